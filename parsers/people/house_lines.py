"""A house's name that a letterhead prints on two lines: "Lakeshore Regional" over "Medical Center".

Enters: the runs of a document and the labels found in them. Leaves: the runs, the two lines as one. The lower line is a
label of many forms; here it is the end of a name, for what stands under it is an address or a telephone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from parsers.kinds.plain import words
from parsers.labels.hit import Hit
from parsers.labels.layout import Run
from parsers.labels.words import names_paper
from parsers.people.address_lines import follows, like_address
from parsers.people.sender_words import FACILITY, TITLE, names_facility

LOWEST: Final = 0.25
"""Share of the page's height below which no letterhead stands."""
LIKE: Final = 0.25
"""Lines of one name differ in height by no more than this share."""
DIGITS: Final = 7
"""Digits of a telephone's number, at least."""
_JOINING = words("and & of the system systems services network group inc llc ltd limited plc")


def joined(runs: Sequence[Run], hits: Mapping[int, Sequence[Hit]]) -> tuple[tuple[Run, ...], dict[int, list[Hit]]]:
    """The runs with every such name as one, and the labels in each."""
    first = runs[0].page if runs else 0
    head = [run for run in runs if run.page == first and run.middle < LOWEST]
    made: dict[int, Run] = {}
    gone: set[int] = set()
    for below in (run for run in head if _is_end(run)):
        above = next((run for run in head if follows(run, below) and not hits[id(run)] and _begins(run, below)), None)
        if above and any(follows(below, run) and _is_reached(run.text) for run in head):
            made[id(above)] = Run.of((*above.tokens, *below.tokens))
            gone.add(id(below))
    kept = tuple(made.get(id(run), run) for run in runs if id(run) not in gone)
    return kept, {id(run): list(hits.get(id(run), ())) for run in kept}


def _is_end(run: Run) -> bool:
    """Whether a line holds only what houses are called besides their own name."""
    said = [word.strip(".,&").casefold() for word in run.text.split()]
    return 0 < len(said) <= 4 and all(word in _JOINING or FACILITY.fullmatch(word, timeout=1) for word in said if word)


def _begins(above: Run, below: Run) -> bool:
    """Whether the line above may be the name's begin: words in the same print that name neither house nor paper."""
    alike = abs(above.height - below.height) < LIKE * max(above.height, below.height)
    text = above.text
    plain = text[:1].isupper() and not any(map(str.isdigit, text)) and text[-1:].isalpha() and len(above.tokens) <= 4
    return alike and plain and not (names_facility(text) or TITLE.search(text, timeout=1) or names_paper(text))


def _is_reached(text: str) -> bool:
    """Whether a line says where or how somebody is reached."""
    return like_address(text) or sum(map(str.isdigit, text)) >= DIGITS
