"""Lambda in this process: a call reaches the real handler of the second reader's function, or goes wrong on purpose."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from typing import Any

from botocore.exceptions import BotoCoreError, ClientError

from functions.reader.handler import handler

MOST_BYTES = 6_291_456
"""What Lambda takes in a synchronous call, and gives."""


def _handled(payload: bytes) -> dict[str, Any]:
    answer = json.dumps(handler(json.loads(payload), None)).encode()
    assert len(answer) <= MOST_BYTES
    return {"StatusCode": 200, "Payload": io.BytesIO(answer)}


class Lambda:
    """A client of Lambda as boto3 makes them, as far as the remote reader knows it."""

    def __init__(self, answer: Callable[[bytes], dict[str, Any]] = _handled) -> None:
        self.calls = 0
        self._answer = answer

    def invoke(self, *, FunctionName: str, Payload: bytes) -> dict[str, Any]:  # noqa: N803
        """Call the function."""
        assert FunctionName == "reader"
        assert len(Payload) <= MOST_BYTES
        self.calls += 1
        return self._answer(Payload)


def saying(said: bytes) -> Lambda:
    """A function that answers this."""
    return Lambda(lambda _: {"StatusCode": 200, "Payload": io.BytesIO(said)})


def ending(kind: str | None, message: str) -> Lambda:
    """A function that crashes, and what Lambda says of it."""
    said = {"errorMessage": message} | ({"errorType": kind} if kind else {})
    return Lambda(
        lambda _: {"StatusCode": 200, "FunctionError": "Unhandled", "Payload": io.BytesIO(json.dumps(said).encode())}
    )


def refusing(error: str | BotoCoreError) -> Lambda:
    """A call that does not get through: Lambda's code for why, or botocore's own error."""

    def fail(_: bytes) -> dict[str, Any]:
        if isinstance(error, BotoCoreError):
            raise error
        raise ClientError({"Error": {"Code": error, "Message": "about Whitfield"}}, "Invoke")

    return Lambda(fail)
