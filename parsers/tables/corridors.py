"""The corridors between two columns of a table: where the fewest words of its rows stand in the way.

Enters: the heads of two columns and the words of the rows. Leaves: corridors, each as the x where it begins and ends.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from parsers.labels.layout import Run, Token
from parsers.tables.head_words import Head


def between(left: Head, right: Head, words: Sequence[Token]) -> list[tuple[float, float]]:
    """The corridors between two heads that the fewest words cross."""
    low, high = left.right, right.left
    if low >= high:
        return [((low + high) / 2, (low + high) / 2)]
    near = [word for word in words if word.left < high and word.right > low]
    cuts = sorted({low, high, *(x for word in near for x in (word.left, word.right) if low < x < high)})
    strips = [(start, end, _crossing(near, (start + end) / 2)) for start, end in pairwise(cuts)]
    return list(_corridors(strips, min(crossing for _, _, crossing in strips)))


def filled(body: Sequence[Sequence[Run]], around: tuple[float, float], x: float) -> int:
    """How many cells of the two columns beside `x`, which reach to the edges `around`, hold a run."""
    sides = [[run.left >= x for run in line if around[0] < run.left and run.right < around[1]] for line in body]
    return sum(len(set(row)) for row in sides)


def middle(corridor: tuple[float, float]) -> float:
    """The x in the middle of a corridor."""
    return (corridor[0] + corridor[1]) / 2


def width(corridor: tuple[float, float]) -> float:
    """How wide a corridor is."""
    return corridor[1] - corridor[0]


def _crossing(words: Sequence[Token], x: float) -> int:
    return sum(word.left < x < word.right for word in words)


def _corridors(strips: Sequence[tuple[float, float, int]], fewest: int) -> Iterator[tuple[float, float]]:
    began: float | None = None
    for start, _, crossing in strips:
        if crossing == fewest:
            began = start if began is None else began
        elif began is not None:
            yield began, start
            began = None
    if began is not None:
        yield began, strips[-1][1]
