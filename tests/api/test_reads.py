"""No route reads more than a page of items, however many documents there are.

A model of DynamoDB's limits instead of a large table: what is counted is what DynamoDB counts, the items that a request
looked at (ScannedCount), with more documents under every key than the largest page holds.
"""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from functions.aws import Clients
from functions.records.items import attributes, members
from functions.records.record import Status
from functions.records.store import Store
from functions.records.tallies import MOST_HOSPITALS
from tests.api.conftest import Api
from tests.cloud import MakeRecord

PAGE = 100
DOCUMENTS = PAGE + 20


@pytest.fixture
def looked_at(clients: Clients, store: Store, make_record: MakeRecord) -> Counter[str]:
    """Items that were looked at since the documents were put in, by operation."""
    values = {"patient_name": "Ada Example", "policy_number": "1234"}
    record = make_record("D0", Status.NEEDS_REVIEW, values=values)
    plain = members(record)
    for number in range(DOCUMENTS):
        item = attributes(plain) | {"document_id": {"S": f"D{number}"}, "item": {"S": "record"}}
        clients.dynamodb.put_item(TableName="results", Item=item)
    counted: Counter[str] = Counter()

    def count(parsed: dict[str, Any], model: Any, **_: object) -> None:
        counted[model.name] += parsed.get("ScannedCount", 1)

    clients.dynamodb.meta.events.register("after-call.dynamodb.*", count)
    return counted


@pytest.mark.parametrize(
    "path",
    [
        "/documents?status=NEEDS_REVIEW&limit=100",
        "/documents?hospital=hospital-a&limit=100",
        "/documents?hospital=hospital-a&status=NEEDS_REVIEW&limit=100",
        "/documents?patient=Ada Example&limit=100&document_type=prescription",
        "/documents?policy=1234&limit=100&where=patient_name=Nobody",
        "/documents?key=hospital-a/scan.pdf&limit=100&filename=x",
        "/exports?status=NEEDS_REVIEW&limit=100",
        "/counts",
        "/overview",
        "/documents/D1",
        "/documents/D1/history",
        "/documents/D1/fhir",
    ],
)
def test_a_request_looks_at_a_page_at_most(api: Api, looked_at: Counter[str], path: str) -> None:
    answer = api().get(path)
    assert answer.status_code == 200, answer.text
    assert set(looked_at) <= {"Query", "GetItem"}
    assert looked_at.total() <= max(PAGE, MOST_HOSPITALS if path == "/counts" else 0)
    if "limit=100" in path:
        assert looked_at["Query"] == PAGE, "there is more, and it was left for the next page"
