"""Discharge summaries of Britain, India, the Philippines, Africa, Singapore and Australia; they served as TEST."""

from __future__ import annotations

import random

from evaluation.documents.country_facts import stack
from evaluation.documents.country_people import nhs_number
from evaluation.documents.facts import pens
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.nation_facts import code_of, make_inpatient, short
from evaluation.documents.nation_people import title
from evaluation.documents.parts import Form
from evaluation.documents.sheet import A4, Sheet
from evaluation.documents.stay_facts import Stay
from evaluation.documents.stays_train_fifth import sections
from evaluation.documents.tables import Column, Table


@layout("discharge_summary", "train")
def blind3_stay_uk_electronic(rng: random.Random) -> Drawn:
    """A British electronic summary: standard headings in bands, each with captions in the left third."""
    stay = make_inpatient(rng, "uk", "spoken", 1, 3)
    label, value = pens(rng, size=9.5)
    sheet = Sheet(A4)
    form = Form(sheet, label, value)
    who = stay.patient
    sheet.text(40, 44, f"{stay.facility}", label.but(size=13, bold=True))
    sheet.text(555, 44, "Inpatient Discharge Summary", label.but(size=12, bold=False), "right")
    drugs = [f"{i.name} {i.strength} {i.form}s, one {i.frequency}, {i.days} days supplied" for i in stay.items]
    blocks = (
        ("Patient details", (("Patient name", f"{title(who)} {who.name}"), ("Date of birth", f"{who.born:%d-%b-%Y}"),
                             ("Gender", who.sex.capitalize()), ("NHS number", nhs_number(rng)), ("Hospital number",
                             stay.patient_id))),
        ("GP practice", (("GP name", "Dr H Osgood"), ("Practice", "Orchard Street Surgery"))),
        ("Admission details", (("Date of admission", f"{stay.admitted:%d-%b-%Y}"), ("Reason for admission",
                               "Emergency"))),
        ("Discharge details", (("Date of discharge", f"{stay.discharged:%d-%b-%Y}"), ("Discharge destination",
                               stay.place), ("Discharging consultant", f"Dr {stay.doctor.name}"))),
    )  # fmt: skip
    y = 58.0
    for name, pairs in blocks:
        sheet.band(40, y, 515, 15, 0.88)
        sheet.text(45, y + 11, name, label.but(bold=True))
        y = stack(form, 45, y + 28, 190, pairs, 14.5)
    parts = [("Diagnoses", stay.diagnoses), ("Procedures", stay.procedures), ("Clinical summary", [stay.story]),
                ("Allergies and adverse reactions", [stay.allergies]), ("Medications", drugs),
                ("Plan and requested actions", [stay.follow_up])]  # fmt: skip
    for name, texts in parts:
        if texts:
            sheet.band(40, y, 515, 15, 0.88)
            sheet.text(45, y + 11, name, label.but(bold=True))
            y += 28
            for text in texts:
                y = sheet.wrapped(45, y, 500, text, value, lead=1.35)
            y += 2
    return Drawn(sheet, stay.truth(
        "facility_name", "patient_name", "date_of_birth", "patient_sex", "patient_id", "admission_date",
        "discharge_date", "discharged_to", "diagnoses", "procedures", "hospital_course", "allergies", "follow_up",
        provider_name=f"Dr {stay.doctor.name}",
        medicines=[i.members() for i in stay.items],
    ))  # fmt: skip


def _leave(form: Form, stay: Stay) -> None:
    """The second page: drugs to take, when to come back, signatures."""
    sheet, label, value = form.sheet, form.label, form.value
    sheet.text(555, 815, "Page 1 of 2", label.but(size=8, bold=False), "right")
    sheet.page()
    sheet.text(40, 40, f"{stay.patient.name.upper()}    IP No. {stay.patient_id}", label.but(size=8.5, bold=False))
    sheet.rule(36, 46, 559)
    sheet.text(40, 68, "TREATMENT ADVISED ON DISCHARGE :", label.but(bold=True))
    rows = [(str(n), f"{i.form[:3].upper()}. {i.name.upper()} {i.strength.upper()}", i.frequency, f"{i.days} days")
            for n, i in enumerate(stay.items, 1)]  # fmt: skip
    columns = (Column("S.No", 40), Column("Medicine", 260), Column("Frequency", 110), Column("Duration", 113))
    y = Table(columns, label.but(bold=True), value, lead=1.5).draw(sheet, 36, 76, rows)
    stack(form, 40, y + 26, 140, (("FOLLOW UP :", stay.follow_up), ("DRUG ALLERGY :", stay.allergies)), 20)
    sheet.wrapped(40, y + 76, 515, "In case of fever, vomiting or bleeding report to the emergency department. For "
                  "appointments call the number above. I have understood the instructions given about the medicines.",
                  label.but(size=8, bold=False))  # fmt: skip
    sheet.text(40, y + 150, "Signature of patient / attendant", label.but(bold=False))
    sheet.text(555, y + 150, f"Dr. {stay.doctor.name}", label.but(bold=True), "right")


@layout("discharge_summary", "train")
def blind3_stay_in_tertiary(rng: random.Random) -> Drawn:
    """An Indian tertiary hospital over two pages: history, findings, course, drugs in a table, when to come back."""
    stay = make_inpatient(rng, "in", "figures", 2, 5)
    label, value = pens(rng, size=9)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    who = stay.patient
    sheet.text(297, 42, stay.facility.upper(), label.but(size=14, bold=True), "centre")
    sheet.text(297, 54, f"{stay.address.line}  Ph: {stay.phone}", label.but(size=7.5, bold=False), "centre")
    sheet.text(297, 76, "DISCHARGE SUMMARY", label.but(size=12, bold=True), "centre")
    sheet.box(36, 84, 523, 82, 0.5)
    stack(form, 42, 100, 120, (("Name", f"{title(who)}. {who.name.upper()}"), ("IP No.", stay.patient_id),
          ("D.O.A.", short(stay.admitted)), ("Consultant", f"Dr. {stay.doctor.name}")), 17, ":")  # fmt: skip
    stack(
        form,
        330,
        100,
        400,
        (
            ("Age / Sex", f"{who.age(stay.admitted)} Yrs / {who.sex.capitalize()}"),
            ("Ward", "3rd floor / 312"),
            ("D.O.D.", short(stay.discharged)),
            ("Speciality", "General Medicine"),
        ),
        17,
        ":",
    )
    history = "Known case of the above under treatment elsewhere. No relevant family history."
    parts = [
        ("FINAL DIAGNOSIS", stay.diagnoses),
        ("HISTORY OF PRESENT ILLNESS", [history]),
        ("ON EXAMINATION", ["Conscious, oriented. BP 130/80 mmHg, PR 88/min, chest clear, abdomen soft."]),
    ]
    if stay.procedures:
        parts.append(("PROCEDURE DONE", stay.procedures))
    parts += [("COURSE IN THE HOSPITAL", [stay.story]), ("CONDITION AT DISCHARGE", [stay.condition])]
    sections(form, 40, 186, 514, [(f"{name} :", texts) for name, texts in parts], indent=14)
    _leave(form, stay)
    return Drawn(sheet, stay.truth(
        "facility_name", "patient_name", "patient_id", "patient_sex", "admission_date", "discharge_date", "diagnoses",
        "procedures", "hospital_course", "condition_at_discharge", "follow_up", "allergies",
        provider_name=f"Dr. {stay.doctor.name}",
        medicines=[i.members("frequency", form=i.form[:3], duration=f"{i.days} days") for i in stay.items],
    ))  # fmt: skip


@layout("discharge_summary", "train")
def blind3_stay_ph_form(rng: random.Random) -> Drawn:
    """A Philippine provincial hospital's form: cells on top, admitting and final diagnosis, home medicines."""
    stay = make_inpatient(rng, "ph", "spoken", 1, 3)
    label, value = pens(rng, size=9.5)
    sheet = Sheet()
    form = Form(sheet, label.but(bold=False), value)
    who = stay.patient
    sheet.lines(306, 40, ["Republic of the Philippines", stay.facility.upper(), stay.address.line],
                label.but(size=10, bold=True), "centre")  # fmt: skip
    sheet.text(306, 92, "DISCHARGE SUMMARY", label.but(size=13, bold=True), "centre")
    for row, cells in enumerate((
        (("NAME", who.last_first.upper(), 280), ("AGE", str(who.age(stay.admitted)), 60), ("SEX",
                who.sex.capitalize(), 80),
         ("HOSPITAL NO.", stay.patient_id, 112)),
        (("DATE ADMITTED", f"{stay.admitted:%B} {stay.admitted.day}, {stay.admitted.year}", 170), ("DATE DISCHARGED",
         f"{stay.discharged:%B} {stay.discharged.day}, {stay.discharged.year}", 170), ("ATTENDING PHYSICIAN",
         f"{stay.doctor.name}, MD", 192)),
    )):  # fmt: skip
        x = 40.0
        for name, text, width in cells:
            x = form.cell(x, 104 + 34 * row, width, 34, name, text)
    parts = [("FINAL DIAGNOSIS", "; ".join(stay.diagnoses)), ("BRIEF CLINICAL HISTORY AND COURSE IN THE WARD",
                stay.story)]  # fmt: skip
    if stay.procedures:
        parts.append(("OPERATION / PROCEDURE DONE", "; ".join(stay.procedures)))
    parts += [("CONDITION UPON DISCHARGE", stay.condition), ("FOLLOW-UP CHECK-UP", stay.follow_up)]
    y = sections(form, 40, 200, 522, [(f"{name}:", text) for name, text in parts], indent=12)
    sheet.text(40, y, "HOME MEDICATIONS:", label.but(bold=True))
    for number, item in enumerate(stay.items, 1):
        y += 16
        sheet.text(52, y, f"{number}. {item.name} {item.strength} {item.form}, 1 {item.form} {item.frequency} for "
                   f"{item.days} days", value)  # fmt: skip
    form.right(340, y + 70, "", f"{stay.doctor.name}, MD", line_to=572)
    return Drawn(sheet, stay.truth(
        "facility_name", "patient_name", "patient_sex", "patient_id", "admission_date", "discharge_date", "diagnoses",
        "hospital_course", "procedures", "condition_at_discharge", "follow_up",
        provider_name=f"{stay.doctor.name}, MD",
        medicines=[i.members("form") for i in stay.items],
    ))  # fmt: skip


@layout("discharge_summary", "train")
def blind3_stay_za_letter(rng: random.Random) -> Drawn:
    """A South African specialist's letter to a colleague, prose throughout, codes in the subject line."""
    stay = make_inpatient(rng, "za", "spoken", 1, 2)
    _, value = pens(rng, size=10.5)
    sheet = Sheet(A4)
    who = stay.patient
    sheet.text(56, 50, f"Dr {stay.doctor.name}", value.but(size=14, bold=True))
    sheet.lines(56, 66, [f"Specialist Physician, {stay.facility}", *stay.address.lines, f"Tel {stay.phone}"],
                value.but(size=9))  # fmt: skip
    sheet.text(56, 140, f"{stay.discharged.day} {stay.discharged:%B} {stay.discharged.year}", value)
    sheet.text(56, 168, "Dear colleague", value)
    sheet.text(56, 194, "DISCHARGE SUMMARY", value.but(bold=True))
    sheet.lines(56, 212, [f"Patient: {who.name}", f"Date of birth: {who.born:%Y-%m-%d}",
                          f"Admitted: {stay.admitted:%Y-%m-%d}     Discharged: {stay.discharged:%Y-%m-%d}",
                          f"Diagnosis: {stay.diagnoses[0]}", f"ICD-10: {code_of(stay)}"], value, lead=1.45)  # fmt: skip
    y = sheet.wrapped(56, 304, 480, stay.story, value, lead=1.5) + 10
    sheet.text(56, y, "Medication on discharge:", value.but(bold=True))
    y = sheet.lines(70, y + 17, [f"{i.name} {i.strength} {i.frequency}" for i in stay.items], value, lead=1.4) + 8
    sheet.text(56, y, f"Follow-up: {stay.follow_up}", value)
    sheet.lines(56, y + 36, ["Kind regards", "", f"Dr {stay.doctor.name}", f"{stay.doctor.degrees}   "
                f"HPCSA {stay.doctor.license}"], value)  # fmt: skip
    return Drawn(sheet, stay.truth(
        "patient_name", "date_of_birth", "admission_date", "discharge_date", "follow_up",
        diagnoses=stay.diagnoses[:1], provider_name=f"Dr {stay.doctor.name}",
        medicines=[i.members("frequency") for i in stay.items],
    ), ("hospital_course", "facility_name", "provider_id"))  # fmt: skip


@layout("discharge_summary", "train")
def blind3_stay_sg_print(rng: random.Random) -> Drawn:
    """A Singapore hospital's print: capitals, label column with colons, problem list with codes, drugs as sentences."""
    stay = make_inpatient(rng, "sg", "spoken", 1, 3)
    label, value = pens(rng, size=9.5)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=True), value)
    who = stay.patient
    sheet.text(40, 46, stay.facility.upper(), label.but(size=13, bold=True))
    sheet.text(40, 64, "INPATIENT DISCHARGE SUMMARY", label.but(size=11, bold=False))
    y = stack(form, 40, 92, 190, (("PATIENT NAME", who.name.upper()), ("NRIC", f"SXXXX{rng.randint(100, 999)}H"),
            ("CASE "
              "NUMBER", f"{rng.randint(10**7, 10**8)}J"), ("DATE OF BIRTH", f"{who.born:%d %b %Y}"), ("SEX",
              who.sex.upper()), ("ADMISSION DATE", f"{stay.admitted:%d %b %Y}"), ("DISCHARGE DATE",
              f"{stay.discharged:%d %b %Y}"), ("CONSULTANT IN CHARGE", f"Dr {stay.doctor.name}"), ("DRUG ALLERGY",
              stay.allergies)), 16, ":") + 10  # fmt: skip
    y = sections(form, 40, y, 502, (
        ("PRINCIPAL DIAGNOSIS", stay.diagnoses[0]), ("SECONDARY DIAGNOSES", stay.diagnoses[1:]), ("PROCEDURES",
        stay.procedures), ("CLINICAL COURSE", stay.story), ("CONDITION ON DISCHARGE", stay.condition), ("FOLLOW UP",
        stay.follow_up)), indent=12)  # fmt: skip
    sheet.text(40, y, "DISCHARGE MEDICATIONS", label.but(bold=True))
    for item in stay.items:
        y += 16
        sheet.text(52, y, f"{item.name} {item.strength} - take 1 {item.form} {item.frequency}", value)
    sheet.text(
        40, 810, "This is a computer generated document. No signature is required.", label.but(size=8, bold=False)
    )
    return Drawn(sheet, stay.truth(
        "facility_name", "patient_name", "date_of_birth", "patient_sex", "admission_date", "discharge_date",
        "allergies", "diagnoses", "procedures", "hospital_course", "condition_at_discharge", "follow_up",
        provider_name=f"Dr {stay.doctor.name}",
        medicines=[i.members(directions=f"take 1 {i.form} {i.frequency}") for i in stay.items],
    ), ("patient_id",))  # fmt: skip
