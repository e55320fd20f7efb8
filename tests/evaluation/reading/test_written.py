"""Words by hand are told apart on a drawn document, and found again where they were read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from evaluation.documents.fonts import hands
from evaluation.documents.sheet import Pen, Sheet
from evaluation.reading.written import Drawn, drawn, told
from parsers.page import Box, Word

needs_faces = pytest.mark.skipif(not hands(), reason="no handwriting faces are installed (local/setup.sh --fonts)")


def _sheet() -> list[Drawn]:
    sheet = Sheet()
    for row, (label, value) in enumerate((("Patient", "Nora"), ("Dose", "500"), ("Refills", "2"), ("Charge", "$80"))):
        sheet.text(50, 80 + 40 * row, label, Pen("sans", 10))
        sheet.text(150, 80 + 40 * row, value, Pen("hand1", 14))
    [page] = drawn(sheet.pdf())
    return page


def _read(words: list[Drawn], leaning: float = 0.0) -> list[Word]:
    """The words as a reader found them on a page that came in smaller, aside, and leaning."""

    def moved(box: Box) -> Box:
        down = 0.1 + leaning * box.left
        return Box(0.1 + 0.8 * box.left, down + 0.8 * box.top, 0.1 + 0.8 * box.right, down + 0.8 * box.bottom)

    return [Word(word.text, moved(word.box), 0.9, "x", handwritten=word.by_hand) for word in words]


@needs_faces
def test_words_in_hands_are_known() -> None:
    assert {word.text: word.by_hand for word in _sheet()} == {
        "Patient": False, "Nora": True, "Dose": False, "500": True, "Refills": False, "2": True, "Charge": False,
        "$80": True,
    }  # fmt: skip


@needs_faces
def test_they_are_found_where_they_were_read_misread_ones_too() -> None:
    page = _sheet()
    read = [replace(word, text="5OO") if word.text == "500" else word for word in _read(page, leaning=0.02)]
    found = told(page, read)
    assert len(found) == len(page)
    assert all(word.by_hand == word.marked for word in found)
    assert sum(word.by_hand for word in found) == 4


@needs_faces
def test_where_hardly_a_word_was_read_nothing_is_said() -> None:
    page = _sheet()
    assert told(page, _read(page)[:3]) == []
