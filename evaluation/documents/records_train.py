"""Patient records that rules may be tuned on. Each function is one layout: it draws the paper, returns its truth."""

from __future__ import annotations

import random

from evaluation.documents.facts import MARITAL, Chart, day_first, make_chart, month_first, pens
from evaluation.documents.layouts import Drawn, Fields, layout
from evaluation.documents.parts import Form
from evaluation.documents.sheet import A4, Sheet


@layout("patient_record", "train")
def record_two_columns(rng: random.Random) -> Drawn:
    """A two-page record in two columns: labels above values, name and telephone without any label."""
    chart = make_chart(rng, "us")
    label, value = pens(rng, size=11)
    sheet = Sheet()
    form = Form(sheet, label.but(ink=0.35, bold=False), value)
    who, other = chart.patient, chart.contact
    sheet.text(555, 50, month_first(rng, chart.day), value, "right")
    sheet.text(60, 84, "Patient Medical Record", label.but(size=22, bold=True))
    form.below(60, 116, "Patient Information", who.name, "", who.phone, "", *who.address.lines)
    y = form.below(320, 116, "Birth Date", month_first(rng, who.born))
    y = form.below(320, y + 8, "Weight:", chart.weight)
    form.below(320, y + 8, "Height:", chart.height)
    y = form.heading(56, 252, "In Case of Emergency", 500)
    sheet.text(60, y + 8, other.name, value)
    form.below(60, y + 30, "Home phone", other.phone)
    sheet.lines(320, y + 8, other.address.lines, value)
    form.below(320, y + 44, "Work phone")
    y = form.heading(56, 380, "General Medical History", 500)
    immune = rng.choice(("IMMUNE", "NOT IMMUNE"))
    form.below(60, y + 8, "Chicken Pox (Varicella):", immune)
    form.below(320, y + 8, "Measles:", "IMMUNE")
    vaccinated = rng.random() < 0.5
    form.below(60, y + 52, "Have you had the Hepatitis B vaccination?", "Yes" if vaccinated else "No")
    y = form.below(60, y + 96, "List any Medical Problems (asthma, seizures, headaches):", ", ".join(chart.problems))
    sheet.page()
    y = form.below(60, 70, "Name of Insurance Company:", chart.insurer)
    form.below(60, y + 10, "Policy Number:", chart.policy)
    sheet.lines(320, 86, chart.insurer_address.lines, value)
    form.below(320, 128, "Expiry Date:", month_first(rng, chart.expiry))
    form.below(60, 190, "Do you have medical insurance?", "Yes")
    form.heading(60, 240, "Medical Insurance Details", 500, style="plain")
    form.below(60, 268, "List any allergies:", chart.allergies)
    form.below(60, 312, "List any medication taken regularly:", chart.medications)
    fields = _person(chart) | {
        "weight": chart.weight,
        "height": chart.height,
        "emergency_contacts": [{"name": other.name, "phone": other.phone, "address": other.address.line}],
        "chicken_pox_immunity": immune.lower(),
        "measles_immunity": "immune",
        "hepatitis_b_vaccination": vaccinated,
        "medical_problems": ", ".join(chart.problems),
        "has_insurance": True,
        "insurance_company": chart.insurer,
        "insurance_address": chart.insurer_address.line,
        "policy_number": chart.policy,
        "policy_expiry_date": chart.expiry.isoformat(),
        "allergies": chart.allergies,
        "medications": chart.medications,
    }
    return Drawn(sheet, fields)


def _person(chart: Chart) -> Fields:
    return {
        "patient_name": chart.patient.name,
        "date_of_birth": chart.patient.born.isoformat(),
        "patient_phone": chart.patient.phone,
        "patient_address": chart.patient.address.line,
        "record_date": chart.day.isoformat(),
    }


@layout("patient_record", "train")
def record_cells(rng: random.Random) -> Drawn:
    """A registration form of ruled cells, label on top in each; first and last name, city, state and ZIP apart."""
    return _cells(rng, hand=False)


@layout("patient_record", "train")
def record_cells_hand(rng: random.Random) -> Drawn:
    """The form of ruled cells, filled in by hand."""
    return _cells(rng, hand=True)


_CERTIFY = (
    "I certify that the information above is correct to the best of my knowledge. I authorize the release of medical "
    "information necessary to process claims."
)


def _cells(rng: random.Random, *, hand: bool) -> Drawn:
    chart = make_chart(rng, "us")
    label, value = pens(rng, hand=hand)
    sheet = Sheet()
    form = Form(sheet, label.but(bold=False), value)
    who, other, home = chart.patient, chart.contact, chart.patient.address
    sheet.text(306, 54, "PATIENT REGISTRATION FORM", label.but(size=16, bold=True), "centre")
    form.right(430, 76, "Today's Date:", month_first(rng, chart.day))
    form.heading(40, 100, "PATIENT INFORMATION", 532, style="band")
    x = form.cell(40, 110, 200, 34, "Last Name", who.last)
    x = form.cell(x, 110, 200, 34, "First Name", who.first)
    form.cell(x, 110, 132, 34, "Middle", who.middle)
    x = form.cell(40, 144, 150, 34, "Date of Birth (MM/DD/YYYY)", f"{who.born:%m/%d/%Y}")
    x = form.cell(x, 144, 80, 34, "Sex", who.sex.capitalize())
    form.cell(x, 144, 302, 34, "Marital Status")
    form.choice(x + 20, 170, MARITAL, chart.marital)
    form.cell(40, 178, 532, 34, "Street Address", home.street)
    x = form.cell(40, 212, 260, 34, "City", home.town)
    x = form.cell(x, 212, 120, 34, "State", home.region)
    form.cell(x, 212, 152, 34, "ZIP Code", home.code)
    x = form.cell(40, 246, 200, 34, "Home Phone", who.phone)
    form.cell(x, 246, 332, 34, "E-mail Address", who.email)
    form.heading(40, 310, "IN CASE OF EMERGENCY, NOTIFY", 532, style="band")
    x = form.cell(40, 320, 220, 34, "Name", other.name)
    x = form.cell(x, 320, 156, 34, "Relationship to Patient", chart.relation)
    form.cell(x, 320, 156, 34, "Phone", other.phone)
    form.heading(40, 384, "INSURANCE INFORMATION", 532, style="band")
    x = form.cell(40, 394, 266, 34, "Insurance Company", chart.insurer)
    form.cell(x, 394, 266, 34, "Policy / Member ID No.", chart.policy)
    form.cell(40, 428, 532, 34, "Insurance Company Address", chart.insurer_address.line)
    sheet.wrapped(40, 500, 532, _CERTIFY, label.but(size=8))
    form.right(40, 560, "Signature:", "", line_to=330)
    full = " ".join(part for part in (who.first, who.middle, who.last) if part)
    fields = _person(chart) | {
        "patient_name": full,
        "patient_address": f"{home.street}, {home.town}, {home.region}, {home.code}",
        "patient_sex": who.sex,
        "marital_status": chart.marital,
        "patient_email": who.email,
        "emergency_contacts": [{"name": other.name, "phone": other.phone, "relationship": chart.relation}],
        "insurance_company": chart.insurer,
        "insurance_address": chart.insurer_address.line,
        "policy_number": chart.policy,
    }
    return Drawn(sheet, fields)


@layout("patient_record", "train")
def record_intake_list(rng: random.Random) -> Drawn:
    """An intake form as a plain list, label and value on one line, questions answered in words."""
    chart = make_chart(rng, "us")
    label, value = pens(rng, size=11)
    sheet = Sheet()
    form = Form(sheet, label, value)
    who, other, home = chart.patient, chart.contact, chart.patient.address
    sheet.text(306, 60, "New Patient Intake Form", label.but(size=18, bold=True), "centre")
    sections = (
        ("Patient Information", (
            ("Date:", month_first(rng, chart.day)), ("Name:", who.name), ("DOB:", month_first(rng, who.born)),
            ("Gender:", who.sex.capitalize()), ("Address:", home.street), ("City:", home.town),
            ("State:", home.region), ("Zip:", home.code), ("Phone:", who.phone), ("Email:", who.email),
        )),
        ("Emergency Contact", (
            ("Emergency Contact Name:", other.name), ("Phone:", other.phone),
            ("Relationship to Patient:", chart.relation),
        )),
        ("Insurance Information", (
            ("Provider:", chart.insurer), ("Policy Number:", chart.policy),
            ("Policyholder Name:", who.name),
        )),
        ("Medical History", (
            ("Please list any medical conditions:", ", ".join(chart.problems)),
            ("Are you currently taking any medications? If yes, list:", chart.medications),
            ("Do you have any allergies? If yes, list:", chart.allergies),
            ("Do you smoke or use tobacco products?", rng.choice(("No", "Yes"))),
            ("Occupation:", rng.choice(("Graphic designer", "Teacher", "Retired", "Electrician"))),
        )),
    )  # fmt: skip
    y = 96.0
    for title, rows in sections:
        y = form.heading(60, y, title, 492) + 2
        for name, answer in rows:
            form.right(60, y, name, answer)
            y += 20
        y += 12
    fields = _person(chart) | {
        "patient_address": f"{home.street}, {home.town}, {home.region}, {home.code}",
        "patient_sex": who.sex,
        "patient_email": who.email,
        "emergency_contacts": [{"name": other.name, "phone": other.phone, "relationship": chart.relation}],
        "insurance_company": chart.insurer,
        "policy_number": chart.policy,
        "medical_problems": ", ".join(chart.problems),
        "medications": chart.medications,
        "allergies": chart.allergies,
    }
    return Drawn(sheet, fields, ("questions",))


_QUESTIONS = (
    "Do you smoke or use tobacco?", "Do you drink alcohol more than twice a week?", "Are you pregnant or nursing?",
    "Have you ever had a blood transfusion?", "Do you wear contact lenses?", "Have you fainted in the past year?",
)  # fmt: skip


@layout("patient_record", "train")
def record_questionnaire(rng: random.Random) -> Drawn:
    """A British health questionnaire: a few details, then questions with Yes and No boxes at the right margin."""
    chart = make_chart(rng, "uk")
    label, value = pens(rng)
    sheet = Sheet(A4)
    form = Form(sheet, label, value)
    who = chart.patient
    sheet.text(50, 60, "Confidential Patient Health Questionnaire", label.but(size=16, bold=True))
    form.right(50, 96, "Full name", who.name, at=150, line_to=345)
    form.right(360, 96, "Date of birth", day_first(rng, who.born), at=440, line_to=545)
    form.right(50, 120, "Home address", who.address.line, at=150, line_to=545)
    form.right(50, 144, "Telephone", who.phone, at=150, line_to=345)
    form.right(360, 144, "Date", day_first(rng, chart.day), at=440, line_to=545)
    y = form.heading(50, 184, "Please answer every question", 495, style="band") + 4
    mark = rng.choice(("cross", "check"))
    answers = [(question, rng.choice(("Yes", "No"))) for question in rng.sample(_QUESTIONS, 5)]
    for question, answer in answers:
        sheet.text(54, y, question, label.but(bold=False))
        form.choice(440, y, ("Yes", "No"), answer, mark=mark, size=10)
        y += 24
    form.right(50, y + 16, "Known allergies:", chart.allergies, line_to=545)
    form.right(50, y + 42, "Current medication:", chart.medications, line_to=545)
    form.right(50, y + 68, "Height", chart.height, at=100, line_to=200)
    form.right(240, y + 68, "Weight", chart.weight, at=290, line_to=400)
    form.right(50, y + 120, "Signed", "", line_to=300)
    fields = _person(chart) | {
        "allergies": chart.allergies,
        "medications": chart.medications,
        "height": chart.height,
        "weight": chart.weight,
        "questions": [{"question": question, "answer": answer} for question, answer in answers],
    }
    return Drawn(sheet, fields)


@layout("patient_record", "train")
def record_blank_cells(rng: random.Random) -> Drawn:
    """A registration form that nobody has filled in: nothing may be read from it."""
    label, value = pens(rng)
    sheet = Sheet()
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(306, 54, "Patient Information Record", label.but(size=16, bold=True), "centre")
    y = 90.0
    rows = (
        ("Patient's Last Name", "First Name", "M.I."), ("Date of Birth", "Age", "Sex"),
        ("Address", "City", "State / ZIP"),
        ("Home Phone", "Cell Phone", "Email"), ("Employer", "Occupation", "Work Phone"),
        ("Insurance Carrier", "Policy Number", "Group Number"), ("Emergency Contact", "Relationship", "Phone"),
    )  # fmt: skip
    for row in rows:
        x = 40.0
        for name in row:
            x = form.cell(x, y, 177, 38, name, "")
        y += 38
    form.right(40, y + 40, "List all allergies:", "", line_to=560)
    form.right(40, y + 70, "List current medications:", "", line_to=560)
    sheet.text(40, y + 110, "Do you have medical insurance?", label)
    form.choice(260, y + 110, ("Yes", "No"), None)
    form.right(40, y + 160, "Patient Signature:", "", line_to=350)
    form.right(380, y + 160, "Date:", "", line_to=560)
    return Drawn(sheet, {})
