"""Descriptions of forms are checked when they are made."""

from __future__ import annotations

import pytest

from parsers.form import Field, Form, FormError, Letterhead, Section
from parsers.kinds.plain import TEXT
from parsers.registry import FORMS, schema


def test_a_misspelt_field_is_refused_with_what_was_meant() -> None:
    with pytest.raises(FormError, match="did you mean 'patient_name'"):
        Form("prescription", "Rx", (Section("main", fields=(Field("patient_nmae", TEXT),), main=True),), {})


def test_a_misspelt_type_is_refused() -> None:
    with pytest.raises(FormError, match="did you mean 'prescription'"):
        Form("perscription", "Rx", (), {})


def test_a_field_described_twice_is_refused() -> None:
    with pytest.raises(FormError, match="described twice: allergies"):
        both = (Field("allergies", TEXT), Field("allergies", TEXT))
        Form("patient_record", "Record", (Section("main", fields=both, main=True),), {})


def test_a_form_has_one_main_section() -> None:
    with pytest.raises(FormError, match="exactly one section"):
        Form("patient_record", "Record", (Section("one"),), {})


def test_a_letterhead_names_fields_of_its_section() -> None:
    head = Letterhead("main", "prescriber_name", "facility_name", "prescriber_address", "prescriber_phone")
    with pytest.raises(FormError, match="does not hold"):
        Form("prescription", "Rx", (Section("main", main=True),), {}, letterhead=head)


@pytest.mark.parametrize("document_type", FORMS)
def test_the_schema_names_every_field(document_type: str) -> None:
    made = schema(document_type)
    assert set(made["properties"]) == set(FORMS[document_type].names())  # type: ignore[call-overload]
    assert {"patient_name", "member_name"} & set(made["required"])  # type: ignore[call-overload]


@pytest.mark.parametrize("document_type", FORMS)
def test_every_field_can_be_found(document_type: str) -> None:
    for field in FORMS[document_type].fields():
        assert list(field.wordings()) or field.unlabelled, field.name
