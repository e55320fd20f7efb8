"""`python -m benchmarks.scale`: what a million documents a day ask for; writes docs/scale.md.

Enters: measured times (RESULTS.md), list prices (prices.toml), assumptions and quotas (scale.toml), the template's
sizes. Leaves: Markdown; the same sources give the same page. Nothing is measured here.
"""

from __future__ import annotations

import math
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.cost import (
    MEGABYTES_PER_CORE,
    REQUESTS_PER_PAGE,
    function,
    list_prices,
    seconds_per_page,
    template,
    thousand_pages,
)
from benchmarks.simulation import Served, Times, Workers, arrivals, most_at_once, pages, served
from functions.settings import Settings

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "scale.md"
SEED = 7
SAMPLE = 10
"""One document in so many is simulated, with as many workers fewer. The fewer there are, the longer they are waited
for: the real queue waits a little less."""

PAGES_AT_ONCE = 20
"""Of a longer document another worker takes the next pages, where the template says no other number."""


@dataclass(frozen=True, slots=True)
class Day:
    """A simulated day: workers, what became of the messages, documents and pages that came."""

    workers: int
    served: Served
    documents: int
    pages: int


@cache
def assumed() -> Mapping[str, Any]:
    """scale.toml."""
    return tomllib.loads((ROOT / "benchmarks" / "scale.toml").read_text(encoding="utf-8"))


def part() -> int:
    """Pages that one worker reads."""
    parameter = template()["Parameters"].get("PagesPerTask", {})
    return int(parameter.get("Default", PAGES_AT_ONCE))


def takes(numbers: NDArray[np.int64], seconds: float) -> Times:
    """Seconds that a worker needs for messages of so many pages."""
    cores = function().memory / MEGABYTES_PER_CORE
    overhead = float(assumed()["day"]["overhead_seconds"])
    return overhead + numbers * seconds / np.minimum(numbers, cores)


@cache
def day(workers: int, asked: str, documents: int | None = None) -> Day:
    """A day with so many workers; `asked` is when the second reader is asked."""
    assumption = assumed()["day"]
    count = (documents or assumption["documents"]) // SAMPLE
    chance = np.random.default_rng(SEED)
    came = arrivals(count, assumption["hours"], chance)
    numbers = pages(count, dict(assumption["pages"]), chance)
    whole, rest = np.divmod(numbers, part())
    # A long document is as many messages as it has parts; the parts come together.
    sizes = np.concatenate([np.repeat(part(), each) if not left else [*[part()] * each, left]
                            for each, left in zip(whole.tolist(), rest.tolist(), strict=True)])  # fmt: skip
    moments = np.repeat(came, whole + (rest > 0))
    few = max(1, workers // SAMPLE)
    pollers = assumed()["lambda"]
    first, added = max(1, pollers["pollers_at_first"] // SAMPLE), pollers["pollers_added_per_minute"] / SAMPLE
    done = served(moments, takes(sizes, seconds_per_page()[asked]), Workers(few, min(first, few), added))
    return Day(workers, done, count * SAMPLE, int(numbers.sum()) * SAMPLE)


def lines() -> Iterator[str]:
    """The page, line by line."""
    yield from _introduction()
    yield from _concurrency()
    yield from _limits()
    yield from _costs()


def _introduction() -> Iterator[str]:
    assumption = assumed()["day"]
    found = day(500, "always")
    yield from (
        "# Scale",
        "",
        "Written by `make scale`: a discrete-event simulation (`benchmarks/simulation.py`) driven by the times that",
        "`make bench` measured (`benchmarks/RESULTS.md`), list prices, the template's sizes, and the assumptions and",
        f"quotas of `benchmarks/scale.toml` ({assumed()['date']}). It has not been run against AWS.",
        "",
        f"{assumption['documents']:,} documents a day from {assumption['hospitals']} hospitals, "
        f"{found.pages / found.documents:.1f} pages each on average; long ones are read in parts of {part()} pages by",
        f"several workers. In the busiest minute {SAMPLE * most_at_once(found.served.came, 60):,} messages come, "
        f"{SAMPLE * len(found.served.came):,} in all. A worker has {function().memory:.0f} MB.",
        "",
    )


def _concurrency() -> Iterator[str]:
    yield from (
        "## Workers",
        "",
        "| second reader | workers | busy | waiting: median | 99 % below | longest | done after the last upload |",
        "| --- | --- | --- | --- | --- | --- | --- |",
    )
    for asked, counts in (("always", (250, 500, 1000)), ("off", (100, 250, 500))):
        for workers in counts:
            found = day(workers, asked).served
            median, high = np.percentile(found.waited, (50, 99))
            over = max(0.0, float(np.max(found.done) - np.max(found.came)))
            yield (
                f"| {asked} | {workers} | {100 * found.busy(max(1, workers // SAMPLE)):.0f} % | {_span(median)} | "
                f"{_span(high)} | {_span(float(np.max(found.waited)))} | {_span(over)} |"
            )
    most, alarm = (template()["Parameters"][name]["Default"] for name in ("MaxConcurrency", "QueueAgeAlarmMinutes"))
    yield from (
        "",
        f"`MaxConcurrency` is {most} as delivered; an account has {assumed()['lambda']['account_concurrency']} until",
        f"it asks for more. The alarm on the queue's age rings after {alarm} minutes: where the longest wait is more,",
        "it rings every day, and rightly.",
        "",
    )


def _limits() -> Iterator[str]:
    quotas, assumption = assumed()["quotas"], assumed()["day"]
    # Without a queue before them: as if every document were done in the second it came.
    found = day(1000, "off")
    peak = SAMPLE * most_at_once(found.served.done, 60) / 60
    per_message = found.documents / (SAMPLE * len(found.served.came))
    documents, record = peak * per_message, assumption["record_kb"]
    page_share = found.pages / found.documents
    units = REQUESTS_PER_PAGE["write"]
    hospital, key = documents * assumption["largest_share"], quotas["dynamodb_writes_per_key"]
    rows = (
        ("Textract, all pages", "pages", documents * page_share, quotas["textract_pages_per_second"]),
        ("Textract, a tenth of them", "pages", documents * page_share / 10, quotas["textract_pages_per_second"]),
        ("DynamoDB: one status in `by-status`", "write units", documents * record, key),
        ("DynamoDB: the largest hospital in `by-hospital`", "write units", hospital * (record + 1), key),
        ("DynamoDB: the day's counters, one item", "write units", documents * 2, key),
        ("DynamoDB: the table and its indexes", "write units", documents * units, quotas["dynamodb_table_writes"]),
        ("S3: the largest hospital's prefix", "puts", hospital, quotas["s3_puts_per_prefix"]),
        ("KMS", "requests", documents * page_share * REQUESTS_PER_PAGE["kms"], quotas["kms_requests"]),
    )
    yield from (
        "## Where each limit lies",
        "",
        f"In the busiest minute {documents:.0f} documents a second are finished when nothing holds them up.",
        "",
        "| what | a second, then | quota | used | reached at documents a day |",
        "| --- | --- | --- | --- | --- |",
    )
    for what, unit, used, quota in rows:
        reached = assumption["documents"] * quota / used
        yield f"| {what} | {used:.0f} {unit} | {quota:,} | {100 * used / quota:.1f} % | {_rounded(reached)} |"
    behind = SAMPLE * _most_waiting(day(250, "always").served)
    held = Settings.model_fields["hold_seconds"].default
    yield from (
        "",
        f"SQS itself has no limit that matters: at most {behind:,} messages wait with 250 workers, and of the",
        f"{quotas['sqs_in_flight']:,} that may be in flight there are as many as workers.",
        "",
        "- **Textract** comes first. `TextractPagesPerDay` bounds what is sent; pages above the rate are read by our",
        "  own readers and say so, and the queue does not stand still for them.",
        "- **`by-status`** has one key value for most records, and new records are always its last: DynamoDB cannot",
        "  split it. Before that many documents a status needs a suffix to spread it; so do the day's counters.",
        "- A **hospital** sends under a prefix and a key value of its own: hospitals do not slow each other down.",
        f"- A **worker that is killed** holds its message for {held // 60} minutes, and no longer "
        "(docs/decisions/0007-held-messages.md).",
        "",
    )


def _costs() -> Iterator[str]:
    yield from (
        "## Cost",
        "",
        "| second reader | US dollars a day | a thousand pages |",
        "| --- | --- | --- |",
    )
    for asked in ("always", "doubtful", "off"):
        found = day(500, "always")
        each = thousand_pages("arm64", seconds_per_page()[asked])
        yield f"| {asked} | {found.pages / 1000 * each:,.0f} | {each:.3f} |"
    textract = list_prices()["textract"]["text_page"]
    yield from (
        "",
        f"On arm64, without Textract, which adds {1000 * textract:.2f} for a thousand pages; storage apart, see",
        "docs/cost.md.",
    )


def _most_waiting(found: Served) -> int:
    """Most messages in the queue at a time."""
    moments = np.concatenate([found.came, found.begun])
    steps = np.concatenate([np.ones(len(found.came)), -np.ones(len(found.begun))])
    order = np.lexsort((-steps, moments))
    return int(np.max(np.cumsum(steps[order])))


def _span(seconds: float) -> str:
    if seconds < 90:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 5400 else f"{seconds / 3600:.1f} h"


def _rounded(number: float) -> str:
    """To two figures."""
    digits = 10 ** max(0, math.floor(math.log10(number)) - 1)
    return f"{round(number / digits) * digits:,.0f}"


def main() -> None:
    """Write the page."""
    PAGE.write_text("\n".join(lines()) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
