"""Fictional people, places and numbers: towns that are on no map, telephone numbers from ranges kept for fiction
where a country has one, licence numbers whose check digits are right.

Enters: a seeded random generator and a country ("us", "ca", "uk", "in"). Leaves: frozen facts, each with how it is
printed; what is normal about them (an address joined by commas) is beside it.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

Country = Literal["us", "ca", "uk", "in"]

_FIRST_WEST = (
    "Amelia,Benedict,Caroline,Desmond,Éloïse,Fiona,Gareth,Harriet,Imogen,Jonah,Katherine,Leopold,Margaret,Niamh,"
    "Oscar,Penelope,Quentin,Rosalind,Siobhán,Theodore,Ursula,Vivian,Wendell,Yvonne,Zachary,Mary-Ann,Jean-Luc,"
    "Björn,Chloë,José,María,Renée,Søren,Tyrone,Latoya,Dimitri,Ingrid,Malcolm,Bridget,Eleanor,Hugo,Marguerite,"
    "Anneliese,Cornelius,Guadalupe,Ignacio,Luz,Beatriz,Kwame,Adaeze,Thanh,Mei,Al,Jo,Bo"
).split(",")
_LAST_WEST = (
    "O'Rourke,McAllister,MacLeod,Fitzgerald-Howe,Abernathy,Blackwood,Castellanos,D'Angelo,Eastwick,Featherstone,"
    "Gallowglass,Hargreaves,Ibarra,Jankowski,Kowalczyk,Lindqvist,Müller,Nakamura,Núñez,O'Shea,Pemberton,Quillfeather,"
    "Rasmussen,St. Clair,Thistlewood,Underhill,Van der Berg,Whitcombe,Yellowley,Zapatero,Lee,Ng,Okonkwo,Adeyemi-Clarke,"
    "Dubois,García Márquez,de la Cruz,Vandermeer,Winterbourne,Smythe,Illingworth,Ilves,Iliopoulos,Corcoran,Burns,Barnes"
).split(",")
_FIRST_INDIA = (
    "Aarav,Bhavana,Chandrashekhar,Deepika,Eshwar,Farhana,Gopalakrishnan,Harpreet,Indira,Jayalakshmi,Karthik,Lavanya,"
    "Mohammed,Nandini,Omprakash,Padmavathi,Raghavendra,Sudha,Thirumalai,Usha,Venkatesh,Yamini,Zubeida,Anil,Jaspreet"
).split(",")
_LAST_INDIA = (
    "Subramaniam,Chattopadhyay,Deshpande,Krishnamurthy,Iyer,Rao,Venkataraghavan,Mukhopadhyay,Singh,Kaur,Patel,Reddy,"
    "Balasubramanian,Qureshi,Fernandes,D'Souza,Nair,Bhattacharjee,Gowda,Ramachandran,Sharma,Lokhande"
).split(",")
_STREETS = (
    "Wheeler Ridge,Thornbury,Larkspur,Old Mill,Copper Beech,Saint Alban's,Juniper Hollow,Quarry,Eastgate,Fernhill,"
    "Heron's Gate,Ironwood,Marlpit,North Canal,Pinecrest,Sycamore,Tollbridge,Vineyard,Whitestone,Meadowlark"
).split(",")
_KINDS = {
    "us": "St,Street,Ave,Avenue,Dr,Blvd,Lane,Rd,Court,Way",
    "ca": "Street,Avenue,Crescent,Drive,Road",
    "uk": "Road,Close,Lane,Terrace,Gardens,Street",
    "in": "Road,Street,Main Road,Cross",
}
_TOWNS = {
    "us": "Maple Hollow,Fort Brannock,Lake Ardmore,Westerfield,San Obispo Hills,New Carrick,Port Everly,Stillmere",
    "ca": "Grand Portneuf,Lac-des-Pins,North Bexley,Port Winslow,Saint-Aurèle",
    "uk": "Ellerwick,Little Harrowby,Kingsmarsh,Penhallow,Upper Stoke Regis,Ashcombe-on-Sea",
    "in": "Chandanpur,Navapuri,Tirumalgarh,Lakshmipuram,Devanagara",
}
# A state with the first digits of its ZIP codes; a region with the first letter of its postal codes.
_US_STATES = (("CA", "935"), ("NY", "136"), ("TX", "786"), ("OH", "447"), ("FL", "326"), ("WA", "988"), ("IL", "627"))
_CA_REGIONS = (("ON", "K"), ("QC", "J"), ("BC", "V"), ("AB", "T"))
_IN_STATES = (("Karnataka", "577"), ("Maharashtra", "413"), ("Tamil Nadu", "622"), ("Telangana", "506"))
_LOCALITIES = "Shanti Nagar,Gandhi Layout,Lake View Colony,Temple Ward,Model Town,Station Extension".split(",")


@dataclass(frozen=True, slots=True)
class Address:
    """`street` may hold a flat; `town_line` is the town with region and code as the country prints them."""

    street: str
    town: str
    region: str
    code: str
    country: Country

    @property
    def town_line(self) -> str:
        """Town, region and postal code on one line, as the country prints them."""
        return {
            "us": f"{self.town}, {self.region} {self.code}",
            "ca": f"{self.town}, {self.region} {self.code}",
            "uk": f"{self.town}, {self.code}",
            "in": f"{self.town}, {self.region} {self.code}",
        }[self.country]

    @property
    def lines(self) -> list[str]:
        """The address on two lines."""
        return [self.street, self.town_line]

    @property
    def line(self) -> str:
        """The address on one line, which is its normal form too."""
        return ", ".join(self.lines)


@dataclass(frozen=True, slots=True)
class Person:
    """A patient or a relative. `sex` is "male" or "female"."""

    first: str
    middle: str
    last: str
    sex: str
    born: date
    address: Address
    phone: str
    email: str

    @property
    def name(self) -> str:
        """First name first."""
        return " ".join(part for part in (self.first, self.middle, self.last) if part)

    @property
    def last_first(self) -> str:
        """As registers print it: "Last, First"."""
        return f"{self.last}, {' '.join(part for part in (self.first, self.middle) if part)}"

    def age(self, on: date) -> int:
        """Whole years on a day."""
        return on.year - self.born.year - ((on.month, on.day) < (self.born.month, self.born.day))


@dataclass(frozen=True, slots=True)
class Doctor:
    """A prescriber with numbers whose check digits are right."""

    name: str
    degrees: str
    license: str
    dea: str
    npi: str


def country_date(rng: random.Random, first: date, last: date) -> date:
    """A day between two days, both included."""
    return first + timedelta(days=rng.randrange((last - first).days + 1))


def make_address(rng: random.Random, country: Country) -> Address:
    """An address in a town that does not exist."""
    number = rng.choice((str(rng.randint(1, 99)), str(rng.randint(100, 9999)), f"{rng.randint(1, 60)}B"))
    street = f"{number} {rng.choice(_STREETS)} {rng.choice(_KINDS[country].split(','))}"
    if country in ("us", "ca") and rng.random() < 0.25:
        street += rng.choice((f", Apt {rng.randint(1, 40)}", f", Unit {rng.randint(1, 9)}C", f" #{rng.randint(2, 80)}"))
    town = rng.choice(_TOWNS[country].split(","))
    region, code = _region(rng, country)
    if country == "in":
        street = f"No. {rng.randint(2, 180)}, {rng.randint(4, 14)}th Cross, {rng.choice(_LOCALITIES)}"
    return Address(street, town, region, code, country)


def _region(rng: random.Random, country: Country) -> tuple[str, str]:
    if country == "us":
        state, start = rng.choice(_US_STATES)
        return state, f"{start}{rng.randint(0, 99):02d}"
    if country == "ca":
        region, letter = rng.choice(_CA_REGIONS)
        letters = "ABCEGHJKLMNPRSTVWXYZ"
        code = f"{letter}{rng.randint(0, 9)}{rng.choice(letters)} {rng.randint(1, 9)}{rng.choice(letters)}"
        return region, f"{code}{rng.randint(0, 9)}"
    if country == "in":
        state, start = rng.choice(_IN_STATES)
        return state, f"{start}{rng.randint(1, 130):03d}"
    return (
        "",
        f"{rng.choice(('LS', 'BN', 'TR', 'CB'))}{rng.randint(2, 28)} {rng.randint(1, 9)}{rng.choice('ABDEFGHJLN')}Q",
    )


def make_phone(rng: random.Random, country: Country) -> str:
    """A telephone number in its normal form; fiction's own ranges where the country keeps some."""
    if country in ("us", "ca"):
        areas = ("212", "415", "737", "608", "919") if country == "us" else ("416", "514", "604", "902")
        return f"({rng.choice(areas)}) 555-0{rng.randint(100, 199)}"
    if country == "uk":
        return rng.choice((f"020 7946 0{rng.randint(100, 999)}", f"07700 900{rng.randint(100, 999)}"))
    return f"+91 9{rng.randint(1000, 9999)} {rng.randint(10000, 99999)}"


def make_person(rng: random.Random, country: Country, *, oldest: int = 88, youngest: int = 1) -> Person:
    """A person living in a country; ages in years on the last day that documents carry (2026-10-31)."""
    firsts, lasts = (_FIRST_INDIA, _LAST_INDIA) if country == "in" else (_FIRST_WEST, _LAST_WEST)
    first, last = rng.choice(firsts), rng.choice(lasts)
    middle = rng.choice(("", "", f"{rng.choice('ABCDEGHJKLMNPRSTW')}.", rng.choice(firsts)))
    born = country_date(rng, date(2026 - oldest, 1, 1), date(2026 - youngest, 1, 1))
    plain = "".join(char for char in f"{first}.{last}".lower() if char.isascii() and (char.isalnum() or char == "."))
    email = f"{plain.strip('.')}{rng.choice(('', str(rng.randint(1, 99))))}@example.{rng.choice(('com', 'org', 'net'))}"
    sex = rng.choice(("male", "female"))
    return Person(first, middle, last, sex, born, make_address(rng, country), make_phone(rng, country), email)


class Lot(random.Random):
    """A generator that deals the same patient to all documents of a packet."""

    patient: Person | None = None


def make_patient(rng: random.Random, country: Country, *, youngest: int = 1) -> Person:
    """The person whom a document is about: the packet's own, where one is being made."""
    person = make_person(rng, country, youngest=youngest)
    if isinstance(rng, Lot):
        person = rng.patient = rng.patient or person
    return person


def make_doctor(rng: random.Random, country: Country) -> Doctor:
    """A prescriber; the name without titles, degrees as the country prints them."""
    person = make_person(rng, country)
    degrees = {
        "us": rng.choice(("M.D.", "MD", "DO", "MD, FACP", "NP")),
        "ca": rng.choice(("MD, CCFP", "MD, FRCPC")),
        "uk": rng.choice(("MBBS MRCGP", "MB ChB", "BM BS FRCP")),
        "in": rng.choice(("M.B.B.S., M.D. (Medicine)", "MBBS, DNB (Paediatrics)", "M.B.B.S., D.Ortho.")),
    }[country]
    license_no = {
        "us": f"{rng.choice('ABGM')}{rng.randint(10000, 99999)}",
        "ca": f"{rng.randint(10000, 99999)}",
        "uk": f"{rng.randint(3000000, 7999999)}",
        "in": f"{rng.choice(('KMC', 'MMC', 'TNMC'))} {rng.randint(20000, 99999)}",
    }[country]
    return Doctor(person.name, degrees, license_no, dea_number(rng, person.last), npi_number(rng))


def dea_number(rng: random.Random, last: str) -> str:
    """A DEA number: two letters, six digits, and (d1+d3+d5 + 2·(d2+d4+d6)) mod 10."""
    digits = [rng.randint(0, 9) for _ in range(6)]
    check = (sum(digits[0::2]) + 2 * sum(digits[1::2])) % 10
    letter = last[0].upper() if last[0].isascii() else "X"
    return f"{rng.choice('ABFM')}{letter}{''.join(map(str, digits))}{check}"


def npi_number(rng: random.Random) -> str:
    """An NPI: ten digits whose Luhn sum, with 80840 before them, ends in 0 (45 CFR 162.406)."""
    body = f"1{rng.randint(0, 99999999):08d}"
    total = 0
    for place, digit in enumerate(reversed(f"80840{body}")):
        doubled = int(digit) * (2 if place % 2 == 0 else 1)
        total += doubled - 9 if doubled > 9 else doubled
    return f"{body}{-total % 10}"
