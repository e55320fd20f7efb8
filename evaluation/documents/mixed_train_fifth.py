"""Covered names, a sum that does not add up, other people's numbers, half-empty and temporary papers."""

from __future__ import annotations

import random
from datetime import timedelta

from evaluation.documents.bill_facts import plain, shown
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.leaf import Leaf
from evaluation.documents.sheet import A4
from evaluation.documents.world_facts import dmy, inpatient, script, sig, span, tab, tests, us, wallet
from evaluation.documents.world_people import number, somebody

# fmt: off


@layout("hospital_bill", "train")
def blind5_bill_us_wrong_sum(rng: random.Random) -> Drawn:
    """A clinic's receipt whose total is not the sum of its lines."""
    bill = tab(rng, "us", 3, 4)
    wrong = bill.total + rng.choice((900, 5400, 10000))
    leaf = Leaf(rng, (420, 595), 10)
    leaf.t(210, 40, bill.facility, 14, bold=True, at="c")
    leaf.lines(210, 54, [*bill.address.lines, bill.phone], 8.5, at="c")
    leaf.down(30, 110, 120, (("Receipt", bill.number), ("Date", us(bill.day)), ("Patient", bill.patient.name)), 16)
    rows = [(c.code, c.description, shown(c.amount)) for c in bill.charges]
    y = leaf.grid(30, 164, (50, 230, 80), ("CPT", "Service", "Amount"), rows, "llr", "rows", lead=1.5)
    leaf.sums(220, 386, y + 22, (("Total", shown(wrong, "$")),))
    leaf.t(30, 560, "Thank you. Please keep this receipt for your taxes.", 8.5)
    return Drawn(leaf.sheet, bill.truth(
        "facility_name", "facility_address", "facility_phone", "patient_name", "invoice_number", "invoice_date",
        "currency",
        total_amount=plain(wrong), line_items=bill.lines("code", "amount"),
    ), ("balance_due", "amount_paid"), doubtful=("total_amount",))


@layout("lab_report", "train")
def blind5_lab_us_covered(rng: random.Random) -> Drawn:
    """A report prepared for a reviewer: name, birthday and address under black bars, results as they were."""
    lab = tests(rng, "us", 2)
    leaf = Leaf(rng, body=9.5)
    leaf.t(36, 46, lab.facility, 14, bold=True)
    for row, name in enumerate(("Patient name:", "Date of birth:", "Patient ID:")):
        leaf.t(36, 80 + 16 * row, name)
        leaf.sheet.band(120, 71 + 16 * row, rng.uniform(70, 140), 12, 0)
    leaf.down(330, 80, 430, (("Collected:", us(lab.collected)), ("Reported:", us(lab.reported)), ("Ordered by:",
        lab.doctor.name)),
              16)
    rows = [(r.test, r.value, r.flag, r.unit, span(r)) for r in lab.results]
    leaf.grid(36, 140, (210, 80, 50, 90, 110), ("Test", "Result", "Flag", "Unit", "Range"), rows, "lrcll", lead=1.4)
    leaf.t(36, 760, "Redacted copy for quality review.", 8)
    return Drawn(leaf.sheet, lab.truth(
        "facility_name", "collected_date", "report_date", ordering_provider=lab.doctor.name,
        results=[r.members("value", "unit", "flag", reference_range=span(r)) for r in lab.results],
    ))


@layout("prescription", "train")
def blind5_rx_us_busy(rng: random.Random) -> Drawn:
    """A script that names a caregiver, a pharmacy and an answering service."""
    rx, other = script(rng, "us", "words", 1, 2), somebody(rng, "us", youngest=35)
    leaf, who = Leaf(rng, body=9.5), rx.patient
    doctor = f"{rx.doctor.name}, {rx.doctor.degrees}"
    leaf.t(36, 46, rx.facility, 15, bold=True)
    leaf.lines(36, 60, [*rx.address.lines, f"Office phone: {rx.phone}"], 9)
    leaf.lines(576, 60, [f"After hours: {number(rng, 'us')}", f"Fax: {number(rng, 'us')}"], 8.5, at="r")
    leaf.rule(104)
    leaf.down(36, 122, 170, (("Prescriber", doctor), ("Prescriber NPI", rx.doctor.npi), ("Patient", who.name), ("DOB",
        us(who.born)),
              ("Patient address", who.address.line), ("Caregiver", f"{other.name}, {other.phone}"), ("Pharmacy",
              f"Granite Drugs, 8 Mill St, {number(rng, 'us')}"), ("Date written", us(rx.day))), 16, bold=True)
    y, medicines = 272.0, []
    for item in rx.items:
        leaf.t(36, y, "Rx", 12, bold=True)
        leaf.w(60, y, f"{item.name} {item.strength} {item.form}", bold=True)
        leaf.w(60, y + 16, sig(item))
        leaf.w(60, y + 32, f"Dispense {item.quantity}   Refills {rx.refills}")
        medicines.append(item.members("form", "quantity", directions=sig(item)))
        y += 58
    leaf.t(36, y + 16, "Clinic hours Mon-Fri 8-5. Refill requests take two business days.", 8.5)
    leaf.stamp(400, y, ("SCANNED", us(rx.day + timedelta(1))))
    return Drawn(leaf.sheet, rx.truth(
        "facility_name", "prescriber_address", "prescriber_phone", "prescriber_npi", "patient_name", "date_of_birth",
        "patient_address", "prescription_date", "refills", prescriber_name=doctor, medicines=medicines,
    ))


@layout("discharge_summary", "train")
def blind5_stay_bb_sparse(rng: random.Random) -> Drawn:
    """A Caribbean clinic's half-empty form: name, dates and diagnosis only, the other frames blank."""
    stay = inpatient(rng, "bb")
    leaf = Leaf(rng, A4, 10)
    leaf.t(297, 54, stay.facility, 16, bold=True, at="c")
    leaf.t(297, 72, "Discharge Summary", 12, at="c")
    leaf.put(40, 108, "Patient", stay.patient.name, to=330)
    leaf.put(340, 108, "Chart no.", stay.patient_id, to=555)
    leaf.put(40, 136, "Admitted", dmy(stay.admitted), to=200)
    leaf.put(210, 136, "Discharged", dmy(stay.discharged), to=370)
    leaf.put(40, 164, "Diagnosis", stay.diagnoses[0], to=555)
    for row, name in enumerate(("Treatment", "Medications", "Follow-up")):
        leaf.sheet.box(40, 190 + 80 * row, 515, 74, 0.5)
        leaf.t(45, 202 + 80 * row, name, 8)
    leaf.put(40, 470, "Doctor", f"Dr. {stay.doctor.name}", to=330)
    return Drawn(leaf.sheet, stay.truth(
        "facility_name", "patient_name", "patient_id", "admission_date", "discharge_date", diagnoses=stay.diagnoses[:1],
        provider_name=f"Dr. {stay.doctor.name}",
    ))


@layout("insurance_card", "train")
def blind5_card_us_temporary(rng: random.Random) -> Drawn:
    """A temporary card in a letter: the letter's words above, the card in a frame below."""
    card = wallet(rng, "us", "Northfork Mutual", "Silver 70 HMO")
    leaf, who = Leaf(rng, body=10), card.member
    leaf.t(60, 56, card.insurer, 15, bold=True)
    leaf.lines(60, 90, [who.name, *who.address.lines])
    leaf.para(60, 160, 490, f"Dear {who.first}: Your new cards will come in the mail within ten days. Until then "
        f"please use the card "
              "below. Coverage under your former plan ended the day before the date shown.", lead=1.5)
    leaf.sheet.box(60, 240, 330, 200, 1)
    leaf.t(74, 266, card.insurer, 13, bold=True)
    leaf.t(376, 266, "TEMPORARY CARD", 8, bold=True, at="r")
    leaf.down(74, 292, 170, (("Member", who.name), ("Member ID", card.member_id), ("Group", card.group), ("Plan",
        card.plan),
              ("Effective", us(card.effective)), ("RxBIN", card.rx_bin), ("RxPCN", card.rx_pcn)), 17, strong=True)
    return Drawn(leaf.sheet, card.truth("insurer_name", "member_name", "member_id", "group_number", "plan_name",
        "effective_date",
                                        "rx_bin", "rx_pcn"))
