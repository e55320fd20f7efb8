"""Tables printed without their rules, whose cells wrap labels and answers."""

from __future__ import annotations

import pytest

from parsers.extraction import FieldValue
from tests.forms.paper import fields, page, read

HEAD = """
               SANJEEVANI HOSPITAL
                 DISCHARGE CARD
"""


def test_labels_and_answers_in_several_lines_of_their_cells() -> None:
    found = read(
        page(f"""{HEAD}
  Patient      Mr. Ganesh Prabhakar       UHID      SMH-220187
   Name              Deshpande             No.

  Age /        58 Y 3 M / Female           IPD      IP/2025/4471
  Gender                                   No.

  Date &                                  Date &
  Time of         04-Jun-2025             Time of        09-Jun-2025
 Admission                               Discharge

              Dr. Vaishali Kulkarni
 Consultant       MD (Medicine)
""")
    )
    names = ("patient_name", "patient_id", "patient_sex", "admission_date", "discharge_date")
    values = [found.fields[name] for name in names]
    assert [each.value for each in values if isinstance(each, FieldValue)] == [
        "Ganesh Prabhakar Deshpande",
        "SMH-220187",
        "female",
        "2025-06-04",
        "2025-06-09",
    ]
    assert not any(each.needs_review for each in values if isinstance(each, FieldValue))


def test_labels_one_under_another_are_not_one() -> None:
    found = fields(
        page(f"""{HEAD}
 Patient name     Ganesh Deshpande

 Sex              Male
 Date of birth    09/15/1974

 Admission        03/01/2026
 Discharge        03/04/2026
""")
    )
    assert found["patient_sex"] == "male"
    assert found["date_of_birth"] == "1974-09-15"
    assert (found["admission_date"], found["discharge_date"]) == ("2026-03-01", "2026-03-04")


@pytest.mark.parametrize(("printed", "sex"), [("58 Y 3 M / Female", "female"), ("34 M", "male"), ("7 M / M", "male")])
def test_months_of_an_age_are_no_sex(printed: str, sex: str) -> None:
    paper = f"{HEAD}\n Patient name: Asha Rao\n Age / Sex: {printed}\n Date of admission: 03/01/2026\n"
    assert fields(page(paper))["patient_sex"] == sex


def test_times_is_no_mark_under_the_ends_of_other_words() -> None:
    paper = f"""{HEAD}
 Patient name: Asha Rao      UHID No.    44178
 Age / Sex: 58 Y / F         IPD No.     90125

 Treatment on discharge:
 Tab. Clopidogrel 75 mg   1-0-0 x 30 days
"""
    (medicine,) = fields(page(paper))["medicines"]  # type: ignore[misc, attr-defined]
    assert "directions" not in medicine
    assert medicine["duration"] == "30 days"
