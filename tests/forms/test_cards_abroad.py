"""Insurance cards of many countries: who and what stands on them without a label, or over it."""

from __future__ import annotations

import pytest

from parsers.extraction import FieldValue
from tests.forms.paper import fields, page, read

FUND = """
                Coastline Health Fund

   Member number    7714 2093
   01  MRS DAPHNE HOLLOWAY
   02  MR IAN HOLLOWAY

   Gold Extras & Hospital
   Swipe at your provider to claim
"""


def test_the_first_of_those_covered_holds_the_card() -> None:
    found = read(page(FUND))
    assert found.document_type == "insurance_card"
    said = {name: value.value for name, value in found.fields.items() if isinstance(value, FieldValue)}
    assert said == {
        "insurer_name": "Coastline Health Fund",
        "plan_name": "Gold Extras & Hospital",
        "member_name": "DAPHNE HOLLOWAY",
        "member_id": "7714 2093",
    }


LETTERED = """
Aldwych Health
{name}
Registration 4471 902
Corporate Select Plus
Valid from 1 April 2025
Please call 0345 555 0110 before any treatment
"""


@pytest.mark.parametrize(("name", "doubted"), [("Mrs Petra Lindqvist", False), ("Petra Lindqvist", True)])
def test_a_name_without_a_label(name: str, doubted: bool) -> None:
    found = read(page(LETTERED.format(name=name)), "insurance_card").fields
    holder, number = found["member_name"], found["member_id"]
    assert isinstance(holder, FieldValue)
    assert isinstance(number, FieldValue)
    assert (holder.value, holder.needs_review, number.value) == ("Petra Lindqvist", doubted, "4471 902")


def test_two_names_without_a_label_are_nobodys() -> None:
    found = fields(page(LETTERED.format(name="Petra Lindqvist\nIngrid Holm")), "insurance_card")
    assert "member_name" not in found


@pytest.mark.parametrize("line", ["Your partner in health", "Care For Life", "Company Gold"])
def test_a_slogan_is_no_name(line: str) -> None:
    assert "member_name" not in fields(page(LETTERED.format(name=line)), "insurance_card")


CAPTIONS = """
MABUHAY CARE HMO INC.

1100 8812 4430 0027
Card Number


JUAN PAOLO SANTIAGO
Member Name


PLATINUM PRIVATE                     05/01/2025          04/30/2026
Plan Type                            Effectivity Date    Expiry
"""


def test_captions_under_the_values() -> None:
    found = fields(page(CAPTIONS))
    assert found == {
        "insurer_name": "MABUHAY CARE HMO INC.",
        "plan_name": "PLATINUM PRIVATE",
        "member_name": "JUAN PAOLO SANTIAGO",
        "member_id": "1100 8812 4430 0027",
        "effective_date": "2025-05-01",
    }


def test_a_cards_title_names_nobody() -> None:
    text = """
 STERLING OAK HMO LIMITED
                Enrollee Identity Card
 Enrollee Name:      Femi Gbadamosi
 Enrollee No.:       888706893 00
 Plan:               Sapphire Family
"""
    assert fields(page(text))["member_name"] == "Femi Gbadamosi"


def test_the_plan_comes_before_its_network() -> None:
    text = """
 SAHARA TAKAFUL INSURANCE
 Name      AISHA ANSARI            Network      Silver Plus
 Card No   757568440 00            Plan         Basic
"""
    assert fields(page(text))["plan_name"] == "Basic"


@pytest.mark.parametrize("said", ["Co-payment Panel GP $5", "Panel GP copayment: $5", "You pay Panel GP $5"])
def test_what_a_copay_is_called_is_no_part_of_the_service(said: str) -> None:
    text = f" Merlion Assurance\n Name of Member   LI TING ONG\n Member No    510050-403-1\n {said}\n"
    assert fields(page(text), "insurance_card")["copays"] == [{"service": "Panel GP", "amount": "5.00"}]


def test_what_a_plan_is_called_is_no_part_of_its_name() -> None:
    text = """
 Shamrock Life Health
 Scheme Plan B Excess
 Policy holder Oisin Geraghty
 Membership no. CPX823305153
"""
    assert fields(page(text), "insurance_card")["plan_name"] == "Plan B Excess"


def test_dots_in_a_service_go_to_a_person() -> None:
    text = " Merlion Assurance\n Name of Member   LI TING ONG\n Member No    510050-403-1\n Urgent .Care..    $50\n"
    copays = read(page(text), "insurance_card").fields["copays"]
    assert not isinstance(copays, FieldValue)
    assert copays[0].needs_review


def test_a_medical_scheme_writes_the_day_first() -> None:
    text = """
 PROTEA HEALTH MEDICAL SCHEME
 Membership No     1104471
 Principal member  MR T J VAN WYK
 Date joined       01/06/2021
"""
    assert fields(page(text), "insurance_card")["effective_date"] == "2021-06-01"
