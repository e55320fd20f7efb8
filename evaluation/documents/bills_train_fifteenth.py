"""Hospital bills of Britain, Africa, the Pacific and the Caribbean: consultants, schemes, gaps, schedules."""

from __future__ import annotations

import random
from datetime import timedelta

from evaluation.documents.bill_facts import plain, shown
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.leaf import Leaf
from evaluation.documents.sheet import A4, A5
from evaluation.documents.world_facts import dmy, named, tab
from evaluation.documents.world_people import mr

# fmt: off
_HOUSE = ("facility_name", "facility_address", "facility_phone")
_SUMS = ("total_amount", "amount_paid", "balance_due", "currency")


@layout("hospital_bill", "train")
def blind5_bill_uk_consultant(rng: random.Random) -> Drawn:
    """A British consultant's invoice to a private patient: membership and authorisation numbers, bank details."""
    bill = tab(rng, "uk", 1, 3)
    leaf, who = Leaf(rng, A4, 10), bill.patient
    leaf.t(555, 52, bill.facility, 14, bold=True, at="r")
    leaf.lines(555, 67, [*bill.address.lines, f"Telephone {bill.phone}"], 8.5, at="r")
    leaf.t(50, 130, "INVOICE", 16, bold=True)
    leaf.lines(50, 156, [f"{mr(who)} {who.name}", *who.address.lines])
    leaf.down(340, 156, 440, (("Invoice no.", bill.number), ("Invoice date", named(bill.day)), ("Consultant",
              f"Dr {bill.doctor.name}"), ("Insurer", "Thistle Health"), ("Authorisation",
              f"{rng.randint(10**6, 10**7)}")), 15)
    rows = [(named(c.day), c.description, shown(c.amount, "£")) for c in bill.charges]
    y = leaf.grid(50, 250, (90, 305, 100), ("Date", "Treatment", "Fee"), rows, "llr", "head", lead=1.7)
    leaf.rule(y + 4, 50, 545)
    leaf.sums(380, 541, y + 22, (("Total due", shown(bill.total, "£")),))
    leaf.lines(50, y + 70, ["Payment is due within 28 days. Exempt from VAT.",
        "Sort code 00-00-00   Account 00000000   Please quote "
               "the invoice number."], 8.5)
    return Drawn(leaf.sheet, bill.truth(
        *_HOUSE, "patient_name", "patient_address", "invoice_number", "invoice_date", "total_amount", "currency",
        provider_name=f"Dr {bill.doctor.name}", line_items=bill.lines("amount"),
    ), ("balance_due",))


@layout("hospital_bill", "train")
def blind5_bill_ke_invoice(rng: random.Random) -> Drawn:
    """A Kenyan hospital's interim invoice: scheme, visit number, items with points of service."""
    bill = tab(rng, "ke", 4, 7)
    leaf, who = Leaf(rng, A4, 9), bill.patient
    leaf.t(40, 46, bill.facility.upper(), 15, bold=True)
    leaf.lines(40, 59, [bill.address.line, f"Tel: {bill.phone}   PIN: P051000000X"], 8.5)
    leaf.t(555, 46, "INVOICE", 14, bold=True, at="r")
    leaf.heads(40, 100, (150, 110, 130, 125), (("PATIENT", who.name), ("INVOICE NO.", bill.number), ("DATE",
        dmy(bill.day)),
               ("SCHEME", "Cash"), ("DOCTOR", f"Dr. {bill.doctor.name}"), ("OP/IP NO.",
               f"OP{rng.randint(10**4, 10**5)}"),
               ("VISIT", "2"), ("CLERK", "jmutua")), 32)
    rows = [(dmy(c.day), c.description, str(c.quantity), shown(c.unit), shown(c.amount)) for c in bill.charges]
    y = leaf.grid(40, 164, (70, 225, 50, 80, 90), ("Date", "Item", "Qty", "Price", "Amount"), rows, "llrrr", "columns",
        lead=1.4)
    leaf.sums(330, 551, y + 20, (("Total KES", shown(bill.total)), ("Paid (MPESA)", shown(bill.paid)), ("Balance KES",
              shown(bill.balance))))
    leaf.t(40, y + 90, "E & O.E. Goods and services once billed are not refundable. Paybill 000000.", 8)
    return Drawn(leaf.sheet, bill.truth(
        *_HOUSE, *_SUMS, "patient_name", "invoice_number", "invoice_date", provider_name=f"Dr. {bill.doctor.name}",
        line_items=bill.lines("quantity", "unit_price", "amount"),
    ))


@layout("hospital_bill", "train")
def blind5_bill_ng_receipt_hand(rng: random.Random) -> Drawn:
    """A Nigerian hospital's bill book by hand: naira and kobo in two columns, a line for the sum in words."""
    bill = tab(rng, "ng", 2, 4)
    leaf, who = Leaf(rng, A5, 9, hand=True), bill.patient
    leaf.t(210, 36, bill.facility.upper(), 13, bold=True, at="c", room=380)
    leaf.t(210, 49, bill.address.line, 8, at="c")
    leaf.t(210, 60, f"Tel: {bill.phone}", 8, at="c")
    leaf.t(24, 84, "BILL", 12, bold=True)
    leaf.t(396, 84, f"No. {bill.number}", 11, bold=True, at="r")
    leaf.put(24, 108, "Name of Patient", who.name, to=260)
    leaf.put(268, 108, "Date", dmy(bill.day), to=396)
    leaf.put(24, 132, "Doctor", f"Dr {bill.doctor.name}", to=260)
    y = 150.0
    leaf.sheet.box(24, y, 372, 18, 0.6)
    leaf.t(30, y + 13, "DESCRIPTION", bold=True)
    leaf.t(330, y + 13, "N", bold=True, at="c")
    leaf.t(378, y + 13, "K", bold=True, at="c")
    for c in bill.charges:
        y += 28
        leaf.w(30, y + 10, c.description, room=240)
        leaf.w(354, y + 10, f"{c.amount // 100:,}", at="r")
        leaf.w(378, y + 10, "00", at="c")
        leaf.rule(y + 16, 24, 396, 0.3)
    for x in (24, 290, 360, 396):
        leaf.sheet.rule(x, 150, x, y + 50)
    leaf.t(284, y + 42, "TOTAL", bold=True, at="r")
    leaf.w(354, y + 42, f"{bill.total // 100:,}", at="r")
    leaf.w(378, y + 42, "00", at="c")
    leaf.rule(y + 50, 24, 396, 0.6)
    leaf.put(24, y + 90, "Cashier's signature", "", to=260)
    return Drawn(leaf.sheet, bill.truth(
        *_HOUSE, "patient_name", "invoice_number", "invoice_date", "total_amount", "currency",
        provider_name=f"Dr {bill.doctor.name}", line_items=bill.lines("amount"),
    ))


@layout("hospital_bill", "train")
def blind5_bill_za_statement(rng: random.Random) -> Drawn:
    """A South African practice's account: tariff codes, illness codes, VAT included, practice number."""
    bill = tab(rng, "za", 2, 4)
    leaf, who = Leaf(rng, A4, 9), bill.patient
    leaf.t(40, 48, bill.facility, 14, bold=True)
    leaf.lines(40, 62, [*bill.address.lines, f"Tel {bill.phone}   Practice no. 0140000", "VAT no. 4000000000"], 8.5)
    leaf.t(555, 48, "TAX INVOICE / ACCOUNT", 12, bold=True, at="r")
    leaf.down(340, 66, 440, (("Account no.", bill.number), ("Date", f"{bill.day:%Y/%m/%d}"), ("Treating doctor",
              f"Dr {bill.doctor.name}")), 14)
    leaf.down(40, 134, 140, (("Patient", f"{mr(who)} {who.name}"), ("Address", who.address.line), ("Medical scheme",
              "Umhlanga Health"), ("Membership no.", f"{rng.randint(10**7, 10**8)}")), 14)
    rows = [(f"{c.day:%Y/%m/%d}", c.code, c.description, "J20.9", str(c.quantity),
        shown(c.amount)) for c in bill.charges]
    y = leaf.grid(40, 200, (70, 55, 210, 55, 40, 85), ("Date", "Tariff", "Description", "ICD-10", "Qty", "Amount R"),
        rows,
                  "llllrr", band=True, lead=1.5)
    tax = bill.total * 15 // 115
    y = leaf.sums(350, 551, y + 20, (("Total incl. VAT", shown(bill.total, "R ")), ("VAT included at 15%", shown(tax,
        "R ")),
                  ("Amount due", shown(bill.total, "R "))))
    leaf.t(40, y + 20, "Kindly submit to your scheme. Accounts older than 60 days are handed over.", 8)
    return Drawn(leaf.sheet, bill.truth(
        *_HOUSE, "patient_name", "patient_address", "invoice_number", "invoice_date", "total_amount", "currency",
        tax=plain(tax), balance_due=plain(bill.total), provider_name=f"Dr {bill.doctor.name}",
        line_items=bill.lines("code", "quantity", "amount"),
    ))


@layout("hospital_bill", "train")
def blind5_bill_au_radiology(rng: random.Random) -> Drawn:
    """An Australian imaging group's account: item numbers, referring doctor, rebate slip, gap after Medicare."""
    bill = tab(rng, "au", 1, 3)
    leaf, who = Leaf(rng, A4, 9.5), bill.patient
    leaf.t(40, 50, bill.facility, 15, bold=True)
    leaf.lines(40, 64, [bill.address.line, f"Ph {bill.phone}   ABN 00 000 000 000"], 8.5)
    leaf.t(40, 110, "Tax invoice / Statement of account", 12, bold=True)
    leaf.lines(40, 134, [f"{mr(who)} {who.name}", *who.address.lines])
    leaf.down(330, 134, 430, (("Account no.", bill.number), ("Date issued", dmy(bill.day)), ("Provider",
        f"Dr {bill.doctor.name}"),
              ("Due", dmy(bill.day + timedelta(14)))), 14, bold=True)
    rows = [(dmy(c.day), f"5{c.code[1:]}", c.description, shown(c.amount)) for c in bill.charges]
    y = leaf.grid(40, 206, (80, 70, 265, 100), ("Service date", "Item no.", "Description", "Fee ($)"), rows, "lllr",
        "rows",
                  lead=1.6)
    y = leaf.sums(360, 551, y + 20, (("Total fee", shown(bill.total, "$")), ("Received", shown(bill.paid, "$")),
        ("Balance owing",
                  shown(bill.balance, "$"))), 16)
    leaf.t(40, y + 30, "Claim your rebate online. * GST does not apply to these services.", 8.5)
    leaf.rule(y + 60, 40, 555, 0.3)
    leaf.t(40, y + 76, "Pay by phone or BPAY. Biller 000000", 8.5)
    return Drawn(leaf.sheet, bill.truth(
        *_HOUSE, *_SUMS, "patient_name", "patient_address", "invoice_number", "invoice_date",
        provider_name=f"Dr {bill.doctor.name}", line_items=[
            item | {"code": row[1]} for item, row in zip(bill.lines("amount"), rows, strict=True)],
    ))


@layout("hospital_bill", "train")
def blind5_bill_tt_island(rng: random.Random) -> Drawn:
    """A Caribbean doctors' office's invoice: dollars of the country."""
    bill = tab(rng, "tt", 2, 4)
    leaf, who = Leaf(rng, body=10.5, face="book"), bill.patient
    leaf.t(306, 60, bill.facility, 17, bold=True, at="c")
    leaf.t(306, 77, f"{bill.address.line}, Trinidad   Tel: {bill.phone}", 9.5, at="c")
    leaf.t(60, 120, f"Invoice {bill.number}", 13, bold=True)
    leaf.t(552, 120, named(bill.day), 11, at="r")
    leaf.t(60, 150, f"To professional services rendered to: {who.name}")
    leaf.t(60, 167, f"Physician: Dr. {bill.doctor.name}")
    y = 204.0
    for c in bill.charges:
        end = leaf.t(60, y, c.description)
        start = 552 - leaf.p.width(shown(c.amount, "TT$")) - 4
        leaf.t(end + 4, y, "." * int((start - end - 6) / leaf.p.width(".")))
        leaf.t(552, y, shown(c.amount, "TT$"), at="r")
        y += 20
    leaf.sums(380, 552, y + 16, (("Total", shown(bill.total, "TT$")), ("Less paid", shown(bill.paid, "TT$")),
        ("Balance",
              shown(bill.balance, "TT$"))), 18)
    leaf.t(60, y + 110, "Cheques payable to the name above. Thank you for your trust.", 9)
    return Drawn(leaf.sheet, bill.truth(
        "facility_name", "facility_phone", *_SUMS, "patient_name", "invoice_number", "invoice_date",
        facility_address=f"{bill.address.line}, Trinidad", provider_name=f"Dr. {bill.doctor.name}",
        line_items=bill.lines("amount"),
    ))
