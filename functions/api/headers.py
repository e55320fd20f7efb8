"""What every response says to browsers, and the largest request that is read at all.

Enters and leaves: ASGI messages. The page is served from its own files only; uploads go to, and page pictures come
from, the buckets' own addresses, which are named to the browser here.
"""

from __future__ import annotations

from collections.abc import Iterable

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from functions.api.problems import answer, problem

# A multipart form's own lines around the file.
_FORM_BYTES = 64_000


def content_security_policy(uploads: str, artifacts: str, sign_in: str = "") -> str:
    """The policy of pages that load nothing from elsewhere. The arguments are origins such as `https://host:port`."""
    rules = {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self'",
        "font-src": "'self'",
        "img-src": f"'self' data: blob: {artifacts}",
        "connect-src": " ".join(filter(None, ("'self'", uploads, sign_in))),
        "form-action": "'none'",
        "base-uri": "'none'",
        "frame-ancestors": "'none'",
    }
    return "; ".join(f"{name} {value}" for name, value in rules.items())


class SecurityHeaders:
    """Adds the headers to every response; `no-store` unless the route says how long its answer may be kept."""

    def __init__(self, app: ASGIApp, policy: str) -> None:
        self._app = app
        self._headers = {
            "Content-Security-Policy": policy,
            "X-Content-Type-Options": "nosniff",
            "X-Frame-Options": "DENY",
            "Referrer-Policy": "no-referrer",
            "Cross-Origin-Opener-Policy": "same-origin",
            "Cross-Origin-Resource-Policy": "same-origin",
            "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
            "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on; dress the response."""

        async def dressed(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.update(self._headers)
                # Patients' data must not lie about in browsers' and proxies' caches.
                headers.setdefault("Cache-Control", "no-store")
            await send(message)

        await self._app(scope, receive, dressed)


class BodyLimit:
    """Refuses requests with bodies larger than any route takes, before a byte of them is read."""

    def __init__(self, app: ASGIApp, file_bytes: int, bodyless: Iterable[str] = ("GET", "HEAD", "OPTIONS")) -> None:
        self._app = app
        self._limit = file_bytes + _FORM_BYTES
        self._bodyless = frozenset(bodyless)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or answer 411 when it does not say how long it is, 413 when it is too long."""
        if scope["type"] != "http" or scope["method"] in self._bodyless:
            return await self._app(scope, receive, send)
        path: str = scope["path"]
        headers = Headers(scope=scope)
        # RFC 9112, 6.3: a request with neither header has no body; browsers send DELETE like that.
        bare = scope["method"] == "DELETE" and "transfer-encoding" not in headers
        length = headers.get("content-length", "0" if bare else "")
        if not length.isdecimal():
            said = problem(path, 411, "LENGTH_REQUIRED", "Send the request with its Content-Length.")
        elif int(length) > self._limit:
            said = problem(path, 413, "FILE_TOO_LARGE", too_large(self._limit - _FORM_BYTES))
        else:
            return await self._app(scope, receive, send)
        return await answer(said)(scope, receive, send)


def too_large(most: int) -> str:
    """What to do about a file of more than `most` bytes."""
    return f"Files of up to {most / 1e6:.1f} MB are taken here. Larger ones go through POST /documents."
