"""Figures of many short runs of numbers at once: of the letters of every word of a page.

Enters: numbers, run after run, and where each run begins among them; no run is empty. Leaves: a figure for every run.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
Places = NDArray[np.intp]


def begins(lengths: NDArray[np.intp]) -> Places:
    """Where runs of these lengths begin."""
    return np.asarray(np.cumsum(lengths) - lengths, dtype=np.intp)


def lengths(numbers: Numbers, starts: Places) -> Places:
    """How long the runs are."""
    return np.diff(starts, append=len(numbers))


def mean(numbers: Numbers, starts: Places) -> Numbers:
    """The mean of each run."""
    return np.asarray(np.add.reduceat(numbers, starts) / lengths(numbers, starts), dtype=np.float64)


def varies(numbers: Numbers, starts: Places) -> Numbers:
    """The standard deviation of each run over its mean."""
    middle = mean(numbers, starts)
    away = numbers - np.repeat(middle, lengths(numbers, starts))
    return np.asarray(np.sqrt(mean(away**2, starts)) / middle, dtype=np.float64)


def quantile(numbers: Numbers, starts: Places, share: float) -> Numbers:
    """What `share` of each run lies below; between two of its numbers by how near it is to either."""
    at = share * (lengths(numbers, starts) - 1)
    below = np.floor(at).astype(np.intp)
    ordered = numbers[_ascending(numbers, starts)]
    low, high = ordered[starts + below], ordered[starts + np.ceil(at).astype(np.intp)]
    return np.asarray(low + (high - low) * (at - below), dtype=np.float64)


def uneven(across: Numbers, down: Numbers, starts: Places) -> Numbers:
    """How far the places of each run typically lie from the line through most of them: the nearer two thirds.

    Most are the seven tenths next to the median height, descenders apart; of fewer than five places, and where these
    stand one above the other, the line is level.
    """
    count = lengths(down, starts)
    run = np.repeat(np.arange(len(starts)), count)
    away = down - quantile(down, starts, 0.5)[run]
    near = np.abs(away) <= quantile(np.abs(away), starts, 0.7)[run]
    away = np.where((count >= 5)[run], away - _line(across, away, near, starts, run), away)
    away = np.abs(away)
    ordered = away[_ascending(away, starts)]
    kept = np.arange(len(away)) - starts[run] < np.maximum(1, (2 * count + 2) // 3)[run]
    found = np.add.reduceat(np.where(kept, ordered, 0.0), starts) / np.add.reduceat(kept.astype(np.float64), starts)
    return np.asarray(np.where(count < 2, 0.0, found), dtype=np.float64)


def _line(across: Numbers, down: Numbers, near: NDArray[np.bool_], starts: Places, run: Places) -> Numbers:
    """The heights, at all places of each run, of the line of least squares through those that are `near`."""
    share = np.add.reduceat(near.astype(np.float64), starts)
    x, y = (np.add.reduceat(np.where(near, each, 0.0), starts) / share for each in (across, down))
    right, lower = np.where(near, across - x[run], 0.0), np.where(near, down - y[run], 0.0)
    spread = np.add.reduceat(right**2, starts)
    slope = np.add.reduceat(right * lower, starts) / np.where(spread > 0, spread, 1.0)
    return np.asarray(np.where(spread > 0, y, 0.0)[run] + slope[run] * (across - x[run]), dtype=np.float64)


def _ascending(numbers: Numbers, starts: Places) -> Places:
    """The order in which each run's numbers ascend, the runs where they are."""
    run = np.repeat(np.arange(len(starts)), lengths(numbers, starts))
    return np.lexsort((numbers, run))
