"""The measured costs as a page of Markdown, with what they were measured on.

Enters: costs by mode. Leaves: Markdown. CPU seconds are per page; rates are those of `claimlens evaluate`.
"""

from __future__ import annotations

import os
import platform
import subprocess
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

import pytesseract

from benchmarks.measure import Cost
from evaluation.score import Figures, figures

ROOT = Path(__file__).resolve().parents[1]
READERS = ("tesseract", "neural")
LIBRARIES = ("onnxruntime", "rapidocr", "opencv-python-headless", "numpy", "pytesseract", "pypdfium2")


def commit() -> str:
    """What is checked out. To be asked before measuring: the code that is loaded then is what is measured."""
    return _git("rev-parse", "--short", "HEAD") + (" with changes" if _git("status", "--porcelain") else "")


def as_markdown(costs: Sequence[Cost], documents: int, measured_at: str) -> str:
    """The whole page; `documents` is what was asked for, `measured_at` the `commit`."""
    command = f"python -m benchmarks --documents {documents}"
    return "\n".join(
        [
            "# What reading costs",
            "",
            f"Written by `{command}` (`make bench`); every figure is of that run.",
            "",
            *(f"- {line}" for line in _conditions(costs, measured_at)),
            "",
            "## CPU seconds per page, by stage and by when the second reader is asked",
            "",
            *_table(["stage", *(cost.mode for cost in costs)], _stages(costs)),
            "",
            "*tesseract* counts all of its looks at a page, *boxes* the finding and reading of tick boxes, *compare* "
            "the aligning of two readings; the ratio is *prepare* over *tesseract* and *neural*; *whole way* is "
            "everything from the file's bytes to the record, parsing included.",
            "",
            "## What the second reader costs and gains",
            "",
            *_table(["", *(cost.mode for cost in costs)], _gains(costs)),
            "",
        ]
    )


def _conditions(costs: Sequence[Cost], measured_at: str) -> list[str]:
    documents, pages = len(costs[0].scores), costs[0].pages
    libraries = ", ".join(f"{name} {version(name)}" for name in LIBRARIES)
    return [
        f"{documents} made documents of TEST layouts, {pages} pages, degradations in turn; each read once per mode",
        f"commit {measured_at}, {datetime.now(UTC):%Y-%m-%d}",
        f"{_processor()}, {os.cpu_count()} cores, {platform.system()} {platform.machine()}, "
        f"Python {platform.python_version()}; one thread, models loaded before",
        f"Tesseract {pytesseract.get_tesseract_version()}, {libraries}",
        f"CPU time of all processes involved, not wall time; load of the machine at the end: {os.getloadavg()[0]:.1f}",
    ]


def _stages(costs: Sequence[Cost]) -> Iterable[Sequence[str]]:
    # The pipeline times parsing by the wall clock: it is part of the rest here.
    names = [name for name in dict.fromkeys(stage for cost in costs for stage in cost.stages) if name != "parse"]
    for name in names:
        yield name, *(f"{cost.per_page(name):.3f}" for cost in costs)
    read = [sum(cost.per_page(name) for name in names) for cost in costs]
    yield (
        "opening, parsing, the rest",
        *(f"{c.total / max(1, c.pages) - r:.3f}" for c, r in zip(costs, read, strict=True)),
    )
    yield "**whole way**", *(f"**{cost.total / max(1, cost.pages):.3f}**" for cost in costs)
    yield "preparation ÷ recognition", *(_percent(_preparing(cost)) for cost in costs)


def _preparing(cost: Cost) -> float | None:
    recognised = sum(cost.stages.get(reader, 0.0) for reader in READERS)
    return cost.stages.get("prepare", 0.0) / recognised if recognised else None


def _gains(costs: Sequence[Cost]) -> Iterable[Sequence[str]]:
    found: list[Figures] = [figures(j for score in cost.scores for j in score.judgements) for cost in costs]
    yield "fields in the truth", *(str(each.truth) for each in found)
    yield "silent errors", *(str(each.silent) for each in found)
    yield "silent error rate", *(_percent(each.silent_error_rate) for each in found)
    yield "straight through", *(_percent(each.straight_through_rate) for each in found)
    yield "recall", *(_percent(each.recall) for each in found)
    yield "CPU seconds per page", *(f"{cost.total / max(1, cost.pages):.2f}" for cost in costs)


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterable[str]:
    yield f"| {' | '.join(head)} |"
    yield f"|{' --- |' * len(head)}"
    for row in rows:
        yield f"| {' | '.join(row)} |"


def _percent(value: float | None) -> str:
    return "–" if value is None else f"{100 * value:.1f} %"


def _processor() -> str:
    described = Path("/proc/cpuinfo")
    lines = described.read_text(encoding="utf-8").splitlines() if described.is_file() else []
    named = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(named, platform.processor() or "unknown processor")


def _git(*arguments: str) -> str:
    done = subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    return done.stdout.strip()
