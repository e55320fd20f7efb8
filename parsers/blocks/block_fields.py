"""Blocks of prose and lists, weighed into fields.

Enters: the blocks that were found and the sheet they were taken from. Leaves: a field for each, for lists one an item.
The words stay as printed, with single spaces.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from parsers.blocks import block_doubts, blocks, coded_items
from parsers.blocks.block_items import items
from parsers.blocks.comma_items import at_commas
from parsers.extraction import FieldValue, Issue
from parsers.kinds import later as regex
from parsers.kinds.base import Parsed
from parsers.kinds.plain import TEXT, ambiguous
from parsers.labels.layout import Token
from parsers.labels.slot import Slot, content
from parsers.sheet import Sheet
from parsers.values.values import Found, chosen, weigh

_BRACKETS = regex.compile(r"[\[(]\s*(?P<mark>[xX✓√*]?)\s*[\])]\s*(?P<option>[^\[\](]*)")
"""Boxes to tick that are typed: "[X] Improved [ ] Unimproved"."""
_PERHAPS_SEVERAL = Issue("UNCERTAIN_PLACE", "Several items may stand here with commas between them.")
_TWICE = Issue("UNCERTAIN_PLACE", "Text under another heading may be meant as well.")
AROUND = 4
"""Heights of a line above and below a block in which nothing stands beside it where the page has no columns."""
INDENTED = 12
"""Letters' widths by which a list is set in from the text of the page, at most."""
FALLBACK = 0.85
"""How sure it is that text under a heading of a related kind ("History of present illness") is what is asked for."""


def block_fields(sheet: Sheet, found: Sequence[blocks.Found]) -> dict[str, FieldValue | Sequence[FieldValue]]:
    """The fields by name."""
    fields: dict[str, FieldValue | Sequence[FieldValue]] = {}
    for name, these in blocks.chosen(found).items():
        values = [value for each in these for value in _values(sheet, each, _margin(sheet, each.lines, found))]
        if values:
            fields[name] = values if these[0].block.listed else values[0]
    return fields


def _values(sheet: Sheet, found: blocks.Found, margin: float) -> Iterator[FieldValue]:
    """The block's text, or its items one by one."""
    listed = items(found.lines, margin) if found.block.listed else [found.lines]
    for whole in found.items or listed:
        parts, sure = at_commas(found.block.field, coded_items.bare(found.block.field, whole))
        unsure = () if sure else (_PERHAPS_SEVERAL,)
        yield from (value for item in parts if (value := _value(sheet, found, item, unsure)))


def _margin(sheet: Sheet, lines: Sequence[Sequence[Token]], others: Sequence[blocks.Found]) -> float:
    """The x that lines of other blocks reach that begin no further in, where nothing stands right of these; else 0."""
    first, last = lines[0][0], lines[-1][0]
    right = max(line[-1].right for line in lines)
    reach = AROUND * first.height
    beside = (run for run in sheet.runs if run.page == first.page and run.left > right)
    if any(first.middle - reach < run.middle < last.middle + reach for run in beside):
        return 0.0
    every = (line for other in others for line in other.lines if line[0].page == first.page)
    near = (line for line in every if -1 < (first.left - line[0].left) / first.char < INDENTED)
    return max((line[-1].right for line in near), default=0.0)


def _of_brackets(parsed: Parsed) -> Parsed:
    """The option behind the one typed box that is ticked; doubted where it is not one."""
    boxes = list(_BRACKETS.finditer(str(parsed.value), timeout=1))
    if not boxes or all(box["mark"] for box in boxes):
        return parsed
    ticked = [box["option"].strip(" ,;/") for box in boxes if box["mark"] and box["option"].strip(" ,;/")]
    if len(ticked) == 1 and boxes[0].start() == 0:
        return replace(parsed, value=ticked[0])
    doubt = ambiguous("boxes are printed, and which are ticked is not certain")
    return replace(parsed, value=ticked[0] if len(ticked) == 1 else parsed.value, issues=(*parsed.issues, doubt))


def _value(
    sheet: Sheet, found: blocks.Found, lines: Sequence[tuple[Token, ...]], unsure: Sequence[Issue]
) -> FieldValue | None:
    kept = tuple(line for line in map(content, lines) if line)
    if not kept:
        return None
    slot, _ = chosen(Slot(kept, "below", 0.95))
    if slot is None:
        return None
    parsed = TEXT.parse(slot.text.rstrip(";, "), sheet.options)
    if parsed is None:
        return None
    parsed = _of_brackets(parsed)
    unsure = (*unsure, *block_doubts.doubts(found.block, lines), *((_TWICE,) if found.rivalled else ()))
    unsure = (*unsure, *block_doubts.addressed(found.block, found.lines))
    parsed = replace(parsed, issues=(*parsed.issues, *unsure))
    value = Found(parsed, TEXT, slot, FALLBACK if found.fallback else 0.97)
    return weigh(found.block.field, value, sheet.quality[kept[0][0].page], sheet.options)
