"""Rings drawn by hand around printed answers: found on the picture, told from letters, logos, stamps and cells."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from functions.extract.circled import circled
from functions.extract.engines.base import Picture
from functions.extract.engines.neural import Neural
from functions.extract.engines.tesseract import Tesseract
from functions.extract.preparation.ink import measure
from functions.extract.preparation.look import look_at, pieces
from functions.extract.preparation.rings import Ring, find_rings
from functions.extract.reading import Reader
from parsers.page import Box, Word
from tests.extract import marks, paper

SIZES = 24, 34, 46


def _found(page: Picture) -> list[Ring]:
    look = look_at(page, measure(page).text_height)
    return find_rings(look, pieces(look.mask))


def _holds(ring: Ring, place: marks.Place) -> bool:
    x, y = (place[0] + place[2]) / 2, (place[1] + place[3]) / 2
    return ring.box[0] < x < ring.box[2] and ring.box[1] < y < ring.box[3]


def _offered(page: Picture, size: int, words: tuple[str, ...]) -> list[marks.Place]:
    """Prints `words` side by side above the text of the page."""
    left, places = 120, []
    for word in words:
        places.append(marks.written(page, (left, 40), word, size))
        left = int(places[-1][2]) + round(1.5 * size)
    return places


@pytest.mark.parametrize("spoil", ["as it is", "blurred", "in shadow"])
def test_rings_are_found_around_what_they_were_drawn_around(spoil: str) -> None:
    seen = 0
    for seed in range(12):
        drawn = np.random.default_rng(seed)
        size = SIZES[seed % 3]
        page = paper.page(margin=160, size=size).copy()
        places = _offered(page, size, ("Refills:", "0", "1", "2", "3", "Yes", "No"))
        chosen = places[1 + seed % 4], places[5 + seed % 2]
        for place in chosen:
            marks.ring(page, place, drawn, stroke=int(drawn.integers(2, 5)), slack=drawn.uniform(0.3, 0.5) * size)
        if spoil == "blurred":
            page = np.asarray(cv2.GaussianBlur(page, (0, 0), 1.2), dtype=np.uint8)
        elif spoil == "in shadow":
            page = paper.shaded(page)
        rings = _found(page)
        assert all(any(_holds(ring, place) for place in chosen) for ring in rings), "a ring around something else"
        seen += sum(any(_holds(ring, place) for ring in rings) for place in chosen)
    # One drawn so tightly that the word cuts its hole in two, or that touches the next answer, is not seen.
    assert seen >= 22


def test_letters_and_figures_are_no_rings() -> None:
    lines = ("OO DD 00 QQ 88 BB @ @ (0) (1)", "Do Oaks Odd 0O0 DO © ® (c)", "OHIO OREGON COLORADO 6 8 9 0")
    for size in SIZES:
        assert _found(paper.page(lines, size=size)) == []


def _stamp(page: Picture) -> None:
    cv2.circle(page, (700, 300), 130, (60,), 4, cv2.LINE_AA)
    cv2.circle(page, (700, 300), 95, (60,), 3, cv2.LINE_AA)
    marks.written(page, (630, 270), "RECEIVED", 28)
    marks.written(page, (630, 305), "12 MAR 2026", 24)


def _seal(page: Picture) -> None:
    cv2.ellipse(page, (700, 300), (210, 120), 0, 0, 360, (60,), 5, cv2.LINE_AA)
    for row, text in enumerate(("STATE BOARD", "OF PHARMACY", "EST 1911")):
        marks.written(page, (610, 240 + 40 * row), text, 28)


def _logo(page: Picture) -> None:
    cv2.circle(page, (700, 120), 60, (60,), -1, cv2.LINE_AA)
    cv2.putText(page, "H", (680, 140), cv2.FONT_HERSHEY_SIMPLEX, 2, (250,), 6)


def _cells(page: Picture) -> None:
    place = marks.written(page, (700, 90), "Approved", 34)
    left, top, right, bottom = (int(edge) for edge in place)
    cv2.rectangle(page, (left - 14, top - 12), (right + 14, bottom + 12), (40,), 3)


def _pill(page: Picture) -> None:
    """A frame with round ends, as web pages print theirs."""
    left, top, right, bottom = (int(edge) for edge in marks.written(page, (700, 90), "Approved by phone", 34))
    half = (bottom - top) // 2 + 14
    middle = (top + bottom) // 2
    for y in (middle - half, middle + half):
        cv2.line(page, (left, y), (right, y), (40,), 3)
    cv2.ellipse(page, (left, middle), (half, half), 0, 90, 270, (40,), 3, cv2.LINE_AA)
    cv2.ellipse(page, (right, middle), (half, half), 0, -90, 90, (40,), 3, cv2.LINE_AA)


def _holes(page: Picture) -> None:
    for y in (120, 480):
        cv2.circle(page, (40, y), 22, (90,), 3, cv2.LINE_AA)


@pytest.mark.parametrize("draw", [_stamp, _seal, _logo, _cells, _pill, _holes])
def test_what_is_round_and_no_answer_is_no_ring(draw: object) -> None:
    page = paper.page(margin=160).copy()
    assert callable(draw)
    draw(page)
    assert _found(page) == []


def test_words_in_rings_are_marked_and_those_of_a_choice_cut_apart() -> None:
    def word(text: str, left: float, right: float, second: str | None = None) -> Word:
        return Word(text, Box(left, 0.1, right, 0.12), 0.9, "neural", text if second is None else second)

    words = [word("Refills:", 0.1, 0.2), word("1", 0.25, 0.26), word("Yes/No", 0.4, 0.46), word("M/F", 0.6, 0.63, "MF")]
    rings = [Box(0.24, 0.09, 0.27, 0.13), Box(0.44, 0.09, 0.47, 0.13), Box(0.618, 0.09, 0.64, 0.13)]

    found = circled(words, rings)

    assert [(each.text, each.circled) for each in found] == [
        ("Refills:", False), ("1", True), ("Yes", False), ("/", False), ("No", True),
        ("M", False), ("/", False), ("F", True),
    ]  # fmt: skip
    assert [each.agreed for each in found[2:]] == [True, True, True, False, False, False]


def test_a_circled_answer_is_read_and_known_to_be_circled() -> None:
    page = paper.page(paper.LINES[:4], margin=160).copy()
    places = _offered(page, 34, ("Refills:", "0", "1", "2", "3"))
    marks.ring(page, places[3], np.random.default_rng(7), slack=14)
    words = Reader(Tesseract(), Neural()).read(paper.Sheet(page)).page.words
    offered = [word for word in words if word.box.bottom * page.shape[0] < 120]
    assert [(word.text, word.circled) for word in sorted(offered, key=lambda word: word.box.left)] == [
        ("Refills:", False), ("0", False), ("1", False), ("2", True), ("3", False)
    ]  # fmt: skip
    assert not any(word.circled for word in words if word not in offered)


def test_the_white_around_a_page_moves_rings_and_nothing_else() -> None:
    page = paper.page(margin=160, size=34).copy()
    marks.ring(page, _offered(page, 34, ("Refills:", "0", "1", "2", "3"))[2], np.random.default_rng(3), slack=14)
    (ring,) = _found(page)
    (moved,) = _found(np.pad(page, ((700, 0), (301, 0)), constant_values=250))
    assert np.allclose(np.subtract(moved.box, ring.box), (301, 700, 301, 700), atol=2)
    assert np.allclose(np.mean(moved.hull, axis=0) - np.mean(ring.hull, axis=0), (301, 700), atol=2)
