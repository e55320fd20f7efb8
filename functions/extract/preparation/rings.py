"""Finds rings that somebody drew around printed words, and takes them away.

Enters: a `Look` at a page and the pieces of ink on it. Leaves: `Ring`s in pixels of that page.

A ring is a hole about as round as an ellipse, a line of text tall or little more, with ink in its middle that is no
taller than a line. Its stroke may touch words inside and outside: a word inside makes a bay in the hole, which the hull
around it bridges; what is outside does not change the hole. Logos, stamps and seals hold several lines or are larger,
boxes with round corners fill more of their rectangle. Nothing is said here about what is in the ring: whether a ring
answers anything is for those to say who know what is printed around it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from functions.extract.engines.base import Picture
from functions.extract.preparation.look import Edges, Look, Outline, Piece, pieces

HEIGHT, WIDTH = (1.3, 4.5), (0.9, 16.0)
"""Of the hole, in text heights."""

FILL = 0.6, 0.87
"""Share of its rectangle that a ring's hull takes up; an upright ellipse has 0.785, a leaning one less."""

ELLIPSE = 0.9, 1.1
"""Area of the hull over that of the ellipse fitted to it."""

WHOLE = 0.62
"""Least share of its hull that a hole fills, the bays of words included."""

EDGE = 0.12
"""Text heights along the inside of the hull that do not count as content."""

CONTENT = 0.45, 2.1
"""Height of what stands in a ring, in text heights: one line."""

THICKEST = 0.5
"""Thickest stroke, in text heights."""

GAP = 0.3
"""Text heights by which the ends of a ring may miss each other."""

APART = 0.25
"""White beside a ring, in text heights."""

WITHIN = 0.6
"""Share of a ring that lies in another one when they are the same."""


@dataclass(frozen=True, slots=True)
class Ring:
    """The rectangle around a ring's hole (px of the page); `hull` is the hole's outline there, one (x, y) row each;
    `stroke` is how thick it was drawn (px).
    """

    box: Edges
    hull: Outline
    stroke: float


def find_rings(look: Look, some: Sequence[Piece]) -> list[Ring]:
    """The rings of a page whose pieces of ink are `some`."""
    found = [ring for piece in some if piece.around and (ring := _ring(piece, look))]
    size = max(3, round(GAP * look.unit))
    round_brush = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (size, size))
    closed = np.asarray(cv2.morphologyEx(look.mask, cv2.MORPH_CLOSE, round_brush), dtype=np.uint8)
    found += [ring for piece in pieces(closed) if piece.around and (ring := _ring(piece, look))]
    return _once(found)


def _ring(hole: Piece, look: Look) -> Ring | None:
    left, top, width, height = hole.box
    unit = look.unit
    if not (HEIGHT[0] * unit <= height <= HEIGHT[1] * unit and WIDTH[0] * unit <= width <= WIDTH[1] * unit):
        return None
    hull = cv2.convexHull(hole.outline)
    area = cv2.contourArea(hull)
    if not FILL[0] * width * height <= area <= FILL[1] * width * height or len(hull) < 5:
        return None
    _, axes, _ = cv2.fitEllipse(hull)
    if not ELLIPSE[0] <= area / (np.pi / 4 * axes[0] * axes[1]) <= ELLIPSE[1]:
        return None
    if cv2.contourArea(hole.outline) < WHOLE * area or not _holds_a_line(hull, hole, look):
        return None
    stroke = _stroke(hull, hole, look)
    if stroke > THICKEST * unit or not _stands_free(hole, stroke, look):
        return None
    return Ring(
        look.on_page((left, top, left + width, top + height)),
        np.asarray((np.asarray(hull)[:, 0] + look.corner) / look.scale, dtype=np.float32),
        stroke / look.scale,
    )


def _drawn(hull: Outline, hole: Piece, look: Look, reach: int) -> tuple[Picture, Picture]:
    """The part of the page `reach` px around a hole, and the hull filled there."""
    left, top, width, height = hole.box
    x, y = max(0, left - reach), max(0, top - reach)
    part = look.mask[y : top + height + reach, x : left + width + reach]
    filled = np.zeros(part.shape, np.uint8)
    cv2.fillConvexPoly(filled, np.asarray(hull, dtype=np.int32) - (x, y), (255,))
    return part, filled


def _holds_a_line(hull: Outline, hole: Piece, look: Look) -> bool:
    part, filled = _drawn(hull, hole, look, 1)
    brush = 2 * round(EDGE * look.unit) + 1
    inner = cv2.erode(filled, np.ones((brush, brush), np.uint8))
    rows, columns = np.nonzero(cv2.bitwise_and(part, inner))
    if not len(rows):
        return False
    tall, wide = np.ptp(rows) + 1, np.ptp(columns) + 1
    middle = (np.min(columns) + np.max(columns)) / 2 / part.shape[1]
    fits = CONTENT[0] * look.unit <= tall <= CONTENT[1] * look.unit
    # A speck in a large loop is not what the loop is about.
    return bool(fits and 0.2 <= middle <= 0.8 and wide >= 0.2 * hole.box[2])


def _stroke(hull: Outline, hole: Piece, look: Look) -> float:
    """How thick the stroke around a hole is (px): the ink near it, over its length."""
    reach = round(THICKEST * look.unit) + 2
    part, filled = _drawn(hull, hole, look, reach)
    band = cv2.subtract(cv2.dilate(filled, np.ones((2 * reach + 1, 2 * reach + 1), np.uint8)), filled)
    return float(np.count_nonzero(cv2.bitwise_and(part, band))) / max(1.0, cv2.arcLength(hull, True))


def _stands_free(hole: Piece, stroke: float, look: Look) -> bool:
    """Whether white parts a ring from what stands beside it: the O of a name and the @ of an address have letters."""
    left, top, width, height = hole.box
    rows = slice(top + height // 4, top + height - height // 4)
    away, reach = round(1.5 * stroke) + 1, max(1, round(APART * look.unit))
    before = look.mask[rows, max(0, left - away - reach) : max(0, left - away)]
    behind = look.mask[rows, left + width + away : left + width + away + reach]
    return not (before.any() or behind.any())


def _once(rings: Sequence[Ring]) -> list[Ring]:
    """Each ring once: a stroke drawn twice has two holes."""
    kept: list[Ring] = []
    for ring in sorted(rings, key=lambda each: -cv2.contourArea(each.hull)):
        if not any(_shared(ring.box, other.box) > WITHIN for other in kept):
            kept.append(ring)
    return kept


def _shared(one: Edges, other: Edges) -> float:
    """Share of the smaller rectangle that lies in the other."""
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    areas = [(right - left) * (bottom - top) for left, top, right, bottom in (one, other)]
    return max(0.0, across) * max(0.0, down) / max(1e-9, min(areas))


def taken_away(picture: Picture, rings: Sequence[Ring]) -> Picture:
    """`picture` without the strokes of `rings`: readers take them for letters, or for brackets."""
    if not rings:
        return picture
    painted = picture.copy()
    height, width = picture.shape[:2]
    for ring in rings:
        reach = round(2 * ring.stroke) + 3
        left, top = (max(0, int(edge) - reach) for edge in ring.box[:2])
        right, bottom = min(width, int(ring.box[2]) + reach + 1), min(height, int(ring.box[3]) + reach + 1)
        around = painted[top:bottom, left:right]
        filled = np.zeros(around.shape[:2], np.uint8)
        cv2.fillConvexPoly(filled, np.round(ring.hull - (left, top)).astype(np.int32), (255,))
        band = cv2.dilate(filled, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * reach + 1, 2 * reach + 1)))
        stroke = (band > 0) & (cv2.erode(filled, np.ones((3, 3), np.uint8)) == 0)
        around[stroke] = np.percentile(around, 90, axis=(0, 1))
    return painted
