"""Makes a page readable: upright, straight, evenly lit, at the text height an engine reads best.

Enters: a page as uploaded (grey or colour). Leaves: `Prepared` pictures that know the way back to the upright
uploaded page, in whose frame all boxes are given.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

import cv2
import numpy as np

from functions.extract.engines.base import Picture
from functions.extract.preparation import geometry
from functions.extract.preparation.geometry import Transform
from functions.extract.preparation.ink import FEWEST_LETTERS, Measures, grey, measure
from functions.extract.preparation.light import despeckle, flatten, smooth, whiten
from parsers.page import Word

LEAST_SKEW = 0.3
"""Degrees; straightening less than this costs sharpness and gains nothing."""

TALLEST_FAX_LETTER = 1.35
"""Letters wider than this (width over height, median) come from a fax: its pixels are twice as tall as wide."""

MOST_ENLARGED = 3.0

Treatment = Literal["even", "plain", "scattered", "neural"]
"""How a page is made ready: "even" (light flattened, text 16 px) is Tesseract's first look, "plain" (text 20 px, light
left to Tesseract) its second, "scattered" (speckles removed) its last; "neural" keeps colour and resolution."""

TEXT_HEIGHT: dict[Treatment, float] = {"even": 16, "plain": 20, "scattered": 20}
"""Median letter height (px) that Tesseract is given; 13 to 24 reads alike, time grows with the square."""


@dataclass(frozen=True, slots=True)
class Upright:
    """An uploaded page with its lines running across, and what it looks like.

    `rotation` is the clockwise turn in degrees that brought it here from the upload.
    """

    picture: Picture
    rotation: int
    measures: Measures

    @property
    def size(self) -> tuple[int, int]:
        """(width, height) in px."""
        return self.picture.shape[1], self.picture.shape[0]


@dataclass(frozen=True, slots=True)
class Prepared:
    """A picture for an engine. `transform` brings its pixels (x, y, 1) to pixels of the upright page of size `page`."""

    picture: Picture
    transform: Transform
    page: tuple[int, int]

    def on_page(self, words: Iterable[Word]) -> list[Word]:
        """`words` as the engine placed them, moved to the upright page's frame; those wholly outside it are gone."""
        size = self.picture.shape[1], self.picture.shape[0]
        placed = (replace(word, box=geometry.moved(word.box, self.transform, size, self.page)) for word in words)
        return [word for word in placed if word.box.area > 0]


def upright(picture: Picture) -> Upright:
    """Turns `picture` so that its lines run across; whether they stand on their heads only reading can tell."""
    measures = measure(grey(picture))
    if measures.letters < FEWEST_LETTERS or not geometry.lies_on_its_side(measures.centres, measures.text_height):
        return Upright(picture, 0, measures)
    return turn(Upright(picture, 0, measures), 1)


def turn(page: Upright, quarters: int) -> Upright:
    """`page` turned clockwise by `quarters` × 90°."""
    picture = geometry.turned(page.picture, quarters)
    return Upright(picture, (page.rotation + 90 * quarters) % 360, measure(grey(picture)))


def prepare(page: Upright, treatment: Treatment) -> Prepared:
    """`page` made ready for an engine."""
    straight, straighten = _straightened(page)
    shades = straight if treatment == "neural" else grey(straight)
    height = TEXT_HEIGHT.get(treatment, page.measures.text_height)
    scale = min(MOST_ENLARGED, height / page.measures.text_height)
    stretch = 2.0 if page.measures.aspect > TALLEST_FAX_LETTER else 1.0
    sized = _resized(shades, scale, scale * stretch)
    there = geometry.scaling(sized.shape[1] / straight.shape[1], sized.shape[0] / straight.shape[0]) @ straighten
    return Prepared(_treated(sized, treatment), np.linalg.inv(there), page.size)


def _straightened(page: Upright) -> tuple[Picture, Transform]:
    if page.measures.letters < FEWEST_LETTERS:
        return page.picture, np.eye(3)
    angle, _ = geometry.skew(page.measures.centres, page.measures.text_height)
    if abs(angle) < LEAST_SKEW:
        return page.picture, np.eye(3)
    transform, size = geometry.rotation(angle, page.size)
    return geometry.warped(page.picture, transform, size), transform


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
