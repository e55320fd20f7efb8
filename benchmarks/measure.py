"""Documents taken the whole way with the second reader always, in doubt and off, their CPU time counted.

Enters: documents with truth. Leaves: seconds of CPU by stage and the documents' scores, per mode. CPU time is that of
this process and of the programs it started (Tesseract, Poppler), so a busy machine changes little; one page at a time,
one thread per engine.
"""

from __future__ import annotations

import resource
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import get_args

from evaluation.runner import Job
from evaluation.score import FileScore, score
from functions.extract.engines.neural import Neural
from functions.extract.engines.tesseract import Tesseract
from functions.extract.pipeline import Tools, process
from functions.extract.reading import Reader
from functions.records.record import Source
from functions.settings import SecondReader, Settings

MODES: tuple[SecondReader, ...] = get_args(SecondReader)


@dataclass(slots=True)
class Cost:
    """What one mode cost and gained: CPU seconds by stage, pages, the documents' scores."""

    mode: SecondReader
    pages: int = 0
    total: float = 0.0
    stages: dict[str, float] = field(default_factory=dict)
    scores: list[FileScore] = field(default_factory=list)

    def per_page(self, stage: str) -> float:
        """CPU seconds per page; nought for a stage that did not happen."""
        return self.stages.get(stage, 0.0) / max(1, self.pages)


def cpu_seconds() -> float:
    """CPU seconds, user and system, of this process and of the programs it has started and waited for."""
    used = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(usage.ru_utime + usage.ru_stime for usage in used)


def measured(jobs: Sequence[Job]) -> Iterator[Cost]:
    """The cost of every mode, one after the other as they are done."""
    neural = Neural()
    _warm(jobs, neural)
    for mode in MODES:
        reader = Reader(Tesseract(), neural, mode, clock=cpu_seconds)
        tools = Tools(Settings(second_reader=mode, textract_mode="off"), reader, workers=1)
        cost = Cost(mode)
        for job in jobs:
            _take(cost, tools, job)
        yield cost


def _warm(jobs: Sequence[Job], neural: Neural) -> None:
    """Loads the models and the libraries, which happens once in the life of a process."""
    tools = Tools(Settings(textract_mode="off"), Reader(Tesseract(), neural, "always"), workers=1)
    _take(Cost("always"), tools, jobs[0])


def _take(cost: Cost, tools: Tools, job: Job) -> None:
    path, truth = job
    data = path.read_bytes()
    now = datetime.now(UTC)
    started = cpu_seconds()
    source = Source(bucket="bench", key=path.name, size=len(data), received_at=now)
    records = process(data, source, tools, now).records
    cost.total += cpu_seconds() - started
    for record in records:
        cost.pages += record.page_count
        for stage, milliseconds in record.timings_ms.items():
            cost.stages[stage] = cost.stages.get(stage, 0.0) + milliseconds / 1000
    cost.scores.append(score(str(path), truth, records))
