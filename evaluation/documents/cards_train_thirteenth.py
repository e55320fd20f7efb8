"""Insurance cards of Asia, Africa, Europe and the Pacific: as their systems and counters print them."""

from __future__ import annotations

import random
from datetime import timedelta

from evaluation.documents.cases import CARD, case
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.leaf import Leaf
from evaluation.documents.world_facts import dmy, named

# fmt: off


@layout("insurance_card", "train")
def blind6_card_in_health_id(rng: random.Random) -> Drawn:
    """An Indian insurer's e-card: policy and card number, period of cover, sum insured, administrator's helpline."""
    one = case(rng, "in")
    leaf, who, member, policy = Leaf(rng, CARD, 9.5, face="office"), one.who, one.no("MA0^#######",
        "^########-01"), one.no("P/^#####/01/2025/00^###")
    leaf.sheet.band(0, 0, 486, 44, 0.8)
    leaf.t(20, 28, "Suraksha General Insurance Co. Ltd.", 14, bold=True)
    leaf.t(466, 28, "HEALTH E-CARD", 10, bold=True, at="r")
    leaf.down(20, 66, 140, (("Name of Insured", f": {who.name}"), ("Card No.", f": {member}"), ("Policy No.",
        f": {policy}"), ("Age / Gender", f": {one.age} / {who.sex.capitalize()}"), ("Relation", ": Self"),
              ("Valid From", f": {named(one.day, '-')}"), ("Valid Upto", f": {named(one.day + timedelta(364), '-')}"),
              ("Plan", ": Arogya Plus Floater"), ("Corporate", ": Not applicable")), 16)
    leaf.t(20, 226, "TPA: MedSetu Health Services Pvt Ltd    Toll free 1800 555 0142", 9, bold=True)
    leaf.para(20, 244, 440,
        "This card is for identification only. Show it with a photo ID at network hospitals. Cashless is subject to "
        "policy terms. Sum insured Rs. 5,00,000.", 7.5)
    return Drawn(leaf.sheet, one.truth("member_name", insurer_name="Suraksha General Insurance Co. Ltd.",
        plan_name="Arogya Plus Floater", member_id=member,
                                       effective_date=one.day.isoformat()), ("group_number", "insurer_name"))


@layout("insurance_card", "train")
def blind6_card_ae_network(rng: random.Random) -> Drawn:
    """A Gulf card: card number, network, staff number, co-insurance by kind of service in a row, expiry."""
    one = case(rng, "ae")
    leaf, who, member = Leaf(rng, CARD, 9.5, face="modern"), one.who, one.no("^### ^### ^###", "101^#######")
    leaf.t(20, 34, "Al Murooj Insurance", 16, bold=True)
    leaf.t(466, 34, "NETWORK: SILVER", 10, bold=True, at="r")
    leaf.rule(44, 20, 466)
    leaf.down(20, 70, 120, (("Name", who.name.upper()), ("Card No.", member), ("Policy Holder", "GULF LOGISTICS LLC"),
        ("Policy No.", one.no("GRP/^####/24")), ("D.O.B.", dmy(who.born)), ("Valid from", named(one.day)), ("Expiry",
        named(one.day + timedelta(364)))), 18, strong=True)
    leaf.grid(20, 206, (90, 90, 90, 90, 86), ("OP Consult", "Pharmacy", "Diagnostics", "IP", "Dental"), [("20% max 50",
        "10%", "10%", "NIL", "Not covered")], "ccccc")
    leaf.t(20, 280, "24 hrs: 800 5550    TPA: NextCare-like services    Approval required for MRI, CT and admission",
        7.5)
    return Drawn(leaf.sheet, one.truth("member_name", insurer_name="Al Murooj Insurance", member_id=member,
        effective_date=one.day.isoformat()),
                 ("plan_name", "group_number", "copays"))


@layout("insurance_card", "train")
def blind6_card_za_scheme(rng: random.Random) -> Drawn:
    """A South African scheme's paper card: option, main member, dependants with codes and birth dates."""
    one = case(rng, "za", youngest=30)
    leaf, who, member = Leaf(rng, CARD, 9), one.who, one.no("0^#######", "^########")
    leaf.t(20, 34, "Protea Medical Scheme", 15, bold=True)
    leaf.t(466, 34, "Option: Essential Saver", 10, at="r")
    leaf.down(20, 64, 130, (("Membership number", member), ("Principal member", who.name), ("Date joined",
        f"{one.day:%Y/%m/%d}")), 16, bold=True)
    rows = [("00", f"{who.first} {who.last}", f"{who.born:%Y/%m/%d}"), ("01", f"{one.other.first} {who.last}",
        f"{one.other.born:%Y/%m/%d}"), ("02", f"{rng.choice(('Lerato', 'Jaco'))} {who.last}", "2014/08/21")]
    y = leaf.grid(20, 116, (60, 250, 130), ("Dep code", "Beneficiary", "Date of birth"), rows)
    leaf.lines(20, y + 20,
        ["Client services 0860 555 014    Ambulance (Netcare) 082 911    Hospital pre-authorisation 0860 555 015",
            "PMB conditions are covered at designated service providers."], 8)
    return Drawn(leaf.sheet, one.truth("member_name", insurer_name="Protea Medical Scheme", plan_name="Essential Saver",
        member_id=member, effective_date=one.day.isoformat()))


@layout("insurance_card", "train")
def blind6_card_ph_hmo(rng: random.Random) -> Drawn:
    """A Philippine HMO's card: account number, company, room class, limit, dreaded disease, validity below the name."""
    one = case(rng, "ph")
    leaf, who, member = Leaf(rng, CARD, 10, face="sans"), one.who, one.no("^###-^###-^####-0^", "10-^########")
    leaf.t(24, 36, "CareLink Health Systems, Inc.", 14, bold=True)
    leaf.t(24, 92, who.name.upper(), 15, bold=True)
    leaf.t(24, 106, "Name of Member", 7.5)
    leaf.t(24, 134, member, 13, bold=True)
    leaf.t(24, 146, "Account No.", 7.5)
    leaf.heads(24, 176, (150, 110, 110, 80), (("Company", "Metro Bank Corp"), ("Member Type", "Principal"),
        ("Room & Board", "Regular Private"), ("Limit", "150,000")), 30)
    leaf.heads(24, 212, (150, 150), (("Effective Date", f"{one.day:%m/%d/%Y}"), ("Valid Until",
        f"{one.day + timedelta(364):%m/%d/%Y}")), 30)
    leaf.t(24, 270, "Honored in all accredited hospitals and clinics. Hotline (02) 8555-0117 / 0917 555 0117", 8)
    return Drawn(leaf.sheet, one.truth("member_name", insurer_name="CareLink Health Systems, Inc.", member_id=member,
        effective_date=one.day.isoformat()), ("plan_name", "group_number"))


@layout("insurance_card", "train")
def blind6_card_ke_smart(rng: random.Random) -> Drawn:
    """A Kenyan insurer's smart card: scheme, member number with a suffix, date of birth, expiry."""
    one = case(rng, "ke")
    leaf, who, member = Leaf(rng, CARD, 10, face="slab"), one.who, one.no("KEN/^####/^##-00", "^#######-00")
    leaf.t(24, 36, "SAVANNA ASSURANCE", 16, bold=True)
    leaf.t(462, 36, "AFYA GOLD", 12, bold=True, at="r")
    leaf.down(24, 90, 130, (("Member Name:", who.name.upper()), ("Member No:", member), ("Scheme:",
        "RIFT VALLEY TEA GROWERS SACCO"), ("DOB:", dmy(who.born)), ("Valid From:", named(one.day)), ("Valid To:",
        named(one.day + timedelta(364)))), 20, strong=True)
    leaf.para(24, 240, 430,
        "If found return to Savanna House, Mombasa Road, or call 0709 555 000. This card is not transferable and "
        "remains property of the insurer.", 8.5)
    return Drawn(leaf.sheet, one.truth("member_name", insurer_name="SAVANNA ASSURANCE", plan_name="AFYA GOLD",
        member_id=member, effective_date=one.day.isoformat()), ("group_number",))


@layout("insurance_card", "train")
def blind6_card_au_fund(rng: random.Random) -> Drawn:
    """An Australian fund's card: embossed number, reference number of each person, level of cover, swipe stripe."""
    one = case(rng, "au")
    leaf, who, member = Leaf(rng, CARD, 11, face="sans"), one.who, one.no("^####### ^", "^########")
    leaf.t(24, 40, "Southern Cross Mutual", 16, bold=True)
    leaf.t(24, 56, "Hospital + Extras", 10)
    leaf.t(24, 130, member, 18, bold=True)
    leaf.t(24, 146, "Membership number", 8)
    leaf.lines(24, 180, [f"01  {who.name.upper()}", f"02  {one.other.first.upper()} {who.last.upper()}"], 12)
    leaf.t(24, 250, f"Joined {one.day:%m/%Y}", 9)
    leaf.t(462, 250, "Gold Hospital 500  Top Extras", 9, at="r")
    leaf.t(24, 284, "southerncrossmutual.example   1300 555 016", 8)
    return Drawn(leaf.sheet, one.truth("member_name", insurer_name="Southern Cross Mutual", member_id=member),
        ("plan_name", "effective_date", "member_name"))


@layout("insurance_card", "train")
def blind6_card_sg_corporate(rng: random.Random) -> Drawn:
    """A Singapore company's medical card: policy number, co-payment per visit at three kinds of clinics."""
    one = case(rng, "sg")
    leaf, who, member = Leaf(rng, CARD, 10, face="office"), one.who, one.no("S^####^##", "E00^####-00")
    leaf.t(24, 38, "Great Meridian Life", 15, bold=True)
    leaf.t(24, 52, "Corporate Medical Card", 10)
    leaf.down(24, 84, 140, (("Member Name", who.name), ("Membership No.", member), ("Company",
        "Jurong Precision Pte Ltd"), ("Policy No.", one.no("GHS-^#####")), ("Plan", "GP & SP Plan 2"),
        ("Effective Date", named(one.day))), 17, bold=True)
    leaf.down(24, 200, 170, (("Panel GP co-pay", "$10"), ("Polyclinic co-pay", "$0"), ("Specialist co-pay", "$30")), 15)
    leaf.t(24, 274, "Present this card with your NRIC. Hotline 6555 0119", 8.5)
    return Drawn(leaf.sheet, one.truth("member_name", insurer_name="Great Meridian Life", plan_name="GP & SP Plan 2",
        member_id=member, effective_date=one.day.isoformat()),
                 ("group_number", "copays"))
