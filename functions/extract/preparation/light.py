"""Evens out light and noise. Enters and leaves: grey pictures of the same size."""

from __future__ import annotations

from functools import reduce

import cv2
import numpy as np
from numpy.typing import NDArray

from functions.extract.engines.base import Picture

COARSE = 8
"""Paper is estimated at an eighth of the size: as good, and sixty times cheaper."""

WHITE = 255


def background(page: Picture) -> Picture:
    """The paper of grey `page` without its print; 1 at least, so that the page can be divided by it."""
    return _fitted(_paper(page), page)


def _paper(page: Picture) -> Picture:
    """The background, COARSE times as small.

    A 9 × 9 maximum lets the text vanish, a small closing what is left of it, and a median of 15 (120 px of the page)
    smooths; shadows and black borders are wider than that and stay.
    """
    height, width = page.shape
    down, across = (_places(size) for size in (height, width))
    # The maximum is taken only where it is looked at.
    rows = (page[np.clip(down + step, 0, height - 1)] for step in range(-(COARSE // 2), COARSE // 2 + 1))
    lightest = cv2.dilate(reduce(np.maximum, rows), np.ones((1, COARSE + 1), np.uint8))
    small = np.ascontiguousarray(lightest[:, across], dtype=np.uint8)
    if _is_white(small):
        return small
    small = np.asarray(cv2.morphologyEx(small, cv2.MORPH_CLOSE, np.ones((3, 3), np.uint8)), dtype=np.uint8)
    return np.asarray(np.maximum(cv2.medianBlur(small, 15), 1), dtype=np.uint8)


def _is_white(paper: Picture) -> bool:
    return bool((paper == WHITE).all())


def _fitted(paper: Picture, page: Picture) -> Picture:
    size = page.shape[1], page.shape[0]
    return np.asarray(cv2.resize(paper, size, interpolation=cv2.INTER_LINEAR), dtype=np.uint8)


def _places(size: int) -> NDArray[np.intp]:
    """Where of `size` pixels every COARSEth is."""
    count = max(1, size // COARSE)
    return np.floor(np.arange(count) * (size / count)).astype(np.intp)


def flatten(page: Picture) -> Picture:
    """Grey `page` divided by its background: print as dark as before, paper white everywhere."""
    paper = _paper(page)
    if _is_white(paper):
        return page
    fitted = _fitted(paper, page)
    # In place: fetching fresh memory for a whole page takes longer than the arithmetic.
    return np.asarray(cv2.divide(page, fitted, dst=fitted, scale=255), dtype=np.uint8)


def smooth(page: Picture) -> Picture:
    """Grain and JPEG noise smoothed, edges kept."""
    return np.asarray(cv2.bilateralFilter(page, 5, 40, 5), dtype=np.uint8)


def whiten(page: Picture, white: int = 225) -> Picture:
    """Everything as light as `white` becomes white; the rest is stretched to keep its order."""
    return np.asarray(cv2.convertScaleAbs(page, alpha=255 / white), dtype=np.uint8)


def despeckle(page: Picture) -> Picture:
    """Single dark or light pixels gone."""
    return np.asarray(cv2.medianBlur(page, 3), dtype=np.uint8)
