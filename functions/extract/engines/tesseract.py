"""Tesseract through pytesseract: one pass for words, boxes and confidences.

Enters: a picture, best grey and prepared (text 13 to 24 px tall). Leaves: words, boxes as fractions of the picture,
confidences as Tesseract's percentage over 100.
"""

from __future__ import annotations

import os
import subprocess

import pytesseract
from PIL import Image

from functions.errors import EngineError, EngineTimeoutError
from functions.extract.engines.base import Picture
from functions.extract.programs import limited
from parsers.page import Box, Word

PROGRAM = "tesseract"
NOMINAL_DPI = 300
"""Told to Tesseract, or it guesses from the picture's size and answers warnings."""


class Tesseract:
    """One way of calling Tesseract; safe to share between threads, each call is a process of its own."""

    name = "tesseract"

    def __init__(self, language: str = "eng", psm: int = 3, seconds: float = 60.0, own_threshold: bool = False) -> None:
        """`psm` is Tesseract's page segmentation mode; `own_threshold` lets it binarise by Sauvola's method.

        `seconds` is the longest one picture may take.
        """
        # Tesseract's own threads fight over the cores with ours: three times slower with two pages at once.
        os.environ["OMP_THREAD_LIMIT"] = "1"
        self._language = language
        self._seconds = seconds
        self._config = f"--psm {psm} --dpi {NOMINAL_DPI}" + (" -c thresholding_method=2" if own_threshold else "")

    def read(self, picture: Picture) -> list[Word]:
        """The words of `picture`. Raises EngineTimeoutError after `seconds`, EngineError when Tesseract fails."""
        image = Image.fromarray(picture if picture.ndim == 2 else picture[:, :, ::-1])
        _limit_memory()
        # pytesseract saves in the picture's own format: PNM costs 2 ms where PNG costs 145.
        image.format = "PPM"
        try:
            table = pytesseract.image_to_data(
                image,
                lang=self._language,
                config=self._config,
                timeout=self._seconds,
                output_type=pytesseract.Output.STRING,
            )
        except pytesseract.TesseractNotFoundError as missing:
            raise EngineError("Tesseract is not installed on this machine.") from missing
        except pytesseract.TesseractError as failed:
            # Its message may quote what it read: only the exit status is passed on.
            raise EngineError(f"Tesseract ended with status {failed.status}.") from failed
        except RuntimeError as hung:
            raise EngineTimeoutError(f"Tesseract took longer than {self._seconds:g} seconds for a page.") from hung
        # The last two are what pytesseract raises on the first call when Tesseract cannot even say its version.
        except (OSError, UnicodeDecodeError, subprocess.SubprocessError, SystemExit) as odd:
            raise EngineError("Tesseract left no answer that could be read.") from odd
        return _words(table, image.width, image.height)


def _limit_memory() -> None:
    """Has pytesseract, which knows one program for all callers, call the limited one."""
    if pytesseract.pytesseract.tesseract_cmd == PROGRAM and (script := limited(PROGRAM)) is not None:
        pytesseract.pytesseract.tesseract_cmd = str(script)


def _words(table: str, width: int, height: int) -> list[Word]:
    """The rows of Tesseract's TSV that are words. Raises EngineError on a table of another shape."""
    words: list[Word] = []
    try:
        for row in table.splitlines()[1:]:
            level, _, _, _, _, _, left, top, across, down, confidence, text = row.split("\t", 11)
            if level != "5" or not text.strip():
                continue
            x, y = int(left), int(top)
            box = Box(x / width, y / height, (x + int(across)) / width, (y + int(down)) / height)
            words.append(Word(text.strip(), box, max(0.0, float(confidence)) / 100, Tesseract.name))
    except ValueError as odd:
        raise EngineError("Tesseract's answer could not be understood.") from odd
    return words
