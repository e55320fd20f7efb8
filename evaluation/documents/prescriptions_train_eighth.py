"""Prescriptions of America and Britain; they served as TEST."""

from __future__ import annotations

import random
from datetime import timedelta

from evaluation.documents.country_facts import stack
from evaluation.documents.country_people import nhs_number, us
from evaluation.documents.facts import pens
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.medicines import Item
from evaluation.documents.nation_facts import make_script, short
from evaluation.documents.nation_people import make_number
from evaluation.documents.parts import Form
from evaluation.documents.sheet import A5, Pen, Sheet
from evaluation.documents.tables import Column, Table


def spoken(item: Item, verb: str = "Take") -> str:
    """How the medicine is taken, in words."""
    return f"{verb} 1 {item.form} by mouth {item.frequency}"


@layout("prescription", "train")
def blind3_rx_us_vial_label(rng: random.Random) -> Drawn:
    """A pharmacy's label of a vial, copied large: the pharmacy on top, patient, directions, drug, prescriber below."""
    rx = make_script(rng, "us", "spoken", 1, 1)
    item = rx.items[0]
    pen = Pen(rng.choice(("sans", "modern", "office")), 11)
    bold = pen.but(bold=True)
    sheet = Sheet((430, 260))
    sheet.text(16, 28, f"{rx.address.town.upper()} DISCOUNT DRUGS #{rng.randint(100, 999)}", bold.but(size=13))
    sheet.text(16, 42, f"{rx.address.line}   Ph {rx.phone}", pen.but(size=8))
    sheet.rule(16, 48, 414)
    sheet.text(16, 66, f"Rx# {rng.randint(10**6, 10**7)}", bold)
    sheet.text(414, 66, f"Dr. {rx.doctor.name}", bold, "right")
    sheet.text(16, 86, rx.patient.name.upper(), bold.but(size=13))
    sheet.text(16, 100, rx.patient.address.line, pen.but(size=8.5))
    way = spoken(item).upper()
    sheet.lines(16, 128, [way], bold.but(size=12.5))
    sheet.text(16, 160, f"{item.name.upper()} {item.strength.upper()} {item.form.upper()}", bold)
    sheet.text(16, 178, f"QTY: {item.quantity}", pen)
    sheet.text(120, 178, f"REFILLS: {rx.refills}", pen)
    sheet.text(16, 196, f"DATE FILLED: {rx.day:%m/%d/%Y}", pen)
    sheet.text(220, 196, f"DISCARD AFTER: {rx.day + timedelta(365):%m/%d/%Y}", pen)
    sheet.wrapped(16, 222, 398, "CAUTION: Federal law prohibits the transfer of this drug to any person other than the "
                  "patient for whom it was prescribed.", pen.but(size=7.5))  # fmt: skip
    return Drawn(sheet, rx.truth(
        "patient_name", "patient_address", "refills", prescriber_name=f"Dr. {rx.doctor.name}",
        medicines=[item.members("form", "quantity", directions=spoken(item))],
    ), ("prescription_date", "facility_name"))  # fmt: skip


@layout("prescription", "train")
def blind3_rx_us_network(rng: random.Random) -> Drawn:
    """What a pharmacy prints of a prescription that came over the network: blocks of parties, then of the drug."""
    rx = make_script(rng, "us", "american", 1, 1)
    item, agent = rx.items[0], make_number(rng, "us")
    label, value = pens(rng, size=9)
    sheet = Sheet()
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(40, 44, "NEW PRESCRIPTION (NewRx)", label.but(size=13, bold=True))
    sheet.text(572, 44, f"Message ID {rng.randint(10**9, 10**10)}", label.but(bold=False), "right")
    blocks = (
        ("Patient", (("Name", rx.patient.last_first), ("DOB", f"{rx.patient.born:%m/%d/%Y}"),
                     ("Gender", rx.patient.sex.capitalize()), ("Address", rx.patient.address.line))),
        ("Prescriber", (("Name", rx.doctor.name), ("NPI", rx.doctor.npi), ("DEA", rx.doctor.dea), ("Clinic",
                        rx.facility), ("Address", rx.address.line), ("Phone", rx.phone))),
        ("Pharmacy", (("Name", "Larkin Mail Pharmacy"), ("NCPDP ID", f"{rng.randint(10**6, 10**7)}"), ("Phone",
                      agent))),
        ("Medication Prescribed", (("Drug", f"{item.name} {item.strength} Oral {item.form.capitalize()}"),
                                   ("Quantity", f"{item.quantity}"), ("Unit", item.form.capitalize()),
                                   ("Days Supply", str(item.days)), ("Sig", spoken(item)),
                                   ("Refills", str(rx.refills)), ("Substitution", "Allowed"),
                                   ("Written Date", f"{rx.day:%m/%d/%Y}"))),
    )  # fmt: skip
    y = 62.0
    for name, pairs in blocks:
        sheet.band(40, y, 532, 15, 0.87)
        sheet.text(45, y + 11, name, label.but(bold=True))
        y = stack(form, 52, y + 30, 150, pairs, 14.5) + 4
    sheet.text(40, 770, "Electronically received. Retain for the period required by law.", label.but(size=8))
    return Drawn(sheet, rx.truth(
        "patient_name", "date_of_birth", "patient_sex", "patient_address", "prescriber_npi", "prescriber_dea",
        "facility_name", "prescriber_address", "prescriber_phone", "refills", "prescription_date",
        prescriber_name=rx.doctor.name,
        medicines=[item.members("form", "quantity", directions=spoken(item))],
    ))  # fmt: skip


@layout("prescription", "train")
def blind3_rx_uk_form(rng: random.Random) -> Drawn:
    """The British form: age and birthday in a strip, the address pasted in, items between rules, the doctor below."""
    rx = make_script(rng, "uk", "spoken", 1, 3)
    label, _ = pens(rng, size=9)
    small, typed = label.but(size=6.5, bold=False), Pen("mono", 9)
    sheet = Sheet((300, 600))
    for x, width, name, text in ((10, 70, "Age", f"{rx.age} yrs"), (80, 80, "D.o.B", short(rx.patient.born))):
        sheet.box(x, 44, width, 26, 0.4)
        sheet.text(x + 3, 52, name, small)
        sheet.text(x + 8, 65, text, typed)
    sheet.text(13, 34, "Pharmacy Stamp", small)
    sheet.box(10, 10, 150, 30, 0.4)
    sheet.box(160, 10, 130, 130, 0.4)
    sheet.text(163, 18, "Title, Forename, Surname & Address", small)
    called = f"{'Mr' if rx.patient.sex == 'male' else 'Mrs'} {rx.patient.first} {rx.patient.last}"
    sheet.lines(166, 36, [called, *rx.patient.address.lines], typed.but(size=8.5))
    sheet.lines(14, 88, ["Number of days' treatment", "N.B. Ensure dose is stated"], small)
    sheet.text(14, 128, f"NHS Number: {nhs_number(rng)}", typed.but(size=8))
    sheet.rule(10, 140, 290)
    y, medicines = 164.0, []
    for item in rx.items:
        way = f"Take ONE {item.frequency}"
        y = sheet.lines(20, y, [f"{item.name} {item.strength} {item.form}s", way, f"{item.quantity} {item.form}"],
                        typed, lead=1.35) + 12  # fmt: skip
        medicines.append(item.members(form=f"{item.form}s", quantity=f"{item.quantity} {item.form}", directions=way))
    sheet.rule(10, 430, 290)
    sheet.text(14, 442, "Signature of Prescriber", small)
    sheet.text(190, 442, "Date", small)
    sheet.text(196, 458, short(rx.day), typed)
    sheet.rule(10, 470, 290)
    doctor = f"DR {rx.doctor.name.upper()}"
    sheet.lines(20, 488, [f"{doctor}   {rng.randint(100000, 699999)}", "ORCHARD STREET SURGERY",
                *(line.upper() for line in rx.address.lines), f"TEL {rx.phone}"], typed.but(size=8.5))  # fmt: skip
    sheet.text(280, 590, "FP10SS0406", small, "right")
    return Drawn(sheet, rx.truth(
        "date_of_birth", "patient_address", "prescription_date", "prescriber_address", "prescriber_phone",
        patient_name=f"{rx.patient.first} {rx.patient.last}", patient_age=f"{rx.age} yrs", prescriber_name=doctor,
        facility_name="ORCHARD STREET SURGERY", medicines=medicines,
    ), ("prescriber_license", "patient_sex"))  # fmt: skip


@layout("prescription", "train")
def blind3_rx_us_hospital_pad(rng: random.Random) -> Drawn:
    """A teaching hospital's pad by hand: many doctors ticked on top, security features told, two lines to sign on."""
    rx = make_script(rng, "us", "american", 1, 2)
    label, value = pens(rng, hand=True, plain=True, size=9)
    sheet = Sheet(A5)
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(210, 34, rx.facility.upper(), label.but(size=13, bold=True), "centre")
    sheet.text(210, 47, f"{rx.address.line}  *  Tel. {rx.phone}", label.but(size=8, bold=False), "centre")
    others = ("R. Endicott MD", f"{rx.doctor.name} {rx.doctor.degrees}", "P. Stanhope DO")
    form.choice(24, 68, others, others[1], mark="check", gap=10)
    form.right(24, 98, "Patient", rx.patient.name, line_to=270)
    form.right(282, 98, "Date", f"{rx.day.month}/{rx.day.day}/{rx.day:%y}", line_to=396)
    form.right(24, 122, "Address", rx.patient.address.line, line_to=396)
    form.right(24, 146, "DEA #", rx.doctor.dea, line_to=180)
    form.right(192, 146, "Lic. #", rx.doctor.license, line_to=330)
    sheet.text(24, 186, "Rx", Pen("serif", 26, True))
    y = 200.0
    for item in rx.items:
        sheet.text(64, y, f"{item.name} {item.strength}", value)
        sheet.text(84, y + 22, f"Sig: 1 {item.form[:3]} PO {item.frequency}", value)
        sheet.text(84, y + 44, f"Disp: #{item.quantity}", value)
        y += 76
    form.right(24, 470, "Refill", str(rx.refills), line_to=90)
    sheet.text(110, 470, "times    [ ] Void after 6 months", label.but(bold=False))
    sheet.rule(24, 540, 200)
    sheet.rule(220, 540, 396)
    sheet.text(24, 552, "Substitution permissible", label.but(size=7.5, bold=False))
    sheet.text(220, 552, "Dispense as written", label.but(size=7.5, bold=False))
    sheet.text(210, 580, "Heat sensitive ink - word VOID appears when copied", label.but(size=7, bold=False), "centre")
    return Drawn(sheet, rx.truth(
        "facility_name", "prescriber_address", "prescriber_phone", "patient_name", "prescription_date",
        "patient_address", "prescriber_dea", "prescriber_license", "refills",
        prescriber_name=f"{rx.doctor.name} {rx.doctor.degrees}",
        medicines=[i.members("dose", "frequency", "quantity", route="PO") for i in rx.items],
    ))  # fmt: skip


@layout("prescription", "train")
def blind3_rx_us_epic(rng: random.Random) -> Drawn:
    """A record system's printed order: banner of the clinic, a table of orders, numbers of the signer at the foot."""
    rx = make_script(rng, "us", "hours", 1, 3)
    label, value = pens(rng, size=9.5)
    sheet = Sheet()
    form = Form(sheet, label.but(bold=True), value)
    doctor = f"{rx.doctor.name}, {rx.doctor.degrees}"
    sheet.text(44, 50, rx.facility, label.but(size=14, bold=True))
    sheet.lines(44, 64, [*rx.address.lines, f"Phone: {rx.phone}", "Fax: on file"], label.but(size=9, bold=False))
    sheet.rule(44, 114, 568, weight=1.5)
    stack(form, 44, 134, 130, (("Patient Name:", rx.patient.name), ("Address:", rx.patient.address.line)), 16)
    stack(form, 400, 134, 440, (("DOB:", f"{rx.patient.born:%m/%d/%Y}"),), 16)
    form.right(400, 166, "Sex:", rx.patient.sex[0].upper())
    rows = [(f"{i.name} {i.strength} {i.form}", f"Take 1 {i.form} by mouth {i.frequency}", str(i.quantity),
             str(rx.refills)) for i in rx.items]  # fmt: skip
    columns = (Column("Medication", 180), Column("Sig", 224), Column("Disp", 60), Column("Refills", 60))
    y = Table(columns, label.but(bold=True), value, rules="rows", lead=1.4).draw(sheet, 44, 190, rows)
    y = stack(form, 44, y + 40, 160, (("Authorizing Provider:", doctor), ("NPI:", rx.doctor.npi), ("Date:",
              us(rng, rx.day))), 17)  # fmt: skip
    sheet.text(44, y + 14, f"Electronically signed by {doctor}", value)
    sheet.text(306, 760, "This prescription is void if altered.  Page 1 of 1", label.but(size=8, bold=False), "centre")
    return Drawn(sheet, rx.truth(
        "facility_name", "prescriber_address", "prescriber_phone", "patient_name", "patient_address", "date_of_birth",
        "patient_sex", "prescriber_npi", "prescription_date", "refills", prescriber_name=doctor,
        medicines=[i.members("form", "quantity", directions=f"Take 1 {i.form} by mouth {i.frequency}")
                   for i in rx.items],
    ))  # fmt: skip
