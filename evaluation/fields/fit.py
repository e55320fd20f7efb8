"""Fits the weights of the traits from which a field's probability is reckoned.

Enters: observations of fields on TRAIN layouts. Leaves: a weight for every trait that was met often enough. A logistic
regression with a ridge (Hoerl & Kennard 1970), by Newton's method (iteratively reweighted least squares).
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from evaluation.fields.study import Observation, kept_out
from parsers.calibration import Weights, probability

FEWEST = 25
"""Fields that a trait must have been met on: fewer say nothing about other layouts."""
RIDGE = 2.0
ROUNDS = 50
FOLDS = 8


def fit(observations: Sequence[Observation], ridge: float = RIDGE) -> dict[str, float]:
    """Weights by the traits' names, rounded to thousandths."""
    met = Counter(name for each in observations for name in each.traits)
    names = sorted(name for name, count in met.items() if count >= FEWEST)
    table = np.array([[each.traits.get(name, 0.0) for name in names] for each in observations])
    right = np.array([each.right for each in observations], dtype=np.float64)
    weights = np.zeros(len(names))
    cost = np.full(len(names), ridge)
    for _ in range(ROUNDS):
        said = 1 / (1 + np.exp(-np.clip(table @ weights, -30, 30)))
        slope = table.T @ (right - said) - cost * weights
        curvature = (table * (said * (1 - said))[:, None]).T @ table + np.diag(cost)
        step = np.linalg.solve(curvature, slope)
        weights = weights + step
        if np.abs(step).max() < 1e-6:
            break
    return {name: round(float(weight), 3) for name, weight in zip(names, weights, strict=True)}


def folds(observations: Sequence[Observation]) -> Iterator[frozenset[str]]:
    """The layouts in groups: what is fitted without a group is measured on it."""
    layouts = sorted({each.layout for each in observations})
    for at in range(min(FOLDS, len(layouts))):
        yield frozenset(layouts[at::FOLDS])


def cross_validated(observations: Sequence[Observation]) -> tuple[list[Observation], list[float]]:
    """The observations, and for each the probability by weights that were fitted without its layout."""
    ordered: list[Observation] = []
    said: list[float] = []
    for group in folds(observations):
        others, own = kept_out(observations, group)
        weights = fit(others)
        ordered += own
        said += [probability(each.traits, weights) for each in own]
    return ordered, said


def save(weights: Weights, observations: Sequence[Observation], made_by: str, path: Path) -> None:
    """Writes the weights with what they were made from."""
    held = {
        "made_by": made_by,
        "fields": len(observations),
        "layouts": len({each.layout for each in observations}),
        "weights": dict(weights),
    }
    path.write_text(json.dumps(held, indent=1) + "\n", encoding="utf-8")
