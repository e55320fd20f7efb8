"""American claims: screens, letters and forms as their systems print them."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import timedelta

from evaluation.documents.bill_facts import plain, shown
from evaluation.documents.cases import Case, case, slash
from evaluation.documents.claim_facts import Claim, boxed
from evaluation.documents.cms1500 import draw_cms1500
from evaluation.documents.cms1500_paper import Style
from evaluation.documents.country_people import in_brackets
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.leaf import Leaf
from evaluation.documents.sheet import Pen
from evaluation.documents.ub04 import Look, draw_ub04
from evaluation.documents.world_facts import request, us

# fmt: off
_LINES = ("date_from", "procedure_code", "charge")


def asked(rng: random.Random, low: int, high: int) -> tuple[Case, Claim]:
    """A case and a claim of its patient."""
    one, claim = case(rng, "us", youngest=23), request(rng, "us", low, high)
    who, kin = (replace(person, phone=in_brackets(person.phone.removeprefix("1-").replace(".",
        "-"))) for person in (one.who, one.other))
    owner = who if claim.relation == "Self" else replace(kin, last=who.last, address=who.address)
    place = one.place
    return replace(one, who=who), replace(
        claim, patient=who, insured=owner, facility=one.house, facility_address=place, billing=one.house,
            billing_address=place,
        billing_phone=in_brackets(one.phone.removeprefix("1-").replace(".", "-")), doctor=one.doctor)


@layout("claim_form", "train")
def blind6_claim_cms1500_office(rng: random.Random) -> Drawn:
    """The form of 02/12 from a practice's laser printer: proportional letters, mixed case, a little high and left."""
    _, claim = asked(rng, 1, 5)
    return draw_cms1500(rng, claim, Style("2012", Pen("office", 5.5, ink=0.3), Pen("office", 8.5), False, (-1.5, -1),
        "cross"))


@layout("claim_form", "train")
def blind6_claim_cms1500_serif_checks(rng: random.Random) -> Drawn:
    """The form of 02/12 with black labels in a book face, ticks instead of crosses, codes without dots."""
    _, claim = asked(rng, 2, 6)
    return draw_cms1500(rng, claim, Style("2012", Pen("serif", 5.4), Pen("sans", 8), True, (0.5, 1.5), "check",
        dots=False))


@layout("claim_form", "train")
def blind6_claim_ub04_modern(rng: random.Random) -> Drawn:
    """A hospital's UB-04 with grey labels, proportional figures and dates with slashes."""
    _, claim = asked(rng, 3, 6)
    return draw_ub04(claim, Look(Pen("modern", 5, ink=0.35), Pen("modern", 8), dots=True, slashes=True, upper=True))


@layout("claim_form", "train")
def blind6_claim_us_vision_reimburse(rng: random.Random) -> Drawn:
    """A vision plan's out-of-network claim: member and patient blocks."""
    _, claim = asked(rng, 1, 1)
    leaf, who, owner = Leaf(rng, body=9, hand=True), claim.patient, claim.insured
    leaf.t(36, 44, "EyeSure Vision Care", 15, bold=True)
    leaf.t(576, 44, "Out-of-Network Vision Services Claim Form", 12, bold=True, at="r")
    leaf.para(36, 60, 540,
        "Claim form instructions: To request reimbursement, complete and sign this form and attach itemized paid "
        "receipts. Send to: EyeSure Vision "
              "Care, Attn: OON Claims, P.O. Box 8504, Mason, OH 45040-7111.", 8)
    leaf.bar(36, 96, 540, "Patient Information (Required)", size=9)
    leaf.put(36, 120, "Last Name", who.last, to=240)
    leaf.put(246, 120, "First Name", who.first, to=440)
    leaf.put(446, 120, "M.I.", who.middle, to=500)
    leaf.put(36, 144, "Street Address", who.address.lines[0], to=300)
    leaf.put(306, 144, "City, State, ZIP", who.address.lines[-1], to=576)
    leaf.put(36, 168, "Birth Date", slash(who.born), to=180)
    leaf.put(190, 168, "Telephone", who.phone, to=360)
    leaf.put(36, 192, "Member ID #", claim.insured_id, to=300)
    leaf.t(310, 192, "Relationship to Subscriber:")
    leaf.ticks(424, 192, ("Self", "Spouse", "Child", "Other"), claim.relation, 5)
    leaf.bar(36, 214, 540, "Subscriber Information (Required)", size=9)
    leaf.put(36, 238, "Name", owner.name, to=300)
    leaf.put(310, 238, "Birth Date", slash(owner.born), to=450)
    leaf.put(36, 262, "Vision Plan Name", claim.plan, to=300)
    leaf.put(310, 262, "Group #", claim.group, to=450)
    leaf.bar(36, 284, 540, "Request for Reimbursement - enter the amount charged", size=9)
    day, rows = claim.signed - timedelta(5), [("Exam", rng.randint(90, 160)), ("Frame", rng.randint(110, 260)),
        ("Lenses", rng.randint(60, 190))]
    leaf.put(36, 308, "Date of Service", slash(day), at=110, to=200)
    y = 308.0
    for name, amount in (*rows, ("Contact Lenses", 0)):
        leaf.put(310, y, f"{name}", f"{amount}.00" if amount else "", at=400, to=480)
        y += 22
    whole = sum(amount for _, amount in rows)
    leaf.put(310, y, "Total", f"{whole}.00", at=400, to=480, bold=True)
    leaf.para(36, y + 24, 540,
        "I hereby understand that without prior authorization from EyeSure Vision Care for services rendered, I may "
        "be denied reimbursement. I certify that "
              "the information is correct. FRAUD WARNING: any person who knowingly presents a false claim is guilty "
              "of a crime.", 7.5)
    leaf.put(36, y + 76, "Member/Guardian Signature", "", to=360)
    leaf.put(370, y + 76, "Date", slash(claim.signed), at=400, to=480)
    return Drawn(leaf.sheet, claim.truth(
        "insured_id", "patient_name", "date_of_birth", "patient_phone", "patient_relationship", "insured_name",
        "insured_date_of_birth",
        "plan_name", "group_number", "signature_date", patient_address=who.address.line, total_charge=f"{whole}.00"),
        ("service_lines", "insurance_program", "patient_sex", "facility_name"))


@layout("claim_form", "train")
def blind6_claim_us_workers_first_report(rng: random.Random) -> Drawn:
    """A state's doctor's report of an injury with a bill in it: numbered questions in cells, insurer, employer."""
    one, claim = asked(rng, 2, 3)
    leaf, who = Leaf(rng, body=8.5, typed="mono"), claim.patient
    leaf.t(36, 34, "STATE OF GRAND MESQUITE - DIVISION OF WORKERS' COMPENSATION", 9, bold=True)
    leaf.t(576, 34, "Form DWC-73B (Rev 01/21)", 8, at="r")
    leaf.t(306, 52, "HEALTH CARE PROVIDER'S STATEMENT OF CHARGES", 12, bold=True, at="c")
    injured = claim.signed - timedelta(60)
    y = leaf.cells(36, 60, (270, 135, 135), (("1. Injured Employee's Name (Last, First, M.I.)", who.last_first),
        ("2. Date of Birth", us(who.born)), ("3. Sex", one.sex),
                   ("4. Employee's Mailing Address", who.address.line), ("5. Telephone", who.phone),
                   ("6. Date of Injury", us(injured))), 27)
    y = leaf.cells(36, y, (270, 270), (("7. Employer", "Pecan Valley Roofing, Inc."), ("8. Insurance Carrier",
        "Lone Star Mutual Casualty"),
                   ("9. Carrier's Claim Number", claim.insured_id), ("10. Social Security Number", "")), 27)
    y = leaf.cells(36, y, (360, 180), (("11. Diagnosis (ICD-10-CM)", "  ".join(claim.diagnoses)),
        ("12. Related to employment?", "YES")), 27)
    leaf.t(36, y + 14, "13. Services rendered", 8.5, bold=True)
    rows = [(us(s.first), s.place, s.procedure, s.modifier or "--", str(s.units), shown(s.charge,
        commas=False)) for s in claim.services]
    y = leaf.grid(36, y + 18, (100, 80, 120, 80, 60, 100), ("a. Date", "b. Place", "c. CPT/HCPCS", "d. Modifier",
        "e. Units", "f. Charge"), rows, "lcllcr", size=8)
    y = leaf.cells(36, y, (180, 180, 180), (("14. Total Charge", shown(claim.total, "$", commas=False)),
        ("15. Amount Paid", ""), ("16. Federal Tax I.D. Number", claim.tax_id)), 27)
    y = leaf.cells(36, y, (270, 270), (("17. Provider's Name and Degree", one.signed), ("18. Facility", claim.facility),
        ("19. Facility Address", claim.facility_address.line),
                   ("20. Provider's Telephone", claim.billing_phone)), 27)
    leaf.cells(36, y, (360, 180), (("21. Signature of Provider", "SIGNATURE ON FILE"), ("22. Date Signed",
        us(claim.signed))), 27)
    leaf.para(36, y + 50, 540,
        "Submit this form to the carrier within 95 days. Providers may not bill the injured employee (Labor Code "
        "413.042).", 7.5)
    lines = claim.lines("date_from", "place_of_service", "procedure_code", "modifier", "units", "charge")
    return Drawn(leaf.sheet, claim.truth(
        "insured_id", "patient_name", "date_of_birth", "patient_sex", "patient_phone", "diagnosis_codes",
        "total_charge", "federal_tax_id",
        "facility_name", "facility_address", "signature_date", patient_address=who.address.line, service_lines=lines,
        ), ("insurance_program", "billing_provider_name", "billing_provider_phone", "plan_name",
            "billing_provider_address"))


@layout("claim_form", "train")
def blind6_claim_us_accident_policy(rng: random.Random) -> Drawn:
    """A supplemental insurer's accident claim: policy owner and injured person apart, doctor's section with codes."""
    one, claim = asked(rng, 1, 2)
    leaf, who, owner = Leaf(rng, body=9, face="office", typed="sans"), claim.patient, claim.insured
    leaf.t(36, 44, "Cornerstone Supplemental", 14, bold=True)
    leaf.t(36, 58, "Accident / Injury Claim Form", 11)
    leaf.t(576, 44, "Fax completed form to 1-877-555-0119", 8.5, at="r")
    y = leaf.bar(36, 80, 540, "SECTION A: POLICYHOLDER")
    y = leaf.cells(36, y - 8, (220, 160, 160), (("Policyholder name", owner.name), ("Policy / certificate no.",
        claim.insured_id), ("Date of birth", us(owner.born)),
                   ("Address", owner.address.lines[0]), ("City, state and ZIP", owner.address.lines[-1]), ("Phone",
                   owner.phone)), 29, 7)
    y = leaf.bar(36, y + 18, 540, "SECTION B: PATIENT")
    y = leaf.cells(36, y - 8, (220, 160, 160), (("Patient name", who.name), ("Date of birth", us(who.born)),
        ("Relationship to policyholder", claim.relation),
                   ("Date of accident", us(claim.services[0].first)), ("Place of accident", "Home"), ("Motor vehicle?",
                   "No")), 29, 7)
    y = leaf.bar(36, y + 18, 540, "SECTION C: TO BE COMPLETED BY PHYSICIAN'S OFFICE")
    leaf.put(36, y + 4, "ICD-10 diagnosis code(s):", ", ".join(claim.diagnoses), to=576)
    rows = [(us(s.first), s.procedure, shown(s.charge, "$")) for s in claim.services]
    y = leaf.grid(36, y + 14, (180, 180, 180), ("Date of service", "Procedure code", "Charge"), rows, "llr", "grid")
    leaf.put(340, y + 16, "Total charges", shown(claim.total, "$"), at=480, bold=True)
    y = leaf.cells(36, y + 26, (220, 160, 160), (("Physician's name", one.signed), ("Tax ID", claim.tax_id), ("Phone",
        claim.billing_phone)), 29, 7)
    leaf.t(36, y + 24, "AUTHORIZATION AND FRAUD NOTICE", 8.5, bold=True)
    leaf.para(36, y + 36, 540,
        "I authorize any provider, insurer or employer to give Cornerstone any information about my health. A copy "
        "of this authorization is as valid as the "
              "original. In Florida: any person who knowingly and with intent to injure, defraud or deceive any "
              "insurer files a statement of claim is guilty of a felony.", 7)
    leaf.put(36, y + 96, "Signature of policyholder", "", to=340)
    leaf.put(350, y + 96, "Date", us(claim.signed), to=500)
    return Drawn(leaf.sheet, claim.truth(
        "insured_id", "patient_name", "date_of_birth", "patient_relationship", "insured_name", "insured_date_of_birth",
        "diagnosis_codes", "federal_tax_id",
        "signature_date", "total_charge", insured_address=owner.address.line, service_lines=claim.lines(*_LINES)),
        ("insurance_program", "billing_provider_name", "billing_provider_phone", "patient_phone", "patient_address",
        "plan_name", "insured_address"))


@layout("claim_form", "train")
def blind6_claim_us_pharmacy_paper(rng: random.Random) -> Drawn:
    """A drug plan's direct member claim: cardholder block, receipts by number of prescription, compound question."""
    one, claim = asked(rng, 1, 1)
    leaf, who, owner = Leaf(rng, body=8.5, hand=True), claim.patient, claim.insured
    leaf.t(306, 40, "PRESCRIPTION DRUG CLAIM FORM", 14, bold=True, at="c")
    leaf.t(306, 54, "MedBridge Rx  -  please print clearly - one form per patient", 9, at="c")
    leaf.t(36, 78, "CARDHOLDER INFORMATION", bold=True)
    leaf.put(36, 98, "ID Number", claim.insured_id, at=90, to=250)
    leaf.put(260, 98, "Group No.", claim.group, at=306, to=430)
    leaf.put(36, 120, "Name (Last, First)", owner.last_first, at=120, to=330)
    leaf.put(36, 142, "Address", boxed(owner.address), at=78, to=400)
    leaf.t(36, 166, "PATIENT INFORMATION", bold=True)
    leaf.put(36, 186, "Name (Last, First)", who.last_first, at=120, to=330)
    leaf.put(340, 186, "Birthdate", us(who.born), at=386, to=480)
    leaf.t(36, 208, "Sex")
    leaf.ticks(60, 208, ("Male", "Female"), who.sex.capitalize())
    leaf.t(220, 208, "Relationship to cardholder")
    leaf.ticks(340, 208, ("Self", "Spouse", "Child"), claim.relation)
    rows, whole = [], 0
    for n in range(rng.randint(1, 3)):
        price = rng.randint(900, 21000)
        whole += price
        rows.append((one.no("^######"), us(claim.signed - timedelta(20 + n)), one.no("^####-0###-0^"),
            str(rng.choice((30, 60, 90))), shown(price, "$")))
    y = leaf.grid(36, 226, (90, 90, 130, 80, 100), ("Rx Number", "Date Filled", "NDC", "Quantity", "Amount Paid"), rows,
        "lllrr", size=11)
    leaf.put(330, y + 18, "Total", shown(whole, "$"), at=440, bold=True)
    leaf.put(36, y + 18, "Pharmacy", "Corner Drug", at=84, to=240)
    leaf.t(36, y + 44, "Is this a compound?")
    leaf.ticks(130, y + 44, ("Yes", "No"), "No")
    leaf.para(36, y + 70, 540,
        "I certify that the medication(s) described above were received for use by the patient listed and that I am "
        "eligible for prescription benefits.", 7.5)
    leaf.put(36, y + 110, "Signature", "", to=330)
    leaf.put(340, y + 110, "Date", us(claim.signed), to=480)
    return Drawn(leaf.sheet, claim.truth(
        "insured_id", "patient_name", "date_of_birth", "patient_sex", "patient_relationship", "insured_name",
        "group_number", "signature_date",
        insured_address=boxed(owner.address), total_charge=plain(whole)),
        ("service_lines", "insurance_program", "amount_paid", "plan_name", "facility_name", "billing_provider_name"))
