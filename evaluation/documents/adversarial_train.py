"""Pages made to mislead, to tune on: names blacked out, two patients on a sheet, sums that disagree, adverts, prose."""

from __future__ import annotations

import random
from dataclasses import replace

from evaluation.documents.bill_facts import make_bill, shown
from evaluation.documents.facts import make_rx, month_first, pens
from evaluation.documents.lab_facts import make_lab
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.parts import Form
from evaluation.documents.sheet import Pen, Sheet
from evaluation.documents.tables import Column, Table, ladder


@layout("hospital_bill", "train")
def bill_sums_disagree(rng: random.Random) -> Drawn:
    """A bill whose total is not the sum of its lines: right as printed, and to be looked at."""
    bill = make_bill(rng, "us", low=3, high=5)
    wrong = bill.total + rng.choice((-1, 1)) * rng.choice((100, 200, 1000, 9900))
    label, value = pens(rng)
    sheet = Sheet()
    form = Form(sheet, label, value)
    sheet.text(50, 56, bill.facility, label.but(size=16, bold=True))
    sheet.lines(50, 74, [*bill.address.lines, bill.phone], label.but(bold=False))
    form.right(50, 140, "Patient:", bill.patient.name)
    form.right(330, 140, "Invoice No.:", bill.number)
    form.right(330, 158, "Date of invoice:", month_first(rng, bill.day))
    columns = (Column("Service", 300), Column("Code", 80), Column("Amount", 130, "right"))
    rows = [(c.description, c.code, shown(c.amount, "$")) for c in bill.charges]
    bottom = Table(columns, label.but(bold=True), value).draw(sheet, 50, 180, rows)
    ladder(sheet, 400, 556, bottom + 26, (("Total", shown(wrong, "$")),), label.but(bold=True), value)
    return Drawn(sheet, bill.truth(
        "facility_name", "facility_address", "facility_phone", "patient_name", "invoice_number", "invoice_date",
        "currency", total_amount=f"{wrong // 100}.{wrong % 100:02d}", line_items=bill.lines("code", "amount"),
    ), doubtful=("total_amount",))  # fmt: skip


@layout("prescription", "train")
def rx_redacted(rng: random.Random) -> Drawn:
    """A prescription whose patient was blacked out before it was sent."""
    rx = make_rx(rng, "us", low=1, high=2)
    label, value = pens(rng, size=11)
    sheet = Sheet((450, 560))
    form = Form(sheet, label, value)
    doctor = f"{rx.doctor.name}, {rx.doctor.degrees}"
    sheet.lines(225, 46, [doctor, *rx.address.lines, f"Phone: {rx.phone}"], label, "centre", 1.4)
    bars = rng.random() < 0.5
    for y, name in ((130, "Patient Name:"), (156, "Address:")):
        end = form.right(36, y, name, "" if bars else rng.choice(("[REDACTED]", "XXXXXXXX", "*********")))
        if bars:
            sheet.band(end + 2, y - 11, 190, 14, 0)
    form.right(300, 130, "Date:", month_first(rng, rx.day))
    top = 210.0
    for item in rx.items:
        sheet.lines(50, top, [f"{item.name} {item.strength}", f"Sig: {item.sig}", f"Disp: #{item.quantity}"], value,
                    lead=1.6)  # fmt: skip
        top += 70
    form.right(36, 500, "Refills:", str(rx.refills))
    return Drawn(sheet, rx.truth(
        "prescription_date", "prescriber_address", "prescriber_phone", "refills", prescriber_name=doctor,
        medicines=[i.members("dose", "route", "frequency", "duration", "quantity") for i in rx.items],
    ))  # fmt: skip


@layout("lab_report", "train")
def lab_two_patients(rng: random.Random) -> Drawn:
    """Results of two patients on one sheet: nobody's name or number can be given unseen."""
    label, value = pens(rng, size=9.5)
    sheet = Sheet()
    form = Form(sheet, label, value)
    first = make_lab(rng, "us", panels=1, most=4)
    second = replace(make_lab(rng, "us", panels=1, most=4), facility=first.facility)
    sheet.text(306, 50, first.facility, label.but(size=15, bold=True), "centre")
    y = 84.0
    columns = (Column("Test", 200), Column("Result", 90), Column("Unit", 100), Column("Reference range", 140))
    for lab in (first, second):
        form.right(40, y, "Patient:", lab.patient.name)
        form.right(330, y, "Patient ID:", lab.patient_id)
        form.right(40, y + 16, "Date of birth:", f"{lab.patient.born:%m/%d/%Y}")
        form.right(330, y + 16, "Collected:", f"{lab.collected:%m/%d/%Y}")
        rows = [(r.test, r.value, r.unit, r.range()) for r in lab.results]
        y = Table(columns, label.but(bold=True), value).draw(sheet, 40, y + 30, rows) + 50
    names = ("value", "unit", "reference_range")
    fields = first.truth("facility_name", "patient_name", "patient_id", "date_of_birth", "collected_date",
                         results=[*first.rows(*names), *second.rows(*names)])  # fmt: skip
    return Drawn(sheet, fields, doubtful=("patient_name", "patient_id", "date_of_birth"))


@layout("unknown", "train")
def other_advert(rng: random.Random) -> Drawn:
    """A clinic's leaflet: prices, telephone numbers, doctors' names, and no patient."""
    rx = make_rx(rng, "us")
    pen = Pen(rng.choice(("sans", "office", "modern")), 12)
    sheet = Sheet()
    sheet.band(0, 0, 612, 110, 0.85)
    sheet.text(306, 66, "Spring into Health!", pen.but(size=34, bold=True), "centre")
    sheet.text(306, 94, rx.facility, pen.but(size=14), "centre")
    lines = ["Full check-up only $149.00 (instead of $220.00)", "Flu shots $25, no appointment needed",
             "Meet our new team member " + rx.doctor.name, "Most insurance plans accepted",
             "Open Monday to Saturday"]  # fmt: skip
    sheet.lines(80, 170, [f"* {line}" for line in lines], pen.but(size=16), lead=2)
    sheet.text(306, 480, f"Call today: {rx.phone}", pen.but(size=24, bold=True), "centre")
    sheet.text(306, 520, rx.address.line, pen, "centre")
    return Drawn(sheet, {})


@layout("unknown", "train")
def other_appeal(rng: random.Random) -> Drawn:
    """A letter to an insurer in prose that speaks of bills, claims and medicines, and is none of them."""
    rx = make_rx(rng, "us")
    _, pen = pens(rng, size=11)
    sheet = Sheet()
    sheet.lines(72, 80, [rx.patient.name, *rx.patient.address.lines], pen)
    sheet.text(72, 150, month_first(rng, rx.day), pen)
    sheet.text(72, 190, "To the appeals department,", pen)
    y = sheet.wrapped(72, 220, 468, "I am writing about the claim that you turned down last month. My doctor told me "
                      f"that {rx.items[0].name} was needed after my stay in hospital, and the bill was sent to you "
                      "together with the discharge summary. On the telephone I was told that the laboratory results "
                      "were missing. I have asked the clinic for them and would be grateful if you could look at the "
                      "matter again.", pen, lead=1.5)  # fmt: skip
    sheet.text(72, y + 30, "Yours faithfully,", pen)
    sheet.text(72, y + 70, rx.patient.name, pen)
    return Drawn(sheet, {})


@layout("unknown", "train")
def other_ruled_paper(rng: random.Random) -> Drawn:
    """A sheet of squared paper with a stain of ink and nothing written on it."""
    sheet = Sheet()
    step = rng.choice((14, 18, 22))
    for place in range(0, 612, step):
        sheet.rule(place, 0, place, 792, weight=0.25)
    for place in range(0, 792, step):
        sheet.rule(0, place, 612, weight=0.25)
    sheet.band(rng.uniform(100, 400), rng.uniform(100, 600), 60, 40, 0.3)
    return Drawn(sheet, {})
