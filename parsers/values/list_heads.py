"""Labels that head a list of another kind on the paper: receipts under "Receipt No.", "Date" and "Received".

Enters: a label and the place below it. Leaves: whether more than one row of values stands under it and a neighbour. A
field has one value; where a paper lists several of its kind, none of them need be the one that is asked for.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from parsers.form import Field
from parsers.kinds.plain import words
from parsers.labels.labels import Hit
from parsers.labels.layout import Run
from parsers.labels.slot import Slot
from parsers.sheet import Sheet

KINDS: Final = frozenset({"date", "identifier", "money", "money_off"})
NEAR: Final = 1.6
"""The second row of a list stands further below the first than the first below the heads by this factor, at most."""
ALIGNED: Final = 0.012
FEWEST_HEADS: Final = 4
"""Runs in the row of heads over a list of payments."""
_PAYING = words("mode method card bank cheque check instrument tender receipt utr")
"""Words of heads over how something was paid."""


def heads_payments(sheet: Sheet, hit: Hit, slot: Slot, field: Field) -> bool:
    """Whether the label is one of the heads over a list of payments, be it of one: its number is no bill's."""
    if slot.place != "below" or field.kind.name not in ("date", "identifier") or not hit.whole:
        return False
    beside = [run for run in sheet.board.row(hit.run) if run is not hit.run]
    paying = sum(not _PAYING.isdisjoint(run.text.lower().split()) for run in beside)
    return len(beside) + 1 >= FEWEST_HEADS and paying > 1


def heads_list(sheet: Sheet, hit: Hit, slot: Slot, field: Field) -> bool:
    """Whether the label and another one beside it head columns of two rows or more."""
    if slot.place != "below" or field.kind.name not in KINDS or not hit.whole:
        return False
    beside = [run for run in sheet.board.row(hit.run) if run is not hit.run and any(sheet.hits[id(run)])]
    first = next((run for run in sheet.runs if slot.tokens[0] in run.tokens), None)
    second = _under(sheet, first, NEAR * (first.middle - hit.run.middle)) if beside and first else None
    if first is None or second is None or sheet.hits[id(second)]:
        return False
    parsed = field.kind.parse(second.text, sheet.options)
    above, below = sheet.board.row(first), sheet.board.row(second)
    return parsed is not None and parsed.span == (0, len(second.text)) and _in_line(above, below) > 1


def _under(sheet: Sheet, run: Run, reach: float) -> Run | None:
    """The run right under another one in its column, no further down than `reach`."""
    near = (
        each for each in sheet.runs if each.page == run.page and 0.5 * run.height < each.middle - run.middle < reach
    )
    return min((each for each in near if _aligned(run, each)), key=lambda each: each.middle, default=None)


def _in_line(above: Sequence[Run], below: Sequence[Run]) -> int:
    """How many runs of a row stand in line under one of the row above."""
    return sum(any(_aligned(one, other) for one in above) for other in below)


def _aligned(one: Run, other: Run) -> bool:
    return min(abs(one.left - other.left), abs(one.right - other.right)) < ALIGNED
