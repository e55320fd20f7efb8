"""American insurance cards: the federal one, plans with a suitcase, advantage plans, state programmes."""

from __future__ import annotations

import random

from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.leaf import Leaf
from evaluation.documents.world_facts import us, wallet
from evaluation.documents.world_people import somebody

# fmt: off
_CARD = (486.0, 306.0)
_RX = ("rx_bin", "rx_pcn", "rx_group")


@layout("insurance_card", "train")
def blind5_card_us_medicare(rng: random.Random) -> Drawn:
    """The red, white and blue card: a name, a number in three groups, parts with the days they start."""
    card = wallet(rng, "us", "Medicare", "")
    abc = "ACDEFGHJKMNPQRTUVWXY"
    number = (f"{rng.randint(1, 9)}{rng.choice(abc)}{rng.choice(abc)}{rng.randint(0, 9)}-{rng.choice(abc)}"
              f"{rng.choice(abc)}{rng.randint(0, 9)}-{rng.choice(abc)}{rng.choice(abc)}{rng.randint(10, 99)}")
    leaf = Leaf(rng, _CARD, 11, face="sans")
    leaf.sheet.band(0, 0, 486, 60, 0.75)
    leaf.t(24, 38, "MEDICARE HEALTH INSURANCE", 19, bold=True)
    leaf.t(24, 88, "Name/Nombre", 8.5)
    leaf.t(24, 108, card.member.name.upper(), 15, bold=True)
    leaf.t(24, 138, "Medicare Number/Número de Medicare", 8.5)
    leaf.t(24, 160, number, 17, bold=True)
    leaf.t(24, 194, "Entitled to/Con derecho a", 8.5)
    leaf.t(280, 194, "Coverage starts/Cobertura empieza", 8.5)
    for row, part in enumerate(("HOSPITAL  (PART A)", "MEDICAL   (PART B)")):
        leaf.t(24, 214 + 20 * row, part, 13, bold=True)
        leaf.t(280, 214 + 20 * row, f"{card.effective:%m-%d-%Y}", 13, bold=True)
    return Drawn(leaf.sheet, card.truth("member_name", "effective_date", member_id=number),
                 ("plan_name", "insurer_name"))


@layout("insurance_card", "train")
def blind5_card_us_advantage(rng: random.Random) -> Drawn:
    """A Medicare Advantage card: issuer number, plan with contract code, part D figures in a frame."""
    card = wallet(rng, "us", "Great Basin Health Plan", "Silver Sage Advantage (HMO)")
    leaf = Leaf(rng, _CARD, 9.5)
    leaf.t(20, 36, card.insurer, 16, bold=True)
    leaf.t(466, 30, card.plan, 11, bold=True, at="r")
    leaf.t(466, 44, "H4417-003-000", 8.5, at="r")
    leaf.rule(54, 20, 466, 1.2)
    leaf.down(20, 80, 110, (("ID:", card.member_id), ("Name:", card.member.name.upper()), ("Issuer:",
        "(80840) 9151014609"),
              ("PCP:", card.doctor.name), ("PCP Phone:", card.pcp_phone), ("Effective:", us(card.effective))), 17,
              strong=True)
    leaf.sheet.box(300, 68, 166, 86)
    leaf.t(308, 84, "MedicareRx", 12, bold=True)
    leaf.t(308, 95, "Prescription Drug Coverage", 8)
    leaf.down(308, 112, 360, (("RxBIN", card.rx_bin), ("RxPCN", card.rx_pcn), ("RxGrp", card.rx_group)), 14,
        strong=True)
    y = 206.0
    for place, (service, amount) in enumerate(card.copays):
        leaf.t(20 + 114 * place, y, service, 8.5)
        leaf.t(20 + 114 * place, y + 14, f"${amount}", 11, bold=True)
    leaf.t(20, 280, "Medicare limiting charges apply.     Barcode for office use", 7.5)
    leaf.bars(330, 258, 130, 20)
    return Drawn(leaf.sheet, card.truth("insurer_name", "plan_name", "member_name", "member_id", *_RX, "pcp_name",
                                        "pcp_phone", "effective_date", "copays"))


@layout("insurance_card", "train")
def blind5_card_us_ppo_suitcase(rng: random.Random) -> Drawn:
    """A card of a Blue plan: subscriber, prefix and number, group, plan codes, a table of copays, dependants below."""
    card = wallet(rng, "us", "Blue Ridgeline of Ohio", "Open Choice PPO")
    child = somebody(rng, "us", youngest=4, oldest=16)
    leaf = Leaf(rng, _CARD, 9.5)
    leaf.t(20, 40, card.insurer, 17, bold=True)
    leaf.t(466, 40, card.plan, 12, at="r")
    leaf.t(20, 76, "Subscriber Name:", 8)
    leaf.t(20, 90, card.member.name.upper(), 12, bold=True)
    leaf.t(20, 112, "Identification Number:", 8)
    leaf.t(20, 126, card.member_id, 12, bold=True)
    leaf.down(20, 154, 100, (("Group No:", card.group), ("BC Plan Code", "332"), ("BS Plan Code", "834"), ("RxBIN:",
              card.rx_bin), ("RxPCN:", card.rx_pcn)), 15, strong=True)
    leaf.grid(270, 66, (120, 76), ("Copayments", ""), [(service, f"${amount}") for service, amount in card.copays],
        "lr",
              "rows", lead=1.5)
    leaf.t(270, 196, f"Dependent: {child.first} {card.member.last}", 8.5)
    leaf.t(270, 210, f"Effective: {us(card.effective)}", 8.5)
    leaf.t(20, 288, "An independent licensee of nobody. For claims and benefits see the back of this card.", 7.5)
    return Drawn(leaf.sheet, card.truth("insurer_name", "plan_name", "member_name", "member_id", "group_number",
        "rx_bin",
                                        "rx_pcn", "effective_date", "copays"))


@layout("insurance_card", "train")
def blind5_card_us_medicaid(rng: random.Random) -> Drawn:
    """A state's Medicaid managed care card: recipient number beside the plan's own, doctor below, no copays."""
    card = wallet(rng, "us", "Northfork Community Care", "Ohio Medicaid")
    leaf = Leaf(rng, _CARD, 10)
    leaf.sheet.band(0, 0, 486, 48, 0.88)
    leaf.t(20, 32, card.insurer, 17, bold=True)
    leaf.t(466, 32, card.plan, 12, bold=True, at="r")
    leaf.put(20, 78, "Member Name:", card.member.name, bold=True)
    leaf.put(20, 98, "Member ID:", card.member_id, bold=True)
    leaf.put(250, 98, "MMIS ID:", f"{rng.randint(10**11, 10**12)}", bold=True)
    leaf.put(20, 118, "DOB:", us(card.member.born), bold=True)
    leaf.put(250, 118, "Effective Date:", us(card.effective), bold=True)
    leaf.t(20, 150, "Primary Care Provider", 8.5)
    leaf.t(20, 165, card.doctor.name, bold=True)
    leaf.t(20, 179, card.pcp_phone)
    leaf.t(250, 150, "Pharmacy (Gainwell)", 8.5)
    leaf.lines(250, 165, [f"RxBIN {card.rx_bin}", f"RxPCN {card.rx_pcn}", f"RxGRP {card.rx_group}"])
    leaf.lines(20, 226, ["Member Services 1-800-555-0149 (TTY 711), 7 am to 8 pm", "24-hour nurse line 1-800-555-0150",
               "In an emergency call 911 or go to the nearest emergency room."], 8.5)
    return Drawn(leaf.sheet, card.truth("insurer_name", "member_name", "member_id", "effective_date",
                                        "pcp_name", "pcp_phone", *_RX), ("plan_name",))
