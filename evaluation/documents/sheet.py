"""A sheet of paper to draw a form on.

Enters: text, places and pens, in points (1/72 inch) from the top left corner, y growing downward. Leaves: a
born-digital PDF without dates or ids in it, so that the same drawing gives the same bytes.
"""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

import pypdfium2
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from evaluation.documents.fonts import font
from evaluation.documents.printed import Printed

LETTER = (612.0, 792.0)
A4 = (595.3, 841.9)
A5 = (419.5, 595.3)

Align = Literal["left", "centre", "right"]


@dataclass(frozen=True, slots=True)
class Pen:
    """How text looks: face, size in points, weight, and ink from 0 (black) to 1 (white)."""

    face: str = "sans"
    size: float = 10
    bold: bool = False
    ink: float = 0.0

    @property
    def font(self) -> str:
        """ReportLab's name of the font."""
        return font(self.face, self.bold)

    def width(self, text: str) -> float:
        """Width of `text` in points."""
        return float(stringWidth(text, self.font, self.size))

    def but(self, *, size: float | None = None, bold: bool | None = None, ink: float | None = None) -> Pen:
        """The same pen with some traits changed."""
        return replace(
            self,
            size=self.size if size is None else size,
            bold=self.bold if bold is None else bold,
            ink=self.ink if ink is None else ink,
        )


class Sheet:
    """One document being drawn, page after page."""

    def __init__(self, size: tuple[float, float] = LETTER, title: str = "") -> None:
        self.width, self.height = size
        self._bytes = io.BytesIO()
        self._canvas = Canvas(self._bytes, pagesize=size, invariant=1, pageCompression=1)
        self._canvas.setTitle(title or "Document")
        self.pages = 1
        self._entries = 0

    def text(self, x: float, y: float, text: str, pen: Pen, align: Align = "left") -> float:
        """Writes one line with its baseline at y, smaller where the paper ends; returns the x where it ends."""
        canvas = self._canvas
        if align == "left":
            pen = fitting(text, self.width - x - 12, pen)
        canvas.setFont(pen.font, pen.size)
        canvas.setFillGray(pen.ink)
        wide = pen.width(text)
        left = x - (wide if align == "right" else wide / 2 if align == "centre" else 0)
        canvas.drawString(left, self.height - y, text)
        return left + wide

    def lines(
        self, x: float, y: float, texts: Sequence[str], pen: Pen, align: Align = "left", lead: float = 1.3
    ) -> float:
        """Writes lines under one another; returns the baseline that would come next."""
        for text in texts:
            self.text(x, y, text, pen, align)
            y += pen.size * lead
        return y

    def wrapped(self, x: float, y: float, width: float, text: str, pen: Pen, lead: float = 1.3) -> float:
        """Writes a paragraph broken at `width`; returns the baseline that would come next."""
        return self.lines(x, y, broken(text, width, pen), pen, lead=lead)

    def rule(self, x: float, y: float, to_x: float, to_y: float | None = None, weight: float = 0.6) -> None:
        """A straight line; horizontal when only one y is given."""
        self._canvas.setStrokeGray(0)
        self._canvas.setLineWidth(weight)
        self._canvas.line(x, self.height - y, to_x, self.height - (y if to_y is None else to_y))

    def box(self, x: float, y: float, width: float, height: float, weight: float = 0.7) -> None:
        """An empty rectangle with its top left corner at (x, y)."""
        self._canvas.setStrokeGray(0)
        self._canvas.setLineWidth(weight)
        self._canvas.rect(x, self.height - y - height, width, height)

    def band(self, x: float, y: float, width: float, height: float, grey: float = 0.85) -> None:
        """A filled rectangle, for coloured headings."""
        self._canvas.setFillGray(grey)
        self._canvas.rect(x, self.height - y - height, width, height, stroke=0, fill=1)

    def tick(self, x: float, y: float, ticked: bool, size: float = 9, mark: str = "cross") -> None:
        """A tick box standing on baseline y; `mark` is "cross", "check" or "fill"."""
        self.box(x, y - size * 0.85, size, size)
        if not ticked:
            return
        bottom = self.height - y - size * 0.15
        canvas = self._canvas
        canvas.setLineWidth(1.2)
        if mark == "cross":
            canvas.line(x + 1, bottom + 1, x + size - 1, bottom + size - 1)
            canvas.line(x + 1, bottom + size - 1, x + size - 1, bottom + 1)
        elif mark == "check":
            canvas.line(x + 1.5, bottom + size * 0.5, x + size * 0.4, bottom + 1.5)
            canvas.line(x + size * 0.4, bottom + 1.5, x + size * 1.1, bottom + size * 1.1)
        else:
            canvas.setFillGray(0)
            canvas.rect(x + 1.5, bottom + 1.5, size - 3, size - 3, stroke=0, fill=1)

    def entry(self, x: float, y: float, width: float, text: str, size: float = 10) -> None:
        """A form field to type into, its baseline at y, with `text` in it; shown by programs that fill forms only."""
        self._entries += 1
        self._canvas.acroForm.textfield(
            name=f"field{self._entries}", value=text, x=x, y=self.height - y - size * 0.3, width=width,
            height=size * 1.5, fontSize=size, borderWidth=0, fillColor=None, borderColor=None, forceBorder=False,
        )  # fmt: skip

    def button(self, x: float, y: float, ticked: bool, size: float = 10) -> None:
        """A form's tick box standing on baseline y."""
        self._entries += 1
        self._canvas.acroForm.checkbox(
            name=f"field{self._entries}", checked=ticked, x=x, y=self.height - y - size * 0.15, size=size,
            buttonStyle="cross", borderWidth=0.7,
        )  # fmt: skip

    def page(self) -> None:
        """Starts the next page."""
        self._canvas.showPage()
        self.pages += 1

    def pdf(self) -> bytes:
        """The finished document; the sheet cannot be drawn on afterwards."""
        self._canvas.save()
        # ReportLab draws what stands in form fields; programs that fill forms often leave that to whoever shows them.
        return self._bytes.getvalue().replace(b"\n/AP <<", b"\n/XX <<")


class Bundle:
    """Several documents in one file, as a scanner's feeder takes them."""

    def __init__(self, sheets: Sequence[Sheet | Printed]) -> None:
        self.sheets = sheets

    @property
    def pages(self) -> int:
        """Pages of all documents."""
        return sum(sheet.pages for sheet in self.sheets)

    def pdf(self) -> bytes:
        """The finished file, without the date and the number that PDFium puts into it."""
        file = pypdfium2.PdfDocument.new()
        for sheet in self.sheets:
            file.import_pages(pypdfium2.PdfDocument(sheet.pdf()))
        packed = io.BytesIO()
        file.save(packed)
        dated = re.sub(rb"/CreationDate\(D:\d{14}", b"/CreationDate(D:20260101000000", packed.getvalue())
        return re.sub(rb"(?<=/ID\[<)[0-9A-F]{32}><[0-9A-F]{32}", b"0" * 32 + b"><" + b"0" * 32, dated)


def broken(text: str, width: float, pen: Pen) -> list[str]:
    """`text` broken into lines no wider than `width` points, at spaces."""
    lines: list[str] = []
    for word in text.split():
        if lines and pen.width(f"{lines[-1]} {word}") <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def fitting(text: str, width: float, pen: Pen) -> Pen:
    """The pen, smaller where `text` would be wider than `width` points: people squeeze what must fit on a line."""
    wide = pen.width(text)
    return pen if wide <= width else pen.but(size=pen.size * width / wide)
