"""Which rows of a table make one item, and which are headings between items.

Enters: the rows of one stretch of a table, the words of each by member. Leaves: items, each with its cells, top to
bottom. A row with a value of a shape of its own in a column that must be filled begins an item. Of the others, a row
goes on an item when words had to be broken off there, or when it stands nearer to it; a row that nothing speaks for is
a heading when it stands nearer to what follows.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal

from parsers.extraction import Issue, ParseOptions
from parsers.form import Field, Table
from parsers.kinds.pattern import Pattern
from parsers.labels.layout import Run, Token, text_of
from parsers.labels.slot import Slot
from parsers.tables.heads import Grid

PROSE: Final = frozenset({"text", "person", "prescriber", "address"})
"""Kinds without a shape of their own; their cells wrap over lines."""

_NEAR = 0.8
"""A row belongs to the neighbour that is nearer by this factor; evenly spaced rows say nothing."""
_APART = 2.6
"""Rows further apart than this many heights do not belong together."""

LINE = 1.0
"""Heights that lines which stand under one another are apart, at least; what is nearer lies astride them."""
SENTENCE: Final = 5
"""Words of a line that is a sentence under a row."""
_MEANS = Pattern(r"[\p{L}\s\-()]{4,40} : \s* [<>≤≥]?=? \s? \d")
"""What a value would mean: "Prediabetes: 5.7 - 6.4"."""
_DOUBT = Issue("UNCERTAIN_PLACE", "The line below may go on this item, or be a heading.")
_BRACKETED = Issue("UNCERTAIN_PLACE", "The line in brackets may say how it was measured, and be no part of the name.")
MOST_ROWS = 0.75
"""Share of the items with a line in brackets below from which on such lines say the same of all: the method."""

Place = Literal["above", "below", "none"]


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table, its words by member; `doubts` are about words that no member takes."""

    line: tuple[Run, ...]
    cells: Mapping[str, tuple[Token, ...]]
    doubts: tuple[Issue, ...] = ()

    @property
    def middle(self) -> float:
        """The y of the row's centre line."""
        return self.line[0].middle if self.line else 0.0

    @property
    def height(self) -> float:
        """The height of the row's tallest run."""
        return max((run.height for run in self.line), default=0.0)


@dataclass(slots=True)
class Gathered:
    """The rows of one item: its cells line by line; `last` is the number of its last row; `blank`: it has no value."""

    rows: list[Row]
    last: int
    doubts: list[Issue] = field(default_factory=list)
    blank: bool = False

    @property
    def cells(self) -> dict[str, Slot]:
        """What stands in each column."""
        names = dict.fromkeys(name for row in self.rows for name in row.cells)
        lines = {name: tuple(row.cells[name] for row in self.rows if name in row.cells) for name in names}
        return {name: Slot(some, "below", 0.97) for name, some in lines.items()}


def gathered(rows: Sequence[Row], table: Table, columns: Grid, options: ParseOptions) -> list[Gathered]:
    """The items of a stretch of a table, top to bottom."""
    rules = _Rules(rows, table, columns, options)
    items = {at: Gathered([row], at, blank=rules.is_blank(row)) for at, row in enumerate(rows) if rules.begins(row)}
    above: int | None = None
    waiting: list[int] = []
    for at, row in enumerate(rows):
        if at in items:
            items[at].rows[:0] = [rows[each] for each in waiting]
            above, waiting = at, []
            continue
        below = next((each for each in items if each > at), None)
        where, doubt = ("below", None) if rules.astride(at, below) else rules.place(at, above, below)
        if where == "above" and above is not None and not waiting:
            where, doubt = rules.across(at, items[above].last, doubt)
        if where == "above" and above is not None and not waiting:
            items[above].rows.append(row)
            items[above].last = at
            items[above].doubts.extend([doubt] if doubt else [])
        elif where == "below" or (where == "above" and waiting):
            waiting.append(at)
        else:
            # What stands below a line that is none of the table's goes on none of its items.
            above, waiting = None, []
    return list(items.values())


class _Rules:
    """What a row of one stretch is."""

    def __init__(self, rows: Sequence[Row], table: Table, columns: Grid, options: ParseOptions) -> None:
        self._rows = rows
        self._titles = table.titles
        self._remarks = table.remarks
        self._options = options
        headed = [column for column in table.columns if columns.of(column.name)]
        self._required = [column.name for column in headed if column.required]
        self._shaped = [column for column in headed if column.required and column.kind.name not in PROSE]
        self._other_shaped = [column.name for column in headed if column.kind.name not in PROSE]
        self._others = [column for column in headed if column.kind.name not in PROSE and not column.required]
        self._prose = [column.name for column in headed if column.kind.name in PROSE]
        brackets = [row for row in rows if _is_bracketed(row)]
        self._brackets = frozenset(map(id, brackets)) if self._tells_method(brackets) else frozenset[int]()
        most = MOST_ROWS * sum(1 for row in rows if len(row.line) > 1)
        self._methods = self._brackets if 1 < len(brackets) >= most else frozenset[int]()
        self._ends = {
            name: max((row.cells[name][-1].right for row in rows if name in row.cells), default=0.0)
            for name in self._prose
        }

    def begins(self, row: Row) -> bool:
        """Whether the row is an item, alone or with the rows of prose around it."""
        if any(self._shows(row, column) for column in self._shaped):
            return True
        if any(column.wraps for column in self._shaped):
            return self.is_blank(row)
        filled = bool(self._required) and all(name in row.cells for name in self._required if name in self._prose)
        return filled and (not self._shaped or any(name in row.cells for name in self._other_shaped))

    def is_blank(self, row: Row) -> bool:
        """Whether the row is an item without its value, in a table whose cells wrap: its other cells show that."""
        if not any(column.wraps and column.name not in row.cells for column in self._shaped):
            return False
        named = any(name in row.cells for name in self._required)
        texts = [(each, text_of(row.cells[each.name])) for each in self._others if each.name in row.cells]
        read = [each.kind.parse(text, self._options) for each, text in texts]
        clean = bool(read) and all(found is not None and not found.issues for found in read)
        return named and clean and any(any(map(str.isdigit, text)) for _, text in texts)

    def _shows(self, row: Row, column: Field) -> bool:
        """Whether the row has the column's value; where cells wrap, what stands there must be one."""
        cell = row.cells.get(column.name, ())
        if not cell or not column.wraps:
            return bool(cell)
        parsed = column.kind.parse(text_of(cell), self._options)
        words_only = len(row.line) == 1 and not any(map(str.isdigit, row.line[0].text))
        return parsed is not None and not ((parsed.issues or words_only) and self._is_heading(row))

    def _is_heading(self, row: Row) -> bool:
        """Whether the row is words without a name before them, where rows are named: they head what follows."""
        names = [name for name in self._required if name in self._prose]
        named = any(name in each.cells for each in self._rows for name in names)
        nameless = named and not any(name in row.cells for name in names)
        return self._is_remark(row) or (nameless and not any(any(map(str.isdigit, run.text)) for run in row.line))

    def _is_remark(self, row: Row) -> bool:
        """Whether the row says how the one above it was measured or what it means, and goes on no name."""
        if not self._remarks or len(row.line) != 1:
            return False
        if id(row) in self._methods:
            return True
        said = row.line[0].text.split()
        small = sum(word[:1].islower() for word in said)
        measured = said[0][:1] in "([" or said[0][:1].isupper()
        measured = measured and any(word.strip("():,").casefold() in self._remarks for word in said)
        return measured or (len(said) >= SENTENCE and small > len(said) / 2) or bool(_MEANS.match(row.line[0].text))

    def _tells_method(self, brackets: Sequence[Row]) -> bool:
        """Whether one of the lines in brackets says how a test was done, or two say the same."""
        said = [row.line[0].text.casefold() for row in brackets]
        known = any(word.strip("():,") in self._remarks for text in said for word in text.split())
        return bool(self._remarks) and (known or len(set(said)) < len(said))

    def across(self, at: int, last: int, doubt: Issue | None) -> tuple[Place, Issue | None]:
        """Where a row belongs that would go on the item whose last row is `last`, and the doubt about that."""
        row, over = self._rows[at], self._rows[at - 1]
        if last < at - 1:
            ends = self._is_remark(over) and len(row.line) == 1 and not row.line[0].text[:1].isupper()
            return ("none", None) if ends else ("above", doubt or _DOUBT)
        return "above", doubt or (_BRACKETED if id(row) in self._brackets else None)

    def place(self, at: int, above: int | None, below: int | None) -> tuple[Place, Issue | None]:
        """Where a row of prose belongs, and the doubt about that."""
        row = self._rows[at]
        up = self._away(at - 1, at) if above is not None else 9.0
        down = self._away(at, at + 1) if below is not None else 9.0
        ranged = above is not None and up < _APART and self._goes_on_range(at)
        aside = (
            not row.cells
            or self._is_heading_of_rows(row)
            or self._is_remark(row)
            or self._is_entry(row)
            or (up > _APART and down > _APART)
        )
        if aside and not ranged:
            return "none", None
        if ranged or (up < _NEAR * down and up < _APART):
            as_far = below is None and up > self._pitch() and not (ranged or self._goes_on(row))
            return "above", _DOUBT if as_far else None
        if up < _APART and self._broken(at - 1, at) and not self._is_title(row):
            return "above", None if self._goes_on(row) else _DOUBT
        if (
            below is not None
            and down < _APART
            and not self._is_title(row)
            and (self._broken(at, at + 1) or self._lacks_prose(below))
        ):
            return "below", None
        if down < _NEAR * up or above is None or self._is_title(row):
            return "none", None
        return "above", None if self._goes_on(row) else _DOUBT

    def _goes_on_range(self, at: int) -> bool:
        """Whether the row is one more line of the range above it ("Male: 0.7 - 1.3" over "Female: 0.6 - 1.1")."""
        row, over = self._rows[at], self._rows[at - 1]
        names = [column.name for column in self._others if column.kind.name == "reference_range"]
        if list(row.cells) != names or not names or names[0] not in over.cells or len(row.line) != 1:
            return False
        tokens, above = row.cells[names[0]], over.cells[names[0]]
        aligned = abs(tokens[0].left - above[0].left) < 1.5 * tokens[0].char
        return aligned and any(map(str.isdigit, row.line[0].text)) and not row.doubts

    def _is_heading_of_rows(self, row: Row) -> bool:
        """Whether the row is one run of words that begins clearly left of where all items have theirs."""
        lefts = [
            each.cells[name][0].left
            for name in self._prose
            for each in self._rows
            if name in each.cells and len(each.line) > 1
        ]
        run = row.line[0]
        return len(row.line) == 1 and len(lefts) > 1 and run.left < min(lefts) - 3 * run.tokens[0].char

    def _is_entry(self, row: Row) -> bool:
        """Whether the row of an account is one of its own, though no amount of ours stands in it: a payment."""
        named = {id(token) for tokens in row.cells.values() for token in tokens}
        others = (run for run in row.line if not any(id(token) in named for token in run.tokens))
        numbers = sum(any(map(str.isdigit, run.text)) for run in others)
        return numbers > 1 and any(column.kind.name == "money" for column in self._shaped)

    def _away(self, one: int, other: int) -> float:
        """The distance between two neighbouring rows in heights of their letters."""
        if one < 0 or other >= len(self._rows) or not self._rows[one].line or not self._rows[other].line:
            return 9.0
        height = max(self._rows[one].height, self._rows[other].height)
        return (self._rows[other].middle - self._rows[one].middle) / height

    def _pitch(self) -> float:
        """The distance at which rows follow one another, so near that a line goes on the one above it."""
        away = [self._away(at, at + 1) for at in range(len(self._rows) - 1) if self.begins(self._rows[at + 1])]
        return _NEAR * min(away, default=9.0)

    def _broken(self, one: int, other: int) -> bool:
        """Whether a column's words had to be broken off after row `one`: the next word did not fit any more."""
        before, after = self._rows[one], self._rows[other]
        for name in self._prose:
            if name in before.cells and name in after.cells and not before.cells[name][-1].word.text.endswith("."):
                word = after.cells[name][0]
                room = self._ends[name] - before.cells[name][-1].right
                if 0 <= room < (word.right - word.left) + 0.5 * word.char:
                    return True
        return False

    def _goes_on(self, row: Row) -> bool:
        """Whether the row begins as no heading does: in the middle of a sentence, or with a bracket or a number."""
        return any(not tokens[0].word.text[:1].isupper() for name, tokens in row.cells.items() if name in self._prose)

    def astride(self, at: int, below: int | None) -> bool:
        """Whether the words of the item below stand over and under its numbers, set in the middle of its height."""
        if below is None or not self._lacks_prose(below) or below + 1 >= len(self._rows):
            return False
        astride = max(self._away(below - 1, below), self._away(below, below + 1)) < LINE
        close = all(self._away(each, each + 1) < _APART for each in range(at, below))
        words = (self._rows[each].cells for each in (*range(at, below), below + 1))
        return astride and close and all(cells and set(cells) <= set(self._prose) for cells in words)

    def _lacks_prose(self, at: int) -> bool:
        return any(name in self._prose and name not in self._rows[at].cells for name in self._required)

    def _is_title(self, row: Row) -> bool:
        """Whether the row is set apart from the items by capitals or a colon."""
        text = " ".join(run.text for run in row.line)
        plain = [r for r in self._rows if self.begins(r) and not " ".join(run.text for run in r.line).isupper()]
        said = {word.strip(":,()").lower() for word in text.split()}
        return text.endswith(":") or (text.isupper() and bool(plain)) or bool(said & self._titles)


def _is_bracketed(row: Row) -> bool:
    """Whether a row is nothing but words in brackets."""
    text = row.line[0].text.strip() if len(row.line) == 1 else ""
    return len(text) > 2 and text[0] in "([" and text[-1] in ")]"
