"""`make faults`: every call of AWS fails, hangs or kills its worker, in turn, one and two at a time, over a batch; then
a worker is killed at random moments; then every program that takes files apart, and the neural reader, goes wrong in
turn, over two real documents.

What ended in the dead-letter queue is sent back when all is well again. Prints tables of faults and outcomes; exits
with 1 when a document was lost, doubled or corrupted.
"""

from __future__ import annotations

import multiprocessing
import random
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial

from tests.faults import programs
from tests.faults.fan_out import LONG, VERIFIED
from tests.faults.harness import KINDS, NEVER, SMALL, Fault, Outcome, run
from tests.faults.killing import FILES, killed

BATCHES = {
    "3 uploads: a scan, a packet of two, a locked file": SMALL,
    "A long upload of two documents, shared out": LONG,
    "The same, with Textract on every page": VERIFIED,
}

KILLED_BATCHES = 10
KILLS = 20

PAIRS = 300
"""Runs in which one fault lasts: the next calls fail too, as in an outage."""


def main() -> int:
    """Run everything, print the tables."""
    wrong = [*of_aws(), *of_kills(), *of_programs()]
    return 1 if wrong else 0


def of_aws() -> list[str]:
    """Calls of AWS, batch by batch, a run on each processor; gives what must not be."""
    started, runs = time.monotonic(), 0
    wrong: list[str] = []
    # Each process has a cloud of its own.
    with ProcessPoolExecutor(mp_context=multiprocessing.get_context("forkserver")) as pool:
        for what in BATCHES:
            calls = pool.submit(calls_of, what).result()
            print(f"{what}: {calls} calls of AWS.\n")
            table: dict[str, Counter[str]] = defaultdict(Counter)
            faults = plan(calls)
            for (kind, at, times), outcome in zip(faults, pool.map(partial(_run, what), faults), strict=True):
                table[f"{kind}{', lasting' if times > 1 else ''}"].update(_summary(outcome))
                wrong += [f"{what}: {kind} at call {at} ({times}): {each}" for each in outcome.wrong]
            _print(table, ("runs", "injected", "finished", "sent back", "wrong"))
            print(flush=True)
            runs += sum(count["runs"] for count in table.values())
    print(f"{runs} runs in {time.monotonic() - started:.0f} s")
    print("\n".join(wrong) or "0 lost, 0 duplicated, 0 corrupted, 0 orphaned")
    return wrong


def _run(what: str, fault: tuple[str, int, int]) -> Outcome:
    return run(Fault(*fault), BATCHES[what])


def of_kills() -> list[str]:
    """The worker, killed at random moments; gives what must not be."""
    started = time.monotonic()
    wrong = [f"seed {seed}: {what}" for seed in range(KILLED_BATCHES) for what in killed(KILLS, seed)]
    print(f"\n{KILLED_BATCHES} batches of {len(FILES)} uploads, the worker killed {KILLS} times in each: ", end="")
    print(f"{time.monotonic() - started:.0f} s")
    print("\n".join(wrong) or "0 lost, 0 duplicated, 0 corrupted, 0 orphaned")
    return wrong


def of_programs() -> list[str]:
    """Tesseract, Poppler, PDFium's process, the neural reader; gives what must not be."""
    started = time.monotonic()
    programs.sound()
    calm = programs.Fault("late", 10**9)
    programs.run(calm)
    print(f"\nA scan of two pages and a born-digital page take {len(calm.calls)} calls of programs and readers.\n")
    table: dict[str, Counter[str]] = defaultdict(Counter)
    wrong: list[str] = []
    for at, called in enumerate(calm.calls, 1):
        for kind in programs.KINDS:
            outcome = programs.run(programs.Fault(kind, at))
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


def calls_of(what: str) -> int:
    """How many calls the function makes for a batch when nothing goes wrong."""
    fault = Fault("throttled", NEVER)
    run(fault, BATCHES[what])
    return fault.seen


def plan(calls: int) -> list[tuple[str, int, int]]:
    """Every kind at every call once; then outages that begin at some call and last, seeded."""
    once = [(kind, at, 1) for kind in KINDS for at in range(1, calls + 1)]
    chance = random.Random(7)
    lasting = [
        (chance.choice(list(KINDS)), chance.randint(1, calls), chance.choice((2, 3, 5, 8, 13, 40)))
        for _ in range(PAIRS)
    ]
    return once + lasting


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
