"""What a reading leaves behind: pages of words with boxes.

Enters: nothing; these are the types that everything else is built on. Leaves: `Box`, `Word`, `Line`, `Page`.
Boxes are fractions (0 to 1) of the upright uploaded page, origin top left, y growing downward. Whatever was done
to the picture before it was read (turned, straightened, scaled), boxes are in this one frame.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

WordKind = Literal["text", "circled", "tick"]

TICKED = "☒"
UNTICKED = "☐"


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on the page: left, top, right, bottom as fractions of the upright uploaded page."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """Width as a fraction of the page's width."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Height as a fraction of the page's height."""
        return self.bottom - self.top

    @property
    def centre(self) -> tuple[float, float]:
        """(x, y) of the middle, page fractions."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    @property
    def area(self) -> float:
        """Area as a fraction of the page's area."""
        return max(0.0, self.width) * max(0.0, self.height)

    def intersection(self, other: Box) -> float:
        """Area shared with `other`, as a fraction of the page's area."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return max(0.0, across) * max(0.0, down)

    @staticmethod
    def around(boxes: Iterable[Box]) -> Box:
        """The smallest box that holds all of `boxes`. Raises ValueError when there are none."""
        found = list(boxes)
        if not found:
            raise ValueError("no boxes to put a box around")
        if len(found) == 1:
            return found[0]
        return Box(
            min([b.left for b in found]),
            min([b.top for b in found]),
            max([b.right for b in found]),
            max([b.bottom for b in found]),
        )


@dataclass(frozen=True, slots=True)
class Word:
    """One word as an engine read it.

    `confidence` is 0 to 1 as the engine's adapter scaled it; not comparable across engines until calibrated.
    `second` is what another, independent reader read in the same place: None when none was asked, "" when it saw
    nothing there. The leading reading is `text`; both are kept for the person who decides.
    `kind` is "tick" for a tick box, whose text is then TICKED or UNTICKED, and "circled" for a word that somebody drew
    a ring around. `handwritten` is set by readers that tell handwriting from print.
    """

    text: str
    box: Box
    confidence: float
    engine: str
    second: str | None = None
    kind: WordKind = "text"
    handwritten: bool = False

    @property
    def is_text(self) -> bool:
        """Whether letters were read here: no tick box."""
        return self.kind != "tick"

    @property
    def circled(self) -> bool:
        """Whether somebody drew a ring around it."""
        return self.kind == "circled"

    @property
    def agreed(self) -> bool | None:
        """Whether two independent readers read the same; None when only one was asked."""
        return None if self.second is None else self.second == self.text


@dataclass(frozen=True, slots=True)
class Line:
    """Words that stand beside each other, left to right; one column's worth, not the full width of the page.

    `text` joins the words with single spaces; `words_at` gives the words behind a span of characters, so that a
    regex match on the text has a box and a confidence.
    """

    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        """The words joined by single spaces."""
        return " ".join(word.text for word in self.words)

    @property
    def box(self) -> Box:
        """The box around all words. Raises ValueError on a line without words."""
        return Box.around(word.box for word in self.words)

    def words_at(self, start: int, end: int) -> tuple[Word, ...]:
        """The words that characters `start` (inclusive) to `end` (exclusive) of `text` touch."""
        found: list[Word] = []
        at = 0
        for word in self.words:
            if at < end and at + len(word.text) > start:
                found.append(word)
            at += len(word.text) + 1
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Page:
    """One page as it was read.

    `number` counts from 1. `width` and `height` are pixels of the upright page at the resolution it was read at;
    `rotation` is the clockwise turn in degrees (0, 90, 180, 270) that made the uploaded page upright. `engine`
    names the leading reader, `quality` (0 to 1) grades the reading as a whole from a low percentile of its words.
    `words` are in no particular order; `parsers.labels.layout` makes lines of them.
    """

    number: int
    words: tuple[Word, ...]
    width: int
    height: int
    engine: str
    rotation: int = 0
    quality: float = 1.0

    @property
    def text(self) -> str:
        """All words joined by spaces in the order in which they stand; for searching, not for parsing."""
        return " ".join(word.text for word in self.words)


Pages = Sequence[Page]
