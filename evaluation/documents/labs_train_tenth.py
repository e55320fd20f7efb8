"""Laboratory reports of Asia: bar codes, sample times, methods in small print."""

from __future__ import annotations

import random

from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.leaf import Leaf
from evaluation.documents.sheet import A4, A5
from evaluation.documents.world_facts import dmy, named, span, tests
from evaluation.documents.world_people import mr

# fmt: off
_USUAL = ("facility_name", "patient_name", "patient_sex", "collected_date", "report_date")


@layout("lab_report", "train")
def blind5_lab_in_collection_centre(rng: random.Random) -> Drawn:
    """An Indian chain's report: bar code, sample times in a block, method under each test in small print."""
    lab = tests(rng, "in", 2)
    leaf, who = Leaf(rng, A4, 9), lab.patient
    leaf.t(40, 46, lab.facility, 16, bold=True)
    leaf.t(40, 60, f"{lab.address.line}  |  Ph: {lab.phone}  |  NABL MC-0000", 8)
    leaf.bars(440, 36, 110, 20)
    leaf.rule(70, 40, 555)
    leaf.down(40, 86, 130, (("Patient Name", f"{mr(who)}. {who.name}"), ("Age/Gender",
        f"{lab.age} Yrs/{who.sex.capitalize()}"),
              ("UHID/MR No", lab.patient_id), ("Ref Doctor", f"Dr. {lab.doctor.name}")), 14, colon=": ")
    leaf.down(320, 86, 410, (("Collected", f"{named(lab.collected, '/')} 08:12AM"), ("Received",
              f"{named(lab.collected, '/')} 10:30AM"), ("Reported", f"{named(lab.reported, '/')} 05:47PM"), ("Status",
              "Final Report")), 14, colon=": ")
    leaf.rule(146, 40, 555)
    y = 164.0
    for panel, results in lab.panels.items():
        leaf.t(297, y, f"DEPARTMENT OF PATHOLOGY - {panel.upper()}", 9.5, bold=True, at="c")
        y += 18
        for x, name in ((40, "Test Name"), (240, "Result"), (310, "Unit"), (390, "Bio. Ref. Interval")):
            leaf.t(x, y, name, 8.5, bold=True)
        leaf.rule(y + 4, 40, 555, 0.4)
        y += 18
        for r in results:
            leaf.w(40, y, r.test)
            leaf.w(240, y, r.value, bold=bool(r.flag))
            leaf.w(310, y, r.unit)
            leaf.w(390, y, span(r, " - ", " "))
            leaf.t(40, y + 10, rng.choice(("Method: Spectrophotometry", "Method: Electrical impedance",
                "Method: Calculated")), 6.5,
                   ink=0.4)
            y += 25
        y += 10
    leaf.t(297, y + 6, "*** End Of Report ***", 8.5, at="c")
    leaf.lines(40, 780, ["Dr. Meera Saxena, MD Pathology", "Partial reproduction of this report is not permitted. "
        "Correlate clinically."], 8)
    return Drawn(leaf.sheet, lab.truth(
        *_USUAL, "patient_id", patient_age=f"{lab.age} Yrs", ordering_provider=f"Dr. {lab.doctor.name}",
        results=[r.members("value", "unit", reference_range=span(r, " - ", " ")) for r in lab.results],
    ))


@layout("lab_report", "train")
def blind5_lab_in_small_town(rng: random.Random) -> Drawn:
    """A small Indian laboratory's half sheet: dotted lines after tests, units with the value."""
    lab = tests(rng, "in", 1)
    leaf, who = Leaf(rng, A5, 9.5, face="serif"), lab.patient
    leaf.t(210, 38, "SHREE GANESH CLINICAL LABORATORY", 14, bold=True, at="c")
    leaf.t(210, 52, f"{lab.address.line}", 8, at="c")
    leaf.t(210, 63, f"Mobile {lab.phone}    Time 8 am to 9 pm", 8, at="c")
    leaf.rule(70, 20, 400, 1.2)
    leaf.put(24, 88, "Name :", who.name)
    leaf.put(280, 88, "Date :", dmy(lab.reported))
    leaf.put(24, 104, "Age :", f"{lab.age} Yrs")
    leaf.put(130, 104, "Sex :", who.sex.capitalize())
    leaf.put(24, 120, "Ref. by :", f"Dr. {lab.doctor.name}")
    leaf.put(280, 120, "Sample :", "Blood")
    panel = next(iter(lab.panels))
    leaf.t(210, 152, panel.upper(), 11, bold=True, at="c")
    y = 180.0
    for r in lab.results:
        end = leaf.t(24, y, r.test)
        leaf.t(end + 3, y, "." * int((180 - end) / leaf.p.width(".")))
        leaf.w(190, y, r.value, bold=True)
        leaf.w(240, y, r.unit)
        leaf.t(310, y, f"({span(r)})")
        y += 20
    leaf.t(396, 540, "Lab Technician", at="r")
    return Drawn(leaf.sheet, lab.truth(
        "patient_name", "patient_sex", "report_date", facility_name="Shree Ganesh Clinical Laboratory",
        specimen="Blood",
        patient_age=f"{lab.age} Yrs", ordering_provider=f"Dr. {lab.doctor.name}",
        results=[r.members("value", "unit", reference_range=span(r)) for r in lab.results],
    ), ("collected_date",))


@layout("lab_report", "train")
def blind5_lab_ph_chemistry(rng: random.Random) -> Drawn:
    """A Philippine laboratory's chemistry form: boxes above, remarks in words, two signatures."""
    lab = tests(rng, "ph", 1)
    leaf, who = Leaf(rng, (612, 500), 9), lab.patient
    leaf.t(306, 36, lab.facility.upper(), 13, bold=True, at="c")
    leaf.t(306, 48, f"{lab.address.line}   Tel. {lab.phone}", 8, at="c")
    y = leaf.cells(36, 60, (220, 80, 80, 160), (("NAME", who.last_first.upper()), ("AGE", str(lab.age)), ("SEX",
                   who.sex[0].upper()), ("DATE REPORTED", f"{lab.reported:%m/%d/%Y}"), ("REQUESTING PHYSICIAN",
                   f"DR. {lab.doctor.name.upper()}"), ("ROOM", "OPD"), ("CASE NO.", lab.patient_id), ("DATE COLLECTED",
                   f"{lab.collected:%m/%d/%Y}")), 28)
    panel = next(iter(lab.panels))
    leaf.bar(36, y + 20, 540, panel.upper(), size=9)
    rows = [(r.test.upper(), r.value, r.unit, span(r, "-"), {"H": "HIGH", "L": "LOW",
        "": ""}[r.flag]) for r in lab.results]
    y = leaf.grid(36, y + 28, (200, 80, 90, 110, 60), ("EXAMINATION", "RESULT", "UNIT", "REFERENCE VALUE", "REMARKS"),
        rows,
                  "lclll", lead=1.3)
    leaf.lines(140, y + 50, ["ROSALIE T. ABAYA, RMT", "Medical Technologist  Lic. No. 0044556"], 8, at="c")
    leaf.lines(440, y + 50, ["NESTOR B. LUALHATI, MD, FPSP", "Pathologist  Lic. No. 0066778"], 8, at="c")
    words = {"H": "HIGH", "L": "LOW", "": ""}
    return Drawn(leaf.sheet, lab.truth(
        *_USUAL, "patient_age", ordering_provider=f"DR. {lab.doctor.name}",
        results=[r.members("value", "unit", reference_range=span(r, "-"), flag=words[r.flag]) for r in lab.results],
    ), ("patient_id",))


@layout("lab_report", "train")
def blind5_lab_qa_bilingual_frame(rng: random.Random) -> Drawn:
    """A Gulf laboratory's report: facts in a frame of three columns, low and high limits in columns of their own."""
    lab = tests(rng, "qa", 2)
    leaf, who = Leaf(rng, A4, 9), lab.patient
    leaf.t(297, 48, "Al Wadiya Medical Complex", 16, bold=True, at="c")
    leaf.t(297, 62, f"Laboratory Department   {lab.address.line}   Tel {lab.phone}", 8.5, at="c")
    leaf.sheet.box(40, 74, 515, 70, 0.8)
    leaf.down(48, 90, 118, (("Patient", who.name), ("QID / MRN", lab.patient_id), ("Nationality", "Resident")), 18)
    leaf.down(236, 90, 290, (("DOB", named(who.born, "-")), ("Gender", who.sex.capitalize()), ("Specimen",
        lab.specimen)), 18)
    leaf.down(372, 90, 428, (("Collected", named(lab.collected, "-")), ("Reported", named(lab.reported, "-")),
        ("Doctor",
              f"Dr. {lab.doctor.name}")), 18)
    rows = []
    for r in lab.results:
        rows.append((r.test, r.value, r.flag, r.unit, r.low, r.high))
    leaf.grid(40, 164, (190, 80, 40, 85, 60, 60), ("Investigation", "Result", "Flag", "Units", "Low", "High"), rows,
        "lrclrr",
              "rows", band=True, lead=1.5)
    leaf.lines(40, 790, ["Verified by: Dr. Huda Barakat, Consultant Clinical Pathologist",
        "Printed once. Results relate only to the "
               "sample received."], 8)
    return Drawn(leaf.sheet, lab.truth(
        "patient_name", "patient_sex", "date_of_birth", "specimen", "collected_date", "report_date", "patient_id",
        facility_name="Al Wadiya Medical Complex", ordering_provider=f"Dr. {lab.doctor.name}",
        results=[r.members("value", "unit", "flag") for r in lab.results],
    ))


@layout("lab_report", "train")
def blind5_lab_hk_urine(rng: random.Random) -> Drawn:
    """A Hong Kong laboratory's urine report: chemistry and microscopy in two frames beside one another."""
    lab = tests(rng, "hk", 1)
    leaf, who = Leaf(rng, A4, 9.5), lab.patient
    leaf.t(40, 50, lab.facility, 15, bold=True)
    leaf.t(40, 64, f"{lab.address.line}   {lab.phone}", 8.5)
    leaf.across(40, 92, (("Name:", who.name), ("Sex/Age:", f"{who.sex[0].upper()}/{lab.age}"), ("Lab no.:",
                f"U{rng.randint(10**5, 10**6)}")))
    leaf.across(40, 108, (("Doctor:", f"Dr. {lab.doctor.name}"), ("Collected:", dmy(lab.collected)), ("Reported:",
                dmy(lab.reported))))
    leaf.t(297, 140, "URINE ROUTINE EXAMINATION", 12, bold=True, at="c")
    left = [("Colour", rng.choice(("Yellow", "Amber"))), ("Appearance", rng.choice(("Clear", "Turbid"))),
        ("Specific gravity",
            rng.choice(("1.010", "1.020"))), ("pH", rng.choice(("5.5", "6.0"))), ("Protein", rng.choice(("Negative",
                "Trace"))),
            ("Glucose", "Negative")]
    right = [("White blood cells", rng.choice(("Occasional", "Moderate"))), ("Red blood cells", rng.choice(("Nil",
        "Occasional"))),
             ("Epithelial cells", "Few"), ("Casts", "Nil"), ("Crystals", "Nil"), ("Bacteria", rng.choice(("Nil",
             "Few")))]
    leaf.grid(40, 156, (130, 115), ("Chemical", "Result"), left, lead=1.5)
    leaf.grid(310, 156, (130, 115), ("Microscopic", "Result"), right, lead=1.5)
    leaf.t(40, 330, "Comment: specimen examined within two hours of receipt.", 8.5)
    leaf.t(555, 780, "Authorised by Medical Laboratory Technologist (Part I)", 8, at="r")
    return Drawn(leaf.sheet, lab.truth(
        *_USUAL, patient_age=str(lab.age), ordering_provider=f"Dr. {lab.doctor.name}",
        results=[{"test": test, "value": found} for test, found in (*left, *right)],
    ), ("specimen", "patient_id"))
