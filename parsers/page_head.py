"""What a page says of itself: its number, its title, whom and what it is about.

Enters: the runs of one page. Leaves: a `Head`, from which `packets` tells a new document from a page that goes on.
Coordinates are those of `layout`: units of the page's height.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, takewhile

import regex
from rapidfuzz import fuzz

from parsers.cues import Printed
from parsers.layout import Run, Token, rows
from parsers.wording import closes, is_leader, key

TITLE = 3.0
"""A cue of this weight names the paper when it stands in the page's head."""
HEAD = 0.35
"""A title stands above this share of the page's height …"""
HEAD_ROWS = 8
"""… and within so many rows from the top."""
TITLE_WORDS = 4
"""A title's run holds no more words than this beside the cue ("Physician Hospital Discharge Summary")."""
LETTERHEAD_ROWS = 3
BLANK = 3
"""A page of fewer words says nothing: the back of a sheet, a smudge."""
LONGEST_LABEL = 4
LONGEST_NAME = 4
INDENT = 0.015
"""A value under its label begins within this share of the page's height of where the label does."""
ALIKE = 85
"""Names and numbers that agree to this per cent are one, misread."""

_COUNTED = regex.compile(r"(?:page|pg|sheet|p)?[.:#\s]*(\d{1,3})\s*(?:of|/|out of)\s*(\d{1,3})", regex.IGNORECASE)
_NUMBERED = regex.compile(r"(?:page|pg)[.:#\s]*(\d{1,3})", regex.IGNORECASE)
_SENT = regex.compile(r"\bfax\b|\bfrom:|\b\d{1,2}:\d{2}\b|\btel\b", regex.IGNORECASE)
"""Marks the line that a fax machine prints, whose page numbers count the transmission."""


def _keys(text: str) -> frozenset[str]:
    return frozenset(key(label) for label in text.split(", "))


NAMES = _keys("patient name, patient, name of patient, patient's name, pt name, member name, member")
NUMBERS = _keys(
    "mrn, medical record number, medical record no, patient id, patient number, uhid, account number, account no, "
    "invoice number, invoice no, invoice #, bill number, bill no, claim number, claim no, rx number, rx no, "
    "prescription no, accession number, accession no, accession, report no, lab no, lab number, visit no, "
    "visit number, encounter number, ip no, ipd no, case no, order number, statement number, member id, "
    "member number, insured's id"
)
DATES = _keys(
    "invoice date, bill date, statement date, report date, reported, prescription date, collected, date collected, "
    "collection date, admission date, date of admission, admitted, discharge date, date of discharge"
)


_IDENTITY = NAMES | NUMBERS | DATES


@dataclass(frozen=True, slots=True)
class Said:
    """The value under a label, and the y of the label."""

    text: str
    y: float


@dataclass(frozen=True, slots=True)
class Head:
    """`title` is the type that the page's title names ("" for none), `title_y` where it stands. `identity` are the
    values under labels that say whom or what the page is about, by the label's key. `letterhead` are the first rows,
    `printed` the short texts without digits anywhere on the page: labels and headings, for the most part.

    `number` of `count` is the page's own numbering: None where it has none.
    """

    title: str
    title_y: float
    identity: Mapping[str, Said]
    letterhead: tuple[str, ...]
    printed: frozenset[str]
    number: int | None
    count: int | None
    blank: bool


def head(runs: Sequence[Run], cues: Mapping[str, Mapping[str, float]]) -> Head:
    """The head of the page that `runs`, top to bottom, make up; `cues` are phrases by type."""
    number, count = _numbering(runs)
    top = rows(runs)[:HEAD_ROWS]
    words = sum(any(map(str.isalnum, token.word.text)) for run in runs for token in run.tokens)
    title, title_y = _title([run for row in top for run in row if run.middle < HEAD], cues)
    return Head(
        title,
        title_y,
        _identity(runs),
        tuple(" ".join(run.text for run in row).casefold() for row in top[:LETTERHEAD_ROWS]),
        frozenset(_printed(runs)),
        number,
        count,
        words < BLANK,
    )


def alike(one: str, other: str) -> bool:
    """Whether two readings of a name, a number or a line are of the same one; the order of names is free."""
    one, other = one.casefold(), other.casefold()
    return fuzz.ratio(one, other) >= ALIKE or fuzz.token_sort_ratio(one, other) >= ALIKE


def _title(top: Sequence[Run], cues: Mapping[str, Mapping[str, float]]) -> tuple[str, float]:
    best, named, y = 0.0, "", 1.0
    there = _titles(Printed(top), cues)
    for run in top if there else ():
        printed = Printed([run])
        for name, cue, weight in there:
            fits = weight > best and len(run.tokens) <= len(cue.split()) + TITLE_WORDS
            if fits and printed.worth(cue, weight) >= weight:
                best, named, y = weight, name, run.middle
    return named, y


def _titles(top: Printed, cues: Mapping[str, Mapping[str, float]]) -> list[tuple[str, str, float]]:
    """(type, cue, weight) of the titles that stand anywhere in the page's head."""
    return [
        (name, cue, weight)
        for name, phrases in cues.items()
        for cue, weight in phrases.items()
        if weight >= TITLE and top.worth(cue, weight)
    ]


def _printed(runs: Sequence[Run]) -> Iterator[str]:
    for run in runs:
        end = next((at for at, token in enumerate(run.tokens, 1) if closes(token.word.text)), len(run.tokens))
        text = " ".join(token.word.text for token in run.tokens[:end])
        if end <= LONGEST_LABEL and len(text) > LONGEST_LABEL and not any(map(str.isdigit, text)):
            yield key(text)


def _numbering(runs: Sequence[Run]) -> tuple[int | None, int | None]:
    for run in runs:
        text = run.text.strip("-–—|[]() .")
        if len(text) > 60 or _SENT.search(run.text, timeout=1):
            continue
        bare = _COUNTED.fullmatch(text, timeout=1) or regex.search(r"\bpage\b.*", text, regex.IGNORECASE, timeout=1)
        found = _COUNTED.search(text, timeout=1) if bare else None
        if found and 1 <= int(found[1]) <= int(found[2]):
            return int(found[1]), int(found[2])
        if alone := _NUMBERED.fullmatch(text, timeout=1):
            return int(alone[1]), None
    return None, None


def _identity(runs: Sequence[Run]) -> dict[str, Said]:
    """The first value under every label that says whom or what the page is about."""
    found: dict[str, Said] = {}
    lines = rows(runs)
    for at, row in enumerate(lines):
        for place, run in enumerate(row):
            end = _label_end(run)
            if not end:
                continue
            label = key(" ".join(token.word.text for token in run.tokens[:end]))
            beside = run.tokens[end:] or (row[place + 1].tokens if place + 1 < len(row) else ())
            below = chain(*lines[at + 1 : at + 3])
            under = next((each.tokens for each in below if abs(each.left - run.left) < INDENT), ())
            closed = closes(run.tokens[end - 1].word.text) or len(run.tokens) > end
            values = [_value(label, tokens) for tokens in ((beside, under) if closed else (under, beside))]
            if value := values[0] or values[1]:
                found.setdefault(label, Said(value, run.middle))
    return found


def _label_end(run: Run) -> int:
    """How many words of the run are a label of identity: 0 where it does not begin with one."""
    words = [token.word.text for token in run.tokens]
    for end in range(min(LONGEST_LABEL, len(words)), 0, -1):
        if key(" ".join(words[:end])) in _IDENTITY:
            return end if len(words) == end or closes(words[end - 1]) or is_leader(words[end]) else 0
    return 0


def _value(label: str, tokens: Sequence[Token]) -> str:
    """As much of the words as a name, a number or a date is."""
    words = [token.word.text for token in tokens if not is_leader(token.word.text)]
    if label in NAMES:
        named = takewhile(
            lambda word: not closes(word) and 2 * sum(map(str.isdigit, word)) < len(word), words[:LONGEST_NAME]
        )
        return " ".join(named)
    return next((word for word in words[:LONGEST_NAME] if any(map(str.isdigit, word))), "")
