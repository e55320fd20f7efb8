"""More prescriptions, in layouts that once were held apart."""

from __future__ import annotations

import random

from evaluation.documents.facts import day_first, make_rx, month_first, pens
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.parts import Form
from evaluation.documents.sheet import A4, A5, Pen, Sheet, fitting
from evaluation.documents.tables import Column, Table


@layout("prescription", "train")
def rx_hospital_discharge_us(rng: random.Random) -> Drawn:
    """A hospital's electronic print: everything left, patient in one line, each order a small block with its labels."""
    rx = make_rx(rng, "us", low=1, high=3)
    label, value = pens(rng, size=10)
    label = label.but(bold=True)
    sheet = Sheet()
    form = Form(sheet, label, value)
    sheet.text(54, 56, rx.facility, label.but(size=14))
    sheet.lines(54, 72, [*rx.address.lines, f"Main: {rx.phone}"], label.but(bold=False, size=9))
    sheet.rule(54, 112, 558)
    x = form.right(54, 130, "Patient:", rx.patient.name) + 20
    x = form.right(x, 130, "DOB:", f"{rx.patient.born:%m/%d/%Y}") + 20
    form.right(x, 130, "Gender:", rx.patient.sex.capitalize())
    form.right(54, 148, "Home address:", rx.patient.address.line)
    form.right(54, 166, "Ordered on:", month_first(rng, rx.day))
    y = 200.0
    for item in rx.items:
        sheet.box(54, y - 14, 504, 66)
        form.right(62, y, "Medication:", f"{item.name} {item.strength} {item.form}")
        form.right(62, y + 17, "Instructions:", item.prose)
        form.right(62, y + 34, "Dispense quantity:", str(item.quantity))
        form.right(300, y + 34, "Refills:", str(rx.refills))
        y += 84
    doctor = f"{rx.doctor.name}, {rx.doctor.degrees}"
    form.right(54, y + 10, "Authorizing provider:", doctor)
    form.right(54, y + 28, "NPI:", rx.doctor.npi)
    form.right(200, y + 28, "DEA:", rx.doctor.dea)
    return Drawn(sheet, rx.truth(
        "patient_name", "date_of_birth", "patient_sex", "patient_address", "prescription_date", "facility_name",
        "prescriber_address", "prescriber_phone", "prescriber_npi", "prescriber_dea", "refills",
        prescriber_name=doctor,
        medicines=[item.members("form", "quantity", directions=item.prose) for item in rx.items],
    ))  # fmt: skip


@layout("prescription", "train")
def rx_two_doctors(rng: random.Random) -> Drawn:
    """An American group's pad: partners listed at the head, the one who prescribes named at the foot."""
    rx = make_rx(rng, "us", low=1, high=2)
    other = make_rx(rng, "us").doctor
    label, value = pens(rng, size=11)
    sheet = Sheet((430, 590))
    form = Form(sheet, label, value)
    sheet.text(215, 38, rx.facility, fitting(rx.facility, 380, label.but(size=15, bold=True)), "centre")
    names = f"{rx.doctor.name}, {rx.doctor.degrees}   |   {other.name}, {other.degrees}"
    sheet.text(215, 54, names, fitting(names, 390, label.but(size=8.5, bold=False)), "centre")
    sheet.text(215, 68, f"{rx.address.line}   {rx.phone}", label.but(size=8.5, bold=False), "centre")
    form.right(26, 104, "Patient", rx.patient.name, line_to=270)
    form.right(280, 104, "Age", str(rx.age), line_to=404)
    form.right(26, 130, "Address", rx.patient.address.line, line_to=270)
    form.right(280, 130, "Date", month_first(rng, rx.day), line_to=404)
    sheet.text(26, 180, "Rx", Pen("book", 30, True))
    y = 200.0
    for item in rx.items:
        sheet.text(70, y, f"{item.name} {item.strength}", value)
        sheet.text(70, y + 18, f"{item.sig}", value)
        sheet.text(70, y + 36, f"# {item.quantity}", value)
        y += 70
    form.right(26, 500, "Refill", f"{rx.refills}", line_to=110)
    sheet.rule(220, 540, 404)
    doctor = f"{rx.doctor.name}, {rx.doctor.degrees}"
    form.right(220, 554, "Prescriber:", doctor)
    return Drawn(sheet, rx.truth(
        "facility_name", "prescriber_address", "prescriber_phone", "patient_name", "patient_age", "patient_address",
        "prescription_date", "refills", prescriber_name=doctor,
        medicines=[i.members("dose", "route", "frequency", "duration", "quantity") for i in rx.items],
    ))  # fmt: skip


@layout("prescription", "train")
def rx_green_form(rng: random.Random) -> Drawn:
    """A British general practice's form: tall and narrow, age and birth date in boxes at the left, patient beside."""
    rx = make_rx(rng, "uk", low=1, high=3)
    label, value = pens(rng, size=10)
    small = label.but(size=7, bold=False)
    sheet = Sheet((300, 600))
    sheet.box(14, 14, 272, 92)
    sheet.text(18, 23, "Pharmacy stamp", small)
    sheet.box(100, 14, 60, 36)
    sheet.text(103, 23, "Age", small)
    sheet.text(106, 42, str(rx.age), value)
    sheet.box(100, 50, 60, 56)
    sheet.text(103, 59, "D.o.B", small)
    sheet.text(103, 80, f"{rx.patient.born:%d.%m.%Y}", value.but(size=9))
    sheet.text(163, 23, "Name (including forename) and address", small)
    lines = [rx.patient.name, *rx.patient.address.lines]
    sheet.lines(166, 42, lines, fitting(max(lines, key=value.width), 116, value.but(size=9)), lead=1.4)
    y = 140.0
    for item in rx.items:
        sheet.text(26, y, f"{item.name} {item.strength} {item.form}s", value)
        y = sheet.wrapped(26, y + 15, 250, item.prose, value)
        sheet.text(26, y, f"Quantity: {item.quantity}", value)
        y += 30
    sheet.rule(14, 470, 286)
    sheet.text(18, 482, "Signature of prescriber", small)
    sheet.text(200, 482, "Date", small)
    sheet.text(200, 500, day_first(rng, rx.day), value)
    sheet.lines(18, 530, [f"Dr {rx.doctor.name}", rx.facility, *rx.address.lines, f"Tel: {rx.phone}"],
                value.but(size=9))  # fmt: skip
    return Drawn(sheet, rx.truth(
        "patient_name", "patient_age", "patient_address", "prescription_date", "facility_name", "prescriber_address",
        "prescriber_phone", prescriber_name=f"Dr {rx.doctor.name}", date_of_birth=rx.patient.born.isoformat(),
        medicines=[item.members("quantity", form=f"{item.form}s", directions=item.prose) for item in rx.items],
    ))  # fmt: skip


@layout("prescription", "train")
def rx_india_clinic_table(rng: random.Random) -> Drawn:
    """An Indian clinic's print with a ruled table of medicines; registration number under the doctor's name."""
    rx = make_rx(rng, "in", low=2, high=4)
    label, value = pens(rng, size=10)
    sheet = Sheet(A5)
    form = Form(sheet, label, value)
    doctor = f"Dr. {rx.doctor.name}"
    sheet.text(24, 40, doctor, label.but(size=14, bold=True))
    sheet.lines(24, 54, [rx.doctor.degrees, f"Reg. No. {rx.doctor.license}"], label.but(size=8.5, bold=False))
    sheet.lines(396, 40, [rx.facility, f"Mob. {rx.phone}"], label.but(size=9), "right")
    sheet.rule(24, 78, 396)
    form.right(24, 96, "Pt. Name:", rx.patient.name)
    form.right(290, 96, "Date:", day_first(rng, rx.day))
    form.right(24, 112, "Age:", f"{rx.age} Y")
    form.right(110, 112, "Gender:", rx.patient.sex.capitalize())
    columns = (Column("Rx", 22), Column("Medicine", 160), Column("Dose", 56), Column("When", 60), Column("Days", 74))
    rows = [(str(n), f"{i.name} {i.strength}", i.dose, i.indian, i.duration) for n, i in enumerate(rx.items, 1)]
    bottom = Table(columns, label.but(bold=True), value.but(size=9)).draw(sheet, 24, 130, rows)
    form.right(24, bottom + 30, "Advice:", "Plenty of fluids, review if fever persists")
    return Drawn(sheet, rx.truth(
        "facility_name", "prescriber_phone", "prescriber_license", "patient_name", "patient_sex", "prescription_date",
        prescriber_name=doctor, patient_age=f"{rx.age} Y",
        medicines=[item.members("dose", "duration", frequency=item.indian) for item in rx.items],
    ), ("directions",))  # fmt: skip


@layout("prescription", "train")
def rx_pen_on_pad(rng: random.Random) -> Drawn:
    """A Canadian pad written by hand, its lines as dots."""
    rx = make_rx(rng, "ca", low=1, high=2)
    label, _ = pens(rng, size=10)
    value = Pen(rng.choice(("hand1", "hand3")), 14)
    sheet = Sheet((420, 560))
    sheet.lines(210, 40, [f"Dr. {rx.doctor.name}", rx.facility, *rx.address.lines, f"Phone {rx.phone}"], label,
                "centre", 1.35)  # fmt: skip
    for line, name, text in ((130, "Name", rx.patient.name), (158, "Date", month_first(rng, rx.day))):
        sheet.text(30, line, name, label)
        sheet.text(70, line + 2, "." * 92, label.but(size=7, bold=False))
        sheet.text(78, line, text, value)
    sheet.text(30, 210, "Rx", Pen("serif", 28, True))
    y = 226.0
    for item in rx.items:
        sheet.lines(72, y, [f"{item.name} {item.strength}", item.sig, f"Mitte {item.quantity}"], value, lead=1.55)
        y += 84
    sheet.text(30, 520, "Repeat", label)
    sheet.text(78, 520, str(rx.refills), value)
    return Drawn(sheet, rx.truth(
        "facility_name", "prescriber_address", "prescriber_phone", "patient_name", "prescription_date", "refills",
        prescriber_name=f"Dr. {rx.doctor.name}",
        medicines=[i.members("dose", "route", "frequency", "duration", "quantity") for i in rx.items],
    ))  # fmt: skip


@layout("prescription", "train")
def rx_letter_request(rng: random.Random) -> Drawn:
    """A specialist's typed sheet on A4 with the practice at the foot, facts in a strip of headed cells."""
    rx = make_rx(rng, "uk", low=1, high=3)
    label, value = pens(rng, size=10)
    sheet = Sheet(A4)
    sheet.text(297, 64, "PRIVATE PRESCRIPTION", label.but(size=14, bold=True), "centre")
    strip = (Column("Patient", 170), Column("Date of birth", 90), Column("Address", 160), Column("Issued", 95))
    row = (rx.patient.name, day_first(rng, rx.patient.born), rx.patient.address.line, day_first(rng, rx.day))
    bottom = Table(strip, label.but(bold=False, size=8.5), value).draw(sheet, 40, 84, [row])
    columns = (Column("Item", 190), Column("Directions", 240), Column("Qty", 85, "right"))
    rows = [(f"{i.name} {i.strength} {i.form}", i.prose, i.counted) for i in rx.items]
    Table(columns, label.but(bold=True), value, rules="rows", lead=1.4).draw(sheet, 40, bottom + 30, rows)
    sheet.text(40, 640, f"Dr {rx.doctor.name} {rx.doctor.degrees}", value)
    sheet.text(40, 656, f"GMC No. {rx.doctor.license}", value)
    sheet.text(297, 810, f"{rx.facility}, {rx.address.line}. Tel {rx.phone}", label.but(size=8.5, bold=False), "centre")
    fields = rx.truth(
        "patient_name", "date_of_birth", "patient_address", "prescription_date", "prescriber_license",
        "facility_name", "prescriber_address", "prescriber_phone",
        prescriber_name=f"Dr {rx.doctor.name} {rx.doctor.degrees}",
        medicines=[item.members("form", directions=item.prose, quantity=item.counted) for item in rx.items],
    )  # fmt: skip
    return Drawn(sheet, fields)
