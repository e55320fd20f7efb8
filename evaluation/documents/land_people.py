"""People and places of twenty-five countries with names that few other layouts know.

Enters: a seeded random generator and a country's code (ISO 3166, and "uk"). Leaves: frozen facts. Everybody is made
up; telephone numbers are from ranges kept for fiction where a country has one, and punctuated as its papers print them.
"""

from __future__ import annotations

import random
from datetime import date

from evaluation.documents.people import Doctor, Lot, Person, country_date, dea_number, npi_number
from evaluation.documents.region_people import Place

# women | men | families
_ENGLISH = (
    "Adelaide,Brenda,Colleen,Deborah,Gloria,Heather,Janice,Lorraine,Marjorie,Patricia,Roberta,Shirley|Barry,"
    "Calvin,Douglas,Ernest,Francis,Gordon,Herbert,Leonard,Mitchell,Norman,Roger,Vernon,Warren|Abbott,Baxter,"
    "Dalrymple,Everard,Fairbanks,Gillespie,Haverford,Lowery,Maddox,Nesbitt,Ormond,Pettigrew,"
    "Ridley,Sinclair,Tuttle,Whitlock,St. John,Haverford-Lowe,O'Keefe"
)
_NAMES = """
ie: Bronagh,Deirdre,Grainne,Orla|Cathal,Fergal,Padraig,Ronan|Brennan,Cullinane,Fahy,Hanrahan,Kinsella,McGinley,
ie: O'Driscoll
in: Aparna,Geetha,Hemalatha,Jyothi,Madhuri,Nirmala,Rukmini,Sarita,Vimala|Anand,Bhaskar,Jayesh,Kiran,Naveen,Rajesh,
in: Suresh,Tarun,Yogesh|Bhatt,Deshmukh,Ghosh,Mishra,Pandey,Sinha,Tiwari
ph: Belinda,Cristina,Felicidad,Lourdes,Norma,Remedios|Arnel,Jaime,Leandro,Virgilio|Del Rosario,Gatchalian,Ilagan,
ph: Quiambao,Santos,Tuazon
ng: Amarachi,Blessing,Nkechi,Damilola|Ayodele,Segun,Tobenna,Chinedu|Adeleke,Anyanwu,Nnadi,Ogundipe,Soyinka,Yakubu
ke: Jepkosgei,Nduta,Akinyi,Esther|Kamande,Kevin,Mutiso,Simiyu|Macharia,Nyongesa,Rotich,Wafubwa
ae: Khadija,Moza,Rania,Amna|Abdulla,Jassim,Majid,Hamad|Al Blooshi,Al Qasimi,Jaber,Kurian,Sabbagh
sa: Abeer,Haifa,Lama,Nouf,Sara|Abdulaziz,Fahad,Mishal,Turki|Al Dossary,Al Ghamdi,Al Harbi,Al Otaibi,Al Shehri,Bakhsh
sg: Hui Shan,Kavitha,Nurul Huda,Pei Shan,Shu Fen|Arumugam,Chee Meng,Guan Hock,Yong Sheng|Ang,Chan,Foo,Kwek,Lau,Quek,
sg: Sim,Toh
my: Fatimah,Mei Yen,Nor Azlina,Kamala|Ahmad Fauzi,Chong Wei,Ramesh,Shahrul|Chin,Krishnan,Mahmud,Wong
za: Anele,Chantel,Refilwe,Thandeka|Andile,Jacobus,Lwazi,Pieter|Maharaj,Botha,Dlamini,Khumalo
gh: Adwoa,Akua,Ama,Dzifa,Yaa|Akwasi,Kwadwo,Nii,Selorm|Addo,Amponsah,Appiah,Darko,Frimpong,Nkrumah,Quaye,Tetteh
de: Birgit,Heike,Monika,Sabine,Ulrike|Dieter,Jürgen,Klaus,Matthias,Wolfgang|Ackermann,Brandt,Fuchs,Krämer,Lehmann,
de: Schuster,Vogt,Zimmer
ch: Beatrix,Corinne,Regula,Vreni|Beat,Reto,Ueli,Urs|Aebischer,Bühler,Frei,Gerber,Odermatt,Zurbriggen
nl: Femke,Marijke,Saskia,Anneke|Bas,Jeroen,Maarten,Wouter|Bakker,De Boer,Hoekstra,Van Leeuwen,Visser
il: Ayelet,Michal,Noa,Shira|Amit,Doron,Eitan,Yossi|Avraham,Ben David,Golan,Levi,Peretz,Shapira
hk: Ka Yan,Mei Fong,Suk Ching,Wing Sze|Chi Keung,Ho Yin,Kwok Wah,Siu Ming|Au Yeung,Cheng,Fung,Kwan,Leung,Yip
lk: Chandani,Dilrukshi,Nilmini,Sanduni|Asanka,Chaminda,Nuwan,Ruwan|Dissanayake,Fernando,Jayasuriya,Perera,
lk: Wickramasinghe
pk: Ayesha,Hina,Nadia,Rabia,Saima|Asif,Imran,Kashif,Bilal|Abbasi,Baig,Cheema,Dar,Khokhar,Malik,Rana
bd: Farzana,Nasrin,Rehana,Shirin|Anisur,Jahangir,Mizanur,Shafiqul|Hossain,Karim,Sarker,Chowdhury
jm: Althea,Camille,Marcia,Keisha|Delroy,Errol,Leroy,Winston|Blake,Campbell,Gayle,Morgan,Powell,Wright
"""
_BESIDE = {
    "us": ",Delgado,Pham,Freeman,Wisniewski,Ortega,Reyes Castro",
    "nz": ",Ngata,Rangihuna",
    "ca": ",Gagnon,Thibault,Singh",
}
_STREETS = "Ashby,Beacon,Carriage,Damson,Falcon,Granary,Holly,Jasmine,Lavender,Orchard,Poplar,Rosemary,Station,Willow"
# Lines are parted by "/" and blanks, patterns by "|"; {s} is a street, {t} a town, ^ a digit from 1 to 9, # any digit.
_HOMES = """
us: ^### {s} Street / {t}, WI 54##^ | ^## {s} Ave Apt ^# / {t}, TN 37##^ | ^# {s} Ct, Unit ^ / {t}, NM 871#^
us: P.O. Box ^## / {t}, VT 057#^ | ^#### {s} Ridge Trail / {t}, UT 840#^
uk: ^# {s} Road / {t} / LD^ 4WQ | {s} Cottage, Mill Lane / {t} / HR4 ^QT | Flat ^, # {s} House / {t} / LA^ 8YJ
ie: ^# {s} Drive / {t} / Co. Kildare | {s} Lodge / {t} / Co. Mayo
in: H.No. ^-#-##^, {s} Colony / {t}, Rajasthan - 302##^ | Plot ^##, Sector #^ / {t}, Haryana - 1340#^
in: Door No. ^#/4, {s} Street / {t}, Tamil Nadu - 629##^
ph: Blk ^ Lot ## {s} St., Brgy. San Isidro / {t}, Cavite | ^## {s} St. / {t}, Iloilo
ng: ^# {s} Street, off Ring Road / {t}, Enugu State | House ^, {s} Close / {t}, Kaduna State
ke: P.O. Box ^###-00^00 / {t} | {s} Court, Hse ^# / {t}, Nakuru
ae: Villa ^#, {s} Street / {t}, Sharjah | Flat ^0#, {s} Tower / {t}, Dubai
sa: ^### {s} Street, Al Worood Dist. / {t} 123#^
sg: ^# {s} Walk @0^-## / Singapore 65#^## | Blk ^## {s} Street 2^ @1^-### / Singapore 52#^##
my: ^#, Jalan {s} ^ / 3##^# {t}, Perak
au: ^# {s} Crescent / {t} SA 52#^ | Unit ^/##^ {s} Road / {t} WA 63#^
nz: ^## {s} Road / {t} 41#^
ca: ^### {s} Crescent / {t}, SK S7N 2K^ | ##^ {s} Street W / {t}, NS B4V 1E^
za: ^# {s} Street / {t} / 008^ | Unit ^#, {s} Estate / {t} / 751^
gh: Hse No. C ^##/4, {s} Road / {t}
de: Lindenweg ^# / 342## {t} | Kirchgasse ^ / 342## {t} | Am Mühlbach ^# / 347## {t}
ch: Rosenstrasse ^# / 34## {t} | Dorfstrasse ^# / 34## {t}
nl: Molenstraat ^## / 77#^ KD {t} | Havenkade ^# / 77#^ AB {t}
il: ^# {s} Street / {t} 44#^###
hk: Flat C, ^/F, {s} Court, 1^ King's Path / {t}, New Territories
lk: No. ^#/A, {s} Road / {t}
pk: House ^##-B, Street ^# / {t}, Punjab
bd: House ^#, Road 1^, Block C / {t} 12#^
jm: ^# {s} Avenue / {t}, St. Andrew
"""
_OFFICES = """
us: ^##0 {s} Medical Plaza / {t}, WI 54##^ | ^### {s} Parkway, Suite ^10 / {t}, TN 37##^
us: ^## N {s} Blvd / {t}, UT 840#^
uk: {s} Way / {t} / LD^ 4WR | {s} Park / {t} / HR^ 2QX
in: ^#/4, {s} Road, Near Bus Stand / {t}, Rajasthan - 302##^ | NH-48, {s} Junction / {t}, Haryana - 1340#^
au: ^## {s} Terrace / {t} SA 52#^
ae: {s} Building, Al Majaz Road / {t}, Sharjah
sg: ^## {s} Road @0^-0# / Singapore 32#^##
"""
_TOWNS = """
us: Amber Prairie | Crooked Lake | Fallbrook Heights | Harlan Ferry | New Bethany | Pinon Wells
uk: Great Tarnmouth | Heronsbridge | Lower Wyeford | Saxby Magna
ie: Ballynashee | Kilbrackan | Rathcormey
in: Bhavanipet | Chandrapuri | Maninagar West | Suryagarh
ph: Magallon | Sto. Rosario | Villa Paraiso
ng: Amaokwe | Ungwan Dosa
ke: Elburgon Heights | Mto Safi
ae: Al Marjan Bay | Jazirat Noor
sa: Wadi Al Noor
sg: Singapore
my: Kampung Sentosa
au: Coolabah Plains | Port Merrin | Yarrandale
nz: Te Aroha Bay | Matai Flat
ca: Prairie Rose | Port Lachlan
za: Kloofzicht | Witbank Heights
gh: Abokobi North | Kwesimintsim
de: Oberlindau | Neustadt am Werl
ch: Niederwilen | Sankt Ursen
nl: Westerbrink | Oud-Haaren
il: Givat Rimon | Ramat Oren
hk: Pak Sha Tau | Ma On Wan
lk: Kandegama | Malwatta
pk: Faizpur | Gulshan Town
bd: Uttar Khan | Banasree East
jm: Hope Gardens Vale | Stony Mount
"""
_PHONES = """
us: (608) 555-01^# | 865-555-01^# | 505.555.01^# | (435) 555-01^# | (802) 555-01^#
ca: (306) 555-01^# | 902-555-01^#
uk: 01632 960^## | 0113 496 0^## | 07700 900^## | 029 2018 0^##
ie: 020 91^ #### | (020) 91^-####
in: +91-98^## ##### | 0141-4^##-### | 97^## ##### | (0171) 255####
ph: (046) 555-^### | 0918-555-^### | 033 555 ^###
ng: 0809 555 ^### | +234 704 555 ^###
ke: +254 711 555 ^## | 0722-555-^## | 051 555 ^##
ae: +971 6 555 ^### | 04-555 ^### | 050 555 ^###
sa: +966 11 555 ^### | 9200 555##
sg: 6555 ^### | +65 6555 ^### | 8555 ^###
my: 05-555 ^### | 012-555 ^###
au: (08) 5550 ^### | 08 7010 ^### | 0491 571 ^##
nz: 07 555 ^### | 021 555 ^##
za: 012 555 ^### | 083 555 ^### | (021) 555-^###
gh: 020 555 ^### | 030 255 ^###
de: +49 30 23125 ^## | 0221 4710 ^##
ch: +41 44 555 ^# ##
nl: +31 85 555 ^###
il: 03-555-^### | 052-555-^###
hk: 2555 ^### | 9555 ^###
lk: 011 255 ^### | 077 555 ^###
pk: 042-3555 ^### | 0300-555^###
bd: 02-5555^### | 01711-555^##
jm: (876) 555-01^#
"""
_DEGREES = """
us: MD | DO | MD | PA-C | NP-C
ca: MD
uk: MBBS | MRCP | MB BCh
ie: MB BCh BAO
in: MBBS MD | MBBS MS | MD DM | BDS MDS
ph: MD
ae: MD | MBBS
sa: MD
au: MBBS | FRACP | FRACS
za: MBChB | MMed
sg: MBBS | MRCP
pk: MBBS FCPS
lk: MBBS MD
bd: MBBS FCPS
jm: MBBS DM
il: MD
de: Dr. med.
"""
_LICENCES = """
us: ^#####
in: ^####
ph: 0^#####
za: MP0^#####
ae: DHA-P-0^#####
sg: M1^###H
pk: ^####-P
lk: 2^###
bd: A-^####
gh: MDC/RN/^###
ng: MDCN/R/^####
ke: A.^###
il: 1-^#####
au: 4^####JK
"""


def fill(rng: random.Random, pattern: str) -> str:
    """The pattern with a digit from 1 to 9 for each ^ and any digit for each #."""
    return "".join(
        str(rng.randint(1, 9)) if char == "^" else str(rng.randint(0, 9)) if char == "#" else char for char in pattern
    )


def _patterns(table: str, nation: str) -> list[str]:
    rows = [line[4:] for line in table.strip().splitlines() if line.startswith(f"{nation}:")]
    return [pattern for row in rows for pattern in row.split(" | ")]


def make_home(rng: random.Random, nation: str, *, office: bool = False) -> Place:
    """An address on the lines it is printed on; nobody's flat when it is an `office`."""
    patterns = (_patterns(_OFFICES, nation) if office else []) or _patterns(_HOMES, nation)
    street, town = rng.choice(_STREETS.split(",")), rng.choice(_patterns(_TOWNS, nation))
    filled = fill(rng, rng.choice(patterns).format(s=street, t=town)).replace("@", "#")
    lines = tuple(filled.split(" / "))
    region, _, code = lines[-1].rpartition(", ")[2].partition(" ") if nation == "us" else ("", "", "")
    return Place(lines[0], town, region, code, "us", lines)


def make_number(rng: random.Random, nation: str) -> str:
    """A telephone number as papers of the country print it."""
    return fill(rng, rng.choice(_patterns(_PHONES, nation)))


def make_someone(rng: random.Random, nation: str, *, youngest: int = 20, oldest: int = 86) -> Person:
    """A person of a country; ages in years at the end of 2026."""
    listed = "".join(_patterns(_NAMES, nation)) or _ENGLISH + _BESIDE.get(nation, "")
    women, men, families = (part.split(",") for part in listed.split("|"))
    sex = rng.choice(("female", "male"))
    firsts = women if sex == "female" else men
    first, last = rng.choice(firsts), rng.choice(families)
    middle = rng.choice(("", rng.choice("ABCDEFGHJKLMNPRSTW"), rng.choice(firsts))) if nation in ("us", "ca") else ""
    born = country_date(rng, date(2026 - oldest, 1, 1), date(2026 - youngest, 1, 1))
    plain = "".join(char for char in f"{first}_{last}".lower() if char.isascii() and (char.isalnum() or char == "_"))
    return Person(first, "" if middle == first else middle, last, sex, born, make_home(rng, nation),
                  make_number(rng, nation), f"{plain}{rng.randint(2, 98)}@example.com")  # fmt: skip


def make_ill(rng: random.Random, nation: str, *, youngest: int = 20) -> Person:
    """The person whom a document is about: the packet's own, where one is being made."""
    person = make_someone(rng, nation, youngest=youngest)
    if isinstance(rng, Lot):
        person = rng.patient = rng.patient or person
    return person


def make_physician(rng: random.Random, nation: str) -> Doctor:
    """A physician with the numbers that the country prints; the name has no middle part."""
    someone = make_someone(rng, nation)
    degrees, licences = _patterns(_DEGREES, nation) or ["MBChB"], _patterns(_LICENCES, nation) or ["^####"]
    return Doctor(f"{someone.first} {someone.last}", rng.choice(degrees), fill(rng, rng.choice(licences)),
                  dea_number(rng, someone.last), npi_number(rng))  # fmt: skip


def title(person: Person) -> str:
    """Mr, Mrs or Ms by the person's sex."""
    return "Mr" if person.sex == "male" else "Mrs" if person.born.year < 1980 else "Ms"
