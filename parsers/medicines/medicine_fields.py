"""Medicines and directions that were found, weighed into fields.

Enters: an item or a block of lines. Leaves: its `FieldValue`, with its doubts.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from parsers.confidence import Evidence, judge
from parsers.extraction import FieldValue, Issue
from parsers.kinds import medicine_sense
from parsers.kinds.base import Parsed
from parsers.kinds.medicine import Medicine
from parsers.kinds.pattern import Pattern
from parsers.kinds.plain import TEXT
from parsers.labels.layout import Token
from parsers.labels.slot import Slot
from parsers.page import Box
from parsers.sheet import Sheet
from parsers.values.values import Found, weigh

_BRAND = Pattern(r"\p{Lu}[\p{L}\d]{2,}(?:[\s\-][\p{Lu}\d][\p{L}\d]*){0,2}", ignore_case=False)


def directions_field(sheet: Sheet, name: str, block: Sequence[tuple[Token, ...]]) -> FieldValue:
    """The block of directions as printed, its lines joined."""
    slot = Slot(tuple(block), "below", 0.97)
    sheet.use(slot.tokens)
    text = slot.text
    found = Found(Parsed(text.replace("\n", " "), (0, len(text))), TEXT, slot)
    return weigh(name, found, sheet.quality[slot.tokens[0].page], sheet.options)


def _is_plain(value: Mapping[str, object]) -> bool:
    """Whether a medicine has a name as brands have, a strength or a form, and says how it is taken."""
    made, taken = {"strength", "form"} & value.keys(), {"dose", "frequency", "directions"} & value.keys()
    return bool(made and taken) and _BRAND.fullmatch(str(value.get("name", ""))) is not None


def medicine_field(sheet: Sheet, name: str, item: Medicine) -> FieldValue:
    """The item with its doubts. Two readers that agree are not enough for a dose: the lexicon must know it, too."""
    page = next(run.page for run in sheet.runs if any(token.word in item.words for token in run.tokens))
    printed = all(word.engine == "text_layer" for word in item.words)
    doubts = [*item.issues, *medicine_sense.doubts(item.value)]
    if printed and [each.code for each in doubts] == ["UNKNOWN_DRUG"] and _is_plain(item.value):
        doubts = []  # Brands of the world are on no list; one that was not read off a picture is no misreading.
    if not item.verified and not printed and not doubts:
        doubts.append(Issue("LOW_CONFIDENCE", "No list of medicines vouches for this name and strength."))
    evidence = Evidence(
        words=item.words,
        same_by_second=item.agreed,
        critical=True,
        verified=item.verified,
        issues=tuple(doubts),
        quality=sheet.quality[page],
    )
    verdict = judge(evidence, sheet.options)
    return FieldValue(
        name=name,
        value=dict(item.value),
        raw=item.raw,
        confidence=verdict.confidence,
        page=page,
        box=Box.around(word.box for word in item.words),
        engine=item.words[0].engine,
        needs_review=verdict.needs_review,
        issues=verdict.issues,
        grounds=verdict.grounds,
    )
