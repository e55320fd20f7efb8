"""Results that no heads stand over: "Sodium  140 mmol/L (133 - 146)", "Colour: straw", "Test: …" over "Result: …".

Enters: the lines of a page. Leaves: stretches of rows, the words of each by member. A row must hold a name, a number
and a range; the unit stands before the range or behind it, a flag wherever laboratories put one. A row without a range
counts beside rows that have one, if it has a unit, and a name with a colon and a usual result beside others of its
kind. Two numbers before the range may be two results: no row at all. Names and usual results in two columns of a few
rows count, too, with others of their like beside them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

import regex

from parsers.extraction import Issue, ParseOptions
from parsers.form import Table
from parsers.kinds.lab import RESULT
from parsers.kinds.lab_ranges import REFERENCE_RANGE
from parsers.kinds.lab_rows import ROW
from parsers.kinds.pattern import Pattern
from parsers.labels.layout import Run, Token, within
from parsers.tables import result_blocks
from parsers.tables.head_words import Head, HeadWords
from parsers.tables.headless import Stretch
from parsers.tables.heads import Grid
from parsers.tables.table_rows import Row

BY_SHAPE: Final = 0.96
"""How sure a member is that its own shape tells, beside two others that theirs tell."""
_NEAR = 5.0
"""Lines further apart than this many heights are not of one stretch."""
FEWEST: Final = 3
"""Names with colons and results: as many make a list."""
LONGEST_NAME: Final = 7
"""Words of a test's name; more are a sentence."""
ALIGNED: Final = 0.012
"""Share of the page's height within which the words of a column begin."""
_NAME = Pattern(r"\p{Lu}[\p{L}\s()/.,'’\-]* | p\.?H", ignore_case=False)
_COUNTED = regex.compile(r"(?:^|\s)[<>]?\d+(?:[.,]\d+)?$|(?:^|\s)\d+\.\d+(?=\s)|\d\s[-–]\s\d")
"""A number behind a name, or a decimal or a range within it: another result stands before this one."""

Lines = Sequence[Sequence[Run]]
Cells = Mapping[str, tuple[Token, ...]]


def stretches(
    table: Table, heads: HeadWords, lines: Lines, ends: Callable[[Sequence[Run]], bool], options: ParseOptions
) -> Iterator[Stretch]:
    """The page's rows of results, the lines between them left out; else the one result that labels stand beside."""
    own = [at for at, line in enumerate(lines) if not ends(line)]
    rows = {at: cells for at in own if (cells := _cells(lines[at]))}
    ranged = {at for at, cells in rows.items() if "reference_range" in cells}
    kept = {at: rows[at] for at in rows if at in ranged or ("unit" in rows[at] and _beside(lines, at, ranged))}
    pairs = {at: cells for at in own if at not in kept and (cells := _pair(lines[at], options))}
    known = {*kept, *pairs}
    kept |= {at: cells for at, cells in pairs.items() if len(known) >= FEWEST and _beside(lines, at, known - {at})}
    free = [lines[at] for at in own if at not in kept]
    made = tuple(Row(tuple(lines[at]), kept[at], _doubts(lines, at, kept)) for at in sorted(kept))
    if (made := (*made, *_side_by_side(free, options))) or (
        made := tuple(result_blocks.turned(heads, lines)) or tuple(result_blocks.cards(lines, options))
    ):
        yield Stretch(made, _columns(table, made))
    elif row := _labelled(heads, lines):
        yield Stretch((row,), _columns(table, (row,)))


def _beside(lines: Lines, at: int, others: set[int]) -> bool:
    """Whether one of the `others` stands close by, above or below."""
    near = _NEAR * max(run.height for run in lines[at])
    return any(abs(lines[other][0].middle - lines[at][0].middle) < near for other in others)


def _pair(line: Sequence[Run], options: ParseOptions) -> Cells | None:
    """A name with a colon and a usual result behind it, perhaps with a range in a column of its own."""
    tokens = [token for run in line for token in run.tokens]
    at = next((at for at, token in enumerate(tokens) if token.word.text.endswith(":")), len(tokens))
    name, rest = (
        tokens[:at] + ([tokens[at]] if at < len(tokens) and len(tokens[at].word.text) > 1 else []),
        tokens[at + 1 :],
    )
    if not rest or not name or not name[0].word.text[:1].isupper() or len(name) > LONGEST_NAME:
        return None
    for end in range(len(rest), 0, -1):
        if end < len(rest) and rest[end].left - rest[end - 1].right < 2 * rest[end].char:
            continue
        value = RESULT.parse(_text(rest[:end]), options)
        span = REFERENCE_RANGE.parse(_text(rest[end:]), options) if end < len(rest) else None
        usual = value is not None and not value.issues and (end == len(rest) or (span is not None and not span.issues))
        if usual and not (_text(rest[:end]).isdigit() and span is None):
            cells = {"test": tuple(name), "value": tuple(rest[:end])}
            return cells | ({"reference_range": tuple(rest[end:])} if span else {})
    return None


def _side_by_side(lines: Lines, options: ParseOptions) -> Iterator[Row]:
    """Names with usual results in a column beside them, as urine is reported; several such columns side by side."""
    found: dict[tuple[int, int], list[Row]] = {}
    for line in lines:
        for name, value in zip(line[::2], line[1::2], strict=False) if len(line) % 2 == 0 else ():
            parsed = RESULT.parse(value.text, options)
            said = name.text.rstrip(" :.*")
            if _NAME.fullmatch(said) and len(said.split()) <= LONGEST_NAME and parsed and not parsed.issues:
                row = Row((name, value), {"test": name.tokens, "value": value.tokens})
                found.setdefault((round(name.left / ALIGNED), round(value.left / ALIGNED)), []).append(row)
    columns = [rows for rows in found.values() if len(rows) >= FEWEST]
    in_words = [row for rows in columns for row in rows if not any(map(str.isdigit, row.line[1].text))]
    if len(in_words) >= FEWEST:
        yield from (row for rows in columns for row in rows)


def _labelled(heads: HeadWords, lines: Lines) -> Row | None:
    """The one result whose members have labels of their own ("Test: Urine culture", "Result: No growth")."""
    cells: dict[str, tuple[Token, ...]] = {}
    used: list[Run] = []
    for run in (run for line in lines for run in line):
        at = next((at for at, token in enumerate(run.tokens) if token.word.text.endswith(":")), len(run.tokens))
        columns, score = (
            heads.match(_text(run.tokens[: at + 1]).rstrip(" :")) if at + 1 < len(run.tokens) else ((), 0.0)
        )
        if len(columns) == 1 and score == 1 and columns[0].name not in cells:
            cells[columns[0].name] = run.tokens[at + 1 :]
            used.append(run)
    return Row(tuple(used), cells) if {"test", "value"} <= set(cells) else None


def _text(tokens: Sequence[Token]) -> str:
    return " ".join(token.word.text for token in tokens)


def _cells(line: Sequence[Run]) -> Cells | None:
    tokens = [token for run in line for token in run.tokens]
    match = ROW.fullmatch(_text(tokens))
    name = match["test"].rstrip(" :.") if match else ":"
    if match is None or ":" in name or name.endswith("-") or _COUNTED.search(name, timeout=1):
        return None
    cells: dict[str, tuple[Token, ...]] = {}
    for group, (start, end) in ((name, match.span(name)) for name, held in match.groupdict().items() if held):
        cells.setdefault("flag" if group.startswith("flag") else group, within(tokens, (start, end)))
    return cells


def _doubts(lines: Lines, at: int, made: Mapping[int, Cells]) -> tuple[Issue, ...]:
    """The doubt that the line below goes on the test's name."""
    below = lines[at + 1] if at + 1 < len(lines) and at + 1 not in made else ()
    goes_on = len(below) == 1 and below[0].text[:1].islower() and abs(below[0].left - lines[at][0].left) < 0.03
    return (Issue("UNCERTAIN_PLACE", f"“{below[0].text}” below may go on the name."),) if goes_on else ()


def _columns(table: Table, rows: Sequence[Row]) -> Grid:
    named = {member for row in rows for member in row.cells}
    heads = [Head("", 0.0, 0.0, column, BY_SHAPE) for column in table.columns if column.name in named]
    return Grid(tuple(heads), (), max(run.right for row in rows for run in row.line))
