"""More patient records, in layouts that once were held apart."""

from __future__ import annotations

import random

from evaluation.documents.facts import MARITAL, day_first, make_chart, month_first, pens
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.parts import Form
from evaluation.documents.sheet import A4, Sheet, fitting
from evaluation.documents.tables import Column, Table


@layout("patient_record", "train")
def record_new_patient_packet(rng: random.Random) -> Drawn:
    """An American practice's new patient form: thin lines with their labels beneath, tick boxes in a row."""
    chart = make_chart(rng, "us")
    label, value = pens(rng, size=10)
    small = label.but(size=8, bold=False)
    sheet = Sheet()
    sheet.text(306, 52, "NEW PATIENT INFORMATION", label.but(size=16, bold=True), "centre")
    who, other = chart.patient, chart.contact
    rows = (
        ((40, 300, "Full name", who.name), (320, 440, "Birth date", month_first(rng, who.born)),
         (460, 572, "Today's date", month_first(rng, chart.day))),
        ((40, 572, "Residence (street, city, state, ZIP)", who.address.line),),
        ((40, 220, "Cell phone", who.phone), (240, 572, "Email address", who.email)),
        ((40, 300, "In an emergency please call", other.name), (320, 440, "Their phone", other.phone),
         (460, 572, "Their relation to you", chart.relation)),
        ((40, 300, "Health insurance carrier", chart.insurer), (320, 572, "Policy / member number", chart.policy)),
        ((40, 572, "Allergic to", chart.allergies),),
        ((40, 572, "Medicines you take now", chart.medications),),
    )  # fmt: skip
    y = 92.0
    for row in rows:
        for x, end, name, text in row:
            sheet.text(x + 3, y, text, fitting(text, end - x - 4, value))
            sheet.rule(x, y + 4, end)
            sheet.text(x, y + 13, name, small)
        y += 40
    form = Form(sheet, label, value)
    sheet.text(40, y + 8, "Sex", label)
    form.choice(70, y + 8, ("Male", "Female"), who.sex.capitalize(), mark="check")
    sheet.text(230, y + 8, "Marital status", label)
    form.choice(310, y + 8, MARITAL, chart.marital, mark="check", gap=8)
    return Drawn(sheet, chart.truth(
        "patient_name", "date_of_birth", "record_date", "patient_address", "patient_phone", "patient_email",
        "insurance_company", "policy_number", "allergies", "medications", "patient_sex", "marital_status",
        emergency_contacts=[{"name": other.name, "phone": other.phone, "relationship": chart.relation}],
    ))  # fmt: skip


@layout("patient_record", "train")
def record_gp_summary(rng: random.Random) -> Drawn:
    """A British surgery's summary print: facts at the left, a table of problems, medicines and allergies below."""
    chart = make_chart(rng, "uk")
    label, value = pens(rng, size=10)
    sheet = Sheet(A4)
    form = Form(sheet, label, value)
    who = chart.patient
    sheet.text(48, 56, "Patient Summary", label.but(size=17, bold=True))
    form.right(400, 56, "Printed", day_first(rng, chart.day))
    for row, (name, text) in enumerate((
        ("Name", who.last_first), ("Date of Birth", day_first(rng, who.born)), ("Gender", who.sex.capitalize()),
        ("Address", who.address.line), ("Mobile", who.phone), ("Email", who.email),
    )):  # fmt: skip
        form.right(48, 90 + 18 * row, name, text, at=150)
    y = form.heading(48, 226, "Active problems", 500)
    y = sheet.lines(56, y, chart.problems, value, lead=1.5)
    y = form.heading(48, y + 14, "Current medication", 500)
    sheet.text(56, y, chart.medications, value)
    y = form.heading(48, y + 34, "Allergies and sensitivities", 500)
    sheet.text(56, y, chart.allergies, value)
    y = form.heading(48, y + 34, "Observations", 500)
    form.right(56, y, "Weight", chart.weight)
    form.right(220, y, "Height", chart.height)
    return Drawn(sheet, chart.truth(
        "patient_name", "date_of_birth", "patient_sex", "patient_address", "patient_phone", "patient_email",
        "medications", "allergies", "weight", "height", medical_problems=", ".join(chart.problems),
    ), ("record_date",))  # fmt: skip


@layout("patient_record", "train")
def record_label_cells(rng: random.Random) -> Drawn:
    """A hospital's face sheet: grey label cells, white value cells, four columns, sections as bands."""
    chart = make_chart(rng, "us")
    label, value = pens(rng, size=9)
    sheet = Sheet()
    form = Form(sheet, label, value)
    who, other = chart.patient, chart.contact
    sheet.text(306, 48, "INPATIENT FACE SHEET", label.but(size=14, bold=True), "centre")
    columns = (Column("", 90), Column("", 176), Column("", 90), Column("", 176))
    y = form.heading(40, 76, "PATIENT", 532, style="band")
    rows = [
        ("Name", who.last_first, "Date of birth", f"{who.born:%m/%d/%Y}"),
        ("Sex", who.sex.capitalize(), "Marital status", chart.marital),
        ("Address", who.address.line, "Phone", who.phone),
        ("Height", chart.height, "Weight", chart.weight),
        ("Registered", f"{chart.day:%m/%d/%Y}", "Religion", ""),
    ]  # fmt: skip
    y = Table(columns, label, value, lead=1.35).draw(sheet, 40, y - 8, rows)
    y = form.heading(40, y + 26, "NEXT OF KIN", 532, style="band")
    rows = [("Contact name", other.name, "Relationship", chart.relation),
            ("Contact phone", other.phone, "Contact address", other.address.line)]  # fmt: skip
    y = Table(columns, label, value, lead=1.35).draw(sheet, 40, y - 8, rows)
    y = form.heading(40, y + 26, "COVERAGE", 532, style="band")
    rows = [("Payor", chart.insurer, "Policy #", chart.policy),
            ("Payor address", chart.insurer_address.line, "Expires", f"{chart.expiry:%m/%d/%Y}")]  # fmt: skip
    y = Table(columns, label, value, lead=1.35).draw(sheet, 40, y - 8, rows)
    form.right(40, y + 30, "Drug allergies:", chart.allergies)
    return Drawn(sheet, chart.truth(
        "patient_name", "date_of_birth", "patient_sex", "marital_status", "patient_address", "patient_phone",
        "height", "weight", "record_date", "insurance_company", "policy_number", "insurance_address",
        "policy_expiry_date", "allergies",
        emergency_contacts=[{"name": other.name, "phone": other.phone, "relationship": chart.relation,
                             "address": other.address.line}],
    ))  # fmt: skip


@layout("patient_record", "train")
def record_questions_lines(rng: random.Random) -> Drawn:
    """An Indian clinic's sheet: numbered questions, answers written behind them on lines."""
    chart = make_chart(rng, "in")
    label, value = pens(rng, hand=rng.random() < 0.5, plain=True, size=10)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(297, 54, "OUTPATIENT REGISTRATION", label.but(size=14, bold=True), "centre")
    who = chart.patient
    asked = (
        ("1. Patient's name", who.name), ("2. Date of birth", f"{who.born:%d-%b-%Y}"),
        ("3. Sex", who.sex.capitalize()), ("4. Full postal address", who.address.line),
        ("5. Mobile number", who.phone), ("6. Body weight", chart.weight), ("7. Height", chart.height),
        ("8. Known illnesses", ", ".join(chart.problems)), ("9. Drug allergy", chart.allergies),
        ("10. Regular medicines", chart.medications), ("11. Insurance company", chart.insurer),
        ("12. Policy no.", chart.policy), ("13. Date of visit", f"{chart.day:%d-%b-%Y}"),
    )  # fmt: skip
    for row, (name, text) in enumerate(asked):
        form.right(48, 92 + 27 * row, name, text, at=190, line_to=548)
    return Drawn(sheet, chart.truth(
        "patient_name", "date_of_birth", "patient_sex", "patient_address", "patient_phone", "weight", "height",
        "medical_problems", "allergies", "medications", "insurance_company", "policy_number", "record_date",
    ))  # fmt: skip


@layout("patient_record", "train")
def record_two_page_history(rng: random.Random) -> Drawn:
    """A Canadian practice's history over two pages: yes and no in two columns of boxes, the person on top of each."""
    chart = make_chart(rng, "ca")
    label, value = pens(rng, size=10)
    sheet = Sheet()
    form = Form(sheet, label, value)
    who, other = chart.patient, chart.contact
    sheet.text(50, 54, "Medical History", label.but(size=17, bold=True))
    form.right(50, 84, "Patient:", who.name, line_to=330)
    form.right(345, 84, "Born:", f"{who.born:%Y-%m-%d}", line_to=470)
    form.right(50, 108, "Mailing address:", who.address.line, line_to=562)
    form.right(50, 132, "Phone:", who.phone, line_to=260)
    form.right(275, 132, "E-mail:", who.email, line_to=562)
    y = 176.0
    asked = ("Do you smoke?", "Have you ever had surgery?", "Do you take blood thinners?", "Are you pregnant?",
             "Do you wear contact lenses?")  # fmt: skip
    answers = [rng.choice(("Yes", "No")) for _ in asked]
    for question, answer in zip(asked, answers, strict=True):
        sheet.text(50, y, question, label.but(bold=False))
        form.choice(330, y, ("Yes", "No"), answer, mark=rng.choice(("cross", "check")))
        y += 24
    sheet.page()
    sheet.text(50, 54, f"Medical History - {who.name}", label.but(size=11, bold=True))
    form.right(50, 90, "Medical conditions:", ", ".join(chart.problems), line_to=562)
    form.right(50, 116, "Allergies:", chart.allergies, line_to=562)
    form.right(50, 142, "Medications:", chart.medications, line_to=562)
    form.right(50, 180, "Emergency contact:", other.name, line_to=330)
    form.right(345, 180, "Telephone:", other.phone, line_to=562)
    form.right(50, 240, "Signature:", "", line_to=330)
    form.right(345, 240, "Date:", f"{chart.day:%Y-%m-%d}", line_to=562)
    questions = [{"question": question, "answer": answer} for question, answer in zip(asked, answers, strict=True)]
    return Drawn(sheet, chart.truth(
        "patient_name", "date_of_birth", "patient_address", "patient_phone", "patient_email", "medical_problems",
        "allergies", "medications", "record_date", questions=questions,
        emergency_contacts=[{"name": other.name, "phone": other.phone}],
    ))  # fmt: skip
