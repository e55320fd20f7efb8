"""Who is asking, and what they may do. The gateway in front of the app has already checked it; here its answer is read.

Enters: a request. Leaves: an `Identity`, or None when nobody vouches for the caller, which every route that shows or
takes a document answers with 401. There is no default: whoever builds the app says how callers are known, so that
an app put somewhere without a gateway shows nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated
from urllib.parse import unquote

from fastapi import Depends, Request

from functions.api.problems import ProblemError


class May(StrEnum):
    """What a route asks of its caller."""

    SEE = "see"
    UPLOAD = "upload"
    REVIEW = "review"
    ADMINISTER = "administer"


ROLES: Mapping[str, frozenset[May]] = {
    "reader": frozenset({May.SEE}),
    "reviewer": frozenset({May.SEE, May.UPLOAD, May.REVIEW}),
    "admin": frozenset(May),
    "hospital": frozenset({May.SEE, May.UPLOAD}),
}
"""Cognito group → what its members may do. Members of `hospital` alone see and send their own hospital's documents."""

DEVELOPMENT_COOKIE = "claimlens-user"


@dataclass(frozen=True, slots=True)
class Identity:
    """A caller. `name` is what histories call them; `hospital`, where set, is the only one they may see."""

    name: str
    groups: frozenset[str] = frozenset()
    hospital: str | None = None

    def may(self, what: May) -> bool:
        """Whether any of the caller's groups allows it."""
        return any(what in ROLES.get(group, ()) for group in self.groups)

    def sees(self, hospital: str) -> bool:
        """Whether documents of `hospital` are the caller's business."""
        return self.hospital in (None, hospital)


Identify = Callable[[Request], Identity | None]


def gateway_user(request: Request) -> Identity | None:
    """The caller that API Gateway vouches for, by signature (IAM) or token (JWT); None where there is no gateway.

    Mangum puts the gateway's event into the request's scope, which nothing that a client sends can reach. A signed
    caller is a system of the account's own, and IAM says which routes it reaches: here it may do everything.
    """
    event = request.scope.get("aws.event")
    authorizer = _inside(_inside(event, "requestContext"), "authorizer")
    claims = _inside(_inside(authorizer, "jwt"), "claims")
    if claims.get("sub"):
        return _person(claims)
    signer = _inside(authorizer, "iam").get("userArn")
    return Identity(str(signer), frozenset({"admin"})) if signer else None


def _person(claims: Mapping[str, object]) -> Identity:
    """Cognito's claims: the groups, and for the members of `hospital` alone theirs."""
    names = (claims.get(name) for name in ("email", "cognito:username", "username", "sub"))
    # API Gateway makes "[reader reviewer]" of a token's list.
    groups = frozenset(re.findall(r"[\w-]+", str(claims.get("cognito:groups") or "")))
    hospital = str(claims.get("custom:hospital") or "")
    if not groups & (ROLES.keys() - {"hospital"}):
        # Whoever is said to be of a hospital, and not of which, is of none.
        groups = groups if hospital else frozenset()
        return Identity(str(next(filter(None, names))), groups, hospital)
    return Identity(str(next(filter(None, names))), groups)


def development_user(request: Request) -> Identity:
    """Whoever the page's switch says (a cookie "name|role|hospital"), else the developer: on one's own machine."""
    said = unquote(request.cookies.get(DEVELOPMENT_COOKIE, "")).split("|")
    if len(said) != 3 or said[1] not in ROLES:
        return Identity("development user", frozenset({"admin"}))
    name, role, hospital = said
    return Identity(name[:80] or role, frozenset({role}), hospital if role == "hospital" else None)


def signed_in(request: Request) -> Identity:
    """The caller. Raises ProblemError 401 when nobody vouches for them."""
    identify: Identify = request.app.state.services.identify
    identity = identify(request)
    if identity is None:
        raise ProblemError(401, "NOT_SIGNED_IN", "Sign the request, or sign in, to see documents.")
    return identity


Caller = Annotated[Identity, Depends(signed_in)]


def _who_may(what: May) -> Callable[[Identity], Identity]:
    def allowed(caller: Caller) -> Identity:
        if not caller.may(what):
            raise ProblemError(403, "NOT_ALLOWED", f"Your role does not allow you to {what}.")
        return caller

    return allowed


def staff(caller: Caller) -> Identity:
    """A caller who sees all hospitals. Raises ProblemError 403."""
    if not caller.may(May.SEE) or caller.hospital is not None:
        raise ProblemError(403, "NOT_ALLOWED", "Your role does not allow you to see all hospitals.")
    return caller


Seeing = Annotated[Identity, Depends(_who_may(May.SEE))]
Uploading = Annotated[Identity, Depends(_who_may(May.UPLOAD))]
Reviewing = Annotated[Identity, Depends(_who_may(May.REVIEW))]
Administering = Annotated[Identity, Depends(_who_may(May.ADMINISTER))]
Staff = Annotated[Identity, Depends(staff)]


def _inside(mapping: object, name: str) -> Mapping[str, object]:
    found = mapping.get(name) if isinstance(mapping, Mapping) else None
    return found if isinstance(found, Mapping) else {}
