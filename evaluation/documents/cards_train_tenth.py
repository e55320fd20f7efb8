"""Insurance cards of Asia, Africa, the Pacific and Canada."""

from __future__ import annotations

import random
from datetime import timedelta

from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.leaf import Leaf
from evaluation.documents.world_facts import dmy, named, wallet
from evaluation.documents.world_people import somebody

# fmt: off
_CARD = (486.0, 306.0)
_WHO = ("insurer_name", "member_name", "member_id")


@layout("insurance_card", "train")
def blind5_card_in_tpa(rng: random.Random) -> Drawn:
    """An Indian administrator's card: insurer below, employer, valid from and to, relation, day-and-night line."""
    card = wallet(rng, "in", "Deccan Plateau Health Insurance Co. Ltd.", "Group Suraksha")
    leaf, who = Leaf(rng, _CARD, 9.5), card.member
    leaf.t(20, 36, "Medisure TPA Services Pvt. Ltd.", 13, bold=True)
    leaf.t(466, 36, "CASHLESS CARD", 10, bold=True, at="r")
    leaf.rule(46, 20, 466, 1)
    leaf.down(20, 72, 130, (("Name", who.name), ("Member ID", card.member_id), ("Age / Gender",
              f"{who.age(card.effective)} / {who.sex[0].upper()}"), ("Policy No.", f"{rng.randint(10**9, 10**10)}/25"),
              ("Valid From", dmy(card.effective)), ("Valid Up To", dmy(card.effective + timedelta(364))), ("Insurer",
              card.insurer), ("Employer", "Hosahalli Textiles")), 18, colon=": ")
    leaf.sheet.box(400, 60, 66, 80, 0.6)
    leaf.t(433, 104, "Photo", 8, at="c")
    leaf.lines(20, 252, ["Helpline 1800 000 4477 (24x7). Intimate planned admission 3 days before.",
               "Carry a photo identity. This card does not guarantee admission."], 8)
    return Drawn(leaf.sheet, card.truth(*_WHO, "effective_date"), ("group_number", "plan_name"))


@layout("insurance_card", "train")
def blind5_card_ae_network(rng: random.Random) -> Drawn:
    """A Gulf insurer's card: network class, deductible in per cent with caps, dental and maternity in a table."""
    card = wallet(rng, "ae", "Dunes Takaful PJSC", "Silver Network")
    leaf, who = Leaf(rng, _CARD, 9), card.member
    leaf.sheet.band(0, 0, 486, 44, 0.82)
    leaf.t(20, 28, card.insurer, 15, bold=True)
    leaf.down(20, 66, 120, (("Card No.", card.member_id), ("Member Name", who.name.upper()), ("Gender / DOB",
              f"{who.sex[0].upper()} / {named(who.born, '-')}"), ("Network", card.plan), ("Group",
              "Mirdiff Logistics LLC"),
              ("Effective", named(card.effective, "-")), ("Expiry", named(card.effective + timedelta(364), "-"))), 15)
    leaf.grid(20, 178, (150, 150), ("Benefit", "Patient share"), [("Consultation", "20% max AED 50"), ("Pharmacy",
        "10%"),
              ("Dental", "Not covered")], lead=1.3, size=8)
    leaf.lines(330, 200, ["Approvals 800-0000", "e-claim ID INS044", "Not transferable"], 8)
    return Drawn(leaf.sheet, card.truth(*_WHO, "effective_date"), ("plan_name", "group_number", "copays", "payer_id"))


@layout("insurance_card", "train")
def blind5_card_ke_smart(rng: random.Random) -> Drawn:
    """A Kenyan scheme's smart card: big number, principal and dependant codes, a chip's place."""
    card = wallet(rng, "ke", "Savanna Mutual Assurance", "Afya Gold")
    leaf = Leaf(rng, _CARD, 10)
    leaf.t(243, 40, card.insurer.upper(), 16, bold=True, at="c")
    leaf.t(243, 58, f"Plan: {card.plan}", 11, at="c")
    leaf.sheet.box(40, 90, 50, 40, 1)
    leaf.t(40, 166, card.member_id, 18, bold=True)
    leaf.t(40, 196, card.member.name.upper(), 14, bold=True)
    leaf.t(40, 222, f"Valid from {card.effective:%m/%Y}", 10)
    leaf.t(40, 270, "Property of the insurer. If found return to P.O. Box 00100, Lanetville. Tel 0800 720 000", 8)
    return Drawn(leaf.sheet, card.truth(*_WHO, "plan_name"), ("effective_date",))


@layout("insurance_card", "train")
def blind5_card_au_fund(rng: random.Random) -> Drawn:
    """An Australian fund's card: people covered in a list with reference numbers, cover level, card issue number."""
    card = wallet(rng, "au", "Banksia Health Fund", "Gold Hospital and Extras")
    child = somebody(rng, "au", youngest=4, oldest=15)
    leaf = Leaf(rng, _CARD, 10)
    leaf.t(20, 44, card.insurer, 18, bold=True)
    leaf.t(20, 62, card.plan, 11)
    leaf.t(20, 96, "Member number", 8)
    leaf.t(20, 114, card.member_id, 15, bold=True)
    leaf.t(20, 148, "Member", 8)
    leaf.t(20, 163, card.member.name, 12, bold=True)
    leaf.t(20, 190, "Also covered", 8)
    leaf.t(20, 204, f"02  {child.first} {card.member.last}", 11)
    leaf.t(20, 232, "Joined", 8)
    leaf.t(60, 232, dmy(card.effective), 10)
    leaf.t(466, 286, "Swipe for extras on the spot. Issue 2", 8, at="r")
    return Drawn(leaf.sheet, card.truth(*_WHO, "plan_name"), ("effective_date",))


@layout("insurance_card", "train")
def blind5_card_ca_benefits(rng: random.Random) -> Drawn:
    """A Canadian employer's benefit card: certificate and policy numbers, carrier code for pharmacies, dependants."""
    card = wallet(rng, "ca", "Prairie Lakes Benefits", "Extended Health and Dental")
    leaf = Leaf(rng, _CARD, 10)
    leaf.t(20, 40, card.insurer, 16, bold=True)
    leaf.t(466, 40, "Pay-Direct Drug Card", 10, at="r")
    leaf.rule(52, 20, 466)
    leaf.down(20, 82, 150, (("Name", card.member.name), ("Certificate / ID no.", card.member_id), ("Group no.",
        card.group),
              ("Plan", card.plan), ("Carrier", "42")), 22, strong=True)
    leaf.lines(20, 236, ["Pharmacist: submit electronically. Help desk 1-800-555-0177.",
               "Travel emergency: call collect +1 519 555 0101"], 8.5)
    return Drawn(leaf.sheet, card.truth(*_WHO, "group_number", "plan_name"))


@layout("insurance_card", "train")
def blind5_card_za_hospital_plan(rng: random.Random) -> Drawn:
    """A South African scheme's paper card: scheme left, option right, three dependants in a table."""
    card = wallet(rng, "za", "Umhlanga Health Medical Scheme", "Core Hospital")
    others = [somebody(rng, "za", youngest=3, oldest=20) for _ in range(2)]
    leaf = Leaf(rng, _CARD, 9)
    leaf.t(20, 36, card.insurer, 14, bold=True)
    leaf.t(466, 36, f"Option: {card.plan}", 10, at="r")
    leaf.down(20, 64, 140, (("Principal member", card.member.name), ("Membership number", card.member_id),
        ("Date of benefit",
              f"{card.effective:%Y/%m/%d}")), 16, strong=True)
    rows = [("00", card.member.first, f"{card.member.born:%Y/%m/%d}")]
    rows += [(f"0{n}", other.first, f"{other.born:%Y/%m/%d}") for n, other in enumerate(others, 1)]
    leaf.grid(20, 122, (50, 200, 120), ("Dep", "Beneficiary", "Date of birth"), rows, rules="rows", lead=1.4)
    leaf.lines(20, 250, ["Hospital pre-authorisation 0860 000 111     Ambulance 084 000 222"], 8.5)
    return Drawn(leaf.sheet, card.truth(*_WHO, "plan_name", "effective_date"))
