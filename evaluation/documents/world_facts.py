"""What papers of twenty countries are about: charges, medicines, tests and stays, drawn by lot for a country.

Enters: a seeded random generator and a country's code. Leaves: the frozen facts that other documents are drawn from
too. Medicines are real and in strengths they are sold in; reference ranges are a laboratory's; prices are invented.
"""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, timedelta

from evaluation.documents.bill_facts import Bill, Charge
from evaluation.documents.card_facts import Card
from evaluation.documents.claim_facts import Claim, Service
from evaluation.documents.country_people import in_brackets, lately
from evaluation.documents.facts import Chart, Rx
from evaluation.documents.lab_facts import Lab, Result
from evaluation.documents.land_people import fill
from evaluation.documents.medicines import Item
from evaluation.documents.people import Person
from evaluation.documents.stay_facts import Stay
from evaluation.documents.world_matter import CASES, COINS, DEAR, DRUGS, HOUSES, NEXT, OFTEN, PANELS, PRICES
from evaluation.documents.world_people import home, ill, medic, number, somebody

_LIKE_AMERICA = ("us", "in", "ph", "ae", "qa", "tt")
_ALLERGIES = "Penicillin,Sulfa,Shellfish,Latex,Codeine,No known drug allergies"
_PROBLEMS = "Asthma,Hypertension,Migraine,Hypothyroidism,Osteoarthritis,GERD,Type 2 diabetes,Depression"
_DIAGNOSES = "J18.9,I10,E11.65,M54.16,N39.0,K21.9,S83.241A,F32.1,L03.116,Z00.00,R07.9,G43.909,M25.561,J45.40".split(",")
_PROCEDURES = "99213,99214,99284,71046,85025,93000,20610,96374,97110,73721,36415,81001,45380,29881".split(",")


def house(rng: random.Random, nation: str) -> str:
    """The name of a hospital or clinic of a country."""
    return rng.choice(next(line[4:] for line in HOUSES.splitlines() if line.startswith(f"{nation}:")).split("|"))


def tab(rng: random.Random, nation: str, low: int = 3, high: int = 6, *, off: int = 0, tax: int = 0) -> Bill:
    """A bill with discount and tax in per cent of it; the charges are sorted by day."""
    day, dear, charges = lately(rng), DEAR.get(nation, 1), []
    for line in rng.sample(PRICES, rng.randint(low, high)):
        description, code, _, least, most, count = line.split("|")
        unit = rng.randint(int(least), int(most)) * dear * 100 + (rng.choice((0, 0, 25, 50, 99)) if dear < 5 else 0)
        charges.append(Charge(description, code, rng.randint(1, int(count)), unit, day - timedelta(rng.randint(1, 6))))
    charges.sort(key=lambda charge: charge.day)
    gross = sum(charge.amount for charge in charges)
    less = gross * off // 100
    added = (gross - less) * tax // 100
    paid = (gross - less + added) * rng.choice((10, 25, 60)) // 100
    bill_number = fill(rng, rng.choice(("^######", "INV-^####", "H^#######", "^###-^###", "A0^####")))
    return Bill(ill(rng, nation), medic(rng, nation), house(rng, nation), home(rng, nation, office=True),
                number(rng, nation), day, bill_number, charges, less, added, paid, COINS[nation])  # fmt: skip


def revenue(charge: Charge) -> str:
    """The revenue code of a charge."""
    return next(line.split("|")[2] for line in PRICES if line.startswith(f"{charge.description}|"))


def course(rng: random.Random, often: str, low: int = 1, high: int = 3) -> list[Item]:
    """Different medicines whose frequency is worded as `OFTEN` has it; the dose is "1 tab" or "1 cap"."""
    items: list[Item] = []
    for line in rng.sample(DRUGS, rng.randint(low, high)):
        name, form, strengths, times = line.split("|")
        days = rng.choice((5, 7, 10)) if int(times) > 1 else rng.choice((10, 14, 30, 90))
        items.append(Item(name, rng.choice(strengths.split(",")), form, f"1 {form[:3]}", OFTEN[often][int(times) - 1],
                          days, int(times) * days))  # fmt: skip
    return items


def script(rng: random.Random, nation: str, often: str = "words", low: int = 1, high: int = 3) -> Rx:
    """A prescription."""
    return Rx(ill(rng, nation, youngest=16), medic(rng, nation), house(rng, nation), home(rng, nation, office=True),
              number(rng, nation), lately(rng), course(rng, often, low, high), rng.randint(1, 5))  # fmt: skip


def sig(item: Item) -> str:
    """How to take it, in words."""
    return f"Take 1 {item.form} by mouth {item.frequency}"


def tests(rng: random.Random, nation: str, panels: int = 2) -> Lab:
    """A laboratory's report in the units of the country."""
    lines = PANELS["us" if nation in _LIKE_AMERICA else "si"].strip().splitlines()
    chosen = rng.sample(sorted({line.split("|")[0] for line in lines}), panels)
    results = [_measured(rng, line) for panel in chosen for line in lines if line.startswith(f"{panel}|")]
    taken = lately(rng)
    names = {"us": "Tri-Rivers Reference Laboratory", "in": "Vidyaranya Diagnostics", "uk": "Ashenford Pathology",
             "ph": "Santa Lucena Diagnostic Laboratory", "ae": "Warsa Medical Laboratory", "au": "Banksia Pathology",
             "ng": "Umuoka Diagnostics", "za": "Bergsig Pathologists Inc."}  # fmt: skip
    return Lab(ill(rng, nation), fill(rng, rng.choice(("^#######", "LN^####", "^###-^####"))), medic(rng, nation),
               names.get(nation, "Meridian Clinical Laboratory"), home(rng, nation, office=True), number(rng, nation),
               rng.choice(("Serum", "Whole blood", "Venous blood")), taken, taken + timedelta(rng.randint(0, 2)),
               results)  # fmt: skip


def _measured(rng: random.Random, line: str) -> Result:
    panel, test, unit, low, high, digits = line.split("|")
    least, most = float(low or float(high or 1) * 0.3), float(high or float(low or 1) * 1.7)
    value = rng.uniform(least + (most - least) * 0.05, most - (most - least) * 0.05)
    if rng.random() < 0.3:
        value = most * rng.uniform(1.06, 1.4) if high else least * rng.uniform(0.6, 0.9)
    text = f"{value:.{digits}f}"
    flag = "H" if high and float(text) > float(high) else "L" if low and float(text) < float(low) else ""
    return Result(panel, test, text, unit, low, high, flag)


def span(result: Result, dash: str = "-", mark: str = "") -> str:
    """A reference range as printed; `mark` stands between a sign and its figure."""
    if result.low and result.high:
        return result.range(dash)
    return f">{mark}{result.low}" if result.low else f"<{mark}{result.high}"


def inpatient(rng: random.Random, nation: str, often: str = "words", low: int = 1, high: int = 4) -> Stay:
    """A stay in hospital with medicines to take home."""
    parts = " ".join(rng.choice(CASES.split("--")).split()).split("|")
    main, _, others, procedure, story = (part.strip() for part in parts)
    beside = [] if others == "none" else others.split("; ")
    came = lately(rng)
    patient_id = fill(rng, rng.choice(("^######", "M^#####", "^##-^##-##", "H00^####")))
    return Stay(ill(rng, nation), patient_id, medic(rng, nation), house(rng, nation), home(rng, nation, office=True),
                number(rng, nation), came, came + timedelta(rng.randint(1, 8)),
                [main, *rng.sample(beside, rng.randint(0, len(beside)))], [] if procedure == "none" else [procedure],
                course(rng, often, low, high), rng.choice(_ALLERGIES.split(",")), [story],
                rng.choice(("Stable", "Good", "Improved", "Fair")), rng.choice(NEXT),
                rng.choice(("Home", "Home with spouse", "Skilled nursing facility")))  # fmt: skip


def icd(stay: Stay) -> str:
    """The ICD-10 code of the first diagnosis."""
    return next(case.split("|")[1] for case in CASES.split("--") if case.strip().startswith(f"{stay.diagnoses[0]}|"))


def chart(rng: random.Random, nation: str) -> Chart:
    """What is asked of a patient at the first visit; an adult."""
    kilos, other, day = rng.randint(46, 118), somebody(rng, nation, youngest=25), lately(rng)
    kin = "Wife,Mother,Daughter,Sister,Friend" if other.sex == "female" else "Husband,Father,Son,Brother,Friend"
    american = nation == "us"
    return Chart(
        ill(rng, nation, youngest=25), other, rng.choice(kin.split(",")), day,
        rng.choice(("Single", "Married", "Divorced", "Widowed")), f"{round(kilos * 2.2)} lbs" if american else
        f"{kilos} kg", f"{rng.randint(5, 6)} ft {rng.randint(0, 11)} in" if american else f"{rng.randint(150, 192)} cm",
        rng.sample(_PROBLEMS.split(","), rng.randint(1, 3)), rng.choice(_ALLERGIES.split(",")),
        ", ".join(f"{item.name} {item.strength}" for item in course(rng, "us", 1, 2)),
        rng.choice(("Great Basin Health Plan", "Northfork Mutual", "Ridgeline Assurance", "Sable Coast Insurance")),
        home(rng, nation, office=True), fill(rng, rng.choice(("GBH^#######", "^########", "NF-^####-^#"))),
        day + timedelta(rng.randint(40, 600)),
    )  # fmt: skip


def _boxed(person: Person, nation: str) -> Person:
    return replace(person, phone=in_brackets(person.phone)) if nation == "us" else person


def request(rng: random.Random, nation: str, low: int = 1, high: int = 4, scale: int = 1) -> Claim:
    """A claim of somebody in a country; `scale` makes dollars into its currency."""
    signed = lately(rng)
    patient = _boxed(ill(rng, nation, youngest=5), nation)
    relation = "Child" if patient.age(signed) < 22 else rng.choice(("Self", "Self", "Spouse"))
    owner = patient if relation == "Self" else _boxed(somebody(rng, nation, youngest=44, oldest=70), nation)
    doctor, where, place, phone = medic(rng, nation), house(rng, nation), home(rng, nation, office=True), ""
    phone = in_brackets(number(rng, nation)) if nation == "us" else number(rng, nation)
    first, services = signed - timedelta(rng.randint(6, 24)), []
    for code in rng.sample(_PROCEDURES, rng.randint(low, high)):
        day, units = first + timedelta(rng.choice((0, 0, 1))), rng.choice((1, 1, 2))
        services.append(Service(day, day, rng.choice(("11", "22", "23")), code, rng.choice(("", "", "25", "RT")), "A",
                                rng.randint(24, 580) * 100 * scale * units, units, doctor.npi))  # fmt: skip
    total = sum(service.charge for service in services)
    return Claim(
        patient, owner, relation, fill(rng, rng.choice(("GBH^########", "W^########", "^##-^#-####"))),
        fill(rng, rng.choice(("^#####", "00^####", "G-^####"))), rng.choice(("Open Access PPO", "Value HMO")),
        rng.sample(_DIAGNOSES, rng.randint(1, 3)), services, rng.choice((0, total // 5)), fill(rng, "^#-^######"),
        fill(rng, "A^####"), rng.random() < 0.7, medic(rng, nation), doctor, where, place, where, place, phone, signed,
    )  # fmt: skip


def wallet(rng: random.Random, nation: str, insurer: str, plan: str) -> Card:
    """What a card of an insurer says."""
    services = rng.choice((("PCP", "Specialist", "Urgent Care", "ER"), ("Office Visit", "Specialist", "Emergency")))
    prices = sorted(rng.sample((10, 20, 25, 35, 45, 60, 75, 125, 200, 350), len(services)))
    return Card(
        ill(rng, nation, youngest=22), medic(rng, nation), number(rng, nation), insurer, plan,
        fill(rng, rng.choice(("GBH^########", "^########-01", "R^######", "^### ^### ^###"))),
        fill(rng, rng.choice(("0^#####", "^#####", "SC^###"))), fill(rng, "^####"), fill(rng, "0^####"),
        rng.choice(("ADV", "MCAIDADV", "A4", "9999", "CLAIMCR")), fill(rng, rng.choice(("RX^###", "GBHRX", "RX04^#"))),
        lately(rng).replace(day=1), list(zip(services, prices, strict=True)),
    )  # fmt: skip


def us(day: date) -> str:
    """Month, day and year in figures."""
    return f"{day:%m/%d/%Y}"


def dmy(day: date, mark: str = "/") -> str:
    """Day, month and year in figures."""
    return f"{day:%d}{mark}{day:%m}{mark}{day.year}"


def named(day: date, mark: str = " ") -> str:
    """Day, month by its short name, year."""
    return f"{day:%d}{mark}{day:%b}{mark}{day.year}"
