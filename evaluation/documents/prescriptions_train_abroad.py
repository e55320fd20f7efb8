"""Prescriptions of India, the Gulf, Africa and Australia."""

from __future__ import annotations

import random

from evaluation.documents.country_facts import make_order, stack
from evaluation.documents.country_people import abroad
from evaluation.documents.facts import pens
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.parts import Form
from evaluation.documents.sheet import A4, A5, Pen, Sheet
from evaluation.documents.tables import Column, Table


@layout("prescription", "train")
def blind2_rx_in_table(rng: random.Random) -> Drawn:
    """An Indian clinic's program: complaints and findings at the left in a column, drugs in a table with 1-0-1."""
    rx = make_order(rng, "in", "dash", 2, 5)
    label, value = pens(rng, size=9.5)
    sheet = Sheet(A4)
    form = Form(sheet, label, value)
    doctor = f"Dr. {rx.doctor.name}"
    sheet.text(40, 46, doctor, label.but(size=14, bold=True))
    sheet.lines(40, 60, [rx.doctor.degrees, f"Reg. No. {rx.doctor.license}"], label.but(size=9, bold=False))
    sheet.text(555, 46, rx.facility, label.but(size=13, bold=True), "right")
    sheet.lines(555, 60, [rx.address.line, f"Ph: {rx.phone}"], label.but(size=8.5, bold=False), "right")
    sheet.rule(40, 86, 555, weight=1.2)
    form.right(40, 104, "ID:", f"{rng.randint(100, 9999)} - {rx.patient.name.upper()} ({rx.patient.sex[0].upper()})")
    form.right(40, 120, "Address:", rx.patient.address.line)
    form.right(430, 104, "Date:", f"{rx.day:%d-%b-%Y}")
    form.right(340, 104, "Age:", f"{rx.age} Y")
    sheet.text(40, 150, "Chief Complaints", label.but(bold=True))
    sheet.lines(40, 164, ["* COUGH (3 DAYS)", "* BODY ACHE"], value.but(size=8.5))
    sheet.text(300, 150, "Clinical Findings", label.but(bold=True))
    sheet.lines(300, 164, [f"BP {rng.randint(11, 15)}0/80", f"PULSE {rng.randint(64, 99)}"], value.but(size=8.5))
    sheet.text(40, 206, "R", Pen("serif", 18, True))
    rows = [
        (
            f"{n}) {i.form[:3].upper()}. {i.name.upper()} {i.strength.upper()}",
            i.frequency,
            rng.choice(("After Food", "Before Food")),
            f"{i.days} Days",
        )
        for n, i in enumerate(rx.items, 1)
    ]
    columns = (Column("Medicine Name", 235), Column("Dosage", 90), Column("When", 100), Column("Duration", 90))
    y = Table(columns, label.but(bold=True), value, rules="rows", lead=1.8).draw(sheet, 40, 214, rows)
    sheet.text(40, y + 26, "Advice: Drink plenty of fluids", value)
    form.right(40, y + 46, "Follow Up:", "after 7 days")
    sheet.text(555, y + 100, doctor, label.but(bold=True), "right")
    return Drawn(sheet, rx.truth(
        "facility_name", "prescriber_address", "prescriber_phone", "prescriber_license", "patient_address",
        "patient_sex", "prescription_date", patient_name=rx.patient.name, prescriber_name=doctor,
        patient_age=f"{rx.age} Y",
        medicines=[i.members("frequency", form=i.form[:3], duration=f"{i.days} Days") for i in rx.items],
    ), ("directions",))  # fmt: skip


@layout("prescription", "train")
def blind2_rx_in_opd_slip(rng: random.Random) -> Drawn:
    """A government hospital's outpatient slip: printed by a till, then written on by hand."""
    rx = make_order(rng, "in", "latin", 1, 3)
    label, _ = pens(rng, size=9.5)
    value = Pen(rng.choice(("hand4", "hand5")), 13)
    mono = Pen("mono", 9)
    sheet = Sheet(A5)
    sheet.text(210, 34, rx.facility.upper(), label.but(size=12, bold=True), "centre")
    sheet.text(210, 48, "OUT PATIENT TICKET", label.but(bold=True), "centre")
    sheet.lines(24, 70, [f"OPD No : {rng.randint(10**6, 10**7):<14} Date : {rx.day:%d-%b-%Y}",
                f"Name   : {rx.patient.name}", f"Age/Sex: {rx.age} Yrs / {rx.patient.sex.capitalize()}",
                f"Address: {rx.patient.address.line}", f"Dept   : Medicine   Consultant : Dr {rx.doctor.name}"],
                mono, lead=1.5)  # fmt: skip
    sheet.rule(24, 138, 396)
    y = 176.0
    for item in rx.items:
        sheet.text(60, y, f"{item.form[:3]} {item.name} {item.strength}", value)
        sheet.text(90, y + 20, f"{item.frequency} x {item.days} days", value)
        y += 52
    return Drawn(sheet, rx.truth(
        "facility_name", "patient_name", "patient_address", "patient_sex", "prescription_date",
        prescriber_name=f"Dr {rx.doctor.name}", patient_age=f"{rx.age} Yrs",
        medicines=[i.members("frequency", form=i.form[:3], duration=f"{i.days} days") for i in rx.items],
    ))  # fmt: skip


@layout("prescription", "train")
def blind2_rx_za_script(rng: random.Random) -> Drawn:
    """A South African script: practice number, medical aid and diagnosis code before the items, repeats at the foot."""
    rx = make_order(rng, "za", "words", 1, 3)
    label, value = pens(rng, size=10)
    sheet = Sheet(A5)
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(24, 38, f"Dr {rx.doctor.name}", label.but(size=14, bold=True))
    sheet.lines(24, 52, [f"{rx.doctor.degrees} (Pret)", f"Pr No 0{rng.randint(100000, 999999)}  HPCSA "
    f"{rx.doctor.license}"],
                label.but(size=8.5, bold=False))  # fmt: skip
    sheet.lines(396, 38, [*rx.address.lines, f"Tel {rx.phone}"], label.but(size=8.5, bold=False), "right")
    sheet.rule(24, 82, 396)
    form.right(24, 102, "Patient", rx.patient.name)
    form.right(280, 102, "Date", abroad(rng, rx.day, plain=True))
    form.right(24, 120, "DOB", abroad(rng, rx.patient.born, plain=True))
    form.right(150, 120, "Medical aid", f"Karoo Health {rng.randint(10**7, 10**8)}")
    form.right(24, 138, "ICD-10", rng.choice(("I10", "J45.9", "E11.9")))
    y = 176.0
    medicines = []
    for number, item in enumerate(rx.items, 1):
        directions = f"Take one {item.form} {item.frequency}"
        sheet.text(24, y, f"{number}.", value)
        sheet.lines(44, y, [f"{item.name} {item.strength}", directions, f"Mitte {item.quantity}"], value, lead=1.5)
        y += 62
        medicines.append(item.members("quantity", directions=directions))
    form.right(24, 470, "Repeat", f"{rx.refills}")
    form.right(200, 520, "Signed", "", line_to=396)
    return Drawn(sheet, rx.truth(
        "patient_name", "date_of_birth", "prescription_date", "prescriber_address", "prescriber_phone",
        "prescriber_license", "refills", prescriber_name=f"Dr {rx.doctor.name}", medicines=medicines,
    ))  # fmt: skip


@layout("prescription", "train")
def blind2_rx_ke_chit(rng: random.Random) -> Drawn:
    """A Kenyan clinic's small chit, everything written by hand, abbreviations without points."""
    rx = make_order(rng, "ke", "latin", 1, 3)
    label, value = pens(rng, hand=True, plain=True, size=10)
    sheet = Sheet((300, 420))
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(150, 30, rx.facility.upper(), label.but(size=11, bold=True), "centre")
    sheet.text(150, 44, f"{rx.address.line}", label.but(size=8, bold=False), "centre")
    sheet.text(150, 55, f"Tel. {rx.phone}", label.but(size=8, bold=False), "centre")
    form.right(16, 84, "Name", rx.patient.name, line_to=284)
    form.right(16, 108, "Age", str(rx.age), line_to=110)
    form.right(130, 108, "Date", f"{rx.day.day} {rx.day:%b} {rx.day.year}", line_to=284)
    sheet.text(16, 146, "Rx", Pen("serif", 22, True))
    y = 168.0
    for item in rx.items:
        sheet.text(40, y, f"{item.name} {item.strength}", value)
        sheet.text(60, y + 19, f"{item.dose} {item.frequency} x {item.days} days", value)
        y += 50
    form.right(16, 396, "Clinician", f"Dr {rx.doctor.name}", line_to=284)
    return Drawn(sheet, rx.truth(
        "facility_name", "prescriber_address", "prescriber_phone", "patient_name", "patient_age", "prescription_date",
        prescriber_name=f"Dr {rx.doctor.name}",
        medicines=[i.members("dose", "frequency", duration=f"{i.days} days") for i in rx.items],
    ))  # fmt: skip


@layout("prescription", "train")
def blind2_rx_ae_eclinic(rng: random.Random) -> Drawn:
    """A Gulf hospital's e-prescription: labels in two languages in Latin letters, drugs with generic columns."""
    rx = make_order(rng, "ae", "words", 1, 4)
    label, value = pens(rng, size=9)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(297, 46, rx.facility, label.but(size=16, bold=True), "centre")
    sheet.text(297, 60, f"{rx.address.line}   Tel: {rx.phone}", label.but(size=8.5, bold=False), "centre")
    sheet.text(297, 84, "PRESCRIPTION / WASFA TIBBIYA", label.but(size=12, bold=True), "centre")
    sheet.box(40, 94, 515, 70)
    stack(form, 48, 112, 170, (("Patient Name / Ism", rx.patient.name), ("Date of Birth / Milad",
          f"{rx.patient.born:%d-%b-%Y}"), ("Gender / Jins", rx.patient.sex.capitalize())), 16, ":")  # fmt: skip
    stack(form, 330, 112, 430, (("Date / Tareekh", f"{rx.day:%d-%b-%Y}"), ("Doctor / Tabeeb", f"Dr. {rx.doctor.name}"),
                                ("License No", rx.doctor.license)), 16, ":")  # fmt: skip
    rows = [(str(n), f"{i.name} {i.strength} {i.form}", f"1 {i.form} {i.frequency}", f"{i.days} days", str(i.quantity))
            for n, i in enumerate(rx.items, 1)]  # fmt: skip
    columns = (Column("No", 28), Column("Drug / Dawa", 180), Column("Instructions / Taleemat", 162),
               Column("Duration / Mudda", 85), Column("Qty", 60, "right"))  # fmt: skip
    y = Table(columns, label.but(bold=True), value, head_band=True, lead=1.5).draw(sheet, 40, 180, rows)
    form.right(360, y + 60, "Doctor Signature / Tawqee", "", line_to=555)
    return Drawn(sheet, rx.truth(
        "facility_name", "prescriber_address", "prescriber_phone", "prescriber_license", "patient_name",
        "date_of_birth", "patient_sex", "prescription_date", prescriber_name=f"Dr. {rx.doctor.name}",
        medicines=[i.members("form", "quantity", duration=f"{i.days} days", directions=f"1 {i.form} {i.frequency}")
                   for i in rx.items],
    ))  # fmt: skip


@layout("prescription", "train")
def blind2_rx_au_medicare(rng: random.Random) -> Drawn:
    """An Australian computer script in two halves beside one another, the second a copy for the pharmacist."""
    rx = make_order(rng, "au", "words", 1, 2)
    label, value = pens(rng, size=8.5)
    sheet = Sheet((595, 420))
    form = Form(sheet, label, value)
    sheet.rule(400, 10, 400, 410)
    sheet.text(24, 34, f"Dr {rx.doctor.name}", label.but(size=12, bold=True))
    sheet.lines(24, 48, [rx.facility, rx.address.line, f"Ph: {rx.phone}    Prescriber no. {rx.doctor.license}"],
                label.but(bold=False))  # fmt: skip
    y = stack(form, 24, 104, 124, (("Medicare number", f"{rng.randint(2000, 6999)} {rng.randint(10000, 99999)} "
              f"{rng.randint(1, 9)}"), ("Patient", rx.patient.name), ("Address", rx.patient.address.line), ("Date",
              abroad(rng, rx.day))), 16)  # fmt: skip
    y += 20
    medicines = []
    for item in rx.items:
        directions = f"Take ONE {item.form} {item.frequency}"
        sheet.text(24, y, f"{item.name} {item.strength} {item.form}", value.but(bold=True))
        sheet.text(24, y + 14, directions, value)
        sheet.text(24, y + 28, f"Quantity {item.quantity}     Repeats {rx.refills}", value)
        medicines.append(item.members("form", "quantity", directions=directions))
        y += 54
    sheet.text(24, 392, "Signature ................................", label.but(bold=False))
    sheet.lines(412, 34, ["PHARMACIST COPY", "", "Safety net number", "", "PBS / RPBS", "", "Agent's name"],
                label.but(size=8, bold=False), lead=1.5)  # fmt: skip
    return Drawn(sheet, rx.truth(
        "facility_name", "prescriber_address", "prescriber_phone", "prescriber_license", "patient_name",
        "patient_address", "prescription_date", "refills", prescriber_name=f"Dr {rx.doctor.name}", medicines=medicines,
    ))  # fmt: skip
