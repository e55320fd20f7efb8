"""Captions that take two lines: "13. Date of Birth" over "(MM/DD/CCYY)", "Name, Address, City," over "State, Zip".

Enters: the runs of a page and the labels found in them. Leaves: which runs are the second line of the caption above.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from parsers.kinds.pattern import Pattern
from parsers.kinds.plain import words
from parsers.labels.hit import Hit
from parsers.labels.layout import Run

CLOSE: Final = 1.9
"""Heights of a line from a caption's first line to its second, at most."""
_FORMAT = Pattern(r"\(? (?:(?:mm|dd|yyyy|ccyy|yy|month|day|year)[\s/.\-]*){2,} \)?:?")
_HINT = Pattern(r"\([^()]{4,}\):?")
_PLACES = words("address city state zip code postal postcode country county province town street number phone")


def wrapped(runs: Sequence[Run], hits: Mapping[int, Sequence[Hit]]) -> Iterator[tuple[Run, Run]]:
    """Every caption of a field that goes on in the line below it, with that line."""
    columns = sorted(runs, key=lambda run: (run.page, round(run.left, 2), run.middle))
    for above, below in pairwise(columns):
        asked = any(each.field for hit in hits[id(above)][:1] for each in hit.phrases)
        height = max(above.height, below.height)
        near = above.page == below.page and 0.5 * height < below.middle - above.middle < CLOSE * height
        if asked and near and _goes_on(above.text, below.text):
            yield above, below


def joined(above: Run, below: Run) -> Run:
    """The caption as one run in the place of its lower line, without words on how a day is to be written."""
    tokens = above.tokens if _FORMAT.fullmatch(below.text) else (*above.tokens, *below.tokens)
    return replace(Run.of(tokens), middle=below.middle)


def _goes_on(above: str, below: str) -> bool:
    """Whether the lower line is no value: a hint on how to fill it in, the rest of a bracket, pieces of an address."""
    if above.rstrip().endswith(":") or any(map(str.isdigit, below)):
        return False
    said = {word.strip(",/()&.:").casefold() for word in below.split()} - {""}
    placed = above.rstrip().endswith((",", "/")) and bool(said) and said <= _PLACES
    bracket = above.count("(") > above.count(")") and below.rstrip(" :").endswith(")") and "(" not in below
    hint = _FORMAT.fullmatch(below) or _HINT.fullmatch(below)
    return hint is not None or placed or bracket
