"""Prescriptions that name things in words of their own: as questions, in other languages, or not at all."""

from __future__ import annotations

import pytest

from parsers import kinds
from parsers.classify import classify
from parsers.extraction import ParseOptions
from parsers.labels.layout import runs
from parsers.registry import FORMS
from tests.forms.paper import page, read, values


def prescribed(text: str) -> dict[str, object]:
    """The values of the fields of the paper."""
    return values(read(page(text)))


def test_a_form_may_ask_in_questions() -> None:
    found = prescribed("""
 Clearway Online Doctor
 Your prescription
 Who is it for?              Helen Ashcombe
 When were they born?        4 April 1975
 Where do they live?         9 Ferry Road, Lowick, LW1 3DD
 Which medicine?             Sertraline 50 mg tablets
 How should it be taken?     Take one tablet each morning
 How many?                   28
 How many repeats?           2
 Who prescribed it?          Dr Owen Marsh
""")
    assert found["patient_name"] == "Helen Ashcombe"
    assert found["date_of_birth"] == "1975-04-04"
    assert found["prescriber_name"] == "Dr Owen Marsh"
    assert found["refills"] == 2
    assert found["medicines"] == [
        {
            "name": "Sertraline",
            "strength": "50 mg",
            "form": "tablets",
            "quantity": "28",
            "directions": "Take one tablet each morning",
        }
    ]


@pytest.mark.parametrize(
    "times",
    [
        "Subah  Dopahar  Raat",
        "Savere Dupari   Ratri",
        "Pagi   Petang   Malam",
        "Asubuhi Mchana Usiku",
        "Matin  Midi     Soir",
    ],
)
def test_times_of_day_in_the_language_of_the_house(times: str) -> None:
    first, second, third = times.split()
    found = prescribed(f"""
 City Clinic     PRESCRIPTION
 Patient: Peter Vance           Date: 04/02/2026

 No   Medicine             {first:10}  {second:10}  {third:10}  Days
 1    Metformin 500 mg     1           0           1           30 days
 2    Amlodipine 5 mg      1           0           0           30 days
""")
    assert found["medicines"] == [
        {"name": "Metformin", "strength": "500 mg", "frequency": "1-0-1", "duration": "30 days"},
        {"name": "Amlodipine", "strength": "5 mg", "frequency": "1-0-0", "duration": "30 days"},
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [("NGATA Brenda (Mrs)", "Brenda NGATA"), ("VAN WYK Johannes", "Johannes VAN WYK")],
)
def test_a_surname_in_capitals_goes_behind_and_is_doubted(text: str, name: str) -> None:
    parsed = kinds.PERSON.parse(text, ParseOptions())
    assert parsed is not None
    assert parsed.value == name
    assert parsed.issues


def test_a_baby_may_be_a_name() -> None:
    parsed = kinds.PERSON.parse("Baby Aarav Kulkarni", ParseOptions())
    assert parsed is not None
    assert parsed.issues


@pytest.mark.parametrize(
    "how", ["Rub on the knee three times a day", "S: 1-0-1", "One to be taken daily", "1 tablet morning and evening"]
)
def test_medicines_over_how_to_take_them_tell_a_prescription_without_a_title(how: str) -> None:
    paper = f"""
 Dr Claire Fontaine
 Patient: Orla Hanrahan
 Diclofenac 1% gel
 {how}
"""
    assert classify(runs(page(paper)), FORMS)[0] == "prescription"
    assert classify(runs(page(paper.replace(how, "Thank you"))), FORMS)[0] == "unknown"


def test_a_mail_order_form_calls_the_patient_a_member() -> None:
    found = prescribed("""
 Home Delivery - New Prescription Fax Form
 Member information
 Member name Gail Whitaker          Date of birth 07/22/1958
 Ship to 410 Cedar Loop, Elkhorn Falls, OR 97055
 Prescriber information
 Prescriber Raymond Castillo, MD          NPI 1245319599
 Drug name                 Directions                        Quantity   Refills
 Losartan 50 mg tablet     Take 1 tablet by mouth daily      90         3
""")
    assert found["patient_name"] == "Gail Whitaker"
    assert found["patient_address"] == "410 Cedar Loop, Elkhorn Falls, OR 97055"
    assert found["prescriber_npi"] == "1245319599"


def test_a_question_and_its_answer_may_stand_close() -> None:
    found = prescribed("""
 Brightwell Online Doctor      Private prescription
 Who is it for? Ms Roberta Everard

 What? Simvastatin 40 mg tablets
 How to take it Take one tablet once daily
 How many? 30
""")
    assert found["medicines"] == [
        {
            "name": "Simvastatin",
            "strength": "40 mg",
            "form": "tablets",
            "quantity": "30",
            "directions": "Take one tablet once daily",
        }
    ]


def test_a_german_private_prescription_names_the_patient_without_labels() -> None:
    found = prescribed("""
 Private prescription

 Ulrike Schuster
 Lindenweg 23
 34263 Neustadt am Werl
 born 19.07.1980


 Rp. Metoprolol 47,5 mg tablets
 S: 1-0-1
                                     Dr. med. Monika Brandt
                                     Internal medicine
""")
    assert found["patient_name"] == "Ulrike Schuster"
    assert found["patient_address"] == "Lindenweg 23, 34263 Neustadt am Werl"
    assert found["date_of_birth"] == "1980-07-19"
    assert [(item["name"], item["strength"]) for item in found["medicines"]] == [("Metoprolol", "47,5 mg")]


@pytest.mark.parametrize("line", ["Re: Jonathan Pell, d.o.b. 3 July 1961", "Re: Jonathan Pell, born on 03.07.1961"])
def test_a_date_of_birth_stands_behind_a_word_inside_a_line(line: str) -> None:
    paper = f"\n The Elms Practice\n {line}\n Please supply:\n Doxycycline 100 mg capsules\n One to be taken daily\n"
    assert prescribed(paper)["date_of_birth"] == "1961-07-03"
    assert "date_of_birth" not in prescribed(paper + f" Next of kin: {line[4:].replace('61', '72')}\n")


def test_the_sex_stands_behind_the_date_of_birth() -> None:
    found = prescribed("""
 PATIENT
 Roger Wisniewski
 DOB 06/18/1981 Male
 Rx Amoxicillin 500 mg 1 cap TID
""")
    assert found["patient_sex"] == "male"


def test_a_date_may_stand_behind_its_place() -> None:
    found = prescribed("""
 Dr Claire Fontaine
 12 rue des Lilas, 69003 Saint-Aubin
                                    Saint-Aubin, 18 March 2025
 Prescribed to: Paul Mercier
 Rx Paracetamol 1 g tablets
 1 tablet morning and evening
""")
    assert found["prescription_date"] == "2025-03-18"
    assert found["patient_name"] == "Paul Mercier"
