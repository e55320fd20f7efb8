"""What `make faults` lets go wrong: which batches, which faults at which of their calls.

Apart from the command, for worker processes cannot import what stands in a `__main__`.
"""

from __future__ import annotations

import random

from tests.faults.fan_out import LONG, VERIFIED
from tests.faults.harness import KINDS, NEVER, SMALL, Fault, Outcome, run

Planned = tuple[str, int, int]
"""What goes wrong, at which call (from 1), for how many calls."""

BATCHES = {
    "3 uploads: a scan, a packet of two, a locked file": SMALL,
    "A long upload of two documents, shared out": LONG,
    "The same, with Textract on every page": VERIFIED,
}

LASTING = 300
"""Runs in which one fault lasts: the next calls fail too, as in an outage."""


def plan(calls: int) -> list[Planned]:
    """Every kind at every call once; then outages that begin at some call and last, seeded."""
    once = [(kind, at, 1) for kind in KINDS for at in range(1, calls + 1)]
    chance = random.Random(7)
    lasting = [
        (chance.choice(list(KINDS)), chance.randint(1, calls), chance.choice((2, 3, 5, 8, 13, 40)))
        for _ in range(LASTING)
    ]
    return once + lasting


def calls_of(batch: str) -> int:
    """How many calls the function makes for a batch when nothing goes wrong."""
    fault = Fault("throttled", NEVER)
    run(fault, BATCHES[batch])
    return fault.seen


def outcome_of(batch: str, planned: Planned) -> Outcome:
    """What became of a batch's documents with that fault."""
    return run(Fault(*planned), BATCHES[batch])
