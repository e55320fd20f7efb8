"""Directions that stand before their medicine, as labels on bottles print them.

Enters: a `Sheet` and the first line of a block of medicines. Leaves: the lines right above it that say what to take.
"""

from __future__ import annotations

from collections.abc import Sequence

from parsers.kinds.sig import says_how
from parsers.labels.layout import Run, Token
from parsers.sheet import Sheet

MOST = 5
"""Lines that directions on a label take up, at most."""
NEAR = 5.2
"""Lines farther apart than this many heights are of two blocks."""
LEVEL = 0.02


def directions_above(sheet: Sheet, first: Sequence[Token]) -> list[tuple[Token, ...]]:
    """The lines that end right above the line `first` and tell how to take something; none when there are no such."""
    lines: list[Run] = []
    below = next((run for run in sheet.runs if first[0] in run.tokens), None)
    while below is not None and len(lines) < MOST:
        below = _above(sheet, below)
        if below is not None:
            lines.insert(0, below)
            if says_how(" ".join(run.text for run in lines)):
                return [run.tokens for run in lines]
    return []


def _above(sheet: Sheet, run: Run) -> Run | None:
    """The line straight above, if it stands free and in line."""
    over = [each for each in sheet.runs if each.page == run.page and each.middle < run.middle - 0.4 * run.height]
    near = [each for each in over if run.middle - each.middle < NEAR * max(run.height, each.height)]
    level = [each for each in near if abs(each.left - run.left) < LEVEL]
    last = max(level, key=lambda each: each.middle, default=None)
    return last if last is not None and sheet.free(last) else None
