"""Amounts in words, as cheques, receipts and Indian bills spell them: "Rupees One Lakh Two Thousand and Fifty Only".

Enters: a text. Leaves: the amount it spells. Only English number words count, with the lakh and the crore of South
Asia; hundredths may follow in words ("and paise fifty", "and fifty cents") or as a fraction ("and 50/100").
"""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from parsers.kinds.pattern import Pattern
from parsers.kinds.plain import words

_SMALL: Final = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS: Final = "twenty thirty forty fifty sixty seventy eighty ninety"
_UNITS: Final = {word: number for number, word in enumerate(_SMALL.split())} | {
    word: 10 * number for number, word in enumerate(_TENS.split(), start=2)
}
_SCALES: Final = {
    "hundred": 100, "thousand": 1000, "thousands": 1000, "lakh": 100_000, "lakhs": 100_000, "lac": 100_000,
    "lacs": 100_000, "million": 1_000_000, "crore": 10_000_000, "crores": 10_000_000,
}  # fmt: skip
_HUNDREDTHS: Final = words("paise paisa cents cent centavos fils pence sen halalas kobo")
_BETWEEN: Final = words("and rupees dollars dirhams pesos shillings rand euro euros pounds naira ringgit")
_PIECE = Pattern(r"\p{L}+ | \d{1,2}(?=\s?/\s?100)")
SCALES = frozenset(_SCALES)
"""Words that an amount in words of a hundred or more holds."""


def spells(text: str, number: str) -> bool:
    """Whether the text is the same whole number in words: "fifteen" beside "15"."""
    pieces = text.casefold().replace("-", " ").split()
    return number.strip().isdigit() and bool(pieces) and all(map(_counts, pieces)) and _amount(pieces) == int(number)


def spelled(text: str) -> Decimal | None:
    """The first amount of a hundred or more that the text spells; None when it spells none."""
    pieces = [match.group().casefold() for match in _PIECE.finditer(text)]
    for at, piece in enumerate(pieces):
        if piece in _UNITS:
            end = next((n for n in range(at, len(pieces)) if not _counts(pieces[n])), len(pieces))
            return _amount(pieces[at:end]) if SCALES.intersection(pieces[at:end]) else None
    return None


def _counts(piece: str) -> bool:
    return piece in _UNITS or piece in _SCALES or piece in _HUNDREDTHS or piece in _BETWEEN or piece.isdigit()


def _amount(pieces: list[str]) -> Decimal:
    named = next((at for at, piece in enumerate(pieces) if piece in _HUNDREDTHS), None)
    fraction = next((Decimal(piece) for piece in pieces if piece.isdigit()), Decimal(0))
    if named is None:
        return Decimal(_number(pieces)) + fraction / 100
    if named + 1 < len(pieces):  # "and paise fifty"
        return _number(pieces[:named]) + Decimal(_number(pieces[named:])) / 100
    joint = max((at for at, piece in enumerate(pieces) if piece in _BETWEEN), default=0)
    return _number(pieces[:joint]) + Decimal(_number(pieces[joint:])) / 100


def _number(pieces: list[str]) -> int:
    whole, part = 0, 0
    for piece in pieces:
        if piece in _UNITS:
            part += _UNITS[piece]
        elif piece == "hundred":
            part = max(part, 1) * 100
        elif piece in _SCALES:
            whole, part = whole + max(part, 1) * _SCALES[piece], 0
    return whole + part
