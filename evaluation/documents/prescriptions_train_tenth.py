"""More prescriptions: printed forms for several drugs, compositions, wards, telephones."""

from __future__ import annotations

import random

from evaluation.documents.country_facts import stack
from evaluation.documents.facts import pens
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.nation_facts import make_script, short
from evaluation.documents.nation_people import title
from evaluation.documents.parts import Form
from evaluation.documents.prescriptions_train_eighth import spoken
from evaluation.documents.sheet import A4, A5, Pen, Sheet
from evaluation.documents.tables import Column, Table


@layout("prescription", "train")
def blind3_rx_us_slots(rng: random.Random) -> Drawn:
    """An American form with numbered slots for three drugs, each with captions under what was typed."""
    rx = make_script(rng, "us", "spoken", 2, 3)
    label, value = pens(rng, size=9)
    small = label.but(size=7, bold=False)
    sheet = Sheet()
    form = Form(sheet, label.but(bold=False), value)
    doctor = f"{rx.doctor.name}, {rx.doctor.degrees}"
    sheet.text(306, 44, rx.facility, label.but(size=15, bold=True), "centre")
    sheet.text(306, 58, f"{rx.address.line}   Office {rx.phone}", label.but(size=8.5, bold=False), "centre")
    form.right(40, 88, "Patient", rx.patient.name, line_to=330)
    form.right(342, 88, "Birth date", f"{rx.patient.born:%m/%d/%Y}", line_to=572)
    form.right(40, 112, "Address", rx.patient.address.line, line_to=430)
    form.right(442, 112, "Date", f"{rx.day:%m/%d/%Y}", line_to=572)
    y, medicines = 136.0, []
    for number in range(3):
        sheet.box(40, y, 532, 84, 0.6)
        sheet.text(46, y + 14, f"{number + 1}.", label.but(bold=True))
        if number < len(rx.items):
            item = rx.items[number]
            sheet.text(66, y + 18, f"{item.name} {item.strength} {item.form}", value.but(bold=True))
            sheet.text(66, y + 46, spoken(item), value)
            sheet.text(470, y + 18, str(item.quantity), value)
            sheet.text(470, y + 46, str(rx.refills), value)
            medicines.append(item.members("form", "quantity", directions=spoken(item)))
        for x, dy, name in ((66, 27, "Medication, strength, form"), (66, 55, "Directions"), (470, 27, "Quantity"),
                (470, 55,
                            "Refills")):  # fmt: skip
            sheet.rule(x - 2, y + dy - 6, x + (380 if x < 100 else 90), weight=0.3)
            sheet.text(x, y + dy + 2, name, small)
        y += 90
    form.right(40, y + 30, "Prescriber", doctor, line_to=330)
    form.right(342, y + 30, "NPI", rx.doctor.npi, line_to=572)
    sheet.text(
        40, y + 60, "Generic substitution permitted unless the prescriber writes 'brand medically necessary'.", small
    )
    return Drawn(sheet, rx.truth(
        "facility_name", "prescriber_address", "prescriber_phone", "patient_name", "date_of_birth", "patient_address",
        "prescription_date", "prescriber_npi", "refills", prescriber_name=doctor, medicines=medicines,
    ))  # fmt: skip


@layout("prescription", "train")
def blind3_rx_in_telehealth(rng: random.Random) -> Drawn:
    """An Indian teleconsultation's PDF: brand in bold, composition in brackets below, when and how long in "
    "sentences."""
    rx = make_script(rng, "in", "spoken", 1, 3)
    label, value = pens(rng, size=9.5)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(40, 46, "SwasthCall", label.but(size=16, bold=True))
    sheet.text(555, 42, f"Dr. {rx.doctor.name}", label.but(size=12, bold=True), "right")
    sheet.lines(555, 55, [rx.doctor.degrees, f"Registration No: {rx.doctor.license}"], label.but(size=8.5, bold=False),
                "right")  # fmt: skip
    sheet.rule(40, 82, 555)
    stack(form, 40, 102, 140, (("Patient Name", rx.patient.name), ("Age / Gender", f"{rx.age} years / "
          f"{rx.patient.sex.capitalize()}"), ("Consultation date", f"{rx.day:%d %b %Y}"), ("Mode",
                  "Video consultation")),
          15)  # fmt: skip
    sheet.text(40, 176, "Diagnosis", label.but(bold=True))
    sheet.text(40, 191, "Acute pharyngitis (provisional)", value)
    sheet.text(40, 220, "Rx", Pen("serif", 18, True))
    y, medicines = 244.0, []
    for number, item in enumerate(rx.items, 1):
        way = f"1 {item.form} {item.frequency} after meals for {item.days} days"
        sheet.text(40, y, f"{number}. {item.name} {item.strength} {item.form.capitalize()}", value.but(bold=True))
        sheet.text(54, y + 13, f"({item.name} IP)", value.but(size=8))
        sheet.text(54, y + 28, way, value)
        medicines.append(item.members("form"))
        y += 50
    sheet.text(40, y + 10, "Advice: steam inhalation, warm saline gargles", value)
    sheet.wrapped(40, 780, 515, "Disclaimer: this prescription is based on the information the patient shared over a "
                  "teleconsultation. It is valid for the medicines and the period written above. Emergencies must "
                  "visit "
                  "the nearest hospital. Support: care@example.in", label.but(size=7.5, bold=False))  # fmt: skip
    return Drawn(sheet, rx.truth(
        "patient_name", "patient_sex", "prescription_date", "prescriber_license",
        prescriber_name=f"Dr. {rx.doctor.name}", patient_age=f"{rx.age} years", medicines=medicines,
    ), ("directions", "facility_name"))  # fmt: skip


@layout("prescription", "train")
def blind3_rx_uk_outpatient(rng: random.Random) -> Drawn:
    """A British hospital's outpatient form: addressograph label, doses in columns by hand, bleep and pharmacy boxes."""
    rx = make_script(rng, "uk", "capitals", 1, 4)
    label, value = pens(rng, hand=True, plain=True, size=9)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    typed = Pen("mono", 9)
    sheet.text(40, 44, rx.facility, label.but(size=13, bold=True))
    sheet.text(40, 58, "OUTPATIENT PRESCRIPTION - hospital pharmacy only", label.but(size=9, bold=True))
    sheet.box(330, 34, 225, 84, 0.6)
    sheet.lines(338, 50, [f"{rx.patient.last.upper()}, {rx.patient.first}", f"DOB: {short(rx.patient.born)}",
                          *rx.patient.address.lines], typed, lead=1.4)  # fmt: skip
    form.right(40, 84, "Consultant", f"Dr {rx.doctor.name}", line_to=320)
    form.right(40, 110, "Date", short(rx.day), line_to=180)
    rows = [(i.name, i.strength, "PO", i.frequency, f"{i.days} days") for i in rx.items]
    columns = (Column("Drug (approved name)", 195), Column("Dose", 80), Column("Route", 60), Column("Frequency", 90),
               Column("Duration", 90))  # fmt: skip
    y = Table(columns, label.but(bold=True), value, lead=1.7).draw(sheet, 40, 132, rows)
    form.right(40, y + 36, "Prescriber's signature", "", line_to=300)
    form.right(312, y + 36, "Bleep", f"{rng.randint(1000, 7999)}", line_to=430)
    for place, name in enumerate(("Clinical check", "Dispensed", "Accuracy check", "Given out")):
        form.cell(40 + 128 * place, y + 60, 128, 36, name)
    return Drawn(sheet, rx.truth(
        "facility_name", "date_of_birth", "patient_address", "prescription_date",
        patient_name=f"{rx.patient.first} {rx.patient.last}", prescriber_name=f"Dr {rx.doctor.name}",
        medicines=[{"name": i.name, "frequency": i.frequency, "route": "PO",
                "duration": f"{i.days} days"} for i in rx.items],
    ))  # fmt: skip


@layout("prescription", "train")
def blind3_rx_gh_slip(rng: random.Random) -> Drawn:
    """A Ghanaian hospital's slip: insurance number and department, doses as everybody there abbreviates them."""
    rx = make_script(rng, "gh", "points", 1, 3)
    label, value = pens(rng, size=9.5)
    sheet = Sheet(A5)
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(210, 36, rx.facility.upper(), label.but(size=12, bold=True), "centre")
    sheet.text(210, 49, f"{rx.address.line}   Tel: {rx.phone}", label.but(size=8, bold=False), "centre")
    sheet.text(210, 70, "PRESCRIPTION FORM", label.but(size=11, bold=True), "centre")
    stack(form, 24, 94, 110, (("Patient Name:", rx.patient.name), ("Folder No.:",
            f"{rng.randint(1000, 9999)}/{rx.day:%y}"),
          ("NHIS No.:", f"{rng.randint(10**7, 10**8)}"), ("Date:", f"{rx.day:%d-%b-%Y}")), 15)  # fmt: skip
    stack(form, 260, 94, 300, (("Age:", f"{rx.age} yrs"), ("Sex:", rx.patient.sex.capitalize())), 15)
    y = 176.0
    for item in rx.items:
        sheet.text(
            24,
            y,
            f"{item.form.capitalize()[:3]} {item.name} {item.strength} {item.frequency} x {item.days} days",
            value,
        )
        y += 26
    sheet.text(24, y + 40, f"Prescriber: Dr. {rx.doctor.name}", value)
    sheet.text(24, 560, "Dispensary stamp", label.but(size=8, bold=False))
    return Drawn(sheet, rx.truth(
        "facility_name", "prescriber_address", "prescriber_phone", "patient_name", "patient_sex", "prescription_date",
        patient_age=f"{rx.age} yrs", prescriber_name=f"Dr. {rx.doctor.name}",
        medicines=[i.members("frequency", form=i.form.capitalize()[:3], duration=f"{i.days} days") for i in rx.items],
    ))  # fmt: skip


@layout("prescription", "train")
def blind3_rx_ae_list(rng: random.Random) -> Drawn:
    """A Gulf hospital's list of medications on the day of the visit, wide on its side, insurance facts in the head."""
    rx = make_script(rng, "ae", "hours", 2, 4)
    label, value = pens(rng, size=9)
    sheet = Sheet((842, 595))
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(40, 44, rx.facility, label.but(size=15, bold=True))
    sheet.text(40, 58, f"{rx.address.line}   Tel {rx.phone}", label.but(size=8.5, bold=False))
    sheet.text(802, 44, "MEDICATION PRESCRIPTION", label.but(size=12, bold=True), "right")
    sheet.box(40, 72, 762, 54, 0.5)
    stack(
        form,
        48,
        90,
        130,
        (("Patient", f"{title(rx.patient)} {rx.patient.name}"), ("MRN", f"{rng.randint(10**5, 10**7)}")),
        20,
        ":",
    )
    stack(
        form, 310, 90, 390, (("DOB", f"{rx.patient.born:%d-%b-%Y}"), ("Gender", rx.patient.sex.capitalize())), 20, ":"
    )
    stack(form, 540, 90, 620, (("Visit Date", f"{rx.day:%d-%b-%Y}"), ("Doctor", f"Dr. {rx.doctor.name}")), 20, ":")
    rows = [(str(n), i.name, i.strength, i.form.capitalize(), "Oral", i.frequency, f"{i.days} days", str(i.quantity))
            for n, i in enumerate(rx.items, 1)]  # fmt: skip
    columns = (Column("#", 30), Column("Generic name", 190), Column("Strength", 90), Column("Form", 80), Column("Route",
               70), Column("Frequency", 130), Column("Duration", 92), Column("Qty", 80, "right"))  # fmt: skip
    y = Table(columns, label.but(bold=True), value, rules="rows", head_band=True, lead=1.5).draw(sheet, 40, 140, rows)
    sheet.text(40, y + 40, f"Dr. {rx.doctor.name}   Lic. {rx.doctor.license}   Electronically signed", value)
    return Drawn(sheet, rx.truth(
        "facility_name", "prescriber_address", "prescriber_phone", "patient_name", "date_of_birth", "patient_sex",
        "prescription_date", "prescriber_license", prescriber_name=f"Dr. {rx.doctor.name}",
        medicines=[i.members("frequency", "quantity", form=i.form, route="Oral", duration=f"{i.days} days")
                   for i in rx.items],
    ))  # fmt: skip
