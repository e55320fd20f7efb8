"""A text layer held against the picture of its page.

Enters: a layer that looks sound, the picture, the readers. Leaves: the words that page really shows, or None when the
picture tells another story. The letters of a layer may look like language and still not be what is printed: a font
may draw a 7 for every 1, a program may hide words under others. So some words of each page are cut out and read, from
the places with the most figures, and pictures within the page are read in full.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

import cv2
import numpy as np

from functions.extract import agreement as readings
from functions.extract.engines.base import Engine, Picture
from functions.extract.engines.text_layer import TextLayer, agreement, unseen
from functions.extract.preparation.ink import grey
from parsers.page import Box, Word

STRIPS = 4
STRIP_HEIGHT = 0.07
"""Of the page: three or four lines. Strips from all over it, because a page may have fonts that tell the truth and
others that do not."""

WORDS = 7
"""Of each strip, those that have the most different figures and letters in them. They are cut out and read together:
finding the words of whole strips took the reader longer than reading these."""

BELIEVED = 0.8
"""Least agreement with the sample. Sound layers reach 1.0 on every real page tried, remapped fonts stay near 0."""

NOWHERE_LESS = 0.5
"""Least agreement with each strip, which may hold two figures of which the reader misreads one."""

FEWEST_HELD = 2
"""Words with a figure in them that must be read otherwise, and be half of all with it, for the font to be suspected."""

MOST_UNSEEN = 0.2
"""Of the layer's words; a few hidden ones are left out, many make the layer a lie."""

MARGIN = 0.01

AROUND = 0.2
"""Paper taken along with a word, in heights of the word."""

WHITE = 24
"""Px of paper between the words when they are read."""

TALLEST, WIDEST = 48, 1200
"""Px: words stand no taller on the sheet that is read, and the sheet is about so wide."""


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
        said = [_telling([word for word in words if _inside(word.box, strip)]) for strip in strips]
        seen = _read_words(picture, [word for strip in said for word in strip], first)
        if agreement([word for strip in said for word in strip], seen) < BELIEVED:
            return None
        if min(agreement(strip, seen) for strip in said) < NOWHERE_LESS or _another_figure(said, seen):
            return None
    return words + tuple(_pictured(layer, words, picture, first, second))


def _another_figure(said: Sequence[Sequence[Word]], seen: Sequence[Word]) -> bool:
    """Whether some figure is seldom seen where the layer has it: a font may draw a 7 for every 1."""
    words = [word for strip in said for word in strip if sum(char.isdigit() for char in word.text) >= 2]
    wrong = [agreement([word], seen) < 1 for word in words]
    for figure in "0123456789":
        held = [lied for word, lied in zip(words, wrong, strict=True) if figure in word.text]
        if sum(held) >= FEWEST_HELD and 2 * sum(held) >= len(held):
            return True
    return False


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


def _telling(words: Sequence[Word]) -> list[Word]:
    """Those of `words`, text of one strip, that tell most: each brings the most characters that no other has brought.

    Half of them have figures where as many do; single figures and words of one or two letters tell nothing.
    """
    text = [word for word in words if word.is_text]
    figures = [word for word in text if sum(char.isdigit() for char in word.text) >= 2]
    others = [word for word in text if word not in figures and sum(char.isalpha() for char in word.text) >= 3]
    most = max(WORDS - len(others), (WORDS + 1) // 2)
    chosen = _different(figures, most)
    return chosen + _different(others, WORDS - len(chosen))


def _different(words: Sequence[Word], count: int) -> list[Word]:
    left, known = list(words), set[str]()
    chosen: list[Word] = []
    while left and len(chosen) < count:
        best = max(left, key=lambda word: len(set(word.text) - known))
        left.remove(best)
        chosen.append(best)
        known |= set(best.text)
    return chosen


def _read_words(picture: Picture, words: Sequence[Word], engine: Engine) -> list[Word]:
    """What `engine` reads where `words` stand, all of them put on one sheet; boxes as fractions of the picture."""
    if not words:
        return []
    pieces = [_piece(picture, word.box) for word in words]
    places = _places([piece.shape[:2] for piece in pieces])
    sheet = np.full(
        (
            max(y + piece.shape[0] for (_, y), piece in zip(places, pieces, strict=True)) + WHITE,
            max(x + piece.shape[1] for (x, _), piece in zip(places, pieces, strict=True)) + WHITE,
        ),
        255,
        np.uint8,
    )
    for (x, y), piece in zip(places, pieces, strict=True):
        sheet[y : y + piece.shape[0], x : x + piece.shape[1]] = piece
    found: list[Word] = []
    for read in engine.read(sheet):
        x, y = read.box.centre[0] * sheet.shape[1], read.box.centre[1] * sheet.shape[0]
        for word, (left, top), piece in zip(words, places, pieces, strict=True):
            height, width = piece.shape
            if left - WHITE / 2 <= x <= left + width + WHITE / 2 and top - WHITE / 2 <= y <= top + height + WHITE / 2:
                share = word.box.width / width
                ends = ((edge * sheet.shape[1] - left) * share for edge in (read.box.left, read.box.right))
                start, end = (min(max(word.box.left + end, word.box.left), word.box.right) for end in ends)
                found.append(replace(read, box=replace(word.box, left=start, right=end)))
    return found


def _piece(picture: Picture, box: Box) -> Picture:
    """The word in `box`, dark on light, in grey."""
    height, width = picture.shape[:2]
    margin = AROUND * box.height * height
    left, right = max(0, int(box.left * width - margin)), int(np.ceil(box.right * width + margin))
    top, bottom = max(0, int(box.top * height - margin)), int(np.ceil(box.bottom * height + margin))
    cut: cv2.typing.MatLike = grey(picture[top : max(bottom, top + 1), left : max(right, left + 1)])
    if np.median(cut) < 128:
        cut = cv2.bitwise_not(cut)
    scale = TALLEST / cut.shape[0]
    if scale < 1:
        cut = cv2.resize(cut, (max(1, round(cut.shape[1] * scale)), TALLEST), interpolation=cv2.INTER_AREA)
    return np.asarray(cut, dtype=np.uint8)


def _places(sizes: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Where pieces of these sizes (height, width) stand on a sheet, row by row: left and top."""
    places = []
    x, y, tall = WHITE, WHITE, 0
    for height, width in sizes:
        if x > WHITE and x + width > WIDEST:
            x, y, tall = WHITE, y + tall + WHITE, 0
        places.append((x, y))
        x, tall = x + width + WHITE, max(tall, height)
    return places


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
