"""Blank forms, fillable ones, pages made to mislead and packets, in layouts that once were held apart."""

from __future__ import annotations

import random

from evaluation.documents.bill_facts import make_bill, shown
from evaluation.documents.bills_train_third import bill_guarantor, bill_long_account, bill_uk_strip
from evaluation.documents.cards_train_more import card_enrollee, card_two_sides
from evaluation.documents.claim_facts import make_claim
from evaluation.documents.claims_train_third import claim_cms1500_faint
from evaluation.documents.facts import make_chart, make_rx, month_first, pens
from evaluation.documents.labs_train_more import lab_flags_first, lab_previous_column
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.packets import bind
from evaluation.documents.parts import Form
from evaluation.documents.prescriptions_train_fifth import rx_two_doctors
from evaluation.documents.sheet import A4, Pen, Sheet
from evaluation.documents.stay_facts import make_stay
from evaluation.documents.stays_train_more import stay_chart_print, stay_letter
from evaluation.documents.tables import Column, Table
from evaluation.documents.ub04 import Look, draw_ub04


@layout("claim_form", "train")
def claim_ub04_blank(rng: random.Random) -> Drawn:
    """A hospital's claim form from the printer."""
    return draw_ub04(make_claim(rng), Look(Pen("sans", 5.5), Pen("mono", 8), blank=True))


@layout("hospital_bill", "train")
def bill_receipt_blank(rng: random.Random) -> Drawn:
    """A leaf of a receipt book."""
    label, value = pens(rng)
    sheet = Sheet((420, 560))
    form = Form(sheet, label, value)
    sheet.text(210, 50, "PATIENT RECEIPT / INVOICE", label.but(size=14, bold=True), "centre")
    for row, name in enumerate(("Receipt no.", "Date", "Received from", "For services", "Amount due", "Amount paid",
                                "Balance", "Received by")):  # fmt: skip
        form.right(36, 100 + 36 * row, name, "", at=130, line_to=384)
    return Drawn(sheet, {})


@layout("prescription", "train")
def rx_empty_pad(rng: random.Random) -> Drawn:
    """A pad without letterhead, not filled in."""
    label, value = pens(rng)
    sheet = Sheet((400, 520))
    form = Form(sheet, label, value)
    sheet.text(200, 44, "PRESCRIPTION", label.but(size=16, bold=True), "centre")
    for y, name in ((90, "Patient name:"), (116, "Date of birth:"), (142, "Address:"), (168, "Date:")):
        form.right(30, y, name, "", line_to=370)
    sheet.text(30, 220, "Rx", Pen("serif", 28, True))
    form.right(30, 460, "Refills: 0 1 2 3", "")
    form.right(180, 490, "Prescriber's signature:", "", line_to=370)
    return Drawn(sheet, {})


@layout("discharge_summary", "train")
def stay_redacted(rng: random.Random) -> Drawn:
    """A summary whose patient and numbers were blacked out."""
    stay = make_stay(rng, "us", low=1, high=2)
    label, value = pens(rng)
    sheet = Sheet()
    form = Form(sheet, label, value)
    sheet.text(306, 56, f"{stay.facility} - Discharge Summary", label.but(size=14, bold=True), "centre")
    for line, name in ((96, "Patient:"), (114, "Record number:"), (132, "Birth date:")):
        end = form.right(50, line, name, "")
        sheet.band(end + 2, line - 10, rng.uniform(90, 180), 13, 0)
    form.right(330, 96, "Admission date:", f"{stay.admitted:%m/%d/%Y}")
    form.right(330, 114, "Discharge date:", f"{stay.discharged:%m/%d/%Y}")
    y = form.heading(50, 170, "Diagnosis", 510)
    y = sheet.lines(50, y, stay.diagnoses, value, lead=1.4)
    y = form.heading(50, y + 12, "Hospital course", 510)
    y = sheet.wrapped(50, y, 510, stay.story, value, lead=1.4)
    y = form.heading(50, y + 12, "Follow-up", 510)
    sheet.wrapped(50, y, 510, stay.follow_up, value)
    return Drawn(sheet, stay.truth("facility_name", "admission_date", "discharge_date", "diagnoses",
                                   "hospital_course", "follow_up"))  # fmt: skip


@layout("hospital_bill", "train")
def bill_wrong_sums(rng: random.Random) -> Drawn:
    """A British invoice whose total contradicts subtotal and VAT."""
    bill = make_bill(rng, "uk", low=2, high=4, taxed=True)
    wrong = bill.total + rng.choice((1000, -1000, 10000, 90))
    label, value = pens(rng)
    sheet = Sheet(A4)
    form = Form(sheet, label, value)
    sheet.text(50, 60, bill.facility, label.but(size=16, bold=True))
    sheet.lines(50, 78, [*bill.address.lines, bill.phone], label.but(bold=False))
    form.right(50, 150, "Patient name", bill.patient.name)
    form.right(350, 150, "Invoice", bill.number)
    columns = (Column("Item", 300), Column("Cost", 120, "right"))
    rows = [(c.description, shown(c.amount, "£")) for c in bill.charges]
    y = Table(columns, label.but(bold=True), value, rules="rows").draw(sheet, 50, 180, rows)
    for name, text in (("Subtotal", shown(bill.subtotal, "£")), ("VAT (20%)", shown(bill.tax, "£")),
                       ("Total", shown(wrong, "£"))):  # fmt: skip
        y += 20
        sheet.text(300, y, name, label)
        sheet.text(466, y, text, value, "right")
    return Drawn(sheet, bill.truth(
        "facility_name", "facility_address", "facility_phone", "patient_name", "invoice_number", "subtotal", "tax",
        "currency", total_amount=f"{wrong // 100}.{wrong % 100:02d}", line_items=bill.lines("amount"),
    ), doubtful=("total_amount",))  # fmt: skip


@layout("patient_record", "train")
def record_fillable_cells(rng: random.Random) -> Drawn:
    """A form of cells whose values stand in form fields."""
    chart = make_chart(rng, "us")
    label, value = pens(rng, size=9)
    sheet = Sheet()
    form = Form(sheet, label.but(bold=False), value)
    who = chart.patient
    sheet.text(306, 52, "PATIENT HEALTH RECORD", label.but(size=15, bold=True), "centre")
    rows = ((("Patient's name", who.name), ("Date of birth", f"{who.born:%m/%d/%Y}")),
            (("Home address", who.address.line), ("Telephone", who.phone)),
            (("Insurance company", chart.insurer), ("Policy number", chart.policy)),
            (("Allergies", chart.allergies), ("Marital status", chart.marital)))  # fmt: skip
    for row, pair in enumerate(rows):
        for x, width, (name, text) in zip((40, 370), (330, 202), pair, strict=True):
            form.cell(x, 70 + 40 * row, width, 40, name)
            sheet.entry(x + 6, 70 + 40 * row + 28, width - 12, text, 9)
    return Drawn(sheet, chart.truth(
        "patient_name", "date_of_birth", "patient_address", "patient_phone", "insurance_company", "policy_number",
        "allergies", "marital_status",
    ))  # fmt: skip


@layout("unknown", "train")
def other_menu(rng: random.Random) -> Drawn:
    """A hospital canteen's menu with prices."""
    label, value = pens(rng, size=12)
    sheet = Sheet()
    sheet.text(306, 70, "Cafeteria Menu", label.but(size=24, bold=True), "centre")
    for row, dish in enumerate(("Soup of the day", "Grilled chicken", "Vegetable lasagne", "Fruit salad", "Coffee")):
        sheet.text(120, 130 + 34 * row, dish, value)
        sheet.text(490, 130 + 34 * row, f"${rng.randint(2, 12)}.{rng.choice(('25', '50', '75'))}", value, "right")
    sheet.text(306, 360, "Open daily 7 am to 8 pm. Patients' guests welcome.", value, "centre")
    return Drawn(sheet, {})


@layout("unknown", "train")
def other_referral_prose(rng: random.Random) -> Drawn:
    """A letter between doctors in prose."""
    rx = make_rx(rng, "us")
    _, pen = pens(rng, size=11)
    sheet = Sheet()
    sheet.lines(72, 80, [f"Dr. {rx.doctor.name}", *rx.address.lines], pen)
    sheet.text(72, 150, month_first(rng, rx.day), pen)
    y = sheet.wrapped(72, 190, 468, "Dear colleague, thank you for lending us your ultrasound machine while ours was "
                      "being repaired. It goes back to you on Friday by courier. The new one should arrive before the "
                      "end of the month, and you are welcome to come and try it. We were sorry to hear that the "
                      "conference has been put off until the spring.", pen, lead=1.5)  # fmt: skip
    sheet.text(72, y + 40, rx.doctor.name, pen)
    return Drawn(sheet, {})


@layout("unknown", "train")
def other_noise_lines(rng: random.Random) -> Drawn:
    """Characters that mean nothing between ruled lines and boxes."""
    sheet = Sheet()
    for _ in range(60):
        word = "".join(rng.choices("abcdefghiklmnoprstuvwxyzABCDEFGH0123456789.,:/$#%", k=rng.randint(2, 10)))
        x, y = rng.uniform(40, 500), rng.uniform(50, 760)
        sheet.text(x, y, word, Pen(rng.choice(("serif", "mono", "hand3")), rng.uniform(8, 16)))
        if rng.random() < 0.4:
            sheet.box(x - 4, y - 14, rng.uniform(30, 90), 20)
    return Drawn(sheet, {})


@layout("packet", "train")
def packet_letter_account(rng: random.Random) -> Drawn:
    """A British discharge letter and the hospital's account."""
    return bind(rng, (("discharge_summary", stay_letter), ("hospital_bill", bill_uk_strip)))


@layout("packet", "train")
def packet_claim_and_chart(rng: random.Random) -> Drawn:
    """A claim, a summary, a long account and both sides of a card."""
    return bind(rng, (("claim_form", claim_cms1500_faint), ("discharge_summary", stay_chart_print),
                      ("hospital_bill", bill_long_account), ("insurance_card", card_two_sides)))  # fmt: skip


@layout("packet", "train")
def packet_labs_and_script(rng: random.Random) -> Drawn:
    """Two reports of different laboratories, a prescription, a statement and a card."""
    return bind(rng, (("lab_report", lab_flags_first), ("lab_report", lab_previous_column),
                      ("prescription", rx_two_doctors), ("hospital_bill", bill_guarantor),
                      ("insurance_card", card_enrollee)))  # fmt: skip
