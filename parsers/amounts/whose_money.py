"""Which currency a paper's amounts are in, by the countries that it speaks of.

Enters: the paper's text, one run to a line. Leaves: how many kinds of evidence speak for each currency, and which
speaks most.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Final

from parsers.lexicon.countries import countries, spoken_of

DOLLARS: Final = frozenset({"USD", "CAD", "AUD", "NZD", "SGD", "HKD", "JMD", "TTD"})
"""Currencies whose sign is a plain $."""
RUPEES: Final = frozenset({"INR", "PKR", "LKR", "NPR", "MUR"})
"""Currencies whose sign is "Rs"."""


def spoken_for(text: str) -> dict[str, int]:
    """How many kinds of evidence speak for each currency; those that none speaks for are left out."""
    said: dict[str, set[str]] = defaultdict(set)
    for code, kinds in spoken_of(text).items():
        said[countries()[code].currency] |= kinds
    return {currency: len(kinds) for currency, kinds in said.items()}


def told(said: Mapping[str, int]) -> tuple[str, bool] | None:
    """The currency that most speaks for, and whether that is sure: by two kinds of evidence, and none for another.

    None when two are even.
    """
    ranked = sorted(((number, code) for code, number in said.items()), reverse=True)
    if not ranked or (len(ranked) > 1 and ranked[0][0] == ranked[1][0]):
        return None
    return ranked[0][1], ranked[0][0] > 1 and len(ranked) == 1
