"""`make bench`: measures and writes benchmarks/RESULTS.md.

Enters: how many made documents to take. Leaves: the tables, whose every figure comes from this run.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from benchmarks import digital, growth, measure, peers, start
from benchmarks.report import as_markdown, commit
from benchmarks.targets import Measured
from evaluation.degrade import degrade
from evaluation.documents.gallery import layouts
from evaluation.maker import make
from evaluation.reading.pages import dealt, made
from evaluation.truth import documents_in
from functions.extract.engines.neural import Neural
from functions.extract.engines.tesseract import Tesseract
from functions.extract.pipeline import Tools
from functions.extract.reading import Reader
from functions.settings import Settings

T = TypeVar("T")

RESULTS = Path(__file__).with_name("RESULTS.md")
DOCUMENTS = 19
BORN_DIGITAL = 24
SCANS = 5
SEED = 1


def main() -> int:
    """Measure and write."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--documents", type=int, default=DOCUMENTS, help=f"made documents (default: {DOCUMENTS})")
    parser.add_argument("--pages", default="1,10,100", help="pages of the long documents (default: 1,10,100)")
    parser.add_argument("--out", type=Path, default=RESULTS, help="where to write (default: benchmarks/RESULTS.md)")
    arguments = parser.parse_args()
    measured_at = commit()
    run = measured(arguments.documents, [int(count) for count in arguments.pages.split(",")])
    command = f"python -m benchmarks --documents {arguments.documents} --pages {arguments.pages}"
    arguments.out.write_text(as_markdown(run, command, measured_at), encoding="utf-8")
    sys.stdout.write(f"{arguments.out}\n")
    return 0


def measured(documents: int, counts: Sequence[int]) -> Measured:
    """Everything, on the same `documents` made documents."""
    orders = dealt("test", documents)
    papers = [made(order) for order in orders]
    with tempfile.TemporaryDirectory() as folder:
        # The truth's order is that of the names.
        for at, order in enumerate(orders):
            make(order, Path(folder), f"{at:04}")
        jobs = documents_in(Path(folder))
        costs = list(_said(measure.measured(jobs, [paper.printed for paper in papers]), "our own"))
        starts = [start.measured(jobs[0][0], mode) for mode in ("always", "off")]
    others = {peer.name: peer for peer in _said(peers.measured(papers), "beside others")}
    tools = Tools(Settings(textract_mode="off"), Reader(Tesseract(), Neural(), "always"), workers=1)
    born = [layout.make(SEED)[0] for layout in layouts("test")[:BORN_DIGITAL]]
    return Measured(
        costs={cost.mode: cost for cost in costs},
        peers=others,
        digital=digital.measured(born, tools),
        starts=starts,
        growth=list(_said(growth.measured(_scans(), counts), "long documents")),
    )


def _scans() -> list[bytes]:
    """Pages as an office with a working scanner sends them."""
    return [degrade(layout.make(SEED)[0], "scan_200", SEED) for layout in layouts("test")[:SCANS]]


def _said(found: Iterable[T], what: str) -> Iterator[T]:
    for each in found:
        sys.stderr.write(f"{what}: {each}"[:100] + "\n")
        yield each


if __name__ == "__main__":
    sys.exit(main())
