"""Papers whose words are known.

Enters: which made layouts and degradations, or a folder of real documents. Leaves: `Paper`s: the pictures as a reader
gets them, and the words on them. What is drawn is known from the document's text layer before it was degraded.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from evaluation.degrade import DEGRADATIONS, added, degrade
from evaluation.documents.gallery import layouts
from evaluation.documents.layouts import Split
from evaluation.maker import Order
from evaluation.reading.words import tokens
from evaluation.reading.written import Drawn, drawn
from evaluation.truth import SUFFIX, read_truth
from functions.extract.document import Document, open_document
from functions.extract.engines.base import Picture
from functions.settings import Limits

ENDINGS = (".pdf", ".png", ".jpg", ".jpeg", ".tif", ".tiff")
HANDS = ("_hand", "hand_")


@dataclass(frozen=True, slots=True)
class Paper:
    """A document to read.

    `kind` is the degradation, or what kind of real document it is; `data` is the file, `pictures` its pages;
    `printed` are the words as they are compared. Where `complete` is False they are only some of those on the paper.
    `drawn` are a made paper's words page by page, those by hand told from print.
    """

    name: str
    kind: str
    data: bytes
    pictures: tuple[Picture, ...]
    printed: tuple[str, ...]
    complete: bool = True
    by_hand: bool = False
    drawn: tuple[list[Drawn], ...] = ()


def dealt(split: Split, count: int, seed: int = 1) -> list[Order]:
    """`count` documents: degradations in turn, layouts in an order drawn by `seed`, so that all are met evenly."""
    drawn = random.Random(seed)
    kinds = list(DEGRADATIONS)
    some: list[Order] = []
    while len(some) < count:
        shuffled = layouts(split)
        drawn.shuffle(shuffled)
        for entry in shuffled:
            some.append(Order(entry, 100 * seed + len(some) // len(kinds), kinds[len(some) % len(kinds)]))
    return some[:count]


def made(order: Order) -> Paper:
    """One made document, degraded."""
    born, _ = order.layout.make(order.seed)
    data = degrade(born, order.degradation, order.seed)
    by_hand = any(mark in order.layout.name for mark in HANDS)
    with open_document(born, Limits()) as document, open_document(data, Limits()) as degraded:
        pictures = tuple(page.raster() for page in degraded.pages)
        words = tuple(drawn(born))
        printed = (*_written(document), *tokens(added(order.degradation, order.seed)))
        return Paper(order.name, order.degradation, data, pictures, printed, True, by_hand, words)


def real(folder: Path) -> Iterator[Path]:
    """The real documents of a folder that have a truth file."""
    for truth in sorted(folder.glob(f"*{SUFFIX}")):
        stem = truth.name.removesuffix(SUFFIX)
        document = next((path for end in ENDINGS if (path := folder / f"{stem}{end}").is_file()), None)
        if document is not None:
            yield document


def opened(path: Path) -> Paper:
    """A real document.

    Its words are known from its text layer, or from a truth that holds its text; elsewhere only the words of those
    field values that are written the same way on any paper (no dates, no answers put in normal form).
    """
    truth = read_truth(path.with_name(path.stem + SUFFIX))
    data = path.read_bytes()
    with open_document(data, Limits()) as document:
        pictures = tuple(page.raster() for page in document.pages)
        if all((layer := page.text_layer()) is not None and layer.trusted for page in document.pages):
            return Paper(path.stem, "real, born digital", data, pictures, _written(document))
    if truth.text:
        return Paper(path.stem, "real, handwriting", data, pictures, tuple(tokens([truth.text])), True, True)
    kind = "real, photo" if "photo" in path.stem else "real, scan"
    values = [value for held in truth.documents for value in held.fields.values()]
    # A value may stand in several fields, and on the paper once.
    printed = tuple(dict.fromkeys(tokens(_texts(values))))
    return Paper(path.stem, kind, data, pictures, printed, False, truth.handwritten)


def _written(document: Document) -> tuple[str, ...]:
    layers = [page.text_layer() for page in document.pages]
    return tuple(tokens(word.text for layer in layers if layer for word in layer.words))


def _texts(values: Sequence[object]) -> Iterator[str]:
    for value in values:
        if isinstance(value, Mapping):
            yield from _texts(list(value.values()))
        elif isinstance(value, Sequence) and not isinstance(value, str):
            yield from _texts(value)
        elif isinstance(value, str) and not _put_in_form(value):
            yield value


def _put_in_form(text: str) -> bool:
    """Whether a value is in a normal form that hardly any paper uses: ISO dates, enumerations in lower case."""
    return (text[:4].isdigit() and text[4:5] == "-" and text[7:8] == "-") or text in ("male", "female", "immune")
