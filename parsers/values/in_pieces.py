"""One value of what a form asks for whole, in pieces, or both: a name in three boxes, an address of five lines.

Enters: what stood under a field's own label and under those of its parts. Leaves: the field's value.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from parsers.form import Field, Part
from parsers.sheet import Sheet
from parsers.values.values import Found, joined


def assembled(sheet: Sheet, field: Field, best: dict[tuple[str, str], Found]) -> Found | None:
    """The field's value: what stood under its own label, followed by what stood under its parts' labels."""
    whole = best.get((field.name, ""))
    parts = [best[field.name, part.name] for part in field.parts if (field.name, part.name) in best]
    if not parts:
        return whole
    if whole is None:
        return (
            None
            if _only_trailing(field.parts, best, field.name)
            else joined(field.kind, parts, _separator(field), sheet.options)
        )
    if field.kind.name in ("person", "prescriber"):
        begun = not _only_trailing(field.parts, best, field.name)
        pieces = joined(field.kind, parts, " ", sheet.options) if begun else None
        return _fuller(whole, pieces) if pieces else whole
    return joined(field.kind, [whole, *parts], _separator(field), sheet.options)


def _fuller(whole: Found, pieces: Found) -> Found:
    """Of a name written out and the same name asked for in pieces the fuller one; another's makes it doubtful."""
    said, asked = (set(str(each.parsed.value).casefold().split()) for each in (whole, pieces))
    if said == asked:
        return whole
    return pieces if said < asked else whole if asked < said else replace(whole, rival=str(pieces.parsed.value))


def _only_trailing(parts: Sequence[Part], best: dict[tuple[str, str], Found], name: str) -> bool:
    """A city without a street is no address, a first name without a last no name: the leading part must be there."""
    return (name, parts[0].name) not in best


def _separator(field: Field) -> str:
    return "\n" if field.kind.name == "address" else " "
