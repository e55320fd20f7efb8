"""A PDF that looks like the upload and can be searched: the words that were read lie invisibly on top.

Enters: the upload and its pages as they were read. Leaves: a PDF's bytes. Pages of a PDF stay as they are; those whose
own text was not believed, and uploads that are no PDF, become pictures of the page, or a search would find what is not
there. Sizes are points (1/72 inch).
"""

from __future__ import annotations

import ctypes
import io
from collections.abc import Callable, Sequence
from contextlib import closing

import pypdfium2
import pypdfium2.raw as pdfium

from functions.extract.artifacts import jpeg
from functions.extract.engines.base import Picture
from functions.extract.formats.pdf_frame import Frame
from functions.extract.formats.pdfium import LOCK
from functions.extract.reading import Reading
from parsers.labels.layout import lines
from parsers.page import Box, Word

LONG_SIDE = 792.0
"""Pictures say little about the size of their paper: they are put on sheets as long as a letter page."""

FONT = b"Helvetica"
"""One of the 14 fonts that every viewer has: nothing needs to be embedded for text that is not drawn."""

DESCENT = 0.21
"""Of a word's box, what lies below its baseline (Helvetica's metrics: descent 0.207, ascent 0.718)."""

PLAIN = str.maketrans(
    {"≤": "<=", "≥": ">=", "−": "-", "½": "1/2", "¼": "1/4", "¾": "3/4", "‐": "-", "″": '"', "′": "'"}
)
"""Signs that the font has no code for, as people type them."""

Point = tuple[float, float]
# Fractions of the page as shown → fractions of the page after it was turned clockwise by 0, 90, 180, 270 degrees.
BACK = {
    0: lambda x, y: (x, y),
    90: lambda x, y: (y, 1 - x),
    180: lambda x, y: (1 - x, 1 - y),
    270: lambda x, y: (1 - y, x),
}


def searchable(data: bytes, readings: Sequence[Reading], pages: Sequence[int] | None = None) -> bytes:
    """The upload `data` as a searchable PDF; `readings` are all its pages in their order.

    `pages` are the numbers of the pages that a document has in a file of several: the others are left out, and
    `readings` are those of the document. Raises PageUnreadableError on a page without area.
    """
    with LOCK, closing(_opened(data)) as made:
        for index in reversed(range(len(made) if pages is not None else 0)):
            if index + 1 not in (pages or ()):
                del made[index]
        font = pdfium.FPDFText_LoadStandardFont(made.raw, FONT)
        for index, reading in enumerate(readings):
            # In the order of reading, which is the order in which viewers copy text.
            words = [word for line in lines(reading.page) for word in line.words]
            kept = index < len(made) and _sound(made, index, reading)
            if not kept:
                _picture(made, index, reading.picture)
            with closing(made[index]) as page:
                frame = Frame.of(page)
                back = BACK[reading.page.rotation if kept else 0]
                for word in words if not kept else (word for word in words if word.engine != "text_layer"):
                    _write(made, page, font, word, _corners(word.box, frame, back))
                page.gen_content()
        out = io.BytesIO()
        made.save(out, flags=pdfium.FPDF_REMOVE_SECURITY)
        pdfium.FPDFFont_Close(font)
    return out.getvalue()


def _opened(data: bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError:
        return pypdfium2.PdfDocument.new()


def _sound(made: pypdfium2.PdfDocument, index: int, reading: Reading) -> bool:
    """Whether the page holds no text but what was believed."""
    with closing(made[index]) as page, closing(page.get_textpage()) as text:
        return reading.page.engine == "text_layer" or text.count_chars() == 0


def _picture(made: pypdfium2.PdfDocument, index: int, picture: Picture) -> None:
    """Puts the picture in the place of page `index`, as a new page where there is none."""
    height, width = picture.shape[:2]
    scale = LONG_SIDE / max(height, width)
    if index < len(made):
        del made[index]
    image = pypdfium2.PdfImage.new(made)
    image.load_jpeg(io.BytesIO(jpeg(picture)), inline=True)
    image.set_matrix(pypdfium2.PdfMatrix().scale(width * scale, height * scale))
    with closing(made.new_page(width * scale, height * scale, index)) as page:
        page.insert_obj(image)
        page.gen_content()


def _corners(box: Box, frame: Frame, back: Callable[[float, float], Point]) -> tuple[Point, Point, Point]:
    """Bottom left, bottom right and top left of a box as its reader sees them, in the page's own points."""
    return (
        frame.point(*back(box.left, box.bottom)),
        frame.point(*back(box.right, box.bottom)),
        frame.point(*back(box.left, box.top)),
    )


def _write(
    made: pypdfium2.PdfDocument,
    page: pypdfium2.PdfPage,
    font: pdfium.FPDF_FONT,
    word: Word,
    corners: tuple[Point, Point, Point],
) -> None:
    """Puts a word on a page without ink, stretched so that it fills its place between `corners`."""
    text = word.text.translate(PLAIN).encode("cp1252", "ignore").decode("cp1252")
    if not word.is_text or not text.strip():
        return
    drawn = pdfium.FPDFPageObj_CreateTextObj(made.raw, font, 1.0)
    codes = ctypes.create_string_buffer((text + "\0").encode("utf-16-le"))
    pdfium.FPDFText_SetText(drawn, ctypes.cast(codes, pdfium.FPDF_WIDESTRING))
    pdfium.FPDFTextObj_SetTextRenderMode(drawn, pdfium.FPDF_TEXTRENDERMODE_INVISIBLE)
    width = ctypes.c_float()
    advance = 0.0
    for char in text:
        pdfium.FPDFFont_GetGlyphWidth(font, ord(char), 1.0, width)
        advance += width.value
    (left, bottom), (right, right_bottom), (top_left, top) = corners
    across = (right - left) / max(advance, 0.1), (right_bottom - bottom) / max(advance, 0.1)
    up = top_left - left, top - bottom
    origin = left + DESCENT * up[0], bottom + DESCENT * up[1]
    pdfium.FPDFPageObj_SetMatrix(drawn, pdfium.FS_MATRIX(*across, *up, *origin))
    pdfium.FPDFPage_InsertObject(page.raw, drawn)
