"""Patient records of Asia, Africa, Britain and the Pacific."""

from __future__ import annotations

import random

from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.leaf import Leaf
from evaluation.documents.records_train_thirteenth import contact
from evaluation.documents.sheet import A4
from evaluation.documents.world_facts import chart, dmy, named
from evaluation.documents.world_people import mr

# fmt: off
_WHO = ("patient_name", "date_of_birth", "patient_sex", "patient_address", "patient_phone")


@layout("patient_record", "train")
def blind5_record_in_registration(rng: random.Random) -> Drawn:
    """An Indian hospital's registration: printed captions in capitals with colons, nominee, payer class."""
    file = chart(rng, "in")
    leaf, who, other = Leaf(rng, A4, 9.5, typed="mono"), file.patient, file.contact
    leaf.t(297, 46, "ANANDPURI SUPER SPECIALITY HOSPITAL", 14, bold=True, at="c")
    leaf.t(297, 62, "PATIENT REGISTRATION FORM", 11, bold=True, at="c")
    leaf.rule(70, 40, 555)
    pairs = (("UHID", f"AN{rng.randint(10**6, 10**7)}"), ("REGISTRATION DATE", dmy(file.day)), ("PATIENT NAME",
        f"{mr(who)}. {who.name}"),
             ("DATE OF BIRTH", dmy(who.born)), ("GENDER", who.sex.capitalize()), ("MARITAL STATUS", file.marital),
             ("ADDRESS",
             who.address.line), ("MOBILE", who.phone), ("E-MAIL", who.email), ("NEXT OF KIN", other.name), ("RELATION",
             file.relation), ("CONTACT NO. OF KIN", other.phone), ("INSURANCE COMPANY", file.insurer), ("POLICY NO.",
             file.policy),
             ("POLICY VALID UP TO", dmy(file.expiry)), ("KNOWN ALLERGIES", file.allergies), ("KNOWN ILLNESSES",
             ", ".join(file.problems)))
    y = leaf.down(40, 92, 172, pairs, 19, colon=": ")
    leaf.para(40, y + 16, 515, "I agree to abide by the rules of the hospital. Registration is valid for one year. "
        "Visitors are allowed from "
              "4 pm to 6 pm only.", 8.5)
    leaf.put(40, y + 70, "Signature of patient / attendant", "", to=400)
    return Drawn(leaf.sheet, file.truth(
        *_WHO, "marital_status", "patient_email", "record_date", "insurance_company", "policy_number",
            "policy_expiry_date",
        "allergies", "medical_problems", emergency_contacts=contact(file, "relationship", "phone"),
    ), ("has_insurance",))


@layout("patient_record", "train")
def blind5_record_uk_new_patient(rng: random.Random) -> Drawn:
    """A British surgery's questionnaire by hand: tick boxes for conditions, height and weight, next of kin."""
    file = chart(rng, "uk")
    leaf, who, other = Leaf(rng, A4, 10, hand=True), file.patient, file.contact
    leaf.t(40, 50, "Brackley Green Surgery", 15, bold=True)
    leaf.t(40, 66, "New patient questionnaire (adults)", 11)
    leaf.put(40, 96, "Full name", f"{who.first} {who.last}", to=330)
    leaf.put(340, 96, "Date of birth", dmy(who.born), to=555)
    leaf.put(40, 122, "Address", who.address.line, to=555)
    leaf.put(40, 148, "Mobile", who.phone, to=250)
    leaf.put(260, 148, "Email", who.email, to=555)
    leaf.put(40, 174, "Height", file.height, to=180)
    leaf.put(190, 174, "Weight", file.weight, to=330)
    leaf.put(40, 206, "Next of kin", other.name, to=280)
    leaf.put(288, 206, "Relationship", file.relation, to=420)
    leaf.put(428, 206, "Tel", other.phone, to=555)
    questions = []
    for row, question in enumerate(("Do you smoke?", "Are you a carer?", "Do you exercise every week?",
    "Do you need an "
                                    "interpreter?")):
        answer = rng.choice(("Yes", "No"))
        leaf.t(40, 240 + 24 * row, question)
        leaf.ticks(260, 240 + 24 * row, ("Yes", "No"), answer, 24)
        questions.append({"question": question, "answer": answer})
    leaf.put(40, 350, "Medical problems", ", ".join(file.problems), to=555)
    leaf.put(40, 378, "Allergies", file.allergies, to=555)
    leaf.put(40, 406, "Current medicines", file.medications, to=555)
    leaf.put(40, 460, "Signed", "", to=330)
    leaf.put(340, 460, "Date", dmy(file.day), to=555)
    return Drawn(leaf.sheet, file.truth(
        "date_of_birth", "patient_address", "patient_phone", "patient_email", "height", "weight", "medical_problems",
        "allergies", "medications", "record_date", patient_name=f"{who.first} {who.last}", questions=questions,
        emergency_contacts=contact(file, "relationship", "phone"),
    ))


@layout("patient_record", "train")
def blind5_record_ph_data_sheet(rng: random.Random) -> Drawn:
    """A Philippine clinic's patient data sheet: cells in three widths, health card, father and mother left blank."""
    file = chart(rng, "ph")
    leaf, who, other = Leaf(rng, body=9), file.patient, file.contact
    leaf.t(306, 42, "SAN TEODORO MEDICAL CLINIC", 13, bold=True, at="c")
    leaf.t(306, 57, "PATIENT DATA SHEET", 10, at="c")
    y = leaf.cells(36, 68, (180, 180, 180), (("LAST NAME", who.last), ("FIRST NAME", who.first), ("DATE",
                   f"{file.day:%m/%d/%Y}"), ("BIRTHDATE", f"{who.born:%m/%d/%Y}"), ("SEX", who.sex.capitalize()),
                   ("CIVIL STATUS", file.marital), ("MOBILE NO.", who.phone), ("E-MAIL", who.email), ("RELIGION", "")),
                   30)
    y = leaf.cells(36, y, (540,), (("HOME ADDRESS", who.address.line),), 30)
    y = leaf.cells(36, y, (270, 270), (("FATHER'S NAME", ""), ("MOTHER'S MAIDEN NAME", "")), 30)
    leaf.t(36, y + 18, "PERSON TO NOTIFY IN CASE OF EMERGENCY", bold=True)
    y = leaf.cells(36, y + 24, (200, 140, 200), (("NAME", other.name), ("RELATIONSHIP", file.relation),
        ("CONTACT NUMBER",
                   other.phone)), 30)
    leaf.t(36, y + 18, "HEALTH CARD", bold=True)
    y = leaf.cells(36, y + 24, (270, 270), (("HMO / COMPANY", file.insurer), ("POLICY / CARD NO.", file.policy)), 30)
    leaf.t(36, y + 18, "MEDICAL HISTORY", bold=True)
    leaf.cells(36, y + 24, (270, 270), (("ILLNESSES", ", ".join(file.problems)), ("ALLERGIES", file.allergies),
        ("MAINTENANCE "
               "MEDICINES", file.medications), ("WEIGHT", file.weight)), 30)
    return Drawn(leaf.sheet, file.truth(
        "date_of_birth", "patient_sex", "patient_address", "patient_phone", "patient_email", "marital_status",
        "record_date",
        "insurance_company", "policy_number", "medical_problems", "allergies", "medications", "weight",
        patient_name=f"{who.first} {who.last}", emergency_contacts=contact(file, "relationship", "phone"),
    ), ("has_insurance",))


@layout("patient_record", "train")
def blind5_record_ae_file(rng: random.Random) -> Drawn:
    """A Gulf clinic's file opening form: facts at the left, a column of questions at the right with ticks."""
    file = chart(rng, "ae")
    leaf, who, other = Leaf(rng, A4, 9, face="office"), file.patient, file.contact
    leaf.t(40, 48, "Al Warsa Medical Centre", 15, bold=True)
    leaf.t(555, 48, "File Opening Form", 12, at="r")
    leaf.sheet.rule(310, 70, 310, 380)
    y = leaf.down(40, 86, 140, (("Full name", who.name), ("Date of birth", named(who.born, "-")), ("Gender",
        who.sex.capitalize()),
                  ("Marital status", file.marital), ("Mobile", who.phone), ("Email", who.email), ("Insurance company",
                  file.insurer),
                  ("Policy number", file.policy), ("Emergency contact", other.name), ("Relationship", file.relation),
                  ("Contact mobile", other.phone)), 22, bold=True)
    leaf.t(40, y, "Address", bold=True)
    leaf.para(140, y, 164, who.address.line, filled=True)
    leaf.t(322, 86, "Please tick", bold=True)
    questions = []
    for row, question in enumerate(("Are you diabetic?", "Do you have high blood pressure?", "Any surgery before?",
                                    "Are you taking blood thinners?", "Do you smoke?")):
        answer = rng.choice(("Yes", "No", "No"))
        leaf.t(322, 112 + 26 * row, question)
        leaf.ticks(478, 112 + 26 * row, ("Yes", "No"), answer)
        questions.append({"question": question, "answer": answer})
    leaf.t(322, 260, "Allergies:", bold=True)
    leaf.w(322, 275, file.allergies)
    leaf.t(322, 300, "Height / Weight:", bold=True)
    leaf.w(322, 315, f"{file.height} / {file.weight}")
    leaf.put(40, 430, "Patient signature", "", to=300)
    leaf.put(322, 430, "Date", named(file.day, "-"), to=555)
    return Drawn(leaf.sheet, file.truth(
        *_WHO, "marital_status", "patient_email", "insurance_company", "policy_number", "allergies", "height", "weight",
        "record_date", questions=questions, emergency_contacts=contact(file, "relationship", "phone"),
    ), ("has_insurance",))


@layout("patient_record", "train")
def blind5_record_za_private(rng: random.Random) -> Drawn:
    """A South African practice's details form by hand: account holder the same, scheme and option, nearest relative."""
    file = chart(rng, "za")
    leaf, who, other = Leaf(rng, A4, 9.5, hand=True), file.patient, file.contact
    leaf.t(297, 48, "KWALUTHULI FAMILY PRACTICE", 14, bold=True, at="c")
    leaf.t(297, 64, "PATIENT DETAILS - please complete in full", 9.5, at="c")
    y = 96.0
    for row in ((("Surname", who.last, 300), ("First names", who.first, 555)), (("Date of birth",
    f"{who.born:%Y/%m/%d}", 300),
                ("Gender", who.sex.capitalize(), 555)), (("Home address", who.address.line, 555),), (("Cell",
                who.phone, 300),
                ("E-mail", who.email, 555)), (("Medical aid", file.insurer, 300), ("Member number", file.policy, 555)),
                (("Nearest relative", other.name, 300), ("Relationship", file.relation, 430), ("Tel", other.phone,
                555)),
                (("Chronic conditions", ", ".join(file.problems), 555),), (("Allergies", file.allergies, 300), ("Date",
                f"{file.day:%Y/%m/%d}", 555))):
        x = 40.0
        for name, text, to in row:
            leaf.put(x, y, name, text, to=to)
            x = to + 8.0
        y += 30
    leaf.para(40, y + 10, 515, "I accept responsibility for the account. Interest may be charged on overdue amounts. "
        "I consent to my details "
              "being kept under the protection of personal information act.", 8)
    leaf.put(40, y + 70, "Signature", "", to=330)
    return Drawn(leaf.sheet, file.truth(
        "date_of_birth", "patient_sex", "patient_address", "patient_phone", "patient_email", "insurance_company",
        "policy_number",
        "medical_problems", "allergies", "record_date", patient_name=f"{who.first} {who.last}",
        emergency_contacts=contact(file, "relationship", "phone"),
    ), ("has_insurance",))


@layout("patient_record", "train")
def blind5_record_au_summary(rng: random.Random) -> Drawn:
    """An Australian practice's referral summary page: patient's block above, lists with dates and bullets below."""
    file = chart(rng, "au")
    leaf, who = Leaf(rng, A4, 9.5, face="sans"), file.patient
    leaf.t(40, 46, "Banksia Flats Medical Practice", 12, bold=True)
    leaf.t(555, 46, "PATIENT SUMMARY", 12, bold=True, at="r")
    leaf.sheet.box(40, 58, 515, 70, 0.5)
    leaf.down(48, 74, 130, (("Name", f"{mr(who)} {who.first} {who.last}"), ("Address", who.address.line),
        ("Date of birth",
              dmy(who.born)), ("Sex", who.sex.capitalize())), 15, bold=True)
    leaf.put(350, 104, "Phone", who.phone, bold=True)
    leaf.put(350, 119, "File no.", str(rng.randint(1000, 9999)), bold=True)
    y = 156.0
    for head, texts in (("Past history", [f"{rng.randint(2004, 2020)}  {problem}" for problem in file.problems]),
                        ("Current medications", file.medications.split(", ")), ("Allergies", [file.allergies]),
                        ("Measurements", [f"Height {file.height}", f"Weight {file.weight}"])):
        leaf.bar(40, y, 515, head, grey=0.9)
        y = leaf.lines(50, y + 20, [f"• {text}" for text in texts], lead=1.5) + 14
    leaf.t(40, 800, f"Printed {dmy(file.day)}   Best viewed together with the full record.", 8)
    return Drawn(leaf.sheet, file.truth(
        "date_of_birth", "patient_sex", "patient_address", "patient_phone", "medications", "allergies", "height",
        "weight",
        patient_name=f"{who.first} {who.last}",
    ), ("record_date", "medical_problems"))
