"""Documents taken the whole way with the second reader always, in doubt and off, their CPU time counted.

Enters: documents with truth. Leaves: seconds of CPU by stage, the documents' scores and the words read, per mode. CPU
time is that of this process and of the programs it started (Tesseract, Poppler), so a busy machine changes little; one
page at a time, one thread per engine.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import get_args

from benchmarks.clock import cpu_seconds
from benchmarks.whole import read
from evaluation.documents.gallery import layouts
from evaluation.reading.words import Score, tokens
from evaluation.reading.words import score as score_words
from evaluation.runner import Job
from evaluation.score import FileScore, score
from functions.extract.engines.neural import Neural
from functions.extract.engines.tesseract import Tesseract
from functions.extract.pipeline import Tools
from functions.extract.reading import Reader
from functions.settings import SecondReader, Settings

SEED = 1
MODES: tuple[SecondReader, ...] = get_args(SecondReader)


@dataclass(slots=True)
class Cost:
    """What one mode cost and gained: CPU seconds by stage and by page, pages, scores of fields and of words."""

    mode: SecondReader
    pages: int = 0
    total: float = 0.0
    stages: dict[str, float] = field(default_factory=dict)
    scores: list[FileScore] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)
    words: Score = field(default_factory=Score)

    def per_page(self, stage: str) -> float:
        """CPU seconds per page; nought for a stage that did not happen."""
        return self.stages.get(stage, 0.0) / max(1, self.pages)

    @property
    def whole(self) -> float:
        """CPU seconds of the whole way, per page."""
        return self.total / max(1, self.pages)


def measured(jobs: Sequence[Job], printed: Sequence[Sequence[str]] = ()) -> Iterator[Cost]:
    """The cost of every mode, one after the other as they are done; `printed` are the words on each document."""
    neural = Neural()
    _warm(jobs, neural)
    for mode in MODES:
        reader = Reader(Tesseract(), neural, mode, clock=cpu_seconds)
        tools = Tools(Settings(second_reader=mode, textract_mode="off"), reader, workers=1)
        cost = Cost(mode)
        for at, job in enumerate(jobs):
            _take(cost, tools, job, printed[at] if printed else ())
        yield cost


def _warm(jobs: Sequence[Job], neural: Neural) -> None:
    """Loads the models, the libraries and what each type of document looks things up in.

    That happens once in the life of a process, and the first of the modes would pay for it. The documents of each type
    are others than are measured, of whose words nothing may be remembered.
    """
    tools = Tools(Settings(textract_mode="off"), Reader(Tesseract(), neural, "always"), workers=1)
    _take(Cost("always"), tools, jobs[0])
    for layout in {layout.document_type: layout for layout in layouts("train")}.values():
        read(layout.make(SEED)[0], "warm.pdf", tools)


def _take(cost: Cost, tools: Tools, job: Job, printed: Sequence[str] = ()) -> None:
    path, truth = job
    data = path.read_bytes()
    started = cpu_seconds()
    found = read(data, path.name, tools)
    spent = cpu_seconds() - started
    cost.total += spent
    pages = sum(record.page_count for record in found.records)
    cost.pages += pages
    cost.seconds += [spent / max(1, pages)] * pages
    for record in found.records:
        for stage, milliseconds in record.timings_ms.items():
            cost.stages[stage] = cost.stages.get(stage, 0.0) + milliseconds / 1000
    cost.scores.append(score(str(path), truth, found.records))
    read_words = (word.text for page in found.pages for word in page.words if word.kind == "text")
    cost.words += score_words(tokens(read_words), printed)
