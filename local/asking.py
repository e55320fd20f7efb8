"""Finds records that meet several conditions.

Enters: a store and a question. Leaves: records, read page by page through the access path that narrows most.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from functions.records.record import Record, Status
from functions.records.store import Found, Store


@dataclass(frozen=True, slots=True)
class Question:
    """Conditions that a record must meet, all of them; None for whatever."""

    patient: str | None = None
    policy: str | None = None
    hospital: str | None = None
    status: Status | None = None


def find(store: Store, question: Question) -> Iterator[Record]:
    """Records that meet every condition. Raises ServiceError when the table cannot be reached."""
    for path in _paths(store, question):
        for record in _all(path):
            if question.hospital in (None, record.source.hospital) and question.status in (None, record.status):
                yield record


def everything(store: Store) -> Iterator[Record]:
    """All records, status by status."""
    return find(store, Question())


def _paths(store: Store, question: Question) -> list[Callable[..., Found]]:
    if question.patient is not None:
        return [partial(store.by_patient, question.patient)]
    if question.policy is not None:
        return [partial(store.by_policy, question.policy)]
    if question.hospital is not None:
        return [partial(store.by_hospital, question.hospital)]
    return [partial(store.by_status, status) for status in ([question.status] if question.status else Status)]


def _all(path: Callable[..., Found]) -> Iterator[Record]:
    cursor: str | None = None
    while True:
        found = path(cursor=cursor)
        yield from found.records
        cursor = found.cursor
        if cursor is None:
            return
