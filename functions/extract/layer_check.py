"""A text layer held against the picture of its page.

Enters: a layer that looks sound, the picture, the readers. Leaves: the words that page really shows, or None when the
picture tells another story. The letters of a layer may look like language and still not be what is printed: a font
may draw a 7 for every 1, a program may hide words under others. So a part of each page is read, the part with the most
figures in it, and pictures within the page are read in full.
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

SAMPLE_HEIGHT = 0.2
"""Of the page: eight to twelve lines, which cost a fifth of what the page would."""

BELIEVED = 0.8
"""Least agreement with the sample. Sound layers reach 1.0 on every real page tried, remapped fonts stay near 0."""

MOST_UNSEEN = 0.2
"""Of the layer's words; a few hidden ones are left out, many make the layer a lie."""

MARGIN = 0.01


def check(layer: TextLayer, picture: Picture, first: Engine, second: Engine | None = None) -> tuple[Word, ...] | None:
    """What `layer` says of `picture`, without what it hides and with what its pictures say; None if it is not to be
    believed.

    `first` reads the sample; pictures within the page are read by both. Raises the engines' EngineErrors.
    """
    hidden = set(unseen(layer.words, picture))
    if len(hidden) > MOST_UNSEEN * len(layer.words):
        return None
    words = tuple(word for word in layer.words if word not in hidden)
    part = sample(words)
    if part is not None:
        said = [word for word in words if part.top <= word.box.top and word.box.bottom <= part.bottom]
        if agreement(said, _read(picture, part, first)) < BELIEVED:
            return None
    return words + tuple(_pictured(layer, words, picture, first, second))


def sample(words: Sequence[Word]) -> Box | None:
    """The strip across the page that tells most about `words`: most figures, then most words; None without words."""
    text = sorted((word for word in words if word.kind == "text"), key=lambda word: word.box.top)
    tops = [word.box.top for word in text]
    figures = np.cumsum([0, *(10 if any(c.isdigit() for c in word.text) else 1 for word in text)])
    best, worth = None, 0
    for index, top in enumerate(tops):
        found = int(figures[bisect_left(tops, top + SAMPLE_HEIGHT - 2 * MARGIN)] - figures[index])
        if found > worth:
            best, worth = top, found
    if best is None:
        return None
    return Box(0.0, max(0.0, best - MARGIN), 1.0, min(1.0, best - MARGIN + SAMPLE_HEIGHT))


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
