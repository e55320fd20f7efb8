"""Finds the captions of a form of boxes among the words of a page.

Enters: the runs of a page and the boxes of a form. Leaves: `Caption`s. Wordings are compared as labels are (see
`parsers.labels.labels`), but a caption needs neither colon nor room behind it: readers join it with what stands in the
next box. Its number ("1a.", "33.") goes; so does what follows it in its own line without a gap, and in brackets.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from parsers.boxes.boxed import Box, Boxed
from parsers.kinds import later as regex
from parsers.labels.layout import Run, Token, text_of
from parsers.labels.vocabulary import Phrase, Vocabulary
from parsers.labels.wording import closes, key

LONGEST = 11
SURE_ALONE = 7
"""Captions of fewer letters ("City", "Sex") are words of values, too: they must stand alone."""

_NUMBER = regex.compile(r"^\W*(?:\d{1,2}\s?[A-Da-d]?|[A-Da-d])(?:[.,):]+\s*|\s+)(?=\D)")
_NUMBER_ALONE = regex.compile(r"^\W*(?:\d{1,2}[A-Da-d]?[.,):]*|[A-Da-d][.,):]+)$")


@dataclass(frozen=True, slots=True, eq=False)
class Caption:
    """A caption on the page: the boxes it may belong to, and its words in straightened coordinates.

    `score` is 1 for the exact wording; `left` to `right` and `middle`, the y of its line, place it, `height` is that of
    its tallest word.
    """

    boxes: tuple[Box, ...]
    tokens: tuple[Token, ...]
    score: float
    left: float = field(init=False)
    right: float = field(init=False)
    middle: float = field(init=False)
    height: float = field(init=False)

    def __post_init__(self) -> None:
        """Measures the words once: every caption is compared with every other one."""
        object.__setattr__(self, "left", self.tokens[0].left)
        object.__setattr__(self, "right", self.tokens[-1].right)
        object.__setattr__(self, "middle", self.tokens[0].middle)
        object.__setattr__(self, "height", max(token.height for token in self.tokens))

    @property
    def text(self) -> str:
        """As printed."""
        return text_of(self.tokens)


class Captions:
    """The captions of a form of boxes, compiled."""

    def __init__(self, boxes: Sequence[Box]) -> None:
        by_key: dict[str, list[Box]] = defaultdict(list)
        for box in boxes:
            for wording in box.captions:
                by_key[key(wording)].append(box)
        self._boxes: Mapping[str, Sequence[Box]] = by_key
        self._known = Vocabulary(Phrase(wording, "fence") for box in boxes for wording in box.captions)

    def find(self, runs: Sequence[Run]) -> list[Caption]:
        """The captions in the runs of a page, none overlapping; the longest wording wins."""
        return [caption for run in runs for caption in self._in(run)]

    def _in(self, run: Run) -> Iterator[Caption]:
        at = 0
        while at < len(run.tokens):
            found = self._at(run, at) if _may_begin(run, at) else None
            if found is not None:
                yield found
            at += len(found.tokens) if found else 1

    def _at(self, run: Run, start: int) -> Caption | None:
        guessed: Caption | None = None
        for end in range(min(len(run.tokens), start + LONGEST), start, -1):
            wording = _key(run.tokens[start:end])
            if not wording or (len(wording) < SURE_ALONE and not _alone(run, start, end)):
                continue
            found = self._known.exact(wording)
            if len(wording) < SURE_ALONE:
                said = _letters(_said(run.tokens[start:end]))
                found = tuple(phrase for phrase in found if _letters(phrase.text) == said)
            if found:
                return self._caption(run, start, end, found, 1.0)
            if guessed is None and len(wording) >= SURE_ALONE:
                found, score = self._known.look_alike(wording), 0.95
                if not found:
                    found, score = self._known.guess(wording)
                guessed = self._caption(run, start, end, found, score) if found else None
        return guessed

    def _caption(self, run: Run, start: int, end: int, found: Sequence[Phrase], score: float) -> Caption:
        boxes = tuple(dict.fromkeys(box for phrase in found for box in self._boxes[key(phrase.text)]))
        return Caption(boxes, run.tokens[start : _tail(run, end)], score)


def _said(tokens: Sequence[Token]) -> str:
    text = text_of(tokens)
    return text if text[:2].isalpha() else _NUMBER.sub("", text, timeout=1)


def compiled(boxed: Boxed) -> Captions:
    """The captions of a form of boxes, compiled once; by identity, because a description cannot be hashed."""
    if id(boxed) not in _COMPILED:
        _COMPILED[id(boxed)] = boxed, Captions(boxed.boxes)
    return _COMPILED[id(boxed)][1]


_COMPILED: dict[int, tuple[Boxed, Captions]] = {}


def _key(tokens: Sequence[Token]) -> str:
    return key(_said(tokens))


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()


def _may_begin(run: Run, at: int) -> bool:
    token = run.tokens[at]
    if token.word.kind == "tick" or not token.word.text[0].isalnum():
        return False
    return at == 0 or bool(_NUMBER.match(token.word.text + " x", timeout=1)) or _opens(run, at)


def _opens(run: Run, at: int) -> bool:
    """Whether the word stands off from the one before it, or that one is a tick box or the caption's number."""
    before = run.tokens[at - 1]
    apart = run.tokens[at].left - before.right > 1.3 * before.char
    return apart or before.word.kind == "tick" or bool(_NUMBER_ALONE.match(before.word.text, timeout=1))


def _alone(run: Run, start: int, end: int) -> bool:
    first = start == 0 or _opens(run, start)
    return first and (end == len(run.tokens) or closes(run.tokens[end - 1].word.text) or not _goes_on(run, end))


def _goes_on(run: Run, at: int) -> bool:
    """Whether the word belongs to the same phrase as the one before it."""
    token, before = run.tokens[at], run.tokens[at - 1]
    near = token.left - before.right < 1.3 * max(token.char, before.char) and token.word.text[:1] not in "(["
    return near and token.word.is_text and not any(map(str.isdigit, token.word.text))


def _tail(run: Run, end: int) -> int:
    """Past what is printed behind a caption: "(Last Name, First Name)", and further words of its own."""
    tokens = run.tokens
    if closes(tokens[end - 1].word.text):
        return end
    bracket = end < len(tokens) and tokens[end].word.text[:1] in "(["
    while end < len(tokens) and tokens[end].word.is_text:
        text = tokens[end].word.text
        if bracket and any(mark in text for mark in ")]"):
            return end + 1 if not any(map(str.isdigit, text)) else end
        starts_next = bool(_NUMBER_ALONE.match(text, timeout=1)) and not bracket
        if starts_next or not (_goes_on(run, end) or bracket) or (bracket and any(map(str.isdigit, text))):
            return end
        end += 1
    return end
