"""More insurance cards: dental, family and drug cards, cards of Canada and Kenya, upright ones."""

from __future__ import annotations

import random

from evaluation.documents.cards_train_fifth import make_wallet
from evaluation.documents.fonts import PRINT_FACES
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.nation_people import make_someone
from evaluation.documents.sheet import Pen, Sheet


@layout("insurance_card", "train")
def blind3_card_us_dental(rng: random.Random) -> Drawn:
    """A dental plan's card: few facts, the network's name, where claims go."""
    card = make_wallet(rng, "us")
    pen = Pen(rng.choice(PRINT_FACES), 10.5)
    sheet = Sheet((486, 306))
    sheet.text(22, 44, card.insurer, pen.but(size=16, bold=True))
    sheet.text(464, 44, "DENTAL", pen.but(size=14, bold=True), "right")
    for row, (name, text) in enumerate(
        (
            ("Enrollee", card.member.name),
            ("Enrollee ID", card.member_id),
            ("Group No.", card.group),
            ("Effective date", f"{card.effective:%m/%d/%Y}"),
        )
    ):
        sheet.text(22, 90 + 22 * row, f"{name}:", pen)
        sheet.text(130, 90 + 22 * row, text, pen.but(bold=True))
    sheet.lines(22, 210, [f"Payer ID {card.payer}", "Claims: PO Box 1809, Alpharetta, GA 30023",
            "Find a dentist: 800-555-0119"],
                pen.but(size=9), lead=1.7)  # fmt: skip
    return Drawn(sheet, card.truth("insurer_name", "member_name", "member_id", "group_number", "effective_date",
            "payer_id"),
                 ("plan_name",))  # fmt: skip


@layout("insurance_card", "train")
def blind3_card_us_family(rng: random.Random) -> Drawn:
    """A family's card: the subscriber above, dependents with suffixes below, copays along the right edge."""
    card = make_wallet(rng, "us")
    pen = Pen(rng.choice(PRINT_FACES), 9.5)
    bold = pen.but(bold=True)
    sheet = Sheet((500, 315))
    sheet.band(0, 0, 500, 46, 0.9)
    sheet.text(18, 30, card.insurer, bold.but(size=15))
    sheet.text(482, 30, card.plan, bold, "right")
    sheet.text(18, 76, "Subscriber Name", pen.but(size=8))
    sheet.text(18, 90, card.member.name.upper(), bold)
    sheet.text(18, 114, "Subscriber ID", pen.but(size=8))
    sheet.text(18, 128, card.member_id, bold)
    sheet.text(190, 114, "Group Number", pen.but(size=8))
    sheet.text(190, 128, card.group, bold)
    sheet.text(18, 158, "Dependents", pen.but(size=8))
    for row in range(rng.randint(1, 3)):
        other = make_someone(rng, "us", youngest=3, oldest=50)
        sheet.text(18, 173 + 15 * row, f"0{row + 2}  {other.first.upper()} {other.last.upper()}", pen)
    for row, (service, amount) in enumerate(card.copays):
        sheet.text(330, 90 + 18 * row, service, pen)
        sheet.text(482, 90 + 18 * row, f"${amount}", bold, "right")
    sheet.text(18, 280, f"RxBIN {card.rx_bin}   RxPCN {card.rx_pcn}   RxGRP {card.rx_group}", pen)
    return Drawn(sheet, card.truth(
        "insurer_name", "plan_name", "member_name", "member_id", "group_number", "copays", "rx_bin", "rx_pcn",
                "rx_group",
    ))  # fmt: skip


@layout("insurance_card", "train")
def blind3_card_us_pharmacy(rng: random.Random) -> Drawn:
    """A drug plan's card, its numbers for pharmacies large, the person below them."""
    card = make_wallet(rng, "us")
    pen = Pen("mono", 12)
    sheet = Sheet((480, 300))
    sheet.text(24, 44, f"{card.insurer}", Pen("sans", 15, True))
    sheet.text(24, 60, "Prescription Drug Plan", Pen("sans", 10))
    rows = (("RxBIN", card.rx_bin), ("RxPCN", card.rx_pcn), ("RxGrp", card.rx_group), ("Issuer", "80840"), ("ID",
            card.member_id), ("Name", card.member.name.upper()))  # fmt: skip
    for row, (name, text) in enumerate(rows):
        sheet.text(24, 94 + 22 * row, f"{name:<8}{text}", pen)
    sheet.text(24, 276, "Pharmacist help desk 800-555-0133", Pen("sans", 9))
    return Drawn(sheet, card.truth("insurer_name", "rx_bin", "rx_pcn", "rx_group", "member_id", "member_name"),
                 ("plan_name", "payer_id"))  # fmt: skip


@layout("insurance_card", "train")
def blind3_card_us_upright(rng: random.Random) -> Drawn:
    """A telephone's picture of a card, upright: everything in one column, captions in capitals, a code to scan."""
    card = make_wallet(rng, "us")
    pen = Pen(rng.choice(("modern", "office", "sans")), 11)
    sheet = Sheet((320, 560))
    sheet.band(0, 0, 320, 70, 0.25)
    sheet.text(160, 44, card.insurer, Pen("sans", 14, True, 1.0), "centre")
    y = 104.0
    for name, text in (("MEMBER", card.member.name), ("MEMBER ID", card.member_id), ("GROUP", card.group), ("PLAN",
            card.plan),
                       ("PRIMARY CARE PROVIDER", card.doctor.name), ("PCP PHONE", card.pcp_phone),
                               ("COVERAGE EFFECTIVE",
                        f"{card.effective:%b %d, %Y}")):  # fmt: skip
        sheet.text(24, y, name, pen.but(size=7.5, ink=0.4))
        sheet.text(24, y + 16, text, pen.but(bold=True))
        y += 42
    for row in range(12):
        for column in range(12):
            if rng.random() < 0.5:
                sheet.band(118 + 7 * column, 430 + 7 * row, 7, 7, 0)
    return Drawn(sheet, card.truth(
        "insurer_name", "member_name", "member_id", "group_number", "plan_name", "pcp_name", "pcp_phone",
        "effective_date",
    ))  # fmt: skip


@layout("insurance_card", "train")
def blind3_card_ke_smart(rng: random.Random) -> Drawn:
    """A Kenyan corporate card: the scheme, member's number, who is the principal, whom to call."""
    card = make_wallet(rng, "ke")
    pen = Pen(rng.choice(PRINT_FACES), 10)
    sheet = Sheet((460, 290))
    sheet.text(20, 36, card.insurer, pen.but(size=15, bold=True))
    sheet.text(440, 36, "MEDICAL CARD", pen.but(bold=True), "right")
    for row, (name, text) in enumerate((("Company:", "Nandi Tea Growers Ltd"), ("Member Name:", card.member.name),
            ("Member "
                                        "No.:", card.member_id), ("Date of Birth:", f"{card.member.born:%d/%m/%Y}"),
                                                ("Cover:",
                                        card.plan))):  # fmt: skip
        sheet.text(20, 84 + 24 * row, name, pen)
        sheet.text(130, 84 + 24 * row, text, pen.but(bold=True))
    sheet.text(20, 270, "24 hr helpline 0720 555 911. Property of the insurer.", pen.but(size=8.5))
    return Drawn(sheet, card.truth("insurer_name", "member_name", "member_id"), ("plan_name",))
