"""The whole way from an uploaded file to its record, without AWS.

Enters: the file's bytes and where it came from. Leaves: the record (EXTRACTED, NEEDS_REVIEW or FAILED) and the pages
as they were read. A bad document ends in a FAILED record; trouble on our side is raised as ServiceError, so that the
caller's queue tries again.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from functions.errors import DocumentError
from functions.extract import cloud
from functions.extract.assemble import failed_record, record_of, with_pictures
from functions.extract.document import SourcePage, open_document
from functions.extract.engines.base import Engine
from functions.extract.reading import Reader, Reading, read_all
from functions.records.record import Record, Source
from functions.settings import Settings
from parsers.extract import extract
from parsers.extraction import Extraction, ParseOptions
from parsers.page import Page


@dataclass(frozen=True, slots=True)
class Tools:
    """What reading needs, built once by the composition root.

    `textract` is None where the environment turns it off. `workers` is how many pages are read at a time.
    """

    settings: Settings
    reader: Reader
    textract: Engine | None = None
    workers: int = 2


Keep = Callable[[str, Sequence[Reading]], Mapping[int, str]]
"""Keeps the pages of a document (its id, its readings) and gives the keys of their pictures by page number."""


@dataclass(frozen=True, slots=True)
class Processed:
    """A document's record and its pages as they were read (none when it FAILED)."""

    record: Record
    pages: Sequence[Page] = ()


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
    a way that trying again may mend.
    """
    moment = now or datetime.now(UTC)
    try:
        with open_document(data, tools.settings.limits) as document:
            readings, extraction, timings = _read_and_parse(
                document.pages, tools, _options(tools.settings, moment, document_type)
            )
            record = record_of(source, readings, extraction, timings, moment)
            record = record.model_copy(update={"usage": cloud.usage(readings, tools.settings.textract_features)})
            if keep is not None:
                record = with_pictures(record, keep(record.document_id, readings))
    except DocumentError as error:
        return Processed(failed_record(source, error, moment))
    return Processed(record, [reading.page for reading in readings])


def _options(settings: Settings, moment: datetime, document_type: str | None) -> ParseOptions:
    today: date = moment.date()
    return ParseOptions(settings.date_order == "day_first", settings.review_below, today, document_type)


def _read_and_parse(
    pages: Sequence[SourcePage], tools: Tools, options: ParseOptions
) -> tuple[list[Reading], Extraction, dict[str, int]]:
    readings = read_all(tools.reader, pages, tools.workers)
    started = time.perf_counter()
    extraction = _parse(readings, options)
    timings = {"parse": _milliseconds_since(started)}
    numbers = cloud.pages_to_send(readings, extraction, tools.settings)
    if tools.textract is None or not numbers:
        return readings, extraction, timings
    started = time.perf_counter()
    readings = cloud.read_again(tools.reader.read_again, readings, numbers, tools.textract)
    timings["textract"] = _milliseconds_since(started)
    return readings, _parse(readings, options), timings


def _parse(readings: Sequence[Reading], options: ParseOptions) -> Extraction:
    """Parse the pages; what went wrong while they were read counts among the document's issues."""
    extraction = extract([reading.page for reading in readings], options)
    troubles = tuple(dict.fromkeys(issue for reading in readings for issue in reading.issues))
    return replace(extraction, issues=extraction.issues + troubles)


def _milliseconds_since(started: float) -> int:
    return round((time.perf_counter() - started) * 1000)
