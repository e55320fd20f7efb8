"""Crowded American papers: small print, slips to tear off, comments between rows, several houses named."""

from __future__ import annotations

import random
from datetime import timedelta

from evaluation.documents.bill_facts import shown
from evaluation.documents.cms1500 import draw_cms1500
from evaluation.documents.cms1500_paper import Style
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.leaf import Leaf
from evaluation.documents.records_train_thirteenth import contact
from evaluation.documents.sheet import Pen
from evaluation.documents.world_facts import chart, inpatient, request, script, sig, span, tab, tests, us, wallet
from evaluation.documents.world_people import number

# fmt: off


@layout("hospital_bill", "train")
def blind5_bill_us_payment_slip(rng: random.Random) -> Drawn:
    """A health system's statement with a slip for cards on top, a message."""
    bill = tab(rng, "us", 4, 7)
    leaf, who = Leaf(rng, body=8.5), bill.patient
    leaf.t(36, 36, bill.facility, 14, bold=True)
    leaf.lines(36, 48, [*bill.address.lines, f"Phone {bill.phone}"], 8)
    leaf.sheet.box(330, 26, 246, 92, 0.7)
    leaf.t(336, 37, "IF PAYING BY CREDIT CARD, FILL OUT BELOW", 7, bold=True)
    leaf.ticks(336, 51, ("VISA", "MASTERCARD", "AMEX"), None)
    for row, name in enumerate(("CARD NUMBER", "SIGNATURE")):
        leaf.put(336, 70 + 15 * row, name, "", to=570)
    leaf.sheet.box(330, 92, 246, 26, 0.7)
    for place, (name, text) in enumerate((("STATEMENT DATE", us(bill.day)), ("PAY THIS AMOUNT", shown(bill.balance,
    "$")),
                                          ("ACCOUNT NBR", bill.number))):
        leaf.t(336 + 82 * place, 101, name, 6)
        leaf.w(336 + 82 * place, 113, text)
    leaf.lines(60, 142, [who.name.upper(), *(line.upper() for line in who.address.lines)], 9)
    leaf.lines(330, 142, ["MAKE CHECKS PAYABLE TO:", bill.facility.upper(), "PO BOX 770215",
        "EAGLE NOTCH OR 97401-0215"], 8.5)
    leaf.t(306, 200, "Please check box if address is incorrect and indicate changes on reverse side", 7, at="c")
    leaf.rule(206, weight=0.4)
    leaf.across(36, 222, (("Patient:", who.name), ("Provider:", f"{bill.doctor.name}, {bill.doctor.degrees}"),
        ("Insurance on file:",
                "None")), 14)
    rows = [(us(c.day), c.code, c.description, shown(c.amount)) for c in bill.charges]
    y = leaf.grid(36, 232, (70, 60, 310, 100), ("DATE", "CODE", "DESCRIPTION OF SERVICES", "CHARGES"), rows, "lllr",
        "columns",
                  lead=1.3)
    leaf.sheet.box(356, y + 10, 220, 62, 0.8)
    leaf.sums(364, 568, y + 26, (("Total charges", shown(bill.total, "$")), ("Payments received", shown(bill.paid,
        "$")),
              ("Balance due", shown(bill.balance, "$"))), 16)
    leaf.para(36, y + 22, 300, "MESSAGE: Your account is now due. Thank you for choosing us. Prompt payment is "
        "appreciated. Interest free plans "
              "of up to twelve months are available.", 8)
    leaf.lines(36, y + 96, ["Billing questions: option 1    Financial assistance: option 3    Medical records: "
        "option 5",
               "Si necesita ayuda en español llame al mismo número."], 7.5)
    return Drawn(leaf.sheet, bill.truth(
        "facility_name", "facility_address", "facility_phone", "patient_name", "patient_address", "invoice_date",
        "total_amount", "amount_paid", "balance_due", "currency",
        provider_name=f"{bill.doctor.name}, {bill.doctor.degrees}", line_items=bill.lines("code", "amount"),
    ), ("invoice_number",))


@layout("lab_report", "train")
def blind5_lab_us_comments(rng: random.Random) -> Drawn:
    """A reference laboratory's report with remarks between the rows, two laboratories in the foot, a fasting note."""
    lab = tests(rng, "us", 3)
    leaf, who = Leaf(rng, body=8), lab.patient
    leaf.t(36, 36, lab.facility, 13, bold=True)
    leaf.t(576, 36, "FINAL REPORT", 10, bold=True, at="r")
    y = leaf.cells(36, 44, (135, 135, 135, 135), (("PATIENT NAME", who.last_first.upper()), ("PATIENT ID",
        lab.patient_id), ("DATE OF "
                   "BIRTH", us(who.born)), ("SEX", who.sex[0].upper()), ("ORDERING PROVIDER", f"{lab.doctor.name}"),
                   ("NPI",
                   lab.doctor.npi), ("COLLECTED", us(lab.collected)), ("REPORTED", us(lab.reported)), ("CLIENT",
                       "Larkfield Health"),
                   ("SPECIMEN", lab.specimen), ("FASTING", "YES"), ("PAGE", "1 OF 1")), 25, 6)
    for x, name in ((40, "TEST"), (230, "RESULT"), (300, "FLAG"), (350, "UNITS"), (430, "REFERENCE"), (545, "SITE")):
        leaf.t(x, y + 16, name, 8, bold=True)
    leaf.rule(y + 20, weight=0.9)
    y += 34
    notes = ("A fasting specimen is preferred. Non-fasting values may be higher.",
        "This calculation is not valid when triglycerides "
             "exceed 400.", "Verified by repeat analysis.")
    for panel, results in lab.panels.items():
        leaf.t(36, y, panel.upper(), 8.5, bold=True)
        y += 13
        for r in results:
            leaf.t(44, y, r.test)
            leaf.w(270, y, r.value, bold=bool(r.flag), at="r")
            leaf.t(302, y, {"H": "HIGH", "L": "LOW", "": ""}[r.flag], bold=True)
            leaf.t(350, y, r.unit)
            leaf.t(430, y, span(r, "-"))
            leaf.t(548, y, "TR")
            y += 12.5
        y = leaf.para(60, y + 1, 470, rng.choice(notes), 7, ink=0.25) + 7
    leaf.rule(y + 4)
    leaf.lines(36, y + 18, ["TR: Tri-Rivers Reference Laboratory, 12 Confluence Way, Dunhaven, PA 18333. Director: "
        "Silas Crowe, MD, PhD. CLIA "
               "39D0000000", "Questions about this report: client services 1-866-555-0101. Patient billing "
               "1-866-555-0102."], 6.8)
    words = {"H": "HIGH", "L": "LOW", "": ""}
    return Drawn(leaf.sheet, lab.truth(
        "facility_name", "patient_name", "patient_id", "date_of_birth", "patient_sex", "collected_date", "report_date",
        "specimen",
        ordering_provider=lab.doctor.name, results=[
            r.members("value", "unit", reference_range=span(r, "-"), flag=words[r.flag]) for r in lab.results],
    ))


@layout("patient_record", "train")
def blind5_record_us_three_columns(rng: random.Random) -> Drawn:
    """A practice program's demographics in three narrow columns of small captions, pharmacy and portal among them."""
    file = chart(rng, "us")
    leaf, who, other = Leaf(rng, body=8.5, face="sans"), file.patient, file.contact
    leaf.t(36, 40, f"{who.name}", 14, bold=True)
    leaf.t(36, 54, f"#{rng.randint(10000, 99999)}   Bristow Falls Internal Medicine   printed {us(file.day)} 08:55",
        7.5, ink=0.4)
    leaf.rule(60)
    columns = ((("Legal name", who.name), ("DOB", us(who.born)), ("Sex", who.sex.capitalize()), ("Marital status",
        file.marital),
                ("Language", "English"), ("Height", file.height), ("Weight", file.weight)),
               (("Address", who.address.line), ("Mobile phone", who.phone), ("Email", who.email), ("Emergency contact",
               other.name),
                ("Contact relationship", file.relation), ("Contact phone", other.phone), ("Portal", "Active")),
               (("Primary insurance", file.insurer), ("Policy number", file.policy), ("Copay", "$25"), ("Pharmacy",
               "Granite Drugs"),
                ("Pharmacy phone", number(rng, "us")), ("Consent", "On file"), ("Balance", "$0.00")))
    for n, column in enumerate(columns):
        for row, (name, text) in enumerate(column):
            x, y = 36.0 + 182 * n, 80.0 + 29 * row
            leaf.t(x, y, name.upper(), 6.8, ink=0.35)
            leaf.w(x, y + 12, text, room=174)
    y = 300.0
    for head, text in (("PROBLEMS", "; ".join(file.problems)), ("ALLERGIES", file.allergies), ("MEDICATIONS",
    file.medications)):
        leaf.bar(36, y, 540, head, grey=0.9, size=8.5)
        leaf.w(40, y + 20, text)
        y += 46
    return Drawn(leaf.sheet, file.truth(
        "patient_name", "date_of_birth", "patient_sex", "marital_status", "height", "weight", "patient_address",
        "patient_phone",
        "patient_email", "insurance_company", "policy_number", "allergies", "medications",
        medical_problems="; ".join(file.problems), emergency_contacts=contact(file, "relationship", "phone"),
    ), ("record_date", "has_insurance"))


@layout("discharge_summary", "train")
def blind5_stay_us_crowded(rng: random.Random) -> Drawn:
    """A record system's summary in small print: laboratory values and vital signs between course and medicines."""
    stay = inpatient(rng, "us", "us", 2, 4)
    leaf, who = Leaf(rng, body=8.5), stay.patient
    doctor = f"{stay.doctor.name}, {stay.doctor.degrees}"
    leaf.t(36, 36, f"{who.last_first}", 12, bold=True)
    leaf.t(576, 36, f"MRN {stay.patient_id}", 9, at="r")
    leaf.t(36, 49, f"{us(who.born)}   {who.sex.capitalize()}", 9)
    leaf.t(576, 49, "Discharge Summary by the Hospitalist Service", 9, at="r")
    leaf.rule(55, weight=1)
    leaf.across(36, 68, (("Facility:", stay.facility), ("Admission date:", us(stay.admitted)), ("Discharge date:",
        us(stay.discharged))), 12)
    leaf.across(36, 81, (("Attending provider:", doctor), ("Primary care:", "Owen T. Brisk, DO"), ("Disposition:",
        stay.place)), 12)
    leaf.t(36, 102, "Discharge Diagnoses", 9.5, bold=True)
    y = leaf.lines(44, 115, [f"{n}. {d}" for n, d in enumerate(stay.diagnoses, 1)], lead=1.35) + 4
    if stay.procedures:
        leaf.t(36, y, "Procedures", 9.5, bold=True)
        y = leaf.lines(44, y + 13, stay.procedures) + 4
    leaf.t(36, y, "Hospital Course", 9.5, bold=True)
    y = leaf.para(44, y + 13, 530, stay.story) + 4
    leaf.t(36, y, "Results at Discharge", 9.5, bold=True)
    y = leaf.grid(44, y + 5, (120, 60, 120, 60, 120, 50), ("Lab", "Value", "Lab", "Value", "Vital sign", ""), [
        ("WBC", "7.2", "Sodium", "138", "BP", "128/74"), ("Hemoglobin", "12.8", "Potassium", "4.1", "Pulse", "76"),
        ("Platelets", "240", "Creatinine", "0.9", "SpO2", "97%")], "lrlrlr", "grid", lead=1.1, size=7.5) + 14
    leaf.t(36, y, "Discharge Medications", 9.5, bold=True)
    drugs = [(f"{i.name} {i.strength}", i.form, i.dose, "PO", i.frequency, str(i.quantity)) for i in stay.items]
    y = leaf.grid(44, y + 5, (190, 70, 60, 50, 80, 80), ("Name", "Form", "Dose", "Route", "Frequency", "Quantity"),
        drugs, "lllllr",
                  "zebra", lead=1.25) + 14
    for head, text in (("Allergies", stay.allergies), ("Condition at Discharge", stay.condition), ("Diet", "Regular"),
    ("Activity",
                       "As tolerated"), ("Follow-up", stay.follow_up)):
        leaf.put(36, y, f"{head}:", text, bold=True)
        y += 13
    leaf.t(36, y + 16, f"Electronically signed by {doctor} {us(stay.discharged)} 16:31. Time spent: 35 minutes. cc: "
        f"O. Brisk", 7.5)
    leaf.t(306, 772, "Generated from the electronic record. Page 1 of 1. Do not file in the paper chart.", 7, at="c")
    return Drawn(leaf.sheet, stay.truth(
        "facility_name", "patient_name", "patient_id", "date_of_birth", "patient_sex", "admission_date",
        "discharge_date",
        "diagnoses", "procedures", "hospital_course", "allergies", "condition_at_discharge", "follow_up",
        "discharged_to",
        provider_name=doctor, medicines=[i.members("form", "dose", "frequency", "quantity",
            route="PO") for i in stay.items],
    ))


@layout("prescription", "train")
def blind5_rx_us_landscape(rng: random.Random) -> Drawn:
    """A nursing facility's order sheet for a pharmacy in landscape: a row for each drug, signatures of two people."""
    rx = script(rng, "us", "words", 3, 4)
    leaf, who = Leaf(rng, (792, 612), 9), rx.patient
    doctor = f"{rx.doctor.name}, {rx.doctor.degrees}"
    leaf.t(36, 40, rx.facility, 14, bold=True)
    leaf.t(36, 53, f"{rx.address.line}    Tel {rx.phone}", 8.5)
    leaf.t(756, 40, "PRESCRIPTION ORDERS TO PHARMACY", 12, bold=True, at="r")
    leaf.cells(36, 64, (220, 100, 60, 240, 100), (("PATIENT", who.last_first), ("DATE OF BIRTH", us(who.born)), ("SEX",
               who.sex[0].upper()), ("PRESCRIBER", doctor), ("ORDER DATE", us(rx.day)), ("ADDRESS", who.address.line),
                   ("ROOM", "114-B"),
               ("CODE", "FULL"), ("PRESCRIBER NPI", rx.doctor.npi), ("ALLERGY", "NKA")), 30)
    rows = [(str(n), i.name, i.strength, i.form, sig(i), str(i.quantity), str(rx.refills), "") for n,
        i in enumerate(rx.items, 1)]
    y = leaf.grid(36, 136, (26, 140, 76, 70, 240, 54, 50, 64), ("#", "Medication", "Strength", "Form", "Directions",
        "Qty", "Refills",
                  "Filled by"), rows, "cllllccl", lead=1.5)
    leaf.para(36, y + 22, 720, "Orders are valid for 60 days. Fax signed orders to the pharmacy within 24 hours. "
        "Unit dose packaging. Generic substitution is "
              "permitted unless noted.", 8)
    leaf.put(36, y + 80, "Prescriber's signature", "", to=380)
    leaf.put(396, y + 80, "Nurse noting orders", "", to=756)
    return Drawn(leaf.sheet, rx.truth(
        "facility_name", "prescriber_address", "prescriber_phone", "prescriber_npi", "patient_name", "patient_sex",
        "date_of_birth",
        "patient_address", "prescription_date", "refills", prescriber_name=doctor,
        medicines=[i.members("form", "quantity", directions=sig(i)) for i in rx.items],
    ))


@layout("claim_form", "train")
def blind5_claim_cms1500_old(rng: random.Random) -> Drawn:
    """The form of 12/90 in a book face, no points in the amounts."""
    return draw_cms1500(rng, request(rng, "us", 2, 6), Style("1990", Pen("sans", 5.4), Pen("book", 8.5), dots=False))


@layout("insurance_card", "train")
def blind5_card_us_small_print(rng: random.Random) -> Drawn:
    """A plan's card full of small print: two deductibles, networks by tier, numbers of four desks."""
    card = wallet(rng, "us", "Great Basin Health Plan", "Tiered Choice PPO 2000")
    leaf = Leaf(rng, (486, 306), 8.5)
    leaf.t(18, 30, card.insurer, 14, bold=True)
    leaf.t(468, 30, card.plan, 9.5, bold=True, at="r")
    leaf.rule(38, 18, 468)
    leaf.down(18, 56, 92, (("Subscriber", card.member.name.upper()), ("ID number", card.member_id), ("Group number",
        card.group),
              ("Effective", us(card.effective)), ("Payer ID", card.payer)), 14, strong=True)
    leaf.down(310, 56, 360, (("RxBIN", card.rx_bin), ("RxPCN", card.rx_pcn), ("RxGrp", card.rx_group)), 14, strong=True)
    leaf.grid(18, 128, (130, 70), ("Copay", "You pay"), [(service, f"${amount}") for service, amount in card.copays],
        "lr", "rows",
              lead=1.2, size=8)
    leaf.lines(260, 138, ["Deductible tier 1: $2,000 / $4,000", "Deductible tier 2: $4,000 / $8,000",
        "Out-of-pocket limit: $6,500 / $13,000",
               "Coinsurance after deductible: 20%"], 7.5)
    leaf.lines(18, 248, ["Members 800-555-0111   Providers 800-555-0112   Pharmacists 800-555-0113   Nurse line "
        "800-555-0114",
               f"Inpatient care and imaging need authorization. Printed {us(card.effective - timedelta(12))}.",
               "This card is for identification only and does not prove eligibility."], 6.8)
    return Drawn(leaf.sheet, card.truth("insurer_name", "plan_name", "member_name", "member_id", "group_number",
        "effective_date",
                                        "payer_id", "rx_bin", "rx_pcn", "rx_group", "copays"))
