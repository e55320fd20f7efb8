"""British, Indian and blank prescriptions to tune on; they were held apart until their errors had been looked at."""

from __future__ import annotations

import random

from evaluation.documents.facts import day_first, make_rx, pens
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.parts import Form
from evaluation.documents.sheet import A4, A5, Pen, Sheet, fitting


@layout("prescription", "train")
def rx_surgery_slip(rng: random.Random) -> Drawn:
    """A British surgery's slip: age and birth date in cells left, name and address unlabelled in the box right."""
    rx = make_rx(rng, "uk", low=1, high=3)
    label, value = pens(rng)
    sheet = Sheet(A5)
    form = Form(sheet, label, value)
    form.cell(24, 30, 90, 36, "Age", str(rx.age))
    form.cell(24, 66, 90, 36, "D.o.B", f"{rx.patient.born.day} {rx.patient.born:%b %Y}")
    sheet.box(114, 30, 282, 72)
    small = label.but(size=7.5, bold=False)
    sheet.text(118, 40, "Title, Forename, Surname & Address", small)
    title = "Mrs" if rx.patient.sex == "female" else "Mr"
    address = rx.patient.address
    sheet.lines(126, 56, [f"{title} {rx.patient.name}", *address.lines], fitting(address.street, 260, value))
    sheet.text(24, 116, "Number of days' treatment", small)
    sheet.text(24, 128, "N.B. Ensure dose is stated", small)
    y = 160.0
    for item in rx.items:
        sheet.text(60, y, f"{item.name} {item.strength} {item.form}s", value)
        sheet.text(60, y + 15, item.prose, value)
        sheet.text(60, y + 30, f"Supply: {item.quantity}", value)
        y += 60
    sheet.rule(24, 430, 396)
    sheet.text(28, 442, "Signature of Prescriber", small)
    sheet.text(290, 442, "Date", small)
    sheet.text(294, 460, day_first(rng, rx.day), value)
    sheet.rule(24, 470, 396)
    doctor = f"Dr {rx.doctor.name}"
    sheet.text(30, 488, doctor, value)
    sheet.text(390, 488, rx.doctor.license, value, "right")
    sheet.lines(30, 503, [rx.facility, *rx.address.lines, f"Tel. {rx.phone}"], value)
    fields = rx.truth(
        "patient_age", "date_of_birth", "patient_name", "patient_address", "prescription_date", "prescriber_address",
        "prescriber_phone", "facility_name",
        prescriber_name=doctor,
        medicines=[item.members("quantity", form=f"{item.form}s", directions=item.prose) for item in rx.items],
    )  # fmt: skip
    # The register number stands there without any label.
    return Drawn(sheet, fields, ("prescriber_license", "patient_sex"))


@layout("prescription", "train")
def rx_hospital_letter_uk(rng: random.Random) -> Drawn:
    """A British consultant's letter that prescribes: patient in the reference line, medicines indented."""
    rx = make_rx(rng, "uk", low=2, high=3)
    label, value = pens(rng, size=11)
    sheet = Sheet(A4)
    plain = label.but(bold=False)
    sheet.text(298, 60, rx.facility, label.but(size=16, bold=True), "centre")
    sheet.text(298, 78, f"{rx.address.line}    Tel {rx.phone}", plain.but(size=9.5), "centre")
    sheet.rule(50, 90, 545)
    form = Form(sheet, label, value)
    form.right(50, 120, "Date of prescription:", day_first(rng, rx.day))
    form.right(50, 138, "Patient's name:", rx.patient.name)
    form.right(50, 156, "Date of birth:", day_first(rng, rx.patient.born))
    form.right(50, 174, "Patient's address:", rx.patient.address.line)
    sheet.text(50, 214, "Please supply:", plain)
    y = 240.0
    for number, item in enumerate(rx.items, 1):
        sheet.text(80, y, f"({number}) {item.name} {item.form}s {item.strength}", value.but(bold=True))
        y = sheet.wrapped(104, y + 16, 420, item.prose, value)
        sheet.text(104, y, f"Total quantity {item.quantity}", value)
        y += 30
    doctor = f"Dr {rx.doctor.name}"
    form.right(50, 700, "Prescribed by:", doctor)
    form.right(50, 718, "GMC registration number:", rx.doctor.license)
    fields = rx.truth(
        "date_of_birth", "patient_name", "patient_address", "prescription_date", "prescriber_address",
        "prescriber_phone", "facility_name", "prescriber_license",
        prescriber_name=doctor,
        medicines=[item.members("quantity", form=f"{item.form}s", directions=item.prose) for item in rx.items],
    )  # fmt: skip
    return Drawn(sheet, fields)


@layout("prescription", "train")
def rx_india_polyclinic(rng: random.Random) -> Drawn:
    """An Indian polyclinic's letterhead in two halves; medicines in capitals with the days and times in columns."""
    return _polyclinic(rng, hand=False)


@layout("prescription", "train")
def rx_india_polyclinic_hand(rng: random.Random) -> Drawn:
    """The polyclinic's sheet, written by hand."""
    return _polyclinic(rng, hand=True)


def _polyclinic(rng: random.Random, *, hand: bool) -> Drawn:
    rx = make_rx(rng, "in", low=2, high=4)
    label, value = pens(rng, hand=hand, plain=True)
    sheet = Sheet(A4)
    form = Form(sheet, label, value)
    doctor = f"Dr. {rx.doctor.name}"
    sheet.text(40, 54, doctor, label.but(size=14, bold=True))
    sheet.lines(40, 70, [rx.doctor.degrees, f"Regn. No. {rx.doctor.license}", f"Cell: {rx.phone}"],
                label.but(size=9, bold=False))  # fmt: skip
    sheet.text(555, 54, rx.facility, label.but(size=14, bold=True), "right")
    sheet.lines(555, 70, rx.address.lines, label.but(size=9, bold=False), "right")
    sheet.rule(40, 108, 555, weight=1.4)
    form.right(44, 130, "Pt. Name", rx.patient.name, line_to=280)
    form.right(292, 130, "Age", f"{rx.age} Y", line_to=360)
    form.right(370, 130, "Gender", rx.patient.sex.capitalize(), line_to=450)
    form.right(458, 130, "Dt.", day_first(rng, rx.day), line_to=555)
    form.right(44, 156, "C/o", rng.choice(("fever since 3 days", "joint pain", "cough and cold")), line_to=280)
    form.right(292, 156, "BP", rng.choice(("120/80", "138/86", "110/70")), line_to=380)
    sheet.text(44, 206, "Rx", Pen("serif", 28, True))
    y = 236.0
    for number, item in enumerate(rx.items, 1):
        kind = {"tablet": "TAB", "capsule": "CAP", "syrup": "SYP", "suspension": "SUSP"}.get(item.form, "INH")
        sheet.text(60, y, f"{number}. {kind} {item.name.upper()} {item.strength.replace(' ', '').upper()}", value)
        sheet.text(350, y, item.indian, value)
        sheet.text(430, y, f"{item.days} days", value)
        y += 26
    form.right(44, y + 30, "Review after", "2 weeks", line_to=220)
    sheet.text(40, 800, "Not for medico-legal purposes", label.but(size=7.5, bold=False))
    kinds = {"tablet": "TAB", "capsule": "CAP", "syrup": "SYP", "suspension": "SUSP"}
    fields = rx.truth(
        "patient_name", "patient_sex", "prescription_date", "prescriber_license", "prescriber_address",
        "prescriber_phone", "facility_name",
        prescriber_name=doctor, patient_age=f"{rx.age} Y",
        medicines=[
            item.members(
                strength=item.strength.replace(" ", ""), form=kinds.get(item.form, "INH"), frequency=item.indian,
                duration=f"{item.days} days",
            ) for item in rx.items
        ],
    )  # fmt: skip
    return Drawn(sheet, fields)


@layout("prescription", "train")
def rx_blank_clinic(rng: random.Random) -> Drawn:
    """A clinic's form with empty cells and an empty table of medicines."""
    rx = make_rx(rng, "in")
    label, value = pens(rng)
    sheet = Sheet(A4)
    form = Form(sheet, label, value)
    sheet.text(297, 60, rx.facility, label.but(size=17, bold=True), "centre")
    sheet.lines(297, 78, [rx.address.line, f"Phone: {rx.phone}"], label.but(bold=False), "centre")
    sheet.text(297, 124, "PRESCRIPTION", label.but(size=13, bold=True), "centre")
    x = form.cell(40, 140, 255, 34, "Patient's Name", "")
    x = form.cell(x, 140, 80, 34, "Age", "")
    x = form.cell(x, 140, 80, 34, "Sex", "")
    form.cell(x, 140, 100, 34, "Date", "")
    head = ("Sr.", "Medicine", "Dose", "Frequency", "Days")
    form.table(40, 200, (40, 235, 80, 100, 60), head, [("", "", "", "", "")] * 6)
    form.right(40, 420, "Doctor's Name & Signature:", "", line_to=400)
    form.right(40, 446, "Reg. No.:", "", line_to=200)
    return Drawn(sheet, rx.truth("facility_name", "prescriber_address", "prescriber_phone"))
