"""How bills and claims word and arrange their amounts, codes and names; papers that no sample of ours shows."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from parsers.extraction import FieldValue
from parsers.page import Box, Page
from tests.forms.paper import page, read

RECEIPT = """
 LAKESIDE WALK-IN CLINIC
 88 Harbor Road, Bellfield, NC 28180
 (919) 555-0133

 RECEIPT NO: 20418          DATE: 03/14/2024
 PATIENT: Ursula Burns

 Date          Service                                 Amount
 {rows}

                         Total                        $ {total}
"""


def _receipt(rows: list[tuple[str, str]]) -> list[dict[str, Any]]:
    total = sum(float(amount) for _, amount in rows)
    text = "\n ".join(f"03/14/2024    {said:<38}{amount:>8}" for said, amount in rows)
    fields = read(page(RECEIPT.format(rows=text, total=f"{total:.2f}")), "hospital_bill").fields
    items = fields["line_items"]
    assert not isinstance(items, FieldValue)
    return [dict(item.value) | {"doubted": item.needs_review} for item in items]  # type: ignore[arg-type]


def test_codes_in_front_of_every_line_are_codes() -> None:
    first, second = _receipt([("99213 OFFICE VISIT", "150.00"), ("J1885 KETOROLAC 15 MG", "25.00")])
    assert (first["code"], first["description"]) == ("99213", "OFFICE VISIT")
    assert (second["code"], second["description"]) == ("J1885", "KETOROLAC 15 MG")
    assert not first["doubted"]
    assert not second["doubted"]


def test_a_number_in_front_of_one_line_of_several_is_no_code() -> None:
    items = _receipt([("OFFICE VISIT", "150.00"), ("20610 INJECTION OF A JOINT", "25.00")])
    assert not any("code" in item for item in items)


def test_codes_in_brackets_behind_every_line_are_codes() -> None:
    first, second = _receipt([("OFFICE VISIT (99213)", "150.00"), ("ROOM AND BOARD (0120)", "25.00")])
    assert (first["code"], first["description"]) == ("99213", "OFFICE VISIT")
    assert (second["code"], second["description"]) == ("0120", "ROOM AND BOARD")
    assert not first["doubted"]


def test_a_number_in_brackets_behind_one_line_of_several_is_no_code() -> None:
    items = _receipt([("OFFICE VISIT", "150.00"), ("DRESSING (20610)", "25.00")])
    assert not any("code" in item for item in items)


def test_codes_behind_their_label_are_codes_and_a_line_without_one_is_doubted() -> None:
    first, second = _receipt([("Office visit, new patient CPT 99203", "150.00"), ("Wound dressing", "25.00")])
    assert (first["code"], first["description"]) == ("99203", "Office visit, new patient")
    assert (second["description"], second["doubted"]) == ("Wound dressing", True)


@pytest.mark.parametrize("said", ["Total (incl. GST $0.00)", "Total (VAT exempt)", "Total (including tax 12.50)"])
def test_what_a_total_takes_in_stands_in_brackets_before_it(said: str) -> None:
    text = RECEIPT.replace("Total                   ", f"{said:<28}").format(
        rows="03/14/2024    Consultation                            275.00", total="275.00"
    )
    total = read(page(text), "hospital_bill").fields["total_amount"]
    assert isinstance(total, FieldValue)
    assert total.value == "275.00"


CLAIM = """
 HEALTH INSURANCE CLAIM FORM

 {surname:<28}2. Given Name          3. Middle Name
 Castro                      Benigno

 4. Member ID                5. Date of birth of patient
 GM8971002                   03/14/1981

 6. Patient's name           7. Total charges
 Ursula Burns                $275.00
"""


@pytest.mark.parametrize("whose", ["Subscriber's", "Member's", "Policyholder's"])
def test_pieces_of_a_name_beside_a_piece_that_says_whose_it_is(whose: str) -> None:
    fields = read(page(CLAIM.format(surname=f"1. {whose} Surname")), "claim_form").fields
    insured, patient = fields["insured_name"], fields["patient_name"]
    assert isinstance(insured, FieldValue)
    assert isinstance(patient, FieldValue)
    assert (insured.value, patient.value) == ("Benigno Castro", "Ursula Burns")


ASKED = """
 MEMBER REIMBURSEMENT CLAIM FORM

 Patient name: Emily Olsen                  Date of birth: 11/02/2009
 Relationship to subscriber:   {self}Self   {other}Spouse   {child}Child
 Subscriber name: Martin Olsen              Member ID: KVH00938122
 Total charges: $185.00
"""


@pytest.mark.parametrize(("child", "told"), [("", None), ("☒ ", "Child")])
def test_relationships_to_choose_from_are_no_answer(child: str, told: str | None) -> None:
    box = "☐ " if child else ""
    fields = read(page(ASKED.format(self=box, other=box, child=child)), "claim_form").fields
    found = fields.get("patient_relationship")
    assert (found.value if isinstance(found, FieldValue) else None) == told


def test_codes_may_be_parted_from_their_words_by_a_dash() -> None:
    first, second = _receipt([("99214 - Office visit", "265.00"), ("73562 - X-ray knee, 3 views", "240.00")])
    assert (first["code"], first["description"]) == ("99214", "Office visit")
    assert (second["code"], second["description"]) == ("73562", "X-ray knee, 3 views")


def _middle(text: str) -> Page:
    """The page, its lines half as far apart: labels stand astride the lines of their values, as cells print them."""
    some = page(text)
    words = (
        replace(word, box=Box(word.box.left, word.box.top / 2, word.box.right, word.box.top / 2 + 0.009))
        for word in some.words
    )
    return replace(some, words=tuple(words))


@pytest.mark.parametrize("second", ["Pune, Maharashtra 411045           ", "     Pune, Maharashtra 411045      "])
def test_a_label_in_the_middle_of_its_cell_has_all_lines_of_its_address(second: str) -> None:
    text = f"""
 SURAKSHA GENERAL INSURANCE CO. LTD.

 REIMBURSEMENT CLAIM FORM

 Policy No.               6201/2234/0091

 Name of Primary Insured    ANITA SURESH PATIL

                          Flat 302, Green Heights, Baner Road,
 Address
                          {second}

 Name of Patient          SURESH PATIL

 Total claimed amount     72,550.00
"""
    address = read(_middle(text), "claim_form").fields["insured_address"]
    assert isinstance(address, FieldValue)
    assert address.value == "Flat 302, Green Heights, Baner Road, Pune, Maharashtra 411045"


LEDGER = """
 Prairie Lakes Orthopedics
 2200 Lakeview Blvd, Sioux Falls, SD 57105
 (605) 555-0119

 Statement date: 04/02/2024     Account number: PLO-330981     Amount due: ${due}
 Patient: Diane Forrester

 Description                     Charges     Insurance paid     Adjustments     You owe
 Office visit, established       $265.00            $118.60          $60.00      $86.40
 X-ray knee, 3 views             $240.00             $90.00          $50.00     $100.00
 Totals                          $505.00            $208.60         $110.00     ${due}
"""


@pytest.mark.parametrize(("due", "doubted"), [("186.40", False), ("168.40", True)])
def test_what_columns_take_off_explains_what_is_due(due: str, doubted: bool) -> None:
    fields = read(page(LEDGER.format(due=due)), "hospital_bill").fields
    rest = fields["balance_due"]
    assert isinstance(rest, FieldValue)
    assert (rest.value, rest.needs_review) == (due, doubted)
