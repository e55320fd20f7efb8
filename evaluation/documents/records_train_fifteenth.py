"""More American patient records: questionnaires, children's, chart exports, two pages, a blank one."""

from __future__ import annotations

import random

from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.leaf import Leaf
from evaluation.documents.records_train_thirteenth import contact
from evaluation.documents.world_facts import chart, us

# fmt: off
_ASKED = ("Do you wear a hearing aid?|Have you fallen in the past year?|Do you feel safe at home?|Do you use "
    "tobacco?|Have you had "
          "a colonoscopy?|Do you have trouble sleeping?|Have you been hospitalized this year?|Do you exercise "
          "weekly?|Do you "
          "need an interpreter?|Have you had a flu shot this season?").split("|")


@layout("patient_record", "train")
def blind5_record_us_wellness(rng: random.Random) -> Drawn:
    """A wellness visit's questionnaire: questions left, Yes and No boxes behind dots, measurements by the nurse."""
    file = chart(rng, "us")
    leaf, who = Leaf(rng, body=10), file.patient
    leaf.t(306, 46, "Annual Wellness Questionnaire", 16, bold=True, at="c")
    leaf.put(36, 78, "Patient name:", who.name, to=330)
    leaf.put(340, 78, "DOB:", us(who.born), to=450)
    leaf.put(460, 78, "Date:", us(file.day), to=576)
    asked, questions = rng.sample(_ASKED, 7), []
    for row, question in enumerate(asked):
        y, answer = 114 + 24 * row, rng.choice(("Yes", "No"))
        end = leaf.t(36, y, f"{row + 1}. {question}")
        leaf.t(end + 4, y, "." * int((430 - end) / 2.8), 9)
        leaf.ticks(460, y, ("Yes", "No"), answer, mark=rng.choice(("check", "cross")))
        questions.append({"question": question, "answer": answer})
    leaf.sheet.box(36, 296, 540, 44, 0.6)
    leaf.t(42, 308, "For the nurse", 8, bold=True)
    leaf.across(42, 328, (("Height:", file.height), ("Weight:", file.weight), ("BP:", f"{rng.randint(108, 148)}/76"),
        ("Pulse:",
                "72")), bold=False)
    leaf.put(36, 370, "Allergies:", file.allergies, to=576)
    leaf.put(36, 396, "Current medications:", file.medications, to=576)
    return Drawn(leaf.sheet, file.truth("patient_name", "date_of_birth", "record_date", "height", "weight", "allergies",
                                        "medications", questions=questions))


@layout("patient_record", "train")
def blind5_record_us_chart_export(rng: random.Random) -> Drawn:
    """A portal's health summary: two columns of sections under coloured bars, lists with dots, no form at all."""
    file = chart(rng, "us")
    leaf, who, other = Leaf(rng, body=9.5, face="modern"), file.patient, file.contact
    leaf.t(36, 46, "Health Summary", 18, bold=True)
    leaf.t(36, 62, f"Exported {us(file.day)} from MyHealthPages", 8.5, ink=0.4)
    leaf.bar(36, 92, 260, "About you")
    leaf.down(40, 114, 120, (("Name", who.name), ("Date of birth", us(who.born)), ("Legal sex", who.sex.capitalize()),
              ("Marital status", file.marital), ("Phone", who.phone), ("Email", who.email)), 16)
    leaf.t(40, 212, "Address")
    leaf.lines(120, 212, who.address.lines)
    leaf.bar(316, 92, 260, "Emergency contact")
    leaf.down(320, 114, 400, (("Name", other.name), ("Relationship", file.relation), ("Phone", other.phone)), 16)
    leaf.bar(316, 174, 260, "Coverage")
    leaf.down(320, 196, 400, (("Plan", file.insurer), ("Member ID", file.policy)), 16)
    y = 260.0
    for x, head, texts in ((36.0, "Health issues", file.problems), (316.0, "Medications", file.medications.split(", ")),
                           (36.0, "Allergies", [file.allergies]), (316.0, "Vital signs", [f"Height: {file.height}",
                                                                                           f"Weight: {file.weight}"])):
        leaf.bar(x, y, 260, head)
        leaf.lines(x + 6, y + 22, [f"• {text}" for text in texts], lead=1.5)
        y += 0 if x < 100 else 84
    return Drawn(leaf.sheet, file.truth(
        "patient_name", "date_of_birth", "patient_sex", "marital_status", "patient_phone", "patient_email",
        "patient_address", "insurance_company", "policy_number", "medical_problems", "allergies", "medications",
        "height",
        "weight", emergency_contacts=contact(file, "relationship", "phone"),
    ), ("record_date", "has_insurance"))


@layout("patient_record", "train")
def blind5_record_us_employee_health(rng: random.Random) -> Drawn:
    """An employer's immunity form: hepatitis series asked, titers for measles and varicella ticked, TB left blank."""
    file = chart(rng, "us")
    leaf, who, other = Leaf(rng, body=9.5, hand=True), file.patient, file.contact
    pox, measles, hepatitis = (rng.random() < 0.6 for _ in range(3))
    leaf.t(306, 44, "CEDARBROOK MEMORIAL HOSPITAL", 13, bold=True, at="c")
    leaf.t(306, 60, "Employee Health Record", 11, at="c")
    leaf.put(36, 92, "Name", who.name, to=330)
    leaf.put(340, 92, "Birth date", us(who.born), to=576)
    leaf.put(36, 118, "Home address", who.address.line, to=576)
    leaf.put(36, 144, "Phone", who.phone, to=250)
    leaf.put(260, 144, "E-mail", who.email, to=576)
    leaf.put(36, 170, "Notify in emergency", other.name, to=330)
    leaf.put(340, 170, "Phone", other.phone, to=576)
    leaf.t(36, 206, "IMMUNITY (attach laboratory proof)", bold=True)
    for row, (name, given, words) in enumerate((("Chicken pox (varicella)", pox, ("Immune", "Not immune")), ("Measles",
    measles,
                                               ("Immune", "Not immune")), ("Hepatitis B vaccination completed",
                                               hepatitis,
                                               ("Yes", "No")))):
        leaf.t(46, 230 + 24 * row, name)
        leaf.ticks(260, 230 + 24 * row, words, words[0] if given else words[1], 24, "cross")
    leaf.put(36, 320, "Allergies", file.allergies, to=330)
    leaf.put(36, 346, "Medical problems", ", ".join(file.problems), to=576)
    leaf.t(36, 380, "TB skin test placed ____________  read ____________  mm ______", 9)
    leaf.put(36, 430, "Employee's signature", "", to=360)
    leaf.put(372, 430, "Date", us(file.day), to=576)
    return Drawn(leaf.sheet, file.truth(
        "patient_name", "date_of_birth", "patient_address", "patient_phone", "patient_email", "allergies",
        "medical_problems", "record_date", emergency_contacts=contact(file, "phone"), hepatitis_b_vaccination=hepatitis,
        chicken_pox_immunity="immune" if pox else "not immune", measles_immunity="immune" if measles else "not immune",
    ))


@layout("patient_record", "train")
def blind5_record_us_two_pages(rng: random.Random) -> Drawn:
    """A specialist's new patient packet on two pages: demographics first, history and signature on the second."""
    file = chart(rng, "us")
    leaf, who, other = Leaf(rng, body=9.5), file.patient, file.contact
    leaf.t(306, 46, "Ridge Street Cardiology - New Patient Packet", 15, bold=True, at="c")
    leaf.bar(36, 78, 540, "1  PATIENT")
    y = 102.0
    for row in ((("First name", who.first, 230), ("M.I.", who.middle, 300), ("Last name", who.last, 576)),
    (("Birth date",
                us(who.born), 230), ("Sex", who.sex[0].upper(), 300), ("Status", file.marital, 576)), (("Street",
                who.address.lines[0], 330), ("City/State/Zip", who.address.lines[1], 576)), (("Mobile", who.phone, 230),
                ("Email", who.email, 576))):
        x = 36.0
        for name, text, to in row:
            leaf.put(x, y, name, text, to=to)
            x = to + 10
        y += 26
    leaf.bar(36, y + 4, 540, "2  EMERGENCY CONTACT")
    leaf.put(36, y + 28, "Name", other.name, to=260)
    leaf.put(270, y + 28, "Relation", file.relation, to=400)
    leaf.put(410, y + 28, "Phone", other.phone, to=576)
    leaf.bar(36, y + 56, 540, "3  INSURANCE")
    leaf.put(36, y + 80, "Primary insurance", file.insurer, to=330)
    leaf.put(340, y + 80, "Member/Policy #", file.policy, to=576)
    leaf.t(306, 770, "1", 9, at="c")
    leaf.sheet.page()
    leaf.bar(36, 60, 540, "4  MEDICAL HISTORY")
    leaf.put(36, 86, "Conditions", ", ".join(file.problems), to=576)
    leaf.put(36, 112, "Medications", file.medications, to=576)
    leaf.put(36, 138, "Allergies", file.allergies, to=576)
    leaf.put(36, 164, "Height", file.height, to=200)
    leaf.put(210, 164, "Weight", file.weight, to=380)
    leaf.para(36, 200, 540, "I certify that this information is complete. I agree that messages may be left on the "
        "number above.", 8.5)
    leaf.put(36, 260, "Patient signature", "", to=360)
    leaf.put(372, 260, "Date", us(file.day), to=576)
    leaf.t(306, 770, "2", 9, at="c")
    return Drawn(leaf.sheet, file.truth(
        "patient_name", "date_of_birth", "patient_sex", "marital_status", "patient_address", "patient_phone",
        "patient_email", "insurance_company", "policy_number", "medical_problems", "medications", "allergies", "height",
        "weight", "record_date", emergency_contacts=contact(file, "relationship", "phone"),
    ), ("has_insurance",))


@layout("patient_record", "train")
def blind5_record_us_blank(rng: random.Random) -> Drawn:
    """A pediatric history form with boxes and lines that nobody has filled in."""
    leaf = Leaf(rng, body=9.5)
    leaf.t(306, 46, "PEDIATRIC HEALTH HISTORY", 15, bold=True, at="c")
    for row, names in enumerate((("Child's name", "Nickname"), ("Date of birth", "Sex"), ("Parent or guardian",
    "Phone"),
                                 ("Insurance company", "Policy number"))):
        leaf.put(36, 86 + 28 * row, names[0], "", to=360)
        leaf.put(370, 86 + 28 * row, names[1], "", to=576)
    for row, question in enumerate(("Was the child born early?", "Any stay in the hospital?",
    "Allergies to food or medicine?",
                                    "Are vaccines up to date?")):
        leaf.t(36, 216 + 26 * row, question)
        leaf.ticks(300, 216 + 26 * row, ("Yes", "No"), None)
    leaf.put(36, 350, "Signature", "", to=330)
    leaf.put(340, 350, "Date", "", to=576)
    return Drawn(leaf.sheet, {})
