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
from functions.extract.preparation import runs
from functions.extract.preparation.ink import grey, ink_mask
from functions.extract.preparation.runs import Numbers, Places
from functions.extract.preparation.strokes import level, upright
from parsers.page import Box

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

NEAR_MIDDLE = 0.15
"""Pieces this near to the middle of a box, in its heights, are of its word, and none of another line's."""

GLYPH = 12
"""Letters are compared at this size, px: squeezed into a square."""

SAME_ASPECT = 0.2
"""Logarithm by which the widths of two pieces over their heights differ at most when they may be the same letter."""

AT_ONCE = 128
"""Letters that are compared at a time: their products stay small."""

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
    places: Places
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
        self._off_rules = rules == 0
        self._soft = np.asarray(cv2.GaussianBlur(plain, (0, 0), 0.8), dtype=np.uint8)
        self._thick = cv2.distanceTransform(self._mask, cv2.DIST_L2, 3)
        self._highest = cv2.compare(self._thick, cv2.dilate(self._thick, np.ones((3, 3), np.uint8)), cv2.CMP_EQ)
        self._pieces = _pieces(self._mask, text_height)
        self._glyphs = _glyphs(self._soft, self._pieces)
        self._aspects = np.log(self._pieces[:, 2] / self._pieces[:, 3])
        self._size = picture.shape[1], picture.shape[0]
        self._text_height = text_height

    def ink(self, box: Box) -> Ink | None:
        """What stands in `box` (fractions of the picture); None when there is next to nothing."""
        width, height = self._size
        left, right = max(0, int(box.left * width)), int(np.ceil(box.right * width))
        top, bottom = max(0, int(box.top * height)), int(np.ceil(box.bottom * height))
        top, bottom = self._line(left, top, right, bottom)
        places = self._letters(left, top, right, bottom)
        if not len(places):
            return None
        part = np.s_[top:bottom, left:right]
        mask, edges = self._mask[part] > 0, self._edges(left, top, right, bottom)
        strokes = 2 * self._thick[part][(self._highest[part] > 0) & mask].astype(np.float64)
        if len(strokes) < 5 or edges.sum() <= 0:
            return None
        shown = self._picture[part].reshape(mask.size, -1)
        inked = shown[mask.ravel()].astype(np.float64)
        bare = mask.size - len(inked)
        paper = (shown.sum(axis=0) - inked.sum(axis=0)) / bare if bare else np.full(shown.shape[1], 255.0)
        taken = np.broadcast_to(np.maximum(paper - inked, 0).sum(axis=0), (3,))
        return Ink(float(bottom - top), edges, strokes, self._pieces[places], places, len(inked), mask.size, taken)

    def features(self, some: Sequence[Sequence[Ink]]) -> Numbers:
        """The FEATURES of words, those of each of `some` taken together: a row each."""
        words = [word for together in some for word in together]
        firsts = runs.begins(np.array([len(together) for together in some]))
        tall = runs.quantile(np.array([word.tall for word in words]), firsts, 0.5)
        edges = np.add.reduceat(np.array([word.edges for word in words]), firsts)
        shares = edges / edges.sum(axis=1, keepdims=True)
        taken = np.add.reduceat(np.array([word.taken for word in words]), firsts)
        light = taken / np.maximum(1.0, taken.sum(axis=1, keepdims=True))
        inked, area = np.add.reduceat(np.array([(word.inked, word.area) for word in words]), firsts).T
        stroke, strokes = _joined([word.strokes for word in words], firsts)
        letter, letters = _joined([word.letters for word in words], firsts)
        sums, middles = np.add.reduceat(letter, letters), letter[:, 0] + letter[:, 2] / 2
        feet, heads = letter[:, 1] + letter[:, 3], letter[:, 1]
        return np.column_stack((
            shares[:, 0], shares[:, ANGLES // 2], shares[:, 1:5].sum(axis=1) + shares[:, -4:].sum(axis=1),
            _entropy(shares), runs.mean(stroke, strokes) / tall, runs.varies(stroke, strokes),
            runs.uneven(middles, feet, letters) / tall, runs.uneven(middles, heads, letters) / tall,
            inked / area, sums[:, 2] / sums[:, 3],
            runs.varies(letter[:, 2] / letter[:, 3], letters), runs.varies(letter[:, 3], letters),
            sums[:, 5] / np.maximum(1.0, sums[:, 4]), np.log(runs.lengths(heads, letters)),
            np.log(tall / self._text_height), np.log(tall / TEXT_HEIGHT),
            taken.mean(axis=1) / 255 / np.maximum(1, inked), light[:, 2] - 1 / 3, light[:, 0] - 1 / 3,
        ))  # fmt: skip

    def likeness(self, letters: Places, groups: Places, others: Places, theirs: Places) -> Numbers:
        """How much each of `letters` looks like that one of `others` in another group which it looks like most.

        A correlation, 0 where nothing is like it. `groups` are the numbers of the letters' groups, `theirs` those of
        the others.
        """
        found = np.zeros(len(letters))
        order = np.argsort(self._aspects[others], kind="stable")
        others, theirs = others[order], theirs[order]
        aspects, glyphs = self._aspects[others], self._glyphs[others]
        # Letters of one width need comparing only with those of about that width.
        by_width = np.argsort(self._aspects[letters], kind="stable")
        for some in (by_width[at : at + AT_ONCE] for at in range(0, len(letters), AT_ONCE)):
            own = self._aspects[letters[some]]
            near = slice(*np.searchsorted(aspects, (own[0] - SAME_ASPECT, own[-1] + SAME_ASPECT)))
            alike = self._glyphs[letters[some]] @ glyphs[near].T
            alike[np.abs(own[:, None] - aspects[near]) > SAME_ASPECT] = 0
            alike[groups[some][:, None] == theirs[near]] = 0
            found[some] = alike.max(axis=1, initial=0.0)
        return found

    def _edges(self, left: int, top: int, right: int, bottom: int) -> Numbers:
        """How strong the edges are there that run in each of ANGLES, summed over their pixels."""
        # One pixel more, or there would be no telling how brightness changes at the border.
        before, above = min(left, 1), min(top, 1)
        soft = self._soft[top - above : bottom + 1, left - before : right + 1]
        inside = np.s_[above : above + bottom - top, before : before + right - left]
        across, down = (cv2.Sobel(soft, cv2.CV_32F, *along)[inside] for along in ((1, 0), (0, 1)))
        length = cv2.magnitude(across, down)
        strong = (length > LEAST_EDGE) & self._off_rules[top:bottom, left:right]
        ways = np.round(np.arctan2(down[strong], across[strong]) * (ANGLES / np.pi)) % ANGLES
        return np.bincount(ways.astype(np.intp), length[strong], ANGLES)

    def _line(self, left: int, top: int, right: int, bottom: int) -> tuple[int, int]:
        """First and last row of the pieces that stand around the middle of a box: some readers leave a wide margin."""
        some, middle, near = self._pieces, (top + bottom) / 2, NEAR_MIDDLE * (bottom - top)
        x = some[:, 0] + some[:, 2] / 2
        heads, feet = some[:, 1], some[:, 1] + some[:, 3]
        here = (x > left) & (x < right) & (heads < middle + near) & (feet > middle - near)
        here &= some[:, 3] <= TALLEST_LETTER * (bottom - top)
        if not here.any():
            return top, bottom
        return max(top, int(np.min(heads[here]))), min(bottom, int(np.ceil(np.max(feet[here]))))

    def _letters(self, left: int, top: int, right: int, bottom: int) -> Places:
        some, tall = self._pieces, bottom - top
        x, y = some[:, 0] + some[:, 2] / 2, some[:, 1] + some[:, 3] / 2
        inside = (x > left) & (x < right) & (y > top) & (y < bottom)
        return np.flatnonzero(inside & (some[:, 3] >= SMALLEST_LETTER * tall) & (some[:, 3] <= TALLEST_LETTER * tall))


def _rules(mask: Picture, length: int) -> cv2.typing.MatLike:
    """255 on straight level and upright runs of ink and right beside them."""
    found = cv2.bitwise_or(level(mask, length), upright(mask, length))
    return cv2.dilate(found, np.ones((3, 3), np.uint8))


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


def _joined(parts: Sequence[Numbers], firsts: Places) -> tuple[Numbers, Places]:
    """The numbers of words one after another, and where those begin that are taken together, from `firsts` on."""
    lengths = np.add.reduceat(np.array([len(part) for part in parts]), firsts)
    return np.concatenate(parts), runs.begins(lengths)


def _entropy(shares: Numbers) -> Numbers:
    some = np.where(shares > 0, shares, 1.0)
    return np.asarray(-np.sum(some * np.log(some), axis=1) / np.log(ANGLES), dtype=np.float64)
