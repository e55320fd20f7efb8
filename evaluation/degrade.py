"""What happens to paper on its way to an insurer: scanners, faxes, phones, stamps, pockets.

Enters: a born-digital PDF, a degradation's name and a seed. Leaves: an image-only PDF (no text layer) of the same
pages; the same three give the same pixels wherever Poppler and OpenCV are of the same version. Pictures are blue,
green, red, 8 bits, at 300 dpi before a degradation sets in; angles in degrees, sizes in pixels of the picture.
"""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray
from pdf2image import convert_from_bytes
from PIL import Image

Picture = NDArray[np.uint8]
Effect = Callable[[Picture, np.random.Generator], Picture]

_RENDER_DPI = 300


@dataclass(frozen=True, slots=True)
class Degradation:
    """A way for paper to suffer: resampled to `dpi` (across, down), then `effects` in order.

    `quality` is JPEG's; a `bilevel` page is black and white, packed as fax machines do (CCITT G4).
    """

    name: str
    dpi: tuple[int, int]
    effects: tuple[Effect, ...]
    quality: int = 85
    bilevel: bool = False
    grey: bool = True


def _clip(values: NDArray[np.floating]) -> Picture:
    clipped: Picture = np.clip(values, 0, 255).astype(np.uint8)
    return clipped


def _noise(strength: float) -> Effect:
    def add(picture: Picture, rng: np.random.Generator) -> Picture:
        return _clip(picture + rng.normal(0, strength, picture.shape[:2])[..., None])

    return add


def _speckle(share: float) -> Effect:
    def add(picture: Picture, rng: np.random.Generator) -> Picture:
        spots = rng.random(picture.shape[:2])
        picture = picture.copy()
        picture[spots < share] = 30
        picture[spots > 1 - share] = 255
        return picture

    return add


def _blur(sigma: float) -> Effect:
    return lambda picture, rng: cv2.GaussianBlur(picture, (0, 0), sigma).astype(np.uint8)


def _skew(low: float, high: float) -> Effect:
    def turn(picture: Picture, rng: np.random.Generator) -> Picture:
        angle = rng.uniform(low, high) * rng.choice((-1, 1))
        height, width = picture.shape[:2]
        matrix = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1)
        turned = cv2.warpAffine(picture, matrix, (width, height), flags=cv2.INTER_CUBIC, borderValue=(255, 255, 255))
        return turned.astype(np.uint8)

    return turn


def _rotate(quarter_turns: int) -> Effect:
    return lambda picture, rng: np.ascontiguousarray(np.rot90(picture, -quarter_turns))


def _light(depth: float) -> Effect:
    """A lamp on one side: brightness falls off across the page to 1 - depth."""

    def shade(picture: Picture, rng: np.random.Generator) -> Picture:
        height, width = picture.shape[:2]
        across, down = np.meshgrid(np.linspace(-1, 1, width), np.linspace(-1, 1, height))
        angle = rng.uniform(0, 2 * np.pi)
        slope = (across * np.cos(angle) + down * np.sin(angle) + 1.42) / 2.84
        return _clip(picture * (1 - depth * slope[..., None]))

    return shade


def _hand_shadow(depth: float) -> Effect:
    """The shadow of the hand and the phone that take the picture: a soft-edged blob from the lower edge."""

    def shade(picture: Picture, rng: np.random.Generator) -> Picture:
        height, width = picture.shape[:2]
        mask: NDArray[np.uint8] = np.zeros((height, width), np.uint8)
        left, right = sorted(rng.uniform(0.0, 1.0, 2) * width)
        right = max(right, left + 0.35 * width)
        top = rng.uniform(0.25, 0.6) * height
        body = np.array([[left, height], [left, top], [right, top * 1.05], [right, height]], np.int32)
        cv2.fillPoly(mask, [body], (255,))
        for _ in range(3):
            centre = (int(rng.uniform(left, right)), int(top))
            cv2.ellipse(
                mask, centre, (int(width * 0.05), int(height * 0.12)), float(rng.uniform(-20, 20)), 0, 360, (255,), -1
            )
        soft = cv2.GaussianBlur(mask.astype(np.float32) / 255, (0, 0), width / 120)
        return _clip(picture * (1 - depth * soft[..., None]))

    return shade


def _tint(picture: Picture, rng: np.random.Generator) -> Picture:
    """A phone's white balance and exposure: paper is not white, ink is not black."""
    white = np.array([rng.uniform(190, 215), rng.uniform(200, 220), rng.uniform(205, 225)])
    return _clip(35 + picture / 255 * (white - 35))


def _perspective(share: float) -> Effect:
    """The phone is not held parallel to the paper; the table shows at the edges."""

    def warp(picture: Picture, rng: np.random.Generator) -> Picture:
        height, width = picture.shape[:2]
        corners = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
        inward = np.array([[1, 1], [-1, 1], [-1, -1], [1, -1]], np.float32)
        moved = corners + inward * rng.uniform(0, share, (4, 2)) * np.array([width, height])
        matrix = cv2.getPerspectiveTransform(corners, moved.astype(np.float32))
        table = tuple(float(value) for value in rng.uniform(30, 110, 3))
        return cv2.warpPerspective(picture, matrix, (width, height), flags=cv2.INTER_CUBIC, borderValue=table).astype(
            np.uint8
        )

    return warp


def _crumple(picture: Picture, rng: np.random.Generator) -> Picture:
    """Folds and creases: the page bends by a few pixels and its slopes catch the light."""
    height, width = picture.shape[:2]
    coarse = rng.normal(0, 1, (9, 7)).astype(np.float32)
    relief = cv2.resize(coarse, (width, height), interpolation=cv2.INTER_CUBIC)
    slope_down, slope_across = np.gradient(relief)
    scale = 3.0 / max(1e-6, float(np.abs(slope_across).max()), float(np.abs(slope_down).max()))
    across, down = np.meshgrid(np.arange(width, dtype=np.float32), np.arange(height, dtype=np.float32))
    bent = cv2.remap(
        picture,
        (across + slope_across * scale).astype(np.float32),
        (down + slope_down * scale).astype(np.float32),
        cv2.INTER_CUBIC,
        borderValue=(60, 60, 60),
    )
    light = 1 - 0.09 * (slope_across + slope_down) * scale / 2 - 0.1
    return _clip(bent * light[..., None])


def _dark_edges(picture: Picture, rng: np.random.Generator) -> Picture:
    """A copier with its lid open: black beyond the paper's edges."""
    height, width = picture.shape[:2]
    picture = picture.copy()
    for side in range(4):
        depth = int(rng.uniform(0.0, 0.025) * width)
        tilt = int(rng.uniform(-0.01, 0.01) * width)
        wedge = {
            0: [[0, 0], [depth + tilt, 0], [max(0, depth - tilt), height], [0, height]],
            1: [[width, 0], [width - depth - tilt, 0], [width - max(0, depth - tilt), height], [width, height]],
            2: [[0, 0], [0, depth], [width, max(0, depth + tilt)], [width, 0]],
            3: [[0, height], [0, height - depth], [width, height - max(0, depth + tilt)], [width, height]],
        }[side]
        cv2.fillPoly(picture, [np.array(wedge, np.int32)], (25, 25, 25))
    return picture


def _fade(ink: int) -> Effect:
    """An empty toner: ink is grey, in places lighter still."""

    def fade(picture: Picture, rng: np.random.Generator) -> Picture:
        height, width = picture.shape[:2]
        patches = cv2.resize(rng.uniform(0.75, 1.15, (8, 6)), (width, height), interpolation=cv2.INTER_CUBIC)
        strength = np.clip((255 - ink) / 255 * patches, 0, 1)[..., None]
        return _clip(255 - (255 - picture.astype(np.float64)) * strength)

    return fade


_SPOTS = 12


def _received(rng: np.random.Generator) -> tuple[str, str]:
    return "RECEIVED", f"{rng.integers(1, 29):02d} MAR 2026"


def _stamp(picture: Picture, rng: np.random.Generator) -> Picture:
    """A clerk's round stamp where there is most room, two punched holes, a pen stroke in the margin."""
    height, width = picture.shape[:2]
    picture = picture.copy()
    radius = width // 11
    spots = [(int(rng.uniform(0.2, 0.8) * width), int(rng.uniform(0.25, 0.9) * height)) for _ in range(_SPOTS)]
    ink = [float((255 - picture[max(0, y - radius) : y + radius, max(0, x - radius) : x + radius]).sum())
           for x, y in spots]  # fmt: skip
    at = spots[int(np.argmin(ink))]
    colour = (150, 60, 40)
    overlay = picture.copy()
    cv2.circle(overlay, at, radius, colour, max(2, width // 400), cv2.LINE_AA)
    cv2.circle(overlay, at, int(radius * 0.7), colour, max(2, width // 700), cv2.LINE_AA)
    for word, drop in zip(_received(rng), (-0.08, 0.25), strict=True):
        place = (int(at[0] - radius * 0.6), int(at[1] + radius * drop))
        cv2.putText(overlay, word, place, cv2.FONT_HERSHEY_SIMPLEX, width / 2600, colour, max(2, width // 800))
    for down in (0.35, 0.65):
        cv2.circle(overlay, (int(width * 0.025), int(height * down)), width // 100, (90, 90, 90), -1)
    start = (int(width * 0.96), int(height * rng.uniform(0.2, 0.6)))
    cv2.line(overlay, start, (start[0] + width // 60, start[1] + height // 14), (120, 40, 30), width // 350)
    return _clip(picture * 0.15 + overlay * 0.85)


_SCAN: tuple[Effect, ...] = (_skew(0.0, 0.6), _noise(4))
_ALL = (
    Degradation("clean_300", (300, 300), (_noise(2),), 90),
    Degradation("scan_200", (200, 200), _SCAN, 82),
    Degradation("scan_150", (150, 150), _SCAN, 80),
    Degradation("fax", (204, 98), (_skew(0.0, 0.5), _noise(12), _speckle(0.0004)), bilevel=True),
    Degradation("skew", (200, 200), (_skew(1.5, 3.0), _noise(4))),
    Degradation("rotated_90", (200, 200), (*_SCAN, _rotate(1))),
    Degradation("rotated_180", (200, 200), (*_SCAN, _rotate(2))),
    Degradation("rotated_270", (200, 200), (*_SCAN, _rotate(3))),
    Degradation("blur", (200, 200), (*_SCAN, _blur(1.1))),
    Degradation("noise", (200, 200), (_skew(0.0, 0.6), _noise(22), _speckle(0.003))),
    Degradation("shadow", (200, 200), (_tint, _skew(0, 1.2), _blur(0.7), _hand_shadow(0.55), _noise(4)), grey=False),
    Degradation("uneven_light", (200, 200), (_tint, _blur(0.5), _light(0.5), _noise(4)), 80, grey=False),
    Degradation("perspective", (200, 200), (_tint, _perspective(0.045), _light(0.2), _noise(4)), 80, grey=False),
    Degradation("crumpled", (200, 200), (_tint, _crumple, _perspective(0.02), _noise(4)), 80, grey=False),
    Degradation("dark_edges", (200, 200), (_skew(0.3, 1.5), _dark_edges, _noise(5))),
    Degradation("faded", (200, 200), (_fade(130), *_SCAN)),
    Degradation("jpeg_25", (200, 200), _SCAN, 25),
    Degradation("stamped", (200, 200), (_stamp, *_SCAN), 82, grey=False),
    Degradation(
        "photo", (220, 220), (_tint, _perspective(0.03), _blur(0.6), _light(0.3), _hand_shadow(0.4), _noise(5)), 75,
        grey=False,
    ),
)  # fmt: skip
DEGRADATIONS = {degradation.name: degradation for degradation in _ALL}
BORN_DIGITAL = "born_digital"
# What an office with a working scanner sends; figures promised for straight-through processing hold for these.
GOOD = (BORN_DIGITAL, "clean_300", "scan_200")
CLASSES = {
    "born digital, clean, 200 dpi": GOOD,
    "low resolution": ("scan_150", "jpeg_25"),
    "rotated": ("rotated_90", "rotated_180", "rotated_270"),
    "worn or badly scanned": ("skew", "blur", "noise", "dark_edges", "faded", "stamped"),
    "photo": ("photo", "shadow", "uneven_light", "perspective", "crumpled"),
    "fax": ("fax",),
}
"""Degradations as they are reported together; each stands in one class."""


def degrade(pdf: bytes, name: str, seed: int) -> bytes:
    """The PDF as it arrives after `name` happened to it; "born_digital" leaves it alone. Raises KeyError on others."""
    if name == BORN_DIGITAL:
        return pdf
    degradation = DEGRADATIONS[name]
    rng = np.random.default_rng([zlib.crc32(name.encode()), seed])
    pages = [np.asarray(page.convert("RGB"))[..., ::-1] for page in convert_from_bytes(pdf, dpi=_RENDER_DPI)]
    return _pack([_suffer(page.astype(np.uint8), degradation, rng) for page in pages], degradation)


def added(name: str, seed: int) -> tuple[str, ...]:
    """What `degrade` stamps on the first page."""
    rng = np.random.default_rng([zlib.crc32(name.encode()), seed])
    rng.uniform(size=2 * _SPOTS)
    return _received(rng) if name == "stamped" else ()


def _suffer(picture: Picture, degradation: Degradation, rng: np.random.Generator) -> Picture:
    across, down = degradation.dpi
    size = (round(picture.shape[1] * across / _RENDER_DPI), round(picture.shape[0] * down / _RENDER_DPI))
    picture = cv2.resize(picture, size, interpolation=cv2.INTER_AREA).astype(np.uint8)
    for effect in degradation.effects:
        picture = effect(picture, rng)
    return picture


def _pack(pictures: Sequence[Picture], degradation: Degradation) -> bytes:
    """An image-only PDF; without dates, so that the same pictures give the same bytes."""
    pages = [Image.fromarray(np.ascontiguousarray(picture[..., ::-1])) for picture in pictures]
    if degradation.bilevel:
        pages = [page.convert("L").point(lambda level: 255 * (level > 150)).convert("1") for page in pages]
    elif degradation.grey:
        pages = [page.convert("L") for page in pages]
    options: dict[str, int] = {} if degradation.bilevel else {"quality": degradation.quality}
    packed = io.BytesIO()
    pages[0].save(
        packed, "PDF", save_all=True, append_images=pages[1:], dpi=degradation.dpi, creationDate=None, modDate=None,
        **options,
    )  # fmt: skip
    return packed.getvalue()
