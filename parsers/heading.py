"""What a label that is a heading says of the lines under it.

Enters: a label, and the lines under it. Leaves: how far apart they may stand, which comes next, and which of them is no
answer but the next heading.
"""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median
from typing import Final

from parsers.labels import Hit
from parsers.layout import Run
from parsers.wording import closes

LONGEST_QUESTION: Final = 3
"""Words before the one with the colon that an unknown label may have."""


def goes_back(left: float, first: Run, hit: Hit) -> bool:
    """Whether a line under a heading begins where the heading does, its first line further in: a heading, too."""
    indent = first.left - hit.left
    return indent > 1.2 * hit.tokens[0].char and left - hit.left < 0.4 * indent


def reach(hit: Hit, *, alone: bool) -> float:
    """How many heights apart the lines under the label may stand: more where it is a heading, `alone` in its row."""
    return 2.7 if hit.whole and not hit.closed and alone else 2.1


def next_line(runs: Sequence[Run], above: Run, lefts: tuple[float, float], apart: float) -> Run | None:
    """The nearest run under `above` that begins at one of `lefts`, no more than `apart` heights below it."""
    tolerance = 3.5 * max(token.char for token in above.tokens[:2])
    under = [
        run
        for run in runs
        if 0.5 * above.height
        < run.middle - above.middle
        < apart * max(above.height, min(run.height, 1.3 * above.height))
        and any(abs(run.left - left) < tolerance for left in lefts)
    ]
    return min(under, key=lambda each: each.middle, default=None)


def centred(hit: Hit, run: Run) -> bool:
    """Whether the run is centred under a label that stands alone in its run."""
    return hit.whole and abs(hit.left + hit.right - run.left - run.right) < 3 * hit.tokens[0].char


def next_question(hit: Hit, end: int) -> int:
    """Where, before word `end` of its run, a label that nobody knows begins behind the value of `hit`; `end` if none.

    "Ward Polyclinic   Month: March" holds one: a word with a colon behind, set off from the value before it.
    """
    tokens = hit.run.tokens[hit.end : end]
    closed = (at for at in range(1, len(tokens)) if closes(tokens[at].word.text) and tokens[at].word.text[:1].isalpha())
    at = next(closed, None) if hit.closed else None
    if at is None:
        return end
    gaps = {place: tokens[place].left - tokens[place - 1].right for place in range(1, len(tokens))}
    wide = [place for place in range(max(1, at - LONGEST_QUESTION), at + 1) if gaps[place] > 1.3 * tokens[place].char]
    usual = median([gap for place, gap in gaps.items() if place not in wide] or [0.0])
    return hit.end + wide[-1] if wide and gaps[wide[-1]] > 1.6 * usual else end
