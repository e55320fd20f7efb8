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

from benchmarks.cost import MEMORY_SIZES, list_prices, thousand_pages
from benchmarks.measure import Cost
from benchmarks.peers import FLOORS, OCRMYPDF, Peer
from benchmarks.targets import READERS, Measured, rows
from evaluation.score import Figures, figures

ROOT = Path(__file__).resolve().parents[1]
LIBRARIES = ("onnxruntime", "rapidocr", "opencv-python-headless", "numpy", "pytesseract", "pypdfium2")


def commit() -> str:
    """What is checked out. To be asked before measuring: the code that is loaded then is what is measured."""
    return _git("rev-parse", "--short", "HEAD") + (" with changes" if _git("status", "--porcelain") else "")


def as_markdown(run: Measured, command: str, measured_at: str) -> str:
    """The whole page; `command` is what was run, `measured_at` the `commit`."""
    costs = list(run.costs.values())
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
            "everything from the file's bytes to the record and to the packed pictures, parsing included.",
            "",
            "## What the second reader costs and gains",
            "",
            *_table(["", *(cost.mode for cost in costs)], _gains(costs)),
            "",
            *_others(run),
            "## What was promised",
            "",
            *_table(["what", "target", "measured", "met"], rows(run)),
            "",
        ]
    )


def _others(run: Measured) -> Iterable[str]:
    yield from ("## Beside others, on the same documents", "")
    yield from _table(["", "CPU s per page", "median page", "pages per second per core", "word F1"], _peers(run))
    yield ""
    yield (
        "The student pipeline is pdf2image, enlarged by half, an adaptive threshold, image_to_string. OCRmyPDF was "
        "told to turn and straighten pages. *bare* engines are called once, on the picture that our reading found "
        "best; making it is not counted. Ours give fields, boxes and pictures too; the others give text."
    )
    if OCRMYPDF not in run.peers:
        yield "OCRmyPDF was not installed."
    yield from ("", "## Born digital", "")
    yield from _table(["", "CPU ms per page", "pages per second per core"], _digital(run))
    yield from ("", f"{run.digital.pages} pages whose words were all taken from the file.", "")
    yield from ("## A new process, and memory", "")
    yield from _table(["second reader", *(start.mode for start in run.starts)], _starts(run))
    yield from ("", "Only deployed packages in sight, modules compiled; medians of fresh processes.", "")
    yield from ("## By pages of one scanned document, second reader off, all cores, in a new process", "")
    yield from _table(["pages", "CPU s per page", "seconds per page", "MB, all processes"], _growth(run))
    yield from ("", f"## A thousand scanned pages, US dollars ({list_prices()['date']})", "")
    yield from _table(["", *(f"{memory} MB" for memory in MEMORY_SIZES)], _dollars(run))
    yield from ("", "DynamoDB, S3, queue, key and logs are in it, one page at a time; docs/cost.md has more.", "")


def _peers(run: Measured) -> Iterable[Sequence[str]]:
    for cost in run.costs.values():
        middle = sorted(cost.seconds)[len(cost.seconds) // 2]
        yield (
            f"**ours**, second reader {cost.mode}",
            *_speeds(cost.whole, middle),
            f"{cost.words.f1:.3f}",
        )
    for peer in run.peers.values():
        yield peer.name, *_speeds(peer.per_page, peer.usual), f"{peer.words.f1:.3f}" if _is_read(peer) else "–"


def _is_read(peer: Peer) -> bool:
    # Two bare readers give two texts; which of them is right is what our own comparison is for.
    return peer.name != FLOORS


def _speeds(mean: float, middle: float) -> tuple[str, str, str]:
    return f"{mean:.2f}", f"{middle:.2f}", f"{1 / mean:.2f}"


def _digital(run: Measured) -> Iterable[Sequence[str]]:
    found = run.digital
    for name, seconds in (
        ("ours, the whole way to the record", found.whole),
        ("ours, the words alone", found.layer),
        ("pdftotext, the words alone", found.pdftotext),
    ):
        each = found.per_page(seconds)
        yield name, f"{1000 * each:.1f}", f"{1 / each:.1f}" if each else "–"


def _starts(run: Measured) -> Iterable[Sequence[str]]:
    yield "import, CPU s", *(f"{start.imported:.2f}" for start in run.starts)
    yield "first document, CPU s", *(f"{start.first:.2f}" for start in run.starts)
    yield "the same again, CPU s", *(f"{start.again:.2f}" for start in run.starts)
    yield "memory at most, all processes, MB", *(f"{start.megabytes:.0f}" for start in run.starts)


def _growth(run: Measured) -> Iterable[Sequence[str]]:
    for grown in run.growth:
        yield (
            str(grown.pages),
            f"{grown.cpu / grown.pages:.2f}",
            f"{grown.wall / grown.pages:.2f}",
            f"{grown.megabytes:.0f}",
        )


def _dollars(run: Measured) -> Iterable[Sequence[str]]:
    for architecture, mode in (("arm64", "always"), ("arm64", "off"), ("x86_64", "off")):
        costs = [thousand_pages(architecture, run.costs[mode].whole, memory) for memory in MEMORY_SIZES]
        yield f"{architecture}, second reader {mode}", *(f"{cost:.3f}" for cost in costs)
    textract = list_prices()["textract"]
    yield "Textract on top, text", *[f"{1000 * textract['text_page']:.2f}"] * len(MEMORY_SIZES)
    yield "Textract on top, forms", *[f"{1000 * textract['forms_page']:.2f}"] * len(MEMORY_SIZES)


def _conditions(costs: Sequence[Cost], measured_at: str) -> list[str]:
    documents, pages = len(costs[0].scores), costs[0].pages
    libraries = ", ".join(f"{name} {version(name)}" for name in LIBRARIES)
    return [
        f"{documents} made documents of TEST layouts, {pages} pages, degradations in turn; each read once per mode",
        f"commit {measured_at}, {datetime.now(UTC):%Y-%m-%d}",
        f"{_processor()}, {os.cpu_count()} cores, {platform.system()} {platform.machine()}, "
        f"Python {platform.python_version()}; one thread, models and lists loaded before",
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
        "opening, parsing, packing, the rest",
        *(f"{cost.whole - seconds:.3f}" for cost, seconds in zip(costs, read, strict=True)),
    )
    yield "**whole way**", *(f"**{cost.whole:.3f}**" for cost in costs)
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
    yield "right fields", *(str(each.right) for each in found)
    yield "word F1", *(f"{cost.words.f1:.3f}" for cost in costs)
    yield "recall", *(_percent(each.recall) for each in found)
    yield "CPU seconds per page", *(f"{cost.whole:.2f}" for cost in costs)


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
