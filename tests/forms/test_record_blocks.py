"""Patients' records: remarks behind headings, headings with something drawn around, relatives in columns, two facts
under one label."""

from __future__ import annotations

import pytest

from parsers.extract import extract
from parsers.extraction import Extraction, ParseOptions
from tests.forms.paper import fields, page


def found(paper: str, document_type: str = "patient_record") -> dict[str, object]:
    return fields(page(paper), document_type)


def read(paper: str, document_type: str) -> Extraction:
    return extract([page(paper)], ParseOptions(document_type=document_type))


@pytest.mark.parametrize(
    "heading",
    ["NEXT OF KIN (nearest relative, not your spouse)", "Emergency Contact (someone not living with you)",
     "4. EMERGENCY CONTACT (please print)"],
)  # fmt: skip
def test_a_remark_behind_a_heading_leaves_it_one(heading: str) -> None:
    record = found(f"""
                    Lakeview Internal Medicine

 Name: Ottoline Barrow            DOB: 07/19/1958            Phone: (216) 555-0143

 {heading}
 Name: Desmond Barrow             Relationship: Son          Phone: (216) 555-0177
""")
    assert record["patient_name"] == "Ottoline Barrow"
    assert record["patient_phone"] == "(216) 555-0143"
    assert record["emergency_contacts"] == [
        {"name": "Desmond Barrow", "phone": "(216) 555-0177", "relationship": "Son"}
    ]


def test_headings_with_something_drawn_around_and_a_number() -> None:
    record = found("""
                    ** ADMISSION RECORD **

 * PATIENT *
 NAME:         WEATHERBY, GRANT              MAR ST:       MARRIED
 BIRTHDATE:    03/30/1953                    PHONE:        570-555-0138

 * INSURANCE 1 *
 PAYOR:        KEYSTONE HEALTH               POLICY NO:    KS-99120

 * INSURANCE 2 *
 PAYOR:        NONE                          POLICY NO:    ZZ-11111
""")
    assert record["marital_status"] == "MARRIED"
    assert (record["insurance_company"], record["policy_number"]) == ("KEYSTONE HEALTH", "KS-99120")


def test_what_stands_under_mother_and_father_is_not_the_childs() -> None:
    record = found("""
                    New Child Information Form

 Child's name: Rowan Tillery          Date of birth: 02/17/2019          Sex: Male

                       Mother                     Father
 Name                  Celeste Tillery            Marcus Tillery
 Cell phone            (717) 555-0121             (717) 555-0166
 Email                 celeste@example.com        marcus@example.com

 Emergency contact other than parents: June Holloway      Relationship: Aunt      Phone: (717) 555-0109
""")
    assert record["patient_name"] == "Rowan Tillery"
    assert "patient_phone" not in record
    assert "patient_email" not in record
    assert record["emergency_contacts"] == [
        {"name": "June Holloway", "phone": "(717) 555-0109", "relationship": "Aunt"}
    ]


@pytest.mark.parametrize("columns", ["Mother", "                Mobile"])
def test_one_relative_or_other_heads_are_no_such_table(columns: str) -> None:
    record = found(f"""
                    Registration form

 Patient name: Rowan Tillery          Date of birth: 02/17/2019

                       {columns}
 Cell phone            (717) 555-0121
""")
    assert record["patient_phone"] == "(717) 555-0121"


@pytest.mark.parametrize(
    ("asked", "said", "born", "age", "sex"),
    [
        ("DOB / Age", "28 June 1969 / 55", "1969-06-28", "55", None),
        ("Age / Date of birth", "55 / 28 June 1969", "1969-06-28", "55", None),
        ("Sex / Age", "M / 60", None, "60", "male"),
        ("Gender/Age", "F/60", None, "60", "female"),
        ("DoB/Sex", "1976-06-23    M", "1976-06-23", None, "male"),
        ("DOB/Age/Sex", "1969-06-28 (55) F", "1969-06-28", "55", "female"),
    ],
)
def test_several_facts_under_one_label(
    asked: str, said: str, born: str | None, age: str | None, sex: str | None
) -> None:
    paper = f"""
                    Pearl River Clinic
                    PRESCRIPTION

 Patient:      Wei Ming Chan
 {asked}:  {said}
 Date:         21 December 2024

 Amoxicillin 500mg Capsule    Take 1 capsule 3 times a day.
"""
    record = read(paper, "prescription")
    held = {name: record.fields.get(name) for name in ("date_of_birth", "patient_age", "patient_sex")}
    assert {name: each and each.value for name, each in held.items()} == {
        "date_of_birth": born, "patient_age": age, "patient_sex": sex,
    }  # fmt: skip
    assert not any(each.needs_review for each in held.values() if each)


def test_a_number_in_the_next_column_is_no_other_sex() -> None:
    report = found(
        """
                    Pearl River Medical Laboratory

 Name                Sex / Age       HKID            Lab No.
 KWAN, Siu Ming      M / 60          Z133179(X)      HK3960835

 Test                Result          Unit            Reference
 Creatinine          79              umol/L          65 - 109
""",
        "lab_report",
    )
    assert (report["patient_sex"], report["patient_age"]) == ("male", "60")


def test_an_address_in_pieces_whose_code_stands_on_another_line_goes_to_a_person() -> None:
    paper = """
                    Lakeview Internal Medicine

 Name: Ottoline Barrow               City, State, ZIP: Marlowe, OH           Phone: (216) 555-0143
 Street: 418 Quince Ave              44113                                   DOB: 07/19/1958
"""
    assert read(paper, "patient_record").fields["patient_address"].needs_review
    whole = paper.replace("OH", "OH 44113").replace("               44113", "                    ")
    address = read(whole, "patient_record").fields["patient_address"]
    assert (address.value, address.needs_review) == ("418 Quince Ave, Marlowe, OH 44113", False)


def test_how_the_bill_is_paid_is_no_question_of_health_and_whom_to_call_heads_a_block() -> None:
    record = found("""
                    PATIENT REGISTRATION FORM

 Patient Name: Yogesh Trivedi         Date of Birth: 21-11-1944        Mobile No.: 98765 43210

 Person to be contacted in emergency
 Name                      Relationship         Mobile No.
 Suresh Patil              Brother              98801 23456

 Payment by:     ☒ Self      ☐ Insurance / TPA      ☐ Corporate
 Smokes daily:   ☐ Yes       ☒ No
""")
    assert record["emergency_contacts"] == [{"name": "Suresh Patil", "relationship": "Brother", "phone": "98801 23456"}]
    assert [each["question"] for each in record["questions"]] == ["Smokes daily:"]  # type: ignore[index, attr-defined]


def test_an_australian_code_that_found_no_room_beside_its_state_follows_without_a_comma() -> None:
    record = found("""
                    Patient Admission Form

 Patient name: Vernon Eastwood
 Residential address: 52 Alder Crescent, Coogee Vale VIC
                      3838
 Date of birth: 25/09/1962
""")
    assert record["patient_address"] == "52 Alder Crescent, Coogee Vale VIC 3838"
