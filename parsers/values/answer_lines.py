"""Answers that stand one under the other, "Gout" over "Asthma", and those behind "If yes, list:".

Enters: the lines under a label and the value made of them. Leaves: the value, with commas between answers; for a
question that Yes or No answers, the words that say which.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from parsers.blocks import block_items as items
from parsers.form import Field
from parsers.kinds import later as regex
from parsers.kinds.base import Parsed
from parsers.kinds.plain import TEXT, words
from parsers.labels.labels import Hit
from parsers.labels.layout import Run, Token, text_of
from parsers.labels.slot import Slot, content
from parsers.labels.ticks import is_tick
from parsers.labels.wording import is_leader
from parsers.sheet import Sheet

_DAY = regex.compile(
    r"\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}|\d{1,2}[\s-]\p{L}{3,9}[\s-]\d{2,4}|\p{L}{3,9}\s(?:\d{1,2},?\s)?\d{4}|(?:19|20)\d\d"
)
_ASKS = words("list explain specify describe which what details state name detail to")
"""What stands last before the answer, where no colon does."""
_LONGEST = 8
"""Words between "If yes" and the answer."""
_NEAR = 0.04
"""Of the page's height: further below a question nothing says which."""


def listed(sheet: Sheet, parsed: Parsed | None, field: Field, slot: Slot) -> Parsed | None:
    """The value with commas between its lines where each is an answer of its own ("Gout" over "Asthma")."""
    if parsed is None or field.kind is not TEXT or len(slot.lines) < 2 or slot.marks:
        return parsed
    plain = not any(mark in slot.text for mark in ",;") and not items.any_goes_on(slot.lines)
    return replace(parsed, value=", ".join(slot.text.split("\n"))) if plain or _bulleted(sheet, slot) else parsed


def _bulleted(sheet: Sheet, slot: Slot) -> bool:
    """Whether a bullet stands before each line."""
    firsts = {id(line[0]) for line in slot.lines}
    begun = {id(token): run.tokens[0] for run in sheet.runs for token in run.tokens[1:3] if id(token) in firsts}
    return len(begun) == len(firsts) and all(is_leader(token.word.text) for token in begun.values())


def explained(sheet: Sheet, hit: Hit) -> Slot | None:
    """What stands behind "If yes, list:" in the question's row, or at the beginning of the row below; else None."""
    behind = [token for run in sheet.board.row(hit.run) for token in run.tokens if token.left > hit.right]
    near = [each for each in sheet.runs if each.page == hit.run.page and 0 < each.middle - hit.run.middle < _NEAR]
    under = min((each for each in near if each not in sheet.board.row(hit.run)), key=_middle, default=None)
    below = [token for run in (sheet.board.row(under) if under else ()) for token in run.tokens]
    starts = [at for at in range(len(behind)) if _is_condition(behind[at:])]
    for tokens in (behind[at:] for at in starts[:1]) if starts else ([below] if _is_condition(below) else []):
        ends = [at for at, token in enumerate(tokens[:_LONGEST], 1) if token.word.text.endswith((":", "?"))]
        ends += [at for at, token in enumerate(tokens[:_LONGEST], 1) if _bare(token) in _ASKS]
        said = content(tokens[ends[0] :]) if ends else ()
        return Slot((said,), "inline", 0.97) if said and not any(is_tick(token) for token in said) else None
    return None


def undated(sheet: Sheet, slot: Slot) -> Slot:
    """The slot of what stands beside the dates where it holds a column of nothing else: "2019   Epilepsy"."""
    if slot.marks or not all(_DAY.fullmatch(text_of(line), timeout=1) for line in slot.lines):
        return slot
    beside = []
    for line in slot.lines:
        first = next(run for run in sheet.runs if line[0] in run.tokens)
        after = [run for run in sheet.board.row(first) if run.left > first.left and not sheet.hits[id(run)]]
        beside.append(content(after[0].tokens) if after else ())
    return replace(slot, lines=tuple(beside)) if all(beside) else slot


def heads_columns(sheet: Sheet, hit: Hit, slot: Slot, field: Field) -> bool:
    """Whether the line below the label of a list is the heads of a table, of which one asks for the list, too."""
    first = next((run for run in sheet.runs if slot.tokens[0] in run.tokens), None) if field.kind is TEXT else None
    beside = [each for run in (sheet.board.row(first) if first else ()) for each in sheet.hits[id(run)] if each.whole]
    under = [each for each in beside if each.run.middle > hit.run.middle + hit.run.height]
    return any(each.field is field for other in under for each in other.phrases)


def _middle(run: Run) -> float:
    return run.middle


def _bare(token: Token) -> str:
    return token.word.text.casefold().strip(",.:;?()")


def _is_condition(tokens: Sequence[Token]) -> bool:
    """Whether the words begin with "If yes" or "If so", or with what asks for more by itself: "Details:"."""
    if len(tokens) > 1 and _bare(tokens[0]) == "if" and _bare(tokens[1]) in ("yes", "so"):
        return True
    first = tokens[1:] if len(tokens) > 1 and _bare(tokens[0]) == "please" else tokens
    return bool(first) and _bare(first[0]) in _ASKS and first[0].word.text.endswith(":")
