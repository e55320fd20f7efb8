"""Laboratory reports of several regions to tune on, in layouts that once were held apart."""

from __future__ import annotations

import random
from datetime import timedelta

from evaluation.documents.facts import pens
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.parts import Form
from evaluation.documents.region_facts import make_tests, span
from evaluation.documents.region_people import american, worded
from evaluation.documents.sheet import A4, Pen, Sheet
from evaluation.documents.tables import Column, Table


@layout("lab_report", "train")
def blind_lab_us_reference(rng: random.Random) -> Drawn:
    """A national reference laboratory: three columns of facts with headings, flags in words after the result."""
    lab = make_tests(rng, "us", rng.choice((2, 3)))
    label, value = pens(rng, size=9)
    sheet = Sheet()
    form = Form(sheet, label, value)
    sheet.text(36, 46, lab.facility, label.but(size=16, bold=True))
    sheet.text(576, 46, "Patient Report", label.but(size=13, bold=True), "right")
    sheet.rule(36, 54, 576)
    times = (f"0{rng.randint(7, 9)}{rng.randint(10, 59)}", f"1{rng.randint(1, 9)}{rng.randint(10, 59)}")
    blocks = (
        (36, "Patient Details", (("Name:", lab.patient.last_first), ("DOB:", f"{lab.patient.born:%m/%d/%Y}"),
                                 ("Gender:", lab.patient.sex.capitalize()), ("Patient ID:", lab.patient_id))),
        (226, "Specimen Details", (("Date collected:", f"{lab.collected:%m/%d/%Y} {times[0]}"),
                                   ("Date reported:", f"{lab.reported:%m/%d/%Y} {times[1]}"))),
        (416, "Physician Details", (("Ordering:", lab.doctor.name), ("NPI:", lab.doctor.npi))),
    )  # fmt: skip
    for x, title, facts in blocks:
        sheet.text(x, 72, title, label.but(bold=True, size=10))
        for row, (name, text) in enumerate(facts):
            form.right(x, 88 + 13 * row, name, text)
    y = 160.0
    words = {"H": "High", "L": "Low", "": ""}
    columns = (Column("TESTS", 190), Column("RESULT", 70, "right"), Column("FLAG", 60, "centre"), Column("UNITS", 80),
               Column("REFERENCE INTERVAL", 130))  # fmt: skip
    for place, (panel, results) in enumerate(lab.panels.items()):
        head = columns if place == 0 else tuple(Column("", c.width, c.align) for c in columns)
        if place:
            sheet.text(40, y + 14, panel, label.but(bold=True, size=10))
            y += 18
        rows = [(r.test, r.value, words[r.flag], r.unit, span(r)) for r in results]
        if place == 0:
            rows.insert(0, (panel, "", "", "", ""))
        y = Table(head, label.but(bold=True), value, rules="none").draw(sheet, 36, y, rows) + 4
    return Drawn(sheet, lab.truth(
        "facility_name", "patient_name", "date_of_birth", "patient_sex", "patient_id", "collected_date", "report_date",
        "ordering_provider",
        results=[r.members("value", "unit", reference_range=span(r), flag=words[r.flag]) for r in lab.results],
    ))  # fmt: skip


@layout("lab_report", "train")
def blind_lab_in_pathlab(rng: random.Random) -> Drawn:
    """An Indian path lab: two columns with colons and three dates, abnormal values in bold, biological intervals."""
    lab = make_tests(rng, "in", rng.choice((1, 2)))
    label, value = pens(rng, size=9)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(40, 46, lab.facility, label.but(size=17, bold=True))
    sheet.text(40, 60, f"{lab.address.line} | {lab.phone}", label.but(size=8, bold=False))
    sheet.rule(40, 68, 555)
    left = (
        ("Name", f"{'Mr.' if lab.patient.sex == 'male' else 'Ms.'} {lab.patient.name}"),
        ("Age", f"{lab.age} Years"),
        ("Gender", lab.patient.sex.capitalize()),
        ("Ref By", f"Dr. {lab.doctor.name}"),
    )
    right = (("Lab No.", f"{rng.randint(10**8, 10**9)}"),
             ("Collected", f"{lab.collected:%d-%b-%Y} 8:{rng.randint(10, 59)} AM"),
             ("Received", f"{lab.collected:%d-%b-%Y} 1{rng.randint(0, 1)}:{rng.randint(10, 59)} AM"),
             ("Reported", f"{lab.reported:%d-%b-%Y} {rng.randint(2, 7)}:{rng.randint(10, 59)} PM"))  # fmt: skip
    for x, at, facts in ((40, 100, left), (340, 410, right)):
        for row, (name, text) in enumerate(facts):
            form.right(x, 84 + 14 * row, name, f": {text}", at=at)
    sheet.rule(40, 136, 555)
    for x, name in ((44, "Test Name"), (270, "Results"), (350, "Units"), (440, "Bio. Ref. Interval")):
        sheet.text(x, 152, name, label.but(bold=True))
    sheet.rule(40, 158, 555)
    y = 176.0
    for panel, results in lab.panels.items():
        sheet.text(297, y, panel.upper(), label.but(bold=True), "centre")
        y += 16
        for r in results:
            sheet.text(44, y, r.test, value.but(bold=False))
            sheet.text(270, y, r.value, value.but(bold=bool(r.flag)))
            sheet.text(350, y, r.unit, value.but(bold=False))
            sheet.text(440, y, span(r, " - "), value.but(bold=False))
            y += 15
        y += 8
    sheet.text(297, y + 20, "*** End Of Report ***", label.but(bold=False), "centre")
    return Drawn(sheet, lab.truth(
        "facility_name", "patient_name", "patient_sex", "collected_date", "report_date", patient_age=f"{lab.age} Years",
        ordering_provider=f"Dr. {lab.doctor.name}",
        results=[r.members("value", "unit", reference_range=span(r, " - ")) for r in lab.results],
    ), ("patient_id",))  # fmt: skip


@layout("lab_report", "train")
def blind_lab_nhs_print(rng: random.Random) -> Drawn:
    """A British pathology system's print in typewriter face: range in brackets, stars for what is outside."""
    lab = make_tests(rng, "uk", 2)
    pen = Pen("mono", 9)
    sheet = Sheet(A4)
    born = f"{lab.patient.born:%d-%b-%Y}"
    lines = [f"{lab.facility}", f"{lab.address.line}", "",
             f"Surname: {lab.patient.last:<22}Forename: {lab.patient.first}",
             f"DOB: {born:<26}Sex: {lab.patient.sex[0].upper()}",
             f"Hospital No: {lab.patient_id:<18}Consultant: {lab.doctor.name}",
             f"Collected: {lab.collected:%d-%b-%Y}         Reported: {lab.reported:%d-%b-%Y}",
             f"Specimen: {lab.specimen}", ""]  # fmt: skip
    for panel, results in lab.panels.items():
        lines += [panel, "-" * 66]
        lines += [f"{r.test:<24}{'*' if r.flag else ' '}{r.value:>8} {r.unit:<10}({span(r, ' - ')})" for r in results]
        lines.append("")
    lines.append("* outside the reference range")
    sheet.lines(56, 60, lines, pen, lead=1.5)
    who = f"{lab.patient.first} {lab.patient.last}"
    return Drawn(sheet, lab.truth(
        "facility_name", "date_of_birth", "patient_sex", "patient_id", "ordering_provider", "collected_date",
        "report_date", "specimen", patient_name=who,
        results=[r.members("value", "unit", reference_range=span(r, " - ")) for r in lab.results],
    ))  # fmt: skip


@layout("lab_report", "train")
def blind_lab_au_cumulative(rng: random.Random) -> Drawn:
    """An Australian report addressed to the doctor: patient block right, results in a ruled grid, flags behind."""
    lab = make_tests(rng, "au", rng.choice((1, 2)))
    label, value = pens(rng, size=9.5)
    sheet = Sheet(A4)
    form = Form(sheet, label, value)
    sheet.text(40, 52, lab.facility, label.but(size=15, bold=True))
    sheet.lines(40, 100, [f"Dr {lab.doctor.name}", *lab.address.lines], value)
    for row, (name, text) in enumerate((("Patient", lab.patient.name), ("Date of Birth", worded(rng, lab.patient.born)),
                                        ("Sex", lab.patient.sex.capitalize()), ("Your Reference", lab.patient_id),
                                        ("Requested by", lab.doctor.name), ("Collection Date",
                                        worded(rng, lab.collected)))):  # fmt: skip
        form.right(320, 90 + 15 * row, name, text, at=420)
    columns = (Column("Analyte", 170), Column("Result", 80, "right"), Column("Units", 80), Column("Reference", 95),
               Column("", 60, "centre"))  # fmt: skip
    rows = [(r.test, r.value, r.unit, span(r), {"H": "HIGH", "L": "LOW", "": ""}[r.flag]) for r in lab.results]
    Table(columns, label.but(bold=True), value, rules="grid").draw(sheet, 40, 200, rows)
    # The reference may be read as the patient's number, and the flags' column has no heading.
    return Drawn(sheet, lab.truth(
        "facility_name", "patient_name", "date_of_birth", "patient_sex", "ordering_provider", "collected_date",
        results=[r.members("value", "unit", reference_range=span(r)) for r in lab.results],
    ), ("patient_id",))  # fmt: skip


@layout("lab_report", "train")
def blind_lab_ph_clinic(rng: random.Random) -> Drawn:
    """A Philippine clinic's form: cells for the person, one panel, normal values before the result."""
    lab = make_tests(rng, "ph", 1)
    label, value = pens(rng, size=10)
    sheet = Sheet()
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(306, 48, lab.facility, label.but(size=15, bold=True), "centre")
    sheet.text(306, 62, lab.address.line, label.but(size=8.5, bold=False), "centre")
    sheet.text(306, 88, next(iter(lab.panels)).upper(), label.but(size=12, bold=True), "centre")
    x = form.cell(50, 100, 300, 34, "PATIENT NAME", lab.patient.name)
    x = form.cell(x, 100, 60, 34, "AGE", str(lab.age))
    form.cell(x, 100, 152, 34, "SEX", lab.patient.sex.capitalize())
    x = form.cell(50, 134, 300, 34, "REQUESTING PHYSICIAN", f"{lab.doctor.name}, MD")
    form.cell(x, 134, 212, 34, "DATE PERFORMED", american(rng, lab.reported))
    columns = (Column("TEST", 180), Column("NORMAL VALUES", 130), Column("RESULT", 100, "centre"), Column("UNIT", 102))
    rows = [(r.test, span(r), r.value, r.unit) for r in lab.results]
    bottom = Table(columns, label.but(bold=True), value, rules="columns", lead=1.45).draw(sheet, 50, 184, rows)
    sheet.text(120, bottom + 70, "Medical Technologist", label.but(bold=False), "centre")
    sheet.text(490, bottom + 70, "Pathologist", label.but(bold=False), "centre")
    return Drawn(sheet, lab.truth(
        "facility_name", "patient_name", "patient_age", "patient_sex", ordering_provider=f"{lab.doctor.name}, MD",
        results=[r.members("value", "unit", reference_range=span(r)) for r in lab.results],
    ), ("report_date", "collected_date"))  # fmt: skip


@layout("lab_report", "train")
def blind_lab_portal(rng: random.Random) -> Drawn:
    """A patient portal's print: every result a block with its value, unit and range on lines of their own."""
    lab = make_tests(rng, "us", 1, 6)
    label, value = pens(rng, size=10)
    grey = label.but(size=9, bold=False, ink=0.3)
    sheet = Sheet()
    sheet.text(48, 56, f"{next(iter(lab.panels))} - Details", label.but(size=16, bold=True))
    facts = (("Patient", lab.patient.name), ("Date of birth", american(rng, lab.patient.born)),
             ("Collected on", american(rng, lab.collected)), ("Resulted on",
             american(rng, lab.collected + timedelta(days=1))), ("Ordering provider", lab.doctor.name),
             ("Performed at", lab.facility))  # fmt: skip
    for place, (name, text) in enumerate(facts):
        sheet.text(48 + 180 * (place % 3), 84 + 34 * (place // 3), name, grey)
        sheet.text(48 + 180 * (place % 3), 98 + 34 * (place // 3), text, value)
    columns = (Column("Component", 180), Column("Your value", 140), Column("Standard range", 180))
    words = {"H": " (H)", "L": " (L)", "": ""}
    rows = [(r.test, f"{r.value} {r.unit}{words[r.flag]}".strip(), f"{span(r, ' - ', '<')} {r.unit}".strip())
            for r in lab.results]  # fmt: skip
    Table(columns, label.but(bold=True), value, rules="rows", lead=1.5).draw(sheet, 48, 150, rows)
    results = [r.members("value", "unit", "flag", reference_range=f"{span(r, ' - ', '<')} {r.unit}".strip())
               for r in lab.results]  # fmt: skip
    return Drawn(sheet, lab.truth(
        "facility_name", "patient_name", "date_of_birth", "ordering_provider", "collected_date", results=results,
        report_date=(lab.collected + timedelta(days=1)).isoformat(),
    ))  # fmt: skip
