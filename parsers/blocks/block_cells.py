"""Cells of text beside labels set in the middle of their height: the lines above the label are the cell's, too.

Enters: the lines of a document, and the text found beside each label or below it. Leaves: the texts with the lines that
stand close above them in their column, beside no label, taken from the text of the label before where they had gone.
"""

from __future__ import annotations

from collections.abc import Sequence

from parsers.labels.layout import Run, Token

Line = tuple[Token, ...]

PITCH = 1.5
"""Heights of a line from one to the next within a cell, at most."""
EVEN = 1.12
"""How much lines of one cell differ in that."""
MOST = 4
"""Lines above the label's own."""
SAME_EDGE = 0.006
"""Lines of one column begin within so much of the page's height."""


def whole(lines: Sequence[Sequence[Run]], texts: Sequence[Sequence[Line]], lefts: Sequence[float]) -> list[list[Line]]:
    """The texts; `lefts` says where each one's heading begins."""
    above = [_above(lines, text, left) for text, left in zip(texts, lefts, strict=True)]
    moved = {id(token) for more in above for line in more for token in line}
    kept = [[line for line in text if id(line[0]) not in moved] for text in texts]
    return [[*more, *text] for more, text in zip(above, kept, strict=True)]


def _above(lines: Sequence[Sequence[Run]], text: Sequence[Line], left: float) -> list[Line]:
    """The lines of the text's cell that stand above its first; none where the text is no column beside its heading."""
    first = text[0][0]
    height = max(token.height for token in text[0])
    if first.left - left < 3 * height:
        return []
    pitch = text[1][0].middle - first.middle if len(text) > 1 and text[1][0].page == first.page else PITCH * height
    most, at, found = EVEN * min(pitch, PITCH * height), first.middle, list[Line]()
    for line in reversed(lines):
        run = next((each for each in line if abs(each.left - first.left) < SAME_EDGE), None)
        if run is None or run.page != first.page or run.middle > at - 0.5 * height:
            continue
        if at - run.middle > most:
            break
        if len(found) == MOST or any(abs(each.left - left) < 3 * height for each in line):
            return []  # Labels of even rows: each stands beside the first line of what is its own.
        at = run.middle
        found.append(run.tokens)
    return found[::-1]
