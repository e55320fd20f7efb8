"""Packets: several documents about one patient in one file, as hospitals send them.

Enters: the drawings of the documents, in order. Leaves: one drawing with the truth of each document and its pages.
"""

from __future__ import annotations

import random
from collections.abc import Sequence

from evaluation.documents.layouts import Draw, Drawn, Part
from evaluation.documents.people import Lot
from evaluation.documents.printed import Printed
from evaluation.documents.sheet import Bundle, Sheet


def bind(rng: random.Random, documents: Sequence[tuple[str, Draw]], *, one_patient: bool = True) -> Drawn:
    """Draws documents (type and drawing function) one after another and binds them; about one patient, as a rule."""
    sheets: list[Sheet | Printed] = []
    parts: list[Part] = []
    lot = Lot(rng.random())
    page = 1
    for document_type, draw in documents:
        drawn = draw(lot if one_patient else Lot(rng.random()))
        if isinstance(drawn.sheet, Bundle):
            raise TypeError("a packet within a packet")
        pages = tuple(range(page, page + drawn.sheet.pages))
        sheets.append(drawn.sheet)
        parts.append(Part(document_type, drawn.fields, pages, drawn.unasserted))
        page += drawn.sheet.pages
    return Drawn(Bundle(sheets), {}, parts=tuple(parts))
