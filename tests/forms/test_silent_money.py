"""Numbers, names and amounts on bills, claims and cards that stand where another's value is looked for."""

from __future__ import annotations

import pytest

from parsers.extraction import Extraction, FieldValue, ParseOptions
from parsers.kinds.choices import RELATIONSHIP_TO_INSURED
from parsers.kinds.codes import IDENTIFIER
from parsers.kinds.contact import ADDRESS
from tests.forms.paper import fields, page, read

OPTIONS = ParseOptions()


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("12 Quay Road, Fremantle WA 6160, ABN 53 004 085 616", "12 Quay Road, Fremantle WA 6160"),
        ("4 Mill Lane\nHexham NE46 1AB\nVAT Reg No 417 2290 88", "4 Mill Lane, Hexham NE46 1AB"),
        ("Plot 9, Lake Road, Pune 411001 GSTIN: 27AABCI7630K1Z5", "Plot 9, Lake Road, Pune 411001"),
        ("Certified Dietitian #220418\n31 Elm Street, Dayton, OH 45402", "31 Elm Street, Dayton, OH 45402"),
        ("Registered Nurse No. 88120\n31 Elm Street, Dayton, OH 45402", "31 Elm Street, Dayton, OH 45402"),
    ],
)
def test_a_number_of_registration_is_no_part_of_an_address(printed: str, meant: str) -> None:
    found = ADDRESS.parse(printed, OPTIONS)
    assert found is not None
    assert found.value == meant


@pytest.mark.parametrize(
    "printed",
    [
        "12 Company Road, Dayton, OH 45402",
        "Practice Lane 4, Hexham NE46 1AB",
        "Surgeon Street 1204, Cape Town 8001",
        "Unit 2\nTherapist Lane 1204",
    ],
)
def test_streets_are_called_as_registers_are(printed: str) -> None:
    found = ADDRESS.parse(printed, OPTIONS)
    assert found is not None
    assert found.value == printed.replace("\n", ", ")


@pytest.mark.parametrize(("printed", "meant"), [("No.0021907", "0021907"), ("Nr:AB-4410", "AB-4410"), ("NO12", "NO12")])
def test_a_labels_last_word_may_touch_the_number(printed: str, meant: str) -> None:
    found = IDENTIFIER.parse(printed, OPTIONS)
    assert found is not None
    assert found.value == meant


def test_a_dependent_child_is_one_answer() -> None:
    found = RELATIONSHIP_TO_INSURED.parse("Dependent Child", OPTIONS)
    assert found is not None
    assert (found.value, found.issues) == ("Dependent Child", ())


BILL = """
 Dr Anneke Botha Inc.
 Karoo Vista Medical Centre
 18 Acacia Road, Paarl, 7646
 Tel 021 555 0199

 INVOICE
 Invoice number: 4471          Invoice date: 14 March 2025
 Patient: Piet Malan

 Code     Description                  Qty        Amount
 DIA01    Dialysis session              1         400.00
 DIAOO    Consumables                   1         120.00
 LAB12    Renal profile                 1          80.00
 PHA03    Medicines                     1          50.00
                              {total}             650.00
                              Amount paid         150.00
                              Balance due         500.00
"""


@pytest.mark.parametrize("total", ["Total (VAT exempt)", "Total (GST included)", "Total (tax exempt)"])
def test_what_stands_in_a_bracket_behind_the_total_is_no_tax(total: str) -> None:
    found = fields(page(BILL.format(total=total)))
    assert "tax" not in found
    assert found["total_amount"] == "650.00"


def test_a_practice_in_a_doctors_name_sends_the_bill_not_the_building_it_is_in() -> None:
    assert fields(page(BILL.format(total="Total")))["facility_name"] == "Dr Anneke Botha Inc."


def test_a_code_without_figures_among_codes_with_some_is_doubted() -> None:
    items = read(page(BILL.format(total="Total"))).fields["line_items"]
    assert not isinstance(items, FieldValue)
    assert [item.needs_review for item in items] == [False, True, False, False]


def _doubted(found: Extraction, name: str) -> bool:
    value = found.fields.get(name)
    assert isinstance(value, FieldValue)
    return value.needs_review


CARD = """
 NORTHGATE ASSURANCE                  HEALTH INSURANCE CARD
 Member name:    Esther Wanjiru
 Member no:      4471920-00
 Scheme:         {scheme}
 Valid from:     11 Apr 2024
"""


@pytest.mark.parametrize(
    ("scheme", "doubtful"),
    [("Tana Dairy Farmers Co-operative", True), ("Bluewater Freight LLC", True), ("Silver Plus", False)],
)
def test_an_employers_name_is_no_sure_plan(scheme: str, doubtful: bool) -> None:
    assert _doubted(read(page(CARD.format(scheme=scheme)), "insurance_card"), "plan_name") is doubtful


CLAIM = """
 MEDICAL CLAIM FORM
 Injured employee's name: Rosa Delgado      Date of birth: 04/14/1976
 Employee's mailing address: 527 Larch St, Bexley, IL 61197
 Insurance carrier: Prairie Mutual Casualty
 Date          Code      Charge
 06/30/2026    29881     418.00
 Total charge: 418.00
 Phone number: (559) 555-0190
"""


def test_an_address_and_a_phone_that_may_be_anothers_are_doubted() -> None:
    found = read(page(CLAIM), "claim_form")
    assert _doubted(found, "insured_address")
    assert _doubted(found, "patient_phone")
