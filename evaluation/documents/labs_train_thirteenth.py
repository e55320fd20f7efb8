"""American laboratory reports: screens, letters and forms as their systems print them."""

from __future__ import annotations

import random
from datetime import timedelta

from evaluation.documents.cases import case, pick, slash, told
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.leaf import Leaf
from evaluation.documents.world_facts import us

# fmt: off
_DIP = """
GLU|neg|NEG
BIL|neg|NEG
KET|trace|NEG
SG|1.020|1.005-1.030
BLO|mod|NEG
pH|6.0|5.0-8.0
PRO|30|NEG
URO|0.2|0.2-1.0
NIT|pos|NEG
LEU|small|NEG
"""
_BLOOD = """
WBC|6.1|Thousand/uL|3.8-10.8|
RBC|4.02|Million/uL|3.80-5.10|
HEMOGLOBIN|11.2|g/dL|11.7-15.5|L
HEMATOCRIT|34.1|%|35.0-45.0|L
MCV|84.8|fL|80.0-100.0|
MCH|27.9|pg|27.0-33.0|
RDW|15.9|%|11.0-15.0|H
PLATELET COUNT|288|Thousand/uL|140-400|
ABSOLUTE NEUTROPHILS|3599|cells/uL|1500-7800|
ABSOLUTE LYMPHOCYTES|1830|cells/uL|850-3900|
"""
_METABOLIC = """
GLUCOSE|118|mg/dL|65-99|H
UREA NITROGEN (BUN)|19|mg/dL|7-25|
CREATININE|0.91|mg/dL|0.50-1.05|
eGFR|72|mL/min/1.73m2|> OR = 60|
SODIUM|139|mmol/L|135-146|
POTASSIUM|5.4|mmol/L|3.5-5.3|H
CHLORIDE|104|mmol/L|98-110|
CARBON DIOXIDE|25|mmol/L|20-32|
CALCIUM|9.4|mg/dL|8.6-10.4|
PROTEIN, TOTAL|6.9|g/dL|6.1-8.1|
ALBUMIN|4.2|g/dL|3.6-5.1|
BILIRUBIN, TOTAL|0.5|mg/dL|0.2-1.2|
ALKALINE PHOSPHATASE|71|U/L|37-153|
AST|22|U/L|10-35|
ALT|41|U/L|6-29|H
"""


@layout("lab_report", "train")
def blind6_lab_us_reference_house(rng: random.Random) -> Drawn:
    """A reference house's report: three blocks of particulars."""
    one = case(rng, "us")
    rows = pick(rng, _METABOLIC, 7, 12) + pick(rng, _BLOOD, 3, 6)
    leaf, who, number = Leaf(rng, body=8.5, face="sans"), one.who, one.no("^#######")
    leaf.t(36, 36, "Questwell Diagnostics", 14, bold=True)
    leaf.t(576, 36, "Report Status: Final", 10, bold=True, at="r")
    leaf.t(576, 48, who.last_first.upper(), 9, at="r")
    leaf.rule(54, weight=1.4)
    for x, head, said in ((36, "Patient Information", (who.last_first.upper(), "",
        f"DOB: {us(who.born)}   AGE: {one.age}", f"Gender: {one.sex}   Fasting: U",
                                                     f"Phone: {who.phone}", f"Patient ID: {number}")),
                          (220, "Specimen Information", (f"Specimen: {one.no('DL^#####')}T",
                          f"Requisition: {one.no('000^###')}", f"Lab Ref #: {one.no('^#####')}",
                                                      f"Collected: {us(one.day)} / 08:10 CDT",
        f"Received: {us(one.day + timedelta(1))} / 02:55 CDT",
                                                      f"Reported: {us(one.day + timedelta(2))} / 06:14 CDT")),
                          (404, "Client Information", (f"Client #: {one.no('^#######')}   DAL3417",
                          one.doctor.name.upper(), one.house.upper(), *one.place.lines))):
        leaf.t(x, 66, head, 8.5, bold=True)
        leaf.lines(x, 80, said, 8)
    leaf.rule(146)
    y, grid = 156.0, []
    for name, value, unit, span, flag in rows:
        grid.append((name, "" if flag else value, f"{value} {flag}" if flag else "", f"{span} {unit}", "TBR"))
    y = leaf.grid(36, y, (180, 80, 90, 150, 40), ("Test Name", "In Range", "Out Of Range", "Reference Range", "Lab"),
        grid, rules="none", size=8.5)
    leaf.para(36, y + 14, 500, "The upper reference limit for creatinine is approximately 13% higher for people "
        "identified as African-American.", 7.5)
    leaf.lines(36, y + 40, ["PERFORMING SITE:", "TBR  QUESTWELL DIAGNOSTICS-DALLAS, 4770 REGENT BLVD, IRVING, TX "
        "75063  Laboratory Director: R. T. HALVERSEN, MD, CLIA: 45D0697943"], 7)
    leaf.t(306, 776, f"CLIENT SERVICES: 866.555.0146     SPECIMEN: {one.no('DL^#####')}T     PAGE 1 OF 1", 7, at="c")
    return Drawn(leaf.sheet, one.truth(
        "patient_name", "date_of_birth", "patient_age", "patient_sex", patient_id=number,
        ordering_provider=one.doctor.name,
        facility_name="Questwell Diagnostics", collected_date=one.day.isoformat(),
            report_date=(one.day + timedelta(2)).isoformat(),
        results=[{"test": n, "value": v, "unit": u, "reference_range": f"{s} {u}"} | ({"flag": f} if f else {}) for n,
            v, u, s, f in rows]),
            ("specimen",))


@layout("lab_report", "train")
def blind6_lab_us_chart_columns(rng: random.Random) -> Drawn:
    """A hospital system's cumulative print: this result and two former ones side by side, range first."""
    one = case(rng, "us")
    rows = pick(rng, _METABOLIC, 6, 10)
    leaf, who, number = Leaf(rng, body=8.5, face="mono"), one.who, one.no("MR^#####")
    leaf.t(36, 40, f"{one.house.upper()}  DEPARTMENT OF PATHOLOGY", 9, bold=True)
    leaf.t(36, 54, f"PATIENT: {who.last_first.upper()}")
    leaf.t(330, 54, f"MRN: {number}    DOB: {us(who.born)} {one.sex}")
    leaf.t(36, 66, f"ORDERING: {one.doctor.name.upper()}")
    leaf.t(330, 66, "LOC: 4 WEST   ROOM: 417-1")
    leaf.t(36, 78, f"SPECIMEN: BLOOD, VENOUS    COLLECTED: {us(one.day)} 0530    REPORTED: {us(one.day)} 0641")
    leaf.t(36, 92, "=" * 104)
    older = [us(one.day - timedelta(n)) for n in (1, 2)]
    leaf.t(36, 106, "CHEMISTRY", bold=True)
    y = leaf.grid(32, 112, (150, 90, 80, 80, 70, 70), ("TEST", "REF RANGE", "UNITS", f"{us(one.day)}\n0530",
        f"{older[0]}\n0515", f"{older[1]}\n0522"),
                  [(n, s, u, f"{v}{' *' if f else ''}",
                    f"{float(v) * rng.uniform(0.93, 1.08):.{len(v.partition('.')[2])}f}",
                    f"{float(v) * rng.uniform(0.9, 1.1):.{len(v.partition('.')[2])}f}") for n, v, u, s, f in rows],
                    "lllrrr", "head", size=8)
    leaf.t(36, y + 16, "* = ABNORMAL    ** = CRITICAL    END OF REPORT")
    return Drawn(leaf.sheet, one.truth(
        "patient_name", "date_of_birth", "patient_sex", "facility_name", patient_id=number,
        ordering_provider=one.doctor.name,
        specimen="BLOOD, VENOUS", collected_date=one.day.isoformat(), report_date=one.day.isoformat(),
        results=told([row[:4] for row in rows], "test value unit reference_range")), ("results", "facility_name"))


@layout("lab_report", "train")
def blind6_lab_us_micro(rng: random.Random) -> Drawn:
    """A urine culture with susceptibilities: organism, colony count, a table of drugs with figures and letters."""
    one = case(rng, "us")
    drugs = pick(rng, """
Ampicillin|>=32|R
Cefazolin|<=4|S
Ceftriaxone|<=1|S
Ciprofloxacin|<=0.25|S
Gentamicin|<=1|S
Nitrofurantoin|<=16|S
Trimethoprim/Sulfa|>=320|R
Levofloxacin|1|I
""", 5, 7)
    leaf, who, number = Leaf(rng, body=9), one.who, one.no("^######")
    leaf.t(36, 44, one.house, 13, bold=True)
    leaf.t(36, 57, f"Clinical Microbiology    {one.place.line}    CLIA 14D0410{one.no('^#')}", 8)
    leaf.rule(64)
    leaf.down(36, 80, 110, (("Patient", who.last_first), ("MRN", number), ("DOB / Sex", f"{us(who.born)} / {one.sex}"),
        ("Ordered by", one.signed)), 13, bold=True)
    leaf.down(330, 80, 420, (("Accession", one.no("M24-^####")), ("Source", "Urine, clean catch"), ("Collected",
        us(one.day)), ("Final report", us(one.day + timedelta(2)))), 13, bold=True)
    leaf.t(36, 150, "URINE CULTURE", 11, bold=True)
    leaf.lines(48, 166, ["Organism 1:  Escherichia coli", "Colony count:  >100,000 CFU/mL"])
    y = leaf.grid(48, 190, (180, 90, 60), ("Antibiotic", "MIC (ug/mL)", "Interp"), drugs, "lrc", "grid", size=8.5)
    leaf.t(48, y + 14, "S = Susceptible   I = Intermediate   R = Resistant", 8)
    leaf.para(36, y + 40, 500, "Comment: cefazolin interpretation predicts oral cephalosporins for uncomplicated "
        "urinary tract infection only.", 8)
    return Drawn(leaf.sheet, one.truth(
        "patient_name", "date_of_birth", "patient_sex", "facility_name", patient_id=number,
        ordering_provider=one.signed,
        specimen="Urine, clean catch", collected_date=one.day.isoformat(),
            report_date=(one.day + timedelta(2)).isoformat(),
        results=told(drugs, "test value flag")), ("results",))


@layout("lab_report", "train")
def blind6_lab_us_office_printer(rng: random.Random) -> Drawn:
    """A doctor's office with its own machine: narrow slip, test and value in a line, ranges in brackets, initials."""
    one = case(rng, "us")
    rows = pick(rng, _DIP)
    leaf, who = Leaf(rng, (260.0, 420.0), 9, face="mono"), one.who
    leaf.lines(130, 28, [f"{one.place.town.upper()} FAMILY MEDICINE", "IN-HOUSE LABORATORY",
        f"CLIA WAIVED {one.no('14D^######')}"], 8.5, at="c")
    y = leaf.down(16, 74, 76, (("PATIENT", who.name), ("DOB", us(who.born)), ("DATE", f"{slash(one.day)} 10:12"),
        ("PROVIDER", one.doctor.name), ("TEST", "URINALYSIS DIPSTICK")), 13)
    for name, value, span in rows:
        leaf.t(16, y + 8, f"{name:<6}")
        leaf.t(90, y + 8, value)
        leaf.t(150, y + 8, f"[{span}]")
        y += 14
    leaf.t(16, y + 20, "LOT 417202  EXP 11/27  TECH: RS")
    return Drawn(leaf.sheet, one.truth(
        "patient_name", "date_of_birth", ordering_provider=one.doctor.name,
        facility_name=f"{one.place.town.upper()} FAMILY MEDICINE",
        results=told(rows, "test value reference_range")), ("collected_date", "report_date", "specimen", "results"))


@layout("lab_report", "train")
def blind6_lab_us_narrative_panel(rng: random.Random) -> Drawn:
    """A women's clinic's screening panel: result words, cutoffs below each test, doctor's note by hand at the foot."""
    one = case(rng, "us", youngest=25)
    rows = pick(rng, """
Chlamydia trachomatis, NAA|Negative|Negative
Neisseria gonorrhoeae, NAA|Negative|Negative
Trichomonas vaginalis, NAA|Positive|Negative
HIV Ag/Ab Combo 4th Gen|Non Reactive|Non Reactive
HCV Antibody|Non Reactive|Non Reactive
RPR|Non Reactive|Non Reactive
HSV 2 IgG, Type Spec|1.84|0.00-0.90
""", 4, 6)
    leaf, who, number = Leaf(rng, body=9.5, face="office", hand=True), one.who, one.no("WH^#####")
    leaf.t(36, 46, "Patient Report", 17, bold=True)
    leaf.t(576, 46, "Laboratory Corporation of the Lakes", 11, bold=True, at="r")
    leaf.rule(54)
    for x, said in ((36, (f"Patient: {who.last_first}", f"DOB: {us(who.born)}", f"Sex: {who.sex.capitalize()}",
        f"Patient ID: {number}")),
                    (230, (f"Date Collected: {us(one.day)}", f"Date Received: {us(one.day)}",
                    f"Date Reported: {us(one.day + timedelta(1))}", "Fasting: No")),
                    (420, (f"Ordering Physician: {one.doctor.name}", f"NPI: {one.doctor.npi}", one.house, ""))):
        leaf.lines(x, 70, said, 8.5)
    y = 138.0
    leaf.sheet.band(36, y - 11, 540, 16, 0.88)
    for x, head in ((40, "Test"), (280, "Current Result"), (400, "Reference Interval")):
        leaf.t(x, y, head, bold=True)
    for name, value, span in rows:
        y += 18
        leaf.t(40, y, name)
        leaf.t(280, y, value, bold=value != span)
        leaf.t(400, y, span)
    leaf.para(36, y + 30, 500, "HSV index: negative <0.91, equivocal 0.91 - 1.09, positive >1.09. Low positive "
        "results between 1.10 and 3.00 may be "
              "false positives; confirm by another method.", 8)
    leaf.w(60, y + 90, "Called pt, rx sent. Retest 3 mo")
    return Drawn(leaf.sheet, one.truth(
        "patient_name", "date_of_birth", "patient_sex", patient_id=number, ordering_provider=one.doctor.name,
        facility_name="Laboratory Corporation of the Lakes", collected_date=one.day.isoformat(),
        report_date=(one.day + timedelta(1)).isoformat(), results=told(rows, "test value reference_range")))
