"""Lists of things with members that are printed as a table on its side: Name, Relationship, Phone down the left.

Enters: a `Sheet`. Leaves: for each column right of the labels a value per member. Such a table is told by its first
member's label with several answers beside it, and by another member's below it with answers in the same columns.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from parsers.form import Field, Group
from parsers.labels.labels import Hit
from parsers.labels.layout import Run
from parsers.labels.slot import Slot
from parsers.sheet import Sheet
from parsers.values.group_rows import NEAR, Row, member
from parsers.values.values import Found, read

ALIGNED = 0.02
"""Share of the page's width by which what stands in one column may begin apart."""
FEWEST = 2
"""Columns, and members, that make such a table."""

_Line = tuple[Hit, Field, list[Run]]


def beside_heads(sheet: Sheet, group: Group) -> list[Row]:
    """The columns, left to right; none where the group's labels do not stand down the side of a table of several."""
    asked = [(hit, field) for hit in sheet.all_hits() if hit.whole and (field := _field(sheet, group, hit))]
    first = group.members[0]
    for hit, field in asked:
        answers = _answers(sheet, hit)
        if field is not first or len(answers) < FEWEST:
            continue
        below = ((each, what) for each, what in asked if _in_column(hit, each))
        lines = _near([(hit, first, answers), *((each, what, _answers(sheet, each)) for each, what in below)])
        if len({what.name for _, what, runs in lines if _fits(runs, answers)}) < FEWEST:
            continue
        found = [cells for start in answers if (cells := _cells(sheet, lines, start))]
        if len(found) >= FEWEST and all(first.name in cells for cells in found):
            for cell in (cell for cells in found for cell in cells.values()):
                sheet.use(cell.tokens)
            return [(cells, ()) for cells in found]
    return []


def _field(sheet: Sheet, group: Group, hit: Hit) -> Field | None:
    name = member(sheet, group, hit)
    return next((each for each in group.members if each.name == name), None)


def _answers(sheet: Sheet, hit: Hit) -> list[Run]:
    """What stands right of the label in its row; nothing where another label stands there, too."""
    beside = [run for run in sheet.board.row(hit.run) if run.left > hit.right]
    return beside if all(sheet.free(run) and not sheet.hits[id(run)] for run in beside) else []


def _in_column(first: Hit, hit: Hit) -> bool:
    below = hit.run.page == first.run.page and hit.run.middle > first.run.middle
    return below and abs(hit.left - first.left) < ALIGNED


def _near(lines: Sequence[_Line]) -> list[_Line]:
    """The lines down to a wide space or to a member that was asked for already: there the next table begins."""
    kept = [*lines[:1]]
    for (above, _, _), line in pairwise(lines):
        hit, field, _ = line
        if hit.run.middle - above.run.middle > NEAR * hit.run.height or field in [each for _, each, _ in kept]:
            break
        kept.append(line)
    return kept


def _fits(runs: Sequence[Run], answers: Sequence[Run]) -> bool:
    """Whether answers stand in the columns of the first line's."""
    return bool(runs) and all(any(abs(run.left - each.left) < ALIGNED for each in answers) for run in runs)


def _cells(sheet: Sheet, lines: Sequence[_Line], start: Run) -> dict[str, Found]:
    """The values of the column that begins with the answer `start`, by member."""
    cells: dict[str, Found] = {}
    for hit, field, runs in lines:
        run = next((each for each in runs if abs(each.left - start.left) < ALIGNED), None)
        if run is None:
            continue
        slot = Slot((run.tokens,), "right", 0.93)
        if parsed := read(field.kind, slot, sheet.options):
            cells[field.name] = Found(parsed, field.kind, slot, hit.score)
    return cells
