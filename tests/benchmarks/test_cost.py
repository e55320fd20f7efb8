"""The page of costs follows from prices, measured seconds and the template, and from nothing else."""

from __future__ import annotations

import pytest

from benchmarks import cost


def test_the_page_is_what_its_sources_say() -> None:
    assert cost.PAGE.read_text(encoding="utf-8") == "\n".join(cost.lines()) + "\n", "run make cost"


def test_a_page_costs_its_seconds_times_its_memory() -> None:
    prices = {"lambda": {"arm64_gb_second": 1e-5, "disk_gb_second": 1e-8, "request": 2e-7}}
    assert cost.computing(prices, "arm64", 2.0, 2048, 512) == pytest.approx(2 * 2 * 1e-5 + 2e-7)
    assert cost.computing(prices, "arm64", 2.0, 2048, 1536) == pytest.approx(2 * (2e-5 + 1e-8) + 2e-7)
