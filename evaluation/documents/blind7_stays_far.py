"""Discharge summaries of Asia, Africa, the Gulf, Britain, Ireland and the Pacific held apart."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import timedelta

from evaluation.documents.blind7_kit import case, dmy, grid, items, named, pairs, paper, table
from evaluation.documents.cases import pick, told
from evaluation.documents.layouts import Drawn, layout

# fmt: off
_USUAL = ("patient_name", "patient_sex", "facility_name")
_INDIAN = (
    ("Acute calculous cholecystitis", "Laparoscopic cholecystectomy under GA",
     "Patient was admitted with pain in the right upper abdomen and vomiting. USG showed multiple gall bladder "
     "calculi with wall "
     "thickening. After pre-anaesthetic check-up laparoscopic cholecystectomy was done. Post-operative period was "
     "uneventful. Drain "
     "was removed on POD 2. Patient is tolerating soft diet and is being discharged in stable condition."),
    ("Inferior wall myocardial infarction", "Primary PTCA with stent to RCA",
     "Patient presented with retrosternal chest pain of 3 hours duration with sweating. ECG showed ST elevation in II,"
     " III, aVF. "
     "Emergency coronary angiogram revealed total occlusion of RCA. Primary PTCA was done with one drug eluting "
     "stent. Echo showed "
     "LVEF 48%. Patient remained haemodynamically stable and is being discharged with advice."),
)


@layout("discharge_summary", "test")
def blind7_stay_in_corporate(rng: random.Random) -> Drawn:
    """An Indian corporate hospital's summary on two pages: ruled head, headings in capitals."""
    one, (ill, done, story) = case(rng, "in", youngest=28), rng.choice(_INDIAN)
    rows, out, number = pick(rng, "TAB. ECOSPRIN|75 MG|0-1-0|AFTER FOOD|TO CONTINUE\nTAB. CLOPILET|75 MG|1-0-0|AFTER "
        "FOOD|1 MONTH\nTAB. ATORVA|40 MG|0-0-1|"
        "AFTER FOOD|1 MONTH\nTAB. PAN|40 MG|1-0-0|BEFORE FOOD|10 DAYS\nTAB. TAXIM O|200 MG|1-0-1|AFTER FOOD|5 "
        "DAYS\nTAB. ZERODOL P||1-0-1|AFTER FOOD|3 DAYS", 3, 5), (
            one.day + timedelta(rng.randint(3, 6))), one.no("IP2^0^####", "^######")
    body = (f"<div class=c><h2>{one.house.upper()}</h2>{one.place.line} | Ph: {one.phone} | NABH Accredited</div><h3 "
        f"class=c>DISCHARGE SUMMARY</h3>" + table((), (
        ("Name", f": {one.who.name}", "IP No", f": {number}"), ("Age / Gender", f": {one.age} Years / "
            f"{one.who.sex.capitalize()}", "Admission Date",
        f": {named(one.day, '-')} 09:40 PM"), ("Address", f": {one.who.address.line}", "Discharge Date",
            f": {named(out, '-')} 01:15 PM"), (
            "Consultant", f": Dr. {one.doctor.name}, {one.doctor.degrees}", "Department", ": General")), "", "h"))
    for head, text in (("DIAGNOSIS", ill), ("PROCEDURE DONE", done), ("CHIEF COMPLAINTS AND HISTORY",
        "As described below. Known case of Type 2 Diabetes Mellitus on "
            "oral agents for 6 years. No known drug allergies."), ("EXAMINATION ON ADMISSION", "Conscious, oriented, "
            "afebrile. Pulse 96/min, BP 140/90 mmHg, RR "
            "18/min, SpO2 97% on room air. CVS: S1 S2 heard. RS: bilateral air entry equal. P/A: soft."), (
                "INVESTIGATIONS", "Hb 12.6 g/dL, TLC 11,400, Platelets "
            "2.4 lakh, Creatinine 0.9, RBS 186 mg/dL. Reports enclosed."), ("COURSE IN HOSPITAL", story), (
                "CONDITION AT DISCHARGE", "Stable")):
        body += f"<h4>{head}:</h4><p>{text}</p>"
    body += "<h4>ADVICE ON DISCHARGE:</h4>" + table(("Sl", "Medicine", "Dose", "Frequency", "Instruction", "Duration"),
        [
        (str(n), *row) for n, row in enumerate(rows, 1)], "clllll", "g") + "<p>Diabetic diet. Avoid lifting heavy "
    body += "weights for 6 weeks.</p><h4>FOLLOW UP:</h4><p>"
    body += f"Review with Dr. {one.doctor.name} in OPD after 7 days with prior appointment.</p><h4>WHEN TO SEEK "
    body += "URGENT CARE:</h4><p>In case of fever, bleeding, chest "
    body += f"pain or breathlessness, contact emergency: {one.phoned()}.</p><p class=s>Dr. {one.doctor.name}<br>Reg. "
    body += f"No. {one.doctor.license}</p>"
    css = ("@page{@bottom-center{content:'Page ' counter(page) ' of ' counter(pages);font:8pt Arial}}body{font:11pt "
        "'Liberation Serif';line-height:1.4}h3{margin:"
           "14px 0 8px;text-decoration:underline}.h{width:100%;border:1px solid #000}.h td{padding:3px 5px}"
           "h4{margin-top:12px}.g{width:100%}.g td,.g th{border:1px "
           "solid #000;padding:4px}.s{text-align:right;margin-top:50px}")
    return Drawn(paper(css, body, "A4", "18mm"), one.truth(
        *_USUAL, facility_name=one.house.upper(), patient_id=number, provider_name=f"Dr. {one.doctor.name}, "
            f"{one.doctor.degrees}", admission_date=one.day.isoformat(),
        discharge_date=out.isoformat(), diagnoses=[ill], procedures=[done], hospital_course=story,
            condition_at_discharge="Stable",
        follow_up=f"Review with Dr. {one.doctor.name} in OPD after 7 days with prior appointment.", medicines=[
            {"name": n.removeprefix("TAB. "), "frequency": o, "duration": d} | ({"strength": s} if s else {}) for n, s,
                o, _, d in rows]), ("provider_id", "allergies"))


@layout("discharge_summary", "test")
def blind7_stay_uk_edischarge(rng: random.Random) -> Drawn:
    """A British trust's electronic discharge letter: headings of the national standard in grey bars."""
    one = replace(case(rng, "uk", youngest=40), house=rng.choice(("Harthorpe General Hospital", "Wickenby Hospital")))
    ill, more, story, gone = rng.choice((
        ("Community acquired pneumonia", "Acute kidney injury stage 1", "Treated with IV then oral co-amoxiclav and "
            "IV fluids. Renal function returned to baseline. "
         "Mobilising independently with a stick.", "Usual place of residence"), ("Fast atrial fibrillation",
             "Hypertension", "Rate controlled with bisoprolol. Started on "
         "apixaban after discussion of bleeding risk. Echocardiogram to be done as an outpatient.", "Usual place of "
         "residence"),
        ("Fractured neck of right femur", "Osteoporosis", "Underwent right dynamic hip screw. Post-operative "
            "haemoglobin 92, not transfused. Seen by orthogeriatricians.",
         "Intermediate care bed")))
    rows, out, number = pick(rng, "Apixaban|5mg|tablets|ONE twice a day|28 days\nBisoprolol|2.5mg|tablets|ONE in the "
        "morning|28 days\nCo-amoxiclav|625mg|tablets|ONE three "
        "times a day|5 days\nParacetamol|500mg|tablets|TWO up to four times a day|14 days\nAlendronic "
        "acid|70mg|tablets|ONE once a week|28 days", 2, 4), one.day + timedelta(
            rng.randint(2, 9)), one.no("RH^######")
    body = (f"<div class=row><div>The Coldbeck Surgery<br>Coldbeck</div><div class=r><b>{one.house}</b><br>"
        f"{'<br>'.join(one.place.lines)}<br>{one.phone}</div></div><h2>Discharge "
            "Summary</h2><h4>Patient details</h4>" + table((), (("Name", one.who.name, "Hospital no.", number), (
                "Date of birth", named(one.who.born), "NHS number", one.no(
                "999 ^## ####")), ("Sex", one.who.sex.capitalize(), "Address", one.who.address.line)), "", "g") +
                    "<h4>Admission and discharge details</h4>" + table((), (
                    ("Date of admission", named(one.day), "Method of admission", "Emergency - A&E"), (
                        "Date of discharge", named(out), "Discharge destination", gone), (
                        "Discharging consultant", f"Dr {one.doctor.name}", "Specialty", "Acute medicine")), "", "g") +
                            "<h4>Diagnoses</h4>" + items((ill, more)) +
            f"<h4>Clinical summary</h4><p>{story}</p><h4>Allergies and adverse reactions</h4><p>Penicillin - not "
            f"known</p><h4>Medications on discharge</h4>" + table(
                ("Medication", "Dose and directions", "Supplied", "Status"), [(f"{n} {s} {f}", h, d, rng.choice(("New",
                    "Continued"))) for n, s, f, h, d in rows], "", "g") +
            "<h4>Actions for GP</h4><p>Please check U&amp;Es in one week.</p><h4>Plan and requested actions</h4><p>"
            "Outpatient review in 6 weeks; appointment to be posted.</p><p "
            f"class=f>Completed by: {one.other.name}, FY1. Copy to patient.</p>")
    css = ("body{font:10pt 'Liberation Sans'}h2{text-align:center;margin:10px 0}h4{background:#ddd;padding:3px 5px;"
        "margin:9px 0 3px}.g{width:100%}.g td,.g th{border:1px solid #999;"
           "padding:3px 5px}ul{margin:4px 0}.f{font-size:8.5pt;margin-top:14px}")
    return Drawn(paper(css, body, "A4", "15mm"), one.truth(
        *_USUAL, "date_of_birth", patient_id=number, provider_name=f"Dr {one.doctor.name}",
            admission_date=one.day.isoformat(), discharge_date=out.isoformat(),
        diagnoses=[ill, more], hospital_course=story, discharged_to=gone, follow_up="Outpatient review in 6 weeks; "
            "appointment to be posted.", allergies="Penicillin - not known",
        medicines=[{"name": n, "strength": s, "form": f, "directions": h} for n, s, f, h, _ in rows]), ("follow_up",
            "procedures", "allergies"))


@layout("discharge_summary", "test")
def blind7_stay_ph_summary(rng: random.Random) -> Drawn:
    """A Philippine hospital's form filled in on a computer: boxed items with captions, home medications in lines."""
    one = case(rng, "ph", youngest=20)
    ill, story = rng.choice((
        ("Dengue fever with warning signs", "Patient was hydrated with D5LR. Platelet count was monitored daily with "
            "nadir of 68. No bleeding noted. Afebrile for 48 hours prior to "
         "discharge."), ("Community-acquired pneumonia, moderate risk", "Started on ceftriaxone IV plus azithromycin. "
         "Nebulization was given. Symptoms improved and shifted to "
         "oral antibiotics on the fourth hospital day.")))
    rows, out, number = pick(rng, "Cefuroxime|500 mg|tablet|1 tab twice a day for 7 days\nSalbutamol|2 mg|tablet|1 "
        "tab three times a day for 5 days\nParacetamol|500 mg|tablet|1 tab "
        "every 4 hours as needed for fever\nMultivitamins|500 mg|capsule|1 cap once a day", 2, 3), one.day + timedelta(
            rng.randint(3, 6)), one.no("2^-0#####")
    body = (f"<div class=c><b>{one.house.upper()}</b><br>{one.place.line}<br><b>DISCHARGE SUMMARY</b></div>" + grid((
        ("Patient's Name (Last, First, Middle)", one.who.last_first), ("Hospital No.", number), ("Age / Sex / Civil "
            "Status", f"{one.age} / {one.sex} / Married"), (
            "Attending Physician", f"{one.doctor.name}, MD"), ("Date of Admission", f"{one.day:%B %d, %Y} 8:40 PM"), (
                "Date of Discharge", f"{out:%B %d, %Y} 2:00 PM")), 2, "g") +
        grid((("Admitting Diagnosis", "T/C " + ill.split(",")[0]), ("Final Diagnosis", ill), ("Brief Clinical History "
            "and Course in the Ward", story), (
            "Operation / Procedure", "None"), ("Disposition", "Discharged, improved")), 1, "g") + "<p class=b>HOME "
            "MEDICATIONS:</p>" + items(
                (f"{n} {s} {f} - {h}" for n, s, f, h in rows), "ol") + f"<p><b>FOLLOW-UP:</b> OPD after one week at "
                    f"10:00 AM</p><p class=s>{one.doctor.name}, MD<br>Lic. No. "
        f"{one.doctor.license}</p>")
    css = "body{font:10.5pt 'Liberation Serif'}.g{width:100%;margin-top:-1px}.g td{border:1px solid #000;padding:3px "
    css += "6px 6px}.k{font-size:8pt}p{margin:10px 0}.s{margin:50px 0 0 60%}"
    return Drawn(paper(css, body, "letter", "0.7in"), one.truth(
        *_USUAL, facility_name=one.house.upper(), patient_id=number, provider_name=f"{one.doctor.name}, MD",
            admission_date=one.day.isoformat(), discharge_date=out.isoformat(),
        diagnoses=[ill], hospital_course=story, follow_up="OPD after one week at 10:00 AM", medicines=told(rows,
            "name strength form directions")),
        ("procedures", "condition_at_discharge", "discharged_to", "diagnoses", "provider_id"))


@layout("discharge_summary", "test")
def blind7_stay_ae_hospital(rng: random.Random) -> Drawn:
    """A Gulf hospital's summary: patient's label repeated above, coded diagnoses in a table, medicines with route."""
    one = case(rng, "ae", youngest=20)
    rows, out, number = pick(rng, "Metformin|500 mg|Oral|Twice daily|30 days\nGliclazide MR|60 mg|Oral|Once daily|30 "
        "days\nEnoxaparin|40 mg|Subcutaneous|Once daily|7 days\nParacetamol|"
        "1 g|Oral|Every 8 hours as needed|5 days\nCefixime|400 mg|Oral|Once daily|7 days", 2, 4), one.day + timedelta(
            rng.randint(1, 5)), one.no("^#######")
    ills = rng.choice((("Acute pyelonephritis", "Type 2 diabetes mellitus without complications"), (
        "Acute appendicitis", "Obesity, unspecified")))
    story = "The patient was admitted through the emergency department, kept under observation and treated with "
    story += "intravenous antibiotics and fluids. Clinical and laboratory parameters improved."
    body = (f"<div class=row><b class=big>{one.house}</b><div class=lab>{one.who.name.upper()}<br>MRN {number} &nbsp; "
        f"{one.sex} {one.age}Y<br>DOB {dmy(one.who.born)}</div></div><h3>INPATIENT "
            "DISCHARGE SUMMARY</h3>" + pairs((("Admission Date", f"{dmy(one.day)} 18:05"), ("Discharge Date",
                f"{dmy(out)} 12:30"), ("Attending Physician", f"Dr. {one.doctor.name}"), (
                "License No.", one.doctor.license), ("Allergies", "No known allergies")), "p", ":") +
                    "<h4>Diagnoses</h4>" + table(("Type", "ICD-10", "Description"), [
                    (kind, code, text) for kind, code, text in zip(("Principal", "Secondary"), ("N10", "E11.9"), ills,
                        strict=True)], "", "g") + f"<h4>Hospital Course</h4><p>{story}</p><h4>"
            "Discharge Medications</h4>" + table(("Medication", "Dose", "Route", "Frequency", "Duration"), rows, "",
                "g") + "<h4>Condition on Discharge</h4><p>Improved</p><h4>Follow-up</h4><p>"
            f"Outpatient clinic on {dmy(out + timedelta(7))}</p><p class=f>Electronically approved by Dr. "
            f"{one.doctor.name} on {dmy(out)} 12:41</p>")
    css = ("body{font:10pt Carlito}.big{font-size:15pt;color:#046}.lab{border:1px dashed #555;padding:4px 10px;"
        "font-size:8.5pt}h3{margin:12px 0;color:#046}h4{margin:12px 0 3px}.g{width:100%}.g "
           "td,.g th{border:1px solid #9ab;padding:3px 5px}.g th{background:#e5eef3}.k{padding-right:14px}"
           ".f{font-size:8pt;margin-top:20px}")
    return Drawn(paper(css, body, "A4", "15mm"), one.truth(
        *_USUAL, "date_of_birth", patient_id=number, provider_name=f"Dr. {one.doctor.name}",
            provider_id=one.doctor.license, admission_date=one.day.isoformat(),
        discharge_date=out.isoformat(), diagnoses=list(ills), hospital_course=story, condition_at_discharge="Improved",
            allergies="No known allergies",
        follow_up=f"Outpatient clinic on {dmy(out + timedelta(7))}", medicines=told(rows, "name strength route "
            "frequency duration")), ("procedures", "provider_id"))


@layout("discharge_summary", "test")
def blind7_stay_au_referral(rng: random.Random) -> Drawn:
    """An Australian hospital's discharge referral: dot points, medicines with a reason and a change."""
    one = case(rng, "au", youngest=50)
    ill, story = rng.choice((("Infective exacerbation of COPD", "Treated with prednisolone and doxycycline, weaned to "
        "room air. Reviewed by physiotherapy; inhaler technique corrected."), (
        "Left MCA TIA", "CT and MRI brain without acute infarct. Carotid duplex less than 50% bilaterally. Commenced "
        "clopidogrel; symptoms resolved fully.")))
    rows, out, number = pick(rng, "prednisolone|25 mg|tablet|ONE in the morning for 4 more "
        "days|COPD|New\nclopidogrel|75 mg|tablet|ONE in the morning|stroke prevention|New\nperindopril|4 mg|tablet|"
        "ONE in the morning|blood pressure|Unchanged\natorvastatin|40 mg|tablet|ONE at night|cholesterol|Increased", 2,
            4), one.day + timedelta(rng.randint(1, 5)), one.no("UR^#####")
    body = (f"<div class=row><div><b>{one.house}</b><br>{one.place.line}<br>Ph: {one.phone}</div><div class=r><b>"
        f"DISCHARGE REFERRAL</b><br>to Dr {one.other.name}</div></div><hr>" + grid((
        ("Patient", f"{one.who.last.upper()}, {one.who.first}"), ("UR No.", number), ("DOB", f"{dmy(one.who.born)} "
            f"({one.age} yrs)"), ("Sex", one.who.sex.capitalize()), ("Admitted", dmy(one.day)), (
            "Discharged", dmy(out)), ("Consultant", f"Dr {one.doctor.name}"), ("Discharged to", "Home")), 4, "g") +
                f"<h4>Principal diagnosis</h4><p>{ill}</p><h4>Clinical synopsis</h4><p>{story}</p><h4>"
            "Medications on discharge</h4>" + table(("Medicine", "Directions", "Reason", "Change"), [(f"{n} {s} {f}",
                h, why, new) for n, s, f, h, why, new in rows], "", "g") +
            "<h4>Allergies</h4><p>Nil known</p><h4>Follow up</h4><p>GP within 7 days; respiratory clinic in 6 "
            "weeks.</p><h4>Results pending</h4><p>Nil</p>")
    css = "body{font:10pt 'Liberation Sans'}.g{width:100%;margin:6px 0}.g td,.g th{border:1px solid #bbb;padding:4px}"
    css += ".k{font-size:7.5pt;color:#666}h4{margin:12px 0 3px;color:#225}"
    return Drawn(paper(css, body, "A4", "16mm"), one.truth(
        *_USUAL, "date_of_birth", patient_name=f"{one.who.first} {one.who.last}", patient_id=number,
            provider_name=f"Dr {one.doctor.name}", admission_date=one.day.isoformat(),
        discharge_date=out.isoformat(), diagnoses=[ill], hospital_course=story, allergies="Nil known",
            discharged_to="Home", follow_up="GP within 7 days; respiratory clinic in 6 weeks.",
        medicines=told(rows, "name strength form directions")), ("procedures",))


@layout("discharge_summary", "test")
def blind7_stay_ie_letter(rng: random.Random) -> Drawn:
    """An Irish private hospital's letter to the doctor: particulars in the reference line, prose."""
    one = case(rng, "ie", youngest=35)
    ill, done, story = rng.choice((
        ("Symptomatic varicose veins, left leg", "Endovenous laser ablation of left great saphenous vein",
            "The procedure was carried out under local anaesthetic without complication and the "
         "leg was bandaged. The patient was walking within the hour."), ("Cholelithiasis", "Laparoscopic "
         "cholecystectomy", "Surgery was straightforward and recovery was uneventful. Diet was "
         "resumed the same evening.")))
    rows, out, number = pick(rng, "Ibuprofen|400 mg|tablets|one three times a day with food for 5 "
        "days\nParacetamol|500 mg|tablets|two four times a day as required\nEnoxaparin|40 mg|injection|"
        "once daily for 7 days", 2, 3), one.day + timedelta(1), one.no("DK^#####")
    body = (f"<p class=c><b>{one.house}</b><br>{one.place.line} Tel: {one.phone}</p><p>"
        f"{one.day + timedelta(3):%d %B %Y}</p><p>Dr {one.other.name}<br>Medical Centre</p><p><b>Re: {one.who.name}, "
        f"DOB "
            f"{dmy(one.who.born)}, {one.who.address.line}. MRN: {number}</b></p>" + pairs((("Admitted:", dmy(one.day)),
                ("Discharged:", dmy(out)), ("Diagnosis:", ill), ("Procedure:", done))) +
            f"<p>Dear Dr {one.other.last},</p><p>{story}</p><p>Medication on discharge:</p>" + items(f"{n} {s} {f} {h}"
                for n, s, f, h in rows) + "<p>Follow-up: Outpatients in six weeks.</p><p>Yours "
            f"sincerely,</p><p>Dr {one.doctor.name}<br>Consultant Surgeon</p>")
    css = "body{font:11pt Caladea;line-height:1.4}p{margin:12px 0}.k{padding-right:20px;font-weight:bold}"
    return Drawn(paper(css, body, "A4", "24mm"), one.truth(
        "patient_name", "date_of_birth", "facility_name", patient_id=number, provider_name=f"Dr {one.doctor.name}",
            admission_date=one.day.isoformat(), discharge_date=out.isoformat(), diagnoses=[ill],
        procedures=[done], follow_up="Outpatients in six weeks.", medicines=told(rows,
            "name strength form directions")), ("hospital_course",))
