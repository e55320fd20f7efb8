"""American discharge papers held apart, as record systems print them: accuracy is reported on these."""

from __future__ import annotations

import random
from datetime import timedelta

from evaluation.documents.blind7_kit import case, grid, inline, items, pairs, paper, short, spoken, table, us
from evaluation.documents.cases import pick, told
from evaluation.documents.layouts import Drawn, layout

# fmt: off
_PILLS = """
apixaban (ELIQUIS)|5 mg|tablet|Take 1 tablet by mouth 2 times a day.
atorvastatin (LIPITOR)|40 mg|tablet|Take 1 tablet by mouth every evening.
carvediloL (COREG)|12.5 mg|tablet|Take 1 tablet by mouth 2 times a day with meals.
furosemide (LASIX)|40 mg|tablet|Take 1 tablet by mouth every morning.
potassium chloride (KLOR-CON)|20 mEq|tablet|Take 1 tablet by mouth daily with food.
lisinopriL (PRINIVIL)|10 mg|tablet|Take 1 tablet by mouth daily.
insulin glargine (LANTUS)|100 unit/mL|injection|Inject 18 units under the skin nightly.
oxyCODONE (ROXICODONE)|5 mg|tablet|Take 1 tablet by mouth every 6 hours as needed for severe pain.
docusate sodium (COLACE)|100 mg|capsule|Take 1 capsule by mouth 2 times a day.
"""
_ILL = (
    ("Acute on chronic systolic heart failure", "Paroxysmal atrial fibrillation", "Stage 3a chronic kidney disease",
     "Admitted from the emergency department with two weeks of worsening shortness of breath and leg swelling. BNP was "
     "1,840. IV furosemide was given with a net negative balance of 6.2 liters. Echocardiogram showed an ejection "
     "fraction of 30-35%. Carvedilol was increased and apixaban was continued."),
    ("Right lower lobe pneumonia", "Sepsis without shock", "Type 2 diabetes mellitus with hyperglycemia",
     "Presented with fever, rigors and productive cough. Lactate was 2.6 and cleared with 2 liters of crystalloid. "
     "Ceftriaxone and azithromycin were given for three days and then changed to oral therapy. Oxygen was weaned to "
     "room air on hospital day 3. Basal insulin was adjusted for glucose values above 250."),
    ("Displaced fracture of the left femoral neck", "Acute postoperative anemia", "Age-related osteoporosis",
     "Fell at home on an icy step. Underwent left hip hemiarthroplasty on hospital day 2 without complication. "
     "Hemoglobin reached a low of 7.9 and one unit of red cells was transfused. Physical therapy recommended home "
     "with a front-wheeled walker."),
)


@layout("discharge_summary", "test")
def blind7_stay_us_after_visit(rng: random.Random) -> Drawn:
    """A system's after-visit summary of a stay: large words for patients, cells that wrap, times of day by columns."""
    one, at = case(rng, "us", youngest=45), rng.choice(_ILL)
    rows, out, number = pick(rng, _PILLS, 3, 6), one.day + timedelta(rng.randint(2, 6)), one.no("^#######", "E^######")
    body = f"<div class=top><b>AFTER VISIT SUMMARY</b><br><span class=n>{one.who.name}</span> &ensp;MRN: {number}</div>"
    body += f"<div class=dates>{short(one.day)} - {short(out)} &nbsp;|&nbsp; {one.house} 4 North "
    body += f"&nbsp;|&nbsp; {one.phone}</div><div class=two><div><h3>Instructions</h3>"
    body += "<p>Your personalized instructions can be found at the end of this document.</p><h3>Your Next Steps</h3>"
    follow = f"Follow up with {one.other.name}, MD in 1 week ({short(out + timedelta(7))})"
    body += f"<p>&#9744; {follow}</p><p>&#9744; Pick up these medications at LAKESIDE PHARMACY #0417</p>"
    body += "</div><div class=side><h3>Hospital Stay</h3>" + pairs((
        ("Admitted on", short(one.day)), ("Discharged on", short(out)), ("Primary diagnosis", at[0]),
        ("Attending provider", one.signed), ("Allergies", "Penicillins (Hives)"))) + "</div></div>"
    body += "<h3>Your Medication List</h3>" + table(
        ("Medication", "Morning", "Noon", "Evening", "Bedtime"),
        [(f"{name} {strength} {form} — {how}", "1" if "ev" not in how and "nightly" not in how else "", "", "1" if
            "2 t" in how else "", "")
         for name, strength, form, how in rows], "lcccc", "meds")
    body += "<h3>Discharge Instructions</h3><p>Call your doctor for weight gain of more than 3 pounds in one day, "
    body += f"new swelling, fever over 101 F or trouble breathing.</p><p class=f>{one.who.name} (MRN: {number}) • "
    body += f"Printed by Harmon, RN at {short(out)} 1:47 PM</p>"
    css = ("body{font:11pt Carlito}.top{border-bottom:4px solid #156;padding-bottom:4px}.n{font-size:17pt}"
        ".dates{margin:"
           "8px 0;color:#345}.two{display:flex;gap:24px}.two>div{flex:1}.side{background:#eef3f6;padding:8px}"
           "h3{color:#156;"
           "margin:10px 0 3px}.k{font-weight:bold;padding-right:10px;white-space:nowrap}.meds{width:100%}.meds th,"
           ".meds td{"
           "border:1px solid #99a;padding:5px}.meds td:first-child{width:60%}.f{margin-top:18px;font-size:8pt;"
           "color:#555}")
    return Drawn(paper(css, body), one.truth(
        "patient_name", "facility_name", "provider_name", patient_id=number, admission_date=one.day.isoformat(),
        discharge_date=out.isoformat(), diagnoses=[at[0]], allergies="Penicillins (Hives)", follow_up=follow,
        medicines=told(rows, "name strength form directions")), ("follow_up",))


@layout("discharge_summary", "test")
def blind7_stay_us_power_note(rng: random.Random) -> Drawn:
    """A physician's dictated summary from a chart: two columns of particulars above, sections, a signature."""
    one, at = case(rng, "us", youngest=38), rng.choice(_ILL)
    rows, out, number = pick(rng, _PILLS, 2, 5), one.day + timedelta(rng.randint(2, 7)), one.no("00^#####")
    head = (("Patient:", one.who.last_first.upper()), ("MRN:", number), ("Age:", f"{one.age} years"), ("Sex:",
        one.who.sex.
            capitalize()), ("DOB:", us(one.who.born)), ("FIN:", one.no("^########")), ("Associated Diagnoses:", "None"),
            ("Author:", one.signed))
    body = f"<h2>{one.house}</h2><p class=c>Discharge Summary</p><hr><div class=h>"
    body += "".join(f"<span><b>{k}</b> {v}</span>" for k, v in head) + "</div><hr>"
    body += "<h4>Basic Information</h4><p>Date of admission: " + us(one.day) + "<br>Date of discharge: " + us(out)
    body += f"<br>Primary care provider: {one.other.name}, DO</p><h4>Discharge Diagnosis</h4>" + items(at[:3], "ol")
    body += f"<h4>Hospital Course</h4><p>{at[3]}</p><h4>Procedures and Treatment Provided</h4><p>See above.</p>"
    body += "<h4>Physical Examination</h4><p><b>Vital Signs:</b> T 36.7, HR 78, RR 16, BP 124/71, SpO2 96% on room air."
    body += "<br><b>General:</b> Alert and oriented, no acute distress.<br><b>Respiratory:</b> Clear to "
    body += "auscultation.</p>"
    body += "<h4>Discharge Plan</h4><p><b>Discharge disposition:</b> Home with home health services<br><b>Condition at "
    body += "discharge:</b> Stable<br><b>Follow-up:</b> With PCP in 7 days; BMP prior to visit.</p><h4>Discharge "
    body += "Medications"
    body += "</h4>" + items(f"{n} {s} {f}, {how}" for n, s, f, how in rows)
    body += f"<p class=s>Electronically Signed on {us(out)} 14:22 EST<br>{'_' * 44}<br>{one.signed}</p>"
    css = ("body{font:10pt 'Liberation Serif'}h2{text-align:center;font-size:14pt}.h{columns:2}.h span{display:block}"
        "h4{"
           "margin-top:8px;text-decoration:underline}ul,ol{margin:2px 0}.s{margin-top:20px}")
    return Drawn(paper(css, body, margin="0.7in"), one.truth(
        "patient_name", "patient_sex", "date_of_birth", "facility_name", "provider_name", patient_id=number,
        admission_date=one.day.isoformat(), discharge_date=out.isoformat(), diagnoses=list(at[:3]), hospital_course=at[
            3],
        discharged_to="Home with home health services", condition_at_discharge="Stable",
        follow_up="With PCP in 7 days; BMP prior to visit.", medicines=told(rows, "name strength form directions")),
        ("procedures",))


@layout("discharge_summary", "test")
def blind7_stay_us_ed_exit(rng: random.Random) -> Drawn:
    """An emergency department's exit papers: name and account repeated above, prescriptions by the line, two pages."""
    one = case(rng, "us")
    ill, done, rx = rng.choice((
        ("Acute low back pain", "X-ray lumbar spine", ("cyclobenzaprine", "10 mg", "tablet", "1 tablet by mouth at "
            "bedtime")),
        ("Acute otitis media, right ear", "Physical exam", ("amoxicillin", "875 mg", "tablet", "1 tablet by mouth "
            "twice a day "
         "for 7 days")), ("Corneal abrasion, left eye", "Slit lamp exam with fluorescein", ("erythromycin ophthalmic",
             "0.5%",
         "ointment", "apply to left eye four times a day for 5 days"))))
    number, when = one.no("V0^#######"), us(one.day)
    strip = f"<div class=strip><span>{one.who.last_first.upper()}</span><span>Acct: {number}</span><span>DOB: "
    strip += f"{us(one.who.born)}</span><span>DOS: {when}</span></div>"
    body = f"{strip}<h1>{one.house}</h1><p>{one.place.line} &bull; {one.phone}</p><h2>Emergency Department Visit "
    body += "Information</h2>"
    body += grid((("Patient", one.who.name), ("Sex / Age", f"{one.sex} / {one.age}"), ("Arrival", f"{when} 17:08"), (
        "Departure", f"{when} 20:31"), ("You were treated by", one.signed), ("Your nurse", one.other.name + ", RN")),
            3, "g")
    body += f"<h2>You were seen for</h2><p class=big>{ill}</p><h2>What was done</h2><p>{done}</p><h2>New "
    body += "prescriptions</h2>"
    body += table(("Medicine", "Strength", "Form", "How to take it"), [rx], "", "g")
    body += "<h2>Allergies</h2><p>No Known Drug Allergies</p><h2>Follow-up</h2><p>Call your primary care doctor "
    body += "tomorrow for "
    body += "an appointment in 2-3 days.</p><h2>Return if</h2>" + items((
        "your pain is not controlled with the medicine prescribed", "you have a fever above 101 °F (38.3 °C) or chills",
        "you have new weakness, numbness or loss of vision"))
    body += f"<div class=next>{strip}<h2>About your condition</h2><p>Most people get better within one to two weeks. "
    body += "Stay as "
    body += "active as your symptoms allow. Do not drive while taking medicine that makes you drowsy. Use heat or ice "
    body += "for "
    body += "fifteen minutes at a time. Drink plenty of fluids.</p><p>I have received and understand these "
    body += "instructions.</p>"
    body += "<p class=sig>Patient signature ______________________________ Date ____________ Time ________</p></div>"
    css = ("body{font:10.5pt 'Liberation Sans'}.strip{display:flex;justify-content:space-between;background:#ddd;"
        "padding:2px 6px;"
           "font-size:9pt;margin-bottom:8px}h1{font-size:16pt}h2{font-size:11.5pt;border-bottom:1px solid #000;"
           "margin:10px 0 4px}"
           ".g{width:100%}.g td,.g th{border:1px solid #777;padding:3px 5px}.k{font-size:8pt;color:#555}"
           ".big{font-size:14pt}"
           ".next{break-before:page}.sig{margin-top:40px}")
    return Drawn(paper(css, body), one.truth(
        "patient_name", "patient_sex", "date_of_birth", "facility_name", "provider_name", patient_id=number,
        admission_date=one.day.isoformat(), discharge_date=one.day.isoformat(), diagnoses=[ill],
        medicines=told([rx], "name strength form directions"), allergies="No Known Drug Allergies",
        follow_up="Call your primary care doctor tomorrow for an appointment in 2-3 days."),
        ("procedures", "patient_id", "admission_date", "discharge_date"))


@layout("discharge_summary", "test")
def blind7_stay_us_ccd_print(rng: random.Random) -> Drawn:
    """An exchange document shown by a browser's style sheet: nested tables, codes, the browser's own head and foot."""
    one, at = case(rng, "us", youngest=40), rng.choice(_ILL)
    rows, out, number = pick(rng, _PILLS, 2, 4), one.day + timedelta(rng.randint(2, 5)), one.no("^######")
    body = "<h1>Discharge Summary</h1>" + table((), (
        ("Patient", one.who.name, "Patient ID", f"{number} (2.16.840.1.113883.19.5)"),
        ("Date of birth", spoken(one.who.born), "Sex", one.who.sex.capitalize()),
        ("Contact info", f"{one.who.address.line} Tel: {one.who.phone}", "Encounter", f"Inpatient {spoken(one.day)} to "
         f"{spoken(out)}"), ("Attending", one.signed, "Document maintained by", one.house)), "", "head")
    body += "<h2>Hospital Discharge Diagnosis</h2>" + table(("Problem", "Code", "Status"), [
        (text, code, "Active") for text, code in zip(at[:3], ("SNOMED 441481004", "SNOMED 282825002",
            "SNOMED 700378005"),
                                                     strict=True)], "", "t")
    body += f"<h2>Hospital Course</h2><p>{at[3]}</p><h2>Hospital Discharge Medications</h2>" + table(
        ("Medication", "Strength", "Directions", "Start Date", "Status"),
        [(name, strength, how, spoken(out), "Active") for name, strength, _, how in rows], "", "t")
    body += "<h2>Allergies, Adverse Reactions, Alerts</h2>" + table(("Substance", "Reaction", "Severity"),
                                                                    [("Sulfamethoxazole", "Rash", "Moderate")], "", "t")
    body += "<h2>Discharge Disposition</h2><p>Skilled nursing facility</p><h2>Plan of Care</h2><p>Repeat chest "
    body += "imaging in six weeks. "
    body += "Cardiology clinic in 10 to 14 days.</p>"
    css = ("@page{@top-left{content:'" + us(out) + ", 9:14 AM';font:8pt Arial}@top-right{content:'CCDA Viewer';"
        "font:8pt Arial}"
           "@bottom-left{content:'https://hie.example.org/view?doc=" + number + "';font:8pt Arial}"
           "@bottom-right{content:counter("
           "page) '/' counter(pages);font:8pt Arial}}body{font:9.5pt 'DejaVu Sans Condensed'}h1{font-size:15pt;"
           "text-align:center}"
           "h2{font-size:11pt;background:#069;color:#fff;padding:2px 6px;margin:10px 0 4px}table{width:100%}.head "
           "td{border:1px "
           "solid #069;padding:3px}.head td:nth-child(odd){background:#ccd9e6;font-weight:bold;width:16%}.t td,.t "
           "th{border:1px "
           "solid #999;padding:3px}.t th{background:#eee}")
    return Drawn(paper(css, body, margin="0.6in 0.5in"), one.truth(
        "patient_name", "patient_sex", "date_of_birth", "facility_name", "provider_name", patient_id=number,
        admission_date=one.day.isoformat(), discharge_date=out.isoformat(), diagnoses=list(at[:3]), hospital_course=at[
            3],
        medicines=told(rows, "name strength . directions"), discharged_to="Skilled nursing facility"),
        ("patient_id", "allergies", "follow_up"))


@layout("discharge_summary", "test")
def blind7_stay_us_surgery_center(rng: random.Random) -> Drawn:
    """A surgery center's discharge sheet from a practice system: bordered panels side by side, a fax's office block."""
    one = case(rng, "us")
    ill, done = rng.choice((("Carpal tunnel syndrome, right", "Endoscopic carpal tunnel release, right"), (
        "Cataract, left eye", "Phacoemulsification with intraocular lens, left eye"), (
        "Right inguinal hernia", "Laparoscopic right inguinal hernia repair with mesh")))
    rows, number = pick(rng, "oxyCODONE-acetaminophen|5-325 mg|tablet|1 tablet every 6 hours as needed\nibuprofen|600 "
        "mg|"
                        "tablet|1 tablet three times daily with food\nondansetron ODT|4 mg|tablet|1 tablet every 8 "
                        "hours as needed "
                        "for nausea\ncephalexin|500 mg|capsule|1 capsule four times daily for 5 days", 2, 3), one.no(
                            "SC-^#####")
    body = f"<div class=row><div><b class=big>{one.place.town} Surgery Center</b><br>{one.place.line}<br>Ph "
    body += f"{one.phone}</div>"
    body += f"<div class=r><b>POST-PROCEDURE DISCHARGE SUMMARY</b><br>Chart # {number}</div></div><div class=cols>"
    body += "<section>"
    body += "<h4>PATIENT</h4>" + pairs((("Name", one.who.name), ("DOB", f"{short(one.who.born)} ({one.age} yo "
        f"{one.sex})"), (
        "Date of service", short(one.day)), ("Surgeon", one.signed)), mark=":")
    body += "</section><section><h4>PROCEDURE</h4>"
    body += pairs((("Pre-op Dx", ill), ("Procedure", done), ("Anesthesia", "MAC with local"), ("Complications",
        "None")), mark=":")
    body += "</section></div><section><h4>MEDICATIONS TO TAKE AT HOME</h4>" + items(f"{n} {s} {f}: {how}" for n, s, f,
        how in rows)
    body += "</section><section><h4>INSTRUCTIONS</h4>" + items((
        "Keep the dressing clean and dry for 48 hours.", "No lifting over 10 lbs for two weeks.", "Do not drive or "
        "sign legal "
        "papers for 24 hours.")) + "</section><section><h4>FOLLOW UP</h4><p>Dr. " + one.doctor.name.split()[-1]
    body += " in 10-14 days, call for appointment.</p></section><section><h4>DISCHARGE</h4>" + inline((
        ("Condition:", "Good"), ("Discharged to:", "Home with spouse"), ("Time:", "11:52 AM"))) + "</section>"
    css = ("body{font:10pt Roboto}.big{font-size:15pt}section{border:1px solid #333;border-radius:4px;padding:6px 8px;"
        "margin-top:8px;"
           "flex:1}.cols{display:flex;gap:8px}h4{font-size:9pt;color:#444;margin-bottom:3px}.k{padding-right:8px;"
           "color:#333}ul{margin:2px}")
    return Drawn(paper(css, body), one.truth(
        "patient_name", "patient_sex", "date_of_birth", "provider_name", facility_name=f"{one.place.town} Surgery "
        f"Center",
        patient_id=number, discharge_date=one.day.isoformat(), admission_date=one.day.isoformat(), diagnoses=[ill],
        procedures=[done], medicines=told(rows, "name strength form directions"), condition_at_discharge="Good",
        discharged_to="Home with spouse", follow_up=f"Dr. {one.doctor.name.split()[-1]} in 10-14 days, call for "
            f"appointment."),
        ("admission_date", "discharge_date"))
