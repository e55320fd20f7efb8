"""Claim forms of other houses: numbered boxes of two people, totals under unlisted words, references in brackets."""

from __future__ import annotations

import pytest

from parsers.extraction import FieldValue
from tests.forms.paper import fields, page, read


def claim(text: str) -> dict[str, object]:
    """The fields of the claim."""
    return fields(page("\n CLAIM FORM\n" + text), "claim_form")


TABLE = """
 Subscriber name: Ann Lee          Member ID: LHC1094585
 Patient name: Tom Lee

 Service date     CPT code     Provider                       Charge
 08/14/2024       93010        Cedar Mills Medical Center    $335.00
"""


@pytest.mark.parametrize(
    "words", ["Total submitted", "Total of the enclosed invoices", "Total", "TOTAL FOR THIS CLAIM",
              "Sum of all receipts", "Amount to be refunded in total"],
)  # fmt: skip
def test_a_total_is_no_service(words: str) -> None:
    found = claim(f"{TABLE}{words:>55}    $335.00\n")
    assert found["service_lines"] == [{"date_from": "2024-08-14", "procedure_code": "93010", "charge": "335.00"}]
    assert found.get("total_charge") == "335.00"


def test_a_total_that_is_not_the_sum_is_for_a_person() -> None:
    text = f"\n CLAIM FORM\n{TABLE}{'Total submitted':>55}    $340.00\n"
    total = read(page(text), "claim_form").fields["total_charge"]
    assert isinstance(total, FieldValue)
    assert (total.value, total.needs_review) == ("340.00", True)


@pytest.mark.parametrize("sign", ["Rs.", "INR", "KShs", "Amount (KES)", "$", "Php", "Naira", "AED"])
def test_a_column_headed_by_its_currency(sign: str) -> None:
    text = f"""
 Name of the insured   Ajay Rao                    Policy No.  Z23332468
 Sl     Bill date      Procedure            {sign}
 1      30/07/2024     90471             15,360.00
 2      11/08/2024     71045             19,020.00
"""
    assert claim(text)["service_lines"] == [
        {"date_from": "2024-07-30", "procedure_code": "90471", "charge": "15360.00"},
        {"date_from": "2024-08-11", "procedure_code": "71045", "charge": "19020.00"},
    ]


def test_references_to_boxes_are_no_values() -> None:
    text = """
 Insured's ID Number (1a)    LHC5199222
 Insured's DOB (11a)         07/08/1965
 Plan Name (11c)             Larkin Open Access
 Patient's Name (2)          Northcott, Howard E
 Patient's Phone (5)         (727) 555-0111
 Tax ID (25)                 71-2279202
 Total Charge (28) $615.00
 Amount Paid (29) $123.00
"""
    found = claim(text)
    assert (found["plan_name"], found["insured_date_of_birth"]) == ("Larkin Open Access", "1965-07-08")
    assert (found["total_charge"], found["amount_paid"]) == ("615.00", "123.00")
    assert (found["patient_phone"], found["federal_tax_id"]) == ("(727) 555-0111", "71-2279202")


@pytest.mark.parametrize(
    "label",
    ["Name of the person hospitalised", "Name of person admitted", "Person receiving treatment", "Name of sick person",
     "Name of the person for whom claim is made", "Full name of person treated", "Name of injured or sick person"],
)  # fmt: skip
def test_who_was_treated(label: str) -> None:
    text = f"\n Name of the Insured         Anil Rao\n {label:<44}  Ajay Raghavan\n"
    assert claim(text)["patient_name"] == "Ajay Raghavan"


DENTAL = """
 12. Policyholder/Subscriber Name (Last, First, Middle), Address
 Bellamy, Grace
 209 Greenfield Rd
 West Larkin, CA 95960
 13. Date of Birth        14. Gender     15. Subscriber Identifier
 07/04/1973               F              Z44151125

 18. Relationship to Policyholder/Subscriber
 ☐ Self ☐ Spouse ☒ Child

 20. Name (Last, First, Middle), Address
 Bellamy, Everett B
 209 Greenfield Rd
 West Larkin, CA 95960


 21. Date of Birth        22. Gender     23. Patient ID/Account #
 05/09/2013               M              955664

 48. Billing Dentist or Dental Entity: Name, Address
 Stony Ford Clinic
 700 Sandstone Rd
 Glen Arbor Springs, OH 44949


 49. NPI                  51. SSN or TIN
 1892853809               41-4815709


 52. Phone Number         53. Signed (Treating Dentist)     Date
 (727) 555-0118           Signature on file                 06/30/2026
"""


def test_the_second_name_in_numbered_boxes_is_the_next_persons() -> None:
    found = claim(DENTAL)
    assert (found["insured_name"], found["insured_date_of_birth"]) == ("Grace Bellamy", "1973-07-04")
    assert (found["patient_name"], found["date_of_birth"]) == ("Everett B Bellamy", "2013-05-09")
    assert (found["patient_sex"], found["patient_relationship"]) == ("male", "Child")
    assert found["patient_address"] == "209 Greenfield Rd, West Larkin, CA 95960"
    assert found["billing_provider_name"] == "Stony Ford Clinic"
    assert found["billing_provider_address"] == "700 Sandstone Rd, Glen Arbor Springs, OH 44949"
    assert (found.get("billing_provider_phone"), found.get("patient_phone")) == ("(727) 555-0118", None)
    assert found.get("signature_date") == "2026-06-30"


CANADIAN = """
 PART 1 - PATIENT                 DENTIST (name, address, phone)
 Florence Garland                 Fort Lorne Dental Centre
 535 Foxglove Street              556 Millbrook Drive
 Stonebridge AB T3J 9T4          Stonebridge AB T8K 7N4
                                  (905) 555-0144

 PART 2 - EMPLOYEE / PLAN MEMBER
 Name of employee         Group policy no.      Employee's date of birth
 Hannah P Prescott        CM1642                1959-02-06
"""


def test_parts_with_names_and_addresses_and_no_labels() -> None:
    found = claim(CANADIAN)
    assert (found["patient_name"], found["insured_name"]) == ("Florence Garland", "Hannah P Prescott")
    assert found["patient_address"] == "535 Foxglove Street, Stonebridge AB T3J 9T4"
    assert found["billing_provider_name"] == "Fort Lorne Dental Centre"
    assert found["billing_provider_address"] == "556 Millbrook Drive, Stonebridge AB T8K 7N4"
    assert found["billing_provider_phone"] == "(905) 555-0144"


ENROLLEE = """
 HEALTH CARE PROVIDER       Umuechem Medical Centre
 NAME OF ENROLLEE           Sani Gbadamosi
 ENROLLEE ID NO.            LHC5979556
 SEX                        Male
 DATE OF BIRTH              5 May 2012
 PHONE NO.                  0703-555-6084
 PLAN TYPE                  Family Gold
 DIAGNOSIS CODE             A09
"""


def test_a_form_that_names_one_person_only() -> None:
    found = read(page("\n FEE FOR SERVICE CLAIM FORM\n" + ENROLLEE), "claim_form").fields
    plain = {name: each.value for name, each in found.items() if isinstance(each, FieldValue)}
    assert (plain["facility_name"], plain["insured_name"]) == ("Umuechem Medical Centre", "Sani Gbadamosi")
    assert (plain["patient_sex"], plain["date_of_birth"]) == ("male", "2012-05-05")
    assert (plain["patient_phone"], plain.get("billing_provider_phone")) == ("0703-555-6084", None)
    name = found["patient_name"]
    assert isinstance(name, FieldValue)
    assert (name.value, name.needs_review) == ("Sani Gbadamosi", True)


def test_a_plain_word_in_a_column_of_labels_is_one() -> None:
    text = """
 MEMBER DETAILS
 Membership number M30602309          Member's name Neville Vickers
 Postal address 210 Elmwood Road, Banksia Creek QLD 4682
 PATIENT DETAILS
 Patient's name Mrs Florence Bellamy  Date of birth 26/02/1951
 Hospital Banksia Creek Hospital
 Referred by Dr Tom Ray
"""
    found = claim(text)
    assert found.get("facility_name") == "Banksia Creek Hospital"
    assert found.get("insured_address") == "210 Elmwood Road, Banksia Creek QLD 4682"


@pytest.mark.parametrize("label", ["Provider", "Practice", "Provider/Clinic", "Treating practice"])
def test_whose_phone_stands_beside_the_provider(label: str) -> None:
    text = f"\n Main member: Pillay, Suresh     Patient: Pillay, Anika\n {label}: Dr N Botha Inc\n Tel: 031 555 0144\n"
    found = claim(text)
    assert (found.get("billing_provider_name"), found.get("patient_phone")) == ("Dr N Botha Inc", None)
    assert found.get("billing_provider_phone") == "031 555 0144"


@pytest.mark.parametrize("label", ["Amount paid by member", "Paid by member", "Amount paid by the insured"])
def test_what_the_member_paid(label: str) -> None:
    assert claim(f"\n Member's name: Ann Lee\n {label}: $177.00\n").get("amount_paid") == "177.00"


@pytest.mark.parametrize(
    "remark", [" (if different from above)", " (if not the member)", " - to be completed by the member", ""]
)
def test_headings_with_a_remark(remark: str) -> None:
    text = f"""
 SECTION A: MEMBER DETAILS (to be completed in full)
 Name: Wanjiru Kamau           Member Number: UP-22019-02
 Date of birth: 25/04/1985
 SECTION B: PATIENT DETAILS{remark}
 Name: Kevin Kamau             Relationship: Son
 Date of birth: 25/04/2015     Gender: M
"""
    found = claim(text)
    assert (found["insured_name"], found["patient_name"]) == ("Wanjiru Kamau", "Kevin Kamau")
    assert (found["insured_date_of_birth"], found["date_of_birth"]) == ("1985-04-25", "2015-04-25")
    assert (found["patient_sex"], found["patient_relationship"]) == ("male", "Son")


@pytest.mark.parametrize(
    "heading",
    ["1  Information about you - to be completed by plan member", "1. About you (the employee)", "Your information"],
)
def test_a_part_about_the_one_who_claims(heading: str) -> None:
    text = f"""
 {heading}
 Your last name         First name                Date of birth (yyyy-mm-dd)
 Tremblay               Josee                     1977-03-29
 Address (street number and name)
 88 Rue Laurier, Gatineau, QC, J8X 3W9
 2  Details of expenses
 Patient's name: Luc Tremblay       Relationship: Son
"""
    found = claim(text)
    assert (found["insured_name"], found["patient_name"]) == ("Josee Tremblay", "Luc Tremblay")
    assert found["insured_date_of_birth"] == "1977-03-29"
    assert "patient_address" not in found


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("9. SPONSOR'S OR FORMER SPOUSE'S NAME (Last, First)", "insured_name"),
        ("1. Name of Beneficiary from Health Insurance Card (Last, First)", "insured_name"),
        ("Name of member as shown on card", "insured_name"),
    ],
)
def test_who_is_insured(label: str, name: str) -> None:
    assert claim(f"\n Patient's name: Ella Monroe\n {label}\n MONROE, DAVID\n").get(name) == "DAVID MONROE"


ENCOUNTER = """
 LIFEGUARD HMO LIMITED
 ENCOUNTER / CLAIMS FORM
 Hospital: Mercy Gate Hospital            Hospital Code: LG/0312
 Enrollee's Name: Okon Blessing           Enrollee No: LG-44120-01
 Company: Delta Mills Plc                 Plan: Silver
 Sex: F      Age: 34      Phone: 0802 555 0133
 Date of Consultation: 05/02/2024         Authorization Code: PA/77/120
 Diagnosis: Malaria (B54)
 S/N   Description of Service       Qty    Unit Cost    Amount (N)
 1     Consultation                 1      3,000.00      3,000.00
 2     Malaria parasite test        1      1,500.00      1,500.00
                                         GRAND TOTAL     4,500.00
 Enrollee's Signature: ____________       Date: 05/02/2024
"""


def test_an_encounter_form_is_a_claim() -> None:
    assert read(page(ENCOUNTER)).document_type == "claim_form"


def test_idahos_code_asks_for_no_number() -> None:
    text = """
 Subscriber: Priya Nair        ID: NWB4410233
 Patient: Arun Nair            DOB: 11/30/2011
 Provider: Boise Speech Therapy LLC     Tax ID: 82-5551234
 Provider address: 900 Grove St, Boise, ID 83702     Phone: (208) 555-0142
"""
    found = claim(text)
    assert found["billing_provider_address"] == "900 Grove St, Boise, ID 83702"
    assert (found.get("billing_provider_phone"), found.get("patient_phone")) == ("(208) 555-0142", None)


def test_a_phone_behind_the_members_facts_is_for_a_person() -> None:
    text = """
 Policyholder's name      Aoife Brennan
 Membership number        2201-5543-01
 Address                  4 Abbey Court, Ennis, Co. Clare
 Daytime phone            087 555 0122
 Patient name             Niamh Brennan
 Patient's phone          087 555 0199
"""
    assert claim(text)["patient_phone"] == "087 555 0199"
    alone = read(page("\n CLAIM FORM\n" + text.replace(" Patient's phone          087 555 0199\n", "")), "claim_form")
    phone = alone.fields.get("patient_phone")
    assert phone is None or (isinstance(phone, FieldValue) and phone.needs_review)


def test_a_phone_behind_the_patients_facts_is_the_patients() -> None:
    text = """
 Patient's name  Collins Nyaga               Date of birth  23 Dec 1994
 Member No.  883888548                       Scheme  Nandi Tea Growers
 Relationship to member  Spouse              Mobile  +254 733 555 189
"""
    phone = read(page("\n CLAIM FORM\n" + text), "claim_form").fields["patient_phone"]
    assert isinstance(phone, FieldValue)
    assert not phone.needs_review


@pytest.mark.parametrize("label", ["Name of patient (Last) (First) (Middle)", "Patient's name: Last, First, MI"])
def test_a_name_in_the_order_of_its_label_is_for_a_person(label: str) -> None:
    found = read(page(f"\n CLAIM FORM\n Member ID: 8812\n {label}\n WHITLOCK EUGENE T\n"), "claim_form")
    name = found.fields.get("patient_name")
    assert name is None or (isinstance(name, FieldValue) and name.needs_review)
