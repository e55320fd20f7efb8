"""Patient records of Britain, India, the Philippines and Australia."""

from __future__ import annotations

import random

from evaluation.documents.country_facts import stack
from evaluation.documents.country_people import abroad, make_site, nhs_number
from evaluation.documents.facts import pens
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.parts import Form
from evaluation.documents.records_train_seventh import kin, make_sheet
from evaluation.documents.sheet import A4, Sheet, fitting
from evaluation.documents.tables import Column, Table


@layout("patient_record", "train")
def blind2_record_uk_registration(rng: random.Random) -> Drawn:
    """A British registration: a letter to each box for the surname, ticks for the title, tenure of questions left."""
    chart = make_sheet(rng, "uk")
    label, value = pens(rng, size=9.5)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    who, other = chart.patient, chart.contact
    sheet.text(40, 50, "Family doctor services registration", label.but(size=14, bold=True))
    sheet.text(40, 80, "Patient's details", label.but(size=11, bold=True))
    form.choice(40, 104, ("Mr", "Mrs", "Miss", "Ms"), "Mr" if who.sex == "male" else "Ms")
    rows = (("Surname", who.last), ("First names", " ".join(part for part in (who.first, who.middle) if part)),
            ("Date of birth", f"{who.born:%d/%m/%Y}"), ("NHS No.", nhs_number(rng)), ("Home address", who.address.line),
            ("Telephone number", who.phone), ("Previous address in UK", make_site(rng, "uk").line))  # fmt: skip
    for row, (name, text) in enumerate(rows):
        sheet.text(40, 132 + 28 * row, name, label.but(bold=False))
        sheet.box(170, 118 + 28 * row, 385, 20, 0.5)
        sheet.text(176, 132 + 28 * row, text, fitting(text, 372, value))
    sheet.text(330, 104, "Sex", label.but(bold=False))
    form.choice(356, 104, ("Male", "Female"), who.sex.capitalize())
    y = 132 + 28 * len(rows) + 12
    sheet.text(40, y, "Next of kin", label.but(size=11, bold=True))
    for row, (name, text) in enumerate((("Name", other.name), ("Relationship", chart.relation), ("Telephone",
                                        other.phone))):  # fmt: skip
        sheet.text(40, y + 26 + 28 * row, name, label.but(bold=False))
        sheet.box(170, y + 12 + 28 * row, 385, 20, 0.5)
        sheet.text(176, y + 26 + 28 * row, text, value)
    form.right(40, y + 130, "Signature of patient", "", line_to=330)
    form.right(350, y + 130, "Date", f"{chart.day:%d/%m/%Y}", line_to=555)
    return Drawn(sheet, chart.truth(
        "patient_name", "patient_sex", "date_of_birth", "patient_address", "patient_phone", "record_date",
        emergency_contacts=kin(chart),
    ))  # fmt: skip


@layout("patient_record", "train")
def blind2_record_in_admission(rng: random.Random) -> Drawn:
    """An Indian admission record: two columns with colons, the attendant below, printed by the desk's program."""
    chart = make_sheet(rng, "in")
    label, value = pens(rng, size=9.5)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    who, other = chart.patient, chart.contact
    sheet.text(297, 46, "PATIENT ADMISSION RECORD", label.but(size=14, bold=True), "centre")
    sheet.box(36, 58, 523, 116)
    stack(form, 42, 76, 130, (("Patient Name", who.name.upper()), ("Date of Birth", f"{who.born:%d-%b-%Y}"), ("Gender",
          who.sex.capitalize()), ("Marital Status", chart.marital), ("Mobile No", who.phone), ("Address",
          who.address.line)), 17, ":")  # fmt: skip
    stack(form, 330, 76, 430, (("Reg. Date", f"{chart.day:%d-%b-%Y}"), ("Height", chart.height), ("Weight",
          chart.weight), ("Known Allergies", chart.allergies)), 17, ":")  # fmt: skip
    sheet.text(36, 200, "Emergency Contact / Attendant", label.but(bold=True))
    columns = (Column("Name", 220), Column("Relation", 120), Column("Contact No", 183))
    y = Table(columns, label.but(bold=True), value, lead=1.4).draw(sheet, 36, 208, [(other.name, chart.relation,
              other.phone)])  # fmt: skip
    sheet.text(36, y + 26, "Insurance Details", label.but(bold=True))
    stack(form, 36, y + 44, 150, (("Insurance Company", chart.insurer), ("Policy No", chart.policy), ("Valid Upto",
          f"{chart.expiry:%d-%b-%Y}")), 16, ":")  # fmt: skip
    sheet.text(36, y + 130, "Signature of Patient / Attendant", label.but(bold=False))
    return Drawn(sheet, chart.truth(
        "patient_name", "date_of_birth", "patient_sex", "marital_status", "patient_phone", "patient_address",
        "record_date", "height", "weight", "allergies", "insurance_company", "policy_number", "policy_expiry_date",
        emergency_contacts=kin(chart),
    ))  # fmt: skip


@layout("patient_record", "train")
def blind2_record_ph_information(rng: random.Random) -> Drawn:
    """A Philippine clinic's information sheet: cells, civil status, whom to notify."""
    chart = make_sheet(rng, "ph")
    label, value = pens(rng, hand=rng.random() < 0.5, plain=True, size=9.5)
    sheet = Sheet()
    form = Form(sheet, label.but(bold=False), value)
    who, other = chart.patient, chart.contact
    sheet.text(306, 44, "PATIENT INFORMATION SHEET", label.but(size=14, bold=True), "centre")
    rows = ((("NAME", who.name, 352), ("DATE", f"{chart.day:%B} {chart.day.day}, {chart.day.year}", 180)),
            (("ADDRESS", who.address.line, 352), ("CONTACT NO.", who.phone, 180)),
            (("BIRTHDATE", f"{who.born:%B} {who.born.day}, {who.born.year}", 200), ("SEX", who.sex.capitalize(), 152),
             ("CIVIL STATUS", chart.marital, 180)),
            (("PERSON TO NOTIFY IN CASE OF EMERGENCY", other.name, 232), ("RELATIONSHIP", chart.relation, 120),
             ("CONTACT NO.", other.phone, 180)),
            (("ALLERGIES", chart.allergies, 232), ("CURRENT MEDICATIONS", chart.medications, 300)))  # fmt: skip
    for number, row in enumerate(rows):
        x = 40.0
        for name, text, width in row:
            x = form.cell(x, 60 + 42 * number, width, 42, name, text)
    return Drawn(sheet, chart.truth(
        "patient_name", "record_date", "patient_address", "patient_phone", "date_of_birth", "patient_sex",
        "marital_status", "allergies", "medications",
        emergency_contacts=kin(chart),
    ))  # fmt: skip


@layout("patient_record", "train")
def blind2_record_au_practice(rng: random.Random) -> Drawn:
    """An Australian practice's form in two columns: the person at the left, kin and health at the right."""
    chart = make_sheet(rng, "au")
    label, value = pens(rng, size=9.5)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=True), value)
    who, other = chart.patient, chart.contact
    sheet.text(297, 48, "New Patient Form", label.but(size=16, bold=True), "centre")
    card = f"{rng.randint(2000, 6999)} {rng.randint(10000, 99999)} {rng.randint(1, 9)}  Ref {rng.randint(1, 5)}"
    y = z = 84.0
    for name, texts in (("Full name", [who.name]), ("Date of birth", [abroad(rng, who.born, plain=True)]),
                        ("Gender", [who.sex.capitalize()]), ("Address", who.address.lines), ("Mobile", [who.phone]),
                        ("Email", [who.email]), ("Medicare number", [card])):  # fmt: skip
        y = form.below(40, y, name, *texts) + 10
    for name, text in (("Next of kin", other.name), ("Relationship", chart.relation), ("Phone", other.phone),
                       ("Allergies", chart.allergies), ("Current medications", chart.medications), ("Medical history",
                       ", ".join(chart.problems)), ("Date", abroad(rng, chart.day, plain=True))):  # fmt: skip
        z = form.below(320, z, name, text) + 10
    sheet.rule(305, 70, 305, y)
    return Drawn(sheet, chart.truth(
        "patient_name", "date_of_birth", "patient_sex", "patient_address", "patient_phone", "patient_email",
        "allergies", "medications", "medical_problems", "record_date",
        emergency_contacts=kin(chart),
    ), ("policy_number",))  # fmt: skip
