"""A PDF seen through PDFium: what stands on each page, and a second way to draw it.

Enters: the path of a PDF. Leaves: `Content` (characters, pictures, form entries) in fractions of the page as shown.
PDFium is not thread safe, and a Python object that the garbage collector frees in another thread calls into it: every
use, closing included, happens under one lock.
"""

from __future__ import annotations

import ctypes
import math
import threading
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pypdfium2
import pypdfium2.raw as pdfium

from functions.errors import DamagedFileError, EncryptedPdfError, PageUnreadableError
from functions.extract.engines.base import Picture
from functions.extract.engines.layer_parts import Character, Entry, Placed, Sheet
from functions.extract.formats.pdf_forms import read_entries
from functions.extract.formats.pdf_frame import Frame, clipped
from functions.extract.formats.pdfium_scan import scan

LOCK = threading.RLock()
"""Held by whoever calls PDFium, here and elsewhere."""

# More than any printed page holds; a hostile page may hold millions.
MAX_CHARACTERS = 100_000
MAX_OBJECTS = 50_000
MAX_DEPTH = 5
INVISIBLE_MODES = frozenset({pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP})
MAX_FILTER_NAME = 64
# Some scanners pad their pictures with a few hundred noughts.
JPEG_END, JPEG_END_WITHIN = b"\xff\xd9", 4096
HYPHEN = 0x02  # what PDFium gives for a hyphen at a line's end


@dataclass(frozen=True, slots=True)
class Content:
    """What a PDF page holds: the sheet, the characters in the order in which PDFium found them, what was filled in."""

    sheet: Sheet
    characters: tuple[Character, ...]
    entries: tuple[Entry, ...]


class PdfiumFile:
    """One opened PDF. Raises EncryptedPdfError or DamagedFileError when it cannot be opened."""

    def __init__(self, path: Path) -> None:
        with LOCK:
            try:
                self._pdf: pypdfium2.PdfDocument | None = pypdfium2.PdfDocument(path)
            except pypdfium2.PdfiumError as error:
                locked = error.err_code in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY)
                raise (EncryptedPdfError if locked else DamagedFileError) from error
            with suppress(pypdfium2.PdfiumError):  # a broken form leaves the page readable
                self._pdf.init_forms()

    def close(self) -> None:
        """Free the native memory; pages cannot be read afterwards."""
        with LOCK:
            if self._pdf is not None:
                self._pdf.close()
                self._pdf = None

    @property
    def page_count(self) -> int:
        """Pages that PDFium counts."""
        with LOCK:
            return len(self._pdf) if self._pdf is not None else 0

    @property
    def needs_a_program(self) -> bool:
        """Whether a program makes its pages when it is opened (a dynamic XFA form); without it they say "wait"."""
        with LOCK:
            return self._pdf is not None and self._pdf.get_formtype() == pdfium.FORMTYPE_XFA_FULL

    @property
    def enclosed(self) -> int:
        """Files that lie inside this one: the documents of a portfolio, an invoice's data."""
        with LOCK:
            return max(0, pdfium.FPDFDoc_GetAttachmentCount(self._pdf)) if self._pdf is not None else 0

    def content(self, number: int) -> Content:
        """What page `number` (from 1) holds. Raises PageUnreadableError."""
        with LOCK:
            with self._page(number) as page:
                frame = Frame.of(page)
                entries = read_entries(page, frame)
                # Draws form values and annotations into the page, where the text can be found; in memory only.
                flattened = pdfium.FPDFPage_Flatten(page, pdfium.FLAT_NORMALDISPLAY)
            with self._page(number) as page:
                objects = list(_objects(page))
                drawn = len(objects) + int(flattened == pdfium.FLATTEN_SUCCESS)
                sheet = Sheet(frame.width, frame.height, tuple(_pictures(objects, frame)), drawn)
                return Content(sheet, tuple(_characters(page, frame)), entries)

    def render(self, number: int, long_side: int) -> Picture:
        """Page `number` in grey, its longer side `long_side` pixels. Raises PageUnreadableError."""
        with LOCK, self._page(number) as page:
            try:
                with closing(page.render(scale=long_side / max(page.get_size()), grayscale=True)) as bitmap:
                    return np.array(bitmap.to_numpy(), dtype=np.uint8)
            except (pypdfium2.PdfiumError, ValueError, MemoryError, ZeroDivisionError) as error:
                raise PageUnreadableError from error

    def scan(self, number: int) -> Picture | None:
        """The picture that page `number` is, as `pdfium_scan.scan` takes it out. Raises PageUnreadableError."""
        with LOCK, self._page(number) as page:
            try:
                return scan(page, Frame.of(page))
            except (pypdfium2.PdfiumError, ValueError, MemoryError) as error:
                raise PageUnreadableError from error

    @contextmanager
    def _page(self, number: int) -> Iterator[pypdfium2.PdfPage]:
        if self._pdf is None:
            raise PageUnreadableError
        try:
            page = self._pdf[number - 1]
        except (pypdfium2.PdfiumError, IndexError) as error:
            raise PageUnreadableError from error
        with closing(page):
            yield page


Matrix = tuple[float, float, float, float, float, float]


def _objects(page: pypdfium2.PdfPage) -> Iterator[tuple[object, Matrix]]:
    """What is drawn on the page, forms opened up: handles, and what brings their bounds into the page's points."""
    top: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
    waiting = [(pdfium.FPDFPage_GetObject, page.raw, pdfium.FPDFPage_CountObjects(page.raw), top, 0)]
    left = MAX_OBJECTS
    while waiting:
        get, parent, count, matrix, depth = waiting.pop()
        for index in range(min(count, left)):
            left -= 1
            handle = get(parent, index)
            if pdfium.FPDFPageObj_GetType(handle) == pdfium.FPDF_PAGEOBJ_FORM and depth < MAX_DEPTH:
                inner = pdfium.FPDFFormObj_CountObjects(handle)
                waiting.append((pdfium.FPDFFormObj_GetObject, handle, inner, _within(handle, matrix), depth + 1))
            else:
                yield handle, matrix


def _within(form: object, outer: Matrix) -> Matrix:
    """The matrix of what stands inside `form`: its own, then that of what it stands in (PDF 1.7, 8.3.4)."""
    own = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(form, own):
        return outer
    a, b, c, d, e, f = outer
    return (
        own.a * a + own.b * c,
        own.a * b + own.b * d,
        own.c * a + own.d * c,
        own.c * b + own.d * d,
        own.e * a + own.f * c + e,
        own.e * b + own.f * d + f,
    )


def _pictures(objects: Iterable[tuple[object, Matrix]], frame: Frame) -> Iterator[Placed]:
    for handle, matrix in objects:
        if pdfium.FPDFPageObj_GetType(handle) != pdfium.FPDF_PAGEOBJ_IMAGE:
            continue
        width, height = ctypes.c_uint(), ctypes.c_uint()
        bounds = [ctypes.c_float() for _ in range(4)]
        if not pdfium.FPDFImageObj_GetImagePixelSize(handle, width, height):
            continue
        if not pdfium.FPDFPageObj_GetBounds(handle, *bounds):
            continue
        left, bottom, right, top = (edge.value for edge in bounds)
        a, b, c, d, e, f = matrix
        xs = [a * x + c * y + e for x in (left, right) for y in (bottom, top)]
        ys = [b * x + d * y + f for x in (left, right) for y in (bottom, top)]
        box = clipped(frame.box(min(xs), min(ys), max(xs), max(ys)))
        if box is not None:
            yield Placed(box, width.value, height.value, _is_whole(handle))


def _is_whole(image: object) -> bool:
    """Whether a JPEG's data go on to their end mark; programs that draw it say nothing, and leave the rest grey."""
    count = pdfium.FPDFImageObj_GetImageFilterCount(image)
    name = ctypes.create_string_buffer(MAX_FILTER_NAME)
    if count < 1 or not pdfium.FPDFImageObj_GetImageFilter(image, count - 1, name, MAX_FILTER_NAME):
        return True
    if name.value != b"DCTDecode":
        return True
    size = pdfium.FPDFImageObj_GetImageDataDecoded(image, None, 0)
    data = ctypes.create_string_buffer(size)
    pdfium.FPDFImageObj_GetImageDataDecoded(image, data, size)
    return JPEG_END in data.raw[-JPEG_END_WITHIN:]


def _characters(page: pypdfium2.PdfPage, frame: Frame) -> Iterator[Character]:
    """The page's characters in the order in which PDFium found them; spaces have no area."""
    with closing(page.get_textpage()) as text:
        raw, known = text.raw, dict[int, tuple[bool, bool]]()
        edges = left, right, bottom, top = [ctypes.c_double() for _ in range(4)]
        for index in range(min(text.count_chars(), MAX_CHARACTERS)):
            code = pdfium.FPDFText_GetUnicode(raw, index)
            pdfium.FPDFText_GetCharBox(raw, index, *edges)
            visible, turned = _manner(raw, index, frame, known)
            yield Character(
                "-" if code == HYPHEN else chr(code),
                frame.box(left.value, bottom.value, right.value, top.value),
                visible=visible,
                mapped=pdfium.FPDFText_HasUnicodeMapError(raw, index) != 1,
                turned=turned,
            )


def _manner(text: object, index: int, frame: Frame, known: dict[int, tuple[bool, bool]]) -> tuple[bool, bool]:
    """Whether a character is drawn with ink, which OCR programs spare under a scan, and whether it is turned.

    The text object that holds it says so for all of its characters, once; those that PDFium adds have none.
    """
    handle = pdfium.FPDFText_GetTextObject(text, index)
    if not handle:
        return True, _turned(text, index, frame)
    address = ctypes.addressof(handle.contents)
    if address not in known:
        inked = pdfium.FPDFTextObj_GetTextRenderMode(handle) not in INVISIBLE_MODES
        known[address] = inked, _turned(text, index, frame)
    return known[address]


def _turned(text: object, index: int, frame: Frame) -> bool:
    """Whether the character stands at more than 45 degrees from upright on the page as shown."""
    angle = math.degrees(pdfium.FPDFText_GetCharAngle(text, index))  # clockwise
    return 45 < (angle + frame.rotation) % 360 < 315
