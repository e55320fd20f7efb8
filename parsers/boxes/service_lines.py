"""The table of services within a claim form of boxes: one item per line that holds the anchor, a procedure or the like.

Enters: the grid of a page and the description of its table. Leaves: items. Headings of this table stand over one
another in four rows and readers break them up, so a column is where the words of its heading stand: a word of a line
belongs to the column with the nearest such word. What stands left of the anchor are dates, split in cells or whole.
Words in the shaded upper half of a line are supplements and belong to no member.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from parsers.boxes.boxed import Column, Lines
from parsers.boxes.cells import MARKS, Grid
from parsers.extraction import ParseOptions
from parsers.kinds.plain import ambiguous
from parsers.labels.layout import Token
from parsers.labels.slot import Slot
from parsers.labels.wording import key
from parsers.tables.tables import Item
from parsers.values.values import Found, read

DATES = ("date_from", "date_to")
FEWEST_EDGES = 4
"""Headings that must be captions of boxes, from which a table's columns reach from one to the next."""
PLACE = "place_of_service"


@dataclass(frozen=True, slots=True)
class _Head:
    """A word of a column's heading."""

    column: Column
    x: float


def service_lines(lines: Lines, grid: Grid, options: ParseOptions) -> list[Item]:
    """The table's items, top to bottom."""
    wanted = {key(wording) for wording in lines.start}
    starts = [each.middle for each in grid.captions if wanted & {key(w) for box in each.boxes for w in box.captions}]
    if not starts:
        return []
    top = max(starts)
    ends = [each.middle - 0.5 * each.height for each in grid.captions if each.middle > top + 2.2 * grid.pitch]
    left = min(caption.left for caption in grid.captions) - grid.line
    tokens = [
        token for token in grid.body if top - grid.line < token.middle < min(ends, default=9.0) and token.left > left
    ]
    return _Reader(lines, grid, tokens, options).items([token for token in tokens if token.middle > top])


class _Reader:
    """Reads the lines of one page."""

    def __init__(self, lines: Lines, grid: Grid, tokens: Sequence[Token], options: ParseOptions) -> None:
        self.lines = lines
        self.options = options
        self.columns: Mapping[str, Column] = {column.member: column for column in lines.columns if column.member}
        self.edges = list(self._edges(grid))
        self.heads = [*self._date_heads(tokens), *self._heads(tokens)]

    def items(self, tokens: Sequence[Token]) -> list[Item]:
        """An item for each anchor among `tokens`."""
        anchors = self._anchors(tokens)
        if not anchors:
            return []
        steps = [below.middle - above.middle for above, below in pairwise(anchors)]
        reach = max(0.6 * anchors[0].height, 0.28 * min(steps)) if steps else 0.75 * anchors[0].height
        found = []
        for anchor in anchors:
            row = sorted((each for each in tokens if abs(each.middle - anchor.middle) < reach), key=lambda t: t.left)
            values = dict(self._members(row, anchor))
            found.extend([self._item(values)] if values else [])
        return found

    def _item(self, values: Mapping[str, Found]) -> Item:
        """One line; without its date or its amount it goes to a person."""
        whole = {DATES[0], self.lines.amounts} <= values.keys()
        doubts = () if whole else (ambiguous("a part of the line was not read"),)
        return Item({name: values[name] for name in self.columns if name in values}, doubts)

    def _edges(self, grid: Grid) -> Iterator[_Head]:
        """Where the columns begin whose headings are captions of boxes."""
        for column in self.lines.columns:
            wordings = {key(wording) for wording in column.heads}
            for caption in grid.captions:
                if wordings & {key(wording) for box in caption.boxes for wording in box.captions}:
                    yield _Head(column, caption.left - grid.line)

    def _date_heads(self, tokens: Sequence[Token]) -> Iterator[_Head]:
        """MM, DD and YY printed twice, over the first and over the last day."""
        parts = sorted((token for token in tokens if key(token.word.text) in MARKS), key=lambda each: each.left)
        if len(parts) == 6 and set(DATES) <= self.columns.keys():
            yield from (_Head(self.columns[DATES[at // 3]], _x(token)) for at, token in enumerate(parts))

    def _heads(self, tokens: Sequence[Token]) -> Iterator[_Head]:
        for column in self.lines.columns:
            wordings = {key(wording) for wording in column.heads}
            yield from (_Head(column, _x(token)) for token in tokens if key(token.word.text) in wordings)

    def _anchors(self, tokens: Sequence[Token]) -> list[Token]:
        """The words that begin the lines' items, top to bottom: those of the anchor's shape in its column."""
        anchor = self.lines.anchor
        shaped = [token for token in tokens if self._is_whole(anchor, token) and self._column(token) in (anchor, None)]
        if not shaped:
            return []
        usual = median(token.left for token in shaped)
        kept = [token for token in shaped if abs(token.left - usual) < 4 * token.char]
        return sorted(kept, key=lambda each: each.middle)

    def _is_whole(self, column: Column, token: Token) -> bool:
        parsed = column.kind.parse(token.word.text, self.options)
        return parsed is not None and parsed.span == (0, len(token.word.text))

    def _column(self, token: Token, right_of: float = -1.0) -> Column | None:
        if len(self.edges) >= FEWEST_EDGES:
            edges = [edge for edge in self.edges if edge.x < _x(token)]
            return max(edges, key=lambda edge: edge.x).column if edges else None
        heads = [head for head in self.heads if head.x > right_of]
        nearest = min(heads, key=lambda head: abs(head.x - _x(token)), default=None)
        return nearest.column if nearest else None

    def _members(self, row: Sequence[Token], anchor: Token) -> Iterator[tuple[str, Found]]:
        before = [token for token in row if token.right <= anchor.left + 0.5 * anchor.char and token is not anchor]
        after = [token for token in row if token.left >= anchor.right - 0.5 * anchor.char]
        by_member = {self.lines.anchor.member: [anchor]}
        by_member |= self._dates_and_place([token for token in before if _digits(token)])
        for piece in _together(after):
            column = self._column(piece[0], anchor.left)
            if column is not None:
                by_member.setdefault(column.member, []).extend(piece)
        for member, tokens in by_member.items():
            if member and tokens and (found := self._member(member, tokens)):
                yield member, found

    def _member(self, member: str, tokens: Sequence[Token]) -> Found | None:
        kind = self.columns[member].kind
        slot = Slot((tuple(tokens),), "below", 0.97)
        parsed = read(kind, slot, self.options)
        return Found(parsed, kind, slot) if parsed else None

    def _dates_and_place(self, numbers: Sequence[Token]) -> dict[str, list[Token]]:
        place = self._place(numbers)
        dates = [token for token in numbers if token is not place]
        return dict(zip(DATES, self._two_dates(dates), strict=True)) | {PLACE: [place] if place else []}

    def _place(self, numbers: Sequence[Token]) -> Token | None:
        """The place of service: the last short number, where its heading stands or one more than dates have."""
        last = numbers[-1] if numbers else None
        if last is None or not 1 <= len(last.word.text) <= 2:
            return None
        column = self._column(last)
        over = column is not None and column.member == PLACE
        return last if over or (len(numbers) in (2, 3, 4, 7) and not _is_date(column)) else None

    def _two_dates(self, numbers: Sequence[Token]) -> tuple[list[Token], list[Token]]:
        """The words of the first and of the last day, told apart by their headings, else by their number."""
        columns = [self._column(token) for token in numbers]
        if numbers and all(map(_is_date, columns)):
            members = [column.member if column else "" for column in columns]
            first = [token for token, member in zip(numbers, members, strict=True) if member == DATES[0]]
            return first, [token for token in numbers if token not in first]
        half = len(numbers) // 2 if len(numbers) in (2, 6) else len(numbers)
        return list(numbers[:half]), list(numbers[half:])


def _together(tokens: Sequence[Token]) -> list[list[Token]]:
    """Words by the cell that they stand in: cents go with the dollars before them."""
    found: list[list[Token]] = []
    for token in tokens:
        last = found[-1][-1] if found else None
        near = last is not None and token.left - last.right < 2.6 * token.char
        if last is not None and near and len(_digits(token)) == 2 and _digits(last):
            found[-1].append(token)
        else:
            found.append([token])
    return found


def _digits(token: Token) -> str:
    return "".join(filter(str.isdigit, token.word.text))


def _is_date(column: Column | None) -> bool:
    return column is not None and column.member in DATES


def _x(token: Token) -> float:
    return (token.left + token.right) / 2
