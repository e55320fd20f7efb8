"""The cells of a form of boxes: from captions to the words that stand under each.

Enters: the captions of a page and its words. Leaves: `Cell`s. A cell reaches right to the next caption in its row or to
an edge that the boxes above and below it share, and down to the next caption below. Words belong to the cell that holds
their middle. Where a caption was not read, the cell of the one before it would swallow its box: heights and edges that
the other boxes have keep it from that.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from rapidfuzz import fuzz

from parsers.boxes.boxed import Box
from parsers.boxes.captions import Caption
from parsers.labels.layout import Token, text_of
from parsers.labels.wording import is_leader, key

MARKS = frozenset({"mm", "dd", "yy", "yyyy", "ccyy", "mmddyyyy", "mmddyy"})
"""What is printed over the parts of a date."""

CORNER = 0.3
"""How far right (in heights of the page) captions stand that bound the block in the top left corner from below."""

CAPTION = 78
"""Likeness (of 100) to a caption from which a line of small print is one that was misread."""

FEWEST_LETTERS = 10
"""Shorter words may be a value, however much they look like a piece of a caption."""

PRINTED = 88
"""Likeness (of 100) to the box's printed text from which words are printed matter."""


@dataclass(frozen=True, slots=True, eq=False)
class Cell:
    """A caption with the words in its box, line by line, printed matter left out; right edge and foot as found."""

    caption: Caption
    box: Box
    right: float
    bottom: float
    lines: tuple[tuple[Token, ...], ...]

    @property
    def tokens(self) -> tuple[Token, ...]:
        """All words."""
        return tuple(token for line in self.lines for token in line)


class Grid:
    """The cells of one page."""

    def __init__(self, captions: Sequence[Caption], tokens: Sequence[Token], boxes: Sequence[Box]) -> None:
        self.known = {key(wording) for box in boxes for wording in box.captions if len(wording) > 9}
        self.captions = sorted(captions, key=lambda caption: (caption.middle, caption.left))
        spoken_for = {id(token) for caption in captions for token in caption.tokens}
        self.body = [token for token in tokens if not _upright(token)]
        self.free = [token for token in self.body if id(token) not in spoken_for]
        heights = [caption.height for caption in captions]
        self.line = median(heights) if heights else 0.006
        self.pitch = self._pitch()
        self._owners = {id(caption): self._box(caption) for caption in self.captions}

    def _pitch(self) -> float:
        """The usual height of a row of boxes."""
        steps = []
        for caption in self.captions:
            under = [
                each.middle - caption.middle
                for each in self.captions
                if abs(each.left - caption.left) < 2 * self.line and each.middle - caption.middle > 1.2 * self.line
            ]
            steps.extend([min(under)] if under else [])
        return median(steps) if steps else 5 * self.line

    def cells(self) -> Iterator[Cell]:
        """Every caption's cell, in reading order."""
        for caption in self.captions:
            box, opener = self._owners[id(caption)]
            if box is not None:
                right, bottom = self.extent(caption, box)
                left = opener.left if opener and box.wide else caption.left
                lines = self._lines(caption, box, (left - self.line, right), bottom)
                yield Cell(caption, box, right, bottom, lines)

    def _box(self, caption: Caption) -> tuple[Box | None, Caption | None]:
        """The box that a caption stands for; one that is printed several times belongs to the block it stands in."""
        alone = [box for box in caption.boxes if not box.after]
        openers = [
            (round((opener.left - caption.left) / (3 * self.line)), opener.middle, at, opener)
            for at, box in enumerate(caption.boxes)
            for opener in self.captions
            if box.after and opener is not caption
            and any(key(box.after) in map(key, each.captions) for each in opener.boxes)
            and opener.left < caption.left + 2 * self.line
            and opener.middle < caption.middle + self.line
        ]  # fmt: skip
        if openers:
            *_, at, opener = max(openers, key=lambda each: each[:3])
            return caption.boxes[at], opener
        return (alone[0] if alone else None), None

    def extent(self, caption: Caption, box: Box) -> tuple[float, float]:
        """The right edge and the foot of the caption's cell."""
        deepest = caption.middle + (box.rows + 0.3) * self.pitch
        beside = [
            each.left
            for each in self.captions
            if each.left > caption.left + self.line
            and each.left >= caption.right - self.line
            and -1.5 * self.line < each.middle - caption.middle < 0.8 * self.line + (box.rows - 1) * self.pitch
        ]
        right = min([*beside, 9.0 if box.across else self._edge(caption)]) - 0.5 * self.line
        below = [
            each.middle - 0.5 * each.height
            for each in self.captions
            if each.middle > caption.middle + 1.2 * self.line
            and (caption.left - self.line < each.left < right or each.left <= caption.left < each.right - self.line)
            and not self._shares(each, caption)
        ]
        return right, min([*below, deepest])

    def corner(self) -> list[tuple[Token, ...]]:
        """The lines in the page's top left corner, left of and above every caption."""
        first = min((each.middle for each in self.captions if each.left < CORNER), default=0.0)
        above = [token for token in self.free if token.middle < first - 0.5 * self.line]
        right = min((each.left for each in self.captions if each.middle < first), default=CORNER) - 0.5 * self.line
        lines = [pieces(line, 4.0) for line in by_line(token for token in above if token.right < right)]
        starts = [line[0][0].left for line in lines]
        return [line[0] for line in lines if line[0][0].left < min(starts) + 4 * self.line]

    def _shares(self, inner: Caption, outer: Caption) -> bool:
        """Whether a caption stands within another one's box: the sex beside the date of birth."""
        box, opener = self._owners[id(inner)]
        return box is not None and box.wide and opener is outer

    def _edge(self, caption: Caption) -> float:
        """The nearest edge on the right that boxes both above and below begin at."""
        near = 2.2 * self.pitch
        others = [each for each in self.captions if abs(each.middle - caption.middle) < near]
        found = []
        for each in others:
            if each.left < caption.right + self.line:
                continue
            aligned = [other for other in others if abs(other.left - each.left) < 0.7 * self.line]
            above = any(other.middle < caption.middle - self.line for other in aligned)
            if above and any(other.middle > caption.middle + self.line for other in aligned):
                found.append(each.left)
        return min(found, default=9.0)

    def _lines(
        self, caption: Caption, box: Box, across: tuple[float, float], bottom: float
    ) -> tuple[tuple[Token, ...], ...]:
        top = caption.middle - 0.6 * caption.height
        inside = [
            token for token in self.free if across[0] < _centre(token) < across[1] and top < token.middle < bottom
        ]
        printed = key(box.printed)
        found: list[tuple[Token, ...]] = []
        for line in by_line(inside):
            written = tuple(_written(line, printed))
            if self._is_caption(written):
                break
            found.extend([written] if written else [])
        return tuple(found)

    def _is_caption(self, line: Sequence[Token]) -> bool:
        """Whether the words are a caption that was read too badly to be found; another box begins there."""
        said = key(text_of(line))
        small = max((token.height for token in line), default=0.0) < 1.3 * self.line
        if not small or len(said) < FEWEST_LETTERS:
            return False
        return any(fuzz.ratio(said, each) >= CAPTION for each in self.known)


def by_line(tokens: Iterable[Token]) -> list[list[Token]]:
    """Words by the line that they stand on, top to bottom, each left to right."""
    found: list[list[Token]] = []
    for token in sorted(tokens, key=lambda each: each.middle):
        line = found[-1] if found else []
        tall = median([each.height for each in line] + [token.height])
        if line and token.middle - median(each.middle for each in line) < 0.5 * tall:
            line.append(token)
        else:
            found.append([token])
    return [sorted(line, key=lambda each: each.left) for line in found]


def pieces(line: Sequence[Token], gap: float = 1.6) -> list[tuple[Token, ...]]:
    """The words of a line, split where they stand further apart than `gap` characters."""
    found: list[list[Token]] = []
    for token in line:
        if found and token.left - found[-1][-1].right < gap * max(token.char, found[-1][-1].char):
            found[-1].append(token)
        else:
            found.append([token])
    return [tuple(each) for each in found]


def _written(line: Sequence[Token], printed: str) -> Iterator[Token]:
    """The words of a line without those that are printed in the box."""
    for piece in pieces(line):
        start = 0
        while start < len(piece):
            end = _printed_to(piece, start, printed)
            if end == start:
                break
            start = end
        yield from piece[start:]


def _printed_to(piece: Sequence[Token], start: int, printed: str) -> int:
    """The end of the longest stretch from `start` on that is printed in the box; `start` when none is."""
    if piece[start].word.kind == "tick":
        return start
    for end in range(len(piece), start, -1):
        words = [token.word.text for token in piece[start:end] if token.word.is_text]
        said = key(" ".join(words))
        if said in MARKS or (not said and all(is_leader(word) and word not in "()" for word in words)):
            return end
        if len(said) < 6 and printed and said and said in printed and end == len(piece):
            return end
        if len(said) >= 6 and fuzz.partial_ratio(said, printed) >= PRINTED:
            return end
    return start


def _centre(token: Token) -> float:
    return (token.left + token.right) / 2


def _upright(token: Token) -> bool:
    """Whether a word is printed upwards along the form's margin."""
    return len(token.word.text) > 2 and token.height > 1.5 * (token.right - token.left)
