"""Copies to download: the searchable PDF, and a page with the corrected text drawn over the cleaned scan.

Enters: a record with its artifacts. Leaves: short-lived addresses of what was made, kept beside the artifacts. Imported
only when asked for, because OpenCV and Pillow take a second to load.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from functions.api import artifacts
from functions.api.problems import ProblemError
from functions.api.services import Services
from functions.extract.engines.base import Picture
from functions.extract.reading import Reading
from functions.extract.searchable import searchable
from functions.records.edits import PERSON
from functions.records.fields import each_field
from functions.records.record import FieldRecord, Record
from parsers.page import Box, Page, Word

INK, CORRECTED = "#101828", "#1d4ed8"
_PAPER = 250

MOST_AT_ONCE = 150
"""Pages of a searchable copy: a gateway waits 29 seconds for an answer. Measured: 19 ms of a processor for a page that
is a scan of 400 words, 42 for one that a picture takes the place of; file, words and pictures are fetched besides.
"""


def searchable_copy(given: Services, record: Record, first: int = 1, last: int | None = None) -> str:
    """The address of pages `first` to `last` of the document as a searchable PDF, without what else is in its file.

    Raises ProblemError 404 where there are no such pages, 409 where no words were kept or the pages are too many.
    """
    length = len(record.pages)
    last = length if last is None else last
    _check_span(length, first, last)
    pages = artifacts.pages(given, record.document_id)[first - 1 : last]
    readings = [Reading(page, render=_later(given, record, page)) for page in pages]
    in_file = record.packet.pages if record.packet else range(1, length + 1)
    whole = (first, last) == (1, length)
    numbers = None if whole and not record.packet else list(in_file[first - 1 : last])
    made = searchable(artifacts.upload(given, record), readings, numbers)
    name = "searchable.pdf" if whole else f"searchable-{first}-{last}.pdf"
    return artifacts.to_download(given, f"{record.document_id}/{name}", made, "application/pdf")


def _check_span(length: int, first: int, last: int) -> None:
    """Whether a copy can be made of these pages while somebody waits. Raises ProblemError."""
    if length == 0:
        raise ProblemError(409, "NOT_READ", "The document could not be read: there is no text to search.")
    if not first <= last <= length:
        raise ProblemError(404, "NO_PAGE", f"The document has pages 1 to {length}.")
    if last - first >= MOST_AT_ONCE:
        detail = (
            f"{last - first + 1} pages cannot be copied at once: ask for {MOST_AT_ONCE} at most with first and last."
        )
        raise ProblemError(409, "TOO_LONG_AT_ONCE", detail)


def clean_copy(given: Services, record: Record, number: int) -> str:
    """The address of a page's corrected picture. Raises ProblemError 404, 409."""
    picture = artifacts.fetched(given, artifacts.picture_key(record, number))
    page = next((each for each in artifacts.pages(given, record.document_id) if each.number == number), None)
    if page is None:
        raise ProblemError(404, "NO_PAGE", "The document has no such page.")
    made = overlaid(_decoded(picture), page, record)
    return artifacts.to_download(given, f"{record.document_id}/pages/{number}.clean.png", made, "image/png")


def overlaid(picture: Picture, page: Page, record: Record) -> bytes:
    """The page as a PNG: its scan whitened and pale, the words over it, values that people corrected in blue."""
    sheet = Image.fromarray(cv2.cvtColor(_whitened(picture), cv2.COLOR_GRAY2RGB))
    draw = ImageDraw.Draw(sheet)
    corrected = [field for _, field in each_field(record) if field.engine == PERSON and field.page == page.number]
    boxes = [Box(*field.box) for field in corrected if field.box[2] > field.box[0]]
    for word in _uncovered(page.words, boxes):
        _write(draw, sheet.size, word.box, word.text, INK)
    for field in corrected:
        if field.box[2] > field.box[0]:
            _write(draw, sheet.size, Box(*field.box), _text(field), CORRECTED)
    out = io.BytesIO()
    # Optimised PNG takes ten seconds over a scan's grain to save a tenth.
    sheet.quantize(64).save(out, "PNG", compress_level=4)
    return out.getvalue()


def _whitened(picture: Picture) -> Picture:
    """Grey, the paper's shade divided out (its local maximum), and the ink made pale so that text stands out on it."""
    grey = picture if picture.ndim == 2 else cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY)
    paper = cv2.medianBlur(cv2.dilate(grey, np.ones((15, 15), np.uint8)), 31)
    flat = cv2.divide(grey, paper, scale=_PAPER)
    pale: Picture = (255 - (255 - flat.astype(np.float32)) * 0.28).clip(0, 255).astype(np.uint8)
    return pale


def _uncovered(words: Iterable[Word], boxes: list[Box]) -> list[Word]:
    """Words that no corrected field stands in place of."""
    return [word for word in words if all(word.box.intersection(box) < 0.5 * word.box.area for box in boxes)]


def _write(draw: ImageDraw.ImageDraw, size: tuple[int, int], box: Box, text: str, ink: str) -> None:
    """`text` as large as fits its box, on white."""
    width, height = size
    left, top, right, bottom = box.left * width, box.top * height, box.right * width, box.bottom * height
    draw.rectangle((left, top, right, bottom), fill="#ffffff")
    points = max(7.0, (bottom - top) * 0.82)
    font = ImageFont.load_default(points)
    across = draw.textlength(text, font)
    if across > right - left:
        font = ImageFont.load_default(max(7.0, points * (right - left) / across))
    draw.text((left, (top + bottom) / 2), text, fill=ink, font=font, anchor="lm")


def _text(field: FieldRecord) -> str:
    if isinstance(field.value, dict):
        return " ".join(str(value) for value in field.value.values())
    return {True: "Yes", False: "No"}[field.value] if isinstance(field.value, bool) else str(field.value)


def _later(given: Services, record: Record, page: Page) -> Callable[[], Picture]:
    return lambda: _decoded(artifacts.fetched(given, artifacts.picture_key(record, page.number)))


def _decoded(data: bytes) -> Picture:
    picture = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_COLOR)
    if picture is None:
        raise ProblemError(404, "NO_PICTURE", "There is no picture of this page.")
    return picture.astype(np.uint8)
