"""Which row of a table is the sum of those above it.

Enters: the rows of a table and what its form says of amounts. Leaves: the number of the first such row, with which the
items end.
"""

from __future__ import annotations

from collections.abc import Sequence

from parsers.extraction import ParseOptions
from parsers.kinds.pattern import Pattern
from parsers.kinds.plain import words
from parsers.labels.layout import text_of
from parsers.labels.wording import canonical
from parsers.tables.cell_numbers import decimal
from parsers.tables.table_rows import Row
from parsers.tables.told import Told

_TOTALS = words("total sum subtotal sub")
_ENDS_PRICED = Pattern(r"(?<![\w.,])\d[\d,]*\.\d\d\)?$")


def sums_from(made: Sequence[Row], told: Told, options: ParseOptions) -> int:
    """The number of the first row that says it is a sum of those above it, and is, or stands in no column of amounts.

    As many as there are when none is.
    """
    column = next((each for each in told.table.columns if each.required and each.kind.name == "money"), None)
    if column is None:
        return len(made)
    if told.amounts is None:
        return _sum_alone(made, column.name, told, options)
    above: list[Row] = []
    for at, row in enumerate(made):
        text = " ".join(run.text for run in row.line)
        said = canonical(text.lower())
        if column.name not in row.cells:
            if above and _ENDS_PRICED.search(text) and told.amounts.fields(said):
                return at
            continue
        bare = any(name not in row.cells for each in above for name in each.cells)
        whole = decimal(text_of(row.cells[column.name]))
        parts = [decimal(text_of(each.cells[column.name])) for each in above]
        many = len(above) > 1 or (above and bare)
        summed = None not in parts and whole == sum(part for part in parts if part is not None)
        if many and whole and summed and (told.amounts.fields(said) or not _TOTALS.isdisjoint(said)):
            return at
        above.append(row)
    return len(made)


def _sum_alone(made: Sequence[Row], column: str, told: Told, options: ParseOptions) -> int:
    """The number of the first row of nothing but an amount, which makes the sum of those above or calls itself one."""
    above: list[Row] = []
    for at, row in enumerate(made):
        if column not in row.cells:
            continue
        whole, parts = decimal(text_of(row.cells[column])), [decimal(text_of(each.cells[column])) for each in above]
        summed = None not in parts and whole == sum(part for part in parts if part is not None)
        said = canonical(" ".join(run.text for run in row.line).lower())
        filled = [each for each in told.table.columns if each.kind.critical and each.name in row.cells]
        held = {each.name for each in filled if each.kind.parse(text_of(row.cells[each.name]), options)}
        bare = held == {column} and any(len(each.cells) > 1 for each in above)
        if bare and (summed or not _TOTALS.isdisjoint(said)):
            return at
        above.append(row)
    return len(made)
