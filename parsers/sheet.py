"""A document laid out against a form: tables, runs, labels, sections, and which words have been used up.

Enters: the runs of a document and a form. Leaves: a `Sheet` that the steps of extraction share. Every
word is used once: as a label or for one value. What stands in a table belongs to the table and is not among `runs`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice, pairwise

from parsers.confidence import agreed_share
from parsers.extraction import ParseOptions
from parsers.form import Form, Section
from parsers.kinds.medicine_rows import names_medicine
from parsers.kinds.plain import words
from parsers.kinds.strength import STRENGTH
from parsers.labels import gists, neighbours, relative_columns
from parsers.labels.belonging import OWNED, asked_about, of_sibling, owner_of
from parsers.labels.board import Board
from parsers.labels.labels import Hit
from parsers.labels.layout import Run, Token
from parsers.labels.mistaken import numbers, passing, wraps
from parsers.labels.sections import Sections
from parsers.labels.vocabulary import Phrase, Vocabulary, phrases
from parsers.medicines import medication_table
from parsers.page import Page
from parsers.people import doctor_numbers, head_block, house_lines
from parsers.people.address_lines import follows, numbered
from parsers.people.patient_line import facts_of
from parsers.tables import table_panel, tables

SENDER = Section("sender", shut=True)
"""The letterhead of a form that has no fields for it."""

HEAD = 0.35
"""Share of the page's height that a letterhead may take up where nothing tells its end."""
_CLOSING = words("signature signatures consent authorization acknowledgement")
"""Words of headings at a form's foot, which say nothing of where the people named above it belong."""

_VOCABULARIES: dict[int, tuple[Form, Vocabulary]] = {}
"""By identity: a form cannot be hashed, and is kept here so that none takes its place."""


def vocabulary(form: Form) -> Vocabulary:
    """The form's phrases, compiled once."""
    if id(form) not in _VOCABULARIES:
        _VOCABULARIES[id(form)] = form, Vocabulary(phrases(form), gists.of(form.type))
    return _VOCABULARIES[id(form)][1]


class Sheet:
    """The words of a document and what is known about them."""

    def __init__(self, pages: Sequence[Page], runs: Sequence[Run], form: Form, options: ParseOptions) -> None:
        self.form = form
        self.options = options
        self.quality = {page.number: min(page.quality, agreed_share(page)) for page in pages}
        self.hits: dict[int, list[Hit]]
        runs, self.hits = neighbours.settled(runs, vocabulary(form))
        if form.letterhead:
            runs, self.hits = house_lines.joined(runs, self.hits)
        self._unlabel_address_lines(runs)
        self.hits = {
            run: [hit for hit in hits if not (passing(hit) or numbers(hit) or wraps(hit))]
            for run, hits in self.hits.items()
        }
        self.hits |= doctor_numbers.under_names(runs, self.hits)
        relatives = relative_columns.found(runs)
        self.hits |= {id(run): [] for run in relatives}
        self.medicine_heads = medication_table.find(runs) if form.medication else []
        for run in (run for heads in self.medicine_heads for run in heads.runs):
            # "For" heads a column here, and is no label of the patient.
            self.hits[id(run)] = [hit for hit in self.hits[id(run)] if _of_medicines(hit)]
        self.tables = tables.find(form, runs, self.hits, options)
        self._rows = [run for laid in self.tables for run in laid.runs]
        inside = set(map(id, self._rows))
        self.runs: tuple[Run, ...] = tuple(run for run in runs if id(run) not in inside)
        self.sections = Sections(form, self.runs, self.hits)
        self.board = Board(self.runs, self.hits, self.sections)
        self._foot = self._letterhead_foot()
        self._head = self._beside_patient()
        for run in (run for run in self.runs if self.in_letterhead(run)):
            # "Suite 210" is a line of the sender's address, and asks for none.
            self.hits[id(run)] = [hit for hit in self.hits[id(run)] if hit.closed or not _of_a_part(hit)]
        self._used: set[int] = {id(token) for hit in self.all_hits() for token in hit.tokens}
        self.use(token for run in relatives for token in run.tokens)
        self._names = [
            (hit.run.page, hit.run.middle, owner_of(phrase))
            for hit in self.all_hits()
            for phrase in hit.phrases
            if phrase.field and phrase.strength == "own" and phrase.field.name.endswith("_name") and not phrase.part
        ]
        fences = (hit for hit in self.all_hits() if all(each.role == "fence" for each in hit.phrases))
        self._fences = {id(token) for hit in fences for token in hit.tokens}

    def _unlabel_address_lines(self, runs: Sequence[Run]) -> None:
        """Takes no label for what is a line of the address that begins above it: "12 Elm Trail" over "Suite 263"."""
        for above, run in pairwise(sorted(runs, key=lambda each: (each.page, round(each.left, 2), each.middle))):
            hits = self.hits[id(run)]
            inline = len(hits) == 1 and not hits[0].closed and not hits[0].whole and hits[0].start == 0
            part = inline and all(each.part for each in hits[0].phrases)
            if part and not self.hits[id(above)] and follows(above, run) and numbered(above.text):
                self.hits[id(run)] = []

    def all_hits(self) -> list[Hit]:
        """Every label, in reading order."""
        return [hit for run in self.runs for hit in self.hits[id(run)]]

    def section(self, hit: Hit) -> Section:
        """The section that the label stands in."""
        section = self.sections.of(hit.run, hit.start)
        mark = self.sections.under(hit.run) if "money" in _kinds(hit) else None
        if mark and table_panel.between(mark.run, hit.run, self._rows):
            # What adds up a table is of none whom a heading above the table is about.
            owners = {id(each.section): each.section for each in hit.phrases if each.field and each.section}
            if not section.fields or len(owners) == 1:
                return next(iter(owners.values())) if section.fields else self.sections.main
        if self._is_senders(hit, section):
            return SENDER
        if section is self.sections.main and self.form.letterhead and self.in_letterhead(hit.run):
            # A sender has no date: what is dated above the patient is the paper.
            mine = [each for each in hit.phrases if each.section is section and each.field]
            at_home = any(each.strength == "own" or (each.field and each.field.kind.name == "date") for each in mine)
            return section if at_home else self._named(self.form.letterhead.section)
        return section

    def _is_senders(self, hit: Hit, section: Section) -> bool:
        """Whether a phone or an address stands above the patient on a form whose letterhead holds no fields."""
        if self.form.letterhead or section is not self.sections.main or hit.run.page != self.runs[0].page:
            return False
        kinds = {each.field.kind.name for each in hit.phrases if each.field and each.section is section}
        return bool(kinds & {"phone", "address", "email"}) and hit.run.middle < self._foot

    def in_letterhead(self, run: Run) -> bool:
        """Whether the run stands above the patient on the first page, or goes on what does beside them."""
        if self.form.letterhead is None or run.page != self.runs[0].page:
            return False
        return run.middle < self._foot or id(run) in self._head

    def _named(self, name: str) -> Section:
        return next(section for section in self.form.sections if section.name == name)

    def _beside_patient(self) -> set[int]:
        if self.form.letterhead is None or not self.runs:
            return set()
        page = [run for run in self.runs if run.page == self.runs[0].page]
        own = head_block.sender_lines(page, self.hits, self.form.letterhead)
        taken = {id(run) for run in page if self.hits[id(run)] or self.sections.is_heading(run)} - own
        return head_block.goes_on(page, taken, self._foot)

    def _letterhead_foot(self) -> float:
        """The y where the letterhead ends: at the patient's name, else at the first label that is not the sender's."""
        first = self.runs[0].page if self.runs else 0
        hits = [hit for hit in self.all_hits() if hit.run.page == first]
        named = [hit for hit in hits if self._names_patient(hit)]
        self.names_patient = bool(named)
        named = named or self._described(hits)
        begun = [hit for hit in hits if leads(hit) and any(e.role in ("start", "directions") for e in hit.phrases)]
        # A title at the top ("Prescription") begins no medicines where the patient stands below it.
        begun = [hit for hit in begun if not (named and hit.whole and "prescription" in hit.text.lower())]
        tops = [hit.run.middle - 0.4 * hit.run.height for hit in named + begun]
        if not self.form.letterhead:
            return min(tops, default=0.0)
        told = [] if named else self._told()
        return min([*tops, *told]) if tops or told else self._listed()

    def _listed(self) -> float:
        """The y where the first medicine with a strength stands, if in what may be the letterhead."""
        some = (run for run in self.runs if run.page == self.runs[0].page and run.middle < HEAD)
        listed = (
            run.middle - 0.4 * run.height for run in some if STRENGTH.search(run.text) and names_medicine(run.text)
        )
        tabled = (top.place[1] for top in self.medicine_heads if top.place[0] == self.runs[0].page)
        return min([HEAD, *islice(listed, 1), *tabled]) if self.form.medication else HEAD

    def _told(self) -> list[float]:
        """The y where a line tells a patient's name, sex and age, if in what may be the letterhead."""
        some = (run for run in self.runs if run.page == self.runs[0].page and run.middle < HEAD)
        return [run.middle - 0.4 * run.height for run in some if self.form.people and facts_of(run.text)][:1]

    def _described(self, hits: Sequence[Hit]) -> list[Hit]:
        """The labels that ask for what no sender is asked for (age, sex), where no sender's phone is below them."""
        first = next((hit for hit in hits if "age" in _kinds(hit) or "sex" in _kinds(hit)), None)
        below = [hit for hit in hits if first and first.run.middle < hit.run.middle < HEAD]
        return [first] if first and not any("phone" in _kinds(hit) for hit in below) else []

    def _names_patient(self, hit: Hit) -> bool:
        """Whether the label is that of a field that must be there and is not the sender's own."""
        head = self.form.letterhead
        senders = head.section if head else ""
        return any(
            phrase.field is not None
            and phrase.field.required
            and phrase.field.kind.name == "person"
            and phrase.section is not None
            and phrase.section.name != senders
            and (phrase.strength == "own" or self._inside(hit, phrase.section))
            for phrase in hit.phrases
        )

    def _inside(self, hit: Hit, section: Section) -> bool:
        """Whether the label stands in the section: under its heading where the page has one."""
        mark = self.sections.under(hit.run)
        headed = any(
            each.section is section
            and each.run.page == hit.run.page
            and not _CLOSING & set(each.run.text.lower().split())
            for each in self.sections.marks
        )
        return self.sections.of(hit.run, hit.start) is section and (mark is not None or not headed)

    def phrases(self, hit: Hit) -> list[Phrase]:
        """What the label means where it stands: the section's own meaning first, else one that holds anywhere.

        Several meanings are several fields ("Age / Sex"), never two of one field.
        """
        section = self.section(hit)
        fields = [phrase for phrase in hit.phrases if phrase.role == "field"]
        at_home = [phrase for phrase in fields if phrase.section is section]
        if not at_home and (section.also_main or self._among_main(hit, section)):
            at_home = [phrase for phrase in fields if phrase.section is self.sections.main]
        if not at_home and section is self.sections.main:
            at_home = [
                each for each in fields if each.strength == "fallback" and each.section and each.section.also_main
            ]
        if section.shut and not at_home:
            return []
        # The account under "Bank details" is another's.
        far = ("own", "hint", "perhaps") if section.fields or section.also_main else ("own", "hint")
        meant = self._of_one(hit, at_home or [phrase for phrase in fields if phrase.strength in far])
        meant = of_sibling(hit, [each for run in self.board.row(hit.run) for each in self.hits[id(run)]], meant)
        return list({phrase.field.name: phrase for phrase in reversed(meant) if phrase.field}.values())[::-1]

    def _among_main(self, hit: Hit, section: Section) -> bool:
        """Whether the row's other labels ask for what is the main section's wherever it stands: "Weight: … Date: …"."""
        if section.shut or section is self.sections.main:
            return False
        others = (each for run in self.board.row(hit.run) for each in self.hits[id(run)] if each is not hit)
        asked = [[phrase for phrase in each.phrases if phrase.strength == "own"] for each in others]
        return any(asked) and all(each.section is self.sections.main for phrases in asked for each in phrases)

    def _of_one(self, hit: Hit, meant: list[Phrase]) -> list[Phrase]:
        """Of a section's several addresses (phones, names) the one of whom it named last: "Hospital: …  Address: …"."""
        kinds = {phrase.field.kind.name for phrase in meant if phrase.field}
        owners = {owner_of(phrase) for phrase in meant}
        if len(owners) < 2 or len(kinds) > 1 or not kinds <= OWNED:
            return meant
        mark = self.sections.under(hit.run)
        since = (mark.run.page, mark.run.middle) if mark else (0, 0.0)
        until = (hit.run.page, hit.run.middle + hit.run.height)
        named = [each for each in self._names if each[2] in owners and (each[0], each[1]) < until]
        headed = asked_about(mark.run.text, vocabulary(self.form)) & owners if mark else set()
        last = next((owner for page, middle, owner in reversed(named) if (page, middle) > since or not headed), None)
        last = last or next(iter(headed), None)
        if kinds == {"text"}:
            last = next(iter(headed), None)
        # Where nothing tells whose name is asked for, it is that of whom the form's description names last.
        at_home = mark is not None and any(phrase.section is mark.section for phrase in meant)
        rest = meant[-1:] if at_home or kinds == {"text"} else meant
        return [phrase for phrase in meant if owner_of(phrase) == last] if last else rest

    def labels_field(self, token: Token) -> bool:
        """Whether a word is spoken for by a field: its value, or its label."""
        return id(token) in self._used and id(token) not in self._fences

    def use(self, tokens: Iterable[Token]) -> None:
        """Marks words as spoken for."""
        self._used.update(id(token) for token in tokens)

    def used(self, token: Token) -> bool:
        """Whether a word is a label or belongs to a value already."""
        return id(token) in self._used

    def fenced(self, token: Token) -> bool:
        """Whether a word is of a label that asks for none of the form's fields."""
        return id(token) in self._fences

    def free(self, run: Run) -> bool:
        """Whether the run is neither a heading nor a label and none of its words is spoken for."""
        return not self.sections.is_heading(run) and not any(id(token) in self._used for token in run.tokens)


def _kinds(hit: Hit) -> set[str]:
    return {each.field.kind.name for each in hit.phrases if each.field}


def _of_a_part(hit: Hit) -> bool:
    return all(each.part and each.field and each.field.kind.name == "address" for each in hit.phrases)


def leads(hit: Hit) -> bool:
    """Whether the label begins its line, a number or a bullet apart: "Internal Medicine -" begins no list."""
    first = hit.run.tokens[0].word.text
    return hit.start == 0 or (hit.start == 1 and first != ":" and not any(map(str.isalpha, first)))


def _of_medicines(hit: Hit) -> bool:
    return any(phrase.role in ("start", "directions") for phrase in hit.phrases)
