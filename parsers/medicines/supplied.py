"""How much of a medicine is given, where that stands under a caption of its own away from the medicine.

Enters: a `Sheet`, and the medicines found on it. Leaves: the medicines, the only one with its quantity; of several it
is not known whose it is, and those that lack one are in doubt.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from parsers.extraction import Issue
from parsers.kinds import later as regex
from parsers.kinds.medicine import Medicine, agreement, all_agreed, ordered
from parsers.kinds.reading import tokens
from parsers.labels.layout import Run
from parsers.sheet import Sheet

NEAR = 3.0
"""Heights of a line that the number stands from its caption, at most."""
LEVEL = 0.015
"""Share of the page's width by which both begin at one x."""
_CAPTION = regex.compile(
    r"(?:quantity|qty\.?|disp(?:ense)?\.?)(?: (?:prescribed|dispensed|to dispense))?:?", regex.IGNORECASE
)
_NUMBER = regex.compile(r"\d{1,4}(?: ?\p{L}{1,12})?")
_WHOSE = Issue("UNCERTAIN_PLACE", "A quantity stands apart from the medicines: which one it is of is not certain.")


def counted(sheet: Sheet, items: Sequence[Medicine]) -> list[Medicine]:
    """The items with what stands under captions, or in doubt because of it."""
    found = list(_numbers(sheet, items)) if any("quantity" not in item.value for item in items) else []
    if not found:
        return list(items)
    if len(items) == len(found) == 1:
        return [_with(items[0], found[0])]
    return [
        item if "quantity" in item.value else replace(item, issues=(*item.issues, _WHOSE), verified=False)
        for item in items
    ]


def _numbers(sheet: Sheet, items: Sequence[Medicine]) -> Iterator[Run]:
    """The runs right under a caption that are a number and no medicine's own."""
    taken = {id(word) for item in items for word in item.words}
    heads = {id(run) for table in sheet.medicine_heads for run in table.runs}
    for caption in sheet.runs:
        if id(caption) in heads or not _CAPTION.fullmatch(caption.text, timeout=1):
            continue
        under = (run for run in sheet.runs if run.page == caption.page and run.middle > caption.middle)
        below = min((run for run in under if abs(run.left - caption.left) < LEVEL), key=_height, default=None)
        near = below is not None and below.middle - caption.middle < NEAR * max(below.height, caption.height)
        free = below is not None and not any(id(token.word) in taken for token in below.tokens)
        if below is not None and near and free and _NUMBER.fullmatch(below.text, timeout=1):
            yield below


def _height(run: Run) -> float:
    return run.middle


def _with(item: Medicine, number: Run) -> Medicine:
    read = tokens([token.word for token in number.tokens])
    issues = tuple(dict.fromkeys((*item.issues, *(issue for token in read for issue in token.issues))))
    return replace(
        item,
        value=ordered({**item.value, "quantity": " ".join(token.text for token in read)}),
        words=(*item.words, *(token.word for token in read)),
        issues=issues,
        verified=item.verified and not issues,
        agreed=all_agreed((item.agreed, agreement(read))),
    )
