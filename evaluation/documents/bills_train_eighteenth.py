"""Hospital bills of Britain, Africa, the Pacific and the Caribbean: as their systems and counters print them."""

from __future__ import annotations

import random
from datetime import timedelta

from evaluation.documents.bill_facts import shown
from evaluation.documents.cases import case, goods, lines, spoken, sums, total
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.leaf import Leaf
from evaluation.documents.sheet import A4, A5
from evaluation.documents.world_facts import dmy, named

# fmt: off
_USUAL = ("facility_name", "facility_address", "facility_phone", "patient_name")


@layout("hospital_bill", "train")
def blind6_bill_uk_hospital_self_pay(rng: random.Random) -> Drawn:
    """A British private hospital's invoice: addressee window, package price, extras, insurer's authorisation."""
    one = case(rng, "uk")
    bought = goods(rng,
        "Initial consultation||1|210\nMRI scan lumbar spine||1|425\nFixed price package - day "
        "case||1|2450\nPathology||2|64\nTake home medication||1|28\nPhysiotherapy session||3|62", 2, 4,
        one.day - timedelta(9))
    whole, paid, number = total(bought), rng.choice((0, 25000)), one.no("SP^######", "INV00^####")
    leaf, who = Leaf(rng, A4, 10, face="office"), one.who
    leaf.t(40, 50, one.house, 17, bold=True)
    leaf.lines(555, 46, [*one.place.lines, f"Tel {one.phone}", "VAT Reg No 417 0417 41"], 8.5, at="r")
    leaf.lines(60, 130, [f"{'Mr' if who.sex == 'male' else 'Mrs'} {who.name}", *who.address.lines])
    leaf.t(40, 214, "INVOICE", 14, bold=True)
    leaf.heads(40, 234, (130, 130, 130, 120), (("Invoice number", number), ("Invoice date", spoken(one.day)),
        ("Patient number", one.no("^######")), ("Consultant", f"Mr {one.doctor.name}")), 30)
    y = leaf.grid(40, 270, (90, 265, 50, 110), ("Date", "Description", "Qty", "Amount £"), [(dmy(c.day), c.description,
        str(c.quantity), shown(c.amount)) for c in bought], "llcr", "head")
    leaf.sums(340, 552, y + 20, (("Total (VAT exempt)", shown(whole, "£")), ("Less deposit received", shown(paid, "£")),
        ("Amount due", shown(whole - paid, "£"))), 16)
    leaf.para(40, y + 110, 515,
        "Payment terms 14 days. Bank: Barclays, sort code 20-41-70, account 50417041. Please quote the invoice "
        "number. Consultants and anaesthetists may send their own invoices.", 8.5)
    truth = one.truth(*_USUAL, "patient_address", "invoice_date", invoice_number=number,
        provider_name=f"Mr {one.doctor.name}", currency="GBP", line_items=lines(bought, "quantity", "amount"),
                      **sums(total_amount=whole, amount_paid=paid, balance_due=whole - paid))
    return Drawn(leaf.sheet, truth, ("provider_name", "subtotal"))


@layout("hospital_bill", "train")
def blind6_bill_za_icd_lines(rng: random.Random) -> Drawn:
    """A South African specialist's account: tariff and ICD-10 codes by the line, scheme's details, ageing row, rand."""
    one = case(rng, "za", youngest=28)
    bought = goods(rng,
        "Consultation 30 min|0191|1|980\nUltrasound whole abdomen|3627|1|1650\nAfter hours|0147|1|420\nECG with "
        "effort|1233|1|1180\nInjection|0206|1|160", 2, 4, one.day - timedelta(14))
    whole, paid, number = total(bought), total(bought) // 2 // 100 * 100, one.no("^####/^")
    leaf, who = Leaf(rng, A4, 9.5, face="sans"), one.who
    leaf.t(36, 46, f"Dr {one.doctor.name} Inc.", 14, bold=True)
    leaf.lines(36, 60, [one.house, *one.place.lines, f"Tel {one.phone}   Pr no {one.no('0^#####')}"], 9)
    leaf.t(559, 46, "TAX INVOICE / STATEMENT", 11, bold=True, at="r")
    leaf.down(36, 136, 120, (("Patient", who.name), ("Address", who.address.line), ("Medical aid",
        "Protea Medical Scheme"), ("Member no", one.no("^########"))), 14, bold=True)
    leaf.down(380, 136, 460, (("Account no", number), ("Date", f"{one.day:%Y/%m/%d}"), ("Dep", "00")), 14, bold=True)
    rows = [(f"{c.day:%Y/%m/%d}", c.code, "R10.4", c.description, shown(c.amount)) for c in bought]
    rows.append((f"{one.day:%Y/%m/%d}", "", "", "Payment received - medical aid", f"-{shown(paid)}"))
    y = leaf.grid(36, 206, (80, 60, 60, 223, 100), ("Date", "Tariff", "ICD-10", "Description", "Amount (R)"), rows,
        "llllr", "columns")
    leaf.sums(380, 556, y + 18, (("Balance outstanding", shown(whole - paid, "R ")),), 14)
    leaf.grid(36, y + 40, (104.6,) * 5, ("Current", "30 days", "60 days", "90 days", "120+ days"),
        [(shown(whole - paid), "0.00", "0.00", "0.00", "0.00")], "rrrrr")
    leaf.t(36, y + 100, "Settlement is the responsibility of the patient irrespective of medical aid benefits.", 8.5)
    return Drawn(leaf.sheet, one.truth("patient_name", "patient_address", "invoice_date", "facility_address",
        "facility_phone", facility_name=f"Dr {one.doctor.name} Inc.", currency="ZAR",
                                       line_items=lines(bought, "code", "amount"), **sums(balance_due=whole - paid,
                                           amount_paid=paid)),
                 ("facility_name", "provider_name", "invoice_number", "total_amount", "line_items", "amount_paid",
                 "subtotal"))


@layout("hospital_bill", "train")
def blind6_bill_ng_invoice_deposit(rng: random.Random) -> Drawn:
    """A Nigerian hospital's invoice in naira: numbered items, discount granted by the MD, part payment."""
    one = case(rng, "ng")
    bought = goods(rng,
        "Registration card||1|3000\nConsultation||2|10000\nAdmission / bed fee per day||3|15000\nMalaria parasite "
        "test||1|2500\nIV infusion||4|3500\nDrugs||1|42000\nNursing care||3|5000", 4, 6, one.day)
    gross, number = total(bought), one.no("INV/24/^###", "00^###")
    off = gross // 20 // 10000 * 10000
    paid = gross // 2 // 100000 * 100000
    leaf, who = Leaf(rng, A4, 10, face="slab"), one.who
    leaf.t(297, 48, one.house.upper(), 15, bold=True, at="c")
    leaf.lines(297, 62, [one.place.line, f"Tel: {one.phone}"], 9.5, at="c")
    leaf.t(297, 96, "MEDICAL BILL", 12, bold=True, at="c")
    leaf.down(36, 120, 120, (("Name:", who.name), ("Address:", who.address.line), ("Card No.:", one.no("^####"))), 15)
    leaf.down(400, 120, 460, (("Bill No.:", number), ("Date:", spoken(one.day))), 15)
    y = leaf.grid(36, 174, (36, 247, 50, 90, 100), ("S/N", "DESCRIPTION", "QTY", "UNIT COST", "AMOUNT (N)"), [(str(n),
        c.description, str(c.quantity), shown(c.unit), shown(c.amount)) for n, c in enumerate(bought, 1)], "clcrr")
    leaf.sums(330, 556, y + 18, (("SUB TOTAL", shown(gross)), ("LESS DISCOUNT", shown(off)), ("TOTAL",
        shown(gross - off)), ("DEPOSIT PAID", shown(paid)), ("BALANCE", shown(gross - off - paid))), 15)
    leaf.lines(36, y + 120, ["Account name: as above   GTBank 0041704170",
        "Thanks for your patronage. We care, God heals."], 9)
    return Drawn(leaf.sheet, one.truth(*_USUAL, "patient_address", "invoice_date", invoice_number=number,
        currency="NGN", line_items=lines(bought, "quantity", "unit_price", "amount"),
                                       **sums(subtotal=gross, discount=off, total_amount=gross - off, amount_paid=paid,
                                           balance_due=gross - off - paid)))


@layout("hospital_bill", "train")
def blind6_bill_ke_receipt_mpesa(rng: random.Random) -> Drawn:
    """A Kenyan hospital's cash sale on half a sheet: KRA PIN, paybill, M-Pesa code, copayment, totals in shillings."""
    one = case(rng, "ke")
    bought = goods(rng,
        "Consultation - MO||1|1500\nFull haemogram||1|1200\nAmoxiclav 625mg x 14||1|980\nParacetamol "
        "tabs||1|150\nUrinalysis||1|500", 3, 5, one.day)
    whole, number = total(bought), one.no("CS-^#####", "RCT^####")
    leaf, who = Leaf(rng, A5, 9, face="mono"), one.who
    leaf.lines(210, 34, [one.house.upper(), one.place.line, f"TEL {one.phone}", f"PIN: P05{one.no('^######')}K"], 9,
        at="c")
    leaf.t(210, 92, "CASH SALE", 11, bold=True, at="c")
    leaf.down(24, 112, 110, (("Receipt No", f": {number}"), ("Date", f": {named(one.day)} 15:20"), ("Patient",
        f": {who.name}"), ("OP No", f": {one.no('^####')}")), 13)
    y = leaf.grid(24, 168, (230, 40, 102), ("Item", "Qty", "Amount"), [(c.description, str(c.quantity),
        shown(c.amount)) for c in bought], "lcr", "head", size=8.5)
    leaf.sums(210, 394, y + 16, (("TOTAL KES", shown(whole)), ("M-PESA " + one.no("S^G^H") + "KQ7PL", shown(whole)),
        ("BALANCE", "0.00")), 14, last=False)
    leaf.t(210, y + 80, "Served by: WANJA   Goods once sold are not returnable", 7.5, at="c")
    return Drawn(leaf.sheet, one.truth(*_USUAL, "invoice_date", invoice_number=number, currency="KES",
        line_items=lines(bought, "quantity", "amount"), **sums(total_amount=whole, balance_due=0)), ("amount_paid",))


@layout("hospital_bill", "train")
def blind6_bill_au_day_hospital(rng: random.Random) -> Drawn:
    """An Australian specialist's tax invoice."""
    one = case(rng, "au")
    bought = goods(rng,
        "Initial consultation|104|1|240\nGastroscopy|30473|1|620\nColonoscopy|32222|1|980\nReview "
        "consultation|105|1|120", 1, 3, one.day)
    whole, number = total(bought), one.no("^####", "A^####")
    leaf, who = Leaf(rng, A4, 10, face="modern"), one.who
    leaf.t(36, 48, f"Dr {one.doctor.name}", 15, bold=True)
    leaf.lines(36, 62, [f"{one.doctor.degrees}  Provider No. {one.doctor.license}", f"{one.house}", one.place.line,
        f"Phone {one.phone}   ABN 41 704 170 417"], 9)
    leaf.t(559, 48, "TAX INVOICE", 12, bold=True, at="r")
    leaf.lines(36, 140, [who.name, *who.address.lines])
    leaf.down(350, 140, 440, (("Invoice", number), ("Date", spoken(one.day)), ("Patient DOB", dmy(who.born)),
        ("Referred by", f"Dr {one.other.name}")), 15)
    rows = [(dmy(c.day), c.code, c.description, shown(c.amount * 6 // 10), shown(c.amount * 5 // 10),
        shown(c.amount)) for c in bought]
    y = leaf.grid(36, 210, (74, 50, 169, 80, 70, 80), ("Date", "Item", "Description", "Schedule fee", "Rebate",
        "Fee charged"), rows, "lllrrr", "rows")
    leaf.sums(350, 556, y + 18, (("Total (incl. GST $0.00)", shown(whole, "$")), ("Payments", "$0.00"), ("Amount owing",
        shown(whole, "$"))), 15)
    leaf.para(36, y + 90, 523,
        "Please pay within 7 days. Claim your Medicare rebate through the app with the paid receipt.", 9)
    return Drawn(leaf.sheet, one.truth(*_USUAL, "patient_address", "invoice_date", invoice_number=number,
        provider_name=f"Dr {one.doctor.name}", currency="AUD",
                                       line_items=lines(bought, "code", "amount"), **sums(total_amount=whole,
                                           balance_due=whole)), ("facility_name", "provider_name", "amount_paid", "tax",
                                               "subtotal"))


@layout("hospital_bill", "train")
def blind6_bill_ca_uninsured(rng: random.Random) -> Drawn:
    """A Canadian hospital's invoice to a visitor: per diem rate, physician billed separately, HST nil."""
    one = case(rng, "ca")
    bought = goods(rng,
        "Emergency visit - non-resident|ER02|1|1120\nInpatient per diem|IP01|2|4100\nCrutches|SUP7|1|45\nAmbulance "
        "co-payment|AMB|1|240", 1, 3, one.day - timedelta(20))
    whole, number = total(bought), one.no("^########", "AR-^#####")
    leaf, who = Leaf(rng, A4, 10, face="book"), one.who
    leaf.t(36, 48, one.house, 15, bold=True)
    leaf.lines(36, 62, ["Finance Department - Patient Accounts", one.place.line, f"Telephone {one.phone}"], 9)
    leaf.down(370, 48, 460, (("INVOICE NO.", number), ("DATE", f"{one.day:%Y-%m-%d}"), ("ACCOUNT", one.no("H^#####"))),
        15, bold=True)
    leaf.lines(60, 130, [who.name, *who.address.lines])
    y = leaf.grid(36, 190, (90, 60, 213, 50, 110), ("Service date", "Code", "Description", "Units", "Amount (CAD)"),
        [(f"{c.day:%Y-%m-%d}", c.code, c.description, str(c.quantity), shown(c.amount)) for c in bought], "lllcr",
            band=True)
    leaf.sums(350, 556, y + 18, (("Total charges", shown(whole, "$")), ("HST", "0.00"), ("Total due", shown(whole,
        "$"))), 15)
    leaf.t(297, 620, "- - - - - - - - - - - -   Return this portion with your payment   - - - - - - - - - - - -", 8.5,
        at="c")
    leaf.across(60, 650, (("Invoice", number), ("Patient", who.name), ("Amount", shown(whole, "$"))), 30)
    return Drawn(leaf.sheet, one.truth(*_USUAL, "patient_address", "invoice_date", invoice_number=number,
        currency="CAD", line_items=lines(bought, "code", "quantity", "amount"),
                                       **sums(total_amount=whole)), ("tax", "balance_due", "subtotal"))
