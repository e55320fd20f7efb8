"""More patient records: ante-natal, dental, workers' injury, registrations of Europe, Asia and Africa."""

from __future__ import annotations

import random

from evaluation.documents.country_facts import stack
from evaluation.documents.facts import pens
from evaluation.documents.land_facts import american, short
from evaluation.documents.land_pairs import beside, blocks, inside, over_captions, run_on
from evaluation.documents.land_people import title
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.parts import Form
from evaluation.documents.records_train_eleventh import kin, make_file
from evaluation.documents.sheet import A4, Sheet
from evaluation.documents.tables import Column, Table


@layout("patient_record", "train")
def blind4_record_us_face_sheet_dense(rng: random.Random) -> Drawn:
    """A hospital's face sheet, dense: four bands of small cells, guarantor, employer, two contacts, one insurance."""
    chart = make_file(rng, "us")
    label, value = pens(rng, size=8)
    sheet = Sheet()
    form = Form(sheet, label.but(bold=False), value)
    who, other = chart.patient, chart.contact
    sheet.text(36, 40, "HARLAN FERRY REGIONAL MEDICAL CENTER", label.but(size=12, bold=True))
    sheet.text(576, 40, "ADMISSION FACE SHEET", label.but(size=11, bold=True), "right")
    bands = (
        ("PATIENT", (180, 120, 120, 120), (("Patient Name", who.last_first), ("MRN", str(rng.randint(10**6, 10**7))),
        ("Birth "
         "Date", american(who.born)), ("Sex", who.sex.capitalize()), ("Street", who.address.lines[0]), ("City St Zip",
         who.address.lines[1]), ("Home Phone", who.phone), ("Marital Status", chart.marital), ("Religion",
         "None stated"), (
         "Language", "English"), ("Race", "Declined"), ("Admit Date", american(chart.day)))),
        ("GUARANTOR / EMPLOYER", (180, 120, 120, 120), (("Guarantor", who.last_first), ("Rel to Patient", "Self"),
        ("Employer",
         "Fallbrook Mills"), ("Emp Phone", "(608) 555-0190"))),
        ("EMERGENCY CONTACT", (180, 120, 120, 120), (("Contact Name", other.name), ("Relationship", chart.relation),
        ("Phone",
         other.phone), ("Legal Guardian", "No"))),
        ("INSURANCE", (180, 120, 120, 120), (("Payer", chart.insurer), ("Policy No", chart.policy), ("Group Name",
         "Fallbrook Mills"), ("Auth No", "Pending"))),
    )  # fmt: skip
    y = 52.0
    for name, widths, pairs in bands:
        sheet.band(36, y, 540, 13, 0.8)
        sheet.text(40, y + 10, name, label.but(bold=True))
        y += 13
        for row in range(0, len(pairs), 4):
            x = 36.0
            for (caption, text), wide in zip(pairs[row : row + 4], widths, strict=True):
                x = form.cell(x, y, wide, 27, caption, text)
            y += 27
        y += 6
    y = inside(
        form, 36, y, (540,), (("Known allergies:", chart.allergies), ("Home medications:", chart.medications)), 18
    )
    sheet.text(36, y + 20, "Printed for registration. Advance directive on file: no. Infection alert: none.",
               label.but(size=7.5, bold=False))  # fmt: skip
    return Drawn(sheet, chart.truth(
        "patient_name", "date_of_birth", "patient_sex", "patient_address", "patient_phone", "marital_status",
        "allergies",
        "medications", "insurance_company", "policy_number",
        emergency_contacts=kin(chart, "relationship", "phone"),
    ), ("record_date", "has_insurance"))  # fmt: skip


@layout("patient_record", "train")
def blind4_record_us_injury(rng: random.Random) -> Drawn:
    """A clinic's intake after an injury at work: lettered lines, a diagram's empty box, questions answered in words."""
    chart = make_file(rng, "us")
    label, value = pens(rng, size=9.5)
    sheet = Sheet()
    form = Form(sheet, label.but(bold=False), value)
    who, other = chart.patient, chart.contact
    sheet.text(306, 44, "PATIENT INTAKE - WORK INJURY", label.but(size=14, bold=True), "centre")
    lines = (("A. Your full name", who.name), ("B. Date of birth", american(who.born)), ("C. Home address",
        who.address.line),
             ("D. Cell phone", who.phone), ("E. Email", who.email), ("F. Marital status", chart.marital),
             ("G. In an emergency "
             "call", f"{other.name} ({chart.relation})"), ("H. Their number", other.phone), ("I. Your height",
             chart.height),
             ("J. Your weight", chart.weight), ("K. Medicines taken now", chart.medications), ("L. Allergies",
             chart.allergies))  # fmt: skip
    for row, (name, text) in enumerate(lines):
        form.right(40, 78 + 24 * row, name, text, at=180, line_to=572)
    questions = (("What were you doing when you were hurt?", "Lifting a crate"), ("Where does it hurt?",
        "Lower back, left "
                 "side"), ("Have you missed work?", "Three days"))  # fmt: skip
    for row, (question, answer) in enumerate(questions):
        sheet.text(40, 384 + 40 * row, question, label.but(bold=True))
        sheet.text(56, 400 + 40 * row, answer, value)
    sheet.box(372, 376, 200, 120, 0.6)
    sheet.text(472, 390, "Mark the painful area", label.but(size=8, bold=False), "centre")
    form.right(40, 540, "Signature", "", line_to=330)
    form.right(342, 540, "Date", american(chart.day), line_to=572)
    return Drawn(sheet, chart.truth(
        "patient_name", "date_of_birth", "patient_address", "patient_phone", "patient_email", "marital_status",
        "height",
        "weight", "medications", "allergies", "record_date", emergency_contacts=kin(chart, "phone"),
    ), ("questions",))  # fmt: skip


@layout("patient_record", "train")
def blind4_record_ie_dental(rng: random.Random) -> Drawn:
    """An Irish dentist's medical history: yes and no ringed before each question, details in two columns."""
    chart = make_file(rng, "ie")
    label, value = pens(rng, size=9.5)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    who = chart.patient
    sheet.text(40, 48, "Rathcormey Dental Practice", label.but(size=14, bold=True))
    sheet.text(555, 48, "Medical history form", label.but(bold=False), "right")
    stack(form, 40, 78, 140, (("Name", f"{title(who)} {who.first} {who.last}"), ("Date of birth", short(who.born)),
        ("Address",
          who.address.line), ("Mobile", who.phone), ("Email", who.email)), 17, ":")  # fmt: skip
    asked = rng.sample(("Are you attending a doctor at present?", "Have you had rheumatic fever?",
        "Do you bruise easily?",
                        "Have you had a joint replaced?", "Do you smoke?", "Have you ever fainted at the dentist?",
                        "Have you had jaundice?", "Do you carry a warning card?"), 6)  # fmt: skip
    questions = []
    for row, question in enumerate(asked):
        answer = rng.choice(("Yes", "No"))
        form.choice(40, 184 + 22 * row, ("Yes", "No"), answer)
        sheet.text(140, 184 + 22 * row, question, label.but(bold=False))
        questions.append({"question": question, "answer": answer})
    y = blocks(form, 40, 334, 515, (("Allergies", chart.allergies), ("Medicines", chart.medications)))
    form.right(40, y + 40, "Patient's signature", "", line_to=330)
    form.right(342, y + 40, "Date", short(chart.day), line_to=555)
    return Drawn(sheet, chart.truth(
        "date_of_birth", "patient_address", "patient_phone", "patient_email", "allergies", "medications", "record_date",
        patient_name=f"{who.first} {who.last}", questions=questions,
    ))  # fmt: skip


@layout("patient_record", "train")
def blind4_record_ng_card(rng: random.Random) -> Drawn:
    """A Nigerian hospital's record card by hand, small: number on top, captions below the lines, next of kin."""
    chart = make_file(rng, "ng")
    label, value = pens(rng, hand=True, plain=True, size=9)
    sheet = Sheet((500, 360))
    form = Form(sheet, label.but(bold=False), value)
    who, other = chart.patient, chart.contact
    sheet.text(250, 30, "AMAOKWE MEMORIAL HOSPITAL", label.but(size=13, bold=True), "centre")
    sheet.text(250, 44, "PATIENT'S RECORD CARD", label.but(bold=True), "centre")
    over_captions(form, 24, 80, (230, 120, 110), (("Surname, other names", who.last_first), ("Sex",
        who.sex.capitalize()), (
                  "Date of birth", short(who.born)), ("Address", who.address.line), ("Marital status",
                  chart.marital), ("Phone",
                  who.phone), ("Next of kin", other.name), ("Relationship", chart.relation), ("Phone of next of kin",
                  other.phone), ("Allergies", chart.allergies), ("Weight", chart.weight), ("Date opened",
                  short(chart.day))), 44)  # fmt: skip
    return Drawn(sheet, chart.truth(
        "patient_name", "patient_sex", "date_of_birth", "patient_address", "marital_status", "patient_phone",
        "allergies",
        "weight", "record_date", emergency_contacts=kin(chart, "relationship", "phone"),
    ))  # fmt: skip


@layout("patient_record", "train")
def blind4_record_nl_intake(rng: random.Random) -> Drawn:
    """A Dutch hospital's intake in English: two columns of cells, insurer and number, questions with words."""
    chart = make_file(rng, "nl")
    label, value = pens(rng, size=9)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    who, other = chart.patient, chart.contact
    sheet.text(40, 50, "Westerbrink Ziekenhuis", label.but(size=14, bold=True))
    sheet.text(40, 66, "Intake form for patients from abroad", label.but(bold=False))
    y = beside(form, 40, 80, ((90, 170), (90, 165)), (
        ("Family name", who.last), ("First name", who.first), ("Date of birth", short(who.born, "-")), ("Sex",
         who.sex.capitalize()), ("Telephone", who.phone), ("E-mail", who.email), ("Street", who.address.lines[0]),
         ("Postcode, "
         "town", who.address.lines[1]), ("Insurer", chart.insurer), ("Policy number", chart.policy)), 21)  # fmt: skip
    sheet.text(40, y + 24, "Contact in an emergency", label.but(bold=True))
    y = beside(form, 40, y + 30, ((60, 140), (70, 85), (60, 100)), (("Name", other.name), ("Relation",
        chart.relation), (
               "Telephone", other.phone)), 21)  # fmt: skip
    y = blocks(form, 40, y + 26, 515, (("Are you being treated for something?", ", ".join(chart.problems)),
        ("Which medicines "
               "do you use?", chart.medications), ("Are you allergic to something?", chart.allergies)))  # fmt: skip
    run_on(form, 40, y + 10, (("Height:", chart.height), ("Weight:", chart.weight), ("Date:", short(chart.day, "-"))))
    return Drawn(sheet, chart.truth(
        "patient_name", "date_of_birth", "patient_sex", "patient_phone", "patient_email", "patient_address",
        "insurance_company", "policy_number", "medications", "allergies", "height", "weight", "record_date",
        "medical_problems", emergency_contacts=kin(chart, "relationship", "phone"),
    ), ("has_insurance", "questions"))  # fmt: skip


@layout("patient_record", "train")
def blind4_record_in_physical(rng: random.Random) -> Drawn:
    """An Indian insurer's medical examination: proposer's particulars, measurements, a ruled table of questions."""
    chart = make_file(rng, "in")
    label, value = pens(rng, size=9.5)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    who = chart.patient
    sheet.text(297, 44, "PRE-EMPLOYMENT HEALTH RECORD", label.but(size=13, bold=True), "centre")
    stack(form, 40, 74, 150, (("Name of candidate", f"{title(who)} {who.name}"), ("Date of birth", short(who.born,
        "-")), ("Sex",
          who.sex.capitalize()), ("Marital status", chart.marital), ("Address", who.address.line), ("Mobile",
          who.phone), (
          "Height", chart.height), ("Weight", chart.weight)), 17, ":")  # fmt: skip
    asked = ("Any operation in the past?", "Any fits or fainting?", "Any hearing loss?", "Do you chew tobacco?")
    answers = [rng.choice(("Yes", "No")) for _ in asked]
    columns = (Column("S.No.", 40), Column("Question", 335), Column("Answer", 140))
    rows = [(str(n), *pair) for n, pair in enumerate(zip(asked, answers, strict=True), 1)]
    y = Table(columns, label.but(bold=True), value, lead=1.5).draw(sheet, 40, 216, rows)
    stack(form, 40, y + 24, 150, (("Known allergies", chart.allergies), ("Regular medicines", chart.medications),
        ("Date of "
          "examination", short(chart.day, "-"))), 18, ":")  # fmt: skip
    sheet.text(555, y + 110, "Medical Examiner", label.but(bold=False), "right")
    questions = [{"question": question, "answer": answer} for question, answer in zip(asked, answers, strict=True)]
    return Drawn(sheet, chart.truth(
        "patient_name", "date_of_birth", "patient_sex", "marital_status", "patient_address", "patient_phone", "height",
        "weight", "allergies", "medications", "record_date", questions=questions,
    ))  # fmt: skip
