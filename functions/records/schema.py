"""The record's JSON Schema, generated from the types (draft 2020-12).

Enters: for each document type the schema of its fields' values. Leaves: one schema that checks whole records.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from functions.records.record import SCHEMA_VERSION, Record

JsonSchema = Mapping[str, Any]


def record_schema(types: Mapping[str, JsonSchema] | None = None) -> dict[str, Any]:
    """The schema of a record.

    `types` maps a document type to the schema of its fields ({"properties": {field: schema of its value}}, list
    fields as arrays). A record of that type is held to them; fields that are in doubt are not, for they hold what
    was read.
    """
    schema = Record.model_json_schema(mode="serialization")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"Claimlens record, version {SCHEMA_VERSION}",
        **{key: value for key, value in schema.items() if key != "title"},
        "allOf": [_when(name, fields) for name, fields in (types or {}).items()],
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
