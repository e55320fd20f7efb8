"""What a paper is for, whatever other papers it speaks of."""

from __future__ import annotations

import pytest

from parsers.classify import classify
from parsers.labels.layout import runs
from parsers.purpose import answers_claim, claims_money, reports_stay
from parsers.registry import FORMS
from tests.forms.paper import page

BILLS = """
   No.   Invoice date   Receipt no.    Particulars        Amount
   1     02.05.2024     R 00812        Hospital bill       86.20
   2     06.05.2024     R 00977        Pharmacy            19.95
   GRAND TOTAL                                            106.15
"""


@pytest.mark.parametrize(
    "title",
    [
        "REIMBURSEMENT REQUEST",
        "CLAIM FOR REFUND OF MEDICAL COSTS",
        "HOSPITAL AND SURGICAL CLAIM - CLAIMANT'S STATEMENT",
        "MEMBER REFUND CLAIM",
    ],
)
def test_a_claim_may_list_every_word_of_a_bill(title: str) -> None:
    paper = f"   {title}\n   Member  Annika Brodersen    Insurance no.  N 4471 882 003\n{BILLS}"
    assert classify(runs(page(paper)), FORMS)[0] == "claim_form"


def test_a_sentence_asks_for_the_money() -> None:
    assert claims_money(runs(page("   I enclose the following invoices and request reimbursement to my account:")))
    assert claims_money(runs(page("   We ask for a refund of these payments.")))
    assert not claims_money(runs(page("   No refund is given on medicines. Claims are sent to your insurer for you.")))


def test_a_bill_that_names_a_claim_is_a_bill() -> None:
    paper = f"   TAX INVOICE\n   CLAIM NO  8812\n   Patient  Annika Brodersen\n{BILLS}"
    assert not claims_money(runs(page(paper)))
    assert classify(runs(page(paper)), FORMS)[0] == "hospital_bill"


LETTER = """
   Dear Dr Fenwick

   Re: Mrs Edith Copeland, DOB 04/09/1938

   {period}

   Diagnoses
   Fractured neck of left femur

   Operation
   Left hemiarthroplasty

   Events
   She tripped over a rug at home and was taken to theatre the next day.

   Plan
   Fracture clinic in six weeks.

   Yours sincerely
"""


@pytest.mark.parametrize(
    "period",
    [
        "Thank you for taking over this lady who was under our care from 4 March 2024 until 11 March 2024.",
        "In-patient treatment 24.05.2024 - 03.06.2024, Ward 5B",
        "She was hospitalised from 2024-03-04 to 2024-03-11.",
        "She was admitted on March 4, 2024 and discharged on March 11, 2024.",
        "We discharged your patient, born 03.09.1954, on 14.02.2024 after a stay from 09.02.2024.",
    ],
)
def test_a_letter_that_tells_of_a_stay_reports_it(period: str) -> None:
    text = runs(page(LETTER.format(period=period)))
    assert reports_stay(text)
    assert classify(text, FORMS)[0] == "discharge_summary"


def test_a_letter_about_a_visit_reports_no_stay() -> None:
    text = runs(page(LETTER.format(period="I saw this lady in my clinic on 4 March 2024; she comes back in May 2024.")))
    assert not reports_stay(text)
    assert classify(text, FORMS)[0] == "unknown"


def test_a_certificate_of_a_stay_has_no_headings_and_reports_nothing() -> None:
    said = "This is to certify that he was admitted to our ward from 4 March 2024 to 11 March 2024 with malaria."
    assert not reports_stay(runs(page(said)))


@pytest.mark.parametrize(
    "text",
    [
        "   CLAIM ACKNOWLEDGEMENT\n   We have received your claim 24-1190, total charges $260.50.",
        "   NOTICE OF CLAIM DECISION\n   Claim number 24-1190. Amount claimed $260.50. Amount allowed $180.00.",
        "   HOW TO CLAIM YOUR MEDICAL EXPENSES BACK\n   Fill in the claim form. Attach receipts.",
        "   Your medical claim for March has been settled. Claim number 24-1190, amount claimed $260.50.",
    ],
)
def test_what_an_insurer_says_of_a_claim_is_none(text: str) -> None:
    assert answers_claim(runs(page(text)))
    assert classify(runs(page(text)), FORMS)[0] == "unknown"


def test_a_claim_form_may_say_what_becomes_of_it() -> None:
    paper = f"   MEMBER CLAIM FORM\n   Your claim will be processed within ten days.\n{BILLS}"
    assert not answers_claim(runs(page(paper)))
    assert classify(runs(page(paper)), FORMS)[0] == "claim_form"


@pytest.mark.parametrize(
    ("sentence", "answered"),
    [
        ("We are pleased to authorise the cashless treatment of your member.", True),
        ("Your request for pre-authorisation of this stay has been approved.", True),
        ("We have approved the procedure above.", True),
        ("I/We hereby authorise any hospital to tell the insurer of my treatment.", False),
        ("I/we approved the treatment above.", False),
        ("Please ask us before your treatment begins.", False),
    ],
)
def test_an_insurer_grants_or_refuses_and_a_member_signs(sentence: str, *, answered: bool) -> None:
    assert answers_claim(runs(page(f"   {sentence}"))) is answered
