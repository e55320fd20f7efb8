"""Discharge summaries of Africa, Australia and Singapore: as their systems and counters print them."""

from __future__ import annotations

import random
from datetime import timedelta

from evaluation.documents.cases import case, pick, spoken, told
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.leaf import Leaf
from evaluation.documents.sheet import A4
from evaluation.documents.world_facts import dmy

# fmt: off


@layout("discharge_summary", "train")
def blind6_stay_au_nursing_transfer(rng: random.Random) -> Drawn:
    """An Australian hospital's electronic referral: URN label block, problems with dates."""
    one = case(rng, "au", youngest=60)
    left, number = one.day + timedelta(rng.randint(3, 8)), one.no("^######")
    rows = pick(rng,
        "frusemide|40 mg|tablet|one tablet in the morning|increased\nperindopril|5 mg|tablet|one tablet "
        "daily|unchanged\nbisoprolol|2.5 mg|tablet|half a tablet at night|new\napixaban|5 mg|tablet|one tablet "
        "twice a day|unchanged", 2, 4)
    leaf, who = Leaf(rng, A4, 9, face="modern"), one.who
    leaf.t(36, 44, one.house, 14, bold=True)
    leaf.t(36, 58, "Discharge Referral", 11)
    leaf.sheet.box(340, 30, 219, 66, 0.8)
    leaf.lines(348, 44, [f"URN: {number}", f"{who.last.upper()}, {who.first}", f"DOB: {dmy(who.born)}   Sex: {one.sex}",
        who.address.line], 9)
    leaf.across(36, 116, (("Admission date", dmy(one.day)), ("Discharge date", dmy(left)), ("Unit", "General Medicine"),
        ("Consultant", f"Dr {one.doctor.name}")), 16)
    story = ("Presented with a week of increasing breathlessness and ankle swelling. Chest X-ray showed pulmonary "
        "congestion. Treated with intravenous frusemide with a weight loss of 5.2 kg. "
             "Discharge weight 74.1 kg. Renal function stable.")
    y = 140.0
    for head, text in (("Principal diagnosis", "Decompensated heart failure"), ("Other active problems",
        "Atrial fibrillation"), ("Clinical synopsis", story), ("Adverse reactions", "Nil known"),
        ("Discharge destination", "Residential aged care facility"),
                       ("Follow-up", "GP within 7 days for weight and electrolytes. Heart failure clinic in 4 weeks.")):
        leaf.t(36, y, head, 10, bold=True)
        y = leaf.para(36, y + 13, 523, text) + 6
    leaf.t(36, y, "Medicines on discharge", 10, bold=True)
    leaf.grid(36, y + 8, (150, 60, 70, 160, 83), ("Medicine", "Strength", "Form", "Directions", "Status"), rows,
        size=8.5)
    return Drawn(leaf.sheet, one.truth(
        "patient_name", "patient_sex", "date_of_birth", "facility_name", patient_id=number,
        provider_name=f"Dr {one.doctor.name}", admission_date=one.day.isoformat(), discharge_date=left.isoformat(),
        diagnoses=["Decompensated heart failure", "Atrial fibrillation"], hospital_course=story, allergies="Nil known",
            discharged_to="Residential aged care facility",
        follow_up="GP within 7 days for weight and electrolytes. Heart failure clinic in 4 weeks.", medicines=told(rows,
            "name strength form directions")))


@layout("discharge_summary", "train")
def blind6_stay_za_casualty(rng: random.Random) -> Drawn:
    """A South African hospital's short summary: sticker, ICD-10 beside each diagnosis, TTO medicines, sick leave."""
    one = case(rng, "za")
    left, number = one.day + timedelta(rng.randint(1, 4)), one.no("H^######")
    ill = rng.choice((("Acute appendicitis", "K35.8", "Laparoscopic appendicectomy"), ("Fracture of shaft of tibia",
        "S82.20", "Intramedullary nailing of tibia")))
    rows = pick(rng,
        "Stilpane|2 caps 6 hourly prn\nAugmentin 1g|1 tab 12 hourly x 5 days\nBrufen 400mg|1 tab 8 hourly with food", 2,
        3)
    leaf, who = Leaf(rng, A4, 10, face="book"), one.who
    leaf.t(36, 46, one.house, 15, bold=True)
    leaf.lines(36, 60, [one.place.line, f"Tel {one.phone}"], 9)
    leaf.sheet.box(360, 30, 199, 70, 0.8)
    leaf.lines(368, 44, [f"{who.name}", f"{who.born:%Y-%m-%d}  {who.sex.capitalize()}", f"Acc: {number}",
        "Discovery Health"], 9.5)
    leaf.t(36, 124, "DISCHARGE SUMMARY", 13, bold=True)
    leaf.down(36, 146, 170, (("Attending doctor", f"Dr {one.doctor.name}"), ("Date admitted", f"{one.day:%Y/%m/%d}"),
        ("Date discharged", f"{left:%Y/%m/%d}"), ("Diagnosis", f"{ill[0]}  ({ill[1]})"), ("Procedure", ill[2]),
        ("Complications", "None"),
              ("Condition on discharge", "Good"), ("Sick leave", "14 days")), 17, bold=True)
    leaf.t(36, 300, "TTO medication", bold=True)
    y = leaf.lines(50, 317, [f"{name}   {sig}" for name, sig in rows], lead=1.6)
    leaf.put(36, y + 10, "Follow-up", "Rooms in 10 days for removal of sutures", at=170, bold=True)
    return Drawn(leaf.sheet, one.truth(
        "patient_name", "patient_sex", "date_of_birth", "facility_name", patient_id=number,
        provider_name=f"Dr {one.doctor.name}", admission_date=one.day.isoformat(), discharge_date=left.isoformat(),
        diagnoses=[ill[0]], procedures=[ill[2]], condition_at_discharge="Good",
            follow_up="Rooms in 10 days for removal of sutures",
        medicines=[{"name": name.split()[0]} | ({"strength": name.split()[1]} if " " in name else {}) for name,
            _ in rows]), ("diagnoses",))


@layout("discharge_summary", "train")
def blind6_stay_sg_inpatient(rng: random.Random) -> Drawn:
    """A Singapore hospital's system print: label and value rows divided by rules, memo to the polyclinic, MC dates."""
    one = case(rng, "sg", youngest=30)
    left, number = one.day + timedelta(rng.randint(2, 5)), one.no("S^###D^##")
    rows = pick(rng,
        "Bisacodyl|5 mg|tablet|10 mg ON PRN\nAmlodipine|5 mg|tablet|5 mg OM\nAtorvastatin|20 mg|tablet|20 mg "
        "ON\nAspirin|100 mg|tablet|100 mg OM", 2, 3)
    leaf, who = Leaf(rng, A4, 9.5, face="office"), one.who
    leaf.t(36, 44, one.house, 14, bold=True)
    leaf.t(559, 44, "Inpatient Discharge Summary", 11, bold=True, at="r")
    story = ("Admitted with sudden onset left sided weakness which resolved within two hours. MRI brain showed no "
             "acute infarct. Telemetry was in sinus rhythm. Started on antiplatelet and statin.")
    y = 60.0
    for label, text in (("Patient name", who.name), ("Case / MRN", number), ("Sex / DOB",
        f"{who.sex.capitalize()} / {spoken(who.born)}"), ("Admitted", spoken(one.day)), ("Discharged", spoken(left)),
        ("Consultant in charge", f"Dr {one.doctor.name}"),
                        ("Principal diagnosis", "Transient ischaemic attack"), ("Secondary diagnosis", "Hypertension"),
                        ("Drug allergy", "Nil"), ("Summary of stay", story), ("Condition", "Well"), ("Discharged to",
                        "Home"), ("Follow-up", "Neurology SOC in 6 weeks")):
        leaf.rule(y, 36, 559, 0.3)
        leaf.t(40, y + 13, label, bold=True)
        y = leaf.para(170, y + 13, 385, text) - 4
    leaf.rule(y, 36, 559, 0.3)
    leaf.t(36, y + 20, "Medications", bold=True)
    leaf.lines(50, y + 35, [f"{n} {s} {f} - {d}" for n, s, f, d in rows])
    return Drawn(leaf.sheet, one.truth(
        "patient_name", "patient_sex", "date_of_birth", "facility_name", patient_id=number,
        provider_name=f"Dr {one.doctor.name}", admission_date=one.day.isoformat(), discharge_date=left.isoformat(),
        diagnoses=["Transient ischaemic attack", "Hypertension"], hospital_course=story, allergies="Nil",
            condition_at_discharge="Well", discharged_to="Home", follow_up="Neurology SOC in 6 weeks",
                medicines=told(rows, "name strength form")))
