"""An atlas: which names, streets, telephone numbers and degrees the people of some countries have.

Enters: tables of text, a line for each country (ISO 3166's code, and "uk"), patterns apart by " | ", in which ^ is a
digit from 1, # any digit and @ a number sign; a seeded random generator. Leaves: frozen facts.
"""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from evaluation.documents.land_people import fill
from evaluation.documents.people import Doctor, Lot, Person, country_date, dea_number, npi_number
from evaluation.documents.region_people import Place


@dataclass(frozen=True, slots=True)
class Atlas:
    """The tables. `english` and `names` hold women | men | families; `beside` adds families to the English ones."""

    english: str
    names: str
    beside: Mapping[str, str]
    streets: str
    homes: str
    offices: str
    towns: str
    phones: str
    degrees: str
    licences: str

    def home(self, rng: random.Random, nation: str, *, office: bool = False) -> Place:
        """An address on the lines it is printed on; nobody's flat when it is an `office`."""
        patterns = (_patterns(self.offices, nation) if office else []) or _patterns(self.homes, nation)
        street, town = rng.choice(self.streets.split(",")), rng.choice(_patterns(self.towns, nation))
        lines = tuple(fill(rng, rng.choice(patterns).format(s=street, t=town)).replace("@", "#").split(" / "))
        region, _, code = lines[-1].rpartition(", ")[2].partition(" ") if nation in ("us", "ca") else ("", "", "")
        return Place(lines[0], town, region, code, "us", lines)

    def number(self, rng: random.Random, nation: str) -> str:
        """A telephone number as papers of the country print it."""
        return fill(rng, rng.choice(_patterns(self.phones, nation)))

    def somebody(self, rng: random.Random, nation: str, *, youngest: int = 21, oldest: int = 84,
                 sex: str = "") -> Person:  # fmt: skip
        """A person of a country; ages in years at the end of 2026."""
        listed = "".join(line[4:] for line in self.names.strip().splitlines() if line.startswith(f"{nation}:"))
        both = listed or self.english + self.beside.get(nation, "")
        women, men, families = (part.split(",") for part in both.split("|"))
        sex = sex or rng.choice(("female", "male"))
        firsts = women if sex == "female" else men
        first, last = rng.choice(firsts), rng.choice(families)
        middle = rng.choice(("", "", rng.choice("ABCDEFGHJKLMNPRSTW"))) if nation in ("us", "ca") else ""
        born = country_date(rng, date(2026 - oldest, 1, 1), date(2026 - youngest, 1, 1))
        plain = "".join(char for char in f"{first[0]}{last}".lower() if char.isascii() and char.isalnum())
        return Person(first, middle, last, sex, born, self.home(rng, nation), self.number(rng, nation),
                      f"{plain}{rng.randint(3, 99)}@example.{rng.choice(('com', 'net', 'org'))}")  # fmt: skip

    def ill(self, rng: random.Random, nation: str, *, youngest: int = 21, oldest: int = 84) -> Person:
        """The person whom a document is about: the packet's own, where one is being made."""
        person = self.somebody(rng, nation, youngest=youngest, oldest=oldest)
        if isinstance(rng, Lot):
            person = rng.patient = rng.patient or person
        return person

    def medic(self, rng: random.Random, nation: str) -> Doctor:
        """A physician with the numbers that the country prints; the name has no middle part."""
        someone = self.somebody(rng, nation)
        degrees = _patterns(self.degrees, nation) or ["MBBS"]
        licences = _patterns(self.licences, nation) or ["^####"]
        return Doctor(f"{someone.first} {someone.last}", rng.choice(degrees), fill(rng, rng.choice(licences)),
                      dea_number(rng, someone.last), npi_number(rng))  # fmt: skip


def _patterns(table: str, nation: str) -> list[str]:
    rows = [line[4:] for line in table.strip().splitlines() if line.startswith(f"{nation}:")]
    return [pattern.strip() for pattern in " | ".join(rows).split(" | ")] if rows else []
