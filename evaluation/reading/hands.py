"""Fits what tells handwriting from print.

Enters: the type faces and the hands to learn from that are installed (evaluation/documents/fonts.py names the
packages; the documents to measure with are written in other hands). Leaves: the weights in
functions/extract/handwriting.json, fitted on drawn forms whose words are found a little off, as readers find them.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

import numpy as np

from evaluation.documents.fonts import hands_to_learn_from, prints
from evaluation.reading.filled import Filled, Mark, Share, forms
from evaluation.reading.written import Told
from functions.extract import handwriting
from functions.extract.handwriting import Weights, looks, terms
from functions.extract.preparation.ink import grey, measure
from functions.extract.preparation.runs import Numbers
from functions.extract.preparation.shapes import FEATURES, Shapes
from parsers.page import Box, Word

PAPERS, SEEDS = 120, (1, 2, 3, 4)
"""Drawn forms per seed: some 77,000 words of all."""

RIDGE = 0.002
"""Weight of the weights' squares against the mean loss, so that faces that were not drawn are told as well."""


@dataclass(frozen=True, slots=True)
class Sample:
    """A word: what it looks like, whether by hand, and the face it is in."""

    look: Numbers
    by_hand: bool
    face: str


def fitted(samples: Sequence[Sample]) -> Weights:
    """Logistic regression by Newton's method."""
    both = terms(np.array([sample.look for sample in samples]))
    mean, spread = both.mean(axis=0), both.std(axis=0) + 1e-9
    rows = np.column_stack(((both - mean) / spread, np.ones(len(both))))
    right = np.array([sample.by_hand for sample in samples], dtype=np.float64)
    ridge = np.diag([RIDGE] * both.shape[1] + [0.0])
    weights = np.zeros(rows.shape[1])
    for _ in range(50):
        said = 1 / (1 + np.exp(-np.clip(rows @ weights, -30, 30)))
        slope = rows.T @ (said - right) / len(rows) + ridge @ weights
        bend = rows.T @ (rows * (said * (1 - said))[:, None]) / len(rows) + ridge + 1e-9 * np.eye(len(weights))
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


def samples(workers: int) -> list[Sample]:
    """What is learnt from; empty where no hands to learn from are installed. The seeds are drawn side by side."""
    if not hands_to_learn_from():
        return []
    with ProcessPoolExecutor(workers, get_context("spawn")) as pool:
        return [sample for found in pool.map(_drawn, SEEDS) for sample in found]


def _drawn(seed: int) -> list[Sample]:
    return list(drawn(hands_to_learn_from(), PAPERS, seed))


def drawn(by_hand: Sequence[Path], papers: int, seed: int) -> Iterator[Sample]:
    """The words of `papers` drawn forms in type faces and these hands."""
    for at, form in enumerate(forms(papers, prints(), by_hand, seed)):
        words = _found(form, random.Random(f"{seed}-{at}"))
        height, width = form.picture.shape[:2]
        shapes = Shapes(form.picture, measure(grey(form.picture)).text_height)
        for mark, look in zip(form.marks, looks(words, shapes, width / height), strict=True):
            if look is not None and any(char.isalnum() for char in mark.text):
                yield Sample(look, mark.by_hand, mark.face)


def told(by_hand: Sequence[Path], papers: int, share: Share, seed: int = 2) -> list[Told]:
    """Which words of forms in these hands are taken for handwriting though both readers read every word alike."""
    found = []
    for at, form in enumerate(forms(papers, prints(), by_hand, seed, (share,))):
        words = _found(form, random.Random(f"{seed}-{at}"))
        marked = handwriting.marked(words, form.picture, measure(grey(form.picture)).text_height)
        pairs = zip(form.marks, marked, strict=True)
        found += [Told(mark.by_hand, word.handwritten, any(map(str.isdigit, mark.text))) for mark, word in pairs]
    return found


def _found(form: Filled, rng: random.Random) -> list[Word]:
    """The words of a form as two readers might give them."""
    height, width = form.picture.shape[:2]
    return [Word(mark.text, _box(mark, width, height, rng), 0.99, "drawn", mark.text) for mark in form.marks]


def _box(mark: Mark, width: int, height: int, rng: random.Random) -> Box:
    left, top, right, bottom = mark.place
    tall = bottom - top
    across = [0.06 * tall + rng.gauss(0, 0.13) * tall for _ in range(2)]
    down = [0.06 * tall + rng.gauss(0, 0.06) * tall for _ in range(2)]
    return Box(
        max(0.0, (left - across[0]) / width), max(0.0, (top - down[0]) / height),
        min(1.0, (right + across[1]) / width), min(1.0, (bottom + down[1]) / height),
    )  # fmt: skip
