"""Medicines that are no tablets, taxes and discounts by the line, units beside values, a family's card."""

from __future__ import annotations

import random

from evaluation.documents.bill_facts import plain, shown
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.leaf import Leaf
from evaluation.documents.sheet import A4, A5, Pen
from evaluation.documents.world_facts import dmy, inpatient, named, script, span, tab, tests, us, wallet
from evaluation.documents.world_people import mr, somebody

# fmt: off
_DOCTOR = ("prescriber_address", "prescriber_phone", "facility_name")
# name | strength | form | directions | quantity
_LIQUIDS = """
Amoxicillin|400 mg/5 mL|suspension|Give 5 mL by mouth twice daily for 10 days|100 mL
Prednisolone|15 mg/5 mL|solution|Give 4 mL by mouth once daily for 5 days|20 mL
Cetirizine|1 mg/mL|solution|Give 2.5 mL by mouth at bedtime|75 mL
Ondansetron|4 mg/5 mL|solution|Give 2.5 mL by mouth every 8 hours as needed for vomiting|30 mL
Ibuprofen|100 mg/5 mL|suspension|Give 7.5 mL by mouth every 6 hours as needed for fever|120 mL
""".strip().splitlines()
_APPLIED = """
Salbutamol|100 micrograms|inhaler|Inhale two puffs when required|1 inhaler
Hydrocortisone|1%|cream|Apply sparingly to the affected skin twice a day|30 g
Beclometasone|50 micrograms|nasal spray|Two sprays in each nostril every morning|1 spray
Fusidic acid|2%|ointment|Apply to the sore three times a day|15 g
Hypromellose|0.3%|eye drops|One drop in both eyes four times a day|10 ml
""".strip().splitlines()
_DROPS = """
Moxifloxacin|0.5%|4 times a day|7 days
Timolol|0.5%|2 times a day|30 days
Prednisolone acetate|1%|6 times a day|5 days
Carboxymethylcellulose|0.5%|4 times a day|30 days
""".strip().splitlines()


@layout("prescription", "train")
def blind5_rx_us_pediatric(rng: random.Random) -> Drawn:
    """A pediatrician's script for liquids: weight of the child, directions in words, bottles' volumes."""
    rx = script(rng, "us", "words", 1, 1)
    leaf, who = Leaf(rng, (420, 595), 9.5), somebody(rng, "us", youngest=3, oldest=11)
    doctor = f"{rx.doctor.name}, {rx.doctor.degrees}"
    leaf.t(210, 36, "Cedarbrook Pediatrics", 15, bold=True, at="c")
    leaf.t(210, 50, f"{rx.address.line}   {rx.phone}", 8.5, at="c", room=390)
    leaf.rule(58, 20, 400)
    leaf.down(24, 78, 100, (("Patient", who.name), ("DOB", us(who.born)), ("Weight", f"{rng.randint(14, 38)} kg"),
        ("Address",
              who.address.line), ("Date", us(rx.day))), 16, bold=True)
    y, medicines = 184.0, []
    for line in rng.sample(_LIQUIDS, 2):
        name, strength, form, way, volume = line.split("|")
        leaf.w(24, y, f"{name} {strength} {form}", bold=True)
        leaf.w(36, y + 16, way)
        leaf.w(36, y + 32, f"Dispense: {volume}    Refills: {rx.refills}")
        medicines.append({"name": name, "strength": strength, "form": form, "directions": way, "quantity": volume})
        y += 62
    leaf.rule(500, 24, 230)
    leaf.t(24, 512, doctor, 9)
    leaf.t(24, 525, f"NPI {rx.doctor.npi}   Lic {rx.doctor.license}", 8.5)
    leaf.t(210, 575, "Shake liquids well. Use the syringe that comes with the bottle.", 8, at="c")
    return Drawn(leaf.sheet, rx.truth(
        "prescriber_address", "prescriber_phone", "prescriber_npi", "prescriber_license", "prescription_date",
        "refills",
        facility_name="Cedarbrook Pediatrics", prescriber_name=doctor, patient_name=who.name,
        patient_address=who.address.line, date_of_birth=who.born.isoformat(), medicines=medicines,
    ), ("directions",))


@layout("prescription", "train")
def blind5_rx_uk_applied(rng: random.Random) -> Drawn:
    """A British surgery's repeat slip: inhalers, creams and drops with how to use them, what remains in the list."""
    rx = script(rng, "uk")
    leaf, who = Leaf(rng, A5, 9.5), rx.patient
    leaf.t(24, 38, rx.facility, 13, bold=True)
    leaf.lines(24, 51, [*rx.address.lines, f"Tel {rx.phone}"], 8.5)
    leaf.sheet.box(220, 28, 180, 62, 0.5)
    leaf.sheet.lines(228, 42, [f"{mr(who)} {who.first} {who.last}", f"DOB {dmy(who.born)}", *who.address.lines],
                     leaf.v.but(size=8.5), lead=1.3)
    leaf.t(24, 120, "Private prescription", bold=True)
    leaf.t(396, 120, f"Date {named(rx.day)}", at="r")
    y, medicines = 148.0, []
    for line in rng.sample(_APPLIED, rng.randint(2, 3)):
        name, strength, form, way, count = line.split("|")
        leaf.w(24, y, f"{name} {strength} {form}", bold=True)
        leaf.w(36, y + 15, way)
        leaf.w(36, y + 30, f"Supply {count}")
        medicines.append({"name": name, "strength": strength, "form": form, "directions": way, "quantity": count})
        y += 56
    leaf.rule(500, 24, 220)
    leaf.t(24, 512, f"Dr {rx.doctor.name}    GMC {rx.doctor.license}", 9)
    return Drawn(leaf.sheet, rx.truth(
        *_DOCTOR, "patient_address", "date_of_birth", "prescription_date", "prescriber_license",
        patient_name=f"{who.first} {who.last}", prescriber_name=f"Dr {rx.doctor.name}", medicines=medicines,
    ))


@layout("prescription", "train")
def blind5_rx_in_eye(rng: random.Random) -> Drawn:
    """An Indian eye hospital's print: vision of both eyes in a small table, drops with how often and how long."""
    rx = script(rng, "in")
    leaf, who = Leaf(rng, A4, 10), rx.patient
    leaf.t(297, 48, "Netra Jyothi Eye Hospital", 17, bold=True, at="c")
    leaf.t(297, 63, f"{rx.address.line}   Ph: {rx.phone}", 8.5, at="c")
    leaf.rule(72, 40, 555)
    leaf.down(40, 90, 120, (("Patient", who.name), ("Age / Sex", f"{rx.age} Y / {who.sex[0].upper()}"), ("Doctor",
              f"Dr. {rx.doctor.name}")), 16, colon=": ")
    leaf.down(340, 90, 420, (("Date", dmy(rx.day)), ("MR No.", f"E{rng.randint(10**5, 10**6)}"), ("Reg. No.",
        rx.doctor.license)), 16,
              colon=": ")
    y = leaf.grid(40, 146, (120, 100, 100), ("Eye", "Vision", "Pressure"), [("Right", "6/9", "16"), ("Left", "6/12",
        "18")], size=9)
    leaf.sheet.text(40, y + 40, "Rx", Pen("serif", 20, True))
    rows, medicines = [], []
    for line in rng.sample(_DROPS, rng.randint(2, 3)):
        name, strength, often, days = line.split("|")
        rows.append((f"{name} {strength} eye drops", "Both eyes", often, days))
        medicines.append({"name": name, "strength": strength, "form": "eye drops", "frequency": often,
            "duration": days})
    y = leaf.grid(40, y + 52, (240, 85, 110, 80), ("Medicine", "Where", "How often", "For"), rows, lead=1.5)
    leaf.t(40, y + 26, "Wash your hands before putting in the drops. Wait five minutes between two medicines.", 9)
    leaf.t(555, y + 90, f"Dr. {rx.doctor.name}", at="r")
    return Drawn(leaf.sheet, rx.truth(
        "prescriber_address", "prescriber_phone", "prescriber_license", "patient_name", "patient_sex",
        "prescription_date",
        facility_name="Netra Jyothi Eye Hospital", patient_age=f"{rx.age} Y", prescriber_name=f"Dr. {rx.doctor.name}",
        medicines=medicines,
    ), ("directions",))


@layout("hospital_bill", "train")
def blind5_bill_in_tax_by_line(rng: random.Random) -> Drawn:
    """An Indian hospital's invoice with discount and tax in columns of each line and their sums below."""
    bill = tab(rng, "in", 3, 5)
    leaf, who = Leaf(rng, A4, 9), bill.patient
    leaf.t(40, 46, bill.facility, 14, bold=True)
    leaf.lines(40, 60, [bill.address.line, f"Phone {bill.phone}   GSTIN 29CCCCC0000C1Z5"], 8)
    leaf.t(555, 46, "BILL OF SUPPLY", 12, bold=True, at="r")
    y = leaf.cells(40, 84, (172, 172, 171), (("Patient", who.name), ("Bill No.", bill.number), ("Bill Date",
        named(bill.day, "-")),
                   ("Doctor", f"Dr. {bill.doctor.name}"), ("UHID", f"VI{rng.randint(10**5, 10**6)}"), ("Payer",
                   "Self")), 28)
    rows, items, less, tax, total = [], [], 0, 0, 0
    for c in bill.charges:
        off = c.amount * 5 // 100
        added = (c.amount - off) * 12 // 100
        net = c.amount - off + added
        less, tax, total = less + off, tax + added, total + net
        rows.append((c.description, str(c.quantity), shown(c.unit), shown(off), shown(added), shown(net)))
        items.append({"description": c.description, "quantity": str(c.quantity), "unit_price": plain(c.unit),
            "amount": plain(net)})
    y = leaf.grid(40, y + 14, (195, 36, 72, 66, 66, 80), ("Service", "Qty", "Rate", "Disc.", "GST", "Net Amount"),
        rows, "lrrrrr",
                  lead=1.4)
    leaf.sums(350, 551, y + 18, (("Gross", shown(bill.subtotal)), ("Total Discount", shown(less)), ("Total GST",
        shown(tax)),
              ("Net Payable Rs.", shown(total))), 15)
    leaf.t(40, 800, "Subject to Hosahalli jurisdiction. This is a computer generated bill.", 8)
    return Drawn(leaf.sheet, bill.truth(
        "facility_name", "facility_address", "facility_phone", "patient_name", "invoice_number", "invoice_date",
        "subtotal",
        "currency", provider_name=f"Dr. {bill.doctor.name}", discount=plain(less), tax=plain(tax),
        total_amount=plain(total),
        line_items=items,
    ), ("balance_due",))


@layout("lab_report", "train")
def blind5_lab_in_observed(rng: random.Random) -> Drawn:
    """An Indian hospital's report: value and unit in one cell, the range in the next, panels as rows over the width."""
    lab = tests(rng, "in", 2)
    leaf, who = Leaf(rng, A4, 9.5), lab.patient
    leaf.t(297, 46, "KAMALA NURSING HOME - LABORATORY", 13, bold=True, at="c")
    leaf.t(297, 60, f"{lab.address.line}   {lab.phone}", 8.5, at="c")
    leaf.rule(70, 40, 555)
    leaf.across(40, 88, (("Name:", f"{mr(who)}. {who.name}"), ("Age:", f"{lab.age} Yrs"), ("Sex:",
        who.sex.capitalize())))
    leaf.across(40, 104, (("Ref by:", f"Dr. {lab.doctor.name}"), ("Sample:", lab.specimen)))
    leaf.across(40, 120, (("Collected on:", dmy(lab.collected)), ("Reported on:", dmy(lab.reported))))
    y = 140.0
    for panel, results in lab.panels.items():
        y = leaf.bar(40, y + 12, 515, panel.upper())
        rows = [(r.test, f"{r.value} {r.unit}", f"{span(r, ' - ')} {r.unit}") for r in results]
        y = leaf.grid(40, y - 8, (215, 140, 160), ("Investigation", "Observed value", "Normal range"), rows, "lll",
            "rows", lead=1.4)
    leaf.t(555, y + 60, "Pathologist", at="r")
    return Drawn(leaf.sheet, lab.truth(
        "patient_name", "patient_sex", "collected_date", "report_date", "specimen", facility_name="Kamala Nursing Home",
        patient_age=f"{lab.age} Yrs", ordering_provider=f"Dr. {lab.doctor.name}",
        results=[r.members("value", "unit") for r in lab.results],
    ), ("facility_name",))


@layout("insurance_card", "train")
def blind5_card_us_family(rng: random.Random) -> Drawn:
    """A family's card: the subscriber named first, three dependents with suffixes in a column."""
    card = wallet(rng, "us", "Blue Ridgeline of Oregon", "Family Select PPO")
    leaf = Leaf(rng, (486, 306), 9)
    leaf.t(20, 36, card.insurer, 15, bold=True)
    leaf.t(466, 36, card.plan, 10.5, bold=True, at="r")
    leaf.rule(46, 20, 466)
    leaf.down(20, 70, 110, (("Subscriber", card.member.name), ("Member ID", card.member_id), ("Group #", card.group),
              ("Effective", us(card.effective)), ("Rx BIN", card.rx_bin), ("Rx PCN", card.rx_pcn)), 17, strong=True)
    leaf.t(310, 70, "Dependents", bold=True)
    for row in range(3):
        leaf.t(310, 88 + 16 * row, f"0{row + 2}  {somebody(rng, 'us', youngest=2, oldest=19).first} {card.member.last}")
    x = 20.0
    for service, amount in card.copays:
        leaf.t(x, 206, service, 8)
        leaf.t(x, 222, f"${amount}", 12, bold=True)
        x += 112
    leaf.lines(20, 262, ["Preauthorization 1-800-555-0166. Out of area care: use the national network.",
               "Possession of this card does not mean that benefits are payable."], 7.5)
    return Drawn(leaf.sheet, card.truth("insurer_name", "plan_name", "member_name", "member_id", "group_number",
        "effective_date",
                                        "rx_bin", "rx_pcn", "copays"))


@layout("discharge_summary", "train")
def blind5_stay_us_columns(rng: random.Random) -> Drawn:
    """A critical access hospital's sheet: a narrow column of facts at the left."""
    stay = inpatient(rng, "us", "words", 1, 3)
    leaf, who = Leaf(rng, body=9.5), stay.patient
    leaf.t(36, 44, stay.facility, 15, bold=True)
    leaf.t(576, 44, "DISCHARGE SUMMARY", 11, bold=True, at="r")
    leaf.sheet.band(36, 56, 170, 400, 0.93)
    y = 74.0
    for name, text in (("Patient", who.name), ("Date of birth", us(who.born)), ("Sex", who.sex.capitalize()), ("MRN",
    stay.patient_id),
                       ("Admitted", us(stay.admitted)), ("Discharged", us(stay.discharged)), ("Physician",
                       f"{stay.doctor.name}, {stay.doctor.degrees}"), ("Allergies", stay.allergies), ("Condition",
                       stay.condition),
                       ("Discharged to", stay.place)):
        leaf.t(44, y, name, 8, bold=True)
        leaf.w(44, y + 13, text, room=156)
        y += 36
    y = 74.0
    drugs = [f"{i.name} {i.strength} {i.form}, 1 {i.form} {i.frequency}" for i in stay.items]
    for head, texts in (("Diagnoses", stay.diagnoses), ("Procedures", stay.procedures), ("Hospital course",
    [stay.story]),
                        ("Medications at discharge", drugs), ("Follow-up", [stay.follow_up])):
        if texts:
            leaf.t(222, y, head, 10.5, bold=True)
            y += 16
            for text in texts:
                y = leaf.para(230, y, 346, text, lead=1.4) + 2
            y += 10
    return Drawn(leaf.sheet, stay.truth(
        "facility_name", "patient_name", "date_of_birth", "patient_sex", "patient_id", "admission_date",
        "discharge_date",
        "diagnoses", "procedures", "hospital_course", "allergies", "condition_at_discharge", "follow_up",
        "discharged_to",
        provider_name=f"{stay.doctor.name}, {stay.doctor.degrees}", medicines=[i.members("form") for i in stay.items],
    ))
