"""More patient records: children, enrolments, registrations of several countries, long histories."""

from __future__ import annotations

import random

from evaluation.documents.country_facts import captions, stack
from evaluation.documents.country_people import us
from evaluation.documents.facts import pens
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.nation_people import make_someone, title
from evaluation.documents.parts import Form
from evaluation.documents.records_train_eighth import make_file, next_of_kin
from evaluation.documents.sheet import A4, Sheet
from evaluation.documents.tables import Column, Table


@layout("patient_record", "train")
def blind3_record_us_specialist(rng: random.Random) -> Drawn:
    """A specialist's intake over two pages: who sent the patient, whom to bill, history by heading on the second."""
    chart = make_file(rng, "us")
    label, value = pens(rng, size=9.5)
    sheet = Sheet()
    form = Form(sheet, label.but(bold=False), value)
    who, other, payer = chart.patient, chart.contact, make_someone(rng, "us", youngest=30)
    sheet.text(40, 48, "Cedar Mills Neurology", label.but(size=14, bold=True))
    sheet.text(572, 48, "Patient Intake", label.but(size=14, bold=False), "right")
    y = form.heading(40, 82, "Your information", 532)
    form.right(40, y, "Name", who.name, line_to=330)
    form.right(342, y, "Date of birth", us(rng, who.born), line_to=572)
    form.right(40, y + 24, "Street, city, state, ZIP", who.address.line, line_to=572)
    form.right(40, y + 48, "Best phone", who.phone, line_to=250)
    form.right(262, y + 48, "Email", who.email, line_to=572)
    sheet.text(40, y + 72, "Sex assigned at birth", label.but(bold=False))
    form.choice(150, y + 72, ("Female", "Male"), who.sex.capitalize())
    sheet.text(310, y + 72, "Marital status", label.but(bold=False))
    form.choice(384, y + 72, ("Single", "Married", "Divorced", "Widowed"), chart.marital, gap=8)
    y = form.heading(40, y + 104, "Person responsible for the bill (if not you)", 532)
    form.right(40, y, "Name", payer.name, line_to=330)
    form.right(342, y, "Phone", payer.phone, line_to=572)
    y = form.heading(40, y + 32, "Insurance", 532)
    form.right(40, y, "Primary insurance", chart.insurer, line_to=330)
    form.right(342, y, "Policy #", chart.policy, line_to=572)
    y = form.heading(40, y + 32, "In case of emergency", 532)
    form.right(40, y, "Contact name", other.name, line_to=300)
    form.right(312, y, "Relationship", chart.relation, line_to=440)
    form.right(452, y, "Phone", other.phone, line_to=572)
    form.right(40, y + 60, "Signature", "", line_to=330)
    form.right(342, y + 60, "Date", us(rng, chart.day), line_to=572)
    sheet.text(306, 770, "Page 1 of 2", label.but(size=8, bold=False), "centre")
    sheet.page()
    sheet.text(40, 44, f"Patient: {who.name}", label.but(size=9, bold=False))
    y = 80.0
    for name, text in (("Medical conditions", ", ".join(chart.problems)), ("Current medications", chart.medications),
                       ("Allergies to medications or foods", chart.allergies), ("Height", chart.height), ("Weight",
                        chart.weight)):  # fmt: skip
        sheet.text(40, y, name, label.but(bold=True))
        sheet.text(40, y + 18, text, value)
        sheet.rule(40, y + 22, 572, weight=0.4)
        y += 50
    sheet.text(306, 770, "Page 2 of 2", label.but(size=8, bold=False), "centre")
    return Drawn(sheet, chart.truth(
        "patient_name", "date_of_birth", "patient_address", "patient_phone", "patient_email", "patient_sex",
        "marital_status", "insurance_company", "policy_number", "record_date", "medical_problems", "medications",
        "allergies", "height", "weight", emergency_contacts=next_of_kin(chart, "relationship", "phone"),
    ))  # fmt: skip


@layout("patient_record", "train")
def blind3_record_nz_enrolment(rng: random.Random) -> Drawn:
    """A New Zealand practice enrols somebody: boxes with captions, ethnic group ticked, a national number."""
    chart = make_file(rng, "nz")
    label, value = pens(rng, size=9.5)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    who, other = chart.patient, chart.contact
    sheet.text(40, 50, "Kauri Bay Medical Centre", label.but(size=14, bold=True))
    sheet.text(40, 68, "Practice enrolment form", label.but(size=11, bold=False))
    rows = (
        (("Title", title(who), 60), ("Given name", who.first, 180), ("Family name", who.last, 180), ("NHI",
         f"ZZ{rng.choice('ABCDE')}{rng.randint(1000, 9999)}", 95)),
        (("Date of birth", f"{who.born:%d %b %Y}", 130), ("Gender", who.sex.capitalize(), 90), ("Mobile", who.phone,
                130),
         ("Email", who.email, 165)),
        (("Usual residential address", who.address.line, 515),),
        (("Emergency contact name", other.name, 215), ("Relationship", chart.relation, 130), ("Contact phone",
                other.phone, 170)),
        (("Medical conditions", ", ".join(chart.problems), 260), ("Allergies", chart.allergies, 255)),
    )  # fmt: skip
    for number, row in enumerate(rows):
        x = 40.0
        for name, text, width in row:
            x = form.cell(x, 84 + 38 * number, width, 38, name, text)
    sheet.text(40, 300, "Ethnic group (tick those that apply)", label.but(bold=False))
    form.choice(40, 320, ("NZ European", "Maori", "Samoan", "Tongan", "Other"), "NZ European", mark="check")
    sheet.text(40, 350, "I intend to use this practice as my regular provider of care.", label.but(size=9, bold=False))
    form.right(40, 400, "Signature", "", line_to=330)
    form.right(342, 400, "Date", f"{chart.day:%d %b %Y}", line_to=555)
    return Drawn(sheet, chart.truth(
        "patient_name", "date_of_birth", "patient_sex", "patient_phone", "patient_email", "patient_address",
        "medical_problems", "allergies", "record_date",
        emergency_contacts=next_of_kin(chart, "relationship", "phone"),
    ))  # fmt: skip


@layout("patient_record", "train")
def blind3_record_ae_desk(rng: random.Random) -> Drawn:
    """A Gulf clinic's desk prints what it took down: captions above values in three columns, insurance with expiry."""
    chart = make_file(rng, "ae")
    label, value = pens(rng, size=9.5)
    sheet = Sheet(A4)
    form = Form(sheet, label, value)
    who, other = chart.patient, chart.contact
    sheet.text(297, 48, "HAMRA MEDICAL CENTRE", label.but(size=14, bold=True), "centre")
    sheet.text(297, 66, "PATIENT REGISTRATION DETAILS", label.but(size=11, bold=True), "centre")
    y = captions(form, 40, 96, (200, 170, 145), (
        ("Full Name", who.name), ("File Number", f"{rng.randint(10**4, 10**6)}"), ("Registration Date",
         f"{chart.day:%d-%b-%Y}"), ("Date of Birth", f"{who.born:%d-%b-%Y}"), ("Gender", who.sex.capitalize()),
        ("Marital Status", chart.marital), ("Mobile", who.phone), ("Email", who.email), ("Nationality", "Indian"),
        ("Address", who.address.line), ("", ""), ("Emirates ID", f"784-{who.born.year}-{rng.randint(10**6, 10**7)}-1"),
    ), 36)  # fmt: skip
    sheet.text(40, y + 6, "Insurance", label.but(size=11, bold=True))
    y = captions(form, 40, y + 26, (200, 170, 145), (
        ("Insurance Company", chart.insurer), ("Policy Number", chart.policy), ("Policy Expiry",
                f"{chart.expiry:%d-%b-%Y}"),
    ), 36)  # fmt: skip
    sheet.text(40, y + 6, "Emergency Contact", label.but(size=11, bold=True))
    y = captions(form, 40, y + 26, (200, 170, 145), (
        ("Name", other.name), ("Relationship", chart.relation), ("Phone", other.phone),
    ), 36)  # fmt: skip
    sheet.text(
        40, y + 20, "I confirm that the details above are correct.   Signature ____________________", value.but(size=9)
    )
    return Drawn(sheet, chart.truth(
        "patient_name", "record_date", "date_of_birth", "patient_sex", "marital_status", "patient_phone",
                "patient_email",
        "patient_address", "insurance_company", "policy_number", "policy_expiry_date",
        emergency_contacts=next_of_kin(chart, "relationship", "phone"),
    ))  # fmt: skip


@layout("patient_record", "train")
def blind3_record_za_history(rng: random.Random) -> Drawn:
    """A South African practice's form: the medical aid's main member beside the patient, questions with Y and N."""
    chart = make_file(rng, "za")
    label, value = pens(rng, size=9.5)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    who, other = chart.patient, chart.contact
    sheet.text(40, 50, f"Dr {make_someone(rng, 'za').last} and Partners", label.but(size=14, bold=True))
    sheet.text(40, 68, "PATIENT INFORMATION", label.but(size=11, bold=True))
    stack(form, 40, 96, 170, (("Patient's full name", who.name), ("Date of birth", f"{who.born.day} {who.born:%B} "
          f"{who.born.year}"), ("Gender", who.sex.capitalize()), ("Cell number", who.phone), ("E-mail", who.email),
                  ("Residential "
          "address", who.address.line), ("Medical aid", chart.insurer), ("Medical aid number", chart.policy),
                  ("Next of kin",
          other.name), ("Relationship", chart.relation), ("Next of kin cell number", other.phone), ("Allergies",
          chart.allergies)), 19, ":")  # fmt: skip
    asked = rng.sample(("Do you have diabetes?", "Do you have high cholesterol?", "Have you had a stroke?",
            "Do you have "
                        "epilepsy?", "Do you smoke?"), 4)  # fmt: skip
    answers = [rng.choice(("Yes", "No")) for _ in asked]
    rows = [(question, answer) for question, answer in zip(asked, answers, strict=True)]
    y = Table((Column("Question", 300), Column("Answer", 100)), label.but(bold=True), value, lead=1.5).draw(
        sheet, 40, 340, rows
    )
    form.right(40, y + 50, "Signed", "", line_to=300)
    form.right(312, y + 50, "Date", f"{chart.day.day} {chart.day:%B} {chart.day.year}", line_to=555)
    return Drawn(sheet, chart.truth(
        "patient_name", "date_of_birth", "patient_sex", "patient_phone", "patient_email", "patient_address",
        "insurance_company", "policy_number", "allergies", "record_date",
        emergency_contacts=next_of_kin(chart, "relationship", "phone"),
        questions=[{"question": q, "answer": a} for q, a in rows],
    ))  # fmt: skip
