"""What words look like: how straight their strokes are, how evenly their letters stand.

Enters: a picture whose lines are level, and where words stand on it. Leaves: numbers without a unit, from which
handwriting can be told from print. Rules that words stand on or between are left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from functions.extract.engines.base import Picture
from functions.extract.preparation.ink import grey, ink_mask
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

GLYPH = 12
"""Letters are compared at this size, px: squeezed into a square."""

SAME_ASPECT = 0.2
"""Logarithm by which the widths of two pieces over their heights differ at most when they may be the same letter."""

RULE = 4.0
"""Straight level or upright ink this long, in heights of the text, is a rule."""

FEATURES = (
    "upright", "level", "slanting", "spread", "stroke", "stroke_varies", "feet_vary", "heads_vary", "ink", "joined",
    "widths_vary", "heights_vary", "straight", "letters", "tall", "pixels", "dark", "red", "blue",
)  # fmt: skip
"""`upright`, `level`, `slanting`: share of edges of strokes that run down the page, across it, or lean by 10 to 40
degrees. `spread`: entropy of the edges' directions. `stroke`, `stroke_varies`: thickness in heights of the words, and
its standard deviation over its mean. `feet_vary`, `heads_vary`: how far letters stand from the line through most of
them, at their feet and at their heads, in heights of the words. `ink`: share of the boxes. `joined`: width of the
pieces of ink over their height; `widths_vary`: standard deviation of that over its mean; `heights_vary`: of their
heights over the mean. `straight`: share of the letters' outlines. `letters`: logarithm of their number. `tall`:
logarithm of the words' height over the page's text; `pixels`: over TEXT_HEIGHT, how fine they are seen. `dark`: how
much light the ink takes, 0 to 1; `red`, `blue`: shares of these two colours in that, less a third."""


@dataclass(frozen=True, slots=True)
class Ink:
    """The ink of one word, from which FEATURES are counted: lengths in px."""

    tall: float
    edges: Numbers
    strokes: Numbers
    letters: Numbers
    places: NDArray[np.intp]
    "Where these letters stand in the list of all."
    inked: int
    area: int
    taken: Numbers
    "Light taken by the ink, summed over its pixels: blue, green, red; grey levels."


class Shapes:
    """The edges, strokes and pieces of ink of one picture."""

    def __init__(self, picture: Picture, text_height: float) -> None:
        """`picture` is grey or coloured, its text `text_height` px tall."""
        scale = TEXT_HEIGHT / text_height
        if scale < 1:
            sized = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
            picture, text_height = np.asarray(sized, dtype=np.uint8), TEXT_HEIGHT
        self._picture, plain = picture, grey(picture)
        full = ink_mask(plain)
        rules = _rules(full, int(RULE * text_height))
        self._mask = np.asarray(cv2.bitwise_and(full, cv2.bitwise_not(rules)), dtype=np.uint8)
        soft = cv2.GaussianBlur(plain, (0, 0), 0.8)
        self._weight, self._direction = _edges(soft, rules == 0)
        thick = cv2.distanceTransform(self._mask, cv2.DIST_L2, 3)
        highest = cv2.compare(thick, cv2.dilate(thick, np.ones((3, 3), np.uint8)), cv2.CMP_EQ)
        self._ridge = np.asarray(cv2.copyTo(2 * thick, cv2.bitwise_and(highest, self._mask)), dtype=np.float32)
        self._pieces = _pieces(self._mask, text_height)
        self._glyphs = _glyphs(np.asarray(soft, dtype=np.uint8), self._pieces)
        self._aspects = np.log(self._pieces[:, 2] / self._pieces[:, 3])
        self._size = picture.shape[1], picture.shape[0]
        self._text_height = text_height

    def ink(self, box: Box) -> Ink | None:
        """What stands in `box` (fractions of the picture); None when there is next to nothing."""
        width, height = self._size
        left, right = max(0, int(box.left * width)), int(np.ceil(box.right * width))
        top, bottom = max(0, int(box.top * height)), int(np.ceil(box.bottom * height))
        part = np.s_[top:bottom, left:right]
        mask, ridge = self._mask[part] > 0, self._ridge[part]
        strokes, places = ridge[ridge > 0].astype(np.float64), self._letters(left, top, right, bottom)
        edges = np.bincount(self._direction[part].ravel(), self._weight[part].ravel(), ANGLES)
        if not len(places) or len(strokes) < 5 or edges.sum() <= 0:
            return None
        shown = self._picture[part].reshape(mask.size, -1).astype(np.float64)
        paper = shown[~mask.ravel()].mean(axis=0) if not mask.all() else np.full(shown.shape[1], 255.0)
        taken = np.broadcast_to(np.maximum(paper - shown[mask.ravel()], 0).sum(axis=0), (3,))
        return Ink(box.height * height, edges, strokes, self._pieces[places], places, int(mask.sum()), mask.size, taken)

    def features(self, words: Sequence[Ink]) -> Numbers:
        """The FEATURES of one or more words taken together."""
        edges: Numbers = np.sum([word.edges for word in words], axis=0)
        taken: Numbers = np.sum([word.taken for word in words], axis=0)
        stroke: Numbers = np.concatenate([word.strokes for word in words])
        letter: Numbers = np.concatenate([word.letters for word in words])
        tall, inked = float(np.median([word.tall for word in words])), sum(word.inked for word in words)
        middles, shape = letter[:, 0] + letter[:, 2] / 2, letter[:, 2] / letter[:, 3]
        shares, light = edges / edges.sum(), taken / max(1.0, float(taken.sum()))
        return np.array([
            shares[0], shares[ANGLES // 2], shares[1:5].sum() + shares[-4:].sum(), _entropy(shares),
            stroke.mean() / tall, stroke.std() / stroke.mean(),
            _uneven(middles, letter[:, 1] + letter[:, 3]) / tall, _uneven(middles, letter[:, 1]) / tall,
            inked / sum(word.area for word in words), letter[:, 2].sum() / letter[:, 3].sum(),
            shape.std() / shape.mean(), letter[:, 3].std() / letter[:, 3].mean(),
            letter[:, 5].sum() / max(1.0, letter[:, 4].sum()), np.log(len(letter)),
            np.log(tall / self._text_height), np.log(tall / TEXT_HEIGHT), float(taken.mean()) / 255 / max(1, inked),
            light[2] - 1 / 3, light[0] - 1 / 3,
        ])  # fmt: skip

    def likeness(self, letters: NDArray[np.intp], others: NDArray[np.intp]) -> float:
        """How much letters look like that one of `others` which each looks like most: mean correlation, 0 for none."""
        if not len(others):
            return 0.0
        alike = self._glyphs[letters] @ self._glyphs[others].T
        alike[np.abs(self._aspects[letters][:, None] - self._aspects[others]) > SAME_ASPECT] = 0
        return float(alike.max(axis=1).mean())

    def _letters(self, left: int, top: int, right: int, bottom: int) -> NDArray[np.intp]:
        some, tall = self._pieces, bottom - top
        x, y = some[:, 0] + some[:, 2] / 2, some[:, 1] + some[:, 3] / 2
        inside = (x > left) & (x < right) & (y > top) & (y < bottom)
        return np.flatnonzero(inside & (some[:, 3] >= SMALLEST_LETTER * tall) & (some[:, 3] <= TALLEST_LETTER * tall))


def _rules(mask: Picture, length: int) -> cv2.typing.MatLike:
    """255 on straight level and upright runs of ink and right beside them."""
    found = np.zeros_like(mask)
    for size in ((length, 1), (1, length)):
        runs = cv2.morphologyEx(mask, cv2.MORPH_OPEN, np.ones(size[::-1], np.uint8))
        found = np.maximum(found, runs)
    return cv2.dilate(found, np.ones((3, 3), np.uint8))


def _edges(soft: cv2.typing.MatLike, counted: NDArray[np.bool_]) -> tuple[NDArray[np.float32], NDArray[np.uint8]]:
    """How strong the edges of a softened picture are (0 where weak or not `counted`), and which of ANGLES they run."""
    across, down = cv2.Sobel(soft, cv2.CV_32F, 1, 0), cv2.Sobel(soft, cv2.CV_32F, 0, 1)
    _, weight = cv2.threshold(cv2.magnitude(across, down), LEAST_EDGE, 0, cv2.THRESH_TOZERO)
    strong = (weight > 0) & counted
    direction = np.zeros(soft.shape, np.uint8)
    angle = np.arctan2(down[strong], across[strong])
    direction[strong] = (np.round(angle * (ANGLES / np.pi)) % ANGLES).astype(np.uint8)
    return np.where(strong, weight, 0).astype(np.float32), direction


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


def _glyphs(picture: Picture, some: Numbers) -> NDArray[np.float32]:
    """The pieces of ink as pictures of one size, a row each, whose products are correlations."""
    rows = np.zeros((len(some), GLYPH * GLYPH), np.float32)
    for row, (left, top, width, height) in zip(rows, some[:, :4].astype(int).tolist(), strict=True):
        part = picture[top : top + height, left : left + width]
        row[:] = cv2.resize(part, (GLYPH, GLYPH), interpolation=cv2.INTER_AREA).ravel()
    rows -= rows.mean(axis=1, keepdims=True)
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.asarray(rows / np.maximum(1e-6, lengths), dtype=np.float32)


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
