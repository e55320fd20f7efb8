"""Straight strokes of an ink mask: rules, the sides of boxes.

Enters: a mask, 255 where there is ink. Leaves: the mask of what runs straight for so many pixels.
"""

from __future__ import annotations

from collections.abc import Callable

import cv2
import numpy as np

from functions.extract.engines.base import Picture

Best = Callable[[Picture, Picture, Picture], cv2.typing.MatLike]


def level(mask: Picture, length: int) -> Picture:
    """The ink of `mask` that runs on across the page for `length` px: its morphological opening with a line."""
    return _opened(mask, 0, length)


def upright(mask: Picture, length: int) -> Picture:
    """The same down the page."""
    return _opened(mask, length, 0)


def _opened(mask: Picture, down: int, across: int) -> Picture:
    # What lies beyond the edge neither ends a stroke nor is one.
    eroded = _of_neighbours(cv2.min, _framed(mask, down, across, 255), down, across)
    return _of_neighbours(cv2.max, _framed(eroded, down, across, 0), down, across)


def _framed(mask: Picture, down: int, across: int, value: int) -> Picture:
    """`mask` with so much around it that every pixel has the neighbours that OpenCV would count."""
    top, left = down // 2, across // 2
    bottom, right = max(0, down - 1 - top), max(0, across - 1 - left)
    framed = cv2.copyMakeBorder(mask, top, bottom, left, right, cv2.BORDER_CONSTANT, value=(value,))
    return np.asarray(framed, dtype=np.uint8)


def _of_neighbours(best: Best, mask: Picture, down: int, across: int) -> Picture:
    """The `best` of every so many neighbours, whose number doubles with each step; `mask` is used up.

    A line of 64 px takes six steps so, where OpenCV takes 64. Two pictures take turns: to fetch memory for another one
    takes longer than a step.
    """
    spare = np.empty_like(mask)
    done, length = 1, max(down, across)
    while done < length:
        step = min(done, length - done)
        one, other = (mask[step:], mask[:-step]) if down else (mask[:, step:], mask[:, :-step])
        into = spare[: one.shape[0], : one.shape[1]]
        best(one, other, into)
        mask, spare = into, mask
        done += step
    return mask
