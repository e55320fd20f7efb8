"""Results that no heads stand over: "Sodium  140 mmol/L (133 - 146)", as pathology systems print and letters quote.

Enters: the lines of a page. Leaves: stretches of rows, the words of each by member. A row must hold a name, a number
and a range; the unit stands before the range or behind it, a flag wherever laboratories put one. A row without a range
counts beside rows that have one, if it has a unit. Two numbers before the range may be two results: no row at all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

import regex

from parsers.extraction import Issue
from parsers.form import Table
from parsers.head_words import Head
from parsers.headless import Stretch
from parsers.heads import Grid
from parsers.kinds.lab import ROW
from parsers.layout import Run, Token
from parsers.table_rows import Row

BY_SHAPE: Final = 0.96
"""How sure a member is that its own shape tells, beside two others that theirs tell."""
_NEAR = 3.0
"""Lines further apart than this many heights are not of one stretch."""
_COUNTED = regex.compile(r"(?:^|\s)[<>]?\d+(?:[.,]\d+)?$")

Lines = Sequence[Sequence[Run]]
Cells = Mapping[str, tuple[Token, ...]]


def stretches(table: Table, lines: Lines, ends: Callable[[Sequence[Run]], bool]) -> Iterator[Stretch]:
    """The page's rows of results, each stretch with the lines between its rows left out."""
    made = {at: cells for at, line in enumerate(lines) if not ends(line) and (cells := _cells(line))}
    ranged = {at for at, cells in made.items() if "reference_range" in cells}
    kept = [at for at in made if at in ranged or ("unit" in made[at] and _beside(lines, at, ranged))]
    if not ranged:
        return
    rows = tuple(Row(tuple(lines[at]), made[at], _doubts(lines, at, made)) for at in kept)
    yield Stretch(rows, _columns(table, rows))


def _beside(lines: Lines, at: int, ranged: set[int]) -> bool:
    """Whether a row with a range stands close by, above or below."""
    near = _NEAR * max(run.height for run in lines[at])
    return any(abs(lines[other][0].middle - lines[at][0].middle) < near for other in ranged)


def _cells(line: Sequence[Run]) -> Cells | None:
    tokens = [token for run in line for token in run.tokens]
    text = " ".join(token.word.text for token in tokens)
    match = ROW.fullmatch(text)
    if match is None or _COUNTED.search(match["test"].rstrip(" :."), timeout=1):
        return None
    cells: dict[str, tuple[Token, ...]] = {}
    for group, (start, end) in ((name, match.span(name)) for name, held in match.groupdict().items() if held):
        cells.setdefault("flag" if group.startswith("flag") else group, _within(tokens, start, end))
    return cells


def _within(tokens: Sequence[Token], start: int, end: int) -> tuple[Token, ...]:
    found: list[Token] = []
    at = 0
    for token in tokens:
        if at < end and at + len(token.word.text) > start:
            found.append(token)
        at += len(token.word.text) + 1
    return tuple(found)


def _doubts(lines: Lines, at: int, made: Mapping[int, Cells]) -> tuple[Issue, ...]:
    """The doubt that the line below goes on the test's name."""
    below = lines[at + 1] if at + 1 < len(lines) and at + 1 not in made else ()
    goes_on = len(below) == 1 and below[0].text[:1].islower() and abs(below[0].left - lines[at][0].left) < 0.03
    return (Issue("UNCERTAIN_PLACE", f"“{below[0].text}” below may go on the name."),) if goes_on else ()


def _columns(table: Table, rows: Sequence[Row]) -> Grid:
    named = {member for row in rows for member in row.cells}
    heads = [Head("", 0.0, 0.0, column, BY_SHAPE) for column in table.columns if column.name in named]
    return Grid(tuple(heads), (), max(run.right for row in rows for run in row.line))
