"""The way of one upload, with S3 and DynamoDB as moto keeps them and reading made up."""

from __future__ import annotations

import random
import string
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import count

import pytest

from functions.aws import Clients
from functions.errors import EncryptedPdfError, EngineError, ServiceError
from functions.extract.intake import Intake, Process
from functions.records.audit import Action, Entry
from functions.records.edits import Change, apply
from functions.records.identity import document_id, part_id
from functions.records.record import Packet, Record, Source, Status
from functions.records.store import Store
from tests.cloud import RECEIVED

BUCKET = "uploads"
TOO_MUCH = "".join(random.Random(7).choices(string.printable, k=600_000))
"""More than a record keeps, however it is packed."""
Upload = Callable[..., Source]


def reads(data: bytes, source: Source, now: datetime) -> list[Record]:
    """Reading that always succeeds and notes how many bytes it got."""
    return [
        Record(
            document_id=document_id(source),
            status=Status.EXTRACTED,
            source=source,
            timings_ms={"bytes": len(data)},
            created_at=now,
            updated_at=now,
        )
    ]


def raising(error: Exception) -> Process:
    def process(data: bytes, source: Source, now: datetime) -> list[Record]:
        raise error

    return process


@pytest.fixture
def upload(clients: Clients) -> Upload:
    """Puts bytes into a versioned bucket; gives what the event about it says."""
    clients.s3.create_bucket(Bucket=BUCKET, CreateBucketConfiguration={"LocationConstraint": "eu-central-1"})
    clients.s3.put_bucket_versioning(Bucket=BUCKET, VersioningConfiguration={"Status": "Enabled"})

    def put(data: bytes = b"%PDF-", key: str = "hospital-a/Kathy Crawford.pdf") -> Source:
        put = clients.s3.put_object(Bucket=BUCKET, Key=key, Body=data)
        return Source(
            bucket=BUCKET, key=key, version_id=put["VersionId"], etag="e", size=len(data), received_at=RECEIVED
        )

    return put


@pytest.fixture
def intake(clients: Clients, store: Store) -> Intake:
    return Intake(clients.s3, store, reads, max_file_bytes=100, clock=lambda: RECEIVED)


def stored(store: Store, source: Source) -> Record:
    record = store.get(document_id(source))
    assert record is not None
    return record


def test_an_upload_becomes_a_record(intake: Intake, store: Store, upload: Upload) -> None:
    source = upload(b"12345")
    assert intake.take(source, last_attempt=False) == (stored(store, source),)
    assert stored(store, source).timings_ms == {"bytes": 5}


def test_the_version_announced_is_the_one_read(intake: Intake, store: Store, upload: Upload) -> None:
    first, _ = upload(b"1"), upload(b"22")
    intake.take(first, last_attempt=False)
    assert stored(store, first).timings_ms == {"bytes": 1}


def test_an_upload_announced_twice_is_read_once(intake: Intake, store: Store, upload: Upload) -> None:
    source = upload()
    intake.take(source, last_attempt=False)
    again = replace(intake, process=raising(AssertionError("read again")))
    assert again.take(source, last_attempt=False) is None
    assert stored(store, source).status is Status.EXTRACTED


def test_a_file_too_large_is_not_even_fetched(clients: Clients, intake: Intake, store: Store, upload: Upload) -> None:
    asked: list[str] = []
    clients.s3.meta.events.register("before-call.s3.*", lambda model, **_: asked.append(model.name))
    source = upload(b"x" * 101)
    intake.take(source, last_attempt=False)
    error = stored(store, source).error
    assert error is not None
    assert (error.code, error.retryable) == ("FILE_TOO_LARGE", False)
    assert "GetObject" not in asked


def test_a_bad_document_fails_once_and_for_good(intake: Intake, store: Store, upload: Upload) -> None:
    source = upload()
    records = replace(intake, process=raising(EncryptedPdfError())).take(source, last_attempt=False)
    assert records is not None
    assert [record.status for record in records] == [Status.FAILED]
    assert intake.take(source, last_attempt=False) is None
    error = stored(store, source).error
    assert error is not None
    assert error.code == "ENCRYPTED_PDF"


def test_a_document_with_more_fields_than_a_record_keeps_fails(intake: Intake, store: Store, upload: Upload) -> None:
    def talkative(data: bytes, source: Source, now: datetime) -> list[Record]:
        return [record.model_copy(update={"other": {"Ward": TOO_MUCH}}) for record in reads(data, source, now)]

    source = upload()
    replace(intake, process=talkative).take(source, last_attempt=False)
    error = stored(store, source).error
    assert error is not None
    assert error.code == "RECORD_TOO_LARGE"


def test_our_own_trouble_is_tried_again(intake: Intake, store: Store, upload: Upload) -> None:
    source = upload()
    with pytest.raises(EngineError):
        replace(intake, process=raising(EngineError())).take(source, last_attempt=False)
    assert stored(store, source).status is Status.PROCESSING
    assert intake.take(source, last_attempt=False) is not None
    assert stored(store, source).status is Status.EXTRACTED


def test_the_last_attempt_leaves_its_reason_and_the_way_back_open(intake: Intake, store: Store, upload: Upload) -> None:
    source = upload()
    with pytest.raises(EngineError):
        replace(intake, process=raising(EngineError())).take(source, last_attempt=True)
    failed = stored(store, source)
    assert failed.status is Status.FAILED
    assert failed.error is not None
    assert (failed.error.code, failed.error.retryable) == ("ENGINE_FAILED", True)
    # Somebody has mended the cause and moved the message back from the dead-letter queue.
    assert intake.take(source, last_attempt=False) is not None
    assert (stored(store, source).status, stored(store, source).error) == (Status.EXTRACTED, None)


def test_a_worker_killed_on_the_last_attempt_leaves_a_failed_record(
    intake: Intake, store: Store, upload: Upload
) -> None:
    class Killed(BaseException):
        """What no code catches, as a timeout of Lambda's."""

    def killed(data: bytes, source: Source, now: datetime) -> list[Record]:
        raise Killed

    source = upload()
    with pytest.raises(Killed):
        replace(intake, process=killed).take(source, last_attempt=True)
    error = stored(store, source).error
    assert error is not None
    assert (error.code, error.retryable) == ("READING_INTERRUPTED", True)


def test_a_file_deleted_meanwhile_has_a_record_too(
    clients: Clients, intake: Intake, store: Store, upload: Upload
) -> None:
    source = upload()
    clients.s3.delete_object(Bucket=BUCKET, Key=source.key, VersionId=source.version_id or "")
    located = intake.locate(source.model_copy(update={"version_id": None}))
    for gone in (source, located):
        intake.take(gone, last_attempt=False)
        error = stored(store, gone).error
        assert error is not None
        assert error.code == "FILE_GONE"


def test_where_the_event_gives_no_version_s3_is_asked(intake: Intake, upload: Upload) -> None:
    source = upload(b"12345")
    located = intake.locate(source.model_copy(update={"version_id": None, "size": 0}))
    assert (located.version_id, located.size) == (source.version_id, 5)


def test_a_forbidden_file_is_our_trouble_and_not_the_senders(clients: Clients, intake: Intake, upload: Upload) -> None:
    source = upload().model_copy(update={"bucket": "not-ours"})
    with pytest.raises(ServiceError):
        intake.take(source, last_attempt=False)


def test_a_review_made_while_a_machine_was_reading_stands(
    clients: Clients, intake: Intake, store: Store, upload: Upload
) -> None:
    def reviewed_meanwhile(data: bytes, source: Source, now: datetime) -> list[Record]:
        clients.dynamodb.update_item(
            TableName="results",
            Key={"document_id": {"S": document_id(source)}, "item": {"S": "record"}},
            UpdateExpression="SET #s = :s",
            ExpressionAttributeNames={"#s": "status"},
            ExpressionAttributeValues={":s": {"S": "REVIEWED"}},
        )
        return reads(data, source, now)

    source = upload()
    assert replace(intake, process=reviewed_meanwhile).take(source, last_attempt=False) is None
    assert stored(store, source).status is Status.REVIEWED


def edited(store: Store, record: Record, name: str = "Ann Lee") -> Record:
    """The record after a person has corrected the patient's name in it."""
    changed = Change(op="set", field="patient_name", value=name)
    done = apply(record, [changed], RECEIVED)
    entry = Entry(revision=done.record.revision, at=RECEIVED, who="ada", action=Action.EDITED, edits=done.edits)
    assert store.desk().change(record, done.record, entry)
    return done.record


def test_a_correction_made_while_the_last_attempt_was_reading_stands(
    intake: Intake, store: Store, upload: Upload
) -> None:
    def corrected_meanwhile(data: bytes, source: Source, now: datetime) -> list[Record]:
        edited(store, stored(store, source))  # which says FAILED until it has been read
        return reads(data, source, now)

    source = upload()
    assert replace(intake, process=corrected_meanwhile).take(source, last_attempt=True) is None
    assert stored(store, source).fields["patient_name"].value == "Ann Lee"  # type: ignore[union-attr]


def test_a_document_too_large_when_read_anew_keeps_its_history(intake: Intake, store: Store, upload: Upload) -> None:
    def talkative(data: bytes, source: Source, now: datetime) -> list[Record]:
        return [record.model_copy(update={"other": {"Ward": TOO_MUCH}}) for record in reads(data, source, now)]

    source = upload()
    intake.take(source, last_attempt=False)
    corrected = edited(store, stored(store, source))
    anew = corrected.model_copy(update={"status": Status.PROCESSING, "revision": 2})
    assert store.desk().change(corrected, anew, Entry(revision=2, at=RECEIVED, who="ada", action=Action.REPROCESSED))
    replace(intake, process=talkative).take(source, last_attempt=False)
    failed = stored(store, source)
    assert (failed.status, failed.revision) == (Status.FAILED, 2)
    assert failed.review.corrections.keys() == {"patient_name"}
    edited(store, failed, "Nora Quill")


def packet(*first_pages: int, pages: int = 4) -> Process:
    """Reading that finds documents beginning on these pages of a file of so many."""

    def process(data: bytes, source: Source, now: datetime) -> list[Record]:
        (only,) = reads(data, source, now)
        if len(first_pages) == 1:
            return [only.model_copy(update={"page_count": pages})]
        first = only.document_id
        ids = [first if page == 1 else part_id(first, page) for page in first_pages]
        ends = [*first_pages[1:], pages + 1]
        made = []
        for part, (own, start, end) in enumerate(zip(ids, first_pages, ends, strict=True), 1):
            lies = Packet(id=first, part=part, parts=len(ids), pages=list(range(start, end)), documents=ids)
            made.append(only.model_copy(update={"document_id": own, "packet": lies, "page_count": end - start}))
        return made

    return process


@pytest.fixture
def ticking(intake: Intake) -> Intake:
    """Whose clock goes on."""
    moments = (RECEIVED + timedelta(seconds=second) for second in count())
    return replace(intake, clock=lambda: next(moments))


class Crash(BaseException):
    """What ends a worker between two writes."""


def crash_at(monkeypatch: pytest.MonkeyPatch, intake: Intake, write: int) -> None:
    """Ends the worker instead of its `write`-th record."""
    writes, finish = count(1), Store.finish

    def finish_or_crash(store: Store, record: Record) -> bool:
        if next(writes) == write:
            raise Crash
        return finish(store, record)

    monkeypatch.setattr(Store, "finish", finish_or_crash)


def of_file(store: Store, source: Source) -> dict[str, tuple[int, ...]]:
    """The pages of every document of a file by its id; fails where one stands twice."""
    return {
        record.document_id: tuple(record.packet.pages) if record.packet else ()
        for record in store.by_key(source.key).records
    }


def test_a_packet_becomes_linked_records(intake: Intake, store: Store, upload: Upload) -> None:
    source = upload()
    records = replace(intake, process=packet(1, 3)).take(source, last_attempt=False)
    assert records is not None
    first, second = (record.document_id for record in records)
    assert first == document_id(source)
    assert of_file(store, source) == {first: (1, 2), second: (3, 4)}
    assert [store.get(each) for each in (first, second)] == list(records)


@pytest.mark.parametrize("write", [1, 2, 3])
@pytest.mark.parametrize("again", [(1, 2, 4), (1, 3), (1,)])
def test_a_worker_that_ends_between_writes_leaves_no_half_packet_behind(
    ticking: Intake, store: Store, upload: Upload, monkeypatch: pytest.MonkeyPatch, write: int, again: tuple[int, ...]
) -> None:
    source = upload()
    with monkeypatch.context() as crashing:
        crash_at(crashing, ticking, write)
        with pytest.raises(Crash):
            replace(ticking, process=packet(1, 2, 4)).take(source, last_attempt=False)
    assert stored(store, source).status is Status.PROCESSING

    records = replace(ticking, process=packet(*again)).take(source, last_attempt=False)

    assert records is not None
    assert len(records) == len(again)
    assert set(of_file(store, source)) == {record.document_id for record in records}
    assert all(store.get(record.document_id).packet == record.packet for record in records)  # type: ignore[union-attr]


def test_what_a_person_corrected_in_a_part_stands(
    ticking: Intake, store: Store, clients: Clients, upload: Upload, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = upload()
    with monkeypatch.context() as crashing:
        crash_at(crashing, ticking, 2)
        with pytest.raises(Crash):
            replace(ticking, process=packet(1, 3)).take(source, last_attempt=False)
    part = part_id(document_id(source), 3)
    clients.dynamodb.update_item(
        TableName="results",
        Key={"document_id": {"S": part}, "item": {"S": "record"}},
        UpdateExpression="SET #s = :s",
        ExpressionAttributeNames={"#s": "status"},
        ExpressionAttributeValues={":s": {"S": "REVIEWED"}},
    )
    assert replace(ticking, process=packet(1, 3)).take(source, last_attempt=False) is not None
    kept = store.get(part)
    assert kept is not None
    assert kept.status is Status.REVIEWED


def test_of_two_workers_with_two_opinions_one_prevails(ticking: Intake, store: Store, upload: Upload) -> None:
    source = upload()

    def overtaken(data: bytes, source: Source, now: datetime) -> Sequence[Record]:
        assert replace(ticking, process=packet(1, 3)).take(source, last_attempt=False) is not None
        return packet(1, 2, 4)(data, source, now)

    assert replace(ticking, process=overtaken).take(source, last_attempt=False) is None
    assert sorted(of_file(store, source).values()) == [(1, 2), (3, 4)]


def test_a_part_too_large_for_a_record_fails_by_itself(intake: Intake, store: Store, upload: Upload) -> None:
    def talkative(data: bytes, source: Source, now: datetime) -> list[Record]:
        first, second = packet(1, 3)(data, source, now)
        return [first, second.model_copy(update={"other": {"Ward": TOO_MUCH}})]

    source = upload()
    records = replace(intake, process=talkative).take(source, last_attempt=False)
    assert records is not None
    assert [record.status for record in records] == [Status.EXTRACTED, Status.FAILED]
    assert records[1].packet is not None
    assert store.get(records[1].document_id) == records[1]
