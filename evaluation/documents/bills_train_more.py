"""More hospital bills to tune on: over several pages, in sections, with labels in words of their own."""

from __future__ import annotations

import random

from evaluation.documents.bill_facts import Bill, make_bill, plain, shown
from evaluation.documents.facts import day_first, month_first, pens
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.parts import Form
from evaluation.documents.sheet import A4, Pen, Sheet
from evaluation.documents.tables import Column, Table, ladder


@layout("hospital_bill", "train")
def bill_us_itemized(rng: random.Random) -> Drawn:
    """An itemised bill over two pages: the head is repeated, descriptions wrap, sums stand on the last page."""
    bill = make_bill(rng, "us", low=14, high=19, off=True)
    label, value = pens(rng, size=10)
    sheet = Sheet()
    _itemized_head(sheet, bill, label, value, 1)
    columns = (Column("Service\nDate", 78), Column("CPT/Rev", 54), Column("Description", 150),
               Column("Units", 44, "right"), Column("Unit Price", 90, "right"),
               Column("Amount", 102, "right"))  # fmt: skip
    rows = [(f"{c.day:%m/%d/%Y}", c.code, c.description, str(c.quantity), shown(c.unit), shown(c.amount))
            for c in bill.charges]  # fmt: skip

    def turn() -> float:
        sheet.text(562, 770, "continued on next page", label.but(size=8, bold=False), "right")
        sheet.page()
        _itemized_head(sheet, bill, label, value, 2)
        return 150.0

    table = Table(columns, label.but(bold=True), value, rules="rows", lead=1.5)
    bottom = table.draw(sheet, 45, 200, rows, foot=640, turn=turn)
    steps = (("Total of charges", shown(bill.subtotal, "$")), ("Contractual discount",
             f"({shown(bill.discount, '$')})"),
             ("Total amount", shown(bill.total, "$")), ("Amount paid", shown(bill.paid, "$")),
             ("Amount due", shown(bill.balance, "$")))  # fmt: skip
    ladder(sheet, 370, 563, bottom + 24, steps, label, value)
    return Drawn(sheet, bill.truth(
        "facility_name", "facility_address", "facility_phone", "patient_name", "patient_address", "invoice_number",
        "invoice_date", "subtotal", "discount", "total_amount", "amount_paid", "balance_due", "currency",
        line_items=bill.lines("code", "quantity", "unit_price", "amount"),
    ))  # fmt: skip


def _itemized_head(sheet: Sheet, bill: Bill, label: Pen, value: Pen, page: int) -> None:
    form = Form(sheet, label, value)
    sheet.text(306, 46, bill.facility, label.but(size=15, bold=True), "centre")
    sheet.lines(306, 62, [bill.address.line, f"Billing office: {bill.phone}"], label.but(bold=False, size=9), "centre")
    sheet.text(563, 100, f"Page {page} of 2", label.but(size=8, bold=False), "right")
    form.right(45, 104, "Patient:", bill.patient.name)
    form.right(45, 120, "Bill No:", bill.number)
    form.right(300, 120, "Bill Date:", f"{bill.day:%m/%d/%Y}")
    if page == 1:
        form.right(45, 136, "Address:", bill.patient.address.street)
        sheet.text(45 + label.width("Address:") + 6, 150, bill.patient.address.town_line, value)
        sheet.text(306, 180, "ITEMIZED STATEMENT OF CHARGES", label.but(size=12, bold=True), "centre")


@layout("hospital_bill", "train")
def bill_sections(rng: random.Random) -> Drawn:
    """Charges under department headings, each with a sum of its own that is not the bill's subtotal."""
    bill = make_bill(rng, "in", low=5, high=8)
    label, value = pens(rng, size=10)
    sheet = Sheet(A4)
    form = Form(sheet, label, value)
    sheet.text(44, 54, bill.facility, label.but(size=16, bold=True))
    sheet.lines(44, 70, [*bill.address.lines, f"Ph. {bill.phone}"], label.but(bold=False))
    sheet.text(551, 54, "DETAILED BILL", label.but(size=13, bold=True), "right")
    form.right(44, 136, "Name of Patient", bill.patient.name, at=150)
    form.right(44, 153, "Treating Doctor", bill.doctor.name, at=150)
    form.right(350, 136, "Invoice No.", bill.number, at=430)
    form.right(350, 153, "Dated", day_first(rng, bill.day), at=430)
    half = len(bill.charges) // 2
    columns = (Column("", 300), Column("", 60, "right"), Column("", 147, "right"))
    y = 176.0
    for name, charges in (("HOSPITAL SERVICES", bill.charges[:half]), ("OTHER SERVICES", bill.charges[half:])):
        y = form.heading(44, y + 14, name, 507, style="band")
        rows = [(c.description, str(c.quantity), shown(c.amount)) for c in charges]
        y = Table(columns, label, value, rules="none").draw(sheet, 44, y - 12, rows)
        sheet.text(400, y + 14, "Section total", label.but(bold=False), "right")
        sheet.text(547, y + 14, shown(sum(c.amount for c in charges)), value, "right")
        y += 26
    steps = (("Total Bill Amount (INR)", shown(bill.total)), ("Amount Deposited", shown(bill.paid)),
             ("Balance Amount", shown(bill.balance)))  # fmt: skip
    sheet.rule(300, y + 2, 551)
    ladder(sheet, 304, 547, y + 20, steps, label.but(bold=True), value.but(bold=True))
    return Drawn(sheet, bill.truth(
        "facility_name", "facility_address", "facility_phone", "provider_name", "patient_name", "invoice_number",
        "invoice_date", "total_amount", "amount_paid", "balance_due", "currency",
        line_items=bill.lines("quantity", "amount"),
    ))  # fmt: skip


@layout("hospital_bill", "train")
def bill_three_boxes(rng: random.Random) -> Drawn:
    """Three boxes side by side (from, for, invoice), labels above values, the grand total in a box of its own."""
    bill = make_bill(rng, "us", low=2, high=5, off=rng.random() < 0.5)
    label, value = pens(rng, size=9)
    sheet = Sheet()
    form = Form(sheet, label.but(ink=0.25), value.but(size=10))
    for x, title in ((36, "PROVIDER"), (222, "PATIENT"), (408, "INVOICE")):
        sheet.box(x, 60, 172, 120)
        sheet.band(x, 60, 172, 16)
        sheet.text(x + 6, 72, title, label.but(bold=True))
    sheet.lines(42, 92, [bill.facility, *bill.address.lines, bill.phone], value)
    sheet.lines(228, 92, [bill.patient.name, *bill.patient.address.lines], value)
    form.below(414, 92, "Invoice Number", bill.number)
    form.below(414, 122, "Invoice Date", month_first(rng, bill.day))
    form.below(414, 152, "Physician", bill.doctor.name)
    columns = (Column("CODE", 70), Column("SERVICE", 244), Column("QTY", 50, "centre"), Column("PRICE", 84, "right"),
               Column("LINE TOTAL", 96, "right"))  # fmt: skip
    rows = [(c.code, c.description, str(c.quantity), shown(c.unit), shown(c.amount)) for c in bill.charges]
    bottom = Table(columns, label.but(bold=True), value).draw(sheet, 36, 204, rows)
    steps = [("Subtotal", shown(bill.subtotal))]
    steps += [("Discount", shown(bill.discount))] if bill.discount else []
    y = ladder(sheet, 420, 576, bottom + 20, steps, label, value)
    sheet.box(410, y - 4, 170, 26, 1.2)
    sheet.text(420, y + 13, "Total (USD)", label.but(bold=True, size=11))
    sheet.text(576, y + 13, shown(bill.total, "$"), value.but(bold=True, size=11), "right")
    printed = {"discount": plain(bill.discount)} if bill.discount else {}
    return Drawn(sheet, bill.truth(
        "facility_name", "facility_address", "facility_phone", "provider_name", "patient_name", "patient_address",
        "invoice_number", "invoice_date", "subtotal", "total_amount", "currency",
        line_items=bill.lines("code", "quantity", "unit_price", "amount"), **printed,
    ))  # fmt: skip
