"""A patient's name without a label: in a record system's banner, or under a title ("Mr. RAJESH SHARMA").

Enters: a `Sheet` whose labelled fields are found. Leaves: the name that must be there and has no label, where one line
alone is a person's by its form: the last name before a comma in print larger than the page's, or a title in front.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import takewhile
from statistics import median
from typing import Final

from parsers.form import Field
from parsers.kinds import later as regex
from parsers.kinds.pattern import Pattern
from parsers.kinds.plain import words
from parsers.labels.layout import Run, Token, text_of
from parsers.labels.slot import Slot
from parsers.labels.ticks import options
from parsers.labels.words import has_form_word, names_paper
from parsers.people.address_lines import follows
from parsers.people.patient_line import AGE
from parsers.people.sender_words import is_sender
from parsers.sheet import Sheet
from parsers.values.fill import top
from parsers.values.values import Found, read

BY_FORM: Final = 0.95
"""How sure a line is a name that has the form of one and stands where patients' names do."""
BY_PLACE: Final = 0.7
"""The same of words that only stand over a date of birth: for a person to confirm."""
LARGE: Final = 1.2
"""Print of a banner is larger than the page's by this factor."""
LOWEST: Final = 0.4
"""Share of the page's height below which no paper says whom it is about."""

STRIP: Final = 0.25
"""Share of the page's height above which the strip stands that says whose page it is."""
_SEXES = words("male female")
_AGED = regex.compile(rf"\b(?:{AGE}|\d{{1,3}} years?\b|\d{{1,3}} ?y/o)", regex.IGNORECASE)

TITLES: Final = words("mr mrs ms miss master smt shri mx")
_TURNED_NAME = r"\p{Lu}[\p{L}'’\-]+ (?:\s\p{Lu}[\p{L}'’\-]+)? , \s? \p{Lu}[\p{L}'’\-]+ (?:\s\p{Lu}[\p{L}'’\-]*\.?){0,2}"
TURNED = Pattern(_TURNED_NAME, ignore_case=False)
_TITLED = Pattern(
    rf"(?i:{'|'.join(sorted(TITLES))}|baby\s of) \.? \s? (?:\p{{Lu}}[\p{{L}}.'’\-]*\s){{0,3}} \p{{Lu}}[\p{{L}}'’\-]+",
    ignore_case=False,
)
_NUMBERED = Pattern(rf"{_TURNED_NAME} \s? [(\[] (?i:mrn|id|uhid|chart|pid|dob)\b .* ", ignore_case=False)
"""The same with the patient's number behind it."""
_PLAIN = Pattern(r"\p{Lu}[\p{L}'’\-]+ (?:\s\p{Lu}[\p{L}'’\-]*\.?){1,3}", ignore_case=False)
_BUSINESS = Pattern(r"\b(?:co|inc|llc|ltd|llp|pvt|sons|associates|partners|group|usa|uae|uk|india|kenya|nigeria)\b")


def named(sheet: Sheet, found: Mapping[str, Found]) -> dict[str, Found]:
    """The name of a required person who may stand without a label and is not among `found`."""
    for field in sheet.form.fields():
        wanted = field.required and field.kind.name == "person" and field.unlabelled == "section"
        if wanted and field.name not in found and (value := _value(sheet, field)):
            sheet.use(value.tokens)
            return {field.name: value}
    return {}


def _value(sheet: Sheet, field: Field) -> Found | None:
    first = sheet.runs[0].page if sheet.runs else 0
    runs = [run for run in sheet.runs if run.page == first and run.middle < LOWEST and sheet.free(run)]
    titled = [run for run in runs if _TITLED.fullmatch(run.text)]
    banner = [run for run in top(sheet) if sheet.free(run) and _is_banner(sheet, run)]
    over_birth = [run for run in _strip(sheet) if sheet.free(run) and _is_over_birth(sheet, run)]
    heads_page = [run for run in over_birth if run.height > LARGE * median(each.height for each in sheet.runs)]
    heads = [run for run in sheet.runs if run.page == first and run.middle < LOWEST and _NUMBERED.fullmatch(run.text)]
    numbered = [run for run in heads if not any(sheet.used(token) for token in _name(run))]
    for some, sure in (
        (titled, BY_FORM),
        (banner, BY_FORM),
        (numbered, BY_FORM),
        (heads_page, BY_FORM),
        (over_birth, BY_PLACE),
    ):
        slots = [
            Slot((_name(run),), "section", 0.95)
            for run in some
            if not (has_form_word(_said(run)) or names_paper(run.text))
        ]
        values = [(slot, parsed) for slot in slots if (parsed := read(field.kind, slot, sheet.options))]
        if len(values) == 1:
            slot, parsed = values[0]
            return Found(parsed, field.kind, slot, sure, 1, named=True)
    return None


def _name(run: Run) -> tuple[Token, ...]:
    """The run's words down to a bracket."""
    return tuple(takewhile(lambda token: token.word.text[:1] not in "([", run.tokens))


def _said(run: Run) -> str:
    """The name's words without a title."""
    words = [token.word.text for token in _name(run)]
    return " ".join(words[words[0].casefold().strip(".") in TITLES :])


def _is_banner(sheet: Sheet, run: Run) -> bool:
    """Whether the run is "Last, First" in large print, and no town with its country, nor a firm."""
    usual = median(each.height for each in sheet.runs)
    return run.height > LARGE * usual and TURNED.fullmatch(run.text) is not None and _BUSINESS.search(run.text) is None


def _strip(sheet: Sheet) -> list[Run]:
    """The runs that may stand in a strip over the patient's facts: those at the top, down to the first heading."""
    first = [run for run in sheet.runs if run.page == sheet.runs[0].page and run.middle < STRIP]
    foot = min((run.middle for run in first if sheet.sections.is_heading(run)), default=STRIP)
    return [run for run in first if run.middle < foot] or top(sheet)


def _is_over_birth(sheet: Sheet, run: Run) -> bool:
    """Whether the run is a few names, and the line below it says when they were born."""
    said = text_of(_name(run))
    named = _PLAIN.fullmatch(said) or TURNED.fullmatch(said)
    if not named or _BUSINESS.search(run.text) is not None or is_sender(run.text):
        return False
    return any(_is_born(sheet, each) for each in _facts_below(sheet, run))


def _facts_below(sheet: Sheet, run: Run) -> list[Run]:
    """The runs of the line right below, where the first of them stands in line with the run."""
    below = next((each for each in sheet.runs if follows(run, each)), None)
    return sheet.board.row(below) if below else []


def _is_born(sheet: Sheet, run: Run) -> bool:
    hits = sheet.hits[id(run)]
    return any(each.field and each.field.kind.name == "birth_date" for hit in hits for each in hit.phrases)


def _ticked(sheet: Sheet, field: Field) -> Found | None:
    """The one of "☒ Male ☐ Female" that is ticked, where the patient is asked and no label stands before them."""
    first = sheet.runs[0].page if sheet.runs else 0
    for run in sheet.runs:
        offered = options(run.tokens) if run.page == first and sheet.sections.of(run) is sheet.sections.main else []
        sexes = [each for each in offered if each.text.casefold() in _SEXES and not sheet.used(each.words[0])]
        ticked = [each for each in sexes if each.ticked]
        if len({each.text.casefold() for each in sexes}) == 2 and len(ticked) == 1:
            slot = Slot((ticked[0].words,), "section", 0.93, tuple(each.box for each in sexes))
            parsed = read(field.kind, slot, sheet.options)
            return Found(parsed, field.kind, slot, BY_FORM, 1) if parsed else None
    return None


def sex(sheet: Sheet, found: Mapping[str, Found]) -> dict[str, Found]:
    """The sex that a strip tells without a label ("Male, 26 yrs, DOB …") in the name's own line or right below it."""
    field = next((each for each in sheet.form.fields() if each.name == "patient_sex"), None)
    known = found.get("patient_name")
    named = next((run for run in sheet.runs if known and known.slot.tokens[0] in run.tokens), None)
    if field is None or "patient_sex" in found:
        return {}
    if ticked := _ticked(sheet, field):
        return {field.name: ticked}
    if named is None or named.middle > STRIP:
        return {}
    for line in (sheet.board.row(named), _facts_below(sheet, named)):
        text = " ".join(run.text for run in line)
        words = [token for run in line for token in run.tokens if token.word.text.strip(",;|/()").casefold() in _SEXES]
        told = any(_is_born(sheet, run) for run in line) or _AGED.search(text, timeout=1)
        slot = Slot(((words[0],),), "section", 0.93) if len(words) == 1 and told and not sheet.used(words[0]) else None
        if slot and (parsed := read(field.kind, slot, sheet.options)):
            sheet.use(slot.tokens)
            return {field.name: Found(parsed, field.kind, slot, BY_FORM, 1)}
    return {}
