"""More laboratory reports: interpretations among the results, forms by hand, two units, remarks in rows."""

from __future__ import annotations

import random

from evaluation.documents.country_facts import stack
from evaluation.documents.country_people import us
from evaluation.documents.facts import pens
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.nation_facts import make_tests, within
from evaluation.documents.nation_people import title
from evaluation.documents.parts import Form
from evaluation.documents.sheet import A4, A5, Pen, Sheet
from evaluation.documents.tables import Column, Table


@layout("lab_report", "train")
def blind3_lab_in_department(rng: random.Random) -> Drawn:
    """An Indian hospital's department: one panel a page, an interpretation's table below that holds no result."""
    lab = make_tests(rng, "in", 2)
    label, value = pens(rng, size=9)
    sheet = Sheet(A4)
    for number, (panel, results) in enumerate(lab.panels.items(), 1):
        if number > 1:
            sheet.page()
        form = Form(sheet, label.but(bold=False), value)
        sheet.text(297, 40, "DEVI MEMORIAL HOSPITAL", label.but(size=14, bold=True), "centre")
        sheet.text(297, 54, "DEPARTMENT OF LABORATORY MEDICINE", label.but(size=10, bold=True), "centre")
        sheet.box(36, 62, 523, 66, 0.5)
        stack(form, 42, 78, 130, (("Patient Name", f"{title(lab.patient)}. {lab.patient.name}"), ("Age/Gender",
              f"{lab.age} Y / {lab.patient.sex.capitalize()}"), ("MR No.", lab.patient_id)), 17, ":")  # fmt: skip
        stack(
            form,
            310,
            78,
            410,
            (
                ("Ordered By", f"Dr. {lab.doctor.name}"),
                ("Sample Collected On", f"{lab.collected:%d-%m-%Y} 07:40"),
                ("Reported On", f"{lab.reported:%d-%m-%Y} 15:05"),
            ),
            17,
            ":",
        )
        rows = [(r.test, f"{r.value} {r.flag}".strip(), r.unit, within(r)) for r in results]
        columns = (Column("Test", 200), Column("Result", 90), Column("Unit", 100), Column("Bio. Ref. Interval", 133))
        sheet.text(297, 148, panel.upper(), label.but(size=10, bold=True), "centre")
        y = Table(columns, label.but(bold=True), value, rules="head", lead=1.5).draw(sheet, 36, 156, rows)
        sheet.text(36, y + 26, "Interpretation", label.but(bold=True))
        guide = [("Within interval", "No action needed"), ("Slightly outside", "Repeat after four weeks"),
                ("Far outside",
                 "Correlate clinically and inform the physician")]  # fmt: skip
        Table((Column("Finding", 180), Column("Suggested action", 343)), label.but(bold=True), value.but(size=8)).draw(
            sheet, 36, y + 34, guide)  # fmt: skip
        sheet.text(555, 780, "Dr. Lalitha Raghavan, MD (Biochemistry)", label.but(size=8.5, bold=True), "right")
        sheet.text(36, 815, f"Page {number} of 2", label.but(size=8, bold=False))
    return Drawn(sheet, lab.truth(
        "patient_name", "patient_sex", "patient_id", "collected_date", "report_date",
                facility_name="DEVI MEMORIAL HOSPITAL",
        patient_age=f"{lab.age} Y", ordering_provider=f"Dr. {lab.doctor.name}",
        results=[r.members("value", "unit", "flag", reference_range=within(r)) for r in lab.results],
    ))  # fmt: skip


@layout("lab_report", "train")
def blind3_lab_ca_province(rng: random.Random) -> Drawn:
    """A Canadian laboratory's fax: flag letters at the left edge, ranges with 'to', three parties on top."""
    lab = make_tests(rng, "ca", 2)
    pen = Pen(rng.choice(("mono", "modern")), 9)
    sheet = Sheet()
    sheet.text(40, 46, lab.facility, pen.but(size=14, bold=True))
    sheet.lines(40, 72, [f"Patient: {lab.patient.last_first}", f"DOB: {lab.patient.born:%Y-%m-%d}   Sex: "
                         f"{lab.patient.sex[0].upper()}", f"Health card: {rng.randint(1000, 9999)} "
                                                          f"{rng.randint(100, 999)} "
                         f"{rng.randint(100, 999)} AB"], pen, lead=1.5)  # fmt: skip
    sheet.lines(330, 72, [f"Ordered by: Dr. {lab.doctor.name}", f"Collected: {lab.collected:%Y-%m-%d}",
                          f"Reported: {lab.reported:%Y-%m-%d}"], pen, lead=1.5)  # fmt: skip
    sheet.rule(40, 120, 572)
    y = 140.0
    for panel, results in lab.panels.items():
        sheet.text(40, y, panel, pen.but(bold=True))
        for x, name in ((300, "Result"), (360, "Units"), (460, "Reference Range")):
            sheet.text(x, y, name, pen.but(bold=True))
        y += 17
        for result in results:
            sheet.text(40, y, result.flag, pen.but(bold=True))
            sheet.text(60, y, result.test, pen)
            sheet.text(300, y, result.value, pen.but(bold=bool(result.flag)))
            sheet.text(360, y, result.unit, pen)
            sheet.text(460, y, within(result, " to "), pen)
            y += 16
        y += 10
    sheet.text(40, y + 10, "H = above range, L = below range. Patients: results are online at the laboratory's portal.",
               pen.but(size=8))  # fmt: skip
    return Drawn(sheet, lab.truth(
        "facility_name", "patient_name", "date_of_birth", "patient_sex", "collected_date", "report_date",
        ordering_provider=f"Dr. {lab.doctor.name}",
        results=[r.members("value", "unit", "flag", reference_range=within(r, " to ")) for r in lab.results],
    ), ("patient_id",))  # fmt: skip


@layout("lab_report", "train")
def blind3_lab_ng_hand(rng: random.Random) -> Drawn:
    """A Nigerian laboratory's printed form, results by hand on the lines, normal ranges in brackets beside the "
    "tests."""
    lab = make_tests(rng, "ng", 1)
    label, value = pens(rng, hand=True, plain=True, size=9.5)
    sheet = Sheet(A5)
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(210, 34, "BODIJA SPECIALIST HOSPITAL", label.but(size=12, bold=True), "centre")
    sheet.text(210, 50, "LABORATORY RESULT FORM", label.but(size=10, bold=True), "centre")
    form.right(24, 78, "Name", lab.patient.name, line_to=270)
    form.right(280, 78, "Age", str(lab.age), line_to=330)
    form.right(338, 78, "Sex", lab.patient.sex[0].upper(), line_to=396)
    form.right(24, 104, "Referring doctor", f"Dr {lab.doctor.name}", line_to=270)
    form.right(280, 104, "Specimen", "Blood", line_to=396)
    form.right(24, 130, "Date collected", f"{lab.collected.day} {lab.collected:%b} {lab.collected.year}", line_to=205)
    form.right(213, 130, "Date reported", f"{lab.reported.day} {lab.reported:%b} {lab.reported.year}", line_to=396)
    columns = (Column("Investigation", 150), Column("Result", 90), Column("Normal range", 132))
    rows = [(r.test, "", f"{within(r)} {r.unit}") for r in lab.results]
    Table(columns, label.but(bold=True), label.but(bold=False), lead=2).draw(sheet, 24, 148, rows)
    pitch = label.size * 2 + 6
    for row, result in enumerate(lab.results):
        sheet.text(182, 148 + pitch * (row + 1) + label.size + 4, result.value, value)
    form.right(24, 560, "Scientist", "", line_to=200)
    return Drawn(sheet, lab.truth(
        "patient_name", "patient_age", "patient_sex", "collected_date", "report_date",
        facility_name="BODIJA SPECIALIST HOSPITAL", specimen="Blood", ordering_provider=f"Dr {lab.doctor.name}",
        results=[r.members("value") for r in lab.results],
    ))  # fmt: skip


@layout("lab_report", "train")
def blind3_lab_us_remarks(rng: random.Random) -> Drawn:
    """An American clinic's laboratory: remarks run under single results across the table, status in a column."""
    lab = make_tests(rng, "us", 2)
    label, value = pens(rng, size=9.5)
    sheet = Sheet()
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(306, 44, "Stony Ford Clinic Laboratory", label.but(size=14, bold=True), "centre")
    sheet.text(
        306, 58, f"{lab.address.line}  CLIA 36D{rng.randint(10**6, 10**7)}", label.but(size=8, bold=False), "centre"
    )
    x = 40.0
    for width, name, text in ((180, "PATIENT", lab.patient.last_first), (82, "BIRTH DATE",
            f"{lab.patient.born:%m/%d/%Y}"),
                              (50, "SEX", lab.patient.sex[0].upper()), (90, "CHART #", lab.patient_id), (130,
                                      "PROVIDER",
                               lab.doctor.name)):  # fmt: skip
        x = form.cell(x, 70, width, 32, name, text)
    form.right(40, 122, "Drawn:", us(rng, lab.collected))
    form.right(220, 122, "Resulted:", us(rng, lab.reported))
    form.right(400, 122, "Specimen type:", lab.specimen)
    y = 146.0
    for x, name in ((44, "TEST"), (230, "RESULT"), (300, "FLAG"), (350, "REFERENCE"), (450, "UNITS"), (530, "STATUS")):
        sheet.text(x, y, name, label.but(bold=True))
    sheet.rule(40, y + 5, 576)
    y += 20
    for result in lab.results:
        for x, text in ((44, result.test), (230, result.value), (300, result.flag), (350, within(result, "-")), (450,
                        result.unit), (530, "Final")):  # fmt: skip
            sheet.text(x, y, text, value)
        if result.flag:
            y += 13
            sheet.text(60, y, "Comment: verified by repeat analysis.", label.but(size=8, bold=False))
        y += 17
    sheet.text(40, y + 20, "Reviewed by the laboratory director. End of report.", label.but(size=8, bold=False))
    return Drawn(sheet, lab.truth(
        "patient_name", "date_of_birth", "patient_sex", "patient_id", "ordering_provider", "collected_date",
        "report_date", "specimen", facility_name="Stony Ford Clinic Laboratory",
        results=[r.members("value", "unit", "flag", reference_range=within(r, "-")) for r in lab.results],
    ))  # fmt: skip


@layout("lab_report", "train")
def blind3_lab_uk_letter(rng: random.Random) -> Drawn:
    """A British private clinic tells results in a letter's table, with what is normal in words below it."""
    lab = make_tests(rng, "uk", 1)
    _, value = pens(rng, size=10)
    sheet = Sheet(A4)
    who = lab.patient
    sheet.text(545, 50, lab.facility, value.but(size=14, bold=True), "right")
    sheet.lines(545, 65, [*lab.address.lines, lab.phone], value.but(size=8.5), "right")
    sheet.text(56, 130, f"Report date: {lab.reported.day} {lab.reported:%B} {lab.reported.year}", value)
    sheet.lines(56, 154, [f"Patient: {title(who)} {who.name}", f"Date of birth: {who.born.day} {who.born:%B} "
                          f"{who.born.year}", f"Requested by: Dr {lab.doctor.name}",
                                  f"Sample taken: {lab.collected.day} "
                          f"{lab.collected:%B} {lab.collected.year}"], value, lead=1.5)  # fmt: skip
    sheet.text(56, 236, f"Your results: {next(iter(lab.panels))}", value.but(bold=True))
    rows = [(r.test, f"{r.value} {r.unit}", f"{within(r, ' to ')}") for r in lab.results]
    columns = (Column("Test", 190), Column("Your result", 150), Column("Expected range", 145))
    y = Table(columns, value.but(bold=True), value, rules="grid", lead=1.5).draw(sheet, 56, 246, rows)
    sheet.wrapped(56, y + 30, 480, "These results do not replace advice from your doctor. If you feel unwell call "
                                   "111. Please "
                  "keep this letter for your records.", value.but(size=9), lead=1.4)  # fmt: skip
    return Drawn(sheet, lab.truth(
        "facility_name", "patient_name", "date_of_birth", "collected_date", "report_date",
        ordering_provider=f"Dr {lab.doctor.name}",
        results=[r.members("value", "unit", reference_range=within(r, " to ")) for r in lab.results],
    ))  # fmt: skip
