"""Discharge summaries of India, the Philippines and Africa."""

from __future__ import annotations

import random

from evaluation.documents.country_facts import make_episode, stack
from evaluation.documents.country_people import abroad
from evaluation.documents.facts import pens
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.parts import Form
from evaluation.documents.sheet import A4, Pen, Sheet
from evaluation.documents.stay_facts import Stay
from evaluation.documents.tables import Column, Table


@layout("discharge_summary", "train")
def blind2_stay_in_chain(rng: random.Random) -> Drawn:
    """A hospital chain's summary over two pages: header grid, sections in bands, drugs in a table with timings."""
    stay = make_episode(rng, "in", "dash", 3, 6)
    label, value = pens(rng, size=9.5)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    who = stay.patient
    sheet.text(297, 42, stay.facility.upper(), label.but(size=14, bold=True), "centre")
    sheet.text(297, 55, f"{stay.address.line}  Tel: {stay.phone}", label.but(size=8, bold=False), "centre")
    sheet.text(297, 78, "DISCHARGE SUMMARY", label.but(size=12, bold=True), "centre")
    sheet.box(36, 88, 523, 84)
    title = "Mr." if who.sex == "male" else "Mrs."
    stack(form, 42, 104, 130, (("Patient Name", f"{title} {who.name}"), ("Age/Gender", f"{who.age(stay.admitted)} Y / "
          f"{who.sex.capitalize()}"), ("UHID", stay.patient_id), ("Consultant", f"Dr. {stay.doctor.name}"),
          ("Department", "General Medicine")), 15, ":")  # fmt: skip
    stack(form, 330, 104, 430, (("Date of Admission", f"{stay.admitted:%d-%b-%Y} 10:4{rng.randint(0, 9)} AM"),
          ("Date of Discharge", f"{stay.discharged:%d-%b-%Y} 02:1{rng.randint(0, 9)} PM"), ("Bed No",
          f"{rng.randint(2, 5)}{rng.randint(10, 40)}-A"), ("Discharge Type", "Normal")), 15, ":")  # fmt: skip
    y = 194.0
    sections = [("DIAGNOSIS", stay.diagnoses)]
    if stay.procedures:
        sections.append(("PROCEDURES / SURGERY", stay.procedures))
    sections += [("ALLERGIES", [stay.allergies]), ("COURSE IN THE HOSPITAL", [stay.story]),
                 ("CONDITION AT DISCHARGE", [stay.condition])]  # fmt: skip
    for name, said in sections:
        sheet.band(36, y - 11, 523, 15, 0.87)
        sheet.text(42, y, name, label.but(bold=True))
        y += 20
        for text in said:
            y = sheet.wrapped(42, y, 510, text, value, lead=1.4)
        y += 12
    _medicines_of_chain(rng, stay, form, label)
    return Drawn(sheet, stay.truth(
        "facility_name", "patient_name", "patient_sex", "patient_id", "admission_date", "discharge_date", "diagnoses",
        "procedures", "allergies", "hospital_course", "condition_at_discharge", "follow_up",
        provider_name=f"Dr. {stay.doctor.name}",
        medicines=[i.members("frequency", form=i.form[:3], duration=f"{i.days} DAYS") for i in stay.items],
    ))  # fmt: skip


def _medicines_of_chain(rng: random.Random, stay: Stay, form: Form, label: Pen) -> None:
    sheet, value = form.sheet, form.value
    sheet.text(297, 815, "Page 1 of 2", label.but(size=8, bold=False), "centre")
    sheet.page()
    sheet.text(36, 40, f"UHID : {stay.patient_id}    {stay.patient.name.upper()}", label.but(bold=True, size=8.5))
    sheet.rule(36, 46, 559)
    sheet.band(36, 60, 523, 15, 0.87)
    sheet.text(42, 71, "MEDICATIONS ON DISCHARGE", label.but(bold=True))
    rows = [
        (
            str(n),
            f"{i.form[:3].upper()} {i.name.upper()} {i.strength.upper()}",
            i.frequency,
            rng.choice(("AFTER FOOD", "BEFORE FOOD")),
            f"{i.days} DAYS",
        )
        for n, i in enumerate(stay.items, 1)
    ]
    columns = (Column("S.No", 36), Column("Drug Name", 227), Column("Dosage", 80), Column("Instructions", 100),
               Column("Duration", 80))  # fmt: skip
    y = Table(columns, label.but(bold=True), value, lead=1.4).draw(sheet, 36, 78, rows) + 30
    sheet.band(36, y - 11, 523, 15, 0.87)
    sheet.text(42, y, "FOLLOW UP ADVICE", label.but(bold=True))
    sheet.text(42, y + 20, stay.follow_up, value)
    sheet.text(42, y + 60, "In case of fever, bleeding or breathlessness come to the emergency department.",
               label.but(bold=False, size=8.5))  # fmt: skip
    sheet.text(555, y + 110, f"Dr. {stay.doctor.name}", label.but(bold=True), "right")


@layout("discharge_summary", "train")
def blind2_stay_ph_abstract(rng: random.Random) -> Drawn:
    """A Philippine clinical abstract: cells for the person, sections with Roman numerals."""
    stay = make_episode(rng, "ph", "words", 1, 3)
    label, value = pens(rng, size=9.5)
    sheet = Sheet()
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(306, 42, stay.facility.upper(), label.but(size=13, bold=True), "centre")
    sheet.text(306, 56, stay.address.line, label.but(size=8.5, bold=False), "centre")
    sheet.text(306, 78, "DISCHARGE SUMMARY / CLINICAL ABSTRACT", label.but(size=11, bold=True), "centre")
    who = stay.patient
    x = form.cell(40, 88, 300, 32, "NAME OF PATIENT (Last, First, Middle)", who.last_first)
    x = form.cell(x, 88, 70, 32, "SEX", who.sex.capitalize())
    form.cell(x, 88, 162, 32, "HOSPITAL NO.", stay.patient_id)
    x = form.cell(40, 120, 177, 32, "DATE ADMITTED", f"{stay.admitted:%B} {stay.admitted.day}, {stay.admitted.year}")
    x = form.cell(x, 120, 177, 32, "DATE DISCHARGED", f"{stay.discharged:%B} {stay.discharged.day}, "
                  f"{stay.discharged.year}")  # fmt: skip
    form.cell(x, 120, 178, 32, "ATTENDING PHYSICIAN", stay.doctor.name)
    y = 178.0
    sections = [("FINAL DIAGNOSIS", stay.diagnoses), ("COURSE IN THE WARD", [stay.story])]
    if stay.procedures:
        sections.append(("SURGICAL PROCEDURE", stay.procedures))
    drugs = [f"{i.name} {i.strength}, 1 {i.form} {i.frequency} for {i.days} days" for i in stay.items]
    sections += [("HOME MEDICATIONS", drugs), ("CONDITION ON DISCHARGE", [stay.condition]), ("FOLLOW-UP",
                 [stay.follow_up])]  # fmt: skip
    for number, (name, said) in enumerate(sections):
        sheet.text(40, y, f"{('I', 'II', 'III', 'IV', 'V', 'VI')[number]}. {name}", label.but(bold=True))
        y += 16
        for text in said:
            y = sheet.wrapped(56, y, 510, text, value, lead=1.4)
        y += 10
    return Drawn(sheet, stay.truth(
        "facility_name", "patient_name", "patient_sex", "patient_id", "admission_date", "discharge_date",
        "provider_name", "diagnoses", "hospital_course", "procedures", "condition_at_discharge", "follow_up",
        medicines=[i.members(directions=f"1 {i.form} {i.frequency} for {i.days} days") for i in stay.items],
    ))  # fmt: skip


@layout("discharge_summary", "train")
def blind2_stay_za_letter(rng: random.Random) -> Drawn:
    """A South African letter to whom it may concern: admission and discharge told in a sentence, lists after it."""
    stay = make_episode(rng, "za", "words", 1, 3)
    _, value = pens(rng, size=10.5)
    bold = value.but(bold=True)
    sheet = Sheet(A4)
    sheet.text(56, 54, stay.facility, bold.but(size=14))
    sheet.lines(56, 70, [*stay.address.lines, f"Tel {stay.phone}"], value.but(size=9))
    sheet.text(56, 130, "DISCHARGE SUMMARY", bold.but(size=13))
    sheet.text(56, 156, f"Re: {stay.patient.name}", bold)
    sheet.text(56, 172, f"Date of birth: {abroad(rng, stay.patient.born, plain=True)}", value)
    sheet.text(330, 172, f"Hospital number: {stay.patient_id}", value)
    y = stack(Form(sheet, value, value), 56, 198, 190, (("Date of admission:", abroad(rng, stay.admitted, plain=True)),
              ("Date of discharge:", abroad(rng, stay.discharged, plain=True)), ("Diagnosis:",
              "; ".join(stay.diagnoses))), 17)  # fmt: skip
    sheet.text(56, y + 10, "Dear colleague", value)
    sheet.text(56, y + 34, "Clinical course", bold)
    y = sheet.wrapped(56, y + 50, 480, stay.story, value, lead=1.45) + 10
    sheet.text(56, y, "Treatment on discharge", bold)
    for item in stay.items:
        y += 17
        sheet.text(66, y, f"- {item.name} {item.strength} one {item.form} {item.frequency}", value)
    sheet.text(56, y + 28, "Follow-up", bold)
    y = sheet.wrapped(56, y + 44, 480, stay.follow_up, value) + 30
    sheet.lines(56, y, ["Yours sincerely", "", "", f"Dr {stay.doctor.name}"], value)
    return Drawn(sheet, stay.truth(
        "facility_name", "patient_name", "date_of_birth", "patient_id", "admission_date", "discharge_date",
        "diagnoses", "hospital_course", "follow_up", provider_name=f"Dr {stay.doctor.name}",
        medicines=[i.members(directions=f"one {i.form} {i.frequency}") for i in stay.items],
    ))  # fmt: skip


@layout("discharge_summary", "train")
def blind2_stay_ng_form(rng: random.Random) -> Drawn:
    """A Nigerian teaching hospital's form written by hand, two facts to a line."""
    stay = make_episode(rng, "ng", "words", 1, 2)
    label, value = pens(rng, hand=True, plain=True, size=10)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(297, 46, stay.facility.upper(), label.but(size=14, bold=True), "centre")
    sheet.text(297, 64, "DISCHARGE SUMMARY FORM", label.but(size=11, bold=True), "centre")
    when = [f"{day.day} {day:%B} {day.year}" for day in (stay.admitted, stay.discharged)]
    form.right(44, 96, "Name:", stay.patient.name, line_to=350)
    form.right(362, 96, "Sex:", stay.patient.sex.capitalize(), line_to=551)
    form.right(44, 124, "Hospital No:", stay.patient_id, line_to=280)
    form.right(292, 124, "Consultant:", f"Dr {stay.doctor.name}", line_to=551)
    form.right(44, 152, "Date Admitted:", when[0], line_to=280)
    form.right(292, 152, "Date Discharged:", when[1], line_to=551)
    form.right(44, 180, "Diagnosis:", ", ".join(stay.diagnoses), line_to=551)
    form.right(44, 208, "Condition on discharge:", stay.condition, line_to=551)
    sheet.text(44, 240, "Drugs to take home:", label)
    rows = [(f"{i.name} {i.strength}", f"1 {i.form} {i.frequency}", f"{i.days} days") for i in stay.items]
    columns = (Column("Drug", 200), Column("Dose", 190), Column("Duration", 117))
    y = Table(columns, label.but(bold=True), value, lead=1.5).draw(sheet, 44, 250, rows)
    form.right(44, y + 34, "Follow up:", stay.follow_up, line_to=551)
    form.right(300, y + 90, "Doctor's signature", "", line_to=551)
    # Printed under "Dose": an abbreviated dose or a sig in words, as one takes it.
    return Drawn(sheet, stay.truth(
        "facility_name", "patient_name", "patient_sex", "patient_id", "admission_date", "discharge_date", "diagnoses",
        "condition_at_discharge", "follow_up", provider_name=f"Dr {stay.doctor.name}",
        medicines=[i.members(duration=f"{i.days} days") for i in stay.items],
    ))  # fmt: skip
