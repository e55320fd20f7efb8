"""More patient records that rules may be tuned on: dotted lines, labels under the line, check lists, three columns."""

from __future__ import annotations

import random

from evaluation.documents.facts import MARITAL, day_first, make_chart, month_first, pens
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.parts import Form
from evaluation.documents.sheet import A4, Sheet, fitting

_CONDITIONS = (
    "Anemia", "Arthritis", "Asthma", "Cancer", "Diabetes", "Epilepsy", "Glaucoma", "Heart disease",
    "High blood pressure", "Kidney disease", "Stroke", "Thyroid disease",
)  # fmt: skip


@layout("patient_record", "train")
def record_india_registration(rng: random.Random) -> Drawn:
    """An Indian hospital's registration form: numbered lines, label, colon in a column, value."""
    chart = make_chart(rng, "in")
    label, value = pens(rng, size=10.5)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    who, other = chart.patient, chart.contact
    sheet.text(297, 54, "NAVAPURI MULTISPECIALITY HOSPITAL", label.but(size=15, bold=True), "centre")
    sheet.text(297, 72, "Patient Registration Form", label.but(size=12, bold=True), "centre")
    sheet.rule(40, 82, 555)
    rows = (
        ("Date of Registration", day_first(rng, chart.day)), ("Name of the Patient", who.name),
        ("Sex", who.sex.capitalize()), ("Date of Birth", day_first(rng, who.born)),
        ("Marital Status", chart.marital), ("Residential Address", who.address.line),
        ("Mobile No.", who.phone), ("E-mail ID", who.email), ("Blood Group", rng.choice(("A+", "O+", "B-", "AB+"))),
        ("Known Allergies", chart.allergies), ("Existing Illness", ", ".join(chart.problems)),
        ("Present Medication", chart.medications), ("Name of Insurance Company", chart.insurer),
        ("Policy No.", chart.policy), ("Policy Valid Up To", day_first(rng, chart.expiry)),
        ("Emergency Contact Person", other.name), ("Relationship", chart.relation),
        ("Emergency Contact No.", other.phone),
    )  # fmt: skip
    y = 112.0
    for number, (name, text) in enumerate(rows, 1):
        sheet.text(44, y, f"{number}.", form.label)
        sheet.text(66, y, name, form.label)
        sheet.text(226, y, ":", form.label)
        sheet.text(240, y, text, fitting(text, 310, value))
        y += 27
    sheet.text(44, y + 40, "Signature of Patient / Attendant", form.label)
    fields = chart.truth(
        "record_date", "patient_name", "patient_sex", "date_of_birth", "marital_status", "patient_address",
        "patient_phone", "patient_email", "allergies", "medical_problems", "medications", "insurance_company",
        "policy_number", "policy_expiry_date",
        emergency_contacts=[{"name": other.name, "phone": other.phone, "relationship": chart.relation}],
    )  # fmt: skip
    return Drawn(sheet, fields)


@layout("patient_record", "train")
def record_label_under(rng: random.Random) -> Drawn:
    """A Canadian chart sheet with lines to write on and the label in small print under each line."""
    return _label_under(rng, hand=False)


@layout("patient_record", "train")
def record_label_under_hand(rng: random.Random) -> Drawn:
    """The chart sheet, filled in by hand."""
    return _label_under(rng, hand=True)


def _label_under(rng: random.Random, *, hand: bool) -> Drawn:
    chart = make_chart(rng, "ca")
    label, value = pens(rng, hand=hand, size=11)
    sheet = Sheet()
    small = label.but(size=8, bold=False)
    who, other = chart.patient, chart.contact
    sheet.text(50, 60, "PATIENT CHART", label.but(size=17, bold=True))
    lines = (
        ((50, 330, "Patient's full name", who.name), (350, 560, "Date of birth", month_first(rng, who.born))),
        ((50, 430, "Home address", who.address.line), (450, 560, "Sex", who.sex.capitalize())),
        ((50, 250, "Telephone", who.phone), (270, 560, "Email", who.email)),
        ((50, 250, "Height", chart.height), (270, 400, "Weight", chart.weight),
         (420, 560, "Date", month_first(rng, chart.day))),
        ((50, 280, "Emergency contact", other.name), (300, 420, "Relationship", chart.relation),
         (440, 560, "Contact's telephone", other.phone)),
        ((50, 560, "Allergies", chart.allergies),),
        ((50, 560, "Current medications", chart.medications),),
        ((50, 560, "Medical problems", ", ".join(chart.problems)),),
        ((50, 330, "Insurer", chart.insurer), (350, 560, "Policy number", chart.policy)),
    )  # fmt: skip
    y = 112.0
    for row in lines:
        for left, right, name, text in row:
            sheet.text(left + 4, y - 3, text, fitting(text, right - left - 6, value))
            sheet.rule(left, y, right)
            sheet.text(left, y + 10, name, small)
        y += 52
    fields = chart.truth(
        "record_date", "patient_name", "patient_sex", "date_of_birth", "patient_address", "patient_phone",
        "patient_email", "allergies", "medical_problems", "medications", "insurance_company", "policy_number",
        "height", "weight",
        emergency_contacts=[{"name": other.name, "phone": other.phone, "relationship": chart.relation}],
    )  # fmt: skip
    return Drawn(sheet, fields)


@layout("patient_record", "train")
def record_checklist(rng: random.Random) -> Drawn:
    """A medical history form: conditions to be ticked in three columns, then questions with Yes/No boxes and lines."""
    chart = make_chart(rng, "us")
    label, value = pens(rng)
    sheet = Sheet()
    form = Form(sheet, label, value)
    who = chart.patient
    sheet.text(306, 54, "ADULT MEDICAL HISTORY FORM", label.but(size=15, bold=True), "centre")
    form.right(45, 90, "Name:", who.name, line_to=280)
    form.right(290, 90, "Birthdate:", month_first(rng, who.born), line_to=430)
    form.right(440, 90, "Date:", month_first(rng, chart.day), line_to=567)
    sex = "Female" if who.sex == "female" else "Male"
    sheet.text(45, 114, "Gender:", label)
    form.choice(100, 114, ("Male", "Female"), sex)
    sheet.text(240, 114, "Marital status:", label)
    form.choice(325, 114, MARITAL, chart.marital, gap=10)
    y = form.heading(45, 150, "Have you ever had any of the following? (check all that apply)", 522, style="band")
    ticked = rng.sample(_CONDITIONS, rng.randint(1, 3))
    for place, condition in enumerate(_CONDITIONS):
        left, top = 55 + 175 * (place % 3), y + 20 * (place // 3)
        sheet.tick(left, top, condition in ticked, mark=rng.choice(("cross", "check")))
        sheet.text(left + 14, top, condition, label.but(bold=False))
    y = form.heading(45, y + 100, "Medications and allergies", 522, style="band") + 4
    form.right(45, y, "List all medications you take:", chart.medications, line_to=567)
    form.right(45, y + 26, "Allergies to medicine or food:", chart.allergies, line_to=567)
    form.right(45, y + 52, "Height:", chart.height, line_to=180)
    form.right(200, y + 52, "Weight:", chart.weight, line_to=330)
    y = form.heading(45, y + 90, "Immunizations", 522, style="band") + 4
    vaccinated = rng.random() < 0.5
    sheet.text(45, y, "Have you received the Hepatitis B vaccine?", label.but(bold=False))
    form.choice(300, y, ("Yes", "No"), "Yes" if vaccinated else "No")
    sheet.text(45, y + 24, "Do you have health insurance?", label.but(bold=False))
    insured = rng.random() < 0.7
    form.choice(300, y + 24, ("Yes", "No"), "Yes" if insured else "No")
    fields = chart.truth(
        "patient_name", "date_of_birth", "record_date", "patient_sex", "marital_status", "medications", "allergies",
        "height", "weight",
        hepatitis_b_vaccination=vaccinated, has_insurance=insured,
    )  # fmt: skip
    # What the ticked conditions belong to (problems or questions) the contract leaves open.
    return Drawn(sheet, fields, ("medical_problems", "questions"))


@layout("patient_record", "train")
def record_three_columns(rng: random.Random) -> Drawn:
    """A dense face sheet in three columns, bold values under grey labels, two insurances' worth of room."""
    chart = make_chart(rng, "us")
    label, value = pens(rng, size=8.5)
    sheet = Sheet()
    form = Form(sheet, label.but(bold=False, ink=0.3), value.but(bold=True))
    who, other = chart.patient, chart.contact
    sheet.text(40, 46, "Patient Demographics", label.but(size=15, bold=True))
    form.right(430, 46, "Printed:", month_first(rng, chart.day))
    y = form.heading(40, 76, "Patient", 532)
    columns = (
        (("Patient Name", who.last_first), ("Sex", who.sex.capitalize()), ("Date of Birth", f"{who.born:%m/%d/%Y}")),
        (("Marital Status", chart.marital), ("Mobile Phone", who.phone), ("Email", who.email)),
        (("Street", who.address.street), ("City, State ZIP", who.address.town_line),
         ("MRN", f"{rng.randint(10**6, 10**7)}")),
    )  # fmt: skip
    for row in columns:
        for place, (name, text) in enumerate(row):
            form.below(44 + 180 * place, y, name, text)
        y += 36
    y = form.heading(40, y + 10, "Emergency Contact", 532)
    row = (("Contact Name", other.name), ("Relationship", chart.relation), ("Contact Phone", other.phone))
    for place, (name, text) in enumerate(row):
        form.below(44 + 180 * place, y, name, text)
    y = form.heading(40, y + 46, "Primary Insurance", 532)
    expiry = month_first(rng, chart.expiry)
    row = (("Carrier", chart.insurer), ("Member / Policy ID", chart.policy), ("Expiration Date", expiry))
    for place, (name, text) in enumerate(row):
        form.below(44 + 180 * place, y, name, text)
    y = form.heading(40, y + 46, "Clinical", 532)
    row = (
        ("Allergies", chart.allergies),
        ("Active Medications", chart.medications),
        ("Problem List", chart.problems[0]),
    )
    for place, (name, text) in enumerate(row):
        form.below(44 + 180 * place, y, name, text)
    fields = chart.truth(
        "patient_sex", "date_of_birth", "marital_status", "patient_phone", "patient_email", "insurance_company",
        "policy_number", "policy_expiry_date", "allergies", "medications", "patient_name", "patient_address",
        medical_problems=chart.problems[0],
        emergency_contacts=[{"name": other.name, "phone": other.phone, "relationship": chart.relation}],
    )  # fmt: skip
    return Drawn(sheet, fields, ("record_date",))
