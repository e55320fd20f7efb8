"""Laboratory reports of Britain, Africa, the Pacific and Canada."""

from __future__ import annotations

import random

from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.leaf import Leaf
from evaluation.documents.sheet import A4
from evaluation.documents.world_facts import dmy, named, span, tests

# fmt: off
_USUAL = ("facility_name", "patient_name", "patient_sex", "collected_date", "report_date")


@layout("lab_report", "train")
def blind5_lab_uk_ice(rng: random.Random) -> Drawn:
    """A British hospital system's print: results per profile with stars at what is out."""
    lab = tests(rng, "uk", 2)
    leaf, who = Leaf(rng, A4, 9), lab.patient
    leaf.t(40, 46, "Pathology Report", 14, bold=True)
    leaf.t(555, 46, lab.facility, 11, bold=True, at="r")
    leaf.sheet.band(40, 56, 515, 54, 0.92)
    leaf.across(46, 71, (("Patient:", f"{who.last.upper()}, {who.first}"), ("DOB:", named(who.born)), ("Sex:",
                who.sex.capitalize())))
    leaf.across(46, 86, (("Hospital No:", lab.patient_id), ("Requested by:", f"Dr {lab.doctor.name}"), ("Location:",
        "Willow Ward")))
    leaf.across(46, 101, (("Collected:", f"{named(lab.collected)} 09:15"), ("Reported:",
        f"{named(lab.reported)} 14:02"),
                ("Specimen:", lab.specimen)))
    y = 136.0
    for panel, results in lab.panels.items():
        leaf.t(40, y, panel, 10.5, bold=True)
        y += 16
        for r in results:
            leaf.t(50, y, r.test)
            leaf.w(240, y, ("* " if r.flag else "") + r.value, bold=bool(r.flag), at="r")
            leaf.t(256, y, r.unit)
            leaf.t(330, y, f"[{span(r, ' - ')}]")
            y += 15
        y += 12
    leaf.t(40, y + 4, "* outside the reference range. Report authorised electronically by the duty biochemist.", 8)
    return Drawn(leaf.sheet, lab.truth(
        *_USUAL, "date_of_birth", "patient_id", "specimen", ordering_provider=f"Dr {lab.doctor.name}",
        results=[r.members("value", "unit", reference_range=span(r, " - ")) for r in lab.results],
    ))


@layout("lab_report", "train")
def blind5_lab_ng_hand(rng: random.Random) -> Drawn:
    """A Nigerian laboratory's form by hand: tests printed in two columns of lines, few of them filled in."""
    lab = tests(rng, "ng", 1)
    leaf, who = Leaf(rng, A4, 10, hand=True), lab.patient
    leaf.t(297, 48, lab.facility.upper(), 15, bold=True, at="c")
    leaf.t(297, 62, f"{lab.address.line}   Tel: {lab.phone}", 8.5, at="c")
    leaf.t(297, 84, "LABORATORY INVESTIGATION REPORT", 11, bold=True, at="c")
    leaf.put(40, 112, "Name", who.name, to=330)
    leaf.put(340, 112, "Age", str(lab.age), to=420)
    leaf.put(430, 112, "Sex", who.sex[0].upper(), to=555)
    leaf.put(40, 138, "Requested by", f"Dr {lab.doctor.name}", to=330)
    leaf.put(340, 138, "Specimen", "Blood", to=555)
    leaf.put(40, 164, "Date collected", dmy(lab.collected), to=260)
    leaf.put(270, 164, "Date reported", dmy(lab.reported), to=555)
    found = {"PCV": f"{rng.randint(28, 44)}%", "Malaria parasite": rng.choice(("Not seen", "Seen (+)")),
    "Genotype": rng.choice(
             ("AA", "AS")), "Blood group": rng.choice(("O Rh positive", "B Rh positive")), "HBsAg": "Negative", "ESR":
             f"{rng.randint(5, 40)} mm/hr", "WBC": "", "RVS": "", "VDRL": "", "Widal": ""}
    chosen = set(rng.sample(("PCV", "Malaria parasite", "Genotype", "Blood group", "HBsAg", "ESR"), 4))
    results = []
    for place, (test, answer) in enumerate(found.items()):
        x, y = (40, 206 + 32 * place) if place < 5 else (306, 206 + 32 * (place - 5))
        text = answer if test in chosen else ""
        leaf.put(x, y, test, text, at=x + 105, to=x + 245)
        if text:
            results.append({"test": test, "value": text} if text[0] not in "0123456789" else {"test": test})
    leaf.put(40, 420, "Medical Laboratory Scientist", "", to=330)
    return Drawn(leaf.sheet, lab.truth(
        *_USUAL, "patient_age", specimen="Blood", ordering_provider=f"Dr {lab.doctor.name}", results=results,
    ))


@layout("lab_report", "train")
def blind5_lab_au_practice_copy(rng: random.Random) -> Drawn:
    """An Australian pathologist's report as practices file it: typewriter lines, ranges in brackets, copy to."""
    lab = tests(rng, "au", 2)
    leaf, who = Leaf(rng, A4, 9, face="mono"), lab.patient
    rows = [lab.facility.upper(), f"{lab.address.line}  PH {lab.phone}", "",
        f"Patient Name: {who.last.upper()}, {who.first.upper()}",
            f"Patient Address: {who.address.line.upper()}", f"D.O.B: {dmy(who.born)}   Gender: {who.sex[0].upper()}",
            f"Lab. Reference: {lab.patient_id}", f"Requested by: DR {lab.doctor.name.upper()}",
            f"Date Collected: {named(lab.collected, '-')}   Date Reported: {named(lab.reported, '-')}",
            f"Specimen: {lab.specimen}", ""]
    for panel, results in lab.panels.items():
        rows += [panel.upper(), ""]
        rows += [f"{r.test:<26}{r.value:>8} {r.flag:<3}{r.unit:<12}({span(r)})" for r in results]
        rows.append("")
    rows += ["COMMENT: Results within the limits of the method. Repeat if clinically indicated.", "",
        "Validated by Dr P Hollis FRCPA"]
    leaf.lines(40, 50, rows, lead=1.45)
    return Drawn(leaf.sheet, lab.truth(
        *_USUAL, "date_of_birth", "specimen", ordering_provider=f"DR {lab.doctor.name}",
        results=[r.members("value", "unit", "flag", reference_range=span(r)) for r in lab.results],
    ), ("patient_id",))


@layout("lab_report", "train")
def blind5_lab_za_pathologists(rng: random.Random) -> Drawn:
    """A South African pathologists' report: partners' names down the margin, deltas left out, ranges behind a slash."""
    lab = tests(rng, "za", 2)
    leaf, who = Leaf(rng, A4, 9.5), lab.patient
    leaf.lines(560, 46, ["Drs Visser, Moodley,", "Kgosi & Partners", "Pr 5200000", "", "Branch:", *lab.address.lines,
               f"Tel {lab.phone}"], 7.5, at="r")
    leaf.t(40, 50, lab.facility, 16, bold=True)
    leaf.t(40, 70, "Final laboratory report", 10)
    leaf.down(40, 96, 140, (("Patient", f"{who.first} {who.last}"), ("Date of birth", f"{who.born:%Y-%m-%d}"), ("Sex",
              who.sex.capitalize()), ("Referred by", f"Dr {lab.doctor.name}"), ("Collected",
                  f"{lab.collected:%Y-%m-%d}"),
              ("Reported", f"{lab.reported:%Y-%m-%d}"), ("Requisition", lab.patient_id)), 15, bold=True)
    y = 220.0
    for panel, results in lab.panels.items():
        y = leaf.bar(40, y, 515, panel, size=9.5)
        rows = [(r.test, f"{r.value} {r.flag}".strip(), r.unit, span(r, " - ")) for r in results]
        y = leaf.grid(40, y - 8, (220, 90, 90, 115), ("", "Result", "Units", "Reference"), rows, "lrll", "none",
            lead=1.4) + 16
    leaf.t(40, 800, "H and L: above and below the reference. Accredited to ISO 15189.", 7.5)
    return Drawn(leaf.sheet, lab.truth(
        *_USUAL, "date_of_birth", ordering_provider=f"Dr {lab.doctor.name}",
        results=[r.members("value", "unit", reference_range=span(r, " - ")) for r in lab.results],
    ), ("patient_id",))


@layout("lab_report", "train")
def blind5_lab_ca_fax(rng: random.Random) -> Drawn:
    """A Canadian laboratory's fax: health number, copies to, abnormal results repeated under a heading at the top."""
    lab = tests(rng, "ca", 2)
    leaf, who = Leaf(rng, body=9.5), lab.patient
    leaf.t(36, 20, f"{lab.reported:%Y-%b-%d} 18:22  LAB RESULTS  PAGE 1/1", 7.5)
    leaf.t(36, 52, "Northline Medical Laboratories", 15, bold=True)
    leaf.t(36, 66, f"{lab.address.line}   {lab.phone}", 8.5)
    y = leaf.cells(36, 80, (200, 110, 60, 170), (("Patient", who.last_first), ("Birth date", f"{who.born:%Y-%b-%d}"),
        ("Sex",
                   who.sex[0].upper()), ("Health number", f"{rng.randint(1000, 9999)} {rng.randint(100, 999)} "
                   f"{rng.randint(100, 999)}"), ("Ordered by", f"Dr. {lab.doctor.name}"), ("Collected",
                   f"{lab.collected:%Y-%b-%d}"), ("Fasting", "Y"), ("Reported", f"{lab.reported:%Y-%b-%d}")), 30, 7)
    rows = [(r.test, r.value, {"H": "HI", "L": "LO", "": ""}[r.flag], span(r), r.unit) for r in lab.results]
    y = leaf.grid(36, y + 16, (200, 90, 60, 110, 80), ("Test", "Result", "Flag", "Reference", "Units"), rows, "lrcll",
        "zebra",
                  lead=1.5)
    leaf.t(36, y + 24, "Final report. Laboratory licence 5555. Copy to: Dr. A. Fournier", 8)
    words = {"H": "HI", "L": "LO", "": ""}
    return Drawn(leaf.sheet, lab.truth(
        "patient_name", "patient_sex", "date_of_birth", "collected_date", "report_date",
        facility_name="Northline Medical Laboratories", ordering_provider=f"Dr. {lab.doctor.name}",
        results=[r.members("value", "unit", reference_range=span(r), flag=words[r.flag]) for r in lab.results],
    ), ("patient_id",))
