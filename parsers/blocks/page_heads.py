"""Lines that a document prints on page after page: who it is about, the house's address, "Confidential".

Enters: the lines of all pages of a document. Leaves: the lines without those; a text that goes on overleaf has them in
its midst and not in it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from parsers.kinds import later as regex
from parsers.labels.layout import Run

TOP, BOTTOM = 0.12, 0.88
"""Shares of a page's height above and below which its running lines stand."""
SAME_PLACE = 0.02
FEWEST_LETTERS = 4
FEWEST_DIGITS = 4
"""Figures of a number that tells whom a page is about."""
KNOWN = 0.7
"""Share of a running head's words that an earlier page holds, too."""
_FIGURES = regex.compile(r"\d+")
_WORD = regex.compile(r"[\p{L}\d][\p{L}\d'’-]*")


def without(lines: Sequence[list[Run]]) -> list[list[Run]]:
    """The lines that are no running heads or feet."""
    if len({line[0].page for line in lines}) < 2:
        return list(lines)
    places: dict[str, list[Run]] = defaultdict(list)
    for line in lines:
        places[_bare(line)].append(line[0])
    earlier: set[str] = set()
    said: set[str] = set()
    page, kept = lines[0][0].page, []
    for line in lines:
        if line[0].page != page:
            page, earlier = line[0].page, earlier | said
        own = _said(line)
        if not (_is_repeated(line, places) or _names_again(line, own, earlier)):
            kept.append(line)
        said |= set(own)
    return kept


def _is_repeated(line: Sequence[Run], places: dict[str, list[Run]]) -> bool:
    """Whether the line stands so, but for figures, in the same place at the edge of another page."""
    first, bare = line[0], _bare(line)
    if TOP < first.middle < BOTTOM or sum(map(str.isalpha, bare)) < FEWEST_LETTERS:
        return False
    return any(each.page != first.page and abs(each.middle - first.middle) < SAME_PLACE for each in places[bare])


def _names_again(line: Sequence[Run], own: Sequence[str], earlier: set[str]) -> bool:
    """Whether a later page's first lines say who it is about, with a number that an earlier page gives."""
    numbers = [word for word in own if sum(map(str.isdigit, word)) >= FEWEST_DIGITS]
    if line[0].middle > TOP or not numbers or not earlier.issuperset(numbers):
        return False
    return sum(word in earlier for word in own) >= KNOWN * len(own)


def _bare(line: Sequence[Run]) -> str:
    return _FIGURES.sub("", " ".join(run.text for run in line), timeout=1).casefold()


def _said(line: Sequence[Run]) -> list[str]:
    return _WORD.findall(" ".join(run.text for run in line).casefold(), timeout=1)
