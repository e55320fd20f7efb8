"""American prescriptions: electronic ones, urgent care, pads, refills."""

from __future__ import annotations

import random
from datetime import timedelta

from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.leaf import Leaf
from evaluation.documents.sheet import A5, Pen
from evaluation.documents.world_facts import script, sig, us
from evaluation.documents.world_people import number

# fmt: off
_DOCTOR = ("prescriber_address", "prescriber_phone", "facility_name")


@layout("prescription", "train")
def blind5_rx_us_newrx_print(rng: random.Random) -> Drawn:
    """An electronic prescription as a pharmacy's system prints it: three typed blocks, message number, codes."""
    rx = script(rng, "us", "words", 1, 1)
    leaf, item, who = Leaf(rng, face="mono", body=9.5), rx.items[0], rx.patient
    doctor = f"{rx.doctor.name}, {rx.doctor.degrees}"
    leaf.t(36, 40, "** NEW ELECTRONIC PRESCRIPTION **", 11, bold=True)
    leaf.t(576, 40, f"MSG {rng.randint(10**9, 10**10)}", at="r")
    leaf.lines(36, 58, ["RECEIVED BY: CORNERSTONE PHARMACY #0417  NCPDP 4455012", "STATUS: NOT YET FILLED"], 8.5)
    leaf.rule(76)
    leaf.t(36, 94, "PATIENT", bold=True)
    rest = who.address.lines[1:]
    y = leaf.down(36, 110, 150, [("NAME", who.last_first.upper()), ("BIRTH DATE", us(who.born)),
                  ("GENDER", who.sex[0].upper()), ("ADDRESS", who.address.lines[0].upper()),
                  *(("", line.upper()) for line in rest), ("HOME PHONE", who.phone)])
    leaf.t(36, y + 12, "DRUG", bold=True)
    y = leaf.down(36, y + 28, 150, (("WRITTEN", us(rx.day)), ("DRUG", f"{item.name} {item.strength} {item.form}"),
                  ("QUANTITY", str(item.quantity)), ("DAYS SUPPLY", str(item.days)), ("REFILLS", str(rx.refills)),
                  ("DIRECTIONS", sig(item)), ("SUBSTITUTION", "ALLOWED"), ("NOTE TO RPH", "CALL WHEN READY")))
    leaf.t(36, y + 12, "PRESCRIBER", bold=True)
    y = leaf.down(36, y + 28, 150, (("NAME", doctor), ("PRACTICE", rx.facility), ("ADDRESS", rx.address.line),
                  ("PHONE", rx.phone), ("NPI", rx.doctor.npi), ("DEA", rx.doctor.dea)))
    leaf.bars(36, y + 20, 200)
    leaf.t(36, y + 60, "PRINTED FOR THE FILE. DO NOT DISPENSE FROM THIS COPY TWICE.", 8)
    return Drawn(leaf.sheet, rx.truth(
        *_DOCTOR, "patient_name", "date_of_birth", "patient_sex", "patient_address", "prescription_date", "refills",
        "prescriber_npi", "prescriber_dea", prescriber_name=doctor,
        medicines=[item.members("form", "quantity", directions=sig(item))],
    ), ("directions",))


@layout("prescription", "train")
def blind5_rx_us_state_pad(rng: random.Random) -> Drawn:
    """An official state pad by hand: two prescribers to tick, amount to strike, refills to circle, serial number."""
    rx = script(rng, "us", "us", 1, 1)
    leaf, item, who = Leaf(rng, A5, 8.5, hand=True), rx.items[0], rx.patient
    doctor = f"{rx.doctor.name}, {rx.doctor.degrees}"
    leaf.t(210, 30, "OFFICIAL PRESCRIPTION - STATE OF OHIO", 8, bold=True, at="c")
    leaf.t(396, 44, f"S/N 0{rng.randint(10**6, 10**7)}", 7.5, at="r")
    leaf.t(24, 50, doctor, 12, bold=True)
    leaf.lines(24, 62, [rx.facility, *rx.address.lines, f"Phone {rx.phone}"], 8)
    leaf.t(396, 62, f"NPI {rx.doctor.npi}", 8, at="r")
    leaf.t(396, 73, f"LIC {rx.doctor.license}", 8, at="r")
    leaf.rule(112, 20, 400)
    leaf.put(24, 134, "Patient Name", who.name, to=270)
    leaf.put(278, 134, "Date", us(rx.day), to=396)
    leaf.put(24, 158, "Address", who.address.line, to=270)
    leaf.put(278, 158, "DOB", us(who.born), to=396)
    leaf.sheet.text(24, 200, "Rx", Pen("book", 26, True))
    leaf.w(70, 214, f"{item.name} {item.strength}")
    leaf.w(70, 246, f"Sig: {item.dose} PO {item.frequency}")
    leaf.w(70, 278, f"Disp: #{item.quantity}")
    leaf.rule(420, 24, 200)
    leaf.t(24, 430, "Signature of prescriber", 7.5)
    leaf.t(220, 430, "Dispense as written ______", 7.5)
    leaf.put(24, 462, "Refills:", str(rx.refills), to=110)
    leaf.para(24, 500, 370, "THIS PRESCRIPTION WILL BE FILLED GENERICALLY UNLESS PRESCRIBER SIGNS ON THE LINE FOR "
        "DISPENSE "
              "AS WRITTEN. Security features: micro print border, coin reactive ink on the back.", 6.5)
    return Drawn(leaf.sheet, rx.truth(
        *_DOCTOR, "patient_name", "date_of_birth", "patient_address", "prescription_date", "refills", "prescriber_npi",
        "prescriber_license", prescriber_name=doctor,
        medicines=[item.members("dose", "frequency", "quantity", route="PO")],
    ))


@layout("prescription", "train")
def blind5_rx_us_medication_detail(rng: random.Random) -> Drawn:
    """A big record system's print of orders: drug in bold, a row of four small heads, sig and route, who authorised."""
    rx = script(rng, "us", "day", 1, 3)
    leaf, who = Leaf(rng, body=9), rx.patient
    doctor = f"{rx.doctor.name}, {rx.doctor.degrees}"
    leaf.t(36, 42, "Outpatient Medication Detail", 15, bold=True)
    leaf.t(576, 42, f"{who.last_first}  MRN: {rng.randint(10**6, 10**7)}", 8, at="r")
    leaf.rule(50)
    leaf.across(36, 68, (("Patient:", who.name), ("DOB:", us(who.born)), ("Legal sex:", who.sex.capitalize())))
    leaf.across(36, 84, (("Address:", who.address.line), ("Phone:", who.phone)))
    y, medicines = 116.0, []
    for item in rx.items:
        leaf.t(36, y, f"{item.name} {item.strength} {item.form}", 11, bold=True)
        y = leaf.grid(48, y + 8, (90, 90, 120, 120), ("Disp", "Refills", "Start", "End"), [(
            str(item.quantity), str(rx.refills), us(rx.day), us(rx.day + timedelta(item.days)))], rules="none")
        leaf.put(52, y + 14, "Sig:", sig(item), bold=True)
        leaf.put(400, y + 14, "Route:", "Oral", bold=True)
        leaf.put(52, y + 28, "Class:", "Normal", bold=True)
        leaf.put(200, y + 28, "Order #:", str(rng.randint(10**8, 10**9)), bold=True)
        medicines.append(item.members("form", "quantity", directions=sig(item), route="Oral"))
        y += 56
    leaf.rule(y - 8)
    y = leaf.down(36, y + 8, 170, (("Authorizing Provider", doctor), ("NPI", rx.doctor.npi), ("DEA #", rx.doctor.dea),
                  ("Department", rx.facility), ("Department Address", rx.address.line), ("Department Phone", rx.phone),
                  ("Ordering Date", us(rx.day))), bold=True)
    leaf.t(36, y + 16, f"Electronically signed by {doctor} on {us(rx.day)} at 4:12 PM", 8)
    leaf.t(306, 770, "Page 1 of 1", 8, at="c")
    return Drawn(leaf.sheet, rx.truth(
        *_DOCTOR, "patient_name", "date_of_birth", "patient_sex", "patient_address", "prescription_date", "refills",
        "prescriber_npi", "prescriber_dea", prescriber_name=doctor, medicines=medicines,
    ))


@layout("prescription", "train")
def blind5_rx_us_dentist(rng: random.Random) -> Drawn:
    """A dentist's half sheet: practice in capitals, one drug typed, a label box ticked."""
    rx = script(rng, "us", "us", 1, 1)
    leaf, item, who = Leaf(rng, A5, 9.5, face="serif", typed="mono"), rx.items[0], rx.patient
    house = f"{who.address.town} Smiles Dental Group"
    leaf.t(210, 40, house.upper(), 13, bold=True, at="c", room=380)
    leaf.t(210, 54, f"{rx.doctor.name}, DDS   -   General & Cosmetic Dentistry", 9, at="c")
    leaf.t(210, 66, f"{rx.address.line}   {rx.phone}", 8, at="c", room=380)
    leaf.rule(76, 24, 396, 1.5)
    leaf.rule(79, 24, 396, 0.4)
    leaf.put(24, 106, "NAME", who.name, at=70, to=396)
    leaf.put(24, 130, "ADDR.", who.address.line, at=70, to=396)
    leaf.put(24, 154, "AGE", str(rx.age), at=70, to=150)
    leaf.put(240, 154, "DATE", us(rx.day), at=280, to=396)
    leaf.sheet.text(24, 206, "Rx", Pen("serif", 30, True))
    leaf.w(80, 206, f"{item.name} {item.strength} {item.form[:3]}")
    leaf.w(80, 232, f"# {item.quantity}")
    leaf.w(80, 258, f"{item.dose} {item.frequency} x {item.days} days")
    leaf.sheet.tick(24, 330, True, 9, "check")
    leaf.t(40, 330, "LABEL")
    leaf.t(90, 330, "REFILL")
    leaf.w(132, 330, f"{rx.refills} times")
    leaf.rule(440, 200, 396)
    leaf.t(298, 451, "Signature", 8, at="c")
    leaf.put(24, 470, "D.E.A. No.", rx.doctor.dea)
    leaf.put(200, 470, "Lic. No.", rx.doctor.license)
    return Drawn(leaf.sheet, rx.truth(
        "patient_name", "patient_address", "patient_age", "prescription_date", "prescriber_address", "prescriber_phone",
        "prescriber_dea", "prescriber_license", "refills", facility_name=house,
        prescriber_name=f"{rx.doctor.name}, DDS",
        medicines=[item.members("dose", "frequency", "quantity", duration=f"{item.days} days")],
    ))


@layout("prescription", "train")
def blind5_rx_us_urgent_care(rng: random.Random) -> Drawn:
    """An urgent care's sheet for several drugs: heads without rules, diagnosis, a pharmacy named."""
    rx = script(rng, "us", "us", 2, 4)
    leaf, who = Leaf(rng, body=10), rx.patient
    leaf.t(36, 48, "QuickStep Urgent Care", 17, bold=True)
    leaf.t(36, 63, f"{rx.address.line}  |  Tel {rx.phone}  |  Open 8-8 every day", 8.5)
    leaf.t(576, 48, "PRESCRIPTION", 13, bold=True, at="r")
    leaf.bar(36, 92, 540, "Patient")
    leaf.heads(40, 112, (180, 110, 80, 160), (("Patient Name", who.name), ("Date of Birth", us(who.born)), ("Sex",
               who.sex[0].upper()), ("Phone", who.phone)), 34)
    leaf.put(40, 156, "Allergies:", "NKDA", bold=True)
    leaf.put(240, 156, "Dx:", "J02.9 Acute pharyngitis", bold=True)
    leaf.bar(36, 184, 540, "Medications prescribed today")
    rows = [(f"{i.name} {i.strength}", i.form.capitalize(), i.dose, "PO", i.frequency, f"{i.days} days",
        str(i.quantity))
            for i in rx.items]
    y = leaf.grid(36, 192, (160, 70, 55, 50, 70, 70, 65), ("Medication", "Form", "Dose", "Route", "Freq", "Duration",
                  "Qty"), rows, rules="none", lead=1.7)
    leaf.put(40, y + 24, "Refills on all of the above:", str(rx.refills), bold=True)
    leaf.put(40, y + 46, "Sent to:", f"Cornerstone Pharmacy, 80 Main St, {number(rng, 'us')}", bold=True)
    leaf.para(40, y + 72, 520, "Take all of your antibiotic. Return or go to the nearest emergency room if you have "
        "trouble "
              "breathing, a rash, or cannot keep fluids down.", 8.5)
    leaf.t(40, y + 130, f"Signed electronically: {rx.doctor.name}, {rx.doctor.degrees}")
    leaf.t(40, y + 145, f"NPI {rx.doctor.npi}      {us(rx.day)}")
    return Drawn(leaf.sheet, rx.truth(
        "patient_name", "date_of_birth", "patient_sex", "prescription_date", "prescriber_address", "prescriber_phone",
        "prescriber_npi", "refills", facility_name="QuickStep Urgent Care",
        prescriber_name=f"{rx.doctor.name}, {rx.doctor.degrees}",
        medicines=[i.members("dose", "frequency", "quantity", form=i.form.capitalize(), route="PO",
                             duration=f"{i.days} days") for i in rx.items],
    ), ("directions",))


@layout("prescription", "train")
def blind5_rx_us_four_to_a_page(rng: random.Random) -> Drawn:
    """A letter sheet with a box for each drug, the practice's list of partners on the left edge, one of them ticked."""
    rx, names = script(rng, "us", "us", 1, 3), ("Paul R. Ostrander, MD", "Lena M. Quimby, DO")
    leaf, who = Leaf(rng, body=9.5), rx.patient
    doctor = f"{rx.doctor.name}, {rx.doctor.degrees}"
    leaf.t(306, 44, rx.facility, 16, bold=True, at="c")
    leaf.t(306, 59, f"{rx.address.line}  -  {rx.phone}", 8.5, at="c")
    leaf.lines(36, 90, ["Please check", "prescriber:"], 8)
    for row, name in enumerate((names[0], doctor, names[1])):
        leaf.sheet.tick(36, 122 + 20 * row, name == doctor, 8, "check")
        leaf.t(48, 122 + 20 * row, name, 8.5, room=120)
    leaf.sheet.rule(176, 76, 176, 740)
    leaf.put(190, 96, "Patient", who.name, to=430)
    leaf.put(440, 96, "D.O.B.", us(who.born), to=576)
    leaf.put(190, 120, "Address", who.address.line, to=576)
    leaf.put(190, 144, "Date", us(rx.day), to=320)
    y = 160.0
    for item in rx.items:
        leaf.sheet.box(190, y, 386, 100)
        leaf.sheet.text(198, y + 24, "Rx", Pen("serif", 18, True))
        leaf.w(230, y + 24, f"{item.name} {item.strength} {item.form}s", bold=True)
        leaf.put(230, y + 44, "Sig:", f"{item.dose} po {item.frequency}")
        leaf.put(230, y + 62, "Dispense:", str(item.quantity))
        leaf.put(380, y + 62, "Refills:", str(rx.refills))
        leaf.rule(y + 86, 230, 430)
        leaf.t(434, y + 86, "M.D./D.O.", 7.5)
        y += 110
    leaf.t(190, 752, "Void after one year. Controlled substances are not prescribed on this form.", 7.5)
    return Drawn(leaf.sheet, rx.truth(
        *_DOCTOR, "patient_name", "date_of_birth", "patient_address", "prescription_date", "refills",
        prescriber_name=doctor, medicines=[i.members("dose", "frequency", "quantity", route="po") for i in rx.items],
    ), ("prescriber_name",))
