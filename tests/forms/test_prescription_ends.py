"""What stands around the medicines of a prescription: notes to the pharmacist, who signs, where the doctor works."""

from __future__ import annotations

import pytest

from parsers.extraction import FieldValue
from tests.forms.paper import fields, page, read

ORDER = """
 Redstone Falls Community Hospital
 4150 Harbor Road
 Suite 210
 Costa Mesa, CA 92626
 Phone: (714) 555-0164

 Patient: Denise Whitaker             DOB: 09/30/1971
 Date Written: 05/22/2024

 Ramipril 10 mg capsule
   Sig: Take 1 capsule by mouth once a day
   Dispense: 90        Refill: 1

 Generic substitution allowed

 Electronically signed by: Karen Liu, MD
 NPI: 1245319599
"""


def test_notes_and_names_below_the_medicines() -> None:
    found = fields(page(ORDER))
    assert found["medicines"] == [
        {
            "name": "Ramipril",
            "strength": "10 mg",
            "form": "capsule",
            "quantity": "90",
            "directions": "Take 1 capsule by mouth once a day",
        }
    ]
    assert found["prescriber_name"] == "Karen Liu, MD"
    assert found["prescriber_address"] == "4150 Harbor Road, Suite 210, Costa Mesa, CA 92626"


@pytest.mark.parametrize(
    "label", ["Authorized by:", "Signed electronically by:", "Doctor's name & sign:", "Clinician:"]
)
def test_whoever_signs_is_the_prescriber(label: str) -> None:
    assert fields(page(ORDER.replace("Electronically signed by:", label)))["prescriber_name"] == "Karen Liu, MD"


@pytest.mark.parametrize("unit", ["Cardiology", "GOPD", "General Surgery"])
def test_a_department_is_no_facility(unit: str) -> None:
    found = fields(page(ORDER.replace("Date Written:", f"Clinic: {unit}          Date Written:")))
    assert found["facility_name"] == "Redstone Falls Community Hospital"


def test_a_name_beside_an_age_is_the_patients() -> None:
    found = fields(
        page("""
                     Dr. Manoj Saxena
                 MS DNB | Reg No: GMC/34776
                 Shivnagar Lifeline Hospital
                 Mobile: +91 98864 07897

 Name: Umesh Trivedi      Age/Gender: 76 Yrs/Female      Date: 18-Sep-2022

 Rx
   1) Cap Nexium 40 mg
      1-0-0 x 30 days

                                               Signature & Stamp
""")
    )
    assert found["patient_name"] == "Umesh Trivedi"
    assert found["patient_age"] == "76 Yrs"
    assert found["patient_sex"] == "female"
    assert found["prescriber_name"] == "Dr. Manoj Saxena"


def test_a_doctors_number_is_no_telephone() -> None:
    found = fields(
        page("""
 Dr S Okafor      6566108
 The Priory Surgery
 18 Corve Street, Ludlow SY8 1DA
 01584 872939

 Name: Edith Harper             Date: 14/02/2024

 Rx
   Amlodipine 5 mg tablets
   Take 1 tablet once a day
""")
    )
    assert found["prescriber_address"] == "18 Corve Street, Ludlow SY8 1DA"
    assert found["prescriber_phone"] == "01584 872939"


def test_labels_and_titles_of_other_countries() -> None:
    found = fields(
        page("""
                   PRESCRIPTION FORM
          Kumasi South Government Hospital
   P.O. Box KS 1044, Kumasi.   0322 055 501

 Name of Patient: Master Kwabena Asante        Folder No: 5518/23
 Age: 12 / M          Date of prescribing: 21-03-2024

 Lisinopril 20 mg tab #90  Sig: 1 po qd

 Clinician: Dr. Abena Owusu
 MDC No: MDC/RN/4412
""")
    )
    assert found["patient_name"] == "Kwabena Asante"
    assert found["patient_sex"] == "male"
    assert found["prescriber_address"] == "P.O. Box KS 1044, Kumasi"
    assert found["prescriber_license"] == "MDC/RN/4412"
    assert found["medicines"] == [
        {
            "name": "Lisinopril",
            "strength": "20 mg",
            "form": "tab",
            "dose": "1",
            "route": "po",
            "frequency": "qd",
            "quantity": "90",
        }
    ]


def test_an_address_of_a_town_alone_goes_to_a_person() -> None:
    script = ORDER.replace("DOB: 09/30/1971", "DOB: 09/30/1971\n Address: Vancouver BC V6Z 1T3")
    value = read(page(script)).fields["patient_address"]
    assert isinstance(value, FieldValue)
    assert value.needs_review


def test_opening_hours_are_no_part_of_an_address() -> None:
    script = ORDER.replace(" Phone: (714)", " 10 am to 1 pm, 6 pm to 9 pm\n Phone: (714)")
    assert fields(page(script))["prescriber_address"] == "4150 Harbor Road, Suite 210, Costa Mesa, CA 92626"


def test_a_misread_code_stays_with_its_address_and_goes_to_a_person() -> None:
    value = read(page(ORDER.replace("Costa Mesa, CA 92626", "Port Winslow, AB TOH 6C6"))).fields["prescriber_address"]
    assert isinstance(value, FieldValue)
    assert str(value.value).endswith("Port Winslow, AB TOH 6C6")
    assert value.needs_review
