"""American insurance cards: screens, letters and forms as their systems print them."""

from __future__ import annotations

import random

from evaluation.documents.cases import CARD, case
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.leaf import Leaf
from evaluation.documents.world_facts import us

# fmt: off


def _copays(*pairs: tuple[str, str]) -> list[dict[str, str]]:
    return [{"service": service, "amount": f"{amount.lstrip('$')}.00"} for service, amount in pairs]


@layout("insurance_card", "train")
def blind6_card_us_blue_dense(rng: random.Random) -> Drawn:
    """A Blue plan's card: subscriber above, values right of short captions, suffix of the dependant."""
    one = case(rng, "us")
    leaf, who, member, group = Leaf(rng, CARD, 10), one.who, one.no("TXP^########", "ZGP8^#######"), one.no("0^####",
        "2^####")
    pairs = (("OV", "$30"), ("SP", "$60"), ("ER", "$350"), ("UC", "$75"))
    leaf.t(24, 38, "BlueStar of the Southwest", 15, bold=True)
    leaf.t(462, 38, "Blue Advantage HMO", 11, bold=True, at="r")
    leaf.t(24, 78, "Subscriber Name:", 8)
    leaf.t(24, 92, who.name.upper(), 12, bold=True)
    leaf.t(24, 110, "Identification Number:", 8)
    leaf.t(24, 124, member, 12, bold=True)
    leaf.down(24, 152, 120, (("Group No:", group), ("Plan Codes:", "400  900"), ("Coverage Date:", us(one.day)),
        ("PCP:", one.doctor.name),
              ("PCP Phone:", one.phone), ("Medical Group:", "VALLEY IPA 0417")), 15)
    leaf.down(300, 152, 370, pairs, 15)
    leaf.t(300, 136, "Copays", bold=True)
    leaf.across(24, 262, (("RxBIN:", "011552"), ("RxPCN:", "TXBS"), ("RxGrp:", "BSTX")), 20)
    leaf.t(24, 288, "Dental: see separate card        Rx: Prime        PPACA  NGF", 8)
    return Drawn(leaf.sheet, one.truth(
        "member_name", insurer_name="BlueStar of the Southwest", plan_name="Blue Advantage HMO", member_id=member,
        group_number=group,
        effective_date=one.day.isoformat(), pcp_name=one.doctor.name, pcp_phone=one.phone, rx_bin="011552",
            rx_pcn="TXBS", rx_group="BSTX",
        copays=_copays(*pairs)), ())


@layout("insurance_card", "train")
def blind6_card_us_medicaid_plan(rng: random.Random) -> Drawn:
    """A state programme's managed care card: two numbers of the member, doctor's block, no copays, lines in Spanish."""
    one = case(rng, "us", youngest=3)
    leaf, who, member, state = Leaf(rng, CARD, 9.5), one.who, one.no("^########", "^#######-0^"), one.no("^#########")
    leaf.sheet.band(0, 0, 486, 46, 0.85)
    leaf.t(24, 30, "Lakeland Community Health Plan", 15, bold=True)
    leaf.t(462, 30, "STAR Medicaid", 11, bold=True, at="r")
    leaf.down(24, 72, 160, (("Member Name / Nombre:", who.name), ("Member ID / No. de ID:", member), ("Medicaid ID:",
        state), ("DOB:", us(who.born)),
              ("PCP Effective Date:", us(one.day))), 16, bold=True)
    leaf.lines(24, 162, ["Primary Care Provider / Proveedor:"], 9, bold=True)
    leaf.lines(24, 175, [one.doctor.name, one.place.line, one.phone], 9.5)
    leaf.across(24, 228, (("RXBIN:", "610602"), ("RXPCN:", "MCD"), ("RXGRP:", "LCHP01")), 18)
    leaf.para(24, 250, 440, "Directions for what to do in an emergency: In case of emergency call 911 or go to the "
        "closest emergency room. "
              "Member Services 1-888-555-0114. Servicios para miembros. Behavioral health 24 hours 1-888-555-0115.", 8)
    return Drawn(leaf.sheet, one.truth(
        "member_name", insurer_name="Lakeland Community Health Plan", plan_name="STAR Medicaid", member_id=member,
        pcp_name=one.doctor.name,
        pcp_phone=one.phone, rx_bin="610602", rx_pcn="MCD", rx_group="LCHP01", effective_date=one.day.isoformat()),
            ("effective_date", "plan_name"))


@layout("insurance_card", "train")
def blind6_card_us_two_tone_back(rng: random.Random) -> Drawn:
    """Front and back on one page, photocopied: figures in front, claims address and many telephone numbers behind."""
    one = case(rng, "us")
    leaf, who, member, group = Leaf(rng, (612.0, 792.0), 9.5, face="sans"), one.who, one.no("W^### ^####",
        "^########"), one.no("76-^#####", "0^#####-010-00001")
    for y in (60.0, 400.0):
        leaf.sheet.box(80, y, 440, 280, 1)
    leaf.t(100, 92, "meridian", 20, bold=True)
    leaf.t(500, 90, "Choice POS II", 12, bold=True, at="r")
    leaf.down(100, 126, 160, (("ID", member), ("GRP:", group), ("NAME:", who.name.upper()), ("", ""), ("PAYER ID",
        "60054"), ("RXBIN#", "610502"),
              ("RXGRP#", "RX4417"), ("RXPCN#", "ADV")), 15)
    leaf.down(330, 126, 450, (("PCP VISIT", "$25"), ("SPEC VISIT", "$50"), ("HOSP ER", "$250")), 15)
    leaf.t(100, 318, "BROADSPIRE MANUFACTURING  -  Open Access  -  See www.meridian.example", 8)
    leaf.para(100, 424, 400, "This card does not guarantee coverage. You or your provider must precertify inpatient "
        "stays or benefits may be "
              "reduced. Emergency: go to the nearest hospital or dial 911, and call your PCP as soon as possible.", 8.5)
    leaf.down(100, 490, 250, (("Member Services", "1-800-555-0182"), ("Providers call", "1-888-555-0163"),
        ("Pharmacist help", "1-800-555-0190"),
              ("24-Hour Nurse Line", "1-800-555-0101"), ("Claims address", "P.O. Box 981106, El Paso, TX 79998")), 16)
    leaf.t(100, 640, "TTY 711.  Insured and/or administered by Meridian Life Insurance Company.", 8)
    return Drawn(leaf.sheet, one.truth(
        "member_name", insurer_name="meridian", plan_name="Choice POS II", member_id=member, group_number=group,
        payer_id="60054",
        rx_bin="610502", rx_group="RX4417", rx_pcn="ADV", copays=_copays(("PCP VISIT", "$25"), ("SPEC VISIT", "$50"),
            ("HOSP ER", "$250"))),
        ("insurer_name",))


@layout("insurance_card", "train")
def blind6_card_us_union_fund(rng: random.Random) -> Drawn:
    """A union's welfare fund: fund's name and network's logo, participant with alternate number, claims to the fund."""
    one = case(rng, "us")
    leaf, who, member = Leaf(rng, CARD, 9.5, face="serif"), one.who, one.no("9^##^##^#", "LU^#####")
    leaf.t(243, 30, "PLUMBERS & PIPEFITTERS LOCAL 417", 13, bold=True, at="c")
    leaf.t(243, 44, "HEALTH AND WELFARE FUND", 11, bold=True, at="c")
    leaf.rule(52, 20, 466, 1)
    leaf.put(24, 78, "Participant", who.name, at=110, strong=True)
    leaf.put(24, 96, "Alternate ID", member, at=110, strong=True)
    leaf.put(24, 114, "Group", "P417", at=110, strong=True)
    leaf.put(24, 132, "Effective", us(one.day), at=110, strong=True)
    leaf.put(24, 150, "Network", "First Choice PPO", at=110)
    leaf.sheet.box(290, 66, 176, 92)
    leaf.t(298, 82, "Prescription Drug Program", 10, bold=True)
    leaf.down(298, 98, 350, (("BIN", "004336"), ("PCN", "ADV"), ("RxGrp", "RX417PP"), ("Help", "800-555-0142")), 14)
    leaf.lines(24, 186, ["Eligibility and benefits: (309) 555-0128", "Precertification: 1-800-555-0133",
        "Submit claims electronically - Payer ID 37417",
               "or mail to: P&P 417 Welfare Fund, PO Box 308, Peoria IL 61651"], 9)
    leaf.para(24, 256, 440, "Coverage is subject to the terms of the Plan. Possession of this card does not "
        "guarantee eligibility.", 8)
    return Drawn(leaf.sheet, one.truth(
        "member_name", insurer_name="PLUMBERS & PIPEFITTERS LOCAL 417 HEALTH AND WELFARE FUND", member_id=member,
        group_number="P417",
        payer_id="37417", rx_bin="004336", rx_pcn="ADV", rx_group="RX417PP", effective_date=one.day.isoformat()),
        ("plan_name", "insurer_name"))


@layout("insurance_card", "train")
def blind6_card_us_tiers(rng: random.Random) -> Drawn:
    """A marketplace plan's card with in- and out-of-network columns, deductibles."""
    one = case(rng, "us")
    leaf, who, member = Leaf(rng, CARD, 9, face="modern"), one.who, one.no("OSC^#######-01", "H^########")
    leaf.t(24, 34, "harbor health", 17, bold=True)
    leaf.t(24, 48, "Silver Classic 4500 EPO", 9.5)
    leaf.t(462, 34, f"Effective {us(one.day)}", 8.5, at="r")
    leaf.heads(24, 70, (170, 150, 120), (("Subscriber", who.name), ("Member ID", member), ("Group ID", "INDV-TX")), 30)
    leaf.t(24, 106, f"Dependents  01 {one.other.first} {who.last}    02 {rng.choice(('Ava', 'Liam', 'Noah'))} "
        f"{who.last}", 8.5)
    rows = (("Primary care", "$40", "Not covered"), ("Specialist", "$80", "Not covered"), ("Urgent care", "$60",
        "Not covered"), ("Emergency room", "$600", "$600"))
    leaf.grid(24, 118, (130, 90, 110), ("Your costs", "In network", "Out of network"), rows, "lll", "rows", size=8.5)
    leaf.lines(370, 130, ["Deductible", "$4,500 / $9,000", "Out-of-pocket max", "$9,100 / $18,200"], 8.5)
    leaf.across(24, 232, (("RxBIN", "003858"), ("PCN", "A4"), ("RxGroup", "HH2A")), 18)
    leaf.lines(24, 254, ["Payer ID 73067    Members 855-555-0121    Providers 855-555-0122",
        "Claims: PO Box 52146, Phoenix AZ 85072",
               "This plan is not grandfathered. TDI"], 8)
    return Drawn(leaf.sheet, one.truth(
        "member_name", insurer_name="harbor health", plan_name="Silver Classic 4500 EPO", member_id=member,
        group_number="INDV-TX", payer_id="73067",
        rx_bin="003858", rx_pcn="A4", rx_group="HH2A", effective_date=one.day.isoformat(),
        copays=[{"service": name, "amount": f"{cost.lstrip('$')}.00"} for name, cost, _ in rows]))


@layout("insurance_card", "train")
def blind6_card_us_work_comp(rng: random.Random) -> Drawn:
    """A first-fill sheet for an injured worker with a temporary drug card in its middle."""
    one = case(rng, "us")
    leaf, who, member = Leaf(rng, body=10), one.who, one.no("WC^#######", "0^######-^")
    leaf.t(36, 48, "Workers' Compensation Temporary Prescription Services ID Card", 13, bold=True)
    leaf.para(36, 70, 540, "Attention injured worker: take this card with your prescription to any network "
        "pharmacy. It is valid for up to "
              "14 days of medicine for your work injury.", 9.5)
    leaf.sheet.box(110, 120, 390, 190, 1.2)
    leaf.t(126, 146, "Sentinel Casualty Company", 13, bold=True)
    leaf.down(126, 170, 240, (("Member:", who.name), ("Member ID #:", member), ("Date of Injury:", us(one.day)),
        ("Group #:", "SNTFF"), ("RxBIN:", "015814"),
              ("RxPCN:", "WCRX"), ("Day Supply Limit:", "14")), 17, bold=True)
    leaf.para(36, 350, 540, "Pharmacist: enter the member ID as the date of injury and social security number are "
        "not accepted. For help call "
              "866-555-0131. Employer: complete the card and hand it to the employee at the time of injury.", 9)
    return Drawn(leaf.sheet, one.truth(
        "member_name", insurer_name="Sentinel Casualty Company", member_id=member, group_number="SNTFF",
        rx_bin="015814", rx_pcn="WCRX"),
        ("effective_date", "plan_name", "rx_group"))
