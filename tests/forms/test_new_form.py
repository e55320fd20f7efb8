"""The tools for describing a form, and the worked example of docs/new-form.md, done as it says."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from types import MappingProxyType

import pytest

from local.cli import main
from local.form_check import forms_in, troubles
from local.form_draft import draft, guessed
from parsers.contract import FIELDS
from parsers.extraction import ParseOptions
from parsers.form import Field, Form, FormError, Section
from parsers.kinds import PERSON, PHONE, TEXT
from parsers.kinds.base import Parsed, PlainKind
from parsers.packets import extract_all
from parsers.registry import FORMS
from tests.forms.paper import page, values

GUIDE = (Path(__file__).parents[2] / "docs" / "new-form.md").read_text(encoding="utf-8")


def block(name: str) -> str:
    """A code block of the guide by what stands behind its language."""
    found = re.search(rf"^```\w+ {name}\n(.*?)^```", GUIDE, re.MULTILINE | re.DOTALL)
    assert found is not None
    return found[1]


@pytest.fixture
def contract(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The contract with the guide's type added, as its first step says."""
    name, fields = re.findall(r'"([^"]+)"', block("contract"))
    added = MappingProxyType({**FIELDS, name: frozenset(fields.split())})
    for module in ("parsers.form", "local.form_draft"):
        monkeypatch.setattr(f"{module}.FIELDS", added)
    yield


@pytest.mark.parametrize("document_type", FORMS)
def test_nothing_is_wrong_with_any_form(document_type: str) -> None:
    assert troubles(FORMS[document_type]) == []


def test_the_guides_form_reads_the_guides_sample(
    contract: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "referral.py"
    path.write_text(block("form"), encoding="utf-8")
    assert main(["form", "check", str(path)]) == 0
    assert "nothing to say against it" in capsys.readouterr().out
    (form,) = forms_in(path)
    known = MappingProxyType({**FORMS, form.type: form})
    for module in ("parsers.extract", "parsers.packets"):
        monkeypatch.setattr(f"{module}.FORMS", known)
    (extraction,) = extract_all([page(block("sample"))], ParseOptions())
    assert extraction.document_type == "referral"
    assert extraction.type_confidence > 0.9
    assert values(extraction) == json.loads(block("fields"))
    assert not extraction.needs_review


def test_the_draft_of_the_guides_sample_passes_the_check(contract: None, tmp_path: Path) -> None:
    path = tmp_path / "drafted.py"
    path.write_text(draft([page(block("sample"))], "referral"), encoding="utf-8")
    (form,) = forms_in(path)
    assert troubles(form) == []
    assert {each.name: each.kind.name for each in form.fields()} == {
        "patient_name": "person",
        "date_of_birth": "birth_date",
        "referring_provider": "person",
        "provider_phone": "phone",
        "appointment_date": "date",
        "reason": "text",
    }
    assert form.fences == ("Clerk",)
    assert form.required() == ("patient_name",)


def test_a_draft_of_nothing_says_so(contract: None) -> None:
    with pytest.raises(FormError, match="unknown document type"):
        draft([], "tax_return")


@pytest.mark.parametrize(
    ("name", "value", "kind"),
    [("anything", "a.b@c.org", "EMAIL"), ("anything", "$20.00", "MONEY"), ("member_id", "20", "IDENTIFIER")],
)
def test_kinds_are_guessed_by_name_and_by_value(name: str, value: str, kind: str) -> None:
    assert guessed(name, value) == kind


def described(*fields: Field, cues: dict[str, float] | None = None) -> Form:
    sections = (Section("main", fields=fields, main=True),)
    return Form("insurance_card", "Card", sections, cues or {"insurance card": 5})


def raising(text: str, options: ParseOptions) -> Parsed | None:
    raise ValueError(text)


def test_what_is_wrong_is_said() -> None:
    name = Field("member_name", PERSON, ("Member",), required=True)
    assert troubles(described(name)) == []
    same = described(name, Field("pcp_name", PERSON, ("Member:",)))
    assert troubles(same) == ["'Member' names member_name and pcp_name in the section 'main'."]
    assert "No field is required" in troubles(described(Field("pcp_phone", PHONE, ("Phone",))))[0]
    assert "has no label" in troubles(described(name, Field("plan_name", TEXT)))[0]
    assert "no word" in troubles(described(name, Field("plan_name", TEXT, ("the",))))[0]
    assert "give the title a weight" in troubles(described(name, cues={"invoice": 1}))[0]
    broken = PlainKind("broken", raising)
    assert "raises ValueError" in troubles(described(name, Field("plan_name", broken, ("Plan",))))[0]
    lying = PlainKind("lying", lambda text, _: Parsed(text, (0, len(text) + 1)))
    assert "gives no span" in troubles(described(name, Field("plan_name", lying, ("Plan",))))[0]


def test_a_slow_kind_is_told() -> None:
    def slow(text: str, options: ParseOptions) -> Parsed | None:
        sum(1 for _ in range(30_000_000 if text.startswith("aaa") else 0))
        return None

    name = Field("member_name", PERSON, ("Member",), required=True)
    (found,) = troubles(described(name, Field("plan_name", PlainKind("slow", slow), ("Plan",))))
    assert "takes too long" in found


@pytest.mark.parametrize(
    ("text", "said"),
    [("x = (", "cannot be read"), ("x = 1", "describes no Form"), ("import nowhere", "cannot be read")],
)
def test_a_file_that_is_no_description(
    text: str, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "form.py"
    path.write_text(text, encoding="utf-8")
    assert main(["form", "check", str(path)]) == 1
    assert said in capsys.readouterr().out
