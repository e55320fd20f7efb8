"""Tick boxes and the words beside them: which options of a question are chosen.

Enters: the words behind a label, tick boxes among them (words of kind "tick"). Leaves: the words of the chosen
options. Forms print the box before its word or behind it; which of the two shows in what comes first.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from parsers.labels.layout import Token, text_of
from parsers.labels.wording import closes, is_leader, is_number
from parsers.page import TICKED


@dataclass(frozen=True, slots=True)
class Option:
    """An option of a question: its box and its words (perhaps none)."""

    box: Token
    words: tuple[Token, ...]

    @property
    def ticked(self) -> bool:
        """Whether the box is ticked."""
        return self.box.word.text == TICKED

    @property
    def text(self) -> str:
        """The option's words."""
        return text_of(self.words).strip(" .,:;/|")


def is_tick(token: Token) -> bool:
    """Whether the word is a tick box."""
    return token.word.kind == "tick"


def _is_more(tail: Sequence[Token]) -> bool:
    """Whether what stands behind the last box is an instruction or the next question, and no option."""
    first = tail[0].word.text
    return first.startswith("(") or is_number(first) or any(closes(token.word.text) for token in tail)


def options(tokens: Sequence[Token]) -> list[Option]:
    """The options among `tokens`, in the order of their boxes; empty when there are no boxes."""
    kept = [token for token in tokens if is_tick(token) or not is_leader(token.word.text)]
    boxes = [at for at, token in enumerate(kept) if is_tick(token)]
    if not boxes:
        return []
    tail = kept[boxes[-1] + 1 :]
    if boxes[0] != 0 and tail and _is_more(tail):
        kept = kept[: boxes[-1] + 1]
    if boxes[0] != 0 and boxes[-1] == len(kept) - 1:
        starts = [0, *(at + 1 for at in boxes[:-1])]
        return [Option(kept[box], tuple(kept[start:box])) for start, box in zip(starts, boxes, strict=True)]
    ends = [*boxes[1:], len(kept)]
    return [Option(kept[box], tuple(kept[box + 1 : end])) for box, end in zip(boxes, ends, strict=True)]
