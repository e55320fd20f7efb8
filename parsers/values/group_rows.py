"""Lists of things with members that are printed as a table: Name, Relationship, Home Phone, Mobile Phone.

Enters: a `Sheet`. Leaves: the rows under the heads, each with a value per member and what is unsure about it. Two heads
may ask for one member; the first whose cell is filled counts.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from parsers.extraction import Issue
from parsers.form import Field, Group
from parsers.labels.labels import Hit
from parsers.labels.layout import Run, Token
from parsers.labels.slot import Slot, content
from parsers.sheet import Sheet
from parsers.values.values import Found, read

NEAR = 3.2
"""Heights from one row to the next, at most."""
_GOES_ON = Issue("UNCERTAIN_PLACE", "The line below this may belong to it.")

Head = tuple[Run, Field | None, float]
"""A head, the member that its column holds, if any, and how well it matches the member's label."""
Row = tuple[Mapping[str, Found], tuple[Issue, ...]]


def under_heads(sheet: Sheet, group: Group) -> list[Row]:
    """The rows, top to bottom; none where the group's labels are no heads of a table of several."""
    for hit in sheet.all_hits():
        heads = _heads(sheet, group, hit)
        found = _rows(sheet, group, heads) if heads else []
        if len(found) > 1:
            for cell in (cell for cells, _ in found for cell in cells.values()):
                sheet.use(cell.tokens)
            return found
    return []


def _heads(sheet: Sheet, group: Group, hit: Hit) -> list[Head]:
    """What heads the columns of the hit's row, where it holds the first member's label and others of the group.

    A head that nobody knows ("Type") heads a column of no member.
    """
    if member(sheet, group, hit) != group.members[0].name:
        return []
    fields = {each.name: each for each in group.members}
    found: list[Head] = []
    for run in sheet.board.row(hit.run):
        whole = next((each for each in sheet.hits[id(run)] if each.whole), None)
        if sheet.hits[id(run)] and (whole is None or whole.closed):
            return []
        name = member(sheet, group, whole) if whole else ""
        found.append((run, fields.get(name), whole.score if whole else 1.0))
    return found if len({field.name for _, field, _ in found if field}) > 1 else []


def member(sheet: Sheet, group: Group, hit: Hit) -> str:
    """The member that the label asks for; empty for none, or a part of one."""
    phrases = (each for each in sheet.phrases(hit) if each.group == group.name and each.part is None)
    return next((each.field.name for each in phrases if each.field), "")


def _rows(sheet: Sheet, group: Group, heads: Sequence[Head]) -> list[Row]:
    above, first, found = heads[0][0], group.members[0].name, list[Row]()
    while line := _below(sheet, above):
        cells = _cells(sheet, line, heads)
        if first not in cells:
            if found and line[0].middle - above.middle < 0.6 * NEAR * above.height:
                found[-1] = (found[-1][0], (_GOES_ON,))
            break
        found.append((cells, ()))
        above = line[0]
    return found


def _below(sheet: Sheet, above: Run) -> list[Run]:
    """The next row, where it is near and no label or heading opens it."""
    under = [run for run in sheet.runs if run.page == above.page and run.middle - above.middle > 0.6 * above.height]
    nearest = min(under, key=lambda run: run.middle, default=None)
    if nearest is None or nearest.middle - above.middle > NEAR * above.height:
        return []
    line = sheet.board.row(nearest)
    # "Next of kin" may stand in a cell, too, and say what kind of contact this is.
    plain = sheet.free(line[0]) and not sheet.hits[id(line[0])]
    return line if plain and not any(hit.closed for run in line for hit in sheet.hits[id(run)]) else []


def _cells(sheet: Sheet, line: Sequence[Run], heads: Sequence[Head]) -> dict[str, Found]:
    """The values of a row by member."""
    words: dict[int, list[Token]] = {}
    for run in (run for run in line if sheet.free(run)):
        over = [at for at, (head, _, _) in enumerate(heads) if head.left < run.left + 3 * run.tokens[0].char]
        words.setdefault(max(over, default=0), []).extend(run.tokens)
    cells: dict[str, Found] = {}
    for at, tokens in sorted(words.items()):
        _, field, score = heads[at]
        if field is None or field.name in cells or not content(tokens):
            continue
        slot = Slot((content(tokens),), "below", 0.93)
        if parsed := read(field.kind, slot, sheet.options):
            cells[field.name] = Found(parsed, field.kind, slot, score)
    return cells
