"""Answers that narrow cells wrap: joined where the line had no room, in doubt where only that says so."""

from __future__ import annotations

from parsers.extraction import FieldValue
from tests.forms.paper import page, read

HEADS = """
                          Harrow Lane Hospital
                           DISCHARGE SUMMARY

 Patient name        Date of birth    MRN         Admission date   Discharge date
{}
"""


def given(text: str, name: str, document_type: str) -> tuple[object, bool]:
    value = read(page(text), document_type).fields[name]
    assert isinstance(value, FieldValue)
    return value.value, value.needs_review


def test_a_name_goes_on_below_where_its_cell_had_no_room() -> None:
    text = HEADS.format("""\
 Margaret Ellen      03/14/1962       7702183     01/22/2026       01/27/2026
 Whitfield-Osborne



 Condition at discharge: Stable""")
    assert given(text, "patient_name", "discharge_summary") == ("Margaret Ellen Whitfield-Osborne", False)


def test_what_would_have_found_room_goes_on_nothing() -> None:
    text = HEADS.format("""\
 Nora Quill          03/14/1962       7702183     01/22/2026       01/27/2026
 Ward 4


 Condition at discharge: Stable""")
    assert given(text, "patient_name", "discharge_summary")[0] == "Nora Quill"


def test_a_line_as_near_as_all_others_goes_to_a_person() -> None:
    text = HEADS.format("""\
 Margaret Ellen      03/14/1962       7702183     01/22/2026       01/27/2026
 Whitfield Osborne
 Condition at discharge: Stable""")
    assert given(text, "patient_name", "discharge_summary") == ("Margaret Ellen Whitfield Osborne", True)


def test_a_doctors_calling_is_no_part_of_the_name() -> None:
    text = """
                          Harrow Lane Surgery
 Patient: Nora Quill            Date: 01/22/2026             Prescriber: Dr Brendan Marsh
                                                             Family Doctor

 Rx  Amoxicillin 500 mg capsule, take 1 three times daily. Qty 21
"""
    assert given(text, "prescriber_name", "prescription")[0] == "Dr Brendan Marsh"


def test_a_streets_last_word_begins_no_part_of_an_address() -> None:
    text = """
                          Harrow Lane Surgery
 Patient name: Nora Quill
 Address:   4821 North Kensington
            Boulevard, Apartment 12B
            Cedar Rapids, IA 52402

 Date: 01/22/2026
 Rx  Amoxicillin 500 mg capsule, take 1 three times daily. Qty 21
"""
    found = given(text, "patient_address", "prescription")[0]
    assert found == "4821 North Kensington Boulevard, Apartment 12B, Cedar Rapids, IA 52402"
