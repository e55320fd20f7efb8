"""How sure a field is, and why not: the policy in one place.

Enters: the evidence for one value (its words, how they were read, how its label matched, what its kind says). Leaves:
a probability that the value is right, whether a person must look, and the reasons. The weights are set by hand from
measured error rates of words (two agreeing readers: 0.2 % wrong on print; one reader: 1 to 2 %). They decide what goes
to a person; `parsers.calibration` makes the numbers probabilities.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import prod

from parsers.extraction import FieldValue, Grounds, Issue, ParseOptions
from parsers.page import Page, Word

AGREED = 0.995
"""A word that two independent readers read alike."""
TEXT_LAYER = 0.998
"""A word of a text layer that was compared with the picture."""
SINGLE = 0.96
"""The most that one reader's own confidence is worth where it goes to a person."""
SINGLE_SURE, SINGLE_CRITICAL = 0.97, 0.99
"""What one reader alone reads passes from this probability that all of its words are right: from the second where a
person's health or money hangs on it and nothing else (a check digit, a strength that is sold, a sum) bears it out. Of
472 words with figures that Tesseract was so sure of, none was wrong; of its other words 0.7 %."""
POOR_PAGE = 0.55
"""Agreeing words are 5 to 8 % wrong on pages of fax quality: below this grade nothing passes unseen."""
SURE_PLACE = 0.8
"""A value in a place less usual than this, or under a label less certain, is for a person."""


def agreed_share(page: Page) -> float:
    """The share of a page's words that its two readers read alike; 1 where only one was asked.

    A page that they seldom agree about is handwritten or hard to read, and what they do agree about is less certain.
    """
    asked = [word for word in page.words if word.second is not None]
    return sum(word.second == word.text for word in asked) / len(asked) if len(asked) > 4 else 1.0


def is_plain(word: Word) -> bool:
    """Whether one reader may be sure of a word: Tesseract's English model makes “é” of every accented e."""
    return not any(char.isalpha() and not char.isascii() for char in word.text)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for and against one value.

    `same_by_second`: whether the second reader's words give the same value (None: it was not asked, or its words make
    none). `fit` grades the place, `label` the wording of the label (both 0 to 1). `rival`: another place gives another
    value. `left_over`: share of the words there that the value leaves out.
    """

    words: tuple[Word, ...]
    same_by_second: bool | None
    critical: bool
    verified: bool
    issues: tuple[Issue, ...]
    fit: float = 1.0
    label: float = 1.0
    rival: str | None = None
    left_over: float = 0.0
    quality: float = 1.0


@dataclass(frozen=True, slots=True)
class Verdict:
    """The probability that the value is right, whether a person must look, and why; `grounds` are for calibration."""

    confidence: float
    needs_review: bool
    issues: tuple[Issue, ...]
    grounds: Grounds


def judge(evidence: Evidence, options: ParseOptions) -> Verdict:
    """Weighs the evidence."""
    reading, doubts = _reading(evidence)
    doubts += [*evidence.issues, *_place(evidence)]
    if any(word.handwritten and (evidence.critical or _has_figures(word)) for word in evidence.words):
        doubts.append(Issue("HANDWRITTEN", "This is written by hand; please compare it with the page."))
    if any(word.circled for word in evidence.words):
        doubts.append(Issue("HANDWRITTEN", "This was chosen by a ring drawn by hand; please compare it with the page."))
    if evidence.quality < POOR_PAGE:
        doubts.append(Issue("POOR_PAGE", "The page is hard to read; please compare the value with it."))
    confidence = reading * (0.6 + 0.4 * evidence.fit) * (0.7 + 0.3 * evidence.label)
    confidence *= 1 - 0.3 * evidence.left_over
    if evidence.verified:
        confidence = 1 - 0.5 * (1 - confidence)
    for doubt in doubts:
        confidence = min(confidence * 0.85, options.review_below - 0.05, _CEILINGS.get(doubt.code, 0.8))
    confidence = round(max(0.01, min(0.999, confidence)), 4)
    if confidence < options.review_below and not doubts:
        doubts = [Issue("LOW_CONFIDENCE", "The reading is not certain enough.")]
    grounds = Grounds(
        reading,
        evidence.fit,
        evidence.label,
        evidence.left_over,
        evidence.quality,
        evidence.verified,
        evidence.critical,
    )
    return Verdict(confidence, bool(doubts), _once(doubts), grounds)


def sent_to_review(value: FieldValue, doubts: Sequence[Issue], options: ParseOptions) -> FieldValue:
    """The value with more doubts than were known when it was judged; the same when there are none."""
    if not doubts:
        return value
    confidence = value.confidence
    for doubt in doubts:
        confidence = min(confidence, options.review_below - 0.05, _CEILINGS.get(doubt.code, 0.8))
    issues = value.issues + tuple(doubt for doubt in doubts if doubt not in value.issues)
    return replace(value, confidence=round(max(0.01, confidence), 4), needs_review=True, issues=issues)


def _has_figures(word: Word) -> bool:
    return any(map(str.isdigit, word.text))


_CEILINGS = {"AMBIGUOUS": 0.6, "READINGS_DISAGREE": 0.7, "INVALID_VALUE": 0.5, "HANDWRITTEN": 0.6, "POOR_PAGE": 0.6}


def _reading(evidence: Evidence) -> tuple[float, list[Issue]]:
    """How likely the words are read right, and doubts about that."""
    words = evidence.words
    # A tick box has no second reader; where every word beside it comes from a text layer nothing was asked twice.
    if all(word.kind == "tick" or (word.engine == "text_layer" and word.second is None) for word in words):
        return TEXT_LAYER * min((word.confidence for word in words), default=0.0), []
    if evidence.same_by_second is False:
        return 0.6, [Issue("READINGS_DISAGREE", "Two readers read this differently.")]
    if evidence.same_by_second:
        lowest = min(word.confidence for word in words)
        return AGREED - 0.1 * max(0.0, 0.6 - lowest), []
    all_right = prod(word.confidence for word in words) if words else 0.0
    least = SINGLE_CRITICAL if evidence.critical and not evidence.verified else SINGLE_SURE
    if all_right >= least and all(map(is_plain, words)):
        return all_right, []
    lowest = min((word.confidence for word in words), default=0.0)
    return SINGLE * lowest, [Issue("SINGLE_READING", "Only one reader read this.")]


def _place(evidence: Evidence) -> list[Issue]:
    doubts = []
    if evidence.rival is not None:
        doubts.append(Issue("AMBIGUOUS", "The document holds another value for this field."))
    if evidence.fit < SURE_PLACE or evidence.label < SURE_PLACE:
        doubts.append(Issue("UNCERTAIN_PLACE", "It is not certain that this value belongs to this field."))
    elif evidence.left_over > 0.4:
        doubts.append(Issue("UNCERTAIN_PLACE", "More words stand here than the value takes in."))
    return doubts


def _once(doubts: Sequence[Issue]) -> tuple[Issue, ...]:
    return tuple({doubt.code: doubt for doubt in reversed(doubts)}.values())[::-1]
