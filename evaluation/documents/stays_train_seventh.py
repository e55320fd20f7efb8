"""More discharge summaries: tables of tests among the prose, two doctors, letters to family doctors."""

from __future__ import annotations

import random

from evaluation.documents.country_facts import captions, stack
from evaluation.documents.country_people import us
from evaluation.documents.facts import pens
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.nation_facts import code_of, make_inpatient, short
from evaluation.documents.nation_people import make_physician, title
from evaluation.documents.parts import Form
from evaluation.documents.sheet import A4, Sheet
from evaluation.documents.stay_facts import Stay
from evaluation.documents.stays_train_fifth import by_mouth, sections
from evaluation.documents.tables import Column, Table


def _second_page(form: Form, stay: Stay, doctor: str) -> None:
    sheet, label, value = form.sheet, form.label, form.value
    sheet.text(306, 770, "Page 1 of 2", label.but(size=8, bold=False), "centre")
    sheet.page()
    sheet.text(
        44,
        40,
        f"{stay.patient.last_first}   MRN {stay.patient_id}   DISCHARGE SUMMARY",
        label.but(size=8.5, bold=False),
    )
    sheet.text(44, 70, "Discharge medications", label.but(bold=True, size=11))
    y = 88.0
    for item in stay.items:
        sheet.text(44, y, f"{item.name} {item.strength} {item.form}", value.but(bold=True))
        sheet.text(260, y, by_mouth(item), value)
        y += 18
    y = stack(
        form,
        44,
        y + 14,
        190,
        (
            ("Allergies", stay.allergies),
            ("Condition at discharge", stay.condition),
            ("Discharge disposition", stay.place),
            ("Follow-up", stay.follow_up),
            ("Pending results", "None"),
        ),
        20,
    )
    sheet.text(44, y + 20, f"Signed by {doctor}", value)


@layout("discharge_summary", "train")
def blind3_stay_us_two_pages(rng: random.Random) -> Drawn:
    """A long American summary: a table of laboratory values within it, medicines to start, how long it took, two "
    "pages."""
    stay = make_inpatient(rng, "us", "spoken", 2, 4)
    label, value = pens(rng, size=9.5)
    sheet = Sheet()
    form = Form(sheet, label.but(bold=True), value)
    doctor = f"{stay.doctor.name}, {stay.doctor.degrees}"
    sheet.text(306, 44, stay.facility.upper(), label.but(size=12, bold=True), "centre")
    sheet.text(306, 58, f"{stay.address.line}    {stay.phone}", label.but(size=8, bold=False), "centre")
    sheet.text(306, 80, "DISCHARGE SUMMARY", label.but(size=13, bold=True), "centre")
    stack(form, 44, 104, 150, (("Patient:", stay.patient.last_first), ("Birth date:", us(rng, stay.patient.born)),
            ("Sex:",
          stay.patient.sex.capitalize()), ("Account #:", f"{rng.randint(10**7, 10**8)}")), 15)  # fmt: skip
    stack(form, 330, 104, 430, (("MRN:", stay.patient_id), ("Admitted:", us(rng, stay.admitted)), ("Discharged:",
          us(rng, stay.discharged)), ("Attending:", doctor)), 15)  # fmt: skip
    y = sections(form, 44, 180, 524, (
        ("Discharge diagnoses", [f"{n}. {text}" for n, text in enumerate(stay.diagnoses, 1)]), ("Procedures",
        stay.procedures), ("Hospital course", stay.story)))  # fmt: skip
    sheet.text(44, y, "Pertinent results", label.but(bold=True, size=11))
    rows = [
        ("WBC", f"{rng.uniform(5, 14):.1f}", f"{rng.uniform(4, 10):.1f}"),
        ("Hemoglobin", f"{rng.uniform(9, 14):.1f}", f"{rng.uniform(9, 14):.1f}"),
        ("Creatinine", f"{rng.uniform(0.6, 1.9):.2f}", f"{rng.uniform(0.6, 1.4):.2f}"),
    ]
    columns = (Column("Test", 150), Column("On admission", 110), Column("At discharge", 110))
    Table(columns, label.but(bold=True), value).draw(sheet, 44, y + 8, rows)
    _second_page(form, stay, doctor)
    return Drawn(sheet, stay.truth(
        "facility_name", "patient_name", "date_of_birth", "patient_sex", "patient_id", "admission_date",
        "discharge_date", "diagnoses", "procedures", "hospital_course", "allergies", "condition_at_discharge",
        "discharged_to", "follow_up", provider_name=doctor,
        medicines=[i.members("form", directions=by_mouth(i)) for i in stay.items],
    ))  # fmt: skip


@layout("discharge_summary", "train")
def blind3_stay_au_gp_letter(rng: random.Random) -> Drawn:
    """An Australian hospital writes to the family doctor: the doctor's address first, facts in captions, a plan."""
    stay, family = make_inpatient(rng, "au", "spoken", 1, 3), make_physician(rng, "au")
    label, value = pens(rng, size=10)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=True), value)
    who = stay.patient
    sheet.text(40, 48, stay.facility, label.but(size=14, bold=True))
    sheet.text(40, 62, f"{stay.address.line}   {stay.phone}", label.but(size=8.5, bold=False))
    sheet.lines(
        40, 96, [f"Dr {family.name}", "Wirrabilla Medical Centre", "31 High Street", "Wirrabilla NSW 2576"], value
    )
    sheet.text(40, 176, "Discharge Referral", label.but(size=13, bold=True))
    y = captions(form, 40, 196, (190, 130, 100, 90), (
        ("Patient", f"{who.last.upper()}, {who.first}"), ("Date of birth", short(who.born)), ("Sex",
                who.sex.capitalize()),
        ("MRN", stay.patient_id), ("Admission date", short(stay.admitted)), ("Discharge date", short(stay.discharged)),
        ("", ""), ("", ""), ("Treating doctor", f"Dr {stay.doctor.name}"), ("Discharged to", stay.place),
    ))  # fmt: skip
    y = sections(form, 40, y, 515, (
        ("Principal diagnosis", stay.diagnoses[0]), ("Clinical synopsis", stay.story), ("Allergies", stay.allergies),
        ("Recommendations to GP", stay.follow_up)))  # fmt: skip
    rows = [
        (f"{i.name} {i.strength} {i.form}", f"ONE {i.form} {i.frequency}", rng.choice(("New", "Unchanged")))
        for i in stay.items
    ]
    columns = (Column("Medicine", 220), Column("Directions", 205), Column("Status", 90))
    y = Table(columns, label.but(bold=True), value, lead=1.4).draw(sheet, 40, y + 4, rows)
    sheet.text(40, y + 30, f"Dr {stay.doctor.name}, registrar", value)
    return Drawn(sheet, stay.truth(
        "facility_name", "date_of_birth", "patient_sex", "patient_id", "admission_date", "discharge_date",
        "discharged_to", "hospital_course", "allergies", "follow_up", patient_name=f"{who.first} {who.last}",
        diagnoses=stay.diagnoses[:1], provider_name=f"Dr {stay.doctor.name}",
        medicines=[i.members("form", directions=f"ONE {i.form} {i.frequency}") for i in stay.items],
    ))  # fmt: skip


@layout("discharge_summary", "train")
def blind3_stay_ae_report(rng: random.Random) -> Drawn:
    """A Gulf hospital's medical report on leaving: grid of facts, codes beside the diagnoses, drugs with their days."""
    stay = make_inpatient(rng, "ae", "spoken", 1, 4)
    label, value = pens(rng, size=9)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    who = stay.patient
    sheet.text(297, 46, stay.facility.upper(), label.but(size=14, bold=True), "centre")
    sheet.text(297, 64, "DISCHARGE SUMMARY REPORT", label.but(size=11, bold=True), "centre")
    for row, cells in enumerate((
        (("Patient Name", who.name, 215), ("MRN", stay.patient_id, 100), ("Gender", who.sex.capitalize(), 80),
                ("Date of Birth",
         f"{who.born:%d-%b-%Y}", 120)),
        (("Admission Date", f"{stay.admitted:%d-%b-%Y}", 130), ("Discharge Date", f"{stay.discharged:%d-%b-%Y}", 130),
         ("Attending Physician", f"Dr. {stay.doctor.name}", 255)),
    )):  # fmt: skip
        x = 40.0
        for name, text, width in cells:
            x = form.cell(x, 78 + 34 * row, width, 34, name, text)
    y = 168.0
    sheet.text(40, y, "Discharge Diagnosis", label.but(bold=True))
    codes = [(code_of(stay) if n == 0 else "", text) for n, text in enumerate(stay.diagnoses)]
    y = (
        Table((Column("ICD-10", 80), Column("Description", 435)), label.but(bold=True), value).draw(
            sheet, 40, y + 6, codes
        )
        + 20
    )
    y = sections(form, 40, y, 515, (
        ("Hospital Course", stay.story), ("Procedures", stay.procedures), ("Allergies", stay.allergies),
        ("Condition on Discharge", stay.condition), ("Follow Up Plan", stay.follow_up)))  # fmt: skip
    rows = [(f"{i.name} {i.strength} {i.form}", i.frequency, f"{i.days} days") for i in stay.items]
    columns = (Column("Discharge Medications", 265), Column("Frequency", 140), Column("Duration", 110))
    y = Table(columns, label.but(bold=True), value, head_band=True, lead=1.4).draw(sheet, 40, y + 2, rows)
    sheet.text(
        40,
        y + 30,
        "Printed by the hospital information system; valid without signature.",
        label.but(size=8, bold=False),
    )
    return Drawn(sheet, stay.truth(
        "facility_name", "patient_name", "patient_id", "patient_sex", "date_of_birth", "admission_date",
        "discharge_date", "diagnoses", "hospital_course", "procedures", "allergies", "condition_at_discharge",
        "follow_up", provider_name=f"Dr. {stay.doctor.name}",
        medicines=[i.members("form", "frequency", duration=f"{i.days} days") for i in stay.items],
    ))  # fmt: skip


@layout("discharge_summary", "train")
def blind3_stay_ke_narrow(rng: random.Random) -> Drawn:
    """A Kenyan hospital's sheet by hand, each heading on a dotted line, drugs one under another."""
    stay = make_inpatient(rng, "ke", "capitals", 1, 3)
    label, value = pens(rng, hand=True, plain=True, size=10)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(297, 48, stay.facility.upper(), label.but(size=14, bold=True), "centre")
    sheet.text(297, 68, "PATIENT DISCHARGE SUMMARY", label.but(size=11, bold=True), "centre")
    when = [f"{day.day} {day:%b} {day.year}" for day in (stay.admitted, stay.discharged)]
    form.right(44, 100, "Name", stay.patient.name, line_to=340)
    form.right(352, 100, "IP No.", stay.patient_id, line_to=551)
    form.right(44, 128, "Sex", stay.patient.sex.capitalize(), line_to=180)
    form.right(192, 128, "D.O.A", when[0], line_to=360)
    form.right(372, 128, "D.O.D", when[1], line_to=551)
    form.right(44, 156, "Diagnosis", "; ".join(stay.diagnoses), line_to=551)
    sheet.text(44, 186, "Treatment on discharge", label)
    y = 210.0
    for number, item in enumerate(stay.items, 1):
        sheet.text(
            60,
            y,
            f"{number}. {item.form[:3].capitalize()} {item.name} {item.strength} {item.frequency} x {item.days} days",
            value,
        )
        y += 26
    form.right(44, y + 10, "Condition on discharge", stay.condition, line_to=551)
    form.right(44, y + 40, "TCA / follow up", stay.follow_up, line_to=551)
    form.right(44, y + 90, "Discharging doctor", f"Dr {stay.doctor.name}", line_to=340)
    return Drawn(sheet, stay.truth(
        "facility_name", "patient_name", "patient_id", "patient_sex", "admission_date", "discharge_date", "diagnoses",
        "condition_at_discharge", "follow_up", provider_name=f"Dr {stay.doctor.name}",
        medicines=[i.members("frequency", form=i.form[:3].capitalize(), duration=f"{i.days} days") for i in stay.items],
    ))  # fmt: skip


@layout("discharge_summary", "train")
def blind3_stay_in_daycare(rng: random.Random) -> Drawn:
    """An Indian day-care card: two columns of small blocks, surgeon and anaesthetist, drops after the operation."""
    stay, other = make_inpatient(rng, "in", "spoken", 1, 2), make_physician(rng, "in")
    label, value = pens(rng, size=9.5)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=True), value)
    who = stay.patient
    sheet.text(40, 48, stay.facility, label.but(size=14, bold=True))
    sheet.text(40, 62, f"{stay.address.line}  {stay.phone}", label.but(size=8, bold=False))
    sheet.text(555, 48, "DISCHARGE CARD", label.but(size=13, bold=True), "right")
    sheet.rule(40, 72, 555, weight=1.2)
    y = z = 92.0
    for name, text in (("Patient", f"{title(who)} {who.name}"), ("Reg. No.", stay.patient_id), ("Gender",
                       who.sex.capitalize()), ("Admitted on", f"{stay.admitted:%d %b %Y}"), ("Discharged on",
                       f"{stay.discharged:%d %b %Y}")):  # fmt: skip
        y = form.below(40, y, name, text) + 8
    for name, text in (("Surgeon / Consultant", f"Dr. {stay.doctor.name}"), ("Anaesthetist", f"Dr. {other.name}"),
            ("Diagnosis",
                       "Senile cataract, right eye"), ("Procedure", "Phacoemulsification with lens implant"),
                               ("Condition at "
                       "discharge", stay.condition)):  # fmt: skip
        z = form.below(310, z, name, text) + 8
    y = max(y, z) + 10
    sheet.text(40, y, "Medicines advised", label.but(bold=True))
    y += 17
    for number, item in enumerate(stay.items, 1):
        sheet.text(40, y, f"{number}. {item.name} {item.strength} {item.form} - 1 {item.form} {item.frequency} for "
                          f"{item.days} "
                   "days", value)  # fmt: skip
        y += 16
    form.right(40, y + 10, "Review on:", stay.follow_up)
    sheet.wrapped(
        40,
        y + 40,
        515,
        "Do not rub the eye. Avoid head bath for seven days. Wear the protective glasses "
        "day and "
        "night. Call at once in case of pain, redness or loss of vision.",
        label.but(size=8.5, bold=False),
    )
    return Drawn(sheet, stay.truth(
        "facility_name", "patient_name", "patient_id", "patient_sex", "admission_date", "discharge_date",
        "condition_at_discharge", "follow_up", provider_name=f"Dr. {stay.doctor.name}",
        diagnoses=["Senile cataract, right eye"], procedures=["Phacoemulsification with lens implant"],
        medicines=[i.members("form") for i in stay.items],
    ))  # fmt: skip
