"""Papers that look like one of the described types and are none, and papers of a type that say little of it."""

from __future__ import annotations

import pytest

from parsers.classify import classify
from parsers.labels.layout import runs
from parsers.registry import FORMS
from tests.forms.paper import page

STRANGE = {
    "a request to a plan to pay for a medicine": """
 COVERAGE DETERMINATION REQUEST FORM
 Patient: Nora Whitlock          DOB: 04/05/1960
 Prescriber: Alan Birch, MD      NPI: 1234567893
 Prescriber phone: (602) 555-0117    DEA no: AB1234563
 Medication, strength and directions
 Rx: Humira 40 mg/0.4 mL pen, inject 40 mg every 14 days, qty 2, refills 5
 Prescriber signature
""",
    "leave to use a drug, asked by fax": """
 Lakeside Drug Plan - Pre-Authorization Request
 Patient name   Nora Whitlock        Date of birth   04/05/1960
 Prescriber     Alan Birch, MD       NPI   1234567893
 Rx   Ozempic 1 mg pen   Sig   inject weekly   Qty 4   Refills 3
 Prescriber signature
""",
    "an insurer's guarantee": """
 Unity Benefit Administrators Ltd
 Letter of Guarantee of Payment
 To: The Billing Office, Seaview Hospital       Date: 03/04/2025
 Patient name: Leong Mei        Policy No: UB-22871    Claim No: 88172
 Insured name: Leong Mei        Diagnosis: Acute appendicitis
 Amount guaranteed: 5,000.00    Room: Four beds
 Send the claim form with the final bill.
""",
    "a specialist is asked to see a patient": """
 SPECIALIST REFERRAL FORM
 Patient name: Leong Mei     Date of birth: 03/04/1970    Sex: F
 Insurance: Unity Gold       Member ID: 99128812
 Allergies: Penicillin       Medical history: asthma      Medications: salbutamol inhaler
 Referring doctor: Dr Tan
""",
    "another look at a claim": """
 Member Appeal Request Form
 Patient name: Nora Whitlock         Date of birth: 04/05/1960
 Policy holder: Nora Whitlock        Policy number: HX-2291    Claim number: 5512
 Date of service: 01/02/2025         Signature of insured            Date
""",
    "a statement of fitness": """
 Statement of Fitness for Work         for Statutory Sick Pay
 Patient's name   Mr Alan Doyle
 I assessed your case on:      12/05/2025
 This will be the case for   4 weeks
 Doctor's signature      Dr H Lowe
""",
    "an estimate": """
 CARE HOSPITAL, PUNE
 COST ESTIMATE
 Patient Name: Ravi Joshi     UHID: 22011      Date: 02/02/2025
 Room charges (5 days)         25,000
 Surgeon fee                   60,000
 Estimated total               85,000
 This is only an estimate. The actual bill may vary.
""",
    "an insurer's receipt for the premium": """
 Star Health Insurance
 PREMIUM RECEIPT
 Policy No: P/1112/01/2025      Policy holder: Ravi Joshi
 Premium: Rs 12,500.00    GST 18%: Rs 2,250.00    Total: Rs 14,750.00
 Received with thanks by cheque. Sum insured: Rs 5,00,000
""",
    "a request for tests": """
 Riverside Hospital          LABORATORY REQUEST FORM
 Patient: Lucy Hart   DOB: 03/04/1970  Ward: 4B   Requesting doctor: Dr Amos
 Tests required:
 ☒ Full blood count  ☐ ESR   ☒ Urea and electrolytes  ☐ LFT
 Specimen: Blood     Collected: 03/05/2025 09:30
""",
    "a claim's denial": """
 Harbor Insurance
 CLAIM DENIAL NOTICE
 Date: 3 March 2025      Claim number: C-88211
 Member: Jane Roe        Member ID: HI223311
 Provider: Harbor Clinic     Date of service: 02/02/2025
 Billed amount: $200.00
 Your claim was denied because the service is not covered under your plan.
 You may appeal within 180 days.
""",
    "an offer of furniture": """
 Al Noor Medical Furniture LLC                      QUOTATION
 To              Marjan Specialist Hospital
 Quotation no.   Q-2217
 Date            28/07/2025
 Item                   Qty      Unit price AED     Amount AED
 Overbed table           20            1,400.00      28,000.00
 Mattress                10            2,900.00      29,000.00
                              Subtotal               57,000.00
                              VAT 5%                  2,850.00
                              Grand total            59,850.00
""",
    "an order to a supplier": """
 St. Anne Hospital
 PURCHASE ORDER
 PO No: 4471        Order date: 03/05/2025       Vendor: Deccan Surgicals
 Sl   Description               Qty    Rate      Amount
 1    Suture, absorbable         40   210.00    8,400.00
 2    Paracetamol inj 150 mg    300    22.00    6,600.00
 Subtotal                                      15,000.00
 Total amount                                  15,000.00
""",
    "a laboratory's prices": """
 Dhanmondi Pathology - Price List of Tests
 Code   Test                    Report       Rate (Tk)
 L011   Complete blood count    Same day      1200.00
 L012   Serum creatinine        Next day       100.00
 L013   HbA1c                   Same day      1150.00
 L014   Urine R/E               Same day       350.00
 Home collection 200 Tk. Reports by e-mail.
""",
    "leave to hand records out": """
 AUTHORIZATION FOR RELEASE OF MEDICAL RECORDS
 I, Ada Byron                        born 12/10/1985
 authorize Riverbend Hospital to release to Pike and Stone, Attorneys
 Discharge summary
 Laboratory results
 Billing records
 Signature                           Date 12/01/2025
""",
    "another club's card": """
 FITWORLD GYM
 MEMBERSHIP CARD
 Member name: Alan Doyle
 Member no: 2211908
 Plan: Gold       Valid thru: 12/2026
""",
}
SPARSE = {
    "the bill for an ambulance": ("hospital_bill", """
 County Fire District EMS
 INVOICE #     INVOICE DATE     RUN NUMBER     PLEASE PAY
 5C/77282      05-28-2023       23-7102        $612.40
 Bill to
 Harold Bloom
 Qty   Service                         Rate     Extended
 1     Basic life support             540.00      540.00
 9     Mileage, per mile                8.04       72.40
                            Total                 $612.40
"""),
    "an optician's receipt": ("hospital_bill", """
 VISION EXPRESS OPTICIANS
 Receipt No 2231       Date 03/05/2025
 Customer: Nora Quill
 Eye examination                   45.00
 Single vision lenses              80.00
 Total                            125.00
"""),
    "a fund's card": ("insurance_card", """
 Meridian Health Fund
 HOSPITAL AND EXTRAS
 Member number  3311 8892
 01 Mr J Whitlam    02 Mrs K Whitlam
 Issued 04/2025
"""),
    "a scheme's card without labels": ("insurance_card", """
 AVENUE HEALTHCARE MEDICAL SCHEME
 KAMAU PETER NJOROGE
 AVN/22118/01
 PRINCIPAL
 Employer: Tea Growers Ltd    Valid to 31/12/2026
"""),
    "a card that nobody filled in": ("insurance_card", """
 TEMPORARY MEMBER ID CARD
 Member name
 Member ID
 Group number
 Plan
 Effective date
"""),
    "an insurer's card with a network": ("insurance_card", """
 CareFirst Gulf
 Network: Gold Plus
 Insured: Omar Khalifa
 Card No. 7841-1979-22113
 Policy: Falcon Trading    Valid until 31/12/2026
 Co-insurance: 10% OP
"""),
    "what a patient takes home, in questions": ("discharge_summary", """
 Instructions for going home
 Quail Run Family Hospital
 Patient Nora Quill      Date of birth 09/15/1974
 You came in on 08/18/2025          You left on 08/20/2025
 Why were you in the hospital?
 Osteoarthritis of the right knee
 Which medicines should you take?
 Medicine                 How much, how often            For how long
 Ramipril 5 mg            1 tablet once daily            15 days
 Diltiazem 60 mg          1 tablet three times daily     7 days
"""),
    "what a patient takes home": ("discharge_summary", """
 AFTER VISIT SUMMARY                                  Cedar Ridge Hospital
 Marcus T. Ellison   MRN: 88213344                    3/2/2025 - 3/5/2025
 You were seen for: Cellulitis of the left leg
 Your medication list
  START taking:
   cephalexin 500 mg capsule - Take 1 capsule by mouth 4 times daily for 7 days
  STOP taking:
   glyburide 5 mg tablet
 When to seek help
  Call 911 if you have trouble breathing.
"""),
}  # fmt: skip


@pytest.mark.parametrize("text", STRANGE.values(), ids=STRANGE)
def test_a_paper_of_no_type_is_taken_for_none(text: str) -> None:
    assert classify(runs(page(text)), FORMS)[0] == "unknown"


@pytest.mark.parametrize(("kind", "text"), SPARSE.values(), ids=SPARSE)
def test_a_paper_that_says_little_is_known(kind: str, text: str) -> None:
    found, sure = classify(runs(page(text)), FORMS)
    assert (found, sure > 0.8) == (kind, True)


def test_a_cards_words_on_a_paper_with_more_words_make_no_card() -> None:
    letter = "Dear member of the health plan, your number 3311 8892 is on our books and " + "we thank you for it " * 8
    assert classify(runs(page(f" {letter[:90]}\n {letter[90:180]}\n {letter[180:]}")), FORMS)[0] == "unknown"
