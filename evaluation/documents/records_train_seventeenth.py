"""Patient records of Asia, Africa, Britain and the Pacific: as their systems and counters print them."""

from __future__ import annotations

import random

from evaluation.documents.cases import case, spoken
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.leaf import Leaf
from evaluation.documents.sheet import A4
from evaluation.documents.world_facts import dmy, named

# fmt: off
_WHO = ("patient_name", "date_of_birth", "patient_sex", "patient_address", "patient_phone")


@layout("patient_record", "train")
def blind6_record_in_registration_slip(rng: random.Random) -> Drawn:
    """An Indian hospital's registration form: captions in two columns with boxes, Aadhaar masked, attendant."""
    one = case(rng, "in", youngest=22)
    leaf, who, kin = Leaf(rng, A4, 9, face="office", typed="sans"), one.who, one.other
    relation, status = rng.choice(("Wife", "Husband", "Son", "Brother")), rng.choice(("Married", "Single"))
    leaf.t(297, 40, one.house.upper(), 14, bold=True, at="c", room=520)
    leaf.t(297, 54, "PATIENT REGISTRATION FORM", 11, bold=True, at="c")
    leaf.bars(430, 62, 120, 16)
    y = leaf.cells(36, 86, (300, 223), (("Patient Name (in BLOCK letters)", who.name.upper()), ("UHID (office use)",
        one.no("PH^#######"))), 30, 7)
    y = leaf.cells(36, y, (130, 70, 100, 223), (("Date of Birth", dmy(who.born, "-")), ("Age", f"{one.age} Yrs"),
        ("Gender", who.sex.capitalize()), ("Marital Status", status)), 30, 7)
    y = leaf.cells(36, y, (523,), (("Address", who.address.line),), 30, 7)
    y = leaf.cells(36, y, (175, 175, 173), (("Mobile No.", who.phone), ("Email", who.email), ("Aadhaar",
        "XXXX XXXX " + one.no("^###"))), 30, 7)
    y = leaf.cells(36, y, (175, 175, 173), (("Father's / Spouse's Name", kin.name), ("Occupation", "Service"),
        ("Nationality / Religion", "Indian / Hindu")), 30, 7)
    leaf.t(36, y + 18, "Person to be contacted in emergency", 9, bold=True)
    y = leaf.cells(36, y + 24, (175, 175, 173), (("Name", kin.name), ("Relationship", relation), ("Mobile No.",
        kin.phone)), 30, 7)
    leaf.t(36, y + 20, "Payment by:")
    leaf.ticks(110, y + 20, ("Self", "Insurance / TPA", "Corporate", "CGHS / ECHS"), "Self")
    leaf.put(36, y + 42, "Known allergies:", "Sulpha drugs", to=320)
    leaf.put(330, y + 42, "Referred by:", "Self", to=559)
    leaf.para(36, y + 66, 523,
        "I hereby give consent for examination and treatment. I have read the patient's rights and responsibilities "
        "displayed at the reception. Registration is valid for one year.", 8)
    leaf.put(36, y + 120, "Signature / Thumb impression:", "", to=320)
    leaf.put(330, y + 120, "Date:", named(one.day), to=559)
    return Drawn(leaf.sheet, one.truth(*_WHO, "patient_email", "record_date", marital_status=status,
        allergies="Sulpha drugs",
                                       emergency_contacts=[{"name": kin.name, "relationship": relation,
                                           "phone": kin.phone}]), ("has_insurance", "insurance_company"))


@layout("patient_record", "train")
def blind6_record_uk_new_patient(rng: random.Random) -> Drawn:
    """A British surgery's new patient questionnaire by hand: title ringed, NHS number, next of kin."""
    one = case(rng, "uk", youngest=24)
    leaf, who, kin = Leaf(rng, A4, 9.5, face="sans", hand=True), one.who, one.other
    relation = rng.choice(("sister", "husband", "mother", "friend"))
    leaf.t(36, 46, "New Patient Questionnaire", 16, bold=True)
    leaf.t(559, 46, one.house, 11, at="r")
    leaf.t(36, 62, "Please complete one for each person registering. Confidential.", 8.5)
    leaf.put(36, 92, "Title: Mr / Mrs / Miss / Ms / Other", "", to=240)
    leaf.put(250, 92, "NHS no. (if known)", f"999 {one.no('^##')} {one.no('^###')}", to=559)
    leaf.put(36, 118, "Surname", who.last, at=90, to=290)
    leaf.put(300, 118, "Forename(s)", who.first, to=559)
    leaf.put(36, 144, "Date of birth", spoken(who.born), at=100, to=290)
    leaf.t(300, 144, "Gender")
    leaf.ticks(344, 144, ("Male", "Female", "Prefer not to say"), who.sex.capitalize(), 8)
    leaf.put(36, 170, "Address and postcode", who.address.line, to=559)
    leaf.put(36, 196, "Mobile", who.phone, at=80, to=250)
    leaf.put(260, 196, "E-mail", who.email, to=559)
    leaf.put(36, 222, "Next of kin", kin.name, at=96, to=270)
    leaf.put(276, 222, "Relationship", relation, to=410)
    leaf.put(416, 222, "Tel", kin.phone, to=559)
    leaf.bar(36, 250, 523, "About your health")
    ill, pills = rng.choice(("asthma", "high blood pressure", "none")), rng.choice(("Salbutamol inhaler",
        "Amlodipine 5mg", "none"))
    leaf.put(36, 276, "Any serious illnesses?", ill, to=559)
    leaf.put(36, 302, "Current medication", pills, to=559)
    leaf.put(36, 328, "Allergies", "none known", to=300)
    leaf.put(36, 354, "Height", "1.68 m", to=140)
    leaf.put(150, 354, "Weight", "71 kg", to=260)
    leaf.t(36, 380, "Do you smoke?")
    leaf.ticks(110, 380, ("Yes", "No", "Ex-smoker"), "Ex-smoker")
    leaf.put(300, 380, "Units of alcohol per week", "6", to=480)
    leaf.put(36, 430, "Signed", "", to=300)
    leaf.put(310, 430, "Date", spoken(one.day), to=480)
    return Drawn(leaf.sheet, one.truth(*_WHO, "patient_email", "record_date", medical_problems=ill, medications=pills,
        allergies="none known", height="1.68 m", weight="71 kg",
                                       emergency_contacts=[{"name": kin.name, "relationship": relation,
                                           "phone": kin.phone}]), ("questions",))


@layout("patient_record", "train")
def blind6_record_ph_data_sheet(rng: random.Random) -> Drawn:
    """A Philippine hospital's patient data sheet: surname, first and middle name in boxes, PhilHealth category."""
    one = case(rng, "ph", youngest=25)
    leaf, who, kin = Leaf(rng, A4, 8.5, typed="mono"), one.who, one.other
    relation, status = rng.choice(("Spouse", "Mother", "Sibling")), rng.choice(("MARRIED", "SINGLE", "WIDOWED"))
    leaf.t(297, 36, one.house.upper(), 12, bold=True, at="c")
    leaf.t(297, 49, "PATIENT DATA SHEET", 11, bold=True, at="c")
    y = leaf.cells(36, 58, (150, 150, 100, 123), (("SURNAME", who.last.upper()), ("FIRST NAME", who.first.upper()),
        ("MIDDLE NAME", ""), ("HOSPITAL NO.", one.no("^######"))), 28)
    y = leaf.cells(36, y, (400, 123), (("PERMANENT ADDRESS", who.address.line), ("TEL. / CELL NO.", who.phone)), 28)
    y = leaf.cells(36, y, (100, 60, 60, 90, 90, 123), (("DATE OF BIRTH", f"{who.born:%m/%d/%Y}"), ("AGE", str(one.age)),
        ("SEX", who.sex.upper()), ("CIVIL STATUS", status), ("RELIGION", "RC"), ("OCCUPATION", "")), 28)
    y = leaf.cells(36, y, (200, 200, 123), (("FATHER'S NAME", "DECEASED"), ("MOTHER'S MAIDEN NAME", ""), ("NATIONALITY",
        "FILIPINO")), 28)
    y = leaf.cells(36, y, (200, 80, 120, 123), (("IN CASE OF EMERGENCY NOTIFY", kin.name), ("RELATION", relation),
        ("ADDRESS", "SAME"), ("CONTACT NO.", kin.phone)), 28)
    y = leaf.cells(36, y, (130, 130, 140, 123), (("DATE OF ADMISSION", f"{one.day:%m/%d/%Y}"), ("TIME", "9:15 PM"),
        ("ATTENDING PHYSICIAN", one.doctor.name), ("ROOM", "WARD 2-B")), 28)
    y = leaf.cells(36, y, (260, 263), (("PHILHEALTH NO.", one.no("^#-^########-^")), ("HMO", "N/A")), 28)
    leaf.t(36, y + 18, "ALLERGIES:", bold=True)
    leaf.w(100, y + 18, "SEAFOOD")
    leaf.t(36, y + 36, "CHIEF COMPLAINT: Abdominal pain, 2 days", 8.5)
    return Drawn(leaf.sheet, one.truth(*_WHO, marital_status=status, allergies="SEAFOOD",
        emergency_contacts=[{"name": kin.name, "relationship": relation, "phone": kin.phone}]),
                 ("record_date", "insurance_company", "policy_number", "has_insurance", "medical_problems"))


@layout("patient_record", "train")
def blind6_record_au_hospital_admission(rng: random.Random) -> Drawn:
    """An Australian private hospital's admission booklet page: Medicare and fund numbers, two contacts."""
    one = case(rng, "au", youngest=30)
    leaf, who, kin = Leaf(rng, A4, 9, face="modern"), one.who, one.other
    relation, policy = rng.choice(("Wife", "Husband", "Daughter", "Partner")), one.no("^#######A", "^########")
    status = rng.choice(("Married", "De facto", "Single"))
    second = one.phoned()
    leaf.t(36, 44, one.house, 14, bold=True)
    leaf.t(36, 58, "Patient Admission Form - Part A", 11)
    leaf.t(559, 44, "MR 1.02", 9, at="r")
    y = leaf.bar(36, 82, 523, "Patient details")
    y = leaf.heads(40, y, (130, 130, 130, 130), (("Surname", who.last), ("Given names", who.first), ("Date of birth",
        dmy(who.born)), ("Sex", who.sex.capitalize()), ("Marital status", status), ("Mobile", who.phone),
                   ("Country of birth", "Australia"), ("Indigenous status", "No")), 32)
    y = leaf.heads(40, y, (520,), (("Residential address", who.address.line), ("Email", who.email)), 32)
    y = leaf.bar(36, y + 6, 523, "Next of kin / emergency contacts")
    y = leaf.grid(40, y - 6, (150, 110, 150, 106), ("Name", "Relationship", "Address", "Phone"), [(kin.name, relation,
        kin.address.line, kin.phone), (f"Dr {one.doctor.name}", "GP", "", second)], size=8.5)
    y = leaf.bar(36, y + 20, 523, "Account details")
    y = leaf.heads(40, y, (130, 130, 130, 130), (("Medicare number", one.no("^### ##### ^")), ("Ref / Expiry",
        "1   08/2027"), ("Health fund", "Southern Cross Mutual"), ("Membership no.", policy)), 32)
    leaf.t(40, y + 6, "Do you have any allergies?")
    leaf.ticks(190, y + 6, ("Yes", "No"), "Yes")
    leaf.put(280, y + 6, "Details:", "Adhesive tape, morphine", to=559)
    leaf.put(40, y + 60, "Patient signature", "", to=300)
    leaf.put(310, y + 60, "Date", spoken(one.day), to=480)
    return Drawn(leaf.sheet, one.truth(
        *_WHO, "patient_email", "record_date", marital_status=status, insurance_company="Southern Cross Mutual",
            policy_number=policy, allergies="Adhesive tape, morphine",
        emergency_contacts=[{"name": kin.name, "relationship": relation, "address": kin.address.line,
            "phone": kin.phone}]), ("has_insurance", "emergency_contacts", "questions"))


@layout("patient_record", "train")
def blind6_record_ke_opd_card(rng: random.Random) -> Drawn:
    """A Kenyan hospital's outpatient card: few captions on dotted lines, SHA number, next of kin."""
    one = case(rng, "ke", youngest=20)
    leaf, who, kin = Leaf(rng, A4, 10, face="serif", hand=True), one.who, one.other
    leaf.t(297, 50, one.house.upper(), 14, bold=True, at="c")
    leaf.lines(297, 64, [one.place.line, f"Tel: {one.phone}", "OUT-PATIENT RECORD CARD"], 10, at="c")
    relation = rng.choice(("Wife", "Father", "Brother", "Mother"))
    for y, pairs in ((130, (("Name", who.name, 36, 330), ("OP No.", one.no("^####/24"), 336, 559))), (158,
        (("Date of Birth", named(who.born), 36, 250), ("Sex", one.sex, 256, 330), ("Marital Status", "Married", 336,
        559))),
                     (186, (("Residence / P.O. Box", who.address.line, 36, 559),)), (214, (("Telephone", who.phone, 36,
                     250), ("Occupation", "Farmer", 256, 420), ("I.D. No.", one.no("^#######"), 426, 559))),
                     (242, (("Next of Kin", kin.name, 36, 270), ("Relationship", relation, 276, 420), ("Tel", kin.phone,
                     426, 559))), (270, (("SHA / NHIF No.", "", 36, 270), ("Allergies", "Septrin", 276, 559)))):
        for label, text, x, to in pairs:
            leaf.put(x, y, label, text, to=to)
    leaf.grid(36, 300, (80, 240, 203), ("Date", "History / Findings", "Treatment"), [("", "", "")] * 12, size=13)
    return Drawn(leaf.sheet, one.truth(*_WHO, marital_status="Married", allergies="Septrin",
        emergency_contacts=[{"name": kin.name, "relationship": relation, "phone": kin.phone}]),
                 ("record_date", "policy_number"))


@layout("patient_record", "train")
def blind6_record_ae_registration(rng: random.Random) -> Drawn:
    """A Gulf hospital's system print: demographics as label and value lines in two columns, insurance table below."""
    one = case(rng, "ae", youngest=24)
    leaf, who, kin = Leaf(rng, A4, 9, face="sans"), one.who, one.other
    policy = one.no("101-^#######", "^#########")
    leaf.t(36, 44, one.house, 14, bold=True)
    leaf.t(559, 44, "Patient Demographics", 11, at="r")
    leaf.rule(52)
    leaf.down(36, 72, 140, (("Full Name", who.name), ("MRN", one.no("^######")), ("Date of Birth", named(who.born,
        "-")), ("Gender", who.sex.capitalize()), ("Marital Status", "Married"), ("Nationality", "UAE"),
              ("Mobile", who.phone), ("Email", who.email), ("Address", who.address.line)), 16, colon=": ")
    leaf.down(330, 72, 430, (("Registered On", named(one.day, "-")), ("Registered By", "FRONTDESK02"), ("Language",
        "Arabic"), ("VIP", "No"), ("Blood Group", "O+"), ("Religion", "Muslim")), 16, colon=": ")
    leaf.t(36, 236, "Emergency Contact", bold=True)
    leaf.grid(36, 244, (200, 120, 203), ("Name", "Relation", "Contact No."), [(kin.name, "Brother", kin.phone)])
    leaf.t(36, 306, "Insurance", bold=True)
    leaf.grid(36, 314, (160, 130, 130, 103), ("Company", "Policy / Card No.", "Network", "Valid To"),
        [("Al Murooj Insurance", policy, "Silver", named(one.day.replace(year=one.day.year + 1, day=1), "-"))])
    leaf.t(36, 376, "Allergy:   No Known Allergies", 9)
    return Drawn(leaf.sheet, one.truth(*_WHO, "patient_email", "record_date", marital_status="Married",
        insurance_company="Al Murooj Insurance", policy_number=policy, allergies="No Known Allergies",
                                       policy_expiry_date=one.day.replace(year=one.day.year + 1, day=1).isoformat(),
                                       emergency_contacts=[{"name": kin.name, "relationship": "Brother",
                                           "phone": kin.phone}]), ("has_insurance",))


@layout("patient_record", "train")
def blind6_record_nz_enrolment(rng: random.Random) -> Drawn:
    """A New Zealand practice's enrolment form: NHI number, ethnicity boxes, community services card, agreement text."""
    one = case(rng, "nz", youngest=20)
    leaf, who, kin = Leaf(rng, A4, 9, face="office", hand=True), one.who, one.other
    leaf.t(36, 46, one.house, 15, bold=True)
    leaf.t(36, 62, "ENROLMENT FORM", 12, bold=True)
    leaf.put(400, 62, "NHI", one.no("ZZ^Z^##").replace("ZZ", "ZAA")[:7], to=559)
    relation = rng.choice(("partner", "mum", "flatmate"))
    for y, pairs in ((94, (("Given name(s)", who.first, 36, 290), ("Family name", who.last, 296, 559))), (120,
        (("Date of birth", named(who.born), 36, 230), ("Place of birth", "Hamilton", 236, 400), ("Gender", who.sex, 406,
        559))),
                     (146, (("Usual residential address", who.address.line, 36, 559),)), (172, (("Mobile", who.phone,
                     36, 230), ("Email", who.email, 236, 559))),
                     (198, (("Emergency contact", kin.name, 36, 300), ("Relationship", relation, 306, 430), ("Phone",
                     kin.phone, 436, 559)))):
        for label, text, x, to in pairs:
            leaf.put(x, y, label, text, to=to)
    leaf.t(36, 226, "Which ethnic group(s) do you belong to?", bold=True)
    leaf.ticks(36, 242, ("New Zealand European", "Maori", "Samoan", "Tongan", "Chinese", "Indian", "Other"),
        rng.choice(("New Zealand European", "Maori", "Samoan")), 8)
    leaf.t(36, 270, "Community Services Card")
    leaf.ticks(150, 270, ("Yes", "No"), "No")
    leaf.para(36, 300, 523,
        "I intend to use this practice as my regular and ongoing provider of general practice services. I "
        "understand that by enrolling I will be included in the enrolled population of the Primary "
              "Health Organisation. I have been given information about the benefits and implications of enrolment.",
              8.5)
    leaf.put(36, 380, "Signature", "", to=300)
    leaf.put(310, 380, "Date", named(one.day), to=480)
    return Drawn(leaf.sheet, one.truth(*_WHO, "patient_email", "record_date", emergency_contacts=[{"name": kin.name,
        "relationship": relation, "phone": kin.phone}]), ("questions",))
