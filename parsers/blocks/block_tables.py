"""Diagnoses and procedures in a table: the column that names them, apart from ranks, codes, dates and surgeons.

Enters: the lines of a document and its form's lists. Leaves: each table's heads and the items of its naming column,
line by line. Where a heading above says what the items are ("Procedures performed"), a head may be "Description".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from parsers.blocks.block_items import goes_on
from parsers.kinds.plain import phrases
from parsers.labels.layout import Run, Token
from parsers.labels.wording import key

Line = tuple[Token, ...]
Span = tuple[float, float]

FAR = 3.6
"""Heights of a line from one row to the next, at most."""
LONGEST = 60
"""Rows of a table, at most."""
_NAMES: Mapping[str, frozenset[str]] = {
    "diagnoses": frozenset(map(key, ("Diagnosis", "Diagnoses", "Diagnosis description", "Diagnosis name", "Problem"))),
    "procedures": frozenset(map(key, ("Procedure", "Procedures", "Operation", "Operations", "Surgery", "Intervention",
                                      "Procedure name", "Procedure description", "Name of procedure"))),
}  # fmt: skip
_PLAIN = frozenset(map(key, ("Description", "Condition", "Name", "Details")))
_OTHERS = frozenset(
    map(
        key,
        phrases(
            "type|rank|icd|icd-10|icd 10|icd10|icd-11|icd code|icd-10 code|icd-10-cm|icd-10-cm code|code|codes|"
            "diagnosis code|procedure code|cpt|cpt code|opcs|opcs-4|achi|pcs|icd-10-pcs|date|onset|onset date|"
            "date of procedure|procedure date|surgeon|performed by|provider|physician|doctor|operator|anaesthetist|"
            "anaesthesia|anesthesia|status|poa|present on admission|no|s no|sr no|sl no|#|category|side|laterality|"
            "outcome|comment|comments|remarks|notes|findings|priority|seq|severity"
        ),
    )
)


@dataclass(frozen=True, slots=True)
class Listed:
    """A table: the field its items are of, empty where the heading above must say; its heads; its items."""

    field: str
    heads: tuple[Run, ...]
    items: tuple[tuple[Line, ...], ...]
    tokens: tuple[Token, ...]


def find(lines: Sequence[Sequence[Run]]) -> Iterator[tuple[int, Listed]]:
    """The tables, each with the place of its heads among the lines."""
    for at, line in enumerate(lines):
        if len(line) < 2 or (naming := _naming(line)) is None:
            continue
        where, field = naming
        rows = list(_rows(lines[at + 1 : at + LONGEST], line))
        items = _items(rows, _columns(rows, line), where)
        tokens = tuple(token for row in (line, *rows) for run in row for token in run.tokens)
        if items:
            yield at, Listed(field, tuple(line), items, tokens)


def _items(rows: Sequence[Sequence[Run]], columns: Sequence[Span], where: int) -> tuple[tuple[Line, ...], ...]:
    """The cells of the column `where`, line by line; a line with words in that column alone may go on the one above."""
    cells = [
        (len(row), tuple(token for run in row if _column(run, columns) == where for token in run.tokens))
        for row in rows
    ]
    right = max((cell[-1].right for _, cell in cells if cell), default=0.0)
    items: list[list[Line]] = []
    for count, cell in cells:
        if cell and items and count == 1 and goes_on(items[-1][-1], cell, right):
            items[-1].append(cell)
        elif cell:
            items.append([cell])
    return tuple(map(tuple, items))


def _columns(rows: Sequence[Sequence[Run]], heads: Sequence[Run]) -> list[Span]:
    """From where to where each column's cells reach: a head may stand over the middle of long ones."""
    spans = [(head.left, head.right) for head in heads]
    for run in (run for row in rows for run in row):
        over = [at for at, head in enumerate(heads) if min(run.right, head.right) > max(run.left, head.left)]
        if len(over) == 1:
            spans[over[0]] = min(spans[over[0]][0], run.left), max(spans[over[0]][1], run.right)
    return spans


def _naming(line: Sequence[Run]) -> tuple[int, str] | None:
    """Which of the heads names the items, and of what field they are; None for a line that is no row of heads."""
    said = [key(run.text) for run in line]
    own = [(at, field) for at, one in enumerate(said) for field, heads in _NAMES.items() if one in heads]
    plain = [(at, "") for at, one in enumerate(said) if one in _PLAIN]
    found = own or plain
    others = sum(one in _OTHERS for one in said)
    if len(own or plain) != 1 or others + len(own) + len(plain) != len(said) or not others:
        return None
    return found[0]


def _rows(lines: Sequence[Sequence[Run]], heads: Sequence[Run]) -> Iterator[Sequence[Run]]:
    """The rows below the heads: cells in two columns or more, or one that may go on the row above."""
    above, begun = heads[0], False
    for line in lines:
        run = line[0]
        gap = (run.middle - above.middle) / max(run.height, above.height)
        alone = len(line) == 1 and not (begun and run.left > heads[1].left - 0.5 * run.height)
        if run.page != above.page or gap > FAR or len(line) > len(heads) or alone:
            return
        begun, above = True, run
        yield line


def _column(run: Run, columns: Sequence[Span]) -> int:
    """The column that a cell shares most with, or else the nearest."""
    shared = [min(run.right, right) - max(run.left, left) for left, right in columns]
    return max(range(len(columns)), key=shared.__getitem__)
