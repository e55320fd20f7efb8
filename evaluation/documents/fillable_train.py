"""Fillable PDFs to tune on: what was typed stands in form fields, and no program has drawn it into the page."""

from __future__ import annotations

import random

from evaluation.documents.bill_facts import make_bill, shown
from evaluation.documents.facts import make_chart, pens
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.parts import Form
from evaluation.documents.sheet import Sheet


@layout("patient_record", "train")
def record_fillable(rng: random.Random) -> Drawn:
    """A registration form to be filled in on a screen."""
    chart = make_chart(rng, "us")
    label, value = pens(rng)
    sheet = Sheet()
    form = Form(sheet, label, value)
    who, other = chart.patient, chart.contact
    sheet.text(306, 60, "New Patient Registration", label.but(size=16, bold=True), "centre")
    rows = (
        ("Patient name", who.name), ("Date of birth", f"{who.born:%m/%d/%Y}"), ("Address", who.address.line),
        ("Phone", who.phone), ("Email", who.email), ("Weight", chart.weight), ("Height", chart.height),
        ("Insurance company", chart.insurer), ("Policy number", chart.policy),
        ("Emergency contact name", other.name), ("Emergency contact phone", other.phone),
        ("Allergies", chart.allergies), ("Current medications", chart.medications),
    )  # fmt: skip
    for row, (name, text) in enumerate(rows):
        y = 110 + 30 * row
        form.right(50, y, name, "", line_to=560, at=210)
        sheet.entry(212, y, 340, text)
    sheet.text(50, 510, "Sex", label)
    for x, word in ((210, "male"), (300, "female")):
        sheet.button(x, 510, who.sex == word)
        sheet.text(x + 15, 510, word.capitalize(), label.but(bold=False))
    return Drawn(sheet, chart.truth(
        "patient_name", "date_of_birth", "patient_address", "patient_phone", "patient_email", "weight", "height",
        "insurance_company", "policy_number", "allergies", "medications", "patient_sex",
        emergency_contacts=[{"name": other.name, "phone": other.phone}],
    ))  # fmt: skip


@layout("hospital_bill", "train")
def bill_fillable(rng: random.Random) -> Drawn:
    """A practice's invoice template: the letterhead is printed, the rest stands in fields."""
    bill = make_bill(rng, "us", low=2, high=4)
    label, _ = pens(rng)
    sheet = Sheet()
    sheet.text(50, 56, bill.facility, label.but(size=16, bold=True))
    sheet.lines(50, 74, [*bill.address.lines, bill.phone], label.but(bold=False))
    sheet.text(560, 56, "INVOICE", label.but(size=18, bold=True), "right")
    for row, (name, text) in enumerate((("Invoice number", bill.number), ("Invoice date", f"{bill.day:%m/%d/%Y}"))):
        sheet.text(340, 90 + 22 * row, name, label)
        sheet.entry(430, 90 + 22 * row, 130, text)
    for row, (name, text) in enumerate((("Patient name", bill.patient.name), ("Patient address",
                                        bill.patient.address.line))):  # fmt: skip
        sheet.text(50, 150 + 24 * row, name, label)
        sheet.entry(150, 150 + 24 * row, 400, text)
    sheet.text(50, 220, "Description", label.but(bold=True))
    sheet.text(560, 220, "Amount", label.but(bold=True), "right")
    for row, charge in enumerate(bill.charges):
        sheet.entry(50, 244 + 22 * row, 380, charge.description)
        sheet.entry(480, 244 + 22 * row, 80, shown(charge.amount))
    for row, (name, text) in enumerate((("Total amount", shown(bill.total, "$")),
                                        ("Amount paid", shown(bill.paid, "$")),
                                        ("Balance due", shown(bill.balance, "$")))):  # fmt: skip
        sheet.text(380, 380 + 24 * row, name, label)
        sheet.entry(480, 380 + 24 * row, 80, text)
    return Drawn(sheet, bill.truth(
        "facility_name", "facility_address", "facility_phone", "invoice_number", "invoice_date", "patient_name",
        "patient_address", "total_amount", "amount_paid", "balance_due", "currency", line_items=bill.lines("amount"),
    ))  # fmt: skip
