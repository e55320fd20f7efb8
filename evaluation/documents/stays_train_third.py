"""Discharge summaries of several regions to tune on, in layouts that once were held apart."""

from __future__ import annotations

import random

from evaluation.documents.facts import pens
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.medicines import Item
from evaluation.documents.parts import Form
from evaluation.documents.region_facts import make_case
from evaluation.documents.region_people import american, worded
from evaluation.documents.sheet import A4, Pen, Sheet
from evaluation.documents.tables import Column, Table


def _tablets(item: Item) -> str:
    return f"Take 1 {item.form} {item.frequency} for {item.days} days"


@layout("discharge_summary", "train")
def blind_stay_after_visit(rng: random.Random) -> Drawn:
    """An American record system's summary for the patient: captions over values, medicines as a list with bullets."""
    stay = make_case(rng, "us", "words")
    label, value = pens(rng, size=10)
    grey = label.but(size=8.5, bold=False, ink=0.3)
    sheet = Sheet()
    form = Form(sheet, label, value)
    sheet.text(44, 54, "AFTER HOSPITAL SUMMARY", label.but(size=17, bold=True))
    sheet.text(568, 54, stay.facility, label.but(size=11, bold=True), "right")
    facts = (("Patient", stay.patient.name), ("MRN", stay.patient_id), ("Date of Birth",
        f"{stay.patient.born:%m/%d/%Y}"),
             ("Admitted", american(rng, stay.admitted)), ("Discharged", american(rng, stay.discharged)),
             ("Attending Provider", stay.doctor.name))  # fmt: skip
    for place, (name, text) in enumerate(facts):
        x, top = 44 + 180 * (place % 3), 84 + 36 * (place // 3)
        sheet.text(x, top, name, grey)
        sheet.text(x, top + 14, text, value.but(bold=True))
    y = form.heading(44, 172, "Your Diagnoses", 524, style="band")
    y = sheet.lines(52, y, [f"• {text}" for text in stay.diagnoses], value, lead=1.4)
    y = form.heading(44, y + 12, "Why You Were in the Hospital", 524, style="band")
    y = sheet.wrapped(52, y, 510, stay.story, value, lead=1.4)
    y = form.heading(44, y + 12, "Medications to Take at Home", 524, style="band")
    for item in stay.items:
        sheet.text(52, y, f"{item.name} {item.strength} {item.form}", value.but(bold=True))
        sheet.text(62, y + 14, _tablets(item), value)
        y += 32
    y = form.heading(44, y + 8, "Allergies", 524, style="band")
    sheet.text(52, y, stay.allergies, value)
    y = form.heading(44, y + 24, "Follow-Up", 524, style="band")
    sheet.wrapped(52, y, 510, stay.follow_up, value)
    return Drawn(sheet, stay.truth(
        "facility_name", "patient_name", "patient_id", "date_of_birth", "admission_date", "discharge_date",
        "provider_name", "diagnoses", "hospital_course", "allergies", "follow_up",
        medicines=[i.members("form", directions=_tablets(i)) for i in stay.items],
    ))  # fmt: skip


@layout("discharge_summary", "train")
def blind_stay_nhs_letter(rng: random.Random) -> Drawn:
    """A British electronic discharge letter: headings in cells at the left, text in cells at the right."""
    stay = make_case(rng, "uk")
    label, value = pens(rng, size=9.5)
    sheet = Sheet(A4)
    form = Form(sheet, label, value)
    sheet.text(555, 46, stay.facility, label.but(size=12, bold=True), "right")
    sheet.text(40, 76, "Discharge Letter", label.but(size=16, bold=True))
    form.right(40, 98, "Patient", stay.patient.name)
    form.right(300, 98, "DOB", worded(rng, stay.patient.born))
    form.right(440, 98, "Sex", stay.patient.sex.capitalize())
    form.right(40, 114, "Hospital number", stay.patient_id)
    rows = [("Date of admission", worded(rng, stay.admitted)), ("Date of discharge", worded(rng, stay.discharged)),
            ("Responsible consultant", f"Dr {stay.doctor.name}"), ("Diagnosis", "; ".join(stay.diagnoses)),
            ("Clinical summary", stay.story), ("Allergies and adverse reactions", stay.allergies),
            ("Discharge destination", stay.place), ("Plan and requested actions", stay.follow_up)]  # fmt: skip
    if stay.procedures:
        rows.insert(4, ("Procedures", "; ".join(stay.procedures)))
    columns = (Column("", 140), Column("", 375))
    y = Table(columns, label, value, rules="grid", lead=1.35).draw(sheet, 40, 130, rows)
    sheet.text(40, y + 24, "Medication on discharge", label.but(bold=True))
    drugs = (Column("Medicine", 190), Column("Dose", 75), Column("Route", 60), Column("Frequency", 80),
             Column("Supply", 110))  # fmt: skip
    lines = [(f"{i.name} {i.form}s", i.strength, "Oral", i.frequency, f"{i.days} days") for i in stay.items]
    Table(drugs, label.but(bold=True), value, rules="rows").draw(sheet, 40, y + 32, lines)
    return Drawn(sheet, stay.truth(
        "facility_name", "patient_name", "date_of_birth", "patient_sex", "patient_id", "admission_date",
        "discharge_date", "diagnoses", "procedures", "hospital_course", "allergies", "discharged_to", "follow_up",
        provider_name=f"Dr {stay.doctor.name}",
        medicines=[{"name": i.name, "dose": i.strength, "route": "Oral", "frequency": i.frequency} for i in stay.items],
    ))  # fmt: skip


@layout("discharge_summary", "train")
def blind_stay_in_corporate(rng: random.Random) -> Drawn:
    """An Indian hospital's summary: facts with colons in two columns, sections in capitals, drugs numbered."""
    stay = make_case(rng, "in", low=2, high=4)
    label, value = pens(rng, size=9.5)
    sheet = Sheet(A4)
    form = Form(sheet, label, value)
    sheet.text(297, 46, stay.facility, label.but(size=15, bold=True), "centre")
    sheet.text(297, 60, stay.address.line, label.but(size=8, bold=False), "centre")
    sheet.text(297, 84, "DISCHARGE SUMMARY", label.but(size=12, bold=True), "centre")
    left = (("Name", stay.patient.name), ("Age / Sex", f"{stay.patient.age(stay.admitted)} / "
            f"{stay.patient.sex.capitalize()}"), ("D.O.A", f"{stay.admitted:%d-%b-%Y}"),
            ("Consultant", f"Dr. {stay.doctor.name}"))  # fmt: skip
    right = (("UHID No", stay.patient_id), ("Ward", rng.choice(("Twin sharing", "General", "Deluxe"))),
             ("D.O.D", f"{stay.discharged:%d-%b-%Y}"))  # fmt: skip
    for x, at, facts in ((40, 110, left), (330, 400, right)):
        for row, (name, text) in enumerate(facts):
            form.right(x, 106 + 15 * row, name, f": {text}", at=at)
    sheet.rule(40, 158 + 8, 555)
    y = 186.0
    sections: list[tuple[str, str | list[str]]] = [
        ("FINAL DIAGNOSIS", stay.diagnoses),
        ("COURSE IN THE HOSPITAL", stay.story),
    ]
    if stay.procedures:
        sections.append(("PROCEDURE DONE", stay.procedures))
    sections.append(("CONDITION ON DISCHARGE", stay.condition))
    for name, said in sections:
        sheet.text(40, y, name, label.but(bold=True))
        if isinstance(said, list):
            y = sheet.lines(52, y + 15, said, value, lead=1.4) + 6
        else:
            y = sheet.wrapped(52, y + 15, 500, said, value, lead=1.4) + 6
    sheet.text(40, y, "TREATMENT ADVISED", label.but(bold=True))
    y += 16
    for number, item in enumerate(stay.items, 1):
        sheet.text(52, y, f"{number}. {item.form[:3].capitalize()}. {item.name} {item.strength}", value)
        sheet.text(300, y, item.frequency, value)
        sheet.text(380, y, f"{item.days} days", value)
        y += 16
    sheet.text(40, y + 6, "FOLLOW UP", label.but(bold=True))
    sheet.text(52, y + 21, stay.follow_up, value)
    return Drawn(sheet, stay.truth(
        "facility_name", "patient_name", "patient_sex", "patient_id", "admission_date", "discharge_date", "diagnoses",
        "procedures", "hospital_course", "condition_at_discharge", "follow_up", provider_name=f"Dr. {stay.doctor.name}",
        medicines=[i.members("frequency", form=i.form[:3].capitalize(), duration=f"{i.days} days")
                   for i in stay.items],
    ))  # fmt: skip


@layout("discharge_summary", "train")
def blind_stay_au_dictated(rng: random.Random) -> Drawn:
    """An Australian letter to the family doctor in prose, the facts in its first lines."""
    stay = make_case(rng, "au", "words", 1, 2)
    _, value = pens(rng, size=10.5)
    bold = value.but(bold=True)
    sheet = Sheet(A4)
    sheet.lines(56, 54, [stay.facility, *stay.address.lines, f"Ph {stay.phone}"], value.but(size=9.5))
    sheet.text(56, 124, "DISCHARGE SUMMARY", bold.but(size=13))
    sheet.text(56, 148, f"Patient: {stay.patient.name}", bold)
    sheet.text(330, 148, f"DOB: {worded(rng, stay.patient.born)}", value)
    sheet.text(56, 164, f"UR Number: {stay.patient_id}", value)
    sheet.text(330, 164, f"Gender: {stay.patient.sex.capitalize()}", value)
    sheet.text(56, 180, f"Admission date: {worded(rng, stay.admitted)}", value)
    sheet.text(330, 180, f"Discharge date: {worded(rng, stay.discharged)}", value)
    y = 210.0
    drugs = [f"{i.name} {i.strength} {i.form}, 1 {i.form} {i.frequency}" for i in stay.items]
    parts = [("Principal diagnosis", stay.diagnoses[0])]
    if len(stay.diagnoses) > 1:
        parts.append(("Other diagnoses", "; ".join(stay.diagnoses[1:])))
    parts += [("Progress in hospital", stay.story), ("Known allergies", stay.allergies)]
    for name, text in parts:
        sheet.text(56, y, name, bold)
        y = sheet.wrapped(56, y + 15, 480, text, value, lead=1.4) + 8
    sheet.text(56, y, "Medications at discharge", bold)
    y = sheet.lines(56, y + 15, drugs, value, lead=1.4) + 8
    sheet.text(56, y, "Follow up arrangements", bold)
    y = sheet.wrapped(56, y + 15, 480, stay.follow_up, value) + 26
    sheet.lines(56, y, ["Kind regards,", "", f"Dr {stay.doctor.name}", "Consultant physician"], value)
    return Drawn(sheet, stay.truth(
        "facility_name", "patient_name", "date_of_birth", "patient_id", "patient_sex", "admission_date",
        "discharge_date", "diagnoses", "hospital_course", "allergies", "follow_up",
        provider_name=f"Dr {stay.doctor.name}",
        medicines=[i.members("form", directions=f"1 {i.form} {i.frequency}") for i in stay.items],
    ))  # fmt: skip


@layout("discharge_summary", "train")
def blind_stay_us_transcript(rng: random.Random) -> Drawn:
    """An American transcription in typewriter face: capitals with colons, everything at the left margin."""
    stay = make_case(rng, "us", low=1, high=3)
    pen = Pen("mono", 10)
    sheet = Sheet()
    doctor = f"{stay.doctor.name}, {stay.doctor.degrees}"
    top = [stay.facility.upper(), "", f"PATIENT NAME: {stay.patient.last_first.upper()}",
           f"MEDICAL RECORD #: {stay.patient_id}", f"DATE OF ADMISSION: {stay.admitted:%m/%d/%Y}",
           f"DATE OF DISCHARGE: {stay.discharged:%m/%d/%Y}", f"ATTENDING PHYSICIAN: {doctor}", ""]  # fmt: skip
    y = sheet.lines(54, 60, top, pen, lead=1.4)
    numbered = [f"{n}. {text}." for n, text in enumerate(stay.diagnoses, 1)]
    y = sheet.lines(54, y, ["DISCHARGE DIAGNOSES:", *numbered, ""], pen, lead=1.4)
    if stay.procedures:
        y = sheet.lines(54, y, ["PROCEDURES PERFORMED:", *stay.procedures, ""], pen, lead=1.4)
    sheet.text(54, y, "HOSPITAL COURSE:", pen)
    y = sheet.wrapped(54, y + 14, 500, stay.story, pen, lead=1.4) + 14
    drugs = [f"{i.name} {i.strength} {i.dose} PO {i.frequency} x {i.days} days" for i in stay.items]
    y = sheet.lines(54, y, ["DISCHARGE MEDICATIONS:", *drugs, ""], pen, lead=1.4)
    y = sheet.lines(54, y, [f"CONDITION ON DISCHARGE: {stay.condition}.", f"DISPOSITION: {stay.place}.",
                    f"ALLERGIES: {stay.allergies}.", ""], pen, lead=1.4)  # fmt: skip
    sheet.wrapped(54, y, 500, f"FOLLOW-UP: {stay.follow_up}", pen, lead=1.4)
    return Drawn(sheet, stay.truth(
        "facility_name", "patient_name", "patient_id", "admission_date", "discharge_date", "diagnoses", "procedures",
        "hospital_course", "condition_at_discharge", "discharged_to", "allergies", "follow_up", provider_name=doctor,
        medicines=[i.members("dose", "frequency", route="PO", duration=f"{i.days} days") for i in stay.items],
    ))  # fmt: skip


@layout("discharge_summary", "train")
def blind_stay_ke_ward(rng: random.Random) -> Drawn:
    """A Kenyan mission hospital's ward form: printed labels, handwriting on lines."""
    stay = make_case(rng, "ke", "words", 1, 2)
    label, value = pens(rng, hand=True, plain=True, size=10)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(297, 48, stay.facility.upper(), label.but(size=14, bold=True), "centre")
    sheet.text(297, 68, "PATIENT DISCHARGE SUMMARY", label.but(size=12, bold=True), "centre")
    rows = (("Patient's Name", stay.patient.name), ("IP No.", stay.patient_id), ("Date of Admission",
            f"{stay.admitted.day} {stay.admitted:%b} {stay.admitted.year}"), ("Date of Discharge",
            f"{stay.discharged.day} {stay.discharged:%b} {stay.discharged.year}"), ("Doctor in charge",
            stay.doctor.name),
            ("Final Diagnosis", "; ".join(stay.diagnoses)), ("Condition on discharge", stay.condition))  # fmt: skip
    for row, (name, text) in enumerate(rows):
        form.right(44, 104 + 30 * row, name, text, at=160, line_to=550)
    y = 104.0 + 30 * len(rows)
    sheet.text(44, y, "Drugs on discharge", label)
    for item in stay.items:
        y += 28
        sheet.text(60, y, f"{item.name} {item.strength} 1 {item.form} {item.frequency}", value)
        sheet.rule(50, y + 4, 550, weight=0.3)
    form.right(44, y + 36, "To come back on / review", stay.follow_up, at=190, line_to=550)
    return Drawn(sheet, stay.truth(
        "facility_name", "patient_name", "patient_id", "admission_date", "discharge_date", "provider_name", "diagnoses",
        "condition_at_discharge", "follow_up",
        medicines=[i.members(directions=f"1 {i.form} {i.frequency}") for i in stay.items],
    ))  # fmt: skip
