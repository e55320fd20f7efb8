"""Answers out of a few: sex, yes or no, immunity, marital status, relationship.

Enters: a text that holds one of the words people answer with. Leaves: the contract's word or boolean (`male`, `true`,
`not immune`), or for marital status and relationship the word as printed. A text that prints all the options (“M / F”)
has not answered: which of them is ticked is geometry, and not to be read here. A misread answer (“Maie”) is understood
with an issue.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from parsers.extraction import ParseOptions, Scalar
from parsers.kinds.base import Parsed, PlainKind
from parsers.kinds.pattern import Pattern
from parsers.kinds.plain import LEADERS, TEXT, ambiguous, corrected, one_line, phrases
from parsers.labels.spelling import nearest
from parsers.page import TICKED, UNTICKED

_WORD = Pattern(r"[\p{L}\d/|!\-]+")
_COUNTED = Pattern(r"\d \s? \p{L} \Z")
_FUZZY_FROM = 4
_FUZZY_TO = 24
"""A word of more letters is no misread answer; a page's width of letters without blanks would cost seconds."""


def _found(text: str, answers: Mapping[str, Scalar]) -> list[tuple[Scalar, tuple[int, int]]]:
    """Every answer in the text, longest first where two overlap, in the order of the text."""
    taken: list[tuple[Scalar, tuple[int, int]]] = []
    for answer in sorted(answers, key=len, reverse=True):
        words = r"[\s\-]+".join(answer.split())
        for match in Pattern(rf"(?<![\p{{L}}\d']) {words} (?![\p{{L}}\d'])").finditer(text):
            if all(match.end() <= start or match.start() >= end for _, (start, end) in taken):
                taken.append((answers[answer], match.span()))
    return sorted(taken, key=lambda found: found[1])


def _misread(text: str, answers: Mapping[str, Scalar]) -> Parsed | None:
    for match in _WORD.finditer(text):
        word = match.group()
        if not _FUZZY_FROM <= len(word) <= _FUZZY_TO:
            continue
        near = nearest(word, (a for a in answers if len(a) >= _FUZZY_FROM), within=0.2 * len(word))
        if near and len({answers[answer] for cost, answer in near if cost < near[0][0] + 0.5}) == 1:
            return Parsed(answers[near[0][1]], match.span(), (corrected(word, near[0][1]),))
    return None


def _choice(text: str, _: ParseOptions, *, answers: Mapping[str, Scalar]) -> Parsed | None:
    if TICKED in text or UNTICKED in text:
        return None
    found = _found(text, answers)
    if not found:
        return _misread(text, answers)
    if len(found) > 1:  # "58 Y 3 M / Female" is an age in years and months.
        found = [each for each in found if not _COUNTED.search(text[: each[1][1]])] or found
    value, span = found[0]
    if len({answer for answer, _ in found}) > 1:
        return None
    return Parsed(value, span)


def _choice_kind(name: str, answers: Mapping[str, Scalar]) -> PlainKind:
    values = list(dict.fromkeys(answers.values()))
    schema: Mapping[str, object] = {"type": "boolean"} if set(values) == {True, False} else {"enum": values}
    return PlainKind(name, partial(_choice, answers=answers), schema)


SEX = _choice_kind(
    "sex",
    {"male": "male", "m": "male", "man": "male", "boy": "male", "female": "female", "f": "female", "fem": "female"}
    | {"woman": "female", "girl": "female", "other": "other", "non binary": "other", "nonbinary": "other", "x": "other"}
    | {"transgender": "other", "intersex": "other"},
)
_AGED = Pattern(
    r"""\W* (?:\d{1,2} [/.\-\s] (?:\d{1,2}|\p{L}{3,9}) [/.\-\s] (?:\d{4}|\d\d)
            | (?:19|20)\d\d-\d\d-\d\d | \p{L}{3,9}\.?\s\d{1,2},?\s\d{4})?
        \W* (?:\d{1,3} \W? \s? (?:y(?:ea)?rs? | y | mo(?:nth)?s? | m | d(?:ays?)?)? (?:\W?s)? \W* (?:old)? \W*){0,3}"""
)
"""What may stand beside a sex under one label: a birthday, an age."""


def beside_age(text: str, span: tuple[int, int]) -> bool:
    """Whether what stands around a sex is the age or the birthday that its label asks for as well ("45 Y / Female")."""
    beside = (text[: span[0]], text[span[1] :])
    return any(not rest.strip() for rest in beside) and all(_AGED.fullmatch(rest) for rest in beside)


_AGE_AND_SEX = Pattern(
    r"\W* \d{1,3} (?: \s? (?:y(?:ea)?rs?|y)\b \W* (?:(?:fe)?male|[mf]) | \W* (?:fe)?male | \s?/\s? [mf] ) \W*"
)


def says_age_and_sex(text: str) -> bool:
    """Whether the answer to "Age" says the sex as well: "63Y/Male"; "24 M" may be months."""
    return _AGE_AND_SEX.fullmatch(text) is not None


YES_NO = _choice_kind("yes_no", {"yes": True, "y": True, "true": True, "no": False, "n": False, "false": False})
IMMUNITY = _choice_kind(
    "immunity",
    {"immune": "immune", "not immune": "not immune", "non immune": "not immune", "nonimmune": "not immune"}
    | {"no immunity": "not immune", "susceptible": "not immune"},
)

_MARITAL = phrases(
    "single|married|divorced|widowed|widow|widower|separated|never married|unmarried|domestic partner|"
    "domestic partnership|civil union|civil partnership|partnered|engaged|other"
)
RELATIONSHIPS = phrases(
    "self|spouse|husband|wife|partner|domestic partner|mother|father|parent|son|daughter|child|brother|sister|"
    "sibling|grandmother|grandfather|grandparent|grandson|granddaughter|grandchild|aunt|uncle|cousin|niece|"
    "nephew|friend|neighbor|neighbour|guardian|legal guardian|caregiver|caretaker|mother in law|father in law|"
    "sister in law|brother in law|son in law|daughter in law|stepmother|stepfather|stepson|stepdaughter|"
    "stepbrother|stepsister|fiance|fiancee|girlfriend|boyfriend|roommate|ward|employee|dependent|foster child|"
    "foster parent|next of kin|life partner|significant other|dependent child|dependant child|dependent spouse|"
    "dependant|ex wife|ex husband|mom|dad|other"
)


def _as_printed(text: str, _: ParseOptions, *, answers: frozenset[str]) -> Parsed | None:
    """The one answer in the text, spelled as printed; several, unless one contains the other, are no answer."""
    if TICKED in text or UNTICKED in text:
        return None
    found = _found(text, {answer: answer for answer in answers})
    if len(found) == 1:
        start, end = found[0][1]
        return Parsed(one_line(text[start:end]), (start, end))
    if found:
        return None
    return _misread(text, {answer: answer.capitalize() for answer in answers})


def _relationship(text: str, options: ParseOptions) -> Parsed | None:
    known = _as_printed(text, options, answers=RELATIONSHIPS)
    if known:
        return known
    words = text.strip(LEADERS).split()
    if not 1 <= len(words) <= 3 or any(not word.strip(".,/-").isalpha() for word in words):
        return None
    other = TEXT.parse(text, options)
    return other and Parsed(other.value, other.span, (ambiguous("not a relationship that is known"),))


SELF = phrases(
    "same|same person|same as above|same as insured|same as member|same as subscriber|same as policyholder|as above|"
    "same as patient|myself|me|i am the patient|insured|the insured|member|the member|main member|the main member|"
    "subscriber|the subscriber|policyholder|the policyholder|policy holder|insured person|principal member|principal|"
    "the employee|primary insured|primary member|proposer|cardholder|plan member|my own|own|you|yourself"
)
"""What says, where a claim asks who the patient is to the insured, that they are one."""


def _to_insured(text: str, options: ParseOptions) -> Parsed | None:
    said = text.strip(LEADERS + " .,;()")
    if " ".join(said.casefold().split()) in SELF:
        start = text.index(said)
        return Parsed("Self", (start, start + len(said)))
    return _relationship(text, options)


RELATIONSHIP_TO_INSURED = PlainKind("relationship", _to_insured)
MARITAL_STATUS = PlainKind("marital_status", partial(_as_printed, answers=_MARITAL))
RELATIONSHIP = PlainKind("relationship", _relationship)
