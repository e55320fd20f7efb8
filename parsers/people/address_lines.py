"""Whether a line of print is one of a postal address, by what such lines hold in the countries we read papers from.

Enters: a line's text, or the texts of lines that stand under one another. Leaves: yes or no. A line counts alone when
it is a numbered street or a town with its code; a number before or behind a name counts when a town stands below it.
"""

from __future__ import annotations

from collections.abc import Sequence

from parsers.kinds import later as regex
from parsers.kinds.contact import says_profession
from parsers.labels.layout import Run

_STREET = regex.compile(
    r"\b(?:street|st|avenue|ave|road|rd|drive|dr|lane|ln|boulevard|blvd|court|ct|way|plaza|square|sq|parkway|pkwy|"
    r"highway|hwy|suite|ste|floor|p\.?\s?o\.?\s?box|p\.\s?m\.\s?b\.?|place|pl|terrace|close|crescent|cross|nagar|marg|colony|sector|"
    r"building|bldg|block|circle|cir|row|walk|mews|grove|gardens|rise|wharf|quay|vale|chowk|trail|trl|loop|pike|alley|"
    r"bypass|causeway|cove|crossing|estate|expressway|freeway|heights|landing|meadows?|parade|promenade|route|"
    r"turnpike|barangay|brgy|bgy|purok|sitio|subdivision|extn|layout|phase|plot|salai|bazaar|bazar|enclave|vihar|"
    r"taluk|tehsil|industrial area|private bag|apartment|apt|unit|pde|esplanade|path|ridge|arcade|towers?|village|gali|"
    r"ter|terr|trce|xing|cres|pkway|county (?:road|rd|highway|hwy)|avenida|calle|roundabout|"
    r"hill|park|green|bend|room|rm|level|jalan|jln|"
    r"lorong|persiaran|taman|kampung|mtaa|via)\b\.?",
    regex.IGNORECASE,
)
_CITY = regex.compile(
    r"\b(?:[A-Z]{2}\.?,?\s+\d{5}(?:-\d{4})?|[A-Z]\d[A-Z]\s?\d[A-Z]\d|[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}|\d{3}\s?\d{3}|"
    r"[A-Z]{2,3}\.?\s+\d{4}|\d{5})\b\W*$"
)
_TOWN_BEHIND_CODE = regex.compile(
    r"\W*(?:[A-Z]{1,2}[ -])?\d{4,6},?\s+\p{Lu}[\p{L}.'’]+(?:[ -]\p{L}[\p{L}.'’]*){0,3}\W*$"
)
"""A town as the Continent writes it, its code in front."""
_NUMBERED = regex.compile(
    r"\W*(?:#|no\.?|(?:blk|block|flat|unit|apt|plot|house|villa|shop|lot|suite)\.?(?=\s\d))?\s*(?:\d+\s?[-–]\s?)?\d+[\w/-]*,?\s+\p{L}",
    regex.IGNORECASE,
)
_NAMED = regex.compile(
    r"\W*(?:(?:flat|unit|apt|apartment|suite|villa|room)\.? ?[\w/-]{1,5}, ?)?"
    r"\d{1,5}[a-z]?,?\s+\p{Lu}[\p{L}.'’-]*(?:\s(?:\d{1,3}(?:st|nd|rd|th)\b|\p{L}[\p{L}.'’-]*)){0,3}\W*$",
    regex.IGNORECASE,
)
_NUMBER_BEHIND = regex.compile(r"\W*\p{Lu}[\p{L}.'’-]+(?:\s\p{L}[\p{L}.'’-]*){0,3},?\s\d{1,4}\s?[a-z]?\W*$")

_BEGINS = regex.compile(
    r"\W*(?:\d{1,6}(?![.):]\s)|p\.?\s?o\.?\s?box|p\.\s?m\.\s?b|rm\.?|flat|villa|plot|house|apt|apartment|unit|suite|room|block|blk|bldg|building|"
    r"door|no\.?\s?\d+|h\.?\s?no|shop|floor|c/o|rr|lot|level|sector|tower|one)\b",
    regex.IGNORECASE,
)


def follows(above: Run, run: Run) -> bool:
    """Whether a run is the next line of the block that `above` is a line of."""
    height = max(above.height, run.height)
    near = 0.4 * height < run.middle - above.middle < 2.1 * height
    return run.page == above.page and near and abs(run.left - above.left) < 3.5 * above.tokens[0].char


def like_address(text: str) -> bool:
    """Whether a line is one of an address: a numbered street, or a town with its code."""
    if not any(map(str.isalpha, text)) or says_profession(text):
        return False
    street = bool(_STREET.search(text, timeout=1))
    begins = bool(_NUMBERED.match(text, timeout=1))
    return (begins and (street or "," in text)) or ends_in_town(text) or (street and "," in text) or _continental(text)


def _continental(text: str) -> bool:
    """Whether a line is a street with its number behind it, and a town with its code in front of it."""
    street, _, town = text.rpartition(",")
    return bool(_NUMBER_BEHIND.match(street, timeout=1) and _TOWN_BEHIND_CODE.fullmatch(town, timeout=1))


def opens_address(lines: Sequence[str]) -> bool:
    """Whether the first of some lines opens an address: by itself, or by the town in the next one or two."""
    if not lines:
        return False
    house = _NAMED.match(lines[0], timeout=1) or _NUMBER_BEHIND.match(lines[0], timeout=1)
    return like_address(lines[0]) or bool(house and any(map(ends_in_town, lines[1:3])))


def begins_address(text: str) -> bool:
    """Whether a text without a label begins as an address does; a number with a dot numbers a question."""
    return _BEGINS.match(text, timeout=1) is not None


def numbered(text: str) -> bool:
    """Whether a line begins or ends with the number of a house."""
    return bool(_NUMBERED.match(text, timeout=1) or _NUMBER_BEHIND.match(text, timeout=1))


def ends_in_town(text: str) -> bool:
    """Whether a line is or ends with a town and its code."""
    return bool(_CITY.search(text, timeout=1) or _TOWN_BEHIND_CODE.fullmatch(text, timeout=1))
