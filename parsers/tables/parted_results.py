"""Results that stand in two columns, one for those within the range and one for those outside of it.

Enters: the columns of a table and the rows under them. Leaves: the columns, the two as one. Their heads say "Normal"
and "Abnormal", "Within limits" and "Outside": no list of such ends. What tells them is that in every row just one of
the two is filled, each of them in some row, and with nothing but numbers as results are.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from parsers.extraction import ParseOptions
from parsers.form import Field, Table
from parsers.kinds.lab import RESULT
from parsers.labels.layout import Run, Token, text_of
from parsers.tables.heads import Grid

FEWEST: Final = 2
"""Rows that tell such columns."""
TOLD: Final = 0.97
"""How sure two columns are one that no row fills both of."""

Cells = Mapping[int, tuple[Token, ...]]


def united(columns: Grid, body: Sequence[Sequence[Run]], table: Table, options: ParseOptions) -> Grid:
    """The columns, two that part the results as one."""
    value = next((each for each in table.columns if each.kind.name == RESULT.name), None)
    if value is None:
        return columns
    rows = [cells for line in body if len(cells := columns.cells(line, options)) > 1]
    pairs = pairwise(range(len(columns.heads)))
    at = next((left for left, right in pairs if _parts(columns, rows, (left, right), value, options)), None)
    if at is None:
        return columns
    left, right = columns.heads[at : at + 2]
    both = replace(left, right=right.right, column=value, score=TOLD, others=())
    heads = [head.of(None) if head.column is value else head for head in columns.heads]
    return Grid((*heads[:at], both, *heads[at + 2 :]), columns.edges[:at] + columns.edges[at + 1 :], columns.right)


def _parts(columns: Grid, rows: Sequence[Cells], pair: tuple[int, int], value: Field, options: ParseOptions) -> bool:
    """Whether the columns `pair` part the results between them, and no other column holds results."""
    texts = [[text_of(row[at]) for at in pair if at in row] for row in rows]
    filled = [each for each in texts if each]
    elsewhere = any(head.column is value and at not in pair for at, head in enumerate(columns.heads))
    both = len(filled) >= FEWEST and all(any(at in row for row in rows) for at in pair)
    if elsewhere or not both or any(len(each) > 1 for each in filled):
        return False
    return all(_is_number(text, options) for each in filled for text in each)


def _is_number(text: str, options: ParseOptions) -> bool:
    parsed = RESULT.parse(text, options)
    return parsed is not None and not parsed.issues and any(map(str.isdigit, text))
