"""Which pages are worth the cloud reader's price, and their second reading by it.

Enters: the readings of a document and what was made of them. Leaves: the readings, those pages verified by the cloud
reader; what it cost is counted by `usage`.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from concurrent.futures import ThreadPoolExecutor

from functions.extract.engines.base import Engine
from functions.extract.reading import Reading
from functions.records.record import Usage
from functions.settings import Settings, TextractFeatures
from parsers.extraction import Extraction
from parsers.registry import FORMS

AT_ONCE = 4
"""Calls under way for one document: they wait for the network, and Textract's default quota is a few pages a second."""

USD_PER_PAGE: dict[TextractFeatures, float] = {"text": 0.0015, "forms": 0.05}
"""List prices of DetectDocumentText and AnalyzeDocument FORMS, first million pages of a month, US East, in 2026
(aws.amazon.com/textract/pricing)."""


def pages_to_send(readings: Sequence[Reading], extraction: Extraction, settings: Settings) -> frozenset[int]:
    """Numbers of the pages that the mode sends.

    "fallback" sends pages on which a required field is in doubt; where one is missing or the type is not known, it may
    stand on any page that was read with trouble or poorly, and where none was, on any.
    """
    if settings.textract_mode == "off":
        return frozenset()
    everything = frozenset(reading.page.number for reading in readings)
    if settings.textract_mode == "always":
        return everything
    form = FORMS.get(extraction.document_type)
    required = form.required() if form else ()
    doubtful = {value.page for value in extraction.values() if value.name in required and value.needs_review}
    if form and all(name in extraction.fields for name in required):
        return frozenset(doubtful)
    poor = {r.page.number for r in readings if r.issues or r.page.quality < settings.review_below}
    return frozenset(doubtful | poor) or (everything if form else frozenset())


def read_again(
    read: Callable[[Reading, Engine], Reading], readings: Sequence[Reading], numbers: Collection[int], engine: Engine
) -> list[Reading]:
    """`readings`, those of pages `numbers` verified by `engine` through `read`; several at a time, in their order."""
    with ThreadPoolExecutor(AT_ONCE) as pool:
        return list(pool.map(lambda each: read(each, engine) if each.page.number in numbers else each, readings))


def usage(readings: Sequence[Reading], features: TextractFeatures) -> Usage:
    """Pages that Textract answered, and what it charges for them by list price."""
    pages = sum(reading.page.engine == "textract" for reading in readings)
    return Usage(textract_pages=pages, textract_usd=round(pages * USD_PER_PAGE[features], 6))
