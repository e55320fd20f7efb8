"""People and places of eleven countries: names and towns that no other layout knows.

Enters: a seeded random generator and a country's code. Leaves: frozen facts. Everybody is made up; telephone numbers
come from ranges kept for fiction where a country has one, punctuated as the country does it, or internationally.
"""

from __future__ import annotations

import random
from datetime import date
from typing import Literal

import phonenumbers

from evaluation.documents.people import Doctor, Lot, Person, country_date, dea_number, npi_number
from evaluation.documents.region_people import Place

Land = Literal["us", "uk", "in", "ph", "ae", "ke", "ng", "za", "ie", "au", "ca"]

_ENGLISH = (
    "Abigail,Bernard,Cecily,Duncan,Evelyn,Franklin,Georgina,Harvey,Iris,Jerome,Kathleen,Lionel,Miriam,Nathaniel,"
    "Olive,Patrick,Rosemary,Stanley,Tabitha,Vincent,Winifred",
    "Alderton,Beckford,Calloway,Devereux,Elmhurst,Fairbrother,Goodacre,Hathersage,Inskip,Jessop,Kirkbride,Lathbury,"
    "Mossman,Nettleton,Orchardson,Pennington,Quayle,Ravenscroft,Stockdale,Tunnicliffe,Wetherby",
)
_NAMES = {
    "us": (_ENGLISH[0] + ",Marisol,DeShawn,Lupita,Trung,Keisha", _ENGLISH[1] + ",Delgado,Okafor,Pham,Washburn,"
    "Szymanski"),
    "uk": _ENGLISH, "au": _ENGLISH, "ca": (_ENGLISH[0] + ",Lucie,Benoît,Solange", _ENGLISH[1] + ",Tremblay,Gauthier"),
    "ie": ("Aoife,Brendan,Ciara,Declan,Eamon,Gráinne,Maeve,Oisín,Róisín,Tadhg", "Ó Briain,Cassidy,Donnellan,Fallon,"
           "Geraghty,Hennigan,Kilbride,McGonigle,Ní Dhomhnaill,Tierney"),
    "in": ("Aditi,Bharath,Chitra,Devendra,Ekta,Girish,Hansa,Irfan,Jyoti,Kamala,Lakshman,Meenakshi,Nitin,Parvati,Rohan,"
           "Sunita,Tanvir,Uma", "Ahluwalia,Bhosale,Chakraborty,Doshi,Gaikwad,Hussain,Jadhav,Kamath,Malhotra,"
           "Nambiar,Oberoi,Parikh,Rathore,Sundaram,Tripathi,Varghese,Wagle"),
    "ph": ("Analyn,Benigno,Crisanto,Divina,Ernesto,Flordeliza,Gilbert,Imelda,Jericho,Luzviminda", "Abad,Buenaventura,"
           "Cabrera,Dela Cruz,Espiritu,Galang,Lacsamana,Manalo,Ocampo,Quizon"),
    "ae": ("Abdullah,Amna,Bilal,Dana,Hamad,Jumana,Latifa,Omar,Salma,Tariq", "Al Marri,Al Shamsi,Al Zaabi,Barakat,"
    "Darwish,"
           "Farooqi,Habib,Mirza,Qasim,Shaheen"),
    "ke": ("Akinyi,Baraka,Cherono,Esther,Gathoni,Jabali,Kerubo,Moraa,Naliaka,Wambui", "Cheruiyot,Gitau,Kariuki,Kimani,"
           "Makena,Muthoni,Njoroge,Okoth,Onyango,Waweru"),
    "ng": ("Abimbola,Bisi,Chinedu,Damilola,Ekene,Funmilayo,Halima,Ikechukwu,Musa,Temitope", "Abubakar,Akande,Chibuzor,"
           "Effiong,Ibekwe,Lawal,Obiora,Okeke,Salami,Yusuf"),
    "za": ("Anneke,Busisiwe,Christo,Dineo,Gert,Lerato,Mandla,Nomvula,Pieter,Thabo", "Botha,Dlamini,Fourie,Khumalo,"
           "Mokoena,Naidoo,Nkosi,Pretorius,Sithole,Van Wyk"),
}  # fmt: skip
_STREETS = "Almond,Bramble,Chestnut,Dovecote,Falcon,Granary,Harbour,Ivory,Lavender,Magnolia,Orchard,Primrose,Saddler"
_TOWNS = {
    "us": "Pine Hollow Springs,Lake Tamarind,Fort Ellery,Cobblestone Ridge,North Haverly,Sable Creek",
    "uk": "Great Wexcombe,Thornaby Vale,Hollinsclough Bay,Marshfield Abbas", "ie": "Ballymorrow,Kilcassin,Carrigadoon",
    "in": "Rajnagar,Suryapet Nagar,Mangalvadi,Pushpagiri", "ph": "San Rafael Heights,Santa Milagros,Bagong Ilaya",
    "ae": "Al Noor Bay,Jebel Rimal", "ke": "Matunda Hill,Kijani", "ng": "Ajegun,Oriade North",
    "za": "Kameelrivier,Blouwater,Mooikloof Rand", "au": "Wattle Ridge,Currajong Bay,Narrowbeel",
    "ca": "Loon Harbour,Maple Narrows,Val-des-Cèdres",
}  # fmt: skip
_STATES = {
    "us": (("NJ", "088"), ("VA", "245"), ("WI", "547"), ("TN", "384"), ("NM", "885"), ("MA", "013"), ("NC", "289")),
    "au": (("NSW", "29"), ("VIC", "39"), ("WA", "69"), ("SA", "57")),
    "in": (("Rajasthan", "313"), ("Tamil Nadu", "639"), ("Odisha", "768"), ("Punjab", "152")),
    "ca": (("ON", "N"), ("BC", "V"), ("NS", "B"), ("QC", "G")),
}
_REST = {"ph": "Pampanga", "ae": "Dubai", "ke": "Nakuru", "ng": "Lagos State", "za": "", "ie": "Co. Galway", "uk": ""}


def make_site(rng: random.Random, land: Land, *, short: bool = False) -> Place:
    """An address on the lines it is printed on; `short`: on two."""
    street = f"{rng.randint(2, 980)} {rng.choice(_STREETS.split(','))}"
    town = rng.choice(_TOWNS[land].split(","))
    if land in _STATES:
        region, start = rng.choice(_STATES[land])
        code = start + f"{rng.randint(1, 99):02d}"
        kind = rng.choice(("Blvd", "Lane", "Drive", "St", "Terrace", "Court"))
        lines = [f"{street} {kind}", f"{town}, {region} {code}"]
        if land == "us" and not short and rng.random() < 0.2:
            lines[0] += rng.choice((f", Apt {rng.randint(1, 30)}", f" Unit {rng.randint(2, 9)}B"))
        elif land == "au":
            lines = [f"{street} {rng.choice(('Street', 'Avenue', 'Crescent'))}", f"{town} {region} {code}"]
        elif land == "in":
            code = f"{start}{rng.randint(1, 120):03d}"
            lines = [f"{rng.randint(1, 90)}/{rng.randint(1, 9)}, {street.split()[1]} Nagar, Near Bus Stand",
                     f"{town}, {region} {code}"]  # fmt: skip
        elif land == "ca":
            letters = "ABCEGHJKLMNPRSTVWXYZ"
            code = (f"{start}{rng.randint(1, 9)}{rng.choice(letters)} {rng.randint(1, 9)}{rng.choice(letters)}"
                    f"{rng.randint(1, 9)}")  # fmt: skip
            lines = [f"{street} {rng.choice(('Street', 'Road', 'Avenue'))}", f"{town}, {region} {code}"]
        return Place(lines[0], town, region, code, "us", tuple(lines))
    if land == "uk":
        code = f"{rng.choice(('GX', 'WB', 'TH'))}{rng.randint(1, 29)} {rng.randint(1, 9)}{rng.choice('ABEJL')}N"
        lines = [f"{street} {rng.choice(('Road', 'Avenue', 'Hill', 'Drive'))}", town, code]
    elif land == "za":
        lines = [f"{street} Street", town, f"{rng.randint(1000, 9700):04d}"]
    elif land in ("ke", "ng", "ae"):
        lines = [f"{street} Road" if land != "ae" else f"P.O. Box {rng.randint(1000, 99000)}", f"{town}, {_REST[land]}"]
    else:
        lines = [f"{street} {'Street' if land == 'ph' else 'Road'}", f"{town}, {_REST[land]}"]
    return Place(lines[0], town, "", "", "us", tuple(lines))


def make_line(rng: random.Random, land: Land) -> str:
    """A telephone number as it is printed; outside North America and Britain sometimes with the country's code."""
    last = rng.randint(100, 999)
    if land in ("us", "ca"):
        areas = ("732", "804", "715", "931", "413") if land == "us" else ("519", "250", "902")
        area, rest = rng.choice(areas), f"555-0{last % 100 + 100}"
        return rng.choice((f"({area}) {rest}", f"{area}-{rest}", f"{area}.{rest.replace('-', '.')}"))
    if land == "uk":
        return rng.choice((f"01632 960{last}", f"07700 900{last}"))
    number = {
        "ie": f"+35315550{last}", "in": f"+9197{rng.randint(10, 99)}{rng.randint(100000, 999999)}",
        "ph": f"+63918555{last}1", "ae": f"+97155555{last}1", "ke": f"+25471155{last}1", "ng": f"+234805555{last}1",
        "za": f"+2711555{last}1", "au": f"+61355501{last}",
    }[land]  # fmt: skip
    form = phonenumbers.PhoneNumberFormat
    way = form.INTERNATIONAL if rng.random() < 0.6 or land in ("in", "ph") else form.NATIONAL
    return phonenumbers.format_number(phonenumbers.parse(number), way)


def in_brackets(phone: str) -> str:
    """A North American number as forms have it that print the brackets of its area themselves."""
    digits = "".join(filter(str.isdigit, phone))
    north_american = len(digits) == 10 and not phone.startswith("0")
    return f"({digits[:3]}) {digits[3:6]}-{digits[6:]}" if north_american else phone


def make_somebody(rng: random.Random, land: Land, *, youngest: int = 19, oldest: int = 87) -> Person:
    """A person of a country; ages in years at the end of 2026."""
    firsts, lasts = (names.split(",") for names in _NAMES[land])
    first, last = rng.choice(firsts), rng.choice(lasts)
    middle = rng.choice(("", "", f"{rng.choice('ABCDEFGHJKLMNPRST')}", rng.choice(firsts)))
    middle = "" if middle == first else middle
    born = country_date(rng, date(2026 - oldest, 1, 1), date(2026 - youngest, 1, 1))
    plain = f"{first[0]}.{last}".lower().replace(" ", "").encode("ascii", "ignore").decode()
    return Person(first, middle, last, rng.choice(("male", "female")), born, make_site(rng, land), make_line(rng, land),
                  f"{plain}{rng.randint(1, 99)}@post.example.{rng.choice(('com', 'org'))}")  # fmt: skip


def make_sick(rng: random.Random, land: Land, *, youngest: int = 19) -> Person:
    """The person whom a document is about: the packet's own, where one is being made."""
    person = make_somebody(rng, land, youngest=youngest)
    if isinstance(rng, Lot):
        person = rng.patient = rng.patient or person
    return person


def make_medico(rng: random.Random, land: Land) -> Doctor:
    """A physician with the numbers that the country prints; the name has no middle part."""
    firsts, lasts = (names.split(",") for names in _NAMES[land])
    last = rng.choice(lasts)
    degrees = {"us": rng.choice(("MD", "DO", "NP", "MD PhD")), "uk": "MRCP", "in": rng.choice(("MBBS, MS", "MD, DM")),
               "za": "MBChB", "ie": "MRCPI", "au": "FRACS", "ca": "FRCPC"}.get(land, "MD")  # fmt: skip
    licence = {"us": f"{rng.choice('GLTS')}{rng.randint(10**5, 10**6 - 1)}", "in": f"{rng.randint(40000, 99999)}",
               "za": f"MP0{rng.randint(300000, 799999)}", "ae": f"DHA-P-0{rng.randint(100000, 999999)}",
               "ke": f"A{rng.randint(3000, 9999)}"}.get(land, f"{rng.randint(10**5, 10**7 - 1)}")  # fmt: skip
    return Doctor(f"{rng.choice(firsts)} {last}", degrees, licence, dea_number(rng, last), npi_number(rng))


def us(rng: random.Random, day: date) -> str:
    """A date as American systems print it."""
    return rng.choice((f"{day:%m/%d/%Y}", f"{day.month}/{day.day}/{day.year}", f"{day:%m-%d-%Y}",
                       f"{day:%b} {day.day}, {day.year}", f"{day:%B} {day.day}, {day.year}"))  # fmt: skip


def abroad(rng: random.Random, day: date, *, plain: bool = False) -> str:
    """A date as it is printed elsewhere, the day first; `plain`: never one that could be read month first."""
    ways = [f"{day:%d-%b-%Y}", f"{day.day} {day:%B} {day.year}", f"{day:%d %b %Y}", f"{day.day}-{day:%b}-{day.year}"]
    if day.day > 12 or not plain:
        ways += [f"{day:%d/%m/%Y}", f"{day:%d/%m/%Y}", f"{day:%d.%m.%Y}", f"{day:%d-%m-%Y}"]
    return rng.choice(ways)


def lately(rng: random.Random) -> date:
    """A day of the last years."""
    return country_date(rng, date(2022, 1, 1), date(2026, 10, 28))


def nhs_number(rng: random.Random) -> str:
    """Ten digits in three groups, the last one a check by weights of ten down to two, modulo 11 (NHS data dictionary).

    Begins with 999, which the service keeps for tests.
    """
    while True:
        body = f"999{rng.randint(0, 10**6 - 1):06d}"
        check = -sum(int(digit) * weight for digit, weight in zip(body, range(10, 1, -1), strict=True)) % 11
        if check < 10:
            return f"{body[:3]} {body[3:6]} {body[6:]}{check}"
