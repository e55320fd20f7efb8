"""Hospital bills that rules may be tuned on. Each function is one layout: it draws the paper and returns its truth."""

from __future__ import annotations

import random

from evaluation.documents.bill_facts import make_bill, shown
from evaluation.documents.facts import day_first, month_first, pens
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.parts import Form
from evaluation.documents.sheet import A4, Pen, Sheet
from evaluation.documents.tables import Column, Table, ladder


@layout("hospital_bill", "train")
def bill_us_statement(rng: random.Random) -> Drawn:
    """An American hospital's statement: cells with small labels, a ruled table with codes, a coupon to tear off."""
    bill = make_bill(rng, "us", low=3, high=7)
    label, value = pens(rng, size=9.5)
    sheet = Sheet()
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(40, 52, bill.facility, label.but(size=16, bold=True))
    sheet.lines(40, 68, [*bill.address.lines, f"Phone {bill.phone}"], label.but(bold=False))
    sheet.text(572, 52, "PATIENT STATEMENT", label.but(size=13, bold=True), "right")
    x = form.cell(40, 120, 190, 36, "PATIENT NAME", bill.patient.name)
    x = form.cell(x, 120, 110, 36, "ACCOUNT NO.", f"{rng.randint(10**7, 10**8)}")
    x = form.cell(x, 120, 116, 36, "STATEMENT NUMBER", bill.number)
    form.cell(x, 120, 116, 36, "STATEMENT DATE", f"{bill.day:%m/%d/%Y}")
    sheet.lines(52, 186, [bill.patient.name, *bill.patient.address.lines], value)
    columns = (Column("Date", 70), Column("Description of service", 252), Column("Code", 60),
               Column("Qty", 40, "centre"), Column("Charges", 110, "right"))  # fmt: skip
    rows = [(f"{c.day:%m/%d/%y}", c.description, c.code, str(c.quantity), shown(c.amount, "$")) for c in bill.charges]
    bottom = Table(columns, label.but(bold=True), value, head_band=True).draw(sheet, 40, 250, rows)
    steps = (("Total charges", shown(bill.total, "$")), ("Payments received", shown(bill.paid, "-$")),
             ("Balance due", shown(bill.balance, "$")))  # fmt: skip
    ladder(sheet, 400, 568, bottom + 24, steps, label, value)
    sheet.text(306, 655, "- - - - - - - - - - Please detach and return this part with your payment - - - - - - - - - -",
               label.but(size=8, bold=False), "centre")  # fmt: skip
    form.right(40, 690, "Make checks payable to:", bill.facility)
    form.cell(440, 670, 132, 36, "AMOUNT ENCLOSED", "$")
    return Drawn(sheet, bill.truth(
        "facility_name", "facility_address", "facility_phone", "patient_name", "patient_address", "invoice_number",
        "invoice_date", "total_amount", "amount_paid", "balance_due", "currency",
        line_items=bill.lines("code", "quantity", "amount"),
    ))  # fmt: skip


@layout("hospital_bill", "train")
def bill_india_final(rng: random.Random) -> Drawn:
    """An Indian hospital's final bill: centred head, colons in two columns, rates, advance and amount in words."""
    bill = make_bill(rng, "in", low=4, high=9, taxed=True, off=True)
    label, value = pens(rng, size=9.5)
    sheet = Sheet(A4)
    middle = sheet.width / 2
    sheet.text(middle, 52, bill.facility, label.but(size=17, bold=True), "centre")
    sheet.lines(middle, 68, [bill.address.line, f"Phone: {bill.phone}"], label.but(bold=False), "centre")
    sheet.rule(40, 92, 555)
    sheet.text(middle, 110, "INPATIENT FINAL BILL", label.but(size=12, bold=True), "centre")
    left = (("Patient Name", bill.patient.name), ("Age / Sex", f"{bill.patient.age(bill.day)} Y / "
            f"{bill.patient.sex.capitalize()}"), ("Consultant", f"Dr. {bill.doctor.name}"),
            ("Address", bill.patient.address.street))  # fmt: skip
    right = (("Bill No", bill.number), ("Bill Date", day_first(rng, bill.day)), ("UHID",
             f"{rng.randint(10**5, 10**6)}"),
             ("Ward", rng.choice(("General", "Deluxe 204", "Semi private"))))  # fmt: skip
    for x, column, block in ((44, 120, left), (340, 400, right)):
        for row, (name, text) in enumerate(block):
            sheet.text(x, 134 + 16 * row, name, label)
            sheet.text(column, 134 + 16 * row, f": {text}", value)
    sheet.text(126, 134 + 16 * 4, bill.patient.address.town_line, value)
    columns = (Column("S.No", 40, "centre"), Column("Particulars", 225), Column("Qty", 50, "right"),
               Column("Rate", 90, "right"), Column("Amount (Rs.)", 106, "right"))  # fmt: skip
    rows = [(str(n), c.description, str(c.quantity), shown(c.unit), shown(c.amount))
            for n, c in enumerate(bill.charges, 1)]  # fmt: skip
    bottom = Table(columns, label.but(bold=True), value, rules=rng.choice(("head", "columns"))).draw(
        sheet, 44, 222, rows
    )
    steps = (("Gross Amount", shown(bill.subtotal)), ("Less: Discount", shown(bill.discount)),
             ("GST", shown(bill.tax)), ("Net Amount", shown(bill.total)), ("Advance Received", shown(bill.paid)),
             ("Balance Payable", shown(bill.balance)))  # fmt: skip
    y = ladder(sheet, 380, 551, bottom + 20, steps, label, value)
    sheet.text(551, y + 50, "Authorised Signatory", label, "right")
    return Drawn(sheet, bill.truth(
        "facility_name", "facility_address", "facility_phone", "patient_name", "patient_address", "invoice_number",
        "invoice_date", "subtotal", "discount", "tax", "total_amount", "amount_paid", "balance_due", "currency",
        provider_name=f"Dr. {bill.doctor.name}", line_items=bill.lines("quantity", "unit_price", "amount"),
    ))  # fmt: skip


@layout("hospital_bill", "train")
def bill_uk_invoice(rng: random.Random) -> Drawn:
    """A British private clinic's invoice: address for a window envelope, VAT, the clinic at the paper's foot."""
    bill = make_bill(rng, "uk", low=1, high=4, taxed=True)
    label, value = pens(rng, size=10)
    sheet = Sheet(A4)
    form = Form(sheet, label, value)
    sheet.text(50, 70, "INVOICE", label.but(size=20, bold=True))
    sheet.lines(50, 130, [bill.patient.name, *bill.patient.address.lines], value)
    y = 130.0
    facts = (("Invoice number:", bill.number), ("Invoice date:", day_first(rng, bill.day)),
             ("Consultant:", bill.doctor.name))  # fmt: skip
    for name, text in facts:
        form.right(340, y, name, text, at=430)
        y += 17
    columns = (Column("Treatment", 265), Column("Quantity", 60, "right"), Column("Unit price", 80, "right"),
               Column("Net", 90, "right"))  # fmt: skip
    rows = [(c.description, str(c.quantity), shown(c.unit, "£"), shown(c.amount, "£")) for c in bill.charges]
    bottom = Table(columns, label.but(bold=True), value, rules=rng.choice(("rows", "zebra"))).draw(sheet, 50, 240, rows)
    steps = (("Subtotal", shown(bill.subtotal, "£")), ("VAT @ 20%", shown(bill.tax, "£")),
             ("Invoice total", shown(bill.total, "£")))  # fmt: skip
    y = ladder(sheet, 395, 541, bottom + 26, steps, label, value.but(bold=True))
    sheet.wrapped(50, y + 40, 480, "Please settle this account within 28 days of the invoice date. Cheques should be "
                  "made payable to the clinic.", label.but(bold=False, size=9))  # fmt: skip
    sheet.rule(50, 775, 545)
    sheet.lines(297, 790, [bill.facility, f"{bill.address.line}  Telephone {bill.phone}"],
                label.but(size=8.5, bold=False), "centre")  # fmt: skip
    return Drawn(sheet, bill.truth(
        "facility_name", "facility_address", "facility_phone", "patient_name", "patient_address", "invoice_number",
        "invoice_date", "provider_name", "subtotal", "tax", "total_amount", "currency",
        line_items=bill.lines("quantity", "unit_price", "amount"),
    ))  # fmt: skip


@layout("hospital_bill", "train")
def bill_us_plain_invoice(rng: random.Random) -> Drawn:
    """A practice's invoice from a word processor: no rules, amounts at the end of the line, sums in capitals."""
    bill = make_bill(rng, "us", low=2, high=4, taxed=True, off=True)
    label, value = pens(rng, size=11)
    sheet = Sheet()
    form = Form(sheet, label, value)
    doctor = f"{bill.doctor.name}, {bill.doctor.degrees}"
    sheet.text(60, 60, bill.facility, label.but(size=16, bold=True))
    sheet.lines(60, 78, [doctor, *bill.address.lines, bill.phone], label.but(bold=False))
    sheet.text(552, 60, "Invoice", label.but(size=22), "right")
    form.right(380, 90, "Invoice #", bill.number, at=450)
    form.right(380, 108, "Date", month_first(rng, bill.day), at=450)
    form.below(60, 170, "Bill to", bill.patient.name, *bill.patient.address.lines)
    y = 260.0
    sheet.text(60, y, "DESCRIPTION", label.but(bold=True))
    sheet.text(552, y, "AMOUNT", label.but(bold=True), "right")
    for charge in bill.charges:
        y += 24
        sheet.text(60, y, charge.description, value)
        sheet.text(552, y, shown(charge.amount, "$", commas=False), value, "right")
    steps = (("SUBTOTAL", shown(bill.subtotal, "$", commas=False)),
             ("DISCOUNT", f"-{shown(bill.discount, '$', commas=False)}"),
             ("TAX", shown(bill.tax, "$", commas=False)), ("TOTAL", shown(bill.total, "$", commas=False)))  # fmt: skip
    y = ladder(sheet, 400, 552, y + 40, steps, label.but(bold=True), value, 1.8)
    sheet.text(60, y + 60, "Thank you. Payment is due within 30 days.", label.but(bold=False))
    return Drawn(sheet, bill.truth(
        "facility_name", "facility_address", "facility_phone", "patient_name", "patient_address", "invoice_number",
        "invoice_date", "subtotal", "discount", "tax", "total_amount", "currency",
        provider_name=doctor, line_items=bill.lines("amount"),
    ))  # fmt: skip


@layout("hospital_bill", "train")
def bill_receipt_slip(rng: random.Random) -> Drawn:
    """A till slip of a clinic's cash desk: narrow, typewritten, quantity × price within the line."""
    bill = make_bill(rng, "us", low=1, high=3)
    pen = Pen("mono", 9)
    sheet = Sheet((260, 470))
    sheet.lines(130, 30, [bill.facility.upper(), *bill.address.lines, f"TEL {bill.phone}"], pen.but(size=8), "centre")
    sheet.text(130, 84, "*** RECEIPT ***", pen.but(bold=True), "centre")
    head = ((f"Receipt No {bill.number}"), f"Date {bill.day:%m/%d/%Y}", f"Patient {bill.patient.name}")
    y = sheet.lines(16, 106, head, pen)
    sheet.rule(16, y, 244, weight=0.4)
    y += 16
    for charge in bill.charges:
        y = sheet.wrapped(16, y, 228, charge.description, pen)
        sheet.text(26, y, f"{charge.quantity} x {shown(charge.unit, commas=False)}", pen)
        sheet.text(244, y, shown(charge.amount, commas=False), pen, "right")
        y += 16
    sheet.rule(16, y - 6, 244, weight=0.4)
    steps = (("TOTAL USD", shown(bill.total, commas=False)), ("PAID CARD", shown(bill.paid, commas=False)),
             ("AMOUNT OWING", shown(bill.balance, commas=False)))  # fmt: skip
    y = ladder(sheet, 16, 244, y + 10, steps, pen.but(bold=True), pen)
    sheet.text(130, y + 20, "KEEP THIS SLIP FOR YOUR INSURER", pen.but(size=7.5), "centre")
    fields = bill.truth(
        "facility_name", "facility_address", "facility_phone", "patient_name", "invoice_number", "invoice_date",
        "total_amount", "amount_paid", "balance_due", "currency",
        line_items=bill.lines("quantity", "unit_price", "amount"),
    )  # fmt: skip
    return Drawn(sheet, fields)
