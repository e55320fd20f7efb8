"""Directions that stand apart from the medicines they are for.

Enters: items, and the lines of a block headed Directions. Leaves: the items, each with what the block says of it by
name: the stretch from behind its name to the next medicine's, without the punctuation that parts name and sentence.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from parsers.kinds.drug_name import resolve
from parsers.kinds.medicine import Medicine, agreement
from parsers.kinds.plain import one_line
from parsers.kinds.reading import Token, tokens
from parsers.lexicon.drugs import drug
from parsers.page import Line
from parsers.spelling import distance

_EDGE = " \t,;:.|*-–—·•_"
_SAME = 0.15
"""Look-alike edits per character up to which a name in the directions is the name of an item."""


def attach_directions(items: Sequence[Medicine], lines: Sequence[Line]) -> list[Medicine]:
    """The items with the directions that name them; an item that has directions of its own keeps them."""
    read = [token for line in lines for token in tokens(line.words)]
    named = {at: index for at, token in enumerate(read) if (index := _names(token, items)) is not None}
    first = {index: at for at, index in reversed(named.items())}
    cuts = sorted({*first.values(), *(at for at, token in enumerate(read) if _is_other(token, at in named))})
    found = []
    for index, item in enumerate(items):
        at = first.get(index)
        if at is None or "directions" in item.value:
            found.append(item)
            continue
        end = next((cut for cut in cuts if cut > at), len(read))
        found.append(_with(item, read[at:end]))
    return found


def _names(token: Token, items: Sequence[Medicine]) -> int | None:
    """The item whose name begins with this word, forgiving look-alikes."""
    word = token.text.strip(_EDGE)
    for index, item in enumerate(items):
        name = item.value["name"].split()[0]
        if len(word) > 3 and distance(word, name) <= _SAME * len(name):
            return index
    return None


def _is_other(token: Token, named: bool) -> bool:
    """Whether the word is a medicine that is none of the items: what follows is about that one."""
    return not named and len(token.text) > 4 and drug(token.text.strip(_EDGE)) is not None


def _with(item: Medicine, stretch: Sequence[Token]) -> Medicine:
    name = len(item.value["name"].split())
    while (
        name > 1 and resolve(" ".join(t.text for t in stretch[:name])).value.casefold() != item.value["name"].casefold()
    ):
        name -= 1
    body = stretch[name:]
    text = one_line(" ".join(token.text for token in body)).strip(_EDGE)
    strength = item.value.get("strength", "")
    if strength and text.casefold().startswith(strength.casefold()):
        text = text[len(strength) :].strip(_EDGE)
    if not text:
        return item
    issues = tuple(dict.fromkeys((*item.issues, *(issue for token in body for issue in token.issues))))
    both = (item.agreed, agreement(stretch))
    return replace(
        item,
        value={**item.value, "directions": text},
        words=(*item.words, *(token.word for token in stretch)),
        issues=issues,
        verified=item.verified and not issues,
        agreed=False if False in both else None if None in both else True,
    )
