"""Who is asking. The gateway in front of the app has already checked it; here its answer is read.

Enters: a request. Leaves: an `Identity`, or None when nobody vouches for the caller, which every route that shows or
takes a document answers with 401. There is no default: whoever builds the app says how callers are known, so that
an app put somewhere without a gateway shows nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request

from functions.api.problems import ProblemError


@dataclass(frozen=True, slots=True)
class Identity:
    """A caller. `subject` is what the gateway calls them (an ARN, a user's id); `groups` will carry their roles."""

    subject: str
    groups: frozenset[str] = frozenset()


Identify = Callable[[Request], Identity | None]


def gateway_user(request: Request) -> Identity | None:
    """The caller that API Gateway vouches for, by signature (IAM) or token (JWT); None where there is no gateway.

    Mangum puts the gateway's event into the request's scope, which nothing that a client sends can reach.
    """
    event = request.scope.get("aws.event")
    authorizer = _inside(_inside(event, "requestContext"), "authorizer")
    claims = _inside(_inside(authorizer, "jwt"), "claims")
    subject = claims.get("sub") or _inside(authorizer, "iam").get("userArn")
    return Identity(str(subject)) if subject else None


def development_user(request: Request) -> Identity:
    """Everyone is the developer: for one's own machine only."""
    return Identity("development user", frozenset({"admin"}))


def signed_in(request: Request) -> Identity:
    """The caller. Raises ProblemError 401 when nobody vouches for them."""
    identify: Identify = request.app.state.services.identify
    identity = identify(request)
    if identity is None:
        raise ProblemError(401, "NOT_SIGNED_IN", "Sign the request, or sign in, to see documents.")
    return identity


Caller = Annotated[Identity, Depends(signed_in)]


def _inside(mapping: object, name: str) -> Mapping[str, object]:
    found = mapping.get(name) if isinstance(mapping, Mapping) else None
    return found if isinstance(found, Mapping) else {}
