"""American discharge summaries: screens, letters and forms as their systems print them."""

from __future__ import annotations

import random
from datetime import timedelta

from evaluation.documents.cases import case, pick, slash, told
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.leaf import Leaf
from evaluation.documents.world_facts import us

# fmt: off
_STORY = (
    "This is a pleasant patient with a history of COPD who presented with three days of worsening dyspnea and "
    "productive cough. Chest x-ray showed "
    "hyperinflation without infiltrate. The patient was started on nebulizers, IV Solu-Medrol and azithromycin, "
    "with gradual improvement. Steroids "
    "were changed to oral on hospital day 2. Ambulatory saturation was 93% on room air at the time of discharge.",
    "Patient was brought by EMS after a witnessed fall from standing. X-rays revealed a left intertrochanteric "
    "fracture. Orthopedics was consulted and "
    "the patient was taken to the OR the following morning for cephalomedullary nailing. Hemoglobin dropped to 8.1 "
    "and one unit of PRBC was transfused. "
    "Physical therapy recommended subacute rehab.",
    "Presented to the ED with fever, flank pain and vomiting. UA was positive for nitrites and leukocytes; CT "
    "showed right perinephric stranding. Blood "
    "cultures were drawn and ceftriaxone was begun. Cultures grew pan-sensitive E. coli. The patient defervesced on "
    "day 2 and tolerated diet.",
)
_PILLS = """
predniSONE|20 mg|tablet|Take 2 tablets by mouth daily for 4 days
albuterol HFA|90 mcg/actuation|inhaler|Inhale 2 puffs every 4 hours as needed
cefpodoxime|200 mg|tablet|Take 1 tablet by mouth 2 times daily for 7 days
aspirin|81 mg|tablet|Take 1 tablet by mouth daily
metoprolol succinate|50 mg|tablet|Take 1 tablet by mouth daily
gabapentin|300 mg|capsule|Take 1 capsule by mouth 3 times daily
senna|8.6 mg|tablet|Take 2 tablets by mouth at bedtime as needed for constipation
"""
_ILL = (("Acute exacerbation of chronic obstructive pulmonary disease", "Acute hypoxic respiratory failure",
    "Tobacco use disorder"),
        ("Left intertrochanteric femur fracture", "Acute blood loss anemia", "Osteoporosis"),
        ("Acute pyelonephritis", "E. coli bacteremia", "Dehydration"))


@layout("discharge_summary", "train")
def blind6_stay_us_hospitalist(rng: random.Random) -> Drawn:
    """A hospitalist's note from a record system: lists, days of stay, changed and stopped medicines."""
    one, at = case(rng, "us", youngest=40), rng.randrange(3)
    rows, left = pick(rng, _PILLS, 2, 4), one.day + timedelta(rng.randint(2, 6))
    leaf, who, number = Leaf(rng, body=9, face="office"), one.who, one.no("^#######")
    leaf.t(36, 42, "Hospital Medicine Discharge Summary", 14, bold=True)
    leaf.t(576, 42, one.house, 10, bold=True, at="r")
    leaf.rule(48)
    leaf.across(36, 64, (("Patient:", who.name), ("MRN:", number), ("DOB:", f"{us(who.born)} ({one.age} y.o.)"),
        ("Sex:", who.sex)), 16)
    leaf.across(36, 78, (("Admit date:", us(one.day)), ("Discharge date:", us(left)), ("LOS:",
        f"{(left - one.day).days} days")), 16)
    leaf.across(36, 92, (("Attending at discharge:", one.signed), ("PCP:", one.other.name + ", MD")), 16)
    y = 114.0
    for head, texts in (("Principal Problem", _ILL[at][:1]), ("Active Hospital Problems", _ILL[at][1:])):
        leaf.t(36, y, f"{head}:", bold=True)
        y = leaf.lines(50, y + 13, [f"\u2022 {text}" for text in texts]) + 4
    leaf.t(36, y, "Hospital Course:", bold=True)
    y = leaf.para(36, y + 13, 540, _STORY[at]) + 6
    leaf.t(36, y, "Pending results at discharge: none", 9)
    leaf.t(36, y + 18, "Discharge Medications", bold=True)
    y = leaf.grid(36, y + 24, (170, 270, 100), ("Medication", "Instructions", "Status"), [(f"{n} {s} {f}", d,
        rng.choice(("NEW", "CONTINUE", "CHANGED")))
                  for n, s, f, d in rows], rules="rows", size=8.5) + 16
    leaf.across(36, y, (("Condition on discharge:", "stable"), ("Disposition:", "Home with home health")), 20)
    leaf.put(36, y + 16, "Follow-up:", "PCP within 7 days; BMP in 1 week.", bold=True)
    leaf.put(36, y + 32, "Allergies:", "Lisinopril (cough)", bold=True)
    leaf.lines(36, y + 56, ["Time spent on discharge: 38 minutes",
        f"Electronically signed by {one.signed} at {us(left)} 2:07 PM"], 8)
    return Drawn(leaf.sheet, one.truth(
        "patient_name", "date_of_birth", "patient_sex", "facility_name", "provider_name", patient_id=number,
        admission_date=one.day.isoformat(),
        discharge_date=left.isoformat(), diagnoses=list(_ILL[at]), hospital_course=_STORY[at], medicines=told(rows,
            "name strength form directions"),
        condition_at_discharge="stable", discharged_to="Home with home health",
            follow_up="PCP within 7 days; BMP in 1 week.", allergies="Lisinopril (cough)"))


@layout("discharge_summary", "train")
def blind6_stay_us_ed_instructions(rng: random.Random) -> Drawn:
    """An emergency department's discharge sheet: large print, diagnosis, what was done, prescriptions."""
    one = case(rng, "us")
    ill, done, rx = rng.choice((("Closed fracture of distal radius", "X-ray wrist, splint application", ("ibuprofen",
        "600 mg", "1 tablet every 6 hours with food")),
                                ("Acute bronchitis", "Chest X-ray", ("benzonatate", "100 mg",
                                "1 capsule three times a day as needed")),
                                ("Laceration of left hand", "Laceration repair", ("cephalexin", "500 mg",
                                "1 capsule four times a day for 5 days"))))
    leaf, who, number = Leaf(rng, body=10.5, face="sans"), one.who, one.no("E^#######")
    leaf.t(36, 46, one.house, 15, bold=True)
    leaf.lines(36, 60, ["Emergency Department", one.place.line, one.phone], 9)
    leaf.t(36, 112, "DISCHARGE INSTRUCTIONS", 15, bold=True)
    leaf.rule(118)
    leaf.down(36, 138, 170, (("Patient", who.name), ("Visit number", number), ("Date of birth", us(who.born)),
        ("Arrived", f"{us(one.day)} 6:22 PM"),
              ("Discharged", f"{us(one.day)} 9:48 PM"), ("You were seen by", one.signed)), 16, bold=True)
    leaf.t(36, 250, "Your diagnosis", 12, bold=True)
    leaf.t(50, 267, ill)
    leaf.t(36, 292, "Tests and procedures done today", 12, bold=True)
    leaf.t(50, 309, done)
    leaf.t(36, 334, "Prescriptions given", 12, bold=True)
    leaf.t(50, 351, f"{rx[0]} {rx[1]}: {rx[2]}")
    leaf.t(36, 376, "Follow up with", 12, bold=True)
    leaf.t(50, 393, f"{one.other.name}, MD in 3 to 5 days. Call for an appointment.")
    leaf.t(36, 418, "Return to the Emergency Department if", 12, bold=True)
    leaf.lines(50, 435, ["- pain is not controlled or you have numbness", "- fever over 101.5 F, redness or drainage",
        "- you feel worse in any way"])
    leaf.para(36, 490, 540, "I have received and understand these instructions. I understand that I had emergency "
        "treatment only and may be released before all "
              "my medical problems are known.", 9)
    leaf.put(36, 548, "Patient signature", "", to=330)
    leaf.put(340, 548, "RN", "", to=576)
    return Drawn(leaf.sheet, one.truth(
        "patient_name", "date_of_birth", "facility_name", "provider_name", patient_id=number,
        admission_date=one.day.isoformat(), discharge_date=one.day.isoformat(),
        diagnoses=[ill], medicines=[{"name": rx[0], "strength": rx[1], "directions": rx[2]}],
        follow_up=f"{one.other.name}, MD in 3 to 5 days. Call for an appointment."), ("procedures", "admission_date",
            "patient_id"))


@layout("discharge_summary", "train")
def blind6_stay_us_rehab(rng: random.Random) -> Drawn:
    """A rehabilitation unit's summary: cells on top, function scores before and after, numbered diagnoses."""
    one = case(rng, "us", youngest=58)
    left, number = one.day + timedelta(rng.randint(9, 18)), one.no("IRF-^####")
    ill = ["Left MCA ischemic stroke with right hemiparesis", "Dysphagia, improved", "Essential hypertension"]
    leaf, who, rows = Leaf(rng, body=9, face="serif"), one.who, pick(rng, _PILLS, 2, 3)
    leaf.t(306, 40, f"{one.house.upper()} - INPATIENT REHABILITATION", 12, bold=True, at="c")
    leaf.t(306, 54, "DISCHARGE SUMMARY", 11, bold=True, at="c")
    y = leaf.cells(36, 62, (200, 110, 60, 170), (("Patient", who.name), ("DOB", us(who.born)), ("Sex", one.sex),
        ("Medical record", number),
                   ("Physiatrist", one.signed), ("Admitted", us(one.day)), ("Age", str(one.age)), ("Discharged",
                   us(left))))
    y = leaf.lines(36, y + 18, ["DISCHARGE DIAGNOSES:", *(f"   {n}. {text}" for n, text in enumerate(ill, 1))]) + 6
    leaf.t(36, y, "FUNCTIONAL STATUS (Section GG):", bold=True)
    y = leaf.grid(36, y + 6, (180, 80, 80), ("Item", "Admission", "Discharge"), (("Eating", "03", "06"),
        ("Toileting hygiene", "02", "05"), ("Walk 50 feet", "01", "04"), ("4 steps", "88", "04")), size=8.5) + 16
    story = ("The patient participated in three hours of therapy daily. Gait improved from total assistance to "
        "supervision with a quad cane. Diet was advanced to "
             "mechanical soft with thin liquids after a repeat swallow study. Blood pressure was controlled on "
             "current regimen.")
    leaf.t(36, y, "COURSE IN REHABILITATION:", bold=True)
    y = leaf.para(36, y + 13, 540, story) + 6
    leaf.t(36, y, "MEDICATIONS AT DISCHARGE:", bold=True)
    y = leaf.lines(50, y + 13, [f"{n} {s} {f} - {d}" for n, s, f, d in rows]) + 6
    for head, text in (("DISPOSITION:", "Home with daughter"), ("EQUIPMENT:", "Quad cane, tub bench"), ("FOLLOW-UP:",
        "Neurology clinic in 4 weeks, outpatient PT/OT/SLP."), ("CONDITION:", "Improved")):
        leaf.put(36, y, head, text, at=130, bold=True)
        y += 15
    leaf.t(36, y + 20, f"Dictated by {one.doctor.name}   Transcribed {us(left)}   #{one.no('^#####')}", 8)
    return Drawn(leaf.sheet, one.truth(
        "patient_name", "date_of_birth", "patient_sex", "provider_name", patient_id=number,
        admission_date=one.day.isoformat(), discharge_date=left.isoformat(),
        facility_name=one.house, diagnoses=ill, hospital_course=story, medicines=told(rows,
            "name strength form directions"), discharged_to="Home with daughter",
        follow_up="Neurology clinic in 4 weeks, outpatient PT/OT/SLP.", condition_at_discharge="Improved"),
            ("facility_name",))


@layout("discharge_summary", "train")
def blind6_stay_us_newborn_mother(rng: random.Random) -> Drawn:
    """A mother's summary after a birth: obstetric shorthand, a few pairs in a box, sentences, two weeks' visit."""
    one = case(rng, "us", youngest=20, oldest=40)
    left, number = one.day + timedelta(2), one.no("OB^####", "^######")
    leaf, who = Leaf(rng, body=9.5, face="slab"), one.who
    ill, done = rng.choice((("Term pregnancy, delivered", "Spontaneous vaginal delivery"),
        ("Arrest of descent, delivered", "Primary low transverse cesarean section")))
    leaf.t(36, 44, one.house, 13, bold=True)
    leaf.t(36, 58, "Obstetrics Discharge Summary", 10)
    leaf.sheet.box(36, 68, 540, 66)
    leaf.down(42, 83, 130, (("Name:", who.name), ("Record No:", number), ("Birth date:", us(who.born)), ("Admitted:",
        slash(one.day))), 14)
    leaf.down(320, 83, 400, (("Discharged:", slash(left)), ("Attending:", one.signed), ("G/P:", "G2 P2002"), ("EGA:",
        "39w 4d")), 14)
    story = ("Admitted in active labor at 5 cm. Epidural was placed. Delivered a vigorous infant, Apgars 8 and 9, "
        "weight 3402 g. Estimated blood loss 350 mL. "
             "Postpartum course was uncomplicated; lochia was normal and she was breastfeeding well.")
    y = 156.0
    for head, text in (("Discharge diagnosis", ill), ("Procedure", done), ("Hospital course", story), ("Allergies",
        "NKDA"), ("Medicines", "Ibuprofen 600 mg every 6 hours as needed; prenatal vitamin daily."),
                       ("Activity", "Pelvic rest 6 weeks"), ("Follow up", "Office in 2 weeks and 6 weeks."),
                       ("Condition", "Good")):
        leaf.t(36, y, head, bold=True)
        y = leaf.para(150, y, 420, text) + 5
    leaf.rule(y + 40, 36, 260)
    leaf.t(36, y + 50, one.signed, 8.5)
    return Drawn(leaf.sheet, one.truth(
        "patient_name", "date_of_birth", "facility_name", "provider_name", patient_id=number,
        admission_date=one.day.isoformat(), discharge_date=left.isoformat(),
        diagnoses=[ill], procedures=[done], hospital_course=story, allergies="NKDA",
            follow_up="Office in 2 weeks and 6 weeks.", condition_at_discharge="Good",
        medicines=[{"name": "Ibuprofen", "strength": "600 mg"}, {"name": "prenatal vitamin"}]))
