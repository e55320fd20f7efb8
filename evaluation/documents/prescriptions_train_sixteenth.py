"""American prescriptions: screens, letters and forms as their systems print them."""

from __future__ import annotations

import random
from datetime import timedelta

from evaluation.documents.cases import case, long, pick, slash, told
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.leaf import Leaf
from evaluation.documents.sheet import A5, Pen
from evaluation.documents.world_facts import us

# fmt: off
_ORDERS = """
lisinopriL (PRINIVIL,ZESTRIL)|10 mg|tablet|Take 1 tablet (10 mg total) by mouth daily.|90 tablet|3
metFORMIN (GLUCOPHAGE)|500 mg|tablet|Take 1 tablet (500 mg total) by mouth 2 (two) times a day with meals.|180 tablet|1
benzonatate (TESSALON)|100 mg|capsule|Take 1 capsule (100 mg total) by mouth 3 (three) times daily as needed for \
cough.|20 capsule|0
famotidine (PEPCID)|20 mg|tablet|Take 1 tablet (20 mg total) by mouth nightly.|30 tablet|5
predniSONE (DELTASONE)|10 mg|tablet|Take 4 tablets daily for 3 days, then 2 tablets daily for 3 days, then stop.|18 \
tablet|0
"""


@layout("prescription", "train")
def blind6_rx_us_order_print(rng: random.Random) -> Drawn:
    """A big record system's paper prescription: brand names in brackets, one line of amount, refills and class."""
    one, row = case(rng, "us"), rng.choice(pick(rng, _ORDERS))
    leaf, who = Leaf(rng, body=9), one.who
    name, strength, form, sig, amount, refills = row
    leaf.t(306, 36, one.house, 12, bold=True, at="c")
    leaf.t(306, 49, f"{one.place.line}", 8.5, at="c")
    leaf.t(306, 60, f"Phone: {one.phone}   Fax: {one.phoned()}", 8.5, at="c")
    leaf.sheet.box(36, 70, 540, 64, 0.8)
    leaf.t(42, 82, who.last_first, 11, bold=True)
    leaf.across(42, 96, (("MRN:", one.no("^#######")), ("DOB:", us(who.born)), ("Sex:", one.sex), ("Wt:",
        "81.6 kg (180 lb)")))
    leaf.across(42, 110, (("Home:", who.address.line),), 10)
    leaf.across(42, 124, (("Phone:", f"{who.phone} (H)"), ("Allergies:", "Sulfa (Sulfonamide Antibiotics)")), 12)
    leaf.t(36, 160, f"{name} {strength} {form}", 12, bold=True)
    leaf.t(576, 160, f"Order: {one.no('^########')}", 8, at="r")
    leaf.put(50, 178, "Sig:", sig, at=80)
    leaf.put(50, 194, "Disp-", f"{amount}, R-{refills}, Normal", at=74)
    leaf.t(50, 210, "Substitution permitted.   Product Selection Permitted (M)", 8.5)
    leaf.lines(50, 230, ["Associated Diagnoses: Encounter for medication refill (Z76.0)",
        "Pharmacy: none selected (print)"], 8.5)
    leaf.rule(300, 36, 300)
    leaf.t(36, 311, f"Electronically signed by: {one.signed}", 8.5)
    leaf.t(36, 322, f"NPI: {one.doctor.npi}    DEA: {one.doctor.dea}    Lic: {one.doctor.license}", 8.5)
    leaf.t(36, 333, f"Date: {us(one.day)}  10:42 AM", 8.5)
    leaf.para(36, 740, 540, "This prescription is void if altered. Tamper-resistant security features listed on back. "
              "Printed from the medical record; verify with the prescriber's office before dispensing.", 7)
    return Drawn(leaf.sheet, one.truth(
        "patient_name", "patient_address", "date_of_birth", "patient_sex", "prescription_date", "prescriber_name",
        "prescriber_npi", "prescriber_dea", "prescriber_license", "prescriber_phone", "facility_name",
        "prescriber_address", refills=int(refills),
        medicines=[{"name": name, "strength": strength, "form": form, "directions": sig}],
    ), ("directions", "patient_age"))


@layout("prescription", "train")
def blind6_rx_us_security_boxes(rng: random.Random) -> Drawn:
    """A security form by hand: boxes for how many units, refills in a row of figures, two doctors preprinted."""
    one = case(rng, "us")
    drug, strength, sig, count = rng.choice(pick(rng, """
Tramadol|50 mg|1 tab PO q6h prn pain|20
Amoxicillin|875 mg|1 tab PO BID x 10 days|20
Ibuprofen|600 mg|1 tab PO TID x 7 days|21
Cephalexin|500 mg|1 cap PO QID x 7 days|28
"""))
    leaf, who, times = Leaf(rng, A5, 8.5, hand=True), one.who, rng.choice(("1", "2", "3"))
    leaf.t(210, 28, one.house.upper(), 12, bold=True, at="c", room=380)
    leaf.t(210, 40, f"{one.place.line}   TEL {one.phone}", 7.5, at="c", room=380)
    leaf.t(24, 58, one.signed, 9, bold=True)
    leaf.t(24, 69, f"Lic. No. {one.doctor.license}   NPI {one.doctor.npi}", 7)
    leaf.t(396, 58, "DEA # ______________", 7.5, at="r")
    leaf.t(396, 69, f"Batch {one.no('SCR^####')}   Security Rx 0{one.no('^####')}", 6.5, at="r")
    leaf.put(24, 92, "Name", who.name, at=58, to=290)
    leaf.put(298, 92, "D.O.B.", slash(who.born), to=398)
    leaf.put(24, 114, "Address", who.address.line, at=64, to=290)
    leaf.put(298, 114, "Date", slash(one.day), to=398)
    leaf.sheet.text(26, 156, "Rx", Pen("serif", 28, True))
    leaf.w(70, 166, f"{drug} {strength}", 14)
    leaf.w(70, 194, f"Sig: {sig}", 13)
    leaf.w(70, 222, f"#{count}", 13)
    for place, (option, low, high) in enumerate((("1-24", 1, 24), ("25-49", 25, 49), ("50-74", 50, 74), ("75-100", 75,
        100),
                                                 ("101-150", 101, 150), ("151 and over", 151, 999))):
        leaf.sheet.tick(318, 150 + 14 * place, low <= int(count) <= high, 8, "check")
        leaf.t(331, 150 + 14 * place, option, 7.5)
    leaf.t(318, 136, "Quantity", 7, bold=True)
    leaf.t(318, 240, "______ Units", 7.5)
    leaf.t(24, 268, "Refills", 8, bold=True)
    leaf.ticks(60, 268, ("NR", "1", "2", "3", "4", "5"), times, 9)
    leaf.t(24, 292, "[ ] Do Not Substitute        [ ] Label in Spanish", 8)
    leaf.rule(330, 24, 230)
    leaf.t(24, 340, "Signature of Prescriber", 7)
    leaf.para(24, 370, 370, "Prescription is void if the number of drugs prescribed is not noted.  Drugs "
        "prescribed: 1. "
              "Front: lettering reads VOID when copied. Back: watermark CALIFORNIA SECURITY PRESCRIPTION at an angle.",
              6)
    dose, route, rest = sig[:5], "PO", sig[9:]
    often, _, days = rest.partition(" x ")
    med = {"name": drug, "strength": strength, "dose": dose, "route": route, "quantity": count}
    if days:
        med |= {"frequency": often, "duration": days}
    return Drawn(leaf.sheet, one.truth(
        "patient_name", "patient_address", "date_of_birth", "prescription_date", "prescriber_name", "prescriber_npi",
        "prescriber_license", "prescriber_phone", "facility_name", "prescriber_address", refills=int(times),
        medicines=[med],
    ), ("directions",))


_LEAVING = """
apixaban 5 mg tablet|apixaban|5 mg|tablet|Take 1 tablet by mouth 2 times a day.|60|2
atorvastatin 40 mg tablet|atorvastatin|40 mg|tablet|Take 1 tablet by mouth at bedtime.|30|5
oxyCODONE immediate release 5 mg tablet|oxyCODONE immediate release|5 mg|tablet|Take 1 tablet by mouth every 6 hours \
as needed for severe pain (max 4 per day).|12|0
docusate sodium 100 mg capsule|docusate sodium|100 mg|capsule|Take 1 capsule by mouth 2 times a day while taking pain \
medicine.|30|1
enoxaparin 40 mg/0.4 mL injection|enoxaparin|40 mg/0.4 mL|injection|Inject 0.4 mL under the skin once daily for 14 \
days.|14|0
pantoprazole 40 mg delayed release tablet|pantoprazole|40 mg|delayed release tablet|Take 1 tablet by mouth every \
morning before breakfast.|30|2
"""


@layout("prescription", "train")
def blind6_rx_us_discharge_list(rng: random.Random) -> Drawn:
    """Discharge prescriptions in one table with wrapped cells, refills and amounts in columns of their own."""
    one, rows = case(rng, "us"), pick(rng, _LEAVING, 3, 5)
    leaf, who = Leaf(rng, body=8.5), one.who
    leaf.t(36, 40, one.house, 14, bold=True)
    leaf.t(36, 53, f"{one.place.line}  |  {one.phone}", 8)
    leaf.t(576, 40, "DISCHARGE PRESCRIPTIONS", 12, bold=True, at="r")
    leaf.t(576, 53, "Page 1 of 1", 8, at="r")
    leaf.cells(36, 64, (200, 90, 60, 190), (("Patient", who.last_first), ("Birth date", us(who.born)), ("Sex",
        who.sex.capitalize()),
               ("Account / MRN", f"{one.no('7^#######')} / {one.no('^######')}")), 26)
    leaf.cells(36, 90, (350, 190), (("Patient home address", who.address.line), ("Date written", us(one.day))), 26)
    y = leaf.grid(36, 128, (24, 150, 216, 50, 50, 50), ("#", "Medication", "Directions", "Qty", "Refills", "DAW"),
                  [(str(n), r[0], r[4], r[5], r[6], "N") for n, r in enumerate(rows, 1)], "clllcc", band=True)
    leaf.t(36, y + 14, "***** END OF PRESCRIPTIONS *****  No further items below this line.", 8, bold=True)
    leaf.rule(y + 70, 36, 320)
    leaf.lines(36, y + 81, [f"Prescriber: {one.signed}   (Hospital Medicine)",
        f"NPI {one.doctor.npi}   DEA {one.doctor.dea}",
               "Supervising physician (if applicable): N/A"], 8.5)
    leaf.para(36, y + 130, 540, "Take this page to any pharmacy. A generic drug may be dispensed unless DAW is Y. "
        "Controlled "
              "substances may not be refilled.", 7.5)
    return Drawn(leaf.sheet, one.truth(
        "patient_name", "patient_address", "date_of_birth", "patient_sex", "prescription_date", "prescriber_name",
        "prescriber_npi", "prescriber_dea", "facility_name", "prescriber_address", "prescriber_phone",
        medicines=told(rows, ". name strength form directions quantity"),
    ), ("refills", "directions"))


@layout("prescription", "train")
def blind6_rx_us_telehealth(rng: random.Random) -> Drawn:
    """A telehealth company's airy page: sentences, one medicine in a grey card, several states' licences."""
    one = case(rng, "us", oldest=60)
    name, strength, form, sig, count = rng.choice(pick(rng, """
Sildenafil|50 mg|tablet|Take 1 tablet by mouth 1 hour before activity. Do not exceed one dose in 24 hours.|10
Sumatriptan|100 mg|tablet|Take one tablet at onset of migraine. May repeat once after 2 hours.|9
Doxycycline hyclate|100 mg|capsule|Take one capsule by mouth twice daily with food for 10 days.|20
Valacyclovir|1 gram|tablet|Take two tablets by mouth every 12 hours for 1 day at first sign of cold sore.|4
"""))
    leaf, who, left = Leaf(rng, body=10, face="modern"), one.who, rng.randint(0, 3)
    leaf.t(60, 70, "brightwell", 22, bold=True)
    leaf.t(552, 70, "Prescription", 14, at="r", ink=0.35)
    leaf.heads(60, 110, (170, 160, 160), (("Patient", who.name), ("Date of birth", long(who.born)),
        ("Sex assigned at birth",
               who.sex.capitalize()), ("Address", who.address.lines[0]), ("", who.address.lines[-1]), ("Mobile",
                   who.phone)), 36)
    leaf.sheet.band(60, 190, 492, 150, 0.93)
    leaf.t(76, 214, f"{name} {strength} {form}", 14, bold=True)
    leaf.para(76, 236, 450, sig, 11)
    leaf.heads(76, 286, (110, 110, 130, 100), (("Quantity", count), ("Refills", str(left)), ("Generic allowed", "Yes"),
        ("Days' supply", "30")))
    leaf.t(60, 372, "Issued", bold=True)
    leaf.t(60, 386, long(one.day))
    leaf.t(220, 372, "Expires", bold=True)
    leaf.t(220, 386, long(one.day + timedelta(365)))
    leaf.t(60, 420, "Provider", bold=True)
    leaf.lines(60, 434, [one.signed, "Brightwell Medical Group of Texas, P.A.", one.place.line,
        f"NPI {one.doctor.npi}"], 10)
    leaf.t(60, 500, f"Licensed in: CA {one.no('A^#####')} - NY {one.no('2^####')} - TX {one.no('R^###')}", 8.5, ink=0.3)
    leaf.para(60, 700, 492, "Not for controlled substances. This document was created by software and signed "
        "electronically under "
              "21 CFR Part 11. If you think you are having an emergency call 911. help@brightwell.example", 7.5,
              ink=0.4)
    return Drawn(leaf.sheet, one.truth(
        "patient_name", "patient_address", "date_of_birth", "patient_sex", "prescription_date", "prescriber_name",
        "prescriber_npi", "prescriber_address", refills=left, facility_name="Brightwell Medical Group of Texas, P.A.",
        medicines=[{"name": name, "strength": strength, "form": form, "directions": sig, "quantity": count}],
    ), ("directions", "prescriber_license", "facility_name"))


@layout("prescription", "train")
def blind6_rx_us_child_liquid(rng: random.Random) -> Drawn:
    """A pediatric office's sheet: weight beside the name, liquid by millilitres, guardian and pharmacy named too."""
    one = case(rng, "us", youngest=6, oldest=15)
    name, strength, sig, volume = rng.choice(pick(rng, """
Amoxicillin suspension|400 mg/5 mL|Give 6 mL by mouth every 12 hours for 10 days|120 mL
Azithromycin suspension|200 mg/5 mL|Give 5 mL on day 1, then 2.5 mL once daily on days 2 through 5|15 mL
Prednisolone solution|15 mg/5 mL|Give 4 mL by mouth once daily for 5 days|20 mL
"""))
    leaf, who = Leaf(rng, A5, 9, face="office", typed="mono"), one.who
    leaf.t(24, 34, f"{who.address.town} Pediatrics, P.C.", 14, bold=True)
    leaf.lines(24, 47, [one.place.line, f"Office {one.phone}   After hours {one.phoned()}"], 8)
    leaf.rule(68, 24, 396, 1.2)
    leaf.put(24, 86, "Child:", who.name, at=66)
    leaf.put(280, 86, "Wt:", f"{rng.randint(12, 34)}.{rng.randint(1, 9)} kg")
    leaf.put(24, 101, "Born:", us(who.born), at=66)
    leaf.put(280, 101, "Sex:", who.sex.capitalize())
    leaf.put(24, 116, "Guardian:", one.other.name, at=82)
    leaf.put(280, 116, "Written:", us(one.day))
    leaf.put(24, 131, "Lives at:", who.address.line, at=82)
    leaf.t(24, 160, "Allergies: NKDA", bold=True)
    leaf.sheet.box(24, 172, 372, 96)
    leaf.w(34, 192, f"{name} {strength}", bold=True)
    leaf.sheet.wrapped(34, 210, 350, f"SIG: {sig}", leaf.v)
    leaf.w(34, 240, f"DISP: {volume}")
    leaf.w(34, 256, "REFILLS: 0 (zero)")
    leaf.t(24, 290, "Flavor: bubble gum.  Shake well.  Discard remainder.", 8)
    leaf.rule(340, 24, 220)
    leaf.lines(24, 351, [one.signed, f"NPI {one.doctor.npi}"], 8.5)
    leaf.lines(24, 390, ["Send to: Maple Corner Drug, 14 Main St",
        "Rx printed from chart, not valid without signature."], 7.5)
    return Drawn(leaf.sheet, one.truth(
        "patient_name", "patient_address", "date_of_birth", "patient_sex", "prescription_date", "prescriber_name",
        "prescriber_npi", "prescriber_address", "prescriber_phone",
        facility_name=f"{who.address.town} Pediatrics, P.C.",
        refills=0, medicines=[{"name": name.split()[0], "strength": strength, "directions": sig}],
    ), ("directions",))
