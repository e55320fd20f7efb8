"""Prescriptions as doctors in several countries write them."""

from __future__ import annotations

from tests.forms.paper import fields, misread, page, read, skewed

LETTERHEAD = page("""

                       Dr. Helen Marsh, M.D.
                       14 Orchard Street,
                       Springfield, IL 62704
                       Phone: (217) 555-0133     Fax: (217) 555-0134

 Name: Peter Vance                                     Date: 04/02/2026
 Address: 9 Elm Court, Springfield, IL 62701           DOB: 11/30/1980

 Rx

     Amoxicillin 500 mg
     Prednisone 20 mg

     Directions:

     Amoxicillin, take 1 capsule three times daily for 10 days
     Prednisone - take 1 tablet every morning


                                                       Refill: 2 times
""")


def test_letterhead_and_directions_apart() -> None:
    assert fields(LETTERHEAD) == {
        "prescriber_name": "Dr. Helen Marsh, M.D.",
        "prescriber_address": "14 Orchard Street, Springfield, IL 62704",
        "prescriber_phone": "(217) 555-0133",
        "patient_name": "Peter Vance",
        "prescription_date": "2026-04-02",
        "patient_address": "9 Elm Court, Springfield, IL 62701",
        "date_of_birth": "1980-11-30",
        "medicines": [
            {"name": "Amoxicillin", "strength": "500 mg", "directions": "take 1 capsule three times daily for 10 days"},
            {"name": "Prednisone", "strength": "20 mg", "directions": "take 1 tablet every morning"},
        ],
        "directions": "Amoxicillin, take 1 capsule three times daily for 10 days "
        "Prednisone - take 1 tablet every morning",
        "refills": 2,
    }


def test_nothing_is_in_doubt_where_readers_agree() -> None:
    doubts = {value.name: value.issues for value in read(LETTERHEAD).values() if value.needs_review}
    assert doubts == {}


def test_table_of_medicines() -> None:
    assert fields(
        page("""
 The Kingsmarsh Practice
 88 Pinecrest Gardens, Ashcombe, TR8 8GQ      Tel: 020 7946 0665

                         OUT-PATIENT PRESCRIPTION

 Surname, Forename             Date of Birth        Hospital No.
 Abernathy, Vivian H.          30 June 1943         H878009

 Drug             Strength     Form       Dose      Frequency    Duration    Qty
 Januvia          100 mg       tablet     1 tab     QD           2 months    60
 Sertraline       100 mg       tablet     1 tab     QD           3 months    90

 Prescriber: Dr Ellen Ilves        GMC No: 7149180
""")
    ) == {
        "facility_name": "The Kingsmarsh Practice",
        "prescriber_address": "88 Pinecrest Gardens, Ashcombe, TR8 8GQ",
        "prescriber_phone": "020 7946 0665",
        "prescriber_name": "Dr Ellen Ilves",
        "prescriber_license": "7149180",
        "patient_name": "Vivian H. Abernathy",
        "date_of_birth": "1943-06-30",
        "medicines": [
            {
                "name": "Januvia",
                "strength": "100 mg",
                "form": "tablet",
                "dose": "1 tab",
                "frequency": "QD",
                "duration": "2 months",
                "quantity": "60",
            },
            {
                "name": "Sertraline",
                "strength": "100 mg",
                "form": "tablet",
                "dose": "1 tab",
                "frequency": "QD",
                "duration": "3 months",
                "quantity": "90",
            },
        ],
    }


def test_numbered_list_of_an_indian_clinic() -> None:
    assert fields(
        page("""
                     SRI LAKSHMI CHILDREN'S CLINIC
              No. 41, 4th Cross, Shanti Nagar, Lakshmipuram, Karnataka 577001
                           Ph: +91 93592 66137

 Dr. Farhana Qureshi
 MBBS, DNB (Paediatrics)
 Reg. No: MMC 29660

 Patient Name : Deepika Gowda              Age / Sex : 43 Yrs / F
 Address : Lakshmipuram                    Date : 13/08/2024
 Diagnosis : Viral fever

 Rx

   1. Tab. Domperidone 10mg        1-1-1     x 3 days
   2. Cap. Doxycycline 100mg       1-0-1     x 7 days

 Advice: Plenty of oral fluids, rest.
 Follow up: after 1 week
                                                          Signature
""")
    ) == {
        "facility_name": "SRI LAKSHMI CHILDREN'S CLINIC",
        "prescriber_name": "Dr. Farhana Qureshi",
        "prescriber_address": "No. 41, 4th Cross, Shanti Nagar, Lakshmipuram, Karnataka 577001",
        "prescriber_phone": "+91 93592 66137",
        "prescriber_license": "MMC 29660",
        "patient_name": "Deepika Gowda",
        "patient_age": "43 Yrs",
        "patient_sex": "female",
        "patient_address": "Lakshmipuram",
        "prescription_date": "2024-08-13",
        "medicines": [
            {"name": "Domperidone", "strength": "10mg", "form": "Tab.", "frequency": "1-1-1", "duration": "3 days"},
            {"name": "Doxycycline", "strength": "100mg", "form": "Cap.", "frequency": "1-0-1", "duration": "7 days"},
        ],
    }


def test_signed_at_the_foot_and_no_rx_sign() -> None:
    found = fields(
        page("""
                                                   Harrow Road Health Centre
                                                   32 Fernhill Close
                                                   Upper Stoke, TR11 7GQ
                                                   Telephone: 020 7946 0432

 Patient: Ursula Featherstone                 Date: 6 January 2021
 Address: 76 Heron Gate Street, Kingsmarsh, LS27 6FQ
 Date of birth: 26-Jun-2005

 Atorvastatin 10 mg tablets
 Take 1 tablet by mouth at bedtime for 14 days.
 Quantity: 14

 Omeprazole 20 mg capsules
 Take 1 capsule by mouth every morning for 2 months.
 Quantity: 60


 Dr Jean O'Shea
 BM BS FRCP
 GMC No. 7998886
""")
    )
    assert found["prescriber_name"] == "Dr Jean O'Shea"
    assert found["prescriber_address"] == "32 Fernhill Close, Upper Stoke, TR11 7GQ"
    assert found["prescriber_license"] == "7998886"
    assert found["facility_name"] == "Harrow Road Health Centre"
    assert [each["name"] for each in found["medicines"]] == ["Atorvastatin", "Omeprazole"]  # type: ignore[attr-defined]
    assert found["patient_address"] == "76 Heron Gate Street, Kingsmarsh, LS27 6FQ"


def test_a_label_for_every_member() -> None:
    found = fields(
        page("""
 PRESCRIPTION                                         Date Written: 03/04/2026
 Prescriber: Carol Stone, NP          NPI: 1234567893      DEA: MS1234563
 Patient: Hugo Bell                   DOB: 05/05/1955      Sex: M

 Medication: Metformin
 Strength: 500 mg
 Sig: Take 1 tablet by mouth twice daily
 Quantity: 60
 Refills: 3
 Dispense as written: No
 Signature: _______________
""")
    )
    assert found["medicines"] == [
        {
            "name": "Metformin",
            "strength": "500 mg",
            "quantity": "60",
            "directions": "Take 1 tablet by mouth twice daily",
        }
    ]
    assert found["prescriber_name"] == "Carol Stone, NP"
    assert found["prescriber_npi"] == "1234567893"
    assert found["prescriber_dea"] == "MS1234563"
    assert found["refills"] == 3
    assert found["patient_sex"] == "male"


def test_refills_to_circle_are_no_number() -> None:
    pad = """
                Hollow Family Practice
                35 Heron Street, New Carrick, IL 62796
                Phone (737) 555-0137
 Luz Thistlewood, MD                            NPI 1332711286

 Patient Eleanor Burns                  D.O.B. 05/28/1992
 Address 45 Gate Street, Stillmere, NY 13644
 Date issued 6/13/2022

 Rx
     Fluconazole 200 mg tablet
     1 tab PO QD x 7 days
     # 7

 Refills   {}

 Dispense as written      Generic substitution permitted
"""
    without = fields(page(pad.format("0   1   2   3   4   5")))
    assert "refills" not in without
    assert without["patient_name"] == "Eleanor Burns"
    assert without["patient_address"] == "45 Gate Street, Stillmere, NY 13644"
    assert without["prescriber_address"] == "35 Heron Street, New Carrick, IL 62796"
    assert fields(page(pad.format("☐ 0   ☐ 1   ☒ 2   ☐ 3")))["refills"] == 2
    assert fields(page(pad.format("NR")))["refills"] == 0


def test_labels_under_the_line() -> None:
    found = fields(
        page("""
                     Jo Yellowley, MD, FACP
                     1B Ironwood Blvd, Westerfield, FL 32696
                     (737) 555-0198

 Jonah Cruz                                    02/12/2020
 PATIENT NAME                                  DATE

 16B Juniper Lane, Fort Brannock, CA 93524     04/18/1960
 ADDRESS                                       DATE OF BIRTH

 Rx
        Clopidogrel 75 mg
        Sig: Take 1 tablet by mouth once daily for 3 months
        Disp: 90
""")
    )
    assert found["patient_name"] == "Jonah Cruz"
    assert found["prescription_date"] == "2020-02-12"
    assert found["date_of_birth"] == "1960-04-18"
    assert found["patient_address"] == "16B Juniper Lane, Fort Brannock, CA 93524"
    assert found["prescriber_name"] == "Jo Yellowley, MD, FACP"
    assert found["prescriber_phone"] == "(737) 555-0198"


def test_a_skewed_photograph_reads_the_same() -> None:
    for degrees in (-3, 3):
        assert fields(skewed(LETTERHEAD, degrees)) == fields(LETTERHEAD)


def test_misread_labels_are_forgiven() -> None:
    garbled = misread(
        LETTERHEAD,
        {"Name:": "Narne:", "Address:": "Addres5:", "Directions:": "Directlons:", "Refill:": "Refi1l:"},
        both=True,
    )
    assert fields(garbled) == fields(LETTERHEAD)


def test_a_pharmacy_is_nobodys_phone() -> None:
    found = fields(
        page("""
 Dr. Helen Marsh, M.D.
 14 Orchard Street, Springfield, IL 62704

 Patient Name: Peter Vance          Date: 04/02/2026
 Rx
    Amoxicillin 500 mg
    1 cap PO TID x 7 days

 Pharmacy: Corner Drugs     Phone: (217) 555-0199
 Address: 1 Mall Road, Springfield, IL 62701
""")
    )
    assert "prescriber_phone" not in found
    assert "patient_address" not in found


def test_a_blank_pad_yields_only_its_letterhead() -> None:
    extraction = read(
        page("""
                       Dr. Helen Marsh, M.D.
                       14 Orchard Street, Springfield, IL 62704
                       Phone: (217) 555-0133

 Name: ______________________________   Date: ____________
 Address: ___________________________   DOB: _____________

 Rx



 Refill: ____ times
 Signature: ____________________
""")
    )
    assert set(extraction.fields) == {"prescriber_name", "prescriber_address", "prescriber_phone"}
    assert {issue.code for issue in extraction.issues} == {"MISSING_REQUIRED"}
    sent = [value for value in extraction.values() if value.name != "prescriber_phone"]
    assert not any(value.needs_review for value in sent)  # whose letterhead it is, is sure; a labelled phone less so


def test_a_dose_that_the_readers_differ_on_goes_to_a_person() -> None:
    extraction = read(misread(LETTERHEAD, {"20": "70"}))
    doubtful = [each.value["name"] for each in extraction.fields["medicines"] if each.needs_review]  # type: ignore[union-attr]
    assert "Prednisone" in doubtful


def test_a_councils_letters_belong_to_the_licence() -> None:
    found = fields(
        page(" Dr. Meera Rao\n Reg. No. KMC 22622\n\n Patient Name: Peter Vance\n Rx\n   Amoxicillin 500 mg")
    )
    assert found["prescriber_license"] == "KMC 22622"


def test_practice_at_the_foot() -> None:
    found = fields(page("""
 PRIVATE PRESCRIPTION
 Patient: Peter Vance                       Date: 04/02/2026

 Amoxicillin 500 mg
 Take 1 capsule three times a day for 7 days

"""[:-1] + "\n" * 42 + """
 Orchard Lane Surgery
 14 Orchard Street
 Springfield, IL 62704
 Tel: (217) 555-0133
"""))  # fmt: skip
    assert (found["facility_name"], found["prescriber_address"], found["prescriber_phone"]) == (
        "Orchard Lane Surgery",
        "14 Orchard Street, Springfield, IL 62704",
        "(217) 555-0133",
    )


def test_a_rule_typed_dash_by_dash_ends_no_medicine() -> None:
    paper = """
 PRESCRIPTION
 Patient: Iris Hale        Date: 28/03/2025

 Celecoxib 200 mg capsules
 Take one twice daily
 60 capsules
 - - - - - - - - - - - - - - - -
 Buspirone 5 mg tablets
 Take one twice daily
 56 tablets
 - - - - - - - - - - - - - - - -
"""
    found = fields(page(paper))["medicines"]
    assert [(each["directions"], each["quantity"]) for each in found] == [  # type: ignore[attr-defined]
        ("Take one twice daily", "60 capsules"),
        ("Take one twice daily", "56 tablets"),
    ]


def test_a_postal_code_on_a_line_of_its_own_ends_the_address() -> None:
    paper = """
 Dr Lerato Fourie
 258 Ivory Street
 Mooikloof Rand
 6057
 Tel 011 555 2481

 PRESCRIPTION
 Patient: Iris Hale        Date: 28/03/2025
 Escitalopram 5 mg tablets
 Take one tablet once daily
"""
    assert fields(page(paper))["prescriber_address"] == "258 Ivory Street, Mooikloof Rand, 6057"
