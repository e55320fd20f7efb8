"""Prescriptions of Britain, Africa, the Pacific and the Caribbean."""

from __future__ import annotations

import random

from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.leaf import Leaf
from evaluation.documents.sheet import A4, A5, Pen
from evaluation.documents.world_facts import dmy, named, script, us
from evaluation.documents.world_people import mr

# fmt: off
_DOCTOR = ("prescriber_address", "prescriber_phone", "facility_name")


@layout("prescription", "train")
def blind5_rx_uk_green_form(rng: random.Random) -> Drawn:
    """A British green form: age and birth left, name and address right, the surgery's block below."""
    rx = script(rng, "uk", "day", 1, 3)
    leaf, who = Leaf(rng, (310, 560), 8.5, typed="mono"), rx.patient
    leaf.sheet.box(10, 10, 290, 92)
    leaf.t(14, 20, "Pharmacy stamp", 6.5)
    leaf.sheet.rule(90, 10, 90, 102)
    leaf.t(94, 20, "Age", 6.5)
    leaf.w(96, 32, str(rx.age))
    leaf.t(94, 62, "D.o.B", 6.5)
    leaf.w(93, 74, dmy(who.born), 8)
    leaf.sheet.rule(150, 10, 150, 102)
    leaf.t(154, 20, "Title, Forename, Surname & Address", 6.5)
    leaf.sheet.lines(154, 34, [f"{mr(who)} {who.first} {who.last}", *who.address.lines], leaf.v.but(size=8), lead=1.4)
    leaf.t(14, 114, "Please don't stamp over age box", 6.5)
    leaf.rule(120, 10, 300, 0.4)
    y, medicines = 140.0, []
    for item in rx.items:
        way = f"Take one {item.frequency}"
        leaf.w(40, y, f"{item.name} {item.strength} {item.form}s")
        leaf.w(40, y + 13, way)
        leaf.w(40, y + 26, f"{item.quantity} {item.form}s")
        medicines.append(item.members(directions=way))
        y += 50
    leaf.w(40, y + 6, "[No more items on this prescription]", 7.5)
    leaf.sheet.box(10, 420, 290, 90)
    leaf.t(14, 430, "Signature of Prescriber", 6.5)
    leaf.t(220, 430, "Date", 6.5)
    leaf.w(222, 444, dmy(rx.day), 8)
    leaf.sheet.lines(40, 462, [f"Dr {rx.doctor.name}", rx.facility, rx.address.line, f"Tel {rx.phone}"],
        leaf.v.but(size=7.5),
                     lead=1.4)
    leaf.t(14, 530, f"FP10SS0912   {rng.randint(10**9, 10**10)}", 7)
    return Drawn(leaf.sheet, rx.truth(
        *_DOCTOR, "patient_age", "date_of_birth", "patient_address", "prescription_date",
        patient_name=f"{who.first} {who.last}", prescriber_name=f"Dr {rx.doctor.name}", medicines=medicines,
    ), ("prescriber_license",))


@layout("prescription", "train")
def blind5_rx_uk_hospital(rng: random.Random) -> Drawn:
    """A British hospital's outpatient script by hand: a sticker for the patient, a ruled table."""
    rx = script(rng, "uk", "low", 1, 3)
    leaf, who = Leaf(rng, A4, 9.5, hand=True), rx.patient
    leaf.t(40, 46, rx.facility, 14, bold=True)
    leaf.lines(40, 60, [rx.address.line, f"Pharmacy enquiries {rx.phone}"], 8)
    leaf.t(555, 46, "OUT-PATIENT PRESCRIPTION", 11, bold=True, at="r")
    leaf.sheet.box(330, 56, 225, 72, 0.6)
    leaf.sheet.lines(338, 72, [f"{who.last.upper()}, {who.first}", f"DOB {dmy(who.born)}   {who.sex.capitalize()}",
                     *who.address.lines], Pen("sans", 8.5), lead=1.4)
    leaf.put(40, 104, "Clinic", "Respiratory", to=180)
    leaf.put(188, 104, "Date", dmy(rx.day), to=320)
    rows = [(f"{i.name} {i.strength} {i.form[:3]}", i.dose, "po", i.frequency, f"{i.days} days", "") for i in rx.items]
    y = leaf.grid(40, 146, (185, 60, 50, 60, 80, 80), ("Medicine, strength and form", "Dose", "Route", "Frequency",
        "Duration",
                  "Pharmacy"), rows, lead=1.5)
    leaf.put(40, y + 40, "Prescriber's name (print)", f"Dr {rx.doctor.name}", to=330)
    leaf.put(340, y + 40, "GMC no.", rx.doctor.license, to=555)
    leaf.put(40, y + 70, "Signature", "", to=330)
    leaf.t(40, y + 110, "Supply for 14 days only unless otherwise stated. Hospital pharmacy use only.", 8)
    return Drawn(leaf.sheet, rx.truth(
        "facility_name", "prescriber_address", "patient_name", "date_of_birth", "patient_sex", "patient_address",
        "prescription_date", "prescriber_license", prescriber_name=f"Dr {rx.doctor.name}", medicines=[
            i.members("dose", "frequency", route="po", form=i.form[:3], duration=f"{i.days} days") for i in rx.items],
    ), ("prescriber_phone",))


@layout("prescription", "train")
def blind5_rx_au_pbs(rng: random.Random) -> Drawn:
    """An Australian computer script: Medicare number, scheme to tick, quantity and repeats below."""
    rx = script(rng, "au", "words", 1, 2)
    leaf, who = Leaf(rng, A5, 9, typed="mono"), rx.patient
    leaf.t(24, 36, f"Dr {rx.doctor.name}", 12, bold=True)
    leaf.lines(24, 49, [rx.doctor.degrees, rx.facility, *rx.address.lines, f"Ph {rx.phone}"], 8)
    leaf.t(396, 36, f"Prescriber No. {rx.doctor.license}", 8.5, at="r")
    leaf.rule(108, 20, 400)
    leaf.put(24, 124, "Patient's Medicare No.", f"2{rng.randint(10**8, 10**9)} 1", 150)
    leaf.put(24, 142, "Patient's name", f"{who.first} {who.last}", 150)
    leaf.put(24, 158, "Address", who.address.lines[0], 150)
    leaf.w(150, 172, who.address.lines[1])
    leaf.put(24, 190, "Date", dmy(rx.day), 150)
    leaf.ticks(250, 190, ("PBS", "RPBS"), "PBS", mark="cross")
    leaf.t(24, 208, "Brand substitution not permitted")
    leaf.sheet.tick(190, 208, False, 8)
    leaf.rule(216, 20, 400)
    y, medicines = 240.0, []
    for item in rx.items:
        way = f"Take 1 {item.form} {item.frequency}"
        leaf.w(36, y, f"{item.name} {item.form} {item.strength}", bold=True)
        leaf.w(36, y + 16, way)
        leaf.w(36, y + 32, f"Qty: {item.quantity}     Rpts: {rx.refills}")
        medicines.append(item.members("form", "quantity", directions=way))
        y += 62
    leaf.w(36, y + 6, f"{len(rx.items)} item{'s' * (len(rx.items) > 1)} printed", 8)
    leaf.rule(520, 24, 220)
    leaf.t(24, 532, "Doctor's signature", 7.5)
    leaf.t(396, 570, "I have been supplied with this medicine   Patient's or agent's signature", 7, at="r")
    return Drawn(leaf.sheet, rx.truth(
        *_DOCTOR, "patient_address", "prescription_date", "prescriber_license", "refills",
        patient_name=f"{who.first} {who.last}", prescriber_name=f"Dr {rx.doctor.name}", medicines=medicines,
    ))


@layout("prescription", "train")
def blind5_rx_za_practice(rng: random.Random) -> Drawn:
    """A South African practice's script: practice number, scheme and member, code of the illness per drug."""
    rx = script(rng, "za", "latin", 1, 3)
    leaf, who = Leaf(rng, A4, 10), rx.patient
    leaf.t(297, 50, f"Dr {rx.doctor.name}", 16, bold=True, at="c")
    leaf.t(297, 66, f"{rx.doctor.degrees}   Pr. No. 014{rng.randint(1000, 9999)}   HPCSA {rx.doctor.license}", 9,
        at="c")
    leaf.t(297, 80, f"{rx.facility}, {rx.address.line}   Tel {rx.phone}", 9, at="c", room=500)
    leaf.rule(90)
    leaf.down(40, 112, 140, (("Patient", f"{mr(who)} {who.first} {who.last}"), ("Date of birth",
        f"{who.born:%Y/%m/%d}"),
              ("Medical aid", "Umhlanga Health, option Core"), ("Member no.", f"{rng.randint(10**7, 10**8)}"), ("Date",
              f"{rx.day:%Y/%m/%d}")), 16)
    y, medicines = 214.0, []
    for item in rx.items:
        leaf.w(50, y, f"{item.name} {item.strength} {item.form}s", bold=True)
        leaf.w(60, y + 16, f"{item.dose} {item.frequency} po x {item.days} days")
        leaf.w(545, y + 16, "ICD10: J20.9", 8.5, at="r")
        medicines.append(item.members("dose", "frequency", route="po", duration=f"{item.days} days"))
        y += 46
    leaf.put(40, y + 10, "Repeat x", str(rx.refills), bold=True)
    leaf.rule(y + 70, 40, 240)
    leaf.t(40, y + 82, f"Dr {rx.doctor.name}", 9)
    return Drawn(leaf.sheet, rx.truth(
        *_DOCTOR, "date_of_birth", "prescription_date", "prescriber_license", "refills",
        patient_name=f"{who.first} {who.last}", prescriber_name=f"Dr {rx.doctor.name}", medicines=medicines,
    ))


@layout("prescription", "train")
def blind5_rx_ng_hand(rng: random.Random) -> Drawn:
    """A Nigerian hospital's prescription sheet by hand: card number, drugs on ruled lines, dispenser's part blank."""
    rx = script(rng, "ng", "low", 2, 3)
    leaf, who = Leaf(rng, A5, 9.5, hand=True), rx.patient
    leaf.t(210, 38, rx.facility.upper(), 13, bold=True, at="c", room=380)
    leaf.t(210, 51, f"{rx.address.line}. Tel: {rx.phone}", 8, at="c")
    leaf.t(210, 70, "PRESCRIPTION FORM", 10, bold=True, at="c")
    leaf.put(24, 96, "Name", who.name, to=270)
    leaf.put(278, 96, "Age", str(rx.age), to=330)
    leaf.put(336, 96, "Sex", who.sex[0].upper(), to=396)
    leaf.put(24, 122, "Card No.", f"{rng.randint(1000, 9999)}/{rx.day:%y}", to=170)
    leaf.put(178, 122, "Clinic", "GOPD", to=270)
    leaf.put(278, 122, "Date", dmy(rx.day), to=396)
    y, medicines = 160.0, []
    for item in rx.items:
        leaf.w(30, y, f"{item.form[:3].capitalize()} {item.name} {item.strength} {item.frequency} x {item.days}/7")
        leaf.rule(y + 5, 24, 396, 0.3)
        medicines.append(item.members("frequency", form=item.form[:3].capitalize(), duration=f"{item.days}/7"))
        y += 34
    leaf.put(24, 420, "Doctor's name", f"Dr {rx.doctor.name}", to=290)
    leaf.put(24, 448, "Signature", "", to=290)
    leaf.sheet.box(24, 480, 372, 60, 0.5)
    leaf.t(30, 494, "FOR PHARMACY:   Dispensed by ____________   Checked by ____________   Amount N ________", 7.5)
    return Drawn(leaf.sheet, rx.truth(
        *_DOCTOR, "patient_name", "patient_age", "patient_sex", "prescription_date",
            prescriber_name=f"Dr {rx.doctor.name}",
        medicines=medicines,
    ))


@layout("prescription", "train")
def blind5_rx_ca_fax(rng: random.Random) -> Drawn:
    """A Canadian clinic's fax to a pharmacy: header of the fax, patient's health number, each drug as one paragraph."""
    rx = script(rng, "ca", "words", 1, 3)
    leaf, who = Leaf(rng, body=10.5, face="sans"), rx.patient
    leaf.t(36, 20, f"{us(rx.day)} 14:07  FROM: {rx.facility.upper()}  TO: ELK PHARMACY  P 1/1", 7.5)
    leaf.t(60, 60, rx.facility, 15, bold=True)
    leaf.lines(60, 75, [*rx.address.lines, f"Phone {rx.phone}"], 9)
    leaf.t(552, 60, "Rx", 24, bold=True, at="r")
    leaf.down(60, 136, 170, (("Patient:", who.name), ("Date of birth:", named(who.born)), ("Address:",
        who.address.line),
              ("Health card:", f"{rng.randint(1000, 9999)} {rng.randint(100, 999)} {rng.randint(100, 999)}"), ("Date:",
              named(rx.day))), 17)
    y, medicines = 246.0, []
    for n, item in enumerate(rx.items, 1):
        way = f"Take 1 {item.form} {item.frequency}"
        leaf.w(60, y, f"{n}) {item.name} {item.strength} {item.form}", bold=True)
        leaf.w(76, y + 17, way)
        leaf.w(76, y + 34, f"Mitte: {item.quantity}    Repeats: {rx.refills}")
        medicines.append(item.members("form", "quantity", directions=way))
        y += 64
    leaf.rule(y + 40, 60, 300)
    leaf.lines(60, y + 54, [f"{rx.doctor.name}, {rx.doctor.degrees}", f"CPSO# {rx.doctor.license}"], 9.5)
    leaf.para(60, 720, 490, "This facsimile is the original prescription; the pharmacy named above is its only "
        "intended recipient.", 8)
    return Drawn(leaf.sheet, rx.truth(
        *_DOCTOR, "patient_name", "date_of_birth", "patient_address", "prescription_date", "prescriber_license",
            "refills",
        prescriber_name=f"{rx.doctor.name}, {rx.doctor.degrees}", medicines=medicines,
    ))
