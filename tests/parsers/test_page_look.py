"""How pages look beside each other, where their words do not tell that another paper begins."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parsers.labels.layout import runs
from parsers.packets import split
from parsers.page import Box, Page
from parsers.page_look import GREETING, look, opens, parted
from tests.forms.paper import page
from tests.parsers.test_packets import BILL, BILL_GOES_ON, RECORD, RECORD_GOES_ON, SUMMARY, SUMMARY_GOES_ON

COUNTS = """
 THEATRE TALLY
 Item                 First       Second      Third
 Swabs                20          20          20
 Forceps              12          12          12
 Needles              8           8           8
 All were found and none is missing today
"""
LETTER = """
 28 November 2024

 Dermatology Outpatients

 Dear Colleague, thank you for seeing this patient with a changing lesion on the back.
 There is a history of sunburn in childhood. I would be grateful for an opinion.
 Yours sincerely
 Dr Heather Crawley
"""


def printed(text: str, number: int = 1, size: float = 1.0, indent: float = 0.0, title: float = 1.0) -> Page:
    """A page with a text layer, its letters wider by `size`, moved right, its first line taller by `title`."""
    made = page(text, number)
    top = min(word.box.top for word in made.words)

    def drawn(box: Box) -> Box:
        height = box.height * (title if box.top == top else 1.0)
        return Box(box.left * size + indent, box.top, box.right * size + indent, box.top + height)

    words = tuple(replace(word, box=drawn(word.box)) for word in made.words)
    return replace(made, words=words, engine="text_layer")


def odds(before: Page, now: Page) -> float:
    return parted(look(before, runs(before)), look(now, runs(now)))


def test_pages_in_one_type_and_margin_say_nothing() -> None:
    assert odds(printed(SUMMARY), printed(SUMMARY_GOES_ON, 2)) == 0.0


@pytest.mark.parametrize(
    "other",
    [
        printed(SUMMARY_GOES_ON, 2, size=0.8),
        printed(SUMMARY_GOES_ON, 2, indent=0.02),
        printed(SUMMARY_GOES_ON, 2, title=1.5),
    ],
    ids=["type", "margin", "title"],
)
def test_another_type_margin_or_a_large_title_speaks_for_another_paper(other: Page) -> None:
    assert odds(printed(SUMMARY), other) >= 1.0


def test_a_letterhead_that_comes_again_is_no_title_of_another_paper() -> None:
    assert odds(printed(BILL, title=1.5), printed(BILL_GOES_ON, 2, title=1.5)) == 0.0


def test_a_camera_makes_pages_larger_and_moves_them() -> None:
    first, second = printed(RECORD), printed(RECORD_GOES_ON, 2, size=1.65, indent=0.02)
    pictured = [replace(each, engine="neural") for each in (first, second)]
    assert odds(*pictured) == 0.0 < odds(first, second)


def test_a_greeting_opens_a_letter() -> None:
    assert odds(printed(SUMMARY), printed(LETTER, 2)) == GREETING
    assert opens(look(page(SUMMARY), runs(page(SUMMARY))), look(page(LETTER), runs(page(LETTER))))


def test_a_page_of_a_few_words_has_no_look() -> None:
    assert odds(printed(SUMMARY), printed("Page two\n", 2, size=2.0)) == 0.0


def test_a_strange_paper_set_by_another_house_is_no_end_of_the_bill_before_it() -> None:
    alike = split([printed(BILL), printed(COUNTS, 2)])
    other = split([printed(BILL), printed(COUNTS, 2, size=0.75, indent=0.03, title=1.6)])
    assert [part.doubtful for part in alike] == [()]
    assert len(other) > 1 or other[0].doubtful == (2,)


def test_a_letter_behind_a_bill_is_a_document_of_its_own() -> None:
    parts = split([printed(BILL), printed(LETTER, 2, size=0.8)])
    assert [part.type for part in parts] == ["hospital_bill", "unknown"]
