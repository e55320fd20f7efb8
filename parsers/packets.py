"""Which pages of a file are one document: a packet may hold a bill, a discharge summary and a card.

Enters: the pages of a file as they were read. Leaves: `Part`s, each with its pages, its type and the probability of
that, and the pages at which it is in doubt whether another document begins. Splitting wrongly parts a person's data
from their name; not splitting costs a look. So a boundary needs strong evidence, and one that is merely possible is
left to a person.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from parsers.classify import ENOUGH, STRANGERS, UNKNOWN, classify, decide, scores
from parsers.extract import extract, extract_as, issue
from parsers.extraction import Extraction, FieldValue, ParseOptions
from parsers.form import Form
from parsers.labels.layout import Run, runs
from parsers.page import Page
from parsers.page_head import DATES, NAMES, NUMBERS, Head, Said, alike, head
from parsers.page_look import Look, look, opens, parted
from parsers.registry import FORMS

PEOPLE = ("patient_name", "member_name", "insured_name")
"""Fields that say whom a document is about."""

SPLIT = 0.9
"""A boundary this probable parts two documents …"""
DOUBT = 0.2
"""… and one this probable sends the document to a person."""

GOES_ON = -3.0
"""Log-odds that a page begins a document when nothing is known of it: most pages go on. The rest is added to it."""
OTHER_TITLE = 3.0
OTHER_TYPE = 0.5
"""For each point by which the page's cues speak for another type than the document's …"""
OTHER_TYPE_MOST = 4.5
"""… up to this."""
NAMES_SOMEBODY = 2.5
NAMES_NOBODY = -2.5
"""A title or another type's words without a patient or a number: a section of the same document may look so."""
OTHER_PERSON = 4.5
PERHAPS_OTHER_PERSON = 1.5
"""One of the two names is in doubt, or stands under no label on a page that lacks more."""
OTHER_PRESCRIBER = 3.0
LABELLED = 0.99
COMPLETE = 0.5
"""The page alone holds all that a document of its type must hold …"""
BOTH_COMPLETE = 2.0
"""… and so did a page before it, under another letterhead."""
OTHER_NUMBER = 2.5
SAME_FORM_AGAIN = 3.0
SAME_FORM = 0.5
"""Share of two pages' labels and headings that are the same where both are one form, filled in twice."""
FEW_LABELS = 3
RUNNING_HEAD = -5.0
"""Patient and numbers again, above all else."""
SAME_PLACE = 0.03
TOP = 0.12
SAME_LETTERHEAD = -1.5
OWN_LETTERHEAD = 1.5
"""A sender's name and address or phone open the page, not those of the page before."""
COUNTS_ON = -6.0
COUNTS_ANEW = 4.0
LAST_BEFORE = 2.5
"""The page before is the last of as many as it counts, and this one counts none."""


@dataclass(frozen=True, slots=True)
class Part:
    """One document of a file. `doubtful` are numbers of its pages at which another document may begin."""

    type: str
    probability: float
    pages: tuple[Page, ...]
    runs: tuple[Run, ...]
    doubtful: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class _Person:
    """Whom a page is about. `sure`: no doubt about the name; `complete`: it holds all that its type must, more than a
    name; `by`: the numbers of who prescribed what stands on it.
    """

    name: str
    sure: bool
    complete: bool
    by: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class _Sheet:
    """A page with what it says: its runs, its head, what speaks for every type, and how it looks."""

    page: Page
    runs: tuple[Run, ...]
    head: Head
    scores: Mapping[str, float]
    look: Look

    @cached_property
    def person(self) -> _Person | None:
        """The patient or member that the page names when it is taken for a document of its own."""
        kind, probability = decide(self.scores, FORMS)
        found = extract_as(kind, probability, (self.page,), self.runs, ParseOptions(fitted=False))
        for name in PEOPLE:
            value = found.fields.get(name)
            if isinstance(value, FieldValue):
                required = FORMS[kind].required()
                complete = len(required) > 1 and all(each in found.fields for each in required)
                sure = not value.needs_review and (complete or value.grounds.label >= LABELLED)
                return _Person(str(value.value), sure, complete, _prescriber(found))
        labelled = [said.text for label, said in self.head.identity.items() if label in NAMES]
        return _Person(labelled[0], sure=True, complete=False) if labelled else None

    @property
    def complete(self) -> bool:
        """Whether the page alone names somebody and holds all that a document of its type must hold."""
        return self.person is not None and self.person.complete


def extract_all(pages: Sequence[Page], options: ParseOptions | None = None) -> tuple[Extraction, ...]:
    """The documents of a file, in order, each with the numbers of its pages; one at least. `options.document_type` says
    that the whole file is one document of that type. Fields behind a doubtful boundary go to a person.
    """
    options = options or ParseOptions()
    if options.document_type is not None or len(pages) < 2:
        return (replace(extract(pages, options), pages=tuple(page.number for page in pages)),)
    return tuple(_extracted(part, options) for part in split(pages))


def split(pages: Sequence[Page], forms: Mapping[str, Form] = FORMS) -> tuple[Part, ...]:
    """The parts of a file, in order; none for no pages."""
    parts: list[list[_Sheet]] = []
    doubtful: list[list[int]] = []
    for sheet in _sheets(pages, forms):
        chance = _begins(parts[-1], sheet) if parts else 1.0
        if chance >= SPLIT:
            parts.append([sheet])
            doubtful.append([])
        else:
            parts[-1].append(sheet)
            doubtful[-1] += [sheet.page.number] if chance >= DOUBT else []
    return tuple(_part(part, forms, found) for part, found in zip(parts, doubtful, strict=True))


def _sheets(pages: Sequence[Page], forms: Mapping[str, Form]) -> list[_Sheet]:
    cues = {name: each for name, each in STRANGERS.items() if name not in forms}
    cues |= {name: form.cues for name, form in forms.items()}
    found = []
    for page in pages:
        lines = runs(page)
        found.append(_Sheet(page, lines, head(lines, cues), scores(lines, forms), look(page, lines)))
    return found


def _part(sheets: Sequence[_Sheet], forms: Mapping[str, Form], doubtful: Sequence[int]) -> Part:
    lines = tuple(run for sheet in sheets for run in sheet.runs)
    kind, probability = classify(lines, forms)
    return Part(kind, probability, tuple(sheet.page for sheet in sheets), lines, tuple(doubtful))


def _begins(document: Sequence[_Sheet], sheet: _Sheet) -> float:
    """The probability that `sheet` begins another document than the one of the sheets before it."""
    written = [each for each in document if not each.head.blank]
    if sheet.head.blank or not written:
        return 0.0
    other = _typed(written, sheet)
    log_odds = GOES_ON + other + _counted(written[-1].head, sheet.head) + _numbered(written, sheet)
    log_odds += _repeated(written, sheet) + _named(written, sheet, other > 0) + parted(written[-1].look, sheet.look)
    return 1 / (1 + math.exp(-log_odds))


def _counted(before: Head, now: Head) -> float:
    """What the pages' own numbering says."""
    if now.number is None:
        return LAST_BEFORE if before.number is not None and before.number == before.count else 0.0
    if now.number == 1:
        return COUNTS_ANEW
    follows = before.number in (None, now.number - 1) and before.count in (None, now.count)
    return COUNTS_ON if follows else 0.0


def _typed(document: Sequence[_Sheet], sheet: _Sheet) -> float:
    """What title and wording say, against those of the document so far."""
    own = {name: max(each.scores[name] for each in document) for name in sheet.scores}
    kind = max(own, key=lambda name: own[name])
    if own[kind] < ENOUGH:
        kind = UNKNOWN
    rival = max(sheet.scores, key=lambda name: sheet.scores[name])
    margin = sheet.scores[rival] - sheet.scores.get(kind, 0.0)
    # A document that shows the other type's words itself is parted by as much more of them.
    margin -= own[rival] if own[rival] >= ENOUGH else 0.0
    other = rival != kind and sheet.scores[rival] >= ENOUGH and margin > 0
    said = min(OTHER_TYPE_MOST, OTHER_TYPE * margin) if other else 0.0
    if sheet.head.title and sheet.head.title not in (kind, document[0].head.title):
        said += OTHER_TITLE
    return said


def _numbered(document: Sequence[_Sheet], sheet: _Sheet) -> float:
    """What numbers and dates say that the page is about, and whether they run along the heads of all pages."""
    known: dict[str, Said] = {}
    for each in reversed(document):
        known |= each.head.identity
    now = sheet.head.identity
    again = {label for label in now if label in known}
    other = {label for label in again if not alike(known[label].text, now[label].text)}
    if again and not other and _runs_along(known, now, again, document[0].head.title, sheet):
        return RUNNING_HEAD
    return min(2, len(other & (NUMBERS | DATES))) * OTHER_NUMBER


def _runs_along(
    known: Mapping[str, Said], now: Mapping[str, Said], again: Collection[str], title: str, sheet: _Sheet
) -> bool:
    """Whether what is said `again` is the running head of a document of this `title`, not the head of another."""
    first = min(now[label].y for label in again)
    in_place = first < TOP or all(abs(known[label].y - now[label].y) < SAME_PLACE for label in again)
    if sheet.head.title not in ("", title):
        return in_place and first < sheet.head.title_y
    names_only = not any(label in NUMBERS | DATES for label in again)
    own = sheet.head.sent or (sheet.person is not None and sheet.person.complete)
    return in_place and not (names_only and own)


def _named(document: Sequence[_Sheet], sheet: _Sheet, other_type: bool) -> float:
    """What it says that the page names somebody, and whom."""
    now = sheet.person
    if now is None:
        section = other_type and not sheet.head.identity and not opens(document[-1].look, sheet.look)
        return NAMES_NOBODY if section else 0.0
    before = next((each.person for each in document if each.person is not None), None)
    said = NAMES_SOMEBODY + (COMPLETE if now.complete else 0.0)
    said += OTHER_PRESCRIBER if before and any(now.by.get(each, no) != no for each, no in before.by.items()) else 0.0
    if before is None or alike(before.name, now.name) or _same_number(document, sheet):
        return said
    return said + (OTHER_PERSON if before.sure and now.sure else PERHAPS_OTHER_PERSON)


def _prescriber(found: Extraction) -> dict[str, str]:
    """The numbers that tell a prescriber from others, so far as they are read without doubt."""
    values = ((name, found.fields.get(name)) for name in ("prescriber_npi", "prescriber_dea", "prescriber_license"))
    return {name: str(v.value) for name, v in values if isinstance(v, FieldValue) and not v.needs_review}


def _same_number(document: Sequence[_Sheet], sheet: _Sheet) -> bool:
    """Whether a patient's or a document's number stands on the page as before."""
    numbers = {label: said.text for label, said in sheet.head.identity.items() if label in NUMBERS}
    before = [each.head.identity.get(label) for each in document for label in numbers]
    return any(said is not None and said.text in numbers.values() for said in before)


def _repeated(document: Sequence[_Sheet], sheet: _Sheet) -> float:
    """What the print says: the same form once more, the same letterhead."""
    first, now = document[0].head.printed, sheet.head.printed
    again = any(_same(each.head.letterhead, sheet.head.letterhead) for each in (document[0], document[-1]))
    if again:
        said = SAME_LETTERHEAD
    else:
        said = OWN_LETTERHEAD if sheet.head.sent else 0.0
        said += BOTH_COMPLETE if sheet.complete and any(each.complete for each in document) else 0.0
    if len(first & now) >= FEW_LABELS and len(first & now) >= SAME_FORM * len(first | now):
        said += SAME_FORM_AGAIN
    return said


def _same(one: Sequence[str], other: Sequence[str]) -> bool:
    pairs = list(zip(one, other, strict=False))
    return len(pairs) > 1 and sum(alike(*pair) for pair in pairs) >= 2


def _extracted(part: Part, options: ParseOptions) -> Extraction:
    found = extract_as(part.type, part.probability, part.pages, part.runs, options)
    numbers = tuple(page.number for page in part.pages)
    if not part.doubtful:
        return replace(found, pages=numbers)
    fields = {
        name: _doubted(value) if isinstance(value, FieldValue) else [_doubted(each) for each in value]
        for name, value in found.fields.items()
    }
    return replace(found, pages=numbers, fields=fields, issues=(*found.issues, issue("UNCERTAIN_SPLIT")))


def _doubted(value: FieldValue) -> FieldValue:
    """A value that may belong to another document, or go on into it, as prose and lists do."""
    doubt = issue("UNCERTAIN_SPLIT")
    return replace(value, needs_review=True, confidence=min(value.confidence, 0.7), issues=(*value.issues, doubt))
