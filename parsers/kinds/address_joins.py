"""The lines of a printed address as one: which of them end a part of it, and which merely found no room.

Enters: lines of text. Leaves: one line, its parts separated by commas, and the line of which it is not certain.
"""

from __future__ import annotations

from itertools import pairwise

from parsers.kinds.pattern import Pattern

_ZIP_CODE = Pattern(r"\b\d{5}(?:-\d{4})?\b")
_CODE_BROKEN = Pattern(r".*\b[A-Z]{1,2}\d{1,2}[A-Z]?", ignore_case=False)
_CODE_REST = Pattern(r"\d[A-Z]{2}\b", ignore_case=False)
_AUSTRALIAN_END = Pattern(r"(?:NSW|VIC|QLD|SA|WA|TAS|NT|ACT)\s\d{4}", ignore_case=False)
"""A state and a town's code, which no comma parts from the town in Australia."""
_AUSTRALIAN_STATE = Pattern(r".*\p{L}\s(?:NSW|VIC|QLD|SA|WA|TAS|NT|ACT)", ignore_case=False)
"""A town and its state, whose code found no room."""
_WORD_LAST = Pattern(r".*,\s?\p{Lu}[\p{Ll}'’-]+", ignore_case=False)
_TOWNS_END = Pattern(r"\p{Lu}[\p{Ll}'’-]+(?:\s\p{Lu}[\p{Ll}'’-]+)?,?\s[A-Z]{2,3}\s\d[\d\s-]{2,9}", ignore_case=False)
"""What may be the end of a town's name, with its state and code."""
_STATE_LAST = Pattern(r".*\d.*,\s?[A-Z]{2}", ignore_case=False)
_WHOLE = Pattern(
    r".*(?: \d\w? |"
    r"(?:street|st|avenue|ave|road|rd|drive|dr|lane|ln|boulevard|blvd|court|ct|way|plaza|square|sq|parkway|"
    r"pkwy|highway|hwy|place|pl|terrace|close|crescent|cres|gardens|grove|row|walk|mews|rise|hill|park|nagar|colony|"
    r"marg|house|building|bldg|tower|towers|floor|extension|layout|circle|trail|cross|main|sector|phase|block) \.? "
    r"(?:\s(?:\#?\d\w*|[a-z]))? )"
)
"""A line that ends as parts of an address do: a number, what streets and houses are called."""


_STREETS = Pattern(
    r"(?:street|st|avenue|ave|road|rd|drive|lane|ln|boulevard|blvd|court|terrace|crescent|parkway|pkwy|highway|hwy|"
    r"circle|trail|way|place|square)\b(?:\.|,|$|\s\d)"
)
"""What a street is called by its last word, with which no line of an address begins of itself."""


def one_line_of(lines: list[str]) -> tuple[str, str]:
    """(the lines of an address as one, the line of which it is not certain that it ends a part of it or "").

    An address printed line by line ends a part with each; one that merely found no room goes on in the next line.
    """
    joined, doubtful = lines[0] if lines else "", ""
    for above, line in pairwise(lines):
        broken = _CODE_BROKEN.fullmatch(above) and _CODE_REST.match(line)
        zip_below = _STATE_LAST.fullmatch(above) and _ZIP_CODE.match(line)
        state_below = _AUSTRALIAN_END.fullmatch(line) and not any(map(str.isdigit, above.rpartition(",")[2]))
        code_below = _AUSTRALIAN_STATE.fullmatch(above) and line.isdigit() and len(line) == len("3838")
        street_below = _STREETS.match(line) and above[-1:].isalpha() and not _WHOLE.fullmatch(above)
        if broken or zip_below or state_below or code_below or street_below:
            joined += f" {line}"
            continue
        # Behind a comma of its own, a word may be the first of a town's name that goes on below.
        if (
            "," in above.strip(",")
            and not above.endswith(",")
            and not _WHOLE.fullmatch(above)
            and ("," in line or (_WORD_LAST.fullmatch(above) and _TOWNS_END.fullmatch(line)))
        ):
            doubtful = doubtful or above
        joined += f", {line}"
    return joined, doubtful
