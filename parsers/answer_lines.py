"""Answers that stand one under the other: "Gout" over "Asthma", or a bullet before each.

Enters: the lines under a label and the value made of them. Leaves: the value, with commas between answers.
"""

from __future__ import annotations

from dataclasses import replace

from parsers import block_items as items
from parsers.form import Field
from parsers.kinds.base import Parsed
from parsers.kinds.plain import TEXT
from parsers.sheet import Sheet
from parsers.slot import Slot
from parsers.wording import is_leader


def listed(sheet: Sheet, parsed: Parsed | None, field: Field, slot: Slot) -> Parsed | None:
    """The value with commas between its lines where each is an answer of its own ("Gout" over "Asthma")."""
    if parsed is None or field.kind is not TEXT or len(slot.lines) < 2 or slot.marks:
        return parsed
    plain = not any(mark in slot.text for mark in ",;") and not items.any_goes_on(slot.lines)
    return replace(parsed, value=", ".join(slot.text.split("\n"))) if plain or _bulleted(sheet, slot) else parsed


def _bulleted(sheet: Sheet, slot: Slot) -> bool:
    """Whether a bullet stands before each line."""
    firsts = {id(line[0]) for line in slot.lines}
    begun = {id(token): run.tokens[0] for run in sheet.runs for token in run.tokens[1:3] if id(token) in firsts}
    return len(begun) == len(firsts) and all(is_leader(token.word.text) for token in begun.values())
