"""The items of a list under a heading: bulleted, numbered, parted by semicolons, or one to a line.

Enters: the lines of words under the heading. Leaves: the words of each item, line by line, without bullets and numbers.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from parsers.blocks.coded_items import begins_with_code
from parsers.kinds import later as regex
from parsers.kinds.plain import words
from parsers.labels.layout import Token

_NUMBER = regex.compile(r"[(#]?(\d{1,2})[.):]?|\(?([a-h])[.)]")
_BULLETS = frozenset("-–—•*·▪◦‣►○●>o")

LONG = 0.32
"""A line that is no longer than this, in heights of the page, had room for another word."""
_CONNECTS = words("of with and or the due to in for on by from without after secondary a an &")

Line = tuple[Token, ...]


def items(lines: Sequence[Line], margin: float = 0.0) -> list[list[Line]]:
    """The items, top to bottom; `margin` is the x up to which the block's lines had room, where that is known."""
    lines = [line for line in (_without_leader(line) for line in lines) if line]
    marked = any(_is_mark(line[0], 1, line) for line in lines)
    parted = any(token.word.text.endswith(";") for line in lines for token in line)
    right = max((margin, *(line[-1].right for line in lines)))
    coded = bool(lines) and begins_with_code(lines[0])
    found: list[list[list[Token]]] = []
    ended = True
    count = 1
    for at, line in enumerate(lines):
        begins = ended if marked or parted else at == 0 or not goes_on(lines[at - 1], line, right)
        begins = begins or (coded and begins_with_code(line))
        fresh = True
        for where, token in enumerate(line):
            if marked and _is_mark(token, count, line[where:]) and (where == 0 or _number(token) == count):
                count += _number(token) is not None
                begins, fresh = True, True
                continue
            if begins or not found:
                found.append([])
                begins, fresh = False, True
            if fresh:
                found[-1].append([])
                fresh = False
            found[-1][-1].append(token)
            if parted and token.word.text.endswith(";"):
                begins = True
        ended = begins
    return [[tuple(line) for line in item if line] for item in found]


def _without_leader(line: Line) -> Line:
    """The line without the colon of a label that stands apart from it."""
    return line[1:] if line and line[0].word.text == ":" else line


def any_goes_on(lines: Sequence[Line]) -> bool:
    """Whether any line goes on with the one above it."""
    right = max(line[-1].right for line in lines)
    return any(goes_on(above, line, right) for above, line in pairwise(lines))


def _number(token: Token) -> int | None:
    match = _NUMBER.fullmatch(token.word.text, timeout=1)
    return int(match[1]) if match and match[1] else None


def _is_mark(token: Token, expected: int, line: Sequence[Token]) -> bool:
    """Whether the word is a bullet, or the number that is due, before the words of an item."""
    if len(line) < 2:
        return False
    text = token.word.text
    if text in _BULLETS or set(text) <= _BULLETS - {"o"}:
        return True
    number = _number(token)
    plain = text.isdigit()
    return (number == expected and not plain) or (number == expected and plain and line[1].word.text[:1].isupper())


def goes_on(above: Line, line: Line, right: float) -> bool:
    """Whether the line goes on with the one above: it begins in lower case, or the next word found no room there.

    A short line may be the block's longest and yet have had room.
    """
    first, last = line[0].word.text, above[-1].word.text
    if first[:1].islower() or last.lower() in _CONNECTS or last.endswith((",", "-", "/")):
        return True
    room = right - above[-1].right
    long = above[-1].right - above[0].left > LONG
    return long and room < line[0].right - line[0].left
