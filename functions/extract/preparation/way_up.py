"""Tells which way up a page stands by the shapes of its letters, before anybody reads it.

Enters: letters' rectangles on a page whose lines run across. Leaves: whether it seems to stand on its head. Letters
stand on a line, and more of them rise above their neighbours (capitals, figures, b d f h k l t) than hang below it
(g j p q y): of two neighbours of different height, it is the feet that are level on a page that stands.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from functions.extract.preparation.perspective import followers

LEVEL, APART = 0.12, 0.15
"""Feet, or heads, of neighbours are level when they differ by no more than this, in text heights, and differ when it is
more than that."""

CLEAR = 1.5
"""Standard errors by which more heads than feet must be level. Of 58 drawn and degraded pages none that stood came near
that, in type or in hands; where it errs, reading corrects it and takes longer."""


def on_its_head(boxes: NDArray[np.float64], text_height: float) -> bool:
    """Whether more heads than feet of neighbouring letters are level; `boxes` are rows of left, top, width, height."""
    beside = followers(boxes[:, :2] + boxes[:, 2:] / 2, text_height)
    if not beside:
        return False
    one, other = boxes[list(beside)], boxes[list(beside.values())]
    heads = np.abs(one[:, 1] - other[:, 1]) / text_height
    feet = np.abs(one[:, 1] + one[:, 3] - other[:, 1] - other[:, 3]) / text_height
    by_feet = np.count_nonzero((feet < LEVEL) & (heads > APART))
    by_heads = np.count_nonzero((heads < LEVEL) & (feet > APART))
    return bool(by_heads - by_feet > CLEAR * np.sqrt(by_heads + by_feet))
