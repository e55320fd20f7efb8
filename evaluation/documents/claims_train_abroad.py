"""Claims of India, the Philippines, Africa and other countries."""

from __future__ import annotations

import random

from evaluation.documents.bill_facts import shown
from evaluation.documents.claims_train_fifth import make_demand
from evaluation.documents.country_facts import stack
from evaluation.documents.country_people import abroad
from evaluation.documents.facts import pens
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.parts import Form
from evaluation.documents.sheet import A4, Sheet, fitting
from evaluation.documents.tables import Column, Table


@layout("claim_form", "train")
def blind2_claim_in_part_b(rng: random.Random) -> Drawn:
    """The hospital's part of an Indian claim: sections in bands, lettered questions, codes in a table."""
    claim = make_demand(rng, "in", 2, 5, 35)
    label, value = pens(rng, size=9)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    who = claim.patient
    sheet.text(297, 44, "CLAIM FORM - PART B", label.but(size=13, bold=True), "centre")
    sheet.text(297, 57, "TO BE FILLED IN BY THE HOSPITAL (in block letters)", label.but(size=8, bold=False), "centre")
    y = form.heading(36, 80, "SECTION A - DETAILS OF HOSPITAL", 523, style="band")
    form.right(36, y, "a) Name of the hospital:", claim.facility.upper())
    form.right(36, y + 16, "b) Address:", claim.facility_address.line)
    form.right(36, y + 32, "c) Name of the treating doctor:", claim.doctor.name.upper())
    form.right(330, y + 32, "d) Registration No.:", claim.doctor.license)
    y = form.heading(36, y + 60, "SECTION B - DETAILS OF THE PATIENT ADMITTED", 523, style="band")
    form.right(36, y, "a) Name of the patient:", who.name.upper())
    form.right(36, y + 16, "b) Gender:", who.sex.capitalize())
    form.right(180, y + 16, "c) Date of birth:", f"{who.born:%d/%m/%Y}")
    form.right(360, y + 16, "d) Policy / Card No.:", claim.insured_id)
    form.right(36, y + 32, "e) Date of admission:", f"{claim.services[0].first:%d/%m/%Y}")
    form.right(300, y + 32, "f) Status at discharge:", "Discharged to home")
    y = form.heading(36, y + 60, "SECTION C - DETAILS OF AILMENT DIAGNOSED", 523, style="band")
    kinds = ("Primary diagnosis", "Additional diagnosis", "Co-morbidities", "Co-morbidities")
    table = Table((Column("", 200), Column("ICD 10 Codes", 323)), label.but(bold=True), value, lead=1.4)
    y = table.draw(sheet, 36, y - 8, list(zip(kinds, claim.diagnoses, strict=False)))
    y = form.heading(36, y + 28, "SECTION D - DETAILS OF BILLS", 523, style="band")
    rows = [(str(n), f"{s.first:%d/%m/%Y}", s.procedure, shown(s.charge)) for n, s in enumerate(claim.services, 1)]
    columns = (Column("Sl. No.", 50), Column("Date", 110), Column("Procedure code", 180), Column("Amount (₹)", 183,
               "right"))  # fmt: skip
    y = Table(columns, label.but(bold=True), value, lead=1.4).draw(sheet, 36, y - 8, rows)
    form.right(330, y + 20, "Total claimed amount ₹", shown(claim.total))
    sheet.wrapped(36, y + 52, 520, "We hereby declare that the information furnished in this claim form is true and "
                  "correct to the best of our knowledge and belief.", label.but(size=8, bold=False))  # fmt: skip
    form.right(36, y + 110, "Date:", f"{claim.signed:%d/%m/%Y}")
    form.right(300, y + 110, "Signature and seal of the hospital:", "", line_to=555)
    return Drawn(sheet, claim.truth(
        "facility_name", "facility_address", "patient_name", "patient_sex", "date_of_birth", "insured_id",
        "diagnosis_codes", "total_charge", "signature_date",
        service_lines=claim.lines("date_from", "procedure_code", "charge"),
    ), ("billing_provider_name", "billing_provider_address", "referring_provider"))  # fmt: skip


@layout("claim_form", "train")
def blind2_claim_ph_member(rng: random.Random) -> Drawn:
    """A Philippine claim: names in three columns, every caption under its line."""
    claim = make_demand(rng, "ph", 1, 4, 20)
    label, value = pens(rng, size=8.5)
    sheet = Sheet()
    who, owner = claim.patient, claim.insured
    small = label.but(size=7.5, bold=False)

    def line(x: float, y: float, to_x: float, name: str, text: str) -> None:
        sheet.text(x + 4, y, text, fitting(text, to_x - x - 6, value))
        sheet.rule(x, y + 3, to_x)
        sheet.text(x, y + 12, name, small)

    def person(y: float, first: str, middle: str, last: str) -> None:
        line(40, y, 200, "Last Name", last)
        line(212, y, 380, "First Name", first)
        line(392, y, 572, "Middle Name", middle)

    sheet.text(306, 46, "CLAIM FORM", label.but(size=14, bold=True), "centre")
    sheet.text(40, 76, "PART I - MEMBER INFORMATION", label.but(bold=True))
    sheet.text(40, 94, "1. Identification Number (PIN) of Member:", label.but(bold=False))
    sheet.text(260, 94, claim.insured_id, value)
    sheet.text(40, 112, "2. Name of Member:", label.but(bold=False))
    person(132, owner.first, owner.middle, owner.last)
    sheet.text(40, 168, "PART II - PATIENT INFORMATION", label.but(bold=True))
    sheet.text(40, 186, "3. Name of Patient:", label.but(bold=False))
    person(206, who.first, who.middle, who.last)
    sheet.text(40, 238, "4. Relationship to Member:", label.but(bold=False))
    Form(sheet, label, value).choice(170, 238, ("Self", "Child", "Spouse"), claim.relation)
    sheet.text(330, 238, "5. Sex:", label.but(bold=False))
    Form(sheet, label, value).choice(370, 238, ("Male", "Female"), who.sex.capitalize())
    line(40, 264, 200, "6. Date of Birth (month-day-year)", f"{who.born:%m-%d-%Y}")
    sheet.text(40, 304, "PART III - TO BE FILLED OUT BY THE HEALTH CARE INSTITUTION", label.but(bold=True))
    line(40, 326, 380, "7. Name of Health Care Institution", claim.facility)
    line(392, 326, 572, "8. ICD-10 Code/s", ", ".join(claim.diagnoses))
    rows = [(f"{s.first:%m-%d-%Y}", s.procedure, shown(s.charge)) for s in claim.services]
    columns = (Column("Date of Service", 150), Column("Procedure Code", 190), Column("Actual Charges", 192, "right"))
    y = Table(columns, label.but(bold=True), value, lead=1.5).draw(sheet, 40, 352, rows)
    sheet.text(330, y + 20, "TOTAL ACTUAL CHARGES  P", label.but(bold=True))
    sheet.text(568, y + 20, shown(claim.total), value, "right")
    line(392, y + 80, 572, "Date Signed (month-day-year)", f"{claim.signed:%m-%d-%Y}")
    line(40, y + 80, 360, "Signature over printed name of Member", "")
    return Drawn(sheet, claim.truth(
        "insured_id", "insured_name", "patient_name", "patient_relationship", "patient_sex", "date_of_birth",
        "facility_name", "diagnosis_codes", "total_charge", "signature_date",
        service_lines=claim.lines("date_from", "procedure_code", "charge"),
    ))  # fmt: skip


@layout("claim_form", "train")
def blind2_claim_za_refund(rng: random.Random) -> Drawn:
    """A South African member asks for a refund: label cells left of answer cells, rand, bank details at the foot."""
    claim = make_demand(rng, "za", 1, 4, 12)
    label, value = pens(rng, size=9.5)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    sheet.band(0, 0, 595, 54, 0.8)
    sheet.text(40, 36, "Karoo Health Medical Scheme", label.but(size=15, bold=True))
    sheet.text(555, 36, "MEMBER REFUND CLAIM", label.but(size=11, bold=True), "right")
    rows = [("Membership number", claim.insured_id, "Benefit option", claim.plan),
            ("Principal member", claim.insured.name, "Patient", claim.patient.name),
            ("Relationship", claim.relation, "Patient date of birth", abroad(rng, claim.patient.born, plain=True)),
            ("Name of provider", claim.billing, "Practice number", f"0{rng.randint(100000, 999999)}"),
            ("ICD-10 code(s)", ", ".join(claim.diagnoses), "Account number", claim.account)]  # fmt: skip
    columns = (Column("", 100), Column("", 157), Column("", 108), Column("", 150))
    y = Table(columns, label, value, rules="grid", lead=1.4).draw(sheet, 40, 72, rows)
    rows = [(f"{s.first:%Y/%m/%d}", s.procedure, str(s.units), f"R {shown(s.charge, commas=False)}")
            for s in claim.services]  # fmt: skip
    columns = (Column("Service date", 110), Column("Tariff code", 150), Column("Units", 80, "right"),
               Column("Amount claimed", 175, "right"))  # fmt: skip
    y = Table(columns, label.but(bold=True), value, head_band=True, lead=1.4).draw(sheet, 40, y + 20, rows)
    sheet.text(350, y + 20, "Total claimed", label.but(bold=True))
    sheet.text(551, y + 20, f"R {shown(claim.total, commas=False)}", value, "right")
    form.right(40, y + 70, "Bank account for refund", f"Protea Bank {rng.randint(10**9, 10**10)}", line_to=400)
    form.right(40, y + 110, "Member signature", "", line_to=320)
    form.right(340, y + 110, "Date", abroad(rng, claim.signed, plain=True), line_to=555)
    return Drawn(sheet, claim.truth(
        "insured_id", "plan_name", "insured_name", "patient_name", "patient_relationship", "date_of_birth",
        "billing_provider_name", "diagnosis_codes", "total_charge", "signature_date",
        service_lines=claim.lines("date_from", "procedure_code", "units", "charge"),
    ), ("facility_name", "insurance_program"))  # fmt: skip


@layout("claim_form", "train")
def blind2_claim_ng_scheme(rng: random.Random) -> Drawn:
    """A Nigerian scheme's encounter claim, filled in by hand between printed dots."""
    claim = make_demand(rng, "ng", 1, 3, 150)
    label, value = pens(rng, hand=True, plain=True, size=9.5)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    day = f"{claim.patient.born.day} {claim.patient.born:%b} {claim.patient.born.year}"
    sheet.text(297, 46, "NATIONAL HEALTH INSURANCE - PROVIDER CLAIM FORM", label.but(size=12, bold=True), "centre")
    for row, (name, text) in enumerate((("Name of Enrollee", claim.patient.name), ("NHIA Number", claim.insured_id),
            ("Sex", claim.patient.sex.capitalize()), ("Date of Birth", day), ("Telephone", claim.patient.phone),
            ("Health Care Facility", claim.facility), ("Diagnosis (ICD-10)", ", ".join(claim.diagnoses)))):  # fmt: skip
        form.right(44, 82 + 27 * row, f"{row + 1}. {name}", text, at=190, line_to=550)
    rows = [(f"{s.first.day} {s.first:%b} {s.first.year}", s.procedure, shown(s.charge)) for s in claim.services]
    columns = (Column("Date of Service", 150), Column("Service Code", 160), Column("Amount (NGN)", 196, "right"))
    y = Table(columns, label.but(bold=True), value, lead=1.5).draw(sheet, 44, 280, rows)
    sheet.text(340, y + 24, "Total Amount", label.but(bold=True))
    sheet.text(546, y + 24, shown(claim.total), value, "right")
    form.right(44, y + 70, "Claims officer's signature", "", line_to=320)
    form.right(340, y + 70, "Date", f"{claim.signed.day} {claim.signed:%b} {claim.signed.year}", line_to=550)
    return Drawn(sheet, claim.truth(
        "patient_name", "insured_id", "patient_sex", "date_of_birth", "patient_phone", "facility_name",
        "diagnosis_codes", "total_charge", "signature_date",
        service_lines=claim.lines("date_from", "procedure_code", "charge"),
    ), ("insurance_program", "insured_name"))  # fmt: skip


@layout("claim_form", "train")
def blind2_claim_ca_extended(rng: random.Random) -> Drawn:
    """A Canadian employer's plan: numbered parts with headings in the margin, amounts in dollars."""
    claim = make_demand(rng, "ca", 1, 3)
    label, value = pens(rng, size=9.5)
    sheet = Sheet()
    form = Form(sheet, label.but(bold=False), value)
    margin = label.but(bold=True, size=10)
    sheet.text(40, 48, "Extended Health Care Claim", label.but(size=16, bold=True))
    sheet.lines(40, 84, ["1  Plan", "member"], margin)
    form.right(130, 84, "Contract number", claim.group, line_to=330)
    form.right(345, 84, "Member ID number", claim.insured_id, line_to=572)
    form.right(130, 106, "Plan member name", claim.insured.name, line_to=572)
    form.right(130, 128, "Address", claim.insured.address.line, line_to=572)
    sheet.rule(40, 144, 572, weight=0.8)
    sheet.lines(40, 164, ["2  Patient"], margin)
    form.right(130, 164, "Patient name", claim.patient.name, line_to=400)
    form.right(130, 186, "Date of birth (yyyy-mm-dd)", claim.patient.born.isoformat(), line_to=400)
    sheet.text(130, 208, "Relationship to plan member", label.but(bold=False))
    form.choice(280, 208, ("Self", "Spouse", "Child"), claim.relation, mark="check")
    sheet.rule(40, 222, 572, weight=0.8)
    sheet.lines(40, 242, ["3  Expenses"], margin)
    rows = [(s.first.isoformat(), s.procedure, shown(s.charge, "$")) for s in claim.services]
    columns = (Column("Service date", 130), Column("Procedure code", 150), Column("Amount charged", 162, "right"))
    y = Table(columns, label.but(bold=True), value, rules="rows", lead=1.5).draw(sheet, 130, 232, rows)
    sheet.text(400, y + 20, "Total", label.but(bold=True))
    sheet.text(568, y + 20, shown(claim.total, "$"), value, "right")
    sheet.rule(40, y + 34, 572, weight=0.8)
    sheet.lines(40, y + 54, ["4  Sign"], margin)
    sheet.wrapped(130, y + 54, 440, "I certify that the expenses above were incurred by me or my dependants and that I "
                  "have not been repaid for them elsewhere.", label.but(size=8.5, bold=False))  # fmt: skip
    form.right(130, y + 110, "Signature", "", line_to=380)
    form.right(395, y + 110, "Date", claim.signed.isoformat(), line_to=572)
    return Drawn(sheet, claim.truth(
        "group_number", "insured_id", "insured_name", "patient_name", "date_of_birth", "patient_relationship",
        "total_charge", "signature_date", insured_address=claim.insured.address.line,
        service_lines=claim.lines("date_from", "procedure_code", "charge"),
    ), ("plan_name",))  # fmt: skip


@layout("claim_form", "train")
def blind2_claim_au_rebate(rng: random.Random) -> Drawn:
    """An Australian claim for a rebate: claimant and patient side by side, item numbers, fees paid."""
    claim = make_demand(rng, "au", 1, 4)
    label, value = pens(rng, size=9)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(40, 50, "Medical expenses claim form", label.but(size=15, bold=True))
    for x, title, facts in (
        (40, "Member's details", (("Membership no.", claim.insured_id), ("Full name", claim.insured.name), ("Address",
         claim.insured.address.lines[0]), ("", claim.insured.address.lines[1]))),
        (305, "Patient's details", (("Full name", claim.patient.name), ("Date of birth", abroad(rng,
         claim.patient.born)), ("Gender", claim.patient.sex.capitalize()), ("Relationship", claim.relation))),
    ):  # fmt: skip
        sheet.box(x, 66, 252, 112)
        sheet.text(x + 8, 82, title, label.but(bold=True, size=10.5))
        stack(form, x + 8, 102, x + 92, facts, 16)
    rows = [(f"{s.first:%d/%m/%Y}", claim.billing, s.procedure, shown(s.charge, "$")) for s in claim.services]
    columns = (Column("Date of service", 105), Column("Provider", 210), Column("Item number", 90), Column("Fee", 112,
               "right"))  # fmt: skip
    y = Table(columns, label.but(bold=True), value, head_band=True, lead=1.5).draw(sheet, 40, 196, rows)
    form.right(400, y + 22, "Total fees", shown(claim.total, "$"))
    form.right(40, y + 70, "Member's signature", "", line_to=320)
    form.right(340, y + 70, "Date signed", abroad(rng, claim.signed), line_to=557)
    return Drawn(sheet, claim.truth(
        "insured_id", "insured_name", "patient_name", "date_of_birth", "patient_sex", "patient_relationship",
        "total_charge", "signature_date", insured_address=claim.insured.address.line,
        service_lines=claim.lines("date_from", "procedure_code", "charge"),
    ), ("billing_provider_name", "facility_name", "insured_address"))  # fmt: skip
