"""More laboratory reports: letters, sheets by hand, several days beside one another, two columns."""

from __future__ import annotations

import random
from datetime import timedelta

from evaluation.documents.country_facts import stack
from evaluation.documents.facts import pens
from evaluation.documents.land_facts import american, make_tests, short, within
from evaluation.documents.land_pairs import beside, inside, over_captions, run_on
from evaluation.documents.land_people import title
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.parts import Form
from evaluation.documents.sheet import A4, A5, Pen, Sheet
from evaluation.documents.tables import Column, Table

_USUAL = ("facility_name", "patient_name", "patient_sex", "collected_date", "report_date")


@layout("lab_report", "train")
def blind4_lab_us_margin_flags(rng: random.Random) -> Drawn:
    """A hospital's chart copy: high and low values stand in a column of their own, ranges with units behind them."""
    lab = make_tests(rng, "us", 3)
    pen = Pen("mono", 8.5)
    sheet = Sheet()
    who = lab.patient
    rows = [f"{'HARLAN FERRY REGIONAL MEDICAL CENTER':^92}", f"{'CLINICAL LABORATORY - CUMULATIVE SUMMARY':^92}", "",
            f"PATIENT: {who.last_first.upper():<40}MR#: {lab.patient_id:<16}SEX: {who.sex[0].upper()}",
            f"DOB:     {american(who.born):<40}ATTENDING: {lab.doctor.name.upper()}",
            f"DRAWN:   {american(lab.collected) + ' 0540':<40}PRINTED: {american(lab.reported)}", "=" * 92,
            f"{'TEST':<32}{'NORMAL':<16}{'ABNORMAL':<16}{'REFERENCE':<16}{'UNITS':<12}", "=" * 92]  # fmt: skip
    for panel, results in lab.panels.items():
        rows += ["", f"*** {panel.upper()} ***"]
        for r in results:
            normal, odd = ("", f"{r.value} {r.flag}") if r.flag else (r.value, "")
            rows.append(f"{r.test:<32}{normal:<16}{odd:<16}{within(r, '-'):<16}{r.unit:<12}")
    sheet.lines(40, 50, [*rows, "", "END OF REPORT"], pen, lead=1.45)
    return Drawn(sheet, lab.truth(
        "patient_name", "date_of_birth", "patient_sex", "patient_id", "collected_date",
        facility_name="Harlan Ferry Regional Medical Center", ordering_provider=lab.doctor.name,
        results=[r.members("value", "unit", reference_range=within(r, "-")) for r in lab.results],
    ), ("report_date",))  # fmt: skip


@layout("lab_report", "train")
def blind4_lab_de_two_days(rng: random.Random) -> Drawn:
    """A German laboratory's findings in English: two days beside one another, the newer one first, plus and minus."""
    lab = make_tests(rng, "de", 2)
    label, value = pens(rng, size=9.5)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    who, before = lab.patient, lab.collected - timedelta(rng.randint(20, 90))
    sheet.text(50, 50, lab.facility, label.but(size=14, bold=True))
    sheet.text(50, 64, f"{lab.address.line}   Tel. {lab.phone}", label.but(size=8, bold=False))
    stack(form, 50, 96, 150, (("Patient", who.name), ("Born", short(who.born, ".")), ("Sex", who.sex), ("Sender",
          f"Dr. med. {lab.doctor.name}"), ("Material", lab.specimen), ("Sample taken", short(lab.collected, ".")),
          ("Report "
          "of", short(lab.reported, "."))), 15)  # fmt: skip
    rows = []
    for r in lab.results:
        old = f"{float(r.value) * rng.uniform(0.85, 1.15):.{len(r.value.partition('.')[2])}f}"
        rows.append((r.test, r.value + {"H": " +", "L": " -", "": ""}[r.flag], old, within(r), r.unit))
    columns = (Column("Analyte", 160), Column(short(lab.collected, "."), 85, "right"), Column(short(before, "."), 85,
               "right"), Column("Reference", 95), Column("Unit", 70))  # fmt: skip
    Table(columns, label.but(bold=True), value, rules="rows", lead=1.4).draw(sheet, 50, 210, rows)
    sheet.text(
        50, 790, "Released by the laboratory's physician. + above, - below the reference range.", label.but(size=8)
    )
    return Drawn(sheet, lab.truth(
        *_USUAL, "date_of_birth", "specimen", ordering_provider=f"Dr. med. {lab.doctor.name}",
        results=[r.members("value", "unit", reference_range=within(r)) for r in lab.results],
    ))  # fmt: skip


@layout("lab_report", "train")
def blind4_lab_ke_hand(rng: random.Random) -> Drawn:
    """A Kenyan laboratory's slip by hand: request above, findings below, plus signs and words."""
    lab = make_tests(rng, "ke", 1)
    label, value = pens(rng, hand=True, plain=True, size=9.5)
    sheet = Sheet(A5)
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(210, 36, lab.facility.upper(), label.but(size=13, bold=True), "centre")
    sheet.text(210, 49, f"{lab.address.line}  Tel {lab.phone}", label.but(size=8, bold=False), "centre")
    sheet.text(210, 70, "LABORATORY REPORT FORM", label.but(bold=True), "centre")
    form.right(24, 96, "Patient's name", lab.patient.name, line_to=260)
    form.right(268, 96, "Age", str(lab.age), line_to=320)
    form.right(328, 96, "Sex", lab.patient.sex[0].upper(), line_to=396)
    form.right(24, 122, "Requested by", f"Dr {lab.doctor.name}", line_to=230)
    form.right(238, 122, "Date collected", short(lab.collected), line_to=396)
    form.right(24, 148, "Specimen", "Blood", line_to=230)
    form.right(238, 148, "Date reported", short(lab.reported), line_to=396)
    found = {"Malaria parasites (B/S)": ("No MPS seen", "MPS seen ++"), "Widal O": ("1:40", "1:160"), "Brucella": (
             "Negative", "Positive"), "Haemoglobin": ("11.2 g/dl", "13.4 g/dl"), "Random blood sugar": ("5.6 mmol/l",
             "9.1 mmol/l")}  # fmt: skip
    results = []
    for row, test in enumerate(rng.sample(sorted(found), 3)):
        answer = rng.choice(found[test])
        form.right(24, 196 + 34 * row, test, answer, at=160, line_to=396)
        number, _, unit = answer.partition(" ")
        results.append(
            {"test": test, "value": number, "unit": unit} if "/" in unit else {"test": test, "value": answer}
        )
    form.right(24, 520, "Lab technologist", "", line_to=230)
    return Drawn(sheet, lab.truth(
        *_USUAL, "patient_age", specimen="Blood", ordering_provider=f"Dr {lab.doctor.name}", results=results,
    ))  # fmt: skip


@layout("lab_report", "train")
def blind4_lab_uk_letter(rng: random.Random) -> Drawn:
    """A British laboratory writes results into a letter to the surgery: test, value and range in running lines."""
    lab = make_tests(rng, "uk", 1)
    _, value = pens(rng, size=10.5)
    sheet = Sheet(A4)
    form = Form(sheet, value, value)
    who = lab.patient
    sheet.text(60, 56, lab.facility, value.but(size=14, bold=True))
    sheet.lines(60, 71, [lab.address.line, f"Telephone {lab.phone}"], value.but(size=9))
    sheet.lines(60, 116, [f"To: Dr {lab.doctor.name}, Mill Lane Surgery"], value)
    run_on(form, 60, 140, (("Patient:", f"{title(who)} {who.first} {who.last}"), ("Date of birth:",
        f"{who.born:%d %b %Y}"),
           ("Sex:", who.sex.capitalize())))  # fmt: skip
    run_on(form, 60, 158, (("Sample:", lab.specimen), ("Taken:", f"{lab.collected:%d %b %Y}"), ("Reported:",
           f"{lab.reported:%d %b %Y}")))  # fmt: skip
    y = 190.0
    for r in lab.results:
        sheet.text(60, y, f"{r.test}:  {r.value} {r.unit}   (reference {within(r)})", value)
        sheet.text(440, y, {"H": "HIGH", "L": "LOW", "": ""}[r.flag], value.but(bold=True))
        y += 20
    sheet.wrapped(60, y + 16, 475, "Please interpret with the clinical picture. Samples are kept for seven days; "
        "further "
                  "tests can be added by telephone.", value)  # fmt: skip
    words = {"H": "HIGH", "L": "LOW", "": ""}
    return Drawn(sheet, lab.truth(
        "facility_name", "date_of_birth", "patient_sex", "specimen", "collected_date", "report_date",
        patient_name=f"{who.first} {who.last}", ordering_provider=f"Dr {lab.doctor.name}",
        results=[r.members("value", "unit", reference_range=within(r), flag=words[r.flag]) for r in lab.results],
    ), ("patient_id",))  # fmt: skip


@layout("lab_report", "train")
def blind4_lab_sa_urine(rng: random.Random) -> Drawn:
    """A Saudi laboratory's urine test: physical, chemical and microscopic parts, cells per field."""
    lab = make_tests(rng, "sa", 1)
    label, value = pens(rng, size=9.5)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(297, 46, lab.facility, label.but(size=15, bold=True), "centre")
    sheet.text(297, 60, f"{lab.address.line}   {lab.phone}", label.but(size=8, bold=False), "centre")
    beside(form, 40, 76, ((90, 170), (90, 165)), (("Patient Name", lab.patient.name), ("MRN", lab.patient_id), ("Age",
           f"{lab.age} Years"), ("Gender", lab.patient.sex.capitalize()), ("Doctor", f"Dr. {lab.doctor.name}"),
           ("Sample",
           "Urine"), ("Collection Date", f"{lab.collected:%d-%b-%Y}"), ("Report Date", f"{lab.reported:%d-%b-%Y}")),
           19)  # fmt: skip
    parts = {"PHYSICAL": (("Colour", ("Yellow", "Amber"), "Yellow"), ("Turbidity", ("Clear", "Slightly turbid"),
        "Clear")),
             "CHEMICAL": (("pH", ("5.0", "6.5"), "4.5 - 8.0"), ("Protein", ("Nil", "+"), "Nil"), ("Glucose", ("Nil",
             "++"),
                          "Nil"), ("Bilirubin", ("Nil",), "Nil")),
             "MICROSCOPIC": (("Pus cells", ("2-4 /HPF", "10-15 /HPF"), "0-5 /HPF"), ("Red blood cells", ("0-1 /HPF",
                             "6-8 /HPF"), "0-3 /HPF"), ("Casts", ("Nil",), "Nil"))}  # fmt: skip
    y, results = 176.0, []
    sheet.text(297, y, "URINE ANALYSIS", label.but(size=12, bold=True), "centre")
    columns = (Column("Test", 200), Column("Result", 160), Column("Normal", 155))
    for name, tests in parts.items():
        rows = [(test, rng.choice(answers), normal) for test, answers, normal in tests]
        sheet.text(40, y + 20, name, label.but(bold=True))
        y = Table(columns, label.but(bold=True), value, rules="rows", lead=1.4).draw(sheet, 40, y + 26, rows)
        results += [{"test": test} if "/" in found else {"test": test, "value": found, "reference_range": normal}
                    for test, found, normal in rows]  # fmt: skip
    return Drawn(sheet, lab.truth(
        *_USUAL, "patient_id", specimen="Urine", patient_age=f"{lab.age} Years",
        ordering_provider=f"Dr. {lab.doctor.name}", results=results,
    ))  # fmt: skip


@layout("lab_report", "train")
def blind4_lab_ph_two_columns(rng: random.Random) -> Drawn:
    """A Philippine laboratory: two panels beside one another, each with result and normal values of its own."""
    lab = make_tests(rng, "ph", 2)
    label, value = pens(rng, size=8.5)
    sheet = Sheet()
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(306, 44, lab.facility, label.but(size=14, bold=True), "centre")
    sheet.text(306, 57, f"{lab.address.line}   {lab.phone}", label.but(size=8, bold=False), "centre")
    over_captions(form, 40, 90, (240, 60, 110, 122), (("NAME", lab.patient.name.upper()), ("AGE", str(lab.age)), ("SEX",
                  lab.patient.sex.upper()), ("DATE COLLECTED", american(lab.collected)), ("REQUESTING PHYSICIAN",
                  f"DR. {lab.doctor.name.upper()}"), ("", ""), ("CASE NO.", lab.patient_id), ("DATE RELEASED",
                  american(lab.reported))), 32)  # fmt: skip
    columns = (Column("Test", 104), Column("Result", 64), Column("Normal", 92))
    for x, (panel, results) in zip((40.0, 312.0), lab.panels.items(), strict=True):
        sheet.text(x + 130, 168, panel.upper(), label.but(bold=True), "centre")
        rows = [(r.test, r.value, f"{within(r, '-')} {r.unit}") for r in results]
        Table(columns, label.but(bold=True), value, lead=1.5).draw(sheet, x, 176, rows)
    form.right(40, 480, "Medical Technologist", "", line_to=290)
    form.right(312, 480, "Pathologist", "", line_to=572)
    return Drawn(sheet, lab.truth(
        *_USUAL, "patient_age", ordering_provider=f"DR. {lab.doctor.name}",
        results=[r.members("value") for r in lab.results],
    ), ("patient_id",))  # fmt: skip


@layout("lab_report", "train")
def blind4_lab_au_empty_rows(rng: random.Random) -> Drawn:
    """An Australian collection slip with cells for everything, of which only the head was filled in."""
    lab = make_tests(rng, "au", 1)
    label, value = pens(rng, size=9.5)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(40, 48, lab.facility, label.but(size=14, bold=True))
    sheet.text(555, 48, "Point of care results", label.but(bold=True), "right")
    inside(form, 40, 66, (300, 215), (("Patient", lab.patient.name), ("DOB", short(lab.patient.born)), ("Collected",
           short(lab.collected)), ("Requested by", f"Dr {lab.doctor.name}")), 24)  # fmt: skip
    rows = [(r.test, "", within(r), r.unit) for r in lab.results]
    columns = (Column("Test", 200), Column("Result", 110), Column("Reference", 110), Column("Units", 95))
    Table(columns, label.but(bold=True), value, lead=1.6).draw(sheet, 40, 140, rows)
    return Drawn(sheet, lab.truth(
        "facility_name", "patient_name", "date_of_birth", "collected_date", ordering_provider=f"Dr {lab.doctor.name}",
    ))  # fmt: skip
