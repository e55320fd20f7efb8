"""Laboratory reports: tables of results as laboratories print them, and what contradicts itself in them."""

from __future__ import annotations

import pytest

from parsers.extraction import FieldValue
from tests.forms.paper import fields, page, read, skewed

HEAD = """
 Maple Hollow Clinical Laboratory

 Patient: Vance, Odette                Collected: 03/02/2026 08:15
 MRN: 4471883                          Reported: 03/03/2026
 DOB: 11/30/1980     Sex: F            Ordering Provider: Dr. Amos Reed
                                       Specimen: Serum
"""

TABLE = """
 Test                       Result        Units       Reference Range     Flag
 CHEMISTRY
 Glucose                    112           mg/dL       70 - 99             H
 Sodium                     139           mmol/L      135 - 145
 Thyroid stimulating        2.1           uIU/mL      0.40 - 4.50
 hormone
 SEROLOGY
 Hepatitis B surface Ag     Negative                  Negative
 C-reactive protein         <0.5          mg/L        <5.0
"""


def results(text: str) -> list[FieldValue]:
    found = read(page(text)).fields.get("results", [])
    assert not isinstance(found, FieldValue)
    return list(found)


def rows(text: str) -> list[object]:
    return [each.value for each in results(text)]


def test_a_report() -> None:
    assert fields(page(HEAD + TABLE)) == {
        "facility_name": "Maple Hollow Clinical Laboratory",
        "patient_name": "Odette Vance",
        "patient_id": "4471883",
        "date_of_birth": "1980-11-30",
        "patient_sex": "female",
        "ordering_provider": "Dr. Amos Reed",
        "specimen": "Serum",
        "collected_date": "2026-03-02",
        "report_date": "2026-03-03",
        "results": [
            {"test": "Glucose", "value": "112", "unit": "mg/dL", "reference_range": "70 - 99", "flag": "H"},
            {"test": "Sodium", "value": "139", "unit": "mmol/L", "reference_range": "135 - 145"},
            {
                "test": "Thyroid stimulating hormone",
                "value": "2.1",
                "unit": "uIU/mL",
                "reference_range": "0.40 - 4.50",
            },
            {"test": "Hepatitis B surface Ag", "value": "Negative", "reference_range": "Negative"},
            {"test": "C-reactive protein", "value": "<0.5", "unit": "mg/L", "reference_range": "<5.0"},
        ],
    }


def test_nothing_of_it_is_in_doubt() -> None:
    assert {value.name: value.issues for value in read(page(HEAD + TABLE)).values() if value.needs_review} == {}


def test_a_skewed_report() -> None:
    assert fields(skewed(page(HEAD + TABLE), 1.5)) == fields(page(HEAD + TABLE))


def test_value_unit_and_flag_in_one_column_with_the_unit_in_the_range() -> None:
    assert rows(
        HEAD
        + """
 Analyte              Observed value       Normal range
 Haemoglobin          9.0 g/dL L           11.5 - 15.5 g/dL
 Platelets            450,000 cells/µL     150,000 - 500,000 cells/µL
 Haematocrit          32 %                 (30.5 - 44.5)
 WBC                  *12.1                4.5 - 11.0 x10^3/uL
"""
    ) == [
        {"test": "Haemoglobin", "value": "9.0", "unit": "g/dL", "flag": "L", "reference_range": "11.5 - 15.5 g/dL"},
        {
            "test": "Platelets",
            "value": "450,000",
            "unit": "cells/µL",
            "reference_range": "150,000 - 500,000 cells/µL",
        },
        {"test": "Haematocrit", "value": "32", "unit": "%", "reference_range": "30.5 - 44.5"},
        {
            "test": "WBC", "value": "12.1", "unit": "x10^3/uL", "flag": "*", "reference_range": "4.5 - 11.0 x10^3/uL"
        },
    ]  # fmt: skip


def test_previous_results_are_not_the_result() -> None:
    assert rows(
        HEAD
        + """
 Test              Previous result     Current result     Units      Reference range
 Creatinine        1.10                0.92               mg/dL      0.60 - 1.30
 Urea              31                  28                 mg/dL      15 - 40
"""
    ) == [
        {"test": "Creatinine", "value": "0.92", "unit": "mg/dL", "reference_range": "0.60 - 1.30"},
        {"test": "Urea", "value": "28", "unit": "mg/dL", "reference_range": "15 - 40"},
    ]


def test_values_and_ranges_wrap_in_their_cells_and_tables_over_pages() -> None:
    first = page(
        HEAD
        + """
 Test                  Result         Reference Range
 Platelets             450,000        150,000 -
                       cells/µL       500,000
                                      cells/µL
 Sodium                139 mmol/L     135 - 145 mmol/L
"""
    )
    second = page(
        """
 Potassium             4.0 mmol/L     3.5 - 5.1 mmol/L
""",
        number=2,
    )
    found = fields([first, second])["results"]
    assert found == [
        {
            "test": "Platelets",
            "value": "450,000",
            "unit": "cells/µL",
            "reference_range": "150,000 - 500,000 cells/µL",
        },
        {"test": "Sodium", "value": "139", "unit": "mmol/L", "reference_range": "135 - 145 mmol/L"},
        {"test": "Potassium", "value": "4.0", "unit": "mmol/L", "reference_range": "3.5 - 5.1 mmol/L"},
    ]


def test_what_stands_under_the_table_is_no_result() -> None:
    text = f"{HEAD}{TABLE}\n Performed at Maple Hollow Clinical Laboratory, 70 Whitestone Street, NY 13654\n"
    assert len(rows(text)) == 5


CONTRADICTIONS = {
    "outside and called normal": ("Glucose   112   mg/dL   70 - 99   Normal", True),
    "inside and called high": ("Glucose   90    mg/dL   70 - 99   H", True),
    "below and called high": ("Glucose   60    mg/dL   70 - 99   High", True),
    "outside and not flagged": ("Glucose   112   mg/dL   70 - 99", True),
    "a point may be missing": ("Creatinine   92   mg/dL   0.60 - 1.30   H", False),
    "the range is upside down": ("Glucose   90    mg/dL   99 - 70", True),
    "a unit nobody knows": ("Glucose   90    mq/dl7   70 - 99", True),
}


@pytest.mark.parametrize("case", CONTRADICTIONS)
def test_a_row_that_contradicts_itself_goes_to_a_person(case: str) -> None:
    line, _ = CONTRADICTIONS[case]
    cells = [each.strip() for each in line.split("   ") if each.strip()]
    row = "".join(cell.ljust(width) for cell, width in zip(cells, (27, 14, 12, 20, 6), strict=False))
    found = results(f"{HEAD}{TABLE} {row}\n")
    assert [each.needs_review for each in found] == [False] * 5 + [True]


def test_an_absent_flag_stays_absent() -> None:
    assert all("flag" not in row for row in rows(HEAD + TABLE)[1:])  # type: ignore[operator]


def test_days_out_of_order_go_to_a_person() -> None:
    extraction = read(page((HEAD + TABLE).replace("03/03/2026", "02/28/2026")))
    doubted = {value.name for value in extraction.values() if value.needs_review}
    assert doubted == {"collected_date", "report_date"}


def test_a_blank_report_says_nothing() -> None:
    extraction = read(
        page("""
 LABORATORY REPORT
 Patient Name: ______________        Date Collected: __________
 MRN: ______________                 Report Date: __________

 Test                       Result        Units       Reference Range     Flag
 Glucose                    _______       mg/dL       70 - 99
 Sodium                     _______       mmol/L      135 - 145
 Potassium                                mmol/L      3.5 - 5.1
""")
    )
    assert extraction.document_type == "lab_report"
    assert extraction.fields == {}


MARKED = """
      Test                       Result        Units       Normal range
 H    Glucose                    112           mg/dL       70 - 99
      Sodium                     139           mmol/L      135 - 145
 L    Urea nitrogen              3             mg/dL       7 - 20
      H pylori antigen           Negative                  Negative
 *    Vitamin B12                180           pg/mL       200 - 900
"""


def test_a_flag_in_front_of_the_test_is_no_part_of_its_name() -> None:
    found = results(HEAD + MARKED)
    assert [each.value for each in found if isinstance(each.value, dict)] == [
        {"test": "Glucose", "value": "112", "unit": "mg/dL", "reference_range": "70 - 99", "flag": "H"},
        {"test": "Sodium", "value": "139", "unit": "mmol/L", "reference_range": "135 - 145"},
        {"test": "Urea nitrogen", "value": "3", "unit": "mg/dL", "reference_range": "7 - 20", "flag": "L"},
        {"test": "H pylori antigen", "value": "Negative", "reference_range": "Negative"},
        {"test": "Vitamin B12", "value": "180", "unit": "pg/mL", "reference_range": "200 - 900", "flag": "*"},
    ]
    assert not found[1].needs_review
    assert found[4].needs_review


def test_a_range_whose_blanks_were_lost_is_printed_as_the_others_are() -> None:
    report = """
                    LABORATORY REPORT
 Patient Name: Oscar Lindt

 Test              Result      Units       Reference Range
 Sodium            140         mmol/L      135 - 145
 Potassium         4.1         mmol/L      3.5 - 5.1
 Urea              5.0         mmol/L      2.5 - 7.8
 Eosinophils       2           %           1-6
 Creatinine        80          umol/L      60 - 110
"""
    results = fields(page(report))["results"]
    assert [each["reference_range"] for each in results] == [  # type: ignore[attr-defined]
        "135 - 145",
        "3.5 - 5.1",
        "2.5 - 7.8",
        "1 - 6",
        "60 - 110",
    ]
