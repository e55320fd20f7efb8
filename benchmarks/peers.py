"""Other ways of reading the same pages, as the measure of ours.

Enters: papers whose words are known. Leaves: CPU seconds and counts of words per way. "floor" is what no way of ours
can go below: the bare engine, called once on the picture that was best for it; getting that picture is not counted.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from statistics import median

from benchmarks.clock import cpu_seconds
from evaluation.reading.pages import Paper
from evaluation.reading.readers import student
from evaluation.reading.words import Score, score, tokens
from functions.extract.engines.base import Engine
from functions.extract.engines.neural import Neural
from functions.extract.engines.tesseract import Tesseract
from functions.extract.prepare import prepare
from functions.extract.sight import Sight

OCRMYPDF = "OCRmyPDF"
STUDENT = "student pipeline"
FLOOR = "bare Tesseract"
FLOORS = "bare Tesseract and neural reader"
OCRMYPDF_PATIENCE = 600


@dataclass(slots=True)
class Peer:
    """What one way of reading cost and read: CPU seconds of every page's share, counts of words."""

    name: str
    seconds: list[float] = field(default_factory=list)
    words: Score = field(default_factory=Score)

    def took(self, seconds: float, pages: int) -> None:
        """A document of `pages` took `seconds`."""
        self.seconds += [seconds / pages] * pages

    @property
    def per_page(self) -> float:
        """CPU seconds per page, the mean."""
        return sum(self.seconds) / max(1, len(self.seconds))

    @property
    def usual(self) -> float:
        """CPU seconds of the median page: one on which a reader despairs weighs no more than another."""
        return median(self.seconds) if self.seconds else 0.0


def measured(papers: Sequence[Paper]) -> Iterator[Peer]:
    """Every peer that can be had here, one after the other as they are done."""
    yield _timed(STUDENT, papers, student)
    if find_spec("ocrmypdf") is not None:
        yield _timed(OCRMYPDF, papers, ocrmypdf)
    yield from floors(papers, Tesseract(), Neural())


def _timed(name: str, papers: Sequence[Paper], read: Callable[[Paper], Sequence[str]]) -> Peer:
    peer = Peer(name)
    for paper in papers:
        started = cpu_seconds()
        words = read(paper)
        peer.took(cpu_seconds() - started, len(paper.pictures))
        peer.words += score(words, paper.printed)
    return peer


def ocrmypdf(paper: Paper) -> list[str]:
    """The words that OCRmyPDF finds, told to turn and straighten pages; none when it gives up."""
    with tempfile.TemporaryDirectory() as folder:
        scan, read, text = (Path(folder) / name for name in ("scan.pdf", "read.pdf", "read.txt"))
        scan.write_bytes(paper.data)
        options = ["--force-ocr", "--rotate-pages", "--deskew", "--jobs", "1", "--output-type", "pdf", "--quiet"]
        command = [
            sys.executable,
            "-m",
            "ocrmypdf",
            *options,
            "--optimize",
            "0",
            "--sidecar",
            str(text),
            str(scan),
            str(read),
        ]
        subprocess.run(command, capture_output=True, check=False, timeout=OCRMYPDF_PATIENCE)
        return tokens([text.read_text(encoding="utf-8")] if text.exists() else [])


def floors(papers: Sequence[Paper], first: Engine, second: Engine) -> tuple[Peer, Peer]:
    """The bare engines, each asked once for the picture that our own reading found to be the best."""
    alone, both = Peer(FLOOR), Peer(FLOORS)
    sight = Sight(first, None, "off")
    for paper in papers:
        read: list[str] = []
        spent, more = 0.0, 0.0
        for picture in paper.pictures:
            seen = sight.see(picture)
            best, coloured = seen.cleaned, prepare(seen.page, "neural")
            started = cpu_seconds()
            read += [word.text for word in first.read(best)]
            between = cpu_seconds()
            second.read(coloured.picture)
            spent, more = spent + between - started, more + cpu_seconds() - between
        pages = len(paper.pictures)
        alone.took(spent, pages)
        both.took(spent + more, pages)
        alone.words += score(tokens(read), paper.printed)
    return alone, both
