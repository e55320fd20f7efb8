"""More hospital bills, in layouts that once were held apart."""

from __future__ import annotations

import random

from evaluation.documents.bill_facts import make_bill, shown
from evaluation.documents.facts import day_first, month_first, pens
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.parts import Form
from evaluation.documents.sheet import A4, A5, Pen, Sheet
from evaluation.documents.tables import Column, Table, ladder


@layout("hospital_bill", "train")
def bill_guarantor(rng: random.Random) -> Drawn:
    """A health system's statement: what is owed in a box at the top, guarantor and due date beside the patient."""
    bill = make_bill(rng, "us", low=3, high=6)
    label, value = pens(rng, size=10)
    sheet = Sheet()
    form = Form(sheet, label, value)
    sheet.text(45, 56, bill.facility, label.but(size=18, bold=True))
    sheet.text(45, 72, f"{bill.address.line} | Billing questions: {bill.phone}", label.but(size=8.5, bold=False))
    sheet.band(380, 92, 190, 74, 0.92)
    form.right(388, 110, "Amount you owe:", shown(bill.balance, "$"))
    form.right(388, 128, "Statement date:", month_first(rng, bill.day))
    form.right(388, 146, "Statement #:", bill.number)
    sheet.lines(60, 116, [bill.patient.name, *bill.patient.address.lines], value)
    sheet.text(45, 210, f"Hospital services for {bill.patient.name}", label.but(size=12, bold=True))
    sheet.text(45, 226, f"Your provider was {bill.doctor.name}", label.but(bold=False))
    columns = (Column("Date", 80), Column("Service", 335), Column("Charge", 110, "right"))
    rows = [(f"{c.day:%b} {c.day.day}, {c.day.year}", c.description, shown(c.amount, "$")) for c in bill.charges]
    bottom = Table(columns, label.but(bold=True), value, rules="zebra").draw(sheet, 45, 240, rows)
    steps = (("Total charges", shown(bill.total, "$")), ("Your payments", shown(bill.paid, "-$")),
             ("Amount you owe", shown(bill.balance, "$")))  # fmt: skip
    y = ladder(sheet, 390, 566, bottom + 22, steps, label.but(bold=True), value)
    sheet.wrapped(45, y + 40, 500, "Need help paying? You may qualify for financial assistance. Visit our office or "
                  "ask for a plan of monthly payments.", label.but(size=9, bold=False))  # fmt: skip
    return Drawn(sheet, bill.truth(
        "facility_name", "facility_address", "facility_phone", "provider_name", "patient_name", "patient_address",
        "invoice_number", "invoice_date", "total_amount", "amount_paid", "balance_due", "currency",
        line_items=bill.lines("amount"),
    ))  # fmt: skip


@layout("hospital_bill", "train")
def bill_superbill(rng: random.Random) -> Drawn:
    """A practice's superbill: small cells with everything in them, codes first, fees by unit."""
    bill = make_bill(rng, "us", low=2, high=5, off=True)
    label, value = pens(rng, size=9)
    sheet = Sheet()
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(306, 44, "SUPERBILL", label.but(size=16, bold=True), "centre")
    form.cell(30, 58, 276, 60, "Practice", bill.facility, *bill.address.lines)
    form.cell(306, 58, 276, 60, "Rendering provider", bill.doctor.name, bill.phone)
    x = form.cell(30, 118, 200, 34, "Patient", bill.patient.last_first)
    x = form.cell(x, 118, 232, 34, "Patient's address", bill.patient.address.line)
    x = form.cell(x, 118, 60, 34, "Bill date", f"{bill.day:%m/%d/%y}")
    form.cell(x, 118, 60, 34, "Bill #", bill.number)
    columns = (Column("CPT", 60), Column("Procedure", 252), Column("Units", 50, "right"), Column("Fee", 90, "right"),
               Column("Extended", 100, "right"))  # fmt: skip
    rows = [(c.code, c.description, str(c.quantity), shown(c.unit), shown(c.amount)) for c in bill.charges]
    bottom = Table(columns, label.but(bold=True), value, rules="grid").draw(sheet, 30, 164, rows)
    steps = (("Fees", shown(bill.subtotal, "$")), ("Courtesy adjustment", shown(bill.discount, "$")),
             ("Total due today", shown(bill.total, "$")))  # fmt: skip
    ladder(sheet, 400, 578, bottom + 20, steps, label, value)
    return Drawn(sheet, bill.truth(
        "facility_name", "facility_address", "facility_phone", "provider_name", "patient_name", "patient_address",
        "invoice_date", "invoice_number", "subtotal", "discount", "total_amount", "currency",
        line_items=bill.lines("code", "quantity", "unit_price", "amount"),
    ))  # fmt: skip


@layout("hospital_bill", "train")
def bill_uk_strip(rng: random.Random) -> Drawn:
    """A British hospital's account: a strip of headings over values, pounds in the heading, VAT apart."""
    bill = make_bill(rng, "uk", low=2, high=5, taxed=True)
    label, value = pens(rng, size=9.5)
    sheet = Sheet(A4)
    sheet.text(550, 54, bill.facility, label.but(size=15, bold=True), "right")
    sheet.lines(550, 70, [*bill.address.lines, bill.phone], label.but(bold=False), "right")
    sheet.lines(56, 140, [bill.patient.name, *bill.patient.address.lines], value)
    strip = (Column("Account no.", 110), Column("Tax point / date", 130), Column("Consultant", 254))
    table = Table(strip, label.but(bold=False, size=8.5), value, head_band=True)
    bottom = table.draw(sheet, 50, 210, [(bill.number, day_first(rng, bill.day), bill.doctor.name)])
    columns = (Column("Date", 74), Column("Details of treatment", 300), Column("Amount (£)", 120, "right"))
    rows = [(f"{c.day:%d/%m/%y}", c.description, shown(c.amount)) for c in bill.charges]
    bottom = Table(columns, label.but(bold=True), value, rules="columns").draw(sheet, 50, bottom + 24, rows)
    steps = (("Total excluding VAT", shown(bill.subtotal)), ("VAT", shown(bill.tax)),
             ("Total payable", shown(bill.total)))  # fmt: skip
    y = ladder(sheet, 370, 540, bottom + 18, steps, label, value)
    sheet.text(50, y + 60, "Please quote the account number with your payment.", label.but(bold=False, size=8.5))
    fields = bill.truth(
        "facility_name", "facility_address", "facility_phone", "provider_name", "patient_name", "patient_address",
        "invoice_number", "invoice_date", "subtotal", "tax", "total_amount", "currency",
        line_items=bill.lines("amount"),
    )  # fmt: skip
    return Drawn(sheet, fields)


@layout("hospital_bill", "train")
def bill_cash_memo(rng: random.Random) -> Drawn:
    """An Indian cash memo on A5: lakhs in the amounts, a concession, the cash counter at the foot."""
    bill = make_bill(rng, "in", low=2, high=5, off=True)
    label, value = pens(rng, size=9)
    sheet = Sheet(A5)
    form = Form(sheet, label, value)
    sheet.text(210, 40, bill.facility, label.but(size=14, bold=True), "centre")
    sheet.lines(210, 54, [bill.address.line, f"Tel. {bill.phone}"], label.but(size=8, bold=False), "centre")
    sheet.text(210, 84, "CASH MEMO", label.but(size=11, bold=True), "centre")
    form.right(24, 104, "Memo No:", bill.number)
    form.right(270, 104, "Dt:", day_first(rng, bill.day))
    form.right(24, 120, "Pt. Name:", bill.patient.name)
    form.right(24, 136, "Under Dr:", bill.doctor.name)
    columns = (Column("#", 24), Column("Service", 170), Column("Nos.", 36, "right"), Column("Rate", 64, "right"),
               Column("Total", 78, "right"))  # fmt: skip
    rows = [(str(n), c.description, str(c.quantity), lakhs(c.unit), lakhs(c.amount))
            for n, c in enumerate(bill.charges, 1)]  # fmt: skip
    bottom = Table(columns, label.but(bold=True), value, rules="rows").draw(sheet, 24, 148, rows)
    steps = (("Sub Total", lakhs(bill.subtotal)), ("Concession", lakhs(bill.discount)),
             ("Grand Total Rs.", lakhs(bill.total)))  # fmt: skip
    ladder(sheet, 230, 392, bottom + 16, steps, label, value)
    sheet.text(392, 560, "Cashier", label.but(bold=False), "right")
    return Drawn(sheet, bill.truth(
        "facility_name", "facility_address", "facility_phone", "provider_name", "patient_name", "invoice_number",
        "invoice_date", "subtotal", "discount", "total_amount", "currency",
        line_items=bill.lines("quantity", "unit_price", "amount"),
    ))  # fmt: skip


def lakhs(paise: int) -> str:
    """An amount grouped as India does: 1,23,456.00."""
    head, tail = divmod(paise // 100, 1000)
    text = f"{tail:03d}" if head else str(tail)
    while head:
        head, part = divmod(head, 100)
        text = f"{part:02d},{text}" if head else f"{part},{text}"
    return f"{text}.{paise % 100:02d}"


@layout("hospital_bill", "train")
def bill_hand_filled(rng: random.Random) -> Drawn:
    """A printed receipt book filled in by hand."""
    bill = make_bill(rng, "us", low=1, high=3)
    label, _ = pens(rng, size=10)
    value = Pen(rng.choice(("hand1", "hand3")), 13)
    sheet = Sheet((500, 420))
    form = Form(sheet, label, value)
    sheet.text(30, 40, bill.facility, label.but(size=14, bold=True))
    sheet.text(30, 56, f"{bill.address.line}   {bill.phone}", label.but(size=8.5, bold=False))
    form.right(340, 84, "No.", bill.number, line_to=470)
    form.right(30, 84, "Date", f"{bill.day:%m/%d/%Y}", line_to=180)
    form.right(30, 112, "Patient", bill.patient.name, line_to=470)
    y = 146.0
    sheet.text(30, y, "For", label)
    sheet.text(470, y, "$", label, "right")
    for charge in bill.charges:
        y += 26
        sheet.text(40, y, charge.description, value)
        sheet.text(470, y, shown(charge.amount, commas=False), value, "right")
        sheet.rule(30, y + 4, 470, weight=0.3)
    ladder(sheet, 300, 470, y + 34, (("TOTAL", shown(bill.total, commas=False)), ("PAID", shown(
        bill.paid, commas=False)), ("BALANCE", shown(bill.balance, commas=False))), label, value)  # fmt: skip
    return Drawn(sheet, bill.truth(
        "facility_name", "facility_address", "facility_phone", "patient_name", "invoice_number", "invoice_date",
        "total_amount", "amount_paid", "balance_due", "currency", line_items=bill.lines("amount"),
    ))  # fmt: skip


@layout("hospital_bill", "train")
def bill_long_account(rng: random.Random) -> Drawn:
    """An account over two pages: no rules, totals carried forward, the patient in the header of each page."""
    bill = make_bill(rng, "us", low=15, high=19, taxed=True)
    label, value = pens(rng, size=10)
    sheet = Sheet()
    top = f"Account {bill.number}      Patient {bill.patient.name}      Date {bill.day:%m/%d/%Y}"
    sheet.text(50, 40, top, label.but(size=9))
    sheet.text(50, 72, bill.facility, label.but(size=17, bold=True))
    sheet.lines(50, 90, [*bill.address.lines, bill.phone], label.but(bold=False))
    sheet.text(50, 150, "Detailed account of hospital services", label.but(size=12, bold=True))
    columns = (Column("Svc date", 80), Column("Code", 60), Column("Description of service or item", 270),
               Column("Qty", 40, "right"), Column("Amount", 70, "right"))  # fmt: skip
    rows = [(f"{c.day:%m/%d/%Y}", c.code, c.description, str(c.quantity), shown(c.amount)) for c in bill.charges]

    def turn() -> float:
        sheet.page()
        sheet.text(50, 40, top, label.but(size=9))
        return 66.0

    bottom = Table(columns, label.but(bold=True), value, rules="head", lead=2.3).draw(
        sheet, 46, 166, rows, foot=560, turn=turn
    )
    steps = (("Sum of services", shown(bill.subtotal, "$")), ("Sales tax", shown(bill.tax, "$")),
             ("Grand total", shown(bill.total, "$")), ("Deposit paid", shown(bill.paid, "$")),
             ("Remaining balance", shown(bill.balance, "$")))  # fmt: skip
    ladder(sheet, 400, 562, bottom + 24, steps, label, value)
    return Drawn(sheet, bill.truth(
        "facility_name", "facility_address", "facility_phone", "patient_name", "invoice_number", "invoice_date",
        "subtotal", "tax", "total_amount", "amount_paid", "balance_due", "currency",
        line_items=bill.lines("code", "quantity", "amount"),
    ))  # fmt: skip
