"""Laboratory reports of smaller houses: ranges over several lines, urine side by side, stars behind values."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parsers.extraction import FieldValue, ParseOptions
from parsers.kinds.lab_ranges import REFERENCE_RANGE
from parsers.kinds.lab_units import LAB_UNIT
from parsers.kinds.person import PRESCRIBER
from parsers.page import Word
from tests.forms.paper import fields, page, read

HEAD = """
 Maple Hollow Clinical Laboratory
 LABORATORY REPORT
 Patient: Vance, Odette                Collected: 03/22/2026 08:15
 DOB: 11/30/1980     Sex: F            Ordering: Reed, Amos MD
"""


def rows(table: str) -> list[tuple[object, bool]]:
    """The results: their members in the order test, value, unit, range, flag, and whether a person is asked."""
    found = read(page(HEAD + table)).fields.get("results", [])
    assert not isinstance(found, FieldValue)
    names = ("test", "value", "unit", "reference_range", "flag")
    values = [dict(each.value) if isinstance(each.value, dict) else {} for each in found]
    return [
        (" | ".join(str(value.get(name, "")) for name in names), each.needs_review)
        for value, each in zip(values, found, strict=True)
    ]


def test_a_range_of_several_lines_beside_the_method_is_read_whole() -> None:
    table = """
 Test Description        Observed Value     Units      Biological Reference Interval
 Total Cholesterol       231                mg/dL      Desirable: < 200
 Method: CHOD-PAP                                      Borderline: 200 - 239
                                                       High: >= 240
 Serum Creatinine        0.82               mg/dL      Male: 0.7 - 1.3
 Method: Jaffe                                         Female: 0.6 - 1.1
 Uric Acid               5.9                mg/dL      2.6 - 6.0
 Method: Uricase
                      - - - End of Report - - -
"""
    assert rows(table) == [
        ("Total Cholesterol | 231 | mg/dL | Desirable: < 200 Borderline: 200 - 239 High: >= 240 | ", False),
        ("Serum Creatinine | 0.82 | mg/dL | Male: 0.7 - 1.3 Female: 0.6 - 1.1 | ", False),
        ("Uric Acid | 5.9 | mg/dL | 2.6 - 6.0 | ", False),
    ]


def test_urine_in_two_columns_without_heads() -> None:
    table = """
      MACROSCOPIC                              MICROSCOPIC
      Color            Light Yellow            WBC                2-4 /hpf
      Transparency     Clear                   RBC                0-1 /hpf
      pH               6.0                     Epithelial cells   Few
      Protein          Negative                Casts              None seen

      Joy L. Mercado, RMT                      Noel S. Villar, MD
      Medical Technologist                     Pathologist
"""
    assert sorted(rows(table)) == [
        ("Casts | None seen |  |  | ", False),
        ("Color | Light Yellow |  |  | ", False),
        ("Epithelial cells | Few |  |  | ", False),
        ("Protein | Negative |  |  | ", False),
        ("RBC | 0-1 | /hpf |  | ", False),
        ("Transparency | Clear |  |  | ", False),
        ("WBC | 2-4 | /hpf |  | ", False),
        ("pH | 6.0 |  |  | ", False),
    ]


def test_facts_in_columns_are_no_results() -> None:
    table = """
      Height      172
      Pulse       66
      Visit       3
      Blood group   A
"""
    assert rows(table) == []


def test_stars_behind_values_of_rows_without_heads() -> None:
    table = """
   TSH             2.95      mU/L       (0.27-4.20)
   Free T4         23.4*     pmol/L     (12.0-22.0)
   Haemoglobin     193*      g/L        (115-165)
"""
    assert rows(table) == [
        ("TSH | 2.95 | mU/L | 0.27-4.20 | ", False),
        ("Free T4 | 23.4 | pmol/L | 12.0-22.0 | *", False),
        ("Haemoglobin | 193 | g/L | 115-165 | *", False),
    ]


def test_the_second_of_two_results_in_a_row_does_not_take_the_first_for_its_name() -> None:
    table = """
 FBS           128.5    70 - 110 mg/dL            7.13     3.9 - 6.1 mmol/L
 BUN           14.2     7 - 18 mg/dL              5.07     2.5 - 6.4 mmol/L
 Uric Acid     8.9      3.5 - 7.2 mg/dL           529.4    208 - 428 umol/L
"""
    assert [doubted for _, doubted in rows(table)].count(False) == 0


OVERLEAF = """
 Pushpagiri Path Labs
 8/6, Granary Nagar, Near Bus Stand, Suryapet Nagar, Odisha 768040 Ph: +91 97269 89433
 Patient Name : Girish Wagle
 Test                   Result       Unit        Reference Range
 {row}
"""


def test_a_letterhead_overleaf_is_no_result() -> None:
    first = page(OVERLEAF.format(row="Haemoglobin            12.2         g/dL        11.7 - 15.5"))
    second = page(OVERLEAF.format(row="Sodium                 143          mmol/L      135 - 146"), 2)
    found = read([first, second], "lab_report").fields["results"]
    assert not isinstance(found, FieldValue)
    assert [each.value["test"] for each in found] == ["Haemoglobin", "Sodium"]  # type: ignore[index]


@pytest.mark.parametrize(("printed", "specimen"), [("CR448120", None), ("25-118820", None), ("Serum", "Serum")])
def test_a_specimens_number_is_no_specimen(printed: str, specimen: str | None) -> None:
    assert fields(page(HEAD + f" Specimen: {printed}\n"), "lab_report").get("specimen") == specimen


def test_what_a_page_is_called_is_no_laboratory() -> None:
    paper = page(" Lakeshore Health System\n Laboratory Results\n Patient: Odette Vance\n")
    assert fields(paper, "lab_report")["facility_name"] == "Lakeshore Health System"


def test_a_title_behind_a_name_is_none_of_it() -> None:
    assert fields(page(" PATIENT: MOKOENA LERATO MS\n"), "lab_report")["patient_name"] == "MOKOENA LERATO"


def test_two_tables_side_by_side_whose_heads_are_centred() -> None:
    table = """
         TEST         RESULT     NORMAL            TEST          RESULT     NORMAL
 Fasting Sugar        132 mg/dl  70-110     S. Bilirubin         0.8 mg/dl  0.2-1.0
 PP Sugar             128 mg/dl  <140       SGOT                 34 U/L     5-40
 Urea                 28 mg/dl   15-45      SGPT                 31 U/L     5-40
"""
    assert sorted(rows(table)) == [
        ("Fasting Sugar | 132 | mg/dl | 70-110 | ", False),
        ("PP Sugar | 128 | mg/dl | <140 | ", False),
        ("S. Bilirubin | 0.8 | mg/dl | 0.2-1.0 | ", False),
        ("SGOT | 34 | U/L | 5-40 | ", False),
        ("SGPT | 31 | U/L | 5-40 | ", False),
        ("Urea | 28 | mg/dl | 15-45 | ", False),
    ]


@pytest.mark.parametrize(
    ("printed", "doubted"),
    [
        ("70-110 S. Bilirubin", True),
        ("<140 SGOT", True),
        ("70-110 mg/dL", False),
        ("<5.7 % of total Hgb", False),
        ("Desirable: < 200 Borderline: 200 - 239", False),
        ("< 1.00 Non-Reactive", False),
    ],
)
def test_a_name_behind_a_range_goes_to_a_person(printed: str, doubted: bool) -> None:
    parsed = REFERENCE_RANGE.parse(printed, ParseOptions())
    assert parsed is not None
    assert bool(parsed.issues) is doubted


@pytest.mark.parametrize(("printed", "unit", "flag"), [("H mmol/L", "mmol/L", "H"), ("mg/dL *", "mg/dL", "*")])
def test_a_flag_beside_a_unit_is_told_apart(printed: str, unit: str, flag: str) -> None:
    parsed = LAB_UNIT.parse(printed, ParseOptions())
    assert parsed is not None
    assert (parsed.value, parsed.issues) == ({"unit": unit, "flag": flag}, ())


def test_a_degree_behind_a_turned_name_goes_to_a_person_behind_the_name() -> None:
    parsed = PRESCRIBER.parse("NGUYEN, PETER DO", ParseOptions())
    assert parsed is not None
    assert (parsed.value, bool(parsed.issues)) == ("PETER NGUYEN DO", True)


def test_what_a_germ_is_sensitive_to() -> None:
    table = """
 Antibiotic          Result
 Trimethoprim        R
 Nitrofurantoin      S
 Cefalexin           I
"""
    assert rows(table) == [
        ("Trimethoprim | R |  |  | ", False),
        ("Nitrofurantoin | S |  |  | ", False),
        ("Cefalexin | I |  |  | ", False),
    ]


def test_a_heading_as_far_below_a_row_as_the_next_row_goes_on_no_test_unseen() -> None:
    """A reader boxed a word of the row before it together with a rule, which makes the rows look close."""
    drawn = page("""
                        Crooked Lake Laboratories
 Patient: Calvin Everard                 Collected: 12/14/2022

 Clotting
 TESTS                       RESULT       UNITS       REFERENCE INTERVAL

 Fibrinogen Activity         340          mg/dL       193 - 507

 D-Dimer                     0.62         mg/L        0.00 - 0.50

 Antithrombin Activity       97           %           75 - 135

 Endocrine

 TESTS                       RESULT       UNITS       REFERENCE INTERVAL

 Prolactin                   5.8          ng/mL       4.0 - 15.2
""")
    tall = replace(drawn, words=tuple(_taller(word) if word.text == "135" else word for word in drawn.words))
    for each in (drawn, tall):
        results = read(each, "lab_report").fields["results"]
        assert isinstance(results, list)
        silent = [
            dict(item.value)["test"] for item in results if isinstance(item.value, dict) and not item.needs_review
        ]
        assert "Antithrombin Activity Endocrine" not in silent
        assert "Fibrinogen Activity" in silent


def _taller(word: Word) -> Word:
    return replace(word, box=replace(word.box, top=word.box.top - 0.003, bottom=word.box.bottom + 0.003))
