"""Fits what tells handwriting from print.

Enters: the type faces and hands that are installed (evaluation/documents/fonts.py names the packages). Leaves: the
weights in functions/extract/handwriting.json. Lines of the words that forms hold are drawn in one face each, spoilt as
scanners and telephones spoil them, and cut into groups of one word to eight, as readers find them: a little off.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from evaluation.documents.fonts import hands, prints
from functions.extract.engines.base import Picture
from functions.extract.handwriting import MOST, Weights
from functions.extract.preparation.shapes import FEATURES, Numbers, Shapes
from parsers.page import Box

PAPERS = 108
"""Drawn papers: some 8,000 groups of words."""

WORDS = (
    "Patient Name Date of birth Amoxicillin 500 mg twice daily take 1 tablet by mouth with food Dispense 30 Refills 2 "
    "Dr. Nora Quill 4218 Wheeler Ridge Buffalo NY 14201 (737) 555-0151 04/17/1963 Metformin 850mg BID x 10 days "
    "Lisinopril q.d. $1,284.50 allergies none hypertension diabetes Group MANEX-77 ID 7115207313 Hospital Street "
    "single married follow up in two weeks CBC HbA1c 6.8 % mmol/L 12.5 0.5 ml PRN NKDA Jonathan Whitfield Priya "
    "Ramachandran warm regards signed physician 10 20 3 1-0-1 Tab. Cap. Inj."
).split()
SPOILT = ("clean", "scan", "blurred", "noisy", "faded", "leaning", "spread", "squeezed", "bilevel")
RIDGE = 0.002
"""Weight of the weights' squares against the mean loss, so that faces that were not drawn are told as well."""

Place = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Sample:
    """A group of words: its features, whether by hand, and the face it is in."""

    features: Numbers
    by_hand: bool
    face: str


def fitted(samples: Sequence[Sample]) -> Weights:
    """Logistic regression by Newton's method, on the features and their squares."""
    plain = np.array([sample.features for sample in samples])
    both = np.column_stack((plain, plain**2))
    mean, spread = both.mean(axis=0), both.std(axis=0) + 1e-9
    rows = np.column_stack(((both - mean) / spread, np.ones(len(both))))
    right = np.array([sample.by_hand for sample in samples], dtype=np.float64)
    ridge = np.diag([RIDGE] * both.shape[1] + [0.0])
    weights = np.zeros(rows.shape[1])
    for _ in range(50):
        said = 1 / (1 + np.exp(-np.clip(rows @ weights, -30, 30)))
        slope = rows.T @ (said - right) / len(rows) + ridge @ weights
        bend = (rows * (said * (1 - said))[:, None]).T @ rows / len(rows) + ridge + 1e-9 * np.eye(len(weights))
        weights -= np.linalg.solve(bend, slope)
    return Weights(mean, spread, weights[:-1], float(weights[-1]))


def save(weights: Weights, samples: Sequence[Sample], path: Path) -> None:
    """Writes the weights with what they were made from."""
    held = {
        "made_by": "claimlens evaluate-reading --fit-hands",
        "samples": len(samples),
        "faces": sorted({sample.face for sample in samples}),
        "features": list(FEATURES),
        "mean": np.round(weights.mean, 6).tolist(),
        "spread": np.round(weights.spread, 6).tolist(),
        "weights": np.round(weights.weights, 4).tolist(),
        "bias": round(weights.bias, 4),
    }
    path.write_text(json.dumps(held, indent=1) + "\n", encoding="utf-8")


def drawn(papers: int = PAPERS, seed: int = 1) -> Iterator[Sample]:
    """Groups of words from `papers` drawn papers."""
    rng = random.Random(seed)
    by_hand, by_machine = hands(), prints()
    for at in range(papers):
        dpi = rng.choice((130, 150, 200, 200, 250, 300))
        picture, places = _paper(rng, dpi, by_hand, by_machine)
        picture = _spoilt(picture, SPOILT[at % len(SPOILT)], np.random.default_rng([seed, at]))
        typical = float(np.median([place[3] - place[1] for _, place in places]))
        shapes = Shapes(picture, 0.8 * typical)
        for face, boxes in _groups(rng, places, picture):
            features = shapes.of(boxes)
            if features is not None:
                yield Sample(features, face in by_hand, face.stem)


def _paper(
    rng: random.Random, dpi: int, by_hand: Sequence[Path], by_machine: Sequence[Path]
) -> tuple[Picture, list[tuple[Path, Place]]]:
    """A grey picture with lines of words, and every word's face and place."""
    width, height = int(8.5 * dpi), 5 * dpi
    image = Image.new("L", (width, height), 250)
    draw = ImageDraw.Draw(image)
    y, places = 0.4 * dpi, []
    while y < height - 0.6 * dpi:
        face = rng.choice(by_hand if rng.random() < 0.45 else by_machine)
        size = rng.uniform(9, 15) * dpi / 72
        font, ink, x = ImageFont.truetype(face, size), rng.choice((0, 20, 60)), 0.5 * dpi
        while True:
            word = rng.choice(WORDS)
            place = draw.textbbox((x, y), word, font=font)
            if place[2] > width - 0.4 * dpi:
                break
            draw.text((x, y), word, font=font, fill=ink)
            places.append((face, place))
            x = place[2] + size * rng.uniform(0.25, 0.5)
        if rng.random() < 0.3:
            draw.line(
                (0.5 * dpi, y + 1.15 * size, width - 0.5 * dpi, y + 1.15 * size), fill=80, width=max(1, dpi // 150)
            )
        y += 1.7 * size
    return np.asarray(image, dtype=np.uint8), places


def _spoilt(picture: Picture, how: str, rng: np.random.Generator) -> Picture:
    page: cv2.typing.MatLike = picture.astype(np.float32)
    grain = {"scan": 4.0, "noisy": 18.0, "faded": 4.0, "leaning": 4.0, "spread": 4.0}.get(how, 0.0)
    if how in ("scan", "blurred", "noisy"):
        page = cv2.GaussianBlur(page, (0, 0), {"scan": 0.4, "blurred": 1.2, "noisy": 0.5}[how])
    elif how == "faded":
        page = 250 - (250 - page) * 0.45
    elif how == "leaning":
        height, width = picture.shape
        matrix = cv2.getRotationMatrix2D((width / 2, height / 2), rng.uniform(-0.5, 0.5), 1)
        page = cv2.warpAffine(page, matrix, (width, height), flags=cv2.INTER_CUBIC, borderValue=(250,))
    elif how == "spread":
        page = cv2.erode(page, np.ones((2, 2), np.uint8))
    page = np.clip(page + rng.normal(0, grain, page.shape) if grain else page, 0, 255).astype(np.uint8)
    if how == "squeezed":
        _, packed = cv2.imencode(".jpg", page, [cv2.IMWRITE_JPEG_QUALITY, 30])
        page = cv2.imdecode(packed, cv2.IMREAD_GRAYSCALE)
    elif how == "bilevel":
        page = np.where(page > 150, 255, 0)
    return np.asarray(page, dtype=np.uint8)


def _groups(
    rng: random.Random, places: Sequence[tuple[Path, Place]], picture: Picture
) -> Iterator[tuple[Path, list[Box]]]:
    """Neighbouring words of one line, their boxes as a reader might give them."""
    height, width = picture.shape
    at = 0
    while at < len(places):
        face, first = places[at]
        most = rng.choice((1, 1, 2, 2, 3, 4, MOST))
        end = at
        while end < len(places) and end - at < most and places[end][0] == face and places[end][1][0] >= first[0]:
            end += 1
        boxes = []
        for _, place in places[at:end]:
            tall = place[3] - place[1]
            off = [0.06 * tall + rng.gauss(0, 0.06) * tall for _ in range(4)]
            left, top, right, bottom = place[0] - off[0], place[1] - off[1], place[2] + off[2], place[3] + off[3]
            boxes.append(Box(max(0.0, left / width), max(0.0, top / height), right / width, bottom / height))
        yield face, boxes
        at = max(end, at + 1)
