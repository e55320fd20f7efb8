"""The currency of a document's amounts, from the signs that stand with them.

Enters: a `Sheet`, what was found in it, and its tables. Leaves: the currency as a value of its own, read off an amount
that carries a sign, or else off the head of the column of amounts. Signs that contradict one another are doubted, and
so is a plain $ on a paper that speaks of another country's dollars.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from parsers.form import Field
from parsers.kinds.base import Parsed
from parsers.kinds.numbers import CURRENCY, SIGN
from parsers.kinds.pattern import Pattern
from parsers.kinds.plain import ambiguous
from parsers.kinds.spelled import spelled
from parsers.labels.slot import Slot
from parsers.sheet import Sheet
from parsers.tables.tables import Laid
from parsers.values.values import Found

_SIGNED = Pattern(rf"(?<!\p{{L}})(?:{SIGN})\s?\d[\d,]*(?:\.\d\d|/-|,\d)")
_OTHER_DOLLARS = Pattern(
    r"\b(?:canad(?:a|ian)|australian?|new\szealand|singapore|hong\skong|ontario|qu[eé]bec|alberta|british\scolumbia|"
    r"manitoba|nova\sscotia|new\sbrunswick|saskatchewan|[hpg]st|abn|medicare\slevy) \b"
)

_LETTER = Pattern(r"(?<![\w$.,]) (?P<letter>[RPN]) (?: \s?\d[\d,\s]*\.\d\d(?!\d) | (?=\)) )", ignore_case=False)
"""A letter that is a currency's sign before an amount, or alone in the brackets of a head."""
_LETTERS: Mapping[str, tuple[str, Pattern]] = {
    "R": ("ZAR", Pattern(r"\+27\b | south\safrica | gauteng | kwazulu | (?:western|eastern|northern)\scape "
                         r"| medical\s(?:aid|scheme) | practice\sno | bhf\b | vat\sreg")),
    "P": ("PHP", Pattern(r"\+63\b | philippines? | philhealth | phic\b | (?:quezon|makati|cebu|davao|manila)\b "
                         r"| (?:sc|pwd|osca)\b | brgy | barangay")),
    "N": ("NGN", Pattern(r"\+234\b | nigeria | lagos | abuja | ibadan | nhis\b | hmo\b")),
}  # fmt: skip
"""The currency that a letter may be the sign of, and what else on a paper says that it is."""

_DOLLARS = frozenset({"AUD", "CAD", "NZD", "SGD", "HKD", "JMD", "TTD"})


def currency(sheet: Sheet, field: Field, found: Mapping[str, Found], tables: Sequence[Laid]) -> Found | None:
    """The currency that the amounts are in; None when no sign tells."""
    signed = [value for slot in _slots(sheet, found, tables) if (value := _sign(sheet, field, slot))]
    signed = signed or [value for slot in _printed(sheet) if (value := _sign(sheet, field, slot))]
    if not signed:
        return _lettered(sheet, field)
    codes = {value.parsed.value for value in signed}
    # "Total (AUD)" says which dollars "$" means.
    codes -= {"USD"} if codes & _DOLLARS and all(map(_plain, signed)) else set()
    first, doubts = next(value for value in signed if value.parsed.value in codes), []
    if len(codes) > 1:
        doubts.append(ambiguous("amounts carry signs of several currencies"))
    if first.parsed.value == "USD" and any(_OTHER_DOLLARS.search(run.text) for run in sheet.runs):
        doubts.append(ambiguous("the dollar may be another country's"))
    return replace(first, parsed=replace(first.parsed, issues=(*first.parsed.issues, *doubts)))


def _lettered(sheet: Sheet, field: Field) -> Found | None:
    """The currency whose sign is a mere letter ("R 120.00"), where the paper speaks of its country."""
    printed = (*sheet.runs, *(run for laid in sheet.tables for run in laid.runs))
    for run in printed:
        match = _LETTER.search(run.text)
        token = match and next((each for each in run.tokens if match["letter"] in each.word.text), None)
        if match and token:
            code, evidence = _LETTERS[match["letter"]]
            told = any(evidence.search(each.text) for each in printed)
            parsed = Parsed(code, (0, len(token.word.text)))
            return Found(parsed, field.kind, Slot(((token,),), "inline", 0.95)) if told else None
    return None


def _plain(value: Found) -> bool:
    """Whether the US dollar, where it is one, is but a plain $."""
    return value.parsed.value != "USD" or value.slot.text.strip().startswith("$")


def _slots(sheet: Sheet, found: Mapping[str, Found], tables: Sequence[Laid]) -> Iterator[Slot]:
    """Where signs may stand: with the amounts under labels, in tables, in the heads of their columns, in labels."""
    amounts = [value for value in found.values() if value.kind.name.startswith("money")]
    yield from (Slot((value.tokens,), "inline", 1.0) for value in amounts)
    for laid in tables:
        cells = [value for item in laid.items for value in item.values.values() if value.kind.name == "money"]
        yield from (Slot((value.tokens,), "inline", 1.0) for value in cells)
        named = {head.text for head in laid.heads if head.column and head.column.kind.name == "money"}
        yield from (Slot((run.tokens,), "below", 0.95) for run in laid.runs if run.text in named)
    labels = [hit for hit in sheet.all_hits() if any(each.field and _is_amount(each.field) for each in hit.phrases)]
    yield from (Slot((hit.run.tokens,), "inline", 0.95) for hit in labels)


def _printed(sheet: Sheet) -> Iterator[Slot]:
    """Amounts with a sign, and such in words, anywhere on the paper."""
    for run in sheet.runs:
        if _SIGNED.search(run.text) or spelled(run.text) is not None:
            yield Slot((run.tokens,), "inline", 0.9)


def _is_amount(field: Field) -> bool:
    return field.kind.name.startswith("money")


def _sign(sheet: Sheet, field: Field, slot: Slot) -> Found | None:
    # A sign alone ("(£)") is no word, and yet all there is.
    parsed = CURRENCY.parse(slot.text, sheet.options)
    if parsed is None:
        return None
    at = [token for token in slot.tokens if CURRENCY.parse(token.word.text, sheet.options)]
    narrow = Slot((tuple(at[:1]),), slot.place, slot.fit) if at else slot
    again = field.kind.parse(narrow.text, sheet.options)
    return Found(replace(again, span=(0, len(narrow.text))), field.kind, narrow) if again else None
