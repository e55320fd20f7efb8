"""More insurance cards, in layouts that once were held apart."""

from __future__ import annotations

import random

from evaluation.documents.card_facts import make_card
from evaluation.documents.facts import day_first
from evaluation.documents.fonts import PRINT_FACES
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.sheet import Pen, Sheet, fitting


@layout("insurance_card", "train")
def card_enrollee(rng: random.Random) -> Drawn:
    """An HMO's card: enrollee and identification in capitals, a grid of copays with their names on top."""
    card = make_card(rng)
    pen = Pen(rng.choice(PRINT_FACES), 12)
    sheet = Sheet((520, 328))
    sheet.box(4, 4, 512, 320, 1)
    sheet.text(20, 40, card.insurer, pen.but(size=20, bold=True))
    sheet.text(500, 40, card.plan, pen.but(size=13), "right") if pen.but(size=20, bold=True).width(
        card.insurer) < 300 else sheet.text(20, 58, card.plan, pen)  # fmt: skip
    sheet.text(20, 92, "ENROLLEE:", pen)
    sheet.text(120, 92, card.member.name.upper(), pen.but(bold=True))
    sheet.text(20, 114, "ENROLLEE ID:", pen)
    sheet.text(120, 114, card.member_id, pen.but(bold=True))
    sheet.text(20, 136, "GRP:", pen)
    sheet.text(120, 136, card.group, pen.but(bold=True))
    sheet.text(20, 158, "EFF DATE:", pen)
    sheet.text(120, 158, f"{card.effective:%m/%d/%y}", pen.but(bold=True))
    for place, (service, amount) in enumerate(card.copays):
        x = 20 + 120 * place
        sheet.box(x, 186, 120, 40, 0.5)
        sheet.text(x + 60, 201, service, pen.but(size=10), "centre")
        sheet.text(x + 60, 218, f"${amount}", pen.but(bold=True), "centre")
    sheet.text(20, 262, f"RXBIN: {card.rx_bin}   RXPCN: {card.rx_pcn}   RXGRP: {card.rx_group}", pen)
    sheet.text(20, 290, f"Payer # {card.payer}", pen)
    return Drawn(sheet, card.truth(
        "insurer_name", "plan_name", "member_name", "member_id", "group_number", "payer_id", "rx_bin", "rx_pcn",
        "rx_group", "effective_date", "copays",
    ))  # fmt: skip


@layout("insurance_card", "train")
def card_bilingual(rng: random.Random) -> Drawn:
    """A public programme's card: labels in English and Spanish above the values, entitlement and start."""
    card = make_card(rng)
    pen = Pen("sans", 14, bold=True)
    small = pen.but(size=10, bold=False)
    sheet = Sheet((500, 310))
    sheet.band(0, 0, 500, 60, 0.8)
    sheet.text(24, 40, "SENIOR HEALTH INSURANCE", pen.but(size=20))
    sheet.text(24, 92, "Name/Nombre", small)
    sheet.text(24, 112, card.member.name.upper(), pen)
    sheet.text(24, 148, "Member Number/Número de miembro", small)
    sheet.text(24, 168, card.member_id, pen.but(size=16))
    sheet.text(24, 206, "Entitled to/Con derecho a", small)
    sheet.text(24, 226, "HOSPITAL (PART A)", pen)
    sheet.text(290, 206, "Coverage starts/Cobertura empieza", small)
    sheet.text(290, 226, f"{card.effective:%m-%d-%Y}", pen)
    return Drawn(sheet, card.truth("member_name", "member_id", "effective_date"), ("insurer_name", "plan_name"))


@layout("insurance_card", "train")
def card_two_sides(rng: random.Random) -> Drawn:
    """Front and back beside one another on a sheet laid crosswise; the physician is named behind."""
    card = make_card(rng)
    pen = Pen(rng.choice(PRINT_FACES), 11)
    sheet = Sheet((792, 612))
    sheet.box(40, 120, 340, 215, 1)
    sheet.box(410, 120, 340, 215, 1)
    sheet.text(54, 148, card.insurer, pen.but(size=15, bold=True))
    rows = (("Name", card.member.name), ("ID No.", card.member_id), ("Group No.", card.group), ("Product", card.plan),
            ("Issuer", card.payer))  # fmt: skip
    for number, (name, text) in enumerate(rows[:4]):
        sheet.text(54, 182 + 20 * number, name, pen.but(size=10))
        sheet.text(124, 182 + 20 * number, text, pen.but(bold=True))
    sheet.text(54, 290, f"Rx Bin {card.rx_bin}", pen)
    sheet.text(164, 290, f"Rx PCN {card.rx_pcn}", pen)
    sheet.text(54, 308, f"Rx Grp {card.rx_group}", pen)
    sheet.text(424, 146, f"Your doctor: {card.doctor.name}", pen)
    sheet.text(424, 164, f"Doctor's phone: {card.pcp_phone}", pen)
    y = sheet.wrapped(424, 196, 310, "Emergency care is covered anywhere. Present this card whenever you receive "
                      "services. Prior authorization may be needed.", pen.but(size=9))  # fmt: skip
    sheet.lines(424, y + 10, ["Member help line 1-888-555-0166", f"Electronic payer ID {card.payer}",
                              f"Mail claims: PO Box {rng.randint(100, 9999)}, Port Everly, IL 62701"], pen.but(size=9),
                lead=1.5)  # fmt: skip
    return Drawn(sheet, card.truth(
        "insurer_name", "plan_name", "member_name", "member_id", "group_number", "payer_id", "rx_bin", "rx_pcn",
        "rx_group", "pcp_name", "pcp_phone",
    ))  # fmt: skip


@layout("insurance_card", "train")
def card_uk_membership(rng: random.Random) -> Drawn:
    """A British private insurer's membership card."""
    card = make_card(rng, "uk")
    pen = Pen(rng.choice(PRINT_FACES), 13)
    sheet = Sheet((480, 300))
    sheet.text(240, 46, card.insurer, pen.but(size=18, bold=True), "centre")
    sheet.text(24, 104, f"Membership no: {card.member_id}", pen)
    sheet.text(24, 130, f"Member: {card.member.name}", pen)
    sheet.text(24, 156, f"Scheme: {card.plan}", pen)
    sheet.text(24, 182, f"Cover from: {day_first(rng, card.effective)}", pen)
    sheet.wrapped(24, 240, 430, "Please telephone us before you arrange any treatment. 0800 555 0111", pen.but(size=10))
    return Drawn(sheet, card.truth("insurer_name", "plan_name", "member_name", "member_id", "effective_date"))


@layout("insurance_card", "train")
def card_on_phone(rng: random.Random) -> Drawn:
    """A picture of a telephone's screen with the digital card: tall, values under grey labels, deductibles besides."""
    card = make_card(rng)
    pen = Pen("modern", 15)
    small = pen.but(size=10.5, ink=0.4)
    sheet = Sheet((330, 690))
    sheet.text(165, 34, "9:41            My ID Card            100%", pen.but(size=11), "centre")
    sheet.text(24, 80, card.insurer, fitting(card.insurer, 290, pen.but(size=20, bold=True)))
    y = 116.0
    for name, text in (("Member", card.member.name), ("Member ID", card.member_id), ("Group", card.group),
                       ("Plan", card.plan), ("Effective", f"{card.effective:%m/%d/%Y}")):  # fmt: skip
        sheet.text(24, y, name, small)
        sheet.text(24, y + 18, text, pen.but(bold=True))
        sheet.rule(24, y + 27, 306, weight=0.3)
        y += 44
    sheet.text(24, y + 6, "What you pay", pen.but(bold=True))
    y += 28
    for service, amount in card.copays:
        sheet.text(24, y, service, pen.but(size=13))
        sheet.text(306, y, f"${amount} copay", pen.but(size=13), "right")
        y += 22
    sheet.text(24, y + 16, "Pharmacy", pen.but(bold=True))
    sheet.text(24, y + 38, f"BIN {card.rx_bin}", pen.but(size=13))
    sheet.text(130, y + 38, f"PCN {card.rx_pcn}", pen.but(size=13))
    sheet.text(24, y + 58, f"Group {card.rx_group}", pen.but(size=13))
    return Drawn(sheet, card.truth(
        "insurer_name", "plan_name", "member_name", "member_id", "group_number", "rx_bin", "rx_pcn", "rx_group",
        "effective_date", "copays",
    ))  # fmt: skip
