"""Patient records of several regions to tune on, in layouts that once were held apart."""

from __future__ import annotations

import random
from datetime import timedelta

from evaluation.documents.facts import Chart, pens
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.parts import Form
from evaluation.documents.region_people import Region, american, make_place, make_subject, make_who, recent, worded
from evaluation.documents.sheet import A4, Sheet
from evaluation.documents.tables import Column, Table

_PROBLEMS = "Eczema,Sleep apnea,Kidney stones,High cholesterol,Glaucoma,Anemia,Psoriasis,Epilepsy".split(",")
_ALLERGIES = "Amoxicillin,Shellfish,Ibuprofen,Strawberries,Adhesive tape,None known".split(",")
_DRUGS = "Bisoprolol 2.5 mg,Cetirizine 10 mg,Apixaban 5 mg,Vitamin D,Rosuvastatin 5 mg,None".split(",")
_INSURERS = "Lantern Health Partners,Greystone Insurance Group,Oriole Medical Fund,Kestrel Assurance".split(",")
_KIN = "Wife,Husband,Mother,Father,Son,Daughter,Sister,Brother,Friend".split(",")


def make_file(rng: random.Random, region: Region) -> Chart:
    """What a patient tells the front desk."""
    day = recent(rng)
    kilos, tall = rng.randint(46, 121), rng.randint(149, 195)
    us = region == "us"
    return Chart(
        make_subject(rng, region, youngest=25), make_who(rng, region, youngest=25), rng.choice(_KIN), day,
        rng.choice(("Single", "Married", "Divorced", "Widowed")),
        f"{round(kilos * 2.2)} lb" if us else f"{kilos} kg",
        f"{rng.randint(4, 6)}'{rng.randint(0, 11)}\"" if us else f"{tall} cm", rng.sample(_PROBLEMS, rng.randint(1, 2)),
        rng.choice(_ALLERGIES), rng.choice(_DRUGS), rng.choice(_INSURERS), make_place(rng, region),
        rng.choice((f"{rng.randint(10**8, 10**9)}", f"LHP{rng.randint(10**6, 10**7)}")),
        day + timedelta(days=rng.randint(40, 600)),
    )  # fmt: skip


@layout("patient_record", "train")
def blind_record_us_registration(rng: random.Random) -> Drawn:
    """An American registration form: sections with bands, two columns, a subscriber's block, contact in a row."""
    chart = make_file(rng, "us")
    label, value = pens(rng, size=9.5)
    sheet = Sheet()
    form = Form(sheet, label.but(bold=False), value)
    who, other = chart.patient, chart.contact
    sheet.text(306, 46, "Patient Registration", label.but(size=17, bold=True), "centre")
    y = form.heading(40, 72, "PATIENT INFORMATION", 532, style="band")
    form.right(40, y, "Legal Name:", who.name, line_to=330)
    form.right(345, y, "Date of Birth:", american(rng, who.born), line_to=572)
    form.right(40, y + 22, "Home Address:", who.address.line, line_to=572)
    form.right(40, y + 44, "Cell Phone:", who.phone, line_to=230)
    form.right(245, y + 44, "Email:", who.email, line_to=572)
    sheet.text(40, y + 66, "Sex:", label.but(bold=False))
    form.choice(66, y + 66, ("Male", "Female"), who.sex.capitalize(), mark="check")
    sheet.text(220, y + 66, "Marital Status:", label.but(bold=False))
    form.choice(296, y + 66, ("Single", "Married", "Divorced", "Widowed"), chart.marital, mark="check", gap=10)
    y = form.heading(40, y + 98, "INSURANCE INFORMATION", 532, style="band")
    form.right(40, y, "Insurance Company:", chart.insurer, line_to=330)
    form.right(345, y, "Policy #:", chart.policy, line_to=572)
    y = form.heading(40, y + 34, "EMERGENCY CONTACT", 532, style="band")
    form.right(40, y, "Name:", other.name, line_to=250)
    form.right(260, y, "Relationship:", chart.relation, line_to=390)
    form.right(400, y, "Phone:", other.phone, line_to=572)
    form.right(40, y + 70, "Signature:", "", line_to=330)
    form.right(345, y + 70, "Date:", american(rng, chart.day), line_to=572)
    return Drawn(sheet, chart.truth(
        "patient_name", "date_of_birth", "patient_address", "patient_phone", "patient_email", "patient_sex",
        "marital_status", "insurance_company", "policy_number", "record_date",
        emergency_contacts=[{"name": other.name, "relationship": chart.relation, "phone": other.phone}],
    ))  # fmt: skip


@layout("patient_record", "train")
def blind_record_uk_new_patient(rng: random.Random) -> Drawn:
    """A British surgery's new patient questionnaire: a ruled table of questions with the answers beside them."""
    chart = make_file(rng, "uk")
    label, value = pens(rng, size=10)
    sheet = Sheet(A4)
    sheet.text(297, 54, "New Patient Questionnaire", label.but(size=16, bold=True), "centre")
    who, other = chart.patient, chart.contact
    rows = [("Full name", who.name), ("Date of birth", worded(rng, who.born)), ("Gender", who.sex.capitalize()),
            ("Address", who.address.line), ("Telephone", who.phone), ("Email", who.email),
            ("Next of kin", other.name), ("Relationship to you", chart.relation), ("Next of kin telephone",
            other.phone),
            ("Height", chart.height), ("Weight", chart.weight), ("Medical conditions", ", ".join(chart.problems)),
            ("Current medication", chart.medications), ("Allergies", chart.allergies),
            ("Date completed", worded(rng, chart.day))]  # fmt: skip
    Table((Column("", 170), Column("", 340)), label, value, rules="grid", lead=1.6).draw(sheet, 42, 76, rows)
    return Drawn(sheet, chart.truth(
        "patient_name", "date_of_birth", "patient_sex", "patient_address", "patient_phone", "patient_email", "height",
        "weight", "medical_problems", "medications", "allergies", "record_date",
        emergency_contacts=[{"name": other.name, "relationship": chart.relation, "phone": other.phone}],
    ))  # fmt: skip


@layout("patient_record", "train")
def blind_record_chart_header(rng: random.Random) -> Drawn:
    """A record system's face sheet: a banner with the patient, three columns of captions, lists underneath."""
    chart = make_file(rng, "us")
    label, value = pens(rng, size=9.5)
    grey = label.but(size=8, bold=False, ink=0.35)
    sheet = Sheet()
    form = Form(sheet, label, value)
    who = chart.patient
    sheet.band(36, 34, 540, 40, 0.9)
    sheet.text(46, 58, who.last_first, label.but(size=14, bold=True))
    sheet.text(566, 58, f"Printed {chart.day:%m/%d/%Y}", label.but(bold=False), "right")
    facts = (("Date of Birth", f"{who.born:%m/%d/%Y}"), ("Legal Sex", who.sex.capitalize()), ("Marital Status",
             chart.marital), ("Mobile Phone", who.phone), ("Height", chart.height), ("Weight",
             chart.weight))  # fmt: skip
    for place, (name, text) in enumerate(facts):
        x, top = 46 + 180 * (place % 3), 96 + 32 * (place // 3)
        sheet.text(x, top, name, grey)
        sheet.text(x, top + 13, text, value)
    sheet.text(46, 164, "Address", grey)
    sheet.text(46, 177, who.address.line, value)
    y = form.heading(40, 212, "Problem List", 532)
    y = sheet.lines(50, y, chart.problems, value, lead=1.5)
    y = form.heading(40, y + 12, "Allergies", 532)
    sheet.text(50, y, chart.allergies, value)
    y = form.heading(40, y + 32, "Current Medications", 532)
    sheet.text(50, y, chart.medications, value)
    y = form.heading(40, y + 32, "Coverage", 532)
    form.right(50, y, "Payer", chart.insurer)
    form.right(320, y, "Member ID", chart.policy)
    return Drawn(sheet, chart.truth(
        "patient_name", "date_of_birth", "patient_sex", "marital_status", "patient_phone", "height", "weight",
        "patient_address", "medical_problems", "allergies", "medications", "insurance_company", "policy_number",
    ), ("record_date",))  # fmt: skip


@layout("patient_record", "train")
def blind_record_ng_card(rng: random.Random) -> Drawn:
    """A Nigerian hospital's outpatient card, labels in cells, written by hand."""
    chart = make_file(rng, "ng")
    label, value = pens(rng, hand=True, plain=True, size=9.5)
    sheet = Sheet((560, 400))
    form = Form(sheet, label.but(bold=False), value)
    who, other = chart.patient, chart.contact
    sheet.text(280, 38, "OUT-PATIENT CARD", label.but(size=14, bold=True), "centre")
    rows = ((("SURNAME, OTHER NAMES", who.last_first, 330), ("SEX", who.sex.capitalize(), 170)),
            (("DATE OF BIRTH", worded(rng, who.born), 250), ("MARITAL STATUS", chart.marital, 250)),
            (("RESIDENTIAL ADDRESS", who.address.line, 330), ("PHONE NO.", who.phone, 170)),
            (("NEXT OF KIN", other.name, 250), ("RELATIONSHIP", chart.relation, 100), ("PHONE", other.phone, 150)),
            (("DATE REGISTERED", worded(rng, chart.day), 250), ("ALLERGY", chart.allergies, 250)))  # fmt: skip
    for number, row in enumerate(rows):
        x = 30.0
        for name, text, width in row:
            x = form.cell(x, 56 + 46 * number, width, 46, name, text)
    return Drawn(sheet, chart.truth(
        "patient_name", "patient_sex", "date_of_birth", "marital_status", "patient_address", "patient_phone",
        "record_date", "allergies",
        emergency_contacts=[{"name": other.name, "relationship": chart.relation, "phone": other.phone}],
    ))  # fmt: skip


@layout("patient_record", "train")
def blind_record_health_check(rng: random.Random) -> Drawn:
    """An intake questionnaire: the person in the first lines, then questions with Yes and No in columns of boxes."""
    chart = make_file(rng, rng.choice(("us", "eu")))
    label, value = pens(rng, size=10)
    sheet = Sheet()
    form = Form(sheet, label.but(bold=False), value)
    who = chart.patient
    sheet.text(50, 54, "Health History Intake", label.but(size=16, bold=True))
    form.right(50, 86, "Name", who.name, line_to=330)
    form.right(345, 86, "Birthdate", f"{who.born.day} {who.born:%b} {who.born.year}", line_to=562)
    form.right(50, 110, "Phone", who.phone, line_to=250)
    form.right(265, 110, "E-mail", who.email, line_to=562)
    asked = ("Do you have high blood pressure?", "Have you been in hospital in the past year?", "Do you use tobacco?",
             "Do you drink alcohol?", "Have you ever fainted?", "Do you have a pacemaker?")  # fmt: skip
    questions = []
    sheet.text(432, 140, "Yes", label)
    sheet.text(492, 140, "No", label)
    mark = rng.choice(("cross", "check", "fill"))
    for row, question in enumerate(rng.sample(asked, rng.randint(4, 6))):
        y, answer = 160.0 + 22 * row, rng.choice(("Yes", "No"))
        sheet.text(50, y, question, label.but(bold=False))
        sheet.tick(436, y, answer == "Yes", 9, mark)
        sheet.tick(495, y, answer == "No", 9, mark)
        questions.append({"question": question, "answer": answer})
    form.right(50, 320, "Please list any allergies", chart.allergies, line_to=562)
    form.right(50, 346, "Please list your medications", chart.medications, line_to=562)
    form.right(50, 400, "Patient signature", "", line_to=330)
    form.right(345, 400, "Date", f"{chart.day.day} {chart.day:%b} {chart.day.year}", line_to=562)
    return Drawn(sheet, chart.truth(
        "patient_name", "date_of_birth", "patient_phone", "patient_email", "allergies", "medications", "record_date",
        questions=questions,
    ))  # fmt: skip


@layout("patient_record", "train")
def blind_record_ae_admission(rng: random.Random) -> Drawn:
    """A Gulf hospital's admission form: two columns of labels with the values in boxes under them."""
    chart = make_file(rng, "ae")
    label, value = pens(rng, size=9.5)
    sheet = Sheet(A4)
    small = label.but(size=8.5, bold=True)
    who, other = chart.patient, chart.contact
    sheet.text(297, 50, "PATIENT REGISTRATION FORM", label.but(size=14, bold=True), "centre")
    facts = (("Patient Full Name", who.name), ("Date of Birth", f"{who.born:%d-%b-%Y}"),
             ("Gender", who.sex.capitalize()), ("Marital Status", chart.marital), ("Mobile Number", who.phone),
             ("E-mail Address", who.email), ("Insurance Company", chart.insurer), ("Policy Number", chart.policy),
             ("Policy Expiry Date", f"{chart.expiry:%d-%b-%Y}"), ("Registration Date", f"{chart.day:%d-%b-%Y}"),
             ("Emergency Contact Name", other.name), ("Emergency Contact Number", other.phone))  # fmt: skip
    for place, (name, text) in enumerate(facts):
        x, y = 44 + 262 * (place % 2), 84 + 46 * (place // 2)
        sheet.text(x, y, name, small)
        sheet.box(x, y + 5, 246, 22, 0.5)
        sheet.text(x + 5, y + 20, text, value)
    sheet.text(44, 364, "Residential Address", small)
    sheet.box(44, 369, 508, 22, 0.5)
    sheet.text(49, 384, who.address.line, value)
    return Drawn(sheet, chart.truth(
        "patient_name", "date_of_birth", "patient_sex", "marital_status", "patient_phone", "patient_email",
        "insurance_company", "policy_number", "policy_expiry_date", "record_date", "patient_address",
        emergency_contacts=[{"name": other.name, "phone": other.phone}],
    ))  # fmt: skip
