"""Codes among the words of a bill's lines, where no column holds them: in front of them ("99213 OFFICE VISIT LVL 3"),
behind them in brackets ("ECG 12 LEAD TRACING (93005)"), or behind the column's own label ("Office visit CPT 99213").

Enters: a table's items. Leaves: the same, code and description told apart. Without a label, every line that is charged
must have a code of five places (CPT, HCPCS level II, CDT; in brackets also UB-04's revenue codes, four places that
begin with 0); payments and adjustments among them have none. With it, a charged line that has none is doubted.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from parsers.extraction import Issue, ParseOptions
from parsers.form import Field, Table
from parsers.kinds import later as regex
from parsers.labels.layout import Token, text_of
from parsers.labels.slot import Slot
from parsers.values.values import Found

if TYPE_CHECKING:
    from parsers.tables.tables import Item

_CODE = regex.compile(r"\d{5}|[A-Z]\d{4}|\d{4}[FTU]")
_REVENUE = regex.compile(r"0\d{3}")
_NONE = Issue("AMBIGUOUS", "other lines name a code behind their words, this one does not")

_Words = tuple[tuple[Token, ...], ...]
_Parts = tuple[_Words, Token]
_Way = Callable[[_Words], _Parts | None]


def apart(items: Sequence[Item], table: Table, options: ParseOptions) -> list[Item]:
    """The items of a table of lines with prices; as they are where it has a column of codes."""
    name = next((each for each in table.columns if each.required and each.kind.name == "text"), None)
    code = next((each for each in table.columns if each.kind.name == "identifier"), None)
    price = next((each for each in table.columns if each.required and each.kind.name == "money"), None)
    if not (name and code and price) or any(code.name in item.values for item in items):
        return list(items)
    names = [each.name for each in table.columns]
    charged = [_is_charged(item, price) for item in items]
    for way in (_in_front, _in_brackets, _after_label(code)):
        told = [_told(item, name, way) for item in items]
        lone = [at for at, parts in enumerate(told) if charged[at] and not parts]
        if any(told) and any(charged) and (not lone or way not in (_in_front, _in_brackets)):
            read = [_parted(item, parts, name, code, options, names) for item, parts in zip(items, told, strict=True)]
            return [replace(each, doubts=(*each.doubts, _NONE)) if at in lone else each for at, each in enumerate(read)]
    return list(items)


def _is_charged(item: Item, price: Field) -> bool:
    found = item.values.get(price.name)
    return found is not None and not str(found.parsed.value).startswith("-")


def _told(item: Item, name: Field, way: _Way) -> _Parts | None:
    found = item.values.get(name.name)
    return way(found.slot.lines) if found and len(found.slot.tokens) > 1 else None


def _in_front(lines: _Words) -> _Parts | None:
    (first, *rest), *more = lines
    rest = rest[1:] if rest and _is_dash(rest[0]) else rest
    said = tuple(line for line in (tuple(rest), *more) if line)
    coded = _CODE.fullmatch(first.word.text, timeout=1) and said and _is_worded(said[0][:1])
    return (said, first) if coded else None


def _in_brackets(lines: _Words) -> _Parts | None:
    *more, (*rest, last) = lines
    text = last.word.text
    bare = text[1:-1] if text[:1] + text[-1:] == "()" else ""
    said = tuple(line for line in (*more, tuple(rest)) if line)
    coded = any(code.fullmatch(bare, timeout=1) for code in (_CODE, _REVENUE)) and any(map(_is_worded, said))
    return (said, replace(last, word=replace(last.word, text=bare))) if coded else None


def _after_label(code: Field) -> _Way:
    labels = {label.casefold() for label in code.labels}

    def told(lines: _Words) -> _Parts | None:
        *more, (*rest, last) = lines
        at = next((at for at in range(len(rest)) if text_of(rest[at:]).rstrip(":#. ").casefold() in labels), None)
        said = tuple(line for line in (*more, tuple(rest[:at])) if line)
        coded = at is not None and _CODE.fullmatch(last.word.text, timeout=1) and any(map(_is_worded, said))
        return (said, last) if coded else None

    return told


def _is_worded(tokens: Sequence[Token]) -> bool:
    return any(map(str.isalpha, "".join(token.word.text for token in tokens)))


def _is_dash(token: Token) -> bool:
    return token.word.text in ("-", "–", "—", ":")


def _parted(
    item: Item,
    parts: tuple[_Words, Token] | None,
    name: Field,
    code: Field,
    options: ParseOptions,
    order: Sequence[str],
) -> Item:
    if parts is None:
        return item
    found, (words, number) = item.values[name.name], parts
    said = Slot(words, found.slot.place, found.slot.fit)
    alone = Slot(((number,),), found.slot.place, found.slot.fit)
    parsed, coded = name.kind.parse(said.text, options), code.kind.parse(alone.text, options)
    if parsed is None or coded is None:
        return item
    values = {
        name.name: replace(found, slot=said, parsed=parsed),
        code.name: Found(coded, code.kind, alone, found.label),
    }
    doubts = tuple(each for each in item.doubts if not _about(each, number.word.text))
    ordered = {each: {**item.values, **values}[each] for each in order if each in item.values or each in values}
    return replace(item, values=ordered, doubts=doubts)


def _about(doubt: Issue, code: str) -> bool:
    """Whether a doubt is only about the code in front of the words."""
    return doubt.message.startswith((f"“{code}” may be a code", f"“{code}” may be the line's number"))
