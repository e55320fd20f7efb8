"""A total whose label nobody listed, told by where it stands: in the row right under the amounts that it adds up.

Enters: a `Sheet` whose labelled fields are found. Leaves: the total of a sum over a table's column, where the form has
no other way to tell its amounts. What is not the sum, or has no word of a total, goes to a person.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from parsers.amounts.arithmetic import Sum
from parsers.kinds.plain import ambiguous, words
from parsers.labels.layout import Run
from parsers.labels.slot import Slot, content
from parsers.labels.wording import canonical
from parsers.sheet import Sheet
from parsers.tables.tables import Laid
from parsers.values.values import Found, read, with_issue

TOTALS = words("total totals sum altogether overall grand")
BELOW = 12.0
"""Heights of a line within which a total stands below the last row."""


def totals(sheet: Sheet, found: Mapping[str, Found]) -> dict[str, Found]:
    """The totals that no label gave."""
    given: dict[str, Found] = {}
    for each in sheet.form.sums:
        missing = isinstance(each, Sum) and each.total not in found and isinstance(each.plus[0], str)
        column = str(each.plus[0]) if isinstance(each, Sum) and missing else ""
        laid = next((laid for laid in sheet.tables if column.startswith(f"{laid.table.name}.") and laid.items), None)
        if isinstance(each, Sum) and laid and (value := _total(sheet, each.total, column, laid)):
            sheet.use(value.tokens)
            given[each.total] = value
    return given


def _total(sheet: Sheet, name: str, column: str, laid: Laid) -> Found | None:
    field = next(each for each in sheet.form.fields() if each.name == name)
    amounts = [item.values.get(column.rpartition(".")[2]) for item in laid.items]
    summed = sum((Decimal(str(each.parsed.value)) for each in amounts if each), Decimal(0))
    values = []
    for run, said in _rows_below(sheet, laid):
        slot = Slot((content(run.tokens),), "right", 0.95)
        if parsed := read(field.kind, slot, sheet.options):
            values.append((Found(parsed, field.kind, slot, 0.95, 1), said, Decimal(str(parsed.value)) == summed))
    told = [(value, equal) for value, said, equal in values if not TOTALS.isdisjoint(said)]
    for value, equal in sorted(told, key=lambda pair: not pair[1]):
        return value if equal else with_issue(value, ambiguous("it is not the sum of the amounts above"))
    alone = [value for value, _, equal in values if equal]
    return with_issue(alone[0], ambiguous("only its amount says that it is the total")) if len(alone) == 1 else None


def _rows_below(sheet: Sheet, laid: Laid) -> Iterator[tuple[Run, tuple[str, ...]]]:
    """What ends each row close under the table's last one, with the words before it in the row."""
    last = max(laid.runs, key=lambda run: (run.page, run.middle))
    for run in sheet.runs:
        row = sheet.board.row(run)
        near = run.page == last.page and 0 < run.middle - last.middle < BELOW * last.height
        if near and run is row[-1] and not any(sheet.used(token) for token in run.tokens):
            yield run, canonical(" ".join(each.text for each in row[:-1]).lower())
