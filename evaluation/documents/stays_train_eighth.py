"""Discharge summaries: cards on leaving, letters, problems one by one."""

from __future__ import annotations

import random

from evaluation.documents.country_facts import captions, stack
from evaluation.documents.facts import pens
from evaluation.documents.land_facts import american, code_of, make_inpatient, short
from evaluation.documents.land_pairs import beside, blocks, run_on
from evaluation.documents.land_people import title
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.parts import Form
from evaluation.documents.sheet import A4, Pen, Sheet
from evaluation.documents.tables import Column, Table

_USUAL = ("facility_name", "patient_name", "date_of_birth", "admission_date", "discharge_date", "diagnoses",
          "procedures", "hospital_course", "follow_up")  # fmt: skip


@layout("discharge_summary", "train")
def blind4_stay_us_problem_oriented(rng: random.Random) -> Drawn:
    """A record system's summary: banner with age and sex, hospital problems, what to start, disposition at the end."""
    stay = make_inpatient(rng, "us", "spoken", 1, 4)
    label, value = pens(rng, size=9.5)
    sheet = Sheet()
    form = Form(sheet, label, value)
    who = stay.patient
    sheet.band(36, 36, 540, 34, 0.9)
    sheet.text(44, 51, who.last_first, label.but(size=13, bold=True))
    sheet.text(
        44, 64, f"MRN: {stay.patient_id}   DOB: {american(who.born)}   {who.age(stay.admitted)} y.o. {who.sex}", value
    )
    sheet.text(568, 51, stay.facility, label.but(bold=True), "right")
    sheet.text(568, 64, "Discharge Summary", value, "right")
    doctor = f"{stay.doctor.name}, {stay.doctor.degrees}"
    stack(form, 44, 92, 170, (("Admit date:", american(stay.admitted)), ("Discharge date:", american(stay.discharged)),
          ("Attending provider:", doctor), ("Length of stay:", f"{(stay.discharged - stay.admitted).days} days")),
          14)  # fmt: skip
    sheet.text(44, 164, "Hospital Problems", label.but(bold=True))
    y = sheet.lines(56, 179, [f"\u2022 {name}" for name in stay.diagnoses], value, lead=1.4) + 8
    if stay.procedures:
        sheet.text(44, y, "Procedures Performed", label.but(bold=True))
        y = sheet.lines(56, y + 15, stay.procedures, value, lead=1.4) + 8
    y = blocks(form, 44, y, 524, (("Hospital Course", stay.story), ("Allergies", stay.allergies)))
    sheet.text(44, y, "START taking these medications", label.but(bold=True))
    y += 16
    for item in stay.items:
        sheet.text(56, y, f"{item.name} {item.strength} {item.form}", value.but(bold=True))
        sheet.text(70, y + 13, f"Take 1 {item.form} by mouth {item.frequency}", value)
        y += 30
    blocks(form, 44, y + 6, 524, (("Condition at Discharge", stay.condition), ("Disposition", stay.place), ("Follow-up",
           stay.follow_up)))  # fmt: skip
    return Drawn(sheet, stay.truth(
        *_USUAL, "patient_id", "patient_sex", "allergies", "condition_at_discharge", "discharged_to",
        provider_name=doctor,
        medicines=[i.members("form", directions=f"Take 1 {i.form} by mouth {i.frequency}") for i in stay.items],
    ))  # fmt: skip


@layout("discharge_summary", "train")
def blind4_stay_in_card(rng: random.Random) -> Drawn:
    """An Indian nursing home's card on a ruled grid: label cells, answer cells over the width, drugs with dashes."""
    stay = make_inpatient(rng, "in", "dashes", 1, 4)
    label, value = pens(rng, size=9)
    sheet = Sheet(A4)
    form = Form(sheet, label, value)
    who = stay.patient
    sheet.text(297, 44, stay.facility.upper(), label.but(size=15, bold=True), "centre")
    sheet.text(297, 57, f"{stay.address.line}  Ph. {stay.phone}", label.but(size=7.5, bold=False), "centre")
    sheet.text(297, 78, "DISCHARGE CARD", label.but(size=12, bold=True), "centre")
    y = beside(form, 40, 88, ((85, 175), (85, 170)), (("Name", f"{title(who)}. {who.name}"), ("Reg. No.",
               stay.patient_id), ("Age / Sex", f"{who.age(stay.admitted)} yrs / {who.sex[0].upper()}"), ("D.O.A.",
               f"{short(stay.admitted)}  10.30 am"), ("Mobile", who.phone), ("D.O.D.",
               f"{short(stay.discharged)}  4.00 pm"), ("Consultant", f"Dr. {stay.doctor.name}"), ("Ward / Bed",
               f"Semi-private / {rng.randint(2, 30)}")), 19)  # fmt: skip
    y = blocks(form, 40, y + 22, 515, (("DIAGNOSIS", "; ".join(stay.diagnoses)), ("OPERATION / PROCEDURE",
               "; ".join(stay.procedures)), ("COURSE IN THE WARD", stay.story), ("CONDITION ON DISCHARGE",
               stay.condition)))  # fmt: skip
    sheet.text(40, y, "TREATMENT ON DISCHARGE", label.but(bold=True))
    for n, item in enumerate(stay.items, 1):
        sheet.text(52, y + 17 * n, f"{n}) {item.form[:3].capitalize()}. {item.name} {item.strength}", value)
        sheet.text(300, y + 17 * n, item.frequency, value)
        sheet.text(380, y + 17 * n, f"x {item.days} days", value)
    y = blocks(form, 40, y + 17 * len(stay.items) + 28, 515, (("FOLLOW UP", stay.follow_up),))
    sheet.text(555, y + 60, "Signature of Doctor", label.but(bold=False), "right")
    return Drawn(sheet, stay.truth(
        "facility_name", "patient_name", "patient_id", "patient_sex", "admission_date", "discharge_date", "diagnoses",
        "procedures", "hospital_course", "condition_at_discharge", "follow_up", provider_name=f"Dr. {stay.doctor.name}",
        medicines=[i.members("frequency", form=i.form[:3].capitalize(), duration=f"{i.days} days") for i in stay.items],
    ))  # fmt: skip


@layout("discharge_summary", "train")
def blind4_stay_de_letter(rng: random.Random) -> Drawn:
    """A German clinic's letter in English: diagnoses first, a sentence with the dates, epicrisis, medication table."""
    stay = make_inpatient(rng, "de", "dashes", 2, 4)
    _, value = pens(rng, size=10)
    sheet = Sheet(A4)
    form = Form(sheet, value, value)
    who = stay.patient
    sheet.text(60, 50, stay.facility, value.but(size=14, bold=True))
    sheet.text(60, 64, f"{stay.address.line}   Tel. {stay.phone}", value.but(size=8))
    sheet.text(535, 92, short(stay.discharged, "."), value, "right")
    sheet.text(60, 116, "Discharge letter", value.but(size=12, bold=True))
    who_line = f"{title(who)} {who.name}, born {short(who.born, '.')}"
    y = sheet.wrapped(60, 140, 475, f"Dear colleague, we report on our patient {who_line}, who was treated as an "
                      f"inpatient from {short(stay.admitted, '.')} to {short(stay.discharged, '.')}.",
                      value) + 8  # fmt: skip
    sheet.text(60, y, "Diagnoses", value.but(bold=True))
    y = sheet.lines(72, y + 16, [f"- {name}" for name in stay.diagnoses], value, lead=1.4) + 8
    y = blocks(form, 60, y, 475, (("Procedures", ", ".join(stay.procedures)), ("Epicrisis", stay.story)))
    sheet.text(60, y, "Medication on discharge", value.but(bold=True))
    rows = [(i.name, i.strength, i.form.capitalize(), i.frequency) for i in stay.items]
    columns = (Column("Substance", 170), Column("Strength", 80), Column("Form", 80), Column("Scheme", 90))
    y = Table(columns, value.but(bold=True), value, lead=1.4).draw(sheet, 60, y + 8, rows) + 24
    y = blocks(form, 60, y, 475, (("Further procedure", stay.follow_up),))
    sheet.lines(
        60, y + 30, ["With kind regards", "", f"Dr. med. {stay.doctor.name}", "Senior physician"], value, lead=1.4
    )
    return Drawn(sheet, stay.truth(
        *_USUAL, provider_name=f"Dr. med. {stay.doctor.name}",
        medicines=[i.members("frequency", form=i.form.capitalize()) for i in stay.items],
    ), ("patient_sex",))  # fmt: skip


@layout("discharge_summary", "train")
def blind4_stay_il_print(rng: random.Random) -> Drawn:
    """An Israeli hospital's print in English: identity number, departments, sections with a rule under each heading."""
    stay = make_inpatient(rng, "il", "times", 1, 3)
    label, value = pens(rng, size=9.5)
    sheet = Sheet(A4)
    form = Form(sheet, label, value)
    who = stay.patient
    sheet.text(297, 46, stay.facility, label.but(size=15, bold=True), "centre")
    sheet.text(297, 62, "Department of Internal Medicine B  -  Discharge Letter", label.but(bold=False), "centre")
    captions(form, 40, 86, (150, 120, 125, 120), (("Patient", who.name), ("ID no.", stay.patient_id), ("Date of birth",
             short(who.born)), ("Sex", who.sex.capitalize()), ("Admitted on", f"{short(stay.admitted)} 14:20"),
             ("Discharged on", f"{short(stay.discharged)} 11:05"), ("Discharged to", stay.place), ("Admitted from",
             "Emergency department")))  # fmt: skip
    y = 166.0
    drugs = [f"{i.name} {i.strength}, {i.frequency}, for {i.days} days" for i in stay.items]
    parts = (("Main diagnosis", stay.diagnoses[:1]), ("Additional diagnoses", stay.diagnoses[1:]), ("Sensitivities",
             [stay.allergies]), ("Operations and procedures", stay.procedures), ("Course and discussion", [stay.story]),
             ("Recommendations", [stay.follow_up]), ("Recommended medication", drugs))  # fmt: skip
    for name, texts in parts:
        if texts:
            sheet.text(40, y, name, label.but(bold=True))
            sheet.rule(40, y + 3, 555, weight=0.4)
            y += 17
            for text in texts:
                y = sheet.wrapped(48, y, 500, text, value, lead=1.4)
            y += 8
    sheet.text(40, y + 30, f"Dr. {stay.doctor.name}, license {stay.doctor.license}", value)
    return Drawn(sheet, stay.truth(
        *_USUAL, "patient_id", "patient_sex", "allergies", "discharged_to", provider_name=f"Dr. {stay.doctor.name}",
        medicines=[i.members("frequency",
        duration=f"{i.days} days") for i in stay.items],
    ), ("provider_id",))  # fmt: skip


@layout("discharge_summary", "train")
def blind4_stay_ng_typed(rng: random.Random) -> Drawn:
    """A Nigerian hospital's typed report: capitals with dots to the answer, drugs run on in one line, stamped."""
    stay = make_inpatient(rng, "ng", "small", 1, 3)
    pen = Pen("mono", 10)
    sheet = Sheet(A4)
    who = stay.patient
    facts = (("NAME", who.name), ("AGE", f"{who.age(stay.admitted)} YEARS"), ("SEX", who.sex.upper()), ("HOSP. NO",
             stay.patient_id), ("DATE ADMITTED", f"{stay.admitted:%d %B %Y}"), ("DATE DISCHARGED",
             f"{stay.discharged:%d %B %Y}"), ("CONSULTANT", f"DR. {stay.doctor.name.upper()}"), ("DIAGNOSIS",
             stay.diagnoses[0]))  # fmt: skip
    sheet.text(297, 54, stay.facility.upper(), pen.but(size=13, bold=True), "centre")
    sheet.text(297, 68, stay.address.line, pen.but(size=9), "centre")
    sheet.text(297, 92, "DISCHARGE SUMMARY", pen.but(bold=True), "centre")
    y = sheet.lines(60, 122, [f"{name:.<20} {text}" for name, text in facts], pen, lead=1.6) + 10
    y = sheet.wrapped(60, y, 475, f"SUMMARY: {stay.story}", pen, lead=1.5) + 8
    drugs = ", ".join(f"{i.form[:3].capitalize()} {i.name} {i.strength} {i.frequency} x {i.days}/7" for i in stay.items)
    y = sheet.wrapped(60, y, 475, f"DRUGS: {drugs}", pen, lead=1.5) + 8
    y = sheet.wrapped(60, y, 475, f"FOLLOW UP: {stay.follow_up}", pen, lead=1.5) + 30
    sheet.text(60, y, "SIGN: ..................", pen)
    return Drawn(sheet, stay.truth(
        "facility_name", "patient_name", "patient_sex", "patient_id", "admission_date", "discharge_date",
        "hospital_course", "follow_up", diagnoses=stay.diagnoses[:1], provider_name=f"DR. {stay.doctor.name}",
        medicines=[i.members("frequency", form=i.form[:3].capitalize(), duration=f"{i.days}/7") for i in stay.items],
    ))  # fmt: skip


@layout("discharge_summary", "train")
def blind4_stay_ca_coded(rng: random.Random) -> Drawn:
    """A Canadian hospital's abstract: codes before diagnoses in a table, run-on facts, reconciliation of medicines."""
    stay = make_inpatient(rng, "ca", "american", 2, 4)
    label, value = pens(rng, size=9.5)
    sheet = Sheet()
    form = Form(sheet, label, value)
    who = stay.patient
    sheet.text(36, 46, stay.facility, label.but(size=14, bold=True))
    sheet.text(576, 46, "Discharge Summary Report", label.but(bold=True), "right")
    run_on(form, 36, 74, (("Patient:", who.last_first), ("MRN:", stay.patient_id), ("DOB:", f"{who.born:%Y-%m-%d}"),
           ("Gender:", who.sex.capitalize())))  # fmt: skip
    run_on(form, 36, 90, (("Admission:", f"{stay.admitted:%Y-%m-%d}"), ("Discharge:", f"{stay.discharged:%Y-%m-%d}"),
           ("MRP:", f"Dr. {stay.doctor.name}"), ("Disposition:", stay.place)))  # fmt: skip
    sheet.rule(36, 98, 576)
    rows = [(code_of(stay) if n == 0 else "", name, "Most responsible" if n == 0 else "Comorbidity")
            for n, name in enumerate(stay.diagnoses)]  # fmt: skip
    columns = (Column("ICD-10", 70), Column("Diagnosis", 320), Column("Type", 150))
    y = Table(columns, label.but(bold=True), value, rules="rows", lead=1.4).draw(sheet, 36, 110, rows) + 22
    y = blocks(form, 36, y, 540, (("Interventions", ", ".join(stay.procedures)), ("Course in hospital", stay.story),
               ("Adverse drug reactions", stay.allergies)))  # fmt: skip
    sheet.text(36, y, "Medications at discharge", label.but(bold=True))
    drugs = [(rng.choice(("NEW", "CONTINUE")), f"{i.name} {i.strength}", f"{i.dose} PO {i.frequency}", f"{i.days} days")
             for i in stay.items]  # fmt: skip
    parts = (Column("Status", 80), Column("Medication", 210), Column("Directions", 150), Column("Supply", 100))
    y = Table(parts, label.but(bold=True), value, rules="rows", lead=1.4).draw(sheet, 36, y + 8, drugs) + 24
    blocks(form, 36, y, 540, (("Follow-up appointments", stay.follow_up), ("Condition", stay.condition)))
    return Drawn(sheet, stay.truth(
        *_USUAL, "patient_id", "patient_sex", "allergies", "condition_at_discharge", "discharged_to",
        provider_name=f"Dr. {stay.doctor.name}",
        medicines=[i.members("dose", "frequency", route="PO") for i in stay.items],
    ))  # fmt: skip
