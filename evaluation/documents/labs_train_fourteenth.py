"""Laboratory reports of Asia, Africa, Britain and the Pacific: as their systems and counters print them."""

from __future__ import annotations

import random
from datetime import timedelta

from evaluation.documents.cases import case, pick, spoken, told
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.leaf import Leaf
from evaluation.documents.sheet import A4
from evaluation.documents.world_facts import dmy, named

# fmt: off
_CBC = """
Haemoglobin|10.8|g/dL|12.0 - 15.0
Total Leucocyte Count|9,200|cells/cumm|4,000 - 10,000
Neutrophils|68|%|40 - 80
Lymphocytes|24|%|20 - 40
Eosinophils|05|%|01 - 06
Monocytes|03|%|02 - 10
RBC Count|4.12|mill/cumm|3.8 - 4.8
PCV|33.4|%|36 - 46
MCV|81.0|fL|83 - 101
Platelet Count|2.45|lakhs/cumm|1.5 - 4.1
ESR|28|mm/1st hr|0 - 20
"""
_SI = """
Sodium|138|mmol/L|133 - 146|
Potassium|5.6|mmol/L|3.5 - 5.3|H
Urea|9.1|mmol/L|2.5 - 7.8|H
Creatinine|88|umol/L|45 - 84|H
ALT|31|U/L|< 41|
Alkaline phosphatase|104|U/L|30 - 130|
Albumin|36|g/L|35 - 50|
Total bilirubin|9|umol/L|< 21|
C-reactive protein|42|mg/L|< 5|H
Adjusted calcium|2.31|mmol/L|2.20 - 2.60|
"""
_USUAL = ("patient_name", "patient_sex", "facility_name")


@layout("lab_report", "train")
def blind6_lab_in_chain_method(rng: random.Random) -> Drawn:
    """An Indian chain's report: barcode, three times, method below each test in small print, doctors at the foot."""
    one, rows = case(rng, "in"), pick(rng, _CBC, 6, 9)
    leaf, who, number = Leaf(rng, A4, 9, face="office"), one.who, one.no("^########")
    leaf.t(36, 42, "Arogyam Diagnostics Ltd.", 16, bold=True)
    leaf.t(36, 55, "Regd. Office: Block E, Sector 18, Rohini, New Delhi 110085   CIN: L74899DL1995PLC0653", 7)
    leaf.bars(430, 28, 120, 20)
    leaf.sheet.box(36, 62, 523, 70, 0.6)
    leaf.down(42, 76, 110, (("Name", f": {who.name}"), ("Lab No.", f": {number}"), ("Ref By",
        f": Dr. {one.doctor.name}"), ("A/c Status", ": P")), 14)
    leaf.down(330, 76, 400, (("Collected", f": {dmy(one.day)} 8:12:00AM"), ("Received", f": {dmy(one.day)} 8:40:11AM"),
        ("Reported", f": {dmy(one.day)} 4:05:37PM"), ("Report Status", ": Final")), 14)
    leaf.across(230, 76, (("", f"Age: {one.age} Years"),))
    leaf.across(230, 90, (("", f"Gender: {who.sex.capitalize()}"),))
    y = 150.0
    for x, head in ((42, "Test Name"), (300, "Results"), (370, "Units"), (450, "Bio. Ref. Interval")):
        leaf.t(x, y, head, bold=True)
    leaf.rule(y + 5)
    leaf.t(297, y + 22, "COMPLETE BLOOD COUNT; CBC, WHOLE BLOOD EDTA", 9.5, bold=True, at="c")
    y += 40
    for name, value, unit, span in rows:
        leaf.t(42, y, name)
        leaf.t(300, y, value, bold=True)
        leaf.t(370, y, unit)
        leaf.t(450, y, span)
        leaf.t(42, y + 9, f"({rng.choice(('Photometry', 'Electrical Impedance', 'Calculated', 'Microscopy / VCS'))})",
            7)
        y += 25
    leaf.t(36, y + 10,
        "Note: 1. As per ICSH recommendations differential counts are also reported as absolute numbers.", 7.5)
    leaf.lines(60, 720, [f"Dr {one.other.name}", "MD, Pathology", "Chief of Laboratory"], 8.5)
    leaf.para(36, 780, 523,
        "If test results are alarming or unexpected, client is advised to contact the laboratory immediately. Not "
        "valid for medico legal purposes. Page 1 of 1", 7)
    return Drawn(leaf.sheet, one.truth("patient_name", "patient_age", "patient_sex",
        facility_name="Arogyam Diagnostics Ltd.", patient_id=number, ordering_provider=f"Dr. {one.doctor.name}",
        patient_age=f"{one.age} Years",
                                       collected_date=one.day.isoformat(), report_date=one.day.isoformat(),
                                           results=told(rows, "test value unit reference_range")), ("specimen",
                                               "patient_id"))


@layout("lab_report", "train")
def blind6_lab_in_small_town(rng: random.Random) -> Drawn:
    """A small Indian laboratory's sheet: dotted lines to the value, normal ranges in brackets."""
    one = case(rng, "in")
    rows = pick(rng, """
Blood Sugar Fasting|142|mg/dl|70 - 110
Blood Sugar P.P.|218|mg/dl|80 - 140
Blood Urea|34|mg/dl|15 - 40
Serum Creatinine|1.1|mg/dl|0.6 - 1.4
Serum Cholesterol|211|mg/dl|130 - 220
S.G.P.T.|38|IU/L|5 - 40
Uric Acid|6.8|mg/dl|3.4 - 7.0
""", 4, 6)
    leaf, who, house = Leaf(rng, A4, 10.5, face="serif"), one.who, f"{one.place.town} Pathology Laboratory"
    leaf.t(297, 50, house.upper(), 15, bold=True, at="c", room=520)
    leaf.t(297, 64, f"{one.place.line}   Mob. {one.phone}", 9, at="c", room=520)
    leaf.rule(74, weight=1.2)
    leaf.put(36, 96, "Patient's Name :", f"{'Mr.' if who.sex == 'male' else 'Mrs.'} {who.name}", to=330)
    leaf.put(340, 96, "Age / Sex :", f"{one.age} / {one.sex}", to=559)
    leaf.put(36, 118, "Ref. by Dr. :", one.doctor.name, to=330)
    leaf.put(340, 118, "Date :", dmy(one.day, "."), to=559)
    leaf.t(297, 150, "BIOCHEMISTRY REPORT", 12, bold=True, at="c")
    y = 180.0
    for name, value, unit, span in rows:
        end = leaf.t(50, y, name)
        leaf.t(end + 3, y, "." * max(3, int((250 - end) / 2.7)), 9)
        leaf.t(270, y, f"{value} {unit}", bold=True)
        leaf.t(400, y, f"( N.V. {span} )")
        y += 24
    leaf.t(297, y + 20, "*** End of Report ***", 9, at="c")
    leaf.lines(520, 700, ["Signature", "D.M.L.T."], 9, at="r")
    return Drawn(leaf.sheet, one.truth("patient_name", "patient_age", "patient_sex", facility_name=house,
        ordering_provider=one.doctor.name, report_date=one.day.isoformat(),
                                       results=told(rows, "test value unit reference_range")), ("collected_date",
                                           "report_date"))


@layout("lab_report", "train")
def blind6_lab_uk_gp_copy(rng: random.Random) -> Drawn:
    """A British laboratory's copy to a surgery: NHS number, clinical details, stars before what is out."""
    one, rows = case(rng, "uk"), pick(rng, _SI, 6, 9)
    leaf, who, number = Leaf(rng, A4, 9.5, face="mono"), one.who, one.no("BX^######")
    leaf.lines(36, 34, ["LANGMERE HOSPITALS NHS TRUST", "DEPARTMENT OF CLINICAL BIOCHEMISTRY"], 9.5, bold=True)
    leaf.lines(36, 60, [f"Patient : {who.last.upper()}, {who.first}", f"NHS No  : 999 {one.no('^##')} {one.no('^###')}",
        f"Hosp No : {number}", f"DoB/Sex : {dmy(who.born)}  {one.sex}"], 9.5)
    leaf.lines(320, 60, [f"Requester: Dr {one.doctor.name}", f"Location : {one.house}"[:44],
        f"Collected: {dmy(one.day)} 09:20", f"Reported : {dmy(one.day + timedelta(1))} 11:02"], 9.5)
    leaf.t(36, 124, "Specimen: SERUM     Clinical details: tired, on ACE inhibitor")
    leaf.rule(132)
    y = 150.0
    for name, value, unit, span, flag in rows:
        leaf.t(36, y, "*" if flag else "")
        leaf.t(50, y, name)
        leaf.t(270, y, value, at="r")
        leaf.t(282, y, unit)
        leaf.t(370, y, f"({span})")
        y += 15
    leaf.t(36, y + 12, "Comment: potassium may be raised by delayed separation. Suggest repeat.")
    leaf.t(36, y + 30, "** END OF REPORT **   Authorised by: Duty Biochemist")
    return Drawn(leaf.sheet, one.truth("patient_name", "date_of_birth", "patient_sex", patient_id=number,
        ordering_provider=f"Dr {one.doctor.name}", specimen="SERUM", collected_date=one.day.isoformat(),
                                       report_date=(one.day + timedelta(1)).isoformat(),
                                           facility_name="LANGMERE HOSPITALS NHS TRUST",
                                       results=told([row[:4] for row in rows], "test value unit reference_range")),
                                           ("facility_name", "patient_id"))


@layout("lab_report", "train")
def blind6_lab_au_cumulative(rng: random.Random) -> Drawn:
    """An Australian pathology's page: letter window, lab reference."""
    one, rows = case(rng, "au"), pick(rng, _SI, 5, 8)
    leaf, who, number = Leaf(rng, A4, 9, face="sans"), one.who, one.no("^##-^#######")
    leaf.t(36, 44, "Capricorn Pathology", 15, bold=True)
    leaf.t(36, 57, "APA No. 000417   ABN 12 345 678 901   Enquiries 1300 555 012", 8)
    leaf.lines(36, 84, [f"Dr {one.doctor.name}", one.house, *one.place.lines], 9)
    leaf.down(330, 84, 420, (("Patient", f"{who.last.upper()}, {who.first}"), ("DOB", dmy(who.born)), ("Sex", one.sex),
        ("Lab Ref", number), ("Collected", spoken(one.day)), ("Reported", spoken(one.day + timedelta(1)))), 14,
        bold=True)
    leaf.t(36, 186, "Clinical notes: annual review", 8.5)
    leaf.t(36, 206, "GENERAL CHEMISTRY", 10, bold=True)
    y = leaf.grid(36, 214, (170, 90, 100, 163), ("Test", f"{one.day:%d/%m/%y}", "Units", "Reference"), [(n,
        f"{f} {v}" if f else v, u, f"({s})") for n, v, u, s, f in rows], "lrll", "head")
    leaf.t(36, y + 20, "Comment: mild renal impairment. Suggest eGFR in 3 months.", 9)
    leaf.t(36, 800, "NATA accredited for compliance with ISO 15189. Laboratory 1417. Page 1 of 1", 7.5)
    return Drawn(leaf.sheet, one.truth("patient_name", "date_of_birth", "patient_sex",
        facility_name="Capricorn Pathology", ordering_provider=f"Dr {one.doctor.name}",
        collected_date=one.day.isoformat(),
                                       report_date=(one.day + timedelta(1)).isoformat(),
                                       results=[{"test": n, "value": v, "unit": u,
                                           "reference_range": s} | ({"flag": f} if f else {}) for n, v, u, s,
                                           f in rows]), ("patient_id", "specimen"))


@layout("lab_report", "train")
def blind6_lab_ph_two_units(rng: random.Random) -> Drawn:
    """A Philippine laboratory's chemistry in SI and conventional units side by side."""
    one = case(rng, "ph")
    rows = pick(rng, """
Glucose (FBS)|5.42|3.9 - 6.1 mmol/L|97.6|70 - 110 mg/dL
Creatinine|82.1|53 - 106 umol/L|0.93|0.6 - 1.2 mg/dL
Cholesterol|6.03|3.6 - 5.2 mmol/L|233|140 - 200 mg/dL
Triglycerides|1.44|0.4 - 1.7 mmol/L|127|35 - 150 mg/dL
Uric Acid|402|149 - 357 umol/L|6.8|2.5 - 6.0 mg/dL
""", 3, 5)
    leaf, who, number = Leaf(rng, A4, 9.5, face="office"), one.who, one.no("24-^####")
    leaf.t(297, 44, one.house.upper(), 13, bold=True, at="c")
    leaf.lines(297, 57, [one.place.line, f"Tel. {one.phone}", "CLINICAL LABORATORY - BLOOD CHEMISTRY"], 9, at="c")
    leaf.across(36, 108, (("Name:", who.name), ("Age:", str(one.age)), ("Sex:", one.sex)), 24)
    leaf.across(36, 124, (("Physician:", f"Dr. {one.doctor.name}"), ("Date:", f"{one.day:%m/%d/%Y}"), ("Lab No.:",
        number)), 24)
    y = leaf.grid(36, 138, (120, 70, 135, 70, 128), ("Examination", "S.I. Result", "Normal Values", "Conv. Result",
        "Normal Values"), rows, "lrlrl")
    leaf.lines(60, y + 60, ["_______________________", "Medical Technologist", f"Lic. No. {one.no('00^####')}"], 8.5)
    leaf.lines(360, y + 60, [f"{one.other.name.upper()}, MD, FPSP", "Pathologist", f"Lic. No. {one.no('0^#####')}"],
        8.5)
    return Drawn(leaf.sheet, one.truth(*_USUAL, "patient_age", ordering_provider=f"Dr. {one.doctor.name}",
        report_date=one.day.isoformat(), results=told([row[:2] for row in rows], "test value")),
                 ("results", "collected_date", "patient_id", "specimen", "report_date"))


@layout("lab_report", "train")
def blind6_lab_ng_form(rng: random.Random) -> Drawn:
    """A Nigerian laboratory form filled by hand: malaria parasite, Widal, PCV, genotype; remarks."""
    one = case(rng, "ng")
    rows = pick(rng,
        "Malaria Parasite|++\nPCV|31 %\nWidal: S. typhi O|1/80\nWidal: S. typhi H|1/160\nGenotype|AA\nBlood Group|O "
        "Positive\nHBsAg|Negative", 4, 6)
    leaf, who, number = Leaf(rng, A4, 10, face="slab", hand=True), one.who, one.no("L/^###/24")
    leaf.t(297, 50, one.house.upper(), 14, bold=True, at="c")
    leaf.lines(297, 64, [one.place.line, "LABORATORY REQUEST / REPORT FORM"], 10, at="c")
    leaf.put(36, 110, "Name of Patient", who.name, to=350)
    leaf.put(356, 110, "Age", str(one.age), to=430)
    leaf.put(436, 110, "Sex", one.sex, to=559)
    leaf.put(36, 138, "Lab No.", number, to=200)
    leaf.put(206, 138, "Specimen", "Blood", to=350)
    leaf.put(356, 138, "Date", named(one.day), to=559)
    leaf.put(36, 166, "Requesting Doctor", f"Dr {one.doctor.name}", to=350)
    leaf.t(36, 200, "INVESTIGATION", bold=True)
    leaf.t(300, 200, "RESULT", bold=True)
    y = 226.0
    for name, value in rows:
        leaf.t(36, y, name)
        leaf.put(290, y, "", value, at=300, to=480)
        y += 26
    leaf.put(36, y + 30, "Lab Scientist's Name / Sign", one.other.name, to=400)
    truth = [{"test": n, "value": v.partition(" ")[0], "unit": "%"} if v.endswith("%") else {"test": n,
        "value": v} for n, v in rows]
    return Drawn(leaf.sheet, one.truth(*_USUAL, "patient_age", specimen="Blood",
        ordering_provider=f"Dr {one.doctor.name}",
        report_date=one.day.isoformat(), results=truth),
                 ("collected_date", "patient_id", "report_date"))


@layout("lab_report", "train")
def blind6_lab_sa_bilingual(rng: random.Random) -> Drawn:
    """A Saudi hospital's system print: flag column before the value, low and high limits in columns of their own."""
    one = case(rng, "sa")
    rows = pick(rng, """
WBC||7.42|10^3/uL|4.00|11.00
HGB|L|10.9|g/dL|12.0|16.0
HCT|L|33.8|%|36.0|47.0
PLT||311|10^3/uL|150|450
FERRITIN|L|7.9|ng/mL|13.0|150.0
TSH||2.31|uIU/mL|0.27|4.20
VITAMIN D|L|14.6|ng/mL|30.0|100.0
""", 4, 6)
    leaf, who, number = Leaf(rng, A4, 9, face="sans"), one.who, one.no("^#####")
    leaf.t(36, 44, one.house, 14, bold=True)
    leaf.t(559, 44, "Laboratory Results", 12, at="r")
    y = leaf.cells(36, 54, (210, 100, 100, 113), (("Patient Name", who.name), ("MRN", number), ("Gender",
        who.sex.capitalize()), ("DOB", named(who.born, "-")), ("Ordering Physician", f"Dr. {one.doctor.name}"),
            ("Specimen", "Blood"),
                   ("Collected", named(one.day, "-")), ("Verified", named(one.day, "-"))), 28)
    leaf.grid(36, y + 14, (160, 40, 90, 93, 70, 70), ("Test", "Flag", "Result", "Unit", "Low", "High"), rows, "lcrlrr",
        "zebra")
    leaf.t(36, 790, "Printed from HIS. Confidential.", 8)
    return Drawn(leaf.sheet, one.truth("patient_name", "patient_sex", "date_of_birth", "facility_name",
        patient_id=number, ordering_provider=f"Dr. {one.doctor.name}", specimen="Blood",
        collected_date=one.day.isoformat(),
        results=[{"test": t, "value": v, "unit": u} | ({"flag": f} if f else {}) for t, f, v, u, _, _ in rows],
    ), ("report_date",))
