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
    return np.asarray(np.where(even < min(225.0, max(110.0, threshold)), 255, 0), dtype=np.uint8)


def measure(page: Picture) -> Measures:
    """Looks at grey `page`."""
    shrink = min(1.0, LOOK_LONG_SIDE / max(page.shape))
    small = (
        page
        if shrink == 1.0
        else np.asarray(cv2.resize(page, None, fx=shrink, fy=shrink, interpolation=cv2.INTER_AREA), dtype=np.uint8)
    )
    mask = ink_mask(small)
    blobs, areas = _blobs(mask)
    boxes = _letters(blobs, areas, max(mask.shape) / 12)
    text_height = _typical_height(boxes)
    return Measures(
        text_height=text_height / shrink,
        letters=len(boxes),
        boxes=boxes / shrink,
        ink=_inked(blobs, 2 * text_height, shrink, page.shape),
    )


def _blobs(mask: Picture) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Boxes and areas of the connected pieces of ink."""
    _, _, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    return np.asarray(stats[1:, :4], dtype=np.float64), np.asarray(stats[1:, 4], dtype=np.float64)


def _inked(
    blobs: NDArray[np.float64], margin: float, shrink: float, shape: tuple[int, ...]
) -> tuple[int, int, int, int]:
    """The part of a page of `shape` that holds all blobs worth a look; blobs and margin as on the shrunken page."""
    large = blobs[(blobs[:, 2:] >= SPECK).any(axis=1)]
    if not len(large):
        return 0, 0, 0, 0
    left, top = np.floor((large[:, :2].min(axis=0) - margin) / shrink)
    right, bottom = np.ceil(((large[:, :2] + large[:, 2:]).max(axis=0) + margin) / shrink)
    return max(0, int(left)), max(0, int(top)), min(shape[1], int(right)), min(shape[0], int(bottom))


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
