"""Directions that stand apart from the medicines they are for.

Enters: items, and the lines of a block headed Directions. Leaves: the items, each with what the block says of it by
name: the stretch from behind its name to the next medicine's, without the punctuation that parts name and sentence. A
block that names no medicine is a single item's; when it names some items and not others, the others are in doubt.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from parsers.extraction import Issue
from parsers.kinds.drug_name import resolve
from parsers.kinds.medicine import Medicine, agreement, all_agreed, ordered
from parsers.kinds.plain import one_line
from parsers.kinds.reading import Token, tokens
from parsers.kinds.supply import parted_supply
from parsers.labels.spelling import distance
from parsers.lexicon.drugs import drug
from parsers.page import Line

_EDGE = " \t,;:.|*-–—·•_"
_SAME = 0.25
"""Look-alike edits per character up to which a word of the directions may be the name of an item."""
_UNTOLD = Issue("UNCERTAIN_PLACE", "nothing says how to take this medicine")
_BEFORE = Issue("UNCERTAIN_PLACE", "directions stand before the first medicine: which are whose is not certain")
_UNTIED = Issue("UNCERTAIN_PLACE", "the directions name other medicines, but not this one")


def attach_directions(items: Sequence[Medicine], lines: Sequence[Line]) -> list[Medicine]:
    """The items with the directions that name them; an item that has directions of its own keeps them."""
    read = [token for line in lines for token in tokens(line.words)]
    first = _named(read, items)
    others = {at for at, token in enumerate(read) if at not in first.values() and _is_other(token)}
    if not first and not others and len(items) == 1 and "directions" not in items[0].value:
        return [_with(items[0], read, 0)]
    cuts = sorted({*first.values(), *others, len(read)})
    found = []
    for index, item in enumerate(items):
        at = first.get(index)
        if "directions" in item.value:
            found.append(item)
        elif at is None:
            found.append(_untied(item) if read and not _has_sig(item) else item)
        else:
            found.append(_with(item, read[at : next(cut for cut in cuts if cut > at)], _name_length(item, read[at:])))
    return found


def untold(items: Sequence[Medicine], *, always: bool) -> list[Medicine]:
    """The items, those in doubt that nothing says how to take; unless `always`, only where it is said of another."""
    told = [_has_sig(item) or any(map(str.isalpha, item.value.get("directions", ""))) for item in items]
    return [
        item if said or not (always or any(told)) else replace(item, issues=(*item.issues, _UNTOLD), verified=False)
        for item, said in zip(items, told, strict=True)
    ]


def of_no_one(items: Sequence[Medicine]) -> list[Medicine]:
    """The items, all in doubt because directions stand before several of them."""
    return [replace(item, issues=(*item.issues, _BEFORE), verified=False) for item in items]


def _named(read: Sequence[Token], items: Sequence[Medicine]) -> dict[int, int]:
    """Where each item is first named: at the word most like the beginning of its name, if it is like enough."""
    names = [item.value["name"].split()[0] for item in items]
    places: dict[int, int] = {}
    for at, token in enumerate(read):
        readings = {token.text.strip(_EDGE), (token.word.second or "").strip(_EDGE)}
        costs = [min(distance(word, name) if len(word) > 3 else 99.0 for word in readings) for name in names]
        best = min(range(len(names)), key=costs.__getitem__, default=None)
        if best is not None and costs[best] <= _SAME * len(names[best]):
            places.setdefault(best, at)
    return places


def _is_other(token: Token) -> bool:
    """Whether the word is a medicine that is none of the items: what follows is about that one."""
    return len(token.text) > 4 and drug(token.text.strip(_EDGE)) is not None


def _has_sig(item: Medicine) -> bool:
    return any(member in item.value for member in ("dose", "frequency"))


def _untied(item: Medicine) -> Medicine:
    return replace(item, issues=(*item.issues, _UNTIED), verified=False)


def _name_length(item: Medicine, stretch: Sequence[Token]) -> int:
    """How many words of the stretch are the item's name; its first word is."""
    name = item.value["name"]
    length = len(name.split())
    while length > 1 and resolve(" ".join(t.text for t in stretch[:length])).value.casefold() != name.casefold():
        length -= 1
    return length


def _with(item: Medicine, stretch: Sequence[Token], name: int) -> Medicine:
    """The item with the stretch behind its name as directions. How the name was read there is no matter."""
    body = stretch[name:]
    text, supply = parted_supply(one_line(" ".join(token.text for token in body)))
    text = text.strip(_EDGE)
    strength = item.value.get("strength", "")
    if strength and text.casefold().startswith(strength.casefold()):
        text = text[len(strength) :].strip(_EDGE)
    if not text:
        return item
    issues = tuple(dict.fromkeys((*item.issues, *(issue for token in body for issue in token.issues))))
    return replace(
        item,
        value=ordered({**supply, **item.value, "directions": text}),
        words=(*item.words, *(token.word for token in stretch)),
        issues=issues,
        verified=item.verified and not issues,
        agreed=all_agreed((item.agreed, agreement(body))),
    )
