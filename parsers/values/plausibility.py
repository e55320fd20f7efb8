"""What a form's values must be to one another: days in their order, flags that agree with ranges.

Enters: the checks that a form describes (`parsers.values.extras`) and its fields. Leaves: the fields, those that
contradict one another marked for a person. Nothing is put right.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from parsers.confidence import sent_to_review
from parsers.extraction import FieldValue, Issue, ParseOptions
from parsers.kinds import later as regex
from parsers.kinds.lab_ranges import limits, number, other_unit
from parsers.values.extras import FlagAgainstRange, Order

Fields = dict[str, FieldValue | Sequence[FieldValue]]

_DAY = regex.compile(r"\d{4}-\d\d-\d\d")
_HIGH = regex.compile(r"(?:crit\w*\s)?(?:h\b|hh\b|high|↑|▲|above|ch\b)", regex.IGNORECASE)
_LOW = regex.compile(r"(?:crit\w*\s)?(?:l\b|ll\b|low|↓|▼|below|cl\b)", regex.IGNORECASE)
_NORMAL = regex.compile(r"n\b|normal|wnl|within|negative", regex.IGNORECASE)
_TIGHT = regex.compile(r"\d[\d.,]*[-–]\d[\d.,]*")
_WIDE = regex.compile(r"\d[\d.,]* [-–] \d[\d.,]*")
_DASH = regex.compile(r"\s*([-–])\s*")
BEYOND = 20
"""A value so many times beyond its range has lost a decimal point more often than it was measured."""


def checked(fields: Fields, checks: Iterable[Order | FlagAgainstRange], options: ParseOptions) -> Fields:
    """The fields with what contradicts one another in doubt."""
    found = dict(fields)
    for check in checks:
        found |= _in_order(found, check, options) if isinstance(check, Order) else _flagged(found, check, options)
    return found


def _in_order(fields: Fields, order: Order, options: ParseOptions) -> Fields:
    days = [each for name in order.names if isinstance(each := fields.get(name), FieldValue) and _is_day(each)]
    wrong: Fields = {}
    for before, after in pairwise(days):
        if str(before.value) > str(after.value):
            said = f"{_said(before)} must not be later than {_said(after).lower()}."
            for each in (before, after):
                wrong[each.name] = sent_to_review(each, [Issue("INVALID_VALUE", said)], options)
    return wrong


def _is_day(field: FieldValue) -> bool:
    return isinstance(field.value, str) and _DAY.fullmatch(field.value, timeout=1) is not None


def _said(field: FieldValue) -> str:
    return field.name.replace("_", " ").capitalize()


def _flagged(fields: Fields, check: FlagAgainstRange, options: ParseOptions) -> Fields:
    rows = fields.get(check.table, ())
    if isinstance(rows, FieldValue):
        return {}
    rows = _spaced_alike(rows, check.range)
    flags = any(isinstance(row.value, Mapping) and row.value.get(check.flag) for row in rows)
    return {check.table: [_row(row, check, flags, options) for row in rows]} if rows else {}


def _spaced_alike(rows: Sequence[FieldValue], member: str) -> Sequence[FieldValue]:
    """The rows with blanks around the dashes of their ranges, or without, as most of them have: a laboratory prints
    them alike, and readers lose narrow blanks.
    """
    ranges = [str(row.value.get(member, "")) if isinstance(row.value, Mapping) else "" for row in rows]
    tight = sum(bool(_TIGHT.fullmatch(each, timeout=1)) for each in ranges)
    wide = sum(bool(_WIDE.fullmatch(each, timeout=1)) for each in ranges)
    odd, dash = (_TIGHT, r" \1 ") if wide > 2 * tight else (_WIDE, r"\1")
    if not tight or not wide or max(tight, wide) <= 2 * min(tight, wide):
        return rows
    return [
        replace(row, value={**row.value, member: _DASH.sub(dash, text, timeout=1)})
        if isinstance(row.value, Mapping) and odd.fullmatch(text, timeout=1)
        else row
        for row, text in zip(rows, ranges, strict=True)
    ]


def _row(row: FieldValue, check: FlagAgainstRange, flags: bool, options: ParseOptions) -> FieldValue:
    """The row, in doubt when its flag and its range contradict; `flags`: others of the table are flagged."""
    members = row.value if isinstance(row.value, Mapping) else {}
    value = number(str(members.get(check.value, "")))
    low, high = limits(str(members.get(check.range, "")))
    if value is None or (low is None and high is None):
        return row
    doubt = _contradiction(value, low, high, str(members.get(check.flag, "")), flags)
    if other_unit(str(members.get(check.range, "")), str(members.get(check.unit, ""))):
        doubt = "The range is printed in another unit than the value."
    return sent_to_review(row, [Issue("INVALID_VALUE", doubt)], options) if doubt else row


def _contradiction(value: float, low: float | None, high: float | None, flag: str, flags: bool) -> str:
    above, below = high is not None and value > high, low is not None and value < low
    if (high and value > BEYOND * high) or (low and value < low / BEYOND):
        return "The value lies so far beyond its range that a decimal point may be missing."
    if (above or below) and (_NORMAL.match(flag, timeout=1) or (flags and not flag)):
        return "The value lies outside its range and is not flagged."
    if (_HIGH.match(flag, timeout=1) and not above) or (_LOW.match(flag, timeout=1) and not below):
        return "The flag does not agree with the reference range."
    return ""
