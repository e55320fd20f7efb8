"""Two readings of one page made into one."""

from __future__ import annotations

from functions.extract.agreement import merge
from parsers.page import Box, Word


def word(text: str, left: float, engine: str, width: float = 0.011) -> Word:
    return Word(text, Box(left, 0.23, left + width, 0.25), 0.95, engine)


def test_a_character_reckoned_a_little_aside_is_read_once() -> None:
    merged = merge([word("2", 0.189, "neural")], [word("2", 0.180, "tesseract")])

    assert [(each.text, each.agreed) for each in merged] == [("2", True)]


def test_a_figure_printed_twice_stays_twice() -> None:
    both = [[word("2", left, engine) for left in (0.180, 0.192)] for engine in ("neural", "tesseract")]

    assert [(each.text, each.agreed) for each in merge(*both)] == [("2", True), ("2", True)]


def test_figures_apart_are_two_words() -> None:
    merged = merge([word("2", 0.189, "neural")], [word("2", 0.150, "tesseract")])

    assert [each.agreed for each in merged] == [False, False]
