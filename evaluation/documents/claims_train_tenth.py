"""Claims of other countries: questionnaires, parts for the doctor, schemes by hand, dentists' forms."""

from __future__ import annotations

import random

from evaluation.documents.bill_facts import shown
from evaluation.documents.claims_train_ninth import make_request
from evaluation.documents.country_facts import stack
from evaluation.documents.facts import pens
from evaluation.documents.land_facts import american, short
from evaluation.documents.land_pairs import beside, inside, over_captions, stamp
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.parts import Form
from evaluation.documents.sheet import A4, Pen, Sheet
from evaluation.documents.tables import Column, Table
from evaluation.documents.ub04 import Look, draw_ub04

_WHO = ("insured_name", "insured_id", "patient_name", "date_of_birth", "patient_relationship", "total_charge",
        "signature_date")  # fmt: skip


@layout("claim_form", "train")
def blind4_claim_ub04_mono_upper(rng: random.Random) -> Drawn:
    """A hospital's UB-04 in typewriter capitals with points in codes, no slashes, pale print."""
    look = Look(Pen("modern", 5.6, ink=0.3), Pen("mono", 7.8), dots=True, slashes=False, upper=True)
    return draw_ub04(make_request(rng, "us", 3, 7), look)


@layout("claim_form", "train")
def blind4_claim_in_cashless_b(rng: random.Random) -> Drawn:
    """An Indian insurer's short form for outpatient bills: numbered cells, a table of bills with receipt numbers."""
    claim = make_request(rng, "in", 2, 5, 20)
    label, value = pens(rng, size=9)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    who, owner = claim.patient, claim.insured
    sheet.band(40, 34, 515, 30, 0.88)
    sheet.text(48, 54, "ARAVALLI GENERAL INSURANCE COMPANY LIMITED", label.but(size=11, bold=True))
    sheet.text(548, 54, "OPD CLAIM FORM", label.but(bold=True), "right")
    y = beside(form, 40, 76, ((110, 160), (95, 150)), (
        ("Name of Insured", owner.name), ("Policy Number", claim.insured_id), ("Name of Patient", who.name), ("Date of "
         "Birth", short(who.born)), ("Relation with Insured", claim.relation), ("Gender", who.sex.capitalize()),
         ("Mobile "
         "Number", who.phone), ("Group / Corporate", claim.group), ("Clinic / Hospital", claim.facility), ("ICD Code",
         ", ".join(claim.diagnoses))), 21)  # fmt: skip
    sheet.text(40, y + 22, "Details of bills enclosed", label.but(bold=True))
    rows = [(str(n), short(s.first), f"R/{rng.randint(100, 9999)}", s.procedure, shown(s.charge))
            for n, s in enumerate(claim.services, 1)]  # fmt: skip
    columns = (Column("Sr", 30), Column("Bill Date", 95), Column("Bill No.", 110), Column("Procedure Code", 140),
               Column("Amount (Rs.)", 140, "right"))  # fmt: skip
    y = Table(columns, label.but(bold=True), value, lead=1.4).draw(sheet, 40, y + 28, rows)
    sheet.text(300, y + 17, "TOTAL CLAIMED AMOUNT", label.but(bold=True))
    sheet.text(551, y + 17, shown(claim.total), value.but(bold=True), "right")
    y = sheet.wrapped(40, y + 46, 515, "Declaration: I declare that the bills are genuine, that no other insurer "
        "has paid them "
                      "and that I will produce the originals when asked. I know that a false statement makes the "
                      "claim void. "
                      "I agree that the company may ask my doctor for my records.", label.but(size=8,
                      bold=False))  # fmt: skip
    sheet.text(40, y + 20, "Cheque enclosed: bank First Aravalli Bank, IFSC FABX0000001, account XXXXXX4410",
               label.but(size=8, bold=False))  # fmt: skip
    form.right(40, y + 56, "Date", short(claim.signed), line_to=160)
    form.right(172, y + 56, "Place", "Suryagarh", line_to=300)
    form.right(312, y + 56, "Signature", "", line_to=555)
    stamp(form, 60, y + 90, ("RECEIVED", "CLAIMS DEPT", "BRANCH 014"))
    return Drawn(sheet, claim.truth(
        *_WHO, "patient_sex", "patient_phone", "group_number", "facility_name", "diagnosis_codes",
        service_lines=claim.lines("date_from", "procedure_code", "charge"),
    ), ("plan_name", "insurance_program", "referring_provider"))  # fmt: skip


@layout("claim_form", "train")
def blind4_claim_uk_cash_plan(rng: random.Random) -> Drawn:
    """A British cash plan's form: boxes for every letter left out, ticks for the benefit, receipts as lines, pounds."""
    claim = make_request(rng, "uk", 1, 3)
    label, value = pens(rng, hand=True, plain=True, size=9.5)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    who, owner = claim.patient, claim.insured
    sheet.text(40, 50, "Northgate Provident Cash Plan", label.but(size=15, bold=True))
    sheet.text(40, 66, "Claim form - please use black ink", label.but(bold=False))
    y = inside(form, 40, 84, (300, 215), (("Policyholder's full name", owner.name), ("Policy number",
        claim.insured_id), (
               "Home address", owner.address.line), ("Daytime phone", owner.phone)), 28)  # fmt: skip
    sheet.text(40, y + 24, "Who is the claim for?", label.but(bold=True))
    form.choice(170, y + 24, ("Self", "Spouse", "Child"), claim.relation, mark="check")
    y = inside(
        form, 40, y + 34, (300, 215), (("Name of person treated", who.name), ("Date of birth", short(who.born))), 28
    )
    sheet.text(40, y + 26, "Benefit claimed", label.but(bold=True))
    form.choice(
        140, y + 26, ("Dental", "Optical", "Physiotherapy", "Consultation"), rng.choice(("Dental", "Physiotherapy"))
    )
    rows = [(short(s.first), claim.facility, shown(s.charge, "£")) for s in claim.services]
    columns = (Column("Date of treatment", 130), Column("Paid to", 265), Column("Amount", 120, "right"))
    y = Table(columns, label.but(bold=True), value.but(size=11), lead=1.5).draw(sheet, 40, y + 44, rows)
    sheet.text(330, y + 22, "Total of receipts", label.but(bold=True))
    sheet.text(551, y + 22, shown(claim.total, "£"), value, "right")
    sheet.wrapped(40, y + 50, 515, "I confirm the treatment was received and paid for. Fraudulent claims are reported.",
                  label.but(size=8.5, bold=False))  # fmt: skip
    form.right(40, y + 96, "Signed", "", line_to=320)
    form.right(332, y + 96, "Date", short(claim.signed), line_to=555)
    return Drawn(sheet, claim.truth(
        *_WHO, insured_address=owner.address.line, service_lines=claim.lines("date_from", "charge"),
    ), ("insurance_program", "plan_name", "facility_name", "patient_phone", "billing_provider_name"))  # fmt: skip


@layout("claim_form", "train")
def blind4_claim_gh_scheme(rng: random.Random) -> Drawn:
    """A Ghanaian scheme's claim by hand: client information, services provided, procedures with tariffs, cedis."""
    claim = make_request(rng, "gh", 1, 3, 6)
    label, value = pens(rng, hand=True, plain=True, size=9)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    who = claim.patient
    sheet.text(297, 44, "VOLTA SHIELD HEALTH INSURANCE SCHEME", label.but(size=12, bold=True), "centre")
    sheet.text(297, 60, "HEALTH CARE PROVIDER CLAIM FORM", label.but(size=11, bold=True), "centre")
    sheet.text(40, 86, "CLIENT INFORMATION", label.but(bold=True))
    y = over_captions(form, 40, 110, (260, 130, 125), (("Name of patient", who.name), ("Member no.",
        claim.insured_id), (
                      "Date of birth", short(who.born)), ("Hospital / clinic", claim.facility), ("Gender",
                      who.sex.capitalize()), ("Hospital record no.", claim.account)), 38)  # fmt: skip
    sheet.text(40, y + 4, "SERVICES PROVIDED", label.but(bold=True))
    form.choice(180, y + 4, ("Outpatient", "Inpatient", "Pharmacy"), "Outpatient")
    form.right(40, y + 32, "ICD-10 of diagnosis", ", ".join(claim.diagnoses), line_to=300)
    form.right(312, y + 32, "Physician", f"Dr {claim.doctor.name}", line_to=555)
    rows = [(short(s.first), s.procedure, str(s.units), shown(s.charge)) for s in claim.services]
    columns = (Column("Date of service", 120), Column("G-DRG / procedure code", 185), Column("Qty", 70, "centre"),
               Column("Tariff GHS", 140, "right"))  # fmt: skip
    y = Table(columns, label.but(bold=True), value, lead=1.5).draw(sheet, 40, y + 50, rows)
    sheet.text(320, y + 24, "TOTAL CLAIM GHS", label.but(bold=True))
    sheet.text(551, y + 24, shown(claim.total), value, "right")
    form.right(40, y + 80, "Claims officer", "", line_to=300)
    form.right(312, y + 80, "Date", short(claim.signed), line_to=555)
    return Drawn(sheet, claim.truth(
        "insured_id", "patient_name", "date_of_birth", "patient_sex", "facility_name", "diagnosis_codes",
        "total_charge", "signature_date", service_lines=claim.lines("date_from", "procedure_code", "units", "charge"),
    ), ("insurance_program", "plan_name", "billing_provider_name", "referring_provider", "insured_name"))  # fmt: skip


@layout("claim_form", "train")
def blind4_claim_us_accident(rng: random.Random) -> Drawn:
    """An American accident policy's form: two columns of boxes with captions, questions, bills below, Medicare no."""
    claim = make_request(rng, "us", 1, 4)
    label, value = pens(rng, size=9)
    sheet = Sheet()
    form = Form(sheet, label.but(bold=False), value)
    who, owner = claim.patient, claim.insured
    sheet.text(306, 44, "ACCIDENT AND HOSPITAL INDEMNITY CLAIM", label.but(size=13, bold=True), "centre")
    sheet.text(306, 58, "Beacon Ridge Life Insurance Company", label.but(bold=False), "centre")
    pairs = (("Policy owner's name", owner.name), ("Policy number", claim.insured_id), ("Owner's address",
             owner.address.line), ("Owner's date of birth", american(owner.born)), ("Patient's name", who.name),
             ("Patient's "
             "date of birth", american(who.born)), ("Patient's phone", who.phone), ("Patient's sex",
             who.sex.capitalize()),
             ("Relationship of patient to owner", claim.relation), ("Employer", "Harlan Ferry Paper Co."))  # fmt: skip
    for place, (name, text) in enumerate(pairs):
        form.cell(40 + 266 * (place % 2), 72 + 36 * (place // 2), 266, 36, name, text)
    sheet.text(40, 272, "Was the injury work related?", label.but(bold=False))
    form.choice(180, 272, ("Yes", "No"), "No")
    sheet.text(306, 272, "Were you in a motor vehicle?", label.but(bold=False))
    form.choice(446, 272, ("Yes", "No"), "No")
    form.right(40, 298, "Describe what happened", "Slipped on wet stairs at home", line_to=572)
    form.right(40, 322, "Diagnosis codes from the bill", ", ".join(claim.diagnoses), line_to=572)
    rows = [(american(s.first), s.procedure, s.place, str(s.units), shown(s.charge, "$")) for s in claim.services]
    columns = (Column("Service date", 110), Column("CPT code", 110), Column("Place of service", 112), Column("Units",
        80,
               "centre"), Column("Charge", 120, "right"))  # fmt: skip
    y = Table(columns, label.but(bold=True), value, lead=1.5).draw(sheet, 40, 340, rows)
    stack(
        form,
        390,
        y + 20,
        480,
        (("Total charges", shown(claim.total, "$")), ("Amount paid", shown(claim.paid, "$"))),
        16,
    )
    sheet.wrapped(40, y + 60, 532, "Any person who knowingly files a statement of claim containing false "
        "information is "
                  "guilty of a crime. I authorize any physician or hospital to give the company my records.",
                  label.but(size=8, bold=False))  # fmt: skip
    form.right(40, y + 110, "Signature of policy owner", "", line_to=360)
    form.right(374, y + 110, "Date", american(claim.signed), line_to=572)
    return Drawn(sheet, claim.truth(
        *_WHO, "insured_date_of_birth", "patient_phone", "patient_sex", "diagnosis_codes", "amount_paid",
        insured_address=owner.address.line,
        service_lines=claim.lines("date_from", "procedure_code", "place_of_service", "units", "charge"),
    ), ("insurance_program", "plan_name"))  # fmt: skip


@layout("claim_form", "train")
def blind4_claim_il_refund(rng: random.Random) -> Drawn:
    """An Israeli insurer's refund request in English: numbered sentences with blanks filled in, shekels."""
    claim = make_request(rng, "il", 1, 3, 4)
    _, value = pens(rng, size=10)
    sheet = Sheet(A4)
    form = Form(sheet, value.but(size=9.5), value.but(bold=True))
    who, owner = claim.patient, claim.insured
    sheet.text(297, 50, "Carmel Coast Insurance - Request for Refund of Medical Expenses", value.but(size=13,
        bold=True),
               "centre")  # fmt: skip
    lines = (("1. The insured:", owner.name), ("2. Policy no.:", claim.insured_id), ("3. The claim concerns:",
        who.name), (
             "4. Born on:", short(who.born)), ("5. Relation to the insured:", claim.relation),
             ("6. Phone of the patient:",
             who.phone), ("7. Treated at:", claim.facility), ("8. Diagnosis by code:",
             ", ".join(claim.diagnoses)))  # fmt: skip
    for row, (name, text) in enumerate(lines):
        form.right(50, 90 + 24 * row, name, text, at=210, line_to=545)
    rows = [(short(s.first), s.procedure, shown(s.charge)) for s in claim.services]
    columns = (Column("Date of receipt", 150), Column("Code of procedure", 195), Column("Sum in NIS", 150, "right"))
    y = Table(columns, value.but(bold=True), value, rules="rows", lead=1.5).draw(sheet, 50, 296, rows)
    form.right(300, y + 22, "9. Total requested, NIS:", shown(claim.total))
    form.right(50, y + 70, "Signature of the insured:", "", line_to=320)
    form.right(332, y + 70, "Date:", short(claim.signed), line_to=545)
    return Drawn(sheet, claim.truth(
        *_WHO, "patient_phone", "facility_name", "diagnosis_codes",
        service_lines=claim.lines("date_from", "procedure_code", "charge"),
    ), ("insurance_program", "plan_name", "billing_provider_name"))  # fmt: skip


@layout("claim_form", "train")
def blind4_claim_nl_empty(rng: random.Random) -> Drawn:
    """A Dutch insurer's declaration form in English before anybody has written on it."""
    label, value = pens(rng, size=10)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(50, 54, "Westerbrink Zorg - Claim form for medical expenses", label.but(size=14, bold=True))
    for row, name in enumerate(("Policy number", "Name of insured", "Date of birth", "Address", "Treated person")):
        form.right(50, 100 + 28 * row, name, "", at=170, line_to=540)
    columns = (Column("Date of invoice", 120), Column("Care provider", 245), Column("Amount in euro", 125, "right"))
    Table(columns, label.but(bold=True), value, lead=1.6).draw(sheet, 50, 250, [("", "", "")] * 6)
    form.right(50, 460, "Signature", "", line_to=300)
    form.right(312, 460, "Date", "", line_to=540)
    return Drawn(sheet, {})
