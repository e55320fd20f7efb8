"""Geometry: from words in no order to runs of text, rows and columns.

Enters: a `Page` of words (boxes are fractions of the page). Leaves: `Run`s, words that stand close together on one
line of one column, with straightened coordinates: x and y in units of the page's height, so that distances across and
down compare, and with the page's own slope (skew, perspective) taken out, so that what stands in a row has one y.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from statistics import median

from parsers.labels import combs
from parsers.labels.bare_words import bare_words
from parsers.page import Line, Page, Word

LETTER = 8.5 / 11
"""Width by height of a page whose pixels are not known: US Letter."""

COLUMN_GAP = 2.5
"""Words further apart than this many characters stand in different columns. A word space is 0.6 of a character in
proportional print and 1 in typewriting; forms leave 3 and more between columns."""

DESCENDERS = frozenset("gjpqyQ,;()[]{}|_")
DASHES, RULE = frozenset("-–—_=~."), 5  # so many words of nothing else are a rule that somebody typed

TOO_WIDE = 1.5
"""A word whose letters are wider than the page's by this factor may be boxed together with others."""
SMALLEST = 0.0005
"""No letter is smaller than this share of the page's height; boxes that are have no size to measure by."""

STEEPEST = math.tan(math.radians(6))
"""Slopes beyond this are not a page that somebody straightened but chance."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word in straightened coordinates (units of the page's height, origin top left).

    `char` is the mean width of its characters.
    """

    word: Word
    page: int
    left: float
    right: float
    top: float
    bottom: float
    char: float

    @property
    def middle(self) -> float:
        """The y of the word's centre line."""
        return (self.top + self.bottom) / 2

    @property
    def height(self) -> float:
        """Height of the word's box."""
        return self.bottom - self.top


@dataclass(frozen=True, slots=True, eq=False)
class Run:
    """Words that stand close together, left to right. Never empty; two runs are equal only when they are one.

    `page` counts from 1; `left` to `right` and `middle` (the y of the centre line) place the run; `height` is that of
    a tall word, so that a dash or a comma does not make the run look small; `text` joins the words by single spaces.
    """

    tokens: tuple[Token, ...]
    page: int
    left: float
    right: float
    middle: float
    height: float
    text: str

    @staticmethod
    def of(tokens: Sequence[Token]) -> Run:
        """The run of `tokens`, which must not be empty."""
        return Run(
            tuple(tokens),
            tokens[0].page,
            tokens[0].left,
            max(token.right for token in tokens),
            median(token.middle for token in worded(tokens)),
            max(token.height for token in tokens[:8]),
            text_of(tokens),
        )

    @property
    def line(self) -> Line:
        """The run's words."""
        return Line(tuple(token.word for token in self.tokens))


def lines(page: Page) -> tuple[Line, ...]:
    """The page's words as lines in reading order, split where columns part."""
    return tuple(run.line for run in runs(page))


def runs(page: Page) -> tuple[Run, ...]:
    """The page's words as runs, top to bottom and left to right; empty for a page without words."""
    tokens = [_token(word, page) for word in combs.united(bare_words(page.words), _aspect(page))]
    if not tokens:
        return ()
    tokens = _apart(tokens)
    chains = _chains(tokens)
    slope = _slope(chains)
    straight = [Run.of([slope.level(token) for token in chain]) for chain in chains if not _is_rule(chain)]
    return tuple(run for row in rows(straight) for run in row)


def _is_rule(chain: Sequence[Token]) -> bool:
    return len(chain) >= RULE and all(token.word.is_text and set(token.word.text) <= DASHES for token in chain)


def rows(some: Iterable[Run]) -> list[list[Run]]:
    """Runs of one page by the row they stand in, top to bottom, each row left to right."""
    found: list[list[Run]] = []
    for run in sorted(some, key=lambda each: each.middle):
        row = found[-1] if found else []
        if row and abs(median(r.middle for r in row) - run.middle) < 0.5 * min(run.height, max(r.height for r in row)):
            row.append(run)
        else:
            found.append([run])
    return [sorted(row, key=lambda each: each.left) for row in found]


def worded(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens with a letter or a figure, if there are any: the dots of leaders may be most of a page's words."""
    return [token for token in tokens if any(map(str.isalnum, token.word.text))] or tokens


def text_of(tokens: Iterable[Token]) -> str:
    """The words as one text, a blank between two."""
    return " ".join(token.word.text for token in tokens)


def within(tokens: Iterable[Token], span: tuple[int, int]) -> tuple[Token, ...]:
    """Those of the words that a stretch of their text, joined by single blanks, reaches into."""
    kept, at = [], 0
    for token in tokens:
        if at < span[1] and at + len(token.word.text) > span[0]:
            kept.append(token)
        at += len(token.word.text) + 1
    return tuple(kept)


def without(some: Iterable[Run], taken: Iterable[Token]) -> tuple[Run, ...]:
    """The runs without the words `taken`; a run of which nothing is left is left out."""
    gone = {id(token) for token in taken}
    kept = ((run, tuple(token for token in run.tokens if id(token) not in gone)) for run in some)
    return tuple(run if len(tokens) == len(run.tokens) else Run.of(tokens) for run, tokens in kept if tokens)


def same_row(one: Run, other: Run) -> bool:
    """Whether two runs of one page stand on one line."""
    return abs(one.middle - other.middle) < 0.6 * max(one.height, other.height)


def _aspect(page: Page) -> float:
    return page.width / page.height if page.width > 0 and page.height > 0 else LETTER


def _token(word: Word, page: Page) -> Token:
    aspect, box = _aspect(page), word.box
    char = max(SMALLEST, box.width * aspect / max(1, len(word.text)))
    return Token(
        word, page.number, box.left * aspect, box.right * aspect, box.top, max(box.bottom, box.top + SMALLEST), char
    )


def _apart(tokens: list[Token]) -> list[Token]:
    """The words, those whose box a reader drew over the words behind them cut off where the first of these begins."""
    usual = median(token.char for token in worded(tokens))
    cut: dict[int, Token] = {}
    for token in tokens:
        if token.word.is_text and token.char > TOO_WIDE * usual and len(token.word.text) > 1:
            near = (other for other in tokens if other.top < token.bottom and token.top < other.bottom)
            over = (other.left for other in near if _covers(token, other))
            if (end := min(over, default=0.0)) > token.left:
                cut[id(token)] = replace(token, right=end, char=(end - token.left) / len(token.word.text))
    return [cut.get(id(token), token) for token in tokens]


def _covers(token: Token, other: Token) -> bool:
    """Whether another word of the line stands within the token's box, behind its beginning."""
    level = abs(token.middle - other.middle) < 0.3 * min(token.height, other.height)
    inside = token.left + 0.2 * (token.right - token.left) < other.left and other.right < token.right + other.char
    return level and inside and other is not token and other.word.is_text


def _chains(tokens: list[Token]) -> list[list[Token]]:
    """Links every word to the nearest one on its right, if that is near enough to belong to the same run."""
    typical_height = median(token.height for token in worded(tokens)) or 0.01
    typical_char = median(token.char for token in worded(tokens)) or 0.006
    bands: dict[int, list[Token]] = defaultdict(list)
    for token in tokens:
        bands[int(token.middle / typical_height)].append(token)
    following: dict[int, Token] = {}
    links = sorted(_links(tokens, bands, typical_height, typical_char), key=lambda link: link[0])
    taken: set[int] = set()
    for _, before, after in links:
        if id(before) not in following and id(after) not in taken:
            following[id(before)] = after
            taken.add(id(after))
    heads = sorted((token for token in tokens if id(token) not in taken), key=lambda token: token.left)
    return [list(_follow(head, following)) for head in heads]


def _follow(head: Token, following: dict[int, Token]) -> Iterable[Token]:
    at: Token | None = head
    while at is not None:
        yield at
        at = following.get(id(at))


def _links(
    tokens: list[Token], bands: dict[int, list[Token]], height: float, char: float
) -> Iterable[tuple[float, Token, Token]]:
    for token in tokens:
        reach = max(1, int(token.height / height) + 1)
        band = int(token.middle / height)
        widest = COLUMN_GAP * 2.5 * char
        for near in range(band - reach, band + reach + 1):
            for other in bands.get(near, ()):
                gap = other.left - token.right
                if other.left <= token.left or gap > widest:
                    continue
                width = min(max((token.char + other.char) / 2, 0.7 * char), 2.5 * char)
                if -2 * width < gap < COLUMN_GAP * width and _beside(token, other):
                    yield max(gap, 0.0) + 2 * abs(other.middle - token.middle), token, other


def _beside(one: Token, other: Token) -> bool:
    shared = min(one.bottom, other.bottom) - max(one.top, other.top)
    small, large = sorted((one.height, other.height))
    alike = large < 3 * small or len(one.word.text) == 1 or len(other.word.text) == 1
    return alike and shared > 0.4 * small


@dataclass(frozen=True, slots=True)
class _Slope:
    """dy/dx of the page's lines, changing evenly down the page: `at_top` + `change` × y."""

    at_top: float = 0.0
    change: float = 0.0

    def level(self, token: Token) -> Token:
        """The token moved along its line to where the line meets the page's left edge."""
        if self.at_top == 0 and self.change == 0:
            return token
        shift = (self.at_top + self.change * token.middle) * (token.left + token.right) / 2
        return replace(token, top=token.top - shift, bottom=token.bottom - shift)


def _slope(chains: list[list[Token]]) -> _Slope:
    """The slope of the page's lines from its long runs: median for skew, Theil-Sen over y for perspective."""
    measured = [
        ((chain[0].middle + chain[-1].middle) / 2, slope, chain[-1].right - chain[0].left)
        for chain in chains
        if len(chain) > 1
        and chain[-1].left - chain[0].left > 5 * chain[0].height
        and abs(slope := _rise(chain) / _across(chain)) < STEEPEST
    ]
    if len(measured) < 4:
        return _Slope()
    longest = sorted(measured, key=lambda each: -each[2])[:40]
    changes = [
        (one[1] - other[1]) / (one[0] - other[0])
        for at, one in enumerate(longest)
        for other in longest[:at]
        if abs(one[0] - other[0]) > 0.15
    ]
    change = median(changes) if len(changes) >= 10 else 0.0
    change = change if abs(change) < STEEPEST else 0.0
    return _Slope(median(slope - change * y for y, slope, _ in longest), change)


def _rise(chain: list[Token]) -> float:
    """How much lower the chain ends than it begins. Boxes that hug the letters differ in height by what the letters
    are, so such words are compared by the line they stand on."""
    first, last = chain[0], chain[-1]
    if abs(first.height - last.height) < 0.08 * first.height:
        return last.middle - first.middle
    return _foot(last) - _foot(first)


def _foot(token: Token) -> float:
    hangs = any(letter in DESCENDERS for letter in token.word.text)
    return token.bottom - (0.22 * token.height if hangs else 0.0)


def _across(chain: list[Token]) -> float:
    return (chain[-1].left + chain[-1].right - chain[0].left - chain[0].right) / 2
