"""Runs, columns and rows from words alone."""

from __future__ import annotations

import pytest

from parsers.labels.bare_words import bare_words, split_at_colon
from parsers.labels.layout import lines, rows, runs
from parsers.page import Box, Page, Word
from tests.forms.paper import page, skewed

COLUMNS = page("""
 Birth date           Weight             Height
 May 6 1972           95                 190
""")


def texts(some: Page) -> list[list[str]]:
    return [[run.text for run in row] for row in rows(runs(some))]


def test_wide_gaps_part_columns() -> None:
    assert texts(COLUMNS) == [["Birth date", "Weight", "Height"], ["May 6 1972", "95", "190"]]


def test_lines_are_in_reading_order() -> None:
    assert [line.text for line in lines(COLUMNS)][:4] == ["Birth date", "Weight", "Height", "May 6 1972"]


def test_skew_keeps_rows_together() -> None:
    tall = page(
        "\n".join(f" A label number {n}     A value of some length {n}       more words here {n}" for n in range(12))
    )
    for degrees in (-3, 3):
        assert texts(skewed(tall, degrees)) == texts(tall)


def test_a_page_without_words_has_no_runs() -> None:
    assert runs(Page(1, (), 0, 0, "none")) == ()


def test_leaders_are_taken_off_and_keep_neighbours_apart() -> None:
    assert texts(page(" City _Chicago_______ State IL")) == [["City Chicago", "State IL"]]


def test_label_and_value_read_as_one_word_are_two() -> None:
    word = Word("Name:Maria", Box(0.1, 0.1, 0.3, 0.12), 0.9, "neural", "Name:Marla")
    assert [(part.text, part.second) for part in split_at_colon(word)] == [("Name:", "Name:"), ("Maria", "Marla")]


def test_times_and_addresses_of_the_web_stay_whole() -> None:
    for text in ("10:30", "https://example.org"):
        assert len(split_at_colon(Word(text, Box(0, 0, 0.1, 0.1), 1.0, "neural"))) == 1


@pytest.mark.parametrize(
    ("text", "second", "parts"),
    [
        ("Address5557", "Address5551", [("Address", "Address"), ("5557", "5551")]),
        ("Birth13", "Birth¥3", [("Birth", "Birth"), ("13", "¥3")]),
        ("ConsultantDr", "ConsullantDr", [("Consultant", "ConsullantDr"), ("Dr", "ConsullantDr")]),
        ("25550177|Mobile:98800", None, [("25550177", None), ("Mobile:", None), ("98800", None)]),
        ("HealthFirst", "HealthFirst", [("HealthFirst", "HealthFirst")]),
        ("patient42@example.org", None, [("patient42@example.org", None)]),
        ("Address1", None, [("Address1", None)]),
    ],
)
def test_a_label_that_its_value_is_glued_to_is_a_word_of_its_own(
    text: str, second: str | None, parts: list[tuple[str, str | None]]
) -> None:
    word = Word(text, Box(0.1, 0.1, 0.3, 0.12), 0.9, "neural", second)
    assert [(part.text, part.second) for part in bare_words([word])] == parts


def test_a_box_drawn_over_the_words_behind_it() -> None:
    boxes = (("Name", 0.07, 0.19), ("of", 0.106, 0.119), ("Attendant", 0.126, 0.19), ("Asha", 0.198, 0.235))
    words = tuple(Word(text, Box(left, 0.28, right, 0.29), 0.97, "neural") for text, left, right in boxes)
    others = tuple(Word("Address", Box(0.07, at / 10, 0.12, at / 10 + 0.01), 0.97, "neural") for at in range(4, 9))
    assert runs(Page(1, (*words, *others), 1700, 2200, "neural"))[0].text == "Name of Attendant Asha"
