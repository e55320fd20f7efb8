"""Papers of no type there is: an explanation of benefits, an approval, and such."""

from __future__ import annotations

import random
from datetime import timedelta

from evaluation.documents.bill_facts import shown
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.leaf import Leaf
from evaluation.documents.world_facts import inpatient, script, tab, us

# fmt: off


@layout("unknown", "train")
def blind5_other_eob(rng: random.Random) -> Drawn:
    """An explanation of benefits: not a bill, with charges, discounts and what the member may owe in columns."""
    bill = tab(rng, "us", 2, 4)
    leaf, who = Leaf(rng, body=9), bill.patient
    leaf.t(36, 46, "Great Basin Health Plan", 15, bold=True)
    leaf.t(576, 46, "Explanation of Benefits", 14, bold=True, at="r")
    leaf.t(576, 62, "THIS IS NOT A BILL", 10, bold=True, at="r")
    leaf.lines(36, 90, [who.name, *who.address.lines])
    leaf.down(330, 90, 430, (("Member", who.name), ("Claim number", bill.number), ("Processed", us(bill.day)),
        ("Provider",
              bill.facility)))
    rows = [(us(c.day), c.description, shown(c.amount), shown(c.amount * 4 // 10), shown(c.amount * 5 // 10),
             shown(c.amount - c.amount * 4 // 10 - c.amount * 5 // 10)) for c in bill.charges]
    y = leaf.grid(36, 160, (62, 180, 74, 74, 74, 76), ("Date", "Service", "Amount billed", "Plan discount", "Plan paid",
                  "What you\nmay owe"), rows, "llrrrr", "rows", lead=1.5)
    leaf.para(36, y + 30, 540, "We send this statement so that you know how your plan paid. Your provider may send "
        "you a bill for "
              "the amount in the last column. You have the right to appeal this decision within 180 days.")
    return Drawn(leaf.sheet, {})


@layout("unknown", "train")
def blind5_other_prior_authorization(rng: random.Random) -> Drawn:
    """An insurer's approval letter for an operation: reference, codes, days approved, and conditions."""
    stay = inpatient(rng, "us")
    leaf, who = Leaf(rng, body=10), stay.patient
    leaf.t(50, 56, "Northfork Mutual - Utilization Management", 13, bold=True)
    leaf.lines(50, 90, [us(stay.admitted), "", f"{stay.doctor.name}, {stay.doctor.degrees}", *stay.address.lines])
    leaf.down(50, 170, 190, (("Re: Member", who.name), ("Member ID", f"NF{rng.randint(10**7, 10**8)}"),
        ("Authorization no.",
              f"A{rng.randint(10**6, 10**7)}"), ("Service", "Inpatient surgery, CPT 27447"), ("Facility",
              stay.facility),
              ("Approved", f"{us(stay.admitted)} through {us(stay.admitted + timedelta(3))}")), 16)
    leaf.para(50, 290, 500, "We have approved the service above as medically necessary. This is not a guarantee of "
        "payment, which "
              "depends on eligibility on the day of service. Notify us within 24 hours of admission. Days beyond "
              "those approved "
              "need a concurrent review.")
    return Drawn(leaf.sheet, {})


@layout("unknown", "train")
def blind5_other_work_excuse(rng: random.Random) -> Drawn:
    """A clinic's note for an employer, with boxes for how much the patient may lift."""
    rx = script(rng, "us")
    leaf = Leaf(rng, (420, 300), 10)
    leaf.t(210, 40, rx.facility, 14, bold=True, at="c")
    leaf.t(210, 56, "RETURN TO WORK / SCHOOL", 11, bold=True, at="c")
    leaf.put(30, 92, "This is to certify that", rx.patient.name, to=390)
    leaf.put(30, 118, "was seen in this office on", us(rx.day), to=390)
    leaf.put(30, 144, "and may return on", us(rx.day + timedelta(3)), to=390)
    leaf.ticks(30, 176, ("No restrictions", "Light duty until", "No lifting over 10 lb"), "Light duty until")
    leaf.put(30, 204, "Remarks", "", to=390)
    leaf.rule(256, 200, 390)
    leaf.t(200, 268, "Provider's signature", 8)
    return Drawn(leaf.sheet, {})
