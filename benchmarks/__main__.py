"""`make bench`: measures and writes benchmarks/RESULTS.md.

Enters: how many made documents to take. Leaves: the table, whose every figure comes from this run.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from benchmarks.measure import measured
from benchmarks.report import as_markdown, commit
from evaluation.maker import make
from evaluation.reading.pages import dealt
from evaluation.truth import documents_in

RESULTS = Path(__file__).with_name("RESULTS.md")
DOCUMENTS = 19


def main() -> int:
    """Measure and write."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--documents", type=int, default=DOCUMENTS, help=f"made documents (default: {DOCUMENTS})")
    parser.add_argument("--out", type=Path, default=RESULTS, help="where to write (default: benchmarks/RESULTS.md)")
    arguments = parser.parse_args()
    measured_at = commit()
    with tempfile.TemporaryDirectory() as folder:
        for order in dealt("test", arguments.documents):
            make(order, Path(folder))
        costs = []
        for cost in measured(documents_in(Path(folder))):
            costs.append(cost)
            sys.stderr.write(f"second reader {cost.mode}: {cost.pages} pages, {cost.total:.0f} CPU s\n")
    arguments.out.write_text(as_markdown(costs, arguments.documents, measured_at), encoding="utf-8")
    sys.stdout.write(f"{arguments.out}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
