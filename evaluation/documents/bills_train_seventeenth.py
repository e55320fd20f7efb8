"""Hospital bills of Asia and the Gulf: screens, letters and forms as their systems print them."""

from __future__ import annotations

import random
from datetime import timedelta

from evaluation.documents.bill_facts import plain, shown
from evaluation.documents.cases import case, goods, lines, spoken, sums, total
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.leaf import Leaf
from evaluation.documents.sheet import A4, A5
from evaluation.documents.world_facts import dmy, named

# fmt: off
_WARD = """
ROOM RENT - SEMI PRIVATE|BED02|4|2800
NURSING CHARGES|NUR01|4|650
DOCTOR VISIT CHARGES|DOC11|6|800
INVESTIGATION - HAEMOGRAM|LAB21|2|420
INVESTIGATION - RENAL PROFILE|LAB34|1|950
X-RAY CHEST PA|RAD03|1|500
ECG|CAR01|2|350
PHARMACY|PHM00|1|8420
CONSUMABLES|CON00|1|2310
OT CHARGES|OT001|1|18000
SURGEON FEES|SUR01|1|32000
ANAESTHESIA CHARGES|ANA01|1|9600
"""
_USUAL = ("facility_name", "facility_address", "facility_phone", "patient_name")


@layout("hospital_bill", "train")
def blind6_bill_in_interim_groups(rng: random.Random) -> Drawn:
    """An Indian hospital's inpatient bill: many facts in two columns with colons, charges with codes, deposits."""
    one = case(rng, "in")
    bought = goods(rng, _WARD, 6, 10, one.day)
    gross, off, deposit = total(bought), total(bought) // 20 // 100 * 100, rng.choice((10000, 25000)) * 100
    leaf, who, number = Leaf(rng, A4, 8.5), one.who, one.no("IPB/24-25/^####", "FB^######")
    leaf.t(297, 36, one.house.upper(), 14, bold=True, at="c", room=520)
    leaf.lines(297, 49, [one.place.line,
        f"Phone: {one.phone}   GSTIN: 27AABCI{one.no('^###')}K1Z5   (NABH Accredited)"], 8, at="c")
    leaf.t(297, 80, "INPATIENT FINAL BILL", 11, bold=True, at="c")
    leaf.sheet.box(36, 86, 523, 86, 0.6)
    leaf.down(42, 99, 118, (("Patient Name", f": {who.name}"), ("Age/Gender",
        f": {one.age} Yr(s) / {who.sex.capitalize()}"), ("UHID / IP No",
        f": {one.no('^######')} / {one.no('IP^####')}"), ("Payer", ": CASH"), ("Ward/Bed",
              ": SEMI PVT / 214-A"),
              ("Address", f": {who.address.line}")), 13)
    leaf.down(350, 99, 425, (("Bill No", f": {number}"), ("Bill Date", f": {named(one.day, '-')} 16:42"),
        ("Admission Dt", f": {named(one.day - timedelta(4), '-')}"), ("Discharge Dt", f": {named(one.day, '-')}"),
              ("Consultant", f": Dr. {one.doctor.name}")), 13)
    rows = [(str(n), c.description, c.code, str(c.quantity), shown(c.unit, commas=False), shown(c.amount,
        commas=False)) for n, c in enumerate(bought, 1)]
    y = leaf.grid(36, 182, (36, 227, 70, 40, 70, 80), ("Sl.No", "Particulars", "Service Code", "Qty", "Rate",
        "Amount (Rs.)"), rows, "clcrrr", "columns", size=8.5)
    net = gross - off
    leaf.sums(380, 556, y + 16, (("Gross Amount", shown(gross, commas=False)), ("Discount", shown(off, commas=False)),
        ("Net Amount", shown(net, commas=False)),
              ("Deposit Adjusted", shown(deposit, commas=False)),
              ("Balance Payable" if net >= deposit else "Refundable", shown(abs(net - deposit), commas=False))), 14,
              last=False)
    leaf.t(36, y + 100, "E. & O. E.   Receipt No(s): 004417, 004519", 8)
    leaf.t(556, y + 130, "Authorised Signatory", 8.5, at="r")
    leaf.t(36, y + 130, "Prepared by: SUNITA.K", 8)
    truth = one.truth(*_USUAL, "patient_address", "invoice_date", invoice_number=number,
        provider_name=f"Dr. {one.doctor.name}", currency="INR",
                      line_items=lines(bought, "code", "quantity", "unit_price", "amount"), **sums(subtotal=gross,
                          discount=off, total_amount=net, amount_paid=deposit))
    return Drawn(leaf.sheet, truth | (sums(balance_due=net - deposit) if net >= deposit else {}), ("balance_due",
        "provider_name"))


@layout("hospital_bill", "train")
def blind6_bill_in_opd_receipt(rng: random.Random) -> Drawn:
    """An Indian outpatient receipt on half a sheet: receipt cum bill, mode of payment UPI, amount in words."""
    one = case(rng, "in")
    bought = goods(rng,
        "Consultation - General Medicine||1|600\nRegistration Charges||1|100\nECG||1|350\nBlood Sugar "
        "(R)||1|90\nDressing - Small||1|250\nNebulisation||2|120", 2, 4, one.day)
    whole = total(bought)
    leaf, who, number = Leaf(rng, A5, 8.5, face="office"), one.who, one.no("OPR^#####", "R-^####/25")
    leaf.t(210, 32, one.house, 13, bold=True, at="c", room=380)
    leaf.t(210, 44, f"{one.place.line} | {one.phone}", 8, at="c", room=380)
    leaf.t(210, 60, "RECEIPT CUM BILL (OPD)", 10, bold=True, at="c")
    leaf.across(24, 80, (("Bill No.", number), ("Date", f"{dmy(one.day)} 10:32")), 60)
    leaf.across(24, 94, (("Mr./Mrs./Ms.", who.name), ("Age", f"{one.age}Y"), ("Sex", one.sex)), 20)
    leaf.across(24, 108, (("Consultant", f"Dr. {one.doctor.name}"), ("Mobile", who.phone)), 20)
    y = leaf.grid(24, 118, (30, 230, 112), ("#", "Service", "Amount"), [(str(n), f"{c.description}",
        shown(c.amount)) for n, c in enumerate(bought, 1)], "clr", "head")
    leaf.sums(240, 392, y + 14, (("Total", shown(whole)), ("Paid (UPI)", shown(whole)), ("Due", "0.00")), 13,
        last=False)
    leaf.t(24, y + 60, "Rupees in words: as per figures above only", 7.5)
    leaf.t(396, y + 84, "Cashier", 8, at="r")
    return Drawn(leaf.sheet, one.truth(*_USUAL, "invoice_date", invoice_number=number,
        provider_name=f"Dr. {one.doctor.name}", currency="INR",
                                       line_items=lines(bought, "amount"), **sums(total_amount=whole, amount_paid=whole,
                                           balance_due=0)), ("currency", "provider_name", "subtotal"))


@layout("hospital_bill", "train")
def blind6_bill_ph_statement(rng: random.Random) -> Drawn:
    """A Philippine statement of account: actual charges, senior's discount and insurance in columns."""
    one = case(rng, "ph", youngest=40)
    bought = goods(rng,
        "Room and Board||3|1800\nDrugs and "
        "Medicines||1|9400\nLaboratory||1|4200\nX-ray||1|850\nSupplies||1|2100\nOperating Room||1|7500", 4, 6, one.day,
        1)
    gross = total(bought)
    fee = rng.randint(8, 25) * 100000
    health = (gross + fee) // 4 // 100 * 100
    leaf, who, number = Leaf(rng, A4, 9, face="serif"), one.who, one.no("SOA-^#####", "^####-24")
    leaf.t(297, 40, one.house.upper(), 13, bold=True, at="c")
    leaf.lines(297, 53, [one.place.line, f"Tel. No. {one.phone}"], 9, at="c")
    leaf.t(297, 86, "STATEMENT OF ACCOUNT", 12, bold=True, at="c")
    leaf.down(36, 106, 130, (("Patient Name:", who.name), ("Address:", who.address.line), ("Age:", f"{one.age} y/o"),
        ("Final Diagnosis:", "Acute appendicitis")), 14)
    leaf.down(380, 106, 470, (("SOA No.:", number), ("Date:", f"{one.day:%m/%d/%Y}"), ("Date Admitted:",
        f"{one.day - timedelta(3):%m/%d/%Y}"), ("Room:", "Ward 3")), 14)
    rows = [(c.description, str(c.quantity),
        shown(c.amount)) for c in bought] + [(f"Professional fee - Dr. {one.doctor.name}", "", shown(fee))]
    y = leaf.grid(36, 172, (300, 80, 143), ("Particulars", "Qty", "Actual Charges"), rows, "lcr", "rows")
    leaf.sums(330, 555, y + 18, (("TOTAL", shown(gross + fee)), ("Less: PhilHealth", shown(health)), ("AMOUNT DUE",
        f"PHP {shown(gross + fee - health)}")), 15)
    leaf.lines(36, y + 90, ["Prepared by:", "_____________________", "Billing Clerk"], 8.5)
    leaf.lines(330, y + 90, ["Conforme:", "_____________________", "Patient / Representative"], 8.5)
    items = [*lines(bought, "quantity", "amount"), {"description": f"Professional fee - Dr. {one.doctor.name}",
        "amount": plain(fee)}]
    return Drawn(leaf.sheet, one.truth(*_USUAL, "patient_address", "invoice_date", invoice_number=number,
        currency="PHP", line_items=items,
                                       **sums(balance_due=gross + fee - health)), ("total_amount", "subtotal",
                                           "provider_name", "discount", "amount_paid"))


@layout("hospital_bill", "train")
def blind6_bill_ae_cash_invoice(rng: random.Random) -> Drawn:
    """A Gulf hospital's tax invoice: TRN, patient share and insurer's share by the line, five per cent VAT on some."""
    one = case(rng, "ae")
    bought = goods(rng,
        "Consultation - Specialist|10|1|350\nComplete Blood Count|85025|1|75\nC-Reactive "
        "Protein|86140|1|90\nUltrasound Abdomen|76700|1|420\nVitamin D Test|82306|1|260", 2, 4, one.day)
    gross, off = total(bought), total(bought) // 10
    tax = (gross - off) * 5 // 100
    leaf, who, number = Leaf(rng, A4, 9, face="modern"), one.who, one.no("INV-^######", "TI^#####")
    leaf.t(36, 44, one.house, 15, bold=True)
    leaf.lines(36, 58, [one.place.line, f"Tel: {one.phone}", f"TRN: 100{one.no('^###########')}"], 8.5)
    leaf.t(559, 44, "TAX INVOICE", 13, bold=True, at="r")
    y = leaf.cells(36, 96, (200, 110, 110, 103), (("Patient Name", who.name), ("File No.", one.no("^####-^#")),
        ("Invoice No.", number), ("Invoice Date", named(one.day)),
                   ("Doctor", f"Dr. {one.doctor.name}"), ("Nationality", "UAE"), ("Payment", "Credit Card"), ("Time",
                   "18:04")), 28)
    rows = [(c.code, c.description, str(c.quantity), shown(c.unit), shown(c.amount)) for c in bought]
    y = leaf.grid(36, y + 14, (70, 233, 50, 80, 90), ("Code", "Description", "Qty", "Unit Price", "Amount (AED)"), rows,
        "llcrr", band=True)
    leaf.sums(350, 556, y + 16, (("Gross Total", shown(gross)), ("Discount 10%", shown(off)), ("VAT 5%", shown(tax)),
        ("Net Payable (AED)", shown(gross - off + tax)), ("Received", shown(gross - off + tax))), 14, last=False)
    leaf.t(36, y + 110, "This is a system generated invoice and does not need a signature. Shukran / Thank you.", 8)
    whole = gross - off + tax
    return Drawn(leaf.sheet, one.truth(*_USUAL, "invoice_date", invoice_number=number,
        provider_name=f"Dr. {one.doctor.name}", currency="AED",
                                       line_items=lines(bought, "code", "quantity", "unit_price", "amount"),
                                       **sums(subtotal=gross, discount=off, tax=tax, total_amount=whole,
                                           amount_paid=whole)), ("provider_name",))


@layout("hospital_bill", "train")
def blind6_bill_sg_hospital(rng: random.Random) -> Drawn:
    """A Singapore private hospital's interim bill: letter window, before-GST and GST columns, MediShield line."""
    one = case(rng, "sg", youngest=30)
    bought = goods(rng,
        "Daily Room Charge||3|420\nDaily Treatment Fee||3|160\nLaboratory Investigations||1|640\nSurgical "
        "Facilities||1|1900\nMedical Supplies||1|520\nDrugs / Prescriptions||1|310", 4, 6, one.day)
    gross = total(bought)
    tax = gross * 9 // 100
    medi = (gross + tax) // 3 // 100 * 100
    leaf, who, number = Leaf(rng, A4, 9.5), one.who, one.no("^#########Z", "B^######")
    leaf.t(36, 44, one.house, 14, bold=True)
    leaf.t(36, 58, f"{one.place.line}  Tel {one.phone}  Co. Reg. No. 198501{one.no('^##')}K", 8.5)
    leaf.t(559, 44, "TAX INVOICE", 11, bold=True, at="r")
    leaf.lines(50, 104, [who.name.upper(), *(line.upper() for line in who.address.lines)])
    leaf.down(340, 104, 450, (("Bill Ref No.", number), ("Bill Date", spoken(one.day)), ("Admission Date",
        spoken(one.day - timedelta(4))), ("Class / Ward", "Single / 8B"), ("Attending Dr", f"Dr {one.doctor.name}")),
            14)
    y = leaf.grid(36, 190, (360, 163), ("Description", "Amount (S$)"), [(c.description,
        shown(c.amount)) for c in bought], "lr", "head")
    leaf.sums(300, 556, y + 18, (("Total before GST", shown(gross)), ("GST 9%", shown(tax)), ("Total after GST",
        shown(gross + tax)), ("Less: MediShield Life / Integrated Plan", shown(medi)),
              ("Amount Payable by Patient", shown(gross + tax - medi))), 15)
    leaf.para(36, y + 120, 500,
        "Please make payment within 30 days. Pay at AXS stations, by PayNow to UEN or by GIRO. Any drug cost after "
        "discharge will be billed separately.", 8.5)
    return Drawn(leaf.sheet, one.truth(*_USUAL, "patient_address", "invoice_date", invoice_number=number,
        provider_name=f"Dr {one.doctor.name}", currency="SGD", line_items=lines(bought, "amount"),
                                       **sums(subtotal=gross, tax=tax, total_amount=gross + tax,
                                           balance_due=gross + tax - medi)), ("amount_paid", "provider_name",
                                               "discount"))


@layout("hospital_bill", "train")
def blind6_bill_my_bilingual_receipt(rng: random.Random) -> Drawn:
    """A Malaysian hospital's bill with Malay captions beside the English ones, rounding line, ringgit."""
    one = case(rng, "my")
    bought = goods(rng,
        "Consultation Fee / Yuran Perundingan||1|120\nX-Ray / Sinar-X||1|95\nMedication / Ubat||1|86\nBlood Test / "
        "Ujian Darah||1|140\nDressing / Cuci Luka||1|45", 3, 5, one.day)
    gross = total(bought)
    leaf, who, number = Leaf(rng, A4, 9.5, face="sans"), one.who, one.no("OP^######", "RCP-^####")
    leaf.t(297, 42, one.house.upper(), 14, bold=True, at="c")
    leaf.t(297, 56, f"{one.place.line}   Tel: {one.phone}", 8.5, at="c")
    leaf.t(297, 78, "OUTPATIENT BILL / BIL PESAKIT LUAR", 11, bold=True, at="c")
    leaf.down(36, 102, 170, (("Name / Nama", f": {who.name}"), ("MRN", f": {one.no('^#######')}"), ("IC No. / No. K/P",
        f": {who.born:%y%m%d}-01-{one.no('^###')}"), ("Doctor / Doktor", f": Dr. {one.doctor.name}")), 14)
    leaf.down(380, 102, 470, (("Bill No. / No. Bil", f": {number}"), ("Date / Tarikh", f": {dmy(one.day)}")), 14)
    y = leaf.grid(36, 166, (40, 340, 143), ("No.", "Description / Keterangan", "Amount / Jumlah (RM)"), [(str(n),
        c.description, shown(c.amount)) for n, c in enumerate(bought, 1)], "clr")
    rounded = (gross + 2) // 5 * 5
    leaf.sums(300, 556, y + 16, (("Total / Jumlah", shown(gross)), ("Rounding / Pelarasan",
        shown(abs(rounded - gross))), ("Amount Due / Perlu Dibayar", shown(rounded)), ("Paid / Dibayar (Visa)",
            shown(rounded)), ("Balance / Baki", "0.00")), 14, last=False)
    return Drawn(leaf.sheet, one.truth(*_USUAL, "invoice_date", invoice_number=number,
        provider_name=f"Dr. {one.doctor.name}", currency="MYR", line_items=lines(bought, "amount"),
                                       **sums(amount_paid=rounded, balance_due=0)), ("total_amount", "subtotal",
                                           "provider_name", "discount", "tax"))
