"""Amounts in words as a check of those in figures: "Rupees Two Thousand Three Hundred Fifty only", and "2,350/-".

Enters: a `Sheet` and what was found on it. Leaves: the fields to change. An amount that the paper spells is certain,
also where it stands without a label; a total is in doubt that is none of the amounts spelled.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Final

from parsers.extraction import Issue
from parsers.kinds.numbers import MONEY
from parsers.kinds.spelled import SCALES, spelled
from parsers.labels.layout import Run
from parsers.labels.slot import Slot
from parsers.sheet import Sheet
from parsers.values.extras import Amounts
from parsers.values.values import Found, read, with_issue

SPELLED: Final = 0.97
"""How sure the place of an amount is that stands in figures and in words."""
LOOSE: Final = 3
"""Most words of a run that is an amount: its currency, its sign, its figures."""


def checked(sheet: Sheet, amounts: Amounts, found: Mapping[str, Found]) -> dict[str, Found]:
    """The amounts that the paper's words bear out or contradict, and the total where only they tell it."""
    said = set(_spelled(sheet))
    total = next(each for each in sheet.form.fields() if each.name == amounts.total)
    if not said:
        return {}
    names = (total.name, amounts.paid, amounts.rest)
    agreed = {name: _sure(found[name]) for name in names if name in found and _value(found[name]) in said}
    if agreed:
        return agreed
    if total.name in found:
        doubt = Issue("SUM_MISMATCH", f"In words the form says {min(said):.2f}.")
        return {total.name: with_issue(found[total.name], doubt)}
    for run in sheet.runs:
        slot = Slot((run.tokens,), "inline", 0.95)
        parsed = read(total.kind, slot, sheet.options) if len(run.tokens) <= LOOSE and sheet.free(run) else None
        if parsed and parsed.span == (0, len(slot.text)) and Decimal(str(parsed.value)) in said:
            sheet.use(run.tokens)
            return {total.name: _sure(Found(parsed, total.kind, slot, SPELLED, 1))}
    return {}


def _spelled(sheet: Sheet) -> Iterator[Decimal]:
    """The amounts in words on the paper; one may go on in the line below."""
    for at, run in enumerate(sheet.runs):
        if SCALES & {word.strip("-,.").casefold() for word in run.text.replace("-", " ").split()}:
            text = run.text if "only" in run.text.casefold() else " ".join((run.text, _below(sheet, at)))
            if (amount := spelled(text)) is not None:
                yield amount


def _below(sheet: Sheet, at: int) -> str:
    run: Run = sheet.runs[at]
    near = (each for each in sheet.runs[at + 1 : at + 6] if 0 < each.middle - run.middle < 2 * run.height)
    return next((each.text for each in near if each.page == run.page and not sheet.hits[id(each)]), "")


def _value(value: Found) -> Decimal | None:
    return Decimal(str(value.parsed.value)) if value.kind.name.startswith(MONEY.name) else None


def _sure(value: Found) -> Found:
    issues = tuple(issue for issue in value.parsed.issues if issue.code != "AMBIGUOUS")
    parsed = replace(value.parsed, issues=issues, verified=True)
    return replace(value, parsed=parsed, label=max(value.label, SPELLED), rival=None)
