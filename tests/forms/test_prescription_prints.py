"""Prescriptions as programs print them: captions in a row below the medicine, order numbers, makers, no prescriber."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parsers.extract import extract
from parsers.extraction import Extraction, ParseOptions
from parsers.page import Page
from tests.forms.paper import fields, page


def found(paper: str, document_type: str = "prescription") -> dict[str, object]:
    return fields(page(paper), document_type)


def read(pages: Page, document_type: str = "prescription") -> Extraction:
    return extract([pages], ParseOptions(document_type=document_type))


def test_numbers_below_captions_that_are_no_medicines_own_are_no_directions() -> None:
    script = found("""
                    Clearpath Health Clinic

 Patient: Imelda Quarshie            Date: May 3, 2025

 Metformin ER 500 mg tablet
 Take two tablets by mouth every evening with food.

 Dispense        Refills         Substitution
 60              2               Allowed

 Prescriber: Harlan Voss, DO
 Supervising physician: N/A
 Phone: (775) 555-0118
""")
    assert script["medicines"] == [
        {
            "name": "Metformin ER", "strength": "500 mg", "form": "tablet", "quantity": "60",
            "directions": "Take two tablets by mouth every evening with food",
        }
    ]  # fmt: skip
    assert script["refills"] == 2


def test_a_prescriber_who_is_not_applicable_contradicts_nobody() -> None:
    extraction = read(
        page("""
                    Amber Falls Regional Hospital

 Patient: Leonard Kowalczyk          Date: 03/17/2023

 1. Apixaban 5 mg tablet    Take 1 tablet by mouth 2 times a day.

 Prescriber: Harlan Voss, DO
 Supervising physician (if applicable): N/A
 NPI 1234567893      DEA AH7910703
""")
    )
    assert extraction.fields["prescriber_name"].value == "Harlan Voss, DO"
    assert not extraction.fields["prescriber_npi"].needs_review


def test_an_orders_number_and_what_is_dispensed_are_no_directions() -> None:
    script = found("""
                    Harbour View Family Practice

 NGUYEN, Thu Ha (F)   DOB 1989-02-11   PHN 9011 221 334
 41 Spruce Lane, Harbour Mills, BC V2N 4K1

 Date: 2024-11-05

 Apo-Amlodipine 5 mg tablet                                 Order: 55120934
     Take 1 tablet by mouth once daily.
     Disp-30 tablet, R-3, Normal

 Dr. Colm Haverty MD, CCFP
""")
    assert (script["patient_name"], script["patient_sex"]) == ("Thu Ha NGUYEN", "female")
    assert script["medicines"] == [
        {
            "name": "Apo-Amlodipine", "strength": "5 mg", "form": "tablet",
            "directions": "Take 1 tablet by mouth once daily",
        }
    ]  # fmt: skip
    assert script["refills"] == 3


@pytest.mark.parametrize(("said", "times"), [("Qty 60   Rpt x 2", 2), ("Qty 30   Repeats: 5", 5)])
def test_a_quantity_before_the_word_is_no_number_of_refills(said: str, times: int) -> None:
    script = found(f"""
                    Arima Gardens Medical Centre

 Name:        Radica Singh
 Date:        17 May 2024

 Rx Metformin 850 mg
    1 tab twice daily      {said}

                                        DR. MARSHA JOSEPH
""")
    assert script["refills"] == times


def test_the_date_beside_the_signature_is_the_prescriptions() -> None:
    script = found("""
                    PHYSICIAN FAX ORDER FORM

 Patient name: Danielle Kowalczyk          Date of birth: 09/07/1986

 Drug name          Strength       Directions           Qty     Refills    DAW
 Atorvastatin       20 mg          1 tablet daily       90      3          N
 Losartan           100 mg         1 tablet daily       90      3          N

 Prescriber signature _______________________      Date 05/22/2025
""")
    assert script["prescription_date"] == "2025-05-22"
    assert [each["name"] for each in script["medicines"]] == ["Atorvastatin", "Losartan"]  # type: ignore[index, attr-defined]


def test_columns_that_say_nothing_of_taking_leave_no_doubt() -> None:
    extraction = read(
        page("""
 Patient: Danielle Kowalczyk          Date: 05/22/2025

 Medication          Strength     Dose           Frequency         DAW    Dx
 Atorvastatin        20 mg        1 tablet(s)    Once daily        N      E78.5
 Losartan            100 mg       1 tablet(s)    Once daily        N      I10
""")
    )
    assert not any(each.needs_review for each in extraction.fields["medicines"])


def test_a_street_whose_town_stands_in_the_next_cell() -> None:
    script = found("""
 Patient                Date of birth             Sex
 Imelda Quarshie        May 3, 1977               Female

 Address                                          Phone
 2210 Alpine Crest Rd   Westmoor, NV 89431        (775) 555-0118

 Metformin 500 mg tablet    Take 1 tablet twice daily.
""")
    assert script["patient_address"] == "2210 Alpine Crest Rd, Westmoor, NV 89431"


_BRANDS = """
 Patient: Sajida Bibi          Date: 12 March 2024

 Medicine             Dose          Frequency       Duration
 Tab. Rovista 10 mg   1 tablet      At night        30 days
"""


def test_brands_on_no_list_need_nobody_where_they_are_printed_and_not_read_off_a_picture() -> None:
    scanned = page(_BRANDS)
    printed = replace(scanned, words=tuple(replace(word, engine="text_layer", second=None) for word in scanned.words))
    doubts = {
        name: [issue.code for each in read(pages).fields["medicines"] for issue in each.issues]
        for name, pages in (("scanned", scanned), ("printed", printed))
    }
    assert doubts == {"scanned": ["UNKNOWN_DRUG"], "printed": []}
