"""Papers of no type there is, of other countries."""

from __future__ import annotations

import random
from datetime import timedelta

from evaluation.documents.cases import case, spoken
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.leaf import Leaf
from evaluation.documents.sheet import A4, A5
from evaluation.documents.world_facts import dmy, named

# fmt: off


@layout("unknown", "train")
def blind6_other_in_guarantee_letter(rng: random.Random) -> Drawn:
    """An Indian administrator's letter to a hospital: cashless sanctioned, amounts, deductions, conditions numbered."""
    one = case(rng, "in")
    leaf, who, amount = Leaf(rng, A4, 9.5), one.who, rng.randint(20, 90) * 1000
    leaf.t(36, 44, "MedSetu Health Services Pvt Ltd (TPA)", 13, bold=True)
    leaf.t(36, 58, "PRE-AUTHORISATION APPROVAL LETTER", 11, bold=True)
    leaf.lines(36, 84, ["To,", "The Cashless Desk", one.house, *one.place.lines, "", f"Date: {named(one.day, '-')}"])
    y = leaf.grid(36, 190, (200, 323), ("", ""), [("Patient Name", who.name), ("Card No.", one.no("MA0^######")),
        ("Policy No.", one.no("P/^#####/01")), ("Claim No.", one.no("CCN^######")), ("Provisional Diagnosis",
        "Ureteric calculus"), ("Proposed treatment", "URSL"),
                  ("Amount sanctioned (Rs.)", f"{amount:,}.00"), ("Room category", "Semi private")])
    for n, text in enumerate(("This authorisation is valid for 15 days from the date of issue.",
        "Non-medical items are to be collected from the patient.",
        "Send the final bill, discharge summary and reports for final approval.",
        "Any enhancement must be requested before discharge."), 1):
        y = leaf.para(36, y + 16, 523, f"{n}. {text}") - 10
    leaf.t(36, y + 50, "For MedSetu Health Services Pvt Ltd   (computer generated, no signature required)", 8.5)
    return Drawn(leaf.sheet, {})


@layout("unknown", "train")
def blind6_other_uk_referral(rng: random.Random) -> Drawn:
    """A British doctor's referral letter: reason, history, drugs in one line, consent."""
    one = case(rng, "uk")
    leaf, who = Leaf(rng, A4, 10.5, face="serif"), one.who
    leaf.lines(555, 50, [one.house, *one.place.lines, one.phone], 9.5, at="r")
    leaf.lines(40, 110, [spoken(one.day), "", "Dermatology Outpatients", "Langmere Royal Infirmary"])
    leaf.t(40, 186, f"Re: {who.name}, DOB {dmy(who.born)}, {who.address.line}", bold=True, room=500)
    y = leaf.para(40, 210, 515,
        "Dear Colleague, thank you for seeing this patient with a changing pigmented lesion on the back, noticed "
        "three months ago. It measures 9 mm with irregular borders. There is a history of sunburn in childhood "
                  "and no family history of melanoma. I would be grateful for an urgent opinion.")
    y = leaf.para(40, y + 10, 515,
        "Past history: hypertension. Current medication: amlodipine. No known allergies. The patient has agreed to "
        "this referral.")
    leaf.lines(40, y + 30, ["Yours sincerely", "", "", f"Dr {one.doctor.name}", "GP Partner"])
    return Drawn(leaf.sheet, {})


@layout("unknown", "train")
def blind6_other_sg_medical_certificate(rng: random.Random) -> Drawn:
    """A clinic's medical certificate: unfit for duty from one day to another, not valid in court."""
    one = case(rng, "sg")
    leaf, who = Leaf(rng, A5, 10, face="office"), one.who
    leaf.t(210, 44, one.house, 14, bold=True, at="c")
    leaf.t(210, 58, f"{one.place.line}  Tel {one.phone}", 8.5, at="c")
    leaf.t(210, 96, "MEDICAL CERTIFICATE", 14, bold=True, at="c")
    leaf.t(396, 116, f"MC No. {one.no('0^####')}", 9, at="r")
    leaf.para(24, 150, 372,
        f"This is to certify that {who.name} (NRIC SXXXX{one.no('^##')}B) is unfit for duty for {rng.randint(1, 3)} "
        f"day(s) from {spoken(one.day)} to {spoken(one.day + timedelta(2))} inclusive.", 11)
    leaf.t(24, 220, "This certificate is not valid for absence from court attendance.", 9)
    leaf.lines(24, 320, [f"Dr {one.doctor.name}", one.doctor.degrees, f"MCR {one.doctor.license}", spoken(one.day)], 10)
    return Drawn(leaf.sheet, {})


@layout("unknown", "train")
def blind6_other_ph_birth_notice(rng: random.Random) -> Drawn:
    """A hospital's certificate of a birth with numbered boxes."""
    one = case(rng, "ph", youngest=20, oldest=40)
    leaf, who = Leaf(rng, A4, 9.5, typed="mono"), one.who
    leaf.t(297, 48, "CERTIFICATE OF LIVE BIRTH", 14, bold=True, at="c")
    leaf.t(36, 70, "Municipal Form No. 102     (To be accomplished in quadruplicate)", 8)
    y = leaf.cells(36, 80, (174, 174, 175), (("1. NAME (First)", rng.choice(("Angelo", "Mika", "Sofia"))), ("(Middle)",
        ""), ("(Last)", who.last), ("2. SEX", rng.choice(("Male", "Female"))), ("3. DATE OF BIRTH",
        f"{one.day:%d %B %Y}"), ("4. PLACE OF BIRTH", one.house)), 32)
    y = leaf.cells(36, y, (174, 174, 175), (("5a. TYPE OF BIRTH", "Single"), ("5b. IF MULTIPLE BIRTH", ""),
        ("6. WEIGHT AT BIRTH", "3,140 grams"), ("7. MAIDEN NAME (Mother)", one.other.name), ("8. CITIZENSHIP",
        "Filipino"), ("9. RELIGION", "Roman Catholic")), 32)
    leaf.para(36, y + 24, 523,
        "ATTENDANT: I hereby certify that I attended the birth of the child who was born alive at 4:32 am on the "
        "date specified above.")
    leaf.lines(36, y + 80, ["______________________", f"{one.doctor.name}, MD"], 9)
    return Drawn(leaf.sheet, {})


@layout("unknown", "train")
def blind6_other_au_theatre_count(rng: random.Random) -> Drawn:
    """A theatre's count sheet: instruments and swabs with ticks, no medical narrative."""
    one = case(rng, "au")
    leaf, who = Leaf(rng, A4, 9, hand=True), one.who
    leaf.t(36, 46, one.house, 13, bold=True)
    leaf.t(559, 46, "SURGICAL COUNT SHEET  MR 4.7", 10, bold=True, at="r")
    leaf.put(36, 72, "Patient", who.name, to=300)
    leaf.put(310, 72, "Date", named(one.day), to=430)
    leaf.put(440, 72, "Theatre", str(rng.randint(1, 6)), to=559)
    rows = [(name, str(count), str(count), str(count)) for name, count in (("Raytec swabs", 20), ("Packs", 10),
        ("Blades", 3), ("Needles", 8), ("Artery forceps", 12), ("Retractors", 4), ("Vessel loops", 2))]
    y = leaf.grid(36, 90, (200, 107, 108, 108), ("Item", "Initial count", "First closure", "Final count"), rows, "lccc",
        size=11)
    leaf.put(36, y + 30, "Scrub nurse", one.other.name, to=300)
    leaf.put(310, y + 30, "Scout nurse", "", to=559)
    leaf.t(36, y + 56, "Counts correct?")
    leaf.ticks(120, y + 56, ("Yes", "No"), "Yes")
    return Drawn(leaf.sheet, {})
