"""Bills of houses in many countries: what stands beside the address, under the sum, and in columns named "Item"."""

from __future__ import annotations

import pytest

from parsers.extraction import FieldValue
from tests.forms.paper import fields, page, read

PHYSIOTHERAPY = """
Coogee Bay Physiotherapy                                               Account
ABN 51 824 753 556
Suite 2, 188 Arden Street
Coogee NSW 2034
Phone (02) 9665 0143

Account for           Invoice no.      Invoice date      Provider
Marlene Pikering      20931            14/08/2025        Mr Tobias Ashgrove

Service date    Item     Description                          Fee
12/08/2025      500      Initial consultation             $110.00
14/08/2025      10960    Subsequent consultation          $176.00
                         Total fee (no GST)               $286.00
                         Payment received                 $166.00
                         Amount owing                     $120.00
"""


def test_an_australian_account() -> None:
    found = fields(page(PHYSIOTHERAPY))
    assert found["facility_phone"] == "(02) 9665 0143"
    assert found["patient_name"] == "Marlene Pikering"
    assert found["currency"] == "AUD"
    assert found["line_items"] == [
        {"description": "Initial consultation", "code": "500", "amount": "110.00"},
        {"description": "Subsequent consultation", "code": "10960", "amount": "176.00"},
    ]


def test_a_column_of_items_that_counts_the_lines_holds_no_codes() -> None:
    text = PHYSIOTHERAPY.replace(" 500  ", " 1    ").replace("10960", "2    ")
    assert [set(item) for item in fields(page(text))["line_items"]] == [{"description", "amount"}] * 2  # type: ignore[attr-defined, call-overload]


def test_the_number_of_a_tax_is_no_amount() -> None:
    text = """
 Fort Lorne General Hospital
 147 Birchwood Street, Fort Lorne ON L3A 1R4
 HST # 323410955

 Patient: Oscar Lindt                    Invoice: IP77932
 Service                     Amount
 Catheterisation             $55.00
 Dressing                    $45.00
 Subtotal                   $100.00
 HST (13%)                   $13.00
 Total CAD                  $113.00
"""
    found = fields(page(text))
    assert (found["tax"], found["total_amount"], found["currency"]) == ("13.00", "113.00", "CAD")


@pytest.mark.parametrize("day", ["06 Jul", "Jul 6", "6 July", "06/07"])
def test_a_day_without_a_year_is_no_service(day: str) -> None:
    text = f"""
 Dr Lawrence Wainwright MBBS
 Consultant Anaesthetist
 353 Dogwood Street, Aldermere, NR15 6LQ

 Mrs Virginia Thackeray                    Invoice number: IP53341
 419 Ridgeway Close                        Date: 10 July 2025
 Aldermere NR6 8AB

 {day:<14} Suture removal                              £105.00
 {day:<14} Dressing                                     £45.00
                                     Total due        £150.00
"""
    found = fields(page(text))
    assert found["provider_name"] == "Dr Lawrence Wainwright MBBS"
    assert [item["description"] for item in found["line_items"]] == ["Suture removal", "Dressing"]  # type: ignore[attr-defined]


def test_payments_and_the_rest_under_the_sum_are_no_lines() -> None:
    text = """
 Bracken Falls Community Hospital
 451 Foxglove Dr
 Millersport, FL 34659

 Patient name: Stuart Wainwright          Invoice number: 8C/62127
 Department                                      Charges
 Room services                                 $2,771.80
 Laboratory services                              $94.40
                      Total charges            $2,866.20
                      Cedar Mutual payment    -$2,379.72
                      Balance due from you       $486.48
"""
    found = read(page(text))
    items = found.fields["line_items"]
    assert not isinstance(items, FieldValue)
    assert [item.value["description"] for item in items] == ["Room services", "Laboratory services"]  # type: ignore[index, call-overload]
    assert not any(item.needs_review for item in items)
    balance = found.fields["balance_due"]
    assert isinstance(balance, FieldValue)
    assert balance.value == "486.48"


def test_a_receipts_number_is_no_amount() -> None:
    text = """
 Patient: Kalpana Chowdhury          Bill No: IP52520
 S.No   Service              Amount
 1      Ward bed            900.00
 2      Nebulisation        100.00
 Receipts                  Grand Total    1,000.00
 R46977 UPI 400.00         Amount Paid      400.00
                           Balance Payable  600.00
"""
    assert fields(page(text), "hospital_bill")["amount_paid"] == "400.00"


def test_a_doctor_above_the_heads_is_no_part_of_them() -> None:
    text = """
 BODIJA SPECIALIST HOSPITAL
 45 Linden Street, Bodija Ext, Oyo State

 Bill No: B-74919                  Date: 22-Jan-2025
 Name of patient: Chukwuemeka Ezekwesili
 Doctor Femi Chukwuma
 S/N     Details                               Amount (N)
 1       Prothrombin time                          19,800
 2       X-ray of the left wrist                   29,400
                              Grand Total        N 49,200
"""
    found = fields(page(text))
    assert [item["description"] for item in found["line_items"]] == ["Prothrombin time", "X-ray of the left wrist"]  # type: ignore[attr-defined]
    assert found["currency"] == "NGN"


def test_the_gross_is_the_total_where_nothing_is_taken_off() -> None:
    text = """
 QAMAR INTERNATIONAL HOSPITAL                 TRN: 1002275439996603
 Patient Name: Saeed Fernandez                Invoice No: 4C/89062
 Service                              Qty       Amount
 Injection                             2        672.50
 Consultant visit                      4      1,957.60
                    Gross Total (AED)         2,630.10
"""
    found = fields(page(text))
    assert (found["total_amount"], "subtotal" in found) == ("2630.10", False)


def test_the_telephone_under_an_address_is_the_hospitals_also_beside_the_patient() -> None:
    text = """
 The Brinsley Hospital                      Invoice no.     B-68526
 82 Elmwood Close                           Invoice date    21 February 2025
 Westhollow                                 Patient         Gilbert Hollister
 SY15 4HN
 Telephone 0161 496 0131

 Description                   Amount
 Ward bed                     £698.50
 Dressing                     £124.40
 Total                        £822.90
"""
    found = fields(page(text))
    assert (found["facility_phone"], found["patient_name"]) == ("0161 496 0131", "Gilbert Hollister")


def test_a_pharmacys_bill_is_the_pharmacys() -> None:
    text = """
 Annapurna Healthcare Pvt Ltd - Pharmacy                           CASH MEMO
 Flat 476, Ridgeway Enclave, 11 Link Road, Girijapur, Kerala - 682084
 Ph. +91 96254 14970 GSTIN 27AAACA1916K1ZX

 Bill No : 6547607                      Patient : Bhagyashree Mahajan
 Sn   Item                     Qty      MRP       Amount
 1    Cap. Pantoprazole 40      10    141.50    1,415.00
 2    Tab. Paracetamol 650      15     74.50    1,117.50
                       Bill Total (Rs.)         2,532.50
"""
    assert str(fields(page(text))["facility_address"]).startswith("Flat 476, Ridgeway Enclave")


def test_a_dentists_statement() -> None:
    text = """
 Cottonwood Family Dental                          WALKOUT STATEMENT
 815 Juniper Ave, Suite B
 Flagstaff, AZ 86001   928-555-0117                Date: 05/19/2025

 Patient: Oliver Stonehill                         Account: 4471

 Tooth  Surf  ADA Code   Procedure                        Fee     Ins Est    Pat Est
              D0120      Periodic oral evaluation       62.00      62.00       0.00
 14     MO    D2392      Resin composite 2 surf        265.00     212.00      53.00
                         Totals                        327.00     274.00      53.00
"""
    assert fields(page(text))["line_items"] == [
        {"description": "Periodic oral evaluation", "code": "D0120", "amount": "62.00"},
        {"description": "Resin composite 2 surf", "code": "D2392", "amount": "265.00"},
    ]


def test_the_day_of_admission_is_not_the_bills() -> None:
    text = """
 ST. ALDHELM REGIONAL MEDICAL CENTER
 4400 Harbor Blvd, Astoria, OR 97103

 Patient Name: DELGADO, MARISOL       Account Number: 70044712
 Admit Date: 04/02/2025               Discharge Date: 04/04/2025
 Statement Date: 04/20/2025

 REV CODE   DESCRIPTION                          CHARGES
 0120       ROOM & BOARD SEMI-PRIVATE           4,200.00
 0250       PHARMACY                              812.40
            TOTAL CHARGES                       5,012.40
"""
    assert fields(page(text))["invoice_date"] == "2025-04-20"
