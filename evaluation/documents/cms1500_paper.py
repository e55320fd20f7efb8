"""The paper of the CMS-1500's likenesses: boxes with small labels, and what is typed into them.

Enters: a claim and a style (which form, how labels and values look, how far the typing sits off), places in points on
letter paper. Leaves: drawings.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from evaluation.documents.claim_facts import Claim
from evaluation.documents.sheet import Pen, Sheet, fitting

LEFT, MIDDLE, RIGHT, END = 24.0, 230.0, 375.0, 593.0


@dataclass(frozen=True, slots=True)
class Style:
    """How one printing of the form looks. On a `blank` one nothing is filled in.

    `drift` moves what was typed, as badly set printers do, in points.
    """

    version: Literal["1990", "2012"]
    label: Pen
    value: Pen
    upper: bool = False
    drift: tuple[float, float] = (0.0, 0.0)
    mark: str = "cross"
    dots: bool = True
    blank: bool = False


class Paper:
    """The form being drawn: labels stand still, values drift."""

    def __init__(self, style: Style, claim: Claim) -> None:
        self.sheet = Sheet()
        self.style = style
        self.claim = claim
        self.new = style.version == "2012"

    def cell(self, x: float, y: float, to_x: float, to_y: float, label: str, value: str = "") -> None:
        """A box with its label in the top left corner and its value below it."""
        self.sheet.box(x, y, to_x - x, to_y - y, 0.5)
        self.say(x + 2.5, y + 6.5, label, to_x - x - 4)
        if value:
            self.put(x + 12, to_y - 4, value, to_x - x - 14)

    def say(self, x: float, y: float, text: str, room: float = 1e9) -> None:
        """Small print of the form itself."""
        self.sheet.text(x, y, text, fitting(text, room, self.style.label))

    def put(self, x: float, y: float, text: str, room: float = 1e9) -> None:
        """What somebody filled in."""
        if self.style.blank:
            return
        text = text.upper() if self.style.upper else text
        pen = fitting(text, room, self.style.value)
        self.sheet.text(x + self.style.drift[0], y + self.style.drift[1], text, pen)

    def ticks(self, y: float, *options: tuple[float, str, bool]) -> None:
        """Boxes with their words at the left; the last member of an option says whether it is ticked."""
        for x, word, ticked in options:
            self.sheet.text(x - 2, y, word, self.style.label, "right")
            self.tick(x, y, ticked)

    def tick(self, x: float, y: float, ticked: bool) -> None:
        """A tick box, ticked if somebody did."""
        self.sheet.tick(x, y, ticked and not self.style.blank, 9.5, self.style.mark)

    def day(self, x: float, y: float, day: date, gap: float = 17) -> None:
        """A date as MM DD YY, in three small columns."""
        for place, part in enumerate((f"{day:%m}", f"{day:%d}", f"{day:%Y}" if self.new and gap > 18 else f"{day:%y}")):
            self.put(x + gap * place, y, part)

    def money(self, x: float, y: float, cents: int) -> None:
        """Dollars, a gap where the form's line is, and cents."""
        whole = f"{cents // 100}"
        end = x + self.style.value.width(whole)
        self.put(x, y, whole)
        self.put(end + (1 if self.style.dots else 6), y, f"{'.' if self.style.dots else ''}{cents % 100:02d}")
