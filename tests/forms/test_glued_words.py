"""Words that stand beside a value and are no part of it: methods, addresses, labels, departments, degrees."""

from __future__ import annotations

import pytest

from parsers.extraction import Extraction, FieldValue
from tests.forms.paper import fields, page, read
from tests.forms.test_lab_sheets import rows

HEAD = """
                          Harrow Lane Hospital
                             DISCHARGE SUMMARY

 Patient Name: Odette Marsh                     Admission Date: 03/01/2026
 MRN: 4471883                                   Discharge Date: 03/04/2026
"""


def doubted(found: Extraction, name: str) -> list[tuple[object, bool]]:
    """The values of a field, and whether each is in doubt."""
    given = found.fields.get(name, ())
    several = [given] if isinstance(given, FieldValue) else given
    return [(each.value, bool(each.issues)) for each in several]


def test_lines_in_brackets_under_all_tests_say_how_these_were_measured() -> None:
    table = """
 Test Name                    Results        Units         Bio. Ref. Interval

 Lymphocytes                  24             %             20 - 40
 (Photometry)

 Red Cell Count               4.12           mill/cumm     3.8 - 4.8
 (Laser scatter)

 Packed Volume                33.4           %             36 - 46
 (Laser scatter)
"""
    assert rows(table) == [
        ("Lymphocytes | 24 | % | 20 - 40 | ", False),
        ("Red Cell Count | 4.12 | mill/cumm | 3.8 - 4.8 | ", False),
        ("Packed Volume | 33.4 | % | 36 - 46 | ", False),
    ]


def test_a_line_in_brackets_that_comes_again_may_be_a_method() -> None:
    table = """
 Test Name                    Results        Units         Reference range

 Sodium                       139            mmol/L        136 - 145

 Red Cell Count               4.12           mill/cumm     3.8 - 4.8
 (Laser scatter)

 Packed Volume                33.4           %             36 - 46
 (Laser scatter)

 Alanine transaminase         31             U/L           5 - 41
 (ALT)

 Chloride                     101            mmol/L        98 - 107
"""
    found = dict(rows(table))
    assert not found["Sodium | 139 | mmol/L | 136 - 145 | "]
    assert all(doubt for text, doubt in found.items() if "scatter" in text)


def test_the_end_of_a_remark_goes_on_no_name() -> None:
    table = """
 Test                         Current Result            Reference Interval

 Rubella IgG                  Positive                  Negative
 Syphilis screen              1.84                      0.00-0.90
 Index: low positive results of this screen may be false and should be seen again by another
 laboratory.
"""
    assert [text.split(" | ")[0] for text, _ in rows(table)] == ["Rubella IgG", "Syphilis screen"]


def test_an_address_under_a_doctor_is_no_list_of_procedures() -> None:
    found = fields(
        page("""
                                                 Larkmoor University Hospital
 DISCHARGE LETTER

 Dr Helen Yardley                                Patient:        George Tufnell
 The Surgery                                     DOB:            12/01/1978
 Mill Bank                                       NHS No:         999 828 4151
 Oakdale                                         Gender:         Male
 BD16 2QT

 Admitted: 05/11/2024       Discharged: 10/11/2024

 Diagnoses
   Community acquired pneumonia
""")
    )
    assert "procedures" not in found
    assert found["diagnoses"] == ["Community acquired pneumonia"]


def test_items_among_which_a_town_with_its_code_stands_are_in_doubt() -> None:
    found = read(page(f"{HEAD}\n Procedures\n Mill Bank\n Oakdale\n BD16 2QT\n"), "discharge_summary")
    assert all(doubt for _, doubt in doubted(found, "procedures"))


def test_a_story_ends_before_a_label_with_its_answer() -> None:
    story = "Admitted with fever and flank pain. Cultures were drawn and\n treatment was begun. She improved on day 2."
    text = " ".join(story.split())
    apart = fields(page(f"{HEAD}\n Hospital Course:\n {story}\n\n Cultures still awaited: none\n"))
    assert apart["hospital_course"] == text
    near = read(page(f"{HEAD}\n Hospital Course:\n {story}\n Cultures still awaited: none\n"))
    assert doubted(near, "hospital_course")[0][1]
    plain = read(page(f"{HEAD}\n Hospital Course:\n {story}\n Sepsis: fluids were given early.\n"))
    assert doubted(plain, "hospital_course") == [(f"{text} Sepsis: fluids were given early.", False)]


def test_words_in_a_column_beside_an_answer_are_in_doubt() -> None:
    beside = read(page(f"{HEAD}\n Condition at discharge: Stable                Left for home with wife\n"))
    assert all(doubt or value == "Stable" for value, doubt in doubted(beside, "condition_at_discharge"))


@pytest.mark.parametrize(
    "printed",
    ["Follow up               : TCA 9 May 2026 at clinic", "Follow up:              TCA 9 May 2026 at clinic"],
)
def test_an_answer_may_begin_as_a_heading_of_its_block_does(printed: str) -> None:
    paper = f"{HEAD}\n Allergy                 : Nil\n {printed}\n"
    assert fields(page(paper))["follow_up"] == "TCA 9 May 2026 at clinic"


@pytest.mark.parametrize(
    "head",
    [
        "   MERCY HILL HEALTH SYSTEM\n   MENTAL HEALTH UNIT",
        "   MENTAL HEALTH UNIT\n   MERCY HILL HEALTH SYSTEM",
        "   MERCY HILL HEALTH SYSTEM - STROKE REHABILITATION",
    ],
)
def test_a_part_of_a_house_is_not_the_house(head: str) -> None:
    paper = f"{head}\n{HEAD.replace('Harrow Lane Hospital', '')}"
    assert fields(page(paper))["facility_name"] == "MERCY HILL HEALTH SYSTEM"


def test_a_part_of_a_house_alone_is_in_doubt() -> None:
    found = read(page(HEAD.replace("Harrow Lane Hospital", "MENTAL HEALTH UNIT  ")), "discharge_summary")
    assert all(doubt for _, doubt in doubted(found, "facility_name")) or found.needs_review


def test_a_part_of_a_house_behind_a_label_and_a_dash_is_in_doubt() -> None:
    paper = HEAD.replace("Harrow Lane Hospital", "") + "\n Hospital: Mercy Hill Hospital - Stroke Rehabilitation\n"
    [(_, doubt)] = doubted(read(page(paper)), "facility_name")
    assert doubt


def test_the_word_of_a_caption_is_no_laboratory() -> None:
    found = fields(
        page("""
 PATHOLOGY REPORT

 Patient   HOLLOWAY, Natalie
 Lab Ref                         978-97862425
 Collected                       9 March 2023

 Test                 Result     Units         Reference
 Sodium               138        mmol/L        133 - 146
 Potassium            4.6        mmol/L        3.5 - 5.3
"""),
        "lab_report",
    )
    assert found.get("facility_name") != "Ref"


def test_a_doctor_who_signs_without_a_degree_that_stands_elsewhere_is_in_doubt() -> None:
    paper = f"{HEAD}\n Rounding team: Ann Bellamy, PA-C\n\n Diagnoses\n Stroke\n\n Dictated by Ann Bellamy\n"
    [(value, doubt)] = doubted(read(page(paper)), "provider_name")
    assert doubt or str(value).endswith("PA-C")
    [(value, doubt)] = doubted(read(page(paper.replace(", PA-C", ""))), "provider_name")
    assert (value, doubt) == ("Ann Bellamy", False)


def test_a_bar_between_two_numbers_and_a_label_behind_a_name() -> None:
    found = fields(
        page("""
                    Gulmohar Orthopaedic Centre
                 Dr. Omar Baig M.B.B.S, M.Ortho
               Plot 41-C, Block 13, University Road
              Ph: (021) 3555 0142 | Fax: (021) 3555 0143

 Patient Name  : Mrs Nora Quill Age/Sex: 67Y 2M / Female     Date   : 14-Nov-2023

 Rx
 Tab. Diclofenac 50 mg 1+0+1 x 5 days
"""),
        "prescription",
    )
    assert found["prescriber_phone"] == "(021) 3555 0142"
    assert found["prescriber_name"] == "Dr. Omar Baig M.B.B.S, M.Ortho"
    assert (found["patient_name"], found["patient_age"], found["patient_sex"]) == ("Nora Quill", "67Y 2M", "female")


def test_an_eye_is_no_person_and_a_measure_beside_an_answer_is_none_of_it() -> None:
    found = fields(
        page("""
                          Discharge Summary
 MRD Number : 48812        Age/Sex : 64 Yrs / F
 Patient Name : NORA QUILL                   Date : 11-Sep-2024
 Date of Admission : 10-Sep-2024             Date of Discharge : 11-Sep-2024

 Diagnosis               : RE - Immature Senile Cataract
 Procedure Done          : RE - PHACO + PCIOL under LA

 Condition On Discharge : Good       Pulse: 78 bpm      BP: 130/80 mmHg
 Verified by             Hospital
                         Stamp
"""),
        "discharge_summary",
    )
    assert found["diagnoses"] == ["RE - Immature Senile Cataract"]
    assert found["procedures"] == ["RE - PHACO + PCIOL under LA"]
    assert (found["patient_name"], found["condition_at_discharge"]) == ("NORA QUILL", "Good")
    assert "facility_name" not in found


def test_a_hospital_called_after_a_doctor_sends_its_bill() -> None:
    found = fields(
        page("""
                    DR. SATYENDRA HEART & CHEST HOSPITAL
                 12 STATION ROAD, NEAR PRAKASH TALKIES
                   (ANAND MEDICAL RESEARCH INSTITUTE)

 Receipt No.: 11842                    Date: 06/Feb/2024
 Patient Name: Ms. RINKU KUMARI        Consultant Name: DR. ALOK RANJAN

 Charge Name                   Amount
 ECG                           300.00
 Net Amount: 300.00
"""),
        "hospital_bill",
    )
    assert found["facility_name"] == "DR. SATYENDRA HEART & CHEST HOSPITAL"


def test_a_footer_under_what_is_none_of_the_table_takes_no_row_away() -> None:
    table = """
 Result Name               Range          Units      Value      Remarks
 BLOOD UREA                15 - 45        mg/dl      31
 SERUM CREATININE          0.6 - 1.4      mg/dl      1.9        High


                                                     Lab Technician
NOT FOR MEDICO LEGAL PURPOSE                         ALL TESTS ARE AVAILABLE HERE
T3, T4, TSH, LH, FSH, PROLACTIN, LFT, LIPID PROFILE, CULTURES, MALARIA ANTIGEN, TYPHOID
                                               ANTIBODIES
"""
    assert [row for row, _ in rows(table)] == [
        "BLOOD UREA | 31 | mg/dl | 15 - 45 | ",
        "SERUM CREATININE | 1.9 | mg/dl | 0.6 - 1.4 | High",
    ]
