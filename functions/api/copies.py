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


def searchable_copy(given: Services, record: Record) -> str:
    """The address of the document as a searchable PDF, without what else is in its file.

    Raises ProblemError 409 where no words were kept.
    """
    if not record.pages:
        raise ProblemError(409, "NOT_READ", "The document could not be read: there is no text to search.")
    pages = artifacts.pages(given, record.document_id)
    readings = [Reading(page, render=_later(given, record, page)) for page in pages]
    numbers = record.packet.pages if record.packet else None
    made = searchable(artifacts.upload(given, record), readings, numbers)
    return artifacts.to_download(given, f"{record.document_id}/searchable.pdf", made, "application/pdf")


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
