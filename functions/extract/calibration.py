"""From what a reader says of its own words to how often such words are right.

Enters: words as they were read, confidences as the engines' adapters scaled them. Leaves: the same words with
confidences that are probabilities: of a hundred words at 0.9, ninety are right. Rising straight lines between points
that were measured on made documents (`claimlens evaluate-reading --fit`) and are kept in calibration.json.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import numpy as np

from parsers.page import Word

FILE = Path(__file__).with_name("calibration.json")


@dataclass(frozen=True, slots=True)
class Curve:
    """A word that says `said` is right in the share `right`; both rise, both 0 to 1."""

    said: tuple[float, ...]
    right: tuple[float, ...]

    def at(self, confidence: float) -> float:
        """The probability for a confidence; beyond the ends of the curve that of its ends."""
        return float(np.interp(confidence, self.said, self.right))


def standing(word: Word) -> str:
    """What a word's confidence has to be measured by: its engine where that read alone, else how the two compare."""
    if word.second is None:
        return word.engine
    return "agreed" if word.agreed else "disagreed" if word.second else "unseen"


def calibrated(words: Iterable[Word], curves: Mapping[str, Curve] | None = None) -> list[Word]:
    """`words` with calibrated confidences; those of tick boxes, and of engines without a curve, stay as they are."""
    known = stored() if curves is None else curves
    return [_calibrated(word, known) for word in words]


def _calibrated(word: Word, curves: Mapping[str, Curve]) -> Word:
    curve = curves.get(standing(word)) if word.kind == "text" else None
    return word if curve is None else replace(word, confidence=curve.at(word.confidence))


@cache
def stored() -> Mapping[str, Curve]:
    """The curves in calibration.json, by `standing`."""
    held = json.loads(FILE.read_text(encoding="utf-8"))
    return {name: Curve(tuple(curve["said"]), tuple(curve["right"])) for name, curve in held["curves"].items()}
