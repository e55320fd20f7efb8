"""Which questions can be asked of the documents: every one has an index, none reads the whole table.

Enters: the filters of a request. Leaves: a page of records, or a problem that says which filters go together.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from functions.api.problems import ProblemError
from functions.records.record import Status
from functions.records.store import Found, Store

HOSPITAL = r"^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$"
"""Names that are safe as the first segment of an object's key: lower-case letters, digits, hyphens inside."""

Hospital = Annotated[str, StringConstraints(pattern=HOSPITAL)]
_Text = Annotated[str, StringConstraints(min_length=1, max_length=1024, strip_whitespace=True)]


def _in_utc(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise ValueError("say the time zone, as in 2026-11-20T00:00:00Z")
    return moment


Moment = Annotated[datetime, AfterValidator(_in_utc)]


class Filters(BaseModel):
    """The query of `GET /documents`. A misspelt filter is refused: ignoring it would answer another question."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    hospital: _Text | None = Field(None, description="the hospital's documents, the newest first")
    status: Status | None = Field(None, description="documents of this status, the oldest first")
    patient: _Text | None = Field(
        None, description="the patient's name in any usual spelling", examples=["Crawford, Kathy"]
    )
    date_of_birth: Annotated[str, StringConstraints(pattern=r"^(\d{4}-\d{2}-\d{2}|-)$")] | None = Field(
        None, description="with `patient`: born on this day; `-` for documents that do not say"
    )
    policy: _Text | None = Field(None, description="policy, member or insured number in any spelling")
    key: _Text | None = Field(None, description="the uploaded object's key")
    since: Moment | None = Field(None, description="with `hospital` or `status`: received then or later")
    until: Moment | None = Field(None, description="with `hospital` or `status`: received then or earlier")
    limit: int = Field(50, ge=1, le=100, description="documents a page at most")
    cursor: Annotated[str, StringConstraints(max_length=4096)] | None = Field(
        None, description="`next_cursor` of the page before, with the same filters"
    )

    def given(self) -> frozenset[str]:
        """The names of the filters that the request holds."""
        return frozenset(self.model_dump(exclude={"limit", "cursor"}, exclude_none=True))


@dataclass(frozen=True, slots=True)
class Path:
    """A question that the store can answer: the filter it needs, those that may join it, how it is asked."""

    needs: str
    takes: frozenset[str]
    ask: Callable[[Store, Filters], Found]

    def fits(self, given: frozenset[str]) -> bool:
        """Whether exactly this question was asked."""
        return self.needs in given and given <= self.takes | {self.needs}

    def __str__(self) -> str:
        """The filters as a sentence for people."""
        joined = "".join(f" [{name}]" for name in sorted(self.takes))
        return self.needs + joined


_WHEN = frozenset({"since", "until"})


def _by_hospital(store: Store, f: Filters) -> Found:
    return store.by_hospital(f.hospital or "", f.since, f.until, limit=f.limit, cursor=f.cursor)


def _by_status(store: Store, f: Filters) -> Found:
    return store.by_status(f.status or Status.NEEDS_REVIEW, f.since, f.until, limit=f.limit, cursor=f.cursor)


def _by_patient(store: Store, f: Filters) -> Found:
    return store.by_patient(f.patient or "", f.date_of_birth, limit=f.limit, cursor=f.cursor)


def _by_policy(store: Store, f: Filters) -> Found:
    return store.by_policy(f.policy or "", limit=f.limit, cursor=f.cursor)


def _by_key(store: Store, f: Filters) -> Found:
    return store.by_key(f.key or "", limit=f.limit, cursor=f.cursor)


PATHS = (
    Path("hospital", _WHEN, _by_hospital),
    Path("status", _WHEN, _by_status),
    Path("patient", frozenset({"date_of_birth"}), _by_patient),
    Path("policy", frozenset(), _by_policy),
    Path("key", frozenset(), _by_key),
)


def find(store: Store, filters: Filters) -> Found:
    """The page of documents asked for.

    Raises ProblemError 400 for filters that no index answers together, InvalidCursorError for a foreign cursor.
    """
    given = filters.given()
    path = next((path for path in PATHS if path.fits(given)), None)
    if path is None:
        together = "; ".join(str(path) for path in PATHS)
        detail = f"These filters go together (those in brackets may be left out): {together}."
        raise ProblemError(400, "FILTERS_DO_NOT_GO_TOGETHER", detail)
    return path.ask(store, filters)
