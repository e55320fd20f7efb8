"""Members of a medicine under labels of their own, on lines below its name ("Strength: 5 mg").

Enters: the lines of a block of medicines. Leaves: the lines with such members put behind the name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from parsers.labels.layout import Token, text_of
from parsers.labels.wording import closes, key
from parsers.sheet import Sheet

BEHIND = ("strength", "form", "dose", "route", "frequency", "duration")
"""Members that stand behind a medicine's name on one line where they have no labels of their own."""


def gathered(sheet: Sheet, block: Sequence[tuple[Token, ...]]) -> Iterator[tuple[Token, ...]]:
    """The lines with what stands under labels of its own ("Strength: 5 mg") put behind the name that it belongs to."""
    held: tuple[Token, ...] = ()
    for line in block:
        at = _member_label(sheet, line)
        if at == len(line) and held:
            continue
        if at and held:
            held += line[at:]
            continue
        if held:
            yield held
        held = line
    if held:
        yield held


def _member_label(sheet: Sheet, line: Sequence[Token]) -> int:
    """How many words at the line's start are the label of a member that a name line usually holds; 0 for none."""
    spec = sheet.form.medication
    known = {key(text) for member in BEHIND for text in spec.columns[member]} if spec else set()
    for at in range(1, min(4, len(line) + 1)):
        if closes(line[at - 1].word.text):
            return at if key(text_of(line[:at])) in known else 0
    return 0
