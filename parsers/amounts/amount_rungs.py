"""Amounts that bills call by one another's names, told apart by what they add up to.

Enters: a `Sheet`, what its labels and words gave, and which fields share their names. Leaves: the fields to change.
What one hospital calls "Total" another calls "Gross", and its "Total amount due" may be what the bill comes to or what
is left to pay. Where another distribution of the printed amounts makes more of the form's sums hold, it is the one
meant.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import product
from typing import Final

from parsers.amounts import amount_words, sums
from parsers.sheet import Sheet
from parsers.values.extras import Amounts
from parsers.values.fill import candidates
from parsers.values.values import Found

MOST: Final = 5
"""Printed amounts that are tried; with more of them some would fit by chance."""
BY_SUMS: Final = 0.9
"""How sure the meaning of an amount is that only sums tell."""

Choice = Mapping[str, Found]


def rearranged(sheet: Sheet, amounts: Amounts, found: Mapping[str, Found]) -> dict[str, Found]:
    """The fields that another distribution of the labelled amounts gives other values; none where none is better."""
    pool = _pool(sheet, amounts, found)
    if not 1 < len(pool) <= MOST:
        return {}
    aside = amount_words.strange(sheet, amounts)
    least = sums.agreement(sheet.form, found, sheet.tables, sheet.options, aside)
    others = {name: value for name, value in found.items() if name not in amounts.rungs}
    kept = {name: value for name, value in found.items() if name in amounts.rungs}
    better: dict[int, list[Choice]] = {}
    for choice in _choices(pool, amounts.rungs, kept):
        worth = sums.agreement(sheet.form, {**others, **choice}, sheet.tables, sheet.options, aside)
        if worth > least:
            better.setdefault(worth, []).append(choice)
    if not better:
        return {}
    # Nothing is left of a bill of which nothing was paid.
    strange = set() if amounts.paid in found else {amounts.rest} - kept.keys()
    ranks = [(len(strange & choice.keys()), -_same(choice, kept)) for choice in better[max(better)]]
    if ranks.count(min(ranks)) > 1:
        return {}
    best = better[max(better)][ranks.index(min(ranks))]
    return {name: value for name, value in best.items() if not _is(value, kept.get(name))}


def whole(sheet: Sheet, amounts: Amounts, found: Mapping[str, Found]) -> dict[str, Found]:
    """The total, where what is left to pay was taken for it, though the sum of the lines is printed as well."""
    total, rest = found.get(amounts.total), found.get(amounts.rest)
    if total is None or rest is None or total.parsed.value != rest.parsed.value:
        return {}
    summed = {sums.sum_of_lines(sheet.form, amounts.rungs[0], sheet.tables)} - {None, Decimal(str(total.parsed.value))}
    meant = [value for value in _pool(sheet, amounts, found) if Decimal(str(value.parsed.value)) in summed]
    return {amounts.total: _as(meant[0])} if meant else {}


def raised(sheet: Sheet, found: Mapping[str, Found], between: Iterable[str]) -> dict[str, Found]:
    """`found` with a total where none is printed: the sum of the lines, or what is to pay where that is their sum.

    Nothing may stand `between` the two.
    """
    amounts = sheet.form.amounts
    if amounts is None or not amounts.rungs or amounts.total in found or any(name in found for name in between):
        return dict(found)
    lowest, rest = amounts.rungs[0], found.get(amounts.rest)
    if lowest in found:
        whole = {name: value for name, value in found.items() if name != lowest}
        return whole | {amounts.total: _as(found[lowest])}
    summed = sums.sum_of_lines(sheet.form, lowest, sheet.tables) if rest and amounts.paid not in found else None
    if rest and summed == Decimal(str(rest.parsed.value)):
        return dict(found) | {amounts.total: _as(rest)}
    return dict(found)


def _pool(sheet: Sheet, amounts: Amounts, found: Mapping[str, Found]) -> list[Found]:
    """All amounts whose labels, listed or not, speak of the fields that share their names, each once."""
    meant = [
        hit for hit in sheet.all_hits() if any(each.field and each.field.name in amounts.rungs for each in hit.phrases)
    ]
    labelled = (each.found for each in candidates(sheet, meant) if each.field.name in amounts.rungs)
    spoken = {id(token) for name, value in found.items() if name not in amounts.rungs for token in value.tokens}
    pool: dict[int, Found] = {}
    unlabelled = amount_words.unlabelled(sheet, amounts, amounts.rungs, {})
    for value in (*(found[name] for name in amounts.rungs if name in found), *labelled, *unlabelled):
        if value.tokens and id(value.tokens[0]) not in spoken:
            pool.setdefault(id(value.tokens[0]), value)
    return list({str(value.parsed.value): value for value in reversed(pool.values())}.values())[::-1]


def _choices(pool: Sequence[Found], names: Sequence[str], kept: Choice) -> Iterator[Choice]:
    """Every distribution that leaves none of the fields empty that have a value, but for the lowest rung."""
    for drawn in product([None, *pool], repeat=len(names)):
        choice = {name: _as(value) for name, value in zip(names, drawn, strict=True) if value}
        once = len({id(value.slot) for value in choice.values()}) == len(choice)
        if once and len(kept) <= len(choice) and kept.keys() - {names[0]} <= choice.keys():
            yield choice


def _as(value: Found) -> Found:
    return replace(value, rival=None, label=min(value.label, BY_SUMS))


def _is(value: Found, other: Found | None) -> bool:
    return other is not None and value.parsed.value == other.parsed.value


def _same(choice: Choice, kept: Choice) -> int:
    return sum(_is(value, kept.get(name)) for name, value in choice.items())
