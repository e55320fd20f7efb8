"""Hospital bills of Britain, Ireland, the Gulf, Africa, Australia and Canada."""

from __future__ import annotations

import random

from evaluation.documents.bill_facts import shown
from evaluation.documents.country_facts import captions, make_account, stack
from evaluation.documents.country_people import abroad, make_somebody
from evaluation.documents.facts import pens
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.parts import Form
from evaluation.documents.sheet import A4, Sheet
from evaluation.documents.tables import Column, Table, ladder


@layout("hospital_bill", "train")
def blind2_bill_ie_private(rng: random.Random) -> Drawn:
    """An Irish private hospital's account: facts in a ruled strip, insurer named, amounts in euro."""
    bill = make_account(rng, "ie", 2, 6)
    label, value = pens(rng, size=10)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(545, 54, bill.facility, label.but(size=15, bold=True), "right")
    sheet.lines(545, 70, [*bill.address.lines, f"Tel: {bill.phone}"], label.but(size=9, bold=False), "right")
    sheet.lines(50, 130, [f"{rng.choice(('Mr', 'Ms', 'Mrs'))} {bill.patient.name}", *bill.patient.address.lines], value)
    x = 50.0
    for width, name, text in ((120, "Account No.", bill.number), (130, "Date", abroad(rng, bill.day)),
                              (245, "Consultant", bill.doctor.name)):  # fmt: skip
        x = form.cell(x, 206, width, 34, name, text)
    rows = [(c.description, str(c.quantity), shown(c.unit, "€"), shown(c.amount, "€")) for c in bill.charges]
    columns = (Column("Description", 285), Column("Units", 50, "centre"), Column("Rate", 75, "right"),
               Column("Total", 85, "right"))  # fmt: skip
    y = Table(columns, label.but(bold=True), value, rules="head", lead=1.6).draw(sheet, 50, 258, rows)
    steps = (("Account total", shown(bill.total, "€")), ("Payments to date", shown(bill.paid, "€")),
             ("Amount now due", shown(bill.balance, "€")))  # fmt: skip
    y = ladder(sheet, 350, 541, y + 22, steps, label, value)
    sheet.wrapped(
        50,
        y + 20,
        490,
        "If you hold private health insurance please send us your policy details. Accounts "
        "that are not covered by an insurer must be settled within 21 days.",
        label.but(size=9, bold=False),
    )
    return Drawn(sheet, bill.truth(
        "facility_name", "facility_address", "facility_phone", "patient_name", "patient_address",
        "invoice_date", "provider_name", "total_amount", "amount_paid", "balance_due", "currency",
        line_items=bill.lines("quantity", "unit_price", "amount"),
    ), ("invoice_number",))  # fmt: skip


@layout("hospital_bill", "train")
def blind2_bill_za_practice(rng: random.Random) -> Drawn:
    """A South African account for the medical aid: practice number, scheme, tariff codes, VAT included."""
    bill = make_account(rng, "za", 2, 6)
    member = make_somebody(rng, "za", youngest=30)
    label, value = pens(rng, size=9.5)
    sheet = Sheet(A4)
    form = Form(sheet, label, value)
    sheet.text(40, 50, bill.facility, label.but(size=16, bold=True))
    sheet.lines(40, 66, [bill.address.line, f"Tel {bill.phone}", f"Practice No 0{rng.randint(100000, 999999)}  VAT Reg "
                f"4{rng.randint(10**8, 10**9 - 1)}"], label.but(size=8.5, bold=False))  # fmt: skip
    sheet.text(555, 50, "TAX INVOICE", label.but(size=14, bold=True), "right")
    stack(form, 360, 74, 450, (("Invoice no", bill.number), ("Invoice date", abroad(rng, bill.day, plain=True)),
                               ("Doctor", f"Dr {bill.doctor.name}")), 14)  # fmt: skip
    sheet.box(40, 124, 515, 66)
    stack(form, 48, 140, 140, (("Main member", member.name), ("Medical aid", rng.choice(("Baobab Health", "Karoo "
    "Med"))),
                               ("Member number", f"{rng.randint(10**8, 10**9)}")), 16)  # fmt: skip
    stack(form, 320, 140, 400, (("Patient", bill.patient.name), ("Dependant", f"0{rng.randint(0, 4)}"),
                                ("Auth no", f"{rng.randint(10**6, 10**7)}")), 16)  # fmt: skip
    rows = [(f"{c.day:%Y/%m/%d}", c.code, c.description, str(c.quantity), shown(c.amount, commas=False))
            for c in bill.charges]  # fmt: skip
    columns = (Column("Date", 70), Column("Tariff", 55), Column("Description", 250), Column("Qty", 40, "right"),
               Column("Amount (R)", 100, "right"))  # fmt: skip
    y = Table(columns, label.but(bold=True), value, rules="grid").draw(sheet, 40, 206, rows)
    steps = (("Total due (incl. VAT)", f"R {shown(bill.total, commas=False)}"),)
    y = ladder(sheet, 340, 551, y + 24, steps, label.but(bold=True), value)
    sheet.text(40, y + 26, "Banking details: Protea Bank, branch 198765, use the invoice number as reference.",
               label.but(size=8.5, bold=False))  # fmt: skip
    return Drawn(sheet, bill.truth(
        "facility_name", "facility_address", "facility_phone", "patient_name", "invoice_number", "invoice_date",
        "total_amount", "currency", provider_name=f"Dr {bill.doctor.name}",
        line_items=bill.lines("code", "quantity", "amount"),
    ), ("balance_due",))  # fmt: skip


@layout("hospital_bill", "train")
def blind2_bill_ae_bilingual(rng: random.Random) -> Drawn:
    """A Gulf tax invoice whose labels stand in two languages, Arabic in Latin letters, divided by strokes."""
    bill = make_account(rng, "ae", 2, 5, tax=5, off=10)
    label, value = pens(rng, size=9)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(297, 46, bill.facility, label.but(size=16, bold=True), "centre")
    sheet.text(297, 60, f"{bill.address.line}, Tel {bill.phone}", label.but(size=8.5, bold=False), "centre")
    sheet.text(297, 84, "TAX INVOICE / FATURA DARIBIYA", label.but(size=12, bold=True), "centre")
    stack(form, 40, 112, 180, (("Patient Name / Ism al Mareed", bill.patient.name), ("MRN / Raqm al Malaf",
          f"{rng.randint(10**5, 10**6)}"), ("Doctor / Tabeeb", bill.doctor.name)), 16, ":")  # fmt: skip
    stack(form, 340, 112, 460, (("Invoice No / Raqm", bill.number), ("Date / Tareekh", f"{bill.day:%d-%b-%Y}"),
                                ("TRN", f"1003{rng.randint(10**8, 10**9)}")), 16, ":")  # fmt: skip
    rows = [(str(n), c.description, str(c.quantity), shown(c.unit), shown(c.amount))
            for n, c in enumerate(bill.charges, 1)]  # fmt: skip
    columns = (Column("#", 26), Column("Description\nAl Wasf", 255), Column("Qty\nKamiya", 50, "right"),
               Column("Price\nSir", 85, "right"), Column("Amount\nMablagh", 99, "right"))  # fmt: skip
    y = Table(columns, label.but(bold=True), value, head_band=True, lead=1.5).draw(sheet, 40, 168, rows)
    steps = (("Sub Total / Majmoo", shown(bill.subtotal)), ("Discount / Khasm", shown(bill.discount)),
             ("VAT 5% / Dariba", shown(bill.tax)), ("Net Amount / Safi (AED)", shown(bill.total)),
             ("Paid / Madfoo", shown(bill.paid)), ("Balance / Baqi", shown(bill.balance)))  # fmt: skip
    ladder(sheet, 350, 551, y + 20, steps, label.but(bold=False), value)
    return Drawn(sheet, bill.truth(
        "facility_name", "facility_address", "facility_phone", "patient_name", "provider_name", "invoice_number",
        "invoice_date", "subtotal", "discount", "tax", "total_amount", "amount_paid", "balance_due", "currency",
        line_items=bill.lines("quantity", "unit_price", "amount"),
    ))  # fmt: skip


@layout("hospital_bill", "train")
def blind2_bill_ke_interim(rng: random.Random) -> Drawn:
    """A Kenyan hospital's invoice from its till program: a narrow paper, labels and values in one column."""
    bill = make_account(rng, "ke", 3, 7)
    label, value = pens(rng, size=9.5)
    sheet = Sheet((340, 640))
    form = Form(sheet, label, value)
    sheet.text(170, 34, bill.facility.upper(), label.but(size=12, bold=True), "centre")
    sheet.lines(170, 48, [bill.address.line, f"Tel: {bill.phone}"], label.but(size=8, bold=False), "centre")
    sheet.text(170, 78, "INPATIENT INVOICE", label.but(bold=True), "centre")
    y = stack(
        form,
        20,
        100,
        110,
        (
            ("Invoice No", bill.number),
            ("Date", f"{bill.day:%d/%m/%Y} 15:{rng.randint(10, 59)}"),
            ("Patient", bill.patient.name),
            ("Doctor", bill.doctor.name),
            ("Scheme", "SHA / Self"),
        ),
        15,
        ":",
    )
    sheet.rule(20, y - 4, 320)
    for charge in bill.charges:
        sheet.text(20, y + 10, charge.description, value)
        sheet.text(30, y + 23, f"{charge.quantity} @ {shown(charge.unit)}", value.but(size=value.size - 1))
        sheet.text(320, y + 23, shown(charge.amount), value, "right")
        y += 32
    sheet.rule(20, y + 2, 320)
    steps = (("TOTAL (KSh)", shown(bill.total)), ("Deposit", shown(bill.paid)), ("Balance Due", shown(bill.balance)))
    y = ladder(sheet, 20, 320, y + 20, steps, label.but(bold=True), value)
    sheet.text(
        170, y + 20, "Served by: Cashier 3.  We wish you a quick recovery", label.but(size=8, bold=False), "centre"
    )
    return Drawn(sheet, bill.truth(
        "facility_name", "facility_address", "facility_phone", "patient_name", "provider_name", "invoice_number",
        "invoice_date", "total_amount", "amount_paid", "balance_due", "currency",
        line_items=bill.lines("quantity", "unit_price", "amount"),
    ))  # fmt: skip


@layout("hospital_bill", "train")
def blind2_bill_ca_bilingual(rng: random.Random) -> Drawn:
    """A Canadian hospital bills somebody without a health card; English over French in the captions."""
    bill = make_account(rng, "ca", 2, 5)
    label, value = pens(rng, size=9.5)
    sheet = Sheet()
    form = Form(sheet, label, value)
    sheet.text(40, 52, bill.facility, label.but(size=15, bold=True))
    sheet.lines(40, 68, [*bill.address.lines, bill.phone], label.but(size=9, bold=False))
    sheet.text(572, 52, "INVOICE / FACTURE", label.but(size=13, bold=True), "right")
    captions(form, 40, 128, (190, 130, 120, 100), (
        ("Patient name / Nom du patient", bill.patient.name), ("Invoice no. / No de facture", bill.number),
        ("Date (YYYY-MM-DD / AAAA-MM-JJ)", bill.day.isoformat()),
    ))  # fmt: skip
    form.below(40, 176, "Bill to / Facturer à", bill.patient.name, *bill.patient.address.lines)
    rows = [(c.day.isoformat(), c.description, shown(c.amount, "$")) for c in bill.charges]
    columns = (Column("Date", 90), Column("Service", 322), Column("Amount / Montant", 120, "right"))
    y = Table(columns, label.but(bold=True), value, rules="rows").draw(sheet, 40, 244, rows)
    steps = (("Total / Total (CAD)", shown(bill.total, "$")), ("Paid / Payé", shown(bill.paid, "$")),
             ("Balance due / Solde dû", shown(bill.balance, "$")))  # fmt: skip
    ladder(sheet, 330, 568, y + 22, steps, label, value)
    return Drawn(sheet, bill.truth(
        "facility_name", "facility_address", "facility_phone", "patient_name", "patient_address", "invoice_number",
        "invoice_date", "total_amount", "amount_paid", "balance_due", "currency", line_items=bill.lines("amount"),
    ))  # fmt: skip


@layout("hospital_bill", "train")
def blind2_bill_uk_self_pay(rng: random.Random) -> Drawn:
    """A British self-pay invoice: reference block at the left margin, services as a sentence each, VAT exempt."""
    bill = make_account(rng, "uk", 1, 4)
    label, value = pens(rng, size=10)
    sheet = Sheet(A4)
    form = Form(sheet, label, value)
    sheet.text(50, 52, bill.facility, label.but(size=13, bold=True))
    sheet.text(50, 66, "Private Patients Unit", label.but(bold=False))
    sheet.text(50, 80, f"{bill.address.line}   {bill.phone}", label.but(size=8.5, bold=False))
    stack(form, 340, 116, 430, (("Our ref", bill.number), ("Date", f"{bill.day:%d/%m/%Y}"), ("Consultant",
                                bill.doctor.name)))  # fmt: skip
    sheet.lines(50, 116, [f"{bill.patient.name}", *bill.patient.address.lines], value)
    sheet.text(50, 210, "INVOICE", label.but(size=12, bold=True))
    y = 236.0
    for charge in bill.charges:
        sheet.text(50, y, charge.description, value)
        sheet.text(545, y, shown(charge.amount, "£"), value, "right")
        sheet.rule(50, y + 6, 545, weight=0.3)
        y += 24
    sheet.text(380, y + 6, "Total payable", label.but(bold=True))
    sheet.text(545, y + 6, shown(bill.total, "£"), value.but(bold=True), "right")
    sheet.text(50, y + 44, "Exempt from VAT. Please pay within 30 days of the date above, quoting our reference.",
               label.but(size=9, bold=False))  # fmt: skip
    return Drawn(sheet, bill.truth(
        "facility_name", "facility_address", "facility_phone", "patient_name", "patient_address", "invoice_date",
        "provider_name", "total_amount", "currency", line_items=bill.lines("amount"),
    ), ("invoice_number", "balance_due"))  # fmt: skip
