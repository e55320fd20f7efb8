"""American bills: a statement with a coupon, revenue codes, a guarantor's accounts, a ledger."""

from __future__ import annotations

import random
from datetime import timedelta

from evaluation.documents.bill_facts import plain, shown
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.leaf import Leaf
from evaluation.documents.world_facts import revenue, tab, us

# fmt: off
_HOUSE = ("facility_name", "facility_address", "facility_phone")


@layout("hospital_bill", "train")
def blind5_bill_us_guarantor(rng: random.Random) -> Drawn:
    """A hospital's statement: coupon to tear off below, summary box at the right, visits as one line each."""
    bill = tab(rng, "us", 2, 4)
    leaf, who = Leaf(rng, body=9.5), bill.patient
    leaf.t(36, 46, bill.facility, 16, bold=True)
    leaf.lines(36, 60, [*bill.address.lines, f"Customer service {bill.phone}, Mon-Fri 8-5"], 8.5)
    leaf.sheet.box(366, 34, 210, 86)
    leaf.t(374, 48, "STATEMENT SUMMARY", 9, bold=True)
    leaf.sums(374, 568, 64, (("Statement Date", us(bill.day)), ("Guarantor Number", bill.number),
              ("Payment Due", us(bill.day + timedelta(21))), ("Amount Due", shown(bill.balance, "$"))))
    leaf.lines(60, 150, [who.name, *who.address.lines], 10.5)
    leaf.t(36, 224, f"Patient: {who.name}", bold=True)
    leaf.t(300, 224, f"Attending: {bill.doctor.name}, {bill.doctor.degrees}")
    rows = [(us(c.day), c.description, shown(c.amount)) for c in bill.charges]
    y = leaf.grid(36, 234, (90, 330, 120), ("Date of Service", "Description of Service", "Amount"), rows, "llr", "rows",
                  lead=1.5)
    y = leaf.sums(366, 572, y + 20, (("Total Charges", shown(bill.total, "$")), ("Payments/Adjustments",
                  f"-{shown(bill.paid, '$')}"), ("Balance You Owe", shown(bill.balance, "$"))))
    leaf.para(36, y + 14, 540, "If you cannot pay this bill in full, financial assistance may be available. Ask for "
        "our plain "
              "language summary. Doctors who are not employed by the hospital bill for themselves.", 8)
    leaf.t(306, 640, "- - - - - - - - - - please detach and return with your payment - - - - - - - - - -", 8, at="c")
    leaf.cells(300, 656, (92, 92, 92), (("STATEMENT DATE", us(bill.day)), ("AMOUNT DUE", shown(bill.balance, "$")),
               ("AMOUNT ENCLOSED", "$")), 32)
    leaf.lines(60, 712, [f"Remit to: {bill.facility}", "P.O. Box 40018", "Larkfield, OH 44288"], 9)
    leaf.bars(330, 706, 200)
    return Drawn(leaf.sheet, bill.truth(
        *_HOUSE, "patient_name", "patient_address", "invoice_date", "total_amount", "amount_paid", "balance_due",
        "currency", provider_name=f"{bill.doctor.name}, {bill.doctor.degrees}", line_items=bill.lines("amount"),
    ), ("invoice_number", "discount"))


@layout("hospital_bill", "train")
def blind5_bill_us_itemized_revenue(rng: random.Random) -> Drawn:
    """An itemization by revenue code: typed capitals, code and HCPCS columns, a rule of equals signs, page count."""
    bill = tab(rng, "us", 6, 10)
    leaf, who = Leaf(rng, body=8.5, face="mono"), bill.patient
    leaf.lines(306, 40, [bill.facility.upper(), bill.address.line.upper(), f"TEL {bill.phone}   TAX ID 00-0000000"],
        at="c")
    leaf.t(306, 86, "ITEMIZED STATEMENT OF CHARGES", 10, bold=True, at="c")
    leaf.down(36, 108, 130, (("PATIENT NAME", who.last_first.upper()), ("ACCOUNT NO", bill.number),
              ("STATEMENT", us(bill.day))), 12, colon=": ")
    leaf.down(330, 108, 420, (("ATTENDING", bill.doctor.name.upper()), ("FIN CLASS", "SELF PAY"), ("PAGE", "1 OF 1")),
        12,
              colon=": ")
    leaf.t(36, 154, "=" * 105)
    rows = [(us(c.day), revenue(c), c.code, c.description.upper(), str(c.quantity),
        shown(c.amount)) for c in bill.charges]
    y = leaf.grid(32, 158, (68, 48, 52, 236, 44, 92), ("SERV DATE", "REV CD", "HCPCS", "DESCRIPTION", "QTY", "AMOUNT"),
                  rows, "llllrr", "none", lead=1.35)
    leaf.t(36, y + 10, "=" * 105)
    leaf.sums(330, 568, y + 26, (("TOTAL CHARGES", shown(bill.total)), ("LESS PAYMENTS", shown(bill.paid)),
              ("ACCOUNT BALANCE", shown(bill.balance))), last=False)
    leaf.t(36, 760, "THIS IS NOT A REQUEST FOR PAYMENT FROM YOUR INSURANCE. KEEP FOR YOUR RECORDS.", 8)
    return Drawn(leaf.sheet, bill.truth(
        *_HOUSE, "patient_name", "invoice_date", "total_amount", "amount_paid", "balance_due",
        provider_name=bill.doctor.name, line_items=bill.lines("quantity", "amount"),
    ), ("invoice_number", "currency"))


@layout("hospital_bill", "train")
def blind5_bill_us_superbill(rng: random.Random) -> Drawn:
    """A practice's superbill: menus of visits and procedures in three columns, those done ticked and priced."""
    bill = tab(rng, "us", 1, 1)
    leaf, who = Leaf(rng, body=9), bill.patient
    leaf.t(306, 40, bill.facility, 15, bold=True, at="c")
    leaf.t(306, 54, f"{bill.address.line}   Phone {bill.phone}   NPI {bill.doctor.npi}", 8, at="c")
    leaf.cells(36, 66, (180, 120, 120, 120), (("PATIENT", who.name), ("DATE OF SERVICE", us(bill.day)), ("PROVIDER",
               f"{bill.doctor.name}, {bill.doctor.degrees}"), ("TICKET #", bill.number)))
    menu = (("OFFICE VISITS", "New, level 2|99202;New, level 3|99203;Estab, level 2|99212;Estab, level 3|99213"),
            ("PROCEDURES", "Ear wax removal|69210;Joint injection|20610;Skin tag removal|11200;Spirometry|94010"),
            ("IN-HOUSE LAB", "Strep screen|87880;Urine dip|81002;Glucose stick|82962;Flu A/B|87804"))
    lines, total = [], 0
    for column, (head, goods) in enumerate(menu):
        x = 36 + 182 * column
        leaf.bar(x, 116, 176, head, size=8.5)
        chosen = rng.randrange(4)
        for row, good in enumerate(goods.split(";")):
            name, _, code = good.partition("|")
            leaf.sheet.tick(x + 2, 138 + 18 * row, row == chosen, 8, "check")
            leaf.t(x + 14, 138 + 18 * row, name, 8.5)
            leaf.t(x + 108, 138 + 18 * row, code, 8.5)
            if row == chosen:
                price = rng.randint(18, 190) * 100
                total += price
                leaf.w(x + 174, 138 + 18 * row, shown(price), 8.5, at="r")
                lines.append({"description": name, "code": code, "amount": plain(price)})
    leaf.put(36, 240, "Diagnosis:", "M25.561 Pain in right knee", to=400)
    leaf.put(36, 264, "Return in:", "4 weeks", to=200)
    paid = 2500
    leaf.cells(396, 230, (90, 90), (("TOTAL CHARGES", shown(total, "$")), ("PAID TODAY", shown(paid, "$")), ("BALANCE",
               shown(total - paid, "$")), ("METHOD", "Visa")), 30)
    leaf.para(36, 320, 540, "I authorize release of information to my insurer and assign benefits to the practice. I "
        "understand "
              "that I am responsible for all charges not covered.", 8)
    leaf.rule(374, 36, 300)
    leaf.t(36, 385, "Patient or guardian signature", 7.5)
    return Drawn(leaf.sheet, bill.truth(
        *_HOUSE, "patient_name", "currency", provider_name=f"{bill.doctor.name}, {bill.doctor.degrees}",
        line_items=lines, total_amount=plain(total), amount_paid=plain(paid), balance_due=plain(total - paid),
    ), ("invoice_number", "invoice_date"))


@layout("hospital_bill", "train")
def blind5_bill_us_ledger(rng: random.Random) -> Drawn:
    """A group's account history: charges and credits in two columns, a running balance, aged balances in a strip."""
    bill = tab(rng, "us", 3, 5)
    leaf, who = Leaf(rng, body=9), bill.patient
    leaf.t(36, 44, "ACCOUNT STATEMENT", 14, bold=True)
    leaf.lines(576, 40, [bill.facility, *bill.address.lines, f"Billing office {bill.phone}"], 8.5, at="r")
    leaf.put(36, 96, "Statement No.", bill.number, 120, bold=True)
    leaf.put(36, 111, "Date", us(bill.day), 120, bold=True)
    leaf.put(36, 126, "Patient", who.name, 120, bold=True)
    for row, line in enumerate(who.address.lines):
        leaf.w(120, 141 + 13 * row, line)
    rows, left = [], 0
    for c in bill.charges:
        left += c.amount
        rows.append((us(c.day), c.code, c.description, shown(c.amount), "", shown(left)))
    rows.append((us(bill.day), "", "Payment - thank you, check 1182", "", shown(bill.paid), shown(left - bill.paid)))
    y = leaf.grid(36, 186, (66, 54, 210, 70, 70, 70), ("Date", "CPT", "Description", "Charges", "Credits", "Balance"),
        rows,
                  "lllrrr", "columns", band=True, lead=1.5)
    leaf.cells(36, y + 16, (90, 90, 90, 90, 90, 90), (("CURRENT", shown(bill.balance)), ("OVER 30", "0.00"), ("OVER 60",
               "0.00"), ("OVER 90", "0.00"), ("OVER 120", "0.00"), ("PLEASE PAY", shown(bill.balance, "$"))), 32)
    leaf.t(36, y + 74, "Make checks payable to the name above. A fee of $25 is charged for returned checks.", 8)
    return Drawn(leaf.sheet, bill.truth(
        *_HOUSE, "patient_name", "patient_address", "invoice_number", "invoice_date", "balance_due", "currency",
        line_items=bill.lines("code", "amount"),
    ), ("amount_paid", "total_amount", "line_items"))


@layout("hospital_bill", "train")
def blind5_bill_us_portal_receipt(rng: random.Random) -> Drawn:
    """A portal's print of a bill: airy, grey captions, sums in a card, what insurance did named in words."""
    bill = tab(rng, "us", 2, 3, off=20)
    leaf, who = Leaf(rng, body=10, face="modern"), bill.patient
    leaf.t(60, 60, bill.facility, 13, bold=True)
    leaf.t(60, 96, "Your bill", 22, bold=True)
    leaf.t(60, 114, f"for care received by {who.name}", 10, ink=0.35)
    for place, (name, text) in enumerate((("Bill number", bill.number), ("Bill date", f"{bill.day:%B} {bill.day.day}, "
                                          f"{bill.day.year}"), ("Provider",
                                          f"{bill.doctor.name}, {bill.doctor.degrees}"))):
        leaf.t(60 + 165 * place, 146, name, 8.5, ink=0.45)
        leaf.t(60 + 165 * place, 160, text, 10.5, room=158)
    y = 200.0
    for c in bill.charges:
        leaf.t(60, y, c.description, 10.5)
        leaf.t(552, y, shown(c.amount, "$"), 10.5, at="r")
        leaf.t(60, y + 13, f"Service date {us(c.day)}   Code {c.code}", 8.5, ink=0.45)
        leaf.rule(y + 21, 60, 552, 0.3)
        y += 38
    y = leaf.sums(300, 552, y + 10, (("Charges", shown(bill.subtotal, "$")), ("Uninsured discount", "-" +
                  shown(bill.discount, "$")), ("Total", shown(bill.total, "$")), ("You have paid", "-" +
                  shown(bill.paid, "$")), ("Remaining balance", shown(bill.balance, "$"))), 20)
    leaf.para(60, y + 20, 490, f"Questions? Call {bill.phone} or write to {bill.facility}, {bill.address.line}.", 9)
    leaf.t(60, 760, "Printed from MyHealthPages. Session 12 of 40.", 7.5, ink=0.45)
    return Drawn(leaf.sheet, bill.truth(
        *_HOUSE, "patient_name", "invoice_number", "invoice_date", "subtotal", "discount", "total_amount",
            "amount_paid",
        "balance_due", "currency", provider_name=f"{bill.doctor.name}, {bill.doctor.degrees}",
        line_items=bill.lines("code", "amount"),
    ))
