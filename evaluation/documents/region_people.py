"""People and places of nine regions, with names and towns of their own.

Enters: a seeded random generator and a region. Leaves: frozen facts. Everybody is made up; telephone numbers come from
ranges kept for fiction where a country has one, and are punctuated as libphonenumber does it.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date
from typing import Literal

import phonenumbers

from evaluation.documents.people import (
    Address,
    Doctor,
    Lot,
    Person,
    country_date,
    dea_number,
    npi_number,
)

Region = Literal["us", "uk", "in", "au", "ph", "ng", "ke", "ae", "eu"]

_WEST = (
    "Alasdair,Bettina,Clement,Dorothea,Edmund,Frances,Gideon,Helena,Isadora,Julian,Lorna,Marcus,Nadine,Otto,Philippa,"
    "Roland,Sabina,Tobias,Verity,Walter",
    "Ashdown,Birchall,Cranmer,Dunmore,Ellison,Farrow,Grantham,Holloway,Ingleby,Kerrigan,Lockhart,Marchbank,Norwood,"
    "Oakes,Prentice,Radcliffe,Selwyn,Trevelyan,Upton,Wyndham",
)
_NAMES = {
    "us": _WEST, "uk": _WEST, "au": _WEST,
    "in": ("Abhishek,Charulata,Dinesh,Gayatri,Hemant,Ishita,Jagdish,Kavita,Manoj,Neelima,Pradeep,Radhika,Sanjay,Tara,"
           "Umesh,Vidya", "Agarwal,Banerjee,Chaudhary,Dutta,Goswami,Hegde,Joshi,Kulkarni,Menon,Naidu,Pillai,Saxena,"
           "Trivedi,Verma"),
    "ph": ("Angelica,Bayani,Corazon,Dalisay,Efren,Ligaya,Jomar,Maricel,Nestor,Rosario", "Aquino,Bautista,Catacutan,"
           "Dimaculangan,Evangelista,Macaraeg,Panganiban,Salonga,Tolentino,Villanueva"),
    "ng": ("Chidinma,Emeka,Folasade,Ifeoma,Kehinde,Ngozi,Obinna,Sade,Tunde,Yetunde", "Adebayo,Balogun,Chukwu,Danjuma,"
           "Eze,Fashola,Ibrahim,Nwosu,Ogunleye,Uzoma"),
    "ke": ("Achieng,Barasa,Chebet,Faith,Kipchoge,Mercy,Njeri,Otieno,Wanjiku,Zawadi",
    "Kamau,Kiplagat,Maina,Mutua,Mwangi,"
           "Ndungu,Odhiambo,Ouma,Wekesa,Wafula"),
    "ae": ("Ahmed,Bushra,Faisal,Hessa,Khalid,Layla,Mariam,Nasser,Reem,Yousef", "Al Falasi,Al Hammadi,Al Ketbi,"
           "Al Mansoori,Haddad,Khoury,Nasser,Rahman,Saleh,Siddiqui"),
    "eu": ("Annika,Bruno,Clara,Davide,Elif,Florian,Giulia,Hendrik,Ilona,Jasper", "Bergmann,Conti,De Vries,Eriksen,"
           "Ferrari,Hoffmann,Janssen,Kovács,Lindholm,Moreau"),
}  # fmt: skip
_STREETS = "Abbot,Bellflower,Cathedral,Driftwood,Elderberry,Fountain,Greystone,Hawthorn,Kestrel,Lantern,Mulberry,Oriole"
_TOWNS = {
    "us": "Cedar Bluffs Harbor,Grayling Point,Mount Avery,Redstone Falls,Willowmere",
    "uk": "Abbots Marling,Brackenford,Coldbeck,Stanwick Green", "au": "Billabong Heights,Kookaburra Flat,Warrandah",
    "in": "Anandgarh,Kaveripuram,Shivnagar,Vasantpur", "ph": "Bagong Silangan,San Leonor,Villa Esperanza",
    "ng": "Agbado Ridge,Oke-Ayo,Umuahu", "ke": "Kilimambo,Maziwa,Olkaria Springs", "ae": "Al Wadiya,Marsa Bay",
    "eu": "Altdorf am See,Oosterveld,San Corrado",
}  # fmt: skip
_US = (("PA", "173"), ("GA", "309"), ("CO", "813"), ("MN", "562"), ("OR", "973"), ("MI", "497"), ("AZ", "859"))
_AU = (("NSW", "27"), ("VIC", "38"), ("QLD", "48"))
_IN = (("Gujarat", "388"), ("Kerala", "686"), ("West Bengal", "733"), ("Uttar Pradesh", "243"))


@dataclass(frozen=True, slots=True)
class Place(Address):
    """An address with the lines it is printed on, which joined by commas are its normal form."""

    printed: tuple[str, ...] = ()

    @property
    def lines(self) -> list[str]:
        """As printed under one another."""
        return list(self.printed)

    @property
    def line(self) -> str:
        """On one line."""
        return ", ".join(self.printed)


def make_place(rng: random.Random, region: Region) -> Place:
    """An address as letters of the region carry it, on two or three lines."""
    street, town, number = rng.choice(_STREETS.split(",")), rng.choice(_TOWNS[region].split(",")), rng.randint(3, 940)
    state, code = "", ""
    if region == "us":
        state, start = rng.choice(_US)
        code = f"{start}{rng.randint(0, 99):02d}"
        road = f"{number} {street} {rng.choice(('Street', 'Ave', 'Pkwy', 'Circle', 'Trail', 'Road'))}"
        lines = [road, f"{town}, {state} {code}"]
        if rng.random() < 0.25:
            lines.insert(1, f"Suite {rng.randint(100, 990)}")
    elif region == "uk":
        code = f"{rng.choice(('SX', 'QL', 'YD'))}{rng.randint(1, 19)} {rng.randint(1, 9)}{rng.choice('ABDEF')}H"
        lines = [f"{number % 90 + 1} {street} {rng.choice(('Road', 'Mews', 'Crescent', 'Way'))}", town, code]
    elif region == "au":
        state, start = rng.choice(_AU)
        code = f"{start}{rng.randint(10, 99)}"
        lines = [f"{number % 200 + 1} {street} {rng.choice(('Parade', 'Road', 'Street'))}", f"{town} {state} {code}"]
    elif region == "in":
        state, start = rng.choice(_IN)
        code = f"{start}{rng.randint(1, 130):03d}"
        lines = [f"Plot {number % 150 + 1}, {street} Marg, Sector {rng.randint(2, 42)}", f"{town}, {state} - {code}"]
    elif region == "ph":
        lines = [f"{number} {street} Street", f"Barangay {town}", f"Laguna {rng.randint(4000, 4033)}"]
    elif region in ("ng", "ke"):
        where = "Ogun State" if region == "ng" else f"P.O. Box {rng.randint(100, 9900)}"
        lines = [f"{number % 120 + 1} {street} Road", f"{town}, {where}"]
    elif region == "ae":
        lines = [f"Villa {number % 80 + 1}, {street} Street", f"{town}, P.O. Box {rng.randint(1000, 99000)}", "UAE"]
    else:
        lines = [f"{street}straat {number % 150 + 1}", f"{rng.randint(10000, 99000)} {town}"]
    return Place(lines[0], town, state, code, "us", tuple(lines))


def make_call(rng: random.Random, region: Region) -> str:
    """A telephone number in its normal form: the country's punctuation, international outside the US and the UK."""
    last = rng.randint(100, 999)
    if region == "us":
        return f"({rng.choice(('484', '706', '970', '507', '503'))}) 555-0{last % 100 + 100}"
    if region == "uk":
        return f"01632 960{last}"
    number = {
        "au": f"+61255500{last}", "in": f"+9198{rng.randint(10, 99)}{rng.randint(100000, 999999)}",
        "ph": f"+63917555{last}0", "ng": f"+234803555{last}0", "ke": f"+25472255{last}0", "ae": f"+97150555{last}0",
        "eu": f"+493023125{last}",
    }[region]  # fmt: skip
    parsed = phonenumbers.parse(number)
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.INTERNATIONAL)


def make_who(rng: random.Random, region: Region, *, youngest: int = 19, oldest: int = 86) -> Person:
    """A person of a region; ages in years at the end of 2026."""
    firsts, lasts = (names.split(",") for names in _NAMES[region])
    first, last = rng.choice(firsts), rng.choice(lasts)
    middle = rng.choice(("", "", "", f"{rng.choice('ABCDEGHJKLMNPRST')}", rng.choice(firsts)))
    born = country_date(rng, date(2026 - oldest, 1, 1), date(2026 - youngest, 1, 1))
    plain = f"{first}{last}".lower().replace(" ", "").encode("ascii", "ignore").decode()
    return Person(first, middle, last, rng.choice(("male", "female")), born, make_place(rng, region),
                  make_call(rng, region), f"{plain}@mail.example.{rng.choice(('com', 'net'))}")  # fmt: skip


def make_subject(rng: random.Random, region: Region, *, youngest: int = 19) -> Person:
    """The person whom a document is about: the packet's own, where one is being made."""
    person = make_who(rng, region, youngest=youngest)
    if isinstance(rng, Lot):
        person = rng.patient = rng.patient or person
    return person


def make_medic(rng: random.Random, region: Region) -> Doctor:
    """A physician with the numbers that the region prints."""
    who = make_who(rng, region, youngest=32, oldest=68)
    degrees = {"us": rng.choice(("MD", "DO", "PA-C", "FNP-BC")), "uk": "MRCP", "in": rng.choice(("MBBS MD", "MS DNB")),
               "au": "FRACP"}.get(region, "MD")  # fmt: skip
    licence = {"us": f"{rng.choice(('MD', 'OS', 'ME'))}{rng.randint(10**5, 10**6 - 1)}",
               "in": f"{rng.choice(('GMC', 'WBMC', 'UPMC'))}/{rng.randint(10000, 99999)}"}.get(
                   region, f"{rng.randint(10**5, 10**7 - 1)}")  # fmt: skip
    return Doctor(who.name, degrees, licence, dea_number(rng, who.last), npi_number(rng))


def worded(rng: random.Random, day: date) -> str:
    """A date as it is printed outside the US, which nobody can read another way."""
    ways = [f"{day:%d-%b-%Y}", f"{day.day} {day:%B} {day.year}", f"{day:%d %b %Y}", f"{day:%Y-%m-%d}"]
    if day.day > 12:
        ways += [f"{day:%d/%m/%Y}", f"{day:%d.%m.%Y}"]
    return rng.choice(ways)


def american(rng: random.Random, day: date) -> str:
    """A date as American programs print it."""
    return rng.choice((f"{day:%m/%d/%Y}", f"{day.month}/{day.day}/{day.year}", f"{day:%b} {day.day}, {day.year}",
                       f"{day:%m-%d-%Y}", f"{day:%B} {day.day}, {day.year}"))  # fmt: skip


def recent(rng: random.Random) -> date:
    """A day of the last years."""
    return country_date(rng, date(2021, 3, 1), date(2026, 10, 25))
