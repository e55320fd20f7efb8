"""The words of a document as they lie in the artifact bucket: gzipped JSON, a list of pages.

Enters: pages as they were read, or their bytes. Leaves: the other of the two. Pure; the reader writes them, the API
reads them again to parse a document as another type.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Sequence
from typing import Any

from parsers.page import Box, Page, Word

READING = "reading"
"""The folder of pages that wait for their document in the artifact bucket."""

EVALUATION = "evaluation"
"""The folder of the evaluation set there."""


def words_key(document_id: str) -> str:
    """Where a document's words lie."""
    return f"{document_id}/words.json.gz"


def packed(pages: Sequence[Page]) -> bytes:
    """Pages with their words as gzipped JSON; the same pages always give the same bytes."""
    return gzip.compress(listed(pages).encode(), mtime=0)


def listed(pages: Sequence[Page], *, exact: bool = False) -> str:
    """Pages with their words as JSON: a list of pages, boxes as fractions of the upright page.

    Figures are rounded to what is measured; `exact` keeps them as they are.
    """
    content = [
        {
            "number": page.number,
            "width": page.width,
            "height": page.height,
            "rotation": page.rotation,
            "engine": page.engine,
            "quality": page.quality if exact else round(page.quality, 4),
            "words": [_word(word, exact) for word in page.words],
        }
        for page in pages
    ]
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def unpacked(data: bytes) -> list[Page]:
    """The pages that `packed` made `data` of. Raises ValueError, KeyError or OSError for anything else."""
    return unlisted(gzip.decompress(data).decode())


def unlisted(text: str) -> list[Page]:
    """The pages that `listed` made `text` of. Raises ValueError or KeyError for anything else."""
    return [_page(page) for page in json.loads(text)]


def _word(word: Word, exact: bool) -> dict[str, object]:
    edges = [word.box.left, word.box.top, word.box.right, word.box.bottom]
    return {
        "text": word.text,
        "box": edges if exact else [round(edge, 5) for edge in edges],
        "confidence": word.confidence if exact else round(word.confidence, 4),
        "engine": word.engine,
        "second": word.second,
        "kind": word.kind,
        **({"handwritten": True} if word.handwritten else {}),
    }


def _page(page: dict[str, Any]) -> Page:
    words = tuple(Word(**{**word, "box": Box(*word["box"])}) for word in page["words"])
    # Words that were kept before pages were graded say nothing of their quality: such a page counts as good.
    quality = page.get("quality", 1.0)
    members = {name: page[name] for name in ("number", "width", "height", "engine", "rotation")}
    return Page(words=words, quality=quality, **members)
