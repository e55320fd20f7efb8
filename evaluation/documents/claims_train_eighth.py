"""More claims: the old professional form, a hospital's without points, and those of other countries."""

from __future__ import annotations

import random

from evaluation.documents.bill_facts import shown
from evaluation.documents.claims_train_sixth import make_request
from evaluation.documents.cms1500 import draw_cms1500
from evaluation.documents.cms1500_paper import Style
from evaluation.documents.country_facts import captions, stack
from evaluation.documents.facts import pens
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.nation_facts import short
from evaluation.documents.nation_people import title
from evaluation.documents.parts import Form
from evaluation.documents.sheet import A4, Pen, Sheet
from evaluation.documents.tables import Column, Table
from evaluation.documents.ub04 import Look, draw_ub04


@layout("claim_form", "train")
def blind3_claim_cms1500_mono(rng: random.Random) -> Drawn:
    """The form of 02/12 from a needle printer, a little low and right, with dots in the codes and checks as marks."""
    style = Style("2012", Pen("sans", 5.5, ink=0.45), Pen("mono", 8.5), True, (2, 2), mark="check", dots=True)
    return draw_cms1500(rng, make_request(rng, "us", 1, 6), style)


@layout("claim_form", "train")
def blind3_claim_cms1500_ink(rng: random.Random) -> Drawn:
    """The form filled in by hand."""
    style = Style("2012", Pen("sans", 5.5, ink=0.2), Pen(rng.choice(("hand4", "hand5")), 10.5), dots=True)
    return draw_cms1500(rng, make_request(rng, "us", 1, 3), style)


@layout("claim_form", "train")
def blind3_claim_ub04_plain(rng: random.Random) -> Drawn:
    """A UB-04 whose figures stand without points or slashes, in a sans face."""
    look = Look(Pen("office", 6, ink=0.35), Pen("sans", 8.5))
    return draw_ub04(make_request(rng, "us", 1, 8), look)


@layout("claim_form", "train")
def blind3_claim_us_vision(rng: random.Random) -> Drawn:
    """An American member asks a plan to pay back: questions in boxes of two columns, receipts listed below."""
    claim = make_request(rng, "us", 1, 3)
    label, value = pens(rng, size=9.5)
    sheet = Sheet()
    form = Form(sheet, label.but(bold=False), value)
    who, owner = claim.patient, claim.insured
    sheet.text(40, 48, "Meridian Peak Health Plan", label.but(size=12, bold=True))
    sheet.text(40, 70, "Out-of-Network Reimbursement Request", label.but(size=16, bold=True))
    sheet.text(40, 86, "One form per patient. Attach itemized receipts.", label.but(size=9, bold=False))
    sheet.band(40, 98, 532, 16, 0.85)
    sheet.text(45, 110, "Subscriber", label.but(bold=True))
    captions(form, 45, 128, (190, 150, 150), (
        ("Subscriber name", owner.name), ("Member ID", claim.insured_id), ("Group number", claim.group),
        ("Subscriber date of birth", f"{owner.born:%m/%d/%Y}"),
    ))  # fmt: skip
    sheet.band(40, 196, 532, 16, 0.85)
    sheet.text(45, 208, "Patient", label.but(bold=True))
    captions(form, 45, 226, (190, 150, 150), (
        ("Patient name", who.name), ("Date of birth", f"{who.born:%m/%d/%Y}"), ("Phone", who.phone),
    ))  # fmt: skip
    sheet.text(45, 266, "Relationship to subscriber", label.but(bold=False))
    form.choice(190, 266, ("Self", "Spouse", "Child"), claim.relation)
    form.below(45, 286, "Mailing address", who.address.line)
    sheet.band(40, 318, 532, 16, 0.85)
    sheet.text(45, 330, "Expenses", label.but(bold=True))
    rows = [(f"{s.first:%m/%d/%Y}", s.procedure, claim.billing, shown(s.charge, "$")) for s in claim.services]
    columns = (
        Column("Service date", 100),
        Column("CPT code", 90),
        Column("Provider", 242),
        Column("Charge", 100, "right"),
    )
    y = Table(columns, label.but(bold=True), value, rules="rows").draw(sheet, 40, 338, rows)
    sheet.text(470, y + 20, "Total submitted", label.but(bold=True), "right")
    sheet.text(568, y + 20, shown(claim.total, "$"), value, "right")
    sheet.wrapped(
        40,
        y + 48,
        530,
        "Any person who knowingly files a statement of claim containing false "
        "information may "
        "be guilty of a crime. Mail to: Claims, PO Box 30990, Phoenix, AZ 85046.",
        label.but(size=8, bold=False),
    )
    form.right(40, y + 110, "Subscriber signature", "", line_to=360)
    form.right(375, y + 110, "Date", f"{claim.signed:%m/%d/%Y}", line_to=572)
    return Drawn(sheet, claim.truth(
        "insured_name", "insured_id", "group_number", "insured_date_of_birth", "patient_name", "date_of_birth",
        "patient_phone", "patient_relationship", "total_charge", "signature_date", patient_address=who.address.line,
        service_lines=claim.lines("date_from", "procedure_code", "charge"),
    ), ("insurance_program", "plan_name", "billing_provider_name", "facility_name"))  # fmt: skip


@layout("claim_form", "train")
def blind3_claim_sg_group(rng: random.Random) -> Drawn:
    """A Singapore employer's scheme: employee and patient, bills in a table, a declaration with many clauses."""
    claim = make_request(rng, "sg", 1, 3)
    label, value = pens(rng, size=9.5)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    who = claim.patient
    sheet.text(40, 50, "TEMASYA LIFE", label.but(size=13, bold=True))
    sheet.text(555, 50, "Group Medical Claim Form", label.but(size=13, bold=True), "right")
    y = stack(form, 40, 84, 220, (("Name of Employee", claim.insured.name.upper()), ("Policy No. / Member No.",
              claim.insured_id), ("Name of Patient", who.name.upper()), ("Patient's Date of Birth",
                      f"{who.born:%d %b %Y}"),
              ("Sex", who.sex.capitalize()), ("Contact No.", who.phone), ("Diagnosis (ICD-10)", ", ".join(
              claim.diagnoses)), ("Name of Clinic / Hospital", claim.facility)), 20, ":")  # fmt: skip
    sheet.text(40, y, "Relationship to Employee", label.but(bold=False))
    form.choice(220, y, ("Self", "Spouse", "Child"), claim.relation, mark="fill")
    rows = [(f"{s.first:%d %b %Y}", s.procedure, shown(s.charge)) for s in claim.services]
    columns = (Column("Date of Visit", 150), Column("Procedure Code", 190), Column("Amount (S$)", 175, "right"))
    y = Table(columns, label.but(bold=True), value, lead=1.5).draw(sheet, 40, y + 20, rows)
    sheet.text(430, y + 18, "Total Claimed", label.but(bold=True), "right")
    sheet.text(551, y + 18, shown(claim.total), value, "right")
    y = sheet.lines(40, y + 50, ["Declaration", "1. I have not claimed these expenses from any other source.",
            "2. I consent "
                    "to the collection and use of my personal data for the purpose of this claim.",
                            "3. Original bills are "
                    "enclosed and will not be returned."], label.but(size=8.5, bold=False), lead=1.5)  # fmt: skip
    form.right(40, y + 40, "Signature of Employee", "", line_to=330)
    form.right(345, y + 40, "Date", f"{claim.signed:%d %b %Y}", line_to=555)
    return Drawn(sheet, claim.truth(
        "insured_name", "insured_id", "patient_name", "date_of_birth", "patient_sex", "patient_phone",
                "diagnosis_codes",
        "facility_name", "patient_relationship", "total_charge", "signature_date",
        service_lines=claim.lines("date_from", "procedure_code", "charge"),
    ), ("insurance_program", "plan_name"))  # fmt: skip


@layout("claim_form", "train")
def blind3_claim_ke_scheme(rng: random.Random) -> Drawn:
    """A Kenyan insurer's outpatient form: member's part by hand, doctor's part, costs in shillings, office use."""
    claim = make_request(rng, "ke", 1, 3, 45)
    label, value = pens(rng, hand=True, plain=True, size=9.5)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    who = claim.patient
    sheet.text(297, 46, "SAVANNAH LIFE ASSURANCE", label.but(size=14, bold=True), "centre")
    sheet.text(297, 62, "MEDICAL CLAIM FORM (OUTPATIENT)", label.but(size=10, bold=True), "centre")
    sheet.text(40, 90, "PART 1 (Member)", label.but(bold=True))
    form.right(40, 114, "Principal member's name", claim.insured.name, line_to=555)
    form.right(40, 140, "Member No.", claim.insured_id, line_to=290)
    form.right(302, 140, "Scheme", "Nandi Tea Growers", line_to=555)
    form.right(40, 166, "Patient's name", who.name, line_to=350)
    form.right(362, 166, "Date of birth", f"{who.born.day} {who.born:%b} {who.born.year}", line_to=555)
    form.right(40, 192, "Relationship to principal member", claim.relation, line_to=350)
    form.right(362, 192, "Mobile", who.phone, line_to=555)
    sheet.text(40, 222, "PART 2 (Doctor)", label.but(bold=True))
    form.right(40, 246, "Name of facility", claim.facility, line_to=555)
    form.right(40, 272, "Diagnosis code(s)", ", ".join(claim.diagnoses), line_to=555)
    rows = [(f"{s.first.day} {s.first:%b} {s.first.year}", s.procedure, shown(s.charge)) for s in claim.services]
    columns = (Column("Date of service", 150), Column("Procedure code", 190), Column("Cost (KShs)", 175, "right"))
    y = Table(columns, label.but(bold=True), value, lead=1.5).draw(sheet, 40, 288, rows)
    sheet.text(430, y + 20, "Total cost", label.but(bold=True), "right")
    sheet.text(551, y + 20, shown(claim.total), value, "right")
    form.right(40, y + 60, "Doctor's name and stamp", f"Dr {claim.doctor.name}", line_to=330)
    form.right(345, y + 60, "Date", f"{claim.signed.day} {claim.signed:%b} {claim.signed.year}", line_to=555)
    sheet.text(
        40,
        y + 100,
        "FOR OFFICIAL USE: Approved KShs ________  Excess ________  Paid on ________",
        label.but(bold=False),
    )
    return Drawn(sheet, claim.truth(
        "insured_name", "insured_id", "patient_name", "date_of_birth", "patient_relationship", "patient_phone",
        "facility_name", "diagnosis_codes", "total_charge", "signature_date",
        service_lines=claim.lines("date_from", "procedure_code", "charge"),
    ), ("insurance_program", "plan_name", "billing_provider_name", "referring_provider"))  # fmt: skip


@layout("claim_form", "train")
def blind3_claim_ca_dental(rng: random.Random) -> Drawn:
    """A Canadian dentists' form: parts for dentist, employee and patient beside and below one another."""
    claim = make_request(rng, "ca", 1, 4)
    label, value = Pen("sans", 8), Pen(rng.choice(("sans", "mono")), 9)
    sheet = Sheet()
    form = Form(sheet, label, value)
    who = claim.patient
    sheet.text(306, 40, "STANDARD DENTAL CLAIM FORM", label.but(size=12, bold=True), "centre")
    form.cell(36, 52, 270, 66, "PART 1 - PATIENT", who.name, *who.address.lines)
    form.cell(306, 52, 270, 66, "DENTIST (name, address, phone)", claim.billing, *claim.billing_address.lines,
              claim.billing_phone)  # fmt: skip
    rows = [(s.first.isoformat(), s.procedure, str(rng.randint(11, 48)), shown(s.charge)) for s in claim.services]
    columns = (Column("Date of service", 140), Column("Procedure code", 150), Column("Int'l tooth code", 120), Column(
               "Dentist's fee", 130, "right"))  # fmt: skip
    y = Table(columns, label.but(bold=True), value, lead=1.5).draw(sheet, 36, 130, rows)
    sheet.text(470, y + 16, "TOTAL FEE SUBMITTED", label, "right")
    sheet.text(572, y + 16, shown(claim.total), value, "right")
    sheet.text(36, y + 44, "PART 2 - EMPLOYEE / PLAN MEMBER", label.but(bold=True))
    x = 36.0
    for width, name, text in ((200, "Name of employee", claim.insured.name), (110, "Group policy no.", claim.group),
                              (110, "Certificate / ID no.", claim.insured_id), (120, "Employee's date of birth",
                               claim.insured.born.isoformat())):  # fmt: skip
        x = form.cell(x, y + 50, width, 32, name, text)
    sheet.text(36, y + 108, "PART 3 - PATIENT INFORMATION", label.but(bold=True))
    sheet.text(36, y + 124, "Relationship to employee", label)
    form.choice(150, y + 124, ("Self", "Spouse", "Child"), claim.relation)
    form.right(36, y + 146, "Patient's date of birth", who.born.isoformat(), line_to=300)
    form.right(36, y + 200, "Signature of employee", "", line_to=330)
    form.right(345, y + 200, "Date (yyyy-mm-dd)", claim.signed.isoformat(), line_to=572)
    return Drawn(sheet, claim.truth(
        "patient_name", "billing_provider_name", "billing_provider_address", "billing_provider_phone", "total_charge",
        "insured_name", "group_number", "insured_id", "insured_date_of_birth", "patient_relationship", "date_of_birth",
        "signature_date", patient_address=who.address.line,
        service_lines=claim.lines("date_from", "procedure_code", "charge"),
    ), ("insurance_program", "plan_name", "facility_name"))  # fmt: skip


@layout("claim_form", "train")
def blind3_claim_au_fund(rng: random.Random) -> Drawn:
    """An Australian fund's form for doctors' accounts, with the member's bank and a row for every account."""
    claim = make_request(rng, "au", 1, 3)
    label, value = pens(rng, size=9.5)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    who = claim.patient
    sheet.text(40, 52, "Bandicoot Mutual", label.but(size=15, bold=True))
    sheet.text(555, 52, "Medical claim form", label.but(size=13, bold=False), "right")
    y = form.heading(40, 84, "Member details", 515, style="band")
    form.right(46, y, "Membership number", claim.insured_id, line_to=290)
    form.right(302, y, "Member's name", claim.insured.name, line_to=555)
    form.right(46, y + 22, "Postal address", claim.insured.address.line, line_to=555)
    y = form.heading(40, y + 56, "Patient details", 515, style="band")
    form.right(46, y, "Patient's name", f"{title(who)} {who.name}", line_to=330)
    form.right(342, y, "Date of birth", short(who.born), line_to=555)
    form.right(46, y + 22, "Hospital", claim.facility, line_to=555)
    y = form.heading(40, y + 56, "Accounts you are claiming", 515, style="band")
    rows = [(short(s.first), s.procedure, f"Dr {claim.doctor.name}", shown(s.charge, "$")) for s in claim.services]
    columns = (Column("Date of service", 105), Column("Item number", 100), Column("Provider", 200), Column("Amount",
            110,
               "right"))  # fmt: skip
    y = Table(columns, label.but(bold=True), value, lead=1.5).draw(sheet, 40, y - 6, rows)
    sheet.text(430, y + 18, "Total", label.but(bold=True), "right")
    sheet.text(551, y + 18, shown(claim.total, "$"), value, "right")
    form.right(46, y + 50, "BSB", "083-555", line_to=160)
    form.right(172, y + 50, "Account number", f"{rng.randint(10**7, 10**8)}", line_to=330)
    form.right(46, y + 110, "Member's signature", "", line_to=330)
    form.right(342, y + 110, "Date", short(claim.signed), line_to=555)
    return Drawn(sheet, claim.truth(
        "insured_id", "insured_name", "patient_name", "date_of_birth", "facility_name", "total_charge",
        "signature_date", insured_address=claim.insured.address.line,
        service_lines=claim.lines("date_from", "procedure_code", "charge"),
    ), ("insurance_program", "plan_name", "billing_provider_name", "referring_provider"))  # fmt: skip
