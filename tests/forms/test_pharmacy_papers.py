"""Labels that pharmacies print, orders with labels of their own, and heads of practices with several doctors."""

from __future__ import annotations

from parsers.extraction import FieldValue
from tests.forms.paper import fields, page, read

BOTTLE = """
 MERIDIAN PHARMACY                              (217) 555-0148
 2210 N GRAND AVE, SPRINGFIELD, IL 62702

 RX 0734512-04521

 HALVORSEN, JUDITH A
 418 WILLOW BEND CT, CHATHAM, IL 62629

 TAKE ONE TABLET BY MOUTH
 EVERY DAY WITH FOOD

 LISINOPRIL 10 MG TABLETS
 MFG: LUPIN
 QTY 30
 PRESCRIBER: P. OKONJO MD
"""
PAD = """
              Ellery Valley Health System
     565 Chestnut Lane, Sable Creek, TN 38402   615-555-0174

    {} Nathaniel Jessop, MD
    {} Georgina Hathersage, MD
    {} Winifred Devereux, MD

 Patient name: Lionel Pham        Date: 02/27/2024

 Rx
    Buspirone 10 mg
    1 tab PO BID x 10 days
"""
ORDERS = """
 Pine Hollow Regional Hospital
 Patient: Iris Hathersage     DOB: 09/08/1972    Legal sex: Female
 Date: 12/16/2025

 Doxycycline 100 mg capsule
   Sig: Take 1 capsule by mouth 2 times a day
   Disp: 20
   Class: Print

 Metoclopramide 10 mg tablet
   Sig: Take 1 tablet by mouth 3 times a day
   Disp: 21
   Class: Print
"""


def test_directions_on_a_bottle_stand_before_the_medicine() -> None:
    found = fields(page(BOTTLE))
    assert found["medicines"] == [
        {
            "name": "LISINOPRIL",
            "strength": "10 MG",
            "form": "TABLETS",
            "quantity": "30",
            "directions": "TAKE ONE TABLET BY MOUTH EVERY DAY WITH FOOD",
        }
    ]
    assert found["patient_name"] == "JUDITH A HALVORSEN"
    assert found["patient_address"] == "418 WILLOW BEND CT, CHATHAM, IL 62629"


def test_a_pharmacy_is_nobodys_address() -> None:
    assert not fields(page(BOTTLE)).keys() & {"prescriber_address", "prescriber_phone", "facility_name"}


def _doubted(text: str, name: str) -> list[bool]:
    found = read(page(text)).fields[name]
    return [each.needs_review for each in ([found] if isinstance(found, FieldValue) else found)]


def test_directions_before_two_medicines_are_for_a_person() -> None:
    two = BOTTLE.replace(" QTY 30\n", " QTY 30\n TAKE ONE TABLET TWICE A DAY\n METFORMIN 500 MG TABLETS\n")
    assert _doubted(two, "medicines") == [True, True]


def test_a_medicine_that_nothing_says_how_to_take_is_for_a_person() -> None:
    assert _doubted(ORDERS.replace("   Sig: Take 1 tablet by mouth 3 times a day\n", ""), "medicines") == [False, True]


def test_of_several_doctors_the_ticked_one_prescribes() -> None:
    assert fields(page(PAD.format("☐", "☒", "☐")))["prescriber_name"] == "Georgina Hathersage, MD"
    assert _doubted(PAD.format("☐", "☒", "☐"), "prescriber_name") == [False]


def test_of_several_doctors_none_prescribes_for_sure() -> None:
    for marks in (("☐", "☐", "☐"), ("☒", "☒", "☐"), (" ", " ", " ")):
        assert _doubted(PAD.format(*marks), "prescriber_name") == [True]


def test_orders_go_on_below_a_label_of_no_field() -> None:
    found = fields(page(ORDERS))
    assert [item["name"] for item in found["medicines"]] == ["Doxycycline", "Metoclopramide"]  # type: ignore[attr-defined]
    assert found["patient_sex"] == "female"


def test_what_is_taken_at_home_is_not_prescribed() -> None:
    home = ORDERS.replace("   Class: Print\n\n Metoclopramide", "   Class: Print\n\n Allergies: none\n Metoclopramide")
    assert len(fields(page(home))["medicines"]) == 1  # type: ignore[arg-type]


def test_the_number_that_answers_a_strange_label_is_no_phone() -> None:
    found = fields(
        page("""
        AAROGYA SAGAR HOSPITALS
          OUT PATIENT TICKET
 OPD No : 3391812           Date : 06-Nov-2025
 Name   : Ekta Chakraborty
 Age/Sex: 18 Yrs / Female
 Dept   : Medicine   Consultant : Dr Girish Nambiar

     Tab Labetalol 100 mg
     BD x 10 days
""")
    )
    assert "prescriber_phone" not in found
    assert (found["prescription_date"], found["patient_name"]) == ("2025-11-06", "Ekta Chakraborty")


def test_a_program_prints_the_patient_behind_a_number() -> None:
    found = fields(
        page("""
 Dr. Nitin Doshi                           Rajnagar Heart Centre
 MBBS, MD                            89/8, Bramble Nagar, Rajnagar 152067

 ID: 4435 - KAMALA OBEROI (F)       Age: 45 Y     Date: 13-Jul-2023
 Address: 71/5, Almond Nagar, Odisha 768063

 R
   Medicine Name            Dosage     When          Duration
 1) TAB. EZETIMIBE 10 MG    1-0-0      After Food    10 Days
""")
    )
    assert (found["patient_name"], found["patient_sex"]) == ("KAMALA OBEROI", "female")
    assert found["patient_address"] == "71/5, Almond Nagar, Odisha 768063"
    assert found["prescriber_address"] == "89/8, Bramble Nagar, Rajnagar 152067"


def test_the_day_of_signing_is_no_part_of_the_name() -> None:
    signed = ORDERS + "\n Electronically signed by Theodore Lindqvist, MD on 02/11/2025 at 3:41 PM\n"
    assert fields(page(signed))["prescriber_name"] == "Theodore Lindqvist, MD"
    assert _doubted(signed, "prescriber_name") == [False]


def test_who_signs_before_a_register_number() -> None:
    signed = ORDERS + "\n\n Dr. Tabitha Pennington    CPSO # 7771237\n"
    found = fields(page(signed))
    assert (found["prescriber_name"], found["prescriber_license"]) == ("Dr. Tabitha Pennington", "7771237")


def test_a_stamp_below_the_list_gives_the_address() -> None:
    stamped = ORDERS.replace("Pine Hollow Regional Hospital", "") + (
        "\n\n Doctor's signature                  Dr Brendan Geraghty"
        "\n                                     Family Doctor\n                                     609 Ivory Road"
        "\n                                     Ballymorrow, Co. Galway\n"
    )
    assert fields(page(stamped))["prescriber_address"] == "609 Ivory Road, Ballymorrow, Co. Galway"


def test_who_signs_is_one_of_the_doctors_in_the_head() -> None:
    head = PAD.format(" ", " ", " ")
    signed = head + "\n\n                         Georgina Hathersage, MD\n                         DEA # AF1234563\n"
    assert fields(page(signed))["prescriber_name"] == "Georgina Hathersage, MD"
    assert _doubted(signed, "prescriber_name") == [False]


def test_a_line_of_facts_ends_the_head() -> None:
    found = fields(
        page("""
 Dr. Prashant Goyal                        Goyal Bone Clinic
 MBBS, MS (Ortho)                    18/2, MG Road, Indore 452001
                                             Ph: 9826011223

 ID: 1043 - SUNITA JAIN (F) / 52 Y      Mob. No.: 9300112233
 Address: 7, VIJAY NAGAR, INDORE        Date: 27-Apr-2024

 Rx
 1. Tab. Aceclofenac 100 mg + Paracetamol 325 mg   1-0-1  x 5 days
""")
    )
    assert (found["patient_name"], found["patient_sex"]) == ("SUNITA JAIN", "female")
    assert found["patient_address"] == "7, VIJAY NAGAR, INDORE"
    assert (found["prescriber_address"], found["prescriber_phone"]) == ("18/2, MG Road, Indore 452001", "9826011223")
    assert found["medicines"] == [
        {
            "name": "Aceclofenac + Paracetamol",
            "strength": "100 mg + 325 mg",
            "form": "Tab.",
            "frequency": "1-0-1",
            "duration": "5 days",
        }
    ]


def test_an_address_goes_on_behind_a_narrow_column() -> None:
    found = fields(page("""
 Age          Title, Forename, Surname & Address
 37yrs        Mrs Iris Tunnicliffe
 D.o.B        601 Dovecote Road
              Great Wexcombe
 23/10/1987 . GX29 3EN

    Celecoxib 200 mg capsules
    Take one twice daily
    1 x 60 g

 Signature of Prescriber          Date
                                  28/03/2025
""".replace(". GX29", "  GX29")))  # fmt: skip
    assert found["patient_address"] == "601 Dovecote Road, Great Wexcombe, GX29 3EN"
    assert found["medicines"][0]["quantity"] == "1 x 60 g"  # type: ignore[index]


def test_a_ministry_is_no_facility() -> None:
    found = fields(
        page("""
              MINISTRY OF HEALTH
   NAKURU LEVEL 5 HOSPITAL - OUTPATIENT PRESCRIPTION
 Name of patient: Wanjiku Njoroge      Date: 21/10/2024

 - Ciprofloxacin 500 mg BD x 5/7
 Prescribed by: Dr. Otieno K.   Sign: ........
""")
    )
    assert found["facility_name"] == "NAKURU LEVEL 5 HOSPITAL"
    assert found["prescriber_name"] == "Dr. Otieno K."


def test_who_signs_stands_before_a_number_of_the_register() -> None:
    found = fields(
        page("""
            BRIGHTWATER DENTAL STUDIO
     Samuel Ortega, DDS  |  Renata Lopes, DMD
        71 Canal Rd, Suite B, Tempe, AZ 85281

 Patient: Heidi Blomqvist              Date: 5/6/2024

 Rx
    Amoxicillin 500 mg caps  #21
    Sig: 1 cap tid until gone

                    Renata Lopes, DMD   DEA AF1234563
""")
    )
    assert found["prescriber_name"] == "Renata Lopes, DMD"


def test_a_printed_name_below_the_table_is_not_the_patients() -> None:
    found = fields(
        page("""
 The Ashdown Hospital                        OUTPATIENT PRESCRIPTION

 Mr Gordon Petherick                         Consultant: Miss Harriet Lyle FRCS
 14 Oak Hill, Cuckfield RH17 5HN             Clinic date: 15/05/2025

 Medicine              Strength    Dose & frequency         Quantity
 Finasteride tablets   5 mg        One tablet once daily    28 tablets

 Prescriber signature: ____________   Print name: Dr Imran Siddiqui   GMC: 7455210
""")
    )
    assert [item["name"] for item in found["medicines"]] == ["Finasteride"]  # type: ignore[attr-defined]
    assert found["prescriber_name"] == "Dr Imran Siddiqui"


def test_where_a_degree_is_from_is_no_second_doctor() -> None:
    text = """
 Dr. Mahmuda Akter                     Dhanmondi Medical Centre
 MBBS (DMC), FCPS (Medicine)           Chamber: House 22, Road 7, Dhanmondi, Dhaka 1205

 Name: Rafiqul Islam       Age: 54 yrs       Sex: M       Date: 18/09/2024

 Rx
 Tab. Amlodipine 5 mg  0+0+1 x 1 month
"""
    assert _doubted(text, "prescriber_name") == [False]
    assert fields(page(text))["prescriber_address"] == "House 22, Road 7, Dhanmondi, Dhaka 1205"


def test_a_quantity_below_labelled_directions() -> None:
    found = fields(
        page("""
 Rx No: 88-114520-01                  Fill date: 06/12/2024
 Patient: Lorraine Hatcher

 Drug: Atorvastatin 40 mg tablet
 Directions: TAKE 1 TABLET BY MOUTH ONCE DAILY AT BEDTIME
 Quantity: 90    Days supply: 90
 Prescriber: HARPREET SINGH MD
""")
    )
    assert found["directions"] == "TAKE 1 TABLET BY MOUTH ONCE DAILY AT BEDTIME"
    assert found["medicines"] == [
        {
            "name": "Atorvastatin",
            "strength": "40 mg",
            "form": "tablet",
            "quantity": "90",
            "directions": "TAKE 1 TABLET BY MOUTH ONCE DAILY AT BEDTIME",
        }
    ]
