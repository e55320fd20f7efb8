"""Makes folders of documents with truth: layouts × seeds × degradations.

Enters: which layouts, how many documents of each, which degradations. Leaves: PDFs and truth files in a folder; the
same order gives the same files.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path

from evaluation.degrade import BORN_DIGITAL, DEGRADATIONS, GOOD, degrade
from evaluation.documents.gallery import Layout, layouts
from evaluation.documents.layouts import Drawn, Split
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
    truth = Truth(
        documents=documents_of(order.layout, drawn),
        complete=True,
        layout=order.layout.name,
        degradation=order.degradation,
        split=order.layout.split,
    )
    truth.save(path)
    return path


def documents_of(layout: Layout, drawn: Drawn) -> list[DocumentTruth]:
    """The truth of what was drawn: one document, or those of a packet."""
    if drawn.parts:
        return [
            DocumentTruth(document_type=part.document_type, fields=dict(part.fields), unasserted=list(part.unasserted),
                          pages=list(part.pages))
            for part in drawn.parts
        ]  # fmt: skip
    return [
        DocumentTruth(document_type=layout.document_type, fields=dict(drawn.fields), unasserted=list(drawn.unasserted),
                      doubtful=list(drawn.doubtful))
    ]  # fmt: skip


def orders(split: Split, per_layout: int, degradations: Sequence[str] = EVERY_DEGRADATION) -> list[Order]:
    """`per_layout` documents of every layout, every other one as good offices send them, the rest as others do.

    Either kind of degradation is dealt out in turn, so that all are met evenly.
    """
    kinds = ([name for name in degradations if name in GOOD], [name for name in degradations if name not in GOOD])
    turns = [cycle(kind or other) for kind, other in (kinds, kinds[::-1])]
    return [
        Order(entry, seed, next(turns[(seed - 1) % 2])) for seed in range(1, per_layout + 1) for entry in layouts(split)
    ]
