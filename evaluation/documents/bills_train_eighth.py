"""Denser hospital bills: second addresses, payers, taxes by rate, sums beside one another."""

from __future__ import annotations

import random

from evaluation.documents.bill_facts import plain, shown
from evaluation.documents.country_facts import captions, stack
from evaluation.documents.country_people import us
from evaluation.documents.facts import pens
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.nation_facts import department, make_tab, short
from evaluation.documents.nation_people import title
from evaluation.documents.parts import Form
from evaluation.documents.sheet import A4, Sheet
from evaluation.documents.tables import Column, Table, ladder


@layout("hospital_bill", "train")
def blind3_bill_us_departments(rng: random.Random) -> Drawn:
    """A hospital's summary: no single service, one sum for each department, what an insurer paid among the sums."""
    bill = make_tab(rng, "us", 6, 11)
    label, value = pens(rng, size=9.5)
    sheet = Sheet()
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(572, 48, bill.facility, label.but(size=15, bold=True), "right")
    sheet.lines(
        572,
        63,
        [
            *bill.address.lines,
            f"Customer service {bill.phone}",
            f"Federal tax ID {rng.randint(10, 98)}-{rng.randint(10**6, 10**7)}",
        ],
        label.but(size=8.5, bold=False),
        "right",
    )
    sheet.lines(50, 130, [bill.patient.name, *bill.patient.address.lines], value)
    first = min(charge.day for charge in bill.charges)
    stack(form, 340, 130, 450, (("Patient name:", bill.patient.name), ("Invoice number:", bill.number),
            ("Dates of service:",
          f"{first:%m/%d/%y} - {bill.day:%m/%d/%y}"), ("Invoice date:", us(rng, bill.day)), ("Physician:",
          f"{bill.doctor.name} {bill.doctor.degrees}")), 15)  # fmt: skip
    sheet.text(50, 226, "SUMMARY OF YOUR HOSPITAL SERVICES", label.but(size=11, bold=True))
    sums: dict[str, int] = {}
    for charge in bill.charges:
        name = f"{department(charge).capitalize()} services"
        sums[name] = sums.get(name, 0) + charge.amount
    rows = [(name, shown(cents, "$")) for name, cents in sums.items()]
    columns = (Column("Department", 400), Column("Charges", 122, "right"))
    y = Table(columns, label.but(bold=True), value, rules="zebra", lead=1.4).draw(sheet, 50, 234, rows)
    plan = bill.subtotal * 3 // 5
    owed = bill.subtotal - plan
    steps = (("Total charges", shown(bill.subtotal, "$")), ("Cedar Mutual payment", f"-{shown(plan, '$')}"),
             ("Balance due from you", shown(owed, "$")))  # fmt: skip
    y = ladder(sheet, 360, 568, y + 20, steps, label.but(bold=True), value)
    sheet.wrapped(
        50,
        y + 20,
        520,
        "Physicians who are not employed by the hospital, such as radiologists, "
        "pathologists "
        "and anesthesiologists, will bill you separately. To dispute an item write to Patient Accounts, 90 "
        "Ledger Plaza, Dayton, OH 45402 within 60 days.",
        label.but(size=8.5, bold=False),
    )
    return Drawn(sheet, bill.truth(
        "facility_name", "facility_address", "facility_phone", "patient_name", "patient_address", "invoice_number",
        "invoice_date", "currency", total_amount=plain(bill.subtotal), balance_due=plain(owed),
        provider_name=f"{bill.doctor.name} {bill.doctor.degrees}",
        line_items=[{"description": name, "amount": plain(cents)} for name, cents in sums.items()],
    ), ("amount_paid", "discount", "subtotal"))  # fmt: skip


@layout("hospital_bill", "train")
def blind3_bill_in_final_gst(rng: random.Random) -> Drawn:
    """An Indian final bill: facts in three columns, HSN codes, receipts listed at the left of the sums."""
    bill = make_tab(rng, "in", 5, 9, tax=5)
    label, value = pens(rng, size=8)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(40, 42, bill.facility, label.but(size=14, bold=True))
    sheet.lines(40, 54, [bill.address.line, f"Phone: {bill.phone}   GSTIN: 36AACCD{rng.randint(1000, 9999)}M1Z5   CIN: "
                         f"U85110TG2004PLC0{rng.randint(40000, 49999)}"], label.but(size=7, bold=False))  # fmt: skip
    sheet.text(555, 42, "FINAL INPATIENT BILL", label.but(size=11, bold=True), "right")
    sheet.rule(36, 70, 559)
    y = captions(form, 40, 84, (270, 150, 95), (
        ("Patient", f"{title(bill.patient)} {bill.patient.name}"), ("Bill No.", bill.number), ("Bill Date",
                short(bill.day, "-")),
        ("Address", bill.patient.address.lines[0]), ("Admitting Consultant", f"Dr {bill.doctor.name}"), ("Payer",
         "Self"), ("", ""), ("Admission No.", f"A{rng.randint(10**5, 10**6)}"), ("Bed",
         f"DLX-{rng.randint(10, 60)}"),
    ), 24)  # fmt: skip
    sheet.text(40, 84 + 24 + 2 * (value.size + 2), bill.patient.address.lines[1], value)
    rows = [(str(n), c.description, "9993", str(c.quantity), shown(c.unit), shown(c.amount))
            for n, c in enumerate(bill.charges, 1)]  # fmt: skip
    columns = (Column("S.No", 34), Column("Service", 230), Column("HSN/SAC", 60), Column("Units", 40, "right"), Column(
               "Rate", 75, "right"), Column("Amount", 80, "right"))  # fmt: skip
    y = Table(columns, label.but(bold=True), value, rules="grid", head_band=True).draw(sheet, 38, y + 6, rows)
    half = bill.tax // 2
    steps = (
        ("Sub Total", shown(bill.subtotal)),
        ("CGST 2.5%", shown(half)),
        ("SGST 2.5%", shown(bill.tax - half)),
        ("Grand Total", shown(bill.total)),
        ("Amount Paid", shown(bill.paid)),
        ("Balance Payable", shown(bill.balance)),
    )
    ladder(sheet, 380, 553, y + 18, steps, label.but(bold=True), value)
    sheet.text(40, y + 18, "Receipts", label.but(bold=True))
    sheet.lines(
        40, y + 31, [f"R{rng.randint(10**4, 10**5)}   UPI   {shown(bill.paid)}", "Refunds: nil"], value, lead=1.5
    )
    sheet.text(
        40, y + 110, "Amounts in Indian rupees. Subject to Hyderabad jurisdiction. E&OE.", label.but(size=7, bold=False)
    )
    sheet.text(553, y + 140, "Authorised Signatory", label.but(size=8, bold=False), "right")
    return Drawn(sheet, bill.truth(
        "facility_name", "facility_address", "facility_phone", "patient_name", "patient_address", "invoice_number",
        "invoice_date", "subtotal", "total_amount", "amount_paid", "balance_due", "currency",
        provider_name=f"Dr {bill.doctor.name}", line_items=bill.lines("quantity", "unit_price", "amount"),
    ), ("tax",))  # fmt: skip


@layout("hospital_bill", "train")
def blind3_bill_ke_invoice(rng: random.Random) -> Drawn:
    """A Kenyan hospital's invoice to a patient: the fund's rebate as a line before the total, how to pay by "
    "telephone."""
    bill = make_tab(rng, "ke", 3, 6, off=rng.choice((10, 20)))
    label, value = pens(rng, size=9)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=True), value)
    sheet.text(297, 46, bill.facility.upper(), label.but(size=15, bold=True), "centre")
    sheet.lines(297, 60, [bill.address.line, f"Tel: {bill.phone}   PIN: P05{rng.randint(10**6, 10**7)}Q"],
                label.but(size=8.5, bold=False), "centre")  # fmt: skip
    sheet.text(297, 96, "INVOICE", label.but(size=13, bold=True), "centre")
    stack(form, 40, 122, 130, (("Patient Name", bill.patient.name), ("Patient No", f"{rng.randint(10**4, 10**6)}"),
          ("Doctor", f"Dr. {bill.doctor.name}")), 16, ":")  # fmt: skip
    stack(form, 350, 122, 430, (("Invoice No", bill.number), ("Date", f"{bill.day:%d-%b-%Y}")), 16, ":")
    rows = [(f"{c.day:%d-%b-%Y}", c.description, str(c.quantity), shown(c.unit), shown(c.amount)) for c in bill.charges]
    columns = (Column("Date", 80), Column("Particulars", 235), Column("Qty", 40, "right"), Column("Price", 75, "right"),
               Column("Amount (KES)", 85, "right"))  # fmt: skip
    y = Table(columns, label.but(bold=True), value, rules="columns").draw(sheet, 40, 184, rows)
    steps = (("Gross Amount", shown(bill.subtotal)), ("Less Discount", shown(bill.discount)), ("Net Amount Due",
             shown(bill.total)), ("Deposit Paid", shown(bill.paid)), ("Balance", shown(bill.balance)))  # fmt: skip
    y = ladder(sheet, 350, 551, y + 20, steps, label.but(bold=False), value)
    sheet.lines(
        40,
        y + 20,
        [
            f"Pay by M-PESA: Paybill 555{rng.randint(100, 999)}, account = invoice number.",
            "Cheques to be drawn in favour of the hospital. Prepared by: J. Kibet",
        ],
        label.but(size=8.5, bold=False),
        lead=1.5,
    )
    return Drawn(sheet, bill.truth(
        "facility_name", "facility_address", "facility_phone", "patient_name", "invoice_number", "invoice_date",
        "subtotal", "discount", "total_amount", "amount_paid", "balance_due", "currency",
        provider_name=f"Dr. {bill.doctor.name}", line_items=bill.lines("quantity", "unit_price", "amount"),
    ))  # fmt: skip


@layout("hospital_bill", "train")
def blind3_bill_ca_uninsured(rng: random.Random) -> Drawn:
    """A Canadian clinic bills what the province does not cover: tax by its name and number, receipt underneath."""
    bill = make_tab(rng, "ca", 1, 4, tax=13)
    label, value = pens(rng, size=10)
    sheet = Sheet()
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(44, 52, bill.facility, label.but(size=16, bold=True))
    sheet.lines(44, 68, [*bill.address.lines, f"P: {bill.phone}", f"HST # {rng.randint(10**8, 10**9)} RT0001"],
                label.but(size=9, bold=False))  # fmt: skip
    sheet.text(568, 52, f"Invoice {bill.number}", label.but(size=13, bold=True), "right")
    sheet.text(568, 68, f"{bill.day:%B} {bill.day.day}, {bill.day.year}", value, "right")
    form.below(44, 140, "Billed to", bill.patient.name, *bill.patient.address.lines)
    form.below(330, 140, "Seen by", f"Dr. {bill.doctor.name}")
    rows = [(c.description, str(c.quantity), shown(c.unit, "$"), shown(c.amount, "$")) for c in bill.charges]
    columns = (Column("Uninsured service", 290), Column("Qty", 50, "right"), Column("Each", 90, "right"),
            Column("Amount",
               94, "right"))  # fmt: skip
    y = Table(columns, label.but(bold=True), value, rules="head", lead=1.5).draw(sheet, 44, 220, rows)
    steps = (("Subtotal", shown(bill.subtotal, "$")), ("HST (13%)", shown(bill.tax, "$")), ("Total CAD",
             shown(bill.total, "$")), ("Visa", shown(bill.paid, "$")), ("Balance", shown(bill.balance,
                     "$")))  # fmt: skip
    y = ladder(sheet, 390, 564, y + 22, steps, label.but(bold=False), value)
    sheet.text(
        44,
        y + 26,
        "Keep this receipt for your income tax return or extended health plan.",
        label.but(size=9, bold=False),
    )
    return Drawn(sheet, bill.truth(
        "facility_name", "facility_address", "facility_phone", "patient_name", "patient_address", "invoice_number",
        "invoice_date", "subtotal", "tax", "total_amount", "balance_due", "currency",
        provider_name=f"Dr. {bill.doctor.name}", line_items=bill.lines("quantity", "unit_price", "amount"),
    ), ("amount_paid",))  # fmt: skip


@layout("hospital_bill", "train")
def blind3_bill_us_long(rng: random.Random) -> Drawn:
    """An itemized bill of two or three pages: header and page totals on each, the sums of all on the last."""
    bill = make_tab(rng, "us", 19, 24)
    label, value = pens(rng, size=9)
    sheet = Sheet()
    pages = [bill.charges[start : start + 9] for start in range(0, len(bill.charges), 9)]
    columns = (Column("Date", 66), Column("Rev/HCPCS", 66), Column("Description", 226), Column("Units", 44, "right"),
               Column("Price", 66, "right"), Column("Charges", 72, "right"))  # fmt: skip
    y = 0.0
    for number, charges in enumerate(pages, 1):
        if number > 1:
            sheet.page()
        form = Form(sheet, label.but(bold=False), value)
        sheet.text(36, 44, bill.facility, label.but(size=13, bold=True))
        sheet.text(36, 57, f"{bill.address.line}   {bill.phone}", label.but(size=8, bold=False))
        sheet.text(576, 44, f"Itemized statement, page {number} of {len(pages)}", label.but(bold=False), "right")
        stack(form, 36, 84, 130, (("Patient", bill.patient.last_first), ("Attending", bill.doctor.name)), 15)
        stack(form, 370, 84, 450, (("Invoice no.", bill.number), ("Invoice date", f"{bill.day:%m/%d/%Y}")), 15)
        rows = [(f"{c.day:%m/%d/%y}", c.code, c.description, str(c.quantity), shown(c.unit), shown(c.amount))
                for c in charges]  # fmt: skip
        y = Table(columns, label.but(bold=True), value, rules="rows", lead=1.5).draw(sheet, 36, 124, rows)
        sheet.text(500, y + 14, "Page total", label.but(bold=False), "right")
        sheet.text(572, y + 14, shown(sum(c.amount for c in charges)), value, "right")
    steps = (("Total charges", shown(bill.total, "$")), ("Payments received", shown(bill.paid, "$")), ("Balance due",
             shown(bill.balance, "$")))  # fmt: skip
    ladder(sheet, 380, 572, y + 44, steps, label.but(bold=True), value)
    return Drawn(sheet, bill.truth(
        "facility_name", "facility_address", "facility_phone", "patient_name", "provider_name", "invoice_number",
        "invoice_date", "total_amount", "amount_paid", "balance_due", "currency",
        line_items=bill.lines("code", "quantity", "unit_price", "amount"),
    ))  # fmt: skip
