"""Bills as hospitals of several countries print them: groups of charges, sums in columns of their own, odd heads."""

from __future__ import annotations

import pytest

from parsers.extraction import FieldValue
from tests.forms.paper import fields, page, read


def bill(text: str) -> dict[str, object]:
    return fields(page(text), "hospital_bill")


def silent(text: str) -> dict[str, object]:
    """What would go unseen: the fields and items that no person is asked about."""
    found = read(page(text), "hospital_bill").fields
    several = {name: [each] if isinstance(each, FieldValue) else each for name, each in found.items()}
    return {name: [each.value for each in some if not each.needs_review] for name, some in several.items()}


GROUPS = """
 Lotus Valley Hospital
 Plot 14, Sector 9, Gandhinagar, Gujarat 382009
 Patient Name     : Mr. Devendra Solanki         Bill No.   : LV/24/817

 Sr        Particulars                 Qty          Rate          Amount
 ROOM CHARGES
 1   Deluxe room rent                  4        6,500.00       26,000.00
 2   Nursing charges                   4        1,200.00        4,800.00
                                             Sub Total         30,800.00
 OT CHARGES
 3   OT charges - appendix             1       45,000.00       45,000.00
                                             Sub Total         45,000.00
 PHARMACY
 4   Medicines and consumables         1       10,450.50       10,450.50
                                             Sub Total         10,450.50

                              Gross Bill Amount      :  86,250.50
                              Hospital Discount      :  6,250.50
                              Net Bill Amount        :  80,000.00
                              Approved by Insurer    :  65,000.00
                              Advance Paid by Patient   :  10,000.00
                              Balance                :  5,000.00
"""


def test_a_table_goes_on_behind_the_sum_of_a_department() -> None:
    found = bill(GROUPS)
    assert found["line_items"] == [
        {"description": "Deluxe room rent", "quantity": "4", "unit_price": "6500.00", "amount": "26000.00"},
        {"description": "Nursing charges", "quantity": "4", "unit_price": "1200.00", "amount": "4800.00"},
        {
            "description": "OT charges - appendix",
            "quantity": "1",
            "unit_price": "45000.00",
            "amount": "45000.00",
        },
        {"description": "Medicines and consumables", "quantity": "1", "unit_price": "10450.50", "amount": "10450.50"},
    ]
    assert found["subtotal"] == "86250.50"


def test_amounts_behind_colons_in_a_column_are_told_by_their_words() -> None:
    found = silent(GROUPS)
    amounts = {name: found[name] for name in ("discount", "total_amount", "amount_paid", "balance_due")}
    assert amounts == {
        "discount": ["6250.50"],
        "total_amount": ["80000.00"],
        "amount_paid": ["10000.00"],
        "balance_due": ["5000.00"],
    }


def test_a_discount_under_the_total_of_the_lines_is_no_line() -> None:
    text = """
 Patient: Oscar Lindt
 Service                              Amount
 Chest X-ray                          120.00
 Dressing                              80.00
 Total                                200.00
 Member's courtesy                     20.00
 Round off                              0.00
"""
    assert [item["description"] for item in bill(text)["line_items"]] == ["Chest X-ray", "Dressing"]  # type: ignore[attr-defined]


def test_a_wider_amount_below_is_that_of_the_label_in_its_row() -> None:
    text = """
 Patient: Oscar Lindt
 Service                                                          Amount
 Urine culture                                                 11,968.00
      NET AMOUNT DUE                                       PHP 11,968.00
      Less: Deposits                                          (4,787.20)
      BALANCE                                               PHP 7,180.80
"""
    found = bill(text)
    assert (found["amount_paid"], found["balance_due"]) == ("4787.20", "7180.80")


def test_a_label_that_nobody_knows_answers_no_label_above_it() -> None:
    text = """
 Invoice no.   2024-118833     Patient   Oscar Lindt
 Invoice date:         28.08.2024
 Treatment period: 19.08.2024 - 22.08.2024
"""
    assert bill(text)["invoice_date"] == "2024-08-28"


@pytest.mark.parametrize("off", ["(2,992.00)", "2,992.00-", "-2,992.00"])
def test_a_discount_that_nobody_listed(off: str) -> None:
    text = f"""
 Patient: Cruz, Oscar
 Hospital charges                             Amount
 Urine culture                              9,860.00
 Consultation                               5,100.00
                  Sub-total              P 14,960.00
                  Less: SC/PWD Discount 20%     {off}
                  Total                  P 11,968.00
"""
    assert bill(text)["discount"] == "2992.00"
