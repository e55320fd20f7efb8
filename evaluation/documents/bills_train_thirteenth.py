"""Hospital bills of Asia: cash bills on half a sheet, retail receipts, statements of account, taxes by the line."""

from __future__ import annotations

import random
from datetime import timedelta

from evaluation.documents.bill_facts import plain, shown
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.leaf import Leaf
from evaluation.documents.sheet import A4, A5
from evaluation.documents.world_facts import course, dmy, named, tab
from evaluation.documents.world_people import mr

# fmt: off
_HOUSE = ("facility_name", "facility_address", "facility_phone")
_SUMS = ("total_amount", "amount_paid", "balance_due", "currency")


@layout("hospital_bill", "train")
def blind5_bill_in_gst_cash(rng: random.Random) -> Drawn:
    """An Indian outpatient cash bill on half a sheet: GSTIN, token, amount in words, prepared by, a thank-you."""
    bill = tab(rng, "in", 2, 4)
    leaf, who = Leaf(rng, (595.3, 421), 9), bill.patient
    leaf.t(297, 34, bill.facility.upper(), 13, bold=True, at="c")
    leaf.t(297, 46, f"{bill.address.line}  Ph: {bill.phone}", 8, at="c")
    leaf.t(297, 62, "OPD CASH BILL / RECEIPT", 10, bold=True, at="c")
    leaf.rule(68)
    leaf.down(40, 84, 110, (("Bill No", bill.number), ("Patient", f"{mr(who)}. {who.name}"), ("Age/Sex",
              f"{who.age(bill.day)} Y / {who.sex[0].upper()}")), 14, colon=": ")
    leaf.down(340, 84, 410, (("Bill Date", f"{dmy(bill.day)} 10:42"), ("Doctor", f"Dr. {bill.doctor.name}"),
        ("Pay Mode",
              "UPI")), 14, colon=": ")
    rows = [(str(n), c.description, str(c.quantity), shown(c.unit), shown(c.amount)) for n,
        c in enumerate(bill.charges, 1)]
    y = leaf.grid(36, 132, (34, 270, 50, 80, 90), ("S.No", "Service", "Qty", "Rate", "Amount"), rows, "clrrr", "head",
        lead=1.4)
    leaf.rule(y + 2)
    leaf.sums(380, 556, y + 18, (("Total Amount", shown(bill.total)), ("Paid Amount", shown(bill.total)), ("Balance",
        "0.00")),
              14, last=False)
    leaf.t(40, y + 18, f"Received with thanks Rs. {shown(bill.total)} only", 8.5)
    leaf.t(40, 400, "Prepared by: KAVYA    GSTIN 29AAAAA0000A1Z5    Computer generated, no signature required.", 7.5)
    return Drawn(leaf.sheet, bill.truth(
        *_HOUSE, "patient_name", "invoice_number", "invoice_date", "total_amount", "currency",
            amount_paid=plain(bill.total),
        balance_due="0.00", provider_name=f"Dr. {bill.doctor.name}",
        line_items=bill.lines("quantity", "unit_price", "amount"),
    ))


@layout("hospital_bill", "train")
def blind5_bill_in_final_summary(rng: random.Random) -> Drawn:
    """An Indian hospital's final bill for a cashless stay: heads of charges only."""
    bill = tab(rng, "in", 4, 6, off=10)
    leaf, who = Leaf(rng, A4, 9.5), bill.patient
    leaf.t(297, 46, bill.facility, 16, bold=True, at="c")
    leaf.t(297, 61, f"{bill.address.line}   Tel: {bill.phone}", 8.5, at="c")
    leaf.t(297, 82, "INPATIENT FINAL BILL (SUMMARY)", 11, bold=True, at="c")
    y = leaf.cells(40, 92, (172, 172, 171), (("Patient Name", who.name), ("IP No.", f"IP{rng.randint(10**5, 10**6)}"),
        ("Bill No.",
                   bill.number), ("Admitted On", named(bill.day - timedelta(5), "-")), ("Discharged On",
                       named(bill.day, "-")),
                   ("Bill Date", named(bill.day, "-")), ("Consultant", f"Dr. {bill.doctor.name}"), ("Ward / Bed",
                   "Twin 304-B"),
                   ("TPA", "Medisure TPA Services")), 30)
    y = leaf.cells(40, y, (515,), (("Address", who.address.line),), 30)
    rows = [(str(n), c.description, shown(c.amount)) for n, c in enumerate(bill.charges, 1)]
    y = leaf.grid(40, y + 14, (40, 345, 130), ("Sl.", "Particulars", "Amount (Rs.)"), rows, "clr", lead=1.5)
    approved = bill.total * 85 // 100
    y = leaf.sums(300, 551, y + 20, (("Gross Amount", shown(bill.subtotal)), ("Hospital Discount",
        shown(bill.discount)),
                  ("Net Amount", shown(bill.total)), ("Amount Approved by TPA", shown(approved)), ("Patient Payable",
                  shown(bill.total - approved))), 17)
    leaf.put(40, y + 20, "Patient / Attendant signature", "", to=300)
    leaf.t(551, y + 20, "For " + bill.facility, at="r")
    return Drawn(leaf.sheet, bill.truth(
        *_HOUSE, "patient_name", "patient_address", "invoice_number", "invoice_date", "subtotal", "discount",
            "total_amount",
        "currency", provider_name=f"Dr. {bill.doctor.name}", balance_due=plain(bill.total - approved),
        line_items=bill.lines("amount"),
    ), ("amount_paid",))


@layout("hospital_bill", "train")
def blind5_bill_in_pharmacy_retail(rng: random.Random) -> Drawn:
    """An Indian hospital pharmacy's tax invoice: batch, expiry, MRP, discount in per cent, GST split in two."""
    bill, drugs = tab(rng, "in", 1, 1), course(rng, "dash", 3, 5)
    leaf, who = Leaf(rng, A5, 7.5), bill.patient
    house = f"{bill.facility.split()[0]} Pharmacy"
    leaf.t(210, 30, house.upper(), 13, bold=True, at="c")
    leaf.t(210, 41, f"{bill.address.line}", 7, at="c")
    leaf.t(210, 51, f"Ph: {bill.phone}   DL No. KA-B21-100{rng.randint(100, 999)}   GSTIN 29BBBBB0000B1Z5", 7, at="c")
    leaf.rule(57, 16, 404)
    leaf.across(20, 70, (("Inv No:", bill.number), ("Date:", dmy(bill.day, "-")), ("Patient:", who.name)), 12)
    leaf.across(20, 82, (("Doctor:", f"Dr. {bill.doctor.name}"), ("Mode:", "Cash")), 12)
    rows, items, total = [], [], 0
    for item in drugs:
        price, count = rng.randint(180, 2400), rng.choice((5, 10, 15, 30))
        total += price * count
        rows.append((f"{item.name} {item.strength}", f"B{rng.randint(1000, 9999)}", f"{rng.randint(1, 12):02}/28",
            str(count),
                     shown(price), shown(price * count)))
        items.append({"description": f"{item.name} {item.strength}", "quantity": str(count), "unit_price": plain(price),
                      "amount": plain(price * count)})
    y = leaf.grid(16, 90, (136, 52, 44, 36, 54, 66), ("Product", "Batch", "Exp", "Qty", "MRP", "Amount"), rows,
        "lllrrr", "head",
                  lead=1.4)
    less = total * 5 // 100
    tax = (total - less) * 12 // 112
    leaf.sums(250, 400, y + 16, (("Sub Total", shown(total)), ("Discount 5%", shown(less)), ("Net Amount Rs.",
              shown(total - less))), 12)
    leaf.lines(20, y + 16, [f"Taxable {shown(total - less - tax)}", f"CGST 6% {shown(tax // 2)}",
        f"SGST 6% {shown(tax - tax // 2)}",
               "(included in MRP)"], 7)
    leaf.t(210, y + 80, "Goods once sold are taken back within 7 days with this bill. Strips must not be cut.", 7,
        at="c")
    return Drawn(leaf.sheet, bill.truth(
        "facility_address", "facility_phone", "patient_name", "invoice_number", "invoice_date", "currency",
        facility_name=house, provider_name=f"Dr. {bill.doctor.name}", subtotal=plain(total), discount=plain(less),
        total_amount=plain(total - less), line_items=items,
    ), ("tax",))


@layout("hospital_bill", "train")
def blind5_bill_ph_soa(rng: random.Random) -> Drawn:
    """A Philippine hospital's statement of account: actual charges, health insurance and senior discount in columns."""
    bill = tab(rng, "ph", 4, 6)
    leaf, who = Leaf(rng, body=9), bill.patient
    leaf.t(306, 42, bill.facility.upper(), 14, bold=True, at="c")
    leaf.t(306, 55, f"{bill.address.line}   Tel. {bill.phone}", 8.5, at="c")
    leaf.t(306, 78, "STATEMENT OF ACCOUNT", 12, bold=True, at="c")
    leaf.down(36, 100, 130, (("Patient Name", who.last_first.upper()), ("Attending Physician",
        f"{bill.doctor.name}, MD"),
              ("Room", "Ward 2-B"), ("Address", who.address.line)), 14, colon=": ")
    leaf.down(390, 100, 470, (("SOA No.", bill.number), ("Date", f"{bill.day:%m/%d/%Y}")), 14, colon=": ")
    rows, net, cover = [], 0, 0
    for c in bill.charges:
        share = c.amount * 2 // 10
        cover += share
        net += c.amount - share
        rows.append((c.description, shown(c.amount), shown(share), shown(c.amount - share)))
    y = leaf.grid(36, 160, (260, 90, 95, 95), ("PARTICULARS", "ACTUAL CHARGES", "PHILHEALTH", "OUT OF POCKET"), rows,
        "lrrr",
                  lead=1.5)
    leaf.sums(330, 572, y + 20, (("TOTAL CHARGES", shown(bill.total)), ("LESS PHILHEALTH", shown(cover)),
        ("LESS DEPOSIT",
              shown(net // 4)), ("AMOUNT DUE (PHP)", shown(net - net // 4))))
    leaf.put(36, y + 110, "Prepared by:", "M. Castro, Billing Clerk")
    leaf.put(330, y + 110, "Conforme:", "", to=572)
    return Drawn(leaf.sheet, bill.truth(
        *_HOUSE, "patient_name", "patient_address", "invoice_number", "invoice_date", "total_amount", "currency",
        provider_name=f"{bill.doctor.name}, MD", balance_due=plain(net - net // 4), line_items=bill.lines("amount"),
    ), ("amount_paid", "discount"))


@layout("hospital_bill", "train")
def blind5_bill_ae_vat(rng: random.Random) -> Drawn:
    """A Gulf centre's tax invoice: TRN, VAT at nought on treatment, insurer's part and patient's part."""
    bill = tab(rng, "ae", 2, 5)
    leaf, who = Leaf(rng, A4, 9.5), bill.patient
    leaf.t(40, 48, bill.facility, 15, bold=True)
    leaf.lines(40, 62, [bill.address.line, f"Tel: {bill.phone}    TRN: 1000000000000{rng.randint(10, 99)}"], 8.5)
    leaf.t(555, 48, "TAX INVOICE", 14, bold=True, at="r")
    leaf.down(40, 104, 130, (("Patient Name", who.name), ("File No.", f"{rng.randint(10**4, 10**5)}"), ("Doctor",
              f"Dr. {bill.doctor.name}")), 15, bold=True)
    leaf.down(340, 104, 430, (("Invoice No.", bill.number), ("Invoice Date", named(bill.day, "-")), ("Insurance",
        "Self")), 15,
              bold=True)
    rows = [(c.code, c.description, str(c.quantity), shown(c.unit), "0%", shown(c.amount)) for c in bill.charges]
    y = leaf.grid(40, 156, (55, 220, 40, 70, 50, 80), ("Code", "Service", "Qty", "Price AED", "VAT", "Net AED"), rows,
        "llrrrr",
                  "rows", band=True, lead=1.5)
    y = leaf.sums(360, 551, y + 20, (("Gross Amount", shown(bill.total)), ("VAT Amount", "0.00"), ("Invoice Total AED",
                  shown(bill.total)), ("Paid by card", shown(bill.total))), 16, last=False)
    leaf.t(40, y + 30, "Cashier: Liezl    Shift: Evening    No refund after 7 days.", 8)
    return Drawn(leaf.sheet, bill.truth(
        *_HOUSE, "patient_name", "invoice_number", "invoice_date", "total_amount", "currency",
            amount_paid=plain(bill.total),
        subtotal=plain(bill.total), tax="0.00", provider_name=f"Dr. {bill.doctor.name}",
        line_items=bill.lines("code", "quantity", "unit_price", "amount"),
    ), ("subtotal",))


@layout("hospital_bill", "train")
def blind5_bill_sg_clinic_receipt(rng: random.Random) -> Drawn:
    """A Singapore clinic's tax invoice in a narrow roll: items, GST, paid by card, everything in one column."""
    bill = tab(rng, "sg", 2, 4, tax=9)
    leaf, who = Leaf(rng, (240, 460), 8, face="mono"), bill.patient
    leaf.t(120, 26, bill.facility.upper(), 10, bold=True, at="c", room=220)
    leaf.lines(120, 38, [*bill.address.lines, f"Tel {bill.phone}", "GST Reg 200000000Z"], 7.5, at="c")
    leaf.t(120, 88, "TAX INVOICE", 9, bold=True, at="c")
    leaf.down(12, 104, 80, (("Invoice", bill.number), ("Date", named(bill.day)), ("Patient", who.name), ("Doctor",
              f"Dr {bill.doctor.name}")), 12)
    leaf.t(12, 156, "-" * 45)
    y = 168.0
    for c in bill.charges:
        leaf.t(12, y, c.description, room=214)
        leaf.t(24, y + 11, f"{c.quantity} x {shown(c.unit)}")
        leaf.t(228, y + 11, shown(c.amount), at="r")
        y += 25
    leaf.t(12, y, "-" * 45)
    leaf.sums(70, 228, y + 14, (("Subtotal", shown(bill.subtotal)), ("GST 9%", shown(bill.tax)), ("TOTAL SGD",
        shown(bill.total)),
              ("NETS", shown(bill.total))), 13, last=False)
    leaf.t(120, y + 84, "Thank you. Get well soon!", 7.5, at="c")
    return Drawn(leaf.sheet, bill.truth(
        *_HOUSE, "patient_name", "invoice_number", "invoice_date", "subtotal", "tax", "total_amount", "currency",
        provider_name=f"Dr {bill.doctor.name}", line_items=bill.lines("quantity", "unit_price", "amount"),
    ), ("amount_paid", "balance_due"))
