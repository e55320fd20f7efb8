"""Codes that begin the words of each line of a bill, where no column holds them: "99213 OFFICE VISIT LVL 3".

Enters: a table's items. Leaves: the same, code and description told apart where every line that is charged begins with
a code of five places (CPT, HCPCS level II, CDT); payments and adjustments among them have none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from parsers.extraction import Issue, ParseOptions
from parsers.form import Field, Table
from parsers.kinds import later as regex
from parsers.labels.layout import Token
from parsers.labels.slot import Slot
from parsers.values.values import Found

if TYPE_CHECKING:
    from parsers.tables.tables import Item

_CODE = regex.compile(r"\d{5}|[A-Z]\d{4}|\d{4}[FTU]")


def apart(items: Sequence[Item], table: Table, options: ParseOptions) -> list[Item]:
    """The items of a table of lines with prices; as they are where it has a column of codes."""
    name = next((each for each in table.columns if each.required and each.kind.name == "text"), None)
    code = next((each for each in table.columns if each.kind.name == "identifier"), None)
    price = next((each for each in table.columns if each.required and each.kind.name == "money"), None)
    if not (name and code and price) or any(code.name in item.values for item in items):
        return list(items)
    charged = [item for item in items if _is_charged(item, price)]
    if not charged or not all(_begins_with_code(item, name) for item in charged):
        return list(items)
    names = [each.name for each in table.columns]
    return [_parted(item, name, code, options, names) if _begins_with_code(item, name) else item for item in items]


def _is_charged(item: Item, price: Field) -> bool:
    found = item.values.get(price.name)
    return found is not None and not str(found.parsed.value).startswith("-")


def _begins_with_code(item: Item, name: Field) -> bool:
    found = item.values.get(name.name)
    words = found.slot.tokens if found else ()
    coded = len(words) > 1 and _CODE.fullmatch(words[0].word.text, timeout=1) is not None
    return coded and any(map(str.isalpha, "".join(token.word.text for token in words[1 : 2 + _is_dash(words[1])])))


def _is_dash(token: Token) -> bool:
    return token.word.text in ("-", "–", "—", ":")


def _parted(item: Item, name: Field, code: Field, options: ParseOptions, order: Sequence[str]) -> Item:
    found = item.values[name.name]
    (first, *rest), *more = found.slot.lines
    rest = rest[1:] if rest and _is_dash(rest[0]) else rest
    said = Slot(tuple(line for line in (tuple(rest), *more) if line), found.slot.place, found.slot.fit)
    alone = Slot(((first,),), found.slot.place, found.slot.fit)
    parsed, number = name.kind.parse(said.text, options), code.kind.parse(alone.text, options)
    if parsed is None or number is None:
        return item
    values = {
        name.name: replace(found, slot=said, parsed=parsed),
        code.name: Found(number, code.kind, alone, found.label),
    }
    doubts = tuple(each for each in item.doubts if not _about(each, first.word.text))
    ordered = {each: {**item.values, **values}[each] for each in order if each in item.values or each in values}
    return replace(item, values=ordered, doubts=doubts)


def _about(doubt: Issue, code: str) -> bool:
    """Whether a doubt is only about the code in front of the words."""
    return doubt.message.startswith((f"“{code}” may be a code", f"“{code}” may be the line's number"))
