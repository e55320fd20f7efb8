"""A document's pages: their pictures, their words, one region read again, and what can be downloaded.

Enters: HTTP. Leaves: redirects to short-lived addresses in the artifact bucket, and JSON.
"""

from __future__ import annotations

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Header, Path, Query
from fastapi.responses import JSONResponse, RedirectResponse, Response
from pydantic import BaseModel, ConfigDict, Field

from functions.api import artifacts, presign
from functions.api.identity import Reviewing, Seeing
from functions.api.problems import ProblemError, Responses, responses
from functions.api.records import DocumentId, existing
from functions.api.services import Given
from functions.records.record import BoxList

router = APIRouter(prefix="/documents/{document_id}", tags=["pages"])

PageNumber = Annotated[int, Path(ge=1, le=10_000)]
First = Annotated[int, Query(ge=1, le=10_000, description="the first page that is copied")]
Last = Annotated[int | None, Query(ge=1, le=10_000, description="the last one; the document's where none is given")]
Accept = Annotated[str, Header(description="with application/json the address is the answer, not a redirect")]
_ELSEWHERE: Responses = {307: {"description": "To the file; the address is good for five minutes"}}
_COPY: Responses = {**_ELSEWHERE, 200: {"description": "The address", "content": {"application/json": {}}}}


class SeenWord(BaseModel):
    """A word as it was read: `box` in fractions of the page, `second` what the other reader saw there."""

    text: str
    box: BoxList
    confidence: float
    second: str | None = None


class PageView(BaseModel):
    """A page to be shown: where its picture is (for five minutes) and the words on it."""

    number: int
    picture: str | None
    width: int
    height: int
    words: list[SeenWord]


class Copy(BaseModel):
    """Where the file is, for five minutes."""

    url: str


class Region(BaseModel):
    """A part of a page: left, top, right, bottom in fractions of it."""

    model_config = ConfigDict(extra="forbid")

    box: BoxList = Field(examples=[[0.2, 0.3, 0.4, 0.33]])


class RegionText(BaseModel):
    """What stands in a region; empty for blank paper."""

    text: str


@router.get(
    "/pages/{number}",
    summary="A page's picture",
    status_code=HTTPStatus.TEMPORARY_REDIRECT,
    response_class=RedirectResponse,
    responses=_ELSEWHERE | responses(401, 403, 404, 422, 503),
)
def get_page(document_id: DocumentId, number: PageNumber, given: Given, caller: Seeing) -> RedirectResponse:
    """The picture of a page, upright, in the frame that the fields' boxes refer to."""
    key = artifacts.picture_key(existing(given, document_id, caller), number)
    return RedirectResponse(presign.picture_url(given.s3, given.settings.artifact_bucket, key))


@router.get("/pages/{number}/view", summary="A page with its words", responses=responses(401, 403, 404, 409, 422, 503))
def view_page(document_id: DocumentId, number: PageNumber, given: Given, caller: Seeing) -> PageView:
    """The address of the page's picture, and its words with their places."""
    record = existing(given, document_id, caller)
    info = next((page for page in record.pages if page.number == number), None)
    if info is None:
        raise ProblemError(404, "NO_PAGE", "The document has no such page.")
    read = next((page for page in artifacts.pages_if_kept(given, document_id) if page.number == number), None)
    words = [
        SeenWord(
            text=word.text, confidence=round(word.confidence, 4), second=word.second,
            box=[word.box.left, word.box.top, word.box.right, word.box.bottom],
        )
        for word in (read.words if read else ())
    ]  # fmt: skip
    picture = presign.picture_url(given.s3, given.settings.artifact_bucket, info.image_key) if info.image_key else None
    return PageView(number=number, picture=picture, width=info.width, height=info.height, words=words)


@router.post(
    "/pages/{number}/region",
    summary="Read a region again",
    responses=responses(401, 403, 404, 411, 413, 422, 501, 503),
)
def read_region(
    document_id: DocumentId, number: PageNumber, sent: Region, given: Given, caller: Reviewing
) -> RegionText:
    """Read what stands in a box that a person drew. 501 where the API's function brings no reader."""
    if given.read_region is None:
        raise ProblemError(501, "NOT_HERE", "This deployment's API reads no pictures.")
    left, top, right, bottom = sent.box
    if not (0 <= left < right <= 1 and 0 <= top < bottom <= 1):
        raise ProblemError(422, "NO_REGION", "The box must lie on the page, and hold some of it.")
    record = existing(given, document_id, caller)
    picture = artifacts.fetched(given, artifacts.picture_key(record, number))
    return RegionText(text=given.read_region(picture, sent.box))


@router.get(
    "/searchable.pdf",
    summary="The document as a searchable PDF",
    status_code=HTTPStatus.TEMPORARY_REDIRECT,
    response_class=Response,
    responses=_COPY | responses(401, 403, 404, 409, 422, 503),
)
def searchable_pdf(
    document_id: DocumentId, given: Given, caller: Seeing, first: First = 1, last: Last = None, accept: Accept = ""
) -> Response:
    """The upload as it looked, with the words that were read beneath, to be searched and copied.

    A document of more than 150 pages is copied in parts, named by `first` and `last`; 409 otherwise.
    """
    from functions.api.copies import searchable_copy  # noqa: PLC0415 - brings the picture libraries

    return _at(searchable_copy(given, existing(given, document_id, caller), first, last), accept)


@router.get(
    "/pages/{number}/clean",
    summary="A page with its corrected text",
    status_code=HTTPStatus.TEMPORARY_REDIRECT,
    response_class=Response,
    responses=_COPY | responses(401, 403, 404, 409, 422, 503),
)
def clean_page(
    document_id: DocumentId, number: PageNumber, given: Given, caller: Seeing, accept: Accept = ""
) -> Response:
    """The cleaned scan with the text as it was read, and corrected by people, drawn over it (PNG)."""
    from functions.api.copies import clean_copy  # noqa: PLC0415 - brings the picture libraries

    return _at(clean_copy(given, existing(given, document_id, caller), number), accept)


def _at(address: str, accept: str) -> Response:
    """A redirect; for scripts, which may not read what another origin answers, the address itself."""
    if "application/json" in accept:
        return JSONResponse(Copy(url=address).model_dump())
    return RedirectResponse(address)
