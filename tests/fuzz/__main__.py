"""`python -m tests.fuzz --files 1000`: drops hostile, spoilt and odd files into the local system's bucket.

The worker is the real one, in a process of its own. Prints what became of the files by code, how long they took, and
the memory of the worker and of the programs it starts; exits with 1 when a file has no finished record, when the worker
ended by itself, or when memory went beyond what a function of the deployed size has.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from statistics import quantiles

from evaluation.samples import samples
from functions.records.identity import document_id
from functions.records.record import Record, Source, Status
from local.folder import Folder
from local.system import Place, System, running
from tests.cloud import RECEIVED
from tests.fuzz.crafted import CRAFTED
from tests.fuzz.mutations import mutated
from tests.fuzz.odd import ODD

MEGABYTES = 2048
"""What the deployed function has."""

PATIENCE = 900
"""Seconds without another finished record after which the rest are given up."""

LOOK_EVERY = 0.5


@dataclass
class Watched:
    """The worker's process over time: its ids (more than one when it ended and was started again), megabytes."""

    ids: set[int] = field(default_factory=set)
    own: float = 0.0
    together: float = 0.0

    def look(self, root: int) -> None:
        """At the processes below `root`."""
        for worker in _children(root):
            if "local.worker" in _text(Path(f"/proc/{worker}/cmdline")):
                self.ids.add(worker)
                own = _resident(worker)
                self.own = max(self.own, own)
                self.together = max(self.together, own + sum(map(_resident, _below(worker))))


def main() -> int:
    """Drop the files in, wait, print."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--files", type=int, default=1000, help="how many (default: 1000)")
    parser.add_argument(
        "--from", dest="folders", type=Path, nargs="*", default=[], help="folders of more PDFs to spoil"
    )
    parser.add_argument("--second-reader", default="off", choices=("always", "doubtful", "off"))
    arguments = parser.parse_args()
    originals = [*samples(), *(path for folder in arguments.folders for path in sorted(folder.rglob("*.pdf")))]
    with tempfile.TemporaryDirectory() as folder:
        place = Place(Folder(Path(folder)), 0, parameters={"SecondReader": arguments.second_reader})
        with running(place) as system:
            started = time.monotonic()
            waiting = dict(_dropped(system, islice(files(originals), arguments.files)))
            watched = Watched()
            records = {name: (record, took) for name, record, took in _finished(system, waiting, watched)}
            seconds = time.monotonic() - started
    return _report(set(waiting) - set(records), records, watched, seconds)


def files(originals: Sequence[Path]) -> Iterator[tuple[str, bytes]]:
    """(name, file) without end: those crafted, those odd, then spoilt originals in turn; the same at every run."""
    yield from ((f"crafted/{name}.pdf", make()) for name, make in CRAFTED.items())
    yield from ((f"odd/{name}.pdf", make()) for name, (make, _) in ODD.items())
    number = 0
    while True:
        number += 1
        path = originals[number % len(originals)]
        kind, data = mutated(path.read_bytes(), number)
        yield f"{kind}/{number}-{path.name}", data


def _dropped(system: System, some: Iterator[tuple[str, bytes]]) -> Iterator[tuple[str, str]]:
    """(name, document's id) of every file, which then lies in the bucket."""
    bucket = system.settings.upload_bucket
    for name, data in some:
        version = system.clients.s3.put_object(Bucket=bucket, Key=name, Body=data)["VersionId"]
        yield name, document_id(Source(bucket=bucket, key=name, version_id=version, received_at=RECEIVED))


def _finished(system: System, documents: Mapping[str, str], watched: Watched) -> Iterator[tuple[str, Record, float]]:
    """(name, record, seconds from the one before) as they are finished, one after the other."""
    waiting, last = dict(documents), time.monotonic()
    while waiting and time.monotonic() - last < PATIENCE:
        watched.look(os.getpid())
        # The queue is served in about the order of the uploads.
        for name in list(islice(waiting, 20)):
            record = system.store.get(waiting[name])
            if record is not None and record.status is not Status.PROCESSING:
                del waiting[name]
                now = time.monotonic()
                yield name, record, (record.updated_at - record.created_at).total_seconds()
                last = now
        if sys.stderr.isatty():
            sys.stderr.write(f"\r{len(documents) - len(waiting)}/{len(documents)}")
        time.sleep(LOOK_EVERY)


def _report(missing: set[str], records: Mapping[str, tuple[Record, float]], watched: Watched, seconds: float) -> int:
    outcomes: dict[str, Counter[str]] = {}
    for name, (record, _) in records.items():
        said = record.error.code if record.error else record.status.value
        outcomes.setdefault(said, Counter())[name.partition("/")[0]] += 1
    for said, kinds in sorted(outcomes.items(), key=lambda each: -each[1].total()):
        print(f"{said:22}{kinds.total():6}   {', '.join(f'{kind} {count}' for kind, count in kinds.most_common())}")
    times = sorted(took for _, took in records.values())
    if len(times) > 1:
        cuts = quantiles(times, n=100, method="inclusive")
        print(
            f"seconds per file: median {cuts[49]:.1f}, 95 % {cuts[94]:.1f}, 99 % {cuts[98]:.1f}, most {times[-1]:.1f}"
        )
    slowest = sorted(records, key=lambda name: -records[name][1])[:5]
    print("slowest:", ", ".join(f"{name} {records[name][1]:.0f} s" for name in slowest))
    retried = sorted(name for name, (record, _) in records.items() if record.error and record.error.retryable)
    print(f"worker: {watched.own:.0f} MB at most, {watched.together:.0f} MB with its programs; ", end="")
    print(f"started {len(watched.ids)} times; {len(records)} records in {seconds:.0f} s")
    print(f"without a record: {len(missing)} {sorted(missing)[:10]}; given up for our own trouble: {retried[:10]}")
    return int(bool(missing) or len(watched.ids) > 1 or watched.together > MEGABYTES or bool(retried))


def _children(process: int) -> list[int]:
    found: list[int] = []
    for listed in Path(f"/proc/{process}/task").glob("*/children"):
        found += map(int, _text(listed).split())
    return found


def _below(process: int) -> Iterator[int]:
    for child in _children(process):
        yield child
        yield from _below(child)


def _resident(process: int) -> float:
    lines = _text(Path(f"/proc/{process}/status")).splitlines()
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS")), 0.0)


def _text(path: Path) -> str:
    try:
        return path.read_text(errors="replace")
    except OSError:
        return ""


if __name__ == "__main__":
    sys.exit(main())
