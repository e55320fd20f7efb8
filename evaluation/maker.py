"""Makes folders of documents with truth: layouts × seeds × degradations.

Enters: which layouts, how many documents of each, which degradations. Leaves: PDFs and truth files in a folder; the
same order gives the same files.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from evaluation.degrade import BORN_DIGITAL, DEGRADATIONS, degrade
from evaluation.documents.gallery import Layout, layouts
from evaluation.documents.layouts import Split
from evaluation.truth import DocumentTruth, Truth

EVERY_DEGRADATION = (BORN_DIGITAL, *DEGRADATIONS)


@dataclass(frozen=True, slots=True)
class Order:
    """One document to be made."""

    layout: Layout
    seed: int
    degradation: str

    @property
    def name(self) -> str:
        """The file's name without its ending."""
        return f"{self.layout.name}-{self.seed}-{self.degradation}"


def make(order: Order, folder: Path, name: str | None = None) -> Path:
    """Writes one document and its truth into an existing folder; returns the document's path."""
    born, drawn = order.layout.make(order.seed)
    path = folder / f"{name or order.name}.pdf"
    path.write_bytes(degrade(born, order.degradation, order.seed))
    document = DocumentTruth(
        document_type=order.layout.document_type, fields=dict(drawn.fields), unasserted=list(drawn.unasserted)
    )
    truth = Truth(
        documents=[document],
        complete=True,
        layout=order.layout.name,
        degradation=order.degradation,
        split=order.layout.split,
    )
    truth.save(path)
    return path


def orders(split: Split, per_layout: int, degradations: Sequence[str] = EVERY_DEGRADATION) -> list[Order]:
    """`per_layout` documents of every layout; degradations are dealt out in turn, so that all are met evenly."""
    dealt: list[Order] = []
    for seed in range(1, per_layout + 1):
        for entry in layouts(split):
            dealt.append(Order(entry, seed, degradations[len(dealt) % len(degradations)]))
    return dealt
