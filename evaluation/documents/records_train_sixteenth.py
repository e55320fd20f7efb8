"""American patient records: screens, letters and forms as their systems print them."""

from __future__ import annotations

import random

from evaluation.documents.cases import case, long, slash
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.leaf import Leaf
from evaluation.documents.world_facts import us

# fmt: off
_WHO = ("patient_name", "date_of_birth", "patient_sex", "patient_address", "patient_phone")


@layout("patient_record", "train")
def blind6_record_us_dense_intake(rng: random.Random) -> Drawn:
    """A specialist's intake by hand on crowded lines: several blanks a line, many left empty, tick boxes between."""
    one = case(rng, "us", youngest=24)
    leaf, who, kin = Leaf(rng, body=8, face="serif", hand=True), one.who, one.other
    payer, policy = rng.choice(("Lone Star Blue", "Aventa Health", "Medicare")), one.no("XYJ^########", "^########A")
    leaf.t(306, 34, f"{who.address.town.upper()} ORTHOPAEDIC & SPORTS MEDICINE ASSOCIATES, LLP", 12, bold=True, at="c")
    leaf.t(306, 47, "NEW PATIENT INFORMATION  -  PLEASE COMPLETE ALL SECTIONS (FRONT AND BACK)", 8.5, at="c")
    leaf.t(576, 62, "For office use:  Chart # __________  Dr. __________", 7, at="r")
    leaf.put(36, 82, "Last Name", who.last, at=82, to=240)
    leaf.put(246, 82, "First", who.first, at=272, to=420)
    leaf.put(426, 82, "MI", who.middle, at=442, to=470)
    leaf.put(476, 82, "Date", slash(one.day), at=500, to=576)
    leaf.put(36, 106, "Mailing Address", who.address.line, at=104, to=576)
    leaf.put(36, 130, "Home Ph", "", at=76, to=190)
    leaf.put(196, 130, "Cell Ph", who.phone, at=230, to=380)
    leaf.put(386, 130, "E-mail", who.email, at=416, to=576)
    leaf.put(36, 154, "DOB", us(who.born), at=60, to=140)
    leaf.put(146, 154, "SSN", "xxx-xx-", at=170, to=240)
    leaf.t(250, 154, "Sex")
    leaf.ticks(270, 154, ("M", "F"), one.sex)
    leaf.t(340, 154, "Marital:")
    status = rng.choice(("Single", "Married", "Widowed"))
    leaf.ticks(376, 154, ("Single", "Married", "Widowed", "Divorced"), status, 8)
    leaf.put(36, 178, "Employer", rng.choice(("retired", "self", "ISD")), at=78, to=250)
    leaf.put(256, 178, "Occupation", "", at=306, to=420)
    leaf.put(426, 178, "Work Ph", "", at=464, to=576)
    leaf.put(36, 202, "Referred by", "", at=86, to=250)
    leaf.put(256, 202, "Primary care physician", one.doctor.name, at=352, to=576)
    leaf.bar(36, 224, 540, "EMERGENCY CONTACT (someone not living with you)", size=8)
    relation = rng.choice(("sister", "brother", "daughter", "neighbor"))
    leaf.put(36, 248, "Name", kin.name, at=64, to=260)
    leaf.put(266, 248, "Relationship", relation, at=322, to=420)
    leaf.put(426, 248, "Phone", kin.phone, at=456, to=576)
    leaf.bar(36, 270, 540, "INSURANCE", size=8)
    leaf.put(36, 294, "Primary Ins.", payer, at=92, to=260)
    leaf.put(266, 294, "ID #", policy, at=288, to=420)
    leaf.put(426, 294, "Group #", "", at=464, to=576)
    leaf.put(36, 318, "Secondary Ins.", "none", at=104, to=260)
    leaf.put(266, 318, "ID #", "", at=288, to=420)
    leaf.bar(36, 340, 540, "MEDICAL HISTORY", size=8)
    allergy, pills = rng.choice(("Penicillin - hives", "NKDA", "latex, codeine")), rng.choice(("Metoprolol 25mg",
        "Celebrex 200"))
    leaf.put(36, 364, "Drug allergies (list reaction)", allergy, at=160, to=576)
    leaf.put(36, 388, "Current medications", pills, at=128, to=576)
    leaf.put(36, 412, "Height", "5'9\"", at=70, to=120)
    leaf.put(130, 412, "Weight", "172 lbs", at=166, to=240)
    leaf.put(250, 412, "Which is your dominant hand?", "R", at=376, to=420)
    leaf.para(36, 440, 540, "ASSIGNMENT AND RELEASE: I hereby assign my insurance benefits to be paid directly to "
        "the physician. "
              "I am financially responsible for non-covered services. I authorize the release of any information "
              "required.", 7)
    leaf.rule(490, 36, 330)
    leaf.t(36, 499, "Signature of patient (parent if minor)", 7)
    return Drawn(leaf.sheet, one.truth(
        *_WHO, "patient_email", "record_date", marital_status=status, insurance_company=payer, policy_number=policy,
        allergies=allergy, medications=pills, height="5'9\"", weight="172 lbs",
        emergency_contacts=[{"name": kin.name, "relationship": relation, "phone": kin.phone}],
    ), ("has_insurance", "questions", "medical_problems"))


@layout("patient_record", "train")
def blind6_record_us_admission_face(rng: random.Random) -> Drawn:
    """A hospital's registration print from an old terminal: upper case pairs in three columns, rulers of dashes."""
    one = case(rng, "us", youngest=30)
    leaf, who, kin = Leaf(rng, body=8, face="mono"), one.who, one.other
    policy, relation = one.no("^##^##^##A", "W^########"), rng.choice(("SPOUSE", "SON", "DAUGHTER"))
    payer = rng.choice(("MEDICARE PART A AND B", "AETNA CHOICE POS", "BCBS OUT OF STATE"))
    marital = rng.choice(("MARRIED", "WIDOWED", "DIVORCED"))
    y = 40.0

    def row(*pairs: tuple[float, str, str]) -> None:
        nonlocal y
        for x, label, text in pairs:
            leaf.put(x, y, f"{label}:", text.upper(), at=x + 82)
        y += 12

    leaf.t(36, y, f"{one.house.upper()}   ** ADMISSION RECORD **   RUN {us(one.day)} 0517   PG 1", 8)
    y += 12
    for head, rows in (
        ("PATIENT", (((36, "NAME", who.last_first), (330, "ACCT NO", one.no("V0^######"))),
                     ((36, "STREET", who.address.lines[0]), (330, "MED REC NO", one.no("M^#####"))),
                     ((36, "CITY/ST/ZIP", who.address.lines[-1]), (330, "PHONE", who.phone)),
                     ((36, "BIRTHDATE", us(who.born)), (330, "AGE / SEX", f"{one.age} / {one.sex}")),
                     ((36, "MARITAL ST", marital), (330, "RACE / REL", "W / UNK")),
                     ((36, "EMPLOYER", "RETIRED"), (330, "SSN", "***-**-" + one.no("^###"))))),
        ("ADMISSION", (((36, "ADM DATE", us(one.day)), (330, "ADM TIME", "0412")), ((36, "SERVICE", "MED"), (330,
        "ROOM/BED", "3W 314-2")),
                       ((36, "ATTENDING", one.doctor.name), (330, "ADM TYPE", "1 EMERGENCY")),
                       ((36, "COMPLAINT", "SOB, WEAKNESS"), (330, "ARRIVED BY", "AMBULANCE")))),
        ("NEXT OF KIN", (((36, "NAME", kin.name), (330, "RELATION", relation)), ((36, "ADDRESS", kin.address.line),),
        ((36, "PHONE", kin.phone),))),
        ("INSURANCE 1", (((36, "PAYOR", payer), (330, "POLICY NO", policy)), ((36, "GROUP NO", ""), (330, "AUTH NO",
        "PENDING")))),
        ("INSURANCE 2", (((36, "PAYOR", "NONE"), (330, "POLICY NO", "")),)),
    ):
        leaf.t(36, y, "-" * 108)
        y += 12
        leaf.t(36, y, f"* {head} *", bold=True)
        y += 14
        for pairs in rows:
            row(*pairs)
    leaf.t(36, y, "-" * 108)
    leaf.t(36, y + 16, "ADVANCE DIRECTIVE: N   PRIVACY NOTICE: Y   VIP: N   CONF: N   CLERK: JLT4", 8)
    return Drawn(leaf.sheet, one.truth(
        *_WHO, marital_status=marital, insurance_company=payer, policy_number=policy,
        emergency_contacts=[{"name": kin.name, "relationship": relation, "phone": kin.phone,
            "address": kin.address.line}],
    ), ("has_insurance", "record_date", "medical_problems"))


@layout("patient_record", "train")
def blind6_record_us_dental_history(rng: random.Random) -> Drawn:
    """A dental office's health history: questions in two columns with Y and N boxes, person's particulars on top."""
    one = case(rng, "us", youngest=22)
    leaf, who = Leaf(rng, body=8.5, typed="office"), one.who
    leaf.t(36, 40, "HEALTH HISTORY", 16, bold=True)
    leaf.t(576, 40, "Bayside Family Dentistry", 10, at="r")
    leaf.rule(48, weight=2)
    leaf.put(36, 66, "Patient:", who.name, at=90, to=330)
    leaf.put(340, 66, "Birth Date:", us(who.born), at=396, to=470)
    leaf.put(480, 66, "Date:", us(one.day), at=508, to=576)
    leaf.put(36, 86, "Address:", who.address.line, at=90, to=576)
    leaf.put(36, 106, "Phone:", who.phone, at=90, to=250)
    leaf.put(260, 106, "Physician:", one.doctor.name, at=310, to=576)
    asked = ("Are you under medical treatment now?", "Have you been hospitalized in the past 5 years?",
        "Do you use tobacco?",
             "Are you taking a blood thinner?", "Do you have an artificial joint or heart valve?",
             "Have you had excessive bleeding?",
             "Do you require antibiotics before treatment?", "Are you wearing contact lenses?",
             "Have you ever taken Fosamax?",
             "Women: are you pregnant or nursing?", "Do you grind your teeth?", "Are you nervous about treatment?")
    answers = []
    for place, question in enumerate(asked):
        x, y = 36 + 276 * (place % 2), 134.0 + 20 * (place // 2)
        answer = rng.choice(("Yes", "No", "No"))
        leaf.t(x, y, f"{place + 1}. {question}", room=196)
        leaf.ticks(x + 202, y, ("Yes", "No"), answer, 8, "cross")
        answers.append({"question": question, "answer": answer})
    y = 270.0
    allergy, pills = rng.choice(("Sulfa drugs", "None", "Local anesthetics")), rng.choice(("Eliquis 5 mg", "None",
        "Synthroid"))
    leaf.put(36, y, "List any allergies:", allergy, at=120, to=576)
    leaf.put(36, y + 22, "List medications you take:", pills, at=150, to=576)
    leaf.bar(36, y + 46, 540, "DENTAL INSURANCE", size=8.5)
    policy = one.no("^########", "DD^######")
    leaf.put(36, y + 68, "Insurance Co.", "Delta Crest Dental", at=100, to=300)
    leaf.put(310, y + 68, "Subscriber ID", policy, at=372, to=576)
    leaf.put(36, y + 88, "Employer", "", at=100, to=300)
    leaf.put(310, y + 88, "Group #", "", at=372, to=576)
    leaf.para(36, y + 116, 540, "To the best of my knowledge, the questions on this form have been accurately "
        "answered. I understand "
              "that providing incorrect information can be dangerous to my health.", 7.5)
    leaf.put(36, y + 160, "SIGNATURE", "", to=330)
    leaf.put(340, y + 160, "Reviewed by", "", to=576)
    return Drawn(leaf.sheet, one.truth(
        "patient_name", "date_of_birth", "patient_address", "patient_phone", "record_date", questions=answers,
        allergies=allergy,
        medications=pills, insurance_company="Delta Crest Dental", policy_number=policy,
    ), ("has_insurance",))


@layout("patient_record", "train")
def blind6_record_us_snf_admission(rng: random.Random) -> Drawn:
    """A nursing home's resident face sheet: ruled cells of unequal width, responsible party, diagnoses with codes."""
    one = case(rng, "us", youngest=64)
    leaf, who, kin = Leaf(rng, body=8.5), one.who, one.other
    relation, policy = rng.choice(("Daughter", "Son", "Niece")), one.no("^EG^-TE^-MK7^")
    phone2 = one.phoned()
    leaf.t(306, 34, "WILLOW TERRACE CARE & REHABILITATION", 13, bold=True, at="c")
    leaf.t(306, 47, "RESIDENT FACE SHEET", 10, bold=True, at="c")
    y = leaf.cells(36, 56, (220, 80, 60, 180), (("RESIDENT NAME", who.last_first), ("ROOM/BED", "112-B"), ("SEX",
        one.sex),
                   ("RESIDENT #", one.no("^####"))))
    y = leaf.cells(36, y, (90, 60, 110, 120, 160), (("BIRTHDATE", us(who.born)), ("AGE", str(one.age)),
        ("MARITAL STATUS", "Widowed"),
                   ("ADMIT DATE", us(one.day)), ("ADMITTED FROM", "Acute care hospital")))
    y = leaf.cells(36, y, (380, 160), (("PREVIOUS ADDRESS", who.address.line), ("PREVIOUS PHONE", who.phone)))
    y = leaf.cells(36, y, (180, 180, 180), (("PRIMARY PAYER", "Medicare A"), ("MEDICARE #", policy), ("MEDICAID #",
        "")))
    y = leaf.cells(36, y, (270, 270), (("ATTENDING PHYSICIAN", one.doctor.name), ("PHONE", one.phone)))
    y = leaf.bar(36, y + 16, 540, "CONTACTS", size=8.5)
    y = leaf.grid(36, y - 8, (140, 80, 180, 140), ("Name", "Relationship", "Address", "Phone"), [
        (kin.name, relation, kin.address.line, kin.phone), (one.doctor.name, "Physician", "",
        phone2)], size=8)
    y = leaf.bar(36, y + 16, 540, "DIAGNOSIS INFORMATION", size=8.5)
    sick = rng.sample((("I69.354", "Hemiplegia following cerebral infarction"), ("E11.22",
        "Type 2 diabetes with kidney disease"),
                       ("F03.90", "Unspecified dementia"), ("I10", "Essential hypertension"), ("M62.81",
                       "Muscle weakness")), 3)
    y = leaf.grid(36, y - 8, (80, 320, 140), ("Code", "Description", "Onset"), [(code, name, us(one.day)) for code,
        name in sick], size=8)
    leaf.t(36, y + 18, "ALLERGIES:", bold=True)
    leaf.w(100, y + 18, "Penicillin, Iodine")
    leaf.t(36, y + 34, "CODE STATUS:  DNR", bold=True)
    leaf.t(306, 34, "", 8)
    leaf.t(36, 770, f"Printed {us(one.day)} 13:22 by asmith", 7)
    return Drawn(leaf.sheet, one.truth(
        *_WHO, marital_status="Widowed", allergies="Penicillin, Iodine", policy_number=policy,
        insurance_company="Medicare A", emergency_contacts=[{"name": kin.name, "relationship": relation,
            "phone": kin.phone}],
    ), ("record_date", "medical_problems", "has_insurance", "emergency_contacts", "policy_number"))


@layout("patient_record", "train")
def blind6_record_us_portal_summary(rng: random.Random) -> Drawn:
    """A portal's health summary: headings with plain lists below, dates beside entries, who is allowed to see it."""
    one = case(rng, "us", youngest=25)
    leaf, who = Leaf(rng, body=9.5, face="office"), one.who
    ill = rng.sample(("Seasonal allergic rhinitis", "Hyperlipidemia", "Generalized anxiety disorder", "Prediabetes",
        "Obstructive sleep apnea"), 2)
    leaf.t(36, 48, "Health Summary", 18, bold=True)
    leaf.t(36, 64, f"Prepared {long(one.day)} from {one.house}", 9, ink=0.3)
    leaf.rule(72)
    y = leaf.down(36, 92, 170, (("Name", who.name), ("Legal sex", who.sex.capitalize()), ("Date of birth",
        long(who.born)),
                  ("Preferred language", "English"), ("Address", who.address.line), ("Home phone", "Not on file"),
                  ("Mobile phone", who.phone),
                  ("Email", who.email), ("Marital status", "Married"), ("Race", "Not answered")), 15, bold=True)
    pills = rng.sample(("cetirizine 10 mg tablet", "rosuvastatin 5 mg tablet", "escitalopram 10 mg tablet"), 2)
    allergy = rng.choice(("Amoxicillin", "No known allergies", "Shellfish"))
    for head, texts in (("Allergies", [allergy]), ("Medications", pills), ("Current Health Issues", ill),
                        ("Immunizations", ["COVID-19, mRNA - 10/02/2023", "Influenza, quadrivalent - 10/02/2023",
                        "Tdap - 06/17/2019"]),
                        ("Care Team", [f"{one.signed} - PCP - General ({one.phone})"])):
        leaf.t(36, y + 12, head, 12, bold=True)
        y = leaf.lines(48, y + 28, texts) + 2
    leaf.para(36, 740, 540, "This summary may not include everything in your chart. Information is not shown when "
        "it is sensitive "
              "or recorded elsewhere. Page 1 of 1", 7.5, ink=0.3)
    return Drawn(leaf.sheet, one.truth(
        *_WHO, "patient_email", "record_date", marital_status="Married", allergies=allergy,
            medications=", ".join(pills),
        medical_problems=", ".join(ill)))
