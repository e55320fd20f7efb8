"""Puts a record together from what was read and what was parsed. Pure: no clock, no cloud."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime

from functions.errors import ClaimlensError
from functions.extract.packets import Document
from functions.extract.reading import Reading
from functions.records.fields import field_record
from functions.records.identity import document_id, part_id
from functions.records.record import Failure, Issue, Packet, PageInfo, Record, Source, Status
from parsers.extraction import Extraction


def record_of(
    source: Source, readings: Sequence[Reading], extraction: Extraction, timings_ms: Mapping[str, int], now: datetime
) -> Record:
    """The record of a document that was read: EXTRACTED, or NEEDS_REVIEW when anything in it is in doubt.

    `timings_ms` are the document's own stages; the pages' stages are added up beside them.
    """
    spent: Counter[str] = Counter(timings_ms)
    for reading in readings:
        spent.update(reading.timings_ms)
    return Record(
        document_id=document_id(source),
        status=Status.NEEDS_REVIEW if extraction.needs_review else Status.EXTRACTED,
        document_type=extraction.document_type,
        document_type_confidence=round(extraction.type_confidence, 4),
        source=source,
        page_count=len(readings),
        pages=[_page_info(reading) for reading in readings],
        fields={name: field_record(value) for name, value in extraction.fields.items()},
        other=dict(extraction.other),
        issues=[Issue(code=issue.code, message=issue.message) for issue in extraction.issues],
        timings_ms=dict(spent),
        created_at=now,
        updated_at=now,
    )


def records_of(
    source: Source,
    documents: Sequence[Document],
    timings_ms: Mapping[str, int],
    now: datetime,
) -> list[Record]:
    """The records of all documents of a file; `timings_ms`, the file's own stages, stand in the first one."""
    records = [
        record_of(source, each.readings, each.extraction, {} if at else timings_ms, now)
        for at, each in enumerate(documents)
    ]
    if len(records) == 1:
        return records
    first = document_id(source)
    ids = [first, *(part_id(first, each.pages[0]) for each in documents[1:])]
    return [
        record.model_copy(
            update={
                "document_id": own,
                "packet": Packet(id=first, part=part, parts=len(ids), pages=list(each.pages), documents=ids),
            }
        )
        for part, (record, own, each) in enumerate(zip(records, ids, documents, strict=True), 1)
    ]


def with_pictures(record: Record, keys: Mapping[int, str]) -> Record:
    """`record` with the artifact key of each page's picture; `keys` are by page number."""
    pages = [page.model_copy(update={"image_key": keys.get(page.number)}) for page in record.pages]
    return record.model_copy(update={"pages": pages})


def duplicate(record: Record, first: str) -> Record:
    """`record` of a file that document `first` brought before: linked and said, for whoever would pay on it twice."""
    said = Issue(code="DUPLICATE", message=f"The same file was sent before, as document {first}.")
    return record.model_copy(update={"duplicate_of": first, "issues": [*record.issues, said]})


def failed_record(source: Source, error: ClaimlensError, now: datetime) -> Record:
    """The record of a document that could not be read, with the reason in a sentence for a clerk."""
    return Record(
        document_id=document_id(source),
        status=Status.FAILED,
        source=source,
        error=Failure(code=error.code, message=error.message, retryable=error.retryable),
        created_at=now,
        updated_at=now,
    )


def _page_info(reading: Reading) -> PageInfo:
    page = reading.page
    return PageInfo(
        number=page.number,
        engine=page.engine,
        confidence=round(page.quality, 4),
        width=page.width,
        height=page.height,
        rotation=page.rotation,
    )
