"""Claim forms whose parts are headed by whom they are about, or that ask in whole sentences."""

from __future__ import annotations

import pytest

from parsers.extraction import FieldValue
from tests.forms.paper import fields, page, read


def claim(text: str) -> dict[str, object]:
    """The fields of the claim."""
    return fields(page("\n CLAIM FORM\n" + text), "claim_form")


@pytest.mark.parametrize("owner", ["CARDHOLDER", "Scheme member", "Principal member", "Proposer", "LIFE ASSURED"])
@pytest.mark.parametrize("name", ["Name", "Name and surname", "Surname and other names"])
def test_a_part_headed_by_whom_it_is_about(owner: str, name: str) -> None:
    text = f"""
 {owner}
 {name}: Ann Lee                     ID no.: GBH589248735
 Address: 12 Elm Road, Bristow Falls, OH 44269

 PATIENT
 {name}: Tom Lee                     Date of birth: 04/24/1996
"""
    found = claim(text)
    assert (found["insured_name"], found["patient_name"]) == ("Ann Lee", "Tom Lee")
    assert (found["insured_id"], found["date_of_birth"]) == ("GBH589248735", "1996-04-24")
    assert "patient_address" not in found


@pytest.mark.parametrize(
    ("heading", "name", "address"),
    [
        ("PART III - HEALTH CARE INSTITUTION", "facility_name", "facility_address"),
        ("Hospital details", "facility_name", "facility_address"),
        ("3. Details of the doctor", "billing_provider_name", "billing_provider_address"),
        ("SUPPLIER", "billing_provider_name", "billing_provider_address"),
    ],
)
def test_a_name_is_of_whom_its_heading_is_about(heading: str, name: str, address: str) -> None:
    text = f"""
 PART II - PATIENT INFORMATION
 1. Name of Patient: Tom Lee           2. Birth date: 12/28/2002

 {heading}
 1. Name: Santa Lucena Doctors House
 2. Address: 299 Quince Street, Springfield, IL 62701
"""
    found = claim(text)
    assert found.get(name) == "Santa Lucena Doctors House"
    assert found.get(address) == "299 Quince Street, Springfield, IL 62701"
    others = {"facility_name", "billing_provider_name", "facility_address", "billing_provider_address"}
    assert not (others - {name, address}) & found.keys()
    assert found["patient_name"] == "Tom Lee"


def test_questions_in_whole_sentences() -> None:
    text = """
 What is the membership number?
 W825008959

 Who is the main member?
 Adrian Vickers

 Who had the treatment?
 Nora Vickers

 Where was the treatment?
 The Ashenford Clinic
"""
    found = claim(text)
    assert (found.get("insured_id"), found.get("insured_name")) == ("W825008959", "Adrian Vickers")
    assert (found.get("patient_name"), found.get("facility_name")) == ("Nora Vickers", "The Ashenford Clinic")


@pytest.mark.parametrize("label", ["Provider who treated the patient", "Signed by", "Doctor seen by your member"])
def test_the_end_of_a_longer_label_asks_for_nothing(label: str) -> None:
    found = claim(f"\n Member's name: Ann Lee\n {label} the patient: Bethany Wainwright\n")
    assert found.get("patient_name") != "Bethany Wainwright"


def test_a_total_under_the_table_is_not_the_providers() -> None:
    text = """
 Provider
 Name of hospital: Kiamunyi Hospital
 Address: 12 Elm Road, Springfield, IL 62701

 Date             Service code      Cost (KES)
 04/12/2023       20610              13,860.00
                          TOTAL      13,860.00
"""
    assert claim(text).get("total_charge") == "13860.00"


SERVICES = """
 Patient name: Tom Lee
 Date             RVS / CPT code       No.      Actual charge (PHP)
 06/17/2022       97110                {first}             6,818.00
 06/18/2022       99284                {second}             4,210.00
 06/19/2022       93000                1             1,150.00
"""


@pytest.mark.parametrize("first", ["1", "2"])
def test_a_count_headed_no(first: str) -> None:
    found = claim(SERVICES.format(first=first, second=2))
    assert [line["units"] for line in found["service_lines"]] == [first, "2", "1"]  # type: ignore[attr-defined]


def test_a_column_that_counts_up_may_number_the_rows() -> None:
    text = SERVICES.format(first=1, second=2).replace("93000                1", "93000                3")
    lines = read(page("\n CLAIM FORM\n" + text), "claim_form").fields["service_lines"]
    assert not isinstance(lines, FieldValue)
    assert all(line.needs_review for line in lines)


def test_the_second_line_of_a_heading_heads_nothing() -> None:
    text = """
 Patient name: Tom Lee
 TREATING DENTIST AND TREATMENT LOCATION
 INFORMATION
 56. Address
 2020 Summitview Ave, Yakima, WA 98902
"""
    assert "insured_address" not in claim(text)
