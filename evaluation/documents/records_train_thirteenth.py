"""American patient records: a practice's registration by hand, a face sheet, a portal's print."""

from __future__ import annotations

import random

from evaluation.documents.facts import Chart
from evaluation.documents.layouts import Drawn, FieldTruth, layout
from evaluation.documents.leaf import Leaf
from evaluation.documents.world_facts import chart, us

# fmt: off
_WHO = ("patient_name", "date_of_birth", "patient_sex", "patient_address", "patient_phone")


def contact(file: Chart, *members: str) -> FieldTruth:
    """Truth of the person to call, with the members named."""
    known = {"relationship": file.relation, "phone": file.contact.phone, "address": file.contact.address.line}
    return [{"name": file.contact.name} | {name: known[name] for name in members}]


@layout("patient_record", "train")
def blind5_record_us_registration(rng: random.Random) -> Drawn:
    """A practice's registration by hand: lines with captions underneath, marital status and sex to tick, insurance."""
    file = chart(rng, "us")
    leaf, who, other = Leaf(rng, body=8.5, hand=True), file.patient, file.contact
    leaf.t(306, 44, "GRANITE FORD FAMILY MEDICINE", 15, bold=True, at="c")
    leaf.t(306, 60, "Patient Registration (please print)", 10, at="c")

    def line(x: float, y: float, to: float, caption: str, text: str) -> None:
        leaf.w(x + 3, y, text, room=to - x - 6)
        leaf.rule(y + 4, x, to, 0.5)
        leaf.t(x, y + 13, caption, 7)

    line(36, 96, 330, "Patient's name", who.last_first)
    line(340, 96, 450, "Date of birth", us(who.born))
    line(460, 96, 576, "Today's date", us(file.day))
    line(36, 132, 576, "Home address, city, state, ZIP", who.address.line)
    line(36, 168, 220, "Cell phone", who.phone)
    line(230, 168, 576, "E-mail", who.email)
    leaf.t(36, 204, "Sex:")
    leaf.ticks(64, 204, ("Male", "Female"), who.sex.capitalize())
    leaf.t(210, 204, "Marital status:")
    leaf.ticks(280, 204, ("Single", "Married", "Divorced", "Widowed"), file.marital)
    leaf.bar(36, 236, 540, "IN CASE OF EMERGENCY", size=9)
    line(36, 268, 250, "Name", other.name)
    line(260, 268, 400, "Relationship", file.relation)
    line(410, 268, 576, "Phone", other.phone)
    leaf.bar(36, 304, 540, "INSURANCE (front desk will copy your card)", size=9)
    line(36, 336, 300, "Insurance company", file.insurer)
    line(310, 336, 576, "Policy / ID number", file.policy)
    leaf.para(36, 380, 540, "I authorize treatment and the release of information needed for payment. I have "
        "received the "
              "Notice of Privacy Practices.", 8)
    leaf.rule(430, 36, 330)
    leaf.t(36, 440, "Signature of patient or guardian", 7)
    return Drawn(leaf.sheet, file.truth(
        *_WHO, "patient_email", "marital_status", "record_date", "insurance_company", "policy_number",
        emergency_contacts=contact(file, "relationship", "phone"),
    ), ("has_insurance",))


@layout("patient_record", "train")
def blind5_record_us_facesheet(rng: random.Random) -> Drawn:
    """A hospital's face sheet: dense typed blocks of cells, guarantor and payer beside the patient."""
    file = chart(rng, "us")
    leaf, who, other = Leaf(rng, body=8.5, typed="mono"), file.patient, file.contact
    leaf.t(36, 40, "Bristow Falls Medical Center", 13, bold=True)
    leaf.t(576, 40, "FACE SHEET", 13, bold=True, at="r")
    leaf.bar(36, 62, 540, "PATIENT DEMOGRAPHICS", size=8.5)
    y = leaf.cells(36, 68, (200, 90, 60, 190), (("NAME", who.last_first), ("BIRTH DATE", us(who.born)), ("SEX",
                   who.sex[0].upper()), ("PHONE", who.phone), ("ADDRESS", who.address.lines[0]), ("MARITAL",
                   file.marital), ("RACE", "Declined"), ("CITY / STATE / ZIP", who.address.lines[1])), 28)
    leaf.bar(36, y + 18, 540, "EMERGENCY CONTACT", size=8.5)
    y = leaf.cells(36, y + 24, (200, 150, 190), (("NAME", other.name), ("RELATION TO PATIENT", file.relation), ("PHONE",
                   other.phone)), 28)
    leaf.bar(36, y + 18, 540, "COVERAGE 1", size=8.5)
    y = leaf.cells(36, y + 24, (200, 150, 190), (("PAYER", file.insurer), ("SUBSCRIBER ID", file.policy), ("SUBSCRIBER",
                   who.name)), 28)
    leaf.bar(36, y + 18, 540, "CLINICAL", size=8.5)
    y = leaf.cells(36, y + 24, (130, 130, 280), (("HEIGHT", file.height), ("WEIGHT", file.weight), ("ALLERGIES",
                   file.allergies)), 28)
    leaf.cells(36, y, (540,), (("PROBLEM LIST", ", ".join(file.problems)), ("HOME MEDICATIONS", file.medications)), 28)
    leaf.t(36, 760, f"Printed {us(file.day)} 06:12 by REG14   Confidential   Page 1", 7.5)
    return Drawn(leaf.sheet, file.truth(
        *_WHO, "marital_status", "height", "weight", "allergies", "medical_problems", "medications",
            "insurance_company",
        "policy_number", emergency_contacts=contact(file, "relationship", "phone"),
    ), ("record_date", "has_insurance"))


@layout("patient_record", "train")
def blind5_record_us_history_prose(rng: random.Random) -> Drawn:
    """An intake nurse's summary: headings in the margin, sentences in the text, a vaccination question answered."""
    file = chart(rng, "us")
    leaf, who = Leaf(rng, body=10, face="book"), file.patient
    leaf.t(50, 56, "Larkfield Health - New Patient Summary", 15, bold=True)
    y = 90.0
    pox, measles = rng.random() < 0.5, rng.random() < 0.5
    for head, text in (
            ("Name", who.name), ("Date of birth", us(who.born)), ("Sex", who.sex.capitalize()), ("Visit date",
            us(file.day)),
            ("Address", who.address.line), ("Phone", who.phone), ("Height", file.height), ("Weight", file.weight),
            ("Medical problems", ", ".join(file.problems)), ("Allergies", file.allergies), ("Medications",
            file.medications),
            ("Chicken pox", "Immune" if pox else "Not immune"), ("Measles", "Immune" if measles else "Not immune"),
            ("Social", "Lives with family, works full time, does not smoke.")):
        leaf.t(150, y, head, bold=True, at="r")
        y = leaf.para(164, y, 390, text, filled=True) + 8
    leaf.rule(y + 30, 50, 300)
    leaf.t(50, y + 42, "Reviewed by K. Amato, RN", 8.5)
    return Drawn(leaf.sheet, file.truth(
        *_WHO, "record_date", "height", "weight", "medical_problems", "allergies", "medications",
        chicken_pox_immunity="immune" if pox else "not immune", measles_immunity="immune" if measles else "not immune",
    ))
