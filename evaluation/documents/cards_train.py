"""Insurance cards that rules may be tuned on. Each function is one layout: it draws the card and returns its truth."""

from __future__ import annotations

import random

from evaluation.documents.card_facts import make_card
from evaluation.documents.facts import day_first
from evaluation.documents.fonts import PRINT_FACES
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.sheet import A4, Pen, Sheet, fitting


@layout("insurance_card", "train")
def card_labels_left(rng: random.Random) -> Drawn:
    """A card filling the page: labels with colons at the left, pharmacy block at the right, copays along the foot."""
    card = make_card(rng)
    pen = Pen(rng.choice(PRINT_FACES), 13)
    sheet = Sheet((510, 320))
    sheet.box(6, 6, 498, 308, 1.4)
    sheet.text(24, 44, card.insurer, pen.but(size=22, bold=True))
    sheet.text(24, 64, card.plan, pen.but(bold=True))
    rows = (("Member Name:", card.member.name), ("Member ID:", card.member_id), ("Group Number:", card.group),
            ("Effective Date:", f"{card.effective:%m/%d/%Y}"))  # fmt: skip
    for number, (name, text) in enumerate(rows):
        sheet.text(24, 90 + 24 * number, name, pen)
        sheet.text(140, 90 + 24 * number, text, pen.but(bold=True))
    rows = (("RxBIN:", card.rx_bin), ("RxPCN:", card.rx_pcn), ("RxGrp:", card.rx_group), ("Payer ID:", card.payer))
    for number, (name, text) in enumerate(rows):
        sheet.text(350, 90 + 24 * number, name, pen)
        sheet.text(415, 90 + 24 * number, text, pen.but(bold=True))
    sheet.rule(24, 196, 486)
    sheet.text(24, 216, "Copays", pen.but(bold=True))
    copays = "   ".join(f"{service}: ${amount}" for service, amount in card.copays)
    sheet.text(24, 238, copays, fitting(copays, 460, pen))
    sheet.text(24, 270, f"PCP: {card.doctor.name}", pen)
    sheet.text(24, 292, f"PCP Phone: {card.pcp_phone}", pen)
    return Drawn(sheet, card.truth(
        "insurer_name", "plan_name", "member_name", "member_id", "group_number", "payer_id", "rx_bin", "rx_pcn",
        "rx_group", "pcp_name", "pcp_phone", "effective_date", "copays",
    ))  # fmt: skip


@layout("insurance_card", "train")
def card_stacked(rng: random.Random) -> Drawn:
    """Small grey capitals above bold values in three columns; copays in a column with dots leading to the amount."""
    card = make_card(rng)
    pen = Pen(rng.choice(PRINT_FACES), 13, bold=True)
    small = pen.but(size=8, bold=False, ink=0.3)
    sheet = Sheet((540, 340))
    sheet.band(0, 0, 540, 58, 0.9)
    sheet.text(26, 38, card.insurer.upper(), pen.but(size=19))
    cells = (
        (26, 84, "SUBSCRIBER NAME", card.member.name.upper()), (26, 128, "IDENTIFICATION NUMBER", card.member_id),
        (26, 172, "GROUP NO.", card.group), (26, 216, "PLAN", card.plan), (236, 128, "COVERAGE EFFECTIVE",
        f"{card.effective:%m-%d-%Y}"), (26, 262, "RX BIN", card.rx_bin), (136, 262, "PCN", card.rx_pcn),
        (236, 262, "RX GRP", card.rx_group),
    )  # fmt: skip
    for x, y, name, text in cells:
        sheet.text(x, y, name, small)
        sheet.text(x, y + 15, text, pen)
    sheet.text(370, 90, "COPAYMENTS", pen.but(size=10))
    for number, (service, amount) in enumerate(card.copays):
        y = 110 + 20 * number
        sheet.text(370, y, f"{service} {'.' * 6}", pen.but(size=10, bold=False))
        sheet.text(512, y, f"${amount}", pen.but(size=11), "right")
    sheet.text(26, 322, "Customer service 1-800-555-0133   www.example.com", small.but(size=9))
    return Drawn(sheet, card.truth(
        "insurer_name", "plan_name", "member_name", "member_id", "group_number", "rx_bin", "rx_pcn", "rx_group",
        "effective_date", "copays",
    ))  # fmt: skip


@layout("insurance_card", "train")
def card_photocopy(rng: random.Random) -> Drawn:
    """Front and back of a card photocopied onto one sheet, the front above; claims address and small print behind."""
    card = make_card(rng)
    pen = Pen(rng.choice(PRINT_FACES), 11)
    sheet = Sheet()
    sheet.box(130, 110, 350, 220, 1)
    sheet.text(146, 140, card.insurer, pen.but(size=16, bold=True))
    sheet.text(146, 158, card.plan, pen.but(size=10))
    sheet.text(146, 192, f"Member: {card.member.name}", pen)
    sheet.text(146, 210, f"ID#: {card.member_id}", pen)
    sheet.text(146, 228, f"Group#: {card.group}", pen)
    sheet.text(330, 210, f"Payer ID {card.payer}", pen)
    for number, (name, text) in enumerate((("BIN", card.rx_bin), ("PCN", card.rx_pcn), ("Rx Group", card.rx_group))):
        sheet.text(146 + 105 * number, 268, f"{name} {text}", pen.but(size=10))
    copays = " / ".join(f"{service} ${amount}" for service, amount in card.copays)
    sheet.text(146, 300, copays, fitting(copays, 320, pen.but(size=10)))
    sheet.box(130, 430, 350, 220, 1)
    small = pen.but(size=8.5)
    y = sheet.wrapped(146, 452, 320, "This card is for identification only and does not guarantee coverage. Call "
                      "before any hospital admission.", small)  # fmt: skip
    lines = ["Member services: 1-800-555-0144", "Providers: 1-800-555-0155", "Send claims to:", card.insurer,
             f"P.O. Box {rng.randint(1000, 99999)}, Stillmere, OH 44701"]  # fmt: skip
    sheet.lines(146, y + 12, lines, small, lead=1.6)
    return Drawn(sheet, card.truth(
        "insurer_name", "plan_name", "member_name", "member_id", "group_number", "payer_id", "rx_bin", "rx_pcn",
        "rx_group", "copays",
    ))  # fmt: skip


@layout("insurance_card", "train")
def card_india(rng: random.Random) -> Drawn:
    """An Indian health insurer's e-card on A4: colons in a column, a scheme, no pharmacy numbers."""
    card = make_card(rng, "in")
    pen = Pen(rng.choice(PRINT_FACES), 12)
    sheet = Sheet(A4)
    sheet.text(297, 80, card.insurer, pen.but(size=17, bold=True), "centre")
    sheet.text(297, 100, "Health Insurance Identity Card", pen, "centre")
    sheet.box(80, 112, 435, 210)
    rows = (("Name of Insured", card.member.name), ("Card No.", card.member_id), ("Policy Type", card.plan),
            ("Corporate / Group No.", card.group), ("Age / Gender", f"{card.member.age(card.effective)} / "
            f"{card.member.sex.capitalize()}"), ("Valid From", day_first(rng, card.effective)))  # fmt: skip
    for number, (name, text) in enumerate(rows):
        y = 146 + 26 * number
        sheet.text(96, y, name, pen)
        sheet.text(240, y, f":  {text}", pen.but(bold=True))
    sheet.wrapped(80, 350, 435, "Present this card with a photo identity at the network hospital's cashless desk. It "
                  "is not transferable.", pen.but(size=9))  # fmt: skip
    return Drawn(sheet, card.truth("insurer_name", "plan_name", "member_name", "member_id", "group_number",
                                   "effective_date"))  # fmt: skip


@layout("insurance_card", "train")
def card_dependents(rng: random.Random) -> Drawn:
    """A family's card: the subscriber with dependents numbered under him, prices in a small ruled table."""
    card = make_card(rng)
    pen = Pen(rng.choice(PRINT_FACES), 12)
    sheet = Sheet((520, 330))
    sheet.text(498, 40, card.insurer, pen.but(size=18, bold=True), "right")
    sheet.text(22, 40, card.plan, pen.but(bold=True))
    sheet.text(22, 84, "Subscriber", pen.but(size=9))
    sheet.text(22, 100, card.member.name, pen.but(bold=True))
    sheet.text(22, 128, f"Subscriber ID  {card.member_id}", pen)
    sheet.text(22, 148, f"Group  {card.group}", pen)
    sheet.text(22, 182, "Dependents", pen.but(size=9))
    for number in range(rng.randint(1, 3)):
        first = make_card(rng).member.first
        sheet.text(22, 198 + 16 * number, f"{number + 2:02d}  {first} {card.member.last}", pen.but(size=11))
    sheet.text(22, 276, f"RxBIN {card.rx_bin}    RxPCN {card.rx_pcn}    RxGroup {card.rx_group}", pen)
    sheet.text(22, 304, f"Primary Care Physician  {card.doctor.name}  {card.pcp_phone}", pen)
    y = 84.0
    for service, amount in card.copays:
        sheet.box(320, y, 120, 22)
        sheet.box(440, y, 58, 22)
        sheet.text(326, y + 15, service, pen.but(size=10.5))
        sheet.text(492, y + 15, f"${amount}.00", pen.but(size=10.5), "right")
        y += 22
    return Drawn(sheet, card.truth(
        "insurer_name", "plan_name", "member_name", "member_id", "group_number", "rx_bin", "rx_pcn", "rx_group",
        "pcp_name", "pcp_phone", "copays",
    ))  # fmt: skip
