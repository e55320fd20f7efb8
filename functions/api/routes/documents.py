"""Documents: ask for an upload, find documents, see a record.

Enters: HTTP. Leaves: summaries, records as stored (docs/record.md), problems, short-lived permissions on S3.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from http import HTTPStatus
from typing import Annotated, Literal
from urllib.parse import urlencode

from fastapi import APIRouter, Header, Query
from fastapi.responses import Response
from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from functions.api import presign
from functions.api.identity import Identity, Seeing, Uploading
from functions.api.problems import ProblemError, responses
from functions.api.records import DocumentId, etag, existing, shown
from functions.api.search import Filters, Hospital, summaries
from functions.api.services import Given, Services
from functions.errors import EmptyFileError, FileTooLargeError
from functions.records.record import Record
from functions.records.summary import Summary

router = APIRouter(prefix="/documents", tags=["documents"])


class NewDocument(BaseModel):
    """A file that is about to be uploaded."""

    model_config = ConfigDict(extra="forbid")

    hospital: Hospital = Field(description="which hospital sends it", examples=["hospital-a"])
    filename: Annotated[str, StringConstraints(min_length=1, max_length=1024)] = Field(examples=["scan.pdf"])
    content_type: str = Field(description=f"one of {', '.join(presign.SUFFIX_OF)}", examples=["application/pdf"])
    size: int = Field(ge=0, description="bytes", examples=[353627])


class Upload(BaseModel):
    """A form to be sent as multipart/form-data: all `fields`, then the file as `file`. It takes this one file only."""

    method: Literal["POST"] = "POST"
    url: str
    fields: dict[str, str]
    expires_at: datetime


class Expected(BaseModel):
    """Where a file goes, and where its record will be found."""

    key: str = Field(description="the object's key", examples=["hospital-a/2026/11/20/01JD8Q4N5K7R2T9V3W6X0Y1Z2A.pdf"])
    watch: str = Field(description="ask here until the record has arrived", examples=["/documents?key=hospital-a%2F…"])
    upload: Upload


class SummaryPage(BaseModel):
    """Some of the documents asked for; a page may hold fewer than there are, even none, while a cursor follows."""

    items: list[Summary]
    next_cursor: str | None = Field(description="asks for the next page; null on the last")


@router.post(
    "",
    summary="Ask leave to upload",
    status_code=HTTPStatus.CREATED,
    responses=responses(401, 403, 411, 413, 415, 422),
)
def expect_document(new: NewDocument, given: Given, caller: Uploading) -> Expected:
    """Ask leave to upload a file to the bucket; its record follows by itself.

    The permission lasts five minutes and holds for a file of exactly this type and size.
    """
    return expected(new, given, caller)


@router.get("", summary="Find documents", responses=responses(400, 401, 403, 422, 503))
def list_documents(filters: Annotated[Filters, Query()], given: Given, caller: Seeing) -> SummaryPage:
    """Find documents by hospital, status, patient, policy number, object key; narrow by the other filters."""
    found, following = summaries(given.store, filters, caller)
    return SummaryPage(items=found, next_cursor=following)


@router.get(
    "/{document_id}",
    summary="A document's record",
    response_model=Record,
    responses={304: {"description": "Not Modified"}, **responses(401, 403, 404, 422, 503)},
)
def get_document(
    document_id: DocumentId, given: Given, caller: Seeing, if_none_match: Annotated[str | None, Header()] = None
) -> Response:
    """A document's record. Its ETag changes when the record does; send it as If-Match with every change."""
    record = existing(given, document_id, caller)
    if _matches(if_none_match, etag(record)):
        return Response(status_code=HTTPStatus.NOT_MODIFIED, headers={"ETag": etag(record)})
    return shown(record)


def expected(new: NewDocument, given: Services, caller: Identity, batch: str | None = None) -> Expected:
    """Leave to upload one file, of a batch where one is named. Raises ProblemError, DocumentError."""
    if not caller.sees(new.hospital):
        raise ProblemError(403, "NOT_ALLOWED", "Your role does not allow you to send documents of other hospitals.")
    _check_acceptable(new, given.settings.limits.max_file_bytes)
    now = datetime.now(UTC)
    key = presign.object_key(new.hospital, new.content_type, now, batch)
    form = (new.content_type, new.size, new.filename)
    url, fields = presign.upload_form(given.s3, given.settings.upload_bucket, key, form)
    upload = Upload(url=url, fields=fields, expires_at=now + timedelta(seconds=presign.SECONDS))
    return Expected(key=key, watch=f"/documents?{urlencode({'key': key})}", upload=upload)


def _check_acceptable(new: NewDocument, most: int) -> None:
    if new.content_type not in presign.SUFFIX_OF:
        raise ProblemError(415, "UNSUPPORTED_FORMAT", "PDF, PNG, JPEG and TIFF files are taken.")
    if new.size == 0:
        raise EmptyFileError
    if new.size > most:
        raise FileTooLargeError


def _matches(if_none_match: str | None, tag: str) -> bool:
    """RFC 9110, 13.1.2: weak comparison with every tag of the list; `*` is any."""
    tags = [each.strip().removeprefix("W/") for each in (if_none_match or "").split(",")]
    return tag in tags or tags == ["*"]
