"""What stands under a label that asks for a name and an address: the name, the lines of the address, a phone.

Enters: a `Sheet`, the label and what it means. Leaves: each of the fields that belong to the name with its value.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from parsers.form import Field
from parsers.kinds import later as regex
from parsers.labels.labels import Hit
from parsers.labels.layout import Token, text_of
from parsers.labels.vocabulary import Phrase
from parsers.sheet import Sheet
from parsers.values.values import Found, read

_PHONE = regex.compile(
    r"(?:(?:tel|phone|ph|mobile|cell|t)\b\W*(?:no\.?\W*)?)?[+(]?\d[\d\s().\-–/]{6,}\d", regex.IGNORECASE
)
"""A line that is a telephone number and nothing else."""


def of_the_name(phrase: Phrase, what: str) -> Field | None:
    """The field of the address, or the phone, that belongs to the name which the phrase asks for."""
    name = phrase.field.name.removesuffix("_name") if phrase.field else ""
    fields = phrase.section.fields if phrase.section else ()
    return next((each for each in fields if each.name == f"{name}_{what}"), None)


def named_and_placed(
    sheet: Sheet, hit: Hit, phrase: Phrase, address: Field, rank: int
) -> Iterator[tuple[Field, Found]]:
    """The name in the first line, the address in those below, the phone where a line is nothing else."""
    phone = of_the_name(phrase, "phone")
    for slot in sheet.board.slots(hit, 2 + address.lines):
        called = [line for line in slot.lines[1:] if phone and _is_phone(line)]
        placed = tuple(line for line in slot.lines[1:] if line not in called)[: address.lines]
        for field, lines in ((phrase.field, slot.lines[:1]), (address, placed), (phone, tuple(called[:1]))):
            piece = replace(slot, lines=lines)
            if field and lines and (parsed := read(field.kind, piece, sheet.options)):
                yield field, Found(parsed, field.kind, piece, hit.score, rank, named=field is phrase.field)


def _is_phone(line: tuple[Token, ...]) -> bool:
    return _PHONE.fullmatch(text_of(line), timeout=1) is not None
