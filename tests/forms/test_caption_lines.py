"""Captions of boxes that take two lines."""

from __future__ import annotations

import pytest

from tests.forms.paper import fields, page

DENTAL = """
 DENTAL CLAIM FORM
 POLICYHOLDER/SUBSCRIBER INFORMATION
 12. Policyholder/Subscriber Name (Last, First, Suffix), Address, City,
 State, Zip Code
 Ostrowski, Helen M
 77 Larkspur Court
 Yakima, WA 98902

 13. Date of Birth        15. Policyholder/Subscriber ID
 (MM/DD/CCYY)
 12/04/1981               904471882

 PATIENT INFORMATION
 20. Patient's name (Last, First)      21. Date of Birth
                                       (MM/DD/CCYY)
 Ostrowski, Daniel                     03/22/1979
"""


def test_a_caption_of_two_lines_asks_for_what_stands_below() -> None:
    found = fields(page(DENTAL), "claim_form")
    assert (found.get("insured_name"), found.get("insured_id")) == ("Helen M Ostrowski", "904471882")
    assert found.get("insured_address") == "77 Larkspur Court, Yakima, WA 98902"
    assert found.get("insured_date_of_birth") == "1981-12-04"
    assert (found.get("patient_name"), found.get("date_of_birth")) == ("Daniel Ostrowski", "1979-03-22")


@pytest.mark.parametrize("hint", ["(MM/DD/CCYY)", "mm / dd / yyyy", "(DD-MM-YYYY)", "(day / month / year)"])
def test_how_a_day_is_written_is_no_answer(hint: str) -> None:
    text = f"""
 PATIENT REGISTRATION
 Patient name             Date of birth
                          {hint}
 Ann Lee                  12/14/1981
"""
    assert fields(page(text), "patient_record").get("date_of_birth") == "1981-12-14"


def test_a_blank_caption_of_two_lines_holds_nothing() -> None:
    text = DENTAL.replace("12/04/1981", "          ").replace("904471882", "")
    found = fields(page(text), "claim_form")
    assert not {"insured_date_of_birth", "insured_id"} & found.keys()
