"""Prescriptions that rules may be tuned on. Each function is one layout: it draws the paper and returns its truth."""

from __future__ import annotations

import random

from evaluation.documents.facts import Rx, day_first, make_rx, month_first, pens
from evaluation.documents.layouts import Drawn, Fields, layout
from evaluation.documents.medicines import SHORT_FORMS
from evaluation.documents.parts import Form
from evaluation.documents.sheet import A4, A5, Pen, Sheet, fitting


@layout("prescription", "train")
def rx_pad_centred(rng: random.Random) -> Drawn:
    """An American pad: centred letterhead, ruled name and address, directions in a block of their own."""
    rx = make_rx(rng, "us", low=1, high=3)
    label, value = pens(rng, size=12)
    sheet = Sheet((430, 560))
    form = Form(sheet, label, value)
    name = rng.choice((f"Dr {rx.doctor.name}, {rx.doctor.degrees}", f"{rx.doctor.name}, {rx.doctor.degrees}"))
    phone_line = f"{rx.address.town_line}  Phone {rx.phone}" if rng.random() < 0.5 else rx.address.town_line
    y = sheet.lines(215, 40, [name, f"{rx.address.street},", phone_line], label, "centre", 1.5)
    if phone_line == rx.address.town_line:
        y = sheet.lines(215, y, [f"Phone: {rx.phone}"], label, "centre", 1.5)
    day = month_first(rng, rx.day)
    form.right(24, y + 20, "Name:", rx.patient.name, line_to=268)
    form.right(280, y + 20, "Date:", day, line_to=410)
    form.right(24, y + 50, "Address:", rx.patient.address.line, line_to=410)
    sheet.text(24, y + 110, "Rx", Pen("serif", 34, True))
    at = sheet.lines(75, y + 130, [f"{item.name} {item.strength}" for item in rx.items], value, lead=1.4)
    sheet.text(75, at + 24, "Directions:", value)
    prose = [f"{item.name} - {item.prose}" for item in rx.items]
    at = at + 50
    for text in prose:
        at = sheet.wrapped(75, at, 320, text, value, lead=1.4)
    form.right(280, 530, rng.choice(("Refill:", "Refills:")), f"{rx.refills}", line_to=360)
    sheet.text(364, 530, "times", label)
    fields: Fields = {
        "patient_name": rx.patient.name,
        "patient_address": rx.patient.address.line,
        "prescription_date": rx.day.isoformat(),
        "prescriber_name": name,
        "prescriber_address": rx.address.line,
        "prescriber_phone": rx.phone,
        "medicines": [item.members(directions=item.prose) for item in rx.items],
        "directions": " ".join(prose),
        "refills": rx.refills,
    }
    return Drawn(sheet, fields)


@layout("prescription", "train")
def rx_clinic_us(rng: random.Random) -> Drawn:
    """A clinic's letter-size form: letterhead left, numbers right, three-column patient block, numbered medicines."""
    return _clinic_us(rng, hand=False)


@layout("prescription", "train")
def rx_clinic_us_hand(rng: random.Random) -> Drawn:
    """The clinic's form filled in by hand."""
    return _clinic_us(rng, hand=True)


def _clinic_us(rng: random.Random, *, hand: bool) -> Drawn:
    rx = make_rx(rng, "us", low=2, high=4)
    label, value = pens(rng, hand=hand)
    sheet = Sheet()
    form = Form(sheet, label, value)
    sheet.text(54, 60, rx.facility, fitting(rx.facility, 280, label.but(size=17, bold=True)))
    sheet.lines(54, 78, [*rx.address.lines, f"Tel {rx.phone}"], label.but(bold=False))
    doctor = f"{rx.doctor.name}, {rx.doctor.degrees}"
    sheet.text(558, 60, doctor, fitting(doctor, 210, label.but(size=12)), "right")
    numbers = [f"NPI: {rx.doctor.npi}", f"DEA: {rx.doctor.dea}", f"Lic. No: {rx.doctor.license}"]
    sheet.lines(558, 78, numbers, label.but(bold=False), "right")
    sheet.rule(54, 122, 558, weight=1.5)
    sex = rx.patient.sex.capitalize() if rng.random() < 0.5 else rx.patient.sex[0].upper()
    form.right(54, 148, "Patient Name:", rx.patient.name, line_to=330)
    form.right(345, 148, "DOB:", month_first(rng, rx.patient.born), line_to=470)
    form.right(482, 148, "Sex:", sex, line_to=558)
    form.right(54, 172, "Address:", rx.patient.address.line, line_to=400)
    form.right(415, 172, "Date:", month_first(rng, rx.day), line_to=558)
    sheet.text(54, 222, "Rx", Pen("serif", 30, True))
    y = 236.0
    for number, item in enumerate(rx.items, 1):
        sheet.text(90, y, f"{number}. {item.name} {item.strength} {item.form}", value)
        sheet.text(106, y + value.size * 1.5, f"Sig: {item.sig}", value)
        sheet.text(106, y + value.size * 3, f"Disp: #{item.quantity}", value)
        y += value.size * 3 + 26
    form.right(54, 690, "Refills:", str(rx.refills), line_to=130)
    form.right(330, 690, "Prescriber Signature:", "", line_to=558)
    sheet.text(54, 730, "Not valid unless signed. Dispense as written unless generic permitted.", label.but(size=7))
    return Drawn(sheet, _clinic_fields(rx, doctor))


def _clinic_fields(rx: Rx, doctor: str) -> Fields:
    return {
        "patient_name": rx.patient.name,
        "date_of_birth": rx.patient.born.isoformat(),
        "patient_sex": rx.patient.sex,
        "patient_address": rx.patient.address.line,
        "prescription_date": rx.day.isoformat(),
        "prescriber_name": doctor,
        "prescriber_address": rx.address.line,
        "prescriber_phone": rx.phone,
        "prescriber_npi": rx.doctor.npi,
        "prescriber_dea": rx.doctor.dea,
        "prescriber_license": rx.doctor.license,
        "facility_name": rx.facility,
        "medicines": [item.members("form", "dose", "route", "frequency", "duration", "quantity") for item in rx.items],
        "refills": rx.refills,
    }


@layout("prescription", "train")
def rx_india_opd(rng: random.Random) -> Drawn:
    """An Indian outpatient slip: hospital on top, doctor with degrees below, age/sex, Tab./Cap. and 1-0-1."""
    rx = make_rx(rng, "in", low=2, high=4)
    label, value = pens(rng)
    sheet = Sheet(A4)
    form = Form(sheet, label, value)
    sheet.text(297, 56, rx.facility.upper(), label.but(size=18, bold=True), "centre")
    sheet.lines(297, 74, [rx.address.line, f"Ph: {rx.phone}"], label.but(bold=False), "centre")
    sheet.rule(40, 104, 555, weight=1.2)
    sheet.text(40, 124, f"Dr. {rx.doctor.name}", label.but(size=12, bold=True))
    sheet.lines(40, 138, [rx.doctor.degrees, f"Reg. No: {rx.doctor.license}"], label.but(size=9, bold=False))
    sheet.rule(40, 162, 555)
    form.right(40, 182, "Patient Name :", rx.patient.name)
    form.right(330, 182, "Age / Sex :", f"{rx.age} Yrs / {rx.patient.sex[0].upper()}")
    form.right(40, 202, "Address :", rx.patient.address.town)
    form.right(330, 202, "Date :", day_first(rng, rx.day))
    form.right(40, 222, "Diagnosis :", rng.choice(("Acute bronchitis", "Viral fever", "Follow-up visit")))
    sheet.text(40, 262, "Rx", Pen("serif", 26, True))
    y = 284.0
    for number, item in enumerate(rx.items, 1):
        short = SHORT_FORMS[item.form].capitalize()
        strength = item.strength.replace(" ", "")
        sheet.text(60, y, f"{number}. {short}. {item.name} {strength}", value)
        sheet.text(330, y, item.indian, value)
        sheet.text(440, y, f"x {item.duration}", value)
        y += 24
    sheet.text(40, y + 30, rng.choice(("Advice: Plenty of oral fluids, rest.", "Adv: Avoid cold drinks.")), label)
    sheet.text(555, 760, "Signature", label, "right")
    fields: Fields = {
        "patient_name": rx.patient.name,
        "patient_age": f"{rx.age} Yrs",
        "patient_sex": rx.patient.sex,
        "patient_address": rx.patient.address.town,
        "prescription_date": rx.day.isoformat(),
        "prescriber_name": f"Dr. {rx.doctor.name}",
        "prescriber_license": rx.doctor.license,
        "prescriber_address": rx.address.line,
        "prescriber_phone": rx.phone,
        "facility_name": rx.facility,
        "medicines": [
            item.members(
                "duration",
                strength=item.strength.replace(" ", ""),
                form=SHORT_FORMS[item.form].capitalize(),
                frequency=item.indian,
            )
            for item in rx.items
        ],
    }
    return Drawn(sheet, fields)


@layout("prescription", "train")
def rx_uk_private(rng: random.Random) -> Drawn:
    """A British private prescription: letterhead right, unlabelled patient block left, prose directions."""
    rx = make_rx(rng, "uk", low=1, high=3)
    label, value = pens(rng)
    sheet = Sheet(A4)
    plain = label.but(bold=False)
    sheet.text(555, 60, rx.facility, label.but(size=15, bold=True), "right")
    sheet.lines(555, 78, [*rx.address.lines, f"Telephone: {rx.phone}"], plain, "right")
    form = Form(sheet, label, value)
    form.right(50, 160, "Patient:", rx.patient.name)
    form.right(50, 178, "Address:", rx.patient.address.line)
    form.right(50, 196, "Date of birth:", day_first(rng, rx.patient.born))
    form.right(400, 160, "Date:", day_first(rng, rx.day))
    sheet.text(50, 236, "PRIVATE PRESCRIPTION", label.but(size=13, bold=True))
    sheet.rule(50, 242, 545)
    y = 268.0
    for item in rx.items:
        sheet.text(50, y, f"{item.name} {item.strength} {item.form}s", value.but(bold=True))
        y = sheet.wrapped(50, y + 15, 480, f"{item.prose}.", value)
        sheet.text(50, y, f"Quantity: {item.quantity}", value)
        y += 28
    sheet.text(50, 720, f"Dr {rx.doctor.name}", label)
    sheet.lines(50, 735, [rx.doctor.degrees, f"GMC No. {rx.doctor.license}"], plain)
    fields: Fields = {
        "patient_name": rx.patient.name,
        "patient_address": rx.patient.address.line,
        "date_of_birth": rx.patient.born.isoformat(),
        "prescription_date": rx.day.isoformat(),
        "prescriber_name": f"Dr {rx.doctor.name}",
        "prescriber_license": rx.doctor.license,
        "prescriber_address": rx.address.line,
        "prescriber_phone": rx.phone,
        "facility_name": rx.facility,
        "medicines": [item.members("quantity", form=f"{item.form}s", directions=f"{item.prose}.") for item in rx.items],
    }
    return Drawn(sheet, fields)


@layout("prescription", "train")
def rx_blank_pad(rng: random.Random) -> Drawn:
    """A pad that nobody has filled in: only the letterhead is there to be read."""
    rx = make_rx(rng, "us")
    label, value = pens(rng)
    sheet = Sheet(A5)
    form = Form(sheet, label, value)
    doctor = f"{rx.doctor.name}, {rx.doctor.degrees}"
    sheet.lines(210, 44, [doctor, rx.facility, *rx.address.lines, f"Tel: {rx.phone}"], label, "centre", 1.4)
    sheet.rule(30, 118, 390)
    form.right(30, 146, "Patient Name:", "", line_to=390)
    form.right(30, 172, "Address:", "", line_to=260)
    form.right(270, 172, "Date:", "", line_to=390)
    form.right(30, 198, "Age:", "", line_to=110)
    form.right(120, 198, "Sex:", "", line_to=180)
    sheet.text(30, 250, "Rx", Pen("serif", 30, True))
    form.right(30, 540, "Refills:", "", line_to=110)
    form.right(200, 540, "Signature:", "", line_to=390)
    fields: Fields = {
        "prescriber_name": doctor,
        "prescriber_address": rx.address.line,
        "prescriber_phone": rx.phone,
        "facility_name": rx.facility,
    }
    return Drawn(sheet, fields)
