"""What fell through is found and announced again; what did not is left alone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from functions.aws import Clients
from functions.errors import ServiceError
from functions.extract import sweep as module
from functions.extract.events import created_objects
from functions.extract.sweep import UNTOUCHED, Sweep, redrive
from functions.extract.uploads import Uploads
from functions.records.identity import document_id
from functions.records.record import Record, Source, Status
from functions.records.store import Store

NOW = datetime.now(UTC)
LATER = NOW + UNTOUCHED + timedelta(days=1)
"""A moment at which what these tests upload, however late they run, has been left alone for long enough."""

Put = Callable[..., Source]


@pytest.fixture
def uploads(clients: Clients) -> Uploads:
    clients.s3.create_bucket(Bucket="uploads", CreateBucketConfiguration={"LocationConstraint": "eu-central-1"})
    clients.s3.put_bucket_versioning(Bucket="uploads", VersioningConfiguration={"Status": "Enabled"})
    queue = clients.sqs.create_queue(QueueName="queue")["QueueUrl"]
    return Uploads(clients.s3, clients.sqs, "uploads", queue)


@pytest.fixture
def put(uploads: Uploads) -> Put:
    def put(key: str, data: bytes = b"%PDF-") -> Source:
        version = uploads.s3.put_object(Bucket="uploads", Key=key, Body=data)["VersionId"]
        return next(source for source in uploads.versions() if source.version_id == version)

    return put


def record(source: Source, status: Status, at: datetime = NOW) -> Record:
    return Record(document_id=document_id(source), status=status, source=source, created_at=at, updated_at=at)


def received(uploads: Uploads, url: str = "") -> list[Source]:
    """What the queue announces, taken out of it."""
    found: list[Source] = []
    while messages := uploads.sqs.receive_message(QueueUrl=url or uploads.queue_url, MaxNumberOfMessages=10).get(
        "Messages"
    ):
        for message in messages:
            found += created_objects(message["Body"])
            uploads.sqs.delete_message(QueueUrl=url or uploads.queue_url, ReceiptHandle=message["ReceiptHandle"])
    return found


class TestListing:
    def test_every_version_over_pages_without_what_is_no_document(
        self, uploads: Uploads, put: Put, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        put("a/1.pdf"), put("a/1.pdf", b"%PDF-2"), put("a/2.pdf"), put("b/3.pdf")
        uploads.s3.put_object(Bucket="uploads", Key="a/", Body=b"")
        uploads.s3.delete_object(Bucket="uploads", Key="a/2.pdf")
        real = uploads.s3.list_object_versions
        monkeypatch.setattr(uploads.s3, "list_object_versions", lambda **asked: real(MaxKeys=2, **asked))

        found = [(source.key, source.size, source.hospital) for source in uploads.versions()]

        assert found == [("a/1.pdf", 6, "a"), ("a/1.pdf", 5, "a"), ("a/2.pdf", 5, "a"), ("b/3.pdf", 5, "b")]
        assert [source.key for source in uploads.versions("b/")] == ["b/3.pdf"]
        assert [source.key for source in uploads.versions(after="a/1.pdf")] == ["a/2.pdf", "b/3.pdf"]

    def test_an_announcement_says_what_s3_says(self, uploads: Uploads, put: Put) -> None:
        sources = [put(f"hospital-a/Zoë + Söhne {number}.pdf") for number in range(12)]
        assert uploads.announce(sources) == 12
        assert sorted(received(uploads), key=document_id) == sorted(
            [
                source.model_copy(update={"received_at": source.received_at.replace(microsecond=0)})
                for source in sources
            ],
            key=document_id,
        )

    def test_a_queue_that_refuses_is_trouble(self, uploads: Uploads, put: Put, monkeypatch: pytest.MonkeyPatch) -> None:
        refused = {"Failed": [{"Id": "0"}], "Successful": []}
        monkeypatch.setattr(uploads.sqs, "send_message_batch", lambda **_: refused)
        with pytest.raises(ServiceError):
            uploads.announce([put("a/1.pdf")])


class TestSweep:
    def test_an_upload_that_no_record_knows(self, uploads: Uploads, store: Store, put: Put) -> None:
        lost, known = put("a/lost.pdf"), put("a/known.pdf")
        store.finish(record(known, Status.EXTRACTED))

        found = Sweep(uploads, store).run(LATER)

        assert (found.looked_at, found.unknown, found.abandoned) == (2, (document_id(lost),), ())
        assert [source.key for source in received(uploads)] == ["a/lost.pdf"]

    def test_a_record_that_nobody_works_on(self, uploads: Uploads, store: Store, put: Put) -> None:
        left, begun = put("a/left.pdf"), put("a/begun.pdf")
        store.start(record(left, Status.PROCESSING))
        store.start(record(begun, Status.PROCESSING, LATER - timedelta(hours=1)))

        found = Sweep(uploads, store).run(LATER)

        assert (found.unknown, found.abandoned) == ((), (document_id(left),))
        assert [source.key for source in received(uploads)] == ["a/left.pdf"]

    def test_what_has_just_come_is_left_alone(self, uploads: Uploads, store: Store, put: Put) -> None:
        put("a/new.pdf")
        assert Sweep(uploads, store).run(NOW + timedelta(hours=1)).looked_at == 0
        assert received(uploads) == []

    def test_what_came_before_is_not_looked_at_again(self, uploads: Uploads, store: Store, put: Put) -> None:
        put("a/old.pdf")
        assert Sweep(uploads, store).run(LATER, since=NOW + timedelta(hours=12)).looked_at == 0

    def test_nothing_is_announced_dry(self, uploads: Uploads, store: Store, put: Put) -> None:
        lost = put("a/lost.pdf")
        assert Sweep(uploads, store).run(LATER, dry=True).unknown == (document_id(lost),)
        assert received(uploads) == []

    def test_a_queue_that_is_behind_is_left_to_catch_up(
        self, uploads: Uploads, store: Store, put: Put, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(module, "BEHIND", 1)
        uploads.announce([put("a/1.pdf"), put("a/2.pdf")])
        found = Sweep(uploads, store).run(LATER)
        assert (found.behind, found.unknown) == (2, ())
        assert len(received(uploads)) == 2


def test_redriven_messages_are_the_same_and_leave_nothing_behind(uploads: Uploads, put: Put) -> None:
    dead = uploads.sqs.create_queue(QueueName="dead")["QueueUrl"]
    sources = [put(f"a/{number}.pdf") for number in range(13)]
    Uploads(uploads.s3, uploads.sqs, "uploads", dead).announce(sources)

    assert sum(redrive(uploads, dead)) == 13

    assert {source.key for source in received(uploads)} == {source.key for source in sources}
    assert received(uploads, dead) == []
