"""A PDF drawn by Poppler, through pdf2image, in processes of its own that a time limit can end.

Enters: the path of a PDF. Leaves: pictures in grey.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from pdf2image import convert_from_path, pdfinfo_from_path
from pdf2image.exceptions import PDFInfoNotInstalledError, PDFPageCountError, PDFPopplerTimeoutError, PDFSyntaxError

from functions.errors import DamagedFileError, EngineError, EngineTimeoutError, PageTooComplexError, PageUnreadableError
from functions.extract.engines.base import Picture


def page_count(path: Path, seconds: float) -> int:
    """The pages that Poppler can find, after its own repairs.

    Raises DamagedFileError when it finds none, EngineTimeoutError, EngineError when Poppler is not installed.
    """
    try:
        return int(pdfinfo_from_path(str(path), timeout=math.ceil(seconds))["Pages"])
    except PDFPopplerTimeoutError as error:
        raise EngineTimeoutError from error
    except PDFInfoNotInstalledError as error:
        raise EngineError("Poppler is not installed: pdfinfo was not found.") from error
    except PDFPageCountError as error:
        raise DamagedFileError from error


@dataclass(frozen=True, slots=True)
class Drawn:
    """A page as Poppler drew it; `complained` when it met errors on the way, so that parts may be missing."""

    picture: Picture
    complained: bool


def render(path: Path, number: int, long_side: int, seconds: float) -> Drawn:
    """Page `number` (from 1) in grey, its longer side `long_side` pixels.

    Raises PageTooComplexError after `seconds`, PageUnreadableError when Poppler crashes or draws nothing.
    """
    try:
        return Drawn(_drawn(path, number, long_side, seconds, strict=True), complained=False)
    except PDFSyntaxError:
        return Drawn(_drawn(path, number, long_side, seconds, strict=False), complained=True)


def _drawn(path: Path, number: int, long_side: int, seconds: float, *, strict: bool) -> Picture:
    try:
        found = convert_from_path(
            str(path),
            first_page=number,
            last_page=number,
            size=long_side,
            grayscale=True,
            use_cropbox=True,
            strict=strict,
            timeout=math.ceil(seconds),
        )
    except PDFPopplerTimeoutError as error:
        raise PageTooComplexError from error
    # A process that dies leaves an empty pipe, of which pdf2image makes no pictures, or half a picture.
    except (PDFPageCountError, OSError, ValueError, IndexError) as error:
        raise PageUnreadableError from error
    if len(found) != 1:
        raise PageUnreadableError
    return np.array(found[0].convert("L"), dtype=np.uint8)
