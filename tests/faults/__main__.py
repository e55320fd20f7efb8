"""`make faults`: every call of AWS fails, hangs or kills its worker, in turn, one and two at a time, over a batch; then
a worker is killed at random moments; then every program that takes files apart, and the neural reader, goes wrong in
turn, over two real documents.

What ended in the dead-letter queue is sent back when all is well again. Prints tables of faults and outcomes; exits
with 1 when a document was lost, doubled or corrupted.
"""

from __future__ import annotations

import argparse
import multiprocessing
import random
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from typing import TypeVar

from tests.faults import programs
from tests.faults.harness import Outcome
from tests.faults.killing import FILES, killed
from tests.faults.plan import BATCHES, calls_of, outcome_of, plan

_Fault = TypeVar("_Fault")

KILLED_BATCHES = 10
KILLS = 20


def main() -> int:
    """Run everything, or a sample, print the tables."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("--sample", type=int, metavar="N", help="N faults for each table, chosen at random, not all")
    sample = parser.parse_args().sample
    wrong = [
        *of_aws(sample),
        *(of_kills(1, sample) if sample else of_kills(KILLED_BATCHES, KILLS)),
        *of_programs(sample),
    ]
    return 1 if wrong else 0


def _some(faults: list[_Fault], sample: int | None) -> list[_Fault]:
    return faults if sample is None else random.sample(faults, min(sample, len(faults)))


def of_aws(sample: int | None) -> list[str]:
    """Calls of AWS, batch by batch, a run on each processor; gives what must not be."""
    started, runs = time.monotonic(), 0
    wrong: list[str] = []
    # Each process has a cloud of its own.
    with ProcessPoolExecutor(mp_context=multiprocessing.get_context("forkserver")) as pool:
        for what in BATCHES:
            calls = pool.submit(calls_of, what).result()
            print(f"{what}: {calls} calls of AWS.\n")
            table: dict[str, Counter[str]] = defaultdict(Counter)
            faults = _some(plan(calls), sample)
            for (kind, at, times), outcome in zip(faults, pool.map(partial(outcome_of, what), faults), strict=True):
                table[f"{kind}{', lasting' if times > 1 else ''}"].update(_summary(outcome))
                wrong += [f"{what}: {kind} at call {at} ({times}): {each}" for each in outcome.wrong]
            _print(table, ("runs", "injected", "finished", "sent back", "wrong"))
            print(flush=True)
            runs += sum(count["runs"] for count in table.values())
    print(f"{runs} runs in {time.monotonic() - started:.0f} s")
    print("\n".join(wrong) or "0 lost, 0 duplicated, 0 corrupted, 0 orphaned")
    return wrong


def of_kills(batches: int, kills: int) -> list[str]:
    """The worker, killed at random moments; gives what must not be."""
    started = time.monotonic()
    # Workers are forked from a process that keeps the cloud it first saw: each batch needs one of its own.
    with ProcessPoolExecutor(mp_context=multiprocessing.get_context("spawn"), max_tasks_per_child=1) as pool:
        found = pool.map(partial(killed, kills), range(batches))
        wrong = [f"seed {seed}: {what}" for seed, some in enumerate(found) for what in some]
    print(f"\n{batches} batches of {len(FILES)} uploads, the worker killed {kills} times in each: ", end="")
    print(f"{time.monotonic() - started:.0f} s")
    print("\n".join(wrong) or "0 lost, 0 duplicated, 0 corrupted, 0 orphaned")
    return wrong


def of_programs(sample: int | None) -> list[str]:
    """Tesseract, Poppler, PDFium's process, the neural reader; gives what must not be."""
    started = time.monotonic()
    programs.sound()
    calm = programs.Fault("late", 10**9)
    programs.run(calm)
    print(f"\nA scan of two pages and a born-digital page take {len(calm.calls)} calls of programs and readers.\n")
    table: dict[str, Counter[str]] = defaultdict(Counter)
    wrong: list[str] = []
    for kind, at in _some([(kind, at) for at in range(1, len(calm.calls) + 1) for kind in programs.KINDS], sample):
        called, outcome = calm.calls[at - 1], programs.run(programs.Fault(kind, at))
        table[called].update(_marked(outcome))
        table[called]["seconds"] = max(table[called]["seconds"], round(outcome.seconds))
        wrong += [f"{kind} at call {at} ({called}): {what}" for what in outcome.wrong]
    _print(table, ("runs", "unharmed", "marked", "wrong", "seconds"))
    print(f"\n{', '.join(programs.KINDS)}: {sum(count['runs'] for count in table.values())} runs in ", end="")
    print(f"{time.monotonic() - started:.0f} s; seconds are those of the longest run")
    print("\n".join(wrong) or "0 documents lost, 0 pages lost in silence")
    return wrong


def _marked(outcome: programs.Outcome) -> Counter[str]:
    marked = any(said.endswith("marked") for said in outcome.said)
    return Counter({"runs": 1, "marked": int(marked), "unharmed": int(not marked), "wrong": len(outcome.wrong)})


def _summary(outcome: Outcome) -> Counter[str]:
    said = Counter(outcome.documents)
    dead = sum(count for what, count in said.items() if what.endswith("dead"))
    return Counter(
        {"runs": 1, "injected": len(outcome.hit), "sent back": dead, "wrong": len(outcome.wrong),
         "finished": sum(said.values()) - dead}
    )  # fmt: skip


def _print(table: dict[str, Counter[str]], columns: Sequence[str]) -> None:
    print(f"{'fault':28}" + "".join(f"{name:>10}" for name in columns))
    for kind, counts in table.items():
        print(f"{kind:28}" + "".join(f"{counts[name]:10}" for name in columns))


if __name__ == "__main__":
    sys.exit(main())
