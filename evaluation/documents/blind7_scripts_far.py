"""Prescriptions of Asia, Africa, the Gulf, Britain, Canada and the Pacific held apart, as their systems print them."""

from __future__ import annotations

import random

from evaluation.documents.blind7_kit import case, dmy, grid, inline, named, pairs, paper, table
from evaluation.documents.cases import pick, told
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.leaf import Leaf
from evaluation.documents.sheet import A5

# fmt: off
_HERE = ("facility_name", "prescriber_address", "prescriber_phone", "prescription_date", "patient_name")


@layout("prescription", "test")
def blind7_rx_in_app(rng: random.Random) -> Drawn:
    """A consultation app's prescription from India: generic below the brand, timing in a cell."""
    one = case(rng, "in", youngest=18)
    rows = pick(rng, "Pantocid 40mg Tablet|Pantoprazole|1 - 0 - 0|Before Food|7 days\nAugmentin 625 Duo "
        "Tablet|Amoxycillin + Clavulanic "
                "Acid|1 - 0 - 1|After Food|5 days\nLevocet M Tablet|Levocetirizine + Montelukast|0 - 0 - 1|After "
                "Food|10 days\nDolo 650mg "
                "Tablet|Paracetamol|1 - 1 - 1|After Food|3 days\nAscoril D Plus Syrup|Dextromethorphan|5 ml - 5 ml - "
                "5 ml|After Food|5 days", 2, 4)
    body = (f"<div class=row><div><b class=big>Dr. {one.doctor.name}</b><br>{one.doctor.degrees}<br>Reg. No: "
        f"{one.doctor.license}</div><div class=r>"
            f"<b>{one.house}</b><br>{'<br>'.join(one.place.lines)}<br>{one.phone}</div></div><hr>" + inline((
                ("Patient:", one.who.name), ("Age:", f"{one.age} yrs"), ("Gender:", one.who.sex.capitalize()), (
                    "Date:", f"{named(one.day)}, 6:45 pm"),
                ("ID:", one.no("^#####")))) + "<h4>CHIEF COMPLAINTS</h4><p>Fever - 3 days; cough with throat pain - 3 "
                    "days</p><h4>VITALS</h4><p>BP: "
            "118/76 mmHg, Pulse: 92 bpm, SpO2: 98%</p><h4>DIAGNOSIS</h4><p>Acute upper respiratory infection</p><h4>"
            "Rx</h4><table class=t><tr><th>"
            "Medicine</th><th>Dosage</th><th>When</th><th>Duration</th></tr>" + "".join(
                f"<tr><td>{n}. <b>{name}</b><br><small>Composition: {salt}</small></td><td>{often}</td><td>{when}</td>"
                f"<td>{days}</td></tr>"
                for n, (name, salt, often, when, days) in enumerate(rows, 1)) + "</table><h4>ADVICE</h4><p>Warm "
                    "saline gargles. Review after 5 days if fever "
            f"persists.</p><p class=s>Digitally signed<br>Dr. {one.doctor.name}</p><p class=f>Generated through "
            f"CareLink OPD. Valid in India only.</p>")
    css = ("body{font:10pt 'DejaVu Sans Condensed'}.big{font-size:14pt}h4{color:#357;margin:12px 0 2px;"
        "font-size:9.5pt}.t{width:100%}.t th{background:"
           "#e8eef5}.t td,.t th{padding:5px;border-bottom:1px solid #ccd}small{color:#666}.s{margin-top:40px;"
           "text-align:right}.f{font-size:7.5pt;color:"
           "#777}")
    def member(text: str) -> dict[str, str]:
        *name, form = text.split()
        strength = name.pop() if name[-1].endswith("mg") else ""
        return {"name": " ".join(name), "form": form} | ({"strength": strength} if strength else {})
    return Drawn(paper(css, body, "A4", "14mm"), one.truth(
        *_HERE, "patient_sex", "prescriber_license", patient_age=f"{one.age} yrs", prescriber_name=f"Dr. "
            f"{one.doctor.name}",
        medicines=[member(name) | {"frequency": often, "duration": days} for name, _, often, _, days in rows]),
        ("directions",))


@layout("prescription", "test")
def blind7_rx_uk_clinic_letter(rng: random.Random) -> Drawn:
    """A British clinic's private prescription on A5: patient's box, items with amounts to supply."""
    one = case(rng, "uk")
    rows = pick(rng, "Lansoprazole|30mg|capsules|Take ONE capsule each morning before "
        "food|28\nNitrofurantoin|100mg|MR capsules|Take ONE capsule twice a day "
                "for 3 days|6\nSertraline|50mg|tablets|Take ONE tablet daily|28\nHydrocortisone|1%|cream|Apply thinly "
                "twice a day for 7 days|15g\nPropranolol|"
                "40mg|tablets|Take ONE tablet twice a day|56", 1, 3)
    body = (f"<h3>{one.house}</h3><p>{one.place.line}<br>Tel: {one.phone}</p><div class=box>Private prescription "
        f"for:<br><b>{one.who.name}</b><br>"
            f"{'<br>'.join(one.who.address.lines)}<br>Date of birth: {dmy(one.who.born)}</div>" + "".join(
                f"<p class=i><b>{name} {strength} {form}</b><br>{how}<br>Supply: {count}</p>" for name, strength, form,
                    how, count in rows) +
            f"<p class=s>Signed ______________________<br>Dr {one.doctor.name} {one.doctor.degrees}<br>GMC "
            f"{one.no('7######')} &emsp; Date: {dmy(one.day)}</p>")
    css = "body{font:10pt 'Liberation Sans'}.box{border:1px solid #000;padding:6px;margin:10px 0}.i{margin:12px 0}"
    css += ".s{margin-top:36px;line-height:1.6}"
    return Drawn(paper(css, body, "A5", "12mm"), one.truth(
        *_HERE, "patient_address", "date_of_birth", prescriber_name=f"Dr {one.doctor.name} {one.doctor.degrees}",
        medicines=told(rows, "name strength form directions quantity")), ("directions", "prescriber_license",
            "prescriber_name"))


@layout("prescription", "test")
def blind7_rx_ph_clinic(rng: random.Random) -> Drawn:
    """A Philippine doctor's computer prescription: brands in brackets, licence and PTR below."""
    one = case(rng, "ph", youngest=19)
    rows = pick(rng, "Losartan (Cozaar)|50 mg|tablet|Take 1 tablet once a day in the morning|30\nMetformin "
        "(Glucophage)|500 mg|tablet|Take 1 tablet twice a "
                "day after meals|60\nAtorvastatin (Lipitor)|20 mg|tablet|Take 1 tablet at bedtime|30\nCo-Amoxiclav "
                "(Augmentin)|625 mg|tablet|Take 1 tablet "
                "every 12 hours for 7 days|14", 2, 4)
    body = (f"<div class=c><h3>{one.doctor.name.upper()}, {one.doctor.degrees}</h3>Internal Medicine<br>"
        f"{one.house}<br>{one.place.line}<br>Tel: {one.phone}"
            "<br><small>Clinic hours: Mon / Wed / Fri 10 AM - 2 PM</small></div><hr>" + pairs((
                ("Name:", one.who.name), ("Age / Sex:", f"{one.age} / {one.sex}"), ("Address:", one.who.address.line), (
                    "Date:", f"{one.day:%B %d, %Y}")))
            + "<p class=rx>&#8478;</p>" + "".join(f"<p class=i>{n}. {name} {strength} {form} &emsp; #{count}<br>&emsp;"
                f"Sig: {how}</p>"
                                                 for n, (name, strength, form, how, count) in enumerate(rows, 1)) +
            f"<p class=s>{one.doctor.name}, {one.doctor.degrees}<br>Lic. No. {one.doctor.license}<br>PTR No. "
            f"{one.no('^######')}<br>S2 No. ________</p>")
    css = ("body{font:10pt 'Liberation Serif'}.rx{font-size:26pt;margin:8px 0}.i{margin:10px 0}.s{margin:60px 0 0 55%}"
        ".k{padding-right:10px}")
    return Drawn(paper(css, body, "A5", "11mm"), one.truth(
        *_HERE, "patient_address", "patient_age", "patient_sex", "prescriber_license",
        prescriber_name=f"{one.doctor.name}, {one.doctor.degrees}", medicines=told(rows, "name strength form "
            "directions quantity")), ("directions",))


@layout("prescription", "test")
def blind7_rx_ae_erx(rng: random.Random) -> Drawn:
    """A Gulf hospital's electronic prescription: patient's grid, diagnosis code, a wide table whose cells wrap."""
    one = case(rng, "ae")
    rows = pick(rng, "Amoxicillin / Clavulanate 1 g Tablet|1 tab|Oral|BID|7 Days|14\nIbuprofen 400 mg Tablet|1 "
        "tab|Oral|TID PRN|5 Days|15\nEsomeprazole 20 mg "
                "Capsule|1 cap|Oral|OD|14 Days|14\nMometasone 0.05 % Nasal Spray|2 sprays|Nasal|OD|30 "
                "Days|1\nCholecalciferol 50,000 IU Capsule|1 cap|Oral|"
                "Once weekly|8 Weeks|8", 2, 4)
    body = (f"<div class=row><b class=big>{one.house}</b><span class=r>{one.place.line}<br>Tel {one.phone}</span>"
        f"</div><h3 class=c>Prescription</h3>" + grid((
        ("Patient Name", one.who.name), ("MRN", one.no("^######")), ("Gender", one.who.sex.capitalize()), (
            "Date of Birth", named(one.who.born, "-")), (
            "Age", f"{one.age} Years"), ("Visit Date", named(one.day, "-")), ("Diagnosis", "J01.90 Acute sinusitis, "
            "unspecified"), ("Allergies",
            "No known allergies"), ("Payer", "Noor Care")), 3, "g") + table(("#", "Drug Name", "Dose", "Route",
                "Frequency", "Duration", "Qty"), [
                (str(n), *row) for n, row in enumerate(rows, 1)], "clllllr", "g") + f"<p class=s>Prescribed by: Dr. "
                    f"{one.doctor.name} ({one.doctor.degrees})<br>"
            f"License No: {one.doctor.license}<br>Signature &amp; Stamp</p><p class=f>Not valid for dispensing after "
            f"30 days.</p>")
    css = ("body{font:9.5pt Roboto}.big{font-size:13pt}h3{margin:10px 0}.g{width:100%;margin-bottom:10px}.g td,.g "
        "th{border:1px solid #99b;padding:4px}.k{"
           "font-size:7.5pt;color:#667}.s{margin-top:40px;line-height:1.5}.f{font-size:8pt}")
    def member(text: str) -> dict[str, str]:
        name, _, rest = text.rpartition(" ")
        if rest == "Spray":
            name, rest = name.removesuffix(" Nasal"), "Nasal Spray"
        first, strength, unit = name.rsplit(" ", 2)
        return {"name": first, "strength": f"{strength} {unit}", "form": rest}
    return Drawn(paper(css, body, "A4", "14mm"), one.truth(
        *_HERE, "patient_sex", "date_of_birth", "prescriber_license", patient_age=f"{one.age} Years",
            prescriber_name=f"Dr. {one.doctor.name}",
        medicines=[member(r[0]) | {"dose": r[1], "route": r[2], "frequency": r[3], "duration": r[4], "quantity": r[5]}
            for r in rows]), ("directions",))


@layout("prescription", "test")
def blind7_rx_za_script(rng: random.Random) -> Drawn:
    """A South African practice's script: practice number, scheme and member, ICD-10 beside each medicine, repeats."""
    one = case(rng, "za")
    rows = pick(rng, "Ridaq|12.5 mg|tablets|1 tab daily|30|I10\nPerindopril|4 mg|tablets|1 tab in the "
        "morning|30|I10\nSimvastatin|20 mg|tablets|1 tab at night|"
                "30|E78.5\nAsthavent|100 mcg|inhaler|2 puffs when necessary|1|J45.9\nBeclate|100 "
                "mcg|inhaler|2 puffs twice a day|1|J45.9", 2, 4)
    body = (f"<div class=row><div><b>Dr {one.doctor.name}</b><br>{one.doctor.degrees}<br>HPCSA: "
        f"{one.doctor.license}<br>Pr. No. 0{one.no('^#####')}</div><div "
            f"class=r>{one.house}<br>{'<br>'.join(one.place.lines)}<br>Tel {one.phone}</div></div><hr>" + pairs((
                ("Patient", one.who.name), ("ID / DOB", f"{one.who.born:%Y/%m/%d}"), ("Address", one.who.address.line),
                    ("Scheme", "Umoya Health Classic"), (
                    "Member no", one.no("^########")), ("Date", f"{one.day:%Y/%m/%d}"))) + table(("Rx", "Directions",
                        "Qty", "ICD-10"), [
                        (f"{name} {strength} {form}", how, count, code) for name, strength, form, how, count, code in
                            rows], "llrl", "t") +
            "<p>Repeat x 5 (total 6 months)</p><p>Generic substitution: allowed</p><p class=s>"
            "_______________________<br>Signature</p>")
    css = ("body{font:10pt Carlito}.k{padding-right:24px;color:#555}.t{width:100%;margin:14px 0}.t th{background:#ddd;"
        "padding:3px}.t td{padding:6px 3px;border-"
           "bottom:1px solid #ccc}td.r,th.r{text-align:right;padding-right:20px}p{margin:8px 0}.s{margin-top:60px}")
    return Drawn(paper(css, body, "A4", "18mm"), one.truth(
        *_HERE, "patient_address", "date_of_birth", "prescriber_license", prescriber_name=f"Dr {one.doctor.name}",
        medicines=told([(n, s, f, h, c) for n, s, f, h, c, _ in rows], "name strength . "
            "directions quantity"), refills=5),
        ("directions", "refills"))


@layout("prescription", "test")
def blind7_rx_au_erx_token(rng: random.Random) -> Drawn:
    """An Australian electronic script's paper evidence: a square to scan, item, repeats, who wrote it, narrow sheet."""
    one = case(rng, "au")
    [(name, strength, form, how, count, again)] = pick(rng, "Rosuvastatin|10 mg|tablet|Take ONE tablet "
        "daily|30|5\nAmlodipine|5 mg|tablet|Take ONE tablet in the "
        "morning|30|5\nDoxycycline|100 mg|tablet|Take ONE tablet daily with food for 7 days|7|0\nMirtazapine|15 "
        "mg|tablet|Take ONE tablet at night|30|2", 1, 1)
    square = "".join(f"<i style='opacity:{rng.randint(0, 1)}'></i>" for _ in range(225))
    body = (f"<h3>Electronic prescription</h3><div class=qr>{square}</div><p class=c>"
        f"1{one.no('^######')}D{one.no('^#####')}</p><p><b>{one.who.name}</b><br>"
            f"{one.who.address.line}</p><p class=big>{name} {strength} {form}</p><p>{how}</p><p>Quantity: {count}<br>"
            f"Repeats remaining: {again}<br>Date "
            f"prescribed: {named(one.day)}</p><p>Prescribed by: Dr {one.doctor.name}<br>Prescriber no: "
            f"{one.doctor.license}<br>{one.house}<br>{one.place.line}"
            f"<br>Ph: {one.phone}</p><p class=f>Present this at any pharmacy. Do not share the code.</p>")
    css = ("body{font:10pt Roboto}p{margin:8px 0}.big{font-size:13pt;font-weight:500}.qr{width:150px;display:grid;"
        "grid-template-columns:repeat(15,10px);margin:"
           "10px auto}.qr i{width:10px;height:10px;background:#000}.f{font-size:8pt;color:#666}")
    return Drawn(paper(css, body, "4in 7.5in", "8mm"), one.truth(
        *_HERE, "patient_address", "prescriber_license", prescriber_name=f"Dr {one.doctor.name}", refills=int(again),
            medicines=[
            {"name": name, "strength": strength, "form": form, "directions": how, "quantity": count}]), ("directions",))


@layout("prescription", "test")
def blind7_rx_ca_pharmacy_fax(rng: random.Random) -> Drawn:
    """A Canadian clinic's script sent by fax: a table with mitte and repeats, health card number, college number."""
    one = case(rng, "ca")
    rows = pick(rng, """
Ramipril|5 mg|capsule|1 capsule|PO|daily||90|3
Ciprofloxacin|500 mg|tablet|1 tablet|PO|BID|7 days|14|0
Escitalopram|10 mg|tablet|1 tablet|PO|daily||30|2
Naproxen|500 mg|tablet|1 tablet|PO|BID PRN||40|1
""", 1, 3)
    body = (f"<p class=f>FAX FROM {one.house.upper()} {one.phoned()} PAGE 1/1</p><h3>{one.house}</h3><p>"
        f"{one.place.line} &nbsp; T: {one.phone}</p>" + table((), (
        ("Patient", one.who.name, "DOB", f"{one.who.born:%Y-%m-%d}"), ("Address", one.who.address.line, "Sex",
            one.sex), (
            "Health card", one.no("^### ### ###"), "Date", f"{one.day:%Y-%m-%d}")), "", "g") + table(("Medication",
                "Sig", "Mitte", "Repeats"), [
                (f"{n} {s} {f}", f"{d} {w} {o}" + (f" x {x}" if x else ""), c, a) for n, s, f, d, w, o, x, c, a in
                    rows], "llrr", "g") + f"<p class=s>Dr. "
                    f"{one.doctor.name}, {one.doctor.degrees} &emsp; CPSO "
            f"{one.no('^####')}</p><p class=f>This prescription represents the original of the prescription drug "
            f"order. The addressee is the only intended "
            "recipient.</p>")
    css = ("body{font:10.5pt 'Liberation Sans'}.f{font-size:8pt}.g{width:100%;margin:12px 0}.g td,.g th{border:1px "
        "solid #000;padding:5px}td.r,th.r{text-align:"
           "right}.s{margin:50px 0 20px;border-top:1px solid #000;width:60%}")
    return Drawn(paper(css, body, "letter", "0.7in"), one.truth(
        *_HERE, "patient_address", "date_of_birth", "patient_sex", prescriber_name=f"Dr. {one.doctor.name}, "
            f"{one.doctor.degrees}", medicines=told(
            rows, "name strength form dose route frequency duration quantity")), ("directions",
                "refills", "prescriber_license"))


@layout("prescription", "test")
def blind7_rx_ng_carbon(rng: random.Random) -> Drawn:
    """A Nigerian hospital's carbon form by hand: printed lines, folder number, drugs numbered, a stamp."""
    one = case(rng, "ng", youngest=16)
    rows = pick(rng, "Tab Coartem|80/480 mg|BD|3/7\nTab Paracetamol|1 g|TDS|5/7\nCap Amoxil|500 mg|TDS|5/7\nTab Vit "
        "C|200 mg|OD|2/52\nTab Amlodipine|5 mg|OD|"
                "1/12", 2, 4)
    leaf, who = Leaf(rng, A5, 9, face="serif", hand=True), one.who
    leaf.t(210, 34, one.house.upper(), 13, bold=True, at="c", room=380)
    leaf.lines(210, 48, [one.place.line, f"Tel: {one.phone}"], 8, at="c")
    leaf.t(210, 78, "PRESCRIPTION FORM", 10, bold=True, at="c")
    leaf.put(24, 104, "Name", who.name, at=60, to=270)
    leaf.put(276, 104, "Age", f"{one.age}yrs", at=300, to=340)
    leaf.put(346, 104, "Sex", one.sex, at=368, to=396)
    leaf.put(24, 128, "Hosp. No.", one.no("0^####"), at=74, to=200)
    leaf.put(210, 128, "Date", dmy(one.day), at=240, to=396)
    y = 166.0
    for n, (name, strength, often, days) in enumerate(rows, 1):
        leaf.t(28, y, f"{n}.")
        leaf.w(46, y, f"{name} {strength} {often} x {days}", room=340)
        y += 30
    leaf.put(24, 480, "Doctor's name", f"Dr. {one.doctor.name}", at=96, to=270)
    leaf.put(24, 510, "Signature", "", at=96, to=270)
    leaf.stamp(290, 470, ("PHARMACY DEPT", "DISPENSED"))
    return Drawn(leaf.sheet, one.truth(
        *_HERE, "patient_sex", patient_age=f"{one.age}yrs", prescriber_name=f"Dr. {one.doctor.name}", medicines=[
            {"name": n.split(" ", 1)[1], "strength": s, "frequency": o, "duration": d} for n, s, o, d in rows]), (
                "directions", "prescriber_name"))
