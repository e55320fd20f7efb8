"""What stands around a table: facts in a panel left of it, whose lines stand between its rows and are none.

Enters: the heads of a table and the lines of its page. Leaves: the lines from the heads on without the panel's runs. A
panel is told by a label in it; a row must keep a name of its own when the panel's words are taken away.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from parsers.labels.labels import Hit
from parsers.labels.layout import Run
from parsers.tables.head_words import Head

GAP: Final = 2.0
"""Widths of a letter between a panel and the table beside it, at least."""


def without(
    heads: Sequence[Head], lines: Sequence[Sequence[Run]], hits: Mapping[int, Sequence[Hit]]
) -> list[list[Run]]:
    """The lines without what stands in a panel left of the heads; as they are where there is none."""
    cut = heads[0].left - GAP * lines[0][0].tokens[0].char
    panel = {id(run) for line in lines for run in line if run.right < cut}
    if len(heads) < 2 or not any(hits.get(each) for each in panel):
        return [list(line) for line in lines]
    kept = [[run for run in line if id(run) not in panel] for line in lines]
    beside = (own for own, line in zip(kept, lines, strict=True) if own and len(own) < len(line))
    if not all(own[0].left < heads[1].left for own in beside):
        return [list(line) for line in lines]
    return [line for line in kept if line]


def between(above: Run, below: Run, rows: Iterable[Run]) -> bool:
    """Whether a table's rows stand between two runs of one page: what is headed above it ends there."""
    return any(above.page == run.page == below.page and above.middle < run.middle < below.middle for run in rows)
