"""Units that stand with another member, in tables without a column of units: "Uric acid (mg/dL)", "3.7 - 8.0 mg/dL".

Enters: what was found for a row's members. Leaves: the same, name and unit told apart, and range and unit where the
head says that the column holds both. Where units have a column of their own, what stands in brackets tells one test
from another ("Neutrophils (%)") and stays.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from parsers.form import Table
from parsers.kinds.lab_flags import WORD_FLAGS
from parsers.kinds.lab_units import is_unit
from parsers.kinds.pattern import Pattern
from parsers.kinds.plain import one_line
from parsers.labels.layout import Token, text_of
from parsers.tables.heads import Grid
from parsers.values.values import Found

_UNIT_BEHIND = Pattern(r"(?P<test>.*\w[)\]]?) \s? [(\[] \s? (?P<unit>[^()\[\]]+) \s? [)\]]")
_FLAG = Pattern(WORD_FLAGS)
_BOTH = Pattern(r"\bunits?\b")
_SURE_UNITS = frozenset({"fl", "pg", "sec", "secs", "seconds", "mm", "mmhg", "iu", "inr"})
"""Units without a stroke or a sign that no substance's short name is ("K", "Hb")."""


def told_apart(values: Mapping[str, Found], columns: Grid, table: Table) -> Mapping[str, Found]:
    """The members, the unit taken out of the range's, and of the test's name where nothing else says one."""
    values = _without_units(values, columns, table)
    unit = next((column.name for column in table.columns if column.kind.name == "lab_unit"), None)
    if unit is None or columns.of(unit) or any(_says(found, unit) for found in values.values()):
        return values
    name = next(column.name for column in table.columns if column.required and not column.kind.critical)
    found = values.get(name)
    apart = _unit_behind(str(found.parsed.value)) if found and isinstance(found.parsed.value, str) else None
    if found is None or apart is None:
        return values
    parsed = replace(found.parsed, value={name: apart[0], unit: apart[1]})
    return {**values, name: replace(found, parsed=parsed)}


def with_flag(columns: Grid, row: Mapping[int, tuple[Token, ...]]) -> Mapping[int, tuple[Token, ...]]:
    """A row's words by column; a flag alone right of a result goes with it where no head stands over the flag.

    "Current result and flag" heads both, and the line to the next head falls between them.
    """
    at = next(
        (at for at, head in enumerate(columns.heads) if head.column and head.column.kind.name == "lab_result"), -1
    )
    beside = at + 1
    flag = row.get(beside, ())
    nobody = beside < len(columns.heads) and columns.heads[beside].column is None
    if at not in row or not flag or not nobody or not _FLAG.fullmatch(text_of(flag)):
        return row
    kinds = {column.kind.name for each in row if (column := columns.heads[each].column)}
    if "lab_flag" in kinds:
        return row
    return {each: row[at] + flag if each == at else tokens for each, tokens in row.items() if each != beside}


def _without_units(values: Mapping[str, Found], columns: Grid, table: Table) -> Mapping[str, Found]:
    """The members, the range without its unit under a head such as "Ref range & units"."""
    name = next((column.name for column in table.columns if column.kind.name == "reference_range"), "")
    head, found = columns.of(name), values.get(name)
    if head is None or found is None or not _BOTH.search(head.text) or not _says(found, "unit"):
        return values
    held = {str(key): str(value) for key, value in dict(found.parsed.value).items()}  # type: ignore[arg-type]
    held[name] = held[name].removesuffix(held["unit"]).rstrip()
    return {**values, name: replace(found, parsed=replace(found.parsed, value=held))}


def _says(found: Found, member: str) -> bool:
    return isinstance(found.parsed.value, Mapping) and member in found.parsed.value


def _unit_behind(name: str) -> tuple[str, str] | None:
    """(name, unit) of a test whose unit is printed in brackets behind its name ("Uric acid (mg/dL)"), else None."""
    match = _UNIT_BEHIND.fullmatch(one_line(name))
    unit = match["unit"] if match else ""
    sure = any(sign in unit for sign in "/%^") or unit.casefold() in _SURE_UNITS
    return (match["test"], unit) if match and sure and is_unit(unit) else None
