"""Where a discharge summary's blocks end: headings nobody listed, letters' closings, names that sign, drugs stopped."""

from __future__ import annotations

from parsers.extraction import FieldValue
from tests.forms.paper import fields, page, read

HEAD = """
                          Riverside General Hospital
                             DISCHARGE SUMMARY

 Patient Name: Odette Marsh                     Admission Date: 03/01/2026
 MRN: 4471883                                   Discharge Date: 03/04/2026
"""


def test_a_heading_nobody_knows_ends_a_list() -> None:
    found = fields(
        page(f"""{HEAD}

 Discharge Diagnosis
 Urosepsis

 What Brought You to Us
 Fever and confusion for two days. Blood cultures grew E. coli.

 Follow-Up
 See your physician in one week.
""")
    )
    assert found["diagnoses"] == ["Urosepsis"]
    assert found["follow_up"] == "See your physician in one week."


def test_items_under_their_heading_are_no_headings() -> None:
    found = fields(
        page(f"""{HEAD}

 Discharge Diagnoses

 Acute cholecystitis
 Gallstones
 Hyperlipidemia

 Follow-Up
 Clinic in two weeks.
""")
    )
    assert found["diagnoses"] == ["Acute cholecystitis", "Gallstones", "Hyperlipidemia"]


def test_a_letters_text_is_no_diagnosis() -> None:
    found = fields(
        page(f"""{HEAD}

 Diagnosis: Community acquired pneumonia

 This lady was admitted with a four day history of cough and fever. An X-ray showed
 consolidation at the right base. She made a good recovery.

 Follow-Up: Clinic in two weeks.
""")
    )
    assert found["diagnoses"] == ["Community acquired pneumonia"]


def test_a_closing_and_a_name_sign_the_letter() -> None:
    letter = f"""{HEAD}

 Diagnosis: Asthma

 Follow up arrangements
 Clinic review in four weeks.

 Kind regards,


 Dr Gideon Ashdown
"""
    assert fields(page(letter))["follow_up"] == "Clinic review in four weeks."
    named = letter.replace(" Kind regards,\n\n\n", "\n")
    assert fields(page(named))["follow_up"] == "Clinic review in four weeks."


def test_headings_within_the_diagnoses() -> None:
    found = fields(
        page(f"""{HEAD}

 Discharge Diagnoses
 Principal Problem:
   Acute diverticulitis
 Active Problems:
   Hypertension

 Follow-Up
 Clinic in two weeks.
""")
    )
    assert found["diagnoses"] == ["Acute diverticulitis", "Hypertension"]


def test_what_was_stopped_is_no_discharge_medicine() -> None:
    found = fields(
        page(f"""{HEAD}

 Diagnosis: Urinary infection

 Discharge Medications
 START taking these medications
   ciprofloxacin 500 mg tablet
   Take 1 tablet by mouth every 12 hours for 7 days

 CONTINUE taking these medications
   lisinopril 20 mg tablet
   Take 1 tablet by mouth daily

 STOP taking these medications
   naproxen 500 mg tablet

 Follow-Up
 Clinic in two weeks.
""")
    )
    assert [(each["name"], each["directions"]) for each in found["medicines"]] == [
        ("ciprofloxacin", "Take 1 tablet by mouth every 12 hours for 7 days"),
        ("lisinopril", "Take 1 tablet by mouth daily"),
    ]


def test_the_ticked_condition_is_the_condition() -> None:
    found = fields(
        page(f"""{HEAD}

 Final Diagnosis: Dengue fever

 Condition upon Discharge: ☐ Recovered  ☒ Improved  ☐ Unimproved

 Follow-up: Clinic in two weeks.
""")
    )
    assert found["condition_at_discharge"] == "Improved"


def test_a_paper_all_in_capitals() -> None:
    found = fields(
        page(f"""{HEAD}

 DISCHARGE DIAGNOSIS
 ACUTE APPENDICITIS
 ESSENTIAL HYPERTENSION

 ALLERGIES
 NKDA

 WHAT WAS SAID AT HOME
 NOTHING THAT MATTERS HERE AT ALL

 FOLLOW UP
 CLINIC IN TWO WEEKS
""")
    )
    assert found["diagnoses"] == ["ACUTE APPENDICITIS", "ESSENTIAL HYPERTENSION"]
    assert found["allergies"] == "NKDA"
    assert found["follow_up"] == "CLINIC IN TWO WEEKS"


def test_typed_boxes_in_a_block() -> None:
    asked = f"{HEAD}\n\n Diagnosis: Dengue\n\n Condition on discharge\n {{}}\n\n Follow-up: Clinic in two weeks."
    one = read(page(asked.format("[ ] Recovered  [X] Improved  [ ] Unimproved"))).fields["condition_at_discharge"]
    assert isinstance(one, FieldValue)
    assert one.value == "Improved"
    none = read(page(asked.format("[ ] Recovered  [ ] Improved  [ ] Unimproved"))).fields
    assert "condition_at_discharge" not in none  # As with drawn boxes: where none is ticked, nothing is said.


def test_what_the_list_says_of_a_medicine_before_its_name() -> None:
    found = fields(
        page(f"""{HEAD}

 Diagnosis: Pancreatitis

 MEDICATION LIST AT DISCHARGE
 NEW: Thiamine 100 mg tablet, take 1 tablet by mouth daily
 UNCHANGED: Lisinopril 10 mg tablet, take 1 tablet by mouth daily
 STOPPED: Hydrochlorothiazide 25 mg tablet

 FOLLOW UP
 Clinic in two weeks.
""")
    )
    assert [each["name"] for each in found["medicines"]] == ["Thiamine", "Lisinopril"]


def test_when_it_was_done_is_no_procedure() -> None:
    found = fields(
        page(f"""{HEAD}
 MRP: Dr. K. Singh        Family Physician: Dr. R. Wong

 FINAL DIAGNOSIS: Ruptured appendix
 OPERATION: Exploratory laparotomy
 DATE OF OPERATION: 05/02/2026

 FOLLOW UP: Clinic in two weeks.
""")
    )
    assert found["procedures"] == ["Exploratory laparotomy"]
    assert found["provider_name"] == "Dr. K. Singh"


def test_admit_and_discharge_in_one_line() -> None:
    found = fields(
        page("""
               Palmetto Valley Hospital
                  DISCHARGE SUMMARY

 Patient: Dennis Okoro        MRN: 5518820
 Admit: 03/02/2024     Discharge: 03/07/2024     LOS: 5 days

 PRIMARY DIAGNOSIS
 Acute pancreatitis
""")
    )
    assert (found["admission_date"], found["discharge_date"]) == ("2024-03-02", "2024-03-07")


def test_a_form_beside_a_medicine_is_no_heading() -> None:
    found = fields(
        page(f"""{HEAD}

 Medication on discharge
 Agent of choice             Amount          Kind         Plan
 Aceclofenac                 100 mg          Tablet       1-0-1
 Cefdinir                    300 mg          Capsule      1-0-1
 Acarbose                    50 mg           Tablets      1-1-1

 Follow-Up
 See your physician in one week.
""")
    )
    listed = found["medicines"]
    assert isinstance(listed, list)
    assert [item.get("form") for item in listed if isinstance(item, dict)] == ["Tablet", "Capsule", "Tablets"]


def test_what_was_continued_is_part_of_the_story() -> None:
    found = fields(
        page(f"""{HEAD}

 Hospital Course
 Treated for an infected knee. Fluids and ceftriaxone were given.
 Home metoprolol was continued.

 Follow-Up
 Clinic on 03/11/2026

 Electronically approved by Dr. Amos Reed on 03/04/2026 10:02
""")
    )
    assert found["hospital_course"] == (
        "Treated for an infected knee. Fluids and ceftriaxone were given. Home metoprolol was continued."
    )
    assert found["follow_up"] == "Clinic on 03/11/2026"


def test_that_a_block_goes_on_overleaf_is_no_part_of_it() -> None:
    found = fields(
        page(f"""{HEAD}

 Hospital Course
 Treated for an infected knee.
 Continued on next page
 She walked on day two.
""")
    )
    assert found["hospital_course"] == "Treated for an infected knee. She walked on day two."


def test_a_label_behind_a_short_answer_is_doubted() -> None:
    found = read(page(f"{HEAD}\n Condition at discharge: Fair   Left with: her son\n")).fields
    condition = found["condition_at_discharge"]
    assert isinstance(condition, FieldValue)
    assert condition.value == "Fair" or condition.needs_review
