"""Pages that have a picture behind all of their text: letterheads, tinted paper, scanned forms that were typed on."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from functions.extract.document import open_document
from functions.extract.engines.neural import Neural
from functions.extract.engines.tesseract import Tesseract
from functions.extract.reading import Reader
from functions.settings import Limits
from parsers.page import Word
from tests.extract import files

LETTERHEAD = "Riverbend Community Hospital"


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(Tesseract(), Neural())


def _background(text: str) -> ImageReader:
    """Tinted paper with a line that was scanned with it."""
    grain = np.random.default_rng(1).normal(235, 3, (1100, 850))
    image = Image.fromarray(np.clip(grain, 0, 255).astype(np.uint8))
    ImageDraw.Draw(image).text((90, 500), text, font=ImageFont.load_default(30), fill=40)
    return ImageReader(image)


def _words(reader: Reader, typed: tuple[str, ...], shown: tuple[str, ...] = (), hidden: bool = False) -> list[Word]:
    """What is read of a page with `typed` in its layer; if `hidden` the picture lies over it."""

    def draw(canvas: Canvas) -> None:
        if not hidden:
            canvas.drawImage(_background(LETTERHEAD), 0, 0, 612, 792)
        files.lines(canvas, typed)
        if hidden:
            canvas.drawImage(_background(" ".join(shown)), 0, 0, 612, 792)

    with open_document(files.pdf(draw), Limits()) as document:
        return list(reader.read(document.pages[0]).page.words)


def test_typed_words_come_from_the_layer_and_the_rest_from_the_picture(reader: Reader) -> None:
    words = _words(reader, files.LINES)
    typed = " ".join(files.LINES).split()
    layer = [word for word in words if word.engine == "text_layer"]
    assert sorted(word.text for word in layer) == sorted(typed)
    assert all(word.agreed for word in layer if any(char.isdigit() for char in word.text))
    assert set(LETTERHEAD.split()) <= {word.text for word in words if word.engine != "text_layer"}


def test_text_that_the_picture_hides_is_not_taken(reader: Reader) -> None:
    words = _words(reader, ("Aspirin 100 mg", "Paracetamol 500 mg", "take twice daily"), ("Metformin", "850"), True)
    assert {word.text for word in words} == {"Metformin", "850"}
