"""Laboratory reports of Asia, Africa, the Gulf, Britain and the Pacific held apart, as their systems print them."""

from __future__ import annotations

import random
from datetime import timedelta

from evaluation.documents.blind7_kit import Raw, case, dmy, grid, named, pairs, paper, table
from evaluation.documents.cases import pick, told, with_units
from evaluation.documents.layouts import Drawn, layout

# fmt: off
_BLOOD = """
Haemoglobin|10.8|g/dL|12.0 - 15.0|L
Total Leucocyte Count|11800|/cumm|4000 - 11000|H
RBC Count|4.11|million/cumm|3.8 - 4.8|
PCV|33.2|%|36 - 46|L
MCV|80.8|fL|83 - 101|L
Platelet Count|3.12|lakh/cumm|1.5 - 4.1|
Neutrophils|74|%|40 - 80|
Lymphocytes|19|%|20 - 40|L
ESR|34|mm/hr|0 - 20|H
"""
_CHEM = """
Fasting Plasma Glucose|138|mg/dL|70 - 100|H
Serum Creatinine|0.92|mg/dL|0.6 - 1.1|
Blood Urea|24|mg/dL|15 - 40|
Uric Acid|6.9|mg/dL|2.6 - 6.0|H
SGOT (AST)|29|U/L|< 35|
SGPT (ALT)|51|U/L|< 45|H
Total Cholesterol|212|mg/dL|< 200|H
Triglycerides|168|mg/dL|< 150|H
HDL Cholesterol|41|mg/dL|> 40|
TSH (Ultrasensitive)|6.42|µIU/mL|0.27 - 4.20|H
"""
_SI = """
Sodium|139|mmol/L|133 - 146|
Potassium|5.5|mmol/L|3.5 - 5.3|H
Urea|9.1|mmol/L|2.5 - 7.8|H
Creatinine|118|umol/L|60 - 110|H
Bilirubin|11|umol/L|0 - 20|
ALT|28|U/L|0 - 41|
Alkaline phosphatase|96|U/L|30 - 130|
Albumin|41|g/L|35 - 50|
Calcium (adjusted)|2.41|mmol/L|2.20 - 2.60|
CRP|22|mg/L|0 - 5|H
"""
_USUAL = ("patient_name", "patient_sex")
_FIVE = "test value unit reference_range flag"


@layout("lab_report", "test")
def blind7_lab_in_chain(rng: random.Random) -> Drawn:
    """An Indian chain's report over pages: panels with methods under each test, abnormal values bold."""
    one = case(rng, "in")
    panels = (("COMPLETE BLOOD COUNT (CBC)", pick(rng, _BLOOD, 6, 9)), ("BIOCHEMISTRY", pick(rng, _CHEM, 6, 10)))
    number, said = one.no("^########"), one.day + timedelta(1)
    body = ("<div class=row><b class=logo>Nidaan PathLabs</b><div class=r>Plot 14, Hadapsar, Pune<br>Customer care: "
        "020-6677 8899</div></div>" + table((), (
        ("Name", f": {'Mr.' if one.who.sex == 'male' else 'Ms.'} {one.who.name}", "Lab No.", f": {number}"), (
            "Age / Gender", f": {one.age} Years / "
        f"{one.who.sex.capitalize()}", "Collected", f": {dmy(one.day)} 7:52AM"), ("Ref By", f": Dr. {one.doctor.name}",
            "Reported", f": {dmy(said)} 1:14PM"), (
            "Sample Type", ": Blood", "Report Status", ": Final")), "", "h"))
    for head, rows in panels:
        body += f"<h3>{head}</h3>" + table(("Test Name", "Results", "Units", "Bio. Ref. Interval"), [
            (Raw(f"{n}<br><small>"
                f"({rng.choice(('Photometry', 'Impedance', 'Spectrophotometry', 'CLIA', 'Calculated'))})</small>"),
             Raw(f"<b>{v}</b>") if f else v, u, s) for n, v, u, s, f in rows], "llll", "t")
        body += "<p class=n><b>Note:</b> Results relate only to the sample received. Kindly correlate clinically. In "
        body += "case of any discrepancy the test may be repeated within 48 "
        body += "hours of sampling on the same sample, subject to its stability.</p>"
    body += f"<div class=row><p><br><b>Dr. {one.other.name}</b><br>MD Pathology</p><p class=r><br>*** End of report "
    body += "***</p></div>"
    css = ("@page{@bottom-right{content:'Page ' counter(page) ' of ' counter(pages);font:8pt Arial}}body{font:10pt "
        "'DejaVu Sans Condensed'}.logo{font-size:17pt;color:#a21}.h{width:"
           "100%;border-top:2px solid #a21;border-bottom:2px solid #a21;margin:8px 0}.h td{padding:3px}"
           "h3{text-align:center;margin:14px 0 4px;font-size:11pt}.t{width:100%}.t th{"
           "border-bottom:1px solid #000;padding:3px}.t td{padding:5px 3px}small{color:#777}.n{font-size:8pt;"
           "margin:8px 0}")
    return Drawn(paper(css, body, "A4", "15mm"), one.truth(
        *_USUAL, patient_age=f"{one.age} Years", patient_id=number, facility_name="Nidaan PathLabs",
            ordering_provider=f"Dr. {one.doctor.name}", specimen="Blood",
        collected_date=one.day.isoformat(), report_date=said.isoformat(), results=told([r[:4] for _, rows in panels for
            r in rows], _FIVE)), ("patient_id",))


@layout("lab_report", "test")
def blind7_lab_uk_surgery(rng: random.Random) -> Drawn:
    """A British surgery's print of results: report by report with filing comments, ranges in square brackets."""
    one = case(rng, "uk")
    rows, number = pick(rng, _SI, 5, 9), one.no("999 ^## ####")
    body = ("<p class=r>The Coldbeck Surgery</p><h3>Investigation report</h3>" + pairs((
        ("Patient", one.who.name), ("Date of birth", named(one.who.born)), ("NHS number", number), ("Sex",
            one.who.sex.capitalize()), ("Requested by", f"Dr {one.doctor.name}"), (
            "Sample collected", f"{named(one.day)} 09:20"), ("Report date", named(one.day + timedelta(1))), (
                "Specimen", "Serum"), ("Laboratory", "Pathology, Harthorpe General Hospital"))) +
        "<h4>Urea and electrolytes, liver function and CRP</h4><table class=t>" + "".join(
            f"<tr><td>{n}</td><td><b>{v}</b> {u}</td><td>[{s}]</td><td>{'Above range' if f else ''}</td></tr>" for n,
                v, u, s, f in rows) + "</table><p class=f>Comment: Abnormal - "
        f"routine appointment. Filed by Dr {one.doctor.name} on {named(one.day + timedelta(2))}.</p>")
    css = "body{font:10.5pt 'Liberation Sans'}h3{margin-bottom:8px}h4{margin:16px 0 4px}.k{color:#555;"
    css += "padding-right:24px}.t{width:100%}.t td{padding:4px 2px;border-bottom:1px solid #ddd}.f{margin-top:16px}"
    return Drawn(paper(css, body, "A4", "20mm"), one.truth(
        *_USUAL, "date_of_birth", patient_id=number, ordering_provider=f"Dr {one.doctor.name}", specimen="Serum",
            facility_name="Pathology, Harthorpe General Hospital",
        collected_date=one.day.isoformat(), report_date=(one.day + timedelta(1)).isoformat(),
        results=told([(n, v, u, s, "Above range" if f else "") for n, v, u, s, f in rows], _FIVE)), ("patient_id",
            "facility_name"))


@layout("lab_report", "test")
def blind7_lab_ph_two_columns(rng: random.Random) -> Drawn:
    """A Philippine hospital's result slip: two pages' worth on one, SI units, signatories at the foot."""
    one = case(rng, "ph", youngest=10)
    rows = pick(rng, "Color|Light yellow\nTransparency|Slightly hazy\nSpecific "
        "Gravity|1.020\npH|6.0\nProtein|Negative\nGlucose|Negative\nPus cells|5-8 /hpf\nRBC|0-2 /hpf\nEpithelial "
        "cells|Few\nBacteria|"
                "Moderate", 6, 10)
    number = one.no("0^#####")
    half = (len(rows) + 1) // 2
    body = (f"<div class=c><b>{one.house.upper()}</b><br>{one.place.line}<br>Department of Pathology and "
        f"Laboratories<h3>CLINICAL MICROSCOPY</h3></div>" + grid((
        ("Name", one.who.last_first), ("Age/Sex", f"{one.age}/{one.sex}"), ("Hospital No.", number), (
            "Requesting Physician", f"Dr. {one.doctor.name}"), ("Date", f"{one.day:%m/%d/%Y}"), (
            "Specimen", "Urine")), 3, "g") + "<div class=two>" + table(("TEST", "RESULT"), rows[:half], "", "t") +
                table(("TEST", "RESULT"), rows[half:], "", "t") + "</div><p>Remarks: ____________"
        f"__________</p><div class=row><p class=c><br>____________________<br>{one.other.name}, RMT</p><p class=c><br>"
        f"____________________<br>Pathologist</p></div>")
    css = ("body{font:10pt 'Liberation Serif'}h3{margin:10px 0}.g{width:100%}.g td{border:1px solid #000;padding:3px "
        "6px}.k{font-size:7.5pt}.two{display:flex;gap:30px;margin:16px 0}.t{flex:1}.t th{border-"
           "bottom:1px solid #000}.t td{padding:3px 0}")
    return Drawn(paper(css, body, "A5 landscape", "9mm"), one.truth(
        *_USUAL, "patient_age", facility_name=one.house.upper(), patient_id=number,
            ordering_provider=f"Dr. {one.doctor.name}", specimen="Urine", report_date=one.day.isoformat(),
        results=with_units(told(rows, "test value"))), ("report_date", "collected_date", "facility_name"))


@layout("lab_report", "test")
def blind7_lab_ae_panel(rng: random.Random) -> Drawn:
    """A Gulf laboratory's report: flag before the value, units after it, earlier result beside it."""
    one = case(rng, "ae")
    rows, number, said = pick(rng, _SI, 4, 7) + pick(rng, _CHEM, 2, 4), one.no("^########"), one.day
    body = (f"<div class=row><b class=big>{one.house} — Laboratory</b><span>{one.place.line}</span></div>" + grid((
        ("Patient Name", one.who.name), ("File No", number), ("Age / Sex",
            f"{one.age} Y / {one.who.sex.capitalize()}"), ("Doctor", f"Dr. {one.doctor.name}"), ("Collection Date",
                f"{dmy(one.day)} 10:05"), (
            "Reporting Date", f"{dmy(said)} 14:50"), ("Sample", "Serum"), ("Company", "Noor Care"), ("Emirates ID",
                "784-XXXX-XXXXXXX-X")), 3, "g") + table(
                ("Test", "Flag", "Result", "Unit", "Reference Range", "Previous"), [(n, f, v, u, s, "-") for n, v, u,
                    s, f in rows], "lcrllc", "t") +
        f"<p class=f>This report is electronically validated by Dr. {one.other.name}, Specialist Pathologist. H: High,"
        f" L: Low.</p>")
    css = ("body{font:9.5pt Roboto}.big{font-size:13pt}.g{width:100%;margin:10px 0}.g td{border:1px solid #bcd;"
        "padding:3px 5px}.k{font-size:7.5pt;color:#578}.t{width:100%}.t th{background:#578;color:#fff;padding:"
           "4px}.t td{padding:4px;border-bottom:1px solid #dde}td.r,th.r{text-align:right}td.c,th.c{text-align:center}"
           ".f{font-size:8pt;margin-top:30px}")
    return Drawn(paper(css, body, "A4", "14mm"), one.truth(
        *_USUAL, patient_id=number, patient_age=f"{one.age} Y", facility_name=f"{one.house} — Laboratory",
            ordering_provider=f"Dr. {one.doctor.name}", specimen="Serum",
        collected_date=one.day.isoformat(), report_date=said.isoformat(), results=told(rows, _FIVE)), ("facility_name",
            "date_of_birth"))


@layout("lab_report", "test")
def blind7_lab_za_pathologists(rng: random.Random) -> Drawn:
    """South African pathologists' report: three columns of particulars, capitals, flags as stars."""
    one = case(rng, "za")
    rows, number = pick(rng, _SI, 5, 9), one.no("Z^######")
    body = ("<div class=row><b class=big>DRS VAN WYK, MOKOENA &amp; PARTNERS</b><span>PATHOLOGISTS<br>Pr No "
        "5200431</span></div><hr><div class=three>" + pairs((
        ("PATIENT", one.who.name.upper()), ("SEX/AGE", f"{one.sex} {one.age}Y"), ("DOB", f"{one.who.born:%Y-%m-%d}")))
            + pairs((("REQ NO", number), ("COLLECTED", f"{one.day:%Y-%m-%d} 08:30"), (
            "REPORTED", f"{one.day:%Y-%m-%d} 17:02"))) + pairs((("REFERRED BY", f"DR {one.doctor.name.upper()}"), (
                "MEDICAL AID", "UMOYA HEALTH"), ("SPECIMEN", "BLOOD"))) + "</div><h4>CHEMISTRY</h4>" + table(
                ("", "RESULT", "", "UNITS", "REF RANGE"), [(n.upper(), v, "*" if f else "", u, s) for n, v, u, s, f in
                    rows], "lrlll", "t") + "<p>* OUTSIDE REFERENCE RANGE</p><p class=f>END OF REPORT. "
        "RESULTS SHOULD BE INTERPRETED BY THE REFERRING DOCTOR.</p>")
    css = "body{font:9.5pt 'Liberation Mono'}.big{font-size:12pt}.three{display:flex;justify-content:space-between;"
    css += "font-size:8.5pt}.k{padding-right:8px}h4{margin:14px 0 4px}.t td,.t th{padding:2px 10px 2px 0}td.r,"
    css += "th.r{text-align:right}p{margin-top:10px}"
    return Drawn(paper(css, body, "A4", "15mm"), one.truth(
        *_USUAL, "date_of_birth", patient_age=f"{one.age}Y", facility_name="DRS VAN WYK, MOKOENA & PARTNERS",
            ordering_provider=f"DR {one.doctor.name.upper()}", specimen="BLOOD",
        collected_date=one.day.isoformat(), report_date=one.day.isoformat(), results=told([(n.upper(), v, u, s) for n,
            v, u, s, _ in rows], _FIVE)), ("patient_id",))


@layout("lab_report", "test")
def blind7_lab_sg_screening(rng: random.Random) -> Drawn:
    """A Singapore clinic's health screening: groups in one table with joined rows, low and high in words."""
    one = case(rng, "sg", youngest=25)
    groups = (("LIPIDS", pick(rng, "Total Cholesterol|5.8|mmol/L|< 5.2|High\nHDL Cholesterol|1.2|mmol/L|> 1.0|\nLDL "
        "Cholesterol|3.9|mmol/L|< 3.4|High\nTriglycerides|1.5|mmol/L|< 1.7|", 3, 4)), (
        "GLUCOSE", pick(rng, "Glucose, fasting|5.4|mmol/L|3.9 - 6.0|\nHbA1c|6.1|%|< 5.7|High", 1, 2)), ("RENAL", pick(
            rng, "Creatinine|71|umol/L|45 - 84|\neGFR|98|mL/min/1.73m2|> 60|\nUric Acid|402|umol/L|"
        "150 - 360|High", 2, 3)))
    number = one.no("SL^#####")
    body = (f"<h2>{one.house}</h2><p>{one.place.line} Tel: {one.phone}</p><h3>Health Screening Report</h3>" + pairs((
        ("Name", one.who.name), ("NRIC/FIN", f"XXXXX{one.no('^##')}D"), ("Gender / DOB", f"{one.who.sex.capitalize()} "
            f"/ {named(one.who.born)}"), ("Patient ID", number), ("Date collected", named(one.day)), (
            "Date reported", named(one.day + timedelta(2))), ("Requested by", f"Dr {one.doctor.name}"))) +
                "<table class=t><tr><th>Test</th><th>Result</th><th>Unit</th><th>Reference</th><th>Flag</th></tr>" +
                    "".join(
                f"<tr><td colspan=5 class=gr>{head}</td></tr>" + "".join("<tr>" + "".join(f"<td>"
                f"{cell.replace('<', '&lt;')}</td>" for cell in row) + "</tr>" for row in rows) for head, rows in
                    groups) +
        "</table><p><b>Remarks:</b> Diet and exercise advised. Repeat in 6 months.</p>")
    css = "body{font:10.5pt Carlito}h3{margin:12px 0 6px;color:#164}.k{padding-right:24px;color:#555}.t{width:100%;"
    css += "margin:14px 0}.t th{border-bottom:2px solid #164}.t td{padding:3px 0;border-bottom:1px solid #eee}.t "
    css += ".gr{background:#e6f2ec;font-weight:bold;padding:3px}"
    return Drawn(paper(css, body, "A4", "18mm"), one.truth(
        *_USUAL, "date_of_birth", "facility_name", patient_id=number, ordering_provider=f"Dr {one.doctor.name}",
            collected_date=one.day.isoformat(), report_date=(one.day + timedelta(2)).isoformat(),
        results=told([row for _, rows in groups for row in rows], _FIVE)))


@layout("lab_report", "test")
def blind7_lab_ng_slip(rng: random.Random) -> Drawn:
    """A Nigerian diagnostic centre's sheet: parasites, widal titres and a count, boxes with dotted lines."""
    one = case(rng, "ng", youngest=6)
    rows = pick(rng, "Malaria Parasite|Positive (+)|Negative\nWidal - S. typhi O|1:80|1:80\nWidal - S. typhi "
        "H|1:160|1:80\nPCV|34 %|36 - 48 %\nFasting Blood Sugar|5.1 mmol/L|3.3 - 5.6 mmol/L\nHBsAg|Negative|Negative\n"
                "HIV I & II|Non-reactive|Non-reactive\nUrinalysis - Protein|Trace|Negative", 3, 6)
    number = one.no("LAB/2^/^###")
    body = (f"<div class=c><h3>{one.house.upper()} DIAGNOSTICS</h3>{one.place.line}<br>{one.phone}</div><h4 class=c>"
        f"LABORATORY INVESTIGATION RESULT</h4>" + grid((
        ("Name:", one.who.name), ("Age:", f"{one.age} yrs"), ("Sex:", one.sex), ("Lab No:", number), ("Date:", dmy(
            one.day)), ("Referred by:", f"Dr. {one.doctor.name}")), 3, "g") + table(
            ("INVESTIGATION", "RESULT", "REFERENCE"), rows, "", "t") + f"<p>Comment: "
                f"..............................................</p><p class=s>Med. Lab. Scientist: "
                f"{one.other.name}</p>")
    css = "body{font:10.5pt 'Liberation Serif'}.g{width:100%;margin:10px 0}.g td{border-bottom:1px dotted #000;"
    css += "padding:2px 4px 4px}.k{font-size:8pt}.g br{display:none}.g .k{margin-right:5px}.t{width:100%}.t td,.t "
    css += "th{border:1px solid #000;"
    css += "padding:5px}p{margin-top:24px}"
    return Drawn(paper(css, body, "A5", "11mm"), one.truth(
        *_USUAL, patient_age=f"{one.age} yrs", facility_name=f"{one.house.upper()} DIAGNOSTICS",
            ordering_provider=f"Dr. {one.doctor.name}", report_date=one.day.isoformat(),
        results=[{"test": n, "reference_range": s} | (
            dict(zip(("value", "unit"), v.split(" "), strict=True)) if v[0].isdigit() and " " in v else {"value": v})
            for n, v, s in rows]), ("patient_id", "report_date", "collected_date"))
