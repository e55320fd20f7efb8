"""People whom no label names: patients in a line of facts or above their address, doctors who sign a letter."""

from __future__ import annotations

import pytest

from parsers.extraction import Extraction, FieldValue
from tests.forms.paper import fields, page, read


def _of(found: Extraction, name: str) -> FieldValue:
    value = found.fields[name]
    assert isinstance(value, FieldValue)
    return value


SCRIPT = """
 Dr. Anita Deshmukh, MD              Sanjeevani Clinic
 Reg. No. 2009/04/1234               12 Station Road, Pune 411038

 {patient}

 Rx
   1) Tab Dolo 650 mg
      1-0-1 x 3 days
"""


@pytest.mark.parametrize(
    "line", ["ID: 266 - Ramesh Gupta (M) / 45 Y", "Mr. Ramesh Gupta, 45 Y, Male", "Ramesh Gupta  45 Y / M"]
)
def test_a_line_of_facts_names_the_patient(line: str) -> None:
    found = fields(page(SCRIPT.format(patient=line)))
    assert (found["patient_name"], found["patient_sex"], found["patient_age"]) == ("Ramesh Gupta", "male", "45 Y")


def test_a_name_above_the_date_of_birth_goes_to_a_person() -> None:
    found = read(page(SCRIPT.format(patient="Dubois, Marie\n DOB: 01/12/1998      Sex: F")))
    assert _of(found, "patient_name").value == "Marie Dubois"
    assert _of(found, "patient_name").needs_review


def test_an_address_in_line_under_the_patients_name() -> None:
    label = """Name: Sabina Marchbank
 DOB: 10 Oct 1958
 17 Abbot Road, Brackenford, YD9 4BH"""
    assert fields(page(SCRIPT.format(patient=label)))["patient_address"] == "17 Abbot Road, Brackenford, YD9 4BH"


def test_a_name_over_an_address_goes_to_a_person() -> None:
    block = "Mr Julian Ashcroft\n 8 Thornhill Square\n London N1 1BQ"
    found = read(page(SCRIPT.format(patient=block)))
    assert _of(found, "patient_name").value == "Julian Ashcroft"
    assert _of(found, "patient_address").value == "8 Thornhill Square, London N1 1BQ"
    assert _of(found, "patient_name").needs_review


LETTER = """
                 Riverside General Hospital
                    DISCHARGE SUMMARY
 Patient: Joan Littlewood       DOB: 04/02/1951
 Date of admission: 3 March 2024      Date of discharge: 8 March 2024

 Diagnosis: Community acquired pneumonia

 Follow up: Repeat X-ray in six weeks.

 Yours sincerely


 Dr Aisha Rahman
 Consultant Respiratory Physician
"""


def test_whoever_signs_the_letter_is_the_physician() -> None:
    found = read(page(LETTER))
    assert _of(found, "provider_name").value == "Dr Aisha Rahman"
    assert not _of(found, "provider_name").needs_review
    unsigned = read(page(LETTER.replace(" Yours sincerely\n", "\n")))
    assert _of(unsigned, "provider_name").needs_review


def test_one_line_at_the_foot_holds_the_whole_sender() -> None:
    foot = "Hollow Family Practice | 6 Meadowlark Way, Westerfield, OH 44708 | (919) 555-0108"
    script = " Mary Quill, MD\n\n Name: Ann Lee\n\n Rx\n   Tab Dolo 650 mg 1-0-1 x 3 days" + "\n" * 46 + f" {foot}"
    found = fields(page(script))
    assert found["facility_name"] == "Hollow Family Practice"
    assert found["prescriber_address"] == "6 Meadowlark Way, Westerfield, OH 44708"
    assert found["prescriber_phone"] == "(919) 555-0108"
