"""Batches: many files announced at once, and how far they have come.

Enters: HTTP. Leaves: short-lived permissions on S3, one per file; batches with counts of their documents by status.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated

from fastapi import APIRouter, Path, Query
from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from functions.api import presign
from functions.api.identity import Identity, Seeing, Uploading
from functions.api.problems import ProblemError, responses
from functions.api.routes.documents import Expected, NewDocument, expected
from functions.api.services import Given, Services
from functions.errors import DocumentError
from functions.records.batches import BATCH_ID, Batch
from functions.records.record import Failure

router = APIRouter(prefix="/batches", tags=["documents"])

BatchId = Annotated[str, StringConstraints(pattern=rf"^{BATCH_ID}$")]
_ID = "01JD8Q4N5K7R2T9V3W6X0Y1Z2A"


class Manifest(BaseModel):
    """The files that are about to be uploaded."""

    model_config = ConfigDict(extra="forbid")

    name: Annotated[str, StringConstraints(min_length=1, max_length=120, strip_whitespace=True)] | None = Field(
        None, description="what people know the batch by", examples=["Ward 7, week 47"]
    )
    files: list[NewDocument] = Field(min_length=1, max_length=100)


class BatchItem(BaseModel):
    """What became of one file of a manifest: leave to upload it, or why not."""

    filename: str
    expected: Expected | None = None
    refused: Failure | None = None


class BatchAnswer(BaseModel):
    """One answer per file, in the manifest's order."""

    batch_id: str | None = Field(description="null where every file was refused", examples=[_ID])
    items: list[BatchItem]


class BatchView(BaseModel):
    """How far a batch has come. A file may hold several documents, and a deleted document is in no status."""

    batch_id: str = Field(examples=[_ID])
    name: str = Field(examples=["Ward 7, week 47"])
    by: str = Field(description="who announced it", examples=["ada@insurer.example"])
    hospitals: list[str]
    files: int = Field(description="that were announced and not refused")
    arrived: int = Field(description="of these files")
    by_status: dict[str, int] = Field(description="documents in them", examples=[{"NEEDS_REVIEW": 3}])
    created_at: datetime


class BatchPage(BaseModel):
    """Some batches, the newest first; a page may hold fewer than there are, even none, while a cursor follows."""

    items: list[BatchView]
    next_cursor: str | None = Field(description="asks for the next page; null on the last")


@router.post("", summary="Ask leave to upload many", responses=responses(401, 403, 411, 413, 422, 503))
def expect_batch(manifest: Manifest, given: Given, caller: Uploading) -> BatchAnswer:
    """The same as `POST /documents` for up to 100 files; one that is refused keeps none of the others back."""
    batch_id, now = presign.ulid(), datetime.now(UTC)
    answers = [_expected_or_why_not(new, given, caller, batch_id) for new in manifest.files]
    taken = [new for new, answer in zip(manifest.files, answers, strict=True) if answer.expected]
    if taken:
        hospitals = tuple(sorted({new.hospital for new in taken}))
        name = manifest.name or ("1 file" if len(taken) == 1 else f"{len(taken)} files")
        given.store.batches.begin(Batch(batch_id, name, caller.name, hospitals, len(taken), now))
    return BatchAnswer(batch_id=batch_id if taken else None, items=answers)


@router.get("", summary="Batches", responses=responses(401, 403, 422, 503))
def list_batches(
    given: Given,
    caller: Seeing,
    limit: Annotated[int, Query(ge=1, le=100, description="batches that are read")] = 50,
    cursor: Annotated[BatchId | None, Query(description="`next_cursor` of the page before")] = None,
) -> BatchPage:
    """What was announced, the newest first, with counts of its documents; no document is read."""
    found, following = given.store.batches.page(limit, cursor)
    return BatchPage(items=[_view(batch) for batch in found if _may_see(caller, batch)], next_cursor=following)


@router.get("/{batch_id}", summary="How far a batch has come", responses=responses(401, 403, 404, 422, 503))
def get_batch(batch_id: Annotated[str, Path(pattern=rf"^{BATCH_ID}$")], given: Given, caller: Seeing) -> BatchView:
    """One batch. Its documents are found by `GET /documents?status=…&since=…&batch=…`, `since` being `created_at`."""
    batch = given.store.batches.get(batch_id)
    if batch is None or not _may_see(caller, batch):
        raise ProblemError(404, "NO_BATCH", "There is no batch with this id.")
    return _view(batch)


def _may_see(caller: Identity, batch: Batch) -> bool:
    """Counts are of the whole batch: who may not see all its hospitals may not see them."""
    return all(map(caller.sees, batch.hospitals))


def _view(batch: Batch) -> BatchView:
    return BatchView.model_validate(batch, from_attributes=True)


def _expected_or_why_not(new: NewDocument, given: Services, caller: Identity, batch_id: str) -> BatchItem:
    try:
        return BatchItem(filename=new.filename, expected=expected(new, given, caller, batch_id))
    except ProblemError as error:
        return BatchItem(filename=new.filename, refused=Failure(code=error.code, message=error.detail))
    except DocumentError as error:
        return BatchItem(filename=new.filename, refused=Failure(code=error.code, message=error.message))
