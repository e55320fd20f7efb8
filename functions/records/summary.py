"""What lists show of a document: enough to choose it by, without its fields, pages and doubts.

Enters: a record. Leaves: its brief, which is kept beside it, and `Summary`, which lists are made of.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from pydantic import Field

from functions.records.fields import each_field
from functions.records.record import Failure, FieldRecord, Model, Progress, Record, Source, Status

WHO = ("patient_name", "member_name", "insured_name")
"""The fields that say whose a document is, the best first."""

POLICY = ("policy_number", "insured_id", "member_id")


class Claim(Model):
    """Who has a document open to review it, and until when nobody else is to."""

    by: str = Field(examples=["ada@insurer.example"])
    since: datetime
    until: datetime


class Summary(Model):
    """One row of a list. `doubts` counts fields that a person should look at, of `fields`."""

    document_id: str
    status: Status
    document_type: str = "unknown"
    source: Source
    page_count: int = 0
    patient: str | None = None
    policy: str | None = None
    doubts: int = 0
    fields: int = 0
    error: Failure | None = None
    reviewer: str | None = None
    reviewed_at: datetime | None = None
    claim: Claim | None = None
    progress: Progress | None = Field(None, description="while a long document is read")
    packet: dict[str, Any] | None = Field(None, description="the other records of the same file, where there are any")
    created_at: datetime
    updated_at: datetime


def brief(record: Record) -> dict[str, str | int]:
    """What a list shows of the fields."""
    fields = [field for _, field in each_field(record)]
    said = {"patient": first_value(record, WHO), "policy": first_value(record, POLICY)}
    counts = {"doubts": sum(field.needs_review for field in fields), "fields": len(fields)}
    return {name: text[:256] for name, text in said.items() if text} | counts


def summary(record: Record) -> Summary:
    """The row of a record that was read whole; who has claimed it stands beside the record and is not known here."""
    shared = Summary.model_fields.keys() - {"fields"}
    members = record.model_dump(include=set(shared))
    review = {"reviewer": record.review.reviewer, "reviewed_at": record.review.reviewed_at}
    return Summary.model_validate(members | review | brief(record))


def first_value(record: Record, names: tuple[str, ...]) -> str:
    """The first of these fields that the record holds, as text; "" when it holds none."""
    for name in names:
        found = record.fields.get(name)
        if isinstance(found, FieldRecord) and str(found.value).strip():
            return str(found.value)
    return ""
