"""Pictures of what happens to a page before and while it is read, for people.

Enters: the page as uploaded and how it was read. Leaves: named pictures in the order of the steps.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import cast

import cv2
import numpy as np

from functions.extract.engines.base import Picture
from functions.extract.preparation.ink import grey
from functions.extract.preparation.light import background
from functions.extract.prepare import Treatment, Upright, prepare, turn, upright
from functions.extract.reading import Reading
from parsers.page import Box, Word

# Blue, green, red.
GREEN, RED, ORANGE, BLUE, VIOLET = (60, 150, 40), (40, 40, 210), (0, 130, 240), (200, 110, 30), (170, 40, 140)

TREATMENTS: tuple[Treatment, ...] = ("even", "plain", "neural")


def steps(picture: Picture, reading: Reading) -> Iterator[tuple[str, Picture]]:
    """Every step from the uploaded `picture` to the words of its `reading`: names and pictures."""
    yield "uploaded", picture
    if reading.cleaned is not None:
        page = upright(picture)
        quarters = (reading.page.rotation - page.rotation) // 90 % 4
        page = turn(page, quarters) if quarters else page
        yield "upright", page.picture
        yield "letters", letters(page)
        yield "background", background(grey(page.picture))
        for treatment in TREATMENTS:
            yield f"prepared_{treatment}", prepare(page, treatment).picture
    yield "words", boxes(reading.picture, reading.page.words)


def letters(page: Upright) -> Picture:
    """The page with every piece of ink framed that was taken for a letter when text height and skew were measured."""
    shown = _coloured(page.picture)
    for left, top, width, height in page.measures.boxes.round().astype(int).tolist():
        cv2.rectangle(shown, (left, top), (left + width, top + height), BLUE, 1)
    return shown


def boxes(picture: Picture, words: Sequence[Word]) -> Picture:
    """The page with its words framed.

    Green: both readers agree. Red: they differ. Orange: one of them saw nothing there. Blue: only one reader was
    asked, or the file itself holds the word. Violet: a tick box.
    """
    shown = _coloured(picture)
    thick = max(1, round(min(shown.shape[:2]) / 700))
    for word in words:
        _frame(shown, word.box, _colour(word), thick)
    return shown


def _colour(word: Word) -> tuple[int, int, int]:
    if word.kind == "tick":
        return VIOLET
    if word.second is None:
        return BLUE
    return GREEN if word.agreed else RED if word.second else ORANGE


def _frame(shown: Picture, box: Box, colour: tuple[int, int, int], thick: int) -> None:
    height, width = shown.shape[:2]
    start = round(box.left * width), round(box.top * height)
    cv2.rectangle(shown, start, (round(box.right * width), round(box.bottom * height)), colour, thick)


def _coloured(picture: Picture) -> Picture:
    return np.array(picture) if picture.ndim == 3 else cast(Picture, cv2.cvtColor(picture, cv2.COLOR_GRAY2BGR))
