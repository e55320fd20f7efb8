"""Papers of no type there is; they served as TEST."""

from __future__ import annotations

import random
from datetime import timedelta

from evaluation.documents.bill_facts import shown
from evaluation.documents.country_facts import stack
from evaluation.documents.facts import pens
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.nation_facts import make_inpatient, make_tab, short
from evaluation.documents.nation_people import title
from evaluation.documents.parts import Form
from evaluation.documents.sheet import A4, Sheet
from evaluation.documents.tables import Column, Table


@layout("unknown", "train")
def blind3_other_appointment(rng: random.Random) -> Drawn:
    """A British hospital asks somebody to come to a clinic."""
    stay = make_inpatient(rng, "uk")
    _, value = pens(rng, size=10.5)
    sheet = Sheet(A4)
    sheet.text(540, 56, f"{stay.facility} NHS Trust", value.but(bold=True, size=13), "right")
    sheet.lines(540, 72, [*stay.address.lines, f"Appointments: {stay.phone}"], value.but(size=9), "right")
    sheet.lines(60, 140, [f"{title(stay.patient)} {stay.patient.name}", *stay.patient.address.lines], value)
    sheet.text(60, 226, f"Dear {title(stay.patient)} {stay.patient.last}", value)
    sheet.text(60, 252, "An outpatient appointment has been made for you", value.but(bold=True))
    form = Form(sheet, value.but(bold=True), value)
    y = stack(form, 80, 282, 190, (("Clinic", "Ear, nose and throat"), ("With", f"Mr {stay.doctor.name}'s team"),
              ("On", f"{stay.discharged:%A} {short(stay.discharged)}"), ("At", f"1{rng.randint(0, 5)}:20"),
              ("Where", "Main outpatients, level 2")), 18)  # fmt: skip
    y = sheet.wrapped(60, y + 14, 480, "If you cannot attend, please tell us as soon as possible so that the "
                      "appointment can be offered to somebody else. If you do not attend without telling us, you may "
                      "be discharged back to your GP. Please bring a list of the medicines that you take.", value,
                      lead=1.5)  # fmt: skip
    sheet.lines(60, y + 20, ["Yours sincerely", "", "Outpatient booking office"], value)
    return Drawn(sheet, {})


@layout("unknown", "train")
def blind3_other_ultrasound(rng: random.Random) -> Drawn:
    """An Indian centre's ultrasound report in prose."""
    stay = make_inpatient(rng, "in")
    label, value = pens(rng, size=10)
    sheet = Sheet(A4)
    form = Form(sheet, label, value)
    sheet.text(297, 50, "GIRIJAPUR SCAN CENTRE", label.but(size=16, bold=True), "centre")
    sheet.text(297, 64, stay.address.line, label.but(size=8, bold=False), "centre")
    stack(form, 50, 96, 130, (("Name", stay.patient.name), ("Ref. by", f"Dr. {stay.doctor.name}")), 16, ":")
    stack(form, 360, 96, 430, (("Age/Sex", f"{stay.patient.age(stay.admitted)} / {stay.patient.sex[0].upper()}"),
                               ("Date", short(stay.admitted))), 16, ":")  # fmt: skip
    sheet.text(297, 150, "ULTRASONOGRAPHY OF WHOLE ABDOMEN", label.but(size=11, bold=True), "centre")
    y = 178.0
    for organ, text in (("LIVER", "is normal in size and shows grade I fatty change. No focal lesion."),
                        ("GALL BLADDER", "is well distended. No calculus or wall thickening."),
                        ("KIDNEYS", "are normal in size. A 4 mm calculus is seen in the lower pole of the left "
                         "kidney."), ("SPLEEN", "measures 10.2 cm. Echotexture is normal.")):  # fmt: skip
        y = sheet.wrapped(50, y, 495, f"{organ} {text}", value, lead=1.4) + 6
    sheet.text(50, y + 10, "IMPRESSION: Grade I fatty liver. Left renal calculus.", value.but(bold=True))
    sheet.text(545, y + 70, "Consultant Radiologist", label, "right")
    return Drawn(sheet, {})


@layout("unknown", "train")
def blind3_other_power_bill(rng: random.Random) -> Drawn:
    """An electricity company's bill that went into the wrong tray."""
    bill = make_tab(rng, "us", 2, 2)
    label, value = pens(rng, size=9.5)
    sheet = Sheet()
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(40, 52, "Larkin Valley Electric Cooperative", label.but(size=15, bold=True))
    stack(form, 40, 90, 150, (("Account", f"{rng.randint(10**7, 10**8)}"), ("Service address",
          bill.patient.address.line), ("Billing date", f"{bill.day:%m/%d/%Y}"), ("Due date",
          f"{bill.day + timedelta(21):%m/%d/%Y}")), 16)  # fmt: skip
    rows = [("Basic service charge", "", "12.50"), ("Energy", f"{rng.randint(400, 1900)} kWh", "104.17"),
            ("Fuel adjustment", "", "3.86"), ("State sales tax", "", "7.23")]  # fmt: skip
    columns = (Column("Meter 44120", 260), Column("Usage", 130), Column("Amount", 140, "right"))
    y = Table(columns, label.but(bold=True), value, rules="rows", lead=1.5).draw(sheet, 40, 180, rows)
    sheet.text(40, y + 24, "Amount due by the due date", label.but(bold=True))
    sheet.text(566, y + 24, shown(12776, "$"), value.but(bold=True), "right")
    sheet.text(40, y + 60, "Call before you dig. Budget billing is open to all members until August.", value)
    return Drawn(sheet, {})


@layout("unknown", "train")
def blind3_other_guarantee(rng: random.Random) -> Drawn:
    """An Indian administrator allows a cashless stay: amounts and numbers, yet neither a claim nor a bill."""
    stay = make_inpatient(rng, "in")
    label, value = pens(rng, size=9.5)
    sheet = Sheet(A4)
    form = Form(sheet, label.but(bold=False), value)
    sheet.text(50, 50, "Sahayata Health TPA Services Pvt. Ltd.", label.but(size=14, bold=True))
    sheet.text(50, 66, "IRDAI registered third party administrator", label.but(size=8, bold=False))
    sheet.text(297, 98, "CASHLESS AUTHORISATION LETTER", label.but(size=12, bold=True), "centre")
    sheet.lines(50, 124, ["To,", "The Medical Superintendent", stay.facility, *stay.address.lines], value)
    y = sheet.wrapped(50, 204, 495, "With reference to your request for authorisation, we hereby approve the cashless "
                      "facility as under. This letter is valid for 15 days.", value, lead=1.4) + 12  # fmt: skip
    y = stack(form, 60, y, 240, (("Name of the patient", stay.patient.name), ("Policy number",
              f"OG-{rng.randint(10, 25)}-{rng.randint(10**6, 10**7)}"), ("Authorisation number",
              f"{rng.randint(10**8, 10**9)}"), ("Provisional diagnosis", stay.diagnoses[0]), ("Amount approved",
              f"Rs. {rng.randint(20, 90)},000"), ("Room category", "Twin sharing")), 17, ":")  # fmt: skip
    sheet.wrapped(
        50,
        y + 12,
        495,
        "Expenses that are not payable under the policy shall be collected from the patient "
        "at the time of discharge. Please send the original documents within seven days.",
        value,
        lead=1.4,
    )
    return Drawn(sheet, {})
