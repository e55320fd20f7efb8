"""What stands beside a contact's name under one label: "Ann Lee (wife) 555-0179", "Husband: Tom Lee".

Enters: the members of a contact that labels gave. Leaves: the same with what the name's line holds besides the name.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from parsers.form import Field, Group
from parsers.kinds import later as regex
from parsers.kinds.choices import RELATIONSHIPS
from parsers.labels.layout import Run, Token, text_of, within
from parsers.labels.slot import Slot, content
from parsers.sheet import Sheet
from parsers.values.values import Found, read

UNLABELLED = 0.93
"""How sure a line of three is a contact's under the heading of contacts."""
_RELATION = "|".join(sorted((r"[\s-]".join(each.split()) for each in RELATIONSHIPS - {"other", "self"}), key=len)[::-1])
_NAME = r"(?P<name>\p{L}[\p{L}.'’\- ]+?)"
_BEHIND = regex.compile(
    rf"{_NAME}\s*(?:[,;/(\[|]|\s[–—-])+\s*(?:my\s)?(?P<relation>{_RELATION})\b\s*[)\]]?(?P<rest>(?:$|[\s,;:|/–—-].*))",
    regex.IGNORECASE,
)
_BEFORE = regex.compile(
    rf"(?P<relation>{_RELATION})\s*[:,\-–—]\s*{_NAME}(?P<rest>(?:$|[\s,;:|/–—-]+\(?\+?\d.*))", regex.IGNORECASE
)
_BEHIND_PHONE = regex.compile(rf".*\d\W*?[,;/(\[|–—-]\s*(?P<relation>{_RELATION})\s*[)\]]?", regex.IGNORECASE)


def completed(sheet: Sheet, group: Group, values: Mapping[str, Found]) -> dict[str, Found]:
    """The members, those of the name's line among them that no label gave."""
    fields = {each.name: each for each in group.members}
    name, phone = values.get("name"), values.get("phone")
    if phone and {"name", "relationship"} <= fields.keys() and "relationship" not in values:
        line = phone.slot.lines[0]
        behind = _BEHIND_PHONE.fullmatch(text_of(line), timeout=1)
        words = within(line, behind.span("relation")) if behind else ()
        if words and (relation := _found(sheet, fields["relationship"], phone, words)):
            sheet.use(relation.tokens)
            values = {**values, "relationship": relation}
    if name is None or "relationship" in values or not {"name", "relationship", "phone"} <= fields.keys():
        return dict(values)
    line = name.slot.lines[0]
    said = text_of(line)
    parts = next((found for each in (_BEHIND, _BEFORE) if (found := each.fullmatch(said, timeout=1))), None)
    if parts is None:
        return dict(values)
    given = dict(values)
    for member, piece in (("name", "name"), ("relationship", "relation"), ("phone", "rest")):
        missing = member not in values or member == "name"
        if missing and (value := _found(sheet, fields[member], name, within(line, parts.span(piece)))):
            sheet.use(value.tokens)
            given[member] = value
    return given


def listed(sheet: Sheet, group: Group, zone: Sequence[Run]) -> list[dict[str, Found]]:
    """The contacts of the lines in `zone` that hold name, relationship and phone: "Ann Lee - Daughter - 555-0129"."""
    fields = {each.name: each for each in group.members}
    if not {"name", "relationship", "phone"} <= fields.keys():
        return []
    contacts: list[dict[str, Found]] = []
    for run in (run for run in zone if sheet.free(run)):
        whole = Slot((run.tokens,), "section", UNLABELLED)
        parsed = read(fields["name"].kind, whole, sheet.options)
        name = Found(parsed, fields["name"].kind, whole, UNLABELLED, 1) if parsed else None
        given = completed(sheet, group, {"name": name}) if name else {}
        if given.keys() == {"name", "relationship", "phone"}:
            contacts.append(given)
    return contacts


def _found(sheet: Sheet, field: Field, name: Found, tokens: tuple[Token, ...]) -> Found | None:
    kept = content(tokens)
    slot = Slot((kept,), name.slot.place, name.slot.fit) if kept else None
    parsed = read(field.kind, slot, sheet.options) if slot else None
    return replace(name, parsed=parsed, kind=field.kind, slot=slot, named=False) if slot and parsed else None
