"""A write that is sent twice with one `Idempotency-Key` happens once and is answered twice.

Enters and leaves: ASGI messages. The first request with a key is remembered with its answer for a day; the same one
again gets that answer; another one with the same key is refused (422), as is one that comes while the first is still
being answered (409). Keys are a caller's own. Answers of 500 and above are forgotten, so that trying again helps.
"""

from __future__ import annotations

import base64
import hashlib
import json
from dataclasses import dataclass, field
from datetime import UTC, datetime

from anyio import to_thread
from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from functions.api.identity import Identity
from functions.api.problems import answer, problem
from functions.api.services import Services
from functions.records.answers import Busy

METHODS = frozenset({"POST", "PATCH", "DELETE"})
KEPT_HEADERS = ("content-type", "etag", "location")
_LONGEST_KEY = 200
# Files are not hashed twice; reading one keeps nothing anyway.
_NOT_FOR = frozenset({"/extract"})


@dataclass(slots=True)
class _Heard:
    """A response on its way out."""

    status: int = 500
    headers: dict[str, str] = field(default_factory=dict)
    body: bytearray = field(default_factory=bytearray)

    def take(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
            found = Headers(raw=message["headers"])
            self.headers = {name: found[name] for name in KEPT_HEADERS if name in found}
        elif message["type"] == "http.response.body":
            self.body += message.get("body", b"")


class Idempotency:
    """Remembers answers by key."""

    def __init__(self, app: ASGIApp, services: Services) -> None:
        self._app = app
        self._identify = services.identify
        self._answers = services.answers

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or answer it as before."""
        key = Headers(scope=scope).get("idempotency-key") if scope["type"] == "http" else None
        if key is None or scope["method"] not in METHODS or scope["path"] in _NOT_FOR:
            return await self._app(scope, receive, send)
        caller = self._identify(Request(scope))
        if caller is None or not 0 < len(key) <= _LONGEST_KEY:
            # Without a caller the route itself answers 401.
            if caller is None:
                return await self._app(scope, receive, send)
            said = problem(scope["path"], 422, "INVALID_KEY", f"An Idempotency-Key has 1 to {_LONGEST_KEY} characters.")
            return await answer(said)(scope, receive, send)
        return await self._once(_Asked(scope, await Request(scope, receive).body(), caller, key), send)

    async def _once(self, asked: _Asked, send: Send) -> None:
        before = await to_thread.run_sync(self._answers.begin, asked.name, asked.print, datetime.now(UTC))
        if before is not None:
            return await _again(before, asked)(asked.scope, asked.receive, send)
        heard = _Heard()

        async def hearing(message: Message) -> None:
            heard.take(message)
            await send(message)

        try:
            await self._app(asked.scope, asked.receive, hearing)
        finally:
            kept = None if heard.status >= 500 else _written(heard)
            await to_thread.run_sync(self._answers.end, asked.name, kept)


@dataclass(frozen=True, slots=True)
class _Asked:
    """A request whose body has been read."""

    scope: Scope
    body: bytes
    caller: Identity
    key: str

    @property
    def name(self) -> str:
        """Under what its answer is kept: nothing of the key, which may say anything, can be read from it."""
        return hashlib.sha256(json.dumps([self.caller.name, self.key]).encode()).hexdigest()

    @property
    def print(self) -> str:
        """What makes another request another one."""
        said = [self.scope["method"], self.scope["path"], self.scope.get("query_string", b"").decode("latin-1")]
        return hashlib.sha256(json.dumps(said).encode() + self.body).hexdigest()

    async def receive(self) -> Message:
        """The body, read already."""
        return {"type": "http.request", "body": self.body, "more_body": False}


def _again(before: str | Busy, asked: _Asked) -> Response:
    path = asked.scope["path"]
    if before is Busy.ANSWERING:
        return answer(problem(path, 409, "BEING_ANSWERED", "This request is being answered.", retryable=True))
    if before is Busy.ANOTHER:
        return answer(problem(path, 422, "KEY_REUSED", "This Idempotency-Key was used for another request."))
    kept = json.loads(str(before))
    headers = kept["headers"] | {"Idempotency-Replayed": "true"}
    return Response(base64.b64decode(kept["body"]), kept["status"], headers)


def _written(heard: _Heard) -> str:
    body = base64.b64encode(bytes(heard.body)).decode()
    return json.dumps({"status": heard.status, "headers": heard.headers, "body": body})
