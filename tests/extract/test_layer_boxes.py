"""Tick boxes that a file prints as letters of a font."""

from __future__ import annotations

import pytest

from functions.extract.engines.layer_parts import Character
from functions.extract.engines.layer_words import printed
from parsers.page import TICKED, UNTICKED, Box

PAGE = (612.0, 792.0)


def _drawn(text: str) -> list[Character]:
    return [Character(letter, Box(0.1 + at * 0.012, 0.1, 0.11 + at * 0.012, 0.112)) for at, letter in enumerate(text)]


@pytest.mark.parametrize(
    ("box", "shown"),
    [("☐", UNTICKED), ("□", UNTICKED), ("\uf06f", UNTICKED), ("☑", TICKED), ("☒", TICKED), ("\uf0fe", TICKED)],
)
def test_a_box_is_a_tick_box_however_close_its_word_stands(box: str, shown: str) -> None:
    words = printed(_drawn(f"Sex {box}Male {box} F"), PAGE)
    assert [(word.text, word.kind) for word in words] == [
        ("Sex", "text"), (shown, "tick"), ("Male", "text"), (shown, "tick"), ("F", "text"),
    ]  # fmt: skip


@pytest.mark.parametrize("mark", ["●", "■", "✓", "o"])
def test_bullets_and_ticks_without_a_box_are_text(mark: str) -> None:
    assert {word.kind for word in printed(_drawn(f"{mark} Self"), PAGE)} == {"text"}
