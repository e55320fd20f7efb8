"""What these documents of twenty-five countries are about: matter that few other layouts know.

Enters: a seeded random generator and a country's code. Leaves: the frozen facts that other documents are drawn from
too. Medicines are real and in strengths they are sold in; reference ranges are a textbook's; prices are invented.
"""

from __future__ import annotations

import random
from datetime import date, timedelta

from evaluation.documents.bill_facts import Bill, Charge
from evaluation.documents.country_people import lately
from evaluation.documents.facts import Rx
from evaluation.documents.lab_facts import Lab, Result
from evaluation.documents.land_matter import AMERICAN, CASES, COINS, DEAR, DRUGS, HOUSES, NEXT, OFTEN, PANELS, PRICES
from evaluation.documents.land_people import fill, make_home, make_ill, make_number, make_physician
from evaluation.documents.medicines import Item
from evaluation.documents.stay_facts import Stay


def house(rng: random.Random, nation: str) -> str:
    """The name of a hospital or clinic of a country."""
    return rng.choice(next(line[4:] for line in HOUSES.splitlines() if line.startswith(f"{nation}:")).split("|"))


def make_tab(rng: random.Random, nation: str, low: int = 3, high: int = 7, *, off: int = 0, tax: int = 0) -> Bill:
    """A bill with discount and tax in per cent; charges stand in the order of their departments."""
    day, dear = lately(rng), DEAR.get(nation, 1)
    charges = []
    for line in sorted(rng.sample(PRICES, rng.randint(low, high)), key=PRICES.index):
        _, description, code, least, most, count = line.split("|")
        unit = rng.randint(int(least), int(most)) * dear * 100 + (0 if dear > 9 else rng.choice((0, 0, 50, 75)))
        for british, american in AMERICAN if nation == "us" else ():
            description = description.replace(british, american)
        charges.append(Charge(description, code, rng.randint(1, int(count)), unit, day - timedelta(rng.randint(0, 5))))
    gross = sum(charge.amount for charge in charges)
    less = gross * off // 100
    added = (gross - less) * tax // 100
    number = fill(rng, rng.choice(("INV^####", "^#######", "BL-^####", "26/^####", "^##-^####")))
    return Bill(make_ill(rng, nation), make_physician(rng, nation), house(rng, nation),
                make_home(rng, nation, office=True), make_number(rng, nation), day, number, charges, less, added,
                (gross - less + added) * rng.choice((20, 35, 50)) // 100, COINS[nation])  # fmt: skip


def department(charge: Charge) -> str:
    """Under which heading a charge stands."""
    return next(line.split("|")[0] for line in PRICES if line.split("|")[2] == charge.code)


def make_course(rng: random.Random, often: str, low: int = 1, high: int = 3) -> list[Item]:
    """Different medicines whose frequency is worded as `OFTEN` has it; the dose is "1 tab" or "1 cap"."""
    items: list[Item] = []
    for line in rng.sample(DRUGS, rng.randint(low, high)):
        name, form, strengths, times = line.split("|")
        days = rng.choice((3, 5, 7)) if int(times) > 2 else rng.choice((7, 15, 28, 30, 90))
        items.append(Item(name, rng.choice(strengths.split(",")), form, f"1 {form[:3]}", OFTEN[often][int(times) - 1],
                          days, int(times) * days))  # fmt: skip
    return items


def make_script(rng: random.Random, nation: str, often: str, low: int = 1, high: int = 3) -> Rx:
    """A prescription."""
    return Rx(make_ill(rng, nation, youngest=16), make_physician(rng, nation), house(rng, nation),
              make_home(rng, nation, office=True), make_number(rng, nation), lately(rng),
              make_course(rng, often, low, high), rng.randint(1, 5))  # fmt: skip


def make_tests(rng: random.Random, nation: str, panels: int = 2) -> Lab:
    """A laboratory's report in the units of the country."""
    lines = PANELS["us" if nation in ("us", "in", "ph", "pk", "bd", "sa", "jm") else "si"].strip().splitlines()
    chosen = rng.sample(sorted({line.split("|")[0] for line in lines}), panels)
    results = [_measured(rng, line) for panel in chosen for line in lines if line.startswith(f"{panel}|")]
    taken = lately(rng)
    name = {"us": "Crooked Lake Laboratories", "in": "Suryagarh Path Care", "uk": "Tarnmouth Pathology Services",
            "pk": "Gulshan Diagnostic Centre", "bd": "Banasree Pathology", "au": "Merrin Pathology", "sa": "Wadi Labs",
            "ph": "Paraiso Clinical Laboratory", "ke": "Safi Medical Laboratory", "jm": "Stony Mount Laboratory",
            "hk": "Ma On Wan Clinical Laboratory", "de": "Labor Oberlindau", "ca": "Lachlan Laboratories"}  # fmt: skip
    return Lab(make_ill(rng, nation), fill(rng, rng.choice(("^######", "M^#####", "^##-^###", "PT^####"))),
               make_physician(rng, nation), name.get(nation, "Central Diagnostic Laboratory"),
               make_home(rng, nation, office=True), make_number(rng, nation), rng.choice(("Serum", "Plasma",
               "Venous Blood")), taken, taken + timedelta(rng.randint(0, 2)), results)  # fmt: skip


def _measured(rng: random.Random, line: str) -> Result:
    panel, test, unit, low, high, digits = line.split("|")
    least, most = float(low or float(high or 1) * 0.3), float(high or float(low or 1) * 1.6)
    value = rng.uniform(least + (most - least) * 0.04, most - (most - least) * 0.04)
    if rng.random() < 0.28:
        value = most * rng.uniform(1.1, 1.5) if high else least * rng.uniform(0.5, 0.9)
    text = f"{value:.{digits}f}"
    flag = "H" if high and float(text) > float(high) else "L" if low and float(text) < float(low) else ""
    return Result(panel, test, text, unit, low, high, flag)


def within(result: Result, dash: str = " - ") -> str:
    """A reference range as printed."""
    if result.low and result.high:
        return result.range(dash)
    return f"> {result.low}" if result.low else f"< {result.high}"


def make_inpatient(rng: random.Random, nation: str, often: str = "spoken", low: int = 1, high: int = 4) -> Stay:
    """A stay in hospital with medicines to take home."""
    main, _, others, procedure, story = rng.choice(CASES).split("|")
    beside, came = others.split("; "), lately(rng)
    return Stay(make_ill(rng, nation), fill(rng, rng.choice(("^######", "IP^####", "^#/^####", "R^#####"))),
                make_physician(rng, nation), house(rng, nation), make_home(rng, nation, office=True),
                make_number(rng, nation), came, came + timedelta(rng.randint(1, 9)),
                [main, *rng.sample(beside, rng.randint(0, len(beside)))], [] if procedure == "none" else [procedure],
                make_course(rng, often, low, high), rng.choice(("Ciprofloxacin", "Nil known", "NKDA", "Iodine contrast",
                "Peanuts")), [story], rng.choice(("Stable", "Clinically well", "Improving", "Good")), rng.choice(NEXT),
                rng.choice(("Home", "Own residence", "Step-down unit", "Care of daughter")))  # fmt: skip


def code_of(stay: Stay) -> str:
    """The ICD-10 code of the first diagnosis."""
    return next(line.split("|")[1] for line in CASES if line.startswith(f"{stay.diagnoses[0]}|"))


def short(day: date, mark: str = "/") -> str:
    """Day, month and year in figures, the day first."""
    return f"{day:%d}{mark}{day:%m}{mark}{day.year}"


def american(day: date) -> str:
    """Month, day and year in figures."""
    return f"{day:%m/%d/%Y}"
