"""Prescriptions of Europe, the Middle East, Africa and Asia: private ones, hospitals', by hand."""

from __future__ import annotations

import random

from evaluation.documents.country_facts import captions, stack
from evaluation.documents.facts import pens
from evaluation.documents.land_facts import american, make_script, short
from evaluation.documents.land_matter import APPLIED, SYRUPS
from evaluation.documents.land_pairs import beside, inside, over_captions, run_on
from evaluation.documents.land_people import title
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.parts import Form
from evaluation.documents.sheet import A4, A5, Pen, Sheet
from evaluation.documents.tables import Column, Table

_HOUSE = ("facility_name", "prescriber_address", "prescriber_phone")


@layout("prescription", "train")
def blind4_rx_sa_wide(rng: random.Random) -> Drawn:
    """A Saudi hospital's e-prescription on its side: every member of a medicine in a column of its own."""
    rx = make_script(rng, "sa", "hours", 2, 4)
    label, value = pens(rng, size=9)
    sheet = Sheet((842, 595))
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(421, 44, rx.facility, label.but(size=15, bold=True), "centre")
    sheet.text(421, 58, f"{rx.address.line}   Tel {rx.phone}", label.but(size=8, bold=False), "centre")
    sheet.text(421, 80, "OUTPATIENT PRESCRIPTION", label.but(size=11, bold=True), "centre")
    beside(form, 40, 92, ((80, 180), (70, 110), (80, 240)), (("Patient", rx.patient.name), ("File No.",
           str(rng.randint(10**5, 10**7))), ("Physician", f"Dr. {rx.doctor.name}"), ("Date", f"{rx.day:%d %b %Y}"),
           ("Sex",
           rx.patient.sex.capitalize()), ("License", rx.doctor.license)), 20)  # fmt: skip
    rows = [(str(n), i.name, i.strength, i.form.capitalize(), "1", "Oral", i.frequency, f"{i.days} days",
        str(i.quantity),
             str(rx.refills)) for n, i in enumerate(rx.items, 1)]  # fmt: skip
    columns = tuple(Column(*head) for head in (("#", 24), ("Medication", 170), ("Strength", 72), ("Form", 64),
        ("Dose", 42),
                    ("Route", 50), ("Frequency", 70), ("Duration", 70), ("Qty", 40), ("Refill", 50)))  # fmt: skip
    y = Table(columns, label.but(bold=True), value, head_band=True, lead=1.5).draw(sheet, 40, 150, rows)
    sheet.text(
        40, y + 26, "Dispensed by: ____________   Checked by: ____________   Counselled: [ ]", label.but(bold=False)
    )
    return Drawn(sheet, rx.truth(
        *_HOUSE, "patient_name", "patient_sex", "prescription_date", "prescriber_license", "refills",
        prescriber_name=f"Dr. {rx.doctor.name}",
        medicines=[i.members("frequency", "quantity", form=i.form, route="Oral", duration=f"{i.days} days", dose="1")
                   for i in rx.items],
    ))  # fmt: skip


@layout("prescription", "train")
def blind4_rx_de_private(rng: random.Random) -> Drawn:
    """A German private prescription in English: doctor's stamp in a box, Rp. before each drug, packs and a scheme."""
    rx = make_script(rng, "de", "dashes", 1, 3)
    label, value = pens(rng, size=10)
    sheet = Sheet(A5)
    form = Form(sheet, label.but(bold=False), value)
    who = rx.patient
    sheet.text(24, 40, "Private prescription", label.but(size=13, bold=True))
    sheet.lines(
        24, 66, [f"{who.first} {who.last}", *who.address.lines, f"born {short(who.born, '.')}"], value, lead=1.35
    )
    sheet.text(396, 66, short(rx.day, "."), value, "right")
    y, medicines = 160.0, []
    for item in rx.items:
        sheet.text(24, y, f"Rp. {item.name} {item.strength} {item.form}s N{rng.randint(1, 3)}", value)
        sheet.text(52, y + 16, f"S: {item.frequency}", value)
        medicines.append(item.members("frequency"))
        y += 50
    sheet.box(200, 430, 196, 96)
    sheet.lines(208, 448, [f"Dr. med. {rx.doctor.name}", "Internal medicine", rx.facility, *rx.address.lines,
                           f"Tel. {rx.phone}"], label.but(size=8.5, bold=False), lead=1.5)  # fmt: skip
    form.right(24, 560, "Signature", "", line_to=190)
    return Drawn(sheet, rx.truth(
        *_HOUSE, "patient_address", "date_of_birth", "prescription_date", patient_name=f"{who.first} {who.last}",
        prescriber_name=f"Dr. med. {rx.doctor.name}", medicines=medicines,
    ))  # fmt: skip


@layout("prescription", "train")
def blind4_rx_lk_hand(rng: random.Random) -> Drawn:
    """A Sri Lankan doctor's leaf by hand: mornings and nights in Latin, no labels but Name, Age and Date."""
    rx = make_script(rng, "lk", "nights", 1, 3)
    label, value = pens(rng, hand=True, plain=True, size=10)
    sheet = Sheet(A5)
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(210, 38, f"Dr. {rx.doctor.name}", label.but(size=14, bold=True), "centre")
    sheet.lines(210, 52, [f"{rx.doctor.degrees}  SLMC Reg. {rx.doctor.license}", f"{rx.facility}, {rx.address.line}",
                          f"T.P. {rx.phone}"], label.but(size=8.5, bold=False), "centre")  # fmt: skip
    form.right(24, 110, "Name:", rx.patient.name, line_to=230)
    form.right(240, 110, "Age:", f"{rx.age} yrs", line_to=300)
    form.right(308, 110, "Date:", short(rx.day), line_to=396)
    y, medicines = 170.0, []
    for item in rx.items:
        sheet.text(40, y, f"{item.name} {item.strength} {item.frequency} {item.days}/7", value)
        medicines.append(item.members("frequency", duration=f"{item.days}/7"))
        y += 44
    sheet.text(396, 540, "............................", label.but(bold=False), "right")
    return Drawn(sheet, rx.truth(
        *_HOUSE, "patient_name", "prescription_date", "prescriber_license", patient_age=f"{rx.age} yrs",
        prescriber_name=f"Dr. {rx.doctor.name}", medicines=medicines,
    ))  # fmt: skip


@layout("prescription", "train")
def blind4_rx_in_paediatric(rng: random.Random) -> Drawn:
    """An Indian children's clinic: weight beside the age, syrups with millilitres, days behind a sign."""
    rx = make_script(rng, "in", "latin", 1, 1)
    label, value = pens(rng, size=10)
    sheet = Sheet(A5)
    form = Form(sheet, label.but(bold=True), value)
    years = rng.randint(2, 9)
    sheet.band(0, 0, 420, 60, 0.9)
    sheet.text(24, 28, rx.facility, label.but(size=14, bold=True))
    sheet.text(24, 44, f"{rx.address.line}", label.but(size=8, bold=False))
    sheet.lines(396, 76, [f"Dr. {rx.doctor.name}", f"{rx.doctor.degrees} (Paed)", f"Reg No {rx.doctor.license}",
                          f"Ph {rx.phone}"], label.but(size=9, bold=False), "right")  # fmt: skip
    stack(form, 24, 80, 90, (("Patient", rx.patient.name), ("Age", f"{years} Years"), ("Weight", f"{8 + 2 * years} kg"),
          ("Visit on", short(rx.day, "-"))), 16, ":")  # fmt: skip
    sheet.rule(24, 146, 396)
    y, medicines = 172.0, []
    for n, line in enumerate(rng.sample(SYRUPS, rng.randint(2, 3)), 1):
        name, strength, dose = line.split("|")
        often, days = rng.choice(("OD", "BD", "TDS")), rng.choice((3, 5, 7))
        sheet.text(30, y, f"{n}. Syp. {name} ({strength})", value.but(bold=True))
        sheet.text(48, y + 17, f"{dose} {often} x {days} days", value)
        medicines.append({"name": name, "strength": strength, "dose": dose, "frequency": often, "form": "Syp",
                          "duration": f"{days} days"})  # fmt: skip
        y += 50
    sheet.lines(30, y + 16, ["Tepid sponging if fever above 101 F", "Review if not better in 3 days"], value, lead=1.5)
    return Drawn(sheet, rx.truth(
        *_HOUSE, "patient_name", "prescription_date", "prescriber_license", patient_age=f"{years} Years",
        prescriber_name=f"Dr. {rx.doctor.name}", medicines=medicines,
    ), ("directions",))  # fmt: skip


@layout("prescription", "train")
def blind4_rx_ie_private(rng: random.Random) -> Drawn:
    """An Irish private prescription: typed lines, creams and drops with directions in words, repeats per item."""
    rx = make_script(rng, "ie", "spoken", 1, 1)
    _, value = pens(rng, size=10.5)
    sheet = Sheet(A5)
    who = rx.patient
    sheet.text(210, 44, rx.facility, value.but(size=14, bold=True), "centre")
    sheet.lines(210, 58, [*rx.address.lines, f"Phone {rx.phone}"], value.but(size=9), "centre")
    sheet.lines(24, 120, [f"Patient: {title(who)} {who.first} {who.last}", f"Address: {who.address.line}",
                          f"Date of birth: {short(who.born)}", f"Date: {short(rx.day)}"], value, lead=1.5)  # fmt: skip
    y, medicines = 210.0, []
    for line in rng.sample(APPLIED, 2):
        name, strength, form, way = line.split("|")
        y = sheet.lines(24, y, [f"{name} {strength} {form}", way], value, lead=1.5) + 14
        medicines.append({"name": name, "strength": strength, "directions": way})
    sheet.text(24, y + 10, f"Repeat {rx.refills} times", value)
    sheet.lines(24, 500, [f"Dr {rx.doctor.name}", rx.doctor.degrees, f"IMC {rx.doctor.license}"], value, lead=1.4)
    return Drawn(sheet, rx.truth(
        *_HOUSE, "patient_address", "date_of_birth", "prescription_date", "refills", "prescriber_license",
        patient_name=f"{who.first} {who.last}", prescriber_name=f"Dr {rx.doctor.name}", medicines=medicines,
    ), ("directions",))  # fmt: skip


@layout("prescription", "train")
def blind4_rx_hk_dispensing(rng: random.Random) -> Drawn:
    """A Hong Kong clinic's medicine list given with the bags: drug, how to take, how many, cautions in small print."""
    rx = make_script(rng, "hk", "spoken", 2, 3)
    label, value = pens(rng, size=9.5)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(40, 48, rx.facility, label.but(size=14, bold=True))
    sheet.text(40, 62, f"{rx.address.line}   Tel: {rx.phone}", label.but(size=8, bold=False))
    sheet.text(555, 48, "PRESCRIPTION", label.but(bold=True), "right")
    captions(form, 40, 90, (180, 120, 110, 100), (("Patient name", rx.patient.name), ("Age / sex",
             f"{rx.age} / {rx.patient.sex[0].upper()}"), ("Consultation date", f"{rx.day:%d-%b-%Y}"), ("Doctor",
             f"Dr. {rx.doctor.name}")))  # fmt: skip
    y, medicines = 146.0, []
    for item in rx.items:
        way = f"Take 1 {item.form} {item.frequency} after food"
        sheet.box(40, y, 515, 54, 0.5)
        sheet.text(50, y + 17, f"{item.name} {item.strength}", value.but(bold=True))
        sheet.text(400, y + 17, f"Quantity: {item.quantity}", value)
        sheet.text(50, y + 33, way, value)
        sheet.text(50, y + 47, rng.choice(("May cause drowsiness.", "Finish the course.", "Avoid alcohol.")),
                   label.but(size=7.5, bold=False))  # fmt: skip
        medicines.append(item.members("quantity", directions=way))
        y += 60
    return Drawn(sheet, rx.truth(
        *_HOUSE, "patient_name", "patient_age", "patient_sex", "prescription_date",
        prescriber_name=f"Dr. {rx.doctor.name}", medicines=medicines,
    ))  # fmt: skip


@layout("prescription", "train")
def blind4_rx_ph_pediatric_sig(rng: random.Random) -> Drawn:
    """A Philippine hospital's home prescription: form and count with a sign on the first line, Sig below."""
    rx = make_script(rng, "ph", "american", 1, 3)
    label, value = pens(rng, size=10)
    sheet = Sheet(A5)
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(210, 36, rx.facility.upper(), label.but(size=12, bold=True), "centre")
    sheet.lines(210, 49, [rx.address.line, f"Tel. {rx.phone}"], label.but(size=8, bold=False), "centre")
    over_captions(form, 24, 92, (220, 60, 92), (("PATIENT", rx.patient.name), ("AGE/SEX",
                  f"{rx.age}/{rx.patient.sex[0].upper()}"), ("DATE", american(rx.day)), ("ADDRESS",
                  rx.patient.address.line)), 34)  # fmt: skip
    sheet.text(24, 180, "Rx", Pen("serif", 24, True))
    y, medicines = 206.0, []
    for item in rx.items:
        sheet.text(50, y, f"{item.name} {item.strength}/{item.form[:3]}", value.but(bold=True))
        sheet.text(340, y, f"#{item.quantity}", value)
        sheet.text(70, y + 17, f"Sig: {item.dose} {item.frequency} for {item.days} days", value)
        members = item.members("quantity", "dose", "frequency", duration=f"{item.days} days")
        # "20 mg/tab" may be read as the strength as printed or as a strength and a form.
        medicines.append({name: text for name, text in members.items() if name != "strength"})
        y += 50
    sheet.lines(396, 510, [f"{rx.doctor.name}, {rx.doctor.degrees}", f"Lic. No. {rx.doctor.license}", "PTR No. "
                           f"{rng.randint(10**6, 10**7)}"], value, "right", 1.5)  # fmt: skip
    return Drawn(sheet, rx.truth(
        *_HOUSE, "patient_name", "patient_address", "patient_age", "patient_sex", "prescription_date",
        "prescriber_license", prescriber_name=f"{rx.doctor.name}, {rx.doctor.degrees}", medicines=medicines,
    ))  # fmt: skip


@layout("prescription", "train")
def blind4_rx_uk_email(rng: random.Random) -> Drawn:
    """A British online doctor's prescription: headings as questions, one drug, an electronic signature's code."""
    rx = make_script(rng, "uk", "spoken", 1, 1)
    label, value = pens(rng, size=10.5)
    sheet = Sheet(A4)
    form = Form(sheet, label, value)
    who, item = rx.patient, rx.items[0]
    sheet.text(60, 60, "Brightwell Online Doctor", label.but(size=17, bold=True))
    sheet.text(60, 78, f"{rx.address.line}  |  {rx.phone}", label.but(size=8.5, bold=False))
    sheet.text(60, 112, "Private prescription", label.but(size=13, bold=False))
    run_on(form, 60, 140, (("Issued", f"{rx.day.day} {rx.day:%B %Y}"), ("Reference", f"BW{rng.randint(10**5, 10**6)}")))
    y = inside(form, 60, 156, (475,), (("Who is it for?", f"{title(who)} {who.first} {who.last}"), ("Born on",
               f"{who.born.day} {who.born:%B %Y}"), ("Where do they live?", who.address.line)), 26)  # fmt: skip
    way = f"Take one {item.form} {item.frequency}"
    y = inside(form, 60, y + 18, (475,), (("What?", f"{item.name} {item.strength} {item.form}s"), ("How to take it",
               way), ("How many?", str(item.quantity)), ("Repeats", str(rx.refills))), 26)  # fmt: skip
    sheet.lines(60, y + 40, [f"Dr {rx.doctor.name} {rx.doctor.degrees}", f"GMC {rx.doctor.license}", "Signed "
                             f"electronically {rng.randint(10**7, 10**8)}-AES"], value, lead=1.5)  # fmt: skip
    return Drawn(sheet, rx.truth(
        "prescriber_address", "prescriber_phone", "patient_address", "date_of_birth", "prescription_date",
        "prescriber_license", "refills", facility_name="Brightwell Online Doctor",
        patient_name=f"{who.first} {who.last}", prescriber_name=f"Dr {rx.doctor.name} {rx.doctor.degrees}",
        medicines=[item.members("quantity", directions=way)],
    ))  # fmt: skip
