"""Discharge summaries of America and Canada; they served as TEST."""

from __future__ import annotations

import random
from collections.abc import Sequence

from evaluation.documents.country_people import us
from evaluation.documents.facts import pens
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.medicines import Item
from evaluation.documents.nation_facts import make_inpatient
from evaluation.documents.parts import Form
from evaluation.documents.sheet import Pen, Sheet
from evaluation.documents.tables import Column, Table


def by_mouth(item: Item) -> str:
    """How the medicine is taken, in words."""
    return f"Take 1 {item.form} by mouth {item.frequency}."


def sections(
    form: Form,
    x: float,
    y: float,
    width: float,
    pairs: Sequence[tuple[str, str | Sequence[str]]],
    *,
    indent: float = 0,
) -> float:
    """Headings in bold with their paragraphs under them, the empty ones left out; returns the next baseline."""
    for name, text in pairs:
        paragraphs = [text] if isinstance(text, str) else text
        if any(paragraphs):
            form.sheet.text(x, y, name, form.label.but(bold=True))
            y += form.label.size + 6
            for paragraph in paragraphs:
                y = form.sheet.wrapped(x + indent, y, width - indent, paragraph, form.value, lead=1.4)
            y += 8
    return y


@layout("discharge_summary", "train")
def blind3_stay_us_note(rng: random.Random) -> Drawn:
    """A record system's note: labels and values run on in lines, headings with colons in capitals, medicines in a list
    with their directions on lines of their own."""
    stay = make_inpatient(rng, "us", "spoken", 2, 4)
    label, value = pens(rng, size=10)
    sheet = Sheet()
    form = Form(sheet, label.but(bold=True), value)
    doctor = f"{stay.doctor.name}, {stay.doctor.degrees}"
    sheet.text(50, 48, stay.facility, label.but(size=11, bold=True))
    sheet.text(50, 68, "Hospital Medicine Discharge Summary", label.but(size=14, bold=True))
    form.right(50, 96, "Patient Name:", stay.patient.name)
    form.right(352, 96, "MRN:", stay.patient_id)
    form.right(50, 112, "Date of Birth:", us(rng, stay.patient.born))
    form.right(352, 112, "Admit Date:", us(rng, stay.admitted))
    form.right(50, 128, "Discharging Provider:", doctor)
    form.right(352, 128, "Discharge Date:", us(rng, stay.discharged))
    form.right(50, 144, "Disposition:", stay.place)
    form.right(352, 144, "Length of stay:", f"{(stay.discharged - stay.admitted).days} days")
    sheet.rule(50, 152, 562)
    y = sheet.lines(50, 172, ["DISCHARGE DIAGNOSES:"], label.but(bold=True))
    y = sheet.lines(64, y + 2, [f"- {text}" for text in stay.diagnoses], value, lead=1.4) + 8
    if stay.procedures:
        y = sheet.lines(50, y, ["PROCEDURES DURING THIS ADMISSION:"], label.but(bold=True))
        y = sheet.lines(64, y + 2, [f"- {text}" for text in stay.procedures], value, lead=1.4) + 8
    sheet.text(50, y, "BRIEF HOSPITAL COURSE:", label.but(bold=True))
    y = sheet.wrapped(50, y + 15, 510, stay.story, value, lead=1.4) + 8
    form.right(50, y, "ALLERGIES:", stay.allergies)
    y = sheet.lines(50, y + 22, ["MEDICATIONS AT DISCHARGE:"], label.but(bold=True)) + 2
    for item in stay.items:
        sheet.text(64, y, f"{item.name} {item.strength} {item.form}", value.but(bold=True))
        sheet.text(64, y + 13, by_mouth(item), value)
        y += 31
    form.right(50, y + 4, "CONDITION ON DISCHARGE:", stay.condition)
    form.right(50, y + 24, "FOLLOW UP:", stay.follow_up)
    sheet.text(50, y + 52, "I spent more than 30 minutes preparing this discharge.", value)
    sheet.text(50, y + 70, f"Electronically signed: {doctor}", value)
    return Drawn(sheet, stay.truth(
        "facility_name", "patient_name", "patient_id", "date_of_birth", "admission_date", "discharge_date",
        "discharged_to", "diagnoses", "procedures", "hospital_course", "allergies", "condition_at_discharge",
        "follow_up", provider_name=doctor,
        medicines=[i.members("form", directions=by_mouth(i)) for i in stay.items],
    ))  # fmt: skip


@layout("discharge_summary", "train")
def blind3_stay_us_visit(rng: random.Random) -> Drawn:
    """Instructions for the patient when leaving: big headings, why one was here, a grid of what to take and when."""
    stay = make_inpatient(rng, "us", "spoken", 2, 4)
    label, value = pens(rng, size=10)
    sheet = Sheet()
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(40, 52, "Going Home: Your Discharge Instructions", label.but(size=17, bold=True))
    sheet.text(40, 70, stay.facility, label.but(size=11, bold=False))
    sheet.band(40, 84, 532, 52, 0.92)
    for x, name, text in ((50, "Patient", stay.patient.name), (230, "Admitted", us(rng, stay.admitted)),
                          (350, "Discharged", us(rng, stay.discharged)), (470, "MRN", stay.patient_id)):  # fmt: skip
        form.below(x, 104, name, text)
    y = 164.0
    for name, text in (("Why you were in the hospital", stay.diagnoses[0]), ("What was done", stay.story),
                       ("Your allergies", stay.allergies), ("Your doctor in the hospital",
                        f"{stay.doctor.name}, {stay.doctor.degrees}"),
                       ("Your follow-up appointments", stay.follow_up)):  # fmt: skip
        sheet.text(40, y, name, label.but(size=12, bold=True))
        y = sheet.wrapped(40, y + 17, 530, text, value, lead=1.4) + 10
    sheet.text(40, y, "Your medicines", label.but(size=12, bold=True))
    rows = [(f"{i.name} {i.strength}", f"Take 1 {i.form}", i.frequency, rng.choice(("NEW", "CHANGED", "SAME")))
            for i in stay.items]  # fmt: skip
    columns = (Column("Medicine", 190), Column("How much", 120), Column("How often", 142), Column("Status", 80))
    y = Table(columns, label.but(bold=True), value, lead=1.5).draw(sheet, 40, y + 8, rows)
    sheet.wrapped(40, y + 28, 530, "Call 911 for chest pain, trouble breathing or bleeding that does not stop. Do not "
                  "drive while taking pain medicine. Bring this paper to every visit.", value)  # fmt: skip
    return Drawn(sheet, stay.truth(
        "facility_name", "patient_name", "admission_date", "discharge_date", "patient_id",
        "allergies", "follow_up", diagnoses=stay.diagnoses[:1],
        provider_name=f"{stay.doctor.name}, {stay.doctor.degrees}",
        medicines=[i.members("frequency") for i in stay.items],
    ), ("hospital_course", "procedures"))  # fmt: skip


@layout("discharge_summary", "train")
def blind3_stay_us_transcribed(rng: random.Random) -> Drawn:
    """A dictated summary, typed by a service: numbered diagnoses, course in one paragraph, medicines in a sentence
    each, dictation's times at the foot."""
    stay = make_inpatient(rng, "us", "american", 1, 3)
    pen = Pen(rng.choice(("mono", "serif")), 10)
    sheet = Sheet()
    doctor = f"{stay.doctor.name}, {stay.doctor.degrees}"
    sheet.lines(306, 50, [stay.facility.upper(), "DISCHARGE SUMMARY"], pen.but(bold=True), "centre", lead=1.5)
    y = sheet.lines(50, 96, [f"PATIENT: {stay.patient.last_first}", f"MEDICAL RECORD NUMBER: {stay.patient_id}",
                             f"DATE OF ADMISSION: {us(rng, stay.admitted)}",
                             f"DATE OF DISCHARGE: {us(rng, stay.discharged)}",
                             f"ATTENDING PHYSICIAN: {doctor}"], pen, lead=1.4) + 10  # fmt: skip
    y = sheet.lines(50, y, ["DISCHARGE DIAGNOSES"], pen.but(bold=True))
    y = sheet.lines(50, y, [f"{n}.  {text}." for n, text in enumerate(stay.diagnoses, 1)], pen, lead=1.4) + 8
    if stay.procedures:
        y = sheet.lines(50, y, ["PROCEDURES PERFORMED"], pen.but(bold=True))
        y = sheet.lines(50, y, [f"{n}.  {text}." for n, text in enumerate(stay.procedures, 1)], pen, lead=1.4) + 8
    for name, text in (("HOSPITAL COURSE", stay.story), ("DISPOSITION", stay.place), ("CONDITION ON DISCHARGE",
                       stay.condition), ("FOLLOWUP", stay.follow_up)):  # fmt: skip
        y = sheet.lines(50, y, [name], pen.but(bold=True))
        y = sheet.wrapped(50, y, 510, text, pen, lead=1.4) + 8
    y = sheet.lines(50, y, ["DISCHARGE MEDICATIONS"], pen.but(bold=True))
    rows = [f"{n}.  {i.name} {i.strength} p.o. {i.frequency}." for n, i in enumerate(stay.items, 1)]
    y = sheet.lines(50, y, rows, pen, lead=1.4)
    sheet.lines(50, y + 20, [f"D: {stay.discharged:%m/%d/%Y} 14:{rng.randint(10, 59)}", f"T: {stay.discharged:%m/%d/%Y}"
                f" 19:{rng.randint(10, 59)}   /jkt  Job {rng.randint(10**5, 10**6)}"], pen)  # fmt: skip
    return Drawn(sheet, stay.truth(
        "facility_name", "patient_name", "patient_id", "admission_date", "discharge_date", "diagnoses", "procedures",
        "hospital_course", "discharged_to", "condition_at_discharge", "follow_up", provider_name=doctor,
        medicines=[i.members("frequency") for i in stay.items],
    ))  # fmt: skip


@layout("discharge_summary", "train")
def blind3_stay_ca_letterhead(rng: random.Random) -> Drawn:
    """A Canadian hospital's summary for the family doctor: cells on top, headings in bands, doses in columns."""
    stay = make_inpatient(rng, "ca", "hours", 1, 4)
    label, value = pens(rng, size=9.5)
    sheet = Sheet()
    form = Form(sheet, label.but(bold=False), value)
    who = stay.patient
    sheet.text(40, 46, stay.facility, label.but(size=13, bold=True))
    sheet.text(572, 46, "INPATIENT DISCHARGE REPORT", label.but(size=11, bold=True), "right")
    x = 40.0
    for width, name, text in ((180, "Patient", who.last_first), (90, "DOB (yyyy-mm-dd)", who.born.isoformat()),
                              (60, "Sex", who.sex.capitalize()), (100, "Chart number", stay.patient_id),
                              (102, "MRP", f"Dr. {stay.doctor.name}")):  # fmt: skip
        x = form.cell(x, 58, width, 32, name, text)
    x = 40.0
    for width, name, text in ((180, "Date of admission", stay.admitted.isoformat()),
                              (150, "Date of discharge", stay.discharged.isoformat()),
                              (202, "Discharged to", stay.place)):  # fmt: skip
        x = form.cell(x, 90, width, 32, name, text)
    y = 142.0
    for name, text in (
        ("Most responsible diagnosis", stay.diagnoses[0]),
        ("Comorbidities", "; ".join(stay.diagnoses[1:])),
        ("Course in hospital", stay.story),
        ("Interventions", "; ".join(stay.procedures)),
        ("Allergies", stay.allergies),
        ("Follow-up plan", stay.follow_up),
    ):
        if text:
            sheet.band(40, y, 532, 15, 0.9)
            sheet.text(44, y + 11, name, label.but(bold=True))
            y = sheet.wrapped(44, y + 30, 520, text, value, lead=1.35) + 2
    rows = [(i.name, i.strength, f"1 {i.form} {i.frequency}", f"{i.days} days") for i in stay.items]
    columns = (Column("Discharge medication", 160), Column("Strength", 90), Column("Instructions", 202),
               Column("Duration", 80))  # fmt: skip
    Table(columns, label.but(bold=True), value, rules="grid", lead=1.4).draw(sheet, 40, y + 8, rows)
    sheet.text(40, 770, "cc: Family physician. Dictated but not read.", label.but(size=8, bold=False))
    return Drawn(sheet, stay.truth(
        "facility_name", "patient_name", "date_of_birth", "patient_sex", "patient_id", "admission_date",
        "discharge_date", "discharged_to", "diagnoses", "hospital_course", "procedures", "allergies", "follow_up",
        provider_name=f"Dr. {stay.doctor.name}",
        medicines=[i.members(duration=f"{i.days} days", directions=f"1 {i.form} {i.frequency}") for i in stay.items],
    ))  # fmt: skip
