"""More laboratory reports, in layouts that once were held apart."""

from __future__ import annotations

import random

from evaluation.documents.facts import day_first, month_first, pens
from evaluation.documents.lab_facts import make_lab
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.parts import Form
from evaluation.documents.sheet import A4, Sheet
from evaluation.documents.tables import Column, Table

_URINE = (
    ("Color", "Yellow,Amber,Straw", "Yellow"), ("Appearance", "Clear,Cloudy,Hazy", "Clear"),
    ("Glucose, urine", "Negative,Trace,2+", "Negative"), ("Ketones", "Negative,1+,Trace", "Negative"),
    ("Blood", "Negative,1+,3+", "Negative"), ("Nitrite", "Negative,Positive", "Negative"),
    ("Leukocyte esterase", "Negative,Trace,2+", "Negative"), ("Protein", "Negative,Trace,1+", "Negative"),
)  # fmt: skip


@layout("lab_report", "train")
def lab_previous_column(rng: random.Random) -> Drawn:
    """A hospital's print with the last result beside the present one, which is nobody's answer."""
    lab = make_lab(rng, "us", panels=1)
    label, value = pens(rng, size=10)
    sheet = Sheet()
    form = Form(sheet, label, value)
    sheet.text(50, 54, f"{lab.facility} - Laboratory Report", label.but(size=14, bold=True))
    form.right(50, 84, "Patient Name:", lab.patient.name)
    form.right(330, 84, "Med Rec #:", lab.patient_id)
    form.right(50, 100, "Birthdate:", month_first(rng, lab.patient.born))
    form.right(230, 100, "Gender:", lab.patient.sex.capitalize())
    form.right(330, 100, "Ordering Provider:", lab.doctor.name)
    form.right(50, 116, "Date of Collection:", month_first(rng, lab.collected))
    form.right(330, 116, "Date of Report:", month_first(rng, lab.reported))
    columns = (Column("Test", 170), Column("Result", 70, "right"), Column("Flag", 40, "centre"),
               Column("Previous", 70, "right"), Column("Unit", 80), Column("Ref. Range", 90))  # fmt: skip
    rows = []
    for r in lab.results:
        digits = len(r.value.partition(".")[2])
        rows.append(
            (r.test, r.value, r.flag, f"{float(r.value) * rng.uniform(0.9, 1.1):.{digits}f}", r.unit, r.range())
        )
    Table(columns, label.but(bold=True), value, rules="rows").draw(sheet, 46, 140, rows)
    return Drawn(sheet, lab.truth(
        "facility_name", "patient_name", "patient_id", "date_of_birth", "patient_sex", "ordering_provider",
        "collected_date", "report_date", results=lab.rows("value", "unit", "reference_range", "flag"),
    ))  # fmt: skip


@layout("lab_report", "train")
def lab_side_by_side(rng: random.Random) -> Drawn:
    """Two panels beside one another, each with a small table of its own."""
    lab = make_lab(rng, "us", panels=2, most=6)
    label, value = pens(rng, size=8.5)
    sheet = Sheet()
    form = Form(sheet, label, value)
    sheet.text(306, 48, lab.facility, label.but(size=16, bold=True), "centre")
    sheet.text(306, 64, lab.address.line, label.but(bold=False), "centre")
    form.right(36, 96, "Name", lab.patient.last_first, at=100)
    form.right(36, 112, "DOB / Sex", f"{lab.patient.born:%m/%d/%Y} / {lab.patient.sex[0].upper()}", at=100)
    form.right(330, 96, "Account", lab.patient_id, at=410)
    form.right(330, 112, "Drawn", f"{lab.collected:%m/%d/%Y}", at=410)
    form.right(36, 128, "Physician", lab.doctor.name, at=100)
    form.right(330, 128, "Printed", f"{lab.reported:%m/%d/%Y}", at=410)
    columns = (Column("Test", 112), Column("Value", 42, "right"), Column("Units", 52), Column("Range", 62))
    for x, (panel, results) in zip((32, 314), lab.panels.items(), strict=True):
        sheet.text(x + 4, 166, panel, label.but(size=10, bold=True))
        rows = [(r.test, r.value, r.unit, r.range()) for r in results]
        Table(columns, label.but(bold=True), value, rules="head").draw(sheet, x, 174, rows)
    return Drawn(sheet, lab.truth(
        "facility_name", "patient_name", "date_of_birth", "patient_sex", "ordering_provider", "collected_date",
        results=lab.rows("value", "unit", "reference_range"),
    ), ("patient_id", "report_date"))  # fmt: skip


@layout("lab_report", "train")
def lab_methods(rng: random.Random) -> Drawn:
    """An Indian report whose tests have their method in small print under them; the range before the unit."""
    lab = make_lab(rng, "in", panels=1, most=8)
    label, value = pens(rng, size=10)
    sheet = Sheet(A4)
    form = Form(sheet, label, value)
    sheet.text(44, 56, lab.facility, label.but(size=17, bold=True))
    sheet.text(44, 72, f"{lab.address.line}. {lab.phone}", label.but(size=8.5, bold=False))
    sheet.rule(44, 82, 551)
    form.right(44, 100, "Patient :", lab.patient.name)
    form.right(44, 116, "Age :", f"{lab.age} Yrs")
    form.right(140, 116, "Sex :", lab.patient.sex.capitalize())
    form.right(44, 132, "Ref. Dr. :", lab.doctor.name)
    form.right(340, 100, "Regn. No. :", lab.patient_id)
    form.right(340, 116, "Regn. Date :", day_first(rng, lab.collected))
    form.right(340, 132, "Report Date :", day_first(rng, lab.reported))
    sheet.rule(44, 142, 551)
    for x, name in ((44, "TEST DESCRIPTION"), (260, "RESULT"), (350, "REF. RANGE"), (460, "UNIT")):
        sheet.text(x, 166, name, label.but(bold=True))
    y = 190.0
    for r in lab.results:
        for x, text in ((44, r.test), (260, r.value), (350, r.range()), (460, r.unit)):
            sheet.text(x, y, text, value)
        method = rng.choice(("Method: Photometry", "Method: Immunoturbidimetry", "Method: Calculated"))
        sheet.text(50, y + 10, method, label.but(size=7, bold=False))
        y += 30
    sheet.text(298, y + 20, "~~ End of Report ~~", label.but(size=8.5, bold=False), "centre")
    return Drawn(sheet, lab.truth(
        "facility_name", "patient_name", "patient_sex", "report_date", patient_age=f"{lab.age} Yrs",
        ordering_provider=lab.doctor.name, results=lab.rows("value", "unit", "reference_range"),
    ), ("patient_id", "collected_date"))  # fmt: skip


@layout("lab_report", "train")
def lab_urine_dipstick(rng: random.Random) -> Drawn:
    """A surgery's urinalysis: words for values, no units, the expected answer as the range."""
    lab = make_lab(rng, "us", panels=1)
    label, value = pens(rng, size=10.5)
    sheet = Sheet()
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(306, 56, "URINALYSIS RESULTS", label.but(size=15, bold=True), "centre")
    x = form.cell(60, 76, 250, 38, "PATIENT'S NAME", lab.patient.name)
    form.cell(x, 76, 242, 38, "DATE OF BIRTH", month_first(rng, lab.patient.born))
    x = form.cell(60, 114, 250, 38, "REQUESTING PHYSICIAN", lab.doctor.name)
    form.cell(x, 114, 242, 38, "SPECIMEN", "Urine, clean catch")
    form.cell(60, 152, 492, 38, "DATE AND TIME COLLECTED", month_first(rng, lab.collected))
    chosen = [(test, rng.choice(answers.split(",")), normal) for test, answers, normal in _URINE]
    columns = (Column("Parameter", 180), Column("Finding", 150), Column("Expected", 162))
    Table(columns, label.but(bold=True), value, head_band=True).draw(sheet, 60, 206, chosen)
    return Drawn(sheet, lab.truth(
        "patient_name", "date_of_birth", "ordering_provider", "collected_date", specimen="Urine, clean catch",
        results=[{"test": test, "value": found, "reference_range": normal} for test, found, normal in chosen],
    ))  # fmt: skip


@layout("lab_report", "train")
def lab_flags_first(rng: random.Random) -> Drawn:
    """A Canadian laboratory: flags in the first column, three panels over two pages, facts in a ruled strip."""
    lab = make_lab(rng, "ca", panels=3)
    label, value = pens(rng, size=10)
    sheet = Sheet()
    sheet.text(46, 50, lab.facility, label.but(size=15, bold=True))
    sheet.text(566, 50, "FINAL REPORT", label.but(size=11, bold=True), "right")
    strip = (Column("Patient", 156), Column("Health no.", 82), Column("Born", 82), Column("Sex", 36),
             Column("Collected", 82), Column("Reported", 82))  # fmt: skip
    Table(strip, label.but(bold=False, size=8), value.but(size=9)).draw(sheet, 46, 66, [(
        lab.patient.name, lab.patient_id, f"{lab.patient.born:%Y-%m-%d}", lab.patient.sex[0].upper(),
        f"{lab.collected:%Y-%m-%d}", f"{lab.reported:%Y-%m-%d}")])  # fmt: skip
    sheet.text(50, 128, f"Requested by: {lab.doctor.name}", label)
    columns = (Column("", 30, "centre"), Column("Examination", 190), Column("Result", 90, "right"),
               Column("Units", 90), Column("Reference", 120))  # fmt: skip

    def turn() -> float:
        sheet.page()
        sheet.text(46, 46, f"{lab.patient.name}   {lab.patient_id}   page 2", label.but(size=9, bold=False))
        return 60.0

    rows = [(r.flag, r.test, r.value, r.unit, r.range()) for r in lab.results]
    table = Table(columns, label.but(bold=True), value, rules="head", lead=1.8)
    table.draw(sheet, 46, 142, rows, foot=600, turn=turn)
    return Drawn(sheet, lab.truth(
        "facility_name", "patient_name", "patient_id", "date_of_birth", "patient_sex", "ordering_provider",
        "collected_date", "report_date", results=lab.rows("value", "unit", "reference_range", "flag"),
    ))  # fmt: skip
