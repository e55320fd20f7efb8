"""Layouts to tune on that share traits with forms that were read poorly, not their wording: practice at the foot,
unlabelled address boxes, labels that explain themselves in parentheses, colons in a column, totals after quantities.
"""

from __future__ import annotations

import random

from evaluation.documents.facts import day_first, make_chart, make_rx, month_first, pens
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.parts import Form
from evaluation.documents.sheet import A4, Pen, Sheet, fitting


@layout("prescription", "train")
def rx_practice_at_foot(rng: random.Random) -> Drawn:
    """An American specialist's pad whose practice stands at the foot; count and form after "Dispense"."""
    rx = make_rx(rng, "us", low=1, high=2)
    label, value = pens(rng, size=11)
    sheet = Sheet((450, 600))
    form = Form(sheet, label, value)
    doctor = f"{rx.doctor.name}, {rx.doctor.degrees}"
    sheet.text(40, 46, doctor, label.but(size=15, bold=True))
    sheet.text(40, 62, "Cardiology and Internal Medicine", label.but(size=9, bold=False))
    form.right(40, 100, "PRESCRIBED FOR", rx.patient.name, line_to=290)
    form.right(300, 100, "ON", month_first(rng, rx.day), line_to=410)
    form.right(40, 126, "RESIDING AT", rx.patient.address.line, line_to=410)
    sheet.text(40, 180, "Rx", Pen("serif", 30, True))
    y = 206.0
    for item in rx.items:
        sheet.lines(76, y, [f"{item.name} {item.strength}", f"Sig: {item.sig}",
                            f"Dispense: {item.counted}"], value, lead=1.7)  # fmt: skip
        y += 84
    form.right(40, 470, "Refills allowed", str(rx.refills), line_to=170)
    sheet.rule(40, 540, 410)
    foot = f"{rx.facility} | {rx.address.line} | {rx.phone}"
    sheet.text(225, 556, foot, fitting(foot, 370, label.but(size=8.5, bold=False)), "centre")
    fields = rx.truth(
        "patient_name", "patient_address", "prescription_date", "prescriber_address", "prescriber_phone",
        "facility_name", "refills",
        prescriber_name=doctor,
        medicines=[
            item.members("dose", "route", "frequency", "duration", quantity=item.counted)
            for item in rx.items
        ],
    )  # fmt: skip
    return Drawn(sheet, fields)


@layout("prescription", "train")
def rx_ward_table(rng: random.Random) -> Drawn:
    """A British ward's print: patient in an unlabelled box at the left, an unruled table with plain-word heads."""
    rx = make_rx(rng, "uk", low=2, high=4)
    label, value = pens(rng, size=9.5)
    sheet = Sheet(A4)
    form = Form(sheet, label, value)
    sheet.box(44, 44, 240, 62)
    sheet.lines(52, 60, [rx.patient.name, *rx.patient.address.lines], value)
    form.right(52, 60 + 3 * value.size * 1.3, "DOB", day_first(rng, rx.patient.born))
    sheet.text(551, 58, rx.facility, label.but(size=13, bold=True), "right")
    sheet.lines(551, 74, [*rx.address.lines, f"Tel: {rx.phone}"], label.but(bold=False), "right")
    form.right(44, 140, "Date prescribed:", day_first(rng, rx.day))
    rows = [
        (f"{item.name} {item.strength} {item.form}", item.dose, item.frequency, item.duration, str(item.quantity))
        for item in rx.items
    ]
    bottom = form.table(44, 156, (220, 70, 80, 80, 57), ("Medicine", "Take", "How often", "How long", "Supply"), rows,
                        ruled=False)  # fmt: skip
    doctor = f"Dr {rx.doctor.name}"
    form.right(44, bottom + 50, "Prescriber's name:", doctor)
    form.right(44, bottom + 68, "GMC reference:", rx.doctor.license)
    fields = rx.truth(
        "patient_name", "patient_address", "date_of_birth", "prescription_date", "prescriber_address",
        "prescriber_phone", "facility_name", "prescriber_license",
        prescriber_name=doctor,
        medicines=[item.members("form", "dose", "frequency", "duration", "quantity") for item in rx.items],
    )  # fmt: skip
    return Drawn(sheet, fields)


@layout("prescription", "train")
def rx_form_before_strength(rng: random.Random) -> Drawn:
    """An Indian consultant's typed sheet: form between name and strength, "Total" before the count."""
    rx = make_rx(rng, "in", low=1, high=3)
    label, value = pens(rng, size=11)
    sheet = Sheet(A4)
    form = Form(sheet, label, value)
    sheet.text(298, 56, rx.facility, label.but(size=17, bold=True), "centre")
    sheet.lines(298, 74, [rx.address.line, f"Contact: {rx.phone}"], label.but(bold=False), "centre")
    sheet.rule(44, 104, 551)
    form.right(44, 130, "Name of patient :", rx.patient.name)
    form.right(400, 130, "Date :", day_first(rng, rx.day))
    form.right(44, 150, "Age :", f"{rx.age} years")
    form.right(200, 150, "Sex :", rx.patient.sex.capitalize())
    y = 200.0
    for number, item in enumerate(rx.items, 1):
        sheet.text(60, y, f"{number}) {item.name} {item.form} {item.strength}", value.but(bold=True))
        sheet.text(84, y + 17, item.prose, value)
        sheet.text(84, y + 34, f"Total: {item.quantity}", value)
        y += 66
    doctor = f"Dr. {rx.doctor.name}"
    sheet.lines(551, 700, [doctor, rx.doctor.degrees, f"Registration No. {rx.doctor.license}"], label, "right")
    fields = rx.truth(
        "patient_name", "patient_sex", "prescription_date", "prescriber_address", "prescriber_phone", "facility_name",
        "prescriber_license",
        patient_age=f"{rx.age} years", prescriber_name=doctor,
        medicines=[item.members("form", "quantity", directions=item.prose) for item in rx.items],
    )  # fmt: skip
    return Drawn(sheet, fields)


@layout("patient_record", "train")
def record_explained_cells(rng: random.Random) -> Drawn:
    """A Canadian hospital's grid whose labels say in parentheses what is wanted; three dates side by side."""
    chart = make_chart(rng, "ca")
    label, value = pens(rng, size=9.5)
    sheet = Sheet()
    form = Form(sheet, label.but(bold=False), value)
    who, other = chart.patient, chart.contact
    sheet.text(40, 54, "PATIENT RECORD", label.but(size=15, bold=True))
    x = form.cell(40, 70, 320, 36, "NAME OF PATIENT (SURNAME, GIVEN NAMES)", who.last_first)
    form.cell(x, 70, 212, 36, "SEX (M / F)", who.sex[0].upper())
    form.cell(40, 106, 532, 36, "HOME ADDRESS (NUMBER, STREET, TOWN, PROVINCE, POSTAL CODE)", who.address.line)
    x = form.cell(40, 142, 180, 36, "BORN (MM/DD/YYYY)", f"{who.born:%m/%d/%Y}")
    x = form.cell(x, 142, 180, 36, "VISIT DATE (MM/DD/YYYY)", f"{chart.day:%m/%d/%Y}")
    form.cell(x, 142, 172, 36, "TELEPHONE (WITH AREA CODE)", who.phone)
    x = form.cell(40, 190, 266, 36, "INSURER (NAME OF COMPANY)", chart.insurer)
    x = form.cell(x, 190, 146, 36, "POLICY NO.", chart.policy)
    form.cell(x, 190, 120, 36, "VALID UNTIL", f"{chart.expiry:%m/%d/%Y}")
    x = form.cell(40, 238, 266, 36, "WHOM TO CALL IN AN EMERGENCY", other.name)
    x = form.cell(x, 238, 120, 36, "RELATION", chart.relation)
    form.cell(x, 238, 146, 36, "THEIR TELEPHONE", other.phone)
    form.cell(40, 286, 532, 36, "ALLERGIES (DRUGS, FOOD, OTHER)", chart.allergies)
    form.cell(40, 322, 532, 36, "MEDICINES AT HOME (NAME AND DOSE)", chart.medications)
    form.cell(40, 358, 532, 36, "DISEASES AND CONDITIONS (PAST AND PRESENT)", ", ".join(chart.problems))
    fields = chart.truth(
        "patient_name", "patient_sex", "patient_address", "date_of_birth", "record_date", "patient_phone",
        "insurance_company", "policy_number", "policy_expiry_date", "allergies", "medications", "medical_problems",
        emergency_contacts=[{"name": other.name, "phone": other.phone, "relationship": chart.relation}],
    )  # fmt: skip
    return Drawn(sheet, fields)


@layout("patient_record", "train")
def record_colon_columns(rng: random.Random) -> Drawn:
    """An Indian clinic's print in two columns, colons under one another, labels among them that nobody asks for."""
    chart = make_chart(rng, "in")
    label, value = pens(rng)
    sheet = Sheet(A4)
    form = Form(sheet, label, value)
    who = chart.patient
    sheet.text(297, 56, "PATIENT HISTORY SHEET", label.but(size=14, bold=True), "centre")
    left = (
        ("Name", who.name), ("D.O.B.", day_first(rng, who.born)), ("Sex", who.sex.capitalize()),
        ("Religion", "Not stated"), ("Weight", chart.weight), ("Height", chart.height),
        ("Allergic to", chart.allergies),
        ("Under treatment for", ", ".join(chart.problems)), ("Drugs taken", chart.medications),
    )  # fmt: skip
    right = (
        ("Visit on", day_first(rng, chart.day)), ("Token", str(rng.randint(10, 99))), ("Phone", who.phone),
        ("Referred by", "Self"), ("Status", chart.marital), ("Ward", "OPD"), ("Insured with", chart.insurer),
        ("Policy", chart.policy), ("Diet", "Mixed"),
    )  # fmt: skip
    for row, ((name, text), (other_name, other_text)) in enumerate(zip(left, right, strict=True)):
        y = 96.0 + 24 * row
        for x, column, words, reach in ((44, 150, (name, text), 150), (330, 400, (other_name, other_text), 150)):
            sheet.text(x, y, words[0], form.label)
            sheet.text(column, y, ":", form.label)
            sheet.text(column + 10, y, words[1], fitting(words[1], reach, value))
    form.right(44, 330, "Address", "", at=160)
    sheet.text(150, 330, ":", form.label)
    sheet.lines(160, 330, [f"{who.address.street},", who.address.town_line], value)
    fields = chart.truth(
        "patient_name", "date_of_birth", "patient_sex", "weight", "height", "allergies", "medical_problems",
        "medications", "record_date", "patient_phone", "insurance_company", "policy_number", "patient_address",
    )  # fmt: skip
    return Drawn(sheet, fields, ("marital_status",))
