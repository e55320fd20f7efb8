"""Patient records of the United States."""

from __future__ import annotations

import random
from datetime import timedelta

from evaluation.documents.country_facts import stack
from evaluation.documents.country_people import (
    Land,
    lately,
    make_sick,
    make_site,
    make_somebody,
    us,
)
from evaluation.documents.facts import Chart, pens
from evaluation.documents.layouts import Drawn, FieldTruth, layout
from evaluation.documents.parts import Form
from evaluation.documents.sheet import Pen, Sheet

_PROBLEMS = "Lupus,Coeliac disease,Heart murmur,Anxiety,Ulcerative colitis,Tinnitus,Rheumatoid arthritis".split(",")
_ALLERGIES = "Morphine,Tree nuts,Tetracycline,Eggs,Iodine,Bee venom".split(",")
_DRUGS = "Ramipril 5 mg,Sertraline 50 mg,Folic acid,Warfarin 3 mg,Omeprazole 20 mg".split(",")
_INSURERS = "Tamarind Health,Cobblestone Mutual,Pinnacle Ridge Insurance,Sable Creek Health Plan".split(",")
_KIN = "Wife,Husband,Mother,Father,Son,Daughter,Aunt,Partner,Cousin".split(",")


def make_sheet(rng: random.Random, land: Land) -> Chart:
    """What a patient writes at the front desk; an adult."""
    day, kilos = lately(rng), rng.randint(47, 119)
    return Chart(
        make_sick(rng, land, youngest=26), make_somebody(rng, land, youngest=26), rng.choice(_KIN), day,
        rng.choice(("Single", "Married", "Divorced", "Widowed")),
        f"{round(kilos * 2.2)} lbs" if land == "us" else f"{kilos} kg",
        f"{rng.randint(5, 6)} ft {rng.randint(0, 11)} in" if land == "us" else f"{rng.randint(150, 194)} cm",
        rng.sample(_PROBLEMS, rng.randint(1, 2)), rng.choice(_ALLERGIES), rng.choice(_DRUGS), rng.choice(_INSURERS),
        make_site(rng, land), rng.choice((f"{rng.randint(10**8, 10**9)}", f"TH{rng.randint(10**6, 10**7)}")),
        day + timedelta(days=rng.randint(60, 500)),
    )  # fmt: skip


def kin(chart: Chart) -> FieldTruth:
    """The truth of the one contact, whose name, relation and telephone are printed."""
    other = chart.contact
    return [{"name": other.name, "relationship": chart.relation, "phone": other.phone}]


@layout("patient_record", "train")
def blind2_record_us_face_sheet(rng: random.Random) -> Drawn:
    """A hospital's face sheet: the guarantor, an employer and the cover stand in blocks beside the patient."""
    chart = make_sheet(rng, "us")
    label, value = pens(rng, size=9)
    sheet = Sheet()
    form = Form(sheet, label.but(bold=False), value)
    who, other, payer = chart.patient, chart.contact, make_somebody(rng, "us", youngest=35)
    sheet.text(306, 42, "FACE SHEET", label.but(size=14, bold=True), "centre")
    sheet.text(576, 42, "Pt Class: Outpatient", label.but(bold=False), "right")
    for y, title in ((56, "PATIENT"), (164, "GUARANTOR"), (250, "EMERGENCY CONTACT"), (316, "COVERAGE")):
        sheet.band(36, y, 540, 15, 0.85)
        sheet.text(40, y + 11, title, label.but(bold=True))
    stack(form, 40, 86, 120, (("Name:", who.last_first), ("Address:", who.address.line), ("Home Phone:",
          who.phone), ("Email:", who.email)), 16)  # fmt: skip
    stack(form, 400, 86, 470, (("DOB:", f"{who.born:%m/%d/%Y}"), ("", ""), ("Sex:", who.sex.capitalize()), ("Marital:",
          chart.marital)), 16)  # fmt: skip
    stack(form, 40, 194, 120, (("Name:", payer.last_first), ("Address:", payer.address.line), ("Phone:",
          payer.phone)), 16)  # fmt: skip
    stack(form, 40, 280, 120, (("Name:", other.last_first), ("Phone:", other.phone)), 16)
    form.right(330, 280, "Relationship:", chart.relation)
    stack(form, 40, 346, 120, (("Payer:", chart.insurer), ("Policy #:", chart.policy)), 16)
    sheet.text(40, 420, f"Printed {chart.day:%m/%d/%Y} by registration", label.but(size=8, bold=False))
    return Drawn(sheet, chart.truth(
        "patient_name", "patient_address", "patient_phone", "patient_email", "date_of_birth", "patient_sex",
        "marital_status", "insurance_company", "policy_number",
        emergency_contacts=kin(chart),
    ), ("record_date",))  # fmt: skip


@layout("patient_record", "train")
def blind2_record_us_history(rng: random.Random) -> Drawn:
    """A history form: the person, then complaints to tick in two columns of Yes and No, lists to fill in."""
    chart = make_sheet(rng, "us")
    label, value = pens(rng, hand=rng.random() < 0.5, plain=True, size=10)
    sheet = Sheet()
    form = Form(sheet, label.but(bold=False), value)
    who = chart.patient
    sheet.text(306, 48, "Confidential Health History", label.but(size=15, bold=True), "centre")
    form.right(40, 80, "Patient Name:", who.name, line_to=360)
    form.right(370, 80, "Date:", f"{chart.day.month}/{chart.day.day}/{chart.day.year}", line_to=572)
    form.right(40, 106, "Date of Birth:", f"{who.born.month}/{who.born.day}/{who.born.year}", line_to=250)
    form.right(260, 106, "Height:", chart.height, line_to=400)
    form.right(410, 106, "Weight:", chart.weight, line_to=572)
    sheet.text(40, 136, "Have you ever had any of the following? Check Yes or No.", label)
    asked = ["Chest pain", "Shortness of breath", "Stroke", "Seizures", "Blood clots", "Hepatitis", "Thyroid problems",
             "Ulcers", "Depression", "Tuberculosis"]  # fmt: skip
    rng.shuffle(asked)
    questions = []
    mark = rng.choice(("cross", "check"))
    for place, question in enumerate(asked[:8]):
        x, y = 40 + 280 * (place // 4), 176 + 22 * (place % 4)
        answer = rng.choice(("Yes", "No", "No"))
        if place % 4 == 0:
            sheet.text(x + 172, 160, "Yes", label)
            sheet.text(x + 212, 160, "No", label)
        sheet.text(x, y, question, label.but(bold=False))
        sheet.tick(x + 176, y, answer == "Yes", 9, mark)
        sheet.tick(x + 213, y, answer == "No", 9, mark)
        questions.append({"question": question, "answer": answer})
    form.right(40, 290, "Allergies to medicines:", chart.allergies, line_to=572)
    form.right(40, 316, "Medications you take now:", chart.medications, line_to=572)
    form.right(40, 380, "Signature:", "", line_to=330)
    return Drawn(sheet, chart.truth(
        "patient_name", "record_date", "date_of_birth", "height", "weight", "allergies", "medications",
        questions=questions,
    ))  # fmt: skip


@layout("patient_record", "train")
def blind2_record_us_numbered(rng: random.Random) -> Drawn:
    """A federal form: every box has a number and a letter, answers stand inside."""
    chart = make_sheet(rng, "us")
    label, _ = pens(rng, size=7.5)
    value = Pen(rng.choice(("mono", "sans")), 9.5)
    sheet = Sheet()
    form = Form(sheet, label.but(bold=False), value)
    who, other = chart.patient, chart.contact
    sheet.text(306, 42, "APPLICATION FOR HEALTH BENEFITS", label.but(size=13, bold=True), "centre")
    sheet.band(36, 56, 540, 14, 0.8)
    sheet.text(40, 66, "SECTION I - GENERAL INFORMATION", label.but(bold=True, size=8.5))
    street, town = who.address.street, who.address.town_line
    rows = ((("1A. VETERAN'S NAME (Last, First, Middle "
    "Name)", who.last_first, 300), ("2. SEX", who.sex.capitalize(), 60),
             ("3. DATE OF BIRTH (mm/dd/yyyy)", f"{who.born:%m/%d/%Y}", 180)),
            (("4A. MAILING ADDRESS (Street)", street, 250), ("4B. CITY, STATE AND ZIP CODE", town, 290)),
            (("5. HOME TELEPHONE NO. (Include area code)", who.phone, 250), ("6. E-MAIL ADDRESS",
              who.email, 290)),
            (("7. CURRENT MARITAL STATUS", chart.marital, 180), ("8. EMERGENCY CONTACT NAME", other.name, 200),
             ("8A. RELATIONSHIP", chart.relation, 160)),
            (("8B. EMERGENCY CONTACT TELEPHONE NO.", other.phone, 220), ("9. HEALTH INSURANCE COMPANY",
              chart.insurer, 180), ("9A. POLICY NUMBER", chart.policy, 140)))  # fmt: skip
    for number, row in enumerate(rows):
        x = 36.0
        for name, text, width in row:
            x = form.cell(x, 74 + 36 * number, width, 36, name, text)
    form.cell(36, 290, 360, 40, "10. SIGNATURE OF APPLICANT")
    form.cell(396, 290, 180, 40, "11. DATE SIGNED (mm/dd/yyyy)", f"{chart.day:%m/%d/%Y}")
    return Drawn(sheet, chart.truth(
        "patient_name", "patient_sex", "date_of_birth", "patient_address", "patient_phone", "patient_email",
        "marital_status", "insurance_company", "policy_number", "record_date",
        emergency_contacts=kin(chart),
    ))  # fmt: skip


@layout("patient_record", "train")
def blind2_record_us_student(rng: random.Random) -> Drawn:
    """A college's health form: proof of immunity in a table of ticks, insured or not."""
    chart = make_sheet(rng, "us")
    label, value = pens(rng, size=10)
    sheet = Sheet()
    form = Form(sheet, label.but(bold=False), value)
    who = chart.patient
    immune = [rng.random() < 0.6 for _ in range(2)]
    given, insured = rng.random() < 0.6, rng.random() < 0.6
    sheet.text(306, 48, "STUDENT HEALTH RECORD", label.but(size=15, bold=True), "centre")
    form.right(40, 82, "Name", who.name, line_to=340)
    form.right(350, 82, "Date of birth", us(rng, who.born), line_to=572)
    form.right(40, 108, "Address", who.address.line, line_to=572)
    form.right(40, 134, "Telephone", who.phone, line_to=290)
    form.right(300, 134, "Email", who.email, line_to=572)
    sheet.text(40, 168, "IMMUNITY", label.but(bold=True))
    for row, (name, is_immune) in enumerate(zip(("Chicken pox (varicella)", "Measles"), immune, strict=True)):
        sheet.text(50, 190 + 22 * row, name, label.but(bold=False))
        form.choice(220, 190 + 22 * row, ("Immune", "Not immune"), "Immune" if is_immune else "Not immune", gap=40)
    sheet.text(50, 234, "Have you received the hepatitis B vaccination?", label.but(bold=False))
    form.choice(310, 234, ("Yes", "No"), "Yes" if given else "No", gap=40)
    sheet.text(40, 270, "MEDICAL", label.but(bold=True))
    form.right(50, 292, "Medical problems", ", ".join(chart.problems), line_to=572)
    form.right(50, 316, "Allergies", chart.allergies, line_to=572)
    sheet.text(40, 352, "INSURANCE", label.but(bold=True))
    sheet.text(50, 374, "Do you have health insurance?", label.but(bold=False))
    form.choice(220, 374, ("Yes", "No"), "Yes" if insured else "No", gap=40)
    more = {}
    if insured:
        form.right(50, 398, "Company", chart.insurer, line_to=320)
        form.right(330, 398, "Policy number", chart.policy, line_to=572)
        more = chart.truth("insurance_company", "policy_number")
    else:
        form.right(50, 398, "Company", "", line_to=320)
        form.right(330, 398, "Policy number", "", line_to=572)
    form.right(40, 460, "Signature", "", line_to=340)
    form.right(350, 460, "Date", us(rng, chart.day), line_to=572)
    words = ["immune" if is_immune else "not immune" for is_immune in immune]
    return Drawn(sheet, chart.truth(
        "patient_name", "date_of_birth", "patient_address", "patient_phone", "patient_email", "medical_problems",
        "allergies", "record_date", chicken_pox_immunity=words[0], measles_immunity=words[1],
        hepatitis_b_vaccination=given, has_insurance=insured, **more,
    ))  # fmt: skip
