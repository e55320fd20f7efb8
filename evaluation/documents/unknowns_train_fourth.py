"""Papers of no type there is: refusals, radiology, offers, births, permits."""

from __future__ import annotations

import random
from datetime import timedelta

from evaluation.documents.bill_facts import shown
from evaluation.documents.country_facts import stack
from evaluation.documents.facts import pens
from evaluation.documents.land_facts import american, make_inpatient, make_script, make_tab, short
from evaluation.documents.land_people import title
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.parts import Form
from evaluation.documents.sheet import A4, Sheet
from evaluation.documents.tables import Column, Table


@layout("unknown", "train")
def blind4_other_denial(rng: random.Random) -> Drawn:
    """An insurer refuses to pay for a scan, with the way to appeal."""
    stay = make_inpatient(rng, "us")
    _, value = pens(rng, size=10)
    sheet = Sheet()
    who = stay.patient
    sheet.text(50, 54, "Wasatch Community Health", value.but(size=14, bold=True))
    sheet.lines(50, 90, [american(stay.discharged), "", who.name, *who.address.lines], value, lead=1.35)
    sheet.text(50, 180, "NOTICE OF ADVERSE BENEFIT DETERMINATION", value.but(bold=True))
    y = stack(Form(sheet, value, value), 50, 204, 190, (("Member", who.name), ("Reference number",
              f"UM{rng.randint(10**6, 10**7)}"), ("Requested service", "MRI of the lumbar spine"),
              ("Requesting provider",
              f"{stay.doctor.name}, {stay.doctor.degrees}")), 16)  # fmt: skip
    sheet.wrapped(50, y + 12, 510, f"Dear {title(who)} {who.last}: We reviewed the request above. The request is not "
                  "approved because the notes sent to us do not show six weeks of conservative treatment. This "
                  "decision "
                  "was made by a physician reviewer. You have the right to appeal within 180 days of this notice, "
                  "and to "
                  "ask for the criteria that were used, free of charge. Call the number on your card.", value,
                  lead=1.6)  # fmt: skip
    return Drawn(sheet, {})


@layout("unknown", "train")
def blind4_other_xray(rng: random.Random) -> Drawn:
    """A British radiologist reports on a knee in prose."""
    stay = make_inpatient(rng, "uk")
    label, value = pens(rng, size=10)
    sheet = Sheet(A4)
    sheet.text(297, 54, "X-RAY AND IMAGING REPORT", label.but(size=14, bold=True), "centre")
    stack(Form(sheet, label, value), 50, 90, 160, (("Patient", f"{title(stay.patient)} {stay.patient.name}"),
          ("Examination", "XR right knee, weight bearing"), ("Exam date", short(stay.admitted)), ("Referrer",
          f"Dr {stay.doctor.name}")), 17)  # fmt: skip
    sheet.text(50, 176, "Clinical information", label.but(bold=True))
    sheet.text(50, 192, "Pain on stairs for a year, swelling.", value)
    sheet.text(50, 220, "Report", label.but(bold=True))
    sheet.wrapped(50, 236, 490, "There is narrowing of the medial compartment with marginal osteophytes. No "
        "fracture or "
                  "loose body is seen. A small effusion is present in the suprapatellar pouch. The patella is normally "
                  "placed. Conclusion: moderate medial osteoarthritis.", value, lead=1.5)  # fmt: skip
    sheet.text(50, 330, "Reported by Dr H Kirkbride, Consultant Radiologist, GMC 7000001", value)
    return Drawn(sheet, {})


@layout("unknown", "train")
def blind4_other_quotation(rng: random.Random) -> Drawn:
    """A firm offers a hospital beds: items, prices, tax, a total, and no patient."""
    bill = make_tab(rng, "ae")
    label, value = pens(rng, size=10)
    sheet = Sheet(A4)
    form = Form(sheet, label, value)
    sheet.text(40, 54, "Oryx Medical Furniture Trading LLC", label.but(size=14, bold=True))
    sheet.text(555, 54, "QUOTATION", label.but(size=16, bold=True), "right")
    stack(form, 40, 90, 130, (("To", bill.facility), ("Attention", "Purchasing Manager"), ("Quotation no.",
          f"Q-{rng.randint(1000, 9999)}"), ("Date", short(bill.day)), ("Valid until",
          short(bill.day + timedelta(30)))), 16)  # fmt: skip
    rows, total = [], 0
    for name in rng.sample(("Electric bed, 3 functions", "Bedside locker", "IV stand", "Overbed table", "Mattress"), 4):
        count, price = rng.randint(2, 40), rng.randint(90, 3000) * 100
        total += count * price
        rows.append((name, str(count), shown(price), shown(count * price)))
    columns = (Column("Item", 255), Column("Qty", 60, "right"), Column("Unit price AED", 100, "right"),
        Column("Amount AED",
               100, "right"))  # fmt: skip
    y = Table(columns, label.but(bold=True), value).draw(sheet, 40, 184, rows)
    stack(form, 360, y + 22, 470, (("Subtotal", shown(total)), ("VAT 5%", shown(total // 20)), ("Grand total",
          shown(total + total // 20))), 16)  # fmt: skip
    sheet.text(40, y + 100, "Delivery within six weeks after order. Two years warranty on motors.", value)
    return Drawn(sheet, {})


@layout("unknown", "train")
def blind4_other_birth(rng: random.Random) -> Drawn:
    """A birth notification of a Kenyan hospital: mother, child, weight, and a registrar's part."""
    stay = make_inpatient(rng, "ke")
    label, value = pens(rng, hand=True, plain=True, size=10)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(297, 56, "ACKNOWLEDGEMENT OF BIRTH NOTIFICATION", label.but(size=13, bold=True), "centre")
    for row, (name, text) in enumerate((("Name of child", f"Baby {stay.patient.last}"), ("Date of birth of child",
            short(stay.admitted)), ("Sex of child", "Female"), ("Nature of birth", "Single, live"), ("Name of mother",
            f"Esther {stay.patient.last}"), ("Place of birth", stay.facility), ("Notified by",
            "Nurse in charge"))):  # fmt: skip
        form.right(50, 110 + 34 * row, name, text, at=220, line_to=545)
    sheet.wrapped(50, 370, 490, "To be presented to the Registrar of Births and Deaths within six months for the "
        "issue of a "
                  "birth certificate. This acknowledgement is not a birth certificate.", label.but(size=9,
                  bold=False))  # fmt: skip
    return Drawn(sheet, {})


@layout("unknown", "train")
def blind4_other_permit(rng: random.Random) -> Drawn:
    """A parking permit that a hospital gives to staff, with name, number plate and dates."""
    rx = make_script(rng, "nz", "spoken")
    label, value = pens(rng, size=11)
    sheet = Sheet((420, 298))
    sheet.box(10, 10, 400, 278, 1.4)
    sheet.text(210, 44, rx.facility, label.but(size=15, bold=True), "centre")
    sheet.text(210, 64, "STAFF PARKING PERMIT", label.but(size=12, bold=True), "centre")
    stack(Form(sheet, label, value), 40, 104, 160, (("Holder", rx.doctor.name), ("Vehicle",
        f"LQ{rng.randint(100, 999)}"),
          ("Zone", rng.choice("ABC")), ("Valid from", short(rx.day)), ("Valid to", short(rx.day + timedelta(365)))),
          24)  # fmt: skip
    sheet.text(210, 270, "Display on the dashboard. Not transferable.", label.but(size=9, bold=False), "centre")
    return Drawn(sheet, {})
