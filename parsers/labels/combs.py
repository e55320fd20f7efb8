"""Letters that a form has written one to a cell, put together into words again.

Enters: the words of a page. Leaves: the words, single letters that stand at even distances as one word. An empty cell
parts words. Tables of single figures and lists of options stand further apart than cells do, and stay as they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from parsers.page import Box, Word

FEWEST: Final = 4
"""Letters, of which most have another right beside them, from which they are cells of a comb."""
WIDEST: Final = 2.4
"""Cells are no wider than so many heights of the letters in them."""
UNEVEN: Final = 0.17
"""By how much of a cell a letter may stand off from its middle."""
BLANKS: Final = 2
"""Empty cells within one answer; more of them end it."""
APART: Final = 4.0
"""Cells between the parts of a date at most."""
_STROKES: Final = frozenset("/-.")
"""Printed between the cells of a date."""


def united(words: Sequence[Word], aspect: float) -> list[Word]:
    """The words, with those of one letter in cells made into longer ones; `aspect` is the page's width by height."""
    letters = [word for word in words if _is_letter(word)]
    if len(letters) < FEWEST:
        return list(words)
    made: dict[int, Word] = {}
    gone: set[int] = set()
    for line in _lines(letters):
        for comb in _combs(line, aspect):
            gone.update(id(word) for group in comb for word in group)
            made.update((id(group[0]), _one(group)) for group in comb)
    return [made.get(id(word), word) for word in words if id(word) in made or id(word) not in gone]


def _is_letter(word: Word) -> bool:
    return len(word.text) == 1 and word.is_text and (word.text.isalnum() or word.text in _STROKES)


def _lines(letters: Sequence[Word]) -> Iterator[list[Word]]:
    """The letters by the line that they stand on."""
    line: list[Word] = []
    for word in sorted(letters, key=lambda each: each.box.centre[1]):
        if line and word.box.centre[1] - line[-1].box.centre[1] > 0.4 * max(word.box.height, line[-1].box.height):
            yield sorted(line, key=lambda each: each.box.left)
            line = []
        line.append(word)
    if line:
        yield sorted(line, key=lambda each: each.box.left)


def _combs(line: Sequence[Word], aspect: float) -> Iterator[list[list[Word]]]:
    """The answers in cells on a line, each as its words."""
    at = 0
    while at < len(line) - 1:
        comb, end = _comb(line, at, aspect)
        if _is_comb(comb):
            yield comb
            at = end
        else:
            at += 1


def _comb(line: Sequence[Word], start: int, aspect: float) -> tuple[list[list[Word]], int]:
    """The words that begin at letter `start`, and the number of the letter behind them."""
    pitch = _pitch(line, start, aspect)
    groups, at = [[line[start]]], start + 1
    while pitch and at < len(line):
        before, word = line[at - 1], line[at]
        away = _away(before, word, aspect) / pitch
        cells = round(away)
        stroke = before.text in _STROKES or word.text in _STROKES
        if stroke and away < 1.6:
            groups[-1].append(word)
        elif not stroke and 1 <= cells <= 1 + BLANKS and abs(away - cells) < UNEVEN:
            groups.append([word]) if cells > 1 else groups[-1].append(word)
        elif 1 < away < APART and _is_date(line[start : at + 1], groups):
            groups.append([word])
        else:
            break
        at += 1
    return groups, at


def _is_date(letters: Sequence[Word], groups: Sequence[Sequence[Word]]) -> bool:
    """Whether the cells so far are of a day and a month, between which forms leave what room they like."""
    return all(word.text.isdigit() for word in letters) and [len(group) for group in groups] in ([2], [2, 2])


def _pitch(line: Sequence[Word], start: int, aspect: float) -> float:
    """The width of the cells, from the first two letters; 0 when they do not stand in cells side by side."""
    one, other = line[start], line[start + 1]
    away = _away(one, other, aspect)
    tall = max(one.box.height, other.box.height)
    apart = (other.box.left - one.box.right) * aspect
    return away if one.text not in _STROKES and other.text not in _STROKES and apart > 0 and away < WIDEST * tall else 0


def _is_comb(groups: Sequence[Sequence[Word]]) -> bool:
    """Whether so many letters stand side by side that they are one answer and not several of one letter."""
    text = ["".join(word.text for word in group) for group in groups]
    letters = sum(map(str.isalnum, "".join(text)))
    alone = sum(len(piece) == 1 for said in text for piece in said.replace("-", "/").replace(".", "/").split("/"))
    return letters >= FEWEST and 3 * alone < letters and not _counts(text)


def _counts(text: Sequence[str]) -> bool:
    """Whether the letters count: 0 1 2 3 are answers to choose from, A B C D are places."""
    return all(ord(other) - ord(one) == 1 for one, other in pairwise("".join(text)))


def _away(one: Word, other: Word, aspect: float) -> float:
    return (other.box.centre[0] - one.box.centre[0]) * aspect


def _one(group: Sequence[Word]) -> Word:
    first = group[0]
    if len(group) == 1:
        return first
    second = [word.second for word in group]
    return replace(
        first,
        text="".join(word.text for word in group),
        box=Box.around(word.box for word in group),
        confidence=min(word.confidence for word in group),
        second=None if None in second else "".join(text or "" for text in second),
        handwritten=any(word.handwritten for word in group),
    )
