"""Keeping documents: read one anew, delete one, add one to the evaluation set.

Enters: HTTP. Leaves: queue messages, deletions with their tombstones, truth files.
"""

from __future__ import annotations

import json
from http import HTTPStatus
from pathlib import PurePosixPath
from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import Response
from pydantic import BaseModel, Field

from functions.api import artifacts
from functions.api.identity import Administering, Reviewing
from functions.api.problems import ProblemError, responses
from functions.api.records import DocumentId, IfMatch, editable, existing, now, save, shown, stale
from functions.api.services import Given
from functions.aws import service_errors
from functions.extract.events import announcement
from functions.records.audit import Action, Entry
from functions.records.edits import value_of
from functions.records.record import Record, Status
from functions.words import EVALUATION

router = APIRouter(prefix="/documents/{document_id}", tags=["upkeep"])

Reason = Annotated[str | None, Query(max_length=500, description="why, for the history")]


class Added(BaseModel):
    """Where the evaluation set keeps the document and its truth, in the artifact bucket."""

    document: str = Field(examples=["evaluation/3FNQS98SHVX9Z3NA8W6A5S0CKW.pdf"])
    truth: str = Field(examples=["evaluation/3FNQS98SHVX9Z3NA8W6A5S0CKW.truth.json"])


@router.post(
    "/reprocess",
    summary="Read the document anew",
    response_model=Record,
    status_code=HTTPStatus.ACCEPTED,
    responses=responses(401, 403, 404, 409, 411, 412, 413, 422, 428, 503),
)
def reprocess(
    document_id: DocumentId, given: Given, caller: Administering, if_match: IfMatch = None, reason: Reason = None
) -> Response:
    """Put the upload into the queue again. What people have corrected stays corrected.

    Documents of one file are read anew together, by asking so of the first.
    """
    found = existing(given, document_id, caller)
    if found.packet and found.packet.part > 1:
        detail = f"This is a part of a file: have its first document read anew, {found.packet.id}."
        raise ProblemError(409, "PART_OF_A_PACKET", detail)
    # A message that was not sent after the record was marked: sending once more is all there is to do.
    if found.status is not Status.PROCESSING:
        before = editable(given, document_id, caller, if_match)
        moment = now()
        marked = {"status": Status.PROCESSING, "revision": before.revision + 1, "updated_at": moment, "error": None}
        after = before.model_copy(update=marked)
        action = Action.REPROCESSED
        entry = Entry(revision=after.revision, at=moment, who=caller.name, action=action, reason=reason)
        found = save(given, before, after, entry)
    with service_errors():
        body = json.dumps(announcement(found.source))
        given.sqs.send_message(QueueUrl=given.settings.upload_queue_url, MessageBody=body)
    answer = shown(found)
    answer.status_code = HTTPStatus.ACCEPTED
    return answer


@router.delete(
    "",
    summary="Delete the document and all that was kept of it",
    status_code=HTTPStatus.NO_CONTENT,
    responses=responses(401, 403, 404, 409, 412, 422, 428, 503),
)
def delete(
    document_id: DocumentId, given: Given, caller: Administering, if_match: IfMatch = None, reason: Reason = None
) -> None:
    """Delete the upload, the pictures, the words and the record. The history stays, and ends with who did it.

    A deletion that was answered 503, or not at all, is finished by asking again, or else by itself within hours.
    """
    begun = given.desk.deletions.unfinished(document_id)
    if begun is not None and caller.sees(begun.hospital):
        given.erasure.erase(document_id, begun)
        return
    record = editable(given, document_id, caller, if_match)
    revision, action = record.revision + 1, Action.DELETED
    entry = Entry(revision=revision, at=now(), who=caller.name, action=action, reason=reason)
    # The record first: a document whose pictures are gone must not be found, nor may files stay that nobody knows of.
    if not given.desk.bury(record, entry):
        raise stale(given, given.store.get(document_id) or record, if_match or "")
    given.erasure.erase(document_id, record.source)


@router.post(
    "/evaluation",
    summary="Add it to the evaluation set",
    status_code=HTTPStatus.CREATED,
    responses=responses(401, 403, 404, 409, 411, 413, 422, 503),
)
def add_to_evaluation_set(document_id: DocumentId, given: Given, caller: Reviewing) -> Added:
    """Keep the upload with what a person says stands on it, to measure the accuracy on documents like one's own.

    `claimlens evaluation-set FOLDER` fetches the set, `claimlens evaluate FOLDER` measures it.
    """
    record = existing(given, document_id, caller)
    if record.status is not Status.REVIEWED:
        raise ProblemError(409, "NOT_REVIEWED", "Only a document that a person has finished can tell right from wrong.")
    ending = PurePosixPath(record.source.key).suffix.lower() or ".pdf"
    name = f"{EVALUATION}/{document_id}"
    truth = json.dumps({"documents": [_truth(record)]}, indent=1, ensure_ascii=False) + "\n"
    artifacts.keep(given, name + ending, artifacts.upload(given, record), "application/octet-stream")
    artifacts.keep(given, f"{name}.truth.json", truth.encode(), "application/json")
    return Added(document=name + ending, truth=f"{name}.truth.json")


def _truth(record: Record) -> dict[str, object]:
    """What stands on the paper, in the shape of truth files (evaluation/truth.py)."""
    return {
        "document_type": record.document_type,
        "fields": {name: value_of(held) for name, held in record.fields.items()},
        **({"pages": record.packet.pages} if record.packet else {}),
    }
