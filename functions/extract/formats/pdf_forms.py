"""What people filled in on a PDF page: form fields, tick boxes, notes typed over it.

Enters: a page opened by `pdfium.py`, under its lock. Leaves: `Entry`s with boxes as fractions of the page as shown.
Values are taken from the fields themselves, because forms that say NeedAppearances draw nothing until a viewer does.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pypdfium2
import pypdfium2.raw as pdfium

from functions.extract.engines.layer_parts import Entry
from functions.extract.formats.pdf_frame import Frame, clipped
from parsers.page import Box

MAX_ANNOTATIONS = 5_000
MAX_TEXT_BYTES = 65_536
UNSEEN = pdfium.FPDF_ANNOT_FLAG_HIDDEN | pdfium.FPDF_ANNOT_FLAG_NOVIEW | pdfium.FPDF_ANNOT_FLAG_INVISIBLE
TICKS = (pdfium.FPDF_FORMFIELD_CHECKBOX, pdfium.FPDF_FORMFIELD_RADIOBUTTON)
TEXTS = (pdfium.FPDF_FORMFIELD_TEXTFIELD, pdfium.FPDF_FORMFIELD_COMBOBOX, pdfium.FPDF_FORMFIELD_LISTBOX)

Annotation = object  # PDFium's handle


def read_entries(page: pypdfium2.PdfPage, frame: Frame) -> tuple[Entry, ...]:
    """The entries that a person sees on `page`: hidden ones and those off the page are left out."""
    found = []
    for index in range(min(pdfium.FPDFPage_GetAnnotCount(page), MAX_ANNOTATIONS)):
        with _annotation(page, index) as annotation:
            entry = _entry(page, annotation, frame)
        if entry is not None:
            found.append(entry)
    return tuple(found)


def _entry(page: pypdfium2.PdfPage, annotation: Annotation, frame: Frame) -> Entry | None:
    rectangle = pdfium.FS_RECTF()
    if not annotation or not pdfium.FPDFAnnot_GetRect(annotation, rectangle):
        return None
    box = clipped(frame.box(rectangle.left, rectangle.bottom, rectangle.right, rectangle.top))
    if box is None or pdfium.FPDFAnnot_GetFlags(annotation) & UNSEEN:
        return None
    subtype = pdfium.FPDFAnnot_GetSubtype(annotation)
    if subtype == pdfium.FPDF_ANNOT_FREETEXT:
        text = _string(lambda buffer, size: pdfium.FPDFAnnot_GetStringValue(annotation, b"Contents", buffer, size))
        return Entry(box, text) if text.strip() else None
    if subtype == pdfium.FPDF_ANNOT_WIDGET and page.formenv:
        return _field(page.formenv, annotation, box)
    return None


def _field(form: pypdfium2.PdfFormEnv, annotation: Annotation, box: Box) -> Entry | None:
    kind = pdfium.FPDFAnnot_GetFormFieldType(form, annotation)
    if kind in TICKS:
        # PDFium knows a button as checked by its drawings; where a form leaves them out, its state still stands there.
        state = _string(lambda buffer, size: pdfium.FPDFAnnot_GetStringValue(annotation, b"AS", buffer, size))
        return Entry(box, ticked=bool(pdfium.FPDFAnnot_IsChecked(form, annotation)) or state not in ("", "Off"))
    if kind in TEXTS:
        text = _string(lambda buffer, size: pdfium.FPDFAnnot_GetFormFieldValue(form, annotation, buffer, size))
        return Entry(box, text) if text.strip() else None
    return None


def _string(ask: Callable[[object, int], int]) -> str:
    """A string from PDFium, which first says how many bytes it needs and then writes UTF-16 with a closing nought."""
    needed = min(ask(None, 0), MAX_TEXT_BYTES)
    if needed <= 2:
        return ""
    room = (ctypes.c_ushort * (needed // 2))()
    ask(room, needed)
    return bytes(room).decode("utf-16-le", errors="replace").split("\x00", 1)[0]


@contextmanager
def _annotation(page: pypdfium2.PdfPage, index: int) -> Iterator[Annotation]:
    handle = pdfium.FPDFPage_GetAnnot(page, index)
    try:
        yield handle
    finally:
        if handle:
            pdfium.FPDFPage_CloseAnnot(handle)
