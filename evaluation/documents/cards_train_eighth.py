"""More insurance cards: front and back, schemes of Asia, Africa, Europe and Australia, dental and vision."""

from __future__ import annotations

import random
from datetime import timedelta

from evaluation.documents.cards_train_seventh import make_wallet
from evaluation.documents.fonts import PRINT_FACES
from evaluation.documents.land_people import make_someone
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.sheet import A4, Pen, Sheet


@layout("insurance_card", "train")
def blind4_card_us_copy_of_two(rng: random.Random) -> Drawn:
    """A front desk's copy: front on top, back below on one sheet, a stamp of the date it was copied."""
    card = make_wallet(rng, "us")
    pen = Pen(rng.choice(PRINT_FACES), 9.5)
    bold = pen.but(bold=True)
    sheet = Sheet()
    sheet.box(140, 80, 330, 206, 1)
    sheet.text(154, 106, card.insurer, bold.but(size=14))
    sheet.text(456, 106, card.plan, pen, "right")
    for row, (name, text) in enumerate((("Subscriber Name:", card.member.name), ("Subscriber ID:", card.member_id),
        ("Group "
            "Number:", card.group), ("Effective Date:", f"{card.effective:%m/%d/%Y}"))):  # fmt: skip
        sheet.text(154, 134 + 16 * row, name, pen)
        sheet.text(250, 134 + 16 * row, text, bold)
    copays = "   ".join(f"{service} ${amount}" for service, amount in card.copays)
    sheet.text(154, 216, "COPAYS", bold.but(size=8))
    sheet.text(154, 230, copays, pen)
    sheet.text(154, 262, f"RxBIN: {card.rx_bin}  RxPCN: {card.rx_pcn}  RxGRP: {card.rx_group}", bold.but(size=9))
    sheet.box(140, 320, 330, 206, 1)
    sheet.lines(154, 346, ["Customer Service 1-888-555-0161", "Nurse Line 1-888-555-0162",
        "Pharmacists 1-888-555-0163", "",
                           "Providers send claims to:", card.insurer, "P.O. Box 71120", "Salt Meadow, UT 84199",
                           f"Electronic payer ID: {card.payer}"], pen, lead=1.5)  # fmt: skip
    sheet.text(500, 740, f"COPIED {card.effective + timedelta(47):%m/%d/%Y}", bold.but(size=9, ink=0.4), "right")
    return Drawn(sheet, card.truth(
        "insurer_name", "plan_name", "member_name", "member_id", "group_number", "effective_date", "rx_bin", "rx_pcn",
        "rx_group", "payer_id", "copays",
    ))  # fmt: skip


@layout("insurance_card", "train")
def blind4_card_us_dental_vision(rng: random.Random) -> Drawn:
    """A dental plan's paper card: enrollee and employer's group, network named, no pharmacy."""
    card = make_wallet(rng, "us")
    pen = Pen(rng.choice(PRINT_FACES), 10)
    sheet = Sheet((420, 260))
    house = "Brightsmile Dental of Wisconsin"
    sheet.band(0, 0, 420, 44, 0.85)
    sheet.text(16, 28, house, pen.but(size=14, bold=True))
    for row, (name, text) in enumerate((("Enrollee", card.member.last_first), ("Enrollee ID", card.member_id),
        ("Group no.",
            card.group), ("Network", "Premier"), ("Effective", f"{card.effective:%b %d, %Y}"))):  # fmt: skip
        sheet.text(16, 76 + 20 * row, name, pen.but(size=8.5))
        sheet.text(110, 76 + 20 * row, text, pen.but(bold=True))
    sheet.lines(16, 206, ["Benefits and claims: 1-800-555-0171", "This card is not a guarantee of coverage."],
                pen.but(size=8), lead=1.5)  # fmt: skip
    return Drawn(sheet, card.truth("member_name", "member_id", "group_number", "effective_date", insurer_name=house),
                 ("plan_name",))  # fmt: skip


@layout("insurance_card", "train")
def blind4_card_my_medical(rng: random.Random) -> Drawn:
    """A Malaysian medical card: number in groups, room and board, company, date when it began."""
    card = make_wallet(rng, "my")
    number = f"{rng.randint(1000, 9999)} {rng.randint(1000, 9999)} {rng.randint(1000, 9999)} {rng.randint(1000, 9999)}"
    pen = Pen(rng.choice(PRINT_FACES), 10)
    sheet = Sheet((460, 290))
    sheet.text(20, 40, card.insurer, pen.but(size=17, bold=True))
    sheet.text(440, 40, "MEDICAL CARD", pen.but(size=9), "right")
    sheet.text(20, 120, number, pen.but(size=18, bold=True))
    sheet.text(20, 150, card.member.name.upper(), pen.but(size=12, bold=True))
    for x, name, text in ((20, "PLAN", card.plan), (180, "EFFECTIVE DATE", f"{card.effective:%d %b %Y}"), (320,
        "ROOM & BOARD",
                          "RM 250")):  # fmt: skip
        sheet.text(x, 186, name, pen.but(size=7.5))
        sheet.text(x, 200, text, pen.but(bold=True))
    sheet.text(20, 270, "24-hour careline 1-800-55-5010. Admission by guarantee letter only.", pen.but(size=8))
    return Drawn(sheet, card.truth("insurer_name", "plan_name", "member_name", "effective_date", member_id=number),
                 ("copays",))  # fmt: skip


@layout("insurance_card", "train")
def blind4_card_de_global(rng: random.Random) -> Drawn:
    """A card for people abroad: two languages in small print, insured person, cover's start, emergency numbers."""
    card = make_wallet(rng, "de")
    pen = Pen(rng.choice(PRINT_FACES), 9)
    sheet = Sheet((460, 290))
    sheet.box(4, 4, 452, 282, 1)
    sheet.text(440, 34, card.insurer, pen.but(size=14, bold=True), "right")
    pairs = (("Insured person / Versicherte Person", card.member.name), ("Insurance no. / Versicherungsnummer",
        card.member_id),
             ("Plan / Tarif", card.plan), ("Date of birth / Geburtsdatum", f"{card.member.born:%d.%m.%Y}"),
             ("Cover from / "
             "Beginn", f"{card.effective:%d.%m.%Y}"))  # fmt: skip
    for row, (name, text) in enumerate(pairs):
        sheet.text(20, 66 + 34 * row, name, pen.but(size=7, ink=0.3))
        sheet.text(20, 80 + 34 * row, text, pen.but(size=11, bold=True))
    sheet.lines(440, 236, ["Emergency +49 30 23125 911", "assist@example.com"], pen.but(size=8), "right", 1.4)
    return Drawn(sheet, card.truth("insurer_name", "plan_name", "member_name", "member_id", "effective_date"))


@layout("insurance_card", "train")
def blind4_card_gh_scheme(rng: random.Random) -> Drawn:
    """A Ghanaian card with a space for a photograph: labels in capitals, issue and expiry dates."""
    card = make_wallet(rng, "gh")
    pen = Pen(rng.choice(PRINT_FACES), 9.5)
    sheet = Sheet((440, 276))
    sheet.text(220, 30, card.insurer.upper(), pen.but(size=12, bold=True), "centre")
    sheet.box(16, 56, 90, 110, 0.8)
    sheet.text(61, 114, "PHOTO", pen.but(size=8, ink=0.4), "centre")
    for row, (name, text) in enumerate((("SURNAME", card.member.last), ("OTHER NAMES", card.member.first),
        ("MEMBERSHIP NO",
            card.member_id), ("SEX", card.member.sex[0].upper()), ("PACKAGE", card.plan), ("DATE OF ISSUE",
            f"{card.effective:%d/%m/%Y}"))):  # fmt: skip
        sheet.text(124, 66 + 22 * row, name, pen.but(size=8))
        sheet.text(226, 66 + 22 * row, text, pen.but(bold=True))
    sheet.text(220, 262, "If found return to the nearest office of the scheme.", pen.but(size=7.5), "centre")
    return Drawn(sheet, card.truth("insurer_name", "plan_name", "member_name", "member_id"), ("effective_date",))


@layout("insurance_card", "train")
def blind4_card_au_letter(rng: random.Random) -> Drawn:
    """An Australian fund's letter with the card printed at its foot: who is covered, the level, since when."""
    card = make_wallet(rng, "au")
    other = make_someone(rng, "au", youngest=30)
    pen = Pen(rng.choice(PRINT_FACES), 10)
    sheet = Sheet(A4)
    sheet.text(50, 60, card.insurer, pen.but(size=15, bold=True))
    sheet.wrapped(50, 110, 490, f"Dear {card.member.first}, thank you for joining. Your new card is below. Cut "
        f"along the line "
                  "and keep it with you; show it when you go to hospital or swipe it at the dentist.", pen,
                  lead=1.5)  # fmt: skip
    sheet.box(120, 420, 350, 216, 1)
    sheet.text(140, 450, card.insurer, pen.but(size=14, bold=True))
    sheet.text(140, 480, f"Member no. {card.member_id}", pen.but(size=12, bold=True))
    sheet.lines(140, 512, [f"01 {card.member.name}", f"02 {other.first} {card.member.last}"], pen, lead=1.5)
    sheet.text(140, 566, f"Cover: {card.plan}", pen)
    sheet.text(140, 582, f"Member since {card.effective:%d/%m/%Y}", pen)
    return Drawn(sheet, card.truth("insurer_name", "plan_name", "member_id", "member_name"), ("effective_date",))
