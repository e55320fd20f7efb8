"""American bills held apart, as billing systems print them: accuracy is reported on these."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import timedelta

from evaluation.documents.bill_facts import plain, shown
from evaluation.documents.blind7_kit import case, grid, inline, pairs, paper, short, spoken, table, us
from evaluation.documents.cases import goods, lines, sums, total
from evaluation.documents.layouts import Drawn, layout

# fmt: off
_ALL = ("patient_name", "patient_address", "facility_name", "facility_address", "facility_phone", "invoice_date")
_WARD = """
ROOM AND BOARD SEMIPRIVATE MED/SURG|0121|4|1795
PHARMACY - PANTOPRAZOLE SODIUM 40 MG INTRAVENOUS SOLUTION RECONSTITUTED|0250|4|46
PHARMACY - HEPARIN (PORCINE) 5,000 UNIT/ML INJECTION SOLUTION|J1644|6|19
IV SOLN LACTATED RINGERS 1000 ML|0258|5|58
HC CBC WITH AUTOMATED DIFFERENTIAL|85025|4|94
HC COMPREHENSIVE METABOLIC PANEL|80053|4|151
HC LIPASE|83690|1|112
HC BLOOD CULTURE AEROBIC AND ANAEROBIC, EACH|87040|2|203
HC CT ABDOMEN AND PELVIS WITH INTRAVENOUS CONTRAST|74177|1|3412
HC XR CHEST SINGLE VIEW|71045|2|287
HC ECG 12 LEAD TRACING|93005|2|241
HC ED VISIT LEVEL 5|99285|1|2688
HC OBSERVATION PER HOUR|G0378|9|104
HC RESPIRATORY NEBULIZER TREATMENT|94640|5|97
HC PT THERAPEUTIC EXERCISE 15 MIN|97110|3|138
STERILE SUPPLY - CATHETER TRAY FOLEY 16 FR WITH URINE METER|0272|1|87
"""
_OFFICE = """
Office/outpatient visit est, low MDM, 20-29 min|99213|1|185
Office/outpatient visit new, moderate MDM, 45-59 min|99204|1|312
Collection of venous blood by venipuncture|36415|1|18
Hemoglobin; glycosylated (A1C)|83036|1|48
Electrocardiogram, routine, at least 12 leads, with interpretation and report|93000|1|76
Immunization administration, one vaccine|90471|1|42
Removal impacted cerumen, unilateral|69210|1|96
"""


@layout("hospital_bill", "test")
def blind7_bill_us_itemized(rng: random.Random) -> Drawn:
    """A hospital's itemized statement over pages: heads repeated, descriptions that wrap, a total on the last page."""
    one, first = case(rng, "us"), 9
    bought = [c for n in range(rng.randint(3, 4)) for c in goods(rng, _WARD, 9, 13, one.day - timedelta(first + 9 - n))]
    price = {c.code: c.unit for c in reversed(bought)}
    bought = [replace(c, unit=price[c.code]) for c in bought]
    number, whole = one.no("30^#######", "V^########"), total(bought)
    body = ("<div class=row><div><b class=big>" + one.house + f"</b><br>{one.place.line}<br>Billing office: {one.phone}"
            "</div><div class=r><b class=big>Itemized Statement</b><br>This is not a bill</div></div>" + grid((
                ("Patient name", one.who.name), ("Account number", number), ("Statement date", us(one.day)),
                ("Admission", us(bought[0].day)), ("Discharge", us(bought[-1].day)), ("Financial class", "Commercial"),
            ), 3, "head") + f"<p class=to>{one.who.name}<br>{'<br>'.join(one.who.address.lines)}</p>")
    body += table(("Service Date", "Rev/HCPCS", "Description", "Qty", "Unit Price", "Total"), [
        (us(c.day), c.code, c.description, str(c.quantity), shown(c.unit), shown(c.amount)) for c in bought], "lllrrr",
        "t")
    body += f"<p class='r b'>Total charges: {shown(whole, '$')}</p><p class=f>Charges shown are before any insurance "
    body += "payment, discount or adjustment. Physician services are billed apart.</p>"
    css = ("@page{@bottom-right{content:'Page ' counter(page) ' of ' counter(pages);font:8pt Carlito}@bottom-left{"
           f"content:'Account {number}';font:8pt Carlito}}}}body{{font:9.5pt "
           f"Carlito}}.big{{font-size:14pt}}.head{{width:"
           "100%;margin:10px 0}.head td{border:1px solid #888;padding:3px 6px}.k{font-size:7.5pt;color:#555}.to{margin:"
           "0 0 12px 30px}.t{width:100%}.t th{background:#dfe6ea;padding:3px}.t td{padding:3px 5px;border-bottom:1px "
           "solid "
           "#ddd}th.r,td.r{text-align:right}.f{font-size:8pt;margin-top:10px}")
    return Drawn(paper(css, body, margin="0.5in 0.5in 0.6in"), one.truth(
        *_ALL, invoice_number=number, currency="USD", total_amount=plain(whole),
        line_items=lines(bought, "code", "quantity", "unit_price", "amount")), ("subtotal", "balance_due", "currency"))


@layout("hospital_bill", "test")
def blind7_bill_us_guarantor(rng: random.Random) -> Drawn:
    """A system's monthly statement: a summary in a panel, one visit's charges netted, a coupon at the foot."""
    one = case(rng, "us")
    bought, number = goods(rng, _WARD, 3, 6, one.day - timedelta(38)), one.no("1^#######", "G^######")
    whole = total(bought)
    paid, off = whole * 55 // 100, whole * 25 // 100
    due = shown(whole - paid - off, "$")
    body = (f"<div class=row><div class=logo>{one.house}</div><div class=r>Questions? Call <b>{one.phone}</b><br>Pay "
            f"online: www.{one.house.split()[0].lower().strip('.')}health.example/pay</div></div><div class=cols><div "
            f"class=to>{one.who.name}<br>{'<br>'.join(one.who.address.lines)}</div><div class=panel><h3>Your "
            f"statement at "
            "a glance</h3>" + pairs((("Guarantor account", number), ("Patient", one.who.name), (
                "Statement date", spoken(one.day)), ("Due date", spoken(one.day + timedelta(21))), ("Amount due", due)))
            + f"</div></div><h3>Visit on {spoken(bought[0].day)} with {one.signed}</h3>")
    body += table(("Description", "Charges", "Payments / Adjustments"), [
        *((f"{c.description} ({c.code})", shown(c.amount, "$"), "") for c in bought), ("Total charges", shown(whole,
            "$"),
        ""), ("Insurance payment - Bluegate PPO", "", "-" + shown(paid, "$")), (
        "Insurance contractual adjustment", "", "-" + shown(off, "$")), ("Your balance for this visit", due, "")],
        "lrr", "t")
    body += ("<p>We offer payment plans and financial assistance to those who qualify. Please call us or visit our "
        "website "
             "before the due date.</p><div class=cut></div><div class=cols><div>" + one.house + "<br>PO Box 7700<br>"
             "Detroit, "
             "MI 48277-0700</div>" + pairs((("Guarantor account", number), ("Amount due", due), (
                 "Amount enclosed", "$ ________"))) + "</div><p>&#9744; Check here if your address or insurance has "
                 "changed."
             "</p>")
    css = ("body{font:10pt Roboto}.logo{font-size:19pt;color:#0a5c7a;font-weight:bold}.cols{display:flex;"
        "justify-content:"
           "space-between;margin:16px 0}.panel{background:#eaf3f7;padding:10px;border-radius:6px;width:52%}"
           ".to{padding:30px "
           "0 0 20px}h3{color:#0a5c7a;margin:8px 0}.k{padding-right:16px}.panel tr:last-child{font-weight:bold;"
           "font-size:"
           "13pt}.t{width:100%;margin-bottom:12px}.t td,.t th{border-bottom:1px solid #bbb;padding:4px}th.r,td.r{"
           "text-align:right}.cut{border-top:1px dashed #333;margin:30px 0 0}")
    return Drawn(paper(css, body), one.truth(
        "patient_name", "patient_address", "facility_name", "facility_phone", "invoice_date", "provider_name",
        currency="USD", line_items=lines(bought, "code", "amount"),
        **sums(total_amount=whole, balance_due=whole - paid - off)),
        ("invoice_number", "facility_address", "amount_paid", "discount", "subtotal", "total_amount"))


@layout("hospital_bill", "test")
def blind7_bill_us_practice(rng: random.Random) -> Drawn:
    """A practice's statement from its cloud system: services in rows, what each payer did in columns, ageing below."""
    one = case(rng, "us")
    bought, number = goods(rng, _OFFICE, 2, 4, one.day - timedelta(27)), one.no("^####", "^#####-^")
    house, whole = f"{one.place.town} Internal Medicine Associates, P.C.", total(bought)
    part = [(c.amount * 6 // 10, c.amount * 3 // 10) for c in bought]
    left = sum(c.amount - a - b for c, (a, b) in zip(bought, part, strict=True))
    body = ("<div class=row><div><b>" + house + f"</b><br>{'<br>'.join(one.place.lines)}<br>Tel: {one.phone}</div>" +
        pairs((
        ("STATEMENT DATE", us(one.day)), ("PATIENT ID", number), ("PAY THIS AMOUNT", shown(left, "$"))), "box") +
        f"</div><div class='row to'><div>{one.who.name.upper()}<br>{'<br>'.join(one.who.address.lines).upper()}</div>"
        f"<div>"
        f"<small>MAKE CHECKS PAYABLE TO:</small><br>{house}<br>PO BOX 30114<br>SALT LAKE CITY UT 84130</div></div>")
    body += f"<p class=b>Patient: {one.who.name} &emsp; Rendering provider: {one.signed}</p>" + table(
        ("Date", "Service", "Charge", "Ins. paid", "Adjusted", "You owe"), [
            (us(c.day), f"{c.code} {c.description}", shown(c.amount), shown(a), shown(b), shown(c.amount - a - b))
            for c, (a, b) in zip(bought, part, strict=True)] + [("", "Totals", shown(whole), shown(sum(a for a, _ in
                part)),
            shown(sum(b for _, b in part)), shown(left))], "llrrrr", "t")
    body += table(("Current", "31-60 days", "61-90 days", "Over 90 days", "Balance due"), [
        (shown(left, "$"), "$0.00", "$0.00", "$0.00", shown(left, "$"))], "rrrrr", "t age")
    body += "<p>Your insurance has processed this claim. The amount shown is your responsibility (copay, deductible or "
    body += "coinsurance). A $25.00 fee is charged for returned checks.</p>"
    css = ("body{font:9.5pt 'Liberation Sans'}.box td{border:1px solid #000;padding:4px 8px}.box .v{text-align:right}"
        ".box "
           ".k{font-size:8pt}.to{margin:34px 20px 26px}.t{width:100%;margin:8px 0 14px}.t th{background:#333;"
           "color:#fff;"
           "padding:4px}.t td{padding:4px;border:1px solid #ccc}th.r,td.r{text-align:right}tr:last-child "
           "td{font-weight:"
           "bold}")
    return Drawn(paper(css, body), one.truth(
        "patient_name", "patient_address", "facility_address", "facility_phone", "invoice_date", "provider_name",
        facility_name=house, currency="USD", line_items=lines(bought, "code", "amount"), **sums(balance_due=left)),
        ("invoice_number", "total_amount", "amount_paid", "discount", "subtotal"))


@layout("hospital_bill", "test")
def blind7_bill_us_portal(rng: random.Random) -> Drawn:
    """A portal's page of a paid visit, printed from the browser: cards with thin lines, address of the page below."""
    one = case(rng, "us")
    bought, number = goods(rng, _OFFICE, 2, 4, one.day), one.no("^########")
    whole = total(bought)
    body = (f"<p class=crumb>Home › Billing › Visit details</p><h1>Visit details</h1><p class=sub>{spoken(one.day)} "
        f"&middot; "
            f"{one.signed} &middot; {one.house}</p><div class=card>" + pairs((
                ("Patient", one.who.name), ("Invoice number", number), ("Invoice date", spoken(one.day)), (
                    "Status", "Paid in full"))) + "</div><h2>Charges</h2>")
    body += "".join(f"<div class=line><span>{c.description}<br><small>Procedure code {c.code}</small></span><span>"
                    f"{shown(c.amount, '$')}</span></div>" for c in bought)
    body += (f"<div class='line b'><span>Total charges</span><span>{shown(whole, '$')}</span></div><div class=line>"
        f"<span>"
             f"Self-pay payment, Visa ending {one.no('^###')}</span><span>-{shown(whole, '$')}</span></div><div class="
             f"'line b'><span>Remaining balance</span><span>$0.00</span></div><h2>Billing office</h2><p>{one.house}<br>"
             f"{'<br>'.join(one.place.lines)}<br>{one.phone}</p>")
    css = (f"@page{{@top-left{{content:'{short(one.day)}, 4:52 PM';font:8pt Arial}}@top-right{{content:'MyHealth "
        f"Portal - "
           "Visit details';font:8pt Arial}@bottom-left{content:'https://myhealth.example.com/billing/visits/" + number +
           "';font:8pt Arial}@bottom-right{content:counter(page) '/' counter(pages);font:8pt Arial}}body{font:10.5pt "
           "Roboto}"
           ".crumb,.sub,small{color:#666}h1{font-size:20pt;font-weight:normal}h2{font-size:13pt;margin:18px 0 4px;"
           "font-weight:"
           "500}.card{border:1px solid #ccc;border-radius:8px;padding:10px;margin-top:12px}.k{color:#666;"
           "padding-right:30px}"
           ".line{display:flex;justify-content:space-between;border-bottom:1px solid #ddd;padding:7px 2px}")
    return Drawn(paper(css, body, margin="0.6in 0.5in"), one.truth(
        "patient_name", "facility_name", "facility_address", "facility_phone", "invoice_date", "provider_name",
        invoice_number=number, currency="USD", line_items=lines(bought, "code", "amount"),
        **sums(total_amount=whole, amount_paid=whole, balance_due=0)))


@layout("hospital_bill", "test")
def blind7_bill_us_ambulance(rng: random.Random) -> Drawn:
    """A fire district's ambulance invoice: centred letterhead, trip in a grid, mileage by decimals of a mile."""
    one = case(rng, "us")
    miles, each, base = rng.randint(31, 240), rng.choice((1850, 2200, 2475)), rng.choice((96500, 118000, 142500))
    far, number = (miles * each + 5) // 10, one.no("26-^#####", "RUN^######")
    house = f"{one.place.town} Fire Protection District"
    body = (f"<div class=c><h2>{house}</h2><p>EMS BILLING &bull; {one.place.line} &bull; {one.phone}</p><p>Federal "
        f"Tax ID "
            f"{one.no('^#-^######')} &nbsp; NPI {one.doctor.npi}</p></div><h3 class=c>AMBULANCE INVOICE</h3>")
    body += grid((("Patient", one.who.name), ("Invoice no.", number), ("Invoice date", us(one.day)), (
        "Date of service", us(one.day - timedelta(16))), ("From", "Residence"), ("To", one.house), (
        "Responsible party", one.who.name), ("Mailing address", one.who.address.line), ("Primary insurance",
            "None on file")),
        3, "g")
    body += table(("HCPCS", "Description", "Units", "Rate", "Amount"), [
        ("A0427", "ALS1 emergency base rate", "1", shown(base, "$"), shown(base, "$")), (
        "A0425", "Ground mileage, per statute mile", f"{miles // 10}.{miles % 10}", shown(each, "$"), shown(far, "$"))],
        "llrrr", "g") + "<table class=sum>" + "".join(f"<tr><td>{k}</td><td class=r>{v}</td></tr>" for k, v in (
            ("Total charges", shown(base + far, "$")), ("Payments received", "$0.00"), ("Balance due", shown(
                base + far, "$")))) + "</table>"
    body += "<p>If you have insurance, please complete the reverse of this form and return it with a copy of both "
    body += "sides of "
    body += "your card. Payment is due within 30 days of the invoice date.</p>"
    css = ("body{font:10pt 'Liberation Serif'}h3{margin:14px 0}.g{width:100%;margin-bottom:14px}.g td,.g "
        "th{border:1px solid "
           "#000;padding:4px}.k{font-size:8pt}th.r,td.r{text-align:right}.sum{margin:0 0 24px auto}.sum "
           "td{padding:2px 4px 2px "
           "24px}.sum tr:last-child{font-weight:bold}")
    return Drawn(paper(css, body, margin="0.7in"), one.truth(
        "patient_name", "patient_address", "facility_address", "facility_phone", "invoice_date", facility_name=house,
        invoice_number=number, currency="USD", line_items=[
            {"description": "ALS1 emergency base rate", "code": "A0427", "quantity": "1", "unit_price": plain(base),
             "amount": plain(base)}, {"description": "Ground mileage, per statute mile", "code": "A0425", "quantity":
             f"{miles // 10}.{miles % 10}", "unit_price": plain(each), "amount": plain(far)}],
        **sums(total_amount=base + far, amount_paid=0, balance_due=base + far)), ("provider_name", "subtotal"))


@layout("hospital_bill", "test")
def blind7_bill_us_dental_walkout(rng: random.Random) -> Drawn:
    """A dental office's walkout statement: tooth and surface beside codes, insurance estimated, running balance."""
    one = case(rng, "us")
    work = goods(rng, "Periodic oral evaluation|D0120|1|62\nBitewings - four radiographic "
        "images|D0274|1|84\nProphylaxis - "
                 "adult|D1110|1|118\nResin-based composite - two surfaces, posterior|D2392|1|264\nCrown - "
                 "porcelain/ceramic"
                 "|D2740|1|1340", 2, 4, one.day)
    whole, number = total(work), one.no("^####")
    est = whole * 7 // 10
    rows = [(us(c.day), one.who.first, rng.choice(("", "3", "14", "30")), c.code, c.description, shown(c.amount))
            for c in work]
    body = (f"<div class=c><h2>{one.doctor.name.split()[-1]} Family Dental</h2>{one.doctor.name}, DDS<br>"
        f"{one.place.line}<br>"
            f"{one.phone}</div><hr><div class=row><div>{one.who.name}<br>{'<br>'.join(one.who.address.lines)}</div>"
            f"<div "
            "class=r><b>WALKOUT STATEMENT</b><br>" + inline((("Date:", us(one.day)),)) + f"<br>Account No. "
            f"{number}</div></div>"
            + table(("Date", "Patient", "Tooth", "Code", "Description", "Amount"), rows, "llcllr", "t") + pairs((
                ("Today's charges", shown(whole, "$")), ("Estimated insurance", shown(est, "$")), (
                    "Payment today - Credit card", shown(whole - est, "$")), ("Account balance", shown(est, "$"))),
                        "sum"))
    body += "<p>Next appointment: none scheduled. Insurance amounts are estimates; you are responsible for what is "
    body += "not paid.</p>"
    css = ("body{font:10pt 'DejaVu Sans Condensed'}.t{width:100%;margin:18px 0}.t th{border-bottom:2px solid #000}.t "
        "td{"
           "padding:3px 0}th.r,td.r,.sum .v{text-align:right}.sum{margin:0 0 20px auto}.k{padding-right:30px}")
    return Drawn(paper(css, body), one.truth(
        "patient_name", "patient_address", "facility_address", "facility_phone", "invoice_date",
        facility_name=f"{one.doctor.name.split()[-1]} Family Dental", provider_name=f"{one.doctor.name}, DDS",
            currency="USD",
        line_items=lines(work, "code", "amount"), **sums(total_amount=whole, amount_paid=whole - est, balance_due=est)),
        ("invoice_number", "subtotal", "discount"))
