"""Claims that rules may be tuned on: likenesses of the CMS-1500 and UB-04, and other insurers' claim forms."""

from __future__ import annotations

import random

from evaluation.documents.bill_facts import shown
from evaluation.documents.claim_facts import RELATIONS, boxed, make_claim
from evaluation.documents.cms1500 import draw_cms1500
from evaluation.documents.cms1500_paper import Style
from evaluation.documents.facts import day_first, pens
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.parts import Form
from evaluation.documents.sheet import A4, Pen, Sheet
from evaluation.documents.tables import Column, Table

_PRINT = Pen("sans", 5.6)


@layout("claim_form", "train")
def claim_cms1500_2012(rng: random.Random) -> Drawn:
    """The form of 02/12, typed."""
    style = Style("2012", _PRINT, Pen(rng.choice(("mono", "sans", "office")), 8.5), dots=rng.random() < 0.5)
    return draw_cms1500(rng, make_claim(rng), style)


@layout("claim_form", "train")
def claim_cms1500_1990(rng: random.Random) -> Drawn:
    """The form of 12/90, typed in small letters."""
    return draw_cms1500(rng, make_claim(rng, high=4), Style("1990", _PRINT, Pen("sans", 9)))


@layout("claim_form", "train")
def claim_cms1500_drifted(rng: random.Random) -> Drawn:
    """The form of 02/12 in capitals from a printer that is set a little off, cents without a point."""
    drift = (rng.uniform(-3, 3), rng.uniform(-1.5, 2))
    style = Style("2012", Pen("sans", 5.6, ink=0.35), Pen("mono", 8.5), True, drift, dots=False)
    return draw_cms1500(rng, make_claim(rng, low=2, high=6), style)


@layout("claim_form", "train")
def claim_cms1500_hand(rng: random.Random) -> Drawn:
    """The form of 12/90 filled in by hand."""
    style = Style("1990", _PRINT, Pen(rng.choice(("hand1", "hand3")), 10.5), mark=rng.choice(("cross", "check")))
    return draw_cms1500(rng, make_claim(rng, high=3), style)


@layout("claim_form", "train")
def claim_member_form(rng: random.Random) -> Drawn:
    """An insurer's own form for members: sections, ruled lines, tick boxes for the relation, a table of expenses."""
    claim = make_claim(rng, high=4)
    label, value = pens(rng, size=9.5)
    sheet = Sheet()
    form = Form(sheet, label, value)
    sheet.text(40, 50, "MEMBER MEDICAL CLAIM FORM", label.but(size=15, bold=True))
    y = form.heading(40, 84, "1. Subscriber information", 532, style="band")
    form.right(44, y, "Subscriber name:", claim.insured.name, line_to=330)
    form.right(340, y, "Subscriber ID:", claim.insured_id, line_to=572)
    form.right(44, y + 22, "Group number:", claim.group, line_to=230)
    form.right(240, y + 22, "Plan name:", claim.plan, line_to=400)
    form.right(410, y + 22, "Date of birth:", f"{claim.insured.born:%m/%d/%Y}", line_to=572)
    form.right(44, y + 44, "Mailing address:", claim.insured.address.line, line_to=572)
    y = form.heading(40, y + 78, "2. Patient information", 532, style="band")
    form.right(44, y, "Patient name:", claim.patient.name, line_to=330)
    form.right(340, y, "Date of birth:", f"{claim.patient.born:%m/%d/%Y}", line_to=460)
    form.right(468, y, "Sex:", claim.patient.sex[0].upper(), line_to=572)
    sheet.text(44, y + 22, "Relationship to subscriber:", label)
    form.choice(200, y + 22, RELATIONS, claim.relation, mark=rng.choice(("cross", "check")))
    y = form.heading(40, y + 56, "3. Services received", 532, style="band")
    columns = (Column("Date of service", 90), Column("Procedure code", 90), Column("Place", 50, "centre"),
               Column("Diagnosis code", 90), Column("Units", 50, "right"), Column("Charge", 162, "right"))  # fmt: skip
    codes = [*claim.diagnoses, *[""] * len(claim.services)]
    rows = [(f"{s.first:%m/%d/%Y}", s.procedure, s.place, code, str(s.units), shown(s.charge, "$"))
            for s, code in zip(claim.services, codes, strict=False)]  # fmt: skip
    rows += [("", "", "", code, "", "") for code in claim.diagnoses[len(claim.services) :]]
    bottom = Table(columns, label.but(bold=True), value).draw(sheet, 40, y - 6, rows)
    form.right(380, bottom + 20, "Total charges", shown(claim.total, "$"))
    form.right(380, bottom + 38, "Amount you paid", shown(claim.paid, "$"))
    y = form.heading(40, bottom + 66, "4. Provider", 532, style="band")
    form.right(44, y, "Provider name:", claim.billing, line_to=330)
    form.right(340, y, "Tax ID:", claim.tax_id, line_to=572)
    form.right(44, y + 22, "Provider address:", claim.billing_address.line, line_to=400)
    form.right(410, y + 22, "Phone:", claim.billing_phone, line_to=572)
    form.right(340, y + 66, "Date signed:", f"{claim.signed:%m/%d/%Y}", line_to=572)
    form.right(44, y + 66, "Signature:", "", line_to=330)
    return Drawn(sheet, claim.truth(
        "insured_name", "insured_id", "group_number", "plan_name", "insured_date_of_birth", "patient_name",
        "date_of_birth", "patient_sex", "patient_relationship", "total_charge", "amount_paid", "federal_tax_id",
        "billing_provider_name", "billing_provider_address", "billing_provider_phone", "signature_date",
        "diagnosis_codes",
        insured_address=claim.insured.address.line,
        service_lines=claim.lines("date_from", "procedure_code", "place_of_service", "units", "charge"),
    ), ("facility_name", "facility_address"))  # fmt: skip


@layout("claim_form", "train")
def claim_listing(rng: random.Random) -> Drawn:
    """A billing program's print of a claim: colons, no boxes, two columns, service lines as a list without rules."""
    claim = make_claim(rng, low=2, high=5)
    label, value = pens(rng, size=9.5)
    label = label.but(bold=True)
    sheet = Sheet()
    form = Form(sheet, label, value)
    sheet.text(306, 48, "Professional Claim Detail", label.but(size=14), "centre")
    left = (("Insured ID", claim.insured_id), ("Insured Name", claim.insured.last_first), ("Group No", claim.group),
            ("Plan", claim.plan), ("Patient", claim.patient.last_first), ("Patient DOB",
             f"{claim.patient.born:%m/%d/%Y}"), ("Patient Sex", claim.patient.sex.capitalize()), ("Relationship",
             claim.relation), ("Patient Phone", claim.patient.phone))  # fmt: skip
    right = (("Billing Provider", claim.billing), ("Billing Address", claim.billing_address.street),
             ("", claim.billing_address.town_line), ("Billing Phone", claim.billing_phone),
             ("Federal Tax ID", claim.tax_id), ("Rendering NPI", claim.doctor.npi),
             ("Accept Assignment", "Yes" if claim.assignment else "No"), ("Service Facility", claim.facility),
             ("Patient Account", claim.account))  # fmt: skip
    for x, at, block in ((40, 128, left), (310, 412, right)):
        for row, (name, text) in enumerate(block):
            form.right(x, 84 + 17 * row, f"{name}:" if name else "", text, at=at)
    form.right(40, 250, "Diagnosis Codes:", "  ".join(claim.diagnoses))
    columns = (Column("From", 75), Column("To", 75), Column("POS", 40), Column("Procedure", 80), Column("Mod", 50),
               Column("Units", 50, "right"), Column("Charge", 100, "right"))  # fmt: skip
    rows = [(f"{s.first:%m/%d/%Y}", f"{s.last:%m/%d/%Y}", s.place, s.procedure, s.modifier, str(s.units),
             shown(s.charge)) for s in claim.services]  # fmt: skip
    bottom = Table(columns, label, value, rules=rng.choice(("none", "head"))).draw(sheet, 40, 270, rows)
    form.right(360, bottom + 22, "Total Charge:", shown(claim.total), at=450)
    form.right(360, bottom + 38, "Amount Paid:", shown(claim.paid), at=450)
    return Drawn(sheet, claim.truth(
        "insured_id", "insured_name", "group_number", "plan_name", "patient_name", "date_of_birth", "patient_sex",
        "patient_relationship", "patient_phone", "billing_provider_name", "billing_provider_address",
        "billing_provider_phone", "federal_tax_id", "accept_assignment", "facility_name", "diagnosis_codes",
        "total_charge", "amount_paid",
        service_lines=claim.lines("date_from", "date_to", "place_of_service", "procedure_code", "modifier", "units",
                                  "charge"),
    ))  # fmt: skip


@layout("claim_form", "train")
def claim_india_part_a(rng: random.Random) -> Drawn:
    """An Indian insurer's claim form: lettered sections, expenses listed with amounts, no procedure codes."""
    claim = make_claim(rng, "in", high=4)
    label, value = pens(rng, size=9.5)
    sheet = Sheet(A4)
    form = Form(sheet, label, value)
    sheet.text(297, 50, "CLAIM FORM - PART A", label.but(size=14, bold=True), "centre")
    sheet.text(297, 64, "(To be filled in by the insured)", label.but(bold=False, size=8), "centre")
    y = form.heading(40, 92, "DETAILS OF PRIMARY INSURED", 515, style="band")
    form.right(44, y, "a) Policy No.:", claim.insured_id, line_to=290)
    form.right(300, y, "b) Group / Corporate ID:", claim.group, line_to=551)
    form.right(44, y + 22, "c) Name:", claim.insured.name, line_to=551)
    form.right(44, y + 44, "d) Address:", boxed(claim.insured.address), line_to=551)
    y = form.heading(40, y + 80, "DETAILS OF INSURED PERSON HOSPITALISED", 515, style="band")
    form.right(44, y, "a) Name:", claim.patient.name, line_to=330)
    form.right(340, y, "b) Gender:", claim.patient.sex.capitalize(), line_to=551)
    form.right(44, y + 22, "c) Date of Birth:", day_first(rng, claim.patient.born), line_to=250)
    sheet.text(260, y + 22, "d) Relationship:", label)
    form.choice(350, y + 22, RELATIONS, claim.relation, gap=8)
    form.right(44, y + 44, "e) Telephone No.:", claim.patient.phone, line_to=290)
    y = form.heading(40, y + 80, "DETAILS OF HOSPITALISATION", 515, style="band")
    form.right(44, y, "a) Name of Hospital:", claim.facility, line_to=551)
    form.right(44, y + 22, "b) ICD 10 Codes:", ", ".join(claim.diagnoses), line_to=551)
    y = form.heading(40, y + 58, "DETAILS OF BILLS ENCLOSED", 515, style="band")
    columns = (Column("Sl. No.", 50, "centre"), Column("Date", 110), Column("Towards", 205),
               Column("Amount (Rs)", 150, "right"))  # fmt: skip
    towards = rng.sample(("Hospital main bill", "Pre-hospitalisation", "Pharmacy bills", "Investigations"), 4)
    rows = [(str(n), day_first(rng, s.first), towards[n - 1], shown(s.charge)) for n, s in enumerate(claim.services, 1)]
    bottom = Table(columns, label.but(bold=True), value).draw(sheet, 40, y - 6, rows)
    form.right(360, bottom + 20, "Total claimed:", f"Rs {shown(claim.total)}")
    form.right(44, bottom + 80, "Date:", day_first(rng, claim.signed), line_to=180)
    form.right(300, bottom + 80, "Signature of the insured", "", line_to=551)
    return Drawn(sheet, claim.truth(
        "insured_id", "group_number", "insured_name", "insured_address", "patient_name", "patient_sex",
        "date_of_birth", "patient_relationship", "patient_phone", "facility_name", "diagnosis_codes", "total_charge",
        "signature_date", service_lines=claim.lines("date_from", "charge"),
    ))  # fmt: skip
