"""Families of bills: letterheads beside boxes, addressees without labels, columns, currencies, names of amounts."""

from __future__ import annotations

import pytest

from parsers.extraction import FieldValue
from parsers.packets import extract_all
from tests.forms.paper import fields, page, read


def bill(text: str) -> dict[str, object]:
    return fields(page(text), "hospital_bill")


def number_of(text: str) -> FieldValue:
    number = read(page(text), "hospital_bill").fields["invoice_number"]
    assert isinstance(number, FieldValue)
    return number


BESIDE_A_BOX = """
 Westerfield Medical Center            Patient Name     Oscar Lindt
 96 Tollbridge Trail
 Westerfield, IL 62764                 Statement Date   03/03/2026

                                       Amount Due       $820.00

 Oscar Lindt
 9 Marlpit Trail
 Suite 263
 Ardmore, IL 62775

 Account Summary
 Total Charges          $900.00
 Payments Received      -$80.00
 Your Balance           $820.00
"""


def test_a_letterhead_may_stand_beside_the_facts() -> None:
    found = bill(BESIDE_A_BOX)
    assert found["facility_name"] == "Westerfield Medical Center"
    assert found["facility_address"] == "96 Tollbridge Trail, Westerfield, IL 62764"


def test_a_suite_is_a_line_of_the_address_and_no_label() -> None:
    found = bill(BESIDE_A_BOX)
    assert found["patient_address"] == "9 Marlpit Trail, Suite 263, Ardmore, IL 62775"


CONTINENTAL = """
                                                          Clinic Altdorf am See
                                                          Eichenstraat 140
                                                          45120 Altdorf am See

 Annika Moreau
 Lindenstraat 124
 74945 Oosterveld

 Invoice no. R865222                                      Date: 05 Jun 2023

 For your treatment we take the liberty of charging as follows:

 1 x Crutches, pair                                             EUR 85.22
 2 x Sodium chloride 0.9% 1000 mL                              EUR 106.98

 Total amount payable                                          EUR 192.20
"""


def test_continental_addresses_have_the_number_behind_and_the_code_in_front() -> None:
    found = bill(CONTINENTAL)
    assert found["facility_address"] == "Eichenstraat 140, 45120 Altdorf am See"
    assert found["patient_name"] == "Annika Moreau"
    assert found["patient_address"] == "Lindenstraat 124, 74945 Oosterveld"


def test_a_count_before_a_name_is_the_quantity() -> None:
    assert bill(CONTINENTAL)["line_items"] == [
        {"description": "Crutches, pair", "quantity": "1", "amount": "85.22"},
        {"description": "Sodium chloride 0.9% 1000 mL", "quantity": "2", "amount": "106.98"},
    ]


RUNNING_HEAD = """
 Account 54/66251    Patient Anneliese Smythe    Date 10/05/2023

 Stillmere General Hospital
 17B Fernhill Dr, Unit 2C
 Westerfield, IL 62735

 Description                                   Qty     Amount
 Chest X-ray, two views                          2     365.34
 MRI of the knee                                 1     801.50

                                     Grand total     1,166.84
"""


def test_an_account_s_number_is_a_person_s_to_confirm() -> None:
    number = number_of(RUNNING_HEAD)
    assert number.value == "54/66251"
    assert [each.code for each in number.issues] == ["UNCERTAIN_PLACE"]
    assert number.needs_review


def test_an_account_s_number_gives_way_to_the_bill_s_own() -> None:
    number = number_of(RUNNING_HEAD.replace("\n Description", "\n Invoice number: A-77\n\n Description"))
    assert number.value == "A-77"
    assert not number.issues


def test_a_letterhead_may_stand_under_a_running_head() -> None:
    found = bill(RUNNING_HEAD)
    assert found["facility_name"] == "Stillmere General Hospital"
    assert found["facility_address"] == "17B Fernhill Dr, Unit 2C, Westerfield, IL 62735"


def test_a_running_head_without_colons_does_not_begin_another_document() -> None:
    overleaf = " Account 54/66251    Patient Anneliese Smythe    Date 10/05/2023\n" + RUNNING_HEAD.partition("62735")[2]
    documents = extract_all([page(RUNNING_HEAD, 1), page(overleaf, 2)])
    assert [each.pages for each in documents] == [(1, 2)]
    assert "UNCERTAIN_SPLIT" not in {each.code for each in documents[0].issues}


COLUMNS = """
 Warrandah Private Hospital
 2 Fountain Street
 Patient: Walter Ingleby        Invoice number: W-77

 {head}
 84443   Thyroid stimulating hormone      2     146.00
 J1885   Ketorolac injection 15 mg        2      38.00
                                  Total amount  184.00
"""


@pytest.mark.parametrize("head", [
    "Item    Service provided                 Qty     Fee",
    "REV/HCPCS  DESCRIPTION                   QTY   AMOUNT",
    "CPT/Rev   Service                        Qty   Charge",
])  # fmt: skip
def test_codes_are_no_descriptions_whatever_their_head_says(head: str) -> None:
    assert bill(COLUMNS.format(head=head))["line_items"][:1] == [{
        "description": "Thyroid stimulating hormone", "code": "84443", "quantity": "2", "amount": "146.00",
    }]  # fmt: skip


CALLED = """
 Marsa Bay Hospital
 Villa 79, Driftwood Street, Dubai, P.O. Box 73841
 Invoice # IP22-46254          Patient: Hessa Haddad

 Service                          Amount
 CT head without contrast       4,185.00
 Sodium chloride 1000 mL          531.00

                    {rows}
"""


@pytest.mark.parametrize(("rows", "subtotal", "total"), [
    (("Gross Total  4,716.00", "Discount  471.60", "Net Total AED  4,244.40"), "4716.00", "4244.40"),
    (("TOTAL  4,716.00", "Less: Senior Citizen Discount (20%)  943.20", "TOTAL AMOUNT DUE  3,772.80"),
     "4716.00", "3772.80"),
    (("Total  4,716.00", "Discount  716.00", "Net  4,000.00"), "4716.00", "4000.00"),
])  # fmt: skip
def test_sums_tell_amounts_that_are_called_by_one_another_s_names(
    rows: tuple[str, ...], subtotal: str, total: str
) -> None:
    found = bill(CALLED.format(rows=("\n" + " " * 20).join(rows)))
    assert found["subtotal"] == subtotal
    assert found["total_amount"] == total


def test_a_total_printed_twice_makes_no_subtotal() -> None:
    rows = "Total  4,716.00\n                    Total amount due  4,716.00"
    found = bill(CALLED.format(rows=rows))
    assert "subtotal" not in found
    assert found["total_amount"] == "4716.00"


@pytest.mark.parametrize(("amount", "value", "currency"), [
    ("₦26,100.00", "26100.00", "NGN"), ("PHP 173,440.00", "173440.00", "PHP"), ("Ksh 4,500/=", "4500.00", "KES"),
    ("Dhs. 45.00", "45.00", "AED"), ("Rs.500/-", "500.00", "INR"), ("GH₵ 12.00", "12.00", "GHS"),
    ("R 1,250.00", "1250.00", None),
])  # fmt: skip
def test_amounts_of_many_countries(amount: str, value: str, currency: str | None) -> None:
    text = f"Umuahu Medical Clinic\n\n Patient: Ann Eze\n Bill No: 77\n\n Total: {amount}\n"
    found = bill(text)
    assert found["total_amount"] == value
    assert found["currency"] == currency if currency else "currency" not in found


def test_a_code_beside_the_total_says_which_dollars_are_meant() -> None:
    text = "Warrandah Private Hospital\n\n Patient: Ann Eze\n Tax invoice no: 77\n\n Total (AUD)   $184.00\n"
    found = bill(text)
    assert found["currency"] == "AUD"


LISTED = """
 Villa Esperanza Medical Center
 263 Fountain Street, Barangay Villa Esperanza, Laguna 4033
 Patient's Name: Corazon Catacutan         Bill No.: F812625

 Room and care                                             1,400.00
 Wound repair                                              1,125.00

 Total Hospital Charges                                    2,525.00
 Less: PhilHealth Benefit                                    500.00
 Less: Partial Payments                                    1,000.00
 BALANCE DUE                                               1,025.00
"""


def test_sums_under_a_list_without_heads_are_none_of_its_lines() -> None:
    found = bill(LISTED)
    lines = found["line_items"]
    assert isinstance(lines, list)
    assert [line["amount"] for line in lines] == ["1400.00", "1125.00"]
    assert (found["total_amount"], found["amount_paid"], found["balance_due"]) == ("2525.00", "1000.00", "1025.00")


def test_what_others_have_paid_contradicts_no_balance() -> None:
    balance = read(page(LISTED), "hospital_bill").fields["balance_due"]
    wrong = read(page(LISTED.replace("500.00", "510.00")), "hospital_bill").fields["balance_due"]
    assert isinstance(balance, FieldValue)
    assert isinstance(wrong, FieldValue)
    assert not balance.issues
    assert "SUM_MISMATCH" in {each.code for each in wrong.issues}


def test_sums_beside_another_panel_are_read() -> None:
    found = bill("""
 Grayling Point Health
 Patient: Lorna Birchall          Statement number: D768275
 ACCOUNT SUMMARY                       PAY YOUR BILL
 New charges              $900.00      Online at www.example.com
 Insurance payments      -$300.00      Call us on weekdays
 Patient payments        -$100.00      Questions about insurance
 Amount you owe           $500.00      See the back
 Date         Service                       Charges
 03/03/26     CT head without contrast      $700.00
 03/04/26     Troponin quantitative         $200.00
""")
    assert (found["total_amount"], found["balance_due"]) == ("900.00", "500.00")
    assert "subtotal" not in found


def test_payable_is_no_patient() -> None:
    found = bill(
        " Asha Hospital\n Name : Sanjay Joshi     Bill No : 77\n Net Bill Amount   900.00\n Patient Payable   900.00\n"
    )
    assert found["patient_name"] == "Sanjay Joshi"


def test_a_price_and_an_extended_price_multiply_up() -> None:
    found = bill("""
 Grayling Dental Clinic
 Statement prepared for: Ann Lee        Statement #: 12
 Procedure   Description of Procedure     Units     Fee      Ext. Fee
 J7030       Sodium chloride 1000 mL      2         80.25    160.50
 E0114       Crutches, pair               1         70.25     70.25
                           Total of Services                 230.75
""")
    assert found["line_items"] == [
        {"description": "Sodium chloride 1000 mL", "code": "J7030", "quantity": "2", "unit_price": "80.25",
         "amount": "160.50"},
        {"description": "Crutches, pair", "code": "E0114", "quantity": "1", "unit_price": "70.25", "amount": "70.25"},
    ]  # fmt: skip


def test_a_caption_beside_a_caption_is_no_value() -> None:
    found = bill("""
 MAZIWA MISSION HOSPITAL
 INVOICE NO: 77
 INVOICE TO                      SERVED BY
 Wanjiku Ndungu                  Dr. Faith Wekesa
 43 Cathedral Road, Nairobi

 ITEM DESCRIPTION         LINE TOTAL (KES)
 Crutches, pair           1,800.00
""")
    assert found["patient_name"] == "Wanjiku Ndungu"
