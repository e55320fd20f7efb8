"""Prescriptions of North America and the British isles."""

from __future__ import annotations

import random

from evaluation.documents.country_facts import captions, make_order, stack
from evaluation.documents.country_people import abroad, make_medico, us
from evaluation.documents.facts import pens
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.parts import Form
from evaluation.documents.sheet import A5, Pen, Sheet, fitting
from evaluation.documents.tables import Column, Table


@layout("prescription", "train")
def blind2_rx_us_label(rng: random.Random) -> Drawn:
    """The label that a chain's pharmacy puts on a bottle, copied onto paper: directions in capitals before the drug."""
    rx = make_order(rng, "us", "words", 1, 1)
    item = rx.items[0]
    pen = Pen(rng.choice(("sans", "narrow", "mono")) if rng.random() < 0.7 else "modern", 10.5)
    pen = Pen("mono" if pen.face == "narrow" else pen.face, 10.5)
    bold = pen.but(bold=True)
    sheet = Sheet((430, 300))
    sheet.text(18, 30, "Corner Drug Pharmacy #0412", bold.but(size=13))
    sheet.text(412, 30, "1-800-555-0129", pen, "right")
    sheet.text(18, 44, "77 Saddler Blvd, Sable Creek, TN 38402", pen.but(size=8.5))
    sheet.rule(18, 50, 412)
    sheet.text(18, 68, f"RX# {rng.randint(10**6, 10**7)}", bold)
    sheet.text(412, 68, f"Date filled: {rx.day:%m/%d/%y}", pen, "right")
    sheet.text(18, 90, rx.patient.name.upper(), bold.but(size=12))
    sheet.text(18, 105, rx.patient.address.line.upper(), fitting(rx.patient.address.line.upper(), 390, pen))
    directions = f"Take 1 {item.form} by mouth {item.frequency} for {item.days} days"
    sheet.wrapped(18, 134, 390, directions.upper(), bold.but(size=13))
    sheet.text(18, 176, f"{item.name.upper()} {item.strength.upper()} {item.form.upper()}", bold.but(size=12))
    sheet.text(18, 200, f"QTY: {item.quantity}", bold)
    sheet.text(140, 200, f"REFILLS: {rx.refills}", bold)
    sheet.text(18, 222, f"PRESCRIBER: {rx.doctor.name.upper()}", pen)
    sheet.text(18, 240, f"DISCARD AFTER {rx.day.replace(year=rx.day.year + 1, day=1):%m/%d/%y}", pen)
    sheet.text(18, 276, "CAUTION: Federal law prohibits transfer of this drug to any person other than the patient.",
               pen.but(size=7.5))  # fmt: skip
    return Drawn(sheet, rx.truth(
        "patient_name", "patient_address", "refills", prescriber_name=rx.doctor.name,
        medicines=[item.members("form", "quantity", directions=directions)],
    ), ("prescription_date", "facility_name", "prescriber_phone", "prescriber_address"))  # fmt: skip


@layout("prescription", "train")
def blind2_rx_us_order(rng: random.Random) -> Drawn:
    """A hospital record system's order sheet: patient in a banner, each drug a block with indented labels."""
    rx = make_order(rng, "us", "day", 2, 3)
    label, value = pens(rng, size=9.5)
    sheet = Sheet()
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(40, 44, rx.facility, label.but(size=13, bold=True))
    sheet.text(40, 58, f"{rx.address.line}  Phone: {rx.phone}", label.but(size=8.5, bold=False))
    sheet.band(40, 68, 532, 44, 0.9)
    captions(form, 48, 80, (190, 100, 110, 110), (
        ("Patient", rx.patient.name), ("DOB", f"{rx.patient.born:%m/%d/%Y}"), ("Legal Sex",
         rx.patient.sex.capitalize()), ("Date", us(rng, rx.day)),
    ))  # fmt: skip
    sheet.text(40, 134, "Outpatient Prescriptions", label.but(size=12, bold=True))
    y = 156.0
    medicines = []
    for item in rx.items:
        directions = f"Take 1 {item.form} by mouth {item.frequency}"
        sheet.text(40, y, f"{item.name} {item.strength} {item.form}", value.but(bold=True))
        y = stack(form, 60, y + 15, 130, (("Sig:", directions), ("Disp:", str(item.quantity)), ("Refills:",
                  str(rx.refills)), ("Class:", "Print")), 14) + 12  # fmt: skip
        medicines.append(item.members("form", "quantity", directions=directions))
    sheet.rule(40, y + 30, 300)
    sheet.text(40, y + 42, f"{rx.doctor.name}, {rx.doctor.degrees}", value)
    sheet.text(40, y + 56, f"NPI: {rx.doctor.npi}    License: {rx.doctor.license}", label.but(bold=False))
    return Drawn(sheet, rx.truth(
        "facility_name", "prescriber_address", "prescriber_phone", "patient_name", "date_of_birth", "patient_sex",
        "prescription_date", "refills", "prescriber_npi", "prescriber_license",
        prescriber_name=f"{rx.doctor.name}, {rx.doctor.degrees}", medicines=medicines,
    ))  # fmt: skip


@layout("prescription", "train")
def blind2_rx_us_group_pad(rng: random.Random) -> Drawn:
    """A practice's pad on which the prescriber is ticked among three, filled in by hand; refills are ticked too."""
    rx = make_order(rng, "us", "us", 1, 2)
    label, _ = pens(rng, size=9)
    value = Pen(rng.choice(("hand1", "hand2", "hand3")), 13.5)
    sheet = Sheet((420, 560))
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(210, 32, rx.facility, label.but(size=14, bold=True), "centre")
    sheet.text(210, 46, f"{rx.address.line}   {rx.phone}", label.but(bold=False, size=8.5), "centre")
    doctors = [make_medico(rng, "us"), rx.doctor, make_medico(rng, "us")]
    rng.shuffle(doctors)
    for place, doctor in enumerate(doctors):
        sheet.tick(60, 68 + 16 * place, doctor is rx.doctor, 8.5, "check")
        sheet.text(76, 68 + 16 * place, f"{doctor.name}, {doctor.degrees}", label)
        sheet.text(390, 68 + 16 * place, f"DEA {doctor.dea}", label.but(bold=False), "right")
    form.right(24, 138, "Patient Name", rx.patient.name, line_to=396)
    form.right(24, 162, "DOB", f"{rx.patient.born.month}/{rx.patient.born.day}/{rx.patient.born.year}", line_to=190)
    form.right(220, 162, "Date", f"{rx.day.month}/{rx.day.day}/{rx.day.year}", line_to=396)
    sheet.text(24, 206, "Rx", Pen("serif", 28, True))
    y = 226.0
    for item in rx.items:
        sheet.lines(66, y, [f"{item.name} {item.strength}", f"{item.dose} PO {item.frequency} x {item.days} days",
                    f"#{item.quantity}"], value, lead=1.6)  # fmt: skip
        y += 92
    sheet.text(24, 456, "Refills:", label)
    form.choice(66, 456, ("0", "1", "2", "3", "4", "5"), str(rx.refills), gap=12)
    sheet.rule(200, 510, 396)
    sheet.text(200, 520, "Signature", label.but(size=8, bold=False))
    return Drawn(sheet, rx.truth(
        "facility_name", "prescriber_address", "prescriber_phone", "patient_name", "date_of_birth",
        "prescription_date", "refills", "prescriber_dea", prescriber_name=f"{rx.doctor.name}, {rx.doctor.degrees}",
        medicines=[i.members("dose", "frequency", "quantity", route="PO", duration=f"{i.days} days")
                   for i in rx.items],
    ), ("prescriber_name", "prescriber_dea"))  # fmt: skip


@layout("prescription", "train")
def blind2_rx_uk_green(rng: random.Random) -> Drawn:
    """A British general practitioner's form: boxes for age and birth date on top, items in the middle, practice "
    "below."""
    rx = make_order(rng, "uk", "words", 1, 4)
    label, _ = pens(rng, size=8)
    value = Pen(rng.choice(("mono", "sans")), 9.5)
    sheet = Sheet((360, 560))
    form = Form(sheet, label.but(bold=False), value)
    form.cell(10, 10, 130, 76, "Pharmacy Stamp")
    form.cell(140, 10, 60, 34, "Age", f"{rx.age}yrs")
    form.cell(140, 44, 60, 42, "D.o.B", f"{rx.patient.born:%d/%m/%Y}")
    title = "Mr" if rx.patient.sex == "male" else "Mrs"
    form.cell(200, 10, 150, 76, "Title, Forename, Surname & Address", f"{title} {rx.patient.name}",
              *rx.patient.address.lines)  # fmt: skip
    sheet.text(14, 100, "Number of days' treatment   N.B. Ensure dose is stated", label.but(bold=False, size=7))
    sheet.text(14, 114, "Endorsements", label.but(bold=False))
    sheet.rule(86, 120, 86, 420)
    y = 136.0
    medicines = []
    for item in rx.items:
        directions = f"Take one {item.frequency}"
        sheet.lines(96, y, [f"{item.name} {item.strength} {item.form}s", directions, f"{item.quantity} {item.form}s"],
                    value, lead=1.45)  # fmt: skip
        sheet.text(96, y + 46, "-" * 30, value)
        y += 66
        medicines.append(item.members(form=f"{item.form}s", directions=directions,
                                      quantity=f"{item.quantity} {item.form}s"))  # fmt: skip
    form.cell(10, 420, 240, 40, "Signature of Prescriber")
    form.cell(250, 420, 100, 40, "Date", f"{rx.day:%d/%m/%Y}")
    sheet.box(10, 460, 340, 86)
    practice = f"The {rx.address.lines[0].split()[1]} Surgery"
    sheet.lines(20, 476, [f"Dr {rx.doctor.name}", practice, *rx.address.lines, f"Tel: {rx.phone}"], value.but(size=8.5))
    return Drawn(sheet, rx.truth(
        "patient_name", "patient_address", "date_of_birth", "prescription_date", "prescriber_address",
        "prescriber_phone", patient_age=f"{rx.age}yrs", prescriber_name=f"Dr {rx.doctor.name}", facility_name=practice,
        medicines=medicines,
    ))  # fmt: skip


@layout("prescription", "train")
def blind2_rx_ie_scheme(rng: random.Random) -> Drawn:
    """An Irish scheme's form: numbers of patient and doctor in cells, lines numbered, month of supply."""
    rx = make_order(rng, "ie", "latin", 1, 4)
    label, value = pens(rng, size=9)
    sheet = Sheet(A5)
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(210, 30, "PRESCRIPTION FORM", label.but(size=12, bold=True), "centre")
    x = form.cell(20, 42, 190, 32, "Patient's Name", rx.patient.name)
    form.cell(x, 42, 190, 32, "Scheme Number", f"{rng.choice('ABD')}{rng.randint(10**5, 10**6)}{rng.choice('ACE')}")
    form.cell(20, 74, 380, 32, "Patient's Address", rx.patient.address.line)
    x = form.cell(20, 106, 130, 32, "Date of Birth", abroad(rng, rx.patient.born))
    x = form.cell(x, 106, 120, 32, "Doctor's Reg. No.", rx.doctor.license)
    form.cell(x, 106, 130, 32, "Date", abroad(rng, rx.day))
    rows = [(f"{n}.", f"{i.name} {i.strength} {i.form}s", i.frequency, f"{i.days} days") for n, i in
            enumerate(rx.items, 1)]  # fmt: skip
    columns = (Column("", 24), Column("Drug, strength and form", 216), Column("Freq.", 60), Column("Duration", 80))
    y = Table(columns, label.but(bold=True), value, rules="rows", lead=1.9).draw(sheet, 20, 154, rows)
    form.right(20, max(y + 50, 430), "Doctor's signature", "", line_to=220)
    stamp = [f"Dr {rx.doctor.name}", "Family Doctor", *rx.address.lines, f"Tel {rx.phone}"]
    sheet.lines(250, 450, stamp, value)
    return Drawn(sheet, rx.truth(
        "patient_name", "patient_address", "date_of_birth", "prescriber_license", "prescription_date",
        "prescriber_address", "prescriber_phone", prescriber_name=f"Dr {rx.doctor.name}",
        medicines=[i.members("frequency", form=f"{i.form}s", duration=f"{i.days} days") for i in rx.items],
    ))  # fmt: skip


@layout("prescription", "train")
def blind2_rx_ca_fax(rng: random.Random) -> Drawn:
    """A Canadian clinic's script as its program faxes it: a sender's line, pharmacy's name, "Mitte" and repeats."""
    rx = make_order(rng, "ca", "words", 1, 3)
    label, value = pens(rng, size=10)
    sheet = Sheet()
    form = Form(sheet, label, value)
    sheet.text(30, 20, f"{rx.day:%Y-%m-%d} 14:{rng.randint(10, 59)}   From: (519) 555-0188   To: Lakeside Pharmacy"
               "   Page 1/1", Pen("mono", 8))  # fmt: skip
    sheet.text(50, 58, rx.facility, label.but(size=14, bold=True))
    sheet.lines(50, 74, [rx.address.line, f"Tel: {rx.phone}"], label.but(bold=False, size=9))
    sheet.rule(50, 100, 562)
    stack(form, 50, 120, 130, (("Patient:", rx.patient.name), ("Address:", rx.patient.address.line),
                               ("Birth Date:", rx.patient.born.isoformat())))  # fmt: skip
    stack(form, 380, 120, 440, (("Sex:", rx.patient.sex[0].upper()),))
    form.right(380, 150, "Date:", rx.day.isoformat())
    y = 196.0
    medicines = []
    for item in rx.items:
        directions = f"Take 1 {item.form} {item.frequency}"
        sheet.text(60, y, f"{item.name} {item.strength}", value.but(bold=True))
        sheet.text(60, y + 16, directions, value)
        sheet.text(60, y + 32, f"Mitte: {item.quantity}      Repeats: {rx.refills}", value)
        y += 62
        medicines.append(item.members("quantity", directions=directions))
    sheet.rule(50, 560, 300)
    sheet.text(50, 574, f"Dr. {rx.doctor.name}    CPSO # {rx.doctor.license}", value)
    sheet.wrapped(50, 700, 500, "This fax is confidential. If you are not the pharmacy named above, destroy it and "
                  "telephone the clinic.", label.but(size=8, bold=False))  # fmt: skip
    return Drawn(sheet, rx.truth(
        "facility_name", "prescriber_address", "prescriber_phone", "patient_name", "patient_address", "date_of_birth",
        "patient_sex", "prescription_date", "refills", "prescriber_license", prescriber_name=f"Dr. {rx.doctor.name}",
        medicines=medicines,
    ))  # fmt: skip
