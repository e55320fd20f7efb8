"""Puts files into the upload bucket and waits for their records.

Enters: files. Leaves: documents (upload and record), in the files' order. A file that lies in the bucket already, with
the same content under the same key, is not uploaded again.
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from functions.aws import service_errors
from functions.errors import FileGoneError
from functions.records.identity import document_id
from functions.records.record import Record, Source, Status
from local.system import System

SAMPLES = Path(__file__).resolve().parents[1] / "evaluation" / "samples"
SAMPLE_HOSPITAL = "sample-hospital"
OWN_HOSPITAL = "my-hospital"
_SUFFIXES = {".pdf", ".png", ".jpg", ".jpeg", ".tif", ".tiff"}
_LOOK_SECONDS = 0.3


@dataclass(frozen=True, slots=True)
class Upload:
    """A file in the upload bucket."""

    key: str
    document_id: str


def samples() -> list[Path]:
    """The documents that come with the project."""
    return sorted(path for path in SAMPLES.glob("*") if path.suffix.lower() in _SUFFIXES)


def upload(system: System, files: Sequence[Path], hospital: str) -> list[Upload]:
    """Put `files` into the bucket as documents of `hospital`."""
    return [_upload(system, path, f"{hospital}/{path.name}") for path in files]


def _upload(system: System, path: Path, key: str) -> Upload:
    data, bucket = path.read_bytes(), system.settings.upload_bucket
    version = (
        _present(system, key, data) or system.clients.s3.put_object(Bucket=bucket, Key=key, Body=data)["VersionId"]
    )
    source = Source(bucket=bucket, key=key, version_id=version, received_at=datetime.now(UTC))
    return Upload(key, document_id(source))


def _present(system: System, key: str, data: bytes) -> str | None:
    """The version of what lies under `key`, if it is `data`."""
    try:
        with service_errors():
            found = system.clients.s3.head_object(Bucket=system.settings.upload_bucket, Key=key)
    except FileGoneError:
        return None
    # S3's own tag of an object that was put in one piece.
    tag = hashlib.md5(data, usedforsecurity=False).hexdigest()
    return found["VersionId"] if found["ETag"].strip('"') == tag else None


def finished(system: System, uploads: Sequence[Upload]) -> Iterator[tuple[Upload, Record]]:
    """Each upload with its record as soon as it is finished; waits for as long as it takes."""
    waiting = list(uploads)
    while waiting:
        for item in list(waiting):
            record = system.store.get(item.document_id)
            if record is not None and record.status is not Status.PROCESSING:
                waiting.remove(item)
                yield item, record
        if waiting:
            time.sleep(_LOOK_SECONDS)
