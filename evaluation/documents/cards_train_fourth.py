"""More insurance cards of seven countries."""

from __future__ import annotations

import random

from evaluation.documents.card_facts import Card
from evaluation.documents.country_people import Land, abroad, lately, make_line, make_medico, make_sick, make_somebody
from evaluation.documents.fonts import PRINT_FACES
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.sheet import Pen, Sheet, fitting

_INSURERS = {
    "us": "Tamarind Health,Cobblestone Mutual,Sable Creek Health Plan,Pinnacle Ridge BlueChoice",
    "in": "Suraksha Jeevan Health Insurance Co. Ltd.,Bharosa General Insurance", "ie": "Shamrock Life Health,"
    "Claddagh Health",
    "za": "Baobab Medical Scheme,Karoo Health", "ke": "Tumaini Insurance Company,Simba Health", "ca": "Loonie Life "
    "Assurance,"
    "Great Maple Benefits", "ph": "Sampaguita HealthCare,Bayanihan Medicard",
}  # fmt: skip
_PLANS = {"us": "PPO 2500,HMO Basic,EPO Value,HSA Advantage", "in": "Family Shield,Senior Secure", "ie": "Plan B "
"Excess,"
          "One Plus", "za": "Classic Saver,Hospital Plus", "ke": "Premier,Corporate Afya", "ca": "Extended Health",
          "ph": "Platinum,Gold"}  # fmt: skip


def make_pass(rng: random.Random, land: Land) -> Card:
    """What a card says."""
    services = rng.choice((("Office Visit", "Specialist", "Urgent Care", "Emergency"), ("PCP", "SPC", "ER"),
                           ("Primary Care", "Specialist", "Emergency Room")))  # fmt: skip
    prices = sorted(rng.sample((5, 15, 30, 40, 55, 70, 90, 150, 275, 400), len(services)))
    digits = rng.randint(10**8, 10**9 - 1)
    return Card(
        make_sick(rng, land, youngest=20), make_medico(rng, land), make_line(rng, land),
        rng.choice(_INSURERS[land].split(",")), rng.choice(_PLANS[land].split(",")),
        rng.choice((f"{rng.choice('TSC')}{rng.choice('HMP')}{rng.choice('AEX')}{digits}", f"{digits}", f"{digits}-01")),
        rng.choice((f"{rng.randint(10000, 99999)}", f"00{rng.randint(100000, 999999)}", f"{rng.choice('CS')}"
                    f"{rng.randint(1000, 9999)}")),
        f"{rng.randint(10000, 99999)}", f"0{rng.randint(10000, 29999)}",
        rng.choice(("IRX", "MEDCO", "HZRX", "07870000")),
        rng.choice((f"TAM{rng.randint(100, 999)}", f"RX{rng.randint(10000, 99999)}")), lately(rng).replace(day=1),
        list(zip(services, prices, strict=True)),
    )  # fmt: skip


@layout("insurance_card", "train")
def blind2_card_us_grid(rng: random.Random) -> Drawn:
    """An American card: copays in a grid with their amounts under them, pharmacy numbers beside the member."""
    card = make_pass(rng, "us")
    pen = Pen(rng.choice(PRINT_FACES), 10.5)
    bold = pen.but(bold=True)
    sheet = Sheet((510, 320))
    sheet.band(0, 0, 510, 52, 0.85)
    sheet.text(20, 34, card.insurer, bold.but(size=18))
    sheet.text(490, 34, card.plan, bold.but(size=13), "right")
    for x, at, rows in ((20, 110, (("Member", card.member.name), ("Member ID", card.member_id), ("Group #", card.group),
                                   ("Payer ID", card.payer))),
                        (320, 400, (("RxBIN", card.rx_bin), ("RxPCN", card.rx_pcn), ("RxGroup",
                                    card.rx_group)))):  # fmt: skip
        for row, (name, text) in enumerate(rows):
            sheet.text(x, 86 + 22 * row, name, pen)
            sheet.text(at, 86 + 22 * row, text, bold)
    sheet.rule(20, 190, 490)
    wide = 470 / len(card.copays)
    for place, (service, amount) in enumerate(card.copays):
        sheet.text(20 + wide * (place + 0.5), 216, service, pen, "centre")
        sheet.text(20 + wide * (place + 0.5), 236, f"${amount}", bold.but(size=13), "centre")
    sheet.text(20, 290, "In network only. Deductible applies to some services.", pen.but(size=8.5))
    return Drawn(sheet, card.truth(
        "insurer_name", "plan_name", "member_name", "member_id", "group_number", "payer_id", "rx_bin", "rx_pcn",
        "rx_group", "copays",
    ))  # fmt: skip


@layout("insurance_card", "train")
def blind2_card_us_medicare(rng: random.Random) -> Drawn:
    """The national card of older Americans: captions over values in capitals, two parts of cover with one day."""
    card = make_pass(rng, "us")
    letters = "ACDEFGHJKMNPQRTUVWXY"
    number = (
        f"{rng.randint(1, 9)}{rng.choice(letters)}{rng.choice(letters)}{rng.randint(0, 9)}-{rng.choice(letters)}"
        f"{rng.choice(letters)}{rng.randint(0, 9)}-{rng.choice(letters)}{rng.choice(letters)}{rng.randint(10, 99)}"
    )
    pen = Pen(rng.choice(("sans", "modern", "office")), 11)
    sheet = Sheet((490, 310))
    sheet.band(0, 0, 490, 66, 0.3)
    sheet.text(245, 42, "MEDICARE HEALTH INSURANCE", Pen("sans", 20, True, 1.0), "centre")
    sheet.text(24, 104, "Name/Nombre", pen.but(size=9))
    sheet.text(24, 124, card.member.name.upper(), pen.but(size=15, bold=True))
    sheet.text(24, 158, "Medicare Number/Número de Medicare", pen.but(size=9))
    sheet.text(24, 180, number, pen.but(size=17, bold=True))
    sheet.text(24, 214, "Entitled to/Con derecho a", pen.but(size=9))
    sheet.text(300, 214, "Coverage starts/Cobertura empieza", pen.but(size=9))
    for row, part in enumerate(("HOSPITAL (PART A)", "MEDICAL (PART B)")):
        sheet.text(24, 236 + 22 * row, part, pen.but(size=13, bold=True))
        sheet.text(300, 236 + 22 * row, f"{card.effective:%m-%d-%Y}", pen.but(size=13, bold=True))
    return Drawn(sheet, card.truth("member_name", "effective_date", member_id=number), ("insurer_name", "plan_name"))


@layout("insurance_card", "train")
def blind2_card_us_medicaid(rng: random.Random) -> Drawn:
    """A state plan's card, front above back on a letter with its addressee: doctor named, nothing to pay."""
    card = make_pass(rng, "us")
    pen = Pen(rng.choice(PRINT_FACES), 10)
    bold = pen.but(bold=True)
    sheet = Sheet()
    sheet.lines(60, 70, [card.member.name, *card.member.address.lines], pen.but(size=11))
    sheet.wrapped(60, 140, 480, "Here is your new member ID card. Cut along the line and carry it with you. Show it "
    "when "
                  "you see a doctor or fill a prescription.", pen.but(size=11))  # fmt: skip
    sheet.box(130, 200, 350, 220, 1)
    sheet.text(146, 226, card.insurer, bold.but(size=16))
    sheet.text(146, 242, f"Plan: {card.plan}", pen)
    facts = [
        ("Member Name:", card.member.name),
        ("Member ID #:", card.member_id),
        ("Effective Date:", f"{card.effective:%m/%d/%Y}"),
        ("PCP Name:", f"{card.doctor.name}"),
        ("PCP Phone:", card.pcp_phone),
    ]
    for row, (name, text) in enumerate(facts):
        sheet.text(146, 270 + 18 * row, name, pen)
        sheet.text(240, 270 + 18 * row, text, bold)
    sheet.text(146, 370, f"RxBIN: {card.rx_bin}", pen)
    sheet.text(146, 386, f"RxPCN: {card.rx_pcn}    RxGRP: {card.rx_group}", pen)
    sheet.box(130, 440, 350, 160, 1)
    sheet.lines(
        146,
        464,
        [
            "Member Services: 1-800-555-0114 (TTY 711)",
            "24-Hour Nurse Line: 1-800-555-0136",
            f"Providers: submit claims with payer ID {card.payer}",
            "Emergencies: call 911",
        ],
        pen,
        lead=1.7,
    )
    return Drawn(sheet, card.truth(
        "insurer_name", "plan_name", "member_name", "member_id", "effective_date", "pcp_name", "pcp_phone", "rx_bin",
        "rx_pcn", "rx_group", "payer_id",
    ))  # fmt: skip


@layout("insurance_card", "train")
def blind2_card_in_family(rng: random.Random) -> Drawn:
    """An Indian administrator's card: insurer and administrator named, policy and member number, validity."""
    card = make_pass(rng, "in")
    pen = Pen(rng.choice(PRINT_FACES), 10)
    sheet = Sheet((460, 290))
    sheet.box(4, 4, 452, 282, 0.8)
    sheet.text(18, 30, card.insurer, fitting(card.insurer, 420, pen.but(size=14, bold=True)))
    rows = (
        ("Member Name", card.member.name),
        ("UHID / Member ID", card.member_id),
        ("Policy Type", card.plan),
        ("DOB", f"{card.member.born:%d/%m/%Y}"),
        ("Gender", card.member.sex.capitalize()),
        ("Valid From", f"{card.effective:%d-%b-%Y}"),
        ("Valid Upto", f"{card.effective.replace(year=card.effective.year + 1):%d-%b-%Y}"),
    )
    for row, (name, text) in enumerate(rows):
        sheet.text(18, 62 + 22 * row, name, pen)
        sheet.text(130, 62 + 22 * row, f":  {text}", pen.but(bold=True))
    sheet.box(360, 56, 80, 96, 0.6)
    sheet.text(18, 240, "TPA: Samarth Health Services (TPA) Pvt. Ltd.   Helpline 1800 000 4444", pen.but(size=8.5))
    sheet.text(18, 254, "This card is not a guarantee of admission or payment.", pen.but(size=8))
    return Drawn(sheet, card.truth("insurer_name", "member_name", "member_id", "plan_name", "effective_date"))


@layout("insurance_card", "train")
def blind2_card_za_scheme(rng: random.Random) -> Drawn:
    """A South African scheme's card: main member on top, dependants in a table with their codes."""
    card = make_pass(rng, "za")
    pen = Pen(rng.choice(PRINT_FACES), 10.5)
    sheet = Sheet((480, 310))
    sheet.text(20, 38, card.insurer, pen.but(size=18, bold=True))
    sheet.text(460, 38, "Membership card", pen.but(size=11), "right")
    sheet.rule(20, 48, 460)
    for row, (name, text) in enumerate((("Main member", card.member.name), ("Membership number", card.member_id),
                                        ("Option", card.plan), ("Join date", abroad(rng, card.effective,
                                         plain=True)))):  # fmt: skip
        sheet.text(20, 74 + 20 * row, name, pen)
        sheet.text(150, 74 + 20 * row, text, pen.but(bold=True))
    sheet.text(20, 172, "Code", pen.but(bold=True))
    sheet.text(70, 172, "Beneficiary", pen.but(bold=True))
    sheet.text(300, 172, "Date of birth", pen.but(bold=True))
    people = [card.member, *(make_somebody(rng, "za", youngest=3, oldest=50) for _ in range(rng.randint(1, 3)))]
    for row, who in enumerate(people):
        sheet.text(20, 192 + 18 * row, f"0{row}", pen)
        sheet.text(70, 192 + 18 * row, who.name, pen)
        sheet.text(300, 192 + 18 * row, f"{who.born:%Y-%m-%d}", pen)
    sheet.text(20, 296, "Emergencies 082 555 0911", pen.but(size=9))
    return Drawn(sheet, card.truth("insurer_name", "member_name", "member_id", "plan_name"), ("effective_date",))


@layout("insurance_card", "train")
def blind2_card_ie_plain(rng: random.Random) -> Drawn:
    """An Irish insurer's card: number and name without much around them."""
    card = make_pass(rng, "ie")
    pen = Pen(rng.choice(PRINT_FACES), 11)
    sheet = Sheet((450, 285))
    sheet.text(430, 40, card.insurer, pen.but(size=17, bold=True), "right")
    sheet.lines(
        24,
        130,
        [
            f"Policy holder  {card.member.name}",
            f"Membership no.  {card.member_id}",
            f"Scheme  {card.plan}",
            f"Cover start date  {abroad(rng, card.effective, plain=True)}",
        ],
        pen,
        lead=2.1,
    )
    sheet.text(24, 262, "Before any planned stay in hospital call us to check your cover.", pen.but(size=8.5))
    return Drawn(sheet, card.truth("insurer_name", "member_name", "member_id", "plan_name", "effective_date"))


@layout("insurance_card", "train")
def blind2_card_ca_drug(rng: random.Random) -> Drawn:
    """A Canadian employer's drug card: carrier, group and certificate in figures that stand in one row."""
    card = make_pass(rng, "ca")
    pen = Pen(rng.choice(PRINT_FACES), 11)
    bold = pen.but(bold=True)
    sheet = Sheet((480, 300))
    sheet.text(22, 42, card.insurer, bold.but(size=17))
    sheet.text(22, 62, f"{card.plan}", pen)
    x = 22.0
    for name, text in (("GROUP NO.", card.group), ("MEMBER ID", card.member_id)):
        sheet.text(x, 130, name, pen.but(size=8.5))
        sheet.text(x, 148, text, bold.but(size=14))
        x += 150
    sheet.text(22, 196, "PLAN MEMBER", pen.but(size=8.5))
    sheet.text(22, 214, card.member.name.upper(), bold.but(size=13))
    sheet.text(22, 272, "Pharmacist: present with provincial health card.", pen.but(size=8.5))
    return Drawn(sheet, card.truth("insurer_name", "plan_name", "member_name", "member_id", "group_number"))
