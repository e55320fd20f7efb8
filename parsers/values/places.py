"""Where the value of a label may stand, and which of the words there are ticked or circled.

Enters: a label found on a sheet and what it asks for. Leaves: the places, each without the answers that nobody chose.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import takewhile
from typing import Final

from parsers.amounts import sums
from parsers.form import Field
from parsers.kinds.places import TOWN_AND_CODE
from parsers.labels import wrapped
from parsers.labels.labels import SHARING, Hit
from parsers.labels.layout import Token, text_of
from parsers.labels.offered import with_options
from parsers.labels.slot import Slot
from parsers.labels.vocabulary import Phrase
from parsers.sheet import Sheet
from parsers.values.values import CHOICES, chosen, circled, undecided

FEWEST: Final = 2
"""Amounts in a row that stand under columns."""


def places(sheet: Sheet, hit: Hit, phrase: Phrase, field: Field) -> list[Slot]:
    """The places, nearest first; where boxes or a ring choose, only what is chosen."""
    across = sheet.board.across(hit)
    plain = _before_boxes(sheet, across, field)
    if across and not plain:
        slot, has_boxes = chosen(Slot((across,), "inline", 1.0))
        if has_boxes:
            return [slot] if slot else []
        if field.kind.name in CHOICES and undecided(field.kind, Slot((across,), "inline", 1.0), sheet.options):
            slot = circled(Slot((across,), "inline", 1.0))
            return [slot] if slot else []
    slots: list[Slot | None] = []
    for slot in sheet.board.slots(hit, 1 if phrase.part else field.lines):
        if plain or _whole(slot, field, sheet):
            slots.append(_up_to_boxes(slot))
            continue
        offered = _in_column(sheet, hit, with_options(sheet.board, slot, field.lines))
        ticked, has_boxes = chosen(offered)
        if has_boxes:
            slots.append(ticked)
        elif field.kind.name in CHOICES and undecided(field.kind, offered, sheet.options):
            slots.append(circled(offered))
        else:
            apart = _asks_several(hit) and field.kind.parse(slot.text, sheet.options) is None
            slots.append(offered if apart else slot)
    found = [_with_town(sheet, slot) if field.kind.name == "address" else slot for slot in slots if slot]
    if field.lines == 1 and not phrase.part:
        found = [wrapped.whole(sheet.board, hit, slot, field.kind, sheet.options) for slot in found]
    return _summed(sheet, hit, field) or found if field.kind.name == "money" else found


def _with_town(sheet: Sheet, slot: Slot) -> Slot:
    """The street below a label with the town that stands beside it, in a cell that has no label of its own."""
    if slot.place != "below" or len(slot.lines) > 1 or TOWN_AND_CODE.search(slot.text):
        return slot
    first = next((run for run in sheet.runs if slot.tokens[0] in run.tokens), None)
    beside = [run for run in sheet.board.row(first) if run.left > first.right] if first else []
    town = beside[0] if beside and TOWN_AND_CODE.fullmatch(beside[0].text) else None
    free = town is not None and sheet.free(town) and not sheet.board.label_above(town)
    return replace(slot, lines=(*slot.lines, town.tokens)) if town and free else slot


def _in_column(sheet: Sheet, hit: Hit, offered: Slot) -> Slot:
    """What is offered below a label without what stands below the next words of the label's row, boxes apart."""
    if offered.place != "below" or any(token.word.kind == "tick" for token in offered.tokens):
        return offered
    right = min((run.left for run in sheet.board.row(hit.run) if run.left > hit.right), default=9.0)
    lines = (tuple(token for token in line if token.left < right - 0.01) for line in offered.lines)
    kept = tuple(line for line in lines if line)
    return replace(offered, lines=kept) if kept else offered


def _asks_several(hit: Hit) -> bool:
    """Whether the label asks for several facts ("DOB/Sex"), whose answers may stand apart in its row."""
    fields = {phrase.field.name: phrase.field for phrase in hit.phrases if phrase.field}
    return len(fields) > 1 and all(each.kind.name in SHARING for each in fields.values())


def _summed(sheet: Sheet, hit: Hit, field: Field) -> list[Slot]:
    """Of several amounts behind a label, as under a table's columns, the one that is the sum of the lines' amounts."""
    if field.name not in (sheet.form.amounts.rungs[:2] if sheet.form.amounts else ()):
        return []
    behind = [run for run in sheet.board.row(hit.run) if run.left > hit.right]
    if len(behind) < FEWEST or not sheet.tables:
        return []
    whole = sums.sum_of_lines(sheet.form, sheet.form.amounts.rungs[0] if sheet.form.amounts else "", sheet.tables)
    parsed = [(run, field.kind.parse(run.text, sheet.options)) for run in behind]
    equal = [run for run, value in parsed if value and Decimal(str(value.value)) == whole]
    return [Slot((equal[-1].tokens,), "right", 0.97)] if equal and all(value for _, value in parsed) else []


def _before_boxes(sheet: Sheet, across: Sequence[Token], field: Field) -> bool:
    """Whether a value of the field's kind stands before the row's first tick box: the boxes answer something else."""
    first = next((at for at, token in enumerate(across) if token.word.kind == "tick"), 0)
    words = text_of(across[:first])
    return bool(words) and field.kind.critical and field.kind.parse(words, sheet.options) is not None


def _whole(slot: Slot, field: Field, sheet: Sheet) -> bool:
    """Whether the value stands behind its label, so that boxes further on in the row answer something else."""
    kind = field.kind
    alone = slot.place == "inline" and kind.critical and kind.name not in CHOICES
    return alone and kind.parse(slot.text, sheet.options) is not None


def _up_to_boxes(slot: Slot) -> Slot:
    """The slot without its tick boxes and what stands behind them in their row."""
    lines = (takewhile(lambda token: token.word.kind != "tick", line) for line in slot.lines)
    return replace(slot, lines=tuple(kept for line in lines if (kept := tuple(line))))
