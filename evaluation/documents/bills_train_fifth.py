"""Hospital bills of the US, India and the Philippines."""

from __future__ import annotations

import random

from evaluation.documents.bill_facts import shown
from evaluation.documents.country_facts import captions, make_account, stack
from evaluation.documents.country_people import make_somebody, us
from evaluation.documents.facts import pens
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.parts import Form
from evaluation.documents.sheet import A4, Pen, Sheet
from evaluation.documents.tables import Column, Table, ladder


@layout("hospital_bill", "train")
def blind2_bill_us_coupon(rng: random.Random) -> Drawn:
    """A statement with a coupon to tear off at the foot, where address and amount stand again."""
    bill = make_account(rng, "us", 2, 5)
    label, value = pens(rng, size=9.5)
    sheet = Sheet()
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(40, 48, bill.facility, label.but(size=15, bold=True))
    sheet.text(572, 48, "Hospital Statement", label.but(size=13, bold=False), "right")
    sheet.band(40, 66, 532, 56, 0.92)
    captions(form, 48, 78, (170, 130, 120, 100), (
        ("PATIENT", bill.patient.name), ("GUARANTOR ACCOUNT", bill.number), ("STATEMENT DATE", us(rng, bill.day)),
        ("PAY THIS AMOUNT", shown(bill.balance, "$")),
    ))  # fmt: skip
    columns = (Column("Date", 74), Column("Description of Services", 300), Column("Charges", 80, "right"),
               Column("Payments", 78, "right"))  # fmt: skip
    rows = [(f"{c.day:%m/%d/%y}", c.description, shown(c.amount, "$"), "") for c in bill.charges]
    rows.append((f"{bill.day:%m/%d/%y}", "Patient payment - thank you", "", f"-{shown(bill.paid, '$')}"))
    y = Table(columns, label.but(bold=True), value, rules="head").draw(sheet, 40, 140, rows)
    y = ladder(sheet, 330, 568, y + 22, (("Total charges", shown(bill.total, "$")), ("Total payments and adjustments",
               f"-{shown(bill.paid, '$')}"), ("Balance due", shown(bill.balance, "$"))), label, value)  # fmt: skip
    phone = bill.phone
    sheet.wrapped(40, y + 14, 520, f"Questions about this statement? Call {phone}, Monday to Friday. You may pay by "
                  "check, card or on our website. Financial help is available to those who qualify.",
                  label.but(size=8.5, bold=False))  # fmt: skip
    sheet.text(306, 596, "- - - - - - - - - - - -  detach here and return with your payment  - - - - - - - - - - - -",
               label.but(size=8, bold=False), "centre")  # fmt: skip
    sheet.lines(56, 640, [bill.patient.name.upper(), *(line.upper() for line in bill.patient.address.lines)], value)
    sheet.lines(350, 640, [bill.facility, *bill.address.lines], value)
    form.right(350, 700, "Amount enclosed $", "", line_to=560)
    return Drawn(sheet, bill.truth(
        "facility_name", "facility_address", "facility_phone", "patient_name", "patient_address", "invoice_date",
        "total_amount", "amount_paid", "balance_due", "currency", line_items=bill.lines("amount"),
    ), ("invoice_number", "line_items"))  # fmt: skip


@layout("hospital_bill", "train")
def blind2_bill_us_detail(rng: random.Random) -> Drawn:
    """An itemized statement over two or three pages: every page has its header again, the sums on the last."""
    bill = make_account(rng, "us", 15, 19)
    label, value = pens(rng, size=9)
    sheet = Sheet()
    form = Form(sheet, label, value)
    page = [0]

    def head() -> float:
        if page[0]:
            sheet.page()
        page[0] += 1
        sheet.text(36, 40, bill.facility, label.but(size=13, bold=True))
        sheet.text(576, 40, f"Page {page[0]}", label.but(bold=False), "right")
        sheet.text(36, 54, f"{bill.address.line}", label.but(bold=False, size=8))
        sheet.text(306, 78, "DETAIL OF CHARGES", label.but(size=12, bold=True), "centre")
        stack(form, 36, 98, 116, (("Patient Name:", bill.patient.last_first), ("Physician:", bill.doctor.name)))
        stack(form, 380, 98, 470, (("Invoice Number:", bill.number), ("Invoice Date:", f"{bill.day:%m/%d/%Y}")))
        return 136.0

    columns = (Column("Svc Date", 72), Column("Rev/CPT", 62), Column("Description", 212), Column("Qty", 40, "right"),
               Column("Unit Price", 74, "right"), Column("Amount", 80, "right"))  # fmt: skip
    rows = [(f"{c.day:%m/%d/%Y}", c.code, c.description, str(c.quantity), shown(c.unit), shown(c.amount))
            for c in bill.charges]  # fmt: skip
    foot = rng.choice((400, 480))
    y = Table(columns, label.but(bold=True), value, rules=rng.choice(("zebra", "rows")), lead=1.5).draw(
        sheet, 36, head(), rows, foot=foot, turn=head)  # fmt: skip
    steps = (("Total Charges", shown(bill.total, "$")), ("Payments", shown(bill.paid, "$")),
             ("Account Balance", shown(bill.balance, "$")))  # fmt: skip
    ladder(sheet, 380, 572, y + 24, steps, label, value)
    return Drawn(sheet, bill.truth(
        "facility_name", "facility_address", "patient_name", "provider_name", "invoice_number", "invoice_date",
        "total_amount", "amount_paid", "balance_due", "currency",
        line_items=bill.lines("code", "quantity", "unit_price", "amount"),
    ))  # fmt: skip


@layout("hospital_bill", "train")
def blind2_bill_us_side_panel(rng: random.Random) -> Drawn:
    """A clinic group's bill with a grey panel of facts down the left side and the services at the right."""
    bill = make_account(rng, "us", 2, 5, off=rng.choice((0, 10)))
    label, value = pens(rng, size=9.5)
    sheet = Sheet()
    form = Form(sheet, label.but(bold=True), value)
    sheet.band(0, 0, 180, 792, 0.9)
    y = 60.0
    for name, texts in (("PATIENT", [bill.patient.name, *bill.patient.address.lines]), ("ACCOUNT", [bill.number]),
                        ("BILL DATE", [us(rng, bill.day)]), ("SEEN BY", [bill.doctor.name]),
                        ("BILLING OFFICE", [bill.phone])):  # fmt: skip
        y = form.below(16, y, name, *texts) + 18
    sheet.text(200, 56, bill.facility, label.but(size=17, bold=True))
    sheet.lines(200, 72, bill.address.lines, label.but(bold=False, size=9))
    sheet.text(200, 128, "What you are being billed for", label.but(size=12, bold=True))
    columns = (Column("Service", 280), Column("Amount", 100, "right"))
    rows = [(c.description, shown(c.amount, "$")) for c in bill.charges]
    y = Table(columns, label.but(bold=True), value, rules="rows", lead=1.6).draw(sheet, 200, 140, rows)
    steps = [("Total charges", shown(bill.subtotal, "$"))]
    names = ["subtotal"] if bill.discount else []
    if bill.discount:
        steps.append(("Uninsured discount", f"-{shown(bill.discount, '$')}"))
        steps.append(("Total after discount", shown(bill.total, "$")))
        names += ["discount"]
    sheet.box(390, y + 12, 190, 24 * len(steps) + 6, 0.6)
    ladder(sheet, 398, 572, y + 32, steps, label, value, 2.1)
    return Drawn(sheet, bill.truth(
        "facility_name", "facility_address", "patient_name", "patient_address", "invoice_date",
        "provider_name", "total_amount", "currency", *names, line_items=bill.lines("amount"),
    ), ("invoice_number", "balance_due", "subtotal", "facility_phone"))  # fmt: skip


@layout("hospital_bill", "train")
def blind2_bill_in_gst(rng: random.Random) -> Drawn:
    """An Indian final bill over two pages: services under their departments, GST below, the amount in words."""
    bill = make_account(rng, "in", 9, 14, tax=rng.choice((5, 12)), off=5)
    label, value = pens(rng, size=8.5)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(297, 40, bill.facility.upper(), label.but(size=14, bold=True), "centre")
    sheet.text(297, 53, bill.address.line, label.but(size=8, bold=False), "centre")
    sheet.text(297, 64, f"Ph: {bill.phone}   GSTIN: 08AABCP{rng.randint(1000, 9999)}Q1Z{rng.randint(1, 9)}",
               label.but(size=8, bold=False), "centre")  # fmt: skip
    sheet.text(297, 84, "FINAL BILL CUM RECEIPT (INPATIENT)", label.but(size=11, bold=True), "centre")
    sheet.box(36, 92, 523, 78)
    stack(form, 42, 106, 130, (("Patient Name", bill.patient.name), ("Age/Gender", f"{bill.patient.age(bill.day)}Y / "
          f"{bill.patient.sex.capitalize()}"), ("Address", bill.patient.address.line), ("Admitting Doctor",
          f"Dr {bill.doctor.name}"), ("Bed Category", "Semi Private")), 13.5, ":")  # fmt: skip
    stack(form, 380, 106, 450, (("Bill No", bill.number), ("Bill Date", f"{bill.day:%d/%m/%Y}")), 13.5, ":")
    columns = (Column("Sr", 26), Column("Service Name", 255), Column("Date", 62), Column("Qty", 34, "right"),
               Column("Rate (₹)", 70, "right"), Column("Amount (₹)", 76, "right"))  # fmt: skip
    half = len(bill.charges) // 2
    y = 182.0
    for name, charges in (("WARD AND NURSING CHARGES", bill.charges[:half]), ("INVESTIGATIONS AND PROCEDURES",
                          bill.charges[half:])):  # fmt: skip
        sheet.band(36, y, 523, 15, 0.88)
        sheet.text(40, y + 11, name, label.but(bold=True))
        rows = [(str(n), c.description, f"{c.day:%d/%m/%Y}", str(c.quantity), shown(c.unit), shown(c.amount))
                for n, c in enumerate(charges, 1)]  # fmt: skip
        y = Table(columns, label.but(bold=True), value, rules="none", lead=1.5).draw(sheet, 36, y + 16, rows)
        part = sum(charge.amount for charge in charges)
        sheet.text(400, y + 12, "Sub Total", label.but(bold=True), "right")
        sheet.text(555, y + 12, shown(part), value.but(bold=True), "right")
        y += 24
        if charges is not bill.charges and name.startswith("WARD") and rng.random() < 0.7:
            sheet.page()
            sheet.text(36, 40, f"{bill.facility.upper()}   (continued)", label.but(bold=True))
            y = 60
    steps = (("Gross Bill Amount", shown(bill.subtotal)), ("Concession", shown(bill.discount)),
             ("GST", shown(bill.tax)), ("Net Payable", shown(bill.total)), ("Deposit Adjusted", shown(bill.paid)),
             ("Balance To Be Paid", shown(bill.balance)))  # fmt: skip
    y = ladder(sheet, 340, 555, y + 16, steps, label.but(bold=True), value)
    sheet.text(36, y + 10, "E. & O. E.", label.but(bold=False))
    sheet.text(555, y + 34, f"For {bill.facility}", label.but(bold=False), "right")
    return Drawn(sheet, bill.truth(
        "facility_name", "facility_address", "facility_phone", "patient_name", "patient_address", "invoice_number",
        "invoice_date", "subtotal", "discount", "tax", "total_amount", "amount_paid", "balance_due", "currency",
        provider_name=f"Dr {bill.doctor.name}", line_items=bill.lines("quantity", "unit_price", "amount"),
    ))  # fmt: skip


@layout("hospital_bill", "train")
def blind2_bill_in_nursing_home(rng: random.Random) -> Drawn:
    """A small nursing home's bill book, written by hand: amounts in rupees without paise."""
    bill = make_account(rng, "in", 2, 5)
    label, value = pens(rng, hand=True, plain=True, size=10)
    sheet = Sheet((420, 595))
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(210, 36, "SHREE BALAJI NURSING HOME", label.but(size=15, bold=True), "centre")
    sheet.text(210, 50, bill.address.line, label.but(size=8, bold=False), "centre")
    sheet.text(210, 62, f"Mob. {bill.phone}", label.but(size=8, bold=False), "centre")
    sheet.rule(20, 70, 400)
    form.right(24, 92, "No.", bill.number, line_to=170)
    form.right(250, 92, "Date", f"{bill.day.day}/{bill.day.month}/{bill.day.year}", line_to=398)
    form.right(24, 118, "Patient's name Shri/Smt", bill.patient.name, line_to=398)
    rows = [(str(n), c.description, f"{c.amount // 100}/-") for n, c in enumerate(bill.charges, 1)]
    columns = (Column("Sr.", 30), Column("PARTICULARS", 244), Column("Rs.", 100, "right"))
    y = Table(columns, label.but(bold=True), value, rules="columns", lead=1.5).draw(sheet, 24, 136, rows)
    sheet.text(230, y + 22, "Total Rs.", label.but(bold=True))
    sheet.text(394, y + 22, f"{bill.total // 100}/-", value, "right")
    sheet.text(394, 570, "Authorised Signature", label.but(bold=False), "right")
    return Drawn(sheet, bill.truth(
        "facility_address", "facility_phone", "patient_name", "invoice_number", "invoice_date", "total_amount",
        "currency", facility_name="SHREE BALAJI NURSING HOME", line_items=bill.lines("amount"),
    ))  # fmt: skip


@layout("hospital_bill", "train")
def blind2_bill_ph_philhealth(rng: random.Random) -> Drawn:
    """A Philippine statement of account: charges by kind, then what PhilHealth and the senior's discount take off."""
    bill = make_account(rng, "ph", 3, 6, off=20)
    label, value = pens(rng, size=9.5)
    sheet = Sheet()
    form = Form(sheet, label.but(bold=False), value)
    sheet.lines(
        306, 40, ["Republic of the Philippines", bill.facility.upper()], label.but(size=12, bold=True), "centre"
    )
    sheet.text(306, 70, bill.address.line, label.but(size=8.5, bold=False), "centre")
    sheet.text(306, 92, "STATEMENT OF ACCOUNT (SOA)", label.but(size=12, bold=True), "centre")
    stack(form, 40, 116, 132, (("Patient Name:", bill.patient.last_first), ("Address:", bill.patient.address.line),
          ("Attending Doctor:", bill.doctor.name), ("Final Diagnosis:", rng.choice(("CAP - moderate risk",
          "Acute gastroenteritis")))))  # fmt: skip
    stack(form, 430, 116, 490, (("SOA No.:", bill.number), ("SOA Date:", f"{bill.day:%b} {bill.day.day}, "
                                f"{bill.day.year}")))  # fmt: skip
    columns = (Column("HOSPITAL CHARGES", 360), Column("AMOUNT", 170, "right"))
    rows = [(c.description, shown(c.amount)) for c in bill.charges]
    y = Table(columns, label.but(bold=True), value, rules="grid").draw(sheet, 40, 184, rows)
    steps = (("Sub-total", shown(bill.subtotal, "P ")), ("Less: SC/PWD Discount 20%", f"({shown(bill.discount)})"),
             ("NET AMOUNT DUE", shown(bill.total, "PHP ")), ("Less: Deposits", f"({shown(bill.paid)})"),
             ("BALANCE", shown(bill.balance, "PHP ")))  # fmt: skip
    y = ladder(sheet, 300, 566, y + 20, steps, label, value)
    form.right(40, y + 40, "Prepared by:", "", line_to=230)
    form.right(320, y + 40, "Conforme:", "", line_to=570)
    return Drawn(sheet, bill.truth(
        "facility_name", "facility_address", "patient_name", "patient_address", "provider_name", "invoice_number",
        "invoice_date", "subtotal", "discount", "total_amount", "amount_paid", "balance_due", "currency",
        line_items=bill.lines("amount"),
    ))  # fmt: skip


@layout("hospital_bill", "train")
def blind2_bill_us_physician(rng: random.Random) -> Drawn:
    """A physicians' group bills for its part: one typewriter face, the responsible party is not the patient."""
    bill, payer = make_account(rng, "us", 1, 4), make_somebody(rng, "us", youngest=30)
    pen = Pen("mono", 9.5)
    sheet = Sheet()
    sheet.lines(50, 56, [bill.facility.upper(), *(line.upper() for line in bill.address.lines),
                f"TELEPHONE {bill.phone}"], pen, lead=1.4)  # fmt: skip
    sheet.lines(50, 150, ["RESPONSIBLE PARTY", payer.name.upper(), *(line.upper() for line in payer.address.lines)],
                pen, lead=1.4)  # fmt: skip
    sheet.lines(350, 150, [f"STATEMENT DATE  {bill.day:%m/%d/%Y}", f"INVOICE NO      {bill.number}",
                f"PATIENT         {bill.patient.name.upper()}", f"PROVIDER        {bill.doctor.name.upper()}"],
                pen, lead=1.4)  # fmt: skip
    lines = [f"{'DATE':<12}{'CODE':<9}{'PROCEDURE':<40}{'CHARGE':>12}", "-" * 73]
    for charge in bill.charges:
        lines.append(f"{charge.day:%m/%d/%Y}  {charge.code:<9}{charge.description.upper()[:38]:<40}"
                     f"{shown(charge.amount):>12}")  # fmt: skip
    lines += ["-" * 73, f"{'TOTAL':>58}{shown(bill.total):>15}", f"{'PAYMENTS RECEIVED':>58}{shown(bill.paid):>15}",
              f"{'PLEASE PAY':>58}{shown(bill.balance):>15}"]  # fmt: skip
    sheet.lines(50, 236, lines, pen, lead=1.5)
    return Drawn(sheet, bill.truth(
        "facility_name", "facility_address", "facility_phone", "patient_name", "provider_name", "invoice_number",
        "invoice_date", "total_amount", "amount_paid", "balance_due", line_items=bill.lines("code", "amount"),
    ), ("currency", "patient_address"))  # fmt: skip
