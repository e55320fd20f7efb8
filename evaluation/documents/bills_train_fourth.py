"""Hospital bills of nine regions to tune on, in layouts that once were held apart."""

from __future__ import annotations

import random

from evaluation.documents.bill_facts import shown
from evaluation.documents.facts import pens
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.parts import Form
from evaluation.documents.region_facts import make_invoice
from evaluation.documents.region_people import american, worded
from evaluation.documents.sheet import A4, A5, Pen, Sheet
from evaluation.documents.tables import Column, Table, ladder


@layout("hospital_bill", "train")
def blind_bill_us_summary(rng: random.Random) -> Drawn:
    """A health system's statement: a box of account facts at the right, the sums in a summary above the details."""
    bill = make_invoice(rng, "us", 2, 6)
    label, value = pens(rng, size=9.5)
    sheet = Sheet()
    form = Form(sheet, label, value)
    sheet.text(36, 52, bill.facility, label.but(size=17, bold=True))
    sheet.lines(36, 68, bill.address.lines, label.but(bold=False))
    sheet.box(356, 34, 220, 92)
    for row, (name, text) in enumerate((
        ("Patient Name", bill.patient.name), ("Account Number", bill.number),
        ("Statement Date", american(rng, bill.day)), ("Amount Due", shown(bill.balance, "$")),
    )):  # fmt: skip
        form.right(364, 52 + 21 * row, name, text, at=456)
    sheet.lines(60, 160, [bill.patient.name, *bill.patient.address.lines], value)
    y = form.heading(36, 236, "Account Summary", 540)
    steps = (("Total Charges", shown(bill.total, "$")), ("Payments Received", shown(bill.paid, "-$")),
             ("Your Balance", shown(bill.balance, "$")))  # fmt: skip
    y = ladder(sheet, 40, 300, y, steps, label.but(bold=False), value)
    if rng.random() < 0.6:
        sheet.lines(330, 262, [f"Questions? Call {bill.phone}", "Monday to Friday, 8 a.m. to 5 p.m."], label)
        phone = {"facility_phone": bill.phone}
    else:
        phone = {}
    y = form.heading(36, y + 14, "Details of Your Visit", 540)
    columns = (Column("Service Date", 92), Column("Description", 300), Column("Quantity", 60, "right"),
               Column("Charges", 88, "right"))  # fmt: skip
    rows = [(f"{c.day:%m/%d/%Y}", c.description, str(c.quantity), shown(c.amount, "$")) for c in bill.charges]
    Table(columns, label.but(bold=True), value, rules=rng.choice(("head", "zebra"))).draw(sheet, 36, y - 8, rows)
    return Drawn(sheet, bill.truth(
        "facility_name", "facility_address", "patient_name", "patient_address", "invoice_date", "total_amount",
        "amount_paid", "balance_due", "currency", line_items=bill.lines("quantity", "amount"), **phone,
    ), ("invoice_number",))  # fmt: skip


@layout("hospital_bill", "train")
def blind_bill_us_line_printer(rng: random.Random) -> Drawn:
    """An itemized bill from a line printer: one typewriter face, columns by blanks, a line of equal signs."""
    bill = make_invoice(rng, "us", 3, 8)
    pen = Pen("mono", 9)
    sheet = Sheet()
    lines = [bill.facility.upper(), *(line.upper() for line in bill.address.lines), "",
             f"PATIENT: {bill.patient.last_first.upper():<34}ACCT NO: {bill.number}",
             f"PHYSICIAN: {bill.doctor.name.upper():<32}BILL DATE: {bill.day:%m/%d/%Y}", "",
             "DATE      REV/HCPCS  DESCRIPTION                           QTY      AMOUNT", "=" * 78]  # fmt: skip
    for charge in bill.charges:
        lines.append(f"{charge.day:%m/%d/%y}  {charge.code:<9}  "
            f"{charge.description.upper()[:38]:<38}{charge.quantity:>3}"
                     f"{shown(charge.amount):>12}")  # fmt: skip
    lines += ["=" * 78, f"{'TOTAL CHARGES':>50}{shown(bill.total):>26}"]
    if rng.random() < 0.7:
        lines += [f"{'LESS PAYMENTS':>50}{shown(bill.paid):>25}-", f"{'BALANCE':>50}{shown(bill.balance):>26}"]
        sums = bill.truth("amount_paid", "balance_due")
    else:
        sums = {}
    sheet.lines(48, 60, lines, pen, lead=1.45)
    return Drawn(sheet, bill.truth(
        "facility_name", "facility_address", "patient_name", "provider_name", "invoice_date", "total_amount",
        line_items=bill.lines("code", "quantity", "amount"), **sums,
    ), ("currency", "invoice_number"))  # fmt: skip


@layout("hospital_bill", "train")
def blind_bill_in_corporate(rng: random.Random) -> Drawn:
    """An Indian corporate hospital's final bill: facts in two columns with colons, services with serial numbers."""
    bill = make_invoice(rng, "in", 4, 8, off=rng.choice((0, 5, 10)))
    label, value = pens(rng, size=9)
    sheet = Sheet(A4)
    form = Form(sheet, label, value)
    sheet.text(297, 44, bill.facility, label.but(size=15, bold=True), "centre")
    sheet.text(297, 58, f"{bill.address.line}", label.but(size=8, bold=False), "centre")
    sheet.text(297, 69, f"Phone: {bill.phone}", label.but(size=8, bold=False), "centre")
    sheet.text(297, 92, "IN-PATIENT FINAL BILL", label.but(size=12, bold=True), "centre")
    left = (("UHID", f"VS.{rng.randint(10**6, 10**7)}"), ("Patient Name", bill.patient.name),
            ("Age / Sex", f"{bill.patient.age(bill.day)} Y / {bill.patient.sex[0].upper()}"),
            ("Treating Doctor", f"Dr. {bill.doctor.name}"), ("Payer", rng.choice(("Self", "Cash", "TPA"))))  # fmt: skip
    right = (
        ("Bill No", bill.number),
        ("Bill Date", f"{bill.day:%d-%b-%Y} 11:{rng.randint(10, 59)}"),
        ("IP No", f"{rng.randint(10000, 99999)}/IP"),
        ("Ward / Bed", f"{rng.randint(2, 5)}F-{rng.randint(1, 40)}"),
    )
    for x, at, pairs in ((40, 130, left), (330, 400, right)):
        for row, (name, text) in enumerate(pairs):
            form.right(x, 114 + 14 * row, name, f": {text}", at=at)
    columns = (Column("S.No", 34), Column("Particulars", 260), Column("Qty", 40, "right"), Column("Rate", 85, "right"),
               Column("Amount (Rs.)", 96, "right"))  # fmt: skip
    rows = [(str(n), c.description, f"{c.quantity}", shown(c.unit), shown(c.amount))
            for n, c in enumerate(bill.charges, 1)]  # fmt: skip
    bottom = Table(columns, label.but(bold=True), value, rules="grid").draw(sheet, 40, 190, rows)
    steps = [("Gross Amount", shown(bill.subtotal)), ("Net Amount", shown(bill.total)),
             ("Advance Received", shown(bill.paid)), ("Balance Payable", shown(bill.balance))]  # fmt: skip
    names = ["subtotal", "total_amount", "amount_paid", "balance_due"]
    if bill.discount:
        steps.insert(1, ("Discount", shown(bill.discount)))
        names.append("discount")
    y = ladder(sheet, 360, 551, bottom + 18, steps, label, value)
    sheet.text(40, y + 40, "Prepared by", label.but(bold=False))
    sheet.text(551, y + 40, "Authorised Signatory", label.but(bold=False), "right")
    return Drawn(sheet, bill.truth(
        "facility_name", "facility_address", "facility_phone", "patient_name", "invoice_number", "invoice_date",
        "currency", *names, provider_name=f"Dr. {bill.doctor.name}",
        line_items=bill.lines("quantity", "unit_price", "amount"),
    ))  # fmt: skip


@layout("hospital_bill", "train")
def blind_bill_au_tax_invoice(rng: random.Random) -> Drawn:
    """An Australian tax invoice: addressee at the left, document facts stacked at the right with values underneath."""
    bill = make_invoice(rng, "au", 2, 5, tax=10)
    label, value = pens(rng, size=10)
    sheet = Sheet(A4)
    form = Form(sheet, label, value)
    sheet.text(545, 60, "Tax Invoice", label.but(size=20, bold=True), "right")
    sheet.text(50, 58, bill.facility, label.but(size=13, bold=True))
    number = f"ABN {rng.randint(10, 99)} 555 {rng.randint(100, 999)} {rng.randint(100, 999)}"
    sheet.lines(50, 74, [*bill.address.lines, f"Ph {bill.phone}", number], label.but(size=9, bold=False))
    sheet.lines(50, 160, ["To:", bill.patient.name, *bill.patient.address.lines], value)
    y = 108.0
    for name, text in (("Invoice number", bill.number), ("Invoice date", worded(rng, bill.day)),
                       ("Doctor", bill.doctor.name)):  # fmt: skip
        y = form.below(420, y, name, text) + 5
    columns = (Column("Item", 60), Column("Service provided", 280), Column("Qty", 40, "right"),
               Column("Fee", 115, "right"))  # fmt: skip
    rows = [(c.code, c.description, str(c.quantity), shown(c.amount, "$")) for c in bill.charges]
    bottom = Table(columns, label.but(bold=True), value, rules="rows").draw(sheet, 50, 250, rows)
    steps = (("Subtotal (AUD)", shown(bill.subtotal, "$")), ("GST 10%", shown(bill.tax, "$")),
             ("Total amount", shown(bill.total, "$")), ("Less amount paid", shown(bill.paid, "$")),
             ("Amount outstanding", shown(bill.balance, "$")))  # fmt: skip
    y = ladder(sheet, 350, 541, bottom + 20, steps, label, value)
    sheet.wrapped(50, y + 40, 480, "Payment is due 14 days from the date of this invoice. Claim your rebate from your "
                  "health fund with the receipt.", label.but(size=8.5, bold=False))  # fmt: skip
    return Drawn(sheet, bill.truth(
        "facility_name", "facility_address", "facility_phone", "patient_name", "patient_address", "invoice_number",
        "invoice_date", "provider_name", "subtotal", "tax", "total_amount", "amount_paid", "balance_due", "currency",
        line_items=bill.lines("code", "quantity", "amount"),
    ))  # fmt: skip


@layout("hospital_bill", "train")
def blind_bill_ph_account(rng: random.Random) -> Drawn:
    """A Philippine statement of account: ruled cells, actual charges, a senior citizen's discount."""
    bill = make_invoice(rng, "ph", 3, 6, off=20)
    label, value = pens(rng, size=9.5)
    sheet = Sheet()
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(306, 44, bill.facility, label.but(size=15, bold=True), "centre")
    sheet.text(306, 58, bill.address.line, label.but(size=8.5, bold=False), "centre")
    sheet.text(306, 82, "STATEMENT OF ACCOUNT", label.but(size=12, bold=True), "centre")
    form.cell(40, 94, 330, 32, "Name of Patient", bill.patient.name)
    form.cell(370, 94, 202, 32, "SOA No.", bill.number)
    form.cell(40, 126, 330, 32, "Address", bill.patient.address.line)
    form.cell(370, 126, 202, 32, "Date", f"{bill.day:%B} {bill.day.day}, {bill.day.year}")
    form.cell(40, 158, 532, 32, "Attending Physician", bill.doctor.name)
    columns = (Column("Particulars", 362), Column("Actual Charges", 170, "right"))
    rows = [(c.description, shown(c.amount)) for c in bill.charges]
    bottom = Table(columns, label.but(bold=True), value, rules="columns").draw(sheet, 40, 202, rows)
    steps = (("TOTAL", shown(bill.subtotal)), ("Less: Senior Citizen Discount (20%)", shown(bill.discount)),
             ("TOTAL AMOUNT DUE", shown(bill.total, "PHP ")))  # fmt: skip
    ladder(sheet, 300, 568, bottom + 20, steps, label, value)
    return Drawn(sheet, bill.truth(
        "facility_name", "facility_address", "patient_name", "patient_address", "invoice_number", "invoice_date",
        "provider_name", "subtotal", "discount", "total_amount", "currency", line_items=bill.lines("amount"),
    ))  # fmt: skip


@layout("hospital_bill", "train")
def blind_bill_ae_cash(rng: random.Random) -> Drawn:
    """An invoice of the Gulf: three columns of facts, each line with its net and VAT, dirhams."""
    bill = make_invoice(rng, "ae", 1, 4, tax=5, off=rng.choice((10, 15)))
    label, value = pens(rng, size=8.5)
    sheet = Sheet((A4[1], A4[0]))
    form = Form(sheet, label, value)
    sheet.text(40, 46, bill.facility, label.but(size=16, bold=True))
    sheet.text(40, 62, f"{bill.address.line}  Tel: {bill.phone}", label.but(bold=False))
    sheet.text(800, 46, "CASH INVOICE", label.but(size=14, bold=True), "right")
    facts = (
        ("Invoice #", bill.number),
        ("Invoice Dt.", f"{bill.day:%d-%b-%Y}"),
        ("TRN", f"100{rng.randint(10**8, 10**9)}"),
        ("Patient", bill.patient.name),
        ("File No.", f"{rng.randint(10000, 99999)}"),
        ("Doctor", bill.doctor.name),
    )
    for place, (name, text) in enumerate(facts):
        form.right(40 + 260 * (place % 3), 92 + 18 * (place // 3), name, text, at=110 + 260 * (place % 3))
    columns = (Column("Code", 80), Column("Service", 330), Column("Qty", 60, "right"), Column("Unit Price", 140,
        "right"),
               Column("Gross", 150, "right"))  # fmt: skip
    rows = [(c.code, c.description, str(c.quantity), shown(c.unit), shown(c.amount)) for c in bill.charges]
    bottom = Table(columns, label.but(bold=True), value, head_band=True).draw(sheet, 40, 130, rows)
    steps = (
        ("Gross Total", shown(bill.subtotal)),
        ("Discount", shown(bill.discount)),
        ("VAT 5%", shown(bill.tax)),
        ("Net Total AED", shown(bill.total)),
        ("Received", shown(bill.paid)),
        ("Balance", shown(bill.balance)),
    )
    ladder(sheet, 620, 796, bottom + 18, steps, label, value)
    return Drawn(sheet, bill.truth(
        "facility_name", "facility_address", "facility_phone", "patient_name", "invoice_number", "invoice_date",
        "provider_name", "subtotal", "discount", "tax", "total_amount", "amount_paid", "balance_due", "currency",
        line_items=bill.lines("code", "quantity", "unit_price", "amount"),
    ))  # fmt: skip


@layout("hospital_bill", "train")
def blind_bill_eu_letter(rng: random.Random) -> Drawn:
    """A continental clinic's invoice as a letter in English: number and date in one line, a sentence, a short list."""
    bill = make_invoice(rng, "eu", 2, 5)
    _, value = pens(rng, size=10.5)
    bold = value.but(bold=True)
    sheet = Sheet(A4)
    sheet.lines(540, 56, [bill.facility, *bill.address.lines, f"T {bill.phone}"], value.but(size=9), "right")
    sheet.lines(60, 140, [bill.patient.name, *bill.patient.address.lines], value)
    sheet.text(60, 230, f"Invoice no. {bill.number}", bold)
    sheet.text(540, 230, f"Date: {worded(rng, bill.day)}", value, "right")
    y = sheet.wrapped(
        60, 262, 480, "For your treatment at our clinic we take the liberty of charging as follows:", value
    )
    for charge in bill.charges:
        y += 18
        sheet.text(70, y, f"{charge.quantity} x {charge.description}", value)
        sheet.text(536, y, shown(charge.amount, "€ "), value, "right")
    sheet.rule(400, y + 8, 540)
    sheet.text(70, y + 24, "Total amount payable", bold)
    sheet.text(536, y + 24, shown(bill.total, "€ "), bold, "right")
    sheet.wrapped(60, y + 64, 480, "Medical services are exempt from VAT. Please transfer the amount within 30 days "
    "and "
                  "quote the invoice number.", value)  # fmt: skip
    return Drawn(sheet, bill.truth(
        "facility_name", "facility_address", "facility_phone", "patient_name", "patient_address", "invoice_number",
        "invoice_date", "total_amount", "currency", line_items=bill.lines("quantity", "amount"),
    ))  # fmt: skip


@layout("hospital_bill", "train")
def blind_bill_ng_book(rng: random.Random) -> Drawn:
    """A Nigerian hospital's bill book: dotted lines filled in by hand, naira at the right."""
    bill = make_invoice(rng, "ng", 1, 4)
    label, _ = pens(rng, size=10)
    value = Pen(rng.choice(("hand1", "hand2", "hand3")), 13)
    sheet = Sheet(A5)
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(210, 40, bill.facility.upper(), label.but(size=13, bold=True), "centre")
    sheet.text(210, 55, bill.address.line, label.but(size=8.5, bold=False), "centre")
    sheet.text(210, 82, "PATIENT'S BILL", label.but(size=12, bold=True), "centre")
    form.right(26, 108, "Bill No.", bill.number, line_to=190)
    form.right(220, 108, "Date", f"{bill.day.day} {bill.day:%b} {bill.day.year}", line_to=394)
    form.right(26, 134, "Name of Patient", bill.patient.name, line_to=394)
    form.right(26, 160, "Consultant", bill.doctor.name, line_to=394)
    columns = (Column("Details", 258), Column("Amount (NGN)", 110, "right"))
    rows = [(c.description, shown(c.amount)) for c in bill.charges]
    bottom = Table(columns, label.but(bold=True), value.but(size=11), lead=1.6).draw(sheet, 26, 178, rows)
    sheet.text(200, bottom + 22, "Total", label.but(bold=True))
    sheet.text(390, bottom + 22, shown(bill.total), value, "right")
    sheet.text(26, 560, "Cashier's signature ..............................", label.but(bold=False))
    return Drawn(sheet, bill.truth(
        "facility_name", "facility_address", "patient_name", "provider_name", "invoice_number", "invoice_date",
        "total_amount", "currency", line_items=bill.lines("amount"),
    ))  # fmt: skip
