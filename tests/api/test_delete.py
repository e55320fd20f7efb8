"""Deleting documents: a file that others are made of goes with the last of them; what broke off is finished."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, datetime
from typing import Any

import pytest
from botocore.exceptions import ClientError

from functions.api.erasure import AGAIN_AFTER
from functions.api.identity import Identity
from functions.api.services import Services
from functions.aws import Clients
from functions.errors import ServiceError
from functions.records.contents import Contents
from functions.records.items import of_object
from functions.records.record import Packet, Record, Status
from functions.records.store import Store
from tests.api.conftest import Api
from tests.cloud import MakeRecord

KEY = "hospital-a/scan.pdf"
IDS = ["D1", "D2", "D3"]
TOMBSTONE = {"document_id": {"S": "D1"}, "item": {"S": "record"}}

Broken = Callable[[str], AbstractContextManager[list[str]]]


@pytest.fixture
def parts(api: Api, clients: Clients, store: Store, make_record: MakeRecord) -> list[Record]:
    """Three documents of one file, in the store and the bucket."""
    clients.s3.put_bucket_versioning(Bucket="uploads", VersioningConfiguration={"Status": "Enabled"})
    put = clients.s3.put_object(Bucket="uploads", Key=KEY, Body=b"%PDF")
    packets = [Packet(id="D1", part=n, parts=3, pages=[n], documents=IDS) for n in (1, 2, 3)]
    made = [
        make_record(name, packet=packet, version_id=put["VersionId"]) for name, packet in zip(IDS, packets, strict=True)
    ]
    assert all(store.finish(each) for each in made)
    return made


@pytest.fixture
def kept(services: Services, store: Store, make_record: MakeRecord) -> Record:
    """A document with all that can be kept of one, beside another one's picture."""
    for key in ("D1/pages/1.jpg", "D1/words.json.gz", "reading/D1/t/1.jpg", "evaluation/D1.pdf", "D2/pages/1.jpg"):
        services.s3.put_object(Bucket="artifacts", Key=key, Body=b"x")
    services.s3.put_object(Bucket="uploads", Key=KEY, Body=b"x")
    digest = "d" * 64
    assert Contents(services.desk._dynamodb, "results").first(digest, "D1") == "D1"
    made = make_record("D1", sha256=digest, values={"patient_name": "Nora Quill"})
    assert store.finish(made)
    return made


@pytest.fixture
def broken(services: Services) -> Broken:
    """While the context lasts, calls of this name fail; gives those that did."""

    @contextmanager
    def broken(name: str) -> Iterator[list[str]]:
        hit: list[str] = []

        def through(real: Callable[[str, Any], Any]) -> Callable[[str, Any], Any]:
            def call(called: str, arguments: Any) -> Any:
                if called != name:
                    return real(called, arguments)
                hit.append(called)
                raise ClientError({"Error": {"Code": "InternalServerError", "Message": "…"}}, called)

            return call

        with pytest.MonkeyPatch.context() as patch:
            for client in (services.s3, services.desk._dynamodb):
                patch.setattr(client, "_make_api_call", through(client._make_api_call))  # type: ignore[attr-defined]
            yield hit

    return broken


def _left(services: Services) -> list[str]:
    listed = [services.s3.list_objects_v2(Bucket=bucket).get("Contents", []) for bucket in ("artifacts", "uploads")]
    return [each["Key"] for found in listed for each in found]


def _delete(api: Api, document_id: str) -> None:
    admin = api()
    tag = admin.get(f"/documents/{document_id}").headers["etag"]
    answer = admin.delete(f"/documents/{document_id}", headers={"If-Match": tag})
    assert answer.status_code == 204, answer.text


def _uploads(clients: Clients) -> int:
    return len(clients.s3.list_object_versions(Bucket="uploads").get("Versions", []))


@pytest.mark.parametrize("order", [IDS, IDS[::-1]])
def test_the_file_goes_with_its_last_document(
    api: Api, clients: Clients, parts: list[Record], order: list[str]
) -> None:
    left = []
    for each in order:
        _delete(api, each)
        left.append(_uploads(clients))
    assert left == [1, 1, 0]


def test_the_file_stays_however_many_versions_its_key_has(
    api: Api, clients: Clients, store: Store, make_record: MakeRecord, parts: list[Record]
) -> None:
    for n in range(60):
        assert store.finish(make_record(f"V{n}", version_id=f"later-{n}", received_at="2026-11-21T08:00:00Z"))
    _delete(api, "D2")
    assert _uploads(clients) == 1


def test_the_file_goes_though_the_index_still_lists_who_was_deleted(
    api: Api, clients: Clients, store: Store, parts: list[Record], monkeypatch: pytest.MonkeyPatch
) -> None:
    lagging = store.summaries(of_object(KEY))
    _delete(api, "D1")
    _delete(api, "D2")
    monkeypatch.setattr(Store, "summaries", lambda *asked, **more: lagging)
    _delete(api, "D3")
    assert _uploads(clients) == 0


class TestBrokenOff:
    """A deletion stops somewhere, as when a call fails or the function is ended: the document is gone or there, never
    half, and what is left of its files goes when it is asked for again, or when the clock strikes."""

    CALLS = (
        "GetItem",
        "TransactWriteItems",
        "ListObjectVersions",
        "DeleteObjects",
        "Query",
        "DeleteObject",
        "DeleteItem",
    )

    @pytest.mark.parametrize("mended_by", ["asking again", "the clock"])
    @pytest.mark.parametrize("call", CALLS)
    def test_at_any_call(
        self, api: Api, services: Services, kept: Record, broken: Broken, call: str, mended_by: str
    ) -> None:
        admin = api()
        tag = admin.get("/documents/D1").headers["etag"]
        with broken(call) as hit:
            assert admin.delete("/documents/D1", headers={"If-Match": tag}).status_code == 503
        assert hit

        whole = admin.get("/documents/D1").status_code == 200
        assert not whole or len(_left(services)) == 6
        if mended_by == "asking again" or whole:
            assert admin.delete("/documents/D1", headers={"If-Match": tag}).status_code == 204
            assert _left(services) == ["D2/pages/1.jpg"]
        assert services.erasure.finish(datetime.now(UTC) + AGAIN_AFTER) == 1

        assert _left(services) == ["D2/pages/1.jpg"]
        assert admin.get("/documents/D1").status_code == 404
        assert [each["action"] for each in admin.get("/documents/D1/history").json()["items"]] == ["DELETED"]
        assert services.store.start(kept.model_copy(update={"status": Status.PROCESSING})) is None
        assert services.erasure.finish(datetime.now(UTC) + AGAIN_AFTER) == 0
        assert admin.delete("/documents/D1", headers={"If-Match": tag}).status_code == 404
        tombstone = services.store._dynamodb.get_item(TableName="results", Key=TOMBSTONE)["Item"]
        assert tombstone == TOMBSTONE

    def test_what_a_slow_worker_still_wrote_goes_too(self, api: Api, services: Services, kept: Record) -> None:
        _delete(api, "D1")
        services.s3.put_object(Bucket="artifacts", Key="D1/pages/1.jpg", Body=b"late")
        assert services.erasure.finish(datetime.now(UTC)) == 0
        assert services.erasure.finish(datetime.now(UTC) + AGAIN_AFTER) == 1
        assert _left(services) == ["D2/pages/1.jpg"]

    def test_the_clock_too_may_be_stopped(self, api: Api, services: Services, kept: Record, broken: Broken) -> None:
        _delete(api, "D1")
        later = datetime.now(UTC) + AGAIN_AFTER
        with broken("UpdateItem"), pytest.raises(ServiceError):
            services.erasure.finish(later)
        assert (services.erasure.finish(later), services.erasure.finish(later)) == (1, 0)

    def test_no_more_than_there_is_time_for(self, api: Api, services: Services, parts: list[Record]) -> None:
        for each in IDS:
            _delete(api, each)
        asked = iter([False, False, True])
        later = datetime.now(UTC) + AGAIN_AFTER
        assert services.erasure.finish(later, time_is_over=lambda: next(asked)) == 2
        assert services.erasure.finish(later) == 1

    def test_another_hospitals_is_nobodys_business(self, api: Api, services: Services, kept: Record) -> None:
        _delete(api, "D1")
        stranger = Identity("eve", frozenset({"admin"}), "hospital-b")
        assert api(identify=lambda _: stranger).delete("/documents/D1").status_code == 404


def test_a_record_that_was_read_anew_is_deleted_as_it_is_now(
    api: Api, store: Store, make_record: MakeRecord, kept: Record
) -> None:
    admin = api()
    headers = {"If-Match": admin.get("/documents/D1").headers["etag"]}
    being_read = admin.post("/documents/D1/reprocess", headers=headers)
    assert being_read.status_code == 202
    headers = {"If-Match": being_read.headers["etag"]}
    assert admin.delete("/documents/D1", headers=headers).json()["code"] == "BEING_READ"
    assert store.finish(make_record("D1", values={"patient_name": "Nora Quill"}, revision=1))

    # Nobody has seen what stands there now.
    refused = admin.delete("/documents/D1", headers=headers)
    assert (refused.status_code, refused.json()["code"]) == (412, "CHANGED_MEANWHILE")
    assert admin.delete("/documents/D1", headers={"If-Match": refused.headers["etag"]}).status_code == 204
