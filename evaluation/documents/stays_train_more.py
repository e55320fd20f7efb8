"""More discharge summaries, in layouts that once were held apart."""

from __future__ import annotations

import random

from evaluation.documents.facts import day_first, month_first, pens
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.parts import Form
from evaluation.documents.sheet import A4, Sheet
from evaluation.documents.stay_facts import make_stay
from evaluation.documents.tables import Column, Table


@layout("discharge_summary", "train")
def stay_chart_print(rng: random.Random) -> Drawn:
    """A chart program's print: facts parted by bars on two lines, bulleted lists, medicines to take at home."""
    stay = make_stay(rng, "us", low=1, high=4)
    label, value = pens(rng, size=10)
    label = label.but(bold=True)
    sheet = Sheet()
    form = Form(sheet, label, value)
    sheet.text(48, 48, stay.facility, label.but(size=12))
    sheet.text(48, 78, "Hospital Discharge Summary", label.but(size=16))
    sheet.rule(48, 86, 564)
    x = 48.0
    for name, text in (("Name:", stay.patient.name), ("DOB:", f"{stay.patient.born:%m/%d/%Y}"),
                       ("MRN:", stay.patient_id)):  # fmt: skip
        x = form.right(x, 104, name, text) + 12
        sheet.text(x, 104, "|", label)
        x += 12
    x = 48.0
    for name, text in (("Admit date:", f"{stay.admitted:%m/%d/%Y}"), ("Discharge date:", f"{stay.discharged:%m/%d/%Y}"),
                       ("Sex:", stay.patient.sex.capitalize())):  # fmt: skip
        x = form.right(x, 122, name, text) + 24
    form.right(48, 140, "Discharging provider:", f"{stay.doctor.name}, {stay.doctor.degrees}")
    y = form.heading(48, 172, "Discharge Diagnosis", 516)
    y = sheet.lines(60, y, [f"• {text}" for text in stay.diagnoses], value, lead=1.45)
    y = form.heading(48, y + 8, "Brief Hospital Course", 516)
    y = sheet.wrapped(48, y, 510, stay.story, value, lead=1.45)
    y = form.heading(48, y + 8, "Medications to take at home", 516)
    for item in stay.items:
        sheet.text(60, y, f"• {item.name} {item.strength} {item.form}", value.but(bold=True))
        y = sheet.wrapped(72, y + 14, 490, item.prose, value, lead=1.4) + 4
    y = form.heading(48, y + 8, "Follow-up plan", 516)
    y = sheet.wrapped(48, y, 510, stay.follow_up, value)
    form.right(48, y + 18, "Condition on discharge:", stay.condition)
    form.right(300, y + 18, "Discharge disposition:", stay.place)
    return Drawn(sheet, stay.truth(
        "patient_name", "date_of_birth", "patient_id", "patient_sex", "facility_name", "admission_date",
        "discharge_date", "diagnoses", "hospital_course", "follow_up", "condition_at_discharge", "discharged_to",
        provider_name=f"{stay.doctor.name}, {stay.doctor.degrees}",
        medicines=[item.members("form", directions=item.prose) for item in stay.items],
    ))  # fmt: skip


@layout("discharge_summary", "train")
def stay_margin_headings(rng: random.Random) -> Drawn:
    """A Canadian hospital's summary: headings in the left margin, words beside them, no rules."""
    stay = make_stay(rng, "ca", low=1, high=3)
    label, value = pens(rng, size=10)
    sheet = Sheet()
    sheet.text(306, 50, stay.facility.upper(), label.but(size=13, bold=True), "centre")
    sheet.text(306, 68, "Summary of Stay at Discharge", label.but(size=12, bold=False), "centre")
    rows = [("Patient", stay.patient.last_first), ("Chart number", stay.patient_id),
            ("Birth date", f"{stay.patient.born:%Y-%m-%d}"), ("Sex", stay.patient.sex[0].upper()),
            ("Admitted on", f"{stay.admitted:%Y-%m-%d}"), ("Discharged on", f"{stay.discharged:%Y-%m-%d}"),
            ("Most responsible physician", stay.doctor.name), ("Most responsible diagnosis", "; ".join(stay.diagnoses)),
            *([("Interventions", "; ".join(stay.procedures))] if stay.procedures else []),
            ("Course in hospital", stay.story), ("Allergies", stay.allergies),
            ("Prescriptions", "; ".join(f"{item.name} {item.strength} {item.sig}" for item in stay.items)),
            ("Follow-up", stay.follow_up)]  # fmt: skip
    y = 104.0
    for name, text in rows:
        end = sheet.wrapped(50, y, 120, name, label.but(bold=True, size=9.5))
        y = max(end, sheet.wrapped(180, y, 380, text, value, lead=1.35)) + 8
    return Drawn(sheet, stay.truth(
        "patient_name", "patient_id", "date_of_birth", "patient_sex", "facility_name", "admission_date",
        "discharge_date", "provider_name", "diagnoses", "procedures", "hospital_course", "allergies", "follow_up",
        medicines=[item.members("dose", "route", "frequency", "duration") for item in stay.items],
    ))  # fmt: skip


@layout("discharge_summary", "train")
def stay_india_table(rng: random.Random) -> Drawn:
    """An Indian hospital's summary: facts in a ruled table of four columns, a treatment table behind the prose."""
    stay = make_stay(rng, "in", low=2, high=4)
    label, value = pens(rng, size=9.5)
    sheet = Sheet(A4)
    form = Form(sheet, label, value)
    sheet.text(40, 50, stay.facility, label.but(size=15, bold=True))
    sheet.text(40, 64, f"{stay.address.line}   Tel {stay.phone}", label.but(size=8.5, bold=False))
    sheet.text(297, 94, "DISCHARGE SUMMARY", label.but(size=13, bold=True), "centre")
    columns = (Column("", 100), Column("", 170), Column("", 100), Column("", 145))
    rows = [("Patient Name", stay.patient.name, "Reg. No", stay.patient_id),
            ("Date of Birth", day_first(rng, stay.patient.born), "Sex", stay.patient.sex.capitalize()),
            ("Date of Admission", day_first(rng, stay.admitted), "Date of Discharge",
             day_first(rng, stay.discharged)),
            ("Treating Doctor", f"Dr {stay.doctor.name}", "Department",
             rng.choice(("Medicine", "Surgery")))]  # fmt: skip
    y = Table(columns, label, value).draw(sheet, 40, 106, rows)
    for name, text in (("Diagnosis", "; ".join(stay.diagnoses)),
                       *((("Surgery / Procedure Done", "; ".join(stay.procedures)),) if stay.procedures else ()),
                       ("Course during hospital stay", stay.story), ("Condition at the time of discharge",
                       stay.condition)):  # fmt: skip
        sheet.text(40, y + 24, f"{name} :", label.but(bold=True))
        y = sheet.wrapped(40, y + 40, 515, text, value, lead=1.4) - 8
    sheet.text(40, y + 26, "Medicines on discharge :", label.but(bold=True))
    drugs = (
        Column("Sl.", 30, "centre"),
        Column("Name of drug", 235),
        Column("Frequency", 110),
        Column("Duration", 140),
    )
    drug_rows = [(str(n), f"{i.name} {i.strength}", i.frequency, i.duration) for n, i in enumerate(stay.items, 1)]
    bottom = Table(drugs, label.but(bold=True), value).draw(sheet, 40, y + 34, drug_rows)
    form.right(40, bottom + 28, "Next visit :", stay.follow_up)
    return Drawn(sheet, stay.truth(
        "patient_name", "patient_id", "date_of_birth", "patient_sex", "facility_name", "admission_date",
        "discharge_date", "diagnoses", "procedures", "hospital_course", "condition_at_discharge", "follow_up",
        provider_name=f"Dr {stay.doctor.name}",
        medicines=[item.members("frequency", "duration") for item in stay.items],
    ))  # fmt: skip


@layout("discharge_summary", "train")
def stay_letter(rng: random.Random) -> Drawn:
    """A British consultant's letter: the patient in the reference line, dates in a sentence with their labels."""
    stay = make_stay(rng, "uk", low=1, high=2)
    _, value = pens(rng, size=11)
    sheet = Sheet(A4)
    sheet.lines(545, 60, [stay.facility, *stay.address.lines, f"Tel: {stay.phone}"], value.but(size=9.5), "right")
    sheet.text(56, 140, "Dear Doctor,", value)
    sheet.text(56, 168, f"Re: {stay.patient.name}", value.but(bold=True))
    sheet.text(56, 184, f"Date of birth: {day_first(rng, stay.patient.born)}    Hospital no: {stay.patient_id}",
               value.but(bold=True))  # fmt: skip
    sheet.text(56, 206, f"Date admitted: {day_first(rng, stay.admitted)}    Date discharged: "
               f"{day_first(rng, stay.discharged)}", value)  # fmt: skip
    y = 236.0
    for name, text in (("Diagnosis:", "; ".join(stay.diagnoses)), ("Summary:", stay.story),
                       ("Medication on discharge:", "; ".join(f"{i.name} {i.strength} {i.sig}" for i in stay.items)),
                       ("Known allergies:", stay.allergies), ("Plan:", stay.follow_up)):  # fmt: skip
        sheet.text(56, y, name, value.but(bold=True))
        y = sheet.wrapped(56, y + 16, 480, text, value, lead=1.4) + 12
    sheet.lines(56, y + 20, ["Yours sincerely,", "", f"Dr {stay.doctor.name}", "Consultant"], value)
    return Drawn(sheet, stay.truth(
        "patient_name", "date_of_birth", "patient_id", "admission_date", "discharge_date", "facility_name",
        "diagnoses", "hospital_course", "allergies", "follow_up", provider_name=f"Dr {stay.doctor.name}",
        medicines=[item.members("dose", "route", "frequency", "duration") for item in stay.items],
    ))  # fmt: skip


@layout("discharge_summary", "train")
def stay_hand_form(rng: random.Random) -> Drawn:
    """A ward's printed form filled in by hand."""
    stay = make_stay(rng, "us", low=1, high=2)
    label, value = pens(rng, hand=True, size=10)
    sheet = Sheet()
    form = Form(sheet, label, value)
    sheet.text(306, 50, stay.facility, label.but(size=15, bold=True), "centre")
    sheet.text(306, 70, "Patient Discharge Form", label.but(size=12), "centre")
    form.right(40, 110, "Patient's name", stay.patient.name, line_to=340)
    form.right(350, 110, "Chart #", stay.patient_id, line_to=572)
    form.right(40, 138, "Date admitted", month_first(rng, stay.admitted), line_to=300)
    form.right(310, 138, "Date discharged", month_first(rng, stay.discharged), line_to=572)
    form.right(40, 166, "Attending", stay.doctor.name, line_to=340)
    form.right(40, 194, "Final diagnosis", "; ".join(stay.diagnoses), line_to=572)
    sheet.text(40, 222, "Medications", label)
    for row, item in enumerate(stay.items):
        sheet.text(60, 246 + 26 * row, f"{item.name} {item.strength} {item.sig}", value)
        sheet.rule(50, 250 + 26 * row, 572, weight=0.3)
    form.right(40, 320, "Allergies", stay.allergies, line_to=572)
    form.right(40, 348, "Condition", stay.condition, line_to=300)
    form.right(310, 348, "Discharged to", stay.place, line_to=572)
    return Drawn(sheet, stay.truth(
        "facility_name", "patient_name", "patient_id", "admission_date", "discharge_date", "provider_name",
        "diagnoses", "allergies", "condition_at_discharge", "discharged_to",
        medicines=[item.members("dose", "route", "frequency", "duration") for item in stay.items],
    ))  # fmt: skip
