"""A line that tells a patient's name with sex and age, without labels ("RAMESH GUPTA (M) / 45 Y").

Enters: a line's text. Leaves: the match, with the groups name, sex and age as far as the line has them.
"""

from __future__ import annotations

from parsers.kinds import later as regex

AGE = r"\d{1,3}\s?(?:years?|yrs?\.?|y\.?\s?/?\s?o\.?|y|months?|mths?)(?:\sold)?(?!\w)"
SEX = r"(?:male|female|m|f)(?!\w)"
_FACTS = regex.compile(
    # From the beginning of a word, and no longer than names are: a long run of letters would take seconds.
    r"(?<!\p{L})(?P<name>(?:(?:mr|mrs|ms|miss|master|baby|smt|shri|kumari|mstr)\b\.?\s)?"
    r"\p{L}[\p{L}.'’-]{1,40}+(?:\s\p{L}[\p{L}.'’-]*){1,3})"
    rf"[\s,(/|\-]+(?:(?P<sex>{SEX})[\s)/,|\-]+(?P<age>{AGE})|(?P<age>{AGE})[\s)/,|\-]+(?P<sex>{SEX})|"
    rf"(?P<age>\d{{1,3}})\s?/\s?(?P<sex>{SEX}))",
    regex.IGNORECASE,
)
"""“RAMESH GUPTA (M) / 45 Y”, “Mrs Asha Rao, 38 yrs, F”."""
_NAMED_SEX = regex.compile(
    r"(?:^|[-–:]\s)(?P<name>\p{Lu}[\p{L}.'’-]+,?(?:\s\p{Lu}[\p{L}.'’-]*){1,3}),?\s\((?P<sex>(?i:male|female|m|f))\)"
)
"""“ID: 266 - ASHA RAO (F)”, as programs of Indian clinics print."""


def facts_of(text: str) -> regex.Match[str] | None:
    """The facts in a line, if it tells any."""
    return next((match for each in (_FACTS, _NAMED_SEX) if (match := each.search(text, timeout=1))), None)
