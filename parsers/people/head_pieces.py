"""Pieces of a letterhead: words that stand together, their text, and the values they say.

Enters: words. Leaves: their text; whether they are free; a field's value.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from parsers.form import Field, Form
from parsers.kinds.plain import words
from parsers.labels.layout import Token, text_of
from parsers.labels.slot import Slot
from parsers.people.sender_words import names_facility
from parsers.sheet import Sheet
from parsers.values.values import Found, read

_CAPTIONS = words("office facility practice location site organisation organization branch issuer biller")
"""Words that forms print before a house's name."""

CAPTIONED = 0.93


def uncaptioned(piece: tuple[Token, ...]) -> tuple[Token, ...]:
    """The words without a caption before a house's name: "Office Harlan Ferry Medical Center"."""
    rest = piece[1:]
    bare = len(rest) > 1 and piece[0].word.text.strip(" :").casefold() in _CAPTIONS
    named = bare and rest[0].word.text[:1].isupper() and names_facility(text_of(rest))
    return rest if named else piece


def found_in(sheet: Sheet, field: Field, lines: Sequence[tuple[Token, ...]], fit: float) -> Found | None:
    """What the lines say as a value of the field."""
    slot = Slot(tuple(lines), "section", fit)
    parsed = read(field.kind, slot, sheet.options)
    return Found(parsed, field.kind, slot, 0.97) if parsed else None


def captioned_house(sheet: Sheet, field: Field, section: str) -> Found | None:
    """The one house that a caption names among the labels of a section: "Office Harlan Ferry Medical Center"."""
    rows = (run.tokens for run in sheet.runs if sheet.sections.of(run).name == section and sheet.free(run))
    pieces = [piece for tokens in rows if (piece := uncaptioned(tokens)) is not tokens]
    return found_in(sheet, field, pieces, CAPTIONED) if len(pieces) == 1 else None


def is_free(sheet: Sheet, piece: Sequence[Token]) -> bool:
    """Whether none of the words is spoken for."""
    return not any(sheet.used(token) for token in piece)


def lettered(form: Form, labelled: Mapping[str, Found]) -> dict[str, Found]:
    """`labelled` without what names the sender in figures alone: "Carrier: 42" is a number."""
    name = form.brand.field if form.brand else ""
    return {each: value for each, value in labelled.items() if each != name or any(map(str.isalpha, value.slot.text))}
