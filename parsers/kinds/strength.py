"""Strengths of medicines: finding one, and asking whether the medicine comes in it.

Enters: a text, and a `Drug` with its known strengths. Leaves: the place of a strength as printed (“20 mg”, “5/325 mg”,
“160-4.5 mcg/act”) and what the known strengths say of it. Amounts are compared in milligrams, units or millilitres.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from functools import lru_cache

from parsers.kinds.pattern import Pattern
from parsers.lexicon.drugs import Drug

NUMBER = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d{1,4},\d{1,2}(?![\d,])|\d{1,7})(?:\.\d{1,4})?|\.\d{1,4}"
"""Thousands are parted by commas, and so are decimals where "47,5 mg" is written."""
_DECIMALS = Pattern(r"(?<=\d),(?=\d{1,2}$)")
_SOLID = r"mcgs?|micrograms?|[µμu]g|mgs?|milligrams?|ng|gms?|grams?|gr|g|million\sunits|units?|iu|mu|u|meqs?|mmol|%"
_VOLUME = r"mls?|cc|l|lit(?:er|re)s?|millilit(?:er|re)s?"
_PER = (
    rf"\s?(?:/|\bper\b)\s? (?:(?:{NUMBER})\s?)? (?:{_VOLUME}|act(?:uation)?s?|puffs?|sprays?|inh(?:alation)?s?|"
    rf"blisters?|"
    r"doses?|h(?:ou)?rs?|h|day|tab(?:let)?s?|cap(?:sule)?s?|drops?|g(?:m|ram)?|mg|vials?|pens?|patch|amp)\b"
)
STRENGTH = Pattern(
    rf"(?<![\w.,/]) (?P<numbers>(?:{NUMBER}) (?:\s?(?:{_SOLID})(?!\w))? "
    rf"(?:\s?[-/+]\s?(?:{NUMBER})(?:\s?(?:{_SOLID})(?!\w))?){{0,3}}) (?:\s?\b|(?<=%)|(?=\s?%)) \s? (?P<unit>{_SOLID})?"
    rf"(?<=\p{{L}}|%|µg|μg) (?!\p{{L}}|\d) (?P<per>{_PER})?"
)
_EACH = Pattern(r"\s? (?:/|\bper\b) \s? (?:tab(?:let)?|cap(?:sule)?)s? \.? $")
_AMOUNT = Pattern(rf"(?P<number>{NUMBER}) \s? (?P<unit>{_SOLID}|{_VOLUME})? (?![\p{{L}}])")
# “5/325 mg” is two amounts, “25 mg/g” a concentration.
_PER_AMOUNT = Pattern(
    rf"(?:/|\bper\b)\s? (?: (?P<number>{NUMBER})? \s? (?P<unit>(?!(?:{_SOLID})$)\p{{L}}+) | (?P<weight>mg|gm?) )$"
)

_SCALE: dict[str, tuple[Decimal | int, str]] = {
    "mg": (1, "mg"),
    "g": (1000, "mg"),
    "mcg": (Decimal("0.001"), "mg"),
    "ng": (Decimal("0.000001"), "mg"),
    "unit": (1, "unit"),
    "mu": (1_000_000, "unit"),
    "meq": (1, "meq"),
    "mmol": (1, "mmol"),
    "%": (1, "%"),
    "ml": (1, "ml"),
    "l": (1000, "ml"),
}
_SAME_UNIT = {
    "mgs": "mg", "milligram": "mg", "milligrams": "mg", "gm": "g", "gms": "g", "gram": "g", "grams": "g", "gr": "g",
    "mcgs": "mcg", "microgram": "mcg", "micrograms": "mcg", "µg": "mcg", "μg": "mcg", "ug": "mcg", "units": "unit",
    "iu": "unit", "u": "unit", "million units": "mu", "meqs": "meq", "mls": "ml", "cc": "ml", "milliliter": "ml",
    "milliliters": "ml", "millilitre": "ml", "millilitres": "ml", "liter": "l", "litre": "l",
    "hr": "h", "hour": "h", "hrs": "h", "hours": "h",
}  # fmt: skip


def of_one(printed: str) -> str:
    """A printed strength as that of one tablet or capsule: "150 mg/tab" is 150 mg."""
    return _EACH.sub("", printed)


class Known(Enum):
    """What the known strengths say of a printed one."""

    EXACT = "exact"
    POINT_COULD_BE_LOST = "exact, but so is the same with a decimal point"
    WHOLE_MULTIPLE = "two, three or four times one"
    FRACTION = "half of one, or one and a half"
    NO_FACTS = "no facts"
    TENFOLD = "tenfold"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Amounts:
    """A strength in base units: its amounts in rising order, their unit, and the volume they are in, if any."""

    amounts: tuple[Decimal, ...]
    unit: str
    per: str = ""


def _unit(printed: str) -> str:
    bare = printed.casefold().strip()
    return _SAME_UNIT.get(bare, bare)


@lru_cache(maxsize=8192)
def amounts(strength: str) -> Amounts | None:
    """The amounts of a printed strength, or None when it has no unit that is known.

    A concentration is brought to one millilitre (“500 mg/5 mL” is 100 mg per ml).
    """
    per_match = _PER_AMOUNT.search(strength)
    body = strength[: per_match.start()] if per_match else strength
    found = [(match["number"], match["unit"]) for match in _AMOUNT.finditer(body)]
    if not found or not found[-1][1]:
        return None
    last = _unit(found[-1][1])
    values = []
    for number, printed in found:
        unit = _unit(printed) if printed else last
        if unit not in _SCALE or _SCALE[unit][1] != _SCALE.get(last, (0, ""))[1]:
            return None
        values.append(Decimal(_DECIMALS.sub(".", number).replace(",", "")) * _SCALE[unit][0])
    per = _unit(per_match["unit"] or "") if per_match else ""
    if per_match and per == "ml":
        volume = Decimal(per_match["number"] or 1) or Decimal(1)
        values = [value / volume for value in values]
    return Amounts(tuple(sorted(values)), _SCALE[last][1], per if per in ("ml", "h") else "")


def known(strength: str, drug: Drug) -> Known:
    """What the strengths that a medicine comes in say of a printed one.

    A whole multiple up to four, or a half, of a strength is a usual dose (two tablets, half a tablet); ten times or a
    tenth of one is a decimal point lost or invented.
    """
    asked = amounts(strength)
    facts = [fact for fact in (amounts(written) for written in drug.strengths) if fact]
    if not facts or asked is None:
        return Known.NO_FACTS
    comparable = [fact for fact in facts if fact.unit == asked.unit and len(fact.amounts) == len(asked.amounts)]
    same_per = [fact for fact in comparable if fact.per == asked.per]
    if any(fact.amounts == asked.amounts for fact in same_per):
        tenth = tuple(value / 10 for value in asked.amounts)
        fraction = any(fact.amounts == tenth and any(v % 1 for v in tenth) for fact in same_per)
        return Known.POINT_COULD_BE_LOST if fraction else Known.EXACT
    if any(_ratio(asked, fact) in (10, 100, 1000, Decimal("0.1"), Decimal("0.01")) for fact in comparable):
        return Known.TENFOLD
    ratios = {_ratio(asked, fact) for fact in comparable}
    if ratios & {1, 2, 3, 4}:
        return Known.WHOLE_MULTIPLE
    return Known.FRACTION if ratios & {Decimal("1.5"), Decimal("0.5")} else Known.NO


def _ratio(asked: Amounts, fact: Amounts) -> Decimal:
    ratios = {a / b for a, b in zip(asked.amounts, fact.amounts, strict=True) if b}
    return ratios.pop() if len(ratios) == 1 else Decimal(-1)
