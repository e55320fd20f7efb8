"""Laboratories' manners: a unit behind the test's name, two days side by side, ranges with a word before them."""

from __future__ import annotations

import pytest

from parsers.extraction import FieldValue
from tests.forms.paper import page, read

HEAD = """
 Northgate Hospital Pathology
 Patient: Edwin Marchbank        DOB: 09/07/1962       Sex: Male
 Collected: 02/05/2025           Reported: 03/05/2025

"""


def _items(body: str) -> list[FieldValue]:
    found = read(page(HEAD + body), "lab_report").fields["results"]
    assert not isinstance(found, FieldValue)
    return list(found)


def _values(body: str) -> list[dict[str, object]]:
    return [dict(item.value) for item in _items(body) if isinstance(item.value, dict)]


def test_a_unit_in_brackets_behind_a_name_is_the_unit() -> None:
    assert _values("""
 TEST                            NORMAL VALUE                RESULT
 NT-proBNP (pg/mL)               < 125                       179 *
 D-Dimer (mg/L FEU)              < 0.50                      0.43
 Monocytes (%)                   2 - 10                      6
 Vitamin D (25-OH)               30 - 100                    41
""") == [
        {"test": "NT-proBNP", "unit": "pg/mL", "value": "179", "flag": "*", "reference_range": "< 125"},
        {"test": "D-Dimer", "unit": "mg/L FEU", "value": "0.43", "reference_range": "< 0.50"},
        {"test": "Monocytes", "unit": "%", "value": "6", "reference_range": "2 - 10"},
        {"test": "Vitamin D (25-OH)", "value": "41", "reference_range": "30 - 100"},
    ]


def test_a_name_keeps_its_brackets_where_the_unit_has_a_column() -> None:
    assert [each["test"] for each in _values("""
 Test                 Result      Unit        Reference
 Neutrophils (%)      61          %           40 - 70
 Urea (BUN)           12          mg/dL       7 - 20
""")] == ["Neutrophils (%)", "Urea (BUN)"]  # fmt: skip


def test_the_earlier_day_beside_the_head_of_ranges_is_no_part_of_it() -> None:
    assert _values("""
 Analyte                            25.09.2024        03.07.2024 Reference       Unit
 CRP                                         3                 3 < 5             mg/L
 Ferritin                                  365               381 30 - 400        ug/L
 Iron                                     19.5              18.4 10.0 - 30.0     umol/L
""") == [
        {"test": "CRP", "value": "3", "unit": "mg/L", "reference_range": "< 5"},
        {"test": "Ferritin", "value": "365", "unit": "ug/L", "reference_range": "30 - 400"},
        {"test": "Iron", "value": "19.5", "unit": "umol/L", "reference_range": "10.0 - 30.0"},
    ]


@pytest.mark.parametrize("head", ["Previous result", "Method", "Comment"])
def test_a_range_that_no_head_names_is_for_a_person(head: str) -> None:
    items = _items(f"""
 Test                 Result      Unit        {head}
 CRP                  3           mg/L        3 < 5
 Ferritin             365         ug/L        381 30 - 400
 Iron                 19.5        umol/L      18.4 (10.0 - 30.0)
""")
    assert [item.needs_review for item in items] == [True, True, True]


def test_columns_that_are_none_of_ours_raise_no_doubt() -> None:
    items = _items("""
 Test                 Result      Unit        Previous result   Date          Method
 CRP                  3           mg/L        4                 2024-09-10    CLIA
 Ferritin             365         ug/L        < 381             12-03-2024    ECLIA 2
 Iron                 19.5        umol/L      18.4 H            01/02/2024    Ferene-S
""")
    assert [item.needs_review for item in items] == [False, False, False]


@pytest.mark.parametrize("word", ["reference", "ref", "Ref.", "ref. range", "normal", "reference range:"])
def test_a_word_before_a_range_in_brackets_is_no_part_of_it(word: str) -> None:
    found = _values(f"""
 Creatine kinase: 294 U/L ({word} 40 - 320)
 Troponin T: 17 ng/L ({word} < 14)                                                    HIGH
 Magnesium: 0.74 mmol/L ({word} 0.70 - 1.00)
""")
    assert found == [
        {"test": "Creatine kinase", "value": "294", "unit": "U/L", "reference_range": "40 - 320"},
        {"test": "Troponin T", "value": "17", "unit": "ng/L", "reference_range": "< 14", "flag": "HIGH"},
        {"test": "Magnesium", "value": "0.74", "unit": "mmol/L", "reference_range": "0.70 - 1.00"},
    ]


@pytest.mark.parametrize(
    ("house", "doubted"),
    [
        ("QuickStep Urgent Care Clinic - Toxicology Lab", True),
        ("QuickStep Clinic - In-House Lab", False),
        ("Northgate Hospital Pathology", False),
    ],
)
def test_a_department_behind_a_houses_name_is_for_a_person(house: str, doubted: bool) -> None:
    found = read(page(HEAD.replace("Northgate Hospital Pathology", house) + " Sodium   141   mmol/L   133 - 146\n"))
    name = found.fields["facility_name"]
    assert isinstance(name, FieldValue)
    assert name.needs_review is doubted
