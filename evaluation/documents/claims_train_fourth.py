"""Claims of several regions to tune on, in layouts that once were held apart."""

from __future__ import annotations

import random
from datetime import timedelta

from evaluation.documents.bill_facts import shown
from evaluation.documents.claim_facts import Claim, Service
from evaluation.documents.cms1500 import draw_cms1500
from evaluation.documents.cms1500_paper import Style
from evaluation.documents.facts import pens
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.parts import Form
from evaluation.documents.region_facts import HOSPITALS
from evaluation.documents.region_people import (
    Region,
    american,
    make_call,
    make_medic,
    make_place,
    make_subject,
    make_who,
    recent,
    worded,
)
from evaluation.documents.sheet import A4, Pen, Sheet
from evaluation.documents.tables import Column, Table
from evaluation.documents.ub04 import Look, draw_ub04

_CODES = "K35.80,I21.4,N10,L03.116,G45.9,K40.90,A09,S52.501A,J18.9,R50.9,E86.0,M25.561,H10.9,J20.9".split(",")
_SERVICES = "99204,99283,70450,85610,80048,93306,97530,11042,20611,99232,76700,36410".split(",")


def make_request(rng: random.Random, region: Region, low: int = 1, high: int = 4, scale: int = 1) -> Claim:
    """A claim of somebody in a region; `scale` makes dollars into its currency."""
    signed = recent(rng)
    patient = make_subject(rng, region, youngest=5)
    relation = rng.choice(("Self", "Self", "Spouse", "Child"))
    insured = patient if relation == "Self" else make_who(rng, region, youngest=30)
    doctor, facility, place = make_medic(rng, region), rng.choice(HOSPITALS[region].split(",")), make_place(rng, region)
    while region == "us" and len(place.lines) > 2:  # the printed forms have room for two
        place = make_place(rng, region)
    codes = rng.sample(_CODES, rng.randint(1, 3))
    services = []
    for code in rng.sample(_SERVICES, rng.randint(low, high)):
        day = signed - timedelta(days=rng.randint(2, 20))
        units = rng.choice((1, 1, 2))
        services.append(Service(day, day, rng.choice(("11", "22", "23")), code, rng.choice(("", "", "25", "RT")), "A",
                                rng.randint(30, 600) * 100 * scale * units, units, doctor.npi))  # fmt: skip
    total = sum(service.charge for service in services)
    return Claim(
        patient, insured, relation, rng.choice((f"{rng.choice('JKYZ')}{rng.randint(10**7, 10**9)}",
                                               f"{rng.randint(100, 999)}-{rng.randint(10**5, 10**6)}")),
        f"{rng.randint(10000, 999999)}", rng.choice(("Lantern Care PPO", "Oriole Basic", "Kestrel Family Plan")), codes,
        services, rng.choice((0, total // 5)), f"{rng.randint(10, 98)}-{rng.randint(10**6, 10**7 - 1)}",
        f"PT{rng.randint(1000, 99999)}", rng.random() < 0.7, make_medic(rng, region), doctor, facility, place, facility,
        place, make_call(rng, region), signed,
    )  # fmt: skip


@layout("claim_form", "train")
def blind_claim_cms1500_billing(rng: random.Random) -> Drawn:
    """The form of 02/12 as a clearing house prints it: capitals in a condensed face, a little low."""
    style = Style("2012", Pen("modern", 5.6, ink=0.3), Pen("mono", 8.5), True, (1, 1.5), dots=rng.random() < 0.5)
    return draw_cms1500(rng, make_request(rng, "us", 1, 6), style)


@layout("claim_form", "train")
def blind_claim_cms1500_pen(rng: random.Random) -> Drawn:
    """The form of 02/12 filled in by hand in a small practice."""
    style = Style("2012", Pen("serif", 5.8), Pen(rng.choice(("hand1", "hand3")), 11), mark="check")
    return draw_cms1500(rng, make_request(rng, "us", 1, 2), style)


@layout("claim_form", "train")
def blind_claim_ub04_system(rng: random.Random) -> Drawn:
    """A hospital's claim from its billing system."""
    look = Look(Pen("office", 6), Pen("mono", 7.5), dots=True, slashes=rng.random() < 0.5)
    return draw_ub04(make_request(rng, "us", 2, 7), look)


@layout("claim_form", "train")
def blind_claim_in_part_a(rng: random.Random) -> Drawn:
    """An Indian reimbursement claim: sections with letters, every question lettered, expenses in a table."""
    claim = make_request(rng, "in", 2, 4, 40)
    label, value = pens(rng, size=9)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(297, 46, "REIMBURSEMENT CLAIM FORM - PART A", label.but(size=13, bold=True), "centre")
    sheet.text(297, 60, "(To be filled in by the insured)", label.but(size=8, bold=False), "centre")
    y = form.heading(40, 84, "DETAILS OF PRIMARY INSURED", 515, style="band")
    form.right(40, y, "a) Member ID / TPA Card No.:", claim.insured_id)
    form.right(40, y + 17, "b) Name:", claim.insured.name)
    form.right(40, y + 34, "c) Address:", claim.insured.address.line)
    y = form.heading(40, y + 62, "DETAILS OF INSURED PERSON HOSPITALISED", 515, style="band")
    form.right(40, y, "a) Name:", claim.patient.name)
    sheet.text(330, y, "b) Gender:", label.but(bold=False))
    form.choice(390, y, ("Male", "Female"), claim.patient.sex.capitalize())
    form.right(40, y + 17, "c) Date of Birth:", worded(rng, claim.patient.born))
    sheet.text(250, y + 17, "d) Relationship to Primary Insured:", label.but(bold=False))
    form.choice(410, y + 17, ("Self", "Spouse", "Child"), claim.relation, gap=8)
    y = form.heading(40, y + 45, "DETAILS OF HOSPITALISATION", 515, style="band")
    form.right(40, y, "a) Name of Hospital:", claim.facility)
    form.right(40, y + 17, "b) Diagnosis (ICD 10 code):", ", ".join(claim.diagnoses))
    y = form.heading(40, y + 45, "DETAILS OF CLAIM", 515, style="band")
    columns = (
        Column("Sl.", 30),
        Column("Date", 110),
        Column("Procedure code", 160),
        Column("Amount (Rs.)", 215, "right"),
    )
    rows = [(str(n), f"{s.first:%d-%b-%Y}", s.procedure, shown(s.charge)) for n, s in enumerate(claim.services, 1)]
    bottom = Table(columns, label.but(bold=True), value).draw(sheet, 40, y - 8, rows)
    form.right(330, bottom + 20, "Total amount claimed Rs.", shown(claim.total))
    form.right(40, bottom + 60, "Date:", worded(rng, claim.signed))
    form.right(300, bottom + 60, "Signature of the Insured:", "", line_to=555)
    return Drawn(sheet, claim.truth(
        "insured_id", "insured_name", "patient_name", "patient_sex", "date_of_birth", "patient_relationship",
        "facility_name", "diagnosis_codes", "total_charge", "signature_date",
        insured_address=claim.insured.address.line,
        service_lines=claim.lines("date_from", "procedure_code", "charge"),
    ))  # fmt: skip


@layout("claim_form", "train")
def blind_claim_ae_reimbursement(rng: random.Random) -> Drawn:
    """A Gulf insurer's reimbursement form: ruled cells, treatment in a grid, dirhams."""
    claim = make_request(rng, "ae", 1, 4, 3)
    label, value = pens(rng, size=9.5)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(40, 50, "Medical Reimbursement Claim Form", label.but(size=15, bold=True))
    x = form.cell(40, 66, 300, 34, "Member Name", claim.insured.name)
    form.cell(x, 66, 215, 34, "Card Number", claim.insured_id)
    x = form.cell(40, 100, 300, 34, "Patient Name", claim.patient.name)
    form.cell(x, 100, 215, 34, "Relationship to Member", claim.relation)
    x = form.cell(40, 134, 150, 34, "Date of Birth", f"{claim.patient.born:%d-%b-%Y}")
    x = form.cell(x, 134, 150, 34, "Gender", claim.patient.sex.capitalize())
    form.cell(x, 134, 215, 34, "Mobile No.", claim.patient.phone)
    x = form.cell(40, 168, 300, 34, "Name of Hospital / Clinic", claim.facility)
    form.cell(x, 168, 215, 34, "ICD-10 Diagnosis Code(s)", ", ".join(claim.diagnoses))
    columns = (Column("Date of Treatment", 130), Column("CPT Code", 110), Column("Units", 75, "right"),
               Column("Amount (AED)", 200, "right"))  # fmt: skip
    rows = [(f"{s.first:%d-%b-%Y}", s.procedure, str(s.units), shown(s.charge)) for s in claim.services]
    bottom = Table(columns, label.but(bold=True), value).draw(sheet, 40, 216, rows)
    form.right(350, bottom + 22, "Total Amount Claimed", shown(claim.total))
    sheet.wrapped(40, bottom + 60, 515, "I declare that the above is true and authorise the hospital to give the "
    "insurer "
                  "all records that concern this claim.", label.but(size=8.5, bold=False))  # fmt: skip
    form.right(40, bottom + 110, "Member Signature", "", line_to=300)
    form.right(330, bottom + 110, "Date", f"{claim.signed:%d-%b-%Y}", line_to=555)
    return Drawn(sheet, claim.truth(
        "insured_name", "insured_id", "patient_name", "patient_relationship", "date_of_birth", "patient_sex",
        "patient_phone", "facility_name", "diagnosis_codes", "total_charge", "signature_date",
        service_lines=claim.lines("date_from", "procedure_code", "units", "charge"),
    ))  # fmt: skip


@layout("claim_form", "train")
def blind_claim_us_member(rng: random.Random) -> Drawn:
    """An American insurer's form for members: two columns of underlined answers, the provider's block below."""
    claim = make_request(rng, "us", 1, 3)
    label, value = pens(rng, size=9.5)
    sheet = Sheet()
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(40, 50, "Member Medical Claim Form", label.but(size=16, bold=True))
    y = form.heading(40, 80, "1. Subscriber", 532, style="plain")
    form.right(40, y, "Subscriber name", claim.insured.name, line_to=300)
    form.right(315, y, "Subscriber ID", claim.insured_id, line_to=572)
    form.right(40, y + 22, "Group number", claim.group, line_to=300)
    form.right(315, y + 22, "Date of birth", american(rng, claim.insured.born), line_to=572)
    form.right(40, y + 44, "Mailing address", claim.insured.address.line, line_to=572)
    y = form.heading(40, y + 78, "2. Patient", 532, style="plain")
    form.right(40, y, "Patient name", claim.patient.name, line_to=300)
    form.right(315, y, "Patient date of birth", american(rng, claim.patient.born), line_to=572)
    sheet.text(40, y + 22, "Relationship to subscriber", label.but(bold=False))
    form.choice(170, y + 22, ("Self", "Spouse", "Child", "Other"), claim.relation, mark="check")
    sheet.text(400, y + 22, "Sex", label.but(bold=False))
    form.choice(424, y + 22, ("M", "F"), claim.patient.sex[0].upper(), mark="check")
    y = form.heading(40, y + 56, "3. Provider and services", 532, style="plain")
    form.right(40, y, "Provider name", claim.billing, line_to=300)
    form.right(315, y, "Tax ID", claim.tax_id, line_to=572)
    form.right(40, y + 22, "Provider address", claim.billing_address.line, line_to=572)
    form.right(40, y + 44, "Diagnosis codes", ", ".join(claim.diagnoses), line_to=572)
    columns = (Column("Date of service", 130), Column("Procedure code", 130), Column("Modifier", 90),
               Column("Charge", 182, "right"))  # fmt: skip
    rows = [(f"{s.first:%m/%d/%Y}", s.procedure, s.modifier, shown(s.charge, "$")) for s in claim.services]
    bottom = Table(columns, label.but(bold=True), value, rules="rows").draw(sheet, 40, y + 58, rows)
    form.right(400, bottom + 20, "Total charges", shown(claim.total, "$"))
    form.right(40, bottom + 60, "Subscriber signature", "", line_to=330)
    form.right(350, bottom + 60, "Date", american(rng, claim.signed), line_to=572)
    return Drawn(sheet, claim.truth(
        "insured_name", "insured_id", "group_number", "insured_date_of_birth", "patient_name", "date_of_birth",
        "patient_relationship", "patient_sex", "billing_provider_name", "billing_provider_address", "federal_tax_id",
        "diagnosis_codes", "total_charge", "signature_date", insured_address=claim.insured.address.line,
        service_lines=claim.lines("date_from", "procedure_code", "modifier", "charge"),
    ), ("facility_name", "facility_address"))  # fmt: skip


@layout("claim_form", "train")
def blind_claim_ke_outpatient(rng: random.Random) -> Drawn:
    """A Kenyan scheme's claim form: member and patient in a grid of label and value cells, filled in by hand or "
    "typed."""
    claim = make_request(rng, "ke", 1, 3, 60)
    label, value = pens(rng, hand=rng.random() < 0.4, plain=True, size=9.5)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(297, 48, "OUTPATIENT CLAIM FORM", label.but(size=14, bold=True), "centre")
    columns = (Column("", 105), Column("", 155), Column("", 105), Column("", 150))
    rows = [("Member's Name", claim.insured.name, "Member No.", claim.insured_id),
            ("Patient's Name", claim.patient.name, "Relationship", claim.relation),
            ("Date of Birth", f"{claim.patient.born.day} {claim.patient.born:%b} {claim.patient.born.year}", "Gender",
             claim.patient.sex.capitalize()),
            ("Telephone", claim.patient.phone, "Scheme", claim.plan),
            ("Facility Name", claim.facility, "ICD 10 Code", ", ".join(claim.diagnoses))]  # fmt: skip
    bottom = Table(columns, label, value, lead=1.5).draw(sheet, 40, 64, rows)
    services = (Column("Date of Service", 130), Column("Code", 120), Column("Amount (KES)", 265, "right"))
    lines = [(f"{s.first.day} {s.first:%b} {s.first.year}", s.procedure, shown(s.charge)) for s in claim.services]
    bottom = Table(services, label.but(bold=True), value, lead=1.5).draw(sheet, 40, bottom + 16, lines)
    sheet.text(380, bottom + 22, "TOTAL", label.but(bold=True))
    sheet.text(551, bottom + 22, shown(claim.total), value, "right")
    form.right(40, bottom + 64, "Signature of member", "", line_to=300)
    form.right(330, bottom + 64, "Date", f"{claim.signed.day} {claim.signed:%b} {claim.signed.year}", line_to=555)
    return Drawn(sheet, claim.truth(
        "insured_name", "insured_id", "patient_name", "patient_relationship", "date_of_birth", "patient_sex",
        "patient_phone", "plan_name", "facility_name", "diagnosis_codes", "total_charge", "signature_date",
        service_lines=claim.lines("date_from", "procedure_code", "charge"),
    ))  # fmt: skip
