"""More American bills: departments over two pages, ambulances, dentists, therapists, a bill left blank."""

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
def blind5_bill_us_departments(rng: random.Random) -> Drawn:
    """An itemization by department over two pages, each department's total set in, the head short on the second."""
    bill = tab(rng, "us", 13, 17)
    leaf, who = Leaf(rng, body=9), bill.patient
    leaf.t(36, 44, bill.facility, 15, bold=True)
    leaf.lines(36, 58, [bill.address.line, f"Business office: {bill.phone}"], 8.5)
    leaf.t(576, 44, "Detail of Charges", 13, at="r")
    leaf.heads(36, 96, (170, 120, 120, 130), (("Patient", who.name), ("Account", bill.number), ("Bill date",
        us(bill.day)),
               ("Physician", f"{bill.doctor.name}, {bill.doctor.degrees}")))
    names = {"0": "LABORATORY AND SUPPLIES", "1": "ACCOMMODATION", "2": "PHARMACY AND IV", "3": "DIAGNOSTIC",
             "4": "PROCEDURES AND VISITS"}
    groups: dict[str, list[int]] = {}
    for place, charge in enumerate(bill.charges):
        code = revenue(charge)
        first = {"03": "3", "04": "4", "05": "4", "07": "3", "06": "2", "01": "1"}.get(code[:2],
        "0" if code[1] != "2" else "2")
        groups.setdefault(first, []).append(place)
    y = 136.0
    for first in sorted(groups):
        charges = [bill.charges[place] for place in groups[first]]
        if y > 380 and leaf.sheet.pages == 1:
            leaf.t(306, 770, "Page 1 of 2", 8, at="c")
            leaf.sheet.page()
            leaf.t(36, 40, f"{who.name}   Account {bill.number}", 8.5)
            y = 60.0
        leaf.t(36, y, names[first], bold=True)
        y += 4
        for c in charges:
            y += 15
            leaf.t(44, y, us(c.day))
            leaf.t(110, y, c.code)
            leaf.t(160, y, c.description, room=250)
            leaf.t(452, y, str(c.quantity), at="r")
            leaf.t(570, y, shown(c.amount), at="r")
        y += 15
        leaf.t(452, y, f"{names[first].capitalize()} total", 8.5, at="r")
        leaf.t(570, y, shown(sum(c.amount for c in charges)), bold=True, at="r")
        y += 24
    y = leaf.sums(380, 570, y + 6, (("TOTAL CHARGES", shown(bill.total, "$")), ("PAYMENTS RECEIVED", shown(bill.paid,
        "$")),
                  ("BALANCE", shown(bill.balance, "$"))))
    leaf.para(36, y + 16, 540, "Itemization is provided at your request. It is not a claim and does not replace the "
        "one we sent.", 8)
    return Drawn(leaf.sheet, bill.truth(
        *_HOUSE, "patient_name", "invoice_date", "total_amount", "amount_paid", "balance_due", "currency",
        provider_name=f"{bill.doctor.name}, {bill.doctor.degrees}", line_items=bill.lines("code", "quantity", "amount"),
    ), ("invoice_number",))


@layout("hospital_bill", "train")
def blind5_bill_us_ambulance(rng: random.Random) -> Drawn:
    """An ambulance service's invoice: run number, from and to, mileage, codes, payment stub on the right edge."""
    bill = tab(rng, "us", 1, 1)
    leaf, who = Leaf(rng, body=9.5), bill.patient
    house = f"{who.address.town} Emergency Medical Services"
    miles, base = rng.randint(4, 31), rng.randint(600, 1400) * 100
    each = rng.choice((1450, 1825, 2200))
    total = base + miles * each
    leaf.t(36, 46, house, 15, bold=True)
    leaf.lines(36, 60, [bill.address.line, f"Billing {bill.phone}     Provider NPI {bill.doctor.npi}"], 8.5)
    leaf.t(36, 100, "INVOICE FOR AMBULANCE TRANSPORT", 11, bold=True)
    leaf.down(36, 120, 140, (("Patient", who.name), ("Run number", f"{bill.day:%y}-{rng.randint(10000, 99999)}"),
              ("Invoice number", bill.number), ("Invoice date", us(bill.day)), ("Date of service",
              us(bill.day - timedelta(9)))), 15, bold=True)
    leaf.lines(330, 120, ["Mail to:", who.name, *who.address.lines])
    leaf.down(36, 205, 140, (("Picked up at", "Residence"), ("Taken to", bill.facility)), 15, bold=True)
    rows = [("A0427", "ALS emergency, level 1", "1", shown(base), shown(base)),
            ("A0425", "Ground mileage", str(miles), shown(each), shown(miles * each))]
    y = leaf.grid(36, 236, (60, 230, 60, 90, 100), ("HCPCS", "Description", "Units", "Rate", "Charge"), rows, "llrrr",
                  band=True, lead=1.6)
    leaf.sums(380, 572, y + 20, (("Invoice total", shown(total, "$")), ("Payments", shown(0, "$")), ("Amount due",
              shown(total, "$"))))
    leaf.para(36, y + 90, 540, "The city does not provide ambulance service free of charge. If you have insurance, "
        "fill in the back "
              "of this form and return it within ten days.", 8.5)
    items = [{"code": "A0427", "description": "ALS emergency, level 1", "quantity": "1", "unit_price": plain(base),
              "amount": plain(base)}, {"code": "A0425", "description": "Ground mileage", "quantity": str(miles),
              "unit_price": plain(each), "amount": plain(miles * each)}]
    return Drawn(leaf.sheet, bill.truth(
        "facility_address", "facility_phone", "patient_name", "patient_address", "invoice_number", "invoice_date",
        "currency", facility_name=house, line_items=items, total_amount=plain(total), amount_paid="0.00",
        balance_due=plain(total),
    ))


@layout("hospital_bill", "train")
def blind5_bill_us_dental(rng: random.Random) -> Drawn:
    """A dental office's statement: tooth and surface columns, insurance estimate, family account with one patient."""
    bill = tab(rng, "us", 1, 1)
    leaf, who = Leaf(rng, body=9.5), bill.patient
    house = f"{who.last} Street Dental Associates"
    goods = rng.sample((("D0120", "Periodic oral evaluation", "", "", 62), ("D1110", "Prophylaxis, adult", "", "", 118),
                        ("D2392", "Resin composite, two surfaces", "14", "MO", 265), ("D2740", "Crown, porcelain",
                        "30", "",
                        1240), ("D0274", "Bitewings, four images", "", "", 84)), 3)
    leaf.t(306, 46, house, 16, bold=True, at="c")
    leaf.t(306, 61, f"{bill.address.line}   {bill.phone}", 9, at="c")
    leaf.rule(70)
    leaf.t(36, 90, "STATEMENT OF SERVICES", 11, bold=True)
    leaf.lines(36, 112, [who.name, *who.address.lines], 10)
    leaf.cells(380, 82, (98, 98), (("DATE", us(bill.day)), ("STATEMENT NO.", bill.number)), 30)
    leaf.put(380, 132, "Treating dentist:", f"{bill.doctor.name}, DMD")
    rows, total = [], 0
    for code, name, tooth, surface, price in goods:
        total += price * 100
        rows.append((us(bill.day - timedelta(2)), who.first, code, name, tooth, surface, shown(price * 100)))
    y = leaf.grid(36, 166, (66, 80, 46, 178, 44, 46, 80), ("Date", "Patient", "ADA", "Procedure", "Tooth", "Surf",
        "Fee"), rows,
                  "llllccr", "rows", lead=1.6)
    paid = total * 6 // 10
    leaf.sums(360, 572, y + 20, (("Total fees", shown(total, "$")), ("Insurance payment received", shown(paid, "$")),
              ("Balance due", shown(total - paid, "$"))))
    leaf.t(36, y + 84, "Balances over 60 days carry 1.5% a month. Ask us about care credit.", 8.5)
    return Drawn(leaf.sheet, bill.truth(
        "facility_address", "facility_phone", "patient_name", "patient_address", "invoice_number", "invoice_date",
        "currency", facility_name=house, provider_name=f"{bill.doctor.name}, DMD", total_amount=plain(total),
        amount_paid=plain(paid), balance_due=plain(total - paid), line_items=[
            {"code": code, "description": name, "amount": plain(price * 100)} for code, name, _, _, price in goods],
    ))


@layout("hospital_bill", "train")
def blind5_bill_us_therapy(rng: random.Random) -> Drawn:
    """A therapist's monthly invoice for out-of-network benefits: sessions, codes, diagnosis, license, in a letter."""
    bill = tab(rng, "us", 1, 1)
    leaf, who = Leaf(rng, body=10.5, face="book"), bill.patient
    doctor, fee = f"{bill.doctor.name}, PsyD", rng.choice((14000, 16500, 19000))
    days = [bill.day - timedelta(7 * n + 1) for n in range(rng.randint(2, 5), 0, -1)]
    house = f"{bill.doctor.name.split()[-1]} Counseling and Psychology"
    leaf.t(60, 64, house, 16, bold=True)
    leaf.lines(60, 80, [*bill.address.lines, bill.phone], 9.5)
    leaf.t(552, 64, "Superbill / Invoice", 12, at="r")
    leaf.down(60, 140, 160, (("Client", who.name), ("Address", who.address.line), ("Invoice #", bill.number),
        ("Invoice date",
              us(bill.day)), ("Provider", doctor), ("Diagnosis", "F41.1")), 17)
    rows = [(us(day), "90837", "Psychotherapy, 60 minutes", "1", shown(fee, "$")) for day in days]
    y = leaf.grid(60, 256, (90, 60, 200, 50, 90), ("Date", "CPT", "Service", "Units", "Fee"), rows, "lllcr", "head",
        lead=1.6)
    total = fee * len(days)
    leaf.sums(380, 546, y + 24, (("Total", shown(total, "$")), ("Paid", shown(total, "$")), ("Balance", shown(0,
        "$"))), 17)
    leaf.t(60, y + 110, f"Signed  {doctor}   License PSY {rng.randint(1000, 9999)}   EIN 00-0000000", 9.5)
    items = [{"description": "Psychotherapy, 60 minutes", "code": "90837", "quantity": "1",
        "amount": plain(fee)} for _ in days]
    return Drawn(leaf.sheet, bill.truth(
        "facility_address", "facility_phone", "patient_name", "patient_address", "invoice_number", "invoice_date",
        "currency", facility_name=house, provider_name=doctor, line_items=items, total_amount=plain(total),
        amount_paid=plain(total), balance_due="0.00",
    ))


@layout("hospital_bill", "train")
def blind5_bill_us_collections(rng: random.Random) -> Drawn:
    """A surgery centre's third notice in prose: the amount in the text and in a frame, no lines of charges."""
    bill = tab(rng, "us", 3, 4)
    leaf, who = Leaf(rng, body=10.5), bill.patient
    leaf.t(60, 60, bill.facility, 15, bold=True)
    leaf.lines(60, 75, [*bill.address.lines, f"Patient financial services {bill.phone}"], 9)
    leaf.t(60, 140, f"{bill.day:%B} {bill.day.day}, {bill.day.year}")
    leaf.lines(60, 166, [who.name, *who.address.lines])
    leaf.t(60, 230, "THIRD NOTICE - PAST DUE", 12, bold=True)
    leaf.down(60, 254, 180, (("Invoice number", bill.number), ("Patient", who.name), ("Total charges",
        shown(bill.total, "$")),
              ("Paid to date", shown(bill.paid, "$")), ("Balance due", shown(bill.balance, "$"))), 16, bold=True)
    leaf.para(60, 352, 490, "Our records show that this account has not been paid although two statements were "
        "mailed to you. If "
              "you have paid within the last ten days, please disregard this letter. Otherwise send the balance, or "
              "call us to "
              "set up monthly payments. Accounts left unpaid for thirty days may be placed with a collection agency.",
              lead=1.5)
    leaf.lines(60, 460, ["Sincerely,", "", "Patient Accounts, Team 4"])
    return Drawn(leaf.sheet, bill.truth(
        *_HOUSE, "patient_name", "patient_address", "invoice_number", "invoice_date", "total_amount", "amount_paid",
        "balance_due", "currency",
    ))
