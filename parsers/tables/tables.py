"""Lists printed as tables: which rows are items, and which words are which member.

Enters: the runs of a document with the labels found in them, and a form that describes tables. Leaves: for every table
its items, each a `Found` per member, and the runs that it takes up. A table goes on over page breaks, with its heads
repeated or not, until a label of something else stands in a row. Prose wraps: rows without a value of a shape of its
own (an amount, a code) belong to the item above or below them or are headings between items.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from parsers.extraction import Issue, ParseOptions
from parsers.form import Field, Form, Table
from parsers.labels.labels import Hit
from parsers.labels.layout import Run, Token, rows, text_of
from parsers.labels.slot import content
from parsers.tables import (
    code_words,
    counted_prices,
    parted_results,
    result_names,
    result_rows,
    table_groups,
    table_panel,
)
from parsers.tables.column_sense import sensed
from parsers.tables.head_words import Head
from parsers.tables.headless import Stretch, stretches
from parsers.tables.heads import Grid, Heads, grid
from parsers.tables.line_ends import LineEnds
from parsers.tables.row_sums import sums_from
from parsers.tables.table_asides import is_aside, is_caption, is_foot, measures
from parsers.tables.table_doubts import in_cells, is_second_head, is_stray, left_out, uncounted, unlike_others
from parsers.tables.table_rows import Gathered, Row, gathered
from parsers.tables.told import Told
from parsers.values.values import Found

_LEADERS = frozenset("_.…:|·")

Lines = Sequence[Sequence[Run]]

_HEADS: dict[int, tuple[Table, Heads]] = {}


@dataclass(frozen=True, slots=True)
class Item:
    """A row of a table: what was found for its members, and what is doubtful about the row as a whole."""

    values: Mapping[str, Found]
    doubts: tuple[Issue, ...] = ()


@dataclass(slots=True)
class Laid:
    """A table as it lies on the pages: its items top to bottom, and all runs that it takes up, heads included."""

    table: Table
    items: list[Item] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    heads: tuple[Head, ...] = ()


def find(form: Form, runs: Sequence[Run], hits: Mapping[int, Sequence[Hit]], options: ParseOptions) -> list[Laid]:
    """The form's tables that the document holds, also those without a single row."""
    found = []
    taken: set[int] = set()
    for table in form.tables:
        free = [run for run in runs if id(run) not in taken]
        laid = _Reader(Told(table, form.product(table), form.amounts), hits, options).read(_by_page(free))
        if laid.heads:
            laid.items = code_words.apart(laid.items, table, options)
            odd = unlike_others([item.values for item in laid.items], table)
            for at, doubt in odd.items():
                laid.items[at] = replace(laid.items[at], doubts=(*laid.items[at].doubts, doubt))
            found.append(laid)
            taken.update(map(id, laid.runs))
    return found


def _heads(table: Table) -> Heads:
    """The table's heads, compiled once; by identity, because a description cannot be hashed."""
    if id(table) not in _HEADS:
        _HEADS[id(table)] = table, Heads(table)
    return _HEADS[id(table)][1]


def _by_page(runs: Sequence[Run]) -> list[list[list[Run]]]:
    return [rows([run for run in runs if run.page == page]) for page in sorted({run.page for run in runs})]


class _Reader:
    """Reads one table of one document."""

    def __init__(self, told: Told, hits: Mapping[int, Sequence[Hit]], options: ParseOptions) -> None:
        self._told = told
        self._table = table = told.table
        self._heads = _heads(table)
        self._hits = hits
        self._lines = LineEnds(table, hits)
        self._options = options
        self._laid = Laid(table)
        self._wraps = any(column.wraps for column in table.columns)
        self._sums: list[Sequence[Run]] = []

    def read(self, pages: Sequence[Lines]) -> Laid:
        """The table on all pages."""
        carried: Grid | None = None
        for lines in (part for page in pages for part in self._parts(page)):
            carried = self._page(lines, carried)
        if self._table.headless and not self._laid.heads:
            self._take_headless(self._headless(pages))
        if len(self._sums) > 1:
            self._laid.runs.extend(run for line in self._sums for run in line)
        return self._laid

    def _take_headless(self, stretches: Iterator[Stretch]) -> None:
        """Adds the items of rows without heads, but for rows that are sums, and such as only amounts' labels name."""
        above: list[Row] = []
        for stretch in stretches:
            whole = [*above, *stretch.rows]
            end = sums_from(whole, self._told, self._options) - len(above)
            alone = bool(above and len(stretch.rows) == 1 and self._told.means(stretch.rows[0]))
            # Further down stand payments of whoever pays a share, too.
            alone = alone or (bool(self._laid.items) and all(map(self._told.speaks, stretch.rows)))
            # Under a sum stand payments and what is left.
            end = min([end, *(at for at, row in enumerate(stretch.rows) if above and self._told.settles(row))])
            while end > 1 and self._told.taxes(stretch.rows[end - 1]):
                end -= 1
            if end > 0 and not alone:
                self._laid.heads = stretch.columns.heads
                self._add(stretch.columns, stretch.rows[:end])
                above = whole if end == len(stretch.rows) else []

    def _headless(self, pages: Sequence[Lines]) -> Iterator[Stretch]:
        """Rows that no heads stand over, told by what they hold."""
        for lines in pages:
            if any(column.kind.name == "lab_result" for column in self._table.columns):
                yield from result_rows.stretches(
                    self._table, self._heads.wordings, lines, self._lines.end, self._options
                )
            else:
                yield from stretches(self._table, lines, self._lines.end, self._lines.labelled)

    def _parts(self, lines: Lines) -> Iterator[Lines]:
        """The page without remarks under rows, parted from where two tables with the same heads stand side by side."""
        lines = [line for at, line in enumerate(lines) if not (is_aside(lines, at) and self._lines.remark(line))]
        lines = [line for line in lines if not (is_caption(line) or is_foot(line))]
        if self._table.remarks:
            lines = [
                own for line in lines if (own := [run for run in line if not measures(self._hits.get(id(run), ()))])
            ]
        cuts = ((at, x) for at in range(len(lines)) if (x := self._heads.beside(lines, at)) is not None)
        at, x = next(cuts, (len(lines), 0.0))
        left = [[run for run in line if run.left < x] for line in lines[at:]]
        right = [[run for run in line if run.left >= x] for line in lines[at:]]
        for part in (lines[:at], left, right):
            if any(part):
                yield [line for line in part if line]

    def _page(self, lines: Lines, carried: Grid | None) -> Grid | None:
        """Reads the table's stretches on a page; leaves the columns when the last one may go on overleaf."""
        at, begun = 0, False
        while (start := at) < len(lines):
            found = self._heads.find(lines, at)
            if found:
                heads, depth = found
                lines = [*lines[:at], *table_panel.without(heads, lines[at:], self._hits)]
                body = self._body(lines, at + depth)
                carried = self._adopted(grid(heads, body), body)
                self._laid.heads = carried.heads
                self._laid.runs.extend(run for line in lines[at : at + depth] for run in line)
            elif carried and (self._resumes if begun else self._fits)(carried, lines[at]):
                depth, body = 0, self._body(lines, at)
            else:
                if self._lines.end(lines[at], sums_only=True):
                    carried = None
                at += 1
                continue
            at = self._taken(carried, lines, (at + depth, at + depth + len(body)))
            at = max(at, start + 1)
            begun = True
            if at < len(lines) and not self._heads.find(lines, at) and not self._wraps:
                carried = None
        return carried

    def _body(self, lines: Lines, start: int) -> Lines:
        """The lines from `start` to one that begins something else."""
        for at in range(start, len(lines)):
            if self._lines.end(lines[at]) or self._heads.find(lines, at):
                return lines[start:at]
        return lines[start:]

    def _fits(self, columns: Grid, line: Sequence[Run]) -> bool:
        """Whether a row without heads above it fills the columns that an item must have."""
        cells = columns.cells(line, self._options)
        required = [(at, head.column) for at, head in enumerate(columns.heads) if head.column and head.column.required]
        read = [
            column.kind.parse(text_of(cells[at]), self._options) if at in cells else None for at, column in required
        ]
        # Any words may be a result; what goes on overleaf begins with a usual one.
        return all(found is not None and not (self._wraps and found.issues) for found in read)

    def _resumes(self, columns: Grid, line: Sequence[Run]) -> bool:
        """Whether a row under a remark goes on the table: one more column than it must have, and none in doubt."""
        cells = columns.cells(line, self._options)
        held = [
            (head.column, text_of(cells[at])) for at, head in enumerate(columns.heads) if head.column and at in cells
        ]
        read = [column.kind.parse(text, self._options) for column, text in held]
        required = {column.name for column in self._table.columns if column.required}
        whole = required < {column.name for column, _ in held} and sum(column.kind.critical for column, _ in held) > 1
        return whole and all(parsed is not None and not parsed.issues for parsed in read)

    def _adopted(self, columns: Grid, body: Lines) -> Grid:
        """The columns as their values tell them where their heads do not."""
        columns = parted_results.united(columns, body, self._table, self._options)
        return sensed(columns, [columns.cells(line, self._options) for line in body], self._told, self._options)

    def _taken(self, columns: Grid, lines: Lines, body: tuple[int, int]) -> int:
        """Adds the items of the lines from one number to another, and of the groups behind their sums.

        Leaves the number of the first line that is none of the table's.
        """
        at, end = body
        while True:
            made = [self._row(columns, line) for line in lines[at:end]]
            cut = sums_from(made, self._told, self._options)
            self._add(columns, table_groups.without_sums_above(self._told, made[:cut], self._options))
            behind = at + cut
            if behind >= len(lines) or not table_groups.closes(self._told, made[:cut], lines[behind], self._options):
                return end
            self._sums.append(lines[behind])
            rest = [self._row(columns, line) for line in self._body_or_sums(lines, behind + 1)]
            next_ = table_groups.goes_on(self._told, columns, rest, self._options)
            if next_ < 0:
                return max(end, behind)
            at = behind + 1 + next_
            end = at + len(self._body(lines, at))

    def _body_or_sums(self, lines: Lines, start: int) -> Lines:
        """The lines from `start` to the next heads."""
        ends = (at for at in range(start, len(lines)) if self._heads.find(lines, at))
        return lines[start : next(ends, len(lines))]

    def _add(self, columns: Grid, made: Sequence[Row]) -> None:
        last = -1
        for item in gathered(made, self._table, columns, self._options):
            if item.blank:
                continue
            made_of = self._item(item, columns)
            if self._wraps and is_stray(made_of.values, self._table):
                continue
            self._laid.items.append(made_of)
            last = max(last, item.last)
        self._laid.runs.extend(run for row in made[: last + 1] for run in row.line)

    def _row(self, columns: Grid, line: Sequence[Run]) -> Row:
        inside = [run for run in line if run.left < columns.right]
        words = result_names.with_flag(columns, columns.cells(inside, self._options))
        cells = {
            column.name: tokens
            for at, found in words.items()
            if (column := columns.heads[at].column) and (tokens := _filled(column, found))
        }
        if is_second_head(columns, words):
            return Row(tuple(inside), {})
        return Row(tuple(inside), cells, tuple(left_out(columns, words, self._options)))

    def _item(self, item: Gathered, columns: Grid) -> Item:
        values: dict[str, Found] = {}
        product = self._told.product
        cells = counted_prices.parted(item.cells, columns, product)
        found = [*item.doubts, *(doubt for row in item.rows for doubt in row.doubts)]
        found.extend(in_cells(cells, columns, self._table, self._options))
        for column in self._table.columns:
            slot = cells.get(column.name)
            head = columns.of(column.name) or (counted_prices.head(column, columns, product) if slot else None)
            if head is None:
                continue
            parsed = column.kind.parse(slot.text, self._options) if slot else None
            if slot and parsed and parsed.value != "":
                values[column.name] = Found(parsed, column.kind, slot, head.score)
            elif slot:
                found.append(Issue("INVALID_VALUE", f"“{slot.text}” stands under {head.text}, and is none."))
            elif column.required:
                found.append(Issue("UNCERTAIN_PLACE", f"The row has no {column.name.replace('_', ' ')}."))
        found.extend(uncounted(values, product))
        return Item(result_names.told_apart(values, columns, self._table), tuple(found))


def _filled(column: Field, tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """A cell's words without leaders; in a cell that wraps, signs at its ends ("%", "*", "4,500 -") belong to it."""
    return tuple(token for token in tokens if set(token.word.text) - _LEADERS) if column.wraps else content(tokens)
