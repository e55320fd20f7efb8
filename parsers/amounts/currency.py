"""The currency of a document's amounts, from the signs that stand with them, or the country.

Enters: a `Sheet`, what was found in it, and its tables. Leaves: the currency as a value of its own, read off an amount
that carries a sign, or else off the head of the column of amounts. Signs that contradict one another are doubted.
Which country's a plain $ is, or "Rs", tells what else the paper says; so it does where no sign is printed at all.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from parsers.amounts.whose_money import DOLLARS, RUPEES, spoken_for, told
from parsers.form import Field
from parsers.kinds.base import Parsed
from parsers.kinds.numbers import CURRENCY, SIGN
from parsers.kinds.pattern import Pattern
from parsers.kinds.plain import ambiguous
from parsers.kinds.spelled import spelled
from parsers.labels.layout import Run
from parsers.labels.slot import Slot
from parsers.sheet import Sheet
from parsers.tables.tables import Laid
from parsers.values.values import Found

_SIGNED = Pattern(rf"(?<!\p{{L}})(?:{SIGN})\s?\d[\d,]*(?:\.\d\d|/-|,\d)")
_NAMED = Pattern(
    rf"[(\[](?:in\s)?(?:{SIGN})\s?[)\]] | \b(?:amounts?|prices|charges|fees|figures)\s(?:\p{{L}}+\s){{0,2}}in\s\p{{L}}"
)
"""Where a paper says by the way what its amounts are in: "(SGD)", "All amounts in Indian rupees"."""
_LETTER = Pattern(
    r"(?<![\w$.,]) (?P<letter>[RPN]) (?: \s?\d[\d,\s]*(?:\.\d\d(?!\d)|,\d{3}(?![\d.])) | (?=\)) )"
    r"| (?i:\b(?:amount|total|paid|due|balance|price|fees?|charges?)) \s (?P<letter>[RPN]) $",
    ignore_case=False,
)
"""A letter that is a currency's sign before an amount, alone in the brackets of a head, or at a label's end."""
_OFTEN = 3
"""Places where a letter stands as a sign; so many tell a currency, but for a person to confirm."""
_LETTERS: Mapping[str, str] = {"R": "ZAR", "P": "PHP", "N": "NGN"}
_SHARED: Mapping[str, frozenset[str]] = {"USD": DOLLARS, "INR": RUPEES}
"""Currencies whose sign others have, too."""


def currency(sheet: Sheet, field: Field, found: Mapping[str, Found], tables: Sequence[Laid]) -> Found | None:
    """The currency that the amounts are in; None when neither a sign tells nor the country."""
    printed = (*sheet.runs, *(run for laid in sheet.tables for run in laid.runs))
    signed = [value for slot in _slots(sheet, found, tables) if (value := _sign(sheet, field, slot))]
    signed = signed or [value for slot in _printed(sheet) if (value := _sign(sheet, field, slot))]
    if not signed:
        amounts = any(value.kind.name.startswith("money") for value in found.values()) or any(
            laid.items for laid in tables
        )
        said = _countries(printed)
        return _lettered(printed, field, said) or (_of_the_country(printed, field, said) if amounts else None)
    if all(map(_shared_sign, signed)):
        signed += [
            value for slot in _printed(sheet) if (value := _sign(sheet, field, slot)) and not _shared_sign(value)
        ]
    codes = {value.parsed.value for value in signed}
    # "Total (AUD)" says which dollars "$" means.
    others = codes & (DOLLARS - {"USD"})
    codes -= (
        {"USD"} if others and all(_shared_sign(value) for value in signed if value.parsed.value == "USD") else set()
    )
    first = next(value for value in signed if value.parsed.value in codes)
    if len(codes) > 1:
        return _doubted(first, "amounts carry signs of several currencies")
    return _whose(first, _countries(printed)) if _shared_sign(first) else first


def _countries(printed: Sequence[Run]) -> Mapping[str, int]:
    return spoken_for("\n".join(run.text for run in printed))


def _whose(value: Found, said: Mapping[str, int]) -> Found:
    """A sign that several countries have, as the currency of the one that the paper speaks of."""
    code = str(value.parsed.value)
    others = {each: number for each, number in said.items() if each in _SHARED[code]}
    best = told(others)
    if best is None:
        return _doubted(value, "the sign may be another country's") if others else value
    meant = replace(value, parsed=replace(value.parsed, value=best[0]))
    return meant if best[1] or set(others) == {code} else _doubted(meant, "the sign may be another country's")


def _shared_sign(value: Found) -> bool:
    """Whether other countries write their money so, too: a plain $, "Rs"."""
    code, text = str(value.parsed.value), value.slot.text.casefold()
    return code in _SHARED and code.casefold() not in text and not any(sign in text for sign in ("us$", "₹", "indian"))


def _lettered(printed: Sequence[Run], field: Field, said: Mapping[str, int]) -> Found | None:
    """The currency whose sign is a mere letter ("R 120.00"), by the country spoken of, or its being usual."""
    found = [(match["letter"], run) for run in printed if (match := _LETTER.search(run.text))]
    if not found:
        return None
    letter, run = found[0]
    code = _LETTERS[letter]
    token = next((each for each in run.tokens if letter in each.word.text), run.tokens[-1])
    value = Found(Parsed(code, (0, len(token.word.text))), field.kind, Slot(((token,),), "inline", 0.95))
    often = len(found) >= _OFTEN and {each for each, _ in found} == {letter}
    other = _doubted(value, "only a letter stands for it") if often else None
    return value if code in said else other


def _of_the_country(printed: Sequence[Run], field: Field, said: Mapping[str, int]) -> Found | None:
    """The currency of the country that the paper speaks of, where no sign stands with its amounts."""
    best = told(said)
    if best is None:
        return None
    code, sure = best
    run = next((run for run in printed if code in spoken_for(run.text)), None)
    if run is None:
        return None
    slot = Slot((run.tokens,), "inline", 0.9)
    value = Found(Parsed(code, (0, len(slot.text))), field.kind, slot)
    return value if sure else _doubted(value, "no currency is printed; this is the country's")


def _doubted(value: Found, why: str) -> Found:
    return replace(value, parsed=replace(value.parsed, issues=(*value.parsed.issues, ambiguous(why))))


def _slots(sheet: Sheet, found: Mapping[str, Found], tables: Sequence[Laid]) -> Iterator[Slot]:
    """Where signs may stand: with the amounts under labels, in tables, in the heads of their columns, in labels."""
    amounts = [value for value in found.values() if value.kind.name.startswith("money")]
    yield from (Slot((value.tokens,), "inline", 1.0) for value in amounts)
    for laid in tables:
        cells = [value for item in laid.items for value in item.values.values() if value.kind.name == "money"]
        yield from (Slot((value.tokens,), "inline", 1.0) for value in cells)
        named = [head.text for head in laid.heads if head.column and head.column.kind.name == "money"]
        # Heads that stand close together are one run.
        heads = (run for run in laid.runs if any(text and text in run.text for text in named))
        yield from (Slot((run.tokens,), "below", 0.95) for run in heads)
    labels = [hit for hit in sheet.all_hits() if any(each.field and _is_amount(each.field) for each in hit.phrases)]
    yield from (Slot((hit.run.tokens,), "inline", 0.95) for hit in labels)


def _printed(sheet: Sheet) -> Iterator[Slot]:
    """Amounts with a sign, and such in words, anywhere on the paper."""
    for run in sheet.runs:
        if _SIGNED.search(run.text) or _NAMED.search(run.text) or spelled(run.text) is not None:
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
