"""How a page looks beside the one before it: its paper, its type and margin, and a title as large as first pages have.

Enters: two pages and their runs. Leaves: log-odds that the second begins another document. Papers that no form
describes bring no words that `packets` knows; but another house sets them in another type, and opens them with a title
larger than all else on the page. A page that goes on has the type and the margin of the page before, and opens with
text, or with a heading of the size of its others.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from rapidfuzz import fuzz

from parsers.kinds import later as regex
from parsers.labels.layout import LETTER, Run
from parsers.page import Page

OTHER_SHEET = 1.5
"""The page is of another shape: a card, a photograph among scans."""
OTHER_SOURCE = 1.0
"""One page brought its own text, the other is a picture."""
OTHER_TYPE_SIZE = ((0.25, 2.0), (0.12, 1.5))
"""By how much the logarithm of the letters' width changes, and what that is worth. Among made papers of several pages
one in ten changes by more than 0.09, and three in four of two papers by more than 0.1."""
MARGIN, OTHER_MARGIN = 0.006, 1.0
"""The left edge of the text moves by this share of the page's height: hardly ever within a document."""
LARGER = ((1.2, 2.0), (1.1, 1.0))
"""By what the title is larger than the text below it, and what that is worth. No page that goes on has more than 1.2,
and half of those that begin."""
UNSURE = 0.5
"""The share of that where the heights are those of what a reader saw in a picture."""
TOP = 0.2
MOST_BELOW = 0.95
"""The share of the page's runs that are no taller than its tall ones: one stamp or sum does not hide the title."""
GREETING, GREETED = 3.0, 0.6
"""A letter's greeting above this share of the page: no letter goes on with one."""
FEWEST = 4
"""Runs, and letters of a run, from which on there is something to compare."""
ALIKE = 85
_GREETS = regex.compile(r"\W*(?:dear\b|to whom(?:soever)? it may)", regex.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Look:
    """`letter`: the usual width of a letter; `left`: where the text begins; both as shares of the page's height.
    `title` is the tallest text at the top, `larger` by how much it is so; `greets`: the page opens a letter.
    """

    shape: float
    printed: bool
    letter: float
    left: float
    title: str
    larger: float
    texts: tuple[str, ...]
    greets: bool = False


def look(page: Page, runs: Sequence[Run]) -> Look:
    """How a page looks; without a letter's width where it holds too little."""
    shape = page.width / page.height if page.width > 0 and page.height > 0 else LETTER
    printed = page.engine == "text_layer"
    texts = [run for run in runs if sum(map(str.isalpha, run.text)) >= FEWEST]
    if len(texts) < FEWEST:
        return Look(shape, printed, 0.0, 0.0, "", 0.0, ())
    letter = median(token.char for run in texts for token in run.tokens)
    left = sorted(run.left for run in texts)[len(texts) // 10]
    title = max((run for run in texts if run.middle < TOP), key=lambda run: run.height, default=None)
    heights = sorted(run.height for run in texts if run is not title)
    usual = heights[int(len(heights) * MOST_BELOW)]
    larger = title.height / usual if title and usual else 0.0
    known = tuple(run.text.casefold() for run in texts)
    greets = any(run.middle < GREETED and _GREETS.match(run.text, timeout=1) for run in texts)
    return Look(shape, printed, letter, left, title.text.casefold() if title else "", larger, known, greets)


def parted(before: Look, now: Look) -> float:
    """The log-odds that the page that looks like `now` begins another document than the page before it."""
    shapes = sorted((before.shape, now.shape))
    said = (OTHER_SHEET if shapes[1] > 1.15 * shapes[0] else 0.0) + (GREETING if now.greets else 0.0)
    if before.printed != now.printed:
        return said + OTHER_SOURCE
    return said + _type(before, now) + _titled(before, now)


def _type(before: Look, now: Look) -> float:
    """What type and margin say; nothing of a picture, whose type is as large as its camera was near."""
    if not (before.letter and now.letter and now.printed):
        return 0.0
    change = abs(math.log(now.letter / before.letter))
    said = next((worth for least, worth in OTHER_TYPE_SIZE if change > least), 0.0)
    return said + (OTHER_MARGIN if abs(now.left - before.left) > MARGIN else 0.0)


def opens(before: Look, now: Look) -> bool:
    """Whether the page opens as papers do, and not as a section of one does: with a title or a greeting."""
    return now.greets or _titled(before, now) > 0


def _titled(before: Look, now: Look) -> float:
    """The log-odds of a large title that the page before has not: no heading in the text is so large."""
    worth = next((worth for least, worth in LARGER if now.larger > least), 0.0)
    if not worth or not before.letter:
        return 0.0
    again = any(now.title in text or fuzz.ratio(now.title, text) >= ALIKE for text in before.texts)
    return 0.0 if again else worth * (1.0 if now.printed else UNSURE)
