"""One value of what a form asks for whole, in pieces, or both: a name in three boxes, an address of five lines.

Enters: what stood under a field's own label and under those of its parts. Leaves: the field's value.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from parsers.extraction import Issue
from parsers.form import Field, Part
from parsers.kinds.places import lacks_code
from parsers.sheet import Sheet
from parsers.values.values import Found, joined, with_issue

_CODELESS = Issue("UNCERTAIN_PLACE", "The address ends with its state: the code may stand on another line.")


def assembled(sheet: Sheet, field: Field, best: dict[tuple[str, str], Found]) -> Found | None:
    """The field's value: what stood under its own label, followed by what stood under its parts' labels."""
    found = _assembled(sheet, field, best)
    coded = found is None or field.kind.name != "address" or not lacks_code(str(found.parsed.value))
    in_pieces = any((field.name, part.name) in best for part in field.parts)
    return with_issue(found, _CODELESS) if found and in_pieces and not coded else found


def _assembled(sheet: Sheet, field: Field, best: dict[tuple[str, str], Found]) -> Found | None:
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
