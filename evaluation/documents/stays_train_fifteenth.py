"""Discharge summaries of other countries: screens, letters and forms as their systems print them."""

from __future__ import annotations

import random
from datetime import timedelta

from evaluation.documents.cases import case, pick, told
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.leaf import Leaf
from evaluation.documents.sheet import A4
from evaluation.documents.world_facts import dmy, named

# fmt: off
_TROPICAL = (
    ("Dengue fever with warning signs",
    "Patient was admitted with fever for 5 days, myalgia and vomiting. NS1 antigen was positive. Platelet count "
    "dropped to 42,000 and gradually improved to 1.1 lakh. "
     "Treated with IV fluids and antipyretics. No bleeding manifestations. Patient is afebrile for 48 hours."),
    ("Acute coronary syndrome - NSTEMI",
    "Presented with retrosternal chest pain and sweating. ECG showed ST depression in V4-V6, troponin positive. "
    "Coronary angiogram revealed 80% mid LAD lesion and PTCA with one "
     "drug eluting stent was done by right radial route. Post procedure period was uneventful."),
    ("Right ureteric calculus with hydronephrosis",
    "Came with right loin pain radiating to groin. CT KUB showed a 7 mm calculus at the lower ureter. URSL with DJ "
    "stenting was done under spinal anaesthesia. "
     "Post operative period was uneventful and urine was clear at discharge."),
)
_TABS = """
Tab. Clopilet|75 mg|1-0-0|30 days
Tab. Rosuvas|20 mg|0-0-1|30 days
Tab. Pan|40 mg|1-0-0|5 days
Tab. Ciplox|500 mg|1-0-1|5 days
Cap. Urimax|0.4 mg|0-0-1|14 days
Tab. Dolo|650 mg|1-1-1|3 days
"""


@layout("discharge_summary", "train")
def blind6_stay_in_headed_bands(rng: random.Random) -> Drawn:
    """An Indian hospital's summary: a grid of facts with colons, bold headings with underlining."""
    one, (ill, story) = case(rng, "in"), rng.choice(_TROPICAL)
    rows, left, number = pick(rng, _TABS, 2, 4), one.day + timedelta(rng.randint(2, 5)), one.no("IP24/^####", "^######")
    leaf, who = Leaf(rng, A4, 9.5, face="serif"), one.who
    leaf.t(297, 42, one.house.upper(), 14, bold=True, at="c", room=520)
    leaf.t(297, 55, f"{one.place.line}   Ph: {one.phone}", 8.5, at="c", room=520)
    leaf.t(297, 78, "DISCHARGE SUMMARY", 12, bold=True, at="c")
    leaf.sheet.box(36, 84, 523, 76, 0.6)
    leaf.down(42, 98, 130, (("Patient Name", f": {who.name}"), ("Age / Sex", f": {one.age} Y / {who.sex.capitalize()}"),
        ("IP No.", f": {number}"), ("Address", f": {who.address.line}"), ("Consultant",
        f": Dr. {one.doctor.name}, {one.doctor.degrees}")), 14)
    leaf.down(380, 98, 470, (("D.O.A", f": {named(one.day, '-')}"), ("D.O.D", f": {named(left, '-')}"), ("Ward",
        ": Semi Private")), 14)
    y = 180.0
    for head, text in (("FINAL DIAGNOSIS", ill), ("CHIEF COMPLAINTS", "As above. No known co-morbidities."),
        ("GENERAL EXAMINATION",
        "Conscious, oriented. BP 128/80 mmHg, PR 84/min, SpO2 98% RA. CVS S1S2+, RS NVBS, P/A soft."),
                       ("COURSE IN THE HOSPITAL", story), ("CONDITION AT DISCHARGE", "Stable")):
        leaf.t(36, y, head, bold=True)
        leaf.sheet.rule(36, y + 2, 36 + leaf.p.but(bold=True).width(head), weight=0.6)
        y = leaf.para(36, y + 15, 523, text) + 6
    leaf.t(36, y, "ADVICE ON DISCHARGE", bold=True)
    y = leaf.lines(50, y + 15, [f"{n}. {name} {strength}   {often}   x {days}" for n, (name, strength, often,
        days) in enumerate(rows, 1)]) + 8
    leaf.put(36, y, "REVIEW:", "After 1 week in OPD with prior appointment.", bold=True)
    leaf.t(36, y + 20, "In case of fever, bleeding or severe pain contact emergency 24x7.", 9)
    leaf.lines(520, y + 70, [f"Dr. {one.doctor.name}", f"Reg. No. {one.doctor.license}"], 9, at="r")
    return Drawn(leaf.sheet, one.truth(
        "patient_name", "patient_sex", "facility_name", patient_id=number,
        provider_name=f"Dr. {one.doctor.name}, {one.doctor.degrees}", admission_date=one.day.isoformat(),
            discharge_date=left.isoformat(),
        diagnoses=[ill], hospital_course=story, condition_at_discharge="Stable",
            follow_up="After 1 week in OPD with prior appointment.",
        medicines=[{"name": n.split(". ")[1], "strength": s, "frequency": o, "duration": d} for n, s, o, d in rows]),
            ("procedures", "provider_id"))


@layout("discharge_summary", "train")
def blind6_stay_in_day_surgery_table(rng: random.Random) -> Drawn:
    """An Indian eye hospital's day-care card: two cells a row, operation notes, drops in a table by the week."""
    one = case(rng, "in", youngest=45)
    eye = rng.choice(("right eye", "left eye"))
    rows = pick(rng,
        "Moxifloxacin eye drops|0.5%|4 times a day|1 week\nPrednisolone acetate eye drops|1%|6 times a day|2 "
        "weeks\nNepafenac eye drops|0.1%|3 times a day|4 weeks\nTab. Paracetamol|500 mg|SOS|3 days", 2, 4)
    leaf, who, number = Leaf(rng, A4, 9.5, face="office"), one.who, one.no("EYE-^#####")
    leaf.t(36, 44, "Drishti Eye Institute", 16, bold=True)
    leaf.t(36, 58, f"{one.place.line}, Tel {one.phone}", 8.5)
    leaf.t(559, 44, "Day Care Discharge Card", 12, bold=True, at="r")
    y = leaf.cells(36, 68, (300, 223), (("Name", who.name), ("MR No.", number), ("Age / Gender",
        f"{one.age} / {who.sex.capitalize()}"), ("Surgeon", f"Dr. {one.doctor.name}"), ("Date of Admission",
        f"{dmy(one.day)} 07:30"), ("Date of Discharge", f"{dmy(one.day)} 14:00"),
                   ("Diagnosis", f"Senile mature cataract, {eye}"), ("Procedure",
                   f"Phacoemulsification with IOL, {eye}")), 30, 7)
    leaf.t(36, y + 20, "Postoperative medication", 10, bold=True)
    y = leaf.grid(36, y + 28, (200, 70, 130, 123), ("Medicine", "Strength", "Frequency", "Duration"), rows)
    leaf.t(36, y + 20, "Instructions", 10, bold=True)
    y = leaf.lines(46, y + 35, ["Do not rub the eye. No head bath for 10 days.",
        "Wear the protective shield at night."], 9.5)
    leaf.put(36, y + 6, "Next visit:", f"{named(one.day + timedelta(1))}, then after 1 week.", bold=True)
    leaf.put(36, y + 22, "Allergy:", "Nil known", bold=True)
    return Drawn(leaf.sheet, one.truth(
        "patient_name", "patient_sex", facility_name="Drishti Eye Institute", patient_id=number,
        provider_name=f"Dr. {one.doctor.name}", admission_date=one.day.isoformat(), discharge_date=one.day.isoformat(),
        diagnoses=[f"Senile mature cataract, {eye}"], procedures=[f"Phacoemulsification with IOL, {eye}"],
            allergies="Nil known", follow_up=f"{named(one.day + timedelta(1))}, then after 1 week.",
        medicines=[{"name": n.removeprefix("Tab. ").removesuffix(" eye drops"), "strength": s, "frequency": o,
            "duration": d} for n, s, o, d in rows]), ("medicines",))


@layout("discharge_summary", "train")
def blind6_stay_uk_letter_headings(rng: random.Random) -> Drawn:
    """A British hospital's letter to the doctor: patient's particulars at the left margin, headings with bullets."""
    one = case(rng, "uk", youngest=30)
    left, number = one.day + timedelta(rng.randint(1, 6)), one.no("RX^######")
    ill = rng.choice((["Community acquired pneumonia (CURB-65: 1)", "Type 2 diabetes mellitus"],
        ["Fractured neck of femur (left)", "Osteoporosis"]))
    rows = pick(rng,
        "Amoxicillin|500mg|capsules|THREE times a day for 5 days\nParacetamol|1g|tablets|FOUR times a day when "
        "required\nAlendronic acid|70mg|tablets|ONCE a week\nLansoprazole|30mg|capsules|ONCE a day", 2, 3)
    leaf, who = Leaf(rng, A4, 10, face="sans"), one.who
    leaf.t(555, 46, "Langmere University Hospitals", 12, bold=True, at="r")
    leaf.t(555, 60, "NHS Foundation Trust", 9, at="r")
    leaf.t(40, 60, "DISCHARGE LETTER", 13, bold=True)
    leaf.lines(40, 90, [f"Dr {one.other.name}", "The Surgery", *one.place.lines], 9.5)
    leaf.down(330, 90, 430, (("Patient:", who.name), ("DOB:", dmy(who.born)), ("NHS No:",
        f"999 {one.no('^##')} {one.no('^###')}"), ("Hospital No:", number), ("Gender:", who.sex.capitalize())), 13)
    leaf.across(40, 172, (("Admitted:", dmy(one.day)), ("Discharged:", dmy(left)), ("Consultant:",
        f"Dr {one.doctor.name}"), ("Ward:", "Beech")), 16)
    story = ("Admitted via the emergency department and treated as above. Inflammatory markers fell and observations "
             "were stable. Seen by physiotherapy and safe on stairs before going home.")
    y = 196.0
    for head, texts in (("Diagnoses", ill), ("Clinical summary", [story]), ("Allergies", ["Trimethoprim - rash"]),
        ("Medication on discharge", [f"{n} {s} {f} {d}" for n, s, f, d in rows]), ("Actions for GP",
        ["Please repeat U&E in one week."]),
                        ("Discharge destination", ["Usual place of residence"])):
        leaf.t(40, y, head, bold=True)
        y += 14
        for text in texts:
            y = leaf.para(52, y, 500, text if len(texts) == 1 else f"\u2022 {text}")
        y += 6
    leaf.t(40, y + 16, f"Completed by: Dr {one.other.last}, FY1, bleep 417", 9)
    return Drawn(leaf.sheet, one.truth(
        "patient_name", "patient_sex", "date_of_birth", patient_id=number, provider_name=f"Dr {one.doctor.name}",
        facility_name="Langmere University Hospitals", admission_date=one.day.isoformat(),
            discharge_date=left.isoformat(),
        diagnoses=ill, hospital_course=story, allergies="Trimethoprim - rash", medicines=told(rows,
            "name strength form"), follow_up="Please repeat U&E in one week.",
            discharged_to="Usual place of residence"), ("facility_name", "follow_up"))


@layout("discharge_summary", "train")
def blind6_stay_ph_abstract(rng: random.Random) -> Drawn:
    """A Philippine clinical abstract: cells on top, running text under roman headings, home medications."""
    one = case(rng, "ph", youngest=22)
    left, number = one.day + timedelta(rng.randint(2, 4)), one.no("^######")
    leaf, who = Leaf(rng, A4, 9.5, face="slab"), one.who
    rows = pick(rng,
        "Cefuroxime|500 mg|tab|1 tab twice a day for 7 days\nParacetamol|500 mg|tab|1 tab every 4 hours for "
        "fever\nMultivitamins||cap|1 cap once a day", 2, 3)
    leaf.t(297, 40, one.house.upper(), 13, bold=True, at="c")
    leaf.t(297, 54, one.place.line, 9, at="c")
    leaf.t(297, 76, "CLINICAL ABSTRACT / DISCHARGE SUMMARY", 11, bold=True, at="c")
    y = leaf.cells(36, 84, (220, 70, 70, 163), (("NAME OF PATIENT", who.last_first), ("AGE", str(one.age)), ("SEX",
        one.sex), ("HOSPITAL NO.", number)), 28)
    y = leaf.cells(36, y, (174, 174, 175), (("DATE ADMITTED", f"{one.day:%m/%d/%Y}"), ("DATE DISCHARGED",
        f"{left:%m/%d/%Y}"), ("ATTENDING PHYSICIAN", one.doctor.name)), 28)
    story = ("Two days prior to admission patient had epigastric pain and vomiting. Managed with intravenous fluids "
             "and antibiotics; CBC and urinalysis were done. Symptoms resolved and patient tolerated diet.")
    y += 20
    for head, text in (("I. FINAL DIAGNOSIS", "Acute gastroenteritis with moderate dehydration"),
        ("II. HISTORY AND COURSE IN THE WARD", story), ("III. CONDITION ON DISCHARGE", "Improved")):
        leaf.t(36, y, head, bold=True)
        y = leaf.para(50, y + 14, 500, text) + 6
    leaf.t(36, y, "IV. HOME MEDICATIONS", bold=True)
    y = leaf.lines(50, y + 14, [f"{n} {s} {f}: {d}".replace("  ", " ") for n, s, f, d in rows]) + 6
    leaf.put(36, y, "V. FOLLOW-UP", "After 1 week at the OPD.", bold=True)
    leaf.lines(380, y + 60, [f"{one.doctor.name.upper()}, MD", f"Lic. No. {one.doctor.license}"], 9)
    return Drawn(leaf.sheet, one.truth(
        "patient_name", "patient_sex", "facility_name", patient_id=number, provider_name=one.doctor.name,
        admission_date=one.day.isoformat(), discharge_date=left.isoformat(),
        diagnoses=["Acute gastroenteritis with moderate dehydration"], hospital_course=story,
            condition_at_discharge="Improved", follow_up="After 1 week at the OPD.",
        medicines=told(rows, "name strength . directions")), ("provider_id",))


@layout("discharge_summary", "train")
def blind6_stay_ng_typed(rng: random.Random) -> Drawn:
    """A Nigerian teaching hospital's summary on a form by hand: many captions on lines, several left blank."""
    one = case(rng, "ng")
    left, number = one.day + timedelta(rng.randint(3, 7)), one.no("^#####")
    leaf, who = Leaf(rng, A4, 10, face="serif", hand=True), one.who
    ill = rng.choice(("Severe malaria with anaemia", "Typhoid enteritis", "Hypertensive heart failure"))
    leaf.t(297, 48, one.house.upper(), 14, bold=True, at="c")
    leaf.lines(297, 62, [one.place.line, "DISCHARGE SUMMARY FORM"], 10, at="c")
    for y, pairs in ((110, (("Surname", who.last, 36, 230), ("Other names", who.first, 236, 420), ("Hosp. No.", number,
        426, 559))), (138, (("Age", str(one.age), 36, 110), ("Sex", one.sex, 116, 180), ("Ward", "Male Medical", 186,
            330), ("Religion", "", 336, 559))),
                     (166, (("Date of admission", named(one.day), 36, 290), ("Date of discharge", named(left), 296,
                     559))), (194, (("Consultant", f"Dr {one.doctor.name}", 36, 330), ("Unit", "B", 336, 559))), (222,
                         (("Diagnosis", ill, 36, 559),)),
                     (250, (("Operation / procedure", "Nil", 36, 559),)), (278, (("Treatment given",
                     "IV fluids, antibiotics, antimalarials", 36, 559),)), (306, (("Condition on discharge",
                     "Satisfactory", 36, 330), ("Discharged to", "Home", 336, 559))),
                     (334, (("Drugs on discharge", "Tab Coartem 80/480mg bd 3/7", 36, 559),)), (362, (("Follow up",
                     "MOPD in 2 weeks", 36, 559),)), (410, (("House officer", "", 36, 300), ("Signature", "", 306,
                     559)))):
        for label, text, x, to in pairs:
            leaf.put(x, y, label, text, to=to)
    return Drawn(leaf.sheet, one.truth(
        "patient_name", "patient_sex", "facility_name", patient_id=number, provider_name=f"Dr {one.doctor.name}",
        admission_date=one.day.isoformat(), discharge_date=left.isoformat(), diagnoses=[ill],
        condition_at_discharge="Satisfactory", discharged_to="Home", follow_up="MOPD in 2 weeks",
            medicines=[{"name": "Coartem", "strength": "80/480mg", "frequency": "bd"}]), ("procedures",
                "hospital_course"))
