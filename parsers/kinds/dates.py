"""Dates.

Enters: a text that holds a date as people write it. Leaves: ISO 8601 (`2022-05-11`); a date that cannot be, or is
printed without its day, keeps the text as printed and carries INVALID_VALUE, so that nothing is guessed.
Numeric dates are month first unless that is impossible or the document or the deployment says day first
(ParseOptions.day_first, parsers.values.date_order).
The role bounds the year: nobody is born in the future or 120 years ago, no document was written tomorrow.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Literal

from parsers.extraction import Issue, ParseOptions
from parsers.kinds.base import Parsed, PlainKind
from parsers.kinds.pattern import Pattern
from parsers.kinds.plain import ambiguous, corrected, invalid, one_line
from parsers.labels.spelling import nearest

LONGEST_AGO = 20
"""Years: an older date on a form is somebody's birthday rather than the day it was filled in."""

TWELVE = 12
"""No month has a greater number."""

Role = Literal["birth", "past", "any"]

_FULL_MONTHS = "january february march april may june july august september october november december"
_NAMES = {
    name: number + 1
    for number, month in enumerate(_FULL_MONTHS.split())
    for name in ({month, month[:3], "sept"} if month == "september" else {month, month[:3]})
}

_BEFORE = r"(?<![\w/.\-])"
_AFTER = r"(?! \d | [/.\-]\d | [\p{L}]{2})"
_SEP = r"\s? [/.\-–—] \s?"
_STRICT = (
    Pattern(r"(?<!\d)(?P<y>(?:19|20)\d\d) (?P<s>[/.\-]) (?P<m>\d{1,2}) (?P=s) (?P<d>\d{1,2}) (?!\d)"),
    Pattern(r"(?<!\d)(?P<y>(?:19|20)\d\d) (?P<s>[/.\-\s]) (?P<name>\p{L}{3,9}) (?P=s) (?P<d>\d{1,2}) (?!\d)"),
    Pattern(rf"{_BEFORE} (?P<a>\d{{1,2}}) {_SEP} (?P<b>\d{{1,2}}) {_SEP} (?P<y>\d{{4}}|\d{{2}}) {_AFTER}"),
    Pattern(rf"{_BEFORE} (?P<a>\d{{1,2}}) \s (?P<b>\d{{1,2}}) \s (?P<y>(?:19|20)\d\d|\d{{2}}) {_AFTER} (?!\s\d)"),
    Pattern(
        rf"{_BEFORE} (?P<name>\p{{L}}{{3,9}}) \.? [\s/,\-]* (?P<d>\d{{1,2}}) (?:\s?(?:st|nd|rd|th))? [\s,./\-]+ "
        rf"(?P<y>\d{{4}}|['’]?\d{{2}}) {_AFTER}"
    ),
    Pattern(
        rf"{_BEFORE} (?P<d>\d{{1,2}}) (?:\s?(?:st|nd|rd|th))? (?:\s of)? [\s./,\-]* (?P<name>\p{{L}}{{3,9}}) "
        rf"[\s,./\-]* (?P<y>\d{{4}}|['’]?\d{{2}}) {_AFTER}"
    ),
)
_TIME = Pattern(r"[\s,]* (?:at\s)? T? \d{1,2} [:.] \d{2} (?:[:.]\d{2})? (?:\s?[ap]\.?m\.?|\s?hrs?|\s?h)? (?!\w)")
"""A time of day behind a date belongs to it and says nothing more."""
_COMPACT = Pattern(r"\d{8}")
_NO_DAY = (
    Pattern(rf"{_BEFORE} \d{{1,2}} \s?[/\-]\s? (?:19|20)\d\d {_AFTER}"),
    Pattern(rf"{_BEFORE} (?:{'|'.join(_NAMES)}) \.?,?\s* (?:19|20)\d\d {_AFTER}"),
)
_LOOSE = Pattern(
    r"(?<![\w/.\-]) (?P<a>[\dOoQlISBZ|]{1,2}) \s?[/.\-–—|l!\\,:]\s? (?P<b>[\dOoQlISBZ|]{1,2}) \s?[/.\-–—|l!\\,:]\s?"
    r"(?P<y>[\dOoQlISBZ|]{4}|[\dOoQlISBZ|]{2}) (?!\w | [/.\-]\d)",
    ignore_case=False,
)
_LOOSE_NAMED = Pattern(
    r"(?<![\w/.\-]) (?P<name>(?=\S{0,8}\p{L}\S?\p{L}) [\p{L}\d|!]{3,9}) [\s./,\-]+ "
    r"(?P<d>\d{1,2}) (?:\s?(?:st|nd|rd|th))? [\s,./\-]+"
    r"(?P<y>\d{4}) (?!\w | [/.\-]\d)"
)
_AS_DIGITS = str.maketrans("OoQlISBZ|", "000115821")


@dataclass(frozen=True, slots=True)
class _Reading:
    """One way to read a stretch of text as a date; `problem` says why it is not one."""

    day: date | None
    span: tuple[int, int]
    issues: tuple[Issue, ...] = ()
    four_digit_year: bool = True


def _full_year(printed: str, role: Role, today: date) -> tuple[int, tuple[Issue, ...]]:
    """The year meant by two or four digits; a birth that could lie a century earlier is in doubt."""
    digits = printed.lstrip("'’")
    if len(digits) == 4:
        return int(digits), ()
    this_century = today.year - today.year % 100 + int(digits)
    if role == "any":
        return (this_century if this_century <= today.year + 50 else this_century - 100), ()
    if this_century > today.year:
        return this_century - 100, ()
    old = today.year - (this_century - 100)
    doubt = role == "birth" and old <= 110
    return this_century, ((ambiguous(f"the year may be {this_century} or {this_century - 100}"),) if doubt else ())


def _calendar(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month_and_day(first: int, second: int, options: ParseOptions) -> tuple[int, int]:
    day_first = (options.day_first and second <= 12) or first > 12
    return (second, first) if day_first else (first, second)


def _month_named(word: str) -> tuple[int | None, tuple[Issue, ...]]:
    bare = word.casefold()
    if bare in _NAMES:
        return _NAMES[bare], ()
    found = nearest(bare, _NAMES, within=0.35 * max(3, len(bare)) / 3)
    months = {_NAMES[name] for cost, name in found if cost == found[0][0]} if found else set()
    return (months.pop(), (corrected(word, found[0][1].title()),)) if len(months) == 1 else (None, ())


def _understand(groups: dict[str, str], span: tuple[int, int], role: Role, options: ParseOptions) -> _Reading | None:
    today = options.today or date.today()
    year, issues = _full_year(groups["y"], role, today)
    if "name" in groups:
        month, doubts = _month_named(groups["name"])
        if month is None:
            return None
        issues, day = (*issues, *doubts), int(groups["d"])
    elif "m" in groups:
        month, day = int(groups["m"]), int(groups["d"])
    else:
        month, day = _month_and_day(int(groups["a"]), int(groups["b"]), options)
        if options.order_unsure and month != day and max(month, day) <= TWELVE:
            issues = (*issues, ambiguous("the day and the month may be the other way round"))
    return _Reading(_calendar(year, month, day), span, issues, len(groups["y"].lstrip("'’")) == 4)


def _strict(text: str, role: Role, options: ParseOptions) -> _Reading | None:
    readings = []
    for pattern in _STRICT:
        match = pattern.search(text)
        if match:
            reading = _understand(match.groupdict(), match.span(), role, options)
            if reading:
                readings.append(reading)
    return min(readings, key=lambda reading: reading.span[0], default=None)


def _compact(text: str, role: Role, options: ParseOptions) -> _Reading | None:
    match = _COMPACT.fullmatch(text.strip())
    if not match:
        return None
    digits, start = match.group(), text.index(match.group())
    month, day_of = _month_and_day(int(digits[:2]), int(digits[2:4]), options)
    orders = ((int(digits[:4]), int(digits[4:6]), int(digits[6:])), (int(digits[4:]), month, day_of))
    found = {day for y, m, d in orders if (day := _calendar(y, m, d)) and 1900 <= day.year <= 2100}
    if len(found) != 1:
        return None
    return _Reading(found.pop(), (start, start + 8), (ambiguous("eight digits without separators"),))


def _loose(text: str, role: Role, options: ParseOptions) -> _Reading | None:
    named = _LOOSE_NAMED.search(text)
    if named:
        return _understand(named.groupdict(), named.span(), role, options)
    match = _LOOSE.search(text)
    if not match or sum(character.isdigit() for character in match.group()) < 4:
        return None
    groups = {name: value.translate(_AS_DIGITS) for name, value in match.groupdict().items()}
    reading = _understand(groups, match.span(), role, options)
    if reading is None or reading.day is None:
        return reading
    doubt = corrected(one_line(match.group()), reading.day.isoformat())
    return _Reading(reading.day, reading.span, (*reading.issues, doubt), reading.four_digit_year)


def _out_of_role(day: date, role: Role, options: ParseOptions) -> tuple[Issue, ...]:
    today = options.today or date.today()
    if not 1880 <= day.year <= 2100:
        return (invalid(f"the year {day.year} is implausible"),)
    if role != "any" and day > today:
        return (invalid("the date lies in the future"),)
    if role == "past" and today.year - day.year > LONGEST_AGO:
        return (invalid(f"more than {LONGEST_AGO} years ago"),)
    if role == "birth" and today.year - day.year > 120:
        return (invalid("more than 120 years ago"),)
    return ()


def _date(text: str, options: ParseOptions, *, role: Role) -> Parsed | None:
    text = text.replace("\n", " ")
    reading = _strict(text, role, options) or _compact(text, role, options) or _loose(text, role, options)
    if reading is None:
        return _without_day(text)
    start, end = reading.span
    if reading.day is None:
        return Parsed(
            one_line(text[start:end]),
            reading.span,
            (
                *reading.issues,
                invalid("no such day"),
            ),
        )
    time = _TIME.match(text, end)
    issues = (*reading.issues, *_out_of_role(reading.day, role, options))
    return Parsed(
        reading.day.isoformat(),
        (start, time.end() if time else end),
        issues,
        verified=reading.four_digit_year and not issues,
    )


def _without_day(text: str) -> Parsed | None:
    for pattern in _NO_DAY:
        match = pattern.search(text)
        if match:
            return Parsed(one_line(match.group()), match.span(), (invalid("a date without its day"),))
    return None


# No "format": "date": a date that cannot be stays as printed, with its issue.
_SCHEMA = {"type": "string", "description": "ISO 8601 date; as printed when it is no date"}

DATE = PlainKind("date", partial(_date, role="past"), _SCHEMA, critical=True)
BIRTH_DATE = PlainKind("birth_date", partial(_date, role="birth"), _SCHEMA, critical=True)
ANY_DATE = PlainKind("any_date", partial(_date, role="any"), _SCHEMA, critical=True)
