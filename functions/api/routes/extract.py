"""One file in, its record out, in one request; nothing is kept. Of a file that holds several documents, the record of
the first one, and the others' in its `parts`.

A file that cannot be read (encrypted, damaged, no document at all) is answered with a problem, 413, 415 or 422, whose
`record` member is its FAILED record: a caller who looks at the status alone never takes it for read. The same file
put into the bucket gets that record too; there is nobody waiting there to be told by a status.
"""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from typing import Annotated

from anyio import CapacityLimiter, to_thread
from fastapi import APIRouter, Form, Request, UploadFile
from pydantic import JsonValue

from functions.api.headers import too_large
from functions.api.identity import Uploading
from functions.api.problems import ProblemError, responses, status_of
from functions.api.services import Given
from functions.records.record import Record, Source, Status

router = APIRouter(tags=["extract"])


class ReadRecord(Record):
    """A record, with those of the other documents in the same file."""

    parts: list[Record]


@router.post("/extract", summary="Read a file at once", responses=responses(401, 403, 411, 413, 415, 422, 501, 503))
async def extract(
    request: Request,
    file: UploadFile,
    given: Given,
    caller: Uploading,
    document_type: Annotated[str | None, Form(description="what it is, if known; else it is recognised")] = None,
) -> ReadRecord | Record:
    """Read a PDF, PNG, JPEG or TIFF file and give its record back. Takes seconds per page.

    Where the file holds several documents, `parts` are the records of those behind the first. A `document_type` says
    that the file is one document.
    """
    if given.read is None:
        raise ProblemError(501, "NOT_HERE", "This deployment reads uploaded files only: use POST /documents.")
    if (file.size or 0) > given.direct_bytes:
        raise ProblemError(413, "FILE_TOO_LARGE", too_large(given.direct_bytes))
    data = await file.read()
    # Reading keeps a processor busy for seconds: in a thread, so that others are answered meanwhile.
    turns: CapacityLimiter = request.app.state.turns
    record, *parts = await to_thread.run_sync(given.read, data, _source(data), document_type or None, limiter=turns)
    if record.status is Status.FAILED:
        raise _failure(record)
    return ReadRecord(**dict(record), parts=parts) if parts else record


def _source(data: bytes) -> Source:
    """No bucket, and the content's own hash as key: the same file gives the same id, and no name is kept."""
    return Source(
        bucket="", key=f"direct/{hashlib.sha256(data).hexdigest()}", size=len(data), received_at=datetime.now(UTC)
    )


def _failure(record: Record) -> ProblemError:
    assert record.error is not None  # noqa: S101 - a FAILED record says why
    error = record.error
    members: dict[str, JsonValue] = {"record": record.model_dump(mode="json"), "retryable": error.retryable}
    return ProblemError(status_of(error), error.code, error.message, members=members)
