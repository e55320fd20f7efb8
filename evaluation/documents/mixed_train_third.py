"""Blank forms, figures that contradict one another, struck-out names, second people and addresses."""

from __future__ import annotations

import random
from datetime import timedelta

from evaluation.documents.bill_facts import plain, shown
from evaluation.documents.country_facts import stack
from evaluation.documents.country_people import us
from evaluation.documents.facts import pens
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.nation_facts import make_inpatient, make_script, make_tab, make_tests, within
from evaluation.documents.nation_people import make_someone
from evaluation.documents.parts import Form
from evaluation.documents.sheet import A4, A5, Pen, Sheet
from evaluation.documents.stays_train_fifth import sections
from evaluation.documents.tables import Column, Table, ladder


@layout("prescription", "train")
def blind3_rx_empty(rng: random.Random) -> Drawn:
    """A pad's leaf with nothing on it but the house."""
    rx = make_script(rng, "us", "american")
    label, value = pens(rng, size=9.5)
    sheet = Sheet(A5)
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(210, 40, rx.facility, label.but(size=14, bold=True), "centre")
    sheet.lines(210, 54, [*rx.address.lines, f"Tel {rx.phone}"], label.but(size=8.5, bold=False), "centre")
    form.right(24, 108, "Name", "", line_to=250)
    form.right(262, 108, "Date", "", line_to=396)
    form.right(24, 134, "Address", "", line_to=396)
    sheet.text(24, 190, "Rx", Pen("serif", 26, True))
    form.right(24, 480, "Refill", "", line_to=90)
    sheet.text(110, 480, "NR  1  2  3  4  5", label.but(bold=False))
    form.right(200, 540, "Prescriber", "", line_to=396)
    return Drawn(sheet, rx.truth("facility_name", "prescriber_address", "prescriber_phone"))


@layout("patient_record", "train")
def blind3_record_empty(rng: random.Random) -> Drawn:
    """A registration form that somebody has yet to fill in."""
    label, value = pens(rng, size=10)
    sheet = Sheet()
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(306, 50, "NEW PATIENT REGISTRATION", label.but(size=14, bold=True), "centre")
    rows = (("Last name", "First name"), ("Date of birth", "Social Security #"), ("Street address", "City/State/ZIP"),
            ("Home phone", "Cell phone"), ("Employer", "Occupation"), ("Emergency contact", "Relationship"),
            ("Insurance company", "Policy #"))  # fmt: skip
    for row, (left, right) in enumerate(rows):
        form.right(40, 90 + 30 * row, left, "", line_to=300)
        form.right(315, 90 + 30 * row, right, "", line_to=572)
    sheet.text(40, 310, "Sex", label.but(bold=False))
    form.choice(70, 310, ("Male", "Female"), None)
    sheet.text(220, 310, "Marital status", label.but(bold=False))
    form.choice(300, 310, ("Single", "Married", "Widowed", "Divorced"), None)
    sheet.wrapped(40, 350, 530, "I authorize the release of any medical information necessary to process my claims and "
                  "the payment of benefits to the practice.", label.but(size=9, bold=False))  # fmt: skip
    return Drawn(sheet, {})


@layout("hospital_bill", "train")
def blind3_bill_wrong_sum(rng: random.Random) -> Drawn:
    """A bill whose total is not the sum of its lines."""
    bill = make_tab(rng, "uk", 3, 5)
    wrong = bill.total + rng.choice((900, 2000, 18000))
    label, value = pens(rng, size=10)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(50, 54, bill.facility, label.but(size=15, bold=True))
    sheet.lines(50, 70, [*bill.address.lines, f"Telephone {bill.phone}"], label.but(size=9, bold=False))
    stack(form, 360, 54, 450, (("Invoice no.", bill.number), ("Invoice date", f"{bill.day:%d %B %Y}"), ("Patient",
                               bill.patient.name)), 16)  # fmt: skip
    rows = [(c.description, str(c.quantity), shown(c.unit, "£"), shown(c.amount, "£")) for c in bill.charges]
    columns = (Column("Description", 255), Column("Quantity", 60, "right"), Column("Unit price", 85, "right"),
               Column("Amount", 95, "right"))  # fmt: skip
    y = Table(columns, label.but(bold=True), value, rules="rows").draw(sheet, 50, 150, rows)
    ladder(sheet, 360, 541, y + 24, (("Total", shown(wrong, "£")),), label.but(bold=True), value)
    return Drawn(sheet, bill.truth(
        "facility_name", "facility_address", "facility_phone", "patient_name", "invoice_number", "invoice_date",
        "currency", total_amount=plain(wrong), line_items=bill.lines("quantity", "unit_price", "amount"),
    ), ("balance_due",), doubtful=("total_amount",))  # fmt: skip


@layout("discharge_summary", "train")
def blind3_stay_struck_out(rng: random.Random) -> Drawn:
    """A summary for a study: who it is about was covered with black bars."""
    stay = make_inpatient(rng, "ca", "spoken", 1, 2)
    label, value = pens(rng, size=10)
    sheet = Sheet()
    form = Form(sheet, label, value)
    sheet.text(50, 52, stay.facility, label.but(size=13, bold=True))
    sheet.text(50, 72, "Discharge Summary", label.but(size=12, bold=False))
    for row, name in enumerate(("Patient name", "Date of birth", "Chart no.", "Physician")):
        sheet.text(50, 104 + 18 * row, name, label)
        sheet.band(150, 94 + 18 * row, rng.uniform(80, 190), 13, 0)
    stack(
        form, 350, 104, 460, (("Admitted", stay.admitted.isoformat()), ("Discharged", stay.discharged.isoformat())), 18
    )
    sections(form, 50, 196, 510, (("Diagnosis", stay.diagnoses[0]), ("Hospital course", stay.story), ("Follow-up",
             stay.follow_up)))  # fmt: skip
    return Drawn(sheet, stay.truth(
        "facility_name", "admission_date", "discharge_date", "hospital_course", "follow_up",
        diagnoses=stay.diagnoses[:1],
    ))  # fmt: skip


@layout("prescription", "train")
def blind3_rx_carer(rng: random.Random) -> Drawn:
    """A prescription that names the carer, the pharmacy and the clinic's second branch too."""
    rx, carer = make_script(rng, "au", "spoken", 1, 2), make_someone(rng, "au", youngest=35)
    label, value = pens(rng, size=10)
    sheet = Sheet(A5)
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(24, 36, f"Dr {rx.doctor.name}", label.but(size=14, bold=True))
    sheet.lines(24, 50, [rx.facility, rx.address.line, f"Ph {rx.phone}"], label.but(size=8.5, bold=False))
    sheet.lines(396, 50, ["Also at: Level 2, 90 Harbour Parade", "Banksia Creek NSW 2590"], label.but(size=8.5,
            bold=False),
                "right")  # fmt: skip
    sheet.rule(24, 90, 396)
    stack(form, 24, 110, 130, (("Patient name", rx.patient.name), ("DOB", f"{rx.patient.born:%d %b %Y}"),
            ("Carer",
          carer.name), ("Carer's phone", carer.phone), ("Date", f"{rx.day:%d %b %Y}")), 16)  # fmt: skip
    y, medicines = 216.0, []
    for item in rx.items:
        way = f"Give ONE {item.form} {item.frequency}"
        sheet.lines(40, y, [f"{item.name} {item.strength}", way, f"Qty: {item.quantity}"], value, lead=1.45)
        medicines.append(item.members("quantity", directions=way))
        y += 60
    sheet.text(24, 460, f"Repeats: {rx.refills}", value)
    sheet.text(
        24, 560, "Dispensed by: Wirrabilla Chemist, 12 High Street   Initials: ....", label.but(size=8, bold=False)
    )
    return Drawn(sheet, rx.truth(
        "facility_name", "prescriber_address", "prescriber_phone", "patient_name", "date_of_birth", "prescription_date",
        "refills", prescriber_name=f"Dr {rx.doctor.name}", medicines=medicines,
    ))  # fmt: skip


@layout("lab_report", "train")
def blind3_lab_us_performing(rng: random.Random) -> Drawn:
    """An outreach report with three houses on it: the one that reports, the clinic, the laboratory that was sent to."""
    lab = make_tests(rng, "us", 2)
    label, value = pens(rng, size=9)
    sheet = Sheet()
    form = Form(sheet, label.but(bold=True), value)
    sheet.text(36, 44, lab.facility, label.but(size=14, bold=True))
    sheet.text(36, 57, f"{lab.address.line}   {lab.phone}", label.but(size=8, bold=False))
    sheet.text(576, 44, "FINAL REPORT", label.but(size=11, bold=True), "right")
    stack(form, 36, 84, 120, (("Patient:", lab.patient.name), ("DOB:", f"{lab.patient.born:%m/%d/%Y}"), ("Sex:",
          lab.patient.sex[0].upper()), ("MRN:", lab.patient_id)), 14)  # fmt: skip
    stack(form, 310, 84, 400, (("Provider:", lab.doctor.name), ("Clinic:", "Stony Ford Clinic"), ("Collected:",
          f"{us(rng, lab.collected)}"), ("Reported:", us(rng, lab.reported))), 14)  # fmt: skip
    columns = (Column("Component", 170), Column("Value", 70, "right"), Column("Abn", 40, "centre"), Column("Ref Range",
               100), Column("Units", 90), Column("Lab", 40, "centre"))  # fmt: skip
    rows = [(r.test, r.value, r.flag, within(r, "-"), r.unit, rng.choice(("A", "B"))) for r in lab.results]
    y = Table(columns, label.but(bold=True), value, rules="zebra", lead=1.4).draw(sheet, 36, 156, rows)
    sheet.lines(
        36,
        y + 24,
        [
            "Performing laboratories:",
            f"A = {lab.facility}",
            "B = Meridian Esoteric Testing, 500 Assay Way, Salt Flats, UT 84120",
            "Director: T. Rutledge, MD, PhD",
        ],
        label.but(size=8, bold=False),
        lead=1.5,
    )
    return Drawn(sheet, lab.truth(
        "facility_name", "patient_name", "date_of_birth", "patient_sex", "patient_id", "collected_date", "report_date",
        "ordering_provider",
        results=[r.members("value", "unit", "flag", reference_range=within(r, "-")) for r in lab.results],
    ))  # fmt: skip


@layout("hospital_bill", "train")
def blind3_bill_us_remit(rng: random.Random) -> Drawn:
    """A physician group's statement whose coupon names a bank box elsewhere; aging of the balance in a row of cells."""
    bill = make_tab(rng, "us", 2, 5)
    label, value = pens(rng, size=9)
    sheet = Sheet()
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(40, 44, bill.facility, label.but(size=14, bold=True))
    sheet.lines(40, 57, [*bill.address.lines, f"Billing office: {bill.phone}"], label.but(size=8.5, bold=False))
    x = 300.0
    for width, name, text in ((90, "STATEMENT DATE", f"{bill.day:%m/%d/%Y}"), (90, "PAY THIS AMOUNT",
                              shown(bill.balance, "$")), (92, "INVOICE NO.", bill.number)):  # fmt: skip
        x = form.cell(x, 56, width, 34, name, text)
    sheet.lines(60, 130, [bill.patient.name.upper(), *(line.upper() for line in bill.patient.address.lines)], value)
    sheet.lines(340, 130, ["REMIT TO:", "PO BOX 88120", "DEPT 4471", "CINCINNATI OH 45298"], value)
    sheet.rule(30, 200, 582, weight=0.4)
    sheet.text(306, 210, "PLEASE DETACH AND RETURN TOP PORTION", label.but(size=7, bold=False), "centre")
    rows = [(f"{c.day:%m/%d/%y}", c.code, c.description, shown(c.amount), "") for c in bill.charges]
    rows.append((f"{bill.day - timedelta(1):%m/%d/%y}", "", "PATIENT PAYMENT", "", f"-{shown(bill.paid)}"))
    columns = (Column("DATE", 64), Column("CPT", 54), Column("DESCRIPTION", 250), Column("CHARGE", 84, "right"),
               Column("PAYMENT", 80, "right"))  # fmt: skip
    y = Table(columns, label.but(bold=True), value, rules="columns").draw(sheet, 40, 224, rows)
    steps = (("TOTAL CHARGES", shown(bill.total, "$")), ("TOTAL PAYMENTS", shown(bill.paid, "$")), ("BALANCE DUE",
             shown(bill.balance, "$")))  # fmt: skip
    y = ladder(sheet, 400, 568, y + 18, steps, label.but(bold=True), value)
    x = 40.0
    for name, text in (("CURRENT", shown(bill.balance)), ("30 DAYS", "0.00"), ("60 DAYS", "0.00"), ("90 DAYS", "0.00"),
                       ("120+ DAYS", "0.00")):  # fmt: skip
        x = form.cell(x, y + 10, 106, 32, name, text)
    return Drawn(sheet, bill.truth(
        "facility_name", "facility_address", "facility_phone", "patient_name", "patient_address", "invoice_number",
        "invoice_date", "total_amount", "amount_paid", "balance_due", "currency",
        line_items=bill.lines("code", "amount"),
    ), ("line_items",))  # fmt: skip
