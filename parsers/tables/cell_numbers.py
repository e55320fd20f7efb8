"""The numbers in a table's cells, whatever columns these are of.

Enters: a cell's text, or a row of cells. Leaves: the number that the cell is; whether cells of a row multiply up.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Final

from parsers.kinds.numbers import SIGN
from parsers.kinds.pattern import Pattern
from parsers.labels.layout import Token, text_of

CENT: Final = Decimal("0.01")
_SIGNED = Pattern(rf"^\s*(?:{SIGN}|[rpn])\s* | \s*/[-=]\s*$ | \s+$")
_COMMA_CENTS = Pattern(r"\d{1,3}(?:\.\d{3})*,\d\d | \d+,\d\d")


def multiplies(row: Mapping[int, tuple[Token, ...]], choice: tuple[int, ...]) -> bool:
    """Whether the first two of the cells `choice` make the third."""
    many, each, made = (_number(row, at) for at in choice)
    return many is not None and each is not None and made is not None and abs(many * each - made) < CENT


def _number(row: Mapping[int, tuple[Token, ...]], at: int) -> Decimal | None:
    return decimal(text_of(row[at])) if at in row else None


def decimal(text: str) -> Decimal | None:
    """The number that a cell is, its currency and its separators of thousands left out."""
    bare = _SIGNED.sub("", text).replace(" ", "")
    bare = bare.replace(".", "").replace(",", ".") if _COMMA_CENTS.fullmatch(bare) else bare.replace(",", "")
    try:
        return Decimal(bare) if bare[:1].isdigit() else None
    except InvalidOperation:
        return None
