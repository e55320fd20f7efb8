"""American prescriptions held apart, as record systems and prescribers print them: accuracy is reported on these."""

from __future__ import annotations

import random

from evaluation.documents.blind7_kit import boxes, case, grid, inline, pairs, paper, short, spoken, table, us
from evaluation.documents.cases import pick
from evaluation.documents.layouts import Drawn, layout

# fmt: off
_ORDERS = """
amLODIPine|10 mg|tablet|Take 1 tablet by mouth once daily|90|3
hydroCHLOROthiazide|25 mg|tablet|Take 1 tablet by mouth every morning|90|1
buPROPion XL|150 mg|tablet|Take 1 tablet by mouth every morning. Do not crush.|30|5
tamsulosin|0.4 mg|capsule|Take 1 capsule by mouth 30 minutes after the same meal each day|30|11
montelukast|10 mg|tablet|Take 1 tablet by mouth at bedtime|30|2
doxycycline hyclate|100 mg|capsule|Take 1 capsule by mouth twice daily with food for 10 days|20|0
fluticasone propionate|50 mcg/actuation|nasal spray|Use 2 sprays in each nostril once daily|16|3
methocarbamol|750 mg|tablet|Take 1 tablet by mouth three times daily as needed for muscle spasm|30|0
"""
_FROM = ("prescriber_name", "prescriber_address", "prescriber_phone", "prescriber_npi", "prescription_date")
_WHO = ("patient_name", "patient_address", "date_of_birth", "patient_sex")


@layout("prescription", "test")
def blind7_rx_us_erx_copy(rng: random.Random) -> Drawn:
    """A pharmacy's print of an electronic prescription: three panels of particulars, the drug's fields in a column."""
    one = case(rng, "us")
    [(name, strength, form, how, count, refills)] = pick(rng, _ORDERS, 1, 1)
    body = ("<h2>NewRx - Electronic Prescription</h2><p class=f>Message ID " + one.no("^#######-^####") +
        f" received {us(one.day)}"
            " 11:27:04</p><div class=cols><section><h4>PATIENT</h4>" + pairs((
                ("Name:", one.who.last_first), ("DOB:", us(one.who.born)), ("Gender:", one.who.sex.capitalize()), (
                    "Address:", one.who.address.line), ("Phone:", one.who.phone))) + "</section><section><h4>"
                    "PRESCRIBER</h4>"
            + pairs((("Name:", one.signed), ("NPI:", one.doctor.npi), ("DEA:", one.doctor.dea), ("Clinic:", one.house),
                (
                "Address:", one.place.line), ("Phone:", one.phone))) + "</section></div><section><h4>MEDICATION "
                "PRESCRIBED</h4>"
            + pairs((("Drug:", f"{name} {strength} {form}"), ("Quantity:", f"{count} (unit: Each)"), ("Days supply:",
                count), (
                "Directions:", how), ("Refills:", refills), ("Substitutions:", "Allowed"), ("Date written:", us(
                    one.day)), (
                    "Diagnosis:", "Not specified"))) + "</section><section><h4>PHARMACY</h4><p>LAKESIDE PHARMACY "
                    "#0417, 500 Shore "
            "Rd, NCPDP 2317744</p></section>")
    css = ("body{font:9.5pt 'Liberation Mono'}h2{font-size:13pt}.f{font-size:8pt}.cols{display:flex;gap:10px}"
        "section{border:1px "
           "solid #000;flex:1;padding:6px;margin-top:8px}h4{border-bottom:1px solid #000;margin-bottom:4px}"
           ".k{white-space:nowrap;"
           "padding-right:8px}")
    return Drawn(paper(css, body), one.truth(
        *_WHO, *_FROM, "prescriber_dea", "facility_name", refills=int(refills),
        medicines=[{"name": name, "strength": strength, "form": form, "quantity": count, "directions": how}]), (
            "directions",))


@layout("prescription", "test")
def blind7_rx_us_practice_print(rng: random.Random) -> Drawn:
    """A practice's prescriptions on half a sheet each: the same letterhead above and below, one drug on each."""
    one = case(rng, "us")
    rows = pick(rng, _ORDERS, 2, 2)
    def slip(row: tuple[str, ...]) -> str:
        name, strength, form, how, count, refills = row
        return (f"<div class=slip><div class=c><b class=big>{one.house}</b><br>{one.signed}<br>{one.place.line}<br>"
            f"Phone: "
                f"{one.phone} &emsp; NPI: {one.doctor.npi} &emsp; Lic: {one.doctor.license}</div><hr><div class=row>"
                f"<span><b>Patient:"
                f"</b> {one.who.name}</span><span><b>DOB:</b> {short(one.who.born)} ({one.sex})</span><span><b>"
                f"Date:</b> "
                f"{short(one.day)}</span></div><p><b>Address:</b> {one.who.address.line}</p><p class=rx>Rx: <b>{name} "
                f"{strength} "
                f"{form}</b></p><p>Sig: {how}</p><p>Disp: {count} &emsp; Refills: {refills} &emsp; DAW: No</p><p "
                f"class=sig>"
                f"Electronically signed by {one.signed}</p></div>")
    css = ("body{font:10.5pt Caladea}.slip{height:4.8in;border-bottom:1px dashed #777;padding-top:14px}"
        ".big{font-size:14pt}hr{margin:"
           "8px 0}p{margin:7px 0}.rx{font-size:13pt;margin-top:22px}.sig{margin-top:40px;border-top:1px solid #000;"
           "width:3.4in;"
           "padding-top:3px;font-size:9pt}")
    return Drawn(paper(css, "".join(map(slip, rows))), one.truth(
        *_WHO, *_FROM, "prescriber_license", "facility_name",
        medicines=[{"name": n, "strength": s, "form": f, "quantity": c, "directions": h} for n, s, f, h, c, _ in rows]),
        ("directions", "refills"))


@layout("prescription", "test")
def blind7_rx_us_order_list(rng: random.Random) -> Drawn:
    """A hospital's list of discharge prescriptions in one table: drug and strength wrap, sig in words."""
    one = case(rng, "us")
    rows = pick(rng, _ORDERS, 3, 5)
    body = (f"<div class=row><div><b class=big>{one.house}</b><br>{one.place.line}<br>{one.phone}</div><div class=box>"
        f"<b>"
            f"{one.who.name}</b><br>MRN {one.no('^#######')}<br>{us(one.who.born)} &middot; "
            f"{one.who.sex.capitalize()}</div></div>"
            f"<h3>Prescriptions printed {us(one.day)}</h3>" + table(("Medication", "Sig", "Dispense", "Refills"), [
                (f"{n} {s} {f}", h, c, r) for n, s, f, h, c, r in rows], "llrr", "t"))
    body += f"<p>{inline((('Prescriber:', one.signed), ('NPI:', one.doctor.npi), ('DEA:', one.doctor.dea)))}</p><p "
    body += "class=sig>"
    body += "Signature</p><p class=f>Generic substitution permitted unless otherwise noted. Void if altered.</p>"
    css = ("body{font:10pt 'Liberation Sans'}.big{font-size:14pt}.box{border:1px solid #000;padding:6px 14px}"
        "h3{margin:16px 0 6px}.t{"
           "width:100%;margin-bottom:14px}.t td,.t th{border:1px solid #777;padding:5px}.t td:first-child{width:26%}"
           "td.r,th.r{"
           "text-align:right}.sig{margin-top:4em;border-top:1px solid #000;width:3in}.f{font-size:8pt;margin-top:20px}")
    return Drawn(paper(css, body), one.truth(
        "patient_name", "date_of_birth", "patient_sex", *_FROM, "prescriber_dea", "facility_name",
        medicines=[{"name": n, "strength": s, "form": f, "quantity": c, "directions": h} for n, s, f, h, c, _ in rows]),
        ("directions", "refills"))


@layout("prescription", "test")
def blind7_rx_us_visit_meds(rng: random.Random) -> Drawn:
    """An urgent care's prescription with abbreviated sigs in a box, weight and allergies beside the name."""
    one = case(rng, "us", youngest=3, oldest=70)
    rows = pick(rng, "Cefdinir|300 mg|cap|1 cap|PO|BID|x 10 days|20\nPrednisone|20 mg|tab|2 tabs|PO|daily|x 5 "
        "days|10\nZofran ODT|"
                "4 mg|tab|1 tab|SL|q8h PRN|x 3 days|9\nBenzonatate|200 mg|cap|1 cap|PO|TID PRN|x 7 "
                "days|21\nNaproxen|500 mg|tab|1 "
                "tab|PO|BID|x 10 days|20", 1, 3)
    body = (f"<div class=head><b>RAPID ROAD URGENT CARE</b><br>{one.place.line} | T {one.phone} | F "
        f"{one.phoned()}</div><div class="
            "name>" + inline((("PATIENT", one.who.name), ("DOB", us(one.who.born)), ("AGE", f"{one.age} yrs"), ("SEX",
                one.sex))) +
            "<br>" + inline((("ADDRESS", one.who.address.line), ("WT", "68 kg"), ("ALLERGIES", "NKDA"))) +
                "</div><div class=rxs>"
            + "".join(f"<p>{n}. {name} {strength} {form}<br>&emsp;Sig: {dose} {way} {often} {days}<br>&emsp;Disp "
                f"#{count}, no refills"
                      "</p>" for n, (name, strength, form, dose, way, often, days, count) in enumerate(rows, 1)) +
                          "</div>"
            + f"<div class=row><div class=line>{one.signed}<br><small>NPI {one.doctor.npi} &nbsp; DEA "
                f"{one.doctor.dea}</small></div>"
            f"<div class=line>{us(one.day)}<br><small>Date</small></div></div><p>"
            f"{boxes(('May substitute', 'Dispense as written'), 'May substitute')}</p>")
    css = ("body{font:11pt 'Liberation Sans'}.head{text-align:center;border-bottom:3px double #000;padding-bottom:6px}"
        ".head b{font-size:"
           "16pt}.name{padding:12px 0;line-height:1.7}.rxs{border:1px solid #000;min-height:3.4in;padding:10px;"
           "line-height:1.5;font-"
           "family:'Liberation Mono'}.rxs p{margin-bottom:12px}.line{border-top:1px solid #000;margin-top:60px;"
           "width:3.2in}")
    return Drawn(paper(css, body), one.truth(
        *_WHO, *_FROM, "prescriber_dea", patient_age=f"{one.age} yrs", facility_name="RAPID ROAD URGENT CARE",
            medicines=[
            {"name": n, "strength": s, "form": f, "dose": d, "route": w, "frequency": o, "duration": t.removeprefix(
                "x "),
             "quantity": c} for n, s, f, d, w, o, t, c in rows]), ("directions", "refills"))


@layout("prescription", "test")
def blind7_rx_us_eye_drops(rng: random.Random) -> Drawn:
    """An eye clinic's prescription of drops: large left margin with the clinic's doctors, one of them ticked."""
    one = case(rng, "us", youngest=30)
    [(name, strength, how, count, refills)] = pick(rng, "latanoprost|0.005 %|Instill 1 drop in both eyes at "
        "bedtime|2.5 mL|5\n"
        "timolol maleate|0.5 %|Instill 1 drop in the right eye twice daily|5 mL|3\nprednisolone acetate|1 %|Instill 1 "
        "drop in the "
        "left eye four times daily|10 mL|1\nofloxacin|0.3 %|Instill 1 drop in the right eye four times daily for 7 "
        "days|5 mL|0", 1, 1)
    others = [case(rng, "us").doctor.name + ", OD" for _ in range(2)]
    body = ("<div class=two><aside><b>Clearwater Eye Associates</b><p>" + boxes((one.signed, *others), one.signed,
        "<br>") +
            f"</p><p>{'<br>'.join(one.place.lines)}</p><p>Tel<br>{one.phone}</p></aside><main>" + pairs((
                ("Patient", one.who.name), ("Date of birth", spoken(one.who.born)), ("Address", one.who.address.line), (
                    "Date", spoken(one.day))), "p") + f"<p class=rx>℞</p><p class=drug>{name} {strength} ophthalmic "
                    f"solution</p>"
            f"<p>{how}</p><p>Dispense: {count}</p><p>Refill {refills} times</p><p class=sig>{one.signed}<br><small>"
            f"License "
            f"{one.doctor.license} &nbsp; NPI {one.doctor.npi}</small></p></main></div>")
    css = ("body{font:11pt Carlito}.two{display:flex;gap:22px}aside{width:2.1in;border-right:2px solid #286;"
        "padding-right:12px;font-size"
           ":9.5pt;min-height:7in}aside p{margin-top:18px;line-height:1.6}main{flex:1}.p .k{color:#286;"
           "padding-right:16px}.p td{padding:"
           "4px 6px 4px 0}.rx{font-size:30pt;margin:16px 0 6px}.drug{font-size:14pt}main p{margin:7px 0}"
           ".sig{margin-top:70px;border-top:"
           "1px solid #000}")
    return Drawn(paper(css, body), one.truth(
        "patient_name", "patient_address", "date_of_birth", *_FROM, "prescriber_license",
        facility_name="Clearwater Eye Associates", refills=int(refills), medicines=[
            {"name": name, "strength": strength, "form": "ophthalmic solution", "quantity": count, "directions": how}]),
        ("directions",))


@layout("prescription", "test")
def blind7_rx_us_controlled_grid(rng: random.Random) -> Drawn:
    """A controlled drug on a state's grid: captions in cells, figures also in words, supervising physician named."""
    one = case(rng, "us")
    [(name, strength, form, how, count, words)] = pick(rng, "methylphenidate ER|36 mg|tablet|Take 1 tablet by mouth "
        "every morning|30|"
        "thirty\noxycodone|5 mg|tablet|Take 1 tablet by mouth every 6 hours as needed for "
        "pain|20|twenty\nhydromorphone|2 "
        "mg|tablet|Take 1 "
        "tablet by mouth every 6 hours as needed|15|fifteen", 1, 1)
    body = (f"<p class=c><b>{one.house}</b><br>{one.place.line} &nbsp; {one.phone}</p>" + grid((
        ("Patient name", one.who.name), ("Date of birth", us(one.who.born)), ("Patient address", one.who.address.line),
            (
            "Sex", one.sex), ("Date issued", us(one.day)), ("Schedule", "II")), 2, "g") + grid((
                ("Medication", name), ("Strength", strength), ("Dosage form", form), ("Quantity",
                    f"{count} ({words})")), 4, "g") +
        grid((("Directions for use", how),), 1, "g") + grid((("Refills", "0 (none)"), ("Prescriber", one.signed), (
            "DEA number",
            one.doctor.dea), ("NPI", one.doctor.npi), ("State license", one.doctor.license), ("Supervising physician",
            f"{one.other.name}, MD")), 3, "g") + "<p class=f>Security features: void pantograph, microprint signature "
            "line, heat-"
        "sensitive ink. Valid for 30 days from date issued.</p>")
    css = ("body{font:10pt 'DejaVu Serif'}.g{width:100%;margin-top:-1px}.g td{border:1px solid #446;padding:3px 6px "
        "7px}.k{font-size:7pt;"
           "color:#446}.c{margin-bottom:10px}.f{font-size:7.5pt;margin-top:8px}")
    return Drawn(paper(css, body, "8.5in 5.5in", "0.4in"), one.truth(
        *_WHO, *_FROM, "prescriber_dea", "prescriber_license", "facility_name", refills=0, medicines=[
            {"name": name, "strength": strength, "form": form, "quantity": count, "directions": how}]), ("directions",
                "refills"))
