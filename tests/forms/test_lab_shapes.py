"""Laboratory reports whose results stand in no table: cards, lists, sentences, marks; and tables parted by range."""

from __future__ import annotations

import pytest

from tests.forms.paper import fields, page
from tests.forms.test_lab_sheets import rows


@pytest.mark.parametrize("heads", [("Normal", "Abnormal"), ("In range", "Out of range"), ("Inside", "Outside  ")])
def test_two_columns_that_part_the_results_are_one(heads: tuple[str, str]) -> None:
    table = f"""
 Test                 {heads[0]:<15}   {heads[1]:<15}   Units       Reference Interval
 *** RENAL ***
 Sodium               139                                 mmol/L      136-145
 Creatinine                             1.9 H             mg/dL       0.7-1.3
 -- Bone --
 Calcium              9.1                                 mg/dL       8.6-10.3
"""
    assert rows(table) == [
        ("Sodium | 139 | mmol/L | 136-145 | ", False),
        ("Creatinine | 1.9 | mg/dL | 0.7-1.3 | H", False),
        ("Calcium | 9.1 | mg/dL | 8.6-10.3 | ", False),
    ]


def test_cards_with_the_value_between_the_name_and_its_range() -> None:
    table = """
 Ferritin                                          High
                              412 ng/mL
 Reference range: 24 - 336 ng/mL

 Transferrin
                              251 mg/dL
 Reference range: 200 - 360 mg/dL
"""
    assert rows(table) == [
        ("Ferritin | 412 | ng/mL | 24 - 336 | High", False),
        ("Transferrin | 251 | mg/dL | 200 - 360 | ", False),
    ]


def test_names_with_results_and_no_ranges_are_a_list() -> None:
    table = """
 Hb                     10.9 g/dl
 WBC                    12.4 x10^9/L
 Malaria parasites      Positive (+)
 Stool microscopy       Some odd creatures moving
"""
    assert rows(table) == [
        ("Hb | 10.9 | g/dl |  | ", False),
        ("WBC | 12.4 | x10^9/L |  | ", False),
        ("Malaria parasites | Positive (+) |  |  | ", False),
        ("Stool microscopy | Some odd creatures moving |  |  | ", True),
    ]


def test_one_name_with_a_word_beside_it_is_no_list() -> None:
    assert rows("\n Fasting sample         Normal\n") == []


def test_serology_with_what_is_usual_in_brackets() -> None:
    table = """
   VDRL                         Non-reactive       (Non-reactive)
   HIV 1 & 2 antibodies         Negative           (Negative)
   Dengue IgM                   Positive           (Negative)
"""
    assert rows(table) == [
        ("VDRL | Non-reactive |  | Non-reactive | ", False),
        ("HIV 1 & 2 antibodies | Negative |  | Negative | ", False),
        ("Dengue IgM | Positive |  | Negative | ", False),
    ]


def test_marks_under_results_that_head_columns() -> None:
    table = """
 Test                      Positive       Negative
 HIV 1/2                                  √
 VDRL                      √
 Malaria RDT                              √
"""
    assert [text for text, _ in rows(table)] == [
        "HIV 1/2 | Negative |  |  | ",
        "VDRL | Positive |  |  | ",
        "Malaria RDT | Negative |  |  | ",
    ]


def test_ticked_boxes_beside_names() -> None:
    table = """
 HBsAg          ☐ Reactive     ☒ Non-reactive
 Anti-HCV       ☒ Reactive     ☐ Non-reactive
"""
    assert [text for text, _ in rows(table)] == ["HBsAg | Non-reactive |  |  | ", "Anti-HCV | Reactive |  |  | "]


def test_two_boxes_ticked_tell_no_result() -> None:
    table = """
 HBsAg          ☒ Reactive     ☒ Non-reactive
 Anti-HCV       ☒ Reactive     ☐ Non-reactive
"""
    assert rows(table) == []


def test_results_side_by_side_with_a_range_each() -> None:
    table = """
 Hemoglobin      138 g/L     (140-180)       Neutrophils     0.71     (0.50-0.70)
 Hematocrit      0.41        (0.42-0.52)     Lymphocytes     0.22     (0.20-0.40)
"""
    assert rows(table) == [
        ("Hemoglobin | 138 | g/L | 140-180 | ", False),
        ("Neutrophils | 0.71 |  | 0.50-0.70 | ", False),
        ("Hematocrit | 0.41 |  | 0.42-0.52 | ", False),
        ("Lymphocytes | 0.22 |  | 0.20-0.40 | ", False),
    ]


def test_results_in_sentences() -> None:
    table = """
 Your patient's serum ferritin was 22 ug/L (reference range 15 - 300).
 Sodium was 131 mmol/L (133 - 146) and potassium 4.9 mmol/L (3.5 - 5.3).
"""
    assert [text for text, _ in rows(table)] == [
        "serum ferritin | 22 | ug/L | 15 - 300 | ",
        "Sodium | 131 | mmol/L | 133 - 146 | ",
        "potassium | 4.9 | mmol/L | 3.5 - 5.3 | ",
    ]


def test_a_footer_whose_words_fall_under_the_heads_is_no_result() -> None:
    table = """
 TESTS               RESULT    FLAG     UNITS       REFERENCE INTERVAL     LAB
 TSH                 3.11               uIU/mL      0.45 - 4.50            01
 Free T4             1.22               ng/dL       0.82 - 1.77            01
 This test was developed by the laboratory.
 01  CB   Crestline Burlington        Dir: Paul Odom, MD
          1447 Yorke Court, Burlington, NC 27215
"""
    assert [text for text, _ in rows(table)] == [
        "TSH | 3.11 | uIU/mL | 0.45 - 4.50 | ",
        "Free T4 | 1.22 | ng/dL | 0.82 - 1.77 | ",
    ]


@pytest.mark.parametrize(
    ("printed", "named"),
    [
        ("Requested by Dr Simon Achebe", "Dr Simon Achebe"),
        ("Referred by Dr. : Simon Achebe", "Simon Achebe"),
        ("Doctor Dr. Simon Achebe", "Dr. Simon Achebe"),
        ("Ordering: Simon Achebe MD", "Simon Achebe MD"),
    ],
)
def test_a_title_that_stands_close_by_the_name_is_the_names(printed: str, named: str) -> None:
    paper = f"""
 Northgate Pathology
 Patient: Tessa Vaughan     DOB: 22/09/1987      Sex: Female
 {printed}     Collected: 22/02/2025    Reported: 23/02/2025
 Test            Result      Flag     Units       Reference
 Sodium          141                  mmol/L      135-145
"""
    assert fields(page(paper))["ordering_provider"] == named


def test_an_earlier_result_with_its_day_in_the_head_is_left_out_for_certain() -> None:
    table = """
 Test              Current Result     Previous Result (01/12/2025)    Units     Reference Range
 Hemoglobin A1c    7.1 H              7.9 H                           %         4.0 - 5.6
 Glucose           A 129              151                             mg/dL     70 - 99
"""
    assert rows(table) == [
        ("Hemoglobin A1c | 7.1 | % | 4.0 - 5.6 | H", False),
        ("Glucose | 129 | mg/dL | 70 - 99 | A", False),
    ]


def test_a_papers_title_is_no_house() -> None:
    paper = """
 BRACKEN VALE REGIONAL MEDICAL CENTER
 CLINICAL LABORATORY - CUMULATIVE SUMMARY
 PATIENT: REYES, FRANCIS       DOB: 10/19/1954     DRAWN: 01/15/2025
 TEST              RESULT     REFERENCE     UNITS
 Sodium            139        136-145       mmol/L
"""
    assert fields(page(paper))["facility_name"] == "BRACKEN VALE REGIONAL MEDICAL CENTER"


def test_pairs_with_colons_side_by_side() -> None:
    table = """
 COLOR            : Yellow            PUS CELLS        : 8-10/hpf
 REACTION (pH)    : 6.0               EPITHELIAL CELLS : Moderate
 ALBUMIN          : Trace             BACTERIA         : Few
"""
    assert rows(table) == [
        ("COLOR | Yellow |  |  | ", False),
        ("PUS CELLS | 8-10 | /hpf |  | ", False),
        ("REACTION (pH) | 6.0 |  |  | ", False),
        ("EPITHELIAL CELLS | Moderate |  |  | ", False),
        ("ALBUMIN | Trace |  |  | ", False),
        ("BACTERIA | Few |  |  | ", False),
    ]


def test_a_column_of_nothing_but_ranges_holds_them_whatever_its_head() -> None:
    table = """
 Analysis           Result    Zone        Unit       Prev. 2025-03-01
 P-Creatinine       88        45-90       umol/L     85
 B-Hemoglobin       11.2 -    11.7-15.3   g/dL       11.9
"""
    found = rows(table)
    assert found[0] == ("P-Creatinine | 88 | umol/L | 45-90 | ", False)
    assert found[1][0] == "B-Hemoglobin | 11.2 | g/dL | 11.7-15.3 | -"


def test_two_usual_results_beside_an_odd_one_go_to_a_person() -> None:
    table = """
 Haemoglobin            13.4 g/dl
 Brucella               Positive
 Malaria parasites      MPS seen ++
"""
    assert [asked for _, asked in rows(table)] == [True, True, True]
