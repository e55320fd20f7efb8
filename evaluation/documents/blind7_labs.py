"""American laboratory reports held apart, as portals and laboratories print them: accuracy is reported on these."""

from __future__ import annotations

import random
from datetime import timedelta

from evaluation.documents.blind7_kit import Raw, case, grid, pairs, paper, short, spoken, table, us
from evaluation.documents.cases import pick, told, with_units
from evaluation.documents.layouts import Drawn, layout

# fmt: off
_CHEM = """
Sodium|141|mmol/L|134-144|
Potassium|5.6|mmol/L|3.5-5.2|High
Chloride|103|mmol/L|96-106|
Carbon Dioxide, Total|23|mmol/L|20-29|
Glucose|131|mg/dL|70-99|High
BUN|17|mg/dL|8-27|
Creatinine|1.38|mg/dL|0.76-1.27|High
Calcium|9.1|mg/dL|8.6-10.2|
Protein, Total|6.6|g/dL|6.0-8.5|
Albumin|3.7|g/dL|3.8-4.8|Low
Bilirubin, Total|0.4|mg/dL|0.0-1.2|
Alkaline Phosphatase|88|IU/L|44-121|
AST (SGOT)|31|IU/L|0-40|
ALT (SGPT)|47|IU/L|0-44|High
"""
_FAT = """
Cholesterol, Total|224|mg/dL|100-199|High
Triglycerides|141|mg/dL|0-149|
HDL Cholesterol|39|mg/dL|>39|Low
LDL Chol Calc (NIH)|159|mg/dL|0-99|High
TSH|2.310|uIU/mL|0.450-4.500|
Hemoglobin A1c|6.8|%|4.8-5.6|High
Vitamin D, 25-Hydroxy|24.1|ng/mL|30.0-100.0|Low
Ferritin|96|ng/mL|30-400|
"""
_COUNT = """
WBC|12.4|K/uL|4.0-11.0|H
RBC|4.61|M/uL|4.20-5.40|
HGB|13.2|g/dL|12.0-16.0|
HCT|39.8|%|36.0-46.0|
MCV|86.3|fL|80.0-100.0|
PLT|151|K/uL|150-400|
Neutrophils %|81.2|%|40.0-70.0|H
Lymphocytes %|11.0|%|20.0-45.0|L
Monocytes %|6.1|%|2.0-10.0|
Eosinophils %|1.2|%|0.0-6.0|
"""
_ALL = "test value unit reference_range flag"


@layout("lab_report", "test")
def blind7_lab_us_portal_cards(rng: random.Random) -> Drawn:
    """A portal's results as a patient prints them: a card for each test, range above its value."""
    one = case(rng, "us")
    rows, number = pick(rng, _CHEM, 5, 9), one.no("^######")
    body = (f"<h1>COMPREHENSIVE METABOLIC PANEL</h1><p class=sub>Collected on {spoken(one.day)} 8:12 AM</p><p "
        f"class=sub>Name: "
            f"{one.who.name} | DOB: {short(one.who.born)} | MRN: {number} | PCP: {one.other.name}, MD</p>"
            f"<h2>Results"
            "</h2><div class=cards>")
    rows = [(name, value, unit, span.replace("-", " - "), flag) for name, value, unit, span, flag in rows]
    body += "".join(f"<div class=card><b>{name}</b><br><span class=n>Normal range: {span} {unit}</span><br><span "
        f"class=v>{value}"
                    f"</span> <span class=f>{flag}</span></div>" for name, value, unit, span, flag in rows)
    body += f"</div><p class=sub>Authorizing provider: {one.signed}<br>Collection date: {us(one.day)} 8:12 AM<br>"
    body += "Result date: "
    body += f"{us(one.day + timedelta(1))} 6:40 AM<br>Resulting lab: {one.house.upper()} LABORATORY<br>Specimen: "
    body += "Blood</p>"
    css = ("@page{@bottom-left{content:'MyHealth® licensed from a software company © 1999 - 2026';font:8pt Arial}}"
        "body{font:"
           "10.5pt Roboto}h1{font-size:17pt;font-weight:500}.sub{color:#555;font-size:9.5pt}.cards{display:grid;"
           "grid-template-columns:1fr 1fr;gap:8px;margin:8px 0 14px}.card{border:1px solid #ccc;padding:7px;"
           "border-radius:5px;"
           "break-inside:avoid}.n{color:#666;font-size:9pt}.v{font-size:14pt}.f{color:#b00;font-weight:bold}")
    return Drawn(paper(css, body, margin="0.6in 0.5in"), one.truth(
        "patient_name", "date_of_birth", patient_id=number, ordering_provider=one.signed, specimen="Blood",
        collected_date=one.day.isoformat(), report_date=(one.day + timedelta(1)).isoformat(),
        facility_name=f"{one.house.upper()} LABORATORY",
        results=told([(n, v, u, f"{s} {u}", f) for n, v, u, s, f in rows], _ALL)), ("facility_name",))


@layout("lab_report", "test")
def blind7_lab_us_national(rng: random.Random) -> Drawn:
    """A national laboratory's report: blocks of particulars, panels with bars, result, flag, units, interval."""
    one = case(rng, "us")
    panels = (("Comp. Metabolic Panel (14)", pick(rng, _CHEM, 8, 14)), ("Lipid Panel; Other Tests", pick(rng, _FAT, 3,
        8)))
    number, drawn, said = one.no("^##-^##-^###-0"), one.day - timedelta(2), one.day
    body = ("<div class=row><b class=logo>Nationwide Clinical Labs</b><b class=big>Patient Report</b></div>" + grid((
        ("Patient", one.who.last_first), ("Specimen ID", number), ("Ordering Physician", one.doctor.name), (
            "Date of Birth", us(one.who.born)), ("Date Collected", f"{us(drawn)} 0915 Local"), ("NPI", one.doctor.npi),
                (
                "Age", str(one.age)), ("Date Received", us(drawn)), ("Account Name", one.house), (
                    "Sex", one.who.sex.capitalize()), ("Date Reported", f"{us(said)} 0607 ET"), ("Fasting", "Yes")), 3,
                        "g"))
    body += "<p class=f>Ordered items: " + "; ".join(name for name, _ in panels) + "; Venipuncture</p>"
    for name, rows in panels:
        body += f"<h3>{name}</h3>" + table(
            ("Test", "Current Result and Flag", "", "Previous Result and Date", "Units", "Reference Interval"),
            [(Raw(f"{test} <sup>01</sup>"), value, flag, "", unit, span) for test, value, unit, span, flag in rows],
                "lrclll", "t")
    body += ("<h4>Performing Labs</h4><p class=f>01: NCL - Nationwide Clinical Labs Burlington, 1447 York Court, "
        "Burlington, NC "
             "27215-3361 Dir: Halvard Nyberg, MD. For inquiries, the physician may contact Branch: 800-555-0147.</p>")
    css = ("@page{@bottom-left{content:'" + us(said) + "  Final Report';font:8pt Arial}@bottom-right{content:'Page ' "
        "counter("
           "page) ' of ' counter(pages);font:8pt Arial}}body{font:9pt 'Liberation Sans'}.logo{font-size:16pt;"
           "color:#00529b}.big{"
           "font-size:14pt}.g{width:100%;margin:8px 0}.g .k{font-weight:bold;font-size:8pt}.g td{padding:2px}"
           "h3{background:"
           "#e4ecf4;padding:3px;font-size:10pt;margin:10px 0 2px}.t{width:100%}.t th{font-size:7.5pt;"
           "border-bottom:1px solid #000}"
           ".t td{padding:2.5px 4px}td.r{text-align:right;width:12%}.t td:nth-child(1){width:34%}.f{font-size:8pt}")
    return Drawn(paper(css, body, margin="0.5in 0.5in 0.6in"), one.truth(
        "patient_name", "date_of_birth", "patient_age", "patient_sex", ordering_provider=one.doctor.name,
        facility_name="Nationwide Clinical Labs", collected_date=drawn.isoformat(), report_date=said.isoformat(),
        results=told([(n, v, u, s, f) for _, rows in panels for n, v, u, s, f in rows], _ALL)), ("patient_id",))


@layout("lab_report", "test")
def blind7_lab_us_chart_review(rng: random.Random) -> Drawn:
    """A hospital chart's result print: component table with value, range in brackets, status; comments in between."""
    one = case(rng, "us")
    rows, number = pick(rng, _COUNT, 5, 10), one.no("00^######")
    body = (f"<div class=row><div><b>{one.who.last_first}</b><br>MRN: {number}<br>DOB: {us(one.who.born)}, {one.age} "
        f"y.o., "
            f"{one.sex}</div><div class=r><b>{one.house}</b><br>Laboratory<br>{one.place.line}</div></div><hr><h3>CBC "
            f"WITH "
            f"DIFFERENTIAL (Order {one.no('^########')})</h3>" + pairs((
                ("Ordering Provider", one.signed), ("Collected", f"{us(one.day)} 5:14 AM"), ("Last updated",
                f"{us(one.day)} 6:02 AM"), ("Status", "Final result"), ("Specimen", "Blood, Venous"))))
    body += table(("Component", "Value", "Flag", "Ref Range & Units", "Status"), [
        (name, value, flag, f"{span} {unit}", "Final") for name, value, unit, span, flag in rows], "lllll", "t")
    body += "<p class=f>Result comment: Automated differential. Manual review not indicated by laboratory criteria.</p>"
    body += f"<p class=f>Printed by [RN4417] at {us(one.day)} 3:30 PM</p>"
    css = ("body{font:10pt Carlito}h3{margin:8px 0}.k{font-weight:bold;padding-right:20px}.t{width:100%;margin:12px 0}"
        ".t th{"
           "border-bottom:2px solid #666}.t td{border-bottom:1px solid #ddd;padding:4px 2px}.f{font-size:8.5pt;"
           "color:#444}")
    return Drawn(paper(css, body), one.truth(
        "patient_name", "date_of_birth", "patient_sex", patient_id=number, ordering_provider=one.signed,
        facility_name=one.house, specimen="Blood, Venous", collected_date=one.day.isoformat(),
        report_date=one.day.isoformat(), results=told(rows, _ALL)), ("report_date", "patient_age"))


@layout("lab_report", "test")
def blind7_lab_us_culture(rng: random.Random) -> Drawn:
    """A urine culture with a table of susceptibilities beside a dipstick's results: words, counts and letters."""
    one = case(rng, "us")
    dip = pick(rng, "Color|Yellow|Yellow|\nAppearance|Cloudy|Clear|A\nSpecific "
        "Gravity|1.021|1.005-1.030|\npH|6.5|5.0-8.0|\n"
               "Leukocyte "
               "Esterase|Large|Negative|A\nNitrite|Positive|Negative|A\nProtein|Trace|Negative|A\nGlucose|Negative|"
               "Negative|\nBlood|Small|Negative|A\nWBC|51-100 /HPF|0-5 /HPF|A\nBacteria|Many|None seen|A", 6, 10)
    number, said = one.no("U^######"), one.day + timedelta(2)
    body = (f"<div class=c><h2>{one.house} Laboratory</h2>{one.place.line} &bull; {one.phone} &bull; CLIA "
        f"05D2417750</div><hr>"
            + grid((("Patient", one.who.name), ("DOB / Age / Sex", f"{us(one.who.born)} / {one.age} / {one.sex}"), (
                "Chart No.", number), ("Provider", one.signed), ("Collected", us(one.day)), ("Reported", us(said)), (
                    "Specimen source", "Urine, clean catch"), ("Report status", "FINAL")), 4, "g"))
    body += "<h3>URINALYSIS, COMPLETE</h3>" + table(("Test", "Result", "Reference", "Flag"), dip, "llll", "t")
    body += ("<h3>CULTURE, URINE</h3><p>Isolate 1: &gt;100,000 CFU/mL Escherichia coli</p>" + table(
        ("Antibiotic", "MIC", "Interp"), (("Ampicillin", ">16", "R"), ("Cefazolin", "<=4", "S"), ("Ciprofloxacin",
            "<=0.25",
        "S"), ("Nitrofurantoin", "<=16", "S"), ("Trimethoprim/Sulfa", ">2/38", "R")), "lll", "t half"))
    body += "<p class=f>S = Susceptible, R = Resistant. A = Abnormal.</p>"
    css = ("body{font:10pt 'Liberation Sans'}.g{width:100%;margin:8px 0}.g td{border:1px solid #aaa;padding:3px 5px}"
        ".g .k{font-size"
           ":7.5pt;color:#555}h3{margin:12px 0 4px;font-size:11pt}.t{width:100%}.half{width:55%}.t td,.t "
           "th{border-bottom:1px dotted"
           " #888;padding:2px 0}.f{font-size:8pt;margin-top:8px}")
    return Drawn(paper(css, body), one.truth(
        "patient_name", "date_of_birth", "patient_sex", "patient_age", patient_id=number, ordering_provider=one.signed,
        facility_name=f"{one.house} Laboratory", specimen="Urine, clean catch", collected_date=one.day.isoformat(),
        report_date=said.isoformat(), results=with_units(told(dip, "test value reference_range flag"))),
        ("results", "patient_age", "patient_sex"))


@layout("lab_report", "test")
def blind7_lab_us_rapid_letter(rng: random.Random) -> Drawn:
    """A testing company's result by e-mail: one test, large words, how it was done, no reference range."""
    one = case(rng, "us")
    test, said, how = rng.choice((("SARS-CoV-2 RNA", "Not Detected", "RT-PCR"), ("Influenza A Antigen", "Positive",
        "Rapid "
                                  "immunoassay"), ("HIV-1/2 Ag/Ab, 4th Gen", "Nonreactive", "Chemiluminescence")))
    source, number = ("Nasopharyngeal swab", "Serum")["HIV" in test], one.no("ACC-^######")
    body = (f"<div class=top>ClearSwab Diagnostics</div><h1>Your test result</h1><p>Hello {one.who.name},</p><p>Your "
        f"result is "
            f"ready.</p><div class=box><p>{test}</p><p class=res>{said}</p></div>" + pairs((
                ("Patient", one.who.name), ("Date of birth", us(one.who.born)), ("Accession", number), (
                    "Specimen type", source),
                ("Collected", us(one.day)), ("Reported", us(one.day + timedelta(1))), ("Method", how), (
                    "Ordering provider", one.signed))))
    body += ("<p class=f>A negative result does not rule out infection. Results should be interpreted together with "
        "your symptoms "
             "by a clinician. This test was performed by ClearSwab Diagnostics, 88 Innovation Way, Reston, VA 20190. "
             "CLIA "
             "49D2188213. Laboratory director: Ines Okoro, PhD.</p>")
    css = ("body{font:11pt 'Liberation Sans'}.top{background:#1d7a6b;color:#fff;padding:12px;font-size:16pt}"
        "h1{font-size:18pt;"
           "margin:14px 0}.box{border:2px solid #1d7a6b;padding:12px;text-align:center;margin:14px 60px}"
           ".res{font-size:22pt;"
           "font-weight:bold}.k{color:#555;padding:3px 30px 3px 0}.f{font-size:8.5pt;margin-top:30px;color:#555}")
    return Drawn(paper(css, body), one.truth(
        "patient_name", "date_of_birth", ordering_provider=one.signed, specimen=source,
            facility_name="ClearSwab Diagnostics",
        collected_date=one.day.isoformat(), report_date=(one.day + timedelta(1)).isoformat(),
        results=[{"test": test, "value": said}]), ("patient_id",))


@layout("lab_report", "test")
def blind7_lab_us_trend(rng: random.Random) -> Drawn:
    """A flowsheet a clinic prints: dates across, tests down, the newest first; only the newest has a flag."""
    one = case(rng, "us")
    rows, number = pick(rng, _FAT, 4, 7) + pick(rng, _CHEM, 3, 5), one.no("^#####")
    before = [one.day - timedelta(92), one.day - timedelta(188)]
    old = [[f"{float(v) * rng.uniform(0.85, 1.1):.{len(v.partition('.')[2])}f}" for _ in before] for _, v, *_ in rows]
    body = (f"<div class=row><div><b>{one.who.name}</b> &nbsp; #{number}<br>Born {us(one.who.born)} &nbsp; "
        f"{one.who.sex.capitalize()}"
            f"</div><div class=r>{one.house}<br>{one.phone}</div></div><h2>Laboratory Flowsheet</h2>" + table(
                ("Test", us(one.day), "Flag", "Units", "Range", *(us(day) for day in before)),
                [(n, v, {"High": "H", "Low": "L"}.get(f, ""), u, s, *was) for (n, v, u, s, f), was in zip(rows, old,
                    strict=True)],
                "lrclrrr", "t") + f"<p>Reviewed by {one.signed} on {us(one.day + timedelta(1))}</p>")
    css = ("body{font:9.5pt 'DejaVu Sans Condensed'}h2{font-size:13pt;margin:14px 0 6px}.t{width:100%}.t th,.t "
        "td{border:1px solid "
           "#bbb;padding:3px 5px}.t th{background:#f0f0e6}td.r,th.r{text-align:right}td.c,th.c{text-align:center}"
           "p{margin-top:10px}")
    return Drawn(paper(css, body), one.truth(
        "patient_name", "date_of_birth", "patient_sex", patient_id=number, collected_date=one.day.isoformat(),
        facility_name=one.house, results=told([(n, v, u, s, {"High": "H", "Low": "L"}.get(f, "")) for n, v, u, s, f in
            rows],
                                              _ALL)), ("collected_date", "report_date", "ordering_provider"))
