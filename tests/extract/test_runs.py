"""Figures of many runs at once are those that NumPy gives for each run by itself."""

from __future__ import annotations

import numpy as np
import pytest

from functions.extract.preparation import runs

LENGTHS = np.array([1, 2, 4, 5, 7, 3, 30, 1, 12])
RNG = np.random.default_rng(4)
ACROSS, DOWN = RNG.uniform(0, 400, LENGTHS.sum()), RNG.normal(50, 6, LENGTHS.sum())
STARTS = runs.begins(LENGTHS)
PARTS = [slice(start, start + length) for start, length in zip(STARTS, LENGTHS, strict=True)]


def test_runs_are_told_apart() -> None:
    assert STARTS.tolist() == [0, 1, 3, 7, 12, 19, 22, 52, 53]
    assert runs.lengths(DOWN, STARTS).tolist() == LENGTHS.tolist()


def test_mean_and_deviation() -> None:
    assert runs.mean(DOWN, STARTS) == pytest.approx([DOWN[part].mean() for part in PARTS])
    assert runs.varies(DOWN, STARTS) == pytest.approx([DOWN[part].std() / DOWN[part].mean() for part in PARTS])


@pytest.mark.parametrize("share", [0.0, 0.5, 0.7, 1.0])
def test_quantiles(share: float) -> None:
    assert runs.quantile(DOWN, STARTS, share) == pytest.approx([np.quantile(DOWN[part], share) for part in PARTS])


def _uneven(across: np.ndarray, down: np.ndarray) -> float:
    """The nearer two thirds of the distances from the line through the nearer seven tenths, else from the median."""
    if len(down) < 2:
        return 0.0
    away = down - np.median(down)
    if len(down) >= 5:
        near = np.abs(away) <= np.quantile(np.abs(away), 0.7)
        if np.ptp(across[near]) > 0:
            away = down - np.polyval(np.polyfit(across[near], down[near], 1), across)
    return float(np.sort(np.abs(away))[: max(1, (2 * len(away) + 2) // 3)].mean())


@pytest.mark.parametrize("across", [ACROSS, np.full_like(ACROSS, 80.0)], ids=["in a row", "one above the other"])
def test_unevenness(across: np.ndarray) -> None:
    expected = [_uneven(across[part], DOWN[part]) for part in PARTS]
    assert runs.uneven(across, DOWN, STARTS) == pytest.approx(expected)


def test_letters_on_a_leaning_line_stand_evenly() -> None:
    long = LENGTHS >= 5
    assert runs.uneven(ACROSS, 0.1 * ACROSS, STARTS)[long] == pytest.approx(np.zeros(long.sum()), abs=1e-9)
