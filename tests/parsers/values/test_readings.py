"""Two readers that differ in nothing but what the second cannot write."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parsers.page import Box, Word
from parsers.values.readings import all_alike

WORD = Word("", Box(0.1, 0.1, 0.2, 0.12), 0.9, "neural")


def alike(first: str, second: str | None, kind: str = "text", *, listed: bool = False) -> bool:
    return all_alike([replace(WORD, text=first, second=second)], kind, listed=listed)


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        ("Quill,", "quill", "person"),
        ("5.8", "5.8|", "number"),
        ("152", "152]", "number"),
        ("111", "111)", "number"),
        ("Núñez", "Nunez", "person"),
        ("Søren", "Soren", "prescriber"),
        ("Chloë", "Chloé", "person"),
        ("10^9/L", "1049/L", "unit"),
        ("x10^3/uL", "x10*3/uL", "unit"),
        ("F", "", "sex"),
        ("F", None, "sex"),
        ("Ibuprofen", "lbuprofen", "text"),
        ("CITIZEN", "ClTIZEN", "person"),
        ("Hello", "HeIIo", "text"),
    ],
)
def test_what_the_second_reader_cannot_write_makes_no_difference(first: str, second: str | None, kind: str) -> None:
    assert alike(first, second, kind)


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        ("Núñez", "Muñoz", "person"),
        ("Müller", "Miller", "person"),
        ("Whité", "White", "test"),
        ("5.8", "5.81", "number"),
        ("|5.8", "5.8", "number"),
        ("x10^3/uL", "x10^6/uL", "unit"),
        ("(2)", "(2", "number"),
        ("1", "", "quantity"),
        ("I10", "110", "diagnosis_code"),
        ("lbuprofen", "Ibuprofen", "text"),
        ("Iisinopril", "lisinopril", "text"),
        ("Al", "AI", "person"),
        ("Eila", "Ella", "person"),
    ],
)
def test_another_reading_is_another(first: str, second: str, kind: str) -> None:
    assert not alike(first, second, kind)


def test_a_code_on_the_list_settles_what_its_first_letter_is() -> None:
    assert alike("I48.91", "148.91", "diagnosis_code", listed=True)
    assert not alike("I48.91", "148.97", "diagnosis_code", listed=True)


def test_accents_written_by_hand_are_not_vouched_for_by_one_reader() -> None:
    word = replace(WORD, text="Núñez", second="Nunez", handwritten=True)
    assert not all_alike([word], "person")
