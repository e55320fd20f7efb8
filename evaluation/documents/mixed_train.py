"""Packets, blank and misleading forms and papers of no type to tune on, in layouts that once were held apart."""

from __future__ import annotations

import random

from evaluation.documents.bill_facts import plain, shown
from evaluation.documents.bills_train_fourth import (
    blind_bill_ae_cash,
    blind_bill_in_corporate,
    blind_bill_us_line_printer,
    blind_bill_us_summary,
)
from evaluation.documents.cards_train_third import blind_card_in_ecard, blind_card_us_columns, blind_card_us_front_back
from evaluation.documents.claims_train_fourth import (
    blind_claim_ae_reimbursement,
    blind_claim_cms1500_billing,
    blind_claim_in_part_a,
)
from evaluation.documents.facts import pens
from evaluation.documents.labs_train_third import blind_lab_in_pathlab, blind_lab_nhs_print, blind_lab_us_reference
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.packets import bind
from evaluation.documents.parts import Form
from evaluation.documents.prescriptions_train_sixth import blind_rx_nhs_outpatient, blind_rx_telehealth, blind_rx_us_ehr
from evaluation.documents.records_train_sixth import blind_record_us_registration
from evaluation.documents.region_facts import make_case, make_invoice, make_script
from evaluation.documents.region_people import american, make_call, make_place, make_who, recent, worded
from evaluation.documents.sheet import A4, A5, Pen, Sheet
from evaluation.documents.stays_train_third import (
    blind_stay_after_visit,
    blind_stay_in_corporate,
    blind_stay_nhs_letter,
    blind_stay_us_transcript,
)
from evaluation.documents.tables import Column, Table, ladder


@layout("packet", "train")
def blind_packet_in_reimbursement(rng: random.Random) -> Drawn:
    """What an Indian insurer asks for: claim, summary, bill, report and card."""
    return bind(rng, (("claim_form", blind_claim_in_part_a), ("discharge_summary", blind_stay_in_corporate),
                      ("hospital_bill", blind_bill_in_corporate), ("lab_report", blind_lab_in_pathlab),
                      ("insurance_card", blind_card_in_ecard)))  # fmt: skip


@layout("packet", "train")
def blind_packet_us_records(rng: random.Random) -> Drawn:
    """A records request answered: registration, card, summary, reports."""
    return bind(
        rng,
        (
            ("patient_record", blind_record_us_registration),
            ("insurance_card", blind_card_us_front_back),
            ("discharge_summary", blind_stay_us_transcript),
            ("lab_report", blind_lab_us_reference),
        ),
    )


@layout("packet", "train")
def blind_packet_us_claim(rng: random.Random) -> Drawn:
    """A claim with the statement and the itemized bill behind it, and a card."""
    return bind(
        rng,
        (
            ("claim_form", blind_claim_cms1500_billing),
            ("hospital_bill", blind_bill_us_summary),
            ("hospital_bill", blind_bill_us_line_printer),
            ("insurance_card", blind_card_us_columns),
        ),
    )


@layout("packet", "train")
def blind_packet_uk_discharge(rng: random.Random) -> Drawn:
    """A British ward's envelope: letter, prescription, pathology."""
    return bind(rng, (("discharge_summary", blind_stay_nhs_letter), ("prescription", blind_rx_nhs_outpatient),
                      ("lab_report", blind_lab_nhs_print)))  # fmt: skip


@layout("packet", "train")
def blind_packet_ae_covered(rng: random.Random) -> Drawn:
    """A Gulf reimbursement with an e-mail printed on top."""
    return bind(rng, (("unknown", _mail), ("claim_form", blind_claim_ae_reimbursement),
                      ("hospital_bill", blind_bill_ae_cash), ("prescription", blind_rx_telehealth)))  # fmt: skip


@layout("packet", "train")
def blind_packet_us_visit(rng: random.Random) -> Drawn:
    """A summary and the prescription that goes with it."""
    return bind(rng, (("discharge_summary", blind_stay_after_visit), ("prescription", blind_rx_us_ehr)))


def _mail(rng: random.Random) -> Drawn:
    lot = random.Random(rng.random())
    day, pen = recent(lot), Pen("sans", 10.5)
    sheet = Sheet(A4)
    sheet.lines(56, 60, ["From: reception@clinic.example", "To: claims@insurer.example", f"Sent: {day:%d %B %Y} 09:14",
                "Subject: documents as requested"], pen, lead=1.6)  # fmt: skip
    sheet.rule(56, 132, 540)
    sheet.wrapped(56, 156, 480, "Good morning, please find the papers you asked for attached. Let us know if a page is "
                  "missing. Many thanks, the front desk", pen, lead=1.6)  # fmt: skip
    return Drawn(sheet, {})


@layout("hospital_bill", "train")
def blind_bill_wrong_total(rng: random.Random) -> Drawn:
    """A bill whose total is not the sum of what stands above it."""
    bill = make_invoice(rng, "us", 2, 4)
    wrong = bill.total + rng.choice((2000, -1500, 9000, 27))
    label, value = pens(rng, size=10)
    sheet = Sheet()
    form = Form(sheet, label, value)
    sheet.text(306, 54, bill.facility, label.but(size=15, bold=True), "centre")
    sheet.text(306, 70, f"{bill.address.line}   {bill.phone}", label.but(size=8.5, bold=False), "centre")
    form.right(50, 110, "Bill To:", bill.patient.name)
    form.right(350, 110, "Invoice No.:", bill.number)
    form.right(350, 128, "Date:", american(rng, bill.day))
    columns = (Column("Service", 380), Column("Amount", 130, "right"))
    rows = [(c.description, shown(c.amount, "$")) for c in bill.charges]
    bottom = Table(columns, label.but(bold=True), value, rules="rows").draw(sheet, 50, 150, rows)
    ladder(sheet, 330, 556, bottom + 22, (("Total", shown(wrong, "$")),), label.but(bold=True), value)
    return Drawn(sheet, bill.truth(
        "facility_name", "facility_address", "facility_phone", "patient_name", "invoice_number", "invoice_date",
        "currency", total_amount=plain(wrong), line_items=bill.lines("amount"),
    ), doubtful=("total_amount",))  # fmt: skip


@layout("discharge_summary", "train")
def blind_stay_blacked_out(rng: random.Random) -> Drawn:
    """A summary from which names and numbers were struck with a broad pen."""
    stay = make_case(rng, "uk", low=1, high=1)
    label, value = pens(rng, size=10)
    sheet = Sheet(A4)
    form = Form(sheet, label, value)
    sheet.text(50, 54, f"{stay.facility}", label.but(size=13, bold=True))
    sheet.text(50, 76, "Inpatient discharge summary", label.but(size=12, bold=True))
    for row, name in enumerate(("Patient name", "NHS number", "Address")):
        sheet.text(50, 104 + 18 * row, name, label)
        sheet.band(140, 95 + 18 * row, rng.uniform(100, 220), 12, 0)
    form.right(50, 162, "Admitted", worded(rng, stay.admitted))
    form.right(280, 162, "Discharged", worded(rng, stay.discharged))
    y = form.heading(50, 196, "Diagnoses", 490)
    y = sheet.lines(50, y, stay.diagnoses, value, lead=1.4)
    y = form.heading(50, y + 12, "Hospital course", 490)
    sheet.wrapped(50, y, 490, stay.story, value, lead=1.4)
    return Drawn(sheet, stay.truth("facility_name", "admission_date", "discharge_date", "diagnoses", "hospital_course"))


@layout("prescription", "train")
def blind_rx_empty_form(rng: random.Random) -> Drawn:
    """A prescription form from the stationer, not filled in."""
    label, value = pens(rng, size=10)
    sheet = Sheet(A5)
    form = Form(sheet, label.but(bold=False), value)
    for y, name, end in ((60, "Patient", 396), (88, "Address", 396), (116, "Age / Sex", 200)):
        form.right(24, y, name, "", line_to=end)
    form.right(210, 116, "Date", "", line_to=396)
    sheet.text(24, 170, "Rx", Pen("serif", 28, True))
    sheet.text(24, 470, "Refills ____    Do not substitute [ ]", label.but(bold=False))
    form.right(180, 540, "Physician signature", "", line_to=396)
    return Drawn(sheet, {})


@layout("patient_record", "train")
def blind_record_empty_intake(rng: random.Random) -> Drawn:
    """An intake form with empty boxes and boxes to tick."""
    label, value = pens(rng, size=10)
    sheet = Sheet()
    form = Form(sheet, label, value)
    sheet.text(306, 52, "NEW PATIENT INTAKE FORM", label.but(size=15, bold=True), "centre")
    names = ("Full name", "Date of birth", "Street address", "Phone", "Email", "Emergency contact", "Contact phone",
             "Insurance carrier", "Policy number")  # fmt: skip
    for row, name in enumerate(names):
        form.cell(50, 72 + 38 * row, 512, 38, name)
    sheet.text(50, 440, "Do you smoke?", label)
    form.choice(150, 440, ("Yes", "No"), None)
    sheet.text(50, 464, "Allergies:", label)
    sheet.rule(110, 466, 562)
    return Drawn(sheet, {})


@layout("insurance_card", "train")
def blind_card_empty(rng: random.Random) -> Drawn:
    """A temporary card to be filled in by the employer."""
    pen = Pen(rng.choice(("serif", "modern")), 11)
    sheet = Sheet((480, 300))
    sheet.box(5, 5, 470, 290, 1)
    sheet.text(240, 40, "TEMPORARY MEMBER ID CARD", pen.but(size=14, bold=True), "centre")
    for row, name in enumerate(("Member name", "Member ID", "Group number", "Plan", "Effective date")):
        sheet.text(24, 84 + 34 * row, name, pen)
        sheet.rule(130, 86 + 34 * row, 440, weight=0.4)
    return Drawn(sheet, {})


@layout("unknown", "train")
def blind_other_garage(rng: random.Random) -> Drawn:
    """A garage's invoice for a car."""
    who, day = make_who(rng, "us"), recent(rng)
    label, value = pens(rng, size=10)
    sheet = Sheet()
    form = Form(sheet, label, value)
    sheet.text(46, 56, "Fountain Street Auto Repair", label.but(size=16, bold=True))
    sheet.lines(46, 72, [*make_place(rng, "us").lines, make_call(rng, "us")], label.but(bold=False))
    form.right(400, 56, "Invoice", f"{rng.randint(1000, 99999)}")
    form.right(400, 74, "Date", american(rng, day))
    form.below(46, 140, "Customer", who.name, *who.address.lines)
    rows = []
    total = 0
    for part in rng.sample(
        ("Front brake pads", "Oil and filter change", "Wheel alignment", "Labor", "Wiper blades"), 3
    ):
        cents = rng.randint(1500, 40000)
        total += cents
        rows.append((part, shown(cents, "$")))
    bottom = Table((Column("Work performed", 380), Column("Amount", 130, "right")), label.but(bold=True), value).draw(
        sheet, 46, 220, rows)  # fmt: skip
    ladder(sheet, 360, 552, bottom + 20, (("Total", shown(total, "$")),), label, value)
    return Drawn(sheet, {})


@layout("unknown", "train")
def blind_other_hotel(rng: random.Random) -> Drawn:
    """A hotel's folio: arrival, departure, a room, nights."""
    who, day = make_who(rng, "eu"), recent(rng)
    label, value = pens(rng, size=10)
    sheet = Sheet(A4)
    form = Form(sheet, label, value)
    sheet.text(297, 60, "Hotel Seeblick", label.but(size=18, bold=True), "centre")
    form.right(50, 110, "Guest:", who.name)
    form.right(50, 128, "Arrival:", f"{day:%d %b %Y}")
    form.right(250, 128, "Room:", str(rng.randint(101, 420)))
    price = rng.randint(80, 240) * 100
    rows = [(f"Night {night}", shown(price, "€ ")) for night in range(1, 4)]
    bottom = Table((Column("Item", 360), Column("Amount", 130, "right")), label.but(bold=True), value,
        rules="rows").draw(
        sheet, 50, 160, rows)  # fmt: skip
    ladder(sheet, 330, 536, bottom + 20, (("Total", shown(3 * price, "€ ")),), label, value)
    return Drawn(sheet, {})


@layout("unknown", "train")
def blind_other_privacy_notice(rng: random.Random) -> Drawn:
    """A clinic's privacy notice in prose, without anybody's data."""
    _, pen = pens(rng, size=10.5)
    sheet = Sheet()
    sheet.text(306, 64, "NOTICE OF PRIVACY PRACTICES", pen.but(size=14, bold=True), "centre")
    y = sheet.wrapped(60, 100, 490, "This notice describes how medical information about you may be used and "
    "disclosed, and "
                      "how you can get access to it. Please review it with care. We may use health information to "
                      "treat "
                      "you, to obtain payment and to run our practice. You may ask for a copy of your records, ask "
                      "us to "
                      "correct them, and choose someone to act for you.", pen, lead=1.5)  # fmt: skip
    sheet.wrapped(60, y + 14, 490, "We will never share your information for marketing unless you give us "
    "permission in "
                  "writing. We will let you know promptly if a breach occurs.", pen, lead=1.5)  # fmt: skip
    return Drawn(sheet, {})


@layout("unknown", "train")
def blind_other_appointment(rng: random.Random) -> Drawn:
    """A hospital's letter about an appointment."""
    rx = make_script(rng, "uk")
    _, pen = pens(rng, size=11)
    sheet = Sheet(A4)
    sheet.text(545, 56, rx.facility, pen.but(bold=True), "right")
    sheet.lines(60, 120, [rx.patient.name, *rx.patient.address.lines], pen)
    sheet.text(60, 210, f"Dear {rx.patient.first},", pen)
    sheet.wrapped(60, 240, 480, f"We have arranged an appointment for you on {rx.day.day} {rx.day:%B} {rx.day.year} at "
                  f"{rng.randint(9, 16)}:30 in the outpatient department. Please bring this letter with you. "
                  "Parking is "
                  "limited, so allow plenty of time. If you cannot come, telephone us so that the time can be given to "
                  "somebody else.", pen, lead=1.5)  # fmt: skip
    sheet.text(60, 400, "Appointments office", pen)
    return Drawn(sheet, {})


@layout("unknown", "train")
def blind_other_scatter(rng: random.Random) -> Drawn:
    """A page of a crossword's leavings: letters and figures in a grid."""
    sheet = Sheet()
    pen = Pen(rng.choice(("mono", "slab")), 11)
    for row in range(20):
        for column in range(12):
            if rng.random() < 0.5:
                sheet.text(60 + 40 * column, 80 + 30 * row, "".join(rng.choices("ACEGIKMOQSUWY13579", k=rng.randint(1,
                    4))),
                           pen)  # fmt: skip
    return Drawn(sheet, {})
