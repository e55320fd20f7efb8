"""What a laboratory marks a result with: "H", "Low", "*", "above the reference limit".

Enters: the text of a cell. Leaves: FLAG, as printed; one that is not known is in doubt.
"""

from __future__ import annotations

from parsers.extraction import ParseOptions
from parsers.kinds.base import Parsed, PlainKind
from parsers.kinds.pattern import Pattern
from parsers.kinds.plain import ambiguous, one_line, trimmed

BEYOND = r"""(?: (?:above|below|over|under) \s (?:the\s)? (?:(?:high|low|upper|lower|normal)\s)? (?:reference\s)?
    (?:limit|range|interval|normal) | (?:outside|out\sof) \s (?:the\s)? (?:normal\s|reference\s)? (?:range|limits?) )"""
FLAGS = rf"""(?: {BEYOND} | [(\[]? (?: critical(?:ly)?\s)? (?: hh? | ll? | aa? | c[hl]? | \*{{1,3}} | !{{1,2}}
    | [↑↓▲▼]{{1,2}} | crit(?:ical)? | high | low | abnormal | abn | panic | within\srange | normal | n | wnl
    | borderline | h\* | l\* | \*[hl]{{1,2}} | [+-]{{1,2}} ) [)\]]? )"""
WORD_FLAGS = r"""(?: \(? (?: hh? | ll? | \*{1,3} | !{1,2} | [↑↓▲▼]{1,2} | high | low | abnormal | abn | critical
    | h\s?\* | l\s?\* ) \)? )"""
_FLAG_ALONE = Pattern(FLAGS)
_GERM = Pattern(
    r"(?-i:S|I|R|SDD|NS) | susceptible | sensitive | intermediate | resistant | susceptible[\s\-]dose[\s\-]dependent"
    r" | non[\s\-]?susceptible"
)
"""What an antibiotic does to a germ, beside the concentration that it takes."""


def _flag(text: str, _: ParseOptions) -> Parsed | None:
    start, end = trimmed(text.replace("\n", " "))
    value = one_line(text[start:end])
    if not value or not (any(map(str.isalnum, value)) or set(value) & set("*!↑↓▲▼+-")):
        return None
    doubts = () if _FLAG_ALONE.fullmatch(value) or _GERM.fullmatch(value) else (ambiguous("not a flag that is known"),)
    return Parsed(value.strip("()[] "), (start, end), doubts)


FLAG = PlainKind("lab_flag", _flag)
