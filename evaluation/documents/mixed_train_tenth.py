"""Crowded American papers: slips, coupons, codes beside words, notes of clerks, several houses named."""

from __future__ import annotations

import random
from datetime import timedelta

from evaluation.documents.bill_facts import plain, shown
from evaluation.documents.cases import CARD, case, goods, lines, long, pick, slash, sums, told, total
from evaluation.documents.claim_facts import boxed
from evaluation.documents.claims_train_fourteenth import asked
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.leaf import Leaf
from evaluation.documents.sheet import A5
from evaluation.documents.world_facts import us

# fmt: off


@layout("claim_form", "train")
def blind6_claim_us_dental_ada(rng: random.Random) -> Drawn:
    """A dentist's claim with numbered boxes, statement of predetermination ticked, tooth numbers, typed capitals."""
    _, claim = asked(rng, 1, 1)
    leaf, who, owner, day = Leaf(rng, body=8, typed="mono"), claim.patient, claim.insured, claim.signed - timedelta(3)
    leaf.t(36, 34, "Dental Claim Form", 12, bold=True)
    leaf.t(36, 50, "HEADER INFORMATION   1. Type of Transaction", 7.5)
    leaf.ticks(230, 50, ("Statement of Actual Services", "Request for Predetermination"),
        "Statement of Actual Services", mark="cross")
    leaf.lines(36, 68, ["3. Company/Plan Name, Address", "DELTA CREST DENTAL  PO BOX 997330 SACRAMENTO CA 95899"], 7.5)
    y = leaf.cells(36, 84, (270, 135, 135), (("12. Policyholder/Subscriber Name (Last, First, Middle Initial), Address",
        owner.last_first.upper()), ("13. Date of Birth (MM/DD/CCYY)", us(owner.born)), ("14. Gender",
            owner.sex[0].upper()),
                   ("Address, City, State, Zip Code", owner.address.line.upper()), ("15. Policyholder/Subscriber ID",
                   claim.insured_id), ("16. Plan/Group Number", claim.group)), 27)
    leaf.t(40, y + 12, "18. Relationship to Policyholder/Subscriber in #12 Above")
    leaf.ticks(320, y + 12, ("Self", "Spouse", "Dependent Child", "Other"),
        {"Child": "Dependent Child"}.get(claim.relation, claim.relation), mark="cross")
    y = leaf.cells(36, y + 20, (270, 135, 135), (("20. Name (Last, First, Middle Initial)", who.last_first.upper()),
        ("21. Date of Birth (MM/DD/CCYY)", us(who.born)), ("22. Gender", who.sex[0].upper())), 27)
    made = goods(rng,
        "PERIODIC ORAL EVALUATION|D0120|1|58\nBITEWINGS - FOUR FILMS|D0274|1|74\nPROPHYLAXIS - "
        "ADULT|D1110|1|109\nCROWN - PORCELAIN|D2740|1|1240\nCOMPOSITE TWO SURFACES POSTERIOR|D2392|1|248", 2, 4, day)
    rows = [(us(c.day), "", rng.choice(("", "14", "30")), "", c.code, c.description, plain(c.amount)) for c in made]
    y = leaf.grid(36, y + 6, (80, 40, 50, 46, 60, 194, 70), ("24. Proc. Date", "25. Area", "27. Tooth", "28. Surf.",
        "29. Code", "30. Description", "31. Fee"), rows, "llllllr", size=8)
    leaf.put(440, y + 12, "32. Total Fee", plain(total(made)), at=520)
    leaf.t(36, y + 30, "36. I have been informed of the treatment plan and associated fees.   X SIGNATURE ON FILE", 7.5)
    y = leaf.cells(36, y + 40, (270, 135, 135), (("48. Billing Dentist: Name, Address, City, State, Zip Code",
        f"{claim.doctor.name.upper()} DDS"), ("49. NPI", claim.doctor.npi), ("51. SSN or TIN", claim.tax_id), ("",
        claim.billing_address.line.upper()), ("52. Phone Number", claim.billing_phone), ("Date (treating dentist)",
            us(claim.signed))), 27)
    return Drawn(leaf.sheet, claim.truth(
        "insured_id", "insured_name", "insured_date_of_birth", "group_number", "patient_name", "date_of_birth",
        "patient_sex", "federal_tax_id", "billing_provider_phone", "signature_date",
        insured_address=owner.address.line, billing_provider_address=claim.billing_address.line,
            patient_relationship={"Child": "Dependent Child"}.get(claim.relation, claim.relation),
                total_charge=plain(total(made)),
        service_lines=[{"date_from": c.day.isoformat(), "procedure_code": c.code,
            "charge": plain(c.amount)} for c in made]),
        ("insurance_program", "billing_provider_name", "plan_name", "patient_address", "facility_name",
        "facility_address", "billing_provider_address"))


@layout("claim_form", "train")
def blind6_claim_us_medicare_patient_request(rng: random.Random) -> Drawn:
    """The federal programme's form for patients who paid themselves: numbered questions, boxes."""
    one, claim = asked(rng, 1, 1)
    leaf, who, member = Leaf(rng, body=9, hand=True), claim.patient, one.no("^EG^-TE^-MK7^")
    leaf.t(36, 40, "PATIENT'S REQUEST FOR MEDICAL PAYMENT", 13, bold=True)
    leaf.t(36, 54, "IMPORTANT: SEE OTHER SIDE FOR INSTRUCTIONS. PLEASE TYPE OR PRINT INFORMATION", 8)
    leaf.t(576, 40, "FORM APPROVED OMB NO. 0938-1197", 7, at="r")
    y = leaf.cells(36, 64, (340, 200), (("1. Name of Beneficiary from Health Insurance Card (First, Middle, Last)",
        who.name), ("2. Medicare Number", member)), 36, 7)
    y = leaf.cells(36, y, (340, 200), (("3. Patient's Mailing Address (City, State, Zip Code)", boxed(who.address)),
        ("3b. Telephone Number", who.phone)), 36, 7)
    leaf.t(40, y + 16, "Sex:")
    leaf.ticks(64, y + 16, ("Male", "Female"), who.sex.capitalize())
    y = leaf.cells(36, y + 24, (540,), (("4. Describe the illness or injury for which patient received treatment",
        "Fell in garage, cut on forearm"),), 36, 7)
    leaf.t(40, y + 16, "4b. Was condition related to: A. Patient's employment")
    leaf.ticks(270, y + 16, ("Yes", "No"), "No")
    leaf.t(340, y + 16, "B. Accident")
    leaf.ticks(396, y + 16, ("Auto", "Other"), "Other")
    leaf.para(36, y + 40, 540,
        "I authorize any holder of medical or other information about me to release to the Social Security "
        "Administration and CMS or its intermediaries any information needed for this or a related Medicare claim.",
        7.5)
    y = leaf.cells(36, y + 66, (340, 200),
        (("6. Signature of Patient (if patient is unable to sign, see Block 6 on reverse)", ""), ("6b. Date signed",
        us(claim.signed))), 36, 7)
    leaf.t(306, y + 20, "IMPORTANT: ATTACH ITEMIZED BILLS FROM YOUR DOCTOR(S) OR SUPPLIER(S) TO THE BACK OF THIS FORM",
        8, bold=True, at="c")
    return Drawn(leaf.sheet, claim.truth("patient_name", "patient_phone", "patient_sex", "signature_date",
        patient_address=boxed(who.address), insured_id=member), ("insurance_program", "insured_name"))


@layout("prescription", "train")
def blind6_rx_us_prechecked_skin(rng: random.Random) -> Drawn:
    """A dermatologist's order sheet with medicines printed beforehand, of which one is ticked."""
    one, chosen = case(rng, "us"), rng.randrange(5)
    drugs = pick(rng,
        "Tretinoin|0.025%|cream|45 g\nClindamycin|1%|lotion|60 mL\nTriamcinolone|0.1%|ointment|80 "
        "g\nKetoconazole|2%|shampoo|120 mL\nMetronidazole|0.75%|gel|45 g")
    name, strength, form, amount = drugs[chosen]
    leaf, who = Leaf(rng, A5, 9, face="office", hand=True), one.who
    leaf.t(210, 36, f"{one.place.town} Dermatology Specialists", 13, bold=True, at="c")
    leaf.t(210, 49, f"{one.place.line}   Ph {one.phone}", 8, at="c", room=380)
    leaf.put(24, 80, "Patient", who.name, to=270)
    leaf.put(276, 80, "DOB", us(who.born), to=396)
    leaf.put(24, 104, "Address", who.address.line, to=270)
    leaf.put(276, 104, "Date", us(one.day), to=396)
    y = 134.0
    for place, (drug, power, kind, size) in enumerate(drugs):
        leaf.sheet.tick(24, y, place == chosen, 9, "check")
        leaf.t(40, y, f"{drug} {power} {kind}")
        leaf.t(250, y, f"{size}")
        leaf.t(310, y, "Refills ____" if place != chosen else "Refills")
        if place == chosen:
            leaf.w(350, y, "2")
        y += 22
    leaf.put(24, y + 14, "Directions:", "apply thin layer to affected area twice daily", to=396)
    leaf.t(24, y + 50, "[ ] Brand medically necessary     [x] Generic OK", 8.5)
    leaf.rule(y + 110, 24, 250)
    leaf.t(24, y + 120, f"{one.signed}    NPI {one.doctor.npi}", 8.5)
    return Drawn(leaf.sheet, one.truth(
        "patient_name", "patient_address", "date_of_birth", "prescription_date", "prescriber_name", "prescriber_npi",
        "prescriber_address", "prescriber_phone", facility_name=f"{one.place.town} Dermatology Specialists", refills=2,
        medicines=[{"name": name, "strength": strength, "form": form, "quantity": amount}]), ("directions",))


@layout("prescription", "train")
def blind6_rx_us_mail_order(rng: random.Random) -> Drawn:
    """A mail pharmacy's form for physicians to fax: member block, prescriber block."""
    one = case(rng, "us")
    rows = pick(rng,
        "Atorvastatin|20 mg|1 tablet daily|90|3\nLosartan|100 mg|1 tablet daily|90|3\nSertraline|50 mg|1 tablet "
        "daily|90|1\nLevothyroxine|88 mcg|1 tablet every morning|90|3", 2, 3)
    leaf, who = Leaf(rng, body=9, typed="mono"), one.who
    leaf.t(36, 40, "CAREPOINT HOME DELIVERY PHARMACY", 13, bold=True)
    leaf.t(36, 54, "Physician Fax Order Form  -  Fax to 1-800-555-0193 from a physician's office only", 9)
    y = leaf.bar(36, 78, 540, "1  MEMBER INFORMATION")
    y = leaf.cells(36, y - 8, (200, 120, 110, 110), (("Patient name", who.name), ("Member ID", one.no("^########")),
        ("Date of birth", us(who.born)), ("Phone", who.phone), ("Shipping address", who.address.lines[0]),
        ("City, State ZIP", who.address.lines[-1]), ("Allergies", "None"), ("Sex", one.sex)), 28)
    y = leaf.bar(36, y + 18, 540, "2  PRESCRIBER INFORMATION")
    y = leaf.cells(36, y - 8, (200, 120, 110, 110), (("Prescriber name", one.signed), ("NPI", one.doctor.npi), ("DEA",
        one.doctor.dea), ("Phone", one.phone)), 28)
    y = leaf.cells(36, y, (540,), (("Office address", one.place.line),), 28)
    y = leaf.bar(36, y + 18, 540, "3  PRESCRIPTIONS")
    blank = [("", "", "", "", "")] * (4 - len(rows))
    y = leaf.grid(36, y - 8, (160, 80, 180, 60, 60), ("Drug name", "Strength", "Directions", "Qty", "Refills"), [*rows,
        *blank])
    leaf.put(36, y + 40, "Prescriber signature", "", to=360)
    leaf.put(370, y + 40, "Date", us(one.day), to=500)
    leaf.t(36, y + 62, "Dispense as written [ ]    Substitution allowed [X]      Stamped signatures are not accepted.",
        8)
    return Drawn(leaf.sheet, one.truth(
        "patient_name", "date_of_birth", "patient_sex", "patient_address", "prescription_date", "prescriber_name",
        "prescriber_npi", "prescriber_dea", "prescriber_phone", "prescriber_address",
        medicines=told(rows, "name strength directions quantity")), ("refills", "directions", "facility_name"))


@layout("hospital_bill", "train")
def blind6_bill_us_good_faith_paid(rng: random.Random) -> Drawn:
    """A surgery centre's bill: facility fee, implants, adjustment for self-pay, plan of payments, messages in boxes."""
    one = case(rng, "us")
    bought = goods(rng,
        "FACILITY FEE - ARTHROSCOPY KNEE|29881|1|4200\nIMPLANT ANCHOR|C1713|2|390\nSUPPLIES/STERILE "
        "PACK|A4550|1|185\nRECOVERY 1ST HR|0710|1|640", 2, 4, one.day - timedelta(30))
    gross, number = total(bought), one.no("SC-^#####", "^####A")
    off, paid = gross * 35 // 100, rng.choice((25000, 50000))
    leaf, who = Leaf(rng, body=9, face="modern"), one.who
    leaf.t(36, 44, f"{one.place.town} Surgery Center, LLC", 14, bold=True)
    leaf.t(36, 57, f"{one.place.line}  -  {one.phone}", 8.5)
    leaf.sheet.band(36, 70, 540, 34, 0.9)
    leaf.heads(42, 83, (130, 130, 130, 130), (("Account", number), ("Statement date", long(one.day)), ("Surgeon",
        one.signed), ("Surgery date", us(one.day - timedelta(30)))), 30)
    leaf.lines(60, 130, [who.name, *who.address.lines])
    leaf.sheet.box(360, 116, 216, 50)
    leaf.t(368, 130, "PAY ONLINE", 8.5, bold=True)
    leaf.lines(368, 143, ["pay.surgerycenter.example", f"Code {one.no('^###-^###')}"], 8.5)
    y = leaf.grid(36, 186, (70, 300, 40, 130), ("CPT/HCPCS", "Service", "Units", "Charge"), [(c.code, c.description,
        str(c.quantity), shown(c.amount, "$")) for c in bought], "llcr", "rows")
    y = leaf.sums(330, 572, y + 18, (("Gross charges", shown(gross, "$")), ("Self-pay discount (35%)",
        f"-{shown(off, '$')}"), ("Total", shown(gross - off, "$")), ("Deposit paid", f"-{shown(paid, '$')}"),
        ("Balance due", shown(gross - off - paid, "$"))), 15)
    leaf.para(36, y + 20, 540,
        "Anesthesia, pathology and surgeon's fees are billed by those providers. Under the No Surprises Act you may "
        "dispute this bill if it is $400 or more above your Good Faith Estimate.", 8)
    return Drawn(leaf.sheet, one.truth(
        "facility_address", "facility_phone", "patient_name", "patient_address", "invoice_date", "provider_name",
        facility_name=f"{one.place.town} Surgery Center, LLC", currency="USD",
        line_items=lines(bought, "code", "quantity", "amount"), **sums(subtotal=gross, discount=off,
            total_amount=gross - off, amount_paid=paid, balance_due=gross - off - paid)), ("invoice_number",
                "provider_name"))


@layout("hospital_bill", "train")
def blind6_bill_us_therapy_superbill(rng: random.Random) -> Drawn:
    """A therapist's superbill for out-of-network claims: licence, tax number, session lines with codes."""
    one = case(rng, "us")
    rate, count = rng.choice((140, 165, 185)) * 100, rng.randint(3, 4)
    days = [one.day - timedelta(7 * n) for n in range(count, 0, -1)]
    number = one.no("SB-^###", "^####")
    leaf, who = Leaf(rng, body=10, face="office"), one.who
    leaf.t(306, 50, "STATEMENT FOR INSURANCE REIMBURSEMENT", 13, bold=True, at="c")
    leaf.lines(36, 80, [f"{one.doctor.name}, PhD", "Licensed Psychologist #" + one.no("3^####"), one.place.line,
        one.phone, f"Tax ID {one.no('^#-^######')}    NPI {one.doctor.npi}"])
    leaf.down(330, 80, 430, (("Statement #", number), ("Date issued", us(one.day)), ("Client", who.name), ("Client DOB",
        us(who.born)), ("Diagnosis", "F41.1")), 15, bold=True)
    leaf.t(36, 168, f"Client address: {who.address.line}")
    y = leaf.grid(36, 184, (80, 50, 60, 200, 75, 75), ("Date", "POS", "CPT", "Service", "Fee", "Paid"), [(us(day), "11",
        "90837", "Psychotherapy, 60 minutes", shown(rate, "$"), shown(rate, "$")) for day in days], "lcllrr")
    leaf.sums(380, 572, y + 18, (("Total fees", shown(rate * count, "$")), ("Total paid", shown(rate * count, "$")),
        ("Balance", "$0.00")), 15)
    return Drawn(leaf.sheet, one.truth(
        "patient_name", "patient_address", "invoice_date", "facility_address", "facility_phone", invoice_number=number,
        currency="USD", provider_name=f"{one.doctor.name}, PhD",
        line_items=[{"description": "Psychotherapy, 60 minutes", "code": "90837", "amount": plain(rate)}] * count,
            **sums(total_amount=rate * count, amount_paid=rate * count, balance_due=0)), ("facility_name", "subtotal"))


@layout("insurance_card", "train")
def blind6_card_us_dental_vision_pair(rng: random.Random) -> Drawn:
    """A benefits card for teeth and eyes: network, group, no drugs, both plans' telephones."""
    one = case(rng, "us")
    leaf, who, member, group = Leaf(rng, CARD, 10, face="sans"), one.who, one.no("^########",
        "D^#######"), one.no("0^###-^###")
    leaf.t(24, 38, "Principal Crest", 16, bold=True)
    leaf.t(24, 54, "Dental PPO  |  Vision Choice", 10)
    leaf.down(24, 92, 110, (("Member", who.name), ("Member ID", member), ("Group", "Hill Country Schools"),
        ("Group No.", group), ("Effective", us(one.day))), 18, bold=True)
    leaf.lines(24, 210, ["Dental: Crest PPO network     800-555-0171     Payer ID CX014",
        "Vision: EyeSure network     800-555-0172", "Claims: P.O. Box 10357, Des Moines, IA 50306"], 9)
    leaf.t(24, 284, "Not a guarantee of coverage. Print date " + slash(one.day), 7.5)
    return Drawn(leaf.sheet, one.truth("member_name", insurer_name="Principal Crest", member_id=member,
        group_number=group, payer_id="CX014", effective_date=one.day.isoformat()), ("plan_name",))
