"""Claims of America that served as TEST."""

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
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.nation_facts import PLACES
from evaluation.documents.nation_people import Nation, make_home, make_ill, make_number, make_physician, make_someone
from evaluation.documents.parts import Form
from evaluation.documents.people import Person
from evaluation.documents.sheet import Pen, Sheet
from evaluation.documents.tables import Column, Table
from evaluation.documents.ub04 import Look, draw_ub04

_CODES = "N20.1,A09,L03.115,G45.9,J18.9,K40.30,I21.9,E11.65,M25.561,H10.9,R55,S61.411A,J02.9,F32.9".split(",")
_PLANS = ("Larkin Open Access", "Cedar Mutual PPO", "Palmetto Basic")
_PROCEDURES = "99204,99215,99283,71045,93010,90471,80061,36416,97530,12002,20605,96365".split(",")


def _in_box(person: Person, nation: Nation) -> Person:
    return replace(person, phone=in_brackets(person.phone)) if nation == "us" else person


def make_request(rng: random.Random, nation: Nation, low: int = 1, high: int = 4, scale: int = 1) -> Claim:
    """A claim of somebody in a country; `scale` makes dollars into its currency."""
    signed = lately(rng)
    patient = _in_box(make_ill(rng, nation, youngest=5), nation)
    relation = "Child" if patient.age(signed) < 21 else rng.choice(("Self", "Self", "Spouse"))
    insured = patient if relation == "Self" else _in_box(make_someone(rng, nation, youngest=44, oldest=68), nation)
    doctor, house = make_physician(rng, nation), rng.choice(PLACES[nation].split(","))
    place, phone = make_home(rng, nation, office=True), make_number(rng, nation)
    phone = in_brackets(phone) if nation == "us" else phone
    services = []
    for code in rng.sample(_PROCEDURES, rng.randint(low, high)):
        day, units = signed - timedelta(days=rng.randint(2, 28)), rng.choice((1, 1, 2))
        services.append(Service(day, day, rng.choice(("11", "22", "23")), code, rng.choice(("", "", "25", "RT")), "A",
                                rng.randint(30, 560) * 100 * scale * units, units, doctor.npi))  # fmt: skip
    total = sum(service.charge for service in services)
    return Claim(
        patient, insured, relation, rng.choice((f"{rng.choice('BKMZ')}{rng.randint(10**7, 10**8)}",
                                               f"{rng.randint(10**8, 10**9)}", f"LHC{rng.randint(10**6, 10**7)}")),
        rng.choice((f"{rng.randint(10**4, 10**6)}", f"CM{rng.randint(10**3, 10**4)}")),
        rng.choice(_PLANS if nation == "us" else ("Standard", "Family Gold", "Corporate Basic")), rng.sample(_CODES,
                rng.randint(1, 3)),
        services, rng.choice((0, total // 5)), f"{rng.randint(10, 98)}-{rng.randint(10**6, 10**7 - 1)}",
        f"{rng.randint(10**4, 10**6)}", rng.random() < 0.7, make_physician(rng, nation), doctor, house, place, house,
        place, phone, signed,
    )  # fmt: skip


@layout("claim_form", "train")
def blind3_claim_cms1500_office(rng: random.Random) -> Drawn:
    """The form of 02/12 as an office's program fills it: a proportional face, codes without dots, all in capitals."""
    style = Style("2012", Pen("modern", 5.4, ink=0.25), Pen("office", 8.5), True, (1, 1))
    return draw_cms1500(rng, make_request(rng, "us", 2, 6), style)


@layout("claim_form", "train")
def blind3_claim_ub04_copy(rng: random.Random) -> Drawn:
    """A hospital's UB-04, dark print, typewriter values in mixed letters with points and slashes."""
    look = Look(Pen("sans", 5.8), Pen("mono", 8.2), dots=True, slashes=True, upper=False)
    return draw_ub04(make_request(rng, "us", 2, 7), look)


@layout("claim_form", "train")
def blind3_claim_us_dental(rng: random.Random) -> Drawn:
    """The dentists' form: numbered boxes, subscriber at the right, procedures with tooth numbers in a grid."""
    claim = make_request(rng, "us", 1, 4)
    label, value = Pen("sans", 6.8), Pen(rng.choice(("mono", "sans")), 9)
    sheet = Sheet()
    form = Form(sheet, label, value)
    who, owner = claim.patient, claim.insured
    sheet.text(30, 34, "Dental Claim Form", label.but(size=13, bold=True))
    form.cell(30, 44, 270, 30, "1. Type of Transaction", "[X] Statement of Actual Services")
    form.cell(30, 84, 270, 60, "3. Company/Plan Name, Address", "Cedar Mutual Dental", "PO Box 4410, Columbus OH")
    form.cell(306, 44, 276, 62, "12. Policyholder/Subscriber Name (Last, First, Middle), Address", owner.last_first,
              *owner.address.lines)  # fmt: skip
    form.cell(306, 106, 90, 32, "13. Date of Birth", f"{owner.born:%m/%d/%Y}")
    form.cell(396, 106, 60, 32, "14. Gender", f"{owner.sex[0].upper()}")
    form.cell(456, 106, 126, 32, "15. Subscriber Identifier", claim.insured_id)
    form.cell(306, 138, 90, 32, "16. Plan/Group Number", claim.group)
    form.cell(396, 138, 186, 32, "17. Employer Name", "Stony Ford Freight")
    sheet.text(306, 184, "18. Relationship to Policyholder/Subscriber", label)
    form.choice(306, 198, ("Self", "Spouse", "Child"), claim.relation)
    form.cell(306, 206, 276, 62, "20. Name (Last, First, Middle), Address", who.last_first, *who.address.lines)
    form.cell(306, 268, 120, 32, "21. Date of Birth (MM/DD/CCYY)", f"{who.born:%m/%d/%Y}")
    form.cell(426, 268, 60, 32, "22. Gender", who.sex[0].upper())
    form.cell(486, 268, 96, 32, "23. Patient ID/Account #", claim.account)
    rows = [(f"{s.first:%m/%d/%Y}", str(rng.randint(2, 31)), f"D{n}{s.procedure[-3:]}", str(s.units), "Dental service",
             shown(s.charge)) for n, s in enumerate(claim.services, 1)]  # fmt: skip
    columns = (Column("24. Procedure Date", 92), Column("27. Tooth", 55), Column("29. Procedure Code", 90),
               Column("29b. Qty.", 50), Column("30. Description", 165), Column("31. Fee", 100, "right"))  # fmt: skip
    y = Table(columns, label, value, lead=1.4).draw(sheet, 30, 320, rows)
    sheet.text(440, y + 16, "32. Total Fee", label)
    sheet.text(578, y + 16, shown(claim.total), value, "right")
    form.cell(30, y + 40, 270, 60, "48. Billing Dentist or Dental Entity: Name, Address", claim.billing,
              *claim.billing_address.lines)  # fmt: skip
    form.cell(30, y + 100, 135, 32, "49. NPI", claim.doctor.npi)
    form.cell(165, y + 100, 135, 32, "51. SSN or TIN", claim.tax_id)
    form.cell(30, y + 132, 270, 32, "52. Phone Number", claim.billing_phone)
    form.cell(306, y + 40, 276, 40, "53. Signed (Treating Dentist)", "Signature on file")
    form.cell(306, y + 80, 276, 32, "Date", f"{claim.signed:%m/%d/%Y}")
    lines = [service.members("date_from", "units", "charge", ) | {"procedure_code": f"D{n}{service.procedure[-3:]}"}
             for n, service in enumerate(claim.services, 1)]  # fmt: skip
    return Drawn(sheet, claim.truth(
        "insured_name", "insured_date_of_birth", "insured_id", "group_number", "patient_relationship", "patient_name",
        "date_of_birth", "patient_sex", "total_charge", "billing_provider_name", "billing_provider_address",
        "federal_tax_id", "billing_provider_phone", "signature_date", service_lines=lines,
        insured_address=owner.address.line, patient_address=who.address.line,
    ), ("plan_name", "insurance_program", "facility_name"))  # fmt: skip


@layout("claim_form", "train")
def blind3_claim_us_screen(rng: random.Random) -> Drawn:
    """A billing program's print of a claim: box numbers with names, a value beside each, in three groups."""
    claim = make_request(rng, "us", 1, 4)
    label, value = pens(rng, size=9)
    sheet = Sheet()
    form = Form(sheet, label.but(bold=False), value)
    who, owner = claim.patient, claim.insured
    sheet.text(
        40, 46, f"Claim #{rng.randint(10**6, 10**7)} - Professional (837P) Preview", label.but(size=13, bold=True)
    )
    groups = (
        ("Insured", (("Insured's ID Number (1a)", claim.insured_id), ("Insured's Name (4)", owner.last_first),
         ("Insured's Address (7)", owner.address.line), ("Insured's DOB (11a)", f"{owner.born:%m/%d/%Y}"),
         ("Group Number (11)", claim.group), ("Plan Name (11c)", claim.plan))),
        ("Patient", (("Patient's Name (2)", who.last_first), ("Patient's DOB (3)", f"{who.born:%m/%d/%Y}"),
         ("Patient's Sex (3)", who.sex.capitalize()), ("Relationship to Insured (6)", claim.relation),
         ("Patient's Address (5)", who.address.line), ("Patient's Phone (5)", who.phone))),
        ("Claim", (("Diagnoses (21)", ", ".join(claim.diagnoses)), ("Billing Provider (33)", claim.billing),
         ("Billing Address (33)", claim.billing_address.line), ("Billing Phone (33)", claim.billing_phone),
         ("Tax ID (25)", claim.tax_id), ("Accept Assignment (27)", "YES" if claim.assignment else "NO"),
         ("Signature Date (31)", f"{claim.signed:%m/%d/%Y}"))),
    )  # fmt: skip
    y = 74.0
    for name, pairs in groups:
        y = stack(form, 40, form.heading(40, y, name, 532), 230, pairs) + 6
    rows = [(f"{s.first:%m/%d/%Y}", f"{s.last:%m/%d/%Y}", s.place, s.procedure, s.modifier, shown(s.charge, "$"),
             str(s.units), s.provider) for s in claim.services]  # fmt: skip
    columns = (Column("From", 72), Column("To", 72), Column("POS", 36), Column("CPT", 58), Column("Mod", 40),
               Column("Charges", 82, "right"), Column("Units", 46, "right"), Column("Rendering NPI", 126))  # fmt: skip
    y = Table(columns, label.but(bold=True), value, rules="rows").draw(sheet, 40, y + 4, rows)
    form.right(330, y + 22, "Total Charge (28)", shown(claim.total, "$"))
    form.right(330, y + 38, "Amount Paid (29)", shown(claim.paid, "$"))
    return Drawn(sheet, claim.truth(
        "insured_id", "insured_name", "insured_date_of_birth", "group_number", "plan_name", "patient_name",
        "date_of_birth", "patient_sex", "patient_relationship", "patient_phone", "diagnosis_codes",
        "billing_provider_name", "billing_provider_address", "billing_provider_phone", "federal_tax_id",
        "accept_assignment", "signature_date", "total_charge", "amount_paid",
        insured_address=owner.address.line, patient_address=who.address.line,
        service_lines=claim.lines("date_from", "date_to", "place_of_service", "procedure_code", "modifier", "charge",
                                  "units", "provider_id"),
    ))  # fmt: skip
