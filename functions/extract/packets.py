"""The documents of a file, each by itself: its readings and its fields, with pages that count from 1.

Enters: the readings of a file and what was made of them. Leaves: `Document`s. Pure.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from functions.extract.reading import Reading
from parsers.extraction import Extraction, FieldValue, ParseOptions
from parsers.packets import extract_all


@dataclass(frozen=True, slots=True)
class Document:
    """One document of a file. `pages` are the numbers of its pages in the file; in `readings` and `extraction` they
    count from 1.
    """

    readings: Sequence[Reading]
    extraction: Extraction
    pages: tuple[int, ...]


def parsed(readings: Sequence[Reading], options: ParseOptions) -> list[tuple[list[Reading], Extraction]]:
    """The documents of a file with the readings of their pages, numbered as in the file.

    What went wrong while a document's pages were read counts among its issues.
    """
    by_number = {reading.page.number: reading for reading in readings}
    found = []
    for extraction in extract_all([reading.page for reading in readings], options):
        own = [by_number[number] for number in extraction.pages]
        troubles = tuple(dict.fromkeys(issue for reading in own for issue in reading.issues))
        found.append((own, replace(extraction, issues=extraction.issues + troubles)))
    return found


def alone(readings: Sequence[Reading], extraction: Extraction) -> Document:
    """A document by itself."""
    numbers = {number: at for at, number in enumerate(extraction.pages, 1)}

    def moved(value: FieldValue) -> FieldValue:
        return replace(value, page=numbers[value.page])

    fields = {
        name: moved(value) if isinstance(value, FieldValue) else [moved(each) for each in value]
        for name, value in extraction.fields.items()
    }
    own = [replace(each, page=replace(each.page, number=numbers[each.page.number])) for each in readings]
    return Document(own, replace(extraction, fields=fields), extraction.pages)
