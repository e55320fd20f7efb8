"""Whether confidences are probabilities, and what a review threshold would cost.

Enters: judgements of fields that were given. Leaves: a table of confidence against the share that is right, the
expected calibration error, and silent error rate against straight-through rate by threshold. All figures 0 to 1.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from evaluation.score import Judgement, ratio

BINS = 10
THRESHOLDS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.93, 0.95, 0.97, 0.98, 0.99, 0.995)


@dataclass(frozen=True, slots=True)
class Bin:
    """Fields, or words, with confidences from `low` (inclusive) to `high` (exclusive; the last bin holds 1)."""

    low: float
    high: float
    count: int
    confidence: float
    right: float


@dataclass(frozen=True, slots=True)
class Point:
    """What would happen if confidence alone decided: fields at or above the threshold go through."""

    threshold: float
    silent_error_rate: float | None
    straight_through_rate: float | None


def table(judgements: Iterable[Judgement]) -> list[Bin]:
    """Ten equally wide bins of fields; those without fields are left out."""
    return binned((j.given.confidence, j.verdict == "right") for j in judgements if j.given is not None)


def binned(said: Iterable[tuple[float, bool]]) -> list[Bin]:
    """Ten equally wide bins of (confidence, whether right); empty ones are left out."""
    bins: list[list[tuple[float, bool]]] = [[] for _ in range(BINS)]
    for confidence, right in said:
        bins[min(BINS - 1, int(confidence * BINS))].append((confidence, right))
    return [_bin(place, held) for place, held in enumerate(bins) if held]


def _bin(place: int, held: Sequence[tuple[float, bool]]) -> Bin:
    count = len(held)
    mean = sum(confidence for confidence, _ in held) / count
    return Bin(place / BINS, (place + 1) / BINS, count, mean, sum(right for _, right in held) / count)


def expected_calibration_error(bins: Sequence[Bin]) -> float | None:
    """Mean distance of confidence from share right, weighted by count (Naeini et al. 2015); None without fields."""
    count = sum(bin.count for bin in bins)
    return sum(bin.count * abs(bin.confidence - bin.right) for bin in bins) / count if count else None


def curve(judgements: Sequence[Judgement]) -> list[Point]:
    """Silent error rate against straight-through rate, one point per threshold."""
    truth = sum(judgement.verdict != "invented" for judgement in judgements)
    points: list[Point] = []
    for threshold in THRESHOLDS:
        clear = [j for j in judgements if j.given is not None and j.given.confidence >= threshold]
        wrong = sum(judgement.verdict != "right" for judgement in clear)
        points.append(Point(threshold, ratio(wrong, len(clear)), ratio(len(clear), truth)))
    return points
