"""Looks at a page before it is read: where its ink is, and how tall its text stands.

Enters: a grey picture. Leaves: `Measures`, lengths in pixels of that picture.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from functions.extract.engines.base import Picture
from functions.extract.preparation.light import flatten

LOOK_LONG_SIDE = 2400
"""Pictures are measured at this size at most: 200 dpi of a letter page keeps every letter apart."""

FALLBACK_TEXT_HEIGHT = 20.0
"""Assumed on pages with next to no text, px."""

FEWEST_LETTERS = 12
"""Below this many letter-like specks of ink the text height is a guess."""

SPECK = 6
"""Pieces of ink smaller than this (px of the picture as measured) are dust."""

Points = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Specks:
    """The connected pieces of ink of a page of `size` (width, height; px).

    `boxes` are their rectangles (left, top, width, height; one row each), `areas` their ink, both in px of the page as
    it was looked at, `shrink` times as large as it is.
    """

    boxes: NDArray[np.float64]
    areas: NDArray[np.float64]
    shrink: float
    size: tuple[int, int]

    def turned(self, quarters: int) -> Specks:
        """The same after the page was turned clockwise by `quarters` × 90°."""
        boxes, (width, height) = self.boxes, self.size
        for _ in range(quarters % 4):
            left, top, across, down = boxes.T
            boxes = np.column_stack((height * self.shrink - top - down, left, down, across))
            width, height = height, width
        return Specks(boxes, self.areas, self.shrink, (width, height))

    def between(self, top: int, bottom: int) -> Specks:
        """Those whose middle lies in the rows `top` to `bottom` (px of the page), as of a page of these rows alone."""
        middles = (self.boxes[:, 1] + self.boxes[:, 3] / 2) / self.shrink
        inside = (middles >= top) & (middles < bottom)
        boxes = self.boxes[inside] - (0.0, top * self.shrink, 0.0, 0.0)
        return Specks(boxes, self.areas[inside], self.shrink, (self.size[0], bottom - top))


@dataclass(frozen=True, slots=True)
class Measures:
    """What a page looks like.

    `text_height` is the median height of its letters (px); `letters` how many were seen; `boxes` are the letters'
    rectangles (left, top, width, height; px; one row each).
    `ink` (left, top, right, bottom; px) holds all that is larger than a speck, with some paper around it.
    """

    text_height: float
    letters: int
    boxes: NDArray[np.float64]
    ink: tuple[int, int, int, int]
    specks: Specks

    @property
    def centres(self) -> Points:
        """Middle of every letter, one (x, y) row each, px."""
        return self.boxes[:, :2] + self.boxes[:, 2:] / 2

    @property
    def feet(self) -> Points:
        """Middle of every letter's lower edge, one (x, y) row each, px."""
        return self.boxes[:, :2] + self.boxes[:, 2:] * (0.5, 1.0)

    @property
    def aspect(self) -> float:
        """Median width over height of the letters; 0.6 to 1.1 where pixels are square."""
        return float(np.median(self.boxes[:, 2] / self.boxes[:, 3])) if self.letters else 0.8

    def turned(self, quarters: int) -> Measures:
        """The measures of the page turned clockwise by `quarters` × 90°, which need no second look at it."""
        return _measured(self.specks.turned(quarters))

    def between(self, top: int, bottom: int) -> Measures:
        """The measures of the page's rows `top` to `bottom`."""
        return _measured(self.specks.between(top, bottom))

    def densest(self, letters: int) -> tuple[int, int]:
        """The fewest rows (from, to; px) that hold so many letters, and some paper; all rows where there are fewer."""
        height = self.specks.size[1]
        if letters >= self.letters:
            return 0, height
        rows = np.sort(self.centres[:, 1])
        at = int(np.argmin(rows[letters:] - rows[:-letters]))
        margin = 1.5 * self.text_height
        return max(0, int(rows[at] - margin)), min(height, int(np.ceil(rows[at + letters] + margin)))


def grey(picture: Picture) -> Picture:
    """`picture` without colour."""
    return picture if picture.ndim == 2 else np.asarray(cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY), dtype=np.uint8)


def ink_mask(page: Picture) -> Picture:
    """255 where grey `page` has ink, 0 where it is paper.

    Otsu's threshold after the light is evened out, held between 110 and 225: a page without ink has no two humps,
    and fading print lies close to the paper.
    """
    even = flatten(page)
    threshold, _ = cv2.threshold(even[::2, ::2], 0, 255, cv2.THRESH_BINARY | cv2.THRESH_OTSU)
    # What is darker than the threshold: OpenCV counts the threshold itself in.
    _, mask = cv2.threshold(even, min(225.0, max(110.0, threshold)) - 1, 255, cv2.THRESH_BINARY_INV)
    return np.asarray(mask, dtype=np.uint8)


def measure(page: Picture) -> Measures:
    """Looks at grey `page`."""
    shrink = min(1.0, LOOK_LONG_SIDE / max(page.shape))
    small = (
        page
        if shrink == 1.0
        else np.asarray(cv2.resize(page, None, fx=shrink, fy=shrink, interpolation=cv2.INTER_AREA), dtype=np.uint8)
    )
    # Of OpenCV's ways to the same answer, this one looks at four pixels at a time and takes half as long as the usual.
    _, _, stats, _ = cv2.connectedComponentsWithStatsWithAlgorithm(ink_mask(small), 8, cv2.CV_32S, cv2.CCL_BBDT)
    found = np.asarray(stats[1:], dtype=np.float64)
    return _measured(Specks(found[:, :4], found[:, 4], small.shape[0] / page.shape[0], (page.shape[1], page.shape[0])))


def _measured(specks: Specks) -> Measures:
    boxes = _letters(specks.boxes, specks.areas, max(specks.size) * specks.shrink / 12)
    text_height = _typical_height(boxes)
    return Measures(
        text_height=text_height / specks.shrink,
        letters=len(boxes),
        boxes=boxes / specks.shrink,
        ink=_inked(specks, 2 * text_height),
        specks=specks,
    )


def _inked(specks: Specks, margin: float) -> tuple[int, int, int, int]:
    """The part of the page that holds all specks worth a look; the margin as on the page that was looked at."""
    large = specks.boxes[(specks.boxes[:, 2:] >= SPECK).any(axis=1)]
    if not len(large):
        return 0, 0, 0, 0
    left, top = np.floor((large[:, :2].min(axis=0) - margin) / specks.shrink)
    right, bottom = np.ceil(((large[:, :2] + large[:, 2:]).max(axis=0) + margin) / specks.shrink)
    width, height = specks.size
    return max(0, int(left)), max(0, int(top)), min(width, int(right)), min(height, int(bottom))


def _letters(boxes: NDArray[np.float64], area: NDArray[np.float64], tallest: float) -> NDArray[np.float64]:
    """Boxes of the pieces of ink that could be letters: not dust, not rules, not blots."""
    width, height = boxes[:, 2], boxes[:, 3]
    likely = (height >= SPECK) & (width >= 0.15 * height) & (width <= 4 * height) & (area >= 0.12 * width * height)
    likely &= height <= tallest
    boxes = boxes[likely]
    if not len(boxes):
        return boxes
    typical = _typical_height(boxes)
    return boxes[(boxes[:, 3] > 0.5 * typical) & (boxes[:, 3] < 2.5 * typical) & (boxes[:, 2] < 4 * typical)]


def _typical_height(boxes: NDArray[np.float64]) -> float:
    """Median height, each letter weighing as much as it is tall: a snow of specks does not outvote the text."""
    if len(boxes) < FEWEST_LETTERS:
        return FALLBACK_TEXT_HEIGHT
    heights = np.sort(boxes[:, 3])
    weight = np.cumsum(heights)
    return float(heights[np.searchsorted(weight, weight[-1] / 2)])


def coverage(measures: Measures, words: NDArray[np.float64]) -> float:
    """Share of the letters that lie inside the boxes `words` (left, top, right, bottom; px, one row each).

    Follows recall far better than a reader's mean confidence does: what was not seen has no confidence. 1.0 when
    the page has no letters.
    """
    if not measures.letters:
        return 1.0
    if not len(words):
        return 0.0
    centres, slack = measures.centres, measures.text_height * 0.2
    inside = np.zeros(len(centres), dtype=bool)
    for left, top, right, bottom in words:
        inside |= (
            (centres[:, 0] >= left - slack)
            & (centres[:, 0] <= right + slack)
            & (centres[:, 1] >= top - slack)
            & (centres[:, 1] <= bottom + slack)
        )
    return float(inside.mean())
