"""A message stays with whoever works on it, and comes back soon when the worker is gone."""

from __future__ import annotations

import time

import pytest
from botocore.exceptions import ClientError

from functions.aws import Clients
from functions.extract.hold import held

QUEUES_OWN = "5400"


class Killed(BaseException):
    """The worker is gone."""


@pytest.fixture
def queue(clients: Clients) -> str:
    made = clients.sqs.create_queue(QueueName="uploads", Attributes={"VisibilityTimeout": QUEUES_OWN})["QueueUrl"]
    clients.sqs.send_message(QueueUrl=made, MessageBody="read this")
    return made


def received(clients: Clients, queue: str) -> list[str]:
    answer = clients.sqs.receive_message(QueueUrl=queue, MessageSystemAttributeNames=["ApproximateReceiveCount"])
    return [each["ReceiptHandle"] for each in answer.get("Messages", [])]


def test_nobody_else_is_given_it_while_it_is_held_and_soon_after(clients: Clients, queue: str) -> None:
    (receipt,) = received(clients, queue)
    with pytest.raises(Killed), held(clients.sqs, queue, receipt, 1):
        until = time.monotonic() + 2.2
        while time.monotonic() < until:
            assert received(clients, queue) == []
            time.sleep(0.1)
        raise Killed
    time.sleep(1.1)
    assert len(received(clients, queue)) == 1


def test_a_hold_that_fails_stops_nobody_from_working(
    clients: Clients, queue: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    beats: list[object] = []

    def throttled(**asked: object) -> None:
        beats.append(asked)
        raise ClientError({"Error": {"Code": "ThrottlingException", "Message": "…"}}, "ChangeMessageVisibility")

    monkeypatch.setattr(clients.sqs, "change_message_visibility", throttled)
    with held(clients.sqs, queue, "receipt", 1):
        time.sleep(0.8)
    worked = len(beats)
    assert worked >= 2
    time.sleep(0.5)
    assert len(beats) == worked
