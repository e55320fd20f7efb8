"""Preparing pages: straight, upright, and the way back."""

from __future__ import annotations

from collections.abc import Callable

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from functions.extract.engines.base import Picture
from functions.extract.preparation import geometry, perspective
from functions.extract.preparation.ink import measure
from functions.extract.prepare import TEXT_HEIGHT, Treatment, prepare, rows, upright
from parsers.page import Box, Word
from tests.extract import paper

PAGE = paper.page()


def _photographed(page: Picture, share: float) -> tuple[Picture, np.ndarray]:
    """`page` seen from the left, and the homography that did it."""
    height, width = page.shape
    corners = np.array([[0, 0], [width, 0], [width, height], [0, height]], dtype=np.float32)
    seen = corners + np.array([[0, 0], [0, share], [0, -share], [0, 0]], dtype=np.float32) * height
    matrix = cv2.getPerspectiveTransform(corners, seen.astype(np.float32))
    return np.asarray(cv2.warpPerspective(page, matrix, (width, height), borderValue=(40,)), dtype=np.uint8), matrix


@pytest.mark.parametrize("quarters", [0, 1, 2, 3])
@pytest.mark.parametrize("spoil", [lambda page: page, paper.shaded, lambda page: paper.leaning(page, 2)])
def test_letters_tell_which_way_up_a_page_stands(quarters: int, spoil: Callable[[Picture], Picture]) -> None:
    page = upright(np.rot90(spoil(PAGE), quarters).copy())
    assert page.picture.shape == spoil(PAGE).shape
    assert page.rotation == 90 * quarters


@pytest.mark.parametrize("quarters", [0, 2])
@pytest.mark.parametrize(
    "lines",
    [
        ("PATIENT HELEN ADAMSON", "BORN 1963 04 17", "TOTAL 1284 50 ON ACCOUNT 7730951"),
        # Of capitals few pairs tell, and those with a semicolon tell the wrong way.
        ("A TOTAL; NET; DUE; PAID", "B CODE; RATE; LATE"),
    ],
)
def test_capitals_and_figures_do_not_tell_and_nothing_is_turned(lines: tuple[str, ...], quarters: int) -> None:
    page = paper.page(lines)
    assert upright(np.rot90(page, quarters).copy()).rotation == 0


@pytest.mark.parametrize("angle", [-12.0, -3.0, -0.6, 0.0, 1.4, 5.0, 15.0])
def test_skew_within_a_third_of_a_degree(angle: float) -> None:
    measures = measure(paper.leaning(PAGE, angle))
    found, _ = geometry.skew(measures.feet, measures.text_height)
    assert found == pytest.approx(angle, abs=0.3)


@pytest.mark.parametrize("share", [0.0, 0.04, 0.08])
def test_converging_lines_are_levelled(share: float) -> None:
    photographed, _ = _photographed(PAGE, share)
    level = prepare(upright(photographed), "neural").picture
    measures = measure(level)
    slopes = [run.slope for run in perspective.find_runs(measures.feet, measures.text_height)]
    assert len(slopes) >= 6 and max(np.abs(slopes)) < 0.012


def test_what_is_written_by_hand_does_not_tell_how_a_form_leans() -> None:
    def line(top: float, letters: int, degrees: float) -> list[tuple[float, float]]:
        return [(100 + 16 * at, top + 16 * at * np.tan(np.radians(degrees))) for at in range(letters)]

    printed = [line(100, 44, 0), line(900, 36, 0), line(150, 24, 0)]
    by_hand = [line(200 + 60 * at, 24, 0.5 + 0.1 * at) for at in range(5)]
    level = perspective.levelling(np.array([foot for row in printed + by_hand for foot in row]), 20)
    assert geometry.lean(level, (1000, 1000)) < 0.05


@pytest.mark.parametrize("treatment", ["even", "plain", "scattered"])
@pytest.mark.parametrize("scale", [0.6, 1.0, 2.0])
def test_text_stands_at_the_height_that_is_read_best(treatment: Treatment, scale: float) -> None:
    page = np.asarray(cv2.resize(PAGE, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA), dtype=np.uint8)
    prepared = prepare(upright(page), treatment)
    assert measure(prepared.picture).text_height == pytest.approx(TEXT_HEIGHT[treatment], rel=0.2)


def test_shadows_are_flattened() -> None:
    prepared = prepare(upright(paper.shaded(PAGE)), "even").picture
    halves = np.percentile(prepared[:, :100], 50), np.percentile(prepared[:, -100:], 50)
    assert halves == (255, 255)


def test_fax_pixels_become_square() -> None:
    fax = np.asarray(cv2.resize(PAGE, None, fx=1.0, fy=0.5, interpolation=cv2.INTER_AREA), dtype=np.uint8)
    prepared = prepare(upright(fax), "even")
    assert measure(prepared.picture).aspect == pytest.approx(measure(PAGE).aspect, rel=0.25)


@pytest.mark.parametrize("angle", [0.0, 2.5, -6.0])
def test_boxes_come_back_to_the_uploaded_page(angle: float) -> None:
    """A mark on the uploaded page is found where the box of its image on the prepared page comes back to."""
    picture = np.dstack([paper.leaning(PAGE, angle)] * 3)
    height, width = picture.shape[:2]
    picture[height // 3 : height // 3 + 20, width // 2 : width // 2 + 40] = (0, 0, 255)
    prepared = prepare(upright(picture), "neural")
    shown = prepared.picture.astype(int)
    rows, columns = np.nonzero((shown[..., 2] - shown[..., 0]) > 150)
    down, across = prepared.picture.shape[:2]
    box = Box(columns.min() / across, rows.min() / down, (columns.max() + 1) / across, (rows.max() + 1) / down)
    [word] = prepared.on_page([Word("mark", box, 1.0, "test")])
    assert word.box.centre[0] * width == pytest.approx(width // 2 + 20, abs=3)
    assert word.box.centre[1] * height == pytest.approx(height // 3 + 10, abs=3)


def test_blank_and_tiny_pictures_pass_through() -> None:
    for shape in ((1, 1), (40, 3), (300, 400, 3)):
        blank = np.full(shape, 255, np.uint8)
        assert prepare(upright(blank), "even").picture.size > 0


@settings(max_examples=50, deadline=None)
@given(st.floats(-15, 15), st.floats(0.05, 0.85), st.floats(0.05, 0.85))
def test_there_and_back_again(angle: float, left: float, top: float) -> None:
    size = (1200, 900)
    transform, fitted = geometry.fitted(geometry.rotation(angle), size)
    box = Box(left, top, left + 0.1, top + 0.1)
    (there,) = geometry.moved([box], transform, size, fitted)
    (back,) = geometry.moved([there], np.linalg.inv(transform), fitted, size)
    assert back.centre == pytest.approx(box.centre, abs=1e-6)


def test_few_short_lines_that_scatter_are_seldom_seen_to_converge() -> None:
    converging = [bool(perspective.levelling(_scattered(seed), 20)[2, 0]) for seed in range(40)]
    assert sum(converging) <= 4


def _scattered(seed: int) -> np.ndarray:
    """The feet of ten parallel rows of nine letters each, as a scan rounds them (px)."""
    chance = np.random.default_rng(seed)
    starts = np.column_stack((chance.choice([120, 600, 1150], 10), np.linspace(150, 1900, 10)))
    feet = np.array([(x + right, y - 0.006 * (x + right)) for x, y in starts for right in np.arange(9) * 14.0])
    feet[:, 1] = np.round(feet[:, 1] + chance.normal(0, 0.5, len(feet)))
    return feet


@pytest.mark.parametrize("angle", [0.0, 4.0])
def test_the_rows_with_most_letters_are_a_page_like_the_whole(angle: float) -> None:
    close = paper.page(paper.LINES * 2, size=24)
    page = upright(paper.leaning(np.vstack((np.full_like(close, 250), close)), angle))
    top, bottom = page.measures.densest(100)
    assert close.shape[0] < top < bottom < top + 0.3 * page.size[1]
    part = rows(page, top, bottom)
    assert part.picture.shape == (bottom - top, page.size[0])
    assert part.measures.letters >= 100
    assert part.measures.text_height == pytest.approx(page.measures.text_height, rel=0.1)
    level = measure(prepare(part, "neural").picture)
    assert geometry.skew(level.feet, level.text_height)[0] == pytest.approx(0.0, abs=0.5)


def test_a_page_of_few_letters_is_not_parted() -> None:
    page = upright(PAGE)
    assert page.measures.densest(page.measures.letters + 1) == (0, page.size[1])
