"""A stroke that may be a capital letter of a medicine's name."""

from __future__ import annotations

import pytest

from parsers.extraction import ParseOptions
from parsers.kinds import TEXT
from parsers.values.sense import doubts


@pytest.mark.parametrize(
    ("value", "doubted"), [("Latex, lbuprofen", True), ("lodine (rash)", True), ("latex, Ibuprofen, lactose", False)]
)
def test_a_small_l_before_the_rest_of_a_medicines_name_is_doubted(value: str, *, doubted: bool) -> None:
    parsed = TEXT.parse(value, ParseOptions())
    assert parsed is not None
    assert bool(doubts(TEXT, value, parsed)) is doubted
