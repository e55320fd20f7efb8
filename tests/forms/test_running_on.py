"""What runs into a neighbour's value: labels of several words, dates beside medicines."""

from __future__ import annotations

import pytest

from parsers.extraction import FieldValue
from parsers.lexicon.countries import spoken_of
from tests.forms.paper import page, read

INTAKE = """
 NEW PATIENT INTAKE FORM

 Full Name: Ivo Brandt
 Date of Birth: June 3, 1968
 Current Medications: Losartan 50 mg
 Medical Conditions: Asthma, gout
 Last Tetanus Shot and Date: 04/12/2019
 Allergies: Latex
"""


def test_the_beginning_of_a_label_does_not_go_on_the_value_above() -> None:
    found = read(page(INTAKE), "patient_record").fields["medical_problems"]
    assert isinstance(found, FieldValue)
    assert found.value == "Asthma, gout"


SLIP = """
 Copper Finch Family Practice
 PRESCRIPTION

 Patient: Ivo Brandt                     DOB: 05/27/1990

 MEDICATION                              DATE
 Amoxicillin 500 mg capsule              {day}

 INSTRUCTIONS
 1 capsule by mouth three times daily for 7 days
"""


def test_a_date_is_no_part_of_what_a_medicine_is() -> None:
    for item in read(page(SLIP.format(day="09/17/2024")), "prescription").fields["medicines"]:  # type: ignore[union-attr]
        assert isinstance(item, FieldValue)
        assert item.needs_review or "2024" not in str(item.value)


LETTERHEAD = """
 Copper Finch Medical Oncology Pte Ltd
 8 Cuscaden Vale #04-17, Singapore 258433
 {below}
 Prescription

 Patient's Name: Goh Mei Lan             Date: 26 Jul 2024

 1. Letrozole 2.5 mg tab OM x 28 days

 Dr Tan Wei Ling
"""


def test_a_line_under_the_towns_code_is_doubted() -> None:
    below = "Business Registration No: 201405588K"
    found = read(page(LETTERHEAD.format(below=below)), "prescription").fields.get("prescriber_address")
    assert found is None or (
        isinstance(found, FieldValue) and (found.needs_review or "Business" not in str(found.value))
    )


@pytest.mark.parametrize("number", ["00418822", "0044187", "MRN 0091220418"])
def test_a_patients_number_calls_no_country(number: str) -> None:
    assert not spoken_of(number)


@pytest.mark.parametrize("number", ["0041 22 345 67 89", "00 44 20 7946 0018", "0091-9866055518", "+41 22 345 67 89"])
def test_a_call_to_another_country_is_told(number: str) -> None:
    assert spoken_of(number)
