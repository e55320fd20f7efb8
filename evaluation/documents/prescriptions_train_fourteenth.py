"""Prescriptions of Asia: outpatient slips, numbered drugs, electronic ones."""

from __future__ import annotations

import random

from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.leaf import Leaf
from evaluation.documents.medicines import Item
from evaluation.documents.sheet import A4, A5, Pen
from evaluation.documents.world_facts import dmy, named, script

# fmt: off
_DOCTOR = ("prescriber_address", "prescriber_phone", "facility_name")


def _brief(item: Item) -> str:
    return f"{item.form[:3].capitalize()}."


@layout("prescription", "train")
def blind5_rx_in_opd_slip(rng: random.Random) -> Drawn:
    """An Indian hospital's outpatient slip: registration strip, vitals, drugs numbered with three figures."""
    rx = script(rng, "in", "dash", 2, 4)
    leaf, who = Leaf(rng, A4, 9.5), rx.patient
    leaf.t(297, 44, rx.facility.upper(), 15, bold=True, at="c")
    leaf.t(297, 58, f"{rx.address.line} | Ph: {rx.phone} | NABH accredited", 8, at="c")
    leaf.rule(66, weight=1.2)
    leaf.heads(40, 82, (130, 150, 100, 130), (("UHID", f"VI{rng.randint(10**6, 10**7)}"), ("Patient Name", who.name),
               ("Age/Gender", f"{rx.age} Y/{who.sex[0].upper()}"), ("Visit Date", dmy(rx.day, "-"))), 32)
    leaf.across(40, 116, (("Consultant:", f"Dr. {rx.doctor.name}"), ("Reg. No.:",
        rx.doctor.license)))
    leaf.rule(124)
    leaf.across(40, 140, (("BP", "128/82"), ("Pulse", "78"), ("Temp", "98.4 F"), ("SpO2", "98%"), ("Wt", "64 kg")))
    leaf.put(40, 160, "C/o:", "Fever with body ache for 3 days", bold=True)
    leaf.put(40, 178, "Diagnosis:", "Viral fever", bold=True)
    leaf.sheet.text(40, 212, "Rx", Pen("serif", 20, True))
    y, medicines = 240.0, []
    for n, item in enumerate(rx.items, 1):
        leaf.w(50, y, f"{n}.  {_brief(item)} {item.name} {item.strength}", bold=True)
        leaf.w(290, y, item.frequency)
        leaf.w(370, y, f"x {item.days} days")
        leaf.w(450, y, rng.choice(("After food", "Before food")))
        medicines.append(item.members("frequency", form=_brief(item).strip("."), duration=f"{item.days} days"))
        y += 26
    leaf.put(40, y + 20, "Advice:", "Plenty of oral fluids, rest.", bold=True)
    leaf.put(40, y + 38, "Review:", "after 5 days with CBC report", bold=True)
    leaf.rule(720, 400, 555)
    leaf.t(478, 732, f"Dr. {rx.doctor.name}", 8.5, at="c")
    leaf.t(297, 812, "Emergency 24x7. Generic medicines may be substituted. Not valid for medico-legal purpose.", 7.5,
        at="c")
    return Drawn(leaf.sheet, rx.truth(
        *_DOCTOR, "patient_name", "patient_sex", "prescription_date", "prescriber_license", patient_age=f"{rx.age} Y",
        prescriber_name=f"Dr. {rx.doctor.name}", medicines=medicines,
    ), ("directions",))


@layout("prescription", "train")
def blind5_rx_in_clinic_app(rng: random.Random) -> Drawn:
    """An Indian clinic's app print: doctor left, clinic right, a table with dosage and timing."""
    rx = script(rng, "in", "dash", 2, 4)
    leaf, who = Leaf(rng, A4, 9.5, face="modern"), rx.patient
    leaf.t(36, 46, f"Dr. {rx.doctor.name}", 14, bold=True)
    leaf.lines(36, 60, [rx.doctor.degrees, f"Reg. No: {rx.doctor.license}"], 8.5)
    leaf.t(559, 46, rx.facility, 12, bold=True, at="r")
    leaf.lines(559, 60, [*rx.address.lines, f"Ph: {rx.phone}", "Timing: 10:00 AM - 01:00 PM | Closed: Sunday"], 8.5,
        at="r")
    leaf.rule(104)
    leaf.t(36, 120, f"ID: {rng.randint(100, 9999)} - {who.name.upper()} ({who.sex[0].upper()}) / {rx.age} Y", bold=True)
    leaf.t(36, 134, f"Address: {who.address.line}", 8.5)
    leaf.t(559, 120, f"Date: {named(rx.day, '-')}, 11:32 AM", at="r")
    leaf.rule(142, weight=0.4)
    leaf.sheet.text(36, 168, "R", Pen("serif", 18, True))
    rows = [(f"{n}) {i.form[:3].upper()}. {i.name.upper()} {i.strength}", i.frequency, "After Food", f"{i.days} Days")
            for n, i in enumerate(rx.items, 1)]
    y = leaf.grid(36, 178, (240, 100, 90, 90), ("Medicine Name", "Dosage", "Timing", "Duration"), rows, rules="rows",
        lead=1.6)
    leaf.t(36, y + 24, "Advice:", bold=True)
    leaf.lines(46, y + 40, ["* AVOID OILY AND SPICY FOOD", "* WALK 30 MINUTES DAILY"])
    leaf.t(36, y + 78, f"Follow Up: {rng.choice(('after 7 days', 'after 1 month'))}", bold=True)
    leaf.t(559, y + 130, "Signature", at="r")
    leaf.t(559, y + 144, f"Dr. {rx.doctor.name}", at="r")
    leaf.t(297, 815, "Powered by DocSlate   Substitute with equivalent generics as required.", 7.5, at="c", ink=0.4)
    return Drawn(leaf.sheet, rx.truth(
        *_DOCTOR, "patient_name", "patient_sex", "patient_address", "prescription_date", "prescriber_license",
        patient_age=f"{rx.age} Y", prescriber_name=f"Dr. {rx.doctor.name}", medicines=[
            i.members("frequency", form=i.form[:3].upper(), duration=f"{i.days} Days") for i in rx.items],
    ), ("directions",))


@layout("prescription", "train")
def blind5_rx_in_physician_hand(rng: random.Random) -> Drawn:
    """An Indian family doctor's letterhead by hand: name and date on dotted lines, drugs with OD and BD, a stamp."""
    rx = script(rng, "in", "latin", 1, 3)
    leaf, who = Leaf(rng, A5, 9, hand=True), rx.patient
    leaf.t(24, 40, f"Dr. {rx.doctor.name}", 15, bold=True)
    leaf.t(24, 54, f"{rx.doctor.degrees}   Regn. No. {rx.doctor.license}", 8.5)
    leaf.t(396, 40, rx.facility, 9, bold=True, at="r", room=150)
    leaf.lines(396, 54, [*rx.address.lines, f"Mob. {rx.phone}"], 7.5, at="r")
    leaf.rule(86, 20, 400, 1.4)
    leaf.put(24, 112, "Name", who.name, to=250)
    leaf.put(258, 112, "Age", str(rx.age), to=310)
    leaf.put(316, 112, "Sex", who.sex[0].upper(), to=396)
    leaf.put(258, 136, "Date", dmy(rx.day), to=396)
    leaf.sheet.text(24, 160, "Rx", Pen("serif", 22, True))
    y, medicines = 190.0, []
    for item in rx.items:
        leaf.w(44, y, f"{_brief(item)} {item.name} {item.strength}")
        leaf.w(70, y + 24, f"{item.frequency} x {item.days} days")
        medicines.append(item.members("frequency", form=_brief(item).strip("."), duration=f"{item.days} days"))
        y += 62
    leaf.stamp(270, 490, (f"Dr. {rx.doctor.name}", rx.doctor.degrees))
    leaf.t(210, 580, "Consultation by appointment. Sundays holiday.", 7.5, at="c")
    return Drawn(leaf.sheet, rx.truth(
        *_DOCTOR, "patient_name", "patient_sex", "patient_age", "prescription_date", "prescriber_license",
        prescriber_name=f"Dr. {rx.doctor.name}", medicines=medicines,
    ))


@layout("prescription", "train")
def blind5_rx_ph_pad(rng: random.Random) -> Drawn:
    """A Philippine physician's pad: schedule of clinics, sig below each drug, licence and tax numbers at the foot."""
    rx = script(rng, "ph", "day", 1, 3)
    leaf, who = Leaf(rng, A5, 9, typed=rng.choice(("mono", "sans"))), rx.patient
    leaf.t(210, 36, f"{rx.doctor.name.upper()}, M.D.", 14, bold=True, at="c")
    leaf.t(210, 50, "INTERNAL MEDICINE - ADULT DISEASES", 8.5, at="c")
    leaf.lines(210, 64, [rx.facility, rx.address.line, f"Tel. No. {rx.phone}"], 8, at="c")
    leaf.t(210, 100, "Clinic hours: Mon Wed Fri 9-12 NN, Sat 2-5 PM", 7.5, at="c")
    leaf.rule(108, 20, 400)
    leaf.put(24, 126, "Name:", who.name, to=270)
    leaf.put(276, 126, "Age/Sex:", f"{rx.age}/{who.sex[0].upper()}", to=396)
    leaf.put(24, 146, "Address:", who.address.line, to=396)
    leaf.put(276, 166, "Date:", f"{rx.day:%m/%d/%Y}", to=396)
    leaf.sheet.text(24, 194, "Rx", Pen("serif", 24, True))
    y, medicines = 220.0, []
    for item in rx.items:
        leaf.w(50, y, f"{item.name} {item.strength} {item.form}", bold=True)
        leaf.w(380, y, f"#{item.quantity}", at="r")
        way = f"Take 1 {item.form} {item.frequency} for {item.days} days"
        leaf.w(50, y + 16, f"Sig: {way}")
        medicines.append(item.members("form", "quantity", directions=way))
        y += 50
    leaf.rule(500, 240, 396)
    leaf.t(396, 514, f"{rx.doctor.name.upper()}, M.D.", 8.5, at="r")
    leaf.lines(396, 526, [f"Lic. No. {rx.doctor.license}", f"PTR No. {rng.randint(10**6, 10**7)}", "S2 No. ______"], 8,
        at="r")
    leaf.t(24, 570, "Follow up: ______________", 8)
    return Drawn(leaf.sheet, rx.truth(
        *_DOCTOR, "patient_name", "patient_sex", "patient_age", "patient_address", "prescription_date",
            "prescriber_license",
        prescriber_name=f"{rx.doctor.name}, M.D.", medicines=medicines,
    ))


@layout("prescription", "train")
def blind5_rx_ae_erx(rng: random.Random) -> Drawn:
    """A Gulf centre's electronic prescription: reference, Emirates ID, insurance strip, columns for every member."""
    rx = script(rng, "ae", "words", 1, 4)
    leaf, who = Leaf(rng, A4, 9), rx.patient
    leaf.t(40, 46, rx.facility, 15, bold=True)
    leaf.t(40, 60, f"{rx.address.line}   Tel {rx.phone}   Licence DHA-F-000{rng.randint(1000, 9999)}", 8)
    leaf.t(555, 46, "e-Prescription", 13, at="r")
    leaf.bars(430, 62, 120, 18)
    y = leaf.cells(40, 92, (172, 172, 171), (("Patient Name", who.name), ("MRN", f"{rng.randint(10**5, 10**6)}"),
        ("eRx Ref",
                   f"{rng.randint(10**7, 10**8)}"), ("Date of Birth", named(who.born, "-")), ("Gender",
                   who.sex.capitalize()),
                   ("Date", named(rx.day, "-")), ("Payer", "Dunes Takaful"), ("Card No",
                   f"{rng.randint(10**8, 10**9)}"),
                   ("Diagnosis", "J06.9")), 30)
    rows = [(str(n), i.name, i.strength, i.form.capitalize(), "Oral", i.frequency, f"{i.days} Days", str(i.quantity))
            for n, i in enumerate(rx.items, 1)]
    y = leaf.grid(40, y + 18, (24, 130, 62, 60, 44, 95, 55, 45), ("#", "Drug", "Strength", "Form", "Route", "Frequency",
                  "Duration", "Qty"), rows, band=True, lead=1.5)
    leaf.t(40, y + 22, "Remarks: take with water. Keep out of reach of children.", 8.5)
    leaf.t(40, y + 60, f"Clinician: Dr. {rx.doctor.name}")
    leaf.t(40, y + 75, f"Licence No: {rx.doctor.license}")
    leaf.rule(y + 80, 380, 555)
    leaf.t(468, y + 92, "Signature and stamp", 8, at="c")
    return Drawn(leaf.sheet, rx.truth(
        *_DOCTOR, "patient_name", "patient_sex", "date_of_birth", "prescription_date", "prescriber_license",
        prescriber_name=f"Dr. {rx.doctor.name}", medicines=[i.members(
            "frequency", "quantity", form=i.form.capitalize(), route="Oral",
            duration=f"{i.days} Days") for i in rx.items],
    ), ("directions",))


@layout("prescription", "train")
def blind5_rx_sg_clinic(rng: random.Random) -> Drawn:
    """A Singapore clinic's script for an outside pharmacy: identity number masked, instructions in words."""
    rx = script(rng, "sg", "day", 1, 3)
    leaf, who = Leaf(rng, A5, 9.5), rx.patient
    leaf.t(24, 40, rx.facility, 13, bold=True)
    leaf.lines(24, 53, [*rx.address.lines, f"Tel: {rx.phone}"], 8)
    leaf.t(396, 40, "PRESCRIPTION", 11, bold=True, at="r")
    leaf.rule(84, 20, 400)
    leaf.down(24, 102, 90, (("Name", who.name), ("NRIC", f"SXXXX{rng.randint(100, 999)}D"), ("Sex / Age",
              f"{who.sex.capitalize()} / {rx.age}"), ("Date", named(rx.day))), 15, colon=": ")
    y, medicines = 176.0, []
    for item in rx.items:
        way = f"Take 1 {item.form} {item.frequency}"
        leaf.w(24, y, f"{item.name} {item.strength} {item.form}", bold=True)
        leaf.w(396, y, f"Qty {item.quantity}", at="r")
        leaf.w(36, y + 15, way)
        leaf.rule(y + 24, 24, 396, 0.3)
        medicines.append(item.members("form", "quantity", directions=way))
        y += 42
    leaf.t(24, y + 10, "Drug allergy: None known", 9)
    leaf.lines(24, 500, [f"Dr {rx.doctor.name}", f"{rx.doctor.degrees}   MCR No. {rx.doctor.license}"], 9)
    leaf.t(24, 570, "Please bring this slip to the pharmacy. Valid for 6 months.", 7.5)
    return Drawn(leaf.sheet, rx.truth(
        *_DOCTOR, "patient_name", "patient_sex", "patient_age", "prescription_date", "prescriber_license",
        prescriber_name=f"Dr {rx.doctor.name}", medicines=medicines,
    ))
