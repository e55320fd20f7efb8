"""What an insurance claim says, before anyone has drawn it: diagnoses and services that exist, people who do not.

Enters: a seeded random generator. Leaves: frozen facts; amounts are whole cents. Diagnosis codes are ICD-10-CM's,
procedure codes CPT's and HCPCS's.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta

from evaluation.documents.bill_facts import HOSPITALS, plain
from evaluation.documents.layouts import Fields, FieldTruth
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
    npi_number,
)

DIAGNOSES = (
    "R11.0,R19.7,K59.00,K92.1,E11.9,I10,J45.909,M54.50,N39.0,J06.9,E78.5,F41.1,G43.909,M17.11,S93.401A,"
    "Z00.00,R07.9,K21.9,L03.115,H66.91,I50.9,I48.91,O80,B34.9,D64.9,T78.40XA"
).split(",")
_PROCEDURES = (
    "99213,99214,99203,90834,90837,71046,85025,80053,93000,36415,97110,97140,96372,J1100,J3301,87880,81003,20610,"
    "73030,G0439,99284,12001"
).split(",")
_PLACES = ("11", "11", "22", "23", "21")
_MODIFIERS = ("", "", "", "25", "59", "RT", "LT", "GP", "26")
PLANS = (
    "Choice PPO,Harborlight Select,Bluegate Gold,First Meridian HMO,Evergreen Group Health,Unity Crest EPO,"
    "Silverbrook Medigap F"
).split(",")
RELATIONS = ("Self", "Spouse", "Child", "Other")


@dataclass(frozen=True, slots=True)
class Service:
    """One service line; `charge` in cents for all units together."""

    first: date
    last: date
    place: str
    procedure: str
    modifier: str
    pointer: str
    charge: int
    units: int
    provider: str

    def members(self, *names: str) -> dict[str, str]:
        """The members named that this line has, in normal form."""
        known = {
            "date_from": self.first.isoformat(), "date_to": self.last.isoformat(), "place_of_service": self.place,
            "procedure_code": self.procedure, "modifier": self.modifier, "charge": plain(self.charge),
            "units": str(self.units), "provider_id": self.provider,
        }  # fmt: skip
        return {name: known[name] for name in names if known[name]}


@dataclass(frozen=True, slots=True)
class Claim:
    """The facts of one claim. The total is the sum of the lines; `tax_id` is an EIN or a social security number."""

    patient: Person
    insured: Person
    relation: str
    insured_id: str
    group: str
    plan: str
    diagnoses: list[str]
    services: list[Service]
    paid: int
    tax_id: str
    account: str
    assignment: bool
    referring: Doctor
    doctor: Doctor
    facility: str
    facility_address: Address
    billing: str
    billing_address: Address
    billing_phone: str
    signed: date

    @property
    def total(self) -> int:
        """The sum of all lines."""
        return sum(service.charge for service in self.services)

    def lines(self, *members: str) -> list[dict[str, str]]:
        """Truth of all service lines with the members that a layout prints."""
        return [service.members(*members) for service in self.services]

    def truth(self, *names: str, **printed: FieldTruth) -> Fields:
        """The facts named, as they are printed everywhere, and those that this layout printed in its own way."""
        known: Fields = {
            "insured_id": self.insured_id,
            "patient_name": self.patient.name,
            "date_of_birth": self.patient.born.isoformat(),
            "patient_sex": self.patient.sex,
            "patient_address": boxed(self.patient.address),
            "patient_phone": self.patient.phone,
            "patient_relationship": self.relation,
            "insured_name": self.insured.name,
            "insured_address": boxed(self.insured.address),
            "insured_date_of_birth": self.insured.born.isoformat(),
            "group_number": self.group,
            "plan_name": self.plan,
            "diagnosis_codes": list(self.diagnoses),
            "total_charge": plain(self.total),
            "amount_paid": plain(self.paid),
            "federal_tax_id": self.tax_id,
            "accept_assignment": self.assignment,
            "facility_name": self.facility,
            "facility_address": self.facility_address.line,
            "billing_provider_name": self.billing,
            "billing_provider_address": self.billing_address.line,
            "billing_provider_phone": self.billing_phone,
            "signature_date": self.signed.isoformat(),
        }
        return {name: known[name] for name in names} | printed


def boxed(address: Address) -> str:
    """An address whose street, town, state and ZIP stand in boxes of their own, joined by commas."""
    return ", ".join(part for part in (address.street, address.town, address.region, address.code) if part)


def make_claim(rng: random.Random, country: Country = "us", *, low: int = 1, high: int = 5) -> Claim:
    """A claim with between `low` and `high` service lines; the patient is the insured in half of them."""
    signed = country_date(rng, date(2021, 2, 1), date(2026, 10, 31))
    patient = make_patient(rng, country, youngest=2)
    relation = rng.choice(RELATIONS[:1] * 2 + RELATIONS[1:3])
    insured = patient if relation == "Self" else make_person(rng, country, youngest=30)
    doctor = make_doctor(rng, country)
    diagnoses = rng.sample(DIAGNOSES, rng.randint(1, 4))
    services = _services(rng, signed, rng.randint(low, high), diagnoses, doctor.npi)
    total = sum(service.charge for service in services)
    own = rng.random() < 0.6
    facility = rng.choice(HOSPITALS[country].split(","))
    address = make_address(rng, country)
    return Claim(
        patient, insured, relation,
        rng.choice((f"{rng.randint(10**8, 10**9)}A", f"XQ{rng.choice('BCDF')}{rng.randint(10**8, 10**9)}",
                    f"{rng.randint(10, 99)}-{rng.randint(1000, 9999)}-{rng.randint(10000, 99999)}")),
        rng.choice((f"{rng.randint(10000, 999999)}", f"G{rng.randint(1000, 9999)}A")), rng.choice(PLANS),
        diagnoses, services, rng.choice((0, 2000, 3500, total // 2)),
        rng.choice((f"{rng.randint(10, 98)}-{rng.randint(10**6, 10**7 - 1)}", f"{rng.randint(10**8, 10**9 - 1)}")),
        f"{rng.choice('ABP')}{rng.randint(1000, 99999)}", rng.random() < 0.8, make_doctor(rng, country), doctor,
        facility, address, facility if own else f"{doctor.name} {doctor.degrees.split(',')[0].replace('.', '')}",
        address if own else make_address(rng, country), make_phone(rng, country), signed,
    )  # fmt: skip


def _services(rng: random.Random, signed: date, count: int, diagnoses: list[str], npi: str) -> list[Service]:
    first = signed - timedelta(days=rng.randint(3, 30))
    made: list[Service] = []
    for procedure in rng.sample(_PROCEDURES, count):
        day = first + timedelta(days=rng.choice((0, 0, 0, 1, 2)))
        units = rng.choice((1, 1, 1, 2, 3))
        charge = rng.randint(18, 420) * 100 + rng.choice((0, 0, 50, 25))
        pointer = "ABCD"[: rng.randint(1, len(diagnoses))]
        made.append(Service(day, day, rng.choice(_PLACES), procedure, rng.choice(_MODIFIERS), pointer, charge * units,
                            units, npi if rng.random() < 0.9 else npi_number(rng)))  # fmt: skip
    return made
