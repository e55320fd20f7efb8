"""Papers of no type there is, held apart, as offices of several countries print them: accuracy is reported on these."""

from __future__ import annotations

import random
from datetime import timedelta

from evaluation.documents.bill_facts import shown
from evaluation.documents.blind7_kit import boxes, case, dmy, grid, items, named, pairs, paper, short, spoken, table, us
from evaluation.documents.cases import goods, total
from evaluation.documents.layouts import Drawn, layout

# fmt: off


@layout("unknown", "test")
def blind7_other_us_eob(rng: random.Random) -> Drawn:
    """A payer's explanation of benefits: a summary in panels, the claim in many columns, remarks by letters."""
    one = case(rng, "us")
    bought = goods(rng, "Office visit|99214|1|214\nLab services|80053|1|96\nX-ray|73030|1|140\nEmergency "
        "services|99284|1|1220", 2, 4,
                   one.day - timedelta(24))
    rows, whole = [(f"{us(c.day)} {c.description}", shown(c.amount), shown(c.amount * 3 // 10), shown(c.amount * 7 //
        10), "$0.00",
                    shown(c.amount // 10), shown(c.amount * 7 // 10 - c.amount // 10), "A1") for c in bought], total(
                        bought)
    body = ("<div class=row><div class=logo>Evergreen Health Plan</div><div class=r><b>Explanation of Benefits</b><br>"
        "<b>THIS IS NOT A "
            f"BILL</b></div></div><p class=to>{one.who.name}<br>{'<br>'.join(one.who.address.lines)}</p>" + pairs((
                ("Member ID", one.no("EVG^#######")), ("Claim number", one.no("E^#########")), ("Patient",
                    one.who.name), (
                    "Provider", one.house), ("Date processed", us(one.day)))) + "<h3>Summary</h3>" + grid((
                        ("Amount billed", shown(whole, "$")), ("Plan discount", shown(whole * 3 // 10, "$")), (
                            "Plan paid", shown(whole * 6 // 10, "$")), ("What you may owe", shown(whole // 10, "$"))),
                                4, "g") +
            "<h3>Claim detail</h3>" + table(("Date and service", "Billed", "Discount", "Allowed", "Deductible",
                "Copay/Coins.",
                                             "Plan paid", "Note"), rows, "lrrrrrrl", "g") + "<p>A1 - This amount is "
                                             "more than the "
            "plan's allowed amount. You do not owe it to a network provider.</p><p>If you disagree you may appeal "
            "within 180 days.</p>")
    css = ("body{font:9.5pt Carlito}.logo{font-size:18pt;color:#264}.to{margin:30px 20px}h3{color:#264;margin:12px 0 "
        "4px}.g{width:100%}.g td,"
           ".g th{border:1px solid #aab;padding:4px}.k{color:#555;padding-right:12px}td.r,th.r{text-align:right}"
           "p{margin-top:10px}")
    return Drawn(paper(css, body), {})


@layout("unknown", "test")
def blind7_other_us_authorization_letter(rng: random.Random) -> Drawn:
    """A payer's letter that approves a procedure: reference block, approved services in a table, rights in print."""
    one = case(rng, "us")
    body = (f"<p>{spoken(one.day)}</p><p class=to>{one.who.name}<br>{'<br>'.join(one.who.address.lines)}</p>" + pairs((
        ("Member name:", one.who.name), ("Member ID:", one.no("W^########")), ("Date of birth:", us(one.who.born)), (
            "Reference number:", one.no("A^#########")), ("Requesting provider:", one.signed), ("Facility:",
                one.house))) +
        "<h3>Notice of approved request</h3><p>We have reviewed the request for the services below and they are "
        "approved as medically "
        "necessary.</p>" + table(("Procedure", "Description", "Units", "From", "To"), [
            ("73721", "MRI lower extremity joint without contrast", "1", us(one.day), us(one.day + timedelta(60)))],
                "", "g") +
        "<p>This approval is not a guarantee of payment. Payment depends on your eligibility and benefits on the date "
        "of service.</p>"
        "<p>Sincerely,</p><p>Utilization Management<br>Harbor Mutual Health</p><p class=f>Discrimination is against "
        "the law. If you need "
        "an interpreter, call 1-800-555-0133.</p>")
    css = ("body{font:11pt 'Liberation Sans'}p{margin:10px 0}.to{margin:24px 0}.k{padding-right:14px;font-weight:bold}"
        "h3{margin:18px 0 6px}.g{"
           "width:100%}.g td,.g th{border:1px solid #000;padding:4px}.f{font-size:8.5pt;margin-top:60px}")
    return Drawn(paper(css, body, margin="1in"), {})


@layout("unknown", "test")
def blind7_other_us_referral_order(rng: random.Random) -> Drawn:
    """A practice's referral print: from, to, patient, reason, codes; no claim, no result."""
    one = case(rng, "us")
    body = (f"<h2>Referral</h2><p>Order date: {us(one.day)} &emsp; Priority: Routine</p><div class=three><section><h4>"
        f"Referred from</h4><p>"
            f"{one.signed}<br>{one.house}<br>{'<br>'.join(one.place.lines)}<br>{one.phone}</p></section><section><h4>"
            f"Referred to</h4><p>"
            f"{one.other.name}, MD<br>Gastroenterology Consultants<br>{one.phoned()}</p></section><section><h4>"
            f"Patient</h4><p>"
            f"{one.who.name}<br>DOB {us(one.who.born)}<br>{one.who.phone}<br>Insurance: Bluegate PPO, "
            f"{one.no('XBG^########')}</p></section>"
            "</div><h4>Reason for referral</h4><p>Positive stool test; colonoscopy requested.</p>" + table(
                ("Code", "Diagnosis"), (("R19.5", "Other fecal abnormalities"), ("Z12.11", "Encounter for screening, "
                    "colon")), "", "g") +
            f"<p>Number of visits authorized: 3 &emsp; Valid through: {us(one.day + timedelta(90))}</p><p>"
            f"Electronically signed by "
            f"{one.signed}</p>")
    css = ("body{font:10pt Roboto}.three{display:flex;gap:12px}section{flex:1;border:1px solid #bbb;padding:8px}"
        "h4{margin:10px 0 4px}section "
           "h4{margin-top:0}p{margin:6px 0}.g td,.g th{border-bottom:1px solid #bbb;padding:4px 20px 4px 0}")
    return Drawn(paper(css, body), {})


@layout("unknown", "test")
def blind7_other_us_telehealth_consent(rng: random.Random) -> Drawn:
    """A consent signed on a tablet: paragraphs with numbers, initials, a name and a date at the foot."""
    one = case(rng, "us")
    body = (f"<h2>{one.house}</h2><h3>Consent for Treatment and Telehealth Services</h3>" + items((
        "I consent to examination and treatment by the providers of this practice.",
        "I understand that telehealth uses video and that there are risks, such as a loss of connection or of privacy.",
        "I authorize the release of my information to my insurer for payment and I assign benefits to the practice.",
        "I have been offered the Notice of Privacy Practices.",
        "I agree to receive text messages at the number on file. Message rates may apply."), "ol") +
            f"<p>{boxes(('I agree', 'I decline'), 'I agree')}</p>" + pairs((
            ("Patient name", one.who.name), ("Date of birth", us(one.who.born)), ("Signed by", "Patient"), (
                "Date and time", f"{us(one.day)} 10:12 AM"), ("IP address", "192.0.2.44"))))
    css = ("body{font:11pt Caladea;line-height:1.45}h3{margin:12px 0}li{margin:8px 0}p{margin:16px 0}"
        ".k{padding-right:20px;color:#555}")
    return Drawn(paper(css, body, margin="0.9in"), {})


@layout("unknown", "test")
def blind7_other_us_imaging(rng: random.Random) -> Drawn:
    """A radiology report from an exchange: exam on top, findings by organ, impression with numbers."""
    one = case(rng, "us")
    body = (f"<div class=row><b>{one.house} — Imaging</b><span>Final report</span></div><hr>" + grid((
        ("Patient", one.who.last_first), ("DOB", us(one.who.born)), ("MRN", one.no("^######")), ("Exam",
            "CT ABDOMEN PELVIS W CONTRAST"), (
            "Date", us(one.day)), ("Ordering", one.signed)), 3, "g") + "<h4>CLINICAL HISTORY</h4><p>Right lower "
            "quadrant pain.</p><h4>"
        "TECHNIQUE</h4><p>Helical images after 100 mL of Omnipaque 350.</p><h4>FINDINGS</h4><p><b>Liver:</b> No focal "
        "lesion.<br><b>"
        "Gallbladder:</b> No stones.<br><b>Kidneys:</b> 3 mm nonobstructing stone on the left.<br><b>Appendix:</b> "
        "Normal, 5 mm.</p><h4>"
        "IMPRESSION</h4>" + items(("No acute appendicitis.", "Nonobstructing left renal stone."), "ol") +
            f"<p class=f>Dictated by "
        f"{one.other.name}, MD on {us(one.day)} at 18:40. Transcribed by speech recognition.</p>")
    css = ("body{font:10pt 'Liberation Serif'}.g{width:100%;margin:8px 0}.k{font-size:8pt;font-weight:bold}.g "
        "td{padding:3px}h4{margin:12px 0 "
           "3px}.f{font-size:8.5pt;margin-top:20px}")
    return Drawn(paper(css, body, margin="0.7in"), {})


@layout("unknown", "test")
def blind7_other_us_fax_cover(rng: random.Random) -> Drawn:
    """A fax's first sheet: to, from, pages, a note by hand, the warning about confidence."""
    one = case(rng, "us")
    body = (f"<h1>FAX</h1><p class=b>{one.house}</p><p>{one.place.line}</p>" + pairs((
        ("TO:", "Claims Department"), ("FAX:", "1-877-555-0144"), ("FROM:", f"Medical Records / {one.other.name}"), (
            "PHONE:", one.phone), (
            "DATE:", short(one.day)), ("PAGES:", str(rng.randint(3, 14))), ("RE:", "Records request")), "t") +
                "<p>&#9744; Urgent &emsp; "
        "&#9746; For review &emsp; &#9744; Please reply</p><p class=note>as requested, op note to follow</p><p "
        "class=f>CONFIDENTIALITY "
        "NOTICE: This facsimile contains protected health information. If you are not the intended recipient, destroy "
        "it and call the "
        "sender at once.</p>")
    css = ("body{font:13pt 'Liberation Sans'}h1{font-size:60pt}.t{margin:30px 0;width:100%}.t td{border-bottom:1px "
        "solid #000;padding:8px 0}.k{"
           "width:1.3in;font-weight:bold}.note{font:22pt Breip;margin:50px 30px}.f{font-size:9pt;margin-top:80px}")
    return Drawn(paper(css, body, margin="0.8in"), {})


@layout("unknown", "test")
def blind7_other_uk_gp_referral(rng: random.Random) -> Drawn:
    """A British referral from a surgery's system: patient's particulars in a grid, problems and repeats pulled in."""
    one = case(rng, "uk", youngest=30)
    body = (f"<p class=r>The Coldbeck Surgery<br>{'<br>'.join(one.place.lines)}<br>Tel: {one.phone}</p><p>"
        f"{one.day:%d %B %Y}</p><p>Orthopaedic "
            f"Outpatients<br>Harthorpe General Hospital</p><p>Dear Colleague,</p>" + grid((
                ("Re", f"{one.who.first} {one.who.last}"), ("Date of birth", named(one.who.born)), ("NHS number",
                    one.no("999 ^## ####")), (
                    "Address", one.who.address.line), ("Telephone", one.who.phone), ("Hospital number", "")), 3, "g") +
            "<p>Thank you for seeing this patient with eight months of right knee pain that has not settled with "
            "physiotherapy. X-ray shows "
            "medial compartment osteoarthritis.</p><h4>Active problems</h4>" + items(("Essential hypertension (2014)",
                "Osteoarthritis of "
                                                                                   "knee (2023)")) +
                                                                                       "<h4>Repeat medication</h4>" +
            items(("Amlodipine 5mg tablets - one daily", "Naproxen 250mg tablets - one twice daily")) +
                f"<p>Yours sincerely,</p><p>Dr "
            f"{one.doctor.name}<br>{one.doctor.degrees}</p>")
    css = ("body{font:10.5pt 'Liberation Sans'}p{margin:10px 0}.g{width:100%;margin:10px 0}.g td{border:1px solid "
        "#666;padding:3px 5px}.k{font-"
           "size:8pt;color:#555}")
    return Drawn(paper(css, body, "A4", "20mm"), {})


@layout("unknown", "test")
def blind7_other_in_cashless_approval(rng: random.Random) -> Drawn:
    """An Indian administrator's approval of a cashless stay: amounts in a table, terms in small print."""
    one = case(rng, "in", youngest=25)
    asked = rng.randint(40, 190) * 1000
    body = ("<h3 class=c>SURAKSHA HEALTH TPA PVT. LTD.</h3><p class=c>CASHLESS AUTHORISATION LETTER</p><p>To,<br>The "
        "Medical Superintendent,"
            f"<br>{one.house}<br>{one.place.line}</p>" + table((), (
                ("Claim Number (AL)", one.no("AL/2^/^######"), "Date", dmy(one.day, "-")), ("Name of the patient",
                    one.who.name, "Age / Gender",
                f"{one.age} / {one.who.sex.capitalize()}"), ("Card No.", one.no("SHT-^########"), "Policy No.", one.no(
                    "^####/48/2^/^#####")), (
                    "Provisional diagnosis", "Dengue fever", "Treating doctor", f"Dr. {one.doctor.name}")), "", "g") +
            table(("Particulars", "Amount (Rs.)"), (("Amount requested", f"{asked:,}"), ("Deductions (non-payable "
                "items)", "4,500"), (
                "Amount authorised", f"{asked - 4500:,}")), "lr", "g") + "<p class=f>1. Authorisation is valid for 15 "
                "days. 2. Original bills, "
            "reports and the discharge summary have to be sent within 7 days of discharge. 3. Non-medical items are "
            "to be collected from the "
            "patient.</p><p>For Suraksha Health TPA Pvt. Ltd.</p><p>Authorised Signatory</p>")
    css = ("body{font:10pt 'DejaVu Sans Condensed'}p{margin:10px 0}.g{width:100%;margin:10px 0}.g td,.g th{border:1px "
        "solid #000;padding:4px}td.r,"
           "th.r{text-align:right}.f{font-size:8pt}")
    return Drawn(paper(css, body, "A4", "16mm"), {})


@layout("unknown", "test")
def blind7_other_sg_memo(rng: random.Random) -> Drawn:
    """A Singapore clinic's sick leave certificate on a small sheet, with numbers of patient and visit."""
    one = case(rng, "sg")
    body = (f"<h3>{one.house}</h3><p>{one.place.line} Tel {one.phone}</p><hr><h4 class=c>MEDICAL CERTIFICATE</h4><p>"
        f"MC No: {one.no('MC2^#####')}"
            f"</p><p>This is to certify that <b>{one.who.name}</b> (NRIC: SXXXX{one.no('^##')}B) is unfit for duty "
            f"for {rng.randint(1, 3)} day(s) "
            f"from {dmy(one.day)}.</p><p>This certificate is not valid for absence from court.</p><p class=s>Dr "
            f"{one.doctor.name}<br>"
            f"{one.doctor.degrees}<br>MCR {one.doctor.license}</p>")
    css = "body{font:10pt 'Liberation Sans'}p{margin:9px 0}.s{margin-top:50px}h4{margin:12px 0}"
    return Drawn(paper(css, body, "A5", "12mm"), {})
