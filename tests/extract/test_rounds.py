"""Round tick boxes: found and read like square ones, and told from letters."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from functions.extract.engines.base import Picture
from functions.extract.engines.neural import Neural
from functions.extract.engines.tesseract import Tesseract
from functions.extract.preparation.ink import measure
from functions.extract.preparation.look import look_at, pieces
from functions.extract.preparation.rounds import find_rounds
from functions.extract.reading import Reader
from parsers.page import TICKED, UNTICKED
from tests.extract import marks, paper

ROW = ("dot", "", "")
COLUMN = ("", "cross", "fill", "")


def questionnaire(radius: int = 16) -> Picture:
    """Round boxes in a row above a page's text, and in a column at its left."""
    page = paper.page(margin=160).copy()
    for at, (mark, word) in enumerate(zip(ROW, ("Single", "Married", "Divorced"), strict=True)):
        marks.bubble(page, (120 + at * 300, 52), radius, mark)
        marks.written(page, (162 + at * 300, 32), word)
    for at, mark in enumerate(COLUMN):
        marks.bubble(page, (110, 180 + int(at * 2.2 * 34)), radius, mark)
    return page


def _found(page: Picture) -> list[bool]:
    look = look_at(page, measure(page).text_height)
    ticks = find_rounds(look, pieces(look.mask))
    high = 0.14 * page.shape[0]
    row = sorted((tick for tick in ticks if tick.box[1] < high), key=lambda tick: tick.box[0])
    column = sorted((tick for tick in ticks if tick.box[1] >= high), key=lambda tick: tick.box[1])
    return [tick.ticked for tick in (*row, *column)]


@pytest.mark.parametrize("spoil", ["as it is", "half size", "blurred", "in shadow"])
@pytest.mark.parametrize("radius", [15, 19])
def test_finds_and_reads_them(spoil: str, radius: int) -> None:
    page = questionnaire(radius)
    if spoil == "half size":
        page = np.asarray(cv2.resize(page, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA), dtype=np.uint8)
    elif spoil == "blurred":
        page = np.asarray(cv2.GaussianBlur(page, (0, 0), 1.5), dtype=np.uint8)
    elif spoil == "in shadow":
        page = paper.shaded(page)
    assert _found(page) == [bool(mark) for mark in (*ROW, *COLUMN)]


@pytest.mark.parametrize("face", ["", "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"])
def test_letters_are_no_boxes(face: str) -> None:
    page = paper.page(("OO DD 00 QQ 88 BB", "O positive O negative O", "O NEGATIVE  O POSITIVE")).copy()
    for row, text in enumerate(("C O N S E N T  F O R M", "BLOOD GROUP O")):
        marks.written(page, (120, 10 + 50 * row), text, 40, face)
    assert _found(page) == []


def test_bullets_and_figures_in_circles_are_no_boxes() -> None:
    page = paper.page(margin=160).copy()
    for at in range(4):
        marks.bubble(page, (110, 180 + int(at * 2.2 * 34)), 18)
        marks.written(page, (102, 162 + int(at * 2.2 * 34)), str(at + 1), 26)
    assert _found(page) == []
    page = paper.page(margin=160).copy()
    for at in range(4):
        marks.bubble(page, (110, 180 + int(at * 2.2 * 34)), 15, "fill")
    assert _found(page) == []


def test_a_single_circle_is_no_box() -> None:
    page = paper.page(margin=160).copy()
    marks.bubble(page, (110, 180), 16)
    assert _found(page) == []


def test_they_become_words_and_leave_the_text_alone() -> None:
    words = Reader(Tesseract(), Neural()).read(paper.Sheet(questionnaire())).page.words
    ticks = [word for word in words if word.kind == "tick"]
    assert sorted(word.text for word in ticks) == sorted(TICKED if mark else UNTICKED for mark in (*ROW, *COLUMN))
    text = sorted(word.text for word in words if word.kind == "text")
    assert text == sorted([*" ".join(paper.LINES).split(), "Single", "Married", "Divorced"])
