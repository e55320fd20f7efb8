"""Forms that nobody has filled in, to tune on: whoever reads a value from them made it up."""

from __future__ import annotations

import random

from evaluation.documents.claim_facts import make_claim
from evaluation.documents.cms1500 import draw_cms1500
from evaluation.documents.cms1500_paper import Style
from evaluation.documents.facts import pens
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.parts import Form
from evaluation.documents.sheet import A4, Pen, Sheet
from evaluation.documents.tables import Column, Table


@layout("claim_form", "train")
def claim_blank(rng: random.Random) -> Drawn:
    """The claim form of 02/12 as it comes from the printer."""
    style = Style("2012", Pen("sans", 5.6), Pen("sans", 9), blank=True)
    return draw_cms1500(rng, make_claim(rng), style)


@layout("hospital_bill", "train")
def bill_blank(rng: random.Random) -> Drawn:
    """An invoice template: lines to write on, an empty table, sums without amounts."""
    label, value = pens(rng)
    sheet = Sheet()
    form = Form(sheet, label, value)
    sheet.text(306, 60, "HOSPITAL INVOICE", label.but(size=16, bold=True), "centre")
    for row, names in enumerate((("Patient name:", "Invoice number:"), ("Address:", "Invoice date:"),
                                 ("Physician:", "Account number:"))):  # fmt: skip
        form.right(40, 110 + 24 * row, names[0], "", line_to=320)
        form.right(340, 110 + 24 * row, names[1], "", line_to=572)
    columns = (Column("Date", 80), Column("Description", 222), Column("Qty", 50), Column("Unit price", 90),
               Column("Amount", 90))  # fmt: skip
    bottom = Table(columns, label.but(bold=True), value).draw(sheet, 40, 190, [("",) * 5] * 8)
    for row, name in enumerate(("Subtotal", "Discount", "Tax", "Total", "Amount paid", "Balance due")):
        form.right(380, bottom + 26 + 22 * row, name, "$", at=470, line_to=572)
    return Drawn(sheet, {}, ("currency",))


@layout("discharge_summary", "train")
def stay_blank(rng: random.Random) -> Drawn:
    """A ward's form with headings, lines and nothing on them."""
    label, value = pens(rng)
    sheet = Sheet(A4)
    form = Form(sheet, label, value)
    sheet.text(297, 60, "DISCHARGE SUMMARY", label.but(size=15, bold=True), "centre")
    for row, names in enumerate((("Patient name:", "MRN:"), ("Date of birth:", "Sex:"),
                                 ("Admission date:", "Discharge date:"),
                                 ("Attending physician:", "Ward:"))):  # fmt: skip
        form.right(40, 100 + 24 * row, names[0], "", line_to=310)
        form.right(320, 100 + 24 * row, names[1], "", line_to=555)
    y = 210.0
    for name in ("Diagnoses", "Procedures", "Hospital course", "Discharge medications", "Allergies",
                 "Condition at discharge", "Follow-up"):  # fmt: skip
        y = form.heading(40, y, name, 515)
        for _ in range(2):
            sheet.rule(40, y + 4, 555, weight=0.4)
            y += 22
        y += 14
    return Drawn(sheet, {})


@layout("lab_report", "train")
def lab_blank(rng: random.Random) -> Drawn:
    """A worksheet: tests, units and ranges are printed, results are missing."""
    label, value = pens(rng)
    sheet = Sheet()
    form = Form(sheet, label, value)
    sheet.text(306, 60, "LABORATORY REPORT", label.but(size=15, bold=True), "centre")
    for row, names in enumerate((("Patient name:", "Patient ID:"), ("Date of birth:", "Sex:"),
                                 ("Ordered by:", "Date collected:"))):  # fmt: skip
        form.right(40, 100 + 24 * row, names[0], "", line_to=310)
        form.right(320, 100 + 24 * row, names[1], "", line_to=572)
    rows = [("Hemoglobin", "", "g/dL", "12.0 - 16.0"), ("White Blood Cells", "", "x10^3/uL", "4.0 - 11.0"),
            ("Platelets", "", "x10^3/uL", "150 - 400"), ("Glucose", "", "mg/dL", "70 - 99")]  # fmt: skip
    columns = (Column("Test", 200), Column("Result", 100), Column("Unit", 100), Column("Reference range", 132))
    Table(columns, label.but(bold=True), value).draw(sheet, 40, 190, rows)
    return Drawn(sheet, {})


@layout("insurance_card", "train")
def card_blank(rng: random.Random) -> Drawn:
    """A specimen of a card without anybody's name on it."""
    pen = Pen(rng.choice(("sans", "office")), 13)
    sheet = Sheet((510, 320))
    sheet.box(6, 6, 498, 308, 1.4)
    sheet.text(24, 44, "HEALTH INSURANCE CARD", pen.but(size=18, bold=True))
    for row, name in enumerate(("Member Name:", "Member ID:", "Group Number:", "Effective Date:")):
        sheet.text(24, 90 + 30 * row, name, pen)
    for row, name in enumerate(("RxBIN:", "RxPCN:", "RxGrp:", "Copay:")):
        sheet.text(320, 90 + 30 * row, name, pen)
    return Drawn(sheet, {})
