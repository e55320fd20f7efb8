"""Curves from confidence to probability."""

from __future__ import annotations

import random
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluation.calibration import binned, expected_calibration_error
from evaluation.reading.fit import FEWEST, curve, fit, rising, save
from evaluation.reading.report import confidence
from evaluation.reading.study import Observation
from functions.extract import calibration


def boastful(count: int, seed: int) -> list[Observation]:
    """Words of a reader that says 1 - x and is right in the share 1 - 2x."""
    drawn = random.Random(seed)
    said = [1 - drawn.random() / 3 for _ in range(count)]
    return [Observation("neural", "neural", at, drawn.random() < 1 - 2 * (1 - at), False) for at in said]


def test_a_boastful_reader_is_taken_at_its_true_worth() -> None:
    curves = fit(boastful(5000, 1))
    apart = boastful(5000, 2)
    before = expected_calibration_error(binned((each.confidence, each.right) for each in apart))
    after = expected_calibration_error(binned((confidence(each, curves), each.right) for each in apart))
    assert before is not None
    assert after is not None
    assert before > 0.1
    assert after < 0.03


def test_a_reader_that_always_says_the_same() -> None:
    seen = [Observation("both", "agreed", 0.998, at % 10 > 0, False) for at in range(100)]
    assert curve(seen).at(0.998) == pytest.approx(0.9)


def test_few_words_make_no_curve() -> None:
    assert fit(boastful(FEWEST - 1, 1)) == {}


@given(st.lists(st.tuples(st.floats(0, 1), st.integers(1, 50)), min_size=1, max_size=20))
def test_pooled_values_rise_and_keep_their_mean(pairs: list[tuple[float, int]]) -> None:
    values, weights = [value for value, _ in pairs], [weight for _, weight in pairs]
    found = rising(values, weights)
    assert np.all(np.diff(found) >= -1e-12)
    assert np.average(found, weights=weights) == pytest.approx(np.average(values, weights=weights))


@given(st.lists(st.floats(0, 1), min_size=1, max_size=10).map(sorted))
def test_what_rises_already_stays(values: list[float]) -> None:
    assert rising(values, [1] * len(values)).tolist() == values


def test_curves_survive_being_stored(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    words = boastful(500, 3)
    curves = fit(words)
    save(curves, words, 7, tmp_path / "kept.json")
    monkeypatch.setattr(calibration, "FILE", tmp_path / "kept.json")
    calibration.stored.cache_clear()
    try:
        assert calibration.stored() == curves
    finally:
        calibration.stored.cache_clear()
