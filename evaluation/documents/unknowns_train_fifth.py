"""More papers of no type there is: what else lies in an insurer's tray."""

from __future__ import annotations

import random
from datetime import timedelta

from evaluation.documents.bill_facts import shown
from evaluation.documents.country_facts import stack
from evaluation.documents.facts import pens
from evaluation.documents.land_facts import american, make_inpatient, make_script, make_tab, short
from evaluation.documents.land_pairs import beside, blocks, run_on
from evaluation.documents.land_people import title
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.parts import Form
from evaluation.documents.sheet import A4, Pen, Sheet
from evaluation.documents.tables import Column, Table


@layout("unknown", "train")
def blind4_other_police(rng: random.Random) -> Drawn:
    """An Indian police station's extract about a road accident that came with a claim."""
    stay = make_inpatient(rng, "in")
    pen = Pen("serif", 11)
    sheet = Sheet(A4)
    sheet.text(297, 60, "FIRST INFORMATION REPORT (EXTRACT)", pen.but(size=13, bold=True), "centre")
    stack(Form(sheet, pen, pen), 60, 100, 220, (("Police Station", "Chandrapuri East"), ("F.I.R. No.",
          f"{rng.randint(10, 900)}/{stay.admitted:%Y}"), ("Date and hour of occurrence",
          f"{short(stay.admitted)} 21:40"), (
          "Place of occurrence", "NH-48 near toll plaza"), ("Complainant", stay.patient.name)), 20, ":")  # fmt: skip
    sheet.wrapped(60, 216, 470, "The complainant states that while riding home a lorry overtook without a signal "
        "and struck the "
                  "motorcycle. The complainant fell and was taken by passers-by to hospital. The lorry did not "
                  "stop. The matter "
                  "is under investigation.", pen, lead=1.6)  # fmt: skip
    sheet.text(530, 360, "Station House Officer", pen, "right")
    return Drawn(sheet, {})


@layout("unknown", "train")
def blind4_other_authority(rng: random.Random) -> Drawn:
    """A patient lets a hospital give records to a lawyer: names, dates and boxes, but no record."""
    stay = make_inpatient(rng, "us")
    label, value = pens(rng, size=10)
    sheet = Sheet()
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(306, 50, "AUTHORIZATION TO RELEASE HEALTH INFORMATION", label.but(size=13, bold=True), "centre")
    form.right(40, 90, "I,", stay.patient.name, line_to=330)
    form.right(340, 90, "born", american(stay.patient.born), line_to=572)
    form.right(40, 116, "authorize", stay.facility, line_to=572)
    form.right(40, 142, "to release to", "Tuttle & Ormond, Attorneys at Law", line_to=572)
    sheet.text(40, 172, "the following:", label.but(bold=False))
    for row, name in enumerate(("Discharge summary", "Laboratory results", "Billing records", "Imaging")):
        sheet.tick(60, 194 + 20 * row, rng.random() < 0.5)
        sheet.text(76, 194 + 20 * row, name, label.but(bold=False))
    sheet.wrapped(40, 292, 530, "This authorization expires one year from the date signed. I may revoke it in "
        "writing. Information "
                  "that is released may be disclosed again and no longer be protected.", label.but(size=9,
                  bold=False))  # fmt: skip
    form.right(40, 360, "Signature", "", line_to=330)
    form.right(340, 360, "Date", american(stay.discharged), line_to=572)
    return Drawn(sheet, {})


@layout("unknown", "train")
def blind4_other_premium(rng: random.Random) -> Drawn:
    """An insurer asks for the next premium: policy number, amount, due date; no treatment."""
    bill = make_tab(rng, "za")
    label, value = pens(rng, size=10)
    sheet = Sheet(A4)
    form = Form(sheet, label, value)
    sheet.text(50, 56, "Northgate Provident", label.but(size=15, bold=True))
    sheet.lines(50, 90, [f"{title(bill.patient)} {bill.patient.name}", *bill.patient.address.lines], value, lead=1.35)
    sheet.text(50, 168, "PREMIUM RENEWAL NOTICE", label.but(size=13, bold=True))
    beside(form, 50, 184, ((150, 340),), (("Policy number", f"NP{rng.randint(10**6, 10**7)}"), ("Period of cover",
           f"{bill.day:%Y-%m-%d} to {bill.day + timedelta(364):%Y-%m-%d}"), ("Annual premium", shown(bill.total,
           "R ")), (
           "Payable by", f"{bill.day + timedelta(30):%Y-%m-%d}")), 22)  # fmt: skip
    sheet.wrapped(50, 300, 490, "If the premium is not received by the date above your cover lapses and a new "
        "waiting period "
                  "may apply. If you pay by debit order you need do nothing.", value, lead=1.5)  # fmt: skip
    return Drawn(sheet, {})


@layout("unknown", "train")
def blind4_other_progress_note(rng: random.Random) -> Drawn:
    """A physiotherapist's note of one session: what was said, found, done and planned."""
    stay = make_inpatient(rng, "au")
    label, value = pens(rng, size=10)
    sheet = Sheet(A4)
    form = Form(sheet, label, value)
    sheet.text(50, 54, "Physiotherapy treatment note", label.but(size=14, bold=True))
    run_on(form, 50, 80, (("Client", stay.patient.name), ("Session", f"{rng.randint(2, 8)} of 8"), ("Date",
           short(stay.discharged))))  # fmt: skip
    blocks(form, 50, 114, 490, (("Subjective", "Less pain on stairs. Sleeps through. Wants to garden again."),
        ("Objective",
           "Flexion 105, extension lacks 5. Quadriceps 4/5. Walks without a stick indoors."), ("Treatment", "Patellar "
           "mobilisation, step-ups 3 x 10, bike 8 minutes."), ("Plan",
           "Continue twice a week, home programme reviewed.")))  # fmt: skip
    sheet.text(50, 330, "K. Maddox, Physiotherapist", value)
    return Drawn(sheet, {})


@layout("unknown", "train")
def blind4_other_timetable(rng: random.Random) -> Drawn:
    """A clinic's duty roster: doctors' names over the days of a week."""
    rx = make_script(rng, "ke", "small")
    label, value = pens(rng, size=9)
    sheet = Sheet((842, 595))
    sheet.text(
        421, 50, f"{rx.facility} - Duty Roster, week of {rx.day:%d %b %Y}", label.but(size=14, bold=True), "centre"
    )
    names = ("Dr Kariuki", "Dr Okoth", "Sr Makena", "Dr Rotich", "CO Simiyu")
    rows = [(name, *(rng.choice(("Day", "Night", "Off", "Theatre", "OPD")) for _ in range(7))) for name in names]
    columns = (Column("Name", 130), *(Column(day, 84, "centre") for day in "Mon,Tue,Wed,Thu,Fri,Sat,Sun".split(",")))
    Table(columns, label.but(bold=True), value, head_band=True, lead=1.8).draw(sheet, 60, 80, rows)
    return Drawn(sheet, {})


@layout("unknown", "train")
def blind4_other_lab_tariff(rng: random.Random) -> Drawn:
    """A laboratory's price list: tests with codes and prices, no patient and no result."""
    label, value = pens(rng, size=9.5)
    sheet = Sheet(A4)
    sheet.text(297, 54, "Banasree Pathology - Price List of Tests", label.but(size=14, bold=True), "centre")
    tests = ("Complete blood count", "Serum creatinine", "Lipid profile", "Thyroid profile", "HbA1c", "Urine R/E",
        "Dengue NS1",
             "Blood grouping", "SGPT", "Uric acid")  # fmt: skip
    rows = [(f"L{n:03d}", test, rng.choice(("Same day", "Next day")), f"{rng.randint(2, 30) * 50}.00")
            for n, test in enumerate(tests, 11)]  # fmt: skip
    columns = (Column("Code", 60), Column("Test", 220), Column("Report", 100), Column("Rate (Tk)", 100, "right"))
    y = Table(columns, label.but(bold=True), value, lead=1.6).draw(sheet, 58, 76, rows)
    sheet.text(58, y + 24, "Prices may change without notice. Home collection 200 Tk.", value)
    return Drawn(sheet, {})
