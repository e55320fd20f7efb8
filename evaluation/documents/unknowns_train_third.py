"""More papers of no type there is: what else lies in a hospital's tray."""

from __future__ import annotations

import random
from datetime import timedelta

from evaluation.documents.bill_facts import shown
from evaluation.documents.claims_train_sixth import make_request
from evaluation.documents.facts import pens
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.nation_facts import make_inpatient, make_script, make_tab, short
from evaluation.documents.nation_people import title
from evaluation.documents.parts import Form
from evaluation.documents.sheet import A4, A5, Pen, Sheet
from evaluation.documents.tables import Column, Table


@layout("unknown", "train")
def blind3_other_remittance(rng: random.Random) -> Drawn:
    """What an insurer tells a practice it has paid, claim by claim, in a typewriter's columns."""
    claim = make_request(rng, "us", 2, 4)
    pen = Pen("mono", 8.5)
    sheet = Sheet((792, 612))
    total = sum(service.charge for service in claim.services)
    rows = [f"{'PROVIDER REMITTANCE ADVICE':^110}", "", f"PAYER: CEDAR MUTUAL{'':<40}CHECK/EFT: "
                                                        f"{rng.randint(10**8, 10**9)}",
            f"PROV: {claim.billing.upper():<52}DATE: {claim.signed:%m/%d/%Y}", "-" * 110,
            "PERF PROV    SERV DATE  POS NOS  PROC  MODS      BILLED     ALLOWED    DEDUCT     COINS   GRP-RC AMT   "
            "PROV PD",
            "-" * 110, f"NAME {claim.patient.last_first.upper()}   HIC {claim.insured_id}   ACNT {claim.account}   ICN "
            f"{rng.randint(10**12, 10**13)}"]  # fmt: skip
    for s in claim.services:
        rows.append(f"{s.provider:<12} {s.first:%m%d%y}     {s.place} {s.units:>3}   {s.procedure:<6}{s.modifier:<6}"
                    f"{shown(s.charge):>10}  {shown(s.charge // 2):>10}      0.00      0.00  CO-45 "
                    f"{shown(s.charge // 2):>8}"
                    f" {shown(s.charge - s.charge // 2):>9}")  # fmt: skip
    rows += [
        "",
        f"CLAIM TOTALS{'':<30}{shown(total):>10}",
        "",
        "GLOSSARY: CO-45 CHARGE EXCEEDS FEE SCHEDULE/MAXIMUM ALLOWABLE",
    ]
    sheet.lines(30, 50, rows, pen, lead=1.5)
    return Drawn(sheet, {})


@layout("unknown", "train")
def blind3_other_fit_note(rng: random.Random) -> Drawn:
    """A British statement of fitness for work."""
    stay = make_inpatient(rng, "uk")
    label, value = pens(rng, size=10)
    sheet = Sheet(A5)
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(24, 40, "Statement of Fitness for Work", label.but(size=14, bold=True))
    sheet.text(24, 54, "For social security or Statutory Sick Pay", label.but(size=8.5, bold=False))
    form.right(24, 84, "Patient's name", f"{title(stay.patient)} {stay.patient.name}", line_to=396)
    form.right(24, 108, "I assessed your case on:", short(stay.admitted), line_to=396)
    form.right(24, 132, "and, because of the following condition(s):", stay.diagnoses[0], line_to=396)
    sheet.text(24, 160, "I advise you that:", label.but(bold=False))
    form.choice(120, 160, ("you are not fit for work.",), "you are not fit for work.")
    form.choice(120, 178, ("you may be fit for work taking account of the following advice:",), None)
    form.right(24, 224, "This will be the case for", f"{rng.randint(2, 6)} weeks", line_to=396)
    form.right(24, 260, "Issuer's name", f"Dr {stay.doctor.name}", line_to=396)
    form.right(24, 284, "Date of statement", short(stay.admitted), line_to=396)
    form.right(24, 308, "Issuer's address", stay.address.line, line_to=396)
    return Drawn(sheet, {})


@layout("unknown", "train")
def blind3_other_lab_order(rng: random.Random) -> Drawn:
    """A request for tests: boxes with tests' names, nothing measured yet."""
    rx = make_script(rng, "us", "american")
    label, value = pens(rng, size=9)
    sheet = Sheet()
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(306, 46, "LABORATORY REQUISITION", label.but(size=14, bold=True), "centre")
    for row, (name, text) in enumerate((("Patient", rx.patient.last_first), ("Date of birth",
            f"{rx.patient.born:%m/%d/%Y}"),
                                        ("Ordering provider", rx.doctor.name), ("Bill to", "Insurance"))):  # fmt: skip
        form.right(40, 80 + 20 * row, name, text, at=150, line_to=400)
    sheet.text(40, 176, "CHECK TESTS TO BE PERFORMED", label.but(bold=True))
    tests = ("CBC w/ diff", "BMP", "CMP", "Lipid panel", "TSH", "HbA1c", "PSA", "Vitamin D 25-OH", "Ferritin", "PT/INR",
             "Urine culture", "ESR", "CRP", "Iron, TIBC", "B12")  # fmt: skip
    for place, name in enumerate(tests):
        x, y = 40 + 180 * (place % 3), 200 + 22 * (place // 3)
        sheet.tick(x, y, rng.random() < 0.3)
        sheet.text(x + 14, y, name, label.but(bold=False))
    sheet.lines(40, 340, ["Fasting: [ ] yes [ ] no     STAT: [ ]     Collect on: ____________", "",
            "Phlebotomist initials "
                "______  Time ______"], label.but(bold=False))  # fmt: skip
    return Drawn(sheet, {})


@layout("unknown", "train")
def blind3_other_estimate(rng: random.Random) -> Drawn:
    """An Indian hospital estimates what an operation will cost: no bill yet."""
    bill = make_tab(rng, "in", 3, 5)
    _, value = pens(rng, size=10.5)
    sheet = Sheet(A4)
    sheet.text(297, 54, bill.facility.upper(), value.but(size=15, bold=True), "centre")
    sheet.text(297, 68, bill.address.line, value.but(size=8.5), "centre")
    sheet.text(540, 104, f"Date: {short(bill.day)}", value, "right")
    sheet.text(297, 130, "TO WHOMSOEVER IT MAY CONCERN", value.but(bold=True), "centre")
    y = sheet.wrapped(56, 160, 484, f"This is to certify that {title(bill.patient)}. {bill.patient.name} has been "
                                    f"advised "
                      f"surgery by Dr. {bill.doctor.name}. The approximate expenditure for the treatment is likely "
                      f"to be "
                      f"Rs. {bill.total // 100 + 50000:,} to Rs. {bill.total // 100 + 90000:,}, depending on the "
                      f"room and "
                      "the course. Implants and blood are charged in addition. This letter is issued at the request of "
                      "the patient for arranging funds.", value, lead=1.7)  # fmt: skip
    sheet.lines(56, y + 50, ["Medical Superintendent", "(Signature and seal)"], value)
    return Drawn(sheet, {})


@layout("unknown", "train")
def blind3_other_ecg(rng: random.Random) -> Drawn:
    """An electrocardiogram's head with intervals over a curve."""
    stay = make_inpatient(rng, "au")
    pen = Pen("sans", 9)
    sheet = Sheet((842, 595))
    sheet.lines(30, 36, [f"{stay.patient.last.upper()}, {stay.patient.first}", f"ID: {stay.patient_id}",
                         f"{short(stay.admitted)} 07:{rng.randint(10, 59)}:12"], pen)  # fmt: skip
    sheet.lines(260, 36, [f"Vent. rate {rng.randint(55, 110)} BPM", f"PR interval {rng.randint(130, 200)} ms",
                          f"QRS duration {rng.randint(80, 118)} ms", "QT/QTc 388/421 ms"], pen)  # fmt: skip
    sheet.lines(480, 36, ["Sinus rhythm", "Normal ECG", "Unconfirmed"], pen.but(bold=True))
    for row, lead in enumerate(("I", "II", "III", "V1", "V5")):
        x, base = 40.0, 150 + 85 * row
        sheet.text(30, base - 20, lead, pen.but(bold=True))
        while x < 800:
            for dx, dy in (
                (14, 0),
                (6, -6),
                (6, 6),
                (6, 0),
                (4, -rng.randint(30, 46)),
                (5, 52),
                (5, -10),
                (12, -9),
                (14, 9),
            ):
                sheet.rule(x, base, x + dx, base + dy, weight=0.8)
                x, base = x + dx, base + dy
            base = 150 + 85 * row
    sheet.text(30, 580, "25 mm/s  10 mm/mV  100 Hz", pen.but(size=8))
    return Drawn(sheet, {})


@layout("unknown", "train")
def blind3_other_leave(rng: random.Random) -> Drawn:
    """A form about unpaid leave for an employer, which asks of health and dates and is no record of a patient."""
    stay = make_inpatient(rng, "us")
    label, value = pens(rng, hand=True, plain=True, size=9.5)
    sheet = Sheet()
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(
        306, 46, "Certification of Health Care Provider for Employee's Leave", label.but(size=13, bold=True), "centre"
    )
    form.right(40, 84, "(1) Employer name:", "Stony Ford Freight", line_to=572)
    form.right(40, 110, "(2) Employee name:", stay.patient.name, line_to=572)
    form.right(40, 136, "(3) Approximate date the condition started:", f"{stay.admitted:%m/%d/%Y}", line_to=572)
    form.right(40, 162, "(4) Best estimate of how long it lasts:", f"{rng.randint(2, 9)} weeks", line_to=572)
    sheet.text(40, 190, "(5) Was the patient hospitalized overnight?", label.but(bold=False))
    form.choice(300, 190, ("Yes", "No"), "Yes")
    y = sheet.wrapped(
        40,
        220,
        530,
        "The employee is entitled to leave only if the certification is complete. Do "
        "not send "
        "this form to the Department of Labor; return it to the employee.",
        label.but(size=9, bold=False),
    )
    form.right(40, y + 40, "Signature of provider", "", line_to=330)
    form.right(345, y + 40, "Date", f"{stay.discharged + timedelta(3):%m/%d/%Y}", line_to=572)
    rows = [("Full-time", ""), ("Part-time", "X"), ("Intermittent", "")]
    Table((Column("Schedule needed", 200), Column("Check one", 100)), label.but(bold=True), value).draw(
        sheet, 40, y + 70, rows)  # fmt: skip
    return Drawn(sheet, {})
