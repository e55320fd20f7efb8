"""Discharge summaries of several countries: where a block ends, who is meant, what is not."""

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
        ("Acute pancreatitis, Hypertriglyceridaemia, Alcohol use disorder",
         ["Acute pancreatitis", "Hypertriglyceridaemia", "Alcohol use disorder"]),
        ("Hypertension, diabetes mellitus, CKD", ["Hypertension", "diabetes mellitus", "CKD"]),
        ("Asthma, moderate persistent", ["Asthma, moderate persistent"]),
        ("Fracture of left femur, initial encounter", ["Fracture of left femur, initial encounter"]),
    ],
)  # fmt: skip
def test_diagnoses_between_commas(printed: str, items: list[str]) -> None:
    assert fields(page(f"{HEAD}\n Diagnosis: {printed}\n"))["diagnoses"] == items


def test_what_may_be_several_diagnoses_goes_to_a_person() -> None:
    found = read(page(f"{HEAD}\n Diagnosis: Acute pancreatitis, Something Rare\n")).fields["diagnoses"]
    assert not isinstance(found, FieldValue)
    assert [each.needs_review for each in found] == [True]


def test_what_stands_apart_below_a_text_goes_to_a_person() -> None:
    found = read(
        page(f"""{HEAD}
 FOLLOW UP ADVICE
 See the family doctor within 7 days,
 and the surgeon in six weeks.

 Stitches come out after ten days at the clinic.
""")
    ).fields["follow_up"]
    assert isinstance(found, FieldValue)
    assert found.needs_review


def test_another_headings_text_is_no_allergy() -> None:
    found = read(
        page(f"""{HEAD}
 Allergies
 Nil known
 How It Went
 Mechanical fall at home. X-ray showed a fracture.
 She underwent surgery on the next day.
""")
    ).fields["allergies"]
    assert isinstance(found, FieldValue)
    assert found.value == "Nil known" or found.needs_review


def test_two_headings_of_one_field() -> None:
    found = read(
        page(f"""{HEAD}
 CLINICAL SUMMARY
 Presented with pain in the right iliac fossa.

 MANAGEMENT
 Taken to theatre; the appendix was removed.
""")
    ).fields["hospital_course"]
    assert isinstance(found, FieldValue)
    assert found.needs_review


def test_who_signs_electronically() -> None:
    found = fields(page(f"{HEAD}\n FOLLOW-UP: Clinic in six weeks.\n\n /es/ Keisha Kirkbride, MD\n"))
    assert found["provider_name"] == "Keisha Kirkbride, MD"
    assert found["follow_up"] == "Clinic in six weeks."


def test_the_patient_in_a_letters_reference_line() -> None:
    letter = """
 St Oswin's Hospital
 Dear Dr Okafor
 Re: Mr Brian Hallworth, DOB 12/03/1951, Hospital No. 554210
 Discharge letter
 Diagnosis: Pneumonia
 Date of admission: 03/01/2024          Date of discharge: 09/01/2024
"""
    found = read(page(letter), "discharge_summary").fields
    name, number = found["patient_name"], found["patient_id"]
    assert isinstance(name, FieldValue)
    assert isinstance(number, FieldValue)
    assert (name.value, name.needs_review) == ("Brian Hallworth", False)
    assert number.value == "554210"


def test_the_patient_over_number_and_birth_at_the_right_edge() -> None:
    paper = """
 Lakeshore Presbyterian Hospital                                         Fairbanks, Delia R
                                                       MRN: 00418823, DOB: 7/22/1958, Sex: F
 Discharge Summary
 Admission Date: 05/02/2025
 Discharge Date: 05/06/2025
"""
    name = read(page(paper)).fields["patient_name"]
    assert isinstance(name, FieldValue)
    assert (name.value, name.needs_review) == ("Delia R Fairbanks", False)


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Presentation and progress", "hospital_course"),
        ("Follow-up Information", "follow_up"),
        ("Appointments I have to go to", "follow_up"),
        ("I came to hospital because I have", "diagnoses"),
        ("Other active problems", "diagnoses"),
        ("Emergency department diagnosis", "diagnoses"),
        ("What you were diagnosed with", "diagnoses"),
        ("Course in rehabilitation", "hospital_course"),
        ("Postoperative course", "hospital_course"),
        ("II. HISTORY AND COURSE IN THE WARD", "hospital_course"),
        ("Treatment received during stay", "hospital_course"),
        ("Outcome of hospitalisation", "condition_at_discharge"),
        ("Disposition on discharge", "discharged_to"),
        ("Patient discharged to", "discharged_to"),
        ("Next clinic visit", "follow_up"),
        ("Continuing care plan", "follow_up"),
        ("Operations undertaken", "procedures"),
    ],
)
def test_headings_that_nobody_listed(heading: str, field: str) -> None:
    assert field in fields(page(f"{HEAD}\n {heading}\n Gastric ulcer with bleeding\n"))


@pytest.mark.parametrize(
    "heading",
    [
        "Past medical problems",
        "Diagnoses before this admission",
        "Treatment before admission",
        "Previous operations",
        "Visit date",
        "Condition on arrival",
        "Chronic illnesses",
        "Family diseases",
        "Discharge ward",
        "Wound care",
    ],
)
def test_headings_of_another_time_or_thing_are_none_of_the_stays(heading: str) -> None:
    found = fields(page(f"{HEAD}\n Diet\n Light\n\n {heading}\n Gastric ulcer with bleeding\n"))
    assert not any("ulcer" in str(value) for value in found.values())


@pytest.mark.parametrize(
    ("label", "field", "value"),
    [
        ("Arrived: 03/01/2026 6:22 PM", "admission_date", "2026-03-01"),
        ("Rehab admission: 03/01/2026", "admission_date", "2026-03-01"),
        ("Departed: 03/04/2026", "discharge_date", "2026-03-04"),
        ("You were seen by: Lorraine Bell, DO", "provider_name", "Lorraine Bell, DO"),
        ("Physiatrist: Ingrid M. Solberg, DO", "provider_name", "Ingrid M. Solberg, DO"),
    ],
)
def test_labels_of_other_houses_stays(label: str, field: str, value: str) -> None:
    paper = f"""
                          Riverside General Hospital
                             DISCHARGE SUMMARY
 Patient Name: Odette Marsh
 {label}
"""
    assert fields(page(paper))[field] == value


def test_the_day_of_admission_goes_before_that_of_arrival() -> None:
    assert fields(page(f"{HEAD}\n Arrived: 02/28/2026\n"))["admission_date"] == "2026-03-01"


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("VII. FOLLOW-UP CONSULTATION After 5 days at the OPD.", "follow_up", "After 5 days at the OPD."),
        ("VI. DISPOSITION ON DISCHARGE Home", "discharged_to", "Home"),
        ("FOLLOW UP OPD in two weeks", "follow_up", "OPD in two weeks"),
    ],
)
def test_a_heading_in_capitals_ends_where_they_do(line: str, field: str, value: str) -> None:
    assert fields(page(f"{HEAD}\n I. FINAL DIAGNOSIS\n   Dengue fever\n\n {line}\n"))[field] == value


@pytest.mark.parametrize(
    "warning",
    [
        "Come back to the Emergency Department if",
        "When to get help",
        "I have read and understand these instructions.",
        "Return for any of these",
    ],
)
def test_warnings_below_the_next_visit_are_none_of_it(warning: str) -> None:
    found = fields(page(f"{HEAD}\n Follow-up\n Dr Helen Park in 5 days\n {warning}\n - fever or pain gets worse\n"))
    assert found["follow_up"] == "Dr Helen Park in 5 days"


def test_a_label_that_fills_its_column_and_touches_its_answer() -> None:
    found = fields(
        page(f"""{HEAD}
 Procedure           Hernia repair
 Discharge diagnosis Gastric ulcer with bleeding
 Allergies           Penicillin
 Condition           Good
""")
    )
    assert found["diagnoses"] == ["Gastric ulcer with bleeding"]


@pytest.mark.parametrize(("said", "doubted"), [("MOPD in weeks", True), ("MOPD in 2 weeks", False)])
def test_a_time_without_its_number_goes_to_a_person(said: str, doubted: bool) -> None:
    value = read(page(f"{HEAD}\n Diet: Light\n Follow up: {said}\n")).fields["follow_up"]
    assert isinstance(value, FieldValue)
    assert (value.value, value.needs_review) == (said, doubted)


def test_headings_over_two_lines_in_words_that_nobody_listed() -> None:
    found = fields(
        page(f"""{HEAD}
 Final clinical        Gastric ulcer with bleeding
 diagnosis
 Allergies             None known
 Medicines             Pantoprazole 40 mg once daily
 Patient discharged to Home
 Condition             Good
""")
    )
    assert found["diagnoses"] == ["Gastric ulcer with bleeding"]
    assert (found["allergies"], found["discharged_to"]) == ("None known", "Home")


def test_labels_in_two_languages() -> None:
    paper = HEAD.replace("MRN: 4471883", "MRN / Raqm al Malaf   : W7271622")
    assert fields(page(paper))["patient_id"] == "W7271622"


def medicines(text: str) -> list[dict[str, object]]:
    found = fields(page(HEAD + text), "discharge_summary").get("medicines", [])
    assert isinstance(found, list)
    return found


def test_a_tables_heads_begin_no_text() -> None:
    text = """
 MEDICATIONS ON DISCHARGE
 S.No   Drug Name                 Dosage     Instructions     Duration
 1      TAB LABETALOL 200 MG      1-0-1      BEFORE FOOD      30 DAYS
 2      TAB BACLOFEN 10 MG        1-1-1      AFTER FOOD       5 DAYS

 FOLLOW UP ADVICE
 See the family doctor within 7 days.
"""
    assert [(each["name"], each["duration"]) for each in medicines(text)] == [
        ("LABETALOL", "30 DAYS"),
        ("BACLOFEN", "5 DAYS"),
    ]


def test_a_note_under_a_table_is_no_medicine() -> None:
    text = """
 Drug                           Dose    Route    Frequency    Supply
 Levocetirizine 5 mg tablets    ONE     PO       OD           14 days
 Venlafaxine 75 mg capsules     ONE     PO       OD           30 days

 Pharmacy check: ......         Completed by: ward doctor, bleep 2204
"""
    assert [each["name"] for each in medicines(text)] == ["Levocetirizine", "Venlafaxine"]


def test_medicines_in_sentences_one_after_the_other() -> None:
    text = "\n Medications on discharge: Torsemide 20 mg OD. Baclofen 10 mg TDS. Tab. Hydroxyzine 25 mg TDS.\n"
    assert [(each["name"], each.get("frequency")) for each in medicines(text)] == [
        ("Torsemide", "OD"),
        ("Baclofen", "TDS"),
        ("Hydroxyzine", "TDS"),
    ]


def test_medicines_beside_a_heading_of_two_lines() -> None:
    text = """
 Discharge         Etoricoxib 60 mg 1 tab PO daily
 Medications       Topiramate 50 mg 1 tab PO BID
"""
    assert [each["name"] for each in medicines(text)] == ["Etoricoxib", "Topiramate"]


def test_medicines_under_advice() -> None:
    text = """
 CONDITION ON DISCHARGE : Afebrile

 ADVICE ON DISCHARGE :
 1) Tab. Pantoprazole 40 mg   1-0-0   x 5 days
 2) Tab. Paracetamol 650 mg   SOS

 FOLLOW UP :   After 5 days with CBC report
"""
    assert [each["name"] for each in medicines(text)] == ["Pantoprazole", "Paracetamol"]
    assert fields(page(HEAD + text))["follow_up"] == "After 5 days with CBC report"


LETTER = """
 St Oswin's Hospital
 Dr A Okafor
 Dear Dr Okafor
 Re: Mr Brian Hallworth, DOB 12/03/1951, Hospital No. 554210

 This 73 year old gentleman was admitted on 3 March 2024 with cough and increasing breathlessness.
 He was found to be in atrial fibrillation, which settled with
 bisoprolol.
 He was discharged home on 9 March 2024 on the following medication:
   Bisoprolol 2.5 mg once daily
   Apixaban 5 mg twice daily
 We have arranged a repeat chest X-ray and an appointment in six weeks.

 Yours sincerely
 Dr Helen Pargeter
"""


def test_a_letter_that_tells_of_a_stay() -> None:
    found = read(page(LETTER))
    assert found.document_type == "discharge_summary"
    assert [each["name"] for each in fields(page(LETTER))["medicines"]] == ["Bisoprolol", "Apixaban"]  # type: ignore[attr-defined]
    dates = [found.fields[name] for name in ("admission_date", "discharge_date")]
    assert [(each.value, each.needs_review) for each in dates if isinstance(each, FieldValue)] == [
        ("2024-03-03", False),
        ("2024-03-09", False),
    ]


def test_what_a_degree_was_taken_in_belongs_to_the_name() -> None:
    assert fields(page(f"{HEAD}\n Consultant : Dr. Prakash N. Deshmane M.D. (Med)\n"))["provider_name"] == (
        "Dr. Prakash N. Deshmane M.D. (Med)"
    )


def test_the_number_under_a_doctors_name_is_the_doctors() -> None:
    head = HEAD.replace("MRN:", "IPD No.:")
    found = fields(page(f"{head}\n Diagnosis: Dengue fever\n\n\n Dr. Prakash Deshmane\n Reg. No. 061442\n"))
    assert (found["patient_id"], found["provider_id"]) == ("4471883", "061442")


def test_the_patients_number_comes_before_the_visits() -> None:
    found = read(page(HEAD + "\n IP No.: IP/24/00912\n")).fields["patient_id"]
    assert isinstance(found, FieldValue)
    assert (found.value, found.needs_review) == ("4471883", False)


def test_a_line_to_sign_on_ends_a_text() -> None:
    text = "\n DISCHARGE INSTRUCTIONS:  Follow up with Dr. Pell in two weeks.\n\n _____________\n R. Vasquez, MD\n"
    assert fields(page(HEAD + text))["follow_up"] == "Follow up with Dr. Pell in two weeks."


def test_a_numbered_item_is_no_part_of_the_next_heading() -> None:
    text = """
 ADMISSION DIAGNOSES:
 1.  Acute cholecystitis.
 DISCHARGE DIAGNOSES:
 1.  Gangrenous cholecystitis.
 2.  Hypertension.
"""
    assert fields(page(HEAD + text))["diagnoses"] == ["Gangrenous cholecystitis.", "Hypertension."]


@pytest.mark.parametrize("line", ["Doctor's Name & Sign: Dr. A. Nwosu", "cc: Dr. M. Roy"])
def test_who_signs_and_who_gets_a_copy_ends_a_text(line: str) -> None:
    assert fields(page(f"{HEAD}\n Follow-up: Clinic in two weeks\n {line}\n"))["follow_up"] == "Clinic in two weeks"


def test_text_that_is_set_in_ends_where_a_line_goes_back() -> None:
    text = """
 Follow Up Instructions
   Cardiology OPD after 2 weeks
 What To Avoid
   Salt and heavy lifting
"""
    assert fields(page(HEAD + text))["follow_up"] == "Cardiology OPD after 2 weeks"


def test_what_may_be_a_heading_within_a_text_goes_to_a_person() -> None:
    text = """
 Follow Up Instructions
 Cardiology OPD after 2 weeks
 What To Avoid
 Salt and heavy lifting
"""
    found = read(page(HEAD + text)).fields["follow_up"]
    assert isinstance(found, FieldValue)
    assert found.needs_review


@pytest.mark.parametrize(
    ("came", "went", "read_as"),
    [
        ("02/05/2024", "08/05/2024", ("2024-05-02", "2024-05-08")),
        ("05/02/2024", "05/08/2024", ("2024-05-02", "2024-05-08")),
    ],
)
def test_the_order_that_makes_a_stay_of_usual_length(came: str, went: str, read_as: tuple[str, str]) -> None:
    paper = f"""
 DISCHARGE SUMMARY
 Name of Patient: Ngozi Eze            Sex: F
 Date of Admission: {came}             Date of Discharge: {went}
 Diagnosis: Malaria
"""
    found = fields(page(paper))
    assert (found["admission_date"], found["discharge_date"]) == read_as


def test_medicines_in_one_line_that_begin_with_their_form() -> None:
    text = "\n Discharge Medications: Tabs Coartem 80/480 bd x 3/7, Tabs Fersolate 200mg tds x 1/12\n"
    assert [each["name"] for each in medicines(text)] == ["Coartem", "Fersolate"]


def test_a_stay_of_a_day_or_of_a_month_goes_to_a_person() -> None:
    paper = " DISCHARGE SUMMARY\n Name of patient: Ada Eze\n Admitted: 03/04/2024\n Discharged: 04/04/2024\n"
    found = read(page(paper)).fields["admission_date"]
    assert isinstance(found, FieldValue)
    assert found.needs_review
