"""Tables as bills, claims and laboratory reports print them: aligned columns, wrapped cells, breaks across pages.

Enters: columns, rows of text, where the table starts. Leaves: drawings, and the y where the table ends on its last
page.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from evaluation.documents.sheet import Align, Pen, Sheet, broken

Rules = Literal["grid", "rows", "head", "none", "columns", "zebra"]


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its heading ("\\n" breaks it), width in points, and how its cells are aligned."""

    head: str
    width: float
    align: Align = "left"


@dataclass(frozen=True, slots=True)
class Table:
    """How a table looks. `head_band` puts grey behind the headings; `lead` is the line distance in cells."""

    columns: tuple[Column, ...]
    head: Pen
    body: Pen
    rules: Rules = "grid"
    head_band: bool = False
    padding: float = 4
    lead: float = 1.25

    @property
    def width(self) -> float:
        """The whole table's width in points."""
        return sum(column.width for column in self.columns)

    def draw(
        self,
        sheet: Sheet,
        x: float,
        y: float,
        rows: Sequence[Sequence[str]],
        *,
        foot: float = 1e9,
        turn: Callable[[], float] | None = None,
    ) -> float:
        """Draws from y downward; a row that would pass `foot` goes to the page that `turn` starts (it returns y)."""
        top = y
        y = self._headings(sheet, x, y)
        for number, row in enumerate(rows):
            cells = [broken(text, column.width - 2 * self.padding, self.body) or [""]
                     for text, column in zip(row, self.columns, strict=True)]  # fmt: skip
            height = self._height(max(map(len, cells)), self.body)
            if y + height > foot and turn is not None:
                self._sides(sheet, x, top, y)
                top = turn()
                y = self._headings(sheet, x, top)
            if self.rules == "zebra" and number % 2 == 0:
                sheet.band(x, y, self.width, height, 0.93)
            self._cells(sheet, x, y, cells, self.body)
            if self.rules in ("grid", "rows"):
                sheet.rule(x, y + height, x + self.width, weight=0.4)
            y += height
        self._sides(sheet, x, top, y)
        return y

    def _height(self, lines: int, pen: Pen) -> float:
        return lines * pen.size * self.lead + self.padding + 2

    def _headings(self, sheet: Sheet, x: float, y: float) -> float:
        cells = [column.head.split("\n") for column in self.columns]
        if not any(any(lines) for lines in cells):
            if self.rules in ("grid", "columns"):
                sheet.rule(x, y, x + self.width, weight=0.7)
            return y
        height = self._height(max(map(len, cells)), self.head)
        if self.head_band:
            sheet.band(x, y, self.width, height, 0.86)
        self._cells(sheet, x, y, cells, self.head)
        if self.rules in ("grid", "rows", "head", "columns"):
            sheet.rule(x, y, x + self.width, weight=0.7)
            sheet.rule(x, y + height, x + self.width, weight=0.7)
        return y + height

    def _cells(self, sheet: Sheet, x: float, y: float, cells: Sequence[Sequence[str]], pen: Pen) -> None:
        for lines, column in zip(cells, self.columns, strict=True):
            at = {"left": x + self.padding, "right": x + column.width - self.padding, "centre": x + column.width / 2}
            sheet.lines(at[column.align], y + pen.size + self.padding / 2, lines, pen, column.align, self.lead)
            x += column.width

    def _sides(self, sheet: Sheet, x: float, top: float, bottom: float) -> None:
        if self.rules not in ("grid", "columns"):
            return
        edges = [x]
        for column in self.columns:
            edges.append(edges[-1] + column.width)
        for edge in edges:
            sheet.rule(edge, top, edge, bottom, weight=0.4)
        sheet.rule(x, bottom, edges[-1], weight=0.7)


def ladder(
    sheet: Sheet,
    left: float,
    right: float,
    y: float,
    steps: Sequence[tuple[str, str]],
    label: Pen,
    value: Pen,
    lead: float = 1.6,
) -> float:
    """Labels at the left, amounts ending at the right, one under another, as sums stand; returns the next baseline."""
    for name, text in steps:
        sheet.text(left, y, name, label)
        sheet.text(right, y, text, value, "right")
        y += max(label.size, value.size) * lead
    return y
