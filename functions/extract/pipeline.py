"""The whole way from an uploaded file to its record, without AWS.

Enters: the file's bytes and where it came from. Leaves: the record (EXTRACTED, NEEDS_REVIEW or FAILED) of every
document in it and the pages as they were read. A bad file ends in a FAILED record; trouble on our side is raised as
ServiceError, so that the caller's queue tries again.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from functions.errors import DocumentError
from functions.extract import cloud
from functions.extract.assemble import failed_record, records_of, with_pictures
from functions.extract.document import SourcePage, open_document
from functions.extract.engines.base import Engine
from functions.extract.packets import Document, alone, parsed
from functions.extract.reading import Reader, Reading, read_all
from functions.records.record import Record, Source
from functions.settings import Settings
from parsers.extraction import Extraction, ParseOptions
from parsers.page import Page

ReadPages = Callable[[Sequence[SourcePage]], list[Reading]]
"""Reads all pages of a document. Raises DocumentError and EngineError as `read_all` does."""


@dataclass(frozen=True, slots=True)
class Tools:
    """What reading needs, built once by the composition root.

    `textract` is None where the environment turns it off. `workers` is how many pages are read at a time,
    `read` reads all pages of a document (default: `read_all`).
    """

    settings: Settings
    reader: Reader
    textract: Engine | None = None
    workers: int = 2
    read: ReadPages | None = None


Keep = Callable[[str, Sequence[Reading]], Mapping[int, str]]
"""Keeps the pages of a document (its id, its readings) and gives the keys of their pictures by page number."""


@dataclass(frozen=True, slots=True)
class Processed:
    """A file's record and its pages as they were read (none when it FAILED).

    `parts` are the records of the other documents in a file that holds several.
    """

    record: Record
    pages: Sequence[Page] = ()
    parts: Sequence[Record] = ()

    @property
    def records(self) -> tuple[Record, ...]:
        """All records in the order of the pages; one at least."""
        return (self.record, *self.parts)


@dataclass(frozen=True, slots=True)
class Understood:
    """What was made of the pages of a file: its documents, as `packets.parsed` gives them, and the numbers of the
    pages that the mode sends to Textract. Times in ms.
    """

    documents: Sequence[tuple[Sequence[Reading], Extraction]]
    doubtful: frozenset[int]
    timings_ms: Mapping[str, int]

    @property
    def readings(self) -> list[Reading]:
        """All pages in their order."""
        return sorted((each for own, _ in self.documents for each in own), key=lambda each: each.page.number)


def process(
    data: bytes,
    source: Source,
    tools: Tools,
    now: datetime | None = None,
    document_type: str | None = None,
    keep: Keep | None = None,
) -> Processed:
    """Read `data`, recognise the form, pull its fields out.

    `now` is the moment of processing (default: the clock, UTC); `document_type` overrules recognition; `keep` stores
    the pictures, while the document is still open. Raises ServiceError when an engine or a service of ours failed in
    a way that trying again may mend, and what `tools.read` raises beyond that.
    """
    moment = now or datetime.now(UTC)
    try:
        with open_document(data, tools.settings.limits) as document:
            pages = document.pages
            readings = tools.read(pages) if tools.read else read_all(tools.reader, pages, tools.workers)
            found = _verified(understood(readings, tools.settings, moment, document_type), tools, moment, document_type)
            records = concluded(found, source, tools.settings, moment, keep)
    except DocumentError as error:
        return Processed(failed_record(source, error, moment))
    return Processed(records[0], [reading.page for reading in found.readings], records[1:])


def understood(
    readings: Sequence[Reading], settings: Settings, now: datetime, document_type: str | None = None
) -> Understood:
    """Part the pages into documents and pull their fields out."""
    started = time.perf_counter()
    found = parsed(readings, _options(settings, now, document_type))
    timings = {"parse": _milliseconds_since(started)}
    doubtful = frozenset(number for each in found for number in cloud.pages_to_send(*each, settings))
    return Understood(found, doubtful, timings)


def concluded(
    found: Understood, source: Source, settings: Settings, now: datetime, keep: Keep | None = None
) -> list[Record]:
    """The records of a file's documents, with what they cost, their pages kept."""
    documents = [alone(*each) for each in found.documents]
    records = records_of(source, documents, found.timings_ms, now)
    records = [_costed(*each, settings) for each in zip(records, documents, strict=True)]
    if keep is not None:
        records = [_kept(*each, keep) for each in zip(records, documents, strict=True)]
    return records


def _verified(found: Understood, tools: Tools, moment: datetime, document_type: str | None) -> Understood:
    """`found` after Textract has seen the pages in doubt."""
    if tools.textract is None or not found.doubtful:
        return found
    started = time.perf_counter()
    readings = cloud.read_again(tools.reader.read_again, found.readings, found.doubtful, tools.textract)
    timings = {"textract": _milliseconds_since(started)}
    again = understood(readings, tools.settings, moment, document_type)
    return replace(again, timings_ms={**found.timings_ms, **timings})


def _costed(record: Record, document: Document, settings: Settings) -> Record:
    return record.model_copy(update={"usage": cloud.usage(document.readings, settings.textract_features)})


def _kept(record: Record, document: Document, keep: Keep) -> Record:
    return with_pictures(record, keep(record.document_id, document.readings))


def _options(settings: Settings, moment: datetime, document_type: str | None) -> ParseOptions:
    today: date = moment.date()
    return ParseOptions(settings.date_order == "day_first", settings.review_below, today, document_type)


def _milliseconds_since(started: float) -> int:
    return round((time.perf_counter() - started) * 1000)
