"""More American insurance cards: upright, on a telephone, students', drugs only, dental, two sides."""

from __future__ import annotations

import random

from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.leaf import Leaf
from evaluation.documents.world_facts import us, wallet

# fmt: off
_CARD = (486.0, 306.0)
_RX = ("rx_bin", "rx_pcn", "rx_group")


@layout("insurance_card", "train")
def blind5_card_us_phone_screen(rng: random.Random) -> Drawn:
    """A card on a telephone's screen: upright, centred, captions above in grey, tabs below."""
    card = wallet(rng, "us", "Sable Coast Insurance", "Bronze Direct EPO")
    leaf = Leaf(rng, (300, 540), 10, face="modern")
    leaf.sheet.band(0, 0, 300, 60, 0.8)
    leaf.t(150, 36, card.insurer, 15, bold=True, at="c")
    leaf.t(150, 52, "Digital ID card", 9, at="c")
    y = 88.0
    for name, text in (("Member", card.member.name), ("Member ID", card.member_id), ("Group number", card.group),
    ("Plan",
                       card.plan), ("Coverage start", us(card.effective)), ("Payer ID", card.payer)):
        leaf.t(24, y, name, 8.5, ink=0.4)
        leaf.t(24, y + 14, text, 12, bold=True)
        y += 36
    leaf.rule(y - 6, 24, 276, 0.4)
    leaf.t(24, y + 12, "Pharmacy", 8.5, ink=0.4)
    leaf.lines(24, y + 26, [f"BIN {card.rx_bin}   PCN {card.rx_pcn}", f"Group {card.rx_group}"], 10.5)
    leaf.sheet.box(20, 480, 120, 32, 0.8)
    leaf.t(80, 500, "Email card", 10, at="c")
    leaf.sheet.box(160, 480, 120, 32, 0.8)
    leaf.t(220, 500, "View back", 10, at="c")
    return Drawn(leaf.sheet, card.truth("insurer_name", "plan_name", "member_name", "member_id", "group_number",
                                        "effective_date", "payer_id", *_RX))


@layout("insurance_card", "train")
def blind5_card_us_rx_only(rng: random.Random) -> Drawn:
    """A pharmacy card of an employer: numbers first, no plan, help desk below."""
    card = wallet(rng, "us", "TrueScript Pharmacy Benefits", "")
    leaf = Leaf(rng, _CARD, 11)
    leaf.t(466, 40, card.insurer, 15, bold=True, at="r")
    leaf.t(20, 40, "PRESCRIPTION CARD", 11, bold=True)
    leaf.sheet.band(0, 54, 486, 4, 0.3)
    leaf.down(24, 92, 110, (("RxBIN", card.rx_bin), ("PCN", card.rx_pcn), ("RxGrp", card.rx_group), ("ID",
        card.member_id),
              ("Name", card.member.name.upper())), 22, bold=True)
    leaf.lines(24, 230, ["Employer: Alder Point School District", "Members and pharmacists: 1-855-555-0122, day and "
        "night",
               "Present this card with every prescription."], 9)
    return Drawn(leaf.sheet, card.truth("member_name", "member_id", *_RX), ("insurer_name",))


@layout("insurance_card", "train")
def blind5_card_us_both_sides(rng: random.Random) -> Drawn:
    """Front and back of a card on a copier's sheet: deductibles, claims' address, provider lines, a stamp."""
    card = wallet(rng, "us", "Ridgeline Assurance", "Choice Plus POS")
    leaf = Leaf(rng, body=9)
    leaf.sheet.box(36, 60, 350, 220, 1)
    leaf.t(48, 86, card.insurer, 15, bold=True)
    leaf.t(374, 86, card.plan, 10, at="r")
    leaf.down(48, 114, 130, (("Subscriber", card.member.name), ("Member ID", card.member_id), ("Group", card.group),
              ("Effective date", us(card.effective)), ("PCP", card.doctor.name)), 15, strong=True)
    leaf.t(48, 200, "In-network copay", bold=True)
    leaf.t(48, 214, "    ".join(f"{service} ${amount}" for service, amount in card.copays))
    leaf.t(48, 236, "Deductible: $750 individual / $1,500 family   Out-of-pocket max: $5,000 / $10,000", 8)
    leaf.t(48, 262, f"RxBIN {card.rx_bin}    RxPCN {card.rx_pcn}    RxGroup {card.rx_group}", bold=True)
    leaf.sheet.box(36, 320, 350, 220, 1)
    leaf.lines(48, 346, ["Member services: 800-555-0133", "Providers, eligibility and precertification: 800-555-0134",
               "Behavioral health: 800-555-0135", "", "Medical claims:", f"EDI payer ID {card.payer}",
               "P.O. Box 9001, Fairmead, GA 30399", "", "Precertification is required for all inpatient stays.",
               "This card does not guarantee coverage."], lead=1.5)
    leaf.stamp(430, 80, ("COPIED AT", "FRONT DESK"))
    return Drawn(leaf.sheet, card.truth("insurer_name", "plan_name", "member_name", "member_id", "group_number",
        "pcp_name",
                                        "effective_date", "payer_id", "copays", *_RX))


@layout("insurance_card", "train")
def blind5_card_us_union_fund(rng: random.Random) -> Drawn:
    """A union's welfare fund: the fund, the administrator and the network named, no effective date."""
    card = wallet(rng, "us", "Ironworkers Local 404 Welfare Fund", "Plan A Actives")
    leaf = Leaf(rng, _CARD, 9.5, face="serif")
    leaf.t(243, 34, card.insurer.upper(), 13, bold=True, at="c")
    leaf.t(243, 50, "Administered by Penfield Benefit Services", 9, at="c")
    leaf.rule(60, 20, 466)
    leaf.t(20, 86, "PARTICIPANT", 7.5)
    leaf.t(20, 100, card.member.last_first.upper(), 12, bold=True)
    leaf.t(300, 86, "IDENTIFICATION NO.", 7.5)
    leaf.t(300, 100, card.member_id, 12, bold=True)
    leaf.t(20, 128, "PLAN", 7.5)
    leaf.t(20, 142, card.plan, 11)
    leaf.t(300, 128, "GROUP NO.", 7.5)
    leaf.t(300, 142, card.group, 11)
    leaf.t(20, 170, "NETWORK", 7.5)
    leaf.t(20, 184, "MultiChoice National PPO", 11)
    leaf.t(20, 214, "Copays:  " + ",  ".join(f"{service} ${amount}" for service, amount in card.copays), 10)
    leaf.lines(20, 262, ["Fund office: (330) 555-0188. Hospital admissions must be certified by calling the fund.",
               "Submit all claims to the network's address on the back."], 8)
    return Drawn(leaf.sheet, card.truth("member_name", "member_id", "group_number", "plan_name", "copays",
        "insurer_name"))
