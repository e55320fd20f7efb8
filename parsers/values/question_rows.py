"""Questions that stand side by side, each with its own Yes and No: "Asthma ☐ Yes ☒ No   Gout ☒ Yes ☐ No".

Enters: the words of a row, tick boxes or rings among them. Leaves: the words of each question with its answers.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from parsers.extraction import Issue
from parsers.kinds.plain import words
from parsers.labels.layout import Token
from parsers.labels.ticks import Option, is_tick
from parsers.labels.wording import is_leader
from parsers.values.values import is_yes_no

_MORE = words("if please explain specify describe details list")
APART = 1.3
"""Widths of a letter between an answer and the next question, at least, where no box parts them."""


def side_by_side(tokens: Sequence[Token]) -> list[list[Token]]:
    """The questions of the row, each with its answers; the row whole where there is one, or where that is unsure."""
    kept = [token for token in tokens if not is_leader(token.word.text)]
    starts = [at for at in range(1, len(kept)) if _begins(kept, at)]
    found = [list(kept[start:end]) for start, end in zip([0, *starts], [*starts, len(kept)], strict=True)]
    merged: list[list[Token]] = []
    for piece in found:
        if merged and not (_is_answered(merged[-1]) and _is_answered(piece)):
            merged[-1] += piece
        else:
            merged.append(piece)
    return merged if len(merged) > 1 else [list(tokens)]


def without_more(option: Option) -> Option:
    """The option without what is asked of those who choose it: "Yes  If yes, please explain"."""
    said = option.words
    more = (at for at, token in enumerate(said) if at and token.word.text.strip(",.:(").casefold() in _MORE)
    asks = bool(said) and is_yes_no(said[0].word.text)
    return replace(option, words=said[: next(more, len(said))]) if asks else option


def doubts(asked: Sequence[Token], answers: Sequence[Option]) -> Iterator[Issue]:
    """What makes it unsure that these boxes and words answer this question alone."""
    said = [option for option in answers if option.words and is_yes_no(option.words[0].word.text)]
    if {"y", "n"} <= {option.words[0].word.text[:1].lower() for option in said if option.ticked}:
        yield Issue("AMBIGUOUS", "Both Yes and No may be ticked.")
    elif len(said) > 2 or any(len(option.words) > 1 for option in said if option.ticked):
        yield Issue("AMBIGUOUS", "Another question's answer may stand here, too.")
    elif asked and is_yes_no(asked[-1].word.text):
        yield Issue("AMBIGUOUS", "A tick box before this may have been missed.")


def _begins(tokens: Sequence[Token], at: int) -> bool:
    """Whether a question begins with the word: behind an answer, and apart from it."""
    token, before = tokens[at], tokens[at - 1]
    if is_yes_no(token.word.text):
        return False
    if is_tick(token):  # the next question's boxes stand before its words, as those of this row do
        return is_tick(tokens[0]) and not is_tick(before) and not is_yes_no(before.word.text)
    if is_tick(tokens[0]):
        return False
    behind = is_yes_no(before.word.text) or (is_tick(before) and at > 1 and is_yes_no(tokens[at - 2].word.text))
    return behind and token.left - before.right > APART * token.char


def _is_answered(piece: Sequence[Token]) -> bool:
    """Whether the piece asks something and offers both Yes and No."""
    offered = {token.word.text[:1].lower() for token in piece if is_yes_no(token.word.text)}
    return {"y", "n"} <= offered and any(not is_tick(token) and not is_yes_no(token.word.text) for token in piece)
