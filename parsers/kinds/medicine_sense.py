"""Whether a medicine's members look like what they are said to be, however they were found.

Enters: the members of one medicine. Leaves: doubts that send it to a person. Where a table's columns or a block's lines
fell together, a member holds another's words beside its own, or another's alone: a strength with a dose behind it, a
schedule as the dose, an hour of the day in the frequency, a form where directions ought to begin.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from parsers.extraction import Issue, ParseOptions
from parsers.kinds.drug_name import is_form_alone
from parsers.kinds.pattern import Pattern
from parsers.kinds.plain import ambiguous
from parsers.kinds.sig import is_sig_word, parse_sig
from parsers.kinds.strength import STRENGTH
from parsers.lexicon.sig import of_kind

CODE = Pattern(r"(?<![\w.-])[A-TV-Z]\d[\dAB]\.[\dA-Z]{1,4}(?![\w.-])", ignore_case=False)
"""A diagnosis in ICD-10, with its point: "B12" without one is a vitamin."""
_SCHEDULE = Pattern(r"[\d½]{1,2}(?:\s?[-–]\s?[\d½]{1,2}){2,3}")
_CLOCK = Pattern(r"(?<!\d)(?:[01]\d|2[0-3])[0-5]\d(?!\d)")
_BROKEN_OFF = Pattern(
    r"(?:\s(?:a|an|the|of|in|to|for|per)|[;,])\s(?:mls?|litres?|g|gm|grams?|mg|mcg|sprays?|tablets?|capsules?)$"
)
"""A unit at the end that no number counts: that was taken as the quantity."""
_BEHIND = Pattern(r"\s(?P<more>\d+(?:[.,/]\d+)?\s?\p{L}+)$")


def doubts(members: Mapping[str, str]) -> tuple[Issue, ...]:
    """What a person should look at; nothing where every member is of its kind."""
    return tuple(_doubts(members))


def _doubts(members: Mapping[str, str]) -> Iterator[Issue]:
    strength, dose = members.get("strength", ""), members.get("dose", "")
    if strength and _more_than_strength(strength):
        yield ambiguous(f"“{strength}” is more than a strength")
    if _SCHEDULE.fullmatch(dose):
        yield ambiguous(f"“{dose}” says how often, not how much")
    if frequency := members.get("frequency", ""):
        if _CLOCK.search(frequency):
            yield ambiguous(f"an hour of the day stands in “{frequency}”")
        elif "frequency" not in parse_sig(frequency, ParseOptions()).members:
            yield ambiguous(f"“{frequency}” does not say how often")
    if directions := members.get("directions", ""):
        yield from _of_directions(directions, members)


def _of_directions(directions: str, members: Mapping[str, str]) -> Iterator[Issue]:
    said = directions.split()
    if coded := CODE.search(directions):
        yield ambiguous(f"“{coded.group()}” may be the code of a diagnosis")
    if "strength" not in members and (passed := _passed_strength(directions)):
        yield ambiguous(f"“{passed}” before the directions may be of the medicine's name")
    if "form" not in members and is_form_alone(said[0]):
        yield ambiguous(f"“{said[0]}” may be the form")
    elif len(said) > 1 and not any(is_sig_word(word) and word.strip(".,;:()").isalpha() for word in said):
        yield ambiguous(f"“{directions}” holds no word of directions")
    if _BROKEN_OFF.search(directions):
        yield ambiguous(f"“{said[-1]}” may be what is supplied")


def _passed_strength(directions: str) -> str:
    """A strength at the beginning, behind one word in short hand: "BD 500 mg Take one", where BD may name a brand."""
    found = STRENGTH.search(directions)
    before = directions[: found.start()].strip() if found else ""
    short = before.casefold().strip(".") in of_kind("frequency") and " " not in before
    return f"{before} {found.group()}" if found and short else ""


def _more_than_strength(strength: str) -> bool:
    found = STRENGTH.match(strength)
    behind = strength[found.end() :] if found else ""
    return bool(_BEHIND.fullmatch(behind))
