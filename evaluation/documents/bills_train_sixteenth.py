"""American bills: screens, letters and forms as their systems print them."""

from __future__ import annotations

import random
from datetime import timedelta

from evaluation.documents.bill_facts import plain, shown
from evaluation.documents.cases import case, goods, lines, long, slash, sums, total
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.leaf import Leaf
from evaluation.documents.sheet import A5
from evaluation.documents.world_facts import us

# fmt: off
_ROOM = """
HC ROOM AND BOARD PRIVATE|0110|3|2140
HC CBC W/AUTO DIFF|85025|3|88
HC COMPREHEN METABOLIC PANEL|80053|2|141
HC TROPONIN I HIGH SENS|84484|3|167
HC CT ANGIO CHEST W/WO CONT|71275|1|3260
HC EKG TRACING ONLY|93005|2|262
HC ED LEVEL IV|99284|1|1874
HC IV INFUSION HYDRATION INIT HR|96360|1|390
ENOXAPARIN 40 MG/0.4 ML SYRG|J1650|4|31
SODIUM CHLORIDE 0.9 % SOLN|J7030|3|24
ACETAMINOPHEN 325 MG TABS|A9270|6|3
HC PT EVAL MOD COMPLEXITY|97162|1|344
"""


@layout("hospital_bill", "train")
def blind6_bill_us_system_detail(rng: random.Random) -> Drawn:
    """A big system's detail bill: terse charge names with a prefix, dates by the line, totals stated in a sentence."""
    one = case(rng, "us")
    bought = goods(rng, _ROOM, 5, 9, one.day - timedelta(20))
    leaf, who, number = Leaf(rng, body=8.5), one.who, one.no("^########")
    whole, paid = total(bought), total(bought) * 6 // 10 // 100 * 100
    leaf.t(36, 40, one.house, 15, bold=True)
    leaf.lines(36, 54, [*one.place.lines, f"Customer Service {one.phone}  Mon-Fri 8-5"], 8)
    leaf.t(576, 40, "Detail Bill", 13, bold=True, at="r")
    leaf.t(576, 56, "Page 1 of 1", 8, at="r")
    leaf.lines(72, 116, [who.name.upper(), *(line.upper() for line in who.address.lines)], 9)
    leaf.sheet.box(330, 84, 246, 78)
    leaf.down(338, 98, 450, (("Patient:", who.name), ("Hospital Account #:", number), ("Statement Date:", us(one.day)),
              ("Admit Date:", us(one.day - timedelta(22))), ("Discharge Date:", us(one.day - timedelta(19)))), 13,
              bold=True)
    rows = [(f"{c.day:%m/%d/%y}", c.code, c.description, str(c.quantity), shown(c.amount)) for c in bought]
    y = leaf.grid(36, 190, (60, 60, 270, 50, 100), ("Service Date", "HCPCS", "Description", "Qty", "Amount"), rows,
        "lllrr", "head", size=8)
    leaf.rule(y + 4)
    y = leaf.sums(330, 576, y + 18, (("Total Hospital Charges", shown(whole, "$")),
        ("Insurance Payments and Adjustments",
                  "-" + shown(paid, "$")), ("Patient Payments", "$0.00"), ("Balance", shown(whole - paid, "$"))), 14)
    leaf.para(36, y + 20, 540, "This is a detail of charges and does not include charges from your physicians, who "
        "bill separately. "
              "Payment is due upon receipt. To pay by phone call the number above and have your account number ready. "
              "Financial assistance is available to those who qualify; ask for an application.", 8)
    return Drawn(leaf.sheet, one.truth(
        "facility_name", "facility_address", "facility_phone", "patient_name", "patient_address", "invoice_date",
        invoice_number=number,
        line_items=[c.members("description", "code", "quantity", "amount") for c in bought],
        **sums(total_amount=whole, balance_due=whole - paid), currency="USD"), ("amount_paid", "discount", "subtotal"))


@layout("hospital_bill", "train")
def blind6_bill_us_two_visits(rng: random.Random) -> Drawn:
    """A clinic's statement whose rows tell a story: charge, insurer's payment, write-off, each with its own sign."""
    one = case(rng, "us")
    leaf, who, number = Leaf(rng, body=9, face="office"), one.who, one.no("^#####-^", "00^####")
    bought = goods(rng, "OFFICE VISIT LVL 3|99213|1|178\nINJECTION JOINT LARGE|20610|1|214\nKNEE XRAY 3 "
        "VIEWS|73562|1|132\n"
                   "KENALOG 10MG|J3301|4|12\nAPPLY LONG LEG SPLINT|29505|1|190", 2, 4, one.day - timedelta(33))
    whole = total(bought)
    ins, off = whole * 5 // 10, whole * 2 // 10
    leaf.t(36, 44, f"{one.place.town} Bone & Joint, PLLC", 14, bold=True)
    leaf.lines(36, 58, [*one.place.lines, f"Billing: {one.phone}"], 8.5)
    y = leaf.cells(330, 34, (82, 82, 82), (("STATEMENT DATE", us(one.day)), ("ACCOUNT NO.", number), ("AMOUNT DUE",
        shown(whole - ins - off, "$"))), 30)
    leaf.lines(60, 120, [who.name, *who.address.lines], 10)
    leaf.t(330, 120, "REMIT TO:", 7.5, bold=True)
    leaf.lines(330, 132, [f"{one.place.town} Bone & Joint, PLLC", "PO Box 660214", "Dallas TX 75266-0214"], 9)
    leaf.t(306, 184, "- - - - - - - - - - - - detach and return top portion with payment - - - - - - - - - - - -", 8,
        at="c")
    rows = [(us(c.day), f"{c.code} {c.description}", one.doctor.name.split()[-1], shown(c.amount), "") for c in bought]
    rows += [(us(one.day - timedelta(9)), "INSURANCE PAYMENT - AETNA", "", "", "-" + shown(ins)),
             (us(one.day - timedelta(9)), "CONTRACTUAL ADJUSTMENT", "", "", "-" + shown(off))]
    leaf.t(36, 204, f"Patient: {who.name}     Provider: {one.signed}", bold=True)
    y = leaf.grid(36, 212, (70, 250, 70, 75, 75), ("Date", "Description", "Prov", "Charges", "Credits"), rows, "lllrr",
        "zebra")
    y = leaf.sums(400, 572, y + 18, (("Patient Balance", shown(whole - ins - off, "$")),))
    leaf.grid(36, y + 10, (90,) * 6, ("Current", "30 Days", "60 Days", "90 Days", "120 Days", "Total Due"),
              [(shown(whole - ins - off), "0.00", "0.00", "0.00", "0.00", shown(whole - ins - off))], "rrrrrr")
    leaf.t(36, y + 64, "Accounts past 90 days may be referred to collections. We accept HSA cards.", 8)
    return Drawn(leaf.sheet, one.truth(
        "patient_name", "patient_address", "invoice_date", "facility_address", "facility_phone", "provider_name",
        facility_name=f"{one.place.town} Bone & Joint, PLLC", currency="USD",
        line_items=lines(bought, "amount"), **sums(balance_due=whole - ins - off)),
        ("total_amount", "amount_paid", "discount", "subtotal", "invoice_number", "line_items"))


@layout("hospital_bill", "train")
def blind6_bill_us_er_physicians(rng: random.Random) -> Drawn:
    """An emergency physicians' group's bill: who they are explained, one line, a coupon with boxes to tick."""
    one = case(rng, "us")
    leaf, who, number = Leaf(rng, body=9), one.who, one.no("CEP^#######", "^#######")
    [item] = goods(rng, "EMERGENCY DEPT VISIT HIGH COMPLEXITY|99285|1|1390\nEMERGENCY DEPT VISIT MODERATE|99284|1|905",
        1, 1, one.day - timedelta(41))
    leaf.t(36, 40, "CENTRAL VALLEY EMERGENCY PHYSICIANS MEDICAL GROUP", 10, bold=True, room=336)
    leaf.lines(36, 54, ["PO BOX 4417", "MODESTO CA 95352-4417", "TAX ID 94-1234567"], 8)
    leaf.sheet.box(380, 30, 196, 70)
    leaf.down(386, 44, 490, (("STATEMENT DATE", us(one.day)), ("INVOICE #", number), ("DUE DATE",
        us(one.day + timedelta(21))),
              ("PAY THIS AMOUNT", shown(item.amount, "$"))), 15, bold=True)
    leaf.lines(60, 130, [who.name.upper(), *(line.upper() for line in who.address.lines)], 9.5)
    leaf.para(36, 190, 540, f"This bill is for the physician who cared for you in the Emergency Department at "
        f"{one.house.upper()}. "
              "It is separate from the bill you will receive from the hospital.", 9)
    y = leaf.grid(36, 222, (76, 60, 250, 70, 84), ("DATE", "CODE", "DESCRIPTION", "DX", "AMOUNT"),
                  [(us(item.day), item.code, item.description, "R07.9", shown(item.amount, "$"))], "llllr", "rows")
    leaf.t(36, y + 18, f"PATIENT: {who.last_first.upper()}     ATTENDING: {one.signed}")
    leaf.sums(380, 572, y + 18, (("PAYMENTS/ADJ", "$0.00"), ("BALANCE DUE", shown(item.amount, "$"))))
    leaf.para(36, y + 70, 540, "We do not have insurance information for this visit. If you have insurance please "
        "complete the "
              "reverse side, or visit www.pay-er-docs.example. Questions? Call 1-800-555-0136, 8:00 a.m. to 4:30 "
              "p.m. Pacific.")
    leaf.t(306, 640, "* * * TEAR HERE * * *", 8, at="c")
    leaf.ticks(36, 662, ("Check enclosed", "Visa", "MasterCard", "Discover"), None, 16)
    leaf.put(36, 690, "Card #", "", to=300)
    leaf.put(310, 690, "Exp", "", to=380)
    leaf.put(390, 690, "Amount paid $", "", to=576)
    return Drawn(leaf.sheet, one.truth(
        "patient_name", "patient_address", "invoice_date", "provider_name", invoice_number=number, currency="USD",
        facility_name="CENTRAL VALLEY EMERGENCY PHYSICIANS MEDICAL GROUP", facility_phone="1-800-555-0136",
        facility_address="PO BOX 4417, MODESTO CA 95352-4417", line_items=lines([item], "code", "amount"),
        **sums(total_amount=item.amount, balance_due=item.amount)), ("amount_paid", "facility_phone", "facility_name",
            "total_amount"))


@layout("hospital_bill", "train")
def blind6_bill_us_vision(rng: random.Random) -> Drawn:
    """An optician's invoice: exam and materials, the plan's allowance as a column, tax on the frame, paid by card."""
    one = case(rng, "us")
    leaf, who, number = Leaf(rng, A5, 8.5, face="modern"), one.who, one.no("^####", "R-^#####")
    bought = goods(rng, "Comprehensive eye exam|92014|1|129\nRefraction|92015|1|45\nContact lens fitting|92310|1|85\n"
                   "Frame - Harlow tortoise|V2020|1|189\nLens, progressive, poly|V2781|2|155\nAnti-reflective "
                   "coating|V2750|2|60", 3, 5, one.day)
    gross, tax = total(bought), rng.choice((613, 947, 1288))
    off = gross * 3 // 10 // 100 * 100
    leaf.t(24, 36, "Clearview Eye Associates", 14, bold=True)
    leaf.t(24, 48, f"{one.place.line}   T {one.phone}", 7.5)
    leaf.t(396, 36, "INVOICE", 13, bold=True, at="r")
    leaf.rule(56, 24, 396)
    leaf.heads(24, 70, (140, 120, 112), (("Bill To", who.name), ("Invoice No.", number), ("Date", long(one.day))), 28)
    leaf.t(24, 98, who.address.line, 8)
    rows = [(c.description, str(c.quantity), shown(c.unit), shown(c.amount)) for c in bought]
    y = leaf.grid(24, 108, (190, 40, 70, 72), ("Item / Service", "Qty", "Price", "Total"), rows, "lcrr", "rows")
    whole = gross - off + tax
    y = leaf.sums(230, 394, y + 16, (("Subtotal", shown(gross)), ("VSP allowance", f"({shown(off)})"), ("Sales tax",
        shown(tax)),
                  ("Total", shown(whole, "$")), ("Paid - Visa x4417", shown(whole, "$")), ("Balance", "$0.00")), 13,
                  last=False)
    leaf.t(24, y + 16, f"Doctor: {one.doctor.name}, OD", 8.5)
    leaf.t(24, y + 30, "No refunds on custom lenses. Frames may be exchanged within 30 days.", 7)
    return Drawn(leaf.sheet, one.truth(
        "patient_name", "patient_address", "invoice_date", "facility_address", "facility_phone",
        facility_name="Clearview Eye Associates",
        invoice_number=number, provider_name=f"{one.doctor.name}, OD", currency="USD",
        line_items=lines(bought, "quantity", "unit_price", "amount"),
        **sums(subtotal=gross, discount=off, tax=tax, total_amount=whole, amount_paid=whole, balance_due=0)))


@layout("hospital_bill", "train")
def blind6_bill_us_nursing_home(rng: random.Random) -> Drawn:
    """A nursing home's monthly invoice: days times a rate, extras, last month's balance brought forward."""
    one = case(rng, "us", youngest=68)
    days = rng.randint(28, 31)
    leaf, who, number = Leaf(rng, body=9.5, face="serif"), one.who, one.no("^###-^#", "RES^###")
    rate, brought = rng.randint(240, 390) * 100, rng.choice((0, 31250, 128400))
    extras = goods(rng, "Beauty shop|BTY|2|28\nOxygen concentrator rental|O2C|1|145\nIncontinence "
        "supplies|SUP|1|96\nCable television|CTV|1|25\n"
                   "Physical therapy co-pay|PTC|4|22", 2, 3, one.day)
    whole = days * rate + total(extras)
    leaf.t(306, 48, "ST. BRIGID MANOR HEALTH CARE CENTER", 14, bold=True, at="c")
    leaf.lines(306, 62, [one.place.line, f"Business Office {one.phone}"], 9, at="c")
    leaf.down(36, 104, 120, (("Resident:", who.name), ("Resident No.:", number), ("Responsible:", one.other.name),
        ("Address:", one.other.address.line)), 14)
    leaf.down(400, 104, 480, (("Bill Date:", us(one.day)), ("Terms:", "Due by 10th")), 14)
    rows = [(us(one.day), "Balance forward", "", "", shown(brought)), (us(one.day), "Room & care - semi-private",
        str(days), shown(rate), shown(days * rate))]
    rows += [(us(c.day), c.description, str(c.quantity), shown(c.unit), shown(c.amount)) for c in extras]
    y = leaf.grid(36, 176, (80, 240, 50, 80, 90), ("Date", "Description", "Units", "Rate", "Amount"), rows, "llrrr",
        "columns")
    leaf.sums(380, 572, y + 20, (("Current charges", shown(whole)), ("Balance forward", shown(brought)), ("PLEASE PAY",
        shown(whole + brought, "$"))))
    leaf.para(36, y + 90, 340, "Private pay residents are billed one month in advance. A late fee of 1.5% per month "
        "applies.", 8)
    items = [{"description": "Room & care - semi-private", "quantity": str(days), "unit_price": plain(rate),
        "amount": plain(days * rate)}]
    return Drawn(leaf.sheet, one.truth(
        "patient_name", "invoice_date", "facility_phone", facility_name="ST. BRIGID MANOR HEALTH CARE CENTER",
        facility_address=one.place.line,
        line_items=items + lines(extras, "quantity", "unit_price", "amount"), currency="USD",
        **sums(balance_due=whole + brought)), ("total_amount", "subtotal", "invoice_number", "line_items",
            "patient_address"))


@layout("hospital_bill", "train")
def blind6_bill_us_lab_invoice(rng: random.Random) -> Drawn:
    """A reference laboratory's patient bill: test names in capitals, insurer's discount by the line."""
    one = case(rng, "us")
    leaf, who, number = Leaf(rng, body=9, face="sans"), one.who, one.no("^#########", "^####^####")
    bought = goods(rng, "LIPID PANEL|80061|1|74\nTSH|84443|1|96\nVITAMIN D 25-HYDROXY|82306|1|212\nHEMOGLOBIN "
        "A1C|83036|1|58\nPSA TOTAL|84153|1|118\n"
                   "URINALYSIS COMPLETE|81001|1|31\nCULTURE URINE ROUTINE|87086|1|79", 2, 4, one.day - timedelta(28))
    gross, off = total(bought), total(bought) * 4 // 10
    leaf.t(36, 40, "Tri-County Diagnostics", 17, bold=True)
    leaf.t(36, 54, "Patient Billing, P.O. Box 71403, Philadelphia, PA 19176   |   800.555.0177", 8)
    leaf.t(36, 92, "LABORATORY INVOICE", 12, bold=True)
    y = leaf.cells(36, 100, (108,) * 5, (("Invoice Number", number), ("Invoice Date", us(one.day)), ("Date of Service",
        us(bought[0].day)),
                   ("Patient Name", who.name), ("Amount Due", shown(gross - off, "$"))), 30)
    leaf.t(36, y + 16, f"Ordered by: {one.signed} ({one.house})    Lab code: DAL    Diagnosis: E78.5, Z00.00", 8)
    rows = [(c.code, c.description, shown(c.amount), shown(0)) for c in bought]
    rows.append(("", "Insurance discount - UHC", "-" + shown(off), ""))
    y = leaf.grid(36, y + 26, (80, 260, 100, 100), ("CPT", "Test", "Charge", "Ins. Paid"), rows, "llrr", "head")
    leaf.sums(330, 476, y + 18, (("Total charges", shown(gross)), ("Discount", shown(off)), ("You owe",
        shown(gross - off, "$"))))
    leaf.para(36, y + 80, 540, "Your insurance applied this amount to your deductible. If you believe this is an "
        "error contact your plan.", 8.5)
    leaf.bars(330, 700, 220)
    leaf.t(440, 736, f"0{number} {plain(gross - off).replace('.', '').zfill(8)} 7", 8, at="c")
    leaf.lines(36, 706, [who.name.upper(), *(line.upper() for line in who.address.lines)], 9)
    return Drawn(leaf.sheet, one.truth(
        "patient_name", "patient_address", "invoice_date", invoice_number=number,
        facility_name="Tri-County Diagnostics",
        facility_phone="800.555.0177",
        line_items=lines(bought, "code", "amount"), currency="USD", **sums(balance_due=gross - off, discount=off)),
        ("total_amount", "subtotal", "amount_paid", "provider_name", "line_items", "facility_address"))


@layout("hospital_bill", "train")
def blind6_bill_us_estimate_paid(rng: random.Random) -> Drawn:
    """A self-pay receipt from an urgent care: narrow till roll, code before service, change given."""
    one = case(rng, "us")
    leaf, who, number = Leaf(rng, (226.0, 460.0), 8, face="mono"), one.who, one.no("^####-^", "T^#####")
    bought = goods(rng, "URG CARE VISIT|S9083|1|165\nRAPID STREP|87880|1|35\nFLU A/B|87804|1|30\nCOVID "
        "AG|87811|1|40\nXRAY WRIST|73110|1|90", 2, 3, one.day)
    whole = total(bought)
    leaf.lines(113, 26, ["FASTTRACK URGENT CARE", *one.place.lines, one.phone], 8, at="c")
    leaf.t(113, 76, "** RECEIPT **", 9, bold=True, at="c")
    y = leaf.down(12, 94, 78, (("RCPT NO", number), ("DATE", f"{slash(one.day)} 7:41P"), ("PATIENT", who.name),
        ("PROVIDER", one.signed)), 12)
    leaf.t(12, y, "-" * 40)
    y += 12
    for c in bought:
        leaf.t(12, y, f"{c.code} {c.description}")
        leaf.t(214, y, shown(c.amount), at="r")
        y += 12
    leaf.t(12, y, "-" * 40)
    tendered = (whole // 2000 + 1) * 2000
    y = leaf.sums(12, 214, y + 12, (("SUBTOTAL", shown(whole)), ("TAX", "0.00"), ("TOTAL", shown(whole, "$")),
        ("CASH TENDERED", shown(tendered)),
                  ("CHANGE", shown(tendered - whole))), 12, last=False)
    leaf.lines(113, y + 14, ["SELF PAY - NOT FILED TO INSURANCE", "DX: J02.9", "THANK YOU - GET WELL SOON"], 7.5,
        at="c")
    return Drawn(leaf.sheet, one.truth(
        "patient_name", "invoice_date", "facility_address", "facility_phone", "provider_name",
        facility_name="FASTTRACK URGENT CARE",
        invoice_number=number, line_items=lines(bought, "code", "amount"), currency="USD", **sums(subtotal=whole,
            total_amount=whole)),
        ("tax", "amount_paid", "balance_due"))
