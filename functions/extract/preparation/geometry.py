"""Where text runs on a page, and the transforms that set it straight.

Enters: letters' places in pixels. Leaves: 3 × 3 homographies that act on (x, y, 1) columns, in pixels.
"""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from functions.extract.engines.base import Picture
from parsers.page import Box

Transform = NDArray[np.float64]

WIDEST_SKEW = 20.0
"""Degrees a page may lean; beyond 45 it would be a page on its side."""


def turned(picture: Picture, quarters: int) -> Picture:
    """`picture` turned clockwise by `quarters` × 90°."""
    return np.ascontiguousarray(np.rot90(picture, -quarters % 4))


def apply(transform: Transform, points: NDArray[np.float64]) -> NDArray[np.float64]:
    """`points` (one (x, y) row each) after `transform`."""
    mapped = np.column_stack((points, np.ones(len(points)))) @ transform.T
    return np.asarray(mapped[:, :2] / mapped[:, 2:], dtype=np.float64)


def scaling(across: float, down: float) -> Transform:
    """Scales pixel edges: (0, 0) stays the picture's corner."""
    return np.diag((across, down, 1.0))


def skew(centres: NDArray[np.float64], text_height: float) -> tuple[float, float]:
    """The angle in degrees by which lines fall to the right (y grows downward), and how sharp they stand at it.

    Projection profile: at the right angle letters fall into few rows. Sharpness is the mean letters per row squared,
    over what an even spread would give; comparable between a page and the same page on its side.
    """
    angles = np.arange(-WIDEST_SKEW, WIDEST_SKEW + 0.01, 0.5)
    best = max(angles, key=lambda angle: _sharpness(centres, angle, text_height / 3))
    fine = best + np.arange(-0.5, 0.51, 0.1)
    angle = max(fine, key=lambda at: _sharpness(centres, at, text_height / 3))
    return float(angle), _sharpness(centres, angle, text_height / 3)


def _sharpness(centres: NDArray[np.float64], angle: float, row: float) -> float:
    lean = np.radians(angle)
    heights = centres[:, 1] * np.cos(lean) - centres[:, 0] * np.sin(lean)
    counts = np.bincount(((heights - heights.min()) / row).astype(np.int64)).astype(np.float64)
    return float(np.sum(counts**2) / len(centres))


def lies_on_its_side(centres: NDArray[np.float64], text_height: float) -> bool:
    """Whether lines run up and down the picture rather than across."""
    _, across = skew(centres, text_height)
    _, down = skew(centres[:, ::-1].copy(), text_height)
    return down > across


def rotation(angle: float) -> Transform:
    """Turns lines that fall by `angle` degrees level."""
    lean = np.radians(angle)
    cos, sin = np.cos(lean), np.sin(lean)
    return np.array([[cos, sin, 0.0], [-sin, cos, 0.0], [0.0, 0.0, 1.0]])


def fitted(transform: Transform, size: tuple[int, int]) -> tuple[Transform, tuple[int, int]]:
    """`transform` followed by the shift that brings a page of `size` (width, height) into view, and its new size."""
    corners = apply(transform, _corners(size))
    left, top = corners.min(axis=0)
    right, bottom = corners.max(axis=0)
    shift = np.array([[1.0, 0.0, -left], [0.0, 1.0, -top], [0.0, 0.0, 1.0]])
    return shift @ transform, (int(np.ceil(right - left)), int(np.ceil(bottom - top)))


def distance(transform: Transform, size: tuple[int, int]) -> float:
    """How far `transform` moves the corners of a page of `size` at most, apart from shifting it as a whole (px)."""
    moves = apply(transform, _corners(size)) - _corners(size)
    return float(np.max(np.abs(moves - moves.mean(axis=0))))


def lean(transform: Transform, size: tuple[int, int]) -> float:
    """Degrees by which `transform` turns what runs across the middle of a page of `size`, either way."""
    width, height = size
    start, end = apply(transform, np.array([[0.0, height / 2], [width, height / 2]]))
    return abs(float(np.degrees(np.arctan2(end[1] - start[1], end[0] - start[0]))))


def _corners(size: tuple[int, int]) -> NDArray[np.float64]:
    width, height = size
    return np.array([[0, 0], [width, 0], [width, height], [0, height]], dtype=np.float64)


def warped(picture: Picture, transform: Transform, size: tuple[int, int]) -> Picture:
    """`picture` after `transform`, on a sheet of `size` (width, height); what lies outside repeats the border."""
    # Pixel centres lie half a pixel inside pixel edges, and OpenCV counts from centres.
    half = np.array([[1.0, 0.0, 0.5], [0.0, 1.0, 0.5], [0.0, 0.0, 1.0]])
    matrix = np.linalg.inv(half) @ transform @ half
    parallel = np.allclose(transform[2], (0.0, 0.0, 1.0), rtol=0, atol=1e-12)
    warp, matrix = (cv2.warpAffine, matrix[:2]) if parallel else (cv2.warpPerspective, matrix)
    return np.asarray(
        warp(picture, matrix, size, flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE), dtype=np.uint8
    )


def moved(boxes: Sequence[Box], transform: Transform, size: tuple[int, int], onto: tuple[int, int]) -> list[Box]:
    """`boxes`, fractions of a picture of `size`, after `transform` as fractions of a page of size `onto`.

    Through the middles of their edges and not their corners: on a leaning page, boxes around turned corners would reach
    into the lines above and below. What falls outside the page is cut off. Both sizes are (width, height) in px.
    """
    if not boxes:
        return []
    left, top, right, bottom = np.array([(box.left, box.top, box.right, box.bottom) for box in boxes]).T
    x, y = (left + right) / 2, (top + bottom) / 2
    middles = np.column_stack((left, y, right, y, x, top, x, bottom)).reshape(-1, 2) * size
    edges = np.clip(apply(transform, middles) / onto, 0.0, 1.0).reshape(-1, 4, 2)
    # Left and right are where the middles of the sides came to lie, top and bottom those of the other two edges.
    found = np.column_stack((edges[:, 0, 0], edges[:, 2, 1], edges[:, 1, 0], edges[:, 3, 1]))
    return [Box(*each) for each in found.tolist()]
