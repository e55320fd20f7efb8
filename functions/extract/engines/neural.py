"""The second reader: PP-OCRv6 on ONNX Runtime, with the models that RapidOCR's wheel carries.

Enters: a picture in colour or grey at its full resolution. Leaves: words, boxes as fractions of the picture, the
lowest character probability of each word as its confidence (it tells wrong words apart better than the mean).

Lines are detected on a small copy of the page and recognised one by one from the full picture, unpadded: padding to a
common width costs accuracy, batches cost time. RapidOCR's classifier of text direction is left out: it turns
handwritten lines on their heads.
"""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path
from typing import cast

import cv2
import numpy as np
import onnxruntime
from numpy.typing import NDArray
from onnxruntime.capi import onnxruntime_pybind11_state

from functions.errors import EngineError, EngineTimeoutError
from functions.extract.engines.base import Picture
from functions.extract.preparation.ink import Measures, grey, measure
from parsers.page import Box, Word

DETECTION_TEXT_HEIGHT = 12.0
"""Letters stand this tall (px) on the copy that lines are detected on: no line less is found than at full size."""

DETECTION_LONG_SIDE = 2000
DETECTION_STEP = 32
"""The network halves the picture five times."""

# Differentiable binarisation (Liao et al. 2020), with PP-OCR's published settings.
INK_PROBABILITY = 0.3
LINE_PROBABILITY = 0.5
UNCLIP = 1.6
SMALLEST_SIDE = 3

LINE_HEIGHT = 48
"""The recogniser's input height, px."""
WIDEST_LINE = 3200
UPRIGHT_TEXT = 1.5
"""A region this much taller than wide holds text that runs upward."""

PLAUSIBLE_LINE = 0.5
"""Lines less probable than this (mean over characters) are stains and ruling, not text."""

FAILURES: tuple[type[Exception], ...] = (
    RuntimeError,
    OSError,
    MemoryError,
    # What answers of an odd shape come to.
    LookupError,
    ValueError,
    cv2.error,
    # ONNX Runtime has a class per status and no base class of its own.
    *(
        kind
        for kind in vars(onnxruntime_pybind11_state).values()
        if isinstance(kind, type) and issubclass(kind, Exception)
    ),
)

LAST_LATIN = 0x250
SIGNS = "‐–—‘’“”•…€™−≤≥±×½¼¾"
"""The models also know Chinese, which they see in tick boxes, stamps and stains; it is not read."""

Quad = NDArray[np.float32]
"""Four corners (x, y; px) clockwise from the top left of the text."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """One recognised character: its probability and its middle as a fraction of the line's length."""

    text: str
    probability: float
    at: float


@dataclass(frozen=True, slots=True)
class Models:
    """The detector and the recogniser, and what the recogniser's classes of interest are.

    `latin` are the classes that are read, `characters` what they stand for; the first is "no character" (CTC's blank).
    """

    networks: tuple[onnxruntime.InferenceSession, onnxruntime.InferenceSession]
    latin: NDArray[np.int64]
    characters: tuple[str, ...]


class Neural:
    """PP-OCRv6 small. Models load at the first reading; safe to share between threads."""

    name = "neural"

    def __init__(self, models: Path | None = None, seconds: float = 60.0) -> None:
        """`models` is the folder that holds the .onnx files; RapidOCR's own when None.

        `seconds` is the longest one picture may take: a page of nothing but specks may seem to hold thousands of lines.
        """
        self._folder = models
        self._seconds = seconds
        self._loading = threading.Lock()

    def read(self, picture: Picture) -> list[Word]:
        """The words of `picture`.

        Raises EngineTimeoutError after `seconds`, between one line and the next; EngineError when the models are
        missing or fail.
        """
        until = time.monotonic() + self._seconds
        colour = cast(Picture, cv2.cvtColor(picture, cv2.COLOR_GRAY2BGR)) if picture.ndim == 2 else picture
        try:
            quads = self._lines(colour, measure(grey(picture)))
            return [word for quad in quads for word in self._words(colour, quad, until)]
        except FAILURES as failed:
            raise EngineError("The neural reader failed.") from failed

    @cached_property
    def _models(self) -> Models:
        detector = _session(self._path("PP-OCRv6_det_small.onnx"))
        recogniser = _session(self._path("PP-OCRv6_rec_small.onnx"))
        classes = ("", *recogniser.get_modelmeta().custom_metadata_map["character"].splitlines(), " ")
        latin = [at for at, text in enumerate(classes) if all(ord(char) < LAST_LATIN or char in SIGNS for char in text)]
        return Models((detector, recogniser), np.array(latin), tuple(classes[at] for at in latin))

    def _path(self, model: str) -> Path:
        if self._folder is not None:
            return self._folder / model
        # Importing rapidocr would cost a second and pull in everything it can do.
        found = find_spec("rapidocr")
        if found is None or not found.submodule_search_locations:
            raise EngineError("The neural reader's models are not installed.")
        return Path(found.submodule_search_locations[0]) / "models" / model

    def _run(self, which: int, pixels: NDArray[np.float32]) -> NDArray[np.float32]:
        with self._loading:
            session = self._models.networks[which]
        answer = cast(NDArray[np.float32], session.run(None, {session.get_inputs()[0].name: pixels})[0])
        if np.isnan(np.max(answer)):  # would pass for blank paper
            raise ValueError("not a number")
        return answer

    def _lines(self, picture: Picture, measures: Measures) -> list[Quad]:
        """Where lines of text stand. Only the part of the page that holds ink is looked at: time goes by its area."""
        left, top, right, bottom = measures.ink
        inked = picture[top:bottom, left:right]
        height, width = inked.shape[:2]
        if not inked.size:
            return []
        scale = min(DETECTION_TEXT_HEIGHT / measures.text_height, DETECTION_LONG_SIDE / max(height, width))
        across, down = (max(1, round(side * scale / DETECTION_STEP)) * DETECTION_STEP for side in (width, height))
        small = cv2.resize(inked, (across, down), interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC)
        probability = self._run(0, _normalised(small))[0, 0]
        return [
            (quad * (width / across, height / down) + (left, top)).astype(np.float32) for quad in _regions(probability)
        ]

    def _words(self, picture: Picture, quad: Quad, until: float) -> Iterable[Word]:
        if time.monotonic() > until:
            raise EngineTimeoutError(f"The neural reader took longer than {self._seconds:g} seconds for a page.")
        crop, quad = _cut(picture, quad)
        glyphs = self._glyphs(crop)
        if not glyphs or np.mean([glyph.probability for glyph in glyphs]) < PLAUSIBLE_LINE:
            return
        height, width = picture.shape[:2]
        half = 0.5 / len(glyphs)
        for group in _groups(glyphs):
            yield Word(
                "".join(glyph.text for glyph in group),
                _part(quad, max(0.0, group[0].at - half), min(1.0, group[-1].at + half), width, height),
                min(glyph.probability for glyph in group),
                self.name,
            )

    def _glyphs(self, line: Picture) -> list[Glyph]:
        """The characters of one line: greedy decoding of the recogniser's steps (CTC)."""
        height, width = line.shape[:2]
        across = min(WIDEST_LINE, max(DETECTION_STEP, math.ceil(LINE_HEIGHT * width / height)))
        steps = self._run(1, _normalised(cv2.resize(line, (across, LINE_HEIGHT))))[0][:, self._models.latin]
        best, probability = steps.argmax(axis=1), steps.max(axis=1)
        characters = self._models.characters
        fresh = (best != 0) & (best != np.concatenate(([0], best[:-1])))
        return [
            Glyph(characters[best[step]], float(probability[step]), (step + 0.5) / len(best))
            for step in np.flatnonzero(fresh)
        ]


def _session(path: Path) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    # Pages are read in parallel, one core each; threads that spin while they wait take the others' time.
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.log_severity_level = 4
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def _normalised(picture: NDArray[np.generic] | cv2.typing.MatLike) -> NDArray[np.float32]:
    """Pixels as both networks take them: -1 to 1, planes first, one picture to the batch."""
    return np.ascontiguousarray((np.asarray(picture, dtype=np.float32) / 127.5 - 1).transpose(2, 0, 1)[None])


def _regions(probability: NDArray[np.float32]) -> Iterable[NDArray[np.float64]]:
    """Corner points of the text regions on the detector's map of probabilities."""
    mask = cv2.dilate((probability > INK_PROBABILITY).astype(np.uint8), np.ones((2, 2), np.uint8))
    contours, _ = cv2.findContours(mask, cv2.RETR_LIST, cv2.CHAIN_APPROX_SIMPLE)
    for contour in contours:
        centre, (across, down), angle = cv2.minAreaRect(contour)
        if min(across, down) < SMALLEST_SIDE or _mean_inside(probability, contour) < LINE_PROBABILITY:
            continue
        # The network marks the core of a line: grow it by area × ratio ÷ perimeter on every side.
        grow = 2 * UNCLIP * across * down / (2 * (across + down))
        yield _ordered(cv2.boxPoints((centre, (across + grow, down + grow), angle)))


def _mean_inside(probability: NDArray[np.float32], contour: cv2.typing.MatLike) -> float:
    left, top, width, height = cv2.boundingRect(contour)
    inside = np.zeros((height, width), np.uint8)
    cv2.fillPoly(inside, [contour - (left, top)], (1,))
    return float(cv2.mean(probability[top : top + height, left : left + width], inside)[0])


def _ordered(corners: NDArray[np.generic] | cv2.typing.MatLike) -> NDArray[np.float64]:
    """Corners clockwise from the top left."""
    points = np.asarray(corners, dtype=np.float64)
    points = points[np.argsort(points[:, 0], kind="stable")]
    (top_left, bottom_left), (top_right, bottom_right) = (
        pair[np.argsort(pair[:, 1], kind="stable")] for pair in (points[:2], points[2:])
    )
    return np.array([top_left, top_right, bottom_right, bottom_left])


def _cut(picture: Picture, quad: Quad) -> tuple[Picture, Quad]:
    """The line inside `quad` set straight, and the quad's corners from the text's own top left."""
    across = max(np.linalg.norm(quad[0] - quad[1]), np.linalg.norm(quad[3] - quad[2]))
    down = max(np.linalg.norm(quad[0] - quad[3]), np.linalg.norm(quad[1] - quad[2]))
    if down >= UPRIGHT_TEXT * across:
        quad, across, down = np.roll(quad, 1, axis=0), down, across
    width, height = max(1, round(float(across))), max(1, round(float(down)))
    target = np.array([[0, 0], [width, 0], [width, height], [0, height]], dtype=np.float32)
    matrix = cv2.getPerspectiveTransform(quad, target)
    crop = cv2.warpPerspective(picture, matrix, (width, height), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(crop, dtype=np.uint8), quad


def _groups(glyphs: Sequence[Glyph]) -> list[list[Glyph]]:
    """Glyphs parted at spaces."""
    groups: list[list[Glyph]] = [[]]
    for glyph in glyphs:
        if glyph.text.isspace():
            groups.append([])
        else:
            groups[-1].append(glyph)
    return [group for group in groups if group]


def _part(quad: Quad, start: float, end: float, width: int, height: int) -> Box:
    """The box around the stretch `start` to `end` (fractions of the line's length) of a line."""
    top, bottom = quad[1] - quad[0], quad[2] - quad[3]
    corners = np.array([quad[0] + top * start, quad[0] + top * end, quad[3] + bottom * start, quad[3] + bottom * end])
    left, up = np.clip(corners.min(axis=0) / (width, height), 0.0, 1.0)
    right, down = np.clip(corners.max(axis=0) / (width, height), 0.0, 1.0)
    return Box(float(left), float(up), float(right), float(down))
