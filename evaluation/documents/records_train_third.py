"""Patient records to tune on that were held apart until their errors had been looked at."""

from __future__ import annotations

import random

from evaluation.documents.facts import day_first, make_chart, month_first, pens
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.parts import Form
from evaluation.documents.sheet import A4, Pen, Sheet, fitting


@layout("patient_record", "train")
def record_gp_registration(rng: random.Random) -> Drawn:
    """A British practice's new-patient form: title boxes, surname and forenames apart, postcode in its own cell."""
    return _gp(rng, hand=False)


@layout("patient_record", "train")
def record_gp_registration_hand(rng: random.Random) -> Drawn:
    """The practice's new-patient form, filled in by hand."""
    return _gp(rng, hand=True)


def _gp(rng: random.Random, *, hand: bool) -> Drawn:
    chart = make_chart(rng, "uk")
    label, value = pens(rng, hand=hand)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    who, other, home = chart.patient, chart.contact, chart.patient.address
    sheet.text(40, 56, "New Patient Registration", label.but(size=18, bold=True))
    sheet.text(40, 72, "Please complete in block capitals and tick as appropriate", label.but(size=8.5, bold=False))
    form.heading(40, 100, "Your details", 515, style="band")
    sheet.text(44, 128, "Title", form.label)
    form.choice(90, 128, ("Mr", "Mrs", "Miss", "Ms"), "Ms" if who.sex == "female" else "Mr", mark="check")
    x = form.cell(40, 140, 257, 36, "Surname", who.last)
    form.cell(x, 140, 258, 36, "Forenames", " ".join(part for part in (who.first, who.middle) if part))
    x = form.cell(40, 176, 160, 36, "Date of birth", day_first(rng, who.born))
    form.cell(x, 176, 355, 36, "NHS number (if known)", f"{rng.randint(100, 999)} {rng.randint(100, 999)} 0000")
    x = form.cell(40, 212, 385, 36, "Home address", f"{home.street}, {home.town}")
    form.cell(x, 212, 130, 36, "Postcode", home.code)
    x = form.cell(40, 248, 200, 36, "Mobile telephone", who.phone)
    form.cell(x, 248, 315, 36, "Email", who.email)
    form.heading(40, 312, "Next of kin", 515, style="band")
    x = form.cell(40, 322, 215, 36, "Full name", other.name)
    x = form.cell(x, 322, 130, 36, "Relationship", chart.relation)
    form.cell(x, 322, 170, 36, "Telephone", other.phone)
    form.heading(40, 386, "Your health", 515, style="band")
    form.cell(40, 396, 515, 36, "Do you have any allergies? Please give details", chart.allergies)
    form.cell(40, 432, 515, 36, "Please list any medication you take regularly", chart.medications)
    form.cell(40, 468, 515, 36, "Significant medical conditions", ", ".join(chart.problems))
    x = form.cell(40, 504, 257, 36, "Height", chart.height)
    form.cell(x, 504, 258, 36, "Weight", chart.weight)
    form.right(40, 590, "Signed", "", line_to=280)
    form.right(320, 590, "Date", day_first(rng, chart.day), line_to=480)
    fields = chart.truth(
        "patient_name", "date_of_birth", "patient_phone", "patient_email", "allergies", "medications",
        "medical_problems", "height", "weight", "record_date",
        patient_address=f"{home.street}, {home.town}, {home.code}",
        emergency_contacts=[{"name": other.name, "phone": other.phone, "relationship": chart.relation}],
    )  # fmt: skip
    return Drawn(sheet, fields, ("questions", "patient_sex"))


@layout("patient_record", "train")
def record_paediatric(rng: random.Random) -> Drawn:
    """An American clinic's health record with an immunisation table and the contact in a column of its own."""
    chart = make_chart(rng, "us")
    label, value = pens(rng)
    sheet = Sheet()
    form = Form(sheet, label, value)
    who, other = chart.patient, chart.contact
    sheet.text(50, 56, "Student Health Record", label.but(size=18, bold=True))
    sheet.text(562, 56, f"Completed {month_first(rng, chart.day)}", value, "right")
    y = form.heading(50, 88, "Student", 240)
    for name, text in (
        ("Name", who.name), ("Birth date", month_first(rng, who.born)), ("Sex", who.sex.capitalize()),
        ("Phone", who.phone), ("Weight", chart.weight), ("Height", chart.height),
    ):  # fmt: skip
        form.right(50, y, name, text, at=120)
        y += 19
    form.right(50, y, "Address", "", at=120)
    sheet.lines(120, y, who.address.lines, value)
    y = form.heading(320, 88, "Person to contact in an emergency", 242)
    for name, text in (("Name", other.name), ("Relation", chart.relation), ("Phone", other.phone)):
        form.right(320, y, name, text, at=390)
        y += 19
    form.right(320, y, "Address", "", at=390)
    sheet.lines(390, y, other.address.lines, fitting(max(other.address.lines, key=len), 172, value))
    y = form.heading(50, 300, "Immunity", 512)
    pox, measles = rng.choice(("Immune", "Not immune")), rng.choice(("Immune", "Not immune"))
    rows = (("Varicella (chickenpox)", pox), ("Measles", measles))
    y = form.table(50, y, (260, 120), ("Disease", "Status"), rows)
    vaccinated = rng.random() < 0.5
    form.right(50, y + 26, "Hepatitis B vaccination received?", "Yes" if vaccinated else "No")
    y = form.heading(50, y + 64, "Health", 512)
    form.right(50, y, "Medical problems:", ", ".join(chart.problems))
    form.right(50, y + 20, "Allergies:", chart.allergies)
    form.right(50, y + 40, "Regular medication:", chart.medications)
    y = form.heading(50, y + 76, "Insurance", 512)
    form.right(50, y, "Company:", chart.insurer)
    form.right(50, y + 20, "Policy no.:", chart.policy)
    form.right(320, y + 20, "Expires:", month_first(rng, chart.expiry))
    contact = {"name": other.name, "phone": other.phone, "relationship": chart.relation}
    fields = chart.truth(
        "patient_name", "date_of_birth", "patient_sex", "patient_phone", "patient_address", "weight", "height",
        "record_date", "medical_problems", "allergies", "medications", "insurance_company", "policy_number",
        "policy_expiry_date",
        emergency_contacts=[contact | {"address": other.address.line}],
        chicken_pox_immunity=pox.lower(), measles_immunity=measles.lower(), hepatitis_b_vaccination=vaccinated,
    )  # fmt: skip
    return Drawn(sheet, fields)


@layout("patient_record", "train")
def record_typed_history(rng: random.Random) -> Drawn:
    """A typewritten record of two pages, headings in capitals, values after colons with wide tabs."""
    chart = make_chart(rng, "ca")
    pen = Pen(rng.choice(("mono", "slab")), 10)
    sheet = Sheet()
    who, other = chart.patient, chart.contact
    form = Form(sheet, pen, pen)
    sheet.text(60, 70, "PATIENT INFORMATION RECORD", pen.but(bold=True, size=13))
    y = 104.0
    rows = (
        ("Date", month_first(rng, chart.day)), ("Patient", who.name), ("Date of birth", month_first(rng, who.born)),
        ("Sex", who.sex), ("Marital status", chart.marital.lower()), ("Address", who.address.line),
        ("Telephone", who.phone), ("E-mail", who.email), ("Height", chart.height), ("Weight", chart.weight),
    )  # fmt: skip
    for name, text in rows:
        form.right(60, y, f"{name}:", text, at=200)
        y += 20
    sheet.text(60, y + 16, "NOTIFY IN EMERGENCY", pen.but(bold=True))
    for row, (name, text) in enumerate(
        (("Name", other.name), ("Relation", chart.relation), ("Telephone", other.phone))
    ):
        form.right(60, y + 40 + 20 * row, f"{name}:", text, at=200)
    sheet.page()
    sheet.text(60, 70, "MEDICAL HISTORY", pen.but(bold=True))
    form.right(60, 96, "Past and present illnesses:", ", ".join(chart.problems), at=270)
    form.right(60, 116, "Allergies:", chart.allergies, at=270)
    form.right(60, 136, "Medicines taken regularly:", chart.medications, at=270)
    sheet.text(60, 176, "INSURANCE", pen.but(bold=True))
    form.right(60, 200, "Insurance company:", chart.insurer, at=270)
    form.right(60, 220, "Address of company:", chart.insurer_address.line, at=270)
    form.right(60, 240, "Policy number:", chart.policy, at=270)
    form.right(60, 260, "Valid until:", month_first(rng, chart.expiry), at=270)
    fields = chart.truth(
        "record_date", "patient_name", "date_of_birth", "patient_sex", "marital_status", "patient_address",
        "patient_phone", "patient_email", "height", "weight", "medical_problems", "allergies", "medications",
        "insurance_company", "insurance_address", "policy_number", "policy_expiry_date",
        emergency_contacts=[{"name": other.name, "phone": other.phone, "relationship": chart.relation}],
    )  # fmt: skip
    return Drawn(sheet, fields)
