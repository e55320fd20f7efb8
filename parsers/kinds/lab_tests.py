"""What was tested: a test's name, and the specimen.

Enters: the text of a cell. Leaves: TEST, a name without the flag in front; SPECIMEN, as printed.
"""

from __future__ import annotations

from dataclasses import replace

from parsers.extraction import ParseOptions
from parsers.kinds.analytes import put_right
from parsers.kinds.base import Parsed, PlainKind
from parsers.kinds.pattern import Pattern
from parsers.kinds.plain import TEXT, ambiguous, one_line

_FLAGGED_TEST = Pattern(
    r"""[(\[]? (?: (?P<sure> HH? | LL? | [↑↓▲▼]{1,2} ) | (?P<word> HIGH | High | LOW | Low | ABN | Abn )
        | (?P<unsure> [*!]{1,3} | [HL]\s?\* | A ) ) [)\]]? (?: \s | (?<=[*!↑↓▲▼)\]]) ) \s* (?P<test> \w.* )""",
    ignore_case=False,
)
_NAMED_SO = Pattern(
    r"[hl]\s(?:pylori|influenza|ducreyi|capsulatum|pneumophila|monocytogenes|lact|carnit|argin|dopa|chain|antigen) .*"
    r"| (?:high|low)\s(?:sensitiv|density|molecular|resolution|power|grade|dose|range|risk) .* | a\s(?:feto|1|2) .*"
)
"""Tests whose names begin with what elsewhere is a flag."""
_BULLETS = " -–—•>"
_SITE = Pattern(r"(?<=\p{L}[^\s]*) \s 0[1-9] $")
"""The number of the laboratory that did a test, printed small behind its name."""
_RATIO = Pattern(r"\b(\p{Lu}{1,4}):\s(\p{Lu}{1,4})\b", ignore_case=False)
"""Two tests in proportion ("AST:ALT"), which the reader of labels parts."""
_IN_SENTENCE = Pattern(
    r"(?:(?:the|your|this|his|her|our)\s(?:patient['’]s\s)?)? (?P<test>.*\S)"
    r"\s(?:is|was|were|are) (?:\s(?:measured|found))? (?:\sat)?"
)
"""A test's name as a letter says it: "Your patient's serum sodium was"."""
_ROW_NUMBER = Pattern(r"\d{1,3}[.)]?")


def _test(text: str, options: ParseOptions) -> Parsed | None:
    """A test's name; a flag in front of it, where a column of flags has no head, is told apart."""
    found = TEXT.parse(text, options)
    name = str(found.value).strip(_BULLETS).rstrip(" :") if found else ""
    if sentence := _IN_SENTENCE.fullmatch(name):
        name = sentence["test"]
    name = put_right(_RATIO.sub(r"\1:\2", _SITE.sub("", name)))
    if not found or not name or _ROW_NUMBER.fullmatch(name):
        return None
    match = _FLAGGED_TEST.fullmatch(name)
    if not match or _NAMED_SO.fullmatch(name):
        return replace(found, value=name)
    flag = match["sure"] or match["word"] or match["unsure"]
    # "H. pylori" without its dot, "* outside our accreditation": only a person can tell.
    sure = match["sure"] and not (flag.isalpha() and match["test"][0].islower())
    doubts = () if sure else (ambiguous("a sign in front of the test may be its flag"),)
    return Parsed({"test": match["test"], "flag": flag}, found.span, (*found.issues, *doubts))


TEST = PlainKind("text", _test)
"""The name of a test, or an object of test and flag where a flag is printed in front of it."""


_NUMBERED = Pattern(r"\W*[A-Z]{0,4}[-./\s]?\d[\d./-]{2,}[A-Z]?\W*")
"""A specimen's number, which laboratories print behind the same word."""


def _specimen(text: str, options: ParseOptions) -> Parsed | None:
    return None if _NUMBERED.fullmatch(one_line(text)) else TEXT.parse(text, options)


SPECIMEN = PlainKind("text", _specimen)
"""What was examined ("Serum"); its number is none."""
