"""Which questions can be asked of the documents: every one has an index, none reads more than a page of items.

Enters: the filters of a request and its caller. Leaves: a page of summaries or records, or a problem that says which
filters go together. One filter chooses the index; the others are looked at on the items of that page, so that a page
may hold fewer than were asked for, even none, while there are more.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation
from operator import eq, ge, gt, le, lt, ne
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from functions.api.identity import Identity
from functions.api.problems import ProblemError
from functions.records import items
from functions.records.batches import BATCH_ID, batch_of
from functions.records.fields import each_field
from functions.records.items import Question
from functions.records.record import Record, Status
from functions.records.store import Store
from functions.records.summary import Summary, summary

HOSPITAL = r"^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$"
"""Names that are safe as the first segment of an object's key: lower-case letters, digits, hyphens inside."""

WHERE = r"^([a-z][a-z0-9_]*)(?:\.([a-z][a-z0-9_]*))?\s*(>=|<=|!=|=|>|<|~)\s*(.+)$"

Hospital = Annotated[str, StringConstraints(pattern=HOSPITAL)]
# DynamoDB refuses keys of more than 1,024 bytes; a character is at most four.
_Text = Annotated[str, StringConstraints(min_length=1, max_length=256, strip_whitespace=True)]


def _in_utc(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise ValueError("say the time zone, as in 2026-11-20T00:00:00Z")
    try:
        return moment.astimezone(UTC)
    except OverflowError as error:
        raise ValueError("this is no moment of our time") from error


Moment = Annotated[datetime, AfterValidator(_in_utc)]


class Filters(BaseModel):
    """The query of `GET /documents`. A misspelt filter is refused: ignoring it would answer another question."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    hospital: _Text | None = Field(None, description="of this hospital")
    status: Status | None = Field(None, description="of this status; the review queue's is NEEDS_REVIEW")
    patient: _Text | None = Field(None, description="of this patient, in any usual spelling")
    date_of_birth: Annotated[str, StringConstraints(pattern=r"^(-|\d{4}-\d{2}-\d{2})$")] | None = Field(
        None, description="with `patient`; ISO 8601, or - for documents that hold none"
    )
    policy: _Text | None = Field(None, description="with this policy, member or insured number")
    key: Annotated[str, StringConstraints(min_length=1, max_length=1024)] | None = Field(
        None, description="uploaded under this object key"
    )
    document_type: Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,63}$")] | None = Field(
        None, description="of this type"
    )
    filename: _Text | None = Field(None, description="whose file's name holds this, in any case")
    batch: Annotated[str, StringConstraints(pattern=rf"^{BATCH_ID}$")] | None = Field(
        None, description="uploaded with this batch (`GET /batches`)"
    )
    where: list[Annotated[str, StringConstraints(pattern=WHERE, max_length=200)]] = Field(
        [], max_length=5, description="field and value, as in `total_amount>=1000` or `medicines.name~statin`"
    )
    since: Moment | None = Field(None, description="received then or later")
    until: Moment | None = Field(None, description="received then or earlier")
    limit: int = Field(50, ge=1, le=100, description="items that are read")
    cursor: Annotated[str, StringConstraints(max_length=4096)] | None = Field(
        None, description="`next_cursor` of the page before, with the same filters"
    )


@dataclass(frozen=True, slots=True)
class Path:
    """An index and the filter it needs. `answers` are those that it settles by itself."""

    needs: frozenset[str]
    answers: frozenset[str]
    ask: Callable[[Filters], Question]


_WHEN = frozenset({"since", "until"})
PATHS = (
    Path(frozenset({"key"}), frozenset({"key"}), lambda f: items.of_object(f.key or "")),
    Path(frozenset({"policy"}), frozenset({"policy"}), lambda f: items.of_policy(f.policy or "")),
    Path(
        frozenset({"patient"}),
        frozenset({"patient", "date_of_birth"}),
        lambda f: items.of_patient(f.patient or "", f.date_of_birth),
    ),
    Path(
        frozenset({"hospital", "status"}),
        frozenset({"hospital", "status"}) | _WHEN,
        lambda f: items.of_queue(f.hospital or "", f.status or Status.NEEDS_REVIEW, f.since, f.until),
    ),
    Path(
        frozenset({"hospital"}),
        frozenset({"hospital"}) | _WHEN,
        lambda f: items.of_hospital(f.hospital or "", f.since, f.until),
    ),
    Path(
        frozenset({"status"}),
        frozenset({"status"}) | _WHEN,
        lambda f: items.of_status(f.status or Status.NEEDS_REVIEW, f.since, f.until),
    ),
)
"""The indexes, the one that narrows most first."""

_COMPARE = {"=": eq, "!=": ne, ">=": ge, "<=": le, ">": gt, "<": lt}


def summaries(store: Store, filters: Filters, caller: Identity) -> tuple[list[Summary], str | None]:
    """The page of documents asked for, and the cursor of the next.

    Raises ProblemError 400 for filters that choose no index, InvalidCursorError for a foreign cursor.
    """
    asked, path = _path(filters, caller)
    if asked.where:
        found, following = records(store, filters, caller)
        return [summary(record) for record in found], following
    listed = store.summaries(path.ask(asked), asked.limit, asked.cursor)
    return [each for each in listed.summaries if _fits(each, asked, path)], listed.cursor


def records(store: Store, filters: Filters, caller: Identity) -> tuple[list[Record], str | None]:
    """The same with whole records."""
    asked, path = _path(filters, caller)
    found = store.records(path.ask(asked), asked.limit, asked.cursor)
    fitting = [record for record in found.records if _fits(summary(record), asked, path)]
    return [record for record in fitting if all(_holds(record, where) for where in asked.where)], found.cursor


def _path(filters: Filters, caller: Identity) -> tuple[Filters, Path]:
    """The filters as the caller may ask them, and the index that answers."""
    if caller.hospital is not None:
        if filters.hospital not in (None, caller.hospital):
            raise ProblemError(403, "NOT_ALLOWED", "Your role does not allow you to see other hospitals.")
        filters = filters.model_copy(update={"hospital": caller.hospital})
    given = frozenset(filters.model_dump(exclude={"limit", "cursor"}, exclude_none=True))
    path = next((path for path in PATHS if path.needs <= given), None)
    if path is None or ("date_of_birth" in given and "date_of_birth" not in path.answers):
        detail = "Ask for a patient [with date_of_birth], policy, key, hospital or status; other filters narrow these."
        raise ProblemError(400, "FILTERS_DO_NOT_GO_TOGETHER", detail)
    return filters, path


def _fits(found: Summary, asked: Filters, path: Path) -> bool:
    """Whether the filters hold that the index did not settle."""
    source = found.source
    tests = {
        "hospital": asked.hospital in (None, source.hospital),
        "status": asked.status in (None, found.status),
        "since": asked.since is None or source.received_at >= asked.since,
        "until": asked.until is None or source.received_at <= asked.until,
    }
    named = asked.filename is None or asked.filename.casefold() in (source.filename or source.key).casefold()
    typed = asked.document_type in (None, found.document_type)
    batched = asked.batch in (None, batch_of(source.key))
    return named and typed and batched and all(holds for name, holds in tests.items() if name not in path.answers)


def _holds(record: Record, where: str) -> bool:
    """Whether a value of the record meets the condition; any item of a list."""
    matched = re.match(WHERE, where, re.DOTALL)
    if matched is None:
        return False
    name, member, operator, wanted = matched.groups()
    values = [
        field.value.get(member) if isinstance(field.value, dict) and member else field.value
        for held, field in each_field(record)
        if held == name
    ]
    return any(_compares(value, operator, wanted) for value in values if value is not None)


def _compares(value: object, operator: str, wanted: str) -> bool:
    """Numbers by size, everything else as text in any case; dates (ISO 8601) are in the order of their texts."""
    text = str(value).casefold()
    if operator == "~":
        return wanted.casefold() in text
    one, other = _number(text), _number(wanted)
    if one is not None and other is not None:
        return bool(_COMPARE[operator](one, other))
    return bool(_COMPARE[operator](text, wanted.strip().casefold()))


def _number(text: str) -> Decimal | None:
    try:
        number = Decimal(text.strip())
    except InvalidOperation:
        return None
    return number if number.is_finite() else None
