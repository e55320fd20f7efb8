"""American claims: the form of 02/12 in a typewriter's face, members' own claims."""

from __future__ import annotations

import random

from evaluation.documents.bill_facts import shown
from evaluation.documents.claim_facts import boxed
from evaluation.documents.cms1500 import draw_cms1500
from evaluation.documents.cms1500_paper import Style
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.leaf import Leaf
from evaluation.documents.sheet import Pen
from evaluation.documents.world_facts import request, us

# fmt: off
_PATIENT = ("patient_name", "date_of_birth", "patient_sex", "patient_relationship")
_OWNER = ("insured_name", "insured_id", "group_number")


@layout("claim_form", "train")
def blind5_claim_cms1500_typed(rng: random.Random) -> Drawn:
    """The form of 02/12 printed by a clearing house in a typewriter's face, capitals, marks as crosses, low."""
    style = Style("2012", Pen("sans", 5.4, ink=0.2), Pen("mono", 8), True, (1, 1.2), "cross")
    return draw_cms1500(rng, request(rng, "us", 2, 6), style)


@layout("claim_form", "train")
def blind5_claim_us_member_reimbursement(rng: random.Random) -> Drawn:
    """A plan's form for members who paid themselves: sections on bands, answers in boxes, services in a table."""
    claim = request(rng, "us", 1, 3)
    leaf, who, owner = Leaf(rng, body=9), claim.patient, claim.insured
    leaf.t(36, 46, "Great Basin Health Plan", 15, bold=True)
    leaf.t(576, 46, "Member Reimbursement Form", 13, at="r")
    leaf.para(36, 62, 540, "Use this form when you paid a provider and want us to pay you back. One form for each "
        "patient. Keep "
              "copies of everything that you send.", 8.5)
    leaf.bar(36, 100, 540, "Section 1. Subscriber")
    y = leaf.cells(36, 106, (220, 160, 160), (("Subscriber name", owner.name), ("Member ID", claim.insured_id),
                   ("Group number", claim.group), ("Mailing address", owner.address.lines[0]), ("City, state, ZIP",
                   owner.address.lines[1]), ("Daytime phone", owner.phone)), 30, 7)
    leaf.bar(36, y + 18, 540, "Section 2. Patient")
    y = leaf.cells(36, y + 24, (220, 160, 160), (("Patient name", who.name), ("Date of birth", us(who.born)), ("Sex",
                   who.sex.capitalize())), 30, 7)
    leaf.t(40, y + 16, "Relationship to subscriber:")
    leaf.ticks(170, y + 16, ("Self", "Spouse", "Child", "Other"), claim.relation)
    leaf.bar(36, y + 44, 540, "Section 3. Services you paid for")
    rows = [(us(s.first), s.procedure, str(s.units), shown(s.charge, "$")) for s in claim.services]
    y = leaf.grid(36, y + 50, (130, 170, 100, 140), ("Date of service", "Procedure code", "Units", "Amount charged"),
        rows,
                  "llcr", lead=1.5)
    leaf.t(430, y + 16, "Total", bold=True, at="r")
    leaf.w(572, y + 16, shown(claim.total, "$"), bold=True, at="r")
    leaf.put(36, y + 40, "Diagnosis codes:", ", ".join(claim.diagnoses), to=400)
    leaf.put(36, y + 64, "Provider who treated the patient:", f"{claim.doctor.name}, {claim.doctor.degrees}", to=400)
    leaf.put(36, y + 88, "Provider's tax ID:", claim.tax_id, to=400)
    leaf.put(36, y + 130, "Signature:", "", to=340)
    leaf.put(352, y + 130, "Date:", us(claim.signed), to=576)
    leaf.para(36, y + 156, 540, "Any person who knowingly files a statement of claim containing false information "
        "may be guilty "
              "of a crime. Mail to: Claims, P.O. Box 5510, Eagle Notch, OR 97401", 7.5)
    return Drawn(leaf.sheet, claim.truth(
        *_OWNER, *_PATIENT, "diagnosis_codes", "total_charge", "federal_tax_id", "signature_date",
        insured_address=owner.address.line, service_lines=claim.lines("date_from", "procedure_code", "units", "charge"),
    ), ("billing_provider_name", "patient_phone", "insurance_program", "patient_address"))


@layout("claim_form", "train")
def blind5_claim_us_hcfa_summary(rng: random.Random) -> Drawn:
    """A billing program's print of a claim: numbered boxes as a list, lines of service as fixed columns."""
    claim = request(rng, "us", 2, 5)
    leaf, who, owner = Leaf(rng, body=9, face="mono"), claim.patient, claim.insured
    leaf.t(36, 40, "CLAIM PRINT - PROFESSIONAL (NOT FOR PAPER SUBMISSION)", 10, bold=True)
    leaf.rule(48)
    y = leaf.down(36, 66, 230, (
        ("1A INSURED ID", claim.insured_id), ("2  PATIENT NAME", who.last_first.upper()), ("3  BIRTH DATE",
        us(who.born)),
        ("3  SEX", who.sex[0].upper()), ("4  INSURED NAME", owner.last_first.upper()), ("5  PATIENT ADDRESS",
        boxed(who.address).upper()), ("6  RELATIONSHIP", claim.relation.upper()), ("11 GROUP NUMBER", claim.group),
        ("11C PLAN NAME", claim.plan.upper()), ("17 REFERRING", f"{claim.referring.name}".upper()),
        ("21 DIAGNOSES", "  ".join(claim.diagnoses)), ("25 TAX ID", claim.tax_id), ("27 ACCEPT ASSIGNMENT",
        "YES" if claim.assignment else "NO"), ("31 SIGNED", us(claim.signed))), 14)
    rows = [(us(s.first), us(s.last), s.place, s.procedure, s.modifier, shown(s.charge, commas=False), str(s.units),
             s.provider) for s in claim.services]
    y = leaf.grid(32, y + 10, (76, 76, 40, 60, 40, 80, 50, 100), ("FROM", "TO", "POS", "CPT", "MOD", "CHARGE", "UNITS",
                  "NPI"), rows, "lllllrcl", "head", size=8.5)
    y = leaf.down(36, y + 22, 230, (("28 TOTAL CHARGE", shown(claim.total, commas=False)), ("29 AMOUNT PAID",
                  shown(claim.paid, commas=False)), ("33 BILLING PROVIDER", claim.billing.upper()), ("33 ADDRESS",
                  claim.billing_address.line.upper()), ("33 PHONE", claim.billing_phone)), 14)
    leaf.t(36, y + 20, "BATCH 00417  CLEARING HOUSE RIVERLINK  STATUS: ACCEPTED", 8)
    return Drawn(leaf.sheet, claim.truth(
        *_OWNER, *_PATIENT, "patient_address", "plan_name", "diagnosis_codes", "federal_tax_id", "accept_assignment",
        "signature_date", "total_charge", "amount_paid", "billing_provider_name", "billing_provider_address",
        "billing_provider_phone", referring_provider=claim.referring.name, service_lines=claim.lines(
            "date_from", "date_to", "place_of_service", "procedure_code", "modifier", "charge", "units", "provider_id"),
    ), ("facility_name", "facility_address", "insured_address"))
