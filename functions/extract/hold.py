"""Keeps a message ours while it is worked on, and hardly longer.

Enters: a message that Lambda handed over. Leaves: a message that nobody else is given until the work is done, and that
somebody is given soon when the worker is gone. Why the queue's own setting cannot do so: docs/decisions.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from functions.aws import service_errors
from functions.errors import ServiceError

if TYPE_CHECKING:
    from mypy_boto3_sqs import SQSClient

BEATS = 3
"""Of each hold; two in a row may get lost before the message comes back too early, which costs time and no more."""


@contextmanager
def held(sqs: SQSClient, queue_url: str, receipt_handle: str, seconds: int) -> Iterator[None]:
    """Hold the message for `seconds` at a time, from now until the context ends."""
    over = threading.Event()

    def hold() -> None:
        with suppress(ServiceError), service_errors():
            sqs.change_message_visibility(QueueUrl=queue_url, ReceiptHandle=receipt_handle, VisibilityTimeout=seconds)

    def go_on() -> None:
        while not over.wait(seconds / BEATS):
            hold()

    hold()
    holding = threading.Thread(target=go_on, name="hold", daemon=True)
    holding.start()
    try:
        yield
    finally:
        over.set()
        holding.join()
