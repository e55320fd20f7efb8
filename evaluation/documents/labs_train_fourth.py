"""More laboratory reports, of seven countries."""

from __future__ import annotations

import random

from evaluation.documents.country_facts import bounds, captions, make_assay, stack
from evaluation.documents.country_people import abroad, nhs_number, us
from evaluation.documents.facts import pens
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.parts import Form
from evaluation.documents.sheet import A4, Pen, Sheet
from evaluation.documents.tables import Column, Table


@layout("lab_report", "train")
def blind2_lab_us_in_out(rng: random.Random) -> Drawn:
    """A national laboratory: a result stands in one of two columns, within the range or out of it."""
    lab = make_assay(rng, "us", rng.choice((2, 3)), 6)
    label, value = pens(rng, size=9)
    sheet = Sheet()
    form = Form(sheet, label, value)
    sheet.text(36, 46, lab.facility, label.but(size=15, bold=True))
    sheet.text(576, 46, "Report Status: Final", label.but(size=10), "right")
    sheet.rule(36, 54, 576, weight=1)
    for x, width, title, facts in (
        (36, 224, "Patient Information", (("Name:", lab.patient.last_first), ("DOB:", f"{lab.patient.born:%m/%d/%Y}"),
                                     ("AGE:", str(lab.age)), ("Gender:", lab.patient.sex[0].upper()))),
        (266, 142, "Specimen Information", (("Specimen:", f"WX{rng.randint(100000, 999999)}K"), ("Collected:",
                                       f"{lab.collected:%m/%d/%Y}"), ("Reported:", f"{lab.reported:%m/%d/%Y}"))),
        (414, 162, "Client Information", (("Ordering:", lab.doctor.name), ("Client "
        "#:", f"{rng.randint(10**6, 10**7)}"))),
    ):  # fmt: skip
        sheet.band(x, 62, width, 14, 0.88)
        sheet.text(x + 3, 72, title, label.but(bold=True))
        stack(form, x + 3, 90, x + (52 if width > 200 else 62), facts, 14)
    columns = (Column("Test Name", 196), Column("In Range", 76), Column("Out Of Range", 84), Column("Reference Range",
               184))  # fmt: skip
    y = 156.0
    y = Table(columns, label.but(bold=True), value, rules="head").draw(sheet, 36, y, [])
    for panel, results in lab.panels.items():
        sheet.text(40, y + 14, panel.upper(), label.but(bold=True))
        rows = [(f"  {r.test}".upper(), "" if r.flag else r.value, f"{r.value} {r.flag}" if r.flag else "",
                 f"{bounds(r)} {r.unit}".strip()) for r in results]  # fmt: skip
        plain = tuple(Column("", c.width) for c in columns)
        y = Table(plain, label, value, rules="none", lead=1.35).draw(sheet, 36, y + 18, rows) + 4
    sheet.text(36, y + 30, "Performed at the laboratory named above.", label.but(size=8, bold=False))
    return Drawn(sheet, lab.truth(
        "facility_name", "patient_name", "date_of_birth", "patient_age", "patient_sex", "ordering_provider",
        "collected_date", "report_date", results=lab.rows("value", "flag"),
    ), ("patient_id", "specimen"))  # fmt: skip


@layout("lab_report", "train")
def blind2_lab_us_previous(rng: random.Random) -> Drawn:
    """A reference laboratory: the present result and its flag, then what was found the last time, with its day."""
    lab = make_assay(rng, "us", 2, 7)
    label, value = pens(rng, size=8.5)
    sheet = Sheet()
    form = Form(sheet, label, value)
    sheet.text(36, 44, lab.facility, label.but(size=14, bold=True))
    sheet.lines(576, 40, [lab.address.line, f"Phone: {lab.phone}"], label.but(size=8, bold=False), "right")
    sheet.box(36, 60, 540, 62, 0.5)
    captions(form, 42, 72, (180, 120, 120, 110), (
        ("Patient", lab.patient.name), ("Patient ID", lab.patient_id), ("DOB", f"{lab.patient.born:%m/%d/%Y}"), ("Sex",
         lab.patient.sex.capitalize()), ("Ordering Physician", lab.doctor.name), ("Date Collected",
         f"{lab.collected:%m/%d/%Y}"), ("Date Reported", f"{lab.reported:%m/%d/%Y}"), ("Fasting", "No"),
    ), 28)  # fmt: skip
    columns = (Column("Test", 170), Column("Current Result\nand Flag", 110), Column("Previous Result\nand Date", 120),
               Column("Units", 60), Column("Reference Interval", 80))  # fmt: skip
    words = {"H": "  High", "L": "  Low", "": ""}
    before = lab.collected.replace(year=lab.collected.year - 1, day=min(lab.collected.day, 28))
    y = 136.0
    for panel, results in lab.panels.items():
        sheet.text(36, y + 8, panel, label.but(bold=True, size=10))
        rows = [(r.test, f"{r.value}{words[r.flag]}", f"{_earlier(rng, r.value)}  {before:%m/%d/%Y}", r.unit, bounds(r))
                for r in results]  # fmt: skip
        y = Table(columns, label.but(bold=True), value, rules="rows", lead=1.3).draw(sheet, 36, y + 14, rows) + 18
    # "High" and "H" are both right: the truth leaves the flag open.
    return Drawn(sheet, lab.truth(
        "facility_name", "patient_name", "patient_id", "date_of_birth", "patient_sex", "ordering_provider",
        "collected_date", "report_date",
        results=[r.members("value", "unit", reference_range=bounds(r)) for r in lab.results],
    ))  # fmt: skip


def _earlier(rng: random.Random, value: str) -> str:
    digits = len(value.partition(".")[2])
    return f"{float(value) * rng.uniform(0.85, 1.1):.{digits}f}"


@layout("lab_report", "train")
def blind2_lab_in_nabl(rng: random.Random) -> Drawn:
    """An Indian laboratory's report over several pages: a panel to a page, methods under the tests, remarks."""
    lab = make_assay(rng, "in", 2, 7)
    label, value = pens(rng, size=9.5)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    for number, (panel, results) in enumerate(lab.panels.items(), 1):
        if number > 1:
            sheet.page()
        sheet.text(297, 44, lab.facility, label.but(size=15, bold=True), "centre")
        sheet.text(297, 57, f"{lab.address.line}  Ph: {lab.phone}", label.but(size=8, bold=False), "centre")
        sheet.rule(36, 64, 559)
        title = "Mr." if lab.patient.sex == "male" else "Ms."
        stack(form, 40, 82, 120, (("Patient Name", f"{title} {lab.patient.name}"), ("Age / Gender", f"{lab.age} Yrs / "
              f"{lab.patient.sex.capitalize()}"), ("Referred By", f"Dr. {lab.doctor.name}")), 15, ":")  # fmt: skip
        stack(form, 330, 82, 420, (("Patient ID", lab.patient_id), ("Collected On", f"{lab.collected:%d/%b/%Y} 08:15"),
                                   ("Reported On", f"{lab.reported:%d/%b/%Y} 17:40")), 15, ":")  # fmt: skip
        sheet.rule(36, 122, 559)
        sheet.text(297, 142, panel.upper(), label.but(size=11, bold=True), "centre")
        columns = (Column("Investigation", 200), Column("Observed Value", 100), Column("Unit", 80),
                   Column("Biological Ref. Interval", 143))  # fmt: skip
        rows = [(r.test, r.value, r.unit, bounds(r, " - ", "< ")) for r in results]
        y = Table(columns, label.but(bold=True), value, rules="head", lead=1.7).draw(sheet, 36, 150, rows)
        y = sheet.wrapped(40, y + 22, 510, "Note: results relate to the sample received only. Kindly correlate with "
                          "the clinical findings.", label.but(size=8, bold=False))  # fmt: skip
        sheet.text(297, y + 12, "*** End of Report ***" if number == len(lab.panels) else "Continued on next page",
                   label.but(size=8, bold=False), "centre")  # fmt: skip
        sheet.text(555, y + 60, "Consultant Pathologist", label.but(bold=False), "right")
    return Drawn(sheet, lab.truth(
        "facility_name", "patient_name", "patient_sex", "patient_id", "collected_date", "report_date",
        patient_age=f"{lab.age} Yrs", ordering_provider=f"Dr. {lab.doctor.name}",
        results=[r.members("value", "unit", reference_range=bounds(r, " - ", "< ")) for r in lab.results],
    ))  # fmt: skip


@layout("lab_report", "train")
def blind2_lab_uk_ward_print(rng: random.Random) -> Drawn:
    """What a British ward's terminal prints: typewriter face, value, unit and range in brackets in one line."""
    lab = make_assay(rng, "uk", 2, 5)
    pen = Pen("mono", 9.5)
    sheet = Sheet(A4)
    y = sheet.lines(50, 56, [lab.facility, "", f"Patient: {lab.patient.last.upper()}, {lab.patient.first}",
                    f"DOB: {lab.patient.born:%d-%b-%Y}    Sex: {lab.patient.sex[0].upper()}    NHS No: "
                    f"{nhs_number(rng)}",
                    f"Requested by: Dr {lab.doctor.name}", f"Collected: {lab.collected:%d-%b-%Y} "
                    f"07:4{rng.randint(0, 9)}"
                    f"    Reported: {lab.reported:%d-%b-%Y} 13:2{rng.randint(0, 9)}", f"Specimen: {lab.specimen}", ""],
                    pen, lead=1.4)  # fmt: skip
    for panel, results in lab.panels.items():
        lines = [f"{panel}:"]
        for r in results:
            shown = f"{r.value}{'*' if r.flag else ''}"
            lines.append(f"  {r.test:<24}{shown:<10}{r.unit:<12}({bounds(r)})")
        y = sheet.lines(50, y, [*lines, ""], pen, lead=1.4)
    sheet.lines(50, y, ["* = outside the reference range", "", "-- End --"], pen, lead=1.4)
    return Drawn(sheet, lab.truth(
        "facility_name", "date_of_birth", "patient_sex", "collected_date", "report_date", "specimen",
        patient_name=f"{lab.patient.first} {lab.patient.last}", ordering_provider=f"Dr {lab.doctor.name}",
        results=[r.members("value", "unit", reference_range=bounds(r)) for r in lab.results],
    ), ("patient_id",))  # fmt: skip


@layout("lab_report", "train")
def blind2_lab_ph_urine(rng: random.Random) -> Drawn:
    """A Philippine clinic's urinalysis: words instead of figures, two lists beside one another."""
    lab = make_assay(rng, "ph", 1, 1)
    label, value = pens(rng, size=10)
    sheet = Sheet((612, 420))
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(306, 40, lab.facility.upper(), label.but(size=14, bold=True), "centre")
    sheet.text(306, 54, lab.address.line, label.but(size=8.5, bold=False), "centre")
    form.right(40, 82, "Name:", lab.patient.name, line_to=330)
    form.right(340, 82, "Age:", str(lab.age), line_to=410)
    form.right(420, 82, "Sex:", lab.patient.sex.capitalize(), line_to=572)
    form.right(40, 104, "Physician:", f"Dr. {lab.doctor.name}", line_to=330)
    form.right(340, 104, "Date:", f"{lab.collected:%B} {lab.collected.day}, {lab.collected.year}", line_to=572)
    sheet.text(306, 134, "URINALYSIS", label.but(size=12, bold=True), "centre")
    left = [("Color", rng.choice(("Yellow", "Straw", "Amber"))), ("Transparency", rng.choice(("Clear", "Hazy"))),
            ("Specific Gravity", f"1.0{rng.choice(('05', '10', '15', '20', '25'))}"), ("pH", f"{rng.randint(5, 7)}.0"),
            ("Sugar", "Negative"), ("Protein", rng.choice(("Negative", "Trace", "1+")))]  # fmt: skip
    right = [("Pus Cells", f"{rng.randint(0, 3)}-{rng.randint(4, 9)}/hpf"), ("RBC", f"0-{rng.randint(1, 4)}/hpf"),
             ("Epithelial Cells", rng.choice(("Few", "Rare"))), ("Bacteria", rng.choice(("Few", "Moderate"))),
             ("Mucus Threads", "Rare"), ("Amorphous Urates", "Few")]  # fmt: skip
    sheet.text(60, 160, "Physical / Chemical", label.but(bold=True))
    sheet.text(330, 160, "Microscopic", label.but(bold=True))
    stack(form, 60, 182, 180, left, 20)
    stack(form, 330, 182, 450, right, 20)
    sheet.text(140, 380, "Medical Technologist", label.but(bold=False), "centre")
    sheet.text(470, 380, "Pathologist", label.but(bold=False), "centre")
    results = [
        {"test": test, "value": found} for test, found in [*left, *(pair for pair in right if "/" not in pair[1])]
    ]
    counted = [{"test": test} for test, found in right if "/" in found]
    return Drawn(sheet, lab.truth(
        "facility_name", "patient_name", "patient_age", "patient_sex", ordering_provider=f"Dr. {lab.doctor.name}",
        results=[*results, *counted],
    ), ("collected_date", "report_date", "specimen"))  # fmt: skip


@layout("lab_report", "train")
def blind2_lab_za_pathologists(rng: random.Random) -> Drawn:
    """South African pathologists: facts in four narrow columns, ranges before the results, marks after them."""
    lab = make_assay(rng, "za", 2, 6)
    label, value = pens(rng, size=9)
    sheet = Sheet(A4)
    form = Form(sheet, label, value)
    sheet.text(40, 46, lab.facility, label.but(size=16, bold=True))
    sheet.text(40, 60, f"{lab.address.line}  Tel {lab.phone}", label.but(size=8, bold=False))
    sheet.rule(40, 68, 555, weight=1)
    captions(form, 40, 82, (150, 130, 120, 110), (
        ("Patient", lab.patient.name), ("Date of birth", abroad(rng, lab.patient.born, plain=True)), ("Sex",
         lab.patient.sex.capitalize()), ("Lab ref", lab.patient_id), ("Requested by", f"Dr {lab.doctor.name}"),
        ("Collected", f"{lab.collected:%Y-%m-%d}"), ("Reported", f"{lab.reported:%Y-%m-%d}"), ("Medical aid", "Karoo"),
    ))  # fmt: skip
    y = 158.0
    columns = (Column("Analyte", 190), Column("Reference", 110), Column("Units", 90), Column("Result", 80, "right"),
               Column("", 45))  # fmt: skip
    for panel, results in lab.panels.items():
        sheet.text(40, y, panel, label.but(size=10.5, bold=True))
        rows = [(r.test, bounds(r, " - ", "< "), r.unit, r.value, r.flag) for r in results]
        y = Table(columns, label.but(bold=True), value, rules="zebra", lead=1.4).draw(sheet, 40, y + 8, rows) + 24
    return Drawn(sheet, lab.truth(
        "facility_name", "patient_name", "date_of_birth", "patient_sex", "collected_date", "report_date",
        ordering_provider=f"Dr {lab.doctor.name}",
        results=[r.members("value", "unit", "flag", reference_range=bounds(r, " - ", "< ")) for r in lab.results],
    ), ("patient_id",))  # fmt: skip


@layout("lab_report", "train")
def blind2_lab_au_two_columns(rng: random.Random) -> Drawn:
    """An Australian report in two columns of small blocks, a panel to each."""
    lab = make_assay(rng, "au", 2, 5)
    label, value = pens(rng, size=9.5)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(555, 46, lab.facility, label.but(size=15, bold=True), "right")
    stack(form, 40, 70, 120, (("Patient", lab.patient.name), ("DOB", abroad(rng, lab.patient.born, plain=True)),
          ("Gender", lab.patient.sex.capitalize()), ("Referred by", f"Dr {lab.doctor.name}"), ("Collected", abroad(rng,
          lab.collected, plain=True)), ("Reported", abroad(rng, lab.reported, plain=True))), 15)  # fmt: skip
    for place, (panel, results) in enumerate(lab.panels.items()):
        x = 40 + 265 * place
        sheet.text(x, 186, panel, label.but(size=11, bold=True))
        columns = (Column("Test", 92), Column("Result", 48), Column("Units", 50), Column("Range", 62))
        rows = [(r.test, f"{r.value}", r.unit, bounds(r)) for r in results]
        Table(columns, label.but(bold=True), value.but(size=8.5), rules="head", lead=1.4, padding=3).draw(
            sheet, x, 194, rows)  # fmt: skip
    sheet.text(40, 420, "Comment: no previous results for comparison.", label.but(size=8.5, bold=False))
    return Drawn(sheet, lab.truth(
        "facility_name", "patient_name", "date_of_birth", "patient_sex", "collected_date", "report_date",
        ordering_provider=f"Dr {lab.doctor.name}",
        results=[r.members("value", "unit", reference_range=bounds(r)) for r in lab.results],
    ))  # fmt: skip


@layout("lab_report", "train")
def blind2_lab_us_hospital(rng: random.Random) -> Drawn:
    """A hospital laboratory's chart copy: accession line over every panel, flags before the value in a narrow "
    "column."""
    lab = make_assay(rng, "us", 2, 6)
    label, value = pens(rng, size=9)
    sheet = Sheet()
    form = Form(sheet, label, value)
    sheet.text(306, 42, lab.facility, label.but(size=13, bold=True), "centre")
    sheet.text(306, 56, "LABORATORY CHART COPY", label.but(size=10), "centre")
    stack(form, 40, 80, 110, (("Patient:", lab.patient.last_first), ("MRN:", lab.patient_id), ("Provider:",
          f"{lab.doctor.name}, {lab.doctor.degrees}")), 14)  # fmt: skip
    stack(form, 330, 80, 420, (("DOB/Sex:", f"{lab.patient.born:%m/%d/%Y}  {lab.patient.sex[0].upper()}"),
          ("Collected:", us(rng, lab.collected)), ("Reported:", us(rng, lab.reported))), 14)  # fmt: skip
    y = 138.0
    columns = (Column("Flag", 40), Column("Component", 200), Column("Value", 70, "right"), Column("Units", 90),
               Column("Ref Range", 120))  # fmt: skip
    for panel, results in lab.panels.items():
        sheet.text(40, y, f"{panel}   [Accession {rng.randint(10**6, 10**7)}]", label.but(bold=True))
        rows = [(r.flag, r.test, r.value, r.unit, bounds(r)) for r in results]
        y = Table(columns, label.but(bold=True), value, rules="grid", lead=1.3).draw(sheet, 40, y + 6, rows) + 24
    return Drawn(sheet, lab.truth(
        "facility_name", "patient_name", "patient_id", "date_of_birth", "patient_sex", "collected_date", "report_date",
        ordering_provider=f"{lab.doctor.name}, {lab.doctor.degrees}",
        results=[r.members("value", "unit", "flag", reference_range=bounds(r)) for r in lab.results],
    ))  # fmt: skip
