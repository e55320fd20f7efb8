"""Finds how lines of text converge on a photographed page, and the transform that makes them level.

Enters: letters' feet (x, y; px), one row each, on a page whose lines run roughly across. Leaves: a homography.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from functions.extract.preparation.geometry import Transform

Points = NDArray[np.float64]

NEXT_LETTER = 2.2
"""Letters of one run stand at most this many text heights apart; spaces between words are narrower."""

SAME_FOOT = 0.4
"""The next letter's foot is at most this many text heights higher or lower: descenders, and lines that lean."""

SHORTEST_RUN = 6
"""Letters that a run needs before its slope is believed."""

FEWEST_RUNS = 6
"""Runs that it takes to see them converge; with fewer only their common slope is taken out."""

STRONGEST = 0.25
"""Largest change of slope between the middle of the page and its edge that is believed."""

FAINTEST = 0.004
"""Change of slope from the page's top to its bottom that is not worth a warp (0.2 degrees)."""


CLEAREST = 3.0
"""Standard errors that a change of slope must be away from none: the feet of a few short lines scatter."""


@dataclass(frozen=True, slots=True)
class Run:
    """A row of letters: its middle, its slope (down per right) and its length in px."""

    x: float
    y: float
    slope: float
    length: float


def levelling(feet: Points, text_height: float) -> Transform:
    """The homography that makes the lines through `feet` run level, for coordinates as given.

    Lines that are parallel on paper meet in one point of a photograph. With the slope of a line at (x, y) being
    (a − k·y) ÷ (1 − k·x), the map (x, y) → (x, y − a·x) ÷ (1 − k·x) sends that point to infinity and leaves verticals
    vertical. a and k are fitted to the runs' slopes, those far off the rest counting less each time (Huber).
    """
    runs = find_runs(feet, text_height)
    if not runs:
        return np.eye(3)
    origin = np.array([np.median([run.x for run in runs]), np.median([run.y for run in runs])])
    slope, convergence = _fit(runs, origin)
    level = np.array([[1.0, 0.0, 0.0], [-slope, 1.0, 0.0], [-convergence, 0.0, 1.0]])
    to_origin = np.array([[1.0, 0.0, -origin[0]], [0.0, 1.0, -origin[1]], [0.0, 0.0, 1.0]])
    return np.asarray(np.linalg.inv(to_origin) @ level @ to_origin, dtype=np.float64)


def find_runs(feet: Points, text_height: float) -> list[Run]:
    """Rows of letters that follow one another."""
    followed_by = followers(feet, text_height)
    starts = set(range(len(feet))) - set(followed_by.values())
    runs = []
    for start in sorted(starts):
        chain = [start]
        while chain[-1] in followed_by:
            chain.append(followed_by[chain[-1]])
        if len(chain) >= SHORTEST_RUN:
            runs.append(_run(feet[chain], text_height))
    return runs


def followers(feet: Points, text_height: float) -> dict[int, int]:
    """For every letter the one right of it in the same row, if any; no letter follows two."""
    order = np.argsort(feet[:, 0], kind="stable")
    xs, ys = feet[order].T
    cheapest, follower = np.full(len(order), np.inf), np.zeros(len(order), dtype=np.int64)
    for step in range(1, len(order)):
        ahead, rise = xs[step:] - xs[:-step], np.abs(ys[step:] - ys[:-step])
        near = ahead < NEXT_LETTER * text_height
        if not near.any():
            break
        cost = np.where(near & (rise <= SAME_FOOT * text_height), ahead + 2 * rise, np.inf)
        better = np.flatnonzero(cost < cheapest[:-step])
        cheapest[better], follower[better] = cost[better], better + step
    letters = np.flatnonzero(np.isfinite(cheapest))
    # Of the letters that one follows, the nearest; of these that are as near, the leftmost.
    letters = letters[np.lexsort((letters, cheapest[letters], follower[letters]))]
    _, first = np.unique(follower[letters], return_index=True)
    return {int(order[at]): int(order[follower[at]]) for at in letters[first]}


def _run(feet: Points, text_height: float) -> Run:
    """A straight line through feet, those of descenders and of commas left out."""
    slope, height = _line(feet)
    for allowed in (0.2, 0.1):
        off = feet[:, 1] - (slope * feet[:, 0] + height)
        kept = feet[np.abs(off - np.median(off)) <= allowed * text_height]
        if len(kept) < SHORTEST_RUN:
            break
        slope, height = _line(kept)
    x = float(np.mean(feet[:, 0]))
    return Run(x, slope * x + height, slope, float(np.ptp(feet[:, 0])))


def _line(points: Points) -> tuple[float, float]:
    """Slope and height at 0 of the line of least squares through `points`."""
    x, y = points.mean(axis=0)
    away = points[:, 0] - x
    spread = float(away @ away)
    slope = float(away @ (points[:, 1] - y)) / spread if spread else 0.0
    return slope, float(y - slope * x)


def _fit(runs: list[Run], origin: Points) -> tuple[float, float]:
    """Slope in the origin and convergence (per px)."""
    x, y = np.array([(run.x, run.y) for run in runs]).T - origin[:, None]
    slopes = np.array([run.slope for run in runs])
    weights = np.array([run.length for run in runs]) ** 2
    design = np.column_stack((np.ones(len(runs)), slopes * x - y))
    if len(runs) < FEWEST_RUNS:
        design = design[:, :1]
    found = np.zeros(design.shape[1])
    robust = np.ones(len(runs))
    for _ in range(10):
        root = np.sqrt(weights * robust)
        found, *_ = np.linalg.lstsq(design * root[:, None], slopes * root, rcond=None)
        off = np.abs(slopes - design @ found)
        scale = max(1e-4, 1.5 * float(np.median(off)))
        robust = np.minimum(1.0, scale / np.maximum(off, 1e-9))
    convergence = float(found[1]) if len(found) > 1 else 0.0
    span = float(max(np.ptp(y), np.ptp(x)))
    error = _standard_error(design, slopes - design @ found, weights * robust)
    if not FAINTEST <= abs(convergence) * span <= 2 * STRONGEST or abs(convergence) < CLEAREST * error:
        convergence = 0.0
    return float(found[0]) if convergence else _median(slopes, weights), convergence


def _median(values: Points, weights: Points) -> float:
    """The value with half of the weight below it: what is written by hand across a form leans its own way."""
    order = np.argsort(values)
    return float(values[order][np.searchsorted(np.cumsum(weights[order]), weights.sum() / 2)])


def _standard_error(design: Points, off: Points, weights: Points) -> float:
    """That of the last coefficient of a weighted least-squares fit with the residuals `off`."""
    variance = float(np.sum(weights * off**2)) / max(1, len(off) - design.shape[1])
    covariance = variance * np.linalg.pinv(design.T @ (design * weights[:, None]))
    return float(np.sqrt(covariance[-1, -1]))
