"""Claim forms in other offices' words: whose name it is, and one caption for a name and an address."""

from __future__ import annotations

import pytest

from parsers.extraction import FieldValue
from tests.forms.paper import fields, page, read

BOXES = """
 Dental Claim Form
 POLICYHOLDER / SUBSCRIBER INFORMATION
 12. Policyholder/Subscriber Name (Last, First, Middle Initial), Address, City, State, Zip Code
 Lindt, Oscar
 9 Marlpit Avenue
 Ardmore, IL 62775

 13. Date of Birth (MM/DD/CCYY) 15. Subscriber Identifier (ID#)
 03/16/1982                     659351331A

 PATIENT INFORMATION
 20. Name and Address
 Lindt, Petra
 11 Marlpit Avenue
 Ardmore, IL 62775

 24. Procedure Date     29. Procedure Code     31. Fee
 03/02/2026             D0120                  60.00
 03/02/2026             D1110                  90.50
                                32. Total Fee  150.50
"""


def test_one_caption_for_a_name_and_its_address() -> None:
    found = fields(page(BOXES), "claim_form")
    assert found["insured_name"] == "Oscar Lindt"
    assert found["insured_address"] == "9 Marlpit Avenue, Ardmore, IL 62775"
    assert found["patient_name"] == "Petra Lindt"
    assert found["patient_address"] == "11 Marlpit Avenue, Ardmore, IL 62775"
    assert found["total_charge"] == "150.50"


def test_captions_of_two_boxes_in_one_run() -> None:
    found = fields(page(BOXES), "claim_form")
    assert found["insured_date_of_birth"] == "1982-03-16"
    assert found["insured_id"] == "659351331A"


@pytest.mark.parametrize(
    "label",
    ["Main member's full name", "Name of policyholder", "Proposer name", "Policy owner's name", "Cardholder name"],
)
def test_the_insured_goes_by_many_names(label: str) -> None:
    text = f"Medical claim form\n\n {label}:  Oscar Lindt\n Claimant's full name:  Petra Lindt\n"
    found = fields(page(text), "claim_form")
    assert (found["insured_name"], found["patient_name"]) == ("Oscar Lindt", "Petra Lindt")


def test_a_day_before_boxes_that_answer_something_else() -> None:
    text = """
 Treatment claim form
 Patient's full name       Petra Lindt
 Patient's date of birth   29-Jul-1985        Male / Female  ☒ Male  ☐ Female
 Relation to main member   ☐ Self  ☒ Spouse  ☐ Child
"""
    found = read(page(text), "claim_form").fields
    born, relation = found["date_of_birth"], found["patient_relationship"]
    assert isinstance(born, FieldValue)
    assert isinstance(relation, FieldValue)
    assert (born.value, relation.value) == ("1985-07-29", "Spouse")
