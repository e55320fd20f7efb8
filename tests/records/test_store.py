"""The store against DynamoDB as moto keeps it."""

from __future__ import annotations

import base64
import json
import random
import string
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from decimal import Decimal
from threading import Lock
from typing import Any

import hypothesis
import pytest
from botocore.exceptions import ClientError, ConnectTimeoutError
from hypothesis import strategies as st

from functions.aws import Clients
from functions.errors import InvalidCursorError, RecordTooLargeError, ServiceError, ThrottledError
from functions.records.audit import Action, Entry
from functions.records.edits import Change, apply
from functions.records.items import decimal, of_status
from functions.records.items import number as plain_number
from functions.records.record import Correction, Failure, FieldRecord, PageInfo, Record, Review, Status
from functions.records.store import Found, Store
from tests.cloud import RECEIVED, MakeRecord, text_field

DAY = timedelta(days=1)


def ids(found: Found) -> list[str]:
    return [record.document_id for record in found.records]


def test_gives_back_what_was_kept(store: Store, make_record: MakeRecord) -> None:
    record = make_record(
        fields={
            "patient_name": text_field("Kathy Crawford", confidence=0.123456789012),
            "refills": text_field(3),
            "has_insurance": text_field(False),
            "weight": text_field(61.5),
            "medicines": [text_field({"name": "Betaloc", "dose": "1 tab"}), text_field({"name": "Cimetidine"})],
        },
        other={"Ward": ""},
        review=Review(corrections={"refills": Correction(before=2, after=3)}),
        timings_ms={"ocr": 900},
    )
    assert store.finish(record)
    assert store.get("D1") == record


def test_knows_nothing_of_a_document_never_seen(store: Store) -> None:
    assert store.get("D1") is None


def test_a_first_attempt_dates_the_record(store: Store, make_record: MakeRecord) -> None:
    store.start(make_record(status=Status.PROCESSING))
    again = store.start(make_record(status=Status.PROCESSING, created_at=RECEIVED + DAY, updated_at=RECEIVED + DAY))
    assert again is not None
    assert (again.created_at, again.updated_at) == (RECEIVED, RECEIVED + DAY)


def test_finishing_takes_away_what_the_attempt_before_left(store: Store, make_record: MakeRecord) -> None:
    failure = Failure(code="THROTTLED", message="Later.", retryable=True)
    store.finish(make_record(status=Status.FAILED, error=failure))
    assert store.finish(make_record(values={"patient_name": "Kathy Crawford"}))
    kept = store.get("D1")
    assert kept is not None
    assert (kept.status, kept.error) == (Status.EXTRACTED, None)
    assert ids(store.by_status(Status.FAILED)) == []


@pytest.mark.parametrize("status", [Status.EXTRACTED, Status.NEEDS_REVIEW, Status.REVIEWED, Status.FAILED])
def test_a_finished_record_stands(store: Store, make_record: MakeRecord, status: Status) -> None:
    error = Failure(code="ENCRYPTED_PDF", message="Locked.") if status is Status.FAILED else None
    first = make_record(status=status, error=error)
    assert store.finish(first)
    assert store.start(make_record(status=Status.PROCESSING)) is None
    assert not store.finish(make_record(status=Status.EXTRACTED, values={"patient_name": "Somebody Else"}))
    assert store.get("D1") == first


def test_of_many_workers_on_one_document_one_wins(
    clients: Clients, store: Store, make_record: MakeRecord, monkeypatch: pytest.MonkeyPatch
) -> None:
    # DynamoDB takes the writes to one item one after the other; moto checks and writes without a lock.
    lock, update_item = Lock(), clients.dynamodb.update_item

    def one_after_the_other(**request: Any) -> Any:
        with lock:
            return update_item(**request)

    monkeypatch.setattr(clients.dynamodb, "update_item", one_after_the_other)
    store.start(make_record(status=Status.PROCESSING))
    names = [f"Reader {number}" for number in range(16)]
    records = [make_record(values={"patient_name": name}) for name in names]
    with ThreadPoolExecutor(8) as pool:
        won = list(pool.map(store.finish, records))
    assert won.count(True) == 1
    assert store.get("D1") == records[won.index(True)]
    assert [ids(store.by_patient(name)) for name in names].count(["D1"]) == 1


def test_a_hospitals_documents_newest_first_between_two_days(store: Store, make_record: MakeRecord) -> None:
    for day in range(4):
        store.finish(make_record(f"D{day}", received_at=RECEIVED + day * DAY))
    store.finish(make_record("other", hospital="hospital-b"))
    assert ids(store.by_hospital("hospital-a")) == ["D3", "D2", "D1", "D0"]
    assert ids(store.by_hospital("hospital-a", since=RECEIVED + DAY, until=RECEIVED + 2 * DAY)) == ["D2", "D1"]


def test_time_orders_whole_and_broken_seconds(store: Store, make_record: MakeRecord) -> None:
    store.finish(make_record("later", received_at=RECEIVED + timedelta(milliseconds=5)))
    store.finish(make_record("sooner", received_at=RECEIVED))
    assert ids(store.by_hospital("hospital-a")) == ["later", "sooner"]


def test_the_review_queue_is_first_come_first_served(store: Store, make_record: MakeRecord) -> None:
    for day in (2, 0, 1):
        store.finish(make_record(f"D{day}", status=Status.NEEDS_REVIEW, received_at=RECEIVED + day * DAY))
    store.finish(make_record("done"))
    assert ids(store.by_status(Status.NEEDS_REVIEW)) == ["D0", "D1", "D2"]


def test_a_patient_by_name_and_birth(store: Store, make_record: MakeRecord) -> None:
    kathy = {"patient_name": "Kathy Crawford", "date_of_birth": "1972-05-06"}
    store.finish(make_record("D1", values=kathy))
    store.finish(make_record("D2", values={"patient_name": "CRAWFORD, Kathy"}))
    store.finish(make_record("card", values={"member_name": "kathy crawford"}))
    store.finish(make_record("other", values={"patient_name": "Kathy Crawfort"}))
    assert set(ids(store.by_patient("Kathy Crawford"))) == {"D1", "D2", "card"}
    assert ids(store.by_patient("crawford kathy", "1972-05-06")) == ["D1"]
    assert set(ids(store.by_patient("Kathy Crawford", "-"))) == {"D2", "card"}
    assert ids(store.by_patient(" ,. ")) == []


@pytest.mark.parametrize("field", ["policy_number", "insured_id", "member_id"])
def test_a_policy_by_whichever_number_the_form_calls_it(store: Store, make_record: MakeRecord, field: str) -> None:
    store.finish(make_record("D1", values={field: "XYZ-1234 5"}))
    store.finish(make_record("D2", values={"patient_name": "Nobody"}))
    assert ids(store.by_policy("xyz12345")) == ["D1"]


def test_an_object_by_its_key(store: Store, make_record: MakeRecord) -> None:
    store.finish(make_record("first", version_id="1"))
    store.finish(make_record("second", version_id="2", received_at=RECEIVED + DAY))
    assert ids(store.by_key("hospital-a/scan.pdf")) == ["second", "first"]


def test_pages_hold_every_record_once(store: Store, make_record: MakeRecord) -> None:
    wanted = [f"D{number:02}" for number in range(11)]
    for number, document_id in enumerate(wanted):
        store.finish(make_record(document_id, status=Status.NEEDS_REVIEW, received_at=RECEIVED + number // 3 * DAY))
    seen: list[str] = []
    page = store.by_status(Status.NEEDS_REVIEW, limit=4)
    seen += ids(page)
    while page.cursor:
        page = store.by_status(Status.NEEDS_REVIEW, limit=4, cursor=page.cursor)
        assert len(page.records) <= 4
        seen += ids(page)
    assert sorted(seen) == wanted


def _cursor(key: object) -> str:
    return base64.urlsafe_b64encode(json.dumps(key).encode()).decode()


@pytest.mark.parametrize(
    "cursor",
    [
        "",
        "not base 64!",
        "ÿ",
        _cursor([]),
        _cursor({"document_id": "D1"}),
        _cursor({"document_id": "D1", "item": "record", "hospital": "hospital-b", "received_at": "2026"}),
        _cursor({"document_id": "D1", "item": "record", "hospital": "hospital-a", "received_at": 2026}),
        "[" * 4000,
    ],
)
def test_a_cursor_not_of_this_query_is_refused(store: Store, cursor: str) -> None:
    with pytest.raises(InvalidCursorError):
        store.by_hospital("hospital-a", cursor=cursor)


@pytest.mark.parametrize(
    ("raised", "expected"),
    [
        (ClientError({"Error": {"Code": "ProvisionedThroughputExceededException"}}, "GetItem"), ThrottledError),
        (ClientError({"Error": {"Code": "InternalServerError"}}, "GetItem"), ServiceError),
        (ConnectTimeoutError(endpoint_url="https://dynamodb"), ServiceError),
    ],
)
def test_aws_trouble_comes_out_as_our_own_errors(
    clients: Clients, store: Store, monkeypatch: pytest.MonkeyPatch, raised: Exception, expected: type[ServiceError]
) -> None:
    def fails(**_: object) -> None:
        raise raised

    monkeypatch.setattr(clients.dynamodb, "get_item", fails)
    with pytest.raises(expected) as caught:
        store.get("D1")
    assert type(caught.value) is expected
    assert "dynamodb" not in str(caught.value)


def bill(pages: int, lines: int) -> dict[str, Any]:
    """The members of a bill's record, with so many lines on each of its pages; no two are alike."""
    chance = random.Random(7)
    said = [
        "Room",
        "Nursing",
        "Chest",
        "X-ray",
        "Blood",
        "count",
        "Panel",
        "Paracetamol",
        "Infusion",
        "Dressing",
        "Oxygen",
        "Consultation",
        "Ward",
        "ECG",
    ]

    def line(page: int) -> FieldRecord:
        what, quantity, cents = " ".join(chance.choices(said, k=3)), chance.randint(1, 9), chance.randint(100, 500_000)
        price, amount, code = f"{cents / 100:.2f}", f"{quantity * cents / 100:.2f}", f"A{chance.randint(1000, 9999)}"
        value = {"description": what, "code": code, "quantity": quantity, "unit_price": price, "amount": amount}
        box = sorted(round(chance.random(), 5) for _ in range(4))
        where = {
            "page": page,
            "box": box,
            "confidence": round(chance.random(), 4),
            "needs_review": chance.random() < 0.3,
        }
        return text_field(value, raw=f"{what} {code} {quantity} {price} {amount}", **where)

    numbers = range(1, pages + 1)
    kept = {"engine": "tesseract", "width": 1700, "height": 2200}
    info = [PageInfo(number=n, confidence=0.93, image_key=f"{'D' * 26}/pages/{n}.jpg", **kept) for n in numbers]
    items = [line(page) for page in numbers for _ in range(lines)]
    return {"document_type": "hospital_bill", "page_count": pages, "pages": info, "fields": {"line_items": items}}


def test_a_record_of_two_thousand_pages_is_kept_found_changed_and_read_anew(
    store: Store, make_record: MakeRecord
) -> None:
    record = make_record(status=Status.NEEDS_REVIEW, **bill(2000, 2))
    assert len(record.model_dump_json()) > 3 * 400_000
    assert store.finish(record)

    assert store.get("D1") == record
    assert store.by_hospital("hospital-a").records == (record,)
    (row,) = store.summaries(of_status(Status.NEEDS_REVIEW)).summaries
    assert (row.page_count, row.fields) == (2000, 4000)

    changes = [Change(op="set", field="line_items", item=1234, value={"description": "Oxygen", "amount": "12.00"})]
    done = apply(record, changes, RECEIVED)
    entry = Entry(revision=1, at=RECEIVED, who="ada", action=Action.EDITED, edits=done.edits)
    assert store.desk().change(record, done.record, entry)
    assert store.get("D1") == done.record
    assert store.desk().history("D1") == [entry]
    anew = done.record.model_copy(update={"status": Status.PROCESSING, "revision": 2})
    assert store.desk().change(done.record, anew, Entry(revision=2, at=RECEIVED, who="ada", action=Action.REPROCESSED))
    begun = store.start(make_record(status=Status.PROCESSING))
    assert begun is not None
    assert begun.review == done.record.review
    assert store.get("D1") == begun


def test_a_long_list_taken_away_stands_in_the_history(clients: Clients, store: Store, make_record: MakeRecord) -> None:
    record = make_record(**bill(2000, 2))
    assert store.finish(record)
    done = apply(record, [Change(op="remove", field="line_items")], RECEIVED)
    entry = Entry(revision=1, at=RECEIVED, who="ada", action=Action.EDITED, edits=done.edits)
    assert len(entry.model_dump_json()) > 400_000
    assert store.desk().change(record, done.record, entry)
    assert store.desk().history("D1") == [entry]
    # moto takes in a transaction what DynamoDB does not.
    key = {"document_id": {"S": "D1"}, "item": {"S": "change#00000001"}}
    item = clients.dynamodb.get_item(TableName="results", Key=key)["Item"]
    assert len(item["entry"]["B"]) < 400_000


def test_what_is_small_stands_as_it_is_for_whoever_asks_the_table(
    clients: Clients, store: Store, make_record: MakeRecord
) -> None:
    assert store.finish(make_record(**bill(60, 4)))
    key = {"document_id": {"S": "D1"}, "item": {"S": "record"}}
    item = clients.dynamodb.get_item(TableName="results", Key=key)["Item"]
    assert item["fields"]["M"]["line_items"]["L"][0]["M"]["engine"] == {"S": "tesseract"}


def test_a_record_larger_than_dynamodb_takes_is_refused(store: Store, make_record: MakeRecord) -> None:
    with pytest.raises(RecordTooLargeError):
        store.finish(make_record(other={"Ward": "".join(random.Random(7).choices(string.printable, k=600_000))}))
    assert store.get("D1") is None


def test_no_scan_answers_a_question(clients: Clients, store: Store, make_record: MakeRecord) -> None:
    asked: list[str] = []
    clients.dynamodb.meta.events.register("before-call.dynamodb.*", lambda model, **_: asked.append(model.name))
    store.by_hospital("h"), store.by_status(Status.FAILED), store.by_patient("p"), store.by_policy("1")
    store.by_key("k"), store.get("D1"), store.finish(make_record())
    assert set(asked) == {"Query", "GetItem", "UpdateItem"}


@hypothesis.given(given=st.floats(allow_nan=False, allow_infinity=False))
def test_every_number_survives_the_way_to_dynamodb_and_back(given: float) -> None:
    kept = decimal(json.dumps(given))
    assert isinstance(kept, Decimal)
    assert float(plain_number(kept)) == (given if abs(given) > 1e-100 else 0)


def test_the_item_shows_no_key_that_the_record_lacks(clients: Clients, store: Store, make_record: MakeRecord) -> None:
    record: Record = make_record()
    store.finish(record)
    items = clients.dynamodb.scan(TableName="results")["Items"]
    (item,) = (item for item in items if item["item"]["S"] == "record")
    assert set(item) - set(Record.model_fields) == {"item", "hospital", "queue", "received_at", "object_key", "brief"}
