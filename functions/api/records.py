"""What the routes of one document share: finding it for a caller, its ETag, refusing stale saves.

Enters: a request's document id, caller and headers. Leaves: the record, or the problem that stands in the way.
"""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from typing import Annotated

from fastapi import Header, Path
from fastapi.responses import Response
from pydantic import JsonValue

from functions.api.identity import Identity
from functions.api.problems import ProblemError
from functions.api.services import Services
from functions.records.audit import Entry
from functions.records.desk import in_force
from functions.records.record import Record, Status

DocumentId = Annotated[str, Path(max_length=64, pattern=r"^[A-Za-z0-9_-]+$", examples=["3FNQS98SHVX9Z3NA8W6A5S0CKW"])]
IfMatch = Annotated[
    str | None, Header(description="the ETag of the record that the change was made on", examples=['"0-5f1e8a0b9c2d"'])
]


def existing(given: Services, document_id: str, caller: Identity) -> Record:
    """The record. Raises ProblemError 404 when there is none, or none that is the caller's business."""
    record = given.store.get(document_id)
    if record is None or not caller.sees(record.source.hospital):
        raise ProblemError(404, "NOT_FOUND", "There is no document with this id.")
    return record


def etag(record: Record) -> str:
    """The record's strong ETag; it begins with the revision, so that a stale one says what it was made on."""
    digest = hashlib.sha256(record.model_dump_json().encode()).hexdigest()
    return f'"{record.revision}-{digest[:24]}"'


def shown(record: Record) -> Response:
    """The record as a response, with its ETag."""
    return Response(record.model_dump_json(), media_type="application/json", headers={"ETag": etag(record)})


def editable(given: Services, document_id: str, caller: Identity, if_match: str | None) -> Record:
    """The record that a person is about to change.

    Raises ProblemError 404; 428 without If-Match; 409 while it is being read or is claimed by someone else; 412 with
    what has changed when it is no longer what they saw.
    """
    record = existing(given, document_id, caller)
    if if_match is None:
        raise ProblemError(428, "PRECONDITION_REQUIRED", "Send the record's ETag as If-Match.")
    if record.status is Status.PROCESSING:
        raise ProblemError(409, "BEING_READ", "The document is being read. Please wait until it has been.")
    if if_match.strip() != etag(record):
        raise stale(given, record, if_match)
    claim = given.desk.claimed(document_id)
    if claim is not None and in_force(claim) and claim.by != caller.name:
        held = {"claim": claim.model_dump(mode="json")}
        raise ProblemError(409, "CLAIMED", f"{claim.by} is working on this document.", members=held)
    return record


def stale(given: Services, record: Record, seen: str) -> ProblemError:
    """The problem of a save that was made on an older record: what others have changed since."""
    revision = seen.strip().strip('"').split("-", 1)[0]
    since = int(revision) if revision.isdecimal() else 0
    entries = [entry for entry in given.desk.history(record.document_id) if entry.revision > since]
    changed: list[JsonValue] = [entry.model_dump(mode="json") for entry in entries]
    detail = "The document has changed since you opened it. Nothing of yours was saved."
    return ProblemError(412, "CHANGED_MEANWHILE", detail, {"ETag": etag(record)}, {"changed": changed})


def save(given: Services, before: Record, after: Record, entry: Entry) -> Record:
    """`after` as kept over `before`. Raises ProblemError 412 when somebody else was quicker."""
    if given.desk.change(before, after, entry):
        return after
    current = given.store.get(before.document_id)
    if current is None:
        raise ProblemError(404, "NOT_FOUND", "There is no document with this id.")
    raise stale(given, current, etag(before))


def now() -> datetime:
    """This moment, to the millisecond that is kept of it."""
    moment = datetime.now(UTC)
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)
