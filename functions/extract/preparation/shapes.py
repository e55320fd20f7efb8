"""What words look like: how straight their strokes are, how evenly their letters stand.

Enters: a grey picture whose lines are level, and where words stand on it. Leaves: numbers without a unit, from which
handwriting can be told from print.
"""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from functions.extract.engines.base import Picture
from functions.extract.preparation.ink import ink_mask
from parsers.page import Box

Numbers = NDArray[np.float64]

TEXT_HEIGHT = 20.0
"""Pictures with larger text (px) are looked at in this size: more shows no more."""

ANGLES = 18
"""Directions that edges are sorted into, 10 degrees each; brightness changes across the page in the first."""

LEAST_EDGE = 24.0
"""Weaker edges (grey levels over two pixels) are grain."""

SMALLEST_LETTER, TALLEST_LETTER = 0.35, 1.5
"""Height of what is taken for a letter, in heights of its word."""

STRAIGHT, BENT = 0.3, 0.04
"""A side of a letter is straight that runs so far, and strays from a line by so much, in heights of its word."""

FEATURES = (
    "upright", "level", "slanting", "spread", "stroke", "stroke_varies", "feet_vary", "heads_vary", "ink", "joined",
    "widths_vary", "straight", "letters",
)  # fmt: skip
"""`upright`, `level`, `slanting`: share of edges of strokes that run down the page, across it, or lean by 10 to 40
degrees. `spread`: entropy of the edges' directions. `stroke`, `stroke_varies`: thickness in heights of the words, and
its standard deviation over its mean. `feet_vary`, `heads_vary`: how far letters stand from the line through most of
them, at their feet and at their heads, in heights of the words. `ink`: share of the boxes. `joined`: width of the
pieces of ink over their height; `widths_vary`: standard deviation of that over its mean. `straight`: share of the
letters' outlines. `letters`: logarithm of their number."""


class Shapes:
    """The edges, strokes and pieces of ink of one picture."""

    def __init__(self, picture: Picture, text_height: float) -> None:
        """`picture` is grey, its text `text_height` px tall."""
        scale = TEXT_HEIGHT / text_height
        if scale < 1:
            sized = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
            picture, text_height = np.asarray(sized, dtype=np.uint8), TEXT_HEIGHT
        self._weight, self._direction = _edges(picture)
        self._mask = ink_mask(picture)
        thick = cv2.distanceTransform(self._mask, cv2.DIST_L2, 3)
        highest = cv2.compare(thick, cv2.dilate(thick, np.ones((3, 3), np.uint8)), cv2.CMP_EQ)
        self._ridge = np.asarray(cv2.copyTo(2 * thick, cv2.bitwise_and(highest, self._mask)), dtype=np.float32)
        self._pieces = _pieces(self._mask, text_height)
        self._size = picture.shape[1], picture.shape[0]

    def of(self, boxes: Sequence[Box]) -> Numbers | None:
        """The FEATURES of the words in `boxes` (fractions of the picture) taken together; None without ink."""
        width, height = self._size
        edges = np.zeros(ANGLES)
        strokes, letters, ink, area = [], [], 0, 0
        tall = float(np.median([box.height for box in boxes])) * height
        for box in boxes:
            left, right = int(box.left * width), int(np.ceil(box.right * width))
            top, bottom = int(box.top * height), int(np.ceil(box.bottom * height))
            part = np.s_[top:bottom, left:right]
            edges += np.bincount(self._direction[part].ravel(), self._weight[part].ravel(), ANGLES)
            ridge = self._ridge[part]
            strokes.append(ridge[ridge > 0])
            letters.append(self._letters(left, top, right, bottom))
            ink += int(np.count_nonzero(self._mask[part]))
            area += self._mask[part].size
        stroke, letter = np.concatenate(strokes), np.concatenate(letters)
        if edges.sum() <= 0 or len(stroke) < 5 or not len(letter):
            return None
        shape = letter[:, 2] / letter[:, 3]
        shares = edges / edges.sum()
        return np.array([
            shares[0], shares[ANGLES // 2], shares[1:5].sum() + shares[-4:].sum(), _entropy(shares),
            stroke.mean() / tall, stroke.std() / stroke.mean(),
            _uneven(letter[:, 0] + letter[:, 2] / 2, letter[:, 1] + letter[:, 3]) / tall,
            _uneven(letter[:, 0] + letter[:, 2] / 2, letter[:, 1]) / tall,
            ink / max(1, area), letter[:, 2].sum() / letter[:, 3].sum(),
            shape.std() / shape.mean(), letter[:, 5].sum() / max(1.0, letter[:, 4].sum()), np.log(len(letter)),
        ])  # fmt: skip

    def _letters(self, left: int, top: int, right: int, bottom: int) -> Numbers:
        some, tall = self._pieces, bottom - top
        x, y = some[:, 0] + some[:, 2] / 2, some[:, 1] + some[:, 3] / 2
        inside = (x > left) & (x < right) & (y > top) & (y < bottom)
        return some[inside & (some[:, 3] >= SMALLEST_LETTER * tall) & (some[:, 3] <= TALLEST_LETTER * tall)]


def _edges(picture: Picture) -> tuple[NDArray[np.float32], NDArray[np.uint8]]:
    """How strong the edges of a picture are (0 where they are weak), and their direction, of ANGLES; a pixel each."""
    soft = cv2.GaussianBlur(picture, (0, 0), 0.8)
    across, down = cv2.Sobel(soft, cv2.CV_32F, 1, 0), cv2.Sobel(soft, cv2.CV_32F, 0, 1)
    _, weight = cv2.threshold(cv2.magnitude(across, down), LEAST_EDGE, 0, cv2.THRESH_TOZERO)
    strong = weight > 0
    direction = np.zeros(picture.shape, np.uint8)
    angle = np.arctan2(down[strong], across[strong])
    direction[strong] = (np.round(angle * (ANGLES / np.pi)) % ANGLES).astype(np.uint8)
    return np.asarray(weight, dtype=np.float32), direction


def _pieces(mask: Picture, text_height: float) -> Numbers:
    """Pieces of ink, a row each: left, top, width, height, length of the outline, how much of that is straight; px."""
    outlines, levels = cv2.findContours(mask, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_NONE)
    boxes, corners = [], []
    for outline, parent in zip(outlines, levels[0][:, 3].tolist() if levels is not None else (), strict=True):
        if parent >= 0:  # a hole
            continue
        left, top, width, height = cv2.boundingRect(outline)
        if height < 0.3 * text_height or height > 4 * text_height:
            continue
        boxes.append((left, top, width, height))
        corners.append(cv2.approxPolyDP(outline, max(0.7, BENT * text_height), True)[:, 0])
    if not boxes:
        return np.empty((0, 6))
    starts = np.cumsum([0, *(len(each) for each in corners)])[:-1]
    sides = _sides(np.concatenate(corners).astype(np.float64), starts)
    straight = np.add.reduceat(np.where(sides >= STRAIGHT * text_height, sides, 0.0), starts)
    return np.column_stack((np.array(boxes, dtype=np.float64), np.add.reduceat(sides, starts), straight))


def _sides(corners: Numbers, starts: NDArray[np.int64]) -> Numbers:
    """How long the sides of outlines are that begin with the corners `starts`; the last of each leads to its first."""
    behind = np.arange(1, len(corners) + 1)
    behind[np.append(starts[1:], len(corners)) - 1] = starts
    return np.linalg.norm(corners[behind] - corners, axis=1)


def _entropy(shares: Numbers) -> float:
    some = shares[shares > 0]
    return float(-np.sum(some * np.log(some)) / np.log(ANGLES))


def _uneven(across: Numbers, down: Numbers) -> float:
    """How far places typically lie from the line through most of them: the nearer two thirds, descenders apart."""
    if len(down) < 2:
        return 0.0
    away = down - np.median(down)
    if len(down) >= 5:
        near = np.abs(away) <= np.quantile(np.abs(away), 0.7)
        away = down - np.polyval(np.polyfit(across[near], down[near], 1), across) if np.ptp(across[near]) > 0 else away
    away = np.sort(np.abs(away))
    return float(np.mean(away[: max(1, (2 * len(away) + 2) // 3)]))
