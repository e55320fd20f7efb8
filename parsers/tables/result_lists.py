"""Lists of results without heads or numbers enough to tell each row alone: names with what was found beside them.

Enters: the lines of a page that no label has claimed. Leaves: a `Row` per result, its words by member. A name with a
usual result beside it proves nothing; several in one column do, as urine and serology are reported, also in two such
columns side by side, and with what is usual in brackets behind them. Under heads that are results themselves
("Positive", "Negative") a mark says which one was found, and beside names ticked boxes do.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from parsers.extraction import Issue, ParseOptions
from parsers.kinds.lab import RESULT
from parsers.kinds.lab_ranges import REFERENCE_RANGE
from parsers.kinds.lab_words import WORDS
from parsers.kinds.pattern import Pattern
from parsers.labels.layout import Run, Token, text_of
from parsers.labels.tick_heads import MARKS
from parsers.page import TICKED
from parsers.tables.table_rows import Row

FEWEST: Final = 3
"""Names with results that make a list."""
LONGEST_NAME: Final = 7
"""Words of a test's name; more are a sentence."""
ALIGNED: Final = 0.012
"""Share of the page's width within which the words of a column begin or end."""
_NAME = Pattern(r"(?=\P{L}*\p{L}) [\p{Lu}\d][\p{L}\d\s()/.,'’&+\-]* | p\.?H", ignore_case=False)
_BRACKETED = Pattern(r"[(\[] [^()\[\]]+ [)\]]")

_FEW = Issue("UNCERTAIN_PLACE", "Few results stand here, and no heads over them.")

Lines = Sequence[Sequence[Run]]


@dataclass(slots=True)
class _Column:
    """Rows whose names and whose results stand under one another; `likely` are such whose result is no usual one."""

    rows: list[Row] = field(default_factory=list)
    likely: list[Row] = field(default_factory=list)

    def holds(self, row: Row) -> bool:
        """Whether a row's name and result stand in this column."""
        own, other = (self.rows or self.likely)[0].line, row.line
        results = min(abs(own[1].left - other[1].left), abs(own[1].right - other[1].right))
        return own[0].page == other[0].page and abs(own[0].left - other[0].left) < ALIGNED and results < ALIGNED


def listed(lines: Lines, options: ParseOptions) -> Iterator[Row]:
    """The rows of all columns of names with results that are surely lists of results."""
    columns: list[_Column] = []
    for line in lines:
        for row, usual in _groups(line, options):
            column = next((each for each in columns if each.holds(row)), None)
            if column is None:
                columns.append(column := _Column())
            (column.rows if usual else column.likely).append(row)
    whole = [each for each in columns if len(each.rows) > 1 and len(each.rows) + len(each.likely) >= FEWEST]
    telling = sum(_tells(row) for column in whole for row in column.rows)
    # Of two usual results beside an odd one, a person says whether they are any.
    doubts = () if telling >= FEWEST else (_FEW,)
    if telling > 1:
        found = (row for column in whole for row in sorted((*column.rows, *column.likely), key=lambda r: r.middle))
        yield from (replace(row, doubts=doubts) for row in found)


def pairs(line: Sequence[Run], options: ParseOptions) -> list[tuple[tuple[Run, ...], Mapping[str, tuple[Token, ...]]]]:
    """The usual results of a line that is nothing but names with results."""
    found = _groups(line, options)
    return [(tuple(row.line), row.cells) for row, _ in found] if all(usual for _, usual in found) else []


def _tells(row: Row) -> bool:
    """Whether the row holds more than a name and a number, as any answer on a form may be."""
    return "reference_range" in row.cells or not row.line[1].text.strip().isdigit()


def _groups(line: Sequence[Run], options: ParseOptions) -> list[tuple[Row, bool]]:
    """The line as names with results, each perhaps with what is usual, and whether the result is a usual one.

    None where the line holds anything else.
    """
    found: list[tuple[Row, bool]] = []
    at = 0
    while at + 1 < len(line):
        name, value = line[at : at + 2]
        parsed = RESULT.parse(value.text, options)
        said = name.text.rstrip(" :.*")
        if not parsed or not _NAME.fullmatch(said) or len(said.split()) > LONGEST_NAME:
            return []
        span = line[at + 2] if at + 2 < len(line) and _is_span(line, at + 2, options) else None
        cells = {"test": name.tokens, "value": value.tokens}
        row = Row((name, value, span), cells | {"reference_range": span.tokens}) if span else Row((name, value), cells)
        found.append((row, not parsed.issues))
        at += 3 if span else 2
    return found if at == len(line) else []


def _is_span(line: Sequence[Run], at: int, options: ParseOptions) -> bool:
    """Whether a run says what is usual: in brackets, or at the end of its line."""
    parsed = REFERENCE_RANGE.parse(line[at].text, options)
    stands = _BRACKETED.fullmatch(line[at].text) is not None or (at + 1 == len(line) and len(line) == FEWEST)
    return parsed is not None and not parsed.issues and stands


def marked(lines: Lines) -> Iterator[Row]:
    """The results that a mark under one of several heads tells ("Positive", "Negative"), or a ticked box."""
    found: list[Row] = []
    heads: list[Run] = []
    for line in lines:
        named = [run for run in line if _is_result(run.tokens)]
        if len(named) > 1 and len(named) >= len(line) - 1:
            heads = named
        elif row := _under(line, heads) or _ticked(line):
            found.append(row)
    if len(found) > 1:
        yield from found


def _under(line: Sequence[Run], heads: Sequence[Run]) -> Row | None:
    if len(line) != 2 or line[1].text not in MARKS or not _NAME.fullmatch(line[0].text.rstrip(" :")):
        return None
    mark = (line[1].left + line[1].right) / 2
    over = [head for head in heads if head.left - ALIGNED < mark < head.right + ALIGNED]
    return Row(tuple(line), {"test": line[0].tokens, "value": over[0].tokens}) if len(over) == 1 else None


def _ticked(line: Sequence[Run]) -> Row | None:
    """The result whose box alone is ticked, among boxes with a result each behind a name."""
    tokens = [token for run in line for token in run.tokens]
    boxes = [at for at, token in enumerate(tokens) if token.word.kind == "tick"]
    if len(boxes) < 2 or boxes[0] == 0:
        return None
    words = [tuple(tokens[at + 1 : end]) for at, end in zip(boxes, [*boxes[1:], len(tokens)], strict=True)]
    ticked = [each for at, each in zip(boxes, words, strict=True) if tokens[at].word.text == TICKED]
    name = tuple(tokens[: boxes[0]])
    said = text_of(name).rstrip(" :")
    if len(ticked) != 1 or not all(map(_is_result, words)) or not _NAME.fullmatch(said):
        return None
    return Row(tuple(line), {"test": name, "value": ticked[0]})


def _is_result(tokens: Sequence[Token]) -> bool:
    return text_of(tokens).strip(" :.()").casefold() in WORDS
