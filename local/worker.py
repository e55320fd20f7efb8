"""In place of Lambda's poller: takes messages from the queue and calls the reading function with them.

Enters: a handler's dotted name and a queue's URL; the function's environment variables are this process's. Leaves:
what the function does. A process of its own, so that reading documents leaves the API and the embedded cloud
responsive. Run as `python -m local.worker HANDLER QUEUE_URL BATCH_SIZE SECONDS`, the last as the function's
timeout; ends after the messages in hand on SIGTERM, and at once when its parent is gone.

As with Lambda: a message is deleted once the function has succeeded with it; one that it failed with, by raising or
by naming it in `batchItemFailures`, becomes visible again, and after `maxReceiveCount` times the queue moves it to
the dead-letter queue. Unlike with Lambda, a failed message comes back after seconds, unless the function said when.
"""

from __future__ import annotations

import logging
import os
import pkgutil
import signal
import sys
import threading
import time
import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from functions.aws import Clients
from local.account import ACCOUNT, REGION

if TYPE_CHECKING:
    from mypy_boto3_sqs import SQSClient
    from mypy_boto3_sqs.type_defs import MessageTypeDef

POLL_SECONDS = 1
# A message is ours for so long; held on to while its document is being read, so that it comes back when we crash.
HOLD_SECONDS = 15
FUNCTION = "claimlens-extract"

Event = dict[str, Any]
Handler = Callable[[Event, "Context"], Mapping[str, Any] | None]

log = logging.getLogger("claimlens.worker")


@dataclass(frozen=True, slots=True)
class Context:
    """What Lambda tells a function of its invocation."""

    timeout_seconds: float = 900
    aws_request_id: str = field(default_factory=lambda: str(uuid.uuid4()))
    function_name: str = FUNCTION
    function_version: str = "$LATEST"
    memory_limit_in_mb: int = 2048
    invoked_function_arn: str = f"arn:aws:lambda:{REGION}:{ACCOUNT}:function:{FUNCTION}"
    log_group_name: str = f"/aws/lambda/{FUNCTION}"
    log_stream_name: str = "local"
    started: float = field(default_factory=time.monotonic)

    def get_remaining_time_in_millis(self) -> int:
        """Milliseconds until Lambda would end the invocation."""
        return max(0, round((self.timeout_seconds - (time.monotonic() - self.started)) * 1000))


@dataclass(frozen=True, slots=True)
class Worker:
    """Polls `queue_url` and calls `handler` with up to `batch_size` messages at a time."""

    sqs: SQSClient
    queue_url: str
    handler: Handler
    batch_size: int = 1
    hold_seconds: int = HOLD_SECONDS
    timeout_seconds: float = 900

    def run(self, stop: threading.Event) -> None:
        """Poll until `stop`; the messages in hand are finished first."""
        while not stop.is_set():
            self.poll(POLL_SECONDS)

    def poll(self, wait_seconds: int) -> int:
        """Wait up to `wait_seconds` for messages and handle them; gives their number."""
        answer = self.sqs.receive_message(
            QueueUrl=self.queue_url,
            MaxNumberOfMessages=self.batch_size,
            WaitTimeSeconds=wait_seconds,
            VisibilityTimeout=self.hold_seconds,
            MessageSystemAttributeNames=["All"],
        )
        messages = answer.get("Messages", [])
        if messages:
            with self._held(messages):
                failed = self._failed(messages)
            self._settle(messages, failed)
        return len(messages)

    def _failed(self, messages: Sequence[MessageTypeDef]) -> set[str]:
        everything = {message["MessageId"] for message in messages}
        try:
            return failures(self.handler(event(messages), Context(self.timeout_seconds)), everything)
        except Exception as error:  # noqa: BLE001 - as Lambda's poller: whatever was raised, the messages come back
            # The name alone: another library's message may hold a piece of the document.
            log.warning("function_raised error=%s messages=%d", type(error).__name__, len(messages))
            return everything

    def _settle(self, messages: Sequence[MessageTypeDef], failed: set[str]) -> None:
        for message in messages:
            if message["MessageId"] not in failed:
                self.sqs.delete_message(QueueUrl=self.queue_url, ReceiptHandle=message["ReceiptHandle"])

    @contextmanager
    def _held(self, messages: Sequence[MessageTypeDef]) -> Iterator[None]:
        done = threading.Event()

        def hold() -> None:
            while not done.wait(HOLD_SECONDS / 3):
                for message in messages:
                    self.sqs.change_message_visibility(
                        QueueUrl=self.queue_url,
                        ReceiptHandle=message["ReceiptHandle"],
                        VisibilityTimeout=self.hold_seconds,
                    )

        holding = threading.Thread(target=hold, name="hold", daemon=True)
        holding.start()
        try:
            yield
        finally:
            done.set()
            holding.join()


def event(messages: Sequence[MessageTypeDef]) -> Event:
    """The event that Lambda's poller makes of messages."""
    return {
        "Records": [
            {
                "messageId": message["MessageId"],
                "receiptHandle": message["ReceiptHandle"],
                "body": message["Body"],
                "attributes": dict(message.get("Attributes", {})),
                "messageAttributes": {},
                "md5OfBody": message.get("MD5OfBody", ""),
                "eventSource": "aws:sqs",
                "eventSourceARN": f"arn:aws:sqs:{REGION}:{ACCOUNT}:uploads",
                "awsRegion": REGION,
            }
            for message in messages
        ]
    }


def failures(answer: Mapping[str, Any] | None, everything: set[str]) -> set[str]:
    """Ids of the messages that the function's answer says failed; an id that makes no sense fails all, as on AWS."""
    named = {item.get("itemIdentifier") for item in (answer or {}).get("batchItemFailures", [])}
    return named if named <= everything else everything


def main() -> None:
    """Poll until told to stop."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s")
    stop = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: stop.set())
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _end_with_parent(stop)
    handler, queue_url, batch_size, seconds = sys.argv[1:]
    call = pkgutil.resolve_name(handler)
    Worker(Clients().sqs, queue_url, call, int(batch_size), timeout_seconds=float(seconds)).run(stop)


def _end_with_parent(stop: threading.Event) -> None:
    parent = os.getppid()

    def watch() -> None:
        while not stop.wait(1):
            if os.getppid() != parent:
                os._exit(1)

    threading.Thread(target=watch, name="parent", daemon=True).start()


if __name__ == "__main__":
    main()
