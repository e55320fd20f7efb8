"""People and places of fourteen countries with names and towns that no other layout knows.

Enters: a seeded random generator and a country's code. Leaves: frozen facts. Everybody is made up; telephone numbers
are from ranges kept for fiction where a country has one, and are punctuated as papers of the country print them.
"""

from __future__ import annotations

import random
from datetime import date
from typing import Literal

from evaluation.documents.people import Doctor, Lot, Person, country_date, dea_number, npi_number
from evaluation.documents.region_people import Place

Nation = Literal["us", "uk", "in", "ph", "ae", "ke", "ng", "za", "au", "ca", "sg", "my", "gh", "nz"]

# women | men | families
_ENGLISH = (
    "Beatrice,Charlotte,Dorothy,Emmeline,Florence,Gwendolyn,Hannah,Josephine,Lydia,Nora,Sylvia,Teresa,Virginia|"
    "Albert,Clifford,Dennis,Everett,Gilbert,Howard,Kenneth,Lawrence,Martin,Neville,Raymond,Stuart,Terrence|"
    "Ackerman,Bellamy,Cartwright,Drummond,Endicott,Fenwick,Garland,Hollister,Kenworthy,Langford,Merriweather,"
    "Northcott,Osgood,Prescott,Rutledge,Stanhope,Thackeray,Vickers,Wainwright,Yardley"
)
_NAMES = {
    "us": _ENGLISH + ",Castillo,Nguyen,Washington,Kowalski,Hernandez",
    "uk": _ENGLISH,
    "au": _ENGLISH,
    "nz": _ENGLISH + ",Tamihana,Parata",
    "ca": _ENGLISH + ",Bouchard,Lachance,Pelletier",
    "in": "Anjali,Bhagyashree,Kalpana,Lalitha,Mrudula,Pooja,Revathi,Shanthi,Swapna,Vasudha|Ajay,Balaji,Chetan,Dilip,"
    "Ganesh,Harish,Mahesh,Prakash,Ravindra,Sathish,Vikram|Acharya,Bhandari,Chowdhury,Dixit,Gokhale,Iyengar,"
    "Kulshreshtha,Mahajan,Narayanan,Palaniswamy,Raghavan,Shetty,Thakur,Upadhyay,Vaidya",
    "ph": "Aurora,Carmelita,Erlinda,Josefina,Marites,Perlita,Teresita|Alfredo,Danilo,Edgardo,Feliciano,Renato,Rodrigo,"
    "Wilfredo|Agustin,Balingit,Concepcion,De Guzman,Enriquez,Magsaysay,Pascual,Rosales,Sandoval,Velasco",
    "ae": "Aisha,Fatima,Huda,Maitha,Noura,Shamma,Zainab|Ali,Hassan,Ibrahim,Mansour,Rashid,Saeed,Sultan|Al Dhaheri,"
    "Al Muhairi,Al Suwaidi,Ansari,Chaudhry,Fernandez,Hashmi,Kazim,Mathew,Najjar",
    "ke": "Atieno,Chepkemoi,Grace,Kemunto,Nyambura,Purity,Wangari|Brian,Collins,Kiprono,Mwenda,Njuguna,Omondi,Peter|"
    "Achola,Barasa,Gichuki,Kibet,Langat,Mbugua,Ndegwa,Nyaga,Oduor,Wanyama",
    "ng": "Adaobi,Bolanle,Chiamaka,Ebele,Hauwa,Morenike,Simisola|Adekunle,Babatunde,Chukwuemeka,Femi,Nnamdi,Olumide,"
    "Sani|Adesina,Bello,Chukwuma,Ekwueme,Ezekwesili,Gbadamosi,Nwachukwu,Oladipo,Onwuka,Usman",
    "za": "Annelize,Karabo,Lindiwe,Nokuthula,Palesa,Zanele|Bongani,Deon,Hendrik,Kagiso,Sipho,Tshepo|Bezuidenhout,"
    "Govender,Mahlangu,Maseko,Mthembu,Oosthuizen,Pillay,Steyn,Tshabalala,Venter",
    "sg": "Hui Min,Li Ting,Mei Ling,Siew Hoon,Xin Yi|Boon Keng,Jun Wei,Kok Leong,Wei Jie,Zhi Hao|Chua,Goh,Koh,Lim,Ong,"
    "Seah,Tan,Teo,Yeo",
    "my": "Aminah,Norliza,Rohani,Siti Zubaidah|Azman,Faizal,Hafiz,Zulkifli|Abdul Ghani,Ismail,Mohd Noor,Osman,Yusof",
    "gh": "Abena,Akosua,Efua,Esi|Kofi,Kojo,Kwabena,Yaw|Adjei,Agyeman,Amoako,Asante,Boateng,Mensah,Owusu",
}
_STREETS = "Alder,Birchwood,Canterbury,Dogwood,Elmwood,Foxglove,Greenfield,Hickory,Linden,Millbrook,Ridgeway,Sandstone"
_TOWNS = {
    "us": "Bracken Falls,Cedar Mills,Dunmore Heights,Glen Arbor Springs,Millersport,Stony Ford,West Larkin",
    "uk": "Aldermere,Castle Brinsley,Eastleigh Cross,Norbury St Mary,Westhollow", "ke": "Kamiti Ridge,Nandi Corner",
    "in": "Annapurna Nagar,Devipatnam,Girijapur,Madhavaram East,Sonepur", "za": "Rietfontein Park,Silverdal",
    "ph": "San Teodoro,Santa Clarita,Villa Luna", "ae": "Al Qamar,Bur Hamra", "ng": "Ikosi West,Umuechem,Bodija Ext",
    "au": "Banksia Creek,Mount Tarrango,Wirrabilla", "ca": "Cedar Inlet,Fort Lorne,Stonebridge", "sg": "Singapore",
    "my": "Taman Melati Jaya,Bandar Seri Intan", "gh": "Asokwa North,Tema Newtown", "nz": "Kauri Bay,Waimarama Downs",
}  # fmt: skip
_STATES = {
    "us": (("OH", "449"), ("MO", "638"), ("KY", "427"), ("FL", "346"), ("CA", "959"), ("TX", "797"), ("NY", "128")),
    "au": (("NSW", "25"), ("VIC", "35"), ("QLD", "46")), "in": (("Maharashtra", "411"), ("Kerala", "682"),
    ("Telangana", "500"), ("West Bengal", "700"), ("Uttar Pradesh", "226")),
    "ca": (("ON", "L"), ("AB", "T"), ("MB", "R")),
}  # fmt: skip
_KINDS = {"us": "St,Ave,Rd,Dr,Way", "uk": "Road,Close,Street,Lane", "au": "Street,Parade,Road", "ca": "Drive,Street",
          "nz": "Road,Street", "za": "Avenue,Street", "ke": "Road,Lane", "ng": "Street,Close"}  # fmt: skip
_ASIDE = {"ke": "Kiambu", "ng": "Oyo State", "ph": "Laguna", "gh": "Greater Accra", "ae": "Abu Dhabi"}


def make_home(rng: random.Random, nation: Nation, *, office: bool = False) -> Place:
    """An address on the lines it is printed on; nobody's flat when it is an `office`."""
    number, street = rng.randint(3, 790), rng.choice(_STREETS.split(","))
    town = rng.choice(_TOWNS[nation].split(","))
    first = f"{number} {street} {rng.choice(_KINDS.get(nation, 'Road').split(','))}"
    region = code = ""
    if nation in _STATES:
        region, start = rng.choice(_STATES[nation])
        code = f"{start}{rng.randint(10, 99)}"
    if nation == "us":
        first += rng.choice(
            ("", "", "", "" if office else f" Apt {rng.randint(1, 40)}", f", Suite {rng.randint(100, 480)}")
        )
        second = [f"{town}, {region} {code}"]
    elif nation == "in":
        code = f"{code[:3]}{rng.randint(1, 99):03d}"
        first = f"Flat {rng.randint(101, 909)}, {street} Enclave, {rng.randint(2, 60)} Link Road"
        second = [f"{town}, {region} - {code}"]
    elif nation == "ca":
        code = f"{code[0]}{rng.randint(1, 9)}{rng.choice('ABCEHJKLM')} {rng.randint(1, 9)}{rng.choice('NPRSTV')}4"
        second = [f"{town} {region}  {code}".replace("  ", " ")]
    elif nation == "uk":
        code = (
            f"{rng.choice(('NR', 'DL', 'SY'))}{rng.randint(2, 29)} {rng.randint(2, 9)}{rng.choice(('AB', 'HN', 'LQ'))}"
        )
        second = [town, code]
    elif nation == "sg":
        first, code = (
            f"Blk {number} {street} Avenue {rng.randint(1, 9)} #0{rng.randint(2, 9)}-{rng.randint(100, 480)}",
            f"{rng.randint(310000, 829999)}",
        )
        second = [f"Singapore {code}"]
    elif nation == "my":
        code = f"{rng.randint(40000, 68000)}"
        first, second = f"No. {number}, Jalan {street} 2/{rng.randint(1, 9)}", [f"{code} {town}, Selangor"]
    elif nation in _ASIDE:
        first = f"P.O. Box {rng.randint(200, 90000)}" if nation == "ae" else first
        second = [f"{town}, {_ASIDE[nation]}"]
    else:
        code = code or f"{rng.randint(1000, 9800):04d}"
        second = [f"{town} {region} {code}".replace("  ", " ")]
    return Place(first, town, region, code, "us", (first, *second))


def make_number(rng: random.Random, nation: Nation) -> str:
    """A telephone number as papers of the country print it."""
    last, four = f"{rng.randint(100, 199)}", f"{rng.randint(1000, 9999)}"
    mobile = f"{rng.randint(10000, 99999)} {rng.randint(10000, 99999)}"
    ways = {
        "us": (f"(513) 555-0{last}", f"606-555-0{last}", f"(727) 555-0{last}", f"530.555.0{last}"),
        "ca": (f"(905) 555-0{last}", f"204-555-0{last}"),
        "uk": (f"020 7946 0{last}", f"0161 496 0{last}", f"07700 900{last}"),
        "au": (f"(02) 5550 {four}", f"(07) 5550 {four}", f"0491 570 {last}"), "nz": (f"09 555 {four}",),
        "in": (f"+91 9{mobile[1:]}", f"9{mobile[1:]}".replace(" ", ""), f"080-4{four[1:]} {four}"),
        "ph": (f"(02) 8555-{four}", f"0917 555 {four}"), "ae": (f"+971 4 555 {four}", f"02 555 {four}"),
        "ke": (f"0720 555 {last}", f"+254 733 555 {last}"), "ng": (f"0803 555 {four}", f"0703-555-{four}"),
        "za": (f"011 555 {four}", f"082 555 {four}"), "sg": (f"6555 {four}", f"+65 9555 {four}"),
        "my": (f"03-5555 {four}",), "gh": (f"024 455 {four}",),
    }  # fmt: skip
    return rng.choice(ways[nation])


def make_someone(rng: random.Random, nation: Nation, *, youngest: int = 20, oldest: int = 84) -> Person:
    """A person of a country; ages in years at the end of 2026."""
    women, men, families = (part.split(",") for part in _NAMES[nation].split("|"))
    sex = rng.choice(("female", "male"))
    firsts = women if sex == "female" else men
    first, last = rng.choice(firsts), rng.choice(families)
    middle = rng.choice(("", rng.choice("ABCDEFGHJKLMNPRSTW"), rng.choice(firsts))) if nation in ("us", "ca") else ""
    born = country_date(rng, date(2026 - oldest, 1, 1), date(2026 - youngest, 1, 1))
    mail = f"{first[0]}{last}{rng.randint(1, 99)}@example.net".lower().replace(" ", "")
    return Person(first, "" if middle == first else middle, last, sex, born, make_home(rng, nation),
                  make_number(rng, nation), mail)  # fmt: skip


def make_ill(rng: random.Random, nation: Nation, *, youngest: int = 20) -> Person:
    """The person whom a document is about: the packet's own, where one is being made."""
    person = make_someone(rng, nation, youngest=youngest)
    if isinstance(rng, Lot):
        person = rng.patient = rng.patient or person
    return person


def make_physician(rng: random.Random, nation: Nation) -> Doctor:
    """A physician with the numbers that the country prints; the name has no middle part."""
    someone = make_someone(rng, nation)
    degrees = {"us": "MD,DO,MD,APRN", "in": "MBBS MD,MBBS MS,MBBS DNB", "uk": "MBBS,FRCP", "ph": "MD", "ae": "MD",
               "za": "MBBCh", "au": "MBBS,FRACGP", "ca": "MD", "sg": "MBBS"}.get(nation, "MBChB")  # fmt: skip
    licence = {"us": f"{rng.randint(10**4, 10**6)}", "in": f"{rng.randint(20000, 99999)}",
               "ph": f"00{rng.randint(60000, 99999)}", "za": f"MP{rng.randint(100000, 699999)}",
               "ae": f"GD{rng.randint(10000, 39999)}", "sg": f"M{rng.randint(10000, 69999)}{rng.choice('ABCDE')}",
               }.get(nation, f"{rng.randint(10**5, 10**6)}")  # fmt: skip
    return Doctor(f"{someone.first} {someone.last}", rng.choice(degrees.split(",")), licence,
                  dea_number(rng, someone.last), npi_number(rng))  # fmt: skip


def title(person: Person) -> str:
    """Mr, Mrs or Ms by the person's sex."""
    return "Mr" if person.sex == "male" else "Mrs" if person.born.year < 1975 else "Ms"
