"""Papers of Ireland, Hong Kong, Ghana, Uganda and others, and a few rarer American ones."""

from __future__ import annotations

import random
from datetime import timedelta

from evaluation.documents.bill_facts import shown
from evaluation.documents.cases import case, goods, lines, pick, spoken, sums, told, total
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.leaf import Leaf
from evaluation.documents.sheet import A4, A5, Pen
from evaluation.documents.world_facts import named, us

# fmt: off


@layout("hospital_bill", "train")
def blind6_bill_ie_consultant(rng: random.Random) -> Drawn:
    """An Irish consultant's account: a letter with the fee in the text's middle, insurer's scheme code, euro."""
    one = case(rng, "ie")
    bought = goods(rng, "Initial consultation||1|220\nColposcopy||1|300\nFollow-up visit||1|130\nEchocardiogram||1|280",
        1, 3, one.day)
    leaf, who, number = Leaf(rng, A4, 10.5, face="serif"), one.who, one.no("AC^####", "^###/24")
    leaf.lines(297, 50, [f"Mr {one.doctor.name}", "Consultant Surgeon"], 13, bold=True, at="c")
    leaf.t(297, 86, f"{one.house}, {one.place.line}   Tel: {one.phone}", 9, at="c", room=520)
    leaf.lines(50, 130, [who.name, *who.address.lines])
    leaf.down(380, 130, 450, (("Date:", spoken(one.day)), ("Account No:", number)), 15)
    leaf.t(297, 210, "STATEMENT OF PROFESSIONAL FEES", 12, bold=True, at="c")
    y = 240.0
    for charge in bought:
        leaf.t(70, y, charge.description)
        leaf.w(500, y, shown(charge.amount, "€"), at="r")
        y += 20
    leaf.rule(y - 6, 420, 500)
    leaf.t(70, y + 10, "Total due", bold=True)
    leaf.w(500, y + 10, shown(total(bought), "€"), bold=True, at="r")
    leaf.para(50, y + 60, 495,
        "Receipts are issued for tax relief (Med 1). Patients of insured schemes should sign the attached form. "
        "Payment by EFT: IBAN IE64 IRCE 9205 0112 3456 78.", 9)
    return Drawn(leaf.sheet, one.truth("patient_name", "patient_address", "invoice_date", "facility_phone",
        invoice_number=number, provider_name=f"Mr {one.doctor.name}", currency="EUR",
                                       line_items=lines(bought, "amount"), **sums(total_amount=total(bought))),
                                           ("facility_name", "facility_address", "balance_due", "subtotal",
                                           "provider_name"))


@layout("hospital_bill", "train")
def blind6_bill_ug_invoice(rng: random.Random) -> Drawn:
    """A Ugandan hospital's invoice: shillings without cents, insurer copay, prepared and received by."""
    one = case(rng, "ug")
    rows = [(name, count, price * 1000) for name, count, price in rng.sample((("Consultation", 1, 50), ("Malaria RDT",
        1, 15), ("IV Artesunate 60mg", 3, 22), ("CBC", 1, 40), ("Ward bed", 2, 80), ("Paracetamol IV", 4, 12)),
            rng.randint(3, 5))]
    whole, number = sum(count * price for _, count, price in rows), one.no("INV^####", "NH/^####")
    leaf, who = Leaf(rng, A4, 10, face="modern"), one.who
    leaf.t(36, 48, one.house, 15, bold=True)
    leaf.lines(36, 62, [one.place.line, f"Tel {one.phone}", f"TIN 10004{one.no('^####')}"], 9)
    leaf.t(559, 48, "INVOICE", 14, bold=True, at="r")
    leaf.down(36, 120, 110, (("Patient", who.name), ("Patient No", one.no("^####")), ("Payer", "Cash")), 15, bold=True)
    leaf.down(380, 120, 460, (("Invoice No", number), ("Date", named(one.day, "-"))), 15, bold=True)
    y = leaf.grid(36, 176, (263, 60, 100, 100), ("Item", "Qty", "Unit price", "Total (UGX)"), [(name, str(count),
        f"{price:,}", f"{count * price:,}") for name, count, price in rows], "lcrr")
    leaf.sums(350, 556, y + 18, (("Total", f"{whole:,}"), ("Paid", f"{whole:,}"), ("Balance", "0")), 15)
    leaf.lines(36, y + 110, ["Prepared by ..................", "", "Received by .................."], 9)
    items = [{"description": name, "quantity": str(count), "unit_price": f"{price}.00",
        "amount": f"{count * price}.00"} for name, count, price in rows]
    return Drawn(leaf.sheet, one.truth("facility_name", "facility_address", "facility_phone", "patient_name",
        "invoice_date", invoice_number=number, currency="UGX", line_items=items,
                                       total_amount=f"{whole}.00", amount_paid=f"{whole}.00"), ("balance_due",))


@layout("lab_report", "train")
def blind6_lab_hk_chinese_names(rng: random.Random) -> Drawn:
    """A Hong Kong laboratory's report: HKID masked, ranges in round brackets below the units, asterisks."""
    one = case(rng, "hk")
    rows = pick(rng,
        "Fasting Glucose|5.9|mmol/L|3.9 - 5.5\nTotal Cholesterol|5.4|mmol/L|< 5.2\nHDL-C|1.3|mmol/L|> "
        "1.0\nLDL-C|3.5|mmol/L|< 3.4\nTriglyceride|1.2|mmol/L|< 1.7\nUric Acid|0.41|mmol/L|0.20 - "
        "0.43\nALT|28|U/L|< 50\nCreatinine|79|umol/L|65 - 109", 5, 7)
    leaf, who, number = Leaf(rng, A4, 9.5, face="sans"), one.who, one.no("HK^######")
    leaf.t(36, 46, "Pearl River Medical Laboratory Ltd", 14, bold=True)
    leaf.t(36, 60, f"{one.place.line}   Tel: {one.phone}", 8.5)
    y = leaf.cells(36, 74, (200, 100, 100, 123), (("Name", f"{who.last.upper()}, {who.first}"), ("Sex / Age",
        f"{one.sex} / {one.age}"), ("HKID", one.no("Z^#####(X)")), ("Lab No.", number), ("Referring Doctor",
        f"Dr {one.doctor.name}"), ("Specimen", "Serum"), ("Collected", named(one.day)), ("Reported",
        named(one.day + timedelta(1)))), 28)
    leaf.t(36, y + 22, "BIOCHEMISTRY", 10, bold=True)
    y = leaf.grid(36, y + 28, (200, 100, 100, 123), ("Test", "Result", "Unit", "Reference"), rows, "lrll", "rows")
    leaf.t(36, y + 20, "This report has been verified electronically.  - End -", 8.5)
    return Drawn(leaf.sheet, one.truth("patient_name", "patient_sex", "patient_age",
        facility_name="Pearl River Medical Laboratory Ltd", ordering_provider=f"Dr {one.doctor.name}", specimen="Serum",
            collected_date=one.day.isoformat(),
                                       report_date=(one.day + timedelta(1)).isoformat(), results=told(rows,
                                           "test value unit reference_range")), ("patient_id",))


@layout("lab_report", "train")
def blind6_lab_lk_slip(rng: random.Random) -> Drawn:
    """A Sri Lankan hospital laboratory's half sheet: full blood count with differential in per cent and counts."""
    one = case(rng, "lk")
    rows = pick(rng,
        "White blood cells|8,900|/cumm|4,000 - 11,000\nNeutrophils|61|%|40 - 75\nLymphocytes|32|%|20 - "
        "45\nEosinophils|04|%|01 - 06\nHaemoglobin|12.4|g/dl|11.5 - 16.5\nPlatelet count|236,000|/cumm|150,000 - "
        "450,000\nPCV|37.1|%|36 - 47", 5, 7)
    leaf, who = Leaf(rng, A5, 9, face="office"), one.who
    leaf.t(210, 36, one.house, 13, bold=True, at="c")
    leaf.t(210, 49, "DEPARTMENT OF HAEMATOLOGY", 9, at="c")
    leaf.down(24, 74, 100, (("Name", f": {who.name}"), ("Age / Sex", f": {one.age} Y / {one.sex}"), ("Ref. by",
        f": Dr. {one.doctor.name}")), 14)
    leaf.down(260, 74, 320, (("Date", f": {named(one.day)}"), ("Ref No", f": {one.no('^####')}")), 14)
    leaf.t(210, 132, "FULL BLOOD COUNT", 10, bold=True, at="c")
    leaf.grid(24, 140, (140, 70, 60, 102), ("Test", "Result", "Unit", "Ref. Range"), rows, "lrll", "none")
    leaf.t(396, 420, "Medical Laboratory Technologist", 8, at="r")
    return Drawn(leaf.sheet, one.truth("patient_name", "patient_age", "patient_sex", "facility_name",
        ordering_provider=f"Dr. {one.doctor.name}", patient_age=f"{one.age} Y",
        report_date=one.day.isoformat(), results=told(rows, "test value unit reference_range")),
                 ("collected_date", "report_date", "patient_id"))


@layout("patient_record", "train")
def blind6_record_gh_folder(rng: random.Random) -> Drawn:
    """A Ghanaian hospital's folder cover: NHIS number and expiry, hometown, next of kin, big numbers."""
    one = case(rng, "gh", youngest=20)
    leaf, who, kin, policy = Leaf(rng, A4, 11, face="slab", hand=True), one.who, one.other, one.no("^#######")
    relation, ends = rng.choice(("Sister", "Husband", "Uncle", "Wife")), one.day + timedelta(rng.randint(100, 300))
    leaf.t(297, 60, one.house.upper(), 16, bold=True, at="c")
    leaf.t(297, 80, "PATIENT FOLDER", 13, bold=True, at="c")
    for y, pairs in ((120, (("FOLDER NO.", one.no("^####/24"), 36, 290), ("DATE", named(one.day), 296, 559))), (152,
        (("NAME", who.name, 36, 559),)), (184, (("DATE OF BIRTH", named(who.born), 36, 290), ("SEX",
        who.sex.capitalize(), 296, 420), ("RELIGION", "", 426, 559))),
                     (216, (("ADDRESS", who.address.line, 36, 559),)), (248, (("TELEPHONE", who.phone, 36, 290),
                     ("MARITAL STATUS", "Single", 296, 559))), (280, (("NHIS NO.", policy, 36, 290), ("EXPIRY DATE",
                     named(ends), 296, 559))),
                     (312, (("NEXT OF KIN", kin.name, 36, 330), ("RELATION", relation, 336, 559))), (344,
                     (("TEL. OF NEXT OF KIN", kin.phone, 36, 330),)), (376, (("ALLERGIES", "Chloroquine", 36, 559),))):
        for label, text, x, to in pairs:
            leaf.put(float(x), float(y), label, text, to=to)
    return Drawn(leaf.sheet, one.truth("patient_name", "date_of_birth", "patient_sex", "patient_address",
        "patient_phone", "record_date", marital_status="Single", policy_number=policy,
        policy_expiry_date=ends.isoformat(), allergies="Chloroquine",
                                       emergency_contacts=[{"name": kin.name, "relationship": relation,
                                           "phone": kin.phone}]), ("insurance_company", "has_insurance"))


@layout("prescription", "train")
def blind6_rx_tt_health_centre(rng: random.Random) -> Drawn:
    """A Trinidad practice's typed script: CDAP number, drugs with repeats each, doctor's stamp in a frame."""
    one = case(rng, "tt")
    rows = pick(rng,
        "Amlodipine|10 mg|1 tab daily|30|2\nMetformin|850 mg|1 tab twice daily|60|2\nSimvastatin|20 mg|1 tab "
        "nightly|30|2\nIndapamide|1.5 mg|1 tab every morning|30|2", 2, 3)
    leaf, who = Leaf(rng, A5, 9.5, face="book", typed="sans"), one.who
    leaf.t(210, 38, one.house, 14, bold=True, at="c")
    leaf.t(210, 51, f"{one.place.line}   Tel: {one.phone}", 8.5, at="c")
    leaf.down(24, 80, 100, (("Name:", who.name), ("Address:", who.address.line), ("Date of Birth:", named(who.born)),
        ("Date:", named(one.day)), ("CDAP #:", one.no("^######"))), 15)
    leaf.sheet.text(24, 184, "Rx", Pen("book", 22, True))
    y = 184.0
    for name, strength, sig, amount, again in rows:
        leaf.w(64, y, f"{name} {strength}", bold=True)
        leaf.w(64, y + 13, f"{sig}    Qty {amount}    Rpt x {again}")
        y += 36
    leaf.stamp(240, 460, [f"DR. {one.doctor.name.upper()}", "MBBS (UWI)", f"MBTT {one.no('^###')}"])
    return Drawn(leaf.sheet, one.truth("patient_name", "patient_address", "date_of_birth", "prescription_date",
        "facility_name", "prescriber_address", "prescriber_phone", prescriber_name=f"DR. {one.doctor.name}", refills=2,
                                       medicines=told(rows, "name strength . quantity")), ("directions",
                                           "prescriber_license", "refills"))


@layout("unknown", "train")
def blind6_other_us_appointment(rng: random.Random) -> Drawn:
    """A letter that reminds of an appointment: where to park, what to bring, a map's legend."""
    one = case(rng, "us")
    leaf, who = Leaf(rng, body=10.5, face="office"), one.who
    leaf.t(50, 56, one.house, 14, bold=True)
    leaf.lines(50, 90, [who.name, *who.address.lines, "", us(one.day)])
    y = leaf.para(50, 170, 500,
        f"This is a reminder of your appointment with {one.signed} on {us(one.day + timedelta(21))} at 9:40 AM, "
        f"{one.place.line}. Please arrive 15 minutes early and bring your insurance card, a photo ID and a list of "
        f"your medicines.")
    y = leaf.lines(50, y + 10, ["- Parking is free in Garage B. Enter from the west.",
        "- Fast from midnight if you were told to have blood drawn.",
        f"- To cancel call {one.phone} at least 24 hours before."])
    leaf.t(50, y + 20, "A $50 fee may be charged for missed visits.", 9)
    return Drawn(leaf.sheet, {})


@layout("unknown", "train")
def blind6_other_us_release(rng: random.Random) -> Drawn:
    """An authorization to release records by hand: what, to whom, until when, boxes for sensitive matters."""
    one = case(rng, "us")
    leaf, who = Leaf(rng, body=9, hand=True), one.who
    leaf.t(306, 44, "AUTHORIZATION TO USE AND DISCLOSE PROTECTED HEALTH INFORMATION", 12, bold=True, at="c")
    leaf.put(36, 76, "Patient name", who.name, to=330)
    leaf.put(336, 76, "Date of birth", us(who.born), to=576)
    leaf.put(36, 102, "I authorize", one.house, to=330)
    leaf.put(336, 102, "to release to", "Harmon Law Office", to=576)
    leaf.t(36, 130, "Information to be released:", bold=True)
    for place, option in enumerate(("Discharge summary", "Laboratory reports", "Radiology reports", "Billing records",
        "Entire chart")):
        leaf.sheet.tick(46, 148 + 16 * place, place in (0, 3), 8.5, "check")
        leaf.t(62, 148 + 16 * place, option)
    leaf.put(36, 244, "Purpose of disclosure", "legal", to=330)
    leaf.put(336, 244, "Expires", us(one.day + timedelta(180)), to=576)
    leaf.para(36, 270, 540,
        "I understand that this authorization is voluntary, that I may revoke it in writing at any time, and that "
        "information released may be redisclosed and no longer protected by federal privacy regulations (45 CFR "
        "164.508).", 8.5)
    leaf.put(36, 330, "Signature", "", to=330)
    leaf.put(336, 330, "Date", us(one.day), to=576)
    return Drawn(leaf.sheet, {})


@layout("insurance_card", "train")
def blind6_card_us_letter_temporary(rng: random.Random) -> Drawn:
    """A letter with a temporary card in words below a welcome, to use until the plastic one comes."""
    one = case(rng, "us")
    leaf, who, member, group = Leaf(rng, body=10), one.who, one.no("YPP^########", "^########02"), one.no("^#####")
    leaf.t(36, 50, "Cascade HealthFirst", 16, bold=True)
    leaf.lines(36, 84, [us(one.day), "", who.name, *who.address.lines])
    y = leaf.para(36, 170, 520,
        "Welcome. Your permanent member ID card will arrive within 10 days. Until then show the temporary card "
        "below at your doctor's office or pharmacy.")
    leaf.sheet.box(36, y + 10, 400, 170, 1)
    leaf.t(48, y + 32, "Cascade HealthFirst", 12, bold=True)
    leaf.t(424, y + 32, "TEMPORARY MEMBER ID CARD", 9, bold=True, at="r")
    leaf.down(48, y + 56, 150, (("Member name:", who.name), ("Member ID:", member), ("Group number:", group), ("Plan:",
        "Bronze HSA 6500"), ("Coverage begins:", us(one.day)), ("RxBIN / PCN:", "017010 / 0215COMM"), ("RxGroup:",
        "CHF1")), 16)
    leaf.t(48, y + 172, "Customer service 1-888-555-0158", 8.5)
    return Drawn(leaf.sheet, one.truth("member_name", insurer_name="Cascade HealthFirst", plan_name="Bronze HSA 6500",
        member_id=member, group_number=group, effective_date=one.day.isoformat(), rx_bin="017010", rx_pcn="0215COMM",
            rx_group="CHF1"))


@layout("hospital_bill", "train")
def blind6_bill_jm_receipt(rng: random.Random) -> Drawn:
    """A Jamaican practice's receipt by hand: received from, the sum of, for, health card's part, balance."""
    one = case(rng, "jm")
    fee = rng.randint(50, 120) * 10000
    part, number = fee * 3 // 10, one.no("00^###")
    leaf, who = Leaf(rng, A5, 10, face="serif", hand=True), one.who
    leaf.t(210, 40, one.house, 14, bold=True, at="c")
    leaf.lines(210, 54, [one.place.line, f"Tel. {one.phone}"], 9, at="c")
    leaf.t(24, 96, "OFFICIAL RECEIPT", 12, bold=True)
    leaf.put(270, 96, "No.", number, to=396)
    leaf.put(24, 128, "Date", named(one.day), to=200)
    leaf.put(24, 156, "Patient's name", who.name, to=396)
    leaf.put(24, 184, "For", "Office visit and ECG", to=396)
    leaf.put(24, 212, "Total fee J$", shown(fee), to=230)
    leaf.put(24, 240, "Health card J$", shown(part), to=230)
    leaf.put(24, 268, "Amount paid J$", shown(fee - part), to=230)
    leaf.put(24, 296, "Balance J$", "0.00", to=230)
    leaf.put(24, 350, "Signature", "", to=230)
    return Drawn(leaf.sheet, one.truth("facility_name", "facility_address", "facility_phone", "patient_name",
        "invoice_date", invoice_number=number, currency="JMD", **sums(total_amount=fee, balance_due=0)),
                 ("amount_paid", "line_items", "currency", "discount", "invoice_number"))


@layout("discharge_summary", "train")
def blind6_stay_my_letter(rng: random.Random) -> Drawn:
    """A Malaysian specialist hospital's summary: colon columns, diagnosis in capitals, medicines with Malay timings."""
    one = case(rng, "my")
    left, number = one.day + timedelta(rng.randint(2, 4)), one.no("^#######")
    rows = pick(rng,
        "T. Paracetamol|1 g|QID PRN|5 days\nT. Cefuroxime|250 mg|BD|1 week\nT. Pantoprazole|40 mg|OD|2 weeks", 2, 3)
    leaf, who = Leaf(rng, A4, 10, face="sans"), one.who
    leaf.t(36, 46, one.house.upper(), 14, bold=True)
    leaf.t(36, 60, f"{one.place.line}   Tel: {one.phone}", 9)
    leaf.t(36, 90, "DISCHARGE SUMMARY", 13, bold=True)
    story = ("Admitted with high fever and right iliac fossa pain. Ultrasound showed an inflamed appendix. "
             "Laparoscopic appendicectomy was done and recovery was uneventful.")
    y = 112.0
    for label, text in (("Name", who.name), ("MRN", number), ("Date of Birth", spoken(who.born)), ("Sex",
        who.sex.capitalize()), ("Date of Admission", spoken(one.day)), ("Date of Discharge", spoken(left)),
            ("Consultant", f"Dr. {one.doctor.name}"), ("Diagnosis", "ACUTE APPENDICITIS"),
                        ("Operation", "LAPAROSCOPIC APPENDICECTOMY"), ("Summary", story), ("Allergy", "NIL")):
        leaf.t(36, y, label)
        leaf.t(150, y, ":")
        y = leaf.para(160, y, 390, text) + 2
    leaf.t(36, y + 6, "Discharge medications")
    y = leaf.lines(160, y + 6, [f"{n} {s} {o} for {d}" for n, s, o, d in rows])
    leaf.t(36, y + 6, "Follow up")
    leaf.t(150, y + 6, ":")
    leaf.t(160, y + 6, f"TCA {spoken(left + timedelta(10))} at clinic")
    return Drawn(leaf.sheet, one.truth(
        "patient_name", "patient_sex", "date_of_birth", "facility_name", patient_id=number,
        provider_name=f"Dr. {one.doctor.name}", admission_date=one.day.isoformat(), discharge_date=left.isoformat(),
            diagnoses=["ACUTE APPENDICITIS"],
        procedures=["LAPAROSCOPIC APPENDICECTOMY"], hospital_course=story, allergies="NIL",
            follow_up=f"TCA {spoken(left + timedelta(10))} at clinic",
        medicines=[{"name": n.removeprefix("T. "), "strength": s, "duration": d} for n, s, o, d in rows]))
