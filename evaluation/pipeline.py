"""The project's own extraction, as the evaluation runs it: no cloud, the settings of the environment.

Enters: a document's path. Leaves: its records. Pages that were read once can be kept in a folder, so that work on the
parsers need not wait for the readers: what is kept is known by the document's bytes alone, so the folder must be
another when the readers have changed; `readers_version` names one.
"""

from __future__ import annotations

import hashlib
import pickle
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from evaluation.runner import Extract
from functions.extract.assemble import records_of
from functions.extract.packets import alone, parsed
from functions.extract.pipeline import Tools, process
from functions.extract.reading import Reading
from functions.extract.tools import build_tools
from functions.records.record import Record, Source
from functions.settings import Settings
from parsers.extraction import ParseOptions
from parsers.page import Page

# Workers share the machine's cores among documents; pages of one document are read one after the other.
_PAGES_AT_A_TIME = 1
_ROOT = Path(__file__).resolve().parents[1]


def extractor(kept: Path | None = None) -> Extract:
    """An extractor with engines of its own; `kept` is the folder of pages that were read before."""
    settings = Settings()
    tools = build_tools(settings)
    tools = Tools(settings, tools.reader, None, _PAGES_AT_A_TIME)

    def run(path: Path) -> list[Record]:
        data = path.read_bytes()
        moment = datetime.now(UTC)
        source = Source(bucket="evaluation", key=path.name, size=len(data), received_at=moment)
        store = None if kept is None else kept / f"{hashlib.sha256(data).hexdigest()}.pages"
        if store is not None and store.is_file():
            return _parse(_load(store), source, settings, moment)
        processed = process(data, source, tools, moment)
        if store is not None and processed.pages:
            store.parent.mkdir(parents=True, exist_ok=True)
            store.write_bytes(pickle.dumps(list(processed.pages)))
        return list(processed.records)

    return run


def readers_version() -> str:
    """A name for the readers as they are: it changes with their source and with the settings they run under."""
    digest = hashlib.sha256(Settings().model_dump_json().encode())
    sources = [path for path in (_ROOT / "functions/extract").rglob("*") if path.suffix in (".py", ".json")]
    for path in (*sorted(sources), _ROOT / "parsers/page.py"):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def pages_of(path: Path, kept: Path) -> list[Page]:
    """The pages of a document that an `extractor` with this folder has read; none where it could not be read."""
    store = kept / f"{hashlib.sha256(path.read_bytes()).hexdigest()}.pages"
    return _load(store) if store.is_file() else []


def _load(store: Path) -> list[Page]:
    pages: list[Page] = pickle.loads(store.read_bytes())  # noqa: S301  # this program wrote it
    return pages


def _parse(pages: Sequence[Page], source: Source, settings: Settings, moment: datetime) -> list[Record]:
    options = ParseOptions(settings.date_order == "day_first", settings.review_below, moment.date())
    documents = [alone(*each) for each in parsed([Reading(page) for page in pages], options)]
    return records_of(source, documents, {}, moment)
