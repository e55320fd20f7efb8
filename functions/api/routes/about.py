"""About the service itself: whether it is up, what its records and forms look like, and who the caller is to it."""

from __future__ import annotations

from typing import Literal

from fastapi import APIRouter
from pydantic import BaseModel, JsonValue

from functions.api.identity import ROLES, Caller
from functions.api.problems import responses
from functions.api.services import Given
from functions.api.values import FormInfo, forms
from functions.records.record import SCHEMA_VERSION
from functions.records.schema import record_schema

router = APIRouter(tags=["about"])


class Health(BaseModel):
    """The service answers."""

    status: Literal["ok"] = "ok"
    schema_version: int = SCHEMA_VERSION


@router.get("/health")
async def health() -> Health:
    """Whether the service answers. Asks nothing of what it stands on."""
    return Health()


@router.get("/schema")
async def schema() -> dict[str, JsonValue]:
    """The JSON Schema of records."""
    return record_schema()


class Me(BaseModel):
    """The caller: what histories call them, what they may do, the only hospital that they see, if there is one.

    `development` where callers choose for themselves who they are; `reads_regions` where the API reads pictures.
    """

    name: str
    roles: list[str]
    may: list[str]
    hospital: str | None
    development: bool
    reads_regions: bool


class Forms(BaseModel):
    """Every document type."""

    items: list[FormInfo]


class SignIn(BaseModel):
    """Where people sign in: an OpenID provider's address and this page's client there; empty for nowhere."""

    authority: str
    client_id: str


@router.get("/forms", summary="Document types and their fields")
async def all_forms() -> Forms:
    """What a document can be, and what it then holds."""
    return Forms(items=forms())


@router.get("/sign-in", summary="Where people sign in")
async def sign_in(given: Given) -> SignIn:
    """What the page needs to send people to the sign-in."""
    return SignIn(authority=given.settings.sign_in_authority, client_id=given.settings.sign_in_client)


@router.get("/me", summary="The caller", responses=responses(401))
def me(given: Given, caller: Caller) -> Me:
    """Who the caller is, and what they may do."""
    return Me(
        name=caller.name,
        roles=sorted(caller.groups & ROLES.keys()),
        may=sorted({str(what) for group in caller.groups for what in ROLES.get(group, ())}),
        hospital=caller.hospital,
        development=given.development,
        reads_regions=given.read_region is not None,
    )
