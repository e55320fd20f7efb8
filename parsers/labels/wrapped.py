"""An answer of one line that its cell wraps: "Margaret Ellen" over "Whitfield".

Enters: a board, a slot of one line on it and the kind of what is asked. Leaves: the slot, with the lines below that go
on in it as one line. A program that prints a cell wraps where the next word finds no room: a word that would have found
some begins something else. Whether the answer goes on is certain where its line ends open, or where its lines are
nearer to each other than to what stands around them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, pairwise
from typing import Final

from parsers.extraction import ParseOptions
from parsers.kinds import later as regex
from parsers.kinds.base import Kind
from parsers.labels import heading
from parsers.labels.board import Board
from parsers.labels.hit import Hit
from parsers.labels.layout import Run
from parsers.labels.slot import Slot, content

MOST: Final = 3
"""Lines of such an answer."""
PITCH: Final = 2.1
"""Heights from one line to the next, at most."""
ALIGNED, PADDING = 1.5, 3.0
"""Widths of a letter by which lines of a cell are out of line, and by which a cell keeps off the next, at most."""
NEARER: Final = 1.25
"""How many times further than the answer's next line what stands below and above it is."""
UNSURE: Final = 0.79
"""The fit of an answer of which it is not certain that it goes on below."""
_OPEN = regex.compile(
    r".*(?:[-–,/&]|\b\p{L}\.|\b(?:de|del|dela|van|von|der|bin|al|el|of|and|the|dr\.?|st\.?))", regex.IGNORECASE
)
"""How a line ends that goes on: with a hyphen, an initial, a particle."""
_ENDS = regex.compile(
    r"(?:m\.?d|d\.?o|ph\.?d|n\.?p|pa-?c|rn|jr|sr|ii|iii|iv|mbbs|facp|facs|dds|np-c|fnp|aprn|llc|inc|ltd|plc|ppo|hmo)"
    r"\W*(?:\s.*)?",
    regex.IGNORECASE,
)
"""What begins no answer of its own."""
_NO_NAME = regex.compile(
    r"\b(?:doctor|physician|practitioner|surgeon|consultant|registrar|specialist|nurse|clinics?|hospitals?|health\w*|medical|"
    r"medicine|surgery|practice|centre|center|department|dept|unit|ward|group|associates|\p{L}+(?:ology|iatrics?|ologist))\b",
    regex.IGNORECASE,
)
"""What stands below people's names and is no part of them: what they are, and where."""
_PEOPLE = frozenset({"person", "prescriber"})
_KINDS = _PEOPLE | {"text", "organisation", "identifier", "phone"}


def whole(board: Board, hit: Hit, slot: Slot, kind: Kind, options: ParseOptions) -> Slot:
    """The slot with what its cell wraps, if the kind takes all of that in; the slot as it is otherwise."""
    if kind.name not in _KINDS or len(slot.lines) != 1 or slot.marks or slot.parted or slot.place == "above":
        return slot
    lines = _lines(board, hit, slot, kind)
    for count in range(len(lines), 1, -1):
        tokens = tuple(chain.from_iterable(content(run.tokens) for run in lines[1:count]))
        joined = replace(slot, lines=((*slot.lines[0], *tokens),))
        parsed = kind.parse(joined.text, options)
        if parsed and parsed.span[1] >= len(joined.text.rstrip(" .,;")):
            sure = all(map(_goes_on, lines[: count - 1], lines[1:count])) or _stands_apart(board, slot, lines[:count])
            return joined if sure else replace(joined, fit=min(slot.fit, UNSURE))
    return slot


def _lines(board: Board, hit: Hit, slot: Slot, kind: Kind) -> list[Run]:
    first = next((run for run in board.runs if slot.lines[0][-1] is run.tokens[-1]), None)
    lines = [] if first is None else [first]
    while lines and len(lines) < MOST and (below := _next(board, hit, slot, lines[-1])) is not None:
        if kind.name in _PEOPLE and _NO_NAME.search(below.text, timeout=1):
            break
        lines.append(below)
    return lines


def _next(board: Board, hit: Hit, slot: Slot, above: Run) -> Run | None:
    """The line below `above` that its cell wraps, if any."""
    begins = slot.lines[0][0].left if above.tokens[-1] is slot.lines[0][-1] else above.left
    lefts = (begins, hit.left) if slot.place == "inline" else (begins,)
    char = (above.right - above.left) / len(above.text)
    under = [
        run
        for run in board.runs
        if run.page == above.page
        and 0.5 * above.height < run.middle - above.middle < PITCH * max(above.height, run.height)
        and (any(abs(run.left - left) < ALIGNED * char for left in lefts) or _centred(begins, above, run))
    ]
    run = min(under, key=lambda each: each.middle, default=None)
    if run is None or board.starts_with_label(run) or board.hits.get(id(run)) or heading.asks(run):
        return None

    if above.text.endswith("-") and above.text[-2:-1].isalnum():
        return run
    row = [each for each in board.row(run) if each.right < run.left and each is not hit.run]
    labelled = any(abs(each.left - edge) < 4 * char for each in row for edge in (hit.left, hit.run.left))
    if (labelled and slot.place != "below") or (row and board.starts_with_label(row[-1])):
        return None
    word = run.tokens[0]
    room = _end(board, hit, slot, above) - above.right
    room = room if any(abs(run.left - left) < ALIGNED * char for left in lefts) else 2 * room
    return run if word.right - word.left + (PADDING + 0.5) * char > room else None


def _centred(begins: float, above: Run, run: Run) -> bool:
    return abs(begins + above.right - run.left - run.right) < 2 * ALIGNED * above.tokens[-1].char


def _end(board: Board, hit: Hit, slot: Slot, run: Run) -> float:
    """Where the column of the answer ends: at what stands next in its row or in the label's, else with the page."""
    beside = [each.left for each in board.row(run) if each.left > run.right]
    if slot.place == "below":
        beside += [each.left for each in board.row(hit.run) if each.left > hit.right and each is not hit.run]
    return min(beside, default=max(each.right for each in board.runs if each.page == run.page))


def _goes_on(above: Run, below: Run) -> bool:
    """Whether the words themselves say that a line goes on in the next one."""
    return bool(
        _OPEN.fullmatch(above.text, timeout=1) or _ENDS.fullmatch(below.text, timeout=1) or below.text[:1].islower()
    )


def _stands_apart(board: Board, slot: Slot, lines: Sequence[Run]) -> bool:
    """Whether the lines are nearer to one another than to what stands below them, and above them if no label does."""
    pitch = max(below.middle - above.middle for above, below in pairwise(lines))
    left, right = min(run.left for run in lines), max(run.right for run in lines)
    column = [run for run in board.runs if run.page == lines[0].page and run.left < right and run.right > left]
    under = min((run.middle for run in column if run.middle > lines[-1].middle + 0.5 * pitch), default=9.0)
    over = max((run.middle for run in column if run.middle < lines[0].middle - 0.5 * pitch), default=-9.0)
    apart = under - lines[-1].middle > NEARER * pitch
    return apart and (slot.place == "below" or lines[0].middle - over > NEARER * pitch)
