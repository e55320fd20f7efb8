"""A leaf of paper with its pens, and ways of setting out that the documents share.

Enters: places in points, texts as printed. Leaves: drawings; where the next thing may start.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import cast

from evaluation.documents.fonts import HAND_FACES, PLAIN_HAND_FACES, PRINT_FACES
from evaluation.documents.sheet import LETTER, Align, Pen, Sheet, fitting
from evaluation.documents.tables import Column, Rules, Table

Pairs = Sequence[tuple[str, str]]
_ALIGNS: dict[str, Align] = {"l": "left", "r": "right", "c": "centre"}


class Leaf:
    """A sheet with a pen for what is printed (`p`) and one for what was filled in (`v`)."""

    def __init__(self, rng: random.Random, size: tuple[float, float] = LETTER, body: float = 9.5, *, face: str = "",
                 typed: str = "", hand: bool = False) -> None:  # fmt: skip
        self.rng = rng
        self.sheet = Sheet(size)
        self.wide, self.high = size
        face = face or rng.choice(PRINT_FACES)
        self.p = Pen(face, body)
        hands = (HAND_FACES[0], HAND_FACES[2], *PLAIN_HAND_FACES)  # the second one is hollow, as nobody writes
        self.v = Pen(rng.choice(hands), body + 3) if hand else Pen(typed or face, body)

    def t(self, x: float, y: float, text: str, size: float = 0, *, bold: bool = False, at: str = "l", ink: float = 0,
          room: float = 0) -> float:  # fmt: skip
        """Printed text; `room` is the width it may take; returns where it ends."""
        pen = self.p.but(size=size or self.p.size, bold=bold, ink=ink)
        return self.sheet.text(x, y, text, fitting(text, room, pen) if room else pen, _ALIGNS[at])

    def w(self, x: float, y: float, text: str, size: float = 0, *, bold: bool = False, at: str = "l",
          room: float = 0) -> float:  # fmt: skip
        """What was filled in; returns where it ends."""
        pen = self.v.but(size=size or self.v.size, bold=bold)
        return self.sheet.text(x, y, text, fitting(text, room, pen) if room else pen, _ALIGNS[at])

    def lines(self, x: float, y: float, texts: Sequence[str], size: float = 0, *, bold: bool = False, at: str = "l",
              lead: float = 1.3, ink: float = 0) -> float:  # fmt: skip
        """Printed lines under one another; returns the next baseline."""
        pen = self.p.but(size=size or self.p.size, bold=bold, ink=ink)
        return self.sheet.lines(x, y, texts, pen, _ALIGNS[at], lead)

    def para(self, x: float, y: float, width: float, text: str, size: float = 0, *, bold: bool = False,
             lead: float = 1.35, filled: bool = False, ink: float = 0) -> float:  # fmt: skip
        """A paragraph; returns the next baseline."""
        pen = self.v if filled else self.p.but(size=size or self.p.size, bold=bold, ink=ink)
        return self.sheet.wrapped(x, y, width, text, pen, lead)

    def put(self, x: float, y: float, label: str, text: str, at: float = 0, to: float = 0, *, bold: bool = False,
            strong: bool = False) -> float:  # fmt: skip
        """A label (`bold`) with its value (`strong`) right of it, at `at`, on a line that ends at `to`."""
        end = self.t(x, y, label, bold=bold)
        start = at or end + 5
        self.w(start, y, text, bold=strong, room=to - start - 2 if to else 0)
        if to:
            self.sheet.rule(start - 2, y + 2.5, to, weight=0.5)
        return max(end, start + self.v.width(text))

    def down(self, x: float, y: float, at: float, pairs: Pairs, lead: float = 14, *, bold: bool = False,
             strong: bool = False, colon: str = "") -> float:  # fmt: skip
        """Labels under one another, the values at `at`; returns the next baseline."""
        for label, text in pairs:
            self.put(x, y, label, f"{colon}{text}", at, bold=bold, strong=strong)
            y += lead
        return y

    def across(self, x: float, y: float, pairs: Pairs, gap: float = 16, *, bold: bool = True) -> float:
        """Label and value by turns on one line; returns where it ends."""
        for label, text in pairs:
            x = self.t(x, y, label, bold=bold) + 4
            x = self.w(x, y, text) + gap
        return x

    def cells(self, x: float, y: float, widths: Sequence[float], pairs: Pairs, height: float = 28,
              tiny: float = 6.5) -> float:  # fmt: skip
        """Ruled cells, small label on top and value below it; returns the bottom."""
        left = x
        for place, (label, text) in enumerate(pairs):
            width = widths[place % len(widths)]
            self.sheet.box(left, y, width, height, 0.5)
            self.t(left + 3, y + tiny + 2, label, tiny, room=width - 5)
            self.w(left + 5, y + height - 5, text, room=width - 9)
            left += width
            if place % len(widths) == len(widths) - 1:
                left, y = x, y + height
        return y if left == x else y + height

    def heads(self, x: float, y: float, widths: Sequence[float], pairs: Pairs, lead: float = 30) -> float:
        """Bold captions with the values under them, without rules; returns the next baseline."""
        left = x
        for place, (label, text) in enumerate(pairs):
            width = widths[place % len(widths)]
            self.t(left, y, label, self.p.size - 1.5, bold=True, room=width - 6)
            self.w(left, y + self.v.size + 3, text, room=width - 8)
            left += width
            if place % len(widths) == len(widths) - 1:
                left, y = x, y + lead
        return y if left == x else y + lead

    def bar(self, x: float, y: float, width: float, text: str, *, grey: float = 0.82, size: float = 0) -> float:
        """A heading on a grey band; returns the next baseline."""
        size = size or self.p.size
        self.sheet.band(x, y - size - 2, width, size + 6, grey)
        self.t(x + 4, y, text, size, bold=True)
        return y + size * 1.9

    def grid(self, x: float, y: float, widths: Sequence[float], heads: Sequence[str], rows: Sequence[Sequence[str]],
             align: str = "", rules: str = "grid", *, band: bool = False, lead: float = 1.3, size: float = 0,
             pad: float = 4) -> float:  # fmt: skip
        """A table whose columns are aligned by the letters l, c and r; returns its bottom."""
        align = align or "l" * len(widths)
        columns = tuple(
            Column(name, wide, _ALIGNS[side]) for name, wide, side in zip(heads, widths, align, strict=True)
        )
        size = size or self.v.size
        head = self.p.but(size=min(size, self.p.size), bold=True)
        table = Table(columns, head, self.v.but(size=size), cast("Rules", rules), band, pad, lead)
        return table.draw(self.sheet, x, y, rows)

    def sums(self, left: float, right: float, y: float, pairs: Pairs, lead: float = 15, *, last: bool = True) -> float:
        """Labels and amounts that end at `right`, the last one in bold; returns the next baseline."""
        for place, (label, text) in enumerate(pairs):
            bold = last and place == len(pairs) - 1
            self.t(left, y, label, bold=bold)
            self.w(right, y, text, bold=bold, at="r")
            y += lead
        return y

    def ticks(self, x: float, y: float, options: Sequence[str], chosen: str | None, gap: float = 12,
              mark: str = "check") -> float:  # fmt: skip
        """Tick boxes with their words right of them; returns where the last word ends."""
        for option in options:
            self.sheet.tick(x, y, option == chosen, 8.5, mark)
            x = self.t(x + 12, y, option) + gap
        return x - gap

    def bars(self, x: float, y: float, width: float, height: float = 22) -> None:
        """A bar code."""
        left = x
        while left < x + width:
            thick = self.rng.choice((0.8, 0.8, 1.6, 2.4))
            self.sheet.band(left, y, thick, height, 0)
            left += thick + self.rng.choice((0.9, 1.6, 2.2))

    def stamp(self, x: float, y: float, texts: Sequence[str]) -> None:
        """A rubber stamp: a frame with a few words in it."""
        pen = self.p.but(size=8, bold=True, ink=0.4)
        wide = max(pen.width(text) for text in texts) + 14
        self.sheet.box(x, y, wide, 11 * len(texts) + 8, 1.1)
        self.sheet.lines(x + wide / 2, y + 13, texts, pen, "centre")

    def rule(self, y: float, x: float = 36, to: float = 0, weight: float = 0.7) -> None:
        """A line over the page."""
        self.sheet.rule(x, y, to or self.wide - 36, weight=weight)
