"""One log line per request: method, route, status, milliseconds. Never the query, which may name a patient.

The route is written as it is declared (`/documents/{document_id}`), so that no id stands in the log either.
"""

from __future__ import annotations

import time

from aws_lambda_powertools import Logger
from starlette.types import ASGIApp, Message, Receive, Scope, Send


class AccessLog:
    """Writes the line when the response is complete; a crash counts as 500."""

    def __init__(self, app: ASGIApp, logger: Logger) -> None:
        self._app = app
        self._logger = logger

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on and write down what became of it."""
        if scope["type"] != "http":
            return await self._app(scope, receive, send)
        status, started = 500, time.perf_counter()

        async def watched(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            return await self._app(scope, receive, watched)
        finally:
            route = getattr(scope.get("route"), "path", scope.get("root_path") or "none")
            took = round((time.perf_counter() - started) * 1000)
            self._logger.info("request", method=scope["method"], route=route, status=status, ms=took)
