"""Prescriptions of Asia, Africa, Australia and Canada; they served as TEST."""

from __future__ import annotations

import random

from evaluation.documents.country_facts import captions, stack
from evaluation.documents.facts import pens
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.nation_facts import make_script, short
from evaluation.documents.nation_people import title
from evaluation.documents.parts import Form
from evaluation.documents.prescriptions_train_eighth import spoken
from evaluation.documents.sheet import A4, A5, Pen, Sheet
from evaluation.documents.tables import Column, Table


@layout("prescription", "train")
def blind3_rx_in_hospital_op(rng: random.Random) -> Drawn:
    """An Indian hospital's outpatient record: vitals, complaint, diagnosis, then drugs by morning, noon and night."""
    rx = make_script(rng, "in", "figures", 2, 4)
    label, value = pens(rng, size=9)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=True), value)
    sheet.text(555, 44, rx.facility.upper(), label.but(size=13, bold=True), "right")
    sheet.lines(555, 57, [rx.address.line, f"Appointments: {rx.phone}"], label.but(size=7.5, bold=False), "right")
    sheet.text(40, 90, "OUT PATIENT RECORD", label.but(size=11, bold=True))
    sheet.box(40, 98, 515, 62, 0.5)
    stack(form, 46, 113, 110, (("Patient", f"{title(rx.patient)}. {rx.patient.name}"), ("UHID",
          f"GS.{rng.randint(10**6, 10**7)}"), ("Visit date", short(rx.day))), 16, ":")  # fmt: skip
    stack(form, 330, 113, 400, (("Age/Sex", f"{rx.age} Y / {rx.patient.sex.capitalize()}"), ("Doctor",
          f"Dr. {rx.doctor.name}"), ("Dept", "General Medicine")), 16, ":")  # fmt: skip
    stack(
        form,
        40,
        182,
        140,
        (
            ("Vitals", f"BP {rng.randint(110, 150)}/80 mmHg, SpO2 98%, Temp 98.4 F"),
            ("Complaints", "Cough with cold since 4 days"),
            ("Diagnosis", "Upper respiratory infection"),
        ),
        16,
        ":",
    )
    sheet.text(40, 250, "MEDICATION ADVISED", label.but(bold=True))
    rows = []
    for n, item in enumerate(rx.items, 1):
        times = [*item.frequency.split("-"), "", ""][:3]
        rows.append((str(n), f"{item.form[:3].upper()} {item.name.upper()} {item.strength.upper()}", *times,
                     rng.choice(("After food", "Before food")), f"{item.days} days"))  # fmt: skip
    columns = (Column("#", 24), Column("Drug", 210), Column("Morn", 40, "centre"), Column("Noon", 40, "centre"),
               Column("Night", 40, "centre"), Column("Relation to food", 91), Column("Duration", 70))  # fmt: skip
    y = Table(columns, label.but(bold=True), value, lead=1.5).draw(sheet, 40, 258, rows)
    form.right(40, y + 28, "Review", ": after 5 days with reports")
    sheet.lines(555, y + 80, [f"Dr. {rx.doctor.name}", rx.doctor.degrees, f"Reg. No: {rx.doctor.license}"], value,
                "right")  # fmt: skip
    sheet.text(
        297, 820, "Not valid for medico-legal purposes. Emergency 24x7: dial 1066", label.but(size=7.5), "centre"
    )
    return Drawn(sheet, rx.truth(
        "facility_name", "prescriber_address", "prescriber_phone", "patient_name", "patient_sex", "prescription_date",
        "prescriber_license", prescriber_name=f"Dr. {rx.doctor.name}", patient_age=f"{rx.age} Y",
        medicines=[i.members(form=i.form[:3], duration=f"{i.days} days") for i in rx.items],
    ), ("directions",))  # fmt: skip


@layout("prescription", "train")
def blind3_rx_in_letterhead(rng: random.Random) -> Drawn:
    """An Indian doctor's own paper: degrees and hours on top, name and age on one dotted line, drugs by hand."""
    rx = make_script(rng, "in", "capitals", 1, 3)
    label, value = pens(rng, hand=True, plain=True, size=10)
    sheet = Sheet(A5)
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(24, 36, f"Dr. {rx.doctor.name}", label.but(size=15, bold=True))
    sheet.lines(24, 50, [rx.doctor.degrees, "Consulting Physician", f"Regd. No. {rx.doctor.license}"],
                label.but(size=8.5, bold=False))  # fmt: skip
    sheet.lines(396, 36, ["Timings", "10 am to 1 pm", "6 pm to 9 pm", "Sunday closed"], label.but(size=8, bold=False),
                "right")  # fmt: skip
    sheet.rule(20, 90, 400, weight=1.4)
    form.right(24, 112, "Name", rx.patient.name, line_to=230)
    form.right(238, 112, "Age", str(rx.age), line_to=290)
    form.right(298, 112, "Dt.", f"{rx.day.day}/{rx.day.month}/{rx.day:%y}", line_to=396)
    sheet.text(24, 150, "Rx", Pen("book", 22, True))
    y = 172.0
    for item in rx.items:
        sheet.text(50, y, f"{item.form.capitalize()[:3]}. {item.name} {item.strength}", value)
        sheet.text(70, y + 22, f"{item.frequency} x {item.days} days", value)
        y += 56
    sheet.rule(20, 548, 400)
    sheet.text(210, 562, f"Clinic: {rx.address.line}", label.but(size=8, bold=False), "centre")
    sheet.text(210, 574, f"Mob: {rx.phone}", label.but(size=8, bold=False), "centre")
    return Drawn(sheet, rx.truth(
        "patient_name", "patient_age", "prescription_date", "prescriber_license", "prescriber_address",
        "prescriber_phone", prescriber_name=f"Dr. {rx.doctor.name}",
        medicines=[i.members("frequency", form=i.form.capitalize()[:3], duration=f"{i.days} days") for i in rx.items],
    ))  # fmt: skip


@layout("prescription", "train")
def blind3_rx_ph_licence_foot(rng: random.Random) -> Drawn:
    """A Philippine prescription: clinics left and right in the head, generic names, licence numbers at the foot."""
    rx = make_script(rng, "ph", "spoken", 1, 3)
    label, value = pens(rng, size=9.5)
    sheet = Sheet((396, 560))
    form = Form(sheet, label.but(bold=False), value)
    doctor = f"{rx.doctor.name.upper()}, MD"
    sheet.text(198, 34, doctor, label.but(size=13, bold=True), "centre")
    sheet.text(198, 47, "Internal Medicine - Pulmonology", label.but(size=9, bold=False), "centre")
    sheet.lines(20, 66, [rx.facility, *rx.address.lines, f"Tel. {rx.phone}"], label.but(size=7.5, bold=False))
    sheet.lines(376, 66, ["Clinic hours", "MWF 1:00 - 4:00 PM", "By appointment"], label.but(size=7.5, bold=False),
                "right")  # fmt: skip
    sheet.rule(20, 108, 376)
    form.right(20, 126, "Patient:", rx.patient.name, line_to=250)
    form.right(258, 126, "Age:", str(rx.age), line_to=305)
    form.right(313, 126, "Sex:", rx.patient.sex[0].upper(), line_to=376)
    form.right(20, 146, "Address:", rx.patient.address.line, line_to=250)
    form.right(258, 146, "Date:", f"{rx.day:%b} {rx.day.day}, {rx.day.year}", line_to=376)
    sheet.text(20, 180, "Rx", Pen("serif", 24, True))
    y, medicines = 200.0, []
    for item in rx.items:
        way = f"Take 1 {item.form} {item.frequency} for {item.days} days"
        sheet.text(50, y, f"{item.name} {item.strength} {item.form}", value.but(bold=True))
        sheet.text(340, y, f"#{item.quantity}", value)
        sheet.text(50, y + 15, f"Sig: {way}", value)
        medicines.append(item.members("form", "quantity", directions=way))
        y += 44
    sheet.lines(230, 490, [doctor, f"Lic. No. {rx.doctor.license}", f"PTR No. {rng.randint(10**6, 10**7)}",
            "S2 No. ____"],
                value.but(size=8.5))  # fmt: skip
    return Drawn(sheet, rx.truth(
        "facility_name", "prescriber_address", "prescriber_phone", "patient_name", "patient_age", "patient_sex",
        "patient_address", "prescription_date", "prescriber_license", prescriber_name=doctor, medicines=medicines,
    ))  # fmt: skip


@layout("prescription", "train")
def blind3_rx_ca_faxed(rng: random.Random) -> Drawn:
    """A Canadian clinic's program faxes to a pharmacy: sender's line, recipient, one drug after another, a cert "
    "line."""
    rx = make_script(rng, "ca", "spoken", 1, 3)
    label, value = pens(rng, size=10)
    sheet = Sheet()
    form = Form(sheet, label.but(bold=True), value)
    sheet.text(36, 22, f"{rx.day:%Y-%m-%d} 09:{rng.randint(10, 59)}   FROM {rx.phone}   P. 1/1", Pen("mono", 8))
    sheet.text(36, 58, rx.facility, label.but(size=13, bold=True))
    sheet.lines(36, 72, [*rx.address.lines, f"Tel: {rx.phone}"], label.but(size=9, bold=False))
    sheet.lines(380, 58, ["To: Cedar Inlet Pharmacy", "Fax: on file"], label.but(size=9, bold=False))
    sheet.rule(36, 116, 576)
    stack(form, 36, 136, 130, (("Patient:", rx.patient.last_first), ("Birthdate:", f"{rx.patient.born:%b %d, %Y}"),
          ("Sex:", rx.patient.sex.capitalize()), ("Address:", rx.patient.address.line), ("Rx date:",
          f"{rx.day:%b %d, %Y}")), 16)  # fmt: skip
    y, medicines = 244.0, []
    for item in rx.items:
        sheet.text(36, y, f"{item.name} {item.strength} {item.form}", value.but(bold=True, size=11))
        sheet.text(50, y + 17, spoken(item), value)
        sheet.text(50, y + 34, f"Mitte: {item.quantity}    Repeats: {rx.refills}", value)
        medicines.append(item.members("form", "quantity", directions=spoken(item)))
        y += 62
    doctor = f"Dr. {rx.doctor.name}"
    sheet.text(36, y + 30, f"{doctor}    CPSO # {rx.doctor.license}", value)
    sheet.wrapped(
        36,
        y + 56,
        530,
        "I certify that this prescription is an original and the pharmacy addressed "
        "above is "
        "the only intended recipient. The original will not be reused.",
        label.but(size=8.5, bold=False),
    )
    return Drawn(sheet, rx.truth(
        "facility_name", "prescriber_address", "prescriber_phone", "patient_name", "date_of_birth", "patient_sex",
        "patient_address", "prescription_date", "prescriber_license", "refills", prescriber_name=doctor,
        medicines=medicines,
    ))  # fmt: skip


@layout("prescription", "train")
def blind3_rx_au_token(rng: random.Random) -> Drawn:
    """An Australian electronic prescription's paper token: a code to scan, facts in captions, one drug."""
    rx = make_script(rng, "au", "spoken", 1, 1)
    item = rx.items[0]
    label, value = pens(rng, size=9.5)
    sheet = Sheet((320, 520))
    form = Form(sheet, label, value)
    sheet.text(160, 34, "ELECTRONIC PRESCRIPTION", label.but(size=12, bold=True), "centre")
    sheet.text(160, 48, "Present this code at your pharmacy", label.but(size=8.5, bold=False), "centre")
    for row in range(15):
        for column in range(15):
            if rng.random() < 0.5:
                sheet.band(106 + 7 * column, 60 + 7 * row, 7, 7, 0)
    y = captions(form, 24, 192, (170, 120), (
        ("Patient", rx.patient.name), ("Date prescribed", short(rx.day)), ("Medicine", f"{item.name} {item.strength}"),
        ("Form", item.form), ("Quantity", str(item.quantity)), ("Repeats", str(rx.refills)),
    ))  # fmt: skip
    way = f"ONE {item.form} {item.frequency}"
    y = form.below(24, y + 8, "Directions", way)
    y = form.below(24, y + 12, "Prescriber", f"Dr {rx.doctor.name}", rx.facility, *rx.address.lines, rx.phone)
    sheet.text(24, 500, f"DSPID: 1{rng.randint(10**10, 10**11)}", label.but(size=7.5, bold=False))
    return Drawn(sheet, rx.truth(
        "patient_name", "prescription_date", "refills", "facility_name", "prescriber_address", "prescriber_phone",
        prescriber_name=f"Dr {rx.doctor.name}",
        medicines=[item.members("form", "quantity", directions=way)],
    ), ("directions",))  # fmt: skip


@layout("prescription", "train")
def blind3_rx_ng_sheet(rng: random.Random) -> Drawn:
    """A Nigerian hospital's prescription sheet: ward facts in cells, drug, dose, frequency and days in ruled "
    "columns."""
    rx = make_script(rng, "ng", "capitals", 2, 4)
    label, value = pens(rng, hand=True, plain=True, size=9.5)
    sheet = Sheet(A5)
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(210, 34, rx.facility.upper(), label.but(size=12, bold=True), "centre")
    sheet.text(210, 47, f"{rx.address.line}. {rx.phone}", label.but(size=8, bold=False), "centre")
    sheet.text(210, 68, "PRESCRIPTION SHEET", label.but(size=11, bold=True), "centre")
    x = 20.0
    for width, name, text in ((200, "NAME OF PATIENT", rx.patient.name), (60, "AGE", str(rx.age)), (60, "SEX",
                              rx.patient.sex[0].upper()), (60, "CARD NO.", f"{rng.randint(1000, 9999)}")):  # fmt: skip
        x = form.cell(x, 78, width, 36, name, text)
    rows = [(f"{i.form[:3].capitalize()} {i.name} {i.strength}", i.frequency, f"{i.days}/7") for i in rx.items]
    columns = (Column("Drugs", 240), Column("Frequency", 80), Column("Days", 60))
    Table(columns, label.but(bold=True), value, lead=1.6).draw(sheet, 20, 130, rows)
    form.right(20, 520, "Doctor", f"Dr {rx.doctor.name}", line_to=230)
    form.right(240, 520, "Date", f"{rx.day.day} {rx.day:%b} {rx.day.year}", line_to=400)
    sheet.text(20, 560, "Pharmacist: ____________    Dispensed by: ____________", label.but(size=8.5, bold=False))
    return Drawn(sheet, rx.truth(
        "facility_name", "prescriber_address", "prescriber_phone", "patient_name", "patient_age", "patient_sex",
        "prescription_date", prescriber_name=f"Dr {rx.doctor.name}",
        medicines=[i.members("frequency") for i in rx.items],
    ))  # fmt: skip


@layout("prescription", "train")
def blind3_rx_sg_memo(rng: random.Random) -> Drawn:
    """A Singapore clinic's print: patient in capitals with a masked number, drugs with instructions under them."""
    rx = make_script(rng, "sg", "hours", 1, 3)
    label, value = pens(rng, size=9.5)
    sheet = Sheet(A5)
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(24, 36, rx.facility.upper(), label.but(size=12, bold=True))
    sheet.lines(24, 49, [rx.address.line, f"Tel: {rx.phone}"], label.but(size=8, bold=False))
    sheet.text(24, 92, "PRESCRIPTION", label.but(size=12, bold=True))
    stack(form, 24, 112, 110, (("Name", rx.patient.name.upper()), ("NRIC", f"SXXXX{rng.randint(100, 999)}D"),
          ("Date of Birth", f"{rx.patient.born:%d %b %Y}"), ("Date", f"{rx.day:%d %b %Y}")), 15, ":")  # fmt: skip
    y, medicines = 192.0, []
    for number, item in enumerate(rx.items, 1):
        way = f"Take 1 {item.form} {item.frequency}"
        sheet.text(24, y, f"{number}. {item.name} {item.strength} {item.form}", value.but(bold=True))
        sheet.text(38, y + 14, f"{way}   ({item.quantity} {item.form}s)", value)
        medicines.append(item.members("form", directions=way, quantity=f"{item.quantity} {item.form}s"))
        y += 40
    sheet.lines(24, 500, [f"Dr {rx.doctor.name}", f"MCR No: {rx.doctor.license}"], value)
    return Drawn(sheet, rx.truth(
        "facility_name", "prescriber_address", "prescriber_phone", "patient_name", "date_of_birth",
        "prescription_date", "prescriber_license", prescriber_name=f"Dr {rx.doctor.name}", medicines=medicines,
    ))  # fmt: skip
