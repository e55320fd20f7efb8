"""More papers of no type there is: what else lies in the tray of whoever sorts a hospital's papers."""

from __future__ import annotations

import random
from datetime import timedelta

from evaluation.documents.bill_facts import shown
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.leaf import Leaf
from evaluation.documents.sheet import A4
from evaluation.documents.world_facts import dmy, inpatient, named, script, tab, us

# fmt: off


@layout("unknown", "train")
def blind5_other_ct_report(rng: random.Random) -> Drawn:
    """An American radiologist's report with technique, findings and impression."""
    stay = inpatient(rng, "us")
    leaf, who = Leaf(rng, body=10), stay.patient
    leaf.t(306, 50, "Alder Point Imaging", 15, bold=True, at="c")
    leaf.down(50, 84, 160, (("PATIENT", who.name), ("EXAM", "CT abdomen and pelvis with contrast"), ("DATE OF EXAM",
              us(stay.admitted)), ("REFERRING", f"{stay.doctor.name}, {stay.doctor.degrees}")), 15, bold=True)
    y = 160.0
    for head, text in (("HISTORY", "Left flank pain."), ("TECHNIQUE", "Helical images after 100 mL of contrast. Dose "
        "was kept as low as "
                       "possible."), ("FINDINGS", "The liver, spleen and pancreas are unremarkable. A 4 mm stone "
                       "lies in the left distal "
                       "ureter with mild dilatation above it. No free fluid. The appendix is normal."), ("IMPRESSION",
                       "Left "
                       "ureteral stone with mild hydronephrosis.")):
        leaf.t(50, y, f"{head}:", bold=True)
        y = leaf.para(50, y + 15, 510, text, lead=1.45) + 10
    leaf.t(50, y + 20, "Read by T. Alvarez, MD, on the day of the exam.")
    return Drawn(leaf.sheet, {})


@layout("unknown", "train")
def blind5_other_referral(rng: random.Random) -> Drawn:
    """A British doctor refers a patient to a clinic."""
    rx = script(rng, "uk")
    leaf = Leaf(rng, A4, 10.5)
    leaf.t(60, 60, rx.facility, 14, bold=True)
    leaf.lines(60, 75, [*rx.address.lines], 9)
    leaf.t(60, 140, named(rx.day))
    leaf.t(60, 170, "Dear Colleague,")
    leaf.t(60, 196, f"Re: {rx.patient.name}", bold=True)
    leaf.para(60, 222, 475, "Thank you for seeing this teacher, who has had numbness of the right thumb and fingers "
        "at night for four months. "
              "A splint gave some relief. There is slight wasting of the thenar muscles. I would be grateful for "
              "your opinion on "
              "nerve conduction studies and whether decompression should be offered.", lead=1.5)
    leaf.lines(60, 330, ["Yours sincerely,", "", f"Dr {rx.doctor.name}"])
    return Drawn(leaf.sheet, {})


@layout("unknown", "train")
def blind5_other_consent(rng: random.Random) -> Drawn:
    """A consent form for an operation, in an Indian hospital, signed by nobody."""
    stay = inpatient(rng, "in")
    leaf = Leaf(rng, A4, 10)
    leaf.t(297, 54, "CONSENT FOR SURGERY / ANAESTHESIA", 13, bold=True, at="c")
    leaf.put(40, 92, "I,", stay.patient.name, to=300)
    leaf.t(306, 92, "aged ____ years, do hereby give my consent for")
    leaf.put(40, 118, "the operation of", "hernia repair", to=300)
    leaf.para(40, 150, 515, "I have been told in a language that I understand about the risks of the operation and "
        "the anaesthesia, which "
              "include bleeding, infection, injury of neighbouring organs and death. I have had the chance to ask "
              "questions. No "
              "guarantee has been given about the result.", lead=1.6)
    for row, name in enumerate(("Signature of patient", "Signature of witness", "Signature of surgeon")):
        leaf.put(40, 260 + 40 * row, name, "", to=330)
        leaf.put(340, 260 + 40 * row, "Date and time", "", to=555)
    return Drawn(leaf.sheet, {})


@layout("unknown", "train")
def blind5_other_appointment(rng: random.Random) -> Drawn:
    """A reminder of an appointment with directions to the building."""
    rx = script(rng, "us")
    leaf = Leaf(rng, body=10.5)
    leaf.t(60, 60, rx.facility, 15, bold=True)
    leaf.t(60, 110, f"Hello {rx.patient.first},")
    leaf.para(60, 134, 490,
        f"This is a reminder of your visit on {us(rx.day + timedelta(14))} at 9:20 AM with {rx.doctor.name}. Arrive "
              "fifteen minutes early and bring your insurance card, a list of your medicines and your glasses.",
              lead=1.5)
    leaf.para(60, 210, 490, "Park in garage B and take the blue elevator to the third floor. If you cannot come, let "
        "us know at least "
              f"one day before by calling {rx.phone}. A fee of $40 is charged for missed visits.", lead=1.5)
    return Drawn(leaf.sheet, {})


@layout("unknown", "train")
def blind5_other_supply_order(rng: random.Random) -> Drawn:
    """A hospital orders gloves and syringes: a purchase order with totals, and no patient."""
    bill = tab(rng, "ke")
    leaf = Leaf(rng, A4, 9.5)
    leaf.t(40, 50, bill.facility, 14, bold=True)
    leaf.t(555, 50, "LOCAL PURCHASE ORDER", 13, bold=True, at="r")
    leaf.down(40, 84, 130, (("To", "Medisupply East Africa Ltd"), ("LPO No.", bill.number), ("Date", dmy(bill.day)),
        ("Deliver to",
              "Main store, gate 2")), 15)
    rows, total = [], 0
    for name in rng.sample(("Examination gloves, box of 100", "Syringe 5 ml, box", "Cotton wool 500 g",
    "Surgical spirit 5 l",
                            "Crepe bandage 10 cm"), 4):
        count, price = rng.randint(5, 60), rng.randint(90, 1400) * 100
        total += count * price
        rows.append((name, str(count), shown(price), shown(count * price)))
    y = leaf.grid(40, 156, (255, 60, 95, 105), ("Item", "Qty", "Unit price KES", "Amount KES"), rows, "lrrr", lead=1.4)
    leaf.sums(360, 551, y + 20, (("Total", shown(total)),))
    leaf.t(40, y + 60, "Approved by: Procurement Manager. Quote the number on your invoice.")
    return Drawn(leaf.sheet, {})


@layout("unknown", "train")
def blind5_other_death(rng: random.Random) -> Drawn:
    """A hospital's notice of a death by hand, with cause and time."""
    stay = inpatient(rng, "ng")
    leaf = Leaf(rng, A4, 10.5, hand=True)
    leaf.t(297, 56, "NOTIFICATION OF DEATH", 14, bold=True, at="c")
    for row, (name, text) in enumerate((("Name of deceased", stay.patient.name), ("Age",
    str(stay.patient.age(stay.discharged))),
                                        ("Date of death", dmy(stay.discharged)), ("Time", "04:20"), ("Place",
                                        stay.facility),
                                        ("Cause of death", "Cardiac arrest"), ("Certified by",
                                        f"Dr {stay.doctor.name}"))):
        leaf.put(50, 110 + 36 * row, name, text, at=180, to=545)
    leaf.t(50, 400, "To be presented to the registrar. This notice is not a certificate of death.", 9)
    return Drawn(leaf.sheet, {})


@layout("unknown", "train")
def blind5_other_leaflet(rng: random.Random) -> Drawn:
    """A pharmacy's leaflet about a medicine, in two columns, about nobody."""
    item = script(rng, "us", "words", 1, 1).items[0]
    leaf = Leaf(rng, body=9.5)
    leaf.t(36, 50, f"{item.name} ({item.form})", 16, bold=True)
    leaf.t(36, 66, "Read this leaflet carefully before you start to take this medicine.", 10)
    texts = (("What is this medicine for?",
        "It is used to treat the condition that your doctor has explained to you."), ("How should I take "
             "it?", "Follow the directions on the label. Swallow it with water. Do not take more than you were told "
             "to."), ("What if I "
             "miss a dose?", "Take it as soon as you remember. Skip it if the next one is almost due. Do not take "
             "two doses."),
             ("What side effects may I notice?", "Nausea, headache, dizziness. Call your doctor for a rash or "
                 "trouble breathing."),
             ("Where should I keep it?", "At room temperature, away from children and from light."))
    y = 100.0
    for n, (head, text) in enumerate(texts):
        x = 36.0 if n < 3 else 316.0
        y = 100.0 if n == 3 else y
        leaf.t(x, y, head, bold=True)
        y = leaf.para(x, y + 15, 255, text, lead=1.5) + 12
    leaf.t(306, 760, "Cornerstone Pharmacy. This leaflet does not hold everything that is known about the medicine.",
        8, at="c")
    return Drawn(leaf.sheet, {})


@layout("unknown", "train")
def blind5_other_estimate(rng: random.Random) -> Drawn:
    """A good faith estimate of what an operation may cost: items and a total, no charge has been made."""
    bill = tab(rng, "us", 3, 5)
    leaf = Leaf(rng, body=9.5)
    leaf.t(36, 50, bill.facility, 14, bold=True)
    leaf.t(576, 50, "Good Faith Estimate", 14, bold=True, at="r")
    leaf.down(36, 84, 150, (("Prepared for", bill.patient.name), ("Date of estimate", us(bill.day)),
        ("Expected service",
              us(bill.day + timedelta(30)))), 15)
    rows = [(c.description, c.code, shown(c.amount, "$")) for c in bill.charges]
    y = leaf.grid(36, 140, (300, 90, 150), ("Expected item or service", "Code", "Expected cost"), rows, "llr", "rows",
        lead=1.5)
    leaf.sums(330, 572, y + 20, (("Total expected cost", shown(bill.total, "$")),))
    leaf.para(36, y + 60, 540, "This estimate is not a contract and does not oblige you to get the items listed. You "
        "may be billed for more if "
              "complications occur. If you are billed $400 or more above this estimate you can dispute the bill.",
              lead=1.5)
    return Drawn(leaf.sheet, {})
