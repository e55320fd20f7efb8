"""Papers of Ireland, New Zealand, Malaysia, Ghana and others, the less common kinds of each type."""

from __future__ import annotations

import random
from datetime import timedelta

from evaluation.documents.bill_facts import plain, shown
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.leaf import Leaf
from evaluation.documents.records_train_thirteenth import contact
from evaluation.documents.sheet import A4, A5
from evaluation.documents.world_facts import chart, dmy, inpatient, named, request, script, sig, span, tab, tests, us
from evaluation.documents.world_people import mr

# fmt: off
_HOUSE = ("facility_name", "facility_address", "facility_phone")


@layout("hospital_bill", "train")
def blind5_bill_ie_health_receipt(rng: random.Random) -> Drawn:
    """An Irish hospital's receipt in prose with a small table, euro, and words for the tax office."""
    bill = tab(rng, "ie", 1, 3)
    leaf, who = Leaf(rng, A4, 10.5), bill.patient
    leaf.t(60, 60, bill.facility, 16, bold=True)
    leaf.lines(60, 76, [*bill.address.lines, f"Phone: {bill.phone}"], 9)
    leaf.t(535, 60, "RECEIPT", 14, bold=True, at="r")
    leaf.t(60, 140, f"Receipt no. {bill.number}", bold=True)
    leaf.t(535, 140, named(bill.day), at="r")
    leaf.para(60, 170, 475, f"Received from {mr(who)} {who.name} in full payment for the services below, provided by "
        f"Dr {bill.doctor.name}.",
              lead=1.5)
    rows = [(c.description, shown(c.amount, "€")) for c in bill.charges]
    y = leaf.grid(60, 214, (365, 110), ("Service", "Amount"), rows, "lr", "head", lead=1.6)
    leaf.sums(360, 531, y + 20, (("Total", shown(bill.total, "€")), ("Paid", shown(bill.total, "€"))), 16)
    leaf.t(60, y + 90, "Keep this receipt to claim tax relief on medical expenses. No VAT applies.", 9)
    return Drawn(leaf.sheet, bill.truth(
        *_HOUSE, "patient_name", "invoice_number", "invoice_date", "total_amount", "currency",
            amount_paid=plain(bill.total),
        provider_name=f"Dr {bill.doctor.name}", line_items=bill.lines("amount"),
    ), ("balance_due",))


@layout("hospital_bill", "train")
def blind5_bill_my_bilingual(rng: random.Random) -> Drawn:
    """A Malaysian specialist centre's bill: labels in Malay and English, ringgit, rounding to five sen left out."""
    bill = tab(rng, "my", 3, 5, off=5)
    leaf, who = Leaf(rng, A4, 9.5), bill.patient
    leaf.t(297, 48, bill.facility, 15, bold=True, at="c")
    leaf.t(297, 62, f"{bill.address.line}   Tel: {bill.phone}", 8.5, at="c")
    leaf.t(297, 86, "BIL / TAX INVOICE", 12, bold=True, at="c")
    leaf.down(40, 112, 170, (("Nama Pesakit / Patient", who.name), ("No. Bil / Bill No.", bill.number),
        ("Tarikh / Date",
              dmy(bill.day)), ("Doktor / Doctor", f"Dr. {bill.doctor.name}")), 15, colon=": ")
    rows = [(str(n), c.description, str(c.quantity), shown(c.unit), shown(c.amount)) for n,
        c in enumerate(bill.charges, 1)]
    y = leaf.grid(40, 180, (30, 255, 50, 85, 95), ("No.", "Perkara / Description", "Kuantiti", "Harga (RM)",
        "Jumlah (RM)"), rows,
                  "clrrr", band=True, lead=1.5)
    leaf.sums(320, 551, y + 20, (("Jumlah Kecil / Subtotal", shown(bill.subtotal)), ("Diskaun / Discount",
        shown(bill.discount)),
              ("Jumlah / Total (RM)", shown(bill.total))), 16)
    leaf.t(40, y + 100, "Terima kasih. Barang yang dijual tidak boleh dikembalikan.", 8.5)
    return Drawn(leaf.sheet, bill.truth(
        *_HOUSE, "patient_name", "invoice_number", "invoice_date", "subtotal", "discount", "total_amount", "currency",
        provider_name=f"Dr. {bill.doctor.name}", line_items=bill.lines("quantity", "unit_price", "amount"),
    ))


@layout("discharge_summary", "train")
def blind5_stay_nz_transfer(rng: random.Random) -> Drawn:
    """A New Zealand hospital's discharge paper: captions in small capitals over the facts, medicines numbered."""
    stay = inpatient(rng, "nz", "words", 1, 3)
    leaf, who = Leaf(rng, A4, 9.5), stay.patient
    leaf.t(40, 50, "Karori Glen Hospital", 15, bold=True)
    leaf.t(40, 66, "Transfer of care", 12)
    y = leaf.heads(40, 96, (180, 110, 90, 135), (("PATIENT", f"{who.first} {who.last}"), ("NHI",
        f"ZZZ{rng.randint(1000, 9999)}"),
                   ("SEX", who.sex.capitalize()), ("DATE OF BIRTH", named(who.born)), ("ADMITTED",
                   named(stay.admitted)),
                   ("DISCHARGED", named(stay.discharged)), ("WARD", "5 South"), ("CONSULTANT",
                   f"Dr {stay.doctor.name}")), 34)
    for head, text in (("Diagnoses", "; ".join(stay.diagnoses)), ("Procedures", "; ".join(stay.procedures)),
    ("Clinical summary",
                       stay.story), ("Allergies", stay.allergies)):
        if text:
            leaf.t(40, y + 6, head, bold=True)
            y = leaf.para(40, y + 20, 515, text) + 6
    leaf.t(40, y + 6, "Discharge medicines", bold=True)
    y = leaf.lines(50, y + 22, [f"{n}. {i.name} {i.strength} {i.form}: {sig(i)}" for n, i in enumerate(stay.items, 1)],
        lead=1.5)
    leaf.t(40, y + 10, "Follow-up", bold=True)
    y = leaf.para(40, y + 24, 515, stay.follow_up)
    leaf.t(40, y + 20, "Call Healthline if you are worried, at any hour.", 8.5)
    return Drawn(leaf.sheet, stay.truth(
        "admission_date", "discharge_date", "date_of_birth", "patient_sex", "diagnoses", "procedures",
        "hospital_course",
        "allergies", "follow_up", facility_name="Karori Glen Hospital", patient_name=f"{who.first} {who.last}",
        provider_name=f"Dr {stay.doctor.name}", medicines=[i.members("form", directions=sig(i)) for i in stay.items],
    ), ("patient_id",))


@layout("patient_record", "train")
def blind5_record_gh_card(rng: random.Random) -> Drawn:
    """A Ghanaian clinic's registration card by hand, small, with a number and a line for each fact."""
    file = chart(rng, "gh")
    leaf, who, other = Leaf(rng, (420, 320), 8.5, hand=True), file.patient, file.contact
    leaf.t(210, 30, "ADENTA HILLS CLINIC", 13, bold=True, at="c")
    leaf.t(210, 43, "REGISTRATION CARD", 9, at="c")
    leaf.put(24, 70, "Card no.", f"{rng.randint(100, 999)}/{file.day:%y}", to=160)
    leaf.put(170, 70, "Date", dmy(file.day), to=396)
    leaf.put(24, 98, "Name", who.name, to=250)
    leaf.put(258, 98, "Sex", who.sex.capitalize(), to=396)
    leaf.put(24, 126, "Date of birth", dmy(who.born), to=200)
    leaf.put(208, 126, "Tel", who.phone, to=396)
    leaf.put(24, 154, "Address", who.address.line, to=396)
    leaf.put(24, 186, "Contact person", other.name, to=250)
    leaf.put(258, 186, "Relation", file.relation, to=396)
    leaf.put(24, 214, "Contact's tel", other.phone, to=250)
    leaf.put(24, 242, "Allergies", file.allergies, to=396)
    leaf.t(210, 300, "Bring this card on every visit. Replacement costs GHS 5.", 8, at="c")
    return Drawn(leaf.sheet, file.truth(
        "patient_name", "date_of_birth", "patient_sex", "patient_phone", "patient_address", "allergies", "record_date",
        emergency_contacts=contact(file, "relationship", "phone"),
    ))


@layout("prescription", "train")
def blind5_rx_gh_small(rng: random.Random) -> Drawn:
    """A Ghanaian clinic's small typed slip: scheme's number, drugs as lines with three parts, prescriber below."""
    rx = script(rng, "gh", "low", 1, 3)
    leaf, who = Leaf(rng, A5, 9.5, typed="mono"), rx.patient
    leaf.t(210, 40, rx.facility, 14, bold=True, at="c")
    leaf.t(210, 54, f"{rx.address.line}  Tel {rx.phone}", 8.5, at="c")
    leaf.down(24, 88, 110, (("Patient", who.name), ("Age / Sex", f"{rx.age} / {who.sex[0].upper()}"), ("NHIS no.",
              f"{rng.randint(10**7, 10**8)}"), ("Date", named(rx.day))), 16)
    y, medicines = 172.0, []
    for item in rx.items:
        leaf.w(24, y, f"{item.form[:3]} {item.name} {item.strength}")
        leaf.w(240, y, f"{item.frequency}")
        leaf.w(300, y, f"x {item.days} days")
        medicines.append(item.members("frequency", form=item.form[:3], duration=f"{item.days} days"))
        y += 24
    leaf.put(24, 500, "Prescriber", f"Dr {rx.doctor.name}", to=260)
    leaf.t(24, 560, "Medicines are free under the scheme where listed.", 8)
    return Drawn(leaf.sheet, rx.truth(
        "facility_name", "prescriber_address", "prescriber_phone", "patient_name", "patient_age", "patient_sex",
        "prescription_date", prescriber_name=f"Dr {rx.doctor.name}", medicines=medicines,
    ))


@layout("lab_report", "train")
def blind5_lab_my_sheet(rng: random.Random) -> Drawn:
    """A Malaysian laboratory's report: sample times, old results left out, stars on abnormal values, a chop."""
    lab = tests(rng, "my", 3)
    leaf, who = Leaf(rng, A4, 9), lab.patient
    leaf.t(40, 48, "Melor Diagnostics Sdn. Bhd.", 15, bold=True)
    leaf.t(40, 62, f"{lab.address.line}   Tel {lab.phone}", 8.5)
    leaf.rule(70, 40, 555)
    leaf.down(40, 86, 130, (("Patient Name", who.name), ("Age / Sex", f"{lab.age} Y / {who.sex[0].upper()}"),
        ("Lab No.",
              f"{rng.randint(10**6, 10**7)}"), ("Doctor", f"Dr. {lab.doctor.name}")), 14, colon=": ")
    leaf.down(330, 86, 420, (("Collected", f"{dmy(lab.collected)} 09:00"), ("Reported", f"{dmy(lab.reported)} 16:45"),
        ("Specimen",
              lab.specimen)), 14, colon=": ")
    rows = []
    for panel, results in lab.panels.items():
        rows.append((panel.upper(), "", "", ""))
        rows += [(r.test, r.value + (" *" if r.flag else ""), r.unit, span(r, " - ")) for r in results]
    y = leaf.grid(40, 152, (230, 90, 90, 105), ("ANALYTE", "RESULT", "UNIT", "REFERENCE"), rows, "lrll", "head",
        lead=1.3)
    leaf.t(40, y + 20, "* abnormal", 8)
    leaf.stamp(420, y + 20, ("MELOR", "DIAGNOSTICS"))
    return Drawn(leaf.sheet, lab.truth(
        "patient_name", "patient_sex", "collected_date", "report_date", "specimen", patient_age=f"{lab.age} Y",
        facility_name="Melor Diagnostics Sdn. Bhd.", ordering_provider=f"Dr. {lab.doctor.name}",
        results=[r.members("value", "unit", reference_range=span(r, " - ")) for r in lab.results],
    ), ("patient_id",))


@layout("claim_form", "train")
def blind5_claim_us_hospital_indemnity(rng: random.Random) -> Drawn:
    """An American indemnity policy's form: policyholder, patient, the stay, and what each service cost."""
    claim = request(rng, "us", 2, 3)
    leaf, who, owner = Leaf(rng, body=9), claim.patient, claim.insured
    leaf.t(306, 42, "Sable Coast Insurance - Hospital Indemnity Claim", 14, bold=True, at="c")
    leaf.t(36, 72, "Part 1. Policyholder", 10, bold=True)
    leaf.put(36, 92, "Name", owner.name, to=300)
    leaf.put(310, 92, "Policy/ID number", claim.insured_id, to=576)
    leaf.put(36, 116, "Address", owner.address.line, to=576)
    leaf.t(36, 146, "Part 2. Patient", 10, bold=True)
    leaf.put(36, 166, "Name", who.name, to=300)
    leaf.put(310, 166, "Date of birth", us(who.born), to=430)
    leaf.put(440, 166, "Sex", who.sex.capitalize(), to=576)
    leaf.t(36, 190, "Relationship to policyholder:")
    leaf.ticks(180, 190, ("Self", "Spouse", "Child"), claim.relation, mark="fill")
    leaf.t(36, 220, "Part 3. Stay and services", 10, bold=True)
    leaf.put(36, 240, "Hospital", claim.facility, to=300)
    leaf.put(310, 240, "Hospital address", claim.facility_address.line, to=576)
    leaf.put(36, 264, "ICD-10 diagnosis codes", ", ".join(claim.diagnoses), to=400)
    rows = [(us(s.first), us(s.last), s.procedure, str(s.units), shown(s.charge, "$")) for s in claim.services]
    y = leaf.grid(36, 278, (100, 100, 150, 70, 120), ("From", "To", "Procedure", "Units", "Charge"), rows, "lllcr",
        lead=1.4)
    leaf.put(400, y + 20, "Total charges", shown(claim.total, "$"), to=576)
    leaf.para(36, y + 46, 540, "FRAUD NOTICE: In Ohio, any person who submits an application or files a claim "
        "containing a false statement is "
              "guilty of insurance fraud.", 7.5)
    leaf.put(36, y + 100, "Signature of policyholder", "", to=360)
    leaf.put(372, y + 100, "Date", us(claim.signed), to=576)
    return Drawn(leaf.sheet, claim.truth(
        "insured_name", "insured_id", "patient_name", "date_of_birth", "patient_sex", "patient_relationship",
        "facility_name",
        "facility_address", "diagnosis_codes", "total_charge", "signature_date", insured_address=owner.address.line,
        service_lines=claim.lines("date_from", "date_to", "procedure_code", "units", "charge"),
    ), ("insurance_program", "plan_name", "billing_provider_name", "billing_provider_address", "patient_address"))


@layout("unknown", "train")
def blind5_other_tax_letter(rng: random.Random) -> Drawn:
    """A hospital's letter to a donor, with an amount and thanks."""
    bill = tab(rng, "us", 1, 1)
    leaf = Leaf(rng, body=10.5)
    leaf.t(60, 60, f"{bill.facility} Foundation", 15, bold=True)
    leaf.t(60, 100, us(bill.day - timedelta(2)))
    leaf.lines(60, 126, [bill.patient.name, *bill.patient.address.lines])
    leaf.para(60, 196, 490, "Thank you for your gift of $250.00 to the new children's garden. No goods or services "
        "were provided in exchange. "
              "Please keep this letter for your tax records.", lead=1.5)
    leaf.lines(60, 280, ["With gratitude,", "", "The Board of Trustees"])
    return Drawn(leaf.sheet, {})
