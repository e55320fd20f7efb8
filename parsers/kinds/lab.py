"""What a laboratory found: a result with its unit and flag.

Enters: the text of a table's cell, which may hold several of them ("9.0 g/dL L"). Leaves: RESULT, an object of value,
unit and flag, each as printed. Nothing is computed or converted.
"""

from __future__ import annotations

from parsers.extraction import ParseOptions
from parsers.kinds.base import STRING, Parsed, PlainKind
from parsers.kinds.lab_flags import WORD_FLAGS
from parsers.kinds.lab_units import COMPARED, NUMBER, UNIT, is_unit
from parsers.kinds.lab_words import PHRASED, WORDS
from parsers.kinds.pattern import Pattern
from parsers.kinds.plain import ambiguous, is_redacted, one_line, trimmed

_RESULT = Pattern(
    rf"""(?: (?P<before>{WORD_FLAGS} | (?-i:A)) (?:\s|(?<=[*!↑↓▲▼])) )?
        (?P<value> {COMPARED}? (?: {NUMBER} (?: \s?[-–:/]\s?{NUMBER} )? | \d\s?\+ | \+{{1,4}} ) )
        (?: \s? (?P<unit> {UNIT} ) (?![\w/]) )?? (?: \s? (?P<flag> {WORD_FLAGS} ) )?"""
)
_SIGNED = Pattern(
    rf"(?P<value> {COMPARED}? {NUMBER} ) (?: \s (?P<unit> {UNIT} ) )? \s [(\[]? (?P<flag> \+{{1,3}} | -{{1,3}} ) [)\]]?"
)
"""A number with a plus or a minus behind it, as laboratories of the Continent mark what is high or low."""
_COUNT_OF_TESTS = Pattern(r"\(\d{1,3}\)")
"""What stands behind a panel's name: how many tests it has."""


def _result(text: str, _: ParseOptions) -> Parsed | None:
    flat = text.replace("\n", " ")
    start, end = trimmed(flat)
    if signed := _SIGNED.fullmatch(one_line(flat)):
        members = {name: signed[name] for name in ("value", "unit", "flag") if signed[name]}
        return Parsed(members, (flat.index(signed["value"]), len(flat.rstrip())))
    match = _RESULT.fullmatch(one_line(flat[start:end]))
    if match is None:
        return _qualitative(flat, start, end)
    members = {name: match[name].strip("() ") for name in ("value", "unit") if match[name]}
    flag = match["flag"] or match["before"]
    if flag:
        members["flag"] = flag.strip("() ")
    if not match["unit"] and is_unit(one_line(flat[start:end])) and not match["value"].isdigit():
        return None
    return Parsed({name: one_line(member) for name, member in members.items()}, (start, end))


def _qualitative(text: str, start: int, end: int) -> Parsed | None:
    """A result in words, or with more in its cell than is known; a unit that wrapped to a line of its own is none."""
    value = one_line(text[start:end])
    unit = is_unit(value) and value != "S"  # "S" alone says that a germ is sensitive
    if unit or not any(map(str.isalnum, value)) or is_redacted(value) or _COUNT_OF_TESTS.fullmatch(value):
        return None
    flag = Pattern(rf"(?P<value>.+?) \s \(?(?P<flag>{WORD_FLAGS})\)?").fullmatch(value)
    said = flag["value"] if flag else value
    members = {"value": said, **({"flag": flag["flag"].strip("()")} if flag else {})}
    known = said.casefold().strip(".") in WORDS or PHRASED.fullmatch(said) is not None
    doubts = () if known else (ambiguous("a result in words that are not usual ones"),)
    return Parsed(members, (start, end), doubts)


_MEMBERS = {"value": dict(STRING), "unit": dict(STRING), "flag": dict(STRING)}
RESULT = PlainKind("lab_result", _result, {"type": "object", "properties": _MEMBERS}, critical=True)
