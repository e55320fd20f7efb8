"""The box of a claim that ticks which program pays: names in one row, tick boxes under them or before them.

Enters: a cell. Leaves: the program whose name stands nearest to the ticked box, spelled as usual.
"""

from __future__ import annotations

from collections.abc import Sequence

from parsers.boxes.cells import Cell
from parsers.kinds.base import Parsed
from parsers.kinds.plain import TEXT
from parsers.labels.layout import Token
from parsers.labels.slot import Slot
from parsers.labels.ticks import is_tick
from parsers.page import TICKED
from parsers.values.values import Found

PROGRAMS = {
    "medicare": "Medicare", "medicaid": "Medicaid", "champus": "CHAMPUS", "tricare": "TRICARE", "champva": "CHAMPVA",
    "group": "Group Health Plan", "feca": "FECA Blk Lung", "other": "Other",
}  # fmt: skip
"""Programs by the first word of their name as it is printed."""


def program(cell: Cell) -> Found | None:
    """The program that is ticked; nothing where none or several are."""
    tokens = (*cell.caption.tokens, *cell.tokens)
    ticked = [token for token in tokens if is_tick(token) and token.word.text == TICKED]
    names = [token for token in tokens if _name(token) in PROGRAMS]
    if len(ticked) != 1 or not names:
        return None
    name = min(names, key=lambda each: _away(each, ticked[0]))
    if _away(name, ticked[0]) > 6 * name.height:
        return None
    said = _words_of(name, tokens)
    slot = Slot((tuple(said),), "below", 0.97, (ticked[0],))
    return Found(Parsed(PROGRAMS[_name(name)], (0, len(slot.text))), TEXT, slot)


def _name(token: Token) -> str:
    return "".join(filter(str.isalpha, token.word.text.casefold()))


def _away(name: Token, tick: Token) -> float:
    """How far a name stands from a tick box, in the ways that forms print it: over the box, or behind it."""
    beside = abs(name.middle - tick.middle) < 0.6 * tick.height and not name.word.text.startswith("(")
    if beside:
        return name.left - tick.right if name.left > tick.left else 9.0
    return abs(name.left - tick.left) if name.middle < tick.middle and name.word.text.isupper() else 9.0


def _words_of(name: Token, tokens: Sequence[Token]) -> list[Token]:
    """The name's own line, so that the readers' agreement about all of it counts."""
    return [name, *(token for token in tokens if token is not name and _goes_on(name, token))]


def _goes_on(name: Token, token: Token) -> bool:
    near = 0 <= token.left - name.right < 1.2 * name.char and abs(token.middle - name.middle) < 0.5 * name.height
    return near and not is_tick(token)
