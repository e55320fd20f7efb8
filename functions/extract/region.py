"""Reads a part of a page again, for a person who drew a box around it.

Enters: a page's picture as it is kept (JPEG) and a box on it. Leaves: the text there. The crop is enlarged, because the
kept picture has less detail than the one that was read, and framed in white, which readers expect around text.
"""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np

from functions.errors import PageUnreadableError
from functions.extract.engines.base import Picture
from functions.extract.engines.tesseract import Tesseract
from functions.settings import Settings
from parsers.layout import lines
from parsers.page import Page

BLOCK = 6
"""Tesseract's page segmentation mode for a single block of text."""

MARGIN = 24
SECONDS = 20.0
_ENLARGED = 2.0


def read_region(settings: Settings, picture: bytes, box: Sequence[float]) -> str:
    """The text in `box` (left, top, right, bottom; fractions), its lines joined by newlines; "" for blank paper.

    Raises EngineError kin, PageUnreadableError when the picture cannot be opened.
    """
    sheet = cv2.imdecode(np.frombuffer(picture, np.uint8), cv2.IMREAD_COLOR)
    if sheet is None:
        raise PageUnreadableError
    crop = _crop(sheet.astype(np.uint8), box)
    words = Tesseract(settings.ocr_language, psm=BLOCK, seconds=SECONDS).read(crop)
    height, width = crop.shape[:2]
    page = Page(1, tuple(words), width, height, "tesseract")
    return "\n".join(line.text for line in lines(page))


def _crop(sheet: Picture, box: Sequence[float]) -> Picture:
    height, width = sheet.shape[:2]
    left, top = int(box[0] * width), int(box[1] * height)
    right, bottom = max(left + 1, round(box[2] * width)), max(top + 1, round(box[3] * height))
    part = cv2.resize(sheet[top:bottom, left:right], None, fx=_ENLARGED, fy=_ENLARGED, interpolation=cv2.INTER_CUBIC)
    white = (255, 255, 255)
    framed = cv2.copyMakeBorder(part, MARGIN, MARGIN, MARGIN, MARGIN, cv2.BORDER_CONSTANT, value=white)
    return framed.astype(np.uint8)
