"""What was promised of speed and cost, beside what this run measured.

Enters: everything that `make bench` has measured. Leaves: rows of a table: what, target, measured, whether it is met.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from benchmarks.cost import thousand_pages
from benchmarks.digital import Digital
from benchmarks.growth import Grown
from benchmarks.measure import Cost
from benchmarks.peers import FLOOR, FLOORS, STUDENT, Peer
from benchmarks.start import Start
from evaluation.score import figures

READERS = ("tesseract", "neural")
OVER_THE_FLOOR = 1.15
OVER_THE_STUDENT = 1.3
OVER_OCR = 100.0
IMPORT_SECONDS = 1.0
DOLLARS = 0.20


@dataclass(frozen=True, slots=True)
class Measured:
    """One run: our costs by mode, the peers by name, and the rest."""

    costs: Mapping[str, Cost]
    peers: Mapping[str, Peer]
    digital: Digital
    starts: Sequence[Start]
    growth: Sequence[Grown]


Row = tuple[str, str, str, str]


def rows(run: Measured) -> Iterator[Row]:
    """The table's rows."""
    always, off, student = run.costs["always"], run.costs["off"], run.peers[STUDENT]
    yield _over("second reader off: CPU over bare Tesseract", off, run.peers[FLOOR])
    yield _over("with both readers: CPU over both bare readers", always, run.peers[FLOORS])
    speed, better = student.per_page / off.whole, off.words.f1 > student.words.f1
    yield (
        "second reader off: pages per second per core, over the student pipeline's",
        f"≥ {OVER_THE_STUDENT} ×, words read better",
        f"{speed:.2f} × (median page {student.usual / _usual(off):.2f} ×); word F1 {off.words.f1:.3f} to "
        f"{student.words.f1:.3f}",
        _met(speed >= OVER_THE_STUDENT and better),
    )
    yield from _second_reader(always, off)
    yield from _digital(run.digital, always, off)
    imported = max(start.imported for start in run.starts)
    yield (
        "importing the extract function", f"< {IMPORT_SECONDS:.0f} CPU s", f"{imported:.2f} CPU s",
        _met(imported < IMPORT_SECONDS),
    )  # fmt: skip
    dollars = thousand_pages("arm64", always.whole)
    yield (
        "a thousand scanned pages, both readers, arm64, all services but Textract", f"< {DOLLARS:.2f} US dollars",
        f"{dollars:.3f} US dollars", _met(dollars < DOLLARS),
    )  # fmt: skip


def _over(what: str, cost: Cost, floor: Peer) -> Row:
    asked = sum(cost.per_page(reader) for reader in READERS)
    ratio = cost.whole / floor.per_page
    return (
        what,
        f"≤ {OVER_THE_FLOOR} ×",
        f"{ratio:.2f} × ({cost.whole / asked:.2f} × the readers' own time on all looks at the page)",
        _met(ratio <= OVER_THE_FLOOR),
    )


def _second_reader(always: Cost, off: Cost) -> Iterator[Row]:
    with_it, without = (figures(j for score in cost.scores for j in score.judgements) for cost in (always, off))
    right = with_it.right - without.right
    yield (
        "the second reader's price and what it brings", "shown",
        f"{always.whole - off.whole:+.2f} CPU s and "
        f"{thousand_pages('arm64', always.whole) / 1000 - thousand_pages('arm64', off.whole) / 1000:+.5f} US dollars a "
        f"page; {right:+d} right fields of {with_it.truth}; word F1 {off.words.f1:.3f} → {always.words.f1:.3f}; "
        f"wrong words {_wrong(off)} → {_wrong(always)}",
        "–",
    )  # fmt: skip


def _digital(digital: Digital, always: Cost, off: Cost) -> Iterator[Row]:
    layer, whole = digital.per_page(digital.layer), digital.per_page(digital.whole)
    ocr = sum(always.per_page(reader) for reader in READERS)
    yield (
        "the words of a born-digital page, over reading a scan's with both readers", f"≥ {OVER_OCR:.0f} ×",
        f"{ocr / layer:.0f} × (over Tesseract alone {off.per_page('tesseract') / layer:.0f} ×)",
        _met(ocr / layer >= OVER_OCR),
    )  # fmt: skip
    yield (
        "a born-digital page the whole way, over a scanned one", f"≥ {OVER_OCR:.0f} ×",
        f"{always.whole / whole:.0f} ×: the layer is held against the drawn page, of which words are read",
        _met(always.whole / whole >= OVER_OCR),
    )  # fmt: skip


def _wrong(cost: Cost) -> int:
    return cost.words.read - cost.words.right


def _usual(cost: Cost) -> float:
    ordered = sorted(cost.seconds)
    return ordered[len(ordered) // 2] if ordered else 0.0


def _met(yes: bool) -> str:
    return "yes" if yes else "**no**"
