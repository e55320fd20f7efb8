"""Lists of things with members, such as emergency contacts: one item per repetition of the group on the form.

Enters: a `Sheet` whose fields are filled. Leaves: a list of items, each a value per member. Repetitions stand one
under the other, side by side, or as rows of a table; the member that comes first ("name") tells them apart.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from parsers.extraction import FieldValue, Issue
from parsers.form import Group, Section
from parsers.labels.labels import Hit
from parsers.labels.layout import Run
from parsers.people import contact_line
from parsers.sheet import Sheet
from parsers.values import group_columns, group_rows
from parsers.values.fill import Candidate, candidates, choose, unlabelled
from parsers.values.in_pieces import assembled
from parsers.values.items import as_field
from parsers.values.values import Found


@dataclass(slots=True)
class _Item:
    anchor: Hit | None
    candidates: list[Candidate] = field(default_factory=list)


def items(sheet: Sheet, section: Section, group: Group) -> list[FieldValue]:
    """The group's items, top to bottom."""
    if listed := group_rows.under_heads(sheet, group) or group_columns.beside_heads(sheet, group):
        return [each for row, unsure in listed for each in _item(sheet, group, row, unsure)]
    some = candidates(sheet, [hit for hit in sheet.all_hits() if _of(sheet, hit, group)], members=True)
    gathered = _items(some, group.members[0].name)
    zone = [run for run in sheet.runs if sheet.sections.of(run) is section]
    found: list[FieldValue] = []
    for item in gathered:
        best = choose(sheet, item.candidates)
        values = {each.name: value for each in group.members if (value := assembled(sheet, each, best))}
        if len(gathered) == 1:
            values |= unlabelled(sheet, section, [each for each in group.members if each.name not in values], zone)
        values = contact_line.completed(sheet, group, values)
        found.extend(_item(sheet, group, values, _doubts(sheet, group, item, values)))
    if not gathered and (lines := contact_line.listed(sheet, group, zone)):
        return [each for values in lines for each in _item(sheet, group, values)]
    if not gathered and zone:
        found.extend(_item(sheet, group, _without_labels(sheet, section, group, zone)))
    return found


def _of(sheet: Sheet, hit: Hit, group: Group) -> bool:
    return any(phrase.group == group.name for phrase in sheet.phrases(hit))


def _without_labels(sheet: Sheet, section: Section, group: Group, zone: Sequence[Run]) -> Mapping[str, Found]:
    if not any(mark.section is section for mark in sheet.sections.marks):
        return {}
    return unlabelled(sheet, section, group.members, zone)


def _items(some: Sequence[Candidate], first: str) -> list[_Item]:
    anchors: list[Hit] = []
    for candidate in sorted(some, key=lambda each: (each.hit.run.page, each.hit.run.middle, each.hit.left)):
        if candidate.field.name == first and candidate.phrase.part is None and candidate.hit not in anchors:
            anchors.append(candidate.hit)
    if len(anchors) < 2:
        return [_Item(anchors[0] if anchors else None, list(some))] if some else []
    gathered = [_Item(anchor) for anchor in anchors]
    for candidate in some:
        gathered[_nearest(candidate.hit, anchors)].candidates.append(candidate)
    return gathered


def _nearest(hit: Hit, anchors: Sequence[Hit]) -> int:
    """The anchor that the label belongs to: left of it in its row, else above it in its column, else the last above."""

    def preference(at: int) -> tuple[bool, ...] | tuple[float, ...]:
        anchor = anchors[at]
        above = (anchor.run.page, anchor.run.middle) <= (hit.run.page, hit.run.middle + 0.5 * hit.run.height)
        row = anchor.run.page == hit.run.page and abs(anchor.run.middle - hit.run.middle) < 0.6 * hit.run.height
        left = anchor.left <= hit.left + 0.02
        aligned = abs(anchor.left - hit.left) < 0.03
        return (above, row and left, aligned, left, anchor.run.page + anchor.run.middle, anchor.left)

    return max(range(len(anchors)), key=preference)


def _doubts(sheet: Sheet, group: Group, item: _Item, values: Mapping[str, Found]) -> tuple[Issue, ...]:
    """What makes the item doubtful as a whole: that its first member is missing, or that words beside it are left."""
    if group.members[0].name not in values:
        return (Issue("UNCERTAIN_PLACE", f"There is no {group.members[0].title.lower()} with this."),)
    if len(values) == 1 and len(group.members) > 2 and len(item.candidates) < 2:
        return (Issue("UNCERTAIN_PLACE", "Nothing else is found of this: the rest may stand where it was not seen."),)
    lines = {id(token): run for run in sheet.runs for token in run.tokens}
    own = [lines[id(value.slot.tokens[0])] for value in values.values()]
    own += [each.hit.run for each in item.candidates if each.field.name in values]
    rows = [run for mine in own for run in sheet.board.row(mine) if run not in own]
    over = [run for run in rows if sheet.free(run) and any(map(str.isalpha, run.text))]
    over += [run for run in rows if _asks_for_member(sheet, group, run, values)]
    return (Issue("UNCERTAIN_PLACE", f"“{over[0].text}” beside this may belong to it."),) if over else ()


def _asks_for_member(sheet: Sheet, group: Group, run: Run, values: Mapping[str, Found]) -> bool:
    """Whether a label in the run asks for a member that the item has not: it may stand in another section by chance."""
    asked = (phrase for hit in sheet.hits[id(run)] for phrase in hit.phrases if phrase.group == group.name)
    return any(each.field and each.field.name not in values and each.field.name != "name" for each in asked)


def _item(sheet: Sheet, group: Group, values: Mapping[str, Found], doubts: tuple[Issue, ...] = ()) -> list[FieldValue]:
    return [as_field(group.name, values, sheet.quality, sheet.options, doubts)] if values else []
