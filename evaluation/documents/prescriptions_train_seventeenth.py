"""Prescriptions of Asia and the Gulf: screens, letters and forms as their systems print them."""

from __future__ import annotations

import random

from evaluation.documents.cases import case, pick, spoken, told
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.leaf import Leaf
from evaluation.documents.sheet import A4, A5, Pen
from evaluation.documents.world_facts import dmy, named

# fmt: off
_HERE = ("prescriber_address", "prescriber_phone", "facility_name")


@layout("prescription", "train")
def blind6_rx_in_opd_computer(rng: random.Random) -> Drawn:
    """An Indian hospital's computer print: UHID strip with a bar code, vitals in one line."""
    one = case(rng, "in")
    rows = pick(rng, """
TAB. PAN|40MG|1-0-0|Before food|5 Days|5
TAB. DOLO|650MG|1-1-1|After food|3 Days|9
TAB. AZEE|500MG|0-1-0|After food|3 Days|3
CAP. BECOSULES||0-0-1|After food|10 Days|10
SYP. ASCORIL LS||1-1-1|After food|5 Days|1
TAB. MONTAIR LC||0-0-1|After food|7 Days|7
""", 3, 5)
    leaf, who = Leaf(rng, A4, 9), one.who
    leaf.t(297, 40, one.house.upper(), 14, bold=True, at="c", room=500)
    leaf.t(297, 53, f"{one.place.line}  Ph: {one.phone}", 8.5, at="c", room=500)
    leaf.t(297, 66, "OUT PATIENT PRESCRIPTION", 10, bold=True, at="c")
    leaf.bars(440, 74, 110, 18)
    leaf.sheet.box(36, 96, 523, 62, 0.6)
    leaf.down(42, 110, 110, (("Name", f": {who.name}"), ("Age / Sex", f": {one.age} Y / {who.sex.capitalize()}"),
        ("UHID", f": {one.no('IMH^######')}"), ("Address", f": {who.address.line}")), 13)
    leaf.down(330, 110, 400, (("Visit Date", f": {named(one.day, '-')} 11:20 AM"), ("Consultant",
        f": Dr. {one.doctor.name}"), ("Department", ": General Medicine")), 13)
    leaf.across(36, 174, (("BP", "130/84 mmHg"), ("Pulse", "82/min"), ("Temp", "99.2 F"), ("SpO2", "98%"), ("Wt",
        "68 Kg")), 14)
    leaf.put(36, 190, "Complaints:", "Fever with cough x 3 days, body pain", bold=True)
    leaf.put(36, 206, "Provisional Diagnosis:", "Acute URTI", bold=True)
    y = leaf.grid(36, 218, (30, 190, 70, 90, 70, 60), ("S.No", "Drug Name", "Dosage", "Instruction", "Duration", "Qty"),
        [(str(n), f"{r[0]} {r[1]}", *r[2:]) for n, r in enumerate(rows, 1)], "clclcr")
    leaf.put(36, y + 16, "Advice:", "Plenty of oral fluids. Steam inhalation.", bold=True)
    leaf.put(36, y + 32, "Review:", "after 5 days with CBC report", bold=True)
    leaf.lines(400, y + 80, [f"Dr. {one.doctor.name}", one.doctor.degrees, f"Reg. No: {one.doctor.license}"], 9)
    leaf.t(297, 820,
        "This is a computer generated prescription. Not valid for medico legal purposes. Generic substitution allowed.",
        7, at="c")
    return Drawn(leaf.sheet, one.truth(
        *_HERE, "patient_name", "patient_address", "patient_age", "patient_sex", "prescription_date",
            "prescriber_license", patient_age=f"{one.age} Y", prescriber_name=f"Dr. {one.doctor.name}",
        medicines=[{"name": r[0].partition(" ")[2], "frequency": r[2], "duration": r[4], "quantity": r[5]}
                   | ({"strength": r[1]} if r[1] else {}) for r in rows]), ("directions",))


@layout("prescription", "train")
def blind6_rx_in_clinic_hand(rng: random.Random) -> Drawn:
    """An Indian doctor's letterhead by hand: degrees under the name, clinic hours, Rx with T. and C.."""
    one = case(rng, "in")
    rows = pick(rng, """
T. Telma|40 mg|1-0-0|30 days
T. Glycomet|500 mg|1-0-1|30 days
C. Omez|20 mg|1-0-0|10 days
T. Ecosprin|75 mg|0-0-1|30 days
T. Shelcal|500 mg|0-1-0|30 days
""", 2, 4)
    leaf, who = Leaf(rng, A5, 9, face="book", hand=True), one.who
    leaf.t(24, 34, f"Dr. {one.doctor.name}", 14, bold=True)
    leaf.lines(24, 47, [one.doctor.degrees, f"Reg. No. {one.doctor.license}"], 8.5)
    leaf.lines(396, 34, [one.house, *one.place.lines, f"Mob: {one.phone}"], 8, at="r")
    leaf.t(396, 82, "Mon-Sat 10 am - 1 pm, 6 pm - 9 pm", 7, at="r")
    leaf.rule(90, 20, 400, 1.2)
    leaf.put(24, 110, "Name:", who.name, to=240)
    leaf.put(246, 110, "Age:", f"{one.age}", to=290)
    leaf.put(294, 110, "Sex:", one.sex, to=328)
    leaf.put(332, 110, "Dt:", dmy(one.day), to=398)
    leaf.sheet.text(26, 144, "Rx", Pen("book", 22, True))
    y, meds = 160.0, []
    for name, strength, often, days in rows:
        leaf.w(70, y, f"{name} {strength}   {often}   x {days}", room=320)
        meds.append({"name": name.split(". ")[1], "strength": strength, "frequency": often, "duration": days})
        y += 30
    leaf.w(60, y + 20, "Low salt diet. Rev. 1 month")
    leaf.rule(520, 270, 396)
    leaf.t(330, 530, "Signature", 7.5, at="c")
    leaf.t(210, 570, "Not for medico-legal purpose    -    Sunday closed    -    Kindly bring this paper on next visit",
        6.5, at="c")
    return Drawn(leaf.sheet, one.truth(
        *_HERE, "patient_name", "patient_age", "patient_sex", "prescription_date", "prescriber_license",
            prescriber_name=f"Dr. {one.doctor.name}", medicines=meds), ("directions",))


@layout("prescription", "train")
def blind6_rx_ph_e_prescription(rng: random.Random) -> Drawn:
    """A Philippine doctor's pad: clinic hours at two hospitals, generic name with brand in brackets."""
    one = case(rng, "ph")
    rows = pick(rng, """
Amlodipine|Norvasc|5 mg|tablet|30|Take 1 tablet once a day after breakfast
Losartan|Cozaar|50 mg|tablet|30|Take 1 tablet once a day
Co-amoxiclav|Augmentin|625 mg|tablet|14|Take 1 tablet every 12 hours for 7 days
Cetirizine|Virlix|10 mg|tablet|7|Take 1 tablet at bedtime
Celecoxib|Celebrex|200 mg|capsule|10|Take 1 capsule twice a day as needed for pain
""", 1, 3)
    leaf, who = Leaf(rng, A5, 9, face="serif"), one.who
    leaf.t(210, 34, f"{one.doctor.name.upper()}, {one.doctor.degrees}", 13, bold=True, at="c")
    leaf.t(210, 47, "Internal Medicine - Adult Diseases", 9, at="c")
    leaf.lines(24, 66, [one.house, *one.place.lines, "MWF 9AM-12NN", f"Tel. {one.phone}"], 7.5)
    leaf.lines(280, 66, ["Medical Arts Bldg., Rm 304", "TTh 2PM-5PM", "By appointment"], 7.5)
    leaf.rule(118, 20, 400)
    leaf.put(24, 136, "Patient:", who.name, at=70, to=280)
    leaf.put(288, 136, "Date:", f"{one.day:%b} {one.day.day}, {one.day.year}", at=316, to=398)
    leaf.put(24, 154, "Address:", who.address.line, at=70, to=280)
    leaf.put(288, 154, "Age/Sex:", f"{one.age}/{one.sex}", at=332, to=398)
    leaf.sheet.text(24, 190, "Rx", Pen("serif", 24, True))
    y = 206.0
    for n, (name, brand, strength, form, amount, sig) in enumerate(rows, 1):
        leaf.w(60, y, f"{n}. {name} ({brand}) {strength} {form}", bold=True)
        leaf.w(396, y, f"#{amount}", at="r")
        leaf.w(74, y + 14, f"Sig: {sig}")
        y += 36
    leaf.lines(250, 500, [f"{one.doctor.name}, {one.doctor.degrees}", f"Lic. No. {one.doctor.license}",
        f"PTR No. {one.no('^######')}", "S2 No. ____________"], 8)
    return Drawn(leaf.sheet, one.truth(
        "patient_name", "patient_address", "patient_age", "patient_sex", "prescription_date", "prescriber_license",
        prescriber_name=f"{one.doctor.name}, {one.doctor.degrees}", medicines=told(
            [(f"{name} ({brand})", *others) for name, brand, *others in rows],
            "name strength form quantity directions")),
        ("directions", "prescriber_address", "prescriber_phone", "facility_name"))


@layout("prescription", "train")
def blind6_rx_ae_authority(rng: random.Random) -> Drawn:
    """A Gulf polyclinic's electronic print: ID and insurer in cells, ICD lines."""
    one = case(rng, "ae")
    rows = pick(rng, """
AUGMENTIN|1G|Tablet|1 Tablet(s)|Twice daily|7 Day(s)|14
PANADOL EXTRA||Tablet|2 Tablet(s)|Three times daily|5 Day(s)|30
CLARINASE||Tablet|1 Tablet(s)|Twice daily|5 Day(s)|10
NEXIUM|40MG|Tablet|1 Tablet(s)|Once daily|14 Day(s)|14
""", 2, 4)
    leaf, who = Leaf(rng, A4, 9, face="office"), one.who
    leaf.t(36, 40, one.house, 15, bold=True)
    leaf.t(36, 54, f"{one.place.line}   Tel: {one.phone}   Facility Licence: {one.no('MOH-F-100^###')}", 8.5)
    leaf.t(559, 40, "e-Prescription", 13, bold=True, at="r")
    y = leaf.cells(36, 64, (210, 100, 100, 113), (("Patient Name", who.name), ("Gender", who.sex.capitalize()),
        ("Date of Birth", named(who.born)), ("Emirates ID", f"784-{who.born.year}-XXXXXXX-^".replace("^", "1")),
                   ("Insurance / Payer", "Daman Basic"), ("Policy No.", one.no("^#######")), ("Visit Date",
                   named(one.day)), ("e-Rx Ref No.", one.no("^########"))), 28)
    leaf.put(36, y + 16, "Diagnosis:", "J01.90 Acute sinusitis, unspecified", bold=True)
    y = leaf.grid(36, y + 26, (26, 150, 70, 80, 97, 60, 40), ("#", "Drug", "Form", "Dose", "Frequency", "Duration",
        "Qty"), [(str(n), f"{r[0]} {r[1]}", *r[2:]) for n, r in enumerate(rows, 1)], "clllllr", band=True, size=8.5)
    leaf.put(36, y + 18, "Instructions:", "Take after meals unless advised otherwise.", bold=True)
    leaf.lines(380, y + 60, [f"Dr. {one.doctor.name}", f"License No: {one.doctor.license}", "Electronically signed"], 9)
    return Drawn(leaf.sheet, one.truth(
        *_HERE, "patient_name", "patient_sex", "date_of_birth", "prescription_date", "prescriber_license",
            prescriber_name=f"Dr. {one.doctor.name}",
        medicines=[{"name": r[0], "dose": r[3], "frequency": r[4], "duration": r[5], "quantity": r[6]}
                   | ({"strength": r[1]} if r[1] else {}) for r in rows]),
        ("directions", "refills"))


@layout("prescription", "train")
def blind6_rx_sg_clinic_label(rng: random.Random) -> Drawn:
    """A Singapore clinic that dispenses: a medication list with price-free labels, dosage in plain sentences."""
    one = case(rng, "sg")
    rows = pick(rng, """
Amoxicillin 500mg Capsule|Amoxicillin|500mg|Capsule|Take 1 capsule 3 times a day. Complete the course.|15
Paracetamol 500mg Tablet|Paracetamol|500mg|Tablet|Take 2 tablets every 6 hours when necessary for fever or pain.|20
Chlorpheniramine 4mg Tablet|Chlorpheniramine|4mg|Tablet|Take 1 tablet at night. May cause drowsiness.|10
Dequalinium Lozenges|Dequalinium||Lozenges|Suck 1 lozenge 4 times a day.|16
""", 2, 4)
    leaf, who = Leaf(rng, A4, 9.5, face="modern"), one.who
    leaf.t(36, 44, one.house, 14, bold=True)
    leaf.t(36, 58, f"{one.place.line}   Tel {one.phone}   GST Reg No M9-0041{one.no('^##')}-3", 8.5)
    leaf.t(36, 88, "PRESCRIPTION", 12, bold=True)
    leaf.down(36, 106, 130, (("Patient", who.name), ("NRIC/FIN", one.no("SXXXX^##A")), ("DOB / Age",
        f"{spoken(who.born)} / {one.age}"), ("Gender", who.sex.capitalize()), ("Visit date", spoken(one.day)),
        ("Drug allergy", "NIL KNOWN")), 14)
    y = leaf.grid(36, 200, (190, 250, 80), ("Medication", "Dosage instructions", "Qty"), [(r[0], r[4],
        r[5]) for r in rows], "llr", "rows")
    leaf.t(36, y + 18, "MC issued: 2 days.   Items dispensed in clinic are non-returnable.", 8.5)
    leaf.lines(36, y + 60, ["Attending doctor", f"Dr {one.doctor.name}", f"MCR {one.doctor.license}"], 9)
    return Drawn(leaf.sheet, one.truth(
        *_HERE, "patient_name", "patient_sex", "date_of_birth", "patient_age", "prescription_date",
            "prescriber_license", prescriber_name=f"Dr {one.doctor.name}",
        medicines=told(rows, ". name strength form directions quantity")), ("directions",))


@layout("prescription", "train")
def blind6_rx_pk_letterhead(rng: random.Random) -> Drawn:
    """A Pakistani consultant's sheet: left column for history and tests, drugs to the right with times in words."""
    one = case(rng, "pk")
    rows = pick(rng, """
Tab. Lowplat|75 mg|Once daily after dinner
Tab. Concor|2.5 mg|Once daily in the morning
Cap. Risek|20 mg|Once daily before breakfast
Tab. Lipiget|10 mg|At bedtime
Tab. Ascard|75 mg|Once daily after lunch
""", 2, 4)
    leaf, who = Leaf(rng, A4, 10, face="serif"), one.who
    leaf.t(36, 44, f"Dr. {one.doctor.name}", 16, bold=True)
    leaf.lines(36, 58, ["MBBS, FCPS (Cardiology)", "Consultant Cardiologist"], 9.5)
    leaf.lines(559, 44, [one.house, *one.place.lines, f"Appointment: {one.phone}"], 9, at="r")
    leaf.rule(98, weight=1.5)
    leaf.across(36, 116, (("Patient:", who.name), ("Age:", f"{one.age} yrs"), ("Sex:", one.sex), ("Date:", dmy(one.day,
        "-")), ("MR #", one.no("^####-^#"))), 18)
    leaf.sheet.rule(180, 126, 180, 700)
    leaf.lines(36, 146, ["H/O", "Chest tightness", "HTN 6 yrs", "", "O/E", "BP 150/90", "Pulse 88", "", "Adv.",
        "ECG, Echo", "Lipid profile", "HbA1c"], 9.5)
    leaf.sheet.text(196, 156, "Rx", Pen("serif", 20, True))
    y = 180.0
    for name, strength, sig in rows:
        leaf.w(206, y, f"{name} {strength}", bold=True)
        leaf.w(226, y + 15, sig)
        y += 38
    leaf.t(206, y + 10, "Follow up after 15 days", 9.5)
    leaf.t(297, 800, "Not valid for court. Closed on Sunday and public holidays.", 8, at="c")
    return Drawn(leaf.sheet, one.truth(
        *_HERE, "patient_name", "patient_age", "patient_sex", "prescription_date",
            patient_age=f"{one.age} yrs", prescriber_name=f"Dr. {one.doctor.name}",
        medicines=[{"name": name.split(". ")[1], "strength": strength} | ({"directions": sig}) for name, strength,
            sig in rows]), ("directions", "medicines"))
