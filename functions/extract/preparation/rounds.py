"""Finds round tick boxes (radio buttons, bubbles to fill in) and whether they are ticked.

Enters: a `Look` at a page and the pieces of ink on it. Leaves: `Tick`s in pixels of that page.

An O is round as well. So a circle counts where others of its size stand in its row or column, one of them empty, where
white parts it from the words beside it, and where it does not stand on their line as a letter of their size would.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from functions.extract.engines.base import Picture
from functions.extract.preparation.look import Look, Outline, Piece, Rectangle
from functions.extract.preparation.ticks import DOUBTFUL_INK, Tick

SMALLEST, LARGEST = 0.95, 3.0
"""Outer diameter, in text heights."""

ROUND = 0.86
"""Least width over height, and height over width."""

DISC = 0.93, 1.07
"""Area of a circle over that of the ellipse in its rectangle; a square has 1.27."""

EVEN = 0.05
"""How much the distance of an outline from its middle may vary (standard deviation over mean). A ring drawn by hand
varies by more."""

THICKEST = 0.2
"""Of the diameter: thickest stroke."""

INNER = 0.7
"""Share of a hole's radius within which the ink counts."""

CROSSED = 0.2
"""Least share of ink within a box that is crossed out to its edge."""

ALIKE = 0.12
"""Circles of one group differ by this share in diameter at most."""

IN_LINE = 0.3
"""Middles of circles in a row, or in a column, lie apart by so many diameters at most."""

APART = 0.22
"""White on either side of a circle, in diameters: letters of a word stand closer."""

LABEL_WITHIN = 3.0
"""Diameters within which something is printed beside a circle."""

AS_TALL = 0.1
"""An O's neighbour in a line of capitals is as tall, and stands as low, to this share of its height."""


@dataclass(frozen=True, slots=True)
class _Circle:
    box: Rectangle
    ink: float

    @property
    def diameter(self) -> float:
        return (self.box[2] + self.box[3]) / 2

    @property
    def middle(self) -> tuple[float, float]:
        left, top, width, height = self.box
        return left + width / 2, top + height / 2


def find_rounds(look: Look, some: Sequence[Piece]) -> list[Tick]:
    """The round tick boxes of a page whose pieces of ink are `some`."""
    others = _others(some, look)
    shaped = [circle for piece in some if piece.around and (circle := _ring(piece, look))]
    rings = [circle for circle in shaped if _stands_apart(circle, others)]
    if not rings:
        return []
    typical = float(np.median([circle.diameter for circle in rings]))
    known = {circle.box for circle in shaped}
    solid = (piece for piece in some if piece.around is None and piece.box not in known)
    # A box that is filled or crossed from edge to edge has no round hole.
    full = [circle for piece in solid if (circle := _full(piece, typical, look.mask))]
    apart = rings + [circle for circle in full if _stands_apart(circle, others)]
    found = [one for one in apart if any(_in_line(one, other) for other in apart if other is not one)]
    # That one is empty tells the boxes of a form from bullets and signs in circles.
    if not any(circle.ink < DOUBTFUL_INK[0] for circle in found):
        return []
    return [Tick(look.on_page(_edges(circle.box)), circle.ink) for circle in found]


def _edges(box: Rectangle) -> tuple[float, float, float, float]:
    left, top, width, height = box
    return float(left), float(top), float(left + width), float(top + height)


def _ring(hole: Piece, look: Look) -> _Circle | None:
    """The circle around a hole; None where hole or stroke are not round."""
    left, top, width, height = hole.box
    outer = hole.around
    if outer is None or not SMALLEST * look.unit <= max(outer[2:]) <= LARGEST * look.unit:
        return None
    across, down = outer[2] - width, outer[3] - height
    centred = abs(2 * (left - outer[0]) - across) <= 4 and abs(2 * (top - outer[1]) - down) <= 4
    thin = max(across, down) / 2 <= THICKEST * max(outer[2:])
    if not (centred and thin and _is_round(hole.outline, hole.box)):
        return None
    return _Circle(outer, _ink(look.mask, hole.box))


def _full(piece: Piece, diameter: float, mask: Picture) -> _Circle | None:
    """The filled or crossed circle of about this diameter (px); None where a piece is none."""
    near = max(abs(side - diameter) for side in piece.box[2:]) <= ALIKE * diameter
    if not near or not _is_round(piece.outline, piece.box):
        return None
    ink = _ink(mask, piece.box)
    return _Circle(piece.box, ink) if ink > CROSSED else None


def _is_round(outline: Outline, box: Rectangle) -> bool:
    _, _, width, height = box
    if min(width, height) < ROUND * max(width, height):
        return False
    share = cv2.contourArea(outline) / (np.pi / 4 * max(1, width - 1) * max(1, height - 1))
    if not DISC[0] <= share <= DISC[1]:
        return False
    points = np.asarray(outline, dtype=np.float64)[:, 0]
    away = np.linalg.norm(points - (box[0] + (width - 1) / 2, box[1] + (height - 1) / 2), axis=1)
    return float(away.std()) <= EVEN * float(away.mean())


def _ink(mask: Picture, box: Rectangle) -> float:
    """The share of ink in the middle of a circle."""
    left, top, width, height = box
    inside = np.zeros((height, width), np.uint8)
    middle = (width - 1) / 2, (height - 1) / 2
    cv2.ellipse(inside, (middle, (width * INNER, height * INNER), 0.0), (255,), -1)
    return float(cv2.mean(mask[top : top + height, left : left + width], inside)[0]) / 255


def _others(some: Sequence[Piece], look: Look) -> NDArray[np.float64]:
    """Pieces of ink that may be letters: left, top, right, bottom; one row each."""
    boxes = np.array([piece.box for piece in some if piece.around is None], dtype=np.float64).reshape(-1, 4)
    boxes = boxes[(boxes[:, 3] > 0.3 * look.unit) & (boxes[:, 3] < 4 * look.unit)]
    return np.column_stack((boxes[:, :2], boxes[:, :2] + boxes[:, 2:]))


def _in_line(one: _Circle, other: _Circle) -> bool:
    if abs(one.diameter - other.diameter) > ALIKE * max(one.diameter, other.diameter):
        return False
    across, down = (abs(a - b) for a, b in zip(one.middle, other.middle, strict=True))
    return min(across, down) <= IN_LINE * one.diameter < max(across, down)


def _stands_apart(ring: _Circle, others: NDArray[np.float64]) -> bool:
    left, top, width, height = ring.box
    right, bottom, size = left + width, top + height, ring.diameter
    beside = others[np.minimum(others[:, 3], bottom) - np.maximum(others[:, 1], top) > 0.3 * size]
    before = beside[(beside[:, 2] <= left + 1) & (beside[:, 0] < left)]
    behind = beside[(beside[:, 0] >= right - 1) & (beside[:, 2] > right)]
    near = [before[np.argmax(before[:, 2])]] if len(before) else []
    near += [behind[np.argmin(behind[:, 0])]] if len(behind) else []
    gap = min((max(left - each[2], each[0] - right) for each in near), default=np.inf)
    if not APART * size <= gap <= LABEL_WITHIN * size:
        return False
    tall = AS_TALL * size
    return not any(abs(each[1] - top) <= tall and abs(each[3] - bottom) <= tall for each in near)
