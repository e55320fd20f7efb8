"""docs/record.md against the code that it describes."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from functions import errors
from functions.records.record import Record, Status
from functions.records.schema import record_schema
from parsers.registry import FORMS

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "record.md").read_text(encoding="utf-8")


def test_the_example_is_a_record() -> None:
    example = json.loads(re.findall(r"```json\n(.*?)```", PAGE, re.DOTALL)[0])
    Record.model_validate(example)
    assert list(Draft202012Validator(record_schema()).iter_errors(example)) == []


@pytest.mark.parametrize("name", FORMS)
def test_the_page_names_every_field_of_a_type(name: str) -> None:
    (described,) = re.findall(rf"\*\*{name}\*\*(.*?)\n\n", PAGE, re.DOTALL)
    form = FORMS[name]
    assert set(form.names()) <= set(re.findall(r"[a-z_]+", described))
    assert set(form.required()) <= set(re.findall(r"([a-z_]+)\*", described))


def test_the_page_explains_every_status_and_every_fault_of_a_document() -> None:
    kinds = [kind for kind in vars(errors).values() if isinstance(kind, type)]
    codes = {kind.code for kind in kinds if issubclass(kind, errors.DocumentError)} - {errors.ClaimlensError.code}
    assert len(codes) > 5
    for word in codes | {status.value for status in Status}:
        assert f"`{word}`" in PAGE
