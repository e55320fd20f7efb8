"""Tick boxes as words of a page, and the rings that are drawn around printed answers.

Enters: a picture and what was read or written there. Leaves: words of kind "tick" in that picture's frame, the other
words without what readers made of the boxes, and those in rings `circled`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from functions.extract.circled import circled
from functions.extract.engines.base import Picture
from functions.extract.preparation.ink import grey
from functions.extract.preparation.look import Edges, look_at, pieces
from functions.extract.preparation.rings import find_rings, taken_away
from functions.extract.preparation.rounds import find_rounds
from functions.extract.preparation.ticks import find_ticks, painted_out
from parsers.page import TICKED, UNTICKED, Box, Word

ENGINE = "boxes"
"""Stands as the engine of tick words."""

MARKS = "xXvVyYkKMWN"
"""What crosses and ticks are read as."""

ROUND_MARKS = "oOQ0C@©®°º•●○◯⊙"
"""What round boxes are read as, empty or filled."""

CERTAIN = 0.9
"""Confidence from which a letter in a box is a letter."""

WITHIN = 0.6
"""Share of a word's box that lies inside a tick box when the word stands in it."""

MADE_OF_BOXES = 0.35
"""Share of a word's box that tick boxes cover when the word is what a reader made of them."""


@dataclass(frozen=True, slots=True)
class Boxes:
    """The tick boxes of a picture as words, the rings on it, and the picture without either."""

    words: list[Word]
    rings: list[Box]
    picture: Picture

    def without(self, words: Sequence[Word]) -> list[Word]:
        """`words` without those that are made of tick boxes: one of them, or a column."""
        return [word for word in words if word.kind == "tick" or self._share(word.box) <= MADE_OF_BOXES]

    def marked(self, words: Sequence[Word]) -> list[Word]:
        """`words`, those in rings circled, with the tick boxes."""
        return [*circled(words, self.rings), *self.words]

    def _share(self, box: Box) -> float:
        return sum(box.intersection(tick.box) for tick in self.words) / max(box.area, 1e-9)


def find(picture: Picture, text_height: float, words: Sequence[Word]) -> Boxes:
    """The tick boxes of `picture`; `words` are what was read on it, `text_height` is in px.

    A box around a figure or a letter is a cell with a value, not a tick box; so is what `words` call a tick already.
    """
    look = look_at(grey(picture), text_height)
    some = pieces(look.mask)
    height, width = picture.shape[:2]

    def on_page(edges: Edges) -> Box:
        left, top, right, bottom = edges
        return Box(left / width, top / height, right / width, bottom / height)

    taken = [word for word in words if word.kind == "tick" or _is_value(word)]
    squares = [tick for tick in find_ticks(look) if not _taken(on_page(tick.box), taken)]
    taken = [word for word in taken if word.kind == "tick" or word.text not in ROUND_MARKS]
    rounds = [tick for tick in find_rounds(look, some) if not _taken(on_page(tick.box), taken)]
    ticks = [*squares, *rounds]
    rings = find_rings(look, some)
    found = [
        Word(TICKED if tick.ticked else UNTICKED, on_page(tick.box), tick.confidence, ENGINE, kind="tick")
        for tick in ticks
    ]
    return Boxes(found, [on_page(ring.box) for ring in rings], taken_away(painted_out(picture, ticks), rings))


def _taken(box: Box, words: Sequence[Word]) -> bool:
    return any(_within(word.box, box) for word in words)


def merged(leading: Sequence[Word], other: Sequence[Word]) -> list[Word]:
    """The tick boxes that either of two readers found, each once; `second` says what the other made of a shared one."""
    found: list[Word] = []
    unseen = list(other)
    for tick in leading:
        twin = next((each for each in unseen if _within(each.box, tick.box) or _within(tick.box, each.box)), None)
        if twin is None:
            found.append(tick)
            continue
        unseen.remove(twin)
        agreed = twin.text == tick.text
        confidence = max(tick.confidence, twin.confidence) if agreed else min(tick.confidence, twin.confidence) / 2
        found.append(replace(tick, second=twin.text, confidence=confidence))
    return found + unseen


def _is_value(word: Word) -> bool:
    text = word.text.strip("[]|()_.")
    if any(char.isdigit() for char in text):
        return True
    return len(text) == 1 and text.isalpha() and text not in MARKS and word.confidence >= CERTAIN


def _within(inner: Box, outer: Box) -> bool:
    return inner.intersection(outer) > WITHIN * inner.area
