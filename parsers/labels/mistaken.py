"""What looks like a label and is none: the end of a sentence, the name of a number.

Enters: a label that was found. Leaves: whether it is none by the words around it.
"""

from __future__ import annotations

from parsers.kinds.plain import words
from parsers.labels.labels import Hit

LONG_NUMBER = 5
"""Digits of a number that is no strength and no count."""
_SHORT = words("for re on of to")


def passing(hit: Hit) -> bool:
    """Whether a short label stands behind words that it goes on from ("Generic for: Glucophage"), or answers another
    (": RE - Cataract" of the right eye)."""
    if hit.start == 0 or hit.text.lower().strip(" :-–") not in _SHORT:
        return False
    before = hit.run.tokens[hit.start - 1].word.text
    return before.isalpha() or before.endswith(":")


def numbers(hit: Hit) -> bool:
    """Whether what opens a list elsewhere stands before a long number: "Rx: 6689021" is the prescription's number."""
    behind = hit.run.tokens[hit.end].word.text if hit.end < len(hit.run.tokens) else ""
    return sum(map(str.isdigit, behind)) >= LONG_NUMBER and all(each.role == "start" for each in hit.phrases)


def wraps(hit: Hit) -> bool:
    """Whether a word in small letters is the end of a text above: "… every 12" over "hours" asks for no hours."""
    fence = all(each.role == "fence" for each in hit.phrases)
    return fence and not hit.closed and hit.start == 0 and hit.text[:1].islower()
