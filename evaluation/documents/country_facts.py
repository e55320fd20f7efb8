"""What these documents of eleven countries are about: charges, medicines, tests and stays that no other layout knows.

Enters: a seeded random generator and a country's code. Leaves: the frozen facts that other documents are drawn from
too. Medicines are real and in strengths they are sold in; reference ranges are a textbook's; prices are invented.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import timedelta

from evaluation.documents.bill_facts import Bill, Charge
from evaluation.documents.country_people import Land, lately, make_line, make_medico, make_sick, make_site
from evaluation.documents.facts import Rx
from evaluation.documents.lab_facts import Lab, Result
from evaluation.documents.medicines import Item
from evaluation.documents.parts import Form
from evaluation.documents.stay_facts import Stay

HOUSES = {
    "us": "Pine Hollow Regional Hospital,Tamarind Lakes Medical Center,Ellery Valley Health System,St. Ambrose "
    "Hospital",
    "uk": "Great Wexcombe General Hospital,Royal Thornaby Infirmary,Marshfield Community Hospital",
    "ie": "Carrigadoon University Hospital,Mount Kilcassin Private Hospital",
    "in": "Aarogya Sagar Hospitals Ltd,Pushpagiri Medical College Hospital,Rajnagar Heart and Trauma Centre",
    "ph": "Santa Milagros General Hospital,San Rafael Medical Center", "ae": "Rimal Specialty Hospital,Al Noor Bay "
    "Clinic",
    "ke": "Matunda Hill Hospital,Kijani Women and Children Hospital", "ng": "Ajegun General Hospital,Oriade Clinics",
    "za": "Blouwater Mediclinic,Mooikloof Day Hospital", "au": "Currajong Bay Private Hospital,Wattle Ridge Hospital",
    "ca": "Loon Harbour General Hospital,Maple Narrows Health Sciences Centre",
}  # fmt: skip
MONEY = {"us": "USD", "uk": "GBP", "ie": "EUR", "in": "INR", "ph": "PHP", "ae": "AED", "ke": "KES", "ng": "NGN",
         "za": "ZAR", "au": "AUD", "ca": "CAD"}  # fmt: skip
_SCALE = {"in": 30, "ph": 20, "ae": 3, "ke": 50, "ng": 250, "za": 12}
# description | HCPCS, CPT or revenue code | lowest and highest price in dollars | most that are charged
_CHARGES = """
Private room, per day|0110|900|2600|5
Hemoglobin A1C|83036|24|110|1
Magnesium level|83735|15|70|3
Ceftriaxone injection 250 mg|J0696|12|60|6
CT abdomen and pelvis, with dye|74177|620|2100|1
Ultrasound of the abdomen|76700|180|640|1
Surgical tray and supplies|0270|40|380|2
Recovery room, first hour|0710|240|900|1
Wound dressing|97597|60|190|4
Physiotherapy, 15 minutes|97110|35|120|6
Oxygen therapy, per day|0413|40|150|5
Pathology, tissue examination|88305|110|320|2
Urine culture|87086|20|95|2
Spirometry|94010|45|180|1
Observation, per hour|G0378|60|140|9
Intravenous line placement|36000|30|110|2
Nursing procedures|0230|80|310|4
Consultation, specialist|99243|120|330|3
Infusion pump, per day|0260|25|90|5
Medical records copy|S9981|5|25|1
""".strip().splitlines()
# name | form | strengths | dose | times a day
_DRUGS = """
Doxycycline|capsule|100 mg|1|2
Levofloxacin|tablet|500 mg,750 mg|1|1
Trimethoprim|tablet|100 mg,200 mg|1|2
Valsartan|tablet|80 mg,160 mg|1|1
Nebivolol|tablet|2.5 mg,5 mg|1|1
Hydralazine|tablet|25 mg,50 mg|1|3
Empagliflozin|tablet|10 mg,25 mg|1|1
Pioglitazone|tablet|15 mg,30 mg|1|1
Ezetimibe|tablet|10 mg|1|1
Pravastatin|tablet|20 mg,40 mg|1|1
Ticagrelor|tablet|60 mg,90 mg|1|2
Dabigatran|capsule|110 mg,150 mg|1|2
Escitalopram|tablet|5 mg,10 mg|1|1
Venlafaxine|capsule|37.5 mg,75 mg|1|1
Buspirone|tablet|5 mg,10 mg|1|2
Topiramate|tablet|25 mg,50 mg|1|2
Levetiracetam|tablet|250 mg,500 mg|1|2
Baclofen|tablet|10 mg|1|3
Etoricoxib|tablet|60 mg,90 mg|1|1
Celecoxib|capsule|100 mg,200 mg|1|2
Rabeprazole|tablet|20 mg|1|1
Metoclopramide|tablet|10 mg|1|3
Levocetirizine|tablet|5 mg|1|1
Hydroxyzine|tablet|10 mg,25 mg|1|3
Acyclovir|tablet|400 mg,800 mg|1|4
Nifedipine|tablet|20 mg,30 mg|1|1
Torsemide|tablet|10 mg,20 mg|1|1
Labetalol|tablet|100 mg,200 mg|1|2
Farxiga|tablet|5 mg,10 mg|1|1
Brilinta|tablet|90 mg|1|2
Cozaar|tablet|50 mg|1|1
""".strip().splitlines()
TIMES = {
    "latin": ("OD", "BD", "TDS", "QDS"), "us": ("daily", "BID", "TID", "QID"),
    "words": ("once daily", "twice daily", "three times daily", "four times daily"),
    "day": ("every day", "2 times a day", "3 times a day", "4 times a day"),
    "dash": ("1-0-0", "1-0-1", "1-1-1", "1-1-1-1"),
}  # fmt: skip
# test | unit | low | high | digits after the point; without a low the range is "<high"
_CONVENTIONAL = {
    "Hepatic Function Panel": "Protein, Total|g/dL|6.1|8.1|1;Globulin|g/dL|1.9|3.7|1;Bilirubin, Direct|mg/dL||0.2|1;"
    "Alkaline Phosphatase|U/L|35|144|0;AST|U/L|10|35|0;ALT|U/L|6|29|0",
    "Basic Metabolic Panel": "Glucose|mg/dL|65|99|0;Urea Nitrogen (BUN)|mg/dL|7|25|0;Creatinine|mg/dL|0.50|1.05|2;"
    "Sodium|mmol/L|135|146|0;Potassium|mmol/L|3.5|5.3|1;Carbon Dioxide|mmol/L|20|32|0;Calcium|mg/dL|8.6|10.4|1",
    "Anemia Profile": "Ferritin|ng/mL|16|232|0;Folate, Serum|ng/mL|5.4|24.0|1;Vitamin B12|pg/mL|211|946|0;Transferrin|"
    "mg/dL|200|360|0",
    "Lipid Panel": "Cholesterol, Total|mg/dL||200|0;HDL Cholesterol|mg/dL|50|90|0;Triglycerides|mg/dL||150|0;"
    "Non HDL Cholesterol|mg/dL||130|0",
    "Hemogram": "Hemoglobin|g/dL|11.7|15.5|1;Total Leucocyte Count|10^3/uL|3.8|10.8|1;Platelet Count|10^3/uL|140|400|0;"
    "MCHC|g/dL|32.0|36.0|1;Packed Cell Volume|%|35.0|45.0|1",
}  # fmt: skip
_SI = {
    "Renal Profile": "Sodium|mmol/L|133|146|0;Potassium|mmol/L|3.5|5.3|1;Creatinine|umol/L|45|84|0;Urea|mmol/L|2.5|"
    "7.8|1",
    "Haematology": "Haemoglobin|g/L|115|165|0;WBC|x10^9/L|4.0|11.0|1;Platelets|x10^9/L|150|450|0;MCV|fL|80|100|0;"
    "Monocytes|x10^9/L|0.2|0.8|1",
    "Thyroid Function Tests": "TSH|mU/L|0.27|4.20|2;Free T4|pmol/L|12.0|22.0|1",
    "Lipids": "Total Cholesterol|mmol/L||5.0|1;HDL Cholesterol|mmol/L|1.2|2.5|1;Triglycerides|mmol/L||1.7|1",
}  # fmt: skip
# principal diagnosis | others | procedure | course
_CASES = (
    ("Acute pancreatitis", "Hypertriglyceridaemia,Alcohol use disorder", "MRCP", "Admitted with severe epigastric pain "
     "radiating to the back. Lipase was five times the upper limit. Managed with fluids, analgesia and early feeding. "
     "MRCP showed no stone in the duct. Pain had settled by the third day."),
    ("Deep vein thrombosis of the left leg", "Factor V Leiden heterozygosity", "Compression ultrasound", "Three "
    "days of "
     "calf swelling after a long flight. Ultrasound confirmed a femoral thrombus. Started on a direct oral "
     "anticoagulant. No signs of pulmonary embolism were found."),
    ("Fracture of the neck of the right femur", "Osteoporosis,Vitamin D deficiency", "Right hip hemiarthroplasty",
     "Fell at home and could not bear weight. Operated on within 24 hours under spinal anaesthesia. Mobilised with a "
     "frame from the first day. The wound was dry at discharge."),
    ("Diabetic ketoacidosis", "Type 1 diabetes mellitus,Urinary tract infection", "", "Presented with vomiting and "
     "polyuria. Treated with intravenous fluids and insulin by protocol. The acidosis cleared within 18 hours. "
     "Education on sick day rules was given."),
    ("Acute exacerbation of asthma", "Allergic rhinitis", "Chest radiograph", "Wheeze and breathlessness after a cold. "
     "Responded to nebulisers and oral steroids. Peak flow rose from 210 to 380. Inhaler technique was checked before "
     "discharge."),
    ("Perforated duodenal ulcer", "Helicobacter pylori infection", "Laparotomy and omental patch repair", "Sudden "
     "generalised abdominal pain with free air under the diaphragm. Taken to theatre the same night. Recovered on the "
     "ward without sepsis. Triple therapy was prescribed."),
)  # fmt: skip


def make_account(rng: random.Random, land: Land, low: int = 3, high: int = 7, *, tax: int = 0, off: int = 0) -> Bill:
    """A bill with tax and discount in per cent."""
    day, scale = lately(rng), _SCALE.get(land, 1)
    charges: list[Charge] = []
    for line in rng.sample(_CHARGES, rng.randint(low, high)):
        description, code, least, most, count = line.split("|")
        unit = rng.randint(int(least), int(most)) * scale * 100
        unit += 0 if scale > 10 else rng.choice((0, 50, rng.randint(1, 99)))
        charges.append(Charge(description, code, rng.randint(1, int(count)), unit, day - timedelta(rng.randint(1, 9))))
    subtotal = sum(charge.amount for charge in charges)
    discount = subtotal * off // 100
    taxes = (subtotal - discount) * tax // 100
    paid = (subtotal - discount + taxes) * rng.choice((15, 25, 40)) // 100
    number = rng.choice((f"{rng.randint(10**8, 10**9 - 1)}", f"HB{rng.randint(10**5, 10**6)}",
                         f"{rng.randint(22, 26)}/{rng.randint(1000, 99999)}"))  # fmt: skip
    return Bill(make_sick(rng, land, youngest=6), make_medico(rng, land), rng.choice(HOUSES[land].split(",")),
                make_site(rng, land, short=True), make_line(rng, land), day, number, charges, discount, taxes, paid,
                MONEY[land])  # fmt: skip


def make_therapy(rng: random.Random, times: str, low: int = 1, high: int = 3) -> list[Item]:
    """Different medicines whose frequency is worded as `TIMES` has it; the dose is "1 tab" or "1 cap"."""
    items: list[Item] = []
    for line in rng.sample(_DRUGS, rng.randint(low, high)):
        name, form, strengths, dose, often = line.split("|")
        days = rng.choice((5, 7, 10)) if int(often) > 2 else rng.choice((10, 14, 28, 30, 60))
        items.append(Item(name, rng.choice(strengths.split(",")), form, f"{dose} {form[:3]}",
                          TIMES[times][int(often) - 1], days, int(dose) * int(often) * days))  # fmt: skip
    return items


def make_order(rng: random.Random, land: Land, times: str = "words", low: int = 1, high: int = 3) -> Rx:
    """A prescription."""
    return Rx(make_sick(rng, land, youngest=14), make_medico(rng, land), rng.choice(HOUSES[land].split(",")),
              make_site(rng, land, short=True), make_line(rng, land), lately(rng), make_therapy(rng, times, low, high),
              rng.randint(1, 5))  # fmt: skip


def make_assay(rng: random.Random, land: Land, panels: int = 2, most: int = 8) -> Lab:
    """A laboratory's report, in conventional units in the US, India and the Philippines, else in SI units."""
    table = _CONVENTIONAL if land in ("us", "in", "ph") else _SI
    results = [_result(rng, name, line) for name in rng.sample(sorted(table), panels)
               for line in table[name].split(";")[:most]]  # fmt: skip
    taken = lately(rng)
    house = {"us": "Sable Creek Diagnostics", "in": "Pushpagiri Path Labs", "uk": "Thornaby Pathology Laboratory",
             "za": "Blouwater Pathologists", "ke": "Kijani Laboratories Ltd", "ph": "San Rafael Diagnostic Center",
             "au": "Currajong Pathology"}  # fmt: skip
    number = rng.choice((f"{rng.randint(10**7, 10**8)}", f"{rng.choice('DKN')}{rng.randint(10**5, 10**6)}"))
    return Lab(make_sick(rng, land), number, make_medico(rng, land), house.get(land, "Harbour Reference Laboratory"),
               make_site(rng, land, short=True), make_line(rng, land), rng.choice(("Serum", "Blood", "EDTA whole "
               "blood")),
               taken, taken + timedelta(rng.randint(0, 2)), results)  # fmt: skip


def _result(rng: random.Random, panel: str, line: str) -> Result:
    test, unit, low, high, digits = line.split("|")
    least, most = float(low or 0), float(high)
    bottom = least or most * 0.4
    value = f"{rng.uniform(bottom + (most - bottom) * 0.05, most * 0.98):.{digits}f}"
    if rng.random() < 0.25:
        value = f"{most * rng.uniform(1.05, 1.3):.{digits}f}"
    elif low and rng.random() < 0.15:
        value = f"{least * rng.uniform(0.8, 0.95):.{digits}f}"
    flag = "H" if float(value) > most else "L" if low and float(value) < least else ""
    return Result(panel, test, value, unit, low, high, flag)


def bounds(result: Result, dash: str = "-", below: str = "<") -> str:
    """A reference range as printed."""
    return result.range(dash) if result.low else f"{below}{result.high}"


def make_episode(rng: random.Random, land: Land, times: str = "words", low: int = 1, high: int = 4) -> Stay:
    """A stay in hospital with medicines to take home."""
    principal, others, procedure, story = rng.choice(_CASES)
    beside = others.split(",")
    admitted = lately(rng)
    number = rng.choice((f"{rng.randint(10**6, 10**7)}", f"{rng.choice('KWZ')}{rng.randint(10**6, 10**7)}",
                         f"{rng.randint(100, 999)}-{rng.randint(100, 999)}"))  # fmt: skip
    return Stay(make_sick(rng, land), number, make_medico(rng, land), rng.choice(HOUSES[land].split(",")),
                make_site(rng, land, short=True), make_line(rng, land), admitted,
                admitted + timedelta(rng.randint(2, 9)),
                [principal, *rng.sample(beside, rng.randint(0, len(beside)))], [procedure] if procedure else [],
                make_therapy(rng, times, low, high),
                rng.choice(("Ibuprofen", "Erythromycin", "Nil known", "Morphine", "No known drug allergies")), [story],
                rng.choice(("Stable", "Improved", "Good", "Satisfactory")),
                rng.choice(("Review in clinic in six weeks.", "See the family doctor within 7 days.",
                            "Surgical outpatients on Tuesday in two weeks.")),
                rng.choice(("Home", "Home with daughter", "Rehabilitation unit", "Care home")))  # fmt: skip


def stack(form: Form, x: float, y: float, at: float, pairs: Sequence[tuple[str, str]], lead: float = 15,
          colon: str = "") -> float:  # fmt: skip
    """Labels under one another with their values at `at`, after `colon`; returns the next baseline."""
    for name, text in pairs:
        form.right(x, y, name, f"{colon} {text}" if colon else text, at=at)
        y += lead
    return y


def captions(form: Form, x: float, y: float, widths: Sequence[float], pairs: Sequence[tuple[str, str]],
             lead: float = 32) -> float:  # fmt: skip
    """Small captions with their values underneath, in rows of as many as there are widths; returns the next top."""
    small = form.label.but(size=form.label.size - 1.5, bold=False, ink=0.3)
    left = x
    for place, (name, text) in enumerate(pairs):
        width = widths[place % len(widths)]
        form.sheet.text(left, y, name, small)
        form.sheet.text(left, y + form.value.size + 3, text, form.value)
        left += width
        if place % len(widths) == len(widths) - 1 or place == len(pairs) - 1:
            left, y = x, y + lead
    return y
