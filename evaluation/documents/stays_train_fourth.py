"""Discharge summaries of North America and the British isles."""

from __future__ import annotations

import random

from evaluation.documents.country_facts import captions, make_episode, stack
from evaluation.documents.country_people import abroad, nhs_number, us
from evaluation.documents.facts import pens
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.medicines import Item
from evaluation.documents.parts import Form
from evaluation.documents.sheet import A4, Pen, Sheet, broken
from evaluation.documents.tables import Column, Table


def told(item: Item) -> str:
    """How the medicine is taken, in words."""
    return f"Take 1 {item.form} by mouth {item.frequency}"


@layout("discharge_summary", "train")
def blind2_stay_us_system(rng: random.Random) -> Drawn:
    """A record system's summary over two pages: banner, sections in bold with colons, header again on page two."""
    stay = make_episode(rng, "us", "day", 3, 5)
    label, value = pens(rng, size=10)
    sheet = Sheet()
    form = Form(sheet, label.but(bold=False), value)
    bold = label.but(bold=True)
    doctor = f"{stay.doctor.name}, {stay.doctor.degrees}"
    sheet.text(44, 50, stay.facility, bold.but(size=13))
    sheet.text(44, 70, "Discharge Summary", bold.but(size=16))
    stack(form, 44, 96, 130, (("Patient:", stay.patient.name), ("MRN:", stay.patient_id), ("DOB:",
          us(rng, stay.patient.born)), ("Attending:", doctor)), 15)  # fmt: skip
    stack(form, 320, 96, 430, (("Admission Date:", us(rng, stay.admitted)), ("Discharge Date:",
          us(rng, stay.discharged)), ("Sex:", stay.patient.sex.capitalize())), 15)  # fmt: skip
    sheet.rule(44, 156, 568)
    y = 178.0
    sections = [("Discharge Diagnoses", [f"{n}. {text}" for n, text in enumerate(stay.diagnoses, 1)])]
    if stay.procedures:
        sections.append(("Procedures Performed", list(stay.procedures)))
    sections += [("Hospital Course", broken(stay.story, 510, value)), ("Allergies", [stay.allergies]),
                 ("Condition at Discharge", [stay.condition])]  # fmt: skip
    for name, said in sections:
        sheet.text(44, y, f"{name}:", bold)
        y = sheet.lines(56, y + 16, said, value, lead=1.4) + 8
    sheet.text(306, 770, f"{stay.patient.name}   MRN {stay.patient_id}   Page 1 of 2", label.but(size=8), "centre")
    sheet.page()
    sheet.text(
        44, 40, f"Discharge Summary (continued) - {stay.patient.name}, MRN {stay.patient_id}", label.but(size=8.5)
    )
    sheet.rule(44, 46, 568)
    sheet.text(44, 70, "Discharge Medications:", bold)
    y = 88.0
    for item in stay.items:
        sheet.text(56, y, f"{item.name} {item.strength} {item.form}", value.but(bold=True))
        sheet.text(70, y + 14, told(item), value)
        y += 34
    for name, text in (("Disposition", stay.place), ("Follow-up", stay.follow_up)):
        sheet.text(44, y + 6, f"{name}:", bold)
        sheet.text(56, y + 22, text, value)
        y += 42
    sheet.text(44, y + 24, f"Electronically signed by {doctor}", label.but(size=9, bold=False))
    return Drawn(sheet, stay.truth(
        "facility_name", "patient_name", "patient_id", "date_of_birth", "patient_sex", "admission_date",
        "discharge_date", "diagnoses", "procedures", "hospital_course", "allergies", "condition_at_discharge",
        "discharged_to", "follow_up", provider_name=doctor,
        medicines=[i.members("form", directions=told(i)) for i in stay.items],
    ))  # fmt: skip


@layout("discharge_summary", "train")
def blind2_stay_us_margin(rng: random.Random) -> Drawn:
    """A community hospital's program: headings in the left margin, text beside them, facts in ruled cells."""
    stay = make_episode(rng, "us", "us", 1, 4)
    label, value = pens(rng, size=9.5)
    sheet = Sheet()
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(306, 46, stay.facility.upper(), label.but(size=13, bold=True), "centre")
    sheet.text(306, 62, "PATIENT DISCHARGE SUMMARY", label.but(size=10, bold=False), "centre")
    x = 40.0
    for width, name, text in ((200, "PATIENT NAME", stay.patient.last_first), (110, "ACCOUNT / MRN", stay.patient_id),
                              (110, "DATE OF BIRTH", f"{stay.patient.born:%m/%d/%Y}"), (112, "SEX",
                               stay.patient.sex[0].upper())):  # fmt: skip
        x = form.cell(x, 74, width, 32, name, text)
    x = 40.0
    for width, name, text in (
        (130, "ADMIT DATE", f"{stay.admitted:%m/%d/%Y}"),
        (130, "DISCHARGE DATE", f"{stay.discharged:%m/%d/%Y}"),
        (272, "ATTENDING PHYSICIAN", stay.doctor.name),
    ):
        x = form.cell(x, 106, width, 32, name, text)
    y = 164.0
    drugs = [f"{i.name} {i.strength} {i.dose} PO {i.frequency}" for i in stay.items]
    sections = [("Final\nDiagnosis", "; ".join(stay.diagnoses)), ("Hospital\nCourse", stay.story)]
    if stay.procedures:
        sections.append(("Procedures", "; ".join(stay.procedures)))
    sections += [("Allergies", stay.allergies), ("Condition", stay.condition), ("Disposition", stay.place),
                 ("Follow Up", stay.follow_up)]  # fmt: skip
    for name, text in sections:
        sheet.lines(40, y, name.split("\n"), label.but(bold=True))
        y = max(sheet.wrapped(130, y, 440, text, value, lead=1.4), y + 13 * len(name.split("\n"))) + 8
        sheet.rule(40, y - 8, 572, weight=0.3)
        y += 8
    sheet.lines(40, y, ["Discharge", "Medications"], label.but(bold=True))
    sheet.lines(130, y, drugs, value, lead=1.5)
    return Drawn(sheet, stay.truth(
        "facility_name", "patient_name", "patient_id", "date_of_birth", "patient_sex", "admission_date",
        "discharge_date", "provider_name", "diagnoses", "procedures", "hospital_course", "allergies",
        "condition_at_discharge", "discharged_to", "follow_up",
        medicines=[i.members("dose", "frequency", route="PO") for i in stay.items],
    ))  # fmt: skip


@layout("discharge_summary", "train")
def blind2_stay_us_veterans(rng: random.Random) -> Drawn:
    """A veterans' hospital's text print: typewriter face, dotted rules, labels in capitals at the margin."""
    stay = make_episode(rng, "us", "words", 1, 3)
    pen = Pen("mono", 9.5)
    sheet = Sheet()
    who, place = stay.patient, "Ellery Veterans Medical Center"
    lines = [
        f"LOCAL TITLE: DISCHARGE SUMMARY{'':<18}{place}",
        "-" * 86,
        f"PATIENT: {who.last_first.upper():<40}DOB: {who.born:%b %d, %Y}",
        f"ADMISSION DATE: {stay.admitted:%b %d, %Y}{'':<21}DISCHARGE DATE: {stay.discharged:%b %d, %Y}",
        "-" * 86,
        "",
    ]
    y = sheet.lines(44, 56, lines, pen, lead=1.4)
    y = sheet.lines(44, y, ["PRINCIPAL DIAGNOSIS:", f"  {stay.diagnoses[0]}"], pen, lead=1.4) + 6
    if stay.diagnoses[1:]:
        y = (
            sheet.lines(44, y, ["SECONDARY DIAGNOSES:", *(f"  {text}" for text in stay.diagnoses[1:])], pen, lead=1.4)
            + 6
        )
    if stay.procedures:
        y = sheet.lines(44, y, ["OPERATIONS/PROCEDURES:", f"  {stay.procedures[0]}"], pen, lead=1.4) + 6
    sheet.text(44, y, "HOSPITAL COURSE:", pen)
    y = sheet.wrapped(56, y + 14, 500, stay.story, pen, lead=1.4) + 6
    sheet.text(44, y, "ALLERGIES:", pen)
    sheet.text(116, y, stay.allergies, pen)
    y = sheet.lines(44, y + 20, ["DISCHARGE MEDICATIONS:"], pen)
    for number, item in enumerate(stay.items, 1):
        tell = f"TAKE ONE {item.form.upper()} BY MOUTH {item.frequency.upper()}"
        y = sheet.lines(56, y + 2, [f"{number}) {item.name.upper()} {item.strength.upper()} {item.form[:3].upper()}",
                        f"   {tell}"], pen, lead=1.4)  # fmt: skip
    sheet.lines(44, y + 8, [f"DISPOSITION: {stay.place}", f"FOLLOW-UP: {stay.follow_up}", "",
                f"/es/ {stay.doctor.name}, {stay.doctor.degrees}", "ATTENDING PHYSICIAN"], pen, lead=1.5)  # fmt: skip
    return Drawn(sheet, stay.truth(
        "patient_name", "date_of_birth", "admission_date", "discharge_date", "diagnoses", "procedures",
        "hospital_course", "allergies", "discharged_to", "follow_up", facility_name=place,
        provider_name=f"{stay.doctor.name}, {stay.doctor.degrees}",
        medicines=[i.members(form=i.form[:3], directions=f"take one {i.form} by mouth {i.frequency}")
                   for i in stay.items],
    ), ("facility_name",))  # fmt: skip


@layout("discharge_summary", "train")
def blind2_stay_uk_tto(rng: random.Random) -> Drawn:
    """A British discharge notification: letter to the family doctor on top, medicines to take out in a table."""
    stay = make_episode(rng, "uk", "latin", 2, 5)
    label, value = pens(rng, size=9.5)
    sheet = Sheet(A4)
    form = Form(sheet, label, value)
    who = stay.patient
    sheet.text(555, 44, f"{stay.facility}", label.but(size=12, bold=True), "right")
    sheet.text(555, 57, f"{stay.address.line}  Tel {stay.phone}", label.but(size=8, bold=False), "right")
    sheet.text(40, 72, "DISCHARGE NOTIFICATION AND TTO", label.but(size=13, bold=True))
    sheet.lines(40, 94, ["To: The Family Doctor", "Orchard House Surgery"], value)
    sheet.box(290, 84, 265, 66)
    title = "Mr" if who.sex == "male" else "Mrs"
    stack(form, 298, 100, 380, (("Patient", f"{who.last.upper()}, {who.first} ({title})"), ("DOB",
          f"{who.born:%d/%m/%Y}"), ("NHS No", nhs_number(rng)), ("Sex", who.sex.capitalize())), 14)  # fmt: skip
    stack(form, 40, 134, 140, (("Admitted", f"{stay.admitted:%d/%m/%Y}"), ("Discharged", f"{stay.discharged:%d/%m/%Y}"),
          ("Consultant", f"Dr {stay.doctor.name}"), ("Discharged to", stay.place)), 15)  # fmt: skip
    y = 214.0
    for name, text in (("Diagnosis", "; ".join(stay.diagnoses)), ("Clinical narrative", stay.story),
                       ("Allergies", stay.allergies), ("GP actions / follow up", stay.follow_up)):  # fmt: skip
        sheet.text(40, y, name, label.but(bold=True))
        y = sheet.wrapped(40, y + 14, 515, text, value, lead=1.35) + 8
    rows = [(f"{i.name} {i.strength} {i.form}s", "ONE", "PO", i.frequency, f"{i.days} days",
             rng.choice(("Started", "Continued", "Dose changed"))) for i in stay.items]  # fmt: skip
    columns = (Column("Drug", 200), Column("Dose", 50), Column("Route", 50), Column("Frequency", 70),
               Column("Supply", 65), Column("Status", 80))  # fmt: skip
    y = Table(columns, label.but(bold=True), value, rules="grid", lead=1.35).draw(sheet, 40, y, rows)
    sheet.text(40, y + 24, "Pharmacy check: ........   Completed by: ward doctor, bleep 2204", label.but(bold=False))
    return Drawn(sheet, stay.truth(
        "facility_name", "date_of_birth", "patient_sex", "admission_date", "discharge_date", "diagnoses",
        "hospital_course", "allergies", "follow_up", "discharged_to", patient_name=f"{who.first} {who.last}",
        provider_name=f"Dr {stay.doctor.name}",
        medicines=[i.members("frequency", form=f"{i.form}s", dose="ONE", route="PO") for i in stay.items],
    ), ("patient_id",))  # fmt: skip


@layout("discharge_summary", "train")
def blind2_stay_ie_grid(rng: random.Random) -> Drawn:
    """An Irish summary wholly in a grid of two columns, procedures with a code in front, free text at the end."""
    stay = make_episode(rng, "ie", "latin", 1, 4)
    label, value = pens(rng, size=9.5)
    sheet = Sheet(A4)
    sheet.text(297, 48, stay.facility, label.but(size=14, bold=True), "centre")
    sheet.text(297, 64, "Hospital Discharge Summary", label.but(size=11, bold=False), "centre")
    rows = [("Patient name", stay.patient.name), ("MRN", stay.patient_id), ("Date of birth", abroad(rng,
            stay.patient.born, plain=True)), ("Gender", stay.patient.sex.capitalize()), ("Date of admission",
            abroad(rng, stay.admitted, plain=True)), ("Date of discharge", abroad(rng, stay.discharged, plain=True)),
            ("Discharging consultant", stay.doctor.name), ("Principal diagnosis", stay.diagnoses[0])]  # fmt: skip
    if stay.diagnoses[1:]:
        rows.append(("Additional diagnoses", ", ".join(stay.diagnoses[1:])))
    if stay.procedures:
        rows.append(("Procedures", ", ".join(stay.procedures)))
    rows += [("Discharge destination", stay.place), ("Allergies", stay.allergies), ("Hospital course", stay.story)]
    rows.append(("Medications on discharge", " ".join(f"{i.name} {i.strength} {i.frequency}." for i in stay.items)))
    rows.append(("Follow up", stay.follow_up))
    Table((Column("", 150), Column("", 365)), label.but(bold=False), value, lead=1.4).draw(sheet, 40, 80, rows)
    return Drawn(sheet, stay.truth(
        "facility_name", "patient_name", "patient_id", "date_of_birth", "patient_sex", "admission_date",
        "discharge_date", "provider_name", "diagnoses", "procedures", "discharged_to", "allergies", "hospital_course",
        "follow_up", medicines=[i.members("frequency") for i in stay.items],
    ))  # fmt: skip


@layout("discharge_summary", "train")
def blind2_stay_ca_plan(rng: random.Random) -> Drawn:
    """A Canadian hospital's summary for patient and doctor: captions over values, then questions as headings."""
    stay = make_episode(rng, "ca", "words", 1, 3)
    label, value = pens(rng, size=10)
    sheet = Sheet()
    form = Form(sheet, label, value)
    sheet.text(44, 50, stay.facility, label.but(size=14, bold=True))
    sheet.text(44, 68, "Patient Oriented Discharge Summary", label.but(size=12, bold=False))
    y = captions(form, 44, 94, (215, 110, 110, 90), (
        ("Name", stay.patient.name), ("Date of birth", stay.patient.born.isoformat()), ("Chart number",
         stay.patient_id), ("Admitted on", stay.admitted.isoformat()), ("Most responsible physician",
         f"Dr. {stay.doctor.name}"), ("Discharged on", stay.discharged.isoformat()),
    ))  # fmt: skip
    y += 10
    for name, text in (("Reason for my stay in hospital", "; ".join(stay.diagnoses)), ("What happened in hospital",
                       stay.story), ("Allergies", stay.allergies), ("Appointments I have to go to",
                       stay.follow_up)):  # fmt: skip
        sheet.band(44, y - 12, 524, 17, 0.88)
        sheet.text(50, y, name, label.but(bold=True))
        y = sheet.wrapped(50, y + 20, 510, text, value, lead=1.4) + 14
    sheet.band(44, y - 12, 524, 17, 0.88)
    sheet.text(50, y, "Medications I need to take", label.but(bold=True))
    rows = [(f"{i.name} {i.strength}", f"1 {i.form} {i.frequency}", f"{i.days} days") for i in stay.items]
    columns = (Column("Medication", 190), Column("How to take it", 220), Column("For how long", 114))
    Table(columns, label.but(bold=True), value, rules="rows", lead=1.5).draw(sheet, 44, y + 8, rows)
    return Drawn(sheet, stay.truth(
        "facility_name", "patient_name", "date_of_birth", "patient_id", "admission_date", "discharge_date",
        "diagnoses", "hospital_course", "allergies", "follow_up", provider_name=f"Dr. {stay.doctor.name}",
        medicines=[i.members(directions=f"1 {i.form} {i.frequency}", duration=f"{i.days} days") for i in stay.items],
    ))  # fmt: skip
