"""Columns of bills whose heads nobody listed, or whose heads may be several things: their values tell."""

from __future__ import annotations

import pytest

from parsers.extraction import FieldValue
from tests.forms.paper import page, read

BILL = """
 Stillmere General Hospital                                          INVOICE
 Patient name: Oscar Lindt                        Invoice number: 24-118
{rows}
                                                        Total       {total}
"""


def _items(rows: str, total: str) -> list[tuple[dict[str, object], bool]]:
    found = read(page(BILL.format(rows=rows, total=total)), "hospital_bill").fields["line_items"]
    assert not isinstance(found, FieldValue)
    return [(dict(item.value), item.needs_review) for item in found]  # type: ignore[arg-type]


@pytest.mark.parametrize("head", ["Charge", "Rate", "Cost", "Price", "£", "(₹)", "$", "Our cost to you", "Hire"])
def test_the_only_amount_of_a_row_is_its_amount(head: str) -> None:
    rows = f"""
 Date            Service                                           {head}
 02/11/2026      Chest X-ray                                       120.00
 02/12/2026      Removal of foreign body                         1,310.00"""
    assert _items(rows, "1,430.00") == [
        ({"description": "Chest X-ray", "amount": "120.00"}, False),
        ({"description": "Removal of foreign body", "amount": "1310.00"}, False),
    ]


@pytest.mark.parametrize(
    ("count", "each", "made"), [("Nos.", "Rate", "Total"), ("Units", "Fee", "Extended"), ("How often", "One", "Amount")]
)
def test_what_multiplies_up_in_every_row_is_count_price_and_amount(count: str, each: str, made: str) -> None:
    rows = f"""
 #     Service                       {count}         {each}            {made}
 1     Chest X-ray                   2             60.00            120.00
 2     Removal of foreign body       1           1,310.00         1,310.00"""
    assert _items(rows, "1,430.00") == [
        ({"description": "Chest X-ray", "quantity": "2", "unit_price": "60.00", "amount": "120.00"}, False),
        (
            {
                "description": "Removal of foreign body",
                "quantity": "1",
                "unit_price": "1310.00",
                "amount": "1310.00",
            },
            False,
        ),
    ]


def test_what_does_not_multiply_up_is_neither_count_nor_price() -> None:
    rows = """
 No.   Service                       Amount
 1     Chest X-ray                   120.00
 2     Removal of foreign body     1,310.00"""
    assert _items(rows, "1,430.00")[1] == ({"description": "Removal of foreign body", "amount": "1310.00"}, False)


def test_the_one_column_of_words_is_the_description() -> None:
    rows = """
 Svc date        What we did for you                  Code        Amount
 02/11/2026      Chest X-ray                          71046       120.00
 02/12/2026      Removal of foreign body              10120     1,310.00"""
    assert [item for item, _ in _items(rows, "1,430.00")] == [
        {"description": "Chest X-ray", "code": "71046", "amount": "120.00"},
        {"description": "Removal of foreign body", "code": "10120", "amount": "1310.00"},
    ]


def test_of_two_unknown_columns_of_words_a_person_decides() -> None:
    rows = """
 Bay             What we did for you                  Code        Amount
 Eastern         Chest X-ray                          71046       120.00
 Western         Removal of foreign body              10120     1,310.00"""
    assert all(doubted for _, doubted in _items(rows, "1,430.00"))


@pytest.mark.parametrize("head", ["Insurer's charge", "Discount amount", "Previous total"])
def test_an_amount_of_another_kind_is_not_the_rows(head: str) -> None:
    rows = f"""
 Service                             {head}            Wonder
 Chest X-ray                          20.00            120.00
 Removal of foreign body              10.00          1,310.00"""
    assert all(item.get("amount") not in ("20.00", "10.00") for item, _ in _items(rows, "1,430.00"))


@pytest.mark.parametrize("head", ["Amount (£)", "(£)", "£"])
def test_a_sign_in_the_head_is_the_currency(head: str) -> None:
    rows = f"""
 Service                                           {head}
 Chest X-ray                                       120.00
 Removal of foreign body                         1,310.00"""
    found = read(page(BILL.format(rows=rows, total="1,430.00")), "hospital_bill").fields["currency"]
    assert isinstance(found, FieldValue)
    assert (found.value, found.needs_review) == ("GBP", False)


def test_a_name_that_is_a_street_is_doubted() -> None:
    text = """
 PROVIDER                    PATIENT                     INVOICE

 96 Tollbridge Way           Oscar Lindt                 Invoice Number
 Westerfield, IL 62764       9 Marlpit Avenue            58/36977
"""
    found = read(page(text), "hospital_bill").fields.get("facility_name")
    assert found is None or (isinstance(found, FieldValue) and found.needs_review)
