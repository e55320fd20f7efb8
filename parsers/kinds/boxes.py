"""Values as forms of boxes split them: dates in three cells, amounts with a rule before the cents, last names first.

Enters: the words of one box. Leaves: what the plain kinds leave. The box says what the text alone leaves open: which
two digits are the month, that the last two are cents, that the last name stands first.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from parsers.extraction import Issue, ParseOptions
from parsers.kinds.base import Kind, Parsed, PlainKind
from parsers.kinds.codes import IDENTIFIER, npi_is_valid
from parsers.kinds.contact import ADDRESS, PHONE
from parsers.kinds.dates import BIRTH_DATE, DATE
from parsers.kinds.numbers import MONEY, MONEY_OFF
from parsers.kinds.pattern import Pattern
from parsers.kinds.person import PERSON
from parsers.kinds.plain import LEADERS, TEXT, ambiguous, corrected, invalid, one_line

_PARTS = Pattern(r"(?P<m>\d\d?) [\s/|.\-]{1,3} (?P<d>\d\d?) [\s/|.\-]{1,3} (?P<y>\d{4}|\d\d)")
_TOGETHER = Pattern(r"(?P<m>\d\d) [\s/|]{0,3} (?P<d>\d\d) [\s/|]{0,3} (?P<y>(?:19|20)\d\d|\d\d)")
_EDGES = " \t\n|_.,;:[](){}!'’`"


_AS_DIGITS = str.maketrans("OoCcQDIl|SBZG", "0000001115826")
"""Letters that are read for digits; a box that holds digits alone tells them."""


def _digits_meant(text: str) -> tuple[str, tuple[Issue, ...]]:
    """The text with letters put right where only digits can stand, and a doubt about it."""
    meant = text.translate(_AS_DIGITS)
    return meant, () if meant == text else (corrected(text, meant),)


def _date(text: str, options: ParseOptions, *, kind: Kind) -> Parsed | None:
    flat = one_line(text).strip(_EDGES)
    doubts: tuple[Issue, ...] = ()
    match = _PARTS.fullmatch(flat) or _TOGETHER.fullmatch(flat)
    if not match:
        flat, doubts = _digits_meant(flat)
        match = _PARTS.fullmatch(flat) or _TOGETHER.fullmatch(flat)
    if not match:
        return kind.parse(text, options)
    month_first = replace(options, day_first=False, order_unsure=False)
    parsed = kind.parse(f"{match['m']}/{match['d']}/{match['y']}", month_first)
    if parsed is None:
        return None
    issues = (*parsed.issues, *doubts)
    if int(match["m"]) > 12:
        issues = (*issues, ambiguous("the form asks for the month first"))
    return replace(parsed, span=_all_of(text), issues=issues, verified=parsed.verified and not issues)


_SPLIT = Pattern(r"\$? \s? (?P<dollars>\d{1,3}(?:,\d{3})+|\d+) \s? [\s.,:;|'’`\-]{1,3} \s? (?P<cents>\d\d)")
_WHOLE = Pattern(r"\$? \s? (?P<dollars>\d{1,7})")


def _money(text: str, options: ParseOptions, *, kind: Kind) -> Parsed | None:
    flat = one_line(text).strip(_EDGES.replace("_", "") + "_")
    match = _SPLIT.fullmatch(flat)
    if match:
        amount = f"{int(match['dollars'].replace(',', ''))}.{match['cents']}"
        return Parsed(amount, _all_of(text))
    whole = _WHOLE.fullmatch(flat)
    if whole:
        digits = whole["dollars"]
        doubt = ambiguous("the rule before the cents was not seen")
        amount = f"{int(digits[:-2])}.{digits[-2:]}" if len(digits) > 3 else f"{int(digits)}.00"
        return Parsed(amount, _all_of(text), (doubt,))
    return kind.parse(text, options)


_UNITS = Pattern(r"(?P<n>\d{1,5}(?:\.\d{1,3})?)")


def _units(text: str, _: ParseOptions) -> Parsed | None:
    match = _UNITS.fullmatch(one_line(text).strip(_EDGES))
    if not match:
        return None
    doubts = () if float(match["n"]) else (ambiguous("nothing was done nought times"),)
    return Parsed(match["n"], _all_of(text), doubts)


def _provider_id(text: str, options: ParseOptions) -> Parsed | None:
    """An identifier; ten digits are an NPI and have a check digit."""
    parsed = IDENTIFIER.parse(text, options)
    number = str(parsed.value) if parsed else ""
    if parsed is None or len(number) != 10 or not number.isdigit():
        return parsed
    if npi_is_valid(number):
        return replace(parsed, verified=not parsed.issues)
    return replace(parsed, issues=(*parsed.issues, invalid("the check digit of this NPI is wrong")))


_POSTCODE = Pattern(
    r",.*? (?<![\w-])"
    r"(?: \d{5}(?:-?\d{4})? | \d{3}\s?\d{3} | [A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2} | [A-Z]\d[A-Z]\s?\d[A-Z]\d ) (?![\w-])"
)


def _whole_address(text: str, options: ParseOptions) -> Parsed | None:
    """An address to pay to: without a postcode its second line may have been lost."""
    parsed = ADDRESS.parse(text, options)
    if parsed is None or _POSTCODE.search(str(parsed.value)):
        return parsed
    doubt = ambiguous("no postcode: the town may be missing")
    return replace(parsed, issues=(*parsed.issues, doubt), verified=False)


_COMMA = Pattern(r"\s*,\s*")
_SAME = frozenset({"same", "self", "same as patient", "same as above"})


def _name(text: str, options: ParseOptions) -> Parsed | None:
    """“Doe, John, Q” is John Q Doe; without a comma the order is not known and the name stays as written."""
    names = [name for name in _COMMA.sub(",", one_line(text).strip(LEADERS + ",")).split(",") if name]
    parsed = PERSON.parse(", ".join((names[0], " ".join(names[1:]))) if len(names) > 1 else text, options)
    if parsed is None:
        return None
    issues = parsed.issues
    if len(names) == 1 and len(str(parsed.value).split()) > 1 and str(parsed.value).casefold() not in _SAME:
        issues = (*issues, ambiguous("the form asks for the last name first, and no comma tells which it is"))
    return replace(parsed, span=_all_of(text) if len(names) > 1 else parsed.span, issues=issues)


def _phone(text: str, options: ParseOptions) -> Parsed | None:
    """The brackets around the area code are printed in the form, and readers lose one or both."""
    flat, doubts = _digits_meant(text)
    digits = "".join(filter(str.isdigit, flat))
    if len(digits) != 10 or any(map(str.isalpha, flat)):
        return PHONE.parse(text, options)
    parsed = PHONE.parse(f"({digits[:3]}) {digits[3:6]}-{digits[6:]}", options)
    return replace(parsed, span=_all_of(text), issues=(*parsed.issues, *doubts)) if parsed else None


_QUALIFIER = Pattern(r"(?:DN|DK|DQ)\b[\s|:.]*", ignore_case=False)


def _provider(text: str, options: ParseOptions) -> Parsed | None:
    """A name without the two letters before it that say who is meant: referring, ordering or supervising."""
    qualifier = _QUALIFIER.match(text)
    start = qualifier.end() if qualifier else 0
    parsed = TEXT.parse(text[start:], options)
    return replace(parsed, span=(parsed.span[0] + start, parsed.span[1] + start)) if parsed else None


def _all_of(text: str) -> tuple[int, int]:
    return len(text) - len(text.lstrip(_EDGES)), len(text.rstrip(_EDGES))


BOX_DATE = PlainKind("date", partial(_date, kind=DATE), DATE.schema, critical=True)
BOX_BIRTH_DATE = PlainKind("birth_date", partial(_date, kind=BIRTH_DATE), BIRTH_DATE.schema, critical=True)
BOX_MONEY = PlainKind("money", partial(_money, kind=MONEY), MONEY.schema, critical=True)
BOX_MONEY_OFF = PlainKind("money", partial(_money, kind=MONEY_OFF), MONEY_OFF.schema, critical=True)
WHOLE_ADDRESS = PlainKind("address", _whole_address, ADDRESS.schema)
PROVIDER_ID = PlainKind("identifier", _provider_id, IDENTIFIER.schema, critical=True)
BOX_UNITS = PlainKind("units", _units, critical=True)
BOX_PHONE = PlainKind("phone", _phone)
BOX_TEXT = PlainKind("words", TEXT.read)
BOX_PROVIDER = PlainKind("words", _provider)
BOX_NAME = PlainKind("person", _name, PERSON.schema)
