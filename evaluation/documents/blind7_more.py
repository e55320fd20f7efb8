"""Longer and narrower papers held apart: instructions over pages, receipts of thermal printers, dot matrix, labels."""

from __future__ import annotations

import random
from datetime import timedelta

from evaluation.documents.bill_facts import shown
from evaluation.documents.blind7_kit import case, dmy, evened, grid, items, named, pairs, paper, short, spoken, table
from evaluation.documents.cases import goods, lines, pick, sums, told, total
from evaluation.documents.layouts import Drawn, layout

# fmt: off
_PILLS = """
metFORMIN (GLUCOPHAGE)|1,000 mg|tablet|Take 1 tablet by mouth 2 times daily with meals.
losartan (COZAAR)|50 mg|tablet|Take 1 tablet by mouth daily.
pantoprazole (PROTONIX)|40 mg|tablet|Take 1 tablet by mouth every morning before breakfast.
aspirin|81 mg|chewable tablet|Chew 1 tablet daily.
clopidogreL (PLAVIX)|75 mg|tablet|Take 1 tablet by mouth daily. Do not stop unless your cardiologist tells you.
nitroglycerin (NITROSTAT)|0.4 mg|SL tablet|Place 1 tablet under the tongue every 5 minutes as needed for \
chest pain, up to 3 doses.
rosuvastatin (CRESTOR)|20 mg|tablet|Take 1 tablet by mouth nightly.
"""
_ADVICE = (
    ("Caring for yourself at home", ("Rest when you are tired. Walk a little more each day.", "Weigh yourself every "
        "morning and write it down.", "Do not lift more than 10 pounds for one week.",
                                     "You may shower. Do not take a bath or swim until the site has healed.")),
    ("Diet", ("Eat less than 2,000 mg of sodium a day.", "Choose fruits, vegetables, fish and whole grains.",
        "Limit alcohol to one drink a day.")),
    ("Call your doctor if you have", ("Bleeding, swelling or redness at the site.", "A fever above 100.4 °F (38 °C).",
        "Weight gain of more than 3 pounds in a day or 5 pounds in a week.")),
    ("Call 911 if you have", ("Chest pain that does not go away after nitroglycerin.", "Sudden weakness, trouble "
        "speaking or a drooping face.", "Trouble breathing at rest.")),
)


@layout("discharge_summary", "test")
def blind7_stay_us_instructions_long(rng: random.Random) -> Drawn:
    """A hospital's discharge instructions over three pages: what to start, change and go on with, advice."""
    one, ill = case(rng, "us", youngest=48), rng.choice(("NSTEMI (non-ST elevated myocardial infarction)",
        "Unstable angina"))
    rows, out, number = pick(rng, _PILLS, 4, 6), one.day + timedelta(rng.randint(2, 5)), one.no("^#######")
    how = {0: "START taking", 1: "START taking", 2: "CHANGE how you take"}
    body = (f"<div class=row><b class=big>Discharge Instructions for {one.who.name}</b><span>{one.house}</span></div>"
        + grid((
        ("MRN", number), ("Date of birth", short(one.who.born)), ("Admitted", short(one.day)), ("Discharged", short(
            out)), ("Attending", one.signed), ("Discharge to", "Home")), 3, "g") +
        f"<h3>Why you were in the hospital</h3><p>Your main diagnosis was: {ill}</p><h3>Procedures you had</h3><p>"
        f"Left heart catheterization with coronary stent</p><h3>Allergies</h3><p>Iodinated contrast "
        "(Itching)</p><h3>Medicines</h3>" + "".join(
            f"<div class=med><span class=tag>{how.get(n, 'CONTINUE taking')}</span><br><b>{name} {strength} {form}</b>"
            f"<br>{sig}<br><small>Last given: ____ &emsp; Next due: ____</small></div>"
            for n, (name, strength, form, sig) in enumerate(rows)) + "".join(f"<h3>{head}</h3>{items(texts)}" for head,
                texts in _ADVICE) + "<h3>Appointments</h3>" + table(("When", "With", "Where"), (
                (f"{spoken(out + timedelta(7))} 10:20 AM", f"{one.other.name}, MD", "Cardiology Clinic, Suite 210"), (
                    f"{spoken(out + timedelta(14))} 1:00 PM", "Lab draw", "Main lobby")), "", "g") +
        "<h3>Your health team wants you to know</h3><p>Studies that are not finished: none. Your records are in the "
        "patient portal. If you use tobacco, quitting is the most important thing you can do for your "
        "heart.</p><p class=sig>Patient: ______________________ &emsp; Nurse: ______________________</p>")
    css = ("@page{@bottom-left{content:'" + f"{one.who.name} (MRN {number})" + "';font:8pt Arial}"
        "@bottom-right{content:'Page ' counter(page) ' of ' counter(pages);font:8pt Arial}}body{font:12pt Carlito;"
        "line-height:1.4}"
           ".big{font-size:15pt}.g{width:100%;margin:8px 0}.g td,.g th{border:1px solid #999;padding:3px 6px}"
           ".k{font-size:8.5pt;color:#555}h3{margin:14px 0 4px;border-bottom:2px solid #446}.med{margin:9px 0;"
           "break-inside:"
           "avoid}.tag{background:#446;color:#fff;padding:1px 6px;margin-right:8px;font-size:9pt}.sig{margin-top:40px}")
    return Drawn(paper(css, body, margin="0.6in 0.6in 0.8in"), one.truth(
        "patient_name", "date_of_birth", "facility_name", "provider_name", patient_id=number,
            admission_date=one.day.isoformat(), discharge_date=out.isoformat(), diagnoses=[ill],
        procedures=["Left heart catheterization with coronary stent"], allergies="Iodinated contrast (Itching)",
            discharged_to="Home", medicines=told(rows, "name strength form directions")),
        ("follow_up", "hospital_course", "condition_at_discharge"))


@layout("hospital_bill", "test")
def blind7_bill_my_thermal(rng: random.Random) -> Drawn:
    """A Malaysian clinic's receipt from a thermal printer: eighty millimetres wide, centred head, lines of dashes."""
    one = case(rng, "my")
    bought = goods(rng, "Consultation||1|45\nInjection||1|35\nMedication||1|28\nNebuliser||1|40\nMedical "
        "certificate||1|5", 2, 4, one.day)
    whole, number = total(bought), one.no("R0^####")
    body = (f"<p class=c><b>KLINIK {one.place.town.upper()}</b><br>{'<br>'.join(one.place.lines)}<br>Tel: "
        f"{one.phone}</p><hr><p>Receipt No: {number}<br>Date: {dmy(one.day)} 11:08<br>Patient: {one.who.name}<br>"
        f"Doctor: Dr. "
            f"{one.doctor.name}</p><hr>" + table((), [(c.description, str(c.quantity), shown(c.amount)) for c in
                bought], "lcr", "t") + "<hr>" + table((), (("TOTAL", "RM " + shown(whole)), ("CASH", "RM " + shown(
                    whole)), (
                "CHANGE", "RM 0.00")), "lr", "t") + "<p class=c>Terima kasih<br>Goods sold are not returnable</p>")
    css = "body{font:9pt 'Liberation Mono'}hr{border:0;border-top:1px dashed #000}p{margin:6px 0}.t{width:100%}"
    css += "td.r{text-align:right}"
    return Drawn(paper(css, body, "80mm 150mm", "4mm"), one.truth(
        "patient_name", "facility_address", "facility_phone", "invoice_date", facility_name=f"KLINIK "
        f"{one.place.town.upper()}", invoice_number=number, currency="MYR", provider_name=f"Dr. {one.doctor.name}",
        line_items=lines(bought, "quantity", "amount"), **sums(total_amount=whole, amount_paid=whole)), (
            "balance_due",))


@layout("hospital_bill", "test")
def blind7_bill_gh_matrix(rng: random.Random) -> Drawn:
    """A Ghanaian clinic's bill from a dot matrix printer: capitals, fixed letters, columns by blanks, cedis."""
    one = case(rng, "gh")
    bought = evened(goods(rng, "CONSULTATION||1|120\nMALARIA RDT||1|60\nFULL BLOOD COUNT||1|95\nARTEMETHER "
        "INJ||2|55\nPARACETAMOL TABS||1|20\nDETENTION PER DAY||2|180", 3, 5, one.day))
    whole, number = total(bought), one.no("B/^####/2^")
    rows = "\n".join(f"{c.description:<26}{c.quantity:>4}{shown(c.unit):>12}{shown(c.amount):>14}" for c in bought)
    rule = "-" * 56
    body = "<pre>" + "\n".join((
        one.house.upper(), one.place.line.upper(), f"TEL: {one.phone}", "", " " * 17 + "PATIENT BILL", "",
        f"BILL NO : {number:<22} DATE : {dmy(one.day)}", f"PATIENT : {one.who.name.upper():<22} FOLDER: "
        f"{one.no('^####')}",
        f"DOCTOR  : DR. {one.doctor.name.upper()}", rule, f"{'ITEM':<26}{'QTY':>4}{'PRICE':>12}{'AMOUNT GHS':>14}",
            rule, rows,
        rule, f"{'TOTAL':<42}{shown(whole):>14}", f"{'PAID':<42}{shown(whole):>14}", f"{'BALANCE':<42}{'0.00':>14}", "",
        "CASHIER: ______________</pre>"))
    css = "pre{font:11pt 'DejaVu Sans Mono';margin:0}"
    return Drawn(paper(css, body, "A4", "16mm"), one.truth(
        "patient_name", "facility_address", "facility_phone", "invoice_date", facility_name=one.house.upper(),
            invoice_number=number, currency="GHS", provider_name=f"DR. {one.doctor.name.upper()}",
        line_items=lines(bought, "quantity", "unit_price", "amount"), **sums(total_amount=whole, amount_paid=whole,
            balance_due=0)))


@layout("prescription", "test")
def blind7_rx_sg_labels(rng: random.Random) -> Drawn:
    """A Singapore clinic's sheet of medicine labels: one box for each drug, name and clinic repeated in every box."""
    one = case(rng, "sg", youngest=18)
    rows = pick(rng, "Paracetamol|500mg|tablet|Take 2 tablets 4 times a day when "
        "required|20\nLoratadine|10mg|tablet|Take 1 tablet once a day|10\nAmoxicillin|500mg|capsule|Take 1 capsule 3 "
        "times a day, complete the "
                "course|21\nOmeprazole|20mg|capsule|Take 1 capsule once a day before "
                "food|14\nDextromethorphan|15mg|tablet|Take 1 tablet 3 times a day for cough|15", 2, 4)
    body = "<div class=two>" + "".join(
        f"<div class=lab><b>{one.house}</b><br><small>{one.place.line} Tel {one.phone}</small><br><b>{name} "
        f"{strength} {form}</b> &nbsp; Qty: {count}<br>{how}<br><small>{one.who.name} &nbsp; {dmy(one.day)} &nbsp; Dr "
        f"{one.doctor.name}</small></div>" for name, strength, form, how, count in rows) + "</div>"
    css = "body{font:9.5pt Roboto}.two{display:grid;grid-template-columns:1fr 1fr;gap:10px}.lab{border:1px solid #444;"
    css += "border-radius:4px;padding:7px;line-height:1.4}small{font-size:7.5pt}"
    return Drawn(paper(css, body, "A4", "14mm"), one.truth(
        "patient_name", "facility_name", "prescriber_address", "prescriber_phone", "prescription_date",
            prescriber_name=f"Dr {one.doctor.name}",
        medicines=told(rows, "name strength form directions quantity")), ("directions",))


@layout("claim_form", "test")
def blind7_claim_sa_ucaf(rng: random.Random) -> Drawn:
    """A Saudi outpatient claim in numbered boxes: vitals, coded diagnosis, services with prices."""
    one = case(rng, "sa")
    work = evened(goods(rng, "Consultation|83600-00|1|200\nCBC|73050-39|1|90\nChest "
        "X-ray|58500-00|1|160\nNebulization|92043-00|1|75", 2, 4, one.day))
    member, code, whole = one.no("^########0^"), rng.choice(("J20.9", "J45.9", "R05", "K30")), total(work)
    body = ("<div class=row><b>UCAF 1.0 - OUTPATIENT CLAIM</b><b>Rafiq Cooperative Insurance</b></div>" + grid((
        ("Provider Name", one.house), ("Insured Name", one.who.name), ("ID Card No.", member), ("Date of Birth", dmy(
            one.who.born)), ("Sex", one.who.sex.capitalize()), ("Policy No.", one.no("P-^#####")), (
            "Visit Date", dmy(one.day)), ("Department", "Internal Medicine"), ("Class", "B")), 3, "g") +
                "<h4>To be completed by the attending physician</h4>" + grid((
                ("BP", "124/80"), ("Pulse", "86"), ("Temp", "37.9"), ("Duration of illness", "3 days")), 4, "g") + grid(
                    (("Chief complaint and main symptoms", "Cough, fever"), ("Principal code (ICD-10)", code)), 2, "g")
                        + table(
                    ("Code", "Description / Service", "Qty", "Cost (SAR)"), [*((c.code, c.description, str(c.quantity),
                        shown(c.amount)) for c in work), ("", "Total", "", shown(whole))], "llrr", "g") +
            f"<p>I hereby certify that all information is correct. Dr. {one.doctor.name} &emsp; Date "
            f"{dmy(one.day)}</p><h4>For insurance company use only</h4><p>Approved &#9744; &emsp; Not approved &#9744;"
            f" &emsp; Approval No. ______</p>")
    css = "body{font:9.5pt 'Liberation Sans'}.g{width:100%;margin-top:4px}.g td,.g th{border:1px solid #333;"
    css += "padding:2px 5px 4px}.k{font-size:7.5pt}h4{background:#ddd;padding:2px 5px;margin-top:8px}td.r,"
    css += "th.r{text-align:right}p{margin:8px 0}"
    return Drawn(paper(css, body, "A4", "12mm"), one.truth(
        "patient_name", "date_of_birth", "patient_sex", insured_id=member, insured_name=one.who.name,
            facility_name=one.house, diagnosis_codes=[code], total_charge=f"{whole // 100}.00",
                signature_date=one.day.isoformat(),
        service_lines=[{"procedure_code": c.code, "units": str(c.quantity), "charge": f"{c.amount // 100}.00"} for c in
            work]),
        ("insured_name", "group_number", "plan_name", "insurance_program", "patient_relationship",
            "billing_provider_name", "referring_provider", "service_lines", "insured_date_of_birth"))


@layout("lab_report", "test")
def blind7_lab_lk_letter(rng: random.Random) -> Drawn:
    """A Sri Lankan hospital's report: one analyte a line with dots between, small letterhead, reference in brackets."""
    one = case(rng, "lk", youngest=12)
    rows = pick(rng, "WBC|8.9|x10^3/uL|4.0 - 11.0\nHaemoglobin|11.4|g/dL|11.5 - 16.0\nPlatelets|142|x10^3/uL|150 - "
        "450\nNeutrophils|64|%|40 - 75\nLymphocytes|28|%|20 - 45\nCRP|18.2|mg/L|0 - 6\nESR 1st hour|26|mm|0 - 20", 4, 7)
    number = one.no("MH^#####")
    body = (f"<p class=c><b class=big>{one.house}</b><br>{one.place.line} | {one.phone}</p><hr>" + pairs((
        ("Patient", one.who.name), ("Reference No", number), ("Age / Sex",
            f"{one.age} Y / {one.who.sex.capitalize()}"), ("Sample", "Whole blood"), ("Collected", f"{named(one.day)} "
            f"08:05"), ("Reported", f"{named(one.day)} 11:40"), (
            "Referred by", f"Dr. {one.doctor.name}")), "", " :") + "<h4>FULL BLOOD COUNT / INFLAMMATORY MARKERS</h4>" +
                "".join(
                f"<div class=l><span>{n}</span><i></i><span>{v} {u}</span><span class=s>({s})</span></div>" for n, v,
                    u, s in rows) + f"<p class=sig>{one.other.name}<br>Medical Laboratory Technologist</p>")
    css = "body{font:11pt Caladea}.big{font-size:15pt}.k{padding-right:14px}h4{margin:18px 0 8px}.l{display:flex;"
    css += "margin:5px 0}.l i{flex:1;border-bottom:1px dotted #555;margin:0 6px 4px}.s{width:1.4in;text-align:right}"
    css += ".sig{margin-top:60px}"
    return Drawn(paper(css, body, "A4", "20mm"), one.truth(
        "patient_name", "patient_sex", "facility_name", patient_id=number, patient_age=f"{one.age} Y",
            ordering_provider=f"Dr. {one.doctor.name}", specimen="Whole blood", collected_date=one.day.isoformat(),
        report_date=one.day.isoformat(), results=told(rows, "test value unit reference_range")), ("patient_id",))
