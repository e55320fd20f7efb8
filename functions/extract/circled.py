"""Words that somebody drew a ring around.

Enters: words of a page and the rings on it (boxes in one frame). Leaves: the words, those in rings `circled`. Where a
ring holds a part of a word that prints a choice ("Yes/No", "M/F"), the word is cut at its strokes; figures that stand
side by side to choose from ("0 1 2 3") are now and then read as one word, and are cut apart.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from parsers.page import Box, Word

INSIDE = 0.6
"""Least share of a word's box, and of its height, that lies in a ring around it."""

CHOICE, FIGURES = re.compile(r"[/|]|[^/|]+"), re.compile(r"\d")


def circled(words: Sequence[Word], rings: Sequence[Box]) -> list[Word]:
    """`words`, those that stand in one of `rings` marked."""
    return [piece for word in words for piece in _marked(word, rings)] if rings else list(words)


def _marked(word: Word, rings: Sequence[Box]) -> list[Word]:
    if not word.is_text:
        return [word]
    ring = next((ring for ring in rings if word.box.intersection(ring) > 0 and _beside(word.box, ring)), None)
    if ring is None:
        return [word]
    if _within(word.box, ring):
        return [replace(word, kind="circled")]
    pieces = _pieces(word)
    inside = [_within(piece.box, ring) for piece in pieces]
    if not any(inside):
        return [word]
    return [replace(piece, kind="circled") if held else piece for piece, held in zip(pieces, inside, strict=True)]


def _beside(box: Box, ring: Box) -> bool:
    return min(box.bottom, ring.bottom) - max(box.top, ring.top) >= INSIDE * min(box.height, ring.height)


def _within(box: Box, ring: Box) -> bool:
    return box.intersection(ring) >= INSIDE * box.area


def _pieces(word: Word) -> list[Word]:
    """The choices that a word prints, and the strokes between them; both readings are cut alike or the second is lost.

    A second reading that is lost is one that differs.
    """
    choice = FIGURES if word.text.isdigit() else CHOICE
    parts = list(choice.finditer(word.text))
    seconds = choice.findall(word.second) if word.second else []
    step = word.box.width / len(word.text)
    found = []
    for at, part in enumerate(parts):
        second = word.second and (seconds[at] if len(seconds) == len(parts) else "")
        box = replace(word.box, left=word.box.left + part.start() * step, right=word.box.left + part.end() * step)
        found.append(replace(word, text=part.group(), box=box, second=second))
    return found
