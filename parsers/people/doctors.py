"""Which doctor sent a paper: the only one named at its head, the one ticked there, or the one who signs.

Enters: a `Sheet` and the pieces of its letterhead. Leaves: the name, with another's beside it where that may be meant.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from parsers.form import Field
from parsers.kinds import later as regex
from parsers.labels.labels import Hit
from parsers.labels.layout import Token, text_of
from parsers.labels.slot import Slot
from parsers.labels.standing import TITLES
from parsers.page import TICKED
from parsers.people.address_lines import ends_in_town
from parsers.people.head_pieces import found_in, is_free
from parsers.people.sender_words import DEGREE_WORDS, DOCTOR, names_facility, names_own_house
from parsers.sheet import Sheet
from parsers.values.values import Found

CLOSE = 2.0
"""Widths of a letter between a title and its name, at most."""
_LICENCE = regex.compile(r"\blicen[cs]e\b|\blic\b", regex.IGNORECASE)
_TITLED = regex.compile(r"\W*(?:dr|doctor|prof)\b", regex.IGNORECASE)
"""A title is a doctor's wherever it stands; "MD" and "MB" before a postal code are Maryland and Manitoba."""
_BRACKETS = regex.compile(r"\([^()]*\)")
"""Where a degree is from: "MBBS (DMC)"."""


def doctor(sheet: Sheet, field: Field, zone: Sequence[tuple[Token, ...]]) -> Found | None:
    """Who prescribes, of the doctors that the head and the lines to sign on name."""
    foot = _foot(sheet)
    named = [piece for piece in (*zone, *foot) if is_free(sheet, piece) and _names_doctor(text_of(piece))]
    named = [piece for piece in named if not ends_in_town(text_of(piece)) or _TITLED.match(text_of(piece), timeout=1)]
    ticked = [piece for piece in named if piece[0].word.kind == "tick" and piece[0].word.text == TICKED]
    if len(ticked) == 1:
        # Of the doctors of a practice the one is ticked who prescribes.
        return found_in(sheet, field, [ticked[0][1:]], 0.95)
    signed = [piece for piece in named if piece in foot and any(_same(text_of(piece), text_of(each)) for each in zone)]
    if len(signed) == 1:
        # Of the doctors in the head the one prescribes whose name stands again where papers are signed.
        return found_in(sheet, field, signed, 0.95)
    bare = [tuple(token for token in piece if token.word.kind != "tick") for piece in named]
    values = [value for piece in bare if (value := found_in(sheet, field, [piece], 0.95))]
    if not values:
        return None
    others = [value for value in values[1:] if not _same(str(value.parsed.value), str(values[0].parsed.value))]
    return Found(values[0].parsed, field.kind, values[0].slot, 0.97, rival=others[0].slot.text if others else None)


def _same(one: str, other: str) -> bool:
    """Whether two lines name one doctor, with the degrees in one of them."""
    said = [
        {"".join(filter(str.isalpha, word)).lower() for word in _BRACKETS.sub(" ", text, timeout=1).split()}
        - DEGREE_WORDS
        for text in (one, other)
    ]
    return said[0] == said[1]


def _names_doctor(text: str) -> bool:
    """Whether a line holds a title or a degree, and a name with it."""
    if not DOCTOR.search(text, timeout=1) or names_own_house(text):
        return False
    bare = _BRACKETS.sub(" ", text, timeout=1)
    said = ["".join(c for c in word if c.isalpha()).lower() for word in bare.split()]
    return any(len(word) > 2 and word not in DEGREE_WORDS for word in said)


def _foot(sheet: Sheet) -> list[tuple[Token, ...]]:
    """Free lines under the patient, up to a label: where a prescriber signs with a printed name."""
    below = (run for run in sheet.runs if not sheet.in_letterhead(run) and not sheet.sections.is_heading(run))
    free = (run.tokens[: hits[0].start] if (hits := sheet.hits[id(run)]) else run.tokens for run in below)
    return [tokens for tokens in free if 0 < len(tokens) <= 7]


def is_houses(sheet: Sheet, value: Found) -> bool:
    """Whether a licence stands in the row of a facility's name, and under no doctor's: it may be the house's own."""
    run = next((run for run in sheet.runs if value.slot.tokens[0] in run.tokens), None)
    if run is None or not sheet.in_letterhead(run) or not _LICENCE.search(run.text, timeout=1):
        return False
    row = [each for each in sheet.board.row(run) if each is not run]
    above = (each for each in sheet.runs if each.page == run.page and 0 < run.middle - each.middle < 3 * run.height)
    doctors = any(DOCTOR.search(each.text, timeout=1) for each in (*row, *above))
    return any(names_facility(each.text) for each in row) and not doctors


def titled(hit: Hit, slot: Slot) -> Slot:
    """The name with the title that its label ends with, where nothing parts them: "Requested by Dr Esther Rotich"."""
    last, first = hit.tokens[-1], slot.tokens[:1]
    is_title = last.word.text.rstrip(".").casefold() in TITLES
    near = (
        first and first[0] in hit.run.tokens and 0 <= first[0].left - last.right < CLOSE * max(last.char, first[0].char)
    )
    if hit.closed or not is_title or not near or slot.place != "inline":
        return slot
    # The word stays the label's own: it is spoken for already.
    return replace(slot, lines=((replace(last), *slot.lines[0]), *slot.lines[1:]))
