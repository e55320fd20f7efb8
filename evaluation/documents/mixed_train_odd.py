"""Forms that nobody filled in, names blacked out, sums that disagree, two people on one paper."""

from __future__ import annotations

import random

from evaluation.documents.bill_facts import plain, shown
from evaluation.documents.claims_train_fifth import make_demand
from evaluation.documents.cms1500 import draw_cms1500
from evaluation.documents.cms1500_paper import Style
from evaluation.documents.country_facts import bounds, make_account, make_assay, make_episode, make_order, stack
from evaluation.documents.country_people import make_somebody, us
from evaluation.documents.facts import pens
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.parts import Form
from evaluation.documents.sheet import A4, Pen, Sheet
from evaluation.documents.tables import Column, Table, ladder


@layout("claim_form", "train")
def blind2_claim_empty(rng: random.Random) -> Drawn:
    """The professional claim form as it comes from the printer."""
    style = Style("2012", Pen(rng.choice(("sans", "office")), 5.6, ink=0.2), Pen("sans", 9), blank=True)
    return draw_cms1500(rng, make_demand(rng, "us", 1, 1), style)


@layout("hospital_bill", "train")
def blind2_bill_empty(rng: random.Random) -> Drawn:
    """A hospital's blank bill form with rows and cells for everything."""
    label, value = pens(rng, size=10)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(297, 50, "HOSPITAL BILL", label.but(size=15, bold=True), "centre")
    for y, left, right in ((84, "Patient's name", "Bill no."), (110, "Address", "Date"), (136, "Doctor", "Ward")):
        form.right(44, y, left, "", line_to=340)
        form.right(355, y, right, "", line_to=551)
    columns = (Column("No.", 40), Column("Description of services", 300), Column("Qty", 50), Column("Amount", 117))
    bottom = Table(columns, label.but(bold=True), value, lead=1.7).draw(sheet, 44, 156, [("", "", "", "")] * 8)
    for row, name in enumerate(("Total", "Less deposit", "Balance due")):
        form.right(340, bottom + 26 + 24 * row, name, "", line_to=551)
    return Drawn(sheet, {})


@layout("discharge_summary", "train")
def blind2_stay_empty(rng: random.Random) -> Drawn:
    """A ward's blank summary: headings with nothing under them."""
    label, value = pens(rng, size=10)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(297, 50, "DISCHARGE SUMMARY", label.but(size=14, bold=True), "centre")
    for row, (left, right) in enumerate((("Name", "Hospital no."), ("Date of birth", "Sex"), ("Date of admission",
                                         "Date of discharge"), ("Consultant", "Ward"))):  # fmt: skip
        form.cell(44, 66 + 34 * row, 300, 34, left)
        form.cell(344, 66 + 34 * row, 207, 34, right)
    for row, name in enumerate(("Diagnosis", "Course in hospital", "Drugs on discharge", "Follow up")):
        sheet.text(44, 230 + 80 * row, name, label.but(bold=True))
        for line in range(3):
            sheet.rule(44, 250 + 80 * row + 18 * line, 551, weight=0.3)
    return Drawn(sheet, {})


@layout("hospital_bill", "train")
def blind2_bill_carried_wrong(rng: random.Random) -> Drawn:
    """A bill whose balance does not follow from its total and what was paid."""
    bill = make_account(rng, "us", 2, 5)
    wrong = bill.balance + rng.choice((1000, 4500, 90))
    label, value = pens(rng, size=10)
    sheet = Sheet()
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(50, 54, bill.facility, label.but(size=15, bold=True))
    sheet.lines(50, 70, bill.address.lines, label.but(size=9, bold=False))
    stack(form, 360, 54, 450, (("Invoice #", bill.number), ("Invoice date", us(rng, bill.day)), ("Patient",
                               bill.patient.name)), 16)  # fmt: skip
    rows = [(c.code, c.description, shown(c.amount, "$")) for c in bill.charges]
    columns = (Column("Code", 70), Column("Description", 330), Column("Amount", 112, "right"))
    y = Table(columns, label.but(bold=True), value, rules="rows").draw(sheet, 50, 130, rows)
    ladder(sheet, 360, 558, y + 24, (("Total charges", shown(bill.total, "$")), ("Amount paid", shown(bill.paid, "$")),
           ("Balance due", shown(wrong, "$"))), label, value)  # fmt: skip
    return Drawn(sheet, bill.truth(
        "facility_name", "facility_address", "patient_name", "invoice_number", "invoice_date", "total_amount",
        "amount_paid", "currency", balance_due=plain(wrong), line_items=bill.lines("code", "amount"),
    ), doubtful=("balance_due",))  # fmt: skip


@layout("lab_report", "train")
def blind2_lab_redacted(rng: random.Random) -> Drawn:
    """A report from which the person was struck with a broad pen, on the doctor's line too."""
    lab = make_assay(rng, "us", 1, 6)
    label, value = pens(rng, size=10)
    sheet = Sheet()
    sheet.text(50, 54, lab.facility, label.but(size=14, bold=True))
    for row, name in enumerate(("Patient", "Date of birth", "Physician")):
        sheet.text(50, 90 + 20 * row, name, label)
        sheet.band(140, 80 + 20 * row, rng.uniform(90, 200), 13, 0)
    form = Form(sheet, label, value)
    stack(form, 360, 90, 440, (("Collected", us(rng, lab.collected)), ("Reported", us(rng, lab.reported))), 20)
    rows = [(r.test, r.value, r.unit, bounds(r)) for r in lab.results]
    columns = (Column("Test", 190), Column("Result", 90), Column("Units", 100), Column("Reference range", 130))
    Table(columns, label.but(bold=True), value, rules="grid", lead=1.4).draw(sheet, 50, 160, rows)
    return Drawn(sheet, lab.truth(
        "facility_name", "collected_date", "report_date",
        results=[r.members("value", "unit", reference_range=bounds(r)) for r in lab.results],
    ))  # fmt: skip


@layout("insurance_card", "train")
def blind2_card_redacted(rng: random.Random) -> Drawn:
    """A card of which somebody covered name and number before copying it."""
    pen = Pen(rng.choice(("sans", "modern", "book")), 11)
    sheet = Sheet((480, 300))
    sheet.box(5, 5, 470, 290, 1)
    insurer, group = rng.choice(("Cobblestone Mutual", "Tamarind Health")), f"{rng.randint(10**5, 10**6)}"
    sheet.text(22, 44, insurer, pen.but(size=18, bold=True))
    for row, (name, text) in enumerate((("Member Name:", ""), ("Member ID:", ""), ("Group Number:", group))):
        sheet.text(22, 100 + 34 * row, name, pen)
        if text:
            sheet.text(130, 100 + 34 * row, text, pen.but(bold=True))
        else:
            sheet.band(128, 88 + 34 * row, rng.uniform(120, 200), 15, 0)
    sheet.text(22, 270, "Present this card with photo identification.", pen.but(size=9))
    return Drawn(sheet, {"insurer_name": insurer, "group_number": group}, ("plan_name",))


@layout("prescription", "train")
def blind2_rx_two_people(rng: random.Random) -> Drawn:
    """Two people on one paper: the patient, and whoever fetches the medicines."""
    rx, other = make_order(rng, "us", "words", 1, 2), make_somebody(rng, "us", youngest=38)
    label, value = pens(rng, size=10)
    sheet = Sheet((430, 560))
    form = Form(sheet, label.but(bold=False), value)
    doctor = f"{rx.doctor.name}, {rx.doctor.degrees}"
    sheet.text(215, 40, doctor, label.but(size=14, bold=True), "centre")
    sheet.lines(215, 54, [rx.address.line, rx.phone], label.but(size=9, bold=False), "centre")
    form.right(30, 100, "Patient:", rx.patient.name, line_to=300)
    form.right(310, 100, "DOB:", f"{rx.patient.born:%m/%d/%Y}", line_to=402)
    form.right(30, 124, "Caregiver:", other.name, line_to=300)
    form.right(310, 124, "Date:", f"{rx.day:%m/%d/%Y}", line_to=402)
    y = 176.0
    medicines = []
    for item in rx.items:
        directions = f"Give 1 {item.form} by mouth {item.frequency}"
        sheet.lines(50, y, [f"{item.name} {item.strength}", directions, f"Dispense #{item.quantity}"], value, lead=1.5)
        medicines.append(item.members("quantity", directions=directions))
        y += 66
    form.right(30, 440, "Refills:", str(rx.refills))
    form.right(30, 500, "Received by caregiver:", other.name, line_to=300)
    return Drawn(sheet, rx.truth(
        "patient_name", "date_of_birth", "prescription_date", "prescriber_address", "prescriber_phone", "refills",
        prescriber_name=doctor, medicines=medicines,
    ))  # fmt: skip


@layout("discharge_summary", "train")
def blind2_stay_mother_and_baby(rng: random.Random) -> Drawn:
    """A mother's summary that tells of her newborn too: one patient, two people."""
    stay = make_episode(rng, "ie", "latin", 1, 2)
    label, value = pens(rng, size=10)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(297, 50, f"{stay.facility}", label.but(size=14, bold=True), "centre")
    sheet.text(297, 68, "Maternity Discharge Summary", label.but(size=12, bold=False), "centre")
    when = [f"{day.day} {day:%B} {day.year}" for day in (stay.admitted, stay.discharged)]
    stack(
        form,
        44,
        100,
        150,
        (
            ("Mother's name:", stay.patient.name),
            ("Hospital no.:", stay.patient_id),
            ("Date of admission:", when[0]),
            ("Date of discharge:", when[1]),
            ("Consultant:", f"Dr {stay.doctor.name}"),
        ),
        17,
    )
    sheet.box(330, 88, 221, 70)
    stack(form, 338, 104, 420, (("Baby", f"Baby {stay.patient.last}"), ("Born", f"{when[0]} 03:1{rng.randint(0, 9)}"),
                                ("Weight", f"3.{rng.randint(10, 80)} kg")), 18)  # fmt: skip
    story = ("Spontaneous labour at 39 weeks and normal delivery of a healthy infant. The placenta was complete. "
    "Mother "
             "and baby were well on the ward and feeding was established before discharge.")  # fmt: skip
    y = 210.0
    for name, text in (("Diagnosis", "Normal spontaneous delivery"), ("Clinical course", story), ("Follow up",
                       stay.follow_up)):  # fmt: skip
        sheet.text(44, y, name, label.but(bold=True))
        y = sheet.wrapped(44, y + 16, 505, text, value, lead=1.4) + 10
    sheet.text(44, y, "Medication", label.but(bold=True))
    for item in stay.items:
        y += 17
        sheet.text(44, y, f"{item.name} {item.strength} {item.dose} PO {item.frequency}", value)
    return Drawn(sheet, stay.truth(
        "facility_name", "patient_name", "patient_id", "admission_date", "discharge_date", "follow_up",
        provider_name=f"Dr {stay.doctor.name}", diagnoses=["Normal spontaneous delivery"], hospital_course=story,
        medicines=[i.members("dose", "frequency", route="PO") for i in stay.items],
    ), ("date_of_birth", "patient_sex"))  # fmt: skip
