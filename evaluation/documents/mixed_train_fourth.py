"""Long and crowded papers, covered names, sums that do not add up, and other people's numbers."""

from __future__ import annotations

import random
from datetime import timedelta

from evaluation.documents.bill_facts import plain, shown
from evaluation.documents.country_facts import stack
from evaluation.documents.facts import pens
from evaluation.documents.land_facts import american, make_inpatient, make_script, make_tab, make_tests, short, within
from evaluation.documents.land_pairs import beside, blocks, inside, over_captions, run_on, stamp
from evaluation.documents.land_people import make_number, make_someone, title
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.parts import Form
from evaluation.documents.records_train_eleventh import make_file
from evaluation.documents.sheet import A4, A5, Pen, Sheet
from evaluation.documents.tables import Column, Table, ladder


@layout("discharge_summary", "train")
def blind4_stay_us_covered(rng: random.Random) -> Drawn:
    """A summary sent to an auditor: name, birthday and number under black bars, the rest as it was."""
    stay = make_inpatient(rng, "us", "american", 1, 3)
    label, value = pens(rng, size=9.5)
    sheet = Sheet()
    form = Form(sheet, label, value)
    sheet.text(306, 48, stay.facility, label.but(size=14, bold=True), "centre")
    sheet.text(306, 64, "DISCHARGE SUMMARY", label.but(bold=False), "centre")
    for x, top, name in ((40, 92, "Patient:"), (320, 92, "DOB:"), (40, 110, "MRN:"), (320, 110, "Account:")):
        end = sheet.text(x, top, name, label)
        sheet.band(end + 5, top - 9, rng.uniform(60, 130), 12, 0)
    run_on(form, 40, 134, (("Admitted:", american(stay.admitted)), ("Discharged:", american(stay.discharged)),
        ("Attending:",
           f"{stay.doctor.name}, {stay.doctor.degrees}")))  # fmt: skip
    y = blocks(form, 40, 160, 530, (("Final diagnoses", "; ".join(stay.diagnoses)), ("Procedures",
        "; ".join(stay.procedures)),
               ("Hospital course", stay.story)))  # fmt: skip
    sheet.text(40, y, "Discharge medications", label)
    drugs = [f"{n}. {i.name} {i.strength} {i.dose} PO {i.frequency}" for n, i in enumerate(stay.items, 1)]
    y = sheet.lines(52, y + 15, drugs, value, lead=1.4) + 8
    blocks(form, 40, y, 530, (("Discharge condition", stay.condition), ("Follow-up", stay.follow_up)))
    return Drawn(sheet, stay.truth(
        "facility_name", "admission_date", "discharge_date", "diagnoses", "procedures", "hospital_course",
        "condition_at_discharge", "follow_up", provider_name=f"{stay.doctor.name}, {stay.doctor.degrees}",
        medicines=[i.members("dose", "frequency", route="PO") for i in stay.items],
    ))  # fmt: skip


@layout("hospital_bill", "train")
def blind4_bill_ie_wrong_total(rng: random.Random) -> Drawn:
    """An Irish clinic's invoice whose total is not the sum of its lines."""
    bill = make_tab(rng, "ie", 3, 5)
    wrong = bill.total + rng.choice((1000, 4500, 12000))
    label, value = pens(rng, size=10)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(40, 54, bill.facility, label.but(size=15, bold=True))
    sheet.lines(40, 68, [*bill.address.lines, f"Phone {bill.phone}"], label.but(size=8.5, bold=False))
    over_captions(form, 40, 140, (230, 140, 145), (("Patient", f"{title(bill.patient)} {bill.patient.name}"),
        ("Invoice number",
                  bill.number), ("Date of invoice", short(bill.day))), 34)  # fmt: skip
    y = 190.0
    for charge in bill.charges:
        sheet.text(40, y, charge.description, value)
        sheet.text(551, y, shown(charge.amount, "€"), value, "right")
        sheet.rule(40, y + 5, 555, weight=0.3)
        y += 20
    ladder(sheet, 380, 551, y + 14, (("Total", shown(wrong, "€")),), label.but(bold=True), value.but(bold=True))
    sheet.text(
        40, y + 60, "Payment within 21 days to IBAN IE00 TEST 0000 0000 0000 00.", label.but(size=8.5, bold=False)
    )
    return Drawn(sheet, bill.truth(
        "facility_name", "facility_address", "facility_phone", "patient_name", "invoice_number", "invoice_date",
        "currency",
        total_amount=plain(wrong), line_items=bill.lines("amount"),
    ), ("balance_due",), doubtful=("total_amount",))  # fmt: skip


@layout("prescription", "train")
def blind4_rx_au_many_numbers(rng: random.Random) -> Drawn:
    """A specialist's script that names referrer, carer, pharmacy and second rooms, each with a telephone of its own."""
    rx, other = make_script(rng, "au", "spoken", 1, 2), make_someone(rng, "au", youngest=30)
    label, value = pens(rng, size=9.5)
    sheet = Sheet(A5)
    form = Form(sheet, label.but(bold=False), value)
    who = rx.patient
    sheet.text(24, 34, f"Dr {rx.doctor.name}", label.but(size=14, bold=True))
    sheet.lines(24, 47, [f"{rx.doctor.degrees}   Prescriber no. {rx.doctor.license}", rx.facility, rx.address.line,
                         f"Phone {rx.phone}"], label.but(size=8, bold=False))  # fmt: skip
    sheet.lines(396, 58, ["Country rooms: 4 Silo Lane", "Coolabah Plains SA 5261", "by appointment"],
                label.but(size=7.5, bold=False), "right")  # fmt: skip
    sheet.rule(20, 96, 400)
    stack(form, 24, 114, 110, (("For", f"{who.first} {who.last}"), ("Born", f"{who.born:%d %b %Y}"), ("Lives at",
        who.address.line),
          ("Referred by", "Dr H Sinclair, Merrin Surgery"), ("Collected by",
          f"{other.first} {other.last}, {other.phone}"), (
          "Dispense at", f"Yarrandale Pharmacy, {make_number(rng, 'au')}"), ("Date", f"{rx.day:%d %b %Y}")),
          16)  # fmt: skip
    y, medicines = 250.0, []
    for item in rx.items:
        way = f"Take 1 {item.form} {item.frequency}"
        sheet.text(40, y, f"{item.name} {item.strength} {item.form}s", value.but(bold=True))
        sheet.text(40, y + 15, way, value)
        sheet.text(40, y + 30, f"Quantity {item.quantity}    Repeats {rx.refills}", value)
        medicines.append(item.members("quantity", directions=way))
        y += 56
    stamp(form, 250, 500, ("DISPENSED", short(rx.day + timedelta(2)), "YARRANDALE PHARMACY"))
    form.right(24, 560, "Signature", "", line_to=220)
    return Drawn(sheet, rx.truth(
        "facility_name", "prescriber_address", "prescriber_phone", "prescriber_license", "patient_address",
        "date_of_birth",
        "prescription_date", "refills", patient_name=f"{who.first} {who.last}", prescriber_name=f"Dr {rx.doctor.name}",
        medicines=medicines,
    ))  # fmt: skip


@layout("lab_report", "train")
def blind4_lab_us_crowded(rng: random.Random) -> Drawn:
    """A reference laboratory's report over two pages in small print: comments between rows, three houses named."""
    lab = make_tests(rng, "us", 6)
    label, value = pens(rng, size=8)
    sheet = Sheet()
    form = Form(sheet, label.but(bold=False), value)
    who, fasting = lab.patient, rng.choice(("Yes", "No"))

    def head(page: int) -> float:
        sheet.text(36, 36, lab.facility, label.but(size=13, bold=True))
        sheet.text(576, 36, f"Page {page} of 2", label.but(bold=False), "right")
        return beside(form, 36, 46, ((70, 110), (70, 110), (70, 110)), (("Patient", who.last_first), ("Patient ID",
                      lab.patient_id), ("Collected", american(lab.collected)), ("DOB", american(who.born)), ("Sex",
                      who.sex.capitalize()), ("Reported", american(lab.reported)), ("Physician", lab.doctor.name),
                      ("Client",
                      "Pinon Wells Family Clinic"), ("Fasting", fasting)), 16) + 10  # fmt: skip

    y = head(1)
    columns = (Column("TESTS", 190), Column("RESULT", 70), Column("FLAG", 50), Column("UNITS", 80),
        Column("REFERENCE INTERVAL",
               110), Column("LAB", 40))  # fmt: skip
    words = {"H": "High", "L": "Low", "": ""}
    for panel, results in lab.panels.items():
        if y > 560:
            sheet.page()
            y = head(2)
        rows = [(r.test, r.value, words[r.flag], r.unit, within(r), "01") for r in results]
        sheet.text(40, y + 10, panel, label.but(size=9, bold=True))
        y = Table(columns, label.but(bold=True), value, rules="head", lead=1.5).draw(sheet, 36, y + 16, rows)
        y = sheet.wrapped(60, y + 12, 480, rng.choice((
            "Values are to be read with age and history. Biotin above 5 mg per day may interfere with this assay.",
            "This test was developed by the laboratory. It has not been cleared by the FDA.",
            "Reference interval for adults. Pregnancy alters the interval.")), label.but(size=7,
            bold=False)) + 8  # fmt: skip
    if sheet.pages == 1:
        sheet.page()
        y = head(2)
    sheet.lines(36, y + 20, ["01  Crooked Lake Laboratories, 80 Assay Road, Amber Prairie, WI 54815. Dir: P. "
        "Ridley, MD",
                             "For inquiries, the physician may contact 1-800-555-0129"], label.but(size=7.5,
                             bold=False))  # fmt: skip
    return Drawn(sheet, lab.truth(
        "facility_name", "patient_name", "patient_id", "date_of_birth", "patient_sex", "collected_date", "report_date",
        "ordering_provider",
        results=[r.members("value", "unit", reference_range=within(r), flag=words[r.flag]) for r in lab.results],
    ))  # fmt: skip


@layout("patient_record", "train")
def blind4_record_us_two_contacts(rng: random.Random) -> Drawn:
    """A family practice's form: two people to call in a table, no insurance, a pharmacy's number."""
    chart, second = make_file(rng, "us"), make_someone(rng, "us", youngest=30)
    label, value = pens(rng, size=9.5)
    sheet = Sheet()
    form = Form(sheet, label.but(bold=False), value)
    who, other = chart.patient, chart.contact
    sheet.text(306, 46, "Welcome to Fallbrook Family Practice", label.but(size=15, bold=True), "centre")
    y = inside(form, 40, 66, (272, 130, 130), (("Patient name", who.last_first), ("DOB", american(who.born)), ("Sex",
               who.sex.capitalize()), ("Address", who.address.line), ("Phone", who.phone), ("Status",
               chart.marital)), 26)  # fmt: skip
    sheet.text(40, y + 24, "In case of emergency, who should be notified?", label.but(bold=True))
    relation = "Aunt" if second.sex == "female" else "Uncle"
    rows = [(other.name, chart.relation, other.phone), (second.name, relation, second.phone)]
    columns = (Column("Name", 222), Column("Relationship", 140), Column("Telephone", 170))
    y = Table(columns, label.but(bold=True), value, lead=1.6).draw(sheet, 40, y + 32, rows)
    sheet.text(40, y + 28, "Do you have medical insurance?", label.but(bold=False))
    form.choice(200, y + 28, ("Yes", "No"), "No", mark="fill")
    y = inside(form, 40, y + 44, (532,), (("Allergies to drugs or food", chart.allergies),
        ("Medications, vitamins and herbs",
               chart.medications), ("Medical problems", ", ".join(chart.problems)), ("Preferred pharmacy",
               "Harlan Drugs, 12 "
               "Ferry St, (608) 555-0177")), 26)  # fmt: skip
    y = sheet.wrapped(40, y + 24, 530, "I certify that the above is correct. I agree to pay for services when they "
        "are rendered. "
                      "I have received the notice of privacy practices.", label.but(size=8.5, bold=False))  # fmt: skip
    form.right(40, y + 40, "Signature", "", line_to=330)
    form.right(342, y + 40, "Date", american(chart.day), line_to=572)
    contacts = [{"name": name, "relationship": kind, "phone": phone} for name, kind, phone in rows]
    return Drawn(sheet, chart.truth(
        "patient_name", "date_of_birth", "patient_sex", "patient_address", "patient_phone", "marital_status",
        "allergies",
        "medications", "medical_problems", "record_date", has_insurance=False, emergency_contacts=contacts,
    ), ("questions",))  # fmt: skip


@layout("hospital_bill", "train")
def blind4_bill_us_long(rng: random.Random) -> Drawn:
    """A hospital's itemized statement in small print: many lines close together, a notice below."""
    bill = make_tab(rng, "us", 14, 20)
    label, value = pens(rng, size=8)
    sheet = Sheet()
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(36, 40, bill.facility, label.but(size=14, bold=True))
    sheet.text(36, 52, f"{bill.address.line}  |  Patient accounts {bill.phone}  |  Tax ID 00-0000000",
        label.but(size=7.5,
               bold=False))  # fmt: skip
    x = 36.0
    for name, text in (("PATIENT", bill.patient.name), ("BILL NUMBER", bill.number), ("STATEMENT DATE",
        american(bill.day)),
                       ("ATTENDING", f"{bill.doctor.name}, {bill.doctor.degrees}")):  # fmt: skip
        x = form.cell(x, 64, 135, 30, name, text)
    rows = [
        (american(c.day), c.code, c.description, str(c.quantity), shown(c.unit), shown(c.amount)) for c in bill.charges
    ]
    columns = (Column("SERVICE DATE", 70), Column("CODE", 54), Column("DESCRIPTION OF SERVICE", 206), Column("UNITS",
        42,
               "right"), Column("UNIT CHARGE", 78, "right"), Column("CHARGES", 90, "right"))  # fmt: skip
    y = Table(columns, label.but(bold=True), value, rules="rows", lead=1.15).draw(sheet, 36, 106, rows)
    steps = (("Total charges", shown(bill.total, "$")), ("Payments received", shown(bill.paid, "$")), ("Balance due",
             shown(bill.balance, "$")))  # fmt: skip
    y = ladder(sheet, 400, 572, y + 16, steps, label.but(bold=True), value)
    sheet.wrapped(36, y + 10, 540, "This bill does not include the fees of radiologists, pathologists or emergency "
        "physicians, who "
                  "bill for themselves. If you have no insurance, ask us for the self-pay rate. A good faith "
                  "estimate was "
                  "available before your visit.", label.but(size=7, bold=False))  # fmt: skip
    return Drawn(sheet, bill.truth(
        "facility_name", "facility_address", "facility_phone", "patient_name", "invoice_number", "invoice_date",
        "total_amount", "amount_paid", "balance_due", "currency",
        provider_name=f"{bill.doctor.name}, {bill.doctor.degrees}",
        line_items=bill.lines("code", "quantity", "unit_price", "amount"),
    ))  # fmt: skip


@layout("prescription", "train")
def blind4_rx_us_blank_controlled(rng: random.Random) -> Drawn:
    """A security pad's leaf that nobody has written on: quantities to tick, a batch number, the clinic's block."""
    rx = make_script(rng, "us", "american", 1, 1)
    label, value = pens(rng, size=9.5)
    sheet = Sheet(A5)
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(210, 390, "VOID IF COPIED", Pen("sans", 40, True, 0.9), "centre")
    sheet.text(210, 38, rx.facility, label.but(size=13, bold=True), "centre")
    sheet.lines(210, 51, [*rx.address.lines, f"Tel {rx.phone}"], label.but(size=8.5, bold=False), "centre")
    for row, names in enumerate((("Patient Name", "DOB"), ("Address", "Date"))):
        form.right(24, 112 + 26 * row, names[0], "", line_to=270)
        form.right(280, 112 + 26 * row, names[1], "", line_to=396)
    sheet.text(24, 190, "Rx", Pen("serif", 24, True))
    for row, words in enumerate(("1-24", "25-49", "50-74", "75-100", "101-150", "151 and over")):
        form.choice(310, 220 + 20 * row, (words,), None)
    form.right(24, 440, "Refill NR 1 2 3 4 5", "")
    form.right(24, 500, "Signature of Prescriber", "", line_to=396)
    sheet.text(24, 580, f"Batch # WI{rng.randint(10**6, 10**7)}   Prescription is void if more than one is written "
        f"per blank",
               label.but(size=7, bold=False))  # fmt: skip
    return Drawn(sheet, rx.truth("facility_name", "prescriber_address", "prescriber_phone"))
