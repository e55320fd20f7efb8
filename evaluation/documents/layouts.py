"""The register of layouts: how one document is drawn, what type it is, and whether rules may be tuned on it.

TRAIN layouts are for building and calibrating; accuracy is reported on TEST layouts, and nobody tunes on those.
"""

from __future__ import annotations

import random
import zlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from evaluation.documents.printed import Printed
from evaluation.documents.sheet import Bundle, Sheet

Split = Literal["train", "test"]
Scalar = str | int | float | bool
FieldTruth = Scalar | Sequence[Scalar | Mapping[str, Scalar]]
Fields = dict[str, FieldTruth]


@dataclass(frozen=True, slots=True)
class Part:
    """One document of a packet: its type, what is printed on it, and its pages' numbers in the file."""

    document_type: str
    fields: Fields
    pages: tuple[int, ...]
    unasserted: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Drawn:
    """A drawn document and the fields printed on it.

    The truth is complete: a field that is not in `fields` is not on the paper, and whoever reports it made it up;
    except those named in `unasserted`, about which the truth says nothing beyond what it holds. `doubtful` names
    fields that contradict the paper's other figures: right as printed, and nobody may trust them unseen. A packet
    holds `parts`, and no fields of its own.
    """

    sheet: Sheet | Printed | Bundle
    fields: Fields
    unasserted: tuple[str, ...] = ()
    doubtful: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()


Draw = Callable[[random.Random], Drawn]


@dataclass(frozen=True, slots=True)
class Layout:
    """One way a type of document may look; a `document_type` of "packet" says that there are several in one file."""

    name: str
    document_type: str
    split: Split
    draw: Draw

    def make(self, seed: int) -> tuple[bytes, Drawn]:
        """The PDF and what is printed on it; the same seed gives the same bytes. Raises NoChromium."""
        drawn = self.draw(random.Random(zlib.crc32(f"{self.name}/{seed}".encode())))
        return drawn.sheet.pdf(), drawn


_LAYOUTS: dict[str, Layout] = {}


def layout(document_type: str, split: Split) -> Callable[[Draw], Draw]:
    """Registers a drawing function under its own name. Raises ValueError when the name is taken."""

    def register(draw: Draw) -> Draw:
        name = draw.__name__
        if name in _LAYOUTS:
            raise ValueError(f"two layouts are called {name}")
        _LAYOUTS[name] = Layout(name, document_type, split, draw)
        return draw

    return register


def layouts(split: Split | None = None, document_type: str | None = None) -> list[Layout]:
    """All layouts, or those of one split or type, by name."""
    chosen = (
        entry
        for entry in _LAYOUTS.values()
        if split in (None, entry.split) and document_type in (None, entry.document_type)
    )
    return sorted(chosen, key=lambda entry: entry.name)
