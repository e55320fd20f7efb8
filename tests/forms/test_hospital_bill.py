"""Hospital bills as they are printed in America, Britain and India: what must be read, and what must not be."""

from __future__ import annotations

import pytest

from parsers.extraction import FieldValue
from tests.forms.paper import fields, misread, page, read

INVOICE = """
 Stillmere General Hospital                                         MEDICAL INVOICE
 Name: Amos Reed, MD
 Street Address: 12 Orchard Lane
 City, State: Port Everly, IL
 ZIP Code: 62774
 Phone: (217) 555-0133

 Invoice # 24-AX118                                        Date: March 3, 2026

 Bill To
 Name: Oscar Lindt
 Street Address: 9 Marlpit Avenue
 City, State: Ardmore, IL
 ZIP Code: 62775
                 Description                                            Amount ($)
 Chest X-ray (two views)                                                  $120.00
 Removal of foreign body                                                $1,310.00

                                                       SUBTOTAL         $1,430.00
 If paying by check, include the invoice number        DISCOUNT           $230.00
                                                       TAX                 $84.00
                                                       TOTAL            $1,284.00

            If you have any questions about this invoice, please contact us
                            Phone: (217) 555-0199
"""

STATEMENT = """
 Westerfield Medical Group                                       PATIENT STATEMENT
 96 Tollbridge Way
 Westerfield, IL 62764
 Phone (217) 555-0133

 PATIENT NAME           ACCOUNT NO.        STATEMENT NUMBER     STATEMENT DATE
 Oscar Lindt            77120              ST-20418             03/03/2026

 Date        Description of service             Code      Qty        Charges
 02/11/26    Emergency department visit         99284      1         $780.00
 02/11/26    Ondansetron injection, 1 mg        J2405      2          $14.50
                                       Total charges                 $794.50
                                       Insurance payment             -$500.00
                                       Payments received             -$94.50
                                       Balance due                   $200.00

 Make checks payable to: Westerfield Medical Group
 1 Lockbox Plaza, Springfield, IL 62701
"""

INDIAN = """
                        Asha Hospitals Pvt. Ltd.
                12 Gandhi Layout, Navapuri, Karnataka 577108
                         Phone: +91 95180 66367
                           INPATIENT FINAL BILL
 Patient Name   : Mrs. Lavanya Reddy            Bill No    : 43/18873
 Age / Sex      : 56 Y / Female                 Bill Date  : 23 June 2026
 Consultant     : Dr. Bhavana Rao               UHID       : 360253
 Address        : No. 151, 5th Cross            Ward       : General
                  Navapuri, Karnataka 577109

 S.No   Particulars                     Qty        Rate      Amount (Rs.)
 1      Room rent - Deluxe               2     2,833.00          5,666.00
 2      Surgeon fee                      1    20,063.50         20,063.50
                                    Gross Amount                25,729.50
                                    Less: Discount               1,729.50
                                    GST @ 5%                     1,200.00
                                    Net Amount                  25,200.00
                                    Advance Received            10,000.00
                                    Balance Payable             15,200.00
"""


def test_an_invoice_with_labels_for_both_sides() -> None:
    extraction = read(page(INVOICE))
    assert extraction.document_type == "hospital_bill"
    assert not extraction.needs_review
    assert fields(page(INVOICE)) == {
        "facility_name": "Stillmere General Hospital",
        "facility_address": "12 Orchard Lane, Port Everly, IL, 62774",
        "facility_phone": "(217) 555-0133",
        "provider_name": "Amos Reed, MD",
        "patient_name": "Oscar Lindt",
        "patient_address": "9 Marlpit Avenue, Ardmore, IL, 62775",
        "invoice_number": "24-AX118",
        "invoice_date": "2026-03-03",
        "line_items": [
            {"description": "Chest X-ray (two views)", "amount": "120.00"},
            {"description": "Removal of foreign body", "amount": "1310.00"},
        ],
        "subtotal": "1430.00",
        "discount": "230.00",
        "tax": "84.00",
        "total_amount": "1284.00",
        "currency": "USD",
    }


def test_a_statement_whose_address_for_payments_is_nobodys() -> None:
    found = fields(page(STATEMENT))
    assert found["facility_address"] == "96 Tollbridge Way, Westerfield, IL 62764"
    assert "patient_address" not in found
    assert found["invoice_number"] == "ST-20418"
    assert found["total_amount"] == "794.50"
    assert found["amount_paid"] == "94.50"
    assert found["line_items"][0] == {  # type: ignore[index]
        "description": "Emergency department visit",
        "code": "99284",
        "quantity": "1",
        "amount": "780.00",
    }


def test_a_statement_whose_sums_disagree_asks_a_person() -> None:
    """What the insurer paid is no field of the record, and yet a part of the paper's sum."""
    for text, expected in (
        (STATEMENT, set()),
        (STATEMENT.replace("-$500.00", "-$510.00"), {"amount_paid", "balance_due"}),
    ):
        found = read(page(text)).values()
        assert {each.name for each in found if "SUM_MISMATCH" in {issue.code for issue in each.issues}} == expected


def test_an_indian_final_bill() -> None:
    found = fields(page(INDIAN))
    assert found == found | {
        "facility_name": "Asha Hospitals Pvt. Ltd.",
        "provider_name": "Dr. Bhavana Rao",
        "patient_name": "Lavanya Reddy",
        "patient_address": "No. 151, 5th Cross, Navapuri, Karnataka 577109",
        "invoice_number": "43/18873",
        "subtotal": "25729.50",
        "discount": "1729.50",
        "tax": "1200.00",
        "total_amount": "25200.00",
        "amount_paid": "10000.00",
        "balance_due": "15200.00",
        "currency": "INR",
    }


def test_a_blank_bill_gives_nothing() -> None:
    blank = """
 HOSPITAL INVOICE
 Invoice Number: ____________        Invoice Date: ____________
 Patient Name: ______________        Address: __________________
 Description                 Qty      Unit Price       Amount
 _______________             ____     _________        ________
                                      Subtotal         ________
                                      Total            ________
"""
    assert read(page(blank), document_type="hospital_bill").fields == {}


def test_a_total_read_two_ways_is_settled_by_the_lines() -> None:
    total = read(misread(page(INVOICE), {"$1,284.00": "$1,264.00"})).fields["total_amount"]
    assert isinstance(total, FieldValue)
    assert total.value == "1284.00"
    assert not total.needs_review


@pytest.mark.parametrize(("sign", "code"), [("£", "GBP"), ("€", "EUR"), ("₹", "INR")])
def test_the_currency_is_that_of_the_amounts(sign: str, code: str) -> None:
    assert fields(page(INVOICE.replace("$", sign)))["currency"] == code


def test_a_dollar_of_another_country_is_doubted() -> None:
    canadian = INVOICE.replace("TAX ", "GST ").replace("Port Everly, IL", "Toronto, Ontario")
    currency = read(page(canadian)).fields["currency"]
    assert isinstance(currency, FieldValue)
    assert currency.needs_review


SLIP = """
                          THE ELLERWICK CLINIC
                          9 Quarry Lane, Ellerwick
                            *** RECEIPT ***
                    Receipt No 20418
                    Date 03/03/2026
                    Patient Oscar Lindt

                    Intravenous infusion, hydration,
                    first hour
                    2 x 120.00                         240.00
                    Dressing
                    1 x 12.50                           12.50

                    TOTAL USD                          252.50
                    PAID CARD                          252.50
"""


def test_a_slip_without_heads_whose_lines_make_the_total() -> None:
    found = fields(page(SLIP))
    assert found["line_items"] == [
        {
            "description": "Intravenous infusion, hydration, first hour",
            "quantity": "2",
            "unit_price": "120.00",
            "amount": "240.00",
        },
        {"description": "Dressing", "quantity": "1", "unit_price": "12.50", "amount": "12.50"},
    ]
    assert found["total_amount"] == "252.50"
    assert found["currency"] == "USD"


DEPARTMENTS = """
 Asha Hospitals Pvt. Ltd.                                  DETAILED BILL
 Name of Patient   Lavanya Reddy          Invoice No.   43/18873

 HOSPITAL SERVICES
 Room rent                               2                  5,666.00
 Bed charges                             1                  1,200.50
                                Section total               6,866.50
 OTHER SERVICES
 ECG                                     1                    650.00
                                Section total                 650.00
                                Total Bill Amount           {total}
"""


def test_charges_under_departments_need_no_heads() -> None:
    extraction = read(page(DEPARTMENTS.format(total="7,516.50")))
    items = [value for value in extraction.values() if value.name == "line_items"]
    assert [item.value for item in items] == [
        {"description": "Room rent", "quantity": "2", "amount": "5666.00"},
        {"description": "Bed charges", "quantity": "1", "amount": "1200.50"},
        {"description": "ECG", "quantity": "1", "amount": "650.00"},
    ]


def test_charges_that_no_head_names_and_no_sum_proves_go_to_a_person() -> None:
    extraction = read(page(DEPARTMENTS.format(total="7,500.00")))
    items = [value for value in extraction.values() if value.name == "line_items"]
    assert len(items) == 3
    assert all(item.needs_review for item in items)


BRITISH = """
 INVOICE

 Ursula Burns                                     Invoice number: 20418
 9B Larkspur Terrace                              Invoice date: 3 March 2026
 Penhallow
 LS23 8NQ

 Treatment                          Quantity     Unit price         Net
 Initial consultation                  1           £220.00       £220.00
 Dressings and consumables             2            £12.00        £24.00
                                                 Subtotal        £244.00
                                                 VAT @ 20%        £48.80
                                                 Invoice total   £292.80
{gap}
                         Kingsmarsh Private Hospital
       54 Copper Beech Street, Ellerwick, LS18 1HQ  Telephone 020 7946 0262
""".format(gap="\n" * 34)


def test_a_window_envelope_above_and_the_sender_at_the_foot() -> None:
    extraction = read(page(BRITISH))
    found = fields(page(BRITISH))
    assert found == found | {
        "patient_name": "Ursula Burns",
        "patient_address": "9B Larkspur Terrace, Penhallow, LS23 8NQ",
        "facility_name": "Kingsmarsh Private Hospital",
        "facility_address": "54 Copper Beech Street, Ellerwick, LS18 1HQ",
        "tax": "48.80",
        "currency": "GBP",
    }
    doubted = {value.name for value in extraction.values() if value.needs_review}
    assert {"patient_name", "patient_address"} <= doubted


def test_an_address_under_the_name_that_a_label_gives_is_the_patients() -> None:
    named = BRITISH.replace("Invoice number", "Patient name: Ursula Burns  Invoice number")
    extraction = read(page(named))
    address = extraction.fields["patient_address"]
    assert isinstance(address, FieldValue)
    assert address.value == "9B Larkspur Terrace, Penhallow, LS23 8NQ"
    assert not address.needs_review


def test_an_address_under_somebody_elses_name_is_not_the_patients() -> None:
    other = BRITISH.replace("Invoice number", "Patient name: Oscar Lindt  Invoice number")
    assert "patient_address" not in fields(page(other))


def test_an_address_that_may_go_on_below_is_doubted() -> None:
    long = INVOICE.replace(
        " City, State: Ardmore, IL\n ZIP Code: 62775\n",
        " Building 4\n Rear entrance\n Second floor\n 17 Chestnut Lane, Ardmore, IL 62775\n",
    ).replace(" Street Address: 9 Marlpit", " Address: 9 Marlpit")
    address = read(page(long)).fields["patient_address"]
    assert isinstance(address, FieldValue)
    assert "62775" not in str(address.value)
    assert address.needs_review


UNTITLED = """
 Fernhollow Court Hospital
 4 Beech Walk, Ellerwick LE4 9XQ
 T 0116 496 0204

 Person treated          Our reference          Billed on         Seen by
 Tobias Renwick          FC/20418               3 March 2026      Ms Ottilie Marsh

 When          What was done                                        Our charge
 02.03.26      Follow-up consultation                                   146.00
 02.03.26      Physiotherapy session                                    204.00
                                       Sum of costs                    £350.00
                                       Received                        £150.00
                                       Still to pay                    £200.00
"""


def test_a_bill_that_never_calls_itself_one() -> None:
    extraction = read(page(UNTITLED))
    assert extraction.document_type == "hospital_bill"
    found = fields(page(UNTITLED))
    assert found == found | {
        "facility_name": "Fernhollow Court Hospital",
        "patient_name": "Tobias Renwick",
        "invoice_number": "FC/20418",
        "invoice_date": "2026-03-03",
        "total_amount": "350.00",
        "amount_paid": "150.00",
        "balance_due": "200.00",
        "currency": "GBP",
        "line_items": [
            {"description": "Follow-up consultation", "amount": "146.00"},
            {"description": "Physiotherapy session", "amount": "204.00"},
        ],
    }


def test_what_is_to_pay_is_the_total_where_nothing_else_is() -> None:
    alone = UNTITLED.replace("Sum of costs ", "To pay       ").split(" " * 39 + "Received")[0]
    found = fields(page(alone))
    assert found["total_amount"] == "350.00"
    assert "balance_due" not in found
    total = read(page(UNTITLED.replace("Still to pay", "To pay      "))).fields["total_amount"]
    assert isinstance(total, FieldValue)
    assert total.value == "350.00" or total.needs_review


NUMBERED = """
                          St. Ottery's Hospital
          31 Dock Street, Port Everly, IL 62774   Tel (217) 555-0101
                               SUPERBILL

 Services to Amelia Rasmussen             Bill no. 4471
                                          Billed on March 13, 2026

 #    Day             Treatment                Cost
 1    Mar 2, 2026     Evaluation              $180.00
 2    Mar 4, 2026     Lipid panel              $95.00

                          Sum of services     $275.00
                          Paid so far         $200.00
                          Still to pay         $75.00
"""


def test_the_numbers_of_the_lines_are_no_quantities() -> None:
    assert fields(page(NUMBERED))["line_items"] == [
        {"description": "Evaluation", "amount": "180.00"},
        {"description": "Lipid panel", "amount": "95.00"},
    ]


def test_a_saint_is_no_street_and_a_title_no_line_of_the_address() -> None:
    found = fields(page(NUMBERED))
    assert found["facility_name"] == "St. Ottery's Hospital"
    assert found["facility_address"] == "31 Dock Street, Port Everly, IL 62774"


def test_a_sum_of_services_is_no_row_of_heads() -> None:
    found = fields(page(NUMBERED))
    assert (found["total_amount"], found["amount_paid"], found["balance_due"]) == ("275.00", "200.00", "75.00")


def test_an_amount_under_a_label_is_that_of_the_words_before_it() -> None:
    """Nobody listed the words of the last line; its amount is still not what was paid."""
    lines = INDIAN.replace("Advance Received            10,000.00", "Advance Received          10,000.00")
    found = fields(page(lines.replace("Balance Payable             15,200.00", "Kept over for the autumn  15,200.00")))
    assert found["amount_paid"] == "10000.00"
    assert "balance_due" not in found


def test_the_address_under_the_hospitals_name_is_the_hospitals() -> None:
    sent = """
 Riverside Hospital                            TAX INVOICE
 12 Orchard Lane                               Invoice No: 4471
 Port Everly, IL 62774                         Invoice Date: 03/13/2026

 Amelia Rasmussen
 96 Tollbridge Way
 Westerfield, IL 62764

 Description                                   Amount
 Evaluation                                    $180.00
 Total                                         $180.00
"""
    found = read(page(sent)).fields
    assert found["facility_address"].value == "12 Orchard Lane, Port Everly, IL 62774"
    assert not found["facility_address"].needs_review
    assert found["patient_name"].needs_review  # the bill may go to whoever pays


def test_an_address_with_a_line_missing_in_its_midst_goes_to_a_person() -> None:
    sent = """
 Riverside Hospital                            INVOICE
 12 Orchard Lane, Port Everly, IL 62774        Patient Name: Amelia Rasmussen

 Amelia Rasmussen
 96 Tollbridge Way
 Phone: (440) 555-0142
 Westerfield, IL 62764

 Description                                   Amount
 Evaluation                                    $180.00
 Total                                         $180.00
"""
    address = read(page(sent)).fields["patient_address"]
    assert address.value != "96 Tollbridge Way, Westerfield, IL 62764"
    assert address.needs_review
