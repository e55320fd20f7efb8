"""The heads of a table's columns, and which column a word stands in.

Enters: the rows of a page and a table's description. Leaves: a `Grid`, the columns from left to right with the lines
that part them. Heads may stand on up to three lines ("Unit / Price"), close together, centred over their column or
aligned with either edge of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from parsers.extraction import ParseOptions
from parsers.form import Table
from parsers.labels.layout import Run, Token, text_of
from parsers.labels.slot import asks
from parsers.tables.corridors import between, filled, middle, width
from parsers.tables.head_days import DATE, DAY, apart
from parsers.tables.head_words import BY_NOUN, Head, HeadWords, united

BESIDE: Final = 30
"""Lines below the heads of two tables side by side that tell where the second one begins."""
WORD_GAP: Final = 1.6
"""Widths of a letter between two words of one text, at most."""
DEEPEST: Final = 3
"""Most lines that a head takes up."""


@dataclass(frozen=True, slots=True)
class Grid:
    """Columns from left to right, with the x of the line between each and the next."""

    heads: tuple[Head, ...]
    edges: tuple[float, ...]
    right: float

    def at(self, x: float) -> int:
        """The number of the column that x lies in."""
        return sum(edge < x for edge in self.edges)

    def of(self, name: str) -> Head | None:
        """The head of a member's column."""
        return next((head for head in self.heads if head.column and head.column.name == name), None)

    def cells(self, line: Sequence[Run], options: ParseOptions) -> dict[int, tuple[Token, ...]]:
        """The words of a row by column."""
        found: dict[int, tuple[Token, ...]] = {}
        for run in line:
            for at, tokens in self._pieces(run, options):
                found[at] = found.get(at, ()) + tokens
        return found

    def _pieces(self, run: Run, options: ParseOptions) -> Iterator[tuple[int, tuple[Token, ...]]]:
        """The run cut where columns part; prose that merely runs over into the next column stays in its own."""
        at = self._column(run.tokens[0])
        piece = [run.tokens[0]]
        # A result in words runs over into the next columns as prose does.
        told = any(map(str.isdigit, run.text)) or not self._in_words(at)
        for before, token in pairwise(run.tokens):
            here = self._column(token)
            apart = token.left - before.right > 1.3 * max(token.char, before.char)
            apart = apart or (len(piece) == 1 and DATE.fullmatch(before.word.text) is not None)
            if here != at and (apart or (told and (self._shaped(here, token, options) or not self._prose(at)))):
                yield at, tuple(piece)
                at, piece = here, []
            piece.append(token)
        yield at, tuple(piece)

    def _column(self, token: Token) -> int:
        return self.at((token.left + token.right) / 2)

    def _prose(self, at: int) -> bool:
        column = self.heads[at].column
        return column is None or not column.kind.critical

    def _in_words(self, at: int) -> bool:
        column = self.heads[at].column
        return column is not None and column.kind.name == "lab_result"

    def _shaped(self, at: int, token: Token, options: ParseOptions) -> bool:
        column = self.heads[at].column
        parsed = column.kind.parse(token.word.text, options) if column and column.kind.critical else None
        # Any word may be a result, but the last one of a long name hardly is.
        return parsed is not None and not (self._in_words(at) and parsed.issues)


class Heads:
    """A table's heads, compiled for matching."""

    def __init__(self, table: Table) -> None:
        self._least = table.least
        self.wordings = HeadWords(table)
        self._required = {column.name for column in table.columns if column.required}
        self._results = next((column.name for column in table.columns if column.kind.name == "lab_result"), "")

    def find(self, lines: Sequence[Sequence[Run]], at: int) -> tuple[tuple[Head, ...], int] | None:
        """The heads that begin at line `at` of a page and how many lines they take up; None when there are none."""
        best: tuple[tuple[Head, ...], int] | None = None
        if not any(map(self.wordings.may_hold, lines[at])) and not (
            self._results and all(map(_begins_a_day, lines[at]))
        ):
            return None
        for depth in range(1, DEEPEST + 1):
            block = lines[at : at + depth]
            if len(block) < depth or not _together(block) or any(asks(run.tokens) for run in block[-1]):
                break
            named = list(self._heads(block))
            ordered = sorted((head for head, _ in named), key=lambda head: head.left)
            # A number beside the heads is a value of something else.
            while (
                ordered
                and not ordered[0].score
                and not any(map(str.isalpha, ordered[0].text))
                and not self._dated(ordered)
            ):
                ordered.pop(0)
            found = self.wordings.settled(united(ordered))
            if (
                self._is_row(found)
                and _all_lines(block, named)
                and (best is None or _members(found) >= _members(best[0]))
            ):
                best = found, depth
        return None if best and best[1] > 1 and self._begins_below(best, lines, at) else best

    def _begins_below(self, best: tuple[tuple[Head, ...], int], lines: Sequence[Sequence[Run]], at: int) -> bool:
        """Whether the lowest line is a row of heads that are known by itself: what stands over it is none of theirs."""
        heads, depth = best
        if all(head.score > BY_NOUN for head in heads):
            return False
        last = at + depth - 1
        alone = sorted((head for head, _ in self._heads(lines[last : last + 1])), key=lambda head: head.left)
        found = self.wordings.settled(united(alone))
        sure = bool(found) and all(head.score > BY_NOUN for head in found)
        return sure and self._is_row(found) and _members(found) >= _members(heads)

    def beside(self, lines: Sequence[Sequence[Run]], at: int) -> float | None:
        """The x where a second table with the same heads begins beside the first in line `at`, if one does."""
        if len(lines[at]) < 2 * self._least or not all(map(self.wordings.may_hold, lines[at])):
            return None
        heads = sorted((head for head, _ in self._heads(lines[at : at + 1])), key=lambda head: head.left)
        names = [head.column.name if head.column else "" for head in heads]
        half = len(names) // 2
        twice = half >= self._least and len(names) == 2 * half and names[:half] == names[half:] and "" not in names
        if not twice or not set(names) & self._required:
            return None
        body = [*lines[at + 1 : at + BESIDE]]
        last, first = heads[half - 1], heads[half]
        around = (heads[half - 2].right + last.left) / 2, (first.right + heads[half + 1].left) / 2
        open_ = between(last, first, [token for line in body for run in line for token in run.tokens])
        return middle(max(open_, key=lambda corridor: (filled(body, around, middle(corridor)), width(corridor))))

    def _heads(self, block: Sequence[Sequence[Run]]) -> Iterator[tuple[Head, Sequence[Run]]]:
        stacks: list[list[Run]] = []
        for run in (piece for line in block for whole in line for piece in apart(whole)):
            over = [stack for stack in stacks if any(_overlap(run, each) for each in stack)]
            stacks = [stack for stack in stacks if stack not in over]
            stacks.append([each for stack in over for each in stack] + [run])
        for stack in stacks:
            if len(stack) == 1:
                yield from ((head, stack) for head in self._split(stack[0]))
            else:
                # What is printed above comes first, also where a wide head spans two lower ones.
                tokens = [token for run in sorted(stack, key=lambda run: run.middle) for token in run.tokens]
                yield from ((head, stack) for head in self._parted(tokens))

    def _split(self, run: Run) -> Iterator[Head]:
        """The run's heads, longest wordings first: heads that stand close together are one run."""
        whole = self._named(run.tokens)
        rated = next((at for at, token in enumerate(run.tokens[:-1], 1) if token.word.text.endswith("%")), 0)
        if rated and run.tokens[rated].word.text[:1].isalpha():  # "GST% Amount"
            yield from self._split(Run.of(run.tokens[:rated]))
            yield from self._split(Run.of(run.tokens[rated:]))
            return
        if whole.score > 0.99 or len(run.tokens) == 1:
            yield whole
            return
        if len(run.tokens) > 1 and DATE.fullmatch(run.tokens[0].word.text):
            behind = self._named(run.tokens[1:])
            if behind.score > 0.99 and behind.column and behind.column.name not in self._required:
                yield from (self._named(run.tokens[:1]), behind)  # an earlier day close to "Reference"
                return
        pieces: list[list[Token]] = []
        at, unknown = 0, False
        while at < len(run.tokens):
            ends = range(len(run.tokens), at, -1)
            end = next((end for end in ends if self._named(run.tokens[at:end]).score > 0.99), 0)
            if end or not unknown:
                pieces.append([])
            unknown = not end
            end = end or at + 1
            pieces[-1].extend(run.tokens[at:end])
            at = end
        named = [self._named(piece) for piece in pieces]
        yield from named if all(head.score > 0.99 for head in named) else [whole]

    def _parted(self, tokens: Sequence[Token]) -> list[Head]:
        """The heads of a stack: one, or two that stand close together where just one cut makes heads that are known."""
        whole = self._named(tokens)
        if whole.score > 0:
            return [whole]
        found = []
        for x in {token.left for token in tokens}:
            sides = [token for token in tokens if token.right <= x], [token for token in tokens if token.left >= x]
            if sides[0] and len(sides[0]) + len(sides[1]) == len(tokens):
                heads = [self._named(side) for side in sides]
                found += [heads] if all(head.score > 0.99 for head in heads) else []
        return found[0] if len(found) == 1 else [whole]

    def _named(self, tokens: Sequence[Token]) -> Head:
        text = text_of(tokens)
        columns, score = self.wordings.match(text)
        left, right = min(token.left for token in tokens), max(token.right for token in tokens)
        return Head(text, left, right, columns[0] if columns else None, score, columns[1:])

    def _dated(self, heads: Sequence[Head]) -> int:
        """How many of the heads are days, where results of several days stand beside one another; 0 for one day."""
        days = sum(head.score == 0 and DAY.fullmatch(head.text) is not None for head in heads) if self._results else 0
        return days if days > 1 else 0

    def _is_row(self, heads: Sequence[Head]) -> bool:
        days = self._dated(heads)
        strange = sum(head.score == 0 for head in heads) - days
        named = {head.column.name for head in heads if head.column}
        known = [head for head in heads if head.column]
        if len(known) == len(named) == 2 and not _far(*known):
            return False  # "Test Results" is a title
        if days:
            named |= {self._results}
        told = any(0 < head.score <= BY_NOUN for head in heads)
        plain = not (told and (strange or any(map(str.isdigit, "".join(head.text for head in heads)))))
        whole = self._required <= named
        return (
            plain and len(named) >= self._least and strange <= len(named) + 2 * whole and bool(named & self._required)
        )


def _begins_a_day(run: Run) -> bool:
    return DATE.fullmatch(run.tokens[0].word.text) is not None


def _far(one: Head, other: Head) -> bool:
    """Whether two heads stand further apart than words do."""
    return other.left - one.right > WORD_GAP * (one.right - one.left) / max(1, len(one.text))


def _members(heads: Sequence[Head]) -> tuple[int, int]:
    return sum(head.column is not None for head in heads), -sum(head.score == 0 for head in heads)


def _all_lines(block: Sequence[Sequence[Run]], named: Sequence[tuple[Head, Sequence[Run]]]) -> bool:
    """Whether every line holds a piece of a known head: the line above or below the heads is none of theirs."""
    telling = [runs for head, runs in named if head.score > 0 or DAY.fullmatch(head.text)]
    known = {id(token) for runs in telling for run in runs for token in run.tokens}
    return all(any(id(run.tokens[0]) in known for run in line) for line in block)


def _together(block: Sequence[Sequence[Run]]) -> bool:
    """Whether the lines stand as close as lines of one head do."""
    return all(
        below[0].middle - above[0].middle < 2.2 * max(run.height for run in (*above, *below))
        for above, below in pairwise(block)
    )


def _overlap(one: Run, other: Run) -> bool:
    return min(one.right, other.right) - max(one.left, other.left) > 0


def grid(heads: Sequence[Head], body: Sequence[Sequence[Run]]) -> Grid:
    """The columns under `heads`, parted where the fewest words of the rows in `body` stand in the way.

    A head centred over a wide column may leave such a corridor on both sides of its values: the one counts that leaves
    the fewest cells of the rows empty, then the wider one.
    """
    words = [token for line in body for run in line for token in run.tokens]
    heads = [*_left_of(heads, body), *heads]
    open_ = [between(left, right, words) for left, right in pairwise(heads)]
    edges = [middle(max(corridors, key=width)) for corridors in open_]
    for at, corridors in enumerate(open_):
        if len(corridors) > 1:
            around = (edges[at - 1] if at else 0.0, edges[at + 1] if at + 1 < len(edges) else 9.0)
            full = {corridor: filled(body, around, middle(corridor)) for corridor in corridors}
            edges[at] = middle(max(corridors, key=lambda corridor: (full[corridor], width(corridor))))
    inside = [token.right for token in words if edges and token.left > edges[-1]]
    char = max((token.char for token in words), default=0.008)
    return Grid(tuple(heads), tuple(edges), max([heads[-1].right, *inside]) + char)


def _left_of(heads: Sequence[Head], body: Sequence[Sequence[Run]]) -> list[Head]:
    """A head without words over the names that stand left of all heads, where most rows have one."""
    if any(head.column and head.column.required and not head.column.kind.critical for head in heads):
        return []
    first = [line[0] for line in body if len(line) > 1]
    names = [run for run in first if run.right < heads[0].left and sum(map(str.isalpha, run.text)) > len(run.text) / 2]
    if len(names) < 2 or len(names) <= len(first) / 2:
        return []
    return [Head("", min(run.left for run in names), max(run.right for run in names), None, 0.0)]
