"""Parts that forms are put together from: labelled values, cells, choices, tables.

Enters: a sheet, a place in points, labels and values as printed. Leaves: drawings; most parts return the x or y at
which the next one can start.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from evaluation.documents.sheet import Pen, Sheet, broken, fitting


@dataclass(frozen=True, slots=True)
class Form:
    """A sheet with the pen its labels are printed with and the pen it was filled in with."""

    sheet: Sheet
    label: Pen
    value: Pen

    def right(
        self, x: float, y: float, label: str, value: str, *, at: float | None = None, line_to: float | None = None
    ) -> float:
        """Label, then the value right of it (at x `at` when given), perhaps on a ruled line; returns where it ends."""
        label_end = self.sheet.text(x, y, label, self.label)
        start = label_end + 6 if at is None else at
        pen = self.value if line_to is None else fitting(value, line_to - start, self.value)
        end = self.sheet.text(start, y, value, pen)
        if line_to is not None:
            self.sheet.rule(start - 3, y + 2.5, line_to)
        return end

    def below(self, x: float, y: float, label: str, *values: str) -> float:
        """Label, the value's lines under it; returns the next free baseline."""
        self.sheet.text(x, y, label, self.label)
        return self.sheet.lines(x, y + self.value.size * 1.45, values, self.value)

    def cell(self, x: float, y: float, width: float, height: float, label: str, *values: str) -> float:
        """A ruled cell, top left at (x, y), small label on top, values in it; returns the cell's right edge."""
        self.sheet.box(x, y, width, height)
        small = self.label.but(size=min(self.label.size, 7.5))
        self.sheet.text(x + 3, y + small.size + 2, label, small)
        longest = max(values, key=self.value.width, default="")
        pen = fitting(longest, width - 8, self.value)
        self.sheet.lines(x + 5, y + small.size + self.value.size + 5, values, pen, lead=1.15)
        return x + width

    def choice(
        self,
        x: float,
        y: float,
        options: Sequence[str],
        chosen: str | None,
        *,
        mark: str = "cross",
        gap: float = 14,
        size: float = 9,
    ) -> float:
        """Tick boxes with their words right of them; returns the x where the last word ends."""
        for option in options:
            self.sheet.tick(x, y, option == chosen, size, mark)
            x = self.sheet.text(x + size + 4, y, option, self.label.but(bold=False)) + gap
        return x - gap

    def heading(self, x: float, y: float, text: str, width: float, *, style: str = "rule") -> float:
        """A section's heading: "rule" under it, grey "band" behind it, or "plain"; returns the next baseline."""
        pen = self.label.but(size=self.label.size + 2, bold=True)
        if style == "band":
            self.sheet.band(x, y - pen.size - 1, width, pen.size + 6)
        self.sheet.text(x + (4 if style == "band" else 0), y, text, pen)
        if style == "rule":
            self.sheet.rule(x, y + 4, x + width, weight=0.9)
        return y + pen.size * 1.9

    def table(
        self,
        x: float,
        y: float,
        widths: Sequence[float],
        head: Sequence[str],
        rows: Sequence[Sequence[str]],
        *,
        ruled: bool = True,
    ) -> float:
        """A table with wrapped cells, top at y; returns the y of its bottom."""
        y = self._row(x, y, widths, head, self.label.but(bold=True), ruled)
        for row in rows:
            y = self._row(x, y, widths, row, self.value, ruled)
        return y

    def _row(self, x: float, y: float, widths: Sequence[float], cells: Sequence[str], pen: Pen, ruled: bool) -> float:
        texts = [broken(cell, width - 8, pen) for cell, width in zip(cells, widths, strict=True)]
        height = max(1, *(len(lines) for lines in texts)) * pen.size * 1.25 + 6
        left = x
        for lines, width in zip(texts, widths, strict=True):
            if ruled:
                self.sheet.box(left, y, width, height, 0.5)
            self.sheet.lines(left + 4, y + pen.size + 3, lines, pen, lead=1.25)
            left += width
        if not ruled:
            self.sheet.rule(x, y + height, left, weight=0.3)
        return y + height
