"""Insurance cards with deductibles, upright ones, cards of Asia and Africa."""

from __future__ import annotations

import random

from evaluation.documents.card_facts import Card
from evaluation.documents.country_people import lately
from evaluation.documents.fonts import PRINT_FACES
from evaluation.documents.land_people import fill, make_ill, make_number, make_physician, make_someone
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.sheet import Pen, Sheet, fitting
from evaluation.documents.tables import Column, Table

_INSURERS = {
    "us": "Prairie Shield Health|Keystone Laurel HealthPlan|Wasatch Community Health",
        "in": "Aravalli General Insurance "
    "Company Limited", "ph": "Kalinga HealthCare Inc.", "sa": "Najd Cooperative Insurance",
        "za": "Protea Health Medical "
    "Scheme", "my": "Rimba Life Berhad", "de": "Alpstern Global Health", "gh": "Volta Shield Health Insurance",
    "au": "Murray River Health Fund", "ca": "Prairie Benefits Trust",
}  # fmt: skip
_PLANS = {"us": "Bronze Saver HSA|Platinum 250 PPO|Community Choice HMO|Silver Select POS", "in": "Surakshit Parivar",
          "ph": "Platinum Plus", "sa": "Class VIP|Class B", "za": "Essential Saver", "my": "Medi Ultra 150", "de":
          "International Gold", "gh": "Silver Plus", "au": "Bronze Plus Hospital", "ca": "Plan 2 Extended"}  # fmt: skip


def make_wallet(rng: random.Random, nation: str) -> Card:
    """What a card says."""
    services = rng.choice((("Office Visit", "Specialist", "Urgent Care", "ER"), ("Primary", "Specialist", "Emergency"),
                           ("PCP", "SPC", "UC", "ER")))  # fmt: skip
    prices = sorted(rng.sample((5, 15, 30, 40, 55, 65, 80, 90, 150), len(services)))
    return Card(
        make_ill(rng, nation, youngest=22), make_physician(rng, nation), make_number(rng, nation),
        rng.choice(_INSURERS[nation].split("|")), rng.choice(_PLANS[nation].split("|")),
        fill(rng, rng.choice(("KLH^########", "^########-0^", "PSW^######", "^##-##-####"))),
        fill(rng, rng.choice(("0^#####", "PS^####", "^####-0#"))), fill(rng, "^####"), fill(rng, "01^###"),
        rng.choice(("PRX", "ADVD", "KLHCOM", "05^#".replace("^#", "71"))), fill(rng, rng.choice(("RXPS^#", "KLRX",
        "G^###"))),
        lately(rng).replace(day=1), list(zip(services, prices, strict=True)),
    )  # fmt: skip


@layout("insurance_card", "train")
def blind4_card_us_deductibles(rng: random.Random) -> Drawn:
    """A card with deductibles in a table, which are no copays, and pharmacy numbers in one line."""
    card = make_wallet(rng, "us")
    pen = Pen(rng.choice(PRINT_FACES), 9.5)
    bold = pen.but(bold=True)
    sheet = Sheet((480, 302))
    sheet.text(20, 34, card.insurer, bold.but(size=16))
    sheet.text(460, 34, card.plan, bold, "right")
    sheet.rule(20, 44, 460, weight=1.4)
    sheet.text(20, 66, "Member", pen.but(size=8))
    sheet.text(20, 80, card.member.name.upper(), fitting(card.member.name.upper(), 176, bold.but(size=12)))
    sheet.text(20, 102, "Member ID", pen.but(size=8))
    sheet.text(20, 116, card.member_id, bold.but(size=12))
    sheet.text(20, 138, "Group", pen.but(size=8))
    sheet.text(20, 152, card.group, bold.but(size=12))
    rows = [("Deductible", "$1,500 / $3,000", "$6,000 / $9,000"), ("Out of pocket", "$4,000 / $8,000",
        "$12,000 / none"),
            ("Coinsurance", "20%", "50%")]  # fmt: skip
    columns = (Column("Ind / Family", 76), Column("In-network", 88), Column("Out-of-network", 96))
    Table(columns, bold.but(size=7.5), pen.but(size=7.5), rules="rows").draw(sheet, 204, 58, rows)
    sheet.text(204, 152, f"Effective {card.effective:%m/%d/%Y}", pen)
    sheet.text(
        20, 200, f"RxBIN {card.rx_bin}   RxPCN {card.rx_pcn}   RxGrp {card.rx_group}   Payer ID {card.payer}", bold
    )
    sheet.lines(20, 228, ["Members: 1-800-555-0117   Providers: 1-800-555-0118",
        "Submit claims to: P.O. Box 4400, Amber "
                          "Prairie, WI 54801", "Preauthorization is required for inpatient stays."],
                          pen.but(size=8))  # fmt: skip
    return Drawn(sheet, card.truth(
        "insurer_name", "plan_name", "member_name", "member_id", "group_number", "effective_date", "rx_bin", "rx_pcn",
        "rx_group", "payer_id",
    ), ("copays",))  # fmt: skip


@layout("insurance_card", "train")
def blind4_card_us_hmo_upright(rng: random.Random) -> Drawn:
    """An HMO's temporary card from the web: pairs under one another, the doctor with a number, copays below."""
    card = make_wallet(rng, "us")
    pen = Pen(rng.choice(PRINT_FACES), 10.5)
    sheet = Sheet((300, 440))
    sheet.box(8, 8, 284, 424, 1)
    sheet.text(150, 36, card.insurer, pen.but(size=14, bold=True), "centre")
    sheet.text(150, 52, "TEMPORARY ID CARD", pen.but(size=8.5), "centre")
    pairs = (("Name", card.member.last_first), ("ID No.", card.member_id), ("Group No.", card.group), ("Product",
             card.plan), ("Coverage begins", f"{card.effective:%m/%d/%Y}"), ("PCP", card.doctor.name), ("PCP phone",
             card.pcp_phone), ("BIN", card.rx_bin), ("PCN", card.rx_pcn))  # fmt: skip
    for row, (name, text) in enumerate(pairs):
        sheet.text(24, 84 + 24 * row, name, pen.but(size=9))
        sheet.text(276, 84 + 24 * row, text, pen.but(bold=True), "right")
        sheet.rule(24, 90 + 24 * row, 276, weight=0.3)
    sheet.text(24, 312, "Copays", pen.but(bold=True))
    sheet.lines(24, 328, [f"{service}: ${amount}" for service, amount in card.copays], pen.but(size=9.5), lead=1.35)
    sheet.text(150, 420, "Valid for 30 days while your card is in the mail", pen.but(size=7.5), "centre")
    return Drawn(sheet, card.truth(
        "insurer_name", "plan_name", "member_name", "member_id", "group_number", "effective_date", "rx_bin", "rx_pcn",
        "pcp_name", "pcp_phone", "copays",
    ))  # fmt: skip


@layout("insurance_card", "train")
def blind4_card_sa_class(rng: random.Random) -> Drawn:
    """A Saudi card: class and network, policy number beside the member's, share in per cent, two dates."""
    card = make_wallet(rng, "sa")
    pen = Pen(rng.choice(PRINT_FACES), 9)
    sheet = Sheet((460, 290))
    sheet.band(0, 0, 460, 52, 0.86)
    sheet.text(16, 32, card.insurer, pen.but(size=15, bold=True))
    last = card.effective.replace(year=card.effective.year + 1)
    pairs = (("Name", card.member.name), ("Membership No.", card.member_id), ("Policy No.", card.group), ("Class",
             card.plan), ("Nationality", "Saudi"), ("Valid From", f"{card.effective:%d/%m/%Y}"), ("Valid To",
             f"{last:%d/%m/%Y}"), ("Deductible", "20% max SAR 100"))  # fmt: skip
    for row, (name, text) in enumerate(pairs):
        sheet.text(16, 76 + 19 * row, name, pen)
        sheet.text(112, 76 + 19 * row, f":  {text}", pen.but(bold=True))
    sheet.lines(444, 220, ["Toll free 800 555 0150", "Approvals 24/7"], pen.but(size=8), "right")
    sheet.text(230, 278, "This card is the property of the insurer and must be shown with an identity card.",
               pen.but(size=7.5), "centre")  # fmt: skip
    return Drawn(sheet, card.truth("insurer_name", "member_name", "member_id", "effective_date"),
                 ("group_number", "copays", "plan_name"))  # fmt: skip


@layout("insurance_card", "train")
def blind4_card_za_dependants(rng: random.Random) -> Drawn:
    """A South African scheme's card: principal member, dependants with codes in a table, join date."""
    card = make_wallet(rng, "za")
    child = make_someone(rng, "za", youngest=3, oldest=17)
    pen = Pen(rng.choice(PRINT_FACES), 9)
    sheet = Sheet((480, 300))
    sheet.box(6, 6, 468, 288, 1)
    sheet.text(20, 36, card.insurer, pen.but(size=16, bold=True))
    sheet.text(20, 52, f"Option: {card.plan}", pen)
    sheet.text(20, 80, f"Principal member: {card.member.name}", pen.but(bold=True))
    sheet.text(20, 96, f"Membership number: {card.member_id}", pen.but(bold=True))
    sheet.text(20, 112, f"Benefit start date: {card.effective:%Y-%m-%d}", pen)
    rows = [("00", card.member.name, f"{card.member.born:%Y-%m-%d}"), ("01", f"{child.first} {card.member.last}",
            f"{child.born:%Y-%m-%d}")]  # fmt: skip
    columns = (Column("Dep code", 60), Column("Name", 230), Column("Date of birth", 110))
    Table(columns, pen.but(bold=True), pen, rules="rows", lead=1.4).draw(sheet, 20, 130, rows)
    sheet.lines(20, 230, ["Hospital authorisation 0860 555 010    Ambulance 0861 555 911",
        "Membership does not guarantee "
                          "payment."], pen.but(size=8), lead=1.5)  # fmt: skip
    return Drawn(sheet, card.truth("insurer_name", "plan_name", "member_name", "member_id", "effective_date"))
