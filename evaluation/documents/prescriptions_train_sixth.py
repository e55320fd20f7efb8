"""Prescriptions of several regions to tune on, in layouts that once were held apart."""

from __future__ import annotations

import random

from evaluation.documents.facts import pens
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.parts import Form
from evaluation.documents.region_facts import make_script
from evaluation.documents.region_people import american, worded
from evaluation.documents.sheet import A4, A5, Pen, Sheet, fitting
from evaluation.documents.tables import Column, Table


@layout("prescription", "train")
def blind_rx_us_ehr(rng: random.Random) -> Drawn:
    """A record system's print: clinic at the left, patient in two columns, every order as lines with their labels."""
    rx = make_script(rng, "us", "words", 1, 2)
    label, value = pens(rng, size=10)
    sheet = Sheet()
    form = Form(sheet, label, value)
    sheet.text(50, 54, rx.facility, label.but(size=14, bold=True))
    sheet.lines(50, 70, [*rx.address.lines, f"Phone: {rx.phone}"], label.but(size=9, bold=False))
    sheet.rule(50, 118, 562, weight=1)
    form.right(50, 138, "Patient:", rx.patient.name)
    form.right(330, 138, "Sex:", rx.patient.sex.capitalize())
    form.right(430, 138, "DOB:", f"{rx.patient.born:%m/%d/%Y}")
    form.right(50, 156, "Address:", rx.patient.address.line)
    form.right(50, 174, "Date Written:", american(rng, rx.day))
    y = 210.0
    for item in rx.items:
        sheet.text(50, y, f"{item.name} {item.strength} {item.form}", value.but(bold=True))
        directions = f"Take 1 {item.form} by mouth {item.frequency} for {item.days} days"
        form.right(66, y + 17, "Sig:", directions)
        form.right(66, y + 34, "Dispense:", f"{item.quantity}")
        form.right(220, y + 34, "Refill:", f"{rx.refills}")
        y += 66
    doctor = f"{rx.doctor.name}, {rx.doctor.degrees}"
    sheet.text(50, y + 14, "Generic substitution allowed", label.but(bold=False))
    form.right(50, y + 40, "Electronically signed by:", doctor)
    form.right(50, y + 56, "NPI:", rx.doctor.npi)
    more = {}
    if rng.random() < 0.5:
        form.right(200, y + 56, "DEA #:", rx.doctor.dea)
        more = rx.truth("prescriber_dea")
    return Drawn(sheet, rx.truth(
        "facility_name", "prescriber_address", "prescriber_phone", "patient_name", "patient_sex", "date_of_birth",
        "patient_address", "prescription_date", "prescriber_npi", "refills", prescriber_name=doctor,
        medicines=[i.members("form", "quantity", directions=(
            f"Take 1 {i.form} by mouth {i.frequency} for {i.days} days")) for i in rx.items], **more,
    ))  # fmt: skip


@layout("prescription", "train")
def blind_rx_nhs_outpatient(rng: random.Random) -> Drawn:
    """A British hospital's outpatient prescription: an addressograph label in a box, medicines in a ruled table."""
    rx = make_script(rng, "uk", low=1, high=4)
    label, value = pens(rng, size=9.5)
    sheet = Sheet(A4)
    form = Form(sheet, label, value)
    sheet.text(40, 48, rx.facility, label.but(size=12, bold=True))
    sheet.text(40, 62, f"{rx.address.line}   Tel {rx.phone}", label.but(size=8, bold=False))
    sheet.text(555, 90, "OUTPATIENT PRESCRIPTION", label.but(size=12, bold=True), "right")
    sheet.box(40, 100, 290, 92)
    form.right(48, 118, "Name:", rx.patient.name)
    form.right(48, 134, "DOB:", worded(rng, rx.patient.born))
    form.right(190, 134, "Sex:", rx.patient.sex[0].upper())
    form.right(48, 150, "Hospital No:", f"{rng.randint(10**6, 10**7)}")
    sheet.text(48, 166, rx.patient.address.line, fitting(rx.patient.address.line, 276, value))
    form.right(345, 118, "Clinic:", rng.choice(("Cardiology", "Rheumatology", "General surgery")))
    form.right(345, 134, "Date:", worded(rng, rx.day))
    columns = (Column("Medicine", 170), Column("Dose", 60), Column("Route", 50), Column("Frequency", 70),
               Column("Duration", 75), Column("Pharmacy use", 90))  # fmt: skip
    rows = [(f"{i.name} {i.form}s", i.strength, "PO", i.frequency, f"{i.days} days", "") for i in rx.items]
    bottom = Table(columns, label.but(bold=True), value, rules="grid", lead=1.5).draw(sheet, 40, 206, rows)
    form.right(40, bottom + 40, "Prescriber:", f"Dr {rx.doctor.name}")
    form.right(300, bottom + 40, "GMC no:", rx.doctor.license)
    form.right(40, bottom + 64, "Signature:", "", line_to=280)
    medicines = [{"name": i.name, "form": f"{i.form}s", "dose": i.strength, "route": "PO", "frequency": i.frequency,
                  "duration": f"{i.days} days"} for i in rx.items]  # fmt: skip
    return Drawn(sheet, rx.truth(
        "facility_name", "prescriber_address", "prescriber_phone", "patient_name", "date_of_birth", "patient_sex",
        "patient_address", "prescription_date", "prescriber_license", prescriber_name=f"Dr {rx.doctor.name}",
        medicines=medicines,
    ))  # fmt: skip


@layout("prescription", "train")
def blind_rx_in_consultant(rng: random.Random) -> Drawn:
    """An Indian consultant's sheet: doctor and clinic on top, vitals, drugs with their dosing on a line below."""
    rx = make_script(rng, "in", low=2, high=4)
    label, value = pens(rng, size=10)
    sheet = Sheet(A4)
    form = Form(sheet, label, value)
    doctor = f"Dr. {rx.doctor.name}"
    sheet.text(297, 50, doctor, label.but(size=15, bold=True), "centre")
    sheet.lines(297, 66, [f"{rx.doctor.degrees}  |  Reg No: {rx.doctor.license}", rx.facility, rx.address.line,
                f"Mobile: {rx.phone}"], label.but(size=9, bold=False), "centre")  # fmt: skip
    sheet.rule(40, 116, 555)
    form.right(40, 134, "Name:", rx.patient.name)
    form.right(300, 134, "Age/Gender:", f"{rx.age} Yrs/{rx.patient.sex.capitalize()}")
    form.right(450, 134, "Date:", f"{rx.day:%d-%b-%Y}")
    form.right(40, 152, "BP:", f"{rng.randint(11, 14)}0/80 mmHg")
    form.right(160, 152, "Pulse:", f"{rng.randint(62, 98)}/min")
    form.right(280, 152, "Temp:", "98.4 F")
    sheet.text(40, 196, "Rx", Pen("serif", 24, True))
    y = 216.0
    medicines = []
    for number, item in enumerate(rx.items, 1):
        short, times = (
            item.form[:3].capitalize(),
            {"OD": "1-0-0", "BD": "1-0-1", "TDS": "1-1-1"}.get(item.frequency, "QID"),
        )
        meal = rng.choice(("after food", "before food"))
        sheet.text(56, y, f"{number}) {short} {item.name} {item.strength}", value.but(bold=True))
        sheet.text(80, y + 15, f"{times}  x {item.days} days  ({meal})", value)
        medicines.append(item.members(form=short, frequency=times, duration=f"{item.days} days"))
        y += 38
    sheet.text(40, y + 16, "Next visit after 15 days with reports", label.but(bold=False))
    sheet.text(555, 790, "Signature & Stamp", label.but(bold=False), "right")
    return Drawn(sheet, rx.truth(
        "facility_name", "prescriber_address", "prescriber_phone", "prescriber_license", "patient_name", "patient_sex",
        "prescription_date", prescriber_name=doctor, patient_age=f"{rx.age} Yrs", medicines=medicines,
    ), ("directions",))  # fmt: skip


@layout("prescription", "train")
def blind_rx_au_repeat(rng: random.Random) -> Drawn:
    """An Australian computer script: prescriber's block right, patient's left, quantity and repeats in words."""
    rx = make_script(rng, "au", "words", 1, 2)
    _, value = pens(rng, size=10)
    bold = value.but(bold=True)
    sheet = Sheet(A5)
    form = Form(sheet, bold, value)
    sheet.lines(396, 34, [f"Dr {rx.doctor.name}", rx.facility, *rx.address.lines, f"Phone: {rx.phone}",
                f"Prescriber No: {rx.doctor.license}"], value.but(size=9), "right")  # fmt: skip
    form.right(24, 130, "Patient's Name:", rx.patient.name)
    form.right(24, 146, "Address:", rx.patient.address.line)
    form.right(24, 162, "Date:", worded(rng, rx.day))
    sheet.text(24, 178, "PBS [ X ]   RPBS [   ]   Brand substitution permitted", value.but(size=8.5))
    sheet.rule(24, 186, 396)
    y = 206.0
    for item in rx.items:
        sheet.text(24, y, f"{item.name} {item.strength} {item.form}", bold)
        sheet.text(24, y + 15, f"1 {item.form} {item.frequency}", value)
        sheet.text(24, y + 30, f"Qty: {item.quantity}", value)
        sheet.text(130, y + 30, f"Repeats: {rx.refills}", value)
        y += 58
    sheet.rule(24, 520, 200)
    sheet.text(24, 532, "Prescriber's signature", value.but(size=8))
    return Drawn(sheet, rx.truth(
        "facility_name", "prescriber_address", "prescriber_phone", "prescriber_license", "patient_name",
        "patient_address", "prescription_date", "refills", prescriber_name=f"Dr {rx.doctor.name}",
        medicines=[i.members("form", "quantity", directions=f"1 {i.form} {i.frequency}") for i in rx.items],
    ))  # fmt: skip


@layout("prescription", "train")
def blind_rx_us_hand(rng: random.Random) -> Drawn:
    """An American pad filled in by hand: two doctors' lines on top, label under the line."""
    rx = make_script(rng, "us", low=1, high=2)
    label, _ = pens(rng, size=9)
    value = Pen(rng.choice(("hand1", "hand2", "hand3")), 14)
    sheet = Sheet((396, 540))
    doctor = f"{rx.doctor.name}, {rx.doctor.degrees}"
    sheet.text(198, 34, doctor, label.but(size=13, bold=True), "centre")
    sheet.lines(198, 48, [*rx.address.lines, f"Office {rx.phone}", f"Lic. # {rx.doctor.license}   DEA # "
        f"{rx.doctor.dea}"],
                label.but(bold=False), "centre")  # fmt: skip
    form = Form(sheet, label.but(bold=False), value)
    form.right(24, 124, "NAME", rx.patient.name, line_to=280)
    form.right(290, 124, "AGE", str(rx.age), line_to=372)
    form.right(24, 150, "ADDRESS", rx.patient.address.street, line_to=240)
    form.right(250, 150, "DATE", f"{rx.day.month}/{rx.day.day}/{rx.day.year}", line_to=372)
    sheet.text(24, 196, "Rx", Pen("book", 30, True))
    y = 214.0
    for item in rx.items:
        sheet.lines(66, y, [f"{item.name} {item.strength}", f"Sig: {item.dose} po {item.frequency}",
                    f"Disp: #{item.quantity}"], value, lead=1.6)  # fmt: skip
        y += 88
    sheet.text(24, 450, f"REFILL  {rx.refills}  TIMES", label.but(bold=False))
    sheet.rule(190, 500, 372)
    sheet.text(190, 510, "Signature of prescriber", label.but(size=8, bold=False))
    return Drawn(sheet, rx.truth(
        "prescriber_address", "prescriber_phone", "prescriber_license", "prescriber_dea", "patient_name",
        "patient_age", "prescription_date", "refills", prescriber_name=doctor,
        patient_address=rx.patient.address.street,
        medicines=[i.members("dose", "frequency", "quantity", route="po") for i in rx.items],
    ))  # fmt: skip


@layout("prescription", "train")
def blind_rx_ph_clinic(rng: random.Random) -> Drawn:
    """A Philippine physician's prescription: ruled lines for the patient, licence numbers at the foot."""
    rx = make_script(rng, "ph", "words", 1, 3)
    label, value = pens(rng, size=10)
    sheet = Sheet((420, 560))
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(210, 38, f"{rx.doctor.name}, M.D.", label.but(size=14, bold=True), "centre")
    sheet.text(
        210, 52, rng.choice(("Internal Medicine", "Family Medicine", "Pediatrics")), label.but(bold=False), "centre"
    )
    sheet.lines(
        210, 66, [rx.facility, rx.address.line, f"Tel. No. {rx.phone}"], label.but(size=8.5, bold=False), "centre"
    )
    form.right(28, 122, "Name:", rx.patient.name, line_to=392)
    form.right(28, 144, "Age:", str(rx.age), line_to=110)
    form.right(120, 144, "Sex:", rx.patient.sex.capitalize(), line_to=210)
    form.right(220, 144, "Date:", f"{rx.day:%b} {rx.day.day}, {rx.day.year}", line_to=392)
    form.right(28, 166, "Address:", rx.patient.address.line, line_to=392)
    sheet.text(28, 206, "Rx", Pen("serif", 26, True))
    y = 226.0
    for item in rx.items:
        sheet.text(64, y, f"{item.name} {item.strength}", value)
        sheet.text(340, y, f"#{item.quantity}", value)
        sheet.text(84, y + 16, f"Sig. Take 1 {item.form} {item.frequency} for {item.days} days", value)
        y += 44
    stamp = [f"{rx.doctor.name}, M.D.", f"Lic. No. {rx.doctor.license}", f"PTR No. {rng.randint(10**6, 10**7)}"]
    sheet.lines(250, 490, stamp, label.but(bold=False))
    return Drawn(sheet, rx.truth(
        "facility_name", "prescriber_address", "prescriber_phone", "prescriber_license", "patient_name", "patient_age",
        "patient_sex", "patient_address", "prescription_date", prescriber_name=f"{rx.doctor.name}, M.D.",
        medicines=[i.members("quantity", directions=f"Take 1 {i.form} {i.frequency} for {i.days} days")
                   for i in rx.items],
    ))  # fmt: skip


@layout("prescription", "train")
def blind_rx_telehealth(rng: random.Random) -> Drawn:
    """A telehealth platform's PDF: cards of facts with grey captions over values, a table of medicines."""
    rx = make_script(rng, rng.choice(("us", "ae")), "words", 1, 3)
    label, value = pens(rng, size=9.5)
    grey = label.but(size=8, bold=False, ink=0.35)
    sheet = Sheet(A4)
    sheet.text(44, 56, "e-Prescription", label.but(size=20, bold=True))
    doctor = rx.doctor.name
    cards = ((44, 96, "PRESCRIBED BY", doctor), (230, 96, "CLINIC", rx.facility), (416, 96, "ISSUED ON",
             f"{rx.day.day} {rx.day:%B} {rx.day.year}"), (44, 140, "PATIENT NAME", rx.patient.name),
             (230, 140, "DATE OF BIRTH", f"{rx.patient.born.day} {rx.patient.born:%b} {rx.patient.born.year}"),
             (416, 140, "GENDER", rx.patient.sex.capitalize()))  # fmt: skip
    for x, y, name, text in cards:
        sheet.text(x, y, name, grey)
        sheet.text(x, y + 15, text, fitting(text, 180, value.but(bold=True)))
    columns = (Column("Medication", 180), Column("How to take", 220), Column("Quantity", 107, "right"))
    rows = [(f"{i.name} {i.strength} {i.form}", f"Take 1 {i.form} {i.frequency}", str(i.quantity)) for i in rx.items]
    Table(columns, label.but(bold=True), value, rules="zebra", lead=1.5).draw(sheet, 44, 190, rows)
    sheet.text(297, 800, "This prescription was issued electronically and needs no signature.", grey, "centre")
    return Drawn(sheet, rx.truth(
        "facility_name", "patient_name", "date_of_birth", "patient_sex", "prescription_date", prescriber_name=doctor,
        medicines=[i.members("form", "quantity", directions=f"Take 1 {i.form} {i.frequency}") for i in rx.items],
    ))  # fmt: skip
