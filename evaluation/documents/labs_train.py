"""Laboratory reports that rules may be tuned on. Each function is one layout: it draws and returns its truth."""

from __future__ import annotations

import random

from evaluation.documents.facts import day_first, month_first, pens
from evaluation.documents.lab_facts import Lab, make_lab
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.parts import Form
from evaluation.documents.sheet import A4, Pen, Sheet
from evaluation.documents.tables import Column, Table


@layout("lab_report", "train")
def lab_us_columns(rng: random.Random) -> Drawn:
    """An American laboratory: two columns of facts, panels as headings, flags before the units, no rules."""
    lab = make_lab(rng, "us", panels=2, most=8)
    label, value = pens(rng, size=9.5)
    sheet = Sheet()
    form = Form(sheet, label, value)
    sheet.text(40, 50, lab.facility, label.but(size=16, bold=True))
    sheet.text(40, 66, f"{lab.address.line}  {lab.phone}", label.but(bold=False, size=8.5))
    left = (("Patient:", lab.patient.last_first), ("Patient ID:", lab.patient_id),
            ("DOB:", f"{lab.patient.born:%m/%d/%Y}"), ("Sex:", lab.patient.sex[0].upper()))  # fmt: skip
    right = (("Ordering Physician:", f"{lab.doctor.name}, {lab.doctor.degrees}"),
             ("Collected:", f"{lab.collected:%m/%d/%Y} {rng.randint(7, 11):02d}:{rng.randint(0, 59):02d}"),
             ("Reported:", f"{lab.reported:%m/%d/%Y}"), ("Specimen:", lab.specimen))  # fmt: skip
    for x, at, block in ((40, 110, left), (300, 405, right)):
        for row, (name, text) in enumerate(block):
            form.right(x, 96 + 15 * row, name, text, at=at)
    columns = (Column("Test", 190), Column("Result", 70, "right"), Column("Flag", 50, "centre"), Column("Units", 90),
               Column("Reference Interval", 130))  # fmt: skip
    y = 170.0
    for number, (panel, results) in enumerate(lab.panels.items()):
        if number == 0:
            y = Table(columns, label.but(bold=True), value, rules="head").draw(sheet, 40, y, [])
        sheet.text(44, y + 16, panel.upper(), label.but(bold=True))
        rows = [(r.test, r.value, r.flag, r.unit, r.range()) for r in results]
        bare = tuple(Column("", column.width, column.align) for column in columns)
        y = Table(bare, label, value, rules="none").draw(sheet, 40, y + 18, rows) + 8
    sheet.text(306, y + 30, "*** End of report ***", label.but(bold=False, size=8.5), "centre")
    return Drawn(sheet, lab.truth(
        "patient_name", "patient_id", "date_of_birth", "patient_sex", "facility_name", "specimen", "collected_date",
        "report_date", ordering_provider=f"{lab.doctor.name}, {lab.doctor.degrees}",
        results=lab.rows("value", "unit", "reference_range", "flag"),
    ))  # fmt: skip


@layout("lab_report", "train")
def lab_india(rng: random.Random) -> Drawn:
    """An Indian laboratory: centred head, colons, age and sex together, ruled head and foot of the table only."""
    lab = make_lab(rng, "in", panels=1)
    label, value = pens(rng, size=10)
    sheet = Sheet(A4)
    sheet.text(297, 50, lab.facility, label.but(size=17, bold=True), "centre")
    sheet.lines(297, 66, [lab.address.line, f"Contact: {lab.phone}"], label.but(bold=False, size=9), "centre")
    sheet.rule(40, 92, 555)
    left = (("Patient Name", lab.patient.name), ("Age / Gender", f"{lab.age} Years / {lab.patient.sex.capitalize()}"),
            ("Referred By", f"Dr. {lab.doctor.name}"))  # fmt: skip
    right = (("Lab No.", lab.patient_id), ("Collected On", day_first(rng, lab.collected)),
             ("Reported On", day_first(rng, lab.reported)))  # fmt: skip
    for x, at, block in ((44, 125, left), (345, 425, right)):
        for row, (name, text) in enumerate(block):
            sheet.text(x, 110 + 17 * row, name, label)
            sheet.text(at, 110 + 17 * row, f": {text}", value)
    sheet.rule(40, 156, 555)
    [panel] = lab.panels
    sheet.text(297, 180, panel.upper(), label.but(bold=True, size=12), "centre")
    columns = (Column("Investigation", 200), Column("Observed Value", 95, "right"), Column("Unit", 90, "centre"),
               Column("Biological Ref. Interval", 130))  # fmt: skip
    rows = [(r.test, r.value, r.unit, r.range()) for r in lab.results]
    table = Table(columns, label.but(bold=True), value, rules="head", lead=1.7)
    bottom = table.draw(sheet, 40, 194, rows)
    sheet.rule(40, bottom + 4, 555)
    sheet.text(551, bottom + 70, "Consultant Pathologist", label.but(bold=False), "right")
    return Drawn(sheet, lab.truth(
        "patient_name", "patient_sex", "facility_name", "collected_date", "report_date",
        patient_age=f"{lab.age} Years", ordering_provider=f"Dr. {lab.doctor.name}",
        results=lab.rows("value", "unit", "reference_range"),
    ), ("patient_id",))  # fmt: skip


@layout("lab_report", "train")
def lab_grid_pages(rng: random.Random) -> Drawn:
    """Everything ruled, test names wrapped, three panels over two pages, flags in words."""
    lab = make_lab(rng, "us", panels=3)
    label, value = pens(rng, size=10.5)
    sheet = Sheet()
    _grid_head(sheet, lab, label, value)
    columns = (Column("Test name", 130), Column("Value", 70, "centre"), Column("Unit of measure", 100),
               Column("Normal range", 120), Column("Status", 112))  # fmt: skip
    words = {"H": "High", "L": "Low", "": "Normal"}
    rows = [(r.test, r.value, r.unit, r.range(), words[r.flag]) for r in lab.results]

    def turn() -> float:
        sheet.page()
        sheet.text(40, 46, f"Patient: {lab.patient.name}   Page {sheet.pages}", label.but(size=9, bold=False))
        return 64.0

    Table(columns, label.but(bold=True), value, head_band=True, lead=1.45).draw(
        sheet, 40, 214, rows, foot=730, turn=turn
    )
    results = [r.members("value", "unit", "reference_range", flag=words[r.flag]) for r in lab.results]
    return Drawn(sheet, lab.truth(
        "patient_name", "patient_id", "date_of_birth", "patient_age", "patient_sex", "ordering_provider",
        "facility_name", "specimen", "collected_date", "report_date", results=results,
    ))  # fmt: skip


def _grid_head(sheet: Sheet, lab: Lab, label: Pen, value: Pen) -> None:
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(306, 50, "LABORATORY REPORT", label.but(size=16, bold=True), "centre")
    sheet.text(306, 68, lab.facility, label.but(size=12), "centre")
    x = form.cell(40, 84, 252, 36, "PATIENT NAME", lab.patient.name)
    x = form.cell(x, 84, 100, 36, "PATIENT ID", lab.patient_id)
    x = form.cell(x, 84, 110, 36, "DATE OF BIRTH", f"{lab.patient.born:%m/%d/%Y}")
    form.cell(x, 84, 70, 36, "AGE", str(lab.age))
    x = form.cell(40, 120, 80, 36, "SEX", lab.patient.sex.capitalize())
    x = form.cell(x, 120, 232, 36, "ORDERED BY", lab.doctor.name)
    form.cell(x, 120, 220, 36, "SPECIMEN TYPE", lab.specimen)
    x = form.cell(40, 156, 266, 36, "COLLECTION DATE", f"{lab.collected:%m/%d/%Y}")
    form.cell(x, 156, 266, 36, "REPORT DATE", f"{lab.reported:%m/%d/%Y}")


@layout("lab_report", "train")
def lab_uk(rng: random.Random) -> Drawn:
    """A British pathology department's print: value and unit together in one column, an asterisk beside odd ones."""
    lab = make_lab(rng, "uk", panels=1)
    label, value = pens(rng, size=10)
    sheet = Sheet(A4)
    form = Form(sheet, label, value)
    sheet.text(40, 50, lab.facility, label.but(size=14, bold=True))
    sheet.text(40, 66, f"{lab.address.line}  Tel {lab.phone}", label.but(bold=False, size=8.5))
    form.right(40, 104, "Name", lab.patient.last_first, at=120)
    form.right(40, 120, "Born", day_first(rng, lab.patient.born), at=120)
    form.right(40, 136, "Hospital No", lab.patient_id, at=120)
    form.right(330, 104, "Requested by", f"Dr {lab.doctor.name}", at=430)
    form.right(330, 120, "Sample taken", day_first(rng, lab.collected), at=430)
    form.right(330, 136, "Report issued", day_first(rng, lab.reported), at=430)
    form.right(330, 152, "Sample type", lab.specimen, at=430)
    form.right(40, 152, "Gender", lab.patient.sex.capitalize(), at=120)
    columns = (Column("Analyte", 220), Column("Result", 160), Column("Reference range", 135))
    rows = [(r.test, f"{r.value} {r.unit}{' *' if r.flag else ''}", f"({r.range()})") for r in lab.results]
    Table(columns, label.but(bold=True), value, rules=rng.choice(("rows", "zebra"))).draw(sheet, 40, 180, rows)
    results = [r.members("value", "unit", "reference_range") for r in lab.results]
    return Drawn(sheet, lab.truth(
        "patient_name", "patient_id", "date_of_birth", "patient_sex", "facility_name", "specimen", "collected_date",
        "report_date", ordering_provider=f"Dr {lab.doctor.name}", results=results,
    ))  # fmt: skip


@layout("lab_report", "train")
def lab_range_with_unit(rng: random.Random) -> Drawn:
    """A clinic's print without rules: range and unit in one column, flags as arrows of letters behind the value."""
    lab = make_lab(rng, "us", panels=2, most=6)
    label, value = pens(rng, size=10)
    sheet = Sheet()
    form = Form(sheet, label, value)
    sheet.text(306, 48, "Test Results", label.but(size=16, bold=True), "centre")
    form.right(50, 84, "Name of Patient", lab.patient.name, at=160)
    form.right(50, 102, "Date of Birth", month_first(rng, lab.patient.born), at=160)
    form.right(50, 120, "Provider", lab.doctor.name, at=160)
    form.right(330, 84, "Date Collected", month_first(rng, lab.collected), at=430)
    form.right(330, 102, "Date Reported", month_first(rng, lab.reported), at=430)
    form.right(330, 120, "Record No.", lab.patient_id, at=430)
    columns = (Column("Component", 200), Column("Your value", 110), Column("Standard range", 200))
    rows = [(r.test, f"{r.value}{f' {r.flag}' if r.flag else ''}", f"{r.range()} {r.unit}") for r in lab.results]
    bottom = Table(columns, label.but(bold=True), value, rules=rng.choice(("head", "none"))).draw(sheet, 46, 150, rows)
    sheet.text(50, bottom + 40, f"Performed at {lab.facility}, {lab.address.line}", label.but(bold=False, size=8.5))
    results = [r.members("value", "flag", reference_range=f"{r.range()} {r.unit}") for r in lab.results]
    return Drawn(sheet, lab.truth(
        "patient_name", "date_of_birth", "patient_id", "facility_name", "collected_date", "report_date",
        "ordering_provider", results=results,
    ))  # fmt: skip
