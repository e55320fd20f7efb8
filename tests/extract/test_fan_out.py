"""Long documents are shared out and put together once, whatever comes twice, late, at once or not at all."""

from __future__ import annotations

import io
import json
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, redirect_stdout
from dataclasses import dataclass, field
from datetime import UTC, datetime

import pytest

from functions.errors import ServiceError
from functions.extract import handler as module
from functions.extract.events import announcement
from functions.extract.intake import Intake
from functions.extract.tasks import Task, body, in_ranges, task_of
from functions.records.identity import document_id
from functions.records.record import Record, Status
from tests.faults.fan_out import PAGES, WHOLE, MadeUpReader, long
from tests.faults.harness import (
    CONTEXT,
    Batch,
    Fault,
    KilledError,
    World,
    batch_of,
    faulty,
    function_clients,
    run,
    world,
)
from tests.permissions import enforce

NEVER = 10**9


@dataclass
class Bench:
    """The function and its queue, message by message."""

    world: World
    fault: Fault
    queue: list[str] = field(default_factory=list)

    def announced(self) -> str:
        """What S3 says of the upload."""
        return json.dumps(announcement(self.world.sources[0]))

    def call(self, text: str, attempt: int = 1) -> bool:
        """Hand the function a message; whether it is done with it. What it sends is added to the queue."""
        self.fault.dead = False
        with redirect_stdout(io.StringIO()):
            done = not module.handler(batch_of(text, attempt), CONTEXT)["batchItemFailures"]  # type: ignore[arg-type]
        self.queue += self.world.sent()
        return done

    def work_off(self) -> None:
        """Do all that waits, and what comes of it."""
        for _ in range(50):
            if not self.queue:
                return
            assert self.call(self.queue.pop(0))
        raise AssertionError("it never ends")

    @property
    def record(self) -> Record:
        found = self.world.store.get(document_id(self.world.sources[0]))
        assert found is not None
        return found

    def patients(self) -> list[str]:
        """The patients on all records."""
        items = [item for item in self.world.items() if item["item"]["S"] == "record"]
        records = [self.world.store.get(item["document_id"]["S"]) for item in items]
        return sorted(str(each.fields["patient_name"].value) for each in records if each and each.fields)  # type: ignore[union-attr]

    def finished(self) -> bool:
        """Whether both documents are there and nothing else is left."""
        left = [item for item in self.world.items() if item["item"]["S"] == "plan"]
        return self.patients() == [*WHOLE] and not left and "reading" not in self.world.artifacts()


@contextmanager
def benched(batch: Batch) -> Iterator[Bench]:
    fault = Fault("throttled", NEVER)
    with world(batch.files) as found, batch.made_up(fault), faulty(fault):
        yield Bench(found, fault)


@pytest.fixture
def bench() -> Iterator[Bench]:
    with benched(long()) as found:
        yield found


def test_a_long_document_is_shared_out_and_put_together(bench: Bench) -> None:
    bench.call(bench.announced())
    assert [(task.first, task.last) for text in bench.queue if (task := task_of(text))] == [(1, 2), (3, 4), (5, 5)]
    bench.work_off()
    assert bench.finished()
    assert bench.record.packet is not None
    assert bench.record.progress is None
    assert bench.record.source.sha256


def test_it_asks_of_aws_no_more_than_its_role_allows() -> None:
    calling = threading.Event()
    function_clients.cache_clear()
    try:
        with benched(long(textract=True)) as bench:
            enforce(function_clients(), "ExtractFunctionRole", calling.is_set)
            waiting = [bench.announced()]
            while waiting:
                calling.set()
                done = bench.call(waiting.pop(0))
                calling.clear()
                assert done
                waiting += bench.queue
                bench.queue.clear()
            assert bench.finished()
    finally:
        function_clients.cache_clear()


def test_the_record_says_how_far_it_has_come(bench: Bench) -> None:
    seen = []
    bench.call(bench.announced())
    while bench.queue:
        seen.append((bench.record.status, bench.record.progress and bench.record.progress.pages_done))
        bench.call(bench.queue.pop(0))
    assert seen == [(Status.PROCESSING, done) for done in (0, 2, 4, 5)]


def test_pages_keep_their_pictures_and_words(bench: Bench) -> None:
    bench.call(bench.announced())
    bench.work_off()
    listed = bench.world.clients.s3.list_objects_v2(Bucket="artifacts")["Contents"]
    packet = bench.record.packet
    assert packet is not None
    first, second = packet.documents
    pictures = [f"{first}/pages/{at}.jpg" for at in (1, 2, 3)] + [f"{second}/pages/{at}.jpg" for at in (1, 2)]
    assert {each["Key"] for each in listed} == {*pictures, f"{first}/words.json.gz", f"{second}/words.json.gz"}


def test_every_message_may_come_twice_and_late(bench: Bench) -> None:
    bench.call(bench.announced())
    bench.call(bench.announced())
    sent = list(bench.queue)
    for text in sent:
        assert bench.call(text)
    late = list(bench.queue)
    bench.work_off()
    assert bench.finished()
    for text in (*sent, *late, bench.announced()):
        assert bench.call(text, attempt=2)
    assert bench.finished()


def test_two_workers_at_once_make_one_truth(bench: Bench) -> None:
    bench.call(bench.announced())
    with ThreadPoolExecutor(2) as pool:
        while bench.queue:
            twice = [bench.queue.pop(0)] * 2
            assert all(pool.map(bench.call, twice))
    assert bench.finished()


@pytest.mark.parametrize("deadly", [{1}, {2, 5}, {3, 4}])
def test_a_page_that_kills_its_reader_is_marked_and_costs_no_other(deadly: set[int]) -> None:
    outcome = run(Fault("throttled", NEVER), long(deadly=frozenset(deadly)))
    assert (outcome.documents, outcome.wrong) == (("NEEDS_REVIEW",), ())
    with benched(long(deadly=frozenset({2}))) as bench:
        bench.call(bench.announced())
        attempts = dict.fromkeys(bench.queue, 0)
        while bench.queue:
            text = bench.queue.pop(0)
            attempts[text] = attempts.get(text, 0) + 1
            assert attempts[text] < 5
            try:
                bench.call(text, attempts[text])
            except KilledError:
                bench.queue.append(text)
        assert bench.patients() == ["Patient1 Patient3", "Patient4 Patient5"]
        assert [issue.code for issue in bench.record.issues] == ["PAGE_INTERRUPTED"]
        assert max(attempts.values()) == 3


def test_an_upload_deleted_on_the_way_fails_for_good(bench: Bench) -> None:
    bench.call(bench.announced())
    bench.call(bench.queue.pop(0))
    source = bench.world.sources[0]
    bench.world.clients.s3.delete_object(Bucket="uploads", Key=source.key, VersionId=source.version_id or "")
    bench.work_off()
    assert bench.record.error is not None
    assert bench.record.error.code == "FILE_GONE"
    assert bench.patients() == []
    assert "reading" not in bench.world.artifacts()


def test_a_newer_version_on_the_way_changes_nothing(bench: Bench) -> None:
    bench.call(bench.announced())
    bench.world.clients.s3.put_object(Bucket="uploads", Key="a/long.pdf", Body=b"another")
    bench.work_off()
    assert bench.finished()


def test_pages_that_have_expired_are_read_anew(bench: Bench) -> None:
    bench.call(bench.announced())
    while len(bench.queue) > 1 or task_of(bench.queue[0]) != Task(bench.record.document_id):
        bench.call(bench.queue.pop(0))
    gather = bench.queue.pop()
    (key, *_) = [
        each["Key"] for each in bench.world.clients.s3.list_objects_v2(Bucket="artifacts")["Contents"]
        if each["Key"].endswith("4.json.gz")
    ]  # fmt: skip
    bench.world.clients.s3.delete_object(Bucket="artifacts", Key=key)
    assert not bench.call(gather)
    assert bench.call(gather, attempt=2)
    bench.work_off()
    assert bench.patients() == [*WHOLE]


def test_textract_sees_every_page_once() -> None:
    readers: list[MadeUpReader] = []
    with benched(long(textract=True, readers=readers)) as bench:
        bench.call(bench.announced())
        sent: list[str] = []
        while bench.queue:
            sent.append(bench.queue.pop(0))
            bench.call(sent[-1])
            if bench.record.status is Status.PROCESSING:
                bench.call(sent[-1])
        (reader,) = readers
        assert sorted(reader.asked) == list(range(1, PAGES + 1))
        assert bench.finished()
        assert [page.engine for page in bench.record.pages] == ["textract"] * 3
        assert bench.record.usage.textract_pages == 3


def test_a_file_that_was_sent_before_is_not_sent_to_textract_again() -> None:
    readers: list[MadeUpReader] = []
    made = long(textract=True, readers=readers)
    files = {"a/long.pdf": b"5", "b/again.pdf": b"5"}
    with benched(Batch(files, {}, made.made_up)) as bench:
        for source in bench.world.sources:
            bench.call(json.dumps(announcement(source)))
            bench.work_off()
        asked = [number for reader in readers for number in reader.asked]
        assert sorted(asked) == list(range(1, PAGES + 1))
        again = bench.world.store.get(document_id(bench.world.sources[1]))
        assert again is not None
        assert again.duplicate_of == document_id(bench.world.sources[0])


def test_a_task_that_runs_out_of_time_hands_the_rest_on(bench: Bench) -> None:
    bench.call(bench.announced())
    bench.queue.clear()
    place = module.workplace()
    place.fan_out.time_left.until = time.monotonic() - 1
    plan = place.fan_out.plans.get(bench.record.document_id)
    assert plan is not None
    assert place.fan_out.work(plan, Task(plan.document_id, 1, 5), 1) == ()
    sent = [task_of(text) for text in bench.world.sent()]
    assert [(task.first, task.last) for task in sent if task] == [(2, 3), (4, 5)]


def test_a_short_document_that_runs_out_of_time_is_shared_out(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAGES_PER_TASK", "9")
    module.workplace.cache_clear()
    with monkeypatch.context() as patched:
        patched.setattr(CONTEXT, "get_remaining_time_in_millis", lambda: 1000)
        bench.call(bench.announced())
    (task,) = [task_of(text) for text in bench.queue]
    assert task == Task(bench.record.document_id, 2, 5)
    assert bench.record.progress is not None
    assert bench.record.progress.pages_done == 1
    bench.work_off()
    assert bench.finished()


def test_a_deleted_document_is_not_read_on(bench: Bench) -> None:
    bench.call(bench.announced())
    bench.call(bench.queue.pop(0))
    key = {"document_id": {"S": bench.record.document_id}, "item": {"S": "record"}}
    bench.world.clients.dynamodb.put_item(TableName="results", Item=key)  # as a burial leaves it
    bench.work_off()
    assert bench.patients() == []
    assert "reading" not in bench.world.artifacts()


def test_a_document_with_a_range_in_the_dead_letter_queue_says_failed_until_it_is_sent_back(bench: Bench) -> None:
    bench.call(bench.announced())
    lost, *others = bench.queue
    bench.queue = others
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(Intake, "_fetched", _unavailable)
        assert not bench.call(lost, attempt=4)
    bench.work_off()
    assert bench.record.status is Status.FAILED
    assert bench.record.error is not None
    assert bench.record.error.retryable
    assert bench.call(lost)
    bench.work_off()
    assert bench.finished()


def _unavailable(_intake: object, _source: object) -> bytes:
    raise ServiceError


def test_tasks_are_messages_without_anything_of_the_document() -> None:
    task = Task("7Q2F", 1, 20)
    assert task_of(body(task)) == task
    assert task_of(json.dumps({"Records": []})) is None
    assert list(in_ranges("7Q2F", {5, 1, 2, 9, 3}, 2)) == [Task("7Q2F", 1, 2), Task("7Q2F", 3, 5), Task("7Q2F", 9, 9)]


def test_the_record_was_created_when_reading_began(bench: Bench) -> None:
    before = datetime.now(UTC)
    bench.call(bench.announced())
    begun = bench.record.created_at
    bench.work_off()
    assert before <= begun == bench.record.created_at <= bench.record.updated_at
