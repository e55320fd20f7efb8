"""More patient records to tune on that were held apart until their errors had been looked at."""

from __future__ import annotations

import random

from evaluation.documents.facts import MARITAL, day_first, make_chart, month_first, pens
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.parts import Form
from evaluation.documents.sheet import A4, Sheet

_QUESTIONS = (
    "Have you been admitted to a hospital in the last 12 months?", "Do you use tobacco in any form?",
    "Do you have a pacemaker or other implant?", "Are you being treated by another doctor?",
    "Have you ever reacted badly to an anaesthetic?", "Is there a history of heart disease in your family?",
)  # fmt: skip


@layout("patient_record", "train")
def record_admission_grid(rng: random.Random) -> Drawn:
    """An American hospital's registration grid: full-width cells, name as "Last, First", marital status ticked."""
    chart = make_chart(rng, "us")
    label, value = pens(rng, size=9.5)
    sheet = Sheet()
    form = Form(sheet, label.but(bold=False), value.but(bold=True))
    who, other, home = chart.patient, chart.contact, chart.patient.address
    sheet.text(40, 50, "Stillmere General Hospital", label.but(size=14, bold=True))
    sheet.text(572, 50, "PATIENT REGISTRATION RECORD", label.but(size=11, bold=True), "right")
    y = 70.0
    x = form.cell(40, y, 300, 34, "PATIENT NAME (LAST, FIRST, MIDDLE)", who.last_first)
    x = form.cell(x, y, 116, 34, "DATE OF BIRTH", f"{who.born:%m/%d/%Y}")
    form.cell(x, y, 116, 34, "SEX", who.sex.capitalize())
    x = form.cell(40, y + 34, 416, 34, "ADDRESS (STREET, CITY, STATE, ZIP)", home.line)
    form.cell(x, y + 34, 116, 34, "REGISTRATION DATE", f"{chart.day:%m/%d/%Y}")
    x = form.cell(40, y + 68, 160, 34, "CELL PHONE", who.phone)
    x = form.cell(x, y + 68, 180, 34, "EMAIL", who.email)
    form.cell(x, y + 68, 192, 34, "MARITAL STATUS")
    Form(sheet, label.but(size=8), value).choice(x + 6, y + 94, MARITAL, chart.marital, gap=6, size=7)
    x = form.cell(40, y + 112, 216, 34, "EMERGENCY CONTACT NAME", other.name)
    x = form.cell(x, y + 112, 140, 34, "RELATIONSHIP", chart.relation)
    form.cell(x, y + 112, 176, 34, "EMERGENCY CONTACT PHONE", other.phone)
    x = form.cell(40, y + 156, 216, 34, "INSURANCE CARRIER", chart.insurer)
    x = form.cell(x, y + 156, 180, 34, "POLICY NUMBER", chart.policy)
    form.cell(x, y + 156, 136, 34, "POLICY EXPIRES", f"{chart.expiry:%m/%d/%Y}")
    form.cell(40, y + 190, 532, 34, "INSURANCE CARRIER ADDRESS", chart.insurer_address.line)
    form.cell(40, y + 234, 532, 34, "DRUG ALLERGIES", chart.allergies)
    form.cell(40, y + 268, 532, 34, "HOME MEDICATIONS", chart.medications)
    form.right(40, y + 340, "Patient or guardian signature", "", line_to=360)
    fields = chart.truth(
        "patient_name", "date_of_birth", "patient_sex", "patient_address", "record_date", "patient_phone",
        "patient_email", "marital_status", "insurance_company", "policy_number", "policy_expiry_date",
        "insurance_address", "allergies", "medications",
        emergency_contacts=[{"name": other.name, "phone": other.phone, "relationship": chart.relation}],
    )  # fmt: skip
    return Drawn(sheet, fields)


@layout("patient_record", "train")
def record_india_case_sheet(rng: random.Random) -> Drawn:
    """An Indian case sheet in two columns of label : value, the address over two lines."""
    chart = make_chart(rng, "in")
    label, value = pens(rng)
    sheet = Sheet(A4)
    form = Form(sheet, label, value)
    who, other = chart.patient, chart.contact
    sheet.text(297, 56, "LAKSHMIPURAM DISTRICT HOSPITAL", label.but(size=15, bold=True), "centre")
    sheet.text(297, 74, "OUT PATIENT CASE RECORD", label.but(size=11, bold=True), "centre")
    sheet.rule(40, 84, 555, weight=1.2)
    left = (
        ("Patient Name", who.name), ("Date of Birth", day_first(rng, who.born)), ("Gender", who.sex.capitalize()),
        ("Marital Status", chart.marital), ("Height", chart.height), ("Weight", chart.weight),
    )  # fmt: skip
    right = (
        ("Date", day_first(rng, chart.day)), ("OP No.", str(rng.randint(10000, 99999))), ("Mobile", who.phone),
        ("Attendant", other.name), ("Relation", chart.relation), ("Attendant Mobile", other.phone),
    )  # fmt: skip
    for row, ((name, text), (other_name, other_text)) in enumerate(zip(left, right, strict=True)):
        y = 112.0 + 22 * row
        form.right(44, y, name, f": {text}", at=124)
        form.right(310, y, other_name, f": {other_text}", at=400)
    form.right(44, 248, "Address", ":", at=124)
    sheet.lines(132, 248, [f"{who.address.street},", who.address.town_line], value)
    y = form.heading(44, 300, "History", 510)
    form.right(44, y, "Past illness", f": {', '.join(chart.problems)}", at=160)
    form.right(44, y + 22, "Drug allergy", f": {chart.allergies}", at=160)
    form.right(44, y + 44, "On treatment with", f": {chart.medications}", at=160)
    form.right(44, y + 66, "Health insurance", ": Yes", at=160)
    form.right(44, y + 88, "Insurer", f": {chart.insurer}", at=160)
    form.right(44, y + 110, "Policy No.", f": {chart.policy}", at=160)
    fields = chart.truth(
        "patient_name", "date_of_birth", "patient_sex", "marital_status", "height", "weight", "record_date",
        "patient_phone", "patient_address", "medical_problems", "allergies", "medications", "insurance_company",
        "policy_number",
        has_insurance=True,
        emergency_contacts=[{"name": other.name, "phone": other.phone, "relationship": chart.relation}],
    )  # fmt: skip
    return Drawn(sheet, fields)


@layout("patient_record", "train")
def record_screening_questions(rng: random.Random) -> Drawn:
    """A pre-admission questionnaire: boxes before Yes and No, left of each question."""
    chart = make_chart(rng, "us")
    label, value = pens(rng)
    sheet = Sheet()
    form = Form(sheet, label.but(bold=False), value)
    who, other = chart.patient, chart.contact
    sheet.text(306, 56, "Pre-Admission Patient Questionnaire", label.but(size=16, bold=True), "centre")
    form.right(45, 92, "Patient name:", who.name, line_to=330)
    form.right(345, 92, "Today's date:", month_first(rng, chart.day), line_to=567)
    form.right(45, 118, "Date of birth:", month_first(rng, who.born), line_to=240)
    form.right(255, 118, "Daytime phone:", who.phone, line_to=430)
    form.right(440, 118, "Weight:", chart.weight, line_to=567)
    answers = [(question, rng.choice(("Yes", "No"))) for question in rng.sample(_QUESTIONS, 4)]
    y = 162.0
    for number, (question, answer) in enumerate(answers, 1):
        end = form.choice(45, y, ("Yes", "No"), answer, gap=10, size=10)
        sheet.text(end + 14, y, f"{number}. {question}", form.label)
        y += 26
    y = form.below(45, y + 16, "List all current medications:", chart.medications)
    y = form.below(45, y + 16, "List all allergies (drugs, food, latex):", chart.allergies)
    y = form.below(45, y + 16, "Emergency contact:", f"{other.name}")
    form.right(260, y - 16 * 1.4, "Phone:", other.phone)
    form.right(45, y + 40, "Signature of patient:", "", line_to=400)
    fields = chart.truth(
        "patient_name", "record_date", "date_of_birth", "patient_phone", "weight", "medications", "allergies",
        questions=[{"question": question, "answer": answer} for question, answer in answers],
        emergency_contacts=[{"name": other.name, "phone": other.phone}],
    )  # fmt: skip
    return Drawn(sheet, fields)


@layout("patient_record", "train")
def record_intake_columns(rng: random.Random) -> Drawn:
    """A clinic's intake form in two columns on lines, first and last name apart, city, province, postal code apart."""
    return _intake(rng, hand=False)


@layout("patient_record", "train")
def record_intake_columns_hand(rng: random.Random) -> Drawn:
    """The clinic's intake form, filled in by hand."""
    return _intake(rng, hand=True)


def _intake(rng: random.Random, *, hand: bool) -> Drawn:
    chart = make_chart(rng, "ca")
    label, value = pens(rng, hand=hand)
    sheet = Sheet()
    form = Form(sheet, label, value)
    who, other, home = chart.patient, chart.contact, chart.patient.address
    sheet.text(50, 60, "Client Intake Form", label.but(size=19, bold=True))
    form.right(400, 60, "Date:", month_first(rng, chart.day), line_to=562)
    rows = (
        (("First name:", who.first), ("Last name:", who.last)),
        (("Date of birth:", month_first(rng, who.born)), ("Gender:", who.sex.capitalize())),
        (("Street:", home.street), ("City:", home.town)),
        (("Province:", home.region), ("Postal code:", home.code)),
        (("Cell phone:", who.phone), ("Email:", who.email)),
        (("Emergency contact:", other.name), ("Their phone:", other.phone)),
        (("Insurance provider:", chart.insurer), ("Policy #:", chart.policy)),
    )
    y = 104.0
    for (name, text), (other_name, other_text) in rows:
        form.right(50, y, name, text, line_to=300)
        form.right(315, y, other_name, other_text, line_to=562)
        y += 30
    y += 14
    for name, text in (
        ("Health concerns:", ", ".join(chart.problems)), ("Allergies:", chart.allergies),
        ("Medications:", chart.medications),
    ):  # fmt: skip
        form.right(50, y, name, text, line_to=562)
        y += 30
    fields = chart.truth(
        "record_date", "date_of_birth", "patient_sex", "patient_phone", "patient_email", "insurance_company",
        "policy_number", "medical_problems", "allergies", "medications",
        patient_name=f"{who.first} {who.last}",
        patient_address=f"{home.street}, {home.town}, {home.region}, {home.code}",
        emergency_contacts=[{"name": other.name, "phone": other.phone}],
    )  # fmt: skip
    return Drawn(sheet, fields)


@layout("patient_record", "train")
def record_blank_history(rng: random.Random) -> Drawn:
    """A medical history form that nobody has filled in, boxes and lines empty."""
    label, value = pens(rng)
    sheet = Sheet()
    form = Form(sheet, label, value)
    sheet.text(306, 60, "Patient Medical History", label.but(size=17, bold=True), "centre")
    rows = (
        ("Patient Name:", 45, 330), ("Date of Birth:", 345, 567), ("Address:", 45, 567), ("Phone:", 45, 300),
        ("Email:", 315, 567), ("Physician:", 45, 300), ("Date of last visit:", 315, 567),
        ("Insurance Company:", 45, 330), ("Policy Number:", 345, 567),
    )  # fmt: skip
    y = 74.0
    for name, left, right in rows:
        y += 26 if left == 45 else 0
        form.right(left, y, name, "", line_to=right)
    for question in rng.sample(_QUESTIONS, 4):
        y += 26
        sheet.text(45, y, question, label.but(bold=False))
        form.choice(480, y, ("Yes", "No"), None)
    form.right(45, y + 40, "Allergies:", "", line_to=567)
    form.right(45, y + 66, "Signature:", "", line_to=330)
    return Drawn(sheet, {})
