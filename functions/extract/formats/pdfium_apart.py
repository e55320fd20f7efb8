"""PDFium in a process of its own: a file that crashes, hangs or bloats it costs no document but its own.

Enters: the path of a PDF. Leaves: what `pdfium` and `text_layer` make of its pages.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import ParamSpec, TypeVar

from functions.errors import DamagedFileError, EngineError, PageUnreadableError
from functions.extract.engines.base import Picture
from functions.extract.engines.layer_parts import Sheet
from functions.extract.engines.text_layer import TextLayer, text_layer
from functions.extract.formats.apart import Apart
from functions.extract.formats.pdfium import PdfiumFile
from functions.extract.formats.spool import Spool

P = ParamSpec("P")
R = TypeVar("R")

STRIKES = 3
"""Pages of one file that may crash or hang PDFium before the rest are left to Poppler."""

APART = Apart()
"""The one child of this process; started by the first PDF."""

_opened: dict[Path, PdfiumFile] = {}
"""In the child: what is open."""


class PdfiumApart:
    """One PDF. Raises EncryptedPdfError, or DamagedFileError where PDFium cannot open it, crashes or hangs."""

    def __init__(self, spool: Spool, seconds: float) -> None:
        self._spool = spool
        self._seconds = seconds
        self._strikes = 0
        try:
            self.page_count, self.needs_a_program, self.enclosed = APART.call(seconds, facts, spool.path)
        except EngineError as failed:
            raise DamagedFileError from failed

    def content(self, number: int) -> tuple[Sheet, TextLayer | None]:
        """What page `number` (from 1) holds, and its text layer. Raises PageUnreadableError."""
        return self._call(content, self._spool.path, number)

    def render(self, number: int, long_side: int) -> Picture:
        """Page `number` in grey, its longer side `long_side` pixels. Raises PageUnreadableError."""
        return self._call(render, self._spool.path, number, long_side)

    def scan(self, number: int) -> Picture | None:
        """Page `number` where it is one picture, else None, as in `pdfium_scan`. Raises PageUnreadableError."""
        return self._call(scan, self._spool.path, number)

    def close(self) -> None:
        """Free the child's memory. Before the spool is closed: the path names the file."""
        # A child that dies of it has let go of everything.
        with suppress(EngineError):
            self._call(closed, self._spool.path)

    def _call(self, function: Callable[P, R], *args: P.args, **named: P.kwargs) -> R:
        if self._strikes >= STRIKES:
            raise PageUnreadableError
        try:
            return APART.call(self._seconds, function, *args, **named)
        except PageUnreadableError:
            raise
        except EngineError as failed:
            self._strikes += 1
            raise PageUnreadableError from failed


def facts(path: Path) -> tuple[int, bool, int]:
    """In the child: how many pages the file has, whether only a program can show them, how many files it encloses."""
    file = _file(path)
    return file.page_count, file.needs_a_program, file.enclosed


def content(path: Path, number: int) -> tuple[Sheet, TextLayer | None]:
    """In the child: the characters themselves stay there, a long document holds millions."""
    found = _file(path).content(number)
    sheet = found.sheet
    return sheet, text_layer(found.characters, sheet.pictures, found.entries, (sheet.width, sheet.height))


def render(path: Path, number: int, long_side: int) -> Picture:
    """In the child: the page drawn by PDFium."""
    return _file(path).render(number, long_side)


def scan(path: Path, number: int) -> Picture | None:
    """In the child: the picture that the page is."""
    return _file(path).scan(number)


def closed(path: Path) -> None:
    """In the child: let go of the file."""
    if path in _opened:
        _opened.pop(path).close()


def _file(path: Path) -> PdfiumFile:
    if path not in _opened:
        _opened[path] = PdfiumFile(path)
    return _opened[path]
