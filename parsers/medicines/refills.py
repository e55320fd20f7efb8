"""How often a prescription may be repeated, where no label of the paper's own says so.

Enters: a `Sheet` whose labelled fields are found. Leaves: the number in the column of a table of medicines that is
headed with it, where all rows say the same, or the one before the word ("2 repeats").
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from parsers.form import Field
from parsers.kinds import later as regex
from parsers.kinds.medicine_heads import meanings
from parsers.labels.layout import Run, Token, within
from parsers.labels.slot import Slot
from parsers.sheet import Sheet
from parsers.values.values import Found, read

FIT = 0.93
LOWEST = 0.35
"""Share of the page's height that a table of medicines reaches down from its heads, at most."""
_BEFORE = regex.compile(
    r"(?<![\w.,/-])(?P<count>\d{1,2}|no|zero|nil|one|two|three|four|five|six)(?: \([\w ]{1,12}\))? "
    r"(?:re-?fills?|repeats?|rpts?)\b(?!\W{0,2}(?:[x×:#]\W?){0,2}\d)",
    regex.IGNORECASE,
)
"""“5 Repeats”, “with two (2) refills”; in “1 refill: 0” the number behind it counts."""
_BEHIND = regex.compile(
    r"(?<!\w)(?:re-?fills?|repeats?|rpts?|rep)\b\W{0,2}(?:[x×:#]\W?){1,2}(?P<count>\d{1,2})(?![\w/]|\W{1,3}\d)",
    regex.IGNORECASE,
)
"""“Rpt x 5”."""
_SHORT = regex.compile(r"\bdisp(?:ense)?\W{0,2}\d[^,;]{0,30},\s?r-(?P<count>\d{1,2})(?=[\s,;.]|$)", regex.IGNORECASE)
"""“Disp-30 tablet, R-2, Normal”."""
_CHOICE = regex.compile(r"\d{1,2}(?:\W+(?:\d{1,2}|prn|nr)\b)*\W*$", regex.IGNORECASE)


def told(sheet: Sheet, field: Field) -> Found | None:
    """The value of the field; None where the paper says nothing or several things."""
    for slots in (_columns(sheet), _sentences(sheet)):
        found = [(slot, parsed) for slot in slots if (parsed := read(field.kind, slot, sheet.options))]
        if found and len({parsed.value for _, parsed in found}) == 1:
            slot, parsed = found[0]
            return Found(parsed, field.kind, slot, 0.97)
    return None


def _columns(sheet: Sheet) -> Iterator[Slot]:
    """The numbers under the head of the column, in the rows that name a medicine or beside one."""
    for heads in sheet.medicine_heads:
        asked = next((run for run in heads.runs if meanings(run.text)[:1] == ["refills"]), None)
        bottom = min((other.place[1] for other in sheet.medicine_heads if other.place > heads.place), default=1.0)
        for run in sheet.runs if asked else ():
            under = asked and run.page == asked.page and asked.middle < run.middle < min(bottom, asked.middle + LOWEST)
            for token in run.tokens if under and asked else ():
                if _is_under(asked, token) and token.word.text.isdigit():
                    yield Slot(((token,),), "below", FIT)


def _is_under(head: Run | None, token: Token) -> bool:
    return head is not None and token.left < head.right and token.right > head.left and len(token.word.text) <= 2


def _sentences(sheet: Sheet) -> Iterator[Slot]:
    """The numbers before or behind the word, where no others are offered beside them."""
    for run in sheet.runs:
        behind = () if _offers(sheet, run) else _BEHIND.finditer(run.text, timeout=1)
        short = _SHORT.finditer(run.text, timeout=1)
        for match in chain(_BEFORE.finditer(run.text, timeout=1), behind, short):
            token = within(run.tokens, match.span("count"))[0]
            count = replace(token, word=replace(token.word, text=match["count"]))
            yield Slot(((count,),), "section", FIT)


def _offers(sheet: Sheet, run: Run) -> bool:
    """Whether numbers or boxes to choose from stand in the run's row."""
    row = sheet.board.row(run)
    return any(token.word.kind == "tick" for each in row for token in each.tokens) or any(
        each is not run and _CHOICE.match(each.text, timeout=1) for each in row
    )
