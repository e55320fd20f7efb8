"""What is read and may be somebody else's, or less than the paper says, is for a person."""

from __future__ import annotations

import pytest

from parsers.extraction import Extraction, FieldValue
from tests.forms.paper import page, read

RECORD = """
                         Patient Health Record
 Patient name: {name}                    Date of birth: 03/04/1971
 {address}
 Insurance company: Northgate Provident
 Insurance company address: 12 Mill Lane, Ardmore, IL 62774
 Policy number: 512740390
 {signed}
"""


def _value(found: Extraction, name: str) -> FieldValue:
    value = found.fields[name]
    assert isinstance(value, FieldValue)
    return value


def _record(
    name: str = "Martin Lindt", address: str = "Address: 4 Oak Rd, Ardmore, IL 62774", signed: str = ""
) -> Extraction:
    return read(page(RECORD.format(name=name, address=address, signed=signed)), "patient_record")


def test_an_insurers_address_beside_the_patients_is_the_insurers() -> None:
    assert not _value(_record(), "insurance_address").needs_review


@pytest.mark.parametrize("address", ["", "Address: 12 Mill Lane, Ardmore, IL 62774"])
def test_an_insurers_address_that_is_the_only_one_or_the_patients_is_doubted(address: str) -> None:
    assert _value(_record(address=address), "insurance_address").needs_review


def test_a_name_that_is_fuller_elsewhere_is_doubted() -> None:
    assert not _value(_record(signed="Signed: Martin Lindt"), "patient_name").needs_review
    assert _value(_record(signed="Signed: Martin K Lindt"), "patient_name").needs_review
    assert _value(_record(signed="LINDT, MARTIN KARL  MRN 4471"), "patient_name").needs_review


LAB = """
                      Ardmore Reference Laboratory
 Patient name: Nora Quill          DOB: 03/04/1971         Collected: 01/23/2025
 Component               Value       Flag      {head}
 Sodium                  139                   135 - 145 mmol/L
 Potassium               3.2         Low       3.5 - 5.1 mmol/L
"""


@pytest.mark.parametrize(
    ("head", "told"), [("Ref Range & Units", "135 - 145"), ("Reference Range", "135 - 145 mmol/L")]
)
def test_a_range_is_without_its_unit_where_the_head_says_that_both_stand_there(head: str, told: str) -> None:
    rows = read(page(LAB.format(head=head)), "lab_report").fields["results"]
    assert not isinstance(rows, FieldValue)
    assert rows[0].value == {"test": "Sodium", "value": "139", "unit": "mmol/L", "reference_range": told}
