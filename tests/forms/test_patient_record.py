"""Patient records in layouts that no two clinics share."""

from __future__ import annotations

from parsers.extraction import FieldValue
from tests.forms.paper import fields, misread, page, read, skewed

ONE_COLUMN = page("""
                         PATIENT REGISTRATION FORM

Patient Information

Name: Robert Ellison
Date of Birth: 03/14/1961
Sex: Male
Marital Status: Married
Address: 77 Cedar Lane
City: Portland   State: OR   Zip: 97201
Home Phone: (503) 555-0142
Email: r.ellison@example.org

Emergency Contact

Name: Joan Ellison
Relationship: Wife
Phone: (503) 555-0199

Pharmacy Information

Name: Corner Drugs
Phone: (503) 555-0100

Insurance Information

Insurance Company: Pacific Mutual
Policy Number: PM-558213
Expiration Date: 12/31/2027
""")

ONE_COLUMN_TRUTH = {
    "patient_name": "Robert Ellison",
    "date_of_birth": "1961-03-14",
    "patient_sex": "male",
    "marital_status": "Married",
    "patient_phone": "(503) 555-0142",
    "patient_email": "r.ellison@example.org",
    "patient_address": "77 Cedar Lane, Portland, OR, 97201",
    "emergency_contacts": [{"name": "Joan Ellison", "phone": "(503) 555-0199", "relationship": "Wife"}],
    "insurance_company": "Pacific Mutual",
    "policy_number": "PM-558213",
    "policy_expiry_date": "2027-12-31",
}


def test_one_column_with_sections() -> None:
    assert fields(ONE_COLUMN) == ONE_COLUMN_TRUTH


def test_nothing_is_in_doubt_where_readers_agree() -> None:
    assert not read(ONE_COLUMN).needs_review


def test_a_skewed_scan_reads_the_same() -> None:
    for degrees in (-3, -1.5, 1.5, 3):
        assert fields(skewed(ONE_COLUMN, degrees)) == ONE_COLUMN_TRUTH


def test_garbled_labels_are_forgiven() -> None:
    garbled = misread(
        ONE_COLUMN, {"Marital": "Maritai", "Relationship:": "Re1ationship:", "Policy": "Po1icy"}, both=True
    )
    assert fields(garbled) == ONE_COLUMN_TRUTH


CELLS = page("""
                    NEW PATIENT INFORMATION FORM                     Today's Date: 02/03/2026

 Last Name                    First Name                 MI
 Whitfield                    Carla                      J.

 Date of Birth (MM/DD/YYYY)   Sex            Marital Status
 07/19/1990                   Female         Divorced

 Street Address               City                       State     Zip Code
 118 Harbor View Rd           Monterey                   CA        93940

 Home Phone                   Cell Phone                 Work Phone
                              (831) 555-0117             (831) 555-0160

 EMERGENCY CONTACT
 Name                         Relationship               Phone
 Louis Whitfield              Father                     (831) 555-0188

 INSURANCE
 Insurance Company            Policy / ID Number         Group Number
 Coastal Health Plan          WX-44120                   77120
""")


def test_cells_with_the_label_on_top() -> None:
    assert fields(CELLS) == {
        "record_date": "2026-02-03",
        "patient_name": "Carla J. Whitfield",
        "date_of_birth": "1990-07-19",
        "patient_sex": "female",
        "marital_status": "Divorced",
        "patient_phone": "(831) 555-0117",
        "patient_address": "118 Harbor View Rd, Monterey, CA, 93940",
        "emergency_contacts": [{"name": "Louis Whitfield", "phone": "(831) 555-0188", "relationship": "Father"}],
        "insurance_company": "Coastal Health Plan",
        "policy_number": "WX-44120",
    }


LABELS_UNDER = page("""
 PATIENT RECORD

 Anders Holm                         04/11/1977
 Patient's full name                 Date of birth

 6 Mill Row, Dover, DE 19901         Male
 Home address                        Sex

 (302) 555-0121                      anders.holm@example.org
 Telephone                           Email

 Latex                               Gout
 Allergies                           Medical problems

 Delmar Mutual                       55-20931-A
 Insurer                             Policy number
""")


def test_labels_under_the_lines() -> None:
    assert fields(LABELS_UNDER) == {
        "patient_name": "Anders Holm",
        "date_of_birth": "1977-04-11",
        "patient_sex": "male",
        "patient_phone": "(302) 555-0121",
        "patient_email": "anders.holm@example.org",
        "patient_address": "6 Mill Row, Dover, DE 19901",
        "medical_problems": "Gout",
        "allergies": "Latex",
        "insurance_company": "Delmar Mutual",
        "policy_number": "55-20931-A",
    }


def test_labels_and_values_in_columns_of_their_own() -> None:
    assert fields(
        page("""
 Patient Registration Form

 1.  Date of Registration      :    12/09/2024
 2.  Name of the Patient       :    Meera Rangan
 3.  Sex                       :    Female
 4.  Date of Birth             :    17/07/1983
 5.  Residential Address       :    No. 12, 3rd Cross, Indira Nagar, Mysuru, Karnataka 570001
 6.  Mobile No.                :    +91 97723 30761
 7.  Known Allergies           :    Sulfa drugs
 8.  Existing Illness          :    Hypothyroidism
 9.  Present Medication        :    Levothyroxine
 10. Emergency Contact Person  :    Suresh Rangan
 11. Relationship              :    Husband
 12. Emergency Contact No.     :    +91 91836 56953
""")
    ) == {
        "record_date": "2024-09-12",
        "patient_name": "Meera Rangan",
        "date_of_birth": "1983-07-17",
        "patient_sex": "female",
        "patient_phone": "+91 97723 30761",
        "patient_address": "No. 12, 3rd Cross, Indira Nagar, Mysuru, Karnataka 570001",
        "emergency_contacts": [{"name": "Suresh Rangan", "phone": "+91 91836 56953", "relationship": "Husband"}],
        "medical_problems": "Hypothyroidism",
        "allergies": "Sulfa drugs",
        "medications": "Levothyroxine",
    }


TICKS = page("""
 PATIENT INTAKE FORM

 Patient Name: Ruth Okafor                 DOB: 01/22/1958
 Sex:  ☐ Male   ☒ Female                   Marital status:  ☐ Single  ☐ Married  ☒ Widowed  ☐ Divorced

 Have you ever had any of the following? (check all that apply)
 ☐ Anemia         ☒ Arthritis        ☐ Asthma
 ☒ Diabetes       ☐ Epilepsy         ☐ Glaucoma

 Have you received the Hepatitis B vaccine?    Yes ☒    No ☐
 Do you have health insurance?    ☒ Yes   ☐ No

 Do you smoke?                        ☐ Yes   ☒ No
 Do you wear contact lenses?          ☒ Yes   ☐ No
 Are you pregnant?                    ☐ Yes   ☐ No
""")


def test_tick_boxes_choose_before_or_behind_their_words() -> None:
    assert fields(TICKS) == {
        "patient_name": "Ruth Okafor",
        "date_of_birth": "1958-01-22",
        "patient_sex": "female",
        "marital_status": "Widowed",
        "hepatitis_b_vaccination": True,
        "medical_problems": "Arthritis, Diabetes",
        "has_insurance": True,
        "questions": [
            {"question": "Do you smoke?", "answer": "No"},
            {"question": "Do you wear contact lenses?", "answer": "Yes"},
        ],
    }


def test_two_ticks_where_one_is_due_go_to_a_person() -> None:
    both = read(page(" PATIENT INTAKE FORM\n\n Patient Name: Ruth Okafor\n Sex:  ☒ Male   ☒ Female\n"))
    assert "patient_sex" not in both.fields or both.fields["patient_sex"].needs_review  # type: ignore[union-attr]


def test_options_without_a_tick_are_no_answer() -> None:
    found = fields(
        page("""
 PATIENT INTAKE FORM
 Patient Name: Ruth Okafor
 Sex:  Male   Female
 Marital status:  Single  Married  Divorced  Widowed
 Do you have medical insurance?    Yes    No
 Hepatitis B vaccination:  Yes / No
""")
    )
    assert found == {"patient_name": "Ruth Okafor"}


UNLABELLED = [
    page("""
                                                                     17/12/2020
 Patient Medical Record

 Patient Information                     Birth Date
 Nadia Ferris                            May 6 1972

 (737) 555-0151                          Weight:
                                         95
 9264 Elm Dr
 New York City, 10005                    Height:
 United States                           190


 In Case of Emergency


 Simon Ferris                            9266 Elm Dr
                                         New York City, New York, 10005
 Home phone                              United States
 (990) 555-0121
                                         Work phone


 General Medical History

 Chicken Pox (Varicella):                Measles:
  IMMUNE                                  NOT IMMUNE

 Have you had the Hepatitis B vaccination?
  No

 List any Medical Problems (asthma, seizures, headaches):
 Migraine
"""),
    page(
        """
 Name of Insurance Company:
 Plain Mutual Company                    4789 Linden Rd
                                         Jersey City, New Jersey, 07030
 Policy Number:
 6204418872                              Expiry Date:
                                         30 December 2020

 Do you have medical insurance?
  Yes

 Medical Insurance Details

 List any allergies:
 Peanuts

 List any medication taken regularly:
 Statins
""",
        number=2,
    ),
]


def test_values_without_labels_and_a_second_page() -> None:
    assert fields(UNLABELLED) == {
        "record_date": "2020-12-17",
        "patient_name": "Nadia Ferris",
        "date_of_birth": "1972-05-06",
        "patient_phone": "(737) 555-0151",
        "patient_address": "9264 Elm Dr, New York City, 10005, United States",
        "weight": "95",
        "height": "190",
        "emergency_contacts": [
            {
                "name": "Simon Ferris",
                "phone": "(990) 555-0121",
                "address": "9266 Elm Dr, New York City, New York, 10005, United States",
            }
        ],
        "chicken_pox_immunity": "immune",
        "measles_immunity": "not immune",
        "hepatitis_b_vaccination": False,
        "medical_problems": "Migraine",
        "allergies": "Peanuts",
        "medications": "Statins",
        "has_insurance": True,
        "insurance_company": "Plain Mutual Company",
        "insurance_address": "4789 Linden Rd, Jersey City, New Jersey, 07030",
        "policy_number": "6204418872",
        "policy_expiry_date": "2020-12-30",
    }


def test_labels_left_unanswered_do_not_turn_the_form_upside_down() -> None:
    found = fields(
        page("""
                       Patient Medical Record

 Patient Information                     Birth Date
 Nadia Ferris                            May 6 1972

 (737) 555-0151                          Weight:
                                         57

 9264 Elm Dr                             Height:
 New York City, 10005                    170

 In Case of Emergency

 Simon Ferris                            9266 Elm Dr
 Home phone                              Work phone

 General Medical History

 Chicken Pox (Varicella):                Measles:
  IMMUNE                                  NOT IMMUNE
""")
    )

    assert found["date_of_birth"] == "1972-05-06"
    assert (found["weight"], found["height"]) == ("57", "170")
    assert (found["chicken_pox_immunity"], found["measles_immunity"]) == ("immune", "not immune")


def test_other_peoples_phones_and_addresses_belong_to_no_field() -> None:
    assert fields(
        page("""
                    PATIENT REGISTRATION

 Patient Name: Oscar Lindt          Date of Birth: 09/09/2015
 Address: 5 Quay Street, Bath, ME 04530

 Parent/Guardian Name: Helga Lindt   Phone: (207) 555-0101
 Employer: Bath Iron Shop            Phone: (207) 555-0102
 Preferred Pharmacy: Quay Drugs      Phone: (207) 555-0103
 Primary Care Physician: Dr. Amos Reed   Phone: (207) 555-0104

 Emergency Contact: Tom Lindt        Relationship: Uncle     Phone: (207) 555-0105

 Insurance Company: Pine Tree Mutual   Member ID: PT-119-20
 Policyholder Name: Helga Lindt      Date of Birth: 01/02/1980    Relationship: Mother
""")
    ) == {
        "patient_name": "Oscar Lindt",
        "date_of_birth": "2015-09-09",
        "patient_address": "5 Quay Street, Bath, ME 04530",
        "emergency_contacts": [{"name": "Tom Lindt", "phone": "(207) 555-0105", "relationship": "Uncle"}],
        "insurance_company": "Pine Tree Mutual",
        "policy_number": "PT-119-20",
    }


def test_two_emergency_contacts_side_by_side() -> None:
    assert fields(
        page("""
 PATIENT REGISTRATION FORM
 Patient Name: Lia Moor

 EMERGENCY CONTACTS

 Name: Ben Moor                      Name: Ada Quist
 Relationship: Father                Relationship: Aunt
 Phone: (212) 555-0111               Phone: (212) 555-0122
""")
    )["emergency_contacts"] == [
        {"name": "Ben Moor", "phone": "(212) 555-0111", "relationship": "Father"},
        {"name": "Ada Quist", "phone": "(212) 555-0122", "relationship": "Aunt"},
    ]


def test_leaders_are_no_values() -> None:
    assert fields(
        page("""
 PATIENT INFORMATION RECORD
 Name: ____Gina Tarr______________   DOB: __03/03/1983__   Age: ______
 Phone: __________________________   Email: ______________________
 Address: ...........................................
 Allergies: _______none known______________________
""")
    ) == {"patient_name": "Gina Tarr", "date_of_birth": "1983-03-03", "allergies": "none known"}


def test_no_colons_and_misread_words_of_labels() -> None:
    assert fields(
        misread(
            page("""
 PATIENT HISTORY FORM

 Patient Name     Ida Strand
 Date of Birth    06/30/1949
 Home Phone       (608) 555-0190
 Allergies        Penicillin
 Policy Number    K-77120-3
"""),
            {"Patient": "Patlent", "Birth": "8irth", "Phone": "Ph0ne", "Policy": "Pollcy"},
            both=True,
        )
    ) == {
        "patient_name": "Ida Strand",
        "date_of_birth": "1949-06-30",
        "patient_phone": "(608) 555-0190",
        "allergies": "Penicillin",
        "policy_number": "K-77120-3",
    }


BLANK = page("""
                         PATIENT REGISTRATION FORM

Patient Information

Last Name                    First Name                 Middle Initial

Date of Birth (MM/DD/YYYY)   Age      Sex   M   F       Marital Status   Single  Married  Widowed

Street Address               Apt #        City                State      Zip Code

Home Phone                   Cell Phone                 Email Address

Occupation                   Nickname                   Favourite Colour

Emergency Contact
Name:                        Relationship:              Phone:

Insurance Information
Insurance Company:           Policy Number:             Expiry Date:

List any allergies:

List any medication taken regularly:

Do you have medical insurance?     ☐ Yes   ☐ No

Signature: ______________________       Date: ____________
""")


def test_a_blank_form_yields_nothing() -> None:
    extraction = read(BLANK)
    assert extraction.document_type == "patient_record"
    assert extraction.fields == {}
    assert [issue.code for issue in extraction.issues] == ["MISSING_REQUIRED"]


def test_a_blank_page_has_no_type() -> None:
    assert read(page("")).document_type == "unknown"


def test_readers_that_differ_leave_the_value_to_a_person() -> None:
    found = read(misread(ONE_COLUMN, {"PM-558213": "PM-568213"})).fields["policy_number"]
    assert found.needs_review  # type: ignore[union-attr]
    assert [issue.code for issue in found.issues] == ["READINGS_DISAGREE"]  # type: ignore[union-attr]


def test_two_different_birth_dates_go_to_a_person() -> None:
    found = read(
        page("""
 PATIENT REGISTRATION FORM
 Patient Name: Lia Moor      Date of Birth: 01/02/1990
 Allergies: None
 DOB: 01/03/1990
""")
    ).fields["date_of_birth"]
    assert [issue.code for issue in found.issues] == ["AMBIGUOUS"]  # type: ignore[union-attr]


def test_a_poor_page_passes_nothing() -> None:
    poor = page("\n PATIENT REGISTRATION FORM\n Patient Name: Lia Moor    Phone: (212) 555-0111", quality=0.3)
    assert all(value.needs_review for value in read(poor).values())


def test_what_stands_before_a_colon_is_no_value_whatever_it_asks() -> None:
    found = fields(
        page("""
                  PATIENT REGISTRATION

 Patient name        : Nadia Ferris        Date of birth    : 05/06/1972
 Known allergies
 On treatment with   : Metformin
 Kin's remarks       : none                Phone            : (737) 555-0151
"""),
        "patient_record",
    )

    assert found["patient_name"] == "Nadia Ferris"
    assert found.get("allergies") is None


def test_a_birthday_is_not_taken_for_the_day_of_the_form() -> None:
    extraction = read(
        page("""
                  PATIENT REGISTRATION

 Patient name: Nadia Ferris
 Date: 11/30/1944
 Phone: (737) 555-0151
"""),
        "patient_record",
    )

    value = extraction.fields["record_date"]
    assert isinstance(value, FieldValue)
    assert value.needs_review


def test_without_a_patient_nobodys_phone_is_certain() -> None:
    extraction = read(
        page("""
                  PATIENT REGISTRATION

 Patient name: ____________
 Phone: (737) 555-0151
 Allergies: Peanuts
"""),
        "patient_record",
    )

    assert [issue.code for issue in extraction.issues] == ["MISSING_REQUIRED"]
    doubted = {value.name: value.needs_review for value in extraction.values()}
    assert doubted["patient_phone"]
    assert not doubted["allergies"]


def test_a_missing_amount_leaves_no_doubt_whom_a_form_is_about() -> None:
    extraction = read(
        page("""
 Riverside Hospital                         INVOICE
 Patient Name: Nora Quill                   Invoice Date: 02/27/2026
 Phone: (737) 555-0151
"""),
        "hospital_bill",
    )

    assert [issue.code for issue in extraction.issues] == ["MISSING_REQUIRED"]
    assert not any(value.needs_review for value in extraction.values() if value.name != "facility_name")


def test_a_date_is_the_papers_own_whoever_it_is_about() -> None:
    extraction = read(page(" Admission date: 27 February 2026\n Discharge date: 1 March 2026\n"), "discharge_summary")

    assert [value.needs_review for value in extraction.values()] == [False, False]


def test_a_box_that_was_not_read_leaves_its_answer_in_doubt() -> None:
    form = """
 PATIENT INTAKE FORM
 Patient Name: Ruth Okafor
 Do you smoke?                        ☐ Yes   ☒ No
 Do you wear contact lenses?          ☒ Yes     No
"""
    asked = [value for value in read(page(form)).values() if value.name == "questions"]
    assert [value.needs_review for value in asked] == [False, True]


def test_what_stands_before_boxes_is_not_always_a_question() -> None:
    boxes = "(608) 555-0103 ada@example.net  ☐ Single ☐ Married ☒ Widowed"
    assert "questions" not in fields(page(f" PATIENT INTAKE FORM\n\n Patient Name: Ruth Okafor\n {boxes}\n"))


def test_a_numbered_question_behind_boxes_is_asked_by_those_that_follow() -> None:
    form = """
 PATIENT INTAKE FORM
 Patient Name: Ruth Okafor

 1. Are you being treated by another doctor?
 ☐ Yes ☒ No     2. Have you reacted badly to an anaesthetic?
 ☒ Yes ☐ No     3. Is there heart disease in your family?
 ☐ Yes ☒ No
"""
    asked = fields(page(form)).get("questions", [])
    assert isinstance(asked, list)
    assert all(each["answer"] == "No" for each in asked if "anaesthetic" not in each["question"])
