"""Two readings made into one."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from functions.extract.agreement import AGREED, DISAGREED, RECHECKED, merge, recheck, same
from parsers.page import Box, Word

LETTER = 0.01


def words(
    text: str, engine: str = "neural", left: float = 0.1, top: float = 0.1, confidence: float = 0.99
) -> list[Word]:
    """The words of `text` on one line, every character LETTER wide."""
    found = []
    for part in text.split():
        width = len(part) * LETTER
        found.append(Word(part, Box(left, 0.1, left + width, 0.12), 0.99, engine))
        left += width + LETTER
    return found


def pairs(leading: str, other: str) -> list[tuple[str, str | None]]:
    return [(word.text, word.second) for word in merge(words(leading), words(other, "tesseract"))]


@pytest.mark.parametrize(
    ("leading", "other", "expected"),
    [
        ("20 mg", "20 mg", [("20", "20"), ("mg", "mg")]),
        ("20 mg", "20 md", [("20", "20"), ("mg", "md")]),
        ("I50.6", "150.6", [("I50.6", "150.6")]),
        ("140.00", "14000", [("140.00", "14000")]),
        ("York.", "York,", [("York.", "York.")]),
        ("States", "states", [("States", "States")]),
        ("-5", "5", [("-5", "5")]),
        ("2_times", "2 times", [("2", "2"), ("times", "times")]),
        ("john_d@x.org", "john_d@x.org", [("john_d@x.org", "john_d@x.org")]),
        # Some faces leave much white around the signs of an amount, which one of the readers takes for a space.
        ("114,210.00", "114, 210.00", [("114,210.00", "114,210.00")]),
        ("₹5,490.00/-", "₹5,490. 00/-", [("₹5,490.00/-", "₹5,490.00/-")]),
        ("16, 080.00", "16,080.00", [("16,080.00", "16,080.00")]),
        ("16, 080.00", "16, 080.00", [("16,", "16,"), ("080.00", "080.00")]),
        ("2. 50 mg", "2.50 mg", [("2.", "2."), ("50", "50"), ("mg", "mg")]),
        ("2.50 mg", "2. 50 mg", [("2.", "2."), ("50", "50"), ("mg", "mg")]),
        ("Ward 12, 260 beds", "Ward 12, 260 beds", [(t, t) for t in ("Ward", "12,", "260", "beds")]),
    ],
)
def test_pairs(leading: str, other: str, expected: list[tuple[str, str | None]]) -> None:
    assert pairs(leading, other) == expected


def test_a_word_is_cut_where_the_other_reader_saw_a_gap() -> None:
    leading = [Word("newAvon", Box(0.1, 0.1, 0.2, 0.12), 0.99, "neural")]
    assert [(word.text, word.agreed) for word in merge(leading, words("new Avon", "tesseract"))] == [
        ("new", True),
        ("Avon", True),
    ]


@pytest.mark.parametrize(
    ("leading", "other", "expected"),
    [
        ("used~to", "used to", ["used", "to"]),
        ("Smokes.since.2010", "Smokes since 2010", ["Smokes", "since.2010"]),
        ("one.two.three", "one two three", ["one", "two", "three"]),
        ("Smith-Jones", "Smith Jones", ["Smith-Jones"]),
        ("2.5", "2 5", ["2.5"]),
        ("www.example", "www exemple", ["www.example"]),
    ],
)
def test_a_sign_where_the_other_reader_saw_white_is_a_space(leading: str, other: str, expected: list[str]) -> None:
    assert [word.text for word in merge(words(leading), words(other, "tesseract"))] == expected


def test_a_gap_where_the_other_reader_missed_letters_cuts_nothing() -> None:
    leading = [Word("headaches", Box(0.1, 0.1, 0.19, 0.12), 0.99, "neural")]
    other = words("h", "tesseract") + words("daches", "tesseract", left=0.13)
    assert [word.text for word in merge(leading, other)] == ["headaches"]


def test_words_of_one_reader_alone() -> None:
    merged = merge(words("Maria"), words("Petrova", "tesseract", left=0.5) + words("|.", "tesseract", left=0.9))
    assert [(word.text, word.second, word.engine) for word in merged] == [
        ("Maria", "", "neural"),
        ("Petrova", "", "tesseract"),
    ]


def test_confidence_says_what_agreement_is_worth() -> None:
    agreed, disagreed = merge(words("20 mg"), words("20 md", "tesseract"))
    assert AGREED[0] < agreed.confidence < AGREED[1] and disagreed.confidence <= DISAGREED
    [sure, _], [unsure, _] = ([replace(word, confidence=at) for word in words("20 mg")] for at in (0.99, 0.5))
    assert merge([sure], [sure])[0].confidence > merge([sure], [unsure])[0].confidence


def test_a_second_look_settles_only_what_it_reads_alike() -> None:
    first = merge(words("95 190 Measles"), words("98", "tesseract"))
    again = recheck(first, words("95 190 Measies", "tesseract"))
    assert [(word.text, word.second) for word in again] == [("95", "95"), ("190", "190"), ("Measles", "Measies")]
    assert RECHECKED[0] < again[0].confidence < RECHECKED[1] == AGREED[0]


LINE = st.text("abcdefg0123456789.,- ", min_size=1, max_size=30)


@given(LINE, LINE)
def test_no_letter_of_the_leading_reader_is_lost(leading: str, other: str) -> None:
    ours = words(leading)
    merged = merge(ours, words(other, "tesseract"))
    kept = sorted((word for word in merged if word.engine == "neural"), key=lambda word: word.box.left)
    assert sorted("".join(word.text for word in kept)) == sorted("".join(word.text for word in ours))


@given(LINE)
def test_a_reading_agrees_with_itself(line: str) -> None:
    assert all(word.agreed and word.confidence > AGREED[0] for word in merge(words(line), words(line, "tesseract")))


@given(st.integers(0, 99999), st.integers(0, 99999))
def test_different_figures_never_agree(one: int, other: int) -> None:
    assert same(str(one), str(other)) == (one == other)


def one_word(text: str, left: float, engine: str, width: float = 0.011) -> Word:
    return Word(text, Box(left, 0.23, left + width, 0.25), 0.95, engine)


def test_a_character_reckoned_a_little_aside_is_read_once() -> None:
    merged = merge([one_word("2", 0.189, "neural")], [one_word("2", 0.180, "tesseract")])

    assert [(each.text, each.agreed) for each in merged] == [("2", True)]


def test_a_figure_printed_twice_stays_twice() -> None:
    both = [[one_word("2", left, engine) for left in (0.180, 0.192)] for engine in ("neural", "tesseract")]

    assert [(each.text, each.agreed) for each in merge(*both)] == [("2", True), ("2", True)]


def test_figures_apart_are_two_words() -> None:
    merged = merge([one_word("2", 0.189, "neural")], [one_word("2", 0.150, "tesseract")])

    assert [each.agreed for each in merged] == [False, False]


@pytest.mark.parametrize(("sure", "text"), [(0.95, "antibiotics,"), (0.75, "antibiotics")])
def test_a_sign_behind_a_word_is_there_when_the_other_reader_is_sure_of_it(sure: float, text: str) -> None:
    box = Box(0.1, 0.1, 0.3, 0.12)
    ours, theirs = Word("antibiotics", box, 0.99, "neural"), Word("antibiotics,", box, sure, "tesseract")
    [word] = merge([ours], [theirs])
    assert (word.text, word.agreed) == (text, True)
