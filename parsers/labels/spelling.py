"""How far two spellings are apart when one of them was read from a picture.

Enters: two words. Leaves: a distance in edits, where one edit that readers of print often commit (rn for m, 0 for O,
1 for l, cl for d) costs a fraction of an ordinary one. Case is ignored.

The confusions are those that readers of print are known for; the costs are set by hand: a look-alike costs less than
half an edit, so that two look-alikes are still nearer than one real difference.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

LOOK_ALIKE = 0.3
EDIT = 1.0

_CONFUSED = (
    "0 o",
    "0 d",
    "0 q",
    "o q",
    "0 c",
    "1 l",
    "1 i",
    "1 |",
    "1 !",
    "1 t",
    "l i",
    "l |",
    "l t",
    "i |",
    "i j",
    "i !",
    "l !",
    "5 s",
    "8 b",
    "8 s",
    "6 b",
    "6 g",
    "9 g",
    "9 q",
    "g q",
    "2 z",
    "4 a",
    "7 t",
    "7 1",
    "3 8",
    "c e",
    "c o",
    "e o",
    "a o",
    "a e",
    "u v",
    "v y",
    "u n",
    "h n",
    "h b",
    "f t",
    "m rn",
    "m nn",
    "m ni",
    "n ri",
    "n r1",
    "d cl",
    "w vv",
    "u ii",
    "n ii",
    "h li",
    "b li",
    "k lc",
    "fi f",
    "g q",
    "mg rng",
    "mg meg",
    "mg md",
    "mg rnq",
    "mg mq",
)


@lru_cache(maxsize=1)
def _costs() -> dict[tuple[str, str], float]:
    pairs = [tuple(line.split()) for line in _CONFUSED]
    return {pair: LOOK_ALIKE for a, b in pairs for pair in ((a, b), (b, a))}


@lru_cache(maxsize=1)
def _long_pairs() -> tuple[tuple[str, str, float], ...]:
    return tuple((a, b, cost) for (a, b), cost in _costs().items() if len(a) > 1 or len(b) > 1)


@lru_cache(maxsize=4096)
def distance(read: str, meant: str) -> float:
    """Edits between two spellings, 0 for the same word; look-alikes count LOOK_ALIKE, all else EDIT.

    Levenshtein's dynamic programme with substitutions of one or two characters by one or two (Damerau's transposition
    included). O(n·m) for words; callers keep both under some 40 characters.
    """
    a, b = read.casefold(), meant.casefold()
    rows = [[0.0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(len(a) + 1):
        for j in range(len(b) + 1):
            if i or j:
                rows[i][j] = _cheapest(rows, a, b, i, j)
    return rows[-1][-1]


def _cheapest(rows: list[list[float]], a: str, b: str, i: int, j: int) -> float:
    options = []
    if i:
        options.append(rows[i - 1][j] + EDIT)
    if j:
        options.append(rows[i][j - 1] + EDIT)
    if i and j:
        same = a[i - 1] == b[j - 1]
        options.append(rows[i - 1][j - 1] + (0.0 if same else _costs().get((a[i - 1], b[j - 1]), EDIT)))
    if i > 1 and j > 1 and a[i - 2] == b[j - 1] and a[i - 1] == b[j - 2]:
        options.append(rows[i - 2][j - 2] + EDIT)
    for left, right, cost in _long_pairs():
        if a.endswith(left, 0, i) and b.endswith(right, 0, j):
            options.append(rows[i - len(left)][j - len(right)] + cost)
    return min(options)


def nearest(read: str, choices: Iterable[str], within: float) -> list[tuple[float, str]]:
    """The choices at most `within` edits from what was read, nearest first; ties in alphabetical order."""
    found = ((distance(read, choice), choice) for choice in choices)
    return sorted(pair for pair in found if pair[0] <= within)
