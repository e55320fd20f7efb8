"""Words in a medicine's row that it did not take, though they look like one of its members.

Enters: a `Sheet`, and the medicines found on it. Leaves: the medicines, with a doubt on each in whose row stands a dose
form, a strength, a schedule or a dose that it lacks, or that went to the medicine above it. A list whose columns nobody
knows loses members so, and one that prints them before the names hands them to the wrong medicine.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from parsers.extraction import Issue, ParseOptions
from parsers.kinds.medicine import Medicine
from parsers.kinds.pattern import Pattern
from parsers.kinds.sig import parse_sig
from parsers.kinds.strength import STRENGTH
from parsers.labels.layout import Run
from parsers.lexicon.sig import of_kind
from parsers.sheet import Sheet

_COUNTED = Pattern(r"\d{1,4} \s? (?:tab(?:let)?|cap(?:sule)?|pill|sachet|patch(?:e)?|bottle|tube|vial|amp(?:oule)?)s?")
"""How many are given: "30 tab"."""
_SCHEDULED = frozenset({"dose", "frequency", "duration", "route", "quantity"})
"""Members that a sig in short hand says."""


def doubted(sheet: Sheet, items: Sequence[Medicine]) -> list[Medicine]:
    """The items, those in doubt in whose row a member stands that they lack or that another one took."""
    owners = {id(word): at for at, item in enumerate(items) for word in item.words}
    rows = [_row(sheet, item) for item in items]
    lost: dict[int, str] = {}
    for at, row in enumerate(rows):
        for run in row[1:] if row else ():
            owner = next((owners[id(token.word)] for token in run.tokens if id(token.word) in owners), None)
            if owner == at or (owner is not None and _names(rows[owner]) in row):
                continue
            says = _says(run.text, sheet.options)
            if owner is None and _lacks(items[at].value, says) and not any(hit.closed for hit in sheet.hits[id(run)]):
                lost.setdefault(at, run.text)
            elif owner is not None and says:
                lost |= {at: run.text, owner: run.text}
    return [_with(item, lost[at]) if at in lost else item for at, item in enumerate(items)]


def _row(sheet: Sheet, item: Medicine) -> list[Run]:
    """The run of the item's first word, then all others of its row."""
    first = id(item.words[0])
    start = next((run for run in sheet.runs if any(id(token.word) == first for token in run.tokens)), None)
    return [start, *(run for run in sheet.board.row(start) if run is not start)] if start else []


def _names(row: Sequence[Run]) -> Run | None:
    return row[0] if row else None


def _lacks(value: Mapping[str, str], says: set[str]) -> bool:
    return not says <= value.keys()


def _with(item: Medicine, text: str) -> Medicine:
    doubt = Issue("UNCERTAIN_PLACE", f"“{text}” stands in a medicine's row that did not take it.")
    return replace(item, issues=(*item.issues, doubt), verified=False)


def _says(text: str, options: ParseOptions) -> set[str]:
    """The members that a text is, whole; none where it says anything else."""
    bare = text.strip(" .,;:").casefold()
    if bare in of_kind("form") or bare.removesuffix("s") in of_kind("form"):
        return {"form"}
    if STRENGTH.fullmatch(bare):
        return {"strength"}
    if _COUNTED.fullmatch(bare):
        return {"quantity"}
    told = parse_sig(text, options)
    whole = not told.issues and told.members.keys() <= _SCHEDULED
    return {name for name in ("frequency", "dose") if whole and name in told.members}
