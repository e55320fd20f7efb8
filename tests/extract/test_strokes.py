"""Straight strokes are those that OpenCV's opening with a line keeps."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from functions.extract.preparation.strokes import level, upright


@pytest.mark.parametrize("length", [1, 2, 7, 12, 64, 81])
def test_what_is_kept_is_what_an_opening_keeps(length: int) -> None:
    drawn = np.random.default_rng(length)
    mask = np.where(drawn.random((90, 130)) < 0.4, 255, 0).astype(np.uint8)
    for _ in range(30):
        (x, y), reach = drawn.integers(0, 90, 2).tolist(), int(drawn.integers(5, 130))
        cv2.line(mask, (x, y), (x + reach, y) if reach % 2 else (x, y + reach), (255,), 1)
    across, down = (np.ones(size, np.uint8) for size in ((1, length), (length, 1)))
    assert np.array_equal(level(mask, length), cv2.morphologyEx(mask, cv2.MORPH_OPEN, across))
    assert np.array_equal(upright(mask, length), cv2.morphologyEx(mask, cv2.MORPH_OPEN, down))
    assert level(mask, length).any()
