"""The name of a medicine: which medicine is meant by the words as read.

Enters: the words before strength and sig. Leaves: the name as printed or, when a misreading is plain, as meant; what
is doubtful; the `Drug` when there is one. Policy: a name is corrected only when one medicine is near and no other,
and never into either of a look-alike pair that both would do; a corrected name always goes to a person. A name that
is no known medicine's goes to a person too.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import permutations

from parsers.extraction import Issue
from parsers.kinds.pattern import Pattern
from parsers.kinds.plain import ambiguous, corrected, one_line, words
from parsers.lexicon.drugs import Drug, drug, look_alikes, near
from parsers.lexicon.sig import of_kind

_EDGE = " \t,;:.|*-–—·•_'\"“”"
_APART = 0.7
"""How much farther the second-nearest medicine must be for the nearest to be meant, in edits."""
_APART_LOOK_ALIKES = 1.5
"""The same for a medicine that is known to be mistaken for the nearest."""
_PARTS = Pattern(r"\s*(?:/|\+|&|\band\b|\bwith\b|(?<=\p{L}{4})-(?=\p{L}{4}))\s*")
_PARENTHESES = Pattern(r"\s*\([^()]{0,40}\)?")
_LONGEST_NAME = 5
_MOST_PARTS = 4


@dataclass(frozen=True, slots=True)
class DrugName:
    """`value` as it goes into the record; `drug` the medicine meant, None when unknown; `exact` when read as listed."""

    value: str
    drug: Drug | None
    issues: tuple[Issue, ...] = ()
    exact: bool = False


_MAKERS = words(
    "apo adco act auro ava bio chem cipla dom gen jamp mar mint mylan novo nu pms pro ran ratio riva sandoz sanis sun "
    "taro teva"
)
"""What makers put before a generic's name in Canada, South Africa and Australia: "Apo-Cefuroxime"."""


_MAKER = Pattern(r"(\p{L}{2,7})[\s\-](?=\p{L}{4})")


def leading_drug(text: str) -> tuple[Drug, int] | None:
    """The longest known name that a text begins with, and its number of words."""
    found = [word.strip(_EDGE + "()®™") for word in text.split()[:_LONGEST_NAME]]
    for length in range(len(found), 0, -1):
        known = drug(" ".join(found[:length]))
        if known:
            return known, length
    return None


def resolve(printed: str) -> DrugName:
    """The medicine meant by a printed name; see the module for when it is corrected."""
    name = one_line(printed).strip(_EDGE)
    bare = _PARENTHESES.sub(" ", name)
    maker = _MAKER.match(bare)
    exact = _exact(bare) or (_exact(bare[maker.end() :]) if maker and maker[1].casefold() in _MAKERS else None)
    if exact:
        return DrugName(name, exact, exact=True)
    parts = [part for part in _PARTS.sub("|", bare).split("|") if part.strip()]
    if 1 < len(parts) <= _MOST_PARTS:
        return _combination(name, parts)
    return _nearest(name, bare)


def _exact(text: str) -> Drug | None:
    """The medicine that a text names in full: a known name, and behind it nothing but salts, forms and numbers."""
    found = leading_drug(text)
    if found is None:
        return None
    rest = text.split()[found[1] :]
    return found[0] if all(is_form_word(word) for word in rest) else None


def is_form_word(word: str) -> bool:
    """Whether a word behind a name or a strength is a salt, a release form, a dose form or a number."""
    bare = word.casefold().removesuffix("(s)").strip(_EDGE + "()®™")
    return not bare or bare in of_kind("modifier") or is_form_alone(bare) or bare[0].isdigit()


def is_form_alone(word: str) -> bool:
    """Whether a word is a dose form: "tablets"."""
    bare, forms = word.casefold().strip(_EDGE + "()®™"), of_kind("form")
    return bare in forms or bare.removesuffix("s") in forms


def _combination(name: str, parts: list[str]) -> DrugName:
    stems = [_without_modifiers(part) for part in parts]
    listed = next((found for order in permutations(stems) if (found := drug("-".join(order)))), None)
    if listed:
        return DrugName(name, listed, exact=True)
    known = [_exact(part) for part in parts]
    if all(known):
        return DrugName(name, Drug(name.casefold(), name.casefold()), exact=True)
    unknown = next(part for part, found in zip(parts, known, strict=True) if found is None)
    return DrugName(name, None, _nearest(unknown, unknown).issues or (_unknown(unknown),))


def _without_modifiers(name: str) -> str:
    found = name.strip(_EDGE).split()
    while len(found) > 1 and is_form_word(found[-1]):
        found.pop()
    return " ".join(found)


def _unknown(name: str) -> Issue:
    return Issue("UNKNOWN_DRUG", f"“{name}” is no medicine that is known")


def _allowed(name: str) -> float:
    """How many look-alike edits a name may be off: long names more than short ones."""
    length = len(name)
    if length < 5:
        return 0.3
    return 0.6 if length < 6 else 1.0 if length < 9 else 1.6


def _nearest(name: str, bare: str) -> DrugName:
    read = _without_modifiers(bare).split()
    for length in range(len(read), 0, -1):
        stem = " ".join(read[:length]).strip(_EDGE)
        found = near(stem, _allowed(stem) + _APART_LOOK_ALIKES)
        if found and found[0][0] <= _allowed(stem):
            return _choose(name, stem, found, complete=all(is_form_word(word) for word in read[length:]))
    return DrugName(name, None, (_unknown(name),))


def _choose(name: str, stem: str, found: tuple[tuple[float, Drug], ...], *, complete: bool) -> DrugName:
    cost, meant = found[0]
    rivals = {d.name for other, d in found[1:] if other < cost + _APART and d.name != meant.name}
    rivals |= look_alikes(meant.name) & {d.name for other, d in found if other < cost + _APART_LOOK_ALIKES}
    if cost == 0:
        return DrugName(name, meant, () if complete else (ambiguous(f"“{name}” holds more than a known name"),))
    if rivals:
        names = ", ".join(sorted({meant.name, *rivals}))
        return DrugName(name, None, (ambiguous(f"“{name}” may be any of {names}"),))
    value = name.replace(stem, _in_case_of(stem, meant.name), 1)
    return DrugName(value, meant, (corrected(name, value),))


def _in_case_of(printed: str, name: str) -> str:
    letters = [character for character in printed if character.isalpha()]
    if letters and sum(character.isupper() for character in letters) > len(letters) / 2:
        return name.upper()
    return name if printed[:1].islower() else " ".join(word.capitalize() for word in name.split())
