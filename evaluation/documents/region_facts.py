"""What documents of nine regions are about: charges, medicines, tests and stays.

Enters: a seeded random generator and a region. Leaves: the frozen facts that the other documents are drawn from too.
Medicines are real and in strengths they are sold in; reference ranges are a textbook's; prices are invented.
"""

from __future__ import annotations

import random
from datetime import timedelta

from evaluation.documents.bill_facts import Bill, Charge
from evaluation.documents.facts import Rx
from evaluation.documents.lab_facts import Lab, Result
from evaluation.documents.medicines import Item
from evaluation.documents.region_people import Region, make_call, make_medic, make_place, make_subject, recent
from evaluation.documents.stay_facts import Stay

HOSPITALS = {
    "us": "Grayling Point Health,Mount Avery Medical Center,Redstone Falls Community Hospital,Willowmere Clinic",
    "uk": "Brackenford University Hospitals NHS Foundation Trust,Coldbeck District Hospital,Stanwick Green Hospital",
    "au": "Warrandah Private Hospital,Kookaburra Flat Medical Centre",
    "in": "Vasantpur Super Speciality Hospital,Kaveri Institute of Neurosciences,Shivnagar Lifeline Hospital Ltd",
    "ph": "San Leonor Doctors Hospital,Villa Esperanza Medical Center",
    "ng": "Oke-Ayo Specialist Hospital,Umuahu Medicals",
    "ke": "Maziwa Mission Hospital,Olkaria Springs Hospital", "ae": "Marsa Bay Hospital,Al Wadiya Medical Centre",
    "eu": "Clinic Altdorf am See,Oosterveld Medical Centre",
}  # fmt: skip
CURRENCY = {"us": "USD", "uk": "GBP", "au": "AUD", "in": "INR", "ph": "PHP", "ng": "NGN", "ke": "KES", "ae": "AED",
            "eu": "EUR"}  # fmt: skip
# description | HCPCS or CPT code | lowest and highest price in dollars | most that are charged
_CHARGES = """
Room and care, medical/surgical|0111|1100|2400|4
Troponin quantitative|84484|60|190|3
Basic metabolic panel|80048|45|150|2
CT head without contrast|70450|480|1450|1
Ketorolac injection 15 mg|J1885|9|44|4
Wound repair, simple, 2.5 cm or less|12001|190|520|1
Echocardiogram, complete|93306|700|1900|1
Emergency visit, high severity|99285|800|2100|1
Sodium chloride 0.9% 1000 mL|J7030|18|95|4
X-ray of wrist, 3 views|73110|110|290|1
Anesthesia, time units|00840|95|140|9
Thyroid stimulating hormone|84443|35|120|1
Crutches, pair|E0114|40|95|1
Blood draw (venipuncture)|36415|8|35|3
Respiratory treatment, nebulizer|94640|40|160|5
""".strip().splitlines()
_SCALE = {"us": 1, "uk": 1, "au": 1, "in": 40, "ph": 25, "ng": 300, "ke": 60, "ae": 3, "eu": 1}
# name | form | strengths | dose | times a day
_DRUGS = """
Nitrofurantoin|capsule|100 mg|1|2
Cefuroxime|tablet|250 mg,500 mg|1|2
Bisoprolol|tablet|2.5 mg,5 mg|1|1
Ramipril|capsule|2.5 mg,5 mg,10 mg|1|1
Candesartan|tablet|8 mg,16 mg|1|1
Naproxen|tablet|250 mg,500 mg|1|2
Diclofenac|tablet|50 mg|1|3
Esomeprazole|capsule|20 mg,40 mg|1|1
Telmisartan|tablet|40 mg,80 mg|1|1
Glimepiride|tablet|1 mg,2 mg|1|1
Rosuvastatin|tablet|5 mg,10 mg|1|1
Apixaban|tablet|2.5 mg,5 mg|1|2
Rivaroxaban|tablet|15 mg,20 mg|1|1
Mirtazapine|tablet|15 mg,30 mg|1|1
Citalopram|tablet|10 mg,20 mg|1|1
Amitriptyline|tablet|10 mg,25 mg|1|1
Cyclobenzaprine|tablet|5 mg,10 mg|1|3
Meloxicam|tablet|7.5 mg,15 mg|1|1
Famotidine|tablet|20 mg,40 mg|1|2
Ondansetron|tablet|4 mg,8 mg|1|3
Loratadine|tablet|10 mg|1|1
Allopurinol|tablet|100 mg,300 mg|1|1
Benzonatate|capsule|100 mg,200 mg|1|3
Prednisolone|tablet|5 mg,10 mg|1|1
Flucloxacillin|capsule|250 mg,500 mg|1|4
Lansoprazole|capsule|15 mg,30 mg|1|1
Synthroid|tablet|88 mcg,100 mcg|1|1
Xarelto|tablet|10 mg,20 mg|1|1
Nexium|capsule|40 mg|1|1
Cefalexin|capsule|250 mg,500 mg|1|4
""".strip().splitlines()
LATIN = {
    "us": ("daily", "BID", "TID", "QID"), "uk": ("OD", "BD", "TDS", "QDS"), "in": ("OD", "BD", "TDS", "QID"),
    "au": ("daily", "BD", "TDS", "QID"), "words": ("once a day", "twice a day", "three times a day",
                                                   "four times a day"),
}  # fmt: skip
# test | unit | low | high | digits after the point; without a low the range is "<high"
_CONVENTIONAL = {
    "CBC With Differential": "WBC|x10E3/uL|3.4|10.8|1;RBC|x10E6/uL|3.77|5.28|2;Hemoglobin|g/dL|11.1|15.9|"
    "1;Hematocrit|%|"
    "34.0|46.6|1;MCV|fL|79|97|0;RDW|%|11.7|15.4|1;Platelets|x10E3/uL|150|450|0;Monocytes|%|4|13|0",
    "Coagulation": "Prothrombin Time|sec|9.1|12.0|1;INR||0.9|1.2|1;aPTT|sec|24|33|0;Fibrinogen|mg/dL|193|507|0",
    "Iron and TIBC": "Iron Bind.Cap.(TIBC)|ug/dL|250|450|0;UIBC|ug/dL|131|425|0;Iron|ug/dL|27|139|0;Iron Saturation|%|"
    "15|55|0",
    "Endocrine": "TSH|uIU/mL|0.450|4.500|3;T4, Free|ng/dL|0.82|1.77|2;Cortisol, AM|ug/dL|6.2|19.4|1;Prolactin|ng/mL|"
    "4.8|23.3|1",
    "Cardiac": "Troponin I|ng/mL||0.04|2;CK-MB|ng/mL||5.0|1;BNP|pg/mL||100|0;Homocysteine|umol/L|5.0|15.0|1",
}  # fmt: skip
_SI = {
    "Full Blood Count": "Haemoglobin|g/L|115|165|0;White Cell Count|10^9/L|4.0|11.0|1;Platelet Count|10^9/L|150|450|0;"
    "Red Cell Count|10^12/L|3.80|5.80|2;Mean Cell Volume|fL|80|99|0;Neutrophils|10^9/L|2.0|7.5|1;Lymphocytes|10^9/L|"
    "1.5|"
    "4.0|1",
    "Urea and Electrolytes": "Sodium|mmol/L|133|146|0;Potassium|mmol/L|3.5|5.3|1;Urea|mmol/L|2.5|7.8|1;Creatinine|"
    "umol/L|"
    "59|104|0;Chloride|mmol/L|95|108|0",
    "Liver Function": "Alanine Transaminase|U/L||41|0;Bilirubin Total|umol/L||21|0;Alkaline Phosphatase|U/L|30|130|0;"
    "Albumin|g/L|35|50|0;Gamma GT|U/L||55|0",
    "Bone Profile": "Adjusted Calcium|mmol/L|2.20|2.60|2;Phosphate|mmol/L|0.80|1.50|2;Magnesium|mmol/L|0.70|1.00|2",
}  # fmt: skip
# principal diagnosis | others | procedure | course
_CASES = (
    ("Acute pyelonephritis", "Nephrolithiasis,Hypokalaemia", "Ultrasound of the kidneys",
    "Came with flank pain, rigors "
     "and dysuria for two days. Urine culture grew E. coli sensitive to cephalosporins. Given intravenous antibiotics "
     "for 72 hours and stepped down to tablets. Temperature settled on the second day."),
    ("Non-ST elevation myocardial infarction", "Dyslipidaemia,Essential hypertension", "Coronary angiography",
     "Presented with central chest tightness at rest. Troponin was raised on serial samples. Angiography showed "
     "moderate single vessel disease, treated medically. Remained free of pain on the ward."),
    ("Acute gastroenteritis", "Moderate dehydration", "", "Vomiting and loose stools for three days after a family "
     "meal. Rehydrated with intravenous fluids. Stool examination showed no parasites. Tolerating oral feeds since "
     "yesterday."),
    ("Cellulitis of the right lower leg", "Peripheral oedema,Obesity", "Venous Doppler", "Spreading redness of the leg "
     "without fever. Doppler excluded a thrombosis. The margin receded on intravenous flucloxacillin."),
    ("Transient ischaemic attack", "Carotid artery stenosis", "MRI of the brain",
    "Sudden weakness of the left arm that "
     "lasted twenty minutes. Imaging showed no infarct. Antiplatelet and statin treatment was started. No further "
     "episodes were seen."),
    ("Inguinal hernia, right", "Benign prostatic enlargement", "Open mesh repair of inguinal hernia", "Admitted for "
     "elective repair. The operation went without complication under spinal anaesthesia. Passed urine and walked the "
     "same evening."),
)  # fmt: skip


def make_invoice(
    rng: random.Random, region: Region, low: int = 3, high: int = 6, *, tax: int = 0, off: int = 0
) -> Bill:
    """A bill with tax and discount in per cent."""
    day = recent(rng)
    charges: list[Charge] = []
    for line in rng.sample(_CHARGES, rng.randint(low, high)):
        description, code, least, most, count = line.split("|")
        unit = rng.randint(int(least), int(most)) * _SCALE[region] * 100
        unit += 0 if _SCALE[region] > 1 else rng.choice((0, 25, 49, rng.randint(1, 99)))
        charges.append(Charge(description, code, rng.randint(1, int(count)), unit, day - timedelta(rng.randint(0, 6))))
    subtotal = sum(charge.amount for charge in charges)
    discount = subtotal * off // 100
    taxes = (subtotal - discount) * tax // 100
    paid = (subtotal - discount + taxes) * rng.choice((10, 30, 60)) // 100
    number = rng.choice((f"{rng.randint(10**7, 10**8 - 1)}", f"IP{rng.randint(21, 26)}-{rng.randint(1000, 99999)}",
                         f"{rng.choice('CDFR')}{rng.randint(10**5, 10**6)}"))  # fmt: skip
    return Bill(make_subject(rng, region, youngest=4), make_medic(rng, region),
        rng.choice(HOSPITALS[region].split(",")),
                make_place(rng, region), make_call(rng, region), day, number, charges, discount, taxes, paid,
                CURRENCY[region])  # fmt: skip


def make_drugs(rng: random.Random, region: str, low: int = 1, high: int = 3) -> list[Item]:
    """Different medicines whose frequency is printed as `LATIN` has it for the region (or "words")."""
    items: list[Item] = []
    for line in rng.sample(_DRUGS, rng.randint(low, high)):
        name, form, strengths, dose, times = line.split("|")
        days = rng.choice((5, 7, 10, 14)) if int(times) > 1 else rng.choice((14, 28, 30, 90))
        items.append(Item(name, rng.choice(strengths.split(",")), form, f"{dose} {form[:3]}",
                          LATIN[region][int(times) - 1], days, int(dose) * int(times) * days))  # fmt: skip
    return items


def make_script(rng: random.Random, region: Region, latin: str = "", low: int = 1, high: int = 3) -> Rx:
    """A prescription; `latin` names the frequencies' wording where it is not the region's."""
    return Rx(make_subject(rng, region, youngest=13), make_medic(rng, region), rng.choice(HOSPITALS[region].split(",")),
              make_place(rng, region), make_call(rng, region), recent(rng), make_drugs(rng, latin or region, low, high),
              rng.randint(0, 5))  # fmt: skip


def make_tests(rng: random.Random, region: Region, panels: int = 2, most: int = 8) -> Lab:
    """A laboratory's report, in conventional units in the US and India, else in SI units."""
    table = _CONVENTIONAL if region in ("us", "in", "ph") else _SI
    results = [_result(rng, name, line) for name in rng.sample(sorted(table), panels)
               for line in table[name].split(";")[:most]]  # fmt: skip
    taken = recent(rng)
    house = {"us": "Redstone Reference Laboratory", "in": "Kaveri PathCare Labs", "uk": "Coldbeck Pathology"}
    number = rng.choice((f"{rng.randint(10**8, 10**9)}", f"{rng.choice('TWX')}{rng.randint(10**5, 10**6)}"))
    return Lab(make_subject(rng, region), number, make_medic(rng, region), house.get(region, "Meridian Diagnostics"),
               make_place(rng, region), make_call(rng, region), rng.choice(("Serum", "Venous blood", "EDTA blood")),
               taken, taken + timedelta(rng.randint(0, 3)), results)  # fmt: skip


def _result(rng: random.Random, panel: str, line: str) -> Result:
    test, unit, low, high, digits = line.split("|")
    least, most = float(low or 0), float(high)
    value = f"{rng.uniform(least, most):.{digits}f}"
    if rng.random() < 0.25:
        value = f"{most * rng.uniform(1.05, 1.6):.{digits}f}"
    flag = "H" if float(value) > most else "L" if low and float(value) < least else ""
    return Result(panel, test, value, unit, low, high, flag)


def span(result: Result, dash: str = "-", below: str = "<") -> str:
    """A reference range as printed."""
    return result.range(dash) if result.low else f"{below}{result.high}"


def make_case(rng: random.Random, region: Region, latin: str = "", low: int = 1, high: int = 3) -> Stay:
    """A stay in hospital with medicines to take home."""
    principal, others, procedure, story = rng.choice(_CASES)
    beside = others.split(",")
    admitted = recent(rng)
    number = rng.choice(
        (f"{rng.randint(10**6, 10**7)}", f"H{rng.randint(10**5, 10**6)}", f"{rng.randint(10**9, 10**10)}")
    )
    return Stay(make_subject(rng, region), number, make_medic(rng, region), rng.choice(HOSPITALS[region].split(",")),
                make_place(rng, region), make_call(rng, region), admitted, admitted + timedelta(rng.randint(1, 8)),
                [principal, *rng.sample(beside, rng.randint(0, len(beside)))], [procedure] if procedure else [],
                make_drugs(rng, latin or region, low, high),
                rng.choice(("Aspirin", "Trimethoprim", "No known allergies", "Iodine contrast")), [story],
                rng.choice(("Clinically well", "Stable", "Haemodynamically stable", "Good")),
                rng.choice(("Clinic review in four weeks.", "See your own doctor within 10 days.",
                            "Repeat blood tests in one week at the surgery.")),
                rng.choice(("Own home", "Usual place of residence", "Home", "Nursing home")))  # fmt: skip
