"""`python -m benchmarks.parsing`: what parsing a page costs; writes benchmarks/PARSING.md.

Enters: the made documents of the TRAIN layouts, read from their own text layer, so that nothing but parsing is timed.
Leaves: CPU milliseconds per page (recognising the type included): median, 95th percentile and the slowest, by type of
document. The time is this process's own, and every document is parsed once after one that loads the lists.
"""

from __future__ import annotations

import sys
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from statistics import median, quantiles

from benchmarks.report import commit
from evaluation.documents.gallery import layouts
from functions.extract.document import open_document
from functions.settings import Limits
from parsers.extract import extract
from parsers.page import Page

RESULTS = Path(__file__).with_name("PARSING.md")
SEED = 1


def documents() -> Iterator[tuple[str, list[Page]]]:
    """(type of document, its pages) for one document of every TRAIN layout that has a text layer."""
    for layout in layouts("train"):
        born, _ = layout.make(SEED)
        if pages := list(_pages(born)):
            yield layout.document_type, pages


def _pages(born: bytes) -> Iterator[Page]:
    with open_document(born, Limits()) as document:
        for page in document.pages:
            if layer := page.text_layer():
                picture = page.raster()
                yield Page(page.number, layer.words, picture.shape[1], picture.shape[0], "text_layer")


def measured(papers: Sequence[tuple[str, Sequence[Page]]]) -> dict[str, list[float]]:
    """CPU milliseconds per page of every document, by type. `papers` must not be empty."""
    extract(papers[0][1])
    found: dict[str, list[float]] = defaultdict(list)
    for kind, pages in papers:
        started = time.process_time()
        extract(pages)
        found[kind].append(1000 * (time.process_time() - started) / len(pages))
    return found


def as_markdown(costs: Mapping[str, Sequence[float]], measured_at: str) -> str:
    """The page of results."""
    everything = [cost for each in costs.values() for cost in each]
    rows = [_row(kind, costs[kind]) for kind in sorted(costs)] + [_row("**all**", everything)]
    return "\n".join(
        [
            "# What parsing costs",
            "",
            "Written by `python -m benchmarks.parsing`; CPU milliseconds per page, from words to fields, of one born-",
            f"digital document per TRAIN layout; commit {measured_at}.",
            "",
            "| type | documents | median | 95 % below | slowest |",
            "| --- | --- | --- | --- | --- |",
            *rows,
            "",
        ]
    )


def _row(name: str, costs: Sequence[float]) -> str:
    high = quantiles(costs, n=20, method="inclusive")[-1] if len(costs) > 1 else costs[0]
    return f"| {name} | {len(costs)} | {median(costs):.1f} | {high:.1f} | {max(costs):.1f} |"


def main() -> int:
    """Measure and write."""
    measured_at = commit()
    RESULTS.write_text(as_markdown(measured(list(documents())), measured_at), encoding="utf-8")
    sys.stdout.write(RESULTS.read_text(encoding="utf-8"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
