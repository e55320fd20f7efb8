"""Dense hospital bills: many lines over two pages, adjustments, shares, taxes by line, small print."""

from __future__ import annotations

import random
from datetime import timedelta

from evaluation.documents.bill_facts import plain, shown
from evaluation.documents.country_facts import captions, stack
from evaluation.documents.facts import pens
from evaluation.documents.land_facts import american, department, make_tab, short
from evaluation.documents.land_pairs import beside, inside, run_on, stamp
from evaluation.documents.land_people import title
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.parts import Form
from evaluation.documents.sheet import A4, Sheet
from evaluation.documents.tables import Column, Table, ladder

_HOUSE = ("facility_name", "facility_address", "facility_phone")
_SUMS = ("total_amount", "amount_paid", "balance_due", "currency")


@layout("hospital_bill", "train")
def blind4_bill_in_two_pages(rng: random.Random) -> Drawn:
    """An Indian hospital's inpatient bill over two pages: departments with subtotals, discount, GST, words, a stamp."""
    bill = make_tab(rng, "in", 12, 16, off=5, tax=5)
    label, value = pens(rng, size=9)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    who = bill.patient
    sheet.text(40, 44, bill.facility, label.but(size=15, bold=True))
    sheet.lines(
        40, 57, [bill.address.line, f"Tel: {bill.phone}  |  GSTIN 08ABCDE0000F1Z0"], label.but(size=7.5, bold=False)
    )
    sheet.text(555, 44, "IN-PATIENT BILL", label.but(size=12, bold=True), "right")
    sheet.box(36, 78, 523, 66, 0.5)
    stack(form, 42, 94, 120, (("Patient Name", f"{title(who)}. {who.name}"), ("UHID",
        f"SL{rng.randint(10**5, 10**6)}"), ("Address",
          f"{who.address.town}"), ("Consultant", f"Dr. {bill.doctor.name}")), 14, ":")  # fmt: skip
    stack(form, 340, 94, 410, (("Bill No", bill.number), ("Bill Date", short(bill.day)), ("DOA",
        short(bill.day - timedelta(9))),
          ("DOD", short(bill.day))), 14, ":")  # fmt: skip
    columns = (Column("Date", 62), Column("Particulars", 231), Column("Qty", 40, "right"), Column("Rate", 80, "right"),
               Column("Amount", 110, "right"))  # fmt: skip
    y, names = 152.0, list(dict.fromkeys(department(charge) for charge in bill.charges))
    for name in names:
        charges = [charge for charge in bill.charges if department(charge) == name]
        if y > 640:
            sheet.text(297, 822, "Page 1 of 2", label.but(size=8, bold=False), "centre")
            sheet.page()
            sheet.text(40, 40, f"{bill.facility}   Bill No {bill.number}   {who.name}", label.but(size=8, bold=False))
            y = 56.0
        sheet.text(40, y + 14, name.upper(), label.but(bold=True))
        rows = [(short(c.day), c.description, str(c.quantity), shown(c.unit), shown(c.amount)) for c in charges]
        y = Table(columns, label.but(bold=True), value, rules="rows", lead=1.35).draw(sheet, 36, y + 20, rows)
        sheet.text(400, y + 13, "Sub Total", label.but(bold=False), "right")
        sheet.text(555, y + 13, shown(sum(c.amount for c in charges)), value, "right")
        y += 20
    steps = (("Gross Amount", shown(bill.subtotal)), ("Less Discount 5%", shown(bill.discount)), ("GST 5%",
        shown(bill.tax)), (
             "Net Bill Amount", shown(bill.total)), ("Advance Received", shown(bill.paid)), ("Balance Payable (Rs.)",
             shown(bill.balance)))  # fmt: skip
    y = ladder(sheet, 330, 555, y + 20, steps, label.but(bold=True), value)
    sheet.text(40, y + 20, "Authorised Signatory", label.but(bold=False))
    stamp(form, 180, y, ("PAID IN PART", "CASH COUNTER 2"))
    return Drawn(sheet, bill.truth(
        *_HOUSE, *_SUMS, "patient_name", "invoice_number", "invoice_date", "subtotal", "discount", "tax",
        provider_name=f"Dr. {bill.doctor.name}", line_items=bill.lines("quantity", "unit_price", "amount"),
    ), ("patient_address",))  # fmt: skip


@layout("hospital_bill", "train")
def blind4_bill_us_adjustments(rng: random.Random) -> Drawn:
    """An American group's statement: charge, insurance paid, adjustment and what is yours in columns of every line."""
    bill = make_tab(rng, "us", 3, 6)
    label, value = pens(rng, size=8.5)
    sheet = Sheet()
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(40, 46, bill.facility, label.but(size=15, bold=True))
    sheet.lines(40, 59, [*bill.address.lines, f"Billing questions: {bill.phone}"], label.but(size=8, bold=False))
    x = 330.0
    for name, text in (
        ("INVOICE", bill.number),
        ("DATE", american(bill.day)),
        ("DUE", american(bill.day + timedelta(30))),
    ):
        x = form.cell(x, 36, 81, 34, name, text)
    sheet.lines(60, 126, [bill.patient.name.upper(), *(line.upper() for line in bill.patient.address.lines)], value)
    doctor = f"{bill.doctor.name}, {bill.doctor.degrees}"
    run_on(
        form, 40, 190, (("Patient", bill.patient.name), ("Provider", doctor), ("Insurance", "Wasatch Community Health"))
    )
    rows, yours = [], 0
    for charge in bill.charges:
        insurer, off = charge.amount * 5 // 10, charge.amount * 3 // 10
        mine = charge.amount - insurer - off
        yours += mine
        rows.append((american(charge.day), charge.code, charge.description, shown(charge.amount), shown(insurer),
        shown(off),
                     shown(mine)))  # fmt: skip
    columns = (Column("Date", 62), Column("Code", 44), Column("Service", 172), Column("Charge", 62, "right"),
               Column("Insurance\npaid", 66, "right"), Column("Adjust-\nment", 60, "right"), Column("You owe", 66,
               "right"))  # fmt: skip
    y = Table(columns, label.but(bold=True), value, rules="zebra", lead=1.4).draw(sheet, 40, 204, rows)
    ladder(sheet, 360, 568, y + 22, (("Total charges", shown(bill.total, "$")), ("You owe now", shown(yours, "$"))),
           label.but(bold=True), value)  # fmt: skip
    sheet.wrapped(40, y + 80, 530, "Your insurance has processed these services. The amount you owe is your "
        "deductible, copay or "
                  "coinsurance. Please pay within 30 days or call to arrange a plan.", label.but(size=8.5,
                  bold=False))  # fmt: skip
    # What the insurer paid and what was written off stand by line only.
    return Drawn(sheet, bill.truth(
        *_HOUSE, "patient_name", "patient_address", "invoice_number", "invoice_date", "total_amount", "currency",
        provider_name=doctor, balance_due=plain(yours), line_items=bill.lines("code"),
    ), ("amount_paid", "discount"))  # fmt: skip


@layout("hospital_bill", "train")
def blind4_bill_au_fund_gap(rng: random.Random) -> Drawn:
    """An Australian private hospital's invoice: schedule fee and fund benefit beside the charge, the patient's gap."""
    bill = make_tab(rng, "au", 2, 5)
    label, value = pens(rng, size=9)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(40, 50, bill.facility, label.but(size=15, bold=True))
    sheet.text(40, 64, f"{bill.address.line}   Accounts {bill.phone}   ABN 00 000 000 {rng.randint(100, 999)}",
               label.but(size=8, bold=False))  # fmt: skip
    sheet.text(555, 50, "Patient invoice", label.but(size=14, bold=False), "right")
    inside(form, 40, 84, (260, 130, 125), (("Patient", bill.patient.name), ("Invoice", bill.number), ("Date",
        short(bill.day)), (
           "Address", bill.patient.address.line), ("UR no.", str(rng.randint(10**5, 10**6))), ("Fund",
           "Murray River")), 22)  # fmt: skip
    paid, rows = 0, []
    for charge in bill.charges:
        benefit = charge.amount * 8 // 10
        paid += benefit
        rows.append(
            (
                charge.description,
                str(charge.quantity),
                shown(charge.amount),
                shown(benefit),
                shown(charge.amount - benefit),
            )
        )
    columns = (Column("Item", 215), Column("Qty", 40, "right"), Column("Charge $", 85, "right"),
        Column("Fund benefit $", 90,
               "right"), Column("Gap $", 85, "right"))  # fmt: skip
    y = Table(columns, label.but(bold=True), value, head_band=True, lead=1.4).draw(sheet, 40, 146, rows)
    ladder(sheet, 330, 551, y + 22, (("Total charges", shown(bill.total, "$")), ("Less fund benefit", shown(paid,
        "$")), ("Gap "
           "payable by patient", shown(bill.total - paid, "$"))), label.but(bold=True), value)  # fmt: skip
    sheet.text(40, 800, "No GST applies to these services. Payment terms 14 days.", label.but(size=8, bold=False))
    return Drawn(sheet, bill.truth(
        *_HOUSE, "patient_name", "patient_address", "invoice_number", "invoice_date", "total_amount", "currency",
        balance_due=plain(bill.total - paid), line_items=bill.lines("quantity"),
    ), ("amount_paid", "discount"))  # fmt: skip


@layout("hospital_bill", "train")
def blind4_bill_il_tax_invoice(rng: random.Random) -> Drawn:
    """An Israeli clinic's tax invoice and receipt in English: VAT above the total, means of payment below."""
    bill = make_tab(rng, "il", 1, 3, tax=18)
    label, value = pens(rng, size=10)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(555, 50, bill.facility, label.but(size=15, bold=True), "right")
    sheet.lines(555, 64, [bill.address.line, f"Tel. {bill.phone}", f"Company no. 51{rng.randint(10**6, 10**7)}"],
                label.but(size=8.5, bold=False), "right")  # fmt: skip
    sheet.text(40, 120, f"Tax Invoice / Receipt no. {bill.number}", label.but(size=13, bold=True))
    captions(form, 40, 140, (200, 160, 155), (("To", bill.patient.name), ("Date", short(bill.day)), ("Treating doctor",
             f"Dr. {bill.doctor.name}")))  # fmt: skip
    rows = [(c.description, str(c.quantity), shown(c.unit), shown(c.amount)) for c in bill.charges]
    columns = (Column("Details", 275), Column("Quantity", 60, "right"), Column("Unit price", 85, "right"),
        Column("Total ILS", 95,
               "right"))  # fmt: skip
    y = Table(columns, label.but(bold=True), value, rules="rows", lead=1.5).draw(sheet, 40, 184, rows)
    y = ladder(sheet, 360, 551, y + 20, (("Sum before VAT", shown(bill.subtotal)), ("VAT 18%", shown(bill.tax)),
        ("Total to pay",
               shown(bill.total))), label.but(bold=True), value)  # fmt: skip
    sheet.text(40, y + 20, "Received", label.but(bold=True))
    columns = (Column("Means", 150), Column("Last digits", 150), Column("Date", 105), Column("Sum ILS", 110, "right"))
    Table(columns, label.but(bold=True), value, rules="rows", lead=1.5).draw(sheet, 40, y + 28, [
        ("Credit card", str(rng.randint(1000, 9999)), short(bill.day), shown(bill.total))])  # fmt: skip
    return Drawn(sheet, bill.truth(
        *_HOUSE, "patient_name", "invoice_number", "invoice_date", "subtotal", "tax", "total_amount", "currency",
        provider_name=f"Dr. {bill.doctor.name}",
        line_items=bill.lines("quantity", "unit_price", "amount"),
    ), ("amount_paid",))  # fmt: skip


@layout("hospital_bill", "train")
def blind4_bill_ng_deposit(rng: random.Random) -> Drawn:
    """A Nigerian hospital's bill by hand on a printed sheet: particulars and naira, deposit and balance in boxes."""
    bill = make_tab(rng, "ng", 2, 5)
    label, value = pens(rng, hand=True, plain=True, size=9.5)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(297, 50, bill.facility.upper(), label.but(size=15, bold=True), "centre")
    sheet.text(297, 64, f"{bill.address.line}.  Tel: {bill.phone}", label.but(size=8.5, bold=False), "centre")
    sheet.text(297, 90, "PATIENT'S BILL", label.but(size=12, bold=True), "centre")
    form.right(40, 122, "Name", bill.patient.name, line_to=330)
    form.right(342, 122, "Date", short(bill.day), line_to=555)
    form.right(40, 148, "Bill No.", bill.number, line_to=330)
    form.right(342, 148, "Doctor", f"Dr {bill.doctor.name}", line_to=555)
    rows = [(c.description, shown(c.amount)) for c in bill.charges]
    columns = (Column("PARTICULARS", 375), Column("AMOUNT (N)", 140, "right"))
    y = Table(columns, label.but(bold=True), value, lead=1.5).draw(sheet, 40, 164, rows)
    y = beside(form, 295, y, ((120, 140),), (("TOTAL", shown(bill.total)), ("DEPOSIT", shown(bill.paid)), ("BALANCE",
               shown(bill.balance))), 24)  # fmt: skip
    form.right(40, y + 50, "Cashier", "", line_to=250)
    return Drawn(sheet, bill.truth(
        *_HOUSE, *_SUMS, "patient_name", "invoice_number", "invoice_date", provider_name=f"Dr {bill.doctor.name}",
        line_items=bill.lines("amount"),
    ))  # fmt: skip
