"""American discharge summaries: dictated, from a system, an emergency room's note."""

from __future__ import annotations

import random

from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.leaf import Leaf
from evaluation.documents.world_facts import inpatient, sig, us

# fmt: off
_USUAL = ("facility_name", "patient_name", "date_of_birth", "patient_sex", "admission_date", "discharge_date")


@layout("discharge_summary", "train")
def blind5_stay_us_dictated(rng: random.Random) -> Drawn:
    """A dictated summary: typed capitals as headings, run-on text, dictation's and typist's initials below."""
    stay = inpatient(rng, "us", "words", 1, 3)
    leaf, who = Leaf(rng, body=9.5, face="mono"), stay.patient
    leaf.lines(306, 44, [stay.facility.upper(), "DISCHARGE SUMMARY"], 11, bold=True, at="c")
    y = leaf.down(40, 88, 190, (("PATIENT NAME:", who.last_first.upper()), ("MEDICAL RECORD #:", stay.patient_id),
                  ("DATE OF BIRTH:", us(who.born)), ("SEX:", who.sex[0].upper()), ("ADMIT DATE:", us(stay.admitted)),
                  ("DISCHARGE DATE:", us(stay.discharged)), ("ATTENDING:", f"{stay.doctor.name.upper()}, "
                  f"{stay.doctor.degrees}")), 13)
    drugs = " ".join(f"{n}. {i.name} {i.strength} {i.form}, 1 {i.form} {i.frequency}." for n,
        i in enumerate(stay.items, 1))
    for head, text in (("DISCHARGE DIAGNOSES", " ".join(f"{n}. {d}." for n, d in enumerate(stay.diagnoses, 1))),
                       ("PROCEDURES", " ".join(f"1. {p}." for p in stay.procedures)), ("HOSPITAL COURSE", stay.story),
                       ("CONDITION AT DISCHARGE", f"{stay.condition}."), ("DISPOSITION", f"{stay.place}."),
                       ("DISCHARGE MEDICATIONS", drugs), ("FOLLOWUP", stay.follow_up)):
        if text:
            leaf.t(40, y + 12, f"{head}:")
            y = leaf.para(40, y + 26, 530, text)
    leaf.lines(40, y + 30, [f"{stay.doctor.name.upper()}, {stay.doctor.degrees}", "", f"D: {us(stay.discharged)} 1722",
               f"T: {us(stay.discharged)} 2240   /kmp   JOB: 5510482"], 9)
    return Drawn(leaf.sheet, stay.truth(
        *_USUAL, "patient_id", "diagnoses", "procedures", "hospital_course", "condition_at_discharge", "discharged_to",
        "follow_up", provider_name=f"{stay.doctor.name}, {stay.doctor.degrees}",
        medicines=[i.members("form") for i in stay.items],
    ))


@layout("discharge_summary", "train")
def blind5_stay_us_after_visit(rng: random.Random) -> Drawn:
    """An after-visit summary for the patient: friendly headings, medicines in boxes with when to take them."""
    stay = inpatient(rng, "us", "day", 1, 4)
    leaf, who = Leaf(rng, body=10, face="office"), stay.patient
    leaf.t(36, 50, "AFTER VISIT SUMMARY", 18, bold=True)
    leaf.t(36, 68, f"{who.name}   MRN: {stay.patient_id}", 11)
    leaf.t(576, 50, stay.facility, 12, bold=True, at="r")
    leaf.t(576, 64, f"Questions? {stay.phone}", 9, at="r")
    leaf.sheet.band(36, 80, 540, 44, 0.92)
    leaf.heads(46, 97, (170, 170, 180), (("Admitted", us(stay.admitted)), ("Discharged", us(stay.discharged)),
               ("Your doctor here", f"{stay.doctor.name}, {stay.doctor.degrees}")))
    leaf.t(36, 150, "Why you were in the hospital", 12, bold=True)
    y = leaf.lines(46, 167, [f"- {d}" for d in stay.diagnoses]) + 8
    leaf.t(36, y, "Your allergies", 12, bold=True)
    leaf.t(46, y + 17, stay.allergies)
    leaf.t(36, y + 42, "Medicines to take at home", 12, bold=True)
    rows = [(f"{i.name} {i.strength} {i.form}", sig(i)) for i in stay.items]
    y = leaf.grid(36, y + 50, (220, 320), ("Medicine", "How to take it"), rows, band=True, lead=1.6) + 22
    leaf.t(36, y, "Follow-up appointments", 12, bold=True)
    y = leaf.para(46, y + 17, 520, stay.follow_up) + 8
    leaf.t(36, y, "Call your doctor if", 12, bold=True)
    leaf.para(46, y + 17, 520, "you have a fever of 101 F or more, pain that gets worse, or you cannot eat or drink. "
        "Call 911 "
              "for chest pain or trouble breathing.")
    leaf.t(306, 770, "Page 1 of 1", 8, at="c")
    return Drawn(leaf.sheet, stay.truth(
        "facility_name", "patient_name", "patient_id", "admission_date", "discharge_date", "diagnoses", "allergies",
        "follow_up", provider_name=f"{stay.doctor.name}, {stay.doctor.degrees}",
        medicines=[i.members("form", directions=sig(i)) for i in stay.items],
    ))


@layout("discharge_summary", "train")
def blind5_stay_us_ed_note(rng: random.Random) -> Drawn:
    """A record system's summary: banner of facts, ruled headings, a table of medicines to start."""
    stay = inpatient(rng, "us", "us", 1, 3)
    leaf, who = Leaf(rng, body=9), stay.patient
    leaf.t(36, 42, "Discharge Summary", 15, bold=True)
    leaf.t(576, 42, f"{stay.facility}", 11, at="r")
    leaf.sheet.band(36, 52, 540, 40, 0.9)
    leaf.across(42, 67, (("Patient:", who.name), ("DOB:", us(who.born)), ("Sex:", who.sex.capitalize()), ("MRN:",
                stay.patient_id)))
    leaf.across(42, 83, (("Admit date:", us(stay.admitted)), ("Discharge date:", us(stay.discharged)),
        ("Discharging provider:",
                f"{stay.doctor.name}, {stay.doctor.degrees}")))
    leaf.t(36, 116, "Hospital Problems", 11, bold=True)
    leaf.rule(120)
    y = leaf.lines(46, 136, stay.diagnoses, lead=1.5) + 6
    if stay.procedures:
        leaf.t(36, y, "Procedures Performed", 11, bold=True)
        leaf.rule(y + 4)
        y = leaf.lines(46, y + 20, stay.procedures) + 6
    leaf.t(36, y, "Hospital Course", 11, bold=True)
    leaf.rule(y + 4)
    y = leaf.para(46, y + 20, 520, stay.story) + 8
    leaf.t(36, y, "Discharge Medications", 11, bold=True)
    rows = [("START", f"{i.name} {i.strength}", i.dose, "PO", i.frequency, str(i.quantity)) for i in stay.items]
    y = leaf.grid(36, y + 8, (60, 200, 70, 60, 80, 70), ("", "Medication", "Dose", "Route", "Frequency", "Qty"), rows,
                  "lllllr", "zebra", lead=1.6) + 22
    for head, text in (("Allergies", stay.allergies), ("Condition at Discharge", stay.condition), ("Disposition",
    stay.place),
                       ("Follow Up", stay.follow_up)):
        leaf.put(36, y, f"{head}:", text, bold=True)
        y += 18
    leaf.t(36, y + 20, f"More than 30 minutes were spent.  {stay.doctor.name}  {us(stay.discharged)} 11:08 AM", 8)
    return Drawn(leaf.sheet, stay.truth(
        *_USUAL, "patient_id", "diagnoses", "procedures", "hospital_course", "allergies", "condition_at_discharge",
        "discharged_to", "follow_up", provider_name=f"{stay.doctor.name}, {stay.doctor.degrees}",
        medicines=[i.members("dose", "frequency", "quantity", route="PO") for i in stay.items],
    ))
