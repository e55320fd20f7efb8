"""Claim forms of many countries: listings of numbered boxes, letters in cells, tariffs, columns side by side."""

from __future__ import annotations

import pytest

from parsers.extraction import FieldValue
from parsers.labels.combs import united
from parsers.page import Box, Word
from tests.forms.paper import fields, page, read

LISTING = """
 CMS-1500 CLAIM - PRINT IMAGE
 1a Insured's ID      W213174456            4 Insured's Name     Inskip, Oscar
 2 Patient's Name     Inskip, Petra         11 Group Number      519179
 3 Birth Date         08/10/1990            11c Plan Name        Cobblestone Basic
 3 Sex                F                     25 Tax ID            66-6397350
 6 Relationship       Spouse                27 Assignment        YES

 24A From      To            POS    CPT/HCPCS    Charges    Units
 08/06/2023    08/06/2023    81     29881          53.00    1
 28 Total Charge      $53.00
 BOX 33 BILLING PROVIDER     TAMARIND LAKES MEDICAL CENTER
"""


def test_a_listing_prints_the_number_of_a_box_before_its_name() -> None:
    found = fields(page(LISTING), "claim_form")
    assert (found["insured_id"], found["group_number"]) == ("W213174456", "519179")
    assert (found["insured_name"], found["patient_name"]) == ("Oscar Inskip", "Petra Inskip")
    assert (found["date_of_birth"], found["patient_sex"]) == ("1990-08-10", "female")
    assert (found["plan_name"], found["federal_tax_id"]) == ("Cobblestone Basic", "66-6397350")
    assert (found["patient_relationship"], found["accept_assignment"]) == ("Spouse", True)
    assert (found["total_charge"], found["billing_provider_name"]) == ("53.00", "TAMARIND LAKES MEDICAL CENTER")
    assert found["service_lines"] == [
        {"date_from": "2023-08-06", "date_to": "2023-08-06", "place_of_service": "81", "procedure_code": "29881",
         "charge": "53.00", "units": "1"},
    ]  # fmt: skip


def _cells(text: str, left: float = 0.2, pitch: float = 0.016) -> list[Word]:
    """Letters one to a cell; a blank is an empty one."""
    places = ((letter, left + at * pitch) for at, letter in enumerate(text) if letter != " ")
    return [Word(letter, Box(x, 0.100, x + 0.008, 0.112), 0.9, "neural", letter) for letter, x in places]


@pytest.mark.parametrize(
    ("cells", "words"),
    [
        ("MADHAV", ["MADHAV"]),
        ("14 SHANTI NIWAS", ["14", "SHANTI", "NIWAS"]),
        ("5520031728", ["5520031728"]),
        ("19/02/1988", ["19/02/1988"]),
    ],
)
def test_letters_in_cells_are_words(cells: str, words: list[str]) -> None:
    made = united(_cells(cells), 0.77)
    assert [word.text for word in made] == words
    assert [word.second for word in made] == words
    assert made[0].box.left == 0.2


@pytest.mark.parametrize("cells", ["1-0-1-0", "A B C D", "12345", "ABC"])
def test_options_and_doses_are_no_cells(cells: str) -> None:
    assert [word.text for word in united(_cells(cells), 0.77)] == list(cells.replace(" ", ""))


def test_columns_of_single_figures_are_no_cells() -> None:
    assert len(united(_cells("1021", pitch=0.08), 0.77)) == 4


SIDES = """
 Medical expenses claim form (dates as DD/MM/YYYY)
 Member's details                          Patient's details
 Membership no.    2146991540              Full name         Franklin Elmhurst
 Full name         Bernard Jessop          Date of birth     04/10/1978
 Address           698 Dovecote Street     Gender            Female
                   Wattle Ridge SA 5787    Relationship      Spouse

 Date of service    Provider            Item number    Fee
 04/07/2024         Oriade Clinics      99202          $416.00
 05/07/2024         Oriade Clinics      73928           $11.10
                                        Total fees     $427.10
"""


def test_whom_a_column_is_about_its_own_heading_says() -> None:
    found = fields(page(SIDES), "claim_form")
    assert (found["insured_name"], found["patient_name"]) == ("Bernard Jessop", "Franklin Elmhurst")
    assert found["insured_address"] == "698 Dovecote Street, Wattle Ridge SA 5787"
    assert "insured_date_of_birth" not in found


def test_the_form_says_in_which_order_dates_are_written() -> None:
    found = fields(page(SIDES), "claim_form")
    assert found["date_of_birth"] == "1978-10-04"
    assert [line["date_from"] for line in found["service_lines"]] == ["2024-07-04", "2024-07-05"]  # type: ignore[attr-defined]


@pytest.mark.parametrize("head", ["Item number", "Tariff code", "RVS code", "Activity code"])
def test_services_go_by_codes_of_many_tariffs(head: str) -> None:
    text = SIDES.replace("Item number", head).replace("73928", "SHA-08")
    found = fields(page(text), "claim_form")
    assert [line["procedure_code"] for line in found["service_lines"]] == ["99202", "SHA-08"]  # type: ignore[attr-defined]


def test_a_tariff_s_code_goes_to_a_person() -> None:
    found = read(page(SIDES.replace("73928", "SHA-08")), "claim_form").fields["service_lines"]
    assert not isinstance(found, FieldValue)
    assert [line.needs_review for line in found] == [False, True]


HOSPITAL = """
 HEALTH CLAIM FORM - PART B
 SECTION A - DETAILS OF HOSPITAL
 1. Accreditation number of health care institution:  H91007741
 2. Name of health care institution:  Pushpagiri Medical Centre
 b) Address:  29/4 Bramble Nagar, Mangalvadi, Odisha 768054
 PART II: PATIENT DETAILS
 Last name: Wekesa      First name: Grace      Middle name: Naliaka
 SHA number: 44719001623      Date of birth: 19021988
 Relationship to principal: Self ☐  Spouse ☒  Child ☐  (please specify)
 Patient disposition: improved
                        ICD 10 Codes
 Primary diagnosis      M79.662
 Also noted             E10.10
 Total actual charges P    900.00
 PART IV: AUTHORIZATION
 Name: Grace Wekesa
 Visit/Admission date: 11/02/2025      Date signed: 14/02/2025
"""


def test_names_in_pieces_are_fuller_than_the_same_name_signed() -> None:
    assert fields(page(HOSPITAL), "claim_form")["patient_name"] == "Grace Naliaka Wekesa"


def test_a_hospital_s_own_address() -> None:
    found = fields(page(HOSPITAL), "claim_form")
    assert found["facility_name"] == "Pushpagiri Medical Centre"
    assert found["facility_address"] == "29/4 Bramble Nagar, Mangalvadi, Odisha 768054"
    assert "billing_provider_address" not in found


def test_what_a_section_s_heading_says_of_whom_it_asks() -> None:
    found = fields(page(HOSPITAL), "claim_form")
    assert (found["insured_id"], found["date_of_birth"]) == ("44719001623", "1988-02-19")
    assert found["patient_relationship"] == "Spouse"
    assert (found["total_charge"], found["signature_date"]) == ("900.00", "2025-02-14")


def test_diagnoses_in_a_column_of_their_own() -> None:
    assert fields(page(HOSPITAL), "claim_form")["diagnosis_codes"] == ["M79.662", "E10.10"]


def test_a_code_of_which_nothing_says_what_it_is_goes_to_a_person() -> None:
    found = read(page("Medical claim form\n\n Patient name: Ann Lee\n\n\n Seen for  M79.662\n"), "claim_form")
    codes = found.fields["diagnosis_codes"]
    assert not isinstance(codes, FieldValue)
    assert [(code.value, code.needs_review) for code in codes] == [("M79.662", True)]


@pytest.mark.parametrize("label", ["Provider Identification No.", "Claim ID", "Employer ID number"])
def test_another_s_number_is_not_the_insured_s(label: str) -> None:
    text = f"Medical claim form\n\n {label}: PRV-00417\n Patient name: Ann Lee\n"
    assert "insured_id" not in fields(page(text), "claim_form")


def test_an_amount_before_a_question() -> None:
    text = "Medical claim form\n\n Patient name: Ann Lee\n Total charge: $53.95 Have they been paid? ☒ Yes ☐ No\n"
    assert fields(page(text), "claim_form")["total_charge"] == "53.95"


@pytest.mark.parametrize(
    "title", ["Extended Health Care Claim", "Unified Claim Application Form", "Member Refund Claim"]
)
def test_claims_go_by_many_titles(title: str) -> None:
    text = f"""
 {title}
 Contract number TM474            Member ID number 9575487857
 Plan member name Oscar Lindt
 Patient name Petra Lindt         Date of birth 2018-02-17
 Relationship to plan member ☐ Self ☒ Child
 Service date     Procedure code     Amount charged
 2023-10-29       66984              $282.00
                  Total              $282.00
"""
    assert read(page(text)).document_type == "claim_form"


CLINIC = """
 NATIONAL SCHEME - CLAIM FORM
 1. Your details
 Policy number  LF20817734
 Surname: Brennan      First name: Aoife
 Name of facility: Adabraka Polyclinic   Month: March 2025
 CLIENT INFORMATION
 Patient name: Cian Brennan
 Date of birth: 11/07/1993  Age: 31  Gender: M ☐ F ☒ Hospital record no.: AP-5517

    Diagnosis                       ICD-10
    Malaria, unspecified          B54

 Total of all receipts   € 345.00

 Signature of policyholder                  Date 28/02/2025
"""


def test_boxes_behind_their_words_end_at_the_next_question() -> None:
    found = fields(page(CLINIC), "claim_form")
    assert (found["patient_sex"], found["date_of_birth"]) == ("female", "1993-07-11")


def test_a_label_that_nobody_knows_ends_a_value() -> None:
    assert fields(page(CLINIC), "claim_form")["facility_name"] == "Adabraka Polyclinic"


def test_who_writes_of_your_details_holds_the_policy_and_signs_at_the_foot() -> None:
    found = fields(page(CLINIC), "claim_form")
    assert (found["insured_name"], found["patient_name"]) == ("Aoife Brennan", "Cian Brennan")
    assert (found["total_charge"], found["signature_date"]) == ("345.00", "2025-02-28")
    assert found["diagnosis_codes"] == ["B54"]


def test_one_label_for_a_birthday_and_a_sex() -> None:
    found = fields(page(" Claim form\n\n Patient name: Ann Lee\n PATIENT DOB / SEX   11/02/1958 F\n"), "claim_form")
    assert (found["date_of_birth"], found["patient_sex"]) == ("1958-11-02", "female")


def test_day_month_and_year_in_cells_stand_as_far_apart_as_they_like() -> None:
    words = [*_cells("28"), *_cells("02", 0.2 + 0.055), *_cells("2025", 0.2 + 0.110)]
    assert [word.text for word in united(words, 0.77)] == ["28", "02", "2025"]


@pytest.mark.parametrize("holder", ["Zenith Infotech Pvt Ltd", "Gulf Marine Services LLC", "Tri-County Freight, Inc."])
def test_a_company_that_holds_the_policy_is_no_member(holder: str) -> None:
    text = f" Suraksha Health Insurance\n\n Policy holder: {holder}\n Employee name: Harsh Rao\n Member ID: K77120\n"
    assert fields(page(text), "insurance_card")["member_name"] == "Harsh Rao"


def test_what_members_are_told_to_do_is_no_name() -> None:
    text = " Lantern Health\n\n Subscriber: Ann Lee\n Member ID: K77120\n\n Members: call 800 555 0122\n"
    assert fields(page(text), "insurance_card")["member_name"] == "Ann Lee"


def test_a_policy_s_number_stands_in_for_a_member_s_only_where_none_is_asked_for() -> None:
    text = " Suraksha Health Insurance\n\n Policy no: 3114/2025\n Member name: Harsh Rao\n{}"
    asked = " Member ID: ________\n"
    alone, beside = (read(page(text.format(more)), "insurance_card").fields["member_id"] for more in ("", asked))
    assert isinstance(alone, FieldValue)
    assert isinstance(beside, FieldValue)
    assert (alone.needs_review, beside.needs_review) == (False, True)


@pytest.mark.parametrize("label", ["Employee Code :", "Employee Code:"])
def test_the_first_word_of_a_label_that_nobody_knows_is_no_label(label: str) -> None:
    text = f" Suraksha Health Insurance\n\n {label} 44187\n Member ID: K77120\n"
    assert "member_name" not in fields(page(text), "insurance_card")


def test_a_dentist_s_statement_is_a_claim() -> None:
    text = """
 Attending Dentist's Statement
 Patient name: Ruth Oberholt       Relationship to employee: Spouse
 Employee name: Walter Oberholt    Employee birthdate: 06/03/1966
 Description of service      Procedure number      Fee
 Crown                       D2740                 1,140.00
                             Total fee charged     1,140.00
"""
    assert read(page(text)).document_type == "claim_form"
    assert fields(page(text), "claim_form")["service_lines"] == [{"procedure_code": "D2740", "charge": "1140.00"}]


def test_a_birthday_without_a_label_of_its_own_beside_the_patient_is_not_surely_the_insureds() -> None:
    found = read(
        page("""
 MEDICAL REIMBURSEMENT CLAIM FORM

 SECTION 1 - MEMBER DETAILS (to be completed by the member)
 Patient Name            Card No.            Date of Birth
 Odile Marsh             8566-5374-7598      25/10/1983
"""),
        "claim_form",
    ).fields
    born = found.get("insured_date_of_birth")
    assert born is None or born.needs_review  # type: ignore[union-attr]
