"""Prescriptions of Britain, Africa, the Pacific and the Caribbean: as their systems and counters print them."""

from __future__ import annotations

import random
from datetime import timedelta

from evaluation.documents.cases import case, pick, spoken, told
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.leaf import Leaf
from evaluation.documents.sheet import A4, A5, Pen
from evaluation.documents.world_facts import dmy, named, us

# fmt: off


@layout("prescription", "train")
def blind6_rx_uk_private_letter(rng: random.Random) -> Drawn:
    """A British hospital's private prescription: allergy box on top, items with amounts supplied, GMC number."""
    one = case(rng, "uk")
    rows = pick(rng, """
Co-amoxiclav|500/125mg|tablets|One to be taken three times a day for 7 days|21
Naproxen|500mg|tablets|One to be taken twice a day with food|28
Omeprazole|20mg|capsules|One to be taken each morning|28
Amitriptyline|10mg|tablets|One to be taken at night|28
Betamethasone valerate|0.1%|cream|Apply thinly twice a day|30g
""", 1, 3)
    leaf, who = Leaf(rng, A4, 10, face="sans"), one.who
    leaf.t(40, 50, one.house, 15, bold=True)
    leaf.lines(40, 64, [one.place.line, f"Telephone: {one.phone}"], 9)
    leaf.t(555, 50, "PRIVATE PRESCRIPTION", 12, bold=True, at="r")
    leaf.sheet.box(40, 92, 300, 92, 0.6)
    leaf.lines(48, 108, [f"{'Mr' if who.sex == 'male' else 'Mrs'} {who.name}", *who.address.lines], 10)
    leaf.down(48, 166, 130, (("Date of birth", dmy(who.born)),))
    leaf.sheet.box(350, 92, 205, 92, 0.6)
    leaf.lines(358, 108, ["Known allergies / sensitivities", "NKDA"], 9)
    leaf.put(358, 146, "Hospital no.", one.no("BH^#####"), at=420)
    y = 214.0
    for name, strength, form, sig, amount in rows:
        leaf.w(60, y, f"{name} {strength} {form}", bold=True)
        leaf.w(60, y + 15, sig)
        leaf.w(60, y + 30, f"Supply: {amount}")
        y += 56
    leaf.t(60, y, "-" * 60 + " no further items", 8)
    leaf.down(40, 560, 130, (("Prescriber", f"Dr {one.doctor.name}"), ("GMC no.", one.no("7^#####")), ("Date",
        spoken(one.day)), ("Signature", "")), 18)
    leaf.sheet.box(40, 680, 515, 60, 0.5)
    leaf.t(46, 692, "Pharmacy use only:  Dispensed by ............   Checked by ............   Charge ............", 8)
    return Drawn(leaf.sheet, one.truth(
        "patient_name", "patient_address", "date_of_birth", "prescription_date", "prescriber_address",
        "prescriber_phone", "facility_name",
        prescriber_name=f"Dr {one.doctor.name}",
        medicines=told(rows, "name strength form directions quantity")),
            ("directions", "prescriber_license", "patient_sex"))


@layout("prescription", "train")
def blind6_rx_uk_repeat_slip(rng: random.Random) -> Drawn:
    """A British surgery's prescription with its repeat slip at the right: items asked for again, review date."""
    one = case(rng, "uk", youngest=45)
    rows = pick(rng, """
Ramipril|5mg|capsules|TAKE ONE DAILY|28
Simvastatin|40mg|tablets|TAKE ONE AT NIGHT|28
Metformin|500mg|tablets|TAKE ONE TWICE A DAY WITH MEALS|56
Levothyroxine|75microgram|tablets|TAKE ONE EACH MORNING|28
""", 2, 3)
    leaf, who = Leaf(rng, (595.0, 420.0), 8.5, face="mono"), one.who
    leaf.t(24, 24, "Pharmacy Stamp", 7)
    leaf.t(110, 24, "Age", 7)
    leaf.w(110, 36, f"{one.age} yrs")
    leaf.t(110, 50, "D.o.B", 7)
    leaf.w(110, 62, dmy(who.born))
    leaf.t(190, 24, "Title, Forename, Surname & Address", 7)
    leaf.lines(190, 36, [f"{'MR' if who.sex == 'male' else 'MRS'} {who.name.upper()}",
        *(line.upper() for line in who.address.lines)], 8.5)
    leaf.t(24, 96, "Number of days' treatment  28", 7.5)
    leaf.t(190, 96, f"NHS Number: 999 {one.no('^##')} {one.no('^###')}", 7.5)
    leaf.rule(102, 20, 340)
    y = 118.0
    for name, strength, form, sig, amount in rows:
        leaf.w(30, y, f"{name} {strength} {form}")
        leaf.w(30, y + 11, sig)
        leaf.w(30, y + 22, f"{amount} {form}")
        y += 40
    leaf.t(24, 330, "Signature of Prescriber", 7)
    leaf.t(250, 330, "Date", 7)
    leaf.w(250, 342, dmy(one.day))
    leaf.lines(24, 362, [f"DR {one.doctor.name.upper()}   {one.no('3^####')}", one.house.upper(),
        *(line.upper() for line in one.place.lines), f"TEL: {one.phone}"], 8)
    leaf.sheet.rule(356, 10, 356, 410)
    leaf.lines(366, 30, [who.name.upper(), "Please tick the items you need and",
        "return this slip 2 working days ahead.", ""], 8)
    y = 84.0
    for name, strength, _, _, _ in rows:
        leaf.sheet.tick(366, y, False, 8)
        leaf.t(380, y, f"{name} {strength}", 8)
        y += 16
    leaf.t(366, y + 10, f"Medication review due {named(one.day + timedelta(120))}", 8)
    return Drawn(leaf.sheet, one.truth(
        "patient_name", "patient_address", "patient_age", "date_of_birth", "prescription_date", "prescriber_address",
        "prescriber_phone", "facility_name",
        patient_age=f"{one.age} yrs", prescriber_name=f"DR {one.doctor.name}",
        medicines=told(rows, "name strength form directions quantity")),
            ("directions", "prescriber_license", "patient_sex"))


@layout("prescription", "train")
def blind6_rx_au_pbs(rng: random.Random) -> Drawn:
    """An Australian computer script: Medicare number, PBS box, drug with repeats in words, prescriber number."""
    one = case(rng, "au")
    name, strength, form, sig, amount, again = rng.choice(pick(rng, """
Perindopril arginine|5 mg|tablet|One tablet in the morning|30|5
Esomeprazole|20 mg|enteric tablet|One tablet daily before food|30|1
Cefalexin|500 mg|capsule|One capsule every 6 hours for 5 days|20|0
Escitalopram|10 mg|tablet|One tablet daily|28|5
"""))
    leaf, who = Leaf(rng, A5, 9, typed="mono"), one.who
    leaf.lines(24, 34, [f"Dr {one.doctor.name}", one.doctor.degrees, one.house, *one.place.lines, f"Ph: {one.phone}"],
        9)
    leaf.t(396, 34, "Prescriber No.", 8, at="r")
    leaf.w(396, 46, one.doctor.license, at="r")
    leaf.rule(108, 20, 400)
    leaf.put(24, 124, "Patient's Medicare No.", one.no("2^## ##### ^ / 1"), at=150)
    leaf.put(24, 140, "Patient's name", who.name, at=150)
    leaf.put(24, 156, "Address", who.address.line, at=150)
    leaf.put(24, 172, "Date", named(one.day), at=150)
    leaf.ticks(24, 192, ("PBS", "RPBS", "Brand substitution not permitted"), "PBS", 20, "cross")
    leaf.w(40, 226, f"{name} {strength} {form}", 10.5, bold=True)
    leaf.w(40, 244, sig)
    leaf.w(40, 262, f"Qty: {amount}     Repeats: {again}")
    leaf.t(40, 286, "(1 item printed)  * * * * * * * *", 8)
    leaf.rule(380, 220, 396)
    leaf.t(308, 390, "Doctor's signature", 7.5, at="c")
    leaf.para(24, 420, 370,
        "I certify that I have received this medication and the information relating to any entitlement is correct. "
        "Patient or agent's signature ................", 7)
    return Drawn(leaf.sheet, one.truth(
        "patient_name", "patient_address", "prescription_date", "prescriber_address", "prescriber_phone",
        "facility_name", prescriber_license=one.doctor.license,
        prescriber_name=f"Dr {one.doctor.name}", refills=int(again), medicines=[{"name": name, "strength": strength,
            "form": form, "directions": sig, "quantity": amount}]),
        ("directions",))


@layout("prescription", "train")
def blind6_rx_ng_hospital_sheet(rng: random.Random) -> Drawn:
    """A Nigerian hospital's sheet by hand: hospital number, ward, clinic, dosage in Latin."""
    one = case(rng, "ng")
    rows = pick(rng, """
Tab Artemether/Lumefantrine|80/480mg|bd|3/7
Tab Paracetamol|1g|tds|5/7
Caps Amoxicillin|500mg|tds|7/7
Tab Lisinopril|10mg|od|1/12
Tab Vitamin C|100mg|tds|1/52
""", 2, 4)
    leaf, who = Leaf(rng, A5, 9, face="slab", hand=True), one.who
    leaf.t(210, 36, one.house.upper(), 13, bold=True, at="c", room=380)
    leaf.lines(210, 49, [one.place.line, f"Tel: {one.phone}", "PRESCRIPTION FORM"], 9, at="c")
    leaf.put(24, 100, "Name:", who.name, to=270)
    leaf.put(276, 100, "Hosp. No.:", one.no("^####"), to=396)
    leaf.put(24, 124, "Age:", str(one.age), to=90)
    leaf.put(96, 124, "Sex:", one.sex, to=140)
    leaf.put(146, 124, "Clinic/Ward:", "GOPD", to=270)
    leaf.put(276, 124, "Date:", dmy(one.day), to=396)
    leaf.grid(24, 138, (262, 110), ("Drugs / Dosage", "Pharmacist only"), [("", "")] * 8, size=14)
    y, meds = 172.0, []
    for name, strength, often, days in rows:
        leaf.w(32, y, f"{name} {strength} {often} x {days}", room=246)
        meds.append({"name": name.partition(" ")[2], "strength": strength, "frequency": often})
        y += 23.5
    leaf.put(24, 400, "Doctor's Name:", f"Dr {one.doctor.name}", to=250)
    leaf.put(256, 400, "Sign:", "", to=396)
    return Drawn(leaf.sheet, one.truth(
        "patient_name", "patient_age", "patient_sex", "prescription_date", "prescriber_address", "prescriber_phone",
        "facility_name", prescriber_name=f"Dr {one.doctor.name}",
        medicines=meds), ("directions",))


@layout("prescription", "train")
def blind6_rx_za_script(rng: random.Random) -> Drawn:
    """A South African practice's script: practice number, scheme and dependant code, ICD-10 beside each line."""
    one = case(rng, "za")
    rows = pick(rng, """
Adco-Simvastatin|20mg|Take 1 tablet nocte|30|E78.5
Pharmapress|10mg|Take 1 tablet daily|30|I10
Myprodol||Take 2 capsules tds pc prn|30|M54.5
Augmentin BD|1000mg|Take 1 tablet bd x 5/7|10|J01.9
""", 2, 3)
    leaf, who = Leaf(rng, A5, 9, face="office"), one.who
    leaf.t(24, 36, f"Dr {one.doctor.name}", 13, bold=True)
    leaf.lines(24, 49, [one.doctor.degrees, f"Pr. No. {one.no('0^#####')}    HPCSA {one.doctor.license}", one.house,
        *one.place.lines, f"Tel {one.phone}"], 8.5)
    leaf.rule(134, 20, 400)
    leaf.down(24, 150, 110, (("Patient", who.name), ("DOB", f"{who.born:%Y-%m-%d}"), ("Medical aid",
        f"Bonitas Standard {one.no('^########')} Dep 00"), ("Date", f"{one.day:%Y-%m-%d}")), 14, bold=True)
    y = 226.0
    for n, (name, strength, sig, amount, icd) in enumerate(rows, 1):
        leaf.w(24, y, f"{n}. {name} {strength}".strip(), bold=True)
        leaf.w(330, y, icd)
        leaf.w(38, y + 14, f"{sig}    #{amount}")
        y += 36
    leaf.t(24, y + 10, "Repeat: 5 x     Generic substitution: Yes")
    leaf.rule(520, 24, 200)
    leaf.t(24, 530, f"Dr {one.doctor.name}", 8.5)
    return Drawn(leaf.sheet, one.truth(
        "patient_name", "date_of_birth", "prescription_date", "prescriber_address", "prescriber_phone", "facility_name",
        prescriber_license=one.doctor.license,
        prescriber_name=f"Dr {one.doctor.name}", refills=5,
            medicines=[{"name": r[0]} | ({"strength": r[1]} if r[1] else {}) | {"quantity": r[3]} for r in rows]),
        ("directions", "prescriber_license"))


@layout("prescription", "train")
def blind6_rx_ca_walk_in(rng: random.Random) -> Drawn:
    """A Canadian walk-in clinic's print: PHN, LU code, mitte and refill words, faxed to a pharmacy."""
    one = case(rng, "ca")
    rows = pick(rng, """
Apo-Cefuroxime|500 mg|tab|1 tab po bid x 7 days|14
Teva-Naproxen|375 mg|tab|1 tab po bid with food|30
Ventolin|100 mcg|inhaler|2 puffs q4-6h prn|1
""", 1, 2)
    leaf, who = Leaf(rng, A5, 9.5, face="sans"), one.who
    leaf.t(24, 18, f"FAXED {us(one.day)} 14:02 to London Drugs #41", 7)
    leaf.t(24, 44, one.house, 13, bold=True)
    leaf.lines(24, 57, [*one.place.lines, f"Tel: {one.phone}  Fax: {one.phoned()}"], 8.5)
    leaf.rule(92, 20, 400)
    leaf.lines(24, 108, [f"{who.last_first}   ({one.sex})   DOB {who.born:%Y-%m-%d}   PHN {one.no('9^## ### ###')}",
        who.address.line, who.phone], 9)
    leaf.t(396, 150, f"{one.day:%b} {one.day.day}, {one.day.year}", at="r")
    y = 180.0
    for name, strength, form, sig, amount in rows:
        leaf.w(24, y, f"Rx: {name} {strength} {form}", bold=True)
        leaf.w(44, y + 15, f"Sig: {sig}")
        leaf.w(44, y + 30, f"Mitte: {amount}    Refills: 0")
        y += 60
    leaf.sheet.text(330, y, "Rx", Pen("serif", 26, True, 0.7))
    leaf.lines(24, 470, ["____________________________", f"Dr. {one.doctor.name}  {one.doctor.degrees}",
        f"CPSID {one.no('^####')}"], 9)
    return Drawn(leaf.sheet, one.truth(
        "patient_name", "patient_address", "patient_sex", "date_of_birth", "prescription_date", "prescriber_address",
        "prescriber_phone", "facility_name",
        prescriber_name=f"Dr. {one.doctor.name} {one.doctor.degrees}", refills=0, medicines=told(rows,
            "name strength form . quantity")),
        ("directions", "prescriber_license"))


@layout("prescription", "train")
def blind6_rx_jm_pad(rng: random.Random) -> Drawn:
    """A Jamaican practice's pad by hand: few printed captions, dose words in capitals, registration below."""
    one = case(rng, "jm")
    rows = pick(rng, "Enalapril|10 mg|1 tab daily|30\nCataflam|50 mg|1 tab tid prn|15\nZinnat|500 mg|1 tab bid|14", 1,
        3)
    leaf, who = Leaf(rng, A5, 9, face="book", hand=True), one.who
    leaf.t(210, 40, one.house, 14, bold=True, at="c")
    leaf.lines(210, 54, [one.place.line, f"Telephone {one.phone}", f"Dr. {one.doctor.name}, MBBS (UWI)"], 9, at="c")
    leaf.put(24, 110, "NAME", who.name, to=280)
    leaf.put(288, 110, "AGE", str(one.age), to=396)
    leaf.put(24, 134, "ADDRESS", who.address.line, to=280)
    leaf.put(288, 134, "DATE", named(one.day), to=396)
    leaf.sheet.text(24, 176, "Rx", Pen("book", 24, True))
    y = 196.0
    for name, strength, sig, amount in rows:
        leaf.w(64, y, f"{name} {strength}")
        leaf.w(84, y + 22, f"{sig}   #{amount}")
        y += 54
    leaf.rule(480, 200, 396)
    leaf.t(200, 490, f"Reg. No. {one.doctor.license}", 8)
    return Drawn(leaf.sheet, one.truth(
        "patient_name", "patient_address", "patient_age", "prescription_date", "prescriber_address", "prescriber_phone",
        "facility_name", "prescriber_license",
        prescriber_name=f"Dr. {one.doctor.name}, MBBS (UWI)", medicines=told(rows, "name strength . quantity")),
            ("directions",))
