"""Claims of other countries: screens, letters and forms as their systems print them."""

from __future__ import annotations

import random
from datetime import timedelta

from evaluation.documents.bill_facts import plain, shown
from evaluation.documents.cases import case, goods, spoken, total
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.leaf import Leaf
from evaluation.documents.sheet import A4
from evaluation.documents.world_facts import dmy, named

# fmt: off


@layout("claim_form", "train")
def blind6_claim_in_reimburse(rng: random.Random) -> Drawn:
    """An Indian insurer's reimbursement claim: sections A to G, letters in front of captions."""
    one = case(rng, "in", youngest=25)
    leaf, who, member = Leaf(rng, A4, 8.5, typed="sans"), one.who, one.no("^########-0^", "MAID^######")
    bills = goods(rng,
        "Hospital main bill||1|48200\nPharmacy bill||1|9300\nLab reports bill||1|4100\nPre-hospitalisation "
        "consultation||1|900", 2, 4, one.day - timedelta(12))
    whole, policy = total(bills), one.no("^####/##/^#/^#####")
    leaf.t(297, 34, "CLAIM FORM - PART A", 12, bold=True, at="c")
    leaf.t(297, 46, "TO BE FILLED IN BY THE INSURED   (The issue of this form is not to be taken as an admission of "
        "liability)", 7.5, at="c")
    y = leaf.bar(36, 62, 523, "SECTION A - DETAILS OF PRIMARY INSURED", size=8)
    y = leaf.cells(36, y - 8, (262, 261), (("a) Policy No.", policy), ("b) Sl. No / Certificate No.", ""),
        ("c) Company / TPA ID No.", member), ("d) Name", who.name), ("e) Address", who.address.line),
        ("Phone No / Email", who.phone)), 27)
    y = leaf.bar(36, y + 15, 523, "SECTION C - DETAILS OF INSURED PERSON HOSPITALISED", size=8)
    y = leaf.cells(36, y - 8, (200, 100, 100, 123), (("a) Name", who.name), ("b) Gender", who.sex.capitalize()),
        ("c) Age", f"{one.age} years"), ("d) Date of Birth", dmy(who.born))), 27)
    leaf.t(40, y + 13, "e) Relationship to primary insured:")
    leaf.ticks(190, y + 13, ("Self", "Spouse", "Child", "Father", "Mother", "Other"), "Self", 8)
    y = leaf.bar(36, y + 34, 523, "SECTION D - DETAILS OF HOSPITALISATION", size=8)
    y = leaf.cells(36, y - 8, (262, 131, 130), (("a) Name of hospital where admitted", one.house),
        ("b) Date of admission", named(one.day - timedelta(15), "-")), ("c) Date of discharge",
        named(one.day - timedelta(12), "-"))), 27)
    y = leaf.bar(36, y + 15, 523, "SECTION F - DETAILS OF BILLS ENCLOSED", size=8)
    y = leaf.grid(36, y - 8, (40, 90, 90, 193, 110), ("Sl. No.", "Bill No.", "Date", "Towards", "Amount (Rs)"),
        [(str(n), one.no("^####"), named(c.day, "-"), c.description, plain(c.amount)) for n, c in enumerate(bills, 1)],
            "cllll", size=8)
    leaf.put(340, y + 14, "Total amount claimed (Rs)", plain(whole), at=470, bold=True)
    leaf.para(36, y + 40, 523,
        "DECLARATION BY THE INSURED: I hereby declare that the information furnished in this claim form is true and "
        "correct to the best of my knowledge and belief.", 7.5)
    leaf.put(36, y + 90, "Date:", named(one.day, "-"), to=160)
    leaf.put(170, y + 90, "Place:", one.place.town, to=330)
    leaf.put(340, y + 90, "Signature of the Insured:", "", to=559)
    return Drawn(leaf.sheet, one.truth(
        "patient_name", "date_of_birth", "patient_sex", insured_name=who.name,
        insured_address=who.address.line, patient_relationship="Self", total_charge=plain(whole),
            facility_name=one.house,
        signature_date=one.day.isoformat()), ("insurance_program", "service_lines", "patient_phone", "patient_address",
            "group_number", "insured_id", "plan_name"))


@layout("claim_form", "train")
def blind6_claim_uk_cash_plan(rng: random.Random) -> Drawn:
    """A British cash plan's claim by hand: membership number in boxes, who is claiming."""
    one = case(rng, "uk", youngest=25)
    leaf, who, member = Leaf(rng, A4, 10, hand=True), one.who, one.no("^#######", "HC^######")
    bills = goods(rng, "Dental check-up||1|62\nHygienist||1|58\nSight test||1|30\nPhysiotherapy||1|48\nChiropody||1|39",
        1, 3, one.day - timedelta(10))
    leaf.t(36, 50, "Health Cash Plan Claim Form", 17, bold=True)
    leaf.t(559, 50, "Pennine Friendly Society", 11, at="r")
    leaf.put(36, 86, "Membership number", member, to=290)
    leaf.put(300, 86, "Name of scheme / employer", "", to=559)
    leaf.put(36, 114, "Member's full name", who.name, to=559)
    leaf.put(36, 142, "Address", who.address.line, to=559)
    leaf.put(36, 170, "Telephone", who.phone, to=290)
    leaf.put(300, 170, "Date of birth", spoken(who.born), to=559)
    leaf.t(36, 198, "This claim is for:")
    leaf.ticks(130, 198, ("Me", "My partner", "My child"), "Me")
    leaf.t(36, 230, "Treatment received (attach original receipts)", bold=True)
    y = leaf.grid(36, 238, (120, 270, 133), ("Date of treatment", "Type of treatment", "Amount paid"), [(dmy(c.day),
        c.description, shown(c.amount, "£")) for c in bills], "llr", size=13)
    leaf.put(350, y + 22, "Total", shown(total(bills), "£"), at=450)
    leaf.para(36, y + 50, 523,
        "I declare that the answers are true and that I have paid for the treatment claimed. I understand my "
        "personal information is handled under the privacy notice.", 8.5)
    leaf.put(36, y + 110, "Signature", "", to=330)
    leaf.put(340, y + 110, "Date", dmy(one.day), to=559)
    return Drawn(leaf.sheet, one.truth(
        insured_id=member, insured_name=who.name, insured_address=who.address.line,
        total_charge=plain(total(bills)), signature_date=one.day.isoformat(),
        service_lines=[{"date_from": c.day.isoformat(), "charge": plain(c.amount)} for c in bills]),
        ("patient_name", "patient_address", "patient_phone", "patient_relationship", "insured_date_of_birth",
        "date_of_birth", "amount_paid", "insurance_program"))


@layout("claim_form", "train")
def blind6_claim_ph_member_cf(rng: random.Random) -> Drawn:
    """A Philippine health insurer's member form: PIN in groups, surname-first cells, confinement dates."""
    one = case(rng, "ph", youngest=25)
    leaf, who, member = Leaf(rng, A4, 9, typed="mono"), one.who, one.no("^#-^########-^")
    leaf.t(297, 40, "CLAIM FORM 1", 14, bold=True, at="c")
    leaf.t(297, 54, "Philippine Health Coverage Corporation - Citystate Centre, Pasig City", 8.5, at="c")
    leaf.t(36, 74, "PART I - MEMBER AND PATIENT INFORMATION AND CERTIFICATION", 9, bold=True)
    y = leaf.cells(36, 82, (300, 223), (("1. Identification Number (PIN) of Member", member),
        ("2. Member's Date of Birth (mm-dd-yyyy)", f"{who.born:%m-%d-%Y}")), 30, 7)
    y = leaf.cells(36, y, (180, 180, 163), (("3. Member's Last Name", who.last), ("First Name", who.first),
        ("Middle Name", "")), 30, 7)
    y = leaf.cells(36, y, (400, 123), (("4. Mailing Address", who.address.line), ("5. Sex", who.sex.capitalize())), 30,
        7)
    y = leaf.cells(36, y, (180, 180, 163), (("6. Mobile No.", who.phone), ("E-mail", ""), ("7. Patient is the member?",
        "Yes")), 30, 7)
    leaf.t(36, y + 20, "PART II - CONFINEMENT", 9, bold=True)
    y = leaf.cells(36, y + 28, (300, 112, 111), (("8. Name of Health Care Institution", one.house), ("9. Date Admitted",
        f"{one.day - timedelta(5):%m-%d-%Y}"), ("10. Date Discharged", f"{one.day - timedelta(2):%m-%d-%Y}")), 30, 7)
    gross = rng.randint(18000, 90000) * 100
    y = leaf.cells(36, y, (174, 174, 175), (("11. Diagnosis", "Dengue fever"), ("12. ICD-10 Code", "A97.0"),
        ("13. Total Actual Charges", shown(gross))), 30, 7)
    leaf.t(40, y + 20, "14. Relationship of signatory to member:")
    leaf.ticks(240, y + 20, ("Spouse", "Child", "Parent", "Sibling", "Self"), "Self")
    leaf.para(36, y + 46, 523,
        "Under the penalty of law, I attest that the information I provided in this Form are true and accurate to "
        "the best of my knowledge.", 8)
    leaf.put(36, y + 96, "Signature over printed name", who.name, to=340)
    leaf.put(350, y + 96, "Date signed", f"{one.day:%m-%d-%Y}", to=559)
    return Drawn(leaf.sheet, one.truth(
        insured_date_of_birth=who.born.isoformat(), insured_id=member, insured_name=who.name,
        insured_address=who.address.line, facility_name=one.house, diagnosis_codes=["A97.0"], total_charge=plain(gross),
            signature_date=one.day.isoformat()),
        ("date_of_birth", "patient_address", "patient_phone", "patient_relationship", "insured_date_of_birth",
        "patient_name",
        "insurance_program", "patient_sex"))


@layout("claim_form", "train")
def blind6_claim_ke_outpatient(rng: random.Random) -> Drawn:
    """A Kenyan insurer's outpatient claim filled at a clinic by hand: scheme, member, diagnosis, costs by heading."""
    one = case(rng, "ke", youngest=20)
    leaf, who, member = Leaf(rng, A4, 9.5, face="sans", hand=True), one.who, one.no("^######-00", "SAV/^####/01")
    costs = goods(rng, "Consultation||1|2000\nLaboratory||1|3400\nPharmacy||1|2600\nRadiology||1|4500", 2, 4, one.day)
    leaf.t(36, 46, "SAVANNA ASSURANCE COMPANY LIMITED", 13, bold=True)
    leaf.t(36, 61, "OUTPATIENT CLAIM FORM", 11, bold=True)
    leaf.t(559, 46, f"No. {one.no('0^#####')}", 11, at="r")
    leaf.put(36, 90, "Name of Provider", one.house, to=340)
    leaf.put(346, 90, "Date of visit", named(one.day), to=559)
    leaf.put(36, 118, "Patient's Name", who.name, to=340)
    leaf.put(346, 118, "Member No.", member, to=559)
    leaf.put(36, 146, "Scheme / Employer", "Rift Valley Tea", to=340)
    leaf.put(346, 146, "Tel. No.", who.phone, to=559)
    leaf.put(36, 174, "Date of Birth", named(who.born), to=230)
    leaf.t(240, 174, "Sex")
    leaf.ticks(262, 174, ("M", "F"), one.sex)
    leaf.t(346, 174, "Relationship")
    leaf.ticks(404, 174, ("Principal", "Spouse", "Child"), "Principal", 5)
    leaf.put(36, 202, "Diagnosis", "Acute tonsillitis", to=340)
    leaf.put(346, 202, "ICD 10 code", "J03.9", to=559)
    y = leaf.grid(36, 218, (300, 120), ("Service", "Amount (KShs)"), [(c.description, shown(c.amount)) for c in costs],
        "lr", size=12)
    leaf.put(240, y + 18, "TOTAL", shown(total(costs)), at=350, bold=True)
    leaf.put(36, y + 50, "Doctor's name", f"Dr {one.doctor.name}", to=300)
    leaf.put(306, y + 50, "Signature / stamp", "", to=559)
    leaf.put(36, y + 80, "Patient's signature", "", to=300)
    leaf.put(306, y + 80, "Date", named(one.day), to=559)
    return Drawn(leaf.sheet, one.truth(
        "patient_name", "patient_phone", "date_of_birth", "patient_sex", insured_id=member, facility_name=one.house,
        diagnosis_codes=["J03.9"], total_charge=plain(total(costs)), signature_date=one.day.isoformat(),
            patient_relationship="Principal"),
        ("service_lines", "billing_provider_name", "insurance_program", "plan_name", "group_number"))


@layout("claim_form", "train")
def blind6_claim_au_medicare_style(rng: random.Random) -> Drawn:
    """An Australian fund's claim: membership, claimant, account table with provider and item numbers."""
    one = case(rng, "au", youngest=25)
    leaf, who, member = Leaf(rng, A4, 9.5, face="modern", typed="sans"), one.who, one.no("^#######", "^######A")
    made = goods(rng,
        "Physiotherapy consult|505|1|92\nRemedial massage|105|1|88\nDental scale and clean|114|1|132\nOptical "
        "frame|110|1|219", 1, 3, one.day - timedelta(8))
    leaf.t(36, 48, "Southern Cross Mutual", 14, bold=True)
    leaf.t(36, 64, "Extras Claim Form", 12)
    y = leaf.heads(36, 92, (180, 180, 160), (("Membership number", member), ("Member's name", who.name),
        ("Daytime phone", who.phone)), 34)
    y = leaf.heads(36, y, (360, 160), (("Postal address", who.address.line), ("Date of birth", spoken(who.born))), 34)
    leaf.t(36, y + 6, "Services claimed", 11, bold=True)
    y = leaf.grid(36, y + 14, (110, 80, 180, 60, 93), ("Patient's first name", "Date", "Service", "Item no.",
        "Fee charged"), [(who.first, dmy(c.day), c.description, c.code, shown(c.amount, "$")) for c in made], "llllr")
    leaf.put(380, y + 18, "Total", shown(total(made), "$"), at=480, bold=True)
    leaf.t(36, y + 44, "Have these accounts been paid?")
    leaf.ticks(190, y + 44, ("Yes - pay me", "No - pay provider"), "Yes - pay me")
    leaf.t(36, y + 64, "BSB ___ ___   Account number _____________   Account name ______________________")
    leaf.para(36, y + 90, 523,
        "I declare that these expenses were incurred by the persons named, that the services were necessary and "
        "that I have not claimed them elsewhere.", 8.5)
    leaf.put(36, y + 140, "Signature of member", "", to=330)
    leaf.put(340, y + 140, "Date", spoken(one.day), to=559)
    return Drawn(leaf.sheet, one.truth(
        insured_id=member, insured_name=who.name, insured_address=who.address.line, total_charge=plain(total(made)),
            signature_date=one.day.isoformat(),
        service_lines=[{"date_from": c.day.isoformat(), "procedure_code": c.code,
            "charge": plain(c.amount)} for c in made]),
        ("patient_name", "patient_address", "patient_phone", "date_of_birth", "insured_date_of_birth",
        "insurance_program", "amount_paid"))


@layout("claim_form", "train")
def blind6_claim_sg_corporate_gp(rng: random.Random) -> Drawn:
    """A Singapore employer's medical claim typed online: label and value rows, currency in front."""
    one = case(rng, "sg", youngest=24)
    leaf, who, member = Leaf(rng, A4, 10, face="office"), one.who, one.no("E00^####", "GM^#######")
    [bill] = goods(rng, "Specialist consultation||1|185\nGP consultation and medicine||1|62", 1, 1,
        one.day - timedelta(6))
    leaf.t(36, 50, "Great Meridian Life", 14, bold=True)
    leaf.t(36, 66, "Group Medical Claim - Submission Summary", 11)
    leaf.rule(76)
    leaf.down(36, 98, 220, (("Claim reference", one.no("CLM-^#######")), ("Submitted on", spoken(one.day)),
        ("Employee name", who.name), ("Membership no.", member), ("Company", "Jurong Precision Pte Ltd"), ("Claimant",
        who.name), ("Relationship to employee", "Self"),
              ("Claimant date of birth", spoken(who.born)), ("Mobile", who.phone), ("Mailing address",
              who.address.line), ("Type of claim", "Outpatient"), ("Visit date", spoken(bill.day)),
                  ("Clinic / hospital", one.house), ("Diagnosis", "Allergic rhinitis"),
              ("Currency", "SGD"), ("Receipt amount", shown(bill.amount)), ("Total claimed", shown(bill.amount)),
              ("Pay to", "DBS ****4417")), 18)
    leaf.sheet.tick(36, 446, True, 9, "check")
    leaf.t(52, 446, "I declare that the information is true and agree to the terms of use.")
    return Drawn(leaf.sheet, one.truth(
        "patient_name", "date_of_birth", insured_id=member, insured_name=who.name, insured_address=who.address.line,
        patient_relationship="Self", total_charge=plain(bill.amount), facility_name=one.house),
        ("diagnosis_codes", "signature_date", "patient_phone", "patient_address", "service_lines", "insurance_program",
        "group_number",
        "plan_name"))
