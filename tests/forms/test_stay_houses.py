"""Discharge summaries of houses with manners of their own: codes, ranks, no colons, letters to a surgery, titles."""

from __future__ import annotations

import pytest

from parsers.extraction import FieldValue
from tests.forms.paper import fields, page, read

HEAD = """
                          Riverside General Hospital
                             DISCHARGE SUMMARY

 Patient Name: Odette Marsh                     Admission Date: 03/01/2026
 MRN: 4471883                                   Discharge Date: 03/04/2026
"""


@pytest.mark.parametrize(
    ("printed", "items"),
    [
        ("DIAGNOSES:\n I50.23 Acute on chronic systolic heart failure\n I10 Essential hypertension",
         ["Acute on chronic systolic heart failure", "Essential hypertension"]),
        ("DIAGNOSES:\n 1. E11.9 - Type 2 diabetes mellitus\n 2. Asthma (J45.909)",
         ["Type 2 diabetes mellitus", "Asthma"]),
        ("Discharge Diagnosis\n ICD-10       Description\n L03.115      Cellulitis of the right leg\n"
         "              Tinea pedis", ["Cellulitis of the right leg", "Tinea pedis"]),
        ("Diagnosis: Bilateral pneumonia\n ICD-10: J18.9", ["Bilateral pneumonia"]),
        ("Diagnosis: Bilateral pneumonia [ICD-10: J18.9]", ["Bilateral pneumonia"]),
        ("Diagnoses\n Primary: Community acquired pneumonia\n Secondary: COPD",
         ["Community acquired pneumonia", "COPD"]),
        ("Diagnosis: B12 deficiency", ["B12 deficiency"]),
        ("Diagnosis: Compression fracture of T12", ["Compression fracture of T12"]),
        ("Most responsible diagnosis\n Stroke\n Comorbidities\n Atrial fibrillation",
         ["Stroke", "Atrial fibrillation"]),
    ],
)  # fmt: skip
def test_what_is_no_part_of_a_diagnosis(printed: str, items: list[str]) -> None:
    assert fields(page(f"{HEAD}\n {printed}\n"))["diagnoses"] == items


def test_labels_without_colons_whose_answers_stand_behind_them() -> None:
    found = fields(
        page("""
                             NANDI CORNER MISSION HOSPITAL
                                    PATIENT DISCHARGE SUMMARY
 Name Mwenda Achola                                IP No. 5981986
 Sex Male            D.O.A 20 Oct 2022             D.O.D 23 Oct 2022
 Diagnosis Transient ischaemic attack; Atrial fibrillation
 Treatment on discharge
   1. Cap Clindamycin 300 mg QID x 10 days
 Condition on discharge Fit for discharge
 TCA / follow up Cardiology clinic on the first Monday
""")
    )
    assert found["diagnoses"] == ["Transient ischaemic attack", "Atrial fibrillation"]
    assert found["condition_at_discharge"] == "Fit for discharge"
    assert found["follow_up"] == "Cardiology clinic on the first Monday"


def test_headings_in_capitals_of_many_words_end_what_stands_above() -> None:
    found = fields(
        page(f"""{HEAD}
 FINAL DIAGNOSIS:
  Incarcerated inguinal hernia
 BRIEF CLINICAL HISTORY AND COURSE IN THE WARD:
  Painful lump in the groin that could not be pushed back. Repaired with mesh.
 FOLLOW-UP CHECK-UP:
  Surgery clinic on Monday
""")
    )
    assert found["diagnoses"] == ["Incarcerated inguinal hernia"]
    assert found["hospital_course"] == "Painful lump in the groin that could not be pushed back. Repaired with mesh."
    assert found["follow_up"] == "Surgery clinic on Monday"


@pytest.mark.parametrize(
    "said", ["Do not rub the eye. Wear the glasses at night.", "In case of pain call 0712 225566."]
)
def test_what_warns_below_a_follow_up_is_none_of_it(said: str) -> None:
    assert fields(page(f"{HEAD}\n Review on: Outpatient department after two weeks.\n {said}\n"))["follow_up"] == (
        "Outpatient department after two weeks."
    )


def test_why_somebody_was_in_hospital_names_an_illness_or_tells_a_story() -> None:
    named = fields(page(f"{HEAD}\n Why you were in the hospital\n Bilateral pneumonia\n"))
    told = fields(
        page(f"{HEAD}\n Why you were in the hospital\n You came with fever and cough and were given antibiotics.\n")
    )
    assert (named.get("diagnoses"), named.get("hospital_course")) == (["Bilateral pneumonia"], None)
    assert (told.get("diagnoses"), "fever" in str(told.get("hospital_course"))) == (None, True)


def test_a_sentence_below_a_table_of_medicines_is_no_medicine() -> None:
    found = fields(
        page(f"""{HEAD}
 Your medicines
 Medicine                      How much          How often
 Colchicine 500 mcg            Take 1 tablet     twice a day
 Call 911 for chest pain or trouble breathing that does not stop at once.
""")
    )
    assert [each["name"] for each in found["medicines"]] == ["Colchicine"]  # type: ignore[attr-defined]


LETTER = """
 {sender}
 88 Harbour Parade, Coffs Harbour NSW 2450

 Dr Lachlan Burke
 Jetty Medical Centre
 14 Jetty Road
 Coffs Harbour NSW 2450

 Discharge Summary
 Patient: Joan Mulligan       MRN: 556677
 Admission date: 05/06/2025   Discharge date: 11/06/2025
 Principal diagnosis
 Fractured neck of femur
"""


@pytest.mark.parametrize("sender", ["Harbour Day Surgery", "St Brigid's Private Hospital"])
def test_whom_a_letter_goes_to_is_not_the_hospital(sender: str) -> None:
    assert fields(page(LETTER.format(sender=sender)))["facility_name"] == sender


def test_the_addressee_as_the_only_name_goes_to_a_person() -> None:
    found = read(page(LETTER.format(sender="Coffs Coast"))).fields.get("facility_name")
    assert not isinstance(found, FieldValue) or found.needs_review


@pytest.mark.parametrize(
    "title", ["Hospital Medicine Discharge Summary", "Inpatient Discharge Summary - Medical Service"]
)
def test_a_title_is_no_hospital(title: str) -> None:
    found = fields(page(f"\n {title}\n Patient Name: Odette Marsh     MRN: 4471883\n Diagnosis: Stroke\n"))
    assert "facility_name" not in found


def test_a_typed_box_is_no_part_of_its_label() -> None:
    found = fields(page(f"{HEAD}\n Condition on discharge: [X] Improved [ ] Transferred [ ] Died\n"))
    assert found["condition_at_discharge"] == "Improved"


def test_an_outcome_is_no_place_to_go_to() -> None:
    found = read(page(f"{HEAD}\n Disposition: [X] Improved [ ] Transferred [ ] Died\n")).fields["discharged_to"]
    assert isinstance(found, FieldValue)
    assert found.needs_review


def test_a_name_and_a_sex_that_open_their_rows_without_labels() -> None:
    found = fields(
        page("""
 Maple Ridge Regional Hospital                      Discharge Summary
 Tremblay, Lucie                     MRN 0099123     HCN 9876 543 210 ON
 Female   DOB 1950-Nov-02
 Admit date: 2026-Jan-10             Discharge date: 2026-Jan-16
 Most Responsible Diagnosis
 COPD exacerbation
 Pre-admit Comorbidities
 Osteoporosis
""")
    )
    assert (found["patient_name"], found["patient_sex"], found["date_of_birth"]) == (
        "Lucie Tremblay",
        "female",
        "1950-11-02",
    )
    assert (found["admission_date"], found["discharge_date"]) == ("2026-01-10", "2026-01-16")
    assert found["diagnoses"] == ["COPD exacerbation", "Osteoporosis"]


def test_a_colon_in_a_column_of_its_own_before_a_code() -> None:
    printed = " Primary Diagnosis    : J18.9 - Pneumonia, unspecified organism\n"
    assert fields(page(f"{HEAD}\n{printed}"))["diagnoses"] == ["Pneumonia, unspecified organism"]


def test_a_label_that_nobody_knows_ends_an_answer_behind_its_own() -> None:
    found = fields(
        page(f"""{HEAD}
 Operation done: Exploratory laparotomy
 Theatre remarks: Presented with acute abdomen for one day.
 Condition at discharge: Good
""")
    )
    assert found["procedures"] == ["Exploratory laparotomy"]


def test_a_warning_below_an_answer_without_a_full_stop() -> None:
    printed = " Follow-up: PCP in 2 days; Pulmonology in 4 weeks\n Return to the emergency department for fever.\n"
    assert fields(page(f"{HEAD}\n{printed}"))["follow_up"] == "PCP in 2 days; Pulmonology in 4 weeks"


def test_a_department_is_no_hospital() -> None:
    found = fields(
        page("""
 Lakeland Children's Hospital
 Pediatric Hospital Medicine
 DISCHARGE SUMMARY
 Patient Name: Odette Marsh     MRN: 4471883
 Summary of progress: Treated with nebulised bronchodilators.
""")
    )
    assert found["facility_name"] == "Lakeland Children's Hospital"
    assert found["hospital_course"] == "Treated with nebulised bronchodilators."


@pytest.mark.parametrize(
    ("printed", "name", "items"),
    [
        ("Diagnosis\n"
         "  Type         ICD-10      Description\n"
         "  Primary      K80.00      Calculus of gallbladder with acute cholecystitis\n"
         "                           without obstruction\n"
         "  Secondary    E66.9       Obesity, unspecified\n", "diagnoses",
         ["Calculus of gallbladder with acute cholecystitis without obstruction", "Obesity, unspecified"]),
        ("Procedures Performed\n"
         "  Date          CPT        Procedure                        Surgeon\n"
         "  30/11/2023    47562      Laparoscopic cholecystectomy     Dr. Lubna Karam\n", "procedures",
         ["Laparoscopic cholecystectomy"]),
        ("  Diagnosis                     Code       POA\n"
         "  Community acquired pneumonia  J18.9      Y\n"
         "  Hyponatremia                  E87.1      Y\n\nFollow-up\n Chest clinic in two weeks.\n", "diagnoses",
         ["Community acquired pneumonia", "Hyponatremia"]),
    ],
)  # fmt: skip
def test_the_naming_column_of_a_table(printed: str, name: str, items: list[str]) -> None:
    assert fields(page(f"{HEAD}\n {printed}\n"))[name] == items


def test_typewritten_text_that_runs_on_under_its_heading() -> None:
    found = fields(
        page(f"""{HEAD}
 HOSPITAL COURSE:     The patient was admitted to the adult unit and placed on
 q.15 minute checks. He was detoxified with a lorazepam taper and improved.

 CONDITION ON DISCHARGE:   Improved.

 AFTERCARE:     Intake at Harborview Counseling on 01/23/2026 at 10 a.m. with
 L. Brandt, LISW. Primary care in two weeks.
""")
    )
    assert found["hospital_course"].endswith("He was detoxified with a lorazepam taper and improved.")
    assert found["condition_at_discharge"] == "Improved."
    assert found["follow_up"].endswith("with L. Brandt, LISW. Primary care in two weeks.")


def test_a_label_in_the_middle_of_its_cell() -> None:
    found = fields(
        page(f"""{HEAD}
 Procedures          CT head - no acute intracranial abnormality

                     Admitted following an unwitnessed fall. Urine
 Clinical summary    culture grew E. coli sensitive to trimethoprim and
                     the kidney injury resolved with fluids.

 Allergies           Penicillin
""")
    )
    assert found["procedures"] == ["CT head - no acute intracranial abnormality"]
    assert found["hospital_course"].startswith("Admitted following an unwitnessed fall. Urine culture grew")
    assert found["allergies"] == "Penicillin"


def test_labels_of_even_rows_keep_their_own_first_lines() -> None:
    found = fields(
        page(f"""{HEAD}
 Procedures          CT head
 Allergies           Penicillin
 Clinical summary    Admitted following an unwitnessed fall. Urine
                     culture grew E. coli sensitive to trimethoprim.
""")
    )
    assert found["allergies"] == "Penicillin"
    assert found["hospital_course"].startswith("Admitted following")


def test_a_number_under_a_doctors_degrees_is_the_doctors() -> None:
    found = fields(
        page("""
                          Riverside General Hospital
                             DISCHARGE SUMMARY

 Patient Name: Odette Marsh                     Admission Date: 03/01/2026
 Age / Gender: 61 Yrs / Female                  Discharge Date: 03/04/2026

 Condition on discharge: Stable

                                                Dr. SANJEEV WADHWA
                                                MD, DM (Cardiology)
                                                Reg. No. HMC-7781
""")
    )
    assert "patient_id" not in found
    assert found["provider_id"] == "HMC-7781"
