"""Insurance cards of India, Britain, the Gulf, Nigeria, Australia and Singapore."""

from __future__ import annotations

import random

from evaluation.documents.cards_train_fifth import make_wallet
from evaluation.documents.fonts import PRINT_FACES
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.sheet import Pen, Sheet


@layout("insurance_card", "train")
def blind3_card_in_tpa(rng: random.Random) -> Drawn:
    """An Indian e-card: three persons of a family in a table, the policy's holder and its dates above."""
    card = make_wallet(rng, "in")
    pen = Pen(rng.choice(PRINT_FACES), 9.5)
    sheet = Sheet((480, 300))
    sheet.box(6, 6, 468, 288, 0.8)
    sheet.text(18, 30, card.insurer, pen.but(size=13, bold=True))
    sheet.text(462, 30, "HEALTH ID CARD", pen.but(bold=True), "right")
    rows = (
        ("Card No.", card.member_id),
        ("Insured Name", card.member.name.upper()),
        ("Policy No.", f"{rng.randint(10**11, 10**12)}"),
        ("Product", card.plan),
        ("Policy Start Date", f"{card.effective:%d-%b-%Y}"),
        ("Policy End Date", f"{card.effective.replace(year=card.effective.year + 1):%d-%b-%Y}"),
    )
    for row, (name, text) in enumerate(rows):
        sheet.text(18, 60 + 19 * row, name, pen)
        sheet.text(120, 60 + 19 * row, f": {text}", pen.but(bold=True))
    sheet.rule(18, 180, 462)
    sheet.lines(
        18,
        198,
        [
            "Cashless helpline 1860 555 0101 (24x7)",
            "In case of planned admission intimate us 72 hours before.",
            "Servicing TPA: Sahayata Health TPA Services Pvt. Ltd.",
        ],
        pen.but(size=8.5),
        lead=1.6,
    )
    return Drawn(
        sheet, card.truth("insurer_name", "member_id", "member_name", "plan_name", "effective_date"), ("group_number",)
    )


@layout("insurance_card", "train")
def blind3_card_uk_member(rng: random.Random) -> Drawn:
    """A British insurer's card: few words, the number in groups of digits, a helpline on the foot."""
    card = make_wallet(rng, "uk")
    number = f"{rng.randint(100, 999)} {rng.randint(100, 999)} {rng.randint(100, 999)}"
    pen = Pen(rng.choice(PRINT_FACES), 11)
    sheet = Sheet((460, 290))
    sheet.band(0, 0, 460, 80, 0.88)
    sheet.text(24, 50, card.insurer, pen.but(size=20, bold=True))
    sheet.lines(
        24,
        130,
        [
            card.member.name,
            f"Membership number {number}",
            f"{card.plan}",
            f"Cover from {card.effective.day} {card.effective:%B} {card.effective.year}",
        ],
        pen,
        lead=1.9,
    )
    sheet.text(
        24, 270, "To authorise treatment call 0161 496 0555. This card is not proof of cover.", pen.but(size=8.5)
    )
    return Drawn(sheet, card.truth("insurer_name", "member_name", "effective_date", member_id=number), ("plan_name",))


@layout("insurance_card", "train")
def blind3_card_ae_network(rng: random.Random) -> Drawn:
    """A Gulf card: two columns of captions, network and co-pay in per cent, who administers it."""
    card = make_wallet(rng, "ae")
    pen = Pen(rng.choice(PRINT_FACES), 9.5)
    sheet = Sheet((480, 302))
    sheet.text(20, 36, card.insurer.upper(), pen.but(size=15, bold=True))
    sheet.text(460, 36, "Administered by MedLink TPA", pen.but(size=8.5), "right")
    left = (
        ("Name", card.member.name.upper()),
        ("Card No", card.member_id),
        ("DOB", f"{card.member.born:%d/%m/%Y}"),
        ("Policy Holder", "HAMRA TRADING EST"),
    )
    right = (
        ("Network", "Silver Plus"),
        ("Plan", card.plan),
        ("Effective", f"{card.effective:%d-%b-%Y}"),
        ("Expiry", f"{card.effective.replace(year=card.effective.year + 1):%d-%b-%Y}"),
    )
    for x, at, rows in ((20, 100, left), (290, 350, right)):
        for row, (name, text) in enumerate(rows):
            sheet.text(x, 90 + 26 * row, name, pen.but(size=8.5))
            sheet.text(at, 90 + 26 * row, text, pen.but(bold=True))
    sheet.text(20, 214, "OP Consultation: 20% max AED 50    Pharmacy: 10%    IP: Nil    Maternity: 10%", pen)
    sheet.text(20, 280, "Toll free 800 555 019. Emirates ID must be presented with this card.", pen.but(size=8))
    return Drawn(
        sheet,
        card.truth("insurer_name", "member_name", "member_id", "plan_name", "effective_date"),
        ("copays", "group_number"),
    )


@layout("insurance_card", "train")
def blind3_card_ng_enrollee(rng: random.Random) -> Drawn:
    """A Nigerian HMO's identity card: a photograph's frame, enrollee's number, the clinic chosen."""
    card = make_wallet(rng, "ng")
    pen = Pen(rng.choice(PRINT_FACES), 10.5)
    sheet = Sheet((460, 290))
    sheet.text(230, 34, card.insurer.upper(), pen.but(size=15, bold=True), "centre")
    sheet.text(230, 50, "Enrollee Identity Card", pen, "centre")
    sheet.box(20, 70, 90, 110, 0.6)
    for row, (name, text) in enumerate(
        (
            ("Enrollee Name:", card.member.name),
            ("Enrollee No.:", card.member_id),
            ("Plan:", card.plan),
            ("Gender:", card.member.sex.capitalize()),
            ("Primary Provider:", "Bodija Specialist Hospital"),
        )
    ):
        sheet.text(126, 86 + 24 * row, name, pen)
        sheet.text(236, 86 + 24 * row, text, pen.but(bold=True))
    sheet.text(230, 270, "If found please return to the nearest office. 0700 555 6789", pen.but(size=8.5), "centre")
    return Drawn(sheet, card.truth("insurer_name", "member_name", "member_id", "plan_name"), ("pcp_name",))


@layout("insurance_card", "train")
def blind3_card_au_fund(rng: random.Random) -> Drawn:
    """An Australian fund's card: the number in the middle, all persons covered under it with their reference digits."""
    card = make_wallet(rng, "au")
    pen = Pen(rng.choice(PRINT_FACES), 11)
    sheet = Sheet((470, 296))
    sheet.text(446, 44, card.insurer, pen.but(size=17, bold=True), "right")
    sheet.text(24, 96, "Membership No.", pen.but(size=9))
    sheet.text(24, 116, card.member_id, pen.but(size=16, bold=True))
    sheet.text(24, 150, "01", pen)
    sheet.text(54, 150, card.member.name.upper(), pen.but(bold=True))
    sheet.text(24, 196, f"Cover: {card.plan}", pen)
    sheet.text(24, 216, f"Joined {card.effective:%d/%m/%Y}", pen)
    sheet.text(24, 276, "Swipe at your provider to claim on the spot", pen.but(size=8.5))
    return Drawn(sheet, card.truth("insurer_name", "member_id", "member_name", "plan_name"), ("effective_date",))


@layout("insurance_card", "train")
def blind3_card_sg_shield(rng: random.Random) -> Drawn:
    """A Singapore insurer's corporate card: employer and employee, panel clinics, an amount paid at each visit."""
    card = make_wallet(rng, "sg")
    pen = Pen(rng.choice(PRINT_FACES), 10)
    sheet = Sheet((470, 296))
    sheet.text(20, 38, card.insurer, pen.but(size=16, bold=True))
    sheet.text(450, 38, "Employee Benefits", pen, "right")
    for row, (name, text) in enumerate(
        (
            ("Company", "Keppel Vale Logistics Pte Ltd"),
            ("Name of Member", card.member.name.upper()),
            ("Member No", card.member_id),
            ("Plan", card.plan),
            ("Effective Date", f"{card.effective:%d %b %Y}"),
        )
    ):
        sheet.text(20, 78 + 22 * row, name, pen)
        sheet.text(130, 78 + 22 * row, text, pen.but(bold=True))
    rows = [("Panel GP", 5), ("Panel Specialist", 15), ("Polyclinic", 0)][: rng.randint(2, 3)]
    sheet.text(20, 206, "Co-payment   " + "   ".join(f"{name} ${amount}" for name, amount in rows), pen)
    sheet.text(20, 280, "Valid at panel clinics only. Show with photo identification.", pen.but(size=8.5))
    return Drawn(
        sheet,
        card.truth(
            "insurer_name",
            "member_name",
            "member_id",
            "plan_name",
            "effective_date",
            copays=[{"service": name, "amount": f"{amount}.00"} for name, amount in rows],
        ),
        ("group_number",),
    )
