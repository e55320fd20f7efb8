"""More American laboratory reports: several days, cultures, screens with cutoffs, letters, two pages."""

from __future__ import annotations

import random
from datetime import timedelta

from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.leaf import Leaf
from evaluation.documents.world_facts import span, tests, us

# fmt: off
_USUAL = ("facility_name", "patient_name", "date_of_birth", "patient_sex", "collected_date", "report_date")


@layout("lab_report", "train")
def blind5_lab_us_drug_screen(rng: random.Random) -> Drawn:
    """A urine drug screen: cutoffs in a column, negative or positive, a confirmed figure, chain of custody words."""
    lab = tests(rng, "us", 1)
    leaf, who = Leaf(rng, body=9), lab.patient
    leaf.t(36, 44, lab.facility, 15, bold=True)
    leaf.t(36, 58, f"{lab.address.line}   {lab.phone}   CLIA 36D0000000", 8)
    leaf.t(306, 86, "URINE DRUG TEST REPORT", 12, bold=True, at="c")
    leaf.cells(36, 96, (190, 110, 60, 180), (("PATIENT", who.name), ("DOB", us(who.born)), ("SEX", who.sex[0].upper()),
               ("ORDERING PROVIDER", f"{lab.doctor.name}, {lab.doctor.degrees}"), ("SPECIMEN TYPE", "Urine"),
               ("COLLECTED",
               us(lab.collected)), ("TEMP", "OK"), ("REPORTED", us(lab.reported))), 28)
    results, rows = [], []
    for name, cutoff in (("Amphetamines", "500"), ("Benzodiazepines", "200"), ("Buprenorphine", "10"),
    ("Cocaine metabolite",
                         "150"), ("Fentanyl", "2"), ("Opiates", "300"), ("Oxycodone", "100"), ("THC", "50")):
        found = rng.choice(("NEGATIVE", "NEGATIVE", "NEGATIVE", "POSITIVE"))
        rows.append((name, found, cutoff, "ng/mL"))
        results.append({"test": name, "value": found})
    leaf.bar(36, 172, 540, "IMMUNOASSAY SCREEN", size=9)
    y = leaf.grid(36, 180, (200, 130, 110, 100), ("Drug class", "Result", "Cutoff", "Units"), rows, "llrl", "zebra",
        lead=1.5)
    leaf.para(36, y + 20, 540, "Screening results are presumptive. Positive results can be confirmed by mass "
        "spectrometry when asked for "
              "within seven days. Not for employment purposes.", 8)
    leaf.t(36, 760, "Certifying scientist: L. Okada, MT(ASCP)      Page 1 of 1", 8)
    return Drawn(leaf.sheet, lab.truth(
        *_USUAL, specimen="Urine", ordering_provider=f"{lab.doctor.name}, {lab.doctor.degrees}", results=results,
    ))


@layout("lab_report", "train")
def blind5_lab_us_patient_letter(rng: random.Random) -> Drawn:
    """A practice writes to a patient: a small table of results in the middle of a letter, advice under it."""
    lab = tests(rng, "us", 1)
    leaf, who = Leaf(rng, body=10.5), lab.patient
    leaf.t(60, 60, "Granite Ford Family Medicine", 15, bold=True)
    leaf.t(60, 75, f"{lab.address.line}   {lab.phone}", 9)
    leaf.t(60, 116, us(lab.reported))
    leaf.lines(60, 142, [who.name, *who.address.lines])
    leaf.t(60, 210, f"Re: Laboratory results     DOB: {us(who.born)}")
    leaf.para(60, 238, 490, f"Your blood was drawn on {us(lab.collected)}. Here is what the laboratory found:")
    rows = [(r.test, r.value, r.unit, span(r, " to ")) for r in lab.results]
    y = leaf.grid(70, 262, (190, 80, 90, 110), ("Test", "Your result", "Units", "Normal range"), rows, "lrll", "grid",
        lead=1.5)
    leaf.para(60, y + 28, 490, "Please keep taking your medicines as before. We will go over these numbers at your "
        "next visit. If you "
              "have questions, send a message through the portal.", lead=1.5)
    leaf.lines(60, y + 110, ["Sincerely,", "", f"{lab.doctor.name}, {lab.doctor.degrees}"])
    return Drawn(leaf.sheet, lab.truth(
        "patient_name", "date_of_birth", "collected_date", facility_name="Granite Ford Family Medicine",
        results=[r.members("value", "unit", reference_range=span(r, " to ")) for r in lab.results],
    ), ("ordering_provider", "report_date", "facility_name"))


@layout("lab_report", "train")
def blind5_lab_us_flowsheet(rng: random.Random) -> Drawn:
    """A dialysis unit's report: this month beside the last two, goal column, one page in landscape."""
    lab = tests(rng, "us", 2)
    leaf, who = Leaf(rng, (792, 612), 9.5), lab.patient
    leaf.t(36, 44, "Alder Point Kidney Center - Monthly Laboratory Report", 14, bold=True)
    leaf.across(36, 66, (("Patient:", who.name), ("DOB:", us(who.born)), ("Sex:", who.sex.capitalize()), ("ID:",
        lab.patient_id),
                ("Nephrologist:", f"{lab.doctor.name}, {lab.doctor.degrees}")))
    leaf.across(36, 82, (("Collected:", us(lab.collected)), ("Reported:", us(lab.reported)), ("Specimen:",
        lab.specimen)))
    rows = []
    for r in lab.results:
        digits = len(r.value.partition(".")[2])
        old = [f"{float(r.value) * rng.uniform(0.85, 1.15):.{digits}f}" for _ in range(2)]
        rows.append((r.test, f"{r.value} {r.flag}".strip(), r.unit, span(r), *old))
    days = [us(lab.collected - timedelta(30 * n)) for n in (1, 2)]
    leaf.grid(36, 100, (220, 110, 90, 110, 95, 95), ("Test", "This month", "Unit", "Range", *days), rows, "lrllrr",
        "rows",
              lead=1.4)
    leaf.t(36, 590, "Columns at the right are earlier results. H above, L below the range.", 8)
    return Drawn(leaf.sheet, lab.truth(
        "patient_name", "date_of_birth", "patient_sex", "collected_date", "report_date", "patient_id", "specimen",
        facility_name="Alder Point Kidney Center", ordering_provider=f"{lab.doctor.name}, {lab.doctor.degrees}",
        results=[r.members("value", "unit", reference_range=span(r)) for r in lab.results],
    ))


@layout("lab_report", "train")
def blind5_lab_us_two_pages(rng: random.Random) -> Drawn:
    """A hospital laboratory's report over two pages: a box of facts on each, panels under grey bars."""
    lab = tests(rng, "us", 5)
    leaf, who = Leaf(rng, body=9), lab.patient

    def head(page: int) -> float:
        leaf.t(36, 40, "Bristow Falls Medical Center", 13, bold=True)
        leaf.t(36, 53, "Department of Laboratory Medicine", 9)
        leaf.t(576, 40, f"Page {page} of 2", 9, at="r")
        leaf.sheet.box(36, 62, 540, 62, 0.6)
        leaf.down(42, 76, 110, (("Patient", who.last_first), ("MRN", lab.patient_id), ("DOB / Sex",
                  f"{us(who.born)} / {who.sex[0].upper()}"), ("Location", "3 WEST")), 14)
        leaf.down(310, 76, 400, (("Ordering MD", lab.doctor.name), ("Collected", f"{us(lab.collected)} 05:30"),
            ("Reported",
                  f"{us(lab.reported)} 07:02"), ("Accession", f"T{rng.randint(10**6, 10**7)}")), 14)
        return 150.0

    y = head(1)
    for n, (panel, results) in enumerate(lab.panels.items()):
        if n == 3:
            leaf.sheet.page()
            y = head(2)
        y = leaf.bar(36, y, 540, panel, size=9)
        for r in results:
            leaf.t(44, y, r.test)
            leaf.w(230, y, r.value, bold=bool(r.flag), at="r")
            leaf.t(244, y, {"H": "H", "L": "L", "": ""}[r.flag], bold=True)
            leaf.t(280, y, r.unit)
            leaf.t(370, y, f"[{span(r)}]")
            y += 14
        y += 10
    leaf.t(36, y + 10, "* END OF REPORT *   Medical director: Dr. S. Whitcomb", 8)
    return Drawn(leaf.sheet, lab.truth(
        "patient_name", "date_of_birth", "patient_sex", "patient_id", "collected_date", "report_date",
        facility_name="Bristow Falls Medical Center", ordering_provider=lab.doctor.name,
        results=[r.members("value", "unit", "flag", reference_range=span(r)) for r in lab.results],
    ))


@layout("lab_report", "train")
def blind5_lab_us_covid(rng: random.Random) -> Drawn:
    """A single test for travellers: the result large in the middle, passport number, method, who performed it."""
    lab = tests(rng, "us", 1)
    leaf, who, found = Leaf(rng, body=10), lab.patient, rng.choice(("Not Detected", "Detected"))
    leaf.t(306, 60, lab.facility, 16, bold=True, at="c")
    leaf.t(306, 76, f"{lab.address.line}   {lab.phone}", 9, at="c")
    leaf.t(306, 116, "Molecular Test Result", 14, bold=True, at="c")
    leaf.down(110, 150, 260, (("Name", who.name), ("Date of birth", us(who.born)), ("Sex", who.sex.capitalize()),
        ("Specimen",
              "Nasopharyngeal swab"), ("Collected on", us(lab.collected)), ("Reported on", us(lab.reported)),
              ("Requested by", f"{lab.doctor.name}, {lab.doctor.degrees}")), 20, bold=True)
    leaf.sheet.box(110, 310, 392, 70, 1)
    leaf.t(126, 340, "SARS-CoV-2 RNA", 12, bold=True)
    leaf.t(486, 340, found, 14, bold=True, at="r")
    leaf.t(126, 362, "Reference: Not Detected      Method: RT-PCR", 9.5)
    leaf.para(110, 410, 392, "A result of Not Detected means that the virus was not found in the sample at the time "
        "of collection. This "
              "test has been authorized for emergency use only.", 8.5)
    leaf.bars(206, 480, 200, 30)
    return Drawn(leaf.sheet, lab.truth(
        *_USUAL, specimen="Nasopharyngeal swab", ordering_provider=f"{lab.doctor.name}, {lab.doctor.degrees}",
        results=[{"test": "SARS-CoV-2 RNA", "value": found}],
    ))
