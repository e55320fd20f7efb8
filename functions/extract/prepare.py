"""Makes a page readable: upright, straight, evenly lit, at the text height an engine reads best.

Enters: a page as uploaded (grey or colour). Leaves: `Prepared` pictures that know the way back to the upright
uploaded page, in whose frame all boxes are given.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

import cv2
import numpy as np

from functions.extract.engines.base import Picture
from functions.extract.preparation import geometry, perspective, way_up
from functions.extract.preparation.geometry import Transform
from functions.extract.preparation.ink import FEWEST_LETTERS, Measures, grey, measure
from functions.extract.preparation.light import despeckle, flatten, smooth, whiten
from parsers.page import Word

LEAST_MOVE = 0.5
LEAST_LEAN = 0.25
"""Straightening must move some corner of the page by so many text heights, or turn it by so many degrees; less costs
sharpness and gains nothing."""

WIDEST_LETTER = 1.3
"""Letters wider than this (width over height, median) come from a fax: its pixels are twice as tall as wide."""

MOST_ENLARGED = 3.0

Treatment = Literal["even", "plain", "scattered", "neural"]
"""How a page is made ready: "even" (light flattened, text 16 px) is Tesseract's first look, "plain" (text 20 px, light
left to Tesseract) its second, "scattered" (speckles removed) its last; "neural" keeps colour and resolution."""

TEXT_HEIGHT: dict[Treatment, float] = {"even": 16, "plain": 20, "scattered": 20, "neural": 36}
"""Median letter height (px) that is aimed at. Tesseract reads 13 to 24 alike, its time grows with the square; the
neural reader takes lines 48 px tall, so that nothing above this helps it. It is never given an enlarged page."""


@dataclass(frozen=True, slots=True)
class Upright:
    """An uploaded page with its lines running across, and what it looks like.

    `rotation` is the clockwise turn in degrees that brought it here from the upload. `level` makes its lines level.
    """

    picture: Picture
    rotation: int
    measures: Measures
    level: Transform

    @property
    def size(self) -> tuple[int, int]:
        """(width, height) in px."""
        return self.picture.shape[1], self.picture.shape[0]


@dataclass(frozen=True, slots=True)
class Prepared:
    """A picture for an engine.

    `transform` brings its pixels (x, y, 1) to pixels of the upright page of size `page`; its letters are `text_height`
    px tall. `untreated` is the same picture before its light was seen to.
    """

    picture: Picture
    untreated: Picture
    transform: Transform
    page: tuple[int, int]
    text_height: float

    @property
    def size(self) -> tuple[int, int]:
        """(width, height) in px."""
        return self.picture.shape[1], self.picture.shape[0]

    def on_page(self, words: Sequence[Word]) -> list[Word]:
        """`words` as an engine placed them, moved to the upright page's frame; those wholly outside it are gone."""
        return self._moved(words, self.transform, self.page)

    def onto(self, other: Prepared, words: Sequence[Word]) -> list[Word]:
        """`words` as an engine placed them, moved to where `other` shows them."""
        return self._moved(words, np.linalg.inv(other.transform) @ self.transform, other.size)

    def _moved(self, words: Sequence[Word], transform: Transform, onto: tuple[int, int]) -> list[Word]:
        boxes = geometry.moved([word.box for word in words], transform, self.size, onto)
        return [replace(word, box=box) for word, box in zip(words, boxes, strict=True) if box.area > 0]


def upright(picture: Picture) -> Upright:
    """Turns `picture` so that its lines run across, and stand on their feet as far as their letters' shapes tell.

    Whether they do only reading can tell for certain.
    """
    measures, quarters = measure(grey(picture)), 0
    if measures.letters >= FEWEST_LETTERS:
        if geometry.lies_on_its_side(measures.centres, measures.text_height):
            measures, quarters = measures.turned(1), 1
        if way_up.standing(measures.boxes, measures.text_height) < -way_up.CLEAR:
            measures, quarters = measures.turned(2), quarters + 2
    return _upright(geometry.turned(picture, quarters) if quarters else picture, 90 * quarters, measures)


def turn(page: Upright, quarters: int) -> Upright:
    """`page` turned clockwise by `quarters` × 90°."""
    picture = geometry.turned(page.picture, quarters)
    return _upright(picture, (page.rotation + 90 * quarters) % 360, page.measures.turned(quarters))


def rows(page: Upright, top: int, bottom: int) -> Upright:
    """The rows `top` to `bottom` (px) of `page` as a page of their own."""
    down = np.array([[1.0, 0.0, 0.0], [0.0, 1.0, top], [0.0, 0.0, 1.0]])
    level = np.linalg.inv(down) @ page.level @ down
    return Upright(page.picture[top:bottom], page.rotation, page.measures.between(top, bottom), level)


def _upright(picture: Picture, rotation: int, measures: Measures) -> Upright:
    return Upright(picture, rotation, measures, _levelling(measures))


def _levelling(measures: Measures) -> Transform:
    """What makes the lines of a page level, in its pixels."""
    if measures.letters < FEWEST_LETTERS:
        return np.eye(3)
    # Letters of a fax stand on pixels twice as tall as wide; angles are those of square ones.
    square = geometry.scaling(1.0, _stretch(measures))
    feet = geometry.apply(square, measures.feet)
    text_height = measures.text_height * _stretch(measures)
    angle, _ = geometry.skew(feet, text_height)
    turn_back = geometry.rotation(angle)
    level = perspective.levelling(geometry.apply(turn_back, feet), text_height)
    return np.asarray(np.linalg.inv(square) @ level @ turn_back @ square, dtype=np.float64)


def _stretch(measures: Measures) -> float:
    return 2.0 if measures.aspect > WIDEST_LETTER else 1.0


def prepare(page: Upright, treatment: Treatment) -> Prepared:
    """`page` made ready for an engine."""
    measures = page.measures
    scale = min(1.0 if treatment == "neural" else MOST_ENLARGED, TEXT_HEIGHT[treatment] / measures.text_height)
    # Sized first: cheaper, and a warp that shrinks would skip pixels.
    coloured = page.picture if treatment == "neural" else grey(page.picture)
    sized = _resized(coloured, scale, scale * _stretch(measures))
    sizing = geometry.scaling(sized.shape[1] / page.size[0], sized.shape[0] / page.size[1])
    straight, straighten = _straightened(sized, page, sizing)
    return Prepared(
        _treated(straight, treatment),
        straight,
        np.linalg.inv(straighten @ sizing),
        page.size,
        measures.text_height * scale,
    )


def _straightened(picture: Picture, page: Upright, sizing: Transform) -> tuple[Picture, Transform]:
    """`picture` of `page` with its lines level, and how it came about; `sizing` brought the page to its size."""
    size = picture.shape[1], picture.shape[0]
    transform, fitted = geometry.fitted(sizing @ page.level @ np.linalg.inv(sizing), size)
    least = LEAST_MOVE * page.measures.text_height * float(sizing[1, 1])
    if geometry.distance(transform, size) < least and geometry.lean(transform, size) < LEAST_LEAN:
        return picture, np.eye(3)
    return geometry.warped(picture, transform, fitted), transform


def _resized(picture: Picture, across: float, down: float) -> Picture:
    if abs(across - 1) < 0.02 and abs(down - 1) < 0.02:
        return picture
    filter_ = cv2.INTER_AREA if max(across, down) < 1 else cv2.INTER_CUBIC
    return np.asarray(cv2.resize(picture, None, fx=across, fy=down, interpolation=filter_), dtype=np.uint8)


def _treated(picture: Picture, treatment: Treatment) -> Picture:
    if treatment == "even":
        return whiten(flatten(smooth(picture)))
    if treatment == "plain":
        return smooth(picture)
    if treatment == "scattered":
        return whiten(flatten(smooth(despeckle(picture))))
    return picture
