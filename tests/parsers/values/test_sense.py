"""Values that do not look whole, or hold what belongs to others, go to a person."""

from __future__ import annotations

import pytest

from parsers.classify import UNKNOWN
from parsers.extraction import FieldValue, ParseOptions
from parsers.kinds.base import Kind, Parsed
from parsers.kinds.codes import IDENTIFIER
from parsers.kinds.contact import ADDRESS
from parsers.kinds.plain import ORGANISATION, TEXT
from parsers.values.sense import doubts
from tests.forms.paper import page, read

SCRIPT = """
 {head}
 PRESCRIPTION
 Patient Name: Nora Quill            Date: 02/27/2026
 Rx: {medicine}
 Refills: 1
 Prescriber: {prescriber}
"""


def doubted(name: str, **told: str) -> bool:
    text = SCRIPT.format(
        **{"head": "", "prescriber": "Alma Reyes MD", "medicine": "Amoxicillin 500 mg capsule, 1 capsule daily", **told}
    )
    field = read(page(text), "prescription").fields[name]
    return (field if isinstance(field, FieldValue) else field[0]).needs_review


@pytest.mark.parametrize(
    ("prescriber", "unsure"),
    [("Alma Reyes MD", False), ("Alma Reyes MD Pablo Stern DO", True), ("R. Endicott MD Alma Reyes APRN", True),
     ("Doctor Dr Alma Reyes", True), ("Dr Alma Reyes", False)],
)  # fmt: skip
def test_several_people_in_one_place_are_not_one(prescriber: str, unsure: bool) -> None:
    assert doubted("prescriber_name", prescriber=prescriber) is unsure


@pytest.mark.parametrize(("behind", "unsure"), [("", False), (" (56 capsules)", False), (" (2 capsules)", True)])
def test_a_count_behind_directions_may_be_the_quantity(behind: str, unsure: bool) -> None:
    assert doubted("medicines", medicine=f"Amoxicillin 500 mg capsule, 1 capsule daily{behind}") is unsure


def test_words_behind_a_towns_code_are_doubted() -> None:
    record = """
 PATIENT REGISTRATION
 Patient Name: Nora Quill     Date of birth: 02/27/1976
 Address: 432 Sandstone St, Cedar Mills, OH 44954{behind}
"""
    for behind, unsure in (("", False), (" Annexe", True), (" Office", False), (" USA", False)):
        address = read(page(record.format(behind=behind)), "patient_record").fields["patient_address"]
        assert isinstance(address, FieldValue)
        assert address.needs_review is unsure, address


def test_a_relatives_row_does_not_pass_for_the_patients() -> None:
    text = """
 Howard S Thackeray
 PATIENT RECORD
 Birthdate Oct 19, 1997       Patient ID 1001537

 RELATIONSHIPS
 Type            Name                           Telephone

 Friend          Dorothy Florence Ackerman      606-555-0164
"""
    found = read(page(text), "patient_record").fields
    for name in ("patient_name", "patient_phone"):
        field = found.get(name)
        assert not isinstance(field, FieldValue) or field.needs_review or field.value == "Howard S Thackeray"


def test_a_column_of_codes_is_no_list_of_diagnoses() -> None:
    text = """
 DISCHARGE SUMMARY
 Patient Name: Nora Quill    Admission date: 02/20/2026    Discharge date: 02/27/2026

 DIAGNOSES
 ICD-10 Description
 L03.115 Cellulitis of the right lower leg

 HOSPITAL COURSE
 She was treated with antibiotics.

 FOLLOW UP
 Clinic in two weeks.
 I spent more than 30 minutes preparing this discharge.
"""
    found = read(page(text), "discharge_summary").fields
    diagnoses = found.get("diagnoses", [])
    assert not isinstance(diagnoses, FieldValue)
    assert all(each.needs_review for each in diagnoses if "L03" in str(each.value) or "ICD" in str(each.value))
    follow = found["follow_up"]
    assert isinstance(follow, FieldValue)
    assert follow.value == "Clinic in two weeks."


def test_orders_and_payers_advice_are_no_forms_of_ours() -> None:
    advice = """
 REMITTANCE ADVICE

 Payer: Cedar Mutual     Patient: Nora Quill
 Claim number: 8843      Billed: 2,287.00      Paid: 1,900.00
"""
    order = """
 LABORATORY REQUISITION

 Patient: Nora Quill     DOB: 02/27/1976
 Specimen: Blood
 ☐ CBC  ☐ Lipid panel  ☐ TSH
"""
    assert [read(page(text)).document_type for text in (advice, order)] == [UNKNOWN, UNKNOWN]


@pytest.mark.parametrize(
    "text",
    [
        "Internal Medicine",
        "Internal Medicine - Pulmonology",
        "Paediatrics | Neonatology ward",
        "INTERNAL MEDICINE - ADULT DISEASES",
        "Lab Technician",
        "Technician",
    ],
)
def test_a_speciality_is_no_house(text: str) -> None:
    assert ORGANISATION.parse(text, ParseOptions()) is None
    assert ORGANISATION.parse(f"Tarrango {text} Hospital", ParseOptions()) is not None


@pytest.mark.parametrize(
    ("kind", "text", "named", "unsure"),
    [
        (ADDRESS, "14 Quay Lane, Eastbridge 1259", False, False),
        (ADDRESS, "14 Quay Lane, Eastbridge 1259 Invoice No", False, True),
        (ADDRESS, "14 Quay Lane, 6218 Eastbridge, Perak Plan Community Choice", False, True),
        (ADDRESS, "14 Quay Lane, Eastbridge 560028, DL No. KA-B21-1006", False, True),
        (ORGANISATION, "Quay Eye Centre", True, False),
        (ORGANISATION, "Quay Nursing H ☐ ME", True, True),
        (ORGANISATION, "Quay Health Plan", True, False),
        (ORGANISATION, "Quay Eye Centre ICD Code", True, True),
        (TEXT, "Good", False, False),
        (TEXT, "Good Nora Quill MRN 68189", False, True),
    ],
)
def test_what_ran_on_into_another_caption_is_doubted(kind: Kind, text: str, named: bool, unsure: bool) -> None:
    parsed = kind.parse(text, ParseOptions())
    assert parsed is not None
    assert bool(doubts(kind, text, parsed, named)) is unsure


def test_a_masked_number_is_for_a_person() -> None:
    assert doubts(IDENTIFIER, "SXXXX866B", Parsed("SXXXX866B", (0, 9)))
    assert not doubts(IDENTIFIER, "S1234866B", Parsed("S1234866B", (0, 9)))
