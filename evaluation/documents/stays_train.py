"""Discharge summaries that rules may be tuned on. Each function is one layout: it draws and returns its truth."""

from __future__ import annotations

import random

from evaluation.documents.facts import day_first, month_first, pens
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.parts import Form
from evaluation.documents.sheet import A4, Sheet
from evaluation.documents.stay_facts import Stay, make_stay
from evaluation.documents.tables import Column, Table

_WHO = ("patient_name", "date_of_birth", "patient_sex", "facility_name", "admission_date", "discharge_date",
        "diagnoses", "hospital_course")  # fmt: skip


@layout("discharge_summary", "train")
def stay_us_sections(rng: random.Random) -> Drawn:
    """An American summary: two columns of facts, sections in capitals, numbered lists, medicines with their sig."""
    stay = make_stay(rng, "us", low=2, high=4)
    label, value = pens(rng, size=10)
    sheet = Sheet()
    form = Form(sheet, label, value)
    sheet.text(306, 46, stay.facility, label.but(size=16, bold=True), "centre")
    sheet.lines(306, 62, [stay.address.line, f"Tel. {stay.phone}"], label.but(bold=False, size=9), "centre")
    sheet.text(306, 96, "DISCHARGE SUMMARY", label.but(size=13, bold=True), "centre")
    left = (("Patient Name:", stay.patient.name), ("MRN:", stay.patient_id), ("Sex:", stay.patient.sex.capitalize()))
    right = (("Date of Birth:", month_first(rng, stay.patient.born)), ("Admission Date:",
             month_first(rng, stay.admitted)), ("Discharge Date:", month_first(rng, stay.discharged)))  # fmt: skip
    for x, at, block in ((50, 130, left), (320, 410, right)):
        for row, (name, text) in enumerate(block):
            form.right(x, 124 + 16 * row, name, text, at=at)
    form.right(50, 172, "Attending Physician:", stay.doctor.name, at=160)
    y = form.heading(50, 204, "DISCHARGE DIAGNOSES", 512)
    y = sheet.lines(62, y, [f"{n}. {text}" for n, text in enumerate(stay.diagnoses, 1)], value, lead=1.4)
    if stay.procedures:
        y = form.heading(50, y + 10, "PROCEDURES PERFORMED", 512)
        y = sheet.lines(62, y, [f"{n}. {text}" for n, text in enumerate(stay.procedures, 1)], value, lead=1.4)
    y = form.heading(50, y + 10, "HOSPITAL COURSE", 512)
    y = sheet.wrapped(50, y, 510, stay.story, value, lead=1.4)
    y = form.heading(50, y + 10, "DISCHARGE MEDICATIONS", 512)
    y = sheet.lines(62, y, [f"{n}. {item.name} {item.strength} - {item.sig}" for n, item in enumerate(stay.items, 1)],
                    value, lead=1.5)  # fmt: skip
    for name, text in (("ALLERGIES", stay.allergies), ("CONDITION AT DISCHARGE", stay.condition),
                       ("DISPOSITION", stay.place), ("FOLLOW-UP", stay.follow_up)):  # fmt: skip
        y = sheet.wrapped(50, form.heading(50, y + 10, name, 512), 510, text, value)
    return Drawn(sheet, stay.truth(
        *_WHO, "patient_id", "provider_name", "procedures", "allergies", "condition_at_discharge", "follow_up",
        "discharged_to", medicines=[item.members("dose", "route", "frequency", "duration") for item in stay.items],
    ))  # fmt: skip


@layout("discharge_summary", "train")
def stay_uk_rows(rng: random.Random) -> Drawn:
    """A British hospital's letter to the family doctor: one ruled row per heading, its words at the left."""
    stay = make_stay(rng, "uk", low=1, high=3)
    label, value = pens(rng, size=9.5)
    sheet = Sheet(A4)
    sheet.text(555, 50, stay.facility, label.but(size=14, bold=True), "right")
    sheet.lines(555, 66, [*stay.address.lines, stay.phone], label.but(bold=False, size=8.5), "right")
    sheet.text(40, 106, "Discharge Summary for GP", label.but(size=13, bold=True))
    rows = [
        ("Patient name", stay.patient.name), ("Hospital number", stay.patient_id),
        ("Date of birth", day_first(rng, stay.patient.born)), ("Gender", stay.patient.sex.capitalize()),
        ("Date of admission", day_first(rng, stay.admitted)), ("Date of discharge", day_first(rng, stay.discharged)),
        ("Responsible consultant", stay.doctor.name), ("Discharge destination", stay.place),
        ("Diagnoses", "; ".join(stay.diagnoses)),
        *([("Procedures", "; ".join(stay.procedures))] if stay.procedures else []),
        ("Clinical narrative", stay.story), ("Allergies", stay.allergies), ("Follow up", stay.follow_up),
    ]  # fmt: skip
    columns = (Column("", 145), Column("", 370))
    bottom = Table(columns, label, value, rules="grid").draw(sheet, 40, 120, rows)
    sheet.text(40, bottom + 26, "Medication on discharge", label.but(bold=True, size=11))
    drug_columns = (Column("Drug", 205), Column("Dose", 80), Column("Route", 60), Column("Frequency", 80),
               Column("Duration", 90))  # fmt: skip
    drugs = [(f"{i.name} {i.strength}", i.dose, i.route, i.frequency, i.duration) for i in stay.items]
    Table(drug_columns, label.but(bold=True), value).draw(sheet, 40, bottom + 34, drugs)
    return Drawn(sheet, stay.truth(
        *_WHO, "patient_id", "provider_name", "discharged_to", "procedures", "allergies", "follow_up",
        medicines=[item.members("dose", "route", "frequency", "duration") for item in stay.items],
    ))  # fmt: skip


@layout("discharge_summary", "train")
def stay_india(rng: random.Random) -> Drawn:
    """An Indian hospital's card: colons in two columns, advice with morning-noon-night doses, two pages."""
    stay = make_stay(rng, "in", low=2, high=4)
    label, value = pens(rng, size=10)
    sheet = Sheet(A4)
    form = Form(sheet, label, value)
    sheet.text(297, 48, stay.facility, label.but(size=17, bold=True), "centre")
    sheet.lines(297, 64, [stay.address.line, f"Ph: {stay.phone}"], label.but(bold=False, size=9), "centre")
    sheet.text(297, 98, "DISCHARGE CARD", label.but(size=13, bold=True), "centre")
    left = (("Name", stay.patient.name), ("Age / Sex", f"{stay.patient.age(stay.admitted)} Yrs / "
            f"{stay.patient.sex.capitalize()}"), ("Consultant", f"Dr. {stay.doctor.name}"))  # fmt: skip
    right = (("IP No.", stay.patient_id), ("D.O.A.", day_first(rng, stay.admitted)),
             ("D.O.D.", day_first(rng, stay.discharged)))  # fmt: skip
    for x, at, block in ((44, 120, left), (350, 410, right)):
        for row, (name, text) in enumerate(block):
            sheet.text(x, 126 + 17 * row, name, label)
            sheet.text(at, 126 + 17 * row, f": {text}", value)
    y = form.heading(44, 200, "FINAL DIAGNOSIS", 507, style="plain")
    y = sheet.lines(60, y, [f"- {text}" for text in stay.diagnoses], value, lead=1.5)
    y = form.heading(44, y + 12, "COURSE IN THE HOSPITAL", 507, style="plain")
    y = sheet.wrapped(44, y, 507, stay.story, value, lead=1.5)
    y = form.heading(44, y + 12, "CONDITION ON DISCHARGE", 507, style="plain")
    sheet.text(44, y, stay.condition, value)
    sheet.text(551, 815, "Page 1 of 2", label.but(size=8, bold=False), "right")
    sheet.page()
    form.right(44, 50, "Name:", stay.patient.name)
    form.right(350, 50, "IP No.:", stay.patient_id)
    y = form.heading(44, 90, "TREATMENT ADVISED", 507, style="plain")
    columns = (Column("No.", 35, "centre"), Column("Medicine", 250), Column("Dosage", 110), Column("Days", 112))
    rows = [(str(n), f"{i.name} {i.strength}", i.indian, i.duration) for n, i in enumerate(stay.items, 1)]
    bottom = Table(columns, label.but(bold=True), value, rules="rows").draw(sheet, 44, y - 8, rows)
    y = form.heading(44, bottom + 30, "REVIEW", 507, style="plain")
    sheet.wrapped(44, y, 507, stay.follow_up, value)
    sheet.text(551, 815, "Page 2 of 2", label.but(size=8, bold=False), "right")
    fields = stay.truth(
        "patient_name", "patient_id", "patient_sex", "facility_name", "admission_date", "discharge_date", "diagnoses",
        "hospital_course", "condition_at_discharge", "follow_up", provider_name=f"Dr. {stay.doctor.name}",
        medicines=[item.members("duration", frequency=item.indian) for item in stay.items],
    )  # fmt: skip
    return Drawn(sheet, fields)


@layout("discharge_summary", "train")
def stay_cells(rng: random.Random) -> Drawn:
    """A form in ruled cells with small labels on top, prose in the larger ones."""
    stay = make_stay(rng, "us", low=1, high=3)
    label, value = pens(rng, size=9.5)
    sheet = Sheet()
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(36, 48, stay.facility, label.but(size=15, bold=True))
    sheet.text(576, 48, "Inpatient Discharge Form", label.but(size=12, bold=True), "right")
    x = form.cell(36, 64, 240, 36, "PATIENT", stay.patient.name)
    x = form.cell(x, 64, 110, 36, "MEDICAL RECORD NO.", stay.patient_id)
    x = form.cell(x, 64, 110, 36, "BIRTH DATE", f"{stay.patient.born:%m/%d/%Y}")
    form.cell(x, 64, 80, 36, "SEX", stay.patient.sex[0].upper())
    x = form.cell(36, 100, 135, 36, "ADMITTED", f"{stay.admitted:%m/%d/%Y}")
    x = form.cell(x, 100, 135, 36, "DISCHARGED", f"{stay.discharged:%m/%d/%Y}")
    x = form.cell(x, 100, 170, 36, "PHYSICIAN", stay.doctor.name)
    form.cell(x, 100, 100, 36, "PHYSICIAN NPI", stay.doctor.npi)
    y = 136.0
    for name, text, height in (("PRINCIPAL AND SECONDARY DIAGNOSES", "; ".join(stay.diagnoses), 44),
                               ("PROCEDURES", "; ".join(stay.procedures) or "None", 40),
                               ("SUMMARY OF HOSPITAL COURSE", stay.story, 130)):  # fmt: skip
        sheet.box(36, y, 540, height)
        sheet.text(39, y + 10, name, label.but(size=7.5, bold=False))
        sheet.wrapped(41, y + 24, 530, text, value)
        y += height
    sheet.box(36, y, 540, 92)
    sheet.text(39, y + 10, "MEDICATIONS AT DISCHARGE", label.but(size=7.5, bold=False))
    sheet.lines(41, y + 26, [f"{item.name} {item.strength} {item.sig}" for item in stay.items], value, lead=1.7)
    y += 92
    x = form.cell(36, y, 180, 36, "ALLERGIES", stay.allergies)
    x = form.cell(x, y, 160, 36, "CONDITION ON DISCHARGE", stay.condition)
    form.cell(x, y, 200, 36, "DISCHARGED TO", stay.place)
    form.cell(36, y + 36, 540, 40, "FOLLOW-UP INSTRUCTIONS", stay.follow_up)
    printed = {} if stay.procedures else {"procedures": ["None"]}
    return Drawn(sheet, stay.truth(
        *_WHO, "patient_id", "provider_name", "provider_id", "procedures", "allergies", "condition_at_discharge",
        "discharged_to", "follow_up", **printed,
        medicines=[item.members("dose", "route", "frequency", "duration") for item in stay.items],
    ))  # fmt: skip


@layout("discharge_summary", "train")
def stay_dictated(rng: random.Random) -> Drawn:
    """Dictated and typed: headings run into their text, paragraphs of prose, the course goes over the page's end."""
    stay = make_stay(rng, "us", low=1, high=2)
    _, value = pens(rng, size=12)
    sheet = Sheet()
    y = _dictated_head(sheet, stay, rng)
    for name, text in (("DIAGNOSES:", "; ".join(stay.diagnoses) + "."), ("ALLERGIES:", f"{stay.allergies}."),
                       ("PROCEDURES:", "; ".join(stay.procedures) + "."), ):  # fmt: skip
        if len(text) > 1:
            y = sheet.wrapped(72, y + 10, 468, f"{name} {text}", value, lead=1.7)
    words = f"HOSPITAL COURSE: {stay.story}".split()
    half = len(words) * 2 // 3
    sheet.wrapped(72, y + 10, 468, " ".join(words[:half]), value, lead=1.7)
    sheet.page()
    sheet.text(72, 50, f"{stay.patient.name}     MRN {stay.patient_id}     Page 2", value.but(size=9))
    y = sheet.wrapped(72, 90, 468, " ".join(words[half:]), value, lead=1.7)
    drugs = "; ".join(f"{item.name} {item.strength} {item.sig}" for item in stay.items)
    for name, text in (("DISCHARGE MEDICATIONS:", f"{drugs}."), ("CONDITION ON DISCHARGE:", f"{stay.condition}."),
                       ("FOLLOW UP:", stay.follow_up)):  # fmt: skip
        y = sheet.wrapped(72, y + 10, 468, f"{name} {text}", value, lead=1.7)
    sheet.text(72, y + 50, f"{stay.doctor.name}, {stay.doctor.degrees}", value)
    sheet.text(72, y + 66, "Attending physician", value)
    return Drawn(sheet, stay.truth(
        *_WHO, "patient_id", "allergies", "procedures", "condition_at_discharge", "follow_up",
        provider_name=f"{stay.doctor.name}, {stay.doctor.degrees}",
        medicines=[item.members("dose", "route", "frequency", "duration") for item in stay.items],
    ))  # fmt: skip


def _dictated_head(sheet: Sheet, stay: Stay, rng: random.Random) -> float:
    _, value = pens(rng, size=12)
    sheet.text(72, 60, stay.facility.upper(), value.but(bold=True))
    sheet.text(72, 78, "DISCHARGE SUMMARY", value)
    lines = [f"PATIENT: {stay.patient.last_first}", f"MRN: {stay.patient_id}",
             f"DATE OF BIRTH: {stay.patient.born:%m/%d/%Y}     SEX: {stay.patient.sex[0].upper()}",
             f"DATE OF ADMISSION: {stay.admitted:%m/%d/%Y}",
             f"DATE OF DISCHARGE: {stay.discharged:%m/%d/%Y}"]  # fmt: skip
    return sheet.lines(72, 112, lines, value, lead=1.5)
