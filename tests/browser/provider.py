"""An OpenID provider that behaves as Cognito's hosted sign-in does, and the gateway that checks its tokens.

Authorization code with PKCE, refresh, sign-out, RS256 tokens with their JWKS; what the console asks wrongly is refused.
The gateway stands where API Gateway's JWT authoriser does: it hands the app the claims as HTTP APIs do, all as text, a
list as "[a b]".
"""

from __future__ import annotations

import base64
import hashlib
import json
import secrets
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit
from urllib.request import urlopen

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Receive, Scope, Send

CLIENT = "console"
SECONDS = 3600
_KEY_ID = "k1"

Query = dict[str, str]


def encoded(data: bytes) -> str:
    """URL-safe base 64 without padding, as in RFC 7515."""
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


def decoded(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


@dataclass
class Provider:
    """`people`: who can sign in, with their claims. `scopes` and `callbacks` are what the client may ask for."""

    people: dict[str, dict[str, Any]]
    scopes: set[str]
    callbacks: list[str] = field(default_factory=list)
    key: rsa.RSAPrivateKey = field(default_factory=lambda: rsa.generate_private_key(65537, 2048))
    url: str = ""
    session: str | None = None
    refreshes: bool = True
    granted: list[str] = field(default_factory=list)
    issued: set[str] = field(default_factory=set)
    revoked: set[str] = field(default_factory=set)
    asked: dict[str, tuple[Query, str]] = field(default_factory=dict)
    refresh_tokens: dict[str, str] = field(default_factory=dict)

    def authorize(self, query: Query, person: str | None) -> str:
        """Where to send the browser with a code; "" for the sign-in page. Raises ValueError on what Cognito refuses."""
        wrong = {
            "client_id": query.get("client_id") != CLIENT,
            "response_type": query.get("response_type") != "code",
            "redirect_uri": query.get("redirect_uri") not in self.callbacks,
            "scope": not set(query.get("scope", "").split()) <= self.scopes,
            "code_challenge_method": query.get("code_challenge_method") != "S256",
            "code_challenge": len(query.get("code_challenge", "")) != 43,
        }
        if any(wrong.values()):
            raise ValueError([name for name, is_wrong in wrong.items() if is_wrong])
        person = person or self.session
        if person is None:
            return ""
        self.session = person
        code = secrets.token_urlsafe()
        self.asked[code] = query, person
        return f"{query['redirect_uri']}?{urlencode({'code': code, 'state': query['state']})}"

    def tokens(self, form: Query) -> dict[str, Any]:
        """What the token endpoint answers. Raises ValueError, KeyError on what it refuses."""
        if form["client_id"] != CLIENT:
            raise ValueError
        if form["grant_type"] == "refresh_token":
            if not self.refreshes:
                raise ValueError
            person, refresh = self.refresh_tokens[form["refresh_token"]], {}
        else:
            # A code is good for once.
            query, person = self.asked.pop(form["code"])
            challenge = encoded(hashlib.sha256(form["code_verifier"].encode()).digest())
            if challenge != query["code_challenge"] or form["redirect_uri"] != query["redirect_uri"]:
                raise ValueError
            # Cognito's token holds all readable attributes only where nothing but openid was asked for.
            if query["scope"] != "openid":
                self.people[person] = {n: v for n, v in self.people[person].items() if not n.startswith("custom:")}
            refresh = {"refresh_token": secrets.token_urlsafe()}
            self.refresh_tokens[refresh["refresh_token"]] = person
        self.granted.append(form["grant_type"])
        token = self.token(person)
        self.issued.add(token)
        return {"id_token": token, "access_token": "unused", "expires_in": SECONDS, **refresh}

    def token(self, person: str, key: rsa.RSAPrivateKey | None = None, seconds: int = SECONDS) -> str:
        """An ID token (RFC 7519) of `person`, good for `seconds`."""
        now = int(time.time())
        head = {"alg": "RS256", "kid": _KEY_ID}
        known = {"iss": self.url, "aud": CLIENT, "sub": person, "email": person, "iat": now, "exp": now + seconds}
        said = ".".join(
            encoded(json.dumps(part).encode())
            for part in (head, known | {"jti": secrets.token_hex()} | self.people[person])
        )
        return f"{said}.{encoded((key or self.key).sign(said.encode(), padding.PKCS1v15(), hashes.SHA256()))}"

    def keys(self) -> dict[str, Any]:
        """The JWKS (RFC 7517)."""
        public = self.key.public_key().public_numbers()
        parts = {"n": encoded(public.n.to_bytes(256)), "e": encoded(public.e.to_bytes(3))}
        return {"keys": [{"kty": "RSA", "alg": "RS256", "use": "sig", "kid": _KEY_ID, **parts}]}


class _Handler(BaseHTTPRequestHandler):
    provider: Provider

    def do_GET(self) -> None:
        path, query = urlsplit(self.path).path, dict(parse_qsl(urlsplit(self.path).query))
        if path == "/oauth2/authorize":
            self._authorize(query)
        elif path == "/logout" and query.get("logout_uri") in self.provider.callbacks:
            self.provider.session = None
            self._answer(302, location=query["logout_uri"])
        elif path == "/.well-known/jwks.json":
            self._answer(200, json.dumps(self.provider.keys()), "application/json")
        else:
            self._answer(404)

    def do_POST(self) -> None:
        form = dict(parse_qsl(self.rfile.read(int(self.headers["Content-Length"])).decode()))
        try:
            self._answer(200, json.dumps(self.provider.tokens(form)), "application/json")
        except (ValueError, KeyError):
            self._answer(400, '{"error": "invalid_grant"}', "application/json")

    def _authorize(self, query: Query) -> None:
        person = query.pop("person", None)
        try:
            place = self.provider.authorize(query, person)
        except ValueError as error:
            return self._answer(400, f"refused: {error}")
        if place:
            return self._answer(302, location=place)
        again = "".join(
            f'<p><a href="?{urlencode(query | {"person": name})}">{name}</a>'.replace("&", "&amp;")
            for name in self.provider.people
        )
        return self._answer(200, f"<!doctype html><title>Provider</title><h1>Sign in as</h1>{again}")

    def _answer(self, status: int, body: str = "", kind: str = "text/html", location: str = "") -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body.encode())))
        self.send_header("Access-Control-Allow-Origin", "*")
        if location:
            self.send_header("Location", location)
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, format: str, *_: object) -> None:
        """Codes and tokens are in what it would write."""


@contextmanager
def providing(provider: Provider) -> Iterator[Provider]:
    """Serve `provider` until the context ends."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Handler", (_Handler,), {"provider": provider}))
    provider.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield provider
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class Gateway:
    """API Gateway in front of `app`: `public` paths are open ("{proxy+}" for anything), all others want a token."""

    def __init__(self, app: ASGIApp, provider: Provider, public: set[str]) -> None:
        self._app, self._provider, self._public = app, provider, public

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on with its claims, or answer 401 as the gateway does."""
        if scope["type"] == "http" and not self._open(scope["path"]):
            given = dict(scope["headers"]).get(b"authorization", b"").decode().removeprefix("Bearer ")
            claims = self._checked(given)
            if claims is None:
                return await JSONResponse({"message": "Unauthorized"}, 401)(scope, receive, send)
            scope["aws.event"] = {"requestContext": {"authorizer": {"jwt": {"claims": _as_text(claims)}}}}
        return await self._app(scope, receive, send)

    def _open(self, path: str) -> bool:
        folders = tuple(each.removesuffix("{proxy+}") for each in self._public if each.endswith("{proxy+}"))
        return path in self._public or path.startswith(folders)

    def _checked(self, token: str) -> dict[str, Any] | None:
        """The claims of a token that the provider's published key has signed for this client, and that still holds."""
        if token.count(".") != 2 or token in self._provider.revoked:
            return None
        with urlopen(f"{self._provider.url}/.well-known/jwks.json") as answer:
            (published,) = json.load(answer)["keys"]
        key = rsa.RSAPublicNumbers(*(int.from_bytes(decoded(published[part])) for part in "en")).public_key()
        said, _, signature = token.rpartition(".")
        try:
            key.verify(decoded(signature), said.encode(), padding.PKCS1v15(), hashes.SHA256())
        except InvalidSignature:
            return None
        claims: dict[str, Any] = json.loads(decoded(said.split(".")[1]))
        holds = (claims["iss"], claims["aud"]) == (self._provider.url, CLIENT) and claims["exp"] > time.time()
        return claims if holds else None


def _as_text(claims: dict[str, Any]) -> dict[str, str]:
    return {name: f"[{' '.join(value)}]" if isinstance(value, list) else str(value) for name, value in claims.items()}
