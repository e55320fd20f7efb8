"""Batches: announced together, counted as they come, found again."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from functions.api.identity import Identity
from functions.records.record import Packet, Status
from functions.records.store import Store
from tests.api.conftest import Api
from tests.cloud import MakeRecord

FILE = {"filename": "a.pdf", "content_type": "application/pdf", "size": 9}
STAFF = Identity("ada", frozenset({"admin"}))
OF_A = Identity("h", frozenset({"hospital"}), "hospital-a")


def _announced(api: Api, *hospitals: str, name: str | None = "Ward 7", **more: Any) -> dict[str, Any]:
    files = [FILE | {"hospital": hospital} | more for hospital in hospitals]
    answer = api(identify=lambda request: STAFF).post("/batches", json={"name": name, "files": files})
    assert answer.status_code == 200
    return dict(answer.json())


def _seen(api: Api, path: str, who: Identity = STAFF) -> Any:
    return api(identify=lambda request: who).get(path).json()


def test_a_batch_counts_its_documents_as_they_change(api: Api, store: Store, make_record: MakeRecord) -> None:
    made = _announced(api, "hospital-a", "hospital-a", "hospital-a")
    one, two = (item["expected"]["key"] for item in made["items"][:2])
    assert one.split("/")[4] == made["batch_id"]
    store.start(make_record("ONE", Status.PROCESSING, key=one))
    store.start(make_record("TWO", Status.PROCESSING, key=two))
    store.finish(make_record("ONE", Status.NEEDS_REVIEW, key=one))
    packet = {"packet": Packet(id="ONE", part=2, parts=2, pages=[2], documents=["ONE", "PART"])}
    store.finish(make_record("PART", Status.EXTRACTED, key=one, **packet))
    found = _seen(api, f"/batches/{made['batch_id']}")
    assert (found["name"], found["by"], found["hospitals"]) == ("Ward 7", "ada", ["hospital-a"])
    assert (found["files"], found["arrived"]) == (3, 2)
    assert found["by_status"] == {"PROCESSING": 1, "NEEDS_REVIEW": 1, "EXTRACTED": 1}
    assert _seen(api, "/batches")["items"] == [found]


def test_the_documents_of_a_batch_are_found(api: Api, store: Store, make_record: MakeRecord) -> None:
    made = _announced(api, "hospital-a")
    store.finish(make_record("IN", Status.NEEDS_REVIEW, key=made["items"][0]["expected"]["key"]))
    store.finish(make_record("OUT", Status.NEEDS_REVIEW, key="hospital-a/2026/11/20/other.pdf"))
    found = _seen(api, f"/documents?status=NEEDS_REVIEW&batch={made['batch_id']}")
    assert [each["document_id"] for each in found["items"]] == ["IN"]


def test_a_key_that_only_looks_like_a_batchs_makes_none(api: Api, store: Store, make_record: MakeRecord) -> None:
    store.finish(make_record("X", key=f"hospital-a/2026/11/20/{'0' * 26}/x.pdf"))
    assert _seen(api, "/batches") == {"items": [], "next_cursor": None}


def test_what_is_refused_is_no_file_of_the_batch(api: Api) -> None:
    assert _announced(api, "hospital-a", size=0)["batch_id"] is None
    assert _seen(api, "/batches")["items"] == []


def test_hospitals_see_batches_of_their_own_alone(api: Api) -> None:
    mixed = _announced(api, "hospital-a", "hospital-b")["batch_id"]
    own = _announced(api, "hospital-a", name=None)["batch_id"]
    assert [(each["batch_id"], each["name"]) for each in _seen(api, "/batches", OF_A)["items"]] == [(own, "1 file")]
    assert _seen(api, f"/batches/{mixed}", OF_A)["code"] == "NO_BATCH"


def test_batches_come_in_pages_the_newest_first(api: Api) -> None:
    started = datetime.now(UTC)
    names = [_announced(api, "hospital-a", name=f"batch {number}")["batch_id"] for number in range(3)]
    first = _seen(api, "/batches?limit=2")
    second = _seen(api, f"/batches?limit=2&cursor={first['next_cursor']}")
    found = [*first["items"], *second["items"]]
    assert [each["batch_id"] for each in found] == sorted(names, reverse=True)
    assert all(datetime.fromisoformat(each["created_at"]) >= started for each in found)
    assert second["next_cursor"] is None
