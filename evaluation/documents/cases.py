"""What later layouts share: who a paper is about, and tables of text that become rows and their truth.

Enters: a seeded random generator, a country's code, tables with a line for each row and cells apart by "|". Leaves:
frozen facts, rows as printed, members in normal form. Prices and people are invented.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from evaluation.documents.atlas import Atlas
from evaluation.documents.bill_facts import Charge, plain
from evaluation.documents.country_people import lately
from evaluation.documents.globe_people import HOUSES, LANDS
from evaluation.documents.land_people import fill
from evaluation.documents.layouts import Fields, FieldTruth
from evaluation.documents.people import Address, Doctor, Person

CARD = (486.0, 306.0)
"""A bank card's proportions, in points, at twice its size."""


@dataclass(frozen=True, slots=True)
class Case:
    """Who a paper is about, who wrote it, where and when."""

    rng: random.Random
    nation: str
    who: Person
    other: Person
    doctor: Doctor
    house: str
    place: Address
    phone: str
    day: date
    lands: Atlas

    def no(self, *patterns: str) -> str:
        """A number after one of the patterns: ^ a digit from 1, # any digit."""
        return fill(self.rng, self.rng.choice(patterns))

    @property
    def signed(self) -> str:
        """The doctor with degrees."""
        return f"{self.doctor.name}, {self.doctor.degrees}"

    @property
    def sex(self) -> str:
        """One capital letter."""
        return self.who.sex[0].upper()

    @property
    def age(self) -> int:
        """Whole years on the paper's day."""
        return self.who.age(self.day)

    def phoned(self) -> str:
        """Another telephone number of the country."""
        return self.lands.number(self.rng, self.nation)

    def truth(self, *names: str, **printed: FieldTruth) -> Fields:
        """The facts named, as they are printed everywhere, and those that this layout printed in its own way."""
        who, doctor = self.who, self.doctor
        known: Fields = {
            "patient_name": who.name, "patient_address": who.address.line, "patient_phone": who.phone,
            "patient_email": who.email, "patient_sex": who.sex, "date_of_birth": who.born.isoformat(),
            "patient_age": str(self.age), "facility_name": self.house, "facility_address": self.place.line,
            "facility_phone": self.phone, "prescriber_address": self.place.line, "prescriber_phone": self.phone,
            "prescriber_license": doctor.license, "prescriber_dea": doctor.dea, "prescriber_npi": doctor.npi,
            "prescriber_name": self.signed, "prescription_date": self.day.isoformat(), "member_name": who.name,
            "provider_name": self.signed, "record_date": self.day.isoformat(), "invoice_date": self.day.isoformat(),
        }  # fmt: skip
        return {name: known[name] for name in names} | printed


def case(rng: random.Random, nation: str, *, youngest: int = 21, oldest: int = 84, lands: Atlas = LANDS,
         houses: str = HOUSES) -> Case:  # fmt: skip
    """A case in a country; ages in years at the end of 2026; `houses` holds a line of facilities for each country."""
    named = next(line[4:] for line in houses.splitlines() if line.startswith(f"{nation}:")).split("|")
    return Case(rng, nation, lands.ill(rng, nation, youngest=youngest, oldest=oldest),
                lands.somebody(rng, nation, youngest=30), lands.medic(rng, nation), rng.choice(named),
                lands.home(rng, nation, office=True), lands.number(rng, nation), lately(rng), lands)  # fmt: skip


def pick(rng: random.Random, text: str, low: int = 0, high: int = 0) -> list[tuple[str, ...]]:
    """The rows of a table; between `low` and `high` of them, in the table's order, where these are given."""
    rows = [tuple(cell.strip() for cell in line.split("|")) for line in text.strip().splitlines()]
    return [rows[at] for at in sorted(rng.sample(range(len(rows)), rng.randint(low, high)))] if high else rows


def told(rows: Sequence[Sequence[str]], names: str) -> list[dict[str, str]]:
    """Truth of rows: a member's name for each column, "." for a column that is no member; empty cells are none."""
    named = names.split()
    return [{name: cell for name, cell in zip(named, row, strict=False) if name != "." and cell} for row in rows]


def with_units(results: Sequence[dict[str, str]]) -> list[dict[str, str]]:
    """Results whose values are printed with a count's unit ("0-2 /hpf"), the unit as a member of its own."""
    return [
        {**each, "value": each["value"].rpartition(" ")[0], "unit": each["value"].rpartition(" ")[2]}
        if each["value"].lower().endswith(" /hpf")
        else each
        for each in results
    ]


def goods(rng: random.Random, text: str, low: int, high: int, day: date, times: int = 1) -> list[Charge]:
    """Charges of a table "description|code|most|price"; the price is up to a quarter off, times what money is worth."""
    made = []
    for description, code, most, price in pick(rng, text, low, high):
        unit = round(float(price) * rng.uniform(0.8, 1.25) * times)
        cents = rng.choice((0, 0, 25, 50, 95)) if times < 5 else 0
        made.append(Charge(description, code, rng.randint(1, int(most)), unit * 100 + cents, day))
    return made


def total(charges: Sequence[Charge]) -> int:
    """What charges come to, in cents."""
    return sum(charge.amount for charge in charges)


def lines(charges: Sequence[Charge], *members: str) -> list[dict[str, str]]:
    """Truth of charges with the members that a layout prints."""
    return [charge.members("description", *members) for charge in charges]


def sums(**cents: int) -> dict[str, str]:
    """Amounts in normal form."""
    return {name: plain(amount) for name, amount in cents.items()}


def slash(day: date) -> str:
    """Month, day and year with two figures, none with a nought before it."""
    return f"{day.month}/{day.day}/{day:%y}"


def long(day: date) -> str:
    """Month in full, day, year."""
    return f"{day:%B} {day.day}, {day.year}"


def spoken(day: date) -> str:
    """Day, month in full, year."""
    return f"{day.day} {day:%B} {day.year}"
