"""What of a page was written by hand, told by how much all of its words look so."""

from __future__ import annotations

import numpy as np
import pytest

from functions.extract.filled_in import STRAY, WORN, least

PRINT = np.linspace(-5.5, -3.5, 60)


def _hard(*shares: tuple[int, int]) -> np.ndarray:
    """Flags: of so many words the first so many were hard to read."""
    return np.concatenate([np.arange(count) < hard for count, hard in shares])


def test_a_page_that_looks_written_is_parted_between_its_two_lots() -> None:
    page = np.concatenate((PRINT, np.linspace(2, 5, 20)))
    assert -3.5 < least(page, _hard((60, 0), (20, 4))) <= 1


def test_photographed_print_that_looks_written_and_is_read_with_ease_is_print() -> None:
    page = np.linspace(0.1, 2.9, 52)
    assert least(page, _hard((52, 1))) == WORN


def test_print_that_looks_half_written_throughout_is_not_taken_for_handwriting() -> None:
    assert least(np.linspace(-1.5, 0.9, 60), _hard((60, 20))) == STRAY


def test_small_writing_among_much_print_is_told_by_the_trouble_that_readers_have_with_it() -> None:
    page = np.concatenate((PRINT, np.linspace(-2, -1, 15)))
    assert -4.5 < least(page, _hard((60, 2), (15, 8))) < -2
    assert least(page, _hard((60, 2), (15, 2))) == STRAY
    assert least(page, _hard((60, 20), (15, 8))) == STRAY


def test_a_word_or_two_that_look_written_make_no_form() -> None:
    assert least(np.concatenate((PRINT, [4.0, 5.0])), _hard((62, 1))) == STRAY


@pytest.mark.parametrize("words", [1, 2, 3])
def test_next_to_no_words_tell_nothing(words: int) -> None:
    assert least(np.full(words, 5.0), _hard((words, words))) == STRAY


def test_a_page_of_nothing_but_handwriting_is_all_of_it() -> None:
    assert least(np.linspace(3, 9, 24), _hard((24, 5))) <= 1
