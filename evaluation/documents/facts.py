"""What a prescription or a patient record is about, before anyone has drawn it.

Enters: a seeded random generator and a country. Leaves: frozen facts, dates as people print them, pens to write with.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta

from evaluation.documents.fonts import HAND_FACES, PLAIN_HAND_FACES, PRINT_FACES
from evaluation.documents.layouts import Fields, FieldTruth
from evaluation.documents.medicines import Item, make_items
from evaluation.documents.people import (
    Address,
    Country,
    Doctor,
    Person,
    country_date,
    make_address,
    make_doctor,
    make_patient,
    make_person,
    make_phone,
)
from evaluation.documents.sheet import Pen

_FACILITIES = {
    "us": "Hollow Family Practice,Ardmore Internal Medicine Associates,Stillmere Community Clinic,Everly Urgent Care",
    "ca": "North Bexley Medical Centre,Clinique Portneuf,Winslow Walk-in Clinic",
    "uk": "Thornbury Lane Surgery,Harrowby Road Health Centre,The Kingsmarsh Practice",
    "in": "Sanjeevani Nursing Home,Navapuri Multispeciality Hospital,Asha Polyclinic,Sri Lakshmi Children's Clinic",
}
_PROBLEMS = "Migraine,Asthma,Type 2 diabetes,Hypertension,Hay fever,Gout,Hypothyroidism,Osteoarthritis".split(",")
_ALLERGIES = "Penicillin,Peanuts,Latex,Sulfa drugs,Shellfish,Bee stings,Codeine,Pollen and dust".split(",")
_MEDICATIONS = "Albuterol inhaler,Metformin 500 mg,Lisinopril 10 mg,Sumatriptan,Levothyroxine,Aspirin 81 mg".split(",")
_INSURERS = (
    "Bluegate Mutual Health,Harborlight Insurance Company,First Meridian Health Plan,Evergreen Assurance Group,"
    "Silverbrook Medical Insurance,Northwind Life & Health,Unity Crest Benefits"
).split(",")
_RELATIONS = "Spouse,Brother,Mother,Daughter,Partner,Friend,Father,Sister,Son".split(",")
MARITAL = ("Single", "Married", "Divorced", "Widowed")


@dataclass(frozen=True, slots=True)
class Rx:
    """The facts of one prescription."""

    patient: Person
    doctor: Doctor
    facility: str
    address: Address
    phone: str
    day: date
    items: list[Item]
    refills: int

    @property
    def age(self) -> int:
        """The patient's whole years on the day of the prescription."""
        return self.patient.age(self.day)

    def truth(self, *names: str, **printed: FieldTruth) -> Fields:
        """The facts named, as they are printed everywhere, and those that this layout printed in its own way."""
        known: Fields = {
            "patient_name": self.patient.name,
            "patient_address": self.patient.address.line,
            "patient_age": str(self.age),
            "patient_sex": self.patient.sex,
            "date_of_birth": self.patient.born.isoformat(),
            "prescription_date": self.day.isoformat(),
            "prescriber_address": self.address.line,
            "prescriber_phone": self.phone,
            "prescriber_license": self.doctor.license,
            "prescriber_dea": self.doctor.dea,
            "prescriber_npi": self.doctor.npi,
            "facility_name": self.facility,
            "refills": self.refills,
        }
        return {name: known[name] for name in names} | printed


@dataclass(frozen=True, slots=True)
class Chart:
    """The facts of one patient record."""

    patient: Person
    contact: Person
    relation: str
    day: date
    marital: str
    weight: str
    height: str
    problems: list[str]
    allergies: str
    medications: str
    insurer: str
    insurer_address: Address
    policy: str
    expiry: date

    def truth(self, *names: str, **printed: FieldTruth) -> Fields:
        """The facts named, as they are printed everywhere, and those that this layout printed in its own way."""
        known: Fields = {
            "patient_name": self.patient.name,
            "patient_address": self.patient.address.line,
            "patient_sex": self.patient.sex,
            "patient_phone": self.patient.phone,
            "patient_email": self.patient.email,
            "date_of_birth": self.patient.born.isoformat(),
            "marital_status": self.marital,
            "record_date": self.day.isoformat(),
            "weight": self.weight,
            "height": self.height,
            "medical_problems": ", ".join(self.problems),
            "allergies": self.allergies,
            "medications": self.medications,
            "insurance_company": self.insurer,
            "insurance_address": self.insurer_address.line,
            "policy_number": self.policy,
            "policy_expiry_date": self.expiry.isoformat(),
        }
        return {name: known[name] for name in names} | printed


def make_rx(rng: random.Random, country: Country, *, low: int = 1, high: int = 4) -> Rx:
    """A prescription of a country with between `low` and `high` medicines."""
    return Rx(
        make_patient(rng, country, youngest=12),
        make_doctor(rng, country),
        rng.choice(_FACILITIES[country].split(",")),
        make_address(rng, country),
        make_phone(rng, country),
        country_date(rng, date(2019, 1, 1), date(2026, 10, 31)),
        make_items(rng, low, high),
        rng.randint(0, 5),
    )


def make_chart(rng: random.Random, country: Country) -> Chart:
    """A patient's record; an adult's, because forms ask for spouses and policies."""
    day = country_date(rng, date(2019, 1, 1), date(2026, 10, 31))
    metric = country != "us" or rng.random() < 0.3
    kilos = rng.randint(48, 118)
    feet, inches = rng.randint(4, 6), rng.randint(0, 11)
    return Chart(
        make_patient(rng, country, youngest=27),
        make_person(rng, country, youngest=27),
        rng.choice(_RELATIONS),
        day,
        rng.choice(MARITAL),
        f"{kilos} kg" if metric else f"{round(kilos * 2.2)} lbs",
        f"{rng.randint(148, 196)} cm" if metric else f"{feet} ft {inches} in",
        rng.sample(_PROBLEMS, rng.randint(1, 2)),
        rng.choice(_ALLERGIES),
        rng.choice(_MEDICATIONS),
        rng.choice(_INSURERS),
        make_address(rng, country),
        rng.choice((f"{rng.randint(10**9, 10**10 - 1)}", f"{rng.choice('ABHKM')}{rng.randint(10**7, 10**8)}",
                    f"{rng.choice(('BG', 'HL', 'MX'))}-{rng.randint(1000, 9999)}-{rng.randint(100, 999)}")),
        day + timedelta(days=rng.randint(30, 700)),
    )  # fmt: skip


def month_first(rng: random.Random, day: date) -> str:
    """A date as American forms carry it."""
    return rng.choice(
        (
            f"{day:%m/%d/%Y}",
            f"{day.month}/{day.day}/{day.year}",
            f"{day:%m-%d-%Y}",
            f"{day:%B} {day.day}, {day.year}",
            f"{day:%b} {day.day} {day.year}",
        )
    )


def day_first(rng: random.Random, day: date) -> str:
    """A date as the rest of the world prints it; in words where figures could be read month first."""
    words = (f"{day.day} {day:%B} {day.year}", f"{day:%d-%b-%Y}", f"{day.day} {day:%b} {day.year}")
    figures = (f"{day:%d/%m/%Y}", f"{day:%d.%m.%Y}", f"{day:%d-%m-%Y}") if day.day > 12 else ()
    return rng.choice(words + figures)


def pens(rng: random.Random, *, hand: bool = False, plain: bool = False, size: float = 10) -> tuple[Pen, Pen]:
    """A pen for labels and one for what was filled in: printed, typed, or written by hand.

    `plain`: by one of the hands that know no accents.
    """
    face = rng.choice(PRINT_FACES)
    label = Pen(face, size, bold=rng.random() < 0.4)
    if hand:
        return label, Pen(rng.choice(PLAIN_HAND_FACES if plain else HAND_FACES), size + 3)
    typed = rng.choice((face, face, "mono", "sans"))
    return label, Pen(typed, size + rng.choice((0, 0.5, 1)), bold=not label.bold and rng.random() < 0.2)
