"""Hospital bills of Asia, Africa, Britain and Australia; they served as TEST."""

from __future__ import annotations

import random

from evaluation.documents.bill_facts import shown
from evaluation.documents.country_facts import stack
from evaluation.documents.facts import pens
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.nation_facts import department, make_tab, short
from evaluation.documents.nation_people import title
from evaluation.documents.parts import Form
from evaluation.documents.sheet import A4, A5, Pen, Sheet
from evaluation.documents.tables import Column, Table, ladder


@layout("hospital_bill", "train")
def blind3_bill_in_interim(rng: random.Random) -> Drawn:
    """An Indian hospital's interim bill while the patient lies there: departments as rows of their own in the table."""
    bill = make_tab(rng, "in", 7, 12, off=rng.choice((0, 5)))
    label, value = pens(rng, size=8.5)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(297, 40, bill.facility.upper(), label.but(size=15, bold=True), "centre")
    sheet.text(297, 53, f"{bill.address.line}", label.but(size=8, bold=False), "centre")
    sheet.text(297, 64, f"Tel : {bill.phone}  |  E-mail : billing@example.in", label.but(size=8, bold=False), "centre")
    sheet.rule(30, 70, 565)
    sheet.text(297, 430, "PROVISIONAL", Pen("sans", 64, True, 0.88), "centre")
    sheet.text(297, 86, "INTERIM BILL (DETAILED)", label.but(size=11, bold=True), "centre")
    called = f"{title(bill.patient)}. {bill.patient.name.upper()}"
    stack(form, 34, 106, 120, (("Patient Name", called), ("Age / Gender", f"{bill.patient.age(bill.day)} Yr(s) / "
          f"{bill.patient.sex.capitalize()}"), ("Consultant", f"DR. {bill.doctor.name.upper()}"), ("Address",
          bill.patient.address.line)), 14, ":")  # fmt: skip
    stack(form, 360, 106, 430, (("Bill No", bill.number), ("Bill Date", f"{short(bill.day, '-')} "
                                                             f"11:{rng.randint(10, 59)} AM"),
                                ("Ward / Bed", f"4th Floor / {rng.randint(401, 440)}-B")), 14, ":")  # fmt: skip
    rows: list[tuple[str, ...]] = []
    for name in dict.fromkeys(department(charge) for charge in bill.charges):
        inside = [charge for charge in bill.charges if department(charge) == name]
        rows.append((f"{name} CHARGES", "", "", "", shown(sum(charge.amount for charge in inside))))
        rows += [(f"   {c.description}", short(c.day, "-"), str(c.quantity), shown(c.unit), shown(c.amount))
                 for c in inside]  # fmt: skip
    columns = (Column("Particulars", 245), Column("Date", 75), Column("Qty", 45, "right"), Column("Rate", 80, "right"),
               Column("Amount (INR)", 88, "right"))  # fmt: skip
    y = Table(columns, label.but(bold=True), value, rules="head", lead=1.35).draw(sheet, 31, 166, rows)
    steps = [("Total Bill Amount", shown(bill.subtotal))]
    steps += [("Discount", shown(bill.discount)), ("Net Amount", shown(bill.total))] if bill.discount else []
    steps += [("Less: Advance Received", shown(bill.paid)), ("Outstanding Amount", shown(bill.balance))]
    y = ladder(sheet, 370, 560, y + 18, steps, label.but(bold=True), value)
    sheet.text(34, y + 8, "This is a provisional bill and is subject to change at the time of discharge.",
               label.but(size=8, bold=False))  # fmt: skip
    sheet.text(560, y + 40, "Prepared By : CASHIER 12", label.but(size=8, bold=False), "right")
    more = ("subtotal", "discount") if bill.discount else ()
    return Drawn(sheet, bill.truth(
        "facility_name", "facility_address", "facility_phone", "patient_name", "patient_address", "invoice_number",
        "invoice_date", "total_amount", "amount_paid", "balance_due", "currency", *more,
        provider_name=f"DR. {bill.doctor.name}", line_items=bill.lines("quantity", "unit_price", "amount"),
    ))  # fmt: skip


@layout("hospital_bill", "train")
def blind3_bill_in_dispensary(rng: random.Random) -> Drawn:
    """A hospital pharmacy's memo: batch and expiry between name and price, tax told in the foot, half a page."""
    bill = make_tab(rng, "in", 1, 1)
    label, value = pens(rng, size=8.5)
    sheet = Sheet((595, 420))
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(30, 34, f"{bill.facility} - Pharmacy", label.but(size=12, bold=True))
    sheet.lines(30, 47, [bill.address.line, f"Ph. {bill.phone}   D.L. No. 20B/{rng.randint(1000, 9999)}   GSTIN "
                f"27AAACA{rng.randint(1000, 9999)}K1ZX"], label.but(size=7.5, bold=False))  # fmt: skip
    sheet.text(565, 34, "CASH MEMO", label.but(size=12, bold=True), "right")
    form.right(30, 80, "Bill No :", bill.number)
    form.right(230, 80, "Date :", short(bill.day))
    form.right(30, 95, "Patient :", bill.patient.name)
    form.right(330, 95, "Prescribed by :", f"Dr. {bill.doctor.name}")
    names = ("Tab. Telmisartan 40", "Cap. Pantoprazole 40", "Inj. Ceftriaxone 1 g", "Syr. Ambroxol 100 ml",
             "IV Cannula 20G", "Tab. Paracetamol 650", "Normal Saline 500 ml")  # fmt: skip
    rows, items, total = [], [], 0
    for number, name in enumerate(rng.sample(names, rng.randint(3, 6)), 1):
        count, price = rng.choice((2, 5, 10, 15)), rng.randint(4, 160) * 100 + rng.choice((0, 25, 50))
        total += count * price
        rows.append((str(number), name, f"{rng.choice('ABT')}{rng.randint(1000, 9999)}", f"{rng.randint(1, 9):02d}/28",
                     str(count), shown(price), shown(count * price)))  # fmt: skip
        items.append({"description": name, "quantity": str(count), "unit_price": shown(price, commas=False),
                      "amount": shown(count * price, commas=False)})  # fmt: skip
    columns = (Column("Sn", 26), Column("Item", 190), Column("Batch", 70), Column("Exp", 50), Column("Qty", 45,
            "right"),
               Column("MRP", 70, "right"), Column("Amount", 84, "right"))  # fmt: skip
    y = Table(columns, label.but(bold=True), value, rules="grid", lead=1.3).draw(sheet, 30, 108, rows)
    sheet.text(30, y + 18, "Prices include GST. Goods once sold will not be taken back without the bill.",
               label.but(size=7.5, bold=False))  # fmt: skip
    sheet.text(470, y + 20, "Bill Total (Rs.)", label.but(bold=True), "right")
    sheet.text(561, y + 20, shown(total), value.but(bold=True), "right")
    sheet.text(561, y + 60, "Registered Pharmacist", label.but(size=8, bold=False), "right")
    return Drawn(sheet, bill.truth(
        "facility_address", "facility_phone", "patient_name", "invoice_number", "invoice_date", "currency",
        provider_name=f"Dr. {bill.doctor.name}", line_items=items, total_amount=shown(total, commas=False),
    ), ("facility_name",))  # fmt: skip


@layout("hospital_bill", "train")
def blind3_bill_sg_summary(rng: random.Random) -> Drawn:
    """A Singapore hospital's tax invoice: case number, a bill before and after tax, what national savings paid."""
    bill = make_tab(rng, "sg", 3, 6, tax=9)
    label, value = pens(rng, size=9)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(40, 48, bill.facility, label.but(size=14, bold=True))
    sheet.text(40, 61, f"{bill.address.line}   Tel: {bill.phone}", label.but(size=8, bold=False))
    sheet.text(555, 48, "TAX INVOICE", label.but(size=13, bold=True), "right")
    sheet.text(555, 61, f"GST Reg No. M2-{rng.randint(10**6, 10**7)}-{rng.randint(1, 9)}", label.but(size=8,
            bold=False),
               "right")  # fmt: skip
    sheet.lines(40, 94, [bill.patient.name.upper(), *bill.patient.address.lines], value)
    stack(form, 340, 94, 430, (("Invoice No.", bill.number), ("Invoice Date", f"{bill.day:%d %b %Y}"), ("Case No.",
          f"{rng.randint(10**7, 10**8)}C"), ("Patient", bill.patient.name.upper())), 14.5, ":")  # fmt: skip
    rows = [(c.description, str(c.quantity), shown(c.unit), shown(c.amount)) for c in bill.charges]
    columns = (Column("Description of Services", 290), Column("Qty", 45, "right"), Column("Unit Price ($)", 85,
            "right"),
               Column("Amount ($)", 95, "right"))  # fmt: skip
    y = Table(columns, label.but(bold=True), value, rules="rows", head_band=True).draw(sheet, 40, 170, rows)
    steps = (("Sub-total", shown(bill.subtotal)), ("Add: 9% GST", shown(bill.tax)), ("Total Amount Payable",
             shown(bill.total)), ("Less: MediSave", f"({shown(bill.paid)})"), ("Net Balance Payable by Patient (SGD)",
             shown(bill.balance)))  # fmt: skip
    y = ladder(sheet, 320, 551, y + 22, steps, label.but(bold=False), value)
    sheet.wrapped(
        40,
        y + 24,
        515,
        "Please settle this bill within 14 days by PayNow, AXS or at any SAM kiosk. This is a "
        "computer generated invoice and no signature is required.",
        label.but(size=8, bold=False),
    )
    return Drawn(sheet, bill.truth(
        "facility_name", "facility_address", "facility_phone", "patient_name", "patient_address", "invoice_number",
        "invoice_date", "subtotal", "tax", "total_amount", "balance_due", "currency",
        line_items=bill.lines("quantity", "unit_price", "amount"),
    ), ("amount_paid",))  # fmt: skip


@layout("hospital_bill", "train")
def blind3_bill_uk_anaesthetist(rng: random.Random) -> Drawn:
    """A British consultant bills the patient on his own paper: bank details, codes of the insurers, no VAT."""
    bill = make_tab(rng, "uk", 1, 3)
    label, value = pens(rng, size=10)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    doctor = f"Dr {bill.doctor.name}"
    sheet.text(297, 56, f"{doctor} {bill.doctor.degrees}", label.but(size=15, bold=True), "centre")
    sheet.text(297, 71, "Consultant Anaesthetist", label.but(size=10, bold=False), "centre")
    sheet.lines(297, 86, [bill.address.line, f"Secretary: {bill.phone}"], label.but(size=9, bold=False), "centre")
    sheet.lines(60, 140, [f"{title(bill.patient)} {bill.patient.name}", *bill.patient.address.lines], value)
    stack(form, 350, 140, 440, (("Invoice number", bill.number), ("Date", f"{bill.day.day} {bill.day:%B} "
                                                            f"{bill.day.year}")),
          16)  # fmt: skip
    sheet.text(60, 226, f"Fees for professional services at {bill.facility}", value.but(bold=True))
    y = 252.0
    for charge in bill.charges:
        sheet.text(60, y, f"{charge.day:%d %b}", value)
        sheet.text(120, y, charge.description, value)
        sheet.text(535, y, shown(charge.amount, "£"), value, "right")
        y += 20
    sheet.rule(430, y - 8, 535)
    sheet.text(420, y + 8, "Total due", label.but(bold=True), "right")
    sheet.text(535, y + 8, shown(bill.total, "£"), value.but(bold=True), "right")
    sheet.wrapped(60, y + 50, 470, "Terms: strictly 28 days. Please pay by bank transfer to sort code 20-00-00, "
                                   "account "
                  "55501234, with the invoice number as reference. You remain liable for any shortfall that your "
                  "insurer does not meet.", label.but(size=9, bold=False))  # fmt: skip
    return Drawn(sheet, bill.truth(
        "patient_name", "patient_address", "invoice_number", "invoice_date", "total_amount", "currency",
        provider_name=f"{doctor} {bill.doctor.degrees}", line_items=bill.lines("amount"),
    ), ("facility_name", "facility_address", "facility_phone", "provider_name", "balance_due"))  # fmt: skip


@layout("hospital_bill", "train")
def blind3_bill_ng_cashier(rng: random.Random) -> Drawn:
    """A Nigerian hospital's bill on half a sheet: naira without kobo, typed labels and values by hand."""
    bill = make_tab(rng, "ng", 2, 4)
    label, value = pens(rng, hand=True, plain=True, size=9.5)
    sheet = Sheet(A5)
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(210, 34, bill.facility.upper(), label.but(size=13, bold=True), "centre")
    sheet.text(210, 47, bill.address.line, label.but(size=8, bold=False), "centre")
    sheet.text(210, 58, f"Phone: {bill.phone}", label.but(size=8, bold=False), "centre")
    sheet.text(210, 80, "PATIENT'S BILL", label.but(size=11, bold=True), "centre")
    form.right(24, 106, "Bill No.", bill.number, line_to=200)
    form.right(212, 106, "Date", f"{bill.day.day}-{bill.day:%b}-{bill.day.year}", line_to=396)
    form.right(24, 132, "Name of patient", bill.patient.name, line_to=396)
    form.right(24, 158, "Doctor", f"Dr {bill.doctor.name}", line_to=396)
    rows = [(str(n), c.description, f"{c.amount // 100:,}") for n, c in enumerate(bill.charges, 1)]
    columns = (Column("S/N", 36), Column("Details", 230), Column("Amount (N)", 106, "right"))
    y = Table(columns, label.but(bold=True), value, lead=1.4).draw(sheet, 24, 176, rows)
    for row, (name, cents) in enumerate((("Grand Total", bill.total), ("Amount Deposited", bill.paid // 100 * 100),
                                         ("Balance", bill.total - bill.paid // 100 * 100))):  # fmt: skip
        sheet.text(280, y + 24 + 20 * row, name, label.but(bold=True), "right")
        sheet.text(392, y + 24 + 20 * row, f"N {cents // 100:,}", value, "right")
    sheet.text(
        24, 575, "No refund of money after payment. Thank you for your patronage.", label.but(size=8, bold=False)
    )
    return Drawn(sheet, bill.truth(
        "facility_name", "facility_address", "facility_phone", "patient_name", "invoice_number", "invoice_date",
        "total_amount", "currency", provider_name=f"Dr {bill.doctor.name}", line_items=bill.lines("amount"),
        amount_paid=f"{bill.paid // 100}.00", balance_due=f"{bill.total // 100 - bill.paid // 100}.00",
    ))  # fmt: skip
