"""Searchable PDFs: found where it is printed, and looking as it did."""

from __future__ import annotations

import io
import subprocess
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from functions.extract.engines.base import Picture
from functions.extract.reading import Reading
from functions.extract.searchable import searchable
from parsers.page import TICKED, Box, Page, Word
from tests.extract.files import LETTER, lines, locked, pdf

HALF_A_LETTER = 0.006
"""Of the page's height, about 5 points."""

WORDS = (
    ("Patient", Box(0.1, 0.1, 0.25, 0.12)),
    ("Crème,", Box(0.6, 0.45, 0.72, 0.475)),
    ("20", Box(0.9, 0.9, 0.93, 0.915)),
)


@dataclass(frozen=True, slots=True)
class Found:
    text: str
    box: Box


def reading(
    *words: tuple[str, Box], rotation: int = 0, engine: str = "neural", picture: Picture | None = None
) -> Reading:
    read = tuple(Word(text, box, 0.9, engine) for text, box in words)
    shown = np.full((1100, 850), 255, np.uint8) if picture is None else picture
    return Reading(Page(1, read, 850, 1100, engine, rotation), render=lambda: shown)


def scan(size: tuple[float, float] = LETTER, rotation: int = 0) -> bytes:
    """A page that is a picture with a dark quarter at its top left, before the file's own rotation."""
    image = Image.new("L", (425, 550), 255)
    ImageDraw.Draw(image).rectangle((0, 0, 200, 250), fill=40)
    return pdf(lambda canvas: canvas.drawImage(ImageReader(image), 0, 0, *size), size=size, rotation=rotation)


def found_in(data: bytes, folder: Path) -> list[Found]:
    """What Poppler finds, boxes as fractions of the page as shown."""
    path = folder / "made.pdf"
    path.write_bytes(data)
    told = subprocess.run(["pdftotext", "-bbox", str(path), "-"], capture_output=True, check=True, timeout=60).stdout
    with pypdfium2.PdfDocument(data) as document:
        width, height = document[0].get_size()  # Poppler tells them as they are before rotation
    space = "{http://www.w3.org/1999/xhtml}"
    return [
        Found(
            word.text or "",
            Box(
                float(word.get("xMin", 0)) / width,
                float(word.get("yMin", 0)) / height,
                float(word.get("xMax", 0)) / width,
                float(word.get("yMax", 0)) / height,
            ),
        )
        for word in ElementTree.fromstring(told).iter(f"{space}word")
    ]


def drawn(data: bytes) -> Picture:
    with pypdfium2.PdfDocument(data) as document:
        return np.asarray(document[0].render(scale=1, grayscale=True).to_numpy())


def assert_at(found: Box, expected: Box) -> None:
    for one, other in zip(
        (found.left, found.top, found.right, found.bottom),
        (expected.left, expected.top, expected.right, expected.bottom),
        strict=True,
    ):
        assert one == pytest.approx(other, abs=HALF_A_LETTER)


def turned(box: Box, quarters: int) -> Box:
    """The box on the page after the page was turned clockwise."""
    for _ in range(quarters % 4):
        box = Box(1 - box.bottom, box.left, 1 - box.top, box.right)
    return box


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_words_are_found_where_they_stand(rotation: int, tmp_path: Path) -> None:
    made = searchable(scan(rotation=rotation), [reading(*WORDS)])
    found = found_in(made, tmp_path)
    assert sorted(word.text for word in found) == sorted(text for text, _ in WORDS)
    for text, box in WORDS:
        assert_at(next(word.box for word in found if word.text == text), box)


@pytest.mark.parametrize("rotation", [0, 90])
@pytest.mark.parametrize("quarters", [1, 2, 3])
def test_words_of_a_page_scanned_on_its_side_lie_on_their_side(quarters: int, rotation: int, tmp_path: Path) -> None:
    made = searchable(scan(rotation=rotation), [reading(*WORDS, rotation=90 * quarters)])
    found = {word.text: word.box for word in found_in(made, tmp_path)}
    for text, box in WORDS:
        # The reader turned the page clockwise to read it; the file shows it as it was before.
        assert_at(found[text], turned(box, 4 - quarters))


def test_a_cropped_page_keeps_its_places(tmp_path: Path) -> None:
    with pypdfium2.PdfDocument(scan()) as document:
        document[0].set_cropbox(100, 200, 500, 700)
        out = io.BytesIO()
        document.save(out)
    made = searchable(out.getvalue(), [reading(*WORDS)])
    found = {word.text: word.box for word in found_in(made, tmp_path)}
    for text, box in WORDS:
        # Poppler counts from the corner of the whole sheet, of which 100 points are cropped off left, 92 above.
        assert_at(found[text], Box(box.left + 0.25, box.top + 0.184, box.right + 0.25, box.bottom + 0.184))


def test_a_document_of_a_packet_is_given_without_the_others(tmp_path: Path) -> None:
    with pypdfium2.PdfDocument(pdf(lambda canvas: lines(canvas, ["somebody else"]))) as packet:
        with pypdfium2.PdfDocument(scan()) as document:
            packet.import_pages(document)
        out = io.BytesIO()
        packet.save(out)
    made = searchable(out.getvalue(), [reading(*WORDS)], pages=[2])
    assert sorted(word.text for word in found_in(made, tmp_path)) == sorted(text for text, _ in WORDS)
    with pypdfium2.PdfDocument(made) as document:
        assert len(document) == 1


@pytest.mark.parametrize("rotation", [0, 270])
def test_it_looks_as_it_did(rotation: int) -> None:
    before = scan(rotation=rotation)
    assert np.array_equal(drawn(searchable(before, [reading(*WORDS)])), drawn(before))


def test_a_scan_whose_program_leaves_its_matrix_set_keeps_its_places(tmp_path: Path) -> None:
    image = Image.new("L", (200, 200), 200)

    def draw(canvas: Canvas) -> None:
        canvas.transform(0.5, 0, 0, 0.5, 40, 40)
        canvas.drawImage(ImageReader(image), 0, 0, 500, 500)

    found = {word.text: word.box for word in found_in(searchable(pdf(draw), [reading(*WORDS)]), tmp_path)}
    for text, box in WORDS:
        assert_at(found[text], box)


def test_text_that_was_believed_is_not_doubled(tmp_path: Path) -> None:
    said = reading(("Patient", Box(0.1, 0.08, 0.2, 0.1)), engine="text_layer")
    found = [word.text for word in found_in(searchable(pdf(), [said]), tmp_path)]
    assert found.count("Patient") == 1
    assert "penicillin," in found


def test_text_that_was_not_believed_is_found_no_more(tmp_path: Path) -> None:
    """Junk under handwriting, or what a poor OCR program left: the page becomes the picture that was read."""
    picture = np.full((1100, 850), 255, np.uint8)
    picture[:300, :400] = 0
    made = searchable(pdf(lambda canvas: lines(canvas, ["jvnk unber a scam"])), [reading(*WORDS, picture=picture)])
    assert sorted(word.text for word in found_in(made, tmp_path)) == sorted(text for text, _ in WORDS)
    assert drawn(made)[50, 50] < 20
    assert drawn(made)[700, 500] > 250


def test_a_picture_becomes_a_pdf_with_the_page_upright(tmp_path: Path) -> None:
    picture = np.full((1100, 850, 3), 255, np.uint8)
    made = searchable(b"\x89PNG and so on", [reading(*WORDS, rotation=90, picture=picture)])
    found = {word.text: word.box for word in found_in(made, tmp_path)}
    for text, box in WORDS:
        assert_at(found[text], box)


def test_a_pdf_that_opens_without_a_password_can_be_searched(tmp_path: Path) -> None:
    assert found_in(searchable(locked(""), [reading(*WORDS)]), tmp_path)


def test_ticks_and_foreign_signs_are_left_out(tmp_path: Path) -> None:
    words = (
        Word(TICKED, Box(0.1, 0.1, 0.12, 0.12), 1.0, "tick", kind="tick"),
        Word("男", Box(0.2, 0.1, 0.3, 0.12), 1.0, "neural"),
    )
    made = searchable(scan(), [Reading(Page(1, words, 850, 1100, "neural"))])
    assert found_in(made, tmp_path) == []


@settings(max_examples=30, deadline=None)
@given(st.text(min_size=1, max_size=12), st.floats(0, 0.9), st.floats(0, 0.9), st.sampled_from([0, 90, 180, 270]))
def test_whatever_was_read_makes_a_pdf(text: str, left: float, top: float, rotation: int) -> None:
    made = searchable(scan(), [reading((text, Box(left, top, left + 0.1, top + 0.02)), rotation=rotation)])
    with pypdfium2.PdfDocument(made) as document:
        assert len(document) == 1


def test_real_ink_lies_under_the_words_found(tmp_path: Path) -> None:
    """End to end on one drawn word: the box that a viewer marks covers the ink."""
    image = Image.new("L", (850, 1100), 255)
    ImageDraw.Draw(image).text((300, 400), "Prednisone", font=ImageFont.load_default(40), fill=0)
    dark = np.argwhere(np.asarray(image) < 128)
    (top, left), (bottom, right) = dark.min(axis=0), dark.max(axis=0)
    page = pdf(lambda canvas: canvas.drawImage(ImageReader(image), 0, 0, *LETTER))
    box = Box(left / 850, top / 1100, right / 850, bottom / 1100)
    (found,) = found_in(searchable(page, [reading(("Prednisone", box))]), tmp_path)
    assert_at(found.box, box)
