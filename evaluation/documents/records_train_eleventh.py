"""Patient records: questionnaires, folders, cells with captions below, prints of programs."""

from __future__ import annotations

import random
from datetime import timedelta

from evaluation.documents.country_facts import captions, stack
from evaluation.documents.country_people import lately
from evaluation.documents.facts import Chart, pens
from evaluation.documents.land_facts import american, short
from evaluation.documents.land_pairs import beside, blocks, over_captions
from evaluation.documents.land_people import fill, make_home, make_ill, make_someone, title
from evaluation.documents.layouts import Drawn, FieldTruth, layout
from evaluation.documents.parts import Form
from evaluation.documents.sheet import A4, Sheet
from evaluation.documents.tables import Column, Table

_PROBLEMS = "Rheumatoid arthritis,Gastritis,Bronchiectasis,Anxiety,Fatty liver,Sciatica,Eczema,Tinnitus"
_KIN = {
    "female": "Wife,Partner,Mother,Daughter,Sister,Neighbour",
    "male": "Husband,Partner,Father,Son,Brother,Neighbour",
}


def make_file(rng: random.Random, nation: str) -> Chart:
    """What is asked of a patient at the first visit; an adult."""
    day, kilos, other = lately(rng), rng.randint(45, 119), make_someone(rng, nation, youngest=26)
    return Chart(
        make_ill(rng, nation, youngest=26), other, rng.choice(_KIN[other.sex].split(",")), day,
        rng.choice(("Single", "Married", "Divorced", "Widowed")),
        f"{round(kilos * 2.2)} lbs" if nation == "us" else f"{kilos} kg",
        f"{rng.randint(5, 6)} ft {rng.randint(0, 11)} in" if nation == "us" else f"{rng.randint(148, 194)} cm",
        rng.sample(_PROBLEMS.split(","), rng.randint(1, 3)),
        rng.choice(("Trimethoprim", "Eggs", "Adhesive tape", "House dust", "Tetracycline", "None", "NKA")),
        rng.choice(("Nabumetone 500 mg", "Trandolapril 2 mg", "Acarbose 50 mg", "Iron tablets", "None")),
        rng.choice(("Keystone Laurel HealthPlan", "Beacon Ridge Life", "Volta Shield", "Northgate Provident")),
        make_home(rng, nation), fill(rng, rng.choice(("^########", "BR-^####-##"))),
        day + timedelta(days=rng.randint(60, 500)),
    )  # fmt: skip


def kin(chart: Chart, *members: str) -> FieldTruth:
    """The truth of the one contact, with the members that are printed beside the name."""
    known = {"relationship": chart.relation, "phone": chart.contact.phone, "address": chart.contact.address.line}
    return [{"name": chart.contact.name} | {name: known[name] for name in members}]


@layout("patient_record", "train")
def blind4_record_us_immunization(rng: random.Random) -> Drawn:
    """A college's health form: proof of immunity with boxes, a hepatitis B question, insurance below, by hand."""
    chart = make_file(rng, "us")
    label, value = pens(rng, hand=True, plain=True, size=9.5)
    sheet = Sheet()
    form = Form(sheet, label.but(bold=False), value)
    who, other = chart.patient, chart.contact
    sheet.text(306, 46, "Harlan Ferry College - Student Health Form", label.but(size=14, bold=True), "centre")
    y = over_captions(form, 40, 86, (270, 130, 130), (("Student name", who.name), ("Date of birth", american(who.born)),
                      ("Cell phone", who.phone), ("Home address", who.address.line), ("Sex", who.sex.capitalize()),
                      ("Today's date", american(chart.day))), 40)  # fmt: skip
    pox, measles = rng.random() < 0.7, rng.random() < 0.7
    hepatitis = rng.random() < 0.6
    sheet.text(40, y + 6, "IMMUNITY", label.but(bold=True))
    for row, (name, options, chosen) in enumerate((
        ("Chicken pox (varicella)", ("Immune", "Not immune"), pox), ("Measles (rubeola)", ("Immune", "Not immune"),
         measles), ("Have you had the hepatitis B vaccination?", ("Yes", "No"), hepatitis))):  # fmt: skip
        sheet.text(40, y + 30 + 24 * row, name, label.but(bold=False))
        form.choice(300, y + 30 + 24 * row, options, options[0] if chosen else options[1], mark="check")
    y += 120
    form.right(40, y, "Emergency contact", other.name, line_to=330)
    form.right(340, y, "Relationship", chart.relation, line_to=572)
    form.right(40, y + 28, "Contact's phone", other.phone, line_to=330)
    sheet.text(40, y + 60, "Do you have health insurance?", label.but(bold=False))
    form.choice(220, y + 60, ("Yes", "No"), "Yes", mark="check")
    form.right(40, y + 88, "Company", chart.insurer, line_to=330)
    form.right(340, y + 88, "Policy number", chart.policy, line_to=572)
    form.right(40, y + 116, "Allergies", chart.allergies, line_to=330)
    form.right(340, y + 116, "Medicines you take", chart.medications, line_to=572)
    return Drawn(sheet, chart.truth(
        "patient_name", "date_of_birth", "patient_sex", "patient_phone", "patient_address", "record_date",
        "insurance_company", "policy_number", "allergies", "medications", has_insurance=True,
        emergency_contacts=kin(chart, "relationship", "phone"), hepatitis_b_vaccination=hepatitis,
        chicken_pox_immunity="immune" if pox else "not immune", measles_immunity="immune" if measles else "not immune",
    ), ("questions",))  # fmt: skip


@layout("patient_record", "train")
def blind4_record_za_main_member(rng: random.Random) -> Drawn:
    """A South African practice's form: the main member of the medical aid and the patient beside one another."""
    chart = make_file(rng, "za")
    label, value = pens(rng, size=9)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    who, other = chart.patient, chart.contact
    sheet.text(40, 46, "PATIENT INFORMATION FORM", label.but(size=14, bold=True))
    sheet.text(555, 46, "Witbank Heights Medical Suites", label.but(bold=False), "right")
    sheet.band(40, 62, 250, 16)
    sheet.band(305, 62, 250, 16)
    sheet.text(44, 74, "PATIENT", label.but(bold=True))
    sheet.text(309, 74, "MEDICAL AID", label.but(bold=True))
    beside(form, 40, 80, ((90, 160),), (("Surname", who.last), ("First names", who.first), ("Title", title(who)),
        ("Date "
           "of birth", f"{who.born:%Y-%m-%d}"), ("Gender", who.sex.capitalize()), ("Marital status", chart.marital),
           ("Cell no.", who.phone), ("E-mail", who.email)))  # fmt: skip
    beside(form, 305, 80, ((95, 155),), (("Medical aid", chart.insurer), ("Member no.", chart.policy), ("Main member",
           "Self"), ("Dependant code", "00"), ("Plan", "Essential Saver")))  # fmt: skip
    form.right(40, 268, "Residential address", who.address.line, at=140, line_to=555)
    sheet.text(40, 300, "NEXT OF KIN / NEAREST FRIEND (not living with you)", label.but(bold=True))
    form.right(40, 322, "Name", other.name, at=100, line_to=300)
    form.right(312, 322, "Relation", chart.relation, at=370, line_to=555)
    form.right(40, 344, "Tel", other.phone, at=100, line_to=300)
    sheet.text(40, 376, "MEDICAL", label.but(bold=True))
    form.right(40, 398, "Chronic conditions", ", ".join(chart.problems), at=140, line_to=555)
    form.right(40, 420, "Allergies", chart.allergies, at=140, line_to=555)
    form.right(40, 442, "Chronic medication", chart.medications, at=140, line_to=555)
    sheet.wrapped(40, 476, 515, "I understand that I remain liable for the account should my medical aid not pay. "
                  "Accounts are payable within 30 days.", label.but(size=8, bold=False))  # fmt: skip
    form.right(40, 540, "Signature", "", line_to=300)
    form.right(312, 540, "Date", f"{chart.day:%Y-%m-%d}", line_to=555)
    return Drawn(sheet, chart.truth(
        "patient_name", "date_of_birth", "patient_sex", "marital_status", "patient_phone", "patient_email",
        "patient_address", "record_date", "allergies", "medications", "medical_problems", "insurance_company",
        "policy_number", emergency_contacts=kin(chart, "relationship", "phone"),
    ), ("has_insurance",))  # fmt: skip


@layout("patient_record", "train")
def blind4_record_au_print(rng: random.Random) -> Drawn:
    """An Australian practice program's print: demographics in three columns, lists with onset, a footer line."""
    chart = make_file(rng, "au")
    label, value = pens(rng, size=9.5)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=True), value)
    who = chart.patient
    sheet.text(40, 46, "Patient Health Summary", label.but(size=15, bold=True))
    sheet.text(40, 60, f"Printed {short(chart.day)}  Yarrandale Medical Centre", label.but(size=8, bold=False))
    captions(form, 40, 84, (200, 150, 165), (("Name", who.name), ("D.O.B.", short(who.born)), ("Sex",
             who.sex.capitalize()), ("Address", who.address.lines[0]), ("Suburb", who.address.lines[1]),
             ("Mobile phone",
             who.phone), ("Medicare no.", "2428 77813 2"), ("Email", who.email)))  # fmt: skip
    y = 196.0
    sheet.text(40, y, "Allergies/Adverse reactions:", label.but(bold=True))
    sheet.text(60, y + 16, chart.allergies, value)
    sheet.text(40, y + 40, "Current Rx:", label.but(bold=True))
    sheet.text(60, y + 56, chart.medications, value)
    sheet.text(40, y + 80, "Active past history:", label.but(bold=True))
    rows = [(str(chart.day.year - 1 - n), problem) for n, problem in enumerate(chart.problems)]
    for n, (year, problem) in enumerate(rows):
        sheet.text(60, y + 96 + 15 * n, year, value)
        sheet.text(110, y + 96 + 15 * n, problem, value)
    y += 110 + 15 * len(rows)
    sheet.text(40, y, "Examination:", label.but(bold=True))
    sheet.text(60, y + 16, f"Height: {chart.height}   Weight: {chart.weight}   BP: {rng.randint(110, 140)}/75", value)
    sheet.text(40, y + 40, "Social history:", label.but(bold=True))
    sheet.text(60, y + 56, f"{chart.marital}. Non smoker. Alcohol: 2 standard drinks a week.", value)
    return Drawn(sheet, chart.truth(
        "patient_name", "date_of_birth", "patient_sex", "patient_phone", "patient_email", "patient_address",
        "allergies",
        "medications", "medical_problems", "height", "weight",
    ), ("record_date", "marital_status"))  # fmt: skip


@layout("patient_record", "train")
def blind4_record_us_yes_no_columns(rng: random.Random) -> Drawn:
    """A surgery centre's questionnaire: questions with Y and N columns in a ruled table, circles instead of boxes."""
    chart = make_file(rng, "us")
    label, value = pens(rng, size=9.5)
    sheet = Sheet()
    form = Form(sheet, label.but(bold=False), value)
    who = chart.patient
    sheet.text(40, 46, "Pre-Anesthesia Questionnaire", label.but(size=15, bold=True))
    form.right(40, 74, "Patient", who.name, line_to=300)
    form.right(312, 74, "DOB", american(who.born), line_to=430)
    form.right(440, 74, "Date", american(chart.day), line_to=572)
    form.right(40, 98, "Height", chart.height, line_to=160)
    form.right(172, 98, "Weight", chart.weight, line_to=300)
    form.right(312, 98, "Best phone", who.phone, line_to=572)
    asked = rng.sample(("Do you have loose teeth?", "Do you snore loudly?", "Have you ever had a blood clot?",
        "Can you "
                        "climb two flights of stairs?", "Do you use home oxygen?",
                        "Have you had a cold in the last two "
                        "weeks?", "Do you take blood thinners?", "Has a relative had trouble with anesthesia?",
                        "Do you "
                        "drink alcohol daily?", "Do you have a pacemaker?"), 8)  # fmt: skip
    answers = [rng.choice(("X", "")) for _ in asked]
    rows = [(question, answer, "" if answer else "X") for question, answer in zip(asked, answers, strict=True)]
    columns = (Column("Please answer every question", 400), Column("Yes", 60, "centre"), Column("No", 60, "centre"))
    y = Table(columns, label.but(bold=True), value, lead=1.7).draw(sheet, 40, 118, rows)
    form.right(40, y + 30, "Allergies", chart.allergies, line_to=572)
    form.right(40, y + 54, "Current medications", chart.medications, line_to=572)
    questions = [{"question": question, "answer": "Yes" if answer else "No"} for question, answer, _ in rows]
    return Drawn(sheet, chart.truth(
        "patient_name", "date_of_birth", "record_date", "height", "weight", "patient_phone", "allergies", "medications",
        questions=questions,
    ))  # fmt: skip


@layout("patient_record", "train")
def blind4_record_gh_folder(rng: random.Random) -> Drawn:
    """A Ghanaian hospital's folder cover: big name, numbers of folder and scheme, next of kin, all by hand."""
    chart = make_file(rng, "gh")
    label, value = pens(rng, hand=True, plain=True, size=11)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    who, other = chart.patient, chart.contact
    sheet.text(297, 60, "KWESIMINTSIM DISTRICT HOSPITAL", label.but(size=16, bold=True), "centre")
    sheet.text(297, 80, "PATIENT FOLDER", label.but(size=13, bold=True), "centre")
    lines = (("Folder No.", f"{rng.randint(1000, 9999)}/{chart.day:%y}"), ("Surname", who.last), ("Other names",
        who.first),
             ("Date of birth", short(who.born)), ("Sex", who.sex.capitalize()), ("Marital status", chart.marital),
             ("House address", who.address.line), ("Telephone", who.phone), ("NHIS No.",
             f"{rng.randint(10**7, 10**8)}"),
             ("Next of kin", other.name), ("Relationship", chart.relation), ("Next of kin's telephone", other.phone),
             ("Allergies", chart.allergies), ("Date of registration", short(chart.day)))  # fmt: skip
    for row, (name, text) in enumerate(lines):
        form.right(60, 130 + 34 * row, name, text, at=210, line_to=540)
    return Drawn(sheet, chart.truth(
        "patient_name", "date_of_birth", "patient_sex", "marital_status", "patient_address", "patient_phone",
        "allergies", "record_date", emergency_contacts=kin(chart, "relationship", "phone"),
    ), ("policy_number", "has_insurance"))  # fmt: skip


@layout("patient_record", "train")
def blind4_record_hk_cells(rng: random.Random) -> Drawn:
    """A Hong Kong clinic's registration in cells with captions below the answers, conditions in one paragraph."""
    chart = make_file(rng, "hk")
    label, value = pens(rng, size=9.5)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    who, other = chart.patient, chart.contact
    sheet.text(297, 48, "Patient Particulars", label.but(size=16, bold=True), "centre")
    y = 70.0
    for row in ((("Name in English", who.name, 300), ("HKID", f"Z{rng.randint(100000, 999999)}(1)", 215)), (("Date of "
                "birth (DD/MM/YYYY)", short(who.born), 170), ("Sex", who.sex.capitalize(), 130), ("Marital status",
                chart.marital, 215)), (("Correspondence address", who.address.line, 515),), (("Mobile", who.phone, 170),
                ("E-mail", who.email, 345)), (("Emergency contact person", other.name, 215), ("Relationship",
                chart.relation, 130), ("Contact no.", other.phone, 170)), (("Insurance company", chart.insurer, 215),
                ("Policy no.", chart.policy, 130), ("Expiry", short(chart.expiry), 170))):  # fmt: skip
        x = 40.0
        for name, text, wide in row:
            sheet.box(x, y, wide, 38, 0.6)
            sheet.text(x + 6, y + 17, text, value)
            sheet.text(x + 6, y + 32, name, label.but(size=7, bold=False))
            x += wide
        y += 38
    y = blocks(form, 40, y + 24, 515, (("Past medical history", ", ".join(chart.problems)), ("Drug and food allergy",
               chart.allergies), ("Regular medication", chart.medications)))  # fmt: skip
    form.right(40, y + 40, "Patient's signature", "", line_to=320)
    form.right(332, y + 40, "Date", short(chart.day), line_to=555)
    return Drawn(sheet, chart.truth(
        "patient_name", "date_of_birth", "patient_sex", "marital_status", "patient_address", "patient_phone",
        "patient_email", "insurance_company", "policy_number", "policy_expiry_date", "medical_problems", "allergies",
        "medications", "record_date", emergency_contacts=kin(chart, "relationship", "phone"),
    ), ("has_insurance",))  # fmt: skip


@layout("patient_record", "train")
def blind4_record_ca_blank(rng: random.Random) -> Drawn:
    """A Canadian clinic's intake in two columns that nobody has filled in."""
    label, value = pens(rng, size=10)
    sheet = Sheet()
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(306, 50, "Port Lachlan Walk-In Clinic - Patient Intake", label.but(size=14, bold=True), "centre")
    y = stack(form, 40, 90, 160, [(name, "") for name in ("Legal name:", "Preferred name:", "Health card #:", "Version "
              "code:", "Birth date (Y/M/D):", "Gender:")], 26)  # fmt: skip
    stack(form, 320, 90, 440, [(name, "") for name in ("Street:", "City:", "Postal code:", "Cell:", "Email:",
          "Family doctor:")], 26)  # fmt: skip
    for row, name in enumerate(("Reason for visit", "Medications", "Drug allergies", "Past surgeries")):
        form.right(40, y + 20 + 30 * row, name, "", line_to=572)
    sheet.text(40, y + 160, "Do you smoke?", label.but(bold=False))
    form.choice(140, y + 160, ("Yes", "No"), None)
    return Drawn(sheet, {})
