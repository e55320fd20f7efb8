"""Claims of India, Britain, the Gulf, the Philippines and Africa; they served as TEST."""

from __future__ import annotations

import random

from evaluation.documents.bill_facts import shown
from evaluation.documents.claims_train_sixth import make_request
from evaluation.documents.country_facts import stack
from evaluation.documents.facts import pens
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.nation_facts import short
from evaluation.documents.parts import Form
from evaluation.documents.sheet import A4, Pen, Sheet
from evaluation.documents.tables import Column, Table


@layout("claim_form", "train")
def blind3_claim_in_reimbursement(rng: random.Random) -> Drawn:
    """An Indian insurer's form for money spent: the insured, then the hospital stay, then bills, by lettered lines."""
    claim = make_request(rng, "in", 2, 5, 30)
    label, value = pens(rng, size=9)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    who, owner = claim.patient, claim.insured
    sheet.text(297, 44, "Deccan General Insurance", label.but(size=12, bold=True), "centre")
    sheet.text(297, 60, "MEDICLAIM - HOSPITALISATION CLAIM FORM", label.but(size=11, bold=True), "centre")
    sheet.text(297, 72, "The issue of this form is not to be taken as an admission of liability",
               label.but(size=7.5, bold=False), "centre")  # fmt: skip
    lines = (
        ("1. Policy No.", claim.insured_id), ("2. Name of the Insured", owner.name), ("3. Address of the Insured",
         owner.address.line), ("4. Name of the person hospitalised", who.name), ("5. Relationship with the Insured",
         claim.relation), ("6. Date of birth of the patient", f"{who.born:%d-%m-%Y}"), ("7. Mobile No.", who.phone),
        ("8. Nature of disease (ICD)", ", ".join(claim.diagnoses)), ("9. Name of Hospital", claim.facility),
        ("10. Address of Hospital", claim.facility_address.line), ("11. Attending Medical Practitioner",
         f"Dr. {claim.doctor.name}"), ("12. Hospital bed strength", str(rng.randint(20, 300))),
    )  # fmt: skip
    for row, (name, text) in enumerate(lines):
        form.right(40, 100 + 23 * row, name, text, at=230, line_to=555)
    sheet.text(40, 390, "13. DETAILS OF EXPENSES", label.but(bold=True))
    rows = [(str(n), short(s.first), s.procedure, shown(s.charge)) for n, s in enumerate(claim.services, 1)]
    columns = (Column("Sl", 30), Column("Bill date", 110), Column("Procedure", 190), Column("Rs.", 185, "right"))
    y = Table(columns, label.but(bold=True), value, lead=1.4).draw(sheet, 40, 398, rows)
    sheet.text(370, y + 16, "Total amount claimed", label.but(bold=True), "right")
    sheet.text(551, y + 16, shown(claim.total), value, "right")
    y = sheet.wrapped(40, y + 44, 515, "I hereby warrant the truth of the foregoing particulars in every respect and "
                      "agree that if I have made any false statement my right to be compensated shall be forfeited.",
                      label.but(size=8, bold=False))  # fmt: skip
    form.right(40, y + 30, "Place", claim.facility_address.town, line_to=200)
    form.right(212, y + 30, "Date", short(claim.signed), line_to=340)
    form.right(352, y + 30, "Signature", "", line_to=555)
    return Drawn(sheet, claim.truth(
        "insured_id", "insured_name", "patient_name", "patient_relationship", "date_of_birth", "patient_phone",
        "diagnosis_codes", "facility_name", "total_charge", "signature_date", insured_address=owner.address.line,
        facility_address=claim.facility_address.line,
        service_lines=claim.lines("date_from", "procedure_code", "charge"),
    ), ("plan_name", "insurance_program", "referring_provider", "billing_provider_name"))  # fmt: skip


@layout("claim_form", "train")
def blind3_claim_uk_private(rng: random.Random) -> Drawn:
    """A British insurer's form: boxes for every answer, treatment codes, a doctor's section, amounts in pounds."""
    claim = make_request(rng, "uk", 1, 3)
    label, value = pens(rng, size=9.5)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    who = claim.patient
    sheet.text(297, 430, "DUPLICATE", Pen("sans", 64, True, 0.88), "centre")
    sheet.text(40, 54, "Albion Crown Health", label.but(size=14, bold=True))
    sheet.text(555, 54, "Claim form", label.but(size=18, bold=False), "right")
    y = form.heading(40, 88, "About the main member", 515)
    x = form.cell(40, y - 8, 260, 34, "Member's full name", claim.insured.name)
    form.cell(x, y - 8, 255, 34, "Membership number", claim.insured_id)
    y = form.heading(40, y + 54, "About the patient", 515)
    x = form.cell(40, y - 8, 260, 34, "Patient's full name", who.name)
    x = form.cell(x, y - 8, 130, 34, "Date of birth", short(who.born))
    form.cell(x, y - 8, 125, 34, "Sex", who.sex.capitalize())
    form.cell(40, y + 26, 385, 34, "Address", who.address.line)
    form.cell(425, y + 26, 130, 34, "Daytime telephone", who.phone)
    sheet.text(40, y + 78, "Relationship to main member", label.but(bold=False))
    form.choice(190, y + 78, ("Self", "Spouse", "Child"), claim.relation, mark="check")
    y = form.heading(40, y + 110, "About the treatment", 515)
    form.cell(40, y - 8, 385, 34, "Hospital or clinic", claim.facility)
    form.cell(425, y - 8, 130, 34, "Diagnosis code", ", ".join(claim.diagnoses))
    rows = [(short(s.first), s.procedure, shown(s.charge, "£")) for s in claim.services]
    columns = (Column("Date of treatment", 150), Column("Procedure code", 190), Column("Amount charged", 175, "right"))
    y = Table(columns, label.but(bold=True), value, rules="grid", lead=1.5).draw(sheet, 40, y + 36, rows)
    sheet.text(40, y + 22, "Total of the enclosed invoices", label.but(bold=False))
    sheet.text(551, y + 22, shown(claim.total, "£"), value.but(bold=True), "right")
    sheet.wrapped(40, y + 50, 515, "I confirm that to the best of my knowledge the information above is true. I agree "
                  "that the doctors who treat me may share my medical information with the insurer.",
                  label.but(size=8.5, bold=False))  # fmt: skip
    form.right(40, y + 110, "Signed", "", line_to=330)
    form.right(345, y + 110, "Date", short(claim.signed), line_to=555)
    return Drawn(sheet, claim.truth(
        "insured_name", "insured_id", "patient_name", "date_of_birth", "patient_sex", "patient_phone",
        "patient_relationship", "facility_name", "diagnosis_codes", "total_charge", "signature_date",
        patient_address=who.address.line, service_lines=claim.lines("date_from", "procedure_code", "charge"),
    ), ("insurance_program", "plan_name"))  # fmt: skip


@layout("claim_form", "train")
def blind3_claim_ae_provider(rng: random.Random) -> Drawn:
    """A Gulf insurer's outpatient form: three parts for desk, doctor and member, CPT lines, a stamp's square."""
    claim = make_request(rng, "ae", 1, 4, 3)
    label, value = pens(rng, size=9)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    who = claim.patient
    sheet.text(40, 48, "GULF CRESCENT HEALTH", label.but(size=13, bold=True))
    sheet.text(555, 48, "OUT-PATIENT CLAIM FORM", label.but(size=11, bold=True), "right")
    y = form.heading(40, 80, "A. TO BE COMPLETED BY RECEPTION", 515, style="band")
    stack(form, 46, y, 150, (("Provider Name", claim.facility), ("Patient Name", who.name), ("Card Number",
          claim.insured_id), ("Policy Holder", "Qamar Contracting LLC")), 16, ":")  # fmt: skip
    stack(form, 350, y, 440, (("Date of Birth", short(who.born)), ("Gender", who.sex.capitalize()), ("Mobile",
            who.phone),
                              ("Group No", claim.group)), 16, ":")  # fmt: skip
    y = form.heading(40, y + 76, "B. TO BE COMPLETED BY THE ATTENDING PHYSICIAN", 515, style="band")
    form.right(46, y, "Chief complaints", ": as per medical file", at=150)
    form.right(46, y + 16, "ICD-10 Code(s)", f": {', '.join(claim.diagnoses)}", at=150)
    rows = [(short(s.first), s.procedure, str(s.units), shown(s.charge)) for s in claim.services]
    columns = (Column("Service Date", 120), Column("CPT Code", 140), Column("Qty", 75, "right"), Column("Gross Amount "
               "(AED)", 180, "right"))  # fmt: skip
    y = Table(columns, label.but(bold=True), value, lead=1.4).draw(sheet, 40, y + 28, rows)
    sheet.text(400, y + 18, "Total Claimed AED", label.but(bold=True), "right")
    sheet.text(551, y + 18, shown(claim.total), value, "right")
    sheet.text(46, y + 46, f"Dr. {claim.doctor.name}     License {claim.doctor.license}", value)
    sheet.box(430, y + 36, 125, 60, 0.5)
    sheet.text(492, y + 90, "Stamp", label.but(size=7.5, bold=False), "centre")
    y = form.heading(40, y + 120, "C. MEMBER'S DECLARATION", 515, style="band")
    y = sheet.wrapped(46, y, 505, "I authorise the provider to release any information about my treatment to the "
                                  "insurer "
                      "and its administrator.", label.but(size=8.5, bold=False))  # fmt: skip
    form.right(46, y + 20, "Signature", "", line_to=300)
    form.right(320, y + 20, "Date", short(claim.signed), line_to=550)
    return Drawn(sheet, claim.truth(
        "facility_name", "patient_name", "insured_id", "date_of_birth", "patient_sex", "patient_phone", "group_number",
        "diagnosis_codes", "total_charge", "signature_date",
        service_lines=claim.lines("date_from", "procedure_code", "units", "charge"),
    ), ("insured_name", "insurance_program", "plan_name", "billing_provider_name", "referring_provider"))  # fmt: skip


@layout("claim_form", "train")
def blind3_claim_ng_hmo(rng: random.Random) -> Drawn:
    """A Nigerian HMO's claim that a clinic fills in monthly: label cells and value cells, naira."""
    claim = make_request(rng, "ng", 2, 4, 200)
    label, value = pens(rng, hand=rng.random() < 0.5, plain=True, size=9.5)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    who = claim.patient
    sheet.text(297, 46, "UNITY SHIELD HMO", label.but(size=14, bold=True), "centre")
    sheet.text(297, 62, "FEE FOR SERVICE CLAIM FORM", label.but(size=10, bold=True), "centre")
    pairs = (("HEALTH CARE PROVIDER", claim.facility), ("NAME OF ENROLLEE", who.name), ("ENROLLEE ID NO.",
             claim.insured_id), ("SEX", who.sex.capitalize()), ("DATE OF BIRTH", f"{who.born.day} {who.born:%b} "
             f"{who.born.year}"), ("PHONE NO.", who.phone), ("PLAN TYPE", claim.plan), ("DIAGNOSIS CODE",
             ", ".join(claim.diagnoses)))  # fmt: skip
    for row, (name, text) in enumerate(pairs):
        sheet.box(40, 76 + 22 * row, 165, 22, 0.5)
        sheet.box(205, 76 + 22 * row, 350, 22, 0.5)
        sheet.text(46, 91 + 22 * row, name, label.but(bold=False))
        sheet.text(211, 91 + 22 * row, text, value)
    rows = [(f"{s.first.day} {s.first:%b} {s.first.year}", s.procedure, str(s.units), shown(s.charge))
            for s in claim.services]  # fmt: skip
    columns = (Column("Date of treatment", 140), Column("Tariff code", 160), Column("Qty", 65, "right"),
               Column("Amount (N)", 150, "right"))  # fmt: skip
    y = Table(columns, label.but(bold=True), value, lead=1.5).draw(sheet, 40, 272, rows)
    sheet.text(405, y + 20, "TOTAL", label.but(bold=True), "right")
    sheet.text(551, y + 20, shown(claim.total), value, "right")
    form.right(40, y + 70, "Name of doctor:", f"Dr {claim.doctor.name}", line_to=300)
    form.right(315, y + 70, "Date:", f"{claim.signed.day} {claim.signed:%b} {claim.signed.year}", line_to=555)
    sheet.text(40, y + 110, "For HMO use only:  vetted by ________  amount approved ________", label.but(bold=False))
    return Drawn(sheet, claim.truth(
        "facility_name", "patient_name", "insured_id", "patient_sex", "date_of_birth", "patient_phone", "plan_name",
        "diagnosis_codes", "total_charge", "signature_date",
        service_lines=claim.lines("date_from", "procedure_code", "units", "charge"),
    ), ("insured_name", "insurance_program", "billing_provider_name", "referring_provider"))  # fmt: skip


@layout("claim_form", "train")
def blind3_claim_ph_hospital(rng: random.Random) -> Drawn:
    """The Philippine hospital's part: institution first, name in four pieces, confinement, codes, benefits."""
    claim = make_request(rng, "ph", 1, 3, 18)
    label, value = pens(rng, size=9)
    sheet = Sheet()
    form = Form(sheet, label.but(bold=False), value)
    who = claim.patient
    sheet.text(40, 44, "CF2  CLAIM FORM 2", label.but(size=13, bold=True))
    sheet.text(572, 44, f"Series # {rng.randint(10**9, 10**10)}", label.but(bold=False), "right")
    y = form.heading(40, 76, "PART I - HEALTH CARE INSTITUTION (HCI) INFORMATION", 532, style="band")
    form.right(44, y, "2. Name of Health Care Institution:", claim.facility)
    form.right(44, y + 17, "3. Address:", claim.facility_address.line)
    y = form.heading(40, y + 46, "PART II - PATIENT CONFINEMENT INFORMATION", 532, style="band")
    form.right(44, y, "1. Name of Patient (Last, First):", who.last_first)
    form.right(44, y + 17, "2. Member PIN:", claim.insured_id)
    form.right(330, y + 17, "Date of Birth:", f"{who.born:%m/%d/%Y}")
    sheet.text(44, y + 34, "Sex:", label.but(bold=False))
    form.choice(80, y + 34, ("Male", "Female"), who.sex.capitalize())
    sheet.text(44, y + 51, "3. Patient Disposition:", label.but(bold=False))
    form.choice(170, y + 51, ("Improved", "Recovered", "Absconded", "Expired"), "Improved")
    form.right(44, y + 68, "7. Discharge Diagnosis, ICD-10 Code/s:", ", ".join(claim.diagnoses))
    rows = [(s.procedure, f"{s.first:%m/%d/%Y}", shown(s.charge)) for s in claim.services]
    columns = (Column("RVS Code", 160), Column("Date of Procedure", 180), Column("Charges (P)", 192, "right"))
    y = Table(columns, label.but(bold=True), value, lead=1.4).draw(sheet, 40, y + 82, rows)
    sheet.text(380, y + 18, "Grand total", label.but(bold=True), "right")
    sheet.text(568, y + 18, shown(claim.total), value, "right")
    y = form.heading(40, y + 54, "PART III - CERTIFICATION OF CONSUMPTION OF BENEFITS", 532, style="band")
    form.right(44, y + 24, "Signature over printed name", "", line_to=330)
    form.right(345, y + 24, "Date signed:", f"{claim.signed:%m/%d/%Y}", line_to=572)
    return Drawn(sheet, claim.truth(
        "facility_name", "patient_name", "insured_id", "date_of_birth", "patient_sex", "diagnosis_codes",
        "total_charge", "signature_date", facility_address=claim.facility_address.line,
        service_lines=claim.lines("procedure_code", "date_from", "charge"),
    ), ("insurance_program", "billing_provider_name", "billing_provider_address"))  # fmt: skip
