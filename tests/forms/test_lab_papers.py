"""Laboratory reports as chains, hospital systems and reference laboratories print them: what their tables have."""

from __future__ import annotations

import pytest

from parsers.extraction import FieldValue
from tests.forms.paper import fields, page, read

HEAD = """
 Maple Hollow Clinical Laboratory
 LABORATORY REPORT
 Patient: Vance, Odette                Collected: 03/02/2026 08:15
 DOB: 11/30/1980     Sex: F            Ordering: Reed, Amos MD
 {more}
"""


def rows(table: str, more: str = "") -> list[tuple[object, bool]]:
    """The results: their members in the order test, value, unit, range, flag, and whether a person is asked."""
    found = read(page(HEAD.format(more=more) + table)).fields.get("results", [])
    assert not isinstance(found, FieldValue)
    names = ("test", "value", "unit", "reference_range", "flag")
    values = [dict(each.value) if isinstance(each.value, dict) else {} for each in found]
    return [
        (" | ".join(str(value.get(name, "")) for name in names), each.needs_review)
        for value, each in zip(values, found, strict=True)
    ]


def test_a_flag_behind_the_range_whose_column_has_no_head() -> None:
    table = """
 Analyte            Result     Units       Reference
 Urea               11.6       mmol/L      2.5-7.8       HIGH
 Sodium             139        mmol/L      135-145
"""
    assert rows(table) == [
        ("Urea | 11.6 | mmol/L | 2.5-7.8 | HIGH", False),
        ("Sodium | 139 | mmol/L | 135-145 | ", False),
    ]


def test_rows_without_any_heads() -> None:
    table = """
 Liver Function
 ------------------------------------------------
 Alanine Transaminase    *     53 U/L     (<41)
 Albumin                       45 g/L     (35 - 50)
 eGFR                          62 mL/min/1.73m2
 Bone Profile
 ------------------------------------------------
 Adjusted Calcium            2.43 mmol/L  (2.20 - 2.60)
 * outside the reference range
"""
    assert rows(table) == [
        ("Alanine Transaminase | 53 | U/L | <41 | *", False),
        ("Albumin | 45 | g/L | 35 - 50 | ", False),
        ("eGFR | 62 | mL/min/1.73m2 |  | ", False),
        ("Adjusted Calcium | 2.43 | mmol/L | 2.20 - 2.60 | ", False),
    ]


def test_two_numbers_before_a_range_are_no_row() -> None:
    table = """
 Sodium       140    138    mmol/L   (133 - 146)
 Potassium    4.1           mmol/L   (3.5 - 5.3)
"""
    assert rows(table) == [("Potassium | 4.1 | mmol/L | 3.5 - 5.3 | ", False)]


def test_titles_in_the_middle_and_methods_under_the_tests() -> None:
    table = """
 Test Description               Result       Unit           Biological Ref. Interval
                        COMPLETE BLOOD COUNT (CBC)
 Haemoglobin                    10.2  L      g/dL           12.0 - 15.0
 Method : Photometric
 Total Leucocyte Count          7,800        /cumm          4000 - 11000
 Method : Impedance
 Differential Leucocyte Count
 Neutrophils                    62           %              40 - 80
 Lymphocytes                    30           %              20 - 40
"""
    assert rows(table) == [
        ("Haemoglobin | 10.2 | g/dL | 12.0 - 15.0 | L", False),
        ("Total Leucocyte Count | 7,800 | /cumm | 4000 - 11000 | ", False),
        ("Neutrophils | 62 | % | 40 - 80 | ", False),
        ("Lymphocytes | 30 | % | 20 - 40 | ", False),
    ]


def test_results_in_and_out_of_range_are_one_column() -> None:
    table = """
 Test Name                  In Range      Out Of Range     Reference Range        Lab
 LIPID PANEL
 CHOLESTEROL, TOTAL                       221 H            <200 mg/dL             EN
 HDL CHOLESTEROL            58                             > OR = 50 mg/dL        EN
"""
    assert rows(table) == [
        ("CHOLESTEROL, TOTAL | 221 | mg/dL | <200 mg/dL | H", False),
        ("HDL CHOLESTEROL | 58 | mg/dL | > OR = 50 mg/dL | ", False),
    ]


def test_the_latest_of_several_days_is_the_result() -> None:
    table = """
 Component           05/05/2025     03/02/2026     01/11/2025     Reference Range   Units
 Sodium              139            141            140            135-145           mmol/L
 Potassium           3.2 L          3.9            4.1            3.5-5.1           mmol/L
"""
    assert rows(table) == [
        ("Sodium | 141 | mmol/L | 135-145 | ", False),
        ("Potassium | 3.9 | mmol/L | 3.5-5.1 | ", False),
    ]


def test_a_column_of_laboratories_is_no_column_of_tests() -> None:
    table = """
 TESTS                     RESULT      FLAG     UNITS      REFERENCE INTERVAL     LAB
 Comp. Metabolic Panel (14)
 Glucose                   104         High     mg/dL      70 - 99                01
 BUN/Creatinine Ratio      14                              9 - 20                 01
"""
    assert rows(table) == [
        ("Glucose | 104 | mg/dL | 70 - 99 | High", False),
        ("BUN/Creatinine Ratio | 14 |  | 9 - 20 | ", False),
    ]


def test_a_range_in_another_unit_is_not_the_values() -> None:
    table = """
 Examination         Result         Unit         Normal values
 Creatinine          5.4            mg/dL        3.9 - 6.1 mmol/L
"""
    assert rows(table) == [("Creatinine | 5.4 | mg/dL | 3.9 - 6.1 mmol/L | ", True)]


def test_names_with_colons_and_results_in_words() -> None:
    table = """
 PHYSICAL EXAMINATION
 Colour                  : Pale Yellow
 Specific Gravity        : 1.015              1.005 - 1.030
 MICROSCOPIC EXAMINATION
 Pus Cells               : 2-4 /hpf           0 - 5 /hpf
 Bed                     : 12
"""
    assert rows(table) == [
        ("Colour | Pale Yellow |  |  | ", False),
        ("Specific Gravity | 1.015 |  | 1.005 - 1.030 | ", False),
        ("Pus Cells | 2-4 | /hpf | 0 - 5 /hpf | ", False),
    ]


def test_one_result_under_labels_of_its_own() -> None:
    table = " Test: Urine culture\n Result: No growth after 48 hours\n"
    assert rows(table) == [("Urine culture | No growth after 48 hours |  |  | ", False)]


def test_what_stands_under_a_row_and_is_no_part_of_its_name() -> None:
    table = """
 Test Name                       Current Result   Technology   Units      Reference Interval
 (Spectrophotometry)
 Hemoglobin A1c 01               6.9  High        H.P.L.C      %          4.8-5.6
    Prediabetes: 5.7 - 6.4
 AST:ALT Ratio                   0.73                                     <1.00
 2 Hours                         149                           mg/dl      < 153
 Blood film                      No malaria parasites seen
 Adult male reference interval is based on a population of healthy males.
"""
    assert rows(table) == [
        ("Hemoglobin A1c | 6.9 | % | 4.8-5.6 | High", False),
        ("AST:ALT Ratio | 0.73 |  | <1.00 | ", False),
        ("2 Hours | 149 | mg/dl | < 153 | ", False),
        ("Blood film | No malaria parasites seen |  |  | ", False),
    ]


TABLE = """
 Test                       Result        Units       Reference Range
 {test}                        {result}           {unit}      {range}
"""


def test_a_clotting_test_is_no_sign_of_india() -> None:
    paper = HEAD.format(more="") + TABLE.format(test="INR", result="0.9", unit="", range="0.9 - 1.2")
    assert fields(page(paper.replace("11/30/1980", "11/10/1980")))["date_of_birth"] == "1980-11-10"


@pytest.mark.parametrize(
    ("more", "age", "sex"),
    [
        ("Age/Sex: 45 Y(s) / Female", "45 Y(s)", "female"),
        ("Age/Sex: 34/M", "34", "male"),
        ("Age / Gender: 38 Years / Female", "38 Years", "female"),
    ],
)
def test_age_and_sex_under_one_label(more: str, age: str, sex: str) -> None:
    paper = HEAD.replace("Sex: F", "      ").format(more=more) + TABLE.format(
        test="Na", result="140", unit="", range=""
    )
    found = read(page(paper)).fields
    assert [_plain(found[name]) for name in ("patient_age", "patient_sex")] == [(age, False), (sex, False)]


@pytest.mark.parametrize(
    ("printed", "name", "doubtful"),
    [("Reed, Amos MD", "Amos Reed MD", False), ("Dr S Ahmed", "Dr S Ahmed", False), ("S Ahmed", "S Ahmed", True)],
)
def test_who_ordered_it(printed: str, name: str, doubtful: bool) -> None:
    paper = HEAD.replace("Reed, Amos MD", printed).format(more="")
    found = read(page(paper + TABLE.format(test="Na", result="140", unit="", range=""))).fields
    assert _plain(found["ordering_provider"]) == (name, doubtful)


def _plain(found: object) -> tuple[object, bool]:
    assert isinstance(found, FieldValue)
    return found.value, found.needs_review
