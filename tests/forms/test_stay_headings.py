"""Stays of other houses: headings that ask, dictated lists, signatures at the right, names of houses abroad."""

from __future__ import annotations

from typing import Any

from tests.forms.paper import fields, page, read


def names(found: dict[str, Any]) -> list[str]:
    return [item["name"] for item in found["medicines"]]


def test_headings_ask_what_patients_ask() -> None:
    found = fields(
        page("""
                    Pinon Wells Hospital
                    Going Home Instructions

 Patient: Douglas Baxter          Date of birth: 09/15/1974
 You came in on 08/18/2026        You left on 08/20/2026

 Why were you in the hospital?
 Osteoarthritis of the right knee

 What did we do?
 Surgery under spinal anaesthesia was uneventful. Walked with a frame on the first day.

 Who took care of you?
 Lorraine Tuttle, MD

 What are you allergic to?
 Nil known

 When should you be seen again?
 Blood count in one week at the health centre.

 When should you call us?
 Fever above 101 F, bleeding that does not stop, or pain that gets worse.
""")
    )
    assert found["diagnoses"] == ["Osteoarthritis of the right knee"]
    assert (
        found["hospital_course"]
        == "Surgery under spinal anaesthesia was uneventful. Walked with a frame on the first day."
    )
    assert found["provider_name"] == "Lorraine Tuttle, MD"
    assert found["allergies"] == "Nil known"
    assert found["follow_up"] == "Blood count in one week at the health centre."


LETTER = """
 St Wilfrid's Hospital

 Dr A Fenwick
 The Surgery
 Mill Lane
 Thornleigh

 Dear Dr Fenwick

 Re: Mrs Edith Copeland, DOB 04/09/1938

 She was under our care from 4 March 2024 until 11 March 2024.

 Diagnoses
 - Fractured neck of left femur
 - Osteoporosis
 Therapy: Ceftriaxone for five days

 Operations
 Left hemiarthroplasty

 Events
 She tripped over a rug at home and was taken to theatre the next day.

 Plan
 Fracture clinic in six weeks.
                                                            Dr. Yael Mizrahi, MD
 D: 01/15/2024 14:11 T: 01/15/2024 16:40 MW/jt Job# 338812
"""


def test_an_address_over_the_greeting_is_no_operation() -> None:
    found = fields(page(LETTER))
    assert found["procedures"] == ["Left hemiarthroplasty"]
    assert found["hospital_course"] == "She tripped over a rug at home and was taken to theatre the next day."


def test_a_label_under_a_list_is_no_part_of_its_last_item() -> None:
    assert fields(page(LETTER))["diagnoses"] == ["Fractured neck of left femur", "Osteoporosis"]


def test_a_signature_at_the_right_and_a_typists_marks_end_the_text() -> None:
    assert fields(page(LETTER))["follow_up"] == "Fracture clinic in six weeks."


NOTE = """
                        DISCHARGE SUMMARY

 Patient Name: Anita Trujillo          MRN: 5540931
 Admit Date: 01/11/2024                Discharge Date: 01/15/2024

"""


def test_dictated_medicines_are_one_each() -> None:
    found = fields(
        page(f"""{NOTE}
 DISCHARGE MEDICATIONS: 1. Lisinopril 20 mg daily. 2. Potassium chloride 20 mEq daily.
 3. Ondansetron 4 mg as needed.

 DISPOSITION: Home
""")
    )
    assert names(found) == ["Lisinopril", "Potassium chloride", "Ondansetron"]


def test_a_column_of_numbers_is_no_part_of_the_medicines() -> None:
    found = fields(
        page(f"""{NOTE}
 ADVICE ON DISCHARGE
 1 TAB METFORMIN 500 MG        1-0-1     x 30 days
 2 TAB RAMIPRIL 2.5 MG         1-0-0     x 30 days

 REVIEW AFTER: 7 days in OPD
""")
    )
    assert names(found) == ["METFORMIN", "RAMIPRIL"]
    assert found["follow_up"] == "7 days in OPD"


def test_a_story_of_dates_alone_is_none_and_a_course_tells_more_than_a_treatment() -> None:
    found = fields(
        page(f"""{NOTE}
 Your hospital stay: 01/11/2024 - 01/15/2024

 TREATMENT GIVEN
 Inj. Heparin, Tab. Clopidogrel.

 COURSE DURING STAY
 Patient thrombolysed in ICU. Pain relieved within 90 minutes.

 C/O
 Chest pain
""")
    )
    assert found["hospital_course"] == "Patient thrombolysed in ICU. Pain relieved within 90 minutes."


def test_a_name_stands_over_the_facts_and_the_sex_behind_the_birthday() -> None:
    found = fields(
        page("""
 Abbott, Colleen Heather                                  Fallbrook Hospital
 MRN: 7059878       DOB: 04/21/1944      78 y.o. female      Discharge Summary

 Admit date:        06/22/2022
 Discharge date:    06/27/2022

 Hospital Course
 The operation was without incident.
""")
    )
    assert found["patient_name"] == "Colleen Heather Abbott"
    assert found["patient_sex"] == "female"


def test_answers_behind_a_label_of_two_things_are_none_of_it() -> None:
    found = fields(
        page("""
 RAFFLES POINT HOSPITAL                       INPATIENT DISCHARGE SUMMARY

 Name TAN WEI MING             NRIC S6612345D          Sex/DOB M / 22-May-1966
 Admission 07-Oct-2023         Discharge 10-Oct-2023

 Primary Diagnosis: Cellulitis of right leg
""")
    )
    assert (found["patient_sex"], found["date_of_birth"]) == ("male", "1966-05-22")


def test_a_house_abroad_has_a_name_and_its_department_none() -> None:
    found = fields(
        page("""
 Universitätsklinikum Hohenfels, Department of Internal Medicine II

                     DISCHARGE LETTER

 Patient: Klaus Wagner                  Date of birth: 21.02.1949
 Admitted: 24.05.2024                   Discharged: 03.06.2024

 Diagnosis: Pneumonia

 With kind regards

 Dr. med. Heike Vogt
 Senior physician
""")
    )
    assert found["facility_name"] == "Universitätsklinikum Hohenfels"
    assert found["provider_name"] == "Dr. med. Heike Vogt"


def test_the_number_a_doctor_is_licensed_under_is_no_part_of_the_name() -> None:
    result = read(
        page(f"""{NOTE}
 Diagnosis: Pneumonia

 Follow-up
 Clinic in two weeks.

 Dr. Michal Shapira, license 1-262932
""")
    )
    provider = result.fields["provider_name"]
    assert not isinstance(provider, (list, tuple))
    assert provider.value == "Dr. Michal Shapira"
    assert provider.needs_review


def test_a_houses_town_is_no_department() -> None:
    found = fields(page(f" SHAHEED MEMORIAL TEACHING HOSPITAL, LAHORE\n{NOTE}\n Diagnosis: Pneumonia\n"))
    assert found["facility_name"] == "SHAHEED MEMORIAL TEACHING HOSPITAL, LAHORE"


def test_a_letter_in_plain_words() -> None:
    found = fields(
        page("""
          DIVINE MERCY HOSPITAL
             Discharge Letter

 Name of child: Adaeze Nwosu      Sex: Female      Hosp No: 00881

 Was admitted on 15/07/2023 and discharged on 20/07/2023.

 She came with: fever, fast breathing and convulsion
 We found: Severe malaria; Bronchopneumonia
 We gave: IV artesunate, oxygen
 She goes home with: Syr. Amoxicillin 5 ml tds x 5/7
 Bring her back on: 27/07/2023
""")
    )
    assert found["patient_name"] == "Adaeze Nwosu"
    assert found["diagnoses"] == ["Severe malaria", "Bronchopneumonia"]
    assert names(found) == ["Amoxicillin"]
    assert found["follow_up"] == "27/07/2023"
