"""Charges of bills listed without heads, and amounts whose wordings hold more than one thing."""

from __future__ import annotations

import pytest

from parsers.extraction import FieldValue
from tests.forms.paper import fields, page, read

DEPARTMENTS = """
 Bristow Falls Medical Center
 7010 Elmwood Blvd, Cedarbrook, MO 64581
 Patient: Frances Jarvis           Bill date: 10/07/2024

 ACCOMMODATION

  10/03/2024   0120     Room and board, semiprivate            1     1,440.00
                                        Accommodation total          1,440.00

 PHARMACY AND IV

  10/01/2024   {code}    IV push, initial drug                  1       245.00
  10/01/2024   J7030    Normal saline 1000 mL                  4        67.96
                                        {words}            312.96

                                        TOTAL CHARGES               $1,752.96
"""


@pytest.mark.parametrize("code", ["96374", "J0696", "0360T"])
@pytest.mark.parametrize("words", ["Pharmacy and iv total", "Sub total of dept", "Total pharmacy and IV"])
def test_charges_by_department_without_heads(code: str, words: str) -> None:
    found = fields(page(DEPARTMENTS.format(code=code, words=words)), "hospital_bill")
    assert found["line_items"] == [
        {"description": "Room and board, semiprivate", "code": "0120", "quantity": "1", "amount": "1440.00"},
        {"description": "IV push, initial drug", "code": code, "quantity": "1", "amount": "245.00"},
        {"description": "Normal saline 1000 mL", "code": "J7030", "quantity": "4", "amount": "67.96"},
    ]
    assert found["total_amount"] == "1752.96"


BILL = """
 St Odile Hospital
 7010 Elmwood Blvd, Cedarbrook, MO 64581
 {above}
 Patient: Frances Jarvis           Bill date: 10/07/2024

 Description                       Amount
 Radiology                         300.00
 Pharmacy                          162.00
 {below}
"""


@pytest.mark.parametrize("words", ["Payments/Adjustments", "Insurance payment received", "Payments & adjustments"])
def test_payments_that_may_be_somebody_elses_are_for_a_person(words: str) -> None:
    below = f"Total charges    $462.00\n {words}    -$110.68\n Balance you owe    $351.32"
    paid = read(page(BILL.format(above="", below=below)), "hospital_bill").fields["amount_paid"]
    assert isinstance(paid, FieldValue)
    assert (paid.value, paid.needs_review) == ("110.68", True)


def test_a_registration_for_tax_is_no_tax() -> None:
    text = BILL.format(above="GST Reg 200000000Z", below="GST 9%     42.00\n TOTAL SGD     504.00")
    found = fields(page(text), "hospital_bill")
    assert (found.get("tax"), found["total_amount"]) == ("42.00", "504.00")


def test_a_tax_that_is_in_the_total() -> None:
    found = fields(page(BILL.format(above="", below="Total incl. VAT   462.00\n VAT included at 15%   60.26")))
    assert (found.get("tax"), found["total_amount"]) == ("60.26", "462.00")


def test_the_day_of_a_statement_behind_its_name() -> None:
    text = BILL.format(above="STATEMENT : 07/25/2022", below="TOTAL    462.00").replace("Bill date: 10/07/2024", "")
    assert fields(page(text), "hospital_bill").get("invoice_date") == "2022-07-25"
