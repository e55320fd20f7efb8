"""Which part of the form a run stands in, so that "Phone" under "Emergency contact" is not the patient's.

Enters: the runs of a document in reading order with the labels found in them. Leaves: a section for every run. A
heading rules the column under it (the page's width when it stands alone in its row) down to the next heading, over
page breaks too. A label that names another section ("Pharmacy name:") rules what follows it in its row and, as long
as the labels are such as that section has, in the rows below.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from parsers.form import Field, Form, Section
from parsers.kinds import later as regex
from parsers.kinds.plain import words
from parsers.labels.belonging import begins_main, has_person, is_among, reaches
from parsers.labels.heading import apart, bare_title, beside, dates, has_answer, is_answered, is_sentence, over_answers
from parsers.labels.labels import Hit
from parsers.labels.layout import Run, rows
from parsers.labels.next_person import begun
from parsers.labels.wording import canonical, key
from parsers.labels.words import is_form_text

_HEADING_WORDS = words(
    "information details history section consent signature insurance summary questionnaire acknowledgement "
    "authorization agreement profile demographics data background lifestyle review systems"
)

_BARE = words("information details data particulars")
"""Headings' last words, which alone are no heading."""

_RELATIVES = words("father mother husband wife spouse guardian")

_SIGNED = regex.compile(r"\bsign(?:ed|ature)\b", regex.IGNORECASE)

_COPIES = ("copy", "useonly", "stamp")
"""How what names whom a sheet is for ends; it heads nothing."""

_TITLE_WORDS = words("form record records questionnaire chart registration sheet profile history summary")


@dataclass(frozen=True, slots=True)
class Mark:
    """A heading and how far across it rules (x from `left` to `right`); `known`: it names its section; `label`: it is
    the label with which a section begins that has no heading."""

    run: Run
    section: Section
    left: float
    right: float
    known: bool = True
    label: bool = False


@dataclass(slots=True)
class _Opened:
    """A section that a label has opened; `alone`: in its row only."""

    section: Section
    left: float
    row: int
    alone: bool = False
    mark: Mark | None = None


class Sections:
    """Answers which section a run or a label stands in."""

    def __init__(self, form: Form, runs: Sequence[Run], hits: Mapping[int, Sequence[Hit]]) -> None:
        self.main = next(section for section in form.sections if section.main)
        self._titles = [(key(text), section) for section in form.sections for text in section.headings]
        self._titles.sort(key=lambda title: -len(title[0]))
        self._bare = {key(text): section for section in form.sections for text in section.bare}
        self._dated = any(
            key(text) == "signaturedate" for each in self.main.fields for text in (*each.labels, *each.fallback)
        )
        self._scripts = form.medication is not None and self._dated
        self.marks: list[Mark] = []
        self._reached = False
        self._people = {
            phrase.section.name
            for found in hits.values()
            for phrase in (phrase for hit in found for phrase in hit.phrases)
            if phrase.section and phrase.strength == "own" and phrase.field and phrase.field.kind.name == "person"
        }
        self._of: dict[tuple[int, int], Section] = {}
        self._ruled: dict[int, Mark | None] = {}
        carried: Mark | None = None
        for page in _by_page(runs):
            lines = rows(page)
            self._of |= {(id(run), 0): section for run, section in over_answers(lines, hits)}
            marks = [mark for at in range(len(lines)) for mark in self._headings(lines, at, hits)]
            if marks and carried is None:
                marks[0] = self._as_title(marks[0], page, hits)
            for run in page:
                self._ruled[id(run)] = _over(run, marks, carried)
            held = {id(run): self.of(run) for run in page} | {id(mark.run): mark.section for mark in marks}
            if next_ := [hit.run for hit in begun(lines, hits, self.main, held)]:
                self._of |= {(id(run), 0): self.main for run in next_}
                marks += [Mark(run, self.main, run.left - 0.03, 9.0, label=True) for run in next_]
                marks.sort(key=lambda mark: mark.run.middle)
                self._ruled |= {id(run): _over(run, marks, carried) for run in page}
            self._open(lines, hits, {id(mark.run) for mark in marks})
            carried = marks[-1] if marks else carried
            self.marks.extend(marks)
        self._heading_runs = {id(mark.run) for mark in self.marks if not mark.label}

    def is_heading(self, run: Run) -> bool:
        """Whether the run is a heading."""
        return id(run) in self._heading_runs

    def under(self, run: Run) -> Mark | None:
        """The heading that rules the run, if any."""
        return self._ruled.get(id(run))

    def of(self, run: Run, at: int = 0) -> Section:
        """The section that token `at` of the run stands in."""
        opened = self._of.get((id(run), at)) or self._of.get((id(run), 0))
        if opened is not None:
            return opened
        mark = self.under(run)
        return mark.section if mark else self.main

    def _headings(
        self, lines: Sequence[Sequence[Run]], number: int, hits: Mapping[int, Sequence[Hit]]
    ) -> Iterator[Mark]:
        line = lines[number]
        for at, run in enumerate(line):
            if (id(run), 0) in self._of or self._beside_label(run, line, hits):
                continue
            if (at == 0 and has_answer(lines, number, hits)) or is_answered(line, at, hits):
                continue
            alone = len(line) == 1 and not beside(lines, number, run)
            section = (
                (self._asked(run) or self._bare_over(run, lines[number + 1 : number + 2], hits)) if alone else None
            )
            if section or (section := self._titled(run, hits.get(id(run), ()), alone=alone)) is not None:
                nearest = line[at + 1 : at + 2] or ([] if alone else beside(lines, number, run))
                right = min((each.left - 0.01 for each in nearest), default=9.0)
                known = section is not self.main or self._known(run) is section
                yield Mark(run, section, 0.0 if alone else run.left - 0.03, right, known)

    def _beside_label(self, run: Run, line: Sequence[Run], hits: Mapping[int, Sequence[Hit]]) -> bool:
        """Whether the run is a label, not the heading of the same wording: labels stand beside it."""
        own = hits.get(id(run), ())
        both = any(each.role == "field" and each.strength != "fallback" for hit in own for each in hit.phrases)
        others = [hit for other in line if other is not run for hit in hits.get(id(other), ())]
        return both and any(all(each.role != "heading" for each in hit.phrases) for hit in others)

    def _as_title(self, mark: Mark, page: Sequence[Run], hits: Mapping[int, Sequence[Hit]]) -> Mark:
        """The first heading of a document names the document ("Medical history form") when no label stands over it."""
        begun = any(hits.get(id(run)) and run.middle < mark.run.middle for run in page if run is not mark.run)
        said = {word.strip(":&,()").lower() for word in mark.run.text.split()}
        return mark if begun or not said & _TITLE_WORDS else Mark(mark.run, self.main, 0.0, 9.0)

    def _asked(self, run: Run) -> Section | None:
        """The section that a question alone in its row heads: "In case of emergency, who should be notified?"."""
        asked = run.text.rstrip().endswith("?")
        return next((section for title, section in self._titles if asked and title == key(run.text)), None)

    def _bare_over(self, run: Run, below: Sequence[Sequence[Run]], hits: Mapping[int, Sequence[Hit]]) -> Section | None:
        """The section that a bare word heads, or a heading with a remark, where labels stand in the row below:
        "Cardholder" over "Name: Ann Lee"."""
        text = bare_title(run.text)
        headed = self._bare if text == run.text else self._bare | dict(self._titles)
        section = headed.get(key(text)) if run.text[:1].isupper() else None
        labelled = any(hit.start == 0 for line in below for each in line for hit in hits.get(id(each), ()))
        return section if labelled else None

    def _titled(self, run: Run, hits: Sequence[Hit], alone: bool) -> Section | None:
        """The section that the run is the heading of; the main one for a heading nobody knows."""
        text = bare_title(run.text)
        said = text.split()
        begin = len(run.text[: run.text.find(text)].split())
        end = begin + len(said)
        hits = [hit for hit in hits if hit.start < end]
        # One word is the end of a heading that takes two lines: "Your" is not left out of "Information".
        rest = len(said) == 1 and said[0].strip(":").lower() in _BARE
        if rest or len(said) > 9 or text.rstrip().endswith(("?", ".")) or run.tokens[0].word.kind == "tick":
            return None
        whole = next(
            (hit for hit in hits if hit.whole or (text != run.text and hit.start == begin and end <= hit.end)), None
        )
        if whole is not None:
            known = next((each.section for each in whole.phrases if each.role == "heading"), None)
            if known or any(each.role != "heading" for each in whole.phrases):
                return known
        if hits and (hits[0].closed or hits[0].start > 1) and not hits[0].whole:
            return None
        if ":" in text.rstrip(": ") or any(character.isdigit() for character in text[3:]):
            return None
        if section := self._known(run):
            return section
        titled = alone and not hits and (run.text.isupper() or run.text[:1].isupper())
        plain = {word.strip(":&,()").lower() for word in said}
        return self.main if titled and len(said) <= 7 and plain & _HEADING_WORDS and not is_sentence(run.text) else None

    def _known(self, run: Run) -> Section | None:
        """The section whose title the run holds, what numbers it left out: "PART II: PATIENT DETAILS"."""
        text = bare_title(run.text)
        wording = key(text)
        if wording.endswith(_COPIES) or _SIGNED.search(text, timeout=1):
            return None
        fits = range(max(7, len(wording) - 23), len(wording) + 1)
        found = next((each for each in self._titles if len(each[0]) in fits and each[0] in wording), None)
        if found is None:
            sides = [key(side) for side in text.split("/")] if "/" in text else []
            return next((section for title, section in self._titles if title in sides), None)
        rest = " ".join(word for word in text.split() if key(word) not in found[0])
        return found[1] if not rest or is_form_text(rest) else None

    def _open(self, lines: Sequence[Sequence[Run]], hits: Mapping[int, Sequence[Hit]], headings: set[int]) -> None:
        opened: list[_Opened] = []
        limit = apart(lines)
        for at, line in enumerate(lines):
            if at and line[0].middle - lines[at - 1][0].middle > limit:
                opened = []
            opened = [each for each in opened if each.row == at or not (each.alone or each.section.in_row)]
            for run in line:
                if id(run) in headings:
                    opened = [each for each in opened if each.left < run.left - 0.02 and len(line) > 1]
                    continue
                self._open_in(run, hits.get(id(run), ()), opened, at)

    def _is_by_the_way(self, hit: Hit) -> bool:
        """Whether the label names a relative to tell the patient apart: what tells where the patient lives is yet to
        come ("Husband's name", then "Address")."""
        said = set(canonical(hit.text.lower()))
        return bool(said & _RELATIVES) and not self._reached

    def _is_signed(self, hit: Hit) -> bool:
        """Whether the patient signs here: what stands beside it is of the form as a whole, whatever was asked last."""
        fence = all(each.role == "fence" for each in hit.phrases)
        return self._dated and fence and _SIGNED.search(hit.text, timeout=1) is not None

    def _opens(self, hit: Hit, mark: Mark | None) -> Section | None:
        """The section that a label names by itself: one that is not the main one and holds it wherever it stands."""
        for phrase in hit.phrases:
            section = phrase.section
            if section is None or section is self.main:
                continue
            named = phrase.field is not None and phrase.strength == "own" and phrase.field.name in section.opened_by
            if phrase.role == "opener" or (named and phrase.field and not self._goes_by(phrase.field, section, mark)):
                return section
        return None

    def _goes_by(self, field: Field, section: Section, mark: Mark | None) -> bool:
        """Whether a person's number stands among what another is asked: where that one is named, or nobody else is."""
        if field.kind.name != "identifier" or not has_person(section):
            return False
        return section.name not in self._people or (mark is not None and mark.section is self.main and mark.known)

    def _open_in(self, run: Run, hits: Sequence[Hit], opened: list[_Opened], row: int) -> None:
        mark = self.under(run)
        if not hits or hits[0].start > 0:
            ruling = _ruling(opened, run.left, row, mark)
            if ruling:
                self._of[id(run), 0] = ruling.section
        for hit in hits:
            self._reached = self._reached or (not opened and reaches(hit, self.main))
            section = self._opens(hit, mark)
            ruling = _ruling(opened, hit.left, row, mark)
            signed = ruling is not None and ruling.row == row and self._scripts and dates(hit, self.main)
            begins = (opened and begins_main(hit, self.main)) or self._is_signed(hit) or signed
            if section is None and begins:
                section = self.main
            if section is not None and not (ruling and ruling.section is section):
                opened[:] = [each for each in opened if each.left < hit.left - 0.02]
                opened.append(_Opened(section, hit.left, row, self._is_by_the_way(hit), mark))
                ruling = opened[-1]
            elif ruling and not is_among(ruling.section, hit):
                opened.remove(ruling)
                ruling = None
            if ruling:
                self._of[id(run), hit.start] = ruling.section
                if hit is hits[0]:
                    self._of[id(run), 0] = ruling.section


def _by_page(runs: Sequence[Run]) -> list[list[Run]]:
    return [[run for run in runs if run.page == page] for page in sorted({run.page for run in runs})]


def _over(run: Run, marks: Sequence[Mark], carried: Mark | None) -> Mark | None:
    above = [
        mark
        for mark in marks
        if mark.run is not run
        and mark.run.middle < run.middle - 0.4 * run.height
        and mark.left <= run.right
        and run.left < mark.right
    ]
    return max(above, key=lambda mark: mark.run.middle, default=carried)


def _ruling(opened: Sequence[_Opened], left: float, row: int, mark: Mark | None) -> _Opened | None:
    """What rules a run: opened left of it or above it, and in the same column where columns have headings."""
    before = [each for each in opened if each.left < left + 0.02 and each.mark is mark]
    return max(before, key=lambda each: (each.row == row, each.left), default=None)
