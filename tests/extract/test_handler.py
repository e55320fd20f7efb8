"""The handler as Lambda calls it: real events in, AWS as moto plays it, real reading where it matters."""

from __future__ import annotations

import io
import json
import logging
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import cv2
import numpy as np
import pytest
from botocore.stub import Stubber
from PIL import Image

from functions.aws import Clients
from functions.errors import EngineError
from functions.extract import handler as module
from functions.extract.pipeline import Processed
from functions.records.record import Record, Source, Status
from functions.records.store import Store
from tests.cloud import RECEIVED, MakeRecord
from tests.permissions import enforce

calling = threading.Event()
"""Set while the function runs: what it asks of AWS then, its role must allow."""
EVENTS = Path(__file__).resolve().parents[1] / "events"
KEY = "hospital-a/Kathy Crawford.png"
CONTEXT = SimpleNamespace(
    function_name="extract",
    function_version="1",
    memory_limit_in_mb=2048,
    invoked_function_arn="arn:aws:lambda:eu-central-1:123456789012:function:extract",
    aws_request_id="52fdfc07-2182-154f-163f-5f0f9a621d72",
    get_remaining_time_in_millis=lambda: 900_000,
)


def event(name: str) -> Any:
    return json.loads((EVENTS / f"{name}.json").read_text(encoding="utf-8"))


@pytest.fixture
def queue(clients: Clients) -> str:
    return clients.sqs.create_queue(QueueName="uploads")["QueueUrl"]


@pytest.fixture(autouse=True)
def deployed(clients: Clients, store: Store, queue: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """What the template deploys, and the environment that it gives the function."""
    for bucket in ("uploads", "artifacts"):
        clients.s3.create_bucket(Bucket=bucket, CreateBucketConfiguration={"LocationConstraint": "eu-central-1"})
        clients.s3.put_bucket_versioning(Bucket=bucket, VersioningConfiguration={"Status": "Enabled"})
    environment = {
        "UPLOAD_BUCKET": "uploads",
        "ARTIFACT_BUCKET": "artifacts",
        "RESULTS_TABLE": "results",
        "UPLOAD_QUEUE_URL": queue,
        "SECOND_READER": "off",
        "MAX_ATTEMPTS": "4",
    }
    for name, value in environment.items():
        monkeypatch.setenv(name, value)

    def watched() -> Clients:
        made = Clients()
        enforce(made, "ExtractFunctionRole", calling.is_set)
        return made

    monkeypatch.setattr(module, "Clients", watched)
    module.workplace.cache_clear()
    yield
    module.workplace.cache_clear()


@pytest.fixture
def log(monkeypatch: pytest.MonkeyPatch) -> io.StringIO:
    """What the function logs; Powertools holds on to the stdout of import time."""
    lines = io.StringIO()
    monkeypatch.setattr(module.logger.registered_handler, "stream", lines)
    return lines


Announce = Callable[..., Any]


@pytest.fixture
def announce(clients: Clients, queue: str) -> Announce:
    """Puts a file into the bucket; gives the batch that Lambda would get for it (or for several in one message)."""

    def announced(*files: tuple[str, bytes], attempt: int = 1) -> Any:
        body = event("s3_object_created")
        (template,) = body.pop("Records")
        body["Records"] = []
        for key, data in files:
            put = clients.s3.put_object(Bucket="uploads", Key=key, Body=data)
            one = json.loads(json.dumps(template))
            one["s3"]["object"] |= {"key": key.replace(" ", "+"), "size": len(data), "versionId": put["VersionId"]}
            body["Records"].append(one)
        return batch(json.dumps(body), attempt)

    return announced


def batch(body: str, attempt: int = 1) -> Any:
    made = event("sqs_batch")
    made["Records"][0]["body"] = body
    made["Records"][0]["attributes"]["ApproximateReceiveCount"] = str(attempt)
    return made


def call(messages: Any) -> list[str]:
    """Ids of the messages to be tried again."""
    calling.set()
    try:
        answer = module.handler(messages, CONTEXT)
    finally:
        calling.clear()
    return [failure["itemIdentifier"] for failure in answer["batchItemFailures"]]


def page() -> bytes:
    picture = np.full((700, 1000), 255, np.uint8)
    for at, text in enumerate(("Patient Name: Kathy Crawford", "Date of Birth: 05/06/1972")):
        cv2.putText(picture, text, (40, 120 + 80 * at), cv2.FONT_HERSHEY_SIMPLEX, 1.2, 0, 2, cv2.LINE_AA)
    return bytes(cv2.imencode(".png", picture)[1])


def records(store: Store, key: str = KEY) -> tuple[Record, ...]:
    return store.by_key(key).records


def test_a_scan_becomes_a_record_with_its_page_kept(clients: Clients, store: Store, announce: Announce) -> None:
    assert call(announce((KEY, page()))) == []
    (record,) = records(store)
    assert record.status in (Status.EXTRACTED, Status.NEEDS_REVIEW)
    assert record.source.hospital == "hospital-a"
    (info,) = record.pages
    assert info.image_key == f"{record.document_id}/pages/1.jpg"
    kept = clients.s3.list_objects_v2(Bucket="artifacts")["Contents"]
    assert {item["Key"] for item in kept} == {info.image_key, f"{record.document_id}/words.json.gz"}


@pytest.mark.parametrize(("data", "code"), [(b"", "EMPTY_FILE"), (b"\x00\x01random", "UNSUPPORTED_FORMAT")])
def test_what_is_no_document_is_a_failed_record(store: Store, announce: Announce, data: bytes, code: str) -> None:
    assert call(announce((KEY, data))) == []
    (record,) = records(store)
    assert record.status is Status.FAILED
    assert record.error is not None
    assert record.error.code == code


@pytest.mark.parametrize("name", ["s3_test_event", "s3_object_removed", "s3_folder_created"])
def test_messages_without_an_upload_are_done_with(store: Store, name: str) -> None:
    assert call(batch(json.dumps(event(name)))) == []


def test_a_message_nobody_understands_goes_back_and_is_logged(log: io.StringIO) -> None:
    assert call(batch("Kathy Crawford")) == [event("sqs_batch")["Records"][0]["messageId"]]
    assert json.loads(log.getvalue())["kind"] == "JSONDecodeError"
    assert "Kathy" not in log.getvalue()


def test_a_wrong_environment_is_logged(announce: Announce, monkeypatch: pytest.MonkeyPatch, log: io.StringIO) -> None:
    monkeypatch.setenv("TEXTRACT_MODE", "sometimes")
    assert call(announce((KEY, b""))) != []
    assert json.loads(log.getvalue())["kind"] == "ValidationError"


def failing(error: Exception) -> Callable[..., Processed]:
    def process(data: bytes, source: Source, *_: object, **__: object) -> Processed:
        if data == b"bad":
            raise error
        return Processed(
            Record(
                document_id=module.document_id(source),
                status=Status.EXTRACTED,
                source=source,
                created_at=RECEIVED,
                updated_at=RECEIVED,
            )
        )

    return process


def test_trouble_with_one_object_does_not_hold_up_the_others(
    store: Store, announce: Announce, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "process", failing(EngineError()))
    assert call(announce(("a/bad", b"bad"), ("a/good", b"good"))) != []
    assert [record.status for record in records(store, "a/bad")] == [Status.PROCESSING]
    assert [record.status for record in records(store, "a/good")] == [Status.EXTRACTED]


def test_only_the_failed_message_of_a_batch_goes_back(
    store: Store, announce: Announce, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "process", failing(EngineError()))
    both = announce(("a/good", b"good"))
    bad = announce(("a/bad", b"bad"))["Records"][0]
    both["Records"].append(bad | {"messageId": "the-bad-one"})
    assert call(both) == ["the-bad-one"]


def test_after_the_last_attempt_the_record_says_so(
    store: Store, announce: Announce, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "process", failing(RuntimeError("a bug")))
    assert call(announce((KEY, b"bad"), attempt=4)) != []
    (record,) = records(store)
    assert record.error is not None
    assert (record.status, record.error.retryable) == (Status.FAILED, True)


def test_a_failed_message_comes_back_within_minutes(
    clients: Clients, queue: str, announce: Announce, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Any] = []
    monkeypatch.setattr(
        module.workplace().clients.sqs, "change_message_visibility", lambda **given: asked.append(given)
    )
    monkeypatch.setattr(module, "process", failing(EngineError()))
    for attempt in (1, 2, 9):
        call(announce((f"a/bad{attempt}", b"bad"), attempt=attempt))
    held = module.workplace().settings.hold_seconds
    assert [given["VisibilityTimeout"] for given in asked] == [held, 60, held, 120, held, 900]
    assert {given["QueueUrl"] for given in asked} == {queue}


@pytest.mark.parametrize("error", [EngineError(), RuntimeError("could not parse Kathy Crawford 1972-05-06")])
def test_logs_name_no_patient(
    announce: Announce,
    monkeypatch: pytest.MonkeyPatch,
    log: io.StringIO,
    capfd: pytest.CaptureFixture[str],
    error: Exception,
) -> None:
    monkeypatch.setattr(module, "process", failing(error))
    call(announce((KEY, b"bad"), ("hospital-a/Kathy Crawford 2.png", b"good")))
    said = log.getvalue() + "".join(capfd.readouterr())
    assert "attempt failed" in said
    for word in ("Kathy", "Crawford", "1972"):
        assert word not in said


def test_every_line_about_a_document_carries_its_id(
    store: Store, announce: Announce, log: io.StringIO, capfd: pytest.CaptureFixture[str]
) -> None:
    call(announce((KEY, b"")))
    (finished,) = [json.loads(line) for line in log.getvalue().splitlines()]
    (record,) = records(store)
    assert (finished["correlation_id"], finished["code"]) == (record.document_id, "EMPTY_FILE")
    by_code, counted = [json.loads(line) for line in capfd.readouterr().out.splitlines()]
    assert (counted["Documents"], counted["FAILED"], counted["EXTRACTED"]) == ([1.0], [1.0], [0.0])
    assert (by_code["FailuresByCode"], by_code["code"]) == ([1.0], "EMPTY_FILE")


def test_readers_warnings_come_out_in_the_same_shape(log: io.StringIO) -> None:
    logging.getLogger("functions.extract.reading").warning("engine failed", extra={"code": "ENGINE_TIMEOUT"})
    assert json.loads(log.getvalue())["code"] == "ENGINE_TIMEOUT"


def test_the_same_file_under_another_key_is_linked_and_not_paid_for_again(
    clients: Clients, store: Store, announce: Announce, monkeypatch: pytest.MonkeyPatch
) -> None:
    paid: list[bool] = []
    real = module.process

    def watched(data: bytes, source: Source, tools: Any, *rest: Any, **named: Any) -> Processed:
        paid.append(tools.textract is not None)
        return real(data, source, tools, *rest, **named)

    monkeypatch.setattr(module, "process", watched)
    monkeypatch.setenv("TEXTRACT_MODE", "fallback")
    same = b"neither PDF nor picture"
    for key in ("a/one.pdf", "b/two.pdf", "a/one.pdf"):
        assert call(announce((key, same))) == []
    assert call(announce(("a/other.pdf", same + b"!"))) == []

    (two,), ones, (other,) = records(store, "b/two.pdf"), records(store, "a/one.pdf"), records(store, "a/other.pdf")
    first = next(record for record in ones if record.duplicate_of is None)
    assert paid == [True, False, False, True]
    assert two.duplicate_of == first.document_id
    assert [record.duplicate_of for record in ones if record is not first] == [first.document_id]
    assert "DUPLICATE" in [issue.code for issue in two.issues]
    assert (first.issues, other.duplicate_of) == ([], None)
    assert two.source.sha256 == first.source.sha256 != other.source.sha256


def test_a_file_that_is_tried_again_is_no_duplicate_of_itself(
    store: Store, announce: Announce, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = module.process
    calls: list[int] = []

    def failing_once(*given: Any, **named: Any) -> Processed:
        calls.append(1)
        if len(calls) == 1:
            raise EngineError
        return real(*given, **named)

    monkeypatch.setattr(module, "process", failing_once)
    message = announce((KEY, b"neither"))
    assert call(message) != []
    assert call(message) == []
    assert records(store)[0].duplicate_of is None


def test_pages_of_a_broken_off_attempt_may_be_taken_away(announce: Announce, monkeypatch: pytest.MonkeyPatch) -> None:
    """It needs a permission of its own, which a document of one page never asks for."""
    real, calls = module.process, []

    def failing_once(*given: Any, **named: Any) -> Processed:
        calls.append(1)
        if len(calls) == 1:
            raise EngineError
        return real(*given, **named)

    monkeypatch.setattr(module, "process", failing_once)
    blank, pages = Image.new("L", (300, 400), 255), io.BytesIO()
    blank.save(pages, "TIFF", save_all=True, append_images=[blank])
    message = announce((KEY, pages.getvalue()))
    assert call(message) != []
    assert call(message) == []


def test_the_clock_has_it_counted_how_long_the_oldest_waits(
    store: Store, make_record: MakeRecord, capfd: pytest.CaptureFixture[str]
) -> None:
    def counted() -> Any:
        assert call({"source": "aws.events", "detail-type": "Scheduled Event", "time": "2026-11-21T05:00:00Z"}) == []
        return json.loads(capfd.readouterr().out)["OldestReview"][0]

    assert counted() == 0
    long_ago = datetime.now(UTC) - timedelta(hours=50)
    store.finish(make_record("D1", Status.NEEDS_REVIEW, received_at=long_ago))
    store.finish(make_record("D2", Status.NEEDS_REVIEW, received_at=datetime.now(UTC)))
    store.finish(make_record("D3", Status.EXTRACTED, received_at=long_ago - timedelta(days=1)))
    assert counted() == pytest.approx(50 * 3600, abs=60)


def test_the_clock_has_what_fell_through_announced_again(
    clients: Clients, store: Store, queue: str, make_record: MakeRecord
) -> None:
    source = Source(bucket="uploads", key=KEY, version_id="v", received_at=RECEIVED)
    store.start(make_record(module.document_id(source), Status.PROCESSING, **source.model_dump()))
    for struck in ("2026-11-21T05:59:10Z", "2026-11-21T06:15:00Z"):
        call({"source": "aws.events", "time": struck})
    assert "Messages" not in clients.sqs.receive_message(QueueUrl=queue)
    call({"source": "aws.events", "time": "2026-11-21T06:03:10Z"})
    (message,) = clients.sqs.receive_message(QueueUrl=queue)["Messages"]
    assert json.loads(message["Body"])["Records"][0]["s3"]["object"]["versionId"] == "v"


def test_the_clock_strikes_once_an_hour_for_the_function_that_finishes_deletions(
    monkeypatch: pytest.MonkeyPatch, store: Store
) -> None:
    monkeypatch.setenv("API_FUNCTION", "arn:api:live")
    event = {"source": "aws.events", "time": "2026-11-21T05:14:10Z"}
    asked = {"FunctionName": "arn:api:live", "InvocationType": "Event", "Payload": json.dumps(event).encode()}
    with Stubber(module.workplace().clients.functions) as stub:
        stub.add_response("invoke", {"StatusCode": 202}, asked)
        assert call(event) == []
        stub.assert_no_pending_responses()
        assert call({"source": "aws.events", "time": "2026-11-21T05:15:00Z"}) == []
