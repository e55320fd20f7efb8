"""What people draw on forms by hand: rings around answers, round boxes filled in. Never twice alike."""

from __future__ import annotations

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from functions.extract.engines.base import Picture

Place = tuple[float, float, float, float]
"""Left, top, right, bottom; px."""


def written(page: Picture, at: tuple[int, int], text: str, size: int = 34, face: str = "") -> Place:
    """Prints `text` onto `page`, its top left at `at` (x, y); gives where its ink stands."""
    font = ImageFont.truetype(face, size) if face else ImageFont.load_default(size)
    image = Image.fromarray(page)
    ImageDraw.Draw(image).text(at, text, font=font, fill=20)
    page[:] = np.asarray(image)
    left, top, right, bottom = font.getbbox(text)
    return at[0] + left, at[1] + top, at[0] + right, at[1] + bottom


def ring(page: Picture, around: Place, rng: np.random.Generator, stroke: int = 3, slack: float = 12) -> None:
    """Draws a ring by hand: off its middle, leaning, wavering, its ends overlapping or just missing each other."""
    left, top, right, bottom = around
    middle = np.array([(left + right) / 2, (top + bottom) / 2]) + rng.normal(0, slack / 6, 2)
    radii = np.array([(right - left) / 2 * 1.15, (bottom - top) / 2 * 1.25]) + slack * rng.uniform(0.8, 1.3)
    start, overlap = rng.uniform(0, 2 * np.pi), rng.uniform(-0.05, 0.6)
    angles = np.linspace(start, start + 2 * np.pi + overlap, 80)
    swell = 1 + 0.04 * np.sin(2 * angles + rng.uniform(0, 6)) + np.linspace(0, rng.normal(0, 0.05), 80)
    points = np.column_stack((np.cos(angles), np.sin(angles))) * radii * swell[:, None]
    lean = rng.normal(0, 0.12)
    turn = np.array([[np.cos(lean), -np.sin(lean)], [np.sin(lean), np.cos(lean)]])
    drawn = np.round((points @ turn.T + middle) * 8).astype(np.int32)
    cv2.polylines(page, [drawn], False, (60,), stroke, cv2.LINE_AA, 3)


def bubble(page: Picture, middle: tuple[int, int], radius: int, mark: str = "") -> None:
    """A round box, empty or with a "dot", a "fill" or a "cross" in it."""
    cv2.circle(page, middle, radius, (30,), 2, cv2.LINE_AA)
    if mark == "dot":
        cv2.circle(page, middle, radius // 2, (30,), -1, cv2.LINE_AA)
    elif mark == "fill":
        cv2.circle(page, middle, radius, (30,), -1, cv2.LINE_AA)
    elif mark == "cross":
        reach = int(radius * 0.55)
        for down in (-reach, reach):
            start, end = (middle[0] - reach, middle[1] - down), (middle[0] + reach, middle[1] + down)
            cv2.line(page, start, end, (30,), 3, cv2.LINE_AA)
