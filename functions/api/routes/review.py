"""Reviewing: claim a document, correct and accept its fields, say what it is, see its history.

Enters: HTTP with If-Match. Leaves: the record as it is then, or a problem; nothing is half saved.
"""

from __future__ import annotations

from datetime import UTC, datetime
from http import HTTPStatus

from fastapi import APIRouter
from fastapi.responses import Response
from pydantic import BaseModel, ConfigDict, Field

from functions.api import artifacts
from functions.api.identity import Identity, Reviewing, Seeing
from functions.api.problems import ProblemError, responses
from functions.api.records import DocumentId, IfMatch, editable, existing, now, save, shown
from functions.api.services import Given, Services
from functions.api.values import TypedChange, normal
from functions.records.audit import Action, Edit, Entry
from functions.records.desk import in_force
from functions.records.edits import Changed, ChangeError, apply, finish, reread
from functions.records.fields import field_record
from functions.records.record import Issue, Record, Status
from functions.records.summary import Claim
from parsers.contract import FIELDS
from parsers.extract import extract
from parsers.extraction import ParseOptions

LONGEST_REVIEW = 4 * 3600
"""Seconds; whoever has a document open for longer has gone home."""

router = APIRouter(prefix="/documents/{document_id}", tags=["review"])


class Review(BaseModel):
    """Changes to make, all or none; with `finish` the person vouches for the whole document: REVIEWED."""

    model_config = ConfigDict(extra="forbid")

    changes: list[TypedChange] = Field([], max_length=500)
    finish: bool = False
    reason: str | None = Field(None, max_length=500)


class Claiming(BaseModel):
    """`take_over`: also from whoever has it."""

    model_config = ConfigDict(extra="forbid")

    take_over: bool = False


class Claimed(BaseModel):
    """Who has the document now; `mine` when it is the caller."""

    mine: bool
    claim: Claim


class NewType(BaseModel):
    """What the document is."""

    model_config = ConfigDict(extra="forbid")

    document_type: str = Field(examples=["prescription"])
    reason: str | None = Field(None, max_length=500)


class History(BaseModel):
    """What people did to a document, the first first."""

    items: list[Entry]


@router.patch(
    "",
    summary="Correct, accept, finish",
    response_model=Record,
    responses=responses(401, 403, 404, 409, 411, 412, 413, 422, 428, 503),
)
def review(
    document_id: DocumentId, sent: Review, given: Given, caller: Reviewing, if_match: IfMatch = None
) -> Response:
    """Correct, accept or remove fields, and finish the review. Values are brought into normal form."""
    before = editable(given, document_id, caller, if_match)
    if before.status is Status.FAILED:
        raise ProblemError(409, "NOT_READ", "The document could not be read: there is nothing to review.")
    moment = now()
    changed = _changed(before, sent, caller, moment, _seconds(given, document_id, caller, moment))
    action = Action.REVIEWED if sent.finish else Action.EDITED
    revision, edits = changed.record.revision, changed.edits
    entry = Entry(revision=revision, at=moment, who=caller.name, action=action, edits=edits, reason=sent.reason)
    after = save(given, before, changed.record, entry)
    if sent.finish:
        given.desk.release(document_id, caller.name)
        given.announce(after)
    return shown(after)


def _changed(before: Record, sent: Review, caller: Identity, moment: datetime, seconds: int | None) -> Changed:
    if not sent.changes and not sent.finish:
        raise ProblemError(422, "NOTHING_TO_DO", "Send changes, or finish the review.")
    try:
        changes = [normal(before.document_type, change) for change in sent.changes]
        changed = apply(before, changes, moment)
        if sent.finish:
            return Changed(finish(changed.record, caller.name, moment, seconds), changed.edits)
    except ChangeError as error:
        raise ProblemError(422, "CHANGE_DOES_NOT_FIT", str(error)) from error
    return changed


def _seconds(given: Services, document_id: str, caller: Identity, moment: datetime) -> int | None:
    """How long the caller has had the document open; None when they had not claimed it."""
    claim = given.desk.claimed(document_id)
    if claim is None or claim.by != caller.name or not in_force(claim, moment):
        return None
    return min(LONGEST_REVIEW, round((moment - claim.since).total_seconds()))


@router.post("/claim", summary="Claim for a while", responses=responses(401, 403, 404, 411, 413, 422, 503))
def claim(document_id: DocumentId, given: Given, caller: Reviewing, sent: Claiming | None = None) -> Claimed:
    """Claim the document for ten minutes, or ten more; says who has it when it is someone else."""
    existing(given, document_id, caller)
    held = given.desk.claim(document_id, caller.name, datetime.now(UTC), anyway=bool(sent and sent.take_over))
    if held is None:
        raise ProblemError(404, "NOT_FOUND", "There is no document with this id.")
    return Claimed(mine=held.by == caller.name, claim=held)


@router.delete(
    "/claim", summary="Release", status_code=HTTPStatus.NO_CONTENT, responses=responses(401, 403, 404, 422, 503)
)
def release(document_id: DocumentId, given: Given, caller: Reviewing) -> None:
    """Give the document back to the queue; nothing happens when it is not the caller's."""
    existing(given, document_id, caller)
    given.desk.release(document_id, caller.name)


@router.post(
    "/type",
    summary="Change the document's type",
    response_model=Record,
    responses=responses(401, 403, 404, 409, 411, 412, 413, 422, 428, 503),
)
def retype(
    document_id: DocumentId, sent: NewType, given: Given, caller: Reviewing, if_match: IfMatch = None
) -> Response:
    """Say what the document is; its fields are read anew from the words that were read. Corrections stay."""
    before = editable(given, document_id, caller, if_match)
    if sent.document_type not in FIELDS:
        raise ProblemError(422, "UNKNOWN_TYPE", f"The types are: {', '.join(FIELDS)}.")
    moment = now()
    after = _parsed_as(given, before, sent.document_type, moment)
    edit = Edit(field="document_type", before=before.document_type, after=sent.document_type)
    revision, action = after.revision, Action.RETYPED
    entry = Entry(revision=revision, at=moment, who=caller.name, action=action, edits=(edit,), reason=sent.reason)
    return shown(save(given, before, after, entry))


def _parsed_as(given: Services, before: Record, document_type: str, moment: datetime) -> Record:
    pages = artifacts.pages(given, before.document_id)
    settings = given.settings
    options = ParseOptions(settings.date_order == "day_first", settings.review_below, moment.date(), document_type)
    found = extract(pages, options)
    members = {
        "status": Status.NEEDS_REVIEW if found.needs_review else Status.EXTRACTED,
        # A form that is not described yet leaves pairs only; the person has still said what it is.
        "document_type": document_type,
        "document_type_confidence": 1.0,
        "fields": {name: field_record(value) for name, value in found.fields.items()},
        "other": dict(found.other),
        "issues": [Issue(code=i.code, message=i.message) for i in found.issues if i.code != "UNCERTAIN_TYPE"],
        "updated_at": moment,
    }
    return reread(before.model_copy(update=members), before.review, before.revision + 1)


@router.get("/history", summary="What people did to it", responses=responses(401, 403, 404, 422, 503))
def history(document_id: DocumentId, given: Given, caller: Seeing) -> History:
    """Every change with who, when, before, after and why. Those who see all hospitals see deleted documents' too."""
    entries = given.desk.history(document_id)
    if caller.hospital is not None or not entries:
        existing(given, document_id, caller)
    return History(items=entries)
