"""Looks at a page before it is read: where its ink is, how tall its text stands, how even its light is.

Enters: a grey picture. Leaves: `Measures`, lengths in pixels of that picture.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from functions.extract.engines.base import Picture
from functions.extract.preparation.light import background, flatten

LOOK_LONG_SIDE = 2400
"""Pictures are measured at this size at most: 200 dpi of a letter page keeps every letter apart."""

FALLBACK_TEXT_HEIGHT = 20.0
"""Assumed on pages with next to no text, px."""

FEWEST_LETTERS = 12
"""Below this many letter-like specks of ink the text height is a guess."""

Points = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Measures:
    """What a page looks like.

    `text_height` is the median height of its letters (px); `letters` how many were seen; `boxes` are the letters'
    rectangles (left, top, width, height; px; one row each). `shadow` is the darkest part of the paper over the
    lightest (1: even light); `contrast` how far ink stands off the paper (0 to 1); `bilevel`: only black and white.
    """

    text_height: float
    letters: int
    boxes: NDArray[np.float64]
    shadow: float
    contrast: float
    bilevel: bool

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
    boxes = _letters(mask)
    paper = background(small)
    low, high = np.percentile(paper, (5, 95))
    dark = float(np.median(small[mask > 0])) if mask.any() else float(high)
    return Measures(
        text_height=_typical_height(boxes) / shrink,
        letters=len(boxes),
        boxes=boxes / shrink,
        shadow=float(low / max(high, 1.0)),
        contrast=float(max(0.0, high - dark) / 255),
        bilevel=bool(np.mean((small > 8) & (small < 247)) < 0.02),
    )


def _letters(mask: Picture) -> NDArray[np.float64]:
    """Boxes of the connected specks of ink that could be letters: not dust, not rules, not blots."""
    _, _, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    boxes = np.asarray(stats[1:, :4], dtype=np.float64)
    area = np.asarray(stats[1:, 4], dtype=np.float64)
    width, height = boxes[:, 2], boxes[:, 3]
    likely = (height >= 6) & (width >= 0.15 * height) & (width <= 4 * height) & (area >= 0.12 * width * height)
    likely &= height <= max(mask.shape) / 12
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
