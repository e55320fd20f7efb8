"""The audit trail: one entry for everything a person does to a document, never changed afterwards.

Enters: nothing; these are the types. An entry stands beside its record, numbered by the revision it made.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from pydantic import Field

from functions.records.record import Model


class Action(StrEnum):
    """What a person did."""

    EDITED = "EDITED"
    REVIEWED = "REVIEWED"
    RETYPED = "RETYPED"
    REPROCESSED = "REPROCESSED"
    DELETED = "DELETED"


class Edit(Model):
    """One change: a field (`item` counts the items of a list from 0) before and after; None where there was none.

    An accepted value is the same before and after.
    """

    field: str = Field(examples=["patient_name"])
    item: int | None = None
    before: object = Field(None, examples=["Ada Exarnple"])
    after: object = Field(None, examples=["Ada Example"])
    reason: str | None = None


class Entry(Model):
    """Who did what to a document, when and why; `revision` is that of the record it made."""

    revision: int
    at: datetime
    who: str = Field(examples=["ada@insurer.example"])
    action: Action
    edits: tuple[Edit, ...] = ()
    reason: str | None = None
