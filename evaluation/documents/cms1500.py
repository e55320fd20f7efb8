"""Likenesses of the CMS-1500 claim form, drawn line by line: the form of 12/90 and the one of 02/12.

Enters: a claim and a style. Leaves: a sheet with one page and the truth of what is on it. Box numbers and their order
follow the National Uniform Claim Committee's public instructions; the drawing is our own.
"""

from __future__ import annotations

import random

from evaluation.documents.claim_facts import Claim
from evaluation.documents.cms1500_halves import draw_lower, draw_upper
from evaluation.documents.cms1500_paper import END, LEFT, RIGHT, Paper, Style
from evaluation.documents.layouts import Drawn, Fields

PROGRAMS = {
    "1990": ("MEDICARE", "MEDICAID", "CHAMPUS", "CHAMPVA", "GROUP HEALTH PLAN", "FECA BLK LUNG", "OTHER"),
    "2012": ("MEDICARE", "MEDICAID", "TRICARE", "CHAMPVA", "GROUP HEALTH PLAN", "FECA BLK LUNG", "OTHER"),
}
_WAYS = {
    "1990": ("(Medicare #)", "(Medicaid #)", "(Sponsor's SSN)", "(VA File #)", "(SSN or ID)", "(SSN)", "(ID)"),
    "2012": ("(Medicare#)", "(Medicaid#)", "(ID#/DoD#)", "(Member ID#)", "(ID#)", "(ID#)", "(ID#)"),
}


def draw_cms1500(rng: random.Random, claim: Claim, style: Style) -> Drawn:
    """Draws the whole form; the insurance program is drawn by lot."""
    paper = Paper(style, claim)
    chosen = rng.choice(PROGRAMS[style.version])
    paper.sheet.text(572, 82, "HEALTH INSURANCE CLAIM FORM", style.label.but(size=13, bold=True), "right")
    if paper.new:
        paper.say(330, 90, "APPROVED BY NATIONAL UNIFORM CLAIM COMMITTEE (NUCC) 02/12")
    else:
        paper.say(480, 24, "APPROVED OMB-0938-0008")
        paper.sheet.lines(LEFT, 30, ["PLEASE", "DO NOT", "STAPLE", "IN THIS", "AREA"], style.label)
    _programs(paper, chosen)
    draw_upper(paper)
    draw_lower(paper)
    return Drawn(paper.sheet, {} if style.blank else _truth(claim, style, chosen))


def _programs(paper: Paper, chosen: str) -> None:
    paper.sheet.box(LEFT, 92, RIGHT - LEFT, 25, 0.5)
    paper.say(LEFT + 2, 98.5, "1.")
    for place, (program, way) in enumerate(zip(PROGRAMS[paper.style.version], _WAYS[paper.style.version], strict=True)):
        x = LEFT + 8 + 49 * place
        paper.say(x, 98.5, program, 46)
        paper.tick(x - 4, 113, program == chosen)
        paper.say(x + 7, 112, way, 34)
    paper.cell(RIGHT, 92, END, 117, "1a. INSURED'S I.D. NUMBER", paper.claim.insured_id)
    paper.say(500, 98.5, "(FOR PROGRAM IN ITEM 1)" if not paper.new else "(For Program in Item 1)")


def _truth(claim: Claim, style: Style, chosen: str) -> Fields:
    members = ["date_from", "date_to", "place_of_service", "procedure_code", "modifier", "charge", "units",
               "provider_id"]  # fmt: skip
    program = {"MEDICARE": "Medicare", "MEDICAID": "Medicaid", "CHAMPUS": "CHAMPUS", "TRICARE": "TRICARE",
               "CHAMPVA": "CHAMPVA", "GROUP HEALTH PLAN": "Group Health Plan", "FECA BLK LUNG": "FECA Blk Lung",
               "OTHER": "Other"}[chosen]  # fmt: skip
    doctor = claim.referring
    referring = f"{doctor.name} {doctor.degrees.split(',')[0].replace('.', '')}"
    return claim.truth(
        "insured_id", "patient_name", "date_of_birth", "patient_sex", "patient_address", "patient_phone",
        "patient_relationship", "insured_name", "insured_address", "insured_date_of_birth", "group_number",
        "plan_name", "diagnosis_codes", "total_charge", "amount_paid", "federal_tax_id", "accept_assignment",
        "facility_name", "facility_address", "billing_provider_name", "billing_provider_address",
        "billing_provider_phone", "signature_date",
        insurance_program=program, referring_provider=referring, service_lines=claim.lines(*members),
    )  # fmt: skip
