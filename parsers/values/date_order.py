"""Whether a document writes the day or the month first in dates of numbers alone.

Enters: the runs of a document and the deployment's options. Leaves: the options with the countries that the document
speaks of, and the order that its own dates tell (17/12/2020 has its day first), else the signs of its country. Where
these contradict one another, where the country writes both or nothing tells, a date that could be either goes to a
person.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from parsers.extraction import ParseOptions
from parsers.kinds import later as regex
from parsers.kinds.dates import TWELVE
from parsers.kinds.numbers import SIGN, currency_of
from parsers.kinds.pattern import Pattern
from parsers.labels.layout import Run
from parsers.lexicon.countries import countries, spoken_of

_NUMERIC = regex.compile(r"(?<![\w/.\-])(\d{1,2})\s?([/.\-])\s?(\d{1,2})\s?\2\s?((?:19|20)\d\d|\d\d)(?![\w/\-]|\.\d)")
_CODE = rf"(?!inr[ :.]{{0,3}}\d{{1,2}}(?:\.\d+)?(?![\d,])) (?!rm[ .]{{0,2}}\d{{1,4}}(?![\d,.])) (?:{SIGN})"
_MONEY = Pattern(
    rf"""(?<!\p{{L}})
        (?: (?P<sign>{_CODE}) (?: [ :.]{{0,3}} \d[\d,]* (?:\.\d\d(?!\d)|,\d{{3}}|\s?/[-=]) | \s?[)\]])
          | (?:amount|amt|price|rate|total|cost|mrp|charges?|fees?|currency|in)
            [ (:]{{1,3}} (?P<named>{_CODE})(?!\p{{L}})
          | (?P<mark>[£₹€₦₱৳] | rs\.?(?=\s?\d) | rupees | taka\b) )"""
)
"""Money that says whose it is. A code by itself may be a word of medicine (INR, CAD, CHF) or a room (Rm)."""
_DAY_FIRST = regex.compile(
    r"\b(?i:takaful)\b|\b(?:Pvt|cumm|Tk)\b|\bM\.B\.,? ?B\.S\b|"
    r"\b(?:MBBS|MB ?Ch ?B|BMBS|MRCGP|MRCP|FRCS|BDS|TDS|QDS|DHA-P)\b|"
    r"\b(?:bd|tds|qds|od|nocte|mane)\s?[x×]\s?\d{1,2}/(?:7|52|12)\b|(?<![\d.])\d{1,2}\.\d{1,2}\.(?:19|20)\d\d(?![\d.])|"
    r"\(0[2378]\) ?\d{4} ?\d{4}\b|(?<![\w/.\-])0[1-8]\d{2,3}\s\d{3}\s?\d{3,4}(?![\w\-])"
)
"""Signs of no one country, and yet of none that writes the month first: degrees and short hand that American doctors
do not write, dots in dates, a number with the nought of a trunk line."""
_CALLED = regex.compile(
    r"(?<![\d+])(?:\+?1[\s.\-])?(?:\([2-9]\d\d\)\s?|[2-9]\d\d[.\-])\d{3}[.\-]\d{4}(?!\d)|\+1\s?[(2-9]"
)
"""A telephone number as the United States write it, and Canada and the Caribbean with them."""


_FORMAT = regex.compile(
    r"(?<![A-Za-z])(?:D\s?D?\s?[/\-. |]*\s?M\s?M?\s?[/\-. |]*\s?(?:[YC]\s?){2,4}|"
    r"M\s?M?\s?[/\-. |]*\s?D\s?D?\s?[/\-. |]*\s?(?:[YC]\s?){2,4}|"
    r"day[\s/\-,]+month[\s/\-,]+year|month[\s/\-,]+day[\s/\-,]+year)(?![A-Za-z])",
    regex.IGNORECASE,
)
"""How forms print the order in which dates are to be written."""

HEAD = 20_000
"""Characters from a document's beginning within which it says when the patient came and went."""
FEW_DAYS, USUAL_STAY, LONG_STAY = 14, 45, 60
"""Days in hospital."""
_WHEN = (
    r"(?:(?!adm|disch|separ|birth|d\.?o\.?b|print|report)\D){0,60}?"
    r"(?<!\d)(\d{1,2})([/.\-])(\d{1,2})\2((?:19|20)\d\d)(?!\d)"
)
_CAME = regex.compile(rf"\b(?:admission|admitted|admit|d\.?o\.?a)\b{_WHEN}", regex.IGNORECASE)
_WENT = regex.compile(rf"\b(?:discharged?|separation|d\.?o\.?d)\b{_WHEN}", regex.IGNORECASE)


def settled(runs: Sequence[Run], options: ParseOptions) -> ParseOptions:
    """The options with the order of day and month that the document tells."""
    text = "\n".join(run.text for run in runs)
    orders = {order for run in runs for order in _own_dates(run.text)} or set(_asked_for(text))
    named = frozenset(spoken_of(text))
    options = replace(options, countries=named)
    usual = _of_the_countries(text, named)
    either = "either" in usual
    american = "month" in usual or (not either and _CALLED.search(text, timeout=1) is not None)
    abroad = "day" in usual or (not either and _DAY_FIRST.search(text, timeout=1) is not None)
    if orders:
        unsure = len(orders) > 1 or (orders == {"day"} and american and not abroad)
        return replace(options, day_first=options.day_first if unsure else "day" in orders, order_unsure=unsure)
    if american == abroad and (by_stay := _of_a_stay(text[:HEAD])):
        return replace(options, day_first=by_stay == "day", order_unsure=by_stay == "either")
    if american == abroad:
        # Nothing tells, or both: what a deployment mostly receives is no reason to believe it of this paper.
        return replace(options, order_unsure=True)
    return replace(options, day_first=True) if abroad else options


def _of_the_countries(text: str, named: frozenset[str]) -> set[str]:
    """How the countries that the paper names, and those in whose money it reckons, write their dates."""
    money = {found[0] for sign in _signs(text) if (found := currency_of(sign))}
    return {country.dates for code, country in countries().items() if code in named or country.currency in money}


def _signs(text: str) -> Iterator[str]:
    """Signs of money, but a plain $, which many countries write."""
    for match in _MONEY.finditer(text):
        sign = match["sign"] or match["named"] or match["mark"]
        if sign != "$":
            yield sign


def _asked_for(text: str) -> Iterator[str]:
    """What the form itself says that dates are to begin with: "(DD/MM/YYYY)", "month-day-year"."""
    for match in _FORMAT.finditer(text, timeout=1):
        yield "day" if match.group()[0] in "dD" else "month"


def _of_a_stay(text: str) -> str:
    """What stands first in the dates of admission and discharge where only one order makes a stay of usual length.

    "either" where both do, one of them a matter of days and the other of weeks; "" where nothing is told.
    """
    came, went = (pattern.search(text, timeout=1) for pattern in (_CAME, _WENT))
    if not came or not went or came[2] != went[2]:
        return ""
    days = {order: _days(came, went, order) for order in ("day", "month")}
    usual = [order for order, length in days.items() if 0 <= length <= USUAL_STAY]
    odd = [order for order, length in days.items() if not 0 <= length <= LONG_STAY]
    either = len(usual) == len(days) and min(days.values()) < FEW_DAYS < max(days.values())
    return usual[0] if len(usual) == len(odd) == 1 else "either" if either else ""


def _days(came: regex.Match[str], went: regex.Match[str], order: str) -> int:
    """Days from admission to discharge; less than nought for dates that do not exist."""
    at = (3, 1) if order == "day" else (1, 3)
    try:
        first, last = (date(int(each[4]), int(each[at[0]]), int(each[at[1]])) for each in (came, went))
    except ValueError:
        return -1
    return (last - first).days


def _own_dates(text: str) -> Iterator[str]:
    """What the dates of a text that can only be read one way write first."""
    for match in _NUMERIC.finditer(text, timeout=1):
        first, second = int(match[1]), int(match[3])
        if first > TWELVE >= second > 0 and first <= 31:
            yield "day"
        elif second > TWELVE >= first > 0 and second <= 31:
            yield "month"
