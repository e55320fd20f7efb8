"""Laboratory reports with two columns of results and no heads, where a line may hold a result on one side only."""

from __future__ import annotations

from tests.forms.test_lab_sheets import rows


def test_a_name_without_a_result_beside_one() -> None:
    table = """
  Glucose        5.4     3.9 - 6.1 mmol/L        Bilirubin      12      3 - 21 umol/L
  Urea           6.2     2.5 - 7.8 mmol/L        ALT            31      0 - 41 U/L
  Urate          355     200 - 430 umol/L        AST
  Magnesium                                      ALP            77      30 - 130 U/L
  Albumin        41      35 - 50 g/L
"""
    assert sorted(rows(table)) == [
        ("ALP | 77 | U/L | 30 - 130 U/L | ", False),
        ("ALT | 31 | U/L | 0 - 41 U/L | ", False),
        ("Albumin | 41 | g/L | 35 - 50 g/L | ", False),
        ("Bilirubin | 12 | umol/L | 3 - 21 umol/L | ", False),
        ("Glucose | 5.4 | mmol/L | 3.9 - 6.1 mmol/L | ", False),
        ("Urate | 355 | umol/L | 200 - 430 umol/L | ", False),
        ("Urea | 6.2 | mmol/L | 2.5 - 7.8 mmol/L | ", False),
    ]


def test_a_heading_beside_a_result_and_a_label_that_is_a_test() -> None:
    table = """
        PHYSICAL                              SEDIMENT
  Colour:          Amber               Leukocytes:      4-6/hpf
  Clarity:         Cloudy              Erythrocytes:    0-1/hpf
  Volume:                              Bacteria:        Few
  Odour:                               Mucus:
        PARASITES                      Yeast:           None seen
  Trichomonas:     Absent                    CHEMISTRY
  Ova:                                 Ketones:         Trace
  Cysts:                               PH:              5.5
        STONES                         Nitrite:         Negative
  Oxalate:         Rare                Sugar:
"""
    assert sorted(rows(table)) == [
        ("Bacteria | Few |  |  | ", False),
        ("Clarity | Cloudy |  |  | ", False),
        ("Colour | Amber |  |  | ", False),
        ("Erythrocytes | 0-1 | /hpf |  | ", False),
        ("Ketones | Trace |  |  | ", False),
        ("Leukocytes | 4-6 | /hpf |  | ", False),
        ("Nitrite | Negative |  |  | ", False),
        ("Oxalate | Rare |  |  | ", False),
        ("PH | 5.5 |  |  | ", False),
        ("Trichomonas | Absent |  |  | ", False),
        ("Yeast | None seen |  |  | ", False),
    ]


def test_a_line_between_results_that_is_not_understood_is_told() -> None:
    table = """
  Sodium         139     mmol/L     136 - 145
  Potassium      see 4.1 and 4.4 above
  Chloride       101     mmol/L     98 - 107
"""
    assert rows(table) == [
        ("Sodium | 139 | mmol/L | 136 - 145 | ", True),
        ("Chloride | 101 | mmol/L | 98 - 107 | ", False),
    ]
