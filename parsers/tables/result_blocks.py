"""Results in other arrangements than a row each: a table on its side, and one small block per test.

Enters: the lines of a page. Leaves: a `Row` per result, its words by member. A table on its side has the tests in one
row and what was found below them; in a block a test's name stands over its range ("Normal range: 70 - 99 mg/dL"), with
the result below or beside that, as telephones show them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from parsers.extraction import ParseOptions
from parsers.kinds.lab import RESULT
from parsers.kinds.lab_flags import FLAG
from parsers.kinds.lab_ranges import RANGE_CALLED
from parsers.labels.layout import Run, within
from parsers.labels.wording import key
from parsers.tables.head_words import HeadWords
from parsers.tables.table_rows import Row

FEWEST: Final = 2
"""Tests in a row, or blocks on a page: one is none."""
HIGHEST: Final = 3
"""Lines above a range among which the test's name stands."""
DEEPEST: Final = 6
"""Rows of a table on its side."""
CAPTIONS: Final = frozenset(map(key, ("Value", "Result", "Your value", "Your result", "Results", "Test result")))

_MEMBERS: Final = {"reference_range": "range", "unit": "unit"}

Lines = Sequence[Sequence[Run]]


def turned(heads: HeadWords, lines: Lines) -> Iterator[Row]:
    """The results of tables on their side: each line begins with what it holds ("Test", "Result", "Units")."""
    for at, line in enumerate(lines):
        if len(line) <= FEWEST or _called(heads, line[0]) != "test":
            continue
        below: dict[str, Sequence[Run]] = {}
        for other in lines[at + 1 : at + DEEPEST]:
            name = _called(heads, other[0])
            if not name or name == "test" or name in below:
                break
            below[name] = other[1:]
        if len(below.get("value", ())) != len(line) - 1:
            continue
        for test in line[1:]:
            found = {name: [run for run in runs if _over(test, run)] for name, runs in below.items()}
            if len(found["value"]) == 1 and all(len(each) < FEWEST for each in found.values()):
                cells = {name: runs[0].tokens for name, runs in found.items() if runs}
                yield Row((test, *(run for runs in found.values() for run in runs)), {"test": test.tokens, **cells})


def _called(heads: HeadWords, run: Run) -> str:
    """The member that the first words of a line name; "" for none."""
    columns, score = heads.match(run.text.rstrip(" :"))
    return columns[0].name if len(columns) == 1 and score == 1 else ""


def _over(one: Run, other: Run) -> bool:
    return min(one.right, other.right) - max(one.left, other.left) > 0


def cards(lines: Lines, options: ParseOptions) -> Iterator[Row]:
    """The results that stand in blocks of their own, where a page has several."""
    ranged = [at for at in range(1, len(lines)) if RANGE_CALLED.fullmatch(lines[at][0].text)]
    blocks = [(_name_above(lines, at, options), at) for at in ranged]
    ends = [*(name for name, _ in blocks[1:]), len(lines)]
    made = [
        row
        for (name, at), end in zip(blocks, ends, strict=False)
        if name >= 0 and (row := _card(lines, name, at, end, options))
    ]
    if len(made) >= FEWEST and len(made) == len(blocks):
        yield from made


def _name_above(lines: Lines, at: int, options: ParseOptions) -> int:
    """The line over a range that holds the test's name, captions and the value passed over; -1 where none does."""
    for above in range(at - 1, max(-1, at - 1 - HIGHEST), -1):
        first = lines[above][0]
        if key(first.text) not in CAPTIONS and not _is_value(first, options):
            return above if abs(first.left - lines[at][0].left) < 0.03 else -1
    return -1


def _is_value(run: Run, options: ParseOptions) -> bool:
    """Whether a run is a number as results are."""
    parsed = RESULT.parse(run.text, options) if run.text[:1].isdigit() or run.text[:1] in "<>" else None
    return parsed is not None and not parsed.issues


def _card(lines: Lines, name: int, at: int, end: int, options: ParseOptions) -> Row | None:
    """The result of one block, its name and range in the lines `name` and `at`; None unless it holds just one."""
    test, span = lines[name][0], lines[at][0]
    others = [run for line in lines[name:end] for run in line if run is not test and run is not span]
    values = [run for run in others if _is_value(run, options)]
    if len(values) != 1 or not any(map(str.isalpha, test.text)):
        return None
    match = RANGE_CALLED.fullmatch(span.text)
    flags = [run for run in others if (flag := FLAG.parse(run.text, options)) and not flag.issues and run not in values]
    cells = {"test": test.tokens, "value": values[0].tokens}
    if match:
        cells |= {name: within(span.tokens, match.span(group)) for name, group in _MEMBERS.items() if match[group]}
    if len(flags) == 1:
        cells["flag"] = flags[0].tokens
    return Row((test, span, *values, *flags), cells)
