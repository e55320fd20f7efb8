"""Hospital bills of America; they served as TEST."""

from __future__ import annotations

import random
from dataclasses import replace

from evaluation.documents.bill_facts import Charge, shown
from evaluation.documents.country_facts import stack
from evaluation.documents.country_people import us
from evaluation.documents.facts import pens
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.nation_facts import department, make_tab
from evaluation.documents.parts import Form
from evaluation.documents.sheet import Pen, Sheet
from evaluation.documents.tables import Column, Table, ladder


@layout("hospital_bill", "train")
def blind3_bill_us_portal(rng: random.Random) -> Drawn:
    """A health system's statement: what is due in a large box, then a visit with a line for every movement."""
    bill = make_tab(rng, "us", 2, 6)
    label, value = pens(rng, size=9.5)
    sheet = Sheet()
    plain = label.but(bold=False)
    sheet.text(40, 50, bill.facility, label.but(size=17, bold=True))
    sheet.lines(40, 66, ["Patient Financial Services", *bill.address.lines], plain.but(size=8.5))
    sheet.band(350, 36, 222, 92, 0.9)
    sheet.text(461, 56, "Amount Due", plain.but(size=12), "centre")
    sheet.text(461, 84, shown(bill.balance, "$"), value.but(size=22, bold=True), "centre")
    sheet.text(461, 106, "Due upon receipt", plain, "centre")
    form = Form(sheet, plain, value)
    stack(form, 40, 132, 150, (("Guarantor Account", f"{rng.randint(10**6, 10**7)}"), ("Statement ID", bill.number),
                               ("Statement Date", f"{bill.day:%b} {bill.day.day}, {bill.day.year}")))  # fmt: skip
    sheet.lines(40, 196, [bill.patient.name, *bill.patient.address.lines], value)
    sheet.text(330, 196, f"Questions? {bill.phone}", plain)
    sheet.text(330, 210, "Mon - Thu 8 a.m. to 6 p.m. Central Time", plain.but(size=8))
    first = min(charge.day for charge in bill.charges)
    sheet.rule(40, 248, 572, weight=1.2)
    sheet.text(40, 264, f"Visit on {us(rng, first)} for {bill.patient.name}", label.but(size=11, bold=True))
    sheet.text(40, 278, f"Care provided by {bill.doctor.name}, {bill.doctor.degrees}", plain)
    columns = (Column("Date", 80), Column("What happened", 352), Column("Amount", 100, "right"))
    rows = [(f"{c.day:%m/%d/%y}", c.description, shown(c.amount, "$")) for c in bill.charges]
    y = Table(columns, label.but(bold=True), value, rules="rows", lead=1.5).draw(sheet, 40, 290, rows)
    steps = (("Total Charges", shown(bill.total, "$")), ("Your Payments", f"-{shown(bill.paid, '$')}"),
             ("Your Responsibility", shown(bill.balance, "$")))  # fmt: skip
    y = ladder(sheet, 340, 568, y + 20, steps, plain, value)
    sheet.wrapped(40, y + 20, 530, "Payment plans are available. If you cannot pay your bill you may qualify for "
                  "financial assistance under our charity care policy, which is posted at every registration desk. Si "
                  "necesita ayuda en español, llámenos.", plain.but(size=8))  # fmt: skip
    return Drawn(sheet, bill.truth(
        "facility_name", "facility_address", "facility_phone", "patient_name", "patient_address", "invoice_date",
        "total_amount", "amount_paid", "balance_due", "currency",
        provider_name=f"{bill.doctor.name}, {bill.doctor.degrees}", line_items=bill.lines("amount"),
    ), ("invoice_number",))  # fmt: skip


@layout("hospital_bill", "train")
def blind3_bill_us_chargemaster(rng: random.Random) -> Drawn:
    """A system's itemization in typewriter columns, a subtotal after every department, two pages when it is long."""
    bill = make_tab(rng, "us", 10, 16)
    pen = Pen("mono", 8.5)
    sheet = Sheet()
    page = [1]

    def head() -> float:
        rows = [f"{bill.facility.upper():<58}PAGE {page[0]}", f"{bill.address.line.upper():<58}",
                f"TEL {bill.phone}", "", f"{'ITEMIZATION OF HOSPITAL CHARGES':^74}", "",
                f"PATIENT: {bill.patient.last_first.upper():<38}ACCT NO: {bill.number}",
                f"ATTENDING: {bill.doctor.name.upper():<36}BILL DATE: {bill.day:%m/%d/%Y}", "",
                f"{'DATE':<10}{'HCPCS':<9}{'DESCRIPTION':<36}{'QTY':>5}{'AMOUNT':>14}", "-" * 74]  # fmt: skip
        return sheet.lines(44, 44, rows, pen, lead=1.35)

    y = head()
    groups = list(dict.fromkeys(department(charge) for charge in bill.charges))
    for name in groups:
        inside = [charge for charge in bill.charges if department(charge) == name]
        rows = [f"{c.day:%m/%d/%y}  {c.code:<9}{c.description.upper():<36}{c.quantity:>5}{shown(c.amount):>14}"
                for c in inside]  # fmt: skip
        rows.append(f"{'':<19}{name + ' SUBTOTAL':<41}{shown(sum(c.amount for c in inside)):>14}")
        if y > 560 and name != groups[-1]:
            sheet.page()
            page[0] = 2
            y = head()
        y = sheet.lines(44, y, rows, pen, lead=1.45) + 6
    tail = [("TOTAL CHARGES", bill.total), ("LESS PAYMENTS RECEIVED", bill.paid), ("BALANCE", bill.balance)]
    sheet.lines(44, y + 8, ["-" * 74, *(f"{'':<19}{name:<41}{shown(cents, '$'):>14}" for name, cents in tail)], pen,
                lead=1.5)  # fmt: skip
    return Drawn(sheet, bill.truth(
        "facility_name", "facility_address", "facility_phone", "patient_name", "provider_name", "invoice_date",
        "total_amount", "amount_paid", "balance_due", "currency", line_items=bill.lines("code", "quantity", "amount"),
    ), ("invoice_number",))  # fmt: skip


@layout("hospital_bill", "train")
def blind3_bill_us_ambulance(rng: random.Random) -> Drawn:
    """A county's ambulance: run number, where from and where to, two charges, payable to the fire district."""
    bill = make_tab(rng, "us", 1, 2)
    miles = rng.randint(3, 31)
    bill.charges[:] = [Charge("Basic life support, emergency", "A0429", 1, rng.randint(480, 990) * 100, bill.day),
                       Charge("Mileage, per mile", "A0425", miles, 1450, bill.day)]  # fmt: skip
    bill = replace(bill, paid=bill.subtotal // 4)
    label, value = pens(rng, size=10)
    sheet = Sheet()
    form = Form(sheet, label, value)
    house = f"{bill.address.town} Fire District EMS"
    sheet.text(306, 50, house, label.but(size=15, bold=True), "centre")
    sheet.lines(306, 66, [f"{line}" for line in bill.address.lines], label.but(size=9, bold=False), "centre")
    sheet.text(306, 96, f"Billing inquiries: {bill.phone}     Tax ID {rng.randint(10, 98)}-{rng.randint(10**6, 10**7)}",
               label.but(size=9, bold=False), "centre")  # fmt: skip
    x = 50.0
    for width, name, text in ((130, "INVOICE #", bill.number), (130, "INVOICE DATE", us(rng, bill.day)),
                              (130, "RUN NUMBER", f"{bill.day:%y}-{rng.randint(1000, 9999)}"),
                              (122, "PLEASE PAY", shown(bill.balance, "$"))):  # fmt: skip
        x = form.cell(x, 112, width, 34, name, text)
    form.below(50, 172, "Bill to", bill.patient.name, *bill.patient.address.lines)
    form.below(320, 172, "Transported", f"From: {rng.randint(10, 99)} Old Post Road", "To: nearest emergency room")
    rows = [(str(c.quantity), c.description, shown(c.unit), shown(c.amount)) for c in bill.charges]
    columns = (Column("Qty", 50), Column("Service", 282), Column("Rate", 90, "right"), Column("Extended", 90, "right"))
    y = Table(columns, label.but(bold=True), value, rules="grid", head_band=True).draw(sheet, 50, 248, rows)
    steps = (("Total", shown(bill.total, "$")), ("Received to date", shown(bill.paid, "$")),
             ("Now due", shown(bill.balance, "$")))  # fmt: skip
    ladder(sheet, 380, 558, y + 22, steps, label, value)
    sheet.wrapped(50, 640, 500, "We have not yet received insurance information for this trip. If you were covered by "
                  "Medicare, Medicaid or an auto policy on that day, complete the back and return it within 30 days.",
                  label.but(size=9, bold=False))  # fmt: skip
    return Drawn(sheet, bill.truth(
        "facility_address", "facility_phone", "patient_name", "patient_address", "invoice_number", "invoice_date",
        "total_amount", "amount_paid", "balance_due", "currency", facility_name=house,
        line_items=bill.lines("quantity", "unit_price", "amount"),
    ))  # fmt: skip
