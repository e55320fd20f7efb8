"""How much there is and how it goes: counts for the queue, the days' figures for the overview.

Enters: HTTP. Leaves: counters that are kept beside the records (functions/records/tallies.py); no record is read.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import BaseModel, Field

from functions.api.identity import Seeing, Staff
from functions.api.problems import ProblemError, responses
from functions.api.services import Given
from functions.records.tallies import MOST_DAYS

router = APIRouter(tags=["overview"])


class HospitalCounts(BaseModel):
    """How many documents a hospital has, by status and, within it, by type."""

    hospital: str
    by_status: dict[str, dict[str, int]] = Field(examples=[{"NEEDS_REVIEW": {"prescription": 3}}])


class Counts(BaseModel):
    """All documents that the caller may see."""

    hospitals: list[HospitalCounts]


class Day(BaseModel):
    """What happened on one day (UTC)."""

    day: date
    documents: int = 0
    pages: int = 0
    extracted: int = Field(0, description="documents without a doubt")
    needs_review: int = 0
    failed: int = 0
    fields: int = 0
    sure_fields: int = Field(0, description="fields without a doubt")
    reviewed: int = 0
    review_seconds: int = Field(0, description="of the reviews whose duration is known")
    timed_reviews: int = 0
    corrected: dict[str, int] = Field({}, description="corrections by field")
    engines: dict[str, int] = Field({}, description="pages by leading reader")
    textract_pages: int = 0
    textract_usd: float = Field(0.0, description="what these pages cost at Textract's list price")


class Overview(BaseModel):
    """Days on which anything happened, the first first."""

    days: list[Day]


@router.get("/counts", summary="How many documents there are", responses=responses(401, 403, 503))
def counts(given: Given, caller: Seeing) -> Counts:
    """Documents by hospital, status and type."""
    found = given.desk.tallies.hospitals()
    seen = {hospital: counted for hospital, counted in found.items() if caller.sees(hospital)}
    return Counts(hospitals=[_of_hospital(hospital, counted) for hospital, counted in sorted(seen.items())])


@router.get("/overview", summary="The days' figures", responses=responses(401, 403, 422, 503))
def overview(
    given: Given,
    caller: Staff,
    since: Annotated[date | None, Query(description="the first day; 30 days where none is given")] = None,
    until: Annotated[date | None, Query(description="the last day, today where none is given")] = None,
) -> Overview:
    """What happened on each of at most 100 days."""
    last = until or datetime.now(UTC).date()
    first = since or max(date.min + timedelta(days=30), last) - timedelta(days=29)
    if not 0 <= (last - first).days < MOST_DAYS:
        raise ProblemError(422, "TOO_MANY_DAYS", f"Ask for 1 to {MOST_DAYS} days.")
    return Overview(days=[_day(day, counted) for day, counted in given.desk.tallies.days(first, last).items()])


def _of_hospital(hospital: str, counted: Mapping[str, int]) -> HospitalCounts:
    by_status: dict[str, dict[str, int]] = {}
    for name, number in counted.items():
        status, _, kind = name.partition("#")
        # A counter that two workers moved at once may be one off, and is never less than none.
        if number > 0:
            by_status.setdefault(status, {})[kind] = number
    return HospitalCounts(hospital=hospital, by_status=by_status)


def _day(day: str, counted: Mapping[str, int]) -> Day:
    known = Counter(counted)
    named = {
        "extracted": known["EXTRACTED"],
        "needs_review": known["NEEDS_REVIEW"],
        "failed": known["FAILED"],
        "sure_fields": known["sure"],
        "timed_reviews": known["timed"],
    }
    same = {
        name: known[name] for name in ("documents", "pages", "fields", "reviewed", "review_seconds", "textract_pages")
    }
    return Day(
        day=date.fromisoformat(day),
        corrected=_under("corrected#", counted),
        engines=_under("engine#", counted),
        textract_usd=known["textract_micro_usd"] / 1_000_000,
        **named,
        **same,
    )


def _under(prefix: str, counted: Mapping[str, int]) -> dict[str, int]:
    return {name.removeprefix(prefix): number for name, number in counted.items() if name.startswith(prefix)}
