"""American insurance cards held apart, as payers' portals and printers make them: accuracy is reported on these."""

from __future__ import annotations

import random

from evaluation.documents.blind7_kit import case, grid, pairs, paper, us
from evaluation.documents.layouts import Drawn, layout

# fmt: off
_CARD = ".card{width:3.9in;height:2.45in;border:1px solid #888;border-radius:12px;padding:12px 14px;position:relative}"


def _copays(said: tuple[tuple[str, str], ...]) -> list[dict[str, str]]:
    return [{"service": service, "amount": f"{amount.lstrip('$')}.00"} for service, amount in said]


@layout("insurance_card", "test")
def blind7_card_us_portal_sheet(rng: random.Random) -> Drawn:
    """A member's portal prints front and back above one another on a sheet with lines to fold."""
    one = case(rng, "us")
    number, group = one.no("YWM^########", "R^#######"), one.no("0^#####", "7^####")
    pays = (("Primary care", f"${rng.choice((20, 25, 30))}"), ("Specialist", f"${rng.choice((45, 50, 60))}"), (
        "Emergency room", f"${rng.choice((250, 300))}"), ("Urgent care", "$60"))
    body = (f"<p class=f>Printed from the member portal on {us(one.day)}. Present this page until your card "
        f"arrives.</p><div class="
            "card><div class=row><b class=logo>Bluegate</b><b>Choice Plus PPO</b></div><div class=two><div>" + pairs((
                ("Member name", one.who.name), ("Member ID", number), ("Group number", group), ("Effective", us(
                    one.day))))
            + "</div><div>" + pairs(pays) + "</div></div><div class=bot>RxBIN 610014 &emsp; RxPCN MEDDPRIME &emsp; "
                "RxGrp BGRX01"
            "</div></div><div class=fold></div><div class='card back'><p>Providers: submit claims to payer ID 84980 "
            "or Bluegate, PO "
            "Box 27401, Omaha, NE 68127. Preauthorization is required for hospital admissions.</p>" + pairs((
                ("Member services", "1-800-555-0158"), ("Provider line", "1-800-555-0161"), ("Nurse advice 24/7",
                "1-800-555-0139"), ("TTY", "711"))) + "</div>")
    css = (_CARD + "body{font:9.5pt Roboto}.f{color:#666;margin-bottom:14px}.logo{color:#06c;font-size:18pt}"
        ".two{display:flex;"
           "justify-content:space-between;margin-top:14px}.k{color:#555;padding-right:8px;font-size:8.5pt}"
           ".bot{position:absolute;"
           "bottom:10px;font-size:8.5pt}.fold{border-top:1px dashed #999;margin:14px 0;width:3.9in}"
           ".back{font-size:8.5pt}")
    return Drawn(paper(css, body), one.truth(
        "member_name", insurer_name="Bluegate", plan_name="Choice Plus PPO", member_id=number, group_number=group,
        effective_date=one.day.isoformat(), rx_bin="610014", rx_pcn="MEDDPRIME", rx_group="BGRX01", payer_id="84980",
        copays=_copays(pays)))


@layout("insurance_card", "test")
def blind7_card_us_app_shot(rng: random.Random) -> Drawn:
    """A picture of an app's card: values below small grey captions, in a page as small as a telephone."""
    one = case(rng, "us")
    number, group = one.no("9^######## 01", "W^### ^####"), one.no("00^####")
    pays = (("PCP", "$0"), ("Specialist", f"${rng.choice((40, 55))}"), ("ER", "$350"), ("Telehealth", "$15"))
    body = ("<div class=bar>&lt; &emsp; Digital ID card</div><div class=box><b class=logo>Meadowlark Health</b>" + grid(
        (
        ("NAME", one.who.name), ("MEMBER ID", number), ("PLAN", "Silver 3500 EPO"), ("GROUP", group), ("PCP",
            one.doctor.name),
        ("PCP PHONE", one.phone), ("RX BIN", "004336"), ("RX PCN", "ADV"), ("RX GRP", "RX6630"), ("PAYER ID",
            "41147")), 2, "g")
        + "</div><div class=box><b>Copays</b>" + pairs(pays, "p") + "</div><p class=c>Share &emsp; Save to wallet "
            "&emsp; "
        "View back</p>")
    css = ("body{font:11pt Roboto;background:#f2f2f5}.bar{background:#3b2a72;color:#fff;padding:14px;margin:-12px "
        "-12px 12px}"
           ".box{background:#fff;border-radius:12px;padding:12px;margin-bottom:12px}.logo{color:#3b2a72;"
           "font-size:16pt}.g{width:"
           "100%;margin-top:10px}.g td{padding:4px 0;width:50%}.k{font-size:7.5pt;color:#777}.p{width:100%}.p "
           ".k{font-size:11pt}.p .v{"
           "text-align:right}.p td{padding:5px 0;border-bottom:1px solid #eee}")
    return Drawn(paper(css, body, "4.2in 7.2in", "12px"), one.truth(
        "member_name", insurer_name="Meadowlark Health", plan_name="Silver 3500 EPO", member_id=number,
            group_number=group,
        pcp_name=one.doctor.name, pcp_phone=one.phone, rx_bin="004336", rx_pcn="ADV", rx_group="RX6630",
            payer_id="41147",
        copays=_copays(pays)))


@layout("insurance_card", "test")
def blind7_card_us_letter_with_cards(rng: random.Random) -> Drawn:
    """A welcome letter with two cards to break out below it: the letter says who, the cards say what."""
    one = case(rng, "us")
    number, group = one.no("H^########", "JLM^#########"), one.no("^####-0^#")
    inner = ("<b class=logo>Pioneer Valley HMO</b>" + pairs((
        ("Subscriber", one.who.name.upper()), ("ID No.", number), ("Group No.", group), ("Plan", "HMO Value 2000"), (
            "PCP", one.doctor.name.upper()), ("Coverage begins", us(one.day)))) + "<p class=s>OV $25 &nbsp; SPEC $45 "
            "&nbsp; ER "
        "$200</p><p class=s>BIN 003858 PCN A4 GRP PVHRX</p>")
    body = (f"<div class=row><div>Pioneer Valley HMO<br>PO Box 411<br>Holyoke, MA 01041</div><div>{us(one.day)}</div>"
        f"</div><p class="
            f"to>{one.who.name}<br>{'<br>'.join(one.who.address.lines)}</p><p>Dear {one.who.name},</p><p>Welcome to "
            f"Pioneer Valley "
            "HMO. Below are your new identification cards. Please carry one with you and show it whenever you receive "
            "care. If any "
            f"information is wrong, call Member Services at 1-800-555-0172.</p><p>Sincerely,<br>Member Services</p>"
            f"<div class=cards>"
            f"<div class=card>{inner}</div><div class=card>{inner}</div></div>")
    css = (_CARD + "body{font:10.5pt 'Liberation Serif'}.to{margin:40px 0 30px 20px}p{margin:8px 0}"
        ".cards{display:flex;gap:10px;"
           "margin-top:1.2in;font:8.5pt 'Liberation Sans'}.card{width:3.65in}.logo{font-size:13pt;color:#083}"
           ".k{padding-right:8px}"
           ".s{margin:5px 0}")
    return Drawn(paper(css, body), one.truth(
        "member_name", insurer_name="Pioneer Valley HMO", plan_name="HMO Value 2000", member_id=number,
            group_number=group,
        pcp_name=one.doctor.name, effective_date=one.day.isoformat(), rx_bin="003858", rx_pcn="A4", rx_group="PVHRX",
        copays=[{"service": "OV", "amount": "25.00"}, {"service": "SPEC", "amount": "45.00"}, {"service": "ER",
            "amount": "200.00"}]))


@layout("insurance_card", "test")
def blind7_card_us_medicaid_copy(rng: random.Random) -> Drawn:
    """A managed Medicaid card copied onto a whole sheet of white paper, both sides, small print below."""
    one = case(rng, "us", youngest=2, oldest=60)
    number = one.no("1^########0^", "^#########")
    body = ("<div class=gap></div><div class=card><div class=row><b class=logo>Sunrise Community Health Plan</b><b>"
        "MEDICAID</b></div>"
            + pairs((("Member Name:", one.who.last_first), ("Medicaid ID #:", number), ("Date of Birth:", us(
                one.who.born)), (
                "Effective Date:", us(one.day)), ("Primary Care Provider:", one.signed), ("PCP Phone:", one.phone)),
                    "m")
            + "<p class=s>RxBIN: 020115 &nbsp; RxPCN: MCD &nbsp; RxGRP: SCHP1</p><p class=s>No copays for covered "
                "services.</p></div>"
            "<div class=gap></div><div class='card small'><p><b>Members:</b> Show this card each time you get care. "
            "In an emergency "
            "call 911 or go to the nearest emergency room.</p><p><b>Providers:</b> This card is for identification "
            "only and does not "
            "guarantee eligibility. Verify at 1-866-555-0118.</p><p>Send claims to: PO Box 4040, Farmington, MO "
            "63640. EDI Payer "
            "ID 68069</p></div>")
    css = (_CARD + "body{font:9pt 'Liberation Sans'}.gap{height:.7in}.card{margin-left:1.4in}.logo{font-size:12pt}"
        ".m{margin-top:10px}"
           ".k{font-weight:bold;padding-right:6px;white-space:nowrap}.s{margin-top:6px}.small p{margin:8px 0}")
    return Drawn(paper(css, body), one.truth(
        "member_name", insurer_name="Sunrise Community Health Plan", member_id=number,
            effective_date=one.day.isoformat(),
        pcp_name=one.signed, pcp_phone=one.phone, rx_bin="020115", rx_pcn="MCD", rx_group="SCHP1", payer_id="68069"),
        ("plan_name", "pcp_name", "copays"))
