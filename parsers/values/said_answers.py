"""Questions that are answered in words: "Do you smoke?  No", or rows under "Question" and "Answer".

Enters: the words of a row without boxes, and the heads of a column of answers over it. Leaves: each question with the
words that answer it. Where several answers are printed to choose from, none is given.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from parsers.extraction import Issue
from parsers.kinds.plain import phrases
from parsers.labels.layout import COLUMN_GAP, Run, Token, text_of
from parsers.labels.tick_heads import ANSWERS
from parsers.labels.wording import is_leader, is_number
from parsers.values.values import is_yes_no

HEADS = phrases(
    "answer|answers|your answer|response|responses|reply|yes/no|yes / no|y/n|yes or no|(yes/no)|patient answer"
)
"""What heads a column of answers in words."""
LONGEST = 12
"""Words of an answer that begins with Yes or No."""
LONGEST_COUNT = 2
"""Digits of a question's own number."""
_MORE = Issue("AMBIGUOUS", "More than a mere answer stands here.")


@dataclass(frozen=True, slots=True)
class Said:
    """A question and the words that answer it, with what is unsure about it."""

    asked: tuple[Token, ...]
    answer: tuple[Token, ...]
    doubts: tuple[Issue, ...] = ()


def head(row: Sequence[Run]) -> Run | None:
    """What heads a column of answers, where the row holds such a head and another left of it."""
    found = [run for run in row[1:] if run.text.strip(" :").casefold() in HEADS]
    return found[0] if len(found) == 1 else None


def answered(row: Sequence[Run], over: Run | None) -> Iterator[Said]:
    """The row's questions with their answers; `over` heads a column of answers."""
    asked = list(_after_marks([token for run in row for token in run.tokens if not is_leader(token.word.text)]))
    yield from asked
    if asked or over is None or len(row) < 2:
        return
    answer, words = row[-1], tuple(token for run in row[:-1] for token in run.tokens)
    under = answer.left < over.right and over.left < answer.right
    if under and _plain(answer.tokens) in ANSWERS and not is_yes_no(words[-1].word.text):
        yield Said(unnumbered(words), answer.tokens)


def _after_marks(tokens: Sequence[Token]) -> Iterator[Said]:
    """Questions that end with their mark, each with what follows it up to the next column."""
    start = 0
    for at, token in enumerate(tokens):
        if at < start or not token.word.text.endswith("?") or len(token.word.text) < 2:
            continue
        end = _end(tokens, at + 1)
        asked, answer, behind = unnumbered(tokens[start : at + 1]), tuple(tokens[at + 1 : end]), tokens[end : end + 1]
        start = end
        if not answer or (behind and _plain(behind) in ANSWERS):
            continue
        if _plain(answer) in ANSWERS:
            yield Said(asked, answer)
        elif _explains(answer):
            yield Said(asked, answer, (_MORE,))


def _end(tokens: Sequence[Token], start: int) -> int:
    """Where the answer that begins at `start` ends: at the next column, or with the row."""
    places = range(start + 1, len(tokens))
    wide = (at for at in places if tokens[at].left - tokens[at - 1].right > COLUMN_GAP * tokens[at].char)
    return next(wide, len(tokens))


def _explains(answer: Sequence[Token]) -> bool:
    """Whether the words say Yes or No, and more: "Yes, for my knee"."""
    said = [is_yes_no(token.word.text.rstrip(",;-")) for token in answer]
    return said[0] and sum(said) == 1 and len(answer) <= LONGEST and answer[1].word.text.casefold() not in ("or", "/")


def _plain(tokens: Sequence[Token]) -> str:
    return text_of(tokens).strip(" .,:;").casefold()


def unnumbered(asked: Sequence[Token]) -> tuple[Token, ...]:
    """A question without its number; a bare one only before a capital: "2 or more drinks a day?" asks of two."""
    if len(asked) < 2:
        return tuple(asked)
    first, then = asked[0].word.text, asked[1].word.text
    bare = first.isdigit() and len(first) <= LONGEST_COUNT and then[:1].isupper()
    return tuple(asked[1:] if bare or is_number(first) else asked)
