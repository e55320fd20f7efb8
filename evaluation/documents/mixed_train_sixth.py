"""A few more claims, records and packets, a fax's cover and a ward's drug chart."""

from __future__ import annotations

import random

from evaluation.documents.bill_facts import shown
from evaluation.documents.bills_train_fifteenth import blind5_bill_uk_consultant
from evaluation.documents.bills_train_fourteenth import blind5_bill_us_dental
from evaluation.documents.bills_train_twelfth import blind5_bill_us_ledger
from evaluation.documents.cards_train_eleventh import blind5_card_us_both_sides
from evaluation.documents.claims_train_twelfth import blind5_claim_uk_claim
from evaluation.documents.labs_train_eleventh import blind5_lab_us_two_pages
from evaluation.documents.labs_train_twelfth import blind5_lab_uk_ice
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.leaf import Leaf
from evaluation.documents.mixed_train_eighth import blind5_bill_us_payment_slip, blind5_stay_us_crowded
from evaluation.documents.packets import bind
from evaluation.documents.records_train_fifteenth import blind5_record_us_two_pages
from evaluation.documents.records_train_thirteenth import contact
from evaluation.documents.sheet import A4, Pen
from evaluation.documents.stays_train_twelfth import blind5_stay_us_two_pages
from evaluation.documents.ub04 import Look, draw_ub04
from evaluation.documents.world_facts import chart, dmy, inpatient, named, request, us
from evaluation.documents.world_people import mr

# fmt: off


@layout("claim_form", "train")
def blind5_claim_ub04_office(rng: random.Random) -> Drawn:
    """A hospital's UB-04 in an office face, codes with their points, dates with slashes."""
    look = Look(Pen("sans", 5.6, ink=0.3), Pen("office", 8.4), dots=True, slashes=True, upper=False)
    return draw_ub04(request(rng, "us", 2, 5), look)


@layout("claim_form", "train")
def blind5_claim_za_refund(rng: random.Random) -> Drawn:
    """A South African scheme's refund form by hand: member's part, patient's part, accounts paid in a table."""
    claim = request(rng, "za", 1, 3, 9)
    leaf, who, owner = Leaf(rng, A4, 9.5, hand=True), claim.patient, claim.insured
    leaf.t(40, 50, "Umhlanga Health Medical Scheme", 14, bold=True)
    leaf.t(555, 50, "MEMBER CLAIM FORM", 11, bold=True, at="r")
    leaf.t(40, 84, "Principal member", bold=True)
    leaf.put(40, 106, "Name and surname", owner.name, to=330)
    leaf.put(340, 106, "Membership no.", claim.insured_id, to=555)
    leaf.put(40, 132, "Postal address", owner.address.line, to=555)
    leaf.t(40, 164, "Patient", bold=True)
    leaf.put(40, 186, "Name and surname", who.name, to=330)
    leaf.put(340, 186, "Date of birth", f"{who.born:%Y/%m/%d}", to=555)
    leaf.put(40, 212, "Relationship to member", claim.relation, to=330)
    leaf.put(340, 212, "Gender", who.sex.capitalize(), to=555)
    leaf.t(40, 244, "Accounts that you have paid", bold=True)
    rows = [(f"{s.first:%Y/%m/%d}", s.procedure, shown(s.charge)) for s in claim.services]
    y = leaf.grid(40, 254, (130, 235, 150), ("Service date", "Tariff code", "Amount (R)"), rows, "llr", lead=1.4)
    leaf.put(340, y + 26, "Total (R)", shown(claim.total), to=555)
    leaf.put(40, y + 26, "ICD-10 codes", ", ".join(claim.diagnoses), to=330)
    leaf.put(40, y + 84, "Member's signature", "", to=330)
    leaf.put(340, y + 84, "Date", f"{claim.signed:%Y/%m/%d}", to=555)
    leaf.t(40, y + 112, "Claims must reach us within four months. Attach proof of payment.", 8.5)
    return Drawn(leaf.sheet, claim.truth(
        "insured_name", "insured_id", "patient_name", "date_of_birth", "patient_sex", "patient_relationship",
        "total_charge",
        "diagnosis_codes", "signature_date", insured_address=owner.address.line,
        service_lines=claim.lines("date_from", "procedure_code", "charge"),
    ), ("insurance_program", "patient_address", "insured_date_of_birth"))


@layout("claim_form", "train")
def blind5_claim_in_part_b(rng: random.Random) -> Drawn:
    """An Indian hospital's claim to an administrator: hospital's block above, patient and policy."""
    claim = request(rng, "in", 2, 4, 25)
    leaf, who, owner = Leaf(rng, A4, 9), claim.patient, claim.insured
    leaf.t(297, 44, "CLAIM FORM - PART B (TO BE FILLED IN BY THE HOSPITAL)", 12, bold=True, at="c")
    y = leaf.cells(40, 58, (300, 215), (("Name of the hospital", claim.facility), ("Hospital tax ID (PAN / TIN)",
        claim.tax_id)), 30, 7)
    y = leaf.cells(40, y, (515,), (("Hospital address", claim.facility_address.line),), 30, 7)
    y = leaf.cells(40, y + 10, (215, 150, 150), (("Name of the patient", who.name), ("Gender", who.sex.capitalize()),
        ("Date of birth",
                   named(who.born)), ("Name of the insured", owner.name), ("Relation to insured", claim.relation),
                       ("Policy / ID no.",
                   claim.insured_id), ("Treating doctor", f"Dr. {claim.doctor.name}"), ("ICD-10 codes",
                       ", ".join(claim.diagnoses)),
                   ("Group no.", claim.group)), 30, 7)
    rows = [(dmy(s.first), s.procedure, str(s.units), shown(s.charge)) for s in claim.services]
    y = leaf.grid(40, y + 16, (110, 205, 80, 120), ("Date", "Procedure code (ICD 10 PCS / CPT)", "Units",
        "Amount (Rs.)"), rows, "llcr",
                  lead=1.4)
    leaf.t(420, y + 18, "Total claimed", bold=True, at="r")
    leaf.w(551, y + 18, shown(claim.total), bold=True, at="r")
    leaf.put(40, y + 70, "Signature and seal of the hospital", "", to=330)
    leaf.put(340, y + 70, "Date", dmy(claim.signed), to=555)
    return Drawn(leaf.sheet, claim.truth(
        "insured_name", "insured_id", "patient_name", "date_of_birth", "patient_sex", "patient_relationship",
        "group_number",
        "facility_name", "facility_address", "diagnosis_codes", "total_charge", "signature_date",
        service_lines=claim.lines("date_from", "procedure_code", "units", "charge"),
    ), ("insurance_program", "billing_provider_name", "billing_provider_address", "referring_provider",
        "federal_tax_id",
        "insured_date_of_birth"))


@layout("patient_record", "train")
def blind5_record_in_case_paper(rng: random.Random) -> Drawn:
    """An Indian clinic's case paper by hand: facts in the head, findings and habits as short lines."""
    file = chart(rng, "in")
    leaf, who = Leaf(rng, A4, 10, hand=True), file.patient
    leaf.t(297, 50, "KAMALA CLINIC - CASE PAPER", 14, bold=True, at="c")
    leaf.put(40, 86, "Name", f"{mr(who)}. {who.name}", to=360)
    leaf.put(370, 86, "Date", dmy(file.day), to=555)
    leaf.put(40, 114, "Date of birth", dmy(who.born), to=250)
    leaf.put(258, 114, "Sex", who.sex.capitalize(), to=360)
    leaf.put(370, 114, "Mobile", who.phone, to=555)
    leaf.put(40, 142, "Address", who.address.line, to=555)
    leaf.put(40, 170, "Weight", file.weight, to=200)
    leaf.put(208, 170, "Height", file.height, to=360)
    leaf.put(40, 206, "Past illnesses", ", ".join(file.problems), to=555)
    leaf.put(40, 234, "Allergies", file.allergies, to=555)
    leaf.put(40, 262, "Present medicines", file.medications, to=555)
    leaf.put(40, 298, "On examination", "Chest clear, abdomen soft", to=555)
    leaf.t(297, 800, "Please bring this paper on every visit.", 8.5, at="c")
    return Drawn(leaf.sheet, file.truth(
        "patient_name", "date_of_birth", "patient_sex", "patient_phone", "patient_address", "weight", "height",
        "record_date",
        "medical_problems", "allergies", "medications",
    ))


@layout("patient_record", "train")
def blind5_record_ca_intake(rng: random.Random) -> Drawn:
    """A Canadian physiotherapist's intake: boxes of facts, two rows of conditions to tick, an extended plan named."""
    file = chart(rng, "ca")
    leaf, who, other = Leaf(rng, body=9.5), file.patient, file.contact
    leaf.t(306, 46, "Birch Narrows Physiotherapy - Client Intake", 14, bold=True, at="c")
    y = leaf.cells(36, 62, (240, 150, 150), (("Client name", who.name), ("Date of birth", f"{who.born:%Y-%m-%d}"),
        ("Gender",
                   who.sex.capitalize()), ("Phone", who.phone), ("E-mail", who.email), ("Today's date",
                       f"{file.day:%Y-%m-%d}")), 32, 7)
    y = leaf.cells(36, y, (540,), (("Address", who.address.line),), 32, 7)
    y = leaf.cells(36, y + 10, (240, 150, 150), (("Emergency contact", other.name), ("Relationship", file.relation),
        ("Contact phone",
                   other.phone)), 32, 7)
    y = leaf.cells(36, y + 10, (240, 300), (("Extended health insurer", file.insurer), ("Policy number", file.policy)),
        32, 7)
    questions = []
    for row, question in enumerate(("Have you had physiotherapy before?", "Is this a work injury?",
    "Is this a car accident?")):
        answer = rng.choice(("Yes", "No"))
        leaf.t(36, y + 26 + 22 * row, question)
        leaf.ticks(260, y + 26 + 22 * row, ("Yes", "No"), answer, mark="fill")
        questions.append({"question": question, "answer": answer})
    leaf.put(36, y + 106, "Other medical conditions:", ", ".join(file.problems), to=576)
    leaf.put(36, y + 130, "Medications:", file.medications, to=576)
    leaf.para(36, y + 156, 540, "A fee applies to visits cancelled with less than 24 hours' notice.", 8.5)
    return Drawn(leaf.sheet, file.truth(
        "patient_name", "date_of_birth", "patient_sex", "patient_phone", "patient_email", "patient_address",
        "record_date",
        "insurance_company", "policy_number", "medical_problems", "medications", questions=questions,
        emergency_contacts=contact(file, "relationship", "phone"),
    ), ("has_insurance",))


@layout("unknown", "train")
def blind5_other_drug_chart(rng: random.Random) -> Drawn:
    """A ward's chart of doses given: medicines down, hours across, nurses' initials in the cells."""
    stay = inpatient(rng, "uk", "low", 3, 4)
    leaf = Leaf(rng, (842, 595), 9)
    leaf.t(36, 42, "MEDICATION ADMINISTRATION RECORD", 14, bold=True)
    leaf.across(36, 64, (("Patient:", stay.patient.name), ("Ward:", "Oak"), ("Week beginning:", dmy(stay.admitted))))
    rows = [(f"{i.name} {i.strength}", i.frequency, *(rng.choice(("JB", "KM", "AO",
        "")) for _ in range(7))) for i in stay.items]
    leaf.grid(36, 80, (210, 60, *(68,) * 7), ("Medicine", "Freq", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
        rows, "llccccccc",
              lead=1.8)
    leaf.t(36, 560, "Codes: R refused, N not available, A asleep. Initial every dose that is given.", 8.5)
    return Drawn(leaf.sheet, {})


@layout("unknown", "train")
def blind5_other_fax_cover(rng: random.Random) -> Drawn:
    """The cover sheet of a fax between two offices, with a confidentiality notice."""
    claim = request(rng, "us")
    leaf = Leaf(rng, body=11)
    leaf.t(306, 80, "FAX", 30, bold=True, at="c")
    leaf.down(90, 140, 180, (("To", "Claims Department, Great Basin Health Plan"), ("Fax", "1-800-555-0190"), ("From",
              f"{claim.facility}, Business Office"), ("Phone", claim.billing_phone), ("Date", us(claim.signed)),
              ("Pages", "4 with cover"),
              ("Re", "Records that you asked for")), 24, bold=True)
    leaf.para(90, 360, 430, "The pages that follow may hold health information that is protected by law. If you are "
        "not the person named above, do "
              "not read, copy or pass them on, and call the sender at once.", 10, lead=1.5)
    return Drawn(leaf.sheet, {})


@layout("packet", "train")
def blind5_packet_us_two_bills(rng: random.Random) -> Drawn:
    """One patient's bills of three houses behind one another, and a card."""
    return bind(rng, (("hospital_bill", blind5_bill_us_payment_slip), ("hospital_bill", blind5_bill_us_dental),
                      ("hospital_bill", blind5_bill_us_ledger), ("insurance_card", blind5_card_us_both_sides)))


@layout("packet", "train")
def blind5_packet_us_long(rng: random.Random) -> Drawn:
    """Documents of two pages each: a new patient's forms, results, a summary."""
    return bind(rng, (("patient_record", blind5_record_us_two_pages), ("lab_report", blind5_lab_us_two_pages),
                      ("discharge_summary", blind5_stay_us_two_pages)))


@layout("packet", "train")
def blind5_packet_uk_claim(rng: random.Random) -> Drawn:
    """A British member's claim with the consultant's invoice and the results."""
    return bind(rng, (("claim_form", blind5_claim_uk_claim), ("hospital_bill", blind5_bill_uk_consultant),
                      ("lab_report", blind5_lab_uk_ice)))


@layout("packet", "train")
def blind5_packet_us_cover(rng: random.Random) -> Drawn:
    """A fax: its cover, the summary, the statement."""
    return bind(rng, (("unknown", blind5_other_fax_cover), ("discharge_summary", blind5_stay_us_crowded),
                      ("hospital_bill", blind5_bill_us_payment_slip)))
