"""From what a reader says of its own words to how often such words are right.

Enters: words as they were read, confidences as the engines' adapters scaled them. Leaves: the same words with
confidences that are probabilities: of a hundred words at 0.9, ninety are right. Rising straight lines between points
that were measured on made documents (`claimlens evaluate-reading --fit`) and are kept in calibration.json.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import numpy as np

from parsers.page import Word

FILE = Path(__file__).with_name("calibration.json")

SURE = 0.9
"""Confidence from which a reader alone is sure of a word."""

EASY = 0.8
"""Least share of words that are agreed on, or sure, on a page that is not hard; print reaches 0.95."""

FEWEST = 8
"""Words that it takes to tell."""


@dataclass(frozen=True, slots=True)
class Curve:
    """A word that says `said` is right in the share `right`; both rise, both 0 to 1."""

    said: tuple[float, ...]
    right: tuple[float, ...]

    def at(self, confidence: float) -> float:
        """The probability for a confidence; beyond the ends of the curve that of its ends."""
        return float(np.interp(confidence, self.said, self.right))


def standing(word: Word, hard: bool = False) -> str:
    """What a word's confidence has to be measured by.

    Its engine where that read alone, else how the two compare; apart for words on `hard` pages.
    """
    how = word.engine if word.second is None else "agreed" if word.agreed else "disagreed" if word.second else "unseen"
    return f"{how}, hard page" if hard else how


def is_hard(words: Iterable[Word]) -> bool:
    """Whether a page is hard to read, by its `words` before calibration.

    Its readers agree on few of them, or one alone is seldom sure: then what they are sure of is less certain as well.
    """
    sure = [word.confidence >= SURE if word.second is None else bool(word.agreed) for word in words if _is_text(word)]
    return len(sure) >= FEWEST and sum(sure) < EASY * len(sure)


def _is_text(word: Word) -> bool:
    return word.is_text and any(char.isalnum() for char in word.text)


def calibrated(words: Sequence[Word], curves: Mapping[str, Curve] | None = None) -> list[Word]:
    """`words` of a page with calibrated confidences; those of tick boxes, and of engines without a curve, stay."""
    known = stored() if curves is None else curves
    hard = is_hard(words)
    return [_calibrated(word, hard, known) for word in words]


def _calibrated(word: Word, hard: bool, curves: Mapping[str, Curve]) -> Word:
    curve = curve_of(standing(word, hard), curves) if word.is_text else None
    return word if curve is None else replace(word, confidence=curve.at(word.confidence))


def curve_of(name: str, curves: Mapping[str, Curve]) -> Curve | None:
    """The curve for a `standing`; of easy pages where there is none for hard ones; None where there is neither."""
    return curves.get(name) or curves.get(name.partition(",")[0])


@cache
def stored() -> Mapping[str, Curve]:
    """The curves in calibration.json, by `standing`."""
    held = json.loads(FILE.read_text(encoding="utf-8"))
    return {name: Curve(tuple(curve["said"]), tuple(curve["right"])) for name, curve in held["curves"].items()}
