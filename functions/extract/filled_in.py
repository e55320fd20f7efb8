"""Whether a page was filled in by hand, and what of it.

Enters: for every word of a page how much it looks written by hand (the logarithm of the odds), and whether readers had
trouble with it. Leaves: the odds from which its words are taken for handwriting. A word's own look tells little, a
page's words together much: its print and its handwriting are two lots.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from functions.extract.preparation.runs import Numbers

STRAY = 3.0
"""A word looks so that is taken for handwriting on a page that was not filled in by hand."""

ON_THE_SAFE_SIDE, SURELY_HAND = 1.0, 1.0
"""On a page that was, one that looks so by this much less than what parts the two lots, or as surely as the latter:
there nobody may pay on a dose that both readers misread."""

LIKE_HAND, FEWEST, MANY, FEWER = 1.0, 6, 0.3, 0.2
"""How a word by hand looks; so many of them, and this share of all, on a page that was filled in by hand; the last will
do where they look so on average as is said of `WRITTEN` below."""

EASY = 0.1
"""Readers had trouble with a greater share of these: of blurred or photographed print, which looks so too, with 0.04 at
most."""

WORN = 5.0
"""What is taken for handwriting among such print."""

SOME, HARD_TO_READ, WRITTEN, HARDEST = 0.04, 0.3, 2.0, 0.55
"""Where readers had trouble with this share of them, a smaller share of all will do, as forms have much print, if they
look so on average; however they look where the trouble is as great as the last."""

LOT, SHARES, APART, NOT_PRINT = 8, (0.1, 0.7), 3.5, -2.5
"""Small writing in the boxes of a dense form looks like print by itself. Then the lot that looks more written holds so
many words, this share of all, is so many spreads from the other, and looks so on average;"""

TROUBLE, TIMES = 0.4, 3
"""and readers had trouble with this share of it, so many times that of the other."""


def least(odds: Numbers, hard: NDArray[np.bool_]) -> float:
    """The odds from which words of a page are taken for handwriting; `hard` are those that readers had trouble with."""
    if len(odds) < FEWEST:
        return STRAY
    parting, like = _parting(odds), odds > LIKE_HAND
    share = MANY if odds[like].sum() < WRITTEN * like.sum() else FEWER
    many = like.sum() >= FEWEST and like.mean() >= share
    if (many and hard[like].mean() > EASY) or _has_hard(odds, hard, like) or _is_apart(odds, hard, odds > parting):
        return min(parting - ON_THE_SAFE_SIDE, SURELY_HAND)
    return WORN if many else STRAY


def _has_hard(odds: Numbers, hard: NDArray[np.bool_], like: NDArray[np.bool_]) -> bool:
    """Whether the words that look written, however few, are those that readers had trouble with."""
    if like.sum() < FEWEST or like.mean() < SOME:
        return False
    trouble = hard[like].mean()
    return bool(trouble >= HARDEST or (trouble >= HARD_TO_READ and odds[like].mean() >= WRITTEN))


def _is_apart(odds: Numbers, hard: NDArray[np.bool_], upper: NDArray[np.bool_]) -> bool:
    """Whether readers had trouble with the `upper` lot of words alone, and it stands apart from the other."""
    if upper.sum() < LOT or not SHARES[0] <= upper.mean() <= SHARES[1]:
        return False
    high, low = odds[upper], odds[~upper]
    spread = np.sqrt((high.var() * len(high) + low.var() * len(low)) / len(odds))
    apart = high.mean() > NOT_PRINT and high.mean() - low.mean() >= APART * spread
    return bool(apart and hard[upper].mean() >= max(TROUBLE, TIMES * hard[~upper].mean()))


def _parting(odds: Numbers) -> float:
    """The odds that part those of a page in two lots that differ most (N. Otsu, 1979)."""
    ranked = np.sort(odds)
    below = np.arange(1, len(ranked))
    total = np.cumsum(ranked)
    apart = (total[-1] - total[:-1]) / below[::-1] - total[:-1] / below
    best = int(np.argmax(below * below[::-1] * apart**2))
    return float(ranked[best : best + 2].mean())
