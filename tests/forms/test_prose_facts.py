"""Letters that tell in sentences who was in hospital, and when."""

from __future__ import annotations

import pytest

from parsers.extraction import FieldValue
from tests.forms.paper import fields, page, read

LETTER = """
                      Westerberg General Hospital
                          Discharge letter

 Dear colleague,

 {said}

 Diagnoses
 Acute exacerbation of COPD

 Follow-up
 Lung function test in 4 weeks.
"""


@pytest.mark.parametrize(
    "said",
    [
        "we report on your patient Mr Jonas Keller, born 22.08.1949, who was an inpatient with us from\n"
        " 10.04.2024 to 17.04.2024.",
        "we report on your patient Mr Jonas Keller, born 22.08.1949, who was admitted on 10.04.2024 with cough\n"
        " and was discharged home on 17.04.2024.",
    ],
)
def test_a_sentence_gives_the_stay(said: str) -> None:
    found = fields(page(LETTER.format(said=said)), "discharge_summary")
    assert found["patient_name"] == "Jonas Keller"
    assert found["date_of_birth"] == "1949-08-22"
    assert (found["admission_date"], found["discharge_date"]) == ("2024-04-10", "2024-04-17")


def test_one_date_may_be_another_stays() -> None:
    said = "Re: Jonas Keller. He was admitted with cough on 20.04.2024."
    found = read(page(LETTER.format(said=said)), "discharge_summary").fields["admission_date"]
    assert isinstance(found, FieldValue)
    assert (found.value, found.needs_review) == ("2024-04-20", True)


def test_two_stays_are_neither() -> None:
    said = "He was an inpatient from 10.04.2024 to 17.04.2024.\n Before, he was an inpatient from 1.2.2024 to 3.2.2024."
    assert "admission_date" not in fields(page(LETTER.format(said=said)), "discharge_summary")


def test_two_dates_at_the_head_are_a_stay_for_a_person_to_confirm() -> None:
    found = read(
        page("""
 AFTER VISIT SUMMARY                                  Cedar Ridge Hospital
 Marcus T. Ellison   MRN: 88213344                    3/2/2025 - 3/5/2025
 Your diagnoses included:
  Cellulitis of left lower limb
"""),
        "discharge_summary",
    ).fields
    told = [found["admission_date"], found["discharge_date"]]
    assert [(each.value, each.needs_review) for each in told if isinstance(each, FieldValue)] == [
        ("2025-03-02", True),
        ("2025-03-05", True),
    ]
