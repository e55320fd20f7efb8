"""Pages for the tests of reading: drawn, then spoilt the way scanners and telephones spoil them."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from functions.errors import EngineError
from functions.extract.engines.base import Picture
from functions.extract.engines.text_layer import TextLayer
from parsers.extraction import Issue
from parsers.page import Word

LINES = (
    "Riverbend Family Clinic",
    "Patient: Jonathan Whitfield",
    "Date of birth: 04/17/1963",
    "Amoxicillin 500 mg three times daily",
    "Dispense 21 capsules, no refills",
    "Telephone (555) 310-4482",
    "Total due: $1,284.50 on account 77-30951",
    "Signed by the attending physician",
)


def page(lines: tuple[str, ...] = LINES, size: int = 34, margin: int = 120, colour: int = 20) -> Picture:
    """A white page with `lines` of text `size` px tall."""
    font = ImageFont.load_default(size)
    height = 2 * margin + int(2.2 * size * len(lines))
    width = 2 * margin + int(max(font.getlength(line) for line in lines)) + 300
    image = Image.new("L", (width, height), 250)
    draw = ImageDraw.Draw(image)
    for at, line in enumerate(lines):
        draw.text((margin, margin + at * 2.2 * size), line, font=font, fill=colour)
    return np.asarray(image, dtype=np.uint8)


def leaning(picture: Picture, angle: float) -> Picture:
    """`picture` turned clockwise by `angle` degrees on a larger sheet."""
    height, width = picture.shape[:2]
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), -angle, 1)
    cos, sin = abs(matrix[0, 0]), abs(matrix[0, 1])
    across, down = int(width * cos + height * sin), int(width * sin + height * cos)
    matrix[:, 2] += (across / 2 - width / 2, down / 2 - height / 2)
    return np.asarray(cv2.warpAffine(picture, matrix, (across, down), borderValue=(245, 245, 245)), dtype=np.uint8)


def shaded(picture: Picture) -> Picture:
    """`picture` with a hard shadow over its right half."""
    width = picture.shape[1]
    across = np.linspace(0, 1, width)
    light = 1 - 0.55 / (1 + np.exp(-(across - 0.5) * 40))
    return np.asarray(picture * light.reshape(1, width, *([1] * (picture.ndim - 2))), dtype=np.uint8)


def texts(words: list[Word] | tuple[Word, ...]) -> list[str]:
    """The words' texts from top to bottom, left to right."""
    return [word.text for word in sorted(words, key=lambda word: (round(word.box.centre[1], 2), word.box.left))]


@dataclass
class Sheet:
    """A page of a document for a reader: a picture or what keeps it from being drawn, perhaps a text layer."""

    picture: Picture | EngineError
    layer: TextLayer | None = None
    number: int = 1
    issues: tuple[Issue, ...] = ()

    def text_layer(self) -> TextLayer | None:
        return self.layer

    def raster(self) -> Picture:
        if isinstance(self.picture, EngineError):
            raise self.picture
        return self.picture
