"""Tick boxes: found, read, and told from letters, cells and combs."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest

from functions.extract import boxes
from functions.extract.engines.base import Picture
from functions.extract.engines.neural import Neural
from functions.extract.engines.tesseract import Tesseract
from functions.extract.preparation.ink import measure
from functions.extract.preparation.look import look_at
from functions.extract.preparation.ticks import find_ticks
from functions.extract.reading import Reader
from parsers.page import TICKED, UNTICKED, Box, Word
from tests.extract import marks, paper

SIDE = 32
BOLD = Path("/usr/share/fonts/truetype/liberation/LiberationSans-Bold.ttf")
MARKS = ("cross", "", "check", "fill", "", "cross")


def _mark(page: Picture, left: int, top: int, mark: str) -> None:
    cv2.rectangle(page, (left, top), (left + SIDE, top + SIDE), (20,), 3)
    if mark == "cross":
        cv2.line(page, (left + 4, top + 4), (left + SIDE - 4, top + SIDE - 4), (20,), 4)
        cv2.line(page, (left + 4, top + SIDE - 4), (left + SIDE - 4, top + 4), (20,), 4)
    elif mark == "check":
        cv2.line(page, (left + 5, top + 16), (left + 13, top + SIDE - 5), (20,), 4)
        cv2.line(page, (left + 13, top + SIDE - 5), (left + SIDE + 6, top - 6), (20,), 4)
    elif mark == "fill":
        cv2.rectangle(page, (left + 7, top + 7), (left + SIDE - 7, top + SIDE - 7), (20,), -1)


def test_boxes_that_two_readers_found_are_one_box_with_both_readings() -> None:
    def tick(text: str, left: float, engine: str, confidence: float = 0.9) -> Word:
        return Word(text, Box(left, 0.1, left + 0.02, 0.12), confidence, engine, kind="tick")

    cloud = [tick(TICKED, 0.1, "textract"), tick(TICKED, 0.3, "textract"), tick(UNTICKED, 0.5, "textract")]
    local = [tick(TICKED, 0.102, "boxes", 0.95), tick(UNTICKED, 0.301, "boxes"), tick(TICKED, 0.7, "boxes")]

    both, differ, cloud_alone, local_alone = boxes.merged(cloud, local)

    assert (both.text, both.agreed, both.confidence) == (TICKED, True, 0.95)
    assert (differ.text, differ.second, differ.confidence) == (TICKED, UNTICKED, 0.45)
    assert (cloud_alone, local_alone) == (cloud[2], local[2])


def questionnaire() -> Picture:
    """A page of text with a column of tick boxes at its left."""
    page = paper.page(margin=160).copy()
    for row, mark in enumerate(MARKS):
        _mark(page, 100, 160 + int(row * 2.2 * 34) + 4, mark)
    return page


def _found(page: Picture) -> list[bool]:
    ticks = find_ticks(look_at(page, measure(page).text_height))
    return [tick.ticked for tick in sorted(ticks, key=lambda tick: tick.box[1])]


@pytest.mark.parametrize("spoil", ["as it is", "half size", "blurred", "in shadow"])
def test_finds_and_reads_them(spoil: str) -> None:
    page = questionnaire()
    if spoil == "half size":
        page = np.asarray(cv2.resize(page, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA), dtype=np.uint8)
    elif spoil == "blurred":
        page = np.asarray(cv2.GaussianBlur(page, (0, 0), 1.5), dtype=np.uint8)
    elif spoil == "in shadow":
        page = paper.shaded(page)
    assert _found(page) == [bool(mark) for mark in MARKS]


def test_letters_are_no_boxes() -> None:
    lines = ("OO DD 00 QQ 88 BB", "Do Oaks Odd 0O0 DO", "OHIO OREGON COLORADO")
    assert _found(paper.page(lines)) == []


@pytest.mark.parametrize("thick", [7, 9, 11])
def test_a_fat_round_letter_of_a_heading_is_no_box(thick: int) -> None:
    page = paper.page(margin=200).copy()
    cv2.ellipse(page, (600, 100), (26, 28), 0, 0, 360, (90,), 2 * thick)
    assert _found(page) == []


@pytest.mark.skipif(not BOLD.is_file(), reason="no bold face is installed (local/setup.sh --fonts)")
@pytest.mark.parametrize("size", range(44, 76, 4))
def test_a_bold_title_has_no_boxes(size: int) -> None:
    page = np.vstack([np.full((200, 900), 250, np.uint8), paper.page()[:, :900]])
    marks.written(page, (40, 60), "CLAIM FORM OF GOOD HOPE", size, str(BOLD))
    assert _found(page) == []


def test_a_comb_of_cells_is_no_row_of_boxes() -> None:
    page = paper.page().copy()
    for cell in range(8):
        cv2.rectangle(page, (200 + cell * SIDE, 20), (200 + (cell + 1) * SIDE, 20 + SIDE), (20,), 3)
    assert sum(_found(page)) == 0 and len(_found(page)) == 0


def test_a_box_around_a_figure_is_a_cell_with_a_value() -> None:
    page = questionnaire()
    height, width = page.shape
    at = Box(104 / width, 168 / height, 128 / width, 192 / height)
    ticks = boxes.find(page, measure(page).text_height, [Word("3", at, 0.9, "tesseract")])
    assert len(ticks.words) == len(MARKS) - 1


def test_they_become_words_and_leave_the_text_alone() -> None:
    words = Reader(Tesseract(), Neural()).read(paper.Sheet(paper.leaning(questionnaire(), 2))).page.words
    ticks = sorted((word for word in words if word.kind == "tick"), key=lambda word: word.box.top)
    assert [word.text for word in ticks] == [TICKED if mark else UNTICKED for mark in MARKS]
    text = sorted(word.text for word in words if word.kind == "text")
    assert text == sorted(" ".join(paper.LINES).split())
