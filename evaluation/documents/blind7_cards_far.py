"""Insurance cards of Asia, Africa, Britain, Ireland and the Pacific held apart: accuracy is reported on these."""

from __future__ import annotations

import random
from datetime import timedelta

from evaluation.documents.blind7_kit import case, dmy, grid, named, pairs, paper
from evaluation.documents.layouts import Drawn, layout

# fmt: off
_SIZE = ("4.8in 3in", "0.18in")


@layout("insurance_card", "test")
def blind7_card_in_ecard(rng: random.Random) -> Drawn:
    """An Indian administrator's e-card on a sheet, for a family's member, with what to do in an emergency below."""
    one = case(rng, "in")
    number, policy = one.no("SHT^########0^"), one.no("^####/48/2^/^######")
    body = ("<div class=card><div class=row><b class=big>Suraksha Health TPA</b><span>Health ID Card</span></div>" +
        pairs((
        ("Name", one.who.name), ("Member ID", number), ("Policy No.", policy), ("Age / Gender", f"{one.age} / "
            f"{one.who.sex.capitalize()}"), ("Insurer", "Suraksha General Insurance Co. Ltd."), (
            "Plan", "Group Mediclaim Gold"), ("Valid From", named(one.day, "-")), ("Valid Upto", named(one.day +
                timedelta(364), "-"))), "", " :") + "</div><p>1. This card is not transferable. 2. Cashless only at "
                    "network "
            "hospitals, subject to authorisation. 3. Carry photo identity proof. Helpline 1800-425-0117 (24 x 7)</p>")
    css = "body{font:9.5pt Roboto}.card{width:4.2in;border:1px solid #069;border-radius:8px;padding:10px}"
    css += ".big{color:#069;font-size:12pt}.k{padding-right:10px;white-space:nowrap}p{width:4.2in;margin-top:10px;"
    css += "font-size:8pt}"
    return Drawn(paper(css, body, "A4", "18mm"), one.truth(
        "member_name", insurer_name="Suraksha General Insurance Co. Ltd.", plan_name="Group Mediclaim Gold",
            member_id=number, effective_date=one.day.isoformat()), ("group_number", "insurer_name"))


@layout("insurance_card", "test")
def blind7_card_ae_app(rng: random.Random) -> Drawn:
    """A Gulf insurer's card from its app: network class, shares by service, dates from and to."""
    one = case(rng, "ae")
    number = one.no("^###-^###-^###-^###")
    body = ("<div class=row><b class=big>NOOR CARE</b><b>Comprehensive Silver</b></div>" + grid((
        ("Member Name", one.who.name), ("Member ID", number), ("Group / Policy", f"FALCON CONTRACTING / "
            f"{one.no('44^###')}"), ("Network", "GN+"), ("Date of Birth", dmy(one.who.born)), ("Gender",
                one.who.sex.capitalize()), (
            "Effective Date", dmy(one.day)), ("Expiry Date", dmy(one.day + timedelta(364)))), 2, "g") +
                "<p>Consultation 20% max AED 50 &nbsp;|&nbsp; Pharmacy 10% &nbsp;|&nbsp; Dental not covered</p>")
    css = "body{font:9pt Carlito;background:#eef6f4}.big{font-size:15pt;color:#065}.g{width:100%;margin:8px 0}.g "
    css += "td{padding:2px 0;width:50%}.k{font-size:7pt;color:#577}p{font-size:8pt}"
    return Drawn(paper(css, body, *_SIZE), one.truth(
        "member_name", insurer_name="NOOR CARE", plan_name="Comprehensive Silver", member_id=number,
            effective_date=one.day.isoformat()), ("group_number", "copays"))


@layout("insurance_card", "test")
def blind7_card_za_family(rng: random.Random) -> Drawn:
    """A South African scheme's card: main member, dependants with codes and dates of birth in a list."""
    one = case(rng, "za", youngest=28)
    number = one.no("^########")
    kids = [f"0{n} &nbsp; {case(rng, 'za').who.first} {one.who.last} &nbsp; "
        f"{rng.randint(2008, 2020)}/0{rng.randint(1, 9)}/1{rng.randint(0, 9)}" for n in range(2, rng.randint(3, 5))]
    body = ("<div class=row><b class=big>Umoya Health</b><span>Classic Saver</span></div>" + pairs((("Main member",
        one.who.name), ("Membership no", number), ("Join date", f"{one.day:%Y/%m/%d}"))) + "<p class=s>Dependants</p>"
            "<p>"
            f"01 &nbsp; {one.who.name} &nbsp; {one.who.born:%Y/%m/%d}<br>{'<br>'.join(kids)}</p><p class=s>Emergency "
            f"082 911 &nbsp; Authorisations 0860 555 114</p>")
    css = "body{font:9pt 'Liberation Sans'}.big{font-size:15pt;color:#727}.k{padding-right:12px;color:#555}"
    css += "p{margin-top:8px}.s{font-size:8pt;color:#555}"
    return Drawn(paper(css, body, *_SIZE), one.truth(
        "member_name", insurer_name="Umoya Health", plan_name="Classic Saver", member_id=number,
            effective_date=one.day.isoformat()))


@layout("insurance_card", "test")
def blind7_card_ie_letter(rng: random.Random) -> Drawn:
    """An Irish insurer's membership certificate with the card's particulars in a table, printed from an account."""
    one = case(rng, "ie")
    number, group = one.no("^#######"), one.no("G^####")
    body = (f"<h2>Shannon Health</h2><p>{one.day:%d %B %Y}</p><p>{one.who.name}<br>"
        f"{'<br>'.join(one.who.address.lines)}</p><h3>Membership card</h3>" + pairs((
        ("Member name", one.who.name), ("Membership number", number), ("Plan", "Care Plus Level 2"), ("Group number",
            group), ("Cover start date", f"{one.day:%d/%m/%Y}"), ("Renewal date", dmy(one.day + timedelta(364))))) +
        "<p>Please show this at reception when you attend one of our listed hospitals. An excess of €75 applies to "
        "each private hospital admission.</p><p>Lo-call 0818 555 120</p>")
    css = "body{font:11pt Caladea}h2{color:#0a6}h3{margin:20px 0 8px}p{margin:12px 0}.k{border:1px solid #0a6;"
    css += "padding:5px 20px 5px 8px}.v{border:1px solid #0a6;padding:5px 60px 5px 8px;font-weight:bold}"
    return Drawn(paper(css, body, "A4", "22mm"), one.truth(
        "member_name", insurer_name="Shannon Health", plan_name="Care Plus Level 2", member_id=number,
            group_number=group, effective_date=one.day.isoformat()), ("copays",))


@layout("insurance_card", "test")
def blind7_card_ph_hmo(rng: random.Random) -> Drawn:
    """A Philippine HMO's plastic card: long numbers in groups, company, room and limit, dates by words."""
    one = case(rng, "ph")
    number = one.no("^### ^### ^### ^###")
    body = ("<b class=big>MabuhayCare HMO</b><p class=n>" + number + f"</p><p><b>{one.who.name.upper()}</b></p>" + grid(
        (
        ("COMPANY", "LAGUNA ELECTRONICS CORP."), ("PLAN TYPE", "Regular Private"), ("EFFECTIVITY",
            f"{one.day:%b %d, %Y}".upper()), ("VALID UNTIL", f"{one.day + timedelta(364):%b %d, %Y}".upper())), 2, "g")
                +
        "<p class=s>24/7 hotline (02) 8555 0140</p>")
    css = "body{font:9pt Roboto}.big{font-size:15pt;color:#c40}.n{font:14pt 'Liberation Mono';margin:12px 0 6px}"
    css += ".g{width:100%;margin-top:8px}.k{font-size:6.5pt;color:#777}.s{font-size:7.5pt;margin-top:6px}"
    return Drawn(paper(css, body, *_SIZE), one.truth(
        "member_name", insurer_name="MabuhayCare HMO", plan_name="Regular Private", member_id=number,
            effective_date=one.day.isoformat()), ("group_number",))


@layout("insurance_card", "test")
def blind7_card_au_extras(rng: random.Random) -> Drawn:
    """An Australian fund's card: all on the policy by number, level of cover, since when."""
    one = case(rng, "au")
    number = one.no("^#######")
    body = ("<div class=row><b class=big>Southern Cross Mutual</b><span>health fund</span></div><p class=n>" + number +
        "</p>" + f"<p>1 &nbsp; {one.who.name}<br>2 &nbsp; {one.other.first} {one.who.last}</p>" + pairs((
        ("Cover", "Silver Plus Hospital with Extras"), ("Policy start date", dmy(one.day)))) + "<p class=s>Members 13 "
            "55 14 &nbsp; Hospital admissions call before you go</p>")
    css = "body{font:9.5pt 'DejaVu Sans Condensed'}.big{color:#145;font-size:13pt}.n{font-size:14pt;"
    css += "letter-spacing:2px;margin:10px 0 4px}.k{padding-right:12px;color:#567}.s{font-size:7.5pt;margin-top:8px}"
    css += "p{margin-bottom:6px}"
    return Drawn(paper(css, body, *_SIZE), one.truth(
        "member_name", insurer_name="Southern Cross Mutual", plan_name="Silver Plus Hospital with Extras",
            member_id=number, effective_date=one.day.isoformat()))
