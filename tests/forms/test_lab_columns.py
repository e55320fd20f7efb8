"""Columns of laboratory reports: what was found now and before, limits apart, germs, and rows of leaders."""

from __future__ import annotations

import pytest

from parsers.extract import extract
from parsers.extraction import ParseOptions
from tests.forms.paper import fields, page
from tests.forms.test_lab_sheets import rows


@pytest.mark.parametrize(
    "heads",
    [("Prior draw", "This draw"), ("Last quarter", "Current quarter"), ("Previous visit", "This visit")],
)
def test_what_was_found_before_is_left_to_its_head(heads: tuple[str, str]) -> None:
    table = f"""
 Analyte              {heads[0]:<17}   {heads[1]:<15}   Units       Target
 Bicarbonate          21                  19                mmol/L      22-29
 Phosphate            1.9                 2.2               mmol/L      0.8-1.5
"""
    assert rows(table) == [
        ("Bicarbonate | 19 | mmol/L | 22-29 | ", False),
        ("Phosphate | 2.2 | mmol/L | 0.8-1.5 | ", False),
    ]


def test_days_beside_the_result_are_earlier_ones() -> None:
    table = """
 Test                 This month    Unit        Range         02/27/2024    01/28/2024
 Ferritin             193           ng/mL       100-199       173           207
 Albumin              4.4           g/dL        3.5-5.0       4.0           3.9
"""
    assert rows(table) == [
        ("Ferritin | 193 | ng/mL | 100-199 | ", False),
        ("Albumin | 4.4 | g/dL | 3.5-5.0 | ", False),
    ]


def test_days_with_the_hour_below_head_results_and_the_latest_counts() -> None:
    table = """
                      06/21/2025   06/20/2025   06/19/2025
                                                             Reference
                      06:10        06:22        05:58
 Sodium               139          141          138          136-145
 Potassium            3.9          4.4          4.0          3.5-5.1
"""
    assert rows(table) == [
        ("Sodium | 139 |  | 136-145 | ", False),
        ("Potassium | 3.9 |  | 3.5-5.1 | ", False),
    ]


def test_the_latest_day_is_told_only_where_both_orders_say_the_same() -> None:
    # Days or months apart: either way the first one is the latest. Then 4 May and 5 April, or 5 April and 4 May.
    found = {
        days: [
            (value["value"], each.needs_review)
            for each in extract([page(_FLOW.format(*days))], ParseOptions(document_type="lab_report")).fields["results"]
            if isinstance(value := each.value, dict)
        ]
        for days in (("10/08/2023", "10/07/2023"), ("04/05/2024", "05/04/2024"))
    }
    assert found["10/08/2023", "10/07/2023"] == [("139", False), ("3.9", False)]
    assert all(doubted for _, doubted in found["04/05/2024", "05/04/2024"])


_FLOW = """
                    Ellery Park Laboratory

 Test                 {:<10}   {:<10}   Reference
 Sodium               139          141          136-145
 Potassium            3.9          4.4          3.5-5.1
"""


@pytest.mark.parametrize("heads", [("Low", "High"), ("Lower limit", "Upper limit"), ("Min", "Max")])
def test_limits_in_columns_of_their_own_are_nothing_unknown(heads: tuple[str, str]) -> None:
    table = f"""
 Test                 Result        Unit        {heads[0]:<12}  {heads[1]:<12}
 Ferritin             7.9           ng/mL       13.0          150.0
 TSH                  2.31          uIU/mL      0.27          4.20
"""
    assert rows(table) == [("Ferritin | 7.9 | ng/mL |  | ", False), ("TSH | 2.31 | uIU/mL |  | ", False)]


def test_columns_called_low_and_high_that_are_no_limits_stay_unknown() -> None:
    table = """
 Test                 Result        Unit        Low           High
 Ferritin             7.9           ng/mL       150.0         13.0
 TSH                  2.31          uIU/mL      0.27          4.20
"""
    assert all(doubted for _, doubted in rows(table))


def test_what_a_germ_withstands_with_what_that_means() -> None:
    table = """
 Antimicrobial agent        MIC          Interpretation
 Oxacillin                  0.5          Susceptible
 Erythromycin               >=8          Resistant
 Doxycycline                2            I
"""
    assert rows(table) == [
        ("Oxacillin | 0.5 |  |  | Susceptible", False),
        ("Erythromycin | >=8 |  |  | Resistant", False),
        ("Doxycycline | 2 |  |  | I", False),
    ]


def test_rows_of_leaders_with_the_usual_in_brackets() -> None:
    table = """
 Haemoglobin . . . . . . . . . . . . . . .  11.2 gm%       (Normal: 13.0 - 17.0)
 Total W.B.C. count . . . . . . . . . . .   9800 /cumm     (Normal: 4000 - 11000)
 E.S.R. . . . . . . . . . . . . . . . . .   42 mm/hr       (N.R. 0 - 15)
 Platelet count . . . . . . . . . . . . .   2.1 lakh       ( N.V. 1.5 - 4.5 )
"""
    assert rows(table) == [
        ("Haemoglobin | 11.2 | gm% | 13.0 - 17.0 | ", False),
        ("Total W.B.C. count | 9800 | /cumm | 4000 - 11000 | ", False),
        ("E.S.R. | 42 | mm/hr | 0 - 15 | ", False),
        ("Platelet count | 2.1 | lakh | 1.5 - 4.5 | ", False),
    ]


def test_short_words_of_dipsticks_with_the_usual_in_brackets() -> None:
    table = """
 Glucose              Neg         (Neg)
 Ketones              Trace       (Neg)
 Blood                Mod         (Neg)
 Protein              30          (Neg)
"""
    assert rows(table) == [
        ("Glucose | Neg |  | Neg | ", False),
        ("Ketones | Trace |  | Neg | ", False),
        ("Blood | Mod |  | Neg | ", False),
        ("Protein | 30 |  | Neg | ", False),
    ]


@pytest.mark.parametrize(
    ("place", "number", "doubted"),
    [
        ("Al Nahda Street, Sharjah, United Arab Emirates", "06 555 5216", False),
        ("12 Orchard Road, Singapore 238823", "6555 2819", False),
        ("4 Tui Street, Wellington, New Zealand", "04 555 694", True),
        ("12 Main Street, Springfield", "06 555 5216", True),
    ],
)
def test_telephone_numbers_of_the_country_that_a_paper_speaks_of(place: str, number: str, doubted: bool) -> None:
    paper = f"""
                    PATIENT REGISTRATION FORM

 Name: Noor Saleh                    Date of birth: 12 March 1980
 Address: {place}
 Mobile: {number}
"""
    found = extract([page(paper)], ParseOptions(document_type="patient_record")).fields["patient_phone"]
    assert (fields(page(paper), "patient_record")["patient_phone"], found.needs_review) == (number, doubted)


@pytest.mark.parametrize(
    ("head", "house"),
    [
        ("Sunrise Kidney Care of Fort Marlow\n Monthly Laboratory Report Card", "Sunrise Kidney Care of Fort Marlow"),
        ("DRIFTWOOD BAY FAMILY MEDICINE\n IN-HOUSE LABORATORY", "DRIFTWOOD BAY FAMILY MEDICINE"),
        ("Calder Valley Microbiology Services\n Accredited laboratory", "Calder Valley Microbiology Services"),
        ("Questwell Diagnostics\n\n Lab Ref #: 569054", "Questwell Diagnostics"),
    ],
)  # fmt: skip
def test_the_house_is_not_the_papers_title_nor_a_number(head: str, house: str) -> None:
    paper = f"""
 {head}

 Patient: Miriam Washington        DOB: 11/23/1973        Nephrologist: Ann Overton, MD

 Test                 Result        Units       Reference Interval
 Sodium               139           mmol/L      136-145
                  Final report     Page 1 of 2
"""
    report = fields(page(paper), "lab_report")
    assert (report["facility_name"], report["ordering_provider"]) == (house, "Ann Overton, MD")
    assert [each["test"] for each in report["results"]] == ["Sodium"]  # type: ignore[index, attr-defined]


def test_a_single_word_below_a_label_is_nobody_where_two_names_stand_beside_it() -> None:
    paper = """
            Copper Hollow Laboratory

 PATIENT          Gordon Lockwood
 PROVIDER         Heather Kirkpatrick
 TEST             URINALYSIS DIPSTICK

 Glucose          Neg         (Neg)
 Protein          30          (Neg)
 Ketones          Trace       (Neg)
"""
    assert fields(page(paper), "lab_report")["ordering_provider"] == "Heather Kirkpatrick"


def test_a_flag_right_of_the_result_is_its_own_though_the_next_head_stands_nearer() -> None:
    table = """
 Analyte              Current result  Previous result, date    Units      Limits
 Bicarbonate          19       Low                             mmol/L     22-29
 Phosphate            1.1                                      mmol/L     0.8-1.5
"""
    assert rows(table) == [
        ("Bicarbonate | 19 | mmol/L | 22-29 | Low", False),
        ("Phosphate | 1.1 | mmol/L | 0.8-1.5 | ", False),
    ]
