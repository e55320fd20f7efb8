"""Documents: ask for an upload, find records, see one record, see its pages.

Enters: HTTP. Leaves: records as stored (docs/record.md), problems, short-lived permissions on S3.
"""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime, timedelta
from http import HTTPStatus
from typing import Annotated, Literal
from urllib.parse import urlencode

from fastapi import APIRouter, Header, Path, Query
from fastapi.responses import RedirectResponse, Response
from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from functions.api import presign
from functions.api.identity import Caller
from functions.api.problems import ProblemError, responses
from functions.api.search import Filters, Hospital, find
from functions.api.services import Given
from functions.errors import EmptyFileError, FileTooLargeError
from functions.records.record import Record

router = APIRouter(prefix="/documents", tags=["documents"])

DocumentId = Annotated[str, Path(max_length=64, examples=["01JD8Q4N5K7R2T9V3W6X0Y1Z2A"])]


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


class RecordPage(BaseModel):
    """Some of the records asked for."""

    items: list[Record]
    next_cursor: str | None = Field(description="asks for the next page; null on the last")


@router.post("", summary="Ask leave to upload", status_code=HTTPStatus.CREATED, responses=responses(401, 413, 415, 422))
def expect_document(new: NewDocument, given: Given, caller: Caller) -> Expected:
    """Ask leave to upload a file to the bucket; its record follows by itself.

    The permission lasts five minutes and holds for a file of exactly this type and size.
    """
    _check_acceptable(new, given.settings.limits.max_file_bytes)
    now = datetime.now(UTC)
    key = presign.object_key(new.hospital, new.content_type, now)
    form = (new.content_type, new.size, new.filename)
    url, fields = presign.upload_form(given.s3, given.settings.upload_bucket, key, form)
    upload = Upload(url=url, fields=fields, expires_at=now + timedelta(seconds=presign.SECONDS))
    return Expected(key=key, watch=f"/documents?{urlencode({'key': key})}", upload=upload)


@router.get("", summary="Find documents", responses=responses(400, 401, 422, 503))
def list_documents(filters: Annotated[Filters, Query()], given: Given, caller: Caller) -> RecordPage:
    """Find documents by hospital, status, patient, policy number or object key, page by page."""
    found = find(given.store, filters)
    return RecordPage(items=list(found.records), next_cursor=found.cursor)


@router.get(
    "/{document_id}",
    summary="A document's record",
    response_model=Record,
    responses={304: {"description": "Not Modified"}, **responses(401, 404)},
)
def get_document(
    document_id: DocumentId, given: Given, caller: Caller, if_none_match: Annotated[str | None, Header()] = None
) -> Response:
    """A document's record. Its ETag changes when the record does."""
    body = _existing(given, document_id).model_dump_json().encode()
    etag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
    if _matches(if_none_match, etag):
        return Response(status_code=HTTPStatus.NOT_MODIFIED, headers={"ETag": etag})
    return Response(body, media_type="application/json", headers={"ETag": etag})


@router.get(
    "/{document_id}/pages/{number}",
    summary="A page's picture",
    status_code=HTTPStatus.TEMPORARY_REDIRECT,
    response_class=RedirectResponse,
    responses={
        307: {"description": "To the page's picture; the address is good for five minutes"},
        **responses(401, 404),
    },
)
def get_page(
    document_id: DocumentId, number: Annotated[int, Path(ge=1)], given: Given, caller: Caller
) -> RedirectResponse:
    """The picture of a page, upright, in the frame that the fields' boxes refer to."""
    pages = {page.number: page.image_key for page in _existing(given, document_id).pages}
    key = pages.get(number)
    if key is None:
        raise ProblemError(404, "NO_PICTURE", "There is no picture of this page.")
    return RedirectResponse(presign.picture_url(given.s3, given.settings.artifact_bucket, key))


def _existing(given: Given, document_id: str) -> Record:
    record = given.store.get(document_id)
    if record is None:
        raise ProblemError(404, "NOT_FOUND", "There is no document with this id.")
    return record


def _check_acceptable(new: NewDocument, most: int) -> None:
    if new.content_type not in presign.SUFFIX_OF:
        raise ProblemError(415, "UNSUPPORTED_FORMAT", "PDF, PNG, JPEG and TIFF files are taken.")
    if new.size == 0:
        raise EmptyFileError
    if new.size > most:
        raise FileTooLargeError


def _matches(if_none_match: str | None, etag: str) -> bool:
    """RFC 9110, 13.1.2: weak comparison with every tag of the list; `*` is any."""
    tags = [tag.strip().removeprefix("W/") for tag in (if_none_match or "").split(",")]
    return etag in tags or tags == ["*"]
