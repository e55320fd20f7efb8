"""Which words of two readers cover the same ink.

Enters: the words of both in one frame. Leaves: `Group`s of those that hang together.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from parsers.page import Box, Word

SAME_PLACE = 0.4
"""Share of the smaller width, and of the smaller height, that two words share when they are the same ink."""


@dataclass(frozen=True, slots=True)
class Group:
    """Words of two readers that cover the same ink, each reader's from left to right.

    `leading` holds the leading words' places in their list, `other` the other reader's words themselves.
    """

    leading: tuple[int, ...]
    other: tuple[Word, ...]


def same_ink(leading: Sequence[Word], other: Sequence[Word]) -> list[Group]:
    """All words, grouped by the ink they cover."""
    root = list(range(len(leading) + len(other)))

    def find(at: int) -> int:
        while root[at] != at:
            root[at] = root[root[at]]
            at = root[at]
        return at

    for row, column in _near(leading, other):
        word, candidate = leading[row], other[column]
        if same_place(word.box, candidate.box) or slipped(word, candidate):
            root[find(len(leading) + column)] = find(row)
    gathered: dict[int, list[int]] = {}
    for at in range(len(root)):
        gathered.setdefault(find(at), []).append(at)
    groups = []
    for members in gathered.values():
        ours = sorted((at for at in members if at < len(leading)), key=lambda at: leading[at].box.left)
        theirs = sorted((at - len(leading) for at in members if at >= len(leading)), key=lambda at: other[at].box.left)
        groups.append(Group(tuple(ours), tuple(other[at] for at in theirs)))
    return groups


def _near(leading: Sequence[Word], other: Sequence[Word]) -> Iterable[Sequence[int]]:
    """Places in both lists of words that may cover the same ink: all that touch, or nearly."""
    if not leading or not other:
        return ()
    ours, theirs = (
        np.array([(w.box.left, w.box.top, w.box.right, w.box.bottom) for w in words]) for words in (leading, other)
    )
    across, down = (
        np.minimum(ours[:, None, end], theirs[:, end]) - np.maximum(ours[:, None, start], theirs[:, start])
        for start, end in ((0, 2), (1, 3))
    )
    wider = np.maximum((ours[:, 2] - ours[:, 0])[:, None], theirs[:, 2] - theirs[:, 0])
    return np.argwhere((down >= 0) & (across >= -wider)).tolist()


def same_place(one: Box, other: Box) -> bool:
    """Whether two boxes hold the same ink."""
    across = min(one.right, other.right) - max(one.left, other.left)
    down = min(one.bottom, other.bottom) - max(one.top, other.top)
    return across > SAME_PLACE * min(one.width, other.width) and down > SAME_PLACE * min(one.height, other.height)


def slipped(one: Word, other: Word) -> bool:
    """Whether two short words of the same text are one: a reader that reckons places may be off by a character."""
    if len(one.text) > 2 or one.text != other.text:
        return False
    across = min(one.box.right, other.box.right) - max(one.box.left, other.box.left)
    down = min(one.box.bottom, other.box.bottom) - max(one.box.top, other.box.top)
    height = min(one.box.height, other.box.height)
    return across > -0.25 * min(one.box.width, other.box.width) and down > SAME_PLACE * height
