"""Papers of no type there is: remittances, denials, consents, requests."""

from __future__ import annotations

import random
from datetime import timedelta

from evaluation.documents.bill_facts import shown
from evaluation.documents.cases import case, goods, long
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.leaf import Leaf
from evaluation.documents.world_facts import us

# fmt: off


@layout("unknown", "train")
def blind6_other_era_remittance(rng: random.Random) -> Drawn:
    """A payer's remittance to a provider: check number, several patients' lines with codes of adjustment."""
    one = case(rng, "us")
    leaf = Leaf(rng, body=8, face="mono")
    leaf.lines(36, 40, ["GULF STATES MUTUAL          PROVIDER REMITTANCE ADVICE",
        f"CHECK/EFT TRACE# {one.no('^#########')}   CHECK DATE {us(one.day)}",
               f"PAYEE {one.house.upper()}   NPI {one.doctor.npi}   TIN {one.no('^#-^######')}"], 9)
    y = 90.0
    for _ in range(3):
        person = case(rng, "us").who
        leaf.t(36, y, f"NAME {person.last_first.upper():<28} HIC {one.no('^########A')}  ACNT {one.no('^#####')}  "
            f"ICN {one.no('^############')}")
        for c in goods(rng, "OV|99213|1|150\nLAB|85025|1|40\nXR|71046|1|110", 1, 2, one.day):
            y += 12
            leaf.t(48, y, f"{us(c.day)}  11  1  {c.code}   BILLED {shown(c.amount)}  ALLOWED "
                f"{shown(c.amount * 6 // 10)}  CO-45 {shown(c.amount - c.amount * 6 // 10)}  PROV PD "
                f"{shown(c.amount // 2)}")
        y += 20
    leaf.lines(36, y + 10, ["CO  CONTRACTUAL OBLIGATION   PR  PATIENT RESPONSIBILITY",
        "45  CHARGE EXCEEDS FEE SCHEDULE / MAXIMUM ALLOWABLE"])
    return Drawn(leaf.sheet, {})


@layout("unknown", "train")
def blind6_other_radiology(rng: random.Random) -> Drawn:
    """An American imaging centre's report: exam, technique, findings, impression, BI-RADS."""
    one = case(rng, "us")
    leaf, who = Leaf(rng, body=10, face="serif"), one.who
    leaf.t(306, 44, "ADVANCED IMAGING PARTNERS", 14, bold=True, at="c")
    leaf.t(306, 58, f"{one.place.line}   Tel {one.phone}", 9, at="c")
    leaf.down(36, 92, 140, (("PATIENT:", who.last_first), ("DOB:", us(who.born)), ("EXAM:",
        "MAMMOGRAM SCREENING BILATERAL W/TOMO"), ("EXAM DATE:", us(one.day)), ("REFERRING:", one.signed)), 14)
    y = 176.0
    for head, text in (("HISTORY", "Screening. No current complaints."), ("TECHNIQUE",
        "Digital craniocaudal and mediolateral oblique views with tomosynthesis were obtained."),
                       ("COMPARISON", us(one.day - timedelta(380))), ("FINDINGS",
                       "The breasts are heterogeneously dense, which may obscure small masses. No suspicious mass, "
                       "calcification or "
                       "architectural distortion is identified. Stable benign calcifications on the right."),
                       ("IMPRESSION", "BI-RADS Category 2: Benign. Routine annual screening is recommended.")):
        leaf.t(36, y, f"{head}:", bold=True)
        y = leaf.para(36, y + 14, 540, text) + 6
    leaf.t(36, y + 10, f"Electronically signed: {one.doctor.name}, MD, Radiology  {us(one.day)} 16:02", 9)
    return Drawn(leaf.sheet, {})


@layout("unknown", "train")
def blind6_other_denial(rng: random.Random) -> Drawn:
    """An insurer's denial letter with appeal rights, reference numbers and a list of languages."""
    one = case(rng, "us")
    leaf, who = Leaf(rng, body=10), one.who
    leaf.t(50, 56, "Aventa Health", 15, bold=True)
    leaf.lines(50, 84, [long(one.day), "", who.name, *who.address.lines])
    leaf.down(330, 84, 430, (("Member ID:", one.no("W^########")), ("Claim #:", one.no("E^#########")), ("Provider:",
        one.house), ("Service date:", us(one.day - timedelta(30)))), 14)
    y = leaf.para(50, 170, 500,
        f"Dear {who.name}, we reviewed the claim above and cannot approve payment for MRI lumbar spine (72148). The "
        f"information sent to us does not show six weeks of "
                  "conservative treatment. This decision is based on clinical guideline RAD-17, which you may "
                  "request free of charge.")
    leaf.t(50, y + 14, "You have the right to appeal", 11, bold=True)
    y = leaf.para(50, y + 30, 500,
        "You or someone you name may appeal within 180 days of this letter. Write to Aventa Health Appeals, PO Box "
        "14463, Lexington, KY 40512, or fax 859-555-0144. If your "
                  "health is in danger, ask for an expedited appeal. You may also ask for an external review.")
    leaf.lines(50, y + 20, ["Sincerely,", "", "Utilization Management"], 10)
    leaf.para(50, 720, 500,
        "Español: Para obtener asistencia llame al 1-800-555-0140. Tiếng Việt: Gọi số 1-800-555-0140. Tagalog: "
        "Tumawag sa 1-800-555-0140.", 7.5)
    return Drawn(leaf.sheet, {})


@layout("unknown", "train")
def blind6_other_consent_us(rng: random.Random) -> Drawn:
    """A consent to an operation with initials and witness lines."""
    one = case(rng, "us")
    leaf, who = Leaf(rng, body=9.5, hand=True), one.who
    leaf.t(306, 46, "CONSENT FOR PROCEDURE AND ANESTHESIA", 14, bold=True, at="c")
    leaf.t(306, 60, one.house, 10, at="c")
    leaf.put(36, 90, "Patient:", who.name, to=330)
    leaf.put(340, 90, "DOB:", us(who.born), to=460)
    leaf.put(36, 116, "I authorize Dr.", one.doctor.name, to=300)
    leaf.put(306, 116, "to perform:", "Colonoscopy, possible biopsy", to=576)
    y = 150.0
    for text in ("The nature of the procedure, its benefits, risks (bleeding, infection, perforation, reaction to "
        "drugs) and alternatives have been explained to me.",
                 "I consent to moderate sedation or anesthesia and understand that I must not drive for 24 hours.",
                 "I consent to the disposal of tissue and to the presence of students.",
                 "I understand that no guarantee has been made about the result."):
        leaf.t(36, y, "_____")
        y = leaf.para(76, y, 490, text) + 8
    for label in ("Signature of patient or representative", "Witness", "Interpreter (if used)"):
        y += 34
        leaf.rule(y, 36, 360)
        leaf.t(36, y + 10, label, 8)
        leaf.t(400, y + 10, "Date / Time", 8)
    return Drawn(leaf.sheet, {})


@layout("unknown", "train")
def blind6_other_eob_medicare(rng: random.Random) -> Drawn:
    """A Medicare summary notice: deductible status, claims by provider with approved amounts, how to appeal."""
    one = case(rng, "us", youngest=66)
    leaf, who = Leaf(rng, body=9.5), one.who
    leaf.t(36, 44, "Medicare Summary Notice", 17, bold=True)
    leaf.t(36, 58, "for Part B (Medical Insurance)   -   THIS IS NOT A BILL", 9.5)
    leaf.lines(36, 86, [who.name.upper(), *(line.upper() for line in who.address.lines)])
    leaf.down(340, 86, 460, (("Medicare Number", "XXX-XX-" + one.no("^###")), ("Date of This Notice", long(one.day)),
        ("Claims Processed", "June - September")), 15)
    leaf.bar(36, 160, 540, "Your Deductible Status")
    leaf.t(36, 182, "You have now met $240.00 of your $240.00 deductible.")
    leaf.bar(36, 210, 540, "Your Claims for Part B (Medical Insurance)")
    bought = goods(rng,
        "Established patient office visit (99214)||1|190\nElectrocardiogram (93000)||1|64\nBlood draw "
        "(36415)||1|14\nFlu vaccine administration (G0008)||1|38", 3, 4, one.day - timedelta(50))
    leaf.t(36, 234, f"{us(bought[0].day)}    {one.signed}    {one.place.line}", 9, bold=True)
    leaf.grid(36, 242, (190, 60, 70, 70, 75, 75), ("Service Provided", "Approved?", "Amount\nCharged", "Approved",
        "Medicare\nPaid", "Maximum You\nMay Be Billed"), [
        (c.description, "Yes", shown(c.amount, "$"), shown(c.amount // 2, "$"), shown(c.amount * 4 // 10, "$"),
        shown(c.amount // 10, "$")) for c in bought], "lcrrrr", "rows", size=9)
    leaf.para(36, 400, 540,
        "Notes: If you disagree with a coverage decision, you can appeal within 120 days. Call 1-800-MEDICARE to "
        "report fraud.")
    return Drawn(leaf.sheet, {})


@layout("unknown", "train")
def blind6_other_prior_auth_request(rng: random.Random) -> Drawn:
    """A prior authorization request for a drug: member, prescriber and drug in cells, clinical questions."""
    one = case(rng, "us")
    leaf, who = Leaf(rng, body=8.5, typed="mono"), one.who
    leaf.t(36, 22, f"{us(one.day)} 11:04 AM  FROM: {one.house}  TO: 18005550166   P. 1/1", 7)
    leaf.t(306, 46, "PRIOR AUTHORIZATION REQUEST FORM", 13, bold=True, at="c")
    leaf.t(306, 60, "Fax to ClearPath PBM 1-800-555-0166. Incomplete forms will be returned.", 8.5, at="c")
    y = leaf.cells(36, 72, (270, 135, 135), (("Member name", who.name), ("Member ID", one.no("^########")),
        ("Date of birth", us(who.born)), ("Prescriber", one.signed), ("NPI", one.doctor.npi), ("Fax", one.phoned()),
                   ("Requested drug and strength", "Dupixent 300 mg/2 mL pen"), ("Quantity / 28 days", "2"),
                   ("Diagnosis code", "L20.9")), 28)
    for question in ("Is this request for continuation of therapy?", "Has the patient tried a topical steroid?",
        "Has the patient tried a calcineurin inhibitor?", "Is the drug prescribed by a dermatologist?"):
        y += 20
        leaf.t(36, y, question)
        leaf.ticks(330, y, ("Yes", "No"), rng.choice(("Yes", "No")))
    leaf.put(36, y + 30, "Other information:", "BSA 18%, failed triamcinolone 0.1% x 8 wk", to=576)
    leaf.put(36, y + 70, "Prescriber signature", "", to=340)
    return Drawn(leaf.sheet, {})
