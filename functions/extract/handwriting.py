"""Which words of a page were written by hand.

Enters: the words that readers made of a picture, and the picture. Leaves: the same words, those that look written by
hand marked. A word's look is judged together with its neighbours' (`Shapes`), by weights that were fitted on drawn
lines in type faces and in hands (`claimlens evaluate-reading --fit-hands`) and are kept in handwriting.json. Worn print
looks uneven too, but is read: so words are marked only on pages where enough of them look written, and where readers
have more trouble with these than print gives them.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import numpy as np

from functions.extract.engines.base import Picture
from functions.extract.preparation.ink import grey
from functions.extract.preparation.shapes import Numbers, Shapes
from parsers.page import Word

FILE = Path(__file__).with_name("handwriting.json")

LIKE_HAND = 1.0
"""Logarithm of the odds from which words look written by hand."""

FEWEST, LEAST_SHARE = 4, 0.15
"""Words that look written by hand on a page that was written on: so many, and this share of all. Of printed pages
0 to 0.14 look so, small print between rules most."""

HARD_TO_READ = 0.25
"""Least share of these that only one reader read, or both differently: 0.23 to 0.9 of handwriting, 0.02 to 0.1 of
print. A page with too few such words is not looked at."""

UNSURE = 0.8
"""A word that one reader alone was asked about is hard to read below this confidence."""

BESIDE = 1.0
"""Words this many heights apart or less may be of one hand."""

AS_TALL = 0.6
"""Least height of the lower of two such words over that of the taller."""

MOST = 8
"""Words looked at together."""


@dataclass(frozen=True, slots=True)
class Weights:
    """Of a logistic regression on the features of `Shapes` and on their squares, each less its `mean` over `spread`."""

    mean: Numbers
    spread: Numbers
    weights: Numbers
    bias: float

    def odds(self, features: Numbers) -> float:
        """The logarithm of the odds that words with these features were written by hand."""
        both = np.concatenate((features, features**2))
        return float((both - self.mean) / self.spread @ self.weights) + self.bias


def marked(words: Sequence[Word], picture: Picture, text_height: float, weights: Weights | None = None) -> list[Word]:
    """`words` (boxes as fractions of `picture`, whose text is `text_height` px tall), the handwritten ones marked."""
    text = [word for word in words if word.is_text and any(char.isalnum() for char in word.text)]
    if len(text) < FEWEST or sum(map(_is_hard, text)) < HARD_TO_READ * LEAST_SHARE * len(text):
        return list(words)
    height, width = picture.shape[:2]
    shapes, known = Shapes(grey(picture), text_height), weights or stored()
    like_hand: list[Word] = []
    for group in _groups(text, width / height):
        features = shapes.of([word.box for word in group])
        if features is not None and known.odds(features) > LIKE_HAND:
            like_hand += group
    hard = sum(map(_is_hard, like_hand))
    if len(like_hand) < max(FEWEST, LEAST_SHARE * len(text)) or hard < HARD_TO_READ * len(like_hand):
        return list(words)
    written = {id(word) for word in like_hand}
    return [replace(word, handwritten=True) if id(word) in written else word for word in words]


def _is_hard(word: Word) -> bool:
    return word.confidence < UNSURE if word.second is None else not word.agreed


def _groups(words: Sequence[Word], aspect: float) -> list[list[Word]]:
    """Words that stand close together on a line; what stands behind a colon was added by another hand."""
    groups: list[list[Word]] = []
    for word in sorted(words, key=lambda each: each.box.left):
        group = next((group for group in groups if len(group) < MOST and _goes_on(group[-1], word, aspect)), None)
        if group is None:
            groups.append([word])
        else:
            group.append(word)
    return groups


def _goes_on(word: Word, behind: Word, aspect: float) -> bool:
    # Asked of most pairs of a page's words, so what is cheap comes first.
    if word.box.bottom <= behind.box.top or word.box.top >= behind.box.bottom or word.text.endswith(":"):
        return False
    lower, taller = sorted((word.box.height, behind.box.height))
    shared = min(word.box.bottom, behind.box.bottom) - max(word.box.top, behind.box.top)
    gap = (behind.box.left - word.box.right) * aspect
    return lower > AS_TALL * taller and shared > 0.5 * lower and -lower < gap < BESIDE * lower


@cache
def stored() -> Weights:
    """The weights in handwriting.json."""
    held = json.loads(FILE.read_text(encoding="utf-8"))
    return Weights(np.array(held["mean"]), np.array(held["spread"]), np.array(held["weights"]), float(held["bias"]))
