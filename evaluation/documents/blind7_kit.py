"""What the documents held apart share: whom a paper is about, and HTML for tables and pairs of label and value.

Enters: a seeded random generator, a country's code, texts as printed. Leaves: facts; HTML; papers that Chromium prints.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from html import escape

from evaluation.documents.bill_facts import Charge
from evaluation.documents.blind7_people import HOUSES, LANDS
from evaluation.documents.cases import Case
from evaluation.documents.cases import case as any_case
from evaluation.documents.claim_facts import Claim
from evaluation.documents.country_people import in_brackets
from evaluation.documents.printed import Printed
from evaluation.documents.world_facts import request

_BASE = (
    "*{box-sizing:border-box}body{margin:0;color:#111}table{border-collapse:collapse}td,th{vertical-align:top;"
    "text-align:left}thead{display:table-header-group}tr{break-inside:avoid}h1,h2,h3,h4,p{margin:0}"
    ".r{text-align:right}.c{text-align:center}.b{font-weight:bold}.row{display:flex;justify-content:space-between}"
)


def case(rng: random.Random, nation: str, *, youngest: int = 21, oldest: int = 84) -> Case:
    """A case in a country; ages in years at the end of 2026."""
    return any_case(rng, nation, youngest=youngest, oldest=oldest, lands=LANDS, houses=HOUSES)


def paper(css: str, body: str, size: str = "letter", margin: str = "0.5in") -> Printed:
    """A document with a style sheet of its own, on a paper that CSS knows."""
    page = f"@page{{size:{size};margin:{margin}}}"
    return Printed(f"<!doctype html><meta charset=utf-8><style>{page}{_BASE}{css}</style><body>{body}")


class Raw(str):
    """A cell's text that is HTML already."""

    __slots__ = ()


def _cell(text: str) -> str:
    return text if isinstance(text, Raw) else escape(text)


def table(heads: Sequence[str], rows: Iterable[Sequence[str]], align: str = "", cls: str = "") -> str:
    """A table; columns aligned by the letters l, c and r; without a row of heads where there are none."""
    sides = align or "l" * 40
    top = "".join(f"<th class={side}>{escape(text)}</th>" for side, text in zip(sides, heads, strict=False))
    body = "".join(
        "<tr>"
        + "".join(f"<td class={side}>{_cell(text)}</td>" for side, text in zip(sides, row, strict=False))
        + "</tr>"
        for row in rows
    )
    return f"<table class='{cls}'>{f'<thead><tr>{top}</tr></thead>' if heads else ''}<tbody>{body}</tbody></table>"


def pairs(said: Iterable[tuple[str, str]], cls: str = "", mark: str = "") -> str:
    """Labels and values in a table of two columns; `mark` follows each label."""
    body = "".join(f"<tr><td class=k>{label}{mark}</td><td class=v>{escape(text)}</td></tr>" for label, text in said)
    return f"<table class='{cls}'>{body}</table>"


def grid(said: Iterable[tuple[str, str]], across: int, cls: str = "", tag: str = "span") -> str:
    """Cells with a small label above the value, so many across."""
    cells = [f"<td><{tag} class=k>{label}</{tag}><br><span class=v>{escape(text)}</span></td>" for label, text in said]
    rows = ("".join(cells[at : at + across]) for at in range(0, len(cells), across))
    return f"<table class='{cls}'>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>"


def inline(said: Iterable[tuple[str, str]], gap: str = "&emsp;") -> str:
    """Labels in bold with their values on one line."""
    return gap.join(f"<b>{label}</b> {escape(text)}" for label, text in said)


def items(texts: Iterable[str], tag: str = "ul") -> str:
    """A list with bullets, or with numbers ("ol")."""
    return f"<{tag}>" + "".join(f"<li>{escape(text)}</li>" for text in texts) + f"</{tag}>"


def boxes(options: Iterable[str], chosen: str, gap: str = "&ensp;") -> str:
    """Tick boxes with their words, one of them ticked."""
    return gap.join(f"{'&#9746;' if option == chosen else '&#9744;'} {option}" for option in options)


def us(day: date) -> str:
    """Month, day and year with slashes."""
    return f"{day:%m/%d/%Y}"


def short(day: date) -> str:
    """Month, day and year without noughts before them."""
    return f"{day.month}/{day.day}/{day.year}"


def dmy(day: date, mark: str = "/") -> str:
    """Day, month and year in figures."""
    return f"{day:%d}{mark}{day:%m}{mark}{day.year}"


def named(day: date, mark: str = " ") -> str:
    """Day, month's short name and year."""
    return f"{day:%d}{mark}{day:%b}{mark}{day.year}"


def spoken(day: date) -> str:
    """Month's short name, day and year, as American systems write."""
    return f"{day:%b} {day.day}, {day.year}"


def asked(rng: random.Random, low: int, high: int) -> tuple[Case, Claim]:
    """An American case and a claim of its patient, between `low` and `high` services."""
    one, claim = case(rng, "us", youngest=23), request(rng, "us", low, high)
    who, kin = (replace(person, phone=plainly(person.phone)) for person in (one.who, one.other))
    owner = who if claim.relation == "Self" else replace(kin, last=who.last, address=who.address)
    return replace(one, who=who), replace(
        claim, patient=who, insured=owner, facility=one.house, facility_address=one.place, billing=one.house,
        billing_address=one.place, billing_phone=plainly(one.phone), doctor=one.doctor)  # fmt: skip


def plainly(phone: str) -> str:
    """An American number with its area in brackets."""
    return in_brackets(phone.removeprefix("+1 ").replace(".", "-"))


def evened(charges: Iterable[Charge]) -> list[Charge]:
    """The charges at prices without cents."""
    return [replace(charge, unit=charge.unit // 100 * 100) for charge in charges]
