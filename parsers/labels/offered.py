"""What the row of a value offers to choose from: tick boxes beside it and in the rows below.

Enters: a board and a slot on it. Leaves: the slot with the options, up to the next label.
"""

from __future__ import annotations

from collections.abc import Iterator

from parsers.labels.board import Board
from parsers.labels.layout import Run, Token
from parsers.labels.slot import Slot


def with_options(board: Board, slot: Slot, lines: int) -> Slot:
    """The slot with what else its row offers, up to the next label, and with the rows of tick boxes below it."""
    begin = slot.tokens[0]
    first = next(run for run in board.runs if begin in run.tokens)
    rows = [_from(board, first, begin)]
    if any(token.word.kind == "tick" for token in rows[0]):
        rows += _tick_rows(board, first, lines)
    return Slot(tuple(row for row in rows if row), slot.place, slot.fit)


def _from(board: Board, first: Run, token: Token) -> tuple[Token, ...]:
    """The words of the row from the boxes before `token` to the next label."""
    start = first.tokens.index(token)
    while start and first.tokens[start - 1].word.kind == "tick":
        start -= 1
    following = [hit.start for hit in board.hits.get(id(first), ()) if hit.start > start]
    tokens = list(first.tokens[start : min(following, default=None)])
    if following:
        return tuple(tokens)
    for run in board.row(first):
        if run.left < first.left or run is first:
            continue
        if board.starts_with_label(run) or board.label_above(run):
            break
        tokens.extend(run.tokens)
    return tuple(tokens)


def _tick_rows(board: Board, first: Run, lines: int) -> Iterator[tuple[Token, ...]]:
    above = first
    for run in (run for run in board.runs if run.page == first.page):
        near = 0.5 * above.height < run.middle - above.middle < 3 * above.height
        if near and lines > 1 and run.tokens[0].word.kind == "tick" and abs(run.left - first.left) < 0.03:
            yield _from(board, run, run.tokens[0])
            above = run
