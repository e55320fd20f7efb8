"""Prescriptions of America, Asia and the Pacific: faxes, boxes side by side, chambers, pads by hand."""

from __future__ import annotations

import random

from evaluation.documents.country_facts import stack
from evaluation.documents.facts import pens
from evaluation.documents.land_facts import american, make_script, short
from evaluation.documents.land_pairs import beside, blocks, inside, over_captions, run_on
from evaluation.documents.land_people import title
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.medicines import Item
from evaluation.documents.parts import Form
from evaluation.documents.sheet import A4, A5, Pen, Sheet
from evaluation.documents.tables import Column, Table


def _way(item: Item) -> str:
    return f"Take 1 {item.form} by mouth {item.frequency}"


@layout("prescription", "train")
def blind4_rx_us_mail_order(rng: random.Random) -> Drawn:
    """A mail pharmacy's fax form: three numbered steps of ruled cells, drugs in a table, the pharmacy's own numbers."""
    rx = make_script(rng, "us", "spoken", 1, 3)
    label, value = pens(rng, size=9)
    sheet = Sheet()
    form = Form(sheet, label.but(bold=False), value)
    who, doctor = rx.patient, rx.doctor
    sheet.text(36, 40, "PillPost Home Delivery - New Prescription Fax Form", label.but(size=14, bold=True))
    sheet.text(36, 54, "Fax completed form to 1-800-555-0144. Questions? Prescriber line 1-800-555-0145.",
               label.but(size=8, bold=False))  # fmt: skip
    sheet.text(36, 80, "STEP 1  Member information", label.but(bold=True))
    y = inside(form, 36, 86, (300, 120, 120), (("Member name", who.name), ("Date of birth", american(who.born)),
               ("Sex", who.sex[0].upper()), ("Ship to", who.address.line), ("Phone", who.phone),
               ("Allergies", "NKDA")), 24)  # fmt: skip
    sheet.text(36, y + 22, "STEP 2  Prescriber information", label.but(bold=True))
    y = inside(form, 36, y + 28, (300, 240), (("Prescriber", f"{doctor.name}, {doctor.degrees}"), ("NPI", doctor.npi),
               ("Office", rx.facility), ("DEA (if controlled)", doctor.dea), ("Address", rx.address.line),
               ("Office phone", rx.phone)), 24)  # fmt: skip
    sheet.text(36, y + 22, "STEP 3  Prescription (up to 3 drugs, 90-day supply)", label.but(bold=True))
    rows = [(f"{i.name} {i.strength} {i.form}", _way(i),
             str(i.quantity), str(rx.refills)) for i in rx.items]  # fmt: skip
    columns = (Column("Drug name, strength and form", 200), Column("Directions", 210), Column("Quantity", 65, "centre"),
               Column("Refills", 65, "centre"))  # fmt: skip
    y = Table(columns, label.but(bold=True), value, lead=1.5).draw(sheet, 36, y + 28, rows)
    form.right(36, y + 60, "Prescriber signature", "", line_to=350)
    form.right(364, y + 60, "Date", american(rx.day), line_to=576)
    sheet.wrapped(36, y + 90, 540, "Confidential health information is enclosed. If you are not the intended recipient "
                  "destroy this fax and call us at once.", label.but(size=7.5, bold=False))  # fmt: skip
    return Drawn(sheet, rx.truth(
        "patient_name", "date_of_birth", "patient_sex", "patient_address", "prescriber_npi", "prescriber_dea",
        "facility_name", "prescriber_address", "prescriber_phone", "prescription_date", "refills",
        prescriber_name=f"{doctor.name}, {doctor.degrees}",
        medicines=[i.members("form", "quantity", directions=_way(i)) for i in rx.items],
    ))  # fmt: skip


@layout("prescription", "train")
def blind4_rx_us_side_by_side(rng: random.Random) -> Drawn:
    """A web record system's print: patient and prescriber as boxes side by side, each drug under labels of its own."""
    rx = make_script(rng, "us", "spoken", 1, 2)
    label, value = pens(rng, size=10)
    sheet = Sheet()
    form = Form(sheet, label.but(bold=False, ink=0.3), value)
    who, doctor = rx.patient, rx.doctor
    sheet.box(40, 40, 258, 100)
    sheet.box(314, 40, 258, 100)
    sheet.text(48, 56, "PATIENT", label.but(size=8, bold=True))
    sheet.lines(48, 72, [who.name, f"DOB {american(who.born)}   {who.sex.capitalize()}", *who.address.lines,
                         who.phone], value, lead=1.35)  # fmt: skip
    sheet.text(322, 56, "PRESCRIBER", label.but(size=8, bold=True))
    sheet.lines(322, 72, [f"{doctor.name}, {doctor.degrees}", rx.facility, *rx.address.lines, f"P: {rx.phone}"],
                value, lead=1.35)  # fmt: skip
    sheet.text(40, 168, f"Date written: {american(rx.day)}", value)
    y, medicines = 200.0, []
    for item in rx.items:
        sheet.rule(40, y - 16, 572)
        y = stack(form, 40, y, 130, (("Drug", f"{item.name} {item.strength} oral {item.form}"), ("SIG", _way(item)),
                  ("Dispense", f"{item.quantity} ({item.days} days supply)"), ("Refills", str(rx.refills)),
                  ("Substitution", "Permitted")), 16) + 14  # fmt: skip
        medicines.append(item.members("form", "quantity", directions=_way(item)))
    sheet.rule(40, y + 40, 300)
    sheet.text(40, y + 52, "Prescriber signature", label.but(size=8, bold=False))
    run_on(form, 314, y + 40, (("NPI", doctor.npi), ("Lic#", doctor.license)))
    return Drawn(sheet, rx.truth(
        "patient_name", "date_of_birth", "patient_sex", "patient_address", "facility_name", "prescriber_address",
        "prescriber_phone", "prescription_date", "refills", "prescriber_npi", "prescriber_license",
        prescriber_name=f"{doctor.name}, {doctor.degrees}", medicines=medicines,
    ))  # fmt: skip


@layout("prescription", "train")
def blind4_rx_bd_two_columns(rng: random.Random) -> Drawn:
    """A Bangladeshi chamber's print: complaints, findings and tests in a narrow column, drugs in the wide one."""
    rx = make_script(rng, "bd", "pluses", 2, 4)
    label, value = pens(rng, size=10)
    sheet = Sheet(A4)
    form = Form(sheet, label, value)
    doctor = rx.doctor
    sheet.text(40, 50, f"Dr. {doctor.name}", label.but(size=15, bold=True))
    sheet.lines(40, 64, [doctor.degrees, "Medicine Specialist", f"BMDC Reg. No. {doctor.license}"],
                label.but(size=8.5, bold=False))  # fmt: skip
    sheet.lines(555, 50, ["Chamber:", rx.facility, rx.address.line, f"For serial: {rx.phone}"],
                label.but(size=8.5, bold=False), "right")  # fmt: skip
    sheet.rule(40, 104, 555, weight=1.2)
    run_on(form, 40, 120, (("Name:", rx.patient.name), ("Age:", f"{rx.age} Y"), ("Sex:", rx.patient.sex[0].upper()),
           ("Date:", short(rx.day, "-"))), 26)  # fmt: skip
    sheet.rule(40, 128, 555)
    sheet.rule(200, 128, 200, 780)
    blocks(form, 44, 150, 148, (("C/C", "Heaviness of chest, tiredness for 6 weeks"), ("O/E",
           f"BP {rng.randint(110, 160)}/85 mmHg, Pulse 78 /min, Lungs clear"), ("Inv.",
           "ECG, S. creatinine, Lipid profile")), 16)  # fmt: skip
    sheet.text(212, 156, "Rx", Pen("serif", 20, True))
    y, medicines = 186.0, []
    for n, item in enumerate(rx.items, 1):
        short_form = f"{item.form[:3].capitalize()}."
        sheet.text(216, y, f"{n}. {short_form} {item.name} {item.strength}", value.but(bold=True))
        sheet.text(234, y + 16, f"{item.frequency}   -   {item.days} days", value)
        sheet.text(400, y + 16, rng.choice(("(after meal)", "(before meal)")), value)
        medicines.append(item.members("frequency", form=short_form.strip("."), duration=f"{item.days} days"))
        y += 46
    sheet.text(216, y + 20, "Come again after 1 month with reports.", value)
    return Drawn(sheet, rx.truth(
        "patient_name", "patient_sex", "prescription_date", "prescriber_license", "prescriber_address",
        "prescriber_phone", "facility_name", prescriber_name=f"Dr. {doctor.name}", patient_age=f"{rx.age} Y",
        medicines=medicines,
    ), ("directions",))  # fmt: skip


@layout("prescription", "train")
def blind4_rx_pk_times_of_day(rng: random.Random) -> Drawn:
    """A Pakistani hospital's slip: file number and token, drugs with morning, noon and night in words as columns."""
    rx = make_script(rng, "pk", "pluses", 2, 4)
    label, value = pens(rng, size=9)
    sheet = Sheet(A5)
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(210, 34, rx.facility.upper(), label.but(size=12, bold=True), "centre")
    sheet.text(210, 46, f"{rx.address.line}   Ph: {rx.phone}", label.but(size=7.5, bold=False), "centre")
    beside(form, 20, 56, ((62, 128), (62, 128)), (("MR No.", f"{rng.randint(10**5, 10**6)}"), ("Visit Date",
           f"{rx.day:%d-%b-%y}"), ("Patient", f"{title(rx.patient)} {rx.patient.name}"), ("Age / Sex",
           f"{rx.age} Years / {rx.patient.sex.capitalize()}"), ("Consultant", f"Dr. {rx.doctor.name}"), ("PMDC No.",
           rx.doctor.license)), 18)  # fmt: skip
    rows = []
    for n, item in enumerate(rx.items, 1):
        times = [*item.frequency.split("+"), "", ""][:3]
        rows.append((str(n), f"{item.form[:3].upper()} {item.name} {item.strength}", *times, f"{item.days} Days"))
    columns = (Column("Sr", 22), Column("Medicine", 178), Column("Subah", 40, "centre"), Column("Dopahar", 46,
        "centre"),
               Column("Raat", 38, "centre"), Column("Duration", 56))  # fmt: skip
    y = Table(columns, label.but(bold=True), value, rules="rows", lead=1.5).draw(sheet, 20, 126, rows)
    sheet.lines(20, y + 30, ["Advice: plenty of fluids, avoid fried food.", "Next visit: on appointment"], value,
                lead=1.6)  # fmt: skip
    sheet.text(400, 540, "Doctor's signature & stamp", label.but(size=8, bold=False), "right")
    return Drawn(sheet, rx.truth(
        "facility_name", "prescriber_address", "prescriber_phone", "patient_name", "patient_sex", "prescription_date",
        "prescriber_license", prescriber_name=f"Dr. {rx.doctor.name}", patient_age=f"{rx.age} Years",
        medicines=[i.members(form=i.form[:3], duration=f"{i.days} Days") for i in rx.items],
    ), ("directions",))  # fmt: skip


@layout("prescription", "train")
def blind4_rx_nz_script(rng: random.Random) -> Drawn:
    """A New Zealand practice's script: patient's label in capitals, Sig and Mitte with months in twelfths."""
    rx = make_script(rng, "nz", "spoken", 1, 3)
    label, value = pens(rng, size=10)
    sheet = Sheet(A5)
    who = rx.patient
    sheet.text(24, 38, rx.facility, label.but(size=13, bold=True))
    sheet.lines(24, 51, [*rx.address.lines, f"Ph {rx.phone}"], label.but(size=8.5, bold=False))
    sheet.box(230, 28, 168, 66)
    sheet.lines(236, 42, [f"{who.last.upper()} {who.first} ({title(who)})", f"NHI: ZZ{rng.choice('ABC')}"
                          f"{rng.randint(1000, 9999)}  DOB {short(who.born)}", *who.address.lines],
                value.but(size=8.5), lead=1.4)  # fmt: skip
    sheet.text(24, 124, f"Date: {rx.day:%d %b %Y}", value)
    y, medicines = 154.0, []
    for item in rx.items:
        way = f"Take 1 {item.form} {item.frequency}"
        sheet.lines(24, y, [f"Rx: {item.name} {item.strength} {item.form}s", f"Sig: {way}", "Mitte: 3/12"], value,
                    lead=1.5)  # fmt: skip
        medicines.append(item.members(directions=way))
        y += 64
    sheet.rule(24, 480, 220)
    sheet.lines(24, 494, [f"Dr {rx.doctor.name}", f"NZMC {rx.doctor.license}"], value, lead=1.4)
    sheet.text(
        396, 570, "CSC holder: N   HUHC: N   Community services code A1", label.but(size=7.5, bold=False), "right"
    )
    return Drawn(sheet, rx.truth(
        "facility_name", "prescriber_address", "prescriber_phone", "patient_address", "date_of_birth",
        "prescription_date", "prescriber_license", patient_name=f"{who.first} {who.last}",
        prescriber_name=f"Dr {rx.doctor.name}", medicines=medicines,
    ))  # fmt: skip


@layout("prescription", "train")
def blind4_rx_jm_hand(rng: random.Random) -> Drawn:
    """A Jamaican doctor's pad by hand: captions under the lines, the drug's count behind a sign, repeats in words."""
    rx = make_script(rng, "jm", "small", 1, 2)
    label, value = pens(rng, hand=True, plain=True, size=9.5)
    sheet = Sheet(A5)
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(210, 40, f"Dr. {rx.doctor.name}, {rx.doctor.degrees}", label.but(size=13, bold=True), "centre")
    sheet.lines(210, 54, [rx.facility, rx.address.line, f"Tel: {rx.phone}"], label.but(size=8.5, bold=False), "centre")
    over_captions(form, 24, 118, (250, 122), (("Name of patient", rx.patient.name), ("Date", f"{rx.day:%d %b %Y}"),
                  ("Address of patient", rx.patient.address.line), ("Age", str(rx.age))), 40)  # fmt: skip
    sheet.text(24, 214, "Rx", Pen("book", 24, True))
    y, medicines = 246.0, []
    for item in rx.items:
        sheet.lines(40, y, [f"{item.name} {item.strength} # {item.quantity}", f"i {item.form[:3]} {item.frequency}"],
                    value, lead=1.7)  # fmt: skip
        medicines.append(item.members("quantity", "frequency"))
        y += 70
    sheet.text(40, y + 10, f"Repeat x {rx.refills}", value)
    form.right(150, 540, "Signature", "", line_to=396)
    return Drawn(sheet, rx.truth(
        "patient_name", "patient_address", "patient_age", "prescription_date", "prescriber_address", "prescriber_phone",
        "facility_name", "refills", prescriber_name=f"Dr. {rx.doctor.name}, {rx.doctor.degrees}", medicines=medicines,
    ))  # fmt: skip
