"""What a thousand pages and an idle month cost: `python -m benchmarks.cost` writes docs/cost.md.

Enters: list prices (prices.toml), CPU seconds per page as `make bench` measured them (RESULTS.md), sizes and counts
from template.yaml. Leaves: Markdown. Nothing is measured here, and nothing is asked of a network.
"""

from __future__ import annotations

import math
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from samtranslator.yaml_helper import yaml_parse

ROOT = Path(__file__).parents[1]
RESULTS = ROOT / "benchmarks" / "RESULTS.md"
PAGE = ROOT / "docs" / "cost.md"

REQUESTS_PER_PAGE = {"put": 4, "get": 2, "write": 49, "read": 2, "sqs": 6, "kms": 4, "log_kb": 3}
"""For a document of one page: upload, picture, words, record with its six indexes; polling included.

Write units are kilobytes. A record that is begun has 1, in the table and four indexes: 5. Finished it has 5, in the
table and six indexes, and leaves its old places in two: 37. Its content's hash has 1, three counters have 2 each."""
SHARES_SENT = (0.0, 0.1, 1.0)
"""Shares of pages that go to Textract: off, a fallback's tenth, always."""
METRICS = 15

MEGABYTES_PER_CORE = 1769
"""At this size Lambda gives one whole virtual processor, in proportion to it above and below
(docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html)."""
MEMORY_SIZES = (1024, 1769, 2048, 3008, 5307)

Prices = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Function:
    """The extract function as the template has it, and the memory of the second reader's; megabytes."""

    memory: float
    disk: float
    reader: float


@cache
def list_prices() -> Prices:
    """prices.toml."""
    return tomllib.loads((ROOT / "benchmarks" / "prices.toml").read_text(encoding="utf-8"))


@cache
def template() -> Mapping[str, Any]:
    """template.yaml."""
    parsed: Mapping[str, Any] = yaml_parse((ROOT / "template.yaml").read_text(encoding="utf-8"))
    return parsed


@cache
def function() -> Function:
    """The functions' sizes."""
    resources = template()["Resources"]
    disk = resources["ExtractFunction"]["Properties"]["EphemeralStorage"]["Size"]
    reader = resources["ReaderFunction"]["Properties"]["MemorySize"]
    return Function(float(template()["Parameters"]["MemorySize"]["Default"]), float(disk), float(reader))


def seconds_per_page(stage: str = "**whole way**") -> dict[str, float]:
    """CPU seconds of a stage, or of all from a page's bytes to its record, by when the second reader is asked."""
    row = re.search(rf"\| {re.escape(stage)} \|(.+)\|", RESULTS.read_text(encoding="utf-8"))
    if row is None:
        raise ValueError(f"RESULTS.md has no row for {stage}; run make bench")
    return dict(zip(("always", "doubtful", "off"), map(float, re.findall(r"[\d.]+", row[1])), strict=True))


def computing(prices: Prices, architecture: str, seconds: float, memory_mb: float, disk_mb: float) -> float:
    """US dollars of Lambda's time for one page that takes `seconds` on one core."""
    memory = memory_mb / 1024 * prices["lambda"][f"{architecture}_gb_second"]
    disk = max(0.0, disk_mb - 512) / 1024 * prices["lambda"]["disk_gb_second"]
    return seconds * (float(memory) + float(disk)) + float(prices["lambda"]["request"])


def services(prices: Prices) -> float:
    """US dollars of everything else that one page asks of AWS."""
    s3, table, other = prices["s3"], prices["dynamodb"], prices["other"]
    each = {
        "put": s3["put"],
        "get": s3["get"],
        "write": table["write_unit"],
        "read": table["read_unit"],
        "sqs": other["sqs_request"],
        "kms": other["kms_request"],
        "log_kb": other["log_gb"] / 1e6,
    }
    return float(sum(count * each[name] for name, count in REQUESTS_PER_PAGE.items()) + other["trace"])


def thousand_pages(
    architecture: str, seconds: float, memory: float | None = None, *, busy: bool = False, apart: float = 0.0
) -> float:
    """US dollars of a thousand pages of `seconds` each, everything but Textract.

    One page is read at a time, so that one core works, unless the function is `busy`: documents of many pages keep all
    cores at work. `memory` in megabytes, the template's where None. Of its seconds a page spends `apart` in the second
    reader's own function, for which this one waits.
    """
    has, prices = function(), list_prices()
    memory = memory or has.memory
    cores = memory / MEGABYTES_PER_CORE
    pages = math.ceil(cores) if busy else 1
    lasts = ((seconds - apart) / min(1.0, cores / pages) + apart) / pages
    cost = computing(prices, architecture, lasts, memory, has.disk) + services(prices)
    if apart:
        cost += computing(prices, architecture, apart / min(1.0, has.reader / MEGABYTES_PER_CORE), has.reader, 0)
    return 1000 * cost


def idle(prices: Prices, alarms: int, watched: int) -> dict[str, float]:
    """US dollars of a month in which nothing comes; `alarms` watch so many metrics."""
    other = prices["other"]
    polls = 5 * 60 * 60 * 24 * 30 / 20
    return {
        "encryption key": other["kms_key_month"],
        f"{alarms} alarms on {watched} metrics": watched * other["alarm_month"],
        "dashboard": other["dashboard_month"],
        "asking the empty queue": polls * other["sqs_request"],
        f"{METRICS} metrics, when documents come": METRICS * other["metric_month"],
    }


def deployable() -> Iterator[tuple[str, str, float, float]]:
    """(processor, when the second reader is asked, CPU seconds per page, those of them in a function of that reader's
    own, which it is on x86_64).
    """
    second = seconds_per_page("neural")
    for architecture in ("arm64", "x86_64"):
        for asked, seconds in seconds_per_page().items():
            yield architecture, asked, seconds, second[asked] if architecture == "x86_64" else 0.0


def lines() -> Iterator[str]:
    """The page, line by line."""
    yield from (
        "# Cost",
        "",
        "Written by `make cost` from list prices (`benchmarks/prices.toml`, us-east-1, " + list_prices()["date"] + ") "
        "and the",
        "CPU seconds per page that `make bench` measured (`benchmarks/RESULTS.md`). They are of that machine, one",
        "core; none was measured on Lambda itself, and those of arm64 are taken to be the same.",
        "",
        "## A thousand pages, in US dollars",
        "",
        "| processor | second reader | no Textract | a tenth to Textract | all to Textract | all, with forms |",
        "| --- | --- | --- | --- | --- | --- |",
    )
    textract = list_prices()["textract"]
    for architecture, asked, seconds, apart in deployable():
        own = thousand_pages(architecture, seconds, apart=apart)
        costs = [own + 1000 * share * textract["text_page"] for share in SHARES_SENT]
        costs.append(own + 1000 * textract["forms_page"])
        yield f"| {architecture} | {asked} | " + " | ".join(f"{cost:.2f}" for cost in costs) + " |"
    yield from (
        "",
        f"With {function().memory:.0f} MB of memory, one page at a time. Of this {1000 * services(list_prices()):.2f} "
        "are storage",
        "requests, queue, table, key, logs and traces. On x86_64 the second reader is a function of its own, for which",
        f"the reading function waits; with {function().reader:.0f} MB it has one processor.",
        "",
    )
    yield from _by_memory()
    yield from _month()


def _by_memory() -> Iterator[str]:
    yield from (
        "## By memory, without Textract",
        "",
        "Lambda gives processors in proportion to memory. A document of one page keeps one of them busy; one of many",
        "pages keeps them all.",
        "",
        "| MB | processors | pages | " + " | ".join(f"{arch}, {asked}" for arch, asked, *_ in deployable()) + " |",
        "| --- " * (3 + len(list(deployable()))) + "|",
    )
    for memory in MEMORY_SIZES:
        cores = memory / MEGABYTES_PER_CORE
        for busy in (False, True) if cores > 1 else (False,):
            costs = [
                thousand_pages(arch, secs, memory, busy=busy, apart=apart) for arch, _, secs, apart in deployable()
            ]
            shown = " | ".join(f"{cost:.2f}" for cost in costs)
            yield f"| {memory} | {cores:.2f} | {'many' if busy else 'one'} | {shown} |"
    yield ""


def _month() -> Iterator[str]:
    prices = list_prices()
    resources = template()["Resources"].values()
    alarms = [each["Properties"] for each in resources if each["Type"] == "AWS::CloudWatch::Alarm"]
    # One that reckons with several metrics is paid for each of them.
    watched = sum(max(1, sum("MetricStat" in metric for metric in each.get("Metrics", ()))) for each in alarms)
    yield from ("## A month", "", "| what | US dollars |", "| --- | --- |")
    for what, cost in idle(prices, len(alarms), watched).items():
        yield f"| {what} | {cost:.2f} |"
    waf = prices["other"]["waf_month"] + 3 * prices["other"]["waf_rule_month"]
    yield f"| firewall, where `Waf` is true | {waf:.2f} |"
    s3 = prices["s3"]
    yield f"| a gigabyte of uploads | {s3['gb_month']:.3f}, later {s3['glacier_instant_gb_month']:.3f} |"
    yield f"| a gigabyte of records, each of its six indexes again | {prices['dynamodb']['gb_month']:.2f} |"


def main() -> None:
    """Write the page."""
    PAGE.write_text("\n".join(lines()) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
