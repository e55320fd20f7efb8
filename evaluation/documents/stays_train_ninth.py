"""More discharge summaries: two pages, letters, wards' sheets by hand, instructions to the patient."""

from __future__ import annotations

import random

from evaluation.documents.country_facts import captions, stack
from evaluation.documents.facts import pens
from evaluation.documents.land_facts import american, code_of, make_inpatient, short
from evaluation.documents.land_pairs import beside, blocks, inside, over_captions, run_on
from evaluation.documents.land_people import title
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.parts import Form
from evaluation.documents.sheet import A4, Pen, Sheet
from evaluation.documents.tables import Column, Table

_FACTS = ("facility_name", "patient_name", "admission_date", "discharge_date")


@layout("discharge_summary", "train")
def blind4_stay_uk_bullets(rng: random.Random) -> Drawn:
    """A British trust's letter: three columns of captions, what the family doctor should do first, drugs as bullets."""
    stay = make_inpatient(rng, "uk", "spoken", 1, 3)
    label, value = pens(rng, size=10)
    sheet = Sheet(A4)
    form = Form(sheet, label, value)
    who = stay.patient
    sheet.text(555, 46, stay.facility, label.but(size=14, bold=True), "right")
    sheet.text(555, 60, stay.address.line, label.but(size=8, bold=False), "right")
    sheet.text(40, 84, "Discharge letter to GP", label.but(size=13, bold=True))
    captions(form, 40, 104, (185, 165, 165), (("Patient", f"{title(who)} {who.first} {who.last}"), ("Date of birth",
             f"{who.born:%d %b %Y}"), ("Hospital number", stay.patient_id), ("Admitted", f"{stay.admitted:%d %b %Y}"),
             ("Discharged", f"{stay.discharged:%d %b %Y}"), ("Consultant", f"Dr {stay.doctor.name}")))  # fmt: skip
    y = blocks(form, 40, 180, 515, (("Follow-up and actions for GP", stay.follow_up),))
    for name, texts in (("Diagnoses this admission", stay.diagnoses), ("Operations", stay.procedures)):
        if texts:
            sheet.text(40, y, name, label.but(bold=True))
            y = sheet.lines(52, y + 15, [f"\u2022 {text}" for text in texts], value, lead=1.4) + 8
    y = blocks(form, 40, y, 515, (("What happened", stay.story), ("Allergies", stay.allergies),
        ("Discharge destination",
               stay.place)))  # fmt: skip
    sheet.text(40, y, "To take home", label.but(bold=True))
    drugs = [f"\u2022 {i.name} {i.strength} {i.form}s: take one {i.frequency} for {i.days} days" for i in stay.items]
    sheet.lines(52, y + 15, drugs, value, lead=1.5)
    return Drawn(sheet, stay.truth(
        "facility_name", "date_of_birth", "patient_id", "admission_date", "discharge_date", "diagnoses", "procedures",
        "hospital_course", "allergies", "discharged_to", "follow_up", patient_name=f"{who.first} {who.last}",
        provider_name=f"Dr {stay.doctor.name}", medicines=[i.members() for i in stay.items],
    ), ("patient_sex",))  # fmt: skip


@layout("discharge_summary", "train")
def blind4_stay_us_patient_sheet(rng: random.Random) -> Drawn:
    """Instructions for the patient: questions as headings in everyday words, medicines in a table of times."""
    stay = make_inpatient(rng, "us", "spoken", 1, 3)
    label, value = pens(rng, size=10.5)
    sheet = Sheet()
    form = Form(sheet, label, value)
    who = stay.patient
    sheet.text(40, 50, "Going Home Instructions", label.but(size=17, bold=True))
    sheet.text(40, 66, stay.facility, label.but(bold=False))
    run_on(form, 40, 96, (("Patient", who.name), ("Date of birth", american(who.born))))
    run_on(form, 40, 114, (("You came in on", american(stay.admitted)), ("You left on", american(stay.discharged))))
    doctor = f"{stay.doctor.name}, {stay.doctor.degrees}"
    y = blocks(form, 40, 146, 530, (("Why were you in the hospital?", stay.diagnoses[0]), ("What did we do?",
        stay.story), (
               "Who took care of you?", doctor)))  # fmt: skip
    sheet.text(40, y, "Which medicines should you take?", label.but(bold=True))
    rows = [(f"{i.name} {i.strength}", f"1 {i.form} {i.frequency}", f"{i.days} days") for i in stay.items]
    columns = (Column("Medicine", 210), Column("How much, how often", 210), Column("For how long", 110))
    y = Table(columns, label.but(bold=True), value, lead=1.5).draw(sheet, 40, y + 8, rows) + 24
    blocks(form, 40, y, 530, (("When should you be seen again?", stay.follow_up), ("What are you allergic to?",
           stay.allergies), ("When should you call us?", "Fever above 101 F, bleeding that does not stop, or pain that "
           "gets worse.")))  # fmt: skip
    return Drawn(sheet, stay.truth(
        *_FACTS, "date_of_birth", "hospital_course", "follow_up", "allergies", diagnoses=stay.diagnoses[:1],
        provider_name=doctor, medicines=[i.members(duration=f"{i.days} days") for i in stay.items],
    ))  # fmt: skip


@layout("discharge_summary", "train")
def blind4_stay_gh_hand(rng: random.Random) -> Drawn:
    """A Ghanaian ward's form by hand: label in small print under the line, ward facts, drugs on ruled lines."""
    stay = make_inpatient(rng, "gh", "small", 1, 3)
    label, value = pens(rng, hand=True, plain=True, size=9.5)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    who = stay.patient
    sheet.text(297, 50, stay.facility.upper(), label.but(size=14, bold=True), "centre")
    sheet.text(297, 68, "DISCHARGE SUMMARY FORM", label.but(size=11, bold=True), "centre")
    y = over_captions(form, 40, 106, (260, 80, 80, 95), (("Patient's name", who.name), ("Age",
        str(who.age(stay.admitted))),
                      ("Sex", who.sex[0].upper()), ("Folder no.", stay.patient_id), ("Doctor in charge",
                      f"Dr {stay.doctor.name}"), ("Ward", "Medical II"), ("Date of adm.", short(stay.admitted)),
                      ("Date of "
                      "disch.", short(stay.discharged))), 40)  # fmt: skip
    form.right(40, y + 10, "Final diagnosis", stay.diagnoses[0], line_to=555)
    form.right(40, y + 40, "Condition on discharge", stay.condition, line_to=555)
    sheet.text(40, y + 70, "Drugs on discharge", label.but(bold=False))
    for row, item in enumerate(stay.items):
        sheet.text(60, y + 92 + 26 * row, f"{item.form[:3].capitalize()} {item.name} {item.strength} {item.frequency} "
                   f"x {item.days}/7", value)  # fmt: skip
        sheet.rule(56, y + 95 + 26 * row, 555, weight=0.3)
    y += 100 + 26 * len(stay.items)
    form.right(40, y + 20, "Review", stay.follow_up, line_to=555)
    form.right(40, y + 70, "Signature", "", line_to=260)
    return Drawn(sheet, stay.truth(
        *_FACTS, "patient_sex", "patient_id", "condition_at_discharge", "follow_up", diagnoses=stay.diagnoses[:1],
        provider_name=f"Dr {stay.doctor.name}",
        medicines=[i.members("frequency", form=i.form[:3].capitalize(), duration=f"{i.days}/7") for i in stay.items],
    ))  # fmt: skip


@layout("discharge_summary", "train")
def blind4_stay_ae_two_pages(rng: random.Random) -> Drawn:
    """A Gulf hospital's summary over two pages: boxes of facts, codes in brackets, the head repeated on the second."""
    stay = make_inpatient(rng, "ae", "latin", 2, 4)
    label, value = pens(rng, size=9.5)
    sheet = Sheet(A4)
    form = Form(sheet, label, value)
    who = stay.patient
    sheet.text(40, 46, stay.facility, label.but(size=14, bold=True))
    sheet.text(555, 46, "DISCHARGE SUMMARY", label.but(size=12, bold=True), "right")
    inside(form, 40, 58, (290, 225), (("Patient Name", who.name), ("MRN", stay.patient_id), ("Date of Birth",
           f"{who.born:%d-%b-%Y}"), ("Gender", who.sex.capitalize()), ("Admission Date", f"{stay.admitted:%d-%b-%Y}"),
           ("Discharge Date", f"{stay.discharged:%d-%b-%Y}"), ("Attending Physician", f"Dr. {stay.doctor.name}"),
           ("Payer",
           "Sahara Takaful")), 22)  # fmt: skip
    y = blocks(form, 40, 170, 515, (("PRINCIPAL DIAGNOSIS", stay.diagnoses[0]), ("ICD-10", code_of(stay)),
        ("SECONDARY DIAGNOSES",
               ", ".join(stay.diagnoses[1:])), ("HISTORY OF PRESENT ILLNESS", "As described in the admission note. No "
               "recent travel."), ("PROCEDURES", ", ".join(stay.procedures)), ("HOSPITAL COURSE",
               stay.story)))  # fmt: skip
    blocks(form, 40, y, 515, (("ALLERGIES", stay.allergies), ("CONDITION AT DISCHARGE", stay.condition)))
    sheet.text(297, 815, "Page 1 of 2", label.but(size=8, bold=False), "centre")
    sheet.page()
    sheet.text(40, 46, f"{who.name}   MRN {stay.patient_id}", value.but(size=8.5))
    sheet.text(40, 78, "DISCHARGE MEDICATIONS", label.but(bold=True))
    rows = [(i.name, i.strength, "1", "PO", i.frequency, f"{i.days} days") for i in stay.items]
    columns = tuple(Column(*head) for head in (("Drug", 165), ("Strength", 80), ("Dose", 50), ("Route", 50),
        ("Frequency",
                    80), ("Duration", 90)))  # fmt: skip
    y = Table(columns, label.but(bold=True), value, head_band=True, lead=1.4).draw(sheet, 40, 86, rows) + 26
    blocks(form, 40, y, 515, (("FOLLOW UP", stay.follow_up),))
    sheet.text(297, 815, "Page 2 of 2", label.but(size=8, bold=False), "centre")
    return Drawn(sheet, stay.truth(
        *_FACTS, "date_of_birth", "patient_sex", "patient_id", "procedures", "diagnoses", "hospital_course",
        "allergies", "condition_at_discharge", "follow_up", provider_name=f"Dr. {stay.doctor.name}",
        medicines=[i.members("frequency", dose="1", route="PO", duration=f"{i.days} days") for i in stay.items],
    ))  # fmt: skip


@layout("discharge_summary", "train")
def blind4_stay_nz_summary(rng: random.Random) -> Drawn:
    """A New Zealand hospital's summary: facts at the right, headings left of their text, one line per medicine."""
    stay = make_inpatient(rng, "nz", "spoken", 1, 3)
    label, value = pens(rng, size=9.5)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=True), value)
    who = stay.patient
    sheet.text(40, 50, "Hospital Discharge Summary", label.but(size=15, bold=True))
    sheet.text(40, 66, stay.facility, label.but(bold=False))
    stack(form, 330, 50, 430, (("Name", f"{who.first} {who.last}"), ("NHI", f"ZZB{rng.randint(1000, 9999)}"), ("DOB",
          f"{who.born:%d %b %Y}"), ("Gender", who.sex.capitalize()), ("Admitted", f"{stay.admitted:%d %b %Y}"),
          ("Discharged",
          f"{stay.discharged:%d %b %Y}"), ("Consultant", f"Dr {stay.doctor.name}")), 15)  # fmt: skip
    sheet.rule(40, 156, 555)
    y = 174.0
    drugs = [f"{i.name} {i.strength} {i.form}, 1 {i.form} {i.frequency}, {i.days} days" for i in stay.items]
    for name, texts in (("Principal diagnosis", stay.diagnoses[:1]), ("Other diagnoses", stay.diagnoses[1:]),
        ("Procedures",
                        stay.procedures), ("Clinical course", [stay.story]), ("Alerts and allergies", [stay.allergies]),
                        ("Medicines on discharge", drugs), ("Follow-up", [stay.follow_up]), ("Discharged to",
                        [stay.place])):  # fmt: skip
        if texts:
            sheet.text(40, y, name, label.but(bold=True))
            for text in texts:
                y = sheet.wrapped(180, y, 375, text, value, lead=1.4)
            y += 9
    return Drawn(sheet, stay.truth(
        "facility_name", "date_of_birth", "patient_sex", "admission_date", "discharge_date", "diagnoses", "procedures",
        "hospital_course", "allergies", "follow_up", "discharged_to", patient_name=f"{who.first} {who.last}",
        provider_name=f"Dr {stay.doctor.name}", medicines=[i.members("form") for i in stay.items],
    ), ("patient_id",))  # fmt: skip


@layout("discharge_summary", "train")
def blind4_stay_pk_certificate(rng: random.Random) -> Drawn:
    """A Pakistani hospital's discharge certificate: a numbered form in label cells, treatment given and advised."""
    stay = make_inpatient(rng, "pk", "pluses", 1, 3)
    label, value = pens(rng, size=9.5)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    who = stay.patient
    sheet.text(297, 46, stay.facility.upper(), label.but(size=14, bold=True), "centre")
    sheet.text(297, 59, f"{stay.address.line}   {stay.phone}", label.but(size=8, bold=False), "centre")
    sheet.text(297, 80, "DISCHARGE CERTIFICATE", label.but(size=12, bold=True), "centre")
    y = beside(form, 40, 92, ((110, 405),), (("1. Patient", f"{title(who)} {who.name}"), ("2. Age / Sex",
               f"{who.age(stay.admitted)} Years / {who.sex.capitalize()}"), ("3. MR Number", stay.patient_id),
               ("4. Admitted",
               f"{stay.admitted:%d-%b-%Y}"), ("5. Discharged", f"{stay.discharged:%d-%b-%Y}"), ("6. Consultant",
               f"Dr. {stay.doctor.name}"), ("7. Final Diagnosis", ", ".join(stay.diagnoses)), ("8. Procedure",
               ", ".join(stay.procedures) or "-")), 20)  # fmt: skip
    y = blocks(form, 40, y + 24, 515, (("9. Summary of stay", stay.story), ("10. State at discharge", stay.condition)))
    sheet.text(40, y, "11. Treatment advised", label.but(bold=True))
    for n, item in enumerate(stay.items):
        sheet.text(60, y + 18 + 18 * n, f"{item.form[:3].capitalize()}. {item.name} {item.strength}", value)
        sheet.text(280, y + 18 + 18 * n, item.frequency, value)
        sheet.text(360, y + 18 + 18 * n, f"{item.days} days", value)
    blocks(form, 40, y + 30 + 18 * len(stay.items), 515, (("12. Follow up", stay.follow_up),))
    return Drawn(sheet, stay.truth(
        *_FACTS, "patient_id", "patient_sex", "diagnoses", "procedures", "hospital_course", "condition_at_discharge",
        "follow_up", provider_name=f"Dr. {stay.doctor.name}",
        medicines=[i.members("frequency", form=i.form[:3].capitalize(), duration=f"{i.days} days") for i in stay.items],
    ))  # fmt: skip


@layout("discharge_summary", "train")
def blind4_stay_ie_letter(rng: random.Random) -> Drawn:
    """An Irish consultant's letter in prose: dates and diagnosis in sentences, medicines in a sentence too."""
    stay = make_inpatient(rng, "ie", "spoken", 1, 2)
    _, value = pens(rng, size=10.5)
    sheet = Sheet(A4)
    who = stay.patient
    sheet.text(60, 56, stay.facility, value.but(size=14, bold=True))
    sheet.lines(60, 72, [*stay.address.lines, f"Tel {stay.phone}"], value.but(size=9))
    sheet.text(60, 128, "DISCHARGE SUMMARY", value.but(bold=True))
    sheet.text(60, 148, f"Re: {title(who)} {who.first} {who.last}, DOB {short(who.born)}, MRN {stay.patient_id}", value)
    drugs = " and ".join(f"{i.name} {i.strength} {i.frequency}" for i in stay.items)
    y = sheet.wrapped(60, 178, 475, "Dear Doctor,", value) + 8
    for text in (f"This patient was admitted on {stay.admitted.day} {stay.admitted:%B %Y} and discharged on "
                 f"{stay.discharged.day} {stay.discharged:%B %Y} under my care. The diagnosis was: "
                 f"{stay.diagnoses[0]}.",
                 stay.story, f"Discharge medication: {drugs}.", f"Follow-up: {stay.follow_up}"):  # fmt: skip
        y = sheet.wrapped(60, y, 475, text, value, lead=1.5) + 8
    sheet.lines(60, y + 24, ["Yours sincerely,", "", f"Dr {stay.doctor.name}", "Consultant Physician"], value, lead=1.4)
    return Drawn(sheet, stay.truth(
        "facility_name", "date_of_birth", "patient_id", "admission_date", "discharge_date", "follow_up",
        patient_name=f"{who.first} {who.last}", provider_name=f"Dr {stay.doctor.name}",
        diagnoses=stay.diagnoses[:1], medicines=[i.members("frequency") for i in stay.items],
    ), ("hospital_course", "patient_sex"))  # fmt: skip


@layout("discharge_summary", "train")
def blind4_stay_hk_blank(rng: random.Random) -> Drawn:
    """A Hong Kong hospital's form, two thirds of it blank: name, dates and a doctor only."""
    stay = make_inpatient(rng, "hk")
    label, value = pens(rng, size=10)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    pen = Pen("sans", 8)
    sheet.text(40, 50, stay.facility, label.but(size=14, bold=True))
    sheet.text(555, 50, "Discharge Summary", label.but(size=12, bold=True), "right")
    stack(form, 40, 84, 170, (("Patient name", stay.patient.name), ("Admission date", f"{stay.admitted:%d-%b-%Y}"),
        ("Discharge "
          "date", f"{stay.discharged:%d-%b-%Y}"), ("Doctor in charge", f"Dr. {stay.doctor.name}")), 18,
          ":")  # fmt: skip
    for row, name in enumerate(
        ("Diagnosis", "Operation / procedure", "Progress in hospital", "Medication", "Follow-up")
    ):
        sheet.box(40, 170 + 90 * row, 515, 84, 0.5)
        sheet.text(46, 184 + 90 * row, name, pen)
    return Drawn(sheet, stay.truth(*_FACTS, provider_name=f"Dr. {stay.doctor.name}"))
