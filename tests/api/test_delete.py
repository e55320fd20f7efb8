"""Deleting a document of a file that others are made of: the file goes with the last of them, and with no other."""

from __future__ import annotations

import pytest

from functions.aws import Clients
from functions.records.items import of_object
from functions.records.record import Packet, Record
from functions.records.store import Store
from tests.api.conftest import Api
from tests.cloud import MakeRecord

KEY = "hospital-a/scan.pdf"
IDS = ["D1", "D2", "D3"]


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
