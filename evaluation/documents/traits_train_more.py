"""More layouts to tune on that share traits with forms that were read poorly, not their wording: papers that never say
what they are, headings over single values, answers in words, columns of other dates.
"""

from __future__ import annotations

import random

from evaluation.documents.bill_facts import make_bill, shown
from evaluation.documents.card_facts import make_card
from evaluation.documents.facts import day_first, month_first, pens
from evaluation.documents.lab_facts import make_lab
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.parts import Form
from evaluation.documents.sheet import A4, Pen, Sheet
from evaluation.documents.tables import Column, Table, ladder

_SEROLOGY = ("HBsAg", "Anti-HCV", "HIV 1 and 2 antibodies", "VDRL", "Dengue NS1 antigen", "Malaria antigen")


@layout("hospital_bill", "train")
def bill_untitled(rng: random.Random) -> Drawn:
    """A British hospital's account that never says "bill": headed strip, treatment with dates, sums in plain words."""
    bill = make_bill(rng, "uk", low=2, high=5, taxed=True)
    label, value = pens(rng, size=10)
    sheet = Sheet(A4)
    sheet.text(48, 56, bill.facility, label.but(size=15, bold=True))
    sheet.lines(48, 72, [*bill.address.lines, f"T {bill.phone}"], label.but(bold=False))
    strip = (Column("Patient", 170), Column("Our reference", 120), Column("Date", 105), Column("Surgeon", 105))
    row = (bill.patient.name, bill.number, day_first(rng, bill.day), bill.doctor.name)
    bottom = Table(strip, label.but(bold=False, size=8.5), value).draw(sheet, 48, 130, [row])
    columns = (Column("When", 80), Column("What was done", 300), Column("£", 120, "right"))
    rows = [(f"{c.day:%d.%m.%y}", c.description, shown(c.amount)) for c in bill.charges]
    bottom = Table(columns, label.but(bold=True), value, rules="rows").draw(sheet, 48, bottom + 24, rows)
    steps = (("Net", shown(bill.subtotal)), ("Value added tax", shown(bill.tax)), ("To pay", shown(bill.total)))
    ladder(sheet, 400, 544, bottom + 20, steps, label, value)
    return Drawn(sheet, bill.truth(
        "facility_name", "facility_address", "facility_phone", "patient_name", "invoice_number", "invoice_date",
        "provider_name", "subtotal", "tax", "total_amount", "currency", line_items=bill.lines("amount"),
    ))  # fmt: skip


@layout("lab_report", "train")
def lab_serology(rng: random.Random) -> Drawn:
    """An Indian laboratory's serology: answers in words, the normal answer beside them, no units."""
    lab = make_lab(rng, "in", panels=1)
    label, value = pens(rng, size=10.5)
    sheet = Sheet(A4)
    form = Form(sheet, label, value)
    sheet.text(297, 54, lab.facility, label.but(size=16, bold=True), "centre")
    form.right(48, 96, "Name :", lab.patient.name)
    form.right(48, 114, "Sex :", lab.patient.sex.capitalize())
    form.right(340, 96, "Sample date :", day_first(rng, lab.collected))
    form.right(340, 114, "Dr :", lab.doctor.name)
    chosen = [(test, rng.choice(("Non-reactive", "Non-reactive", "Reactive")), "Non-reactive")
              for test in rng.sample(_SEROLOGY, 4)]  # fmt: skip
    columns = (Column("Investigation", 210), Column("Result", 140), Column("Normal", 140))
    Table(columns, label.but(bold=True), value, rules=rng.choice(("grid", "head"))).draw(sheet, 48, 140, chosen)
    return Drawn(sheet, lab.truth(
        "facility_name", "patient_name", "patient_sex", "collected_date", "ordering_provider",
        results=[{"test": test, "value": found, "reference_range": normal} for test, found, normal in chosen],
    ))  # fmt: skip


@layout("lab_report", "train")
def lab_two_dates(rng: random.Random) -> Drawn:
    """A clinic's print with an older result in a column of its own, behind the range."""
    lab = make_lab(rng, "us", panels=1, most=8)
    label, value = pens(rng, size=9.5)
    sheet = Sheet()
    form = Form(sheet, label, value)
    sheet.text(46, 52, lab.facility, label.but(size=15, bold=True))
    form.right(46, 84, "Patient", lab.patient.name, at=120)
    form.right(46, 100, "Birth date", month_first(rng, lab.patient.born), at=120)
    form.right(330, 84, "Collected", month_first(rng, lab.collected), at=410)
    form.right(330, 100, "Ordered by", lab.doctor.name, at=410)
    columns = (Column("Analyte", 170), Column("Current", 70, "right"), Column("Units", 80), Column("Limits", 100),
               Column("Last time", 90, "right"))  # fmt: skip
    rows = [(r.test, r.value, r.unit, r.range(), r.low) for r in lab.results]
    Table(columns, label.but(bold=True), value, rules="rows").draw(sheet, 42, 124, rows)
    return Drawn(sheet, lab.truth(
        "facility_name", "patient_name", "date_of_birth", "collected_date", "ordering_provider",
        results=lab.rows("value", "unit", "reference_range"),
    ))  # fmt: skip


@layout("insurance_card", "train")
def card_plain_words(rng: random.Random) -> Drawn:
    """A small insurer's card that calls nobody a member or subscriber."""
    card = make_card(rng, "uk")
    pen = Pen(rng.choice(("sans", "book", "office")), 13)
    sheet = Sheet((470, 290))
    sheet.text(26, 44, card.insurer, pen.but(size=18, bold=True))
    for row, (name, text) in enumerate((("Insured person", card.member.name), ("Policy number", card.member_id),
                                        ("Type of cover", card.plan), ("Start of cover", day_first(
                                            rng, card.effective)))):  # fmt: skip
        sheet.text(26, 92 + 30 * row, name, pen)
        sheet.text(160, 92 + 30 * row, text, pen.but(bold=True))
    sheet.text(26, 250, "Ring 0800 555 0122 before treatment", pen.but(size=10))
    return Drawn(sheet, card.truth("insurer_name", "plan_name", "member_name", "member_id", "effective_date"))


@layout("hospital_bill", "train")
def bill_days_in_words(rng: random.Random) -> Drawn:
    """A clinic's account: each line begins with a number and a day in words, prices under "Cost", the name on top."""
    bill = make_bill(rng, "us", low=3, high=6)
    label, value = pens(rng, size=10)
    sheet = Sheet()
    form = Form(sheet, label, value)
    sheet.text(306, 56, bill.facility, label.but(size=16, bold=True), "centre")
    sheet.text(306, 74, f"{bill.address.line}   Tel {bill.phone}", label.but(size=9, bold=False), "centre")
    sheet.text(50, 116, f"Services to {bill.patient.name}", label.but(size=12, bold=True))
    form.right(360, 116, "Bill no.", bill.number)
    form.right(360, 134, "Billed on", month_first(rng, bill.day))
    columns = (Column("#", 26), Column("Day", 96), Column("Treatment", 290), Column("Cost", 100, "right"))
    rows = [(str(n), f"{c.day:%b} {c.day.day}, {c.day.year}", c.description, shown(c.amount, "$"))
            for n, c in enumerate(bill.charges, 1)]  # fmt: skip
    bottom = Table(columns, label.but(bold=True), value, rules="zebra").draw(sheet, 50, 156, rows)
    steps = (("Sum of costs", shown(bill.total, "$")), ("Received", shown(bill.paid, "$")),
             ("Still to pay", shown(bill.balance, "$")))  # fmt: skip
    ladder(sheet, 400, 558, bottom + 22, steps, label, value)
    return Drawn(sheet, bill.truth(
        "facility_name", "facility_address", "facility_phone", "patient_name", "invoice_number", "invoice_date",
        "total_amount", "amount_paid", "balance_due", "currency", line_items=bill.lines("amount"),
    ))  # fmt: skip


@layout("lab_report", "train")
def lab_marks_first(rng: random.Random) -> Drawn:
    """High and low marked in the margin, in a column without a heading."""
    lab = make_lab(rng, "us", panels=1)
    label, value = pens(rng, size=10)
    sheet = Sheet()
    form = Form(sheet, label, value)
    sheet.text(50, 54, lab.facility, label.but(size=15, bold=True))
    form.right(50, 90, "Patient:", lab.patient.name)
    form.right(330, 90, "Date of birth:", month_first(rng, lab.patient.born))
    form.right(50, 108, "Date collected:", month_first(rng, lab.collected))
    form.right(330, 108, "Physician:", lab.doctor.name)
    columns = (Column("", 26, "centre"), Column("Test", 200), Column("Result", 80, "right"), Column("Units", 90),
               Column("Normal range", 116))  # fmt: skip
    rows = [(r.flag, r.test, r.value, r.unit, r.range()) for r in lab.results]
    Table(columns, label.but(bold=True), value, rules=rng.choice(("head", "rows"))).draw(sheet, 50, 134, rows)
    return Drawn(sheet, lab.truth(
        "facility_name", "patient_name", "date_of_birth", "collected_date", "ordering_provider",
        results=lab.rows("value", "unit", "reference_range", "flag"),
    ))  # fmt: skip
