"""How many of a thing: a decimal without idle noughts."""

from __future__ import annotations

import pytest

from parsers.extraction import ParseOptions
from parsers.kinds import QUANTITY


@pytest.mark.parametrize(
    ("text", "value"), [("2", "2"), ("1.00", "1"), ("2.50 hrs", "2.5"), ("012", "12"), ("1,5", "1.5"), ("3 days", "3")]
)
def test_quantity(text: str, value: str) -> None:
    parsed = QUANTITY.parse(text, ParseOptions())
    assert parsed is not None
    assert parsed.value == value


@pytest.mark.parametrize("text", ["", "each", "50%", "1/2", "03/04/2026"])
def test_no_quantity(text: str) -> None:
    assert QUANTITY.parse(text, ParseOptions()) is None
