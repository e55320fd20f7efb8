"""The simulation does what queues do, and the page on scale is what it gives."""

from __future__ import annotations

import numpy as np
import pytest

from benchmarks import scale
from benchmarks.simulation import Workers, arrivals, most_at_once, pages, served

ALL_AT_ONCE = 1e9


def workers(most: int) -> Workers:
    return Workers(most, most, ALL_AT_ONCE)


def test_the_page_is_what_the_simulation_gives() -> None:
    assert scale.PAGE.read_text(encoding="utf-8") == "\n".join(scale.lines()) + "\n", "run make scale"


def test_one_worker_takes_one_after_the_other() -> None:
    found = served(np.array([0.0, 1.0, 10.0]), np.array([4.0, 2.0, 1.0]), workers(1))
    assert found.begun.tolist() == [0, 4, 10]
    assert found.waited.tolist() == [0, 3, 0]
    assert found.busy(1) == pytest.approx(7 / 11)


def test_workers_come_by_and_by() -> None:
    found = served(np.zeros(4), np.full(4, 100.0), Workers(most=4, first=1, added=1.0))
    assert found.begun.tolist() == [0, 0, 60, 100]  # the second is there at once, the third a minute later


def test_waiting_is_what_theory_says() -> None:
    """M/M/1 and M/M/2 (Kleinrock 1975, 3.2 and 3.5): random arrivals, random work, at 80 % use."""
    chance = np.random.default_rng(1)
    came, work = np.cumsum(chance.exponential(1.0, 400_000)), chance.exponential(1.0, 400_000)
    for count, expected in ((1, 0.8 * 0.8 / (1 - 0.8)), (2, 1.6 * 0.8**2 / (1 - 0.8**2))):
        found = served(came, work * 0.8 * count, workers(count))
        assert float(found.waited.mean()) == pytest.approx(expected, rel=0.1)


def test_a_day_is_as_full_as_its_hours_say() -> None:
    chance = np.random.default_rng(1)
    came = arrivals(10_000, [0, 1, 3], chance)
    assert (np.diff(came) >= 0).all() and came[0] >= 3600 and came[-1] < 3 * 3600
    assert (came >= 7200).mean() == pytest.approx(0.75, abs=0.02)
    assert set(pages(1000, {1: 0.5, 4: 0.5}, chance).tolist()) == {1, 4}
    assert most_at_once(np.array([0.0, 0.5, 0.9, 1.1, 7.0])) == 3


def test_more_workers_never_wait_longer() -> None:
    waits = [float(scale.day(count, "always").served.waited.mean()) for count in (250, 500, 1000)]
    assert waits == sorted(waits, reverse=True)
