"""Units as laboratories print them, and the numbers beside them.

Enters: the text of a cell. Leaves: LAB_UNIT, as printed. Nothing is computed or converted. Units follow the Unified
Code for Units of Measure (UCUM, https://ucum.org) and the ways in which laboratories print them ("mg/dl", "x10^3/uL",
"cells/cumm"); a unit that is none of these is in doubt.
"""

from __future__ import annotations

from parsers.extraction import ParseOptions
from parsers.kinds.base import Parsed, PlainKind
from parsers.kinds.pattern import Pattern
from parsers.kinds.plain import LEADERS, ambiguous, one_line, trimmed

ATOM = r"""(?: [kmunpfdcµμ]?(?:g|mol|l|eq|iu|u|osm|s|au)(?:m)? | mc[gl] | gm%? | gms | [kmunpfdcµμ]?m[23]? | eq
    | units? | cells? | copies | cfu | h(?:rs?|ours?|pf)? | lpf | min | sec(?:onds)? | days? | d | wk | cumm
    | cu\.?\s?mm | cmm | mmhg | mm\s?hg | index | ratio | titer | titre | s/co | coi | inr | gpl | mpl
    | creatinine | cr | crea | hb | million | mill | lakhs? | thou(?:sand)? | ths | k | m | log | percent | fields?
    | eu | au | ru | mets | bpm | °c | °f | wbcs? | rbcs? | w | kg | lbs? )"""
POWER = r"(?: [x×*]?\s?10\s?(?:\^|\*\*?|e)?\s?[0-9]{1,2} | x\s?10(?:\^|e)\d{1,2} | [x×]?10[³⁶⁹⁻¹²⁄] )"
_NUMBER_OF = r"(?: \d{1,3}(?:\.\d{1,2})?\s? )"
UNIT = (
    rf"(?: % | {POWER}(?:\s?/\s?{ATOM})? | {ATOM}(?:\s?[/.·]\s?{_NUMBER_OF}?{ATOM})* (?:/1\.73)? \s?%? "
    rf"| /\s?{_NUMBER_OF}?{ATOM} | mm\s?/\s?1st\s?h(?:ou)?r )"
)
_WHOLE_UNIT = Pattern(rf"{UNIT} (?:\s?\([\w\s]{{1,12}}\) | \s(?:feu|ddu|fe|n))? \.?")
NUMBER = r"(?: \d{1,3}(?:,\d{2,3})+(?:\.\d+)? | \d+(?:[.,]\d+)? | \.\d+ )"
COMPARED = (
    r"(?: (?: [<>]\s?or\s?= | [<>≤≥]=? | (?:less|greater|more)\sthan | up\sto | below | above | under | over ) \s? )"
)


def is_unit(text: str) -> bool:
    """Whether the text is a unit as laboratories print them, and nothing else."""
    return _WHOLE_UNIT.fullmatch(one_line(text)) is not None


_FLAGGED_UNIT = Pattern(
    r"(?P<f1>HH?|LL?|[*!↑↓▲▼]{1,2}|High|Low|HIGH|LOW) \s (?P<u1>\S.*) | (?P<u2>.*\S) \s (?P<f2>HH?|LL?|[*!↑↓▲▼]{1,2})",
    ignore_case=False,
)
"""A unit with a flag beside it, whose column has no head."""


def _unit(text: str, _: ParseOptions) -> Parsed | None:
    start, end = trimmed(text.replace("\n", " "), LEADERS + "-–—")
    value = one_line(text[start:end])
    if not any(character.isalpha() or character == "%" for character in value):
        return None
    flagged = _FLAGGED_UNIT.fullmatch(value)
    if flagged and not is_unit(value) and is_unit(unit := flagged["u1"] or flagged["u2"]):
        return Parsed({"unit": unit, "flag": flagged["f1"] or flagged["f2"]}, (start, end))
    doubts = () if is_unit(value) else (ambiguous("not a unit that is known"),)
    return Parsed(value, (start, end), doubts)


LAB_UNIT = PlainKind("lab_unit", _unit, critical=True)
"""A unit, or an object of unit and flag where a flag is printed beside it."""
