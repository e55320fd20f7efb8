"""Finds tick boxes and whether they are ticked.

Enters: a `Look` at a page whose lines are level. Leaves: `Tick`s in pixels of that page.

A box is a square hole between short straight strokes: opening with a line keeps the strokes and lets a cross within
vanish. Combs and table cells have square holes too, but their strokes run on. Boxes of one form agree in size.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from functions.extract.engines.base import Picture
from functions.extract.preparation.look import Edges, Look, Rectangle

SMALLEST, LARGEST = 0.85, 3.0
"""Inner side of a box, in text heights."""

SQUARE = 0.75
"""Least width over height, and height over width."""

FULL = 0.82
"""Least share of its rectangle that a hole fills; a letter's hole is round."""

STROKES = (0.5, 0.8, 1.2)
"""Shortest stroke that may be a side, in text heights: the shorter ones keep small boxes, the longer ones lose the legs
of a tick that cross a large one."""

ROUGHLY = 0.7
"""At half the size, where strokes are thicker, a hole needs only this share of size, squareness and fill."""

MANY = 40
"""Places from which on it is cheaper to look at the whole page."""

THICKEST = 0.5
"""Thickest side of a box, over its inner side; print that spreads counts."""

CORNER = 0.55
"""Least share of ink in a corner of a box: 0.75 and more, blurred or not. The fat O of a heading has up to 0.47."""

FAT, OUTERMOST = 0.24, 0.4
"""Where the sides are thicker than this share of the inner side, so much of the outer half of the corners is inked at
least: a box has 0.5 and more there, the O of a bold title 0.06 to 0.33. Boxes of scans, faxes and photographs have
sides of up to 0.23."""

RUNS_ON = 0.6
"""Share of ink just outside a corner, along a stroke, from which the stroke runs on."""

INNER = 0.15
"""Of the side: what is left out along the edges when the inside is looked at."""

TICKED_INK = 0.06
"""Share of ink inside from which a box is ticked: empty ones have 0, ticked ones 0.19 and more."""

DOUBTFUL_INK = (0.025, 0.11)

FEWEST_ALIKE = 2
SAME_OUTLINE, SIDE_INKED = 0.15, 0.9
"""A square without a hole is a box, filled or ticked beyond its sides, when at least so many boxes with holes are of
its size (within this share), and ink stands along this share of each side."""

LONELY = 1.4
"""Text heights that a box measures at least when it is the only one: it could be a letter."""

MARGIN = 0.06
"""Of the side: what is painted out around a box."""

SAME_SIZE = 0.3
"""Boxes of a page differ by this share in size at most, where there are three or more."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A tick box: its outer rectangle (px of the page) and the share of ink inside."""

    box: Edges
    ink: float

    @property
    def ticked(self) -> bool:
        """Whether something stands in it."""
        return self.ink > TICKED_INK

    @property
    def confidence(self) -> float:
        """How sure that is."""
        return 0.6 if DOUBTFUL_INK[0] < self.ink < DOUBTFUL_INK[1] else 0.97

    @property
    def side(self) -> float:
        """Mean of width and height, px."""
        left, top, right, bottom = self.box
        return (right - left + bottom - top) / 2


def find_ticks(look: Look) -> list[Tick]:
    """The square tick boxes of a page."""
    mask, unit = look.mask, look.unit
    if not _may_have_boxes(mask, unit):
        return []
    by_length = _by_length(mask, unit)
    boxes = _alike(_with_holes(by_length, mask), unit)
    if len(boxes) >= FEWEST_ALIKE:
        for shapes in by_length:
            boxes += [tick for tick in _filled(shapes, mask, boxes) if not _known(tick, boxes)]
    return [Tick(look.on_page(tick.box), tick.ink) for tick in boxes]


@dataclass(frozen=True, slots=True)
class _Shapes:
    """Straight strokes, the rectangles around those that hang together, and the square holes between them."""

    strokes: Picture
    outlines: list[Rectangle]
    holes: list[Rectangle]


def _may_have_boxes(mask: Picture, unit: float) -> bool:
    """Whether there is a box in one of the places where a cheaper look shows something like one; mostly there is none.

    At half the size, each stroke stays and each gap narrows. The places are then looked at as the page would be.
    """
    half = cv2.resize(mask, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    _, half = cv2.threshold(half, 60, 255, cv2.THRESH_BINARY)
    small, tall = np.asarray(half, dtype=np.uint8), unit / 2
    rough = [hole for length in STROKES for hole in _shapes(_strokes(small, int(length * tall)), tall, ROUGHLY).holes]
    if len(rough) > MANY:
        return True
    for left, top, width, height in rough:
        reach = int(2 * max(width, height) + tall)
        rows, columns = (
            slice(2 * max(0, at - reach), 2 * (at + side + reach)) for at, side in ((top, height), (left, width))
        )
        part = mask[rows, columns]
        if _with_holes(_by_length(part, unit), part):
            return True
    return False


def _by_length(mask: Picture, unit: float) -> list[_Shapes]:
    """What strokes of each length make."""
    closed = np.asarray(cv2.morphologyEx(mask, cv2.MORPH_CLOSE, np.ones((3, 3), np.uint8)), dtype=np.uint8)
    return [_shapes(_strokes(closed, int(length * unit)), unit) for length in STROKES]


def _with_holes(by_length: Sequence[_Shapes], mask: Picture) -> list[Tick]:
    return [tick for shapes in by_length for hole in shapes.holes if (tick := _tick(hole, shapes.strokes, mask))]


def _strokes(closed: Picture, length: int) -> Picture:
    """The straight strokes of an ink mask along either axis, `length` px or longer; its small breaks are `closed`."""
    across = cv2.morphologyEx(closed, cv2.MORPH_OPEN, np.ones((1, length), np.uint8))
    down = cv2.morphologyEx(closed, cv2.MORPH_OPEN, np.ones((length, 1), np.uint8))
    return np.asarray(cv2.dilate(cv2.bitwise_or(across, down), np.ones((3, 3), np.uint8)), dtype=np.uint8)


def _shapes(strokes: Picture, unit: float, share: float = 1.0) -> _Shapes:
    """What the strokes of a page make whose text is `unit` px tall; holes need to be square to this `share` only."""
    contours, levels = cv2.findContours(strokes, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_SIMPLE)
    shapes = _Shapes(strokes, [], [])
    parents: Sequence[int] = levels[0][:, 3].tolist() if levels is not None else ()
    for contour, parent in zip(contours, parents, strict=True):
        left, top, width, height = cv2.boundingRect(contour)
        if parent < 0:
            shapes.outlines.append((left, top, width, height))
            continue
        # A hole's contour runs on the ink around it.
        left, top, width, height = left + 1, top + 1, width - 2, height - 2
        sides = min(width, height) / unit, max(width, height) / unit
        fits = sides[0] >= share * SMALLEST and share * sides[1] <= LARGEST and sides[0] >= share * SQUARE * sides[1]
        if fits and cv2.contourArea(contour) >= share * FULL * (width + 1) * (height + 1):
            shapes.holes.append((left, top, width, height))
    return shapes


def _tick(hole: Rectangle, strokes: Picture, mask: Picture) -> Tick | None:
    """The box around `hole`, None when its strokes run on or it is not closed on all sides."""
    left, top, width, height = hole
    thick = _thickness(hole, strokes)
    if thick > THICKEST * min(width, height) or _corners(hole, thick, mask) < 3 or _runs_on(hole, thick, strokes) > 1:
        return None
    if thick > FAT * min(width, height) and _outermost(hole, thick, mask) < OUTERMOST:
        return None
    edge = max(2, int(INNER * min(width, height)))
    inside = mask[top + edge : top + height - edge, left + edge : left + width - edge]
    box = float(left - thick), float(top - thick), float(left + width + thick), float(top + height + thick)
    return Tick(box, float(np.mean(inside > 0)))


def _thickness(hole: Rectangle, strokes: Picture) -> int:
    """Of the strokes around a hole, px: the median over their four middles."""
    left, top, width, height = hole
    x, y = left + width // 2, top + height // 2
    reach = max(width, height)
    lines = (
        strokes[max(0, top - reach) : top, x][::-1],
        strokes[top + height : top + height + reach, x],
        strokes[y, max(0, left - reach) : left][::-1],
        strokes[y, left + width : left + width + reach],
    )
    return int(np.median([int(np.argmin(line)) if (line == 0).any() else len(line) for line in lines]))


def _corners(hole: Rectangle, thick: int, mask: Picture) -> int:
    """How many of the four corners are inked."""
    left, top, width, height = hole
    # Print spreads and rounds the outermost pixels: look a pixel further in.
    xs, ys = (max(0, left - thick + 1), left + width - 1), (max(0, top - thick + 1), top + height - 1)
    return sum(float(np.mean(mask[y : y + thick, x : x + thick] > 0)) >= CORNER for x in xs for y in ys if thick)


def _outermost(hole: Rectangle, thick: int, mask: Picture) -> float:
    """The mean share of ink in the outer halves of the four corners."""
    left, top, width, height = hole
    half = max(2, thick // 2)
    xs, ys = (
        (max(0, start - thick + 1), start + side + thick - 1 - half) for start, side in ((left, width), (top, height))
    )
    return float(np.mean([np.mean(mask[y : y + half, x : x + half] > 0) for x in xs for y in ys]))


def _runs_on(hole: Rectangle, thick: int, strokes: Picture) -> int:
    """How many of the eight stroke ends run on beyond the box."""
    left, top, width, height = hole
    reach = max(4, min(width, height) // 2)
    right, bottom = left + width, top + height
    rows = (max(0, top - thick), top), (bottom, bottom + thick)
    columns = (max(0, left - thick), left), (right, right + thick)
    gap = thick + 2
    beyond = [
        strokes[start:end, at : at + reach] for start, end in rows for at in (max(0, left - gap - reach), right + gap)
    ]
    beyond += [
        strokes[at : at + reach, start:end]
        for start, end in columns
        for at in (max(0, top - gap - reach), bottom + gap)
    ]
    return sum(area.size > 0 and float(np.mean(area > 0)) >= RUNS_ON for area in beyond)


def _alike(ticks: Sequence[Tick], unit: float) -> list[Tick]:
    """Boxes of the size that most have; each once, though it has an inner and an outer hole."""
    single: list[Tick] = []
    for tick in sorted(ticks, key=lambda each: -each.side):
        if not _known(tick, single):
            single.append(tick)
    if len(single) == 1:
        return [tick for tick in single if tick.side >= LONELY * unit]
    if len(single) < 3:
        return single
    typical = float(np.median([tick.side for tick in single]))
    return [tick for tick in single if abs(tick.side - typical) <= SAME_SIZE * typical]


def _filled(shapes: _Shapes, mask: Picture, known: Sequence[Tick]) -> Iterator[Tick]:
    """Boxes without a hole, because what stands in them touches their sides; as large as the `known` ones."""
    typical = float(np.median([tick.side for tick in known]))
    strokes = shapes.strokes
    for left, top, width, height in shapes.outlines:
        if max(abs(width - typical), abs(height - typical)) > SAME_OUTLINE * typical:
            continue
        outline = strokes[top : top + height, left : left + width]
        sides = outline[:3], outline[-3:], outline[:, :3].T, outline[:, -3:].T
        inner = left + 4, top + 4, width - 8, height - 8
        closed = all(float(np.mean(side.max(axis=0) > 0)) >= SIDE_INKED for side in sides)
        if closed and _corners(inner, 4, mask) >= 1 and _runs_on(inner, 4, strokes) <= 1:
            edge = int(INNER * typical) + 4
            inside = mask[top + edge : top + height - edge, left + edge : left + width - edge]
            box = float(left), float(top), float(left + width), float(top + height)
            yield Tick(box, float(np.mean(inside > 0)))


def _known(tick: Tick, others: Sequence[Tick]) -> bool:
    return any(_overlap(tick.box, other.box) for other in others)


def _overlap(one: Sequence[float], other: Sequence[float]) -> bool:
    return min(one[2], other[2]) > max(one[0], other[0]) and min(one[3], other[3]) > max(one[1], other[1])


def painted_out(picture: Picture, ticks: Sequence[Tick]) -> Picture:
    """`picture` without its tick boxes: readers take them for letters and glue them to their labels."""
    if not ticks:
        return picture
    painted = picture.copy()
    for tick in ticks:
        margin = MARGIN * tick.side
        left, top = (max(0, int(edge - margin)) for edge in tick.box[:2])
        right, bottom = (int(edge + margin) + 1 for edge in tick.box[2:])
        around = painted[top:bottom, left:right]
        around[:] = np.percentile(around, 90, axis=(0, 1))
    return painted
