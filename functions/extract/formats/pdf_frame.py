"""The frame of a PDF page: from points as the file counts them (origin bottom left, before rotation) to fractions of
the page as shown (origin top left, rotation applied, crop box as the sheet).
"""

from __future__ import annotations

from dataclasses import dataclass

import pypdfium2

from functions.errors import PageUnreadableError
from parsers.page import Box


@dataclass(frozen=True, slots=True)
class Frame:
    """Crop box in points (`left`, `bottom`, `right`, `top`) and clockwise `rotation` (0, 90, 180, 270)."""

    left: float
    bottom: float
    right: float
    top: float
    rotation: int

    @staticmethod
    def of(page: pypdfium2.PdfPage) -> Frame:
        """The frame of an open page. Raises PageUnreadableError when it has no area."""
        left, bottom, right, top = page.get_bbox()
        if not (right - left > 0 and top - bottom > 0):
            raise PageUnreadableError
        return Frame(left, bottom, right, top, page.get_rotation() % 360)

    @property
    def width(self) -> float:
        """Points across the page as shown."""
        return self.top - self.bottom if self.rotation in (90, 270) else self.right - self.left

    @property
    def height(self) -> float:
        """Points down the page as shown."""
        return self.right - self.left if self.rotation in (90, 270) else self.top - self.bottom

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """A rectangle in points as a box on the page as shown; may reach beyond 0..1 where it reaches off the page."""
        (x0, y0), (x1, y1) = self._place(left, bottom), self._place(right, top)
        # Comparisons, not min and max, which take longer: this is asked of every character.
        x0, x1 = (x0, x1) if x0 <= x1 else (x1, x0)
        y0, y1 = (y0, y1) if y0 <= y1 else (y1, y0)
        return Box(x0, y0, x1, y1)

    def point(self, across: float, down: float) -> tuple[float, float]:
        """A place on the page as shown (fractions from its top left) in the file's points."""
        turned = {
            0: (across, down),
            90: (down, 1 - across),
            180: (1 - across, 1 - down),
            270: (1 - down, across),
        }
        x, y = turned[self.rotation]
        return self.left + x * (self.right - self.left), self.top - y * (self.top - self.bottom)

    def _place(self, x: float, y: float) -> tuple[float, float]:
        across = (x - self.left) / (self.right - self.left)
        down = (self.top - y) / (self.top - self.bottom)
        match self.rotation:
            case 90:
                return 1 - down, across
            case 180:
                return 1 - across, 1 - down
            case 270:
                return down, 1 - across
            case _:
                return across, down


def clipped(box: Box) -> Box | None:
    """`box` cut to the page, None when it lies off the page."""
    cut = Box(max(0.0, box.left), max(0.0, box.top), min(1.0, box.right), min(1.0, box.bottom))
    return cut if cut.width > 0 and cut.height > 0 else None
