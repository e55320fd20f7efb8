"""The generated schema, judged by an independent validator."""

from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from functions.records.schema import record_schema
from tests.cloud import MakeRecord, text_field


def problems(record: Any) -> list[str]:
    return [error.json_path for error in Draft202012Validator(record_schema()).iter_errors(record)]


def plain(make_record: MakeRecord, **members: Any) -> Any:
    return json.loads(make_record(document_type="prescription", **members).model_dump_json())


def test_is_a_schema() -> None:
    Draft202012Validator.check_schema(record_schema())


def test_takes_a_record(make_record: MakeRecord) -> None:
    medicines = [text_field({"name": "Betaloc"})]
    assert problems(plain(make_record, fields={"refills": text_field(2), "medicines": medicines})) == []


@pytest.mark.parametrize(
    ("change", "path"),
    [
        ({"status": "DONE"}, "$.status"),
        ({"document_type_confidence": 1.5}, "$.document_type_confidence"),
        ({"surprise": 1}, "$"),
    ],
)
def test_refuses_what_is_no_record(make_record: MakeRecord, change: dict[str, Any], path: str) -> None:
    assert path in problems(plain(make_record) | change)


def test_holds_values_to_their_type_unless_they_are_in_doubt(make_record: MakeRecord) -> None:
    wrong = {"refills": text_field("two"), "medicines": [text_field("Betaloc")]}
    assert problems(plain(make_record, fields=wrong)) == ["$.fields.refills.value", "$.fields.medicines[0].value"]
    doubtful = {"refills": text_field("two", needs_review=True)}
    assert problems(plain(make_record, fields=doubtful)) == []


def test_holds_no_type_to_another_ones_fields(make_record: MakeRecord) -> None:
    record = json.loads(make_record(document_type="unknown", fields={"refills": text_field("two")}).model_dump_json())
    assert problems(record) == []
