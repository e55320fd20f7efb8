"""Discharge summaries: prose and lists under headings, beside them, behind them, and over page breaks."""

from __future__ import annotations

from tests.forms.paper import fields, misread, page, read

SECTIONS = """
                          Riverside General Hospital
                       14 Orchard Street, Springfield, IL 62704

                             DISCHARGE SUMMARY

 Patient Name: Odette Marsh                     Admission Date: 03/01/2026
 MRN: 4471883                                   Discharge Date: 03/04/2026
 DOB: 11/30/1980        Sex: F                  Attending Physician: Dr. Amos Reed

 DISCHARGE DIAGNOSES
   1. Community-acquired pneumonia
   2. Type 2 diabetes mellitus, without
      complication

 PROCEDURES
   - Chest X-ray
   - Blood cultures

 HOSPITAL COURSE
 The patient was admitted with fever and cough. Patient: improved on antibiotics within two
 days. Oxygen was weaned to room air.

 DISCHARGE MEDICATIONS
   1. Amoxicillin 500 mg - 1 cap PO TID x 7 days
   2. Metformin 850 mg - 1 tab PO BID

 ALLERGIES
 No known drug allergies

 CONDITION AT DISCHARGE
 Stable

 DISPOSITION
 Home

 FOLLOW-UP
 See your physician in one week.
"""

FACTS = {
    "facility_name": "Riverside General Hospital",
    "patient_name": "Odette Marsh",
    "patient_id": "4471883",
    "date_of_birth": "1980-11-30",
    "patient_sex": "female",
    "admission_date": "2026-03-01",
    "discharge_date": "2026-03-04",
    "provider_name": "Dr. Amos Reed",
    "diagnoses": ["Community-acquired pneumonia", "Type 2 diabetes mellitus, without complication"],
    "procedures": ["Chest X-ray", "Blood cultures"],
    "hospital_course": "The patient was admitted with fever and cough. Patient: improved on antibiotics within two "
    "days. Oxygen was weaned to room air.",
    "medicines": [
        {
            "name": "Amoxicillin",
            "strength": "500 mg",
            "dose": "1 cap",
            "route": "PO",
            "frequency": "TID",
            "duration": "7 days",
        },
        {"name": "Metformin", "strength": "850 mg", "dose": "1 tab", "route": "PO", "frequency": "BID"},
    ],
    "allergies": "No known drug allergies",
    "condition_at_discharge": "Stable",
    "discharged_to": "Home",
    "follow_up": "See your physician in one week.",
}


def test_sections_under_headings() -> None:
    assert fields(page(SECTIONS)) == FACTS


def test_nothing_of_it_is_in_doubt() -> None:
    assert {value.name: value.issues for value in read(page(SECTIONS)).values() if value.needs_review} == {}


def test_headings_beside_their_text_also_over_two_lines() -> None:
    found = fields(
        page("""
 Hospital Discharge Summary
 Patient: Odette Marsh        Provider: Amos Reed, MD       Admitted: 03/01/2026
 Discharged to: Home with support

 Assessment
 Reported symptoms / History    35 yo with stomach pain for two months, gnawing and
 of present illness:            burning. Denies fever.
                                Patient ID: NARH-36640
                                Meds: Motrin once a week.

 Discharge
 Discharge instructions:        Some activity restrictions, strict diet, full course of
                                antibiotics.
""")
    )
    assert found["hospital_course"] == (
        "35 yo with stomach pain for two months, gnawing and burning. Denies fever. Patient ID: NARH-36640 "
        "Meds: Motrin once a week."
    )
    assert found["follow_up"] == "Some activity restrictions, strict diet, full course of antibiotics."
    assert found["discharged_to"] == "Home with support"
    assert "patient_id" not in found
    assert "medicines" not in found


def test_text_that_runs_on_from_its_heading_and_overleaf() -> None:
    first = page("""
 DISCHARGE SUMMARY
 PATIENT: Marsh, Odette
 DATE OF ADMISSION: 03/01/2026
 DATE OF DISCHARGE: 03/04/2026

 DIAGNOSES: Pneumonia; Hypertension.

 ALLERGIES: Penicillin.

 HOSPITAL COURSE: Admitted with fever. Treated with
 ceftriaxone for
""")
    second = page(
        """
 Odette Marsh     MRN 4471883     Page 2

 three days and improved.

 CONDITION ON DISCHARGE: Good.

 PAST MEDICAL HISTORY: None of note.
""",
        number=2,
    )
    found = fields([first, second])
    assert found["diagnoses"] == ["Pneumonia", "Hypertension."]
    assert found["allergies"] == "Penicillin."
    assert found["hospital_course"] == "Admitted with fever. Treated with ceftriaxone for three days and improved."
    assert found["condition_at_discharge"] == "Good."


def test_headings_in_cells_side_by_side() -> None:
    found = fields(
        page("""
 Inpatient Discharge Form
 PATIENT                  ADMITTED            DISCHARGED
 Odette Marsh             03/01/2026          03/04/2026

 ALLERGIES                CONDITION ON DISCHARGE        DISCHARGED TO
 No known allergies       Good                          Home

 FOLLOW-UP
 Return in one week.
""")
    )
    assert (found["allergies"], found["condition_at_discharge"], found["discharged_to"], found["follow_up"]) == (
        "No known allergies",
        "Good",
        "Home",
        "Return in one week.",
    )


def test_a_table_of_medicines_under_a_heading() -> None:
    text = SECTIONS.replace(
        """   1. Amoxicillin 500 mg - 1 cap PO TID x 7 days
   2. Metformin 850 mg - 1 tab PO BID
""",
        """ Medicine              Dose       Route     Frequency     Duration
 Amoxicillin 500 mg    1 cap      PO        TID           7 days
 Metformin 850 mg      1 tab      PO        BID
""",
    )
    assert fields(page(text))["medicines"] == FACTS["medicines"]


def test_two_labels_over_one_another_are_not_one_heading() -> None:
    found = fields(
        page("""
 Discharge summary
 Patient name             Odette Marsh
 Date of admission        03/01/2026
 Discharge destination    Nursing home
 Diagnoses                Pneumonia
 Hospital course          Improved on antibiotics.
""")
    )
    assert (found["discharged_to"], found["diagnoses"]) == ("Nursing home", ["Pneumonia"])


def test_a_dosage_by_the_time_of_day_is_a_frequency() -> None:
    text = SECTIONS.replace(
        """   1. Amoxicillin 500 mg - 1 cap PO TID x 7 days
   2. Metformin 850 mg - 1 tab PO BID
""",
        """ No.   Medicine              Dosage     Days
 1     Amoxicillin 500 mg    1-0-1      7 days
""",
    )
    row = {"name": "Amoxicillin", "strength": "500 mg", "frequency": "1-0-1", "duration": "7 days"}
    assert fields(page(text))["medicines"] == [row]


def test_a_related_heading_counts_where_the_usual_one_is_missing() -> None:
    text = SECTIONS.replace("DISCHARGE DIAGNOSES", "ADMITTING DIAGNOSIS")
    assert fields(page(text))["diagnoses"] == FACTS["diagnoses"]
    both = SECTIONS.replace(" PROCEDURES\n", " ADMITTING DIAGNOSIS\n Fever of unknown origin\n\n PROCEDURES\n")
    assert fields(page(both))["diagnoses"] == FACTS["diagnoses"]


def test_a_stay_that_ends_before_it_begins_goes_to_a_person() -> None:
    extraction = read(page(SECTIONS.replace("03/04/2026", "02/04/2026")))
    assert {value.name for value in extraction.values() if value.needs_review} == {"admission_date", "discharge_date"}


def test_disputed_words_of_prose_go_to_a_person() -> None:
    extraction = read(misread(page(SECTIONS), {"weaned": "weened"}))
    assert {value.name for value in extraction.values() if value.needs_review} == {"hospital_course"}


def test_a_blank_summary_says_nothing() -> None:
    extraction = read(
        page("""
 DISCHARGE SUMMARY

 Patient Name: ______________        Admission Date: __________
 MRN: ______________                 Discharge Date: __________

 DISCHARGE DIAGNOSIS
 ____________________________________________
 ____________________________________________

 HOSPITAL COURSE


 DISCHARGE MEDICATIONS
 1. ______________________
 2. ______________________

 CONDITION AT DISCHARGE: ______________    DISCHARGED TO: ____________
 FOLLOW-UP: ______________________________
""")
    )
    assert extraction.document_type == "discharge_summary"
    assert extraction.fields == {}


def test_a_course_that_begins_in_the_midst_of_a_sentence_goes_to_a_person() -> None:
    told = """
 DISCHARGE SUMMARY
 Patient Name: Oscar Lindt

 Hospital Course
 {} breathlessness and wheeze over five days despite inhalers.
 Treated with nebulised bronchodilators and a short course of steroids.
"""
    whole, cut = (read(page(told.format(first))).fields["hospital_course"].needs_review for first in ("Increasing", ""))
    assert (whole, cut) == (False, True)
