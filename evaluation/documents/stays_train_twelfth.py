"""More American discharge summaries: transfers, two pages, psychiatry, instructions by hand, prose."""

from __future__ import annotations

import random

from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.leaf import Leaf
from evaluation.documents.world_facts import icd, inpatient, sig, us

# fmt: off
_USUAL = ("facility_name", "patient_name", "admission_date", "discharge_date")


@layout("discharge_summary", "train")
def blind5_stay_us_transfer(rng: random.Random) -> Drawn:
    """A summary for the next facility: two columns of cells, code status, diagnoses with codes in a table."""
    stay = inpatient(rng, "us", "us", 2, 4)
    leaf, who = Leaf(rng, body=9), stay.patient
    leaf.t(36, 44, stay.facility, 14, bold=True)
    leaf.t(36, 58, f"{stay.address.line}   Case management {stay.phone}", 8)
    leaf.t(576, 44, "Transfer / Discharge Summary", 12, at="r")
    y = leaf.cells(36, 68, (270, 270), (("Patient", who.last_first), ("Medical record number", stay.patient_id),
                   ("Date of birth", us(who.born)), ("Sex", who.sex.capitalize()), ("Admitted", us(stay.admitted)),
                   ("Discharged", us(stay.discharged)), ("Attending physician",
                   f"{stay.doctor.name}, {stay.doctor.degrees}"),
                   ("Discharged to", stay.place)), 28, 7)
    leaf.across(36, y + 18, (("Allergies:", stay.allergies), ("Code status:", "Full code"), ("Diet:", "Regular")))
    rows = [(str(n), d, icd(stay) if n == 1 else "") for n, d in enumerate(stay.diagnoses, 1)]
    y = leaf.grid(36, y + 30, (30, 390, 120), ("#", "Diagnosis", "ICD-10"), rows, rules="rows", lead=1.4)
    if stay.procedures:
        leaf.put(36, y + 18, "Procedures:", "; ".join(stay.procedures), bold=True)
    leaf.t(36, y + 42, "Summary of stay", bold=True)
    y = leaf.para(36, y + 56, 540, stay.story) + 10
    drugs = [(i.name, i.strength, i.dose, "PO", i.frequency, rng.choice(("0800", "0900", "2100"))) for i in stay.items]
    y = leaf.grid(36, y, (190, 80, 70, 60, 70, 70), ("Medication", "Strength", "Dose", "Route", "Frequency",
        "Last given"),
                  drugs, band=True, lead=1.4)
    leaf.put(36, y + 22, "Condition:", stay.condition, bold=True)
    leaf.put(36, y + 38, "Follow-up:", stay.follow_up, bold=True)
    leaf.rule(y + 84, 36, 280)
    leaf.t(36, y + 95, "Nurse giving report / time", 7.5)
    return Drawn(leaf.sheet, stay.truth(
        *_USUAL, "patient_id", "date_of_birth", "patient_sex", "allergies", "diagnoses", "procedures",
            "hospital_course",
        "condition_at_discharge", "follow_up", "discharged_to",
        provider_name=f"{stay.doctor.name}, {stay.doctor.degrees}",
        medicines=[i.members("dose", "frequency", route="PO") for i in stay.items],
    ))


@layout("discharge_summary", "train")
def blind5_stay_us_two_pages(rng: random.Random) -> Drawn:
    """A summary over two pages with a running head, sections in capitals, consultations and results in between."""
    stay = inpatient(rng, "us", "words", 2, 4)
    leaf, who = Leaf(rng, body=10, face="serif"), stay.patient
    leaf.t(306, 50, stay.facility, 15, bold=True, at="c")
    leaf.t(306, 66, "Discharge Summary", 12, at="c")
    leaf.down(60, 96, 170, (("Patient:", who.name), ("DOB:", us(who.born)), ("MRN:", stay.patient_id)), 15)
    leaf.down(330, 96, 440, (("Admission date:", us(stay.admitted)), ("Discharge date:", us(stay.discharged)),
        ("Attending:",
              f"{stay.doctor.name}, {stay.doctor.degrees}")), 15)
    y = 160.0
    for head, text in (("PRINCIPAL DIAGNOSIS", stay.diagnoses[0]), ("SECONDARY DIAGNOSES",
    "; ".join(stay.diagnoses[1:])),
                       ("PROCEDURES", "; ".join(stay.procedures)), ("CONSULTATIONS", "Nutrition, physical therapy"),
                       ("HOSPITAL COURSE", stay.story), ("PERTINENT RESULTS",
                       "White cell count 12.4, hemoglobin 12.9, creatinine "
                        "0.9 on arrival. Cultures without growth at 48 hours.")):
        if text:
            leaf.t(60, y, head, 9.5, bold=True)
            y = leaf.para(60, y + 15, 490, text, lead=1.45) + 10
    leaf.t(306, 770, "Page 1 of 2", 8, at="c")
    leaf.sheet.page()
    leaf.t(60, 46, f"{who.name}    MRN {stay.patient_id}", 9)
    leaf.rule(52, 60, 552, 0.4)
    leaf.t(60, 80, "DISCHARGE MEDICATIONS", 9.5, bold=True)
    y = leaf.lines(70, 97, [f"{n}. {i.name} {i.strength} {i.form} - {sig(i)}" for n, i in enumerate(stay.items, 1)],
        lead=1.6)
    for head, text in (("ALLERGIES", stay.allergies), ("CONDITION ON DISCHARGE", stay.condition), ("DISPOSITION",
    stay.place),
                       ("FOLLOW-UP", stay.follow_up)):
        leaf.t(60, y + 10, head, 9.5, bold=True)
        y = leaf.para(60, y + 25, 490, text) + 8
    leaf.t(60, y + 30, f"Signed by {stay.doctor.name}, {stay.doctor.degrees}  {us(stay.discharged)} 15:40", 8.5)
    leaf.t(306, 770, "Page 2 of 2", 8, at="c")
    return Drawn(leaf.sheet, stay.truth(
        *_USUAL, "patient_id", "date_of_birth", "allergies", "diagnoses", "procedures", "hospital_course",
        "condition_at_discharge", "follow_up", "discharged_to",
        provider_name=f"{stay.doctor.name}, {stay.doctor.degrees}",
        medicines=[i.members("form", directions=sig(i)) for i in stay.items],
    ))


@layout("discharge_summary", "train")
def blind5_stay_us_hand_sheet(rng: random.Random) -> Drawn:
    """A surgery centre's instruction sheet by hand: ticked advice, a few lines for drugs, who drives home."""
    stay = inpatient(rng, "us", "us", 1, 2)
    leaf, who = Leaf(rng, body=9.5, hand=True), stay.patient
    leaf.t(306, 44, "Larkfield Surgery Center", 15, bold=True, at="c")
    leaf.t(306, 60, "DISCHARGE INSTRUCTIONS AND SUMMARY", 10, at="c")
    leaf.put(36, 92, "Patient", who.name, to=330)
    leaf.put(340, 92, "DOB", us(who.born), to=576)
    leaf.put(36, 118, "Admitted", us(stay.admitted), to=200)
    leaf.put(210, 118, "Discharged", us(stay.discharged), to=380)
    leaf.put(390, 118, "Surgeon", stay.doctor.name, to=576)
    leaf.put(36, 144, "Diagnosis", stay.diagnoses[0], to=576)
    leaf.put(36, 170, "Allergies", stay.allergies, to=330)
    leaf.put(340, 170, "Condition", stay.condition, to=576)
    leaf.t(36, 204, "ACTIVITY", bold=True)
    leaf.ticks(110, 204, ("As tolerated", "No lifting", "No driving for 24 hours"), "As tolerated")
    leaf.t(36, 226, "DIET", bold=True)
    leaf.ticks(110, 226, ("Regular", "Liquids only", "Low salt"), "Regular")
    leaf.t(36, 256, "MEDICINES TO TAKE", bold=True)
    y = 280.0
    for item in stay.items:
        leaf.w(46, y, f"{item.name} {item.strength}, {item.dose} PO {item.frequency}")
        leaf.rule(y + 4, 40, 576, 0.4)
        y += 28
    leaf.put(36, y + 10, "Return visit", stay.follow_up, to=576)
    leaf.t(36, y + 40, "Call us at once for fever, bleeding, or pain that medicine does not help.", 9)
    leaf.put(36, y + 80, "Nurse", "", to=260)
    leaf.put(280, y + 80, "Responsible adult", "", to=576)
    return Drawn(leaf.sheet, stay.truth(
        "patient_name", "date_of_birth", "admission_date", "discharge_date", "allergies", "condition_at_discharge",
        "follow_up", facility_name="Larkfield Surgery Center", diagnoses=stay.diagnoses[:1],
        provider_name=stay.doctor.name, medicines=[i.members("dose", "frequency", route="PO") for i in stay.items],
    ))


@layout("discharge_summary", "train")
def blind5_stay_us_letter(rng: random.Random) -> Drawn:
    """A hospitalist's letter to the family doctor: facts in sentences, medicines one to a line, no boxes."""
    stay = inpatient(rng, "us", "words", 1, 3)
    leaf, who = Leaf(rng, body=10.5, face="book"), stay.patient
    leaf.t(60, 60, stay.facility, 15, bold=True)
    leaf.t(60, 75, f"{stay.address.line}   {stay.phone}", 9)
    leaf.t(60, 112, us(stay.discharged))
    leaf.t(60, 140, f"RE: Discharge summary of {who.name}, date of birth {us(who.born)}, MRN {stay.patient_id}",
        bold=True)
    y = leaf.para(60, 168, 490,
        f"Dear Colleague: Your patient was admitted to our service on {us(stay.admitted)} and discharged on "
                  f"{us(stay.discharged)}.", lead=1.5) + 6
    for head, text in (("Final diagnosis:", stay.diagnoses[0]), ("Course:", stay.story), ("Allergies:",
    stay.allergies)):
        leaf.t(60, y, head, bold=True)
        y = leaf.para(150, y, 400, text, lead=1.45) + 6
    leaf.t(60, y, "Medications:", bold=True)
    y = leaf.lines(150, y, [f"{i.name} {i.strength} {i.form}, one {i.frequency}" for i in stay.items], lead=1.5) + 6
    leaf.t(60, y, "Follow-up:", bold=True)
    y = leaf.para(150, y, 400, stay.follow_up, lead=1.45) + 14
    leaf.lines(60, y + 10, ["Thank you for letting us share in the care of your patient.", "", "",
        f"{stay.doctor.name}, "
               f"{stay.doctor.degrees}", "Hospital Medicine"])
    return Drawn(leaf.sheet, stay.truth(
        *_USUAL, "patient_id", "date_of_birth", "allergies", "hospital_course", "follow_up",
            diagnoses=stay.diagnoses[:1],
        provider_name=f"{stay.doctor.name}, {stay.doctor.degrees}", medicines=[i.members("form") for i in stay.items],
    ))
