"""Which words of a page were written by hand.

Enters: the words that readers made of a picture, and the picture. Leaves: the same words, those that look written by
hand marked. A word's look (`Shapes`) is judged together with that of its neighbours and of what is surely print on the
same page, by weights that were fitted on drawn forms in type faces and in hands (`claimlens evaluate-reading
--fit-hands`) and are kept in handwriting.json. On a page that was filled in by hand (`filled_in`) every word is marked
that is not surely print, elsewhere one that looks like handwriting as print hardly ever does.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import numpy as np

from functions.extract import filled_in
from functions.extract.engines.base import Picture
from functions.extract.preparation import runs
from functions.extract.preparation.runs import Numbers, Places
from functions.extract.preparation.shapes import FEATURES, Ink, Shapes
from parsers.page import Word

FILE = Path(__file__).with_name("handwriting.json")

UNSURE = 0.8
"""A word that one reader alone was asked about is hard to read below this confidence."""

BESIDE = 1.0
"""Words this many heights apart or less may be of one hand."""

AS_TALL = 0.6
"""Least height of the lower of two such words over that of the taller."""

MOST = 8
"""Words looked at together."""

LONG = 3
"""Letters of a word from which its straightness says something."""

STRAIGHT, PIXELS = FEATURES.index("straight"), FEATURES.index("pixels")

FEWEST = 4
"""Such words that it takes to tell a page's print by them."""

FARTHEST = 2.5
"""Spreads from the mean beyond which a figure says no more: a real hand goes farther than drawn ones, and what was
learnt of these leads astray there."""


@dataclass(frozen=True, slots=True)
class Weights:
    """Of a logistic regression on `terms`, each less its `mean` over `spread`."""

    mean: Numbers
    spread: Numbers
    weights: Numbers
    bias: float

    def odds(self, looks: Numbers) -> Numbers:
        """The logarithm of the odds that words were written by hand, a row of `looks` each."""
        away = np.clip((terms(looks) - self.mean) / self.spread, -FARTHEST, FARTHEST)
        found: Numbers = away @ self.weights + self.bias
        return found


def terms(looks: Numbers) -> Numbers:
    """What is weighed: `looks` (a row each), their squares, and all of them by the fineness of the picture."""
    return np.column_stack((looks, looks**2, looks * looks[:, [PIXELS]]))


def marked(words: Sequence[Word], picture: Picture, text_height: float, weights: Weights | None = None) -> list[Word]:
    """`words` (boxes as fractions of `picture`, whose text is `text_height` px tall), the handwritten ones marked."""
    text = [word for word in words if word.is_text and any(char.isalnum() for char in word.text)]
    if not text:
        return list(words)
    seen = looks(text, Shapes(picture, text_height), picture.shape[1] / picture.shape[0])
    known = [(word, look) for word, look in zip(text, seen, strict=True) if look is not None]
    if not known:
        return list(words)
    odds = (weights or stored()).odds(np.array([look for _, look in known]))
    least = filled_in.least(odds, np.array([_is_hard(word) for word, _ in known]))
    written = {id(word) for (word, _), each in zip(known, odds, strict=True) if each > least}
    return [replace(word, handwritten=True) if id(word) in written else word for word in words]


def _is_hard(word: Word) -> bool:
    return word.confidence < UNSURE if word.second is None else not word.agreed


def looks(words: Sequence[Word], shapes: Shapes, aspect: float) -> list[Numbers | None]:
    """What each word of a page looks like: by itself, with its neighbours, and how far both are from the page's print.

    Then how much its letters, and its neighbours', look like letters of that print, which come again and again. None
    for a word without ink. `aspect` is the page's width over its height.
    """
    seen = [(word, ink) for word in words if (ink := shapes.ink(word.box)) is not None]
    if not seen:
        return [None] * len(words)
    inks, at = [ink for _, ink in seen], {id(word): place for place, (word, _) in enumerate(seen)}
    groups = [[at[id(word)] for word in group] for group in _groups([word for word, _ in seen], aspect)]
    group_of = np.empty(len(seen), dtype=np.intp)
    for number, group in enumerate(groups):
        group_of[group] = number
    own = shapes.features([[ink] for ink in inks])
    together = shapes.features([[inks[place] for place in group] for group in groups])[group_of]
    usual = _print(inks, own)
    pattern = np.median(own[usual], axis=0)
    alike = _alike(inks, usual, group_of, shapes)
    all_alike = (np.bincount(group_of, alike) / np.bincount(group_of))[group_of]
    found = np.column_stack((own, together, own - pattern, together - pattern, alike, all_alike))
    return [found[at[id(word)]] if id(word) in at else None for word in words]


def _alike(inks: Sequence[Ink], usual: Sequence[int], group_of: Places, shapes: Shapes) -> Numbers:
    """How much the letters of each word look like those of `usual` words of other groups, the mean."""
    counts = np.array([len(ink.places) for ink in inks])
    letters = np.concatenate([ink.places for ink in inks])
    others = np.concatenate([inks[place].places for place in usual])
    theirs = np.repeat(group_of[usual], counts[usual])
    return runs.mean(shapes.likeness(letters, np.repeat(group_of, counts), others, theirs), runs.begins(counts))


def _print(inks: Sequence[Ink], features: Numbers) -> list[int]:
    """Where the straighter half of a page's words stand among all, print for certain where there is any."""
    long = [place for place, ink in enumerate(inks) if len(ink.letters) >= LONG]
    some = long if len(long) >= FEWEST else list(range(len(inks)))
    middle = np.median(features[some, STRAIGHT])
    return [place for place in some if features[place, STRAIGHT] >= middle]


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
