"""The worker does with messages what Lambda's poller does."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from moto import mock_aws

from functions.aws import Clients
from local.worker import Context, Worker, failures

Answer = Callable[[dict[str, Any]], dict[str, Any] | None]


@pytest.fixture
def clients(monkeypatch: pytest.MonkeyPatch) -> Iterator[Clients]:
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "testing")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")
    monkeypatch.delenv("AWS_ENDPOINT_URL", raising=False)
    with mock_aws():
        yield Clients()


class Bench:
    """A queue with a dead-letter queue after two tries, and a function that answers as told."""

    def __init__(self, clients: Clients) -> None:
        self.sqs = clients.sqs
        self.dead = self.sqs.create_queue(QueueName="dead")["QueueUrl"]
        redrive = {"deadLetterTargetArn": "arn:aws:sqs:us-east-1:123456789012:dead", "maxReceiveCount": 2}
        self.queue = self.sqs.create_queue(QueueName="uploads", Attributes={"RedrivePolicy": json.dumps(redrive)})[
            "QueueUrl"
        ]
        self.calls: list[dict[str, Any]] = []

    def send(self, *bodies: str) -> None:
        for body in bodies:
            self.sqs.send_message(QueueUrl=self.queue, MessageBody=body)

    def poll(self, answer: Answer, batch_size: int = 10) -> int:
        def handler(event: dict[str, Any], _context: Context) -> dict[str, Any] | None:
            self.calls.append(event)
            return answer(event)

        return Worker(self.sqs, self.queue, handler, batch_size, hold_seconds=0).poll(0)

    def waiting(self, queue: str) -> int:
        attributes = self.sqs.get_queue_attributes(QueueUrl=queue, AttributeNames=["All"])["Attributes"]
        return int(attributes["ApproximateNumberOfMessages"]) + int(attributes["ApproximateNumberOfMessagesNotVisible"])


@pytest.fixture
def bench(clients: Clients) -> Bench:
    return Bench(clients)


def fail(_event: dict[str, Any]) -> None:
    raise RuntimeError("no")


def test_success_deletes_the_messages(bench: Bench) -> None:
    bench.send("a", "b")
    assert bench.poll(lambda event: {"batchItemFailures": []}) == 2
    assert bench.waiting(bench.queue) == 0


def test_only_the_messages_that_failed_come_back(bench: Bench) -> None:
    bench.send("good", "bad")

    def answer(event: dict[str, Any]) -> dict[str, Any]:
        bad = [record["messageId"] for record in event["Records"] if record["body"] == "bad"]
        return {"batchItemFailures": [{"itemIdentifier": message} for message in bad]}

    bench.poll(answer)
    assert bench.poll(lambda event: None) == 1
    (record,) = bench.calls[1]["Records"]
    assert record["body"] == "bad"
    assert record["attributes"]["ApproximateReceiveCount"] == "2"


def test_what_keeps_failing_ends_in_the_dead_letter_queue(bench: Bench) -> None:
    bench.send("poison")
    assert [bench.poll(fail) for _ in range(3)] == [1, 1, 0]
    assert bench.waiting(bench.dead) == 1


def test_batches_are_no_larger_than_asked(bench: Bench) -> None:
    bench.send("a", "b", "c")
    bench.poll(lambda event: None, batch_size=2)
    assert len(bench.calls[0]["Records"]) == 2


def test_the_event_has_lambdas_shape(bench: Bench) -> None:
    bench.send('{"Records": []}')
    bench.poll(lambda event: None)
    (record,) = bench.calls[0]["Records"]
    assert record["eventSource"] == "aws:sqs"
    assert {"messageId", "receiptHandle", "body", "attributes", "eventSourceARN", "awsRegion"} <= record.keys()


@pytest.mark.parametrize(
    ("answer", "failed"),
    [
        (None, set()),
        ({}, set()),
        ({"batchItemFailures": []}, set()),
        ({"batchItemFailures": [{"itemIdentifier": "1"}]}, {"1"}),
        ({"batchItemFailures": [{"itemIdentifier": "unknown"}]}, {"1", "2"}),
        ({"batchItemFailures": [{"itemIdentifier": ""}]}, {"1", "2"}),
        ({"batchItemFailures": [{}]}, {"1", "2"}),
    ],
)
def test_the_answer_is_read_as_lambda_reads_it(answer: dict[str, Any] | None, failed: set[str]) -> None:
    assert failures(answer, {"1", "2"}) == failed


def test_the_time_left_runs_out() -> None:
    assert 0 < Context(timeout_seconds=10).get_remaining_time_in_millis() <= 10_000
    assert Context(timeout_seconds=-1).get_remaining_time_in_millis() == 0
