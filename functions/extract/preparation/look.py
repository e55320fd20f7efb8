"""A page as marks are looked for on it: tick boxes, round ones, rings drawn by hand.

Enters: a grey picture, lines level, and the height of its text (px). Leaves: a `Look`: its ink at a size at which
shapes can be told apart, and the way back.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from functions.extract.engines.base import Picture
from functions.extract.preparation.ink import ink_mask

TEXT_HEIGHT, MOST_ENLARGED = 24.0, 1.7
"""Boxes are looked for at this text height (px): with sides of 20 px and more, square differs from round. Small print
is enlarged by so much at most: more shows no more, and a page of it would be many times as large."""

MARGIN = 1.0
"""White that is looked at around all ink, in text heights."""

Rectangle = tuple[int, int, int, int]
"""Left, top, width, height; px of the look."""

Edges = tuple[float, float, float, float]
"""Left, top, right, bottom; px."""

Outline = cv2.typing.MatLike
"""A contour as OpenCV gives it."""


@dataclass(frozen=True, slots=True)
class Look:
    """255 where a page has ink; `unit` is its text height in px of `mask`, which is `scale` times as large as it.

    What is white around all ink is left out: the mask begins at `corner` (left, top; px of the look).
    """

    mask: Picture
    unit: float
    scale: float
    corner: tuple[int, int] = (0, 0)

    def on_page(self, edges: Edges) -> Edges:
        """`edges` in px of the page."""
        left, top, right, bottom = edges
        x, y = self.corner
        return (left + x) / self.scale, (top + y) / self.scale, (right + x) / self.scale, (bottom + y) / self.scale


def look_at(page: Picture, text_height: float) -> Look:
    """Grey `page`, whose text is `text_height` px tall."""
    unit = min(TEXT_HEIGHT, MOST_ENLARGED * text_height)
    scale = unit / text_height
    if abs(scale - 1) > 0.02:
        filter_ = cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
        page = np.asarray(cv2.resize(page, None, fx=scale, fy=scale, interpolation=filter_), dtype=np.uint8)
    else:
        scale = 1.0
    mask = ink_mask(page)
    left, top, width, height = cv2.boundingRect(mask)
    margin = round(MARGIN * unit)
    # Even, so that the same pixels make a pair when the look is halved.
    x, y = max(0, left - margin) // 2 * 2, max(0, top - margin) // 2 * 2
    return Look(mask[y : top + height + margin, x : left + width + margin], unit, scale, (x, y))


@dataclass(frozen=True, slots=True)
class Piece:
    """A connected piece of ink, or a hole in one: its outline and the rectangle around it.

    `around` is the piece that a hole is in, None for a piece.
    """

    outline: Outline
    box: Rectangle
    around: Rectangle | None = None


def pieces(mask: Picture) -> list[Piece]:
    """All pieces of ink and the holes in them."""
    found, levels = cv2.findContours(mask, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_NONE)
    parents: Sequence[int] = levels[0][:, 3].tolist() if levels is not None else ()
    boxes: list[Rectangle] = [_rectangle(outline) for outline in found]
    return [
        Piece(outline, box, None if parent < 0 else boxes[parent])
        for outline, box, parent in zip(found, boxes, parents, strict=True)
    ]


def _rectangle(outline: Outline) -> Rectangle:
    left, top, width, height = cv2.boundingRect(outline)
    return left, top, width, height
