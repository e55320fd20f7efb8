"""The benchmark counts what it says it counts."""

from __future__ import annotations

import subprocess
import sys

from benchmarks import parsing
from benchmarks.measure import Cost, cpu_seconds
from benchmarks.report import as_markdown
from evaluation.score import FileScore
from evaluation.truth import Truth
from parsers.page import Box, Page, Word


def test_the_time_of_programs_that_were_started_counts() -> None:
    before = cpu_seconds()
    subprocess.run([sys.executable, "-c", "sum(range(3_000_000))"], check=True, timeout=60)
    assert cpu_seconds() - before > 0.01


def test_figures_are_those_of_the_run() -> None:
    score = FileScore("a.pdf", Truth(documents=[]), (), (), ())
    costs = [
        Cost("always", 4, 10.0, {"prepare": 0.4, "tesseract": 4.0, "neural": 4.0, "parse": 99.0}, [score]),
        Cost("off", 4, 5.0, {"prepare": 0.4, "tesseract": 4.0}, [score]),
    ]
    page = as_markdown(costs, 1, "abc123")
    assert "| prepare | 0.100 | 0.100 |" in page
    assert "| neural | 1.000 | 0.000 |" in page
    assert "| opening, parsing, the rest | 0.400 | 0.150 |" in page
    assert "| **whole way** | **2.500** | **1.250** |" in page
    assert "| preparation ÷ recognition | 5.0 % | 10.0 % |" in page
    assert "python -m benchmarks --documents 1" in page
    assert "commit abc123" in page


def test_parsing_is_timed_per_page_and_shown_by_type() -> None:
    words = tuple(
        Word(text, Box(0.1 * at, 0.1, 0.1 * at + 0.08, 0.12), 1.0, "text_layer") for at, text in enumerate("ab")
    )
    paper = [Page(number, words, 850, 1100, "text_layer") for number in (1, 2)]
    costs = parsing.measured([("prescription", paper), ("hospital_bill", paper)])
    assert all(0 < cost < 1000 for each in costs.values() for cost in each)
    shown = parsing.as_markdown({"prescription": [1.0, 3.0], "hospital_bill": [8.0]}, "abc123")
    assert "| prescription | 2 | 2.0 | 2.9 | 3.0 |" in shown
    assert "| **all** | 3 | 3.0 | 7.5 | 8.0 |" in shown
