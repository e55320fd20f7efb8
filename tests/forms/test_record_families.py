"""Records, registrations and summaries of many countries: heads without labels, lists under qualified headings."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parsers.extraction import FieldValue
from parsers.page import Box
from tests.forms.paper import fields, page, read

HEAD = """
 Lakeside Family Practice
 PATIENT REGISTRATION FORM
 Name: Jane Doe                     Today's date: 04/02/2023
 Date of birth: 07/02/1980          Sex: F
"""


def record(text: str) -> dict[str, object]:
    """The fields of the record."""
    return fields(page(HEAD + text), "patient_record")


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("\n Medication - Repeat\n   Ventolin inhaler\n", "medications", "Ventolin inhaler"),
        ("\n Medications (Active)\n   Ventolin inhaler\n", "medications", "Ventolin inhaler"),
        ("\n Allergies - Drug\n   Penicillin\n", "allergies", "Penicillin"),
        ("\n Problems - Active\n Onset     Problem\n 2019      Epilepsy\n 2018      Psoriasis\n", "medical_problems",
         "Epilepsy, Psoriasis"),
        ("\n Problems: Active\n   Epilepsy\n   Psoriasis\n", "medical_problems", "Epilepsy, Psoriasis"),
        ("\n CONDITIONS\n   Epilepsy\n   Psoriasis\n", "medical_problems", "Epilepsy, Psoriasis"),
        ("\n ACTIVE DRUG ORDERS\n   Ventolin inhaler\n", "medications", "Ventolin inhaler"),
        ("\n Medication orders\n   Ventolin inhaler\n", "medications", "Ventolin inhaler"),
    ],
)  # fmt: skip
def test_lists_under_qualified_headings(text: str, name: str, value: str) -> None:
    assert record(text).get(name) == value


@pytest.mark.parametrize(
    "label",
    ["Usual residential address", "Home street address and suburb", "Street, city, state, ZIP", "Where you live now",
     "Full address with pincode", "Current home address (no PO box)", "Present permanent address",
     "Number, street, town, postcode"],
)  # fmt: skip
def test_addresses_under_labels_nobody_listed(label: str) -> None:
    assert record(f" {label}:   12 Elm Road, Dunmore, KY 42773\n").get("patient_address") == (
        "12 Elm Road, Dunmore, KY 42773"
    )


def test_an_address_right_behind_its_label() -> None:
    found = record(" Street, city, state, ZIP 12 Elm Road, Dunmore, KY 42773\n")
    assert found.get("patient_address") == "12 Elm Road, Dunmore, KY 42773"


def test_an_address_under_an_unlisted_label_is_that_of_its_section() -> None:
    found = record("\n EMERGENCY CONTACT\n Name: Ann Lee\n Usual residential address: 12 Elm Road, Dunmore, KY 42773\n")
    assert "patient_address" not in found
    assert found["emergency_contacts"] == [{"name": "Ann Lee", "address": "12 Elm Road, Dunmore, KY 42773"}]


@pytest.mark.parametrize("label", ["HEALTH INSURANCE / HMO", "Health insurance", "Medical insurance", "Health cover"])
def test_a_company_where_others_ask_whether(label: str) -> None:
    found = record(f" {label}:   Cedar Mutual            Policy No.: GM-944802\n")
    assert (found.get("insurance_company"), found.get("has_insurance")) == ("Cedar Mutual", None)
    found = record(f" {label}:   Yes\n")
    assert (found.get("insurance_company"), found.get("has_insurance")) == (None, True)


@pytest.mark.parametrize(
    ("text", "contact"),
    [
        (" IN EMERGENCY NOTIFY: ANN LEE (HUSBAND)\n PHONE: 530-555-0179\n",
         {"name": "ANN LEE", "relationship": "HUSBAND", "phone": "530-555-0179"}),
        (" Emergency contact: Ann Lee - wife, 530-555-0179\n",
         {"name": "Ann Lee", "relationship": "wife", "phone": "530-555-0179"}),
        (" Next of kin: Ann Lee (Mother) 530-555-0179\n",
         {"name": "Ann Lee", "relationship": "Mother", "phone": "530-555-0179"}),
        (" In an emergency call  Ann Lee            at (727) 555-0182\n",
         {"name": "Ann Lee", "phone": "(727) 555-0182"}),
        (" Emergency contact: Ann Lee            Tel (727) 555-0182\n", {"name": "Ann Lee", "phone": "(727) 555-0182"}),
    ],
)  # fmt: skip
def test_what_stands_beside_a_contacts_name(text: str, contact: dict[str, str]) -> None:
    assert record(text).get("emergency_contacts") == [contact]


DASHBOARD = """
  Howard S Thackeray
  Male   26 year(s)   Birthdate Oct 19, 1997   Patient ID 1001537

 REGISTRATION INFORMATION                  LATEST OBSERVATIONS
 Street            765 Hickory Dr          Recorded     12-Sep-2024
 City/State/ZIP    Stony Ford, MO 63854    Weight       198 lb
 Phone             (727) 555-0155          Height       5'2"

 RELATIONSHIPS
 Type            Name                          Telephone
 Friend          Dorothy Florence Ackerman     606-555-0164
"""


def test_a_dashboard_names_its_patient_in_a_strip() -> None:
    found = read(page(DASHBOARD), "patient_record").fields
    plain = {name: each.value for name, each in found.items() if isinstance(each, FieldValue)}
    assert (plain["patient_name"], plain["patient_sex"]) == ("Howard S Thackeray", "male")
    assert (plain["date_of_birth"], plain["record_date"]) == ("1997-10-19", "2024-09-12")
    assert (plain["patient_phone"], plain["weight"]) == ("(727) 555-0155", "198 lb")


@pytest.mark.parametrize(
    "strip",
    ["Howard S Thackeray\n DOB: 10/19/1997  |  26 y/o  |  Male  |  MRN 1001537",
     "THACKERAY, Howard (Mr)\n Born 19-Oct-1997 (26y)   Gender Male   NHS No. 943 476 5919",
     "Howard S Thackeray\n Male, 26 yrs, DOB 10/19/1997"],
)  # fmt: skip
def test_strips_of_other_systems(strip: str) -> None:
    text = f"\n {strip}\n\n Allergies:  Latex\n Home phone:  (727) 555-0155\n Weight:  198 lb\n"
    found = fields(page(text), "patient_record")
    assert str(found["patient_name"]).casefold() in ("howard s thackeray", "howard thackeray")
    assert (found["date_of_birth"], found["patient_sex"]) == ("1997-10-19", "male")


def test_an_email_with_a_blank_in_it() -> None:
    found = read(page(HEAD + " Email ID  JDOE37@E XAMPLE.NET\n"), "patient_record").fields["patient_email"]
    assert isinstance(found, FieldValue)
    assert (found.value, found.needs_review) == ("JDOE37@EXAMPLE.NET", True)


def test_a_title_at_the_right_rules_no_column() -> None:
    text = """
 WATTLE GROVE FAMILY CLINIC                         New Patient Form
 Surname: Kowalczyk       Given names: Irena Anna   Date of birth: 21/08/1951
 Private health fund: Bupa                          Membership no: 55512877
 Next of kin: Tomasz Kowalczyk                      Relationship: Son      Phone: 0491 570 157
"""
    found = fields(page(text), "patient_record")
    assert found["emergency_contacts"] == [{"name": "Tomasz Kowalczyk", "relationship": "Son", "phone": "0491 570 157"}]


def test_captions_under_a_row_of_names_over_labels_with_answers() -> None:
    text = """
 PATIENT INFORMATION SHEET
 DELA CRUZ            MARIA              SANTOS
 Last Name            First Name         Middle Name
 Age: 36   Birthdate: 02/11/1988   Sex: F   Civil Status: Married
"""
    found = fields(page(text), "patient_record")
    assert (found.get("patient_name"), found.get("date_of_birth")) == ("MARIA SANTOS DELA CRUZ", "1988-02-11")


def test_a_heading_in_capitals_ends_an_answer() -> None:
    found = record("\n Allergies to medications\n Codeine\n HEALTH HABITS\n Do you jog?   ☒ Yes  ☐ No\n")
    assert found["allergies"] == "Codeine"


def test_childhood_illnesses_are_no_problems() -> None:
    found = record("\n Childhood illness:  ☒ Mumps  ☐ Rubella  ☒ Croup\n")
    assert "medical_problems" not in found


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        (" List any medical problems that other doctors have diagnosed\n Gout\n", "medical_problems", "Gout"),
        (" List your prescribed drugs and over-the-counter drugs, such as vitamins and inhalers\n Allopurinol\n",
         "medications", "Allopurinol"),
        ("\n Current Health Issues\n   Migraine\n   Asthma\n", "medical_problems", "Migraine, Asthma"),
        (" Medical history: Osteoarthritis, hypothyroidism\n", "medical_problems", "Osteoarthritis, hypothyroidism"),
        (" Payer : Star Health Insurance        Policy No. : P/1411/004512\n", "insurance_company",
         "Star Health Insurance"),
        ("\n Contact\n Mobile          (757) 555-0133\n Email           ag@example.com\n", "patient_phone",
         "(757) 555-0133"),
    ],
)  # fmt: skip
def test_wordings_of_other_houses(text: str, name: str, value: str) -> None:
    found = record(text)
    assert found.get(name) == value
    assert "emergency_contacts" not in found


@pytest.mark.parametrize(
    "row", ["Phone  978-555-0188     Relationship  Spouse", "Relationship Mother    Phone 978-555-0188"]
)
def test_a_relation_that_is_a_label_elsewhere(row: str) -> None:
    contact = record(f"\n Emergency Contact  Lee Wu      {row}\n")["emergency_contacts"]
    relation = "Spouse" if "Spouse" in row else "Mother"
    assert contact == [{"name": "Lee Wu", "phone": "978-555-0188", "relationship": relation}]


def test_a_contacts_number_under_contact() -> None:
    text = "\n Next-of-kin  : Goh Kian Seng     Relationship : Husband    Contact : 9012 345 7788\n"
    assert record(text)["emergency_contacts"] == [
        {"name": "Goh Kian Seng", "relationship": "Husband", "phone": "9012 345 7788"}
    ]


def test_problems_with_their_dates_before_them() -> None:
    text = """
 Active Problems
   12-Mar-2011   Type 2 diabetes mellitus
   04-Jul-2016   Essential hypertension
 Weight  84 kg
"""
    assert record(text)["medical_problems"] == "Type 2 diabetes mellitus, Essential hypertension"


@pytest.mark.parametrize(
    "heading", ["MOTHER'S INFORMATION", "MAIN MEMBER / PERSON RESPONSIBLE FOR ACCOUNT", "Main member", "Account holder"]
)
def test_an_email_of_somebody_else(heading: str) -> None:
    text = f"\n {heading}\n Surname: Dlamini\n Cell: 083 555 0101\n Email: thandi@example.co.za\n"
    assert not {"patient_email", "patient_phone"} & record(text).keys()


def test_a_sex_ticked_without_a_label() -> None:
    text = """
 PATIENT REGISTRATION
 Child's Name: Mateo Rivera          DOB: 06/17/2019      ☒ Male ☐ Female
"""
    assert fields(page(text), "patient_record").get("patient_sex") == "male"
    assert "patient_sex" not in fields(page(text.replace("☒", "☐")), "patient_record")


def test_a_next_of_kin_who_lives_elsewhere() -> None:
    text = "\n Next of kin not living with you: Zanele Dlamini     Relationship: Aunt     Cell: 083 555 0199\n"
    assert record(text)["emergency_contacts"] == [
        {"name": "Zanele Dlamini", "relationship": "Aunt", "phone": "083 555 0199"}
    ]


def test_a_relation_in_another_column_is_for_a_person() -> None:
    text = """
 PATIENT DETAILS                                 MAIN MEMBER DETAILS
 Surname: Dlamini                                Surname: Dlamini
 First names: Sipho                              Cell: 083 555 0101
 Next of kin: Zanele Dlamini                     Relationship: Aunt
"""
    contacts = read(page(text), "patient_record").fields["emergency_contacts"]
    assert not isinstance(contacts, FieldValue)
    assert [each.needs_review for each in contacts] == [True]


@pytest.mark.parametrize("who", ["Guardian", "Parent/Guardian", "Mother's", "Spouse"])
def test_how_somebody_near_the_patient_is_reached(who: str) -> None:
    text = f" Address: 7 Fern Ct, Olympia, WA 98501\n {who} email: morgan@example.net\n"
    found = record(text)
    assert (found.get("patient_email"), found["patient_address"]) == (None, "7 Fern Ct, Olympia, WA 98501")


def test_a_question_whose_answers_stand_apart() -> None:
    text = " Do you have insurance?  ☒ Yes         ☐ No          Insurance Company: Gulf Crescent Health\n"
    found = record(text)
    assert (found.get("has_insurance"), found["insurance_company"]) == (True, "Gulf Crescent Health")


def test_a_request_below_an_answer_is_none_of_it() -> None:
    found = record(" Current medications:  none\n Please circle any that apply:  anxiety   depression\n")
    assert found.get("medications") == "none"


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        (" Do you suffer from any chronic disease?  ☐ Diabetes  ☒ Asthma  ☐ Other\n", "medical_problems", "Asthma"),
        (" Are you taking any prescription drugs?  ☒ YES ☐ NO    LIST:  Losartan 50 mg\n", "medications",
         "Losartan 50 mg"),
        (" PERSON TO CONTACT IN EMERGENCY  Luz Vega      PHONE  (505) 555-0174\n", "emergency_contacts",
         [{"name": "Luz Vega", "phone": "(505) 555-0174"}]),
    ],
)  # fmt: skip
def test_questions_and_requests_of_other_houses(text: str, name: str, value: object) -> None:
    found = record(text)
    assert (found.get(name), found.get("questions")) == (value, None)


def test_all_rows_of_a_list_whose_column_is_headed_again() -> None:
    rows = (("Problems - Active",), ("Onset", "Problem"), ("2019", "Psoriasis"), ("2018", "Gout"), ("2011", "Epilepsy"))
    text = "\n".join(f" {row[0]:<12}{row[1] if row[1:] else ''}" for row in rows)
    some = page(HEAD + "\n" + text)
    # Rows of a table stand further apart than the lines of a text: 2.4 heights of a letter.
    spread = [replace(word, box=_lower(word.box, 0.45 * (word.box.top - 0.1))) for word in some.words]
    assert fields(replace(some, words=tuple(spread)), "patient_record")["medical_problems"] == (
        "Psoriasis, Gout, Epilepsy"
    )


def _lower(box: Box, down: float) -> Box:
    """The box further down by what lies above it on the page, from a tenth of the page on."""
    by = max(0.0, down)
    return Box(box.left, box.top + by, box.right, box.bottom + by)
