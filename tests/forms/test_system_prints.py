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


def test_a_number_in_a_list_of_payments_is_no_bill_s() -> None:
    rows = """
 Description                              Amount
 Bed charges                           18,264.50
 Total                                 18,264.50

 Payments      Receipt No     Mode    Card Type    Bank    Amount
 09-02-2024    RC040117       Cash                       10000.00
 Net Payments:                                           10000.00"""
    found = read(page(BILL.format(rows=rows)), "hospital_bill").fields["invoice_number"]
    assert isinstance(found, FieldValue)
    assert (found.value, found.needs_review) == ("INV-2240", False)


def test_what_was_paid_is_the_sum_of_the_payments() -> None:
    rows = """
 Description                              Amount
 Dressing                               4,600.00
 Total                                  4,600.00

 Payment Details
 Cash Payment: Ksh. 1,600.00
 Total Paid: 4,600.00"""
    assert fields(page(BILL.format(rows=rows)), "hospital_bill")["amount_paid"] == "4600.00"


def test_the_day_and_the_hour_of_a_receipt() -> None:
    rows = """
 Date & Time: 16/Feb/2024 11:26

 Charge Name                              Amount
 ECG                                      300.00
 Net Amount:                              300.00"""
    assert fields(page(BILL.format(rows=rows)), "hospital_bill")["invoice_date"] == "2024-02-16"


STAY = """
 Amberfield Teaching Hospital
 Discharge Summary

 Patient Name: Ravindra Sule           Age: {age}
 Admitted On: 2024-01-08               Discharged On: 2024-01-14

 DIAGNOSIS
 Chronic obstructive pulmonary disease with exacerbation
 Essential hypertension
{more}
 HOSPITAL COURSE
 He was managed with oxygen, nebulisation, hydrocortisone and ceftriaxone. Wheeze settled by day 4
 and oxygen was stopped.

 REPORTED ALLERGIES
 Penicillin
"""


@pytest.mark.parametrize(
    ("age", "sex"),
    [("63Y/Male", "male"), ("63 Yrs / F", "female"), ("63/M", "male"), ("41 Female", "female"), ("24 M", None)],
)  # fmt: skip
def test_an_age_may_have_the_sex_behind_it(age: str, sex: str | None) -> None:
    assert fields(page(STAY.format(age=age, more="")), "discharge_summary").get("patient_sex") == sex


@pytest.mark.parametrize("set_in", ["", "    "])
def test_a_line_that_had_room_for_the_next_one_s_words_ends_an_item(set_in: str) -> None:
    paper = STAY.format(age="63Y/Male", more="")
    paper = paper.replace(" Chronic", f" {set_in}Chronic").replace(" Essential", f" {set_in}Essential")
    found = fields(page(paper), "discharge_summary")
    assert found["diagnoses"] == [
        "Chronic obstructive pulmonary disease with exacerbation",
        "Essential hypertension",
    ]
    assert found["allergies"] == "Penicillin"
