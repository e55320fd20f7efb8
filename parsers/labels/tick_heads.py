"""Tick boxes without words, whose answers stand once over their columns: "Yes" and "No" over a questionnaire's boxes.

Enters: the runs of a document. Leaves: the runs with the head's words behind each such box, so that it reads like a
box with its answer beside it. Boxes are given words only where every box of their row stands under a head. A mark
typed or drawn under one of the heads, without boxes, becomes boxes of which that one is ticked.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from parsers.kinds.plain import phrases
from parsers.labels.layout import Run, Token, rows, text_of
from parsers.labels.wording import is_leader
from parsers.page import TICKED, UNTICKED

ANSWERS = phrases(
    "yes|no|y|n|n/a|na|unknown|unsure|not sure|don't know|current|past|never|now|in the past|previously|true|false|"
    "self|family|always|often|sometimes|rarely|seldom|daily|occasionally|none|mild|moderate|severe|not applicable"
)
"""What heads a column of boxes."""
MARKS = frozenset("xX×✓✔√✗✘☑☒")
"""What people type or draw under the answer that they choose."""
FEWEST = 2
"""A single column of boxes asks whether something holds; its head is no answer."""


@dataclass(frozen=True, slots=True)
class _Head:
    tokens: tuple[Token, ...]

    @property
    def middle(self) -> float:
        return (self.tokens[0].left + self.tokens[-1].right) / 2

    @property
    def text(self) -> str:
        """The head's words in lower case."""
        return text_of(self.tokens).casefold()

    @property
    def reach(self) -> float:
        """How far from the head's middle the middle of its boxes may lie."""
        return max(self.tokens[-1].right - self.tokens[0].left, 3 * self.tokens[0].char)


def named(runs: Sequence[Run]) -> tuple[Run, ...]:
    """The runs, each box that stands under a head followed by the head's words."""
    if not any(token.word.kind == "tick" or token.word.text in MARKS for run in runs for token in run.tokens):
        return tuple(runs)
    changed: dict[int, Run] = {}
    for page in sorted({run.page for run in runs}):
        heads: list[_Head] = []
        for line in rows(run for run in runs if run.page == page):
            heads = _heads(line) or heads
            if heads:
                changed |= _answered(line, heads) or _marked(line, heads)
    return tuple(changed.get(id(run), run) for run in runs)


def _heads(line: Sequence[Run]) -> list[_Head]:
    """The heads in a row without boxes, at least two; what else stands in the row names the column of questions."""
    tokens = [token for run in line for token in run.tokens]
    if any(token.word.kind == "tick" for token in tokens):
        return []
    found = [_Head(piece) for run in line for piece in _pieces(run) if _is_answer(piece)]
    return found if len({head.text.strip(" :./") for head in found}) >= FEWEST else []


def _pieces(run: Run) -> list[tuple[Token, ...]]:
    """The run whole where it is one answer, else its last words one by one: "Yes No" stand close together over small
    boxes. "58 Y 3 M" holds no head."""
    if _is_answer(run.tokens):
        return [run.tokens]
    others = [at for at, token in enumerate(run.tokens, 1) if not _is_answer((token,))]
    return [(token,) for token in run.tokens[max(others, default=0) :]]


def _is_answer(tokens: Sequence[Token]) -> bool:
    return text_of(tokens).strip(" :./").casefold() in ANSWERS


def _answered(line: Sequence[Run], heads: Sequence[_Head]) -> dict[int, Run]:
    """The row's runs with words behind their boxes; none where a box has words already, or no head."""
    tokens = sorted((token for run in line for token in run.tokens), key=lambda token: token.left)
    boxes = [token for token in tokens if token.word.kind == "tick"]
    if len(boxes) < FEWEST or len(boxes) != len(heads) or any(_worded(*pair) for pair in pairwise(tokens)):
        return {}
    over = [_over(box, heads) for box in boxes]
    if None in over or len({id(head) for head in over}) < len(over):
        return {}
    of = {id(box): head for box, head in zip(boxes, over, strict=True) if head}
    return {
        id(run): Run.of([each for token in run.tokens for each in (token, *_moved(of.get(id(token)), token))])
        for run in line
    }


def _marked(line: Sequence[Run], heads: Sequence[_Head]) -> dict[int, Run]:
    """The row's runs with boxes for the one mark under each question's heads; none where a question has two."""
    tokens = sorted((token for run in line for token in run.tokens), key=lambda token: token.left)
    if any(token.word.kind == "tick" for token in tokens) or tokens[0].word.text in MARKS:
        return {}
    boxes: dict[int, list[Token]] = {}
    for group in _sets(heads):
        marks = [token for token in tokens if token.word.text in MARKS and not _times(token, tokens)]
        marks = [token for token in marks if _over(token, group)]
        if len(marks) == 1:
            boxes[id(marks[0])] = [each for head in group for each in _boxed(marks[0], head, _over(marks[0], group))]
    some = (run for run in line if any(id(token) in boxes for token in run.tokens))
    return {id(run): Run.of([each for token in run.tokens for each in boxes.get(id(token), (token,))]) for run in some}


def _times(mark: Token, tokens: Sequence[Token]) -> bool:
    """Whether a number follows the mark as it does a sign: "1-0-0 x 30 days"."""
    behind = next((each for each in tokens if each.left >= mark.right), None)
    return behind is not None and behind.word.text[:1].isdigit() and behind.left - mark.right < 2 * behind.char


def _sets(heads: Sequence[_Head]) -> list[list[_Head]]:
    """The heads by the column of questions that they answer: each begins with the answer that the first one does."""
    first = heads[0].text
    starts = [at for at, head in enumerate(heads) if head.text == first]
    return [list(heads[start:end]) for start, end in zip(starts, [*starts[1:], len(heads)], strict=True)]


def _boxed(mark: Token, head: _Head, ticked: _Head | None) -> list[Token]:
    """A box in the mark's place, ticked where the mark stands under this head, and the head's words."""
    text = TICKED if head is ticked else UNTICKED
    second = mark.word.second
    word = replace(mark.word, text=text, kind="tick", second=text if second in MARKS else second)
    return [replace(mark, word=word), *_moved(head, mark)]


def _worded(one: Token, other: Token) -> bool:
    """Whether a word stands behind a box as its answer does."""
    if one.word.kind != "tick" or other.word.kind == "tick" or is_leader(other.word.text):
        return False
    return other.left - one.right < 2 * other.char and _is_answer((other,))


def _over(box: Token, heads: Sequence[_Head]) -> _Head | None:
    middle = (box.left + box.right) / 2
    head = min(heads, key=lambda each: abs(each.middle - middle))
    return head if abs(head.middle - middle) < head.reach else None


def _moved(head: _Head | None, box: Token) -> tuple[Token, ...]:
    """The head's words as they would stand behind the box; they show the box's own place on the page."""
    words = head.tokens if head else ()
    return tuple(
        replace(
            token,
            word=replace(token.word, box=box.word.box),
            page=box.page,
            left=box.right + at * 0.0001,
            right=box.right + (at + 1) * 0.0001,
            top=box.top,
            bottom=box.bottom,
        )
        for at, token in enumerate(words)
    )
