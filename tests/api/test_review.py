"""Reviewing over HTTP: nothing is lost, nothing is overwritten, everything is remembered."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from fastapi.testclient import TestClient

from evaluation.truth import Truth
from functions.api.identity import Identity
from functions.aws import Clients
from functions.records.edits import reread
from functions.records.record import Packet, Record, Status
from functions.records.store import Store
from functions.words import packed, words_key
from parsers.page import Box, Page, Word
from tests.api.conftest import Api
from tests.cloud import MakeRecord, text_field

Person = Callable[[str], TestClient]


@pytest.fixture
def person(api: Api) -> Person:
    """A reviewer by name."""
    return lambda name: api(identify=lambda request: Identity(name, frozenset({"reviewer"})))


@pytest.fixture
def doubtful(store: Store, make_record: MakeRecord) -> Record:
    """A prescription with two doubts."""
    statin = text_field({"name": "Atorvastatin", "strength": "20 md"}, needs_review=True)
    fields = {
        "patient_name": text_field("Ada Exarnple", needs_review=True),
        "prescription_date": text_field("2026-11-18"),
        "medicines": [text_field({"name": "Lisinopril", "strength": "10 mg"}), statin],
    }
    members = {"document_type": "prescription", "fields": fields, "sha256": "0" * 64}
    record = make_record("D1", Status.NEEDS_REVIEW, **members)
    store.finish(record)
    return record


def _save(client: TestClient, changes: list[dict[str, Any]], etag: str | None = None, **more: Any) -> Any:
    tag = etag or client.get("/documents/D1").headers["etag"]
    return client.patch("/documents/D1", json={"changes": changes, **more}, headers={"If-Match": tag})


CORRECT = [
    {"field": "patient_name", "value": "Ada Example", "reason": "insurance card"},
    {"field": "medicines", "item": 1, "value": {"name": "Atorvastatin", "strength": "20 mg"}},
]


def test_a_review_corrects_finishes_and_is_remembered(person: Person, store: Store, doubtful: Record) -> None:
    ada = person("ada")
    claimed = ada.post("/documents/D1/claim").json()
    assert claimed["mine"]
    answer = _save(ada, CORRECT, finish=True)
    assert answer.status_code == 200, answer.text
    saved = answer.json()
    assert (saved["status"], saved["revision"]) == ("REVIEWED", 1)
    assert saved["fields"]["patient_name"]["value"] == "Ada Example"
    assert saved["fields"]["patient_name"]["raw"] == "Ada Exarnple"
    assert saved["fields"]["medicines"][1]["value"]["strength"] == "20 mg"
    assert saved["review"]["reviewer"] == "ada"
    assert saved["review"]["seconds"] is not None
    assert saved["review"]["corrections"]["patient_name"] == {
        "before": "Ada Exarnple", "after": "Ada Example", "reason": "insurance card",
    }  # fmt: skip
    assert ada.get("/documents/D1").headers["etag"] == answer.headers["etag"]
    (entry,) = ada.get("/documents/D1/history").json()["items"]
    assert (entry["who"], entry["action"], entry["revision"]) == ("ada", "REVIEWED", 1)
    assert entry["edits"][1]["before"] == {"name": "Atorvastatin", "strength": "20 md"}
    assert [each.document_id for each in store.by_patient("Ada Example").records] == ["D1"]
    assert store.by_status(Status.NEEDS_REVIEW).records == ()


def test_accepting_all_finishes_without_a_correction(person: Person, doubtful: Record) -> None:
    changes = [{"op": "accept", "field": "patient_name"}, {"op": "accept", "field": "medicines"}]
    saved = _save(person("ada"), changes, finish=True).json()
    assert saved["status"] == "REVIEWED"
    assert saved["fields"]["patient_name"]["confidence"] == 1
    assert saved["fields"]["medicines"][1]["engine"] == "tesseract"


def test_nothing_is_finished_while_a_field_is_in_doubt(person: Person, store: Store, doubtful: Record) -> None:
    answer = _save(person("ada"), CORRECT[:1], finish=True)
    assert (answer.status_code, answer.json()["code"]) == (422, "CHANGE_DOES_NOT_FIT")
    assert "medicines" in answer.json()["detail"]
    assert store.get("D1") == doubtful, "all or nothing"


def test_a_stale_save_is_refused_with_what_changed(person: Person, store: Store, doubtful: Record) -> None:
    ada, bob = person("ada"), person("bob")
    old = ada.get("/documents/D1").headers["etag"]
    assert _save(bob, CORRECT[:1]).status_code == 200
    answer = _save(ada, [{"field": "patient_name", "value": "Somebody Else"}], etag=old)
    assert (answer.status_code, answer.json()["code"]) == (412, "CHANGED_MEANWHILE")
    (changed,) = answer.json()["changed"]
    assert (changed["who"], changed["edits"][0]["after"]) == ("bob", "Ada Example")
    assert store.get("D1").fields["patient_name"].value == "Ada Example"  # type: ignore[union-attr]
    assert answer.headers["etag"] == bob.get("/documents/D1").headers["etag"]


def test_of_two_saves_at_once_one_is_refused(
    person: Person, clients: Clients, doubtful: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    ada, bob, transact = person("ada"), person("bob"), clients.dynamodb.transact_write_items
    tag = ada.get("/documents/D1").headers["etag"]

    def late(**request: Any) -> Any:
        """Bob saves between Ada's look at the record and her write."""
        monkeypatch.setattr(clients.dynamodb, "transact_write_items", transact)
        assert _save(bob, CORRECT[1:], etag=tag).status_code == 200
        return transact(**request)

    monkeypatch.setattr(clients.dynamodb, "transact_write_items", late)
    assert _save(ada, CORRECT[:1], etag=tag).status_code == 412
    assert [entry["who"] for entry in ada.get("/documents/D1/history").json()["items"]] == ["bob"]


def test_a_claimed_document_is_one_persons(person: Person, doubtful: Record) -> None:
    ada, bob = person("ada"), person("bob")
    ada.post("/documents/D1/claim")
    theirs = bob.post("/documents/D1/claim").json()
    assert (theirs["mine"], theirs["claim"]["by"]) == (False, "ada")
    refused = _save(bob, CORRECT[:1])
    assert (refused.status_code, refused.json()["claim"]["by"]) == (409, "ada")
    bob.delete("/documents/D1/claim")
    assert bob.get("/documents?status=NEEDS_REVIEW").json()["items"][0]["claim"]["by"] == "ada"
    assert bob.post("/documents/D1/claim", json={"take_over": True}).json()["mine"]
    assert _save(ada, CORRECT[:1]).status_code == 409
    bob.delete("/documents/D1/claim")
    assert _save(ada, CORRECT[:1]).status_code == 200


def test_without_an_etag_nothing_is_changed(person: Person, doubtful: Record) -> None:
    assert person("ada").patch("/documents/D1", json={"finish": True}).status_code == 428


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"field": "prescription_date", "value": "soon"}, "a date"),
        ({"field": "invoice_number", "value": "1"}, "no field invoice_number"),
        ({"field": "medicines", "item": 7, "value": {"name": "x"}}, "no such item"),
        ({"op": "accept", "field": "refills"}, "no refills"),
        ({"field": "patient_name", "value": ""}, "No value"),
        ({}, ""),
    ],
)
def test_what_does_not_fit_is_refused_in_words(person: Person, doubtful: Record, change: Any, said: str) -> None:
    answer = _save(person("ada"), [change] if change else [])
    assert answer.status_code == 422
    assert said in answer.json()["detail"]


def test_values_come_into_normal_form_unless_the_person_insists(person: Person, doubtful: Record) -> None:
    ada = person("ada")
    fields = _save(ada, [{"field": "prescription_date", "value": "Nov 19, 2026"}]).json()["fields"]
    assert fields["prescription_date"]["value"] == "2026-11-19"
    fields = _save(ada, [{"field": "prescription_date", "value": "19 th of soon", "as_typed": True}]).json()["fields"]
    assert fields["prescription_date"]["value"] == "19 th of soon"


def test_list_items_are_added_and_removed(person: Person, doubtful: Record) -> None:
    changes = [
        {"op": "remove", "field": "medicines", "item": 0},
        {"field": "medicines", "item": 1, "value": {"name": "Metformin", "strength": "500 mg"}},
        {"field": "prescriber_name", "value": "Otto Muster", "page": 1, "box": [0.1, 0.2, 0.3, 0.4]},
    ]
    fields = _save(person("ada"), changes).json()["fields"]
    assert [item["value"]["name"] for item in fields["medicines"]] == ["Atorvastatin", "Metformin"]
    assert fields["medicines"][1]["box"] == [0, 0, 0, 0]
    assert fields["prescriber_name"]["box"] == [0.1, 0.2, 0.3, 0.4]


def test_a_part_of_a_file_is_not_read_anew_by_itself(api: Api, store: Store, make_record: MakeRecord) -> None:
    lies = Packet(id="D0", part=2, parts=2, pages=[3], documents=["D0", "D1"])
    assert store.finish(make_record("D1", packet=lies))
    admin = api()
    tag = admin.get("/documents/D1").headers["etag"]
    answer = admin.post("/documents/D1/reprocess", headers={"If-Match": tag})
    assert (answer.status_code, answer.json()["code"]) == (409, "PART_OF_A_PACKET")
    assert "D0" in answer.json()["detail"]


def test_a_machine_that_reads_again_overwrites_no_correction(
    person: Person, clients: Clients, store: Store, doubtful: Record, api: Api
) -> None:
    _save(person("ada"), [*CORRECT[:1], {"op": "remove", "field": "prescription_date"}])
    admin = api()
    tag = admin.get("/documents/D1").headers["etag"]
    assert admin.post("/documents/D1/reprocess", headers={"If-Match": tag}).status_code == 202
    url = clients.sqs.get_queue_url(QueueName="uploads")["QueueUrl"]
    (message,) = clients.sqs.receive_message(QueueUrl=url)["Messages"]
    assert "hospital-a/scan.pdf" in message["Body"].replace("%2F", "/")
    begun = store.start(doubtful.model_copy(update={"status": Status.PROCESSING, "fields": {}}))
    assert begun is not None
    assert store.finish(reread(doubtful, begun.review, begun.revision))
    again = store.get("D1")
    assert again is not None
    assert again.fields["patient_name"].value == "Ada Example"  # type: ignore[union-attr]
    assert "prescription_date" not in again.fields
    assert again.fields["medicines"][1].needs_review  # type: ignore[index]
    assert (again.status, again.revision) == (Status.NEEDS_REVIEW, 2)


def test_another_type_is_read_from_the_stored_words(
    person: Person, clients: Clients, store: Store, make_record: MakeRecord
) -> None:
    texts = ("Patient:", "Ada", "Example")
    words = [Word(t, Box(0.1 + 0.12 * n, 0.1, 0.2 + 0.12 * n, 0.12), 0.99, "text_layer") for n, t in enumerate(texts)]
    page = Page(1, tuple(words), 1700, 2200, "text_layer")
    clients.s3.put_object(Bucket="artifacts", Key=words_key("D1"), Body=packed([page]))
    store.finish(make_record("D1", Status.NEEDS_REVIEW))
    ada = person("ada")
    tag = ada.get("/documents/D1").headers["etag"]
    answer = ada.post("/documents/D1/type", json={"document_type": "prescription"}, headers={"If-Match": tag})
    assert answer.status_code == 200, answer.text
    assert answer.json()["document_type"] == "prescription"
    assert answer.json()["fields"]["patient_name"]["value"] == "Ada Example"
    assert answer.json()["issues"][0]["code"] == "MISSING_REQUIRED"
    assert ada.get("/documents/D1/history").json()["items"][0]["action"] == "RETYPED"


def test_a_deleted_document_leaves_its_history_and_comes_back_through_no_door(
    api: Api, clients: Clients, store: Store, doubtful: Record, person: Person
) -> None:
    _save(person("ada"), CORRECT)
    clients.s3.put_object(Bucket="artifacts", Key="D1/pages/1.jpg", Body=b"x")
    clients.s3.put_object(Bucket="artifacts", Key="D2/pages/1.jpg", Body=b"x")
    clients.s3.put_object(Bucket="uploads", Key="hospital-a/scan.pdf", Body=b"x")
    admin = api()
    tag = admin.get("/documents/D1").headers["etag"]
    answer = admin.delete("/documents/D1?reason=withdrawn", headers={"If-Match": tag})
    assert answer.status_code == 204, answer.text
    assert admin.get("/documents/D1").status_code == 404
    assert admin.get("/documents?hospital=hospital-a").json()["items"] == []
    last = admin.get("/documents/D1/history").json()["items"][-1]
    assert (last["action"], last["reason"], last["who"]) == ("DELETED", "withdrawn", "development user")
    assert [each["Key"] for each in clients.s3.list_objects_v2(Bucket="artifacts")["Contents"]] == ["D2/pages/1.jpg"]
    assert "Contents" not in clients.s3.list_objects_v2(Bucket="uploads")
    assert store.start(doubtful.model_copy(update={"status": Status.PROCESSING})) is None
    assert admin.get("/counts").json() == {"hospitals": [{"hospital": "hospital-a", "by_status": {}}]}


def test_counts_follow_the_documents(person: Person, make_record: MakeRecord, store: Store, doubtful: Record) -> None:
    store.start(make_record("D2", Status.PROCESSING))
    store.finish(make_record("D2", document_type="prescription", values={"patient_name": "B"}))
    ada = person("ada")
    ada.post("/documents/D1/claim")
    _save(ada, CORRECT, finish=True)
    (hospital,) = ada.get("/counts").json()["hospitals"]
    assert hospital["by_status"] == {"EXTRACTED": {"prescription": 1}, "REVIEWED": {"prescription": 1}}
    days = ada.get("/overview?since=2026-11-20&until=2026-12-31").json()["days"]
    read = next(day for day in days if day["day"] == "2026-11-20")
    assert (read["documents"], read["extracted"], read["needs_review"]) == (2, 1, 1)
    assert (read["fields"], read["sure_fields"]) == (5, 3)
    total = [(day["reviewed"], day["corrected"]) for day in days if day["reviewed"]]
    assert total == [(1, {"patient_name": 1, "medicines": 1})] or not total  # the clock may be outside these days


def test_a_write_with_a_key_happens_once(person: Person, doubtful: Record) -> None:
    ada = person("ada")
    tag = ada.get("/documents/D1").headers["etag"]
    headers = {"If-Match": tag, "Idempotency-Key": "k1"}
    first = ada.patch("/documents/D1", json={"changes": CORRECT}, headers=headers)
    again = ada.patch("/documents/D1", json={"changes": CORRECT}, headers=headers)
    assert (first.status_code, again.status_code) == (200, 200)
    assert again.json() == first.json()
    assert again.headers["idempotency-replayed"] == "true"
    assert again.headers["etag"] == first.headers["etag"]
    assert len(ada.get("/documents/D1/history").json()["items"]) == 1
    other = ada.patch("/documents/D1", json={"finish": True}, headers=headers)
    assert (other.status_code, other.json()["code"]) == (422, "KEY_REUSED")
    bob = person("bob").patch("/documents/D1", json={"changes": CORRECT}, headers=headers)
    assert bob.status_code == 412, "keys are a caller's own"


def test_a_reviewed_document_joins_the_evaluation_set(
    person: Person, clients: Clients, store: Store, doubtful: Record
) -> None:
    clients.s3.put_object(Bucket="uploads", Key="hospital-a/scan.pdf", Body=b"%PDF")
    ada = person("ada")
    assert ada.post("/documents/D1/evaluation").status_code == 409
    _save(ada, CORRECT, finish=True)
    added = ada.post("/documents/D1/evaluation").json()
    assert added["document"] == "evaluation/D1.pdf"
    truth = clients.s3.get_object(Bucket="artifacts", Key=added["truth"])["Body"].read()
    (document,) = Truth.model_validate_json(truth).documents
    assert document.fields["patient_name"] == "Ada Example"
    assert document.fields["medicines"][1] == {"name": "Atorvastatin", "strength": "20 mg"}  # type: ignore[index]
