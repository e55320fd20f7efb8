"""Discharge summaries of Asia: frames, bands, drug tables with timings."""

from __future__ import annotations

import random

from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.leaf import Leaf
from evaluation.documents.sheet import A4
from evaluation.documents.world_facts import dmy, inpatient, named
from evaluation.documents.world_people import mr

# fmt: off
_USUAL = ("facility_name", "patient_name", "admission_date", "discharge_date", "patient_id")


@layout("discharge_summary", "train")
def blind5_stay_in_corporate(rng: random.Random) -> Drawn:
    """An Indian corporate hospital's summary: facts in a frame, headings with bands, drug table with timings."""
    stay = inpatient(rng, "in", "dash", 2, 4)
    leaf, who = Leaf(rng, A4, 9), stay.patient
    leaf.t(297, 44, stay.facility.upper(), 15, bold=True, at="c")
    leaf.t(297, 57, f"{stay.address.line}   Tel: {stay.phone}", 8, at="c")
    leaf.bar(36, 78, 523, "DISCHARGE SUMMARY", size=10)
    leaf.sheet.box(36, 84, 523, 80, 0.6)
    leaf.down(42, 98, 130, (("Name", f"{mr(who)}. {who.name}"), ("Age / Sex",
        f"{who.age(stay.admitted)} Years / {who.sex.capitalize()}"),
              ("UHID", stay.patient_id), ("Consultant", f"Dr. {stay.doctor.name}"), ("Address", who.address.line)), 14,
              colon=": ")
    leaf.down(350, 98, 430, (("D.O.A", f"{named(stay.admitted, '-')} 11:20"), ("D.O.D",
        f"{named(stay.discharged, '-')} 16:05"),
              ("Ward/Bed", "Deluxe 512"), ("Department", "General Medicine")), 14, colon=": ")
    y = 184.0
    for head, text in (("FINAL DIAGNOSIS", "; ".join(stay.diagnoses)), ("PROCEDURE DONE", "; ".join(stay.procedures)),
                       ("ALLERGIES", stay.allergies), ("COURSE IN THE HOSPITAL", stay.story), ("CONDITION AT DISCHARGE",
                       stay.condition)):
        if text:
            leaf.t(40, y, head, bold=True)
            y = leaf.para(40, y + 14, 515, text) + 8
    leaf.t(40, y, "MEDICATION ADVISED ON DISCHARGE", bold=True)
    rows = [(str(n), f"{i.form[:3].upper()}. {i.name} {i.strength}", i.frequency, f"{i.days} days", "After food")
            for n, i in enumerate(stay.items, 1)]
    y = leaf.grid(36, y + 6, (30, 223, 90, 90, 90), ("No", "Medicine", "Dosage", "Duration", "Remarks"), rows, lead=1.4)
    leaf.t(40, y + 22, "FOLLOW UP", bold=True)
    y = leaf.para(40, y + 36, 515, stay.follow_up)
    leaf.t(40, y + 14, "In case of fever, breathlessness or bleeding report to Emergency immediately.", 8.5)
    leaf.t(40, 790, "Prepared by: Dr. Resident", 8.5)
    leaf.t(555, 790, f"Dr. {stay.doctor.name}, {stay.doctor.degrees}", 8.5, at="r")
    return Drawn(leaf.sheet, stay.truth(
        *_USUAL, "patient_sex", "diagnoses", "procedures", "allergies", "hospital_course", "condition_at_discharge",
        "follow_up", provider_name=f"Dr. {stay.doctor.name}", medicines=[
            i.members("frequency", form=i.form[:3].upper(), duration=f"{i.days} days") for i in stay.items],
    ))


@layout("discharge_summary", "train")
def blind5_stay_in_nursing_home(rng: random.Random) -> Drawn:
    """An Indian nursing home's card by hand: printed captions with dotted lines, drugs at the foot, doctor's stamp."""
    stay = inpatient(rng, "in", "latin", 1, 3)
    leaf, who = Leaf(rng, A4, 10, hand=True), stay.patient
    leaf.t(297, 52, "KAMALA NURSING HOME", 17, bold=True, at="c")
    leaf.t(297, 67, f"{stay.address.line}   {stay.phone}", 8.5, at="c")
    leaf.t(297, 92, "DISCHARGE CARD", 13, bold=True, at="c")
    y = 124.0
    for row in ((("Name", who.name, 400), ("UHID", stay.patient_id, 555)), (("Age", str(who.age(stay.admitted)),
    160), ("Sex",
                who.sex[0].upper(), 260), ("Doctor", f"Dr. {stay.doctor.name}", 555)), (("Date of admission",
                    dmy(stay.admitted),
                    290),
                ("Date of discharge", dmy(stay.discharged), 555)), (("Diagnosis", stay.diagnoses[0], 555),),
                (("Operation",
                stay.procedures[0] if stay.procedures else "Nil", 555),), (("Condition on discharge", stay.condition,
                    555),)):
        x = 40.0
        for name, text, to in row:
            leaf.put(x, y, name, text, to=to)
            x = to + 8.0
        y += 30
    leaf.t(40, y + 6, "Treatment on discharge", bold=True)
    for item in stay.items:
        y += 32
        what = f"{item.form[:3].capitalize()}. {item.name} {item.strength}"
        leaf.w(60, y + 6, f"{what} {item.frequency} x {item.days} days")
    leaf.put(40, y + 50, "Follow up", stay.follow_up, to=555)
    leaf.stamp(400, y + 80, (f"Dr. {stay.doctor.name}", stay.doctor.degrees))
    procedures = {"procedures": stay.procedures} if stay.procedures else {}
    return Drawn(leaf.sheet, stay.truth(
        "patient_name", "admission_date", "discharge_date", "patient_id", "patient_sex", "condition_at_discharge",
        "follow_up",
        facility_name="Kamala Nursing Home", provider_name=f"Dr. {stay.doctor.name}", diagnoses=stay.diagnoses[:1],
        medicines=[i.members("frequency", form=i.form[:3].capitalize(), duration=f"{i.days} days") for i in stay.items],
        **procedures,
    ), () if stay.procedures else ("procedures",))


@layout("discharge_summary", "train")
def blind5_stay_ph_clinical_abstract(rng: random.Random) -> Drawn:
    """A Philippine hospital's clinical summary: capitals, boxes for names, disposition to tick."""
    stay = inpatient(rng, "ph", "day", 1, 3)
    leaf, who = Leaf(rng, body=9), stay.patient
    leaf.t(306, 42, stay.facility.upper(), 13, bold=True, at="c")
    leaf.t(306, 54, f"{stay.address.line}   Tel. {stay.phone}", 8, at="c")
    leaf.t(306, 76, "CLINICAL ABSTRACT / DISCHARGE SUMMARY", 11, bold=True, at="c")
    y = leaf.cells(36, 86, (240, 60, 60, 180), (("PATIENT'S NAME", who.last_first.upper()), ("AGE",
        str(who.age(stay.admitted))),
                   ("SEX", who.sex[0].upper()), ("HOSPITAL NO.", stay.patient_id), ("ATTENDING PHYSICIAN",
                   f"{stay.doctor.name}, MD"), ("WARD", "3B"), ("CS", "M"), ("DATE ADMITTED / DISCHARGED",
                   f"{stay.admitted:%m/%d/%Y} - {stay.discharged:%m/%d/%Y}")), 30)
    y += 16
    for head, text in (("FINAL DIAGNOSIS", "; ".join(stay.diagnoses)), ("PROCEDURE PERFORMED",
    "; ".join(stay.procedures)),
                       ("COURSE IN THE WARD", stay.story)):
        if text:
            leaf.t(36, y, f"{head}:", bold=True)
            y = leaf.para(36, y + 14, 540, text) + 8
    leaf.t(36, y, "CONDITION ON DISCHARGE:", bold=True)
    leaf.ticks(194, y, ("Recovered", "Improved", "Unimproved", "Expired"), "Improved")
    leaf.t(36, y + 24, "HOME MEDICATIONS:", bold=True)
    y += 24
    for n, item in enumerate(stay.items, 1):
        y += 17
        way = f"1 {item.form} {item.frequency} for {item.days} days"
        leaf.w(50, y, f"{n}. {item.name} {item.strength} {item.form}, {way}")
    leaf.t(36, y + 26, "FOLLOW-UP:", bold=True)
    leaf.w(110, y + 26, stay.follow_up)
    leaf.rule(y + 80, 340, 576)
    leaf.t(458, y + 92, f"{stay.doctor.name.upper()}, MD", 8.5, at="c")
    return Drawn(leaf.sheet, stay.truth(
        *_USUAL, "patient_sex", "diagnoses", "procedures", "hospital_course", "follow_up",
            condition_at_discharge="Improved",
        provider_name=f"{stay.doctor.name}, MD", medicines=[i.members("form") for i in stay.items],
    ))


@layout("discharge_summary", "train")
def blind5_stay_sg_memo(rng: random.Random) -> Drawn:
    """A Singapore hospital's inpatient discharge summary: plain colons, problems numbered, medicines with counts."""
    stay = inpatient(rng, "sg", "day", 1, 4)
    leaf, who = Leaf(rng, A4, 9.5, face="sans"), stay.patient
    leaf.t(40, 46, stay.facility, 14, bold=True)
    leaf.t(555, 46, "INPATIENT DISCHARGE SUMMARY", 10, bold=True, at="r")
    leaf.rule(56, 40, 555)
    leaf.down(40, 74, 140, (("Name", who.name), ("NRIC", f"SXXXX{rng.randint(100, 999)}B"), ("Date of Birth",
        named(who.born)),
              ("Sex", who.sex.capitalize())), 15, colon=": ")
    leaf.down(310, 74, 410, (("MRN", stay.patient_id), ("Admission Date", named(stay.admitted)), ("Discharge Date",
              named(stay.discharged)), ("Consultant", f"Dr {stay.doctor.name}")), 15, colon=": ")
    leaf.rule(130, 40, 555, 0.4)
    leaf.t(40, 150, "Diagnoses", bold=True)
    y = leaf.lines(50, 166, [f"{n}. {d}" for n, d in enumerate(stay.diagnoses, 1)], lead=1.4) + 8
    if stay.procedures:
        leaf.t(40, y, "Procedures", bold=True)
        y = leaf.lines(50, y + 16, stay.procedures) + 8
    leaf.put(40, y, "Drug allergy:", stay.allergies, bold=True)
    leaf.t(40, y + 22, "Summary", bold=True)
    y = leaf.para(50, y + 38, 500, stay.story) + 8
    leaf.t(40, y, "Discharge medications", bold=True)
    rows = [(f"{i.name} {i.strength} {i.form}", f"Take 1 {i.form} {i.frequency}", str(i.quantity)) for i in stay.items]
    y = leaf.grid(46, y + 8, (210, 220, 70), ("Medication", "Instruction", "Quantity"), rows, "llr", "rows",
        lead=1.4) + 18
    for head, text in (("Follow-up", stay.follow_up), ("Discharged to", stay.place)):
        leaf.put(40, y, f"{head}:", text, bold=True)
        y += 18
    leaf.t(40, 800, "Computer generated. No signature is required.", 8)
    return Drawn(leaf.sheet, stay.truth(
        *_USUAL, "date_of_birth", "patient_sex", "diagnoses", "procedures", "allergies", "hospital_course", "follow_up",
        "discharged_to", provider_name=f"Dr {stay.doctor.name}", medicines=[
            i.members("form", "quantity", directions=f"Take 1 {i.form} {i.frequency}") for i in stay.items],
    ))
