"""The sender's lines that stand beside the patient's facts, not above them.

Enters: the runs of a page, which of them hold labels, and the y down to which everything is the letterhead's. Leaves:
the further runs of the letterhead: the block that goes on from a line above that y, and the one that begins the page's
left side beside a box of labels.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from parsers.form import Letterhead
from parsers.labels.labels import Hit
from parsers.labels.layout import Run, same_row
from parsers.people.sender_words import names_facility

LOWEST = 0.3
"""Share of the page's height below which no letterhead reaches."""
NEAR = 2.6
"""Lines further apart than this many heights are of two blocks."""


def goes_on(page: Sequence[Run], labelled: Collection[int], foot: float) -> set[int]:
    """The ids of the runs under `foot` that belong to the letterhead; `labelled` are ids of runs with labels."""
    plain = [run for run in page if id(run) not in labelled and run.middle < LOWEST]
    block = [run for run in plain if run.middle < foot]
    found: set[int] = set()
    for run in (run for run in plain if run.middle >= foot):
        beside = [each for each in page if each is not run and same_row(each, run) and each.left < run.left]
        answers = any(id(each) in labelled for each in beside)
        first = not beside and not any(_over(each, run) for each in page if each.middle < run.middle)
        named = names_facility(run.text) and _is_under_running_head(page, run, labelled)
        if not answers and (first or named or any(_next(each, run) for each in block)):
            block.append(run)
            found.add(id(run))
    return found


def _is_under_running_head(page: Sequence[Run], run: Run, labelled: Collection[int]) -> bool:
    """Whether but one row stands above the run, of labels with their values behind them."""
    above = [each for each in page if each.middle < run.middle and not same_row(each, run)]
    head = [each for each in above if same_row(each, above[0])]
    return bool(above) and len(head) == len(above) and all(id(each) in labelled for each in head)


def _over(one: Run, other: Run) -> bool:
    return min(one.right, other.right) - max(one.left, other.left) > 0


def _next(above: Run, run: Run) -> bool:
    height = max(above.height, run.height)
    aligned = abs(above.left - run.left) < 0.02 or abs(above.right - run.right) < 0.02
    centred = abs(above.left + above.right - run.left - run.right) < 0.03
    return (aligned or centred) and 0.4 * height < run.middle - above.middle < NEAR * height


def sender_lines(page: Sequence[Run], hits: Mapping[int, Sequence[Hit]], head: Letterhead) -> set[int]:
    """The ids of the runs that are a sender's telephone with its label, as stands under an address."""
    return {
        id(run)
        for run in page
        for hit in hits[id(run)][:1]
        if hit.start == 0 and hit.end < len(run.tokens)
        if any(each.field and each.field.name == head.phone for each in hit.phrases)
    }
