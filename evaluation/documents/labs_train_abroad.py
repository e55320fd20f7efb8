"""Laboratory reports of Britain, South Africa, Kenya, the Philippines, Australia, the Gulf and Singapore."""

from __future__ import annotations

import random

from evaluation.documents.country_facts import captions, stack
from evaluation.documents.country_people import nhs_number
from evaluation.documents.facts import pens
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.nation_facts import make_tests, short, within
from evaluation.documents.nation_people import title
from evaluation.documents.parts import Form
from evaluation.documents.sheet import A4, A5, Pen, Sheet
from evaluation.documents.tables import Column, Table


@layout("lab_report", "train")
def blind3_lab_uk_viewer(rng: random.Random) -> Drawn:
    """A British surgery's print of an electronic result: sender and recipient, comments, ranges in square brackets."""
    lab = make_tests(rng, "uk", 2)
    pen = Pen(rng.choice(("sans", "mono", "office")), 9.5)
    sheet = Sheet(A4)
    who = lab.patient
    y = sheet.lines(44, 48, [f"Pathology report from {lab.facility}", f"To: Dr {lab.doctor.name}, Orchard Street "
                                                                      f"Surgery",
                             ""], pen.but(bold=True), lead=1.5)  # fmt: skip
    y = sheet.lines(44, y, [f"Patient: {who.last.upper()}, {who.first}    DOB: {who.born:%d %b %Y}    Sex: "
                            f"{who.sex.capitalize()}", f"NHS No: {nhs_number(rng)}", f"Specimen: {lab.specimen}",
                            f"Collected: {lab.collected:%d %b %Y}    Received: {lab.collected:%d %b %Y}    "
                            f"Reported: {lab.reported:%d %b %Y}", "Clinical details: routine monitoring"], pen,
                    lead=1.5) + 10  # fmt: skip
    for panel, results in lab.panels.items():
        sheet.text(44, y, panel, pen.but(bold=True))
        y += 17
        for result in results:
            mark = {"H": "Above high reference limit", "L": "Below low reference limit", "": ""}[result.flag]
            sheet.text(54, y, result.test, pen)
            sheet.text(230, y, f"{result.value} {result.unit}", pen.but(bold=bool(mark)))
            sheet.text(330, y, f"[{within(result)}]", pen)
            sheet.text(420, y, mark, pen.but(size=8))
            y += 15
        y += 8
    sheet.text(
        44,
        y + 10,
        "Report comment: eGFR is not valid in acute kidney injury. Authorised by: duty biochemist.",
        pen.but(size=8.5),
    )
    return Drawn(sheet, lab.truth(
        "facility_name", "date_of_birth", "patient_sex", "specimen", "collected_date", "report_date",
        patient_name=f"{who.first} {who.last}", ordering_provider=f"Dr {lab.doctor.name}",
        results=[r.members("value", "unit", reference_range=within(r)) for r in lab.results],
    ), ("patient_id",))  # fmt: skip


@layout("lab_report", "train")
def blind3_lab_za_practice(rng: random.Random) -> Drawn:
    """A South African laboratory: practice numbers, medical aid, three dates in a strip, flags before the range."""
    lab = make_tests(rng, "za", 2)
    label, value = pens(rng, size=9)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(40, 46, lab.facility.upper(), label.but(size=14, bold=True))
    sheet.lines(40, 59, [f"Practice No. 52{rng.randint(10000, 99999)}", f"{lab.address.line}   Tel: {lab.phone}"],
                label.but(size=8, bold=False))  # fmt: skip
    stack(
        form,
        40,
        96,
        120,
        (
            ("Patient", lab.patient.name.upper()),
            ("Date of birth", f"{lab.patient.born:%Y-%m-%d}"),
            ("Age / Sex", f"{lab.age} yrs / {lab.patient.sex[0].upper()}"),
            ("Medical aid", "Baobab Crest Scheme"),
        ),
        15,
    )
    stack(form, 320, 96, 420, (("Referred by", f"Dr {lab.doctor.name}"), ("Lab reference", lab.patient_id),
            ("Guarantor",
          "As patient")), 15)  # fmt: skip
    x = 40.0
    for name, day, hour in (
        ("Collected", lab.collected, 8),
        ("Received", lab.collected, 11),
        ("Reported", lab.reported, 16),
    ):
        x = form.cell(x, 162, 171, 32, name, f"{day:%Y-%m-%d} {hour:02d}:{rng.randint(10, 59)}")
    columns = (Column("Test description", 190), Column("Result", 80, "right"), Column("Flag", 40, "centre"),
               Column("Units", 95), Column("Ref. Range", 110))  # fmt: skip
    y = 204.0
    for panel, results in lab.panels.items():
        sheet.band(40, y, 515, 15, 0.9)
        sheet.text(44, y + 11, panel.upper(), label.but(bold=True))
        rows = [(r.test, r.value, r.flag, r.unit, within(r)) for r in results]
        y = Table(columns, label.but(bold=True), value, rules="none", lead=1.4).draw(sheet, 40, y + 17, rows) + 10
    sheet.text(40, y + 16, "Validated electronically by the pathologist on duty. SANAS accredited facility M0555.",
               label.but(size=8, bold=False))  # fmt: skip
    return Drawn(sheet, lab.truth(
        "facility_name", "patient_name", "date_of_birth", "patient_sex", "collected_date", "report_date",
        patient_age=f"{lab.age} yrs", ordering_provider=f"Dr {lab.doctor.name}",
        results=[r.members("value", "unit", "flag", reference_range=within(r)) for r in lab.results],
    ), ("patient_id",))  # fmt: skip


_DIPPED = (("Colour", ("Straw", "Amber"), "Straw"), ("Appearance", ("Clear", "Turbid"), "Clear"), ("pH", ("5.5", "6.0",
           "7.0"), "4.6 - 8.0"), ("Specific gravity", ("1.010", "1.020"), "1.003 - 1.030"), ("Protein", ("Negative",
           "Trace", "1+"), "Negative"), ("Glucose", ("Negative", "2+"), "Negative"), ("Ketones", ("Negative",
           "Trace"), "Negative"), ("Blood", ("Negative", "1+"), "Negative"), ("Leucocyte esterase", ("Negative",
           "2+"), "Negative"))  # fmt: skip


@layout("lab_report", "train")
def blind3_lab_ke_urine(rng: random.Random) -> Drawn:
    """A Kenyan laboratory's urinalysis: words as results, a normal for each, half a sheet."""
    lab = make_tests(rng, "ke", 1)
    label, value = pens(rng, size=9.5)
    sheet = Sheet(A5)
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(210, 34, lab.facility.upper(), label.but(size=12, bold=True), "centre")
    sheet.text(210, 46, f"{lab.address.line}  Tel {lab.phone}", label.but(size=8, bold=False), "centre")
    sheet.text(210, 68, "URINALYSIS REPORT", label.but(size=11, bold=True), "centre")
    stack(form, 24, 90, 110, (("Name:", lab.patient.name), ("Age:", f"{lab.age} years"), ("Sex:",
          lab.patient.sex.capitalize()), ("Lab No.:", lab.patient_id)), 15)  # fmt: skip
    stack(form, 230, 90, 310, (("Specimen:", "Urine"), ("Sample date:", short(lab.collected)), ("Report date:",
          short(lab.reported)), ("Clinician:", f"Dr {lab.doctor.name}")), 15)  # fmt: skip
    rows = [(test, rng.choice(found), normal) for test, found, normal in rng.sample(_DIPPED, 7)]
    columns = (Column("Parameter", 150), Column("Finding", 110), Column("Normal", 112))
    y = Table(columns, label.but(bold=True), value, rules="grid", lead=1.5).draw(sheet, 24, 156, rows)
    form.right(24, y + 40, "Medical laboratory technologist", "", line_to=300)
    return Drawn(sheet, lab.truth(
        "facility_name", "patient_name", "patient_sex", "collected_date", "report_date", specimen="Urine",
        patient_age=f"{lab.age} years", ordering_provider=f"Dr {lab.doctor.name}",
        results=[{"test": test, "value": found, "reference_range": normal} for test, found, normal in rows],
    ), ("patient_id",))  # fmt: skip


@layout("lab_report", "train")
def blind3_lab_ph_chemistry(rng: random.Random) -> Drawn:
    """A Philippine diagnostic centre: section's name over a table, signatures of technologist and pathologist."""
    lab = make_tests(rng, "ph", 1)
    label, value = pens(rng, size=9.5)
    sheet = Sheet((612, 500))
    form = Form(sheet, label.but(bold=False), value)
    sheet.lines(306, 36, [lab.facility.upper(), lab.address.line, f"Contact No.: {lab.phone}"],
                label.but(size=10, bold=True), "centre")  # fmt: skip
    x = 30.0
    for width, name, text in ((190, "PATIENT NAME", lab.patient.last_first.upper()), (60, "AGE", str(lab.age)), (60,
                              "SEX", lab.patient.sex[0].upper()), (112, "DATE", f"{lab.reported:%m/%d/%Y}"), (130,
                              "REQUESTED BY", f"Dr. {lab.doctor.name}")):  # fmt: skip
        x = form.cell(x, 84, width, 32, name, text)
    sheet.text(306, 136, next(iter(lab.panels)).upper(), label.but(size=11, bold=True), "centre")
    rows = [(r.test.upper(), r.value, r.unit, within(r)) for r in lab.results]
    columns = (Column("EXAMINATION", 200), Column("RESULT", 110, "centre"), Column("UNIT", 110, "centre"),
               Column("REFERENCE VALUES", 132, "centre"))  # fmt: skip
    Table(columns, label.but(bold=True), value, rules="grid", lead=1.5).draw(sheet, 30, 146, rows)
    sheet.lines(110, 440, ["MARITES VELASCO, RMT", "Medical Technologist", f"PRC Lic. {rng.randint(10000, 99999)}"],
                label.but(size=8.5, bold=False), "centre")  # fmt: skip
    sheet.lines(480, 440, ["RENATO PASCUAL, MD, FPSP", "Pathologist"], label.but(size=8.5, bold=False), "centre")
    return Drawn(sheet, lab.truth(
        "facility_name", "patient_name", "patient_sex", "patient_age", "report_date",
        ordering_provider=f"Dr. {lab.doctor.name}",
        results=[r.members("value", "unit", reference_range=within(r)) for r in lab.results],
    ), ("report_date", "collected_date"))  # fmt: skip


@layout("lab_report", "train")
def blind3_lab_au_letter(rng: random.Random) -> Drawn:
    """An Australian laboratory's letter: addressee at the left, captions at the right, results with dots between."""
    lab = make_tests(rng, "au", 1)
    label, value = pens(rng, size=9.5)
    sheet = Sheet(A4)
    form = Form(sheet, label, value)
    sheet.text(40, 50, lab.facility, label.but(size=16, bold=True))
    sheet.text(40, 64, f"{lab.address.line}   {lab.phone}   NATA accredited", label.but(size=8, bold=False))
    sheet.lines(40, 104, [f"Dr {lab.doctor.name}", "Banksia Family Practice", "4 High Street"], value)
    captions(form, 320, 96, (130, 110), (
        ("Patient", f"{lab.patient.last.upper()}, {lab.patient.first}"), ("Date of birth", short(lab.patient.born)),
        ("Sex", lab.patient.sex.capitalize()), ("Lab no.", lab.patient_id), ("Collected", short(lab.collected)),
        ("Reported", short(lab.reported)),
    ))  # fmt: skip
    sheet.rule(40, 206, 555)
    sheet.text(40, 228, next(iter(lab.panels)), label.but(size=12, bold=True))
    sheet.text(300, 246, "Result", label.but(bold=True), "right")
    sheet.text(330, 246, "Units", label.but(bold=True))
    sheet.text(430, 246, "Reference", label.but(bold=True))
    y = 266.0
    for result in lab.results:
        sheet.text(40, y, result.test, value)
        sheet.text(300, y, f"{result.flag} {result.value}".strip(), value.but(bold=bool(result.flag)), "right")
        sheet.text(330, y, result.unit, value)
        sheet.text(430, y, f"({within(result, '-')})", value)
        y += 18
    sheet.wrapped(
        40,
        y + 16,
        515,
        "Comment: Please correlate with the clinical picture. A copy has been sent to the "
        "patient's My Health Record unless you asked us not to.",
        label.but(size=8.5, bold=False),
    )
    return Drawn(sheet, lab.truth(
        "facility_name", "date_of_birth", "patient_sex", "collected_date", "report_date",
        patient_name=f"{lab.patient.first} {lab.patient.last}", ordering_provider=f"Dr {lab.doctor.name}",
        results=[r.members("value", "unit", reference_range=within(r, "-")) for r in lab.results],
    ), ("patient_id",))  # fmt: skip


_SCREENS = (("HBsAg", "0.34", "Non Reactive"), ("Anti-HCV", "0.12", "Non Reactive"), ("HIV 1/2 Ag/Ab", "0.21", "Non "
            "Reactive"), ("Treponema pallidum Ab", "1.84", "Reactive"), ("Rubella IgG", "22.1", "Reactive"),
            ("Dengue NS1 Antigen", "0.40", "Non Reactive"))  # fmt: skip


@layout("lab_report", "train")
def blind3_lab_ae_serology(rng: random.Random) -> Drawn:
    """A Gulf laboratory's serology: reactive or not, cut-offs in a column, a nurse's code, a seal."""
    lab = make_tests(rng, "ae", 1)
    label, value = pens(rng, size=9)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(555, 46, lab.facility, label.but(size=15, bold=True), "right")
    sheet.text(555, 59, f"{lab.address.line}  T {lab.phone}", label.but(size=8, bold=False), "right")
    sheet.box(40, 74, 515, 68, 0.5)
    stack(form, 46, 90, 130, (("Patient Name", lab.patient.name.upper()), ("File No.", lab.patient_id), ("Gender / DOB",
          f"{lab.patient.sex.capitalize()} / {short(lab.patient.born)}"), ("Referring Dr.", f"Dr. {lab.doctor.name}")),
          15, ":")  # fmt: skip
    stack(form, 330, 90, 420, (("Collected on", f"{lab.collected:%d-%b-%Y}"), ("Reported on",
            f"{lab.reported:%d-%b-%Y}"),
                               ("Sample", "Serum")), 15, ":")  # fmt: skip
    sheet.text(297, 430, "COPY", Pen("sans", 64, True, 0.88), "centre")
    sheet.text(297, 166, "SEROLOGY", label.but(size=11, bold=True), "centre")
    rows = [(test, found, "< 1.0", f"{index}") for test, index, found in rng.sample(_SCREENS, 4)]
    columns = (Column("Test", 190), Column("Result", 120), Column("Reference", 100), Column("Index (S/CO)", 105))
    y = Table(columns, label.but(bold=True), value, rules="rows", head_band=True, lead=1.6).draw(sheet, 40, 176, rows)
    sheet.wrapped(40, y + 24, 515, "A reactive screening result should be confirmed by another method. Results "
                                   "apply to "
                  "the sample received. DHA licence 555011.", label.but(size=8, bold=False))  # fmt: skip
    return Drawn(sheet, lab.truth(
        "facility_name", "patient_name", "patient_id", "patient_sex", "date_of_birth", "collected_date", "report_date",
        specimen="Serum", ordering_provider=f"Dr. {lab.doctor.name}",
        results=[{"test": row[0], "value": row[1]} for row in rows],
    ))  # fmt: skip


@layout("lab_report", "train")
def blind3_lab_sg_screening(rng: random.Random) -> Drawn:
    """A Singapore screening clinic: star for what is out of range, the range with its unit in one cell."""
    lab = make_tests(rng, "sg", 2)
    label, value = pens(rng, size=9)
    sheet = Sheet(A4)
    form = Form(sheet, label, value)
    sheet.text(40, 48, lab.facility, label.but(size=14, bold=True))
    sheet.text(40, 62, "Health Screening Report", label.but(size=11, bold=False))
    stack(form, 40, 92, 140, (("Name", f"{title(lab.patient)} {lab.patient.name}"), ("Date of birth",
          f"{lab.patient.born:%d %b %Y}"), ("Gender", lab.patient.sex.capitalize())), 15)  # fmt: skip
    stack(form, 320, 92, 430, (("Requested by", f"Dr {lab.doctor.name}"), ("Collection date",
            f"{lab.collected:%d %b %Y}"),
                               ("Report date", f"{lab.reported:%d %b %Y}")), 15)  # fmt: skip
    rows: list[tuple[str, str, str]] = []
    for panel, results in lab.panels.items():
        rows.append((panel.upper(), "", ""))
        rows += [(f"  {r.test}", f"{r.value} {'*' if r.flag else ''}".strip(), f"{within(r)} {r.unit}".strip())
                 for r in results]  # fmt: skip
    columns = (Column("Test", 220), Column("Your result", 120), Column("Normal range", 175))
    y = Table(columns, label.but(bold=True), value, rules="rows", lead=1.4).draw(sheet, 40, 152, rows)
    sheet.text(
        40, y + 18, "* outside the normal range. Please discuss with your doctor.", label.but(size=8, bold=False)
    )
    return Drawn(sheet, lab.truth(
        "facility_name", "patient_name", "date_of_birth", "patient_sex", "collected_date", "report_date",
        ordering_provider=f"Dr {lab.doctor.name}",
        results=[r.members("value") for r in lab.results],
    ))  # fmt: skip
