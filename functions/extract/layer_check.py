"""A text layer held against the picture of its page.

Enters: a layer that looks sound, the picture, the readers. Leaves: the words that page really shows, or None when the
picture tells another story. The letters of a layer may look like language and still not be what is printed: a font
may draw a 7 for every 1, a program may hide words under others. So some strips of each page are read, those with the
most figures in them, and pictures within the page are read in full.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from functions.extract import agreement as readings
from functions.extract.engines.base import Engine, Picture
from functions.extract.engines.text_layer import TextLayer, agreement, unseen
from parsers.page import Box, Word

STRIPS = 3
STRIP_HEIGHT = 0.07
"""Of the page: three or four lines. Strips from all over it, because a page may have fonts that tell the truth and
others that do not; together they cost a fifth of what the page would."""

BELIEVED = 0.8
"""Least agreement with the sample. Sound layers reach 1.0 on every real page tried, remapped fonts stay near 0."""

NOWHERE_LESS = 0.5
"""Least agreement with each strip, which may hold two figures of which the reader misreads one."""

MOST_UNSEEN = 0.2
"""Of the layer's words; a few hidden ones are left out, many make the layer a lie."""

MARGIN = 0.01

WHITE = 24
"""Px of paper between the strips when they are read."""


def check(layer: TextLayer, picture: Picture, first: Engine, second: Engine | None = None) -> tuple[Word, ...] | None:
    """What `layer` says of `picture`, without what it hides and with what its pictures say; None if it is not to be
    believed.

    `first` reads the sample; pictures within the page are read by both. Raises the engines' EngineErrors.
    """
    hidden = set(unseen(layer.words, picture))
    if len(hidden) > MOST_UNSEEN * len(layer.words):
        return None
    words = tuple(word for word in layer.words if word not in hidden)
    strips = samples(words)
    if strips:
        seen = _read_strips(picture, strips, first)
        said = [[word for word in words if _inside(word.box, strip)] for strip in strips]
        if agreement([word for strip in said for word in strip], seen) < BELIEVED:
            return None
        if min(agreement(strip, seen) for strip in said) < NOWHERE_LESS:
            return None
    return words + tuple(_pictured(layer, words, picture, first, second))


def samples(words: Sequence[Word]) -> list[Box]:
    """The strips across the page that tell most about `words`: most figures, then most words; none without words."""
    left = sorted((word for word in words if word.is_text), key=lambda word: word.box.top)
    strips: list[Box] = []
    while left and len(strips) < STRIPS:
        strip = _best(left)
        strips.append(strip)
        left = [word for word in left if word.box.bottom < strip.top or word.box.top > strip.bottom]
    return sorted(strips, key=lambda strip: strip.top)


def _best(words: Sequence[Word]) -> Box:
    """The strip that tells most about `words`, which stand in order from the top."""
    tops = [word.box.top for word in words]
    figures = np.cumsum([0, *(10 if any(c.isdigit() for c in word.text) else 1 for word in words)])
    ends = [bisect_left(tops, top + STRIP_HEIGHT - 2 * MARGIN) for top in tops]
    best = max(range(len(tops)), key=lambda at: int(figures[ends[at]] - figures[at]))
    # Not so low that a word is cut: a strip holds at least the word it begins with.
    foot = max(tops[best] - MARGIN + STRIP_HEIGHT, words[best].box.bottom + MARGIN)
    return Box(0.0, max(0.0, tops[best] - MARGIN), 1.0, min(1.0, foot))


def _inside(box: Box, strip: Box) -> bool:
    return strip.top <= box.top and box.bottom <= strip.bottom


def _read_strips(picture: Picture, strips: Sequence[Box], engine: Engine) -> list[Word]:
    """What `engine` reads in all the strips at once, boxes as fractions of the picture."""
    height = picture.shape[0]
    paper = np.full((WHITE, *picture.shape[1:]), 255, np.uint8)
    rows = [(int(strip.top * height), max(int(strip.bottom * height), int(strip.top * height) + 1)) for strip in strips]
    sheet = np.concatenate([part for top, bottom in rows for part in (paper, picture[top:bottom])] + [paper])
    found: list[Word] = []
    starts = np.cumsum([WHITE, *(bottom - top + WHITE for top, bottom in rows)])
    for word in engine.read(np.ascontiguousarray(sheet)):
        at = max(0, int(np.searchsorted(starts, word.box.centre[1] * sheet.shape[0], side="right")) - 1)
        (top, _), start = rows[min(at, len(rows) - 1)], int(starts[min(at, len(rows) - 1)])
        edges = ((edge * sheet.shape[0] - start + top) / height for edge in (word.box.top, word.box.bottom))
        found.append(replace(word, box=Box(word.box.left, next(edges), word.box.right, next(edges))))
    return found


def _pictured(
    layer: TextLayer, words: Sequence[Word], picture: Picture, first: Engine, second: Engine | None
) -> list[Word]:
    """What stands in the page's pictures, apart from what the layer says over them."""
    found: list[Word] = []
    for part in layer.pictures:
        seen = _read(picture, part, first)
        if second is not None:
            seen = readings.merge(_read(picture, part, second), seen)
        found.extend(word for word in seen if not any(word.box.intersection(known.box) > 0 for known in words))
    return found


def _read(picture: Picture, part: Box, engine: Engine) -> list[Word]:
    """What `engine` reads in a part of the picture, boxes as fractions of the whole."""
    height, width = picture.shape[:2]
    left, right = int(part.left * width), max(int(part.right * width), int(part.left * width) + 1)
    top, bottom = int(part.top * height), max(int(part.bottom * height), int(part.top * height) + 1)
    wide, tall = (right - left) / width, (bottom - top) / height
    return [
        replace(
            word,
            box=Box(
                left / width + word.box.left * wide,
                top / height + word.box.top * tall,
                left / width + word.box.right * wide,
                top / height + word.box.bottom * tall,
            ),
        )
        for word in engine.read(np.ascontiguousarray(picture[top:bottom, left:right]))
    ]
