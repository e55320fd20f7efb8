"""Medicines as prescriptions carry them: real drugs in strengths they are sold in, with directions that make sense
for the form.

Enters: a seeded random generator. Leaves: items with every member that a layout may print.
Strengths are the usual tablets and liquids of national formularies; quantities follow from dose and duration.
"""

from __future__ import annotations

import random
from dataclasses import dataclass

# name | form | strengths | doses | abbreviated frequencies
_DRUGS = """
Amoxicillin|capsule|250 mg,500 mg|1|TID
Amoxicillin-Clavulanate|tablet|625 mg,875 mg|1|BID
Azithromycin|tablet|250 mg,500 mg|1|OD
Atorvastatin|tablet|10 mg,20 mg,40 mg,80 mg|1|QHS
Amlodipine|tablet|2.5 mg,5 mg,10 mg|1|QD
Metformin|tablet|500 mg,850 mg,1000 mg|1|BID
Lisinopril|tablet|5 mg,10 mg,20 mg,40 mg|1|QD
Losartan|tablet|25 mg,50 mg,100 mg|1|QD
Levothyroxine|tablet|25 mcg,50 mcg,75 mcg,112 mcg|1|QAM
Omeprazole|capsule|20 mg,40 mg|1|QAM
Pantoprazole|tablet|20 mg,40 mg|1|QD
Ibuprofen|tablet|200 mg,400 mg,600 mg|1|TID
Paracetamol|tablet|500 mg,650 mg|1,2|QID
Acetaminophen|tablet|325 mg,500 mg|1,2|QID
Cetirizine|tablet|5 mg,10 mg|1|QHS
Montelukast|tablet|4 mg,5 mg,10 mg|1|QHS
Prednisone|tablet|5 mg,10 mg,20 mg|1,2|QD
Hydrochlorothiazide|tablet|12.5 mg,25 mg|1|QD
Furosemide|tablet|20 mg,40 mg|1|BID
Warfarin|tablet|1 mg,2.5 mg,5 mg|1|QD
Clopidogrel|tablet|75 mg|1|QD
Sertraline|tablet|25 mg,50 mg,100 mg|1|QD
Escitalopram|tablet|5 mg,10 mg,20 mg|1|QD
Gabapentin|capsule|100 mg,300 mg,400 mg|1|TID
Pregabalin|capsule|75 mg,150 mg|1|BID
Tramadol|tablet|50 mg|1|QID
Ciprofloxacin|tablet|250 mg,500 mg|1|BID
Doxycycline|capsule|100 mg|1|BID
Cephalexin|capsule|250 mg,500 mg|1|QID
Clarithromycin|tablet|250 mg,500 mg|1|BID
Metronidazole|tablet|250 mg,400 mg,500 mg|1|TID
Fluconazole|tablet|150 mg,200 mg|1|QD
Carvedilol|tablet|3.125 mg,6.25 mg,12.5 mg|1|BID
Metoprolol|tablet|25 mg,50 mg,100 mg|1|BID
Spironolactone|tablet|25 mg,50 mg|1|QD
Digoxin|tablet|0.125 mg,0.25 mg|1|QD
Methotrexate|tablet|2.5 mg|1|weekly
Glipizide|tablet|5 mg,10 mg|1|QAM
Sitagliptin|tablet|50 mg,100 mg|1|QD
Tamsulosin|capsule|0.4 mg|1|QHS
Duloxetine|capsule|30 mg,60 mg|1|QD
Lialda|tablet|1.2 g|2|QD
Crestor|tablet|5 mg,10 mg,20 mg|1|QHS
Januvia|tablet|25 mg,100 mg|1|QD
Eliquis|tablet|2.5 mg,5 mg|1|BID
Augmentin|tablet|375 mg,625 mg|1|BID
Ranitidine|tablet|150 mg,300 mg|1|BID
Domperidone|tablet|10 mg|1|TID
Amoxicillin|suspension|125 mg/5 mL,250 mg/5 mL|5 mL,10 mL|TID
Azithromycin|suspension|200 mg/5 mL|5 mL|OD
Lactulose|syrup|10 g/15 mL|15 mL,30 mL|BID
Salbutamol|inhaler|100 mcg|2 puffs|QID
Fluticasone|inhaler|44 mcg,110 mcg|2 puffs|BID
""".strip().splitlines()

ROUTES = {"inhaler": ("INH", "by inhalation")}
SHORT_FORMS = {"tablet": "tab", "capsule": "cap", "suspension": "susp", "syrup": "syr", "inhaler": "inhaler"}
WORDS = {
    "OD": "once a day", "QD": "once daily", "QAM": "every morning", "QHS": "at bedtime", "BID": "twice daily",
    "TID": "three times a day", "QID": "four times a day", "weekly": "once a week",
}  # fmt: skip
PER_DAY = {"OD": 1, "QD": 1, "QAM": 1, "QHS": 1, "BID": 2, "TID": 3, "QID": 4, "weekly": 1 / 7}
INDIAN = {
    "OD": "1-0-0",
    "QD": "1-0-0",
    "QAM": "1-0-0",
    "QHS": "0-0-1",
    "BID": "1-0-1",
    "TID": "1-1-1",
    "QID": "1-1-1-1",
}


@dataclass(frozen=True, slots=True)
class Item:
    """One medicine of a prescription.

    `dose` is as abbreviated sigs print it ("1 tab", "5 mL"), `frequency` an upper-case abbreviation, `days` whole
    days, `quantity` a count of tablets, capsules, millilitres or inhalers.
    """

    name: str
    strength: str
    form: str
    dose: str
    frequency: str
    days: int
    quantity: int

    @property
    def route(self) -> str:
        """PO, or INH for inhalers."""
        return ROUTES.get(self.form, ("PO", ""))[0]

    @property
    def duration(self) -> str:
        """In days, weeks or months as people say it."""
        if self.days % 30 == 0:
            months = self.days // 30
            return f"{months} month{'s' * (months > 1)}"
        return f"{self.days} days"

    @property
    def sig(self) -> str:
        """Abbreviated: `1 tab PO BID x 7 days`."""
        return f"{self.dose} {self.route} {self.frequency} x {self.duration}"

    @property
    def indian(self) -> str:
        """The day as morning-noon-night, as Indian prescriptions have it; the abbreviation where none fits."""
        return INDIAN.get(self.frequency, self.frequency)

    @property
    def prose(self) -> str:
        """In words: `Take 1 tablet by mouth twice daily for 7 days`."""
        count, _, unit = self.dose.partition(" ")
        unit = {"tab": "tablet", "cap": "capsule"}.get(unit, unit)
        unit += "s" * (unit in ("tablet", "capsule") and count != "1")
        verb, way = ("Inhale", "") if self.form == "inhaler" else ("Take", " by mouth")
        return f"{verb} {count} {unit}{way} {WORDS[self.frequency]} for {self.duration}"

    @property
    def counted(self) -> str:
        """The quantity with its unit: `28 tablets`, `150 mL`."""
        if self.form in ("suspension", "syrup"):
            return f"{self.quantity} mL"
        return f"{self.quantity} {self.form}{'s' * (self.quantity != 1)}"

    def members(self, *names: str, **printed: str) -> dict[str, str]:
        """Truth of the item: the members named as they are here, the others as the layout printed them."""
        known = {"route": self.route, "duration": self.duration, "quantity": str(self.quantity)}
        plain = {name: known.get(name) or str(getattr(self, name)) for name in ("name", "strength", *names)}
        return plain | printed


def make_items(rng: random.Random, low: int = 1, high: int = 4) -> list[Item]:
    """Between `low` and `high` different medicines."""
    chosen = rng.sample(_DRUGS, rng.randint(low, high))
    return [_item(rng, *line.split("|")) for line in chosen]


def _item(rng: random.Random, name: str, form: str, strengths: str, doses: str, frequency: str) -> Item:
    dose = rng.choice(doses.split(","))
    if form in ("tablet", "capsule"):
        dose = f"{dose} {SHORT_FORMS[form]}"
    short = frequency in ("TID", "QID") or form == "suspension" or name in ("Azithromycin", "Ciprofloxacin")
    days = rng.choice((3, 5, 7, 10, 14)) if short else rng.choice((14, 30, 60, 90))
    days = 60 if frequency == "weekly" else days
    amount = 1 if form == "inhaler" else round(float(dose.split()[0]) * PER_DAY[frequency] * days)
    return Item(name, rng.choice(strengths.split(",")), form, dose, frequency, days, amount)
