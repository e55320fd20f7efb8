"""Hospital bills of Asia, Africa, the Gulf, Britain and the Pacific held apart, as their systems print them."""

from __future__ import annotations

import random
from datetime import timedelta

from evaluation.documents.bill_facts import shown
from evaluation.documents.blind7_kit import case, dmy, evened, grid, named, pairs, paper, table
from evaluation.documents.cases import goods, lines, sums, total
from evaluation.documents.layouts import Drawn, layout

# fmt: off
_HOUSE = ("patient_name", "facility_name", "facility_address", "facility_phone", "invoice_date")
_RUPEES = """
Room Rent - Twin Sharing||5|4200
ICU Charges||2|9800
Nursing Charges||5|750
Consultant Visit Charges||6|900
Duty Doctor Charges||5|600
CBC, CRP, LFT, RFT||2|2150
X-Ray Chest PA||1|550
USG Whole Abdomen||1|1600
OT Charges - Laparoscopic Appendicectomy||1|24000
Anaesthesia Charges||1|8500
Pharmacy (Inpatient)||1|14250
Consumables and Disposables||1|6350
Dietician Charges||2|300
"""


@layout("hospital_bill", "test")
def blind7_bill_in_final(rng: random.Random) -> Drawn:
    """An Indian hospital's final inpatient bill: a ruled head, charges with rate and days, advance taken off."""
    one = case(rng, "in", youngest=16)
    bought, number = goods(rng, _RUPEES, 6, 11, one.day), one.no("IPB/2^/^####", "FB^#####")
    bought = evened(bought)
    whole = total(bought)
    less, paid = whole * 5 // 100 // 100 * 100, whole // 3 // 100000 * 100000
    body = (f"<div class=c><h2>{one.house.upper()}</h2>{one.place.line}<br>Phone: {one.phone} &nbsp; GSTIN: "
        f"27AAB{one.no('^###')}Q1ZP"
            "</div><h3 class=c>INPATIENT FINAL BILL</h3>" + table((), (
                ("Patient Name", f"Mr. {one.who.name}" if one.who.sex == "male" else f"Mrs. {one.who.name}",
                    "Bill No.", number), (
                    "Age/Sex", f"{one.age} Yrs / {one.who.sex.capitalize()}", "Bill Date", dmy(one.day)), (
                        "Address", one.who.address.line, "IP No.", one.no("IP^#####")), ("Consultant",
                            f"Dr. {one.doctor.name}",
                        "Admission", f"{dmy(one.day - timedelta(5))} 22:10"), ("Payer", "Self", "Discharge",
                            f"{dmy(one.day)} 13:05")),
                "", "g head") + table(("S.No", "Particulars", "Qty/Days", "Rate (Rs.)", "Amount (Rs.)"), [
                    (str(n), c.description, str(c.quantity), shown(c.unit), shown(c.amount)) for n, c in enumerate(
                        bought, 1)], "clrrr", "g"))
    body += "<table class=sum>" + "".join(f"<tr><td>{k}</td><td class=r>{shown(v)}</td></tr>" for k, v in (
        ("Gross Amount", whole), ("Less: Concession", less), ("Net Payable", whole - less), ("Advance Received", paid),
            (
            "Balance Due", whole - less - paid))) + "</table>"
    body += "<p>Received with thanks. E. &amp; O.E.</p><p class=r>Cashier / Authorised "
    body += "Signatory</p>"
    css = ("body{font:9.5pt 'DejaVu Sans Condensed'}h3{margin:10px 0}.g{width:100%;margin-bottom:10px}.g td,.g "
        "th{border:1px solid #000;padding:3px "
           "5px}.head td:nth-child(odd){font-weight:bold;width:15%}td.r,th.r{text-align:right}td.c{text-align:center}"
           ".sum{margin-left:auto}.sum td{"
           "padding:2px 5px 2px 40px;font-weight:bold}p{margin-top:14px}")
    return Drawn(paper(css, body, "A4", "14mm"), one.truth(
        *_HOUSE, "patient_address", facility_name=one.house.upper(), invoice_number=number, currency="INR",
            provider_name=f"Dr. {one.doctor.name}",
        line_items=lines(bought, "quantity", "unit_price", "amount"),
        **sums(subtotal=whole, discount=less, total_amount=whole - less, amount_paid=paid, balance_due=whole - less
            - paid)))


@layout("hospital_bill", "test")
def blind7_bill_in_opd_gst(rng: random.Random) -> Drawn:
    """A diagnostic centre's receipt on half a sheet: rows with discount, amount in words, payment by UPI."""
    one = case(rng, "in")
    bought = goods(rng, "Consultation - New||1|700\nECG||1|400\n2D Echo with Doppler||1|2200\nTreadmill Test "
        "(TMT)||1|1800\nX-Ray Knee AP/LAT||1|650"
                   "\nHbA1c||1|480", 1, 3, one.day)
    bought = evened(bought)
    whole, number = total(bought), one.no("OPR-^#####", "R/2^-2^/^####")
    body = (f"<div class=row><b class=big>{one.house}</b><span class=r>OPD RECEIPT<br>(Original)</span></div><p>"
        f"{one.place.line}. Tel: {one.phone}"
            "</p><hr>" + grid((("Receipt No", number), ("Date", f"{named(one.day, '-')} 11:42 AM"), ("UHID", one.no(
                "SN^#####")), (
                "Patient", one.who.name), ("Age / Gender", f"{one.age}Y / {one.sex}"), ("Doctor", f"Dr. "
                f"{one.doctor.name}")), 3, "h") +
            table(("#", "Service", "Price", "Disc", "Net"), [(str(n), c.description, shown(c.amount), "0.00", shown(
                c.amount))
                                                           for n, c in enumerate(bought, 1)], "clrrr", "t") +
                                                               f"<p class='r b'>Total: &#8377; "
            f"{shown(whole)}<br>Paid (UPI): &#8377; {shown(whole)}</p><p class=f>This is a computer generated receipt "
            f"and needs no signature.</p>")
    css = ("body{font:9pt Roboto}.big{font-size:13pt}.h{width:100%;margin:6px 0}.k{font-size:7pt;color:#666}"
        ".t{width:100%}.t th{border-top:1px solid "
           "#000;border-bottom:1px solid #000}.t td{padding:2px 0}td.r,th.r{text-align:right}p{margin:6px 0}"
           ".f{font-size:7.5pt}")
    return Drawn(paper(css, body, "A5 landscape", "10mm"), one.truth(
        *_HOUSE, invoice_number=number, currency="INR", provider_name=f"Dr. {one.doctor.name}", line_items=lines(
            bought, "unit_price", "amount"),
        **sums(total_amount=whole, amount_paid=whole)), ("discount", "subtotal"))


@layout("hospital_bill", "test")
def blind7_bill_uk_private(rng: random.Random) -> Drawn:
    """A British private hospital's invoice: address left, particulars right, episode line, pounds, how to pay."""
    one = case(rng, "uk")
    bought = goods(rng, "Outpatient consultation - initial||1|220\nMRI scan knee (unilateral)||1|465\nTheatre fee, "
        "band C||1|2350\nWard accommodation, "
                   "per night||2|610\nProsthesis and implants||1|1480\nPhysiotherapy, inpatient||2|72\nDrugs to take "
                   "home||1|38", 2, 5,
                   one.day - timedelta(12))
    whole, number = total(bought), one.no("INV^######", "WK/^#####")
    body = (f"<div class=row><div class=to>{one.who.name}<br>{'<br>'.join(one.who.address.lines)}</div><div><b "
        f"class=big>{one.house}</b><br>"
            f"{'<br>'.join(one.place.lines)}<br>Tel {one.phone}</div></div><h2>Invoice</h2>" + pairs((
                ("Invoice number", number), ("Invoice date", f"{one.day:%d %B %Y}"), ("Patient", one.who.name), (
                    "Date of birth", dmy(one.who.born)),
                ("Consultant", f"Dr {one.doctor.name}"), ("Treatment dates", f"{dmy(bought[0].day)} to "
                    f"{dmy(bought[0].day + timedelta(1))}"))) +
            table(("Description", "Quantity", "Unit price", "Total"), [(c.description, str(c.quantity), shown(c.unit,
                "£"), shown(c.amount, "£"))
                                                                      for c in bought] + [("Total (exempt from VAT)",
                                                                          "", "", shown(whole, "£"))],
                  "lrrr", "t") + "<h4>How to pay</h4><p>Please pay within 30 days by bank transfer: sort code "
                  "20-00-00, account 55779911, quoting "
            "your invoice number. If you are insured, please send this invoice to your insurer with your "
            "authorisation code.</p>")
    css = ("body{font:10.5pt 'Liberation Sans'}.to{padding-top:50px}.big{font-size:13pt;color:#613}h2{margin:24px 0 "
        "8px;font-weight:normal}.k{padding-"
           "right:30px;color:#555}.t{width:100%;margin:18px 0}.t th{border-bottom:2px solid #613}.t td{padding:5px 0;"
           "border-bottom:1px solid #ddd}td.r,"
           "th.r{text-align:right}.t tr:last-child{font-weight:bold}")
    return Drawn(paper(css, body, "A4", "20mm"), one.truth(
        *_HOUSE, "patient_address", invoice_number=number, currency="GBP", provider_name=f"Dr {one.doctor.name}",
        line_items=lines(bought, "quantity", "unit_price", "amount"), **sums(total_amount=whole)), ("tax",
            "balance_due"))


@layout("hospital_bill", "test")
def blind7_bill_ae_tax_invoice(rng: random.Random) -> Drawn:
    """A Gulf clinic's tax invoice: Arabic is left out, VAT column, what the insurer pays and the patient's share."""
    one = case(rng, "ae")
    bought = goods(rng, "Specialist Consultation|9|1|350\nCBC|85025|1|95\nVitamin D 25-OH|82306|1|210\nX-Ray Ankle 2 "
        "Views|73600|1|180\nIV Infusion "
                   "Hydration|96360|1|240", 2, 4, one.day)
    whole, number = total(bought), one.no("TI-2^-^#####")
    share = whole // 5 // 100 * 100
    body = (f"<div class=row><div><b class=big>{one.house}</b><br>{one.place.line}<br>Tel: {one.phone}<br>TRN: "
        f"100{one.no('^###########')}</div><h2>TAX "
            "INVOICE</h2></div>" + grid((("Invoice No.", number), ("Invoice Date", dmy(one.day)), ("File No.", one.no(
                "^#####")), (
                "Patient Name", one.who.name), ("Nationality", "UAE"), ("Doctor", f"Dr. {one.doctor.name}"), (
                    "Insurance", "Noor Care - "
                "Silver"), ("Card No.", one.no("^###-^###-^###")), ("Approval", one.no("AP^#####"))), 3, "g") + table(
                    ("Code", "Service", "Qty", "Gross", "VAT 0%", "Net (AED)"), [(c.code, c.description, str(
                        c.quantity), shown(c.amount), "0.00",
                    shown(c.amount)) for c in bought], "llrrrr", "g") + pairs((
                        ("Total", f"AED {shown(whole)}"), ("VAT", "AED 0.00"), ("Insurance share", f"AED "
                            f"{shown(whole - share)}"), (
                            "Patient share (paid, card)", f"AED {shown(share)}")), "sum") + "<p>Thank you for "
                            "choosing us.</p>")
    css = ("body{font:9.5pt Carlito}.big{font-size:14pt}.g{width:100%;margin:8px 0}.g td,.g th{border:1px solid #88a;"
        "padding:3px 5px}.k{color:#446}.g .k{"
           "font-size:7.5pt}td.r,th.r,.sum .v{text-align:right}.sum{margin-left:auto}.sum .k{padding-right:30px}")
    return Drawn(paper(css, body, "A4", "14mm"), one.truth(
        *_HOUSE, invoice_number=number, currency="AED", provider_name=f"Dr. {one.doctor.name}", tax="0.00",
        line_items=lines(bought, "code", "quantity", "amount"), **sums(total_amount=whole, amount_paid=share)),
        ("amount_paid", "subtotal", "balance_due", "discount"))


@layout("hospital_bill", "test")
def blind7_bill_ph_soa(rng: random.Random) -> Drawn:
    """A Philippine hospital's statement of account: fees by group, deductions by law and by insurer in columns."""
    one = case(rng, "ph", youngest=18)
    bought = goods(rng, "Room and Board||1|9400\nDrugs and Medicines||1|11800\nLaboratory and "
        "Diagnostics||1|7350\nSupplies||1|3900\nOperating Room Fee||1|"
                   "9500\nAttending Physician's Fee||1|12000", 4, 6, one.day)
    bought = evened(bought)
    whole, number = total(bought), one.no("SOA-2^-0^###")
    phil = whole // 4 // 100 * 100
    body = (f"<div class=c><h3>{one.house.upper()}</h3>{one.place.line}<br>Tel. No. {one.phone}<h3>STATEMENT OF "
        f"ACCOUNT</h3></div>" + grid((
        ("Patient Name", one.who.last_first), ("SOA No.", number), ("Address", one.who.address.line), ("Date",
            f"{one.day:%B %d, %Y}"), (
            "Attending Physician", f"{one.doctor.name}, MD"), ("Room No.", "304-B"), ("Date Admitted",
                f"{one.day - timedelta(4):%m/%d/%Y}"), (
                "Date Discharged", f"{one.day:%m/%d/%Y}")), 2, "g") + table(("PARTICULARS", "ACTUAL CHARGES",
                    "PHILHEALTH", "NET"), [
                    (c.description, shown(c.amount), shown(phil) if not n else "-", shown(c.amount - (0 if n else min(
                        phil, c.amount))) if n else
                     shown(max(0, c.amount - phil))) for n, c in enumerate(sorted(bought, key=lambda c: -c.amount))],
                         "lrrr", "g") + pairs((
                         ("TOTAL CHARGES", "PHP " + shown(whole)), ("LESS: PHILHEALTH BENEFIT", "PHP " + shown(phil)), (
                             "BALANCE DUE", "PHP " + shown(
                             whole - phil))), "sum") + "<p>Prepared by: Billing Clerk &emsp; Conforme: "
                                 "______________________</p>")
    css = ("body{font:10pt 'Liberation Serif'}h3{margin:8px 0}.g{width:100%;margin:8px 0}.g td,.g th{border:1px solid "
        "#000;padding:3px 6px}.g .k{font-size:"
           "8pt}td.r,th.r,.sum .v{text-align:right}.sum{margin:10px 0 30px auto;font-weight:bold}.sum "
           ".k{padding-right:40px}")
    return Drawn(paper(css, body, "letter", "0.6in"), one.truth(
        *_HOUSE, "patient_address", facility_name=one.house.upper(), invoice_number=number, currency="PHP",
            provider_name=f"{one.doctor.name}, MD",
        line_items=lines(bought, "amount"), **sums(balance_due=whole - phil)),
        ("discount", "amount_paid", "subtotal", "total_amount"))


@layout("hospital_bill", "test")
def blind7_bill_za_account(rng: random.Random) -> Drawn:
    """A South African practice's account to a scheme: tariff and ICD-10 codes by the line, practice number, ageing."""
    one = case(rng, "za")
    bought = goods(rng, "Consultation, 16-30 min|0191|1|610\nECG without effort|1232|1|330\nUrinalysis "
        "dipstick|4188|1|42\nInjection intramuscular|0206|1|"
                   "95\nSpirometry|1186|1|405", 2, 4, one.day - timedelta(3))
    whole, number = total(bought), one.no("ACC^####")
    body = (f"<div class=row><div><b>Dr {one.doctor.name}</b><br>{one.doctor.degrees}<br>Practice No: "
        f"0{one.no('^#####')}</div><div class=r>"
            f"{'<br>'.join(one.place.lines)}<br>Tel: {one.phone}</div></div><h3>STATEMENT</h3>" + grid((
                ("Account no", number), ("Statement date", f"{one.day:%Y/%m/%d}"), ("Main member", one.who.name), (
                    "Medical aid", "Umoya Health Classic"),
                ("Member no", one.no("^########")), ("Patient", f"{one.who.name} (dep 00)")), 3, "g") + table(
                    ("Date", "Tariff", "Description", "ICD-10", "Qty", "Amount (R)"), [
                        (f"{c.day:%Y/%m/%d}", c.code, c.description, "J45.9", str(c.quantity), shown(c.amount,
                            commas=False)) for c in bought],
                    "llllrr", "g") + table(("120+ days", "90 days", "60 days", "30 days", "Current", "Total due"), [
                        ("0.00", "0.00", "0.00", "0.00", shown(whole, commas=False), "R " + shown(whole,
                            commas=False))], "rrrrrr", "g") +
            "<p>Banking details: First Bank of the Cape, Acc 62 000 1447, Branch 250655. Please use your account "
            "number as reference.</p>")
    css = ("body{font:10pt 'Liberation Sans'}h3{margin:14px 0}.g{width:100%;margin:8px 0}.g td,.g th{border:1px solid "
        "#999;padding:4px}.k{font-size:8pt;"
           "color:#555}td.r,th.r{text-align:right}")
    return Drawn(paper(css, body, "A4", "16mm"), one.truth(
        "patient_name", "facility_address", "facility_phone", "invoice_date", provider_name=f"Dr {one.doctor.name}",
        facility_name=f"Dr {one.doctor.name}", currency="ZAR", line_items=lines(bought, "code", "quantity", "amount"),
        **sums(total_amount=whole, balance_due=whole)), ("facility_name", "invoice_number", "total_amount",
            "balance_due", "currency"))


@layout("hospital_bill", "test")
def blind7_bill_ke_interim(rng: random.Random) -> Drawn:
    """A Kenyan hospital's invoice with a cover by the fund: narrow columns, KES with commas, NHIF rebate taken off."""
    one = case(rng, "ke", youngest=15)
    bought = goods(rng, "Bed charges general ward||4|3200\nConsultation||1|2500\nTheatre charges minor||1|18000\nLab "
        "- full haemogram||1|1100\nLab - malaria "
                   "smear||1|600\nPharmacy||1|5400\nNursing procedures||2|900", 3, 6, one.day)
    bought = evened(bought)
    whole, number = total(bought), one.no("INV-0^####")
    off = whole // 5 // 10000 * 10000
    body = (f"<div class=row><div><b class=big>{one.house}</b><br>{one.place.line}<br>Tel {one.phone}<br>PIN "
        f"P05{one.no('^#####')}K</div><div class=box>"
            f"INVOICE<br><b>{number}</b><br>{dmy(one.day, '.')}</div></div><p>Bill to: <b>{one.who.name}</b>, "
            f"{one.who.address.line}<br>Patient no: "
            f"{one.no('^####/2^')} &emsp; Doctor: Dr. {one.doctor.name}</p>" + table(("Item", "Qty", "Rate",
                "Amount KES"), [
                (c.description, str(c.quantity), shown(c.unit), shown(c.amount)) for c in bought], "lrrr", "t") + pairs(
                    (
                    ("Subtotal", shown(whole)), ("Less SHA rebate", shown(off)), ("Total payable", "KES " + shown(whole
                        - off))), "sum") +
            "<p>Pay by M-PESA: Paybill 400200, account = invoice number.</p>")
    css = ("body{font:10pt 'DejaVu Sans Condensed'}.big{font-size:14pt;color:#063}.box{border:2px solid #063;"
        "padding:8px 20px;text-align:center}p{margin:14px "
           "0}.t{width:100%}.t th{background:#063;color:#fff;padding:4px}.t td{padding:4px;border-bottom:1px solid "
           "#ccc}td.r,th.r,.sum .v{text-align:right}"
           ".sum{margin:10px 4px 0 auto}.sum .k{padding-right:40px}.sum tr:last-child{font-weight:bold}")
    return Drawn(paper(css, body, "A4", "16mm"), one.truth(
        *_HOUSE, "patient_address", invoice_number=number, currency="KES", provider_name=f"Dr. {one.doctor.name}",
        line_items=lines(bought, "quantity", "unit_price", "amount"), **sums(subtotal=whole, total_amount=whole
            - off)), ("discount", "amount_paid", "balance_due"))


@layout("hospital_bill", "test")
def blind7_bill_au_gp_invoice(rng: random.Random) -> Drawn:
    """An Australian practice's account with rebate: items by number, fee and benefit, paid by EFTPOS."""
    one = case(rng, "au")
    bought = goods(rng, "Level C consultation|44|1|142\nLevel B consultation|23|1|89\nECG tracing and "
        "report|11704|1|48\nSkin biopsy|30071|1|165\nDressing "
                   "materials||1|22", 1, 3, one.day)
    whole, number = total(bought), one.no("^#####", "SP-^####")
    body = (f"<h2>{one.house}</h2><p>{one.place.line} &bull; {one.phone} &bull; ABN {one.no('^# ### ### ###')}</p><h3>"
        f"Tax Invoice / Receipt {number}</h3>" +
            pairs((("Date", dmy(one.day)), ("Patient", one.who.name), ("Address", one.who.address.line), (
                "Medicare no.", one.no("^### ##### #") + " / 1"), (
                "Provider", f"Dr {one.doctor.name} ({one.no('^####22')}B)"))) + table(("Item", "Description", "Fee",
                    "GST", "Total"), [
                    (c.code, c.description, shown(c.amount, "$"), "$0.00", shown(c.amount, "$")) for c in bought],
                        "llrrr", "t") + pairs((
                        ("Total", shown(whole, "$")), ("Paid by EFTPOS", shown(whole, "$")), ("Balance owing",
                            "$0.00")), "sum") +
            "<p>Claim for your Medicare rebate has been sent electronically.</p>")
    css = ("body{font:10.5pt Carlito}h3{margin:16px 0 8px}.k{padding-right:24px;color:#555}.t{width:100%;margin:14px "
        "0}.t td,.t th{border-bottom:1px solid "
           "#aaa;padding:4px}td.r,th.r,.sum .v{text-align:right}.sum{margin-left:auto}")
    return Drawn(paper(css, body, "A4", "18mm"), one.truth(
        *_HOUSE, "patient_address", invoice_number=number, currency="AUD", provider_name=f"Dr {one.doctor.name}",
        line_items=lines(bought, "code", "amount"), **sums(total_amount=whole, amount_paid=whole, balance_due=0)), (
            "tax", "currency"))
