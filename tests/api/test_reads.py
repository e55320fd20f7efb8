"""No route reads more than a page of items, however many documents there are: 50,000, on a model of DynamoDB's limits.

All that could lie under one key does: 30,000 documents of one hospital, 2,500 of them in its review queue, 5,000 of one
patient and policy, 2,000 versions of one object, more changes of a document and more hospitals than a page holds.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any, cast

import pytest
from fastapi.testclient import TestClient

from functions.api.app import create_app
from functions.api.services import Services
from functions.aws import Clients
from functions.records.answers import Answers
from functions.records.desk import MOST_ENTRIES, Desk
from functions.records.items import Question, attributes, members, of_hospital, of_queue, of_status
from functions.records.keys import moment_key, name_key, queue_key
from functions.records.record import Record, Source, Status
from functions.records.store import Store
from functions.records.tallies import MOST_HOSPITALS
from functions.words import packed, words_key
from parsers.page import Box, Page, Word
from tests.api.large_table import PAGE_BYTES, LargeTable
from tests.api.test_roles import ROUTES
from tests.cloud import RECEIVED, text_field

RECORDS = 50_000
PAGE = 100
OTHERS = 400
"""Other hospitals."""

INDEXES = {
    "by-hospital": ("hospital", "received_at"),
    "by-status": ("status", "received_at"),
    "by-queue": ("queue", "received_at"),
    "by-patient": ("patient_key", "patient_dob"),
    "by-policy": ("policy_key", "received_at"),
    "by-object": ("object_key", "received_at"),
}
NOBODY = {"patient_key": "nobody", "policy_key": "0", "object_key": "elsewhere.pdf"}


def record_of(count: int) -> Record:
    """One like all others, with so many fields."""
    values = {f"field_{n}": text_field(f"value {n}", raw=f"as it was read {n}") for n in range(count - 3)}
    names = {"patient_name": "Ada Example", "date_of_birth": "1972-05-06", "policy_number": "1234"}
    return Record(
        document_id="D0",
        status=Status.NEEDS_REVIEW,
        source=Source(bucket="uploads", key="hospital-a/scan.pdf", hospital="hospital-a", received_at=RECEIVED),
        document_type="prescription",
        fields=values | {name: text_field(value) for name, value in names.items()},
        created_at=RECEIVED,
        updated_at=RECEIVED,
    )


def keys_of(number: int) -> dict[str, str]:
    """What a record's indexes are keyed by."""
    hospital = "hospital-a" if number % 5 < 3 else f"other-{number % OTHERS}"
    status = "NEEDS_REVIEW" if number % 12 == 0 else "EXTRACTED"
    keys = {
        "document_id": f"D{number}",
        "item": "record",
        "hospital": hospital,
        "status": status,
        "queue": queue_key(status, hospital),
        "received_at": moment_key(RECEIVED + timedelta(seconds=number)),
    } | NOBODY
    if number % 10 == 0:
        keys |= {"patient_key": name_key("Ada Example"), "policy_key": "1234"}
    if number % 25 == 0:
        keys["object_key"] = "hospital-a/scan.pdf"
    return keys | {"patient_dob": "1972-05-06"}


def documents(record: Record, count: int) -> Iterator[tuple[dict[str, str], Callable[[], dict[str, Any]]]]:
    """That many records, each by its keys and what makes it."""
    plain = attributes(members(record))
    for number in range(count):
        keys = keys_of(number)
        yield keys, lambda keys=keys: plain | {name: {"S": key} for name, key in keys.items()}  # type: ignore[misc]


def beside() -> Iterator[tuple[dict[str, str], Callable[[], dict[str, Any]]]]:
    """The history of D0, and the counters."""
    entry = {"revision": 1, "at": RECEIVED.isoformat(), "who": "ada", "action": "EDITED", "reason": "a reason " * 40}
    today = datetime.now(UTC).date()
    kinds = {
        "D0": [(f"change#{n:08}", {"entry": entry | {"revision": n}}) for n in range(MOST_ENTRIES + 100)],
        "#counts": [(f"other-{n}", {"NEEDS_REVIEW#prescription": 3}) for n in range(OTHERS)],
        "#days": [((today - timedelta(days=n)).isoformat(), {"documents": n}) for n in range(900)],
    }
    for document_id, items in kinds.items():
        for item, more in items:
            keys = {"document_id": document_id, "item": item}
            made = attributes({**keys, **more})
            yield keys, lambda made=made: made  # type: ignore[misc]


@pytest.fixture(scope="module")
def filled() -> LargeTable:
    """The model with everything in it: 40 fields in a record, so that 100 are more than DynamoDB reads at once."""
    made = LargeTable(INDEXES)
    made.fill([*documents(record_of(40), RECORDS), *beside()])
    return made


@pytest.fixture
def table(filled: LargeTable, clients: Clients) -> LargeTable:
    """The same, as boto3's client raises its errors."""
    filled.exceptions = clients.dynamodb.exceptions
    return filled


@pytest.fixture
def client(services: Services, table: LargeTable) -> TestClient:
    """The app over that table; of D0 there are a page's words."""
    model = cast("Any", table)
    words = packed([Page(1, (Word("Ada", Box(0.1, 0.1, 0.2, 0.2), 0.9, "tesseract"),), 100, 100, "tesseract")])
    services.s3.put_object(Bucket="artifacts", Key=words_key("D0"), Body=words)
    over = {"store": Store(model, "results"), "desk": Desk(model, "results"), "answers": Answers(model, "results")}
    return TestClient(create_app(replace(services, **over)), follow_redirects=False)


QUESTIONS = [
    "status=NEEDS_REVIEW",
    "hospital=hospital-a",
    "hospital=hospital-a&status=NEEDS_REVIEW",
    "hospital=hospital-a&status=NEEDS_REVIEW&document_type=discharge_summary",
    "hospital=hospital-a&since=2026-11-20T15:00:00Z&until=2026-11-20T18:00:00Z",
    "patient=Ada Example",
    "patient=Ada Example&date_of_birth=1972-05-06&document_type=prescription",
    "policy=1234&where=patient_name=Nobody",
    "key=hospital-a/scan.pdf&filename=x",
]


def test_no_question_looks_at_more_than_a_page(client: TestClient, table: LargeTable) -> None:
    for what in ("/documents", "/exports"):
        for query in QUESTIONS:
            table.looked_at.clear()
            table.bytes = 0
            answer = client.get(f"{what}?{query}&limit={PAGE}")
            assert answer.status_code == 200, answer.text
            assert set(table.looked_at) == {"Query"}
            # A page of items this large ends at 1 MB; there is more, and it was left for the next page.
            assert 50 < table.looked_at["Query"] < PAGE, (what, query, table.looked_at)
            assert table.bytes < PAGE_BYTES * 1.1
            more = answer.json()["next_cursor"] if what == "/documents" else answer.headers["x-next-cursor"]
            assert more, (what, query)


def test_one_hospitals_queue_is_walked_without_looking_at_other_documents(
    client: TestClient, table: LargeTable
) -> None:
    found: list[str] = []
    cursor = ""
    table.looked_at.clear()
    for _ in range(12):
        query = f"hospital=hospital-a&status=NEEDS_REVIEW&limit=25&cursor={cursor}".removesuffix("&cursor=")
        answer = client.get(f"/documents?{query}").json()
        found += [each["document_id"] for each in answer["items"]]
        cursor = answer["next_cursor"]
    assert len(set(found)) == len(found) == 12 * 25
    assert table.looked_at["Query"] == 12 * 25


def test_no_route_at_all_looks_at_more_than_a_page(client: TestClient, table: LargeTable) -> None:
    tag = client.get("/documents/D0").headers["etag"]
    for (method, path), (_, sent) in ROUTES.items():
        address = re.sub(r"{number}", "1", path.replace("{document_id}", "D0"))
        table.looked_at.clear()
        headers = {"If-Match": tag} if "{document_id}" in path and method != "GET" else {}
        answer = client.request(method, address, headers=headers, **sent)
        assert answer.status_code < 500 or answer.status_code == 501, (method, path, answer.text)
        most = {"/counts": MOST_HOSPITALS, "/documents/{document_id}/history": MOST_ENTRIES}.get(path, PAGE)
        assert table.looked_at.total() <= most, (method, path, table.looked_at)


def test_the_model_answers_as_dynamodb_does(clients: Clients, store: Store) -> None:
    model = LargeTable(INDEXES)
    small = list(documents(record_of(4), 26))
    model.fill(small)
    for _, make in small:
        clients.dynamodb.put_item(TableName="results", Item=make())
    questions = (of_status(Status.NEEDS_REVIEW), of_queue("hospital-a", Status.EXTRACTED), of_hospital("hospital-a"))
    for question in questions:
        ours, theirs = (_walked(asked, question) for asked in (Store(cast("Any", model), "results"), store))
        assert ours == theirs
        assert question.index == "by-status" or len(ours) > 3


def _walked(store: Store, question: Question) -> list[list[str]]:
    """The ids of the answer's pages, without the empty last one that DynamoDB may give and moto does not."""
    pages, cursor = [], None
    while True:
        found = store.summaries(question, 3, cursor)
        pages.append([each.document_id for each in found.summaries])
        cursor = found.cursor
        if cursor is None:
            return pages if pages[-1] else pages[:-1]
