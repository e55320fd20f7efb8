"""More American papers: pain clinics, dialysis, schools, day surgery, supplements."""

from __future__ import annotations

import random
from datetime import timedelta

from evaluation.documents.cases import CARD, case, long, pick, slash, told
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.leaf import Leaf
from evaluation.documents.sheet import A5, Pen
from evaluation.documents.world_facts import us

# fmt: off


@layout("prescription", "train")
def blind6_rx_us_pain_clinic(rng: random.Random) -> Drawn:
    """A pain clinic's typed script: amount in figures and words, ICD-10, days' supply, earliest fill."""
    one = case(rng, "us")
    name, strength, sig, amount, words = rng.choice(pick(rng, """
Oxycodone-Acetaminophen|5-325 mg|Take 1 tablet by mouth every 8 hours as needed for pain|90|NINETY
Tramadol|50 mg|Take 1 tablet by mouth every 6 hours as needed for pain|60|SIXTY
Pregabalin|75 mg|Take 1 capsule by mouth twice daily|60|SIXTY
"""))
    leaf, who = Leaf(rng, A5, 9, face="serif", typed="mono"), one.who
    leaf.t(24, 34, one.signed, 12, bold=True)
    leaf.lines(24, 46, [f"{one.place.town} Interventional Pain", *one.place.lines, f"Tel {one.phone}"], 8)
    leaf.lines(396, 34, [f"DEA {one.doctor.dea}", f"NPI {one.doctor.npi}", f"LIC {one.doctor.license}"], 8, at="r")
    leaf.rule(92, 20, 400)
    leaf.down(24, 108, 90, (("NAME:", who.name), ("DOB:", us(who.born)), ("ADDRESS:", who.address.line), ("DATE:",
        us(one.day))), 14)
    leaf.sheet.text(24, 190, "Rx", Pen("serif", 22, True))
    leaf.w(60, 190, f"{name} {strength}", bold=True)
    leaf.sheet.wrapped(60, 206, 330, sig, leaf.v)
    leaf.down(60, 250, 170, (("DISPENSE:", f"{amount} ({words})"), ("REFILLS:", "0 (ZERO)"), ("DAYS SUPPLY:", "30"),
        ("DX:", "M54.16, G89.4"), ("EARLIEST FILL:", us(one.day + timedelta(2)))), 15)
    leaf.rule(400, 200, 396)
    leaf.t(200, 410, "Signature of Prescriber (manual signature required)", 7)
    leaf.t(210, 560, f"Control # {one.no('^######')}  -  VOID if more than one prescription per blank  -  PMP checked",
        6.5, at="c")
    return Drawn(leaf.sheet, one.truth(
        "patient_name", "date_of_birth", "patient_address", "prescription_date", "prescriber_name", "prescriber_dea",
        "prescriber_npi", "prescriber_license", "prescriber_address", "prescriber_phone", refills=0,
        facility_name=f"{one.place.town} Interventional Pain", medicines=[{"name": name, "strength": strength,
            "directions": sig, "quantity": amount}]), ("directions",))


@layout("prescription", "train")
def blind6_rx_us_health_department(rng: random.Random) -> Drawn:
    """A county clinic's carbon form by hand: three numbered lines, label and sig boxes, clinic stamped at the top."""
    one = case(rng, "us")
    rows = pick(rng,
        "Doxycycline|100 mg|1 cap PO BID|7 days|14\nMetronidazole|500 mg|1 tab PO BID|7 days|14\nFluconazole|150 "
        "mg|1 tab PO daily|1 day|1\nAzithromycin|500 mg|2 tabs PO once|1 day|2", 1, 3)
    leaf, who = Leaf(rng, A5, 9, face="slab", hand=True), one.who
    leaf.stamp(120, 20, [f"{one.place.town.upper()} COUNTY HEALTH DEPT", one.place.line.upper(), one.phone])
    leaf.put(24, 96, "Patient's Name", who.name, to=280)
    leaf.put(286, 96, "DOB", slash(who.born), to=396)
    leaf.put(24, 120, "Address", who.address.line, to=280)
    leaf.put(286, 120, "Date", slash(one.day), to=396)
    y, meds = 156.0, []
    for n, (name, strength, sig, days, amount) in enumerate(rows, 1):
        leaf.t(24, y, f"{n}.")
        leaf.w(42, y, f"{name} {strength}", room=200)
        leaf.w(260, y, f"#{amount}")
        leaf.w(60, y + 24, f"{sig} x {days}")
        leaf.rule(y + 32, 24, 396, 0.4)
        dose, _, often = sig.partition(" PO ")
        meds.append({"name": name, "strength": strength, "dose": dose, "route": "PO", "frequency": often,
            "quantity": amount})
        y += 54
    leaf.put(24, 400, "Refills", "none", to=120)
    leaf.put(24, 440, "Prescriber (print)", one.signed, to=300)
    leaf.put(24, 466, "Signature", "", to=300)
    leaf.t(24, 540, "White - pharmacy     Yellow - chart", 7)
    return Drawn(leaf.sheet, one.truth("patient_name", "date_of_birth", "patient_address", "prescription_date",
        "prescriber_name", medicines=meds),
                 ("facility_name", "prescriber_address", "prescriber_phone", "directions", "refills"))


@layout("patient_record", "train")
def blind6_record_us_child_school(rng: random.Random) -> Drawn:
    """A school health form: child's block, vaccines as a grid of dates, doctor's section."""
    one = case(rng, "us", youngest=6, oldest=17)
    leaf, who, kin = Leaf(rng, body=8.5, hand=True), one.who, one.other
    leaf.t(306, 38, "SCHOOL HEALTH EXAMINATION RECORD", 14, bold=True, at="c")
    leaf.t(306, 51, "To be completed by parent (Part I) and health care provider (Part II)", 8.5, at="c")
    relation = "Mother" if kin.sex == "female" else "Father"
    leaf.put(36, 78, "Child's name (Last, First)", who.last_first, to=340)
    leaf.put(346, 78, "Birth date", us(who.born), to=460)
    leaf.t(466, 78, "Sex")
    leaf.ticks(486, 78, ("M", "F"), one.sex, 8)
    leaf.put(36, 104, "Address", who.address.line, to=400)
    leaf.put(406, 104, "School/Grade", "", to=576)
    leaf.put(36, 130, "Emergency contact", kin.name, to=280)
    leaf.put(286, 130, "Relationship", relation, to=400)
    leaf.put(406, 130, "Phone", kin.phone, to=576)
    leaf.bar(36, 152, 540, "IMMUNIZATIONS (month/day/year)", size=8.5)
    rows = [(name, *(slash(who.born + timedelta(gap)) if gap else "" for gap in gaps)) for name, gaps in (("DTaP", (61,
        123, 185, 480)), ("Polio (IPV)", (61, 123, 185, 1500)), ("MMR", (372, 1500, 0, 0)), ("Hepatitis B", (1, 61, 185,
            0)), ("Varicella", (372, 1500, 0, 0)))]
    y = leaf.grid(36, 158, (140, 100, 100, 100, 100), ("Vaccine", "1", "2", "3", "4"), rows, size=10.5)
    leaf.bar(36, y + 20, 540, "PART II - PHYSICAL EXAMINATION", size=8.5)
    leaf.put(36, y + 44, "Height", "4'7\"", to=120)
    leaf.put(126, y + 44, "Weight", "74 lb", to=220)
    leaf.put(226, y + 44, "BP", "98/60", to=300)
    leaf.put(306, y + 44, "Allergies", "Peanuts", to=576)
    leaf.put(36, y + 70, "Current medications", "EpiPen Jr", to=330)
    leaf.put(336, y + 70, "Chronic conditions", "eczema", to=576)
    leaf.t(36, y + 94, "May participate in all activities")
    leaf.ticks(170, y + 94, ("Yes", "No"), "Yes")
    leaf.put(36, y + 130, "Provider", one.doctor.name, to=300)
    leaf.put(306, y + 130, "Date of exam", us(one.day), to=576)
    return Drawn(leaf.sheet, one.truth("patient_name", "date_of_birth", "patient_sex", "patient_address", "record_date",
        height="4'7\"", weight="74 lb", allergies="Peanuts", medications="EpiPen Jr", medical_problems="eczema",
                                       emergency_contacts=[{"name": kin.name, "relationship": relation,
                                           "phone": kin.phone}]), ("hepatitis_b_vaccination", "chicken_pox_immunity",
                                           "measles_immunity", "questions", "patient_phone"))


@layout("lab_report", "train")
def blind6_lab_us_dialysis(rng: random.Random) -> Drawn:
    """A dialysis unit's monthly results: goal column instead of ranges, met or not met, this month and last."""
    one = case(rng, "us", youngest=40)
    rows = pick(rng, """
Hemoglobin|10.4|10.1|g/dL|10.0-11.5
Kt/V|1.38|1.41||>= 1.20
Albumin|3.7|3.6|g/dL|>= 4.0
Phosphorus|6.2|5.8|mg/dL|3.0-5.5
Calcium, corrected|9.1|9.0|mg/dL|8.4-10.2
PTH, intact|412|380|pg/mL|150-600
Potassium|5.1|4.9|mEq/L|3.5-5.5
Ferritin|688|702|ng/mL|200-1200
""", 5, 8)
    leaf, who, number = Leaf(rng, body=9.5, face="office"), one.who, one.no("^#####")
    leaf.t(36, 46, "Sunrise Kidney Care of " + one.place.town, 14, bold=True)
    leaf.t(36, 60, "Monthly Laboratory Report Card", 11)
    leaf.across(36, 84, (("Patient:", who.name), ("MRN:", number), ("DOB:", us(who.born))), 20)
    leaf.across(36, 100, (("Nephrologist:", one.signed), ("Drawn:", us(one.day)), ("Shift:", "MWF 2")), 20)
    leaf.grid(36, 116, (150, 90, 90, 70, 140), ("Test", "This Month", "Last Month", "Units", "Goal"), rows, "lrrll",
        "zebra")
    leaf.t(36, 330, "Ask your dietitian about phosphorus binders. Bring this card to your next treatment.", 9)
    return Drawn(leaf.sheet, one.truth("patient_name", "date_of_birth", patient_id=number,
        ordering_provider=one.signed, collected_date=one.day.isoformat(),
            facility_name="Sunrise Kidney Care of " + one.place.town,
                                       results=told(rows, "test value . unit .")), ("report_date", "ordering_provider",
                                           "specimen"))


@layout("discharge_summary", "train")
def blind6_stay_us_psychiatric(rng: random.Random) -> Drawn:
    """A psychiatric unit's summary in capitals with legal status, multiaxial left-overs."""
    one = case(rng, "us", oldest=70)
    left, number = one.day + timedelta(rng.randint(5, 12)), one.no("BH^#####")
    rows = pick(rng,
        "Sertraline|100 mg|by mouth every morning\nQuetiapine|50 mg|by mouth at bedtime\nHydroxyzine|25 mg|by mouth "
        "every 6 hours as needed for anxiety\nTrazodone|50 mg|by mouth at bedtime as needed", 2, 3)
    leaf, who = Leaf(rng, body=9.5, face="mono"), one.who
    leaf.lines(36, 40, [one.house.upper(), "BEHAVIORAL HEALTH UNIT", "DISCHARGE SUMMARY"], 10.5, bold=True)
    y = leaf.down(36, 90, 190, (("PATIENT", who.name.upper()), ("MR#", number), ("DOB", us(who.born)), ("SEX",
        who.sex.upper()), ("LEGAL STATUS", "VOLUNTARY"), ("ADMITTED", us(one.day)), ("DISCHARGED", us(left)),
            ("PSYCHIATRIST", one.signed)), 13, colon=": ")
    story = ("Admitted with depressed mood, insomnia and passive suicidal thoughts after loss of employment. "
        "Medication was adjusted and the patient attended groups daily. Mood and sleep improved. "
             "At discharge denied suicidal or homicidal ideation and was future oriented.")
    for head, text in (("FINAL DIAGNOSIS", "Major depressive disorder, recurrent, severe without psychotic features"),
        ("HOSPITAL COURSE", story), ("DISCHARGE MEDICATIONS", ""), ("ALLERGIES", "No known drug allergies"),
        ("CONDITION ON DISCHARGE", "Improved"),
                       ("DISPOSITION", "Home with family"), ("AFTERCARE",
                       "Intensive outpatient program begins Monday at 9 a.m.")):
        leaf.t(36, y + 10, head, bold=True)
        y = leaf.lines(50, y + 24, [f"{n} {s} {d}" for n, s, d in rows]) if not text else leaf.para(50, y + 24, 520,
            text)
    return Drawn(leaf.sheet, one.truth(
        "patient_name", "date_of_birth", "patient_sex", "facility_name", "provider_name", patient_id=number,
        admission_date=one.day.isoformat(), discharge_date=left.isoformat(), hospital_course=story,
            allergies="No known drug allergies",
        diagnoses=["Major depressive disorder, recurrent, severe without psychotic features"],
            condition_at_discharge="Improved", discharged_to="Home with family",
                follow_up="Intensive outpatient program begins Monday at 9 a.m.",
        medicines=told(rows, "name strength directions")))


@layout("discharge_summary", "train")
def blind6_stay_us_outpatient_surgery(rng: random.Random) -> Drawn:
    """A surgery centre's one-page form by hand: boxes for diet and activity, procedure, medicines given, who drives."""
    one = case(rng, "us")
    done, ill = rng.choice((("Right carpal tunnel release", "Carpal tunnel syndrome, right"),
        ("Umbilical hernia repair", "Umbilical hernia"), ("Arthroscopy left knee", "Medial meniscus tear, left")))
    leaf, who, number = Leaf(rng, body=9.5, face="sans", hand=True), one.who, one.no("^#####")
    leaf.t(306, 44, "AMBULATORY SURGERY DISCHARGE SUMMARY", 13, bold=True, at="c")
    leaf.t(306, 58, one.house, 10, at="c")
    for y, pairs in ((88, (("Patient name", who.name, 36, 330), ("MRN", number, 336, 440), ("DOB", us(who.born), 446,
        576))), (116, (("Admission date", us(one.day), 36, 240), ("Discharge date", us(one.day), 246, 440))), (144,
            (("Surgeon", one.signed, 36, 330), ("Anesthesia", "MAC", 336, 576))),
                     (172, (("Diagnosis", ill, 36, 576),)), (200, (("Procedure", done, 36, 576),)), (228, (("Allergies",
                     "NKDA", 36, 300), ("Complications", "none", 306, 576))), (256, (("Condition at discharge",
                     "stable", 36, 300), ("Discharged to", "home with wife", 306, 576)))):
        for label, text, x, to in pairs:
            leaf.put(float(x), float(y), label, text, to=to)
    leaf.t(36, 290, "Diet:")
    leaf.ticks(80, 290, ("Regular", "Clear liquids", "As tolerated"), "As tolerated")
    leaf.t(36, 312, "Activity:")
    leaf.ticks(80, 312, ("No lifting", "No driving 24 h", "Full"), "No driving 24 h")
    leaf.put(36, 342, "Medications", "Norco 5/325 1 tab q6h prn", to=576)
    leaf.put(36, 370, "Follow-up", "office 10 days", to=576)
    leaf.put(36, 420, "RN signature", "", to=300)
    leaf.put(306, 420, "Patient signature", "", to=576)
    return Drawn(leaf.sheet, one.truth(
        "patient_name", "date_of_birth", "facility_name", "provider_name", patient_id=number,
        admission_date=one.day.isoformat(), discharge_date=one.day.isoformat(), diagnoses=[ill], procedures=[done],
            allergies="NKDA",
        condition_at_discharge="stable", discharged_to="home with wife", follow_up="office 10 days",
            medicines=[{"name": "Norco", "strength": "5/325"}]))


@layout("insurance_card", "train")
def blind6_card_us_medicare_supplement(rng: random.Random) -> Drawn:
    """A supplement's card: plan letter, policy number, where to send claims, no network and no copays."""
    one = case(rng, "us", youngest=66)
    leaf, who, member = Leaf(rng, CARD, 10.5, face="serif"), one.who, one.no("^##-^###-^##", "MS^#######")
    leaf.t(243, 40, "Heritage Mutual of Ohio", 16, bold=True, at="c")
    leaf.t(243, 58, "Medicare Supplement - Plan G", 11, at="c")
    leaf.rule(68, 24, 462)
    leaf.down(24, 100, 150, (("Insured", who.name), ("Policy Number", member), ("Effective Date", long(one.day))), 22,
        strong=True)
    leaf.lines(24, 190, ["Providers: file with Medicare first. Claims cross over electronically.",
        "Mail: PO Box 1417, Columbus OH 43216    Customer service 800-555-0195"], 9.5)
    return Drawn(leaf.sheet, one.truth("member_name", insurer_name="Heritage Mutual of Ohio",
        plan_name="Medicare Supplement - Plan G", member_id=member, effective_date=one.day.isoformat()), ("plan_name",))
