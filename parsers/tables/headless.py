"""Lists of priced things that no heads stand over: till slips, charges under a department's name.

Enters: the lines of a page, and which of them belong to labels. Leaves: stretches of rows that begin with words and end
with an amount, all amounts ending at one x, with the words of each row by member. A row may say "3 x 4.50" before its
amount, with its name on the line above. What is found so is certain only when the amounts add up.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from parsers.extraction import Issue
from parsers.form import Field, Table
from parsers.kinds.numbers import SIGN
from parsers.kinds.pattern import Pattern
from parsers.kinds.plain import words
from parsers.labels.layout import Run, Token, text_of
from parsers.labels.wording import canonical
from parsers.tables.cell_numbers import decimal
from parsers.tables.head_words import Head
from parsers.tables.heads import Grid
from parsers.tables.table_rows import PROSE, Row

BY_KIND: Final = 0.7
"""How sure a column is that only its values tell, not its head: too little to go unseen."""
BY_PLACE: Final = 0.85
"""How sure the words at the beginning of a priced row are its name."""

_AMOUNT = Pattern(rf"[-–(]? (?:{SIGN}|[rpn])? \s? \d[\d,\s]*[.,]\d\d \)?")
_COUNT = Pattern(r"\d{1,4}(?:\.\d{1,2})?")
_DAY = Pattern(
    r"\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4} | \d{1,2}[\s-]\p{L}{3,9}[\s-]\d{2,4} | \p{L}{3,9}\s\d{1,2},?\s\d{2,4}"
    r"| \d{1,2}\s(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\p{L}{0,6}"
    r"| (?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\p{L}{0,6}\s\d{1,2} | \d{1,2}[/.]\d{1,2}"
)
_CODE = Pattern(r"\d{5} | [a-z]\d{4} | \d{4}[a-z] | 0\d{3}")
"""A procedure's code, or the four figures of a kind of revenue, in a word of its own before what it names."""
_TOTALS = words("total totals subtotal")
_LONGEST_COUNT = 2
"""Digits of a number that counts rows."""
_TIMES = Pattern(r"(?P<count>\d{1,4}) \s? [x×@*] \s? (?P<price>[$€£₹₱₦]?\s?\d[\d,]*[.,]\d\d)")
_COUNTED = Pattern(r"(?P<count>\d{1,3})\s?[x×]")
_FEWEST = 2
"""A single row that ends with an amount is no list, unless it says how many at what price or is the total's one."""
_NEAR = 2.6
"""Lines further apart than this many heights are not of one stretch."""

Lines = Sequence[Sequence[Run]]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Rows without heads: the lines they take up, and their words by member."""

    rows: tuple[Row, ...]
    columns: Grid


def stretches(
    table: Table, lines: Lines, ends: Callable[[Sequence[Run]], bool], labelled: Callable[[Sequence[Run]], bool]
) -> Iterator[Stretch]:
    """The table's stretches on a page of which no line holds its heads.

    `ends` tells lines of something else, `labelled` lines that so much as begin with a label's words.
    """
    amount = next((column for column in table.columns if column.required and column.kind.name == "money"), None)
    name = next((column for column in table.columns if column.required and column.kind.name in PROSE), None)
    if amount is None or name is None:
        return
    priced = [at for at, line in enumerate(lines) if _is_priced(line) and not ends(line)]
    right = _common([lines[at][-1].right for at in priced])
    priced = [at for at in priced if abs(lines[at][-1].right - right) < 1.5 * lines[at][-1].tokens[-1].char]
    if len(priced) < _FEWEST and not any(_TIMES.fullmatch(lines[at][0].text) or _again(lines, at) for at in priced):
        return
    above: list[Row] = []
    for block in _blocks(lines, priced, ends, labelled):
        made = (_row(lines[at], table, name, amount) if at in priced else _words(lines[at], name) for at in block)
        rows = tuple(_without_sums(made, above, name.name, amount.name))
        if any(row.cells for row in rows):
            yield Stretch(rows, _columns(table, name, rows))


def _without_sums(made: Iterable[Row], above: list[Row], name: str, amount: str) -> Iterator[Row]:
    """The rows; one that says it is the sum of those `above` it since the last such one, and is, without its cells."""
    for row in made:
        whole = decimal(text_of(row.cells.get(amount, ())))
        parts = [decimal(text_of(each.cells[amount])) for each in above]
        said = canonical(text_of(row.cells.get(name, ())).lower())
        summed = parts and None not in parts and whole == sum(part for part in parts if part is not None)
        if summed and row.cells.keys() == {name, amount} and not _TOTALS.isdisjoint(said):
            above.clear()
            yield Row(row.line, {})
            continue
        if whole is not None:
            above.append(row)
        yield row


def _again(lines: Lines, at: int) -> bool:
    """Whether the row's amount ends a line below it, too, as the total of a bill of one line does."""
    return any(line[-1].text == lines[at][-1].text for line in lines[at + 1 :] if len(line) > 1)


def _is_priced(line: Sequence[Run]) -> bool:
    return (
        len(line) > 1
        and _AMOUNT.fullmatch(line[-1].text) is not None
        and (_named(line) < len(line) - 1 or _TIMES.fullmatch(line[0].text) is not None)
    )


def _named(line: Sequence[Run]) -> int:
    """Where in the row its name stands: behind its number, its day and its code, if any; else the row's length."""
    for at, run in enumerate(line[:4]):
        coded = _CODE.fullmatch(run.text) is not None and any(map(str.isalpha, line[at + 1].text[:1]))
        if any(map(str.isalpha, run.text)) and not (coded or _DAY.fullmatch(run.text)):
            return at
        if not (coded or _DAY.fullmatch(run.text) or _COUNT.fullmatch(run.text)):
            break
    return len(line)


def _common(rights: Sequence[float]) -> float:
    """The x at which most amounts end."""
    return max(rights, key=lambda x: sum(abs(x - other) < 0.01 for other in rights), default=0.0)


def _blocks(
    lines: Lines,
    priced: Sequence[int],
    ends: Callable[[Sequence[Run]], bool],
    labelled: Callable[[Sequence[Run]], bool],
) -> Iterator[list[int]]:
    """Priced lines with the lines of words between them and, where one has no name, the line above it."""
    block: list[int] = []
    for at in priced:
        between = [] if not block else list(range(block[-1] + 1, at))
        if block and (any(ends(lines[each]) for each in between) or not _close(lines, [block[-1], *between, at])):
            yield block
            block = []
        elif block:
            block.extend(between)
        if not block and _TIMES.fullmatch(lines[at][0].text):
            block.extend(_names_above(lines, at, labelled))
        block.append(at)
    if block:
        yield block


def _names_above(lines: Lines, at: int, labelled: Callable[[Sequence[Run]], bool]) -> list[int]:
    """The lines of words above a row that holds only numbers: as many as stand as close as the nearest one."""
    found: list[int] = []
    near = _NEAR * max(run.height for run in lines[at])
    for above in range(at - 1, -1, -1):
        gap = lines[above + 1][0].middle - lines[above][0].middle
        if gap > near or len(lines[above]) > 1 or labelled(lines[above]):
            break
        near = min(near, 1.15 * gap)
        found.insert(0, above)
    return found


def _close(lines: Lines, some: Sequence[int]) -> bool:
    return all(
        lines[after][0].middle - lines[before][0].middle < _NEAR * max(run.height for run in lines[after])
        for before, after in pairwise(some)
    )


def _row(line: Sequence[Run], table: Table, name: Field, amount: Field) -> Row:
    cells = {amount.name: line[-1].tokens}
    times = _TIMES.fullmatch(line[0].text)
    if times:
        marked = {token: token.word.text for token in line[0].tokens}
        digits = [token for token, text in marked.items() if any(map(str.isdigit, text))]
        pieces = {"quantity": (digits[0],), "unit_price": tuple(digits[1:])} if len(digits) > 1 else {}
    else:
        at = _named(line)
        counted = at + 2 < len(line) and _COUNTED.fullmatch(line[at].text)
        words = (*line[at].tokens, *line[at + 1].tokens) if counted else line[at].tokens
        count, cells[name.name] = _counted(words)
        pieces = dict(_between(line[at + (2 if counted else 1) : -1])) | count
        code = next((run.tokens for run in line[:at] if _CODE.fullmatch(run.text)), None)
        pieces |= {"code": code} if code else {}
    known = {column.name for column in table.columns}
    doubts = () if times else tuple(_uncounted(line[:at]))
    return Row(tuple(line), cells | {member: tokens for member, tokens in pieces.items() if member in known}, doubts)


def _uncounted(before: Sequence[Run]) -> Iterator[Issue]:
    """The doubt about a number before a name that is too long to count the rows: it may be a code."""
    for run in before:
        if run.text.isdigit() and len(run.text) > _LONGEST_COUNT and not _CODE.fullmatch(run.text):
            yield Issue("UNCERTAIN_PLACE", f"“{run.text}” before the name may be its code.")


def _counted(words: tuple[Token, ...]) -> tuple[dict[str, tuple[Token, ...]], tuple[Token, ...]]:
    """The count before a name ("2 x Crutches", "2x Crutches"), and the name."""
    for size in (1, 2):
        count = _COUNTED.fullmatch(text_of(words[:size]))
        if count and len(words) > size:
            digits = replace(words[0], word=replace(words[0].word, text=count["count"]))
            return {"quantity": (digits,)}, words[size:]
    return {}, words


def _between(runs: Sequence[Run]) -> Iterator[tuple[str, tuple[Token, ...]]]:
    for run in runs:
        if _AMOUNT.fullmatch(run.text):
            yield "unit_price", run.tokens
        elif _COUNT.fullmatch(run.text):
            yield "quantity", run.tokens


def _words(line: Sequence[Run], name: Field) -> Row:
    return Row(tuple(line), {name.name: line[0].tokens} if len(line) == 1 else {})


def _columns(table: Table, name: Field, rows: Sequence[Row]) -> Grid:
    named = {member for row in rows for member in row.cells}
    heads = [
        Head("", 0.0, 0.0, column, BY_PLACE if column is name else BY_KIND)
        for column in table.columns
        if column.name in named
    ]
    return Grid(tuple(heads), (), max(run.right for row in rows for run in row.line))
