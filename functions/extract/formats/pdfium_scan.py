"""A PDF page that is one picture and nothing else, as its scanner stored it.

Enters: an open page. Leaves: the picture's own pixels in grey, upright on the page as shown. Taking them out costs a
fifth of drawing the page, and loses nothing to scaling.
"""

from __future__ import annotations

from contextlib import closing

import cv2
import numpy as np
import pypdfium2
import pypdfium2.raw as pdfium

from functions.extract.engines.base import Picture
from functions.extract.formats.pdf_frame import Frame

OFF = 0.004
"""Of the page: how far the picture's edges may lie from the page's."""


def scan(page: pypdfium2.PdfPage, frame: Frame) -> Picture | None:
    """The picture, None where the page holds anything else or shows the picture in part, veiled, leaning or mirrored.

    Whether a mask in the picture's own data veils it is not seen here. Raises what pypdfium2 raises on broken data.
    """
    if pdfium.FPDFPage_CountObjects(page.raw) != 1:
        return None
    only = next(iter(page.get_objects(max_depth=1)))
    if not isinstance(only, pypdfium2.PdfImage) or _veiled(only) or not _fills(only, frame):
        return None
    with closing(only.get_bitmap()) as bitmap:
        # pypdfium2 warns that others may still look at the samples; what leaves here is a copy.
        bitmap.warn_on_close = False
        return np.array(np.rot90(_grey(bitmap.to_numpy()), -frame.rotation // 90), order="C")


def _veiled(image: pypdfium2.PdfImage) -> bool:
    """Whether it is clipped, transparent, or part of what may be hidden."""
    cut = pdfium.FPDFPageObj_GetClipPath(image.raw)
    return (
        bool(pdfium.FPDFPageObj_HasTransparency(image.raw))
        or bool(cut and pdfium.FPDFClipPath_CountPaths(cut) > 0)
        or pdfium.FPDFPageObj_CountMarks(image.raw) > 0
    )


def _fills(image: pypdfium2.PdfImage, frame: Frame) -> bool:
    """Whether it lies on the page from edge to edge, as upright as the page itself."""
    a, b, c, d, _, _ = image.get_matrix().get()
    if not (a > 0 and d > 0 and abs(b) < OFF * d and abs(c) < OFF * a):
        return False
    box = frame.box(*image.get_bounds())
    return max(abs(box.left), abs(box.top), abs(box.right - 1), abs(box.bottom - 1)) <= OFF


def _grey(samples: np.ndarray) -> Picture:
    if samples.ndim == 2:
        return np.asarray(samples, dtype=np.uint8)
    return np.asarray(cv2.cvtColor(np.ascontiguousarray(samples[:, :, :3]), cv2.COLOR_BGR2GRAY), dtype=np.uint8)
