"""Sums of groups inside a table: "Sub Total" under each department's charges, with the next department below it.

Enters: the rows of a table and the lines behind them. Leaves: whether a line is the sum of the rows above it, and where
the table goes on. A line is a group's sum when its amount is that of the rows since the last such line; more rows must
follow that hold more than words and an amount, or that have a sum of their own: a discount is no line item. A
department may also have its sum beside its name, above what it charges for.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Final

from parsers.extraction import ParseOptions
from parsers.kinds.numbers import MONEY
from parsers.labels.layout import Run, text_of
from parsers.labels.wording import canonical
from parsers.tables.heads import Grid
from parsers.tables.row_sums import sums_from
from parsers.tables.table_rows import Row
from parsers.tables.told import Told

HEADINGS: Final = 2
"""Most lines of words between a group's sum and the next group's first row."""
FULL: Final = 3
"""Filled columns of a row that is an item for certain."""


def amount_name(told: Told) -> str:
    """The member that holds a row's amount; "" for a table of other things."""
    if told.amounts is None:
        return ""
    return next((each.name for each in told.table.columns if each.required and each.kind.name == "money"), "")


def closes(told: Told, rows: Sequence[Row], line: Sequence[Run], options: ParseOptions) -> bool:
    """Whether the line is words and the sum of the rows' amounts."""
    name = amount_name(told)
    said = canonical(" ".join(run.text for run in line).lower())
    texts = [_text(row, name) for row in rows]
    parts = [_amount(text, options) for text in texts if any(map(str.isdigit, text))]
    whole = _amount(line[-1].tokens[-1].word.text, options)
    if not name or not parts or None in parts or whole is None or not any(map(str.isalpha, "".join(said))):
        return False
    return whole == sum(part for part in parts if part is not None)


def goes_on(told: Told, columns: Grid, made: Sequence[Row], options: ParseOptions) -> int:
    """The number of the row behind a group's sum in which the table goes on, -1 when it does not."""
    name = amount_name(told)
    for at, row in enumerate(made[: HEADINGS + 1]):
        if _amount(_text(row, name), options) is not None:
            full = _read(told, row, options) >= FULL or _numbered(columns, row)
            return at if full or (_is_item(told, row) and _summed(told, made[at:], options)) else -1
    return -1


def without_sums_above(told: Told, made: Sequence[Row], options: ParseOptions) -> list[Row]:
    """The rows, those that head a department with the sum of what stands below them without their cells.

    They are such only where all rows of a name and an amount alone are, and the rows between hold more.
    """
    name = amount_name(told)
    bare = [at for at, row in enumerate(made) if name in row.cells and _is_bare(told, row)]
    if not name or not bare or bare[0] != next(at for at, row in enumerate(made) if name in row.cells):
        return list(made)
    for at, end in pairwise([*bare, len(made)]):
        below = [_amount(_text(row, name), options) for row in made[at + 1 : end] if name in row.cells]
        whole = _amount(_text(made[at], name), options)
        if not below or None in below or whole != sum(each for each in below if each is not None):
            return list(made)
    return [Row(row.line, {}) if at in bare else row for at, row in enumerate(made)]


def _is_bare(told: Told, row: Row) -> bool:
    """Whether the row holds what every row must, and nothing else."""
    required = {each.name for each in told.table.columns if each.required}
    return row.cells.keys() == required and len(row.line) == len(required) and not row.doubts


def _read(told: Told, row: Row, options: ParseOptions) -> int:
    """How many of the row's cells hold what their columns ask for; none where one that must be filled is empty."""
    if not all(each.name in row.cells for each in told.table.columns if each.required):
        return 0
    return sum(
        each.name in row.cells and each.kind.parse(_text(row, each.name), options) is not None
        for each in told.table.columns
    )


def _is_item(told: Told, row: Row) -> bool:
    """Whether the row is named and no amount of the bill's own."""
    said = canonical(" ".join(run.text for run in row.line).lower())
    named = all(each.name in row.cells for each in told.table.columns if each.required)
    return named and told.amounts is not None and not (told.amounts.fields(said) or told.amounts.strange(said))


def _numbered(columns: Grid, row: Row) -> bool:
    """Whether the row's number or day stands in a column of its own before what it names."""
    named = {id(token) for tokens in row.cells.values() for token in tokens}
    if not row.line:
        return False
    first = row.line[0].tokens[0]
    return columns.at((first.left + first.right) / 2) == 0 and id(first) not in named and first.word.text[:1].isdigit()


def _summed(told: Told, made: Sequence[Row], options: ParseOptions) -> bool:
    """Whether a later row is the sum of the rows from here on."""
    end = sums_from(made, told, options)
    return 0 < end < len(made) and closes(told, made[:end], made[end].line, options)


def _text(row: Row, name: str) -> str:
    return text_of(row.cells.get(name, ()))


def _amount(text: str, options: ParseOptions) -> Decimal | None:
    parsed = MONEY.parse(text, options)
    return Decimal(str(parsed.value)) if parsed else None
