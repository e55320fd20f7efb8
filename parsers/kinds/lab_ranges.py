"""Reference ranges: what is usual for a test.

Enters: the text of a cell. Leaves: REFERENCE_RANGE, as printed, and what its limits are.
"""

from __future__ import annotations

from parsers.extraction import Issue, ParseOptions
from parsers.kinds.base import Parsed, PlainKind
from parsers.kinds.lab_flags import WORD_FLAGS
from parsers.kinds.lab_units import COMPARED, NUMBER, UNIT, is_unit
from parsers.kinds.lab_words import WORDS
from parsers.kinds.pattern import Pattern
from parsers.kinds.plain import LEADERS, ambiguous, invalid, one_line, trimmed

_RANGE = Pattern(
    rf"""[(\[]? (?: [\p{{L}}\s]{{2,24}} :? \s )?
        (?: {COMPARED}\s?{NUMBER} | {NUMBER} \s? %? \s?(?:[-–—~]|to)\s? {NUMBER}
          | {NUMBER}\s?(?:or\s(?:less|more|greater)|\+) )"""
)
SPAN = rf"(?: {COMPARED}\s?{NUMBER} | {NUMBER} \s?(?:[-–—~]|to)\s? {NUMBER} )"
_FLAGGED_RANGE = Pattern(
    rf"""(?P<range> [(\[]? {SPAN} (?: \s? {UNIT} )? [)\]]? ) \s (?P<flag> {WORD_FLAGS} | normal | n )"""
)
"""A range with the flag behind it, whose column has no head."""
_BEHIND_RANGE = Pattern(rf"{SPAN} (?:\s?{UNIT})? \s (?P<said>(?-i:\p{{Lu}})[\p{{L}}.\-]* (?:\s\S+)*)")
"""A range with words behind it that begin with a capital, as the next test's name does, or who signs the report."""
_WITH_UNIT = Pattern(rf"{SPAN} \s? (?P<unit>\S.*)")
_WHOLE_SPAN = Pattern(rf"[(\[]? {SPAN} (?: \s? {UNIT} )? [)\]]?")
_LOPSIDED = Pattern(r"(?<=\d)(?:-\s|\s-)(?=\d)")
"""A dash with a blank on one side only, as readers leave it; nobody prints it so."""


def is_span(text: str) -> bool:
    """Whether the text is a range of numbers, or a limit, and nothing else."""
    return _WHOLE_SPAN.fullmatch(one_line(text)) is not None


def _range(text: str, _: ParseOptions) -> Parsed | None:
    start, end = trimmed(text.replace("\n", " "))
    value = _LOPSIDED.sub(" - ", one_line(text[start:end]))
    if flagged := _FLAGGED_RANGE.fullmatch(value):
        members = {"reference_range": flagged["range"].strip("()[] "), "flag": flagged["flag"].strip("() ")}
        return Parsed(members, (start, end))
    if value[-2:-1] in (")", "]"):  # the end of a sentence
        value = value.rstrip(".,;")
    if value[:1] + value[-1:] in ("()", "[]") and value.count(value[0]) == 1:
        value = value[1:-1].strip()
    if value[-1:] in (")", "]") and not {"(", "["} & set(value):  # "(normal 20-41)"
        value = value[:-1].strip()
    if value.casefold().strip(".") in WORDS:
        return Parsed(value, (start, end))
    if not value.strip(LEADERS + "-–—"):
        return None
    measured = _WITH_UNIT.fullmatch(value)
    unit = measured["unit"] if measured and is_unit(measured["unit"]) else ""
    return Parsed({"reference_range": value, "unit": unit} if unit else value, (start, end), _doubts(value, unit))


def _doubts(value: str, unit: str) -> tuple[Issue, ...]:
    if not _RANGE.match(value):
        return (ambiguous("not a range as laboratories print them"),)
    behind = None if unit else _BEHIND_RANGE.fullmatch(value)
    if behind and behind["said"].casefold().strip(".") not in WORDS:
        return (ambiguous("what stands behind the range may be another test's"),)
    low, high = limits(value)
    return (
        (invalid("the range ends below its beginning"),) if low is not None and high is not None and low > high else ()
    )


REFERENCE_RANGE = PlainKind("reference_range", _range, critical=True)
"""A range as printed; with a flag or a unit behind it an object of both: the unit may be printed nowhere else."""

CALLED = (
    r"(?i:(?:biological\s)?ref(?:erence)?\.?(?:\s(?:range|interval|value)s?)?|normal(?:\s(?:range|value)s?)?|target|"
    r"n\.?v\.?|[nr]\.?r\.?)"
)
RANGE_CALLED = Pattern(
    rf"(?:{CALLED} | (?:standard|usual|target|healthy|expected|your)\srange) \s? :? \s (?P<range>{SPAN})"
    rf"(?:\s?(?P<unit>{UNIT}))? [\s.]*"
)
"""A range behind its caption: "Normal range: 70 - 99 mg/dL"."""
_ONE_SIDED = Pattern(
    rf"(?P<sign>[<>≤≥]=?|less\sthan|greater\sthan|more\sthan|up\sto|below|above|under|over) \s? (?P<n>{NUMBER})"
)
_BETWEEN = Pattern(rf"(?P<low>{NUMBER}) \s? %? \s? (?:[-–—~]|to) \s? (?P<high>{NUMBER})")


def number(text: str) -> float | None:
    """The number that a result is, None for one that is compared ("<5"), in words, or a ratio."""
    plain = text.strip().replace(",", "")
    return float(plain) if Pattern(r"\d+(?:\.\d+)?|\.\d+").fullmatch(plain) else None


def limits(text: str) -> tuple[float | None, float | None]:
    """(lowest, highest) value within a reference range; None where it has no limit or cannot be understood."""
    one = _ONE_SIDED.search(text)
    between = _BETWEEN.search(text)
    if between and len(list(_BETWEEN.finditer(text))) == 1 and not one:
        return number(between["low"]), number(between["high"])
    if one and not between and len(list(_ONE_SIDED.finditer(text))) == 1:
        limit = number(one["n"])
        return (
            (None, limit)
            if one["sign"][0].lower() in "<≤lb" or one["sign"].lower()[:2] in ("up", "un")
            else (limit, None)
        )
    return None, None


_UNIT_BEHIND = Pattern(rf"{SPAN} \s? (?<![\d.](?=\d)) (?P<unit>{UNIT})")


def other_unit(span: str, unit: str) -> bool:
    """Whether a range is printed with a unit of its own that is not the value's `unit` ("" where none is printed)."""
    behind = _UNIT_BEHIND.fullmatch(span)
    return bool(unit and behind) and _squashed(behind["unit"] if behind else "") != _squashed(unit)


def _squashed(unit: str) -> str:
    return "".join(unit.casefold().translate(str.maketrans("µμ", "uu", " .×x*^")).split())
