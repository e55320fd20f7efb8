"""Laboratory reports: cards of a portal, methods in lines of their own, normal values first."""

from __future__ import annotations

import random

from evaluation.documents.country_facts import captions, stack
from evaluation.documents.facts import pens
from evaluation.documents.land_facts import american, make_tests, short, within
from evaluation.documents.land_pairs import beside, inside, run_on
from evaluation.documents.land_people import title
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.parts import Form
from evaluation.documents.sheet import A4, Pen, Sheet
from evaluation.documents.tables import Column, Table

_USUAL = ("facility_name", "patient_name", "patient_sex", "collected_date", "report_date")


@layout("lab_report", "train")
def blind4_lab_us_portal_cards(rng: random.Random) -> Drawn:
    """A portal's print: each result a block of its own, normal range under the value, the flag as a word."""
    lab = make_tests(rng, "us", 1)
    label, value = pens(rng, size=10)
    sheet = Sheet()
    who = lab.patient
    sheet.text(40, 46, "Test Results", label.but(size=18, bold=False))
    sheet.text(572, 46, lab.facility, label.but(bold=True), "right")
    run_on(
        Form(sheet, label, value), 40, 70, (("Name:", who.name), ("DOB:", american(who.born)), ("MRN:", lab.patient_id))
    )
    run_on(Form(sheet, label, value), 40, 86, (("Collected on", american(lab.collected)), ("Resulted on",
           american(lab.reported)), ("Authorizing provider:", f"{lab.doctor.name}, {lab.doctor.degrees}")))  # fmt: skip
    sheet.text(40, 116, f"{lab.results[0].panel} panel - Final result", label.but(size=12, bold=True))
    y = 128.0
    for result in lab.results:
        sheet.box(40, y, 532, 46, 0.4)
        sheet.text(50, y + 17, result.test, value.but(bold=True))
        sheet.text(50, y + 34, f"Normal range: {within(result)} {result.unit}", value.but(size=8.5))
        sheet.text(330, y + 26, f"{result.value} {result.unit}", value.but(size=12))
        if result.flag:
            sheet.text(500, y + 26, {"H": "High", "L": "Low"}[result.flag], value.but(bold=True))
        y += 52
    words = {"H": "High", "L": "Low", "": ""}
    found = [r.members("value", "unit", flag=words[r.flag]) for r in lab.results]
    return Drawn(sheet, lab.truth(
        "facility_name", "patient_name", "date_of_birth", "patient_id", "collected_date", "report_date",
        ordering_provider=f"{lab.doctor.name}, {lab.doctor.degrees}", results=found,
    ))  # fmt: skip


@layout("lab_report", "train")
def blind4_lab_pk_normal_first(rng: random.Random) -> Drawn:
    """A Pakistani laboratory: the normal value stands before the result, the unit in brackets behind the test."""
    lab = make_tests(rng, "pk", 2)
    label, value = pens(rng, size=9.5)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(297, 46, lab.facility.upper(), label.but(size=15, bold=True), "centre")
    sheet.text(297, 60, f"{lab.address.line}   {lab.phone}", label.but(size=8, bold=False), "centre")
    beside(form, 40, 74, ((90, 200), (85, 140)), (
        ("Patient Name", f"{title(lab.patient)} {lab.patient.name}"), ("Lab No.", lab.patient_id), ("Age / Gender",
         f"{lab.age} Years / {lab.patient.sex.capitalize()}"), ("Sample Date", f"{lab.collected:%d-%b-%Y}"), ("Ref. By",
         f"Dr. {lab.doctor.name}"), ("Report Date", f"{lab.reported:%d-%b-%Y}"), ("Specimen", lab.specimen), ("Phone",
         lab.patient.phone)), 18)  # fmt: skip
    columns = (Column("TEST", 230), Column("NORMAL VALUE", 150), Column("RESULT", 135))
    y = 166.0
    for panel, results in lab.panels.items():
        sheet.text(297, y, f"{panel.upper()} PROFILE", label.but(bold=True), "centre")
        rows = [(f"{r.test} ({r.unit})", within(r), f"{r.value} {'*' if r.flag else ''}".strip()) for r in results]
        y = Table(columns, label.but(bold=True), value, rules="rows", lead=1.5).draw(sheet, 40, y + 8, rows) + 26
    sheet.text(40, y, "* out of normal range. Electronically verified report, no signature required.",
               label.but(size=8, bold=False))  # fmt: skip
    return Drawn(sheet, lab.truth(
        *_USUAL, "specimen", patient_age=f"{lab.age} Years", ordering_provider=f"Dr. {lab.doctor.name}",
        results=[r.members("value", reference_range=within(r)) for r in lab.results],
    ), ("patient_id",))  # fmt: skip


@layout("lab_report", "train")
def blind4_lab_ca_ministry(rng: random.Random) -> Drawn:
    """A Canadian laboratory's report to two doctors: health number, flags as letters left of the value, no rules."""
    lab = make_tests(rng, "ca", 3)
    pen = Pen(rng.choice(("mono", "sans", "modern")), 9)
    sheet = Sheet()
    who = lab.patient
    sheet.text(36, 44, lab.facility, pen.but(size=14, bold=True))
    sheet.text(36, 57, f"{lab.address.line}  {lab.phone}", pen.but(size=8))
    left = [f"Patient:   {who.last_first}", f"DOB:       {who.born:%Y-%m-%d}", f"Sex:       {who.sex[0].upper()}",
            f"Health #:  {rng.randint(1000, 9999)} {rng.randint(100, 999)} {rng.randint(100, 999)}"]  # fmt: skip
    right = [f"Ordered by:  Dr. {lab.doctor.name}", "Copy to:     Dr. H. Thibault",
        f"Collected:   {lab.collected:%Y-%m-%d} "
             f"0{rng.randint(7, 9)}:15", f"Reported:    {lab.reported:%Y-%m-%d} 16:40"]  # fmt: skip
    sheet.lines(36, 84, left, pen, lead=1.5)
    sheet.lines(320, 84, right, pen, lead=1.5)
    sheet.rule(36, 146, 576)
    y = 162.0
    for x, name in ((36, "Test"), (240, "Flag"), (290, "Result"), (380, "Reference"), (480, "Units")):
        sheet.text(x, y, name, pen.but(bold=True))
    for panel, results in lab.panels.items():
        y += 22
        sheet.text(36, y, panel.upper(), pen.but(bold=True))
        for r in results:
            y += 15
            for x, text in ((46, r.test), (246, r.flag), (290, r.value), (380, within(r)), (480, r.unit)):
                sheet.text(x, y, text, pen)
    sheet.text(306, 770, "*** End of Report ***", pen, "centre")
    return Drawn(sheet, lab.truth(
        *_USUAL, "date_of_birth", ordering_provider=f"Dr. {lab.doctor.name}",
        results=[r.members("value", "unit", "flag", reference_range=within(r)) for r in lab.results],
    ), ("patient_id",))  # fmt: skip


@layout("lab_report", "train")
def blind4_lab_in_method_lines(rng: random.Random) -> Drawn:
    """An Indian chain's report: bar-coded head in three columns, method under each test, interval with its unit."""
    lab = make_tests(rng, "in", 2)
    label, value = pens(rng, size=9)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(555, 44, lab.facility, label.but(size=14, bold=True), "right")
    sheet.text(555, 56, lab.address.line, label.but(size=7, bold=False), "right")
    for bar in range(46):
        sheet.band(40 + 2.4 * bar, 30, rng.choice((0.8, 1.4)), 22, 0)
    captions(form, 40, 80, (150, 130, 125, 110), (
        ("PATIENT NAME", lab.patient.name.upper()), ("AGE / SEX", f"{lab.age} Years {lab.patient.sex.capitalize()}"),
        ("PATIENT ID", lab.patient_id), ("SAMPLE", lab.specimen), ("REFERRED BY", f"DR {lab.doctor.name.upper()}"),
        ("DRAWN", f"{lab.collected:%d/%m/%Y} 07:42"), ("RECEIVED", f"{lab.collected:%d/%m/%Y} 09:15"), ("REPORTED",
         f"{lab.reported:%d/%m/%Y} 17:05")))  # fmt: skip
    sheet.rule(40, 148, 555)
    y = 164.0
    for x, name in (
        (40, "Test Report Status  Final"),
        (260, "Results"),
        (340, "Units"),
        (430, "Biological Ref. Interval"),
    ):
        sheet.text(x, y, name, label.but(bold=True))
    for panel, results in lab.panels.items():
        y += 24
        sheet.text(297, y, panel.upper(), label.but(bold=True), "centre")
        for r in results:
            y += 19
            for x, text in ((40, r.test.upper()), (260, r.value), (340, r.unit), (430, within(r))):
                sheet.text(x, y, text, value.but(bold=bool(r.flag) and x == 260))
            sheet.text(40, y + 9, f"Method: {rng.choice(('CLIA', 'Spectrophotometry', 'Immunoturbidimetry'))}",
                       label.but(size=6.5, bold=False))  # fmt: skip
            y += 6
    sheet.text(297, y + 40, "--End Of Report--", label.but(bold=False), "centre")
    return Drawn(sheet, lab.truth(
        *_USUAL, "patient_id", "specimen", patient_age=f"{lab.age} Years", ordering_provider=f"DR {lab.doctor.name}",
        results=[r.members("value", "unit", reference_range=within(r)) for r in lab.results],
    ))  # fmt: skip


@layout("lab_report", "train")
def blind4_lab_jm_serology(rng: random.Random) -> Drawn:
    """A small Caribbean laboratory: words for results, no units, what is normal in brackets."""
    lab = make_tests(rng, "jm", 1)
    label, value = pens(rng, size=10.5)
    sheet = Sheet()
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(306, 50, lab.facility, label.but(size=15, bold=True), "centre")
    sheet.text(306, 64, f"{lab.address.line}   Tel {lab.phone}", label.but(size=8.5, bold=False), "centre")
    inside(form, 40, 84, (300, 116, 116), (("Name", lab.patient.name), ("Sex", lab.patient.sex.capitalize()), ("Age",
           str(lab.age)), ("Doctor", f"Dr. {lab.doctor.name}"), ("Collected", short(lab.collected, "-")), ("Reported",
           short(lab.reported, "-"))), 24)  # fmt: skip
    sheet.text(306, 160, "SEROLOGY", label.but(size=12, bold=True), "centre")
    tests = rng.sample(("HIV 1 & 2 antibodies", "Hepatitis B surface antigen", "VDRL", "Dengue IgM", "Widal O titre",
                        "Rheumatoid factor", "H. pylori antibody", "Toxoplasma IgG"), 5)  # fmt: skip
    results = []
    for row, test in enumerate(tests):
        found = rng.choice(("Non-reactive", "Non-reactive", "Reactive"))
        sheet.text(60, 192 + 24 * row, test, value)
        sheet.text(270, 192 + 24 * row, found, value.but(bold=True))
        sheet.text(400, 192 + 24 * row, "(Non-reactive)", value)
        results.append({"test": test, "value": found})
    stack(form, 40, 360, 130, (("Technologist", "________________"), ("Remarks", "None")), 26)
    return Drawn(sheet, lab.truth(*_USUAL, "patient_age", ordering_provider=f"Dr. {lab.doctor.name}", results=results))
