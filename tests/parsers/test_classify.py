"""Recognising what a paper is by what is printed on it, however it was read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parsers.classify import STRANGERS, UNKNOWN, by_cues, classify, decide, scores
from parsers.extract import SURE_TYPE, extract, extract_as
from parsers.extraction import ParseOptions
from parsers.form import Field, Form, Section
from parsers.kinds import MONEY, PERSON, TEXT
from parsers.labels.layout import runs
from parsers.registry import FORMS as REGISTERED
from tests.forms.paper import page

MAIN = Section("patient", fields=(Field("patient_name", PERSON, ("patient name",), required=True),), main=True)
SUMMARY = Form("discharge_summary", "Discharge summary", (MAIN,), {"discharge summary": 7, "hospital course": 4})
BILL = Form(
    "hospital_bill", "Bill", (MAIN,), {"invoice": 4, "amount due": 3, "patient name": 0.4}, against={"quotation": 6}
)
FORMS = {form.type: form for form in (SUMMARY, BILL)}


def recognised(text: str) -> tuple[str, float]:
    return classify(runs(page(text)), FORMS)


@pytest.mark.parametrize(
    "title",
    [
        "DISCHARGE SUMMARY",
        "Discharge Sumrnary",
        "D1SCHARGE SUMMARY",
        "DISCHARGESUMMARY",
        "D I S C H A R G E  S U M M A R Y",
        "3. Discharge Summary",
    ],
)
def test_a_title_is_known_however_it_was_read(title: str) -> None:
    assert recognised(f"   {title}\n\n Oscar Lindt") == ("discharge_summary", pytest.approx(0.99, abs=0.01))


def test_a_short_title_may_have_lost_a_letter_where_it_stands_alone() -> None:
    assert recognised("   INV☐ICE\n\n Oscar Lindt")[0] == "hospital_bill"
    assert recognised("   unvoiced\n\n Oscar Lindt")[0] == UNKNOWN


def test_a_title_inside_a_sentence_is_only_mentioned() -> None:
    said = "He brought along the discharge summary from his last stay and says that he is fine."
    assert recognised(said)[0] == UNKNOWN
    assert (
        recognised("Please see our discharge summary, and the invoice with the amount due that we sent you by letter.")[
            0
        ]
        == UNKNOWN
    )


def test_what_speaks_against_a_type_counts() -> None:
    assert recognised("QUOTATION\n\n Invoice to be sent   Amount due: 20.00")[0] == UNKNOWN
    assert recognised("INVOICE\n\n Amount due: 20.00")[0] == "hospital_bill"


def test_the_more_is_printed_the_surer_and_two_types_at_once_are_not_sure() -> None:
    little, much = (
        recognised(" Amount due: 3.00"),
        recognised(" Invoice\n Amount due: 3.00\n Patient name: Oscar Lindt"),
    )
    assert little[0] == much[0] == "hospital_bill"
    assert 0.5 < little[1] < much[1]
    both = recognised(" Invoice\n Amount due: 3.00\n Discharge Summary\n")
    assert both[1] < SURE_TYPE


def test_no_field_of_a_document_of_unsure_type_passes() -> None:
    bill = page(" HOSPITAL BILL\n\n Patient name: Oscar Lindt\n Total charges: 80.00\n Amount due: 80.00")
    sure = extract([bill])
    assert not all(field.needs_review for field in sure.values())
    unsure = extract_as("hospital_bill", SURE_TYPE - 0.01, [bill], runs(bill), ParseOptions())
    assert set(unsure.fields) == set(sure.fields)
    for field in unsure.values():
        assert field.needs_review
        assert "UNCERTAIN_TYPE" in {issue.code for issue in field.issues}


SUPPLIED = """
 Lagos Medical Supplies Ltd                  PROFORMA INVOICE
 Bill to: Surulere General Hospital      Invoice No: PF/2231    Date: 02/05/2025
{patient}
 Description            Quantity      Rate           Amount
 Infusion sets               500      350.00     175,000.00
 Examination gloves          200    2,100.00     420,000.00
 Total amount                                    595,000.00
"""


def test_no_field_of_a_paper_passes_that_is_about_nobody() -> None:
    found = extract([page(SUPPLIED.format(patient=""))])
    assert "UNCERTAIN_TYPE" in {issue.code for issue in found.issues}
    assert found.fields
    assert all(field.needs_review for field in found.values())
    for said in (" Patient name: Nora Quill", " Date of birth: 03/05/1971"):
        about = extract([page(SUPPLIED.format(patient=said))])
        assert "UNCERTAIN_TYPE" not in {issue.code for issue in about.issues}
        assert not all(field.needs_review for field in about.values())


def test_a_forms_own_labels_speak_for_it_and_less_where_others_have_them_too() -> None:
    shared = Field("facility_name", TEXT, ("hospital name",))
    own = tuple(
        Field(name, MONEY, (name.replace("_", " "),))
        for name in ("discount", "amount_paid", "total_amount", "subtotal")
    )
    bill = Form("hospital_bill", "Bill", (Section("m", fields=(shared, *own), main=True),), {"charges": 2})
    stay = Form("discharge_summary", "Stay", (Section("m", fields=(shared,), main=True),), {"hospital course": 4})
    known = {form.type: form for form in (bill, stay)}
    labels = " Hospital name: Riverside\n Discount: 1.00\n Amount paid: 2.00\n Total amount: 5.00\n Subtotal: 6.00"
    assert classify(runs(page(labels)), known)[0] == UNKNOWN
    assert classify(runs(page(f" Charges\n{labels}")), known)[0] == "hospital_bill"
    found = by_cues(runs(page(labels)), known)
    assert found["hospital_bill"] == pytest.approx(0.4 * 4.5)
    assert found["discharge_summary"] == pytest.approx(0.4 * 0.5)


@pytest.mark.parametrize("text", ["", " .  ,  ~ ", " kx rty 77 lll", " the quick brown fox and the lazy dog"])
def test_blank_paper_noise_and_prose_are_unknown(text: str) -> None:
    kind, probability = recognised(text)
    assert kind == UNKNOWN
    assert probability > 0.9


def test_a_form_that_is_described_takes_the_place_of_the_stranger_of_its_type() -> None:
    found = scores(runs(page(" Specimen: Blood")), FORMS)
    assert set(found) == set(FORMS) | set(STRANGERS)
    assert scores(runs(page(" Subtotal 3.00")), FORMS)["hospital_bill"] == 0.0


def test_types_without_a_cue_share_nothing() -> None:
    described = [f"type {number}" for number in range(40)]
    assert decide(dict.fromkeys(described, 0.0), described) == (UNKNOWN, 0.99)


STATIONER = """
   Harwell Stationers Ltd                         INVOICE

   Invoice no 20519            Amount due   64.80

   Desk lamp           2       32.40
"""


def test_an_invoice_that_knows_of_no_patient_and_no_care_is_unknown() -> None:
    needing = {"hospital_bill": replace(BILL, needs=frozenset({"hospital", "patient"}))}
    assert classify(runs(page(STATIONER)), {"hospital_bill": BILL})[0] == "hospital_bill"
    assert classify(runs(page(STATIONER)), needing)[0] == UNKNOWN
    assert classify(runs(page(STATIONER + "\n   Patient  Oscar Lindt")), needing)[0] == "hospital_bill"
    assert classify(runs(page(STATIONER)), REGISTERED)[0] == UNKNOWN


CLAIMED_BACK = """
   REQUEST FOR MEDICAL REIMBURSEMENT

   Employee     Ann Lee          Member #      4471920
   Patient      Tom Lee          Relationship  Child
   Group #      7781             Health plan   Select PPO
   Diagnosis    J06.9

   Service date     CPT code     Amount billed
   05/14/2024       99213        $120.00

   Total billed  $120.00
   Employee signature                 Date signed  05/20/2024
"""


def test_what_a_member_claims_back_is_a_claim_and_neither_a_bill_nor_a_card() -> None:
    kind, probability = classify(runs(page(CLAIMED_BACK)), REGISTERED)
    assert kind == "claim_form"
    assert probability > 0.9


@pytest.mark.parametrize(
    "text",
    [
        " RADIOLOGY REPORT\n Patient Name: Oscar Lindt   Date of birth: 01/02/1970\n Findings: no fracture\n"
        " Requested by: Dr Reed   Reported: 03/03/2026",
        " OPERATION NOTE\n Patient: Oscar Lindt\n Surgeon: Dr Reed\n Diagnosis: appendicitis\n Follow up: two weeks",
        " NOTICE OF PRIVACY PRACTICES\n Health insurance, your policy number and your medical history are kept private",
        " APPOINTMENT CONFIRMATION\n Patient Name: Oscar Lindt\n Clinic: Cardiology\n Please bring your insurance card",
        " MEDICATION ADMINISTRATION RECORD\n Patient: Oscar Lindt\n Metformin 500 mg tablet bid 08:00 20:00",
        " SICK NOTE\n Patient Name: Oscar Lindt\n Diagnosis: influenza\n Dr Alma Reyes, M.D.",
    ],
)
def test_other_papers_of_hospitals_are_none_of_ours(text: str) -> None:
    assert classify(runs(page(text)), REGISTERED)[0] == UNKNOWN


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (" OUTPATIENT CLAIM FORM\n Member's name: Wanjiru Reed   Member no.: 465-1\n Scheme: Family\n"
         " Signature of member", "claim_form"),
        (" Oscar Lindt\n Amoxicillin 500 mg caps 1 tds after food\n PTR No. 4471   S2 No. 99\n Generic name",
         "prescription"),
        (" CASE SHEET\n Name: Oscar Lindt   Religion: none\n Tribe: none   Hospital number: 4471\n"
         " Social history: smokes", "patient_record"),
    ],
)  # fmt: skip
def test_papers_are_known_by_the_words_of_other_regions(text: str, kind: str) -> None:
    found, probability = classify(runs(page(text)), REGISTERED)
    assert (found, probability > 0.8) == (kind, True)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("claim_form", " Extended Health Care Claim\n Plan member name Jane Roe    Member ID 991\n Patient Tim Roe\n"
                       " Service date      Procedure code    Amount\n 2024-02-03        97124             95.00"),
        ("discharge_summary", " Epicrisis\n Patient: Anna Novak, born 03.04.1961\n Diagnosis: Cholelithiasis"),
        ("patient_record", " Pediatric History\n Child's name: Mia Lopez   Birth date 4/4/2019\n Allergies: Peanuts"),
        ("unknown", " Estimate of Expenses\n Room rent 3 days       9,000\n Surgeon fee           40,000\n"
                    " Patient: Ram Lal   Procedure: Hernia repair"),
    ],
)  # fmt: skip
def test_a_titles_one_telling_word(kind: str, text: str) -> None:
    assert classify(runs(page(text)), REGISTERED)[0] == kind


def test_rows_of_amounts_make_a_bill_of_the_names_of_tests() -> None:
    text = """
 Sai Krupa Nursing Home
 Patient: Leela Joshi       Date 4/6/24
 Particulars                         Rs.
 1   Haemoglobin                     150
 2   Urine culture                   600
 Total                               750
"""
    assert classify(runs(page(text)), REGISTERED)[0] == "hospital_bill"


def test_results_with_units_make_a_report_without_a_title() -> None:
    text = """
 Ward 4B     KELLY, Norma   H1102233
 Sodium        138     139     141    mmol/L  133-146
 Potassium     3.9     4.1     4.0    mmol/L  3.5-5.3
"""
    assert classify(runs(page(text)), REGISTERED)[0] == "lab_report"


def test_medicines_with_how_to_take_them_make_a_prescription() -> None:
    text = """
 Outpatient Slip
 Kamala Devi   62 y F      BP 140/90
 Telmisartan 40 mg OD
 Amlodipine 5 mg HS
"""
    assert classify(runs(page(text)), REGISTERED)[0] == "prescription"
