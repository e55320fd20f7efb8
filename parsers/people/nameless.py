"""People whom no label names: the patient in a line of facts, above the date of birth or an address, whoever signs.

Enters: a `Sheet` whose labelled fields are found. Leaves: what these lack. A line that gives name, sex and age is
surely the patient's, and so is an address that stands in line under the patient's name; that a bare name is, is for a
person to say.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

import regex

from parsers.form import Field
from parsers.labels.layout import Run, Token, within
from parsers.labels.slot import Slot
from parsers.labels.words import names_paper
from parsers.people.address_lines import follows, like_address
from parsers.people.banner import TURNED
from parsers.people.patient_line import AGE, SEX, facts_of
from parsers.people.sender_words import is_sender
from parsers.sheet import Sheet
from parsers.values.extras import People
from parsers.values.values import Found, read

SURE = 0.93
GUESSED = 0.7
TOP = 0.5
"""Share of the page's height above which the patient is named."""
NEAR = 0.2
"""Share of the page's height within which an address stands below the name."""
_AGE_BEHIND = regex.compile(rf"[\s,(\[\-–|]*(?P<age>{AGE})[)\]]?", regex.IGNORECASE)
_TOLD = regex.compile(
    rf"[(\[]?(?:(?P<age>{AGE})\s?[/,|]?\s?(?P<sex>{SEX})|(?P<sex>{SEX})\s?[/,|]\s?(?P<age>{AGE})|"
    rf"(?P<age>\d{{1,3}})\s?/\s?(?P<sex>{SEX}))[)\]]?",
    regex.IGNORECASE,
)
_AGED = regex.compile(rf"\d{{1,3}}\s?(?:y(?:ea)?rs?\.?|y)?\s?[/|]\s?(?P<sex>{SEX})", regex.IGNORECASE)
_CLOSES = regex.compile(
    r"(?:yours?\b.{0,20}(?:sincerely|faithfully|truly)|(?:with )?(?:kind|kindest|best|warm) (?:regards|wishes)|regards|"
    r"sincerely|many thanks|thank(?:ing)? you)\W*(?:yours \w+\W*)?",
    regex.IGNORECASE,
)
_DOCTOR = regex.compile(
    r"(?:dr|prof)\b\.? \p{L}.*|.*,? (?:m\.?\s?d|d\.?o|mbbs|mb ?ch ?b|mb bs|frc[ps]\w?|mrc[ps]|fracp|np|pa-c)\b\W*",
    regex.IGNORECASE,
)
_E_SIGNED = regex.compile(r"/e?s/", regex.IGNORECASE)
_SENT_TO = regex.compile(
    r"(?:(?:report|copy|sent) )?(?:to|attn|attention|f\.?a\.?o)\b\W{1,3}(?P<who>(?:dr|prof|mr|ms|mrs|miss)\b\.? [^,]+)",
    regex.IGNORECASE,
)
"""How a line begins that names whom a paper is sent to."""
_GREETS = regex.compile(r"dear\b", regex.IGNORECASE)
LONGEST_DOCTOR = 6
"""Words of a doctor's name with title and degrees."""
LINES = 5
"""A name stands within so many lines of the closing."""


def nameless(sheet: Sheet, spec: People, found: Mapping[str, Found]) -> dict[str, Found]:
    """The fields of `spec` that `found` lacks, as far as the page tells them without labels."""
    fields = {each.name: each for each in sheet.form.fields()}
    given: dict[str, Found] = {}
    if {spec.name, spec.sex, spec.age} - found.keys():
        given = _from_facts(sheet, spec, fields, found)
    if spec.name not in {**found, **given}:
        given |= _above_birth(sheet, spec, fields) or _before_number(sheet, spec, fields)
    if who := found.get(spec.name) or given.get(spec.name):
        given |= {name: value for name, value in _beside(sheet, spec, fields, who).items() if name not in found}
    if (
        spec.age
        and spec.age not in {**found, **given}
        and (age := _age(sheet, fields[spec.age], found.get(spec.birth)))
    ):
        given[spec.age] = age
    known = found.get(spec.name) or given.get(spec.name)
    if spec.address and spec.address not in found and known and (where := _beneath(sheet, fields[spec.address], known)):
        given[spec.address] = where
    if spec.sex and spec.sex not in {**found, **given} and (sex := _sex(sheet, spec, fields)):
        given[spec.sex] = sex
    if spec.signer and spec.signer not in found and (who := _signer(sheet, fields[spec.signer])):
        given[spec.signer] = who
    if spec.reader and spec.reader not in found and (who := _reader(sheet, fields[spec.reader])):
        given[spec.reader] = who
    for value in given.values():
        sheet.use(value.tokens)
    return given


def _reader(sheet: Sheet, field: Field) -> Found | None:
    """The doctor to whom a paper is sent: behind "To", or over an address, sure where a letter greets him."""
    top = [run for run in _first_page(sheet) if run.middle < TOP and sheet.free(run)]
    greeted = " ".join(run.text for run in top if _GREETS.match(run.text, timeout=1)).casefold().split()
    for run in top:
        if to := _SENT_TO.match(run.text, timeout=1):
            *before, last = within(run.tokens, to.span("who"))
            last = replace(last, word=replace(last.word, text=last.word.text.rstrip(",")))
            return _found(sheet, field, [(*before, last)], SURE)
    over = [run for run in top if _DOCTOR.fullmatch(run.text.strip(), timeout=1) and len(run.tokens) <= LONGEST_DOCTOR]
    over = [run for run in over if any(follows(run, each) for each in top)]
    if len(over) != 1:
        return None
    known = over[0].tokens[-1].word.text.casefold() in greeted
    return _whole(sheet, field, [over[0].tokens], SURE if known else GUESSED)


def _sex(sheet: Sheet, spec: People, fields: Mapping[str, Field]) -> Found | None:
    """The sex behind the age and a slash ("Age: 52 / F")."""
    for hit in sheet.all_hits():
        if any(each.field and each.field.name == spec.age for each in hit.phrases):
            label = " ".join(token.word.text for token in hit.run.tokens[: hit.end])
            behind = _AGED.match(hit.run.text, len(label) + 1, timeout=1)
            if behind:
                return _found(sheet, fields[spec.sex], [within(hit.run.tokens, behind.span("sex"))], SURE)
        if any(each.field and each.field.name == spec.birth for each in hit.phrases):
            # "Female" stands alone beside the date of birth.
            alone = (run for run in sheet.board.row(hit.run) if sheet.free(run) and len(run.tokens) == 1)
            said = next((run for run in alone if run.text.casefold() in ("male", "female")), None)
            if said:
                return _found(sheet, fields[spec.sex], [said.tokens], SURE)
    return None


def _from_facts(
    sheet: Sheet, spec: People, fields: Mapping[str, Field], found: Mapping[str, Found]
) -> dict[str, Found]:
    """What a line of facts tells; of a patient who is known, the line that gives the name."""
    known = found.get(spec.name)
    for run in (run for run in _first_page(sheet) if known is None or known.tokens[0] in run.tokens):
        facts = facts_of(run.text) if run.middle < TOP else None
        if facts is None:
            continue
        given = {}
        for name, group in ((spec.name, "name"), (spec.sex, "sex"), (spec.age, "age")):
            tokens = within(run.tokens, facts.span(group)) if facts.groupdict().get(group) else ()
            value = _found(sheet, fields[name], [tokens], SURE) if tokens and name and name not in found else None
            if value:
                given[name] = value
        if known or spec.name in given:
            return given
    return {}


def _age(sheet: Sheet, field: Field, born: Found | None) -> Found | None:
    """The age right behind the date of birth ("09/14/1979 (45 yrs)")."""
    run = next((run for run in sheet.runs if born and born.tokens[-1] in run.tokens), None)
    if born is None or run is None:
        return None
    before = " ".join(token.word.text for token in run.tokens[: run.tokens.index(born.tokens[-1]) + 1])
    behind = _AGE_BEHIND.match(run.text, len(before), timeout=1)
    return _found(sheet, field, [within(run.tokens, behind.span("age"))], SURE) if behind else None


def _above_birth(sheet: Sheet, spec: People, fields: Mapping[str, Field]) -> dict[str, Found]:
    """A name that stands alone straight above the date of birth's label, or left of it in its row."""
    hits = [
        hit for hit in sheet.all_hits() if any(each.field and each.field.name == spec.birth for each in hit.phrases)
    ]
    for hit in hits[:1]:
        row = [run for run in sheet.board.row(hit.run) if run.left < hit.run.left]
        over = [each for each in _first_page(sheet) if follows(each, hit.run) or _over(each, hit.run)]
        for run in (*row, *over):
            named = 2 <= len(run.tokens) <= 4 and not is_sender(run.text) and not names_paper(run.text)
            if sheet.free(run) and named:
                # "Ruiz, Ana M" over her number, her birth and her sex is how record systems head every page.
                heads = run in over and run.tokens[0].word.text.endswith(",") and len(sheet.hits[id(hit.run)]) > 1
                value = _whole(sheet, fields[spec.name], [run.tokens], SURE if heads else GUESSED)
                if value:
                    return {spec.name: value}
    return {}


def _before_number(sheet: Sheet, spec: People, fields: Mapping[str, Field]) -> dict[str, Found]:
    """A name, the last one first, that opens the row of the patient's number."""
    asked = (
        hit for hit in sheet.all_hits() if any(each.field and each.field.name == "patient_id" for each in hit.phrases)
    )
    for run in (run for hit in asked for run in sheet.board.row(hit.run) if run.right < hit.left and run.middle < TOP):
        turned = sheet.free(run) and TURNED.fullmatch(run.text) and not is_sender(run.text)
        if turned and (value := _whole(sheet, fields[spec.name], [run.tokens], SURE)):
            return {spec.name: value}
    return {}


def _beside(sheet: Sheet, spec: People, fields: Mapping[str, Field], who: Found) -> dict[str, Found]:
    """Age and sex in a run of their own in the row of the name: "55 Y / M"."""
    run = next((run for run in sheet.runs if who.slot.tokens[0] in run.tokens), None)
    for each in sheet.board.row(run) if run else ():
        told = _TOLD.fullmatch(each.text.strip(), timeout=1) if sheet.free(each) else None
        if told:
            places = ((spec.sex, "sex"), (spec.age, "age"))
            return {
                name: value
                for name, group in places
                if name and (value := _found(sheet, fields[name], [within(each.tokens, told.span(group))], SURE))
            }
    return {}


def _over(run: Run, below: Run) -> bool:
    """Whether the run ends where the one right below it does, as a head at the page's right edge is set."""
    near = 0 < below.middle - run.middle < 2.2 * max(run.height, below.height)
    return near and run.page == below.page and abs(run.right - below.right) < 0.01


def _beneath(sheet: Sheet, field: Field, known: Found) -> Found | None:
    """The one address that stands below the patient's name in line with it or its label."""
    run = next((run for run in sheet.runs if known.slot.tokens[0] in run.tokens), None)
    if run is None:
        return None
    lefts = (run.left, known.slot.tokens[0].left)
    free = [each for each in sheet.runs if each.page == run.page and 0 < each.middle - run.middle < NEAR]
    free = [each for each in free if sheet.free(each) and any(abs(each.left - left) < 0.01 for left in lefts)]
    senders = sheet.form.letterhead.section if sheet.form.letterhead else ""
    free = [each for each in free if sheet.sections.of(each).name != senders]
    first = [each for each in free if like_address(each.text) and any(map(str.isdigit, each.text))]
    if not first or is_sender(first[0].text):
        return None
    lines = [first[0]]
    while below := next((each for each in free if follows(lines[-1], each) and len(lines) < field.lines), None):
        if not any(map(str.isalpha, below.text)):
            break  # A telephone's number.
        lines.append(below)
    if any(each not in lines for each in first):
        return None
    return _whole(sheet, field, [each.tokens for each in lines], SURE)


def _signer(sheet: Sheet, field: Field) -> Found | None:
    """The name behind "/es/" or under a letter's closing; else the one doctor's name alone on a line below all else."""
    runs = list(sheet.runs)
    for at, run in enumerate(runs):
        if _E_SIGNED.fullmatch(run.tokens[0].word.text, timeout=1) and len(run.tokens) > 2:
            return _whole(sheet, field, [run.tokens[1:]], SURE)
        if _CLOSES.fullmatch(run.text.strip(), timeout=1):
            below = [each for each in runs[at + 1 : at + 1 + LINES] if each.page == run.page and sheet.free(each)]
            named = (_whole(sheet, field, [each.tokens], SURE) for each in below if 2 <= len(each.tokens) <= 7)
            if value := next((each for each in named if each), None):
                return value
    last = [run for run in runs if run.page == runs[-1].page]
    foot = min(TOP, max((run.middle for run in last if sheet.sections.is_heading(run)), default=TOP))
    last = [run for run in last if run.middle > foot and sheet.free(run)]
    alone = [run for run in last if len(run.tokens) <= 7 and _DOCTOR.fullmatch(run.text.strip(), timeout=1)]
    values = [value for run in alone if (value := _whole(sheet, field, [run.tokens], GUESSED))]
    return values[0] if len({str(value.parsed.value).casefold() for value in values}) == 1 else None


def _first_page(sheet: Sheet) -> Iterator[Run]:
    return (run for run in sheet.runs if run.page == sheet.runs[0].page)


def _found(sheet: Sheet, field: Field, lines: Sequence[tuple[Token, ...]], fit: float) -> Found | None:
    slot = Slot(tuple(lines), "section", fit)
    parsed = read(field.kind, slot, sheet.options)
    return Found(parsed, field.kind, slot, 0.97) if parsed else None


def _whole(sheet: Sheet, field: Field, lines: Sequence[tuple[Token, ...]], fit: float) -> Found | None:
    """The value where it takes in all of the lines and nothing is doubtful in it."""
    value = _found(sheet, field, lines, fit)
    whole = value is not None and value.parsed.span[1] - value.parsed.span[0] > 0.9 * len(value.slot.text)
    return replace(value, rank=1) if value and whole and not value.parsed.issues else None
