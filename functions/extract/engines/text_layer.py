"""The words that a PDF holds as text, and whether to believe them.

Enters: the characters, pictures and form entries of one page, boxes as fractions of the page as shown. Leaves: a
`TextLayer`. Text layers lie: OCR programs hide poor readings under scans, fonts map ligatures and digits to other
letters, note apps put junk over handwriting. What is not trusted here is read from the picture instead, and what is
trusted can still be compared with the picture (`agreement`, `unseen`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from functions.extract.engines.layer_parts import Character, Entry, Placed
from functions.extract.engines.layer_trust import agreement, judge, readable, unseen
from functions.extract.engines.layer_words import filled_in, printed, unrepeated
from parsers.page import Box, Word

__all__ = ["TextLayer", "agreement", "text_layer", "unseen"]


@dataclass(frozen=True, slots=True)
class TextLayer:
    """The words of a page as its file holds them, engine "text_layer".

    `trusted`: whether to use them without reading the picture; `reason` says why not, as `layer_trust.judge` names it,
    and is "" when trusted. `pictures`: parts of the page that the layer says nothing about because they are pictures
    large enough to hold words; read them as well.
    """

    words: tuple[Word, ...]
    trusted: bool
    reason: str = ""
    pictures: tuple[Box, ...] = ()


def text_layer(
    characters: Sequence[Character], pictures: Sequence[Placed], entries: Sequence[Entry], points: tuple[float, float]
) -> TextLayer | None:
    """The text layer of a page of `points` (width, height); None when the file holds no words for the page."""
    inside, outside = filled_in(characters, entries, points)
    words = unrepeated([*inside, *printed(outside, points)])
    if not words:
        return None
    reason = judge(characters, words, pictures)
    return TextLayer(tuple(words), not reason, reason, readable(pictures))
