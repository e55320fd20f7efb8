"""The record: what the insurer's systems rely on (docs/record.md). Its JSON Schema is generated from these types."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

SCHEMA_VERSION = 1

Fraction = Annotated[float, Field(ge=0, le=1)]
BoxList = Annotated[list[float], Field(min_length=4, max_length=4, description="left, top, right, bottom; fractions")]
Scalar = str | bool | int | float


class Model(BaseModel):
    """Frozen, closed models: a misspelt name is an error, not a silent extra."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Status(StrEnum):
    """Where a document stands on its way from upload to payment."""

    PROCESSING = "PROCESSING"
    EXTRACTED = "EXTRACTED"
    NEEDS_REVIEW = "NEEDS_REVIEW"
    REVIEWED = "REVIEWED"
    FAILED = "FAILED"


class Issue(Model):
    """A reason for doubt: a stable code for programs, a sentence for people."""

    code: str
    message: str


class Source(Model):
    """The uploaded object. `hospital` is the first segment of its key, `filename` what the sender called the file,
    `sha256` the digest of its content once it has been read.
    """

    bucket: str
    key: str
    version_id: str | None = None
    etag: str | None = None
    size: int = 0
    hospital: str = ""
    filename: str | None = None
    sha256: str | None = None
    received_at: datetime


class PageInfo(Model):
    """How one page was read. `width` and `height` are pixels; `rotation` is clockwise degrees to upright."""

    number: Annotated[int, Field(ge=1)]
    engine: str
    confidence: Fraction
    width: int
    height: int
    rotation: int = 0
    image_key: str | None = None


class FieldRecord(Model):
    """A field's value in normal form with its raw text, calibrated confidence, place and doubts.

    Where a person typed the value, `engine` is "person" and `confidence` 1; a value that they pointed at no place for
    has the empty box [0, 0, 0, 0].
    """

    value: Scalar | dict[str, Scalar]
    raw: str
    confidence: Fraction
    page: int
    box: BoxList
    engine: str
    needs_review: bool = False
    issues: list[Issue] = []


class Correction(Model):
    """What a person changed a field to, and from what; None where there was, or is, no such field.

    The whole of a list for a list field. The steps in between stand in the document's history.
    """

    before: object = None
    after: object = None
    reason: str | None = None


class Review(Model):
    """Who finished the document, when, how long they had it open (seconds), and what was corrected by anyone."""

    reviewer: str | None = None
    reviewed_at: datetime | None = None
    seconds: int | None = None
    corrections: Mapping[str, Correction] = {}


class Usage(Model):
    """What the document cost beyond our own computing time: pages that Textract answered, at its list price."""

    textract_pages: Annotated[int, Field(ge=0)] = 0
    textract_usd: Annotated[float, Field(ge=0)] = 0.0


class Failure(Model):
    """Why a document FAILED."""

    code: str
    message: str
    retryable: bool = False


class Progress(Model):
    """How far the reading of a long document has come."""

    pages: Annotated[int, Field(ge=1)]
    pages_done: Annotated[int, Field(ge=0)]


class Packet(Model):
    """Which document of a file that holds several this is.

    `id` is the first document's; `part` counts from 1 to `parts`; `pages` are the numbers of this document's pages in
    the file; `documents` are the ids of all parts in their order.
    """

    id: str
    part: Annotated[int, Field(ge=1)]
    parts: Annotated[int, Field(ge=2)]
    pages: list[int]
    documents: list[str]


class Record(Model):
    """One document in, one record out. `revision` counts the changes by people; `duplicate_of` is the document that
    brought the same file before; `progress` stands while a long document is read.
    """

    schema_version: int = SCHEMA_VERSION
    document_id: str
    revision: int = 0
    status: Status
    document_type: str = "unknown"
    document_type_confidence: Fraction = 0.0
    source: Source
    packet: Packet | None = None
    duplicate_of: str | None = None
    page_count: int = 0
    pages: list[PageInfo] = []
    fields: dict[str, FieldRecord | list[FieldRecord]] = {}
    other: dict[str, str] = {}
    issues: list[Issue] = []
    review: Review = Review()
    error: Failure | None = None
    progress: Progress | None = None
    timings_ms: dict[str, int] = {}
    usage: Usage = Usage()
    created_at: datetime
    updated_at: datetime
