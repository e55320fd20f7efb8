"""Hospital bills of Asia and Africa: receipts, pharmacies' bills, tariff codes, shares of schemes."""

from __future__ import annotations

import random
from datetime import timedelta

from evaluation.documents.bill_facts import plain, shown
from evaluation.documents.country_facts import captions, stack
from evaluation.documents.facts import pens
from evaluation.documents.land_facts import department, make_course, make_tab, short
from evaluation.documents.land_pairs import beside, inside, run_on
from evaluation.documents.land_people import title
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.parts import Form
from evaluation.documents.sheet import A4, A5, Pen, Sheet
from evaluation.documents.tables import Column, Table, ladder

_HOUSE = ("facility_name", "facility_address", "facility_phone")
_SUMS = ("total_amount", "amount_paid", "balance_due", "currency")


@layout("hospital_bill", "train")
def blind4_bill_in_pharmacy(rng: random.Random) -> Drawn:
    """An Indian hospital pharmacy's bill: batch, expiry and rate in columns, discount, rounded to whole rupees."""
    bill = make_tab(rng, "in", 1, 1)
    label, value = pens(rng, size=8.5)
    sheet = Sheet(A5)
    form = Form(sheet, label.but(bold=False), value)
    house = f"{bill.facility} Pharmacy"
    sheet.text(210, 34, house, label.but(size=12, bold=True), "centre")
    sheet.lines(210, 46, [bill.address.line, f"Ph: {bill.phone}   GSTIN: 08AAAAA0000A1Z5"],
                label.but(size=7, bold=False), "centre")  # fmt: skip
    stack(form, 20, 80, 90, (("Patient", f"{title(bill.patient)} {bill.patient.name}"), ("Doctor",
          f"Dr. {bill.doctor.name}")), 14, ":")  # fmt: skip
    stack(form, 270, 80, 320, (("Bill No", bill.number), ("Date", short(bill.day))), 14, ":")
    rows, items, gross = [], [], 0
    for drug in make_course(rng, "latin", 2, 5):
        rate, count = rng.randint(150, 4200), rng.choice((10, 15, 20, 30))
        amount = rate * count
        gross += amount
        name = f"{drug.name} {drug.strength}"
        rows.append(
            (
                name,
                f"B{rng.randint(1000, 9999)}",
                f"{rng.randint(1, 12):02d}/28",
                str(count),
                shown(rate),
                shown(amount),
            )
        )
        items.append({"description": name, "quantity": str(count), "unit_price": plain(rate), "amount": plain(amount)})
    columns = (Column("Particulars", 140), Column("Batch", 50), Column("Exp", 40), Column("Qty", 34, "right"),
               Column("Rate", 52, "right"), Column("Amount", 64, "right"))  # fmt: skip
    y = Table(columns, label.but(bold=True), value, lead=1.4).draw(sheet, 20, 108, rows)
    off = gross // 10
    total = (gross - off) // 100 * 100
    ladder(sheet, 240, 396, y + 18, (("Gross", shown(gross)), ("Discount 10%", shown(off)), ("Round off",
           f"-{shown((gross - off) % 100)}"), ("Net Amount (Rs.)",
           shown(total))), label.but(bold=False), value)  # fmt: skip
    sheet.text(
        20, y + 100, "Medicines once sold are not returned without the bill. E. & O.E.", label.but(size=7, bold=False)
    )
    return Drawn(sheet, bill.truth(
        "facility_address", "facility_phone", "patient_name", "invoice_number", "invoice_date", "currency",
        facility_name=house, provider_name=f"Dr. {bill.doctor.name}", line_items=items, subtotal=plain(gross),
        discount=plain(off), total_amount=plain(total),
    ), ("balance_due",))  # fmt: skip


@layout("hospital_bill", "train")
def blind4_bill_pk_receipts(rng: random.Random) -> Drawn:
    """A Pakistani hospital's final bill: charges in one table, advances with receipt numbers in a second one."""
    bill = make_tab(rng, "pk", 4, 7)
    label, value = pens(rng, size=9)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(297, 44, bill.facility.upper(), label.but(size=15, bold=True), "centre")
    sheet.text(297, 57, f"{bill.address.line}   Phone: {bill.phone}", label.but(size=8, bold=False), "centre")
    sheet.text(297, 78, "FINAL BILL", label.but(size=12, bold=True), "centre")
    beside(form, 40, 88, ((85, 185), (80, 165)), (("Patient Name", bill.patient.name), ("Bill No.", bill.number),
        ("Admitted "
           "Under", f"Dr. {bill.doctor.name}"), ("Bill Date", f"{bill.day:%d-%b-%Y}"), ("Room",
           f"P-{rng.randint(101, 320)}"),
           ("Discharge", f"{bill.day:%d-%b-%Y}")), 18)  # fmt: skip
    rows = [
        (str(n), c.description, str(c.quantity), shown(c.unit), shown(c.amount)) for n, c in enumerate(bill.charges, 1)
    ]
    columns = (Column("S#", 30), Column("Service", 245), Column("Qty", 40, "right"), Column("Rate", 90, "right"),
               Column("Amount (PKR)", 110, "right"))  # fmt: skip
    y = Table(columns, label.but(bold=True), value, lead=1.35).draw(sheet, 40, 152, rows)
    sheet.text(300, y + 16, "Total Bill", label.but(bold=True))
    sheet.text(551, y + 16, shown(bill.total), value.but(bold=True), "right")
    sheet.text(40, y + 40, "Advances received", label.but(bold=True))
    first = bill.paid // 2
    parts = [(f"RC-{rng.randint(10000, 99999)}", f"{bill.day - timedelta(days):%d-%b-%Y}", shown(cents))
             for days, cents in ((4, first), (1, bill.paid - first))]  # fmt: skip
    receipts = (Column("Receipt No.", 120), Column("Date", 110), Column("Received (PKR)", 110, "right"))
    y = Table(receipts, label.but(bold=True), value, lead=1.35).draw(sheet, 40, y + 48, parts)
    ladder(sheet, 300, 551, y + 22, (("Total Advances", shown(bill.paid)), ("Net Payable", shown(bill.balance))),
           label.but(bold=True), value)  # fmt: skip
    return Drawn(sheet, bill.truth(
        *_HOUSE, *_SUMS, "patient_name", "invoice_number", "invoice_date", provider_name=f"Dr. {bill.doctor.name}",
        line_items=bill.lines("quantity", "unit_price", "amount"),
    ))  # fmt: skip


@layout("hospital_bill", "train")
def blind4_bill_hk_statement(rng: random.Random) -> Drawn:
    """A Hong Kong hospital's statement: charges and credits in two money columns, the balance in capitals."""
    bill = make_tab(rng, "hk", 3, 6)
    label, value = pens(rng, size=9.5)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(555, 48, bill.facility, label.but(size=14, bold=True), "right")
    sheet.lines(555, 61, [*bill.address.lines, f"Tel {bill.phone}"], label.but(size=8, bold=False), "right")
    sheet.text(40, 110, "STATEMENT OF ACCOUNT", label.but(size=13, bold=True))
    run_on(form, 40, 134, (("Patient", bill.patient.name), ("Bill no.", bill.number), ("Date", f"{bill.day:%d-%b-%Y}"),
           ("Doctor", f"Dr. {bill.doctor.name}")))  # fmt: skip
    rows = [(f"{c.day:%d-%b}", c.description, shown(c.amount), "") for c in bill.charges]
    rows.append((f"{bill.day - timedelta(6):%d-%b}", "Deposit", "", shown(bill.paid)))
    columns = (Column("Date", 60), Column("Particulars", 275), Column("Charges HK$", 90, "right"),
        Column("Credits HK$", 90,
               "right"))  # fmt: skip
    y = Table(columns, label.but(bold=True), value, rules="head", lead=1.5).draw(sheet, 40, 146, rows)
    sheet.rule(40, y, 555)
    sheet.text(100, y + 18, "TOTAL", label.but(bold=True))
    sheet.text(461, y + 18, shown(bill.total), value, "right")
    sheet.text(551, y + 18, shown(bill.paid), value, "right")
    sheet.text(100, y + 40, "BALANCE PAYABLE", label.but(bold=True))
    sheet.text(551, y + 40, shown(bill.balance, "HK$ "), value.but(bold=True), "right")
    return Drawn(sheet, bill.truth(
        *_HOUSE, *_SUMS, "patient_name", "invoice_number", "invoice_date", provider_name=f"Dr. {bill.doctor.name}",
        line_items=bill.lines("amount"),
    ))  # fmt: skip


@layout("hospital_bill", "train")
def blind4_bill_za_codes(rng: random.Random) -> Drawn:
    """A South African specialist's account: tariff and diagnosis per line, what the scheme is asked for, banking."""
    bill = make_tab(rng, "za", 2, 4)
    label, value = pens(rng, size=9)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    who = bill.patient
    sheet.text(40, 46, f"Dr {bill.doctor.name}", label.but(size=14, bold=True))
    sheet.lines(40, 60, ["Physician   Pr No 0" + str(rng.randint(100000, 999999)), bill.facility, bill.address.line,
                         f"Tel {bill.phone}"], label.but(size=8.5, bold=False), lead=1.35)  # fmt: skip
    inside(form, 40, 112, (300, 215), (("Patient", who.name), ("Account no",
        f"{who.last[:3].upper()}{rng.randint(100, 999)}"),
           ("Postal address", who.address.line), ("Invoice no", bill.number), ("Medical aid", "Protea Health Medical "
           "Scheme"), ("Invoice date", f"{bill.day:%Y-%m-%d}")), 22)  # fmt: skip
    rows, items = [], []
    for charge in bill.charges:
        code = f"{rng.randint(101, 5999):04d}"
        rows.append(
            (f"{charge.day:%Y-%m-%d}", code, charge.description, rng.choice(("K92.2", "J44.1")), shown(charge.amount))
        )
        items.append(charge.members("description", "amount") | {"code": code})
    columns = (Column("Date", 70), Column("Tariff", 50), Column("Description", 235), Column("ICD-10", 60),
        Column("Amount R",
               100, "right"))  # fmt: skip
    y = Table(columns, label.but(bold=True), value, rules="rows", lead=1.4).draw(sheet, 40, 190, rows)
    ladder(sheet, 380, 551, y + 20, (("Total R", shown(bill.total)), ("Paid R", shown(bill.paid)), ("Due R",
           shown(bill.balance))), label.but(bold=True), value)  # fmt: skip
    sheet.text(40, y + 90, "Bank: First Kloof Bank  Branch 000000  Account 00000000000. VAT not applicable.",
               label.but(size=8, bold=False))  # fmt: skip
    return Drawn(sheet, bill.truth(
        *_HOUSE, *_SUMS, "patient_name", "patient_address", "invoice_number", "invoice_date",
        provider_name=f"Dr {bill.doctor.name}", line_items=items,
    ))  # fmt: skip


@layout("hospital_bill", "train")
def blind4_bill_lk_channel(rng: random.Random) -> Drawn:
    """A Sri Lankan channelling receipt from a small printer: doctor's and hospital's fee as lines, all paid."""
    bill = make_tab(rng, "lk", 2, 2)
    pen = Pen("mono", 8.5)
    sheet = Sheet((300, 420))
    rows = [f"{bill.facility:^40}", *(f"{line:^40}" for line in bill.address.lines), f"{'Tel: ' + bill.phone:^40}", "",
            f"{'CHANNEL RECEIPT':^40}", "", f"Receipt No : {bill.number}", f"Date       : {bill.day:%d/%b/%Y}",
            f"Patient    : {bill.patient.name}", f"Doctor     : Dr. {bill.doctor.name}",
            f"Appt. No   : {rng.randint(1, 40)}",
            "-" * 40, *(f"{c.description:<28}{shown(c.amount):>12}" for c in bill.charges), "-" * 40,
            f"{'Total Rs.':<28}{shown(bill.total):>12}", f"{'Paid Cash':<28}{shown(bill.total):>12}", "-" * 40,
            f"{'Please be seated 15 minutes early':^40}"]  # fmt: skip
    sheet.lines(40, 40, rows, pen.but(size=8), lead=1.5)
    return Drawn(sheet, bill.truth(
        *_HOUSE, "patient_name", "invoice_number", "invoice_date", "total_amount",
        amount_paid=plain(bill.total), provider_name=f"Dr. {bill.doctor.name}", line_items=bill.lines("amount"),
    ), ("currency",))  # fmt: skip


@layout("hospital_bill", "train")
def blind4_bill_ke_rebate(rng: random.Random) -> Drawn:
    """A Kenyan hospital's invoice: items under departments with their sums, the public scheme's rebate taken off."""
    bill = make_tab(rng, "ke", 4, 7)
    label, value = pens(rng, size=9.5)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(40, 48, bill.facility, label.but(size=15, bold=True))
    sheet.text(40, 62, f"{bill.address.line}  Tel {bill.phone}  PIN P05{rng.randint(10**6, 10**7)}X", label.but(size=8,
               bold=False))  # fmt: skip
    captions(form, 40, 90, (180, 120, 110, 105), (("Patient", bill.patient.name), ("Invoice number", bill.number),
        ("Invoice "
             "date", short(bill.day)), ("Scheme", "Self")))  # fmt: skip
    y, last = 140.0, ""
    for charge in bill.charges:
        if department(charge) != last:
            last = department(charge)
            sheet.text(40, y, last.upper(), label.but(bold=True))
            y += 16
        sheet.text(56, y, charge.description, value)
        sheet.text(380, y, str(charge.quantity), value, "right")
        sheet.text(540, y, shown(charge.amount), value, "right")
        y += 16
    rebate = min(bill.total // 10, 500000)
    sheet.rule(300, y - 6, 545)
    ladder(sheet, 300, 540, y + 10, (("Total KES", shown(bill.total)), ("Less: SHA rebate", shown(rebate)),
        ("Balance due "
           "KES", shown(bill.total - rebate))), label.but(bold=True), value)  # fmt: skip
    # What the public scheme bears may be read as a discount or as paid.
    return Drawn(sheet, bill.truth(
        *_HOUSE, "patient_name", "invoice_number", "invoice_date", "currency",
        line_items=bill.lines("quantity", "amount"), total_amount=plain(bill.total),
        balance_due=plain(bill.total - rebate),
    ), ("subtotal", "discount", "amount_paid"))  # fmt: skip


@layout("hospital_bill", "train")
def blind4_bill_bd_due(rng: random.Random) -> Drawn:
    """A Bangladeshi centre's money receipt: tests as rows, less, net, paid and due in a block beside the words."""
    bill = make_tab(rng, "bd", 2, 5, off=10)
    label, value = pens(rng, size=9)
    sheet = Sheet(A5)
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(210, 34, bill.facility, label.but(size=13, bold=True), "centre")
    sheet.text(210, 46, f"{bill.address.line}   Hotline {bill.phone}", label.but(size=7.5, bold=False), "centre")
    sheet.text(210, 64, "MONEY RECEIPT", label.but(bold=True), "centre")
    stack(form, 20, 84, 90, (("Bill ID", bill.number), ("Patient Name", bill.patient.name), ("Referred By",
          f"Dr. {bill.doctor.name}")), 14, ":")  # fmt: skip
    stack(form, 270, 84, 330, (("Date", f"{bill.day:%d-%m-%Y}"), ("Age", f"{bill.patient.age(bill.day)} Y")), 14, ":")
    rows = [(str(n), c.description, shown(c.amount)) for n, c in enumerate(bill.charges, 1)]
    columns = (Column("SL", 30), Column("Test / Service Name", 240), Column("Amount (Tk)", 110, "right"))
    y = Table(columns, label.but(bold=True), value, lead=1.4).draw(sheet, 20, 132, rows)
    ladder(sheet, 250, 396, y + 18, (("Sub Total", shown(bill.subtotal)), ("Less", shown(bill.discount)),
        ("Net Payable",
           shown(bill.total)), ("Paid", shown(bill.paid)), ("Due", shown(bill.balance))), label.but(bold=True),
           value)  # fmt: skip
    sheet.text(20, y + 40, "Delivery: same day after 7 pm", label.but(size=8, bold=False))
    return Drawn(sheet, bill.truth(
        *_HOUSE, *_SUMS, "subtotal", "discount", "patient_name", "invoice_number", "invoice_date",
        line_items=bill.lines("amount"),
    ), ("provider_name",))  # fmt: skip


@layout("hospital_bill", "train")
def blind4_bill_ph_wrong_balance(rng: random.Random) -> Drawn:
    """A Philippine statement whose amount due does not follow from its total and the payment."""
    bill = make_tab(rng, "ph", 3, 5)
    wrong = bill.balance + rng.choice((10000, 90000, 250000))
    label, value = pens(rng, size=10)
    sheet = Sheet()
    form = Form(sheet, label.but(bold=False), value)
    sheet.lines(
        306, 44, [bill.facility, bill.address.line, f"Tel. {bill.phone}"], label.but(size=11, bold=True), "centre"
    )
    sheet.text(306, 100, "STATEMENT OF ACCOUNT", label.but(size=13, bold=True), "centre")
    stack(form, 40, 128, 120, (("Patient", bill.patient.name), ("SOA No.", bill.number), ("Date",
        f"{bill.day:%B %d, %Y}")),
          17, ":")  # fmt: skip
    rows = [(c.description, shown(c.amount)) for c in bill.charges]
    columns = (Column("PARTICULARS", 380), Column("ACTUAL CHARGES", 150, "right"))
    y = Table(columns, label.but(bold=True), value, lead=1.4).draw(sheet, 40, 190, rows)
    ladder(sheet, 320, 566, y + 22, (("TOTAL CHARGES", shown(bill.total, "PHP ")), ("LESS DEPOSIT", shown(bill.paid,
        "PHP ")),
           ("AMOUNT DUE", shown(wrong, "PHP "))), label.but(bold=True), value)  # fmt: skip
    return Drawn(sheet, bill.truth(
        *_HOUSE, "patient_name", "invoice_number", "invoice_date", "total_amount", "amount_paid", "currency",
        balance_due=plain(wrong), line_items=bill.lines("amount"),
    ), doubtful=("balance_due",))  # fmt: skip
