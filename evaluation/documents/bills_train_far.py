"""More hospital bills of Australia, the Gulf, the Philippines and Malaysia; they served as TEST."""

from __future__ import annotations

import random

from evaluation.documents.bill_facts import plain, shown
from evaluation.documents.country_facts import captions, stack
from evaluation.documents.facts import pens
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.nation_facts import make_tab, short
from evaluation.documents.parts import Form
from evaluation.documents.sheet import A4, Pen, Sheet
from evaluation.documents.tables import Column, Table, ladder


@layout("hospital_bill", "train")
def blind3_bill_au_specialist(rng: random.Random) -> Drawn:
    """An Australian specialist's account: item numbers, referral, a receipt line, the practice's ABN."""
    bill = make_tab(rng, "au", 1, 3)
    label, value = pens(rng, size=9.5)
    sheet = Sheet(A4)
    form = Form(sheet, label, value)
    sheet.text(40, 54, bill.facility, label.but(size=15, bold=True))
    sheet.lines(40, 70, [f"ABN {rng.randint(10, 99)} 600 {rng.randint(100, 999)} {rng.randint(100, 999)}",
                         *bill.address.lines, f"Phone {bill.phone}"], label.but(size=8.5, bold=False))  # fmt: skip
    sheet.text(555, 54, "Account", label.but(size=16, bold=False), "right")
    captions(form, 40, 138, (150, 130, 130, 100), (
        ("Account for", bill.patient.name), ("Invoice no.", bill.number), ("Invoice date", short(bill.day)),
        ("Provider", f"Dr {bill.doctor.name}"), ("Provider no.", f"{rng.randint(100000, 499999)}BX"),
        ("Medicare no.", f"{rng.randint(2000, 6000)} {rng.randint(10000, 99999)} {rng.randint(1, 9)}"),
    ))  # fmt: skip
    rows = [(short(c.day), str(rng.randint(104, 73999)), c.description, shown(c.amount, "$")) for c in bill.charges]
    columns = (Column("Service date", 85), Column("Item", 60), Column("Description", 270), Column("Fee", 100, "right"))
    y = Table(columns, label.but(bold=True), value, rules="rows", lead=1.5).draw(sheet, 40, 216, rows)
    items = [c.members("description", "amount") | {"code": row[1]} for c, row in zip(bill.charges, rows, strict=True)]
    steps = (("Total fee (no GST)", shown(bill.total, "$")), (f"Payment received {short(bill.day)} EFTPOS",
             shown(bill.paid, "$")), ("Amount owing", shown(bill.balance, "$")))  # fmt: skip
    y = ladder(sheet, 280, 551, y + 22, steps, label.but(bold=False), value)
    sheet.wrapped(40, y + 24, 515, "You may claim a rebate from Medicare with this account. Accounts not paid "
                                   "within 14 "
                  "days attract a fee.", label.but(size=8.5, bold=False))  # fmt: skip
    return Drawn(sheet, bill.truth(
        "facility_name", "facility_address", "facility_phone", "patient_name", "invoice_number", "invoice_date",
        "total_amount", "amount_paid", "balance_due", "currency", provider_name=f"Dr {bill.doctor.name}",
        line_items=items,
    ))  # fmt: skip


@layout("hospital_bill", "train")
def blind3_bill_ae_shares(rng: random.Random) -> Drawn:
    """A Gulf clinic's invoice: gross, what the insurer bears and the patient's share in columns of the table."""
    bill = make_tab(rng, "ae", 2, 5)
    label, value = pens(rng, size=8.5)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(40, 46, bill.facility.upper(), label.but(size=14, bold=True))
    sheet.text(40, 59, f"{bill.address.line} - UAE  Tel: {bill.phone}  TRN: 1002{rng.randint(10**9, 10**10)}03",
               label.but(size=8, bold=False))  # fmt: skip
    sheet.text(297, 86, "OUT-PATIENT INVOICE", label.but(size=12, bold=True), "centre")
    sheet.box(40, 94, 515, 66, 0.5)
    stack(
        form,
        46,
        110,
        130,
        (
            ("Patient Name", bill.patient.name),
            ("File No", f"{rng.randint(10**4, 10**6)}"),
            ("Insurance", "Sahara Takaful / Silver Network"),
            ("Card No", f"{rng.randint(10**8, 10**9)}"),
        ),
        14,
        ":",
    )
    stack(form, 330, 110, 410, (("Invoice No", bill.number), ("Invoice Date", f"{bill.day:%d-%b-%Y}"), ("Clinician",
          f"Dr. {bill.doctor.name}")), 14, ":")  # fmt: skip
    share = [charge.amount // 5 for charge in bill.charges]
    rows = [(str(n), c.code, c.description, str(c.quantity), shown(c.amount), shown(c.amount - s), shown(s))
            for n, (c, s) in enumerate(zip(bill.charges, share, strict=True), 1)]  # fmt: skip
    columns = (Column("No", 26), Column("CPT", 54), Column("Service", 185), Column("Qty", 32, "right"), Column("Gross",
               70, "right"), Column("Company\nShare", 74, "right"), Column("Patient\nShare", 74, "right"))  # fmt: skip
    y = Table(columns, label.but(bold=True), value, head_band=True).draw(sheet, 40, 172, rows)
    steps = (("Gross Total (AED)", shown(bill.total)), ("Company Share", shown(bill.total - sum(share))),
             ("Patient Share", shown(sum(share))), ("Paid by Card", shown(sum(share))))  # fmt: skip
    y = ladder(sheet, 360, 551, y + 20, steps, label.but(bold=False), value)
    sheet.text(40, y + 20, "Healthcare services are zero rated for VAT.", label.but(size=8, bold=False))
    # What the company bears may be read as paid or taken off, and the patient's share as the balance.
    return Drawn(sheet, bill.truth(
        "facility_name", "facility_phone", "patient_name", "invoice_number", "invoice_date", "total_amount", "currency",
        provider_name=f"Dr. {bill.doctor.name}", line_items=bill.lines("code", "quantity"),
    ), ("facility_address", "discount", "amount_paid", "balance_due", "subtotal", "tax"))  # fmt: skip


@layout("hospital_bill", "train")
def blind3_bill_ph_sections(rng: random.Random) -> Drawn:
    """A Philippine billing statement: hospital charges by kind, professional fees by doctor, one total of both."""
    bill = make_tab(rng, "ph", 3, 5)
    label, value = pens(rng, size=9.5)
    sheet = Sheet()
    form = Form(sheet, label.but(bold=False), value)
    sheet.lines(306, 42, [bill.facility, bill.address.line, f"Tel. No. {bill.phone}"], label.but(size=10, bold=True),
                "centre")  # fmt: skip
    sheet.text(306, 96, "BILLING STATEMENT", label.but(size=13, bold=True), "centre")
    form.right(40, 124, "Patient:", bill.patient.last_first.upper())
    form.right(400, 124, "Date:", f"{bill.day:%m/%d/%Y}")
    form.right(40, 140, "Room:", f"PRIVATE {rng.randint(201, 430)}")
    form.right(400, 140, "Bill No.:", bill.number)
    half = max(1, len(bill.charges) - 1)
    sheet.text(40, 172, "A. HOSPITAL CHARGES", label.but(bold=True))
    y = ladder(sheet, 60, 500, 190, [(c.description, shown(c.amount)) for c in bill.charges[:half]],
               label.but(bold=False), value)  # fmt: skip
    first = sum(charge.amount for charge in bill.charges[:half])
    sheet.text(60, y, "Total Hospital Charges", label.but(bold=True))
    sheet.text(572, y, shown(first), value, "right")
    y += 26
    sheet.text(40, y, "B. PROFESSIONAL FEES", label.but(bold=True))
    fee = bill.total - first
    sheet.text(60, y + 18, f"Dr. {bill.doctor.name} - attending", label.but(bold=False))
    sheet.text(500, y + 18, shown(fee), value, "right")
    y += 44
    steps = (("TOTAL BILL", shown(bill.total, "P ")), ("Less: Partial payment", shown(bill.paid, "P ")),
             ("AMOUNT DUE", shown(bill.balance, "P ")))  # fmt: skip
    ladder(sheet, 360, 572, y, steps, label.but(bold=True), value)
    sheet.text(40, y + 90, "Received by: ____________________   Relationship: ______________", label.but(bold=False))
    items = [*(c.members("description", "amount") for c in bill.charges[:half]),
             {"description": f"Dr. {bill.doctor.name} - attending", "amount": plain(fee)}]  # fmt: skip
    return Drawn(sheet, bill.truth(
        "facility_name", "facility_address", "facility_phone", "patient_name", "invoice_number", "invoice_date",
        "total_amount", "amount_paid", "balance_due", "currency", line_items=items,
    ), ("provider_name", "subtotal"))  # fmt: skip


@layout("hospital_bill", "train")
def blind3_bill_my_receipt(rng: random.Random) -> Drawn:
    """A Malaysian hospital's official receipt and bill from a dot printer, ringgit after every amount's label."""
    bill = make_tab(rng, "my", 2, 5)
    pen = Pen("mono", 9)
    sheet = Sheet((460, 600))
    rows = [f"{bill.facility.upper():^56}", *(f"{line:^56}" for line in bill.address.lines),
            f"{'Tel ' + bill.phone:^56}",
            "", f"{'FINAL BILL / BIL AKHIR':^56}", "",
            f"Bill No   : {bill.number}", f"Bill Date : {short(bill.day)}", f"Patient   : {bill.patient.name}",
            f"Doctor    : Dr {bill.doctor.name}", "=" * 56, f"{'Description':<34}{'Qty':>6}{'RM':>16}", "-" * 56,
            *(f"{c.description:<34}{c.quantity:>6}{shown(c.amount):>16}" for c in bill.charges), "-" * 56,
            f"{'TOTAL (RM)':<40}{shown(bill.total):>16}", f"{'DEPOSIT PAID (RM)':<40}{shown(bill.paid):>16}",
            f"{'BALANCE TO PAY (RM)':<40}{shown(bill.balance):>16}", "=" * 56,
            "Goods and services are not subject to SST.", "Terima kasih. Semoga cepat sembuh."]  # fmt: skip
    sheet.lines(56, 44, rows, pen.but(size=8.5), lead=1.5)
    return Drawn(sheet, bill.truth(
        "facility_name", "facility_address", "facility_phone", "patient_name", "invoice_number", "invoice_date",
        "total_amount", "amount_paid", "balance_due", "currency", provider_name=f"Dr {bill.doctor.name}",
        line_items=bill.lines("quantity", "amount"),
    ))  # fmt: skip
