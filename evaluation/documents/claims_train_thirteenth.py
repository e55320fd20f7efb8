"""More American claims: the hospital's form, dentists', workers' injuries, drugs, accidents, a blank one."""

from __future__ import annotations

import random
from datetime import timedelta

from evaluation.documents.bill_facts import plain, shown
from evaluation.documents.cms1500 import draw_cms1500
from evaluation.documents.cms1500_paper import Style
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.leaf import Leaf
from evaluation.documents.sheet import Pen
from evaluation.documents.ub04 import Look, draw_ub04
from evaluation.documents.world_facts import course, request, us

# fmt: off
_PATIENT = ("patient_name", "date_of_birth", "patient_sex", "patient_relationship")
_OWNER = ("insured_name", "insured_id", "group_number")


@layout("claim_form", "train")
def blind5_claim_ub04_mono(rng: random.Random) -> Drawn:
    """A hospital's UB-04 in a typewriter's capitals, dates without slashes."""
    return draw_ub04(request(rng, "us", 3, 6), Look(Pen("sans", 5.6), Pen("mono", 7.8)))


@layout("claim_form", "train")
def blind5_claim_cms1500_blank(rng: random.Random) -> Drawn:
    """The form of 02/12 that nobody has filled in."""
    style = Style("2012", Pen("office", 5.6), Pen("sans", 8), blank=True)
    return draw_cms1500(rng, request(rng, "us"), style)


@layout("claim_form", "train")
def blind5_claim_us_dental(rng: random.Random) -> Drawn:
    """A dentist's form after the association's: numbered boxes, procedures with tooth and surface, fee total."""
    claim = request(rng, "us", 1, 1)
    leaf, who, owner = Leaf(rng, body=8.5, typed="mono"), claim.patient, claim.insured
    leaf.t(36, 36, "Dental Claim Form", 14, bold=True)
    leaf.t(576, 36, "Brightline Dental of Ohio, P.O. Box 22, Dunhaven, OH 44001", 8, at="r")
    leaf.bar(36, 56, 540, "POLICYHOLDER / SUBSCRIBER INFORMATION", size=8)
    y = leaf.cells(36, 62, (300, 120, 120), (("12. Policyholder/Subscriber Name", owner.name), ("13. Date of Birth",
                   us(owner.born)), ("14. Gender", owner.sex[0].upper()), ("Address, City, State, Zip Code",
                       owner.address.line),
                   ("15. Policyholder/Subscriber ID", claim.insured_id), ("16. Plan/Group Number", claim.group)), 28)
    leaf.bar(36, y + 16, 540, "PATIENT INFORMATION", size=8)
    leaf.t(40, y + 36, "18. Relationship to Policyholder/Subscriber")
    leaf.ticks(244, y + 36, ("Self", "Spouse", "Child", "Other"), claim.relation, mark="cross")
    y = leaf.cells(36, y + 44, (300, 120, 120), (("20. Patient Name", who.name), ("21. Date of Birth", us(who.born)),
                   ("22. Gender", who.sex[0].upper())), 28)
    leaf.bar(36, y + 16, 540, "RECORD OF SERVICES PROVIDED", size=8)
    goods = rng.sample((("D0150", "Comprehensive oral evaluation", "", "", 88), ("D0210", "Intraoral, complete series",
        "", "",
                        152), ("D2391", "Resin, one surface", "19", "O", 190), ("D7140", "Extraction", "3", "", 214)),
                            3)
    rows = [(us(claim.signed - timedelta(6)), tooth, surface, code, name, f"{price}.00")
            for code, name, tooth, surface, price in goods]
    y = leaf.grid(36, y + 22, (90, 50, 50, 70, 190, 90), ("24. Procedure Date", "27. Tooth", "28. Surf", "29. Code",
                  "30. Description", "31. Fee"), rows, "lccllr", lead=1.5, size=8)
    total = sum(price for *_, price in goods) * 100
    leaf.t(480, y + 16, "32. Total Fee", bold=True, at="r")
    leaf.w(572, y + 16, shown(total, commas=False), at="r")
    leaf.bar(36, y + 40, 540, "BILLING DENTIST OR DENTAL ENTITY", size=8)
    y = leaf.cells(36, y + 46, (220, 220, 100), (("48. Name", f"{claim.doctor.name}, DMD"), ("49. NPI",
        claim.doctor.npi),
                   ("Date signed", us(claim.signed))), 28)
    leaf.cells(36, y, (320, 110, 110), (("Address", claim.billing_address.line), ("51. SSN or TIN", claim.tax_id),
               ("52. Phone Number", claim.billing_phone)), 28)
    lines = [{"date_from": (claim.signed - timedelta(6)).isoformat(), "procedure_code": code,
        "charge": plain(price * 100)}
             for code, *_, price in goods]
    return Drawn(leaf.sheet, claim.truth(
        *_OWNER, *_PATIENT, "insured_date_of_birth", "federal_tax_id", "billing_provider_address",
            "billing_provider_phone",
        "signature_date", insured_address=owner.address.line, billing_provider_name=f"{claim.doctor.name}, DMD",
        service_lines=lines, total_charge=plain(total),
    ), ("insurance_program", "facility_name", "facility_address", "patient_address"))


@layout("claim_form", "train")
def blind5_claim_us_workers(rng: random.Random) -> Drawn:
    """A doctor's bill to a workers' compensation carrier: claim of an injury, employer, services below."""
    claim = request(rng, "us", 2, 4)
    leaf, who = Leaf(rng, body=9), claim.patient
    leaf.t(306, 40, "STATE INDUSTRIAL COMMISSION", 12, bold=True, at="c")
    leaf.t(306, 55, "Physician's Claim for Treatment of an Injured Worker", 11, at="c")
    y = leaf.cells(36, 70, (270, 135, 135), (("Injured worker's name", who.last_first), ("Date of birth",
        us(who.born)), ("Sex",
                   who.sex.capitalize()), ("Worker's address", who.address.line), ("Worker's phone", who.phone),
                   ("Date of injury", us(claim.signed - timedelta(40))), ("Carrier", "Ohio Valley Casualty"),
                   ("Insured ID / claim no.", claim.insured_id), ("Employer", "Foxglove Foundry")), 30, 7)
    leaf.put(36, y + 22, "How the injury happened:", "Slipped on a wet ramp while carrying a casting.", to=576)
    leaf.put(36, y + 46, "Diagnosis code(s):", ", ".join(claim.diagnoses), to=576)
    rows = [(us(s.first), s.place, s.procedure, s.modifier, str(s.units), shown(s.charge)) for s in claim.services]
    y = leaf.grid(36, y + 60, (100, 70, 110, 80, 70, 110), ("Date of service", "POS", "CPT code", "Modifier", "Units",
        "Charge"),
                  rows, "lcllcr", band=True, lead=1.5)
    leaf.sums(390, 572, y + 18, (("Total charge", shown(claim.total, "$")), ("Paid", shown(claim.paid, "$"))),
        last=False)
    y = leaf.cells(36, y + 50, (200, 230, 110), (("Treating physician", f"{claim.doctor.name}, {claim.doctor.degrees}"),
                   ("Billing provider", claim.billing), ("Tax ID", claim.tax_id), ("Phone", claim.billing_phone),
                   ("Address", claim.billing_address.line), ("Date signed", us(claim.signed))), 30, 7)
    leaf.t(36, y + 40, "Send to the carrier within 30 days of treatment. Form C-14 (rev. 3)", 7.5)
    return Drawn(leaf.sheet, claim.truth(
        "insured_id", "patient_name", "date_of_birth", "patient_sex", "patient_phone", "diagnosis_codes",
        "total_charge",
        "amount_paid", "federal_tax_id", "billing_provider_name", "billing_provider_address", "billing_provider_phone",
        "signature_date", patient_address=who.address.line, service_lines=claim.lines(
            "date_from", "place_of_service", "procedure_code", "modifier", "units", "charge"),
    ), ("insurance_program", "insured_name", "plan_name", "facility_name", "facility_address", "insured_address",
        "insured_date_of_birth"))


@layout("claim_form", "train")
def blind5_claim_us_drugs(rng: random.Random) -> Drawn:
    """A drug plan's form by hand for bought medicines: member, patient, what each receipt cost."""
    claim, drugs = request(rng, "us", 1, 1), course(rng, "us", 2, 3)
    leaf, who, owner = Leaf(rng, body=9, hand=True), claim.patient, claim.insured
    leaf.t(306, 42, "Prescription Drug Claim Form", 15, bold=True, at="c")
    leaf.t(306, 57, "TrueScript Pharmacy Benefits - direct member reimbursement", 9, at="c")
    leaf.t(36, 84, "CARDHOLDER", bold=True)
    leaf.put(36, 106, "Name", owner.name, to=330)
    leaf.put(340, 106, "ID no.", claim.insured_id, to=576)
    leaf.put(36, 132, "Address", owner.address.line, to=420)
    leaf.put(430, 132, "Group", claim.group, to=576)
    leaf.t(36, 162, "PATIENT", bold=True)
    leaf.put(36, 184, "Name", who.name, to=330)
    leaf.put(340, 184, "Date of birth", us(who.born), to=576)
    leaf.t(36, 210, "Patient is the cardholder's")
    leaf.ticks(160, 210, ("Self", "Spouse", "Child"), claim.relation)
    leaf.t(36, 240, "RECEIPTS (tape originals to the back)", bold=True)
    total, rows, lines = 0, [], []
    for item in drugs:
        price, day = rng.randint(900, 24000), claim.signed - timedelta(rng.randint(3, 30))
        total += price
        rows.append((us(day), f"{item.name} {item.strength}", str(item.quantity), shown(price, "$")))
        lines.append({"date_from": day.isoformat(), "charge": plain(price)})
    y = leaf.grid(36, 248, (110, 250, 70, 110), ("Date filled", "Drug and strength", "Quantity", "You paid"), rows,
        "llcr",
                  lead=1.4)
    leaf.put(380, y + 26, "Total of all receipts", shown(total, "$"), to=576)
    leaf.put(36, y + 80, "Cardholder's signature", "", to=400)
    leaf.put(410, y + 80, "Date", us(claim.signed), to=576)
    return Drawn(leaf.sheet, claim.truth(
        *_OWNER, "patient_name", "date_of_birth", "patient_relationship", "signature_date",
        insured_address=owner.address.line, total_charge=plain(total), service_lines=lines,
    ), ("insurance_program", "service_lines", "plan_name", "patient_address"))
