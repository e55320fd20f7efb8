"""Bills and other papers as the print templates of hospital systems lay them out."""

from __future__ import annotations

import pytest

from parsers.extraction import FieldValue
from tests.forms.paper import fields, page, read

BILL = """
 Amberfield Nursing Home
 14 Canal Road, Brodgaon 522002

 Patient Name: Ravindra Sule              Bill No: INV-2240
 {rows}
"""


def _items(rows: str) -> list[tuple[dict[str, object], bool]]:
    found = read(page(BILL.format(rows=rows)), "hospital_bill").fields["line_items"]
    assert not isinstance(found, FieldValue)
    return [(dict(item.value), item.needs_review) for item in found]  # type: ignore[arg-type]


@pytest.mark.parametrize("sign", ["X", "x", "@", "×"])
def test_a_count_and_its_price_in_one_cell(sign: str) -> None:
    rows = f"""
 Sl No.   Description                    Quantity             Amount
 1        Bed charges, twin sharing      3 {sign} 2,500.00         7,500.00
 2        Dressing                       1 {sign} 450.00             450.00
                                         Total Amount         7,950.00"""
    bed = {"description": "Bed charges, twin sharing", "quantity": "3", "unit_price": "2500.00", "amount": "7500.00"}
    dressing = {"description": "Dressing", "quantity": "1", "unit_price": "450.00", "amount": "450.00"}
    assert _items(rows) == [(bed, False), (dressing, False)]


def test_diagnoses_describe_no_line_of_a_superbill() -> None:
    rows = """
 Service Date   Diagnosis Codes (ICD-10)   Procedure Codes (CPT)   Professional Fee
 08/06/2024     F41.1                      90791                            $225.00
 08/13/2024     F41.1, F51.01              90837                            $180.00
                                           TOTAL AMOUNT:                    $405.00"""
    assert _items(rows) == [
        ({"code": "90791", "amount": "225.00"}, True),
        ({"code": "90837", "amount": "180.00"}, True),
    ]


def test_a_description_that_is_nothing_but_diagnoses_is_doubted() -> None:
    rows = """
 Service           Fee
 F41.1          225.00
 F41.1, F51.01  180.00
 Total          405.00"""
    assert all(doubted for _, doubted in _items(rows))


@pytest.mark.parametrize("phone", ["9866055518", "98660 55518", "+91 98660 55518", "Mob: 9866055518"])
def test_a_telephone_number_ends_an_address(phone: str) -> None:
    paper = page(f"""
 Amberfield Nursing Home                                              INVOICE

 Patient Name: Ravindra Sule                       Invoice Number : INV2240
 Address: 3/21 Main Bazar, Pedakani, Guntur Dt
          {phone}

 Description                                            Amount
 Dressing                                               450.00
 Total                                                  450.00
""")
    found = fields(paper, "hospital_bill")
    assert found["patient_address"] == "3/21 Main Bazar, Pedakani, Guntur Dt"
