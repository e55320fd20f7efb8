"""More papers, a few of several types: a ward's report of the Gulf, Kenyan forms, a portal's print."""

from __future__ import annotations

import random

from evaluation.documents.cards_train_fourth import make_pass
from evaluation.documents.country_facts import bounds, captions, make_assay, make_episode, make_order, stack
from evaluation.documents.country_people import us
from evaluation.documents.facts import pens
from evaluation.documents.fonts import PRINT_FACES
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.parts import Form
from evaluation.documents.records_train_seventh import kin, make_sheet
from evaluation.documents.sheet import A4, Pen, Sheet
from evaluation.documents.tables import Column, Table


@layout("discharge_summary", "train")
def blind2_stay_ae_bilingual(rng: random.Random) -> Drawn:
    """A Gulf hospital's summary: headings in two languages, Arabic in Latin letters, text in ruled boxes."""
    stay = make_episode(rng, "ae", "words", 1, 4)
    label, value = pens(rng, size=9.5)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    who = stay.patient
    sheet.text(297, 46, stay.facility, label.but(size=15, bold=True), "centre")
    sheet.text(297, 66, "DISCHARGE SUMMARY / MULAKHAS AL KHUROOJ", label.but(size=11, bold=True), "centre")
    stack(form, 40, 96, 170, (("Patient Name / Ism", who.name), ("MRN / Raqm al Malaf", stay.patient_id), ("Gender / "
          "Jins", who.sex.capitalize()), ("Physician / Tabeeb", f"Dr. {stay.doctor.name}")), 16, ":")  # fmt: skip
    stack(form, 330, 96, 460, (("Date of Birth / Milad", f"{who.born:%d-%b-%Y}"), ("Admission / Dukhool",
          f"{stay.admitted:%d-%b-%Y}"), ("Discharge / Khurooj", f"{stay.discharged:%d-%b-%Y}")), 16, ":")  # fmt: skip
    y = 170.0
    for name, text in (("Diagnosis / Tashkhees", "; ".join(stay.diagnoses)), ("Hospital Course / Seer al Ilaj",
                       stay.story), ("Allergies / Hasasiya", stay.allergies), ("Follow-up / Mutabaa",
                       stay.follow_up)):  # fmt: skip
        sheet.band(40, y, 515, 15, 0.88)
        sheet.text(45, y + 11, name, label.but(bold=True))
        bottom = sheet.wrapped(45, y + 30, 505, text, value, lead=1.4)
        sheet.box(40, y, 515, bottom - y - 2)
        y = bottom + 8
    rows = [(f"{i.name} {i.strength} {i.form}", f"1 {i.form} {i.frequency}", f"{i.days} days") for i in stay.items]
    columns = (Column("Medication / Dawa", 210), Column("Dose / Jura", 200), Column("Duration / Mudda", 105))
    Table(columns, label.but(bold=True), value, head_band=True, lead=1.4).draw(sheet, 40, y + 4, rows)
    return Drawn(sheet, stay.truth(
        "facility_name", "patient_name", "patient_id", "patient_sex", "date_of_birth", "admission_date",
        "discharge_date", "diagnoses", "hospital_course", "allergies", "follow_up",
        provider_name=f"Dr. {stay.doctor.name}",
        medicines=[i.members("form", duration=f"{i.days} days") for i in stay.items],
    ))  # fmt: skip


@layout("insurance_card", "train")
def blind2_card_ke_member(rng: random.Random) -> Drawn:
    """A Kenyan insurer's card: a smart card's face with the scheme and cover dates."""
    card = make_pass(rng, "ke")
    pen = Pen(rng.choice(PRINT_FACES), 10.5)
    sheet = Sheet((450, 285))
    sheet.band(0, 240, 450, 45, 0.8)
    sheet.text(20, 38, card.insurer.upper(), pen.but(size=14, bold=True))
    sheet.box(20, 60, 46, 36, 0.8)
    for row, (name, text) in enumerate((("MEMBER NAME", card.member.name), ("MEMBER NO.", card.member_id), ("SCHEME",
                                        card.plan), ("START DATE", f"{card.effective:%d %b %Y}"))):  # fmt: skip
        sheet.text(84, 72 + 36 * row, name, pen.but(size=8))
        sheet.text(84, 87 + 36 * row, text, pen.but(bold=True))
    sheet.text(225, 266, "Customer care 0711 555 000   Emergency evacuation 0800 555 111", pen.but(size=9), "centre")
    return Drawn(sheet, card.truth("insurer_name", "member_name", "member_id", "plan_name", "effective_date"))


@layout("lab_report", "train")
def blind2_lab_ke_bench(rng: random.Random) -> Drawn:
    """A Kenyan laboratory's form: printed tests, results and marks written by hand."""
    lab = make_assay(rng, "ke", 1, 5)
    label, value = pens(rng, hand=True, plain=True, size=10)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(297, 48, lab.facility.upper(), label.but(size=14, bold=True), "centre")
    sheet.text(297, 62, f"{lab.address.line}   Tel: {lab.phone}", label.but(size=8.5, bold=False), "centre")
    sheet.text(297, 86, "LABORATORY REPORT FORM", label.but(size=11, bold=True), "centre")
    form.right(44, 116, "Patient's name", lab.patient.name, line_to=360)
    form.right(372, 116, "Sex", lab.patient.sex.capitalize(), line_to=551)
    form.right(44, 144, "Requested by", f"Dr {lab.doctor.name}", line_to=360)
    form.right(372, 144, "Age", str(lab.age), line_to=551)
    form.right(44, 172, "Date collected", f"{lab.collected.day} {lab.collected:%b} {lab.collected.year}", line_to=270)
    form.right(282, 172, "Date reported", f"{lab.reported.day} {lab.reported:%b} {lab.reported.year}", line_to=551)
    columns = (Column("TEST", 180), Column("RESULT", 100), Column("UNITS", 90), Column("NORMAL RANGE", 137))
    y = 194.0
    Table(columns, label.but(bold=True), label, lead=1.9).draw(sheet, 44, y, [(r.test, "", r.unit, bounds(r))
                                                                for r in lab.results])  # fmt: skip
    head = label.size * 1.9 + 6
    for row, result in enumerate(lab.results):
        sheet.text(230, y + head * (row + 1) + label.size + 6, result.value, value)
    return Drawn(sheet, lab.truth(
        "facility_name", "patient_name", "patient_sex", "patient_age", "collected_date", "report_date",
        ordering_provider=f"Dr {lab.doctor.name}",
        results=[r.members("value", "unit", reference_range=bounds(r)) for r in lab.results],
    ))  # fmt: skip


@layout("patient_record", "train")
def blind2_record_us_portal(rng: random.Random) -> Drawn:
    """What a health plan's portal prints about its member: captions over values, lists in cards side by side."""
    chart = make_sheet(rng, "us")
    label, value = pens(rng, size=10)
    sheet = Sheet()
    form = Form(sheet, label, value)
    who, other = chart.patient, chart.contact
    sheet.text(44, 54, "My Health Summary", label.but(size=18, bold=True))
    sheet.text(568, 54, f"Printed on {us(rng, chart.day)}", label.but(size=8.5, bold=False), "right")
    y = captions(form, 44, 88, (175, 215, 130), (
        ("Full name", who.name), ("Date of birth", f"{who.born:%m/%d/%Y}"), ("Sex", who.sex.capitalize()),
        ("Mobile phone", who.phone), ("Email", who.email), ("Marital status", chart.marital),
        ("Height", chart.height), ("Weight", chart.weight),
    ), 36)  # fmt: skip
    y = captions(form, 44, y, (520,), (("Home address", who.address.line),), 44)
    for x, title, said in ((44, "Allergies", [chart.allergies]), (218, "Medications", [chart.medications]),
                           (392, "Medical problems", chart.problems)):  # fmt: skip
        sheet.box(x, y, 164, 70, 0.5)
        sheet.text(x + 8, y + 16, title, label.but(bold=True))
        sheet.lines(x + 8, y + 34, said, value)
    sheet.text(44, y + 100, "Emergency contact", label.but(size=12, bold=True))
    captions(form, 44, y + 120, (190, 170, 160), (("Name", other.name), ("Relationship", chart.relation), ("Phone",
             other.phone)))  # fmt: skip
    return Drawn(sheet, chart.truth(
        "patient_name", "date_of_birth", "patient_sex", "patient_phone", "patient_email", "marital_status", "height",
        "weight", "patient_address", "allergies", "medications", "medical_problems", emergency_contacts=kin(chart),
    ), ("record_date",))  # fmt: skip


@layout("unknown", "train")
def blind2_other_leaflet(rng: random.Random) -> Drawn:
    """The leaflet that a pharmacy staples to a bag: about a medicine, about nobody."""
    rx = make_order(rng, "us", "words", 1, 1)
    item = rx.items[0]
    _, value = pens(rng, size=9.5)
    sheet = Sheet()
    sheet.text(44, 52, f"{item.name.upper()} - ORAL", value.but(bold=True, size=14))
    y = 80.0
    for name, text in (("USES", "Ask your pharmacist what this medicine is used for in your case."), ("HOW TO USE",
                       "Take this medicine by mouth as directed. Swallow it whole with a full glass of water. Use it "
                       "regularly to get the most benefit from it."), ("SIDE EFFECTS", "Nausea, dizziness or headache "
                       "may occur. If any of these effects lasts or gets worse, tell your doctor promptly."),
                       ("PRECAUTIONS", "Before taking it tell your doctor if you are allergic to it, or if you have "
                       "kidney or liver disease. Limit alcohol."), ("MISSED DOSE", "If you miss a dose, take it as "
                       "soon "
                       "as you remember. Do not double the dose to catch up."), ("STORAGE", "Store at room temperature "
                       "away from light and moisture. Keep out of the reach of children.")):  # fmt: skip
        sheet.text(44, y, f"{name}:", value.but(bold=True))
        y = sheet.wrapped(44, y + 14, 520, text, value, lead=1.4) + 8
    return Drawn(sheet, {})
