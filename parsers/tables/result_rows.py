"""Results that no heads stand over: "Sodium  140 mmol/L (133 - 146)", "Colour: straw", "Test: …" over "Result: …".

Enters: the lines of a page. Leaves: stretches of rows, the words of each by member. A row must hold a name, a number
and a range; the unit stands before the range or behind it, a flag wherever laboratories put one. A row without a range
counts beside rows that have one, if it has a unit, and a name with a colon and a usual result beside others of its
kind. Two numbers before the range may be two results: no row at all, unless each has a name and a range of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

from parsers.extraction import Issue, ParseOptions
from parsers.form import Table
from parsers.kinds import later as regex
from parsers.kinds.lab import RESULT
from parsers.kinds.lab_ranges import REFERENCE_RANGE
from parsers.kinds.lab_rows import ROW
from parsers.kinds.pattern import Pattern
from parsers.labels.layout import Run, Token, text_of, within
from parsers.tables import result_blocks, result_lists, side_by_side
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
_CLOSED = Pattern(r"\d\s?[)\]][.,;]?$")
"""The end of a range within a sentence."""
LONGEST_NAME: Final = 7
"""Words of a test's name; more are a sentence."""
_COUNTED = regex.compile(
    r"(?:^|\s)[<>]?\d+(?:[.,]\d+)?$|(?:^|\s)\d+\.\d+(?=\s)|\d\s[-–]\s\d"
    r"|[(\[]\s?\d[\d.,]*\s?[-–]\s?\d|\d\s?(?:%|\p{L}+/\p{L}+)(?:\s|$)"
)
"""A number behind a name, or a decimal or a range within it: another result stands before this one."""

Lines = Sequence[Sequence[Run]]
Cells = Mapping[str, tuple[Token, ...]]


def stretches(
    table: Table, heads: HeadWords, lines: Lines, ends: Callable[[Sequence[Run]], bool], options: ParseOptions
) -> Iterator[Stretch]:
    """The page's rows of results, the lines between them left out; else the one result that labels stand beside."""
    lines = side_by_side.cut(lines, dict(_firsts(lines, options)))
    several = {at: _several(line) for at, line in enumerate(lines)}
    # "Creatine kinase: 204 U/L (reference 40 - 320)" begins with no label, though one stands in it.
    full = {at for at, rows in several.items() if rows and all(_is_full(cells) for _, cells in rows)}
    listed = _in_columns(lines, ends, options)
    own = [at for at, line in enumerate(lines) if at in full or at in listed or not ends(line)]
    rows = {at: several[at] for at in own if several[at]}
    ranged = {at for at, found in rows.items() if any("reference_range" in cells for _, cells in found)}
    kept = {at: rows[at] for at in rows if at in ranged or (_united(rows[at]) and _beside(lines, at, ranged))}
    pairs = {at: found for at in own if at not in kept and (found := _pairs(lines[at], options))}
    known = {*kept, *pairs}
    kept |= {at: found for at, found in pairs.items() if len(known) >= FEWEST and _beside(lines, at, known - {at})}
    free = [lines[at] for at in own if at not in kept]
    more = tuple(result_lists.listed(free, options))
    left = _left_over(lines, {at for at in own if at not in kept}, kept, {id(run) for row in more for run in row.line})
    made = tuple(
        Row(line, cells, _doubts(lines, at, kept) + left.get(at, ())) for at in sorted(kept) for line, cells in kept[at]
    )
    if (made := (*made, *more)) or (made := _arranged(heads, lines, options)):
        yield Stretch(made, _columns(table, made))
    elif row := _labelled(heads, lines):
        yield Stretch((row,), _columns(table, (row,)))


def _firsts(lines: Lines, options: ParseOptions) -> Iterator[tuple[int, list[Run]]]:
    """The lines with more than one result, each with the first run of every result."""
    for at, line in enumerate(lines):
        for found in (_several(line), _pairs(line, options), result_lists.pairs(line, options)):
            if len(found) > 1:
                yield at, [Run.of(cells["test"]) for _, cells in found]
                break


def _in_columns(lines: Lines, ends: Callable[[Sequence[Run]], bool], options: ParseOptions) -> set[int]:
    """The lines like a label's ("PH: 6.0") whose name and result stand under those of several others."""
    found = {at: _pairs(line, options) for at, line in enumerate(lines)}
    places = {at: (pairs[0][1]["test"][0], pairs[0][1]["value"][0]) for at, pairs in found.items() if len(pairs) == 1}
    sure = {at for at in places if not ends(lines[at])}
    return {
        at
        for at, place in places.items()
        if at not in sure and sum(_under(places[other], place) for other in sure) >= side_by_side.FEWEST
    }


def _under(one: tuple[Token, Token], other: tuple[Token, Token]) -> bool:
    pairs = tuple(zip(one, other, strict=True))
    return all(a.page == b.page and abs(a.left - b.left) < side_by_side.ALIGNED for a, b in pairs)


def _arranged(heads: HeadWords, lines: Lines, options: ParseOptions) -> tuple[Row, ...]:
    """The rows of a page whose results are arranged in another way than a row each."""
    return (
        tuple(result_blocks.turned(heads, lines))
        or tuple(result_blocks.cards(lines, options))
        or tuple(result_lists.marked(lines))
    )


def _is_full(cells: Cells) -> bool:
    return {"value", "unit", "reference_range"} <= cells.keys()


def _united(rows: Sequence[tuple[tuple[Run, ...], Cells]]) -> bool:
    return all("unit" in cells for _, cells in rows)


def _several(line: Sequence[Run]) -> list[tuple[tuple[Run, ...], Cells]]:
    """The results of a line, with the runs of each: one, or two or three that stand side by side."""
    for begin in range(2, len(line) - 1):
        first, rest = _cells(line[:begin]), _several(line[begin:])
        if first and rest and all("reference_range" in cells for cells in (first, *(cells for _, cells in rest))):
            return [(tuple(line[:begin]), first), *rest]
    whole = _cells(line)
    return [(tuple(line), whole)] if whole else _in_sentence(line)


def _in_sentence(line: Sequence[Run]) -> list[tuple[tuple[Run, ...], Cells]]:
    """The results of a sentence: "Sodium was 131 mmol/L (133 - 146), potassium 4.9 mmol/L (3.5 - 5.3)." """
    tokens = [token for run in line for token in run.tokens]
    ends = [at for at, token in enumerate(tokens, 1) if _CLOSED.search(token.word.text)]
    found: list[tuple[tuple[Run, ...], Cells]] = []
    for start, end in pairwise([0, *ends]):
        joined = tokens[start].word.text.casefold() in ("and", "with", "while")
        piece = Run.of(tokens[start + joined : end])
        if not (cells := _cells([piece])) or not _is_full(cells):
            return []
        found.append(((piece,), cells))
    return found if ends and ends[-1] == len(tokens) else []


def _beside(lines: Lines, at: int, others: set[int]) -> bool:
    """Whether one of the `others` stands close by, above or below."""
    near = _NEAR * max(run.height for run in lines[at])
    return any(abs(lines[other][0].middle - lines[at][0].middle) < near for other in others)


def _pairs(line: Sequence[Run], options: ParseOptions) -> list[tuple[tuple[Run, ...], Cells]]:
    """The names with colons and usual results in a line: one, or several side by side."""
    tokens = [token for run in line for token in run.tokens]
    colons = [at for at, token in enumerate(tokens) if token.word.text.endswith(":")]
    starts = [0, *(_name_start(tokens, at) for at in colons[1:])]
    pieces = [tokens[start:end] for start, end in pairwise([*starts, len(tokens)]) if start < end]
    if len(pieces) == 1:
        return [(tuple(line), cells) for cells in [_pair(tokens, options)] if cells]
    return [((Run.of(piece),), cells) for piece in pieces if (cells := _pair(piece, options))]


def _name_start(tokens: Sequence[Token], colon: int) -> int:
    """Where the name before a colon begins: behind the nearest gap that is wider than between words."""
    at = colon if len(tokens[colon].word.text) > 1 else colon - 1
    while at > 0 and tokens[at].left - tokens[at - 1].right < 2 * tokens[at].char:
        at -= 1
    return max(at, 0)


def _pair(tokens: Sequence[Token], options: ParseOptions) -> Cells | None:
    """A name with a colon and a usual result behind it, perhaps with a range in a column of its own."""
    at = next((at for at, token in enumerate(tokens) if token.word.text.endswith(":")), len(tokens))
    name, rest = (
        [*tokens[:at], *(tokens[at : at + 1] if at < len(tokens) and len(tokens[at].word.text) > 1 else ())],
        tokens[at + 1 :],
    )
    if not rest or not name or not name[0].word.text[:1].isupper() or len(name) > LONGEST_NAME:
        return None
    for end in range(len(rest), 0, -1):
        if end < len(rest) and rest[end].left - rest[end - 1].right < 2 * rest[end].char:
            continue
        value = RESULT.parse(text_of(rest[:end]), options)
        span = REFERENCE_RANGE.parse(text_of(rest[end:]), options) if end < len(rest) else None
        usual = value is not None and not value.issues and (end == len(rest) or (span is not None and not span.issues))
        if usual and not (text_of(rest[:end]).isdigit() and span is None):
            cells = {"test": tuple(name), "value": tuple(rest[:end])}
            return cells | ({"reference_range": tuple(rest[end:])} if span else {})
    return None


def _labelled(heads: HeadWords, lines: Lines) -> Row | None:
    """The one result whose members have labels of their own ("Test: Urine culture", "Result: No growth")."""
    cells: dict[str, tuple[Token, ...]] = {}
    used: list[Run] = []
    for run in (run for line in lines for run in line):
        at = next((at for at, token in enumerate(run.tokens) if token.word.text.endswith(":")), len(run.tokens))
        columns, score = (
            heads.match(text_of(run.tokens[: at + 1]).rstrip(" :")) if at + 1 < len(run.tokens) else ((), 0.0)
        )
        if len(columns) == 1 and score == 1 and columns[0].name not in cells:
            cells[columns[0].name] = run.tokens[at + 1 :]
            used.append(run)
    return Row(tuple(used), cells) if {"test", "value"} <= set(cells) else None


def _cells(line: Sequence[Run]) -> Cells | None:
    tokens = [token for run in line for token in run.tokens]
    match = ROW.fullmatch(text_of(tokens))
    name = match["test"].rstrip(" :.") if match else ":"
    if match is None or ":" in name or name.endswith("-") or _COUNTED.search(name, timeout=1):
        return None
    cells: dict[str, tuple[Token, ...]] = {}
    for group, (start, end) in ((name, match.span(name)) for name, held in match.groupdict().items() if held):
        cells.setdefault("flag" if group.startswith("flag") else group, within(tokens, (start, end)))
    return cells


def _left_over(
    lines: Lines, free: Collection[int], kept: Collection[int], taken: Collection[int]
) -> Mapping[int, tuple[Issue, ...]]:
    """By row the doubt that a line with a number below it, before the next row, is a result that was not understood."""
    found: dict[int, tuple[Issue, ...]] = {}
    for above, below in pairwise(sorted(kept)):
        for at in range(above + 1, below):
            line = lines[at]
            counted = any(map(str.isdigit, " ".join(run.text for run in line[1:])))
            own = at in free and counted and line[0].text[:1].isalpha() and not any(id(run) in taken for run in line)
            if own and _beside(lines, at, {above}) and _beside(lines, at, {below}):
                found[above] = (
                    Issue("UNCERTAIN_PLACE", f"“{' '.join(run.text for run in line)}” below was not understood."),
                )
    return found


def _doubts(lines: Lines, at: int, made: Collection[int]) -> tuple[Issue, ...]:
    """The doubt that the line below goes on the test's name."""
    near = (other for other in range(at + 1, len(lines)) if abs(lines[other][0].left - lines[at][0].left) < 0.03)
    under = next(near, at)
    below = lines[under] if under not in made and under <= at + side_by_side.MOST else ()
    goes_on = len(below) == 1 and below[0].text[:1].islower()
    return (Issue("UNCERTAIN_PLACE", f"“{below[0].text}” below may go on the name."),) if goes_on else ()


def _columns(table: Table, rows: Sequence[Row]) -> Grid:
    named = {member for row in rows for member in row.cells}
    heads = [Head("", 0.0, 0.0, column, BY_SHAPE) for column in table.columns if column.name in named]
    return Grid(tuple(heads), (), max(run.right for row in rows for run in row.line))
