"""A person who is named in full elsewhere on the paper: "Martin Wainwright" is "Martin K Wainwright" overleaf.

Enters: a sheet and its values. Leaves: the values, a patient's or member's name in doubt where another form of it has a
name or an initial more between the same first and last one: a clerk takes the fuller, or it is somebody else. So is a
doctor's name that only a signature or the like gives, where it is printed with a degree behind it elsewhere.
"""

from __future__ import annotations

from collections.abc import Mapping

from parsers.extraction import Issue
from parsers.kinds import later as regex
from parsers.sheet import Sheet
from parsers.values.values import Found, with_issue

_NAMES = ("patient_name", "member_name", "insured_name")
_FULLER = Issue("UNCERTAIN_PLACE", "The name is printed with one more name or initial elsewhere on the paper.")
_DEGREE = Issue("UNCERTAIN_PLACE", "The name is printed with a degree behind it elsewhere on the paper.")
_WITH_DEGREE = r",[ ]?(?:\p{Lu}{2}|\p{Lu}\.|(?:Ph|Psy|Pharm)\.?D)[\p{L}.-]*(?!\p{L})"


def doubted(sheet: Sheet, found: Mapping[str, Found]) -> dict[str, Found]:
    """`found`, such names in doubt."""
    given = dict(found)
    text = "\n".join(run.text for run in sheet.runs)
    for name in _NAMES:
        said = str(found[name].parsed.value).split() if name in found else []
        if len(said) == 2 and _is_fuller(text, *said):
            given[name] = with_issue(given[name], _FULLER)
    for name, value in found.items():
        if value.kind.name == "prescriber" and value.rank and _has_degree(text, str(value.parsed.value)):
            given[name] = with_issue(value, _DEGREE)
    return given


def _is_fuller(text: str, first: str, last: str) -> bool:
    one, other = regex.escape(first), regex.escape(last)
    pattern = rf"(?<!\p{{L}})(?:{one}[ ]\p{{L}}[\p{{L}}.]*[ ]{other}|{other},[ ]?{one}[ ]\p{{L}}[\p{{L}}.]*)(?!\p{{L}})"
    return regex.search(pattern, text, regex.IGNORECASE, timeout=1) is not None


def _has_degree(text: str, name: str) -> bool:
    """Whether a name without a degree stands elsewhere with one: "Ann Bell" and "Ann Bell, MD"."""
    bare = " " in name and "," not in name
    return bare and regex.search(regex.escape(name) + _WITH_DEGREE, text, timeout=1) is not None
