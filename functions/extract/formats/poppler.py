"""A PDF drawn by Poppler, in processes of its own that a limit of time or memory can end.

Enters: the path of a PDF. Leaves: pictures in grey. pdf2image takes Poppler's answer apart; its own way of calling
Poppler starts two other programs before each page and gives them no time limit.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from pdf2image.parsers import parse_buffer_to_pgm

from functions.errors import DamagedFileError, EngineError, EngineTimeoutError, PageTooComplexError, PageUnreadableError
from functions.extract.engines.base import Picture
from functions.extract.programs import Answer, run

COMPLAINT = b"Syntax Error"
JPEG = re.compile(rb"\s*\d+\s+\d+\s+image\s+\d+\s+\d+\s+\S+\s+\d\s+8\s+jpeg\s")
"""A row of `pdfimages -list`: page, number, type, width, height, colours, samples a pixel, bits a sample, encoding."""

PAGES = re.compile(rb"^Pages:\s+(\d{1,9})\s*$", re.MULTILINE)


def page_count(path: Path, seconds: float) -> int:
    """The pages that Poppler can find, after its own repairs.

    Raises DamagedFileError when it finds none, EngineTimeoutError, EngineError when Poppler is not installed.
    """
    answer = _asked("pdfinfo", [str(path)], seconds)
    if answer.late:
        raise EngineTimeoutError
    found = PAGES.search(answer.output)
    if found is None:
        raise DamagedFileError
    return int(found[1])


def is_one_jpeg(path: Path, number: int, seconds: float) -> bool:
    """Whether one JPEG without a mask is all that Poppler finds to draw on page `number`, and it complains of nothing.

    False where Poppler's `pdfimages` is not installed, too. Raises PageTooComplexError after `seconds`.
    """
    page = str(number)
    try:
        answer = run("pdfimages", ["-list", "-f", page, "-l", page, str(path)], seconds)
    except FileNotFoundError:
        return False
    if answer.late:
        raise PageTooComplexError
    _, _, *pictures = answer.output.splitlines() or (b"", b"")
    return len(pictures) == 1 and JPEG.match(pictures[0]) is not None and COMPLAINT not in answer.complaints


@dataclass(frozen=True, slots=True)
class Drawn:
    """A page as Poppler drew it; `complained` when it met errors on the way, so that parts may be missing."""

    picture: Picture
    complained: bool


def render(path: Path, number: int, long_side: int, seconds: float) -> Drawn:
    """Page `number` (from 1) in grey, its longer side `long_side` pixels.

    Raises PageTooComplexError after `seconds`, PageUnreadableError when Poppler crashes or draws nothing, EngineError
    when it is not installed.
    """
    page = str(number)
    answer = _asked(
        "pdftoppm", ["-f", page, "-l", page, "-scale-to", str(long_side), "-gray", "-cropbox", str(path)], seconds
    )
    if answer.late:
        raise PageTooComplexError
    try:
        found = parse_buffer_to_pgm(answer.output)
        picture = np.array(found[0].convert("L"), dtype=np.uint8)
    # A process that dies leaves no picture, or half of one.
    except (OSError, ValueError, IndexError, SyntaxError) as error:
        raise PageUnreadableError from error
    return Drawn(picture, complained=COMPLAINT in answer.complaints)


def _asked(program: str, arguments: list[str], seconds: float) -> Answer:
    try:
        return run(program, arguments, seconds)
    except FileNotFoundError as error:
        raise EngineError(f"Poppler is not installed: {program} was not found.") from error
