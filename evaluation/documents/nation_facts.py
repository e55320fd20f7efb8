"""What these documents of fourteen countries are about: charges, medicines, tests and stays that no other layout knows.

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
from evaluation.documents.medicines import Item
from evaluation.documents.nation_people import Nation, make_home, make_ill, make_number, make_physician
from evaluation.documents.stay_facts import Stay

PLACES = {
    "us": "Bracken Falls Community Hospital,Cedar Mills Medical Center,Dunmore Heights Health,Stony Ford Clinic",
    "uk": "Aldermere District Hospital,The Brinsley Hospital,Westhollow Infirmary", "ca": "Fort Lorne General Hospital",
    "in": "Girijapur Superspeciality Hospital,Devi Memorial Hospital,Annapurna Healthcare Pvt Ltd,Sonepur "
    "Nursing Home", "ph": "Sta. Clarita Doctors Hospital,San Teodoro Provincial Hospital",
    "ae": "Qamar International Hospital,Hamra "
    "Medical Centre", "ke": "Nandi Corner Mission Hospital,Kamiti Ridge Nursing Home", "ng": "Bodija Specialist "
    "Hospital,Umuechem Medical Centre", "za": "Rietfontein Private Hospital,Silverdal Clinic",
    "au": "Banksia Creek Hospital,Tarrango Day Surgery", "sg": "Bukit Lentor Hospital,Keppel Vale Medical Clinic",
    "my": "Hospital Pakar Intan Jaya", "gh": "Asokwa Municipal Hospital", "nz": "Kauri Bay Medical Centre",
}  # fmt: skip
COINS = {"us": "USD", "uk": "GBP", "in": "INR", "ph": "PHP", "ae": "AED", "ke": "KES", "ng": "NGN", "za": "ZAR",
         "au": "AUD", "ca": "CAD", "sg": "SGD", "my": "MYR", "gh": "GHS", "nz": "NZD"}  # fmt: skip
_DEAR = {"in": 25, "ph": 18, "ae": 3, "ke": 45, "ng": 300, "za": 10, "my": 3, "gh": 8}
# department | description | HCPCS or CPT code | lowest and highest price in dollars | most that are charged
_PRICES = """
ROOM|Ward bed, twin sharing|0120|180|900|4
ROOM|Diet charges|0270|12|45|4
ROOM|Intensive care bed|0200|700|2100|2
NURSING|Injection and IV administration|96374|25|140|3
NURSING|Catheterisation|51702|40|160|1
NURSING|Nebulisation|94640|15|80|5
DOCTOR|Consultant visit|99232|70|240|4
DOCTOR|Emergency physician fee|99285|180|690|1
DOCTOR|Dietician consultation|97802|35|110|1
LABORATORY|Renal function test|80069|20|95|2
LABORATORY|Blood culture and sensitivity|87040|30|140|2
LABORATORY|Troponin I|84484|25|120|2
LABORATORY|Prothrombin time|85610|10|55|3
LABORATORY|Blood gas analysis|82803|30|130|2
RADIOLOGY|X-ray of the left wrist|73110|45|190|1
RADIOLOGY|CT scan of the brain, plain|70450|250|980|1
RADIOLOGY|Echocardiography|93306|180|760|1
RADIOLOGY|Doppler study of leg veins|93971|120|520|1
PHARMACY|Enoxaparin 40 mg injection|J1650|14|60|5
PHARMACY|Sodium chloride 0.9% 500 mL|J7040|4|28|6
PHARMACY|Meropenem 1 g vial|J2185|18|90|6
PHARMACY|Tramadol 50 mg ampoule|J3490|3|16|4
SURGERY|Theatre consumables|0272|60|700|1
SURGERY|Anaesthetic gases|0370|90|480|1
SURGERY|Suture removal|15851|25|120|1
""".strip().splitlines()
_AMERICAN = (
    ("isation", "ization"),
    ("Theatre", "Operating room"),
    ("Anaesthetic", "Anesthetic"),
    ("Dietician", "Dietitian"),
)
# name | form | strengths | times a day
_DRUGS = """
Amitriptyline|tablet|10 mg,25 mg|1
Apixaban|tablet|2.5 mg,5 mg|2
Bisoprolol|tablet|2.5 mg,5 mg|1
Candesartan|tablet|8 mg,16 mg|1
Cefuroxime|tablet|250 mg,500 mg|2
Cefixime|tablet|200 mg,400 mg|2
Clindamycin|capsule|150 mg,300 mg|4
Colchicine|tablet|500 mcg|2
Diclofenac|tablet|50 mg|3
Doxazosin|tablet|1 mg,2 mg,4 mg|1
Famotidine|tablet|20 mg,40 mg|2
Ferrous sulfate|tablet|200 mg,325 mg|3
Flucloxacillin|capsule|250 mg,500 mg|4
Gliclazide|tablet|30 mg,80 mg|2
Lansoprazole|capsule|15 mg,30 mg|1
Loratadine|tablet|10 mg|1
Mirtazapine|tablet|15 mg,30 mg|1
Nitrofurantoin|capsule|50 mg,100 mg|4
Olmesartan|tablet|20 mg,40 mg|1
Ondansetron|tablet|4 mg,8 mg|3
Penicillin V|tablet|250 mg,500 mg|4
Perindopril|tablet|4 mg,5 mg|1
Rivaroxaban|tablet|10 mg,20 mg|1
Rosuvastatin|tablet|5 mg,10 mg,20 mg|1
Telmisartan|tablet|40 mg,80 mg|1
Tranexamic acid|tablet|500 mg|3
Vildagliptin|tablet|50 mg|2
""".strip().splitlines()
OFTEN = {
    "points": ("o.d.", "b.d.", "t.d.s.", "q.d.s."), "capitals": ("OD", "BD", "TDS", "QID"),
    "american": ("daily", "BID", "TID", "QID"), "figures": ("1-0-0", "1-0-1", "1-1-1", "1-1-1-1"),
    "spoken": ("once a day", "twice a day", "three times a day", "four times a day"),
    "hours": ("every 24 hours", "every 12 hours", "every 8 hours", "every 6 hours"),
}  # fmt: skip
# test | unit | low | high | digits; without a low "<high", without a high ">low"
_PANELS = {
    "us": {
        "Iron and TIBC": "Iron, Serum|ug/dL|38|169|0;Iron Saturation|%|15|55|0;TIBC|ug/dL|250|450|0",
        "Coagulation": "Prothrombin Time|sec|9.1|12.0|1;INR||0.9|1.2|1;aPTT|sec|24|33|0",
        "CBC With Platelet": "WBC|x10E3/uL|3.4|10.8|1;RBC|x10E6/uL|4.14|5.80|2;Hemoglobin|g/dL|13.0|17.7|1;Hematocrit|"
        "%|37.5|51.0|1;RDW|%|11.6|15.4|1;Platelets|x10E3/uL|150|450|0",
        "Metabolic Panel": "Glucose|mg/dL|70|99|0;BUN|mg/dL|8|27|0;Creatinine|mg/dL|0.76|1.27|2;eGFR|mL/min/1.73|59||0;"
        "Chloride|mmol/L|96|106|0;Albumin|g/dL|3.8|4.9|1;LDL Chol Calc|mg/dL||100|0",
    },
    "si": {
        "Electrolytes and Renal Function": "Sodium|mmol/L|136|145|0;Potassium|mmol/L|3.5|5.1|1;Bicarbonate|mmol/L|22|"
        "29|0;Urea|mmol/L|2.1|7.1|1;Creatinine|umol/L|62|106|0;eGFR|mL/min/1.73m2|60||0",
        "Liver Function": "Total Bilirubin|umol/L||21|0;ALP|U/L|30|130|0;ALT|U/L||41|0;Gamma GT|U/L||60|0;Albumin|g/L|"
        "35|52|0", "Full Blood Count": "Haemoglobin|g/L|130|170|0;Haematocrit|L/L|0.40|0.50|2;White cell count|10^9/L|"
        "4.0|10.0|1;Neutrophils|10^9/L|2.0|7.0|1;Platelet count|10^9/L|150|410|0",
        "Bone Profile": "Adjusted Calcium|mmol/L|2.20|2.60|2;Phosphate|mmol/L|0.80|1.50|2;Vitamin D|nmol/L|50||0",
    },
}  # fmt: skip
# diagnosis | others | procedure | ICD-10 | course
_CASES = (
    ("Acute ST-elevation myocardial infarction", "Dyslipidaemia,Essential hypertension", "Primary percutaneous "
     "coronary intervention", "I21.9", "Brought in with two hours of crushing chest pain. The ECG showed anterior ST "
     "elevation. A stent was placed in the left anterior descending artery. There was no arrhythmia on the monitor."),
    ("Left ureteric calculus", "Hydronephrosis", "Ureteroscopy and stent insertion", "N20.1", "Presented with left "
     "flank pain and haematuria. CT showed an 8 mm stone in the upper ureter. The stone was broken up under general "
     "anaesthesia. The catheter was removed on the second day."),
    ("Acute gastroenteritis", "Hypokalaemia", "", "A09", "Four days of vomiting and loose stools before admission. "
     "Rehydrated with intravenous fluids and potassium. Stool culture grew no pathogens. Eating normally by the third "
     "day."),
    ("Cellulitis of the right lower leg", "Type 2 diabetes,Tinea pedis", "", "L03.115", "Red and swollen leg for three "
     "days with fever. Given intravenous flucloxacillin, then tablets. The marked border receded from the second day. "
     "Blood glucose was brought under control."),
    ("Transient ischaemic attack", "Atrial fibrillation", "Carotid Doppler", "G45.9", "Sudden weakness of the left arm "
     "that cleared within an hour. The brain scan showed no bleed. Anticoagulation was begun for newly found atrial "
     "fibrillation. No further episodes on the ward."),
    ("Bilateral pneumonia", "Iron deficiency anaemia", "", "J18.9", "Admitted with cough, fever and low oxygen levels. "
     "Needed four litres of oxygen for three days. Treated with two antibiotics and chest physiotherapy. Saturation on "
     "air was 96 percent at discharge."),
    ("Incarcerated inguinal hernia", "Benign prostatic hyperplasia", "Open mesh repair of inguinal hernia", "K40.30",
     "Painful lump in the groin that could not be pushed back. Repaired with mesh on the night of admission. The bowel "
     "was viable. Passed urine after a trial without catheter."),
)  # fmt: skip
_NEXT = ("Wound review in ten days at the surgical clinic.", "Repeat blood tests in two weeks with your own doctor.",
         "Cardiology clinic on the first Monday of next month.", "Outpatient department after two weeks.")  # fmt: skip


def make_tab(rng: random.Random, nation: Nation, low: int = 3, high: int = 7, *, off: int = 0, tax: int = 0) -> Bill:
    """A bill with discount and tax in per cent; charges stand in the order of their departments."""
    day, dear = lately(rng), _DEAR.get(nation, 1)
    charges = []
    for line in sorted(rng.sample(_PRICES, rng.randint(low, high)), key=_PRICES.index):
        _, description, code, least, most, count = line.split("|")
        unit = rng.randint(int(least), int(most)) * dear * 100 + (0 if dear > 9 else rng.choice((0, 25, 40, 95)))
        if nation == "us":
            for british, american in _AMERICAN:
                description = description.replace(british, american)
        charges.append(Charge(description, code, rng.randint(1, int(count)), unit, day - timedelta(rng.randint(0, 6))))
    gross = sum(charge.amount for charge in charges)
    less = gross * off // 100
    added = (gross - less) * tax // 100
    number = rng.choice(
        (
            f"IP{rng.randint(20000, 99999)}",
            f"{rng.randint(10**6, 10**7)}",
            f"B-{rng.randint(10**4, 10**5)}",
            f"{rng.randint(2, 9)}C/{rng.randint(10**4, 10**5)}",
        )
    )
    return Bill(make_ill(rng, nation, youngest=8), make_physician(rng, nation), rng.choice(PLACES[nation].split(",")),
                make_home(rng, nation, office=True), make_number(rng, nation), day, number, charges, less, added,
                (gross - less + added) * rng.choice((10, 30, 60)) // 100, COINS[nation])  # fmt: skip


def department(charge: Charge) -> str:
    """Under which heading a charge stands."""
    return next(line.split("|")[0] for line in _PRICES if line.split("|")[2] == charge.code)


def make_course(rng: random.Random, often: str, low: int = 1, high: int = 3) -> list[Item]:
    """Different medicines, one unit at a time, as often as `OFTEN` words it."""
    items = []
    for line in rng.sample(_DRUGS, rng.randint(low, high)):
        name, form, strengths, times = line.split("|")
        days = rng.choice((5, 7, 10)) if int(times) > 2 else rng.choice((14, 28, 30, 56))
        items.append(Item(name, rng.choice(strengths.split(",")), form, f"1 {form[:3]}", OFTEN[often][int(times) - 1],
                          days, int(times) * days))  # fmt: skip
    return items


def make_script(rng: random.Random, nation: Nation, often: str, low: int = 1, high: int = 3) -> Rx:
    """A prescription."""
    return Rx(make_ill(rng, nation, youngest=15), make_physician(rng, nation), rng.choice(PLACES[nation].split(",")),
              make_home(rng, nation, office=True), make_number(rng, nation), lately(rng), make_course(rng, often,
                      low, high),
              rng.randint(1, 6))  # fmt: skip


def make_tests(rng: random.Random, nation: Nation, panels: int = 2) -> Lab:
    """A laboratory's report in the units of the country."""
    table = _PANELS["us" if nation in ("us", "in", "ph") else "si"]
    results = [_measured(rng, panel, line) for panel in rng.sample(sorted(table), panels)
               for line in table[panel].split(";")]  # fmt: skip
    taken = lately(rng)
    house = {"us": "Cedar Mills Reference Lab", "in": "Girijapur Diagnostics Pvt Ltd", "uk": "Aldermere Pathology",
             "za": "Silverdal Pathologists Inc", "ke": "Nandi Medical Laboratories", "ph": "Villa Luna Diagnostics",
             "au": "Tarrango Pathology", "ae": "Hamra Clinical Laboratory", "sg": "Lentor Laboratories"}  # fmt: skip
    number = rng.choice((f"{rng.randint(10**6, 10**8)}", f"{rng.choice('HPV')}{rng.randint(10**6, 10**7)}"))
    return Lab(make_ill(rng, nation), number, make_physician(rng, nation), house.get(nation, "Central Laboratory"),
               make_home(rng, nation, office=True), make_number(rng, nation), rng.choice(("Serum", "Whole Blood",
                       "Plasma")), taken,
               taken + timedelta(rng.randint(0, 2)), results)  # fmt: skip


def _measured(rng: random.Random, panel: str, line: str) -> Result:
    test, unit, low, high, digits = line.split("|")
    least, most = float(low or float(high or 1) * 0.3), float(high or float(low or 1) * 1.6)
    value = rng.uniform(least + (most - least) * 0.04, most - (most - least) * 0.04)
    if rng.random() < 0.3:
        value = most * rng.uniform(1.08, 1.4) if high else least * rng.uniform(0.5, 0.9)
    text = f"{value:.{digits}f}"
    flag = "H" if high and float(text) > most else "L" if low and float(text) < least else ""
    return Result(panel, test, text, unit, low, high, flag)


def within(result: Result, dash: str = " - ") -> str:
    """A reference range as printed."""
    if result.low and result.high:
        return result.range(dash)
    return f">{result.low}" if result.low else f"<{result.high}"


def make_inpatient(rng: random.Random, nation: Nation, often: str = "spoken", low: int = 1, high: int = 4) -> Stay:
    """A stay in hospital with medicines to take home."""
    main, others, procedure, _, story = rng.choice(_CASES)
    beside, came = others.split(","), lately(rng)
    number = rng.choice((f"{rng.randint(10**5, 10**7)}", f"MRN{rng.randint(10**5, 10**6)}",
                         f"{rng.randint(10, 99)}/{rng.randint(10**4, 10**5)}"))  # fmt: skip
    return Stay(make_ill(rng, nation), number, make_physician(rng, nation), rng.choice(PLACES[nation].split(",")),
                make_home(rng, nation, office=True), make_number(rng, nation), came, came + timedelta(rng.randint(1,
                        8)),
                [main, *rng.sample(beside, rng.randint(0, len(beside)))], [procedure] if procedure else [],
                make_course(rng, often, low, high), rng.choice(("Aspirin", "No known allergies", "Co-trimoxazole",
                "Trimethoprim", "Shellfish")), [story], rng.choice(("Haemodynamically stable", "Well", "Improved",
                "Fit for discharge")), rng.choice(_NEXT), rng.choice(("Home", "Own home", "Nursing home",
                "Home with family")))  # fmt: skip


def code_of(stay: Stay) -> str:
    """The ICD-10 code of the first diagnosis."""
    return next(code for main, _, _, code, _ in _CASES if main == stay.diagnoses[0])


def short(day: date, mark: str = "/") -> str:
    """Day, month and year in figures, the day first."""
    return f"{day:%d}{mark}{day:%m}{mark}{day.year}"
