"""Amounts that a reader parts at their own signs: "5,490. 00", "16, 080.00".

Enters: the words of two readers in one frame. Leaves: the leading reader's words, amounts whole that it parted and the
other reader saw as one. Faces with wide figures leave as much white around a comma as others between words, and either
reader now and then takes it for a space; the signs say better what belongs together.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from functions.extract.ink_shared import same_place
from parsers.page import Box, Word

SIGN = re.compile(r"(?<=\d),(?=\d{3}(?!\d))|(?<=\d\d)\.(?=\d\d(?!\d))")
"""A comma before thousands, a point before hundredths. "2.50" may be an item's number and what follows it."""

BROKEN = re.compile(r"\d[.,]$")


def inside(text: str, place: int) -> bool:
    """Whether the white before character `place` of `text` would part an amount at its own sign."""
    return any(place in sign.span() for sign in SIGN.finditer(text))


def whole(words: Sequence[Word], other: Sequence[Word]) -> list[Word]:
    """`words`, amounts put together that `other`, of another reader, has as one word."""
    if not any(BROKEN.search(word.text) for word in words):
        return list(words)
    found = list(words)
    for one in other:
        if SIGN.search(one.text):
            pieces = sorted((word for word in found if same_place(word.box, one.box)), key=lambda each: each.box.left)
            if _are_one(pieces, one.text):
                together = replace(
                    pieces[0],
                    text=one.text,
                    box=Box.around(piece.box for piece in pieces),
                    confidence=min(piece.confidence for piece in pieces),
                )
                found[found.index(pieces[0])] = together
                found = [word for word in found if not any(word is piece for piece in pieces[1:])]
    return found


def _are_one(pieces: Sequence[Word], text: str) -> bool:
    """Whether `pieces` make up `text`, parted at the signs of amounts alone."""
    if len(pieces) < 2 or "".join(piece.text for piece in pieces) != text:
        return False
    ends = [sum(len(piece.text) for piece in pieces[:count]) for count in range(1, len(pieces))]
    return all(inside(text, end) for end in ends)
