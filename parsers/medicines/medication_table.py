"""A table of medicines as it lies on the pages.

Enters: runs. Leaves: where its heads stand, and its lines, heads included, down to what is something else. What the
columns and rows say is read by `parsers.kinds.medicine_table`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from parsers.kinds.medicine_heads import heads
from parsers.kinds.medicine_rows import names_medicine
from parsers.kinds.sig import says_how
from parsers.kinds.strength import STRENGTH
from parsers.labels.layout import Run, Token, rows
from parsers.page import Word

FAR = 0.2
"""Share of the page's height: what stands farther below the last row is none of the table."""
CROSSED, ACROSS, WORDS = 2, 0.02, 7
"""Columns that a sentence runs across, by so much of the page's width at either end, and its words, at least."""
_ASIDE = 0.04
"""Share of the page's height that a row may begin left of the heads."""


@dataclass(frozen=True, slots=True)
class Heads:
    """The heads of a table: the runs of the one or two lines that they take up, top to bottom."""

    runs: tuple[Run, ...]

    @property
    def place(self) -> tuple[int, float]:
        """Page and y of the first line."""
        return self.runs[0].page, self.runs[0].middle


def find(some: Sequence[Run]) -> list[Heads]:
    """The heads of all tables of medicines among the runs, top to bottom."""
    return [heads for lines in _pages(some) for heads in _on_page(lines)]


def _on_page(lines: Sequence[Sequence[Run]]) -> Iterator[Heads]:
    taken: Sequence[Run] = ()
    for line, below in pairwise([*lines, []]):
        if line is taken:
            continue
        if below and heads([_words(line), _words(below)]):
            taken = below
            yield Heads((*line, *below))
        elif heads([_words(line)]):
            yield Heads(tuple(line))


def lines(
    some: Sequence[Run], under: Heads, others: Sequence[Heads], stops: Callable[[Run], bool]
) -> Iterator[tuple[Token, ...]]:
    """The words of the heads and of all lines under them; a line that begins with what `stops` ends the table.

    It goes on overleaf only under heads of its own, which are among the `others`.
    """
    page, top = under.place
    yield from (run.tokens for run in under.runs)
    inside = {id(run) for run in under.runs}
    left = min(run.left for run in under.runs) - _ASIDE
    last = max(run.middle for run in under.runs)
    for line in rows(run for run in some if run.page == page and run.middle > top and id(run) not in inside):
        kept = [run for run in line if run.left >= left]
        if not kept:
            continue
        if stops(kept[0]) or kept[0].middle - last > FAR:
            return
        last = kept[0].middle
        if not any(_runs_across(run, under) for run in kept):
            yield from (run.tokens for run in kept)
    if more := next((each for each in others if each.place[0] > page), None):
        yield from lines(some, more, others, stops)


def _runs_across(run: Run, under: Heads) -> bool:
    """Whether a run is a sentence below the table, written without regard for its columns."""
    starts = sorted({round(head.left, 2) for head in under.runs})
    crossed = sum(run.left + ACROSS < start < run.right - ACROSS for start in starts)
    text = run.text
    return (
        crossed >= CROSSED
        and len(run.tokens) >= WORDS
        and not (names_medicine(text) or STRENGTH.search(text) or says_how(text))
    )


def _pages(some: Sequence[Run]) -> list[list[list[Run]]]:
    return [rows(run for run in some if run.page == page) for page in sorted({run.page for run in some})]


def _words(line: Sequence[Run]) -> list[Word]:
    return [token.word for run in line for token in run.tokens]
