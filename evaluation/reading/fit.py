"""Fits the curves from what readers say of their words to how often those are right.

Enters: observations of words on TRAIN papers. Leaves: a curve for every way a word may have been read.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from evaluation.reading.study import Observation
from functions.extract.calibration import Curve

POINTS = 12
"""Points of a curve at most, each the mean of as many words."""

FEWEST = 60
"""Words that a curve is fitted to; with fewer a reader's own confidence stands."""

SUREST = 0.999


def fit(observations: Sequence[Observation]) -> dict[str, Curve]:
    """Curves by `standing`, in the order of their names."""
    held: dict[str, list[Observation]] = {}
    for observation in observations:
        held.setdefault(observation.standing, []).append(observation)
    return {name: curve(held[name]) for name in sorted(held) if len(held[name]) >= FEWEST}


def curve(observations: Sequence[Observation]) -> Curve:
    """A rising curve: words in groups of like confidence and equal size, then pooled until they rise.

    Isotonic regression by pooling adjacent violators (Ayer et al. 1955).
    """
    said = np.array([observation.confidence for observation in observations])
    right = np.array([observation.right for observation in observations], dtype=np.float64)
    edges = np.unique(np.quantile(said, np.linspace(0, 1, POINTS + 1)[1:-1]))
    group = np.searchsorted(edges, said, side="left")
    groups = [group == at for at in np.unique(group)]
    means = [float(said[chosen].mean()) for chosen in groups]
    shares = rising([float(right[chosen].mean()) for chosen in groups], [int(chosen.sum()) for chosen in groups])
    return Curve(
        tuple(round(mean, 4) for mean in means),
        tuple(round(float(np.clip(share, 1 - SUREST, SUREST)), 4) for share in shares),
    )


def rising(values: Sequence[float], weights: Sequence[int]) -> NDArray[np.float64]:
    """The rising sequence nearest to `values` by weighted least squares."""
    blocks: list[tuple[float, int, int]] = []
    for value, weight in zip(values, weights, strict=True):
        blocks.append((value, weight, 1))
        while len(blocks) > 1 and blocks[-2][0] > blocks[-1][0]:
            (one, weight_one, length_one), (two, weight_two, length_two) = blocks[-2:]
            total = weight_one + weight_two
            blocks[-2:] = [((one * weight_one + two * weight_two) / total, total, length_one + length_two)]
    return np.concatenate([np.full(length, value) for value, _, length in blocks])


def save(curves: Mapping[str, Curve], words: Iterable[Observation], papers: int, path: Path) -> None:
    """Writes the curves with what they were made from."""
    counts: dict[str, int] = {}
    for word in words:
        counts[word.standing] = counts.get(word.standing, 0) + 1
    held = {
        "made_by": f"claimlens evaluate-reading --fit --papers {papers}",
        "words": dict(sorted(counts.items())),
        "curves": {name: {"said": curve.said, "right": curve.right} for name, curve in curves.items()},
    }
    path.write_text(json.dumps(held, indent=1) + "\n", encoding="utf-8")
