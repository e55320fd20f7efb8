"""Lines and words between a table's rows that are no part of any cell: how a test was done, a remark under a row.

Enters: the lines of a page, the labels in a run. Leaves: whether they are such.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from parsers.kinds.pattern import Pattern
from parsers.labels.labels import Hit
from parsers.labels.layout import Run
from parsers.labels.wording import key

_METHODS: Final = frozenset({"method", "methodology", "technique", "principle"})
"""Keys of labels under a test's name that say how it was done."""
_CAPTION: Final = Pattern(r"(?P<stroke>[*=~_#•·–—-])(?P=stroke)+ \s? \p{L}[^\d]* (?P=stroke){2,}")

_FOOT: Final = Pattern(r"\bpage \s \d{1,3} \s? (?:of|/) \s? \d{1,3}\b")


def is_aside(lines: Sequence[Sequence[Run]], at: int) -> bool:
    """Whether a line says something of the row above it ("Method: photometry"), and the rows go on below."""
    around = lines[max(0, at - 1) : at], lines[at + 1 : at + 2]
    rows_around = [len(line) for side in around for line in side]
    return len(lines[at]) == 1 and len(rows_around) == 2 and min(rows_around) > 2 and len(set(rows_around)) == 1


def is_caption(line: Sequence[Run]) -> bool:
    """Whether a line is a caption set between strokes or stars: "*** KIDNEY ***", "-- Lipids --"."""
    return _CAPTION.fullmatch(" ".join(run.text for run in line)) is not None


def is_foot(line: Sequence[Run]) -> bool:
    """Whether a line is a page's foot: "Final report   Page 1 of 2"."""
    return _FOOT.search(" ".join(run.text for run in line)) is not None


def measures(hits: Sequence[Hit]) -> bool:
    """Whether a run with these labels says how the test above it was done: "Method: photometry"."""
    hit = next(iter(hits), None)
    return hit is not None and hit.start == 0 and hit.closed and not hit.whole and key(hit.text) in _METHODS
