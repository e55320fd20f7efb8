"""Claims of other countries held apart, as insurers' forms and portals print them: accuracy is reported on these."""

from __future__ import annotations

import random
from datetime import timedelta

from evaluation.documents.bill_facts import plain, shown
from evaluation.documents.blind7_kit import boxes, case, dmy, evened, grid, named, pairs, paper, table
from evaluation.documents.cases import goods, total
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.leaf import Leaf
from evaluation.documents.sheet import A4

# fmt: off
_WHO = ("patient_name", "date_of_birth", "patient_sex")


@layout("claim_form", "test")
def blind7_claim_in_part_a(rng: random.Random) -> Drawn:
    """An Indian insurer's reimbursement form filled in on a computer: lettered captions in cells, enclosures ticked."""
    one = case(rng, "in", youngest=25)
    bills = evened(goods(rng, "Hospital main bill||1|61200\nPre-hospitalisation bills||1|4300\nPost-hospitalisation "
        "bills||1|2900\nPharmacy bills||1|8800", 2, 4, one.day - timedelta(9)))
    member, policy, whole = one.no("^########"), one.no("^####/48/2^/^######"), total(bills)
    body = ("<div class=row><b>SURAKSHA GENERAL INSURANCE CO. LTD.</b><b>CLAIM FORM - PART A</b></div><p class=f>TO "
        "BE FILLED IN BY THE INSURED. The issue of this form is not an admission of "
            "liability.</p><h4>DETAILS OF PRIMARY INSURED</h4>" + grid((("a) Policy No.", policy), ("b) Company / TPA "
            "ID No.", member), ("c) Name", one.who.name), ("d) Address", one.who.address.line), (
                "e) Phone No.", one.who.phone), ("f) Email ID", one.who.email)), 2, "g") + "<h4>DETAILS OF INSURED "
                "PERSON HOSPITALISED</h4>" + grid((
                    ("a) Name", one.who.name), ("b) Gender", one.who.sex.capitalize()), ("c) Age", f"{one.age} years"),
                        ("d) Date of Birth", dmy(one.who.born))), 4, "g") +
            f"<p>e) Relationship to primary insured: "
            f"{boxes(('Self', 'Spouse', 'Child', 'Father', 'Mother'), 'Self')}</p><h4>DETAILS OF HOSPITALISATION</h4>"
                + grid((
                ("a) Name of hospital", one.house), ("b) Room category", "Twin sharing"), ("c) Date of admission", dmy(
                    one.day - timedelta(12))), ("d) Date of discharge", dmy(one.day - timedelta(9))), (
                    "e) Hospitalisation due to", "Illness"), ("f) Diagnosis", "Acute gastroenteritis")), 3, "g") +
                        "<h4>DETAILS OF BILLS ENCLOSED</h4>" + table(
                        ("Sl.", "Bill No.", "Date", "Issued by", "Towards", "Amount (Rs.)"), [(str(n), one.no("^####"),
                            dmy(c.day), one.house, c.description, plain(c.amount)) for n, c in enumerate(bills, 1)] +
                        [("", "", "", "", "Total", plain(whole))], "lllllr", "g") + f"<p>I hereby declare that the "
                            f"information furnished in this claim form is true and correct.</p><div class=row><p>Date: "
            f"{dmy(one.day)}</p><p>Place: {one.who.address.town}</p><p>Signature of the insured: ______________</p>"
            f"</div>")
    css = "body{font:8.5pt 'Liberation Sans'}h4{background:#ddd;padding:2px 4px;margin:7px 0 0;font-size:8.5pt}"
    css += ".g{width:100%}.g td,.g th{border:1px solid #555;padding:2px 4px}.k{font-size:7pt}td.r{text-align:right}"
    css += "p{margin:5px 0}.f{font-size:7.5pt}"
    return Drawn(paper(css, body, "A4", "12mm"), one.truth(
        *_WHO, "patient_phone", insured_id=member, insured_name=one.who.name, insured_address=one.who.address.line,
            patient_relationship="Self", facility_name=one.house, total_charge=plain(whole),
        signature_date=one.day.isoformat()), ("insurance_program", "service_lines", "patient_phone", "patient_address",
            "group_number", "insured_id", "plan_name", "diagnosis_codes"))


@layout("claim_form", "test")
def blind7_claim_uk_cash_plan_online(rng: random.Random) -> Drawn:
    """A British cash plan's online claim as it is kept: member, treatment lines with receipts, declaration."""
    one = case(rng, "uk")
    rows = [(named(one.day - timedelta(8 * n)), kind, shown(cost, "£")) for n, (kind, cost) in enumerate(rng.sample(
        (("Dental check-up", 5600), ("Sports massage", 4500), ("Spectacles", 18900), ("Physiotherapy", 5200), (
            "Chiropody", 3800)), rng.randint(1, 3)), 1)]
    whole, member = sum(int(cost.strip("£").replace(".", "")) for *_, cost in rows), one.no("BHC^######")
    body = ("<div class=bar>Beacon Health Cash Plan</div><h3>Claim summary</h3><p>Claim reference " + one.no(
        "C-^######") + f" &middot; submitted {named(one.day)}</p>" + pairs((
        ("Membership number", member), ("Member", one.who.name), ("Claim for", "Myself"), ("Date of birth", dmy(
            one.who.born)), ("Address", one.who.address.line), ("Pay into account ending", one.no("^###")))) +
        "<h4>Treatments</h4>" + table(("Treatment date", "Treatment", "Amount claimed"), rows, "llr", "t") +
            f"<p class='r b'>Total {shown(whole, '£')}</p><h4>Declaration</h4><p>&#9746; I confirm that the receipts "
        f"I have uploaded are genuine. {one.who.name}, {named(one.day)}</p>")
    css = "body{font:10.5pt Carlito}.bar{background:#0b4f8a;color:#fff;padding:12px;font-size:16pt}h3,h4{margin:14px "
    css += "0 6px}.k{color:#666;padding:3px 24px 3px 0}.t{width:100%}.t td,.t th{padding:5px;border-bottom:1px solid "
    css += "#ccc}td.r,th.r{text-align:right}"
    return Drawn(paper(css, body, "A4", "16mm"), one.truth(
        "patient_name", "date_of_birth", "patient_address", insured_id=member, insured_name=one.who.name,
            plan_name="Beacon Health Cash Plan", total_charge=plain(whole), signature_date=one.day.isoformat()),
        ("plan_name", "service_lines", "patient_relationship", "insured_address", "insured_name",
            "insured_date_of_birth", "insurance_program"))


@layout("claim_form", "test")
def blind7_claim_ae_reimbursement(rng: random.Random) -> Drawn:
    """A Gulf insurer's reimbursement form: doctor's half with codes, costs in a small grid, stamps' places."""
    one = case(rng, "ae")
    costs = evened(goods(rng, "Consultation||1|300\nInvestigations||1|420\nMedicines||1|185\nProcedures||1|650", 2, 4,
        one.day - timedelta(5)))
    member, code, whole = one.no("^###-^###-^###"), rng.choice(("J06.9", "M54.5", "K29.7", "L30.9")), total(costs)
    body = ("<div class=row><b class=big>Noor Care Insurance</b><b>MEDICAL REIMBURSEMENT CLAIM FORM</b></div><h4>"
        "SECTION 1 - MEMBER DETAILS (to be completed by the member)</h4>" + grid((
        ("Patient Name", one.who.name), ("Card No.", member), ("Date of Birth", dmy(one.who.born)), ("Gender",
            one.who.sex.capitalize()), ("Company / Group", "Falcon Contracting LLC"), ("Mobile", one.who.phone)), 3,
                "g") +
        "<h4>SECTION 2 - MEDICAL DETAILS (to be completed by the treating doctor)</h4>" + grid((("Provider / Hospital",
            one.house), ("Date of Visit", dmy(one.day - timedelta(5))), (
            "Doctor", f"Dr. {one.doctor.name}"), ("License No.", one.doctor.license), ("ICD-10 Code", code), ("Type",
                "Out-patient")), 3, "g") + "<h4>SECTION 3 - CLAIMED AMOUNT (AED)</h4>" + table(
                ("Service", "Amount"), [*((c.description, shown(c.amount)) for c in costs), ("Total Claimed", shown(
                    whole))], "lr", "g") + "<p>I declare that the above is true and authorise the insurer to obtain "
        f"any information.</p><div class=row><p>Member's signature: ____________</p><p>Date: {dmy(one.day)}</p><p>"
        f"Doctor's signature &amp; stamp</p></div>")
    css = "body{font:9.5pt Roboto}.big{font-size:14pt;color:#074}h4{color:#fff;background:#074;padding:3px 6px;"
    css += "margin:12px 0 0;font-size:9pt}.g{width:100%}.g td,.g th{border:1px solid #7a9;padding:3px 6px}"
    css += ".k{font-size:7.5pt;color:#465}td.r,th.r{text-align:right}p{margin:14px 0}"
    return Drawn(paper(css, body, "A4", "13mm"), one.truth(
        *_WHO, "patient_phone", insured_id=member, facility_name=one.house, diagnosis_codes=[code], total_charge=plain(
            whole), signature_date=one.day.isoformat()),
        ("service_lines", "group_number", "plan_name", "referring_provider", "billing_provider_name",
            "insurance_program", "insured_name", "patient_relationship"))


@layout("claim_form", "test")
def blind7_claim_za_gap_cover(rng: random.Random) -> Drawn:
    """A South African gap cover's claim, typed on a drawn form: policyholder, patient, scheme, accounts by provider."""
    one = case(rng, "za", youngest=24)
    policy, rows = one.no("GAP^######"), [(name, f"{one.day - timedelta(20):%Y/%m/%d}", cost) for name, cost in
        rng.sample((("Dr Cele Anaesthetics", 412000), ("Dr Nel Orthopaedics", 986000), (
        "Moodley Radiology", 231000), ("Hillbrow Physio", 96000)), rng.randint(2, 3))]
    whole = sum(cost for *_, cost in rows)
    leaf, who = Leaf(rng, A4, 9, face="office", typed="sans"), one.who
    leaf.t(40, 46, "KESTREL GAP COVER", 15, bold=True)
    leaf.t(555, 46, "Claim form", 12, at="r")
    y = leaf.bar(40, 72, 515, "1. Policyholder")
    y = leaf.cells(40, y - 9, (172, 172, 171), (("Policy number", policy), ("Name and surname", who.name), (
        "Date of birth", f"{who.born:%Y/%m/%d}"), ("Postal address", who.address.line), ("Cell", who.phone), (
        "E-mail", who.email)), 30, 7)
    y = leaf.bar(40, y + 18, 515, "2. Patient and medical scheme")
    y = leaf.cells(40, y - 9, (172, 172, 171), (("Patient", who.name), ("Relationship to policyholder", "Self"), (
        "Gender", who.sex.capitalize()), ("Medical scheme", "Umoya Health"), ("Scheme number", one.no("^########")), (
        "Hospital", one.house)), 30, 7)
    y = leaf.bar(40, y + 18, 515, "3. Accounts with a shortfall")
    y = leaf.grid(40, y - 9, (215, 150, 150), ("Service provider", "Date of service", "Shortfall (R)"), [(n, d, shown(
        c)) for n, d, c in rows], "llr")
    leaf.put(330, y + 18, "Total claimed", f"R {shown(whole)}", at=440, bold=True)
    leaf.para(40, y + 48, 515, "I declare that all information is true. I authorise the scheme and my doctors to "
        "disclose information about this claim.", 8.5)
    leaf.put(40, y + 100, "Signed", "", to=280)
    leaf.put(300, y + 100, "Date", f"{one.day:%Y/%m/%d}", to=440)
    return Drawn(leaf.sheet, one.truth(
        *_WHO, insured_id=policy, insured_name=who.name, insured_address=who.address.line,
            insured_date_of_birth=who.born.isoformat(), patient_relationship="Self", facility_name=one.house,
                total_charge=plain(whole),
        signature_date=one.day.isoformat()), ("date_of_birth", "service_lines", "patient_phone", "patient_address",
            "plan_name", "insurance_program", "insured_date_of_birth"))


@layout("claim_form", "test")
def blind7_claim_ph_cf1(rng: random.Random) -> Drawn:
    """A Philippine fund's member form: numbered boxes, date of birth in its own order."""
    one = case(rng, "ph", youngest=24)
    pin, who = one.no("^#-^########-^"), one.who
    body = ("<div class=c><b>NATIONAL HEALTH FUND</b><br><b>CLAIM FORM 1</b><br><small>(Member and Patient "
        "Information)</small></div><p class=f>IMPORTANT REMINDERS: Please write in capital letters and check the "
            "appropriate boxes.</p><h4>PART I - MEMBER INFORMATION</h4>" + grid((("1. Fund Identification Number "
            "(PIN) of Member", pin), ("2. Name of Member (Last, First, Middle)", who.last_first.upper()), (
                "3. Member Date of Birth (mm-dd-yyyy)", f"{who.born:%m-%d-%Y}"), ("4. Mailing Address",
                    who.address.line.upper()), ("5. Contact No.", who.phone), ("6. Sex", who.sex.upper())), 2, "g") +
            f"<p>7. Patient is the member? {boxes(('Yes', 'No'), 'Yes')}</p><h4>PART II - PATIENT INFORMATION</h4>" +
                grid((("1. Name of Patient", who.last_first.upper()), ("2. Relationship to Member", "SELF"), (
                "3. Confinement Period: Admitted", f"{one.day - timedelta(5):%m-%d-%Y}"), ("Discharged",
                    f"{one.day - timedelta(1):%m-%d-%Y}"), ("4. Health Care Institution", one.house.upper()), (
                    "5. Total Actual Charges", "PHP " + (cost := shown(rng.randint(180, 900) * 10000)))), 2, "g") +
                        "<h4>PART III - CERTIFICATION</h4><p>Under the penalty of law, I attest that the information "
                        "I provided "
            f"in this Form is true and accurate.</p><p>{who.name.upper()} &emsp;&emsp; Date signed: "
            f"{one.day:%m-%d-%Y}</p>")
    css = "body{font:10pt 'Liberation Sans Narrow'}h4{background:#000;color:#fff;padding:2px 6px;margin:10px 0 0}"
    css += ".g{width:100%}.g td{border:1px solid #000;padding:3px 6px 7px;width:50%}.k{font-size:8pt}"
    css += ".v{font-family:'Liberation Mono'}p{margin:8px 0}.f{font-size:8pt}"
    return Drawn(paper(css, body, "letter", "0.6in"), one.truth(
        *_WHO, insured_id=pin, insured_name=who.name, insured_date_of_birth=who.born.isoformat(),
            insured_address=who.address.line, patient_relationship="SELF", facility_name=one.house.upper(),
        total_charge=cost.replace(",", ""), signature_date=one.day.isoformat()), ("patient_phone", "patient_address",
            "insurance_program", "service_lines", "date_of_birth", "patient_sex"))
