"""Claims of the United States."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import timedelta

from evaluation.documents.bill_facts import shown
from evaluation.documents.claim_facts import Claim, Service
from evaluation.documents.cms1500 import draw_cms1500
from evaluation.documents.cms1500_paper import Style
from evaluation.documents.country_facts import HOUSES, stack
from evaluation.documents.country_people import (
    Land,
    in_brackets,
    lately,
    make_line,
    make_medico,
    make_sick,
    make_site,
    make_somebody,
)
from evaluation.documents.facts import pens
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.parts import Form
from evaluation.documents.people import Person
from evaluation.documents.sheet import Pen, Sheet
from evaluation.documents.tables import Column, Table
from evaluation.documents.ub04 import Look, draw_ub04

_CODES = "K85.90,I82.402,S72.001A,E10.10,J45.901,K26.1,R10.13,M79.662,N30.00,G40.909,L40.0,H25.11,B37.9".split(",")
_PROCEDURES = "99202,99238,71250,36556,94640,97161,43239,29881,99291,80061,92014,66984".split(",")


def _dialled(person: Person) -> Person:
    return replace(person, phone=in_brackets(person.phone))


def make_demand(rng: random.Random, land: Land, low: int = 1, high: int = 4, scale: int = 1) -> Claim:
    """A claim of somebody in a country; `scale` makes dollars into its currency."""
    signed = lately(rng)
    patient = _dialled(make_sick(rng, land, youngest=6))
    relation = "Child" if patient.age(signed) < 20 else rng.choice(("Self", "Self", "Spouse"))
    insured = patient if relation == "Self" else _dialled(make_somebody(rng, land, youngest=45, oldest=70))
    doctor, facility = make_medico(rng, land), rng.choice(HOUSES[land].split(","))
    place = make_site(rng, land, short=True)
    codes = rng.sample(_CODES, rng.randint(1, 4))
    services = []
    for code in rng.sample(_PROCEDURES, rng.randint(low, high)):
        day = signed - timedelta(days=rng.randint(1, 25))
        units = rng.choice((1, 1, 1, 3))
        services.append(Service(day, day, rng.choice(("11", "21", "22", "81")), code, rng.choice(("", "", "59", "LT")),
                                "A", rng.randint(25, 700) * 100 * scale * units, units, doctor.npi))  # fmt: skip
    total = sum(service.charge for service in services)
    return Claim(
        patient, insured, relation, rng.choice((f"{rng.choice('HRW')}{rng.randint(10**8, 10**9)}",
                                               f"{rng.randint(10**9, 10**10 - 1)}")),
        rng.choice((f"{rng.randint(10000, 999999)}", f"TM{rng.randint(100, 999)}")),
        rng.choice(("Tamarind Choice", "Sable Creek HMO", "Cobblestone Basic")), codes, services,
        rng.choice((0, total // 10)), f"{rng.randint(10, 98)}-{rng.randint(10**6, 10**7 - 1)}",
        f"{rng.randint(10**5, 10**6)}", rng.random() < 0.75, make_medico(rng, land), doctor, facility, place, facility,
        place, in_brackets(make_line(rng, land)), signed,
    )  # fmt: skip


@layout("claim_form", "train")
def blind2_claim_cms1500_dropout(rng: random.Random) -> Drawn:
    """The form of 02/12 whose pale print has all but dropped out, typed in a slab face, a little high and left."""
    style = Style("2012", Pen("sans", 5.4, ink=0.6), Pen("slab", 8), True, (-2, -1), dots=rng.random() < 0.5)
    return draw_cms1500(rng, make_demand(rng, "us", 2, 6), style)


@layout("claim_form", "train")
def blind2_claim_cms1500_laser(rng: random.Random) -> Drawn:
    """The form of 02/12 that a practice's program draws together with what it fills in: one face for both."""
    face = rng.choice(("office", "serif", "book"))
    style = Style("2012", Pen(face, 5.8), Pen(face, 8.5, True), mark="fill")
    return draw_cms1500(rng, make_demand(rng, "us", 1, 5), style)


@layout("claim_form", "train")
def blind2_claim_cms1500_old_pen(rng: random.Random) -> Drawn:
    """The form of 12/90, found in an archive, filled in by hand."""
    style = Style("1990", Pen("serif", 5.6), Pen(rng.choice(("hand2", "hand3")), 10.5), mark="check")
    return draw_cms1500(rng, make_demand(rng, "us", 1, 2), style)


@layout("claim_form", "train")
def blind2_claim_ub04_typed(rng: random.Random) -> Drawn:
    """A hospital's claim in a proportional face with decimal points and slashes."""
    look = Look(Pen("sans", 5.8, ink=0.3), Pen(rng.choice(("sans", "modern")), 7.5), dots=True, slashes=True)
    return draw_ub04(make_demand(rng, "us", 2, 8), look)


@layout("claim_form", "train")
def blind2_claim_ub04_compact(rng: random.Random) -> Drawn:
    """A hospital's claim as clearing houses want it: no points in codes, none in dates, cents apart."""
    look = Look(Pen("book", 5.6), Pen("mono", 7.8), upper=True)
    return draw_ub04(make_demand(rng, "us", 3, 6), look)


@layout("claim_form", "train")
def blind2_claim_dental(rng: random.Random) -> Drawn:
    """A dentist's claim: numbered boxes in two columns, the record of services across, total under the fees."""
    claim = make_demand(rng, "us", 1, 4)
    label, value = pens(rng, size=7)
    value = value.but(size=8.5)
    sheet = Sheet()
    form = Form(sheet, label.but(bold=False), value)
    who, owner = claim.patient, claim.insured
    sheet.text(30, 34, "Dental Claim Form", label.but(size=13, bold=True))
    sheet.text(582, 34, "HEADER INFORMATION   1. Statement of Actual Services", label.but(bold=False), "right")
    sheet.text(34, 60, "PATIENT INFORMATION", label.but(bold=True))
    sheet.text(310, 60, "POLICYHOLDER/SUBSCRIBER INFORMATION", label.but(bold=True))
    form.cell(30, 66, 276, 58, "20. Patient Name (Last, First, Middle Initial), Address, City, State, Zip Code",
              who.last_first, *who.address.lines)  # fmt: skip
    form.cell(30, 124, 130, 28, "21. Date of Birth (MM/DD/CCYY)", f"{who.born:%m/%d/%Y}")
    sheet.box(160, 124, 146, 28)
    sheet.text(163, 133, "22. Gender", form.label)
    form.choice(170, 148, ("M", "F"), who.sex[0].upper())
    form.cell(306, 66, 276, 58, "12. Subscriber Name (Last, First, Middle Initial), Address, City, State, Zip Code",
              owner.last_first, *owner.address.lines)  # fmt: skip
    form.cell(306, 124, 128, 28, "13. Date of Birth (MM/DD/CCYY)", f"{owner.born:%m/%d/%Y}")
    form.cell(434, 124, 148, 28, "15. Subscriber Identifier (Assigned by Plan)", claim.insured_id)
    sheet.box(30, 152, 276, 28)
    sheet.text(33, 161, "18. Relationship to Policyholder/Subscriber", form.label)
    form.choice(40, 176, ("Self", "Spouse", "Child", "Other"), claim.relation, gap=20)
    form.cell(306, 152, 276, 28, "16. Plan/Group Number", claim.group)
    sheet.text(34, 198, "RECORD OF SERVICES PROVIDED", label.but(bold=True))
    codes = rng.sample(("D0120", "D0274", "D1110", "D2392", "D2740", "D7140", "D3330"), len(claim.services))
    rows = [(f"{s.first:%m/%d/%Y}", str(rng.randint(2, 31)), code, "", shown(s.charge, commas=False))
            for s, code in zip(claim.services, codes, strict=True)]  # fmt: skip
    rows += [("", "", "", "", "")] * (6 - len(rows))
    columns = (
        Column("24. Procedure Date\n(MM/DD/CCYY)", 110),
        Column("27. Tooth\nNumber(s)", 80),
        Column("29. Procedure\nCode", 80),
        Column("30. Description", 182),
        Column("31. Fee", 100, "right"),
    )
    y = Table(columns, label, value, rules="grid", lead=1.4).draw(sheet, 30, 204, rows)
    sheet.text(440, y + 16, "33. Total Fee", label.but(bold=True))
    sheet.text(578, y + 16, shown(claim.total, commas=False), value, "right")
    sheet.text(34, y + 44, "BILLING DENTIST OR DENTAL ENTITY", label.but(bold=True))
    form.cell(30, y + 50, 276, 58, "48. Name, Address, City, State, Zip Code", claim.billing,
              *claim.billing_address.lines)  # fmt: skip
    form.cell(30, y + 108, 92, 28, "49. NPI", claim.doctor.npi)
    form.cell(122, y + 108, 92, 28, "50. License Number", claim.doctor.license)
    form.cell(214, y + 108, 92, 28, "51. SSN or TIN", claim.tax_id)
    form.cell(30, y + 136, 276, 28, "52. Phone Number", claim.billing_phone)
    form.cell(306, y + 50, 276, 58, "53. Signed (Treating Dentist)", "Signature on file")
    form.cell(306, y + 108, 276, 28, "Date", f"{claim.signed:%m/%d/%Y}")
    lines = [{"date_from": s.first.isoformat(), "procedure_code": code, "charge": s.members("charge")["charge"]}
             for s, code in zip(claim.services, codes, strict=True)]  # fmt: skip
    return Drawn(sheet, claim.truth(
        "patient_name", "date_of_birth", "patient_sex", "insured_name", "insured_date_of_birth", "insured_id",
        "patient_relationship", "group_number", "total_charge", "billing_provider_name", "billing_provider_address",
        "billing_provider_phone", "federal_tax_id", "signature_date", patient_address=who.address.line,
        insured_address=owner.address.line, service_lines=lines,
    ))  # fmt: skip


@layout("claim_form", "train")
def blind2_claim_us_listing(rng: random.Random) -> Drawn:
    """What a billing program prints of a claim it sent: box numbers with labels and values in two columns."""
    claim = make_demand(rng, "us", 1, 4)
    pen = Pen(rng.choice(("mono", "sans")), 9)
    sheet = Sheet()
    form = Form(sheet, pen, pen)
    who, owner = claim.patient, claim.insured
    sheet.text(36, 44, "CMS-1500 CLAIM - PRINT IMAGE", pen.but(size=12, bold=True))
    stack(form, 36, 72, 160, (("1a Insured's ID", claim.insured_id), ("2 Patient's Name", who.last_first),
          ("3 Birth Date", f"{who.born:%m/%d/%Y}"), ("3 Sex", who.sex[0].upper()), ("6 Relationship", claim.relation),
          ("5 Address", who.address.street), ("5 City/State/Zip", who.address.town_line)), 16)  # fmt: skip
    stack(form, 326, 72, 440, (("4 Insured's Name", owner.last_first), ("11 Group Number", claim.group),
          ("11c Plan Name", claim.plan), ("21 Diagnosis", ", ".join(claim.diagnoses)), ("25 Tax ID", claim.tax_id),
          ("27 Assignment", "YES" if claim.assignment else "NO")), 16)  # fmt: skip
    columns = (Column("24A From", 76), Column("To", 76), Column("POS", 36), Column("CPT/HCPCS", 70), Column("Mod", 40),
               Column("Charges", 76, "right"), Column("Units", 46, "right"), Column("NPI", 116, "right"))  # fmt: skip
    rows = [(f"{s.first:%m/%d/%Y}", f"{s.last:%m/%d/%Y}", s.place, s.procedure, s.modifier, shown(s.charge),
             str(s.units), s.provider) for s in claim.services]  # fmt: skip
    y = Table(columns, pen.but(bold=True, size=8.5), pen.but(size=8.5), rules="head", lead=1.5).draw(
        sheet, 36, 196, rows
    )
    y = stack(form, 36, y + 30, 190, (("28 Total Charge", shown(claim.total, "$")), ("33 Billing Provider",
              claim.billing), ("33 Address", claim.billing_address.line), ("33 Phone", claim.billing_phone),
             ("31 Signature Date", f"{claim.signed:%m/%d/%Y}")), 16)  # fmt: skip
    return Drawn(sheet, claim.truth(
        "insured_id", "patient_name", "date_of_birth", "patient_sex", "patient_relationship", "insured_name",
        "group_number", "plan_name", "diagnosis_codes", "federal_tax_id", "accept_assignment", "total_charge",
        "billing_provider_name", "billing_provider_address", "billing_provider_phone", "signature_date",
        patient_address=who.address.line,
        service_lines=claim.lines("date_from", "date_to", "place_of_service", "procedure_code", "modifier", "charge",
                                  "units", "provider_id"),
    ), ("facility_name", "facility_address"))  # fmt: skip
