"""Columns headed with days: results of several days beside one another.

Enters: a table's heads. Leaves: the columns headed with days, and which of them has the latest. Where only the order of
day and month tells that, and nothing says in which order the paper writes them, none is the latest.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from parsers.extraction import ParseOptions
from parsers.kinds.dates import ANY_DATE
from parsers.kinds.pattern import Pattern
from parsers.labels.layout import Run
from parsers.tables.head_words import Head

_DATE = r"\d{1,4}[/.\-]\d{1,2}[/.\-]\d{2,4}"
DATE = Pattern(_DATE)
"""A date in one word: what follows it close by in the next column is no part of it."""
DAY = Pattern(rf"{_DATE} (?:\s \d{{1,2}}:?\d\d (?:\s?[ap]m)?)?")
"""A head that is a day, perhaps with the hour."""
_ONLY_RESULTS = Pattern(r"(?: \P{L} | (?:results?|values?|on|of|at|am|pm|hrs?|h)\b )*")
"""What may stand beside a day that heads results."""


_HOUR = Pattern(r"\d{1,2}:\d\d")


def apart(run: Run) -> Sequence[Run]:
    """A run of nothing but days, or nothing but hours, one by one: they stand close together and are heads each."""
    texts = [token.word.text for token in run.tokens]
    several = len(texts) > 1 and any(all(map(shape.fullmatch, texts)) for shape in (DATE, _HOUR))
    return [Run.of((token,)) for token in run.tokens] if several else [run]


def latest(heads: Sequence[Head], options: ParseOptions) -> tuple[frozenset[int], int] | None:
    """The numbers of the columns headed with days, and the latest one's; None where that is not told."""
    orders = (False, True) if options.order_unsure else (options.day_first,)
    told = set()
    for day_first in orders:
        days = headed(heads, replace(options, day_first=day_first, order_unsure=False))
        if not days or len(set(days.values())) < len(days):
            return None
        told.add((frozenset(days), max(days, key=days.__getitem__)))
    return told.pop() if len(told) == 1 else None


def headed(heads: Sequence[Head], options: ParseOptions) -> Mapping[int, str]:
    """The columns that are headed with a day and are no member's, and the day of each."""
    return {
        at: str(day.value)
        for at, head in enumerate(heads)
        if head.score == 0 and (day := ANY_DATE.parse(head.text, options)) and not day.issues
        # "03.07.2024 Reference" is the head of two columns.
        if _ONLY_RESULTS.fullmatch(head.text[: day.span[0]] + head.text[day.span[1] :])
    }
