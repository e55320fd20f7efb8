"""Hospital bills of America, Europe and the Pacific: visits' summaries, revenue codes, factors, funds."""

from __future__ import annotations

import random
from datetime import timedelta

from evaluation.documents.bill_facts import plain, shown
from evaluation.documents.country_facts import captions, stack
from evaluation.documents.facts import pens
from evaluation.documents.land_facts import american, department, make_tab, short
from evaluation.documents.land_pairs import beside, inside, run_on
from evaluation.documents.land_people import title
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.parts import Form
from evaluation.documents.sheet import A4, Pen, Sheet
from evaluation.documents.tables import Column, Table, ladder

_HOUSE = ("facility_name", "facility_address", "facility_phone")


@layout("hospital_bill", "train")
def blind4_bill_us_visit_summary(rng: random.Random) -> Drawn:
    """A health system's guarantor statement: one account in a box, charges by date, what insurance did in between."""
    bill = make_tab(rng, "us", 2, 5)
    label, value = pens(rng, size=9)
    sheet = Sheet()
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(40, 46, bill.facility, label.but(size=16, bold=True))
    sheet.lines(40, 60, [*bill.address.lines, f"Customer service {bill.phone}"], label.but(size=8, bold=False))
    sheet.band(380, 34, 192, 62, 0.9)
    stack(form, 388, 50, 480, (("Statement date", american(bill.day)), ("Account number", bill.number), ("Amount due",
          shown(bill.balance, "$")), ("Pay by", american(bill.day + timedelta(21)))), 14)  # fmt: skip
    sheet.lines(60, 130, [bill.patient.name, *bill.patient.address.lines], value)
    sheet.text(40, 200, "Details of your account", label.but(size=12, bold=True))
    run_on(form, 40, 218, (("Patient:", bill.patient.name), ("Physician:",
        f"{bill.doctor.name}, {bill.doctor.degrees}"),
           ("Location:", "Main campus")))  # fmt: skip
    rows = [(american(c.day), c.description, shown(c.amount, "$")) for c in bill.charges]
    columns = (Column("Date of service", 110), Column("Description", 310), Column("Amount", 110, "right"))
    y = Table(columns, label.but(bold=True), value, rules="zebra", lead=1.4).draw(sheet, 40, 228, rows)
    steps = (("Total charges", shown(bill.total, "$")), ("Payments you have made", f"-{shown(bill.paid, '$')}"),
             ("Your responsibility", shown(bill.balance, "$")))  # fmt: skip
    y = ladder(sheet, 330, 566, y + 22, steps, label.but(bold=False), value)
    sheet.wrapped(40, y + 20, 530, "Need help paying? You may qualify for financial assistance. Pay online, by "
        "phone or "
                  "with the stub below. We accept checks and all major cards.", label.but(size=8.5,
                  bold=False))  # fmt: skip
    sheet.rule(40, 660, 572, weight=0.3)
    inside(form, 40, 676, (180, 176, 176), (("Account", bill.number), ("Amount due", shown(bill.balance, "$")),
           ("Amount enclosed", "$")))  # fmt: skip
    return Drawn(sheet, bill.truth(
        *_HOUSE, "patient_name", "patient_address", "invoice_date", "total_amount", "amount_paid", "balance_due",
        "currency", provider_name=f"{bill.doctor.name}, {bill.doctor.degrees}",
        line_items=bill.lines("amount"),
    ), ("invoice_number",))  # fmt: skip


@layout("hospital_bill", "train")
def blind4_bill_us_revenue_codes(rng: random.Random) -> Drawn:
    """A hospital's itemized listing from a line printer: revenue codes, service dates without slashes, credits last."""
    bill = make_tab(rng, "us", 4, 8)
    pen = Pen("mono", 8.5)
    sheet = Sheet()
    rows = [f"{bill.facility.upper():<60}PAGE    1", *(line.upper() for line in bill.address.lines),
            f"TEL {bill.phone}", "", "ITEMIZATION OF HOSPITAL SERVICES", "",
            f"PATIENT NAME  {bill.patient.last_first.upper():<34}BILL DATE   {bill.day:%m/%d/%Y}",
            f"BILL NUMBER   {bill.number:<34}ADMIT DATE  {bill.day - timedelta(7):%m/%d/%Y}", "",
            f"{'DATE':<8}{'CODE':<8}{'DESCRIPTION':<36}{'QTY':>5}{'UNIT PRICE':>14}{'AMOUNT':>14}",
            "-" * 85]  # fmt: skip
    rows += [f"{c.day:%m%d%y}  {c.code:<8}{c.description.upper():<36}{c.quantity:>5}{shown(c.unit):>14}"
             f"{shown(c.amount):>14}" for c in bill.charges]  # fmt: skip
    rows += ["-" * 85, f"{'':<40}{'TOTAL CHARGES':<31}{shown(bill.total):>14}",
             f"{'':<40}{'LESS PATIENT PAYMENTS':<31}{shown(bill.paid):>13}-",
             f"{'':<40}{'BALANCE DUE FROM PATIENT':<31}{shown(bill.balance):>14}", "",
             "THIS IS NOT A CLAIM FORM. PHYSICIAN "
             "FEES ARE BILLED SEPARATELY."]  # fmt: skip
    sheet.lines(50, 56, rows, pen, lead=1.5)
    return Drawn(sheet, bill.truth(
        *_HOUSE, "patient_name", "invoice_number", "invoice_date", "total_amount", "amount_paid", "balance_due",
        line_items=bill.lines("code", "quantity", "unit_price", "amount"),
    ), ("currency",))  # fmt: skip


@layout("hospital_bill", "train")
def blind4_bill_us_dental_ledger(rng: random.Random) -> Drawn:
    """A dental office's walk-out statement: charges and payment as rows of one ledger with a running balance."""
    bill = make_tab(rng, "us", 2, 4)
    label, value = pens(rng, size=9.5)
    sheet = Sheet()
    form = Form(sheet, label.but(bold=False), value)
    house = "Crooked Lake Dental Arts"
    sheet.text(306, 50, house, label.but(size=15, bold=True), "centre")
    sheet.text(306, 64, f"{bill.address.line}  |  {bill.phone}", label.but(size=8.5, bold=False), "centre")
    sheet.text(306, 92, "WALKOUT STATEMENT", label.but(size=12, bold=True), "centre")
    form.below(40, 124, "Bill to", bill.patient.name, *bill.patient.address.lines)
    stack(form, 380, 124, 470, (("Date", american(bill.day)), ("Invoice #", bill.number), ("Provider",
          f"{bill.doctor.name} DDS")), 16)  # fmt: skip
    running, rows, items = 0, [], []
    for charge in bill.charges:
        running += charge.amount
        code = f"D{rng.randint(1000, 9999)}"
        rows.append((american(charge.day), code, charge.description, shown(charge.amount), "", shown(running)))
        items.append(charge.members("description", "amount") | {"code": code})
    rows.append((american(bill.day), "", "Payment - thank you", "", shown(bill.paid), shown(bill.balance)))
    columns = (Column("Date", 90), Column("Code", 52), Column("Description", 190), Column("Charge", 66, "right"),
               Column("Credit", 66, "right"), Column("Balance", 68, "right"))  # fmt: skip
    y = Table(columns, label.but(bold=True), value, rules="rows", lead=1.4).draw(sheet, 40, 190, rows)
    steps = (("Today's charges", shown(bill.total, "$")), ("Today's payments", shown(bill.paid, "$")),
        ("Account balance",
             shown(bill.balance, "$")))  # fmt: skip
    ladder(sheet, 380, 568, y + 24, steps, label.but(bold=True), value)
    return Drawn(sheet, bill.truth(
        "facility_address", "facility_phone", "patient_name", "patient_address", "invoice_number", "invoice_date",
        "total_amount", "amount_paid", "balance_due", "currency", facility_name=house,
        provider_name=f"{bill.doctor.name} DDS", line_items=items,
    ))  # fmt: skip


@layout("hospital_bill", "train")
def blind4_bill_uk_anaesthetist(rng: random.Random) -> Drawn:
    """A British anaesthetist's fee note as a letter: the patient in the reference line, fees as lines, bank below."""
    bill = make_tab(rng, "uk", 1, 3)
    _, value = pens(rng, size=10.5)
    sheet = Sheet(A4)
    who, doctor = bill.patient, f"Dr {bill.doctor.name}"
    sheet.lines(540, 60, [f"{doctor} {bill.doctor.degrees}", "Consultant Anaesthetist", bill.facility,
                          *bill.address.lines, f"Secretary: {bill.phone}"], value, "right", 1.35)  # fmt: skip
    sheet.lines(60, 130, [f"{title(who)} {who.name}", *who.address.lines], value, lead=1.35)
    sheet.text(60, 220, f"{bill.day.day} {bill.day:%B %Y}", value)
    sheet.text(60, 250, f"FEE NOTE   Invoice number {bill.number}", value.but(bold=True))
    sheet.text(60, 276, f"Re: {title(who)} {who.name}, born {who.born.day} {who.born:%B %Y}", value.but(bold=True))
    y = sheet.wrapped(60, 302, 470, "For professional services at the above hospital:", value) + 6
    for charge in bill.charges:
        sheet.text(60, y, f"{charge.day.day} {charge.day:%B %Y}", value)
        sheet.text(200, y, charge.description, value)
        sheet.text(530, y, shown(charge.amount, "£"), value, "right")
        y += 18
    sheet.rule(440, y - 10, 532)
    sheet.text(60, y + 6, "Total now due", value.but(bold=True))
    sheet.text(530, y + 6, shown(bill.total, "£"), value.but(bold=True), "right")
    sheet.wrapped(60, y + 40, 470, "Fees are VAT exempt and payable within 30 days. If you are insured please send "
        "this "
                  "note to your insurer with your membership number. Sort code 00-00-00, account 12345678.",
                  value.but(size=9))  # fmt: skip
    return Drawn(sheet, bill.truth(
        "facility_name", "facility_address", "patient_name", "patient_address", "invoice_number", "invoice_date",
        "total_amount", "currency",
        provider_name=f"{doctor} {bill.doctor.degrees}", line_items=bill.lines("amount"),
    ), ("facility_phone", "balance_due"))  # fmt: skip


@layout("hospital_bill", "train")
def blind4_bill_de_factors(rng: random.Random) -> Drawn:
    """A German clinic's invoice for a foreign patient, in English: fee schedule numbers with factors, euro behind."""
    bill = make_tab(rng, "de", 2, 5)
    label, value = pens(rng, size=9.5)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    who = bill.patient
    sheet.text(60, 50, bill.facility, label.but(size=15, bold=True))
    sheet.text(60, 100, f"{bill.facility}, {bill.address.line}", label.but(size=6.5, bold=False))
    sheet.lines(60, 116, [who.name, *who.address.lines], value, lead=1.35)
    stack(form, 370, 116, 460, (("Invoice no.", bill.number), ("Invoice date", short(bill.day, ".")), ("Patient no.",
          str(rng.randint(10**5, 10**6))), ("Telephone", bill.phone)), 15)  # fmt: skip
    sheet.text(60, 206, "INVOICE", label.but(size=13, bold=True))
    sheet.text(60, 226, f"for medical treatment of {who.name}, born {short(who.born, '.')}", value)
    rows = [(short(c.day, "."), str(rng.randint(1, 5999)), c.description, rng.choice(("1,8", "2,3", "1,0")),
             shown(c.amount)) for c in bill.charges]  # fmt: skip
    columns = (Column("Date", 70), Column("No.", 46), Column("Service", 229), Column("Factor", 50, "centre"),
               Column("Amount EUR", 80, "right"))  # fmt: skip
    y = Table(columns, label.but(bold=True), value, rules="head", lead=1.4).draw(sheet, 60, 240, rows)
    items = [c.members("description", "amount") | {"code": row[1]} for c, row in zip(bill.charges, rows, strict=True)]
    ladder(sheet, 320, 531, y + 20, (("Invoice total EUR", shown(bill.total)), ("Prepayment EUR", shown(bill.paid)),
           ("Remaining amount EUR", shown(bill.balance))), label.but(bold=True), value)  # fmt: skip
    sheet.lines(60, 770, ["Please transfer within 14 days quoting the invoice number. Exempt from VAT (section 4 "
        "no. 14 "
                          "UStG).", "IBAN DE00 0000 0000 0000 0000 00   BIC TESTDEXX"], label.but(size=8,
                          bold=False))  # fmt: skip
    return Drawn(sheet, bill.truth(
        *_HOUSE, "patient_name", "patient_address", "invoice_number", "invoice_date", "total_amount", "amount_paid",
        "balance_due", "currency", line_items=items,
    ))  # fmt: skip


@layout("hospital_bill", "train")
def blind4_bill_ch_points(rng: random.Random) -> Drawn:
    """A Swiss clinic's invoice in English: label cells, tax points times their value, francs with apostrophes."""
    bill = make_tab(rng, "ch", 2, 4)
    label, value = pens(rng, size=8.5)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    who = bill.patient

    def francs(cents: int) -> str:
        return shown(cents).replace(",", "'")

    sheet.text(40, 46, "Reimbursement voucher / Invoice", label.but(size=13, bold=True))
    y = beside(form, 40, 58, ((80, 180), (75, 180)), (
        ("Biller", bill.facility), ("Invoice no.", bill.number), ("Address", bill.address.line), ("Invoice date",
         short(bill.day, ".")), ("Telephone", bill.phone), ("Treatment", "Illness"), ("Patient", who.name), ("Born",
         short(who.born, ".")), ("Street, town", who.address.line), ("Physician", f"Dr. med. {bill.doctor.name}"),
    ), 18)  # fmt: skip
    rows, items = [], []
    for charge in bill.charges:
        code = f"{rng.randint(0, 39):02d}.{rng.randint(10, 9999):04d}"
        rows.append((short(charge.day, "."), code, charge.description, str(charge.quantity), francs(charge.unit),
                     francs(charge.amount)))  # fmt: skip
        items.append(charge.members("description", "quantity", "unit_price", "amount") | {"code": code})
    columns = (Column("Date", 62), Column("Tariff no.", 62), Column("Service", 211), Column("Qty", 35, "right"),
               Column("Price", 65, "right"), Column("Amount", 80, "right"))  # fmt: skip
    y = Table(columns, label.but(bold=True), value, head_band=True, rules="columns").draw(sheet, 40, y + 14, rows)
    x = 40.0
    for name, text in (("Currency", "CHF"), ("VAT", "0.00"), ("Deposit", francs(bill.paid)), ("Total amount",
                       francs(bill.total)), ("Amount due", francs(bill.balance))):  # fmt: skip
        x = form.cell(x, y + 12, 103, 32, name, text)
    return Drawn(sheet, bill.truth(
        *_HOUSE, "patient_name", "patient_address", "invoice_number", "invoice_date", "total_amount", "amount_paid",
        "balance_due", "currency", provider_name=f"Dr. med. {bill.doctor.name}", line_items=items,
    ), ("tax",))  # fmt: skip


@layout("hospital_bill", "train")
def blind4_bill_sg_schemes(rng: random.Random) -> Drawn:
    """A Singapore hospital's bill: departments summed, GST, then what national schemes pay, then what is left."""
    bill = make_tab(rng, "sg", 4, 7, tax=9)
    label, value = pens(rng, size=9)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(40, 48, bill.facility, label.but(size=14, bold=True))
    sheet.text(40, 62, f"{bill.address.line}   Tel {bill.phone}   UEN 2019{rng.randint(10000, 99999)}K",
               label.but(size=8, bold=False))  # fmt: skip
    sheet.text(555, 48, "TAX INVOICE", label.but(size=13, bold=True), "right")
    captions(form, 40, 92, (190, 120, 110, 95), (("Bill to", bill.patient.name), ("NRIC / FIN", "SXXXX"
             f"{rng.randint(100, 999)}A"), ("Invoice no", bill.number), ("Invoice date", f"{bill.day:%d %b %Y}"),
             ("Attending doctor", f"Dr {bill.doctor.name}"), ("Class", "B1")))  # fmt: skip
    sums: dict[str, int] = {}
    for charge in bill.charges:
        sums[department(charge)] = sums.get(department(charge), 0) + charge.amount
    y = ladder(
        sheet, 60, 530, 180, [(name, shown(cents)) for name, cents in sums.items()], label.but(bold=False), value
    )
    sheet.rule(430, y - 10, 532)
    steps = (("Sub-total (S$)", shown(bill.subtotal)), ("9% GST", shown(bill.tax)), ("Total payable (S$)",
             shown(bill.total)), ("Paid by MediSave", shown(bill.paid)), ("Amount due from patient",
             shown(bill.balance)))  # fmt: skip
    ladder(sheet, 300, 530, y + 10, steps, label.but(bold=True), value)
    return Drawn(sheet, bill.truth(
        *_HOUSE, "patient_name", "invoice_number", "invoice_date", "subtotal", "tax", "total_amount", "amount_paid",
        "balance_due", "currency", provider_name=f"Dr {bill.doctor.name}",
        line_items=[{"description": name, "amount": plain(cents)} for name, cents in sums.items()],
    ))  # fmt: skip
