"""American patient records held apart, as practice systems and web forms print them: accuracy is reported on these."""

from __future__ import annotations

import random
from datetime import timedelta

from evaluation.documents.blind7_kit import boxes, case, grid, pairs, paper, plainly, short, spoken, table, us
from evaluation.documents.layouts import Drawn, layout

# fmt: off
_WHO = ("patient_name", "date_of_birth", "patient_sex", "patient_address")
_PAYERS = ("Bluegate PPO", "Evergreen Health Plan", "Medicare Part B", "Harbor Mutual Health")


@layout("patient_record", "test")
def blind7_record_us_registration(rng: random.Random) -> Drawn:
    """A practice system's registration print: sections with bars, captions right of a narrow column, empty ones too."""
    one = case(rng, "us", youngest=23)
    who, kin, payer, policy = one.who, one.other, rng.choice(_PAYERS), one.no("^########", "XBG^#######")
    marital, relation = rng.choice(("Married", "Single", "Divorced")), rng.choice(("Spouse", "Parent", "Sibling"))
    def part(head: str, *said: tuple[str, str]) -> str:
        half = (len(said) + 1) // 2
        return (f"<h4>{head}</h4><div class=two>" + pairs(said[:half], mark=":") + pairs(said[half:], mark=":") +
            "</div>")
    phone, other = plainly(who.phone), plainly(kin.phone)
    body = (f"<div class=row><b>{one.house}</b><b>PATIENT REGISTRATION</b></div><p class=f>Printed {us(one.day)} "
        f"08:51 by FRONTDESK2"
            "</p>" + part("PATIENT", ("Name", who.last_first), ("DOB", us(who.born)), ("Legal sex",
                who.sex.capitalize()), (
                "Marital status", marital), ("Language", "English"), ("Address", who.address.line), ("Mobile phone",
                    phone), (
                    "Home phone", ""), ("Email", who.email), ("SSN", "xxx-xx-" + one.no("^###"))))
    body += part("EMERGENCY CONTACT", ("Name", kin.name), ("Relationship", relation), ("Phone", other))
    body += part("GUARANTOR", ("Name", who.last_first), ("Relationship to patient", "Self"))
    body += part("PRIMARY INSURANCE", ("Company", payer), ("Policy number", policy), ("Group number", one.no("^####")),
        (
        "Policy holder", who.last_first), ("Holder DOB", us(who.born)), ("Copay", "$25.00"))
    body += part("SECONDARY INSURANCE", ("Company", ""), ("Policy number", "")) + part(
        "CARE TEAM", ("Primary care provider", one.signed), ("Preferred pharmacy", "Lakeside Pharmacy"))
    css = ("body{font:9.5pt 'Liberation Sans'}.f{font-size:8pt;color:#555}h4{background:#d9e2ec;padding:3px 6px;"
        "margin:10px 0 4px}.two{"
           "display:grid;grid-template-columns:1fr 1fr;gap:10px}.k{text-align:right;color:#444;padding:2px 8px 2px 0;"
           "width:1.4in}.v{"
           "font-weight:bold;padding:2px 0}")
    return Drawn(paper(css, body), one.truth(
        *_WHO, "patient_email", patient_phone=phone, marital_status=marital, insurance_company=payer,
            policy_number=policy,
        emergency_contacts=[{"name": kin.name, "relationship": relation, "phone": other}]), ("record_date",
            "has_insurance"))


@layout("patient_record", "test")
def blind7_record_us_web_form(rng: random.Random) -> Drawn:
    """A web form's submission as it is mailed to the practice: question left, answer right, stripes, two pages."""
    one = case(rng, "us", youngest=20)
    who, kin, phone = one.who, one.other, plainly(one.who.phone)
    ill, pills, allergy = (rng.choice(texts) for texts in (
        ("High blood pressure, sleep apnea", "Migraines", "None"), ("Losartan 50 mg daily", "None", "Zoloft 50 mg, "
            "vitamin D"),
        ("Penicillin", "No known allergies", "Codeine - nausea")))
    asked = [(q, rng.choice(("Yes", "No", "No"))) for q in (
        "Do you smoke or vape?", "Do you drink alcohol?", "Do you exercise at least three times a week?",
        "Have you had surgery in the past five years?", "Have you ever had a reaction to anesthesia?",
        "Do you feel safe at home?", "Have you fallen in the past year?")]
    high, weigh = f"{rng.randint(5, 6)}'{rng.randint(0, 9)}\"", f"{rng.randint(120, 240)} lbs"
    rows = (("Submission date", f"{spoken(one.day)} 9:17 PM"), ("Patient full name", who.name), ("Date of birth", us(
        who.born)), (
        "Sex assigned at birth", who.sex.capitalize()), ("Home address", who.address.line), ("Cell phone", phone), (
            "E-mail",
        who.email), ("Emergency contact name", kin.name), ("Emergency contact phone", plainly(kin.phone)), (
            "Height", high), ("Weight", weigh), ("Reason for today's visit", "Annual physical"), (
                "Please list any medical conditions", ill), ("Current medications", pills), ("Allergies", allergy),
                    *asked, (
                    "Do you have health insurance?", "Yes"), ("Insurance company", "Harbor Mutual Health"), (
                        "Signature", who.name))
    body = f"<h1>New Patient Intake Form</h1><p class=sub>{one.house}</p>" + table((), rows, "", "t")
    css = ("body{font:11pt 'Liberation Sans'}h1{font-size:18pt}.sub{margin:4px 0 14px;color:#555}.t{width:100%}.t "
        "td{padding:10px 8px;"
           "width:50%}.t tr:nth-child(odd){background:#f3f4f8}.t td:first-child{font-weight:bold}")
    return Drawn(paper(css, body), one.truth(
        *_WHO, "patient_email", "record_date", patient_phone=phone, height=high, weight=weigh, medical_problems=ill,
        medications=pills, allergies=allergy, insurance_company="Harbor Mutual Health", has_insurance=True,
        emergency_contacts=[{"name": kin.name, "phone": plainly(kin.phone)}],
        questions=[{"question": q, "answer": a} for q, a in asked]), ("questions",))


@layout("patient_record", "test")
def blind7_record_us_health_history(rng: random.Random) -> Drawn:
    """A health history with tick boxes in three columns, printed by a system and filled in on its tablet."""
    one = case(rng, "us", youngest=18)
    who, asked = one.who, (
        "Asthma", "Cancer", "Diabetes", "Heart murmur", "Hepatitis", "High cholesterol", "Kidney disease", "Seizures",
            "Stroke",
        "Thyroid disorder", "Tuberculosis", "Ulcers")
    answers = [{"question": q, "answer": rng.choice(("Yes", "No", "No", "No"))} for q in asked]
    pills, allergy = rng.choice(("metformin 500 mg", "None", "levothyroxine 88 mcg")), rng.choice(("Latex", "None",
        "Shellfish"))
    body = (f"<div class=c><h2>{one.house}</h2><b>CONFIDENTIAL HEALTH HISTORY</b></div>" + grid((
        ("Patient name", who.name), ("Date of birth", short(who.born)), ("Today's date", short(one.day)), (
            "Home address",
        who.address.line), ("Phone", plainly(who.phone)), ("Sex", who.sex.capitalize())), 3, "g") + "<p>Have you ever "
            "been told "
        "that you have any of the following?</p><div class=three>" + "".join(
            f"<div class=row><span>{a['question']}</span><span>{boxes(('Yes', 'No'), a['answer'])}</span></div>" for a
                in answers)
        + "</div>" + grid((("Medications you take now", pills), ("Allergies to medicine or food", allergy)), 1, "g") +
        "<p class=sig>Patient or guardian signature: <i>signed on tablet</i></p>")
    css = ("body{font:10pt Carlito}.g{width:100%;margin:10px 0}.g td{border:1px solid #555;padding:3px 6px}"
        ".k{font-size:8pt;color:#444}"
           ".three{display:grid;grid-template-columns:1fr 1fr 1fr;gap:8px 26px;margin:10px 0}.sig{margin-top:20px}")
    return Drawn(paper(css, body), one.truth(
        *_WHO, "record_date", patient_phone=plainly(who.phone), questions=answers, medications=pills,
            allergies=allergy))


@layout("patient_record", "test")
def blind7_record_us_face_sheet(rng: random.Random) -> Drawn:
    """A hospital's face sheet: three columns of boxes with bold heads, contacts in a table, coverage in another."""
    one = case(rng, "us", youngest=35)
    who, kin, payer, policy = one.who, one.other, rng.choice(_PAYERS), one.no("^#######A", "W^########")
    relation, marital = rng.choice(("Child", "Sibling", "Spouse")), rng.choice(("Widowed", "Married"))
    body = (f"<div class=row><div class=logo>{one.house}</div><div class=r>ADMISSION FACE SHEET<br>HAR "
        f"{one.no('^########')}</div></div>"
            "<div class=three><section><h4>Patient Demographics</h4>" + pairs((
                ("Name", who.last_first), ("MRN", one.no("^#######")), ("DOB", f"{us(who.born)} ({one.age} y.o.)"), (
                    "Sex", who.sex), ("Marital Status", marital), ("Religion", "None"))) + "</section><section><h4>"
                    "Address</h4><p>"
            + "<br>".join(who.address.lines) + f"</p><h4>Phone</h4><p>{plainly(who.phone)} (Mobile)</p></section>"
                f"<section><h4>Admission"
            "</h4>" + pairs((("Date/Time", f"{us(one.day)} 2141"), ("Type", "Emergency"), ("Unit", "4E Telemetry"), (
                "Attending", one.signed), ("Complaint", "Chest pain"))) + "</section></div><h4>Emergency Contacts</h4>"
                    + table(
                    ("Name", "Relation to Patient", "Home Phone", "Mobile"), [(kin.name, relation, "", plainly(
                        kin.phone))], "", "t")
            + "<h4>Coverage</h4>" + table(("Payer", "Plan", "Subscriber ID", "Subscriber", "Rel to Sub"), [
                (payer, "-", policy, who.name, "Self")], "", "t") + "<h4>Allergies</h4><p>Sulfa antibiotics (Rash)</p>")
    css = ("body{font:9.5pt Roboto}.logo{font-size:16pt;font-weight:500}.three{display:grid;grid-template-columns:1fr "
        "1fr 1fr;gap:10px}"
           "h4{font-weight:700;border-bottom:1px solid #333;margin:10px 0 4px}.k{color:#555;padding-right:8px}"
           ".t{width:100%}.t th,.t td{"
           "border:1px solid #ccc;padding:4px}.t th{background:#f3f3f3}")
    return Drawn(paper(css, body), one.truth(
        *_WHO, patient_phone=plainly(who.phone), marital_status=marital, insurance_company=payer, policy_number=policy,
        allergies="Sulfa antibiotics (Rash)",
        emergency_contacts=[{"name": kin.name, "relationship": relation, "phone": plainly(kin.phone)}]),
        ("record_date", "has_insurance", "medical_problems"))


@layout("patient_record", "test")
def blind7_record_us_student_health(rng: random.Random) -> Drawn:
    """A college's health record: immunity by titre, a series of shots, waiver of insurance, boxes to tick."""
    one = case(rng, "us", youngest=18, oldest=26)
    who, kin = one.who, one.other
    pox, measles, shots = (rng.choice((True, False)) for _ in range(3))
    insured = rng.choice((True, False))
    said = {True: "Immune", False: "Not immune"}
    body = (f"<div class=c><h2>{who.address.town} State College</h2><b>Student Health Record</b></div><h4>Section 1: "
        f"Student</h4>" + grid((
        ("Student name", who.name), ("Birth date", us(who.born)), ("Sex", who.sex.capitalize()), ("Permanent address",
        who.address.line), ("Cell phone", plainly(who.phone)), ("E-mail", who.email)), 2, "g") + "<h4>Section 2: In "
            "an emergency, "
        "notify</h4>" + grid((("Name", kin.name), ("Relationship", "Parent"), ("Phone", plainly(kin.phone)), (
            "Address", kin.address.line)), 2, "g") + "<h4>Section 3: Immunity (completed by clinician)</h4><table "
            "class=g><tr><td>"
        f"Varicella (chicken pox)</td><td>{boxes(('Immune', 'Not immune'), said[pox])}</td></tr><tr><td>Measles</td>"
        f"<td>"
        f"{boxes(('Immune', 'Not immune'), said[measles])}</td></tr><tr><td>Hepatitis B vaccine series completed</td>"
        f"<td>"
        f"{boxes(('Yes', 'No'), 'Yes' if shots else 'No')}</td></tr></table><h4>Section 4: Health insurance</h4><p>Do "
        f"you have health "
        f"insurance? {boxes(('Yes', 'No'), 'Yes' if insured else 'No')} &emsp; Company: "
        f"{'Bluegate PPO' if insured else ''}</p>"
        f"<p class=sig>{one.signed} &emsp; Date: {us(one.day)}</p>")
    css = ("body{font:10.5pt 'Liberation Serif'}h4{margin:14px 0 4px;background:#eee;padding:3px}.g{width:100%}.g "
        "td{border:1px solid #000;"
           "padding:4px 6px}.k{font-size:8pt}.sig{margin-top:40px}")
    return Drawn(paper(css, body), one.truth(
        *_WHO, "patient_email", "record_date", patient_phone=plainly(who.phone),
        chicken_pox_immunity=said[pox].lower(), measles_immunity=said[measles].lower(), hepatitis_b_vaccination=shots,
        has_insurance=insured, emergency_contacts=[
            {"name": kin.name, "relationship": "Parent", "phone": plainly(kin.phone), "address": kin.address.line}],
        **({"insurance_company": "Bluegate PPO"} if insured else {})), ("questions",))


@layout("patient_record", "test")
def blind7_record_us_referral_intake(rng: random.Random) -> Drawn:
    """A home health agency's intake: shaded captions in a grid with joined cells, problems and medicines as lines."""
    one = case(rng, "us", youngest=60)
    who, kin, policy = one.who, one.other, one.no("^A##C^#DK##")
    ills, pills = rng.choice(("CHF, COPD, HTN", "CVA with left weakness, DM2", "Hip fracture s/p ORIF")), rng.choice((
        "Lasix 40 mg, Coreg 6.25 mg", "Eliquis 5 mg, metformin 1000 mg"))
    said = (("Client", who.name), ("DOB", us(who.born)), ("Sex", who.sex.capitalize()), ("Phone", plainly(who.phone)), (
        "Address", who.address.line), ("Marital status", "Widowed"), ("Medicare #", policy), ("Referral date", us(
            one.day)), (
            "Physician", one.signed), ("Start of care", us(one.day + timedelta(2))))
    body = "<h2>Heartland Home Health Care — Intake</h2><table class=g>" + "".join(
        f"<tr><th>{a[0]}</th><td>{a[1]}</td><th>{b[0]}</th><td>{b[1]}</td></tr>" for a, b in zip(said[::2], said[1::2],
            strict=True))
    body += (f"<tr><th>Diagnoses</th><td colspan=3>{ills}</td></tr><tr><th>Medications</th><td colspan=3>{pills}</td>"
        f"</tr><tr><th>Allergies"
             f"</th><td colspan=3>NKDA</td></tr><tr><th>Insurance</th><td>Medicare Part B</td><th>Policy #</th><td>"
             f"{policy}</td></tr><tr><th>"
             f"Emergency contact</th><td>{kin.name}</td><th>Phone</th><td>{plainly(kin.phone)} (neighbor)</td></tr>"
             f"</table><p>Services "
             f"requested: {boxes(('RN', 'PT', 'OT', 'ST', 'HHA'), 'PT')}</p>")
    css = ("body{font:10pt 'DejaVu Sans Condensed'}h2{font-size:14pt;margin-bottom:10px}.g{width:100%}.g th,.g "
        "td{border:1px solid #777;"
           "padding:6px}.g th{background:#e8e8e0;width:16%}p{margin-top:12px}")
    return Drawn(paper(css, body), one.truth(
        *_WHO, patient_phone=plainly(who.phone), marital_status="Widowed", insurance_company="Medicare Part B",
        policy_number=policy, medical_problems=ills, medications=pills, allergies="NKDA",
            record_date=one.day.isoformat(),
        emergency_contacts=[{"name": kin.name, "phone": plainly(kin.phone), "relationship": "neighbor"}]),
        ("record_date", "has_insurance", "questions"))
