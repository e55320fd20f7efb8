"""What stands near an answer and is no part of it: another column's label, a house's address, a page's running head."""

from __future__ import annotations

import re

from parsers.extraction import Extraction, FieldValue
from parsers.page import Box, Page, Word
from tests.forms.paper import fields, page, read


def silent(found: Extraction, name: str) -> bool:
    """Whether the field passes without a person."""
    value = found.fields.get(name)
    return isinstance(value, FieldValue) and not value.needs_review


def test_the_next_columns_head_is_no_answer() -> None:
    found = fields(
        page("""
                      Givat Rimon Medical Center
                        DISCHARGE LETTER
 Patient             Hospital no.        Date of birth       Sex
 Yossi Ben David     4801513             28/07/1960          Male

 Admitted on         Discharged on       Discharged to       Brought by
 17/06/2025          25/06/2025          Home                Ambulance

 Main diagnosis
 Acute pyelonephritis
""")
    )
    assert found["discharged_to"] == "Home"


def test_a_pages_running_head_is_no_part_of_what_goes_on_overleaf() -> None:
    first = page("""
 Jazirat Noor Polyclinic                                    DISCHARGE SUMMARY
 Patient Name Jassim Al Qasimi                     MRN IP68189
 Admission Date 15-Jun-2025                        Discharge Date 16-Jun-2025
 PRINCIPAL DIAGNOSIS
 Left middle cerebral artery infarct
 HOSPITAL COURSE
 Sudden weakness of the right side and slurred speech.
 CONDITION AT DISCHARGE
 Good
""")
    second = page(
        """
 Jassim Al Qasimi MRN IP68189
 DISCHARGE MEDICATIONS
 Drug                   Strength      Dose     Route   Frequency   Duration
 Repaglinide            0.5 mg        1        PO      TDS         3 days
""",
        number=2,
    )
    assert fields([first, second])["condition_at_discharge"] == "Good"


def test_an_answer_of_none_is_no_part_of_a_label_nobody_listed() -> None:
    for answer in ("None", "Tetracycline"):
        found = read(
            page(f"""
                    Welcome to Fallbrook Family Practice
 Patient name Roger Pettigrew            DOB 01/03/1962           Sex Male
 Allergies to drugs or food {answer}
 Medications, vitamins and herbs Trandolapril 2 mg
 Medical problems Sciatica
 Signature                               Date 11/21/2023
"""),
            "patient_record",
        )
        assert not silent(found, "allergies") or found.fields["allergies"].value == answer  # type: ignore[union-attr]


def test_a_street_without_its_town_goes_to_a_person() -> None:
    for printed, passes in (("Havenkade 30", False), ("Flat 3, 12 Link Road, Pune 411038", True)):
        text = f"""
 PATIENT REGISTRATION
 Patient name: Femke Visser        Date of birth: 23-09-1957
 Address: {printed}
 Telephone: 020 555 0179
"""
        assert silent(read(page(text), "patient_record"), "patient_address") is passes
    asked = """
 PATIENT REGISTRATION
 Family name        Visser              First name       Femke
 Date of birth      23-09-1957          Sex              Female
 Street             Havenkade 30        Postcode, town   7787 AB Westerbrink
"""
    assert fields(page(asked), "patient_record")["patient_address"] == "Havenkade 30, 7787 AB Westerbrink"


def test_an_address_under_a_houses_name_is_not_the_patients() -> None:
    text = """
 Reimbursement voucher / Invoice
 {label}         Klinik Sankt Ursen                  Invoice no.     77075050
 Address        Dorfstrasse 16, 3496 Sankt Ursen    Invoice date    14.08.2022
 Patient        Ueli Aebischer                      Born            16.09.1998
 {place}  Bachweg 61, 3443 Niederwilen        Physician       Dr. med. Vreni Gerber
 Date           Service                     Qty      Price        Amount
 10.08.2022     Stool microscopy              1      10.00         10.00
 12.08.2022     Physiotherapy                 2      74.00        148.00
 Currency       VAT        Total amount
 CHF            0.00       158.00
"""
    plain = read(page(text.format(label="Biller", place="Street, town")), "hospital_bill")
    assert plain.fields["patient_address"].value == "Bachweg 61, 3443 Niederwilen"  # type: ignore[union-attr]
    strange = read(page(text.format(label="Debtee", place="Domicilium  ")), "hospital_bill")
    assert not silent(strange, "patient_address")


def test_a_caption_before_a_houses_name_is_no_part_of_it() -> None:
    found = fields(
        page("""
 PillPost Home Delivery - New Prescription Fax Form
 Member name Shirley Tuttle                          Date of birth 01/10/1943
 Prescriber Vernon Dalrymple, MD                     NPI 1272397930
 Office Harlan Ferry Regional Medical Center         DEA FD3933961
 Address 3581 Station Parkway, New Bethany, TN 37503
 Drug name                     Directions                              Quantity    Refills
 Pyridoxine 25 mg tablet       Take 1 tablet by mouth once daily       15          2
"""),
        "prescription",
    )
    assert found["facility_name"] == "Harlan Ferry Regional Medical Center"


def test_two_prescribers_on_two_pages_do_not_lend_one_another_their_numbers() -> None:
    first = page("""
 PATIENT                                     PRESCRIBER
 Douglas Ridley                              Vernon O'Keefe, NP
 DOB 01/03/1963 Male                         Amber Prairie Health
 34 Orchard Ct                               2100 Orchard Plaza
 Crooked Lake, NM 87168                      Crooked Lake, WI 54294
 Date written: 07/26/2022
 Drug            Irbesartan 300 mg tablet
 SIG             Take 1 tablet by mouth once daily
 Dispense        30
 Refills         5
""")
    second = page(
        """
 Patient Douglas Ridley                                      Date of birth 01/03/1963
 Prescriber Colleen Nesbitt, MD                              NPI 1803694250
 Office Pinon Wells Family Clinic                            DEA FD3933961
 Address 274 N Holly Blvd, Fallbrook Heights, UT 84003
""",
        number=2,
    )
    found = read([first, second], "prescription")
    assert "prescriber_dea" in found.fields
    for name in ("prescriber_address", "prescriber_dea", "prescriber_npi", "prescriber_name"):
        assert not silent(found, name), (name, found.fields.get(name))
    alone = read(second, "prescription")
    assert silent(alone, "prescriber_dea")


def test_captions_over_their_answers_below_lines_that_stand_over_captions() -> None:
    """A page of labels under their lines goes on with headings over theirs, each nearer to its own answer."""
    rows = [
        (0.100, "Wing Sze Cheng"), (0.118, "Patient name"),
        (0.146, "26/09/1990"), (0.164, "Date of birth"),
        (0.192, "Female"), (0.210, "Sex"),
        (0.238, "Single"), (0.256, "Marital status"),
        (0.284, "12 Link Road, Pune 411038"), (0.302, "Address"),
        (0.330, "9555 7819"), (0.348, "Mobile"),
        (0.376, "Northgate Provident"), (0.394, "Insurance company"),
        (0.422, "512740390"), (0.440, "Policy number"),
        (0.471, "Past medical history"), (0.489, "Fatty liver"),
        (0.515, "Drug and food allergy"), (0.533, "Tetracycline"),
        (0.559, "Regular medication"), (0.577, "Iron tablets"),
    ]  # fmt: skip
    words = [
        Word(text, Box(0.05 + 0.01 * at, top, 0.05 + 0.01 * (at + len(text)), top + 0.011), 0.97, "neural", text)
        for top, line in ((0.051, "Patient registration"), *rows)
        for text, at in zip(line.split(), _places(line), strict=True)
    ]
    found = fields(Page(1, tuple(words), 1700, 2200, "neural"), "patient_record")
    assert found["patient_phone"] == "9555 7819"
    assert found["allergies"] == ["Tetracycline"] or found["allergies"] == "Tetracycline"
    assert found["medications"] == ["Iron tablets"] or found["medications"] == "Iron tablets"


def test_small_captions_under_their_answers() -> None:
    """In a grid with captions of two thirds the size of the answers over them, boxes hug the letters."""
    grid = [
        [("Wing Sze Cheng", "Name in English"), ("26/09/1990", "Date of birth")],
        [("Female", "Sex"), ("Single", "Marital status")],
        [("9555 7819", "Mobile"), ("wing@example.com", "E-mail")],
        [("Northgate Provident", "Insurance company"), ("512740390", "Policy no.")],
    ]
    headed = [("Past medical history", "Fatty liver"), ("Drug and food allergy", "Tetracycline"),
              ("Regular medication", "Iron tablets")]  # fmt: skip
    words = _line(0.1, 0.05, "Patient Particulars", 0.013)
    for at, row in enumerate(grid):
        for (answer, caption), left in zip(row, (0.08, 0.58), strict=True):
            words += _line(left, 0.10 + 0.045 * at, answer, 0.009)
            words += _line(left, 0.12 + 0.045 * at, caption, 0.0056)
    for at, (heading, answer) in enumerate(headed):
        words += _line(0.07, 0.32 + 0.045 * at, heading, 0.009) + _line(0.07, 0.338 + 0.045 * at, answer, 0.009)
    found = fields(Page(1, tuple(words), 1700, 2200, "neural"), "patient_record")
    assert found["date_of_birth"] == "1990-09-26"
    assert (found["patient_sex"], found["marital_status"]) == ("female", "Single")
    assert (found["insurance_company"], found["policy_number"]) == ("Northgate Provident", "512740390")
    assert found["allergies"] == ["Tetracycline"] or found["allergies"] == "Tetracycline"


def _line(left: float, top: float, text: str, height: float) -> list[Word]:
    """Words whose letters are as wide as they are tall on a page that is taller than wide."""
    return [
        Word(word, Box(left + height * at, top, left + height * (at + len(word)), top + height), 0.97, "neural", word)
        for word, at in zip(text.split(), _places(text), strict=True)
    ]


def _places(line: str) -> list[int]:
    """Where the words of the line begin, in letters."""
    return [match.start() for match in re.finditer(r"\S+", line)]
