"""Discharge summaries of Britain, Africa, the Gulf and the Pacific."""

from __future__ import annotations

import random

from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.leaf import Leaf
from evaluation.documents.sheet import A4
from evaluation.documents.world_facts import dmy, inpatient, named
from evaluation.documents.world_people import mr

# fmt: off
_USUAL = ("facility_name", "admission_date", "discharge_date", "patient_id")


@layout("discharge_summary", "train")
def blind5_stay_uk_edn(rng: random.Random) -> Drawn:
    """A British electronic discharge notification: headings of the record standard in grey cells left of the text."""
    stay = inpatient(rng, "uk", "words", 1, 4)
    leaf, who = Leaf(rng, A4, 9), stay.patient
    leaf.t(40, 46, "Electronic Discharge Notification", 14, bold=True)
    leaf.t(555, 46, stay.facility, 11, bold=True, at="r")
    facts = (("Patient name", f"{mr(who)} {who.first} {who.last}"), ("Date of birth", named(who.born)), ("Gender",
             who.sex.capitalize()), ("Hospital number", stay.patient_id), ("Date of admission", named(stay.admitted)),
             ("Date of discharge", named(stay.discharged)), ("Discharging consultant", f"Dr {stay.doctor.name}"),
             ("Diagnoses", "; ".join(stay.diagnoses)), ("Procedures", "; ".join(stay.procedures)), ("Allergies",
             stay.allergies),
             ("Clinical summary", stay.story), ("Plan and requested actions", stay.follow_up), ("Discharge destination",
             stay.place))
    y = 60.0
    for name, text in facts:
        if text:
            end = leaf.para(186, y + 13, 364, text)
            leaf.sheet.band(40, y, 140, end - y - 4, 0.9)
            leaf.t(45, y + 13, name, 8.5, bold=True)
            leaf.rule(end - 4, 40, 555, 0.3)
            y = end - 3
    leaf.t(40, y + 24, "Medications to take out", bold=True)
    rows = [(i.name, i.strength, i.form, "oral", i.frequency, f"{i.days} days") for i in stay.items]
    leaf.grid(40, y + 32, (140, 75, 75, 55, 110, 60), ("Drug", "Strength", "Form", "Route", "Frequency", "Supply"),
        rows,
              rules="rows", lead=1.4)
    leaf.t(40, 805, "Copies: GP, patient, case notes", 8)
    return Drawn(leaf.sheet, stay.truth(
        *_USUAL, "date_of_birth", "patient_sex", "diagnoses", "procedures", "allergies", "hospital_course", "follow_up",
        "discharged_to", patient_name=f"{who.first} {who.last}", provider_name=f"Dr {stay.doctor.name}",
        medicines=[i.members("form", "frequency", route="oral") for i in stay.items],
    ))


@layout("discharge_summary", "train")
def blind5_stay_ng_hand(rng: random.Random) -> Drawn:
    """A Nigerian hospital's summary sheet by hand: numbered lines, drugs run on behind one another are kept apart."""
    stay = inpatient(rng, "ng", "low", 1, 3)
    leaf, who = Leaf(rng, A4, 10, hand=True), stay.patient
    leaf.t(297, 50, stay.facility.upper(), 15, bold=True, at="c")
    leaf.t(297, 64, f"{stay.address.line}   {stay.phone}", 8.5, at="c")
    leaf.t(297, 86, "DISCHARGE SUMMARY", 12, bold=True, at="c")
    y = 116.0
    for name, text in (("1. Name of patient", who.name), ("2. Hospital number", stay.patient_id), ("3. Sex",
    who.sex.capitalize()),
                       ("4. Date of admission", dmy(stay.admitted)), ("5. Date of discharge", dmy(stay.discharged)),
                       ("6. Diagnosis", stay.diagnoses[0]), ("7. Consultant", f"Dr {stay.doctor.name}"),
                       ("8. Condition at "
                        "discharge", stay.condition), ("9. Follow-up", stay.follow_up)):
        leaf.put(40, y, name, text, at=180, to=555)
        y += 28
    leaf.t(40, y, "10. Drugs on discharge")
    for item in stay.items:
        y += 26
        leaf.w(60, y, f"{item.form[:3].capitalize()} {item.name} {item.strength} {item.frequency} x {item.days}/7")
        leaf.rule(y + 4, 56, 555, 0.3)
    leaf.put(40, y + 60, "Signature of medical officer", "", to=400)
    return Drawn(leaf.sheet, stay.truth(
        *_USUAL, "patient_name", "patient_sex", "condition_at_discharge", "follow_up", diagnoses=stay.diagnoses[:1],
        provider_name=f"Dr {stay.doctor.name}", medicines=[
            i.members("frequency", form=i.form[:3].capitalize(), duration=f"{i.days}/7") for i in stay.items],
    ))


@layout("discharge_summary", "train")
def blind5_stay_ae_boxes(rng: random.Random) -> Drawn:
    """A Gulf hospital's summary: two columns, facts and diagnoses left, course right."""
    stay = inpatient(rng, "ae", "words", 1, 3)
    leaf, who = Leaf(rng, A4, 9), stay.patient
    leaf.t(40, 46, "Mirdiff Hills Hospital", 15, bold=True)
    leaf.t(40, 60, f"{stay.address.line}   Tel {stay.phone}", 8)
    leaf.t(555, 46, "Discharge Summary", 13, bold=True, at="r")
    leaf.sheet.box(40, 72, 250, 210, 0.5)
    leaf.sheet.box(298, 72, 257, 210, 0.5)
    y = leaf.down(48, 90, 140, (("Patient", who.name), ("MRN", stay.patient_id), ("DOB", named(who.born, "-")),
        ("Gender",
                  who.sex.capitalize()), ("Admitted", named(stay.admitted, "-")), ("Discharged", named(stay.discharged,
                      "-")),
                  ("Physician", f"Dr. {stay.doctor.name}")), 16, bold=True)
    leaf.t(48, y + 6, "Diagnoses", bold=True)
    leaf.lines(54, y + 21, [f"- {d}" for d in stay.diagnoses], 8.5, lead=1.4)
    leaf.t(306, 90, "Hospital course", bold=True)
    y = leaf.para(306, 105, 240, stay.story) + 8
    leaf.t(306, y, "Allergies", bold=True)
    leaf.t(306, y + 14, stay.allergies)
    leaf.t(306, y + 36, "Condition on discharge", bold=True)
    leaf.t(306, y + 50, stay.condition)
    leaf.t(40, 308, "Medications on discharge", bold=True)
    rows = [(i.name, i.strength, i.form.capitalize(), "Oral", i.frequency, f"{i.days} days") for i in stay.items]
    y = leaf.grid(40, 316, (140, 75, 75, 55, 100, 70), ("Medication", "Strength", "Form", "Route", "Frequency",
        "Duration"), rows,
                  band=True, lead=1.5)
    leaf.t(40, y + 24, "Follow up", bold=True)
    leaf.t(40, y + 38, stay.follow_up)
    if stay.procedures:
        leaf.put(40, y + 62, "Procedures:", "; ".join(stay.procedures), bold=True)
    leaf.t(40, 800, "Printed by nursing 4F   Page 1 of 1", 7.5)
    return Drawn(leaf.sheet, stay.truth(
        "patient_name", "admission_date", "discharge_date", "patient_id", "date_of_birth", "patient_sex", "diagnoses",
        "procedures", "hospital_course", "allergies", "condition_at_discharge", "follow_up",
        facility_name="Mirdiff Hills Hospital", provider_name=f"Dr. {stay.doctor.name}", medicines=[
            i.members("frequency", form=i.form.capitalize(), route="Oral",
                duration=f"{i.days} days") for i in stay.items],
    ))


@layout("discharge_summary", "train")
def blind5_stay_au_letter(rng: random.Random) -> Drawn:
    """An Australian hospital's letter to the family doctor: bold words in the margin, medicines as ceased or new."""
    stay = inpatient(rng, "au", "words", 1, 3)
    leaf, who = Leaf(rng, A4, 10), stay.patient
    leaf.t(40, 50, stay.facility, 15, bold=True)
    leaf.t(40, 64, f"{stay.address.line}   Ph {stay.phone}", 8.5)
    leaf.t(40, 94, f"Discharge summary for {who.name}", 12, bold=True)
    leaf.across(40, 112, (("DOB:", dmy(who.born)), ("Sex:", who.sex.capitalize()), ("URN:", stay.patient_id)))
    leaf.across(40, 128, (("Admitted:", named(stay.admitted)), ("Discharged:", named(stay.discharged)), ("Consultant:",
                f"Dr {stay.doctor.name}")))
    leaf.rule(136, 40, 555)
    y = 156.0
    drugs = "; ".join(f"{i.name} {i.strength} {i.form}, one {i.frequency}" for i in stay.items)
    for head, text in (("Principal diagnosis", stay.diagnoses[0]), ("Comorbidities", "; ".join(stay.diagnoses[1:])),
                       ("Procedures", "; ".join(stay.procedures)), ("Progress", stay.story), ("Allergies",
                       stay.allergies),
                       ("Medicines", drugs), ("Follow-up", stay.follow_up), ("Discharged to", stay.place)):
        if text:
            leaf.t(40, y, head, bold=True)
            y = leaf.para(160, y, 395, text, lead=1.4) + 8
    leaf.lines(40, y + 24, ["Dr N. Fairweather", "Resident Medical Officer"], 9)
    return Drawn(leaf.sheet, stay.truth(
        *_USUAL, "patient_name", "date_of_birth", "patient_sex", "diagnoses", "procedures", "hospital_course",
            "allergies",
        "follow_up", "discharged_to", provider_name=f"Dr {stay.doctor.name}",
        medicines=[i.members("form") for i in stay.items],
    ))
