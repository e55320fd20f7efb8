"""Values that people type, held to their field's kind; and the forms as the console needs them.

Enters: a document's type and a change. Leaves: the change with its value in normal form. A kind never alters what a
person means: a text that it does not take as a whole is refused, and kept as typed when the person insists.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from pydantic import BaseModel

from functions.records.edits import Change, ChangeError, Value
from functions.records.record import Scalar
from parsers.contract import FIELDS
from parsers.extraction import ParseOptions
from parsers.form import Field as FormField
from parsers.form import Form
from parsers.kinds.base import Kind
from parsers.registry import FORMS

EXPECTED = {
    "date": "a date such as 2026-11-20",
    "birth_date": "a date such as 1972-05-06",
    "phone": "a phone number such as (737) 988-0851",
    "money": "an amount such as 1233.00",
    "integer": "a whole number",
    "npi": "an NPI: ten digits with a valid check digit",
    "dea": "a DEA number with a valid check digit",
    "email": "an email address",
}
_TYPES: Mapping[str, tuple[type, ...]] = {"boolean": (bool,), "integer": (int,), "number": (int, float)}


class TypedChange(Change):
    """A change as people send it. `as_typed` keeps a value that is not in its field's normal form."""

    as_typed: bool = False


class FormFieldInfo(BaseModel):
    """A field, or a member of a list's items: `type` is its values' JSON type, `choices` are all it can be."""

    name: str
    title: str
    kind: str
    type: Literal["string", "boolean", "integer", "number", "list"]
    required: bool = False
    choices: list[str] | None = None
    members: list[FormFieldInfo] | None = None


class FormInfo(BaseModel):
    """A document type and its fields, in the order of the paper."""

    type: str
    title: str
    fields: list[FormFieldInfo]


def normal(document_type: str, change: TypedChange) -> Change:
    """`change` with its value in normal form. Raises ChangeError naming what the field expects."""
    value = change.value
    form = FORMS.get(document_type)
    if change.op == "set" and value not in (None, "") and form is not None:
        value = _normal_value(form, change, value)
    members = change.model_dump(exclude={"as_typed", "value"})
    return Change.model_validate(members | {"value": value})


def _normal_value(form: Form, change: TypedChange, value: Value) -> Value:
    if isinstance(value, dict):
        return _normal_item(form, change, value)
    field = next((each for each in form.fields() if each.name == change.field), None)
    schema = form.schema()["properties"]
    described = schema.get(change.field, {}) if isinstance(schema, dict) else {}
    listed = isinstance(described, dict) and described.get("type") == "array"
    if listed and described.get("items", {}).get("type") == "object" and not change.as_typed:
        raise ChangeError(f"An item of {change.field} is an object of its members.")
    return _scalar(field.kind, change, value) if field is not None else value


def _normal_item(form: Form, change: TypedChange, value: dict[str, Scalar]) -> Value:
    filled = {name: part for name, part in value.items() if part != ""}
    group = next((s.group for s in form.sections if s.group and s.group.name == change.field), None)
    kinds = {member.name: member.kind for member in group.members} if group else {}
    return {name: _scalar(kinds[name], change, part) if name in kinds else part for name, part in filled.items()}


def _scalar(kind: Kind, change: TypedChange, value: Scalar) -> Scalar:
    """One value in its kind's normal form."""
    wanted = _TYPES.get(str(kind.schema.get("type")), (str,))
    if isinstance(value, wanted) and not isinstance(value, str) and isinstance(value, bool) == (wanted == (bool,)):
        return value
    text = str(value).strip()
    parsed = kind.parse(text, ParseOptions())
    whole = parsed is not None and parsed.span[0] == 0 and parsed.span[1] >= len(text)
    # A dot at the end of a sentence or a title before a name is no part of the value, but a person typed it: ask.
    if parsed is not None and whole and not isinstance(parsed.value, Mapping):
        return parsed.value
    if change.as_typed:
        return value
    expected = EXPECTED.get(kind.name, f"a value of the kind {kind.name.replace('_', ' ')}")
    raise ChangeError(f"{change.field} should be {expected}.")


def forms() -> list[FormInfo]:
    """Every document type; those that are not read yet with the fields that the contract names."""
    return [_form_info(name) for name in FIELDS]


def _form_info(name: str) -> FormInfo:
    form = FORMS.get(name)
    if form is None:
        fields = [
            FormFieldInfo(name=each, title=_words(each), kind="text", type="string") for each in sorted(FIELDS[name])
        ]
        return FormInfo(type=name, title=_words(name), fields=fields)
    described: Any = form.schema()["properties"]
    kinds = {each.name: each for each in form.fields()}
    required = set(form.required())
    fields = [_field_info(each, schema, kinds.get(each), each in required) for each, schema in described.items()]
    return FormInfo(type=name, title=form.title, fields=fields)


def _field_info(name: str, schema: Mapping[str, Any], field: FormField | None, required: bool) -> FormFieldInfo:
    title = field.title if field else _words(name)
    kind = field.kind.name if field else "text"
    if schema.get("type") == "array":
        inner = schema.get("items", {}).get("properties", {})
        members = [_field_info(each, described, None, False) for each, described in inner.items()]
        return FormFieldInfo(name=name, title=title, kind="list", type="list", required=required, members=members)
    said = schema.get("type")
    plain: Any = said if said in _TYPES else "string"
    choices = [str(choice) for choice in schema.get("enum", [])] or None
    return FormFieldInfo(name=name, title=title, kind=kind, type=plain, required=required, choices=choices)


def _words(name: str) -> str:
    return name.replace("_", " ").capitalize()
