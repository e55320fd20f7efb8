"""Heads of statements and cards: names on two lines, addressees in a window, programmes beside who runs them."""

from __future__ import annotations

import pytest

from parsers.extraction import FieldValue
from tests.forms.paper import fields, page, read

STATEMENT = """
 {first}                             Statement Date        03/14/2024
 {second}                            Guarantor Number      100482217
 {address}                           Amount Due            $612.37



        PAULA J HENDERSON
        2217 BIRCHWOOD LN
        NORTON SHORES MI 49441-3318


 Patient: Tyler Henderson

 Date          Description                              Charges
 02/02/24      Emergency Room - Level 4               $1,842.00
 02/02/24      Pharmacy                                  $44.12
 Total                                                $1,886.12
"""


@pytest.mark.parametrize(
    ("first", "second"),
    [("Lakeshore Regional", "Medical Center"), ("Saint Odile", "Hospital"), ("Twin Rivers", "Health System")],
)
def test_a_house_may_be_named_on_two_lines(first: str, second: str) -> None:
    text = STATEMENT.format(first=first, second=second, address="PO Box 7741, Muskegon, MI 49443")
    found = fields(page(text), "hospital_bill")
    assert found.get("facility_name") == f"{first} {second}"
    assert found.get("facility_address") == "PO Box 7741, Muskegon, MI 49443"
    assert found["patient_name"] == "Tyler Henderson"


def test_a_label_over_a_name_stays_one() -> None:
    text = """
 Ward 7
 Hospital
 St Odile Infirmary

 Patient: Tyler Henderson

 Date          Description                              Charges
 02/02/24      Pharmacy                                  $44.12
 Total                                                   $44.12
"""
    assert fields(page(text), "hospital_bill").get("facility_name") == "St Odile Infirmary"


def test_an_addressees_address_is_not_the_senders() -> None:
    text = STATEMENT.format(first="Northern Lights Billing", second="", address="")
    address = read(page(text), "hospital_bill").fields.get("facility_address")
    assert address is None or (isinstance(address, FieldValue) and address.needs_review)


def test_a_programme_beside_who_runs_it_is_for_a_person() -> None:
    text = """
 Northfork Community Partners             Ohio Medicaid
 Member Name: Adrian W Farnsworth
 Member ID: 5109 6782 6599        Effective Date: 03/01/2024
"""
    insurer = read(page(text), "insurance_card").fields["insurer_name"]
    assert isinstance(insurer, FieldValue)
    assert insurer.needs_review


def test_a_carriers_number_is_no_insurer() -> None:
    text = """
 Prairie Lakes Benefits Insurance
 Name                     Lucille Ellison
 Certificate / ID no.     GBH216694089
 Carrier                  42
"""
    assert fields(page(text), "insurance_card").get("insurer_name") == "Prairie Lakes Benefits Insurance"


def test_whom_members_call_is_no_member() -> None:
    text = """
 Horizon Valley Health Insurance
 Subscriber: ALEJANDRO J FUENTES
 Member ID: HVK 8827 71904
 Date of benefit: 02/01/2025
 Members: Customer Service 1-888-555-0160
"""
    found = fields(page(text), "insurance_card")
    assert (found.get("member_name"), found.get("effective_date")) == ("ALEJANDRO J FUENTES", "2025-02-01")
