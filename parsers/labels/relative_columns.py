"""Tables that ask the same of several relatives: labels down the side, "Mother" and "Father" over the columns.

Enters: a document's runs. Leaves: the runs of such tables: what stands right of "Cell phone" there is the mother's, not
the patient's, and no label there asks for anything of theirs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from parsers.kinds.pattern import Pattern
from parsers.labels.layout import Run, rows

_RELATIVE = Pattern(
    r"""(?: (?:step|foster|birth|natural|adoptive)[\s\-]? )?
        (?: mother | father | mom | dad | parent | (?:legal\s)?guardian | spouse | husband | wife | partner | guarantor
            | responsible\sparty | caregiver | carer )
        (?: \s?/\s? (?:(?:step|foster)[\s\-]?)?
            (?:(?:legal\s)?guardian | father | mother | parent | partner | spouse) )?
        (?: \s? [(#]? (?:\d|one|two|[AB]) \)? )? (?:['’]s \s (?:information|details))? \s? :?"""
)
FEWEST: Final = 2
"""Columns headed with relatives: one alone may be a label ("Mother: Ann Lee")."""
NEAR: Final = 4.0
"""Heights from one row of the table to the next, at most."""


def found(runs: Sequence[Run]) -> list[Run]:
    """The runs of all such tables below their heads."""
    pages = sorted({run.page for run in runs})
    return [each for page in pages for each in _cells(rows([run for run in runs if run.page == page]))]


def _cells(lines: Sequence[Sequence[Run]]) -> Iterator[Run]:
    for at, line in enumerate(lines):
        heads = [run for run in line if _RELATIVE.fullmatch(run.text)]
        if len(heads) < FEWEST or len(line) - len(heads) > 1:
            continue
        above = line
        for below in lines[at + 1 :]:
            side = below[0]
            near = side.middle - above[0].middle < NEAR * max(side.height, above[0].height)
            if not near or side.right > heads[0].left or not any(_under(run, heads) for run in below[1:]):
                break
            yield from below
            above = below


def _under(run: Run, heads: Sequence[Run]) -> bool:
    """Whether a run stands in the column of one of the heads: it begins with it, or overlaps it."""
    return any(abs(run.left - head.left) < 0.02 or (run.left < head.right and head.left < run.right) for head in heads)
