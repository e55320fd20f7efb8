"""PDF bytes → pages.

Enters: bytes with a PDF header. Leaves: pages that are taken apart and drawn on demand. PDFium says what stands on
a page, Poppler draws it, unless it is a scanner's JPEG and no more, which PDFium takes out; where one fails, the other
stands in, so that only what neither can open is damaged.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import cv2
import numpy as np

from functions.errors import (
    ClaimlensError,
    DamagedFileError,
    EngineTimeoutError,
    PageTooComplexError,
    PageTooLargeError,
    PageUnreadableError,
    TooManyPagesError,
    UnsupportedFormatError,
)
from functions.extract.engines.base import Picture
from functions.extract.engines.layer_parts import Sheet
from functions.extract.engines.text_layer import TextLayer
from functions.extract.formats import poppler
from functions.extract.formats.pdfium_apart import PdfiumApart
from functions.extract.formats.resolution import long_side
from functions.extract.formats.spool import Spool
from functions.settings import Limits
from parsers.extraction import Issue

# Half the way from black to white: what is darker counts as ink when two drawings of one page are compared.
INK_BELOW = 128
# An embedded picture may have more pixels than the page will (a scan at 1200 dpi), but must not be a bomb.
EMBEDDED_PIXELS = 4

PAGE_OBJECT = re.compile(rb"/Type\s*/Page(?![A-Za-z])")
"""The entry by which an object is a page (PDF 1.7, table 30); newer files may pack their objects, and it with them."""

DYNAMIC_FORM = (
    "This PDF is a form that only Adobe's programs can show. Please print it to a PDF or scan it, and upload that."
)

PAGE_DAMAGED = Issue(
    "PAGE_DAMAGED", "The file is damaged on this page, so that parts may be missing. Compare it with the original."
)

ENCLOSED_FILES = Issue(
    "ENCLOSED_FILES", "The PDF holds other files, which were not read. Open it and upload those that are documents."
)


@dataclass(frozen=True, slots=True)
class OpenedPdf:
    """The pages of a PDF and what lets go of its temporary file and native memory."""

    pages: tuple[PdfPage, ...]
    close: Callable[[], None]


@dataclass(slots=True)
class Patience:
    """How many more pages of a file may take too long to draw before the rest are given up."""

    left: int = 3


@dataclass(frozen=True)
class PdfPage:
    """One page. `pdfium` is None where only Poppler can open the file; `masks` when colours of a picture in it may be
    masked, which Poppler's list of pictures does not say.
    """

    number: int
    spool: Spool
    pdfium: PdfiumApart | None
    limits: Limits
    patience: Patience
    masks: bool = False
    _issues: dict[str, Issue] = field(default_factory=dict)

    @property
    def issues(self) -> tuple[Issue, ...]:
        """PAGE_DAMAGED when drawing met errors; ENCLOSED_FILES, on the first page, when the PDF holds other files."""
        return tuple(self._issues.values())

    @functools.cached_property
    def _known(self) -> tuple[Sheet | None, TextLayer | None]:
        """What PDFium says of the page."""
        if self.pdfium is None:
            return None, None
        try:
            return self.pdfium.content(self.number)
        except PageUnreadableError:
            return None, None

    def text_layer(self) -> TextLayer | None:
        """The words that the file holds for this page, None when it holds none or PDFium cannot read it."""
        return self._known[1]

    def raster(self) -> Picture:
        """The page in grey. Raises PageUnreadableError, PageTooComplexError, PageTooLargeError."""
        sheet, _ = self._known
        most = self.limits.max_page_pixels
        if sheet and any(p.width * p.height > EMBEDDED_PIXELS * most for p in sheet.pictures):
            raise PageTooLargeError
        if sheet and not all(placed.whole for placed in sheet.pictures):
            self._doubt()
        pixels = long_side(sheet, most, self.limits.max_page_side)
        if self.patience.left <= 0:
            raise PageTooComplexError
        try:
            scan = self._scan(sheet, pixels)
            if scan is not None:
                return scan
            drawn = poppler.render(self.spool.path, self.number, pixels, self.limits.drawing_seconds)
        except PageTooComplexError:
            self.patience.left -= 1
            raise
        # Not after a timeout: what is too much for one program is for the other.
        except PageUnreadableError:
            self._doubt()
            return self._by_pdfium(pixels)
        if drawn.complained:
            self._doubt()
        blank = _ink(drawn.picture) == 0 and not (sheet and sheet.objects == 0)
        return self._fuller(drawn.picture, pixels) if drawn.complained or blank else drawn.picture

    def _scan(self, sheet: Sheet | None, pixels: int) -> Picture | None:
        """A page that is one JPEG, in its own pixels as far as they are as many as `pixels` along its longer side.

        None where the page is anything else, or where anything is wrong with it. Raises PageTooComplexError.
        """
        if self.pdfium is None or self.masks or sheet is None:
            return None
        if sheet.objects != 1 or [placed.whole for placed in sheet.pictures] != [True]:
            return None
        if not poppler.is_one_jpeg(self.spool.path, self.number, self.limits.drawing_seconds):
            return None
        try:
            found = self.pdfium.scan(self.number)
        except PageUnreadableError:
            return None
        return None if found is None or _ink(found) == 0 else _sized(found, sheet, pixels)

    def _fuller(self, picture: Picture, pixels: int) -> Picture:
        """The drawing with more ink, since what goes wrong in drawing is that things are missing."""
        try:
            other = self._by_pdfium(pixels)
        except PageUnreadableError:
            return picture
        return other if _ink(other) > _ink(picture) else picture

    def _by_pdfium(self, pixels: int) -> Picture:
        if self.pdfium is None:
            raise PageUnreadableError
        return self.pdfium.render(self.number, pixels)

    def _doubt(self) -> None:
        self._issues[PAGE_DAMAGED.code] = PAGE_DAMAGED


def open_pdf(data: bytes, limits: Limits) -> OpenedPdf:
    """Open a PDF.

    Raises EncryptedPdfError when it needs a password, DamagedFileError when neither program can open it,
    TooManyPagesError, UnsupportedFormatError on dynamic forms; EngineError when Poppler is not installed.
    """
    spool = Spool(data, ".pdf")
    pdfium = _by_pdfium(spool, limits)
    try:
        if pdfium is not None and pdfium.needs_a_program:
            raise UnsupportedFormatError(DYNAMIC_FORM)
        count = _page_count(data, pdfium, spool, limits)
        if count < 1:
            raise DamagedFileError
        if count > limits.max_pages:
            raise TooManyPagesError
    except ClaimlensError:
        _close(pdfium, spool)
        raise
    patience = Patience()
    masks = b"/Mask" in data
    pages = tuple(PdfPage(number, spool, pdfium, limits, patience, masks) for number in range(1, count + 1))
    if pdfium is not None and pdfium.enclosed:
        pages[0]._issues[ENCLOSED_FILES.code] = ENCLOSED_FILES
    return OpenedPdf(pages, functools.partial(_close, pdfium, spool))


def _by_pdfium(spool: Spool, limits: Limits) -> PdfiumApart | None:
    try:
        return PdfiumApart(spool, limits.drawing_seconds)
    except DamagedFileError:
        return None


def _page_count(data: bytes, pdfium: PdfiumApart | None, spool: Spool, limits: Limits) -> int:
    """The pages of a PDF, nought when neither program can open it.

    In a damaged file either program may miss some. PDFium's count alone is believed where as many lie open in the
    file's bytes as page objects; starting Poppler costs as much CPU time as taking a page's words.
    """
    known = pdfium.page_count if pdfium else 0
    if known and known == len(PAGE_OBJECT.findall(data)):
        return known
    return max(known, _count_by_poppler(spool.path, limits))


def _count_by_poppler(path: Path, limits: Limits) -> int:
    """Pages that Poppler counts; nought when it cannot open the file or takes too long over it."""
    try:
        return poppler.page_count(path, limits.drawing_seconds)
    except (DamagedFileError, EngineTimeoutError):
        return 0


def _close(pdfium: PdfiumApart | None, spool: Spool) -> None:
    if pdfium is not None:
        pdfium.close()
    spool.close()


def _sized(picture: Picture, sheet: Sheet, long_side: int) -> Picture:
    """`picture` as large as the page would be drawn; as it is where that is a pixel or two more or less."""
    scale = long_side / max(sheet.width, sheet.height)
    size = max(1, round(sheet.width * scale)), max(1, round(sheet.height * scale))
    if max(abs(size[0] - picture.shape[1]), abs(size[1] - picture.shape[0])) <= 2:
        return picture
    shrinks = size[0] * size[1] < picture.size
    sized = cv2.resize(picture, size, interpolation=cv2.INTER_AREA if shrinks else cv2.INTER_LINEAR)
    return np.asarray(sized, dtype=np.uint8)


def _ink(picture: Picture) -> int:
    """Pixels that are darker than grey."""
    return int(np.count_nonzero(picture < INK_BELOW))
