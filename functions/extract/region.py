"""Reads a part of a page again, for a person who drew a box around it.

Enters: a page's picture as it is kept (JPEG) and a box on it. Leaves: the text there. The crop is enlarged, because the
kept picture has less detail than the one that was read, and framed in white, which readers expect around text. A crop
without ink is not read at all: Tesseract stretches the contrast of whatever it is given, and finds letters in grain.
"""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np

from functions.errors import PageUnreadableError
from functions.extract.engines.base import Picture
from functions.extract.engines.tesseract import Tesseract
from functions.settings import Settings
from parsers.labels.layout import lines
from parsers.page import Page

BLOCK = 6
"""Tesseract's page segmentation mode for a single block of text."""

MARGIN = 24
SECONDS = 20.0
_ENLARGED = 2.0

INK = 40
"""Levels of grey, of 256, by which faint print still differs from its paper; a scanner's grain does by a dozen."""

STROKE = 12
"""Pixels of ink: less than the smallest full stop leaves in a picture of 100 dots per inch."""


def read_region(settings: Settings, picture: bytes, box: Sequence[float]) -> str:
    """The text in `box` (left, top, right, bottom; fractions), its lines joined by newlines; "" for blank paper.

    Raises EngineError kin, PageUnreadableError when the picture cannot be opened.
    """
    sheet = cv2.imdecode(np.frombuffer(picture, np.uint8), cv2.IMREAD_COLOR)
    if sheet is None:
        raise PageUnreadableError
    part = _part(sheet.astype(np.uint8), box)
    if not _inked(part):
        return ""
    crop = _framed(part)
    words = Tesseract(settings.ocr_language, psm=BLOCK, seconds=SECONDS).read(crop)
    height, width = crop.shape[:2]
    page = Page(1, tuple(words), width, height, "tesseract")
    return "\n".join(line.text for line in lines(page))


def _part(sheet: Picture, box: Sequence[float]) -> Picture:
    height, width = sheet.shape[:2]
    left, top = int(box[0] * width), int(box[1] * height)
    right, bottom = max(left + 1, round(box[2] * width)), max(top + 1, round(box[3] * height))
    return sheet[top:bottom, left:right]


def _inked(part: Picture) -> bool:
    """Whether anything differs from the paper, its commonest shade (also of light print on dark)."""
    grey = cv2.cvtColor(part, cv2.COLOR_BGR2GRAY).astype(np.int16)
    return int(np.count_nonzero(np.abs(grey - np.median(grey)) > INK)) >= STROKE


def _framed(part: Picture) -> Picture:
    large = cv2.resize(part, None, fx=_ENLARGED, fy=_ENLARGED, interpolation=cv2.INTER_CUBIC)
    white = (255, 255, 255)
    framed = cv2.copyMakeBorder(large, MARGIN, MARGIN, MARGIN, MARGIN, cv2.BORDER_CONSTANT, value=white)
    return framed.astype(np.uint8)
