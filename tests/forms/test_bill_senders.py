"""Bills' heads of other countries: fee notes, sender's lines, day and currency without labels, codes under "Tariff"."""

from __future__ import annotations

import pytest

from parsers.extraction import FieldValue, ParseOptions
from parsers.kinds.contact import ADDRESS
from parsers.kinds.numbers import CURRENCY
from parsers.lexicon.countries import spoken_of
from tests.forms.paper import fields, page, read

FEE_NOTE = """
 MR JULIAN PELHAM FRCS
 Consultant Orthopaedic Surgeon
 The Rowan Clinic, 4 Castle Row, Lewes, BN7 1AA
 Telephone: 01273 960112

 Mrs Anita Coombes
 Flat 2, 12 Mill House
 Great Tarnmouth
 LA2 8YJ

 14 March 2025

 Invoice: JP/2025/118

 10 March 2025     Initial consultation                      £220.00
 12 March 2025     Knee injection under ultrasound           £340.00

 Amount now due                                              £560.00
"""


def test_what_a_surgeon_is_is_no_house_and_the_letters_day_is_the_bills() -> None:
    found = fields(page(FEE_NOTE))
    assert str(found["facility_name"]).startswith("The Rowan Clinic")
    assert found["invoice_date"] == "2025-03-14"
    assert found["total_amount"] == "560.00"
    assert (found["patient_name"], found["patient_address"]) == (
        "Anita Coombes",
        "Flat 2, 12 Mill House, Great Tarnmouth, LA2 8YJ",
    )


def test_a_senders_line_holds_its_address() -> None:
    paper = """
 Klinikum Oberlindau
 Klinikum Oberlindau, Am Bach 52, 34767 Oberlindau
 Monika Lehmann                                          Invoice no.            79803554
 Lindenweg 51                                            Invoice date           26.11.2022
 34250 Neustadt
 INVOICE
 Service                                  Amount EUR
 Single room, per night                   2,046.00
 D-dimer                                  51.00
                     Invoice total EUR    2,097.00
"""
    found = fields(page(paper))
    assert (found["facility_name"], found["facility_address"]) == (
        "Klinikum Oberlindau",
        "Am Bach 52, 34767 Oberlindau",
    )


CODED = """
 Kloofzicht Private Hospital
 77 Lavender Street, Kloofzicht, 0081
 Patient: Jacobus Maharaj                      Invoice no: INV84643
 {country}                                     Invoice date: 2024-06-18
 Date         Tariff    Description                       Amount R
 2024-06-18   5380      Single room, per night            8,443.00
 2024-06-14   0445      High dependency unit, per day     7,335.50
                                            Total R      15,778.50
                                            Paid R        9,176.25
                                            Due R         6,602.25
"""


def test_numbers_under_tariff_that_make_no_amounts_are_codes() -> None:
    items = fields(page(CODED.format(country="Medical aid: None")))["line_items"]
    assert items == [
        {"description": "Single room, per night", "code": "5380", "amount": "8443.00"},
        {"description": "High dependency unit, per day", "code": "0445", "amount": "7335.50"},
    ]


@pytest.mark.parametrize(("country", "asked"), [("Medical aid: None", False), ("Scheme: None", True)])
def test_a_letter_at_the_end_of_labels_is_a_currency(country: str, asked: bool) -> None:
    found = read(page(CODED.format(country=country))).fields["currency"]
    assert isinstance(found, FieldValue)
    assert (found.value, found.needs_review) == ("ZAR", asked)


@pytest.mark.parametrize(("text", "code"), [("Amount (Tk)", "BDT"), ("Total ILS", "ILS"), ("₪ 20.00", "ILS")])
def test_signs_of_more_countries(text: str, code: str) -> None:
    parsed = CURRENCY.parse(text, ParseOptions())
    assert parsed is not None
    assert parsed.value == code


def test_a_telephones_caption_is_no_part_of_an_address() -> None:
    parsed = ADDRESS.parse("House 15, Road 17, Uttar Khan 1259 Hotline", ParseOptions())
    assert parsed is not None
    assert parsed.value == "House 15, Road 17, Uttar Khan 1259"


def test_an_invoice_that_is_a_receipt_has_one_number() -> None:
    paper = CODED.format(country="").replace("Invoice no: INV84643", "Tax Invoice / Receipt no. INV27619")
    assert fields(page(paper))["invoice_number"] == "INV27619"


def test_a_doctors_own_house_is_no_doctor() -> None:
    paper = """
 Dr. Mehta's Eye Clinic
 12 Krishna Complex, C.G. Road, Ahmedabad - 380009
 RECEIPT
 Bill No: 1187                                       Date: 12/06/2025
 Patient Name: Kantilal Shah
 Description                        Amount
 Consultation                       500.00
 Refraction                         200.00
 Total Rs.                          700.00
"""
    found = fields(page(paper))
    assert found["facility_name"] == "Dr. Mehta's Eye Clinic"
    assert "provider_name" not in found


def test_cents_over_a_number_below_are_no_calling_code() -> None:
    assert spoken_of("1,210.00\n410.00\n640.00") == {}
    assert "NZ" in spoken_of("Tel 0064 4 555 0100")


def test_a_number_behind_an_address_is_no_part_of_it() -> None:
    parsed = ADDRESS.parse("Unit 3/218 Beacon Road, Coolabah Plains WA 6316 UR no. 416769", ParseOptions())
    assert parsed is not None
    assert parsed.value == "Unit 3/218 Beacon Road, Coolabah Plains WA 6316"


def test_codes_of_several_lengths_under_no_go_to_a_person() -> None:
    paper = """
 Kloofzicht Private Hospital
 Patient: Jacobus Maharaj                      Invoice no: INV84643
 Date         No.       Description                       Amount EUR
 2024-06-18   5644      Single room, per night              8,443.00
 2024-06-14   8         Spinal anaesthesia kit                335.50
 2024-06-15   3673      Dressing, large                        74.00
                                            Total EUR       8,852.50
"""
    items = read(page(paper)).fields["line_items"]
    assert not isinstance(items, FieldValue)
    assert [item.needs_review for item in items] == [True, True, True]
