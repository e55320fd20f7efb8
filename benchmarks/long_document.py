"""`python -m benchmarks.long_document`: a long scan read by one worker, then by several, one of them killed on the way.

Enters: how many pages, how many workers. Leaves: a table of elapsed seconds. The system is the local one with its
embedded cloud, and every page a picture that Tesseract reads; each worker reads one page at a time, as if it had a
processor to itself.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from functions.records.record import Record, Status
from local.folder import Folder
from local.system import Place, System, running
from local.uploads import upload

PAPER = (1275, 1650)
"""A letter page at 150 dpi, in px."""

AT_ONCE = 50
"""Pictures in memory while the file is made."""

NOTES = (
    "Patient resting comfortably overnight vital signs stable blood pressure within normal limits continue present "
    "medication nursing observation every four hours encourage fluids and mobility review by the physician on morning "
    "round wound clean and dry dressing changed pain controlled with paracetamol tolerating diet and oral intake"
)


@dataclass(frozen=True, slots=True)
class Run:
    """One reading: by how many workers, whether one was killed, the seconds it took, what became of the upload."""

    workers: int
    killed: bool
    seconds: float
    record: Record


def main() -> int:
    """Make the scan, read it, print the table; 1 when a record is not what it must be."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.long_document", description=__doc__)
    parser.add_argument("--pages", type=int, default=1000, help="default: %(default)s")
    parser.add_argument("--workers", type=int, default=2, help="default: %(default)s")
    parser.add_argument("--per-task", type=int, default=20, help="pages that go to a worker at a time (%(default)s)")
    parser.add_argument("--kill", action="store_true", help="kill one of the workers half-way")
    parser.add_argument("--second-reader", default="off", choices=("off", "doubtful", "always"))
    arguments = parser.parse_args()
    # One page at a time in each worker, though all see all processors (Python 3.13's own variable).
    os.environ |= {"PYTHON_CPU_COUNT": "1", "OMP_THREAD_LIMIT": "1"}
    parameters = {"SecondReader": arguments.second_reader, "PagesPerTask": str(arguments.per_task)}
    parameters["Architecture"] = "arm64"
    with tempfile.TemporaryDirectory() as folder:
        scan = Path(folder) / "scan.pdf"
        make(scan, arguments.pages)
        runs = []
        for workers, kill in ((1, False), (arguments.workers, arguments.kill)):
            place = Place(Folder(Path(folder) / f"{workers}-{kill}"), 0, parameters=parameters, workers=workers)
            runs.append(read(place, scan, kill=kill))
            sys.stderr.write(f"{workers} workers: {runs[-1].seconds:.0f} s\n")
    sys.stdout.write(table(runs, arguments.pages))
    return 0 if all(run.record.page_count == arguments.pages for run in runs) else 1


def make(target: Path, pages: int) -> None:
    """A scan of nursing notes, every page another one, seeded."""
    chance = random.Random(7)  # noqa: S311 - pages that differ, no secrets
    for first in range(1, pages + 1, AT_ONCE):
        some = [_page(number, chance) for number in range(first, min(first + AT_ONCE, pages + 1))]
        some[0].save(target, save_all=True, append_images=some[1:], append=first > 1, resolution=150)


def _page(number: int, chance: random.Random) -> Image.Image:
    picture = Image.new("L", PAPER, 255)
    draw, font = ImageDraw.Draw(picture), ImageFont.load_default(size=24)
    draw.text((120, 90), f"Riverside General Hospital    Nursing notes    Sheet {number}", 0, font)
    for line in range(14):
        draw.text((120, 180 + 54 * line), " ".join(chance.sample(NOTES.split(), 9)), 0, font)
    return picture


def read(place: Place, scan: Path, *, kill: bool) -> Run:
    """Have `scan` read in a system of its own, one worker killed (SIGKILL) when half of the pages are read."""
    killed = False
    with running(place) as system:
        started = time.monotonic()
        (sent,) = upload(system, [scan], "hospital")
        for record in _watched(system, sent.document_id):
            if kill and not killed and record.progress and 2 * record.progress.pages_done >= record.progress.pages:
                os.killpg(system.readers[0].pid, signal.SIGKILL)
                killed = True
        return Run(place.workers, killed, time.monotonic() - started, record)


def _watched(system: System, document_id: str) -> Iterator[Record]:
    """The record as it changes, until it is finished."""
    while True:
        record = system.store.get(document_id)
        if record is not None:
            yield record
            if record.status is not Status.PROCESSING:
                return
        time.sleep(0.5)


def table(runs: Sequence[Run], pages: int) -> str:
    """What is printed; the time of several workers beside that of one."""
    alone = runs[0].seconds
    rows = ["| workers | killed on the way | pages | seconds | pages a second | of one worker's time | status |"]
    rows.append("| ---: | --- | ---: | ---: | ---: | ---: | --- |")
    for run in runs:
        rows.append(
            f"| {run.workers} | {'one' if run.killed else 'none'} | {run.record.page_count} | {run.seconds:.0f} "
            f"| {pages / run.seconds:.2f} | {100 * run.seconds / alone:.0f} % | {run.record.status} |"
        )
    return "\n".join(rows) + "\n"


if __name__ == "__main__":
    sys.exit(main())
