"""American claims held apart, as practice systems and payers print them: accuracy is reported on these."""

from __future__ import annotations

import random
from datetime import timedelta

from evaluation.documents.bill_facts import plain, shown
from evaluation.documents.blind7_kit import asked, boxes, grid, items, pairs, paper, short, spoken, table, us
from evaluation.documents.cms1500 import draw_cms1500
from evaluation.documents.cms1500_paper import Style
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.sheet import Pen
from evaluation.documents.ub04 import Look, draw_ub04

# fmt: off
_WHO = ("insured_id", "patient_name", "date_of_birth", "signature_date")


@layout("claim_form", "test")
def blind7_claim_cms1500_red(rng: random.Random) -> Drawn:
    """The form of 02/12 as a practice's clearing house prints it: pale labels, typewriter letters, no dots in codes."""
    return draw_cms1500(rng, asked(rng, 2, 6)[1], Style("2012", Pen("modern", 5.2, ink=0.5), Pen("mono", 8.5), True,
                                                        (1.5, -2), "cross", dots=False))


@layout("claim_form", "test")
def blind7_claim_ub04_clearing(rng: random.Random) -> Drawn:
    """A hospital's UB-04 from a clearing house: small narrow figures, dates without marks, capitals."""
    return draw_ub04(asked(rng, 3, 7)[1], Look(Pen("sans", 4.8, ink=0.2), Pen("mono", 7.5), dots=False, slashes=False,
                                              upper=True))


@layout("claim_form", "test")
def blind7_claim_us_837_sheet(rng: random.Random) -> Drawn:
    """A practice system's print of an electronic claim: panels with captions in bold, services in a ruled table."""
    one, claim = asked(rng, 2, 5)
    who, owner = claim.patient, claim.insured
    body = (f"<div class=row><h2>Claim Detail</h2><div class=r>Claim #{one.no('^######')}<br>Status: Submitted "
            f"{us(claim.signed)}</div></div><div class=cols><section><h4>Payer</h4>" + pairs((
                ("Payer:", "Evergreen Health Plan"), ("Payer ID:", one.no("^####")), ("Plan name:", claim.plan), (
                    "Claim type:", "Professional (CMS-1500)"))) + "</section><section><h4>Billing provider</h4>" +
                        pairs((
                        ("Name:", claim.billing), ("Address:", claim.billing_address.line), ("Phone:",
                            claim.billing_phone),
                        ("Tax ID:", claim.tax_id))) + "</section></div><div class=cols><section><h4>Patient</h4>" +
                            pairs((
                            ("Name:", who.last_first), ("DOB:", us(who.born)), ("Sex:", who.sex.capitalize()), (
                                "Address:", who.address.line), ("Phone:", who.phone), ("Relationship to insured:",
                                claim.relation))) + "</section><section><h4>Insured</h4>" + pairs((
                                    ("Name:", owner.last_first), ("DOB:", us(owner.born)), ("Insured ID:",
                                        claim.insured_id),
                                    ("Group #:", claim.group), ("Address:", owner.address.line))) + "</section></div>")
    body += "<section><h4>Diagnoses</h4><p>" + " &emsp; ".join(
        f"<b>{chr(65 + n)}.</b> {code}" for n, code in enumerate(claim.diagnoses)) + "</p></section>"
    body += table(("DOS from", "DOS to", "POS", "Procedure", "Mod", "Dx", "Units", "Charge", "Rendering NPI"), [
        (us(s.first), us(s.last), s.place, s.procedure, s.modifier, s.pointer, str(s.units), shown(s.charge),
            s.provider)
        for s in claim.services], "llllllrrl", "t")
    body += (f"<p class='r b'>Total charge: {shown(claim.total, '$')} &emsp; Amount paid: {shown(claim.paid, '$')}</p>"
        f"<p>"
             f"Accept assignment: {'Yes' if claim.assignment else 'No'} &emsp; Signature on file: Yes, "
             f"{us(claim.signed)}"
             f"</p><p>Service facility: {claim.facility}, {claim.facility_address.line}</p>")
    css = ("body{font:9pt Roboto}h2{font-weight:500}.cols{display:flex;gap:10px}section{flex:1;border:1px solid "
        "#b5bcc4;"
           "margin:6px 0;padding:5px 8px}h4{background:#eef1f4;margin:-5px -8px 4px;padding:3px 8px}"
           ".k{font-weight:bold;"
           "padding-right:8px;white-space:nowrap}.t{width:100%;margin:8px 0}.t th,.t td{border:1px solid #b5bcc4;"
           "padding:3px}"
           ".t th{background:#eef1f4}")
    return Drawn(paper(css, body), claim.truth(
        *_WHO, "patient_sex", "patient_phone", "patient_relationship", "insured_name", "insured_date_of_birth",
        "group_number", "plan_name", "diagnosis_codes", "total_charge", "amount_paid", "federal_tax_id",
        "accept_assignment", "facility_name", "facility_address", "billing_provider_name", "billing_provider_address",
        "billing_provider_phone", patient_address=who.address.line, insured_address=owner.address.line,
        service_lines=claim.lines("date_from", "date_to", "place_of_service", "procedure_code", "modifier", "charge",
                                  "units", "provider_id")), ("insurance_program", "signature_date", "plan_name"))


@layout("claim_form", "test")
def blind7_claim_us_member_reimbursement(rng: random.Random) -> Drawn:
    """A payer's member claim form filled in on a computer: shaded bars, two columns of labelled boxes, tick boxes."""
    one, claim = asked(rng, 1, 3)
    who, owner = claim.patient, claim.insured
    body = ("<div class=row><h1>Harbor Mutual Health</h1><div class=r><b>Member Medical Reimbursement Form</b><br>Use "
        "one "
            "form for each patient and provider</div></div><h3>1. Subscriber information</h3>" + grid((
                ("Member ID number (on your card)", claim.insured_id), ("Group number", claim.group), (
                    "Subscriber name", owner.name), ("Subscriber date of birth", short(owner.born)), (
                        "Home address", owner.address.line), ("Daytime phone", who.phone)), 2, "g"))
    body += "<h3>2. Patient information</h3>" + grid((("Patient name", who.name), ("Patient date of birth", short(
        who.born))),
                                                     2, "g")
    body += (f"<p>Gender: {boxes(('Male', 'Female'), who.sex.capitalize())} &emsp; Relationship to subscriber: "
             f"{boxes(('Self', 'Spouse', 'Child', 'Other'), claim.relation)}</p><p>Is the patient covered by other "
             f"insurance? {boxes(('Yes', 'No'), 'No')} &emsp; Was this an accident? {boxes(('Yes', 'No'), 'No')}</p>")
    body += "<h3>3. Services you paid for</h3>" + table(("Date of service", "Procedure code", "Diagnosis code",
        "Amount paid"),
        [(short(s.first), s.procedure, claim.diagnoses[0], shown(s.charge, "$")) for s in claim.services], "lllr", "g")
    body += f"<p class='r b'>Total amount claimed {shown(claim.total, '$')}</p>" + grid((
        ("Provider name", one.signed), ("Provider tax ID", claim.tax_id), ("Provider address", one.place.line), (
            "Provider phone", claim.billing_phone)), 2, "g")
    body += ("<h3>4. Signature</h3><p>I certify that the information on this form is true and complete. Any person who "
             f"knowingly files a false claim may be guilty of a crime.</p><p class=sig><i>{owner.name}</i> &emsp;"
             f"&emsp; Date: "
             f"{short(claim.signed)}</p><p class=f>Mail to: Harbor Mutual Health Claims, PO Box 14079, Lexington, KY "
             f"40512"
             "</p>")
    css = ("body{font:9.5pt 'Liberation Sans'}h1{font-size:16pt;color:#234}h3{background:#234;color:#fff;padding:3px "
        "6px;"
           "font-size:10pt;margin:9px 0 5px}.g{width:100%;table-layout:fixed}.g td,.g th{border:1px solid #999;"
           "padding:3px 5px}"
           ".g .k{font-size:7pt;color:#444}p{margin:6px 0}td.r,th.r{text-align:right}.sig{margin-top:22px}"
           ".f{font-size:8pt}")
    return Drawn(paper(css, body), claim.truth(
        *_WHO, "patient_sex", "patient_relationship", "insured_name", "insured_date_of_birth", "group_number",
        "total_charge", "federal_tax_id", "billing_provider_phone", insured_address=owner.address.line,
        billing_provider_name=one.signed, billing_provider_address=one.place.line,
        diagnosis_codes=claim.diagnoses[:1], service_lines=claim.lines("date_from", "procedure_code", "charge")),
        ("insurance_program", "plan_name", "patient_phone", "patient_address", "diagnosis_codes", "amount_paid",
         "billing_provider_name", "billing_provider_address"))


@layout("claim_form", "test")
def blind7_claim_us_online_accident(rng: random.Random) -> Drawn:
    """A supplemental insurer's web claim, printed after it was sent: questions above answers, one column of cards."""
    one, claim = asked(rng, 1, 1)
    who, owner, hurt = claim.patient, claim.insured, claim.services[0].first
    def card(head: str, said: tuple[tuple[str, str], ...]) -> str:
        return f"<div class=card><h3>{head}</h3>" + "".join(f"<p class=q>{k}</p><p>{v}</p>" for k, v in said) + "</div>"
    whole = claim.total
    body = ("<h1>Your claim has been submitted</h1><p>Confirmation number " + one.no("CLM-^#######") + " &middot; "
            f"{spoken(claim.signed)} 7:41 PM EST</p><div class=two>" + card("Policyholder", (
                ("Policyholder name", owner.name), ("Certificate number", claim.insured_id), ("Date of birth", us(
                    owner.born)),
                ("Address", owner.address.line), ("Email", owner.email))) + card("Patient", (
                    ("Patient name", who.name), ("Patient date of birth", us(who.born)), (
                        "Relationship to policyholder", claim.relation), ("Sex", who.sex.capitalize()))))
    body += card("Accident", (("Date of accident", us(hurt)), ("How did it happen?", "Slipped on wet stairs at home"), (
        "Diagnosis code, if known", claim.diagnoses[0]), ("Where were you treated?", claim.facility))) + card(
            "Expenses", (
            ("Date of treatment", us(claim.services[0].first)), ("Procedure code", claim.services[0].procedure), (
                "Total charges", shown(whole, "$")), ("Pay benefits by", "Direct deposit")))
    body += "</div><h3>Documents uploaded</h3>" + items(("ER_bill_page1.jpg",
        "discharge papers.pdf")) + "<p class=f>Signed "
    body += f"electronically by {owner.name} on {us(claim.signed)}. Pioneer Supplemental Insurance Company.</p>"
    css = ("body{font:10pt Carlito}h1{font-size:18pt;font-weight:normal;color:#7a1f5c}.two{display:grid;"
        "grid-template-columns:"
           "1fr 1fr;gap:12px;margin:12px 0}.card{border-top:3px solid #7a1f5c;background:#f7f3f6;padding:8px}"
           ".q{color:#666;"
           "font-size:8.5pt;margin-top:5px}.f{margin-top:14px;font-size:8.5pt}ul{margin:4px 0}")
    return Drawn(paper(css, body), claim.truth(
        *_WHO, "patient_sex", "patient_relationship", "insured_name", "insured_date_of_birth", "facility_name",
        insured_address=owner.address.line, diagnosis_codes=claim.diagnoses[:1], total_charge=plain(whole),
        service_lines=claim.lines("date_from", "procedure_code")), ("service_lines", "insurance_program", "plan_name",
            "patient_address"))


@layout("claim_form", "test")
def blind7_claim_us_dental_boxes(rng: random.Random) -> Drawn:
    """A dental claim with numbered boxes in the national form's order, printed by a dentist's system on plain paper."""
    one, claim = asked(rng, 1, 1)
    who, owner, day = claim.patient, claim.insured, claim.signed - timedelta(3)
    work = rng.sample((("D0120", "Periodic oral evaluation", 6100), ("D1110", "Prophylaxis - adult", 11400), (
        "D0274", "Bitewings - four images", 8200), ("D2740", "Crown - porcelain/ceramic", 128500), (
            "D4341", "Periodontal scaling, per quadrant", 27600)), rng.randint(2, 4))
    whole = sum(fee for _, _, fee in work)
    body = "<p class=row><b>Dental Claim Form</b><span>1. Type of Transaction: &#9746; Statement of Actual "
    body += "Services</span></p>"
    body += grid((("3. Company/Plan Name, Address", "Bluegate Dental, PO Box 9085, Farmington Hills MI 48333"), (
        "12. Policyholder/Subscriber Name (Last, First, Middle Initial, Suffix), Address",
        f"{owner.last_first}, {owner.address.line}")), 2, "g")
    body += grid((("13. Date of Birth", us(owner.born)), ("14. Gender", owner.sex[0].upper()), (
        "15. Policyholder/Subscriber ID", claim.insured_id), ("16. Plan/Group Number", claim.group)), 4, "g")
    body += grid((("18. Relationship to Policyholder", boxes(("Self", "Spouse", "Dependent Child", "Other"), {
        "Child": "Dependent Child"}.get(claim.relation, claim.relation)).replace("&#9746;", "\u2612").replace(
            "&#9744;", "\u2610").replace("&ensp;", "  ")), ("20. Patient Name, Address", f"{who.last_first}, "
            f"{who.address.line}"), ("21. Date of Birth", us(who.born)), ("22. Gender", who.sex[0].upper())), 4, "g")
    body += table(("24. Procedure Date", "27. Tooth", "29. Procedure Code", "30. Description", "31. Fee"), [
        (us(day), rng.choice(("", "3", "19")), code, text, shown(fee, commas=False)) for code, text, fee in work],
            "llllr", "g")
    body += f"<p class='r b'>32. Total Fee &emsp; {shown(whole, commas=False)}</p>"
    body += grid((("36. Patient/Guardian signature", f"Signature on file   Date {us(claim.signed)}"), (
        "37. Subscriber signature", f"Signature on file   Date {us(claim.signed)}"), (
            "48. Billing Dentist Name, Address", f"{one.doctor.name}, DDS, {one.place.line}"), (
                "51. SSN or TIN", claim.tax_id), ("49. NPI", one.doctor.npi), ("52. Phone Number",
                    claim.billing_phone)), 2, "g")
    css = ("body{font:9pt 'Liberation Sans Narrow'}.g{width:100%;margin-top:-1px}.g td,.g th{border:1px solid #000;"
        "padding:"
           "2px 4px}.g .k{font-size:7pt}.v{font-family:'Liberation Mono'}td.r,th.r{text-align:right}p{margin:4px 0}")
    return Drawn(paper(css, body, margin="0.4in"), claim.truth(
        *_WHO, "insured_name", "insured_date_of_birth", "group_number", "federal_tax_id", "billing_provider_phone",
        patient_address=who.address.line, insured_address=owner.address.line, total_charge=plain(whole),
        patient_sex=who.sex, billing_provider_name=f"{one.doctor.name}, DDS", billing_provider_address=one.place.line,
        patient_relationship={"Child": "Dependent Child"}.get(claim.relation, claim.relation),
        service_lines=[{"date_from": day.isoformat(), "procedure_code": code, "charge": plain(fee)} for code, _, fee in
            work]),
        ("insurance_program", "plan_name", "patient_relationship"))
