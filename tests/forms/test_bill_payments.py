"""What was paid of a bill, by whom, and what is left: receipts listed below it, schemes, funds, schemes' shares."""

from __future__ import annotations

from parsers.extraction import FieldValue
from tests.forms.paper import fields, page, read

HEAD = """
 MERCY SPRINGS HOSPITAL
 14 Ring Road, Ibadan
 INVOICE
 Patient Name: Faith Okoro         Invoice No: 10229
 Doctor: Dr. Kiptoo Rono           Date: 24/02/2025
"""
LINES = """
 Description                  Qty     Rate          Amount
 Private room                   2     9,000.00   18,000.00
 Theatre charges                1    25,000.00   25,000.00
"""


def amounts(text: str) -> dict[str, object]:
    """The amounts and how many lines the bill has."""
    found = fields(page(HEAD + text))
    items = found.get("line_items", [])
    assert isinstance(items, list)
    names = ("total_amount", "discount", "amount_paid", "balance_due")
    return {name: found[name] for name in names if name in found} | {"lines": len(items)}


def test_receipts_listed_below_are_no_fields_of_the_bill() -> None:
    text = """
                                      Total Bill 43,000.00
 Receipt No.          Date             Received
 RC-5501              16/02/2025       10,000.00
 RC-5533              17/02/2025        5,000.00
                                 Total advances  15,000.00
                                 Net payable     28,000.00
"""
    found = fields(page(HEAD + LINES + text))
    assert (found["invoice_number"], found["invoice_date"]) == ("10229", "2025-02-24")
    assert (found["amount_paid"], found["balance_due"]) == ("15000.00", "28000.00")


def test_what_a_scheme_or_a_fund_paid_is_nobodys_payment() -> None:
    text = """
                                      Total      43,000.00
                       Paid by health fund       30,000.00
                       You owe                   13,000.00
"""
    assert amounts(LINES + text) == {"total_amount": "43000.00", "balance_due": "13000.00", "lines": 2}


def test_payments_under_lines_without_heads_are_no_services() -> None:
    text = """
      Theatre                            1,090.00
      Laboratory                           410.00
                       Sub-total         1,500.00
                       9% GST              135.00
                       Total             1,635.00
                       Paid by MediSave    635.00
                       Amount due from patient  1,000.00
"""
    assert amounts(text) == {
        "total_amount": "1635.00",
        "amount_paid": "635.00",
        "balance_due": "1000.00",
        "lines": 2,
    }


def test_what_is_due_is_not_the_total_where_the_sum_of_the_lines_is_printed() -> None:
    text = """
 Amount due: 23,000.00
                       Total charges                   43,000.00
                       Payments you have made         -20,000.00
                       Your responsibility             23,000.00
"""
    found = amounts(LINES + text)
    assert (found["total_amount"], found["amount_paid"], found["balance_due"]) == ("43000.00", "20000.00", "23000.00")


def test_a_day_between_a_payment_and_its_amount_is_no_amount() -> None:
    text = """
                       Total Bill                     43,000.00
 Advance 06-Mar-2025  R# 5501                         20,000.00
 Advance 07-Mar-2025  R# 5533                         15,000.00
 Total advance                                        35,000.00
 Balance payable                                       8,000.00
"""
    found = amounts(LINES + text)
    assert (found["amount_paid"], found["balance_due"]) == ("35000.00", "8000.00")


def test_a_mere_less_is_a_discount_also_without_cents() -> None:
    text = """
 Sl   Name of Test                         Price (Tk)
 1    CBC with ESR                            500
 2    USG of whole abdomen                  1,900
      Total                                 2,400
      Less                                    240
      Net Payable                           2,160
"""
    found = amounts(text)
    assert (found["total_amount"], found["discount"], found["lines"]) == ("2160.00", "240.00", 2)


def test_a_total_that_contradicts_the_lines_is_in_doubt_though_it_is_printed_twice() -> None:
    text = """
 Amount due: 23,000.00
                       Total amount due                23,000.00
"""
    total = read(page(HEAD + LINES + text)).fields["total_amount"]
    assert isinstance(total, FieldValue)
    assert total.needs_review


def test_what_is_to_pay_is_the_total_where_it_is_the_sum_of_the_lines() -> None:
    text = """
                       Amount now due                  43,000.00
"""
    assert amounts(LINES + text)["total_amount"] == "43000.00"


def test_of_several_totals_in_a_row_the_sum_of_the_lines_is_meant() -> None:
    text = """
 S.No  Service Group              Gross        Discount     Net Amount
 1     Bed Charges                16,000.00    0.00         16,000.00
 2     Professional Fee           22,500.00    1,500.00     21,000.00
       Total                      38,500.00    1,500.00     37,000.00
 TPA Approved Amount              30,000.00
 Patient Payable                   7,000.00
"""
    assert amounts(text) == {"total_amount": "37000.00", "balance_due": "7000.00", "lines": 2}


def test_an_amount_that_may_be_meant_as_well_is_said() -> None:
    text = """
                                   Total           43,000.00
                                   Amount due      43,000.00
                       Less: GL - Great Mutual     40,000.00
                       Balance payable by patient   3,000.00
"""
    rest = read(page(HEAD + LINES + text)).fields["balance_due"]
    assert isinstance(rest, FieldValue)
    assert rest.needs_review
    assert any("3,000.00" in issue.message for issue in rest.issues)


def test_a_tax_that_lines_include_is_no_line() -> None:
    text = """
 Excision of lesion, left forearm            $640.00
 Histology                                   $85.00
 GST included                                $94.57
 Total                                       $725.00
"""
    assert amounts(text) == {"total_amount": "725.00", "lines": 2}


def test_lines_that_hold_their_tax_make_the_total() -> None:
    text = """
 Service              Price     Qty   VAT 15%    Total
 Consultation GP      90.00     1     13.50      103.50
 CBC                  60.00     1     9.00       69.00
 Total before VAT                                150.00
 VAT amount                                      22.50
 Total incl. VAT                                 172.50
"""
    found = read(page(HEAD + text)).fields
    items = found["line_items"]
    assert not isinstance(items, FieldValue)
    assert not any(item.needs_review for item in items)
    assert fields(page(HEAD + text))["total_amount"] == "172.50"


def test_a_watermark_that_falls_into_a_row_sends_it_to_a_person() -> None:
    text = """
 Description                               Amount
 Private room                           18,000.00
 Theatre consumables PROVISIONAL        25,000.00
                             Total      43,000.00
"""
    items = read(page(HEAD + text)).fields["line_items"]
    assert not isinstance(items, FieldValue)
    assert [item.needs_review for item in items] == [False, True]
