"""Real photographs, as they came and as another telephone might have taken them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest

from functions.extract.document import open_document
from functions.extract.engines.base import Picture
from functions.extract.engines.neural import Neural
from functions.extract.engines.tesseract import Tesseract
from functions.extract.reading import Reader, Reading
from functions.settings import Limits
from parsers.page import Word
from tests.extract import paper

pytestmark = pytest.mark.corpus

REFORMATTED = {"record_date", "prescription_date", "date_of_birth", "policy_expiry_date"}
"""The truth holds these in normal form, not as printed."""


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(Tesseract(), Neural())


def _pictures(corpus: Path, name: str) -> list[Picture]:
    with open_document((corpus / name).read_bytes(), Limits()) as document:
        return [page.raster() for page in document.pages]


def _printed(corpus: Path, name: str) -> set[str]:
    """The words that the truth says are printed."""
    [document] = json.loads((corpus / name).with_suffix(".truth.json").read_text())["documents"]
    fields = {key: value for key, value in document["fields"].items() if key not in REFORMATTED}
    texts: list[str] = re.findall(r'": "([^"]*)"', json.dumps(fields))
    return {_bare(part) for text in texts for part in text.split()} - {""}


def _bare(text: str) -> str:
    return text.strip(".,:;-").lower()


def _read(reader: Reader, pictures: list[Picture]) -> list[Reading]:
    return [reader.read(paper.Sheet(picture)) for picture in pictures]


def _sure(readings: list[Reading]) -> list[Word]:
    return [word for reading in readings for word in reading.page.words if word.agreed]


@pytest.mark.parametrize("name", ["prescription_photo.pdf", "patient_record_photo_2p.pdf"])
def test_what_is_printed_is_read_by_both_readers(corpus: Path, reader: Reader, name: str) -> None:
    sure = _sure(_read(reader, _pictures(corpus, name)))
    assert _printed(corpus, name) - {_bare(word.text) for word in sure} == set()


@pytest.mark.parametrize("quarters", [0, 2])
def test_handwriting_is_turned_the_right_way_up(corpus: Path, reader: Reader, quarters: int) -> None:
    [picture] = _pictures(corpus, "handwritten_note.pdf")
    [reading] = _read(reader, [np.rot90(picture, quarters).copy()])
    assert reading.page.rotation == 90 * quarters
    assert {"for", "week"} <= {_bare(word.text) for word in reading.page.words}


def test_boxes_stand_where_the_words_are(corpus: Path, reader: Reader) -> None:
    [reading] = _read(reader, _pictures(corpus, "prescription_photo.pdf"))
    boxes = {word.text: word.box for word in reading.page.words}
    assert boxes["Maria"].right < boxes["Sharapova"].left < boxes["Date:"].left
    assert boxes["Address:"].bottom < boxes["Directions:"].top < boxes["Refill:"].top
    height, width = reading.picture.shape[:2]
    for box in (boxes["Sharapova"], boxes["gram"], boxes["month"]):
        rows = slice(int(box.top * height), int(box.bottom * height))
        there = reading.picture[rows, int(box.left * width) : int(box.right * width)]
        assert np.percentile(there, 2) < np.percentile(there, 90) - 50, "a box on white paper"


def _half(page: Picture) -> Picture:
    return np.asarray(cv2.resize(page, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA), dtype=np.uint8)


def _squeezed(page: Picture) -> Picture:
    _, packed = cv2.imencode(".jpg", _half(page), [cv2.IMWRITE_JPEG_QUALITY, 30])
    return np.asarray(cv2.imdecode(packed, cv2.IMREAD_UNCHANGED), dtype=np.uint8)


def _aslant(page: Picture) -> Picture:
    height, width = page.shape[:2]
    corners = np.array([[0, 0], [width, 0], [width, height], [0, height]], dtype=np.float32)
    seen = corners + np.array([[0.03, 0.02], [-0.02, 0], [0, -0.03], [0, 0]], dtype=np.float32) * (width, height)
    matrix = cv2.getPerspectiveTransform(corners, seen.astype(np.float32))
    return np.asarray(cv2.warpPerspective(page, matrix, (width, height), borderValue=(40, 40, 40)), dtype=np.uint8)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda page: np.rot90(_half(page), 2).copy(),
        lambda page: np.rot90(_half(page)).copy(),
        lambda page: paper.leaning(page, 3),
        lambda page: np.asarray(page * 0.45, dtype=np.uint8),
        _squeezed,
        _aslant,
    ],
    ids=["upside down", "on its side", "leaning", "dark", "squeezed", "aslant"],
)
@pytest.mark.parametrize("name", ["prescription_photo.pdf", "patient_record_photo_2p.pdf"])
def test_another_photograph_is_read_as_well(
    corpus: Path, reader: Reader, name: str, spoil: Callable[[Picture], Picture]
) -> None:
    readings = _read(reader, [spoil(page) for page in _pictures(corpus, name)])
    read = {_bare(word.text) for reading in readings for word in reading.page.words}
    # A squeezed JPEG makes an "o" of a nought in a telephone number: one word may be misread,
    # never agreed on.
    assert len(_printed(corpus, name) - read) <= 1
    figures = {word.text for word in _sure(readings) if any(char.isdigit() for char in word.text)}
    known = {_bare(word.text) for word in _sure(_read(reader, _pictures(corpus, name)))}
    assert {figure for figure in figures if _bare(figure) not in known} == set(), "figures agreed on and wrong"


def test_handwriting_is_never_certain(corpus: Path, reader: Reader) -> None:
    [reading] = _read(reader, _pictures(corpus, "handwritten_note.pdf"))
    long = [word for word in reading.page.words if len(word.text) > 3]
    assert sum(bool(word.agreed) for word in long) <= 0.1 * len(long)
    assert reading.page.quality < 0.6
    assert sum(word.handwritten for word in reading.page.words) >= len(reading.page.words) / 2
