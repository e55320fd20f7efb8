"""Registration and intake forms as clinics of several countries print them."""

from __future__ import annotations

import pytest

from parsers.extraction import FieldValue
from tests.forms.paper import fields, page, read

HEAD = """
 Lakeside Family Practice
 NEW PATIENT HEALTH HISTORY
 Name: Jane Doe                     Today's date: 04/02/2023
 Date of birth: 07/02/1980          Sex: F
"""


def asked(text: str) -> list[tuple[object, object]]:
    """The questions with their answers."""
    found = read(page(HEAD + text)).fields.get("questions", [])
    assert not isinstance(found, FieldValue)
    return [(each.value["question"], each.value["answer"]) for each in found if isinstance(each.value, dict)]


def test_yes_and_no_over_columns_of_boxes() -> None:
    text = """
 Have you had any of these?                    Yes     No
 Diabetes                                      ☐       ☒
 High blood pressure                           ☒       ☐
 Have you ever fainted?                        ☐       ☒
"""
    assert asked(text) == [("Diabetes", "No"), ("High blood pressure", "Yes"), ("Have you ever fainted?", "No")]


def test_boxes_before_the_question() -> None:
    text = """
 Yes  No
  ☒   ☐   Do you smoke?
  ☐   ☒   Do you drink alcohol?
 ☐ Yes ☒ No   Are you planning a pregnancy?
"""
    assert asked(text) == [
        ("Do you smoke?", "Yes"),
        ("Do you drink alcohol?", "No"),
        ("Are you planning a pregnancy?", "No"),
    ]


def test_answers_before_their_boxes() -> None:
    text = """
 Yes ☒  No ☐   Are you under a physician's care?
 Yes ☐  No ☒   Have you ever been hospitalized?
"""
    assert asked(text) == [("Are you under a physician's care?", "Yes"), ("Have you ever been hospitalized?", "No")]


@pytest.mark.parametrize(
    ("text", "allergies"),
    [
        ("Are you allergic to any medications?   ☒ Yes  ☐ No    If yes, list: Penicillin", "Penicillin"),
        ("Are you allergic to anything?   ☒ Yes  ☐ No\n If so, please list Latex, nuts", "Latex, nuts"),
        ("Any allergies?   ☐ Yes  ☒ No\n Any surgery?  ☒ Yes  ☐ No  If yes, list: Appendix", None),
    ],
)
def test_which_when_the_answer_is_yes(text: str, allergies: str | None) -> None:
    assert fields(page(HEAD + " " + text + "\n")).get("allergies") == allergies


def test_an_answer_before_its_box_is_no_part_of_the_question() -> None:
    assert fields(page(HEAD + " Do you have health insurance?  Yes ☒  No ☐\n"))["has_insurance"] is True


def test_an_instruction_behind_a_question_is_no_answer() -> None:
    found = fields(page(HEAD + "\n Do you have any allergies? Please give details\n Codeine\n"))
    assert found["allergies"] == "Codeine"


def test_a_question_that_ends_like_a_label() -> None:
    assert asked(" ☐ Yes ☒ No     1. Are you being treated by another doctor?\n") == [
        ("Are you being treated by another doctor?", "No")
    ]


def test_numbered_illnesses_are_no_address() -> None:
    assert "patient_address" not in fields(page(HEAD + " Illnesses in the family\n 1. Asthma\n 2. Heart murmur\n"))


def test_a_heading_nobody_knows_ends_the_list_over_it() -> None:
    text = HEAD + "\n Allergies\n   Penicillins - Hives\n   Latex\n Wellness goals\n   Walking more\n"
    assert fields(page(text))["allergies"] == "Penicillins - Hives, Latex"


def test_a_husband_who_tells_the_patient_apart() -> None:
    text = """
 ADMISSION FORM (IPD)
 Name of Patient: Smt. LATA DESHMUKH       Age: 52 Yrs    Sex: Female
 Husband's Name: Vijay Deshmukh            Occupation: Housewife
 Address: 4 Ganesh Apts, Kothrud, Pune 411038
 Mobile: 98220 12345                       Marital Status: Married
 Name of relative: Vijay Deshmukh          Relation: Husband       Mobile: 98220 54321
"""
    found = fields(page(text))
    assert (found["patient_phone"], found["patient_address"]) == ("98220 12345", "4 Ganesh Apts, Kothrud, Pune 411038")
    assert found["emergency_contacts"] == [
        {"name": "Vijay Deshmukh", "phone": "98220 54321", "relationship": "Husband"}
    ]


def test_boxes_nobody_ticked_under_yes_and_no() -> None:
    assert asked("\n Asked by us                          Yes     No\n Have you ever fainted?     ☐       ☐\n") == []


CELLS = """
 Stillmere General Hospital                       PATIENT REGISTRATION RECORD
 PATIENT NAME (LAST, FIRST, MIDDLE)        DATE OF BIRTH       SEX
 Vandermeer, Niamh                         11/30/1944          Female
 ADDRESS (STREET, CITY, STATE, ZIP)                            REGISTRATION DATE
 8993 Marlpit St #21, San Obispo, TX 78606                     08/02/2020
 CELL PHONE           EMAIL                   MARITAL STATUS
 (608) 555-0103       niamh.vander@example.net ☐ Single ☐ Married ☒ Widowed
 EMERGENCY CONTACT NAME       RELATIONSHIP        EMERGENCY CONTACT PHONE
 Imogen Barnes                Spouse              (919) 555-0134
"""


def test_cells_whose_values_nearly_touch() -> None:
    assert fields(page(CELLS)) == {
        "record_date": "2020-08-02",
        "patient_name": "Niamh Vandermeer",
        "date_of_birth": "1944-11-30",
        "patient_sex": "female",
        "marital_status": "Widowed",
        "patient_phone": "(608) 555-0103",
        "patient_email": "niamh.vander@example.net",
        "patient_address": "8993 Marlpit St #21, San Obispo, TX 78606",
        "emergency_contacts": [{"name": "Imogen Barnes", "phone": "(919) 555-0134", "relationship": "Spouse"}],
    }


def test_a_spouse_with_a_label_is_not_the_patient() -> None:
    text = HEAD + " Spouse: Robert Roe     Phone: (937) 555-0188\n Emergency contact: Amy Pond   Relationship: Sister\n"
    found = fields(page(text))
    assert "patient_phone" not in found
    assert found["emergency_contacts"] == [{"name": "Amy Pond", "relationship": "Sister"}]


def test_labels_without_colons() -> None:
    text = """
 Health History Intake
 Name Davide Clara Lindholm             Birthdate 26 Jun 1964
 Phone +49 30 23125851                  E-mail davide@mail.example.com
 Please list any allergies Amoxicillin
 Please list your medications Rosuvastatin 5 mg
 Patient signature                      Date 26 Sep 2025
"""
    assert fields(page(text)) == {
        "record_date": "2025-09-26",
        "patient_name": "Davide Clara Lindholm",
        "date_of_birth": "1964-06-26",
        "patient_phone": "+49 30 23125851",
        "patient_email": "davide@mail.example.com",
        "allergies": "Amoxicillin",
        "medications": "Rosuvastatin 5 mg",
    }


def test_the_day_of_the_signature_under_another_section() -> None:
    text = """
 PATIENT REGISTRATION FORM
 PATIENT INFORMATION
 Name: Jane Doe            Date of birth: 07/02/1980
 EMERGENCY CONTACT
 Name: Amy Pond            Relationship: Sister

 Signature:                Date: 04/02/2023
"""
    assert fields(page(text))["record_date"] == "2023-04-02"


def test_surname_and_other_names() -> None:
    text = """
 PATIENT BIO-DATA FORM
 Surname:  ADEBAYO            Other Names:  Chidinma Grace
 Date of Birth:  12 May 1990   Sex:  Female     Church name: St Mary
"""
    assert fields(page(text))["patient_name"] == "Chidinma Grace ADEBAYO"


@pytest.mark.parametrize(
    ("line", "name", "doubtful"),
    [("Mrs. Jane Doe", "Jane Doe", False), ("Jane A. Doe", "Jane A. Doe", True), ("Harbor Clinic", None, None)],
)
def test_a_name_without_a_label(line: str, name: str | None, doubtful: bool | None) -> None:
    text = f"""
 {line}
 DOB: 07/02/1980 | Sex: Female | MRN: 445566
 PATIENT RECORD                                         Visit date: 04/02/2023
 ALLERGIES
  - Penicillin
  - Latex, tape
"""
    found = read(page(text)).fields
    given = found.get("patient_name")
    assert (given.value, given.needs_review) == (name, doubtful) if isinstance(given, FieldValue) else name is None
    allergies = found["allergies"]
    assert isinstance(allergies, FieldValue)
    assert allergies.value == "Penicillin, Latex, tape"


def test_a_blank_form_has_nothing_beside_its_labels() -> None:
    text = """
 MEDICAL HISTORY QUESTIONNAIRE
 Name:                              Date of birth:
 Have you ever had:          Yes   No
 Asthma                       ☐    ☐
 Sex: M / F                         Phone: (   )     -
 Allergies:
"""
    found = read(page(text))
    assert (found.fields, found.other) == ({}, {})


def test_a_papers_title_is_no_patient() -> None:
    text = """
 RIVERSIDE CLINICAL LABS                 TEST REQUISITION
 Patient name: ______________________    DOB: ___/___/_____
 Ordering physician: ________________    NPI: ______________
 Specimen: ☐ Blood ☐ Urine ☐ Swab        Date collected: ____________
"""
    assert set(fields(page(text), "lab_report")) <= {"facility_name"}


def test_questions_side_by_side_under_their_answers() -> None:
    text = """
 Have you ever had any of the following? Check Yes or No.
                      Yes   No                              Yes   No
 Ulcers               ☒     ☐         Tuberculosis          ☐     ☒
 Chest pain           ☐     ☒         Stroke                ☒     ☐
"""
    assert asked(text) == [("Ulcers", "Yes"), ("Tuberculosis", "No"), ("Chest pain", "No"), ("Stroke", "Yes")]
    assert "medical_problems" not in fields(page(HEAD + text))


def test_questions_side_by_side_with_their_answers() -> None:
    text = """
 Do you have, or have you had, any of the following?
 Anemia       ☐ Yes ☒ No     Cold sores   ☒ Yes ☐ No     Glaucoma     ☐ Yes ☐ Not sure ☒ No
 ☐ Yes ☒ No  Gout     ☒ Yes ☐ No  Night sweats
"""
    assert asked(text) == [
        ("Anemia", "No"),
        ("Cold sores", "Yes"),
        ("Glaucoma", "No"),
        ("Gout", "No"),
        ("Night sweats", "Yes"),
    ]
    assert "medical_problems" not in fields(page(HEAD + text))


@pytest.mark.parametrize(
    "row",
    [
        "Have you ever fainted?  ☐ Yes ☒ No Cancer ☒ Yes ☐ No",
        "Have you ever fainted?  Yes  ☒ No",
    ],
)
def test_answers_that_may_be_another_questions_go_to_a_person(row: str) -> None:
    found = read(page(f"{HEAD}\n {row}\n")).fields["questions"]
    assert not isinstance(found, FieldValue)
    assert all(each.needs_review for each in found)


def test_contacts_in_a_table_with_two_columns_of_phones() -> None:
    found = fields(
        page(f"""{HEAD}
 Contacts
 Name                  Type                 Relationship     Home Phone         Mobile Phone
 OKONKWO, CHIDI        Emergency Contact    Son                                 (216) 555-0190
 OKONKWO, NGOZI        Next of Kin          Daughter         (216) 555-0191
""")
    )
    assert found["emergency_contacts"] == [
        {"name": "CHIDI OKONKWO", "phone": "(216) 555-0190", "relationship": "Son"},
        {"name": "NGOZI OKONKWO", "phone": "(216) 555-0191", "relationship": "Daughter"},
    ]


def test_a_question_goes_on_no_answer() -> None:
    found = fields(
        page(f"""{HEAD}
 Do you have any allergies?    ☒ Yes   ☐ No      Details: Trimethoprim
 Please list any repeat medication: Amlodipine 5 mg
 Have you ever suffered from any of the following?
 ☒ Hypertension   ☐ Diabetes   ☐ Asthma
""")
    )
    assert found["medications"] == "Amlodipine 5 mg"
    assert found["allergies"] == "Trimethoprim"
    assert found["medical_problems"] == "Hypertension"


def test_an_address_without_a_town_goes_to_a_person() -> None:
    found = read(page(f"{HEAD}\n Home address: 154 Primrose Terrace\n Who else lives there: nobody\n")).fields
    address = found["patient_address"]
    assert isinstance(address, FieldValue)
    assert address.needs_review


def test_what_follows_under_the_label_goes_on_no_address() -> None:
    text = """
 Address: 1290 N Birch Ave Apt 14
          Cleveland, OH 44102
 Visits
"""
    assert fields(page(HEAD + text))["patient_address"] == "1290 N Birch Ave Apt 14, Cleveland, OH 44102"


def test_a_caption_over_its_answer_is_no_heading() -> None:
    text = """
 Medical history
 Anxiety, Tinnitus
 Email
 jane@example.org
"""
    assert fields(page(HEAD + text))["medical_problems"] == "Anxiety, Tinnitus"


def test_contacts_in_a_table_on_its_side() -> None:
    found = fields(
        page(
            HEAD
            + """
 EMERGENCY CONTACTS
                   Contact 1               Contact 2
 Name              Gordon Pemberton        Mavis Quill
 Relationship      Spouse                  Sister
 Phone             (512) 555-0145          (737) 555-0131
"""
        )
    )
    assert found["emergency_contacts"] == [
        {"name": "Gordon Pemberton", "relationship": "Spouse", "phone": "(512) 555-0145"},
        {"name": "Mavis Quill", "relationship": "Sister", "phone": "(737) 555-0131"},
    ]


def test_an_initial_behind_its_label_is_part_of_the_name() -> None:
    found = fields(
        page("""
 NEW PATIENT REGISTRATION
 First name Martin        M.I. K         Last name Wainwright
 Birth date 08/07/1985    Sex M
""")
    )
    assert found["patient_name"] == "Martin K Wainwright"


def test_the_first_of_several_coverages_is_headed_as_coverage() -> None:
    found = fields(
        page(
            HEAD
            + """
 COVERAGE 1
 PAYER                      SUBSCRIBER ID
 Great Basin Health Plan    GBH52183483
"""
        )
    )
    assert found["insurance_company"] == "Great Basin Health Plan"


def test_a_card_of_the_clinic_is_no_policy() -> None:
    found = read(
        page("""
 ADENTA CLINIC
 REGISTRATION CARD
 Card no. 542/22            Date 20/04/2022
 Name Kojo Boateng          Sex Male
 Date of birth 25/02/1943
""")
    ).fields.get("policy_number")
    assert found is None or (isinstance(found, FieldValue) and found.needs_review)


def test_a_summary_s_tables_keep_heads_and_headings_out_of_their_lists() -> None:
    found = fields(
        page(
            HEAD
            + """
 Allergies
 Active Allergy      Reactions       Severity      Noted Date
 Lisinopril          Cough           Low           03/04/2019
 Shellfish           Hives           Medium        06/19/2015

 Active Problems
 Problem                                           Noted Date
 Essential hypertension                            03/04/2019
 Last Filed Vital Signs
 Vital Sign          Reading         Time Taken
 Weight              88.5 kg         03/04/2025
"""
        )
    )
    assert found["allergies"] == "Lisinopril, Shellfish"
    assert found["medical_problems"] == "Essential hypertension"


def test_tick_boxes_of_a_typewriter() -> None:
    found = fields(page(HEAD + " Past Medical History: [x] Hypertension  [X] Diabetes  [ ] Asthma  [ ] Gout\n"))
    assert found["medical_problems"] == "Hypertension, Diabetes"


@pytest.mark.parametrize("said", ["(937) 555-0188 (neighbor)", "(937) 555-0188 - Neighbor"])
def test_a_relationship_behind_the_contacts_phone(said: str) -> None:
    found = fields(page(HEAD + f"\n Emergency contact: Amy Pond        Phone: {said}\n"))
    contact = {"name": "Amy Pond", "phone": "(937) 555-0188", "relationship": said.rsplit(maxsplit=1)[-1].strip("()")}
    assert found["emergency_contacts"] == [contact]
