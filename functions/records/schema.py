"""The record's JSON Schema (draft 2020-12), generated from the record's types and the forms' descriptions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from functions.records.record import SCHEMA_VERSION, Record
from parsers.registry import FORMS

JsonSchema = Mapping[str, Any]


def record_schema() -> dict[str, Any]:
    """One schema that checks whole records.

    A record of a known type is held to its form's values. Fields in doubt are not: they hold what was read.
    """
    schema = Record.model_json_schema(mode="serialization")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **schema,
        "title": f"Claimlens record, version {SCHEMA_VERSION}",
        "allOf": [_when(name, form.schema()) for name, form in FORMS.items()],
    }


def _when(document_type: str, fields: JsonSchema) -> dict[str, Any]:
    held = {name: _held(value) for name, value in fields.get("properties", {}).items()}
    return {
        "if": {"properties": {"document_type": {"const": document_type}}},
        "then": {"properties": {"fields": {"properties": held}}},
    }


def _held(value: JsonSchema) -> dict[str, Any]:
    """The schema of a field, or of a list field, whose values follow `value`."""
    if value.get("type") == "array":
        return {"type": "array", "items": _held(value.get("items", {}))}
    return {"if": {"properties": {"needs_review": {"const": False}}}, "then": {"properties": {"value": value}}}
