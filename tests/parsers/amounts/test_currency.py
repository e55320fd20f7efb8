"""Whose money a bill's amounts are in, where the sign is shared by countries or not printed."""

from __future__ import annotations

import pytest

from parsers.extraction import FieldValue
from tests.forms.paper import page, read

BILL = """
                    Fernhill Family Clinic
        {address}

 Patient: Oscar Lindt                    Invoice No: 4471
                                         Date: 03/04/2025
 Service                                 {head}
 Consultation                            {sign}38.00
 Dressing of a wound                     {sign}14.50
                             Total       {sign}52.50
 {foot}
"""


def _currency(address: str, sign: str = "", head: str = "Amount", foot: str = "") -> tuple[object, bool] | None:
    text = BILL.format(address=address, sign=sign, head=head, foot=foot)
    found = read(page(text), "hospital_bill").fields.get("currency")
    assert found is None or isinstance(found, FieldValue)
    return (found.value, found.needs_review) if found else None


@pytest.mark.parametrize(("address", "sign", "meant"), [
    ("12 Elm Street, Ardmore, IL 62775   Federal tax ID 12-3456789", "$", "USD"),
    ("Blk 211 Toa Payoh #01-15 Singapore 310211   GST Reg No M2-000", "$", "SGD"),
    ("8 Arden Street, Coogee NSW 2034   ABN 51 824 753 556", "$", "AUD"),
    ("44 Bank Street, Fort Lorne ON L3A 1R4   HST 12345 RT0001", "$", "CAD"),
    ("3 Queen Street, Dunedin, New Zealand   Tel +64 3 555 0171", "$", "NZD"),
    ("Gulberg III, Lahore, Pakistan", "Rs. ", "PKR"),
    ("Galle Road, Colombo 3, Sri Lanka", "Rs. ", "LKR"),
    ("MG Road, Pune, Maharashtra   GSTIN 27AAACA1916K1ZX", "Rs. ", "INR"),
    ("Laguna   Tel. +63 2 8555 6347", "P ", "PHP"),
])  # fmt: skip
def test_a_sign_that_countries_share_is_that_of_the_papers_country(address: str, sign: str, meant: str) -> None:
    assert _currency(address, sign) == (meant, False)


def test_a_dollar_of_an_unsaid_country_is_the_american_one() -> None:
    assert _currency("12 Elm Street", "$") == ("USD", False)


@pytest.mark.parametrize(("address", "meant", "doubted"), [
    ("Moi Avenue, Nakuru   Tel 0722 555 018   NHIF accredited", "KES", False),
    ("Jumeirah Beach Road, Dubai   TRN 100234567800003", "AED", False),
    ("12 Awolowo Road, Ikeja, Lagos", "NGN", True),
])  # fmt: skip
def test_amounts_without_a_sign_are_in_the_countrys_money(address: str, meant: str, doubted: bool) -> None:
    assert _currency(address) == (meant, doubted)


def test_amounts_of_nowhere_are_in_no_currency() -> None:
    assert _currency("12 Elm Street") is None


def test_two_countries_on_one_paper_are_for_a_person() -> None:
    assert _currency("8 Arden Street, Coogee NSW 2034", "$", foot="Remit to: PO Box 12, Austin, TX 78701") in (
        ("AUD", True),
        ("USD", True),
    )


@pytest.mark.parametrize("foot", ["Net balance (SGD) as above", "All amounts in SGD.", "Amounts are shown in SGD"])
def test_what_the_paper_says_by_the_way_names_the_dollar(foot: str) -> None:
    assert _currency("12 Elm Street", "$", foot=foot) == ("SGD", False)


@pytest.mark.parametrize("head", ["Price Amount (KES)", "Amount (KES)", "Amount in KES"])
def test_a_code_in_a_head_names_the_currency(head: str) -> None:
    assert _currency("12 Elm Street", head=head) == ("KES", False)


def test_an_amount_in_a_currency_that_is_a_head_of_its_own_is_one_column() -> None:
    text = """
 Patient: Oscar Lindt                    Bill No: 4471

 Particulars                     Date          Qty       Rate      Amount (INR)
 Intensive care bed              06-01-2023      2    1,000.00         2,000.00
 Blood gas analysis              09-01-2023      3      500.00         1,500.00
                                 Total Bill Amount                     3,500.00
"""
    items = read(page(text), "hospital_bill").fields["line_items"]
    assert not isinstance(items, FieldValue)
    assert [item.value["amount"] for item in items] == ["2000.00", "1500.00"]  # type: ignore[index, call-overload]
    assert not any(item.needs_review for item in items)
