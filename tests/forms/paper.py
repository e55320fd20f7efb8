"""Lays out lines of text on a page of words, so that a form is a picture in the test's source.

One character is one hundredth of the page's width, one line one sixtieth of its height: three blanks part columns.
"☒" and "☐" become tick boxes.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from parsers.extract import extract
from parsers.extraction import Extraction, FieldValue, ParseOptions
from parsers.page import TICKED, UNTICKED, Box, Page, Word

ACROSS, DOWN = 1 / 100, 1 / 60
WIDTH, HEIGHT = 1700, 2200


def page(text: str, number: int = 1, quality: float = 1.0) -> Page:
    """A page that two readers agree about."""
    words = [word for row, line in enumerate(text.strip("\n").split("\n")) for word in _words(line, row)]
    return Page(number, tuple(words), WIDTH, HEIGHT, "neural", quality=quality)


def _words(line: str, row: int) -> list[Word]:
    found = []
    for match in re.finditer(r"[☒☐]|[^\s☒☐]+", line):
        left, right = match.start() * ACROSS, match.end() * ACROSS
        box = Box(left, row * DOWN + 0.003, right, row * DOWN + 0.013)
        kind = "tick" if match.group() in (TICKED, UNTICKED) else "text"
        found.append(Word(match.group(), box, 0.97, "neural", match.group(), kind))
    return found


def skewed(some: Page, degrees: float) -> Page:
    """The page turned a little about its middle, as a careless scanner does."""
    sine, cosine = math.sin(math.radians(degrees)), math.cos(math.radians(degrees))

    def turned(word: Word) -> Word:
        x, y = word.box.centre
        across, down = (x - 0.5) * WIDTH, (y - 0.5) * HEIGHT
        new_x = (across * cosine - down * sine) / WIDTH + 0.5
        new_y = (across * sine + down * cosine) / HEIGHT + 0.5
        half_width, half_height = word.box.width / 2, word.box.height / 2
        return replace(word, box=Box(new_x - half_width, new_y - half_height, new_x + half_width, new_y + half_height))

    return replace(some, words=tuple(turned(word) for word in some.words))


def misread(some: Page, readings: Mapping[str, str], both: bool = False) -> Page:
    """The page with words read wrongly by the leading reader, or by both."""

    def read(word: Word) -> Word:
        text = readings.get(word.text, word.text)
        return replace(word, text=text, second=text if both else word.second)

    return replace(some, words=tuple(read(word) for word in some.words))


def circled(some: Page, *texts: str) -> Page:
    """The page with rings drawn around the words that read `texts`."""
    ringed = (replace(word, kind="circled") if word.text in texts else word for word in some.words)
    return replace(some, words=tuple(ringed))


def fields(pages: Page | Sequence[Page], document_type: str | None = None) -> dict[str, object]:
    """What is extracted, plain: values by field name, lists as lists."""
    return values(read(pages, document_type))


def read(pages: Page | Sequence[Page], document_type: str | None = None) -> Extraction:
    """The extraction of one page or several."""
    several = [pages] if isinstance(pages, Page) else list(pages)
    return extract(several, ParseOptions(document_type=document_type))


def values(extraction: Extraction) -> dict[str, object]:
    """Values by field name."""
    return {
        name: found.value if isinstance(found, FieldValue) else [item.value for item in found]
        for name, found in extraction.fields.items()
    }
