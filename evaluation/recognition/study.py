"""The words and types of papers, and how many types the words tell.

Enters: documents whose truth is known, and a folder of pages that were read. Leaves: a `Paper` for every document and
for every page of a longer one, as packets are parted page by page; a table.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from evaluation.pipeline import pages_of
from evaluation.recognition.fit import Paper, left_out
from evaluation.runner import Job
from parsers.classify import UNKNOWN
from parsers.labels.layout import runs
from parsers.page import Page
from parsers.type_words import TypeWords, words


def papers_of(jobs: Sequence[Job], kept: Path) -> Iterator[Paper]:
    """One of every document that was read, one of every page where it has several."""
    for path, truth in jobs:
        pages = pages_of(path, kept)
        for document in truth.documents:
            own = [page for page in pages if not document.pages or page.number in document.pages]
            for some in [own, *([page] for page in own if len(own) > 1)]:
                if found := _words(some):
                    yield Paper(found, document.document_type, truth.layout)


def _words(pages: Sequence[Page]) -> frozenset[str]:
    return words(run for page in pages for run in runs(page))


def told(weights: TypeWords, paper: Paper) -> str:
    """The type that the words alone name."""
    said = weights.log_odds(paper.words, against=UNKNOWN)
    best = max(said, key=lambda name: said[name], default=UNKNOWN)
    return best if said.get(best, 0.0) > 0 else UNKNOWN


def as_text(papers: Sequence[Paper]) -> str:
    """By type, how many papers the words alone tell, by weights fitted without their layouts."""
    count, right = Counter(paper.type for paper in papers), Counter[str]()
    for weights, own in left_out(papers):
        right.update(paper.type for paper in own if told(weights, paper) == paper.type)
    lines = [f"{'type':20}{'papers':>8}{'told by words':>15}"]
    lines += [f"{name:20}{count[name]:8}{right[name] / count[name]:15.1%}" for name in sorted(count)]
    return "\n".join([*lines, f"{'all':20}{len(papers):8}{right.total() / max(1, len(papers)):15.1%}"]) + "\n"
