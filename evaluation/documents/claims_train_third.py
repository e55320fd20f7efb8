"""More claims, in layouts that once were held apart."""

from __future__ import annotations

import random

from evaluation.documents.bill_facts import shown
from evaluation.documents.claim_facts import RELATIONS, make_claim
from evaluation.documents.cms1500 import draw_cms1500
from evaluation.documents.cms1500_paper import Style
from evaluation.documents.facts import day_first, month_first, pens
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.parts import Form
from evaluation.documents.sheet import A4, Pen, Sheet
from evaluation.documents.tables import Column, Table
from evaluation.documents.ub04 import Look, draw_ub04


@layout("claim_form", "train")
def claim_cms1500_faint(rng: random.Random) -> Drawn:
    """The form of 02/12 in faint ink with serifs, filled in by a billing program in a narrow face."""
    style = Style("2012", Pen("serif", 6, ink=0.45), Pen("office", 9), True, (2, -1), "check")
    return draw_cms1500(rng, make_claim(rng, low=1, high=6), style)


@layout("claim_form", "train")
def claim_cms1500_old_typed(rng: random.Random) -> Drawn:
    """The form of 12/90 on a typewriter that is out of line."""
    style = Style("1990", Pen("modern", 5.8), Pen("mono", 9), True, (-2, 1.5), dots=False)
    return draw_cms1500(rng, make_claim(rng, low=2, high=5), style)


@layout("claim_form", "train")
def claim_cms1500_pen(rng: random.Random) -> Drawn:
    """The form of 02/12 filled in by another hand."""
    return draw_cms1500(rng, make_claim(rng, high=3), Style("2012", Pen("sans", 5.6), Pen("hand2", 11)))


@layout("claim_form", "train")
def claim_ub04_slab(rng: random.Random) -> Drawn:
    """A hospital's claim in another face."""
    look = Look(Pen("modern", 5.8), Pen("slab", 7.5), dots=rng.random() < 0.5, slashes=True)
    return draw_ub04(make_claim(rng, low=2, high=7), look)


@layout("claim_form", "train")
def claim_dental(rng: random.Random) -> Drawn:
    """A dental claim: numbered boxes of its own, fees without diagnoses, the total under the list."""
    claim = make_claim(rng, low=1, high=4)
    label, value = pens(rng, size=9)
    label = label.but(size=7, bold=False)
    sheet = Sheet()
    form = Form(sheet, label, value)
    sheet.text(36, 44, "Dental Claim Form", label.but(size=14, bold=True))
    sheet.text(36, 62, "POLICYHOLDER / SUBSCRIBER INFORMATION", label.but(size=8, bold=True))
    who = claim.insured
    sheet.box(36, 66, 300, 62)
    sheet.text(39, 75, "12. Policyholder/Subscriber Name (Last, First, Middle Initial), Address, City, State, Zip Code",
               label.but(size=5.8))  # fmt: skip
    sheet.lines(42, 92, [who.last_first, *who.address.lines], value)
    x = form.cell(336, 66, 110, 31, "13. Date of Birth (MM/DD/CCYY)", f"{who.born:%m/%d/%Y}")
    form.cell(x, 66, 130, 31, "15. Subscriber Identifier (ID#)", claim.insured_id)
    x = form.cell(336, 97, 110, 31, "16. Plan/Group Number", claim.group)
    form.cell(x, 97, 130, 31, "17. Employer Name")
    sheet.text(36, 142, "PATIENT INFORMATION", label.but(size=8, bold=True))
    sheet.box(36, 146, 300, 30)
    sheet.text(39, 155, "18. Relationship to Policyholder/Subscriber", label)
    words = {"Self": "Self", "Spouse": "Spouse", "Child": "Dependent Child", "Other": "Other"}
    form.choice(44, 170, tuple(words.values()), words[claim.relation], size=8)
    sheet.box(36, 176, 300, 58)
    sheet.text(39, 185, "20. Name (Last, First, Middle Initial, Suffix), Address, City, State, Zip Code", label)
    sheet.lines(42, 201, [claim.patient.last_first, *claim.patient.address.lines], value)
    x = form.cell(336, 176, 110, 58, "21. Date of Birth (MM/DD/CCYY)", f"{claim.patient.born:%m/%d/%Y}")
    sheet.box(x, 176, 130, 58)
    sheet.text(x + 3, 185, "22. Gender", label)
    form.choice(x + 10, 208, ("M", "F"), claim.patient.sex[0].upper(), size=8)
    columns = (Column("24. Procedure Date", 100), Column("29. Procedure Code", 120), Column("30. Description", 200),
               Column("31. Fee", 120, "right"))  # fmt: skip
    rows = [(f"{s.first:%m/%d/%Y}", s.procedure, "", shown(s.charge)) for s in claim.services]
    bottom = Table(columns, label, value).draw(sheet, 36, 246, rows)
    form.cell(456, bottom, 120, 30, "32. Total Fee", shown(claim.total))
    sheet.text(36, bottom + 52, "BILLING DENTIST OR DENTAL ENTITY", label.but(size=8, bold=True))
    sheet.box(36, bottom + 56, 300, 58)
    sheet.text(39, bottom + 65, "48. Name, Address, City, State, Zip Code", label)
    sheet.lines(42, bottom + 81, [claim.billing, *claim.billing_address.lines], value)
    x = form.cell(336, bottom + 56, 120, 29, "51. SSN or TIN", claim.tax_id)
    form.cell(x, bottom + 56, 120, 29, "52. Phone Number", claim.billing_phone)
    return Drawn(sheet, claim.truth(
        "insured_name", "insured_date_of_birth", "insured_id", "group_number", "patient_name", "date_of_birth",
        "patient_sex", "total_charge", "billing_provider_name", "billing_provider_address", "federal_tax_id",
        "billing_provider_phone", insured_address=who.address.line, patient_address=claim.patient.address.line,
        patient_relationship=words[claim.relation],
        service_lines=claim.lines("date_from", "procedure_code", "charge"),
    ), ("facility_name", "facility_address"))  # fmt: skip


@layout("claim_form", "train")
def claim_uk_treatment(rng: random.Random) -> Drawn:
    """A British insurer's claim form: questions in sentences, answers on lines, costs in pounds."""
    claim = make_claim(rng, "uk", high=3)
    label, value = pens(rng, size=10)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(48, 56, "Treatment claim form", label.but(size=18, bold=True))
    y = form.heading(48, 92, "Section A: about you", 500, style="plain")
    form.right(48, y, "Membership number", claim.insured_id, at=190, line_to=545)
    form.right(48, y + 24, "Main member's full name", claim.insured.name, at=190, line_to=545)
    form.right(48, y + 48, "Address", claim.insured.address.line, at=190, line_to=545)
    y = form.heading(48, y + 88, "Section B: about the patient", 500, style="plain")
    form.right(48, y, "Patient's full name", claim.patient.name, at=190, line_to=545)
    form.right(48, y + 24, "Patient's date of birth", day_first(rng, claim.patient.born), at=190, line_to=330)
    sheet.text(340, y + 24, "Male / Female", label.but(bold=False))
    form.choice(430, y + 24, ("Male", "Female"), claim.patient.sex.capitalize())
    sheet.text(48, y + 48, "Relation to main member", label.but(bold=False))
    form.choice(190, y + 48, RELATIONS, claim.relation)
    y = form.heading(48, y + 88, "Section C: treatment costs", 500, style="plain")
    columns = (Column("Treatment date", 120), Column("Procedure code (if known)", 170), Column("Cost (£)", 110,
               "right"))  # fmt: skip
    rows = [(day_first(rng, s.first), s.procedure, shown(s.charge)) for s in claim.services]
    bottom = Table(columns, label.but(bold=True), value, rules="rows").draw(sheet, 48, y - 8, rows)
    form.right(250, bottom + 22, "Total amount claimed", shown(claim.total, "£"))
    form.right(48, bottom + 60, "Hospital or clinic", claim.facility, at=190, line_to=545)
    form.right(48, bottom + 100, "Signed", "", at=190, line_to=380)
    form.right(400, bottom + 100, "Date", day_first(rng, claim.signed), line_to=545)
    return Drawn(sheet, claim.truth(
        "insured_id", "insured_name", "patient_name", "date_of_birth", "patient_sex", "patient_relationship",
        "total_charge", "facility_name", "signature_date", insured_address=claim.insured.address.line,
        service_lines=claim.lines("date_from", "procedure_code", "charge"),
    ))  # fmt: skip


@layout("claim_form", "train")
def claim_reimbursement(rng: random.Random) -> Drawn:
    """An employer's reimbursement request: label cells at the left, value cells at the right, two columns of them."""
    claim = make_claim(rng, high=4)
    label, value = pens(rng, size=9)
    sheet = Sheet()
    sheet.text(306, 52, "REQUEST FOR MEDICAL REIMBURSEMENT", label.but(size=14, bold=True), "centre")
    columns = (Column("", 96), Column("", 170), Column("", 96), Column("", 170))
    rows = [
        ("Employee", claim.insured.name, "Member #", claim.insured_id),
        ("Patient", claim.patient.name, "Patient DOB", month_first(rng, claim.patient.born)),
        ("Patient sex", claim.patient.sex.capitalize(), "Relationship", claim.relation),
        ("Group #", claim.group, "Health plan", claim.plan),
        ("Home address", claim.insured.address.line, "Daytime phone", claim.insured.phone),
        ("Provider", claim.billing, "Provider TIN", claim.tax_id),
        ("Diagnosis", ", ".join(claim.diagnoses), "Provider phone", claim.billing_phone),
    ]  # fmt: skip
    bottom = Table(columns, label, value, lead=1.4).draw(sheet, 40, 72, rows)
    costs = (Column("Service date", 110), Column("CPT code", 90), Column("Modifier", 70), Column("Units", 60, "right"),
             Column("Amount billed", 202, "right"))  # fmt: skip
    lines = [(f"{s.first:%m/%d/%Y}", s.procedure, s.modifier, str(s.units), shown(s.charge, "$"))
             for s in claim.services]  # fmt: skip
    bottom = Table(costs, label.but(bold=True), value).draw(sheet, 40, bottom + 24, lines)
    form = Form(sheet, label, value)
    form.right(400, bottom + 22, "Total billed", shown(claim.total, "$"))
    form.right(40, bottom + 60, "Employee signature", "", line_to=340)
    form.right(360, bottom + 60, "Date signed", month_first(rng, claim.signed), line_to=572)
    return Drawn(sheet, claim.truth(
        "insured_name", "insured_id", "patient_name", "date_of_birth", "patient_sex", "patient_relationship",
        "group_number", "plan_name", "federal_tax_id", "diagnosis_codes", "total_charge", "signature_date",
        service_lines=claim.lines("date_from", "procedure_code", "modifier", "units", "charge"),
    ), ("billing_provider_name", "billing_provider_phone", "patient_phone", "patient_address", "insured_address",
        "facility_name"))  # fmt: skip
