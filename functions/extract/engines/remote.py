"""The second reader where it is a function of its own (functions/reader), called for one page at a time.

Enters: a picture. Leaves: the words that the reader in that function gave, as if it had been asked here. The function
that waits is paid for its waiting too, so this is for processors on which one function has no room for both readers.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from botocore.exceptions import BotoCoreError, ClientError, ConnectionError, HTTPClientError, ReadTimeoutError

from functions.aws import THROTTLING
from functions.errors import EngineError, EngineTimeoutError, ThrottledError
from functions.extract.engines import wire
from functions.extract.engines.base import Picture
from parsers.page import Word

if TYPE_CHECKING:
    from mypy_boto3_lambda import LambdaClient


class Remote:
    """The neural reader through a client of boto3, whose settings decide on waiting and retrying. Safe to share."""

    name = "neural"

    def __init__(self, client: LambdaClient, function: str, seconds: float = 60.0) -> None:
        """`function` is the name of the function that reads; `seconds` the longest one picture may take there."""
        self._client = client
        self._function = function
        self._seconds = seconds

    def read(self, picture: Picture) -> list[Word]:
        """The words of `picture`.

        Raises ThrottledError and EngineTimeoutError when the client's own retries did not help, EngineError when the
        function crashes, cannot be called, or answers what cannot be understood.
        """
        asked = json.dumps(wire.request_for(picture, self._seconds)).encode()
        failed, said = self._called(asked)
        try:
            answer = json.loads(said)
        except ValueError:
            # Without the parser's error, which keeps what it could not parse.
            raise EngineError("The second reader's function answered nonsense.") from None
        if failed:
            raise _ending(answer)
        return wire.words_of(answer, self.name)

    def _called(self, asked: bytes) -> tuple[bool, bytes]:
        """Whether the function failed, and what it answered."""
        try:
            answer = self._client.invoke(FunctionName=self._function, Payload=asked)
            return "FunctionError" in answer, answer["Payload"].read()
        except ClientError as error:
            code = str(error.response.get("Error", {}).get("Code", "unknown"))
            # The code alone: messages may quote the request.
            raise (ThrottledError() if code in THROTTLING else EngineError(f"Lambda refused: {code}.")) from error
        except (ReadTimeoutError, ConnectionError, HTTPClientError) as error:
            raise EngineTimeoutError("The second reader's function did not answer in time.") from error
        except BotoCoreError as error:
            raise EngineError("The second reader's function could not be called.") from error


def _ending(answer: object) -> EngineError:
    """What ended the function. Of one that ran out of time Lambda says "Sandbox.Timedout", or so in the text alone."""
    said = answer if isinstance(answer, dict) else {}
    timed_out = said.get("errorType") == "Sandbox.Timedout" or "Task timed out" in str(said.get("errorMessage"))
    if timed_out:
        return EngineTimeoutError("The second reader's function ran out of time.")
    return EngineError("The second reader's function crashed.")
