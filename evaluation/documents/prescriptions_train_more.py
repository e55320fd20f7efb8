"""More prescriptions that rules may be tuned on: tables, labels under the line, tick boxes, EMR print-outs, India."""

from __future__ import annotations

import random

from evaluation.documents.facts import day_first, make_rx, month_first, pens
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.medicines import SHORT_FORMS
from evaluation.documents.parts import Form
from evaluation.documents.sheet import A4, A5, Pen, Sheet, fitting


@layout("prescription", "train")
def rx_outpatient_table(rng: random.Random) -> Drawn:
    """A British outpatient prescription: boxed patient details in three columns, the medicines as a ruled table."""
    rx = make_rx(rng, "uk", low=2, high=4)
    label, value = pens(rng, size=9)
    sheet = Sheet(A4)
    form = Form(sheet, label, value)
    sheet.text(40, 50, rx.facility, label.but(size=15, bold=True))
    sheet.text(40, 64, f"{rx.address.line}   Tel: {rx.phone}", label.but(size=8.5, bold=False))
    sheet.text(298, 92, "OUT-PATIENT PRESCRIPTION", label.but(size=12, bold=True), "centre")
    x = form.cell(40, 104, 220, 36, "Surname, Forename", rx.patient.last_first)
    x = form.cell(x, 104, 120, 36, "Date of Birth", day_first(rng, rx.patient.born))
    form.cell(x, 104, 175, 36, "Hospital No.", f"H{rng.randint(100000, 999999)}")
    x = form.cell(40, 140, 340, 36, "Address", rx.patient.address.line)
    form.cell(x, 140, 175, 36, "Date", day_first(rng, rx.day))
    rows = [
        (item.name, item.strength, item.form, item.dose, item.frequency, item.duration, str(item.quantity))
        for item in rx.items
    ]
    head = ("Drug", "Strength", "Form", "Dose", "Frequency", "Duration", "Qty")
    bottom = form.table(40, 196, (140, 80, 70, 55, 65, 65, 40), head, rows, ruled=rng.random() < 0.7)
    form.right(40, bottom + 40, "Prescriber:", f"Dr {rx.doctor.name}", line_to=280)
    form.right(300, bottom + 40, "GMC No:", rx.doctor.license, line_to=420)
    form.right(40, bottom + 66, "Signature:", "", line_to=280)
    sheet.text(40, bottom + 96, "FOR PHARMACY USE ONLY   Dispensed by:            Checked by:", label.but(size=7.5))
    fields = rx.truth(
        "patient_name", "date_of_birth", "patient_address", "prescription_date", "prescriber_license",
        "prescriber_address", "prescriber_phone", "facility_name",
        prescriber_name=f"Dr {rx.doctor.name}",
        medicines=[item.members("form", "dose", "frequency", "duration", "quantity") for item in rx.items],
    )  # fmt: skip
    return Drawn(sheet, fields)


@layout("prescription", "train")
def rx_label_under_line(rng: random.Random) -> Drawn:
    """An American pad whose labels stand in small print under the lines they belong to."""
    rx = make_rx(rng, "us", low=1, high=2)
    label, value = pens(rng, size=11)
    sheet = Sheet((460, 600))
    small = label.but(size=7.5, bold=False)
    doctor = f"{rx.doctor.name}, {rx.doctor.degrees}"
    sheet.text(230, 40, doctor, label.but(size=15, bold=True), "centre")
    sheet.lines(230, 56, [rx.address.street, rx.address.town_line, rx.phone], label.but(size=9, bold=False), "centre")
    sheet.text(30, 56, f"DEA# {rx.doctor.dea}", small)
    sheet.text(430, 56, f"LIC# {rx.doctor.license}", small, "right")
    below = (
        (30, 280, 120, "PATIENT NAME", rx.patient.name),
        (300, 430, 120, "DATE", month_first(rng, rx.day)),
        (30, 330, 158, "ADDRESS", rx.patient.address.line),
        (350, 430, 158, "DATE OF BIRTH", f"{rx.patient.born:%m/%d/%Y}"),
    )
    for left, right, line, name, text in below:
        sheet.text(left + 3, line - 3, text, fitting(text, right - left - 4, value))
        sheet.rule(left, line, right)
        sheet.text(left, line + 9, name, small)
    sheet.text(34, 220, "Rx", Pen("serif", 30, True))
    y = 240.0
    for item in rx.items:
        sheet.text(80, y, f"{item.name} {item.strength}", value)
        y = sheet.wrapped(80, y + 18, 340, f"Sig: {item.prose}", value)
        sheet.text(80, y, f"Disp: {item.quantity}", value)
        y += 34
    sheet.text(34, 500, "REFILL", label.but(size=9))
    sheet.text(78, 500, str(rx.refills), value)
    sheet.text(95, 500, "TIMES", label.but(size=9))
    sheet.rule(250, 545, 430)
    sheet.text(250, 555, "SIGNATURE", small)
    fields = rx.truth(
        "patient_name", "patient_address", "prescription_date", "date_of_birth", "prescriber_address",
        "prescriber_phone", "prescriber_dea", "prescriber_license", "refills",
        prescriber_name=doctor,
        medicines=[item.members("quantity", directions=item.prose) for item in rx.items],
    )  # fmt: skip
    return Drawn(sheet, fields)


@layout("prescription", "train")
def rx_refill_boxes(rng: random.Random) -> Drawn:
    """An American security pad: one medicine, refills and quantity as tick boxes, generic substitution allowed."""
    rx = make_rx(rng, "us", low=1, high=1)
    label, value = pens(rng, size=10)
    sheet = Sheet(A5)
    form = Form(sheet, label, value)
    [item] = rx.items
    sheet.text(30, 40, rx.facility, label.but(size=13, bold=True))
    sheet.lines(30, 54, [rx.address.line, f"Phone {rx.phone}"], label.but(size=9, bold=False))
    doctor = f"{rx.doctor.name}, {rx.doctor.degrees}"
    sheet.text(30, 86, doctor, label.but(bold=True))
    sheet.text(390, 86, f"NPI {rx.doctor.npi}", label.but(bold=False), "right")
    sheet.rule(30, 94, 390)
    form.right(30, 116, "Patient", rx.patient.name, line_to=260)
    form.right(270, 116, "D.O.B.", month_first(rng, rx.patient.born), line_to=390)
    form.right(30, 140, "Address", rx.patient.address.line, line_to=390)
    form.right(30, 164, "Date issued", month_first(rng, rx.day), line_to=200)
    form.right(210, 164, "Sex", "", line_to=None)
    form.choice(236, 164, ("M", "F"), rx.patient.sex[0].upper())
    sheet.box(30, 180, 360, 200)
    sheet.text(40, 214, "Rx", Pen("serif", 26, True))
    sheet.text(60, 246, f"{item.name} {item.strength} {item.form}", value)
    sheet.text(60, 270, item.sig, value)
    sheet.text(60, 294, f"# {item.quantity}", value)
    sheet.text(30, 404, "Refills", label)
    form.choice(80, 404, ("0", "1", "2", "3", "4", "5"), str(rx.refills), gap=10)
    form.choice(30, 428, ("Dispense as written", "Generic substitution permitted"), "Generic substitution permitted")
    form.right(30, 480, "Prescriber's signature", "", line_to=390)
    fields = rx.truth(
        "patient_name", "patient_address", "patient_sex", "prescription_date", "date_of_birth", "prescriber_address",
        "prescriber_phone", "prescriber_npi", "facility_name", "refills",
        prescriber_name=doctor,
        medicines=[item.members("form", "dose", "route", "frequency", "duration", "quantity")],
    )  # fmt: skip
    return Drawn(sheet, fields)


@layout("prescription", "train")
def rx_emr_printout(rng: random.Random) -> Drawn:
    """What an electronic record prints: two columns of label and value, one block per medicine."""
    rx = make_rx(rng, rng.choice(("us", "ca")), low=1, high=3)
    label, value = pens(rng, size=9.5)
    label = label.but(bold=True)
    sheet = Sheet()
    form = Form(sheet, label, value)
    sheet.text(50, 46, rx.facility, label.but(size=12))
    sheet.text(562, 46, "Page 1 of 1", label.but(size=8, bold=False), "right")
    sheet.text(50, 60, rx.address.line, label.but(bold=False))
    sheet.text(50, 72, f"Phone: {rx.phone}  Fax: (212) 555-0199", label.but(bold=False))
    sheet.band(50, 84, 512, 18)
    sheet.text(56, 97, "Prescription Order", label.but(size=11))
    sex = rx.patient.sex.capitalize()
    left = (("Patient:", rx.patient.last_first), ("DOB:", month_first(rng, rx.patient.born)), ("Sex:", sex))
    right = (("Prescriber:", rx.doctor.name), ("NPI:", rx.doctor.npi), ("Date Written:", month_first(rng, rx.day)))
    for row, ((name, text), (other, other_text)) in enumerate(zip(left, right, strict=True)):
        form.right(50, 122 + 16 * row, name, text, at=110)
        form.right(320, 122 + 16 * row, other, other_text, at=400)
    form.right(50, 170, "Address:", rx.patient.address.line, at=110)
    y = 200.0
    for item in rx.items:
        sheet.rule(50, y - 10, 562, weight=0.4)
        rows = (
            ("Medication:", f"{item.name} {item.strength} {item.form}"), ("Sig:", item.prose),
            ("Dispense:", str(item.quantity)),
        )  # fmt: skip
        for name, text in rows:
            form.right(50, y + 4, name, text, at=130)
            y += 15
        y += 14
    form.right(50, y + 4, "Refills:", str(rx.refills), at=130)
    sheet.text(50, y + 40, f"Electronically signed by {rx.doctor.name}", label.but(bold=False, size=8.5))
    fields = rx.truth(
        "patient_name", "patient_address", "patient_sex", "prescription_date", "date_of_birth", "prescriber_address",
        "prescriber_phone", "prescriber_npi", "facility_name", "refills",
        prescriber_name=rx.doctor.name,
        medicines=[item.members("form", "quantity", directions=item.prose) for item in rx.items],
    )  # fmt: skip
    return Drawn(sheet, fields)


@layout("prescription", "train")
def rx_india_doctor_hand(rng: random.Random) -> Drawn:
    """An Indian doctor's own sheet, written by hand: degrees and hours on top, Tab. and 1-0-1, a line per medicine."""
    rx = make_rx(rng, "in", low=2, high=4)
    label, value = pens(rng, hand=True, plain=True)
    sheet = Sheet(A5)
    form = Form(sheet, label, value)
    sheet.text(28, 40, f"Dr. {rx.doctor.name}", label.but(size=15, bold=True))
    sheet.lines(28, 54, [rx.doctor.degrees, f"Regd. No. {rx.doctor.license}"], label.but(size=9, bold=False))
    sheet.lines(28, 84, [rx.facility, rx.address.line, f"Mob: {rx.phone}", "Timings: 10 am to 1 pm, 6 pm to 9 pm"],
                label.but(size=8.5, bold=False))  # fmt: skip
    sheet.rule(28, 128, 392, weight=1)
    form.right(28, 148, "Name:", rx.patient.name, line_to=260)
    form.right(268, 148, "Date:", day_first(rng, rx.day), line_to=392)
    form.right(28, 172, "Age:", f"{rx.age} yrs", line_to=110)
    form.right(120, 172, "Sex:", rx.patient.sex[0].upper(), line_to=170)
    form.right(180, 172, "Wt:", f"{rng.randint(12, 90)} kg", line_to=250)
    sheet.text(28, 210, "Rx", Pen("serif", 22, True))
    y = 236.0
    for number, item in enumerate(rx.items, 1):
        short = SHORT_FORMS[item.form].capitalize()
        text = f"{number}) {short} {item.name} {item.strength}  {item.indian} x {item.duration}"
        sheet.text(40, y, text, fitting(text, 340, value))
        y += 30
    form.right(28, 530, "Follow up:", "after 1 week", line_to=200)
    sheet.text(392, 560, "Signature", label.but(size=8), "right")
    fields = rx.truth(
        "patient_name", "patient_sex", "prescription_date", "prescriber_license", "prescriber_address",
        "prescriber_phone", "facility_name",
        prescriber_name=f"Dr. {rx.doctor.name}", patient_age=f"{rx.age} yrs",
        medicines=[
            item.members("duration", form=SHORT_FORMS[item.form].capitalize(), frequency=item.indian)
            for item in rx.items
        ],
    )  # fmt: skip
    return Drawn(sheet, fields)


@layout("prescription", "train")
def rx_canada_letter(rng: random.Random) -> Drawn:
    """A Canadian walk-in clinic's print: two columns of letterhead, a "Re:" line, bulleted medicines in prose."""
    rx = make_rx(rng, "ca", low=1, high=3)
    label, value = pens(rng)
    sheet = Sheet()
    doctor = f"Dr. {rx.doctor.name}"
    sheet.text(60, 56, rx.facility, label.but(size=14, bold=True))
    sheet.lines(60, 72, [*rx.address.lines, f"Tel: {rx.phone}"], label.but(bold=False))
    sheet.lines(552, 72, [doctor, rx.doctor.degrees, f"CPSO #{rx.doctor.license}"], label.but(bold=False), "right")
    sheet.text(60, 140, month_first(rng, rx.day), value)
    sheet.text(60, 170, f"RE: {rx.patient.name}", value.but(bold=True))
    sheet.lines(60, 184, [f"DOB: {rx.patient.born:%B} {rx.patient.born.day}, {rx.patient.born.year}",
                          f"Address: {rx.patient.address.line}"], value)  # fmt: skip
    sheet.text(60, 230, "Please dispense the following:", value)
    y = 256.0
    for item in rx.items:
        sheet.text(70, y, f"• {item.name} {item.strength} {item.form}", value)
        sheet.text(82, y + 15, f"{item.prose}. Mitte: {item.quantity}", value)
        y += 42
    sheet.text(60, y + 10, f"Refills: {rx.refills}", value)
    sheet.text(60, 640, "Yours truly,", value)
    sheet.text(60, 690, doctor, value)
    fields = rx.truth(
        "patient_name", "patient_address", "date_of_birth", "prescription_date", "prescriber_license",
        "prescriber_address", "prescriber_phone", "facility_name", "refills",
        prescriber_name=doctor,
        medicines=[item.members("form", "quantity", directions=item.prose) for item in rx.items],
    )  # fmt: skip
    return Drawn(sheet, fields)
