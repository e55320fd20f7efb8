"""A day of uploads through the queue and the workers, message by message.

Enters: when messages come and how long each takes, how many workers there are at which moment. Leaves: when each was
begun and done. A discrete-event simulation: the next event is always the earliest worker to be free. Messages are
served in the order in which they come; SQS's order is about that. Seconds throughout.
"""

from __future__ import annotations

import heapq
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Times = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Workers:
    """`first` at once, `added` more a minute while there is something to do, `most` in the end."""

    most: int
    first: int
    added: float

    def from_when(self, came: float) -> list[float]:
        """When each may begin, if the first message came at `came`."""
        late = ((at - self.first) / self.added * 60 if at >= self.first else 0.0 for at in range(self.most))
        return [came + seconds for seconds in late]


@dataclass(frozen=True, slots=True)
class Served:
    """Of every message: when it came, was begun, was done."""

    came: Times
    begun: Times
    done: Times

    @property
    def waited(self) -> Times:
        """Seconds in the queue."""
        return self.begun - self.came

    def busy(self, workers: int) -> float:
        """Share of the workers' day that was worked, from the first message to the last."""
        return float((self.done - self.begun).sum() / workers / (np.max(self.done) - np.min(self.came)))


def served(came: Times, takes: Times, workers: Workers) -> Served:
    """Every message with the first worker that is free; `came` must rise."""
    free = workers.from_when(float(came[0]))
    heapq.heapify(free)
    begun = np.empty_like(came)
    for at, (arrival, duration) in enumerate(zip(came.tolist(), takes.tolist(), strict=True)):
        start = max(arrival, free[0])
        begun[at] = start
        heapq.heapreplace(free, start + duration)
    return Served(came, begun, begun + takes)


def arrivals(count: int, hours: Sequence[float], chance: np.random.Generator) -> Times:
    """`count` moments of a day, as common in each hour as `hours` says, in their order."""
    weights = np.asarray(hours, dtype=np.float64)
    hour = chance.choice(len(weights), count, p=weights / weights.sum())
    return np.sort(3600 * (hour + chance.random(count)))


def pages(count: int, shares: Mapping[int, float], chance: np.random.Generator) -> NDArray[np.int64]:
    """Pages of `count` documents, as common as `shares` says."""
    numbers, weights = np.array(list(shares)), np.array(list(shares.values()))
    return np.asarray(chance.choice(numbers, count, p=weights / weights.sum()), dtype=np.int64)


def most_at_once(moments: Times, seconds: float = 1.0) -> int:
    """Most of `moments` that fall into one stretch of `seconds`."""
    second = ((moments - np.min(moments)) / seconds).astype(np.int64)
    return int(np.max(np.bincount(second)))
