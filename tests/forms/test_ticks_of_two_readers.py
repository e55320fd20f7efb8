"""Tick boxes that two readers see differently never decide alone."""

from __future__ import annotations

import pytest

from parsers.extract import extract
from parsers.extraction import FieldValue
from parsers.page import TICKED, UNTICKED, Box, Page, Word


def _word(text: str, left: float, top: float) -> Word:
    width = 0.012 * len(text)
    return Word(text, Box(left, top, left + width, top + 0.015), 0.97, "textract", second=text)


def _page(male: tuple[str, str], female: tuple[str, str]) -> Page:
    texts = [
        ("Patient", 0.1, 0.05), ("Registration", 0.2, 0.05), ("Form", 0.36, 0.05),
        ("Patient", 0.1, 0.2), ("Name:", 0.2, 0.2), ("Nora", 0.3, 0.2), ("Quill", 0.37, 0.2),
        ("Sex:", 0.1, 0.3), ("Male", 0.24, 0.3), ("Female", 0.4, 0.3),
    ]  # fmt: skip
    ticks = [(*male, 0.2), (*female, 0.36)]
    boxes = [
        Word(text, Box(left, 0.3, left + 0.02, 0.315), 0.9, "textract", second=second, kind="tick")
        for text, second, left in ticks
    ]
    return Page(1, (*(_word(*each) for each in texts), *boxes), 1000, 1300, "textract", quality=0.97)


def _sex(page: Page) -> FieldValue:
    found = extract([page]).fields["patient_sex"]
    assert isinstance(found, FieldValue)
    return found


def test_boxes_that_both_readers_see_alike_decide() -> None:
    found = _sex(_page((UNTICKED, UNTICKED), (TICKED, TICKED)))
    assert (found.value, found.needs_review) == ("female", False)


@pytest.mark.parametrize(
    ("male", "female"),
    [((UNTICKED, UNTICKED), (TICKED, UNTICKED)), ((UNTICKED, TICKED), (TICKED, TICKED))],
    ids=["the ticked box", "the other box"],
)
def test_a_box_that_they_see_differently_is_for_a_person(male: tuple[str, str], female: tuple[str, str]) -> None:
    found = _sex(_page(male, female))
    assert found.needs_review
    assert "READINGS_DISAGREE" in [issue.code for issue in found.issues]
