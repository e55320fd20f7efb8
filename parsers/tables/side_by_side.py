"""Results that stand side by side: lines of two or three columns of names with results, as one line for each column.

Enters: the lines of a page, and which results each of them holds where it is read as a whole. Leaves: the lines, those
cut that go through such columns. A column is told by two lines that hold a further result from the same x on. Down
from there a line's words are cut at that x, too, where one column holds no result ("CREATININE 88 (53 - 115)   LDL")
or a heading ("CRYSTALS   Glucose: Negative").
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from parsers.labels.layout import Run

ALIGNED: Final = 0.012
"""Share of the page's height within which a column's names begin."""
FEWEST: Final = 2
"""Lines that tell a column."""
MOST: Final = 3
"""Columns of results that stand side by side, at most."""
_FAR: Final = 5.0
"""Heights of a line that the next one stands below it, at most, where both go through the same columns."""

Line = Sequence[Run]


def cut(lines: Sequence[Line], firsts: Mapping[int, Sequence[Run]]) -> list[Line]:
    """The lines in their order, those of several columns cut.

    `firsts` holds, by line, the first run of each result where a line has more than one.
    """
    further = [(at, run) for at, runs in firsts.items() for run in runs[1:]]
    starts = [
        (at, run) for at, run in further if len({other for other, each in further if _aligned(run, each)}) >= FEWEST
    ]
    if not starts:
        return list(lines)
    begin = min(at for at, _ in starts)
    end = _end(lines, begin)
    return [
        part
        for at, line in enumerate(lines)
        for part in (_parts(line, [run for _, run in starts]) if begin <= at < end else [line])
    ]


def _end(lines: Sequence[Line], begin: int) -> int:
    """Where the lines end that follow one another closely from `begin` on."""
    for at in range(begin + 1, len(lines)):
        above, first = lines[at - 1][0], lines[at][0]
        if first.page != above.page or first.middle - above.middle > _FAR * max(run.height for run in lines[at - 1]):
            return at
    return len(lines)


def _parts(line: Line, starts: Sequence[Run]) -> Iterator[Line]:
    """The runs of a line by the column they stand in, so that a heading in a column's middle stands in it, too."""
    columns = [sum(start.left - ALIGNED < run.left for start in starts if start.page == run.page) for run in line]
    cuts = [at for at in range(1, len(line)) if columns[at] > columns[at - 1]]
    for first, last in zip([0, *cuts], [*cuts, len(line)], strict=True):
        yield line[first:last]


def _aligned(one: Run, other: Run) -> bool:
    return one.page == other.page and abs(one.left - other.left) < ALIGNED
