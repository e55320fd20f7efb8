"""American laboratory reports: strips of captions, control numbers, previous results."""

from __future__ import annotations

import random

from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.leaf import Leaf
from evaluation.documents.world_facts import span, tests, us

# fmt: off
_USUAL = ("facility_name", "patient_name", "date_of_birth", "patient_sex", "collected_date", "report_date")


@layout("lab_report", "train")
def blind5_lab_us_control_number(rng: random.Random) -> Drawn:
    """A reference laboratory's report: strip of small captions, specimen details in three blocks, previous results."""
    lab = tests(rng, "us", 2)
    leaf, who = Leaf(rng, body=8.5), lab.patient
    leaf.t(36, 40, lab.facility, 15, bold=True)
    leaf.t(576, 40, "Patient Report", 13, bold=True, at="r")
    leaf.rule(48)
    leaf.across(36, 62, (("Specimen ID:",
        f"{rng.randint(100, 365)}-{rng.randint(100, 999)}-{rng.randint(1000, 9999)}-0"),
                ("Control ID:", f"B00{rng.randint(10**6, 10**7)}"), ("Acct #:", "34410250"), ("Phone:", lab.phone)), 18)
    leaf.t(40, 84, "Patient Details", bold=True)
    leaf.down(40, 98, 110, (("Name:", who.last_first), ("DOB:", us(who.born)), ("Age(y/m/d):", f"{lab.age:03}/02/11"),
              ("Gender:", who.sex[0].upper()), ("Patient ID:", lab.patient_id)), 12)
    leaf.t(240, 84, "Specimen Details", bold=True)
    leaf.down(240, 98, 320, (("Date collected:", f"{us(lab.collected)} 0815 Local"), ("Date received:",
        us(lab.collected)),
              ("Date entered:", us(lab.collected)), ("Date reported:", f"{us(lab.reported)} 0536 ET")), 12)
    leaf.t(446, 84, "Physician Details", bold=True)
    leaf.down(446, 98, 496, (("Ordering:", lab.doctor.name), ("Referring:", ""), ("NPI:", lab.doctor.npi)), 12)
    leaf.rule(156)
    leaf.put(36, 170, "Ordered Items:", "; ".join(lab.panels), bold=True)
    rows = []
    for panel, results in lab.panels.items():
        rows.append((panel, "", "", "", "", ""))
        rows += [(f"  {r.test}", r.value, {"H": "High", "L": "Low", "": ""}[r.flag], r.unit, span(r),
            "01") for r in results]
    y = leaf.grid(32, 180, (160, 70, 60, 80, 130, 44), ("TESTS", "RESULT", "FLAG", "UNITS", "REFERENCE INTERVAL",
        "LAB"),
                  rows, rules="head", lead=1.35)
    leaf.rule(y + 8)
    leaf.t(36, y + 20, f"01  BN  Tri-Rivers Burlington   {lab.address.line}   Dir: Oswald T. Hendry, MD", 7.5)
    leaf.lines(36, 762, [f"Date Issued: {us(lab.reported)} 0540 ET        FINAL REPORT        Page 1 of 1",
               "This document contains confidential health information protected by state and federal law."], 7)
    words = {"H": "High", "L": "Low", "": ""}
    return Drawn(leaf.sheet, lab.truth(
        *_USUAL, "patient_id", ordering_provider=lab.doctor.name,
        results=[r.members("value", "unit", reference_range=span(r), flag=words[r.flag]) for r in lab.results],
    ), ("patient_age", "specimen"))


@layout("lab_report", "train")
def blind5_lab_us_in_out_of_range(rng: random.Random) -> Drawn:
    """A reference laboratory that prints results in range and out of range in columns of their own."""
    lab = tests(rng, "us", 3)
    leaf, who = Leaf(rng, body=9), lab.patient
    leaf.t(36, 44, "Report Status: Final", 11, bold=True)
    leaf.t(576, 44, lab.facility, 14, bold=True, at="r")
    leaf.rule(50, weight=1.6)
    leaf.lines(36, 66, [f"{who.last_first.upper()}"], 11, bold=True)
    leaf.sheet.box(36, 74, 178, 92, 0.5)
    leaf.t(40, 86, "Patient Information", 8.5, bold=True)
    leaf.lines(40, 100, [who.last_first.upper(), f"DOB: {us(who.born)}   AGE: {lab.age}",
        f"Gender: {who.sex[0].upper()}",
               f"Phone: {who.phone}", f"Patient ID: {lab.patient_id}"], 8.5)
    leaf.sheet.box(217, 74, 178, 92, 0.5)
    leaf.t(221, 86, "Specimen Information", 8.5, bold=True)
    leaf.lines(221, 100, [f"Specimen: YM{rng.randint(10**5, 10**6)}K", f"Requisition: 000{rng.randint(1000, 9999)}",
               f"Collected: {us(lab.collected)} / 09:40 EST", f"Received: {us(lab.collected)} / 23:51 EST",
               f"Reported: {us(lab.reported)} / 07:12 EST"], 8.5)
    leaf.sheet.box(398, 74, 178, 92, 0.5)
    leaf.t(402, 86, "Client Information", 8.5, bold=True)
    leaf.lines(402, 100, [f"Client #: {rng.randint(10**6, 10**7)}", lab.doctor.name.upper(), "LARKFIELD HEALTH",
               *(line.upper() for line in lab.address.lines)], 8.5)
    rows = []
    for panel, results in lab.panels.items():
        rows.append((panel.upper(), "", "", "", "EN"))
        for r in results:
            within, out = ("", f"{r.value} {r.flag}") if r.flag else (r.value, "")
            rows.append((f"  {r.test.upper()}", within, out, f"{span(r, '-', ' ')} {r.unit}", ""))
    leaf.grid(36, 184, (190, 80, 90, 150, 30), ("Test Name", "In Range", "Out Of Range", "Reference Range", "Lab"),
        rows,
              rules="head", lead=1.25)
    leaf.lines(36, 748, ["PERFORMING SITE: EN  DUNHAVEN, 900 ASSAY COURT, DUNHAVEN, PA 18322  Laboratory "
               "Director: IRMA VOSS, PHD", "CLIENT SERVICES: 866.555.0100     SPECIMEN: YM     PAGE 1 OF 1"], 7)
    return Drawn(leaf.sheet, lab.truth(
        "patient_name", "date_of_birth", "patient_sex", "patient_id", "collected_date", "report_date", "patient_age",
        "facility_name", results=[
            r.members("value", "unit", reference_range=f"{span(r, '-', ' ')} {r.unit}") for r in lab.results
        ],
    ), ("ordering_provider", "specimen"))


@layout("lab_report", "train")
def blind5_lab_us_chart_review(rng: random.Random) -> Drawn:
    """A record system's print of results: component list, newest first, ranges in brackets below, abnormal marked."""
    lab = tests(rng, "us", 1)
    leaf, who = Leaf(rng, body=9.5), lab.patient
    panel = next(iter(lab.panels))
    leaf.t(36, 44, f"{who.last_first}", 14, bold=True)
    leaf.t(576, 44, f"MRN: {lab.patient_id}   DOB: {us(who.born)}   {who.sex.capitalize()}", 9, at="r")
    leaf.rule(52)
    leaf.t(36, 74, f"{panel.upper()} - Final result", 12, bold=True)
    leaf.down(36, 92, 150, (("Collection Time:", f"{us(lab.collected)} 7:45 AM"), ("Result Time:",
              f"{us(lab.reported)} 1:20 PM"), ("Specimen:", lab.specimen), ("Ordering Provider:",
              f"{lab.doctor.name}, {lab.doctor.degrees}"), ("Resulting Lab:", lab.facility)), 14, bold=True)
    y = 184.0
    leaf.t(36, y, "Component", bold=True)
    leaf.t(260, y, "Value", bold=True)
    leaf.t(350, y, "Flag", bold=True)
    leaf.t(420, y, "Ref Range & Units", bold=True)
    leaf.rule(y + 4)
    for r in lab.results:
        y += 20
        leaf.w(36, y, r.test, bold=bool(r.flag))
        leaf.w(260, y, r.value, bold=bool(r.flag))
        leaf.w(350, y, {"H": "High", "L": "Low", "": ""}[r.flag])
        leaf.w(420, y, f"{span(r, ' - ')} {r.unit}")
    leaf.t(36, y + 40, "Reviewed by: R. Stamm, RN    Routing history: Viewed in patient portal", 8)
    words = {"H": "High", "L": "Low", "": ""}
    return Drawn(leaf.sheet, lab.truth(
        *_USUAL, "patient_id", "specimen", ordering_provider=f"{lab.doctor.name}, {lab.doctor.degrees}",
        results=[r.members("value", "unit", reference_range=span(r, " - "), flag=words[r.flag]) for r in lab.results],
    ))


@layout("lab_report", "train")
def blind5_lab_us_rapid_slip(rng: random.Random) -> Drawn:
    """An urgent care's slip of rapid tests by hand: positive and negative to circle replaced by ticks, lot numbers."""
    lab = tests(rng, "us", 1)
    leaf, who = Leaf(rng, (420, 560), 9.5, hand=True), lab.patient
    leaf.t(210, 36, "QuickStep Urgent Care - In-House Lab", 13, bold=True, at="c")
    leaf.put(24, 66, "Patient", who.name, to=260)
    leaf.put(268, 66, "DOB", us(who.born), to=396)
    leaf.put(24, 92, "Ordered by", lab.doctor.name, to=260)
    leaf.put(268, 92, "Collected", us(lab.collected), to=396)
    results = []
    for row, test in enumerate(("Rapid strep A", "Influenza A", "Influenza B", "SARS-CoV-2 antigen", "Urine hCG")):
        y = 136 + 32 * row
        found = rng.choice(("Positive", "Negative", "Negative"))
        leaf.t(24, y, test, bold=True)
        leaf.ticks(160, y, ("Positive", "Negative"), found)
        leaf.t(300, y, f"Lot {rng.randint(1000, 9999)}B", 8)
        results.append({"test": test, "value": found})
    leaf.t(24, 310, "Internal control valid:")
    leaf.ticks(160, 310, ("Yes", "No"), "Yes")
    leaf.put(24, 350, "Performed by", "J. Pruitt, MA", to=260)
    leaf.para(24, 390, 370, "CLIA-waived tests. A negative antigen result does not rule out infection.", 8)
    return Drawn(leaf.sheet, lab.truth(
        "patient_name", "date_of_birth", "collected_date", facility_name="QuickStep Urgent Care",
        ordering_provider=lab.doctor.name, results=results,
    ), ("facility_name",))
