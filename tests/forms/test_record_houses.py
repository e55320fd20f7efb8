"""Patient records of other houses: questions as headings, labels under labels, boxes at the end of a line."""

from __future__ import annotations

from typing import Any

from parsers.extraction import FieldValue
from tests.forms.paper import fields, page, read


def record(text: str) -> dict[str, Any]:
    """The fields of the record."""
    return fields(page("\n                 PATIENT REGISTRATION FORM\n" + text), "patient_record")


def test_boxes_at_a_lines_end_are_the_last_labels() -> None:
    found = record("\n Last name: Ostrowski First: Daniel MI: P Birth date: 6/2/1988 Sex: ☒ M ☐ F\n")
    assert (found["patient_name"], found["patient_sex"]) == ("Daniel P Ostrowski", "male")


def test_an_unknown_label_below_ends_an_answer() -> None:
    found = record("""
 Name : Lakshmi Narayanan          Date of birth : 04/05/1976

 Drug allergy : Sulpha
 Taken since May : Metformin 500 mg, Thyroxine 50 mcg
 Complaints : Knee pain x 1 month
""")
    assert found["allergies"] == "Sulpha"


def test_a_question_heads_the_contacts() -> None:
    found = record("""
 Patient name Roger Pettigrew         DOB 01/03/1962        Status Single

 In case of emergency, who should be notified?
 Name                    Relationship          Telephone
 Gloria S Ormond         Mother                (435) 555-0198
 Douglas Whitlock        Uncle                 (608) 555-0191

 Allergies to drugs or food None
 Medications, vitamins and herbs Ramipril 2.5 mg
""")
    assert found["marital_status"] == "Single"
    assert found["emergency_contacts"] == [
        {"name": "Gloria S Ormond", "relationship": "Mother", "phone": "(435) 555-0198"},
        {"name": "Douglas Whitlock", "relationship": "Uncle", "phone": "(608) 555-0191"},
    ]
    assert (found["allergies"], found["medications"]) == ("None", "Ramipril 2.5 mg")


def test_a_label_in_a_row_of_labels_and_answers_is_no_heading() -> None:
    found = record("""
 Surname            Dlamini                   Medical aid        Volta Shield
 First names        Anele                     Member no.         BR-19026-25
 Title              Mrs                       Main member        Self
 Date of birth      1948-04-30                Plan               Essential Saver

 NEXT OF KIN
 Name               Andile Dlamini            Relation           Son
 Tel                012 555 6057
""")
    assert found["emergency_contacts"] == [{"name": "Andile Dlamini", "relationship": "Son", "phone": "012 555 6057"}]


def test_a_date_among_the_patients_own_labels_is_the_records() -> None:
    found = record("""
 Name  Femke Visser        Date of birth  23-09-1957

 Contact in an emergency
 Name  Saskia Van Leeuwen          Relation  Mother          Telephone  +31 85 555 4274

 Height: 167 cm     Weight: 92 kg     Date: 25-04-2026
""")
    assert found["record_date"] == "2026-04-25"
    assert found["emergency_contacts"][0]["name"] == "Saskia Van Leeuwen"


def test_contacts_in_lines_of_three() -> None:
    found = record("""
 Patient name: Dorothy Haines      Date of birth: 1955-12-09

 Emergency contacts
 Ruth Haines - Daughter - (503) 555-0129
 Paul Haines - Son - (503) 555-0130
""")
    assert found["emergency_contacts"] == [
        {"name": "Ruth Haines", "relationship": "Daughter", "phone": "(503) 555-0129"},
        {"name": "Paul Haines", "relationship": "Son", "phone": "(503) 555-0130"},
    ]


def test_a_day_among_measures_is_when_they_were_taken() -> None:
    text = """
                 PATIENT REGISTRATION FORM
 Patient name: Dorothy Haines      Date of birth: 1955-12-09

 Date            Height         Weight         BP
 2024-01-15      5 ft 4 in      171 lb         128/80
"""
    day = read(page(text), "patient_record").fields.get("record_date")
    assert day is None or (isinstance(day, FieldValue) and day.needs_review)


def test_a_contact_under_a_label_of_three() -> None:
    found = record("""
 Client name: Owen Barrow          DOB: 05-13-1985

 Emergency Contact / Relationship / Phone: Lena Barrow / sister / 218-555-0156
""")
    assert found["emergency_contacts"] == [{"name": "Lena Barrow", "relationship": "sister", "phone": "218-555-0156"}]
