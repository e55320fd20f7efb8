"""Patient records of Britain, India, the Philippines, Kenya and Australia; they served as TEST."""

from __future__ import annotations

import random

from evaluation.documents.country_facts import stack
from evaluation.documents.country_people import nhs_number
from evaluation.documents.facts import pens
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.nation_facts import short
from evaluation.documents.nation_people import title
from evaluation.documents.parts import Form
from evaluation.documents.records_train_eighth import make_file, next_of_kin
from evaluation.documents.sheet import A4, Sheet
from evaluation.documents.tables import Column, Table


@layout("patient_record", "train")
def blind3_record_uk_summary(rng: random.Random) -> Drawn:
    """A British surgery's summary print: problems with their dates, medication, allergies, a footer with the user."""
    chart = make_file(rng, "uk")
    label, value = pens(rng, size=9.5)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=True), value)
    who = chart.patient
    sheet.text(40, 46, "Patient Summary", label.but(size=15, bold=True))
    sheet.text(555, 46, "Orchard Street Surgery", label.but(size=10, bold=False), "right")
    sheet.box(40, 56, 515, 92, 0.5)
    stack(form, 46, 72, 130, (("Name", f"{title(who)} {who.name}"), ("Date of Birth", f"{who.born:%d-%b-%Y}"),
            ("Gender",
          who.sex.capitalize()), ("NHS Number", nhs_number(rng)), ("Telephone", who.phone)), 16)  # fmt: skip
    form.below(340, 72, "Address", *who.address.lines)
    y = 176.0
    sheet.text(40, y, "Problems - Active", label.but(size=11, bold=True))
    rows = [(f"{chart.day.year - n - rng.randint(1, 6)}", name) for n, name in enumerate(chart.problems)]
    columns = (Column("Onset", 80), Column("Problem", 435))
    y = Table(columns, label.but(bold=True), value, rules="rows").draw(sheet, 40, y + 8, rows) + 26
    for name, text in (
        ("Medication - Repeat", chart.medications),
        ("Allergies and Adverse Reactions", chart.allergies),
    ):
        sheet.text(40, y, name, label.but(size=11, bold=True))
        sheet.text(52, y + 17, text, value)
        y += 44
    sheet.text(40, y, "Last recorded values", label.but(size=11, bold=True))
    stack(form, 52, y + 18, 130, (("Height", chart.height), ("Weight", chart.weight)), 16)
    sheet.text(40, 815, f"Printed on {short(chart.day)} by reception. Page 1 of 1. Confidential: personal data.",
               label.but(size=8, bold=False))  # fmt: skip
    return Drawn(sheet, chart.truth(
        "patient_name", "date_of_birth", "patient_sex", "patient_phone", "patient_address", "medical_problems",
        "medications", "allergies", "height", "weight",
    ), ("record_date",))  # fmt: skip


@layout("patient_record", "train")
def blind3_record_in_registration(rng: random.Random) -> Drawn:
    """An Indian hospital's registration form in capitals by hand, a box for the photograph, thumb impression."""
    chart = make_file(rng, "in")
    label, value = pens(rng, hand=True, plain=True, size=9.5)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    who, other = chart.patient, chart.contact
    sheet.text(40, 50, "GIRIJAPUR SUPERSPECIALITY HOSPITAL", label.but(size=13, bold=True))
    sheet.text(40, 66, "New Patient Registration Form (Please fill in block letters)", label.but(bold=False))
    sheet.box(470, 36, 85, 96, 0.6)
    sheet.text(512, 86, "Photo", label.but(size=8, bold=False), "centre")
    form.right(40, 104, "Patient's Full Name", who.name.upper(), line_to=455)
    form.right(40, 132, "Date of Birth (DD/MM/YYYY)", short(who.born), line_to=300)
    sheet.text(312, 132, "Gender", label.but(bold=False))
    form.choice(352, 132, ("Male", "Female"), who.sex.capitalize(), mark="check")
    sheet.text(40, 160, "Marital Status", label.but(bold=False))
    form.choice(120, 160, ("Single", "Married", "Widowed", "Divorced"), chart.marital, mark="check")
    form.right(40, 188, "Permanent Address", who.address.line, line_to=555)
    form.right(40, 216, "Mobile No.", who.phone, line_to=260)
    form.right(272, 216, "Email ID", who.email, line_to=555)
    form.right(40, 244, "Name of Attendant", other.name, line_to=330)
    form.right(342, 244, "Relationship", chart.relation, line_to=555)
    form.right(40, 272, "Attendant's Mobile", other.phone, line_to=330)
    form.right(40, 300, "Allergic to (if any)", chart.allergies, line_to=555)
    sheet.text(40, 328, "Are you covered under medical insurance?", label.but(bold=False))
    covered = rng.random() < 0.6
    form.choice(260, 328, ("Yes", "No"), "Yes" if covered else "No", mark="check")
    form.right(40, 356, "If yes, name of insurance company", chart.insurer if covered else "", line_to=555)
    form.right(40, 384, "Policy No.", chart.policy if covered else "", line_to=300)
    form.right(40, 440, "Signature / thumb impression", "", line_to=330)
    form.right(342, 440, "Date", short(chart.day), line_to=555)
    names = ("insurance_company", "policy_number") if covered else ()
    return Drawn(sheet, chart.truth(
        "patient_name", "date_of_birth", "patient_sex", "marital_status", "patient_address", "patient_phone",
        "patient_email", "allergies", "record_date", *names, has_insurance=covered,
        emergency_contacts=next_of_kin(chart, "relationship", "phone"),
    ))  # fmt: skip


@layout("patient_record", "train")
def blind3_record_ph_chart_cover(rng: random.Random) -> Drawn:
    """A Philippine hospital's admission sheet: many small cells, two people to notify, insurance by card."""
    chart = make_file(rng, "ph")
    label, value = pens(rng, size=9)
    sheet = Sheet()
    form = Form(sheet, label.but(bold=False), value)
    who, other = chart.patient, chart.contact
    sheet.text(306, 42, "STA. CLARITA DOCTORS HOSPITAL", label.but(size=13, bold=True), "centre")
    sheet.text(306, 58, "ADMISSION AND PATIENT DATA RECORD", label.but(size=10, bold=True), "centre")
    rows = (
        (("PATIENT'S NAME (Last, First)", who.last_first.upper(), 300), ("HOSPITAL NO.",
                f"{rng.randint(10**5, 10**6)}", 116),
         ("DATE REGISTERED", f"{chart.day:%m/%d/%Y}", 116)),
        (("PERMANENT ADDRESS", who.address.line, 300), ("TEL. NO.", who.phone, 116), ("CIVIL STATUS", chart.marital,
                116)),
        (("DATE OF BIRTH", f"{who.born:%m/%d/%Y}", 150), ("AGE", str(who.age(chart.day)), 60), ("SEX",
         who.sex.capitalize(), 90), ("WEIGHT", chart.weight, 116), ("HEIGHT", chart.height, 116)),
        (("IN CASE OF EMERGENCY NOTIFY", other.name, 300), ("RELATION", chart.relation, 116), ("TEL. NO.",
                other.phone, 116)),
        (("HEALTH INSURANCE / HMO", chart.insurer, 300), ("POLICY NO.", chart.policy, 116), ("VALID UNTIL",
         f"{chart.expiry:%m/%d/%Y}", 116)),
        (("KNOWN ALLERGIES", chart.allergies, 266), ("MAINTENANCE MEDICATIONS", chart.medications, 266)),
    )  # fmt: skip
    for number, row in enumerate(rows):
        x = 40.0
        for name, text, width in row:
            x = form.cell(x, 72 + 36 * number, width, 36, name, text)
    form.right(40, 330, "Admitting clerk:", "", line_to=260)
    return Drawn(sheet, chart.truth(
        "patient_name", "record_date", "patient_address", "patient_phone", "marital_status", "date_of_birth",
        "patient_sex", "weight", "height", "insurance_company", "policy_number", "policy_expiry_date", "allergies",
        "medications", emergency_contacts=next_of_kin(chart, "relationship", "phone"),
    ))  # fmt: skip


@layout("patient_record", "train")
def blind3_record_ke_file_cover(rng: random.Random) -> Drawn:
    """A Kenyan mission hospital's file cover, written on in ink: few facts, village and kin."""
    chart = make_file(rng, "ke")
    label, value = pens(rng, hand=True, plain=True, size=11)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    who, other = chart.patient, chart.contact
    sheet.text(297, 60, "NANDI CORNER MISSION HOSPITAL", label.but(size=15, bold=True), "centre")
    sheet.text(297, 82, "PATIENT FILE", label.but(size=12, bold=True), "centre")
    form.right(60, 130, "Patient's name:", who.name, line_to=535)
    form.right(60, 164, "Sex:", who.sex.capitalize(), line_to=200)
    form.right(212, 164, "Date of birth:", f"{who.born.day} {who.born:%B} {who.born.year}", line_to=535)
    form.right(60, 198, "Residence:", who.address.line, line_to=535)
    form.right(60, 232, "Telephone:", who.phone, line_to=300)
    form.right(60, 266, "Next of kin:", other.name, line_to=330)
    form.right(342, 266, "Relationship:", chart.relation, line_to=535)
    form.right(60, 300, "Telephone of next of kin:", other.phone, line_to=400)
    form.right(60, 334, "Drug allergies:", chart.allergies, line_to=535)
    form.right(60, 368, "Date of first visit:", f"{chart.day.day} {chart.day:%B} {chart.day.year}", line_to=400)
    sheet.text(297, 800, "THIS FILE MUST NOT LEAVE THE HOSPITAL", label.but(size=10, bold=True), "centre")
    return Drawn(sheet, chart.truth(
        "patient_name", "patient_sex", "date_of_birth", "patient_address", "patient_phone", "allergies",
        emergency_contacts=next_of_kin(chart, "relationship", "phone"),
    ), ("record_date",))  # fmt: skip


@layout("patient_record", "train")
def blind3_record_au_preadmission(rng: random.Random) -> Drawn:
    """An Australian day surgery's form: questions in a table with Yes and No columns, typed facts above."""
    chart = make_file(rng, "au")
    label, value = pens(rng, size=9)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=True), value)
    who, other = chart.patient, chart.contact
    sheet.text(40, 50, "Tarrango Day Surgery", label.but(size=15, bold=True))
    sheet.text(40, 68, "Pre-admission patient details", label.but(size=11, bold=False))
    stack(form, 40, 96, 150, (("Family name", who.last), ("Given name", who.first), ("Date of birth", short(who.born)),
          ("Sex", who.sex.capitalize()), ("Home address", who.address.line), ("Mobile phone", who.phone), ("Email",
          who.email)), 17)  # fmt: skip
    stack(form, 330, 96, 430, (("Health fund", chart.insurer), ("Member no.", chart.policy), ("Height", chart.height),
          ("Weight", chart.weight)), 17)  # fmt: skip
    sheet.text(40, 240, "Emergency contact", label.but(bold=True, size=11))
    stack(form, 40, 258, 150, (("Full name", other.name), ("Relationship to you", chart.relation), ("Phone",
          other.phone)), 17)  # fmt: skip
    asked = rng.sample(("Do you have high blood pressure?", "Have you had problems with an anaesthetic?",
                        "Do you have sleep apnoea?", "Do you take aspirin or fish oil?", "Could you be pregnant?",
                        "Have you travelled overseas in the last month?"), 5)  # fmt: skip
    answers = [rng.choice(("Yes", "No")) for _ in asked]
    rows = [(question, "X" if answer == "Yes" else "", "X" if answer == "No" else "")
            for question, answer in zip(asked, answers, strict=True)]  # fmt: skip
    columns = (Column("Health questions", 400), Column("Yes", 55, "centre"), Column("No", 55, "centre"))
    Table(columns, label.but(bold=True), value, lead=1.6).draw(sheet, 40, 320, rows)
    form.right(40, 520, "Signature", "", line_to=300)
    form.right(320, 520, "Date completed", short(chart.day), line_to=550)
    return Drawn(sheet, chart.truth(
        "patient_name", "date_of_birth", "patient_sex", "patient_address", "patient_phone", "patient_email",
        "insurance_company", "policy_number", "height", "weight", "record_date",
        emergency_contacts=next_of_kin(chart, "relationship", "phone"),
        questions=[{"question": q, "answer": a} for q, a in zip(asked, answers, strict=True)],
    ))  # fmt: skip
