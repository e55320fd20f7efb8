"""Words written by hand are told from print: all over a page, or one among printed ones."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from pathlib import Path

import cv2
import numpy as np
import pytest

from evaluation.documents.fonts import hands, prints
from functions.extract import handwriting
from functions.extract.engines.base import Picture
from functions.extract.preparation.ink import measure
from functions.extract.preparation.shapes import Shapes
from parsers.page import Box, Word
from tests.extract import marks, paper

FORM = (
    ("Patient:", "Nora Quill"), ("Address:", "4218 Wheeler Ridge"), ("Medicine:", "Amoxicillin 500 mg"),
    ("Directions:", "1 capsule twice daily"), ("Dispense:", "21 capsules"), ("Refills:", "2 by phone"),
)  # fmt: skip

LABELS = [path for path in prints() if path.stem in ("Carlito-Regular", "DejaVuSerif")]

needs_faces = pytest.mark.skipif(not hands(), reason="no handwriting faces are installed (local/setup.sh --fonts)")


def _filled(face: Path | str, label: Path | str = "") -> tuple[Picture, list[Word], list[Word]]:
    """A form whose values are in `face`: the page, its printed words, and those filled in, of which readers differ."""
    page = np.full((1600, 1270), 250, np.uint8)
    height, width = page.shape
    labels, values = [], []
    for row, line in enumerate(paper.LINES):
        x = 120
        for text in line.split():
            place = marks.written(page, (x, 120 + 60 * row), text, 34, str(label))
            labels.append(_word(text, place, width, height, agreed=True))
            x = int(place[2]) + 12
    for row, (name, value) in enumerate(FORM):
        y = page.shape[0] - 680 + row * 100
        place = marks.written(page, (120, y), name, 34, str(label))
        labels.append(_word(name, place, width, height, agreed=True))
        x = int(place[2]) + 40
        for text in value.split():
            place = marks.written(page, (x, y), text, 38, str(face))
            values.append(_word(text, place, width, height, agreed=len(text) > 4))
            x = int(place[2]) + 14
    return page, labels, values


def _word(text: str, place: marks.Place, width: int, height: int, *, agreed: bool) -> Word:
    left, top, right, bottom = place
    box = Box(left / width, top / height, right / width, bottom / height)
    return Word(text, box, 0.9, "neural", text if agreed else "?")


def _marked(page: Picture, words: list[Word]) -> list[bool]:
    return [word.handwritten for word in handwriting.marked(words, page, measure(page).text_height)]


@needs_faces
def test_what_was_filled_in_by_hand_is_marked() -> None:
    print_taken, found = [], []
    for face, print_ in product(hands(), LABELS):
        page, labels, values = _filled(face, print_)
        told = _marked(page, [*labels, *values])
        print_taken.append(np.mean(told[: len(labels)]))
        found.append(np.mean(told[len(labels) :]))
    assert np.mean(found) >= 0.9
    assert np.mean(print_taken) <= 0.2


def test_typed_values_are_not_marked_though_they_are_hard_to_read() -> None:
    faces = [path for path in prints() if "Bold" in path.stem or path.stem.endswith(("-Regular", "-Italic"))]
    for face in faces[::7]:
        page, labels, values = _filled(face)
        noisy = np.asarray(cv2.GaussianBlur(page, (0, 0), 1.3), dtype=np.uint8)
        assert not any(_marked(noisy, [*labels, *values])), face


@needs_faces
def test_a_page_that_was_read_alike_is_print_for_the_most_part() -> None:
    alike, otherwise = 0, 0
    for face in hands():
        page, printed, values = _filled(face)
        alike += sum(_marked(page, [*printed, *(replace(word, second=word.text) for word in values)]))
        otherwise += sum(_marked(page, [*printed, *values]))
    assert alike < 0.7 * otherwise


@needs_faces
def test_where_one_reader_was_asked_its_doubts_count() -> None:
    page, labels, values = _filled(hands()[0])
    sure = [replace(word, second=None, confidence=0.95) for word in labels]
    unsure = [replace(word, second=None, confidence=0.5) for word in values]
    assert any(_marked(page, [*sure, *unsure]))


def test_a_wide_margin_around_a_word_does_not_change_how_it_looks() -> None:
    page, labels, values = _filled("", LABELS[0])
    shapes = Shapes(page, measure(page).text_height)
    for word in (*labels, *values):
        tall = word.box.height
        wide = replace(word.box, top=word.box.top - 0.5 * tall, bottom=word.box.bottom + 0.5 * tall)
        close, loose = shapes.ink(word.box), shapes.ink(wide)
        assert close is not None and loose is not None
        assert loose.tall == pytest.approx(close.tall, abs=1)
        assert loose.inked == pytest.approx(close.inked, rel=0.02)


def test_blank_paper_and_tick_boxes_are_left_alone() -> None:
    page = np.full((600, 400), 250, np.uint8)
    words = [Word("☐", Box(0.1, 0.1 * n, 0.12, 0.1 * n + 0.02), 0.9, "boxes", kind="tick") for n in range(1, 7)]
    assert handwriting.marked(words, page, 20) == words
    unread = [Word("x", word.box, 0.1, "tesseract") for word in words]
    assert handwriting.marked(unread, page, 20) == unread
