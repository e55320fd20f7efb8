"""Ways to set label and value that documents of twenty-five countries have in common.

Enters: a form, places in points, pairs of label and value. Leaves: drawings; the next free baseline or top.
"""

from __future__ import annotations

from collections.abc import Sequence

from evaluation.documents.parts import Form
from evaluation.documents.sheet import fitting

Pairs = Sequence[tuple[str, str]]


def run_on(form: Form, x: float, y: float, pairs: Pairs, gap: float = 18) -> float:
    """Label and value, label and value on one line, labels in bold; returns where the line ends."""
    for name, text in pairs:
        x = form.sheet.text(x, y, name, form.label.but(bold=True)) + 4
        x = form.sheet.text(x, y, text, form.value) + gap
    return x


def over_captions(form: Form, x: float, y: float, widths: Sequence[float], pairs: Pairs, lead: float = 34) -> float:
    """Values on ruled lines with their captions in small print underneath; returns the next baseline."""
    small = form.label.but(size=7, bold=False)
    left = x
    for place, (name, text) in enumerate(pairs):
        width = widths[place % len(widths)]
        form.sheet.text(left + 3, y, text, fitting(text, width - 14, form.value))
        form.sheet.rule(left, y + 3, left + width - 8)
        form.sheet.text(left, y + 11, name, small)
        left += width
        if place % len(widths) == len(widths) - 1 or place == len(pairs) - 1:
            left, y = x, y + lead
    return y


def beside(form: Form, x: float, y: float, widths: Sequence[tuple[float, float]], pairs: Pairs,
           height: float = 20) -> float:  # fmt: skip
    """Rows of cells, a label's and a value's by turns, `widths` of one row; returns the bottom."""
    left = x
    for place, (name, text) in enumerate(pairs):
        narrow, wide = widths[place % len(widths)]
        form.sheet.box(left, y, narrow, height, 0.5)
        form.sheet.box(left + narrow, y, wide, height, 0.5)
        form.sheet.text(left + 3, y + height - 6.5, name, fitting(name, narrow - 6, form.label))
        form.sheet.text(left + narrow + 4, y + height - 6.5, text, fitting(text, wide - 8, form.value))
        left += narrow + wide
        if place % len(widths) == len(widths) - 1 or place == len(pairs) - 1:
            left, y = x, y + height
    return y


def inside(form: Form, x: float, y: float, widths: Sequence[float], pairs: Pairs, height: float = 22) -> float:
    """Ruled cells in which the value stands right of its small label; returns the bottom."""
    small = form.label.but(size=min(form.label.size, 7.5), bold=False)
    left = x
    for place, (name, text) in enumerate(pairs):
        width = widths[place % len(widths)]
        form.sheet.box(left, y, width, height, 0.5)
        end = form.sheet.text(left + 3, y + height - 7, name, small) + 5
        form.sheet.text(end, y + height - 7, text, fitting(text, left + width - end - 3, form.value))
        left += width
        if place % len(widths) == len(widths) - 1 or place == len(pairs) - 1:
            left, y = x, y + height
    return y


def blocks(form: Form, x: float, y: float, width: float, pairs: Pairs, gap: float = 8) -> float:
    """Headings with a paragraph under each, the empty ones left out; returns the next baseline."""
    for name, text in pairs:
        if text:
            form.sheet.text(x, y, name, form.label.but(bold=True))
            y = form.sheet.wrapped(x, y + form.value.size * 1.5, width, text, form.value, lead=1.4) + gap
    return y


def stamp(form: Form, x: float, y: float, lines: Sequence[str]) -> None:
    """A rubber stamp's frame with a few words in it."""
    pen = form.label.but(size=7.5, bold=True, ink=0.35)
    wide = max(pen.width(line) for line in lines) + 12
    form.sheet.box(x, y, wide, 10 * len(lines) + 8, 1.2)
    form.sheet.lines(x + wide / 2, y + 12, lines, pen, "centre")
