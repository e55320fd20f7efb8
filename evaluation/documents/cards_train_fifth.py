"""Insurance cards that served as TEST."""

from __future__ import annotations

import random

from evaluation.documents.card_facts import Card
from evaluation.documents.country_people import lately
from evaluation.documents.fonts import PRINT_FACES
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.nation_people import Nation, make_ill, make_number, make_physician
from evaluation.documents.sheet import Pen, Sheet

_INSURERS = {
    "us": "Larkin Health Cooperative,Palmetto Crest BlueAdvantage,Cedar Mutual,Meridian Peak Health Plan",
    "in": "Saathi Swasthya Insurance Co. Ltd.,Deccan General Insurance", "uk": "Albion Crown Health,Wessex Provident",
    "ph": "Luzon CareFirst,Perlas Health Systems", "ae": "Sahara Takaful Insurance,Gulf Crescent Health",
    "ng": "Unity Shield HMO,Sterling Oak HMO Limited", "au": "Southern Cross Valley Health,Bandicoot Mutual",
    "sg": "Temasya Life,Merlion Assurance",
    "ke": "Savannah Life Assurance",
}  # fmt: skip
_PLANS = {"us": "Silver 4000 EPO,Gold PPO,Advantage Plus HMO", "in": "Parivar Raksha,Corporate Group",
          "uk": "Your Choice Plus,Company Gold", "ph": "Executive Suite,Regular Private", "ae": "Enhanced,Basic",
          "ng": "Emerald,Sapphire Family", "au": "Silver Hospital,Gold Combined", "sg": "Shield Plan A,Prestige",
          "ke": "Inpatient and Outpatient"}  # fmt: skip


def make_wallet(rng: random.Random, nation: Nation) -> Card:
    """What a card says."""
    services = rng.choice(
        (
            ("Primary Care Visit", "Specialist Visit", "Urgent Care", "Emergency Room"),
            ("PCP Visit", "Specialist", "ER"),
            ("Office", "Specialist", "Urgent Care", "ER"),
        )
    )
    prices = sorted(rng.sample((10, 20, 25, 35, 45, 60, 75, 125, 200, 350), len(services)))
    digits = rng.randint(10**8, 10**9 - 1)
    return Card(
        make_ill(rng, nation, youngest=21), make_physician(rng, nation), make_number(rng, nation),
        rng.choice(_INSURERS[nation].split(",")), rng.choice(_PLANS[nation].split(",")),
        rng.choice((f"{rng.choice('QVZ')}{rng.choice('LPX')}{rng.choice('BDW')}{digits}", f"{digits}", f"{digits} 00",
                    f"{digits // 1000}-{digits % 1000:03d}-1")),
        rng.choice((f"{rng.randint(10**4, 10**7)}", f"{rng.choice('LP')}{rng.randint(10**4, 10**5)}")),
        f"{rng.randint(10**4, 10**5)}", f"6{rng.randint(10**4, 10**5 - 1)}", rng.choice(("ADV", "CTRX", "MCAIDADV")),
        rng.choice((f"RX{rng.randint(10**3, 10**4)}", f"LHC{rng.randint(10, 99)}")), lately(rng).replace(day=1),
        list(zip(services, prices, strict=True)),
    )  # fmt: skip


@layout("insurance_card", "train")
def blind3_card_us_both_sides(rng: random.Random) -> Drawn:
    """Front and back of a card copied on one sheet, the back full of addresses and telephone numbers."""
    card = make_wallet(rng, "us")
    pen = Pen(rng.choice(PRINT_FACES), 10)
    bold = pen.but(bold=True)
    sheet = Sheet()
    sheet.box(140, 60, 340, 214, 1)
    sheet.text(156, 90, card.insurer, bold.but(size=15))
    sheet.text(156, 106, card.plan, pen)
    for row, (name, text) in enumerate(
        (
            ("Subscriber", card.member.name.upper()),
            ("Identification #", card.member_id),
            ("Group #", card.group),
            ("Effective", f"{card.effective:%m/%d/%y}"),
        )
    ):
        sheet.text(156, 136 + 17 * row, name, pen)
        sheet.text(246, 136 + 17 * row, text, bold)
    for row, (service, amount) in enumerate(card.copays):
        sheet.text(156, 214 + 13 * row, service, pen.but(size=9))
        sheet.text(290, 214 + 13 * row, f"${amount}", bold.but(size=9))
    for row, (name, text) in enumerate((("Rx BIN", card.rx_bin), ("Rx PCN", card.rx_pcn), ("Rx GRP", card.rx_group))):
        sheet.text(350, 214 + 15 * row, name, pen.but(size=9))
        sheet.text(400, 214 + 15 * row, text, bold.but(size=9))
    sheet.box(140, 300, 340, 214, 1)
    y = sheet.wrapped(156, 322, 310, "This card is for identification only and does not guarantee eligibility. Prior "
                      "authorization is required for inpatient admissions.", pen.but(size=8.5))  # fmt: skip
    sheet.lines(156, y + 12, ["Customer Service  800-555-0148", "TDD/TTY  711", "Nurse line  800-555-0177",
                f"EDI Payer ID: {card.payer}", "Mail paper claims to:", "P.O. Box 7710, Lexington, KY 40511",
                "Pharmacists only: 800-555-0125"], pen.but(size=9), lead=1.6)  # fmt: skip
    return Drawn(sheet, card.truth(
        "insurer_name", "plan_name", "member_name", "member_id", "group_number", "effective_date", "copays", "rx_bin",
        "rx_pcn", "rx_group", "payer_id",
    ))  # fmt: skip


@layout("insurance_card", "train")
def blind3_card_us_advantage(rng: random.Random) -> Drawn:
    """A plan for the aged: contract number in a corner, doctor's name and telephone, copays in one sentence."""
    card = make_wallet(rng, "us")
    pen = Pen(rng.choice(PRINT_FACES), 10.5)
    bold = pen.but(bold=True)
    sheet = Sheet((500, 315))
    sheet.band(0, 0, 500, 10, 0.4)
    sheet.text(20, 44, card.insurer, bold.but(size=16))
    sheet.text(480, 44, "MedicareRx", bold, "right")
    sheet.text(20, 62, f"{card.plan}", pen)
    y = 96.0
    for name, text in (("Name:", card.member.name.upper()), ("ID:", card.member_id), ("Primary Care Provider:",
                       card.doctor.name.upper()), ("PCP Phone:", card.pcp_phone)):  # fmt: skip
        sheet.text(20, y, name, pen)
        sheet.text(160, y, text, bold)
        y += 21
    for row, text in enumerate((f"RxBIN: {card.rx_bin}", f"RxPCN: {card.rx_pcn}", f"RxGRP: {card.rx_group}",
                                "Issuer (80840)")):  # fmt: skip
        sheet.text(360, 200 + 16 * row, text, pen.but(size=9.5))
    sheet.text(20, 200, "Copays: " + "; ".join(f"{service} ${amount}" for service, amount in card.copays[:2]),
               pen.but(size=9))  # fmt: skip
    sheet.text(20, 216, "; ".join(f"{service} ${amount}" for service, amount in card.copays[2:]), pen.but(size=9))
    sheet.text(20, 296, f"CMS H{rng.randint(1000, 9999)} 0{rng.randint(10, 99)}", pen.but(size=9))
    return Drawn(sheet, card.truth(
        "insurer_name", "plan_name", "member_name", "member_id", "pcp_name", "pcp_phone", "rx_bin", "rx_pcn",
        "rx_group", "copays",
    ))  # fmt: skip


@layout("insurance_card", "train")
def blind3_card_ph_hmo(rng: random.Random) -> Drawn:
    """A Philippine HMO's card: values without labels in the embossed style, captions in tiny letters below."""
    card = make_wallet(rng, "ph")
    pen = Pen(rng.choice(PRINT_FACES), 10)
    sheet = Sheet((480, 302))
    sheet.text(24, 44, card.insurer.upper(), pen.but(size=17, bold=True))
    sheet.text(24, 60, "Your partner in health since 1991", pen.but(size=8))
    x = 24.0
    for y, name, text in ((130, "CARD NUMBER", card.member_id), (174, "MEMBER NAME", card.member.name.upper()),
                          (218, "PLAN TYPE", card.plan)):  # fmt: skip
        sheet.text(x, y, text, Pen("mono", 13, True))
        sheet.text(x, y + 11, name, pen.but(size=6.5))
    sheet.text(260, 218, f"{card.effective:%b %d, %Y}".upper(), Pen("mono", 13, True))
    sheet.text(260, 229, "EFFECTIVITY DATE", pen.but(size=6.5))
    sheet.text(24, 282, "24/7 hotline (02) 8555-0100   Not transferable. Subject to verification of eligibility.",
               pen.but(size=7.5))  # fmt: skip
    return Drawn(sheet, card.truth("insurer_name", "member_id", "member_name", "plan_name", "effective_date"))
