"""Confidences that are probabilities."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from functions.extract.calibration import Curve, calibrated, curve_of, is_hard, standing, stored
from parsers.page import TICKED, Box, Word

BOX = Box(0, 0, 1, 1)
CURVES = {"neural": Curve((0.5, 1.0), (0.2, 0.9)), "disagreed": Curve((0.7,), (0.4,))}


def test_a_word_is_measured_by_how_it_was_read() -> None:
    read = {second: standing(Word("mg", BOX, 0.9, "neural", second)) for second in (None, "mg", "rng", "")}
    assert read == {None: "neural", "mg": "agreed", "rng": "disagreed", "": "unseen"}


def test_words_on_a_page_that_readers_differ_about_have_curves_of_their_own() -> None:
    agreed, differ = Word("mg", BOX, 0.99, "neural", "mg"), Word("mg", BOX, 0.7, "neural", "rng")
    unsure = Word("mg", BOX, 0.5, "tesseract")
    assert not is_hard([agreed] * 9 + [differ])
    assert is_hard([agreed] * 6 + [differ] * 4)
    assert is_hard([unsure] * 9)
    assert not is_hard([differ])
    curves = {"agreed": Curve((0.99,), (0.998,)), "agreed, hard page": Curve((0.99,), (0.9,))}
    assert calibrated([agreed] * 10, curves)[0].confidence == 0.998
    assert calibrated([agreed] * 6 + [differ] * 4, curves)[0].confidence == 0.9
    assert curve_of("neural, hard page", {"neural": CURVES["neural"]}) == CURVES["neural"]


def test_between_two_points_the_curve_is_straight_and_beyond_them_level() -> None:
    words = [Word("mg", BOX, said, "neural") for said in (0.1, 0.5, 0.75, 1.0)]
    assert [word.confidence for word in calibrated(words, CURVES)] == pytest.approx([0.2, 0.2, 0.55, 0.9])


def test_what_has_no_curve_stays_as_it_is() -> None:
    words = [Word(TICKED, BOX, 0.6, "neural", kind="tick"), Word("mg", BOX, 0.6, "textract")]
    assert calibrated(words, CURVES) == words


@pytest.mark.parametrize("name", sorted(stored()))
def test_stored_curves_rise_within_bounds(name: str) -> None:
    curve = stored()[name]
    assert len(curve.said) == len(curve.right) > 0
    assert list(curve.said) == sorted(curve.said)
    assert list(curve.right) == sorted(curve.right)
    assert all(0 <= edge <= 1 for edge in (*curve.said, *curve.right))


@given(st.floats(0, 1), st.floats(0, 1))
def test_surer_words_stay_surer(one: float, other: float) -> None:
    for curve in stored().values():
        low, high = sorted((one, other))
        assert curve.at(low) <= curve.at(high)
