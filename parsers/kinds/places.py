"""States and ZIP codes of the United States: whether the two in an address belong together.

Enters: an address on one line. Leaves: issues, or a word of confirmation. The ranges of ZIP prefixes (the first three
digits) are the Postal Service's public sectional centres, compiled for this project; territories and military post
are included.
"""

from __future__ import annotations

from functools import lru_cache

from parsers.extraction import Issue
from parsers.kinds.pattern import Pattern
from parsers.kinds.plain import invalid

_STATES = """
AL Alabama 350-369; AK Alaska 995-999; AZ Arizona 850-865; AR Arkansas 716-729; CA California 900-961
CO Colorado 800-816; CT Connecticut 060-069; DE Delaware 197-199; DC District of Columbia 200-205 569-569
FL Florida 320-349; GA Georgia 300-319 398-399; HI Hawaii 967-968; ID Idaho 832-838; IL Illinois 600-629
IN Indiana 460-479; IA Iowa 500-528; KS Kansas 660-679; KY Kentucky 400-427; LA Louisiana 700-714; ME Maine 039-049
MD Maryland 206-219; MA Massachusetts 010-027 055-055; MI Michigan 480-499; MN Minnesota 550-567
MS Mississippi 386-397; MO Missouri 630-658; MT Montana 590-599; NE Nebraska 680-693; NV Nevada 889-898
NH New Hampshire 030-038; NJ New Jersey 070-089; NM New Mexico 870-884; NY New York 100-149 005-005 063-063
NC North Carolina 270-289; ND North Dakota 580-588; OH Ohio 430-459; OK Oklahoma 730-749; OR Oregon 970-979
PA Pennsylvania 150-196; RI Rhode Island 028-029; SC South Carolina 290-299; SD South Dakota 570-577
TN Tennessee 370-385; TX Texas 733-733 750-799 885-885; UT Utah 840-847; VT Vermont 050-059; VA Virginia 201-201 220-246
WA Washington 980-994; WV West Virginia 247-268; WI Wisconsin 530-549; WY Wyoming 820-831; PR Puerto Rico 006-009
"""

_ZIP = Pattern(r"(?<![\w\-]) (?P<zip>\d{5}) (?:-\d{4})? (?= \W* (?:$|usa?\b|u\.s\.|united\sstates))")


TOWN_AND_CODE = Pattern(r"\p{L}[\p{L}.'’ \-]{1,40}, \s [A-Z]{2} \s \d{5}(?:-\d{4})?", ignore_case=False)
"""The last line of an American address."""


@lru_cache(maxsize=1)
def _ranges() -> dict[str, tuple[tuple[int, int], ...]]:
    """ZIP prefix ranges by state, under its code and its name, both in lower case."""
    found: dict[str, tuple[tuple[int, int], ...]] = {}
    for entry in _STATES.strip().replace("\n", ";").split(";"):
        words = entry.split()
        spans = tuple((int(low), int(high)) for low, _, high in (w.partition("-") for w in words if w[0].isdigit()))
        name = " ".join(word for word in words[1:] if not word[0].isdigit())
        found[words[0].casefold()] = found[name.casefold()] = spans
    return found


def _state_and_zip(address: str) -> tuple[str, int] | None:
    match = _ZIP.search(address)
    if not match:
        return None
    before = address[: match.start()].casefold().rstrip(" ,.").replace(",", " , ").split()
    for length in (3, 2, 1):
        state = " ".join(before[-length:])
        if len(before) >= length and state in _ranges():
            return state, int(match["zip"][:3])
    return None


def place_issues(address: str) -> tuple[Issue, ...]:
    """INVALID_VALUE when the address ends in a state and a ZIP code that do not belong together."""
    found = _state_and_zip(address)
    if found is None or _belong(*found):
        return ()
    return (invalid("the ZIP code lies in another state"),)


def lacks_code(address: str) -> bool:
    """Whether the address ends with the letters of an American state, and no code behind them."""
    _, _, last = address.rpartition(", ")
    return last.isupper() and len(last) == len("OH") and last.casefold() in _ranges()


def place_verified(address: str) -> bool:
    """Whether the address ends in a state and a ZIP code that belong together."""
    found = _state_and_zip(address)
    return found is not None and _belong(*found)


def _belong(state: str, prefix: int) -> bool:
    return any(low <= prefix <= high for low, high in _ranges()[state])
