"""Claims: CMS-1500 and UB-04 in other faces, care abroad, insurers of Malaysia and Europe."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import timedelta

from evaluation.documents.bill_facts import shown
from evaluation.documents.claim_facts import Claim, Service
from evaluation.documents.cms1500 import draw_cms1500
from evaluation.documents.cms1500_paper import Style
from evaluation.documents.country_facts import stack
from evaluation.documents.country_people import in_brackets, lately
from evaluation.documents.facts import pens
from evaluation.documents.land_facts import american, house, short
from evaluation.documents.land_pairs import beside, inside, over_captions
from evaluation.documents.land_people import fill, make_home, make_ill, make_number, make_physician, make_someone
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.parts import Form
from evaluation.documents.people import Person
from evaluation.documents.sheet import A4, Pen, Sheet
from evaluation.documents.tables import Column, Table
from evaluation.documents.ub04 import Look, draw_ub04

_CODES = "K92.2,M17.11,J44.1,N10,A97.1,B50.9,I63.9,J35.01,M79.3,R10.9,S52.501A,Z12.31,E03.9,G47.33".split(",")
_PROCEDURES = "99202,99233,99281,70551,76700,43239,90715,82306,36600,97530,11042,64483".split(",")


def _in_box(person: Person, nation: str) -> Person:
    return replace(person, phone=in_brackets(person.phone)) if nation == "us" else person


def make_request(rng: random.Random, nation: str, low: int = 1, high: int = 4, scale: int = 1) -> Claim:
    """A claim of somebody in a country; `scale` makes dollars into its currency."""
    signed = lately(rng)
    patient = _in_box(make_ill(rng, nation, youngest=6), nation)
    relation = "Child" if patient.age(signed) < 21 else rng.choice(("Self", "Self", "Spouse"))
    insured = patient if relation == "Self" else _in_box(make_someone(rng, nation, youngest=45, oldest=70), nation)
    doctor, where = make_physician(rng, nation), house(rng, nation)
    place, phone = make_home(rng, nation, office=True), make_number(rng, nation)
    phone = in_brackets(phone) if nation == "us" else phone
    services = []
    for code in rng.sample(_PROCEDURES, rng.randint(low, high)):
        day, units = signed - timedelta(days=rng.randint(2, 25)), rng.choice((1, 1, 3))
        services.append(Service(day, day, rng.choice(("11", "21", "22")), code, rng.choice(("", "", "59", "LT")), "A",
                                rng.randint(25, 620) * 100 * scale * units, units, doctor.npi))  # fmt: skip
    total = sum(service.charge for service in services)
    return Claim(
        patient, insured, relation, fill(rng, rng.choice(("KLH^########", "^##^##^##", "PS^######"))),
        fill(rng, rng.choice(("^#####", "GRP^###"))), rng.choice(("Community Choice", "Platinum 250", "Wasatch Saver")),
        rng.sample(_CODES, rng.randint(1, 3)), services, rng.choice((0, total // 4)), fill(rng, "^#-^######"),
        fill(rng, "^####"), rng.random() < 0.7, make_physician(rng, nation), doctor, where, place, where, place, phone,
        signed,
    )  # fmt: skip


@layout("claim_form", "train")
def blind4_claim_cms1500_slab(rng: random.Random) -> Drawn:
    """The form of 02/12 in a slab face at the boxes' feet, marks as checks, a little high."""
    style = Style("2012", Pen("sans", 5.2), Pen("slab", 8), drift=(-1.5, -1), mark="check")
    return draw_cms1500(rng, make_request(rng, "us", 2, 5), style)


@layout("claim_form", "train")
def blind4_claim_cms1500_undotted(rng: random.Random) -> Drawn:
    """The form of 02/12 from a practice program: typewriter capitals, no points in amounts."""
    style = Style("2012", Pen("office", 5.6, ink=0.35), Pen("mono", 8.5), True, (0.5, 1.5), "cross", False)
    return draw_cms1500(rng, make_request(rng, "us", 1, 6), style)


@layout("claim_form", "train")
def blind4_claim_ub04_book(rng: random.Random) -> Drawn:
    """A hospital's UB-04 in a book face with slashes but no points."""
    look = Look(Pen("office", 5.8), Pen("book", 8), dots=False, slashes=True, upper=False)
    return draw_ub04(make_request(rng, "us", 2, 6), look)


@layout("claim_form", "train")
def blind4_claim_us_overseas(rng: random.Random) -> Drawn:
    """An American plan's form for care abroad: captions under lines, one table for receipts, currencies named."""
    claim = make_request(rng, "us", 1, 4)
    label, value = pens(rng, size=9.5)
    sheet = Sheet()
    form = Form(sheet, label.but(bold=False), value)
    who, owner = claim.patient, claim.insured
    sheet.text(40, 46, "Keystone Laurel HealthPlan", label.but(size=12, bold=True))
    sheet.text(572, 46, "INTERNATIONAL CLAIM FORM", label.but(size=13, bold=True), "right")
    sheet.text(40, 74, "1. Subscriber", label.but(bold=True))
    y = over_captions(form, 40, 98, (230, 150, 152), (("Subscriber name", owner.name), ("Subscriber ID",
        claim.insured_id),
                      ("Group number", claim.group)), 34)  # fmt: skip
    over_captions(form, 40, y, (532,), (("Subscriber mailing address", owner.address.line),), 34)
    sheet.text(40, y + 36, "2. Patient", label.but(bold=True))
    y = over_captions(form, 40, y + 60, (230, 150, 152), (("Patient name", who.name), ("Patient date of birth",
                      american(who.born)), ("Sex", who.sex.capitalize())), 34)  # fmt: skip
    sheet.text(40, y, "Relationship to subscriber", label.but(bold=False))
    form.choice(180, y, ("Self", "Spouse", "Child", "Other"), claim.relation)
    sheet.text(40, y + 32, "3. Bills (attach originals)", label.but(bold=True))
    rows = [(american(s.first), claim.facility, "USD", shown(s.charge)) for s in claim.services]
    columns = (Column("Date of service", 100), Column("Provider and place", 270), Column("Currency", 72),
        Column("Amount "
               "billed", 90, "right"))  # fmt: skip
    y = Table(columns, label.but(bold=True), value, lead=1.5).draw(sheet, 40, y + 40, rows)
    sheet.text(410, y + 18, "Total billed", label.but(bold=True))
    sheet.text(568, y + 18, shown(claim.total, "$"), value, "right")
    form.right(40, y + 46, "Diagnosis (ICD-10 if known)", ", ".join(claim.diagnoses), line_to=572)
    form.right(40, y + 90, "Signature of subscriber", "", line_to=360)
    form.right(374, y + 90, "Date signed", american(claim.signed), line_to=572)
    return Drawn(sheet, claim.truth(
        "insured_name", "insured_id", "group_number", "patient_name", "date_of_birth", "patient_sex",
        "patient_relationship", "diagnosis_codes", "total_charge", "signature_date", insured_address=owner.address.line,
        service_lines=claim.lines("date_from", "charge"),
    ), ("facility_name", "insurance_program", "plan_name"))  # fmt: skip


@layout("claim_form", "train")
def blind4_claim_my_cells(rng: random.Random) -> Drawn:
    """A Malaysian insurer's hospitalisation form: small labels inside the cells' left, ringgit, a doctor's part."""
    claim = make_request(rng, "my", 2, 4, 4)
    label, value = pens(rng, size=9)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    who, owner = claim.patient, claim.insured
    sheet.text(40, 44, "Rimba Life Berhad", label.but(size=14, bold=True))
    sheet.text(40, 58, "Hospital and Surgical Claim Form / Borang Tuntutan", label.but(bold=False))
    sheet.band(40, 70, 515, 15)
    sheet.text(44, 81, "PART A - POLICYHOLDER", label.but(bold=True))
    y = inside(form, 40, 85, (300, 215), (("Name of life assured", owner.name), ("Policy number", claim.insured_id),
               ("Address", owner.address.line), ("Plan", claim.plan)), 24)  # fmt: skip
    sheet.band(40, y + 8, 515, 15)
    sheet.text(44, y + 19, "PART B - PATIENT", label.but(bold=True))
    y = inside(form, 40, y + 23, (300, 215), (("Name of patient", who.name), ("Date of birth", short(who.born)), ("Sex",
               who.sex.capitalize()), ("Relationship to life assured", claim.relation), ("Contact no.", who.phone),
               ("Hospital", claim.facility)), 24)  # fmt: skip
    sheet.band(40, y + 8, 515, 15)
    sheet.text(44, y + 19, "PART C - EXPENSES", label.but(bold=True))
    rows = [(short(s.first), s.procedure, str(s.units), shown(s.charge)) for s in claim.services]
    columns = (Column("Date", 120), Column("Procedure code", 175), Column("Units", 80, "centre"), Column("Amount (RM)",
               140, "right"))  # fmt: skip
    y = Table(columns, label.but(bold=True), value, lead=1.5).draw(sheet, 40, y + 23, rows)
    y = inside(form, 295, y, (260,), (("Total claimed (RM)", shown(claim.total)),), 24)
    form.right(40, y + 30, "Diagnosis code(s)", ", ".join(claim.diagnoses), line_to=555)
    form.right(40, y + 80, "Signature of policyholder", "", line_to=330)
    form.right(342, y + 80, "Date", short(claim.signed), line_to=555)
    return Drawn(sheet, claim.truth(
        "insured_name", "insured_id", "plan_name", "patient_name", "date_of_birth", "patient_sex",
        "patient_relationship", "patient_phone", "facility_name", "diagnosis_codes", "total_charge", "signature_date",
        insured_address=owner.address.line, service_lines=claim.lines("date_from", "procedure_code", "units", "charge"),
    ), ("insurance_program",))  # fmt: skip


@layout("claim_form", "train")
def blind4_claim_global_expat(rng: random.Random) -> Drawn:
    """An international insurer's form for people abroad: label and answer cells over the width, euro, bank below."""
    claim = make_request(rng, "de", 1, 3)
    label, value = pens(rng, size=9)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    who, owner = claim.patient, claim.insured
    sheet.text(40, 46, "Alpstern Global Health", label.but(size=15, bold=True))
    sheet.text(40, 62, "Medical expenses claim", label.but(size=11, bold=False))
    y = beside(form, 40, 76, ((150, 365),), (
        ("Policy number", claim.insured_id), ("Policyholder's name", owner.name), ("Patient's name", who.name),
        ("Patient's date of birth", f"{who.born:%d %b %Y}"), ("Patient is the policyholder's", claim.relation),
        ("Correspondence address", owner.address.line), ("Telephone", who.phone), ("Treating doctor or hospital",
         claim.facility), ("Diagnosis (ICD-10)", ", ".join(claim.diagnoses))), 22)  # fmt: skip
    rows = [(f"{s.first:%d %b %Y}", s.procedure, "EUR", shown(s.charge)) for s in claim.services]
    columns = (Column("Treatment date", 120), Column("Treatment code", 175), Column("Currency", 100), Column("Invoice "
               "amount", 120, "right"))  # fmt: skip
    y = Table(columns, label.but(bold=True), value, lead=1.5).draw(sheet, 40, y + 16, rows)
    sheet.text(350, y + 18, "Total amount claimed", label.but(bold=True))
    sheet.text(551, y + 18, shown(claim.total), value, "right")
    stack(
        form,
        40,
        y + 44,
        190,
        (("Reimburse to account holder", owner.name), ("IBAN", "DE00 0000 0000 0000 0000 00")),
        18,
    )
    form.right(40, y + 110, "Signature", "", line_to=300)
    form.right(312, y + 110, "Date", f"{claim.signed:%d %b %Y}", line_to=555)
    return Drawn(sheet, claim.truth(
        "insured_id", "insured_name", "patient_name", "date_of_birth", "patient_relationship", "patient_phone",
        "facility_name", "diagnosis_codes", "total_charge", "signature_date",
        service_lines=claim.lines("date_from", "procedure_code", "charge"),
    ), ("insurance_program", "insured_address", "patient_address", "billing_provider_name"))  # fmt: skip
