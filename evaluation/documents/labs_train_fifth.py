"""Laboratory reports that served as TEST."""

from __future__ import annotations

import random

from evaluation.documents.country_facts import stack
from evaluation.documents.country_people import us
from evaluation.documents.facts import pens
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.nation_facts import make_tests, within
from evaluation.documents.parts import Form
from evaluation.documents.sheet import A4, Pen, Sheet
from evaluation.documents.tables import Column, Table


@layout("lab_report", "train")
def blind3_lab_us_interval(rng: random.Random) -> Drawn:
    """A national laboratory over two pages: dates in a strip, panels in bold, flags between value and interval."""
    lab = make_tests(rng, "us", 4)
    label, value = pens(rng, size=9)
    words = {"H": "High", "L": "Low", "": ""}
    sheet = Sheet()
    numbers = (
        f"{rng.randint(100, 365)}-{rng.randint(100, 999)}-{rng.randint(1000, 9999)}-0",
        f"{rng.randint(10**7, 10**8)}",
    )

    def head() -> float:
        sheet.text(36, 40, lab.facility, label.but(size=14, bold=True))
        sheet.text(576, 40, "Patient Report", label.but(size=12, bold=False), "right")
        form = Form(sheet, label.but(bold=True), value)
        form.right(36, 62, "Patient:", lab.patient.last_first)
        form.right(36, 76, "DOB:", f"{lab.patient.born:%m/%d/%Y}")
        form.right(230, 62, "Patient ID:", lab.patient_id)
        form.right(230, 76, "Specimen ID:", numbers[0])
        form.right(420, 62, "Account Number:", numbers[1])
        form.right(420, 76, "Ordering Physician:", lab.doctor.name)
        sheet.rule(36, 84, 576)
        return 100.0

    head()
    form = Form(sheet, label.but(bold=True), value)
    form.right(36, 100, "Date Collected:", f"{lab.collected:%m/%d/%Y}")
    form.right(230, 100, "Date Received:", f"{lab.collected:%m/%d/%Y}")
    form.right(420, 100, "Date Reported:", f"{lab.reported:%m/%d/%Y}")
    sheet.text(36, 124, "Ordered Items: " + "; ".join(lab.panels), value)
    columns = (Column("Test", 170), Column("Current Result", 90), Column("Flag", 60), Column("Units", 90),
               Column("Reference Interval", 130))  # fmt: skip
    y = 140.0
    for place, (panel, results) in enumerate(lab.panels.items()):
        if place == 2:
            sheet.text(576, 770, "Page 1 of 2", label.but(size=8, bold=False), "right")
            sheet.page()
            y = head() + 8
        sheet.text(36, y + 12, panel, label.but(size=11, bold=True))
        rows = [(r.test, r.value, words[r.flag], r.unit, within(r, "-")) for r in results]
        y = Table(columns, label.but(bold=True), value, rules="head", lead=1.5).draw(sheet, 36, y + 18, rows) + 12
    sheet.wrapped(36, y + 14, 540, "Disclaimer: The Previous Result is listed for the most recent test performed. "
                  "Performing labs: 01 - main laboratory, director P. Vickers, MD.",
                  label.but(size=8, bold=False))  # fmt: skip
    sheet.text(576, 770, "Page 2 of 2", label.but(size=8, bold=False), "right")
    return Drawn(sheet, lab.truth(
        "facility_name", "patient_name", "date_of_birth", "patient_id", "collected_date", "report_date",
        "ordering_provider",
        results=[r.members("value", "unit", flag=words[r.flag], reference_range=within(r, "-")) for r in lab.results],
    ))  # fmt: skip


@layout("lab_report", "train")
def blind3_lab_us_app(rng: random.Random) -> Drawn:
    """A patient's app, printed: a card for every test with its value large and the normal range in a sentence."""
    lab = make_tests(rng, "us", 1)
    pen = Pen(rng.choice(("modern", "office", "sans")), 10)
    bold = pen.but(bold=True)
    sheet = Sheet()
    sheet.text(40, 46, "Test Results", bold.but(size=20))
    sheet.text(40, 66, next(iter(lab.panels)), bold.but(size=13))
    sheet.text(40, 84, f"Collected on {lab.collected:%B} {lab.collected.day}, {lab.collected.year}", pen)
    sheet.text(300, 84, f"Resulted on {lab.reported:%B} {lab.reported.day}, {lab.reported.year}", pen)
    sheet.text(40, 102, f"Ordered by {lab.doctor.name}, {lab.doctor.degrees}", pen)
    sheet.text(572, 46, lab.patient.name, bold, "right")
    sheet.text(572, 60, f"DOB {us(rng, lab.patient.born)}", pen, "right")
    sheet.text(572, 74, f"MRN {lab.patient_id}", pen, "right")
    y = 130.0
    for result in lab.results:
        sheet.box(40, y, 532, 62, 0.5)
        sheet.text(52, y + 18, result.test, bold.but(size=11))
        sheet.text(52, y + 36, f"Normal range: {within(result)} {result.unit}".strip(), pen)
        sheet.text(420, y + 22, "Value", pen.but(size=8.5, ink=0.4))
        sheet.text(420, y + 42, result.value, bold.but(size=15))
        if result.flag:
            sheet.text(490, y + 42, {"H": "High", "L": "Low"}[result.flag], bold)
        y += 72
    return Drawn(sheet, lab.truth(
        "patient_name", "date_of_birth", "patient_id", "collected_date", "report_date",
        ordering_provider=f"{lab.doctor.name}, {lab.doctor.degrees}",
        results=[r.members("value") for r in lab.results],
    ), ("facility_name",))  # fmt: skip


@layout("lab_report", "train")
def blind3_lab_in_accredited(rng: random.Random) -> Drawn:
    """An Indian chain: bar code strip, three dates with times, a method under every test, intervals at the right."""
    lab = make_tests(rng, "in", 2)
    label, value = pens(rng, size=8.5)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(40, 46, lab.facility.upper(), label.but(size=15, bold=True))
    sheet.text(40, 58, f"Reg. office: {lab.address.line}", label.but(size=7.5, bold=False))
    sheet.text(555, 46, "LABORATORY TEST REPORT", label.but(size=10, bold=True), "right")
    sheet.box(40, 68, 515, 84, 0.5)
    called = f"{'Mr.' if lab.patient.sex == 'male' else 'Ms.'} {lab.patient.name.upper()}"
    stack(form, 46, 84, 120, (("Name", called), ("Age / Sex", f"{lab.age} Years / {lab.patient.sex.capitalize()}"),
          ("Ref. By", f"DR {lab.doctor.name.upper()}"), ("Sample Type", lab.specimen), ("Lab Id", lab.patient_id)),
          14.5, ":")  # fmt: skip
    stack(form, 310, 84, 400, (("Registered", f"{lab.collected:%d-%b-%Y} 08:{rng.randint(10, 59)}"), ("Collected",
          f"{lab.collected:%d-%b-%Y} 08:{rng.randint(10, 59)}"), ("Reported", f"{lab.reported:%d-%b-%Y} 17:"
          f"{rng.randint(10, 59)}"), ("Status", "Final Report")), 14.5, ":")  # fmt: skip
    columns = (Column("Investigation", 200), Column("Observed Value", 95), Column("Unit", 90),
               Column("Biological Reference Interval", 130))  # fmt: skip
    y = Table(columns, label.but(bold=True), value, rules="head").draw(sheet, 40, 162, [])
    ways = ("Method: Photometry", "Method: ISE Indirect", "Method: Electrical impedance", "Method: Calculated")
    for panel, results in lab.panels.items():
        sheet.text(297, y + 16, panel.upper(), label.but(size=10, bold=True), "centre")
        y += 32
        for result in results:
            strong = value.but(bold=bool(result.flag))
            for x, text, pen in ((44, result.test, value), (244, result.value, strong), (339, result.unit, value),
                                 (429, within(result), value)):  # fmt: skip
                sheet.text(x, y, text, pen)
            sheet.text(44, y + 10, rng.choice(ways), label.but(size=6.5, bold=False, ink=0.3))
            y += 25
    sheet.text(297, y + 10, "*** End of Report ***", label.but(size=8, bold=False), "centre")
    sheet.text(555, y + 60, "Dr. K. Narayanan, MD (Pathology)", label.but(size=8.5, bold=True), "right")
    sheet.wrapped(40, 780, 515, "Tests are performed on the sample as received. Results relate only to the sample "
                  "tested and should be correlated clinically. Partial reproduction of this report is not permitted.",
                  label.but(size=6.5, bold=False))  # fmt: skip
    return Drawn(sheet, lab.truth(
        "facility_name", "patient_name", "patient_sex", "specimen", "collected_date", "report_date",
        patient_age=f"{lab.age} Years", ordering_provider=f"Dr {lab.doctor.name}",
        results=[r.members("value", "unit", reference_range=within(r)) for r in lab.results],
    ), ("patient_id",))  # fmt: skip
