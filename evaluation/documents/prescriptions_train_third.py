"""North American prescriptions to tune on; they were held apart until their errors had been looked at."""

from __future__ import annotations

import random

from evaluation.documents.facts import make_rx, month_first, pens
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.parts import Form
from evaluation.documents.sheet import A5, Pen, Sheet, fitting


@layout("prescription", "train")
def rx_hospital_discharge_list(rng: random.Random) -> Drawn:
    """An American hospital's take-home prescription: patient in a boxed corner, medicines in an unruled table."""
    rx = make_rx(rng, "us", low=2, high=5)
    label, value = pens(rng, size=9.5)
    sheet = Sheet()
    form = Form(sheet, label, value)
    sheet.text(48, 56, rx.facility, label.but(size=16, bold=True))
    sheet.lines(48, 72, [rx.address.street, rx.address.town_line, f"Main: {rx.phone}"], label.but(bold=False))
    sheet.box(330, 40, 234, 74)
    sex = rx.patient.sex[0].upper()
    sheet.text(338, 56, rx.patient.last_first, value.but(bold=True))
    numbers = (("DOB", f"{rx.patient.born:%m/%d/%Y}"), ("Sex", sex), ("MRN", f"{rng.randint(10**6, 10**7)}"))
    for row, (name, text) in enumerate(numbers):
        form.right(338, 72 + 14 * row, f"{name}:", text)
    sheet.text(48, 150, "TAKE-HOME PRESCRIPTION", label.but(size=13, bold=True))
    form.right(430, 150, "Ordered:", month_first(rng, rx.day))
    head = ("Medication", "Dose", "Route", "Frequency", "For", "Dispense")
    rows = [
        (f"{item.name} {item.strength} {item.form}", item.dose, item.route, item.frequency, item.duration,
         str(item.quantity)) for item in rx.items
    ]  # fmt: skip
    bottom = form.table(48, 166, (200, 60, 50, 70, 70, 66), head, rows, ruled=False)
    doctor = f"{rx.doctor.name}, {rx.doctor.degrees}"
    form.right(48, bottom + 44, "Authorized prescriber:", doctor, line_to=330)
    form.right(350, bottom + 44, "NPI #:", rx.doctor.npi, line_to=480)
    form.right(48, bottom + 70, "Number of refills:", str(rx.refills), line_to=180)
    fields = rx.truth(
        "patient_sex", "date_of_birth", "prescription_date", "prescriber_address", "prescriber_phone",
        "prescriber_npi", "facility_name", "refills", "patient_name",
        prescriber_name=doctor,
        medicines=[item.members("form", "dose", "route", "frequency", "duration", "quantity") for item in rx.items],
    )  # fmt: skip
    return Drawn(sheet, fields)


@layout("prescription", "train")
def rx_dentist(rng: random.Random) -> Drawn:
    """A dentist's pad: practice at the foot, each medicine with its own Sig, Disp and Refill on one line."""
    rx = make_rx(rng, "us", low=1, high=2)
    label, value = pens(rng, size=11)
    sheet = Sheet((440, 580))
    form = Form(sheet, label, value)
    doctor = f"{rx.doctor.name}, DDS"
    sheet.text(220, 44, doctor, label.but(size=16, bold=True), "centre")
    sheet.text(220, 60, "General & Family Dentistry", label.but(size=9, bold=False), "centre")
    form.right(28, 96, "FOR", rx.patient.name, line_to=412)
    form.right(28, 122, "ADDRESS", rx.patient.address.line, line_to=412)
    form.right(28, 148, "DATE", month_first(rng, rx.day), line_to=190)
    form.right(210, 148, "AGE", str(rx.age), line_to=280)
    sheet.text(28, 196, "Rx", Pen("serif", 32, True))
    y = 226.0
    for item in rx.items:
        sheet.text(60, y, f"{item.name} {item.strength}", value)
        sheet.text(60, y + 20, f"Disp: {item.counted}", value)
        sheet.text(60, y + 40, f"Sig: {item.sig}", value)
        y += 76
    form.right(28, 470, "Refill", str(rx.refills), line_to=100)
    sheet.text(106, 470, "times", label)
    form.right(210, 470, "DEA No.", rx.doctor.dea, line_to=412)
    sheet.rule(28, 530, 412)
    foot = f"{rx.address.line}  •  {rx.phone}"
    sheet.text(220, 546, foot, fitting(foot, 380, label.but(size=9, bold=False)), "centre")
    fields = rx.truth(
        "patient_name", "patient_address", "patient_age", "prescription_date", "prescriber_address",
        "prescriber_phone", "prescriber_dea", "refills",
        prescriber_name=doctor,
        medicines=[
            item.members("dose", "route", "frequency", "duration", quantity=item.counted)
            for item in rx.items
        ],
    )  # fmt: skip
    return Drawn(sheet, fields)


@layout("prescription", "train")
def rx_telehealth(rng: random.Random) -> Drawn:
    """A telehealth company's plain text: a header block, then medicines in full sentences."""
    rx = make_rx(rng, "us", low=1, high=3)
    pen = Pen(rng.choice(("mono", "office")), 10.5)
    sheet = Sheet()
    doctor = f"{rx.doctor.name}, {rx.doctor.degrees}"
    head = [
        "ELECTRONIC PRESCRIPTION", "", f"Date issued: {month_first(rng, rx.day)}", "",
        f"Prescriber: {doctor}", f"NPI: {rx.doctor.npi}", f"Practice address: {rx.address.line}",
        f"Contact: {rx.phone}", "", f"Patient: {rx.patient.name}", f"Born: {month_first(rng, rx.patient.born)}",
        f"Gender: {rx.patient.sex.capitalize()}", f"Lives at: {rx.patient.address.line}", "",
    ]  # fmt: skip
    y = sheet.lines(60, 70, head, pen, lead=1.4)
    for number, item in enumerate(rx.items, 1):
        sheet.text(60, y, f"Drug {number}: {item.name} {item.strength} {item.form}", pen.but(bold=True))
        y = sheet.wrapped(60, y + 16, 480, f"Directions: {item.prose}.", pen, lead=1.4)
        sheet.text(60, y, f"Quantity: {item.quantity}", pen)
        y += 30
    sheet.text(60, y, f"Refills authorized: {rx.refills}", pen)
    fields = rx.truth(
        "patient_name", "patient_sex", "date_of_birth", "patient_address", "prescription_date", "prescriber_npi",
        "prescriber_address", "prescriber_phone", "refills",
        prescriber_name=doctor,
        medicines=[item.members("form", "quantity", directions=f"{item.prose}.") for item in rx.items],
    )  # fmt: skip
    return Drawn(sheet, fields)


@layout("prescription", "train")
def rx_canada_label_under(rng: random.Random) -> Drawn:
    """A Canadian doctor's pad: labels under dotted lines, letterhead at the left, written or typed."""
    return _canada(rng, hand=False)


@layout("prescription", "train")
def rx_canada_label_under_hand(rng: random.Random) -> Drawn:
    """The Canadian pad, written by hand."""
    return _canada(rng, hand=True)


def _canada(rng: random.Random, *, hand: bool) -> Drawn:
    rx = make_rx(rng, "ca", low=1, high=3)
    label, value = pens(rng, hand=hand)
    sheet = Sheet(A5)
    small = label.but(size=7, bold=False)
    doctor = f"Dr. {rx.doctor.name}, {rx.doctor.degrees}"
    sheet.text(30, 40, doctor, label.but(size=13, bold=True))
    sheet.lines(30, 54, [rx.facility, *rx.address.lines, f"T {rx.phone}   Lic. {rx.doctor.license}"],
                label.but(size=9, bold=False))  # fmt: skip
    spots = (
        (30, 250, 134, "Name of patient", rx.patient.name),
        (270, 390, 134, "Date (m/d/y)", month_first(rng, rx.day)),
        (30, 390, 166, "Address of patient", rx.patient.address.line),
    )
    for left, right, line, name, text in spots:
        sheet.text(left + 4, line - 3, text, fitting(text, right - left - 6, value))
        sheet.rule(left, line, right, weight=0.4)
        sheet.text((left + right) / 2, line + 9, name, small, "centre")
    sheet.text(30, 214, "Rx", Pen("serif", 26, True))
    y = 240.0
    for item in rx.items:
        text = f"{item.name} {item.strength}  {item.sig}"
        sheet.text(60, y, text, fitting(text, 330, value))
        sheet.text(60, y + 20, f"Mitte: {item.quantity}", value)
        y += 52
    sheet.text(30, 480, "Repeats:", label)
    sheet.text(84, 480, str(rx.refills), value)
    sheet.rule(230, 530, 390, weight=0.4)
    sheet.text(310, 540, "Signature of prescriber", small, "centre")
    fields = rx.truth(
        "patient_name", "patient_address", "prescription_date", "prescriber_address", "prescriber_phone",
        "prescriber_license", "facility_name", "refills",
        prescriber_name=doctor,
        medicines=[item.members("dose", "route", "frequency", "duration", "quantity") for item in rx.items],
    )  # fmt: skip
    return Drawn(sheet, fields)
