"""Layers that look sound and are not, found by reading a part of their page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from functions.extract.document import open_document
from functions.extract.engines.base import Picture
from functions.extract.engines.tesseract import Tesseract
from functions.extract.engines.text_layer import TextLayer
from functions.extract.layer_check import STRIP_HEIGHT, STRIPS, check, samples
from functions.settings import Limits
from parsers.page import Box, Word
from tests.extract import files, paper

TESSERACT = Tesseract()


def look(draw: Callable[[Canvas], None] | bytes) -> tuple[TextLayer, Picture]:
    data = draw if isinstance(draw, bytes) else files.pdf(draw)
    with open_document(data, Limits()) as document:
        page = document.pages[0]
        found, picture = page.text_layer(), page.raster()
    assert found is not None
    assert found.trusted
    return found, picture


def other_digits(layer: TextLayer) -> TextLayer:
    """The layer as a font with other digits would tell it."""
    table = str.maketrans("0123456789", "5678901234")
    words = tuple(Word(word.text.translate(table), word.box, 1.0, word.engine) for word in layer.words)
    return TextLayer(words, trusted=True)


def test_a_sound_layer_stays_as_it_is() -> None:
    layer, picture = look(files.lines)
    assert check(layer, picture, TESSERACT) == layer.words


def test_a_font_that_draws_other_digits() -> None:
    layer, picture = look(files.lines)
    assert check(other_digits(layer), picture, TESSERACT) is None


def test_a_font_that_draws_one_other_digit() -> None:
    def draw(canvas: Canvas) -> None:
        for at in range(40):
            number = (220, 468, 859, 317, 245)[at % 5]
            canvas.drawString(72, 740 - 14 * at, f"Service {number}.{(20, 40, 65, 90)[at % 4]} paid")

    layer, picture = look(draw)
    lied = tuple(replace(word, text=word.text.replace("1", "7")) for word in layer.words)
    assert lied != layer.words
    assert check(layer, picture, TESSERACT) == layer.words
    assert check(TextLayer(lied, trusted=True), picture, TESSERACT) is None


def test_a_layer_over_another_page() -> None:
    layer, _ = look(files.lines)
    _, picture = look(lambda canvas: files.lines(canvas, paper.LINES))
    assert check(layer, picture, TESSERACT) is None


def test_words_are_cut_out_to_be_read_and_not_the_page() -> None:
    class Shown:
        name = "shown"
        pixels = 0

        def read(self, picture: Picture) -> list[Word]:
            self.pixels += picture.size
            return TESSERACT.read(picture)

    layer, picture = look(files.lines)
    engine = Shown()
    assert check(layer, picture, engine) == layer.words
    assert 0 < engine.pixels < 0.1 * picture.size


def test_light_words_on_a_dark_band_are_checked_too() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFillGray(0.15)
        canvas.rect(60, 480, 480, 220, fill=1)
        canvas.setFillGray(1)
        for at in range(6):
            canvas.drawString(
                72, 660 - 30 * at, f"Account number {4471 + 97 * at}-{30 + at} Balance {812 + 7 * at}.5{at}"
            )

    layer, picture = look(draw)
    assert check(layer, picture, TESSERACT) == layer.words
    assert check(other_digits(layer), picture, TESSERACT) is None


def test_hidden_words_are_left_out() -> None:
    def draw(canvas: Canvas) -> None:
        files.lines(canvas)
        canvas.setFillGray(1)
        canvas.drawString(72, 500, "unseen")

    layer, picture = look(draw)
    words = check(layer, picture, TESSERACT)
    assert words is not None
    assert "unseen" in {word.text for word in layer.words} - {word.text for word in words}


def test_a_layer_that_is_mostly_hidden() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFillGray(1)
        files.lines(canvas)
        canvas.setFillGray(0)
        canvas.drawString(72, 300, "Anna Muster was here again")

    layer, picture = look(draw)
    assert check(layer, picture, TESSERACT) is None


def test_words_within_a_picture() -> None:
    def draw(canvas: Canvas) -> None:
        files.lines(canvas)
        inset = paper.page(("Member number 4471-90", "Plan: Gold Choice"))
        canvas.drawImage(ImageReader(Image.fromarray(inset)), 100, 200, 400, 400 * inset.shape[0] / inset.shape[1])

    layer, picture = look(draw)
    words = check(layer, picture, TESSERACT, TESSERACT)
    assert words is not None
    assert words[: len(layer.words)] == layer.words
    (number,) = [word for word in words if word.text == "4471-90"]
    assert number.engine == "tesseract"
    assert number.second == "4471-90"
    height, width = picture.shape
    box = number.box
    inside = picture[int(box.top * height) : int(box.bottom * height), int(box.left * width) : int(box.right * width)]
    assert inside.min() < 128
    assert layer.pictures[0].intersection(box) == pytest.approx(box.area)


def test_a_font_that_lies_in_one_part_of_the_page() -> None:
    layer, picture = look(files.lines)
    foot = max(word.box.top for word in layer.words if any(c.isdigit() for c in word.text))
    words = tuple(
        word if word.box.top < foot - 0.005 else lied
        for word, lied in zip(layer.words, other_digits(layer).words, strict=True)
    )
    assert words != layer.words
    assert check(TextLayer(words, trusted=True), picture, TESSERACT) is None


class TestSample:
    def test_figures_draw_it_from_all_over_the_page(self) -> None:
        prose = [Word("word", Box(0.1 * n, 0.1, 0.1 * n + 0.05, 0.11), 1.0, "text_layer") for n in range(9)]
        figures = [Word("$140.00", Box(0.5, at, 0.6, at + 0.01), 1.0, "text_layer") for at in (0.3, 0.55, 0.8)]
        parts = samples([*prose, *figures])
        assert len(parts) == STRIPS
        for word in (prose[0], *figures):
            (part,) = [part for part in parts if part.intersection(word.box)]
            assert part.intersection(word.box) == pytest.approx(word.box.area)
            assert part.height == pytest.approx(STRIP_HEIGHT)

    def test_no_words(self) -> None:
        assert samples([]) == []

    def test_nothing_to_sample_is_believed(self) -> None:
        assert check(TextLayer((), trusted=True), np.full((9, 9), 255, np.uint8), TESSERACT) == ()


@pytest.mark.corpus
@pytest.mark.parametrize("name", ["patient_record_intake_3p.pdf", "lab_report_wrapped_3p.pdf"])
def test_real_pages(corpus: Path, name: str) -> None:
    with open_document((corpus / name).read_bytes(), Limits()) as document:
        for page in document.pages:
            layer = page.text_layer()
            assert layer is not None
            picture = page.raster()
            assert check(layer, picture, TESSERACT) == layer.words
            assert check(other_digits(layer), picture, TESSERACT) is None
