"""Insurance cards of several regions to tune on, in layouts that once were held apart."""

from __future__ import annotations

import random

from evaluation.documents.card_facts import Card
from evaluation.documents.fonts import PRINT_FACES
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.region_people import Region, make_call, make_medic, make_subject, recent, worded
from evaluation.documents.sheet import Pen, Sheet, fitting

_INSURERS = {
    "us": "Lantern Health Plan,Oriole HealthCare,Kestrel Benefit Trust,Greystone Health Insurance",
    "in": "Vasant General Insurance Company Limited,Kaveri Health Insurance",
    "au": "Billabong Health Fund,Wattle Mutual",
    "ae": "Marsa Takaful,Al Wadiya Insurance", "ng": "Umuahu HMO Limited,Oke Health Maintenance",
}  # fmt: skip
_PLANS = {"us": "PPO Select,HMO Advantage,EPO Bronze 60,Choice Plus POS", "in": "Family First Silver,Optima Cover",
          "au": "Gold Hospital,Silver Plus Hospital and Extras", "ae": "General Network,Premium Network",
          "ng": "Bronze Plan,Ruby Plan"}  # fmt: skip
_SERVICES = (("PCP Visit", "Specialist", "Urgent Care", "Emergency Room"), ("Office Visit", "Specialist", "ER"),
             ("Primary Care", "Specialist", "Emergency"))  # fmt: skip


def make_plastic(rng: random.Random, region: Region) -> Card:
    """What a card says."""
    services = rng.choice(_SERVICES)
    prices = sorted(rng.sample((10, 20, 25, 35, 45, 60, 80, 125, 200, 350), len(services)))
    digits = rng.randint(10**8, 10**9)
    return Card(
        make_subject(rng, region, youngest=19), make_medic(rng, region), make_call(rng, region),
        rng.choice(_INSURERS[region].split(",")), rng.choice(_PLANS[region].split(",")),
        rng.choice((f"{rng.choice('LKOQ')}{rng.choice('BDHX')}{digits}", f"{digits}00",
        f"{digits // 100} {digits % 100}")),
        rng.choice((f"{rng.randint(100000, 9999999)}", f"{rng.choice('LK')}{rng.randint(100, 999)}-7")),
        f"{rng.randint(10000, 99999)}", f"61{rng.randint(1000, 9999)}", rng.choice(("PDX", "CTRX", "03200000",
        "MCAIDADV")),
        rng.choice((f"LAN{rng.randint(10, 999)}", f"KST{rng.randint(1000, 9999)}")), recent(rng).replace(day=1),
        list(zip(services, prices, strict=True)),
    )  # fmt: skip


@layout("insurance_card", "train")
def blind_card_us_columns(rng: random.Random) -> Drawn:
    """An American card: identification at the left, copays at the right, pharmacy in the last line."""
    card = make_plastic(rng, "us")
    pen = Pen(rng.choice(PRINT_FACES), 11)
    bold = pen.but(bold=True)
    sheet = Sheet((500, 312))
    sheet.box(5, 5, 490, 302, 1)
    sheet.text(22, 44, card.insurer, bold.but(size=18))
    sheet.text(478, 70, card.plan, bold.but(size=12), "right")
    rows = [("Subscriber:", card.member.name.upper()), ("ID:", card.member_id), ("Group:", card.group)]
    if rng.random() < 0.6:
        rows.append(("Effective:", f"{card.effective:%m/%d/%Y}"))
        more = card.truth("effective_date")
    else:
        more = {}
    for row, (name, text) in enumerate(rows):
        sheet.text(22, 104 + 22 * row, name, pen)
        sheet.text(100, 104 + 22 * row, text, bold)
    for row, (service, amount) in enumerate(card.copays):
        sheet.text(310, 104 + 20 * row, service, pen)
        sheet.text(478, 104 + 20 * row, f"${amount}", bold, "right")
    sheet.text(22, 250, f"RxBIN {card.rx_bin}", pen)
    sheet.text(180, 250, f"RxPCN {card.rx_pcn}", pen)
    sheet.text(330, 250, f"RxGRP {card.rx_group}", pen)
    return Drawn(sheet, card.truth(
        "insurer_name", "plan_name", "member_name", "member_id", "group_number", "rx_bin", "rx_pcn", "rx_group",
        "copays", **more,
    ))  # fmt: skip


@layout("insurance_card", "train")
def blind_card_us_front_back(rng: random.Random) -> Drawn:
    """Front above back on a copier's sheet: captions over values, payer number and telephones behind."""
    card = make_plastic(rng, "us")
    pen = Pen(rng.choice(PRINT_FACES), 10.5)
    bold = pen.but(bold=True)
    sheet = Sheet()
    for top in (80, 340):
        sheet.box(130, top, 350, 220, 1)
    sheet.text(146, 108, card.insurer, fitting(card.insurer, 320, bold.but(size=16)))
    facts = (("MEMBER NAME", card.member.name), ("MEMBER ID", card.member_id), ("GROUP NO", card.group),
             ("PLAN", card.plan), ("PRIMARY CARE PROVIDER", card.doctor.name), ("PCP PHONE",
             card.pcp_phone))  # fmt: skip
    for place, (name, text) in enumerate(facts):
        x, line = 146 + 170 * (place % 2), 138 + 40 * (place // 2)
        sheet.text(x, line, name, pen.but(size=7.5))
        sheet.text(x, line + 14, text, fitting(text, 160, bold))
    sheet.text(146, 276, f"BIN: {card.rx_bin}   PCN: {card.rx_pcn}   GRP: {card.rx_group}", pen)
    y = sheet.wrapped(146, 366, 320, "Show this card to your provider each time you receive care. In an emergency "
    "call 911 "
                      "or go to the nearest hospital.", pen.but(size=9))  # fmt: skip
    sheet.lines(146, y + 12, ["Customer Service: 1-800-555-0142", "Provider Line: 1-800-555-0177",
                f"Payer ID: {card.payer}", f"Send claims to: P.O. Box {rng.randint(1000, 9999)}, Willowmere, OR 97301"],
                pen.but(size=9), lead=1.6)  # fmt: skip
    return Drawn(sheet, card.truth(
        "insurer_name", "plan_name", "member_name", "member_id", "group_number", "pcp_name", "pcp_phone", "rx_bin",
        "rx_pcn", "rx_group", "payer_id",
    ))  # fmt: skip


@layout("insurance_card", "train")
def blind_card_in_ecard(rng: random.Random) -> Drawn:
    """An Indian insurer's electronic card: labels with colons, validity, help lines underneath."""
    card = make_plastic(rng, "in")
    pen = Pen(rng.choice(PRINT_FACES), 10.5)
    sheet = Sheet((470, 290))
    sheet.band(0, 0, 470, 46, 0.82)
    sheet.text(18, 30, card.insurer, fitting(card.insurer, 430, pen.but(size=15, bold=True)))
    rows = (("Name", card.member.name), ("Card No.", card.member_id), ("Policy Name", card.plan),
            ("Gender", card.member.sex.capitalize()), ("Valid From", f"{card.effective:%d-%b-%Y}"),
            ("Employer Group No.", card.group))  # fmt: skip
    for row, (name, text) in enumerate(rows):
        sheet.text(18, 74 + 24 * row, name, pen)
        sheet.text(136, 74 + 24 * row, f": {text}", pen.but(bold=True))
    sheet.text(235, 270, "Cashless hospitalisation at network hospitals only. Toll free 1800 000 5555",
        pen.but(size=8.5),
               "centre")  # fmt: skip
    return Drawn(sheet, card.truth("insurer_name", "plan_name", "member_name", "member_id", "effective_date",
                                   "group_number"))  # fmt: skip


@layout("insurance_card", "train")
def blind_card_au_fund(rng: random.Random) -> Drawn:
    """An Australian fund's card: hardly any labels, the number in large figures."""
    card = make_plastic(rng, "au")
    pen = Pen(rng.choice(PRINT_FACES), 12)
    sheet = Sheet((460, 290))
    sheet.text(440, 44, card.insurer, pen.but(size=19, bold=True), "right")
    sheet.text(24, 120, "Member number", pen.but(size=9.5))
    sheet.text(24, 142, card.member_id, pen.but(size=18, bold=True))
    sheet.text(24, 180, "Name", pen.but(size=9.5))
    sheet.text(24, 198, card.member.name.upper(), pen.but(bold=True))
    sheet.text(24, 234, "Level of cover", pen.but(size=9.5))
    sheet.text(24, 252, card.plan, pen.but(bold=True))
    sheet.text(300, 180, "Date joined", pen.but(size=9.5))
    sheet.text(300, 198, worded(rng, card.effective), pen.but(bold=True))
    # The day somebody joined may be taken for the day the cover began.
    return Drawn(sheet, card.truth("insurer_name", "member_name", "member_id", "plan_name"), ("effective_date",))


@layout("insurance_card", "train")
def blind_card_ae_network(rng: random.Random) -> Drawn:
    """A Gulf card: label and value in one line each, network and validity."""
    card = make_plastic(rng, "ae")
    pen = Pen(rng.choice(PRINT_FACES), 11.5)
    sheet = Sheet((480, 300))
    sheet.box(4, 4, 472, 292, 0.8)
    sheet.text(240, 40, card.insurer, pen.but(size=17, bold=True), "centre")
    rows = (f"Member Name: {card.member.name}", f"Membership No: {card.member_id}", f"Policy / Group No: {card.group}",
            f"Plan: {card.plan}", f"Effective Date: {worded(rng, card.effective)}")  # fmt: skip
    sheet.lines(22, 84, rows, pen, lead=2.2)
    sheet.text(240, 282, "24 hour assistance 800 5550", pen.but(size=9), "centre")
    return Drawn(sheet, card.truth("insurer_name", "member_name", "member_id", "group_number", "plan_name",
                                   "effective_date"))  # fmt: skip


@layout("insurance_card", "train")
def blind_card_ng_hmo(rng: random.Random) -> Drawn:
    """A Nigerian HMO's enrollee card, on a page with a photograph's frame."""
    card = make_plastic(rng, "ng")
    pen = Pen(rng.choice(PRINT_FACES), 11)
    sheet = Sheet((440, 280))
    sheet.text(220, 34, card.insurer.upper(), pen.but(size=15, bold=True), "centre")
    sheet.text(220, 50, "HEALTH INSURANCE IDENTITY CARD", pen.but(size=10), "centre")
    sheet.box(330, 74, 90, 110, 0.6)
    for row, (name, text) in enumerate((
        ("Enrollee's Name", card.member.name), ("Enrollee ID", card.member_id), ("Plan Type", card.plan),
        ("Primary Provider", card.doctor.name), ("Start Date", f"{card.effective:%d %b %Y}"),
    )):  # fmt: skip
        sheet.text(20, 90 + 34 * row, name, pen.but(size=8.5))
        sheet.text(20, 104 + 34 * row, text, pen.but(bold=True))
    return Drawn(sheet, card.truth("insurer_name", "member_name", "member_id", "plan_name", "pcp_name",
                                   "effective_date"))  # fmt: skip


@layout("insurance_card", "train")
def blind_card_us_wallet(rng: random.Random) -> Drawn:
    """A card in a telephone's wallet: centred captions and values, copays as one line of text."""
    card = make_plastic(rng, "us")
    pen = Pen("sans", 12)
    sheet = Sheet((320, 560))
    sheet.text(160, 50, card.insurer, fitting(card.insurer, 290, pen.but(size=18, bold=True)), "centre")
    sheet.text(160, 72, card.plan, pen, "centre")
    y = 116.0
    for name, text in (("Member name", card.member.name), ("Member ID number", card.member_id), ("Group number",
                       card.group), ("Coverage effective", f"{card.effective:%m/%d/%Y}")):  # fmt: skip
        sheet.text(160, y, name, pen.but(size=9.5, ink=0.35), "centre")
        sheet.text(160, y + 17, text, pen.but(bold=True), "centre")
        y += 46
    sheet.rule(30, y, 290)
    for service, amount in card.copays:
        y += 22
        sheet.text(40, y, f"{service}: ${amount}", pen)
    sheet.rule(30, y + 14, 290)
    sheet.lines(40, y + 36, [f"Rx BIN: {card.rx_bin}", f"Rx PCN: {card.rx_pcn}", f"Rx Group: {card.rx_group}"], pen,
                lead=1.6)  # fmt: skip
    return Drawn(sheet, card.truth(
        "insurer_name", "plan_name", "member_name", "member_id", "group_number", "effective_date", "copays", "rx_bin",
        "rx_pcn", "rx_group",
    ))  # fmt: skip
