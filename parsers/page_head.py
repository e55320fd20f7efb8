"""What a page says of itself: its number, its title, whom and what it is about.

Enters: the runs of one page. Leaves: a `Head`, from which `packets` tells a new document from a page that goes on.
Coordinates are those of `layout`: units of the page's height.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, takewhile

from rapidfuzz import fuzz

from parsers.cues import Printed
from parsers.kinds import later as regex
from parsers.labels.layout import Run, Token, rows, text_of
from parsers.labels.wording import closes, is_leader, key
from parsers.people.address_lines import like_address
from parsers.people.sender_words import names_sender

TITLE = 3.0
"""A cue of this weight names the paper when it stands in the page's head."""
HEAD = 0.35
"""A title stands above this share of the page's height …"""
HEAD_ROWS = 8
"""… and within so many rows from the top."""
TITLE_WORDS = 4
"""A title's run holds no more words than this beside the cue ("Physician Hospital Discharge Summary")."""
LETTERHEAD_ROWS = 3
NAME_ROWS, SENDER_ROWS = 2, 5
BLANK = 3
"""A page of fewer words says nothing: the back of a sheet, a smudge."""
LONGEST_LABEL = 4
LONGEST_SENDER = 8
SHORTEST_NAME = 3
LONGEST_NAME = 4
INDENT = 0.015
"""A value under its label begins within this share of the page's height of where the label does."""
ALIKE = 85
"""Names and numbers that agree to this per cent are one, misread."""

_COUNTED = regex.compile(r"(?:page|pg|sheet|p)?[.:#\s]*(\d{1,3})\s*(?:of|/|out of)\s*(\d{1,3})", regex.IGNORECASE)
_NUMBERED = regex.compile(r"(?:page|pg)[.:#\s]*(\d{1,3})", regex.IGNORECASE)
_PHONE = regex.compile(
    r"\b(?:tel(?:ephone)?|phone|ph|call|fax)\b|\(\d{3}\)\s?\d{3}|\+\d{1,3}[\s-]?\d", regex.IGNORECASE
)
_SENT = regex.compile(r"\bfax\b|\bfrom:|\b\d{1,2}:\d{2}\b|\btel\b", regex.IGNORECASE)
"""Marks the line that a fax machine prints, whose page numbers count the transmission."""


def _keys(text: str) -> frozenset[str]:
    return frozenset(key(label) for label in text.split(", "))


_NAMED = {
    "patient name": "patient name, patient, name of patient, patient's name, pt name",
    "member name": "member name, member",
}
_NUMBERED_THINGS = {
    "patient": "mrn, mr no, mrd no, medical record number, medical record no, hospital no, hospital number, "
    "patient id, patient no, patient number, uhid, nhs number, nhs no, registration no, reg no",
    "account": "account number, account no, acct no, acct number, acct, acct #, a/c no, account #, "
    "patient account number, account",
    "bill": "invoice number, invoice no, invoice #, invoice, bill number, bill no, receipt no, receipt number, "
    "statement number, statement no, soa no",
    "claim": "claim number, claim no, claim id",
    "prescription": "rx number, rx no, rx #, prescription no, prescription number",
    "specimen": "accession number, accession no, accession, report no, lab no, lab number, lab id, sample id, "
    "sample no, specimen id, specimen no",
    "visit": "visit no, visit number, encounter number, encounter no, ip no, ipd no, op no, opd no, case no, "
    "admission no, episode no",
    "order": "order number, order no",
    "member": "member id, member number, member no, insured's id",
}  # fmt: skip
_DATED_THINGS = {
    "bill date": "invoice date, bill date, statement date, billing date, date of bill, date of invoice, "
    "date of statement",
    "report date": "report date, reported, date reported, date of report",
    "prescription date": "prescription date, date written, date prescribed, date of prescription",
    "collection date": "collected, date collected, collection date",
    "admission date": "admission date, date of admission, admitted, admit date, date admitted",
    "discharge date": "discharge date, date of discharge, discharged, date discharged",
}  # fmt: skip
NAMES, NUMBERS, DATES = frozenset(_NAMED), frozenset(_NUMBERED_THINGS), frozenset(_DATED_THINGS)
_MEANT = {
    label: thing for thing, texts in (_NAMED | _NUMBERED_THINGS | _DATED_THINGS).items() for label in _keys(texts)
}
"""What a label, by its key, says of the page: wordings of one thing are one."""


@dataclass(frozen=True, slots=True)
class Said:
    """The value under a label, and the y of the label."""

    text: str
    y: float


@dataclass(frozen=True, slots=True)
class Head:
    """`title` is the type that the page's title names ("" for none), `title_y` where it stands. `identity` are the
    values under labels that say whom or what the page is about, by the thing they name. `letterhead` are the first
    rows, `printed` the short texts without digits anywhere on the page: labels and headings, for the most part.

    `sent` says that the page opens with a sender's name beside an address or a phone.
    `number` of `count` is the page's own numbering: None where it has none.
    """

    title: str
    title_y: float
    identity: Mapping[str, Said]
    letterhead: tuple[str, ...]
    sent: bool
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
        _sent(top),
        frozenset(_printed(runs)),
        number,
        count,
        words < BLANK,
    )


def alike(one: str, other: str) -> bool:
    """Whether two readings of a name, a number or a line are of the same one; the order of names is free."""
    one, other = one.casefold(), other.casefold()
    return fuzz.ratio(one, other) >= ALIKE or fuzz.token_sort_ratio(one, other) >= ALIKE


def _sent(top: Sequence[Sequence[Run]]) -> bool:
    """Whether one of the first rows names a sender as letterheads do, and an address or a phone stands near it."""
    named = any(_like_letterhead(run.text) for row in top[:NAME_ROWS] for run in row)
    texts = [run.text for row in top[:SENDER_ROWS] for run in row]
    return named and any(like_address(text) or _PHONE.search(text, timeout=1) for text in texts)


def _like_letterhead(text: str) -> bool:
    long = [word for word in text.split() if len(word) > SHORTEST_NAME]
    named = 1 < len(text.split()) <= LONGEST_SENDER and ":" not in text
    return named and all(not word[0].islower() for word in long) and names_sender(text)


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
        text = text_of(run.tokens[:end])
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
            label = _MEANT[key(text_of(run.tokens[:end]))]
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
        if (label := key(" ".join(words[:end]))) in _MEANT:
            parted = len(words) == end or closes(words[end - 1]) or is_leader(words[end])
            numbered = _MEANT[label] in NUMBERS and not parted and any(map(str.isdigit, words[end]))
            return end if parted or numbered else 0
    return 0


def _value(label: str, tokens: Sequence[Token]) -> str:
    """As much of the words as a name, a number or a date is."""
    words = [token.word.text for token in tokens if not is_leader(token.word.text)]
    if key(" ".join(words[:LONGEST_LABEL])) in _MEANT:
        return ""
    if label in NAMES:
        named = takewhile(
            lambda word: not closes(word) and 2 * sum(map(str.isdigit, word)) < len(word), words[:LONGEST_NAME]
        )
        return " ".join(named)
    return next((word for word in words[:LONGEST_NAME] if any(map(str.isdigit, word))), "")
