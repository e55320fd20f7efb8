"""A place where a value may stand, and the words in it.

Enters: tokens. Leaves: `Slot`s, whose text maps back to words character by character.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from parsers.kinds import later as regex
from parsers.labels.layout import Token, text_of
from parsers.labels.wording import closes, is_leader
from parsers.page import Line

_ORDINAL = regex.compile(r"^[(\[]?\d{1,2}[.)\]]$")

Place = Literal["inline", "right", "below", "section", "above"]


@dataclass(frozen=True, slots=True)
class Slot:
    """Words that may be a value, line by line; `fit` (0 to 1) says how usual the place is.

    `marks` are the tick boxes that chose the words. `parted`: another label follows at once in the line, so that a
    comma at the end goes on to that.
    """

    lines: tuple[tuple[Token, ...], ...]
    place: Place
    fit: float
    marks: tuple[Token, ...] = ()
    parted: bool = False

    @property
    def tokens(self) -> tuple[Token, ...]:
        """All words."""
        return tuple(token for line in self.lines for token in line)

    @property
    def line(self) -> Line:
        """All words as one line; its character offsets are those of `text`."""
        return Line(tuple(token.word for token in self.tokens))

    @property
    def text(self) -> str:
        """The words, lines separated by newlines."""
        return "\n".join(text_of(line) for line in self.lines)


def content(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The words without leaders at either end."""
    kept = [] if len(tokens) == 1 and _ORDINAL.match(tokens[0].word.text, timeout=1) else list(tokens)
    while kept and is_leader(kept[0].word.text):
        kept.pop(0)
    while kept and is_leader(kept[-1].word.text):
        kept.pop()
    return tuple(kept)


def asks(tokens: Sequence[Token]) -> bool:
    """Whether the words begin with a label, whoever knows it: "Treatment period: 19.08.2024"."""
    return any(closes(token.word.text) for token in tokens[: min(4, len(tokens) - 1)])
