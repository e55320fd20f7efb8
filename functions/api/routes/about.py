"""About the service itself: whether it is up, and what its records look like. Shows no document, asks for no name."""

from __future__ import annotations

from typing import Literal

from fastapi import APIRouter
from pydantic import BaseModel, JsonValue

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
