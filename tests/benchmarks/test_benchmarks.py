"""The benchmark counts what it says it counts."""

from __future__ import annotations

import subprocess
import sys

from benchmarks.measure import Cost, cpu_seconds
from benchmarks.report import as_markdown
from evaluation.score import FileScore
from evaluation.truth import Truth


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
