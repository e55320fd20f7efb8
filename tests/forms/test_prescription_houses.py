"""Prescriptions of houses with manners of their own: who of several doctors writes, where addresses end, how often."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parsers.extraction import FieldValue
from parsers.kinds.medicine_sense import doubts
from parsers.page import Box
from tests.forms.paper import fields, page, read

PATIENT = """
 Patient: Nora Quill                 Date: 02/27/2026
 Rx
   Amoxicillin 500 mg 1 cap PO TID x 7 days
"""


def test_the_doctor_whose_box_is_ticked_writes() -> None:
    found = fields(
        page(f"""
                    LAKESHORE INTERNAL MEDICINE, P.C.
               2200 Lakeshore Blvd, Suite 12, Mentor, OH 44060
 ☐ Anita Roy, MD ☒ Paul Kessler, DO ☐ Mark Stone, PA-C
{PATIENT}""")
    )
    assert found["prescriber_name"] == "Paul Kessler, DO"


@pytest.mark.parametrize("said", ["Sunday closed", "Mon - Sat", "By appointment", "Timings"])
def test_when_a_doctor_is_there_is_nobody(said: str) -> None:
    found = fields(
        page(f"""
 Dr. Harish Thakur                                  10 am to 1 pm
 MBBS MD
 Consulting Physician                               {said}
{PATIENT}""")
    )
    assert found["prescriber_name"] == "Dr. Harish Thakur"


@pytest.mark.parametrize("town", ["Cedar Inlet MB R7M 6S4", "Elkton, MD 21921"])
def test_a_province_before_a_postal_code_is_no_degree(town: str) -> None:
    found = fields(
        page(f"""
 Fort Lorne General Hospital
 303 Birchwood Street
 {town}
{PATIENT}
 Dr. Gilbert Langford
""")
    )
    assert found["prescriber_name"] == "Dr. Gilbert Langford"
    assert found["prescriber_address"] == f"303 Birchwood Street, {town}"


def test_an_address_behind_a_houses_label_is_no_name() -> None:
    found = fields(
        page(f"""
 Dr. Harish Thakur MBBS MD
{PATIENT}
 Clinic: Flat 674, Sandstone Enclave, 28 Link Road, Pune, Maharashtra - 411038
""")
    )
    assert "facility_name" not in found
    assert str(found["prescriber_address"]).startswith("Flat 674, Sandstone Enclave")


def test_a_speciality_above_does_not_hide_the_house() -> None:
    found = fields(
        page(f"""
 CARMELITA VELASCO, MD
 Internal Medicine - Pulmonology
 San Teodoro Provincial Hospital
{PATIENT}""")
    )
    assert found["facility_name"] == "San Teodoro Provincial Hospital"


def test_the_pharmacys_own_number_is_not_the_prescribers() -> None:
    found = fields(
        page("""
 DUNMORE HEIGHTS DISCOUNT DRUGS #440
 192 Foxglove Way, Dunmore Heights, KY 42758 Ph (513) 555-0170
 Rx# 4071491                         Dr. Florence Drummond
 Patient: DOROTHY LANGFORD
 NITROFURANTOIN 50 MG CAPSULE
 TAKE 1 CAPSULE BY MOUTH FOUR TIMES A DAY
 QTY: 20            REFILLS: 3
""")
    )
    assert "prescriber_phone" not in found
    assert "prescriber_address" not in found


@pytest.mark.parametrize(
    ("said", "count"),
    [
        ("Supply 28 (twenty-eight) - 2 repeats", 2),
        ("Qty: 30        5 Repeats", 5),
        ("Dispense 30 with 3 (three) refills", 3),
        ("No refills", 0),
        ("Disp: 30      Rpt x 5", 5),
    ],
)
def test_how_often_again_before_the_word(said: str, count: int) -> None:
    assert fields(page(f"{PATIENT}\n   {said}\n"))["refills"] == count


def test_refills_in_a_column_of_the_table() -> None:
    rows = """
 Patient: Nora Quill                 Date: 02/27/2026
 Medication                  Sig                                   Disp     Refills
 Rosuvastatin 10 mg tablet   Take 1 tablet by mouth every 12       56       {}
                             hours
 Mirtazapine 15 mg tablet    Take 1 tablet by mouth daily          30       {}
"""
    same, other = fields(page(rows.format(2, 2))), fields(page(rows.format(2, 1)))
    assert (same["refills"], "refills" in other) == (2, False)
    assert [each["directions"] for each in same["medicines"]] == [  # type: ignore[attr-defined]
        "Take 1 tablet by mouth every 12 hours",
        "Take 1 tablet by mouth daily",
    ]


BESIDE = """
 Patient: Nora Quill                 Date: 02/27/2026
 Medication Prescribed
   Drug             Loratadine 10 mg Oral Tablet
   Quantity         28
   Unit             Tablet
   Sig              Take 1 tablet by mouth daily
   Refills          5
"""
UNDER = """
 Patient                          Date prescribed
 Nora Quill                       05/10/2023
 Medicine                         Form
 Loratadine 10 mg                 tablet
 Quantity                         Repeats
 28                               5
 Directions
 Take 1 tablet by mouth daily
"""
OVER = """
 Patient: Nora Quill                 Date: 02/27/2026
 Loratadine 10 mg tablet                 28
 Medication, strength, form              Quantity
 Take 1 tablet by mouth daily            5
 Directions                              Refills
"""


@pytest.mark.parametrize("text", [BESIDE, UNDER, OVER], ids=["beside", "under", "over"])
def test_captions_of_a_medicines_members(text: str) -> None:
    found = fields(page(text), "prescription")
    (item,) = found["medicines"]  # type: ignore[misc]
    assert (item["name"], item["strength"], item["quantity"]) == ("Loratadine", "10 mg", "28")
    assert (item["form"].casefold(), item["directions"]) == ("tablet", "Take 1 tablet by mouth daily")
    assert found["refills"] == 5


def test_several_slots_for_medicines_are_kept_apart() -> None:
    found = fields(
        page(OVER + OVER.replace("Loratadine 10 mg", "Diclofenac 50 mg").split("2026", 1)[1]), "prescription"
    )
    assert [(each["name"], each["quantity"]) for each in found["medicines"]] == [  # type: ignore[attr-defined]
        ("Loratadine", "28"),
        ("Diclofenac", "28"),
    ]


@pytest.mark.parametrize(
    ("printed", "members"),
    [
        ("1. Bisoprolol 5 mg Tablet\n    (Bisoprolol IP)\n    1 tablet once a day after meals",
         {"form": "Tablet", "directions": "1 tablet once a day after meals"}),
        ("1. Bisoprolol 5 mg tablet\n    Take 1 tablet every 12 hours (112 tablets)",
         {"form": "tablet", "directions": "Take 1 tablet every 12 hours", "quantity": "112 tablets"}),
    ],
)  # fmt: skip
def test_what_stands_in_brackets(printed: str, members: dict[str, str]) -> None:
    (item,) = fields(page(f"\n Patient: Nora Quill     Date: 02/27/2026\n Rx\n {printed}\n"))["medicines"]  # type: ignore[misc]
    assert {name: item.get(name) for name in members} == members


@pytest.mark.parametrize("clinic", ["MOPC", "SOPD"])
def test_an_outpatient_clinic_is_no_house(clinic: str) -> None:
    found = fields(page(f"\n NYERI SUB-COUNTY HOSPITAL\n PRESCRIPTION\n{PATIENT}\n Clinic: {clinic}\n"))
    assert found["facility_name"] == "NYERI SUB-COUNTY HOSPITAL"


def test_a_label_before_a_title_is_no_name() -> None:
    found = read(page(f"{PATIENT}\n Doctor Dr Chiamaka Adesina\n")).fields["prescriber_name"]
    assert isinstance(found, FieldValue)
    assert found.value == "Dr Chiamaka Adesina"


WINDOW = """
 Waikato Family Health                              NHI: ZAC5361
 12 Peachgrove Road                                 MORGAN, Tui
 Hamilton East                                      DOB: 4/06/1981
 Hamilton 3216                                      88 Clyde Street
 Ph 07 855 1234                                     Hamilton East
                                                    Hamilton 3216
 Dr Rewi Parata  NZMC 34567
 Date: 12/05/2025
 Rx  Sertraline 50 mg tablets
     1 tablet daily
"""


def test_the_patients_block_beside_the_senders() -> None:
    found = fields(page(WINDOW), "prescription")
    assert (found["patient_name"], found["date_of_birth"]) == ("Tui MORGAN", "1981-06-04")
    assert found["patient_address"] == "88 Clyde Street, Hamilton East, Hamilton 3216"
    assert found["prescriber_address"] == "12 Peachgrove Road, Hamilton East, Hamilton 3216"
    assert found["prescriber_name"] == "Dr Rewi Parata"


def test_the_prescribers_block_under_its_heading() -> None:
    found = fields(
        page("""
 ELECTRONIC PRESCRIPTION
 Present this code at your pharmacy
 Patient                          Date prescribed
 Nora Quill                       05/10/2023
 Medicine                         Form
 Loratadine 10 mg                 tablet
 Quantity                         Repeats
 28                               5
 Prescriber
 Dr Dorothy Bellamy
 Tarrango Day Surgery
 77 Linden Road
 Mount Tarrango NSW 2546
 (07) 5550 7229
"""),
        "prescription",
    )
    assert (found["prescriber_name"], found["facility_name"]) == ("Dr Dorothy Bellamy", "Tarrango Day Surgery")
    assert found["prescriber_address"] == "77 Linden Road, Mount Tarrango NSW 2546"
    assert found["prescriber_phone"] == "(07) 5550 7229"


def test_what_a_nurse_measured_is_no_medicine_and_times_of_day_are_a_head() -> None:
    found = fields(
        page("""
 Name: Mr. P. Venkatesh     55 Y / M      Date: 05-08-2025
 Vitals: BP 150/90 mmHg, Pulse 82/min, SpO2 98%
 S.No  Medicine                     M - A - N     Days    Instructions
 1     Tab. Clopidogrel 75 mg       0 - 1 - 0     30      After food
 2     Tab. Metoprolol XL 25 mg     1 - 0 - 0     30      Before food
"""),
        "prescription",
    )
    assert (found["patient_sex"], found["patient_age"]) == ("male", "55 Y")
    assert [each["name"] for each in found["medicines"]] == ["Clopidogrel", "Metoprolol XL"]  # type: ignore[attr-defined]


def test_a_companys_number_behind_a_houses_name_makes_no_address() -> None:
    found = fields(
        page(f"""
                 LAGOON VIEW HOSPITAL LTD (RC 44512)
          12 Bishop Oluwole Street, Victoria Island, Lagos
          Tel: 0803 555 0199         Emergencies 0803 555 0102
{PATIENT}""")
    )
    assert found["facility_name"] == "LAGOON VIEW HOSPITAL LTD (RC 44512)"
    assert found["prescriber_address"] == "12 Bishop Oluwole Street, Victoria Island, Lagos"


@pytest.mark.parametrize(
    ("printed", "name", "strength"),
    [
        ("1- Cefixime 400 mg tab OD for 5 days", "Cefixime", "400 mg"),
        ("Tab Coartem 80/480 1 bd x 3/7", "Coartem", "80/480"),
    ],
)
def test_names_and_strengths(printed: str, name: str, strength: str) -> None:
    (item,) = fields(page(f"\n Patient: Nora Quill     Date: 02/27/2026\n Rx\n {printed}\n"))["medicines"]  # type: ignore[misc]
    assert (item["name"], item["strength"]) == (name, strength)


def test_letters_number_the_items_of_a_table() -> None:
    found = fields(
        page("""
 Prescription for: LIM WEI SHAN        Dated: 9 Oct 2025
 Item  Drug                         Dosage                         Qty
 A     Loratadine 10 mg tab         1 tab OM                       10 tab
 B     Cetirizine 5 mg tab          1 tab ON                       20 tab
""")
    )
    assert [each["name"] for each in found["medicines"]] == ["Loratadine", "Cetirizine"]  # type: ignore[attr-defined]


@pytest.mark.parametrize("degrees", ["MD, DM (Cardiology)", "MD (Obs & Gyn)"])
def test_degrees_with_their_subjects(degrees: str) -> None:
    found = fields(page(f"{PATIENT}\n Doctor: Dr. K. Srinivas Rao {degrees}\n"))
    assert found["prescriber_name"] == f"Dr. K. Srinivas Rao {degrees}"


def test_a_town_far_behind_its_street_in_one_row() -> None:
    found = fields(
        page(f"""
                        DENTAL CARE ASSOCIATES
        415 Beacon Avenue, Suite 2B        Seattle, WA 98108
        Ph: 206-555-0144                   Fax: 206-555-0145
{PATIENT}""")
    )
    assert found["prescriber_address"] == "415 Beacon Avenue, Suite 2B, Seattle, WA 98108"


def test_the_prescribers_block_behind_its_label() -> None:
    found = fields(
        page("""
 Patient:    Okafor, Blessing A         Sex: Female
 Prescriber: Dr Tunde Bakare            Prescriber code: 612345
             Whitworth Medical Practice
             88 Oxford Road
             Manchester M13 9PL
             0161 555 0100
 Issued:     2025-10-02
 Rx  Naproxen 500 mg tablets
     One to be taken twice a day with food
"""),
        "prescription",
    )
    assert (found["facility_name"], found["prescriber_phone"]) == ("Whitworth Medical Practice", "0161 555 0100")
    assert found["prescriber_address"] == "88 Oxford Road, Manchester M13 9PL"


def test_an_indian_doctors_degrees_tell_the_order_of_dates() -> None:
    found = fields(
        page("""
 Dr. Shalini Verma
 M.B.B.S., D.G.O.
 Pt: Anjali Singh    26/F     Dt 11.02.26
 Rx
  1. Tab Folvite 5 mg          OD          x 30 d
""")
    )
    assert (found["prescription_date"], found["patient_sex"]) == ("2026-02-11", "female")


def test_a_licence_beside_a_houses_name_may_be_its_own() -> None:
    found = read(
        page(f"""
 AL NOOR POLYCLINIC                                     License: MF-3321
 Al Wahda Street, Sharjah, UAE  Tel: 06 555 1234
{PATIENT}""")
    ).fields["prescriber_license"]
    assert isinstance(found, FieldValue)
    assert found.needs_review


def test_a_second_prescription_on_the_page_is_read_and_doubted() -> None:
    found = read(
        page("""
          OLIVE HARTNETT, M.D.   12 Pier St, Elkton, OH 44060
 Name: Nora Quill                    Date: 02/27/2026

 Lisinopril 20 mg tablet
 Sig: Take 1 tablet by mouth daily
 Disp: #90
 Refills: 3
                                        Olive Hartnett, M.D.


          RUFUS ADEYEMI, DPM   19 Station Row, Elkton, OH 44060
 Name: Nora Quill                    Date: 02/28/2026

 Terbinafine 250 mg tablet
 Sig: 1 tab PO daily x 12 weeks
 Disp: #84
 Refills: 0
                                        Rufus Adeyemi, DPM
""")
    ).fields["medicines"]
    assert not isinstance(found, FieldValue)
    names = [each.value["name"] for each in found if isinstance(each.value, dict)]
    assert names == ["Lisinopril", "Terbinafine"]
    assert found[1].needs_review


def test_advice_under_a_table_is_no_caption_of_its_medicines() -> None:
    found = fields(
        page("""
 Dr. Harish Thakur
 Patient: Nora Quill                 Date: 02/27/2026
 Medicine Name              Dosage      Timing        Duration
 1) TAB. OLMESARTAN 40 mg   1-0-0       After Food    90 Days
 2) TAB. MELOXICAM 7.5 mg   0-0-1       After Food    10 Days

 Advice:
   Walk thirty minutes daily
""")
    )["medicines"]
    assert [(each["name"], each["frequency"]) for each in found] == [("OLMESARTAN", "1-0-0"), ("MELOXICAM", "0-0-1")]


def test_a_heading_beside_the_patient_rules_its_own_panel_only() -> None:
    paper = page("""
                          Larkspur Health
            1152 Foxglove Blvd, Fairmead, MO 64663
 Please check
 prescriber:              Patient: Nora Quill        D.O.B. 08/03/1969
 ☐ Paul Ostrander, MD     Address: 920 Kestrel St, Alder Point, PA 18321
 ☒ Lucille Alvarado, MD   Date: 07/13/2022
                          Rx Gabapentin 300 mg capsules
                          Sig: 1 cap po TID
                          Dispense: 15    Refills: 2
                                                 M.D./D.O.
""")
    lower = (
        replace(word, box=Box(word.box.left, word.box.top + 0.006, word.box.right, word.box.bottom + 0.006))
        if word.text == "prescriber:"
        else word
        for word in paper.words
    )
    found = fields(replace(paper, words=tuple(lower)))
    assert found["patient_address"] == "920 Kestrel St, Alder Point, PA 18321"
    assert "directions" not in found["medicines"][0]


def test_a_drug_s_code_is_not_its_name() -> None:
    found = fields(
        page("""
 Dr. Harish Thakur
 Patient: Nora Quill                 Date: 02/27/2026
 S.No   Drug Code    Generic Name     Strength   Dosage Form   Dose     Freq    Days   Qty
 1      C42-1137     Paracetamol      500 mg     Tablet        2 tab    TDS     3      18
 2      B41-0882     Cetirizine       10 mg      Tablet        1 tab    OD      5      5
""")
    )["medicines"]
    assert [each["name"] for each in found] == ["Paracetamol", "Cetirizine"]


def test_a_brand_with_what_it_holds_in_brackets_is_never_sure() -> None:
    found = read(
        page("""
 Dr. Harish Thakur
 Patient: Nora Quill                 Date: 02/27/2026
 Medicine                                Dosage    Frequency   Duration
 1 GLYCOMET GP 1 TAB                     1 Tab     1-0-1       30 Days
   (Glimepiride 1 mg + Metformin 500 mg)
""")
    ).fields["medicines"]
    assert not isinstance(found, FieldValue)
    assert all(each.needs_review for each in found)
    assert all(isinstance(each.value, dict) and each.value.get("form") != ")" for each in found)


def test_a_facility_s_licence_is_not_the_prescriber_s() -> None:
    found = fields(
        page("""
 Al Noor Medical Centre LLC                  DOH Facility Licence: MF2217
 Shop 4, Al Wahda Tower, Abu Dhabi
 Patient Name: Nora Quill                    Date: 27/02/2026
 Physician: Dr. Rania Haddadin               Licence No: GD10882
 Rx
   Amoxicillin 500 mg 1 cap PO TID x 7 days
""")
    )
    assert found["prescriber_license"] == "GD10882"


def test_an_order_names_its_department() -> None:
    found = fields(
        page(f"""{PATIENT}
 Authorizing Provider     Melanie Quimby, DO
 Department Address       3727 Hawthorne Blvd, Alder Point, MO 64161
 Department Phone         (570) 555-0161
""")
    )
    assert found["prescriber_address"] == "3727 Hawthorne Blvd, Alder Point, MO 64161"
    assert found["prescriber_phone"] == "(570) 555-0161"


def test_a_house_s_name_that_a_box_cuts_off_is_doubted() -> None:
    found = read(
        page(f"""
              VIDYARANYA INSTITUTE ☐ MEDICAL SCIENCES HOSPITAL
              12 Cross Roads, Kamala Nagar, Telangana - 500032
{PATIENT}""")
    ).fields.get("facility_name")
    assert found is None or (isinstance(found, FieldValue) and found.needs_review)


def _medicines(text: str) -> list[FieldValue]:
    found = read(page(text)).fields["medicines"]
    assert not isinstance(found, FieldValue)
    return list(found)


SCRIPT = """
 Dr Thabo Nkosi MBChB        Practice no 0312217
 Patient   Nomsa Dube        Date  2025-04-02
 Prescription
"""


def test_codes_of_diagnoses_behind_medicines_are_none_of_their_directions() -> None:
    listed = _medicines(f"""{SCRIPT}
 1. Amlodipine 5mg                I11.9
    Take 1 tablet daily #30
 2. Cyanocobalamin B12 1000mcg    (D51.0)
    Take 1 tablet daily #30
""")
    assert "I11" not in str(listed[0].value) and not listed[0].needs_review
    assert "D51" not in str(listed[1].value) and "B12" in str(listed[1].value)
    strange = _medicines(f"{SCRIPT}\n 1. Amlodipine 5mg   take 1 tablet for Z99.9X daily #30\n")
    assert strange[0].needs_review


def test_a_brands_mark_that_looks_like_short_hand_is_of_the_name() -> None:
    (marked,) = _medicines(f"""{SCRIPT}
 1. Ciprofloxacin BD 500mg        N39.0
    Take 1 tablet bd x 5/7 #10
""")
    assert (marked.value["name"], marked.value["strength"]) == ("Ciprofloxacin BD", "500mg")
    assert marked.needs_review
    assert doubts({"name": "Metformin", "directions": "BD 850mg Take one in the morning"})
    assert not doubts({"name": "Metformin", "directions": "Take 850mg bd in the morning"})


CLINIC = """
 Clearwell Online Clinic                        Prescription
 Patient                Date of birth           Sex
 Nora Quill             03/24/1980              Female

   Cetirizine 10 mg tablet
   Take one tablet by mouth every evening.
{more}
   Quantity        Refills        Generic allowed     Days' supply
   14              1              Yes                 14

 Issued
 May 22, 2026
 Provider
 Alan Birch, MD
"""


def test_a_quantity_under_its_own_caption_is_the_only_medicines() -> None:
    (only,) = _medicines(CLINIC.format(more=""))
    assert only.value["quantity"] == "14"
    assert not only.needs_review


def test_a_quantity_under_its_own_caption_is_of_none_of_several_medicines() -> None:
    several = _medicines(CLINIC.format(more="\n   Montelukast 10 mg tablet\n   Take one tablet at bedtime.\n"))
    assert [("quantity" in item.value, item.needs_review) for item in several] == [(False, True), (False, True)]
