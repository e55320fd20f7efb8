"""A count and the price of one in one cell, as bills print them: "3 x 2,500.00".

Enters: an item's cells by member. Leaves: the same with the price in a cell of its own, where no column is headed so.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from parsers.amounts.arithmetic import Product
from parsers.form import Field
from parsers.labels.layout import text_of
from parsers.labels.slot import Slot
from parsers.tables.cell_numbers import decimal
from parsers.tables.head_words import Head
from parsers.tables.heads import Grid

_TIMES = frozenset("xX×*@")
"""Signs between a count and a price."""


def parted(cells: Mapping[str, Slot], columns: Grid, product: Product | None) -> Mapping[str, Slot]:
    """The cells, a count that has its price behind it in two, under the names of the product's factors."""
    if product is None:
        return cells
    many, each = (name.partition(".")[2] for name in product.factors)
    slot = cells.get(many)
    if slot is None or each in cells or columns.of(each) is not None:
        return cells
    tokens = slot.tokens
    at = next((at for at, token in enumerate(tokens) if token.word.text in _TIMES), 0)
    sides = tokens[:at], tokens[at + 1 :]
    if not all(side and decimal(text_of(side)) is not None for side in sides):
        return cells
    count, price = (replace(slot, lines=(side,)) for side in sides)
    return {**cells, many: count, each: price}


def head(column: Field, columns: Grid, product: Product | None) -> Head | None:
    """The head over a price that stands in the cell of its count; None for a column of its own."""
    factors = [name.partition(".")[2] for name in product.factors] if product else []
    return columns.of(factors[0]) if factors[1:] == [column.name] else None
