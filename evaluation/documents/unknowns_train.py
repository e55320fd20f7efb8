"""Papers of no type there is: letters, consents, explanations, certificates, reports in prose."""

from __future__ import annotations

import random
from datetime import timedelta

from evaluation.documents.bill_facts import shown
from evaluation.documents.claims_train_fifth import make_demand
from evaluation.documents.country_facts import make_episode, make_order, stack
from evaluation.documents.country_people import abroad, make_medico, us
from evaluation.documents.facts import pens
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.parts import Form
from evaluation.documents.sheet import A4, Sheet
from evaluation.documents.tables import Column, Table


@layout("unknown", "train")
def blind2_other_referral(rng: random.Random) -> Drawn:
    """A family doctor's letter to a consultant."""
    stay, to = make_episode(rng, "uk"), make_medico(rng, "uk")
    _, value = pens(rng, size=10.5)
    sheet = Sheet(A4)
    sheet.lines(
        540, 56, ["Orchard House Surgery", *stay.address.lines, f"Tel {stay.phone}"], value.but(size=9), "right"
    )
    sheet.lines(56, 130, [f"Dr {to.name}", "Department of Gastroenterology", stay.facility], value)
    sheet.text(56, 196, abroad(rng, stay.admitted), value)
    sheet.text(56, 224, f"Dear Dr {to.name.split()[-1]}", value)
    sheet.text(56, 250, f"Re: {stay.patient.name}, born {stay.patient.born:%d/%m/%Y}", value.but(bold=True))
    y = sheet.wrapped(56, 278, 480, "Thank you for seeing this patient, who has had difficulty swallowing solids for "
                      "about two months and has lost four kilograms. There is no family history of note. Examination "
                      "was normal. I should be grateful for your opinion and for an endoscopy if you agree.", value,
                      lead=1.5)  # fmt: skip
    sheet.lines(56, y + 24, ["Yours sincerely", "", "", f"Dr {stay.doctor.name}"], value)
    return Drawn(sheet, {})


@layout("unknown", "train")
def blind2_other_consent(rng: random.Random) -> Drawn:
    """A consent to an operation, with a signature to come."""
    stay = make_episode(rng, "us")
    label, value = pens(rng, size=10)
    sheet = Sheet()
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(306, 56, "CONSENT TO OPERATION OR OTHER PROCEDURE", label.but(size=13, bold=True), "centre")
    form.right(50, 92, "I,", stay.patient.name, line_to=300)
    y = sheet.wrapped(
        50,
        118,
        510,
        f"hereby authorize Dr. {stay.doctor.name} and such assistants as may be selected to "
        "perform the procedure that has been explained to me. The nature and purpose of it, possible "
        "alternatives, the risks involved and the possibility of complications have been explained. No "
        "guarantee has been given as to the results that may be obtained.",
        label.but(bold=False),
        lead=1.6,
    )
    y = sheet.wrapped(50, y + 12, 510, "I consent to the administration of anesthesia and to the disposal of any "
    "tissue "
                      "that may be removed. I certify that I have read and fully understand the above.",
                      label.but(bold=False), lead=1.6)  # fmt: skip
    form.right(50, y + 40, "Signature of patient", "", line_to=320)
    form.right(340, y + 40, "Date", us(rng, stay.admitted), line_to=560)
    form.right(50, y + 74, "Witness", "", line_to=320)
    return Drawn(sheet, {})


@layout("unknown", "train")
def blind2_other_explanation(rng: random.Random) -> Drawn:
    """An insurer explains what it paid: no bill, and says so."""
    claim = make_demand(rng, "us", 1, 4)
    label, value = pens(rng, size=9.5)
    sheet = Sheet()
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(40, 52, "Explanation of Benefits", label.but(size=18, bold=True))
    sheet.text(40, 72, "THIS IS NOT A BILL", label.but(size=12, bold=True))
    sheet.lines(40, 100, [claim.insured.name, *claim.insured.address.lines], value)
    stack(form, 340, 100, 440, (("Member ID", claim.insured_id), ("Claim number", f"{rng.randint(10**9, 10**10)}"),
                                ("Date processed", us(rng, claim.signed))))  # fmt: skip
    rows = []
    for service in claim.services:
        allowed = service.charge * 6 // 10
        rows.append((f"{service.first:%m/%d/%Y}", "Medical care", shown(service.charge, "$"), shown(allowed, "$"),
                     shown(allowed * 8 // 10, "$"), shown(allowed - allowed * 8 // 10, "$")))  # fmt: skip
    columns = (Column("Date of service", 90), Column("Type of service", 112), Column("Amount billed", 82, "right"),
               Column("Plan allowance", 82, "right"), Column("Plan paid", 82, "right"), Column("Your share", 84,
               "right"))  # fmt: skip
    y = Table(columns, label.but(bold=True), value, rules="rows").draw(sheet, 40, 170, rows)
    sheet.wrapped(
        40,
        y + 30,
        530,
        "Your provider may bill you for the amount shown under Your share. You have the right "
        "to appeal this decision within 180 days. See the back of this page.",
        label.but(bold=False),
    )
    return Drawn(sheet, {})


@layout("unknown", "train")
def blind2_other_authorisation(rng: random.Random) -> Drawn:
    """An insurer's answer to a request for prior authorization."""
    rx = make_order(rng, "us", "words", 1, 1)
    _, value = pens(rng, size=10.5)
    sheet = Sheet()
    sheet.text(56, 60, "Sable Creek Health Plan - Utilization Management", value.but(bold=True, size=12))
    sheet.text(56, 90, us(rng, rx.day), value)
    sheet.lines(56, 120, [rx.patient.name, *rx.patient.address.lines], value)
    sheet.text(56, 186, f"Re: Prior authorization request, reference {rng.randint(10**7, 10**8)}", value.but(bold=True))
    y = sheet.wrapped(56, 214, 490, f"We have reviewed the request of your prescriber for {rx.items[0].name}. The "
    f"request "
                      "has been denied because step therapy with a preferred medicine has not been tried. Your "
                      "prescriber may send us further records, or you may appeal in writing within 60 days.", value,
                      lead=1.5)  # fmt: skip
    sheet.lines(56, y + 20, [f"Questions? Call member services at {rx.phone}.", "", "Sincerely,", "",
                "Pharmacy review team"], value)  # fmt: skip
    return Drawn(sheet, {})


@layout("unknown", "train")
def blind2_other_vaccination(rng: random.Random) -> Drawn:
    """A certificate of vaccination with batches and dates."""
    stay = make_episode(rng, "ke")
    label, value = pens(rng, size=10)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(297, 56, "INTERNATIONAL CERTIFICATE OF VACCINATION", label.but(size=13, bold=True), "centre")
    form.right(50, 92, "This is to certify that", stay.patient.name, line_to=545)
    form.right(50, 116, "date of birth", f"{stay.patient.born:%d-%b-%Y}", line_to=260)
    form.right(270, 116, "nationality", "Kenyan", line_to=545)
    sheet.text(50, 142, "has on the dates indicated been vaccinated against:", label.but(bold=False))
    rows = [(name, f"{stay.admitted + timedelta(30 * n):%d-%b-%Y}", f"B{rng.randint(1000, 9999)}", "Dr " +
             stay.doctor.name) for n, name in enumerate(("Yellow fever", "Typhoid", "Meningococcal ACWY"))]  # fmt: skip
    columns = (
        Column("Vaccine", 140),
        Column("Date", 100),
        Column("Batch no.", 90),
        Column("Supervising clinician", 165),
    )
    Table(columns, label.but(bold=True), value, lead=1.6).draw(sheet, 50, 158, rows)
    sheet.text(50, 300, "Official stamp of the administering centre", label.but(size=8.5, bold=False))
    return Drawn(sheet, {})


@layout("unknown", "train")
def blind2_other_radiology(rng: random.Random) -> Drawn:
    """A radiologist's report in prose."""
    stay = make_episode(rng, "us")
    label, value = pens(rng, size=10)
    sheet = Sheet()
    form = Form(sheet, label.but(bold=True), value)
    sheet.text(306, 50, f"{stay.facility} - Department of Radiology", label.but(size=12, bold=True), "centre")
    stack(form, 50, 84, 150, (("Patient:", stay.patient.name), ("DOB:", f"{stay.patient.born:%m/%d/%Y}"),
                              ("Exam:", "CT CHEST WITH CONTRAST"), ("Exam date:", us(rng, stay.admitted))))  # fmt: skip
    y = 164.0
    for name, text in (("INDICATION", "Cough for six weeks."), ("TECHNIQUE", "Helical acquisition after intravenous "
                       "contrast."), ("FINDINGS", "The lungs are clear. There is no effusion or pneumothorax. The "
                       "heart "
                       "is normal in size. No enlarged lymph nodes are seen. A 4 mm nodule lies in the right upper "
                       "lobe."), ("IMPRESSION", "1. No acute disease. 2. Small nodule, follow-up CT in 12 months is "
                       "optional.")):  # fmt: skip
        sheet.text(50, y, f"{name}:", label.but(bold=True))
        y = sheet.wrapped(50, y + 15, 510, text, value, lead=1.4) + 10
    sheet.text(50, y + 10, f"Read by {stay.doctor.name}, {stay.doctor.degrees}", value)
    return Drawn(sheet, {})


@layout("unknown", "train")
def blind2_other_sick_note(rng: random.Random) -> Drawn:
    """A certificate for an employer that somebody was ill."""
    stay = make_episode(rng, "za")
    _, value = pens(rng, size=11)
    sheet = Sheet((420, 480))
    sheet.text(210, 50, f"Dr {stay.doctor.name}", value.but(bold=True, size=14), "centre")
    sheet.lines(210, 66, [*stay.address.lines, f"Tel {stay.phone}"], value.but(size=9), "centre")
    sheet.text(210, 134, "MEDICAL CERTIFICATE", value.but(bold=True), "centre")
    y = sheet.wrapped(40, 166, 340, f"I hereby certify that {stay.patient.name} was examined by me on "
                      f"{abroad(rng, stay.admitted, plain=True)} and, being unwell, is in my opinion unfit for work "
                      f"from "
                      f"{abroad(rng, stay.admitted, plain=True)} to {abroad(rng, stay.discharged, plain=True)} "
                      f"inclusive.",
                      value, lead=1.7)  # fmt: skip
    sheet.text(40, y + 60, "Signature ...............................", value)
    return Drawn(sheet, {})


@layout("unknown", "train")
def blind2_other_operation(rng: random.Random) -> Drawn:
    """A surgeon's note of an operation: no summary of the stay."""
    stay = make_episode(rng, "in")
    label, value = pens(rng, size=10)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(297, 50, stay.facility, label.but(size=13, bold=True), "centre")
    sheet.text(297, 70, "OPERATION THEATRE NOTES", label.but(size=11, bold=True), "centre")
    stack(form, 50, 100, 170, (("Patient Name", stay.patient.name), ("Date of Surgery", f"{stay.admitted:%d-%b-%Y}"),
          ("Surgeon", f"Dr. {stay.doctor.name}"), ("Anaesthesia", "General"), ("Blood loss", "50 mL"), ("Swab count",
          "Correct")), 17, ":")  # fmt: skip
    sheet.wrapped(50, 220, 495, "Under general anaesthesia the abdomen was cleaned and draped. Pneumoperitoneum was "
                  "created through the umbilicus. Three further ports were placed. The cystic duct and artery were "
                  "clipped and divided. The gallbladder was dissected from its bed and removed. Haemostasis was "
                  "secured "
                  "and the ports were closed in layers.", value, lead=1.5)  # fmt: skip
    return Drawn(sheet, {})


@layout("unknown", "train")
def blind2_other_school_lunch(rng: random.Random) -> Drawn:
    """A school's menu for a month: a calendar of dishes, nothing medical."""
    label, value = pens(rng, size=9)
    sheet = Sheet((792, 612))
    sheet.text(396, 46, "Elementary Lunch Menu", label.but(size=18, bold=True), "centre")
    dishes = ("Chicken tenders", "Bean burrito", "Pasta bake", "Turkey sandwich", "Cheese pizza", "Veggie soup")
    rows = [[f"{5 * week + day + 1}  {rng.choice(dishes)}" for day in range(5)] for week in range(4)]
    columns = tuple(Column(name, 140) for name in ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday"))
    Table(columns, label.but(bold=True), value, lead=3).draw(sheet, 46, 70, rows)
    return Drawn(sheet, {})
