"""A second look at the lines that two readers read differently.

Enters: words, and the picture they were read on. Leaves: what the verifying engine reads when it is given just the
doubtful lines, cut out, evenly lit, all of one height, one below the other on one sheet. Most words that Tesseract
misses on a photograph it misses because it did not find the line; on the sheet it need not look. One sheet costs one
process, where a call for each line would cost one each.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import cv2
import numpy as np

from functions.extract.engines.base import Picture
from functions.extract.preparation.ink import grey
from functions.extract.preparation.light import flatten, smooth
from parsers.page import Box, Word

STRIP_HEIGHT = 40
"""Lines stand this tall on the sheet (px), their letters about half of it."""

WHITE = 24
"""Px of paper between lines and around them."""

MARGIN = 0.12
"""Paper taken along with a line, in heights of the line."""

BESIDE = 1.5
"""Words this many heights apart or less are read as one line."""


@dataclass(frozen=True, slots=True)
class Strip:
    """A line on the sheet: where it was cut from (px of the picture: left, top, right, bottom) and where it stands."""

    cut: tuple[int, int, int, int]
    top: int
    width: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """Doubtful lines of a picture, one below the other."""

    picture: Picture
    strips: tuple[Strip, ...]
    of: tuple[int, int]

    def back(self, words: Sequence[Word]) -> list[Word]:
        """Words read on the sheet, moved to where they stand in the picture that it was cut from."""
        height, width = self.picture.shape
        moved = []
        for word in words:
            middle = word.box.centre[1] * height
            strip = next((s for s in self.strips if s.top <= middle <= s.top + STRIP_HEIGHT), None)
            if strip is not None:
                moved.append(replace(word, box=self._home(word.box, strip, width, height)))
        return moved

    def _home(self, box: Box, strip: Strip, width: int, height: int) -> Box:
        left, top, right, bottom = strip.cut
        across, down = (right - left) / strip.width, (bottom - top) / STRIP_HEIGHT
        return Box(
            (left + (box.left * width - WHITE) * across) / self.of[0],
            (top + (box.top * height - strip.top) * down) / self.of[1],
            (left + (box.right * width - WHITE) * across) / self.of[0],
            (top + (box.bottom * height - strip.top) * down) / self.of[1],
        )


def lines_of(words: Sequence[Word], wanted: Sequence[Word], aspect: float) -> list[list[Word]]:
    """The lines (words that stand beside each other) that hold a `wanted` word.

    `aspect` is the width over the height of the picture that boxes are fractions of.
    """
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda each: each.box.left):
        line = next((line for line in lines if _follows(line[-1].box, word.box, aspect)), None)
        if line is None:
            lines.append([word])
        else:
            line.append(word)
    seeked = {id(word) for word in wanted}
    return [line for line in lines if any(id(word) in seeked for word in line)]


def _follows(left: Box, right: Box, aspect: float) -> bool:
    # Asked of most pairs of a page's words, so what is cheap comes first.
    if left.bottom <= right.top or left.top >= right.bottom:
        return False
    lower = min(left.height, right.height)
    shared = min(left.bottom, right.bottom) - max(left.top, right.top)
    return shared > 0.5 * lower and (right.left - left.right) * aspect < BESIDE * lower


def sheet(picture: Picture, lines: Sequence[Sequence[Word]]) -> Sheet:
    """`lines` (boxes as fractions of `picture`) cut out and put on one sheet."""
    even = flatten(grey(picture))
    height, width = even.shape
    cut = [_place(line, width, height) for line in lines]
    pieces = [_resized(smooth(even[top:bottom, left:right])) for left, top, right, bottom in cut]
    step = STRIP_HEIGHT + WHITE
    paper = np.full((WHITE + step * len(pieces), 2 * WHITE + max(piece.shape[1] for piece in pieces)), 255, np.uint8)
    strips = []
    for at, (piece, place) in enumerate(zip(pieces, cut, strict=True)):
        top = WHITE + at * step
        paper[top : top + STRIP_HEIGHT, WHITE : WHITE + piece.shape[1]] = piece
        strips.append(Strip(place, top, piece.shape[1]))
    return Sheet(paper, tuple(strips), (width, height))


def without(picture: Picture, words: Sequence[Word]) -> Picture:
    """`picture` with `words` painted over in the colour of the paper around them."""
    painted = picture.copy()
    height, width = picture.shape[:2]
    for word in words:
        left, top, right, bottom = _place([word], width, height)
        around = painted[top:bottom, left:right]
        around[:] = np.percentile(around, 90, axis=(0, 1))
    return painted


def _place(line: Sequence[Word], width: int, height: int) -> tuple[int, int, int, int]:
    box = Box.around(word.box for word in line)
    margin = MARGIN * box.height * height
    left, top = max(0, int(box.left * width - 2 * margin)), max(0, int(box.top * height - margin))
    right, bottom = int(np.ceil(box.right * width + 2 * margin)), int(np.ceil(box.bottom * height + margin))
    return left, top, max(left + 1, min(width, right)), max(top + 1, min(height, bottom))


def _resized(piece: Picture) -> Picture:
    """`piece` at the strip's height, its ink stretched to black: fading print is as dark as the rest."""
    scale = STRIP_HEIGHT / piece.shape[0]
    size = max(1, round(piece.shape[1] * scale)), STRIP_HEIGHT
    sized = cv2.resize(piece, size, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC)
    low, high = np.percentile(sized, (2, 90))
    return np.asarray(
        cv2.convertScaleAbs(np.clip(sized.astype(np.float32) - low, 0, None) * (255 / max(high - low, 32))),
        dtype=np.uint8,
    )
