"""Patient records of Asia, Africa, the Gulf, Britain and the Pacific held apart, as their systems print them."""

from __future__ import annotations

import random

from evaluation.documents.blind7_kit import boxes, case, dmy, grid, named, pairs, paper, table
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.leaf import Leaf
from evaluation.documents.sheet import A4

# fmt: off
_WHO = ("patient_name", "date_of_birth", "patient_sex", "patient_address", "patient_phone")


@layout("patient_record", "test")
def blind7_record_uk_registration(rng: random.Random) -> Drawn:
    """A British surgery's registration sent through a website: answers in bold, questions with options, next of kin."""
    one = case(rng, "uk", youngest=19)
    who, kin = one.who, one.other
    asked = [(q, rng.choice(("Yes", "No"))) for q in ("Do you smoke?", "Are you a carer?",
        "Do you need an interpreter?", "Have you served in the armed forces?")]
    ill, pills, allergy = rng.choice(("Asthma", "None", "High blood pressure")), rng.choice(("Salbutamol inhaler",
        "None", "Ramipril 5mg")), rng.choice(("Penicillin", "None", "Nuts"))
    body = (f"<h2>New patient registration</h2><p>The Coldbeck Surgery &middot; submitted {dmy(one.day)} 20:14</p><h4>"
        f"Your details</h4>" + pairs((
        ("Full name", who.name), ("Date of birth", dmy(who.born)), ("Sex", who.sex.capitalize()), ("Address",
            who.address.line), ("Mobile number", who.phone), ("Email", who.email), (
            "NHS number (if known)", one.no("999 ^## ####")))) + "<h4>Next of kin</h4>" + pairs((("Name", kin.name), (
                "Relationship", "Partner"), ("Telephone", kin.phone))) + "<h4>Your health</h4>" + pairs((
                ("Long-term conditions", ill), ("Current medication", pills), ("Allergies", allergy), ("Height",
                    "171 cm"), ("Weight", "74 kg"), *asked)) +
        "<h4>Declaration</h4><p>I confirm that the information I have given is correct.</p>")
    css = "body{font:11pt 'Liberation Sans'}h2{color:#005eb8}h4{border-bottom:2px solid #005eb8;margin:16px 0 6px}"
    css += ".k{width:3in;padding:3px 0;color:#425563}.v{font-weight:bold;padding:3px 0}"
    return Drawn(paper(css, body, "A4", "18mm"), one.truth(
        *_WHO, "patient_email", "record_date", medical_problems=ill, medications=pills, allergies=allergy,
            height="171 cm", weight="74 kg",
        emergency_contacts=[{"name": kin.name, "relationship": "Partner", "phone": kin.phone}], questions=[{"question":
            q, "answer": a} for q, a in asked]), ("has_insurance", "record_date"))


@layout("patient_record", "test")
def blind7_record_in_admission(rng: random.Random) -> Drawn:
    """An Indian hospital's admission record: a grid of pairs, attendant, payer."""
    one = case(rng, "in", youngest=18)
    who, kin, policy = one.who, one.other, one.no("^####/34/2^/P/0^#####")
    relation, marital = rng.choice(("Spouse", "Brother", "Sister")), rng.choice(("Married", "Single"))
    body = (f"<h2 class=c>{one.house.upper()}</h2><p class=c>{one.place.line}. Phone {one.phone}</p><h3 class=c>"
        f"ADMISSION RECORD</h3>" + table((), (
        ("UHID", one.no("^#######"), "IP No.", one.no("IP^#####")), ("Patient Name", who.name, "Age / DOB",
            f"{one.age} Y / {dmy(who.born, '-')}"), ("Gender", who.sex.capitalize(), "Marital Status", marital), (
            "Address", who.address.line, "Mobile No.", who.phone), ("E-mail", who.email, "Occupation", "Service"), (
                "Admission Date", f"{named(one.day, '-')} 20:16", "Ward / Bed", "3rd Floor / 312-A"), (
                "Consultant", f"Dr. {one.doctor.name}", "Department", "General Medicine"), ("Attendant Name", kin.name,
                    "Relationship", relation), ("Attendant Mobile", kin.phone, "Payer", "Insurance"), (
                    "Insurance Company", "Suraksha General Insurance", "Policy No.", policy)), "", "g") +
                        "<p><b>Known allergies:</b> Sulpha drugs &emsp; <b>Past history:</b> Hypertension</p><p "
                        "class=f>I hereby give "
        "consent for admission, investigation and treatment. I agree to pay all charges not covered by my insurance. "
        "Valuables are at my own risk.</p><div class=row><p>Signature of patient / attendant</p><p>"
        "Admission officer</p></div>")
    css = "body{font:10pt 'Liberation Serif'}h3{margin:12px 0}.g{width:100%;margin-bottom:12px}.g td{border:1px solid "
    css += "#000;padding:5px}.g td:nth-child(odd){font-weight:bold;width:17%}.f{font-size:9pt;margin:14px 0 60px}"
    return Drawn(paper(css, body, "A4", "15mm"), one.truth(
        *_WHO, "patient_email", "record_date", marital_status=marital, insurance_company="Suraksha General Insurance",
            policy_number=policy, allergies="Sulpha drugs", medical_problems="Hypertension",
        emergency_contacts=[{"name": kin.name, "relationship": relation, "phone": kin.phone}]), ("has_insurance",
            "record_date", "emergency_contacts"))


@layout("patient_record", "test")
def blind7_record_ae_file(rng: random.Random) -> Drawn:
    """A Gulf clinic's file opening form: captions above values, insurance card's particulars with its expiry."""
    one = case(rng, "ae", youngest=20)
    who, kin, policy = one.who, one.other, one.no("NC-^######-0^")
    ends = one.day.replace(year=one.day.year + 1, day=min(one.day.day, 28))
    body = (f"<div class=row><h3>{one.house}</h3><div class=r>NEW PATIENT REGISTRATION<br>File No. "
        f"{one.no('^#####')}</div></div>" + grid((
        ("Full Name", who.name), ("Date of Birth", dmy(who.born)), ("Gender", who.sex.capitalize()), ("Nationality",
            "Emirati"), ("Marital Status", "Married"), ("Mobile", who.phone), ("E-mail", who.email), (
            "Address", who.address.line), ("Registration Date", dmy(one.day))), 3, "g") + "<h4>Emergency contact</h4>"
                + grid((("Name", kin.name), ("Relation", "Spouse"), ("Mobile", kin.phone)), 3, "g") +
        "<h4>Insurance</h4>" + grid((("Insurance Company", "Noor Care Insurance"), ("Policy / Card No.", policy), (
            "Expiry Date", dmy(ends))), 3, "g") + f"<h4>Medical</h4><p>Diabetes: {boxes(('Yes', 'No'), 'No')} &emsp; "
        f"Hypertension: {boxes(('Yes', 'No'), 'Yes')} &emsp; Asthma: {boxes(('Yes', 'No'), 'No')}</p><p>Allergies: "
        f"Ibuprofen</p><p class=s>Patient's signature</p>")
    css = "body{font:10pt Carlito}h4{margin:14px 0 3px;color:#065}.g{width:100%}.g td{border:1px solid #9bb;"
    css += "padding:3px 6px 6px;width:33%}.k{font-size:8pt;color:#577}p{margin:8px 0}.s{margin-top:60px;"
    css += "border-top:1px solid #000;width:2.5in}"
    return Drawn(paper(css, body, "A4", "15mm"), one.truth(
        *_WHO, "patient_email", "record_date", marital_status="Married", insurance_company="Noor Care Insurance",
            policy_number=policy, policy_expiry_date=ends.isoformat(), allergies="Ibuprofen",
        emergency_contacts=[{"name": kin.name, "relationship": "Spouse", "phone": kin.phone}],
        questions=[{"question": "Diabetes", "answer": "No"}, {"question": "Hypertension", "answer": "Yes"}, {
            "question": "Asthma", "answer": "No"}]), ("has_insurance", "medical_problems"))


@layout("patient_record", "test")
def blind7_record_za_scheme(rng: random.Random) -> Drawn:
    """A South African practice's patient form, typed: main member apart from patient, scheme and plan."""
    one = case(rng, "za", youngest=20)
    who, kin, policy = one.who, one.other, one.no("^########")
    leaf = Leaf(rng, A4, 9.5, face="sans", typed="mono")
    leaf.t(297, 44, f"Dr {one.doctor.name}", 14, bold=True, at="c")
    leaf.lines(297, 58, [one.doctor.degrees, one.place.line, f"Tel: {one.phone}"], 9, at="c")
    y = leaf.bar(40, 106, 515, "PATIENT DETAILS")
    marital = rng.choice(("Married", "Single", "Divorced"))
    y = leaf.cells(40, y - 10, (258, 257), (("Full names and surname", who.name), ("Date of birth",
        f"{who.born:%Y/%m/%d}"), ("Gender", who.sex.capitalize()), ("Marital status", marital), (
        "Residential address", who.address.line), ("Cell number", who.phone), ("E-mail address", who.email), (
            "Date completed", f"{one.day:%Y/%m/%d}")), 30, 7)
    y = leaf.bar(40, y + 20, 515, "MEDICAL AID")
    y = leaf.cells(40, y - 10, (172, 172, 171), (("Name of medical aid", "Umoya Health"), ("Membership number",
        policy), ("Main member", who.name)), 30, 7)
    y = leaf.bar(40, y + 20, 515, "NEAREST FAMILY OR FRIEND")
    y = leaf.cells(40, y - 10, (172, 172, 171), (("Name", kin.name), ("Relationship", "Friend"), ("Contact number",
        kin.phone)), 30, 7)
    leaf.para(40, y + 24, 515, "I accept that I am responsible for the account and that it has to be settled within "
        "30 days. I consent to the disclosure of ICD-10 codes to my medical aid.", 8.5)
    leaf.put(40, y + 90, "Signature", "", to=300)
    return Drawn(leaf.sheet, one.truth(
        *_WHO, "patient_email", "record_date", marital_status=marital, insurance_company="Umoya Health",
            policy_number=policy,
        emergency_contacts=[{"name": kin.name, "relationship": "Friend", "phone": kin.phone}]), ("has_insurance",))


@layout("patient_record", "test")
def blind7_record_ke_opd(rng: random.Random) -> Drawn:
    """A Kenyan clinic's outpatient card by hand on a printed form: blanks on lines, vitals, next of kin."""
    one = case(rng, "ke", youngest=18)
    who, kin = one.who, one.other
    leaf = Leaf(rng, A4, 10, face="serif", hand=True)
    leaf.t(297, 50, one.house.upper(), 15, bold=True, at="c")
    leaf.t(297, 66, f"{one.place.line}   Tel: {one.phone}", 9, at="c")
    leaf.t(297, 92, "OUTPATIENT CARD", 12, bold=True, at="c")
    high, weigh = f"{rng.randint(152, 186)} cm", f"{rng.randint(48, 96)} kg"
    leaf.put(50, 126, "Patient's name", who.name, at=126, to=360)
    leaf.put(370, 126, "OP No.", one.no("^####/2^"), at=412, to=545)
    leaf.put(50, 152, "Date of birth", dmy(who.born), at=126, to=240)
    leaf.put(250, 152, "Sex", who.sex.capitalize(), at=276, to=360)
    leaf.put(370, 152, "Date", dmy(one.day), at=412, to=545)
    leaf.put(50, 178, "Address", who.address.line, at=126, to=360)
    leaf.put(370, 178, "Phone", who.phone, at=412, to=545)
    leaf.put(50, 204, "Next of kin", kin.name, at=126, to=300)
    leaf.put(310, 204, "Relation", "Parent", at=356, to=430)
    leaf.put(436, 204, "Tel", kin.phone, at=456, to=545)
    leaf.put(50, 230, "Weight", weigh, at=126, to=200)
    leaf.put(210, 230, "Height", high, at=250, to=330)
    leaf.put(340, 230, "Allergies", "None", at=390, to=545)
    y = leaf.grid(50, 250, (90, 270, 135), ("Date", "Clinical notes", "Treatment"), [("", "", "")] * 6, lead=2.2)
    leaf.t(50, y + 20, "Bring this card at every visit.", 8)
    return Drawn(leaf.sheet, one.truth(*_WHO, "record_date", weight=weigh, height=high, allergies="None",
                                       emergency_contacts=[{"name": kin.name, "relationship": "Parent", "phone":
                                           kin.phone}]))


@layout("patient_record", "test")
def blind7_record_au_preadmission(rng: random.Random) -> Drawn:
    """An Australian hospital's pre-admission form from its website: two columns, fund, height and weight, questions."""
    one = case(rng, "au", youngest=25)
    who, kin, policy = one.who, one.other, one.no("^########", "WS^######")
    asked = [(q, rng.choice(("Yes", "No", "No"))) for q in ("Heart attack or angina", "Diabetes", "Sleep apnoea",
        "Blood clots", "Previous problems with anaesthetic", "Hearing aid or glasses")]
    high, weigh = f"{rng.randint(155, 190)} cm", f"{rng.randint(52, 110)} kg"
    body = (f"<h2>{one.house}</h2><h3>Online pre-admission form</h3><div class=two><div><h4>Patient</h4>" + pairs((
        ("Name", who.name), ("Date of birth", dmy(who.born)), ("Sex", who.sex.capitalize()), ("Address",
            who.address.line), ("Mobile", who.phone), ("Email", who.email), ("Marital status", "De facto"), (
            "Medicare no.", one.no("^### ##### #")))) + "</div><div><h4>Person to contact</h4>" + pairs((("Name",
                kin.name), ("Relationship", "Partner"), ("Mobile", kin.phone))) + "<h4>Health fund</h4>" + pairs((
                ("Fund", "Southern Cross Mutual"), ("Membership no.", policy), ("Level of cover", "Gold hospital"))) +
                    "</div></div><h4>Health questions</h4>" + table((), asked, "", "q") + pairs((
                    ("Height", high), ("Weight", weigh), ("Allergies", "Elastoplast - rash"), ("Current medications",
                        "Nil"), ("Date submitted", dmy(one.day)))))
    css = "body{font:10pt Roboto}h4{color:#735;margin:12px 0 4px}.two{display:flex;gap:20px}.two>div{flex:1}"
    css += ".k{color:#666;padding:2px 10px 2px 0}.q{width:100%}.q td{border-bottom:1px solid #ddd;padding:4px 0}"
    return Drawn(paper(css, body, "A4", "15mm"), one.truth(
        *_WHO, "patient_email", "record_date", marital_status="De facto", insurance_company="Southern Cross Mutual",
            policy_number=policy, height=high, weight=weigh, allergies="Elastoplast - rash", medications="Nil",
        emergency_contacts=[{"name": kin.name, "relationship": "Partner", "phone": kin.phone}], questions=[{"question":
            q, "answer": a} for q, a in asked]), ("has_insurance", "medical_problems"))
