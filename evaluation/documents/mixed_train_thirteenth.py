"""American papers of several pages: heads repeated, tables carried over, fields on the second page."""

from __future__ import annotations

import random
from datetime import timedelta

from evaluation.documents.bill_facts import shown
from evaluation.documents.cases import case, goods, lines, pick, sums, told, total
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.leaf import Leaf
from evaluation.documents.world_facts import us

# fmt: off
_CHARGES = """
ROOM/BED SEMI-PRIV 2 BED|0120|4|1480
PHARMACY GENERAL|0250|6|38
IV SOLUTIONS|0258|5|61
MED/SURG SUPPLIES|0270|7|27
LABORATORY CHEMISTRY|0301|5|112
LABORATORY HEMATOLOGY|0305|4|66
LABORATORY MICRO|0306|2|124
RADIOLOGY CHEST|0324|2|318
CT SCAN BODY|0352|1|2890
OR SERVICES|0360|2|3120
ANESTHESIA|0370|1|1470
RESPIRATORY SVC|0410|4|88
PHYSICAL THERAPY|0420|3|142
EMERGENCY ROOM|0450|1|1765
CARDIOLOGY|0480|1|940
RECOVERY ROOM|0710|2|510
EKG/ECG|0730|2|214
DRUGS REQUIRING DETAIL CODING|0636|4|96
"""


@layout("hospital_bill", "train")
def blind6_bill_us_three_pages(rng: random.Random) -> Drawn:
    """An itemized bill over several pages: head and column titles on each, page subtotals, totals on the last."""
    one = case(rng, "us")
    bought = [charge for _ in range(3) for charge in goods(rng, _CHARGES, 10, 15, one.day - timedelta(rng.randint(11,
        16)))]
    leaf, who, number = Leaf(rng, body=9, face="mono"), one.who, one.no("^########", "V000^####")
    whole, page, y = total(bought), 1, 0.0

    def head() -> float:
        leaf.t(36, 36, one.house.upper(), 11, bold=True)
        leaf.lines(36, 48, [*(line.upper() for line in one.place.lines), f"PHONE {one.phone}"], 8.5)
        leaf.t(576, 36, f"PAGE {page}", at="r")
        leaf.t(576, 48, "ITEMIZED STATEMENT", at="r")
        leaf.lines(36, 88, [f"PATIENT: {who.last_first.upper()}", f"ACCOUNT: {number}"])
        leaf.lines(330, 88, [f"ADMITTED: {us(one.day - timedelta(16))}  DISCH: {us(one.day - timedelta(11))}",
            f"BILL DATE: {us(one.day)}"])
        leaf.rule(116)
        for x, text in ((36, "DATE"), (110, "REV CD"), (165, "DESCRIPTION"), (420, "QTY")):
            leaf.t(x, 128, text)
        leaf.t(576, 128, "AMOUNT", at="r")
        leaf.rule(132)
        return 146.0

    y, carried = head(), 0
    for charge in bought:
        if y > 700:
            leaf.t(430, y + 8, "PAGE TOTAL", at="r")
            leaf.t(576, y + 8, shown(carried), at="r")
            leaf.sheet.page()
            page, carried = page + 1, 0
            y = head()
        for x, text in ((36, f"{charge.day:%m/%d/%y}"), (110, charge.code), (165, charge.description), (420,
            str(charge.quantity))):
            leaf.t(x, y, text)
        leaf.t(576, y, shown(charge.amount), at="r")
        y, carried = y + 15, carried + charge.amount
    leaf.rule(y)
    leaf.sums(380, 576, y + 16, (("TOTAL CHARGES", shown(whole)), ("PAYMENTS", "0.00"), ("BALANCE DUE", shown(whole))),
        14)
    return Drawn(leaf.sheet, one.truth(
        "facility_name", "facility_address", "facility_phone", "patient_name", "invoice_date", invoice_number=number,
        line_items=lines(bought, "code", "quantity", "amount"), **sums(total_amount=whole, balance_due=whole)),
            ("currency", "amount_paid", "invoice_number"))


_PANEL = """
Glucose|104|70-99|mg/dL|High
BUN|17|6-24|mg/dL|
Creatinine|0.88|0.57-1.00|mg/dL|
eGFR|76|>59|mL/min/1.73|
BUN/Creatinine Ratio|19|9-23||
Sodium|141|134-144|mmol/L|
Potassium|4.4|3.5-5.2|mmol/L|
Chloride|103|96-106|mmol/L|
Carbon Dioxide, Total|23|20-29|mmol/L|
Calcium|9.6|8.7-10.3|mg/dL|
Protein, Total|7.1|6.0-8.5|g/dL|
Albumin|4.4|3.8-4.9|g/dL|
Globulin, Total|2.7|1.5-4.5|g/dL|
Bilirubin, Total|0.4|0.0-1.2|mg/dL|
Alkaline Phosphatase|82|44-121|IU/L|
AST (SGOT)|24|0-40|IU/L|
ALT (SGPT)|39|0-32|IU/L|High
Cholesterol, Total|226|100-199|mg/dL|High
Triglycerides|171|0-149|mg/dL|High
HDL Cholesterol|46|>39|mg/dL|
VLDL Cholesterol Cal|31|5-40|mg/dL|
LDL Chol Calc (NIH)|149|0-99|mg/dL|High
TSH|2.790|0.450-4.500|uIU/mL|
Vitamin D, 25-Hydroxy|21.4|30.0-100.0|ng/mL|Low
Hemoglobin A1c|5.9|4.8-5.6|%|High
"""


@layout("lab_report", "train")
def blind6_lab_us_two_page_remarks(rng: random.Random) -> Drawn:
    """A reference laboratory's report on two pages, remarks in a typewriter's face under tests."""
    one, rows = case(rng, "us"), pick(rng, _PANEL, 18, 22)
    leaf, who, number = Leaf(rng, body=9, face="sans"), one.who, one.no("^########")
    taken, told_on = one.day, one.day + timedelta(1)
    leaf.t(36, 40, "LabNorth", 18, bold=True)
    leaf.t(576, 40, "Patient Report", 13, at="r")
    y = leaf.heads(36, 60, (140, 130, 140, 130), (("Patient", who.last_first), ("DOB", us(who.born)), ("Sex",
        who.sex.capitalize()), ("Age", str(one.age)), ("Patient ID", number), ("Specimen ID", one.no("^##-^##-^###-0")),
                   ("Ordering Physician", one.doctor.name), ("Account Number", one.no("^#######")), ("Date Collected",
                   us(taken)), ("Date Received", us(taken)), ("Date Reported", us(told_on)), ("Fasting", "Yes")), 27)
    y = leaf.bar(36, y + 4, 540,
        "Ordered Items: Comp. Metabolic Panel (14); Lipid Panel; TSH; Vitamin D; Hemoglobin A1c", size=8.5)

    def titles(at: float) -> float:
        for x, text in ((40, "Test"), (250, "Current Result"), (340, "Flag"), (400, "Units"), (480,
            "Reference Interval")):
            leaf.t(x, at, text, bold=True)
        leaf.rule(at + 4)
        return at + 20

    y = titles(y + 4)
    for place, (name, value, span, unit, flag) in enumerate(rows):
        if place == 11:
            leaf.lines(36, 760, [f"Date Created and Stored {us(told_on)} 0614 ET    Final Report    Page 1 of 2",
                "(c) 2024 LabNorth. All rights reserved. This document contains private and confidential health "
                "information."], 7)
            leaf.sheet.page()
            leaf.t(36, 40, "LabNorth", 14, bold=True)
            leaf.lines(576, 36, [f"Patient: {who.last_first}   DOB: {us(who.born)}",
                f"Patient ID: {number}   Collected: {us(taken)}"], 8.5, at="r")
            y = titles(76)
        leaf.t(40, y, name)
        leaf.t(250, y, value, bold=bool(flag))
        leaf.t(340, y, flag, bold=True)
        leaf.t(400, y, unit)
        leaf.t(480, y, span)
        y += 16
        if name in ("Vitamin D, 25-Hydroxy", "Hemoglobin A1c"):
            said = {"Hemoglobin A1c": ["Prediabetes: 5.7 - 6.4", "Diabetes: >6.4"]}.get(name,
                ["Vitamin D deficiency has been defined by the Institute of",
                    "Medicine as a level of serum 25-OH vitamin D less than 20 ng/mL."])
            y = leaf.lines(250, y - 2, said, 7.5) + 6
    leaf.t(36, y + 14,
        f"Performing Labs: 01: DA - LabNorth Dallas, 7777 Forest Ln, Dallas, TX 75230 Dir: {one.other.name}, MD", 7.5)
    leaf.t(36, 766, "Final Report    Page 2 of 2", 7)
    return Drawn(leaf.sheet, one.truth(
        "patient_name", "date_of_birth", "patient_sex", "patient_age", patient_id=number,
        ordering_provider=one.doctor.name, facility_name="LabNorth", collected_date=taken.isoformat(),
            report_date=told_on.isoformat(),
        results=told(rows, "test value reference_range unit flag")), ("specimen",))


@layout("discharge_summary", "train")
def blind6_stay_us_two_page_note(rng: random.Random) -> Drawn:
    """A record system's summary on two pages: consults, physical exam and labs between."""
    one = case(rng, "us", youngest=45)
    left, number = one.day + timedelta(rng.randint(3, 7)), one.no("00^######")
    rows = pick(rng, """
amiodarone|200 mg|tablet|Take 1 tablet by mouth daily
rivaroxaban|20 mg|tablet|Take 1 tablet by mouth daily with dinner
furosemide|40 mg|tablet|Take 1 tablet by mouth every morning
lisinopril|10 mg|tablet|Take 1 tablet by mouth daily
potassium chloride|20 mEq|tablet|Take 1 tablet by mouth daily
""", 3, 5)
    ill = ["Atrial fibrillation with rapid ventricular response", "Acute on chronic diastolic heart failure",
        "Hypertension"]
    leaf, who = Leaf(rng, body=9, face="office"), one.who

    def foot(page: int) -> None:
        leaf.t(36, 772, f"{who.last_first} (MRN {number})   Printed at {us(left)} 3:10 PM   Page {page} of 2", 7.5)

    leaf.t(36, 40, "Discharge Summary", 14, bold=True)
    leaf.t(576, 40, f"{one.signed}  (Physician)  Cardiology", 8.5, at="r")
    leaf.rule(46)
    leaf.down(36, 62, 150, (("Patient:", who.name), ("DOB / Age / Sex:", f"{us(who.born)} / {one.age} / {who.sex}"),
        ("MRN:", number), ("Date of Admission:", us(one.day)), ("Date of Discharge:", us(left)),
        ("Attending Physician:", one.signed), ("Facility:", one.house)), 13, bold=True)
    y = 166.0
    story = ("The patient presented with palpitations and dyspnea and was found to be in atrial fibrillation with a "
        "ventricular rate of 148. Rate control was attempted with IV diltiazem, followed by TEE-guided "
             "cardioversion with restoration of sinus rhythm. Volume overload was treated with IV furosemide, net "
             "negative 4.1 L. Echocardiogram showed preserved ejection fraction and moderate left atrial enlargement. "
             "Anticoagulation was started before cardioversion and will continue without interruption.")
    for head, text in (("Discharge Diagnoses", ""), ("Procedures Performed", "TEE-guided DC cardioversion"),
        ("Consults", "Nutrition, Case Management"), ("Hospital Course", story),
                       ("Physical Exam at Discharge",
                       "BP 122/70, HR 68, RR 16, SpO2 96% on room air. Lungs clear. No edema."), ("Pertinent Labs",
                       "Na 138, K 4.1, Cr 1.1, BNP 412, TSH 2.2, Hgb 12.9")):
        leaf.t(36, y, head, 10, bold=True)
        y = (leaf.lines(50, y + 13, [f"{n}. {name}" for n, name in enumerate(ill, 1)]) if not text else leaf.para(50,
            y + 13, 520, text)) + 6
    foot(1)
    leaf.sheet.page()
    leaf.t(36, 40, "Discharge Medications", 10, bold=True)
    y = leaf.grid(36, 48, (200, 340), ("Medication", "How to take"), [(f"{n} {s} {f}", d) for n, s, f, d in rows],
        band=True) + 18
    for head, text in (("Allergies", "Penicillins (rash)"), ("Condition at Discharge", "Good"), ("Disposition",
        "Home or self care"), ("Diet", "2 gram sodium"), ("Follow-up",
        "Cardiology clinic in 10 to 14 days; primary care in one week."), ("Code Status", "Full")):
        leaf.put(36, y, f"{head}:", text, at=160, bold=True)
        y += 15
    leaf.t(36, y + 16, f"Signed: {one.signed}   {us(left)} 1:58 PM    cc: {one.other.name}, MD", 8.5)
    foot(2)
    return Drawn(leaf.sheet, one.truth(
        "patient_name", "date_of_birth", "patient_sex", "facility_name", "provider_name", patient_id=number,
        admission_date=one.day.isoformat(), discharge_date=left.isoformat(), diagnoses=ill,
            procedures=["TEE-guided DC cardioversion"],
        hospital_course=story, medicines=told(rows, "name strength form directions"), allergies="Penicillins (rash)",
            condition_at_discharge="Good", discharged_to="Home or self care",
                follow_up="Cardiology clinic in 10 to 14 days; primary care in one week."))


@layout("patient_record", "train")
def blind6_record_us_packet_of_forms(rng: random.Random) -> Drawn:
    """A behavioral clinic's intake on two pages: demographics first, checklists and insurance on the second."""
    one = case(rng, "us", youngest=21)
    leaf, who, kin, policy = Leaf(rng, body=9.5, face="book", typed="sans"), one.who, one.other, one.no("UMR^#######",
        "^########")
    relation = rng.choice(("Mother", "Husband", "Roommate"))
    status = rng.choice(("Single", "Married", "Separated"))
    leaf.t(306, 44, "Cedar & Stone Counseling Center", 15, bold=True, at="c")
    leaf.t(306, 60, "Adult Intake Form (page 1 of 2)", 10, at="c")
    for y, pairs in ((92.0, (("Client name", who.name, 36, 340), ("Today's date", us(one.day), 346, 576))), (116,
        (("Date of birth", us(who.born), 36, 220), ("Pronouns", "", 226, 340), ("Gender", who.sex.capitalize(), 346,
        576))), (140, (("Home address", who.address.line, 36, 576),)),
                     (164, (("Best phone", who.phone, 36, 260), ("OK to leave message?", "Yes", 266, 400),
                     ("Marital status", status, 406, 576))), (188, (("Email", who.email, 36, 340), ("Employer / school",
                     "", 346, 576))),
                     (236, (("Emergency contact", kin.name, 36, 300), ("Relationship", relation, 306, 430), ("Phone",
                     kin.phone, 436, 576))), (260, (("Primary care physician", one.doctor.name, 36, 340), ("Phone",
                         one.phone, 346, 576)))):
        for label, text, x, to in pairs:
            leaf.put(x, y, label, text, to=to)
    leaf.t(36, 290, "What brings you here today?", bold=True)
    leaf.para(36, 306, 540, "Trouble sleeping and worry since job change.", filled=True)
    leaf.sheet.page()
    leaf.t(36, 44, f"Client: {who.name}   DOB: {us(who.born)}", 9)
    leaf.t(576, 44, "page 2 of 2", 9, at="r")
    answers, y = [], 76.0
    for question in ("Have you seen a counselor before?", "Have you been hospitalized for emotional reasons?",
        "Do you use tobacco or vape?", "Have you had thoughts of harming yourself?",
        "Is there a firearm in your home?"):
        answer = rng.choice(("Yes", "No", "No"))
        leaf.t(36, y, question)
        leaf.ticks(330, y, ("Yes", "No"), answer)
        answers.append({"question": question, "answer": answer})
        y += 20
    leaf.put(36, y + 8, "Current medications:", "Sertraline 50 mg", to=576)
    leaf.put(36, y + 32, "Medication allergies:", "none", to=576)
    leaf.put(36, y + 56, "Medical conditions:", "Asthma", to=576)
    leaf.put(36, y + 92, "Insurance company:", "Aventa Health", to=300)
    leaf.put(306, y + 92, "Member ID:", policy, to=576)
    leaf.para(36, y + 124, 540,
        "Cancellation policy: appointments not cancelled 24 hours ahead are charged $75, which insurance does not "
        "cover.", 8.5)
    leaf.put(36, y + 170, "Signature:", "", to=340)
    return Drawn(leaf.sheet, one.truth(
        "patient_name", "date_of_birth", "patient_sex", "patient_address", "patient_phone", "patient_email",
        "record_date", marital_status=status, questions=answers, medications="Sertraline 50 mg", allergies="none",
        medical_problems="Asthma", insurance_company="Aventa Health", policy_number=policy,
            emergency_contacts=[{"name": kin.name, "relationship": relation, "phone": kin.phone}]), ("has_insurance",))
