"""The whole way that is measured: from a file's bytes to its records and to what is kept of its pages, without AWS."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

from functions.extract.artifacts import Artifacts
from functions.extract.pipeline import Processed, Tools, process
from functions.extract.reading import Reading
from functions.records.record import Source


def _taken(**_: Any) -> None:
    """A bucket that takes everything at once."""


NOWHERE: Any = SimpleNamespace(put_object=_taken)


def read(data: bytes, key: str, tools: Tools) -> Processed:
    """A file taken the whole way, uploaded just now; its pages' pictures and words are packed as for the bucket."""
    now = datetime.now(UTC)
    source = Source(bucket="bench", key=key, size=len(data), received_at=now)
    return process(data, source, tools, now, keep=keep)


def keep(document: str, readings: Sequence[Reading]) -> Mapping[int, str]:
    """Packs what is kept of a document's pages."""
    return Artifacts(NOWHERE, "artifacts").save(document, readings)
