"""Laboratory reports whose results are not a row each under heads, and whom they are sent by and to."""

from __future__ import annotations

import pytest

from parsers.extraction import FieldValue
from tests.forms.paper import fields, page, read

HEAD = """
 {sender}
 {to}
 Patient: Edwin Marchbank        DOB: 09/07/1962       Sex: Male
 Collected: 02/05/2025           Reported: 03/05/2025

"""


def _results(body: str, sender: str = "Northgate Hospital Pathology", to: str = "") -> list[tuple[object, ...]]:
    found = read(page(HEAD.format(sender=sender, to=to) + body), "lab_report").fields["results"]
    assert not isinstance(found, FieldValue)
    names = ("test", "value", "unit", "reference_range")
    return [tuple(item.value.get(name) for name in names) for item in found]  # type: ignore[union-attr]


def test_names_need_no_head() -> None:
    assert _results("""
                         Result      Units        Reference
 Sodium                     139      mmol/L       (136-145)
 Potassium                  4.7      mmol/L       (3.5-5.1)
 eGFR                        81      mL/min       (>60)
""") == [
        ("Sodium", "139", "mmol/L", "136-145"),
        ("Potassium", "4.7", "mmol/L", "3.5-5.1"),
        ("eGFR", "81", "mL/min", ">60"),
    ]  # fmt: skip


def test_of_several_days_the_latest_counts() -> None:
    assert _results("""
                      10/01/2025   14/02/2025   20/03/2025    Units       Range
 Haemoglobin              118          121          127        g/L         130 - 170
 Platelets                244          251          239        10^9/L      150 - 410
""") == [("Haemoglobin", "127", "g/L", "130 - 170"), ("Platelets", "239", "10^9/L", "150 - 410")]  # fmt: skip


def test_a_flag_may_be_a_sentence() -> None:
    assert _results("""
  TSH                  8.4 mu/L        [0.27 - 4.20]    Above high reference limit
  Free T4              11.2 pmol/L     [11.0 - 22.0]
  Albumin              31 g/L          [35 - 50]        Below low reference limit
""") == [
        ("TSH", "8.4", "mu/L", "0.27 - 4.20"),
        ("Free T4", "11.2", "pmol/L", "11.0 - 22.0"),
        ("Albumin", "31", "g/L", "35 - 50"),
    ]  # fmt: skip


def test_a_table_on_its_side() -> None:
    assert _results("""
 Test         Sodium      Potassium     Glucose
 Result       141         4.2           92
 Units        mmol/L      mmol/L        mg/dL
 Range        136-145     3.5-5.1       70-99
""") == [
        ("Sodium", "141", "mmol/L", "136-145"),
        ("Potassium", "4.2", "mmol/L", "3.5-5.1"),
        ("Glucose", "92", "mg/dL", "70-99"),
    ]  # fmt: skip


def test_a_table_on_its_side_with_a_gap_is_not_guessed_at() -> None:
    text = (
        HEAD.format(sender="Northgate Hospital Pathology", to="")
        + """
 Test         Sodium      Potassium     Glucose
 Result       141                       92
"""
    )
    assert "results" not in fields(page(text), "lab_report")


BLOCKS = """
 Glucose                                     Value
 Normal range: 70 - 99 mg/dL
                                             104   High

 INR                                         Value
 Normal range: 0.9 - 1.2
                                             1.0
"""


def test_results_in_blocks_of_their_own() -> None:
    assert _results(BLOCKS) == [("Glucose", "104", "mg/dL", "70 - 99"), ("INR", "1.0", None, "0.9 - 1.2")]


def test_a_block_of_two_numbers_is_not_guessed_at() -> None:
    text = HEAD.format(sender="Northgate Hospital Pathology", to="") + BLOCKS.replace("104   High", "104   98")
    assert "results" not in fields(page(text), "lab_report")


@pytest.mark.parametrize("sender", [
    "Laboratory report from Northgate Hospital Pathology", "Pathology results from Northgate Hospital Pathology",
    "Northgate Hospital Pathology",
])  # fmt: skip
def test_a_title_before_the_laboratorys_name_is_none_of_it(sender: str) -> None:
    text = HEAD.format(sender=sender, to="")
    assert fields(page(text), "lab_report")["facility_name"] == "Northgate Hospital Pathology"


def test_a_key_to_the_laboratories_is_none_of_the_name() -> None:
    text = HEAD.format(sender="", to="") + " Performing laboratories:\n A = Cedar Mills Reference Lab\n"
    assert fields(page(text), "lab_report")["facility_name"] == "Cedar Mills Reference Lab"


@pytest.mark.parametrize(("to", "sure"), [
    ("To: Dr Rosalind Fairweather, Elm Tree Surgery", True),
    ("Dr Rosalind Fairweather\n Elm Tree Surgery\n 4 High Street\n", False),
    ("Dr Rosalind Fairweather\n Elm Tree Surgery\n 4 High Street\n Dear Dr Fairweather\n", True),
])  # fmt: skip
def test_whom_the_report_is_sent_to_asked_for_it(to: str, sure: bool) -> None:
    text = HEAD.format(sender="Northgate Hospital Pathology", to=to)
    found = read(page(text), "lab_report").fields["ordering_provider"]
    assert isinstance(found, FieldValue)
    assert (found.value, found.needs_review) == ("Dr Rosalind Fairweather", not sure)


def test_results_is_no_row_of_heads() -> None:
    text = (
        """
 Test Results                                       Teresa Yardley
                                                    DOB 12-19-1962
 Collected on March 15, 2025
"""
        + BLOCKS
    )
    found = fields(page(text), "lab_report")
    assert found["patient_name"] == "Teresa Yardley"
    assert len(found["results"]) == 2  # type: ignore[arg-type]


def test_a_row_of_days_is_no_date_of_the_report() -> None:
    text = """
 Torbay Pathology Service
 Patient: Hugh Penrose     DOB 02/05/1949

 Date                        04/01/25   02/02/25   03/03/25
 Sodium  (133-146 mmol/L)    138        139        141
"""
    found = read(page(text), "lab_report").fields
    for value in (found.get("report_date"), found.get("collected_date")):
        assert value is None or (isinstance(value, FieldValue) and value.needs_review)


def test_a_result_in_a_sentence_with_its_range_in_brackets() -> None:
    assert _results("""
 HbA1c: 41 mmol/mol (normal 20-41)
 Vitamin D: 38 nmol/L (50-150) LOW
""") == [("HbA1c", "41", "mmol/mol", "20-41"), ("Vitamin D", "38", "nmol/L", "50-150")]  # fmt: skip


@pytest.mark.parametrize(("said", "name"), [
    ("Dr Nia Bowen, Llwyn Surgery", "Dr Nia Bowen"), ("Dr Nia Bowen, MBBS", "Dr Nia Bowen, MBBS"),
])  # fmt: skip
def test_the_house_behind_a_doctors_name_is_none_of_it(said: str, name: str) -> None:
    text = f" Northgate Hospital Pathology\n Patient: Edwin Marchbank\n Requested by:  {said}\n"
    assert fields(page(text), "lab_report")["ordering_provider"] == name
