"""The metrics of reading."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluation.reading.words import Score, score, tokens, verdicts

WORDS = st.lists(st.text("ab1", min_size=1, max_size=4), max_size=12)


def test_edges_and_marks_without_letters_do_not_count() -> None:
    assert tokens(["Name:", "____", "☒", "“2.5", "mg,”", "O'Neill x_y"]) == ["name", "2.5", "mg", "o'neill", "x_y"]
    # A form's own brackets, and a number filled in between them.
    assert tokens(["(", "415", ")"]) == tokens(["(415)"]) == tokens(["(415"])


def test_counts_of_a_page() -> None:
    read, printed = ["take", "1", "tablat", "daily", "o"], ["take", "1", "tablet", "twice", "daily"]
    found = score(read, printed)
    assert (found.printed, found.read, found.right) == (5, 5, 3)
    assert found.f1 == pytest.approx(0.6)
    assert found.recall == pytest.approx(0.6)
    # One letter of "tablet"; "twice" missed; "o" made up.
    assert found.edits == 1 + 5 + 1
    assert found.cer == pytest.approx(7 / 21)


def test_a_word_read_twice_is_right_once() -> None:
    assert score(["mg", "mg"], ["mg"]).right == 1
    assert verdicts(["mg", "mg"], ["mg"]) == [True, False]


def test_a_word_of_two_tokens_is_right_when_both_are_printed() -> None:
    assert verdicts(["20 mg", "—", "20"], ["20", "mg"]) == [True, None, False]


def test_blank_paper() -> None:
    assert score([], []) == Score()
    assert (Score().f1, Score().recall, Score().cer) == (1.0, 1.0, 0.0)


@given(WORDS, WORDS)
def test_bounds_hold_whatever_is_read(read: list[str], printed: list[str]) -> None:
    found = score(read, printed)
    assert 0 <= found.f1 <= 1
    assert 0 <= found.edits <= sum(map(len, read)) + sum(map(len, printed))
    assert (found.edits == 0) == (sorted(read) == sorted(printed))
    assert score(printed, printed).f1 == 1
