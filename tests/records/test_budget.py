"""The daily budget of Textract's pages, counted over all workers."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from functions.aws import Clients
from functions.errors import EngineError
from functions.records.budget import COUNTER, PageBudget
from functions.records.record import Status
from functions.records.store import Store

LATE = datetime(2026, 11, 20, 23, 59, tzinfo=UTC)


def test_many_workers_together_spend_what_there_is_and_no_more(store: Store, clients: Clients) -> None:
    budgets = [PageBudget(clients.dynamodb, "results", 7, lambda: LATE) for _ in range(3)]

    # In turn: moto's conditional writes, unlike DynamoDB's, are not atomic between threads.
    answers = [budgets[at % 3].spend() for at in range(20)]

    assert answers.count(True) == 7
    key = {"document_id": {"S": COUNTER}, "item": {"S": "2026-11-20"}}
    assert clients.dynamodb.get_item(TableName="results", Key=key)["Item"]["pages"] == {"N": "7"}


def test_the_next_day_has_a_budget_of_its_own(store: Store, clients: Clients) -> None:
    moment = [LATE]
    budget = PageBudget(clients.dynamodb, "results", 1, lambda: moment[0])

    assert [budget.spend(), budget.spend()] == [True, False]
    moment[0] += timedelta(minutes=2)
    assert budget.spend()


def test_nothing_is_spent_on_a_budget_of_nought(store: Store, clients: Clients) -> None:
    spent = PageBudget(clients.dynamodb, "results", 1, lambda: LATE)
    assert spent.spend()
    assert not PageBudget(clients.dynamodb, "results", 0, lambda: LATE).spend()


def test_nothing_is_spent_uncounted(clients: Clients) -> None:
    with pytest.raises(EngineError, match="not sent"):
        PageBudget(clients.dynamodb, "there is no such table", 5).spend()


def test_the_counter_is_no_record(store: Store, clients: Clients) -> None:
    PageBudget(clients.dynamodb, "results", 5, lambda: LATE).spend()

    assert store.get(COUNTER) is None
    assert all(store.by_status(status).records == () for status in Status)
