"""Addresses that stand under a person's or a house's name in the name's own box: claims ask for both at once.

Enters: a `Sheet` and its values. Leaves: the addresses that have no label of their own.
"""

from __future__ import annotations

from collections.abc import Mapping

from parsers.form import Field
from parsers.labels.layout import Run
from parsers.labels.slot import Slot
from parsers.people.address_lines import follows, like_address
from parsers.sheet import Sheet
from parsers.values.values import Found, read

SURE = 0.9
PAIRS = (
    ("insured_name", "insured_address"),
    ("patient_name", "patient_address"),
    ("billing_provider_name", "billing_provider_address"),
    ("facility_name", "facility_address"),
)


def addresses(sheet: Sheet, found: Mapping[str, Found]) -> dict[str, Found]:
    """The addresses by field, where a form has both fields and the one is missing."""
    fields = {each.name: each for each in sheet.form.fields()}
    given: dict[str, Found] = {}
    for name, address in PAIRS:
        if name in found and address in fields and address not in found and found[name].rank == 0:
            value = _below(sheet, fields[address], found[name])
            if value:
                sheet.use(value.tokens)
                given[address] = value
    return given


def _below(sheet: Sheet, field: Field, name: Found) -> Found | None:
    """The address in the lines straight under the name, in line with it."""
    first = name.slot.tokens[0]
    run = next((run for run in sheet.runs if first in run.tokens), None)
    lines: list[Run] = []
    above = run
    while above and (next_line := _next(sheet, above, first.left)) and len(lines) < field.lines:
        lines.append(next_line)
        above = next_line
    while lines and not like_address(lines[-1].text):
        lines.pop()
    if not lines or not any(like_address(each.text) for each in lines[:2]):
        return None
    slot = Slot(tuple(each.tokens for each in lines), "below", SURE)
    parsed = read(field.kind, slot, sheet.options)
    return Found(parsed, field.kind, slot, SURE, 1) if parsed and not parsed.issues else None


def _next(sheet: Sheet, above: Run, left: float) -> Run | None:
    """The next line, free and without a label, that begins where the name or its line does."""
    below = (each for each in sheet.runs if follows(above, each) or _under(above, each, left))
    line = next(below, None)
    return line if line and sheet.free(line) and not sheet.hits[id(line)] else None


def _under(above: Run, run: Run, left: float) -> bool:
    near = 0.4 * above.height < run.middle - above.middle < 2.1 * max(above.height, run.height)
    return run.page == above.page and near and abs(run.left - left) < 3.5 * above.tokens[0].char
