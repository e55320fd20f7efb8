"""Claims of Asia, Africa, Britain and the Pacific: lettered sections, boxes, heads of expense."""

from __future__ import annotations

import random
from datetime import timedelta

from evaluation.documents.bill_facts import plain, shown
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.leaf import Leaf
from evaluation.documents.sheet import A4
from evaluation.documents.world_facts import dmy, named, request, us

# fmt: off
_WHO = ("insured_name", "insured_id", "patient_name", "date_of_birth", "patient_relationship")


@layout("claim_form", "train")
def blind5_claim_in_part_a(rng: random.Random) -> Drawn:
    """An Indian reimbursement form, part A: lettered sections, boxes in two columns, heads of expense with amounts."""
    claim = request(rng, "in", 2, 4, 30)
    leaf, who, owner = Leaf(rng, A4, 8.5, typed="mono"), claim.patient, claim.insured
    leaf.t(297, 40, "CLAIM FORM - PART A", 12, bold=True, at="c")
    leaf.t(297, 53, "To be filled in by the insured. The issue of this form is not to be taken as an admission of "
        "liability", 8, at="c")
    leaf.bar(36, 72, 523, "A. DETAILS OF PRIMARY INSURED", size=8.5)
    y = leaf.cells(36, 78, (262, 261), (("a) Policy No.", claim.insured_id), ("b) Company / TPA ID No.",
        f"{rng.randint(10**7, 10**8)}"),
                   ("c) Name", owner.name), ("d) Phone No.", owner.phone), ("e) E-mail", owner.email), ("f) Zone",
                   "South")), 28)
    y = leaf.cells(36, y, (523,), (("g) Address", owner.address.line),), 28)
    leaf.bar(36, y + 16, 523, "B. DETAILS OF INSURED PERSON HOSPITALISED", size=8.5)
    y = leaf.cells(36, y + 22, (262, 131, 130), (("a) Name", who.name), ("b) Gender", who.sex.capitalize()),
        ("c) Date of Birth",
                   dmy(who.born)), ("d) Relationship to Primary Insured", claim.relation), ("e) Occupation", "Service"),
                   ("f) Phone", who.phone)), 28)
    leaf.bar(36, y + 16, 523, "C. DETAILS OF HOSPITALISATION", size=8.5)
    y = leaf.cells(36, y + 22, (262, 131, 130), (("a) Name of Hospital where admitted", claim.facility),
        ("b) Date of Admission",
                   dmy(claim.services[0].first)), ("c) Date of Discharge", dmy(claim.services[0].first + timedelta(2))),
                   ("d) Primary Diagnosis (ICD 10)", claim.diagnoses[0]), ("e) Room Category", "Twin sharing"),
                   ("f) System of "
                   "Medicine", "Allopathy")), 28)
    leaf.bar(36, y + 16, 523, "D. DETAILS OF CLAIM", size=8.5)
    total = claim.total
    parts = [total * 10 // 100, total * 75 // 100]
    parts.append(total - sum(parts))
    rows = [(name, shown(amount)) for name, amount in zip(("i. Pre-hospitalisation expenses",
        "ii. Hospitalisation expenses",
            "iii. Post-hospitalisation expenses"), parts, strict=True)]
    y = leaf.grid(36, y + 22, (393, 130), ("Treatment expenses claimed", "Rs."), rows, "lr", lead=1.3)
    leaf.t(420, y + 15, "Total", bold=True, at="r")
    leaf.w(555, y + 15, shown(total), at="r")
    leaf.para(36, y + 36, 523, "I hereby declare that the information furnished is true and correct to the best of "
        "my knowledge and belief.", 8)
    leaf.put(36, y + 76, "Place", "Hosahalli", to=180)
    leaf.put(190, y + 76, "Date", dmy(claim.signed), to=320)
    leaf.put(330, y + 76, "Signature of the insured", "", to=559)
    return Drawn(leaf.sheet, claim.truth(
        *_WHO, "patient_sex", "patient_phone", "facility_name", "signature_date", insured_address=owner.address.line,
        diagnosis_codes=claim.diagnoses[:1], total_charge=plain(total),
    ), ("service_lines", "insurance_program", "plan_name", "billing_provider_name", "patient_address",
        "insured_date_of_birth"))


@layout("claim_form", "train")
def blind5_claim_ph_cf(rng: random.Random) -> Drawn:
    """A Philippine health insurance form: numbered parts, member and patient, ticks for the relation."""
    claim = request(rng, "ph", 1, 3, 14)
    leaf, who, owner = Leaf(rng, body=9, typed="mono"), claim.patient, claim.insured
    leaf.t(306, 40, "KALUSUGAN HEALTH CARE CORPORATION", 12, bold=True, at="c")
    leaf.t(306, 54, "CLAIM FORM 1 (Member and Patient Information)", 10, at="c")
    leaf.bar(36, 78, 540, "PART I - MEMBER INFORMATION", size=9)
    leaf.put(36, 102, "1. Identification Number (PIN):", claim.insured_id, to=400)
    leaf.put(36, 124, "2. Name of Member:", owner.last_first, to=400)
    leaf.put(408, 124, "3. Birth date:", us(owner.born), to=576)
    leaf.put(36, 146, "4. Mailing Address:", owner.address.line, to=576)
    leaf.bar(36, 172, 540, "PART II - PATIENT INFORMATION", size=9)
    leaf.put(36, 196, "1. Name of Patient:", who.last_first, to=400)
    leaf.put(408, 196, "2. Birth date:", us(who.born), to=576)
    leaf.t(36, 220, "3. Relationship to member:")
    leaf.ticks(178, 220, ("Self", "Child", "Parent", "Spouse"), claim.relation)
    leaf.t(424, 220, "4. Sex:")
    leaf.ticks(464, 220, ("Male", "Female"), who.sex.capitalize())
    leaf.bar(36, 246, 540, "PART III - HEALTH CARE INSTITUTION", size=9)
    leaf.put(36, 270, "1. Name:", claim.facility, to=400)
    leaf.put(36, 292, "2. Address:", claim.facility_address.line, to=576)
    leaf.put(36, 314, "3. ICD-10 code/s:", ", ".join(claim.diagnoses), to=400)
    rows = [(us(s.first), s.procedure, str(s.units), shown(s.charge)) for s in claim.services]
    y = leaf.grid(36, 326, (130, 170, 80, 160), ("Date", "RVS / CPT code", "No.", "Actual charge (PHP)"), rows, "llcr",
        lead=1.4)
    leaf.put(330, y + 20, "Total:", shown(claim.total), to=576)
    leaf.para(36, y + 48, 540, "I certify that the above is true and consent to the examination of my records.", 8.5)
    leaf.put(36, y + 90, "Signature over printed name", "", to=360)
    leaf.put(370, y + 90, "Date signed:", us(claim.signed), to=576)
    return Drawn(leaf.sheet, claim.truth(
        *_WHO, "patient_sex", "insured_date_of_birth", "facility_name", "facility_address", "diagnosis_codes",
            "total_charge",
        "signature_date", insured_address=owner.address.line,
        service_lines=claim.lines("date_from", "procedure_code", "units", "charge"),
    ), ("insurance_program", "billing_provider_name", "billing_provider_address", "patient_address"))


@layout("claim_form", "train")
def blind5_claim_uk_claim(rng: random.Random) -> Drawn:
    """A British insurer's form: questions in sentences with the answers below, treatment table."""
    claim = request(rng, "uk", 1, 3)
    leaf, who, owner = Leaf(rng, A4, 9.5), claim.patient, claim.insured
    leaf.t(40, 50, "Thistle Health", 18, bold=True)
    leaf.t(40, 68, "Claim for treatment", 12)
    y = 96.0
    for name, text in (("What is the membership number?", claim.insured_id), ("Who is the main member?", owner.name),
                       ("Main member's address", owner.address.line), ("Who had the treatment?", who.name),
                       ("Patient's date of birth", named(who.born)), ("The patient's relationship to the main member",
                        claim.relation), ("Where was the treatment?", claim.facility),
                            ("Diagnosis codes, if you know them",
                        ", ".join(claim.diagnoses))):
        leaf.t(40, y, name, 8.5, bold=True)
        leaf.w(40, y + 14, text)
        leaf.rule(y + 19, 40, 555, 0.3)
        y += 34
    rows = [(named(s.first), s.procedure, shown(s.charge, "£")) for s in claim.services]
    y = leaf.grid(40, y + 4, (150, 215, 150), ("Date of treatment", "Procedure code", "Invoice amount"), rows, "llr",
        "rows",
                  lead=1.6)
    leaf.t(420, y + 18, "Total claimed", bold=True, at="r")
    leaf.w(551, y + 18, shown(claim.total, "£"), bold=True, at="r")
    leaf.put(40, y + 60, "Signed", "", to=300)
    leaf.put(312, y + 60, "Date", named(claim.signed), to=555)
    return Drawn(leaf.sheet, claim.truth(
        *_WHO, "facility_name", "diagnosis_codes", "total_charge", "signature_date", insured_address=owner.address.line,
        service_lines=claim.lines("date_from", "procedure_code", "charge"),
    ), ("insurance_program", "billing_provider_name", "patient_address", "insured_date_of_birth"))


@layout("claim_form", "train")
def blind5_claim_ke_outpatient(rng: random.Random) -> Drawn:
    """A Kenyan insurer's outpatient form by hand: provider's part first, then the member's, invoice total below."""
    claim = request(rng, "ke", 1, 3, 45)
    leaf, who = Leaf(rng, A4, 9.5, hand=True), claim.patient
    owner = claim.insured
    leaf.t(297, 48, "SAVANNA MUTUAL ASSURANCE", 14, bold=True, at="c")
    leaf.t(297, 64, "OUT-PATIENT CLAIM FORM", 11, at="c")
    leaf.t(40, 92, "Provider", bold=True)
    leaf.put(40, 114, "Name of hospital", claim.facility, to=330)
    leaf.put(340, 114, "Doctor", f"Dr. {claim.doctor.name}", to=555)
    leaf.t(40, 144, "Member", bold=True)
    leaf.put(40, 166, "Principal member", owner.name, to=330)
    leaf.put(340, 166, "Member no.", claim.insured_id, to=555)
    leaf.put(40, 192, "Patient's name", who.name, to=330)
    leaf.put(340, 192, "Date of birth", dmy(who.born), to=555)
    leaf.put(40, 218, "Relationship", claim.relation, to=200)
    leaf.put(210, 218, "Sex", who.sex.capitalize(), to=330)
    leaf.put(340, 218, "Tel", who.phone, to=555)
    leaf.put(40, 248, "Diagnosis (ICD code)", ", ".join(claim.diagnoses), to=555)
    rows = [(dmy(s.first), s.procedure, shown(s.charge)) for s in claim.services]
    y = leaf.grid(40, 264, (130, 235, 150), ("Date", "Service code", "Cost (KES)"), rows, "llr", lead=1.4)
    leaf.put(330, y + 24, "TOTAL", shown(claim.total), to=555)
    leaf.put(40, y + 80, "Member's signature", "", to=330)
    leaf.put(340, y + 80, "Date", dmy(claim.signed), to=555)
    leaf.t(40, y + 110, "Attach the invoice and prescription. Claims later than 60 days are declined.", 8)
    return Drawn(leaf.sheet, claim.truth(
        *_WHO, "patient_sex", "patient_phone", "facility_name", "diagnosis_codes", "total_charge", "signature_date",
        service_lines=claim.lines("date_from", "procedure_code", "charge"),
    ), ("insurance_program", "billing_provider_name", "insured_date_of_birth"))


@layout("claim_form", "train")
def blind5_claim_sg_letter_form(rng: random.Random) -> Drawn:
    """A Singapore insurer's form: English labels over cells, policy first, medical expenses by receipt, declaration."""
    claim = request(rng, "sg", 2, 4)
    leaf, who, owner = Leaf(rng, A4, 9.5), claim.patient, claim.insured
    leaf.t(40, 46, "Merlion Crest Insurance Pte. Ltd.", 14, bold=True)
    leaf.t(555, 46, "Medical Claim Form", 12, at="r")
    y = leaf.cells(40, 62, (172, 172, 171), (("Policy / Member No.", claim.insured_id), ("Plan", claim.plan),
        ("Group No.", claim.group),
                   ("Policyholder", owner.name), ("Patient", who.name), ("Relationship to Policyholder",
                   claim.relation),
                   ("Patient's Date of Birth", named(who.born)), ("Gender", who.sex.capitalize()), ("Contact No.",
                   who.phone)), 32, 7)
    y = leaf.cells(40, y, (344, 171), (("Clinic / Hospital", claim.facility), ("ICD-10", ", ".join(claim.diagnoses))),
        32, 7)
    rows = [(str(n), named(s.first), s.procedure, shown(s.charge, "S$")) for n, s in enumerate(claim.services, 1)]
    y = leaf.grid(40, y + 16, (40, 140, 185, 150), ("No.", "Receipt date", "Treatment code", "Amount"), rows, "cllr",
        band=True,
                  lead=1.5)
    leaf.t(420, y + 18, "Total amount", bold=True, at="r")
    leaf.w(551, y + 18, shown(claim.total, "S$"), bold=True, at="r")
    leaf.para(40, y + 44, 515, "I declare that the answers are true, and authorise any doctor to disclose my medical "
        "history to the "
              "company or its agents.", 8.5)
    leaf.put(40, y + 100, "Signature of claimant", "", to=330)
    leaf.put(340, y + 100, "Date", named(claim.signed), to=555)
    return Drawn(leaf.sheet, claim.truth(
        *_WHO, "group_number", "plan_name", "patient_sex", "patient_phone", "facility_name", "diagnosis_codes",
            "total_charge",
        "signature_date", service_lines=claim.lines("date_from", "procedure_code", "charge"),
    ), ("insurance_program", "billing_provider_name", "insured_date_of_birth"))
